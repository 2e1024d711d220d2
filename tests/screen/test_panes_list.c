/* The list: its columns, and the ways to a row. */
#include "screen/articles.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct screen *browser(int columns, int rows)
{
	return articles_listed_vi(&(struct screen_setup){.columns = columns, .rows = rows});
}

/* The count of figures stands where there is room for it, never at the cost of the headline. */
static void test_columns(void **state)
{
	struct screen *s = browser(80, 24);

	(void)state;
	screen_wait_row(s, 2, "5 số│");
	screen_wait_row(s, 5, "chi b…       │");
	screen_resize(s, 60, 24);
	screen_wait_row(s, 2, "  5│");
	screen_resize(s, 44, 14);
	screen_wait_row(s, 2, "…│");
	screen_resize(s, 160, 50);
	screen_wait_row(s, 2, "92 đảng viên mới     5 số│");
	screen_leave(s);
}

/* Within one province its name says nothing: the district stands there. */
static void test_districts(void **state)
{
	const char *paths[] = {child_path("huyen"), NULL};
	static const char text[] = "Bắc Kạn: Chợ Đồn kết nạp 12 đảng viên\n\n"
				   "19-03-2024 08:15\n\n"
				   "Huyện ủy Chợ Đồn, tỉnh Bắc Kạn cho biết đã kết nạp 12 đảng "
				   "viên. Huyện Chợ Đồn có nhiều xã vùng cao.\n\n"
				   "Lâm Thủy Tiên\n";
	struct screen *s;

	(void)state;
	child_file("huyen/cho-don.txt", text, sizeof text - 1);
	s = screen_tulieu(&(struct screen_setup){.columns = 80, .rows = 24}, "-d",
			  child_archive("huyen.db", paths), NULL);
	screen_wait_row(s, 2, "2024 Bắc Kạn ");
	screen_wait_row(s, 0, "1/1");
	screen_keys(s, "p");
	screen_wait(s, ">[ ] Bắc Kạn");
	screen_keys(s, "Enter");
	screen_wait_row(s, 2, "2024 Chợ Đồn ");
	/* And only its own districts are offered. */
	screen_keys(s, "h");
	screen_wait(s, ">[ ] Chợ Đồn");
	screen_assert(s, screen_has(s, "Bắc Kạn  "));
	screen_keys(s, "C-c");
	screen_leave(s);
}

/* A digit begins a date or the number of a row. */
static void test_jump(void **state)
{
	struct screen *s = browser(80, 24);

	(void)state;
	screen_keys(s, "2");
	screen_wait(s, "Tới ngày hoặc dòng: 2");
	screen_text(s, "023");
	screen_keys(s, "Enter");
	screen_wait(s, ">  25/12/2023");
	screen_keys(s, "1");
	screen_text(s, "0/12/2023");
	screen_keys(s, "Enter");
	screen_wait(s, ">  10/12/2023");
	screen_keys(s, "2 Enter");
	screen_wait(s, ">  18/03/2024");
	screen_keys(s, "9 9 Enter");
	screen_wait(s, "63 ");
	screen_keys(s, "7");
	screen_text(s, "/13");
	screen_keys(s, "Enter");
	screen_wait(s, "Dòng là một số");
	screen_keys(s, "C-c");
	/* The command line knows it, too. */
	screen_keys(s, ":");
	screen_text(s, "11/2023");
	screen_keys(s, "Enter");
	screen_wait(s, ">  28/11/2023");
	/* The oldest first: to the first article of the year. */
	screen_keys(s, "o");
	screen_wait(s, "cũ nhất trước");
	screen_keys(s, "Down Enter");
	screen_wait_row(s, 7, ">  28/11/2023");
	screen_keys(s, "g");
	screen_wait_row(s, 2, ">");
	screen_keys(s, "2");
	screen_text(s, "024");
	screen_keys(s, "Enter");
	screen_wait(s, ">  17/03/2024");
	screen_keys(s, "1");
	screen_text(s, "990");
	screen_keys(s, "Enter");
	screen_wait(s, "không có bài của 1990");
	screen_leave(s);
}

/* A filter that hides the article of the cursor, taken back, leads back to it. */
static void test_place_over_a_filter(void **state)
{
	struct screen *s = browser(80, 24);

	(void)state;
	screen_keys(s, "3 0 Enter");
	screen_wait(s, ">  27/11/2023");
	screen_keys(s, "/");
	screen_wait(s, "Lọc:");
	screen_text(s, "giám sát");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1/64");
	screen_wait(s, ">  18/03/2024");
	screen_keys(s, "u");
	screen_wait_row(s, 0, ARTICLES_ALL);
	screen_wait(s, ">  27/11/2023");
	/* But not once the user has moved. */
	screen_keys(s, "C-r");
	screen_wait_row(s, 0, "1/64");
	screen_keys(s, "X g");
	screen_wait_row(s, 0, ARTICLES_ALL);
	screen_wait_row(s, 2, ">  19/03/2024");
	/* One that the filter has made the first of the list is not taken for the top, where nobody has gone. */
	screen_keys(s, "3 0 Enter");
	screen_wait(s, ">  27/11/2023");
	screen_keys(s, "/");
	screen_wait(s, "Lọc:");
	screen_text(s, "ngày:2023-11-27");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1/64");
	screen_wait_row(s, 2, ">  27/11/2023");
	screen_keys(s, "X");
	screen_wait_row(s, 0, ARTICLES_ALL);
	screen_wait(s, ">  27/11/2023");
	/* But the top is. */
	screen_keys(s, "g / Enter");
	screen_wait_row(s, 2, ">  19/03/2024");
	screen_leave(s);
}

/* Each order has another end: for one key, in the list of orders, and in the query's words. */
static void test_orders(void **state)
{
	struct screen *s = browser(80, 24);

	(void)state;
	screen_keys(s, "O");
	screen_wait_row(s, 0, "cũ nhất trước");
	screen_wait_row(s, 2, "21/10/2023");
	screen_keys(s, "O o");
	screen_wait(s, "nhiều số liệu trước");
	screen_text(s, "nhieu");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "nhiều số liệu trước");
	screen_wait_row(s, 2, "5 số│");
	screen_wait_row(s, 3, "2 số│");
	screen_wait_row(s, 4, "17/03/2024");
	screen_keys(s, "O g");
	screen_wait_row(s, 0, "ít số liệu trước");
	screen_wait_row(s, 2, "17/03/2024");
	screen_keys(s, "G");
	screen_wait(s, ">  19/03/2024");
	screen_keys(s, ":");
	screen_text(s, "order province");
	screen_keys(s, "Enter g");
	screen_wait_row(s, 2, "Bắc Kạn");
	screen_keys(s, "O g");
	screen_wait_row(s, 0, "theo tỉnh, ngược");
	screen_wait_row(s, 2, "Quảng Ninh");
	screen_wait_row(s, 3, "Nghệ An");
	screen_keys(s, ":");
	screen_text(s, "order headline-back");
	screen_keys(s, "Enter g");
	screen_wait_row(s, 2, "Quảng Ninh tăng cường");
	screen_wait_row(s, 3, "Nghệ An: chi bộ");
	screen_keys(s, ":");
	screen_text(s, "order relevance");
	screen_keys(s, "Enter O");
	screen_wait(s, "Thứ tự này không đảo được.");
	screen_leave(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(test_columns),
		SCREEN_TEST(test_districts),
		SCREEN_TEST(test_jump),
		SCREEN_TEST(test_orders),
		SCREEN_TEST(test_place_over_a_filter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
