/* Reading periods with a beginning or an end: `từ đầu năm đến nay`, `từ ngày 1 đến ngày 15/5`, `đến
 * tháng 6-2019`, `nhiệm kỳ 2015-2020 (đến nay)`, and the two years of a term. */
#include "annotate/period.h"

/* Tokens in parentheses between the two ends of an interval. */
enum { ASIDE = 8 };

/* Behind cuối, hết: năm (nay), the year of the article; in January the one that has ended. Tokens
 * used. */
static size_t this_year(const struct tl_measure *m, size_t i, struct tl_date *d)
{
	struct tl_date now = m->rd->now;
	bool next = tl_is(m, i + 1, W_NAY);

	if (!tl_is(m, i, W_NAM) || !now.year || tl_is(m, i + 1, W_HOC) || tl_is(m, i + 1, W_TRUOC))
		return 0;
	*d = tl_year(!next && now.month && now.month < 3 ? now.year - 1 : now.year);
	return next ? 2 : 1;
}

/* A date with the words before it: (hết) (cuối|đầu) (sáng) (ngày|tháng|quý|năm) …; tokens used. */
static size_t dated(const struct tl_measure *m, size_t i, struct tl_date *d)
{
	size_t at = i, n;
	bool end_of = false, start_of = false;

	for (int k = 0; k < 3; k++) {
		if (tl_is(m, at, W_HET) || tl_is(m, at, W_GIUA) || tl_is(m, at, W_CUOI) ||
		    tl_is(m, at, W_DAU)) {
			end_of = end_of || tl_is(m, at, W_CUOI) || tl_is(m, at, W_HET);
			start_of = start_of || tl_is(m, at, W_DAU);
			at++;
		}
	}
	at += tl_part_of_day(m, at);
	if (at >= m->rd->n_tokens)
		return 0;
	n = tl_date_tokens(m->rd, at, d);
	/* tháng 31-12-2014 */
	if (!n && tl_is(m, at, W_THANG) && at + 1 < m->rd->n_tokens) {
		n = tl_date_tokens(m->rd, at + 1, d);
		n += n > 0;
	}
	if (!n && at > 0 && tl_year_at(m, at, &(int){0})) {
		int y;

		tl_year_at(m, at, &y);
		*d = tl_year(y);
		n = tl_is(m, at - 1, W_DEN) || tl_is(m, at - 1, W_TOI) || tl_is(m, at - 1, W_TU) ||
		    tl_is(m, at - 1, W_CUOI) || tl_is(m, at - 1, W_DAU) || tl_mark(m, at - 1, '-');
	}
	if (!n && end_of)
		n = this_year(m, at, d);
	if (!n)
		return 0;
	n += tl_year_said(m, at + n, d);
	*d = tl_year_filled(m, *d);
	if (d->year && !d->month && end_of)
		d->month = 12;
	if (d->year && !d->month && start_of)
		d->month = 1;
	return at - i + n;
}

bool tl_period_fraction(const struct tl_measure *m, size_t at, struct tl_date d)
{
	return !d.year && d.day && d.day <= d.month && tl_number_at(m, at) &&
	       !tl_is(m, at + 1, W_THANG);
}

/* `đến nay`, `tới tháng 6-2019`, `đến cuối năm`: the end of an interval. Tokens used. */
static size_t until(const struct tl_measure *m, size_t i, struct tl_date *to)
{
	size_t at = i, n;

	at += tl_is(m, at, W_CHO);
	if (!(tl_is(m, at, W_DEN) || tl_is(m, at, W_TOI) || tl_mark(m, at, '-')))
		return 0;
	at++;
	if (tl_is(m, at, W_NAY) || (tl_is(m, at, W_THOI) && !tl_mark(m, at - 1, '-'))) {
		*to = m->rd->now;
		/* thời điểm này, thời điểm hiện tại */
		return at - i + (tl_is(m, at, W_THOI) ? 3 : 1);
	}
	n = dated(m, at, to);
	return n && !tl_period_fraction(m, at, *to) ? at - i + n : 0;
}

