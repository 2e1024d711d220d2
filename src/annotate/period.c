/* Periods: when a figure holds.
 *
 * The periods of a sentence were read in order (period_read.c). A figure takes the last one before
 * it in its sentence, else the first one behind it, else one carried over from the sentences
 * before, else the headline's. What is only compared with, what belongs to a plan or a resolution
 * (kế hoạch năm 2017) or stands in quotation marks gives way to the others. How it is written is
 * left to period_write.c. */
#include "annotate/metric.h"

/* Periods looked at to either side of a figure. */
enum { MOST = 32, FAR_BEHIND = 24 };

/* Tokens between a figure and the period that belongs to it alone. */
enum { CLOSE = 8 };

/* Sentences over which a time tells what a change in it began with. */
enum { NEAR_BACK = 2 };

/* Bình quân hằng năm kết nạp 200 đảng viên, as a resolution is quoted: the period p and the figure
 * stand in the same marks. */
static bool quoted_with(const struct tl_measure *m, const struct tl_period *p,
			const struct tl_figure *f)
{
	if (!p->quoted || f->first < p->end || f->first - p->end > FAR_BEHIND)
		return false;
	for (uint32_t i = p->end; i < f->first; i++)
		if (m->rd->tokens[i].mark == '"')
			return false;
	return true;
}

static int fitness_for(const struct tl_measure *m, const struct tl_period *p,
		       const struct tl_figure *f, const struct tl_want *w)
{
	struct tl_period said;

	if (!quoted_with(m, p, f))
		return tl_period_fitness(p, w);
	said = *p;
	said.quoted = false;
	return tl_period_fitness(&said, w);
}

void tl_periods_ready(struct tl_measure *m)
{
	tl_firsts_index(&m->period_firsts, m, m->periods, m->n_periods, sizeof *m->periods);
	for (size_t i = 0; m->devoted && i < m->n_periods && i < 16; i++) {
		struct tl_period *p = &m->periods[i];

		if (tl_period_block(m, p->sentence) != TL_BLOCK_HEADLINE)
			continue;
		if (!p->compare && !p->event && !p->plan && p->form != TL_PERIOD_NONE &&
		    (!m->headline || (m->headline->belongs && !p->belongs)))
			m->headline = p;
	}
}

/* Sáng 27/1 … kỷ niệm 90 năm ngày thành lập Đảng (3/2/1930 - 3/2/2020), …: a day in parentheses
 * that are closed gives way to the day of the event. */
static bool aside(const struct tl_measure *m, const struct tl_period *p, uint32_t to)
{
	return p->event && m->closed[p->first] && m->closed[p->first] < to;
}

/* Ngày 22/4/1977, đại hội bàn nhiệm vụ 5 năm 1976-1980; bầu …: the day `best` of an event is not
 * ended by the years p of a plan, nor by a day that stands aside. */
static bool stays_event(const struct tl_measure *m, const struct tl_period *best,
			const struct tl_period *p, const struct tl_want *w, uint32_t to)
{
	return best->event && ((!aside(m, best, to) && aside(m, p, to)) ||
			       (w->event && !p->event && p->form == TL_PERIOD_SPAN));
}

bool tl_unmarked(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (m->rd->tokens[i].kind == TL_PUNCT || m->rd->tokens[i].kind == TL_NUMBER)
			return false;
	return true;
}

/* `63,2% năm 2015 và …`: the period belongs to the figure that it stands right behind. */
static bool claimed(const struct tl_measure *m, const struct tl_figure *f,
		    const struct tl_period *p)
{
	for (const struct tl_figure *g = f;
	     g > m->figures && g[-1].sentence == f->sentence && f - g < 6; g--)
		if (g[-1].end <= p->first)
			return p->first - g[-1].end <= CLOSE && tl_unmarked(m, g[-1].end, p->first);
	return false;
}

/* A comparison begins in tokens [from, to). */
static bool compares(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (m->period_at[i] == TL_PW_COMPARE + 1)
			return true;
	return false;
}

/* `…, thu 30 tỷ đồng trong năm 2017`, `và 65,7% năm 2016`: the period that ends the figure's own
 * part of the sentence. */
