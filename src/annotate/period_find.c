/* Finding the periods of an article: each sentence is read once, from left to right; the tokens of
 * a period are taken, so that their numbers are no figures. What a period is compared with, belongs
 * to or is quoted in is noted beside it; choosing is left to period.c. */
#include "annotate/period.h"

#include <string.h>

/* Tokens from a rating to its year, from a resolution to its term, from what else has one, and
 * those of the longest phrase. */
enum { RATED = 6, TERM_REACH = 14, NEAR_REACH = 8, LONGEST = 8 };

/* Years from which on a day is told for its own sake: Đại hội khai mạc ngày 14-4-1938. */
enum { LONG_AGO = 2 };

/* Blocks and sentences in which a text says what it is about. */
enum { OPENING = 4 };

/* Days before a word of saying that are those of the saying. */
enum { DAYS_SAID = 2 };

/* The month from which on a text no longer looks back on the year before. */
enum { SPRING = 4 };

/* A word of comparison or of belonging ends within a few tokens before i, with no comma between;
 * the term of a resolution may stand behind one: nghị quyết Đại hội Đảng bộ tỉnh khóa X, nhiệm kỳ …
 */
static bool preceded(const struct tl_measure *m, size_t i, enum tl_period_word w, size_t reach,
		     size_t floor)
{
	bool far = reach >= TERM_REACH;
	size_t mark = 0; /* the nearest mark of punctuation, 1 + its token */

	for (size_t k = 1; k <= reach + LONGEST && k <= i && i - k >= floor; k++) {
		size_t at = i - k, end = at + m->period_n[at];
		uint32_t id = tl_period_phrase(m, at);

		/* kế hoạch năm 2013: the plan of a year that is named */
		if (id == TL_PW_PLAN_YEAR && end == i + 1) {
			id = TL_PW_BELONGS;
			end--;
		}

		if (m->rd->tokens[at].kind == TL_PUNCT && m->rd->tokens[at].mark != '"' && !mark &&
		    !(k == 1 && far && tl_mark(m, at, ',')))
			mark = at + 1;
		/* A comma may be part of the phrase: chương trình kiểm tra, giám sát năm 2017. */
		if (id == (uint32_t)w && end <= i && i - end <= reach && end >= mark &&
		    (!far || i - at <= NEAR_REACH || tl_is(m, at, W_NGHI)))
			return true;
	}
	return false;
}

/* Tokens [from, to) name a congress, not the resolution of one, nor what comes before or after it.
 */
static bool names_congress(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	bool congress = false;

	for (uint32_t i = from; i < to; i++) {
		if (tl_is(m, i, W_QUYET) ||
		    ((tl_is(m, i, W_SAU) || tl_is(m, i, W_KY)) && tl_is(m, i + 1, W_DAI)))
			return false;
		congress = congress || (tl_is(m, i, W_DAI) && tl_is(m, i + 1, W_HOI));
	}
	return congress;
}

/* Đại hội Đảng bộ xã X, nhiệm kỳ A-B, in the headline, or in the first paragraphs under one that
 * names the congress alone: the term begins, and what the text reviews is the one before it. */
static bool opens_term(const struct tl_measure *m, const struct tl_period *p)
{
	const struct tl_sentence *s = &m->rd->sentences[p->sentence];

	if (!p->term || p->form != TL_PERIOD_SPAN || m->n_periods > NEAR_REACH || m->opened ||
	    p->compare || (m->rd->now.year && m->rd->now.year != p->from.year))
		return false;
	if (m->rd->article->blocks[s->block].kind != TL_BLOCK_HEADLINE &&
	    !(m->congress && s->block < OPENING))
		return false;
	return names_congress(m, s->first, p->first);
}

