#include "screen/gate.h"

#include "screen/internal.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static int gate = -1;

struct screen *gate_browser(const struct screen_setup *setup, const char *archive)
{
	return gate_browser_at(setup, archive, archive, false);
}

struct screen *gate_browser_at(const struct screen_setup *setup, const char *archive,
			       const char *held, bool closed)
{
	struct screen_setup with = setup ? *setup : (struct screen_setup){0};
	const char *name = child_file("gate", "", 0), *program = child_program();
	const char *slash = strrchr(program, '/');
	const char *env[8];
	char preload[4096], file[4096], gated[4096];
	size_t n = 0;

	/* It is built beside the program. */
	snprintf(preload, sizeof preload, "LD_PRELOAD=%.*s/tests/preload/gate.so",
		 slash ? (int)(slash - program) : 1, slash ? program : ".");
	snprintf(file, sizeof file, "TL_GATE=%s", name);
	snprintf(gated, sizeof gated, "TL_GATED=%s", held);
	env[n++] = preload;
	env[n++] = file;
	env[n++] = gated;
	for (size_t i = 0; with.env && with.env[i] && n < TL_COUNT(env) - 1; i++)
		env[n++] = with.env[i];
	env[n] = NULL;
	with.env = env;
	if (gate >= 0)
		close(gate);
	gate = open(name, O_RDWR | O_CLOEXEC);
	if (gate < 0)
		tl_die("%s cannot be opened", name);
	if (closed)
		gate_close();
	return screen_tulieu(&with, "-d", archive, NULL);
}

void gate_close(void)
{
	if (flock(gate, LOCK_EX) != 0 || ftruncate(gate, 0) != 0)
		tl_die("the gate cannot be closed");
}

void gate_open(void)
{
	flock(gate, LOCK_UN);
}

void gate_full(bool full)
{
	if (fchmod(gate, full ? 0700 : 0600) != 0)
		tl_die("the gate cannot be changed");
}

static bool is_waited_at(void)
{
	struct stat st;

	return fstat(gate, &st) == 0 && st.st_size > 0;
}

void gate_wait_at(struct screen *s, const char *file, int line)
{
	long long end = child_now() + child_patience();

	while (!is_waited_at()) {
		if (child_now() > end)
			screen_fail_at(s, file, line, "nothing was read from the disk");
		screen_pump(2);
	}
}
