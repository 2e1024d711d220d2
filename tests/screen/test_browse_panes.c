/* The panes from the outside: focus, the way from a figure to its sentence, find, the raw page,
 * help. */
#include "screen/articles.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct screen_setup usual = {.columns = 80, .rows = 24};

static void test_focus_and_zoom(void **state)
{
	struct screen *s = articles_wide();
	int row, column;

	(void)state;
	/* Focus is seen without colour: the title is in reverse. */
	screen_find(s, -1, "Bài viết ", &row, &column);
	row = 1;
	screen_find(s, 1, "Bài viết", &row, &column);
	screen_assert(s, screen_cell(s, row, column).reverse);
	screen_keys(s, "Tab");
	screen_wait(s, "/ tìm");
	screen_assert(s, !screen_cell(s, row, column).reverse);
	screen_keys(s, "z");
	screen_wait_gone(s, "Bài viết");
	screen_wait(s, "37.340");
	screen_keys(s, "z");
	screen_wait(s, "Bài viết");
	screen_keys(s, "S-Tab");
	screen_wait(s, "/ lọc");
	screen_leave(s);
}

static bool reverse_figure(struct screen *s, void *unused)
{
	int row, column;

	(void)unused;
	return screen_find(s, -1, "37.340 đảng viên", &row, &column) &&
	       screen_cell(s, row, column).reverse;
}

static bool no_reverse_text(struct screen *s, void *unused)
{
	return !reverse_figure(s, unused);
}

static void test_figure_to_its_sentence_and_back(void **state)
{
	struct screen *s = articles_wide();
	int row;

	(void)state;
	screen_keys(s, "Tab Tab");
	/* Down to the row of 37.340, wherever it stands. */
	row = articles_row(s, "37.340  ");
	for (int i = 0; i < 8 && !screen_cell(s, row, 60).reverse; i++) {
		screen_keys(s, "j");
		screen_wait_quiet(s, 60);
	}
	screen_keys(s, "Enter");
	screen_wait_until(s, reverse_figure, NULL, "the figure marked in the text");
	/* Its sentence, too. */
	screen_assert(s, screen_cell_of(s, "Hiện nay, toàn").underline);
	screen_wait(s, "/ tìm");
	screen_keys(s, "Enter");
	screen_wait(s, "/ lọc");
	/* From any pane. */
	screen_keys(s, "[");
	screen_wait_until(s, no_reverse_text, NULL, "another figure marked");
	screen_keys(s, "]");
	screen_wait_until(s, reverse_figure, NULL, "the figure marked again");
	screen_leave(s);
}

/* Where text and figures share a place the sentence must be whole when it comes, not cut off above.
 */
static void test_figure_in_a_folded_layout(void **state)
{
	struct screen *s = articles_listed_vi(&usual);
	int row;

	(void)state;
	screen_wait(s, "76,67%");
	screen_keys(s, "Tab Tab j j j j");
	screen_wait(s, "Tập thể được khen thưởng");
	screen_keys(s, "Enter");
	screen_wait(s, "khen thưởng 12 tập thể");
	screen_find(s, -1, "Dịp này, Tỉnh ủy", &row, NULL);
	screen_assert(s, row > 9);
	screen_keys(s, "Enter");
	screen_wait(s, "Số liệu");
	screen_leave(s);
}

static bool bold_words(struct screen *s, void *unused)
{
	int row, column;

	(void)unused;
	return screen_find(s, -1, "vùng cao còn", &row, &column) &&
	       screen_cell(s, row, column).bold;
}

static void test_find_in_the_text(void **state)
{
	struct screen *s = articles_wide();

	(void)state;
	screen_keys(s, "Enter /");
	screen_wait(s, "Tìm:");
	screen_text(s, "vung cao");
	screen_keys(s, "Enter");
	screen_wait_until(s, bold_words, NULL, "the words marked");
	screen_keys(s, "n");
	screen_wait(s, "Không còn chỗ khớp");
	screen_leave(s);
}

static void test_raw_page(void **state)
{
	struct screen *s = articles_wide();

	(void)state;
	screen_keys(s, "v");
	screen_wait(s, "Trang gốc");
	screen_wait(s, "19-03-2024 08:15");
	screen_keys(s, "v");
	screen_wait_gone(s, "Trang gốc");
	screen_leave(s);
}

static void test_help(void **state)
{
	struct screen *s = articles_wide();

	(void)state;
	screen_keys(s, "?");
	screen_wait(s, "Các phím");
	screen_wait(s, "lọc theo từ khóa, ngay khi gõ");
	screen_keys(s, "PgDn");
	screen_wait(s, "j Down ^N");
	screen_keys(s, "G");
	screen_wait(s, "tạm dừng; fg");
	screen_keys(s, "q");
	screen_wait_gone(s, "Các phím");
	screen_wait(s, ARTICLES_FIRST);
	screen_leave(s);
}

static void test_unknown_key(void **state)
{
	struct screen *s = articles_wide();

	(void)state;
	screen_keys(s, "Y");
	screen_wait(s, "Phím Y không dùng ở đây");
	screen_leave(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(test_focus_and_zoom),
		SCREEN_TEST(test_figure_to_its_sentence_and_back),
		SCREEN_TEST(test_figure_in_a_folded_layout),
		SCREEN_TEST(test_find_in_the_text),
		SCREEN_TEST(test_raw_page),
		SCREEN_TEST(test_help),
		SCREEN_TEST(test_unknown_key),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
