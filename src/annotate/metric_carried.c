/* What a sentence of a text about anything proposes, plans or expects goes on in those behind it
 * (Bộ đề xuất ba mức thuế. Cụ thể, …; Theo phương án này, … Giai đoạn 2 …), until a word or a time
 * says that something has been done, or another subject begins. */
#include "annotate/metric_qualify.h"

enum {
	HEAD = 4,  /* tokens at the head of a sentence that say what all of it is */
	RUN = 3,   /* sentences over which a proposal is carried */
	REACH = 80, /* tokens of a sentence over which it is */
	SOME = 30  /* fewer people or things are mostly those that there are */
};

/* How a sentence begins: anew, as one that goes on with what was proposed, that adds something to
 * it, with a part of it, or with what it comes to. */
enum start { ANEW, GOES_ON, ADDS, PART, FOLLOWS };

/* Các quận còn lại, Đối với các khu vực còn lại: where the words of the rest end at the head of sentence s, or where it
 * begins. */
static uint32_t the_rest(const struct tl_measure *m, const struct tl_sentence *s)
{
	for (uint32_t i = s->first + 1; i <= s->first + HEAD && i < s->end; i++)
		if (tl_is(m, i, W_CON) && tl_is(m, i + 1, W_BACK))
			return i + 2;
	return s->first;
}

/* Cụ thể, Theo đó, Giai đoạn 2, Phương án 1, Các quận còn lại; Ngoài ra; Tổng vốn, Mức thu, - 18 tỷ USD. */
static enum start start_of(const struct tl_measure *m, const struct tl_sentence *s)
{
	static const struct {
		const char *words[2];
		enum start start;
	} starts[] = {{{"Theo", "đó"}, GOES_ON},   {{"Phương", "án"}, GOES_ON},
		      {{"Giai", "đoạn"}, GOES_ON}, {{"Khu", "vực"}, GOES_ON},
		      {{"Khi", "đó"}, GOES_ON},	   {{"Tiếp", "đến"}, GOES_ON},
		      {{"Muốn", "vậy"}, GOES_ON},  {{"Muốn", "như"}, GOES_ON},
		      {{"Đối", "với"}, GOES_ON},   {{"Còn", "lại"}, GOES_ON},
		      {{"Như", "vậy"}, FOLLOWS},   {{"Ngoài", "ra"}, ADDS},
		      {{"Bên", "cạnh"}, ADDS},	   {{"Đồng", "thời"}, ADDS}};
	static const char *const parts[] = {"Tổng", "Các", "Mức",  "Với", "Từ",
					    "Cả",   "Số",  "Diện", "Vốn"};

	if (tl_continues(m, s) || the_rest(m, s) > s->first)
		return GOES_ON;
	for (size_t k = 0; k < TL_COUNT(starts); k++)
		if (tl_text_is(m, s->first, starts[k].words[0]) &&
		    tl_text_is(m, s->first + 1, starts[k].words[1]))
			return starts[k].start;
	return TL_TEXT_IS_ANY(m, s->first, parts) || tl_mark(m, s->first, '-') ? PART : ANEW;
}

/* The words x promise what stands behind them: not sẽ, có thể, which govern their own clause; not có phương án,
 * where somebody has one, giá đề xuất, which is one in force, nor thông qua dự luật, where it is law; nor đề nghị,
 * kiến nghị, đòi, which ask somebody to do something. */
static bool proposal(const struct tl_measure *m, size_t q)
{
	static const enum tl_word_id before[] = {W_CO, W_VE, W_PRICE};
	struct tl_hit x = m->qualifiers.items[q];
	struct tl_qualifier_word w = m->r->qualifiers[x.id];

	return (w.bit & TL_Q_FORECAST) && w.where != TL_DEMAND && !tl_is(m, x.first, W_SE) &&
	       !tl_is(m, x.first, W_CO) &&
	       !tl_is(m, x.end - 1, W_NGHI) && !tl_is(m, x.end, W_VE) &&
	       !(x.first > 0 && TL_IS_ANY(m, x.first - 1, before)) &&
	       !(x.first > 0 && tl_is(m, x.first - 1, W_QUA) && tl_is(m, x.first, W_ATTEND)) &&
	       !tl_qualifier_inside(m, q);
}

/* Mục tiêu của đề án là …; Phấn đấu …: hit q at the head of sentence s sets a target, and is not of one that was reached. */
static bool aim(const struct tl_measure *m, size_t q, const struct tl_sentence *s)
{
	struct tl_hit x = m->qualifiers.items[q];
	struct tl_qualifier_word w = m->r->qualifiers[x.id];

	return (w.bit & TL_Q_TARGET) && w.where == TL_CLAUSE && x.first < s->first + HEAD && !tl_qualifier_inside(m, q) &&
	       !tl_qualifier_of_result(m, q);
}

