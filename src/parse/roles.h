/* What roles.c, the text line by line, and roles_open.c, its lines without a full stop, share. */
#ifndef TULIEU_PARSE_ROLES_H
#define TULIEU_PARSE_ROLES_H

#include "internal.h"

enum {
	HEADING_WORDS = 24,
	CREDIT_WORDS = 14,
	NAME_WORDS = 4,
};

/* The text as far as it was read. */
struct body {
	struct tl_page_reader *rd;
	uint32_t *after; /* words of text behind each line */
	uint32_t text;	 /* words of text so far */
	size_t lead;	 /* its line, or SIZE_MAX */
	size_t credit;	 /* the last line with names or a source, or SIZE_MAX */
	bool in_list;	 /* behind a line such as "Tin liên quan" */
	bool items;	 /* in a list of the text: behind a colon, or behind its items */
	bool head_again; /* behind the headline said again: its by-line may follow */
	bool recipients; /* behind "Nơi nhận:" under an official document */
	bool notice;   /* of a death, or thanks for what was said to it: no by-line, no pictures */
	bool pictures; /* a story told in pictures: under each stands a sentence */
	bool signed_above; /* names stand over the text */
	bool ended;
};

/* The next line that is no junk; n_lines if there is none. */
static inline size_t next_line(const struct tl_page_reader *rd, size_t i)
{
	for (i++; i < rd->n_lines && rd->lines[i].effect == TL_DROP; i++)
		;
	return i;
}

/* A line that reads like a link: short, without a full stop. */
static inline bool short_open(const struct tl_page_line *l)
{
	return !l->effect && !l->stamp && !l->caption && !l->joined && l->markup != TL_MARKUP_ROW &&
	       l->words <= HEADING_WORDS && l->line_end == TL_ENDS_OPEN && !tl_is_prose(l);
}

/* roles.c: line i is a paragraph of the text, or its lead. */
void tl_body_paragraph(struct body *b, size_t i, const char *why);
/* roles_open.c: line i has no full stop and is neither caption nor by-line by its form. */
void tl_body_open_line(struct body *b, size_t i);

#endif
