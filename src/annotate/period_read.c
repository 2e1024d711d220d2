/* Reading periods: `quý I năm 2018`, `tháng 6-2019`, `năm nay`, `hằng năm`.
 *
 * Each form has a function that reads it at a token, here or in the files beside this one, which
 * tl_period_form asks in turn; period_find.c walks the sentences. */
#include "annotate/period.h"

/* Periods before that are looked at for the year of a month. */
enum {
	MONTHS_BACK = 8,
	AHEAD = 2 /* months from an article to an award day that it looks forward to */
};

bool tl_later(struct tl_date a, struct tl_date b)
{
	if (a.year != b.year)
		return a.year > b.year;
	if (!a.month || !b.month)
		return false;
	if (a.month != b.month)
		return a.month > b.month;
	return a.day && b.day && a.day > b.day;
}

int tl_year_of_month(const struct tl_measure *m, int month_number)
{
	struct tl_date now = m->rd->now;

	if (!now.year)
		return m->devoted ? m->named_year : 0;
	if (!now.month || month_number <= now.month)
		return now.year;
	/* triển khai nhiệm vụ tháng 9/2024, said in August; … Tháng 9, …; nhiệm vụ quý II: …, tháng
	 * 5, …: the month is to come, for the text has said so */
	for (size_t i = m->n_periods; i-- > 0 && m->n_periods - i <= MONTHS_BACK;) {
		const struct tl_period *x = &m->periods[i];
		struct tl_date last = x->form == TL_PERIOD_SPAN ? x->to : x->from;

		if (x->form != TL_PERIOD_NONE && !x->compare && x->from.month &&
		    x->from.year == last.year && x->from.month <= month_number &&
		    month_number <= last.month && last.year >= now.year &&
		    (x->form == TL_PERIOD_SPAN || x->tasks))
			return last.year;
	}
	return now.year - 1;
}

size_t tl_whole_at(const struct tl_measure *m, size_t i, int *value)
{
	double v;
	size_t n;

	if (tl_number_at(m, i)) {
		const struct tl_token *t = &m->rd->tokens[i];
		const char *p = m->rd->article->body + t->begin;

		*value = 0;
		for (const char *end = m->rd->article->body + t->end; p < end; p++) {
			if (*p < '0' || *p > '9' || *value > 999)
				return 0;
			*value = *value * 10 + *p - '0';
		}
		return 1;
	}
	n = tl_spelled(m, i, &v);
	*value = n && v < 1000 ? (int)v : 0;
	return n;
}

bool tl_year_at(const struct tl_measure *m, size_t i, int *y)
{
	int v;

	if (!tl_number_at(m, i) || !tl_whole_at(m, i, &v) || !tl_is_year(v))
		return false;
	*y = v;
	return true;
}

struct tl_date tl_year_filled(const struct tl_measure *m, struct tl_date d)
{
	if (!d.year && d.month)
		d.year = (int16_t)tl_year_of_month(m, d.month);
	return d;
}

static int quarter_month(struct tl_date d)
{
	return d.month - 2;
}

/* Behind the year *y: `và (năm) 2022`, `, 2018, 2019`, each right after the one before; *y becomes
 * the last of them. Tokens used. */
static size_t next_years(const struct tl_measure *m, size_t i, int *y)
{
	size_t at = i;

	for (int next; tl_is(m, at, W_VA) || tl_mark(m, at, ',');) {
		size_t to = at + 1 + (tl_is(m, at + 1, W_NAM) && tl_is(m, at, W_VA));

		if (!tl_year_at(m, to, &next) || next != *y + 1)
			break;
		*y = next;
		at = to + 1;
	}
	return at - i;
}

/* số 12-2017, lần thứ 1 - 2017: a number of something; các tháng 2, 3 và 4/2017, quý I, II/2016:
 * each of them; đến
 * khoảng tháng 8/2014: nobody tells when exactly; nút giao Cách Mạng Tháng 8: a name. */
