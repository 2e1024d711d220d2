/* What head.c, the head of a page, and headline.c, which of its lines is the headline, share. */
#ifndef TULIEU_PARSE_HEADLINE_H
#define TULIEU_PARSE_HEADLINE_H

#include "internal.h"

enum {
	HEAD_LINES = 60, /* the head is no longer, in lines that are not junk */
	TITLE_WORDS = 40,
	SERIES_WORDS = 6,  /* a line that is no longer is rather a series than a headline */
	BYLINE_WORDS = 14, /* of names and offices under a headline */
};

struct tl_head {
	struct tl_page_reader *rd;
	size_t c[HEAD_LINES]; /* indices of lines that are not junk, up to the text */
	size_t n;
	size_t prose; /* index of the first line of text; rd->n_lines if there is none */
};

/* The line of the headline that came with the page; SIZE_MAX: there is none. A line that runs on
 * behind it is split. */
size_t tl_headline_given(struct tl_page_reader *rd);
/* The headline by its form and place, SIZE_MAX if the page has none; h->rd is set, the rest is
 * filled. */
size_t tl_headline_find(struct tl_head *h);

/* Nothing but one pair of brackets: where the author works, never a headline. */
bool tl_is_bracketed(const struct tl_page_reader *rd, const struct tl_page_line *l);
/* "19 Tháng 5, 2023 ·" at line i: when somebody put a post on a network. */
bool tl_is_posted(const struct tl_page_reader *rd, size_t i);
/* Nothing but names, so no headline; first: nothing else stands over the line. */
bool tl_names_only(struct tl_page_reader *rd, const struct tl_page_line *l, bool first);
/* A stamp stands right under line i. */
bool tl_over_stamp(const struct tl_page_reader *rd, size_t i);
/* The two lines have the same words. */
bool tl_same_lines(const struct tl_page_reader *rd, size_t first, size_t second);
/* Not a word with a Vietnamese mark: the name of the site in another language. */
bool tl_is_foreign(const struct tl_page_line *l);

/* listed.c */
/* Line i is an item of a list, a label with its figure beside others, a row or cell of a table, or
 * the name over such items: no headline where a line stands above it. */
bool tl_is_listed(const struct tl_page_reader *rd, size_t i);
/* Of those the rows that end with figures, the labels with theirs, and what stands right over them. */
bool tl_has_figures(const struct tl_page_reader *rd, size_t i);
/* Two sentences of text, or more, stand between two lines (indices). */
bool tl_text_between(const struct tl_page_reader *rd, size_t first, size_t second);

#endif
