/* Periods of a number of months or years: `9 tháng năm 2017`, `6 tháng qua`, `trong 5 năm
 * (2011-2015)`, `10 năm qua`. Where the text has no date they end when something that it names
 * does. */
#include "annotate/period.h"

/* Periods before that are looked at for the years that `trong 5 năm` means. */
enum { LOOK_BACK = 32 };

static struct tl_date months_before(struct tl_date d, int n)
{
	int k = d.year * 12 + (d.month ? d.month : 1) - 1 - n;

	return tl_month(k / 12, k % 12 + 1);
}

/* `chỉ số sản xuất 5 tháng tăng 5,7%`: months without more are the first ones of the year. */
static bool result_word(const struct tl_measure *m, size_t i)
{
	return tl_is(m, i, W_TANG) || tl_is(m, i, W_GIAM) || tl_is(m, i, W_DAT) ||
	       (m->devoted && tl_is(m, i, W_KET));
}

/* lũy kế 6 tháng, tính chung 9 tháng: likewise. */
static bool summed_up(const struct tl_measure *m, size_t i)
{
	static const char *const sums[] = {"lũy", "luỹ", "Lũy", "Luỹ"};

	if (i < 2)
		return false;
	if (TL_TEXT_IS_ANY(m, i - 2, sums))
		return tl_text_is(m, i - 1, "kế");
	return tl_is(m, i - 2, W_TINH) && tl_text_is(m, i - 1, "chung");
}

/* `trong 5 năm` of a text without a date: the years named before that were so many; in one about anything
 * in the same paragraph. */
static bool named_before(const struct tl_measure *m, int n, struct tl_period *p)
{
	const struct tl_sentence *s = m->rd->sentences;

	for (size_t i = m->n_periods; i-- > 0 && m->n_periods - i <= LOOK_BACK;) {
		const struct tl_period *x = &m->periods[i];
		int length = x->to.year - x->from.year;

		if (x->form != TL_PERIOD_SPAN || x->future || x->compare || x->to.month ||
		    x->from.month || (length != n && length != n - 1) ||
		    (!m->devoted && s[x->sentence].block != s[p->sentence].block))
			continue;
		p->from = x->from;
		p->to = x->to;
		return true;
	}
	p->from = tl_year(m->opened - n);
	p->to = tl_year(m->opened);
	return m->opened && n == TERM_YEARS;
}

/* The years behind `N năm`, which begins at token i and ends before at: N năm (A-B), N năm qua, sau
 * N năm, trong N năm at the head of a sentence. Tokens used. */
static size_t years(const struct tl_measure *m, size_t i, size_t at, int n, struct tl_period *p)
{
	struct tl_date now = m->rd->now;
	bool in = i > 0 && tl_is(m, i - 1, W_TRONG) &&
		  (i == 1 || m->rd->tokens[i - 2].kind == TL_PUNCT ||
		   m->rd->sentences[p->sentence].first == i - 1) &&
		  (tl_mark(m, at, ',') || tl_is(m, at, W_DA) || tl_is(m, at, W_CO));
	size_t used = at - i, more;

	/* chuyển chính thức sau 1 năm dự bị: how long they waited */
	if (n > 100 || (tl_is(m, at, W_ATTEND) && tl_is(m, at + 1, W_BI)))
		return 0;
	more = tl_mark(m, at, '(') ? tl_two_years(m, at + 1, p) : 0;
	if (more && tl_mark(m, at + 1 + more, ')') && p->to.year - p->from.year <= n) {
		p->bare = false;
		return used + more + 2;
	}
	p->form = TL_PERIOD_NONE;
	/* 5 năm vừa qua */
	if (tl_is(m, at, W_VUA) && tl_is(m, at + 1, W_QUA)) {
		used++;
		at++;
	}
	/* 5 năm tới, of a congress */
	if (tl_is(m, at, W_TOI) || (tl_is(m, at, W_TIEP) && tl_is(m, at + 1, W_THEO))) {
		if (m->opened && n == TERM_YEARS) {
			p->form = TL_PERIOD_SPAN;
			p->from = tl_year(m->opened);
			p->to = tl_year(m->opened + TERM_YEARS);
			p->term = p->future = p->ahead = true;
		}
		return used + 1 + tl_is(m, at, W_TIEP);
	}
	if (tl_is(m, at, W_QUA) || (tl_is(m, at, W_GAN) && tl_is(m, at + 1, W_DAY)))
		used += tl_is(m, at, W_QUA) ? 1 : 2;
	else if (i > 0 && tl_is(m, i - 1, W_KET) && tl_is(m, at, W_THUC))
		/* tổng kết 8 năm thực hiện */
		used += 2;
	else if (!in &&
		 (i == 0 || !(tl_is(m, i - 1, W_SAU) || tl_is(m, i - 1, W_QUA) ||
			      (i > 1 && (tl_is(m, i - 2, W_SAU) || tl_is(m, i - 2, W_QUA))))))
		return 0;
	if (n > 30)
		return 0;
	/* qua một năm, said in January: the year that is over */
	if (n == 1 && now.month && now.month < 3) {
		p->form = TL_PERIOD_UNIT;
		p->from = tl_year(now.year - 1);
		return used;
	}
	p->form = TL_PERIOD_SPAN;
	p->from = tl_year(now.year - n);
	p->to = now;
	if (!now.year && !named_before(m, n, p)) {
		p->form = TL_PERIOD_NONE;
		p->count = (int8_t)n;
	}
	return used;
}

