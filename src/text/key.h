/* Keys of words in a text: the run of bytes up to the next ASCII character that is no letter or
 * digit. What word begins at a byte depends on nothing behind this run, whatever else is in it, and
 * where it ends is found without a look at single letters: eight bytes are compared at a time.
 * Private to src/text. */
#ifndef TULIEU_TEXT_KEY_H
#define TULIEU_TEXT_KEY_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { KEY_BYTES = 16 }; /* of the longest run that has a key; no syllable has more */

#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/* Eight bytes, the first in the lowest place. */
static inline uint64_t key_eight(const unsigned char *p)
{
	return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24 |
	       (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 |
	       (uint64_t)p[7] << 56;
}

/* The highest bit of each byte that is an ASCII character but no letter or digit. No sum reaches
 * the next byte: each is of at most 7 bits and at most 0x80. */
static inline uint64_t key_ends(uint64_t x)
{
	uint64_t y = x & EACH(0x7f), small = y | EACH(0x20);
	uint64_t letter = (small + EACH(0x80 - 'a')) & ~(small + EACH(0x7f - 'z'));
	uint64_t digit = (y + EACH(0x80 - '0')) & ~(y + EACH(0x7f - '9'));

	return ~(x | letter | digit) & EACH(0x80);
}

/* The key of the run at p[0..n), n > 0: its bytes, the first in the lowest place, then zero. False
 * for one that is too long. */
static inline bool key_of_run(const unsigned char *p, size_t n, uint64_t key[2])
{
	unsigned char room[KEY_BYTES + 1] = {0};
	uint64_t ends;

	if (n <= KEY_BYTES) {
		memcpy(room, p, n);
		p = room;
	}
	key[0] = key_eight(p);
	ends = key_ends(key[0]);
	if (ends) {
		key[0] &= ((ends & -ends) >> 7) - 1;
		key[1] = 0;
		return true;
	}
	key[1] = key_eight(p + 8);
	ends = key_ends(key[1]);
	key[1] &= ends ? ((ends & -ends) >> 7) - 1 : UINT64_MAX;
	return ends || (key_ends(p[KEY_BYTES]) & 0x80);
}

/* Its upper bits are the well mixed ones. */
static inline uint64_t key_hash(const uint64_t key[2])
{
	uint64_t h = key[0] * UINT64_C(0x9e3779b97f4a7c15) ^ key[1] * UINT64_C(0xff51afd7ed558ccd);

	return (h ^ h >> 32) * UINT64_C(0x9e3779b97f4a7c15);
}

#endif
