/* The browser on terminals of all kinds: sizes, charsets, without colour, and what it leaves
 * behind. */
#include "screen/articles.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct screen_setup wide = {.columns = 120, .rows = 40};
static const struct screen_setup usual = {.columns = 80, .rows = 24};

static void test_resize(void **state)
{
	struct screen *s = articles_wide();

	(void)state;
	screen_keys(s, "Enter");
	screen_wait(s, "/ tìm");
	screen_resize(s, 40, 10);
	screen_wait_row(s, 9, "/ tìm");
	screen_wait_gone(s, "Bài viết");
	screen_keys(s, "q");
	screen_wait(s, "19/03/2024");
	screen_resize(s, 39, 9);
	screen_wait(s, "39x9 quá nhỏ");
	screen_resize(s, 120, 40);
	screen_wait(s, "Bài viết");
	screen_wait(s, " Số liệu");
	screen_wait(s, "37.340");
	screen_leave(s);
}

/* The place in the text outlives any width: the words at the top stay near the top. */
static void test_resize_keeps_the_place(void **state)
{
	struct screen *s = articles_listed_vi(&usual);

	(void)state;
	screen_keys(s, "G Enter z");
	screen_wait(s, "Đoạn 1 của bài 63");
	screen_keys(s, "G");
	screen_wait(s, "Mạnh Núi Đá");
	screen_wait_gone(s, "Đoạn 1 của");
	screen_resize(s, 120, 24);
	screen_wait_row(s, 0, ARTICLES_ALL);
	screen_wait_gone(s, "Đoạn 1 của");
	screen_resize(s, 44, 14);
	screen_wait_gone(s, "Đoạn 2 của");
	screen_resize(s, 80, 24);
	screen_wait(s, "Đoạn 12 của bài 63");
	screen_leave(s);
}

static bool on_alternate(struct screen *s, void *unused)
{
	(void)unused;
	return screen_alternate(s);
}

/* Sizes that leave no room anywhere, while the archive is still being loaded. */
static void test_size_sweep(void **state)
{
	static const int sizes[][2] = {{1, 1},	 {2, 2},    {1, 100},	{300, 1},
				       {40, 10}, {41, 11},  {300, 100}, {60, 18},
				       {99, 17}, {100, 18}, {120, 40}};
	struct screen *s = articles_browser_vi(&(struct screen_setup){.columns = 1, .rows = 1});

	(void)state;
	/* Until then ^C would be the shell's. */
	screen_wait_until(s, on_alternate, NULL, "the program has the terminal");
	for (size_t i = 0; i < TL_COUNT(sizes); i++) {
		screen_resize(s, sizes[i][0], sizes[i][1]);
		screen_keys(s, "j Tab z p");
		screen_wait_quiet(s, 20);
		screen_keys(s, "C-c z ? j");
		screen_wait_quiet(s, 20);
		screen_keys(s, "q Tab Tab");
	}
	screen_wait(s, ARTICLES_ALL);
	screen_leave(s);
}

/* The C locale says nothing about the terminal: letters with marks all the same, in English. */
static void test_c_locale(void **state)
{
	struct screen *s =
		articles_browser(&(struct screen_setup){.columns = 120, .rows = 40, .locale = "C"});

	(void)state;
	screen_wait(s, " Articles ");
	screen_wait(s, ARTICLES_FIRST);
	screen_wait(s, "│");
	screen_keys(s, "Q");
	assert_int_equal(screen_wait_exit(s), 0);
	screen_stop(s);
}

/* Another charset: no byte above 0x7f may reach the terminal. */
static void test_ascii(void **state)
{
	struct screen *s =
		screen_tulieu(&wide, "-d", articles_archive(), "browse", "--ascii", NULL);

	(void)state;
	screen_mark(s);
	screen_wait(s, "Bac Kan ket nap duoc 92");
	screen_wait(s, "+-");
	screen_keys(s, "j ?");
	screen_wait(s, "filter by words");
	screen_keys(s, "q Q");
	assert_int_equal(screen_wait_exit(s), 0);
	for (size_t i = 0; i < screen_bytes(s); i++)
		screen_assert(s, !((unsigned char)screen_raw(s)[i] & 0x80));
	screen_stop(s);
}

