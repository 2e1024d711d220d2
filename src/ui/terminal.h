/* The terminal: taking it, giving it back, its size, its keys, and whether it has taken what was sent.
 * There is one; curses keeps it in globals and so does this file. */
#ifndef TULIEU_UI_TERMINAL_H
#define TULIEU_UI_TERMINAL_H

#include "keys.h"
#include "mouse_report.h"

/* What a terminal of this size can hold is clamped to this, whatever it claims. */
#define TL_MAX_ROWS 400
#define TL_MAX_COLUMNS 1000

struct tl_terminal_options {
	bool ascii; /* text without marks and ASCII borders: asked for, or the locale isn't UTF-8 */
};
/* Starts curses and the signal handlers. TL_ESYSTEM where there is no
 * terminal or it can't place the cursor. note (may be NULL) gets a message for the user, e.g. that the
 * kind of terminal is unknown, in the caller's buffer of TL_NOTE bytes; "" if there is none. */
#define TL_NOTE 160
enum tl_status tl_terminal_start(const struct tl_terminal_options *options, char note[TL_NOTE],
				 struct tl_error *e);
/* Gives the terminal back. Does nothing when it isn't taken; may be called at any time by tl_die. */
void tl_terminal_stop(void);
/* Gives the terminal to another program, and takes it back when that has ended; keys that end or stop a
 * program mean that one meanwhile. prompt (may be NULL) is shown until Enter, so that what the program
 * has written can be read. */
void tl_terminal_lend(void);
void tl_terminal_take_back(const char *prompt);
/* A signal asks the program to end; asked while the terminal is lent. */
bool tl_terminal_ending(void);
/* Stops until the user resumes the program; then everything must be drawn again. */
void tl_terminal_suspend(void);

bool tl_terminal_ascii(void);
/* Has no effect where the locale isn't UTF-8. */
void tl_terminal_set_ascii(bool on);
/* Colours: 256, 16, 8 or 0. NO_COLOR and terminals without colours give 0. */
int tl_terminal_colours(void);
/* The size in force: both at least 1. */
void tl_terminal_size(int *rows, int *columns);
/* Asks the terminal for its size and makes curses follow; the next frame is sent whole. */
void tl_terminal_resize(void);

/* The window's title; "" gives back what it was before the first one. Nothing is sent where it is so
 * already, or to a terminal that may not know how. */
void tl_terminal_title(const char *text);
/* Sends a sequence of the program's own past curses, which must leave the screen as it is. False when the
 * terminal takes nothing; what it was sent of it until then can't be known. */
bool tl_terminal_send(const char *bytes, size_t n);
/* The terminal may know OSC sequences: it is of the family that has a second screen. */
bool tl_terminal_knows_osc(void);

/* Shows or hides the cursor. */
void tl_terminal_cursor(bool show);

/* The next key that has arrived, or TL_KEY_NONE; never waits. */
tl_key tl_terminal_key(void);
/* The mouse, which is off until asked for: it takes the terminal's own selection away. */
void tl_terminal_use_mouse(bool on);
struct tl_mouse tl_terminal_mouse(void); /* of the last TL_KEY_MOUSE */
/* False once reading found the terminal gone. */
bool tl_terminal_alive(void);
/* False while the terminal hasn't taken what was last written. */
bool tl_terminal_taken(void);

/* terminal_signals.c, for tl_terminal_start and tl_terminal_stop: installs the handlers and puts back what was there;
 * start is false where there is no pipe to be had, with errno. */
bool tl_terminal_signals_start(void);
void tl_terminal_signals_stop(void);
/* Signals that arrived since the last call. */
struct tl_signals {
	bool end;     /* SIGTERM, SIGHUP, SIGINT, SIGQUIT */
	bool suspend; /* SIGTSTP */
	bool resize;  /* SIGWINCH */
	bool resumed; /* SIGCONT: the screen may hold anything */
};
struct tl_signals tl_terminal_signals(void);
/* Descriptors to wait for: keys, and signals. */
int tl_terminal_key_fd(void);
int tl_terminal_signal_fd(void);

#endif
