/* Periods that reach a figure from afar: those of the sentences before it, and how far a period of
 * a list reaches in its own sentence. */
#include "annotate/period.h"

/* Periods looked at. */
enum { MOST = 64 };

/* Tokens within which a list's part ends. */
enum { PART = 96 };

/* Sentences over which one is carried. */
enum { FAR_BACK = 40 };

/* Years after which a time is one of history. */
enum { LONG_PAST = 10 };

/* Tokens before the time that a sentence begins with. */
enum { OPENING = 8 };

/* Times that make a series, seen from its own paragraph and from another. */
enum { SERIES = 3, COMPARED = 2 };

size_t tl_period_from(const struct tl_measure *m, uint32_t token)
{
	size_t k = token / TL_STEP, at, end;

	if (k + 1 >= m->period_firsts.n_index)
		return m->n_periods;
	end = m->period_firsts.index[k + 1];
	for (at = m->period_firsts.index[k]; at < end && m->periods[at].first < token; at++)
		;
	return at;
}

int tl_period_fitness(const struct tl_period *p, const struct tl_want *w)
{
	if (p->form == TL_PERIOD_NONE || p->compare || p->plan)
		return 0;
	if ((p->event && !w->event && !p->history) || (p->ahead && !w->target))
		return 0;
	/* The term of those elected is not the day of their election. */
	if (p->term && p->future && w->event && !w->target)
		return 0;
	/* What is to come is not of the months up to now. */
	if (p->to_date && w->target)
		return 0;
	if (p->future && !w->target && (w->stock || p->form == TL_PERIOD_POINT))
		return 0;
	if (p->quoted)
		return 1;
	/* `chỉ tiêu năm 2018` is what a target is about. */
	if (p->belongs && !w->target)
		return 2;
	return 3;
}

/* A mark stands in tokens [from, to), or they are so many that one is there for sure. */
static bool marked(const struct tl_measure *m, uint32_t from, uint32_t to, char mark)
{
	if (mark == ';' && to > from + PART)
		return true;
	for (uint32_t i = from; i < to && i < from + PART; i++)
		if (tl_mark(m, i, mark))
			return true;
	return false;
}

/* `hằng năm tỷ lệ … đạt 90%; …`: a number stands in the period's own part of the list. */
static bool has_number(const struct tl_measure *m, const struct tl_period *p, uint32_t to)
{
	for (uint32_t i = p->end; i < to && i < p->end + PART; i++)
		if (tl_number_at(m, i) || tl_mark(m, i, ';'))
			return tl_number_at(m, i);
	return false;
}

/* Nhiệm kỳ qua đạt nhiều kết quả: …; thu ngân sách năm 2015 đạt …: a year within a list of what the
 * term brought is of its own part alone. */
static bool in_list(const struct tl_measure *m, const struct tl_period *p)
{
	const struct tl_period *x = p;

	if (p->form != TL_PERIOD_UNIT)
		return false;
	for (int back = 0; back < 4 && x > m->periods && x[-1].sentence == p->sentence; back++)
		if ((--x)->term && x->form == TL_PERIOD_SPAN)
			return marked(m, x->end, p->first, ':');
	return false;
}

/* …; thu ngân sách năm 2021 đạt …; …: a time that stands within one part of a list, behind others,
 * is of that part. Kept, for each figure behind it asks. */
static bool inside_part(const struct tl_measure *m, struct tl_period *p)
{
	uint32_t first = m->rd->sentences[p->sentence].first;

	if (p->form != TL_PERIOD_UNIT && p->form != TL_PERIOD_SPAN &&
	    !(m->devoted && p->form == TL_PERIOD_YEARLY))
		return false;
	for (uint32_t i = p->first;
	     p->inside == TL_NOT_ASKED && i-- > first && p->first - i < PART;)
		if (tl_mark(m, i, ';'))
			p->inside = p->first - i > 2 ? TL_YES : TL_NO;
	if (p->inside == TL_NOT_ASKED)
		p->inside = TL_NO;
	return p->inside == TL_YES;
}

/* phấn đấu hằng năm có 70% chi bộ …; có 90% đảng viên …: every year's is what all of the list aims at. */
static bool aimed_at_yearly(const struct tl_measure *m, const struct tl_period *p)
{
	return m->devoted && p->first > 1 && tl_text_is(m, p->first - 2, "phấn") &&
	       tl_text_is(m, p->first - 1, "đấu");
}

