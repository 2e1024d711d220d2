/* The reader's own file on a disk that is long in answering, or locked by somebody else: keys are
 * answered all the same, and what was marked meanwhile is written in the end. What the browser asks
 * of the file is held back (gate.h). */
#include "screen/articles.h"
#include "screen/gate.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* One user for each test. */
struct user {
	const char *env[2];
	const char *file;
};

static struct user user(void)
{
	static int n;
	struct user u = {{NULL}, NULL};
	char name[32];

	snprintf(name, sizeof name, "home-%d", n++);
	u.env[0] = child_state(name);
	u.file = child_path("%s/tulieu/reader.db", name);
	return u;
}

static struct screen *start(const struct user *u, bool closed)
{
	struct screen *s =
		gate_browser_at(&(struct screen_setup){.columns = 120, .rows = 40, .env = u->env},
				articles_archive(), u->file, closed);

	screen_wait(s, ARTICLES_ALL);
	return s;
}

static struct screen *browser(const struct user *u)
{
	struct screen *s = start(u, false);

	screen_wait_quiet(s, 150);
	return s;
}

static void help_and_back(struct screen *s)
{
	screen_keys(s, "?");
	screen_wait(s, "Keys");
	screen_keys(s, "q");
	screen_wait_gone(s, "Keys");
}

/* Catches: anything of the user's own that is read or written in the screen's thread; what is set
 * while the file does not answer and is lost, or written in another order. */
static void test_marks(void **state)
{
	struct user u = user();
	struct screen *s = browser(&u);

	(void)state;
	gate_close();
	screen_keys(s, "*");
	screen_wait_row(s, 2, ">* 19/03/2024");
	gate_wait(s);
	help_and_back(s);
	screen_keys(s, "T");
	screen_text(s, "xa, gần");
	screen_keys(s, "Enter");
	screen_wait(s, "Tags: gần, xa");
	screen_keys(s, "T C-u");
	screen_text(s, "gần");
	screen_keys(s, "Enter");
	screen_wait(s, "* · Tags: gần");
	screen_keys(s, "a");
	screen_text(s, "hỏi lại");
	screen_keys(s, "Enter");
	screen_wait(s, "Note: hỏi lại");
	screen_keys(s, "a");
	screen_wait(s, "Note: hỏi lại");
	screen_keys(s, "C-u");
	screen_text(s, "đã hỏi");
	screen_keys(s, "Enter");
	screen_wait(s, "Note: đã hỏi");
	/* An article is left and another one turned to: its place, and that it was read. */
	screen_keys(s, "j Enter");
	screen_wait_row(s, 3, ">· 18/03/2024");
	screen_keys(s, "q /");
	screen_text(s, "\"bài thứ 7\"");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1/64");
	screen_keys(s, "S s");
	screen_wait(s, "Save as");
	screen_text(s, "Bảy");
	screen_keys(s, "Enter");
	screen_wait(s, ">Bảy");
	screen_keys(s, "s");
	screen_text(s, "Nữa");
	screen_keys(s, "Enter");
	screen_wait(s, ">Nữa");
	screen_keys(s, "d");
	screen_wait(s, ">Bảy");
	screen_keys(s, "q X");
	screen_wait_row(s, 0, ARTICLES_ALL);
	/* What was typed is there already. */
	screen_keys(s, "/ Up");
	screen_wait(s, "Filter: \"bài thứ 7\"");
	screen_keys(s, "C-t");
	screen_wait(s, "Telex");
	screen_keys(s, "C-c");
	gate_open();
	screen_leave(s);
	s = browser(&u);
	screen_wait_row(s, 2, "* 19/03/2024");
	screen_wait_row(s, 3, "· 18/03/2024");
	screen_keys(s, "g");
	screen_wait(s, "* · Tags: gần · Note: đã hỏi");
	screen_keys(s, "/");
	screen_wait(s, "Telex");
	screen_keys(s, "Up");
	screen_wait(s, "Filter: \"bài thứ 7\"");
	screen_keys(s, "C-c S");
	screen_wait(s, ">Bảy");
	screen_wait_gone(s, "Nữa");
	screen_keys(s, "q");
	screen_leave(s);
}

