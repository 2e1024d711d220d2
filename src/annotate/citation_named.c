/* Documents known by name: resolutions by their plenum (Nghị quyết Trung ương 4 khóa XII) or
 * congress, and the Party statute. A congress and the statute are marked where they are named
 * first. */
#include "annotate/citation.h"

#include <string.h>

static bool roman(const struct citing *x, size_t i)
{
	struct tl_str s;

	if (i >= x->n || x->t[i].kind != TL_WORD || !(x->t[i].flags & TL_CAPS))
		return false;
	s = tl_token_text(x->rd, i);
	for (size_t k = 0; k < s.n; k++)
		if (!strchr("IVXLC", s.p[k]))
			return false;
	return s.n <= 6;
}

/* The number of a term or a congress, as they are written: `12` is XII. NULL for what is none. */
static const char *term(const struct citing *x, size_t i)
{
	static const char *const tens[] = {"", "X"}, *const ones[] = {"",     "I", "II", "III",
								      "IV",   "V", "VI", "VII",
								      "VIII", "IX"};
	struct tl_arena *arena = x->rd->article->arena;
	struct tl_str s;
	unsigned n = 0;

	if (i >= x->n)
		return NULL;
	s = tl_token_text(x->rd, i);
	if (roman(x, i))
		return tl_arena_strndup(arena, s.p, s.n);
	if (x->t[i].kind != TL_NUMBER || s.n > 2)
		return NULL;
	for (size_t k = 0; k < s.n; k++)
		n = n * 10 + (unsigned)(s.p[k] - '0');
	return n == 0 || n >= 20 ? NULL
				 : tl_arena_printf(arena, "%s%s", tens[n / 10], ones[n % 10]);
}

/* The value of a Roman number of the letters I, V and X; 0: it is none, or too high for a plenum.
 */
static unsigned roman_value(struct tl_str s)
{
	enum { MOST = 20 };
	unsigned value = 0;

	for (size_t k = 0; k < s.n; k++) {
		unsigned here = s.p[k] == 'I' ? 1 : s.p[k] == 'V' ? 5 : s.p[k] == 'X' ? 10 : 0;
		bool before_higher = k + 1 < s.n && here == 1 && strchr("VX", s.p[k + 1]);

		if (!here)
			return 0;
		value = before_higher ? value - here : value + here;
	}
	return value <= MOST ? value : 0;
}

/* Ordinals of plenums: `lần thứ tư`, `Trung ương IV`. */
static const char *ordinal(const struct citing *x, size_t i)
{
	static const struct {
		const char *word, *digits;
	} words[] = {{"nhất", "1"}, {"hai", "2"},  {"ba", "3"},	  {"tư", "4"},
		     {"bốn", "4"},  {"năm", "5"},  {"sáu", "6"},  {"bảy", "7"},
		     {"tám", "8"},  {"chín", "9"}, {"mười", "10"}};
	struct tl_str s;

	if (i >= x->n)
		return NULL;
	s = tl_token_text(x->rd, i);
	if (x->t[i].kind == TL_NUMBER && s.n <= 2)
		return tl_arena_strndup(x->rd->article->arena, s.p, s.n);
	for (size_t k = 0; k < TL_COUNT(words); k++)
		if (x->t[i].kind == TL_WORD && tl_str_is(s, words[k].word))
			return words[k].digits;
	return roman(x, i) && roman_value(s)
		       ? tl_arena_printf(x->rd->article->arena, "%u", roman_value(s))
		       : NULL;
}

/* `TW4`, `TƯ4`: the number of the plenum in one word with the centre, NULL for any other. */
static const char *centre_with_number(const struct citing *x, size_t i)
{
	struct tl_str s;
	size_t n = 0;

	if (i >= x->n || x->t[i].kind != TL_WORD || !(x->t[i].flags & TL_UPPER))
		return NULL;
	s = tl_token_text(x->rd, i);
	if (s.n > 2 && memcmp(s.p, "TW", 2) == 0)
		n = strlen("TW");
	else if (s.n > 3 && memcmp(s.p, "TƯ", strlen("TƯ")) == 0)
		n = strlen("TƯ");
	if (!n || s.n - n > 2)
		return NULL;
	for (size_t k = n; k < s.n; k++)
		if (s.p[k] < '0' || s.p[k] > '9')
			return NULL;
	return tl_arena_strndup(x->rd->article->arena, s.p + n, s.n - n);
}

