/* Qualifiers: the words around a figure that say how exact it is, that it is a change, a share, a
 * target. Those right before the number belong to it and move its beginning; targets and forecasts
 * are said once and reach to the right, until a word says that something has been done. */
#include "annotate/metric.h"

#include <string.h>

/* Little words that may stand between a qualifier and its number. */
static bool little(const struct tl_measure *m, size_t i, unsigned bit)
{
	if (tl_is(m, i, W_TU))
		return !(bit & (TL_Q_INCREASE | TL_Q_DECREASE));
	return tl_is(m, i, W_DAT) || tl_is(m, i, W_DUOC) || tl_is(m, i, W_LA) ||
	       tl_is(m, i, W_CO) || tl_is(m, i, W_SO) || tl_is(m, i, W_THEM);
}

/* The longest qualifier of its kind that ends at token `at`; moves *first. */
static uint32_t ending_at(const struct tl_measure *m, uint32_t at, uint32_t floor, bool skipped,
			  uint32_t *first)
{
	uint32_t best = TL_NONE;

	for (size_t q = tl_hits_after(&m->qualifiers, at - 1);
	     q < m->qualifiers.n && m->qualifiers.items[q].end == at; q++) {
		struct tl_hit x = m->qualifiers.items[q];
		struct tl_qualifier_word w = m->r->qualifiers[x.id];

		if (w.where != TL_BEFORE || x.first < floor || x.first >= *first)
			continue;
		if (skipped && !little(m, at, w.bit))
			continue;
		best = x.id;
		*first = x.first;
	}
	return best;
}

void tl_qualify_before(const struct tl_measure *m, struct tl_figure *f, uint32_t floor)
{
	/* `tăng hơn 5%`: three at most stand in a row. */
	for (int k = 0; k < 3; k++) {
		uint32_t first = f->from, q = TL_NONE;

		for (uint32_t skip = 0; skip < 2 && q == TL_NONE && f->from > floor + skip; skip++)
			q = ending_at(m, f->from - skip, floor, skip > 0, &first);
		if (q == TL_NONE)
			break;
		f->qualifiers |= m->r->qualifiers[q].bit;
		f->from = first;
	}
	if (f->from > floor && tl_is(m, f->from - 1, W_TU))
		f->from--;
	if (f->range)
		f->qualifiers |= TL_Q_RANGE;
	if (f->ratio)
		f->qualifiers |= TL_Q_RATIO;
}

/* bình quân, mỗi: near and with no number between. */
static void near(const struct tl_measure *m, struct tl_figure *f, uint32_t floor)
{
	uint32_t low = f->from > floor + 8 ? f->from - 8 : floor;

	for (uint32_t i = f->from; i > low; i--) {
		const struct tl_token *t = &m->rd->tokens[i - 1];

		if (t->kind == TL_NUMBER || (t->kind == TL_PUNCT && strchr(",;.:()", t->mark)))
			low = i;
	}
	for (size_t q = tl_hits_after(&m->qualifiers, low);
	     q < m->qualifiers.n && m->qualifiers.items[q].end <= f->from; q++)
		if (m->qualifiers.items[q].first >= low &&
		    m->r->qualifiers[m->qualifiers.items[q].id].where == TL_NEAR)
			f->qualifiers |= m->r->qualifiers[m->qualifiers.items[q].id].bit;
}

/* A word of a result reaches into the target's: `vượt chỉ tiêu được giao` is none. */
static bool part_of_result(const struct tl_measure *m, size_t q)
{
	struct tl_hit x = m->qualifiers.items[q];

	for (size_t k = tl_hits_after(&m->qualifiers, x.first);
	     k < m->qualifiers.n && m->qualifiers.items[k].end <= x.end; k++)
		if (m->r->qualifiers[m->qualifiers.items[k].id].where == TL_RESULT &&
		    m->qualifiers.items[k].first < x.first)
			return true;
	return false;
}

/* Targets and forecasts. `sẽ` governs its own clause, a target the rest of the sentence. */
static void clause(const struct tl_measure *m, struct tl_figure *f, uint32_t floor)
{
	uint32_t low = f->first > floor + 60 ? f->first - 60 : floor;
	size_t q = tl_hits_after(&m->qualifiers, f->first);

	while (q > 0 && m->qualifiers.items[q - 1].end > low) {
		struct tl_hit x = m->qualifiers.items[--q];
		struct tl_qualifier_word w = m->r->qualifiers[x.id];

		if (x.first < low)
			continue;
		if (w.where == TL_RESULT)
			return;
		if (w.where != TL_CLAUSE)
			continue;
		if (part_of_result(m, q))
			return;
		/* 821/1.450 chỉ tiêu: counted */
		if (x.first > low + 1 && m->rd->tokens[x.first - 1].kind == TL_NUMBER &&
		    tl_mark(m, x.first - 2, '/'))
			continue;
		if (!(w.bit & TL_Q_FORECAST) || f->first - x.end <= 12)
			f->qualifiers |= w.bit;
	}
}

static void after(const struct tl_measure *m, struct tl_figure *f, uint32_t end)
{
	uint32_t at = f->unit_end > f->end ? f->unit_end : f->end;

	for (size_t q = tl_hits_after(&m->qualifiers, f->end);
	     q < m->qualifiers.n && m->qualifiers.items[q].first <= at; q++) {
		struct tl_hit x = m->qualifiers.items[q];

		if (m->r->qualifiers[x.id].where == TL_AFTER && x.end <= end &&
		    (x.first == f->end || x.first == at))
			f->qualifiers |= m->r->qualifiers[x.id].bit;
	}
}

/* `tăng 18,1% tổ chức và 15,7% đảng viên`: the change goes on with the percentage that is joined to
 * it. */
static void joined(struct tl_figure *f, const struct tl_figure *before, const struct tl_measure *m)
{
	const unsigned change = TL_Q_INCREASE | TL_Q_DECREASE;

	if (f->percent && before->percent && before->sentence == f->sentence &&
	    !(f->qualifiers & change) && f->from > 0 && tl_is(m, f->from - 1, W_VA) &&
	    f->from - before->end <= 6)
		f->qualifiers |= before->qualifiers & change;
}

void tl_qualify(struct tl_measure *m)
{
	for (size_t i = 0; i < m->n_figures; i++) {
		struct tl_figure *f = &m->figures[i];
		const struct tl_sentence *s = &m->rd->sentences[f->sentence];

		near(m, f, s->first);
		clause(m, f, s->first);
		after(m, f, s->end);
		if (i > 0)
			joined(f, f - 1, m);
	}
}
