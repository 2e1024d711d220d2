/* Terms: nhiệm kỳ 2015-2020 where only `nhiệm kỳ qua`, `đầu nhiệm kỳ`, `cuối nhiệm kỳ` is said.
 * Which one is meant the article's day tells, the paragraph that has named one, or the congress
 * that opens the next. */
#include "annotate/period.h"

/* Periods before that are looked at for the term that `nhiệm kỳ qua` means. */
enum { LOOK_BACK = 32 };

/* First year of the term that a date lies in: congresses are held every five years, those of the
 * provinces in autumn. */
int tl_term_start(struct tl_date d)
{
	int first = d.year - d.year % 5;

	if (d.year % 5 == 0 && d.month && d.month < 10)
		first -= TERM_YEARS;
	return first;
}

/* The first year of the term that a text speaks of: its day tells, or the congress that ends it; of
 * one that has gone by, if its successor has hardly begun. 0: nobody tells. */
static int current_term(const struct tl_measure *m, bool past)
{
	int first = m->rd->now.year ? tl_term_start(m->rd->now) : 0;

	if (m->opened)
		return m->opened - TERM_YEARS;
	/* nhiệm kỳ 2020-2022 is opened: how long the one before was is not told */
	if (m->opened_short)
		return 0;
	return first && past && m->rd->now.year - first <= 1 ? first - TERM_YEARS : first;
}

/* Nhiệm kỳ 2020-2025, …; trong nhiệm kỳ kết nạp 20 đảng viên: the one that the paragraph has named;
 * but nhiệm kỳ qua is one that has begun before, wherever it was named, and not what a congress
 * opens. */
static bool term_named(const struct tl_measure *m, bool past, struct tl_period *p)
{
	const struct tl_sentence *s = m->rd->sentences;
	struct tl_date now = m->rd->now;

	for (size_t i = m->n_periods; i-- > 0 && m->n_periods - i <= LOOK_BACK;) {
		const struct tl_period *x = &m->periods[i];

		if (!past &&
		    (x->sentence + 1 < p->sentence || s[x->sentence].block != s[p->sentence].block))
			return false;
		if (!x->term || (past && (x->belongs || x->compare || x->from.year == m->opened ||
					  x->from.year == m->opened_short ||
					  (now.year && x->from.year >= now.year))))
			continue;
		if (x->form != TL_PERIOD_SPAN || x->belongs || x->compare)
			return false;
		p->form = TL_PERIOD_SPAN;
		p->from = x->from;
		p->to = x->to;
		p->future = x->future;
		p->term = true;
		return true;
	}
	return false;
}

/* Nhiệm kỳ qua at the congress of a cell that opens nhiệm kỳ 2022-2025: cells hold two congresses in the five years
 * of those above them, so that the second term follows one that began with theirs. */
static bool cells_term(const struct tl_measure *m, bool past, struct tl_period *p)
{
	int left = m->opened_short % TERM_YEARS;

	if (!past || left == 0)
		return false;
	p->form = TL_PERIOD_SPAN;
	p->from = tl_year(m->opened_short - left);
	p->to = tl_year(m->opened_short);
	p->term = true;
	return true;
}

/* Đại hội lần thứ II (năm 1979) …. Trong nhiệm kỳ, …: the paragraph is at a time before the term
 * that would be meant. */
static bool of_older(const struct tl_measure *m, const struct tl_period *p, bool past)
{
	const struct tl_sentence *s = m->rd->sentences;

	for (size_t i = m->n_periods; i-- > 0 && m->n_periods - i <= LOOK_BACK;) {
		const struct tl_period *x = &m->periods[i];

		if (s[x->sentence].block != s[p->sentence].block)
			return false;
		if (!x->compare && x->from.year)
			return tl_last_day(x).year + 1 < current_term(m, past);
	}
	return false;
}

