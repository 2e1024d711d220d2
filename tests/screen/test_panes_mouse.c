/* The mouse: off until asked for; then the wheel, clicks, reports that come in parts, and dividers that are
 * dragged; the same with keys. */
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
	struct screen *s = articles_listed_vi(&(struct screen_setup){.columns = 120, .rows = 40});

	screen_wait(s, "37.340 đảng viên");
	return s;
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
	screen_leave(s);
}

/* A button that is pressed, moved or let go. */
static void button(struct screen *s, int code, int row, int column, char end)
{
	char text[40];

	screen_bytes_in(s, text, (size_t)snprintf(text, sizeof text, "\033[<%d;%d;%d%c", code,
						  column + 1, row + 1, end));
}

static void command(struct screen *s, const char *line)
{
	screen_keys(s, ":");
	screen_wait(s, "Lệnh:");
	screen_text(s, line);
	screen_keys(s, "Enter");
	screen_wait_gone(s, "Lệnh:");
}

#define CELL(row, column) ((int[]){(row), (column)})

/* A corner of the text's frame stands there: its upper left one. */
static bool corner_at(struct screen *s, void *at)
{
	const int *place = at;

	return strcmp(screen_cell(s, place[0], place[1]).text, "┬") == 0;
}

static bool crossing_at(struct screen *s, void *at)
{
	const int *place = at;

	return strcmp(screen_cell(s, place[0], place[1]).text, "├") == 0;
}

/* Sessions of one user, whose state outlives them. */
static struct screen *browser_again(void)
{
	const char *env[] = {NULL, "LANGUAGE=vi", NULL};
	struct screen *s;

	env[0] = child_state("sizes");
	s = articles_browser(&(struct screen_setup){.columns = 120, .rows = 40, .env = env});
	screen_wait(s, ARTICLES_ALL);
	return s;
}

/* A divider follows the mouse and stays where it was left; a click on it, or a button that is let go
 * without one, moves nothing. */
static void test_drag(void **state)
{
	struct screen *s = browser_again();

	(void)state;
	command(s, "set mouse on");
	screen_wait_until(s, asked, NULL, "the mouse asked for");
	screen_wait_until(s, corner_at, CELL(1, 41), "the list as wide as it was");
	button(s, 0, 10, 41, 'M');
	button(s, 0, 10, 41, 'm');
	button(s, 0, 10, 70, 'm');
	screen_keys(s, "j");
	screen_wait_row(s, 3, ">");
	screen_assert(s, corner_at(s, (int[]){1, 41}));
	button(s, 0, 10, 41, 'M');
	button(s, 32, 10, 50, 'M');
	screen_wait_until(s, corner_at, CELL(1, 50), "the list wider");
	button(s, 32, 12, 30, 'M');
	button(s, 0, 12, 30, 'm');
	screen_wait_until(s, corner_at, CELL(1, 30), "the list narrower");
	/* That of the figures, which keep a few rows. */
	button(s, 0, articles_row(s, "├ Số liệu"), 60, 'M');
	button(s, 32, 39, 60, 'M');
	button(s, 0, 39, 60, 'm');
	screen_wait_until(s, crossing_at, CELL(34, 30), "the figures at their least");
	/* The next session begins so. */
	screen_leave(s);
	s = browser_again();
	screen_wait_until(s, corner_at, CELL(1, 30), "the list as it was left");
	screen_keys(s, "=");
	screen_wait_until(s, corner_at, CELL(1, 41), "the list by itself");
	screen_leave(s);
	s = browser_again();
	screen_wait_until(s, corner_at, CELL(1, 41), "the list by itself");
	screen_leave(s);
}

/* The same without a mouse. */
static void test_sizes(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "> >");
	screen_wait_until(s, corner_at, CELL(1, 49), "the list wider");
	screen_keys(s, "<");
	screen_wait_until(s, corner_at, CELL(1, 45), "the list narrower");
	screen_keys(s, "Tab > Tab");
	screen_wait_until(s, crossing_at, CELL(30, 45), "the figures lower");
	screen_keys(s, "> >");
	screen_wait_until(s, crossing_at, CELL(26, 45), "the figures higher");
	screen_keys(s, "= z");
	screen_wait_gone(s, "Bài viết");
	screen_keys(s, ">");
	screen_wait_row(s, 39, "Khung này đang chiếm cả màn hình.");
	screen_keys(s, "z");
	command(s, "set list-width 60");
	screen_wait_until(s, corner_at, CELL(1, 59), "the list of 60 columns");
	screen_resize(s, 80, 24);
	screen_keys(s, "Tab >");
	screen_wait_row(s, 10, "├ Số liệu");
	screen_leave(s);
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
	/* The counts put the values in order: what is clicked before they come moves. */
	screen_wait(s, " 62 ");
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
		SCREEN_TEST(test_drag),
		SCREEN_TEST(test_sizes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
