/* The screen under test: a process on one end of a pseudo-terminal, an emulator on the other. What the
 * program writes goes to the emulator and, since the last mark, to a log of raw bytes; assertions look
 * at the emulator's cells and at nothing else, so that they see what a reader would see. */
#include "screen/internal.h"

#include "tulieu/text.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static struct screen *live;

void (*screen_on_failure)(const char *file, int line) = _fail;

/* ---- cells ---------------------------------------------------------------------------------- */

struct screen_cell screen_cell(struct screen *s, int row, int column)
{
	struct screen_cell out = {.fg = COLOR_DEFAULT, .bg = COLOR_DEFAULT};
	VTermScreenCell cell;
	size_t n = 0;

	if (!vterm_screen_get_cell(s->cells, (VTermPos){.row = row, .col = column}, &cell))
		return out;
	out.bold = cell.attrs.bold;
	out.underline = cell.attrs.underline != 0;
	out.italic = cell.attrs.italic;
	out.blink = cell.attrs.blink;
	out.reverse = cell.attrs.reverse;
	for (int i = 0; i < 2; i++) {
		const VTermColor *color = i ? &cell.bg : &cell.fg;
		int value = COLOR_DEFAULT;

		if (i ? VTERM_COLOR_IS_DEFAULT_BG(color) : VTERM_COLOR_IS_DEFAULT_FG(color))
			value = COLOR_DEFAULT;
		else if (VTERM_COLOR_IS_INDEXED(color))
			value = color->indexed.idx;
		else
			value = 0x1000000 | color->rgb.red << 16 | color->rgb.green << 8 |
				color->rgb.blue;
		*(i ? &out.bg : &out.fg) = value;
	}
	/* The right half of a wide character holds -1. */
	if (cell.chars[0] == UINT32_MAX)
		return out;
	out.width = cell.width;
	for (size_t i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++)
		n += tl_utf8_encode(cell.chars[i], out.text + n);
	if (n == 0)
		out.text[0] = ' ';
	return out;
}

const char *screen_row(struct screen *s, int row)
{
	struct tl_buf *b = &s->row_text[s->next_row++ % TL_COUNT(s->row_text)];

	tl_buf_reset(b);
	for (int column = 0; column < s->columns; column++)
		tl_buf_str(b, screen_cell(s, row, column).text);
	while (b->n && b->p[b->n - 1] == ' ')
		b->p[--b->n] = '\0';
	return b->p ? b->p : "";
}

bool screen_find(struct screen *s, int in_row, const char *text, int *row, int *column)
{
	for (int r = in_row < 0 ? 0 : in_row; r < s->rows && (in_row < 0 || r == in_row); r++) {
		const char *line = screen_row(s, r), *at = strstr(line, text);

		if (!at)
			continue;
		if (row)
			*row = r;
		if (column) {
			int c = 0;

			for (const char *p = line; p < at && c < s->columns; c++)
				p += strlen(screen_cell(s, r, c).text);
			/* Not on the right half of a wide character, whose text is empty. */
			while (c < s->columns - 1 && screen_cell(s, r, c).width == 0)
				c++;
			*column = c;
		}
		return true;
	}
	return false;
}

bool screen_has(struct screen *s, const char *text)
{
	return screen_find(s, -1, text, NULL, NULL);
}

bool screen_cursor(const struct screen *s, int *row, int *column)
{
	VTermPos pos;

	vterm_state_get_cursorpos(vterm_obtain_state(s->vt), &pos);
	if (row)
		*row = pos.row;
	if (column)
		*column = pos.col;
	return s->cursor_shown;
}

int screen_columns(const struct screen *s)
{
	return s->columns;
}

int screen_rows(const struct screen *s)
{
	return s->rows;
}

pid_t screen_pid(const struct screen *s)
{
	return s->pid;
}

bool screen_alternate(const struct screen *s)
{
	return s->alternate;
}

bool screen_mouse(const struct screen *s)
{
	return s->mouse;
}

/* ---- failing --------------------------------------------------------------------------------- */

void screen_dump(struct screen *s)
{
	int row, column;
	bool shown = screen_cursor(s, &row, &column);

	fprintf(stderr, "# %dx%d, cursor %s at row %d column %d, the program %s\n", s->columns,
		s->rows, shown ? "shown" : "hidden", row, column, s->ended ? "has ended" : "runs");
	for (int r = 0; r < s->rows; r++)
		fprintf(stderr, "# %3d|%s\n", r, screen_row(s, r));
	fflush(stderr);
}

