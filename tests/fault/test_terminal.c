/* A terminal that does what terminals do at the worst moment: it changes its size under every view,
 * stops the program, brings keys in halves, calls itself by a locale that nobody has; and texts
 * that want to break it. */
#include "screen/articles.h"
#include "screen/screen.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define ALL "64/64"

static const struct screen_setup usual = {.columns = 80, .rows = 24};

static struct screen *browser(const struct screen_setup *setup)
{
	struct screen *s = articles_browser(setup);

	screen_wait_row(s, 0, ALL);
	screen_wait(s, "37.340");
	return s;
}

/* ---- sizes ----------------------------------------------------------------------------------- */

/* Every view, and how to leave it. */
static const struct {
	const char *keys, *shows, *leave;
} views[] = {
	{"", "Articles", ""},
	{"Enter", "/ find", "q"},
	{"Tab Tab", "Figures", "S-Tab q"},
	{"z", "18/03/2024", "z"},
	{"v", "Page as imported", "q q"},
	{"p", "Province (of the 63)", "C-g"},
	{"h", "District", "C-g"},
	{"t", "Topic", "C-g"},
	{"d", "Date: a year", "C-g"},
	{"o", "newest first", "C-g"},
	{"#", "There are no tags yet", "C-g"},
	{"S", "Nothing is saved yet", "q"},
	{"/ n g h e Space a n", "Filter: nghe an", "C-g"},
	{": s e t Space Tab", "Command: set language", "C-g C-g"},
	{"Enter / v u n g", "Find: vung", "C-g q"},
	{"1", "Go to a date or a row: 1", "C-g"},
	{"T", "Tags, with commas", "C-g"},
	{"y", "its address", "C-g"},
	{"e", "Plain text", "C-g"},
	{"D", "y: yes", "n"},
	{"E", "figure 1:", "q"},
	{"? PgDn", "Keys: lines", "q"},
	{"P", "Map: number of articles", "q"},
	{"B", "Indicator", "C-g"},
	{"/ n g h e Space a n Enter c", "Concordance", "q X"},
};

/* Catches: a view that computes a size below nothing, or forgets where it was: back at the first
 * size the screen must be as it was, cell by cell. */
static void every_view_bears_every_size(void **state)
{
	static const int sizes[][2] = {{1, 1},	  {300, 100}, {40, 10}, {3, 50},  {200, 2},
				       {100, 18}, {39, 9},    {80, 9},	{120, 40}};
	struct screen *s = browser(&usual);

	(void)state;
	for (size_t i = 0; i < TL_COUNT(views); i++) {
		screen_keys(s, views[i].keys);
		screen_wait(s, views[i].shows);
		/* The text follows what is typed when that rests. */
		screen_wait_quiet(s, strchr(views[i].keys, '/') ? 500 : 100);
		screen_keep_background(s);
		for (size_t k = 0; k < TL_COUNT(sizes); k++) {
			screen_resize(s, sizes[k][0], sizes[k][1]);
			/* Some sizes follow each other at once, as when a corner is dragged. */
			if (k % 2)
				screen_wait_quiet(s, 15);
		}
		screen_resize(s, usual.columns, usual.rows);
		screen_wait_background(s);
		screen_keys(s, views[i].leave);
		screen_wait_row(s, 0, ALL);
	}
	screen_leave(s);
}

/* ---- stopping -------------------------------------------------------------------------------- */

static bool has_terminal(struct screen *s, void *on)
{
	return screen_alternate(s) == *(bool *)on;
}

static bool has_cursor(struct screen *s, void *unused)
{
	(void)unused;
	return screen_cursor(s, NULL, NULL);
}

/* Catches: a shell behind a stopped browser that has no cursor, no echo or the browser's screen; a
 * browser that comes back to a screen of another size, or to nothing. */
