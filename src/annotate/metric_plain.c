/* Figures that are told plainly, in texts that have nothing to do with the Party: prices, crimes, sport.
 *
 * Whether such a text tells a fact, a plan, a wish, a supposition or a rule is told by words of any kind, and often far
 * from the figure. 3,100 figures that the program had shown in general news were drawn at random and judged by hand
 * (tests/eval/README.md). Of those without an indicator 14 % of what was shown as not yet a fact was wrong, 23 % of 381
 * others in whose sentence stands a word of the row doubt or doubt_on, 9 % of shares, 8 % where a fiftieth of the text
 * is such words; of what remains 3 %. Nobody compares figures that measure nothing known, so those in doubt are left
 * out: nearly half of them. */
#include "annotate/metric.h"

/* Tokens on each side of a figure that are looked at: a sentence without an end costs no more, and a list in one may be
 * as long. */
enum { BESIDE = 120 };

/* The sentence ends in a question mark, behind it at most closing marks. */
static bool asks(const struct tl_measure *m, const struct tl_sentence *s)
{
	enum { CLOSING = 3 };

	for (uint32_t i = s->end; i-- > s->first && s->end - i <= CLOSING;)
		if (tl_mark(m, i, '?'))
			return true;
	return false;
}

/* Mỗi lần đến, ông cho họ 50.000 đồng; giá bán từ 300.000 đồng; đạt từ 90% trở lên: of each time, or the least there is,
 * where no rule has said so. */
static bool half_told(const struct tl_measure *m, const struct tl_figure *f, uint32_t first)
{
	const unsigned shared = TL_Q_EACH | TL_Q_AVG;

	for (uint32_t i = first; i < f->first && !(f->qualifiers & shared); i++)
		if (tl_is(m, i, W_MOI))
			return true;
	return !(f->qualifiers & TL_Q_AT_LEAST) && tl_no_end(m, f);
}

void tl_doubts_find(struct tl_measure *m)
{
	enum { DENSE = 50 };
	size_t n = 0;

	m->elsewhere = m->elsewhere && m->r->doubts;
	for (size_t q = 0; q < m->qualifiers.n && m->elsewhere; q++)
		n += m->r->qualifiers[m->qualifiers.items[q].id].where >= TL_DOUBT;
	m->dubious = n * DENSE > m->n_tokens;
}

bool tl_told_plainly(const struct tl_measure *m, const struct tl_figure *f)
{
	const unsigned open = TL_Q_FORECAST | TL_Q_TARGET;
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	uint32_t first = f->first > s->first + BESIDE ? f->first - BESIDE : s->first;
	uint32_t end = s->end > f->end + BESIDE ? f->end + BESIDE : s->end;

	if (m->dubious || f->percent || (f->qualifiers & open) || asks(m, s) || half_told(m, f, first))
		return false;
	if (f->sentence > 0 && s[-1].block == s->block && first == s->first)
		first = f->first > s[-1].first + BESIDE ? f->first - BESIDE : s[-1].first;
	for (size_t q = tl_hits_after(&m->qualifiers, first); q < m->qualifiers.n; q++) {
		struct tl_hit x = m->qualifiers.items[q];
		struct tl_qualifier_word w = m->r->qualifiers[x.id];

		if (x.first >= end)
			break;
		if (x.first < first)
			continue;
		if (w.where == TL_DOUBT_ON)
			return false;
		if (x.first >= s->first && (w.where == TL_DOUBT || (w.bit & open)))
			return false;
	}
	return true;
}