/* Đảng bộ xã X tổ chức thành công Đại hội: the headline names a congress; of a text without one the first sentence. */
static bool headline_congress(const struct tl_measure *m)
{
	for (uint32_t s = 0; s < m->rd->n_sentences && s < OPENING; s++)
		if (m->rd->article->blocks[m->rd->sentences[s].block].kind == TL_BLOCK_HEADLINE)
			return names_congress(m, m->rd->sentences[s].first,
					      m->rd->sentences[s].end);
	return m->rd->n_sentences > 0 &&
	       names_congress(m, m->rd->sentences[0].first, m->rd->sentences[0].end);
}

/* sơ kết 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2022, in a text without a date: the year is
 * also that of the months before, and they are what it reports of. */
static void share_year(struct tl_measure *m, struct tl_period *p)
{
	struct tl_period *first = m->n_periods ? &m->periods[m->n_periods - 1] : NULL;

	if (m->rd->now.year || !first || first->sentence != p->sentence || first->to.year ||
	    !first->to.month || p->form != TL_PERIOD_SPAN || p->to.month != 12 ||
	    p->from.month != first->to.month + 1)
		return;
	first->form = TL_PERIOD_SPAN;
	first->half_year = false;
	first->from.year = first->to.year = p->from.year;
	p->future = p->ahead = true;
}

/* riêng quý III, riêng trong năm 2022; trong đó năm 2020 có …; trước đó, giai đoạn 2016-2020 … */
static bool stands_alone(const struct tl_measure *m, size_t i)
{
	size_t at = i - (i > 0 && (tl_is(m, i - 1, W_TRONG) || tl_mark(m, i - 1, ',')));

	return at > 0 && (tl_is(m, at - 1, W_ALONE) ||
			  (at > 1 && tl_is(m, at - 1, W_THAT) &&
			   (tl_is(m, at - 2, W_TRONG) || tl_is(m, at - 2, W_TRUOC))));
}

/* The year that `trong năm` behind p means: its own; of what is to be done in a year, the one
 * before it, unless that was named. */
static void name_year(struct tl_measure *m, const struct tl_period *p)
{
	struct tl_date now = m->rd->now;
	uint32_t block = m->rd->sentences[p->sentence].block;
	int year = p->from.year;

	if (p->form != TL_PERIOD_UNIT || !year || p->compare || p->from.day)
		return;
	/* Xã A, năm 2008 mới có 118 đảng viên, …: a look back, not the year that is spoken of */
	if (m->devoted && year < m->named_year &&
	    p->first > m->rd->sentences[p->sentence].first + 1)
		return;
	/* a text without a date that names it again: it was named where the text begins */
	if (m->devoted && !now.year && year == m->named_year && m->named_block <= 1)
		return;
	if (!p->tasks && (!now.year || year <= now.year))
		m->named_year = year, m->named_block = block;
	else if (p->tasks && !p->from.month && !m->named_year &&
		 (!now.year || year > now.year || (year == now.year && now.month < SPRING)))
		m->named_year = year - 1, m->named_block = block;
}

/* Ngày 15/6, cảnh sát cho biết các tay súng giữ 20 người: the day is that of the saying, and so is
 * the month of `Hồi tháng 2, …`. It is one of the last periods, and the words stand in sentence s.
 */
static void said_then(struct tl_measure *m, uint32_t s)
{
	for (size_t i = m->n_periods;
	     i-- > 0 && m->periods[i].sentence == s && m->n_periods - i <= DAYS_SAID;)
		if (m->periods[i].event && m->periods[i].form == TL_PERIOD_UNIT)
			m->periods[i].history = false;
		else if (m->periods[i].first == m->rd->sentences[s].first + 1 &&
			 tl_is(m, m->periods[i].first - 1, W_PAST))
			m->periods[i].form = TL_PERIOD_NONE;
}

/* Ngày 6/11, xã trao Huy hiệu Đảng đợt 7/11: the occasion p gives way to the day on which the
 * sentence says that it was done. */
