/* The mouse: off until asked for; then the wheel, clicks, and reports that come in parts. */
#include "screen/articles.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static struct screen *browser(void)
{
	struct screen *s = articles_browser_vi(&(struct screen_setup){.columns = 120, .rows = 40});

	screen_wait(s, "64/64");
	screen_wait(s, "37.340 đảng viên");
	return s;
}

static void leave(struct screen *s)
{
	screen_keys(s, "Q");
	assert_int_equal(screen_wait_exit(s), 0);
	screen_stop(s);
}

static void report(struct screen *s, int button, int row, int column)
{
	char text[80];

	snprintf(text, sizeof text, "\033[<%d;%d;%dM\033[<%d;%d;%dm", button, column + 1, row + 1,
		 button, column + 1, row + 1);
	screen_bytes_in(s, text, strlen(text));
}

static bool asked(struct screen *s, void *unused)
{
	(void)unused;
	return screen_mouse(s);
}

static bool not_asked(struct screen *s, void *unused)
{
	(void)unused;
	return !screen_mouse(s);
}

static void test_mouse(void **state)
{
	struct screen *s = browser();

	(void)state;
	/* It would take the terminal's own selection away. */
	screen_assert(s, !screen_mouse(s));
	screen_keys(s, ":");
	screen_text(s, "set mouse on");
	screen_keys(s, "Enter");
	screen_wait_until(s, asked, NULL, "the mouse asked for");
	/* A click goes to a row, a second one reads it. */
	report(s, 0, 4, 10);
	screen_wait_row(s, 4, ">");
	screen_wait(s, "Tỉnh ủy Nghệ An yêu cầu");
	report(s, 0, 4, 10);
	screen_wait(s, "/ tìm");
	/* The wheel moves what is under it, whatever has the focus. */
	report(s, 65, 10, 10);
	screen_wait_row(s, 7, ">");
	report(s, 64, 10, 10);
	screen_wait_row(s, 4, ">");
	/* The wheel in parts, then a key, which is none of it. */
	screen_bytes_in(s, "\033[<65;1", 7);
	screen_wait_quiet(s, 30);
	screen_bytes_in(s, "1;11MK", 6);
	screen_wait_row(s, 6, ">");
	/* Outside of everything, far outside, and what is no report. */
	report(s, 0, 39, 5);
	report(s, 0, 9998, 9998);
	screen_bytes_in(s, "\033[<;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;M", 51);
	screen_keys(s, "q");
	screen_wait(s, "/ lọc");
	leave(s);
}

/* In a picker, too; and it is given back at the end. */
static void test_picker(void **state)
{
	struct screen *s = browser();
	int row;

	(void)state;
	screen_keys(s, ":");
	screen_text(s, "set mouse on");
	screen_keys(s, "Enter t");
	row = articles_row(s, "[ ] ") + 1;
	report(s, 0, row, 60);
	screen_wait_row(s, row, ">[ ]");
	report(s, 0, row, 60);
	screen_wait_row(s, 0, "1 Chủ đề: ");
	screen_keys(s, ":");
	screen_text(s, "set mouse off");
	screen_keys(s, "Enter");
	screen_wait_until(s, not_asked, NULL, "the mouse given back");
	screen_keys(s, ":");
	screen_text(s, "set mouse on");
	screen_keys(s, "Enter");
	screen_wait_until(s, asked, NULL, "the mouse asked for");
	screen_keys(s, "Q");
	assert_int_equal(screen_wait_exit(s), 0);
	screen_assert(s, !screen_mouse(s));
	screen_stop(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(test_mouse),
		SCREEN_TEST(test_picker),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
