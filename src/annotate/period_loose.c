/* Texts about anything tell of many times in one sentence, and seldom of one thing alone. There a
 * period says something of a figure only where it plainly governs it; the others are left out, for
 * a time that is wrong is worse than none. */
#include "annotate/period.h"

/* Tokens to a period behind a figure, and from a day to what happened on it. */
enum { BEHIND = 12, SAME_DAY = 30 };

/* Tokens of a sentence's head before its time. */
enum { HEAD = 3 };

/* Commas behind which a day is no longer that of what is told. */
enum { DAY_COMMAS = 3 };

/* Tokens from the word Luật to the year of the law, and from a figure back to `bằng`. */
enum { LAW_NAME = 10, JUST_BEFORE = 2 };

/* (năm 2016 xếp thứ 9), …: a time that is told in parentheses, with more beside it, is of what
 * stands in them; Giai đoạn 1 (2017-2020), … is not. */
static bool in_other_brackets(const struct tl_measure *m, const struct tl_period *p,
			      const struct tl_figure *f)
{
	uint32_t closed = m->closed[p->first];

	if (!closed || closed == m->closed[f->first])
		return false;
	return closed != p->end || !tl_mark(m, p->first - 1, '(');
}

/* gấp 4 lần năm 2016; giao tháng 8/2017; Luật Xây dựng năm 2014: the time is of what is compared
 * with, of a contract, of a law. */
static bool of_something_else(const struct tl_measure *m, const struct tl_period *p)
{
	uint32_t first = m->rd->sentences[p->sentence].first;

	if (p->first <= first)
		return false;
	if (tl_is(m, p->first - 1, W_GIAO) ||
	    (tl_is(m, p->first - 1, W_LAN) && p->first - 1 > first &&
	     (tl_number_at(m, p->first - 2) || tl_spelled(m, p->first - 2, &(double){0}))))
		return true;
	if (p->form != TL_PERIOD_UNIT || p->from.month)
		return false;
	for (uint32_t i = p->first; i-- > first && p->first - i <= LAW_NAME;) {
		if (m->tokens[i].kind == TL_PUNCT)
			return false;
		if (tl_is(m, i, W_LAW) && (m->tokens[i].flags & TL_UPPER))
			return true;
	}
	return false;
}

/* kết hôn vào năm 1940, sinh được 5 con; sẽ hoàn thành trong năm 2015, với tổng số vốn …: the time
 * ends what is told before the comma. */
static bool ends_clause(const struct tl_measure *m, const struct tl_period *p)
{
	uint32_t first = m->rd->sentences[p->sentence].first, at = p->first;

	/* Đặc biệt vào năm 2014, …: the head of its sentence */
	if (!tl_mark(m, p->end, ',') || at <= first + HEAD)
		return false;
	if (tl_is(m, at - 1, W_INTO))
		return m->tokens[at - 2].kind != TL_PUNCT;
	for (uint32_t i = at; i-- > first && at - i <= LAW_NAME && m->tokens[i].kind != TL_PUNCT;)
		if (tl_is(m, i, W_SE))
			return true;
	return false;
}

/* Cắt lỗ 100 tỷ đồng mỗi năm sang lãi 5 tỷ đồng: of the figure that it stands right behind. */
static bool behind_another(const struct tl_measure *m, const struct tl_period *p,
			   const struct tl_figure *f)
{
	for (const struct tl_figure *g = f;
	     g-- > m->figures && g->sentence == f->sentence && tl_figure_end(g) >= p->first;)
		if (tl_figure_end(g) == p->first)
			return true;
	return false;
}

/* Ngày 6/4, …: a day is that of what is told next, not of what somebody said on it nor of a list.
 */
static bool another_day(const struct tl_measure *m, const struct tl_period *p,
			const struct tl_figure *f)
{
	int commas = 0;

	if (f->from > p->end + SAME_DAY)
		return true;
	for (uint32_t i = p->end; i < f->from; i++) {
		commas += tl_mark(m, i, ',');
		if (tl_is(m, i, W_KNOW) || tl_mark(m, i, ';'))
			return true;
	}
	return commas >= DAY_COMMAS;
}

/* Ngày 6/4, tỉnh khởi công nhà máy, tổng mức đầu tư 900 tỷ đồng: what all of it costs is of no
 * time. */
