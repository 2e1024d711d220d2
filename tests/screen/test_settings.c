/* The configuration file and the `:` line: what they change on the screen, and what they say. */
#include "screen/articles.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define BOTTOM 39

/* The browser of a user whose configuration file holds this. */
static struct screen *configured(const char *config)
{
	static int n;
	char name[64];
	const char *env[2] = {NULL, NULL};
	struct screen_setup setup = {.columns = 120, .rows = 40, .env = env};
	struct screen *s;

	snprintf(name, sizeof name, "config-%d/tulieu/config", n++);
	child_file(name, config, strlen(config));
	name[strlen(name) - strlen("/tulieu/config")] = '\0';
	env[0] = strstr(child_path("XDG_CONFIG_HOME=%s", child_path("%s", name)), "XDG_");
	s = articles_listed(&setup);
	return s;
}

static void type_command(struct screen *s, const char *prompt, const char *line)
{
	screen_keys(s, ":");
	screen_wait_row(s, BOTTOM, prompt);
	screen_text(s, line);
	screen_keys(s, "Enter");
}

static void command(struct screen *s, const char *line)
{
	type_command(s, "Command:", line);
}

/* Keys that the file gives and takes away; a line bound to a key. */
static void test_keys(void **state)
{
	struct screen *s = configured("bind panes M star\n"
				      "unbind list j\n"
				      "bind list ^G \":filter giám sát\" # one search\n"
				      "bind all F5 redraw\n");

	(void)state;
	screen_keys(s, "M");
	screen_wait_row(s, 2, ">* 19/03/2024");
	screen_keys(s, "j");
	screen_wait_row(s, BOTTOM, "j does nothing here");
	screen_keys(s, "C-g");
	screen_wait_row(s, 0, "giám sát");
	screen_wait_row(s, 0, "1/64");
	/* The help shows the keys as they are now. */
	screen_keys(s, "?");
	screen_wait(s, "* M");
	screen_keys(s, "q");
	screen_leave(s);
}

/* A mistake that is passed over in silence, or that takes the rest of the file with it. */
static void test_mistakes(void **state)
{
	struct screen *s = configured("set cursor marker\nset mouze on\nbind list ^^^ star\nset hint-line off\n");

	(void)state;
	screen_wait_row(s, BOTTOM, "config:2 (and 1 more: ? lists them): there is no option \"mouze\"; is it mouse?");
	screen_keys(s, "G");
	screen_wait_gone(s, "mouze");
	screen_wait_gone(s, "/ filter");
	screen_assert(s, !screen_cell(s, 37, 3).reverse);
	/* The line that is gone, and those for which it had no room. */
	screen_keys(s, "?");
	screen_wait(s, "Mistakes in the settings");
	screen_wait(s, "config:2: there is no option \"mouze\"; is it mouse?");
	screen_wait(s, "config:3: ");
	screen_keys(s, "q");
	screen_wait_gone(s, "Mistakes in");
	screen_leave(s);
}

static bool has_bar(struct screen *s, void *unused)
{
	(void)unused;
	return screen_cell(s, 2, 10).reverse;
}

static bool has_no_bar(struct screen *s, void *unused)
{
	return !has_bar(s, unused);
}

static bool is_plain(struct screen *s, void *unused)
{
	struct screen_cell c = screen_cell(s, 3, 15);

	(void)unused;
	return !c.bold && c.fg == COLOR_DEFAULT;
}

static bool is_yellow(struct screen *s, void *unused)
{
	struct screen_cell c = screen_cell(s, 3, 15);

	(void)unused;
	return c.bold && c.fg == 3 && c.bg == COLOR_DEFAULT;
}

static bool is_bold_only(struct screen *s, void *unused)
{
	struct screen_cell c = screen_cell(s, 3, 15);

	(void)unused;
	return c.bold && c.fg == COLOR_DEFAULT;
}

/* Options that need a new start, or change nothing. */
static void test_options(void **state)
{
	struct screen *s = configured("");

	(void)state;
	command(s, "set language vi");
	screen_wait(s, "Bài viết");
	screen_wait_row(s, BOTTOM, "lọc");
	type_command(s, "Lệnh:", "set language en");
	screen_wait(s, "Articles");
	command(s, "set hint-line off");
	screen_wait_gone(s, "/ filter");
	command(s, "set measure 30");
	screen_wait(s, "Trong 9 tháng năm 2023, Đảng  ");
	command(s, "set ascii on");
	screen_wait(s, "+ Articles -");
	screen_wait(s, "Trong 9 thang nam 2023, Dang");
	command(s, "set ascii off");
	screen_wait(s, "┌ Articles ─");
	screen_wait_until(s, has_bar, NULL, "the bar");
	command(s, "set cursor marker");
	screen_wait_until(s, has_no_bar, NULL, "the marker alone");
	screen_wait_row(s, 2, ">  19/03/2024");
	screen_leave(s);
}

