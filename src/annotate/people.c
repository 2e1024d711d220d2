/* People and their offices.
 *
 * A name is a run of two to five capitalised syllables. It counts as a person where something says
 * so: a form of address before it (đồng chí, ông), an office before it (Bí thư Tỉnh ủy X Nguyễn Văn
 * A), or a family name at its head and an office after it (Nguyễn Văn A, Bí thư …; Nguyễn Văn A -
 * Bí thư …). data/positions.tsv has the words, data/surnames.tsv the family names. */
#include "annotate/people.h"

#include <string.h>

#define POSITION_TOKENS 60 /* longest office, with those that follow it after commas */

static bool one_of(const struct people_run *x, size_t i, const uint32_t *words, size_t n)
{
	for (size_t k = 0; i < x->n && x->t[i].kind == TL_WORD && k < n; k++)
		if (x->t[i].word == words[k])
			return true;
	return false;
}

/* `và 200 đại biểu`, `và toàn thể đảng viên`: others who came, at the token behind `và`. */
static bool others(const struct people_run *x, size_t i)
{
	return one_of(x, i, x->r->crowd, TL_COUNT(x->r->crowd)) ||
	       (i < x->n && x->t[i].kind == TL_NUMBER);
}

/* `Sở Lao động, Thương binh và Xã hội`: the comma at token i stands inside the name of a body,
 * whose last part follows `và`. */
static bool inside_body(const struct people_run *x, size_t i)
{
	size_t k = i + 1;

	if (!(people_syllable(x, k) && !(x->begins[k] & (SURNAME | ADDRESS | POSITION))))
		return false;
	while (k < x->n && k < i + 6 && x->t[k].kind == TL_WORD && x->t[k].word != x->r->and)
		k++;
	return k + 1 < x->n && x->t[k].word == x->r->and &&(x->t[k + 1].flags & TL_UPPER) &&
	       !(x->begins[k + 1] & (SURNAME | POSITION));
}

/* `(UBND)` at token k, in the middle of an office: what it is of, or who holds it, follows. */
static bool short_form(const struct people_run *x, size_t k)
{
	static const char *const units[] = {"tỉnh", "thành", "huyện", "quận",
					    "thị",  "xã",    "phường"};

	if (!people_mark(x, k, '(') || !people_mark(x, k + 2, ')') ||
	    !people_abbreviation(x, k + 1) || k + 3 >= x->n || x->t[k + 3].kind != TL_WORD)
		return false;
	for (size_t i = 0; i < TL_COUNT(units); i++)
		if (tl_str_is(tl_token_text(x->rd, k + 3), units[i]))
			return true;
	return (x->t[k + 3].flags & TL_UPPER) != 0;
}

/* End of an office that begins at i: at a stop word, a name, a mark; after a comma it goes on with
 * another office. */
static size_t position_end(const struct people_run *x, size_t i)
{
	size_t k = i + x->length[i];

	while (k < x->n && k < i + POSITION_TOKENS) {
		const struct tl_token *t = &x->t[k];

		if (t->kind == TL_BREAK)
			break;
		if (t->kind == TL_PUNCT) {
			/* TP. Rạch Giá, T.Ư; but BSC. ends a sentence. */
			if (t->mark == '.' && k > i && (x->t[k - 1].flags & TL_CAPS) &&
			    k + 1 < x->n && x->t[k + 1].kind == TL_WORD &&
			    !(x->begins[k + 1] & (ADDRESS | POSITION)) &&
			    x->t[k - 1].end - x->t[k - 1].begin <= 2) {
				k++;
				continue;
			}
			if (t->mark == ',' && k + 1 < x->n && (x->begins[k + 1] & POSITION)) {
				k += 1u + x->length[k + 1];
				continue;
			}
			if (t->mark == ',' && inside_body(x, k)) {
				k++;
				continue;
			}
			/* Phó Chủ tịch Ủy ban nhân dân (UBND) tỉnh */
			if (short_form(x, k)) {
				k += 3;
				continue;
			}
			/* Giám đốc Trung tâm Dạy nghề - Giới thiệu việc làm: the office goes on. */
			if (t->mark == '-' && people_syllable(x, k + 1) &&
			    !(x->begins[k + 1] & (SURNAME | ADDRESS))) {
				k++;
				continue;
			}
			/* Huyện ủy viên - PCT UBND huyện: one office beside the other. */
			if (t->mark == '-' && k + 1 < x->n && (x->begins[k + 1] & POSITION)) {
				k += 1u + x->length[k + 1];
				continue;
			}
			break;
		}
		if (t->kind == TL_NUMBER) {
			k++;
			continue;
		}
		if ((x->begins[k] & STOP) && !(t->flags & TL_UPPER))
			break;
		/* … huyện ẢNH: LÊ AN: who took the picture */
		if (t->word == x->r->photo && people_mark(x, k + 1, ':'))
			break;
		if ((x->begins[k] & ADDRESS) && !(t->flags & TL_UPPER) &&
		    (x->length[k] >= 2 || people_name_at(x, k + 1, true)))
			break;
		if (t->word == x->r->and &&k + 1 < x->n &&
		    (people_name_at(x, k + 1, false) || (x->begins[k + 1] & ADDRESS) ||
		     others(x, k + 1)))
			break;
		k++;
	}
	while (k > i && (people_mark(x, k - 1, '-') ||
			 (x->t[k - 1].kind == TL_WORD && x->t[k - 1].word == x->r->and)))
		k--;
	return k;
}

