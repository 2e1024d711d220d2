/* Vietnamese text: cleaning, folding, tokens, phrase matching, display width. The ground floor that
 * every other module may use. All text is UTF-8; offsets and lengths are bytes, widths are columns. */
#ifndef TULIEU_TEXT_H
#define TULIEU_TEXT_H

#include "tulieu/base.h"

/* ---- code points (utf8.c) ------------------------------------------------------------------ */

/* Decodes the first code point of p[0..n), n > 0. Returns the bytes it takes (at least 1); for an
 * invalid byte *cp is U+FFFD and 1 is returned. Overlong forms, surrogates and > 10FFFF are invalid. */
size_t tl_utf8_decode(const char *p, size_t n, uint32_t *cp);
/* Writes cp (U+FFFD for a surrogate or > 10FFFF); returns the 1 to 4 bytes written. */
size_t tl_utf8_encode(uint32_t cp, char out[4]);
/* Appends cp. */
static inline void tl_utf8_add(struct tl_buf *out, uint32_t cp)
{
	char bytes[4];

	tl_buf_add(out, bytes, tl_utf8_encode(cp, bytes));
}
/* Offset of the first invalid byte, or n. */
size_t tl_utf8_valid(const char *p, size_t n);

/* ---- cleaning (clean.c, letters.c) ---------------------------------------------------------- */

/* True for a code point that must never reach a terminal: C0 (but for \n), DEL, C1, bidirectional
 * controls, zero-width and invisible characters, tags, private use, noncharacters, U+FFF9-FFFB. */
bool tl_unsafe(uint32_t cp);
struct tl_clean_report {
	size_t repaired; /* invalid bytes that became U+FFFD */
	size_t removed;  /* unsafe code points dropped */
};
/* Appends p[0..n) to out as clean text: invalid bytes to U+FFFD, CRLF and CR to LF, U+2028/2029 to
 * LF, tab and every Unicode space (U+00A0, 2009, 202F, 3000 ...) to ' ', unsafe code points dropped,
 * HTML-font look-alikes of đ (U+00D0, 00F0, 0189, 0256 ...) to Đ đ where they stand in a Vietnamese
 * word, at most 4 combining marks on a base, NFC. report may be NULL. */
void tl_clean(const char *p, size_t n, struct tl_buf *out, struct tl_clean_report *report);

/* ---- letters, folding, order (letters.c, fold.c, forms.c, order.c) -------------------------- */

static inline bool tl_ascii_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
/* Simple lower case; Vietnamese letters and all of Latin, Greek, Cyrillic. A table, no locale. */
uint32_t tl_lower(uint32_t cp);
bool tl_is_letter(uint32_t cp); /* letters and combining marks of any script */
/* Appends the fold of a clean text: lower case, no marks, đ to d (ế → e, Đ → d). Other bytes are kept. */
void tl_fold(const char *p, size_t n, struct tl_buf *out);
/* Appends the text in lower case and canonical tone placement: the tone of a final oa, oe, uy (not
 * after q) stands on the second vowel, so hòa = hoà, thủy = thuỷ, HÒA = hoà, but hoàn, quý stay. */
void tl_canon(const char *p, size_t n, struct tl_buf *out);
/* The same for one word into a fixed buffer; returns bytes written, cut at `room`. The fast path of
 * the full-text tokenizer: no allocation. */
size_t tl_canon_word(const char *p, size_t n, char *out, size_t room);
size_t tl_fold_word(const char *p, size_t n, char *out, size_t room);
/* Next word of clean text from *pos: a run of letters, marks, digits (apostrophes of Ea H'leo end a
 * word). Sets begin and end, moves *pos behind it; false at the end of the text. */
bool tl_next_word(const char *p, size_t n, size_t *pos, size_t *begin, size_t *end);
/* All words of a text, as tl_next_word finds them, in both forms, cut at TL_FORM_BYTES. A tl_forms
 * remembers some 2,000 words, so that those that come again cost little; it is for one thread. */
enum { TL_FORM_BYTES = 96 };
struct tl_forms;
struct tl_spelt {
	size_t begin, end;	  /* in the text */
	const char *canon, *fold; /* until the next call; not ended by a zero byte */
	size_t canon_n, fold_n;
};
struct tl_forms *tl_forms_new(void); /* 100 KB */
void tl_forms_free(struct tl_forms *f);
/* Next word from *pos, as tl_next_word. */
bool tl_forms_next(struct tl_forms *f, const char *p, size_t n, size_t *pos, struct tl_spelt *out);
/* Appends a key whose memcmp order is Vietnamese alphabetical order: a ă â b c d đ e ê ..., then
 * tones (ngang huyền hỏi ngã sắc nặng), then case; digits before letters, spaces before all. */
