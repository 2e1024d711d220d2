/* Documents that have a number and nothing else, behind the word for their type: Nghị quyết 18, Quy
 * định số 37. Only what stands around them tells them from counts and lengths of time. */
#include "annotate/citation.h"

#include <string.h>

static bool plain(const struct citing *x, size_t i)
{
	struct tl_str s;

	if (i >= x->n || x->t[i].kind != TL_NUMBER)
		return false;
	s = tl_token_text(x->rd, i);
	return s.n <= 4 && !memchr(s.p, '.', s.n) && !memchr(s.p, ',', s.n);
}

/* `, 19`, `và số 19`: the token that is to be the next number behind the one at token i, 0: none
 * is. */
static size_t behind_joint(const struct citing *x, size_t i)
{
	if (!cite_mark(x, i + 1, ',') && !cite_is(x, i + 1, x->r->va))
		return 0;
	return i + 2 + cite_is(x, i + 2, x->r->so);
}

/* `/2025` behind the number at token k. */
static bool year_behind(const struct citing *x, size_t k)
{
	return cite_mark(x, k + 1, '/') && plain(x, k + 2) &&
	       tl_reads_like_year(tl_token_text(x->rd, k + 2));
}

/* Numbers of documents end before token i; what is counted would follow there. */
static bool ends_row(const struct citing *x, size_t i)
{
	if (cite_is(x, i, x->r->cua))
		return i + 1 < x->n && (x->t[i + 1].flags & TL_UPPER);
	if (i >= x->n || x->t[i].kind == TL_BREAK)
		return true;
	if (x->t[i].kind == TL_PUNCT)
		return !strchr("%/-", x->t[i].mark);
	return x->t[i].kind == TL_WORD &&
	       ((x->t[i].flags & TL_UPPER) || cite_is(x, i, x->r->va) || cite_stop(x, i));
}

/* `217, 218-QĐ/TW`, `18 và 19 của Trung ương`: the number at token k and those behind it, of one
 * class or of one issuer. Returns the token behind them, k: it stands alone. */
static size_t row(struct citing *x, size_t from, size_t k, const struct document *type)
{
	struct tl_article *a = x->rd->article;
	const char *class = "";
	size_t last = k, n = 0, first = a->n_citations, end, next;
	int code;

	while ((next = behind_joint(x, last)) != 0 && plain(x, next) &&
	       !cite_number(x, next, &code))
		last = next;
	if (next && next < x->n)
		n = cite_number(x, next, &code);
	/* The class of the last is that of all; a Quy định has the letters of a Quyết định. */
	if (n && code >= 0 && strcmp(x->r->types[code].type, type->type) != 0 &&
	    !(strcmp(x->r->types[code].type, "Quyết định") == 0 &&
	      strcmp(type->type, "Quy định") == 0))
		return k;
	if (n)
		class = cite_number_text(x, next + 1, n - 1);
	else if (last == k || !type->bare || x->t[last].end - x->t[last].begin < 2 ||
		 !ends_row(x, last + 1))
		return k;
	for (size_t p = k; p && p <= last; p = behind_joint(x, p))
		cite_add(x, p == k ? from : p, p + 1, type->type,
			 tl_arena_printf(a->arena, "%s%s", cite_number_text(x, p, 1), class));
	if (n)
		cite_add(x, next, next + n, type->type, cite_number_text(x, next, n));
	end = cite_tail(x, n ? next + n : last + 1, &a->citations[a->n_citations - 1]);
	for (size_t p = first; p + 1 < a->n_citations; p++)
		a->citations[p].issuer = a->citations[a->n_citations - 1].issuer;
	return end;
}

/* A bare number after a capitalised type: `Nghị quyết 18`, `Quy định số 37`. */
size_t cite_bare(struct citing *x, size_t from, size_t i, const struct document *type)
{
	bool so = cite_is(x, i, x->r->so), issued_by, of_year;
	size_t k = i + so, n;
	struct tl_str s;

	if (!plain(x, k))
		return i;
	n = row(x, from, k, type);
	if (n > k)
		return n;
	/* Kế hoạch 59 của Ban Thường vụ Tỉnh ủy: its issuer makes a document of it. */
	issued_by = cite_is(x, k + 1, x->r->cua) && k + 2 < x->n && (x->t[k + 2].flags & TL_UPPER);
	if (!type->bare && !so && !issued_by)
		return i;
	s = tl_token_text(x->rd, k);
	of_year = year_behind(x, k) &&
		  (so || (s.n == 2 && memcmp(s.p, "12", 2) > 0) || s.p[0] == '0');
	if (!so) {
		const bool short_form = (x->t[from].flags & TL_CAPS) && s.n == 2 &&
					x->t[from].end - x->t[from].begin == 2;

		/* Nghị quyết 18 của Trung ương, NQ 28 …, but not `ban hành Chỉ thị 3 năm …` or a
		 * list of counts. */
		if (!((x->t[from].flags & TL_UPPER) || (type->bare && issued_by)) || s.n > 3)
			return i;
		if (!short_form && k + 1 < x->n && x->t[k + 1].kind == TL_WORD &&
		    !cite_is(x, k + 1, x->r->cua) && !cite_is(x, k + 1, x->r->ngay) &&
		    !cite_is(x, k + 1, x->r->va) && !cite_stop(x, k + 1) &&
		    !(x->t[k + 1].flags & TL_UPPER))
			return i;
		if (cite_mark(x, k + 1, '%') || (cite_mark(x, k + 1, '/') && !of_year))
			return i;
	}
	/* Nghị quyết số 202/2025 của Quốc hội */
	n = of_year ? 3 : 1;
	cite_tail(x, k + n, cite_add(x, from, k + n, type->type, cite_number_text(x, k, n)));
	return k + n;
}
