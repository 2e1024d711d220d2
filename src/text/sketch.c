/* Sketches of texts, to find those that are the same, a little changed. A text is the set of its
 * runs of three words; two texts are as alike as their sets overlap. The sketch holds, for each of
 * TL_SKETCH parts of all hash values, a byte of the least one that occurs (one permutation
 * min-hash: Li, Owen, Zhang 2012; few bits of each: Li and König 2010), so the share of equal
 * places estimates the overlap. Two places that have nothing in common are equal once in 255 times.
 */
#include "tulieu/text.h"

/* Fewer runs than this say too little: two short notices of one form would be one. */
#define RUNS_LEAST 60

/* Spreads all bits of a hash over all others (the finalizer of MurmurHash3). */
static uint64_t mix(uint64_t h)
{
	h ^= h >> 33;
	h *= UINT64_C(0xff51afd7ed558ccd);
	h ^= h >> 33;
	h *= UINT64_C(0xc4ceb9fe1a85ec53);
	return h ^ h >> 33;
}

bool tl_sketch(struct tl_forms *forms, const char *text, size_t n, unsigned char sketch[TL_SKETCH])
{
	uint64_t before = 0, middle = 0;
	size_t pos = 0, words = 0;
	struct tl_spelt form;
	uint32_t least[TL_SKETCH];
	bool any[TL_SKETCH] = {false};
	char word[64];

	while (tl_forms_next(forms, text, n, &pos, &form)) {
		uint64_t now, run;
		uint32_t value;
		size_t part;

		/* Of a longer word 64 bytes count, as in sketches that are stored already. */
		if (form.canon_n > sizeof word) {
			form.canon_n = tl_canon_word(text + form.begin, form.end - form.begin, word,
						     sizeof word);
			form.canon = word;
		}
		now = tl_hash(TL_HASH_START, form.canon, form.canon_n);
		run = mix(mix(mix(before) + middle) + now);
		before = middle;
		middle = now;
		if (++words < 3)
			continue;
		part = (size_t)(run >> 32) % TL_SKETCH;
		value = (uint32_t)run;
		if (!any[part] || value < least[part])
			least[part] = value;
		any[part] = true;
	}
	/* The least of many values is small: its low bits are what tells them apart. */
	for (size_t i = 0; i < TL_SKETCH; i++)
		sketch[i] = any[i] ? (unsigned char)(1 + mix(least[i]) % 255) : 0;
	return words >= RUNS_LEAST + 2;
}

double tl_sketch_likeness(const unsigned char a[TL_SKETCH], const unsigned char b[TL_SKETCH])
{
	unsigned same = 0, of = 0;

	for (size_t i = 0; i < TL_SKETCH; i++) {
		if (!a[i] && !b[i])
			continue;
		of++;
		same += a[i] == b[i];
	}
	return of ? (double)same / of : 0;
}