static bool word_is(const struct citing *x, size_t i, const char *word)
{
	return i < x->n && x->t[i].kind == TL_WORD && tl_str_is(tl_token_text(x->rd, i), word);
}

/* The plenums and terms of one mention: every pair of them is a document. */
struct plenums {
	const char *plenums[8], *terms[4];
	size_t n_plenums, n_terms;
};

/* (Hội nghị) lần thứ tư (-) Ban Chấp hành, BCH Trung ương (Đảng); (Hội nghị) Trung ương (lần thứ)
 * 4, 5 và 6. Returns where it ends, i where there is none. */
static size_t read_plenums(const struct citing *x, size_t i, struct plenums *p)
{
	size_t k = i, central;

	if (cite_is(x, k, x->r->hoi) && cite_is(x, k + 1, x->r->nghi))
		k += 2;
	if (cite_is(x, k, x->r->lan) && cite_is(x, k + 1, x->r->thu) && ordinal(x, k + 2)) {
		p->plenums[p->n_plenums++] = ordinal(x, k + 2);
		k += 3;
		k += cite_mark(x, k, '-');
		if (cite_is(x, k, x->r->ban) && cite_is(x, k + 1, x->r->chap))
			k += 3;
		else
			k += word_is(x, k, "BCH");
		central = cite_central(x, k);
		k += central;
		return central ? k + cite_is(x, k, x->r->dang) : i;
	}
	p->plenums[0] = centre_with_number(x, k);
	if (p->plenums[0]) {
		p->n_plenums = 1;
		return k + 1;
	}
	central = cite_central(x, k);
	if (!central)
		return i;
	k += central;
	if (cite_is(x, k, x->r->lan) && cite_is(x, k + 1, x->r->thu))
		k += 2;
	while (p->n_plenums < TL_COUNT(p->plenums)) {
		const char *o = ordinal(x, k);

		/* Trung ương bốn khóa XII; but Trung ương năm 2020 */
		if (!o || (p->n_plenums == 0 && x->t[k].kind == TL_WORD && !roman(x, k) &&
			   !cite_is(x, k - 1, x->r->thu) &&
			   !cite_is(x, k + 1 + cite_mark(x, k + 1, '('), x->r->khoa)))
			break;
		p->plenums[p->n_plenums++] = o;
		k++;
		if (!cite_mark(x, k, ',') && !cite_is(x, k, x->r->va))
			break;
		/* Trung ương 5, Trung ương 6 khóa XII */
		central = cite_central(x, k + 1);
		if (k + 1 + central >= x->n || x->t[k + 1 + central].kind != TL_NUMBER)
			break;
		k += 1 + central;
	}
	return p->n_plenums ? k : i;
}

/* (khóa XI, khóa XII); khóa XI, XII. Returns where they end, i where there are none. */
static size_t read_terms(const struct citing *x, size_t i, struct plenums *p)
{
	size_t k = i, end = i;

	if (cite_mark(x, k, '(') || cite_mark(x, k, ','))
		k++;
	while (p->n_terms < TL_COUNT(p->terms) &&
	       (cite_is(x, k, x->r->khoa) ? term(x, k + 1) != NULL
					  : p->n_terms > 0 && k > end && roman(x, k))) {
		k += cite_is(x, k, x->r->khoa);
		p->terms[p->n_terms++] = term(x, k++);
		end = k;
		if (cite_mark(x, k, ',') || cite_is(x, k, x->r->va))
			k++;
	}
	return end + (p->n_terms && cite_mark(x, end, ')'));
}

