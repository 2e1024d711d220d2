/* Changes in a text about anything: by how much something rises or falls, is more or less than another, or
 * exceeds a plan. The words of it stand farther off than right before the figure, or the figure goes on with the
 * change of the one before it. */
#include "annotate/metric_qualify.h"

enum {
	SIDE = 40,  /* on either side of what is compared */
	OBJECT = 7, /* from a verb of change, over what changes, to by how much */
	NOUN = 6    /* from a change to the figure that says it again */
};

/* The words of a comparison (cao hơn, ít hơn) that figure f begins with; TL_NONE: it does not. */
static uint32_t comparison(const struct tl_measure *m, const struct tl_figure *f)
{
	for (size_t q = tl_hits_after(&m->qualifiers, f->from);
	     q < m->qualifiers.n && m->qualifiers.items[q].end <= f->first; q++) {
		struct tl_hit x = m->qualifiers.items[q];

		if ((m->r->qualifiers[x.id].bit & TL_CHANGES) && x.first >= f->from &&
		    tl_is(m, x.end - 1, W_THAN))
			return x.first;
	}
	return TL_NONE;
}

/* ở mức cao hơn 5.200 tỷ đồng, nếu thấp hơn 50%: more or less than that, and not by so much, where
 * nothing is said that it is compared with; không thể ít hơn 1.000 ha: at least. */
static void compared(const struct tl_measure *m, struct tl_figure *f)
{
	static const enum tl_word_id levels[] = {W_LEVEL, W_THE, W_CON};
	static const enum tl_word_id terms[] = {W_IF, W_MUST, W_RULE};
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	uint32_t at = comparison(m, f), low = f->from > s->first + SIDE ? f->from - SIDE : s->first;
	bool level = tl_is(m, tl_figure_end(f), W_CUA);

	if (at == TL_NONE || at == 0 || f->range)
		return;
	level = level || TL_IS_ANY(m, at - 1, levels);
	for (uint32_t i = low; i < s->end && i < f->end + SIDE; i++) {
		if (tl_is(m, i, W_SO_WITH))
			return;
		level = level || (i < at && TL_IS_ANY(m, i, terms));
	}
	if (!level)
		return;
	if (tl_is(m, at - 1, W_THE) && at > 1 && tl_is(m, at - 2, W_KHONG))
		f->qualifiers |= f->qualifiers & TL_Q_INCREASE ? TL_Q_AT_MOST : TL_Q_AT_LEAST;
	else
		f->qualifiers |= f->qualifiers & TL_Q_INCREASE ? TL_Q_OVER : TL_Q_UNDER;
	f->qualifiers &= ~TL_CHANGES;
}

/* Both are counted in the same. */
static bool alike(const struct tl_figure *g, const struct tl_figure *f)
{
	return g->percent == f->percent && g->unit == f->unit;
}

/* Figure f says again by how much the one before it changed: tăng 10 USD, tương đương 0,8%; tăng 1,49
 * USD, hay 3%; giảm 24 USD (1,92%). */
static bool changed_again(const struct tl_measure *m, const struct tl_figure *g,
			  const struct tl_figure *f)
{
	uint32_t from = tl_figure_end(g), end = tl_figure_end(f), open;
	bool again = false;

	if (f->from < from || f->from > from + NOUN)
		return false;
	for (uint32_t i = from; i < f->from; i++) {
		if (tl_is(m, i, W_LEN) || tl_is(m, i, W_XUONG) || tl_is(m, i, W_CON))
			return false;
		again = again || tl_is(m, i, W_EQUAL) || (i > from && tl_is(m, i, W_MATCH)) ||
			(f->percent != g->percent && i + 1 == f->from && tl_text_is(m, i, "hay"));
	}
	if (again)
		return true;
	/* giảm 209 người bị thương (13,42%); tăng 7,5% (900 tỷ đồng) so với dự toán */
	open = f->from - 1;
	if (!tl_mark(m, open, '(') || !tl_mark(m, end, ')') || !tl_unmarked(m, from, open))
		return false;
	if (g->percent)
		return !f->percent && tl_is(m, end + 1, W_SO_WITH);
	/* giảm 500 USD (11 triệu đồng) */
	return f->percent || (tl_of_money(m, g) && tl_of_money(m, f) &&
			      m->tokens[g->unit_first].word != m->tokens[f->unit_first].word);
}

