/* In a text about anything: what stands beside a period or a figure and says that the one is
 * nothing of the other: a launch and a price, a court and the sum that it is about, what a thing
 * measures, who only told something then. */
#include "annotate/period.h"

/* Tokens from a period to the first figure that it may be of, from the word for a price to the
 * price, from what is worth so much to how much of it there is, and from a figure to what it is
 * compared with. */
enum { FAR = 30, PRICE = 5, MANY = 6, COMPARED = 4 };

/* Words between a launch and its day, from a comparison to a time that stands in parentheses, from
 * a court to its day; those of the longest phrase. */
enum { BEFORE_DAY = 2, BEFORE_ASIDE = 8, COURT = 8, LONGEST = 4 };

static bool phrase_in(const struct tl_measure *m, uint32_t from, uint32_t to,
		      enum tl_period_word word)
{
	for (uint32_t i = from; i < to; i++)
		if (tl_period_phrase(m, i) == word)
			return true;
	return false;
}

static uint32_t sentence_first(const struct tl_measure *m, const struct tl_period *p)
{
	return m->rd->sentences[p->sentence].first;
}

/* album ra mắt hôm 19/5 bán được 111.000 bản; cà phê theo hợp đồng tháng 7; thăm dò công bố ngày
 * 7/2; hội đồng được thành lập hồi tháng 12: the time is of the words that it stands behind; but
 * cảnh sát cho biết ngày 7/2 có 3 vụ, tỷ giá công bố ngày 7/2 là 22.433 đồng, thành lập năm 2015
 * với vốn 5 tỷ đồng. */
static bool of_words_before(const struct tl_measure *m, const struct tl_period *p)
{
	uint32_t first = sentence_first(m, p), at = p->first;

	for (int k = 0; k < BEFORE_DAY && at > first; k++)
		at -= tl_is(m, at - 1, W_INTO) || tl_is(m, at - 1, W_PAST) ||
		      tl_is(m, at - 1, W_HOM) || tl_is(m, at - 1, W_TRONG) ||
		      tl_names_part_of_day(m, at - 1);
	for (uint32_t i = at; i-- > first && at - i <= LONGEST;) {
		uint32_t id = tl_period_phrase(m, i);

		/* phiên họp (thường kỳ) tháng 6 */
		if (!p->from.day && tl_is(m, i, W_MEETS) && i > first &&
		    (tl_is(m, i - 1, W_SESSION) || tl_is(m, i - 1, W_KY)))
			return true;
		if (id != TL_NONE && i + m->period_n[i] == at)
			return id == TL_PW_LAUNCH || id == TL_PW_OWN_TIME ||
			       (id == TL_PW_OTHER_DATE && at < p->first && m->period_n[i] > 1 &&
				!tl_is(m, p->end, W_VOI)) ||
			       (id == TL_PW_SAYS && !tl_is(m, i, W_CHO) && !tl_is(m, p->end, W_LA));
	}
	return false;
}

static bool is_price(const struct tl_measure *m, const struct tl_figure *f, uint32_t floor)
{
	if (!tl_of_money(m, f))
		return false;
	for (uint32_t i = f->from; i-- > floor && f->from - i <= PRICE;)
		if (tl_is(m, i, W_PRICE))
			return true;
	return false;
}

/* Ngày 19/6, hãng giới thiệu mẫu xe với giá bán 568 triệu đồng: it goes on costing so much. */
static bool launched(const struct tl_measure *m, const struct tl_period *p,
		     const struct tl_figure *f)
{
	return is_price(m, f, p->end) && phrase_in(m, p->end, f->from, TL_PW_LAUNCH);
}

/* bày tỏ quan ngại về thỏa thuận trị giá 110 tỷ USD: of the thing; but 11.000 tấn, trị giá 100
 * triệu USD, tổng trị giá 5 tỷ đồng: of what was done. */
static bool worth(const struct tl_measure *m, const struct tl_period *p, const struct tl_figure *f)
{
	for (uint32_t i = f->from; i-- > p->end && f->from - i <= COMPARED;) {
		if (m->tokens[i].kind != TL_WORD)
			return false;
		if (!tl_is(m, i, W_WORTH) || !tl_is(m, i + 1, W_PRICE))
			continue;
		if (tl_is(m, i - 1, W_TONG) || tl_is(m, i - 1, W_VOI) || tl_is(m, i - 1, W_DAT))
			return false;
		for (uint32_t k = i; k-- > p->end && i - k <= MANY;)
			if (tl_number_at(m, k))
				return false;
		return true;
	}
	return false;
}

