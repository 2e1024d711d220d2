/* Where an office begins and ends, whose it is, and what of it stands behind a name or was said
 * before in the article. */
#include "annotate/people.h"

#include <string.h>

#define POSITION_TOKENS 60 /* longest office, with those that follow it after commas */

bool people_one_of(const struct people_run *x, size_t i, const uint32_t *words, size_t n)
{
	for (size_t k = 0; i < x->n && x->t[i].kind == TL_WORD && k < n; k++)
		if (x->t[i].word == words[k])
			return true;
	return false;
}

/* `và 200 đại biểu`, `và toàn thể đảng viên`: others who came, at the token behind `và`. */
static bool others(const struct people_run *x, size_t i)
{
	return people_one_of(x, i, x->r->crowd, TL_COUNT(x->r->crowd)) ||
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

/* The address at token i is one of those that only a family name follows. */
bool people_called(const struct people_run *x, size_t i)
{
	return (x->begins[i] & (ADDRESS | POSITION | RANK)) == CALLED;
}

/* `thừa ủy quyền của Chủ tịch nước, Thiếu tướng …`: the office at token i is of him for whom
 * another acts. */
static bool in_the_name_of(const struct people_run *x, size_t i)
{
	return i > 1 && tl_str_is(tl_token_text(x->rd, i - 1), "của") &&
	       tl_str_is(tl_token_text(x->rd, i - 2), "quyền");
}

/* `… trao đổi với ông A, Trưởng ban Tổ chức Huyện ủy Mẫu về công tác cán bộ`: at token k, behind
 * the name of a unit, begins what was spoken of. What a steering committee is for is of its name. */
static bool spoken_of(const struct people_run *x, size_t i, size_t k)
{
	if (!tl_str_is(tl_token_text(x->rd, k), "về") || k == i || k + 1 >= x->n ||
	    !(x->t[k - 1].flags & TL_UPPER) || x->t[k + 1].kind != TL_WORD ||
	    (x->t[k + 1].flags & TL_UPPER))
		return false;
	for (size_t m = i; m < k; m++)
		if (tl_str_is(tl_token_text(x->rd, m), "đạo"))
			return false;
	return true;
}

/* `Vụ trưởng Vụ A, Ủy ban B cho biết`, `Bí thư Chi bộ thôn 8, xã Thử cho biết`: behind the comma at
 * token k stands whose the office is, up to what its holder says. The token behind it, 0
 * where something else stands there. */
static size_t held_in(const struct people_run *x, size_t k)
{
	enum { TOKENS = 9 };
	static const char *const units[] = {"xã",    "phường", "huyện", "quận", "thôn", "bản",
					    "ấp",    "buôn",   "xóm",	"khu",	"tỉnh", "thành"};
	/* Đảng bộ xã có …: it is another that does or has something. */
	static const char *const says[] = {"cho", "nói", "khẳng", "chia", "nhấn", "kể", "tâm", "bày"};
	size_t first = k + 1, m = first + 1;
	bool unit = false;

	if (first >= x->n || x->t[first].kind != TL_WORD ||
	    (x->begins[first] & (SURNAME | ADDRESS | POSITION | STOP)))
		return 0;
	for (size_t u = 0; u < TL_COUNT(units); u++)
		unit |= tl_str_is(tl_token_text(x->rd, first), units[u]);
	if (!unit && !(x->begins[first] & ORGANISATION && (x->t[first].flags & TL_UPPER)))
		return 0;
	for (; m < x->n && m < first + TOKENS; m++) {
		for (size_t s = 0; s < TL_COUNT(says) && (x->begins[m] & STOP); s++)
			if (tl_str_is(tl_token_text(x->rd, m), says[s]))
				return m;
		if (((x->begins[m] & STOP) && !(x->t[m].flags & TL_UPPER)) ||
		    (x->t[m].kind != TL_WORD && x->t[m].kind != TL_NUMBER) ||
		    (x->begins[m] & (ADDRESS | POSITION)) ||
		    (!people_names_a_thing(x, m) && people_name_at(x, m, false) >= 3))
			return 0;
	}
	return 0;
}

/* The token behind the mark at token k, where the office that begins at token i goes on; 0: it ends there.
 * *last: nothing of it follows. */
static size_t behind_mark(const struct people_run *x, size_t i, size_t k, bool *last)
{
	const struct tl_token *t = &x->t[k], *before = t - 1, *next = k + 1 < x->n ? t + 1 : NULL;
	bool office = next && (x->begins[k + 1] & POSITION);

	switch (t->mark) {
	case '.':
		/* TP. Rạch Giá, T.Ư; but BSC. ends a sentence. */
		if (k > i && (before->flags & TL_CAPS) && next && next->kind == TL_WORD &&
		    !(x->begins[k + 1] & (ADDRESS | POSITION)) && before->end - before->begin <= 2)
			return k + 1;
		break;
	case ',':
		if (office && !in_the_name_of(x, i))
			return k + 1u + x->length[k + 1];
		if (inside_body(x, k))
			return k + 1;
		if (held_in(x, k)) {
			*last = true;
			return held_in(x, k);
		}
		break;
	case '&':
		/* Sở TN&MT */
		if (next && (next->flags & TL_CAPS))
			return k + 2;
		break;
	case '\'':
		/* Bí thư Chi bộ buôn N'Thử */
		if (k > i && !(t->flags & TL_SPACE) && next && next->kind == TL_WORD &&
		    !(next->flags & TL_SPACE) && (before->flags & TL_CAPS))
			return k + 2;
		break;
	default:
		break;
	}
	/* Phó Chủ tịch Ủy ban nhân dân (UBND) tỉnh */
	if (short_form(x, k))
		return k + 3;
	if (t->mark != '-')
		return 0;
	/* Giám đốc Trung tâm Dạy nghề - Giới thiệu việc làm: the office goes on. */
	if (people_syllable(x, k + 1) && !(x->begins[k + 1] & (SURNAME | ADDRESS)))
		return k + 1;
	/* Huyện ủy viên - PCT UBND huyện: one office beside the other. */
	return office ? k + 1u + x->length[k + 1] : 0;
}

/* The word at token k is no part of the office that begins at token i. */
static bool word_ends_office(const struct people_run *x, size_t i, size_t k)
{
	const struct tl_token *t = &x->t[k];

	/* Ủy ban kiểm tra is a body whose second half is a verb elsewhere. */
	if (((x->begins[k] & STOP) && !(t->flags & TL_UPPER) && !(x->within[k] & ORGANISATION)) ||
	    spoken_of(x, i, k))
		return true;
	/* … huyện ẢNH: LÊ AN: who took the picture */
	if (t->word == x->r->photo && people_mark(x, k + 1, ':'))
		return true;
	if ((x->begins[k] & ADDRESS) && !(t->flags & TL_UPPER) &&
	    (people_called(x, k) ? people_name_at(x, k + x->length[k], false) != 0
				 : x->length[k] >= 2 || people_name_at(x, k + 1, true)))
		return true;
	return t->word == x->r->and &&k + 1 < x->n &&
	       (people_name_at(x, k + 1, false) || (x->begins[k + 1] & ADDRESS) ||
		others(x, k + 1));
}

/* End of an office that begins at i: at a stop word, a name, a mark; after a comma it goes on with
 * another office. */
size_t people_office_end(const struct people_run *x, size_t i)
{
	size_t k = i + x->length[i];
	bool last = false;

	while (!last && k < x->n && k < i + POSITION_TOKENS) {
		enum tl_token_kind kind = (enum tl_token_kind)x->t[k].kind;

		if (kind == TL_PUNCT) {
			size_t behind = behind_mark(x, i, k, &last);

			if (!behind)
				break;
			k = behind;
		} else if (kind == TL_BREAK || (kind == TL_WORD && word_ends_office(x, i, k))) {
			break;
		} else {
			k++;
		}
	}
	while (k > i && (people_mark(x, k - 1, '-') ||
			 (x->t[k - 1].kind == TL_WORD && x->t[k - 1].word == x->r->and)))
		k--;
	return k;
}

const char *people_text(const struct people_run *x, size_t from, size_t to)
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

/* `Phó Chủ tịch UBND tỉnh, Trưởng ban Dân tộc tỉnh Lê Văn B;`: an office after a comma has a holder
 * of its own. Where the offices at token i that end before `end` are cut therefore. */
static size_t without_others(const struct people_run *x, size_t i, size_t end)
{
	size_t comma = 0;

	for (size_t k = i + x->length[i]; k < end; k++) {
		size_t n;

		if (people_mark(x, k, ',')) {
			comma = x->begins[k + 1] & POSITION ? k : comma;
			continue;
		}
		n = comma && x->t[k - 1].kind == TL_WORD ? people_name_at(x, k, false) : 0;
		if (n >= 3 && (k + n == end || people_mark(x, k + n, ',')) &&
		    !people_names_a_thing(x, k) && !people_ends_a_place(x, k))
			return comma;
	}
	return end;
}

/* The token behind a bracket that follows a name, if there is one: Trần Thị B (lớp 12A). */
size_t people_behind_bracket(const struct people_run *x, size_t i)
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
		if (people_one_of(x, k, x->r->link, TL_COUNT(x->r->link)))
			linked = k + 1;
		else if (!people_one_of(x, k, x->r->toward, TL_COUNT(x->r->toward)))
			break;
		else if (x->begins[k] & POSITION)
			break;
	}
	return linked == k && k > i && k < x->n && (x->begins[k] & POSITION) ? k : i;
}

