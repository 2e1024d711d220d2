/* Qualifiers right before a number (hơn, gần, tăng, chiếm): they belong to it and move its beginning. Some of
 * those words say something else there: rẻ hơn compares, nghiên cứu trên 250 người tells of whom. */
#include "annotate/metric.h"

/* Little words that may stand between a qualifier and its number: giảm từ 5% is no change by 5 %,
 * giảm từ 4 - 5% (a range) is one. */
static bool little(const struct tl_measure *m, size_t i, unsigned bit, bool range)
{
	if (tl_is(m, i, W_TU))
		return range || !(bit & TL_CHANGES);
	return tl_is(m, i, W_DAT) || tl_is(m, i, W_DUOC) || tl_is(m, i, W_LA) ||
	       tl_is(m, i, W_CO) || tl_is(m, i, W_SO) || tl_is(m, i, W_THEM) || tl_mark(m, i, '"');
}

unsigned tl_more_than(const struct tl_measure *m, uint32_t i)
{
	for (size_t q = tl_hits_after(&m->qualifiers, i + 1);
	     q < m->qualifiers.n && m->qualifiers.items[q].end == i + 2; q++) {
		struct tl_qualifier_word w = m->r->qualifiers[m->qualifiers.items[q].id];

		if (w.where == TL_COMPARED)
			return w.bit;
	}
	return 0;
}

/* trong sạch vững mạnh hơn 80%, hoàn thành tốt hơn 85%, hoạt động hiệu quả hơn 70%: the word right before hơn, at
 * token i, ends what the share is rated. */
static bool ends_rating(const struct tl_measure *m, uint32_t i)
{
	if (i < 3)
		return false;
	return (tl_is(m, i - 1, W_STRONG) && tl_text_is(m, i - 2, "vững")) ||
	       (tl_is(m, i - 1, W_GOOD) && (tl_text_is(m, i - 2, "thành") || tl_text_is(m, i - 2, "loại"))) ||
	       (m->devoted && tl_text_is(m, i - 1, "quả"));
}

/* rẻ hơn 10 triệu đồng, tải trọng lớn hơn 20%: by so much; but diện tích lớn hơn 5 ha is over so much. The change that
 * the hơn at token i tells of figure f, or 0. */
static unsigned compares(const struct tl_measure *m, uint32_t i, const struct tl_figure *f)
{
	static const enum tl_word_id always[] = {W_CHEAP, W_DEAR, W_LIGHT, W_FAST,
						 W_SLOW,  W_GOOD, W_LOW,   W_HIGH};
	enum { NOUN = 6 };
	bool by = f->percent;

	if (i == 0 || ends_rating(m, i))
		return 0;
	/* tỷ lệ thành công lớn hơn 50% */
	if (tl_is(m, i - 1, W_BIG) || tl_is(m, i - 1, W_SMALL))
		for (uint32_t k = i; by && k > 1 && i - k < NOUN; k--)
			by = !tl_is(m, k - 1, W_LE_RATE);
	return by || TL_IS_ANY(m, i - 1, always) ? tl_more_than(m, i - 1) : 0;
}

/* 114 trên 250 thí sinh, khảo sát trên 250 sinh viên, vào thời điểm trên 2 thanh niên …, in a text about anything:
 * trên at token i is no bound. */
static bool not_over(const struct tl_measure *m, uint32_t i)
{
	static const enum tl_word_id studies[] = {W_STUDY, W_SURVEY, W_TEST_2};

	if (m->devoted || i == 0)
		return false;
	if (TL_IS_ANY(m, i - 1, studies))
		return true;
	return (tl_number_at(m, i - 1) && !m->rd->taken[i - 1]) ||
	       (i > 1 && tl_is(m, i - 1, W_DIEM) && tl_is(m, i - 2, W_THOI));
}

