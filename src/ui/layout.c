/* Boxes share their border lines: two boxes side by side overlap by one column. Sizes are clamped at
 * every step, so that any size that a terminal claims gives boxes inside the screen. */
#include "layout.h"

#include <string.h>

/* From these sizes on, more panes are shown. */
#define COLUMNS_FOR_THREE 100
#define ROWS_FOR_THREE 18
#define ROWS_FOR_TWO 18
/* A wider list would only hold longer headlines: the text needs the room more. */
#define LIST_MOST 64
#define LIST_LEAST 42
#define POPUP_MOST 72

static int clamp(int value, int least, int most)
{
	if (value > most)
		value = most;
	return value < least ? least : value;
}

static struct tl_rect inside(struct tl_rect box)
{
	return (struct tl_rect){box.y + 1, box.x + 1, clamp(box.h - 2, 0, box.h),
				clamp(box.w - 2, 0, box.w)};
}

static void three(struct tl_layout *l, struct tl_rect area)
{
	int list = clamp(area.w * 35 / 100, LIST_LEAST, LIST_MOST);
	int figures = clamp(area.h * 30 / 100, 6, 16);

	l->box[TL_SLOT_LIST] = (struct tl_rect){area.y, area.x, area.h, list};
	l->box[TL_SLOT_TEXT] = (struct tl_rect){area.y, area.x + list - 1, area.h - figures + 1,
						area.w - list + 1};
	l->box[TL_SLOT_FIGURES] = (struct tl_rect){area.y + area.h - figures, area.x + list - 1,
						   figures, area.w - list + 1};
}

static void two(struct tl_layout *l, struct tl_rect area, enum tl_slot below)
{
	int list = clamp(area.h * 2 / 5, 6, 20);

	l->box[TL_SLOT_LIST] = (struct tl_rect){area.y, area.x, list, area.w};
	l->box[below] = (struct tl_rect){area.y + list - 1, area.x, area.h - list + 1, area.w};
}

void tl_layout(int rows, int columns, enum tl_slot focus, enum tl_slot below, bool zoom,
	       struct tl_layout *out)
{
	struct tl_rect area;

	memset(out, 0, sizeof *out);
	out->rows = rows;
	out->columns = columns;
	if (rows < TL_MIN_ROWS || columns < TL_MIN_COLUMNS) {
		out->too_small = true;
		return;
	}
	out->top = (struct tl_rect){0, 0, 1, columns};
	out->bottom = (struct tl_rect){rows - 1, 0, 1, columns};
	area = (struct tl_rect){1, 0, rows - 2, columns};
	if (below == TL_SLOT_LIST)
		below = TL_SLOT_TEXT;
	if (zoom || rows < ROWS_FOR_TWO)
		out->box[focus] = area;
	else if (columns >= COLUMNS_FOR_THREE && rows >= ROWS_FOR_THREE)
		three(out, area);
	else
		two(out, area, below);
	for (int i = 0; i < TL_SLOTS; i++)
		if (out->box[i].h)
			out->pane[i] = inside(out->box[i]);
	out->full_box = area;
	out->full = inside(area);
	out->popup_box.w = clamp(columns * 3 / 5, TL_MIN_COLUMNS, POPUP_MOST);
	out->popup_box.h = clamp(area.h - 2, 8, 30);
	out->popup_box.x = (columns - out->popup_box.w) / 2;
	out->popup_box.y = area.y + (area.h - out->popup_box.h) / 2;
	out->popup = inside(out->popup_box);
}
