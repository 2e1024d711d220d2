/* What the text module knows about a code point, in one table look-up. Private to src/text.
 *
 * Vietnamese text uses some 230 code points, all in Latin (below U+0600 together with Greek and
 * Cyrillic) or in U+1E00-21FF (the Vietnamese block, dashes, quotes). For these two stretches the
 * facts are computed once from libunistring and kept in an array; any other code point is computed
 * when it is met. That is five times faster than asking libunistring for each word. */
#ifndef TULIEU_TEXT_LETTERS_H
#define TULIEU_TEXT_LETTERS_H

#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#include "tulieu/text.h"

enum letter_flag {
	L_LETTER = 1,	 /* part of a word: letters and combining marks */
	L_UPPER = 2,	 /* capital */
	L_DIGIT = 4,	 /* 0-9 and superscript 1 2 3 (km²) */
	L_MARK = 8,	 /* combining mark */
	L_UNSAFE = 16,	 /* tl_unsafe */
	L_BLANK = 32,	 /* white space but for \n */
	L_VIET = 64,	 /* carries a Vietnamese vowel or tone mark, or is đ */
	L_REORDER = 128, /* may change under NFC next to its neighbours, or by itself */
	L_DROPPED = 256, /* a diacritic that the fold leaves out */
	L_DIRTY = 512,	 /* tl_clean can't copy it as it is */
	L_SIMPLE = 1024	 /* a grapheme by itself unless a mark follows, one column wide */
};

struct letter {
	uint32_t lower;
	char canon[4]; /* lower case as UTF-8; digits for superscripts */
	uint8_t canon_n;
	uint8_t fold;  /* the ASCII character under it, 0: none */
	uint8_t vowel; /* 1-12: a ă â e ê i o ô ơ u ư y; 0: not a Vietnamese vowel */
	uint8_t tone;  /* enum tone */
	uint16_t flags;
	int8_t width;
};

enum vowel { V_A = 1, V_AW, V_AA, V_E, V_EE, V_I, V_O, V_OO, V_OW, V_U, V_UW, V_Y, V_COUNT };
enum tone { T_NGANG, T_HUYEN, T_HOI, T_NGA, T_SAC, T_NANG, T_COUNT };

#define LETTERS_LOW 0x600u
#define LETTERS_HIGH 0x1e00u
#define LETTERS_HIGH_END 0x2200u

extern struct letter letters_table[LETTERS_LOW + LETTERS_HIGH_END - LETTERS_HIGH];
extern atomic_bool letters_ready;
void letters_init(void); /* any thread, any number of times */
void letters_compute(uint32_t cp, struct letter *out);
/* The code point of a Vietnamese vowel in lower case (vowel 1-12) or capital. */
uint32_t letters_vowel(unsigned vowel, unsigned tone, bool upper);

/* Every function that uses letter_of calls this first. */
static inline void letters_need(void)
{
	if (!atomic_load_explicit(&letters_ready, memory_order_acquire))
		letters_init();
}

/* Facts of cp: a pointer into the table, or to *room filled in. */
static inline const struct letter *letter_of(uint32_t cp, struct letter *room)
{
	if (cp < LETTERS_LOW)
		return &letters_table[cp];
	if (cp - LETTERS_HIGH < LETTERS_HIGH_END - LETTERS_HIGH)
		return &letters_table[LETTERS_LOW + (cp - LETTERS_HIGH)];
	letters_compute(cp, room);
	return room;
}

/* True where the tone of the second last letter belongs on the last one: final oa, oe, uy in the
 * old placement (hòa, khỏe, thủy), but not after q, where u is no vowel. The letters are the last
 * three of a word in order; NULL where the word is shorter. */
static inline bool letters_tone_moves(const struct letter *before, const struct letter *first,
				      const struct letter *last)
{
	if (!first || !first->tone || last->tone)
		return false;
	if (first->vowel == V_O)
		return last->vowel == V_A || last->vowel == V_E;
	return first->vowel == V_U && last->vowel == V_Y && !(before && before->lower == 'q');
}

/* tl_utf8_decode, for inner loops. */
static inline size_t decode(const char *text, size_t n, uint32_t *cp)
{
	const unsigned char *p = (const unsigned char *)text;
	unsigned c = p[0];

	if (c < 0x80) {
		*cp = c;
		return 1;
	}
	if (c >= 0xc2 && c < 0xe0) {
		if (n >= 2 && (p[1] & 0xc0) == 0x80) {
			*cp = (c & 0x1fu) << 6 | (p[1] & 0x3fu);
			return 2;
		}
	} else if (c >= 0xe0 && c < 0xf0) {
		if (n >= 3 && (p[1] & 0xc0) == 0x80 && (p[2] & 0xc0) == 0x80) {
			uint32_t u = (c & 0xfu) << 12 | (p[1] & 0x3fu) << 6 | (p[2] & 0x3fu);

			if (u >= 0x800 && (u < 0xd800 || u > 0xdfff)) {
				*cp = u;
				return 3;
			}
		}
	} else if (c >= 0xf0 && c < 0xf5) {
		if (n >= 4 && (p[1] & 0xc0) == 0x80 && (p[2] & 0xc0) == 0x80 &&
		    (p[3] & 0xc0) == 0x80) {
			uint32_t u = (c & 7u) << 18 | (p[1] & 0x3fu) << 12 | (p[2] & 0x3fu) << 6 |
				     (p[3] & 0x3fu);

			if (u >= 0x10000 && u <= 0x10ffff) {
				*cp = u;
				return 4;
			}
		}
	}
	*cp = 0xfffd;
	return 1;
}

#endif