size_t tl_two_years(const struct tl_measure *m, size_t i, struct tl_period *p)
{
	size_t at = i;
	bool paren = false;
	int a, b;

	at += tl_is(m, at, W_TRONG) && !tl_number_at(m, at + 1);
	if (tl_is(m, at, W_NHIEM) && tl_is(m, at + 1, W_KY)) {
		p->term = true;
		at += 2;
		/* nhiệm kỳ mới 2015-2020 */
		at += tl_is(m, at, W_MOI_NEW) || tl_is(m, at, W_TOI) || tl_is(m, at, W_QUA);
		/* một nhiệm kỳ (từ 2015-2020) */
		paren = tl_mark(m, at, '(');
		at += paren;
		at += paren && tl_is(m, at, W_TU);
	} else if ((tl_is(m, at, W_GIAI) && tl_is(m, at + 1, W_DOAN)) ||
		   (tl_is(m, at, W_NAM) && tl_is(m, at + 1, W_HOC)) ||
		   (tl_is(m, at, W_THOI) && tl_is(m, at + 1, W_KY))) {
		at += 2;
	}
	at += tl_is(m, at, W_NAM);
	if (!tl_year_at(m, at, &a) ||
	    !(tl_mark(m, at + 1, '-') || tl_mark(m, at + 1, '/') || tl_is(m, at + 1, W_DEN)))
		return 0;
	p->bare = at == i;
	at += 2;
	at += tl_is(m, at, W_NAM);
	if (!tl_year_at(m, at, &b) || b <= a || (paren && !tl_mark(m, at + 1, ')')))
		return 0;
	p->form = TL_PERIOD_SPAN;
	p->from = tl_year(a);
	p->to = tl_year(b);
	return at + 1 + paren - i;
}

/* (đầu) nhiệm kỳ 2015-2020 (đến nay), nhiệm kỳ (2015-2020) đến nay, behind từ: from its beginning,
 * to now at most. Tokens used. */
static size_t since_years(const struct tl_measure *m, size_t i, bool told, struct tl_period *p)
{
	struct tl_date now = m->rd->now;
	size_t n = tl_two_years(m, i, p), more;

	if (!n && tl_mark(m, i, '(')) {
		n = tl_two_years(m, i + 1, p);
		n = n && tl_mark(m, i + 1 + n, ')') ? n + 2 : 0;
	}
	if (!n)
		return 0;
	more = until(m, i + n, &p->to);
	if (!more && !told)
		return 0;
	if (!more && now.year && !tl_later(now, p->to) && !tl_later(p->from, now))
		p->to = now;
	return n + more;
}

/* nửa đầu nhiệm kỳ 2015-2020, read with all its years: up to its middle, or to now where the text
 * speaks of it then. */
static void halve(struct tl_period *p)
{
	int middle = p->from.year + TERM_YEARS / 2;

	if (p->to.year > middle + 1)
		p->to = tl_year(middle);
}

/* từ đầu năm 2016 (đến nay), the year at token i. Tokens used. */
static size_t since_year_began(const struct tl_measure *m, size_t i, struct tl_period *p)
{
	size_t n;
	int y;

	/* từ đầu năm ngoái: how long since then, nobody tells */
	if (tl_is(m, i, W_AGO)) {
		p->form = TL_PERIOD_NONE;
		return 1;
	}
	if (!tl_year_at(m, i, &y))
		return 0;
	p->from = tl_month(y, 1);
	n = 1 + until(m, i + 1, &p->to);
	/* từ đầu năm 2016 đến tháng 4 (năm nay) */
	if (!p->to.year && p->to.month && !m->devoted) {
		p->to.year = (int16_t)(tl_number_at(m, i + n - 1) ? y : 0);
		p->form = p->to.year ? TL_PERIOD_SPAN : TL_PERIOD_NONE;
	} else if (!p->to.year) {
		/* No one knows when now was: some time of that year. */
		p->form = TL_PERIOD_UNIT;
		p->from = tl_year(y);
	}
	return n;
}

/* Fixed words for a year or a term (id) up to now, at token i: từ đầu năm, từ đầu nhiệm kỳ. Tokens used. */
static size_t up_to_now(const struct tl_measure *m, size_t i, uint32_t id, struct tl_period *p)
{
	size_t words = m->period_n[i], n;

	p->form = TL_PERIOD_SPAN;
	p->term = id == TL_PW_TERM_TO_DATE;
	p->to = m->rd->now;
	n = p->term ? since_years(m, i + words, true, p) : 0;
	/* nửa nhiệm kỳ 2010-2015: words tell what the years are */
	p->bare = false;
	if (n && tl_is(m, i, W_HALF))
		halve(p);
	if (!n && !p->term)
		n = since_year_began(m, i + words, p);
	if (n)
		return words + n;
	n = until(m, i + words, &p->to);
	if (!m->rd->now.year && !p->to.year) {
		p->to_date = !p->term;
		p->form = p->to_date ? TL_PERIOD_SPAN : TL_PERIOD_NONE;
	} else {
		p->from = p->term ? tl_year(tl_term_start(p->to)) : tl_month(p->to.year, 1);
	}
	return words + n;
}

/* Behind từ, at token i, in a text about anything: từ nay đến ngày 31/12; từ năm học 2017-2018, of
 * which nobody tells how long. Tokens used. */