/* cầu dài 3 km, máy nặng 300 tấn, on a day also rừng diện tích 40 km²: of no time;
 * but ùn tắc kéo dài 3 km. */
static bool measures(const struct tl_measure *m, const struct tl_period *p,
		     const struct tl_figure *f)
{
	uint32_t at = f->from - (f->from > 0);

	if (p->event && tl_is(m, at, W_AREA) && tl_is(m, at - 1, W_DIEN))
		return true;
	return (tl_is(m, at, W_LONG) && !tl_is(m, at - 1, W_DRAG)) || tl_is(m, at, W_WIDE) ||
	       tl_is(m, at, W_WEIGHS);
}

/* được dự báo, cao hơn dự báo, theo dự báo: nobody did so then */
static bool is_noun(const struct tl_measure *m, uint32_t i)
{
	return tl_is(m, i - 1, W_DUOC) || tl_is(m, i - 1, W_THAN) || tl_is(m, i - 1, W_VOI) ||
	       tl_is(m, i - 1, W_THEO);
}

/* tại Diễn đàn Doanh nghiệp năm 2017, Hội đồng Giải thưởng năm 2016: the year p is of the name of a
 * meeting or an award. */
static bool of_meeting(const struct tl_measure *m, const struct tl_period *p)
{
	static const char *const words[] = {"đàn", "thảo", "đàm", "Giải", "Lễ", "lễ"};
	enum { NAME = 14 };
	uint32_t first = sentence_first(m, p);

	for (uint32_t i = p->first;
	     i-- > first && p->first - i <= NAME &&
	     (m->tokens[i].kind != TL_PUNCT || tl_mark(m, i, '(') || tl_mark(m, i, ')'));)
		if (TL_TEXT_IS_ANY(m, i, words) ||
		    (tl_is(m, i, W_NGHI) && i > first && tl_is(m, i - 1, W_HOI)))
			return true;
	return false;
}

/* Tháng 2/2017, tổ chức này cho biết trung bình 50 người …; Ngày 6/4, hãng dự báo …: when it was
 * said. */
static bool only_told(const struct tl_measure *m, const struct tl_period *p,
		      const struct tl_figure *f)
{
	if (p->form != TL_PERIOD_UNIT || !(p->from.month || of_meeting(m, p)))
		return false;
	for (uint32_t i = p->end; i < f->from; i++)
		if (tl_is(m, i, W_KNOW) || (tl_is(m, i, W_CHO) && tl_text_is(m, i + 1, "hay")) ||
		    (tl_period_phrase(m, i) == TL_PW_TOLD && !is_noun(m, i)))
			return true;
	return false;
}

/* Ngày 8/3, tòa xác định bị cáo chiếm đoạt 16 tỷ đồng; tại phiên tòa ngày 8/3, …: what the case is
 * about. */
static bool tried(const struct tl_measure *m, const struct tl_period *p, const struct tl_figure *f)
{
	uint32_t first = sentence_first(m, p), from = p->first;

	if (p->form != TL_PERIOD_UNIT || !tl_of_money(m, f))
		return false;
	from -= from - first < COURT ? from - first : COURT;
	/* of a year only that of the court itself: trong phiên tòa hồi năm 2013, … */
	return phrase_in(m, from, p->from.month ? f->from : p->first, TL_PW_TRIED);
}

/* Tòa xét xử vụ tham ô 16 tỷ đồng ngày 8/3: the case again, which is told not far before it. */
static bool tried_before(const struct tl_measure *m, const struct tl_period *p,
			 const struct tl_figure *f)
{
	uint32_t from = sentence_first(m, p);

	if (f->from > from + 2 * FAR)
		from = f->from - 2 * FAR;
	return phrase_in(m, from, f->from, TL_PW_TRIED);
}

/* Ngày 16/6, giá giảm 40% so với một tháng trước: over more than the day; but tại thời điểm 1/5
 * tăng 11% so với cùng thời điểm năm trước. */
static bool over_longer(const struct tl_measure *m, const struct tl_period *p,
			const struct tl_figure *f)
{
	uint32_t at = tl_figure_end(f);

	if (!p->event || p->form != TL_PERIOD_UNIT || !tl_is(m, at, W_SO_WITH) ||
	    tl_is(m, p->first - (p->first > 1), W_DIEM) ||
	    tl_is(m, p->first - (p->first > 1), W_TAI))
		return false;
	for (uint32_t i = at + 1; i <= at + COMPARED; i++)
		if (tl_is(m, i, W_THANG) || tl_is(m, i, W_NAM) || tl_is(m, i, W_QUY))
			return true;
	return false;
}

