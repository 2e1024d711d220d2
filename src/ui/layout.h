/* Geometry: where everything stands on a screen of a given size. The only place that computes
 * sizes. */
#ifndef TULIEU_UI_LAYOUT_H
#define TULIEU_UI_LAYOUT_H

#include <stdbool.h>

enum tl_slot { TL_SLOT_LIST, TL_SLOT_TEXT, TL_SLOT_FIGURES, TL_SLOTS };

/* The number between least and most that is nearest to value; least where most is under it. */
static inline int tl_clamp(int value, int least, int most)
{
	if (value > most)
		value = most;
	return value < least ? least : value;
}

/* Cells [y, y + h) x [x, x + w). */
struct tl_rect {
	int y, x, h, w;
};
/* The smallest screen that is used. */
#define TL_MIN_COLUMNS 40
#define TL_MIN_ROWS 10

struct tl_layout {
	int rows, columns;
	bool too_small;			 /* nothing but a line that says so */
	struct tl_rect top;		 /* the line of filters */
	struct tl_rect bottom;		 /* hints, messages, prompts */
	struct tl_rect box[TL_SLOTS];	 /* with the border; h == 0: not shown */
	struct tl_rect pane[TL_SLOTS];	 /* inside the border */
	struct tl_rect full_box, full;	 /* a mode over all panes: help */
	struct tl_rect popup_box, popup; /* a mode over some of them: pickers */
};
/* Sizes that the user has chosen, with the border; 0: as the screen is. What doesn't fit is
 * clamped. */
struct tl_sizes {
	int measure;      /* columns of a line of text at most */
	int list_columns; /* beside the text */
	int list_rows;	  /* above it */
	int figures_rows; /* below it */
};
/* Three panes where there is room for them, else two (the list above, the text or the figures
 * below, whichever is or was last in focus), else only the one in focus; zoom shows only that one
 * in any case. `below` is the slot shown when text and figures share a place. */
void tl_layout(int rows, int columns, enum tl_slot focus, enum tl_slot below, bool zoom,
	       const struct tl_sizes *sizes, struct tl_layout *out);

/* Border lines that can be moved, each with one of the sizes. */
enum tl_divider {
	TL_DIVIDER_NONE,
	TL_DIVIDER_LIST_COLUMNS,
	TL_DIVIDER_LIST_ROWS,
	TL_DIVIDER_FIGURES_ROWS
};
/* The one at a cell; the one that makes a pane larger, whichever way it moves. */
enum tl_divider tl_layout_divider(const struct tl_layout *l, int y, int x);
enum tl_divider tl_layout_divider_of(const struct tl_layout *l, enum tl_slot slot);
/* Its size as it is; one that fits the screen; the one that puts it at a cell, or as near as it
 * fits. */
int tl_layout_size(const struct tl_layout *l, enum tl_divider divider);
int tl_layout_fit(const struct tl_layout *l, enum tl_divider divider, int size);
int tl_layout_size_at(const struct tl_layout *l, enum tl_divider divider, int y, int x);

#endif