/* Catches: a first list, or a filter, that waits for the file; a mark set before the file was read
 * that is not kept or takes away what was in it. */
static void test_start(void **state)
{
	struct user u = user();
	struct screen *s = browser(&u);

	(void)state;
	screen_keys(s, "j * a");
	screen_text(s, "cũ");
	screen_keys(s, "Enter");
	screen_wait(s, "Note: cũ");
	screen_leave(s);
	s = start(&u, true);
	screen_wait_row(s, 3, "   18/03/2024");
	screen_keys(s, "*");
	screen_wait_row(s, 2, ">* 19/03/2024");
	screen_keys(s, "j a");
	screen_text(s, "mới");
	screen_keys(s, "Enter");
	screen_wait(s, "Note: mới");
	screen_keys(s, "/");
	screen_text(s, "\"bài thứ 7\"");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1/64");
	screen_keys(s, "X");
	gate_open();
	screen_wait_row(s, 3, "* 18/03/2024");
	screen_wait(s, "Note: mới | cũ");
	screen_leave(s);
	s = browser(&u);
	screen_wait_row(s, 2, "* 19/03/2024");
	screen_wait_row(s, 3, "* 18/03/2024");
	screen_leave(s);
}

/* Catches: a session that comes too late for the first list and is not taken up, though no key was
 * pressed. */
static void test_late_session(void **state)
{
	struct user u = user();
	struct screen *s = browser(&u);

	(void)state;
	screen_keys(s, "/");
	screen_text(s, "\"bài thứ 7\"");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1/64");
	screen_leave(s);
	s = start(&u, true);
	gate_open();
	screen_wait_row(s, 0, "1/64");
	screen_leave(s);
}

/* Catches: what was marked last, lost with the program, however that ends. */
static void test_leaving(void **state)
{
	static const int signals[] = {0, SIGHUP, SIGTERM};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(signals); i++) {
		struct user u = user();
		struct screen *s = browser(&u);

		gate_close();
		screen_keys(s, "*");
		screen_wait_row(s, 2, ">* 19/03/2024");
		screen_keys(s, "j");
		screen_wait_row(s, 3, ">  18/03/2024");
		gate_wait(s);
		if (signals[i])
			screen_signal(s, signals[i]);
		else
			screen_keys(s, "Q");
		screen_wait(s, "Writing to a disk that is slow");
		/* The line is cut, or once more. */
		screen_signal(s, SIGHUP);
		gate_open();
		screen_assert(s, screen_wait_exit(s) == 0);
		screen_stop(s);
		s = start(&u, false);
		screen_wait_row(s, 2, "* 19/03/2024");
		screen_wait_row(s, 3, ">  18/03/2024");
		screen_leave(s);
	}
}

/* Catches: what could not be written that is lost without a word, or for good. */
static void test_refused(void **state)
{
	struct user u = user();
	struct screen *s = browser(&u);

	(void)state;
	gate_full(true);
	screen_keys(s, "*");
	screen_wait(s, "What you have marked is not kept yet: the disk is full");
	screen_keys(s, "j *");
	screen_wait_row(s, 3, ">* 18/03/2024");
	screen_wait_row(s, 2, " * 19/03/2024");
	gate_full(false);
	/* By itself: not with the next key, nor at the end. */
	screen_wait(s, "What you have marked is kept now.");
	screen_signal(s, SIGKILL);
	screen_wait_exit(s);
	screen_stop(s);
	s = browser(&u);
	screen_wait_row(s, 2, "* 19/03/2024");
	screen_wait_row(s, 3, "* 18/03/2024");
	screen_leave(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(test_marks),	SCREEN_TEST(test_start),
		SCREEN_TEST(test_late_session), SCREEN_TEST(test_leaving),
		SCREEN_TEST(test_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