static size_t since_now(const struct tl_measure *m, size_t i, struct tl_period *p)
{
	size_t n = !m->devoted && tl_is(m, i, W_NAY) ? until(m, i + 1, &p->to) : 0;

	if (!n)
		return 0;
	p->form = m->rd->now.year && p->to.year ? TL_PERIOD_SPAN : TL_PERIOD_NONE;
	p->from = m->rd->now;
	return 1 + n;
}
static size_t since_school_year(const struct tl_measure *m, size_t i, struct tl_period *p)
{
	struct tl_period years = {0};
	size_t n = !m->devoted && tl_is(m, i, W_NAM) && tl_is(m, i + 1, W_HOC)
			   ? tl_two_years(m, i, &years)
			   : 0;

	if (n)
		p->form = TL_PERIOD_NONE;
	return n;
}

/* Likewise: từ trưa đến tối 13/5: on one day. */
static size_t within_a_day(const struct tl_measure *m, size_t i, struct tl_period *p)
{
	size_t n = !m->devoted && tl_names_part_of_day(m, i) && tl_is(m, i + 1, W_DEN) &&
				   tl_part_of_day(m, i + 2)
			   ? tl_date_tokens(m->rd, i + 3, &p->from)
			   : 0;

	if (!n)
		return 0;
	p->form = TL_PERIOD_UNIT;
	p->from = tl_year_filled(m, p->from);
	p->event = true;
	return 3 + n;
}

/* Days of one month that may be those of a meeting, and of longer ones those told behind diễn ra; what stands with others was
 * done in them. `i`: behind từ. */
static bool of_meeting(const struct tl_measure *m, size_t i, const struct tl_period *p)
{
	enum { WEEK = 7 };

	return p->from.day && p->to.day && p->from.month == p->to.month &&
	       (!m->devoted || p->to.day - p->from.day < WEEK || (i > 1 && tl_text_is(m, i - 2, "ra")));
}

/* Behind từ, at token i: (ngày) 5 đến 9-3-2012, a day whose month stands at the end alone. Tokens used. */
static size_t days_until(const struct tl_measure *m, size_t i, struct tl_period *p)
{
	size_t day = tl_is(m, i, W_NGAY), n;
	int d;

	if (!tl_whole_at(m, i + day, &d) || d > 31)
		return 0;
	n = until(m, i + day + 1, &p->to);
	if (!n || !p->to.day)
		return 0;
	p->from = p->to;
	p->from.day = (int8_t)d;
	p->form = TL_PERIOD_SPAN;
	p->event = of_meeting(m, i, p);
	return day + 1 + n;
}

/* The end of an interval whose beginning ends before token i: đến 14/2, (mùng 1 Tết) đến 14/2. Tokens
 * used. */
static size_t until_past_aside(const struct tl_measure *m, size_t i, struct tl_date *to)
{
	size_t n = until(m, i, to), close;

	if (n || !tl_mark(m, i, '('))
		return n;
	close = m->closed[i + 1];
	if (close <= i || close - i > ASIDE)
		return 0;
	n = until(m, close + 1, to);
	return n ? close + 1 - i + n : 0;
}

/* Each end of the interval *p gets the year that only the other one has. */
static void share_years(struct tl_period *p)
{
	/* từ tháng 11/2016 đến tháng 2: the year before serves both, or the one after it. */
	if (p->from.year && !p->to.year && p->to.month)
		p->to.year = (int16_t)(p->from.year + (p->from.month > p->to.month));
	/* từ tháng 1 đến tháng 6 năm 2019: the year behind serves both. */
	if (!p->from.year || (p->to.year && tl_later(p->from, p->to)))
		p->from.year = p->to.year;
}

/* Behind từ, at token i: a date and where its interval ends, which is now where nobody tells. Tokens used. */
static size_t since_date(const struct tl_measure *m, size_t i, bool compared, struct tl_period *p)
{
	struct tl_date now = m->rd->now;
	/* từ 3-4/7/2022: the third and the fourth */
	bool days = tl_number_at(m, i) && tl_mark(m, i + 1, '-') && tl_number_at(m, i + 2) &&
		    tl_date_tokens(m->rd, i + 2, &p->to) && p->to.day && p->to.year;
	size_t begins = days ? 0 : dated(m, i, &p->from), ends;

	if (!begins)
		return days_until(m, i, p);
	p->compare = compared;
	ends = until_past_aside(m, i + begins, &p->to);
	/* up to a day that nobody knows; in a text about anything it must say so: từ năm 2009 đến nay */
	if ((m->devoted || ends) && !now.year && !p->to.year && !p->to.month && p->from.year) {
		p->form = TL_PERIOD_SPAN;
		p->open = true;
		return begins + ends;
	}
	if (!ends) {
		if (!now.year && (p->from.year || !tl_period_fraction(m, i, p->from)))
			return begins;
		if (!p->from.year || tl_later(p->from, now))
			return p->from.year && !m->devoted ? begins : 0;
		p->to = now;
	}
	/* từ đầu năm 2016 đến tháng 4 năm nay, of a text that does not tell its year */
	if (p->from.year && !p->to.year && p->to.month && !tl_number_at(m, i + begins + ends - 1))
		return begins + ends;
	share_years(p);
	p->form = TL_PERIOD_SPAN;
	p->event = of_meeting(m, i, p);
	return begins + ends;
}

