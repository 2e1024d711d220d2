/* Texts about anything tell of many times in one sentence, and seldom of one thing alone. There a
 * period says something of a figure only where it plainly governs it; the others are left out, for
 * a time that is wrong is worse than none. */
#include "annotate/period.h"

/* Tokens to a period behind a figure, and from a day to what happened on it. */
enum { BEHIND = 12, SAME_DAY = 30 };

/* Tokens of a sentence's head before its time. */
enum { HEAD = 3 };

/* Tokens from those who were hurt to what happened to them, and to the day on which it did. */
enum { HARM = 6, HAPPENED = 48 };

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

/* gấp 4 lần năm 2016; giao tháng 8/2017, kỳ hạn tháng 3; Luật Xây dựng năm 2014: the time is of
 * what is compared with, of a contract, of a law. */
static bool of_something_else(const struct tl_measure *m, const struct tl_period *p)
{
	uint32_t first = m->rd->sentences[p->sentence].first;

	if (p->first <= first)
		return false;
	if (tl_is(m, p->first - 1, W_GIAO) ||
	    (tl_is(m, p->first - 1, W_DUE) && tl_is(m, p->first - 2, W_KY)) ||
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

/* kết hôn vào năm 1940, sinh được 5 con; sẽ hoàn thành trong năm 2015(,) với (tổng) vốn …: the
 * time ends what is told before it. */
static bool ends_clause(const struct tl_measure *m, const struct tl_period *p)
{
	uint32_t first = m->rd->sentences[p->sentence].first, at = p->first;

	bool funds = tl_is(m, p->end, W_VOI) &&
		     (tl_is(m, p->end + 1, W_FUNDS) || tl_is(m, p->end + 1, W_TONG));

	/* Đặc biệt vào năm 2014, …: the head of its sentence */
	if (!(tl_mark(m, p->end, ',') || funds) || at <= first + HEAD)
		return false;
	if (tl_mark(m, p->end, ',') && tl_is(m, at - 1, W_INTO))
		return m->tokens[at - 2].kind != TL_PUNCT || tl_mark(m, at - 2, ')');
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

/* 17 người đã thiệt mạng, 78 người khác bị thương, mất tích: of what happened to them. */
static bool hurt(const struct tl_measure *m, const struct tl_figure *f)
{
	static const enum tl_word_id words[] = {W_DIES, W_LOST, W_HURT, W_DEATH, W_MISSING};
	uint32_t end = tl_figure_end(f);

	for (uint32_t i = end; i < end + HARM && i < m->rd->n_tokens; i++) {
		if (m->tokens[i].kind != TL_WORD)
			return false;
		for (size_t k = 0; k < TL_COUNT(words); k++)
			if (tl_is(m, i, words[k]))
				return true;
	}
	return false;
}

bool tl_period_of_harm(const struct tl_measure *m, const struct tl_period *p,
		       const struct tl_figure *f)
{
	bool happened = false;
	int commas = 0;

	if (m->working || !p->event || p->form != TL_PERIOD_UNIT || p->first < f->end ||
	    p->first > f->end + HAPPENED || !hurt(m, f))
		return false;
	for (uint32_t i = f->end; i < p->first; i++) {
		if (tl_period_phrase(m, i) == TL_PW_SAYS || tl_mark(m, i, ';') ||
		    tl_mark(m, i, '('))
			return false;
		if (!happened) {
			/* bị thương trong một vụ va chạm, trong trận động đất */
			happened = (tl_is(m, i, W_CASE) || tl_is(m, i, W_BATTLE)) &&
				   (tl_is(m, i - 1, W_TRONG) || tl_is(m, i - 2, W_TRONG));
			continue;
		}
		/* …, đã ra tòa ngày 6/6; …, trước khi bị bắt ngày 6/6: something else */
		commas += tl_mark(m, i, ',');
		if (commas > 1 || tl_is(m, i, W_DA) || tl_is(m, i, W_BI) || tl_is(m, i, W_DUOC) ||
		    tl_is(m, i, W_SE) || tl_is(m, i, W_RA) || tl_is(m, i, W_SAU) ||
		    tl_is(m, i, W_TRUOC) || tl_is(m, i, W_TU))
			return false;
	}
	return happened;
}

const struct tl_period *tl_period_months_before(const struct tl_measure *m, uint32_t sentence)
{
	const struct tl_sentence *s = &m->rd->sentences[sentence];
	size_t i = tl_period_from(m, s->first);
	const struct tl_period *p = m->periods + i - 1;

	return !m->working && i > 0 && p->sentence + 1 == sentence && s[-1].block == s->block &&
			       p->from.month && !p->from.day && !p->event && !p->compare &&
			       !p->belongs && p->form == TL_PERIOD_SPAN
		       ? p
		       : NULL;
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
		/* Con tàu trị giá ba tỷ bảng (3,8 tỷ USD) được hạ thủy ngày 26.6 */
		if (tl_number_at(m, at) ||
		    (brackets && m->closed[at] != m->closed[f->first] &&
		     (tl_is(m, at, W_DUOC) || tl_is(m, at, W_DA) || tl_is(m, at, W_SE))))
			return false;
		if (m->tokens[at].kind != TL_PUNCT)
			continue;
		/* (70 triệu người) trong năm 2015; 32 người (năm 2015) */
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
		return (!reaches(m, p, f) && !tl_period_of_harm(m, p, f)) ||
		       tl_period_compares(m, f->end, p->first) ||
		       (f->percent && f->from >= JUST_BEFORE &&
			(tl_is(m, f->from - 1, W_AS_MUCH) || tl_is(m, f->from, W_AS_MUCH)));
	if (p->form == TL_PERIOD_YEARLY)
		return not_yearly(m, p, f) || behind_another(m, p, f);
	return ends_clause(m, p) || costs_in_all(m, p, f) ||
	       (p->event && p->form == TL_PERIOD_UNIT && another_day(m, p, f));
}
