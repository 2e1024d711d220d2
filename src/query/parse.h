/* What the files of the parser share: parse.c reads the structure, parse_field.c what stands behind
 * the name of a field, parse_text.c everything that is text. Private to src/query. */
#ifndef TULIEU_QUERY_PARSE_H
#define TULIEU_QUERY_PARSE_H

#include "internal.h"

struct parser {
	const struct tl_rules *rules;
	const char *text;
	size_t n, pos;
	struct tl_query *q;
	bool typing, failed;
	int depth, conditions;
	struct tl_error error; /* the first */
};

/* ---- parse_text.c ---------------------------------------------------------------------------- */

/* The character at pos, 0 at the end; *bytes, which may be NULL, gets its length. */
uint32_t query_peek(const struct parser *p, size_t pos, size_t *bytes);
bool query_is_blank(uint32_t cp);
bool query_is_quote(uint32_t cp);
bool query_at_end(const struct parser *p);
void query_skip_blanks(struct parser *p);
/* True if something ends a piece at pos: a blank, a bracket, or the end of the text. */
bool query_ends_here(const struct parser *p, size_t pos);

/* Something is wrong at pos. What is still being typed is not: when the text ends at `end`. */
void query_wrong(struct parser *p, size_t pos, size_t end, const struct tl_error *e);
void query_expected(struct parser *p, size_t pos, size_t end, const char *text);

/* From the quote at pos to behind the closing one; [begin, end) is what stands between. False if it
 * is never closed. */
bool query_quoted(struct parser *p, size_t *begin, size_t *end);
/* A leaf of what stands at pos; NULL where there is no word in it. */
struct tl_node *query_phrase(struct parser *p);
struct tl_node *query_word(struct parser *p);

/* ---- parse_field.c --------------------------------------------------------------------------- */

/* The name before a colon at pos: its end, or pos where there is none. */
size_t query_field_name(const struct parser *p, size_t pos);
/* The field whose name stands at pos, with its values; NULL after an error, and where it only set
 * an order. */
struct tl_node *query_field(struct parser *p, enum tl_field which, bool negative);

#endif
