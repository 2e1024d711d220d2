/* The figure before this one of which it says something more: its share (đạt 95%, chiếm 12%), the
 * same said again in parentheses, the same months of another year, the rating or the list that it
 * goes on with. */
#include "annotate/metric.h"
#include "annotate/period.h"

enum {
	ASIDE = 12, /* from a figure to its share in parentheses */
	INSIDE = 8, /* figures of one parenthesis */
	SHARE = 4,  /* tokens from a noun to its share: a comma, đạt tỷ lệ */
};

/* `21 đảng viên là hội viên nông dân (65,6%)`, `(đạt tỷ lệ 65,6%)`: a percentage alone in
 * parentheses, behind what it is of. */
static bool aside(const struct tl_measure *m, const struct tl_figure *g, const struct tl_figure *f)
{
	uint32_t at = f->from;

	if (at > 2 && tl_is(m, at - 1, W_LE_RATE))
		at -= 2;
	if (at > 0 && tl_is(m, at - 1, W_DAT) &&
	    (at < f->from || m->r->indicators[g->indicator].info.nature == TL_RATE))
		at--;
	if (!f->percent || at == 0 || !tl_mark(m, at - 1, '(') || !tl_mark(m, f->end, ')'))
		return false;
	/* 3 huyện vượt: huyện Giang Thành (112%): what that place has reached */
	if (at > tl_figure_end(g) + 1 && m->rd->place_at[at - 2] != UINT32_MAX)
		return false;
	for (uint32_t i = tl_figure_end(g); i + 1 < at; i++)
		if (m->rd->tokens[i].kind == TL_PUNCT)
			return false;
	return true;
}

uint32_t tl_behind_share(const struct tl_measure *m, size_t index)
{
	static const enum tl_word_id on[] = {W_VA, W_SO_WITH, W_TRONG, W_TANG, W_GIAM};
	const struct tl_figure *f = &m->figures[index], *g = f + 1;
	uint32_t end = tl_figure_end(f);

	if (f->percent || f->unit == TL_NONE || index + 1 >= m->n_figures || !g->percent ||
	    g->sentence != f->sentence || g->unit != TL_NONE || g->base_end > g->base_first ||
	    g->first > end + SHARE || !tl_mark(m, end, ',') || g->end >= m->n_tokens ||
	    m->rd->tokens[g->end].kind != TL_WORD || TL_IS_ANY(m, g->end, on))
		return end;
	for (uint32_t i = end + 1; i < g->first; i++)
		if (!tl_is(m, i, W_DAT) && !tl_is(m, i, W_TAKES) && !tl_is(m, i, W_TY) &&
		    !tl_is(m, i, W_TI) && !tl_is(m, i, W_LE_RATE))
			return end;
	return g->first > end + 1 ? g->end : end;
}

/* The figure before a share; not those of parentheses in between: hoàn thành tốt 35 (7 đảng bộ và
 * 28 chi bộ), chiếm 68%. */
static const struct tl_figure *before_share(const struct tl_measure *m, size_t index)
{
	const struct tl_figure *f = &m->figures[index], *g = f - 1;
	uint32_t closed;

	if (!f->percent || m->closed[f->first] || g->sentence != f->sentence)
		return g;
	closed = m->closed[g->first];
	for (size_t k = 0; closed && closed < f->first && k < INSIDE; k++, g--)
		if (g == m->figures || g[-1].sentence != f->sentence)
			return f - 1;
		else if (m->closed[g[-1].first] != closed)
			return tl_mark(m, tl_figure_end(g - 1), '(') ? g - 1 : f - 1;
	return f - 1;
}

const struct tl_figure *tl_rated_before(const struct tl_measure *m, size_t index)
{
	const struct tl_figure *f = &m->figures[index], *g = f;
	uint32_t closed = m->closed[f->first];

	if (!closed || f->percent || f->unit == TL_NONE ||
	    m->r->classes[f->unit].of != TL_FAMILY_ORG ||
	    (f->rule != TL_NONE && !m->r->rules[f->rule].weak))
		return NULL;
	for (size_t k = 0; k < INSIDE && g > m->figures && g[-1].sentence == f->sentence; k++) {
		g--;
		if (m->closed[g->first] == closed)
			continue;
		return !g->percent && g->rule != TL_NONE && g->value >= f->value &&
				       m->r->indicators[g->indicator].info.nature == TL_RATE &&
				       tl_mark(m, tl_figure_end(g), '(')
			       ? g
			       : NULL;
	}
	return NULL;
}

/* `40 đảng viên nữ trong tổng số 120 đảng viên, chiếm 33%`: what g, the figure before a share, is
 * the whole of. */
static const struct tl_figure *counted(const struct tl_measure *m, const struct tl_figure *g)
{
	return g > m->figures && g[-1].sentence == g->sentence && g[-1].indicator != TL_NONE &&
			       !g[-1].percent && tl_is_total(m, g) &&
			       tl_unmarked(m, g[-1].end, g->from)
		       ? g - 1
		       : g;
}

