/* In a text about anything: clauses and joined times between a period and a figure, for which the
 * one is nothing of the other: what followed an affair of a day, a figure for two months, so much
 * within a week, another time that is only counted (một năm sau). */
#include "annotate/period.h"

/* Words of an affair before its day, those between the day and what began, and between a comparison
 * and what is compared with. */
enum { AFFAIR = 12, BETWEEN = 60, COMPARED = 6 };

/* Words of a source with its day, and from a figure to `cùng kỳ` behind it; those of a sentence's
 * head. */
enum { SOURCE = 8, NEAR = 3, HEAD = 3 };

/* Years, months, weeks, days, hours, of which there are so many. */
static bool counts_time(const struct tl_measure *m, uint32_t i)
{
	return tl_is(m, i, W_NAM) || tl_is(m, i, W_THANG) || tl_is(m, i, W_WEEK) ||
	       tl_is(m, i, W_NGAY) || tl_is(m, i, W_GIO);
}

/* So many of them stand at token i, and no date: the token behind the number; 0: there are none. */
static uint32_t so_many(const struct tl_measure *m, uint32_t i)
{
	double n;
	uint32_t at = i;

	if (i >= m->rd->n_tokens || (m->rd->taken[i] & TL_TAKEN_DATE))
		return 0;
	if (tl_number_at(m, i))
		at++;
	else
		at += (uint32_t)tl_spelled(m, i, &n);
	return at > i && counts_time(m, at) && !(m->rd->taken[at] & TL_TAKEN_DATE) ? at : 0;
}

bool tl_period_counted_time(const struct tl_measure *m, uint32_t i)
{
	uint32_t at = so_many(m, i);

	/* gấp 12 lần so với 6 năm trước: only compared with */
	if (!at || (i > 0 && tl_is(m, i - 1, W_VOI)))
		return false;
	/* 5 năm gần nhất, gần đây; 5 tháng trước (đó); hơn một năm sau */
	return (tl_is(m, at + 1, W_GAN) && (tl_is(m, at + 2, W_NHAT) || tl_is(m, at + 2, W_DAY))) ||
	       (tl_is(m, at + 1, W_TRUOC) && !tl_is(m, at + 2, W_WHEN)) ||
	       (tl_is(m, at + 1, W_SAU) && !tl_is(m, at + 2, W_WHEN) && !tl_is(m, at + 2, W_KY));
}

bool tl_period_within(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = tl_figure_end(f), from;

	/* mức 8% giai đoạn 5 năm trước đó */
	for (uint32_t i = at;
	     i <= at + NEAR && i < m->rd->n_tokens && m->tokens[i].kind != TL_PUNCT; i++)
		if (tl_period_counted_time(m, i))
			return true;
	at += tl_is(m, at, W_ONLY);
	from = at + tl_is(m, at, W_TRONG);
	from += tl_is(m, from, W_ROUND);
	return from > at && so_many(m, from) > 0;
}

/* Of the same kind: two years, two months, two days, two intervals; of months also as an end (đến
 * tháng 3 và tháng 4). */
static bool alike(const struct tl_period *p, const struct tl_period *q)
{
	bool month = q->form == TL_PERIOD_UNIT && q->from.month && p->form == TL_PERIOD_POINT;

	return (month || (p->form == q->form &&
			  (p->form == TL_PERIOD_UNIT || p->form == TL_PERIOD_SPAN))) &&
	       p->sentence == q->sentence && !p->from.month == !q->from.month &&
	       !p->from.day == !q->from.day;
}

static bool names_day(const struct tl_measure *m, uint32_t i)
{
	static const char *const words[] = {"mùng", "mồng", "sáng", "chiều", "tối", "đêm"};

	if (TL_TEXT_IS_ANY(m, i, words))
		return true;
	return tl_is(m, i, W_NGAY);
}

/* Another day and `và` stand before the one at token `at`. */
static bool day_and_day(const struct tl_measure *m, uint32_t at)
{
	if (at > 0 && names_day(m, at - 1))
		at--;
	return at > 2 && tl_is(m, at - 1, W_VA) && tl_number_at(m, at - 2) && names_day(m, at - 3);
}

/* vào tháng 7 ở miền Bắc và tháng 8 ở miền Nam: the time q goes on behind p, of which nothing is told but
 * where. */
static bool and_elsewhere(const struct tl_measure *m, const struct tl_period *p,
			  const struct tl_period *q)
{
	return p->from.month && alike(p, q) && q->first > p->end + 1 && q->first <= p->end + COMPARED &&
	       (tl_is(m, p->end, W_TAI) || tl_is(m, p->end, W_O)) &&
	       tl_is(m, q->first - 1, W_VA) && tl_unmarked(m, p->end, q->first);
}

