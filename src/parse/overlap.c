/* What a line says that the text says again. */
#include "internal.h"

enum { OVERLAP_BYTES = 3000 }; /* of the text that are looked at */

unsigned tl_overlap(const struct tl_page_reader *rd, size_t prose, const struct tl_page_line *l)
{
	uint64_t seen[2048] = {0}, last = 0;
	size_t pos = 0, begin, end, pairs = 0, hits = 0, budget = OVERLAP_BYTES;
	const char *p = rd->page->text.p;
	char word[64];

	for (size_t i = prose; i < rd->n_lines && budget > 0; i++) {
		const struct tl_page_line *t = &rd->lines[i];
		size_t n = t->end - t->begin < budget ? t->end - t->begin : budget;

		if (!tl_is_prose(t) || t == l)
			continue;
		for (pos = 0, last = 0; tl_next_word(p + t->begin, n, &pos, &begin, &end);) {
			size_t k =
				tl_canon_word(p + t->begin + begin, end - begin, word, sizeof word);
			uint64_t w = tl_hash(TL_HASH_START, word, k), pair = last * 31 + w;

			seen[pair >> 6 & (TL_COUNT(seen) - 1)] |= UINT64_C(1) << (pair & 63);
			last = w;
		}
		budget -= n;
	}
	for (pos = 0, last = 0;
	     tl_next_word(p + l->begin, l->end - l->begin, &pos, &begin, &end);) {
		size_t k = tl_canon_word(p + l->begin + begin, end - begin, word, sizeof word);
		uint64_t w = tl_hash(TL_HASH_START, word, k), pair = last * 31 + w;

		if (last) {
			pairs++;
			hits += (seen[pair >> 6 & (TL_COUNT(seen) - 1)] >> (pair & 63)) & 1;
		}
		last = w;
	}
	return pairs ? (unsigned)(100 * hits / pairs) : 0;
}
