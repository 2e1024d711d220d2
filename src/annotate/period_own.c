/* The period of a figure in its own sentence: the last good one before it, else the first one
 * behind it that belongs to no other figure. */
#include "annotate/period.h"

/* Periods looked at to either side of a figure, and tokens to one behind it. */
enum { MOST = 32, FAR_BEHIND = 24 };

/* Tokens within which a list's part ends. */
enum { PART = 96 };

/* Tokens between a figure and the period that belongs to it alone. */
enum { CLOSE = 8 };

/* Tokens to the period behind a level. */
enum { CLOSE_TO_LEVEL = 12 };

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

/* The end of a figure with its unit and what stands in parentheses with it or behind it, before
 * `to`: 62 hộ (10,2%) năm 2019. */
static uint32_t whole_end(const struct tl_measure *m, const struct tl_figure *f, uint32_t to)
{
	uint32_t end = tl_period_unit_end(m, f, to), close = 0;

	if (end < to && m->closed[f->first] == end)
		return end + 1;
	if (end + 1 < to && tl_mark(m, end, '('))
		close = m->closed[end + 1];
	return close > end && close + 1 == to ? to : end;
}

/* `63,2% năm 2015 và …`: the period belongs to the figure that it stands right behind. */
static bool claimed(const struct tl_measure *m, const struct tl_figure *f,
		    const struct tl_period *p)
{
	for (const struct tl_figure *g = f;
	     g > m->figures && g[-1].sentence == f->sentence && f - g < 6; g--)
		if (g[-1].end <= p->first)
			return p->first - g[-1].end <= CLOSE &&
			       tl_unmarked(m, whole_end(m, g - 1, p->first), p->first);
	return false;
}

/* A comparison begins in tokens [from, to). */
bool tl_period_compares(const struct tl_measure *m, uint32_t from, uint32_t to)
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
	uint32_t end;

	if (i == m->n_periods || m->periods[i].first >= m->rd->sentences[f->sentence].end)
		return NULL;
	p = m->periods[i];
	if (tl_period_apart(m, &m->periods[i], f))
		return NULL;
	/* 32 cá nhân tiêu biểu (giai đoạn 2015-2020) */
	paren = tl_mark(m, p.first - 1, '(') && tl_mark(m, p.end, ')');
	/* tổ máy 2 (600 MW) trong tháng 12/2017 */
	end = whole_end(m, f, p.first - paren);
	if (p.first - (paren ? tl_figure_end(f) : f->end) > CLOSE ||
	    !tl_unmarked(m, end, p.first - paren) || tl_period_compares(m, f->end, p.first) ||
	    tl_is(m, p.first - 1, W_VA) || tl_is(m, p.first - 1, W_CON))
		return NULL;
	/* What is compared with something may have a time of its own. */
	p.compare = p.same_before;
	/* xuống còn 2,8% cuối năm 2014, but not 40 đảng viên đến cuối năm 2014 */
	rests = p.form == TL_PERIOD_POINT &&
		p.first - tl_is(m, p.first - 1, W_INTO) == tl_figure_end(f) &&
		!(tl_is(m, p.first, W_DEN) || tl_is(m, p.first, W_TOI) ||
		  tl_is(m, p.first, W_TINH));
	if (tl_period_fitness(&p, w) < 3 || p.event || p.now ||
	    (p.form == TL_PERIOD_POINT && !rests && !(w->target && p.future)) ||
	    (p.form == TL_PERIOD_SPAN &&
	     (p.term || p.to_date ||
	      (m->rd->now.year && !tl_later(m->rd->now, p.to) && !tl_later(p.to, m->rd->now)))))
		return NULL;
	return &m->periods[i];
}

/* `…, giai đoạn 2012-2015 là 1.263 tỷ đồng`: behind a comma, the period of the figure that follows.
 */
