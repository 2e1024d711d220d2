/* Periods in normal form: 2017, 2017-01/2017-09, 2009/, @2017-10, by:2020, yearly:2016/2020, and --09-26
 * where the text has no date and nobody tells the year. How one is written depends on what the
 * figure measures: a level has a date, an amount an interval, a target an end. */
#include "annotate/period.h"

#include <string.h>

/* Periods looked at for the years that `mỗi năm` means. */
enum { MOST = 32 };

/* Months of a year; one that has every day that a year may have. */
enum { MONTHS = 12, LEAP_YEAR = 2000 };

const struct tl_period *tl_past_headline(const struct tl_measure *m)
{
	const struct tl_period *p = m->headline;

	return p && p->future && p->form == TL_PERIOD_SPAN ? NULL : p;
}

const char *tl_period_text(const struct tl_measure *m, const char *prefix, struct tl_date a,
			   const struct tl_date *b)
{
	const struct tl_metric *before;
	char out[64];
	size_t n = strlen(prefix);

	memcpy(out, prefix, n);
	tl_date_partial(a, out + n, sizeof out - n);
	n += strlen(out + n);
	if (b) {
		out[n++] = '/';
		if (b->month || b->year) {
			tl_date_partial(*b, out + n, sizeof out - n);
			n += strlen(out + n);
		}
	}
	before = tl_metric_before(m);
	return tl_text_again(m, before ? before->period : NULL, out, n);
}

static const char *iso(const struct tl_measure *m, struct tl_date d)
{
	return tl_period_text(m, "", d, NULL);
}

static const char *span(const struct tl_measure *m, struct tl_date a, struct tl_date b)
{
	/* đến cuối năm 2013, đã …: all of it */
	if (a.year && a.year == b.year && a.month == 1 && b.month == 12 && !a.day && !b.day)
		return iso(m, tl_year(a.year));
	return tl_period_text(m, "", a, &b);
}

/* Sentences behind the one that names a term over which what every year brought is of it. */
enum { SENTENCES = 3 };

static bool averaged(const struct tl_measure *m, const struct tl_period *p)
{
	struct tl_str first = tl_token_text(m->rd, p->first);

	return tl_str_is(first, "bình") || tl_str_is(first, "trung");
}

/* hộ nghèo còn 2% (theo chuẩn nghèo giai đoạn 2021-2025), mỗi năm …: years of something else; but 5 năm (2016-2020). */
static bool aside(const struct tl_measure *m, const struct tl_period *x, const struct tl_period *p)
{
	uint32_t close = m->closed[x->first];

	return close && close < p->first && !x->bare && !tl_mark(m, x->first - 1, '(');
}

/* The years that `mỗi năm` means: named before it in its part of the sentence, else the headline's.
 */
static const struct tl_period *around(const struct tl_measure *m, const struct tl_period *p,
				      bool target)
{
	const struct tl_period *headline = target ? m->headline : tl_past_headline(m);
	const struct tl_sentence *s = m->rd->sentences;
	size_t here = tl_period_from(m, p->first);
	int later = 0;

	for (size_t i = here; i-- > 0 && here - i < MOST;) {
		const struct tl_period *x = &m->periods[i];

		if (s[x->sentence].block != s[p->sentence].block ||
		    (!m->devoted && x->sentence != p->sentence))
			break;
		/* đến năm 2020, …; mỗi năm …: years that begin where others end */
		if (target && x->form == TL_PERIOD_POINT && !later)
			later = x->from.year;
		if (x->form != TL_PERIOD_SPAN || x->compare || x->from.year == x->to.year ||
		    (later && x->to.year < later) || aside(m, x, p))
			continue;
		/* Theo kế hoạch giai đoạn 2021 - 2025, phấn đấu …. …. Hằng năm có từ 70% …: years that are
		 * not over are all of what is aimed at in the paragraph */
		if (target && m->devoted && x->sentence != p->sentence && !x->to.month &&
		    (m->rd->now.year ? x->to.year > m->rd->now.year : x->belongs || x->future))
			return x;
		/* Nhiệm kỳ 2015 - 2020, Đảng bộ … Tốc độ tăng trưởng hằng năm: of the sentence
		 * before */
		if (x->sentence + 1 < p->sentence &&
		    !(m->devoted && x->term && !x->belongs && x->sentence + SENTENCES >= p->sentence))
			break;
		if (x->sentence != p->sentence)
			return x->belongs || x->to.month || (x->future && !target) ? headline : x;
		/* Nhiệm kỳ A-B, đặt mục tiêu …; …; mỗi năm …: the list is all of the term that its
		 * sentence begins with. */
		if (target && x->term && (x->belongs || x->first <= s[p->sentence].first + 1))
			return x;
		/* 5 năm qua mở 7 lớp; kết nạp 90 đảng viên, bình quân mỗi năm 18: of all of them */
		if (m->devoted && averaged(m, p))
			return x;
		for (uint32_t k = x->end; k < p->first; k++)
			if (tl_mark(m, k, ';') || k > x->end + 100)
				return headline;
		return x;
	}
	return headline;
}

