/* The lines of an article in the text pane. Its body is wrapped once for a width; a line knows its
 * bytes of the body, so every cell does. Lines that are not of the body (blanks, the facts under
 * the headline, the address) stand `at` the offset of what follows them. */
#ifndef TULIEU_UI_TEXT_LINES_H
#define TULIEU_UI_TEXT_LINES_H

#include "text_meta.h"

enum tl_text_line_kind { TL_LINE_BODY, TL_LINE_META, TL_LINE_BLANK };
struct tl_text_line {
	size_t at;	   /* offset in the body; never less than that of the line before */
	size_t begin, end; /* of the body, or of the meta text */
	uint8_t kind;	   /* enum tl_text_line_kind */
	uint8_t indent;	   /* columns, behind the margin */
	uint8_t style;	   /* enum tl_style */
};
struct tl_text_lines {
	struct tl_text_line *at;
	size_t n, cap;
	struct tl_span *spans; /* scratch of wrapping */
	size_t spans_cap;
	int width, left;     /* columns of the pane; those before the text */
	size_t headline_end; /* offset behind the headline, 0: there is none */
};
/* Wraps an article (NULL: nothing) for a pane of so many columns: lines of at most `measure`
 * columns, with the room that is left over on both sides of them, or all of it on the right. Starts
 * from {0}. */
void tl_text_lines_make(struct tl_text_lines *l, const struct tl_article *a,
			const struct tl_text_meta *meta, int width, int measure, bool centred);
/* The last line that begins at or before an offset; 0 where there is none. */
size_t tl_text_lines_of(const struct tl_text_lines *l, size_t offset);
void tl_text_lines_free(struct tl_text_lines *l);

#endif