/* sau khi, trước khi, kể từ khi */
static bool before_or_after(const struct tl_measure *m, uint32_t i)
{
	return tl_is(m, i + 1, W_WHEN) &&
	       (tl_is(m, i, W_SAU) || tl_is(m, i, W_TRUOC) || tl_is(m, i, W_TU));
}

/* hai năm sau đó; (trước đó đã có 3 hộ) */
static bool later_on(const struct tl_measure *m, uint32_t i)
{
	return tl_is(m, i + 1, W_THAT) &&
	       (tl_is(m, i, W_SAU) ||
		(tl_is(m, i, W_TRUOC) && m->tokens[i - 1].kind == TL_PUNCT));
}

/* 5 năm qua, 5 năm trở lại đây */
static bool years_until_now(const struct tl_measure *m, uint32_t i)
{
	return tl_number_at(m, i) && tl_is(m, i + 1, W_NAM) &&
	       (tl_is(m, i + 2, W_QUA) || tl_is(m, i + 3, W_BACK));
}

/* Ngày 20/6, … nổ sau khi kẻ khủng bố giết 31 người: of what was before; but sau khi ăn cỗ, 31
 * người …; and that of what stands in brackets or is quoted nobody tells. */
static bool of_another_part(const struct tl_measure *m, const struct tl_period *p,
			    const struct tl_figure *f)
{
	bool before = false, quoted = false;

	for (uint32_t i = p->end; i < f->from; i++) {
		before = (before && !tl_mark(m, i, ',')) || before_or_after(m, i);
		quoted = quoted != tl_mark(m, i, '"');
		if (tl_mark(m, i, '['))
			return true;
	}
	return before || (quoted && p->event);
}

/* Với kết quả năm 2016, ngân hàng đặt chỉ tiêu cho 2017: …; năm 2014 trốn 101 người, 2015 trốn 31
 * người; tháng 2 bán với giá 150 đồng nay lên đến 280 đồng; giai đoạn 2 (sau năm 2025): another
 * time is told between. */
static bool other_time(const struct tl_measure *m, const struct tl_period *p,
		       const struct tl_figure *f)
{
	for (uint32_t i = p->end + 1; i < f->from; i++) {
		if (m->rd->taken[i] & TL_TAKEN_DATE)
			continue;
		if (later_on(m, i) || years_until_now(m, i) || tl_period_counted_time(m, i) ||
		    tl_period_since_else(m, p, i) ||
		    (tl_is(m, i, W_SAU) && tl_is(m, i + 1, W_NAM) &&
		     tl_year_at(m, i + 2, &(int){0})))
			return true;
		if ((tl_is(m, i, W_NAY) || tl_is(m, i, W_GIO)) &&
		    (tl_is(m, i + 1, W_LEN) || tl_is(m, i + 1, W_CON) || tl_is(m, i + 1, W_DA) ||
		     tl_is(m, i + 1, W_XUONG) || tl_is(m, i + 1, W_ONLY)))
			return true;
		if (tl_year_at(m, i, &(int){0}) &&
		    (tl_is(m, i - 1, W_CHO) || tl_is(m, i - 1, W_CUA) || tl_is(m, i - 1, W_INTO) ||
		     tl_is(m, i - 1, W_PAST) ||
		     ((tl_mark(m, i - 1, ',') || tl_mark(m, i - 1, ';')) &&
		      m->tokens[i + 1].kind == TL_WORD)))
			return true;
	}
	return false;
}

/* giảm so với tháng trước đó (tháng 12/2016) 622 triệu USD: what it is compared with; từ năm 2008
 * đến khi bị bắt (tháng 9/2012): when that was. */
static bool compared_aside(const struct tl_measure *m, const struct tl_period *p)
{
	uint32_t first = sentence_first(m, p), from = p->first;

	if (m->closed[p->first] != p->end || !tl_mark(m, p->first - 1, '('))
		return false;
	from -= from - first < BEFORE_ASIDE ? from - first : BEFORE_ASIDE;
	for (uint32_t i = from; i < p->first && p->form == TL_PERIOD_UNIT; i++)
		if (tl_is(m, i, W_WHEN) && tl_is(m, i - 1, W_DEN))
			return true;
	return tl_period_compares(m, from, p->first);
}