/* kết quả nổi bật: bình quân mỗi năm trồng 34 ha; hộ nghèo còn 6%: of the first item of a list. */
static bool first_item(const struct tl_measure *m, const struct tl_period *p)
{
	return m->devoted && p->first > 0 && tl_mark(m, p->first - 1, ':') &&
	       (tl_text_is(m, p->first, "bình") || tl_text_is(m, p->first, "trung"));
}

bool tl_period_ended(const struct tl_measure *m, struct tl_period *p, bool other, uint32_t to)
{
	if (p->form == TL_PERIOD_YEARLY)
		return !aimed_at_yearly(m, p) && (other || !has_number(m, p, to) || first_item(m, p) || inside_part(m, p)) &&
		       marked(m, p->end, to, ';');
	return ((other && in_list(m, p)) || inside_part(m, p)) && marked(m, p->end, to, ';');
}

/* Đối với công tác kiểm tra, từ năm 2021 đến nay, …: in commas, behind what the sentence is about.
 */
static bool set_off(const struct tl_measure *m, const struct tl_period *p, uint32_t first)
{
	if (p->first < first + 2 || p->first > first + 2 * OPENING ||
	    !tl_mark(m, p->first - 1, ',') || !tl_mark(m, p->end, ','))
		return false;
	for (uint32_t i = first; i + 1 < p->first; i++)
		if (m->tokens[i].kind == TL_PUNCT)
			return false;
	return true;
}

/* Nhiệm kỳ qua, …. Thu nhập đến năm 2020 đạt …. Tổng thu đạt …: a year in the middle of a sentence
 * gives way, in the sentences behind it, to the term that the paragraph began with. */
static bool in_review(const struct tl_measure *m, const struct tl_period *p)
{
	const struct tl_sentence *s = m->rd->sentences;
	const struct tl_period *x = p;

	if (p->now || p->term || p->form == TL_PERIOD_YEARLY ||
	    p->first <= s[p->sentence].first + 1)
		return false;
	for (int back = 0;
	     back < 8 && x > m->periods && s[x[-1].sentence].block == s[p->sentence].block; back++)
		if (((--x)->term || (!x->from.month && !x->to.month && !x->war)) &&
		    x->form == TL_PERIOD_SPAN && x->sentence < p->sentence && !x->belongs &&
		    !x->compare &&
		    (x->first <= s[x->sentence].first + 1 ||
		     (x->term && set_off(m, x, s[x->sentence].first))))
			return true;
	return false;
}

/* Đầu nhiệm kỳ, cuối nhiệm kỳ. */
static bool at_end_of_term(const struct tl_measure *m, const struct tl_period *p)
{
	uint32_t id = tl_period_phrase(m, p->first);

	return id == TL_PW_TERM_END || id == TL_PW_TERM_START;
}

/* One of several times that a sentence goes through, year after year, at least so many. */
static bool in_series(const struct tl_measure *m, const struct tl_period *p, int least)
{
	int n = 0, year = 0;
	size_t from = tl_period_from(m, m->rd->sentences[p->sentence].first);

	for (size_t i = from; i < m->n_periods && m->periods[i].sentence == p->sentence &&
			      n < least && i - from < MOST;
	     i++) {
		const struct tl_period *x = &m->periods[i];

		if (x->compare || x->belongs || x->event || x->from.year <= year ||
		    (x->form != TL_PERIOD_UNIT && (x->form != TL_PERIOD_SPAN || least == COMPARED)))
			continue;
		year = x->from.year;
		n++;
	}
	return n >= least;
}

/* Giai đoạn 1 từ 1/1 đến 31/3, giai đoạn 2 từ 1/4 đến 30/6, giai đoạn 3 từ 1/7 đến 31/8. Trong
 * đó, …: of one of them. */
static bool of_several(const struct tl_measure *m, const struct tl_period *p)
{
	int n = 0;
	size_t from = tl_period_from(m, m->rd->sentences[p->sentence].first);

	for (size_t i = from; i < m->n_periods && m->periods[i].sentence == p->sentence &&
			      n < SERIES && i - from < MOST;
	     i++)
		n += m->periods[i].form == TL_PERIOD_SPAN && !m->periods[i].compare;
	return n >= SERIES;
}

