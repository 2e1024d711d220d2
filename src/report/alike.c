/* Articles that are the same text, a little changed: a report that three papers print, a page saved
 * twice. A text is the set of its runs of three words; two texts are as alike as their sets overlap. The
 * set's sketch holds, for each of TL_LIKENESS parts of all hash values, the least one that occurs (one
 * permutation min-hash: Li, Owen, Zhang 2012), so the share of equal places estimates the overlap.
 * Candidates share a pair of neighbouring places; sorting by each pair in turn finds them without
 * comparing all with all. */
#include <stdlib.h>
#include <string.h>

#include "tulieu/report.h"
#include "tulieu/text.h"

#define EMPTY UINT32_MAX
/* Fewer runs than this say too little: two short notices of one form would be one. */
#define RUNS_LEAST 30

/* Spreads all bits of a hash over all others (the finalizer of MurmurHash3). */
static uint64_t mix(uint64_t h)
{
	h ^= h >> 33;
	h *= UINT64_C(0xff51afd7ed558ccd);
	h ^= h >> 33;
	h *= UINT64_C(0xc4ceb9fe1a85ec53);
	return h ^ h >> 33;
}

bool tl_likeness(const char *text, size_t n, uint32_t sketch[TL_LIKENESS])
{
	uint64_t before = 0, middle = 0;
	size_t pos = 0, begin, end, words = 0;
	char word[64];

	for (size_t i = 0; i < TL_LIKENESS; i++)
		sketch[i] = EMPTY;
	while (tl_next_word(text, n, &pos, &begin, &end)) {
		size_t k = tl_canon_word(text + begin, end - begin, word, sizeof word);
		uint64_t now = tl_hash(TL_HASH_START, word, k), run;
		uint32_t value;
		size_t part;

		run = mix(mix(mix(before) + middle) + now);
		before = middle;
		middle = now;
		if (++words < 3)
			continue;
		part = (size_t)(run >> 32) % TL_LIKENESS;
		value = (uint32_t)run;
		if (value < sketch[part])
			sketch[part] = value;
	}
	return words >= RUNS_LEAST + 2;
}

double tl_likeness_of(const uint32_t *a, const uint32_t *b)
{
	unsigned same = 0, of = 0;

	for (size_t i = 0; i < TL_LIKENESS; i++) {
		if (a[i] == EMPTY && b[i] == EMPTY)
			continue;
		of++;
		same += a[i] == b[i];
	}
	return of ? (double)same / of : 0;
}

/* ---- groups --------------------------------------------------------------------------------- */

struct entry {
	uint64_t key;
	uint32_t index;
};

static int by_key(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	return (x->index > y->index) - (x->index < y->index);
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

static void join_if_alike(const uint32_t (*sketches)[TL_LIKENESS], double least, uint32_t *group,
			  uint32_t a, uint32_t b)
{
	uint32_t x = first_of(group, a), y = first_of(group, b);

	if (x == y || tl_likeness_of(sketches[a], sketches[b]) < least)
		return;
	if (x < y)
		group[y] = x;
	else
		group[x] = y;
}

void tl_alike_groups(const uint32_t (*sketches)[TL_LIKENESS], size_t n, double least, uint32_t *group)
{
	struct entry *entries = tl_calloc(n + 1, sizeof *entries);

	for (size_t i = 0; i < n; i++)
		group[i] = (uint32_t)i;
	for (size_t part = 0; part < TL_LIKENESS; part += 2) {
		size_t k = 0, start = 0;

		for (size_t i = 0; i < n; i++) {
			const uint32_t *s = sketches[i] + part;

			if (s[0] != EMPTY && s[1] != EMPTY)
				entries[k++] = (struct entry){(uint64_t)s[0] << 32 | s[1],
							      (uint32_t)i};
		}
		qsort(entries, k, sizeof *entries, by_key);
		/* Each is compared with the first of its run and with the one before it: linear, however
		 * many share a form. */
		for (size_t i = 1; i < k; i++) {
			if (entries[i].key != entries[i - 1].key) {
				start = i;
				continue;
			}
			join_if_alike(sketches, least, group, entries[start].index, entries[i].index);
			join_if_alike(sketches, least, group, entries[i - 1].index, entries[i].index);
		}
	}
	for (size_t i = 0; i < n; i++)
		group[i] = first_of(group, (uint32_t)i);
	free(entries);
}
