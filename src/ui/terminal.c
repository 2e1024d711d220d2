/* curses reads keys through a pad of its own: wgetch on a pad never repaints, so that input can be
 * drained before the screen is drawn. Bytes above 0x7f come as they are and are decoded here: get_wch
 * loses the keys that follow a byte that isn't UTF-8 (reference: ncurses 6.4). */
#include "terminal.h"

#include "escape.h"
#include "fatal.h"
#include "terminfo.h"

#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "tulieu/i18n.h"
#include "tulieu/text.h"

static SCREEN *screen;
static WINDOW *keypad_window;
static bool taken, ascii, utf8, alive, paste_mode, mouse_mode, cursor_shown, alternate;
static int colours;
static struct tl_buf title; /* of the window; n 0: none of ours */
static struct tl_key_decoder decoder;
static struct tl_escape escape;
static tl_key ahead; /* a key that was decoded together with the one before it */

/* A terminal that takes nothing for so long has stopped. */
#define SEND_MS 2000
#define SEND_PIECE 512

/* Codes for define_key, above those of curses. */
enum { CODE_PASTE_BEGIN = KEY_MAX + 1, CODE_PASTE_END, CODE_MOUSE, CODE_CTRL_LEFT, CODE_CTRL_RIGHT };

/* ---- start and stop ------------------------------------------------------------------------- */

static void choose_colours(void)
{
	const char *no = getenv("NO_COLOR");

	colours = 0;
	if ((no && *no) || !has_colors() || start_color() == ERR)
		return;
	use_default_colors();
	colours = COLORS >= 256 && COLOR_PAIRS >= 64 ? 256 : COLORS >= 16 ? 16 : COLORS >= 8 ? 8 : 0;
}

/* Bracketed paste: sent only to terminals of the kinds that have it or ignore it. */
static void set_paste_mode(bool on)
{
	if (!paste_mode)
		return;
	fputs(on ? "\033[?2004h" : "\033[?2004l", stdout);
	fflush(stdout);
}

/* Reports of buttons, of the wheel, and of moves with a button held, in the form that knows screens of any
 * width. */
static void set_mouse_mode(bool on)
{
	if (!mouse_mode || !alternate)
		return;
	fputs(on ? "\033[?1000h\033[?1002h\033[?1006h" : "\033[?1006l\033[?1002l\033[?1000l", stdout);
	fflush(stdout);
}

static void define_keys(void)
{
	static const struct {
		const char *bytes;
		int code;
	} forms[] = {
		/* The form that the terminal isn't in: with keypad mode on, some send it anyway. */
		{"\033[A", KEY_UP},	{"\033[B", KEY_DOWN},	  {"\033[C", KEY_RIGHT},
		{"\033[D", KEY_LEFT},	{"\033OA", KEY_UP},	  {"\033OB", KEY_DOWN},
		{"\033OC", KEY_RIGHT},	{"\033OD", KEY_LEFT},	  {"\033[H", KEY_HOME},
		{"\033[F", KEY_END},	{"\033OH", KEY_HOME},	  {"\033OF", KEY_END},
		{"\033[1~", KEY_HOME},	{"\033[4~", KEY_END},	  {"\033[7~", KEY_HOME},
		{"\033[8~", KEY_END},	{"\033[5~", KEY_PPAGE},	  {"\033[6~", KEY_NPAGE},
		{"\033[2~", KEY_IC},	{"\033[3~", KEY_DC},	  {"\033[Z", KEY_BTAB},
		{"\033[1;5C", CODE_CTRL_RIGHT}, {"\033[1;5D", CODE_CTRL_LEFT},
		{"\033[200~", CODE_PASTE_BEGIN}, {"\033[201~", CODE_PASTE_END},
		{"\033[<", CODE_MOUSE},
	};

	for (size_t i = 0; i < TL_COUNT(forms); i++)
		define_key(forms[i].bytes, forms[i].code);
}

enum tl_status tl_terminal_start(const struct tl_terminal_options *options, char note[TL_NOTE],
				 struct tl_error *e)
{
	const char *term = getenv("TERM");
	enum tl_terminfo kind;

