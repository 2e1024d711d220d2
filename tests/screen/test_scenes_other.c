/* Screens that are not as usual: too small, as small as can be, without an archive, with an empty
 * one, without colours, with fewer, with other ones. */
#include "screen/scenes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void snapshot(struct screen *s, const char *view, const char *form)
{
	char name[64];

	screen_cover_background(true);
	snprintf(name, sizeof name, "%s/%dx%d%s", view, screen_columns(s), screen_rows(s), form);
	screen_snapshot(s, name);
}

/* One line that says what is wrong, however little of it has room; and all is as before when there
 * is room again. */
static void test_too_small(void **state)
{
	static const int sizes[][2] = {{39, 10}, {40, 9}, {12, 3}, {1, 1}};
	struct screen *s = scenes_start(&(struct screen_setup){0}, false);

	(void)state;
	screen_wait_quiet(s, 100);
	screen_keep_background(s);
	for (size_t i = 0; i < TL_COUNT(sizes); i++) {
		const char *all = "39x10 is too small: 40x10 at least";

		screen_resize(s, sizes[i][0], sizes[i][1]);
		screen_wait_gone(s, "Articles");
		if (i == 0)
			screen_wait_row(s, 0, all);
		snapshot(s, "too-small", "");
		screen_assert(s, !screen_cursor(s, NULL, NULL));
	}
	screen_resize(s, 80, 24);
	screen_wait_background(s);
	screen_leave(s);
}

/* The smallest screen that is used: one pane at a time, each whole. */
static void test_smallest(void **state)
{
	struct screen *s = scenes_start(&(struct screen_setup){0}, false);

	(void)state;
	screen_resize(s, 40, 10);
	screen_wait_row(s, 0, "36/36");
	screen_wait_row(s, 1, "Articles");
	screen_wait_row(s, 2, "03/02/2026");
	screen_wait_row(s, 9, "? keys");
	snapshot(s, "smallest-list", "");
	screen_keys(s, "Enter");
	screen_wait_row(s, 1, "Text");
	screen_wait_row(s, 2, "Phú Thọ: Hơn ba nghìn đảng viên nhận");
	snapshot(s, "smallest-text", "");
	screen_keys(s, "Tab");
	screen_wait_row(s, 1, "Figures (9)");
	snapshot(s, "smallest-figures", "");
	screen_keys(s, "p");
	screen_wait_row(s, 2, "Type to narrow");
	screen_wait(s, "Bắc Kạn");
	snapshot(s, "smallest-picker", "");
	screen_keys(s, "C-g ?");
	screen_wait_row(s, 1, "Keys");
	snapshot(s, "smallest-help", "");
	screen_keys(s, "q");
	/* The largest: the list, the text and the figures reach to its edges. */
	screen_resize(s, 300, 100);
	screen_wait_row(s, 99, "? keys");
	screen_wait_row(s, 1, "Articles");
	screen_wait_row(s, 1, "Text");
	screen_assert(s, strcmp(screen_cell(s, 1, 0).text, "┌") == 0);
	screen_assert(s, strcmp(screen_cell(s, 1, 299).text, "┐") == 0);
	screen_assert(s, strcmp(screen_cell(s, 98, 299).text, "┘") == 0);
	screen_leave(s);
}

static struct screen *elsewhere(int columns, int rows, const char *form, const char *db)
{
	const char *env[] = {strcmp(form, "-vi") == 0 ? "LANGUAGE=vi" : "LANGUAGE=en", NULL};
	struct screen_setup setup = {.columns = columns, .rows = rows, .env = env};

	return strcmp(form, "-ascii") == 0
		       ? screen_tulieu(&setup, "-d", db, "browse", "--ascii", NULL)
		       : screen_tulieu(&setup, "-d", db, NULL);
}

static const struct {
	int columns, rows;
	const char *form;
} forms[] = {{80, 24, ""},	  {120, 40, ""},       {160, 50, ""},  {80, 24, "-ascii"},
	     {120, 40, "-ascii"}, {160, 50, "-ascii"}, {80, 24, "-vi"}};

