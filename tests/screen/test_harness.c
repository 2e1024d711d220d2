/* Tests of the harness with small shell programs in place of the real one: an assertion that cannot
 * fail, or a screen that is read wrongly, would make every other screen test worthless. */
#include "screen/screen.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static struct screen *shell(const struct screen_setup *setup, const char *script)
{
	return screen_start(setup, (const char *const[]){"/bin/sh", "-c", script, NULL});
}

/* Reads keys raw and shows each byte in hex, row by row, until q. */
static const char show_keys[] =
	"stty raw -echo; printf 'ready\\r\\n'; while :; do"
	" c=$(dd bs=1 count=1 2>/dev/null | od -An -tx1 | tr -d ' \\n'); printf '%s ' \"$c\";"
	" [ \"$c\" = 71 ] && exit 7; done";

static jmp_buf failed_here;

static void note_failure(const char *file, int line)
{
	(void)file;
	(void)line;
	longjmp(failed_here, 1);
}

/* True if the statement fails the test; what it prints about that is thrown away. */
#define FAILS(statement) fails_begin() && (setjmp(failed_here) == 0 ? ((statement), fails_end(false)) : fails_end(true))

static int saved_stderr;

static bool fails_begin(void)
{
	fflush(stderr);
	saved_stderr = dup(2);
	if (!freopen("/dev/null", "w", stderr))
		return false;
	screen_on_failure = note_failure;
	setenv("TL_WAIT_SECONDS", "0.3", 1);
	return true;
}

static bool fails_end(bool failed)
{
	fflush(stderr);
	dup2(saved_stderr, 2);
	close(saved_stderr);
	screen_on_failure = _fail;
	unsetenv("TL_WAIT_SECONDS");
	return failed;
}

/* A statement of its own, which the macro is not. */
static void assert_there(struct screen *s)
{
	screen_assert(s, screen_has(s, "there"));
}

/* Catches: waits that return at once, or on text that is not there. */
static void waits_for_text_that_comes_late(void **state)
{
	struct screen *s = shell(NULL, "sleep 0.2; printf 'one\\n'; sleep 0.2; printf 'two\\n'; read x");

	(void)state;
	screen_wait(s, "one");
	screen_wait_row(s, 1, "two");
	assert_string_equal(screen_row(s, 0), "one");
	assert_true(screen_has(s, "two"));
	assert_false(screen_has(s, "three"));
}

/* Catches: an assertion that passes when the text never comes, is on another row, or stays. */
static void fails_when_it_should(void **state)
{
	struct screen *s = shell(NULL, "printf 'here\\n'; read x");
	const char *update = getenv("TL_UPDATE_SNAPSHOTS");

	(void)state;
	screen_wait(s, "here");
	assert_true(FAILS(screen_wait(s, "there")));
	assert_true(FAILS(screen_wait_row(s, 1, "here")));
	assert_true(FAILS(screen_wait_gone(s, "here")));
	assert_true(FAILS(screen_wait_cursor(s, 5, 5)));
	assert_true(FAILS(screen_wait_exit(s)));
	assert_true(FAILS(screen_cell_of(s, "there")));
	assert_true(FAILS(assert_there(s)));
	if (!update)
		assert_true(FAILS(screen_snapshot(s, "no-such-snapshot")));
	assert_false(FAILS(screen_wait(s, "here")));
}

/* Catches: waiting out the whole patience for a program that has ended, or hiding that it did. */
static void a_program_that_ends_fails_the_wait(void **state)
{
	struct screen *s = shell(NULL, "printf 'bye\\n'; exit 3");
	long long begin = child_now();

	(void)state;
	assert_true(FAILS(screen_wait(s, "never")));
	assert_true(child_now() - begin < child_patience() / 2);
	assert_true(screen_has(s, "bye"));
	assert_int_equal(screen_wait_exit(s), 3);
}

/* Catches: exit by signal taken for success, signals sent to nobody, a cut line that nobody hears. */
static void tells_how_a_program_ended(void **state)
{
	struct screen *s = shell(NULL, "printf 'up\\n'; exec sleep 60");

	(void)state;
	screen_wait(s, "up");
	screen_signal(s, SIGTERM);
	assert_int_equal(screen_wait_exit(s), 128 + SIGTERM);
	s = shell(NULL, "printf 'up\\n'; exec sleep 60");
	screen_wait(s, "up");
	screen_hang_up(s);
	assert_int_equal(screen_wait_exit(s), 128 + SIGHUP);
	s = screen_start(NULL, (const char *const[]){"/no/such/program", NULL});
	assert_int_equal(screen_wait_exit(s), 127);
}