/* Dự thảo đã bổ sung mức phạt như sau: …; Theo dự thảo, …: sentence s tells what a draft says. */
static bool of_draft(const struct tl_measure *m, const struct tl_sentence *s)
{
	uint32_t at = s->first + tl_is(m, s->first, W_THEO);

	return tl_is(m, at, W_ATTEND) && tl_text_is(m, at + 1, "thảo");
}

/* What sentence s proposes up to its end, and at its head that all of it does so (`whole`); or that
 * something will be (`will`), and nothing behind it that it has been. */
static unsigned proposed_in(const struct tl_measure *m, const struct tl_sentence *s, bool *whole,
			    bool *will)
{
	for (size_t q = tl_hits_after(&m->qualifiers, s->end - 1);
	     q > 0 && m->qualifiers.items[q - 1].end > s->first; q--) {
		struct tl_hit x = m->qualifiers.items[q - 1];
		enum tl_where where = m->r->qualifiers[x.id].where;

		if (x.first < s->first)
			continue;
		if ((where == TL_RESULT && !tl_qualifier_inside(m, q - 1) && !of_draft(m, s)) ||
		    where == TL_APART)
			return 0;
		*will = *will || tl_is(m, x.first, W_SE);
		if (proposal(m, q - 1)) {
			*whole = x.first < s->first + HEAD;
			return TL_Q_FORECAST;
		}
		if (aim(m, q - 1, s)) {
			*whole = true;
			return TL_Q_TARGET;
		}
	}
	return 0;
}

/* The year that the text is of, as it tells by the latest day or month that it dates; 0: nobody
 * tells. */
static int present(struct tl_measure *m)
{
	int year = m->rd->article->published.year;

	for (size_t i = 0; i < m->n_periods && !m->rd->article->published.year; i++)
		if (m->periods[i].from.month && m->periods[i].from.year > year)
			year = m->periods[i].from.year;
	return year ? year : m->latest_year;
}

/* Every time that is told in tokens [from, to) is a year to come, and there is one. */
static bool years_ahead(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	size_t i = tl_period_from(m, from), first = i;

	for (; i < m->n_periods && m->periods[i].first < to; i++)
		if (m->periods[i].from.month || m->periods[i].half_year ||
		    m->periods[i].from.year <= m->mood.year)
			return false;
	return i > first;
}

/* Dự kiến đến năm 2020 có 3 triệu lao động. Trình độ sơ cấp khoảng 18%: sentence s has no time of its own, and
 * goes on with the year to come that the one before it tells; but Theo báo khác, … is another's. */
static bool then(const struct tl_measure *m, const struct tl_sentence *s)
{
	static const enum tl_word_id others[] = {W_THEO, W_CON};

	return m->mood.year && years_ahead(m, s[-1].first, s[-1].end) &&
	       (tl_period_from(m, s->first) == tl_period_from(m, s->end) ||
		years_ahead(m, s->first, s->end)) &&
	       !TL_IS_ANY(m, s->first, others);
}

/* Sentence s stands in the paragraph of the one before it, in the line below one with a colon, or in a list of lines with
 * dashes. */
static bool beside(const struct tl_measure *m, const struct tl_sentence *s)
{
	return s[-1].block == s->block || tl_mark(m, s[-1].end - 1, ':') ||
	       (tl_mark(m, s->first, '-') && tl_mark(m, s[-1].first, '-'));
}

/* What is handed on, of which the sentence before tells in figures (`said`) or not, reaches sentence s. */
static bool reaches(const struct tl_measure *m, const struct tl_sentence *s, bool said, unsigned bits)
{
	const struct tl_mood *mood = &m->mood;
	enum start start = start_of(m, s);

	switch (start) {
	case GOES_ON:
		return true;
	case ADDS:
		return (said || (mood->whole && (bits & TL_Q_TARGET))) && !tl_done_between(m, s[-1].first, s->first);
	case PART:
		if (mood->whole)
			return true;
		break;
	case FOLLOWS:
		if (said && (bits & TL_Q_TARGET))
			return true;
		break;
	case ANEW:
		/* Mục tiêu là …. 80% hộ dân … */
		if (said && (bits & TL_Q_TARGET) && tl_number_at(m, s->first) && tl_mark(m, s->first + 1, '%'))
			return true;
	}
	return tl_mark(m, s[-1].end - 1, ':') || (said && s[-1].block == s->block && then(m, s));
}

/* What sentence s, which nothing was proposed of but what reaches it, hands on; without a figure (`empty`) it hands on
 * what it was handed. */