static void fail_with(struct screen *s, const char *file, int line, const char *message)
{
	fprintf(stderr, "# %s:%d: %s\n", file, line, message);
	screen_dump(s);
	screen_on_failure(file, line);
}

void screen_fail_at(struct screen *s, const char *file, int line, const char *format, ...)
{
	char message[1024];
	va_list ap;

	va_start(ap, format);
	vsnprintf(message, sizeof message, format, ap);
	va_end(ap);
	fail_with(s, file, line, message);
}

struct screen_cell screen_cell_of_at(struct screen *s, const char *text, const char *file, int line)
{
	int row = 0, column = 0;

	screen_wait_at(s, -1, text, file, line);
	screen_find(s, -1, text, &row, &column);
	return screen_cell(s, row, column);
}

/* ---- the other end --------------------------------------------------------------------------- */

static int on_property(VTermProp property, VTermValue *value, void *user)
{
	struct screen *s = user;

	if (property == VTERM_PROP_CURSORVISIBLE)
		s->cursor_shown = value->boolean;
	else if (property == VTERM_PROP_ALTSCREEN)
		s->alternate = value->boolean;
	else if (property == VTERM_PROP_MOUSE)
		s->mouse = value->number != VTERM_PROP_MOUSE_NONE;
	return 1;
}

void screen_reap(struct screen *s, bool wait)
{
	if (!s->ended && waitpid(s->pid, &s->status, wait ? 0 : WNOHANG) == s->pid)
		s->ended = true;
}

/* libvterm does not tell whether cursor keys are in application mode: DECCKM is read from the bytes. */
static void follow_keypad(struct screen *s, const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		memmove(s->tail, s->tail + 1, sizeof s->tail - 1);
		s->tail[sizeof s->tail - 1] = p[i];
		if ((p[i] == 'h' || p[i] == 'l') && memcmp(s->tail, "[?1", 3) == 0)
			s->application_keys = p[i] == 'h';
	}
}

static void take(struct screen *s)
{
	char bytes[65536], reply[256];
	ssize_t n = read(s->fd, bytes, sizeof bytes);
	size_t m;

	if (n < 0 && (errno == EINTR || errno == EAGAIN))
		return;
	if (n <= 0) { /* EIO: the program's end is closed */
		close(s->fd);
		s->fd = -1;
		return;
	}
	tl_buf_add(&s->raw, bytes, (size_t)n);
	follow_keypad(s, bytes, (size_t)n);
	vterm_input_write(s->vt, bytes, (size_t)n);
	while ((m = vterm_output_read(s->vt, reply, sizeof reply)) > 0)
		screen_send(s, reply, m);
}

bool screen_pump(int milliseconds)
{
	struct pollfd fds[32];
	struct screen *of[32];
	nfds_t n = 0;
	bool any = false;

	for (struct screen *s = live; s && n < TL_COUNT(fds); s = s->next)
		if (s->fd >= 0) {
			of[n] = s;
			fds[n++] = (struct pollfd){.fd = s->fd, .events = POLLIN};
		}
	if (poll(fds, n, milliseconds) <= 0)
		return false;
	for (nfds_t i = 0; i < n; i++)
		if (fds[i].revents) {
			take(of[i]);
			any = true;
		}
	return any;
}

void screen_send(struct screen *s, const char *p, size_t n)
{
	long long end = child_now() + child_patience();

	while (n && s->fd >= 0 && child_now() < end) {
		ssize_t done = write(s->fd, p, n);

		if (done > 0) {
			p += done;
			n -= (size_t)done;
		} else if (errno == EAGAIN) {
			screen_pump(5);
		} else if (errno != EINTR) {
			return;
		}
	}
}

/* ---- starting and stopping ------------------------------------------------------------------- */

struct screen *screen_start(const struct screen_setup *setup, const char *const argv[])
{
	static const VTermScreenCallbacks callbacks = {.settermprop = on_property};
	static const struct screen_setup plain;
	struct screen *s = tl_alloc(sizeof *s);
	const char *program = argv[0] ? argv[0] : child_program();
	char **env, **words = NULL;
	size_t n = 0, cap = 0;
	struct winsize size;