/* A locale that names another charset, installed or not: the same. */
static void test_other_charset(void **state)
{
	struct screen *s = articles_browser(
		&(struct screen_setup){.columns = 120, .rows = 40, .locale = "vi_VN.TCVN5712-1"});

	(void)state;
	screen_wait(s, "Bac Kan ket nap duoc 92");
	screen_wait(s, "+-");
	screen_keys(s, "Q");
	assert_int_equal(screen_wait_exit(s), 0);
	screen_stop(s);
}

/* No colour, no second screen: attributes only, and the same places. */
static void test_vt100(void **state)
{
	struct screen *s = articles_listed_vi(
		&(struct screen_setup){.columns = 80, .rows = 24, .term = "vt100"});
	int row = 3;

	(void)state;
	screen_wait(s, ARTICLES_FIRST);
	screen_keys(s, "j");
	screen_wait_until(s, articles_bar_in_row, &row, "the bar in row 3");
	screen_assert(s, screen_cell(s, row, 3).fg == COLOR_DEFAULT);
	screen_leave(s);
}

static void test_no_color(void **state)
{
	static const char *const env[] = {"NO_COLOR=1", NULL};
	struct screen *s =
		articles_listed(&(struct screen_setup){.columns = 80, .rows = 24, .env = env});

	(void)state;
	for (int y = 0; y < 24; y++)
		for (int x = 0; x < 80; x++)
			screen_assert(s, screen_cell(s, y, x).fg == COLOR_DEFAULT &&
						 screen_cell(s, y, x).bg == COLOR_DEFAULT);
	screen_leave(s);
}

static void test_dumb(void **state)
{
	struct screen *s =
		articles_browser(&(struct screen_setup){.columns = 80, .rows = 24, .term = "dumb"});

	(void)state;
	screen_wait(s, "TERM=dumb");
	assert_int_equal(screen_wait_exit(s), 3);
	screen_stop(s);
}

static void test_unknown_terminal(void **state)
{
	struct screen *s = articles_browser(
		&(struct screen_setup){.columns = 100, .rows = 24, .term = "no-such-terminal"});

	(void)state;
	screen_wait(s, "unknown terminal (TERM=no-such-terminal)");
	screen_wait(s, ARTICLES_ALL);
	screen_leave(s);
}

/* The terminal is given back whatever ends the program. */
static void test_signals(void **state)
{
	struct screen *s = articles_wide();

	(void)state;
	screen_signal(s, SIGTERM);
	assert_int_equal(screen_wait_exit(s), 0);
	screen_assert(s, !screen_alternate(s));
	screen_assert(s, screen_cursor(s, NULL, NULL));
	screen_stop(s);
	s = articles_wide();
	screen_hang_up(s);
	assert_int_equal(screen_wait_exit(s), 0);
	screen_stop(s);
}

/* Bytes that are no UTF-8 take no key with them. */
static void test_bad_bytes(void **state)
{
	struct screen *s = articles_wide();
	int row = 3;

	(void)state;
	screen_bytes_in(s, "\xff\xc3j", 3);
	screen_wait_until(s, articles_bar_in_row, &row, "the bar in row 3");
	screen_leave(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(test_resize),     SCREEN_TEST(test_resize_keeps_the_place),
		SCREEN_TEST(test_size_sweep), SCREEN_TEST(test_c_locale),
		SCREEN_TEST(test_ascii),      SCREEN_TEST(test_other_charset),
		SCREEN_TEST(test_vt100),      SCREEN_TEST(test_no_color),
		SCREEN_TEST(test_dumb),	      SCREEN_TEST(test_unknown_terminal),
		SCREEN_TEST(test_signals),    SCREEN_TEST(test_bad_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