static const char *text_of(const struct people_run *x, size_t from, size_t to)
{
	struct tl_article *a = x->rd->article;
	struct tl_str s =
		tl_str_of(a->body + x->t[from].begin, x->t[to - 1].end - x->t[from].begin);
	char *copy = tl_arena_strndup(a->arena, s.p, s.n);

	for (size_t i = 0; i < s.n; i++)
		if (copy[i] == '\n')
			copy[i] = ' ';
	return copy;
}

/* `tên A, Bí thư Tỉnh ủy Lê Văn B tin tưởng`: the office at token i, which ends before `end`, is
 * that of the name in it, of whom the sentence goes on to tell. */
static bool anothers(const struct people_run *x, size_t i, size_t end)
{
	for (size_t k = i + x->length[i]; k + 1 < end; k++) {
		size_t n = people_name_at(x, k, false);
		bool goes_on = n && k + n < end && x->t[k + n].kind == TL_WORD &&
			       !(x->t[k + n].flags & TL_UPPER) && n >= 3;

		if (n && k + n == end && end < x->n && (x->begins[end] & STOP))
			goes_on = true;
		if (goes_on && x->t[k - 1].kind == TL_WORD && !people_names_a_thing(x, k) &&
		    !people_ends_a_place(x, k))
			return true;
	}
	return false;
}

/* The token behind a bracket that follows a name, if there is one: Trần Thị B (lớp 12A). */
static size_t behind_bracket(const struct people_run *x, size_t i)
{
	if (!people_mark(x, i, '('))
		return i;
	for (size_t k = i; k < x->n && k < i + BRACKET_TOKENS; k++)
		if (people_mark(x, k, ')'))
			return k + 1;
	return i;
}

/* `được bầu giữ chức Bí thư`, `làm Trưởng ban`: the office to which someone comes whose name ends
 * before token i; the token at which it begins, i if there is none. */
static size_t office_taken(const struct people_run *x, size_t i)
{
	enum { WORDS = 9 };
	size_t k = i, linked = 0;

	for (; k < i + WORDS; k++) {
		if (one_of(x, k, x->r->link, TL_COUNT(x->r->link)))
			linked = k + 1;
		else if (!one_of(x, k, x->r->toward, TL_COUNT(x->r->toward)))
			break;
		else if (x->begins[k] & POSITION)
			break;
	}
	return linked == k && k > i && k < x->n && (x->begins[k] & POSITION) ? k : i;
}

/* `, sinh năm 1969, dân tộc Tày, Bí thư …`: the comma before the office, where such things stand
 * between it and the name that ends before token i; else i. */
static size_t behind_birth(const struct people_run *x, size_t i)
{
	enum { TOKENS = 7 };
	size_t comma = i;

	for (size_t k = i; k < x->n && k <= comma + TOKENS; k++) {
		if (!people_mark(x, k, ','))
			continue;
		comma = k;
		if (!(k + 2 < x->n &&
		      (x->t[k + 1].word == x->r->born || (x->t[k + 1].word == x->r->ethnic[0] &&
							  x->t[k + 2].word == x->r->ethnic[1]))))
			return k;
	}
	return i;
}

