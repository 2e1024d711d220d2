/* Keys of words in a text: the run of bytes up to the next one below '0', a blank or most marks.
 * What word begins at a byte depends on nothing behind this run, whatever else is in it, and where it
 * ends is found without a look at single letters: eight bytes are compared at a time. Private to
 * src/text. */
#ifndef TULIEU_TEXT_KEY_H
#define TULIEU_TEXT_KEY_H

#include <endian.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { KEY_BYTES = 16 }; /* of the longest run that has a key; no syllable has more */

#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/* Eight bytes, the first in the lowest place. */
static inline uint64_t key_eight(const unsigned char *p)
{
	uint64_t x;

	memcpy(&x, p, sizeof x);
	return le64toh(x);
}

/* The highest bit of the first byte below '0'; what is set behind it means nothing, for a borrow
 * goes upwards. */
static inline uint64_t key_ends(uint64_t x)
{
	return (x - EACH('0')) & ~x & EACH(0x80);
}

/* The bytes before the first such. */
static inline uint64_t key_before(uint64_t x, uint64_t ends)
{
	return x & ((ends ^ (ends - 1)) >> 8);
}

/* The key of the run at p, behind which stand more than KEY_BYTES bytes. */
static inline bool key_of_bytes(const unsigned char *p, uint64_t key[2])
{
	uint64_t first = key_eight(p), second, ends = key_ends(first);

	if (ends) {
		key[0] = key_before(first, ends);
		key[1] = 0;
		return true;
	}
	second = key_eight(p + 8);
	ends = key_ends(second);
	key[0] = first;
	key[1] = ends ? key_before(second, ends) : second;
	return ends || p[KEY_BYTES] < '0';
}

/* The key of the run at p[0..n), n > 0: its bytes, the first in the lowest place, then zero. False
 * for one that is too long. */
static inline bool key_of_run(const unsigned char *p, size_t n, uint64_t key[2])
{
	unsigned char room[KEY_BYTES + 1];

	if (n > KEY_BYTES)
		return key_of_bytes(p, key);
	memset(room, 0, sizeof room);
	memcpy(room, p, n);
	return key_of_bytes(room, key);
}

/* Its upper bits are the well mixed ones. */
static inline uint64_t key_hash(const uint64_t key[2])
{
	uint64_t h = key[0] * UINT64_C(0x9e3779b97f4a7c15) ^ key[1] * UINT64_C(0xff51afd7ed558ccd);

	return (h ^ h >> 32) * UINT64_C(0x9e3779b97f4a7c15);
}

#endif