/* hai cầu vượt gần 750 tỷ đồng, the vượt at token i: a flyover exceeds nothing; but nhu cầu vượt 3 tỷ USD. */
static bool flyover(const struct tl_measure *m, uint32_t i)
{
	static const char *const kinds[] = {"cầu", "Cầu", "hầm", "Hầm"};
	static const char *const wants[] = {"nhu", "Nhu", "yêu", "Yêu", "cung", "tổng"};

	return i > 0 && TL_TEXT_IS_ANY(m, i - 1, kinds) && (i < 2 || !TL_TEXT_IS_ANY(m, i - 2, wants));
}

/* Tokens [first, end) are the phrase of a bound, and yet no bound of this figure: trong khoảng 5 - 7% tells an
 * interval, and cao nhất là in a text about anything what is the most of several. */
static bool no_bound(const struct tl_measure *m, const struct tl_figure *f, uint32_t first, uint32_t end,
		     unsigned bit)
{
	static const char *const tanks[] = {"chiếc", "xe"};

	/* chiếc tăng 50 tấn, xe tăng 50 tấn */
	if (bit == TL_Q_INCREASE && end == first + 1 && first > 0 && TL_TEXT_IS_ANY(m, first - 1, tanks))
		return true;
	/* thuế giá trị gia tăng 12 tỷ đồng */
	if (bit == TL_Q_INCREASE && tl_is(m, first, W_TANG) && first > 1 && tl_text_is(m, first - 1, "gia"))
		return tl_is(m, first - 2, W_WORTH);
	if (bit & TL_Q_EXCEED && flyover(m, first))
		return true;
	/* bất ngờ hơn là hai người; but lớn hơn 5 ha */
	if (bit & (TL_Q_OVER | TL_Q_UNDER) && tl_is(m, end - 1, W_THAN))
		return tl_is(m, end, W_LA);
	if (bit & TL_Q_OVER && end == first + 1 && tl_is(m, first, W_TREN))
		return not_over(m, first);
	if (bit & TL_Q_ABOUT && f->range && tl_is(m, first, W_ABOUT))
		return first > 0 && tl_is(m, first - 1, W_TRONG);
	/* tổng mức phạt tiền lên đến 240 triệu đồng: so much, and not as much as may be */
	if (bit & TL_Q_AT_MOST && tl_text_is(m, first, "phạt"))
		return first > 1 && (tl_text_is(m, first - 1, "tổng") || tl_text_is(m, first - 2, "tổng"));
	return !m->devoted && (bit & TL_Q_AT_MOST) && tl_is(m, first, W_HIGH);
}

/* dưới mức, quanh ngưỡng, vượt mốc, lên hơn: the words [first, end) bound a level. */
static bool of_level(const struct tl_measure *m, uint32_t first, uint32_t end)
{
	return tl_is(m, first, W_LEN) || tl_is(m, end - 1, W_LEVEL) || tl_is(m, end - 1, W_MARK) ||
	       tl_is(m, end - 1, W_THRESHOLD);
}

/* The longest qualifier of its kind that ends at token `at`; moves *first. */
static uint32_t ending_at(const struct tl_measure *m, const struct tl_figure *f, uint32_t at,
			  uint32_t floor, uint32_t *first)
{
	uint32_t best = TL_NONE;

	for (size_t q = tl_hits_after(&m->qualifiers, at - 1);
	     q < m->qualifiers.n && m->qualifiers.items[q].end == at; q++) {
		struct tl_hit x = m->qualifiers.items[q];
		struct tl_qualifier_word w = m->r->qualifiers[x.id];

		if (w.where != TL_BEFORE || x.first < floor || x.first >= *first)
			continue;
		if (at < f->from && !little(m, at, w.bit, f->range))
			continue;
		best = x.id;
		*first = x.first;
	}
	return best;
}

