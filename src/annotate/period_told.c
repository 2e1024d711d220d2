/* The years of times that have none, in a text that does not tell when it speaks: told by another
 * time of it, by what is compared with one, or by a day up to which it counts. */
#include "annotate/period.h"

/* Periods looked at for the year of months that have none. */
enum { TOLD_BEFORE = 8 };

/* Months of a year; those of which news tell. */
enum { MONTHS = 12, LATELY = 3 };

/* The most years of `n năm qua`. */
enum { MOST_YEARS = 30 };

struct tl_date tl_period_told_day(const struct tl_measure *m)
{
	struct tl_date d = TL_NO_DATE;

	for (size_t i = 0; i < m->n_periods; i++) {
		const struct tl_period *p = &m->periods[i];

		if (p->form == TL_PERIOD_POINT && p->from.year && p->from.month && !p->compare &&
		    !p->belongs && tl_is(m, p->first, W_TINH) && (!d.year || tl_later(p->from, d)))
			d = p->from;
	}
	for (size_t i = 0; d.year && i < m->n_periods; i++) {
		const struct tl_period *p = &m->periods[i];

		if (p->form == TL_PERIOD_UNIT && !p->belongs && p->from.year > d.year)
			return TL_NO_DATE;
	}
	return d;
}

/* The years that `n năm qua` of a text without a date means: told behind it, and of no others so
 * many; NULL: nobody tells them. */
static const struct tl_period *years_told(const struct tl_measure *m, int n)
{
	const struct tl_period *found = NULL;

	for (size_t i = 0; i < m->n_periods; i++) {
		const struct tl_period *x = &m->periods[i];
		int length = x->to.year - x->from.year;

		if (x->form != TL_PERIOD_SPAN || x->from.month || x->to.month || x->compare ||
		    x->belongs || x->future || (length != n && length != n - 1))
			continue;
		if (tl_promises(m, x->sentence) ||
		    (found && (found->from.year != x->from.year || found->to.year != x->to.year)))
			return NULL;
		found = x;
	}
	return found;
}

/* Fills them in. They are looked for once for each number of years. */
static void tell_years(struct tl_measure *m)
{
	const struct tl_period *told[MOST_YEARS + 1];
	bool looked[MOST_YEARS + 1] = {false};

	for (size_t i = 0; i < m->n_periods; i++) {
		struct tl_period *p = &m->periods[i];
		int n = p->count;

		if (p->form != TL_PERIOD_NONE || n <= 0 || n > MOST_YEARS)
			continue;
		if (!looked[n])
			told[n] = years_told(m, n);
		looked[n] = true;
		if (!told[n])
			continue;
		p->form = TL_PERIOD_SPAN;
		p->from = told[n]->from;
		p->to = told[n]->to;
	}
}

/* Notes the year of the month d, by month; -1: there are several. */
static void note_month(int16_t *years, struct tl_date d)
{
	if (d.month && d.year)
		years[d.month] = years[d.month] && years[d.month] != d.year ? -1 : d.year;
}

/* x is of the months of p, and of a year; or p is compared with it. */
static bool same_months(const struct tl_measure *m, const struct tl_period *x,
			const struct tl_period *p)
{
	return (x->form == TL_PERIOD_SPAN) == (p->form == TL_PERIOD_SPAN) &&
	       x->from.month == p->from.month && x->to.month == p->to.month && !x->from.day &&
	       x->from.year && !x->belongs && !m->closed[x->first] &&
	       (!x->compare || x->sentence == p->sentence);
}

/* … quý IV/2016 …. Riêng công ty con lãi trong quý IV …: the year that the paragraph before p has
 * told with its months; 0: it tells none. */
static int16_t year_in_block(const struct tl_measure *m, const struct tl_period *p)
{
	const struct tl_sentence *s = m->rd->sentences;

	if (m->devoted || p->from.day)
		return 0;
	for (const struct tl_period *x = p; x-- > m->periods && p - x <= TOLD_BEFORE &&
					    s[x->sentence].block == s[p->sentence].block;)
		if (same_months(m, x, p))
			return x->compare ? 0 : x->from.year;
	for (const struct tl_period *x = p; ++x < m->periods + m->n_periods &&
					    x - p <= TOLD_BEFORE &&
					    s[x->sentence].block == s[p->sentence].block;)
		if (same_months(m, x, p))
			return x->compare ? 0 : x->from.year;
	return 0;
}

/* Năm 2016 có doanh thu 1.028 tỷ đồng. Trong đó, quý IV …: the year of the period right before the
 * months p; 0: it is of none. */