static void stopped_and_resumed(void **state)
{
	static const char *const shell[] = {"/bin/bash", "--norc", "--noprofile", "-i", NULL};
	struct screen *s = screen_start(&usual, shell);
	bool yes = true, no = false;
	int column;

	(void)state;
	screen_text(s, "PS1='at''your service> '\r");
	screen_wait(s, "atyour service>");
	screen_text(s, "'");
	screen_text(s, child_program());
	screen_text(s, "' -d ");
	screen_text(s, articles_archive());
	screen_text(s, "\r");
	screen_wait_until(s, has_terminal, &yes, "the browser");
	screen_wait_row(s, 0, ALL);
	screen_keys(s, "j j");
	screen_wait(s, "Hồ Gió Lào");
	for (int round = 0; round < 2; round++) {
		/* From the list, and from a prompt. */
		if (round)
			screen_keys(s, "/ k");
		screen_keys(s, "C-z");
		screen_wait_until(s, has_terminal, &no, "the shell");
		screen_wait(s, "Stopped");
		screen_wait_until(s, has_cursor, NULL, "the shell's cursor");
		/* Lines are read, and echoed. */
		screen_text(s, round ? "echo again''$((6*7))\r" : "echo back''$((6*7))\r");
		screen_wait(s, round ? "again42" : "back42");
		screen_wait(s, round ? "echo again''" : "echo back''");
		screen_resize(s, round ? 80 : 120, round ? 24 : 40);
		screen_text(s, "fg\r");
		screen_wait_until(s, has_terminal, &yes, "the browser again");
		screen_wait_row(s, 0, round ? "1 Keyword: k" : ALL);
		screen_wait_row(s, round ? 23 : 39, round ? " Filter: k" : "/ filter");
	}
	screen_keys(s, "C-g");
	screen_wait_row(s, 0, ALL);
	screen_assert(s, screen_find(s, 4, ">", NULL, &column) && column == 1);
	screen_keys(s, "Q");
	screen_wait_until(s, has_terminal, &no, "the shell in the end");
	screen_text(s, "echo status$?\r");
	screen_wait(s, "status0");
	screen_text(s, "exit\r");
	screen_wait_exit(s);
	screen_stop(s);
}

/* Catches: a browser that dies without having kept the session: the filters, the place, what was
 * read. */
static void a_hang_up_keeps_the_session(void **state)
{
	const char *env[] = {child_state("hung-up"), NULL};
	struct screen_setup setup = {.columns = 80, .rows = 24, .env = env};
	struct screen *s = browser(&setup);

	(void)state;
	screen_keys(s, "/");
	screen_text(s, "bản làng");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "61/64");
	screen_keys(s, "j j");
	screen_wait_row(s, 4, ">");
	/* Within a prompt that stands over a picker's place: nothing has to be left first. */
	screen_keys(s, "p");
	screen_wait(s, "Province (of the 63)");
	screen_hang_up(s);
	assert_int_equal(screen_wait_exit(s), 0);
	screen_stop(s);
	s = articles_browser(&setup);
	screen_wait_row(s, 0, "1 Keyword: bản làng");
	screen_wait_row(s, 0, "61/64");
	screen_wait_row(s, 4, ">");
	screen_leave(s);
}

/* Catches: a fault of the program's own, or of its C library, that leaves the shell on the
 * browser's screen, without a cursor and without echo. */
static void a_fault_gives_the_terminal_back(void **state)
{
	static const int faults[] = {
		SIGABRT,
		SIGBUS,
		SIGFPE,
#ifndef __SANITIZE_ADDRESS__ /* which keeps this one to itself */
		SIGSEGV,
#endif
	};

	/* Signals go to the shell, too, which stands them; what it starts has them as they were. */
	static const char script[] =
		"trap : 6 7 8 11; ulimit -c 0; stty -a >\"$2\"; \"$0\" -d \"$1\"; echo end$?; "
		"stty -a | diff \"$2\" - && echo the sa''me; read -r line && echo \"<$line>\"";
	const char *const argv[] = {
		"/bin/bash",	     "-c", script, child_program(), articles_archive(),
		child_path("modes"), NULL};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(faults); i++) {
		struct screen *s = screen_start(&usual, argv);

		screen_wait_row(s, 0, ALL);
		screen_signal(s, faults[i]);
		screen_wait(s, child_path("end%d", 128 + faults[i]) + strlen(child_folder()) + 1);
		screen_wait(s, "the same");
		screen_assert(s, !screen_alternate(s));
		screen_assert(s, screen_cursor(s, NULL, NULL));
		screen_assert(s, screen_sent(s, "\033[?2004l"));
		screen_text(s, "typed\r");
		screen_wait(s, "<typed>");
		assert_int_equal(screen_wait_exit(s), 0);
		screen_stop(s);
	}
}

