/* Periods of comparison: when a figure holds that is compared with an earlier one, or is the earlier
 * one: tăng 9% so với năm 2016; thấp hơn cùng kỳ năm 2016 (7,4%); cùng kỳ năm trước là 15. */
#include "annotate/period.h"

/* Tokens between an earlier period at the beginning of a sentence and the figure that is of it. */
enum { CLOSE = 8 };

/* Tokens between a change and what it is compared with. */
enum { COMPARED = 12 };

/* The period of comparison before the figure f in its sentence, whose own change f is: none stands between. */
static const struct tl_period *compared_before(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_figure *g = f > m->figures && f[-1].sentence == f->sentence ? f - 1 : NULL;
	uint32_t low = m->rd->sentences[f->sentence].first;

	for (size_t i = tl_period_from(m, f->first); i-- > 0 && m->periods[i].first >= low;) {
		const struct tl_period *p = &m->periods[i];

		if (p->end + COMPARED <= f->first)
			return NULL;
		if (p->compare)
			return g && tl_changes(g) && g->first > p->end ? NULL : p;
	}
	return NULL;
}

/* `so với đầu năm giảm 110 tổ chức và so với cuối năm trước giảm 47`: what stands between the figure f and the
 * period p behind it begins another comparison, of the next figure. */
static bool of_the_next(const struct tl_measure *m, const struct tl_figure *f, const struct tl_period *p)
{
	const struct tl_figure *g = f + 1, *end = m->figures + m->n_figures;
	bool parted = false;

	for (uint32_t i = tl_figure_end(f); i < p->first; i++)
		parted = parted || tl_is(m, i, W_VA) || tl_mark(m, i, ',') || tl_mark(m, i, ';');
	while (g < end && g->sentence == f->sentence && !tl_changes(g))
		g++;
	return parted && g < end && g->sentence == f->sentence && g->first > p->end &&
	       g->first < p->end + COMPARED;
}

/* `52 chi bộ (tăng 4 so với năm 2015), 31 đảng bộ (tăng 2)`: the change f alone in parentheses is against what the
 * last one was, whose parentheses p ends. */
static bool likewise_aside(const struct tl_measure *m, const struct tl_figure *f, const struct tl_period *p)
{
	return p->compare && f->from > 0 && tl_mark(m, f->from - 1, '(') &&
	       tl_mark(m, tl_figure_end(f), ')') && m->closed[p->first] == p->end;
}

/* `so với đầu nhiệm kỳ` behind a change: what it is compared with. */
static const struct tl_period *compared(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	const struct tl_period *before = compared_before(m, f);

	for (size_t i = tl_period_from(m, f->first); i < m->n_periods && m->periods[i].first < s->end &&
						      m->periods[i].first < f->end + COMPARED;
	     i++)
		if (m->periods[i].compare)
			return before && of_the_next(m, f, &m->periods[i]) ? before : &m->periods[i];
	for (size_t i = tl_period_from(m, f->first);
	     i-- > 0 && m->periods[i].first >= s->first &&
	     (m->periods[i].end + COMPARED > f->first || likewise_aside(m, f, &m->periods[i]));)
		if (m->periods[i].compare)
			return &m->periods[i];
	return NULL;
}