/* từ …: an interval with a beginning. Tokens used. */
size_t tl_period_since(const struct tl_measure *m, size_t i, struct tl_period *p)
{
	uint32_t id = tl_period_phrase(m, i);
	size_t at = i, n;

	if (id == TL_PW_YEAR_TO_DATE || id == TL_PW_TERM_TO_DATE)
		return up_to_now(m, i, id, p);
	at += tl_is(m, at, W_TINH) || tl_is(m, at, W_KE);
	if (!tl_is(m, at, W_TU))
		return 0;
	at++;
	n = since_now(m, at, p);
	if (!n)
		n = since_years(m, at, false, p);
	if (!n)
		n = since_school_year(m, at, p);
	if (!n)
		n = within_a_day(m, at, p);
	if (!n) {
		n = tl_two_days(m, at, p);
		p->event = n > 0 && of_meeting(m, at, p);
	}
	if (!n)
		/* thấp nhất kể từ năm 2008: only compared with */
		n = since_date(m, at, i > 0 && tl_is(m, i - 1, W_NHAT), p);
	return n ? at - i + n : 0;
}

/* A word of a target or forecast ends at token i: phấn đấu đến …, dự kiến đến … */
static bool demanded(const struct tl_measure *m, size_t i)
{
	for (size_t q = i > 0 ? tl_hits_after(&m->qualifiers, (uint32_t)i - 1) : m->qualifiers.n;
	     q < m->qualifiers.n && m->qualifiers.items[q].end <= i; q++)
		if (m->r->qualifiers[m->qualifiers.items[q].id].where == TL_CLAUSE)
			return true;
	return false;
}

/* Hết tháng 5, at the head of a clause: hết is token i. */
static bool ends_months(const struct tl_measure *m, size_t i, const struct tl_period *p)
{
	return tl_is(m, i + 1, W_THANG) && tl_number_at(m, i + 2) &&
	       (i == m->rd->sentences[p->sentence].first || m->rd->tokens[i - 1].kind == TL_PUNCT);
}

/* đến …, tính đến …: a point. Tokens used. */
size_t tl_period_point(const struct tl_measure *m, size_t i, struct tl_period *p)
{
	struct tl_date now = m->rd->now;
	size_t at = i, n;

	at += tl_is(m, at, W_TINH);
	at += tl_is(m, at, W_CHO);
	/* a day by which something is to be done */
	p->future = tl_is(m, at, W_TRUOC);
	/* tính hết tháng 5; Hết tháng 5, …: all months up to it */
	if (!(tl_is(m, at, W_DEN) || tl_is(m, at, W_TOI) || tl_is(m, at, W_TRUOC)) &&
	    !(tl_is(m, at, W_HET) && (tl_is(m, i, W_TINH) || ends_months(m, at, p))))
		return 0;
	at += !tl_is(m, at, W_HET);
	/* thời điểm 31/12 */
	if (tl_is(m, at, W_THOI))
		at += 2;
	n = dated(m, at, &p->from);
	if (!n || tl_period_fraction(m, at, p->from))
		return 0;
	p->form = TL_PERIOD_POINT;
	/* phấn đấu đến 30/11, said in August */
	if (now.year && p->from.year == now.year - 1 && p->from.month > now.month &&
	    !tl_year_at(m, at + n - 1, &(int){0}) && demanded(m, i)) {
		p->from.year = now.year;
		p->future = true;
	}
	if (p->future && now.year) {
		/* trước ngày 30/11, said in August */
		if (p->from.month > now.month && p->from.year == now.year - 1 &&
		    !tl_year_at(m, at + n - 1, &(int){0}))
			p->from.year = now.year;
		/* trước năm 2007, said later: nobody tells how long before */
		if (!p->from.month && p->from.year <= now.year) {
			p->form = TL_PERIOD_NONE;
			p->from = TL_NO_DATE;
		}
	}
	return at + n - i;
}