/* What is wrong with a line is said, with what would be right; the line that has to be typed again, or in
 * which the fault has to be looked for. */
static void test_errors(void **state)
{
	static const struct {
		const char *line, *message;
		const char *upto; /* the cursor stands behind this */
	} cases[] = {
		{"set measure 5", "it can be: 20 to 400", "set measure 5"},
		{"set measure", "expected: set OPTION VALUE", "set measure"},
		{"set measrue 40", "is it measure?", "set measrue"},
		{"sett measure 40", "is it set?", "sett"},
		{"  fliter x", "is it filter?", "  fliter"},
		{"star all", "star takes no words", "star all"},
		{"bind nowhere x star", "there is no place \"nowhere\"; it can be: all, panes, list, text",
		 "bind nowhere"},
		{"bind list xx star", "there is no key \"xx\"", "bind list xx"},
		{"bind list x stra", "is it star?", "bind list x stra"},
		{"bind list x accept", "accept has no meaning there", "bind list x accept"},
		{"color bar red", "expected: color ELEMENT FOREGROUND BACKGROUND", "color bar red"},
		{"color baar red blue", "is it bar?", "color baar"},
		{"color bar reddish blue", "there is no colour \"reddish\"; it can be: default, black",
		 "color bar reddish"},
		{"color bar red 256", "there is no colour \"256\"", "color bar red 256"},
		{"color bar red blue blinking bold", "it can be: normal, bold",
		 "color bar red blue blinking"},
		{"source /nonexistent", "/nonexistent: No such file", "source /nonexistent"},
		{"order upwards", "it can be: newest, oldest", "order upwards"},
		{"set \"x", "a quote isn't closed", "set \"x"},
		{"filter bo province:nowhere or x", "begins with “nowhere”",
		 "filter bo province:nowhere"},
		{"3/20199", "a date is 2019", "3/20199"},
	};
	struct screen *s = configured("");

	(void)state;
	for (size_t i = 0; i < TL_COUNT(cases); i++) {
		command(s, cases[i].line);
		screen_wait_row(s, BOTTOM - 1, cases[i].message);
		screen_wait_row(s, BOTTOM, cases[i].line);
		screen_wait_cursor(s, BOTTOM,
				   (int)(strlen(" Command: ") + strlen(cases[i].upto)));
		screen_keys(s, "Esc");
		screen_wait_gone(s, "Command:");
	}
	/* What was drawn over is drawn again, and the line can be put right. */
	command(s, "set measrue 30");
	screen_wait_row(s, BOTTOM - 1, "is it measure?");
	screen_keys(s, "C-w");
	screen_wait_row(s, BOTTOM - 1, "┴──");
	screen_text(s, "measure");
	screen_keys(s, "Enter");
	screen_wait_gone(s, "Command:");
	screen_wait(s, "Trong 9 tháng năm 2023, Đảng  ");
	screen_leave(s);
}

/* Completion of what must be known by heart otherwise. */
static void test_completion(void **state)
{
	struct screen *s = configured("");

	(void)state;
	screen_keys(s, ":");
	screen_text(s, "se");
	screen_keys(s, "Tab");
	screen_wait_row(s, BOTTOM, "Command: set");
	screen_text(s, " cur");
	screen_keys(s, "Tab");
	screen_wait_row(s, BOTTOM, "Command: set cursor");
	screen_keys(s, "Space Tab");
	/* Which of them it is already. */
	screen_wait(s, ">bar     as it is now");
	screen_wait_row(s, BOTTOM, "Command: set cursor bar");
	screen_keys(s, "Tab");
	screen_wait_row(s, BOTTOM, "Command: set cursor marker");
	screen_keys(s, "C-u");
	screen_text(s, "bind list x sta");
	screen_keys(s, "Tab");
	screen_wait_row(s, BOTTOM, "bind list x star");
	screen_keys(s, "C-u");
	screen_text(s, "set ");
	screen_keys(s, "Tab");
	screen_wait(s, "(auto) language of the interface");
	screen_keys(s, "Esc Esc");
	screen_leave(s);
}