/* A day of digits at token `at`: 3/2. */
static bool day_at(const struct tl_measure *m, uint32_t at)
{
	return tl_number_at(m, at) && tl_mark(m, at + 1, '/') && tl_number_at(m, at + 2);
}

/* mở thưởng ngày 31/1, 3/2 và 6/2: the first of at least three days. */
static bool first_of_days(const struct tl_measure *m, const struct tl_period *p)
{
	return p->from.day && p->form == TL_PERIOD_UNIT && tl_mark(m, p->end, ',') &&
	       day_at(m, p->end + 1) && tl_is(m, p->end + 4, W_VA) && day_at(m, p->end + 5);
}

bool tl_period_one_of_two(const struct tl_measure *m, const struct tl_period *p,
			  const struct tl_figure *f)
{
	const struct tl_period *next = p + 1, *end = m->periods + m->n_periods;

	/* Trong quý 3 và những tháng còn lại */
	if (tl_is(m, p->end, W_VA) && tl_is(m, p->end + 1, W_NHUNG) &&
	    (tl_is(m, p->end + 2, W_THANG) || tl_is(m, p->end + 2, W_NAM)))
		return true;
	/* ngày 25/4 và 26/4 */
	if (p->from.day && p->form == TL_PERIOD_UNIT && tl_is(m, p->end, W_VA) &&
	    tl_number_at(m, p->end + 1) && tl_mark(m, p->end + 2, '/'))
		return true;
	/* mồng 8 và mùng 9/2, ngày 8 và 9/2 */
	if (p->from.day && p->form == TL_PERIOD_UNIT && day_and_day(m, p->first))
		return true;
	if (first_of_days(m, p) || (next < end && and_elsewhere(m, p, next)) ||
	    (p > m->periods && and_elsewhere(m, p - 1, p) && f->end <= p[-1].first))
		return true;
	/* tháng 2 và 3/2017 */
	if (next < end && alike(p, next) && next->first == p->end + 1 && tl_is(m, p->end, W_VA) &&
	    (f->first >= next->end || f->end <= p->first))
		return true;
	return p > m->periods && alike(p - 1, p) && p->first == p[-1].end + 1 &&
	       tl_is(m, p->first - 1, W_VA) && (f->first >= p->end || f->end <= p[-1].first);
}

/* liên quan đến vụ nổ, nạn nhân của vụ, sau trận …: token i, vụ or trận, is what is before it
 * about; but trong vụ nổ ngày 3/6, at the head of its clause. */
static bool about_affair(const struct tl_measure *m, uint32_t i, uint32_t first)
{
	uint32_t at = i - (i > first && (tl_is(m, i - 1, W_NUM_1) || tl_is(m, i - 1, W_CAC) ||
					 tl_is(m, i - 1, W_NHUNG)));

	if (at <= first)
		return false;
	if (tl_is(m, at - 1, W_TRONG))
		return at - 1 > first && m->tokens[at - 2].kind == TL_WORD;
	return tl_is(m, at - 1, W_VE) || tl_is(m, at - 1, W_DEN) || tl_is(m, at - 1, W_TOI) ||
	       tl_is(m, at - 1, W_VOI) || tl_is(m, at - 1, W_CUA) || tl_is(m, at - 1, W_SAU);
}

bool tl_period_after_affair(const struct tl_measure *m, const struct tl_period *p,
			    const struct tl_figure *f)
{
	uint32_t first = m->rd->sentences[p->sentence].first;
	bool about = false, comma = false;

	if (!p->event || p->form != TL_PERIOD_UNIT || f->from > p->end + BETWEEN)
		return false;
	for (uint32_t i = p->first;
	     !about && i-- > first && p->first - i <= AFFAIR && m->tokens[i].kind == TL_WORD;)
		about = (tl_is(m, i, W_CASE) || tl_is(m, i, W_BATTLE)) && about_affair(m, i, first);
	for (uint32_t i = p->end; about && i < f->from; i++) {
		/* cho 6 hộ chịu ảnh hưởng của vụ sạt lở ngày 12/7 với số tiền … */
		comma = comma || tl_mark(m, i, ',') || tl_is(m, i, W_VOI);
		if (tl_is(m, i, W_WORK) || tl_is(m, i, W_MAKES))
			return false;
	}
	return about && comma;
}

/* Theo Sputnik ngày 8/2, …: whose news of that day it is. */
static bool of_source(const struct tl_measure *m, const struct tl_period *p)
{
	uint32_t first = m->rd->sentences[p->sentence].first, at = p->first;

	if (!tl_mark(m, p->end, ','))
		return false;
	while (at > first && p->first - at <= SOURCE && m->tokens[at - 1].kind == TL_WORD &&
	       !(tl_is(m, at, W_THEO) && (m->tokens[at].flags & TL_UPPER)))
		at--;
	return at < p->first && tl_is(m, at, W_THEO) &&
	       (at == first || (m->tokens[at].flags & TL_UPPER)) && !tl_is(m, at + 1, W_KE) &&
	       !tl_is(m, at + 1, W_THAT);
}

