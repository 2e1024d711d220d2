/* What is said of several figures at once: behind the last of a list of all of it (36 TCCSĐ và 159
 * chi bộ đều hoàn thành tốt nhiệm vụ), and by a ratio in parentheses of the share before it. */
#include "annotate/metric.h"

/* From the noun of one figure of a list to the next figure. */
enum { LISTED = 6 };

/* `36 TCCSĐ thuộc Huyện ủy, 63 tập thể và 159 chi bộ đều hoàn thành tốt nhiệm vụ`: what is said
 * behind the last of a list is said of those before it that no word tells. */
static void rated_alike(struct tl_measure *m, size_t index)
{
	const struct tl_figure *last = &m->figures[index];

	if (last->rule == TL_NONE || index == 0 ||
	    m->r->indicators[last->indicator].info.nature != TL_RATE ||
	    last->why_first < tl_figure_end(last) ||
	    (!tl_is(m, last->from - 1, W_VA) &&
	     !(last->percent && tl_mark(m, last->from - 1, ','))))
		return;
	for (size_t i = index; i-- > 0 && index - i < 4;) {
		struct tl_figure *f = &m->figures[i];
		uint32_t at = tl_figure_end(f), to = f[1].from;

		/* 98% cán bộ, đảng viên, 91% đoàn viên, hội viên được học tập */
		if (f->percent && f->percent == last->percent && f->rule == TL_NONE &&
		    f->sentence == last->sentence && f->unit != TL_NONE && index - i == 1 &&
		    to <= at + LISTED) {
			tl_inherit(f, last);
			return;
		}
		if (f->sentence != last->sentence || f->percent || last->percent ||
		    to > at + LISTED || !(tl_mark(m, to - 1, ',') || tl_is(m, to - 1, W_VA)))
			return;
		for (uint32_t k = at; k + 1 < to; k++)
			if (m->rd->tokens[k].kind == TL_PUNCT)
				return;
		if (f->rule != TL_NONE && !m->r->rules[f->rule].weak)
			return;
		if (f->unit != TL_NONE && m->r->rules[last->rule].units &&
		    m->r->rules[last->rule].units[f->unit])
			tl_inherit(f, last);
	}
}

/* `kiểm tra 48 đảng viên (giảm 6) và 33 tổ chức đảng khi có dấu hiệu vi phạm`: what one verb
 * governs is all of what is said behind the last. */
static void one_verb(struct tl_measure *m, size_t index)
{
	const struct tl_figure *last = &m->figures[index];
	const struct tl_metric_rule *x = last->rule == TL_NONE ? NULL : &m->r->rules[last->rule];

	if (!x || !x->units || x->weak || x->n_right == 0 || !tl_is(m, last->from - 1, W_VA))
		return;
	for (size_t i = index; i-- > 0 && index - i < 4;) {
		struct tl_figure *f = &m->figures[i];

		if (f->sentence != last->sentence || f->rule == TL_NONE || f->unit == TL_NONE ||
		    f->why_first >= f->first || !x->units[f->unit] ||
		    !tl_kin(m, f, last->indicator))
			return;
		tl_inherit(f, last);
	}
}

/* `100% (152/152) đảng bộ đã tổ chức đại hội`: the ratio behind it says the same. */
static void said_as_ratio(struct tl_measure *m, size_t index)
{
	struct tl_figure *f = &m->figures[index], *g = f + 1;

	if (f->percent && f->indicator == TL_NONE && index + 1 < m->n_figures && g->ratio &&
	    !g->percent && g->from == f->end + 1 && tl_mark(m, f->end, '('))
		tl_inherit(f, g);
}

void tl_indicators_share(struct tl_measure *m)
{
	for (size_t i = 0; i < m->n_figures; i++)
		rated_alike(m, i);
	for (size_t i = 0; i < m->n_figures; i++)
		one_verb(m, i);
	for (size_t i = 0; i < m->n_figures; i++)
		said_as_ratio(m, i);
}