/* A time of history, but for what the headline is about. */
static bool of_old(const struct tl_measure *m, const struct tl_period *p)
{
	int last = tl_last_day(p).year;

	return p->war || (m->rd->now.year && last && last + LONG_PAST <= m->rd->now.year &&
			  (!m->headline || p->from.year != m->headline->from.year));
}

/* A time that is over, and no plan's. */
static bool over(const struct tl_measure *m, const struct tl_period *p)
{
	struct tl_date last = tl_last_day(p);

	return m->rd->now.year && last.year && !p->belongs && p->form != TL_PERIOD_YEARLY &&
	       last.year < m->rd->now.year;
}

/* What a period begins, the more the farther it reaches: Năm 2017, …; cũng trong quý II, …; qua kết
 * quả đánh giá năm 2012, …. What a plan is for begins all of it, wherever that is said, and a day
 * up to which is counted begins nothing for an amount. */
enum begins { NOTHING, SENTENCE, PARAGRAPH };
static enum begins heads(const struct tl_measure *m, const struct tl_period *p,
			 const struct tl_want *w)
{
	const struct tl_sentence *s = &m->rd->sentences[p->sentence];
	bool first = p->sentence == 0 || s[-1].block != s->block;

	if (p->tasks || p->ahead || (w->target && p->future))
		return PARAGRAPH;
	if (p->form == TL_PERIOD_POINT && !w->stock)
		return NOTHING;
	if (p->first <= s->first + 2 ||
	    (p->first <= s->first + OPENING && tl_mark(m, p->end, ',') &&
	     tl_unmarked(m, s->first, p->first)) ||
	    set_off(m, p, s->first))
		return first ? PARAGRAPH : SENTENCE;
	return NOTHING;
}

/* Trong nhiệm kỳ qua, …. Có 170 lượt tập thể được khen thưởng: p begins a sentence of the paragraph
 * and has begun, so that what happened is told of all of it. */
static bool begins_paragraph(const struct tl_measure *m, const struct tl_period *p,
			     uint32_t sentence, const struct tl_want *w)
{
	const struct tl_sentence *s = m->rd->sentences;

	return s[p->sentence].block == s[sentence].block && !p->future && !p->belongs &&
	       heads(m, p, w) != NOTHING;
}

/* Months of one year, and not those up to a day. */
static bool within_year(const struct tl_period *p)
{
	return p->form != TL_PERIOD_YEARLY && p->from.month && !p->from.day && !p->to.day &&
	       tl_last_day(p).year == p->from.year;
}

/* The months p of a year hold those of x, and more. */
static bool holds_months(const struct tl_period *p, const struct tl_period *x)
{
	int from = p->from.month, to = tl_last_day(p).month;

	return within_year(p) && within_year(x) && p->from.year == x->from.year &&
	       from <= x->from.month && to >= tl_last_day(x).month &&
	       to - from > tl_last_day(x).month - x->from.month;
}

/* Years, of which x is one. */
static bool holds_year(const struct tl_period *p, const struct tl_period *x)
{
	return p->form == TL_PERIOD_SPAN && x->form == TL_PERIOD_UNIT && !x->from.month &&
	       p->from.year < p->to.year && p->from.year <= x->from.year &&
	       x->from.year <= p->to.year;
}

/* Trong đó, …; trong (tổng) số đó …: parts of what the sentence before has counted. */
static bool tells_parts(const struct tl_measure *m, const struct tl_sentence *s)
{
	uint32_t i = s->first;

	while (i < s->end && m->rd->tokens[i].kind == TL_PUNCT)
		i++;
	/* trong số 259 ứng cử viên, of a text about anything: of some other number */
	if (!m->devoted && tl_is(m, i + 1, W_SO) && tl_number_at(m, i + 2))
		return false;
	return tl_is(m, i, W_TRONG) &&
	       (tl_is(m, i + 1, W_THAT) || tl_is(m, i + 1, W_SO) || tl_is(m, i + 1, W_TONG));
}