static bool heads(const struct tl_measure *m, const struct tl_figure *f, const struct tl_period *p)
{
	const struct tl_figure *g = f + 1;
	bool comma = false;
	/* đến Đại hội lần thứ II (năm 1979) có 68 đảng viên */
	uint32_t end = p->end + (m->closed[p->first] == p->end);

	if (g == m->figures + m->n_figures || g->sentence != f->sentence || g->from < end ||
	    g->from - end > 2 || !tl_unmarked(m, end, g->from))
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

/* tăng từ 40 chi bộ (năm 2015) lên 52, từ 60 chi bộ năm 2015 còn 48, for the first of the two: the
 * token lên, còn; 0: it is none. */
uint32_t tl_rises(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_figure *g = f + 1;

	if (!tl_is(m, f->from, W_TU) || f->from == 0 || g >= m->figures + m->n_figures ||
	    g->sentence != f->sentence || g->from > f->end + FAR_BEHIND)
		return 0;
	for (uint32_t i = f->end; i < g->first; i++)
		if (tl_is(m, i, W_LEN) || tl_is(m, i, W_XUONG) ||
		    (tl_is(m, i, W_CON) && i + 1 >= g->from))
			return i;
	return 0;
}

/* The time p behind a comma, when a term began or now, or one of what a change began with (từ 54%
 * năm 2015), is of a figure that comes next. */
static bool of_next(const struct tl_measure *m, const struct tl_period *p,
		    const struct tl_figure *f, const struct tl_want *w)
{
	uint32_t id = tl_period_phrase(m, p->first);
	const struct tl_figure *g = f + 1, *end = m->figures + m->n_figures;

	if (!(id == TL_PW_TERM_START || id == TL_PW_TERM_END) &&
	    !(p->now && w->amount && !w->level && !w->stock) &&
	    !(g < end && g->end <= p->first && tl_rises(m, g)))
		return false;
	for (uint32_t i = f->end; i < p->first; i++)
		if (tl_mark(m, i, ','))
			return true;
	return false;
}

int tl_period_year_aside(const struct tl_measure *m, const struct tl_figure *f)
{
	enum { NOUN = 3 };
	uint32_t end = tl_figure_end(f), last = m->rd->sentences[f->sentence].end;
	int year;

	for (int k = 0; k < NOUN && end < last && tl_unmarked(m, end, end + 1); k++)
		end++;
	return tl_mark(m, end, '(') && tl_mark(m, end + 2, ')') && tl_year_at(m, end + 1, &year)
		       ? year
		       : 0;
}

/* The first figure that begins at or behind a token. */
static const struct tl_figure *figure_from(const struct tl_measure *m, uint32_t token)
{
	size_t low = 0, high = m->n_figures;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (m->figures[middle].first < token)
			low = middle + 1;
		else
			high = middle;
	}
	return m->figures + low;
}

/* (tháng 1: 8, tháng 2: 6), (năm 2017 là 96,8%): a time in parentheses with a figure of its own,
 * which says nothing of the figure f that stands outside of them. */
static bool of_aside_figure(const struct tl_measure *m, const struct tl_period *p,
			    const struct tl_figure *f)
{
	uint32_t closed = m->closed[p->first];
	const struct tl_figure *g;

	if (!closed || m->closed[f->first] == closed)
		return false;
	g = figure_from(m, p->end);
	return g < m->figures + m->n_figures && g->first < closed;
}

/* `…; tổng thu năm 2022 đạt 486 tỷ đồng`: a figure stands behind the period in its part of the
 * list.
 */
static bool heads_part(const struct tl_measure *m, const struct tl_figure *f,
		       const struct tl_period *p)
{
	const struct tl_figure *g = figure_from(m, p->end);

	if (g == m->figures + m->n_figures || g->sentence != f->sentence ||
	    g->first > p->end + PART)
		return false;
	for (uint32_t i = p->end; i < g->first; i++)
		if (tl_mark(m, i, ';'))
			return false;
	return true;
}

/* Giá trị sản xuất bình quân hằng năm tăng 11%, thu ngân sách đạt 32 tỷ đồng: every year's, within
 * a sentence, is of the rate that it stands before, not of the amount behind a comma. */