	if (!setup)
		setup = &plain;
	s->columns = setup->columns ? setup->columns : 80;
	s->rows = setup->rows ? setup->rows : 24;
	s->cursor_shown = true;
	s->vt = vterm_new(s->rows, s->columns);
	vterm_set_utf8(s->vt, 1);
	s->cells = vterm_obtain_screen(s->vt);
	vterm_screen_enable_altscreen(s->cells, 1);
	vterm_screen_set_callbacks(s->cells, &callbacks, s);
	vterm_screen_reset(s->cells, 1);

	size = (struct winsize){.ws_row = (unsigned short)s->rows, .ws_col = (unsigned short)s->columns};
	env = child_environment(setup->term, setup->locale, setup->env);
	*TL_PUSH(words, n, cap) = tl_strdup(program);
	for (size_t i = 1; argv[i]; i++)
		*TL_PUSH(words, n, cap) = tl_strdup(argv[i]);
	*TL_PUSH(words, n, cap) = NULL;
	fflush(NULL);
	s->pid = forkpty(&s->fd, NULL, NULL, &size);
	if (s->pid < 0)
		tl_die("forkpty: %s", strerror(errno));
	if (s->pid == 0) {
		execve(program, words, env);
		dprintf(2, "%s: %s\n", program, strerror(errno));
		_exit(127);
	}
	/* A program that does not read must not block us; nor may other children hold the line open. */
	fcntl(s->fd, F_SETFL, fcntl(s->fd, F_GETFL) | O_NONBLOCK);
	fcntl(s->fd, F_SETFD, FD_CLOEXEC);
	for (size_t i = 0; i < n; i++)
		free(words[i]);
	free(words);
	child_free_environment(env);
	s->next = live;
	live = s;
	return s;
}

struct screen *screen_tulieu(const struct screen_setup *setup, ...)
{
	const char *argv[64] = {NULL};
	size_t n = 1;
	va_list ap;

	va_start(ap, setup);
	while (n < TL_COUNT(argv) - 1 && (argv[n] = va_arg(ap, const char *)))
		n++;
	va_end(ap);
	return screen_start(setup, argv);
}

void screen_stop(struct screen *s)
{
	struct screen **link = &live;

	while (*link && *link != s)
		link = &(*link)->next;
	if (*link)
		*link = s->next;
	screen_reap(s, false);
	if (!s->ended) {
		kill(-s->pid, SIGKILL);
		kill(s->pid, SIGKILL);
		screen_reap(s, true);
	}
	if (s->fd >= 0)
		close(s->fd);
	screen_forget_background(s);
	vterm_free(s->vt);
	tl_buf_free(&s->raw);
	for (size_t i = 0; i < TL_COUNT(s->row_text); i++)
		tl_buf_free(&s->row_text[i]);
	free(s);
}

void screen_leave_at(struct screen *s, const char *file, int line)
{
	int status;

	screen_keys(s, "Q");
	status = screen_wait_exit_at(s, file, line);
	if (status != 0)
		screen_fail_at(s, file, line, "the program ended with status %d", status);
	screen_stop(s);
}

int screen_teardown(void **state)
{
	(void)state;
	while (live)
		screen_stop(live);
	return child_reports() ? -1 : 0;
}

/* ---- bytes ----------------------------------------------------------------------------------- */

void screen_mark(struct screen *s)
{
	while (screen_pump(0))
		;
	tl_buf_reset(&s->raw);
}

size_t screen_bytes(const struct screen *s)
{
	return s->raw.n;
}

const char *screen_raw(const struct screen *s)
{
	return s->raw.p ? s->raw.p : "";
}

bool screen_sent(const struct screen *s, const char *sequence)
{
	size_t n = strlen(sequence);

	for (size_t i = 0; i + n <= s->raw.n; i++)
		if (memcmp(s->raw.p + i, sequence, n) == 0)
			return true;
	return false;
}

size_t screen_cost_at(struct screen *s, const char *names, const char *file, int line)
{
	screen_wait_quiet_at(s, 200, file, line);
	screen_mark(s);
	screen_keys(s, names);
	screen_wait_quiet_at(s, 300, file, line);
	return screen_bytes(s);
}
