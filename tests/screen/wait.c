/* Waiting: until the screen shows something, until the program has ended or is quiet. */
#include "screen/internal.h"

#include <poll.h>
#include <stdio.h>
#include <sys/wait.h>

void screen_wait_until_at(struct screen *s, bool (*test)(struct screen *, void *), void *context,
			  const char *what, const char *file, int line)
{
	long long end = child_now() + child_patience();

	for (;;) {
		long long left;

		/* Everything that is there is read before the test: half a frame is nobody's screen. */
		while (screen_pump(0) && child_now() < end)
			;
		if (test(s, context))
			return;
		left = end - child_now();
		if (left <= 0 || (s->fd < 0 && (screen_reap(s, false), s->ended)))
			break;
		if (s->fd < 0)
			poll(NULL, 0, 2);
		else
			screen_pump((int)left);
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
		screen_reap(s, false);
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

		screen_pump((int)(quiet - child_now()));
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