/* The interval of a figure's own sentence or carried over, for what is compared with it. */
static const struct tl_period *base(const struct tl_measure *m, const struct tl_figure *f,
				    const struct tl_want *w)
{
	const struct tl_period *p = tl_period_own(m, f, w, 3);

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

/* The period of comparison that a figure alone in parentheses stands right behind. A level may hold at its end:
 * so với cuối năm 2019 (1.501 tổ chức). */
static const struct tl_period *aside_of(const struct tl_measure *m, const struct tl_figure *f,
					const struct tl_want *w)
{
	size_t i = tl_period_from(m, f->first);
	const struct tl_period *p = i > 0 ? &m->periods[i - 1] : NULL;

	/* tăng 5% so với cùng kỳ năm 2016 (chiếm 11%): of now */
	return p && p->compare && p->end + 1 == f->from &&
			       (p->form == TL_PERIOD_UNIT || w->stock ||
				(!m->devoted && p->form == TL_PERIOD_SPAN)) &&
			       !tl_is(m, f->from, W_TAKES) && tl_mark(m, p->end, '(') &&
			       tl_mark(m, tl_figure_end(f), ')') &&
			       p->first >= m->rd->sentences[f->sentence].first
		       ? p
		       : NULL;
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

	if (p && p->from.year && (!c->from.year || years_between(c, p, w) > 0))
		return tl_period_write(m, p, w, c->from.year ? years_between(c, p, w) : 1);
	/* in 2016 against the same time of 2016, of a year that began in it: nobody knows */
	if (p && p->from.year && !m->devoted)
		return NULL;
	return c->from.year ? tl_period_write(m, c, w, 0) : NULL;
}

/* tăng 11 so với năm 2016: a change since the period c. */
static const char *of_change(const struct tl_measure *m, const struct tl_figure *f,
			     const struct tl_period *c, struct tl_want *w)
{
	struct tl_date now = m->rd->now, to, since;
	const struct tl_period *p;
	bool level = w->stock;

	w->stock = false;
	p = base(m, f, w);
	/* đến năm 2020 giảm 10% so với năm 2015: by then */
	if (p && p->future && w->target)
		return tl_period_write(m, p, w, 0);
	/* hiện nay chiếm 2,7%, giảm 2,2% so với năm 2015 */
	level = level || (p && p->form == TL_PERIOD_POINT && w->level);
	if (!level || c->same_before || !c->from.year)
		return p ? tl_period_write(m, p, w, 0) : NULL;
	to = p && (!now.year || !tl_later(tl_last_day(p), now)) ? tl_last_day(p) : now;
	if (!to.year || tl_later(c->from, to))
		to = now;
	/* since then, up to a day that nobody knows */
	if (!to.year && !m->devoted)
		return NULL;
	/* so với năm trước, of the year that `năm qua` was */
	if (p && p->form == TL_PERIOD_UNIT && !c->from.month && c->from.year == to.year)
		return tl_period_text(m, "", tl_year(to.year - 1), &to);
	/* so với 6 tháng đầu năm 2019: so many there were at their end */
	since = c->form == TL_PERIOD_SPAN && c->from.month && c->to.month && c->from.year == c->to.year ? c->to : c->from;
	return to.year && !tl_later(since, to) ? tl_period_text(m, "", since, &to)
					       : tl_period_text(m, "", since, NULL);
}

/* Cùng kỳ năm 2016, huyện kết nạp 84 đảng viên: the sentence is about the earlier period c, whose
 * first figure f is. */
static bool told_of_earlier(const struct tl_measure *m, const struct tl_figure *f,
			    const struct tl_period *c)
{
	return m->devoted && c->same_before && c->first == m->rd->sentences[f->sentence].first &&
	       tl_mark(m, c->end, ',') && f->from > c->end + 1 && f->from - c->end <= CLOSE &&
	       tl_unmarked(m, c->end + 1, f->from);
}

/* (cùng kỳ năm trước là: 15%; 33%; N): nothing but figures stands between the period c and the
 * figure, in the same parentheses. */
static bool listed_behind(const struct tl_measure *m, const struct tl_period *c,
			  const struct tl_figure *f)
{
	enum { LIST = 48 };

	if (m->devoted || !m->closed[c->first] || m->closed[c->first] != m->closed[f->first] ||
	    f->from > c->end + LIST)
		return false;
	for (uint32_t i = c->end; i < f->from; i++)
		if (m->tokens[i].kind == TL_WORD && !tl_is(m, i, W_LA))
			return false;
	return true;
}

/* (cùng kỳ năm trước là N): the earlier period that the figure is of; NULL: it is of none. */
static const struct tl_period *earlier_of(const struct tl_measure *m, const struct tl_figure *f)
{
	for (size_t i = tl_period_from(m, f->first); i-- > 0;) {
		const struct tl_period *c = &m->periods[i];

		if (c->first < m->rd->sentences[f->sentence].first)
			return NULL;
		if (told_of_earlier(m, f, c) || (c->same_before && listed_behind(m, c, f)))
			return c;
		if (c->end + 6 < f->from)
			return NULL;
		/* Cùng kỳ năm trước con số này là 181 */
		if (c->end + 3 < f->from &&
		    !(c->same_before && tl_is(m, f->from - 1, W_LA) &&
		      tl_is(m, f->from - 2, W_NAY_THIS) && tl_unmarked(m, c->end, f->from)))
			return NULL;
		if (!c->same_before || (m->closed[c->first] && m->closed[c->first] < f->first))
			continue;
		/* tăng 11% so với cùng kỳ, bằng 78% kế hoạch: what follows is of now */
		if (!tl_period_compares(m, c->first > 2 ? c->first - 2 : 0, c->first))
			return c;
	}
	return NULL;
}

static const char *of_earlier(const struct tl_measure *m, const struct tl_figure *f,
			      const struct tl_period *c, struct tl_want *w)
{
	const struct tl_period *p = base(m, f, w);
	struct tl_period same;

	if (!p)
		p = tl_period_months_before(m, f->sentence);
	if (!c->from.year)
		return p ? tl_period_write(m, p, w, 1) : NULL;
	/* 6 tháng đạt 25% …. Cùng kỳ năm 2016 đạt 26%: the same months, though nobody tells the
	 * year of the others */
	if (p && p->form == TL_PERIOD_SPAN && p->from.month && !p->from.year) {
		same = *p;
		same.half_year = false;
		same.from.year = same.to.year = c->from.year;
		return tl_period_write(m, &same, w, 0);
	}
	/* of which months? */
	if (!p && !m->working)
		return NULL;
	return p && p->from.year ? tl_period_write(m, p, w, years_between(c, p, w))
				 : tl_period_write(m, c, w, 0);
}

bool tl_period_of_comparison(const struct tl_measure *m, const struct tl_figure *f,
			     struct tl_want *w, const char **text)
{
	const struct tl_period *c;

	if ((c = aside_of(m, f, w)) != NULL)
		*text = of_aside(m, f, c, w);
	else if (w->change && !of_before(m, f) && (c = compared(m, f)) != NULL)
		*text = of_change(m, f, c, w);
	else if ((c = earlier_of(m, f)) != NULL)
		*text = of_earlier(m, f, c, w);
	return c != NULL;
}
