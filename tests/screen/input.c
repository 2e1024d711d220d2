/* What a test types, and what else reaches the program from its terminal's end. */
#include "screen/internal.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Longer than the 25 ms that the program gives a sequence to arrive, and some for a loaded machine. */
#define AFTER_ESC_MS 150

void screen_bytes_in(struct screen *s, const void *bytes, size_t n)
{
	/* Until the escape delay is over the program would take this for the rest of a sequence. */
	for (long long left; s->esc_sent && (left = s->esc_sent + AFTER_ESC_MS - child_now()) > 0;)
		screen_pump((int)left);
	s->esc_sent = n == 1 && *(const char *)bytes == '\033' ? child_now() : 0;
	screen_send(s, bytes, n);
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

	while (screen_pump(0))
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