static bool no_month(const struct tl_measure *m, size_t i, size_t end, struct tl_date d)
{
	if (d.day || !d.month)
		return false;
	if (tl_number_at(m, i) && (tl_is(m, i - 1, W_SO) || tl_is(m, i - 1, W_THU)))
		return true;
	if ((tl_is(m, i - 1, W_CAC) && tl_mark(m, end, ',')) ||
	    (!d.year && tl_mark(m, end, ',') && tl_mark(m, end + 2, '/')))
		return true;
	if (tl_is(m, i - 1, W_ABOUT) && i > 1 && tl_is(m, i - 2, W_DEN))
		return true;
	return (m->tokens[i].flags & TL_UPPER) && tl_is(m, i, W_THANG) &&
	       m->tokens[i - 1].kind == TL_WORD && (m->tokens[i - 1].flags & TL_UPPER) &&
	       !tl_is(m, i - 1, W_PAST) && !tl_is(m, i - 1, W_INTO);
}

/* From the day, month or year d, which ends before token i, to another: 23/1 đến 25/1, tháng 1-5/2017,
 * năm 2016/17; tokens used behind d. */
static size_t up_to_another(const struct tl_measure *m, size_t i, struct tl_date d,
			    struct tl_period *p)
{
	size_t n;
	int y, last;

	/* 23/1 đến 25/1 */
	if (!m->devoted && d.day && tl_is(m, i, W_DEN) &&
	    (n = tl_day_tokens(m->rd, i + 1, &p->to)) > 0) {
		p->to = tl_year_filled(m, p->to);
		p->from = d;
		p->from.year = d.year ? d.year : p->to.year;
		p->form = TL_PERIOD_SPAN;
		p->event = p->from.month == p->to.month;
		return 1 + n;
	}
	/* tháng 1-5/2017 */
	if (d.month && !d.day && !d.year && tl_mark(m, i, '-') && tl_whole_at(m, i + 1, &y) &&
	    y > d.month && y <= 12 && tl_mark(m, i + 2, '/') && tl_year_at(m, i + 3, &last)) {
		p->form = TL_PERIOD_SPAN;
		p->from = tl_month(last, d.month);
		p->to = tl_month(last, y);
		return 4;
	}
	/* niên vụ, mùa giải, năm 2016/17 */
	if (d.year && !d.month && tl_mark(m, i, '/') && tl_tight(m, i) &&
	    tl_whole_at(m, i + 1, &y) && y == (d.year + 1) % 100) {
		p->form = TL_PERIOD_SPAN;
		p->from = d;
		p->to = tl_year(d.year + 1);
		return 2;
	}
	return 0;
}

/* The quarter of which d is the last month. */
static void quarter(const struct tl_measure *m, struct tl_date d, struct tl_period *p)
{
	int first = quarter_month(d), y = d.year ? d.year : tl_year_of_month(m, first);

	p->form = TL_PERIOD_SPAN;
	p->from = tl_month(y, first);
	p->to = tl_month(y, d.month);
}

/* The day or month d of an occasion (đợt 3-2, dịp 19/5), the word at token i, with its year: what is
 * said in January of a day in February is the one that comes; dịp 19/5, said in February, is past. */
static struct tl_date occasion(const struct tl_measure *m, size_t i, struct tl_date d)
{
	if (!d.year && m->rd->now.year && d.month > m->rd->now.month &&
	    d.month <= m->rd->now.month + AHEAD)
		d.year = m->rd->now.year;
	/* cổ tức đợt 3/2016: the third of that year */
	if (tl_is(m, i, W_DOT) && d.year && !d.day && tl_number_at(m, i + 1))
		d.month = 0;
	return d;
}

/* The words before the date d at token i say that nobody knows how much of it is meant, or how long
 * after. `start`: it is the beginning of d. */