void tl_sort_key(const char *p, size_t n, struct tl_buf *out);
/* True if text begins with prefix when both are folded; blanks and '-' are equal. */
bool tl_fold_starts(const char *text, const char *prefix);
/* True if `part` occurs in text, both folded ("" always does). For pickers filtered by typing. */
bool tl_fold_contains(const char *text, const char *part);

/* ---- tokens and phrases (vocab.c, token.c, phrase.c) ---------------------------------------- */

/* A vocabulary gives every distinct word a number, so that phrases are matched over numbers.
 * Build it with all rules, then it is read-only and may be shared by threads. */
struct tl_vocab;
struct tl_vocab *tl_vocab_new(void);
void tl_vocab_free(struct tl_vocab *v);

enum tl_token_kind {
	TL_WORD,   /* a syllable or other run of letters (digits may follow: km2) */
	TL_NUMBER, /* digits, with '.' or ',' only between digits: 2.105  98,76  16.7  1.234,5 */
	TL_PUNCT,  /* one mark: . , ; : / % ( ) " - … ; dashes of all kinds are '-', quotes '"', ' is ' */
	TL_BREAK   /* one or more '\n': ends a block; also stands at the end of the text */
};
enum tl_token_flag {
	TL_UPPER = 1,  /* first letter is a capital */
	TL_CAPS = 2,   /* all letters are capitals (one or more) */
	TL_MARKED = 4, /* has a Vietnamese vowel or tone mark or đ */
	TL_SPACE = 8   /* a blank stands before it */
};
struct tl_token {
	uint32_t begin, end; /* bytes in the text */
	uint32_t word;       /* vocabulary number of the canonical form; 0: not in the vocabulary */
	uint8_t kind, flags;
	char mark; /* TL_PUNCT: the unified ASCII mark, or '?' for one that has none */
	uint8_t hints; /* those of its word (tl_vocab_hint) */
};
/* Splits clean text (under 4 GB) into tokens; the last one is a TL_BREAK. *tokens is grown with
 * realloc from *cap, both may start as NULL and 0; returns the number of tokens. Linear. */
size_t tl_tokens(const struct tl_vocab *v, const char *p, size_t n, struct tl_token **tokens,
		 size_t *cap);
/* Words that were met before, with their numbers: a text says most of its words again and again. A memo
 * is for one thread at a time; the vocabulary, which must be complete, keeps one (270 KB) between its
 * uses, so that the next text begins with what was learnt. */
struct tl_memo;
struct tl_memo *tl_memo_take(const struct tl_vocab *v);
void tl_memo_give(struct tl_memo *m); /* to its vocabulary, which frees it */
/* tl_tokens with a memo: the same tokens, several times faster. */
size_t tl_tokens_memo(struct tl_memo *m, const char *p, size_t n, struct tl_token **tokens,
		      size_t *cap);
/* Number of a word given in any case; adds it (tl_vocab_add) or 0 when unknown (tl_vocab_find). */
uint32_t tl_vocab_add(struct tl_vocab *v, const char *p, size_t n);
uint32_t tl_vocab_find(const struct tl_vocab *v, const char *p, size_t n);
/* Bits of the rules' own that each token of a word will carry, besides those it has: what may begin with it,
 * so that a walk over the tokens asks no more of most of them. */
void tl_vocab_hint(struct tl_vocab *v, uint32_t word, uint8_t hints);

/* A set of phrases (Aho-Corasick over token numbers). Case and tone placement make no difference,
 * nor does white space or the kind of dash, quote and apostrophe: a phrase is split by tl_tokens, so
 * "TP. HCM" = "TP.HCM". Phrases may hold punctuation ("kiểm tra, giám sát") but no line break. */
struct tl_phrases;
enum tl_phrase_mode {
	TL_AS_WRITTEN, /* compares canonical words; a token without any mark in an all-capitals block
			* without marks is compared folded by the caller's choice of TL_FOLDED */
	TL_FOLDED      /* compares with the phrases' folds: only for text that has no marks at all */
};
/* The modes in which they will be looked for. */
enum tl_phrase_modes { TL_IN_WRITTEN = 1, TL_IN_FOLDED = 2, TL_IN_BOTH = 3 };
struct tl_phrases *tl_phrases_new(struct tl_vocab *v, enum tl_phrase_modes modes);
/* value is the caller's: any number. The same phrase may be added with several values. */
void tl_phrases_add(struct tl_phrases *f, const char *phrase, size_t n, uint32_t value);
void tl_phrases_compile(struct tl_phrases *f); /* once, after the last add */
void tl_phrases_free(struct tl_phrases *f);