void tl_qualify_before(const struct tl_measure *m, struct tl_figure *f, uint32_t floor)
{
	bool level = false;

	/* `tăng hơn 5%`: three at most stand in a row. */
	for (int k = 0; k < 3; k++) {
		uint32_t first = f->from, q = TL_NONE, end = f->from;
		unsigned bit;

		for (uint32_t skip = 0; skip < 2 && q == TL_NONE && f->from > floor + skip; skip++) {
			end = f->from - skip;
			q = ending_at(m, f, end, floor, &first);
		}
		if (q == TL_NONE)
			break;
		bit = m->r->qualifiers[q].bit;
		/* giảm dưới ngưỡng 48 USD, tăng lên trên 280 tỷ đồng: to so much, not by it; thấp
		 * hơn mức tăng 7%: one change */
		if ((level || tl_changes(f)) && (bit & TL_CHANGES))
			break;
		level = level || of_level(m, first, end);
		if (bit & (TL_Q_OVER | TL_Q_UNDER) && tl_is(m, end - 1, W_THAN) &&
		    compares(m, end - 1, f))
			bit = compares(m, end - 1, f);
		if (!no_bound(m, f, first, end, bit))
			f->qualifiers |= bit;
		f->from = first;
	}
	if (f->from > floor && tl_is(m, f->from - 1, W_TU))
		f->from--;
	if (f->range)
		f->qualifiers |= TL_Q_RANGE;
	if (f->ratio) {
		f->qualifiers |= TL_Q_RATIO;
		/* đạt và vượt 17 trong tổng số 19 mục tiêu */
		if (f->value <= f->value2)
			f->qualifiers &= ~(unsigned)TL_Q_EXCEED;
	}
}

/* A word at token i says that what began with a number went on: từ 80.000 đồng lên, hiện là, nay còn; but từ 80.000
 * đồng tới cả triệu đồng has no upper end. */
static bool goes_to(const struct tl_measure *m, uint32_t i)
{
	static const enum tl_word_id words[] = {W_LEN, W_XUONG, W_CON, W_DEN, W_TOI, W_BECOMES, W_VE, W_HIEN, W_NAY};
	static const char *const vague[] = {"cả", "hàng", "vài", "mấy"};

	if ((tl_is(m, i, W_DEN) || tl_is(m, i, W_TOI)) && TL_TEXT_IS_ANY(m, i + 1, vague))
		return false;
	return TL_IS_ANY(m, i, words) || tl_text_is(m, i, "sang");
}

bool tl_no_end(const struct tl_measure *m, const struct tl_figure *f)
{
	enum { BEHIND = 10 };
	uint32_t end = tl_figure_end(f), to = m->rd->sentences[f->sentence].end;

	if (!tl_is(m, f->from, W_TU) || f->range)
		return false;
	for (uint32_t i = end; i < to && i < end + BEHIND && !tl_mark(m, i, ','); i++) {
		/* từ 90% số phiếu trở lên */
		if (tl_text_is(m, i, "trở"))
			return true;
		if (goes_to(m, i))
			return false;
	}
	/* lần lượt từ 975 triệu đồng, 1 tỷ đồng */
	return !tl_number_at(m, end + 1);
}

void tl_priced_from(const struct tl_measure *m, struct tl_figure *f)
{
	static const char *const prices[] = {"giá", "Giá", "suất", "phí", "lương", "nhập"};
	enum { BEFORE = 5 };
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	uint32_t low = f->from > s->first + BEFORE ? f->from - BEFORE : s->first, at = f->from;

	if (!tl_no_end(m, f) || f->qualifiers & ~(unsigned)(TL_Q_AVG | TL_Q_EACH | TL_Q_FORECAST | TL_Q_TARGET))
		return;
	while (at > low && (m->tokens[at - 1].kind == TL_WORD || tl_mark(m, at - 1, '"')) && !TL_TEXT_IS_ANY(m, at - 1, prices) &&
	       !tl_is(m, at - 1, W_GIAM))
		at--;
	/* giá giảm từ 100 USD, giảm giá từ 100 USD */
	if (at == low || !TL_TEXT_IS_ANY(m, at - 1, prices) ||
	    (at > 1 && (tl_is(m, at - 2, W_TANG) || tl_is(m, at - 2, W_GIAM))))
		return;
	f->qualifiers |= TL_Q_AT_LEAST;
}
