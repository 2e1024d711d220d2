/* Drives a real program in a pseudo-terminal whose other end is a terminal emulator (libvterm), and
 * asserts what stands on its screen. Nothing here sleeps: a wait ends as soon as the screen shows
 * what is waited for. An assertion that fails prints the screen and fails the cmocka test.
 *
 * All live screens are read whenever one is waited for, so that none blocks on a full terminal.
 * Rows and columns count from 0; columns are cells. */
#ifndef TESTS_SCREEN_H
#define TESTS_SCREEN_H

#include "screen/child.h"

#include <stdbool.h>
#include <stddef.h>

struct screen;

struct screen_setup {
	int columns, rows;       /* 0: 80x24 */
	const char *term;        /* NULL: xterm-256color */
	const char *locale;      /* LC_ALL; NULL: C.UTF-8 */
	const char *const *env;  /* more "NAME=value", NULL at the end; may be NULL */
};

/* Starts argv (NULL at its end; argv[0] = NULL stands for the program under test). setup may be NULL. */
struct screen *screen_start(const struct screen_setup *setup, const char *const argv[]);
/* The same for the program: screen_tulieu(&setup, "-d", db, NULL). */
struct screen *screen_tulieu(const struct screen_setup *setup, ...) __attribute__((sentinel));
/* Ends the program if it still runs, and frees the screen. */
void screen_stop(struct screen *s);
/* Q: the browser ends by itself, with status 0; and frees the screen. */
#define screen_leave(s) screen_leave_at((s), __FILE__, __LINE__)
void screen_leave_at(struct screen *s, const char *file, int line);
/* Teardown for cmocka_unit_test_teardown: stops what a failed test left; fails on sanitizer reports. */
int screen_teardown(void **state);
#define SCREEN_TEST(f) cmocka_unit_test_teardown(f, screen_teardown)

/* ---- input --------------------------------------------------------------------------------- */

void screen_text(struct screen *s, const char *utf8); /* as if typed */
void screen_bytes_in(struct screen *s, const void *bytes, size_t n);
void screen_paste(struct screen *s, const char *utf8); /* within the marks of a bracketed paste */
/* Keys by name, separated by blanks: a single character stands for itself; Up Down Left Right Home
 * End PgUp PgDn Insert Delete Enter Tab Backspace Esc Space F1..F12; C-x (control), M-x (Esc before),
 * S-Tab, and C- S- M- before an arrow. "/ t e s t Enter". After a lone Esc the next key is held back
 * until it can no longer be taken for the rest of a sequence. */
void screen_keys(struct screen *s, const char *names);
enum screen_form {
	FORM_AS_ASKED, /* arrows, Home and End as the program has set the keypad: what terminals do */
	FORM_CSI,      /* always ESC [ A */
	FORM_SS3       /* always ESC O A */
};
void screen_key_form(struct screen *s, enum screen_form form);
void screen_resize(struct screen *s, int columns, int rows);
void screen_signal(struct screen *s, int signal); /* to the program's process group */
void screen_hang_up(struct screen *s);            /* the line is cut: SIGHUP, end of file */

/* ---- waiting, all of them assertions --------------------------------------------------------- */

#define screen_wait(s, text) screen_wait_at((s), -1, (text), __FILE__, __LINE__)
#define screen_wait_row(s, row, text) screen_wait_at((s), (row), (text), __FILE__, __LINE__)
#define screen_wait_gone(s, text) screen_wait_gone_at((s), (text), __FILE__, __LINE__)
#define screen_wait_cursor(s, row, column) \
	screen_wait_cursor_at((s), (row), (column), __FILE__, __LINE__)
/* Until test(s, context) holds; what says it in words for the message. */
#define screen_wait_until(s, test, context, what) \
	screen_wait_until_at((s), (test), (context), (what), __FILE__, __LINE__)
/* Until the program has ended; returns its exit status, or 128 + the signal that ended it. */
#define screen_wait_exit(s) screen_wait_exit_at((s), __FILE__, __LINE__)
/* Until nothing has come for `milliseconds`: only to prove that nothing more comes, or to measure. */
#define screen_wait_quiet(s, milliseconds) screen_wait_quiet_at((s), (milliseconds), __FILE__, __LINE__)