/* `57 tuổi`, `43 năm tuổi Đảng`: the word at token i, behind a number. */
static bool years(const struct people_run *x, size_t i)
{
	struct tl_str s = tl_token_text(x->rd, i);

	return tl_str_is(s, "tuổi") || tl_str_is(s, "năm");
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
		if (k + 2 >= x->n)
			return k;
		if (!(x->t[k + 1].word == x->r->born ||
		      (x->t[k + 1].word == x->r->ethnic[0] &&
		       x->t[k + 2].word == x->r->ethnic[1]) ||
		      (x->t[k + 1].kind == TL_NUMBER && years(x, k + 2))))
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
const char *people_office_after(const struct people_run *x, size_t i, size_t *end)
{
	size_t k = i;

	*end = i;
	/* Lê Văn A (sinh năm 1957), Bí thư …: a bracket that holds no office of its own. */
	if (people_mark(x, k, '(') && office_in_bracket(x, k) == k + 1 &&
	    !(k + 1 < x->n && x->begins[k + 1] & POSITION) &&
	    people_mark(x, people_behind_bracket(x, k), ','))
		k = people_behind_bracket(x, k);
	if (people_mark(x, k, ','))
		k = office_taken(x, behind_birth(x, k) + 1); /* …, là Trưởng ban */
	else if (people_mark(x, k, '('))
		k = office_in_bracket(x, k);
	else if (people_mark(x, k, '-') || people_mark(x, k, ':'))
		k++;
	else
		k = office_taken(x, k);
	if (k >= x->n || !(x->begins[k] & POSITION))
		return NULL;
	*end = without_others(x, k, people_office_end(x, k));
	/* `Ông Lê Văn A: Chủ tịch huyện đã …` is what he answers. */
	if (anothers(x, k, *end) ||
	    (people_mark(x, i, ':') && *end < x->n && x->t[*end].kind == TL_WORD)) {
		*end = i;
		return NULL;
	}
	return people_text(x, k, *end);
}

/* The office that the article gave this name before, NULL if it gave none. */
const char *people_office_before(const struct people_run *x, const char *name)
{
	const struct tl_article *a = x->rd->article;

	for (size_t i = a->n_people; i > 0 && i + 64 > a->n_people; i--)
		if (a->people[i - 1].position && strcmp(a->people[i - 1].name, name) == 0)
			return a->people[i - 1].position;
	return NULL;
}

/* `cán bộ trẻ`, `người đứng đầu`: what may be said of many; `Trưởng đoàn`: for a day. */
bool people_no_office(const char *position)
{
	static const char *const words[] = {"cán bộ", "người đứng đầu"};

	if (strcmp(position, "Trưởng đoàn") == 0 || strcmp(position, "trưởng đoàn") == 0)
		return true;

	for (size_t i = 0; i < TL_COUNT(words); i++)
		if (strncmp(position, words[i], strlen(words[i])) == 0)
			return true;
	return false;
}
