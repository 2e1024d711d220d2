/* What is found in a text that is read: the words that were typed to be found, else those of the filters. */
#ifndef TULIEU_UI_FIND_H
#define TULIEU_UI_FIND_H

#include "theme.h"
#include "tulieu/query.h"

struct tl_find {
	struct tl_query *query;  /* what was typed, or NULL */
	struct tl_span *matches; /* in order, apart from each other */
	size_t n, cap;
	size_t at; /* the match that is stepped on, SIZE_MAX: none */
};
/* What is to be found; an empty text: what the filters ask for. rules may be NULL: then nothing is. The
 * matches are those of before until tl_find_look. */
void tl_find_set(struct tl_find *f, const struct tl_rules *rules, const char *text);
/* Looks for it in a text, from the beginning; filters (may be NULL) where nothing was typed. */
void tl_find_look(struct tl_find *f, const struct tl_query *filters, const char *text, size_t n);
/* The first match that ends behind an offset; f->n: there is none. */
size_t tl_find_from(const struct tl_find *f, size_t offset);
/* Steps to the next or the previous match; from an offset where none is stepped on. False: there is none
 * in that direction. */
bool tl_find_step(struct tl_find *f, size_t offset, int direction);
/* The style of a match at an offset, else `style`; *next becomes the offset where it may change, if that is
 * nearer. */
enum tl_style tl_find_style(const struct tl_find *f, size_t offset, enum tl_style style, size_t *next);
void tl_find_free(struct tl_find *f);

#endif