/* What a new user sees first: the folder is none's own, so that the path is the same everywhere. */
static void test_no_archive(void **state)
{
	(void)state;
	for (size_t i = 0; i < TL_COUNT(forms); i++) {
		struct screen *s = elsewhere(forms[i].columns, forms[i].rows, forms[i].form,
					     "/nonexistent/archive.db");

		screen_wait(s, "tulieu -d");
		screen_wait(s, "/nonexistent/archive.db");
		screen_assert(s, !screen_cursor(s, NULL, NULL));
		snapshot(s, "no-archive", forms[i].form);
		screen_keys(s, "q");
		assert_int_equal(screen_wait_exit(s), 0);
		screen_stop(s);
	}
}

/* An archive that holds nothing says so, and no key breaks on it. */
static void test_empty_archive(void **state)
{
	const char *db = child_path("empty.db");
	struct tl_buf out = {0};
	const char *page = child_file("empty/page.txt",
				      "Trang trống\n\n01-02-2020 07:00\n\nTỉnh ủy Hà Giang "
				      "họp về công tác đảng viên ở vùng cao.\n",
				      95);

	(void)state;
	child_tulieu(&out, &out, "-d", db, "import", page, NULL);
	assert_int_equal(child_tulieu(&out, &out, "-d", db, "delete", "1", NULL), 0);
	tl_buf_free(&out);
	for (size_t i = 0; i < TL_COUNT(forms); i++) {
		struct screen *s = elsewhere(forms[i].columns, forms[i].rows, forms[i].form, db);

		screen_wait_row(s, 0, "0/0");
		snapshot(s, "empty-archive", forms[i].form);
		screen_keys(s, "j k G g Enter j n ] z z Esc v v Esc Tab Tab Enter Esc J K * r y Esc");
		screen_keys(s, "E Esc D c P Esc");
		screen_wait_row(s, 0, "0/0");
		screen_keys(s, "Q");
		assert_int_equal(screen_wait_exit(s), 0);
		screen_stop(s);
	}
}

/* Without colours: what has the focus, the current row, headings, marks and keys are told by
 * attributes. */
static void test_colours(void **state)
{
	static const struct {
		const char *name, *term, *env, *theme;
		bool colours;
	} cases[] = {
		{"-none", NULL, "NO_COLOR=1", NULL, false},
		{"-vt100", "vt100", NULL, NULL, false},
		{"-8", "xterm", NULL, NULL, true},
		{"-16", "xterm-16color", NULL, NULL, true},
		{"-dark", NULL, NULL, "dark", true},
		{"-light", NULL, NULL, "light", true},
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(cases); i++) {
		const char *env[] = {cases[i].env, NULL};
		struct screen_setup setup = {.term = cases[i].term, .env = env};
		struct screen *s = scenes_start(&setup, false);
		int row, column;
		bool any = false;

		if (cases[i].theme) {
			screen_keys(s, ":");
			screen_text(s, cases[i].theme[0] == 'd' ? "set theme dark"
								: "set theme light");
			screen_keys(s, "Enter");
			screen_wait_row(s, 23, "/ filter");
		}
		screen_keys(s, "/");
		screen_text(s, "huy hieu");
		screen_keys(s, "Enter");
		screen_wait_row(s, 0, "7/36");
		screen_wait_row(s, 23, "/ filter");
		/* A vt100 cannot hide its cursor: it stands where the last cell was painted, which
		 * one frame for all tells. */
		if (cases[i].term && strcmp(cases[i].term, "vt100") == 0)
			screen_keys(s, "C-l");
		snapshot(s, "colours", cases[i].name);
		for (row = 0; row < 24; row++)
			for (column = 0; column < 80; column++)
				any |= screen_cell(s, row, column).fg != COLOR_DEFAULT;
		screen_assert(s, any == cases[i].colours);
		/* The title of the list, its current row and no other; matches; keys. */
		screen_assert(s, screen_cell_of(s, "Articles").reverse);
		screen_assert(s, !screen_cell_of(s, "Text ").reverse);
		screen_assert(s, screen_cell(s, 2, 3).reverse && !screen_cell(s, 3, 3).reverse);
		screen_assert(s, screen_find(s, 9, "Huy hiệu", NULL, &column));
		screen_assert(s, screen_cell(s, 9, column).bold &&
					 screen_cell(s, 9, column).underline);
		screen_assert(s, screen_cell(s, 23, 1).bold);
		screen_leave(s);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(test_too_small),  SCREEN_TEST(test_smallest),
		SCREEN_TEST(test_no_archive), SCREEN_TEST(test_empty_archive),
		SCREEN_TEST(test_colours),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
