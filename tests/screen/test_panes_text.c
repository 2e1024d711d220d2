/* The text pane: where the article is from, and finding in it as one types. */
#include "screen/articles.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct screen *browser(void)
{
	struct screen *s = articles_listed_vi(&(struct screen_setup){.columns = 160, .rows = 50});

	screen_wait(s, "37.340 đảng viên");
	return s;
}

/* An article whose text names no address ends with the file that it came from. */
static void test_address(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_wait(s, "pages/bac-kan.txt");
	screen_assert(s, articles_row(s, "pages/bac-kan.txt") > articles_row(s, "Lâm Thủy Tiên"));
	screen_leave(s);
}

static bool is_blank(struct screen *s, int row, int column)
{
	struct screen_cell cell = screen_cell(s, row, column);

	return !cell.text[0] || cell.text[0] == ' ';
}

static bool short_lines(struct screen *s, void *unused)
{
	(void)unused;
	for (int row = 2; row < 40; row++)
		if (!is_blank(s, row, 58) || !is_blank(s, row, 102))
			return false;
	return true;
}

static int headline_column(struct screen *s)
{
	int row, column;

	screen_assert(s, screen_find(s, 2, "Bắc Kạn kết nạp", &row, &column));
	return column;
}

/* No line is longer than what is comfortable to read, however wide the pane; the setting decides. What is
 * left over stands on both sides, unless it is wanted on one. */
static void test_measure(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "Tab z");
	screen_wait_gone(s, "Bài viết ");
	screen_keys(s, ":");
	screen_text(s, "set measure 40");
	screen_keys(s, "Enter");
	screen_wait_until(s, short_lines, NULL, "lines of 40 columns");
	/* A zoomed pane of 158 columns with a text of 40 in its middle. */
	screen_wait_row(s, 2, "Bắc Kạn kết nạp");
	screen_assert(s, headline_column(s) == 1 + (158 - 40) / 2);
	screen_keys(s, ":");
	screen_text(s, "set margins off");
	screen_keys(s, "Enter");
	screen_wait_row(s, 2, "│ Bắc Kạn kết nạp");
	screen_leave(s);
}

static bool marked(struct screen *s, void *text)
{
	int row, column;

	return screen_find(s, -1, text, &row, &column) && screen_cell(s, row, column).bold;
}

/* The match is there before Enter; Esc takes the marks away. */
static void test_find_as_typed(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "Enter /");
	screen_wait(s, "Tìm:");
	screen_text(s, "mua lu");
	screen_wait_until(s, marked, (char[]){"mưa lũ"}, "the words marked while typing");
	screen_keys(s, "C-u");
	screen_text(s, "ruộng muối");
	screen_keys(s, "Enter");
	screen_wait(s, "Không có “ruộng muối” trong bài này.");
	screen_keys(s, "/");
	screen_text(s, "mua lu");
	screen_wait_until(s, marked, (char[]){"mưa lũ"}, "the words marked again");
	screen_keys(s, "C-c");
	screen_wait_gone(s, "Tìm:");
	screen_wait_quiet(s, 60);
	screen_assert(s, !marked(s, (char[]){"mưa lũ"}));
	screen_leave(s);
}

/* Keys that do nothing on the page as it was imported. */
static void test_find_in_raw(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "Enter v");
	screen_wait(s, "Trang gốc: ");
	screen_wait_row(s, 2, "│ Bắc Kạn kết nạp");
	screen_keys(s, "/");
	screen_wait(s, "Tìm:");
	screen_text(s, "mua lu");
	screen_wait_until(s, marked, (char[]){"mưa lũ"}, "the words marked while typing");
	screen_keys(s, "Enter n");
	screen_wait(s, "Không còn chỗ khớp nào phía sau.");
	screen_keys(s, "q");
	screen_leave(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(test_address),
		SCREEN_TEST(test_measure),
		SCREEN_TEST(test_find_as_typed),
		SCREEN_TEST(test_find_in_raw),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
