/* One row a style. Colours are the terminal's own 16 as far as they go, so that light and dark themes
 * both stay readable; what a colour says is also said by an attribute or by place. */
#include "theme.h"

#include <curses.h>

#include "tulieu/base.h"

#define NONE (-1)

static const struct row {
	attr_t mono, colour; /* attributes without and with colours */
	short fg, bg;        /* of 8 or 16 colours; NONE: the terminal's own */
	short fg256, bg256;
} rows[TL_STYLES] = {
	[TL_STYLE_NORMAL] = {A_NORMAL, A_NORMAL, NONE, NONE, NONE, NONE},
	[TL_STYLE_BORDER] = {A_NORMAL, A_NORMAL, NONE, NONE, 244, NONE},
	[TL_STYLE_TITLE] = {A_NORMAL, A_NORMAL, NONE, NONE, NONE, NONE},
	[TL_STYLE_TITLE_FOCUS] = {A_REVERSE, A_REVERSE, NONE, NONE, NONE, NONE},
	[TL_STYLE_BAR] = {A_REVERSE, A_REVERSE, NONE, NONE, NONE, NONE},
	[TL_STYLE_BAR_AWAY] = {A_BOLD, A_BOLD, NONE, NONE, NONE, NONE},
	[TL_STYLE_DIM] = {A_NORMAL, A_NORMAL, NONE, NONE, 244, NONE},
	[TL_STYLE_DATE] = {A_NORMAL, A_NORMAL, NONE, NONE, NONE, NONE},
	/* Without a colour of its own: a row that leaves the bar is sent again with all its colours. */
	[TL_STYLE_PROVINCE] = {A_NORMAL, A_NORMAL, NONE, NONE, NONE, NONE},
	[TL_STYLE_HEADLINE] = {A_BOLD, A_BOLD, NONE, NONE, NONE, NONE},
	[TL_STYLE_KICKER] = {A_NORMAL, A_NORMAL, NONE, NONE, 244, NONE},
	[TL_STYLE_META] = {A_NORMAL, A_NORMAL, COLOR_CYAN, NONE, COLOR_CYAN, NONE},
	[TL_STYLE_HEADING] = {A_BOLD, A_BOLD, NONE, NONE, NONE, NONE},
	[TL_STYLE_CAPTION] = {A_NORMAL, A_NORMAL, NONE, NONE, 244, NONE},
	[TL_STYLE_MATCH] = {A_BOLD | A_UNDERLINE, A_BOLD | A_UNDERLINE, NONE, NONE, NONE, NONE},
	[TL_STYLE_MATCH_NOW] = {A_REVERSE | A_BOLD, A_REVERSE | A_BOLD, NONE, NONE, NONE, NONE},
	[TL_STYLE_FIGURE] = {A_NORMAL, A_NORMAL, COLOR_GREEN, NONE, COLOR_GREEN, NONE},
	[TL_STYLE_FIGURE_NOW] = {A_REVERSE | A_BOLD, A_REVERSE | A_BOLD, NONE, NONE, NONE, NONE},
	[TL_STYLE_SENTENCE] = {A_UNDERLINE, A_UNDERLINE, NONE, NONE, NONE, NONE},
	[TL_STYLE_VALUE] = {A_BOLD, A_BOLD, NONE, NONE, NONE, NONE},
	[TL_STYLE_FILTER_NUMBER] = {A_REVERSE, A_REVERSE, NONE, NONE, NONE, NONE},
	[TL_STYLE_FILTER] = {A_BOLD, A_BOLD, NONE, NONE, NONE, NONE},
	[TL_STYLE_COUNT] = {A_NORMAL, A_NORMAL, NONE, NONE, NONE, NONE},
	[TL_STYLE_KEY] = {A_BOLD, A_BOLD, COLOR_CYAN, NONE, COLOR_CYAN, NONE},
	[TL_STYLE_MESSAGE] = {A_BOLD, A_BOLD, NONE, NONE, NONE, NONE},
	[TL_STYLE_ERROR] = {A_REVERSE, A_BOLD, COLOR_RED, NONE, COLOR_RED, NONE},
	[TL_STYLE_MARKED] = {A_BOLD, A_BOLD, NONE, NONE, NONE, NONE},
};

static int depth;

void tl_theme_start(int colours)
{
	depth = colours;
	for (int i = 0; i < TL_STYLES && depth; i++) {
		const struct row *r = &rows[i];

		init_pair((short)(i + 1), depth >= 256 ? r->fg256 : r->fg,
			  depth >= 256 ? r->bg256 : r->bg);
	}
}

unsigned tl_theme_attr(enum tl_style style)
{
	return depth ? rows[style].colour : rows[style].mono;
}

short tl_theme_pair(enum tl_style style)
{
	const struct row *r = &rows[style];
	bool plain = depth >= 256 ? r->fg256 == NONE && r->bg256 == NONE
				  : r->fg == NONE && r->bg == NONE;

	/* Pair 0 is the terminal's own colours: nothing needs to be sent for it. */
	return depth && !plain ? (short)(style + 1) : 0;
}
