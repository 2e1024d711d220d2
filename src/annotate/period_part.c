/* Parts of a year or a month: nửa đầu tháng 1/2017, nửa cuối năm, tháng đầu tiên của năm, 10 ngày
 * đầu tháng 7, trung tuần tháng 7, and `trong tháng`, `trong quý` of a text that has named it
 * before. */
#include "annotate/period.h"

/* Periods before that are looked at for the month that `trong tháng` means. */
enum { LOOK_BACK = 32 };

/* Days of half a month and of a third. */
enum { HALF_MONTH = 15, THIRD = 10 };

/* A year in which every month has as many days as it may have. */
enum { LEAP_YEAR = 2000 };

/* (của) năm YYYY, năm nay, behind a part of a year; the year into *y, 0: the text has no date.
 * Tokens used, 0: no year is meant. */
static size_t year_of_part(const struct tl_measure *m, size_t i, int *y)
{
	size_t at = i + tl_is(m, i, W_CUA);

	*y = m->rd->now.year;
	if (tl_is(m, at, W_NAM)) {
		at++;
		if (tl_year_at(m, at, y) || tl_is(m, at, W_NAY))
			at++;
		else if (tl_is(m, at, W_AGO))
			at++, *y -= *y > 0;
		return at - i;
	}
	return tl_year_at(m, at, y) ? at + 1 - i : 0;
}

static int last_day(struct tl_date month)
{
	return tl_month_days(month.year ? month.year : LEAP_YEAR, month.month);
}

/* Tells *p as the days from first to last of the month d, of which the year may be told elsewhere.
 */
static void days_of(const struct tl_measure *m, struct tl_date d, int first, int last,
		    struct tl_period *p)
{
	d = tl_year_filled(m, d);
	p->form = TL_PERIOD_SPAN;
	p->event = true;
	p->from = p->to = d;
	p->from.day = (int8_t)first;
	p->to.day = (int8_t)last;
}

/* 10 ngày đầu tháng 7/2017, 10 ngày cuối tháng 7; kỳ 2 tháng 5, as customs count it. The number n
 * is at token i. Tokens used. */
static size_t some_days(const struct tl_measure *m, size_t i, int n, struct tl_period *p)
{
	bool first = tl_is(m, i + 2, W_DAU), term = i > 0 && tl_is(m, i - 1, W_KY);
	size_t at = i + (term ? 1 : 3), more;
	struct tl_date d;

	if (!tl_is(m, at, W_THANG) ||
	    !(term || (tl_is(m, i + 1, W_NGAY) && (first || tl_is(m, i + 2, W_CUOI)))))
		return 0;
	more = tl_date_tokens(m->rd, at, &d);
	if (!more || d.day || n < 1 || n > (term ? 2 : 28))
		return 0;
	d = tl_year_filled(m, d);
	if (term)
		days_of(m, d, n == 1 ? 1 : HALF_MONTH + 1, n == 1 ? HALF_MONTH : last_day(d), p);
	else
		days_of(m, d, first ? 1 : last_day(d) - n + 1, first ? n : last_day(d), p);
	return at + more - i;
}

/* Behind thượng|trung|hạ tuần: tháng 7 at token i. Tokens used. */
static size_t third(const struct tl_measure *m, size_t i, struct tl_period *p)
{
	struct tl_date d;
	size_t n;
	int k;

	if (i < 2 || !tl_is(m, i - 1, W_WEEK))
		return 0;
	k = tl_is(m, i - 2, W_UPPER) ? 0 : tl_is(m, i - 2, W_MIDDLE) ? 1 : 2;
	if (k == 2 && !tl_is(m, i - 2, W_LOWER))
		return 0;
	n = tl_date_tokens(m->rd, i, &d);
	if (!n || d.day)
		return 0;
	d = tl_year_filled(m, d);
	days_of(m, d, k * THIRD + 1, k == 2 ? last_day(d) : (k + 1) * THIRD, p);
	return n;
}

/* nửa đầu tháng 1/2017, nửa cuối năm nay, of which the halves stand at token i: đầu|cuối|sau.
 * Tokens used. */