static int16_t year_before(const struct tl_measure *m, const struct tl_period *p)
{
	const struct tl_period *x = p - 1;

	if (p == m->periods || p->from.day || p->to.day || x->compare || x->belongs ||
	    x->from.day || x->form != TL_PERIOD_UNIT)
		return 0;
	/* mở cửa hồi tháng 9/2016 và thu về 5 tỷ đồng tính đến tháng 4: of the year after */
	if (!m->devoted && p->form == TL_PERIOD_POINT && x->from.month > p->from.month)
		return 0;
	return x->sentence == p->sentence || (x->sentence + 1 == p->sentence &&
					      tl_continues(m, &m->rd->sentences[p->sentence]))
		       ? x->from.year
		       : 0;
}

/* The years of days and months that have none, in a text that does not tell when it speaks: told
 * with the same month elsewhere in it (tháng 7 … trong tháng 7/2016), unless it names a later year;
 * told by the period right before; or by the last day that it names with its year, if it comes
 * after them. */
static void tell_months(struct tl_measure *m)
{
	const struct tl_article *a = m->rd->article;
	int16_t years[MONTHS + 1] = {0}, aside[MONTHS + 1] = {0}, latest = 0;
	bool sure =
		false; /* a day that was only inferred is of a year of which it names such months */

	for (size_t i = 0; i < m->n_periods; i++) {
		const struct tl_period *p = &m->periods[i];

		/* what somebody says of another time is in quotation marks */
		if (p->compare || p->belongs || (!m->devoted && p->quoted))
			continue;
		note_month(m->closed[p->first] ? aside : years, p->from);
		note_month(m->closed[p->first] ? aside : years, p->to);
		if (p->from.year > latest)
			latest = p->from.year;
		sure = sure || (p->from.year == a->published.year && p->from.month &&
				p->from.month <= a->published.month &&
				p->from.month + LATELY >= a->published.month);
	}
	for (size_t i = 0; i < m->n_periods; i++) {
		struct tl_period *p = &m->periods[i];
		struct tl_date last = p->form == TL_PERIOD_SPAN ? p->to : p->from;
		uint32_t id = tl_period_phrase(m, p->first);
		/* hôm nay (2/7) is not in the July of which the text tells */
		bool today = !m->devoted && (id == TL_PW_TODAY || id == TL_PW_DAY_NAMED);
		int16_t year = today ? 0 : years[p->from.month];

		/* cuối tháng 7 tới: of the year that comes, which nobody tells */
		if (!m->devoted && tl_is(m, p->end, W_TOI))
			continue;
		/* tháng 4 năm ngoái is of none that it may be told by */
		if (tl_is(m, p->end - 2, W_NAM) && !tl_number_at(m, p->end - 1))
			continue;
		if (p->from.year || !p->from.month || p->half_year || last.year ||
		    last.month < p->from.month)
			continue;
		/* Ngày 6/7, xe trở lại; xe nghỉ đã lâu (từ tháng 7/2016): another July, but in a report of the Party's work */
		if (!year && !today && (m->devoted || !p->from.day))
			year = aside[p->from.month];
		if (year != latest && a->published_inferred && last.month <= a->published.month &&
		    (m->devoted || sure))
			year = a->published.year;
		else if (year != latest)
			year = year_in_block(m, p) ? year_in_block(m, p) : year_before(m, p);
		p->from.year = year;
		if (p->form == TL_PERIOD_SPAN)
			p->to.year = year;
	}
}

/* Đến ngày 27-11, huyện kết nạp 200 đảng viên, tăng 5 so với năm 2017: a day or a month of no year is of the
 * year after the one that its sentence compares with, in a text about Party work. */
static void tell_compared(struct tl_measure *m)
{
	enum { AHEAD = 3 };
	int latest = 0;

	for (size_t i = 0; i < m->n_periods; i++)
		if (m->periods[i].form == TL_PERIOD_UNIT && !m->periods[i].belongs &&
		    m->periods[i].from.year > latest)
			latest = m->periods[i].from.year;
	for (size_t i = 0; i < m->n_periods; i++) {
		struct tl_period *p = &m->periods[i];

		if (p->from.year || p->to.year || !p->from.month || p->half_year || p->compare || p->belongs ||
		    p->form == TL_PERIOD_NONE)
			continue;
		for (struct tl_period *x = p + 1;
		     x < m->periods + m->n_periods && x - p <= AHEAD && x->sentence == p->sentence; x++) {
			if (!x->compare || x->founding || x->form != TL_PERIOD_UNIT || !x->from.year ||
			    x->from.month || latest > x->from.year + 1)
				continue;
			p->from.year = (int16_t)(x->from.year + 1);
			if (p->form == TL_PERIOD_SPAN || p->to.month)
				p->to.year = p->from.year;
			break;
		}
	}
}

/* Months of which nobody tells the year: 6 tháng đầu năm, 9 tháng. */
static bool of_no_year(const struct tl_period *p)
{
	return p->form == TL_PERIOD_SPAN && !p->from.year && p->from.month;
}