/* A date that can be written; without a year a month or a day of one. */
static bool known(struct tl_date d)
{
	if (!d.year)
		return d.month >= 1 && d.month <= 12 && d.day <= tl_month_days(LEAP_YEAR, d.month);
	return tl_date_valid(d.year, d.month ? d.month : 1, d.day ? d.day : 1);
}

/* What ends before it begins; but tháng 11 đến tháng 2, of two years that nobody tells. */
static bool reversed(struct tl_date a, struct tl_date b)
{
	if (!a.year != !b.year)
		return true;
	return tl_later(a, b) && (a.year || b.month + MONTHS - a.month > MONTHS / 2);
}

const char *tl_period_write(const struct tl_measure *m, const struct tl_period *p,
			    const struct tl_want *w, int shift)
{
	struct tl_date now = m->rd->now, a, b, unknown = TL_NO_DATE;
	bool by;

	if (p->half_year)
		return "H1";
	if (p->to_date)
		return "ytd";
	if (p->open)
		return w->stock || w->target || shift || !known(p->from)
			       ? NULL
			       : tl_period_text(m, "", p->from, &unknown);
	a = p->from;
	b = tl_last_day(p);
	a.year = (int16_t)(a.year - (a.year ? shift : 0));
	b.year = (int16_t)(b.year - (b.year ? shift : 0));
	if (p->form == TL_PERIOD_YEARLY) {
		const struct tl_period *h = around(m, p, w->target);

		if (h && h->form == TL_PERIOD_SPAN && h->from.year < h->to.year && known(h->from) &&
		    known(h->to))
			return tl_period_text(m, "yearly:", h->from, &h->to);
		return "yearly";
	}
	/* Of a year before one that nobody tells nothing can be said. */
	if (!known(a) || !known(b) || (!a.year && shift) ||
	    (p->form == TL_PERIOD_SPAN && reversed(a, b)))
		return NULL;
	/* đạt 10 tỷ USD vào năm 2025; but so với mức 6.300 USD vào năm 2016, which is over */
	by = p->form == TL_PERIOD_POINT || w->stock ||
	     (p->form == TL_PERIOD_UNIT && !a.month && p->first > 0 &&
	      tl_is(m, p->first - 1, W_INTO) && !(now.year && a.year < now.year));
	if (w->target && by)
		return tl_period_text(m, "by:", tl_to_month(b), NULL);
	if (w->stock || (w->level && p->form == TL_PERIOD_POINT)) {
		if (now.year && tl_later(b, now))
			b = now;
		return tl_period_text(
			m, "@",
			p->event || b.year != now.year || b.month != now.month ? b : tl_to_month(b),
			NULL);
	}
	if (p->form == TL_PERIOD_POINT)
		/* tính đến 30/11, đã kết nạp: since the year began. */
		return b.month ? span(m, tl_month(b.year, 1), b) : iso(m, b);
	if (p->form == TL_PERIOD_UNIT)
		return iso(m, a);
	return span(m, a, b);
}