/* `Năm 2010:` in a line of its own: what the lines below it are of. */
bool tl_period_over(const struct tl_measure *m, const struct tl_period *p)
{
	const struct tl_sentence *x = &m->rd->sentences[p->sentence];
	uint32_t end = x->end;

	if (p->first > x->first + 2 || p->form != TL_PERIOD_UNIT || !p->from.year || p->from.day ||
	    p->compare || p->belongs || end > p->end + 2 ||
	    (p->sentence > 0 && x[-1].block == x->block) ||
	    (p->sentence + 1 < m->rd->n_sentences && x[1].block == x->block))
		return false;
	for (uint32_t i = x->first; i < end; i++)
		if ((i < p->first || i >= p->end) && m->rd->tokens[i].kind != TL_PUNCT)
			return false;
	return true;
}

/* trao Giấy khen cho 8 tập thể “có thành tích giai đoạn 2010-2020”, tiêu biểu năm 2017: the sentence
 * tells the time of p again. */
static bool told_again(const struct tl_measure *m, const struct tl_period *p, uint32_t sentence)
{
	size_t i = tl_period_from(m, m->rd->sentences[sentence].first);

	for (size_t k = 0; k < MOST && i < m->n_periods && m->periods[i].sentence == sentence;
	     i++, k++)
		if (m->periods[i].form == p->form && m->periods[i].from.year == p->from.year &&
		    m->periods[i].to.year == p->to.year)
			return true;
	return false;
}

/* What a meeting looks back on: years, or a year or months that are over when the text speaks. */
static bool looked_back_on(const struct tl_measure *m, const struct tl_period *p)
{
	if (p->event || (p->form != TL_PERIOD_SPAN && p->form != TL_PERIOD_UNIT))
		return false;
	if (p->open || (p->form == TL_PERIOD_SPAN && tl_last_day(p).year > p->from.year))
		return true;
	return m->rd->now.day && p->from.year && !p->from.day && !p->compare && !p->history &&
	       !tl_later(tl_last_day(p), m->rd->now);
}

bool tl_period_reviewed(const struct tl_measure *m, const struct tl_period *p, uint32_t sentence)
{
	enum { BEGINNING = 3 };
	uint32_t first = m->rd->sentences[sentence].first;

	if (!looked_back_on(m, p) || told_again(m, p, sentence))
		return false;
	for (uint32_t at = first; at < first + BEGINNING; at++) {
		if (tl_is(m, at, W_DIP) && tl_is(m, at + 1, W_NAY_THIS))
			return true;
		if (tl_is(m, at, W_TAI) &&
		    (tl_is(m, at + 1, W_HOI) || tl_is(m, at + 1, W_DAI) ||
		     tl_text_is(m, at + 1, "buổi") || tl_text_is(m, at + 1, "lễ")))
			return true;
	}
	/* Hội nghị biểu dương 12 chi bộ */
	return tl_is(m, first, W_HOI) && tl_text_is(m, first + 1, "nghị");
}

/* The period p tells no time that could be carried. */
static bool tells_no_time(const struct tl_measure *m, const struct tl_period *p,
			  const struct tl_want *w)
{
	enum tl_block_kind kind = tl_period_block(m, p->sentence);

	if (kind == TL_BLOCK_CAPTION || kind == TL_BLOCK_KICKER || p->form == TL_PERIOD_NONE)
		return true;
	/* đến năm 2030 of a text without a date: past or to come, nobody knows. */
	return p->form == TL_PERIOD_POINT && !p->now && !p->from.month && !m->rd->now.year &&
	       !(w->target && p->tasks);
}

/* In a text about anything: the period p is of what its own sentence tells, and ends the search. */
static bool of_its_sentence(const struct tl_measure *m, const struct tl_period *p)
{
	if (m->working)
		return false;
	/* Đã bầu hội đồng nhiệm kỳ 2017 - 2020. Trong đó, ông A đạt 66,4%: not in all of it */
	if (of_several(m, p) || p->term)
		return true;
	/* Kế hoạch đã được thông qua hồi tháng Tư. Trong đó, …: when that was done */
	return p->first > m->rd->sentences[p->sentence].first + OPENING &&
	       (tl_is(m, p->first - 1, W_PAST) || tl_is(m, p->first - 1, W_INTO));
}

/* Đại hội đại biểu lần thứ I, nhiệm kỳ 2025-2030, in that year; chỉ định cấp ủy, bí thư chi bộ, nhiệm kỳ 2025-2030: the
 * period p is a term that begins, or that of somebody's office, and what is told behind that sentence was not
 * done in it. */