static const struct tl_period *closing(const struct tl_measure *m, const struct tl_figure *f,
				       const struct tl_want *w)
{
	size_t i = tl_period_from(m, f->end);
	struct tl_period p;
	bool paren, rests;

	if (i == m->n_periods || m->periods[i].first >= m->rd->sentences[f->sentence].end)
		return NULL;
	p = m->periods[i];
	/* 32 cá nhân tiêu biểu (giai đoạn 2015-2020) */
	paren = tl_mark(m, p.first - 1, '(') && tl_mark(m, p.end, ')');
	if (p.first - (paren ? tl_figure_end(f) : f->end) > CLOSE ||
	    !tl_unmarked(m, f->end, p.first - paren) || compares(m, f->end, p.first) ||
	    tl_is(m, p.first - 1, W_VA) || tl_is(m, p.first - 1, W_CON))
		return NULL;
	/* What is compared with something may have a time of its own. */
	p.compare = p.same_before;
	/* xuống còn 2,8% cuối năm 2014, but not 40 đảng viên đến cuối năm 2014 */
	rests = p.form == TL_PERIOD_POINT && p.first == tl_figure_end(f) &&
		!(tl_is(m, p.first, W_DEN) || tl_is(m, p.first, W_TOI) ||
		  tl_is(m, p.first, W_TINH));
	if (tl_period_fitness(&p, w) < 3 || p.event || p.now ||
	    (p.form == TL_PERIOD_POINT && !rests && !(w->target && p.future)) ||
	    (p.form == TL_PERIOD_SPAN &&
	     (p.term || (!tl_later(m->rd->now, p.to) && !tl_later(p.to, m->rd->now)))))
		return NULL;
	return &m->periods[i];
}

/* `…, giai đoạn 2012-2015 là 1.263 tỷ đồng`: behind a comma, the period of the figure that follows.
 */
static bool heads(const struct tl_measure *m, const struct tl_figure *f, const struct tl_period *p)
{
	const struct tl_figure *g = f + 1;
	bool comma = false;

	if (g == m->figures + m->n_figures || g->sentence != f->sentence || g->from < p->end ||
	    g->from - p->end > 2 || !tl_unmarked(m, p->end, g->from))
		return false;
	for (uint32_t i = f->end; i < p->first && !comma; i++)
		comma = tl_mark(m, i, ',') || tl_mark(m, i, ';');
	return comma;
}

/* Chi bộ thành lập năm 1969 chỉ có trên 10 đảng viên: what it had then. */
static const struct tl_period *at_founding(const struct tl_measure *m, const struct tl_figure *f,
					   size_t here)
{
	const struct tl_period *p = here > 0 ? &m->periods[here - 1] : NULL;

	return p && p->founding && p->form == TL_PERIOD_UNIT && p->end <= f->from &&
			       f->from - p->end <= 3 && tl_unmarked(m, p->end, f->from) &&
			       p->first >= m->rd->sentences[f->sentence].first
		       ? p
		       : NULL;
}

/* tăng từ 40 chi bộ (năm 2015) lên 52, for the first of the two: the token lên; 0: it is none. */
static uint32_t rises(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_figure *g = f + 1;

	if (!tl_is(m, f->from, W_TU) || f->from == 0 || g >= m->figures + m->n_figures ||
	    g->sentence != f->sentence || g->from > f->end + FAR_BEHIND)
		return 0;
	for (uint32_t i = f->end; i < g->first; i++)
		if (tl_is(m, i, W_LEN) || tl_is(m, i, W_XUONG))
			return i;
	return 0;
}

/* (tháng 1: 8, tháng 2: 6), (năm 2017 là 96,8%): a time in parentheses with a figure of its own,
 * which says nothing of the figure f that stands outside of them. */
static bool of_aside_figure(const struct tl_measure *m, const struct tl_period *p,
			    const struct tl_figure *f)
{
	uint32_t closed = m->closed[p->first];
	const struct tl_figure *g = f;

	if (!closed || m->closed[f->first] == closed)
		return false;
	if (p->first > f->first) {
		for (; g + 1 < m->figures + m->n_figures && g[1].first < p->end; g++)
			;
		return g + 1 < m->figures + m->n_figures && g[1].first < closed;
	}
	for (; g > m->figures && g[-1].first >= closed; g--)
		;
	return g > m->figures && g[-1].first >= p->end;
}