/* Trong đợt 30/4, dịp lễ 2/9: a holiday of several days. */
static bool holiday(const struct tl_measure *m, const struct tl_period *p)
{
	static const char *const words[] = {"đợt", "dịp", "lễ", "nghỉ"};

	return p->first > 0 && p->from.day &&
	       (TL_TEXT_IS_ANY(m, p->first - 1, words) || TL_TEXT_IS_ANY(m, p->first, words));
}

/* Sáng nay (19/5) giá giảm 7% so với chốt phiên trước là 36 triệu đồng: of what is compared with. */
static bool as_before(const struct tl_measure *m, const struct tl_period *p,
		      const struct tl_figure *f)
{
	enum { PRICES = 20 };
	uint32_t from = f->from > p->end + PRICES ? f->from - PRICES : p->end;
	bool before = false;

	if (f->percent)
		return false;
	for (uint32_t i = f->from; i-- > from;) {
		before = before || (tl_is(m, i, W_TRUOC) &&
				    (tl_is(m, i + 1, W_LA) || tl_is(m, i + 1, W_O)));
		if (tl_is(m, i, W_SO_WITH) && tl_is(m, i + 1, W_VOI))
			return before;
	}
	return false;
}

/* Kể từ khi chính phủ cho hộ tống hồi tháng 1, đã xảy ra 4 vụ: since then. */
static bool since_then(const struct tl_measure *m, const struct tl_period *p)
{
	uint32_t first = sentence_first(m, p);

	if (p->form != TL_PERIOD_UNIT)
		return false;
	for (uint32_t i = p->first;
	     i-- > first && p->first - i < FAR && m->tokens[i].kind != TL_PUNCT;)
		if (tl_is(m, i, W_KE) && tl_is(m, i + 1, W_TU))
			return true;
	return false;
}

/* Với mức tăng 30% như sáu tháng đầu năm, mức tăng 25% …: of what is likened to it. */
static bool likened(const struct tl_measure *m, const struct tl_period *p)
{
	return p->first > sentence_first(m, p) + 1 && tl_is(m, p->first - 1, W_NHU);
}

/* Sáng 9/7, lực lượng tìm thấy cháu bé trong gia đình 4 người: how large the family is. */
static bool of_family(const struct tl_measure *m, const struct tl_figure *f)
{
	return f->from > 0 && tl_is(m, f->from - 1, W_FAMILY);
}

/* tăng lần thứ ba, mạnh nhất kể từ đầu năm, thêm 50 đồng: of the last time. */
static bool of_last(const struct tl_measure *m, const struct tl_period *p)
{
	uint32_t first = sentence_first(m, p);

	if (!p->to_date)
		return false;
	for (uint32_t i = p->first;
	     i-- > first && p->first - i <= COMPARED && m->tokens[i].kind != TL_PUNCT;)
		if (tl_is(m, i, W_LAN) || tl_is(m, i, W_NHAT))
			return true;
	return false;
}

/* 5% trong tháng 6, bình quân mỗi tháng tăng 3%: no mean of one month. */
static bool monthly(const struct tl_measure *m, const struct tl_period *p,
		    const struct tl_figure *f)
{
	if (p->form != TL_PERIOD_UNIT || !p->from.month)
		return false;
	for (uint32_t i = p->end; i + 1 < f->from; i++)
		if (tl_is(m, i, W_MOI) && tl_is(m, i + 1, W_THANG))
			return true;
	return false;
}

/* A time too far before the first figure behind it. */
static bool too_far(const struct tl_measure *m, const struct tl_period *p,
		    const struct tl_figure *f)
{
	return p->form == TL_PERIOD_UNIT &&
	       ((f->from > p->end + FAR && (f == m->figures || f[-1].first < p->end)) ||
		(f->from > p->end + 2 * FAR && !f->percent));
}

bool tl_period_beside(const struct tl_measure *m, const struct tl_period *p,
		      const struct tl_figure *f)
{
	if (m->devoted)
		return false;
	if (measures(m, p, f) || of_words_before(m, p) || compared_aside(m, p) ||
	    tl_period_one_of_two(m, p, f) || tl_period_of_other(m, p, f))
		return true;
	if (p->first >= f->end)
		return p->event && tl_of_money(m, f) && tried_before(m, p, f);
	if (as_before(m, p, f) || holiday(m, p) || of_last(m, p) || too_far(m, p, f) || since_then(m, p) || likened(m, p) ||
	    of_family(m, f))
		return true;
	if (f->from > p->end + 2 * FAR)
		return false;
	if (p->form == TL_PERIOD_YEARLY)
		return other_time(m, p, f);
	return launched(m, p, f) || worth(m, p, f) || only_told(m, p, f) || tried(m, p, f) ||
	       over_longer(m, p, f) || other_time(m, p, f) || of_another_part(m, p, f) ||
	       tl_period_after_affair(m, p, f) || monthly(m, p, f) ||
	       tl_period_day_aside(m, p, f) || tl_period_just_now(m, p, f) ||
	       tl_period_aimed_at(m, p, f) || tl_period_before_rise(m, p, f);
}

