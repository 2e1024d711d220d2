/* Geometry of the screen at every size. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tulieu/base.h"
#include "ui/layout.h"

static const struct tl_sizes none = {.measure = 76};
/* By itself, and what a user may ask for: too small, too large. */
static const struct tl_sizes sizes[] = {
	{76, 0, 0, 0}, {20, 1, 1, 1}, {400, 400, 400, 400}, {76, 60, 12, 20}, {20, 0, 0, 0}};

static void assert_inside(const struct tl_layout *l, struct tl_rect r)
{
	assert_true(r.y >= 0 && r.x >= 0 && r.h >= 0 && r.w >= 0);
	assert_true(r.y + r.h <= l->rows);
	assert_true(r.x + r.w <= l->columns);
}

static bool overlap(struct tl_rect a, struct tl_rect b)
{
	return a.h && b.h && a.y < b.y + b.h && b.y < a.y + a.h && a.x < b.x + b.w && b.x < a.x + a.w;
}

/* A rectangle that leaves the screen, or a pane that another one draws over. */
static void test_every_size(void **state)
{
	(void)state;
	for (int rows = 1; rows <= 110; rows++) {
		for (int columns = 1; columns <= 310; columns++) {
			for (int focus = 0; focus < TL_SLOTS; focus++) {
				size_t size = (size_t)(rows + columns / 2) % TL_COUNT(sizes);
				bool zoom = (rows + columns) % 2;
				struct tl_layout l;

				tl_layout(rows, columns, (enum tl_slot)focus, (enum tl_slot)focus,
					  zoom, &sizes[size], &l);
				assert_true(l.too_small ==
					    (rows < TL_MIN_ROWS || columns < TL_MIN_COLUMNS));
				if (l.too_small)
					continue;
				/* The pane in focus is always there, with room for text. */
				assert_true(l.pane[focus].h >= 3 && l.pane[focus].w >= 20);
				for (int i = 0; i < TL_SLOTS; i++) {
					assert_inside(&l, l.box[i]);
					assert_false(overlap(l.pane[i], l.top));
					assert_false(overlap(l.pane[i], l.bottom));
					for (int k = 0; k < i; k++)
						assert_false(overlap(l.pane[i], l.pane[k]));
				}
				assert_inside(&l, l.top);
				assert_inside(&l, l.bottom);
				assert_inside(&l, l.full_box);
				assert_inside(&l, l.popup_box);
				assert_true(l.popup.h >= 4);
			}
		}
	}
}

static int shown(const struct tl_layout *l)
{
	int n = 0;

	for (int i = 0; i < TL_SLOTS; i++)
		n += l->box[i].h > 0;
	return n;
}

static void test_folding(void **state)
{
	struct tl_layout l;

	(void)state;
	tl_layout(40, 120, TL_SLOT_LIST, TL_SLOT_TEXT, false, &none, &l);
	assert_int_equal(shown(&l), 3);
	/* The row under the bar is what one key costs: 40 columns are 140 bytes. */
	assert_int_equal(l.pane[TL_SLOT_LIST].w, 40);
	/* A text of 76 columns with its margins: the list has the rest, and never more than half. */
	tl_layout(50, 160, TL_SLOT_LIST, TL_SLOT_TEXT, false, &none, &l);
	assert_int_equal(l.pane[TL_SLOT_TEXT].w, 79);
	tl_layout(50, 155, TL_SLOT_LIST, TL_SLOT_TEXT, false, &none, &l);
	assert_int_equal(l.pane[TL_SLOT_TEXT].w, 78);
	tl_layout(50, 300, TL_SLOT_LIST, TL_SLOT_TEXT, false, &none, &l);
	assert_int_equal(l.box[TL_SLOT_LIST].w, 150);
	tl_layout(24, 80, TL_SLOT_LIST, TL_SLOT_TEXT, false, &none, &l);
	assert_int_equal(shown(&l), 2);
	assert_true(l.box[TL_SLOT_TEXT].h > 0);
	tl_layout(24, 80, TL_SLOT_LIST, TL_SLOT_FIGURES, false, &none, &l);
	assert_true(l.box[TL_SLOT_FIGURES].h > 0 && !l.box[TL_SLOT_TEXT].h);
	tl_layout(10, 40, TL_SLOT_TEXT, TL_SLOT_TEXT, false, &none, &l);
	assert_int_equal(shown(&l), 1);
	tl_layout(50, 160, TL_SLOT_FIGURES, TL_SLOT_FIGURES, true, &none, &l);
	assert_int_equal(shown(&l), 1);
	assert_int_equal(l.box[TL_SLOT_FIGURES].w, 160);
}