/* `…; tổng thu năm 2022 đạt 486 tỷ đồng`: a figure stands behind the period in its part of the
 * list.
 */
static bool heads_part(const struct tl_measure *m, const struct tl_figure *f,
		       const struct tl_period *p)
{
	const struct tl_figure *g = f;

	for (; g + 1 < m->figures + m->n_figures && g[1].first < p->end; g++)
		;
	if (g + 1 == m->figures + m->n_figures || g[1].sentence != f->sentence)
		return false;
	for (uint32_t i = p->end; i < g[1].first; i++)
		if (tl_mark(m, i, ';'))
			return false;
	return true;
}

static const struct tl_period *own_sentence(const struct tl_measure *m, const struct tl_figure *f,
					    const struct tl_want *w, int at_least)
{
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	const struct tl_period *best = NULL;
	bool vague = false;
	size_t from = tl_period_from(m, s->first), here = tl_period_from(m, f->first);
	uint32_t at = f->end, rise = f > m->figures ? rises(m, f - 1) : 0;

	if (w->stock && (best = at_founding(m, f, here)) != NULL)
		return best;
	if (here > from + MOST)
		from = here - MOST;
	for (size_t i = from; i < here && m->periods[i].end <= f->first; i++)
		if (m->periods[i].first < rise && m->periods[i].first >= f[-1].end)
			continue; /* of what it rose from */
		else if (of_aside_figure(m, &m->periods[i], f))
			continue;
		else if (fitness_for(m, &m->periods[i], f, w) >= at_least)
			best = tl_period_ended(m, &m->periods[i], best != NULL, f->first) ||
					       (best &&
						stays_event(m, best, &m->periods[i], w, f->first))
				       ? best
				       : &m->periods[i];
		/* A time that cannot be told ends the reach of the one before it. */
		else if (m->periods[i].form == TL_PERIOD_NONE) {
			best = NULL;
			vague = true;
		}
	/* A word for now inside the reach of an interval does not end it: `từ đầu năm … hiện`. */
	if (best) {
		const struct tl_period *own = closing(m, f, w);
		bool over = claimed(m, f, best);

		for (uint32_t k = best->end; own && k < f->first && !over; k++)
			over = tl_mark(m, k, ',') || tl_mark(m, k, ';');
		return own && over ? own : best;
	}
	for (size_t i = here; i < m->n_periods && m->periods[i].first < s->end && i < here + MOST;
	     i++) {
		const struct tl_period *p = &m->periods[i];

		/* A semicolon ends the reach to a level; what begins with the period behind it
		 * is of its own time. */
		for (; at < p->first; at++)
			if (tl_mark(m, at, ';') && (w->stock || p->now || vague ||
						    at + 2 >= p->first || heads_part(m, f, p)))
				return NULL;
		if (p->form == TL_PERIOD_NONE)
			return NULL;
		if (p->first < f->end || of_aside_figure(m, p, f) ||
		    tl_period_fitness(p, w) < at_least)
			continue;
		/* …, năm 2015, …: it begins what follows */
		if (heads(m, f, p) || (tl_mark(m, p->first - 1, ',') && tl_mark(m, p->end, ',')))
			return NULL;
		/* kết nạp 188 đảng viên, vượt 18% chỉ tiêu hằng năm: said of another one */
		if (p->form == TL_PERIOD_YEARLY && f + 1 < m->figures + m->n_figures &&
		    f[1].end <= p->first)
			return NULL;
		/* Behind a figure only what stands close tells its date. */
		return p->first > f->end + (w->stock ? 12 : FAR_BEHIND) ? NULL : p;
	}
	return NULL;
}

/* `so với đầu nhiệm kỳ` behind a change: what it is compared with. */
static const struct tl_period *compared(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];

	for (size_t i = tl_period_from(m, f->first);
	     i < m->n_periods && m->periods[i].first < s->end; i++)
		if (m->periods[i].compare && m->periods[i].first < f->end + 12)
			return &m->periods[i];
	for (size_t i = tl_period_from(m, f->first); i-- > 0 && m->periods[i].first >= s->first;)
		if (m->periods[i].compare && m->periods[i].end + 12 > f->first)
			return &m->periods[i];
	return NULL;
}