/* 6 tháng đầu năm, … tăng 12 đảng viên so với năm 2021, in a text about Party work: the year p is the
 * one before that of the months that its sentence is about. */
static bool before_months(const struct tl_measure *m, const struct tl_period *p)
{
	return m->devoted && p->compare && !p->founding && p->form == TL_PERIOD_UNIT &&
	       p->from.year && !p->from.month && p > m->periods &&
	       p[-1].sentence == p->sentence && of_no_year(&p[-1]);
}

/* The year of which a text that does not tell when it speaks gives the months since January: the
 * one after that of `cùng kỳ năm 2016`, unless it names a later one or compares with several. 0:
 * none. */
static int16_t year_after_same(const struct tl_measure *m)
{
	int16_t same = 0, latest = 0;

	for (size_t i = 0; i < m->n_periods; i++) {
		const struct tl_period *p = &m->periods[i];

		if ((p->same_before && p->from.year) || before_months(m, p)) {
			if (same && same != p->from.year)
				return 0;
			same = p->from.year;
		} else if (p->form == TL_PERIOD_UNIT && !p->belongs && p->from.year > latest) {
			latest = p->from.year;
		}
	}
	return same && latest <= same + 1 ? (int16_t)(same + 1) : 0;
}

/* Thực hiện kế hoạch năm học 2017-2018, năm học này … ; theo kế hoạch năm 2018, trong năm …: the year p that stands
 * right before it in its sentence. */
static bool year_said(const struct tl_period *p, const struct tl_period *of)
{
	return p->sentence == of->sentence && !p->compare && !p->founding && !p->future && p->from.year &&
	       !p->from.month &&
	       (p->form == TL_PERIOD_UNIT || (p->form == TL_PERIOD_SPAN && p->to.year == p->from.year + 1));
}

/* Trong năm, … tăng 12 đảng viên so với năm 2020, in a text about Party work: the year after the one
 * that the sentence compares with; else the one that it has just named. */
static void tell_this_year(struct tl_measure *m)
{
	for (size_t i = 0; i < m->n_periods; i++) {
		struct tl_period *p = &m->periods[i];
		const struct tl_period *next = i + 1 < m->n_periods ? p + 1 : p;

		if (p->form != TL_PERIOD_NONE || tl_period_phrase(m, p->first) != TL_PW_THIS_YEAR)
			continue;
		if (next->sentence == p->sentence && next->compare && !next->founding &&
		    next->form == TL_PERIOD_UNIT && next->from.year && !next->from.month) {
			p->form = TL_PERIOD_UNIT;
			p->from = tl_year(next->from.year + 1);
		} else if (i > 0 && year_said(p - 1, p)) {
			p->form = p[-1].form;
			p->from = p[-1].from;
			p->to = p[-1].to;
		}
	}
}

/* 6 tháng đầu năm of a text without a date that names one such half-year elsewhere (sơ kết 6 tháng
 * đầu năm 2017), or says what it was in the same period of a year. */
static void tell_halves(struct tl_measure *m)
{
	const struct tl_period *told = NULL;
	struct tl_period same;
	int16_t year;

	for (size_t i = 0; i < m->n_periods; i++) {
		const struct tl_period *x = &m->periods[i];

		if (x->form != TL_PERIOD_SPAN || x->compare || !x->from.year ||
		    x->from.year != x->to.year || x->from.month != 1 || x->to.month != 6 ||
		    x->from.day || x->to.day)
			continue;
		if (told && told->from.year != x->from.year && m->devoted)
			return;
		/* of news the later one */
		if (!told || x->from.year > told->from.year)
			told = x;
	}
	year = told ? 0 : year_after_same(m);
	if (year) {
		same = (struct tl_period){.from = tl_month(year, 1), .to = tl_month(year, 6)};
		told = &same;
	}
	/* 500 triệu đồng trong 6 tháng, 900 triệu đồng trong một năm: any six, where nobody tells of which year */
	for (size_t i = 0; !m->devoted && !told && i < m->n_periods; i++)
		if (m->periods[i].half_year && tl_is(m, m->periods[i].end - 1, W_THANG))
			m->periods[i].form = TL_PERIOD_NONE;
	for (size_t i = 0; told && i < m->n_periods; i++) {
		struct tl_period *p = &m->periods[i];

		if (p->half_year) {
			p->half_year = false;
			p->from = told->from;
			p->to = told->to;
		} else if (year && m->devoted && of_no_year(p) && p->from.month == 1 &&
			   !p->to.year && !p->from.day) {
			/* 9 tháng đầu năm …, tăng 5% so với cùng kỳ năm 2016 */
			p->from.year = p->to.year = year;
		} else if (!m->devoted && of_no_year(p) && !p->to.year &&
			   p->from.month > told->to.month && p->to.month == MONTHS &&
			   !p->from.day) {
			/* 6 tháng cuối năm */
			p->from.year = p->to.year = told->from.year;
		}
	}
}