	if (note)
		note[0] = '\0';
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return tl_fail(e, TL_ESYSTEM, "%s",
			       _("the browser needs a terminal; for scripts see tulieu search, show and export"));
	utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
	ascii = options->ascii || !utf8;
	/* Else they would override the terminal's own size for ever. */
	unsetenv("LINES");
	unsetenv("COLUMNS");
	kind = tl_terminfo_look(term);
	if (kind == TL_TERMINFO_DUMB)
		return tl_fail(e, TL_ESYSTEM, _("the terminal cannot place the cursor (TERM=%s); try tulieu --plain"),
			       term);
	tl_fatal_start();
	if (kind == TL_TERMINFO_GOOD)
		screen = newterm(NULL, stdout, stdin);
	if (!screen) {
		screen = newterm("xterm", stdout, stdin);
		if (screen && note)
			snprintf(note, TL_NOTE, _("unknown terminal (TERM=%.40s), treated as xterm"),
				 term ? term : "");
	}
	if (!screen)
		return tl_fail(e, TL_ESYSTEM, _("the terminal cannot be used (TERM=%s)"),
			       term ? term : "");
	taken = alive = true;
	tl_fatal_take(true);
	tl_at_death(tl_terminal_stop);
	if (!tl_terminal_signals_start()) {
		tl_terminal_stop();
		return tl_fail(e, TL_ESYSTEM, "%s", strerror(errno));
	}
	raw();
	noecho();
	nonl();
	meta(stdscr, TRUE);
	curs_set(0);
	cursor_shown = false;
	set_escdelay(25);
	keypad_window = newpad(1, 1);
	if (!keypad_window)
		tl_die("no memory for the keyboard");
	keypad(keypad_window, TRUE);
	nodelay(keypad_window, TRUE);
	define_keys();
	choose_colours();
	/* Terminals that have an alternate screen are of the family that knows bracketed paste. */
	paste_mode = alternate = tl_terminfo_alternate();
	set_paste_mode(true);
	set_mouse_mode(true);
	tl_terminal_resize();
	return TL_OK;
}

/* Curses state off: the terminal is as it was found. */
static void leave(void)
{
	curs_set(1);
	if (!alternate) {
		/* No second screen to go back from: leave an empty one. */
		erase();
		refresh();
	}
	endwin();
	tl_terminfo_show_cursor();
	set_paste_mode(false);
	set_mouse_mode(false);
	tl_fatal_take(false);
}

void tl_terminal_stop(void)
{
	if (!taken)
		return;
	taken = false;
	tl_at_death(NULL);
	/* What the terminal has not taken yet would only hold up the end. */
	if (!tl_terminal_taken())
		tcflush(STDOUT_FILENO, TCOFLUSH);
	tl_terminal_title("");
	tl_buf_free(&title);
	leave();
	tl_fatal_stop();
	if (keypad_window)
		delwin(keypad_window);
	keypad_window = NULL;
	delscreen(screen);
	screen = NULL;
	tl_terminal_signals_stop();
}

/* Signals of the keyboard, and that of a pipe whose reader has gone. */
static const int lent[] = {SIGINT, SIGQUIT, SIGTSTP, SIGPIPE};
static struct sigaction before_lent[TL_COUNT(lent)];

void tl_terminal_lend(void)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN};

	sigemptyset(&ignore.sa_mask);
	for (size_t i = 0; i < TL_COUNT(lent); i++)
		sigaction(lent[i], &ignore, &before_lent[i]);
	leave();
}

static void return_to_screen(void)
{
	tl_fatal_take(true);
	reset_prog_mode();
	curs_set(cursor_shown);
	set_paste_mode(true);
	set_mouse_mode(true);
	tl_terminal_resize();
}

void tl_terminal_take_back(const char *prompt)
{
	char c = '\0';

	if (prompt) {
		printf("\n%s", prompt);
		fflush(stdout);
	}
	while (prompt && c != '\n' && !tl_terminal_ending()) {
		ssize_t n = read(STDIN_FILENO, &c, 1);

		if (n == 0 || (n < 0 && errno != EINTR))
			break;
	}
	for (size_t i = 0; i < TL_COUNT(lent); i++)
		sigaction(lent[i], &before_lent[i], NULL);
	return_to_screen();
}