/* The interval of a figure's own sentence or carried over, for what is compared with it. */
static const struct tl_period *base(const struct tl_measure *m, const struct tl_figure *f,
				    const struct tl_want *w)
{
	const struct tl_period *p = own_sentence(m, f, w, 3);

	if (!p)
		p = tl_period_carried(m, f->sentence, w);
	return p ? p : m->headline;
}

/* (cùng kỳ năm 2016 tăng 9%): a change of the earlier period, not one against it. */
static bool of_before(const struct tl_measure *m, const struct tl_figure *f)
{
	size_t i = tl_period_from(m, f->first);
	const struct tl_period *p = i > 0 ? &m->periods[i - 1] : NULL;

	return p && p->same_before && p->end <= f->from && f->from - p->end <= 2 && p->first > 0 &&
	       tl_mark(m, p->first - 1, '(') && p->first >= m->rd->sentences[f->sentence].first;
}

/* The period of comparison that a figure alone in parentheses stands right behind. */
static const struct tl_period *aside_of(const struct tl_measure *m, const struct tl_figure *f)
{
	size_t i = tl_period_from(m, f->first);
	const struct tl_period *p = i > 0 ? &m->periods[i - 1] : NULL;

	return p && p->compare && p->form == TL_PERIOD_UNIT && p->end + 1 == f->from &&
			       tl_mark(m, p->end, '(') && tl_mark(m, tl_figure_end(f), ')') &&
			       p->first >= m->rd->sentences[f->sentence].first
		       ? p
		       : NULL;
}

/* `vượt 5% kế hoạch năm`: of each year's plan. */
static bool plan_behind(const struct tl_measure *m, const struct tl_figure *f)
{
	size_t i = tl_period_from(m, f->end);

	return i < m->n_periods && m->periods[i].plan && m->periods[i].first <= f->end + 1;
}

static bool levels(const struct tl_measure *m, const struct tl_figure *f)
{
	return f->indicator != TL_NONE && m->r->indicators[f->indicator].info.nature == TL_STOCK;
}

/* 100% chi bộ đã tổ chức đại hội: how far it has come by then. */
static bool share_of_orgs(const struct tl_measure *m, const struct tl_figure *f)
{
	return f->percent && f->unit != TL_NONE && m->r->classes[f->unit].of == TL_FAMILY_ORG;
}

static struct tl_want want_of(const struct tl_measure *m, const struct tl_figure *f,
			      enum tl_nature nature)
{
	return (struct tl_want){
		.stock = nature == TL_STOCK && !(f->rule != TL_NONE && m->r->rules[f->rule].flow),
		.amount = nature == TL_FLOW || nature == TL_TARGET_NATURE,
		.level = f->ratio || nature == TL_MIXED || share_of_orgs(m, f),
		.change = (f->qualifiers & (TL_Q_INCREASE | TL_Q_DECREASE)) != 0,
		.target = (f->qualifiers & (TL_Q_TARGET | TL_Q_FORECAST)) != 0 ||
			  nature == TL_TARGET_NATURE,
		.event = f->indicator != TL_NONE &&
			 (m->r->indicators[f->indicator].day || m->r->rules[f->rule].day),
	};
}

static int years_between(const struct tl_period *earlier, const struct tl_period *p,
			 const struct tl_want *w)
{
	return (w->stock ? tl_last_day(p).year : p->from.year) - earlier->from.year;
}

/* thấp hơn cùng kỳ năm 2016 (7,4%): what it was in the period c that stands aside. */
static const char *of_aside(const struct tl_measure *m, const struct tl_figure *f,
			    const struct tl_period *c, struct tl_want *w)
{
	const struct tl_period *p = c->same_before ? base(m, f, w) : NULL;

	if (p && p->from.year)
		return tl_period_write(m, p, w, c->from.year ? years_between(c, p, w) : 1);
	return c->from.year ? tl_period_write(m, c, w, 0) : NULL;
}