/* `(57 tuổi; Bí thư Chi bộ …)`, `(Bí thư …)`: where the office begins in the bracket at token i. */
static size_t office_in_bracket(const struct people_run *x, size_t i)
{
	for (size_t k = i + 1; k < x->n && k < i + BRACKET_TOKENS && !people_mark(x, k, ')'); k++)
		if ((people_mark(x, k, ';') || people_mark(x, k, ',')) && k + 1 < x->n &&
		    (x->begins[k + 1] & POSITION) && !(x->begins[i + 1] & POSITION))
			return k + 1;
	return i + 1;
}

/* The office after a name that ends before token i. */
static const char *position_after(const struct people_run *x, size_t i, size_t *end)
{
	size_t k = i;

	*end = i;
	/* Lê Văn A (sinh năm 1957), Bí thư …: a bracket that holds no office of its own. */
	if (people_mark(x, k, '(') && office_in_bracket(x, k) == k + 1 &&
	    !(k + 1 < x->n && x->begins[k + 1] & POSITION) &&
	    people_mark(x, behind_bracket(x, k), ','))
		k = behind_bracket(x, k);
	if (people_mark(x, k, ','))
		k = behind_birth(x, k) + 1;
	else if (people_mark(x, k, '('))
		k = office_in_bracket(x, k);
	else if (people_mark(x, k, '-'))
		k++;
	else
		k = office_taken(x, k);
	if (k >= x->n || !(x->begins[k] & POSITION))
		return NULL;
	*end = position_end(x, k);
	if (anothers(x, k, *end)) {
		*end = i;
		return NULL;
	}
	return text_of(x, k, *end);
}

/* The office that the article gave this name before, NULL if it gave none. */
static const char *position_before(const struct people_run *x, const char *name)
{
	const struct tl_article *a = x->rd->article;

	for (size_t i = a->n_people; i > 0 && i + 64 > a->n_people; i--)
		if (a->people[i - 1].position && strcmp(a->people[i - 1].name, name) == 0)
			return a->people[i - 1].position;
	return NULL;
}

/* `cán bộ trẻ`, `người đứng đầu`: what may be said of many; `Trưởng đoàn`: for a day. */
static bool names_no_office(const char *position)
{
	static const char *const words[] = {"cán bộ", "người đứng đầu"};

	if (strcmp(position, "Trưởng đoàn") == 0 || strcmp(position, "trưởng đoàn") == 0)
		return true;

	for (size_t i = 0; i < TL_COUNT(words); i++)
		if (strncmp(position, words[i], strlen(words[i])) == 0)
			return true;
	return false;
}

static void add(struct people_run *x, size_t from, size_t to, const char *position)
{
	struct tl_article *a = x->rd->article;
	const char *name = text_of(x, from, to);
	struct tl_person *p;

	/* A second mention without an office, or with words that name none, keeps the first one's.
	 */
	if (!position || names_no_office(position)) {
		const char *before = position_before(x, name);

		position = before ? before : position;
	}
	p = TL_ARENA_PUSH(a->arena, a->people, a->n_people, x->cap);
	*p = (struct tl_person){x->t[from].begin, x->t[to - 1].end, name, position};
	for (size_t k = from; k < to; k++)
		x->rd->taken[k] |= TL_TAKEN_PERSON;
}

/* Nothing but abbreviations in tokens [from, to): Trung tá QNCN A, Trung tá … (QNCN) A. */
static bool only_short_forms(const struct people_run *x, size_t from, size_t to)
{
	while (from < to && (people_mark(x, from, '(') || people_mark(x, from, ')') ||
			     (x->t[from].kind == TL_WORD && people_abbreviation(x, from))))
		from++;
	return from == to;
}

/* An office, then a name in its run: returns the token behind what was read, or i. */
static size_t office_first(struct people_run *x, size_t i, size_t *stop)
{
	size_t end = position_end(x, i);

	*stop = end;
	for (size_t k = i + x->length[i]; k < end; k++) {
		size_t n = people_name_at(x, k, false);
		const char *position;

		if (!n || (people_names_a_thing(x, k) && !people_of_unit(x, k, n)) ||
		    people_ends_a_place(x, k) || people_end_of_place(x, k, n))
			continue;
		/* The office must have an end of its own before the name, not a comma. */
		if (people_mark(x, k - 1, ',') || people_mark(x, k - 1, '-'))
			return i;
		position = text_of(x, i, k);
		/* Đại tá X, Chỉ huy trưởng …: the office says more than the rank. */
		if ((x->begins[i] & RANK) && only_short_forms(x, i + x->length[i], k)) {
			size_t after;
			const char *held = position_after(x, k + n, &after);

			if (held) {
				add(x, k, k + n, held);
				return after;
			}
			held = position_before(x, text_of(x, k, k + n));
			position = held ? held : position;
		}
		add(x, k, k + n, position);
		return k + n;
	}
	return i;
}