/* The period p says nothing of when a text speaks: it is a plan's or of every year, or told without a
 * year. */
static bool says_nothing(const struct tl_period *p)
{
	return p->belongs || p->plan || p->quoted || p->founding || p->now ||
	       p->form == TL_PERIOD_YEARLY ||
	       (p->form != TL_PERIOD_NONE && !p->from.year && (p->event || p->same_before));
}

/* Các cấp ủy kiểm tra 150 đảng viên, tăng 12% so với năm 2020, in a text about Party work that names no
 * other time: it is of the year after the one that it compares with. */
static void tell_text(struct tl_measure *m)
{
	int16_t year = 0;

	for (size_t i = 0; i < m->n_periods; i++) {
		const struct tl_period *p = &m->periods[i];

		if (says_nothing(p))
			continue;
		if (p->form != TL_PERIOD_UNIT || !(p->compare || p->same_before) || p->from.month ||
		    (year && p->from.year != year))
			return;
		year = p->from.year;
	}
	if (!year)
		return;
	m->compared = (struct tl_period){.form = TL_PERIOD_UNIT, .from = tl_year(year + 1)};
	m->headline = &m->compared;
}

void tl_period_told_review(struct tl_measure *m)
{
	struct tl_date now = m->rd->now;
	int year = now.month == MONTHS ? now.year : now.month && now.month <= LATELY ? now.year - 1 : 0;
	bool compared = false;

	for (size_t i = 0; year && i < m->n_periods; i++) {
		const struct tl_period *p = &m->periods[i];

		if (says_nothing(p) || p->event || p->form == TL_PERIOD_NONE)
			continue;
		if (p->form != TL_PERIOD_UNIT || p->from.month ||
		    p->from.year != (p->compare || p->same_before ? year - 1 : year))
			return;
		compared = compared || p->compare || p->same_before;
	}
	if (!compared)
		return;
	m->compared = (struct tl_period){.form = TL_PERIOD_UNIT, .from = tl_year(year)};
	m->headline = &m->compared;
}

void tl_periods_told(struct tl_measure *m)
{
	/* in a text about anything the years that it names may be of something else */
	if (m->devoted)
		tell_years(m);
	tell_halves(m);
	tell_months(m);
	if (m->devoted) {
		tell_compared(m);
		tell_this_year(m);
		tell_text(m);
	}
}

/* Xã có diện tích tự nhiên 66 km2, dân số 34.000 người, trong đó người dân tộc thiểu số chiếm 20%: what land and how
 * many people there are is so when the text speaks. */
bool tl_period_standing(const struct tl_measure *m, const struct tl_figure *f)
{
	enum { FAR = 40 };
	uint32_t first = m->rd->sentences[f->sentence].first;

	if (!m->devoted || f->indicator == TL_NONE || m->r->indicators[f->indicator].info.nature != TL_MIXED ||
	    tl_changes(f) || (f->qualifiers & (TL_Q_TARGET | TL_Q_FORECAST | TL_Q_AVG)))
		return false;
	for (uint32_t i = f->from; i > first + 1 && f->from - i < FAR; i--)
		if ((tl_is(m, i - 1, W_SO) && tl_is(m, i - 2, W_INHABITANTS)) ||
		    (tl_text_is(m, i - 1, "tự") && tl_is(m, i - 2, W_AREA)))
			return true;
	return false;
}

/* công nhận 5 đảng bộ trong sạch, vững mạnh; 24 chi bộ hoàn thành tốt nhiệm vụ năm 2020: f is rated as the next
 * figure g is, and no time is told between them. */
static bool rated_with(const struct tl_measure *m, const struct tl_figure *f, const struct tl_figure *g)
{
	enum { LISTED = 12 };
	size_t p = tl_period_from(m, f->end);

	return f->indicator != TL_NONE && g->from <= tl_figure_end(f) + LISTED &&
	       m->r->indicators[f->indicator].info.nature == TL_RATE &&
	       m->r->indicators[g->indicator].info.nature == TL_RATE && f->percent == g->percent &&
	       (p == m->n_periods || m->periods[p].first >= tl_figure_end(g));
}

bool tl_period_with_next(const struct tl_measure *m, const struct tl_figure *f, const struct tl_want *w)
{
	const struct tl_figure *g = f + 1;

	if (!m->devoted || g >= m->figures + m->n_figures || g->sentence != f->sentence ||
	    g->indicator == TL_NONE)
		return false;
	if (w->event)
		return m->r->indicators[g->indicator].day && tl_is(m, g->from - 1, W_VA) &&
		       g->from <= tl_figure_end(f) + 2;
	return rated_with(m, f, g);
}