/* tăng 11 so với năm 2016: a change since the period c. */
static const char *of_change(const struct tl_measure *m, const struct tl_figure *f,
			     const struct tl_period *c, struct tl_want *w)
{
	struct tl_date now = m->rd->now, to;
	const struct tl_period *p;
	bool level = w->stock;

	w->stock = false;
	p = base(m, f, w);
	/* hiện nay chiếm 2,7%, giảm 2,2% so với năm 2015 */
	level = level || (p && p->form == TL_PERIOD_POINT && w->level);
	if (!level || c->same_before || !c->from.year)
		return p ? tl_period_write(m, p, w, 0) : NULL;
	to = p && (!now.year || !tl_later(tl_last_day(p), now)) ? tl_last_day(p) : now;
	if (!to.year || tl_later(c->from, to))
		to = now;
	/* so với năm trước, of the year that `năm qua` was */
	if (p && p->form == TL_PERIOD_UNIT && !c->from.month && c->from.year == to.year)
		return tl_period_text(m, "", tl_year(to.year - 1), &to);
	return to.year && !tl_later(c->from, to) ? tl_period_text(m, "", c->from, &to)
						 : tl_period_text(m, "", c->from, NULL);
}

/* (cùng kỳ năm trước là N): the earlier period that the figure is of; NULL: it is of none. */
static const struct tl_period *earlier_of(const struct tl_measure *m, const struct tl_figure *f)
{
	for (size_t i = tl_period_from(m, f->first); i-- > 0;) {
		const struct tl_period *c = &m->periods[i];

		if (c->first < m->rd->sentences[f->sentence].first || c->end + 3 < f->from)
			return NULL;
		if (!c->same_before || (m->closed[c->first] && m->closed[c->first] < f->first))
			continue;
		/* tăng 11% so với cùng kỳ, bằng 78% kế hoạch: what follows is of now */
		if (!compares(m, c->first > 2 ? c->first - 2 : 0, c->first))
			return c;
	}
	return NULL;
}

static const char *of_earlier(const struct tl_measure *m, const struct tl_figure *f,
			      const struct tl_period *c, struct tl_want *w)
{
	const struct tl_period *p = base(m, f, w);

	if (!c->from.year)
		return p ? tl_period_write(m, p, w, 1) : NULL;
	return p && p->from.year ? tl_period_write(m, p, w, years_between(c, p, w))
				 : tl_period_write(m, c, w, 0);
}

/* nâng tổng số … lên 190 */
static bool raised(const struct tl_measure *m, const struct tl_figure *f)
{
	return f->from > 0 && tl_is(m, f->from - 1, W_LEN);
}

/* Nhiệm kỳ 2015 - 2020 tăng từ 40 chi bộ lên 52: the time that began with the first of the two;
 * NULL: nobody says when that was. */
static const struct tl_period *began(const struct tl_measure *m, const struct tl_figure *f,
				     const struct tl_want *w)
{
	struct tl_want over = *w;
	const struct tl_period *p;

	if (!rises(m, f))
		return NULL;
	over.stock = false;
	p = own_sentence(m, f, &over, 3);
	if (!p)
		p = tl_period_carried(m, f->sentence, &over);
	return p && p->form == TL_PERIOD_SPAN && p->from.year &&
			       f->sentence - p->sentence <= NEAR_BACK &&
			       !(m->rd->now.year && tl_later(p->from, m->rd->now))
		       ? p
		       : NULL;
}

/* 5 năm qua, … of a text without a date: a time of which nobody tells when, and not that of the
 * sentences before. */
static bool untold(const struct tl_measure *m, const struct tl_figure *f)
{
	size_t i = tl_period_from(m, f->first);

	return i > 0 && m->periods[i - 1].form == TL_PERIOD_NONE && !m->periods[i - 1].compare &&
	       m->periods[i - 1].first >= m->rd->sentences[f->sentence].first;
}