static bool costs_in_all(const struct tl_measure *m, const struct tl_period *p,
			 const struct tl_figure *f)
{
	bool money = false;

	for (uint32_t i = f->from; i-- > p->end && f->from - i <= LAW_NAME;) {
		money = money || (tl_is(m, i, W_DAU) && tl_is(m, i + 1, W_TU_4));
		if (tl_is(m, i, W_TONG))
			return money &&
			       (tl_is(m, i - 1, W_VOI) || m->tokens[i - 1].kind == TL_PUNCT);
		if (m->tokens[i].kind == TL_PUNCT || tl_number_at(m, i))
			return false;
	}
	return false;
}

/* Tiền thuê hằng năm …, doanh thu hằng tháng phải đạt 300 triệu đồng; Học phí hằng năm: … Lương: …:
 * of something else. */
static bool not_yearly(const struct tl_measure *m, const struct tl_period *p,
		       const struct tl_figure *f)
{
	int colons = 0;

	for (uint32_t i = p->end; i < f->from && i < p->end + SAME_DAY; i++) {
		colons += tl_mark(m, i, ':');
		if (tl_is(m, i, W_THANG) || colons > 1)
			return true;
	}
	return f->from > p->end + SAME_DAY;
}

/* 116 đồng, 140 đồng và 92 đồng năm 1998: nothing but figures of the same noun stands between the
 * figure and the period behind it. */
static bool reaches(const struct tl_measure *m, const struct tl_period *p,
		    const struct tl_figure *f)
{
	uint32_t at = tl_figure_end(f);
	const struct tl_figure *g = f + 1, *end = m->figures + m->n_figures;
	bool brackets = m->closed[f->first] != 0;

	/* mức khí thải năm 2005 vào năm 2025 */
	if (p + 1 < m->periods + m->n_periods && p[1].sentence == p->sentence &&
	    p[1].first <= p->end + 1)
		return false;
	if (p->first > at + BEHIND || (m->tokens[p->first].flags & TL_UPPER))
		return false;
	for (; at < p->first; at++) {
		bool last = at + 1 == p->first;

		if (g < end && at == g->from) {
			if (g->unit != f->unit || g->percent != f->percent)
				return false;
			at = tl_figure_end(g++) - 1;
			continue;
		}
		if (tl_number_at(m, at))
			return false;
		if (m->tokens[at].kind != TL_PUNCT)
			continue;
		/* (70 triệu người) năm 2015; 32 người (năm 2015) */
		if ((brackets && tl_mark(m, at, ')')) || (last && tl_mark(m, at, '(')))
			continue;
		if (!(g < end && tl_mark(m, at, ',') && g->from == at + 1))
			return false;
	}
	return true;
}

bool tl_period_untold(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t end = tl_figure_end(f);
	size_t i = tl_period_from(m, end);
	const struct tl_period *p = m->periods + i;

	return !m->working && i < m->n_periods && p->form == TL_PERIOD_NONE &&
	       p->first <= end + JUST_BEFORE && tl_unmarked(m, end, p->first);
}

bool tl_period_apart(const struct tl_measure *m, const struct tl_period *p,
		     const struct tl_figure *f)
{
	if (m->working)
		return false;
	if (in_other_brackets(m, p, f) || of_something_else(m, p))
		return true;
	/* trước năm 1995, of a text that may be of any year */
	if (p->form == TL_PERIOD_POINT && tl_is(m, p->first, W_TRUOC) && !m->rd->now.year)
		return true;
	if (p->first >= f->end)
		/* bằng 29% doanh thu năm 2015; tăng 10% so với kế hoạch năm 2016 */
		return !reaches(m, p, f) || tl_period_compares(m, f->end, p->first) ||
		       (f->percent && f->from >= JUST_BEFORE &&
			(tl_is(m, f->from - 1, W_AS_MUCH) || tl_is(m, f->from, W_AS_MUCH)));
	if (p->form == TL_PERIOD_YEARLY)
		return not_yearly(m, p, f) || behind_another(m, p, f);
	return ends_clause(m, p) || costs_in_all(m, p, f) ||
	       (p->event && p->form == TL_PERIOD_UNIT && another_day(m, p, f));
}
