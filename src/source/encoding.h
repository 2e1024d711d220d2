/* Which encoding a page is in, and UTF-8 made of it. Private to src/source.
 *
 * A page is read in three steps: encoding_begin looks at its raw bytes; the format takes the text
 * out of them (all but UTF-16 have ASCII where ASCII is, so that tags, quotes and commas can be
 * seen); then encoding_mend decides from the words and makes UTF-8. */
#ifndef TL_SOURCE_ENCODING_H
#define TL_SOURCE_ENCODING_H

#include "tulieu/base.h"

/* The order decides between encodings that make the same words of a text. */
enum encoding {
	ENC_UTF8,
	ENC_UTF16LE,
	ENC_UTF16BE,
	ENC_TCVN3,
	ENC_VNI,
	ENC_VISCII,
	ENC_CP1258,
	ENC_CP1252,
	ENC_COUNT,
	ENC_NONE = ENC_COUNT /* not known, not asked for */
};

/* What is known of a page's encoding while it is read. */
struct reading {
	enum encoding asked; /* by the user: it is not judged; else ENC_NONE */
	enum encoding hint;  /* what the page says of itself or its fonts say: settles a tie */
	enum encoding found; /* by encoding_mend */
	bool bytewise;	     /* no UTF-8: a byte over 127 is a character */
	bool decided;	     /* found is what it will be */
	bool twice;    /* found was taken for Windows-1252 and made Unicode: "Ná»™i", "Noäi" */
	bool mixed;    /* there are lines of good Unicode too */
	bool doubtful; /* another encoding would have been as good a guess, or none was good */
};

/* Looks at the raw bytes; told as in tl_source_decode. Returns bytes without a byte order mark; of
 * UTF-16 UTF-8, in arena. */
struct tl_str encoding_begin(struct tl_str bytes, const char *told, struct tl_arena *arena,
			     struct reading *r);
/* The same with the bytes of a part, when they have been unpacked. */
struct tl_str encoding_begin_again(struct tl_str bytes, struct tl_arena *arena, struct reading *r);
/* True for UTF-16, by its byte order mark or by its zero bytes. */
bool encoding_utf16(struct tl_str bytes, bool *big);
/* Makes UTF-8 of what a format took out of those bytes; the first call decides, later ones (a
 * title, an address) follow it. Lines that are UTF-8 with letters that only Vietnamese has stay as
 * they are: a page may have a menu in Unicode around a text that is not. Memory of arena where it
 * was changed. Linear. */
struct tl_str encoding_mend(struct tl_str text, struct tl_arena *arena, struct reading *r);
/* How it is told: "UTF-8", "TCVN3 in Unicode", "VNI (asked for)". A constant or of arena. */
const char *encoding_told(const struct reading *r, struct tl_arena *arena);
/* An encoding by a name it is known under in pages or to people, p[0..n) in any case with or
 * without
 * "-", "_" and blanks; ENC_NONE for others. */
enum encoding encoding_named(const char *p, size_t n);

/* ---- legacy.c ------------------------------------------------------------------------------ */

/* Before it is decoded a character is a unit: a byte, or a code point over 255 that stands for
 * itself. */

/* What Windows-1252 has for a byte, U+FFFD for the five that are free; other units as they are. */
uint32_t legacy_cp1252(uint32_t unit);
/* The byte of Windows-1252 that was read as this code point (U+0080 to U+009F for the five bytes
 * that it leaves free); the code point itself over 255 where there is none. */
uint32_t legacy_unit(uint32_t cp);
/* Appends units decoded by e as UTF-8, perhaps with combining marks; a byte that e does not have
 * becomes U+FFFD. e is no UTF-16. */
void legacy_decode(enum encoding e, const uint32_t *units, size_t n, struct tl_buf *out);

/* ---- common.c ------------------------------------------------------------------------------ */

/* True for one of the commonest Vietnamese syllables that have a mark. p is clean, in any case. */
bool common_syllable(const char *p, size_t n);

#endif