/* Catches: keys in another form than a terminal sends, which the program would not be tested with. */
static void sends_keys_as_terminals_do(void **state)
{
	struct screen *s = shell(NULL, show_keys);

	(void)state;
	screen_wait(s, "ready");
	screen_keys(s, "a Down C-d Enter S-Tab PgDn C-Right");
	screen_wait(s, "61 1b 5b 42 04 0d 1b 5b 5a 1b 5b 36 7e 1b 5b 31");
	screen_wait(s, "3b 35 43");
	screen_key_form(s, FORM_SS3);
	screen_keys(s, "Up");
	screen_wait(s, "1b 4f 41");
	screen_text(s, "đ");
	screen_wait(s, "c4 91");
	screen_keys(s, "q");
	assert_int_equal(screen_wait_exit(s), 7);
}

/* Catches: sending ESC [ to a program that has switched its keypad on (smkx). */
static void follows_the_keypad_mode(void **state)
{
	struct screen *s = shell(NULL, "stty raw -echo; printf '\\033[?1h\\033=ready'; "
				       "dd bs=1 count=3 2>/dev/null | od -An -c; read x");

	(void)state;
	screen_wait(s, "ready");
	screen_keys(s, "Down");
	screen_wait(s, "033   O   B");
}

/* Catches: the key after a lone Esc arriving with it, as one sequence. */
static void holds_back_the_key_after_escape(void **state)
{
	struct screen *s = shell(NULL, show_keys);
	long long begin;

	(void)state;
	screen_wait(s, "ready");
	begin = child_now();
	screen_keys(s, "Esc O");
	assert_true(child_now() - begin >= 100);
	screen_wait(s, "1b 4f");
}

/* Catches: attributes and colours read from the wrong cell or not at all. */
static void reads_attributes(void **state)
{
	struct screen *s = shell(NULL, "printf 'ab\\033[7mcd\\033[0;1;31mef\\033[0;4;38;5;200mgh\\033[0m"
				       "\\n\\033[?25lhidden'; read x");
	struct screen_cell cell;

	(void)state;
	screen_wait(s, "hidden");
	cell = screen_cell(s, 0, 0);
	assert_string_equal(cell.text, "a");
	assert_false(cell.reverse || cell.bold || cell.underline);
	assert_int_equal(cell.fg, COLOR_DEFAULT);
	assert_true(screen_cell_of(s, "cd").reverse);
	assert_true(screen_cell(s, 0, 3).reverse);
	assert_true(screen_cell_of(s, "ef").bold);
	assert_int_equal(screen_cell_of(s, "ef").fg, 1);
	assert_true(screen_cell_of(s, "gh").underline);
	assert_int_equal(screen_cell_of(s, "gh").fg, 200);
	assert_false(screen_cursor(s, NULL, NULL));
}

/* Catches: marks lost from a cell, wide characters counted as one column, bytes split between reads. */
static void reads_vietnamese_and_wide_text(void **state)
{
	struct screen *s = shell(NULL, "printf '\\304'; sleep 0.05; printf '\\220\\341\\272\\243ng "
				       "e\\314\\202\\314\\243x \\344\\270\\255y'; read x");
	int column;

	(void)state;
	screen_wait(s, "y");
	assert_string_equal(screen_row(s, 0), "Đảng e\xcc\x82\xcc\xa3x 中y");
	assert_true(screen_find(s, 0, "中", NULL, &column));
	assert_int_equal(column, 8);
	assert_int_equal(screen_cell(s, 0, 8).width, 2);
	assert_true(screen_find(s, 0, "y", NULL, &column));
	assert_int_equal(column, 10);
}

/* Catches: a size that the program does not see, at the start and later. */
static void resizes(void **state)
{
	struct screen_setup setup = {.columns = 50, .rows = 12};
	struct screen *s = shell(&setup, "trap 'stty size' WINCH; stty size; while :; do sleep 0.05; done");

	(void)state;
	screen_wait(s, "12 50");
	screen_resize(s, 90, 30);
	screen_wait(s, "30 90");
	screen_resize(s, 1, 1);
	screen_resize(s, 40, 10);
	screen_wait(s, "10 40");
}