static bool hardly_begun(const struct tl_measure *m, const struct tl_period *p)
{
	uint32_t first = m->rd->sentences[p->sentence].first;
	bool begins = m->rd->now.year && p->from.year >= m->rd->now.year;

	if (!m->devoted || !p->term || p->form != TL_PERIOD_SPAN)
		return false;
	for (uint32_t i = p->first; i > first + 1 && p->first - i < PART; i--)
		if (tl_text_is(m, i - 1, "bầu") || (tl_text_is(m, i - 2, "chỉ") && tl_is(m, i - 1, W_RULE)) ||
		    (begins && tl_is(m, i - 2, W_DAI) && tl_is(m, i - 1, W_HOI)))
			return true;
	return false;
}

/* The period p is not of the kind that is wanted. */
static bool of_another_kind(const struct tl_measure *m, const struct tl_period *p,
			    uint32_t sentence, const struct tl_want *w)
{
	/* từ khi huyện được giải phóng (năm 1954) */
	if (m->closed[p->first] && p->form == TL_PERIOD_UNIT)
		return true;
	if (w->event && ((p->term && !begins_paragraph(m, p, sentence, w)) ||
			 (!w->target && tl_period_reviewed(m, p, sentence))))
		return true;
	if (p->form == TL_PERIOD_YEARLY && (w->amount || w->level))
		return true;
	/* What there was when the term began or ended says nothing of what was done in it. */
	if (!w->stock && at_end_of_term(m, p))
		return true;
	/* … and what is aimed at is not of the term that the congress ends */
	if (w->target ? p->term && m->opened && p->to.year == m->opened : hardly_begun(m, p))
		return true;
	/* Năm 2026 phấn đấu …. Tại hội nghị, 6 tập thể được khen thưởng: of no year to come */
	if (!w->target && p->future && p->form == TL_PERIOD_UNIT)
		return true;
	/* Kết quả đánh giá năm 2020, …: of what was rated */
	if (p->rating && !w->rate)
		return true;
	/* … tặng cờ cho 6 chi bộ: when the rating was known */
	if (p->judged && w->event && !w->target && p->from.year < m->rd->now.year)
		return true;
	return tl_period_fitness(p, w) != 3 || p->event || in_list(m, p) || in_review(m, p);
}

/* The period p is one of several that its sentence tells, and the sentence `sentence`, which does not go
 * on with it, is of none of them or of all. */
static bool one_of_series(const struct tl_measure *m, const struct tl_period *p, uint32_t sentence)
{
	const struct tl_sentence *s = m->rd->sentences;

	if (tl_continues(m, &s[sentence]))
		return false;
	/* 9 tháng …. Riêng quý III …: of its own sentence */
	if (p->alone)
		return true;
	/* năm 2008 có 214 đơn, năm 2012 còn 163 đơn, 9 tháng năm 2017 còn 58 đơn. … */
	if (in_series(m, p, s[p->sentence].block == s[sentence].block ? SERIES : COMPARED))
		return true;
	/* Hơn 2 năm qua, …. Cụ thể: năm 2016 …; năm 2017 …. Đảng bộ A …: of all of them */
	return tl_continues(m, &s[p->sentence]) && in_series(m, p, COMPARED);
}

/* The period p says nothing of another paragraph than its own. */
static bool of_its_paragraph(const struct tl_measure *m, const struct tl_period *p,
			     const struct tl_want *w)
{
	/* Nửa đầu tháng 6, …: a part of a month */
	if (p->form == TL_PERIOD_SPAN && p->from.day)
		return true;
	/* A term goes on where the headline names no other time that has been. */
	if (p->term && tl_past_headline(m) && !tl_past_headline(m)->term)
		return true;
	/* trong kháng chiến chống Pháp, and whatever else is of long ago */
	if (p->form == TL_PERIOD_YEARLY || p->bare || of_old(m, p))
		return true;
	/* What is to be done is not of a time that is over. */
	if (w->target && over(m, p))
		return true;
	/* A day of an earlier year dates levels; amounts only in its own paragraph. */
	return !w->stock && p->form == TL_PERIOD_POINT && p->from.year < m->rd->now.year;
}