/* Tokens of a name at token i that the article has said before, whatever its family name; else 0.
 */
static size_t known_name(const struct people_run *x, size_t i)
{
	const struct tl_article *a = x->rd->article;
	size_t n = people_name_at(x, i, true);
	const char *name = n ? text_of(x, i, i + n) : NULL;

	for (size_t k = a->n_people; name && k > 0 && k + 64 > a->n_people; k--)
		if (strcmp(a->people[k - 1].name, name) == 0)
			return n;
	return 0;
}

/* `ông X, Trưởng ban …`: the name behind a form of address at token i of a sentence. The office
 * that was found last begins at `office` and ends at `searched`. Returns the token behind it, 0:
 * there is none. */
static size_t addressed(struct people_run *x, size_t i, size_t first, size_t end, size_t office,
			size_t searched)
{
	size_t k = i + x->length[i], n, after;
	const char *position;

	if (x->rd->place_at[i] != UINT32_MAX)
		return 0;
	if (people_mark(x, k, ':') || (people_mark(x, k, '.') && people_abbreviation(x, k - 1)))
		k++;
	n = k < end && !(x->begins[k] & POSITION) ? people_name_at(x, k, true) : 0;
	/* thí sinh Nghệ An: where they come from */
	if (!n || (!(x->begins[k] & SURNAME) && x->rd->place_at[k] != UINT32_MAX))
		return 0;
	position = position_after(x, k + n, &after);
	if (!position)
		after = k + n;
	/* Bí thư Chi bộ xóm X, ông Y cho biết: the office stands before. */
	if (!position && searched > office &&
	    !(office > first && x->t[office - 1].kind == TL_NUMBER) &&
	    (searched == i || (searched + 1 == i && people_mark(x, searched, ','))))
		position = text_of(x, office, searched);
	add(x, k, k + n, position);
	return after;
}

static void read_sentence(struct people_run *x, size_t first, size_t end)
{
	size_t searched = 0; /* offices were looked into up to here */
	size_t office = 0;   /* where the last one without a name begins; it ends at `searched` */
	size_t shared = 0; /* one with a colon behind it, which the names there share, ends here */
	bool listed = false; /* a name right before: the next in a list needs no form of address */

	for (size_t i = first; i < end;) {
		size_t n, stop, after;
		const char *position;

		/* Most tokens begin nothing. */
		if (!x->begins[i] && !listed) {
			i++;
			continue;
		}
		n = x->begins[i] & ADDRESS ? addressed(x, i, first, end, office, searched) : 0;
		if (n) {
			listed = true;
			i = n;
			continue;
		}
		if ((x->begins[i] & POSITION) && i >= searched) {
			after = office_first(x, i, &stop);
			/* Behind a name the next office may begin right away. */
			searched = after > i ? after : stop;
			office = after > i ? after : i;
			shared = after == i && people_mark(x, stop, ':') ? stop : 0;
			if (after > i) {
				listed = true;
				i = after;
				continue;
			}
		}
		n = x->begins[i] & SURNAME ? people_name_at(x, i, false) : 0;
		if (!n && listed && x->t[i - 1].word == x->r->and)
			n = known_name(x, i);
		/* Lê Văn A, Trưởng ban …; Hữu B, Phó Trưởng ban …: his office tells that it is a
		 * name. */
		if (!n && listed && people_mark(x, i - 1, ';') &&
		    !(x->begins[i] & (ADDRESS | POSITION))) {
			n = people_name_at(x, i, true);
			if (n &&
			    (x->rd->place_at[i] != UINT32_MAX || !position_after(x, i + n, &after)))
				n = 0;
		}
		if (n && !people_names_a_thing(x, i) &&
		    (i == first || x->t[i - 1].kind != TL_WORD ||
		     !(x->t[i - 1].flags & TL_UPPER))) {
			bool in_group = shared && (i == shared + 1 ||
						   (listed && !people_mark(x, i - 1, ';')));

			position = position_after(x, i + n, &after);
			if (!position && in_group) {
				position = text_of(x, office, shared);
				after = behind_bracket(x, i + n);
			}
			if (position || people_opens_list(x, i, n) ||
			    people_before_cell(x, i + n) ||
			    (n >= 3 && people_before_class(x, i + n)) ||
			    (listed && i > first &&
			     (people_mark(x, i - 1, ',') || people_mark(x, i - 1, ';') ||
			      x->t[i - 1].word == x->r->and))) {
				add(x, i, i + n, position);
				listed = true;
				i = position ? after : behind_bracket(x, i + n);
				continue;
			}
			i += n;
			listed = false;
			continue;
		}
		if (x->t[i].kind == TL_WORD && x->t[i].word != x->r->and)
			listed = false;
		i++;
	}
}