/* A divider that is not found where it is seen, or that does not come to the cell it is moved to. */
static void test_dividers(void **state)
{
	struct tl_sizes moved = none;
	struct tl_layout l;
	int size;

	(void)state;
	tl_layout(50, 160, TL_SLOT_LIST, TL_SLOT_TEXT, false, &none, &l);
	assert_int_equal(tl_layout_divider(&l, 10, l.box[TL_SLOT_TEXT].x), TL_DIVIDER_LIST_COLUMNS);
	assert_int_equal(tl_layout_divider(&l, l.box[TL_SLOT_FIGURES].y, 100), TL_DIVIDER_FIGURES_ROWS);
	assert_int_equal(tl_layout_divider(&l, 10, 100), TL_DIVIDER_NONE);
	assert_int_equal(tl_layout_divider(&l, 0, 10), TL_DIVIDER_NONE);
	assert_int_equal(tl_layout_divider_of(&l, TL_SLOT_TEXT), TL_DIVIDER_FIGURES_ROWS);
	moved.list_columns = tl_layout_size_at(&l, TL_DIVIDER_LIST_COLUMNS, 3, 70);
	moved.figures_rows = tl_layout_size_at(&l, TL_DIVIDER_FIGURES_ROWS, 20, 3);
	tl_layout(50, 160, TL_SLOT_LIST, TL_SLOT_TEXT, false, &moved, &l);
	assert_int_equal(l.box[TL_SLOT_TEXT].x, 70);
	assert_int_equal(l.box[TL_SLOT_FIGURES].y, 20);
	assert_int_equal(tl_layout_size(&l, TL_DIVIDER_FIGURES_ROWS), moved.figures_rows);
	/* Beyond what fits, the size is that of the pane, so that one step back is seen. */
	size = tl_layout_size_at(&l, TL_DIVIDER_LIST_COLUMNS, 3, 9999);
	moved.list_columns = size;
	tl_layout(50, 160, TL_SLOT_LIST, TL_SLOT_TEXT, false, &moved, &l);
	assert_int_equal(tl_layout_size(&l, TL_DIVIDER_LIST_COLUMNS), size);
	assert_true(l.pane[TL_SLOT_TEXT].w >= 20);

	tl_layout(24, 80, TL_SLOT_TEXT, TL_SLOT_TEXT, false, &none, &l);
	assert_int_equal(tl_layout_divider(&l, l.box[TL_SLOT_TEXT].y, 40), TL_DIVIDER_LIST_ROWS);
	assert_int_equal(tl_layout_divider_of(&l, TL_SLOT_TEXT), TL_DIVIDER_LIST_ROWS);
	moved.list_rows = tl_layout_size_at(&l, TL_DIVIDER_LIST_ROWS, 15, 0);
	tl_layout(24, 80, TL_SLOT_TEXT, TL_SLOT_TEXT, false, &moved, &l);
	assert_int_equal(l.box[TL_SLOT_TEXT].y, 15);
	/* One pane alone has none. */
	tl_layout(24, 80, TL_SLOT_TEXT, TL_SLOT_TEXT, true, &none, &l);
	assert_int_equal(tl_layout_divider(&l, 1, 40), TL_DIVIDER_NONE);
	assert_int_equal(tl_layout_divider_of(&l, TL_SLOT_TEXT), TL_DIVIDER_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_size),
		cmocka_unit_test(test_folding),
		cmocka_unit_test(test_dividers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
