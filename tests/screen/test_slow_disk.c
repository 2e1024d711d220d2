/* A disk that is long in answering, or does not answer at all: keys are answered all the same. What
 * the browser waits for is held back (gate.h), so that each of these is about what comes before
 * what. */
#include "screen/articles.h"
#include "screen/gate.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

/* More articles than are listed before the columns are there, so that others are read when they are
 * come to. */
#define PAGES 180

static const char *archive(void)
{
	static const char *path;

	for (int i = 0; i < PAGES && !path; i++) {
		char name[32], text[512];
		int n = snprintf(text, sizeof text,
				 "Hà Giang: bài thứ %d về bản làng\n\n%02d-%02d-2023 07:00\n\n"
				 "Chi bộ số %d sinh hoạt đều, bà con ra đồng từ sớm.\n\n"
				 "Chi bộ kết nạp %d đảng viên.\n\nMạnh Núi Đá\n",
				 i, 28 - i % 28, 12 - i / 28, i, i + 2);

		snprintf(name, sizeof name, "slow/%03d.txt", i);
		child_file(name, text, (size_t)n);
	}
	if (!path) {
		const char *paths[] = {child_path("slow"), NULL};

		path = child_archive("slow.db", paths);
	}
	return path;
}

#define ALL "180/180"
#define FIRST_TEXT "Chi bộ số 0"

/* In its list, with the text of the first article on the screen. */
static struct screen *browser_of(const char *user)
{
	const char *const env[] = {child_state(user), NULL};
	struct screen *s = gate_browser(
		&(struct screen_setup){.columns = 120, .rows = 24, .env = env}, archive());

	screen_wait(s, ALL);
	screen_wait(s, FIRST_TEXT);
	screen_wait_quiet(s, 150);
	return s;
}

static struct screen *browser(void)
{
	static int n;
	char name[16];

	snprintf(name, sizeof name, "slow-%d", n++);
	return browser_of(name);
}

/* Catches: the state of the archive, or a row of the list, that is asked for in the screen's
 * thread. */
static void test_keys(void **state)
{
	struct screen *s = browser();
	int row = 3;

	(void)state;
	gate_close();
	screen_keys(s, "j");
	screen_wait_until(s, articles_bar_in_row, &row, "the cursor one row lower");
	gate_wait(s);
	screen_keys(s, "?");
	screen_wait(s, "Keys");
	screen_keys(s, "q");
	screen_wait_gone(s, "Keys");
	/* To rows of which nothing was read yet: what is known of them without the disk. */
	screen_keys(s, "G");
	screen_wait(s, "28/06/2023 Hà Giang    …");
	row = 21;
	screen_wait_until(s, articles_bar_in_row, &row, "the cursor in the last row");
	screen_keys(s, "k");
	row = 20;
	screen_wait_until(s, articles_bar_in_row, &row, "the cursor one row higher");
	gate_open();
	screen_wait(s, "Chi bộ số 178");
	screen_wait_gone(s, "    …");
	screen_leave(s);
}

/* Catches: a command on an article that reads it in the screen's thread. */
static void test_commands(void **state)
{
	struct screen *s = browser();

	(void)state;
	gate_close();
	/* Of the article that is shown nothing is to be read. */
	screen_keys(s, "E");
	screen_wait(s, "> date: 2023-12-28");
	screen_keys(s, "q y");
	screen_wait(s, "the article");
	screen_keys(s, "C-c");
	/* The next one is not read yet: the piece that is copied comes with it. */
	screen_keys(s, "j y");
	gate_wait(s);
	screen_wait(s, "Loading…");
	screen_keys(s, "*");
	screen_wait(s, ">* 27/12/2023");
	screen_keys(s, "D");
	screen_wait(s, "Delete this article? Hà Giang: bài thứ 1");
	screen_keys(s, "n");
	screen_wait_gone(s, "Delete");
	screen_keys(s, "T");
	screen_wait(s, "Tags");
	screen_text(s, "xa");
	screen_keys(s, "Enter a");
	screen_wait(s, "Note");
	screen_keys(s, "C-c y");
	gate_open();
	screen_wait(s, "the article");
	/* Articles for the clipboard. */
	gate_close();
	screen_keys(s, "C-c e Tab Tab m");
	gate_wait(s);
	screen_keys(s, "?");
	screen_wait(s, "Keys");
	screen_keys(s, "q");
	screen_wait_gone(s, "Keys");
	gate_open();
	screen_wait(s, "The terminal decides");
	/* The rules again: whether there is anything to do is for the archive to say. */
	gate_close();
	screen_keys(s, "A");
	gate_wait(s);
	screen_keys(s, "?");
	screen_wait(s, "Keys");
	screen_keys(s, "q");
	screen_wait_gone(s, "Keys");
	gate_open();
	screen_wait(s, "All articles have been read by these rules.");
	screen_leave(s);
}

/* Catches: marks that another browser of the same user has set, for which each page is looked up in
 * the screen's thread. */
static void test_marks_of_another_browser(void **state)
{
	const char *const env[] = {child_state("two"), NULL};
	struct screen *s = browser_of("two");
	struct screen *other =
		screen_tulieu(&(struct screen_setup){.columns = 120, .rows = 24, .env = env}, "-d",
			      archive(), NULL);
	int row = 3;

	(void)state;
	screen_wait(other, ALL);
	gate_close();
	screen_keys(other, "*");
	screen_wait(other, ">* 28/12/2023");
	screen_keys(s, "j");
	screen_wait_until(s, articles_bar_in_row, &row, "the cursor one row lower");
	screen_keys(s, "?");
	screen_wait(s, "Keys");
	screen_keys(s, "q");
	screen_wait_gone(s, "Keys");
	gate_open();
	screen_wait(s, " * 28/12/2023");
	screen_leave(other);
	screen_leave(s);
}

/* Catches: a browser that can't be left while a disk does not answer: it waited for its threads,
 * asked for the name of the page whose place it keeps, or closed the archive itself. */
static void test_leaving(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "Enter");
	screen_wait(s, "q back");
	screen_keys(s, "q");
	screen_wait(s, "q quit");
	gate_close();
	/* Rows, an article, a search and the columns are asked for. */
	screen_keys(s, "G");
	gate_wait(s);
	screen_keys(s, "/ b Enter");
	screen_keys(s, "q");
	screen_assert(s, screen_wait_exit(s) == 0);
	gate_open();
	screen_stop(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(test_keys),
		SCREEN_TEST(test_commands),
		SCREEN_TEST(test_marks_of_another_browser),
		SCREEN_TEST(test_leaving),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