static bool occasion(const struct tl_measure *m, const struct tl_period *p)
{
	const struct tl_period *x = m->n_periods ? &m->periods[m->n_periods - 1] : NULL;

	return m->devoted && x && p->event && x->sentence == p->sentence &&
	       (tl_is(m, p->first, W_DOT) || tl_is(m, p->first, W_DIP)) && x->event &&
	       x->form == TL_PERIOD_UNIT && x->from.day && !x->compare && !x->belongs &&
	       !m->closed[x->first];
}

/* A period may begin with the number at token i: 9 tháng, 5 năm, 2015-2020, 3/2, 16.7. */
static bool number_begins(const struct tl_measure *m, size_t i)
{
	const struct tl_token *t = &m->tokens[i];

	if (t->kind != TL_NUMBER)
		return false;
	if (tl_mark(m, i + 1, '/') || tl_mark(m, i + 1, '-') || tl_mark(m, i + 1, '.') ||
	    tl_is(m, i + 1, W_THANG) || tl_is(m, i + 1, W_NAM) || tl_is(m, i + 1, W_DEN) ||
	    (tl_is(m, i + 1, W_NGAY) && (tl_is(m, i + 2, W_DAU) || tl_is(m, i + 2, W_CUOI))))
		return true;
	return memchr(m->rd->article->body + t->begin, '.', t->end - t->begin) != NULL;
}

/* Finds out what the words before the period p, whose sentence begins at token `floor`, say of it:
 * that something is compared with it, that it is a plan's or a rating's, or the day of a founding. */
static void look_before(const struct tl_measure *m, struct tl_period *p, uint32_t floor)
{
	uint32_t i = p->first;

	p->founding = p->form != TL_PERIOD_YEARLY && !tl_is(m, i, W_TRONG) &&
		      preceded(m, i, TL_PW_OTHER_DATE, 0, floor);
	p->compare =
		p->compare || p->same_before || p->founding ||
		(p->form != TL_PERIOD_YEARLY && preceded(m, i, TL_PW_COMPARE, 6, floor));
	/* Đại hội diễn ra từ ngày 25 đến 31/12 is no plan's. */
	p->belongs = p->form != TL_PERIOD_YEARLY && !(p->event && p->form == TL_PERIOD_SPAN) &&
		     !(p->term && tl_is(m, i, W_TRONG)) &&
		     preceded(m, i, TL_PW_BELONGS, p->term ? TERM_REACH : 2, floor);
	p->tasks = preceded(m, i, TL_PW_TASKS, 2, floor);
	p->belongs = p->belongs || p->tasks;
	p->rating = p->form == TL_PERIOD_UNIT && !p->from.month &&
		    preceded(m, i, TL_PW_RATING, RATED, floor);
	p->alone = stands_alone(m, i);
}

/* Finds out what the sentence goes on with behind the year p, in a text about Party work: Năm 2017, Ủy ban Kiểm
 * tra sẽ …, so that nothing that was done is of it; năm 2019, có 62 tổ chức đảng được đánh giá chất lượng,
 * so that who is praised for that is praised later. */
static void look_behind(const struct tl_measure *m, struct tl_period *p)
{
	enum { HEAD = 10, SAID = 3, WILL = 24, JUDGED = 32 };
	const struct tl_sentence *s = &m->rd->sentences[p->sentence];
	bool counted = false;

	if (!m->devoted || p->form != TL_PERIOD_UNIT || p->from.month || p->first > s->first + HEAD)
		return;
	for (uint32_t i = p->end; i < s->end && i < p->end + JUDGED; i++) {
		counted = counted || m->tokens[i].kind == TL_NUMBER;
		if (tl_is(m, i, W_SE) && !counted && i < p->end + WILL && p->first <= s->first + SAID &&
		    p->from.year >= m->rd->now.year)
			p->ahead = true;
		if (tl_text_is(m, i, "đánh") && tl_text_is(m, i + 1, "giá"))
			p->judged = true;
	}
}

/* Finds out whether the period p, or a part of it, is to come when the text is written. A term that
 * the text opens is, and dates a text without a date. */
