/* The figures pane: what else was found in an article, and the ways from it. */
#include "screen/articles.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct screen *browser(void)
{
	struct screen *s = articles_listed_vi(&(struct screen_setup){.columns = 120, .rows = 50});

	screen_wait(s, "37.340 đảng viên");
	return s;
}

static bool reverse_word(struct screen *s, void *text)
{
	int row, column;

	return screen_find(s, -1, text, &row, &column) && screen_cell(s, row, column).reverse;
}

/* Places and topics under their headings; the cursor never stands on a heading; Enter goes to the place
 * in the text and back to the same row. */
static void test_groups(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "Tab Tab z");
	screen_wait(s, " Địa danh (1)");
	screen_wait(s, "Vì sao có các chủ đề này");
	screen_assert(s, screen_cell_of(s, "Địa danh (1)").bold);
	screen_wait(s, "Bắc Kạn                                      tỉnh  ×");
	/* Five figures, the heading, the place. */
	screen_keys(s, "j j j j j");
	screen_wait_row(s, 8, ">Bắc Kạn");
	screen_keys(s, "k");
	screen_wait_row(s, 6, ">");
	screen_keys(s, "G");
	screen_wait(s, ">  “");
	screen_keys(s, "g");
	screen_wait_row(s, 2, ">");
	screen_keys(s, "G z Enter");
	screen_wait_until(s, reverse_word, (char[]){"quần chúng ưu tú"}, "the cue marked");
	screen_keys(s, "Enter");
	screen_wait(s, ">  “");
	screen_leave(s);
}

/* f filters by what the row is about; one filter of a kind. */
static void test_filter_by(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "Tab Tab f");
	screen_wait_row(s, 0, "1 Số liệu: Đảng viên mới kết nạp");
	screen_wait_row(s, 0, "1/64");
	screen_keys(s, "X j j j j j f");
	screen_wait_row(s, 0, "1 Tỉnh: Bắc Kạn");
	screen_leave(s);
}

/* An article without figures says so, and still shows what it has. */
static void test_without_figures(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "G");
	screen_wait(s, "Không tìm thấy số liệu nào trong bài này.");
	screen_wait(s, " Địa danh (1)");
	screen_keys(s, "Tab Tab");
	screen_wait(s, ">Hà Giang");
	screen_leave(s);
}

static bool first_figure(struct screen *s, void *unused)
{
	(void)unused;
	return screen_has(s, " Đảng viên mới kết nạp") && screen_has(s, "37.340");
}

/* The pane wasn't shown while the text was walked from figure to figure: it comes with all its rows, not
 * with the figure of the text as its first. */
static void test_comes_unscrolled(void **state)
{
	struct screen *s = articles_listed_vi(&(struct screen_setup){.columns = 80, .rows = 20});

	(void)state;
	screen_keys(s, "Enter ] ] ] Tab");
	screen_wait(s, "Số liệu (5)");
	screen_wait_until(s, first_figure, NULL, "the first figure and the one of the text");
	screen_leave(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(test_groups),
		SCREEN_TEST(test_filter_by),
		SCREEN_TEST(test_without_figures),
		SCREEN_TEST(test_comes_unscrolled),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