/* `trong 6 tháng qua`, where the text has named so many months: sơ kết 6 tháng đầu năm 2022. */
static bool months_named(const struct tl_measure *m, int n, struct tl_period *p)
{
	for (size_t i = m->n_periods; i-- > 0 && m->n_periods - i <= LOOK_BACK;) {
		const struct tl_period *x = &m->periods[i];

		if (x->form != TL_PERIOD_SPAN || x->ahead || x->compare || !x->to.year ||
		    x->from.year != x->to.year || !x->from.month || x->from.day || x->to.day ||
		    x->to.month - x->from.month + 1 != n)
			continue;
		p->from = x->from;
		p->to = x->to;
		return true;
	}
	return false;
}

bool tl_period_five(const struct tl_measure *m, size_t i)
{
	return tl_is(m, i, W_NAM) && tl_is(m, i + 1, W_THANG) &&
	       (tl_is(m, i + 2, W_DAU) || tl_is(m, i + 2, W_CUOI)) && tl_is(m, i + 3, W_NAM);
}

/* What is said of so many months. */
struct months {
	int n, year; /* year 0: it is not said */
	bool first, last;
	bool named; /* … of a year */
};

/* Reads đầu, cuối, năm (YYYY|nay|ngoái), (/)YYYY behind so many months, which end before token i, into
 * *x; returns the token behind them. */
static size_t months_of_year(const struct tl_measure *m, size_t i, struct months *x)
{
	x->first = tl_is(m, i, W_DAU);
	x->last = tl_is(m, i, W_CUOI);
	i += x->first || x->last;
	x->named = tl_is(m, i, W_NAM);
	if (!x->named)
		return i;
	i++;
	if (tl_year_at(m, i, &x->year) || tl_is(m, i, W_NAY))
		return i + 1;
	if (!tl_is(m, i, W_AGO))
		return i;
	if (m->rd->now.year)
		x->year = m->rd->now.year - 1;
	return i + 1;
}

/* The last n months, up to the text's date, or those that it has named; false: it tells neither. */
static bool last_months(const struct tl_measure *m, int n, struct tl_period *p)
{
	struct tl_date now = m->rd->now;

	p->form = TL_PERIOD_SPAN;
	if (months_named(m, n, p))
		return true;
	/* said in June or July of half a year, in April of a quarter: those since January, by which reports
	 * go */
	if (m->devoted && n > 1 && n % 3 == 0 && (now.month == n || now.month == n + 1)) {
		p->from = tl_month(now.year, 1);
		p->to = tl_month(now.year, n);
	} else {
		p->to = now;
		p->from = months_before(now, n);
	}
	return p->to.year != 0;
}

