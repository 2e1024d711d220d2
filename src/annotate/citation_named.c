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

/* Ordinal words of plenums: `lần thứ tư`. */
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
	return NULL;
}

/* Nghị quyết (Hội nghị) Trung ương 4 (khóa XII): every pair of a plenum and a term is a document.
 */
size_t cite_plenum(struct citing *x, size_t from, size_t i, const char *type)
{
	const char *plenums[8], *terms[4];
	size_t n_plenums = 0, n_terms = 0, k = i, c, end;

	if (cite_is(x, k, x->r->hoi) && cite_is(x, k + 1, x->r->nghi))
		k += 2;
	if (cite_is(x, k, x->r->lan) && cite_is(x, k + 1, x->r->thu) && ordinal(x, k + 2)) {
		/* Hội nghị lần thứ tư Ban Chấp hành Trung ương (Đảng) khóa XII */
		plenums[n_plenums++] = ordinal(x, k + 2);
		k += 3;
		if (cite_is(x, k, x->r->ban) && cite_is(x, k + 1, x->r->chap))
			k += 3;
		c = cite_central(x, k);
		if (!c)
			return i;
		k += c;
		if (cite_is(x, k, x->r->dang))
			k++;
	} else {
		c = cite_central(x, k);
		if (!c)
			return i;
		k += c;
		if (cite_is(x, k, x->r->lan) && cite_is(x, k + 1, x->r->thu))
			k += 2;
		while (n_plenums < TL_COUNT(plenums)) {
			const char *o = ordinal(x, k);

			if (!o || (n_plenums == 0 && x->t[k].kind == TL_WORD &&
				   !cite_is(x, k - 1, x->r->thu)))
				break;
			plenums[n_plenums++] = o;
			k++;
			if (!((cite_mark(x, k, ',') || cite_is(x, k, x->r->va)) && k + 1 < x->n &&
			      x->t[k + 1].kind == TL_NUMBER))
				break;
			k++;
		}
	}
	if (!n_plenums)
		return i;
	end = k;
	if (cite_mark(x, k, '(') || cite_mark(x, k, ','))
		k++;
	/* khóa XI, khóa XII; khóa XI, XII */
	while (n_terms < TL_COUNT(terms) &&
	       (cite_is(x, k, x->r->khoa) ? term(x, k + 1) != NULL
					  : n_terms > 0 && k > end && roman(x, k))) {
		k += cite_is(x, k, x->r->khoa);
		terms[n_terms++] = term(x, k++);
		end = k;
		if (cite_mark(x, k, ',') || cite_is(x, k, x->r->va))
			k++;
	}
	if (n_terms && cite_mark(x, end, ')'))
		end++;
	for (size_t p = 0; p < n_plenums; p++)
		for (size_t q = 0; q < (n_terms ? n_terms : 1); q++) {
			struct tl_arena *arena = x->rd->article->arena;
			struct tl_citation *doc;

			doc = cite_add(
				x, from, end, type,
				n_terms ? tl_arena_printf(arena, "Trung ương %s khóa %s",
							  plenums[p], terms[q])
					: tl_arena_printf(arena, "Trung ương %s", plenums[p]));
			if (n_terms)
				doc->issuer = tl_arena_printf(
					arena, "Ban Chấp hành Trung ương khóa %s", terms[q]);
		}
	return end;
}

static bool word_is(const struct citing *x, size_t i, const char *word)
{
	return i < x->n && x->t[i].kind == TL_WORD && tl_str_is(tl_token_text(x->rd, i), word);
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
	if (cite_is(x, k, x->r->dang) && roman(x, k + 1))
		k++;
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
	else if (cite_is(x, k, x->r->cua) || digits)
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