/* ---- keys ------------------------------------------------------------------------------------ */

static void in_halves(struct screen *s, const char *bytes)
{
	for (; *bytes; bytes++) {
		screen_bytes_in(s, bytes, 1);
		screen_wait_quiet(s, 40);
	}
}

/* The arrow key that goes down, in two parts between which time passes: more than the 25 ms that curses
 * gives a sequence. A machine that lets more than the program's second pass is given some more tries. */
static bool goes_down(struct screen *s, const char *first, const char *rest)
{
	int row, now;

	for (int tries = 0; tries < 10; tries++) {
		screen_assert(s, screen_find(s, -1, "│>", &row, NULL));
		screen_bytes_in(s, first, strlen(first));
		screen_wait_quiet(s, 60);
		screen_bytes_in(s, rest, strlen(rest));
		screen_assert(s, (screen_find(s, -1, "│>", &now, NULL) && now == row + 1) ||
					 screen_has(s, "Indicator"));
		if (!screen_has(s, "Indicator"))
			return true;
		screen_keys(s, "C-g");
		screen_wait_gone(s, "Indicator");
	}
	return false;
}

/* Catches: the rest of a key's sequence taken for commands ("[" and "B" open a table), and half a
 * letter taken for one. */
static void keys_in_halves(void **state)
{
	struct screen *s = browser(&usual);

	(void)state;
	screen_wait_row(s, 2, ">");
	assert_true(goes_down(s, "\033[", "B"));
	assert_true(goes_down(s, "\033", "[B"));
	/* A key that is none here does nothing at all. */
	screen_wait_quiet(s, 100);
	screen_mark(s);
	screen_text(s, "\033[1;3A\033[17;2~\033[3;5~");
	screen_wait_quiet(s, 200);
	screen_assert(s, screen_bytes(s) == 0);
	screen_keys(s, "/");
	screen_wait(s, "Filter:");
	in_halves(s, "hộ\xf0\x9f\x98\x80");
	screen_wait(s, "Filter: hộ");
	screen_keys(s, "C-u");
	in_halves(s, "Nghệ An");
	screen_wait(s, "Filter: Nghệ An");
	screen_wait_row(s, 0, "1/64");
	screen_keys(s, "C-g");
	screen_wait_row(s, 0, ALL);
	screen_leave(s);
}

/* ---- locales --------------------------------------------------------------------------------- */

/* Catches: marks or a language lost where the system has no such locale; its name says enough. */
static void a_locale_that_is_not_installed(void **state)
{
	static const struct {
		const char *locale, *list, *border;
	} cases[] = {
		{"vi_VN.UTF-8", " Bài viết ", "┌"}, {"vi_VN", " Bài viết ", "┌"},
		{"de_DE.utf8", " Articles ", "┌"},  {"tlh_QO.KLINGON", " Articles ", "+"},
		{"nonsense", " Articles ", "┌"},
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(cases); i++) {
		struct screen_setup setup = {.columns = 80, .rows = 24, .locale = cases[i].locale};
		struct screen *s = articles_browser(&setup);

		screen_wait_row(s, 1, cases[i].list);
		screen_wait_row(s, 1, cases[i].border);
		screen_wait(s, *cases[i].border == '+' ? "Bac Kan ket nap" : "Bắc Kạn kết nạp");
		screen_leave(s);
	}
}

/* ---- texts ----------------------------------------------------------------------------------- */