/* tăng 10,8%, 17% và 20,5%; giảm 20 ngàn đồng chiều mua và 10 ngàn đồng chiều bán: the change of
 * the figure before goes on. */
static bool listed(const struct tl_measure *m, const struct tl_figure *g, const struct tl_figure *f)
{
	uint32_t from = tl_figure_end(g);
	bool joined = f->from > 0 && tl_is(m, f->from - 1, W_VA);

	if (!alike(g, f) || f->from <= from)
		return false;
	if (f->from == from + 1)
		return joined || (f->percent && tl_mark(m, from, ','));
	return joined && f->from <= from + NOUN && tl_unmarked(m, from, f->from) &&
	       !tl_turned(m, from, f->from) && (f->unit != TL_NONE || f->percent);
}

/* vượt 9% so với kế hoạch, vượt 7% dự toán: by so much; vượt mức 5%, vượt 30% vốn: more than that;
 * không vượt quá 15%: at most. */
static void exceeded(const struct tl_measure *m, struct tl_figure *f)
{
	uint32_t at = tl_figure_end(f);
	bool no =
		f->from > 1 && (tl_is(m, f->from - 1, W_KHONG) ||
				(tl_is(m, f->from - 1, W_DUOC) && tl_is(m, f->from - 2, W_KHONG)));

	if (!(f->qualifiers & TL_Q_EXCEED))
		return;
	if (!no && f->percent && !(f->qualifiers & TL_Q_OVER) &&
	    (f->base_end > f->base_first || tl_is(m, at, W_SO_WITH) || tl_is(m, at, W_ATTEND) ||
	     tl_is(m, f->first - 1, W_TIEU) || tl_is(m, at + 1, W_TIEU)))
		return;
	f->qualifiers &= ~(unsigned)(TL_Q_EXCEED | TL_Q_OVER);
	f->qualifiers |= no ? TL_Q_AT_MOST : TL_Q_OVER;
}

/* lên, xuống, đạt, mốc at token i: what follows is reached, and not by how much something changes.
 */
static bool reaches(const struct tl_measure *m, uint32_t i)
{
	static const enum tl_word_id levels[] = {
		W_LEN, W_XUONG, W_CON,	 W_VE,	    W_LEVEL,   W_MARK, W_THRESHOLD, W_DAT,
		W_TU,  W_VOI,	W_LA,	 W_CUA,	    W_O,       W_TAI,  W_TRONG,	    W_CO,
		W_VA,  W_TAKES, W_MAKES, W_AS_MUCH, W_SO_THAT, W_MUC};

	return TL_IS_ANY(m, i, levels);
}

/* giảm lãi suất cho vay 0,5%, tăng mức đóng thêm 300 đồng, thấp hơn giá trong nước 2 triệu đồng:
 * what changes stands between the verb and by how much it does; hạ 0,2%. The bit of the change, or
 * 0. */
