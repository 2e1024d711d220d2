/* Numbers and the nouns behind them: whether two ends of a range have the same one, and whether the
 * number only tells of which kind something is: a pitch for seven, a car with four seats. */
#include "annotate/metric.h"

/* Parts of a unit: đồng/người/năm. */
enum { PER = 3 };

static const struct tl_hit *noun_at(const struct tl_measure *m, size_t i)
{
	return i < m->rd->n_tokens && m->unit_at[i] ? &m->units.items[m->unit_at[i] - 1] : NULL;
}

size_t tl_unit_behind(const struct tl_measure *m, size_t i)
{
	const struct tl_hit *noun = noun_at(m, i);
	size_t end = noun ? noun->end : i;

	for (int k = 0; k < PER && end > i && tl_mark(m, end, '/') && end + 1 < m->rd->n_tokens &&
			m->rd->tokens[end + 1].kind == TL_WORD;
	     k++)
		end += 2;
	return end;
}

bool tl_same_unit(const struct tl_measure *m, size_t a, size_t b)
{
	const struct tl_hit *first = noun_at(m, a), *second = noun_at(m, b);

	return first && second && first->id == second->id &&
	       tl_unit_behind(m, a) - a == tl_unit_behind(m, b) - b;
}

bool tl_number_of_kind(const struct tl_measure *m, size_t i, size_t end)
{
	static const enum tl_word_id kinds[] = {W_PITCH, W_VEHICLE, W_PLANE,
						W_CAR,	 W_HOUSE,   W_TEAM},
				     behind[] = {W_PEOPLE, W_SEATS, W_FLOORS};
	const struct tl_token *t = &m->rd->tokens[i];
	bool kind = false;

	if (m->devoted || i == 0 || end != i + 1 || t->end - t->begin > 2)
		return false;
	for (size_t k = 0; k < TL_COUNT(kinds) && !kind; k++)
		kind = tl_is(m, i - 1, kinds[k]);
	for (size_t k = 0; kind && k < TL_COUNT(behind); k++)
		if (tl_is(m, end, behind[k]))
			return true;
	return false;
}
