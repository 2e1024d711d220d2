/* What the files of the source module share. Private to src/source. */
#ifndef TL_SOURCE_INTERNAL_H
#define TL_SOURCE_INTERNAL_H

#include <stdio.h>

#include "encoding.h"
#include "tulieu/source.h"
#include "tulieu/text.h"

/* A format: how a file is cut into pages and how a page's bytes become text. */
struct format {
	const char *name;
	const char *const *suffixes; /* lower case with the dot, NULL at the end */
	/* Reads an open file and hands its records to the sink, each a page; NULL: the file is one
	 * page. path is the file's identity. Returns false when the sink stops the walk. */
	bool (*split)(FILE *f, const char *path, size_t max_bytes,
		      const struct tl_source_sink *sink);
	/* raw is no UTF-16 any more; what is taken out of it is mended as `r` says. */
	enum tl_status (*decode)(struct tl_str raw, struct reading *r, struct tl_arena *arena,
				 struct tl_source_text *out, struct tl_error *e);
};
extern const struct format source_formats[]; /* the first one is the fallback: text */
extern const size_t source_n_formats;

/* Why bytes cannot be a page of text: source_empty, "is a PDF document ..."; NULL if they can. A
 * constant that is translated where it is shown. */
extern const char *const source_empty;
const char *source_unfit(struct tl_str bytes);
/* Fails with the reason for a page over max_bytes. */
enum tl_status source_too_large(size_t max_bytes, struct tl_error *e);
/* True if s begins with a word, in capitals or not. */
bool source_begins(struct tl_str s, const char *with);
/* True if bytes begin as HTML does. */
bool source_is_html(struct tl_str bytes);
/* Sets out to a name that can be stored, printed and drawn: bytes that are no UTF-8 and characters
 * that a terminal would obey are written %1B. */
void source_safe_name(struct tl_str name, struct tl_buf *out);
/* tl_clean into arena; repaired is counted up. */
struct tl_str source_clean(struct tl_str utf8, struct tl_arena *arena, uint32_t *repaired);
/* The same on one line, without blanks at its ends. NUL-terminated. */
const char *source_one_line(struct tl_str utf8, struct tl_arena *arena, uint32_t *repaired);
/* The date at the beginning of "2017-10-23T17:01:00+07:00", "2017-10-23 17:01", "2017-10-23". */
struct tl_date source_date(struct tl_str s);

/* json.c: the members of one JSON object that somebody asked for. */
struct json_member {
	const char *key; /* in the normal form of record_key */
	struct tl_str
		value;	   /* decoded UTF-8 in arena; of a number its digits, of an array of strings
			    * their text, one a line; p NULL: absent, null or something else */
	struct tl_str raw; /* of an object or an array: its bytes as they stand */
};
/* Fills value and raw of members[0..n) from the object; their text lives in arena. TL_EINPUT where the object
 * is malformed. */
enum tl_status json_members(struct tl_str object, struct tl_arena *arena,
			    struct json_member *members, size_t n, struct tl_error *e);
/* Takes the next object off the beginning of a JSON text: of a lone one, or of an array. False
 * where none is left, or none that is whole. */
bool json_next_object(struct tl_str *text, struct tl_str *object);

/* jsonl.c: the functions of the formats "json" and "jsonl" (struct format). A page is one object; one that
 * is malformed, has no text or is over max_bytes is told to the sink as refused. */
/* Objects one after the other or in an array, over as many lines as they like. */
bool json_split(FILE *f, const char *path, size_t max_bytes, const struct tl_source_sink *sink);
/* One object a line. */
bool jsonl_split(FILE *f, const char *path, size_t max_bytes, const struct tl_source_sink *sink);
/* The text and the members of one object, of either. TL_EINPUT where it is malformed. */
enum tl_status jsonl_decode(struct tl_str raw, struct reading *r, struct tl_arena *arena,
			    struct tl_source_text *out, struct tl_error *e);

/* csv.c: the functions of the format "csv". */
/* A head line, then records; a page is the head line with one record. A file whose head line names no
 * column with a text is refused as a whole. */
bool csv_split(FILE *f, const char *path, size_t max_bytes, const struct tl_source_sink *sink);
/* The cells of such a page as the columns of its head line name them. TL_EINPUT where none is a text. */
enum tl_status csv_decode(struct tl_str raw, struct reading *r, struct tl_arena *arena,
			  struct tl_source_text *out, struct tl_error *e);

/* html.c: a page of HTML, in whatever encoding it says or shows, as lines of text, with title, address and
 * date where it tells them and what its elements say of each line. */
enum tl_status html_decode(struct tl_str raw, struct reading *r, struct tl_arena *arena,
			   struct tl_source_text *out, struct tl_error *e);

/* mht.c: the first part of a saved page (MHTML) that is HTML, decoded as html_decode does. TL_EINPUT where
 * there is no such part. */
enum tl_status mht_decode(struct tl_str raw, struct reading *r, struct tl_arena *arena,
			  struct tl_source_text *out, struct tl_error *e);

/* The character that a reference at p ("&...", up to end) stands for, and its bytes; 0 if it is
 * none. In text the old names need no semicolon and may have letters behind them ("b&aacuteo"), as
 * browsers have it. */
uint32_t html_reference(const char *p, const char *end, bool in_text, size_t *used);

#endif