const struct tl_period *tl_period_carried(const struct tl_measure *m, uint32_t sentence,
					  const struct tl_want *w)
{
	const struct tl_sentence *s = m->rd->sentences;
	const struct tl_period *best = NULL;
	size_t from = tl_period_from(m, s[sentence].first);

	if (tl_period_block(m, sentence) == TL_BLOCK_CAPTION)
		return NULL;
	/* A text about anything goes on from one time to another. */
	if (!m->working && !tells_parts(m, &s[sentence]))
		return NULL;
	for (size_t i = from; i-- > 0 && from - i < MOST;) {
		const struct tl_period *p = &m->periods[i];
		uint32_t block = s[p->sentence].block;
		bool here = block == s[sentence].block;

		/* Năm 2002 có 6 triệu người, tới 2017 là 9 triệu. Trong đó, …: of the later time */
		if (!m->working && p->form == TL_PERIOD_POINT && !p->compare && tells_no_time(m, p, w))
			return NULL;
		if (tells_no_time(m, p, w))
			continue;
		if (sentence - p->sentence > (m->working ? FAR_BACK : 1) || of_its_sentence(m, p))
			return NULL;
		/* Đại hội lần thứ II khai mạc ngày 14-4-1938. Đại hội đã bầu …: the paragraph has
		 * come to another time. */
		if (p->history && here)
			return w->event || w->stock ? p : NULL;
		if (tl_period_over(m, p) && !w->target)
			return p;
		/* What is so now says nothing of an amount in the next sentence. */
		if (!w->stock && p->now) {
			if (w->level && !w->amount && !w->target &&
			    s[sentence].block - block < (w->rate ? 1u : 2u))
				return NULL;
			continue;
		}
		if ((!here && of_its_paragraph(m, p, w)) || one_of_series(m, p, sentence) ||
		    of_another_kind(m, p, sentence, w))
			continue;
		/* Trong nhiệm kỳ 2020-2025, …. Quy mô kinh tế năm 2025 …: the term of the paragraph
		 */
		if (here || (best && s[best->sentence].block == block &&
			     heads(m, best, w) == NOTHING && holds_year(p, best)))
			return p;
		/* A month of no year is of its paragraph. */
		if (!p->from.year && p->from.month && !p->half_year)
			continue;
		/* Another paragraph: what a sentence begins with goes before what it says within,
		 * and a half-year before the quarters of it. */
		if (best && !holds_months(p, best) && heads(m, p, w) <= heads(m, best, w))
			continue;
		best = p;
		if (heads(m, best, w) == PARAGRAPH && !within_year(best))
			break;
	}
	return best;
}

/* The sentence that begins with Đây là, Đó là and says when what was told in `sentence` was: the next one,
 * behind the headline one of the next few; n_sentences: there is none. */
static uint32_t says_of_it(const struct tl_measure *m, uint32_t sentence)
{
	enum { FEW = 3 };
	const struct tl_sentence *s = m->rd->sentences;
	bool head = m->devoted && tl_period_block(m, sentence) == TL_BLOCK_HEADLINE;

	for (uint32_t k = sentence + 1; k < m->rd->n_sentences && k <= sentence + (head ? FEW : 1); k++)
		if ((s[k].block == s[sentence].block || head) &&
		    (tl_is(m, s[k].first, W_DAY) || tl_is(m, s[k].first, W_THAT)) &&
		    tl_is(m, s[k].first + 1, W_LA))
			return k;
	return (uint32_t)m->rd->n_sentences;
}

/* … đã kết luận 62 tổ chức đảng có vi phạm. Đây là nội dung nêu tại báo cáo 9 tháng năm 2017: what
 * comes behind it tells when. Giới thiệu 400 đoàn viên ưu tú, a headline: Đó là kết quả từ đầu năm đến nay. */
const struct tl_period *tl_period_told(const struct tl_measure *m, uint32_t sentence,
				       const struct tl_want *w)
{
	uint32_t k = says_of_it(m, sentence);
	const struct tl_period *p;
	size_t i;

	if (k == m->rd->n_sentences)
		return NULL;
	i = tl_period_from(m, m->rd->sentences[k].first);
	if (i == m->n_periods || m->periods[i].sentence != k)
		return NULL;
	p = &m->periods[i];
	return p->form == TL_PERIOD_SPAN && ((p->from.month && !p->from.day) || p->to_date) &&
			       tl_period_fitness(p, w) >= 2
		       ? p
		       : NULL;
}