static void hand_on(struct tl_measure *m, const struct tl_sentence *s, bool near, bool empty)
{
	struct tl_mood *mood = &m->mood;
	unsigned bits = empty && near ? mood->hands_on : mood->reaches;

	if (bits && mood->left > empty && !tl_mood_over(m, s->first, s->end)) {
		mood->hands_on = bits;
		mood->whole = mood->whole && !empty;
		mood->left -= 1 + empty;
		return;
	}
	mood->hands_on = 0;
	mood->left = RUN;
	mood->whole = false;
}

/* Sentence t is looked at: what it inherits, and what it hands on. */
static void step(struct tl_measure *m, const struct tl_figure *f, uint32_t t)
{
	const struct tl_sentence *s = &m->rd->sentences[t];
	struct tl_mood *mood = &m->mood;
	bool said = f > m->figures && f[-1].sentence + 1 == t && f[-1].promised, whole = false;
	bool near = t > 0 && beside(m, s);
	unsigned bits = said ? f[-1].promised : mood->hands_on;

	/* Dự án sẽ làm hai đợt. Giai đoạn 1 có vốn …: what will be in parts is in the first of them; and so
	 * is what will be then: Khi đó, …
	 */
	if (!bits && mood->will &&
	    (tl_text_is(m, s->first, "Giai") ||
	     (tl_text_is(m, s->first, "Khi") && tl_is(m, s->first + 1, W_THAT))))
		bits = TL_Q_FORECAST;
	if (said && (mood->hands_on || (f[-1].promised & TL_Q_TARGET)))
		mood->whole = true;
	mood->reaches = near && bits && reaches(m, s, said, bits) ? bits : 0;
	mood->will = false;
	bits = proposed_in(m, s, &whole, &mood->will);
	if (!bits) {
		hand_on(m, s, near, t < f->sentence);
		return;
	}
	mood->hands_on = bits;
	mood->whole = whole;
	mood->left = RUN;
}

void tl_mood_step(struct tl_measure *m, const struct tl_figure *f)
{
	if (m->mood.next == 0)
		m->mood.year = present(m);
	while (m->mood.next <= f->sentence)
		step(m, f, m->mood.next++);
}

/* The colon behind như sau, sau đây, cụ thể that opens the list in which figure f stands in its sentence, or TL_NONE. */
static uint32_t list_opened(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const opens[] = {"sau", "đây", "thể"};
	uint32_t low = m->rd->sentences[f->sentence].first + 1;

	for (uint32_t i = f->from; i > low && f->from - i < REACH; i--)
		if (tl_mark(m, i - 1, ':') && TL_TEXT_IS_ANY(m, i - 2, opens))
			return i - 1;
	return TL_NONE;
}

/* Đề xuất mức thuế như sau: xăng lên 5.000 đồng/lít; dầu lên 3.000 đồng/lít: what the words before the colon promise of
 * all that is listed behind it. */
static unsigned listed(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	uint32_t at = list_opened(m, f);

	if (at == TL_NONE || tl_mood_over(m, at, f->first))
		return 0;
	for (size_t q = tl_hits_after(&m->qualifiers, at); q > 0 && m->qualifiers.items[q - 1].end > s->first; q--) {
		struct tl_hit x = m->qualifiers.items[q - 1];
		struct tl_qualifier_word w = m->r->qualifiers[x.id];

		if (x.end + REACH < at)
			break;
		if (x.end > at || x.first < s->first)
			continue;
		if (proposal(m, q - 1))
			return TL_Q_FORECAST;
		if (w.where == TL_CLAUSE && (w.bit & TL_Q_TARGET) && !tl_qualifier_inside(m, q - 1))
			return TL_Q_TARGET;
		/* phấn đấu đạt mục tiêu như sau: … aims, too */
		if (w.where == TL_RESULT && !tl_qualifier_inside(m, q - 1) && !of_draft(m, s) && !tl_is(m, x.first, W_DAT))
			return 0;
	}
	return 0;
}

unsigned tl_mood_carried(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	bool few = !f->percent && !tl_of_money(m, f) && f->value < SOME;
	uint32_t head = the_rest(m, s);
	unsigned promised;

	if (tl_works_ahead(m, f))
		return TL_Q_FORECAST;
	if (!few && (promised = listed(m, f)) != 0)
		return promised;
	if (!m->mood.reaches || few || f->base_end > f->base_first || f->first > s->first + REACH ||
	    tl_mood_over(m, s->first, f->first) || tl_turned(m, head > s->first ? head : head + 2, f->from))
		return 0;
	return m->mood.reaches;
}
