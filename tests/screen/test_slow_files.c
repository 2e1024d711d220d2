/* Files that the user names, on a disk that does not answer (gate.h): keys are answered all the
 * same, what was asked for is written in the end, and an answer that comes late puts no question in
 * the way of what is being typed. */
#include "screen/articles.h"
#include "screen/gate.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* In the folder that does not answer. */
static const char *far(const char *name, const char *text)
{
	char path[64];

	snprintf(path, sizeof path, "far/%s", name);
	return text ? child_file(path, text, strlen(text)) : child_path("%s", path);
}

static struct screen *browser(void)
{
	static int n;
	char name[16];
	const char *env[2] = {NULL};
	struct screen *s;

	snprintf(name, sizeof name, "files-%d", n++);
	env[0] = child_state(name);
	far("there", "");
	/* A terminal without a clipboard. */
	s = gate_browser_at(
		&(struct screen_setup){.columns = 120, .rows = 40, .term = "vt100", .env = env},
		articles_archive(), child_path("far"), false);
	screen_wait(s, ARTICLES_ALL);
	screen_wait(s, "37.340");
	return s;
}

static void type_path(struct screen *s, const char *path)
{
	screen_keys(s, "C-u");
	screen_text(s, path);
	screen_keys(s, "Enter");
}

static void help_and_back(struct screen *s)
{
	screen_keys(s, "?");
	screen_wait(s, "Keys");
	screen_keys(s, "q");
	screen_wait_gone(s, "Keys");
}

static void assert_begins(const char *path, const char *text)
{
	struct tl_buf bytes = {0};
	struct tl_error e;

	if (tl_read_file(path, 0, &bytes, &e) != TL_OK)
		fail_msg("%s: %s", path, e.text);
	if (!bytes.n || strncmp(bytes.p, text, strlen(text)) != 0)
		fail_msg("%s does not begin with “%s”", path, text);
	tl_buf_free(&bytes);
}

/* Catches: an export whose file is looked for, or made, in the screen's thread. */
static void test_export(void **state)
{
	const char *path = far("out.md", NULL);
	struct screen *s = browser();

	(void)state;
	gate_close();
	screen_keys(s, "e m");
	screen_wait(s, "Export to the file");
	type_path(s, path);
	gate_wait(s);
	screen_wait(s, "Writing to");
	help_and_back(s);
	gate_open();
	screen_wait(s, "64 articles written to");
	assert_begins(path, "# Bắc Kạn");
	screen_leave(s);
}

/* Catches: a question that comes late and takes the next key for an answer. */
static void test_late_question(void **state)
{
	const char *path = far("mine.md", "mine\n");
	struct screen *s = browser();

	(void)state;
	gate_close();
	screen_keys(s, "e m");
	screen_wait(s, "Export to the file");
	type_path(s, path);
	gate_wait(s);
	screen_keys(s, "j /");
	screen_wait(s, "Filter:");
	gate_open();
	screen_wait(s, "is there already; nothing was written");
	screen_text(s, "y");
	screen_wait(s, "Filter: y");
	screen_keys(s, "C-c");
	screen_wait_gone(s, "Filter:");
	assert_begins(path, "mine\n");
	screen_leave(s);
}

/* Catches: a piece that is copied into a file in the screen's thread, or is lost when the browser
 * is left before it is there. */
static void test_copy(void **state)
{
	const char *path = far("copied.txt", NULL);
	struct screen *s = browser();

	(void)state;
	gate_close();
	screen_keys(s, "y a");
	screen_wait(s, "At the end of the file");
	type_path(s, path);
	gate_wait(s);
	help_and_back(s);
	screen_keys(s, "Q");
	screen_wait(s, "Writing to a disk that is slow");
	gate_open();
	screen_assert(s, screen_wait_exit(s) == 0);
	screen_stop(s);
	assert_begins(path, "Lâm Thủy Tiên, “Bắc Kạn");
}

/* Catches: a table that is written in the screen's thread. */
static void test_table(void **state)
{
	const char *path = far("table.tsv", NULL);
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "B");
	screen_wait(s, "Type to narrow");
	screen_text(s, "members admitted");
	screen_wait(s, ">Members admitted");
	screen_keys(s, "Enter");
	screen_wait_gone(s, "Type to narrow");
	screen_wait(s, "92");
	gate_close();
	screen_keys(s, "e");
	screen_wait(s, "Write to file");
	type_path(s, path);
	gate_wait(s);
	help_and_back(s);
	gate_open();
	screen_wait(s, "Written: ");
	/* One that is there is never written over: the name is asked for again. */
	screen_keys(s, "e");
	type_path(s, path);
	screen_wait(s, "is there already; choose another name");
	screen_wait(s, "Write to file");
	screen_keys(s, "C-c q");
	screen_leave(s);
}

/* Catches: settings that are read in the screen's thread; those that they name in turn, left out.
 */
static void test_source(void **state)
{
	char text[512];
	struct screen *s = browser();
	const char *path;

	(void)state;
	snprintf(text, sizeof text, "source %s\r\nbind panes w star\n",
		 far("second", "set language vi\n"));
	path = far("first", text);
	gate_close();
	screen_keys(s, ":");
	screen_wait(s, "Command");
	screen_text(s, "source ");
	screen_text(s, path);
	screen_keys(s, "Enter");
	gate_wait(s);
	help_and_back(s);
	gate_open();
	screen_wait(s, "lọc");
	screen_keys(s, "w");
	screen_wait_row(s, 2, ">* 19/03/2024");
	screen_leave(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(test_export), SCREEN_TEST(test_late_question), SCREEN_TEST(test_copy),
		SCREEN_TEST(test_table),  SCREEN_TEST(test_source),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
