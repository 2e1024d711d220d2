/* Words as numbers, and one token at a time: what token.c and phrase.c share. Private to src/text.
 */
#ifndef TULIEU_TEXT_VOCAB_H
#define TULIEU_TEXT_VOCAB_H

#include "tulieu/text.h"

/* Bytes of the longest word, in canonical form, that can have a number. No syllable has more than
 * 12; what is longer is data (addresses, encoded files) and never part of a rule. */
enum { WORD_MAX = 64 };

/* One token of a text with the two forms in which it is looked up. The forms are followed by at
 * least 8 zero bytes, as they are hashed by eights. */
struct scan {
	size_t end;
	uint8_t kind, flags;
	char mark;
	bool too_long; /* over WORD_MAX: the forms are incomplete */
	bool ascii;    /* both forms are the same bytes */
	size_t canon_n, fold_n;
	char canon[WORD_MAX + 16], fold[WORD_MAX + 16];
};
/* Reads the token at p[at], which is not a blank, at < n. letters_need() was called. */
void scan_token(const char *p, size_t n, size_t at, struct scan *s);
/* The ASCII mark that stands for a code point; '?' where there is none. Dashes, quotes and
 * apostrophes of all kinds are one each, since they come and go with the editor's program. */
char unify_mark(uint32_t cp);
/* Skips blanks from at; *space tells whether there were any. */
size_t scan_blanks(const char *p, size_t n, size_t at, bool *space);

/* The number of a scanned word; 0 where it has none. */
uint32_t vocab_look_up(const struct tl_vocab *v, const struct scan *s);
/* Adds a scanned word and its fold, and sets their numbers; 0 only for a word that is too long and
 * for a line break. */
void vocab_enter(struct tl_vocab *v, const struct scan *s, uint32_t *word, uint32_t *fold);
/* Leaves a memo (NULL: none) with the vocabulary and returns the one that was there, if any. A word
 * that is added takes it away. */
struct tl_memo *vocab_keep(const struct tl_vocab *v, struct tl_memo *m);
/* What tl_vocab_hint said of a word; of 0 nothing. */
uint8_t vocab_hints(const struct tl_vocab *v, uint32_t word);
/* One more than the highest number in use. */
uint32_t vocab_end(const struct tl_vocab *v);

#endif
