/* Parts of a year: nửa đầu tháng 1/2017, nửa cuối năm, tháng đầu tiên của năm, and `trong tháng`,
 * `trong quý` of a text that has named it before. */
#include "annotate/period.h"

/* Periods before that are looked at for the month that `trong tháng` means. */
enum { LOOK_BACK = 32 };

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
	int day = 31;

	while (day > 28 && !tl_date_valid(month.year, month.month, day))
		day--;
	return day;
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
		p->from.day = first ? 1 : 16;
		p->to.day = (int8_t)(first ? 15 : last_day(d));
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
	if (tl_is(m, i, W_HALF))
		return (i = half(m, i + 1, p)) ? i + 1 : 0;
	return tl_is(m, i, W_THANG) || tl_is(m, i, W_QUY) ? first_of_year(m, i, p) : 0;
}
