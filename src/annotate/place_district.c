/* Which district a name fits best, by its type, by the day of the article, and by the province. */
#include "annotate/place.h"

#include <limits.h>

bool place_in_force(const struct place_text *t, const struct place_district *d)
{
	if (t->day == INT_MIN)
		return true;
	/* Papers write of a new unit some months before its day. */
	return (d->since == INT_MIN || d->since <= t->day + 200) && d->until > t->day;
}

/* How well a district fits: its type is that of the unit word, it was in force. */
static int district_fit(const struct place_text *t, const struct place_district *d, uint8_t unit)
{
	int fit = 1 + 2 * place_in_force(t, d);

	if (unit && (d->types & 1u << unit))
		fit += 4;
	return fit;
}

uint32_t place_best_district(const struct place_text *t, const struct place_name *n, bool *several)
{
	uint32_t best = PLACE_NONE;
	int best_fit = 0;

	*several = false;
	for (uint32_t h = n->hit; h != PLACE_NONE; h = t->hits[h].next) {
		const struct place_entry *e = place_entry_of(t, h);
		const struct place_district *d;
		int fit;

		if (e->kind != PLACE_DISTRICT)
			continue;
		d = &t->rules->districts[e->index];
		fit = district_fit(t, d, n->unit);
		if (fit > best_fit) {
			*several = false;
			best = e->index;
			best_fit = fit;
		} else if (fit == best_fit && d->province != t->rules->districts[best].province) {
			*several = true;
		}
	}
	return best;
}

uint32_t place_district_in(const struct place_text *t, const struct place_name *n,
			   uint32_t province)
{
	uint32_t best = PLACE_NONE;
	int best_fit = 0;

	for (uint32_t h = n->hit; h != PLACE_NONE; h = t->hits[h].next) {
		const struct place_entry *e = place_entry_of(t, h);
		int fit;

		if (e->kind != PLACE_DISTRICT || t->rules->districts[e->index].province != province)
			continue;
		fit = district_fit(t, &t->rules->districts[e->index], n->unit);
		if (fit > best_fit) {
			best = e->index;
			best_fit = fit;
		}
	}
	return best;
}

bool place_is_hint(const struct place_text *t, const struct place_name *n, uint32_t district)
{
	const struct place_district *d = &t->rules->districts[district];
	enum { SHARE = 50 }; /* percent */

	return !d->risk && !d->ambiguous && !n->doubtful && d->alone >= SHARE &&
	       place_in_force(t, d);
}
