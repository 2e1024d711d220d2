/* The table of an indicator: cells, totals, what Enter opens, the file. */
#include "screen/clipboard.h"
#include "screen/surveys.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void choose(struct screen *s, const char *indicator)
{
	screen_keys(s, "B");
	screen_wait(s, "Type to narrow");
	screen_text(s, indicator);
	screen_keys(s, "Enter");
	screen_wait(s, "All provinces");
}

/* A sum that is wrong, a year in the wrong column, a province without a row. */
static void test_flow(void **state)
{
	struct screen *s = surveys_browser(100, 30, false);

	(void)state;
	choose(s, "members admitted");
	screen_wait(s, "2021     2022     2023    Total");
	screen_wait_row(s, 3, "Hà Giang");
	screen_wait_row(s, 3, "200      210  [   220 ]    630");
	screen_wait_row(s, 4, "1.000    1.010    1.020    3.030");
	/* No figure is not nought. */
	screen_wait_row(s, 6, "600               620    1.220");
	screen_leave(s);
}

/* Numbers of members that are added up over the years. */
static void test_stock(void **state)
{
	struct screen *s = surveys_browser(100, 30, false);

	(void)state;
	choose(s, "party members in total");
	screen_wait(s, "Latest");
	screen_wait_row(s, 3, "10.023");
	screen_keys(s, "l");
	screen_wait(s, "Hà Giang · Latest · 10.023 · the latest of several");
	screen_leave(s);
}

/* Two articles that differ, of which one is shown as if it were the only one; a cell whose articles
 * are not those of the number in it; words that are lost for good. */
static void test_conflict_and_articles(void **state)
{
	struct screen *s = surveys_browser(100, 30, false);

	(void)state;
	choose(s, "members admitted");
	screen_keys(s, "j j");
	screen_wait(s, "Nghệ An · 2023");
	screen_wait(s, "! articles differ");
	screen_wait(s, "articles: 2");
	screen_keys(s, "Enter");
	/* Not their numbers, which tell nobody anything. */
	screen_wait_row(s, 0, "1 Articles: 2 chosen");
	screen_wait_row(s, 0, "2/12");
	screen_wait(s, "Nghệ An: năm 2023");
	screen_keys(s, "u");
	screen_wait_row(s, 0, "12/12");
	screen_leave(s);
}

/* A cursor that begins on an empty cell, where Enter finds nothing. */
static void test_begins_on_a_figure(void **state)
{
	struct screen *s = surveys_browser(100, 30, false);

	(void)state;
	screen_keys(s, "/");
	screen_text(s, "(tỉnh:ca-mau năm:2023) or (tỉnh:nghe-an năm:2022)");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "2/12");
	choose(s, "members admitted");
	screen_wait(s, "Nghệ An · 2022 · 3.010");
	screen_leave(s);
}

/* A cell from which there is no way back but to begin again; a key back that ends the program, or that
 * undoes what the reader has done since. */
static void test_back_to_the_table(void **state)
{
	struct screen *s = surveys_browser(100, 30, false);

	(void)state;
	choose(s, "members admitted");
	screen_keys(s, "j j h");
	screen_wait(s, "Nghệ An · 2022");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1/12");
	screen_wait(s, "q in the list: back to the table");
	/* From the text first to the list. */
	screen_keys(s, "Enter q");
	screen_wait_row(s, 0, "1/12");
	screen_keys(s, "q");
	screen_wait(s, "Nghệ An · 2022");
	screen_wait_row(s, 0, "12/12");
	screen_keys(s, "q");
	screen_wait_gone(s, "Nghệ An · 2022");
	screen_wait_row(s, 0, "12/12");
	/* Filters that were chosen since stay, and q is what it was. */
	screen_keys(s, "B");
	screen_wait(s, "Indicator");
	screen_keys(s, "Enter");
	screen_wait(s, " · 2023");
	screen_keys(s, "Enter");
	screen_wait(s, "q in the list: back to the table");
	screen_keys(s, "X");
	screen_wait_row(s, 0, "12/12");
	screen_keys(s, "q");
	assert_int_equal(screen_wait_exit(s), 0);
	screen_stop(s);
}

/* A table that stays as it was when the filter changes, or that can't be left. */
static void test_filter(void **state)
{
	struct screen *s = surveys_browser(100, 30, false);

	(void)state;
	choose(s, "members admitted");
	screen_wait(s, "Quảng Ninh");
	screen_keys(s, "p");
	screen_text(s, "ca mau");
	screen_wait(s, "[ ] Cà Mau");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "2/12");
	screen_wait_gone(s, "Quảng Ninh");
	screen_wait_row(s, 3, "Cà Mau");
	screen_keys(s, "q");
	screen_wait(s, " Articles ");
	screen_leave(s);
}

/* Would catch: what a table without figures says, cut at the border just where the number stands; an
 * empty table that does not tell how to see the figures it has left out. */
static void test_nothing(void **state)
{
	struct screen *s = surveys_browser(80, 24, false);

	(void)state;
	choose(s, "members admitted");
	screen_keys(s, "L");
	screen_wait_row(s, 2, "No figures of this kind");
	screen_wait_row(s, 3, "something else: ");
	screen_wait(s, "L: whom the figures are about");
	screen_leave(s);
}

