/* Waiting: until the screen shows something, until the program has ended or is quiet. */
#include "screen/internal.h"

#include <dirent.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

/* Between two looks at what the program does while it should be quiet. */
#define LOOK_MS 20

bool screen_more(struct screen *s, long long until)
{
	long long left = until - child_now();

	if (left <= 0 || (s->fd < 0 && (screen_reap(s, false), s->ended)))
		return false;
	if (s->fd < 0)
		poll(NULL, 0, 2);
	else
		screen_pump((int)left);
	/* Everything that is there is read before it is looked at: half a frame is nobody's screen. */
	while (screen_pump(0) && child_now() < until)
		;
	return true;
}

void screen_wait_until_at(struct screen *s, bool (*test)(struct screen *, void *), void *context,
			  const char *what, const char *file, int line)
{
	long long end = child_now() + child_patience();

	while (screen_pump(0) && child_now() < end)
		;
	do
		if (test(s, context))
			return;
	while (screen_more(s, end));
	/* What was waited for may be its end, which came after it was looked for. */
	if (s->ended && test(s, context))
		return;
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

/* ---- quiet ----------------------------------------------------------------------------------- */

/* What file says; "" where it cannot be read: the process has gone, or there is no /proc. */
static const char *told(const char *file)
{
	static char text[4096];
	FILE *f = fopen(file, "r");
	size_t n = f ? fread(text, 1, sizeof text - 1, f) : 0;

	if (f)
		fclose(f);
	text[n] = '\0';
	return text;
}

/* True if a thread of the process or of one that it has started runs, waits for a processor or for
 * the disk: it may write yet, however long ago it wrote last. One that sleeps waits for a key or a
 * clock. */
static bool is_busy(pid_t pid)
{
	char path[64];
	bool busy = false;
	DIR *threads;

	snprintf(path, sizeof path, "/proc/%d/task", (int)pid);
	threads = opendir(path);
	for (struct dirent *thread; threads && !busy && (thread = readdir(threads));) {
		char file[sizeof path + sizeof thread->d_name + sizeof "/children"];
		const char *state;

		if (thread->d_name[0] == '.')
			continue;
		snprintf(file, sizeof file, "%s/%s/stat", path, thread->d_name);
		state = strrchr(told(file), ')');
		busy = state && (state[2] == 'R' || state[2] == 'D');
		snprintf(file, sizeof file, "%s/%s/children", path, thread->d_name);
		for (char *list = tl_strdup(told(file)), *at = list, *end;; at = end) {
			long child = strtol(at, &end, 10);

			if (end == at || busy) {
				free(list);
				break;
			}
			busy = is_busy((pid_t)child);
		}
	}
	if (threads)
		closedir(threads);
	return busy;
}

void screen_wait_quiet_at(struct screen *s, int milliseconds, const char *file, int line)
{
	long long end = child_now() + child_patience(), quiet = child_now() + milliseconds;

	while (child_now() < quiet) {
		long long left = quiet - child_now();
		size_t before = s->raw.n;
		bool busy;

		screen_pump(left > LOOK_MS ? LOOK_MS : left > 0 ? (int)left : 0);
		busy = is_busy(s->pid);
		/* What it wrote before it went to sleep. */
		screen_pump(0);
		if (s->fd < 0)
			return;
		if (busy || s->raw.n != before)
			quiet = child_now() + milliseconds;
		if (child_now() > end) {
			screen_fail_at(s, file, line, "the program does not stop writing");
			return;
		}
	}
}
