/* The screen under test: a process on one end of a pseudo-terminal, an emulator on the other. What the
 * program writes goes to the emulator and, since the last mark, to a log of raw bytes; assertions look
 * at the emulator's cells and at nothing else, so that they see what a reader would see. */
#include "screen/screen.h"

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
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vterm.h>

#include <cmocka.h>

/* Longer than the 25 ms that the program gives a sequence to arrive, and some for a loaded machine. */
#define AFTER_ESC_MS 150

struct screen {
	struct screen *next;
	pid_t pid;
	int fd; /* the terminal's end; -1 after end of file */
	bool ended;
	int status; /* as waitpid gave it, once ended */
	int columns, rows;
	VTerm *vt;
	VTermScreen *cells;
	bool cursor_shown, alternate, mouse, application_keys;
	enum screen_form form;
	long long esc_sent; /* when a lone Esc was sent; 0: something followed */
	struct tl_buf raw;  /* bytes since the mark */
	char tail[4];       /* the last bytes before the mark's next: a sequence may span two reads */
	struct tl_buf row_text[8];
	unsigned next_row;
};

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

	if (!screen_find(s, -1, text, &row, &column))
		screen_fail_at(s, file, line, "not on the screen: %s", text);
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

static void reap(struct screen *s, bool wait)
{
	if (!s->ended && waitpid(s->pid, &s->status, wait ? 0 : WNOHANG) == s->pid)
		s->ended = true;
}

static void write_all(struct screen *s, const char *p, size_t n);

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
		write_all(s, reply, m);
}

/* Reads all live screens, waiting for at most `milliseconds`; true if any of them wrote. */
static bool pump(int milliseconds)
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