/* The keys that change what is shown. */
static void test_switches(void **state)
{
	struct screen *s = surveys_browser(100, 30, false);

	(void)state;
	choose(s, "members admitted");
	screen_keys(s, "D");
	screen_wait(s, "Today's 34 provinces.");
	screen_wait(s, "Tuyên Quang");
	screen_keys(s, "D");
	screen_wait(s, "Hà Giang");
	screen_keys(s, "o");
	screen_wait_row(s, 3, "Nghệ An");
	screen_keys(s, "L");
	screen_wait(s, "figures of districts");
	screen_wait(s, "No figures of this kind");
	screen_keys(s, "e");
	screen_wait(s, "There is nothing to write.");
	screen_keys(s, "L");
	screen_wait(s, "figures of any level");
	screen_keys(s, "L");
	screen_wait_row(s, 3, "Nghệ An");
	/* From the figure under the cursor, without a question. */
	screen_keys(s, "q Tab Tab B");
	screen_wait(s, "Table: Members admitted");
	screen_leave(s);
}

/* A file that is not what was seen, that another one is lost for, or that a wrong name makes. */
static void test_export(void **state)
{
	struct screen *s = surveys_browser(100, 30, false);
	const char *path = child_path("table.csv");
	struct tl_buf text = {0};

	(void)state;
	choose(s, "members admitted");
	screen_keys(s, "e");
	screen_wait(s, "Write to file: members_admitted.tsv");
	screen_keys(s, "C-u");
	screen_text(s, "table.xls");
	screen_keys(s, "Enter");
	screen_wait(s, "The name must end in");
	screen_keys(s, "C-u");
	screen_text(s, path);
	screen_keys(s, "Enter");
	screen_wait(s, "Written:");
	assert_int_equal(tl_read_file(path, 0, &text, NULL), TL_OK);
	assert_non_null(
		strstr(text.p, "code,province,2021,2022,2023,total,how,marks,articles\r\n"));
	assert_non_null(strstr(text.p, "02,Hà Giang,200,210,220,630,sum,,"));
	assert_non_null(strstr(text.p, "96,Cà Mau,600,,620,1220,sum,,"));
	assert_non_null(strstr(text.p, "conflict"));
	tl_buf_free(&text);
	screen_keys(s, "e C-u");
	screen_text(s, path);
	screen_keys(s, "Enter");
	screen_wait(s, "is there already");
	screen_keys(s, "Esc");
	screen_leave(s);
}

/* A table without the tabs that a spreadsheet parts its cells by. */
static void test_copy(void **state)
{
	struct screen *s = surveys_browser(100, 30, false);
	char *cells;

	(void)state;
	choose(s, "members admitted");
	screen_mark(s);
	screen_keys(s, "y");
	screen_wait(s, "bytes (table). The terminal decides");
	cells = clipboard_sent(s, "\033]52;c;");
	assert_non_null(cells);
	assert_non_null(strstr(cells, "code\tprovince\t2021\t2022\t2023\ttotal\t"));
	assert_non_null(strstr(cells, "\n02\tHà Giang\t200\t210\t220\t630\t"));
	free(cells);
	screen_leave(s);
}

/* Any size, from no room at all on, while the cursor moves. */
static void test_sizes(void **state)
{
	static const int sizes[][2] = {{1, 1}, {40, 10}, {41, 11}, {60, 12}, {300, 100}, {80, 24}};
	struct screen *s = surveys_browser(100, 30, false);

	(void)state;
	choose(s, "members admitted");
	for (size_t i = 0; i < TL_COUNT(sizes); i++) {
		screen_resize(s, sizes[i][0], sizes[i][1]);
		screen_keys(s, "h h h h l l j j j j j j k G g PgDn PgUp");
	}
	screen_wait(s, "All provinces");
	screen_leave(s);
}

static void show(struct screen *s)
{
	choose(s, "members admitted");
	screen_wait_row(s, 3, "630");
	screen_keys(s, "j j");
	screen_wait(s, "2023");
}

static void test_snapshots(void **state)
{
	(void)state;
	surveys_snapshots("table", show);
}

static void test_vietnamese(void **state)
{
	struct screen *s = surveys_browser_vi(80, 24);

	(void)state;
	screen_keys(s, "B");
	screen_wait(s, "Gõ để lọc");
	screen_text(s, "dang vien moi ket nap");
	screen_keys(s, "Enter");
	screen_wait(s, "Tất cả các tỉnh");
	screen_wait(s, "số liệu toàn tỉnh");
	screen_leave(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(test_flow),
		SCREEN_TEST(test_stock),
		SCREEN_TEST(test_conflict_and_articles),
		SCREEN_TEST(test_begins_on_a_figure),
		SCREEN_TEST(test_back_to_the_table),
		SCREEN_TEST(test_filter),
		SCREEN_TEST(test_nothing),
		SCREEN_TEST(test_switches),
		SCREEN_TEST(test_export),
		SCREEN_TEST(test_copy),
		SCREEN_TEST(test_sizes),
		SCREEN_TEST(test_snapshots),
		SCREEN_TEST(test_vietnamese),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