static unsigned moved(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t low = f->from > OBJECT ? f->from - OBJECT : 0;
	bool open = f->range || (f->qualifiers & TL_Q_AT_LEAST);

	if ((!f->percent && !tl_of_money(m, f)) || (f->qualifiers & TL_Q_TARGET))
		return 0;
	for (uint32_t i = f->from; i < f->first; i++)
		if (reaches(m, i) && !(open && tl_is(m, i, W_TU)))
			return 0;
	for (uint32_t i = f->from; i > low && m->tokens[i - 1].kind == TL_WORD; i--) {
		bool than = tl_is(m, i - 1, W_THAN) && tl_of_money(m, f) && i > 1;

		if (reaches(m, i - 1))
			return 0;
		if ((i == f->from && tl_is(m, i - 1, W_LOWER)) || tl_is(m, i - 1, W_GIAM))
			return TL_Q_DECREASE;
		if (tl_is(m, i - 1, W_TANG))
			return tl_is(m, i, W_HEAD) ? 0 : TL_Q_INCREASE;
		if (than && (tl_is(m, i - 2, W_HIGH) || tl_is(m, i - 2, W_MANY)))
			return TL_Q_INCREASE;
		if (than && (tl_is(m, i - 2, W_LOW) || tl_is(m, i - 2, W_LITTLE)))
			return TL_Q_DECREASE;
	}
	return 0;
}

/* nhận được mức giảm rất mạnh, từ 20 - 40 triệu đồng: a level of change and a comma stand before the
 * interval. The bit of the change, or 0. */
static unsigned moved_between(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t low = f->from > OBJECT ? f->from - OBJECT : 0;

	if (!f->range || f->from < 2 || !(f->percent || tl_of_money(m, f)) ||
	    !tl_is(m, f->from, W_TU) || !tl_mark(m, f->from - 1, ','))
		return 0;
	for (uint32_t i = f->from - 1; i-- > low + 1 && m->tokens[i].kind == TL_WORD;)
		if (tl_is(m, i - 1, W_LEVEL))
			return tl_is(m, i, W_GIAM)   ? TL_Q_DECREASE
			       : tl_is(m, i, W_TANG) ? TL_Q_INCREASE
						     : 0;
	return 0;
}

/* tăng trưởng 14% so với năm trước, but no tốc độ tăng trưởng 14% and no mục tiêu tăng trưởng 7%.
 */
static bool grows(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = f->from;

	at -= at > 0 && tl_is(m, at - 1, W_DAT);
	return f->percent && at > 2 && tl_is(m, at - 1, W_HEAD) &&
	       tl_is(m, at - 2, W_TANG) && !tl_is(m, at - 3, W_DEGREE) &&
	       !tl_is(m, at - 3, W_LEVEL) && !tl_is(m, at - 3, W_TIEU);
}

/* tăng 7,6 cent, tương đương 0,4%; sụt 84 xu (tương đương 1,6%): in how much of it, behind a number that has no unit of ours. */
static unsigned matched(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const falls[] = {"giảm", "sụt", "rớt", "mất"};
	enum { SMALL = 3 };
	uint32_t at = f->from, low;

	if (!f->percent || f->range || at < 2 * SMALL || !tl_is(m, at - 1, W_EQUAL))
		return 0;
	at -= 2;
	at -= tl_mark(m, at - 1, ',') || tl_mark(m, at - 1, '(');
	low = at - SMALL;
	while (at > low && at > 1 && !tl_number_at(m, at - 1))
		at--;
	if (at < 2 || !tl_number_at(m, at - 1))
		return 0;
	if (TL_TEXT_IS_ANY(m, at - 2, falls))
		return TL_Q_DECREASE;
	return tl_is(m, at - 2, W_TANG) ? TL_Q_INCREASE : 0;
}

void tl_changes_generally(const struct tl_measure *m, struct tl_figure *f)
{
	const struct tl_figure *g = f - 1;

	exceeded(m, f);
	if (f->qualifiers & TL_CHANGES)
		compared(m, f);
	else if (f > m->figures && (g->qualifiers & TL_CHANGES) && g->sentence == f->sentence &&
		 (changed_again(m, g, f) || listed(m, g, f)))
		f->qualifiers |= g->qualifiers & TL_CHANGES;
	else
		f->qualifiers |= grows(m, f) ? (unsigned)TL_Q_INCREASE : moved(m, f) | moved_between(m, f) | matched(m, f);
}