/* The last year of the term that the paragraph has named last, whatever was said of it; 0: none. */
static int term_of_paragraph(const struct tl_measure *m, const struct tl_period *p)
{
	const struct tl_sentence *s = m->rd->sentences;

	for (size_t i = m->n_periods; i-- > 0 && m->n_periods - i <= LOOK_BACK;) {
		const struct tl_period *x = &m->periods[i];

		if (s[x->sentence].block != s[p->sentence].block)
			return 0;
		if (x->term && x->form == TL_PERIOD_SPAN && !x->compare)
			return x->to.year;
	}
	return 0;
}

bool tl_period_term(const struct tl_measure *m, size_t i, struct tl_period *p, size_t *used)
{
	struct tl_date now = m->rd->now;
	size_t n = *used;
	bool past = tl_is(m, i + n - 1, W_QUA);
	int y;

	switch (tl_period_phrase(m, i)) {
	case TL_PW_TERM_START:
		if (!current_term(m, false))
			break;
		p->form = TL_PERIOD_UNIT;
		p->from = tl_year(current_term(m, false));
		p->term = true;
		break;
	case TL_PW_TERM:
		/* sơ kết giữa nhiệm kỳ: what the meeting is called */
		if (i > 0 && tl_is(m, i - 1, W_GIUA)) {
			*used = 0;
			return true;
		}
		if (term_named(m, past, p) || cells_term(m, past, p) || !current_term(m, past) ||
		    of_older(m, p, past))
			break;
		p->form = TL_PERIOD_SPAN;
		p->from = tl_year(current_term(m, past));
		p->to = tl_year(p->from.year + TERM_YEARS);
		p->term = true;
		break;
	case TL_PW_TERM_END:
		y = term_of_paragraph(m, p);
		if (!y && current_term(m, false) && !of_older(m, p, false))
			y = current_term(m, false) + TERM_YEARS;
		/* cuối nhiệm kỳ trước */
		if (y && tl_is(m, i + n, W_TRUOC)) {
			y -= TERM_YEARS;
			n++;
		}
		p->form = y ? TL_PERIOD_POINT : TL_PERIOD_NONE;
		p->from = y ? tl_year(y) : TL_NO_DATE;
		/* what was done when it ended was done in all of it */
		p->to = y ? tl_year(y - TERM_YEARS) : TL_NO_DATE;
		p->term = p->future = false;
		break;
	case TL_PW_REST_OF_TERM:
		y = current_term(m, false);
		if (!y || m->opened || !now.year || y + TERM_YEARS <= now.year)
			break;
		p->form = TL_PERIOD_SPAN;
		p->from = tl_year(now.year);
		p->to = tl_year(y + TERM_YEARS);
		p->future = p->ahead = true;
		break;
	case TL_PW_NEXT_TERM:
		/* nhiệm kỳ mới, of no congress, has begun */
		y = m->opened;
		if (!y && now.year && !m->opened_short && !tl_is(m, i + n - 1, W_MOI_NEW))
			y = tl_term_start(now) + TERM_YEARS;
		/* cấp ủy viên nhiệm kỳ mới là 420 đồng chí: whom they elected, and not when */
		if (!y && i > 0 && (tl_is(m, i - 1, W_VIEN) || tl_is(m, i - 1, W_UY))) {
			*used = 0;
			return true;
		}
		if (!y)
			break;
		p->form = TL_PERIOD_SPAN;
		p->from = tl_year(y);
		p->to = tl_year(y + TERM_YEARS);
		p->term = p->future = p->ahead = true;
		break;
	default:
		return false;
	}
	*used = n;
	return true;
}

bool tl_period_of_studied(const struct tl_measure *m, const struct tl_period *p, const struct tl_figure *f)
{
	enum { NAME = 16 };
	uint32_t low = m->rd->sentences[p->sentence].first;

	if (!p->term || f->indicator == TL_NONE || f->indicator != m->r->study)
		return false;
	for (uint32_t i = p->first; i > low + 1 && p->first - i < NAME && !tl_mark(m, i - 1, ';'); i--)
		if (tl_is(m, i - 1, W_QUYET) && tl_is(m, i - 2, W_NGHI))
			return true;
	return false;
}