static bool vague(const struct tl_measure *m, size_t i, struct tl_date d, bool start)
{
	/* đầu năm 2015, giữa năm 2015, in a text about anything */
	if (!m->party && !d.month && (start || (i > 0 && tl_is(m, i - 1, W_GIUA))))
		return true;
	if (i == 0)
		return false;
	/* những năm 1970: ten years; sau năm 2015; kể từ phiên 11/11; đến 2/3 */
	return tl_is(m, i - 1, W_NHUNG) || (!m->devoted && tl_is(m, i - 1, W_SAU)) ||
	       (i > 1 && tl_is(m, i - 1, W_SESSION) && tl_is(m, i - 2, W_TU)) ||
	       (tl_period_fraction(m, i, d) &&
		(tl_is(m, i - 1, W_DEN) || tl_is(m, i - 1, W_TOI) || tl_is(m, i - 1, W_TU)));
}

/* The date d behind đầu or cuối, of which there is one, or neither, at token i, as it is meant. */
static void date_alone(const struct tl_measure *m, size_t i, struct tl_date d, struct tl_period *p)
{
	/* cổ tức đợt cuối năm 2016: the last of that year */
	bool end_of = tl_is(m, i, W_CUOI) && !(i > 0 && tl_is(m, i - 1, W_DOT));
	/* hồi cuối năm 2016, in a text about anything: not just in December */
	bool about = !m->devoted && i > 0 && tl_is(m, i - 1, W_PAST);

	if (!d.month && end_of && !about) {
		p->form = TL_PERIOD_POINT;
		d.month = 12;
	}
	if (!d.month && tl_is(m, i, W_DAU) && !about)
		d.month = 1;
	/* còn dưới 0,2% vào năm 2030 */
	if (!d.month && i > 0 && tl_is(m, i - 1, W_INTO) && m->rd->now.year &&
	    d.year > m->rd->now.year)
		p->form = TL_PERIOD_POINT;
	p->from = d;
	p->event = d.day != 0;
}

/* The date *d at token `at`, behind the words at i (cuối, đầu, trong, đợt), or two days; returns the
 * token behind it, 0: there is none. *p is set for two days alone. */
static size_t date_at(const struct tl_measure *m, size_t i, size_t at, struct tl_date *d,
		      struct tl_period *p)
{
	size_t n = at < m->rd->n_tokens ? tl_date_tokens(m->rd, at, d) : 0;
	size_t days = n ? 0 : tl_two_days(m, at, p);
	int y;

	if (days)
		return at + days;
	/* vào cuối 2016 */
	if (!n && (tl_is(m, i, W_CUOI) || tl_is(m, i, W_DAU)) && tl_year_at(m, at, &y)) {
		*d = tl_year(y);
		n = 1;
	}
	if (!n || (!d->year && tl_each_month(m, at)))
		return 0;
	days = tl_number_at(m, at) || tl_is(m, at, W_NGAY) ? tl_days_joined(m, at, p) : 0;
	if (days)
		return at + days;
	return at + n + tl_year_said(m, at + n, d);
}

/* quý I năm 2018, tháng 6-2019, năm 2017, ngày 19/5; tokens used. */
static size_t simple(const struct tl_measure *m, size_t i, struct tl_period *p)
{
	struct tl_date d = TL_NO_DATE;
	bool start_of = tl_is(m, i, W_DAU), part_of = start_of || tl_is(m, i, W_CUOI);
	bool award = tl_is(m, i, W_DOT) || tl_is(m, i, W_DIP);
	size_t at = i + (part_of || award || tl_is(m, i, W_TRONG)), end, more;
	int y;

	/* hồi 2015 */
	if (tl_is(m, i, W_PAST)) {
		p->form = TL_PERIOD_UNIT;
		p->from = tl_year_at(m, i + 1, &y) ? tl_year(y) : TL_NO_DATE;
		return p->from.year ? 2 : 0;
	}
	if (tl_is(m, i, W_TET))
		return tl_lunar_new_year(m, i, p);
	end = date_at(m, i, at, &d, p);
	if (!end || p->form == TL_PERIOD_SPAN)
		return end ? end - i : 0;
	if (!m->devoted && i > 0 && no_month(m, i, end, d))
		return end - i;
	more = up_to_another(m, end, d, p);
	if (more)
		return end + more - i;
	/* 16/7 (âm lịch) */
	if (!d.year && tl_is(m, end + tl_mark(m, end, '('), W_LUNAR))
		return end - i;
	p->form = TL_PERIOD_UNIT;
	if (tl_is(m, at, W_QUY) || tl_is(m, at, W_QUI)) {
		quarter(m, d, p);
		return end - i;
	}
	d = tl_year_filled(m, award ? occasion(m, i, d) : d);
	if (vague(m, i, d, start_of)) {
		p->form = TL_PERIOD_NONE;
		return end - i;
	}
	y = d.year;
	if (!d.month && !part_of && (more = next_years(m, end, &y)) > 0) {
		p->form = TL_PERIOD_SPAN;
		p->from = d;
		p->to = tl_year(y);
		return end + more - i;
	}
	date_alone(m, i, d, p);
	return end - i;
}

