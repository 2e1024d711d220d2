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

/* Why bytes cannot be a page of text: "is empty", "is a binary file"; NULL if they can. */
const char *source_unfit(struct tl_str bytes);
/* tl_clean into arena; repaired is counted up. */
struct tl_str source_clean(struct tl_str utf8, struct tl_arena *arena, uint32_t *repaired);
/* The same on one line, without blanks at its ends. NUL-terminated. */
const char *source_one_line(struct tl_str utf8, struct tl_arena *arena, uint32_t *repaired);
/* The date at the beginning of "2017-10-23T17:01:00+07:00", "2017-10-23 17:01", "2017-10-23". */
struct tl_date source_date(struct tl_str s);

/* json.c: the members of one JSON object that somebody asked for. */
struct json_member {
	const char *key;
	struct tl_str
		value; /* decoded UTF-8 in arena; of a number its digits, of an array of strings
			* their text, one a line; p NULL: absent, null or something else */
};
enum tl_status json_members(struct tl_str object, struct tl_arena *arena,
			    struct json_member *members, size_t n, struct tl_error *e);

bool jsonl_split(FILE *f, const char *path, size_t max_bytes, const struct tl_source_sink *sink);
enum tl_status jsonl_decode(struct tl_str raw, struct reading *r, struct tl_arena *arena,
			    struct tl_source_text *out, struct tl_error *e);

bool csv_split(FILE *f, const char *path, size_t max_bytes, const struct tl_source_sink *sink);
enum tl_status csv_decode(struct tl_str raw, struct reading *r, struct tl_arena *arena,
			  struct tl_source_text *out, struct tl_error *e);
enum tl_status html_decode(struct tl_str raw, struct reading *r, struct tl_arena *arena,
			   struct tl_source_text *out, struct tl_error *e);

#endif
