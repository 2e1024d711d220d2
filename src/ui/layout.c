/* Boxes share their border lines: two boxes side by side overlap by one column. Sizes are clamped
 * at every step, so that any size that a terminal claims gives boxes inside the screen. */
#include "layout.h"

#include <string.h>

/* From these sizes on, more panes are shown. */
#define COLUMNS_FOR_THREE 100
#define ROWS_FOR_THREE 18
#define ROWS_FOR_TWO 18
#define LIST_LEAST 42
/* On a wider screen a line of text gives way to headlines. Up to here the row under the bar is what one
 * key costs, and that has its limit (tests/screen/test_browse_bytes.c). */
#define COLUMNS_FOR_HEADLINES 121
/* Beside a line of text: a margin and a border on both sides. */
#define TEXT_FRAME 4
#define POPUP_MOST 72
/* Sizes that the user chooses leave a pane, with its border, so much. */
#define BOX_COLUMNS_LEAST 24
#define BOX_ROWS_LEAST 5

static struct tl_rect inside(struct tl_rect box)
{
	return (struct tl_rect){box.y + 1, box.x + 1, tl_clamp(box.h - 2, 0, box.h),
				tl_clamp(box.w - 2, 0, box.w)};
}

/* Two boxes share a border line: one of `size` leaves the other all - size + 1. */
static int part_of(int all, int size, int least)
{
	return tl_clamp(size, least, all - least + 1);
}

static void three(struct tl_layout *l, struct tl_rect area, const struct tl_sizes *sizes)
{
	/* The text gets what its lines need; what it would leave blank shows headlines. */
	int least = area.w < COLUMNS_FOR_HEADLINES ? LIST_LEAST : area.w * 44 / 100;
	int list = tl_clamp(area.w + 1 - (sizes->measure + TEXT_FRAME), least, area.w / 2);
	int figures = tl_clamp(area.h * 30 / 100, 6, 16);

	if (sizes->list_columns)
		list = part_of(area.w, sizes->list_columns, BOX_COLUMNS_LEAST);
	if (sizes->figures_rows)
		figures = part_of(area.h, sizes->figures_rows, BOX_ROWS_LEAST);

	l->box[TL_SLOT_LIST] = (struct tl_rect){area.y, area.x, area.h, list};
	l->box[TL_SLOT_TEXT] = (struct tl_rect){area.y, area.x + list - 1, area.h - figures + 1,
						area.w - list + 1};
	l->box[TL_SLOT_FIGURES] = (struct tl_rect){area.y + area.h - figures, area.x + list - 1,
						   figures, area.w - list + 1};
}

static void two(struct tl_layout *l, struct tl_rect area, enum tl_slot below,
		const struct tl_sizes *sizes)
{
	int list = tl_clamp(area.h * 2 / 5, 6, 20);

	if (sizes->list_rows)
		list = part_of(area.h, sizes->list_rows, BOX_ROWS_LEAST);
	l->box[TL_SLOT_LIST] = (struct tl_rect){area.y, area.x, list, area.w};
	l->box[below] = (struct tl_rect){area.y + list - 1, area.x, area.h - list + 1, area.w};
}

void tl_layout(int rows, int columns, enum tl_slot focus, enum tl_slot below, bool zoom,
	       const struct tl_sizes *sizes, struct tl_layout *out)
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
		three(out, area, sizes);
	else
		two(out, area, below, sizes);
	for (int i = 0; i < TL_SLOTS; i++)
		if (out->box[i].h)
			out->pane[i] = inside(out->box[i]);
	out->full_box = area;
	out->full = inside(area);
	out->popup_box.w = tl_clamp(columns * 3 / 5, TL_MIN_COLUMNS, POPUP_MOST);
	out->popup_box.h = tl_clamp(area.h - 2, 8, 30);
	out->popup_box.x = (columns - out->popup_box.w) / 2;
	out->popup_box.y = area.y + (area.h - out->popup_box.h) / 2;
	out->popup = inside(out->popup_box);
}

/* ---- dividers ------------------------------------------------------------------------------- */

static bool has(struct tl_rect r, int y, int x)
{
	return y >= r.y && y < r.y + r.h && x >= r.x && x < r.x + r.w;
}

/* The pane below the list, where the list is above; else TL_SLOTS. */
static enum tl_slot below_list(const struct tl_layout *l)
{
	for (int i = 0; i < TL_SLOTS; i++)
		if (i != TL_SLOT_LIST && l->box[i].h && l->box[TL_SLOT_LIST].h &&
		    l->box[i].y > l->box[TL_SLOT_LIST].y && l->box[i].x == l->box[TL_SLOT_LIST].x)
			return (enum tl_slot)i;
	return TL_SLOTS;
}

static bool side_by_side(const struct tl_layout *l)
{
	return l->box[TL_SLOT_LIST].h && l->box[TL_SLOT_FIGURES].h &&
	       l->box[TL_SLOT_FIGURES].x > l->box[TL_SLOT_LIST].x;
}

enum tl_divider tl_layout_divider(const struct tl_layout *l, int y, int x)
{
	enum tl_slot below = below_list(l);

	if (below != TL_SLOTS)
		return y == l->box[below].y && has(l->box[below], y, x) ? TL_DIVIDER_LIST_ROWS
									: TL_DIVIDER_NONE;
	if (!side_by_side(l))
		return TL_DIVIDER_NONE;
	if (x == l->box[TL_SLOT_FIGURES].x && has(l->box[TL_SLOT_LIST], y, x))
		return TL_DIVIDER_LIST_COLUMNS;
	return y == l->box[TL_SLOT_FIGURES].y && has(l->box[TL_SLOT_FIGURES], y, x)
		       ? TL_DIVIDER_FIGURES_ROWS
		       : TL_DIVIDER_NONE;
}

enum tl_divider tl_layout_divider_of(const struct tl_layout *l, enum tl_slot slot)
{
	if (below_list(l) != TL_SLOTS)
		return TL_DIVIDER_LIST_ROWS;
	if (!side_by_side(l))
		return TL_DIVIDER_NONE;
	return slot == TL_SLOT_LIST ? TL_DIVIDER_LIST_COLUMNS : TL_DIVIDER_FIGURES_ROWS;
}

int tl_layout_size(const struct tl_layout *l, enum tl_divider divider)
{
	switch (divider) {
	case TL_DIVIDER_LIST_COLUMNS:
		return l->box[TL_SLOT_LIST].w;
	case TL_DIVIDER_LIST_ROWS:
		return l->box[TL_SLOT_LIST].h;
	case TL_DIVIDER_FIGURES_ROWS:
		return l->box[TL_SLOT_FIGURES].h;
	case TL_DIVIDER_NONE:
		break;
	}
	return 0;
}

int tl_layout_fit(const struct tl_layout *l, enum tl_divider divider, int size)
{
	return divider == TL_DIVIDER_LIST_COLUMNS ? part_of(l->full_box.w, size, BOX_COLUMNS_LEAST)
						  : part_of(l->full_box.h, size, BOX_ROWS_LEAST);
}

int tl_layout_size_at(const struct tl_layout *l, enum tl_divider divider, int y, int x)
{
	const struct tl_rect *area = &l->full_box;
	int size = y - area->y + 1;

	if (divider == TL_DIVIDER_LIST_COLUMNS)
		size = x - area->x + 1;
	else if (divider == TL_DIVIDER_FIGURES_ROWS)
		size = area->y + area->h - y;
	return tl_layout_fit(l, divider, size);
}