static bool has_borders(struct screen *s, void *unused)
{
	(void)unused;
	for (int row = 2; row < screen_rows(s) - 2; row++) {
		const char *left = screen_cell(s, row, 0).text;
		const char *right = screen_cell(s, row, screen_columns(s) - 1).text;

		if (strcmp(left, "│") != 0 && strcmp(left, "├") != 0)
			return false;
		if (strcmp(right, "│") != 0 && strcmp(right, "┤") != 0)
			return false;
	}
	return true;
}

static void repeat(struct tl_buf *out, const char *piece, size_t times)
{
	while (times--)
		tl_buf_str(out, piece);
}

/* Catches: a cell that takes all its marks, a line that is wider than its pane, a word that is
 * never broken, a text that turns the border round. */
static void texts_that_want_out(void **state)
{
	static const struct {
		const char *name, *piece;
		size_t times;
	} shapes[] = {
		{"marks", "\xcc\x81\xcc\xa3", 10000},
		{"word", "đ", 1000000},
		{"wide", "中", 20000},
		{"right-to-left",
		 "\xe2\x80\xae"
		 "\xd7\x90"
		 "\xe2\x81\xa7",
		 5000},
		{"escapes",
		 "chi bộ họp đều \033[?1049l, đảng viên nói thật, bà con tin và làm theo, đường "
		 "sạch; ",
		 900},
		{"invisible", "a\xe2\x80\x8b\xf3\xa0\x81\x81\xe2\x80\x8d", 5000},
	};
	const char *paths[] = {child_path("shapes"), NULL};
	struct screen *s;

	(void)state;
	for (size_t i = 0; i < TL_COUNT(shapes); i++) {
		struct tl_buf page = {0};
		char name[64];

		tl_buf_printf(&page, "Hà Giang: trang %s e", shapes[i].name);
		repeat(&page, shapes[i].piece, 200);
		tl_buf_printf(
			&page,
			"\n\n%02zu-03-2024 08:00\n\nTỉnh ủy Hà Giang họp bàn về công tác đảng viên "
			"ở vùng cao, dự họp có các đồng chí trong cấp ủy. Mở đầu e",
			i + 1);
		repeat(&page, shapes[i].piece, shapes[i].times);
		tl_buf_printf(&page, " kết %s.\n\nTỉnh ủy yêu cầu chi bộ sinh hoạt đều.\n",
			      shapes[i].name);
		snprintf(name, sizeof name, "shapes/%zu.txt", i);
		child_file(name, page.p, page.n);
		tl_buf_free(&page);
	}
	s = screen_tulieu(&usual, "-d", child_archive("shapes.db", paths), NULL);
	screen_wait_row(s, 0, "6/6");
	for (size_t i = TL_COUNT(shapes); i-- > 0;) {
		screen_wait(s, shapes[i].name);
		screen_wait_until(s, has_borders, NULL, "whole borders");
		/* To the end of the text, the raw page, another width, and back. */
		screen_keys(s, "Enter G");
		screen_wait(s, "sinh hoạt đều.");
		screen_wait_until(s, has_borders, NULL, "whole borders at the end");
		screen_keys(s, "PgUp PgUp z v G g");
		screen_wait(s, "Page as imported");
		screen_wait_until(s, has_borders, NULL, "whole borders of the page");
		screen_resize(s, 61, 20);
		screen_wait_row(s, 19, "/ find");
		screen_wait_until(s, has_borders, NULL, "whole borders in another size");
		screen_resize(s, 80, 24);
		screen_keys(s, "v z / k e t Enter n N q");
		screen_wait_row(s, 23, "/ filter");
		screen_keys(s, "j");
	}
	screen_assert(s, screen_alternate(s));
	screen_leave(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(every_view_bears_every_size),     SCREEN_TEST(stopped_and_resumed),
		SCREEN_TEST(a_hang_up_keeps_the_session),     SCREEN_TEST(keys_in_halves),
		SCREEN_TEST(a_locale_that_is_not_installed),  SCREEN_TEST(texts_that_want_out),
		SCREEN_TEST(a_fault_gives_the_terminal_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