/* Nghị quyết (Hội nghị) Trung ương 4 (khóa XII). */
size_t cite_plenum(struct citing *x, size_t from, size_t i, const char *type)
{
	struct tl_arena *arena = x->rd->article->arena;
	struct plenums all = {0};
	size_t end = read_plenums(x, i, &all);

	if (!all.n_plenums || end == i)
		return i;
	end = read_terms(x, end, &all);
	for (size_t p = 0; p < all.n_plenums; p++) {
		const char *plenum = tl_arena_printf(arena, "Trung ương %s", all.plenums[p]);

		if (!all.n_terms)
			cite_add(x, from, end, type, plenum);
		for (size_t q = 0; q < all.n_terms; q++) {
			const char *number =
				tl_arena_printf(arena, "%s khóa %s", plenum, all.terms[q]);

			cite_add(x, from, end, type, number)->issuer = tl_arena_printf(
				arena, "Ban Chấp hành Trung ương khóa %s", all.terms[q]);
		}
	}
	return end;
}

/* Nghị quyết Đại hội XIII (của Đảng), … Đại hội đại biểu toàn quốc lần thứ XIII: the Party's own.
 */
size_t cite_congress(struct citing *x, size_t from, size_t i, const char *type)
{
	size_t k = i + 2;
	const char *number;
	bool digits;

	if (!cite_is(x, i, x->r->dai) || !cite_is(x, i + 1, x->r->hoi))
		return i;
	if (cite_is(x, k, x->r->dai) && cite_is(x, k + 1, x->r->bieu) &&
	    cite_is(x, k + 2, x->r->toan))
		k += 4;
	/* Đại hội Đảng XIII, Đại hội Đảng (toàn quốc) lần thứ XIII */
	if (cite_is(x, k, x->r->dang) &&
	    (roman(x, k + 1) || cite_is(x, k + 1, x->r->lan) || cite_is(x, k + 1, x->r->toan)))
		k += cite_is(x, k + 1, x->r->toan) && cite_is(x, k + 2, x->r->quoc) ? 3 : 1;
	if (cite_is(x, k, x->r->lan) && cite_is(x, k + 1, x->r->thu))
		k += 2;
	number = term(x, k);
	if (!number)
		return i;
	digits = x->t[k++].kind == TL_NUMBER;
	/* Đại hội Đảng bộ tỉnh lần thứ XVII is the province's; Đại hội XIII của Đảng the Party's.
	 */
	if (cite_is(x, k, x->r->dang) && (!(x->t[k].flags & TL_UPPER) || word_is(x, k + 1, "bộ")))
		return i;
	if (cite_is(x, k, x->r->cua) && cite_is(x, k + 1, x->r->dang) && !word_is(x, k + 2, "bộ"))
		k += 2;
	else if (cite_is(x, k, x->r->cua) || digits ||
		 /* Đại hội IX Công đoàn tỉnh */
		 (k < x->n && x->t[k].kind == TL_WORD && (x->t[k].flags & TL_UPPER) &&
		  !cite_is(x, k, x->r->dang)))
		return i;
	cite_take(x, from, k);
	if (!x->congress_named) {
		struct tl_arena *arena = x->rd->article->arena;
		struct tl_citation *doc = cite_add(
			x, from, k, type, tl_arena_printf(arena, "Đại hội %s của Đảng", number));

		doc->issuer = doc->number;
		x->congress_named = true;
	}
	return k;
}

/* `Điều lệ Đảng` is cited where it is carried out (thi hành Điều lệ Đảng), not where a text merely
 * appeals to it; named once. */
size_t cite_statute(struct citing *x, size_t i)
{
	if (!cite_is(x, i, x->r->dieu) || !cite_is(x, i + 1, x->r->le) ||
	    !cite_is(x, i + 2, x->r->dang))
		return i;
	if (x->statute_named || i < 2 || !cite_is(x, i - 1, x->r->hanh) ||
	    !cite_is(x, i - 2, x->r->thi))
		return i + 3;
	cite_add(x, i, i + 3, "Điều lệ", "Điều lệ Đảng")->issuer = "Đảng Cộng sản Việt Nam";
	x->statute_named = true;
	return i + 3;
}
