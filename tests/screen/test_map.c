/* The map of the provinces: what stands where, how it is walked, what Enter opens. */
#include "screen/surveys.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void open_map(struct screen *s)
{
	screen_keys(s, "P");
	screen_wait(s, "Map: number of articles");
	screen_wait(s, "articles: ");
}

/* Provinces that stand where they don't lie, or don't stand at all. */
static void test_places(void **state)
{
	struct screen *s = surveys_browser(160, 50, false);
	int north, south, east, west, row, column;

	(void)state;
	open_map(s);
	screen_wait(s, "Cà Mau");
	screen_wait(s, "Hà Giang · ");
	screen_assert(s, screen_find(s, -1, "Hà Giang", &north, NULL));
	screen_assert(s, screen_find(s, -1, "Cà Mau", &south, NULL));
	screen_assert(s, screen_find(s, -1, "Quảng Ninh", &row, &east));
	screen_assert(s, screen_find(s, -1, "Điện Biên", &column, &west));
	screen_assert(s, north < row && row < south);
	screen_assert(s, west < east);
	screen_wait(s, "Thừa Thiên Huế");
	screen_wait(s, "Bà Rịa - Vũng Tàu");
	screen_keys(s, "D");
	screen_wait(s, "34 provinces");
	screen_wait_gone(s, "Bà Rịa");
	screen_wait(s, "Tuyên Quang");
	screen_leave(s);
}

/* Numbers of other articles than those of the filter; a province that Enter doesn't open. */
static void test_numbers(void **state)
{
	struct screen *s = surveys_browser(80, 24, false);

	(void)state;
	open_map(s);
	screen_wait(s, "Hà Giang · articles: 3");
	screen_keys(s, "G");
	screen_wait(s, "Bạc Liêu · articles: 0");
	screen_keys(s, "h");
	screen_wait(s, "Cà Mau · articles: 2");
	screen_keys(s, "/");
	screen_text(s, "năm:2022");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "3/12");
	screen_wait(s, "Cà Mau · articles: 0");
	screen_keys(s, "u");
	screen_wait(s, "Cà Mau · articles: 2");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "Province: Cà Mau");
	screen_wait_row(s, 0, "2/12");
	screen_wait(s, " Articles ");
	screen_keys(s, "q");
	screen_wait(s, "Cà Mau · articles: 2");
	screen_wait_row(s, 0, "12/12");
	screen_leave(s);
}

/* Keys that jump over the country, or get stuck in it. */
static void test_walk(void **state)
{
	struct screen *s = surveys_browser(80, 24, false);

	(void)state;
	open_map(s);
	screen_wait(s, "Hà Giang · ");
	screen_keys(s, "l");
	screen_wait(s, "Cao Bằng · ");
	screen_keys(s, "j");
	screen_wait(s, "Bắc Kạn · ");
	screen_keys(s, "Right");
	screen_wait(s, "Lạng Sơn · ");
	screen_keys(s, "k l l l");
	screen_wait(s, " · articles");
	screen_keys(s, "g j j j j j j j j j j j j j j j j j j j j j j j j");
	screen_wait_gone(s, "Hà Giang · ");
	screen_keys(s, "k k k k k k k k k k k k k k k k k k k k k k k k");
	screen_wait_row(s, 2, ">");
	screen_leave(s);
}

/* An indicator instead of articles, and back. */
static void test_indicator(void **state)
{
	struct screen *s = surveys_browser(120, 40, false);

	(void)state;
	open_map(s);
	screen_keys(s, "i");
	screen_wait(s, "Type to narrow");
	screen_text(s, "members admitted");
	screen_keys(s, "Enter");
	screen_wait(s, "Map: Members admitted");
	/* What the number is: a sum of years, not that of one. */
	screen_wait(s, "Hà Giang · 630 · added up · the latest of 2023");
	screen_wait(s, "8.910");
	screen_keys(s, "a");
	screen_wait(s, "Hà Giang · articles: 3");
	/* Each survey takes the place of the other. */
	screen_keys(s, "B");
	screen_text(s, "members admitted");
	screen_keys(s, "Enter");
	screen_wait(s, "Table: Members admitted");
	screen_keys(s, "P");
	screen_wait(s, "Map: number of articles");
	screen_keys(s, "q");
	screen_wait(s, " Articles ");
	screen_leave(s);
}

/* Any size, from no room at all on. */
static void test_sizes(void **state)
{
	static const int sizes[][2] = {{1, 1}, {40, 10}, {41, 11}, {60, 12}, {300, 100}, {80, 24}};
	struct screen *s = surveys_browser(100, 30, false);

	(void)state;
	open_map(s);
	for (size_t i = 0; i < TL_COUNT(sizes); i++) {
		screen_resize(s, sizes[i][0], sizes[i][1]);
		screen_keys(s, "D D g j j l h j j G k PgUp PgDn D D");
	}
	screen_wait(s, " · articles");
	/* Where only a part has room, the tile under the cursor is in it. */
	screen_resize(s, 60, 12);
	screen_keys(s, "G");
	screen_wait(s, "Bạc Liêu · ");
	screen_wait(s, ">B");
	screen_leave(s);
}

static void show(struct screen *s)
{
	screen_keys(s, "P");
	screen_wait(s, "articles: 3");
}

static void test_snapshots(void **state)
{
	(void)state;
	surveys_snapshots("map", show);
}

static void test_vietnamese(void **state)
{
	struct screen *s = surveys_browser_vi(80, 24);

	(void)state;
	screen_keys(s, "P");
	screen_wait(s, "Bản đồ: số bài viết · 63 tỉnh");
	screen_leave(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(test_places),     SCREEN_TEST(test_numbers),
		SCREEN_TEST(test_walk),	      SCREEN_TEST(test_indicator),
		SCREEN_TEST(test_sizes),      SCREEN_TEST(test_snapshots),
		SCREEN_TEST(test_vietnamese),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
