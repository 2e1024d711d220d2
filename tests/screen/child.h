/* What a test that runs the real program needs besides a terminal: a folder of its own, a hermetic
 * environment, and running a command to its end. Everything is removed when the test program ends. */
#ifndef TESTS_CHILD_H
#define TESTS_CHILD_H

#include "tulieu/base.h"

#include <sys/types.h>

/* Milliseconds that a wait lasts before it fails; TL_WAIT_SECONDS (default 60) sets it. Long, since
 * sanitizers and a loaded machine are slow, and only a failing test ever waits so long. */
int child_patience(void);
long long child_now(void); /* milliseconds, monotonic */

const char *child_root(void);    /* the source tree: $TL_ROOT, else where build*(/)tests lies */
const char *child_program(void); /* the program under test: $TULIEU_BIN, else BUILD/tulieu */

/* The temporary folder of this test program, and a path in it; the string lives until the end. */
const char *child_folder(void);
const char *child_path(const char *format, ...) TL_PRINTF(1, 2);
/* "XDG_STATE_HOME=" with a folder of this name in it, for an environment: browsers that are given the same
 * one are of one user. Lives until the end. */
const char *child_state(const char *name);
/* Writes a file (folders on the way are made) with the bytes; returns its path. */
const char *child_file(const char *name, const void *bytes, size_t n);

/* The environment of a program under test: nothing of ours but PATH; HOME and XDG_* in child_folder(),
 * TZ=UTC, TERM, LC_ALL=locale (NULL: C.UTF-8), sanitizer reports to files (see child_reports), then
 * extra ("NAME=value", NULL at the end; may be NULL), which win. Free with child_free_environment. */
char **child_environment(const char *term, const char *locale, const char *const extra[]);
void child_free_environment(char **environment);

/* Starts argv (NULL at its end) with no terminal: standard input from /dev/null, output to the files
 * (NULL: /dev/null), in a process group of its own. argv[0] = NULL stands for the program. */
pid_t child_spawn(const char *const argv[], const char *const extra[], const char *out_path,
		  const char *err_path);
/* Waits for its end; returns the exit status, 128 + the signal that ended it, or -1 when it was still
 * there after `milliseconds` (it is then killed). */
int child_wait(pid_t pid, int milliseconds);
/* Runs argv to its end; out and err (may be NULL, may be the same) get what it wrote. */
int child_run(const char *const argv[], struct tl_buf *out, struct tl_buf *err);
/* The same for the program: child_tulieu(&out, &err, "-d", db, "search", "dang", NULL). */
int child_tulieu(struct tl_buf *out, struct tl_buf *err, ...) __attribute__((sentinel));

/* Makes an archive at child_path(name) with `tulieu import` of the paths (NULL at their end) and
 * returns its path. When that fails the test program ends with what import said: no test of a browser
 * means anything then. */
const char *child_archive(const char *name, const char *const paths[]);

/* Prints what ASan and UBSan wrote about the programs started so far to stderr; returns how many
 * reports there were and forgets them. */
int child_reports(void);

#endif
