/* Texts about anything tell of many times in one sentence, and seldom of one thing alone. There a
 * period says something of a figure only where it plainly governs it; the others are left out, for
 * a time that is wrong is worse than none. */
#include "annotate/period.h"

/* Tokens to a period behind a figure, to one that is its own alone, and from a day to what happened
 * on it; figures looked at for the one that a period stands behind. */
enum { BEHIND = 12, CLOSE = 8, SAME_DAY = 30, MANY = 16 };

/* Tokens of a sentence's head before its time. */
enum { HEAD = 3 };

/* Tokens from those who were hurt to what happened to them, and to the day on which it did. */
enum { HARM = 6, HAPPENED = 48 };

/* Commas behind which a day is no longer that of what is told. */
enum { DAY_COMMAS = 3 };

/* Parts of a unit: đồng/người/năm. */
enum { PER = 3 };

/* Years at which plans end. */
enum { ROUND = 5 };

/* Tokens from `lên` to the figure that is reached: lên tới mức 7%. */
enum { CHANGED_TO = 4 };

/* Tokens from the word Luật to the year of the law, and from a figure back to `bằng`. */
enum { LAW_NAME = 10, JUST_BEFORE = 2 };

/* Tokens from the words of an act, or from `sau khi`, to its year. */
enum { ACT_NAME = 12 };

