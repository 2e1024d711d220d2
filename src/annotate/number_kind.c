/* Numbers and the words beside them: whether two ends of a range have the same noun, whether the
 * number only tells of which kind something is (a pitch for seven, a car with four seats), and
 * whether it is but a part of one, or a manner of speaking. */
#include "annotate/metric.h"

#include <string.h>

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

bool tl_number_torn(const struct tl_measure *m, size_t i)
{
	const struct tl_token *t = m->rd->tokens;

	return !m->devoted && i >= 2 && tl_mark(m, i - 1, ',') && tl_tight(m, i - 1) &&
	       !tl_tight(m, i) && t[i].end - t[i].begin <= 2 && tl_number_at(m, i - 2) &&
	       memchr(m->rd->article->body + t[i - 2].begin, '.', t[i - 2].end - t[i - 2].begin);
}

bool tl_number_vague(const struct tl_measure *m, size_t i)
{
	static const enum tl_word_id scales[] = {W_TEN_OR_SO, W_TRAM, W_NGHIN, W_NGAN,
						 W_TRIEU,     W_TY,   W_TI};
	size_t at = i - 2;

	if (i < 4 || !(tl_is(m, i - 1, W_DEN) || tl_is(m, i - 1, W_TOI) || tl_mark(m, i - 1, '-')))
		return false;
	/* từ vài nghìn tỷ đồng đến … */
	for (size_t k = 0; k < PER && at > 1; k++, at--) {
		if (tl_is(m, at, W_SOME) || tl_is(m, at, W_FEW))
			return true;
		bool scale = k == 0 && m->unit_at[at];

		for (size_t n = 0; n < TL_COUNT(scales) && !scale; n++)
			scale = tl_is(m, at, scales[n]);
		if (!scale)
			return false;
	}
	return tl_is(m, at, W_SOME) || tl_is(m, at, W_FEW);
}

bool tl_number_of_feeling(const struct tl_measure *m, size_t i, size_t end)
{
	static const enum tl_word_id things[] = {W_CASE, W_AFFAIR, W_NGHIEP, W_INCIDENT, W_EVENT};

	if (m->devoted || !tl_mark(m, end, '%') ||
	    m->rd->tokens[i].end - m->rd->tokens[i].begin != 3 ||
	    memcmp(m->rd->article->body + m->rd->tokens[i].begin, "100", 3) != 0)
		return false;
	if (tl_is(m, end + 1, W_HEART))
		return true;
	if (tl_is(m, end + 1, W_FEELING))
		return tl_is(m, end + 2, W_LOVE) || tl_is(m, end + 2, W_SENSE);
	if (!tl_is(m, end + 1, W_ACT))
		return false;
	for (size_t k = 0; k < TL_COUNT(things); k++)
		if (tl_is(m, end + 2, things[k]))
			return false;
	return true;
}