/* So many months of a year that nobody tells. */
static void months_without_year(const struct tl_measure *m, const struct months *x,
				struct tl_period *p)
{
	p->half_year = x->n == 6 && !x->last;
	p->from.month = (int8_t)(x->last ? 13 - x->n : 1);
	p->to.month = (int8_t)(x->last ? 12 : x->n);
	/* 9 tháng đầu năm, of a year that nobody tells; but trong 9 tháng, …, and lãi suất 8% trong
	 * 6 tháng đầu */
	if ((!p->half_year && (!x->named || x->n == 12)) || (!m->devoted && x->first && !x->named))
		p->form = TL_PERIOD_NONE;
}

/* qua 6 tháng, the number at token i, said in December: the last six. */
static bool months_gone(const struct tl_measure *m, size_t i, const struct months *x)
{
	size_t k = i - (i > 1 && (tl_is(m, i - 1, W_GAN) || tl_text_is(m, i - 1, "hơn")));

	return !x->year && !x->first && k > 0 && m->rd->now.month > x->n + 2 &&
	       (tl_is(m, k - 1, W_QUA) || tl_is(m, k - 1, W_SAU));
}

/* cách đây khoảng 6 tháng, the number at token i: a time that long ago, and no months since January. */
static bool months_ago(const struct tl_measure *m, size_t i)
{
	size_t k = i - (i > 2 && (tl_is(m, i - 1, W_GAN) || tl_text_is(m, i - 1, "hơn") ||
				  tl_text_is(m, i - 1, "khoảng") || tl_text_is(m, i - 1, "chừng")));

	return k > 1 && (tl_text_is(m, k - 2, "cách") || tl_text_is(m, k - 2, "Cách")) &&
	       (tl_is(m, k - 1, W_DAY) || tl_is(m, k - 1, W_NAY) || tl_text_is(m, k - 1, "đó"));
}

/* n tháng …, the number at token i and the word at token `at`; tokens used. */
static size_t months(const struct tl_measure *m, size_t i, size_t at, int n, struct tl_period *p)
{
	struct tl_date now = m->rd->now;
	struct months x = {.n = n};

	if (months_ago(m, i)) {
		p->form = TL_PERIOD_NONE;
		return at + 1 - i;
	}
	at = months_of_year(m, at + 1, &x);
	if (x.named && !x.year && !now.year && tl_is(m, at - 1, W_AGO))
		return at - i;
	if (!x.named && tl_is(m, at, W_QUA))
		return last_months(m, n, p) ? at + 1 - i : 0;
	/* 9 tháng 2016, 6 tháng đầu 2017 */
	if (!x.named && n > 1 && tl_year_at(m, at + tl_mark(m, at, '/'), &x.year))
		at += 1 + tl_mark(m, at, '/');
	else if (!x.named && !x.first && !x.last && !tl_mark(m, at, ',') && !result_word(m, at) &&
		 !summed_up(m, i))
		return 0;
	p->form = TL_PERIOD_SPAN;
	if (!x.year && !tl_year_of_month(m, n)) {
		months_without_year(m, &x, p);
	} else if (x.last) {
		x.year = x.year ? x.year : now.year ? now.year : m->named_year;
		p->from = tl_month(x.year, 13 - n);
		p->to = tl_month(x.year, 12);
		p->future = p->ahead = now.year && tl_later(p->to, now);
	} else if (months_gone(m, i, &x)) {
		p->from = months_before(now, n);
		p->to = now;
	} else {
		x.year = x.year ? x.year : tl_year_of_month(m, n);
		p->from = tl_month(x.year, 1);
		p->to = tl_month(x.year, n);
	}
	return at - i;
}

size_t tl_period_counted(const struct tl_measure *m, size_t i, struct tl_period *p)
{
	int n;
	size_t at = i + tl_whole_at(m, i, &n), used;

	if (at == i && tl_period_five(m, i)) {
		n = 5;
		at = i + 1;
	}
	if (at == i || n < 1)
		return 0;
	if (tl_is(m, at, W_THANG) && n <= 12)
		return months(m, i, at, n, p);
	if (!tl_is(m, at, W_NAM))
		return 0;
	/* 3 năm học gần đây; but 3 năm học nghề */
	if (tl_is(m, at + 1, W_HOC)) {
		used = years(m, i, at + 2, n, p);
		return used > at + 2 - i ? used : 0;
	}
	return years(m, i, at + 1, n, p);
}