void tl_terminal_suspend(void)
{
	struct sigaction stop = {.sa_handler = SIG_DFL}, ours;
	sigset_t set, old;

	leave();
	/* The handler is put aside, not the signal ignored, so that the whole job stops. */
	sigemptyset(&stop.sa_mask);
	sigaction(SIGTSTP, &stop, &ours);
	sigemptyset(&set);
	sigaddset(&set, SIGTSTP);
	sigprocmask(SIG_UNBLOCK, &set, &old);
	kill(0, SIGTSTP);
	sigprocmask(SIG_SETMASK, &old, NULL);
	sigaction(SIGTSTP, &ours, NULL);
	return_to_screen();
}

/* ---- title ---------------------------------------------------------------------------------- */

/* Longer ones are cut by every window manager. */
#define TITLE_COLUMNS 100

void tl_terminal_title(const char *text)
{
	struct tl_buf safe = {0};
	int columns;

	/* The family of terminals with an alternate screen knows titles, and a stack of them. */
	if (!alternate)
		return;
	tl_buf_str(&safe, "");
	tl_printable(text, strlen(text), ascii, &safe);
	safe.n = tl_cut(safe.p, safe.n, TITLE_COLUMNS, &columns);
	if (!tl_str_eq(tl_str_of(safe.p, safe.n), tl_str_of(title.p, title.n))) {
		if (!title.n)
			fputs("\033[22;0t", stdout);
		if (safe.n)
			printf("\033]2;%.*s\a", (int)safe.n, safe.p);
		else
			fputs("\033[23;0t", stdout);
		fflush(stdout);
		tl_buf_reset(&title);
		tl_buf_add(&title, safe.p, safe.n);
	}
	tl_buf_free(&safe);
}

/* ---- size and output ------------------------------------------------------------------------ */

bool tl_terminal_ascii(void)
{
	return ascii;
}

void tl_terminal_set_ascii(bool on)
{
	ascii = on || !utf8;
}

int tl_terminal_colours(void)
{
	return colours;
}

void tl_terminal_size(int *rows, int *columns)
{
	*rows = LINES > 0 ? LINES : 1;
	*columns = COLS > 0 ? COLS : 1;
}

void tl_terminal_resize(void)
{
	struct winsize size;
	int rows = LINES, columns = COLS;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row && size.ws_col) {
		rows = size.ws_row;
		columns = size.ws_col;
	}
	rows = rows < 1 ? 1 : rows > TL_MAX_ROWS ? TL_MAX_ROWS : rows;
	columns = columns < 1 ? 1 : columns > TL_MAX_COLUMNS ? TL_MAX_COLUMNS : columns;
	if (rows != LINES || columns != COLS)
		resize_term(rows, columns);
	clearok(curscr, TRUE);
}

void tl_terminal_cursor(bool show)
{
	if (show != cursor_shown)
		curs_set(show);
	cursor_shown = show;
}

bool tl_terminal_send(const char *bytes, size_t n)
{
	struct pollfd p = {.fd = STDOUT_FILENO, .events = POLLOUT};

	/* In pieces small enough that a terminal which is ready for any is ready for one. */
	while (n) {
		int ready = poll(&p, 1, SEND_MS);
		ssize_t sent;

		if (ready == 0)
			return false;
		if (ready < 0)
			continue;
		sent = write(STDOUT_FILENO, bytes, n < SEND_PIECE ? n : SEND_PIECE);
		if (sent < 0 && errno != EINTR && errno != EAGAIN)
			return false;
		if (sent > 0) {
			bytes += sent;
			n -= (size_t)sent;
		}
	}
	return true;
}

bool tl_terminal_knows_osc(void)
{
	return alternate;
}

bool tl_terminal_taken(void)
{
	struct pollfd p = {.fd = STDOUT_FILENO, .events = POLLOUT};
	int waiting = 0;

	if (poll(&p, 1, 0) == 0)
		return false;
	return ioctl(STDOUT_FILENO, TIOCOUTQ, &waiting) < 0 || waiting == 0;
}

/* ---- keys ----------------------------------------------------------------------------------- */

int tl_terminal_key_fd(void)
{
	return STDIN_FILENO;
}

bool tl_terminal_alive(void)
{
	return alive;
}