/* `kết nạp 96 đảng viên, vượt 20% kế hoạch, tăng 8% so với cùng kỳ`: what f, a change behind the
 * share of a plan g, is a change of. */
static const struct tl_figure *planned(const struct tl_measure *m, const struct tl_figure *g,
				       const struct tl_figure *f)
{
	return f->percent && (f->qualifiers & (TL_Q_INCREASE | TL_Q_DECREASE)) && g->percent &&
			       g->base_end > g->base_first && g > m->figures &&
			       g[-1].sentence == g->sentence && !g[-1].percent &&
			       g[-1].indicator != TL_NONE &&
			       m->r->indicators[g[-1].indicator].info.nature == TL_FLOW
		       ? g - 1
		       : g;
}

/* `đạt 105% kế hoạch; trong đó nữ chiếm 45%`: what f is a part of is no share. */
static bool among(const struct tl_measure *m, const struct tl_figure *g, const struct tl_figure *f)
{
	for (uint32_t i = tl_figure_end(g); g->percent && i < f->from; i++)
		if (tl_is(m, i, W_TRONG))
			return true;
	return false;
}

const struct tl_figure *tl_twin_of(const struct tl_measure *m, size_t index)
{
	const struct tl_figure *f = &m->figures[index], *g = f - 1;

	if (index == 0 || g->sentence != f->sentence || g->indicator == TL_NONE)
		return NULL;
	/* 12 (30%) chi bộ: between a number and its noun */
	if (f->percent && g->end < f->first && f->end < tl_figure_end(g))
		return counted(m, g);
	if ((!f->percent &&
	     !(f->unit == TL_NONE && (f->qualifiers & (TL_Q_INCREASE | TL_Q_DECREASE)))) ||
	    f->from < tl_figure_end(g) ||
	    f->from - tl_figure_end(g) > (aside(m, g, f) ? ASIDE : 4) || among(m, g, f))
		return NULL;
	return (f->percent && (tl_is(m, f->from - 1, W_EQUAL) || aside(m, g, f))) ||
			       tl_mark(m, tl_figure_end(g), '(') ||
			       tl_mark(m, tl_figure_end(g), '=') ||
			       (f->qualifiers & (TL_Q_PART | TL_Q_INCREASE | TL_Q_DECREASE))
		       ? counted(m, planned(m, g, f))
		       : NULL;
}

const struct tl_figure *tl_year_before(const struct tl_measure *m, size_t index)
{
	const struct tl_figure *f = &m->figures[index], *g = f - 1;
	size_t p = tl_period_from(m, f->from);

	if (index == 0 || p == 0 || f->percent || f->unit != TL_NONE ||
	    g->sentence != f->sentence || g->indicator == TL_NONE || g->percent)
		return NULL;
	p--;
	return m->periods[p].same_before && m->periods[p].first >= tl_figure_end(g) &&
			       m->periods[p].first <= tl_figure_end(g) + 2 &&
			       f->from <= m->periods[p].end + 1
		       ? counted(m, g)
		       : NULL;
}

const struct tl_figure *tl_in_numbers(const struct tl_measure *m, size_t index)
{
	const struct tl_figure *f = &m->figures[index], *g = f - 1;

	if (index == 0 || f->percent || f->ratio || f->unit == TL_NONE || !g->percent ||
	    g->sentence != f->sentence || g->indicator == TL_NONE || f->from == 0 ||
	    m->r->indicators[g->indicator].info.nature == TL_RATE ||
	    !tl_mark(m, f->from - 1, '(') || !tl_mark(m, tl_figure_end(f), ')') ||
	    f->from - g->end > 12)
		return NULL;
	for (uint32_t i = g->end; i + 1 < f->from; i++)
		if (m->rd->tokens[i].kind == TL_PUNCT)
			return NULL;
	return g;
}

const struct tl_figure *tl_framed_by(const struct tl_measure *m, size_t index)
{
	const struct tl_figure *f = &m->figures[index], *g = f - 1;
	uint32_t first = m->rd->sentences[f->sentence].first;

	if (index == 0 || !f->percent || f->base_first != f->base_end || !g->percent ||
	    g->sentence != f->sentence || g->rule == TL_NONE || g->why_first != first)
		return NULL;
	return tl_is(m, first, W_TRONG) &&
			       (tl_is(m, first + 1, W_SO) || tl_is(m, first + 1, W_TONG))
		       ? g
		       : NULL;
}

/* `… và 261.000 đảng viên. Trong đó có 68% đảng viên là …`: the sentence goes on with a share of
 * those that the one before has counted last. */
static bool goes_on(const struct tl_measure *m, const struct tl_figure *f,
		    const struct tl_figure *g)
{
	return g->sentence + 1 == f->sentence && !g->percent && !g->ratio && f->unit != TL_NONE &&
	       g->unit == f->unit && tl_continues(m, &m->rd->sentences[f->sentence]);
}

