/* Articles that are the same text, a little changed: a report that three papers print, a page saved
 * twice. Candidates share a band, four places of their sketches: sorting by each band in turn finds
 * them without comparing all with all. A band of two texts that have 0.7 in common is equal once in
 * four times, so two partitions of the places into eight bands miss one pair in fifty, and one that
 * has 0.8 in common almost never. */
#include <stdlib.h>
#include <string.h>

#include "tulieu/corpus.h"
#include "tulieu/report.h"
#include "tulieu/i18n.h"

#define BANDS 16
#define PLACES 4
/* Bytes that the bands which are looked at together may take, about: one at least. */
#define ROOM (4u << 20)
#define BYTES_A_TEXT 4

/* Two ways of dealing the places out to bands: neighbours, and those that lie eight apart. */
static size_t place_of(size_t band, size_t i)
{
	return band < BANDS / 2 ? band * PLACES + i : band - BANDS / 2 + i * (TL_SKETCH / PLACES);
}
_Static_assert(TL_SKETCH == BANDS / 2 * PLACES, "each way uses every place once");

/* False where the band says too little: a text of few runs has none in many places. */
static bool band_of(const unsigned char *sketch, size_t band, uint32_t *key)
{
	unsigned empty = 0;

	*key = 0;
	for (size_t i = 0; i < PLACES; i++) {
		unsigned char c = sketch[place_of(band, i)];

		empty += !c;
		*key = *key << 8 | c;
	}
	return empty < 2;
}

/* ---- groups --------------------------------------------------------------------------------- */

/* What is known of one band. Most keys occur once, so the texts are gone through twice: first each
 * key leaves a bit, in `again` where another has left it before; then only those that may have
 * occurred twice are kept, to be sorted. An entry is a key and, in its lower half, the text. */
struct band {
	struct tl_bits once, again;
	uint64_t *entries;
	size_t n, cap;
};

struct sorting {
	struct band bands[BANDS];
	size_t first, n; /* the bands that are looked at together */
	uint32_t mask;	 /* bits of each, less 1: a power of two */
};

static size_t bit_of(const struct sorting *s, uint32_t key)
{
	uint32_t x = key * UINT32_C(2654435761);

	return (x ^ x >> 15) & s->mask;
}

static void leave_bits(void *context, uint32_t i, const unsigned char sketch[TL_SKETCH])
{
	struct sorting *s = context;
	uint32_t key;

	(void)i;
	for (size_t k = 0; k < s->n; k++) {
		struct band *b = &s->bands[k];

		if (!band_of(sketch, s->first + k, &key))
			continue;
		if (tl_bits_has(&b->once, bit_of(s, key)))
			tl_bits_add(&b->again, bit_of(s, key));
		tl_bits_add(&b->once, bit_of(s, key));
	}
}

static void add_entries(void *context, uint32_t i, const unsigned char sketch[TL_SKETCH])
{
	struct sorting *s = context;
	uint32_t key;

	for (size_t k = 0; k < s->n; k++) {
		struct band *b = &s->bands[k];

		if (band_of(sketch, s->first + k, &key) && tl_bits_has(&b->again, bit_of(s, key)))
			*TL_PUSH(b->entries, b->n, b->cap) = (uint64_t)key << 32 | i;
	}
}