struct tl_match {
	uint32_t first, count; /* tokens */
	uint32_t value;
};
enum tl_match_kind {
	TL_LONGEST, /* leftmost, longest, not overlapping; of one phrase's values each is given */
	TL_ALL      /* every occurrence, in order of its end */
};
/* Finds phrases in tokens[0..n). *matches grows like *tokens above; returns their number. */
size_t tl_phrases_find(const struct tl_phrases *f, enum tl_phrase_mode mode, enum tl_match_kind kind,
		       const struct tl_token *tokens, size_t n, struct tl_match **matches,
		       size_t *cap);

/* Several parts of a program may have their phrases in one set, so that one walk finds them all: each has a
 * number of its own, under 128, and values under TL_OWNED_VALUES. False where the value is not: nothing was
 * added. With TL_OWNED_CAPITAL added to the owner only those are found of which the first word has a capital
 * in the text: most that are names of somebody are words of another sense there. */
enum { TL_OWNED_VALUES = 1 << 24, TL_OWNED_CAPITAL = 128 };
bool tl_phrases_add_owned(struct tl_phrases *f, const char *phrase, size_t n, unsigned owner, size_t value);
struct tl_matches {
	struct tl_match *items;
	size_t n, cap;
};
/* Finds every occurrence, as written, and puts those of each owner into found[owner], in the order of their
 * ends, with the values as their owners know them. Each list is grown with realloc and begins anew. */
void tl_phrases_find_owned(const struct tl_phrases *f, const struct tl_token *tokens, size_t n,
			   struct tl_matches *found, size_t n_owners);
/* Puts matches that come in the order of their ends into that of their beginnings; of those that begin
 * together the longest comes first. None has far to go. */
void tl_matches_sort(struct tl_match *matches, size_t n);
/* Leaves of sorted matches the leftmost, longest ones (TL_LONGEST); returns their number. */
size_t tl_matches_longest(struct tl_match *matches, size_t n);

/* ---- likeness (sketch.c) --------------------------------------------------------------------- */

/* What is left of a text to compare it with others, in bytes. It is stored: other rules of making it need
 * the archive's articles to be put again. */
#define TL_SKETCH 32
/* Makes the sketch of clean text. False where the text is too short to be told from others of its form;
 * then it has none. Case and the place of a tone make no difference. */
bool tl_sketch(struct tl_forms *forms, const char *text, size_t n, unsigned char sketch[TL_SKETCH]);
/* The share of their runs of three words that two texts have in common, 0 to 1, estimated. */
double tl_sketch_likeness(const unsigned char a[TL_SKETCH], const unsigned char b[TL_SKETCH]);

/* ---- display (width.c, wrap.c, print.c) ----------------------------------------------------- */

/* Columns of a code point: 0 (mark), 1 or 2; an unsafe one counts as 1 (it is drawn as U+FFFD or ?). */
int tl_width(uint32_t cp);
/* Bytes of the first grapheme of p[0..n), n > 0, and its columns; a grapheme is never cut. */
size_t tl_grapheme(const char *p, size_t n, int *columns);
int tl_text_width(const char *p, size_t n);
/* The most bytes of p[0..n) that fit in `columns`, whole graphemes; *used gets their columns. */
size_t tl_cut(const char *p, size_t n, int columns, int *used);
/* Wraps one paragraph (no '\n' inside) softly at blanks to lines of at most `columns` (at least 1)
 * columns; a word that is too long is cut between graphemes, never inside a syllable that fits.
 * Blanks at a break belong to no line. *lines grows like *tokens above; returns their number (an
 * empty paragraph has one empty line). Spans are offsets in p. */
size_t tl_wrap(const char *p, size_t n, int columns, struct tl_span **lines, size_t *cap);
/* Appends text made safe to draw or print on one line: unsafe code points and '\n' become ' ' or
 * U+FFFD, invalid bytes U+FFFD; with ascii the folded-by-letter form (marks dropped, case kept,
 * “ to ", – to -, others to ?). */
void tl_printable(const char *p, size_t n, bool ascii, struct tl_buf *out);
/* Puts '?' for each byte of what is not safe to print, tabs and line ends apart, so that offsets into the
 * text stay: for texts that should be clean and come from where anybody may have written. */
void tl_disarm(char *p, size_t n);

#endif