/* Ngày 27/6, liên quan tới việc bắt giam 3 người …: what it is about was before. */
static bool concerns(const struct tl_measure *m, const struct tl_period *p,
		     const struct tl_figure *f)
{
	uint32_t at = p->end + tl_mark(m, p->end, ',');

	if (!tl_is(m, at, W_JOINT) || !tl_is(m, at + 1, W_QUAN))
		return false;
	for (uint32_t i = at; i < f->from && i < at + BETWEEN; i++)
		if (tl_mark(m, i, ','))
			return tl_unmarked(m, i + 1, f->from);
	return true;
}

bool tl_period_day_aside(const struct tl_measure *m, const struct tl_period *p,
			 const struct tl_figure *f)
{
	return p->event && p->form == TL_PERIOD_UNIT && p->end <= f->from &&
	       (of_source(m, p) || concerns(m, p, f));
}

bool tl_period_just_now(const struct tl_measure *m, const struct tl_period *p,
			const struct tl_figure *f)
{
	if (!tl_mark(m, p->end, ',') || p->first <= m->rd->sentences[p->sentence].first + HEAD ||
	    p->event)
		return false;
	for (uint32_t i = p->end + 1;
	     i < f->from && i <= p->end + SOURCE && m->tokens[i].kind == TL_WORD; i++)
		if (tl_is(m, i, W_VUA) && !tl_is(m, i + 1, W_QUA))
			return true;
	return false;
}

bool tl_period_before_rise(const struct tl_measure *m, const struct tl_period *p,
			   const struct tl_figure *f)
{
	uint32_t at = p->end + tl_mark(m, p->end, ')');
	const struct tl_figure *g = f;

	if (!tl_is(m, at, W_LEN) && !tl_is(m, at, W_XUONG) && !tl_is(m, at, W_CON))
		return false;
	while (g > m->figures && g[-1].sentence == f->sentence && g->first > p->first)
		g--;
	return g < f && g->end <= p->first && tl_period_before_change(m, g);
}

const struct tl_period *tl_period_in_brackets(const struct tl_measure *m, const struct tl_figure *f,
					      const struct tl_period *p,
					      const struct tl_period *own)
{
	uint32_t closed = m->closed[f->first];

	return !m->working && closed && m->closed[own->first] == closed &&
			       m->closed[p->first] != closed
		       ? own
		       : NULL;
}

bool tl_period_total_near(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t first = m->rd->sentences[f->sentence].first;

	return m->devoted || m->figures[f->total].sentence == f->sentence ||
	       tl_is(m, first, W_TRONG) || tl_is(m, first + 1, W_TRONG) ||
	       tl_is(m, first + 1, W_GOM);
}

bool tl_period_same_behind(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = tl_figure_end(f);

	if (!tl_period_compared_figure(m, f))
		return false;
	for (uint32_t i = at; i <= at + NEAR && i < m->rd->n_tokens &&
			      m->tokens[i].kind == TL_WORD && !tl_is(m, i, W_SO_WITH);
	     i++)
		if (tl_period_phrase(m, i) == TL_PW_SAME_PERIOD)
			return true;
	return false;
}

const struct tl_period *tl_period_of_compared(const struct tl_measure *m, const struct tl_figure *f,
					      const struct tl_want *w)
{
	size_t i = tl_period_from(m, f->end);
	const struct tl_period *p = m->periods + i;
	const struct tl_figure *one = f;

	if (f > m->figures && tl_is(m, f->from - 1, W_VA) && tl_figure_end(f - 1) + 1 == f->from)
		one = f - 1;
	return i < m->n_periods && p->first < m->rd->sentences[f->sentence].end &&
			       tl_period_compared_figure(m, one) && tl_is(m, p->first - 1, W_CUA) &&
			       tl_period_fitness(p, w) == 3 && !tl_period_apart(m, p, f)
		       ? p
		       : NULL;
}

bool tl_period_aimed_at(const struct tl_measure *m, const struct tl_period *p,
			const struct tl_figure *f)
{
	return p->event && p->form == TL_PERIOD_UNIT && tl_mark(m, p->end, ':') &&
	       f->from > p->end && tl_is(m, f->from - 1, W_MARK);
}

bool tl_period_compared_figure(const struct tl_measure *m, const struct tl_figure *f)
{
	if (m->devoted)
		return false;
	for (uint32_t i = f->from; i-- > 0 && f->from - i <= COMPARED &&
				   m->tokens[i].kind == TL_WORD && !tl_is(m, i, W_VA) &&
				   !(m->rd->taken[i] & TL_TAKEN_DATE);)
		if (tl_period_phrase(m, i) == TL_PW_COMPARE && i + m->period_n[i] <= f->from)
			return true;
	return false;
}
