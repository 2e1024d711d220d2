/* A piece of text becomes cells in three steps: tl_printable makes it safe (and drops marks on an ASCII
 * terminal), tl_grapheme parts it into what fills a cell, setcchar hands the cell to curses. */
#include "draw.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>

#include "terminal.h"
#include "tulieu/text.h"

static struct tl_buf safe; /* reused: drawing allocates nothing once it has grown */
static struct tl_span *wrapped;
static size_t wrapped_cap;
static bool marker;

void tl_draw_free(void)
{
	tl_buf_free(&safe);
	free(wrapped);
	wrapped = NULL;
	wrapped_cap = 0;
}

static void make_safe(const char *p, size_t n)
{
	tl_buf_reset(&safe);
	tl_printable(p, n, tl_terminal_ascii(), &safe);
}

struct tl_pen tl_pen_row(const struct tl_rect *r, int row, enum tl_style style)
{
	return (struct tl_pen){.y = r->y + row, .x = r->x, .end = r->x + r->w, .style = style};
}

void tl_draw_marker(bool on)
{
	marker = on;
}

void tl_pen_bar(struct tl_pen *pen, bool focus)
{
	if (marker)
		return;
	pen->style = focus ? TL_STYLE_BAR : TL_STYLE_BAR_AWAY;
	pen->over = true;
}

int tl_pen_room(const struct tl_pen *pen)
{
	return pen->end > pen->x ? pen->end - pen->x : 0;
}

static void put(int y, int x, const wchar_t *glyphs, enum tl_style style)
{
	cchar_t cell;

	if (setcchar(&cell, glyphs, tl_theme_attr(style), tl_theme_pair(style), NULL) == OK)
		mvadd_wch(y, x, &cell);
}

/* Draws safe text; returns the columns. */
static int draw_safe(struct tl_pen *pen, const char *p, size_t n, enum tl_style style)
{
	int start = pen->x;

	if (pen->over)
		style = pen->style;
	while (n) {
		wchar_t glyphs[CCHARW_MAX + 1];
		int columns, k = 0;
		size_t bytes = tl_grapheme(p, n, &columns);

		if (columns > pen->end - pen->x)
			break;
		for (size_t i = 0; i < bytes && k < CCHARW_MAX;) {
			uint32_t cp;

			i += tl_utf8_decode(p + i, bytes - i, &cp);
			glyphs[k++] = (wchar_t)cp;
		}
		glyphs[k] = L'\0';
		/* Marks without a letter have no cell to stand in. */
		if (columns > 0)
			put(pen->y, pen->x, glyphs, style);
		pen->x += columns;
		p += bytes;
		n -= bytes;
	}
	return pen->x - start;
}

int tl_draw(struct tl_pen *pen, const char *p, size_t n, enum tl_style style)
{
	make_safe(p, n);
	return draw_safe(pen, safe.p, safe.n, style);
}

int tl_draw_str(struct tl_pen *pen, const char *c_string, enum tl_style style)
{
	return tl_draw(pen, c_string, strlen(c_string), style);
}

int tl_draw_width(const char *p, size_t n)
{
	make_safe(p, n);
	return tl_text_width(safe.p, safe.n);
}

void tl_draw_blanks(struct tl_pen *pen, int columns)
{
	for (; columns > 0 && pen->x < pen->end; columns--)
		put(pen->y, pen->x++, L" ", pen->style);
}

void tl_draw_rest(struct tl_pen *pen)
{
	tl_draw_blanks(pen, tl_pen_room(pen));
}

/* Draws the text that make_safe left, cut with an ellipsis where it is too wide. */
static void draw_cut(struct tl_pen *pen, int columns, enum tl_style style)
{
	const char *ellipsis = tl_terminal_ascii() ? "~" : "…";
	int used;
	size_t fits;

	if (tl_text_width(safe.p, safe.n) <= columns) {
		draw_safe(pen, safe.p, safe.n, style);
		return;
	}
	if (columns < 1)
		return;
	fits = tl_cut(safe.p, safe.n, columns - 1, &used);
	/* A blank before the ellipsis looks like a word that is missing. */
	while (fits && safe.p[fits - 1] == ' ')
		fits--;
	draw_safe(pen, safe.p, fits, style);
	draw_safe(pen, ellipsis, strlen(ellipsis), style);
}