bool tl_is_planned(const struct tl_measure *m, const struct tl_figure *f)
{
	if (m->r->indicators[f->indicator].info.nature == TL_MIXED)
		return true;
	for (size_t k = 0; k < TL_PLANNED; k++)
		if (f->indicator == m->r->planned[k])
			return true;
	return false;
}

/* `1.102 mô hình được công nhận, đạt 74%`: the share of the count before it, right behind a comma;
 * `trồng 215 ha rừng, vượt 7% kế hoạch`: of what is no matter of the Party, or has no indicator for
 * its plan. */
static bool reached(const struct tl_measure *m, const struct tl_figure *f,
		    const struct tl_figure *g)
{
	enum tl_nature nature = m->r->indicators[g->indicator].info.nature;
	bool exceeds = (f->qualifiers & TL_Q_EXCEED) != 0;
	uint32_t at = f->from;

	if (!exceeds || !tl_mark(m, at - 1, ','))
		at--;
	if (at < tl_figure_end(g) + 1 || at > tl_figure_end(g) + ASIDE ||
	    !tl_mark(m, at - 1, ',') ||
	    (!exceeds && !tl_is(m, at, W_DAT) && !tl_is(m, at, W_AS_MUCH)) || nature == TL_STOCK ||
	    (f->base_end > f->base_first || exceeds ? !tl_is_planned(m, g)
						    : nature == TL_TARGET_NATURE))
		return false;
	for (uint32_t i = tl_figure_end(g); i + 1 < at; i++)
		if (m->rd->tokens[i].kind != TL_WORD)
			return false;
	return true;
}

const struct tl_figure *tl_share_of(const struct tl_measure *m, size_t index)
{
	const struct tl_figure *f = &m->figures[index], *g;
	bool anaphora = false, rate;

	for (uint32_t i = f->from > 5 ? f->from - 5 : 0; i + 2 < f->from && !anaphora; i++)
		anaphora = (tl_is(m, i, W_TY) || tl_is(m, i, W_TI)) && tl_is(m, i + 1, W_LE_RATE) &&
			   tl_is(m, i + 2, W_NAY_THIS);
	if (!f->percent || index == 0)
		return NULL;
	g = before_share(m, index);
	if (g->indicator == TL_NONE)
		return NULL;
	if (goes_on(m, f, g))
		return g;
	g = counted(m, g);
	if (anaphora)
		return (g->percent || g->ratio) && f->sentence - g->sentence < 2 ? g : NULL;
	/* 100% chi bộ …: a share of its own */
	rate = tl_is(m, f->from - 1, W_LE_RATE);
	if (g->sentence == f->sentence && g == f - 1 && !g->percent && reached(m, f, g))
		return g;
	if (g->sentence != f->sentence || (!rate && f->from - g->end >= 24) ||
	    (f->unit != TL_NONE && m->r->classes[f->unit].use != TL_USE_BASE))
		return NULL;
	/* a count, where the words say that a share of it follows */
	return rate || g->ratio || g->percent || (f->qualifiers & TL_Q_PART) ? g : NULL;
}

const struct tl_figure *tl_rate_before(const struct tl_measure *m, size_t index)
{
	const struct tl_figure *f = &m->figures[index];
	bool inside, item = false;

	if (index < 3)
		return NULL;
	inside = m->closed[f->first] != 0;
	if (!inside && (f->from > tl_figure_end(f - 1) + 3 || !tl_is(m, f->from - 1, W_DAT)))
		return NULL;
	for (size_t i = index - 1; i-- > 1 && index - i < 5;) {
		const struct tl_figure *x = &m->figures[i];

		if (x->sentence != f->sentence)
			break;
		for (uint32_t k = tl_figure_end(x); !item && k < x[1].from; k++)
			item = tl_mark(m, k, ';');
		if (x->percent && (inside || !m->closed[x->first]) &&
		    (m->closed[x->first] || item) && x->indicator != TL_NONE &&
		    m->r->indicators[x->indicator].info.nature == TL_RATE &&
		    x[-1].indicator == f[-1].indicator)
			return x;
	}
	return NULL;
}

/* Tokens from a share to the next one of its list. */
enum { NEXT = 24 };

static bool same_list(const struct tl_measure *m, const struct tl_figure *f,
		      const struct tl_figure *g)
{
	return f->percent && f->indicator == TL_NONE && f->unit == TL_NONE &&
	       f->base_first == f->base_end && g->percent && g->indicator != TL_NONE &&
	       g->sentence == f->sentence && g->from < f->end + NEXT && f->from > 0 &&
	       tl_is(m, f->from - 1, W_DAT) && tl_is(m, g->from - 1, W_DAT) &&
	       (tl_mark(m, f->end, ',') || tl_mark(m, f->end, ';') || tl_is(m, f->end, W_VA));
}

void tl_shares_before(struct tl_measure *m)
{
	for (size_t i = m->n_figures; m->devoted && i-- > 1;)
		if (same_list(m, &m->figures[i - 1], &m->figures[i]))
			tl_inherit(&m->figures[i - 1], &m->figures[i]);
}