void screen_wait_at(struct screen *s, int row, const char *text, const char *file, int line);
void screen_wait_gone_at(struct screen *s, const char *text, const char *file, int line);
void screen_wait_cursor_at(struct screen *s, int row, int column, const char *file, int line);
void screen_wait_until_at(struct screen *s, bool (*test)(struct screen *, void *), void *context,
			  const char *what, const char *file, int line);
int screen_wait_exit_at(struct screen *s, const char *file, int line);
void screen_wait_quiet_at(struct screen *s, int milliseconds, const char *file, int line);

/* ---- what stands there now ------------------------------------------------------------------- */

int screen_columns(const struct screen *s);
int screen_rows(const struct screen *s);
pid_t screen_pid(const struct screen *s);
/* A row as UTF-8 without blanks at its end; the string lives until eight more were asked for. */
const char *screen_row(struct screen *s, int row);
/* True if text stands in a row (-1: in any); row and column (may be NULL) get the place of the first. */
bool screen_find(struct screen *s, int in_row, const char *text, int *row, int *column);
bool screen_has(struct screen *s, const char *text);
/* True if the cursor is shown. */
bool screen_cursor(const struct screen *s, int *row, int *column);
bool screen_alternate(const struct screen *s); /* the alternate screen is on */
bool screen_mouse(const struct screen *s);     /* the program asked for mouse reports */

#define COLOR_DEFAULT (-1) /* else a palette index, or 0x1000000 | rgb */
struct screen_cell {
	char text[32]; /* UTF-8 with combining marks; "" for the right half of a wide character */
	int width;     /* 1 or 2; 0 for the right half */
	bool bold, underline, italic, blink, reverse;
	int fg, bg;
};
struct screen_cell screen_cell(struct screen *s, int row, int column);
/* The cell where text begins; asserts that it comes to the screen. */
#define screen_cell_of(s, text) screen_cell_of_at((s), (text), __FILE__, __LINE__)
struct screen_cell screen_cell_of_at(struct screen *s, const char *text, const char *file, int line);

/* Fails the test with a message and the screen unless the condition holds. What has not come yet is waited
 * for: the program may be in the middle of a frame. */
#define screen_assert(s, condition)                                                                \
	do {                                                                                       \
		const long long until_ = child_now() + child_patience();                           \
		while (!(condition))                                                               \
			if (!screen_more((s), until_)) {                                        \
				screen_fail_at((s), __FILE__, __LINE__, "not true: %s", #condition); \
				break;                                                             \
			}                                                                          \
	} while (0)
/* Reads what the program writes next; false if it has ended, or if nothing came until then (child_now()). */
bool screen_more(struct screen *s, long long until);
void screen_fail_at(struct screen *s, const char *file, int line, const char *format, ...)
	TL_PRINTF(4, 5);
void screen_dump(struct screen *s);
/* Called after the message instead of failing the running cmocka test: for the harness's own tests. */
extern void (*screen_on_failure)(const char *file, int line);

/* Compares the screen cell by cell with a section of a file: "map/80x24" is in tests/screen/snapshots/map.txt,
 * whose form snapshot.c tells. TL_UPDATE_SNAPSHOTS=1 writes it anew. A difference is waited for: the screen
 * may still be on its way there. */
#define screen_snapshot(s, name) screen_snapshot_at((s), (name), __FILE__, __LINE__)
void screen_snapshot_at(struct screen *s, const char *name, const char *file, int line);
/* What stands there now is the background of this screen (one screen has one at a time): snapshots leave
 * out its rows. And waits until the screen is so again, cell by cell. */
void screen_keep_background(struct screen *s);
void screen_cover_background(bool covered); /* until it is waited for: snapshots are of whole screens */
void screen_forget_background(const struct screen *s); /* by screen_stop */
#define screen_wait_background(s) screen_wait_background_at((s), __FILE__, __LINE__)
void screen_wait_background_at(struct screen *s, const char *file, int line);

/* ---- bytes written by the program ------------------------------------------------------------ */

void screen_mark(struct screen *s);            /* forgets what came so far */
size_t screen_bytes(const struct screen *s);   /* bytes since the mark */
const char *screen_raw(const struct screen *s); /* them; screen_bytes long, NUL-terminated */
bool screen_sent(const struct screen *s, const char *sequence); /* they contain it */
/* Waits until it is quiet, sends the keys, waits again: the bytes that they cost. */
#define screen_cost(s, names) screen_cost_at((s), (names), __FILE__, __LINE__)
size_t screen_cost_at(struct screen *s, const char *names, const char *file, int line);

#endif