void tl_draw_cell(struct tl_pen *pen, const char *p, size_t n, int columns, enum tl_style style)
{
	int start = pen->x;

	if (columns > tl_pen_room(pen))
		columns = tl_pen_room(pen);
	make_safe(p, n);
	draw_cut(pen, columns, style);
	tl_draw_blanks(pen, columns - (pen->x - start));
}

void tl_draw_cell_right(struct tl_pen *pen, const char *p, size_t n, int columns,
			enum tl_style style)
{
	if (columns > tl_pen_room(pen))
		columns = tl_pen_room(pen);
	make_safe(p, n);
	tl_draw_blanks(pen, columns - tl_text_width(safe.p, safe.n));
	draw_cut(pen, columns, style);
}

void tl_draw_wrapped(struct tl_pen *pen, int line, const char *c_string, enum tl_style style)
{
	int room = tl_pen_room(pen) - 2;
	size_t n;

	make_safe(c_string, strlen(c_string));
	n = tl_wrap(safe.p, safe.n, room > 1 ? room : 1, &wrapped, &wrapped_cap);
	tl_draw_blanks(pen, 1);
	if ((size_t)line < n)
		draw_safe(pen, safe.p + wrapped[line].begin,
			  wrapped[line].end - wrapped[line].begin, style);
}

/* ---- borders -------------------------------------------------------------------------------- */

enum { UP = 1, DOWN = 2, LEFT = 4, RIGHT = 8 };

/* The line that joins these directions. */
static const wchar_t *joint(unsigned to)
{
	static const wchar_t *const joints[16] = {
		[UP | DOWN] = L"│",	   [LEFT | RIGHT] = L"─",
		[DOWN | RIGHT] = L"┌",	   [DOWN | LEFT] = L"┐",
		[UP | RIGHT] = L"└",	   [UP | LEFT] = L"┘",
		[UP | DOWN | RIGHT] = L"├", [UP | DOWN | LEFT] = L"┤",
		[LEFT | RIGHT | DOWN] = L"┬", [LEFT | RIGHT | UP] = L"┴",
		[UP | DOWN | LEFT | RIGHT] = L"┼",
	};

	if (!joints[to])
		return L" ";
	if (!tl_terminal_ascii())
		return joints[to];
	return to == (UP | DOWN) ? L"|" : to == (LEFT | RIGHT) ? L"-" : L"+";
}

/* The directions in which the border of a box leaves a cell. */
static unsigned directions(const struct tl_rect *b, int y, int x)
{
	int top = b->y, bottom = b->y + b->h - 1, left = b->x, right = b->x + b->w - 1;
	unsigned to = 0;

	if (b->h < 2 || b->w < 2 || y < top || y > bottom || x < left || x > right)
		return 0;
	if (y == top || y == bottom)
		to |= (x > left ? LEFT : 0U) | (x < right ? RIGHT : 0U);
	if (x == left || x == right)
		to |= (y > top ? UP : 0U) | (y < bottom ? DOWN : 0U);
	return to;
}

void tl_draw_boxes(const struct tl_rect *boxes, size_t n, int rows, int columns)
{
	for (int y = 0; y < rows; y++) {
		for (int x = 0; x < columns; x++) {
			unsigned to = 0;

			for (size_t i = 0; i < n; i++)
				to |= directions(&boxes[i], y, x);
			if (to)
				put(y, x, joint(to), TL_STYLE_BORDER);
		}
	}
}

void tl_draw_title(const struct tl_rect *box, const char *title, bool focus)
{
	enum tl_style style = focus ? TL_STYLE_TITLE_FOCUS : TL_STYLE_TITLE;
	struct tl_pen pen = {.y = box->y, .x = box->x + 1, .end = box->x + box->w - 1,
			     .style = style};
	struct tl_pen border = pen;
	int width, room = tl_pen_room(&pen) - 2;

	border.style = TL_STYLE_BORDER;
	if (room < 1)
		return;
	make_safe(title, strlen(title));
	width = tl_text_width(safe.p, safe.n);
	tl_draw_blanks(&pen, 1);
	draw_cut(&pen, width < room ? width : room, style);
	tl_draw_blanks(&pen, 1);
	for (border.x = pen.x; border.x < border.end; border.x++)
		put(border.y, border.x, joint(LEFT | RIGHT), TL_STYLE_BORDER);
}
