/* Words of a page before they are decoded, and what they say about its encoding. Private to
 * encoding.c and judge.c. */
#ifndef TL_SOURCE_JUDGE_H
#define TL_SOURCE_JUDGE_H

#include "encoding.h"

enum {
	WORD_UNITS = 24,    /* no syllable has more, in any encoding */
	JUDGED_WORDS = 2000 /* with a mark: more would decide the same */
};

enum line_kind {
	PLAIN, /* ASCII */
	FINE,  /* UTF-8 with a letter that Windows-1252 does not have, or with marks only */
	LATIN, /* UTF-8 whose characters over 127 are all of Windows-1252 */
	BYTES  /* no UTF-8 */
};

/* The words of a line: runs of letters and of everything over 127, as units. */
struct words {
	const char *p, *end;
	bool bytes;	   /* of a line of BYTES */
	const char *begin; /* of the word; it ends at p */
	uint32_t units[WORD_UNITS];
	size_t n;
	bool marked; /* it has more over 127 than quotes and dashes */
};
/* The next word; one of WORD_UNITS may be cut and is none. False behind the last, begin is then the
 * end. */
bool judge_next_word(struct words *w);
/* True if the word is a common syllable when decoded by e, quotes and dashes at its ends apart. raw
 * and clean are the caller's room. */
bool judge_hit(const struct words *w, enum encoding e, struct tl_buf *raw, struct tl_buf *clean);

/* What was counted, over one line or all. */
struct tally {
	size_t all, words; /* all words, those with a mark */
	size_t western;	   /* words that are letters in Windows-1252, most of them ASCII */
	size_t hits[ENC_COUNT];
	uint64_t seen[ENC_COUNT]; /* a bit for each syllable that was hit, by its hash */
};
struct judge {
	struct tl_buf raw, clean;
	struct tally sum;
};
/* Counts the words of a line that is LATIN or BYTES. */
void judge_line(struct judge *j, const char *p, size_t n, enum line_kind kind);
/* Sets found, twice and doubtful. */
void judge_decide(const struct judge *j, struct reading *r);

#endif