/* ra đời năm 2017, ban đầu chỉ có …: the time that the sentence or the one before has named last;
 * NONE: it has named none. */
static void then(const struct tl_measure *m, struct tl_period *p)
{
	const struct tl_sentence *s = m->rd->sentences;
	const struct tl_period *x = m->n_periods ? &m->periods[m->n_periods - 1] : NULL;

	if (!x || s[x->sentence].block != s[p->sentence].block || x->sentence + 1 < p->sentence ||
	    (x->form != TL_PERIOD_UNIT && x->form != TL_PERIOD_POINT) || x->now || x->same_before)
		return;
	p->form = TL_PERIOD_UNIT;
	p->from = x->from;
}

/* từ (ngày) hôm nay (1/7), in a text about anything: nobody tells how long. */
static bool since_then(const struct tl_measure *m, size_t i)
{
	i -= i > 0 && tl_is(m, i - 1, W_NGAY);
	return !m->devoted && i > 0 && tl_is(m, i - 1, W_TU);
}

/* hôm nay, sáng nay (8/2), fixed words `id` of n tokens at token i: the day that is told behind them, or today.
 * Tokens used. */
static size_t day_said(const struct tl_measure *m, size_t i, size_t n, uint32_t id,
		       struct tl_period *p)
{
	struct tl_date now = m->rd->now;
	size_t named;

	named = tl_day_named(m, i, n, p);
	if (named && since_then(m, i))
		p->form = TL_PERIOD_NONE;
	if (named || id == TL_PW_DAY_NAMED)
		return named;
	if (!now.day)
		return 0;
	p->form = TL_PERIOD_UNIT;
	p->from = now;
	p->event = true;
	return n;
}

/* năm học này: from the autumn of one year to the summer of the next. */
static void school_year(const struct tl_measure *m, struct tl_period *p)
{
	enum { BEGINS = 8 };
	struct tl_date now = m->rd->now;

	if (!now.year || !now.month)
		return;
	p->form = TL_PERIOD_SPAN;
	p->from = tl_year(now.month >= BEGINS ? now.year : now.year - 1);
	p->to = tl_year(p->from.year + 1);
}

/* năm nay, trong năm, năm qua, năm trước, fixed words `id` of n tokens at token i. Tokens used. */
static size_t year_of_words(const struct tl_measure *m, size_t i, size_t n, uint32_t id,
			    struct tl_period *p)
{
	struct tl_date now = m->rd->now;
	int y = m->named_year && (m->devoted || now.year) ? m->named_year : now.year;

	/* 5 năm trước */
	if (!m->devoted && i > 0 && tl_number_at(m, i - 1) && tl_is(m, i + 1, W_TRUOC))
		return 0;
	/* năm nay is the article's year, trong năm the one named last; not trong năm 2021 */
	if (tl_number_at(m, i + n) || tl_period_five(m, i + n - 1))
		return 0;
	if (tl_is(m, i + 1, W_HOC)) {
		school_year(m, p);
		return n;
	}
	if (id == TL_PW_LAST_YEAR || tl_is(m, i + 1, W_NAY))
		y = now.year;
	/* năm qua, said in January, is the year before. */
	if (tl_is(m, i + n - 1, W_QUA) && now.year && now.month && now.month < 3)
		y = now.year - 1;
	/* a text about anything goes on from one year to another */
	if (!m->devoted && id == TL_PW_THIS_YEAR && !tl_is(m, i + 1, W_NAY) &&
	    m->named_block != m->rd->sentences[p->sentence].block)
		y = tl_is(m, i + n - 1, W_QUA) && now.month && now.month < 3 ? now.year - 1 : 0;
	/* a text without a date: named in the paragraph, or where it begins */
	if (!now.year && m->named_block != m->rd->sentences[p->sentence].block &&
	    m->named_block > 1)
		y = 0;
	if (!y)
		return n;
	p->form = TL_PERIOD_UNIT;
	p->from = tl_year(id == TL_PW_LAST_YEAR ? y - 1 : y);
	return n;
}

