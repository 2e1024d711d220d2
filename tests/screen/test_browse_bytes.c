/* What keys cost on the line, in bytes: counted, printed, and held to limits. */
#include "screen/articles.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static struct screen *browser(const char *term)
{
	struct screen *s = articles_listed_vi(
		&(struct screen_setup){.columns = 120, .rows = 40, .term = term});

	screen_wait(s, "37.340 đảng viên");
	screen_wait_quiet(s, 150);
	return s;
}

static void report(const char *term, const char *what, size_t bytes)
{
	printf("# bytes: %-15s %-28s %zu\n", term, what, bytes);
}

struct bar {
	int row;
};
static bool bar_is_in(struct screen *s, void *context)
{
	const struct bar *bar = context;

	for (int row = bar->row - 1; row <= bar->row; row++)
		for (int column = 1; column <= 40; column++)
			if (screen_cell(s, row, column).reverse != (row == bar->row))
				return false;
	return true;
}

static bool marker_is_in(struct screen *s, void *context)
{
	const struct bar *bar = context;

	return strcmp(screen_cell(s, bar->row, 1).text, ">") == 0 &&
	       strcmp(screen_cell(s, bar->row - 1, 1).text, ">") != 0;
}

/* What the bar costs, the text apart: that follows when the cursor has rested, which on a loaded machine
 * may be before this program has looked. So each row is tried some times and its least cost counts;
 * returned is that of the dearest row. */
static size_t bar_alone(struct screen *s, bool (*is_in)(struct screen *s, void *context))
{
	size_t least[4] = {SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX}, most = 0;

	for (int attempt = 0; attempt < 4; attempt++) {
		for (size_t i = 0; i < TL_COUNT(least); i++) {
			struct bar bar = {3 + (int)i};

			screen_wait_quiet(s, 150);
			screen_mark(s);
			screen_keys(s, "j");
			screen_wait_until(s, is_in, &bar, "the cursor one row lower");
			if (screen_bytes(s) < least[i])
				least[i] = screen_bytes(s);
		}
		screen_keys(s, "g");
	}
	for (size_t i = 0; i < TL_COUNT(least); i++)
		if (least[i] > most)
			most = least[i];
	return most;
}

/* A bar that repaints the pane, or a text that follows every step of a held key. */
static void test_bytes(void **state)
{
	static const char *const terms[] = {"xterm-256color", "vt100"};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(terms); i++) {
		struct screen *s = browser(terms[i]);
		size_t most = bar_alone(s, bar_is_in);

		report(terms[i], "one row down", most);
		screen_assert(s, most <= 140);
		report(terms[i], "one row down with the text", screen_cost(s, "j"));
		report(terms[i], "one page down", screen_cost(s, "PgDn"));
		report(terms[i], "opening an article", screen_cost(s, "Enter"));
		report(terms[i], "a line of the text", screen_cost(s, "j"));
		screen_keys(s, "q g /");
		screen_wait(s, "Lọc:");
		report(terms[i], "a letter of a filter", screen_cost(s, "k"));
		screen_keys(s, "C-c");
		screen_keys(s, ":");
		screen_wait(s, "Lệnh:");
		screen_text(s, "set cursor marker");
		screen_keys(s, "Enter g");
		most = bar_alone(s, marker_is_in);
		report(terms[i], "one row down, a marker", most);
		screen_assert(s, most <= 40);
		screen_leave(s);
	}
}

/* Twenty rows down at once cost the last bar and its text, not twenty of them. */
static void test_a_burst(void **state)
{
	struct screen *s = browser("xterm-256color");
	size_t one, burst;

	(void)state;
	one = screen_cost(s, "j");
	screen_wait_quiet(s, 150);
	screen_mark(s);
	screen_bytes_in(s, "jjjjjjjjjjjjjjjjjjjj", 20);
	screen_wait_quiet(s, 300);
	burst = screen_bytes(s);
	report("xterm-256color", "twenty rows down at once", burst);
	screen_assert(s, burst <= 2 * one + 600);
	screen_leave(s);
}

/* Something that ticks costs a line its rest and a battery its charge. */
static void test_idle(void **state)
{
	struct screen *s = browser("xterm-256color");

	(void)state;
	screen_mark(s);
	screen_wait_quiet(s, 1500);
	report("xterm-256color", "idle for 1.5 s", screen_bytes(s));
	screen_assert(s, screen_bytes(s) == 0);
	screen_leave(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(test_bytes),
		SCREEN_TEST(test_a_burst),
		SCREEN_TEST(test_idle),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
