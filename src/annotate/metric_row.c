/* Figures side by side: of which of them what stands behind the last is said. A verb mostly speaks
 * of the one right before it (45 chi bộ, 12 chi bộ được khen thưởng); of all of them where they are
 * its subject. */
#include "annotate/metric.h"

enum {
	MOST = 6, /* figures before one that are looked at */
	NOUNS = 8, /* tokens of what two shares are of: 100% thôn, buôn, khu phố và 80% trường học
		    */
	LITTLE = 2 /* words between the last of them and what is said */
};

bool tl_paired(const struct tl_field *a)
{
	const struct tl_figure *f = a->f, *g = f + 1;
	const struct tl_class *c = a->m->r->classes;

	if (a->index + 1 < a->m->n_figures && f->percent && g->percent && f->unit != TL_NONE &&
	    g->unit != TL_NONE && g->from <= f->end + NOUNS && tl_is(a->m, g->from - 1, W_VA))
		return true;
	return a->index + 1 < a->m->n_figures && f->unit != TL_NONE && g->unit != TL_NONE &&
	       g->unit != f->unit && g->from == tl_figure_end(f) + 1 &&
	       c[f->unit].family == c[g->unit].family && c[f->unit].of != TL_FAMILY_PERSON;
}

/* A part of the sentence begins at token i. */
static bool begins_part(const struct tl_measure *m, uint32_t i, uint32_t first)
{
	return i <= first || m->rd->tokens[i - 1].kind == TL_PUNCT;
}

bool tl_subjects(const struct tl_field *a, uint32_t to)
{
	const struct tl_measure *m = a->m;
	const struct tl_figure *f = a->f, *g = f, *end = m->figures + m->n_figures;
	uint32_t first = m->rd->sentences[f->sentence].first;

	if (f->unit == TL_NONE || tl_of_persons(m, f))
		return false;
	for (; g + 1 < end && g[1].first < to; g++)
		if (g[1].from != tl_figure_end(g) + 1 || g[1].percent)
			return false;
	if (g == f || to > tl_figure_end(g) + LITTLE)
		return false;
	while (f > m->figures && f[-1].sentence == f->sentence &&
	       f->from == tl_figure_end(&f[-1]) + 1 && a->f - f < MOST)
		f--;
	return begins_part(m, f->from, first) ||
	       (tl_is(m, f->from - 1, W_CO) && begins_part(m, f->from - 1, first));
}