const char *tl_period_of(const struct tl_measure *m, const struct tl_figure *f,
			 unsigned *qualifiers)
{
	enum tl_nature nature =
		f->indicator == TL_NONE ? TL_MIXED : m->r->indicators[f->indicator].info.nature;
	struct tl_date now = m->rd->now;
	struct tl_want w = want_of(m, f, nature);
	const struct tl_period *p, *c;

	if ((c = aside_of(m, f)) != NULL)
		return of_aside(m, f, c, &w);
	if (w.change && !of_before(m, f) && (c = compared(m, f)) != NULL)
		return of_change(m, f, c, &w);
	if ((c = earlier_of(m, f)) != NULL)
		return of_earlier(m, f, c, &w);
	p = own_sentence(m, f, &w, 3);
	/* Đến nay có 478 mô hình: so many there are, however they came to be. */
	w.stock = w.stock || (p && p->now && f->rule != TL_NONE && m->r->rules[f->rule].stands &&
			      f->from > 0 && tl_is(m, f->from - 1, W_CO));
	/* Từ năm 2015 đến năm 2019 giảm 12 chi bộ: a change over those years, not a level */
	w.stock = w.stock && !(w.change && p && p->form != TL_PERIOD_POINT);
	/* Hiện nay 100% tổ chức cơ sở đảng đã tổ chức đại hội */
	w.level = w.level || (p && p->now && f->percent && nature == TL_FLOW);
	if (w.stock && !w.target && (c = began(m, f, &w)) != NULL)
		return tl_period_text(m, "@", c->from, NULL);
	if (!p && w.stock)
		p = own_sentence(m, f, &w, 2);
	if (p && p->form == TL_PERIOD_SPAN && p->term && !p->future && !w.target && !w.stock)
		*qualifiers |= TL_Q_CUMULATIVE;
	/* Of members that there are, so many were given a badge: not on the day of the count. */
	if (!p && f->total != TL_NONE && !(nature == TL_FLOW && levels(m, &m->figures[f->total])))
		return tl_period_of(m, &m->figures[f->total], qualifiers);
	/* 4.900 đảng viên nữ, tỷ lệ 10%: when the number holds */
	if (!p && f->twin && !w.change && f[-1].sentence == f->sentence)
		return tl_period_of(m, f - 1, qualifiers);
	if (!p && !w.stock && untold(m, f))
		return NULL;
	if (!p && w.stock) {
		p = tl_period_carried(m, f->sentence, &w);
		if (p && p->form == TL_PERIOD_POINT && f->sentence - p->sentence <= 3)
			return tl_period_write(m, p, &w, 0);
		/* Năm 2014, … Kết quả, …, nâng tổng số lên 190: a text without a date tells no
		 * other time. */
		if (p && !now.year && p->form == TL_PERIOD_UNIT && raised(m, f) &&
		    f->sentence - p->sentence <= 1)
			return tl_period_write(m, p, &w, 0);
		return now.year ? tl_period_text(m, "@", tl_to_month(now), NULL) : NULL;
	}
	/* N/M of a whole that has been reached: so it stands now, but for what was done in a year
	 * that is over. */
	if (!p && f->ratio && (nature == TL_FLOW || nature == TL_RATE || f->indicator == TL_NONE)) {
		p = tl_period_carried(m, f->sentence, &w);
		if (p && !(p->form == TL_PERIOD_UNIT && p->from.year < now.year))
			p = NULL;
	}
	if (!p && f->ratio && f->value <= f->value2 && now.year)
		return tl_period_text(m, "@", tl_to_month(now), NULL);
	if (!p)
		p = tl_period_carried(m, f->sentence, &w);
	if (!p)
		p = tl_period_told(m, f->sentence, &w);
	if (!p)
		p = w.target ? m->headline : tl_past_headline(m);
	if (!p)
		p = own_sentence(m, f, &w, 1);
	if (plan_behind(m, f) && (c = m->headline) != NULL && c->form == TL_PERIOD_SPAN &&
	    c->from.year != c->to.year)
		return tl_period_text(m, "yearly:", c->from, &c->to);
	if (p)
		return tl_period_write(m, p, &w, 0);
	/* An event that is reported happened in the year of the report; a headline's when the text
	 * says that it did. */
	return w.event && now.year && tl_period_block(m, f->sentence) != TL_BLOCK_HEADLINE
		       ? tl_period_text(m, "", tl_year(now.year), NULL)
		       : NULL;
}