static bool yearly_rate(const struct tl_measure *m, const struct tl_period *p,
			const struct tl_figure *f)
{
	const struct tl_figure *g;

	if (p->form != TL_PERIOD_YEARLY || f->percent || !tl_of_money(m, f) ||
	    p->first <= m->rd->sentences[p->sentence].first + 1)
		return false;
	g = figure_from(m, p->end);
	if (g >= f || !g->percent)
		return false;
	for (uint32_t i = g->end; i < f->first && i < g->end + PART; i++)
		if (tl_mark(m, i, ','))
			return true;
	return false;
}

/* Tính đến tháng 6/2016, số người hiện còn sống là …, in a text without a date: now is what has
 * been named. */
static bool told_already(const struct tl_measure *m, const struct tl_period *best,
			 const struct tl_period *p)
{
	return p->now && !m->rd->now.year && best && best->form == TL_PERIOD_POINT &&
	       best->from.month && !best->now;
}

/* năm 2003 có 7 triệu người nhưng đã lên 9 triệu người (10% số dân) vào năm 2016, in a text about anything: the
 * year p stands right behind the figure, and is no plan's. */
static bool year_behind(const struct tl_measure *m, const struct tl_period *p,
			const struct tl_figure *f)
{
	uint32_t at = p->first - tl_is(m, p->first - 1, W_INTO);

	return !m->devoted && p->form == TL_PERIOD_UNIT && !p->from.month &&
	       f->base_end == f->base_first && at == whole_end(m, f, at);
}

/* lãnh đạo các sở hiện đang công tác; cùng 45 đại biểu chính thức: now is said of who stands in another part of
 * the list, and not of what happens at the event of which the figure is. */
static bool now_of_others(const struct tl_measure *m, const struct tl_period *p, const struct tl_figure *f,
			  const struct tl_want *w)
{
	if (!p->now || !w->event || w->stock || !m->devoted || f->first > p->end + PART)
		return false;
	for (uint32_t i = p->end; i < f->from; i++)
		if (tl_mark(m, i, ';'))
			return true;
	return false;
}

/* The last period before figure f in its sentence that is good enough for it (tl_period_fitness), NULL: none.
 * *vague: a time that cannot be told has ended the reach of those before it. */
static const struct tl_period *own_before(const struct tl_measure *m, const struct tl_figure *f,
					  const struct tl_want *w, int at_least, bool *vague)
{
	size_t from = tl_period_from(m, m->rd->sentences[f->sentence].first);
	size_t here = tl_period_from(m, f->first);
	uint32_t rise = f > m->figures ? tl_rises(m, f - 1) : 0;
	const struct tl_period *best = NULL;

	if (here > from + MOST)
		from = here - MOST;
	for (size_t i = from; i < here && m->periods[i].end <= f->first; i++) {
		struct tl_period *p = &m->periods[i];

		/* of what it rose from, or of another figure */
		if ((p->first < rise && p->first >= f[-1].end) || yearly_rate(m, p, f) ||
		    of_aside_figure(m, p, f) || now_of_others(m, p, f, w))
			continue;
		if (tl_period_apart(m, p, f)) {
			best = tl_period_goes_on(m, p, f) ? NULL : best;
			continue;
		}
		/* Nhiệm kỳ A-B, Đảng bộ huyện X trước đây kết nạp …: which X */
		if (told_already(m, best, p) || (best && p->form == TL_PERIOD_NONE && m->devoted &&
						 m->rd->place_at[p->first - 1] != UINT32_MAX))
			continue;
		if (fitness_for(m, p, f, w) >= at_least) {
			if (!tl_period_ended(m, p, best != NULL, f->first) &&
			    !(best && stays_event(m, best, p, w, f->first)))
				best = p;
		} else if ((p->form == TL_PERIOD_NONE && (m->devoted || !p->compare)) ||
			   tl_period_turns(m, p)) {
			/* A time that cannot be told ends the reach of the one before it, and in a
			 * text about anything one of something else. */
			best = NULL;
			*vague = true;
		}
	}
	return best;
}