static size_t half(const struct tl_measure *m, size_t i, struct tl_period *p)
{
	bool first = tl_is(m, i, W_DAU);
	struct tl_date d;
	size_t n, at = i + 1;
	int y;

	if (!first && !tl_is(m, i, W_CUOI) && !tl_is(m, i, W_SAU))
		return 0;
	if (tl_is(m, at, W_THANG)) {
		n = tl_date_tokens(m->rd, at, &d);
		if (!n || d.day)
			return 0;
		d.year = (int16_t)(d.year ? d.year : tl_year_of_month(m, d.month));
		if (!d.year)
			return at + n - i;
		p->form = TL_PERIOD_SPAN;
		p->from = p->to = d;
		p->from.day = first ? 1 : HALF_MONTH + 1;
		p->to.day = (int8_t)(first ? HALF_MONTH : last_day(d));
		return at + n - i;
	}
	n = year_of_part(m, at, &y);
	if (!n)
		return 0;
	p->half_year = first && !y;
	if (y || p->half_year) {
		p->form = TL_PERIOD_SPAN;
		p->from = tl_month(y, first ? 1 : 7);
		p->to = tl_month(y, first ? 6 : 12);
	}
	return at + n - i;
}

/* tháng đầu (tiên) (của) năm 2017, quý đầu năm nay; những tháng đầu năm, of which nobody tells how
 * many. */
static size_t first_of_year(const struct tl_measure *m, size_t i, struct tl_period *p)
{
	size_t at = i + 2, n;
	int y;

	if (!tl_is(m, i + 1, W_DAU))
		return 0;
	at += tl_is(m, at, W_VERY);
	n = year_of_part(m, at, &y);
	if (!n)
		return 0;
	if (!y || (i > 0 && (tl_is(m, i - 1, W_NHUNG) || tl_is(m, i - 1, W_CAC))))
		return at + n - i;
	p->form = tl_is(m, i, W_QUY) ? TL_PERIOD_SPAN : TL_PERIOD_UNIT;
	p->from = tl_month(y, 1);
	if (p->form == TL_PERIOD_SPAN)
		p->to = tl_month(y, 3);
	return at + n - i;
}

size_t tl_period_this_month(const struct tl_measure *m, size_t i, size_t n, struct tl_period *p)
{
	struct tl_date now = m->rd->now;
	const struct tl_sentence *s = m->rd->sentences;
	bool quarter = tl_is(m, i, W_QUY) || tl_is(m, i + 1, W_QUY);
	const struct tl_token *next = &m->rd->tokens[i + n];

	if (!quarter && tl_is(m, i + n, W_CUOI) && tl_is(m, i + n + 1, W_NAM) && now.year) {
		p->form = TL_PERIOD_UNIT;
		p->from = tl_month(now.year, 12);
		return n + 2;
	}
	/* trong tháng 5, trong quý II, trong tháng cao điểm */
	if (next->kind != TL_PUNCT && !tl_is(m, i + n, W_DA) && !tl_is(m, i + n, W_QUA))
		return 0;
	for (size_t k = m->n_periods; k-- > 0 && m->n_periods - k <= LOOK_BACK;) {
		const struct tl_period *x = &m->periods[k];
		int months = x->form == TL_PERIOD_SPAN ? x->to.month - x->from.month + 1 : 1;

		if ((x->form != TL_PERIOD_UNIT && x->form != TL_PERIOD_SPAN) || x->tasks ||
		    x->compare || x->belongs || x->event || !x->from.month || x->from.day ||
		    x->to.day || months != (quarter ? 3 : 1) ||
		    (now.year && tl_later(tl_last_day(x), now)))
			continue;
		/* a text about anything has gone on to another one */
		if (!m->devoted && (!now.year || s[x->sentence].block != s[p->sentence].block))
			return n;
		p->form = x->form;
		p->from = x->from;
		p->to = x->to;
		return n;
	}
	return m->devoted ? 0 : n;
}

size_t tl_period_part(const struct tl_measure *m, size_t i, struct tl_period *p)
{
	size_t n;
	int days;

	if (tl_is(m, i, W_HALF))
		return (i = half(m, i + 1, p)) ? i + 1 : 0;
	if (tl_number_at(m, i))
		return tl_whole_at(m, i, &days) ? some_days(m, i, days, p) : 0;
	n = tl_is(m, i, W_THANG) ? third(m, i, p) : 0;
	if (n)
		return n;
	return tl_is(m, i, W_THANG) || tl_is(m, i, W_QUY) ? first_of_year(m, i, p) : 0;
}