static void write_all(struct screen *s, const char *p, size_t n)
{
	long long end = child_now() + child_patience();

	while (n && s->fd >= 0 && child_now() < end) {
		ssize_t done = write(s->fd, p, n);

		if (done > 0) {
			p += done;
			n -= (size_t)done;
		} else if (errno == EAGAIN) {
			pump(5);
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
	reap(s, false);
	if (!s->ended) {
		kill(-s->pid, SIGKILL);
		kill(s->pid, SIGKILL);
		reap(s, true);
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

int screen_teardown(void **state)
{
	(void)state;
	while (live)
		screen_stop(live);
	return child_reports() ? -1 : 0;
}

/* ---- waiting --------------------------------------------------------------------------------- */

void screen_wait_until_at(struct screen *s, bool (*test)(struct screen *, void *), void *context,
			  const char *what, const char *file, int line)
{
	long long end = child_now() + child_patience();

	for (;;) {
		long long left;

		/* Everything that is there is read before the test: half a frame is nobody's screen. */
		while (pump(0) && child_now() < end)
			;
		if (test(s, context))
			return;
		left = end - child_now();
		if (left <= 0 || (s->fd < 0 && (reap(s, false), s->ended)))
			break;
		if (s->fd < 0)
			poll(NULL, 0, 2);
		else
			pump((int)left);
	}
	if (s->ended)
		screen_fail_at(s, file, line, "the program ended with status %d while waiting for: %s",
			       WIFSIGNALED(s->status) ? 128 + WTERMSIG(s->status)
						      : WEXITSTATUS(s->status),
			       what);
	else
		screen_fail_at(s, file, line, "waited in vain for: %s", what);
}

struct sought {
	int row;
	const char *text;
};

static bool is_there(struct screen *s, void *context)
{
	const struct sought *sought = context;

	return screen_find(s, sought->row, sought->text, NULL, NULL);
}

static bool is_gone(struct screen *s, void *context)
{
	return !is_there(s, context);
}

void screen_wait_at(struct screen *s, int row, const char *text, const char *file, int line)
{
	screen_wait_until_at(s, is_there, &(struct sought){row, text}, text, file, line);
}

void screen_wait_gone_at(struct screen *s, const char *text, const char *file, int line)
{
	char what[256];

	snprintf(what, sizeof what, "no more %s", text);
	screen_wait_until_at(s, is_gone, &(struct sought){-1, text}, what, file, line);
}

static bool cursor_is_at(struct screen *s, void *context)
{
	const int *want = context;
	int row, column;

	screen_cursor(s, &row, &column);
	return row == want[0] && column == want[1];
}

void screen_wait_cursor_at(struct screen *s, int row, int column, const char *file, int line)
{
	int want[2] = {row, column};
	char what[64];

	snprintf(what, sizeof what, "cursor at row %d column %d", row, column);
	screen_wait_until_at(s, cursor_is_at, want, what, file, line);
}

static bool has_ended(struct screen *s, void *context)
{
	(void)context;
	/* Only after end of file: what it wrote last is still in the terminal when it ends. */
	if (s->fd < 0)
		reap(s, false);
	return s->ended;
}

int screen_wait_exit_at(struct screen *s, const char *file, int line)
{
	screen_wait_until_at(s, has_ended, NULL, "the end of the program", file, line);
	return WIFSIGNALED(s->status) ? 128 + WTERMSIG(s->status) : WEXITSTATUS(s->status);
}

void screen_wait_quiet_at(struct screen *s, int milliseconds, const char *file, int line)
{
	long long end = child_now() + child_patience(), quiet = child_now() + milliseconds;

	while (child_now() < quiet) {
		size_t before = s->raw.n;

		pump((int)(quiet - child_now()));
		if (s->fd < 0)
			return;
		if (s->raw.n != before)
			quiet = child_now() + milliseconds;
		if (child_now() > end) {
			screen_fail_at(s, file, line, "the program does not stop writing");
			return;
		}
	}
}

/* ---- input ----------------------------------------------------------------------------------- */

void screen_bytes_in(struct screen *s, const void *bytes, size_t n)
{
	/* Until the escape delay is over the program would take this for the rest of a sequence. */
	for (long long left; s->esc_sent && (left = s->esc_sent + AFTER_ESC_MS - child_now()) > 0;)
		pump((int)left);
	s->esc_sent = n == 1 && *(const char *)bytes == '\033' ? child_now() : 0;
	write_all(s, bytes, n);
}

void screen_text(struct screen *s, const char *utf8)
{
	screen_bytes_in(s, utf8, strlen(utf8));
}

void screen_paste(struct screen *s, const char *utf8)
{
	struct tl_buf b = {0};

	tl_buf_printf(&b, "\033[200~%s\033[201~", utf8);
	screen_bytes_in(s, b.p, b.n);
	tl_buf_free(&b);
}

void screen_key_form(struct screen *s, enum screen_form form)
{
	s->form = form;
}

/* Final letter (cursor keys, F1 to F4) or number before '~' of xterm's sequences. */
static const struct {
	const char *name;
	char final;
	int number;
} keys[] = {
	{"Up", 'A', 0},      {"Down", 'B', 0},   {"Right", 'C', 0},  {"Left", 'D', 0},
	{"End", 'F', 0},     {"Home", 'H', 0},   {"F1", 'P', -1},    {"F2", 'Q', -1},
	{"F3", 'R', -1},     {"F4", 'S', -1},    {"Insert", '~', 2}, {"Delete", '~', 3},
	{"PgUp", '~', 5},    {"PgDn", '~', 6},   {"F5", '~', 15},    {"F6", '~', 17},
	{"F7", '~', 18},     {"F8", '~', 19},    {"F9", '~', 20},    {"F10", '~', 21},
	{"F11", '~', 23},    {"F12", '~', 24},
};
static const struct {
	const char *name, *bytes;
} plain_keys[] = {
	{"Enter", "\r"}, {"Tab", "\t"},    {"Backspace", "\177"}, {"Esc", "\033"},
	{"Space", " "},  {"S-Tab", "\033[Z"},
};

static void add_key(struct screen *s, const char *name, struct tl_buf *out)
{
	int modifier = 1; /* xterm: 1 + (shift 1, meta 2, control 4) */
	bool ss3 = s->form == FORM_AS_ASKED ? s->application_keys : s->form == FORM_SS3;

	for (size_t i = 0; i < TL_COUNT(plain_keys); i++)
		if (strcmp(name, plain_keys[i].name) == 0) {
			tl_buf_str(out, plain_keys[i].bytes);
			return;
		}
	while (strlen(name) > 2 && name[1] == '-' && strchr("CSM", name[0])) {
		modifier += name[0] == 'C' ? 4 : name[0] == 'M' ? 2 : 1;
		name += 2;
	}
	for (size_t i = 0; i < TL_COUNT(keys); i++) {
		if (strcmp(name, keys[i].name) != 0)
			continue;
		if (keys[i].number > 0 && modifier > 1)
			tl_buf_printf(out, "\033[%d;%d~", keys[i].number, modifier);
		else if (keys[i].number > 0)
			tl_buf_printf(out, "\033[%d~", keys[i].number);
		else if (modifier > 1)
			tl_buf_printf(out, "\033[1;%d%c", modifier, keys[i].final);
		else
			tl_buf_printf(out, "\033%c%c", ss3 || keys[i].number < 0 ? 'O' : '[',
				      keys[i].final);
		return;
	}
	if ((modifier - 1) & 2)
		tl_buf_char(out, '\033');
	if ((modifier - 1) & 4 && strlen(name) == 1)
		tl_buf_char(out, (char)(name[0] & 0x1f));
	else if (strlen(name) <= 4)
		tl_buf_str(out, name);
	else
		tl_die("no key is called %s", name);
}

void screen_keys(struct screen *s, const char *names)
{
	struct tl_buf bytes = {0};

	for (const char *p = names; *p;) {
		size_t n = strcspn(p, " ");
		char name[32];

		if (n == 0) {
			p++;
			continue;
		}
		snprintf(name, sizeof name, "%.*s", (int)n, p);
		tl_buf_reset(&bytes);
		add_key(s, name, &bytes);
		screen_bytes_in(s, bytes.p, bytes.n);
		p += n;
	}
	tl_buf_free(&bytes);
}

void screen_resize(struct screen *s, int columns, int rows)
{
	struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};

	while (pump(0))
		;
	s->columns = columns;
	s->rows = rows;
	vterm_set_size(s->vt, rows, columns);
	ioctl(s->fd, TIOCSWINSZ, &size); /* the kernel sends SIGWINCH */
}

void screen_signal(struct screen *s, int signal)
{
	kill(-s->pid, signal);
}

void screen_hang_up(struct screen *s)
{
	if (s->fd >= 0)
		close(s->fd);
	s->fd = -1;
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

/* ---- bytes ----------------------------------------------------------------------------------- */

void screen_mark(struct screen *s)
{
	while (pump(0))
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