/* Catches: the caller's locale, terminal or home reaching the program. */
static void the_environment_is_pinned(void **state)
{
	struct screen_setup setup = {
		.term = "vt100", .locale = "C", .env = (const char *const[]){"NO_COLOR=1", "TZ=Asia/Tokyo", NULL}};
	struct screen *s;

	(void)state;
	setenv("LANG", "fr_FR", 1);
	setenv("COLUMNS", "3", 1);
	s = shell(&setup, "echo \"<$TERM $LC_ALL $NO_COLOR $TZ [$LANG$LINES$COLUMNS]>\";"
			  "case $HOME in */home) echo own;; esac; read x");
	screen_wait(s, "<vt100 C 1 Asia/Tokyo []>");
	screen_wait(s, "own");
	unsetenv("LANG");
	unsetenv("COLUMNS");
}

/* Catches: a program that blocks because nobody reads its terminal while another is waited for. */
static void reads_all_screens(void **state)
{
	struct screen *a = shell(NULL, "i=0; while [ $i -lt 3000 ]; do echo line $i; i=$((i+1)); done;"
				       ": >\"$HOME/done\"; read x");
	struct screen *b = shell(NULL, "while [ ! -e \"$HOME/done\" ]; do sleep 0.02; done; echo seen; read x");

	(void)state;
	screen_wait(b, "seen");
	screen_wait(a, "line 2999");
}

/* Catches: counting bytes of earlier frames, or stopping before the last has come. */
static void counts_bytes(void **state)
{
	struct screen *s = shell(NULL, "stty raw -echo; printf ready; dd bs=1 count=1 >/dev/null 2>&1;"
				       "printf 12345; sleep 0.1; printf '\\033[1m67'; read x");

	(void)state;
	screen_wait(s, "ready");
	assert_int_equal(screen_cost(s, "x"), 11);
	assert_true(screen_sent(s, "\033[1m"));
	assert_false(screen_sent(s, "ready"));
	screen_wait_quiet(s, 50);
}

/* Catches: a snapshot that matches whatever is there. */
static void compares_snapshots(void **state)
{
	struct screen_setup setup = {.columns = 40, .rows = 5};
	struct screen *s = shell(&setup, "printf 'one\\n\\033[7mtwo\\033[0m three\\n'; read x");

	(void)state;
	screen_wait(s, "three");
	screen_snapshot(s, "harness");
	if (getenv("TL_UPDATE_SNAPSHOTS"))
		return; /* the next comparisons would overwrite it */
	s = shell(&setup, "printf 'one\\n\\033[1mtwo\\033[0m three\\n'; read x");
	screen_wait(s, "three");
	assert_true(FAILS(screen_snapshot(s, "harness")));
}

/* Catches: standard output and error mixed up, a status lost, a command that never ends. */
static void runs_commands(void **state)
{
	struct tl_buf out = {0}, err = {0};

	(void)state;
	assert_int_equal(child_run((const char *const[]){"/bin/sh", "-c", "echo out; echo err >&2; exit 5",
							 NULL},
				   &out, &err),
			 5);
	assert_string_equal(out.p, "out\n");
	assert_string_equal(err.p, "err\n");
	assert_int_equal(child_wait(child_spawn((const char *const[]){"/bin/sleep", "60", NULL}, NULL, NULL,
						NULL),
				    50),
			 -1);
	assert_string_equal(child_file("a/b/c.txt", "x", 1), child_path("a/b/c.txt"));
	tl_buf_free(&out);
	tl_buf_free(&err);
}

/* Catches: a sanitizer report that went to a file which nobody looks at. */
static void finds_sanitizer_reports(void **state)
{
	int saved = dup(2);

	(void)state;
	child_file("report.123", "ERROR\n", 6);
	fflush(stderr);
	assert_non_null(freopen("/dev/null", "w", stderr));
	assert_int_equal(child_reports(), 1);
	assert_int_equal(child_reports(), 0);
	fflush(stderr);
	dup2(saved, 2);
	close(saved);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(waits_for_text_that_comes_late),
		SCREEN_TEST(fails_when_it_should),
		SCREEN_TEST(a_program_that_ends_fails_the_wait),
		SCREEN_TEST(tells_how_a_program_ended),
		SCREEN_TEST(sends_keys_as_terminals_do),
		SCREEN_TEST(follows_the_keypad_mode),
		SCREEN_TEST(holds_back_the_key_after_escape),
		SCREEN_TEST(reads_attributes),
		SCREEN_TEST(reads_vietnamese_and_wide_text),
		SCREEN_TEST(resizes),
		SCREEN_TEST(the_environment_is_pinned),
		SCREEN_TEST(reads_all_screens),
		SCREEN_TEST(counts_bytes),
		SCREEN_TEST(compares_snapshots),
		SCREEN_TEST(runs_commands),
		SCREEN_TEST(finds_sanitizer_reports),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