/* Completes what is typed at the `:` line, which is then empty again. */
static void completes(struct screen *s, const char *typed, const char *shown)
{
	screen_keys(s, ":");
	screen_wait_row(s, BOTTOM, "Command:");
	screen_text(s, typed);
	screen_keys(s, "Tab");
	screen_wait(s, shown);
	screen_keys(s, "C-u Esc");
	screen_wait_gone(s, "Command:");
}

/* Arguments that must be known by heart; a list that stays when there is nothing to choose. */
static void test_arguments(void **state)
{
	struct screen *s = configured("");

	(void)state;
	completes(s, "color bar bright-", ">bright-black");
	completes(s, "color bar red blue und", "Command: color bar red blue underline");
	completes(s, "unbind lis", "Command: unbind list");
	completes(s, "bind panes S-", "Command: bind panes S-Tab");
	completes(s, "bind panes ^G zo", "Command: bind panes ^G zoom");
	completes(s, "set measure ", "Command: set measure 76");
	completes(s, "set list-w", "Command: set list-width");
	completes(s, "order rel", "Command: order relevance");
	completes(s, "filter province:hà-n", "Command: filter province:\"Hà Nội\"");
	completes(s, "source conf", "Command: source config");
	/* Nothing can stand there. */
	screen_keys(s, ":");
	screen_text(s, "source nothing-of-this");
	screen_keys(s, "Tab Tab");
	screen_wait_row(s, BOTTOM, "Command: source nothing-of-this");
	screen_keys(s, "Esc");
	screen_leave(s);
}

/* A saved search by its name, which has blanks. */
static void test_saved(void **state)
{
	struct screen *s = configured("");

	(void)state;
	command(s, "filter giám sát");
	screen_wait_row(s, 0, "1/64");
	screen_keys(s, "S s C-u");
	screen_text(s, "hai việc");
	screen_keys(s, "Enter");
	screen_wait(s, ">hai việc");
	screen_keys(s, "Esc X");
	screen_wait_row(s, 0, ARTICLES_ALL);
	screen_keys(s, ":");
	screen_text(s, "saved hai");
	screen_keys(s, "Tab");
	screen_wait_row(s, BOTTOM, "Command: saved hai việc");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1/64");
	command(s, "saved ba việc");
	screen_wait_row(s, BOTTOM - 1, "no search is saved as \"ba việc\"");
	screen_keys(s, "Esc");
	screen_leave(s);
}

/* Commands that need the prompt to be gone before they run. */
static void test_commands(void **state)
{
	struct screen *s = configured("");

	(void)state;
	command(s, "help");
	screen_wait(s, "filter by words");
	screen_keys(s, "q");
	command(s, "province");
	screen_wait(s, "Province");
	screen_keys(s, "Esc");
	command(s, "filter giám sát");
	screen_wait_row(s, 0, "1/64");
	command(s, "remove-filters");
	screen_wait_row(s, 0, ARTICLES_ALL);
	command(s, "order oldest");
	screen_wait_row(s, 0, "oldest first");
	command(s, "filter \"");
	screen_wait_row(s, BOTTOM - 1, "never closed");
	screen_keys(s, "C-u");
	screen_text(s, "quit");
	screen_keys(s, "Enter");
	assert_int_equal(screen_wait_exit(s), 0);
	screen_stop(s);
}

/* Files that read each other for ever. */
static void test_source(void **state)
{
	struct screen *s = configured("source config\nset cursor marker\n");

	(void)state;
	screen_wait_row(s, BOTTOM, "too many files that read each other");
	screen_leave(s);
}

/* Colours that are asked for and don't come, or that are sent to a terminal that has none. */
static void test_colours(void **state)
{
	struct screen *s = configured("color province yellow default bold\n");

	(void)state;
	screen_wait_until(s, is_yellow, NULL, "a yellow province");
	command(s, "color province default default normal");
	screen_wait_until(s, is_plain, NULL, "a plain province");
	command(s, "color province yellow default bold");
	screen_wait_until(s, is_yellow, NULL, "a yellow province");
	command(s, "set theme none");
	screen_wait_until(s, is_bold_only, NULL, "no colour");
	screen_leave(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(test_keys),	      SCREEN_TEST(test_mistakes), SCREEN_TEST(test_options),
		SCREEN_TEST(test_errors),     SCREEN_TEST(test_completion),
		SCREEN_TEST(test_arguments), SCREEN_TEST(test_saved),
		SCREEN_TEST(test_commands),   SCREEN_TEST(test_source),	  SCREEN_TEST(test_colours),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