/* `best` stands before figure f: it, or the one behind the figure that goes before it. */
static const struct tl_period *before_or_behind(const struct tl_measure *m,
						const struct tl_figure *f, const struct tl_want *w,
						const struct tl_period *best)
{
	const struct tl_period *own = tl_period_of_compared(m, f, w);
	bool over;

	if (own)
		return own;
	own = closing(m, f, w);
	if (!own)
		return best;
	over = claimed(m, f, best) || (!best->now && year_behind(m, own, f)) ||
	       (!m->working && best->form == TL_PERIOD_YEARLY);
	for (uint32_t k = best->end; k < f->first && !over; k++)
		over = tl_mark(m, k, ',') || tl_mark(m, k, ';');
	return over || tl_period_in_brackets(m, f, best, own) ? own : best;
}

/* The period p behind figure f is of something else, which is told with it. */
static bool of_what_follows(const struct tl_measure *m, const struct tl_period *p,
			    const struct tl_figure *f, const struct tl_want *w)
{
	/* khen 25 cá nhân tiêu biểu giai đoạn 2011-2016: what they are praised for */
	if (w->event && !w->target && !p->event && p->form == TL_PERIOD_SPAN &&
	    p->to.year > p->from.year)
		return true;
	/* 19 triệu đồng, hộ nghèo từ 54% đầu nhiệm kỳ …; kết nạp 38 đảng viên, nâng tổng số hiện nay
	 * lên 126: of the next one */
	if (of_next(m, p, f, w))
		return true;
	/* …, năm 2015, …: it begins what follows */
	if (heads(m, f, p) || (tl_mark(m, p->first - 1, ',') && tl_mark(m, p->end, ',')))
		return true;
	/* kết nạp 188 đảng viên, vượt 18% chỉ tiêu hằng năm: said of another one; 500 hộ chưa có
	 * nhà, hằng năm thêm 50 hộ: of what comes */
	return p->form == TL_PERIOD_YEARLY &&
	       (tl_mark(m, p->first - 1, ',') ||
		(f + 1 < m->figures + m->n_figures && f[1].end <= p->first));
}

/* The first good period behind figure f in its sentence, of those that stand close; vague: what stands
 * before it cannot be told. */
static const struct tl_period *own_behind(const struct tl_measure *m, const struct tl_figure *f,
					  const struct tl_want *w, int at_least, bool vague)
{
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	size_t here = tl_period_from(m, f->first);
	uint32_t at = f->end;

	for (size_t i = here; i < m->n_periods && m->periods[i].first < s->end && i < here + MOST;
	     i++) {
		const struct tl_period *p = &m->periods[i];

		/* Behind a figure only what stands close tells its date. */
		if (p->first > f->end + FAR_BEHIND && !tl_period_of_harm(m, p, f))
			return NULL;
		/* A semicolon ends the reach to a level; what begins with the period behind it
		 * is of its own time. */
		for (; at < p->first; at++)
			if (tl_mark(m, at, ';') && (w->stock || p->now || vague ||
						    at + 2 >= p->first || heads_part(m, f, p)))
				return NULL;
		if (p->form == TL_PERIOD_NONE || (p->first >= f->end && tl_period_apart(m, p, f)))
			return NULL;
		if (p->first < f->end || of_aside_figure(m, p, f) ||
		    tl_period_fitness(p, w) < at_least)
			continue;
		if (of_what_follows(m, p, f, w))
			return NULL;
		return w->stock && p->first > f->end + CLOSE_TO_LEVEL ? NULL : p;
	}
	return NULL;
}

const struct tl_period *tl_period_own(const struct tl_measure *m, const struct tl_figure *f,
				      const struct tl_want *w, int at_least)
{
	const struct tl_period *best;
	bool vague = false;

	if (tl_period_untold(m, f) || tl_period_told_behind(m, f))
		return NULL;
	best = w->stock ? at_founding(m, f, tl_period_from(m, f->first)) : NULL;
	if (best)
		return best;
	best = own_before(m, f, w, at_least, &vague);
	return best ? before_or_behind(m, f, w, best) : own_behind(m, f, w, at_least, vague);
}
