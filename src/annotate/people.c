/* People and their offices.
 *
 * A name is a run of two to five capitalised syllables. It counts as a person where something says
 * so: a form of address before it (đồng chí, ông), an office before it (Bí thư Tỉnh ủy X Nguyễn Văn
 * A), or a family name at its head and an office after it (Nguyễn Văn A, Bí thư …; Nguyễn Văn A -
 * Bí thư …). data/positions.tsv has the words, data/surnames.tsv the family names. */
#include "annotate/people.h"

#include <string.h>

static void add(struct people_run *x, size_t from, size_t to, const char *position)
{
	struct tl_article *a = x->rd->article;
	const char *name = people_text(x, from, to);
	struct tl_person *p;

	/* A second mention without an office, or with words that name none, keeps the first one's.
	 */
	if (!position || people_no_office(position)) {
		const char *before = people_office_before(x, name);

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

/* `Giám đốc Sở Y tế TS. Lê Văn A`, `Trưởng Công an xã, Thiếu tá Lê Văn A`: where the office at token i
 * ends, whose holder's title may stand between it and the name at token k. */
static size_t before_title(const struct people_run *x, size_t i, size_t k)
{
	enum { LONGEST = 3 }; /* tokens of a rank */
	const uint8_t rank = POSITION | RANK;
	size_t end = k;

	for (size_t r = k - 1; r > i + x->length[i] && r + LONGEST >= k; r--)
		if ((x->begins[r] & rank) == rank && r + x->length[r] == k &&
		    people_mark(x, r - 1, ','))
			return r - 1;
	while (end > i + x->length[i] + 1 &&
	       (people_mark(x, end - 1, '.') || (x->begins[end - 1] & ADDRESS)))
		end--;
	return end < k && (x->begins[end] & ADDRESS) ? end : k;
}

/* What offices a sentence has told so far. */
struct offices {
	size_t searched;  /* they were looked into up to here */
	size_t office;	  /* where the last one without a name begins; it ends at `searched` */
	size_t from, end; /* where the last one begins and ends, whoever has it */
	size_t shared;	  /* the token before the names that share that one, else 0 */
	bool listed;	  /* a name right before: the next in a list needs no form of address */
};

/* Tokens of a name at token i that the article has said before, whatever its family name; else 0.
 */
static size_t known_name(const struct people_run *x, size_t i)
{
	const struct tl_article *a = x->rd->article;
	size_t n = people_name_at(x, i, true);
	const char *name = n ? people_text(x, i, i + n) : NULL;

	for (size_t k = a->n_people; name && k > 0 && k + 64 > a->n_people; k--)
		if (strcmp(a->people[k - 1].name, name) == 0)
			return n;
	return 0;
}

/* `Bí thư Đảng ủy xã Tân Thử Cao Minh Mẫu`: the n capitals at token k are the unit's name of two
 * syllables and a person's of three, for hardly anybody has five. */
static bool place_and_name(const struct people_run *x, size_t k, size_t n)
{
	enum { PLACE = 2, NAME = 3 };

	return n == PLACE + NAME && people_names_a_thing(x, k) &&
	       people_name_at(x, k + PLACE, false) == NAME;
}

/* An office, then a name in its run: returns the token behind what was read, or i; tells
 * where the office begins and ends. */
static size_t office_first(struct people_run *x, size_t i, struct offices *o)
{
	size_t end = people_office_end(x, i);

	o->from = i;
	o->end = end;
	for (size_t k = i + x->length[i]; k < end; k++) {
		/* Đại tá Ksor Y Thử: whoever has a rank is a person, whatever he is called. */
		bool ranked = (x->begins[i] & RANK) && !(x->begins[k] & POSITION) &&
			      x->rd->place_at[k] == UINT32_MAX &&
			      only_short_forms(x, i + x->length[i], k);
		size_t n = people_name_at(x, k, ranked);
		const char *position;

		if (!n || (people_names_a_thing(x, k) && !people_of_unit(x, k, n)) ||
		    place_and_name(x, k, n) || people_ends_a_place(x, k) || people_end_of_place(x, k, n) ||
		    tl_str_is(tl_token_text(x->rd, k - 1), "Thị"))
			continue;
		/* Tỉnh trưởng Men Vi Bôl: not Vi Bôl, when he was named before. */
		if (people_syllable(x, k - 1) && known_name(x, k - 1) == n + 1) {
			k--;
			n++;
		}
		/* The office must have an end of its own before the name, not a comma. */
		if (people_mark(x, k - 1, ',') || people_mark(x, k - 1, '-'))
			return i;
		o->end = before_title(x, i, k);
		position = people_text(x, i, o->end);
		/* Đại tá X, Chỉ huy trưởng …: the office says more than the rank. */
		if ((x->begins[i] & RANK) && only_short_forms(x, i + x->length[i], k)) {
			size_t after;
			const char *held = people_office_after(x, k + n, &after);

			if (held) {
				add(x, k, k + n, held);
				return after;
			}
			held = people_office_before(x, people_text(x, k, k + n));
			position = held ? held : position;
		}
		add(x, k, k + n, position);
		return k + n;
	}
	return i;
}

/* The name at token i is one of those that share an office. */
static bool shares(const struct people_run *x, const struct offices *o, size_t i)
{
	return o->shared && (i == o->shared + 1 || (o->listed && !people_mark(x, i - 1, ';')));
}

/* `Ba Thử (Lê Văn Thử)`, `Út Mẫu - Trần Thị Mẫu`: whoever is called by a name of n tokens at token
 * *k has the name that follows; *k and the answer are of that one. */
static size_t full_name(const struct people_run *x, size_t *k, size_t n, size_t *behind)
{
	size_t full = 0;

	*behind = *k + n;
	if (x->begins[*k] & SURNAME)
		return n;
	if (people_mark(x, *behind, '(') || people_mark(x, *behind, '-'))
		full = people_name_at(x, *behind + 1, false);
	if (full < 3 || (people_mark(x, *behind, '(') && !people_mark(x, *behind + 1 + full, ')')))
		return n;
	*k = *behind + 1;
	*behind = *k + full + people_mark(x, *behind, '(');
	return full;
}

/* `ông X, Trưởng ban …`: the name behind a form of address at token i of a sentence. Returns the
 * token behind it, 0: there is none. */
static size_t addressed(struct people_run *x, size_t i, size_t first, size_t end,
			const struct offices *o)
{
	size_t k = i + x->length[i], n, after, behind;
	const char *position;

	if (x->rd->place_at[i] != UINT32_MAX)
		return 0;
	if (people_mark(x, k, ':') || (people_mark(x, k, '.') && people_abbreviation(x, k - 1)))
		k++;
	/* Bác sĩ CKII Lê Văn A */
	if (k + 1 < end && x->t[k].kind == TL_WORD && people_abbreviation(x, k) &&
	    people_name_at(x, k + 1, false))
		k++;
	n = k < end && !(x->begins[k] & POSITION) ? people_name_at(x, k, !people_called(x, i)) : 0;
	if (!n && k < end && k == i + x->length[i])
		n = people_capital_name_at(x, k);
	/* thí sinh Nghệ An: where they come from */
	if (!n || (!(x->begins[k] & SURNAME) && x->rd->place_at[k] != UINT32_MAX))
		return 0;
	n = full_name(x, &k, n, &behind);
	position = people_office_after(x, behind, &after);
	if (!position)
		after = people_behind_bracket(x, behind);
	/* Bí thư Chi bộ xóm X, ông Y cho biết: the office stands before. */
	if (!position && o->searched > o->office &&
	    !(o->office > first && x->t[o->office - 1].kind == TL_NUMBER) &&
	    (o->searched == i || (o->searched + 1 == i && people_mark(x, o->searched, ','))))
		position = people_text(x, o->office, o->searched);
	if (!position && shares(x, o, i))
		position = people_text(x, o->from, o->end);
	add(x, k, k + n, position);
	return after;
}

/* `Các Phó Trưởng ban: A, B`, `… gồm: A, B`, `… gồm A, B`: the last token before the names that
 * share an office which ends before token i, 0: they share none. */
static size_t list_mark(const struct people_run *x, size_t i)
{
	if (i < x->n && x->t[i].kind == TL_WORD && x->t[i].word == x->r->gom)
		return people_mark(x, i + 1, ':') ? i + 1 : i;
	return people_mark(x, i, ':') ? i : 0;
}

/* `các Phó Bí thư A và B`, `các đồng chí Phó Bí thư A, B`: the office at token i is that of
 * several. */
static bool of_several(const struct people_run *x, size_t i)
{
	size_t k = i;

	if (k > 1 && x->t[k - 1].word == x->r->chi && x->t[k - 2].word == x->r->dong)
		k -= 2;
	return k > 0 && (tl_str_is(tl_token_text(x->rd, k - 1), "các") ||
			 tl_str_is(tl_token_text(x->rd, k - 1), "Các"));
}

/* The name at token i is none in a list of other things: its neighbour is a word, or a person. */
static bool alone(const struct people_run *x, const struct offices *o, size_t i, size_t first)
{
	if (i == first)
		return true;
	if (x->t[i - 1].kind == TL_WORD)
		return x->t[i - 1].word != x->r->and;
	return people_mark(x, i - 1, ':') || (o->listed && people_mark(x, i - 1, '-'));
}

/* `Bí thư Chi bộ thôn Mẫu, Lê Thị A`, `Bí thư Chi bộ thôn Mẫu - Lê Thị A`: the office that ends with
 * the mark before the name of n tokens at token i has no other holder. */
static bool has_office_before(const struct people_run *x, const struct offices *o, size_t i,
			      size_t n)
{
	return n >= 3 && o->searched > o->office && o->searched + 1 == i &&
	       (people_mark(x, i - 1, ',') || people_mark(x, i - 1, '-'));
}

static void read_sentence(struct people_run *x, size_t first, size_t end)
{
	struct offices o = {0};

	for (size_t i = first; i < end;) {
		size_t n, after;
		const char *position;

		/* Most tokens begin nothing. */
		if (!x->begins[i] && !o.listed) {
			i++;
			continue;
		}
		n = x->begins[i] & ADDRESS ? addressed(x, i, first, end, &o) : 0;
		if (n) {
			o.listed = true;
			i = n;
			continue;
		}
		if ((x->begins[i] & POSITION) && i >= o.searched) {
			after = office_first(x, i, &o);
			/* Behind a name the next office may begin right away. */
			o.searched = after > i ? after : o.end;
			o.office = after > i ? after : i;
			o.shared = after == i	      ? list_mark(x, o.end)
				   : of_several(x, i) ? after - 1
						      : 0;
			if (after > i) {
				o.listed = true;
				i = after;
				continue;
			}
		}
		n = x->begins[i] & SURNAME ? people_name_at(x, i, false) : 0;
		if (!n && o.listed && x->t[i - 1].word == x->r->and)
			n = known_name(x, i);
		/* Lê Văn A, Trưởng ban …; Hữu B, Phó Trưởng ban …: his office tells that it is a
		 * name. */
		if (!n && o.listed && people_mark(x, i - 1, ';') &&
		    !(x->begins[i] & (ADDRESS | POSITION))) {
			n = people_name_at(x, i, true);
			if (n && (x->rd->place_at[i] != UINT32_MAX ||
				  !people_office_after(x, i + n, &after)))
				n = 0;
		}
		if (n && !people_names_a_thing(x, i) &&
		    (i == first || x->t[i - 1].kind != TL_WORD ||
		     !(x->t[i - 1].flags & TL_UPPER))) {
			position = people_office_after(x, i + n, &after);
			if (!position && shares(x, &o, i)) {
				position = people_text(x, o.from, o.end);
				after = people_behind_bracket(x, i + n);
			}
			if (!position && has_office_before(x, &o, i, n)) {
				position = people_text(x, o.office, o.searched);
				after = people_behind_bracket(x, i + n);
			}
			if (position || people_opens_list(x, i, n) ||
			    people_before_cell(x, i + n) ||
			    (n >= 3 && people_before_class(x, i + n)) ||
			    (alone(x, &o, i, first) && people_of_a_woman(x, i, n)) ||
			    (o.listed && i > first &&
			     (people_mark(x, i - 1, ',') || people_mark(x, i - 1, ';') ||
			      x->t[i - 1].word == x->r->and))) {
				add(x, i, i + n, position);
				o.listed = true;
				i = position ? after : people_behind_bracket(x, i + n);
				continue;
			}
			i += n;
			o.listed = false;
			continue;
		}
		if (x->t[i].kind == TL_WORD && x->t[i].word != x->r->and)
			o.listed = false;
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
	add(x, i, i + n, people_text(x, k, people_office_end(x, k)));
}

/* An office inside the name of a body is none: Ban Bí thư. One that was held is one: nguyên Trưởng
 * ban, but not Thái Nguyên, Bí thư. */
static void settle_office(struct people_run *x, const struct tl_match *m)
{
	size_t i = m->first;

	if (!(m->value & POSITION))
		return;
	/* Đại biểu Quốc hội is an office, đại biểu alone is not. */
	if ((x->begins[i] & CALLED) == CALLED && !(m->value & RANK))
		x->begins[i] &= (uint8_t) ~(unsigned)CALLED;
	/* Đại sứ quán, Tổng Lãnh sự quán */
	if (i + m->count < x->n && tl_str_is(tl_token_text(x->rd, i + m->count), "quán")) {
		x->begins[i] &= (uint8_t) ~(unsigned)(POSITION | RANK);
		return;
	}
	if (x->within[i] & POSITION) {
		x->begins[i] &= (uint8_t) ~(unsigned)(POSITION | RANK);
		return;
	}
	if (i == 0 || !people_one_of(x, i - 1, x->r->former, TL_COUNT(x->r->former)) ||
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

		x.begins[first] |= kind;
		if (kind == ORGANISATION && count == 1)
			x.within[first] |= ONE_WORD;
		if (kind != ORGANISATION && !(kind & SURNAME) && count > x.length[first])
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
