/* Putting text on the screen. Every string that is drawn, the program's own and that of documents,
 * passes through here: it is made safe, measured and cut to its place. */
#ifndef TULIEU_UI_DRAW_H
#define TULIEU_UI_DRAW_H

#include "layout.h"
#include "theme.h"
#include "tulieu/base.h"

/* Writes along one row from x on and never beyond `end`. */
struct tl_pen {
	int y, x, end;
	enum tl_style style; /* of blanks, and of text drawn with `over` */
	bool over;           /* all is drawn in `style`, whatever is asked for: the row under the bar */
};
/* A pen at the beginning of a row of a rectangle. */
struct tl_pen tl_pen_row(const struct tl_rect *r, int row, enum tl_style style);
/* The row is the current one: it is drawn as a bar, unless a marker is enough (tl_draw_marker). The
 * caller draws a ">" before it in any case. */
void tl_pen_bar(struct tl_pen *pen, bool focus);
void tl_draw_marker(bool on);
/* Columns that are left. */
int tl_pen_room(const struct tl_pen *pen);
/* Draws as much of the text as there is room for, whole graphemes; returns the columns. */
int tl_draw(struct tl_pen *pen, const char *p, size_t n, enum tl_style style);
int tl_draw_str(struct tl_pen *pen, const char *c_string, enum tl_style style);
/* In exactly `columns` (or what is left): cut with an ellipsis, or padded. */
void tl_draw_cell(struct tl_pen *pen, const char *p, size_t n, int columns, enum tl_style style);
void tl_draw_cell_right(struct tl_pen *pen, const char *p, size_t n, int columns,
			enum tl_style style);
/* Line `line` (from 0 up) of a text of the program's own, wrapped to the room of the pen less a blank on
 * either side; nothing beyond its last line. */
void tl_draw_wrapped(struct tl_pen *pen, int line, const char *c_string, enum tl_style style);
/* Blanks for `columns`, or to the end of the pen. */
void tl_draw_blanks(struct tl_pen *pen, int columns);
void tl_draw_rest(struct tl_pen *pen);
/* Columns that a text will take: as drawn, so after it was made safe. */
int tl_draw_width(const char *p, size_t n);

/* The border of boxes that may share lines. */
void tl_draw_boxes(const struct tl_rect *boxes, size_t n, int rows, int columns);
/* Writes a title into the upper border of a box. */
void tl_draw_title(const struct tl_rect *box, const char *title, bool focus);

void tl_draw_free(void);

#endif