/* thỏa thuận (thoả thuận), hiệp định at token i: made at some time. */
static bool agreement(const struct tl_measure *m, uint32_t i)
{
	static const char *const accord[] = {"thỏa", "thoả", "Thỏa", "Thoả"};

	return (TL_TEXT_IS_ANY(m, i, accord) && tl_text_is(m, i + 1, "thuận")) ||
	       ((tl_text_is(m, i, "hiệp") || tl_text_is(m, i, "Hiệp")) && tl_text_is(m, i + 1, "định"));
}

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
	for (uint32_t i = p->first; i-- > first && p->first - i <= ACT_NAME;) {
		if (m->tokens[i].kind == TL_PUNCT)
			return false;
		/* Nghị quyết về chương trình năm 2018 được thông qua với tỷ lệ 88% */
		if (tl_is(m, i, W_NGHI) && tl_is(m, i + 1, W_QUYET) &&
		    (m->tokens[i].flags & TL_UPPER))
			return !m->devoted;
		if (tl_is(m, i, W_LAW) &&
		    ((m->tokens[i].flags & TL_UPPER) ||
		     (i > first && tl_is(m, i - 1, W_BO) && (m->tokens[i - 1].flags & TL_UPPER))))
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

	/* mở cửa hồi tháng 9/2016 và thu về 19 triệu USD; trả cổ tức năm 2016; … */
	if (!m->devoted && (tl_is(m, p->end, W_VA) || tl_mark(m, p->end, ';')) &&
	    at > first + HEAD && m->tokens[at - 1].kind != TL_PUNCT &&
	    (p->form == TL_PERIOD_UNIT || (p->form == TL_PERIOD_SPAN && !p->from.month)))
		return true;
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

/* Cắt lỗ 100 tỷ đồng mỗi năm sang lãi 5 tỷ đồng; mang về 6 triệu USD lợi nhuận mỗi năm, nếu …: of
 * the figure that it stands behind. */
static bool behind_another(const struct tl_measure *m, const struct tl_period *p,
			   const struct tl_figure *f)
{
	for (const struct tl_figure *g = f;
	     g-- > m->figures && g->sentence == f->sentence && f - g < MANY;)
		if (tl_figure_end(g) <= p->first) {
			if (p->first - tl_figure_end(g) <= CLOSE &&
			    tl_unmarked(m, tl_figure_end(g), p->first))
				return true;
			break;
		}
	/* 262.000 koruna mỗi năm (250 triệu đồng): the same */
	if (tl_mark(m, p->end, '(') && m->closed[f->first] == m->closed[p->end + 1])
		return false;
	/* 120 triệu euro mỗi năm, which is no figure; but người trên 60 tuổi mỗi năm … */
	for (uint32_t i = p->first; i-- > m->rd->sentences[p->sentence].first &&
				    p->first - i <= CLOSE && m->tokens[i].kind != TL_PUNCT;)
		if (tl_number_at(m, i))
			return !(m->rd->taken[i] & TL_TAKEN_DATE) && !tl_is(m, i + 1, W_AGE);
	return false;
}

/* Ngày 6/4, công an khám nghiệm hiện trường vụ cháy; làm rõ nguyên nhân …; họp về việc …: what is
 * told behind token i was before; but xảy ra vụ cháy, trong một vụ cháy, ngày 6/4, vụ cháy … */
static bool looked_into(const struct tl_measure *m, uint32_t i)
{
	if (tl_is(m, i, W_CAUSE))
		return tl_is(m, i + 1, W_CAUSE_2);
	if (tl_is(m, i, W_VE))
		return tl_is(m, i + 1, W_AFFAIR);
	return tl_is(m, i, W_CASE) && m->tokens[i - 1].kind == TL_WORD && !tl_is(m, i - 1, W_RA) &&
	       !tl_is(m, i - 1, W_NUM_1) && !tl_is(m, i - 1, W_CAC) && !tl_is(m, i - 1, W_NHUNG) &&
	       !tl_is(m, i - 1, W_WHEN) && !tl_is(m, i - 1, W_LA);
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
		if (tl_is(m, i, W_KNOW) || tl_mark(m, i, ';') || looked_into(m, i))
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

/* Tiền thuê hằng năm …, doanh thu hằng tháng phải đạt 300 triệu đồng; Học phí hằng năm: … Lương: …;
 * hàng trăm ca mỗi năm và …; chết mỗi năm. nếu …: of something else. */
static bool not_yearly(const struct tl_measure *m, const struct tl_period *p,
		       const struct tl_figure *f)
{
	int colons = 0;

	if (tl_is(m, p->end, W_VA) && p->first > m->rd->sentences[p->sentence].first + HEAD)
		return true;
	for (uint32_t i = p->end; i < f->from && i < p->end + SAME_DAY; i++) {
		colons += tl_mark(m, i, ':');
		if (tl_is(m, i, W_THANG) || tl_mark(m, i, '.') || colons > 1 ||
		    (tl_mark(m, i, ';') && i + 1 < f->from))
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
		if (TL_IS_ANY(m, i, words))
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
	const struct tl_period *p = i > 0 ? &m->periods[i - 1] : NULL;

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
	if (p->first > at + BEHIND || (m->tokens[p->first].flags & TL_UPPER) ||
	    ((m->tokens[p->first - 1].flags & TL_UPPER) &&
	     (tl_is(m, p->first - 1, W_PAST) || tl_is(m, p->first - 1, W_INTO))))
		return false;
	for (; at < p->first; at++) {
		bool last = at + 1 == p->first;

		if (g < end && at == g->from) {
			if (g->unit != f->unit || g->percent != f->percent ||
			    (!m->devoted && tl_changes(g) && !tl_changes(f)))
				return false;
			at = tl_figure_end(g++) - 1;
			continue;
		}
		if (!m->devoted && !(g < end && g->from == at + 1) && tl_period_parts(m, f, at))
			return false;
		/* 12 người bị bắt sau vụ tấn công đêm 3/6: later than that */
		if (!m->devoted && tl_is(m, at, W_SAU) && tl_is(m, at + 1, W_CASE) && !hurt(m, f))
			return false;
		/* 12 triệu USD được trả sau khi đính hôn vào tháng 7; bất chấp thỏa thuận hồi tháng 11 */
		if (!m->devoted && ((tl_is(m, at, W_SAU) && tl_is(m, at + 1, W_WHEN) && !hurt(m, f)) ||
				    agreement(m, at)))
			return false;
		/* 100 tỷ đồng sẽ lấy từ lợi nhuận của năm 2016; kể từ khi khai trương hôm 3/2 */
		if (tl_is(m, at, W_TU) && (tl_is(m, p->first - 1, W_CUA) ||
					   tl_is(m, at + 1, W_WHEN) || tl_is(m, at + 1, W_SAU)))
			return false;
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

uint32_t tl_period_unit_end(const struct tl_measure *m, const struct tl_figure *f, uint32_t to)
{
	uint32_t end = tl_figure_end(f) <= to ? tl_figure_end(f) : f->end;

	for (int k = 0; k < PER && tl_mark(m, end, '/') && end + 1 < to; k++)
		end += 2;
	return end;
}

bool tl_period_before_change(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_figure *g = f + 1;
	bool from = tl_is(m, f->from, W_TU), to = false;

	for (uint32_t i = f->from; i-- > 0 && f->from - i <= JUST_BEFORE && !from;)
		from = tl_is(m, i, W_TU);
	if (m->working || !from || g >= m->figures + m->n_figures || g->sentence != f->sentence ||
	    g->first > f->end + LAW_NAME)
		return false;
	for (uint32_t i = tl_period_unit_end(m, f, g->first); i < g->first; i++) {
		if (m->tokens[i].kind == TL_PUNCT && !m->closed[i] && !tl_mark(m, i, ')'))
			return false;
		to = to || (g->first - i <= CHANGED_TO &&
			    (tl_is(m, i, W_LEN) || tl_is(m, i, W_XUONG) || tl_is(m, i, W_VE)));
	}
	return to;
}

const struct tl_period *tl_period_right_behind(const struct tl_measure *m,
					       const struct tl_figure *f, const struct tl_want *w)
{
	uint32_t end = tl_figure_end(f);
	size_t i = tl_period_from(m, end);
	const struct tl_period *p = m->periods + i;

	if (i < m->n_periods)
		end = tl_period_unit_end(m, f, p->first);
	return i < m->n_periods && p->first <= end + JUST_BEFORE && tl_unmarked(m, end, p->first) &&
			       tl_period_fitness(p, w) == 3
		       ? p
		       : NULL;
}

/* đến năm 2020, a year alone. */
static bool up_to_year(const struct tl_period *p)
{
	return p->form == TL_PERIOD_POINT && !p->now && !p->compare && p->from.year &&
	       !p->from.month;
}

bool tl_period_to_be(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	size_t i = tl_period_from(m, f->first);
	const struct tl_period *p = i > 0 ? &m->periods[i - 1] : NULL;
	uint32_t from;

	if (m->working || !p || p->first < s->first || !up_to_year(p) ||
	    f->from > p->end + SAME_DAY)
		return false;
	if (m->rd->now.year)
		return p->future;
	from = p->first > s->first + LAW_NAME ? p->first - LAW_NAME : s->first;
	/* theo kế hoạch, đến năm 2020, … */
	for (uint32_t k = from; k < p->first; k++)
		if (tl_period_phrase(m, k) == TL_PW_BELONGS)
			return true;
	for (size_t q = tl_hits_after(&m->qualifiers, from);
	     q < m->qualifiers.n && m->qualifiers.items[q].end <= f->end + LAW_NAME &&
	     m->qualifiers.items[q].end <= s->end;
	     q++)
		if (m->r->qualifiers[m->qualifiers.items[q].id].where == TL_CLAUSE &&
		    (m->r->qualifiers[m->qualifiers.items[q].id].bit &
		     (TL_Q_TARGET | TL_Q_FORECAST)))
			return true;
	return false;
}

bool tl_period_unknown_side(const struct tl_measure *m, const struct tl_period *p,
			    const struct tl_figure *f)
{
	if (m->working || m->rd->now.year || !up_to_year(p) || p->from.year % ROUND != 0 ||
	    (m->latest_year > p->from.year && m->latest_year % ROUND != 0) ||
	    (tl_is(m, p->first, W_TINH) && !tl_is(m, p->first - 1, W_UOC)))
		return false;
	/* đến năm 2015 đã có 40 dự án */
	for (uint32_t i = p->end; i < f->from && i < p->end + SAME_DAY; i++)
		if (tl_is(m, i, W_DA))
			return false;
	return true;
}

bool tl_period_is_now(const struct tl_measure *m, const struct tl_figure *f)
{
	size_t i = tl_period_from(m, f->end);

	return !m->working && i < m->n_periods && m->periods[i].now &&
	       m->periods[i].first <= f->end + CLOSE && tl_unmarked(m, f->end, m->periods[i].first);
}

bool tl_period_untold(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t end = tl_figure_end(f);
	size_t i = tl_period_from(m, end);
	const struct tl_period *p = m->periods + i;

	return !m->working && i < m->n_periods && p->form == TL_PERIOD_NONE &&
	       p->first <= end + JUST_BEFORE && tl_unmarked(m, end, p->first);
}

/* năm 2018, xe đang có giá dưới 1 tỷ đồng sẽ …: of now. */
static bool goes_on(const struct tl_measure *m, const struct tl_period *p,
		    const struct tl_figure *f)
{
	if (p->event || p->form == TL_PERIOD_POINT)
		return false;
	for (uint32_t i = f->from; i-- > p->end && f->from - i <= CLOSE;)
		if (tl_is(m, i, W_DANG_NOW))
			return tl_is(m, i + 1, W_CO);
	return false;
}

/* sau khi hãng phá sản năm 1945 và …; sau vụ cháy hồi tháng 1, …: the time of what came before; kể
 * từ khi vào nghề năm 2011 …, tính từ cuộc bầu cử hồi tháng 11 …: nobody tells when since then; thỏa
 * thuận hòa bình hồi tháng 11 …: when it was made. */
static bool of_before_that(const struct tl_measure *m, const struct tl_period *p)
{
	uint32_t first = m->rd->sentences[p->sentence].first;
	bool ends = tl_mark(m, p->end, ',') || tl_is(m, p->end, W_VA) || tl_is(m, p->end, W_THI);

	for (uint32_t i = p->first;
	     i-- > first && p->first - i <= ACT_NAME &&
	     (m->tokens[i].kind != TL_PUNCT || tl_mark(m, i, '(') || tl_mark(m, i, ')'));)
		if (tl_is(m, i, W_WHEN) && i > first)
			return tl_is(m, i - 1, W_TU) ||
			       (ends && (tl_is(m, i - 1, W_SAU) || tl_is(m, i - 1, W_TRUOC)));
		else if (tl_is(m, i, W_SAU) && tl_is(m, i + 1, W_CASE))
			return ends;
		else if (tl_is(m, p->first - 1, W_PAST) &&
			 (agreement(m, i) ||
			  ((tl_is(m, i, W_KE) || tl_is(m, i, W_TINH)) && tl_is(m, i + 1, W_TU))))
			return true;
	return false;
}

/* … vụ tai nạn ngày 6/2/2011 Ngoài ra, …; … ngày 3/11 (Ảnh: AFP) Hơn 10 người …: another sentence
 * has run into that of the period. */
static bool runs_on(const struct tl_measure *m, const struct tl_period *p,
		    const struct tl_figure *f)
{
	static const enum tl_word_id heads[] = {
		W_BESIDE, W_THEO, W_TRONG, W_TAI,   W_TRUOC, W_SAU,   W_WHEN,
		W_IF,	  W_TUY,  W_VOI,   W_NHUNG, W_CAC,   W_NUM_1, W_THAT,
		W_PRICE,  W_TONG,
	};

	for (uint32_t i = p->end; i < f->from && i < p->end + SAME_DAY; i++)
		if ((tl_mark(m, i, '(') && tl_mark(m, i + 2, ':') && m->closed[i + 1] < f->from) ||
		    tl_mark(m, i, '>') || tl_mark(m, i, '*'))
			return true;
	if (p->first <= m->rd->sentences[p->sentence].first + HEAD || p->end >= m->n_tokens ||
	    !(m->tokens[p->end].flags & TL_UPPER))
		return false;
	return TL_IS_ANY(m, p->end, heads);
}

/* Figure f and the one beside it, of the same noun, are joined by và alone. */
static bool one_of_pair(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_figure *end = m->figures + m->n_figures;

	for (const struct tl_figure *g = f > m->figures ? f - 1 : f; g <= f; g++)
		if (g + 1 < end && g[1].unit == g->unit && g[1].percent == g->percent &&
		    g[1].from == tl_period_unit_end(m, g, g[1].from) + 1 &&
		    tl_is(m, g[1].from - 1, W_VA))
			return true;
	return false;
}

/* Trong 2 năm 2015 và 2016, thu lần lượt 800 và 900 triệu đồng, là 5 và 6 USD: each is of one of the years. */
static bool one_of_each(const struct tl_measure *m, const struct tl_period *p,
			const struct tl_figure *f)
{
	if (p->form != TL_PERIOD_SPAN || p->end < 2 || !tl_is(m, p->end - 2, W_VA))
		return false;
	for (uint32_t i = p->end; i + 1 < f->from && i < p->end + SAME_DAY; i++)
		if (tl_is(m, i, W_LAN) && tl_is(m, i + 1, W_TURN))
			return true;
	return p->to.year == p->from.year + 1 && one_of_pair(m, f);
}

/* Ngày 10-6, tàu trọng tải 33.000 tấn …; cầu sửa năm 2016, trọng tải cho phép không quá 10 tấn:
 * what it can carry is of no time. */
static bool lasting(const struct tl_measure *m, const struct tl_figure *f)
{
	for (uint32_t i = f->from; i-- > 1 && f->from - i <= HARM && m->tokens[i].kind == TL_WORD;)
		if ((tl_is(m, i, W_LOAD) && tl_is(m, i - 1, W_HEAVY)) ||
		    (tl_is(m, i, W_HEAVY) && tl_is(m, i - 1, W_LOAD)) ||
		    (i + 1 == f->from && tl_is(m, i, W_POWER_2) && tl_is(m, i - 1, W_POWER)))
			return true;
	return false;
}

/* Phiên tòa xét xử vụ lừa đảo 16 tỷ đồng tiếp tục ngày 27/6: what the case is about. */
static bool in_case(const struct tl_measure *m, const struct tl_period *p,
		    const struct tl_figure *f)
{
	if (!p->event)
		return false;
	for (uint32_t i = f->from; i-- > m->rd->sentences[f->sentence].first + 1 &&
				   f->from - i <= BEHIND && m->tokens[i].kind == TL_WORD;)
		if (tl_is(m, i, W_CASE) && looked_into(m, i))
			return true;
	return false;
}

bool tl_period_goes_on(const struct tl_measure *m, const struct tl_period *p,
		       const struct tl_figure *f)
{
	return !m->devoted && !p->compare && !m->closed[p->first] &&
	       (ends_clause(m, p) || runs_on(m, p, f) || tl_period_just_now(m, p, f) ||
		tl_period_for_new_year(m, p));
}

bool tl_period_apart(const struct tl_measure *m, const struct tl_period *p,
		     const struct tl_figure *f)
{
	if (m->working)
		return false;
	if (in_other_brackets(m, p, f) || of_something_else(m, p) || tl_period_beside(m, p, f))
		return true;
	/* trước năm 1995, of a text that may be of any year */
	if (p->form == TL_PERIOD_POINT && tl_is(m, p->first, W_TRUOC) && !m->rd->now.year)
		return true;
	if (p->first >= f->end)
		/* bằng 29% doanh thu năm 2015; tăng 10% so với kế hoạch năm 2016 */
		return (!reaches(m, p, f) && !tl_period_of_harm(m, p, f)) || in_case(m, p, f) ||
		       tl_period_compares(m, f->end, p->first) ||
		       (f->percent && f->from >= JUST_BEFORE &&
			(tl_is(m, f->from - 1, W_AS_MUCH) || tl_is(m, f->from, W_AS_MUCH)));
	if (p->form == TL_PERIOD_YEARLY)
		return not_yearly(m, p, f) || behind_another(m, p, f);
	return goes_on(m, p, f) || of_before_that(m, p) || runs_on(m, p, f) ||
	       one_of_each(m, p, f) || lasting(m, f) || ends_clause(m, p) ||
	       costs_in_all(m, p, f) ||
	       (p->event && p->form == TL_PERIOD_UNIT && another_day(m, p, f));
}
