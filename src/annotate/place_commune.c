/* In which of the 63 provinces a commune of today lies. No table says so, but the office of statistics
 * numbers communes through the old provinces one after the other, and many a commune bears the name of
 * the old district around it. So the communes of one of the 34, in the order of their codes, are read as
 * runs between such anchors; a code between two runs of different provinces stays unknown. */
#include "annotate/place.h"

#include <stdlib.h>
#include <string.h>

static int by_district_name(const void *a, const void *b)
{
	const struct place_district *const *x = a, *const *y = b;

	return strcmp((*x)->info.name, (*y)->info.name);
}

static int by_today_and_code(const void *a, const void *b)
{
	const struct place_commune *const *x = a, *const *y = b;

	if ((*x)->today != (*y)->today)
		return (*x)->today < (*y)->today ? -1 : 1;
	return strcmp((*x)->code, (*y)->code);
}

static int compare(const char *name, size_t n, const char *district)
{
	int order = strncmp(name, district, n);

	return order ? order : district[n] ? -1 : 0;
}

/* The one province of the commune's unit that had a district of its name (`Móng Cái 1`: of that without
 * the number), or PLACE_NONE. */
static uint32_t anchor(const struct tl_place_rules *r, struct place_district *const *districts,
		       const struct place_commune *c)
{
	size_t n = strlen(c->name), low = 0, high = r->n_districts;
	uint32_t found = PLACE_NONE;

	while (n > 0 && c->name[n - 1] >= '0' && c->name[n - 1] <= '9')
		n--;
	while (n > 0 && c->name[n - 1] == ' ')
		n--;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare(c->name, n, districts[middle]->info.name) > 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < r->n_districts && compare(c->name, n, districts[low]->info.name) == 0; low++) {
		uint32_t province = districts[low]->province;

		if (r->provinces[province].today != c->today)
			continue;
		if (found != PLACE_NONE && found != province)
			return PLACE_NONE;
		found = province;
	}
	return found;
}

/* Gives the communes [first, end) of one unit what lies between equal anchors; `last` is the anchor
 * before them, `next` the one behind, either PLACE_NONE at the unit's end. */
static void fill(struct place_commune **c, size_t first, size_t end, uint32_t last, uint32_t next)
{
	uint32_t province = last == PLACE_NONE ? next : last;

	if (last != PLACE_NONE && next != PLACE_NONE && last != next)
		return;
	for (size_t i = first; i < end; i++)
		c[i]->province = province;
}

void place_commune_provinces(struct tl_place_rules *r)
{
	struct place_district **districts =
		tl_calloc(r->n_districts + 1, sizeof(struct place_district *));
	struct place_commune **communes = tl_calloc(r->n_communes + 1, sizeof(struct place_commune *));
	size_t open = 0; /* the first commune since the last anchor */
	uint32_t last = PLACE_NONE;

	for (size_t i = 0; i < r->n_districts; i++)
		districts[i] = &r->districts[i];
	for (size_t i = 0; i < r->n_communes; i++)
		communes[i] = &r->communes[i];
	qsort(districts, r->n_districts, sizeof(struct place_district *), by_district_name);
	qsort(communes, r->n_communes, sizeof(struct place_commune *), by_today_and_code);
	for (size_t i = 0; i < r->n_communes; i++) {
		uint32_t only = r->todays[communes[i]->today].only;
		uint32_t at = only == PLACE_NONE ? anchor(r, districts, communes[i]) : only;

		if (i > 0 && communes[i]->today != communes[i - 1]->today) {
			fill(communes, open, i, last, PLACE_NONE);
			open = i;
			last = PLACE_NONE;
		}
		if (at == PLACE_NONE)
			continue;
		fill(communes, open, i, last, at);
		communes[i]->province = last = at;
		open = i + 1;
	}
	fill(communes, open, r->n_communes, last, PLACE_NONE);
	free(districts);
	free(communes);
}
