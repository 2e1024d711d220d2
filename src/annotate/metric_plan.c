/* Shares of a plan that are not of what a rule says they are of. */
#include "annotate/metric.h"

enum {
	REACH = 14, /* tokens from a figure to the plan that it fulfils */
	WIDE = 250  /* tokens around a plan in which a word may say of what it is */
};

/* Some words tell of both indicators. */
static bool related(const struct tl_measure *m, uint32_t a, uint32_t b)
{
	return m->r->akin[a * m->r->n_indicators + b];
}

/* The words that told the indicator of g have a say in rules of this one too. */
bool tl_kin(const struct tl_measure *m, const struct tl_figure *g, uint32_t indicator)
{
	for (size_t i = tl_hits_after(&m->literals, g->why_first);
	     i < m->literals.n && m->literals.items[i].first < g->why_end; i++) {
		const struct tl_literal *l = &m->r->literals[m->literals.items[i].id];

		for (size_t k = 0; k < l->n_indicators; k++)
			if (l->indicators[k] == indicator)
				return true;
	}
	return g->indicator == indicator;
}

/* `kiểm tra 5 tổ chức đảng, đạt 100% kế hoạch`: the plan is that of what stands right before it,
 * not the one that a verb farther off speaks of. */
bool tl_plan_of_another(const struct tl_measure *m, size_t index)
{
	const struct tl_figure *f = &m->figures[index], *g = f - 1;

	/* kết nạp 33 đảng viên, nâng tổng số lên 155 đồng chí, đạt 110% nghị quyết: no plan is of
	 * a level */
	if (index > 1 && f->percent && g->sentence == f->sentence && !g->percent &&
	    g->indicator != TL_NONE && m->r->indicators[g->indicator].info.nature == TL_STOCK)
		g--;
	if (!f->percent || f->rule == TL_NONE || f->base_end == f->base_first || index == 0 ||
	    g->sentence != f->sentence || g->percent || g->unit == TL_NONE ||
	    f->why_first >= tl_figure_end(g) ||
	    m->r->indicators[f->indicator].info.nature != TL_RATE)
		return false;
	if (f->from <= tl_figure_end(g) + 4)
		return !tl_kin(m, g, f->indicator);
	/* Farther off, what was told by its plan alone. */
	return f->from <= tl_figure_end(g) + REACH && m->r->rules[f->rule].weak &&
	       g->indicator != TL_NONE && !related(m, g->indicator, f->indicator);
}

/* `lương thực đạt 100% so với nghị quyết`: a plan, but neither this sentence nor the one before nor
 * the headline has a word of what such a plan is of. */
bool tl_plan_unfounded(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t s = f->sentence, from = m->rd->sentences[s > 0 ? s - 1 : 0].first;
	uint32_t to = m->rd->sentences[s].end, head = m->rd->sentences[0].end;

	if (!f->percent || f->rule == TL_NONE || f->base_end == f->base_first ||
	    !m->r->rules[f->rule].weak)
		return false;
	/* What is so far off says nothing, and a page that is one sentence must not take long. */
	from = f->first > from + WIDE ? f->first - WIDE : from;
	to = to > f->first + WIDE ? f->first + WIDE : to;
	head = head > WIDE ? WIDE : head;
	for (const struct tl_figure *g = f;
	     g > m->figures && g[-1].sentence == f->sentence && f - g < 3; g--)
		if (g[-1].indicator != TL_NONE &&
		    m->r->indicators[g[-1].indicator].info.nature != TL_MIXED &&
		    related(m, g[-1].indicator, f->indicator))
			return false;
	for (size_t i = 0; i < m->r->n_rules; i++) {
		const struct tl_metric_rule *x = &m->r->rules[i];
		const struct tl_element *what = x->n_left ? &x->left[x->n_left - 1] : NULL;

		if (x->indicator == f->indicator && !x->weak && what &&
		    (tl_element_within(m, what, from, to) || tl_element_within(m, what, 0, head)))
			return false;
	}
	return true;
}
