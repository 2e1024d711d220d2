/* What a Vietnamese syllable is made of, letter by letter, as it is being typed. Private to
 * src/text. */
#ifndef TULIEU_TEXT_SYLLABLE_H
#define TULIEU_TEXT_SYLLABLE_H

#include "tulieu/base.h"

/* Keys of the longest word that is looked at: nghiêng with every mark taken back and set again. */
enum { MAX_KEYS = 32 };

struct letter_key {
	char ascii;    /* lower case; anything that is not a letter makes no syllable */
	uint8_t vowel; /* enum vowel; 0: a consonant */
	bool stroke;   /* đ */
	bool upper;
	bool from_w; /* ư typed as a w alone */
};
struct syllable {
	struct letter_key at[MAX_KEYS];
	size_t n;
	uint8_t tone; /* enum tone */
};
/* The parts of a word as indices: [0, vowel) first consonant, [vowel, coda) vowels, [coda, n). */
struct parts {
	size_t vowel, coda;
};
/* Divides a word. gi before a vowel is a first consonant if `gi` says so: giêng is gi-ê-ng to some
 * and g-iê-ng to others, and only one of the two is in the table for each word. */
struct parts syllable_divide(const struct syllable *s, bool gi);

/* A vowel (enum vowel) without its mark: a for ă and â. */
uint8_t vowel_bare(uint8_t vowel);

/* True if the word is a syllable or the beginning of one. exact: with the marks that it has;
 * otherwise marks may still be added. */
bool syllable_plausible(const struct syllable *s, bool exact);
/* True for a word that ends in ưo, which is no syllable but on the way to ươ. */
bool syllable_half_horn(const struct syllable *s);
/* True if it has a tone or a letter with a mark. */
bool syllable_marked(const struct syllable *s);
/* Appends the word as text; old_style as in tl_telex. */
void syllable_write(const struct syllable *s, bool old_style, struct tl_buf *out);

#endif