/* In a table a name stands in its own line and the office in the next: the sentences at s and s
 * + 1.
 */
static void read_row(struct people_run *x, size_t s)
{
	enum { LONGEST = 7 };
	const struct tl_sentence *name = &x->rd->sentences[s], *office = name + 1;
	size_t i = name->first, k = office->first, n, end;

	if (name->end - i > LONGEST)
		return;
	i += people_mark(x, i, '|');
	k += k < office->end && people_mark(x, k, '|');
	n = i < name->end && (x->begins[i] & SURNAME) ? people_name_at(x, i, false) : 0;
	if (n < 2 || k >= office->end || !(x->begins[k] & POSITION))
		return;
	for (end = i + n; end < name->end; end++)
		if (x->t[end].kind != TL_BREAK)
			return;
	add(x, i, i + n, text_of(x, k, position_end(x, k)));
}

/* An office inside the name of a body is none: Ban Bí thư. One that was held is one: nguyên Trưởng
 * ban, but not Thái Nguyên, Bí thư. */
static void settle_office(struct people_run *x, const struct tl_match *m)
{
	size_t i = m->first;

	if (!(m->value & POSITION))
		return;
	if (x->within[i] & POSITION) {
		x->begins[i] &= (uint8_t) ~(unsigned)(POSITION | RANK);
		return;
	}
	if (i == 0 || !one_of(x, i - 1, x->r->former, TL_COUNT(x->r->former)) ||
	    (x->begins[i - 1] & POSITION) ||
	    (i > 1 && (x->t[i - 1].flags & TL_UPPER) && x->t[i - 2].kind == TL_WORD &&
	     (x->t[i - 2].flags & TL_UPPER)))
		return;
	x->begins[i - 1] |= POSITION;
	x->length[i - 1] = (uint8_t)(x->length[i] < UINT8_MAX ? x->length[i] + 1 : UINT8_MAX);
}

void tl_people_rules_run(const struct tl_people_rules *r, struct tl_reading *rd)
{
	struct people_run x = {.r = r, .rd = rd, .t = rd->tokens, .n = rd->n_tokens};
	const struct tl_match *matches = rd->found[TL_OF_PEOPLE].items;
	size_t n = rd->found[TL_OF_PEOPLE].n;

	x.begins = tl_scratch(rd, 4);
	x.length = x.begins + x.n;
	x.ends = x.length + x.n;
	x.within = x.ends + x.n;
	for (size_t i = 0; i < n; i++) {
		size_t first = matches[i].first, count = matches[i].count;
		uint8_t kind = (uint8_t)matches[i].value;

		/* Of an organisation's name the capitals are the sign: `đoàn thanh niên` is none.
		 */
		if (kind == ORGANISATION && !(x.t[first].flags & TL_UPPER))
			continue;
		if (kind == SURNAME && !(x.t[first].flags & TL_UPPER))
			continue;
		x.begins[first] |= kind;
		if (kind == ORGANISATION && count == 1)
			x.within[first] |= ONE_WORD;
		if (kind != ORGANISATION && kind != SURNAME && count > x.length[first])
			x.length[first] = (uint8_t)(count < 255 ? count : 255);
		x.ends[first + count - 1] |= kind;
		for (size_t k = first; kind == ORGANISATION && count > 1 && k < first + count; k++)
			x.within[k] |= k > first ? ORGANISATION | POSITION : ORGANISATION;
	}
	for (size_t i = 0; i < n; i++)
		settle_office(&x, &matches[i]);
	for (size_t s = 0; s < rd->n_sentences; s++) {
		const struct tl_sentence *sentence = &rd->sentences[s];
		const struct tl_article *a = rd->article;

		if (sentence->block < a->n_blocks &&
		    (a->blocks[sentence->block].kind == TL_BLOCK_BYLINE ||
		     a->blocks[sentence->block].kind == TL_BLOCK_SOURCE))
			continue;
		read_sentence(&x, sentence->first, sentence->end);
		if (s + 1 < rd->n_sentences)
			read_row(&x, s);
	}
}