static tl_key of_curses(int code)
{
	static const struct {
		int code;
		tl_key key;
	} keys[] = {
		{KEY_UP, TL_KEY_UP},	     {KEY_DOWN, TL_KEY_DOWN},
		{KEY_LEFT, TL_KEY_LEFT},     {KEY_RIGHT, TL_KEY_RIGHT},
		{KEY_HOME, TL_KEY_HOME},     {KEY_END, TL_KEY_END},
		{KEY_PPAGE, TL_KEY_PGUP},    {KEY_NPAGE, TL_KEY_PGDN},
		{KEY_A1, TL_KEY_HOME},	     {KEY_A3, TL_KEY_PGUP},
		{KEY_C1, TL_KEY_END},	     {KEY_C3, TL_KEY_PGDN},
		{KEY_IC, TL_KEY_INSERT},     {KEY_DC, TL_KEY_DELETE},
		{KEY_BACKSPACE, TL_KEY_BACKSPACE}, {KEY_BTAB, TL_KEY_BACKTAB}, {KEY_ENTER, TL_KEY_ENTER},
		{CODE_CTRL_LEFT, TL_KEY_CTRL_LEFT}, {CODE_CTRL_RIGHT, TL_KEY_CTRL_RIGHT},
		{CODE_PASTE_BEGIN, TL_KEY_PASTE_BEGIN}, {CODE_PASTE_END, TL_KEY_PASTE_END},
	};

	for (size_t i = 0; i < TL_COUNT(keys); i++)
		if (keys[i].code == code)
			return keys[i].key;
	if (code > KEY_F0 && code <= KEY_F0 + 12)
		return (tl_key)(TL_KEY_F1 + code - KEY_F0 - 1);
	return TL_KEY_NONE;
}

/* ---- mouse ---------------------------------------------------------------------------------- */

static struct tl_mouse_reader mouse_reader;
static struct tl_mouse last_mouse;

void tl_terminal_use_mouse(bool on)
{
	if (!on)
		set_mouse_mode(false);
	mouse_mode = on;
	if (on && taken)
		set_mouse_mode(true);
}

struct tl_mouse tl_terminal_mouse(void)
{
	return last_mouse;
}

static int peek(void)
{
	int code = wgetch(keypad_window);

	if (code != ERR)
		ungetch(code);
	return code == ERR ? -1 : code;
}

/* Takes a byte that belongs to a key's sequence; *key gets the key when that is whole. */
static bool take_of_sequence(int byte, tl_key *key)
{
	enum tl_escape_result result;
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	result = tl_escape_byte(&escape, byte, (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000, peek,
				key);
	if (result == TL_ESCAPE_MOUSE)
		tl_mouse_begin(&mouse_reader);
	return result != TL_ESCAPE_OTHER;
}

tl_key tl_terminal_key(void)
{
	for (;;) {
		uint32_t cps[2];
		int code, n;
		tl_key key = ahead;

		ahead = TL_KEY_NONE;
		if (key)
			return key;
		errno = 0;
		code = wgetch(keypad_window);
		if (code == ERR) {
			struct pollfd p = {.fd = STDIN_FILENO, .events = POLLIN};

			/* Readable and yet nothing read: the other end is gone. */
			if (errno == EIO || (errno != EINTR && poll(&p, 1, 0) > 0 &&
					     (p.revents & (POLLHUP | POLLERR | POLLNVAL))))
				alive = false;
			return TL_KEY_NONE;
		}
		if (code == CODE_MOUSE) {
			tl_mouse_begin(&mouse_reader);
			continue;
		}
		if (mouse_reader.reading && code <= 0xff) {
			if (tl_mouse_byte(&mouse_reader, code, &last_mouse))
				return TL_KEY_MOUSE;
			continue;
		}
		mouse_reader.reading = false;
		if (code > 0xff) {
			key = of_curses(code);
			if (key)
				return key;
			continue;
		}
		if (take_of_sequence(code, &key)) {
			if (key)
				return key;
			continue;
		}
		if (code == 0x7f || code == '\n')
			return code == '\n' ? TL_KEY_ENTER : TL_KEY_BACKSPACE;
		n = tl_key_decode(&decoder, (unsigned char)code, cps);
		if (n == 2)
			ahead = cps[1];
		if (n && cps[0])
			return cps[0];
	}
}