/* cùng kỳ, cùng kỳ (năm) 2016, fixed words of n tokens at token i. Tokens used. */
static size_t same_period(const struct tl_measure *m, size_t i, size_t n, struct tl_period *p)
{
	size_t named;
	int y;

	p->form = TL_PERIOD_UNIT;
	p->same_before = true;
	/* cùng kỳ (năm) 2016 */
	named = n + tl_is(m, i + n, W_NAM);
	if (tl_year_at(m, i + named, &y)) {
		p->from = tl_year(y);
		n = named + 1;
	}
	return n;
}

/* Periods of fixed words; tokens used. */
static size_t fixed(const struct tl_measure *m, size_t i, struct tl_period *p)
{
	struct tl_date now = m->rd->now;
	uint32_t id = tl_period_phrase(m, i);
	size_t n = id == TL_NONE ? 0 : m->period_n[i];
	int y;

	if (n && tl_period_term(m, i, p, &n))
		return n;
	switch (id) {
	case TL_PW_VAGUE:
		return n;
	case TL_PW_NOW:
		/* …, nay có 167 thành viên, but năm nay có …; 150 đồng nay lên 280 đồng */
		if (tl_is(m, i, W_NAY) && i > 0 && m->rd->tokens[i - 1].kind == TL_WORD &&
		    (m->devoted || i < 2 || !tl_number_at(m, i - 2)))
			return 0;
		p->form = TL_PERIOD_POINT;
		p->from = now;
		p->now = true;
		return n;
	case TL_PW_THEN:
		if (!m->devoted)
			return 0;
		then(m, p);
		return n;
	case TL_PW_DAY_NAMED:
	case TL_PW_TODAY:
		return day_said(m, i, n, id, p);
	case TL_PW_THIS_MONTH:
		return tl_period_this_month(m, i, n, p);
	case TL_PW_THIS_YEAR:
	case TL_PW_LAST_YEAR:
		return year_of_words(m, i, n, id, p);
	case TL_PW_FRENCH:
	case TL_PW_AMERICAN:
	case TL_PW_WARS:
		p->form = TL_PERIOD_SPAN;
		p->from = tl_year(id == TL_PW_AMERICAN ? 1954 : 1945);
		p->to = tl_year(id == TL_PW_FRENCH ? 1954 : 1975);
		p->war = true;
		if (!m->devoted)
			p->form = TL_PERIOD_NONE;
		return n;
	case TL_PW_YEARLY:
		/* huy động của ngân hàng năm 2016 */
		if (tl_is(m, i, W_USUAL) && tl_year_at(m, i + n, &y))
			return 0;
		p->form = TL_PERIOD_YEARLY;
		return n;
	case TL_PW_PLAN_YEAR:
		if (tl_year_at(m, i + n, &y))
			return 0;
		p->form = TL_PERIOD_YEARLY;
		p->plan = true;
		return n;
	case TL_PW_SAME_PERIOD:
		return same_period(m, i, n, p);
	default:
		return 0;
	}
}

size_t tl_period_form(const struct tl_measure *m, size_t i, struct tl_period *p)
{
	size_t (*const forms[])(const struct tl_measure *, size_t, struct tl_period *) = {
		tl_two_years,	tl_period_since,   fixed, tl_period_point,
		tl_period_part, tl_period_counted, simple};
	size_t n = 0;

	for (size_t k = 0; k < TL_COUNT(forms) && !n; k++)
		n = forms[k](m, i, p);
	return n;
}