static void look_ahead(struct tl_measure *m, struct tl_period *p)
{
	if (m->rd->now.year) {
		struct tl_date last = tl_last_day(p);

		p->future = p->future || (last.year && tl_later(last, m->rd->now));
		p->ahead = p->ahead || (p->form == TL_PERIOD_SPAN && !p->term &&
					tl_later(p->from, m->rd->now));
	}
	if (!opens_term(m, p))
		return;
	p->future = p->ahead = true;
	/* those of a village's cell are shorter, and not all alike */
	if (p->to.year - p->from.year == TERM_YEARS)
		m->opened = p->from.year;
	else
		m->opened_short = p->from.year;
	/* the year of the congress */
	if (m->opened && !m->rd->now.year)
		m->rd->now = tl_year(m->opened);
}

/* The period p, whose sentence begins at token `floor`, is a day of long ago. In a text about anything a
 * day without a year is told for its own sake. */
static bool of_history(const struct tl_measure *m, const struct tl_period *p, uint32_t floor)
{
	return p->event && (p->form == TL_PERIOD_UNIT || p->form == TL_PERIOD_SPAN) &&
	       (p->from.year || !m->devoted) && !p->compare &&
	       (!m->closed[p->first] || (!m->devoted && p->form == TL_PERIOD_SPAN)) &&
	       (!m->devoted || !m->rd->now.year || m->rd->now.year - p->from.year >= LONG_AGO) &&
	       !preceded(m, p->first, TL_PW_OTHER_DATE, NEAR_REACH, floor);
}

/* Reads the periods of all sentences. */
static void read_all(struct tl_measure *m)
{
	m->named_year = m->opened = m->opened_short = 0;
	for (uint32_t s = 0; s < m->rd->n_sentences; s++) {
		const struct tl_sentence *x = &m->rd->sentences[s];
		bool quoted = false;

		for (size_t i = x->first; i < x->end;) {
			struct tl_period p;
			size_t n;

			if (m->tokens[i].mark == '"')
				quoted = !quoted;
			/* Most tokens begin none. */
			if (!(tl_hints(m, i, TL_HINT_PERIOD | TL_HINT_TIME) ||
			      number_begins(m, i)) ||
			    (m->rd->taken[i] & (TL_TAKEN_DOCUMENT | TL_TAKEN_PERSON))) {
				i++;
				continue;
			}
			/* … but được công bố ở mức 22.400 đồng */
			if (!m->devoted && tl_period_phrase(m, i) == TL_PW_SAYS &&
			    !tl_is(m, i + m->period_n[i], W_O))
				said_then(m, s);
			p = (struct tl_period){.first = (uint32_t)i,
					       .sentence = s,
					       .from = TL_NO_DATE,
					       .to = TL_NO_DATE};
			n = tl_period_form(m, i, &p);
			if (!n || i + n > x->end) {
				i++;
				continue;
			}
			for (size_t k = i; k < i + n; k++)
				m->rd->taken[k] |= TL_TAKEN_DATE;
			p.end = (uint32_t)(i + n);
			p.quoted = quoted;
			look_before(m, &p, x->first);
			look_ahead(m, &p);
			look_behind(m, &p);
			p.history = of_history(m, &p, x->first);
			share_year(m, &p);
			name_year(m, &p);
			i += n;
			if (occasion(m, &p))
				continue;
			*TL_PUSH(m->periods, m->n_periods, m->cap_periods) = p;
		}
	}
}

void tl_periods_find(struct tl_measure *m)
{
	m->congress = headline_congress(m);
	m->congress_day = NULL;
	read_all(m);
	if (!m->rd->now.year && m->devoted) {
		m->rd->now = tl_period_told_day(m);
		if (m->rd->now.year) {
			m->n_periods = 0;
			read_all(m);
		}
	}
	if (!m->rd->now.year)
		tl_periods_told(m);
	else if (m->devoted)
		tl_period_told_review(m);
	tl_periods_ready(m);
}