/* Đánh giá, Ngày: a word with a capital, where no name and no USD or GDP stands. */
static bool begins_sentence(const struct tl_measure *m, uint32_t at)
{
	const struct tl_token *t = &m->tokens[at];
	char second = at + 1 < m->n_tokens && t->end > t->begin + 1
			      ? m->rd->article->body[t->begin + 1]
			      : 'A';

	return (t->flags & TL_UPPER) && !(second >= 'A' && second <= 'Z') &&
	       m->tokens[at + 1].kind == TL_WORD && !(m->tokens[at + 1].flags & TL_UPPER);
}

static bool money_or_share(const struct tl_measure *m, const struct tl_figure *f)
{
	return f->percent || tl_of_money(m, f);
}

bool tl_period_parts(const struct tl_measure *m, const struct tl_figure *f, uint32_t at)
{
	/* giảm 0,01% Đánh giá chung, …; 5 triệu USD Nó được …; (8,4%) Ngày giao dịch là …; but
	 * 5 người Mỹ */
	if (((money_or_share(m, f) && at == tl_figure_end(f)) || tl_mark(m, at - 1, ')')) &&
	    begins_sentence(m, at))
		return true;
	/* sau khi, sau vụ, trong (một) vụ: when it came about */
	if (tl_is(m, at - 1, W_SAU))
		return false;
	if (tl_is(m, at, W_CASE) && tl_period_accused(m, f))
		return true;
	if (tl_is(m, at, W_CASE))
		return !tl_is(m, at - 1, W_TRONG) && !tl_is(m, at - 2, W_TRONG) &&
		       !tl_is(m, at - 1, W_HURT);
	/* 90% người dân ủng hộ cấm xe máy vào năm 2030: of what they are for */
	if ((tl_is(m, at, W_SUPPORTS) || tl_is(m, at, W_APPROVES)) && !tl_is(m, at + 2, W_CUA))
		return true;
	/* 100 người vào viện rồi xuất viện, sau đó về nhà trưa 2/7 */
	if (tl_is(m, at, W_AFTERWARDS) || (tl_is(m, at, W_THAT) && tl_is(m, at - 1, W_SAU)))
		return true;
	/* đạt 3.700 tỷ đồng thì năm 2016 …; lưu vực 550 km² và sẽ xong vào năm 2018; 51% tin rằng quý II sẽ … */
	return tl_is(m, at, W_DEEMS) || tl_is(m, at, W_VA) || tl_is(m, at, W_THI) || tl_is(m, at, W_WHEN) ||
	       tl_is(m, at, W_IF) || tl_is(m, at, W_BUT);
}

bool tl_period_turns(const struct tl_measure *m, const struct tl_period *p)
{
	return !m->devoted && !p->compare && !p->belongs && !p->plan && !p->now &&
	       !m->closed[p->first] && (p->event || p->form == TL_PERIOD_POINT || p->quoted);
}

bool tl_period_told_behind(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = tl_figure_end(f);

	if (m->devoted)
		return false;
	if (tl_period_within(m, f) || tl_period_same_behind(m, f))
		return true;
	/* thay vì 40% như hiện nay */
	if (tl_is(m, at, W_NHU) && tl_is(m, at + 1, W_HIEN))
		return true;
	at += tl_is(m, at, W_O) || tl_is(m, at, W_TRONG) || tl_is(m, at, W_CUA) ||
	      tl_is(m, at, W_INTO);
	/* gần 100% vào đầu tháng này, đầu tuần */
	if (tl_is(m, at, W_DAU) || tl_is(m, at, W_CUOI))
		return tl_is(m, at + 1, W_WEEK) ||
		       (tl_is(m, at + 1, W_THANG) && tl_is(m, at + 2, W_NAY_THIS));
	return (tl_is(m, at, W_THANG) || tl_is(m, at, W_QUY) || tl_is(m, at, W_SESSION) ||
		tl_is(m, at, W_WEEK) || tl_is(m, at, W_NGAY)) &&
	       tl_is(m, at + 1, W_TRUOC);
}