static int by_value(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

/* The first of a group, which all of it point to in the end; paths are halved on the way. */
static uint32_t first_of(uint32_t *group, uint32_t i)
{
	while (group[i] != i) {
		group[i] = group[group[i]];
		i = group[i];
	}
	return i;
}

static bool join_if_alike(const struct tl_sketches *s, double least, uint32_t *group, uint32_t a,
			  uint32_t b)
{
	uint32_t x = first_of(group, a), y = first_of(group, b);
	unsigned char one[TL_SKETCH], other[TL_SKETCH];

	if (x == y)
		return true;
	if (!s->one(s->context, a, one) || !s->one(s->context, b, other))
		return false;
	if (tl_sketch_likeness(one, other) < least)
		return true;
	if (x < y)
		group[y] = x;
	else
		group[x] = y;
	return true;
}

/* Each is compared with the first of its run and with the one before it: linear, however many share
 * a form. */
static bool join_band(const struct tl_sketches *s, double least, uint32_t *group,
		      const uint64_t *entries, size_t n)
{
	size_t start = 0;

	for (size_t i = 1; i < n; i++) {
		uint32_t text = (uint32_t)entries[i];

		if (entries[i] >> 32 != entries[i - 1] >> 32) {
			start = i;
			continue;
		}
		if (!join_if_alike(s, least, group, (uint32_t)entries[start], text) ||
		    !join_if_alike(s, least, group, (uint32_t)entries[i - 1], text))
			return false;
	}
	return true;
}

static bool join_bands(const struct tl_sketches *s, double least, uint32_t *group,
		       struct sorting *sorting)
{
	bool done;

	for (size_t k = 0; k < sorting->n; k++) {
		tl_bits_init(&sorting->bands[k].once, (size_t)sorting->mask + 1);
		tl_bits_init(&sorting->bands[k].again, (size_t)sorting->mask + 1);
		sorting->bands[k].n = 0;
	}
	done = s->all(s->context, leave_bits, sorting) && s->all(s->context, add_entries, sorting);
	for (size_t k = 0; k < sorting->n; k++) {
		struct band *b = &sorting->bands[k];

		tl_bits_free(&b->once);
		tl_bits_free(&b->again);
		if (b->n)
			qsort(b->entries, b->n, sizeof *b->entries, by_value);
		done = done && join_band(s, least, group, b->entries, b->n);
	}
	return done;
}

bool tl_alike_groups(const struct tl_sketches *s, double least, uint32_t *group)
{
	struct sorting sorting = {.mask = 63};
	size_t at_once = s->n ? ROOM / BYTES_A_TEXT / s->n : 0;
	bool done = true;

	if (!s->n)
		return true;
	at_once = at_once < 1 ? 1 : at_once > BANDS ? BANDS : at_once;
	while (sorting.mask < UINT32_MAX / 2 && sorting.mask / 4 < s->n)
		sorting.mask = sorting.mask * 2 + 1;
	for (size_t i = 0; i < s->n; i++)
		group[i] = (uint32_t)i;
	for (; sorting.first < BANDS && done; sorting.first += sorting.n) {
		sorting.n = BANDS - sorting.first < at_once ? BANDS - sorting.first : at_once;
		done = join_bands(s, least, group, &sorting);
	}
	for (size_t i = 0; i < s->n; i++)
		group[i] = first_of(group, (uint32_t)i);
	for (size_t k = 0; k < BANDS; k++)
		free(sorting.bands[k].entries);
	return done;
}

/* ---- of an archive -------------------------------------------------------------------------- */

struct reading {
	struct tl_archive *archive;
	const atomic_bool *stop;
	struct tl_error *e;
	enum tl_status status;
	tl_sketch_fn *each;
	void *each_context;
	size_t n;
	unsigned char *one; /* where a single sketch goes */
};

static bool see(void *context, const struct tl_columns_row *row)
{
	struct reading *r = context;

	if (row->sketch && !row->no_article && row->id > 0 && (uint64_t)row->id < r->n)
		r->each(r->each_context, (uint32_t)row->id, row->sketch);
	return !r->stop || !atomic_load(r->stop);
}

static bool all(void *context, tl_sketch_fn *each, void *each_context)
{
	struct reading *r = context;

	r->each = each;
	r->each_context = each_context;
	r->status = tl_archive_columns(r->archive, 0, see, r, r->e);
	return r->status == TL_OK;
}

static bool see_one(void *context, const struct tl_columns_row *row)
{
	struct reading *r = context;

	if (row->sketch)
		memcpy(r->one, row->sketch, TL_SKETCH);
	return true;
}

/* One that has gone meanwhile is like no other. */
static bool one(void *context, uint32_t i, unsigned char sketch[TL_SKETCH])
{
	struct reading *r = context;
	int64_t id = i;

	memset(sketch, 0, TL_SKETCH);
	r->one = sketch;
	r->status = r->stop && atomic_load(r->stop)
			    ? tl_fail(r->e, TL_ECANCELLED, _("stopped"))
			    : tl_archive_columns_of(r->archive, 0, &id, 1, see_one, r, r->e);
	return r->status == TL_OK;
}

static int by_id(const void *a, const void *b)
{
	uint32_t x = ((const struct tl_alike_member *)a)->id;
	uint32_t y = ((const struct tl_alike_member *)b)->id;

	return (x > y) - (x < y);
}

/* Numbers the groups of two and more. An article's place in `group` is its id; the first of a group
 * comes before the others, so the number of its group takes the place of its own, above all ids. */
static void take_members(uint32_t *group, size_t n, struct tl_alike *out)
{
	size_t cap = 0;

	for (size_t i = 0; i < n; i++) {
		uint32_t first = group[i];

		if (first == i || first >= n)
			continue;
		if (group[first] == first) {
			*TL_PUSH(out->members, out->n, cap) =
				(struct tl_alike_member){first, (uint32_t)out->n_groups};
			group[first] = (uint32_t)(n + out->n_groups++);
		}
		*TL_PUSH(out->members, out->n, cap) =
			(struct tl_alike_member){(uint32_t)i, group[first] - (uint32_t)n};
	}
	if (out->n)
		qsort(out->members, out->n, sizeof *out->members, by_id);
}

enum tl_status tl_alike_find(struct tl_archive *a, const atomic_bool *stop, struct tl_alike *out,
			     struct tl_error *e)
{
	struct reading r = {.archive = a, .stop = stop, .e = e};
	struct tl_sketches s = {.context = &r, .all = all, .one = one};
	struct tl_archive_stats stats;
	uint32_t *group;

	*out = (struct tl_alike){0};
	r.status = tl_archive_stats(a, &stats, e);
	if (r.status != TL_OK || stats.largest_id < 1 ||
	    stats.largest_id >= INT64_C(1) << TL_DOC_ID_BITS)
		return r.status;
	r.n = s.n = (size_t)stats.largest_id + 1;
	group = tl_calloc(s.n, sizeof *group);
	if (tl_alike_groups(&s, TL_ALIKE_LEAST, group))
		take_members(group, s.n, out);
	free(group);
	return r.status;
}

uint32_t tl_alike_of(const struct tl_alike *a, uint32_t id)
{
	size_t low = 0, high = a->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (a->members[middle].id == id)
			return a->members[middle].group;
		if (a->members[middle].id < id)
			low = middle + 1;
		else
			high = middle;
	}
	return UINT32_MAX;
}

void tl_alike_free(struct tl_alike *a)
{
	free(a->members);
	*a = (struct tl_alike){0};
}
