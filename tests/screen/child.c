#include "screen/child.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static char folder[PATH_MAX];
static pid_t owner; /* a forked child must not remove the folder of its parent */

/* Strings given out as const char *, freed at the end so that LeakSanitizer stays silent. */
static char **kept;
static size_t n_kept, cap_kept;

static void clean_up(void);

static const char *keep(char *s)
{
	static bool registered;

	if (!registered)
		atexit(clean_up);
	registered = true;
	*TL_PUSH(kept, n_kept, cap_kept) = s;
	return s;
}

static const char *text(const char *format, ...) TL_PRINTF(1, 2);
static const char *text(const char *format, ...)
{
	struct tl_buf b = {0};
	va_list ap;

	va_start(ap, format);
	tl_buf_vprintf(&b, format, ap);
	va_end(ap);
	return keep(tl_buf_steal(&b));
}

long long child_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (long long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

int child_patience(void)
{
	const char *set = getenv("TL_WAIT_SECONDS");
	double seconds = set ? atof(set) : 0;

	return (int)((seconds > 0 ? seconds : 60) * 1000);
}

/* BUILD of BUILD/tests/KIND/test_x, the running test program. */
static const char *build_folder(void)
{
	static char path[PATH_MAX];
	ssize_t n = readlink("/proc/self/exe", path, sizeof path - 1);

	if (n < 0)
		tl_die("/proc/self/exe: %s", strerror(errno));
	path[n] = '\0';
	for (int up = 0; up < 3; up++) {
		char *slash = strrchr(path, '/');

		if (slash)
			*slash = '\0';
	}
	return path;
}

const char *child_program(void)
{
	const char *set = getenv("TULIEU_BIN");

	if (set && *set)
		return set;
	return text("%s/tulieu", build_folder());
}

const char *child_root(void)
{
	const char *set = getenv("TL_ROOT");
	const char *path, *slash;

	if (set && *set)
		return set;
	path = text("%s", build_folder());
	slash = strrchr(path, '/');
	return slash ? text("%.*s", (int)(slash - path), path) : path;
}

static int remove_entry(const char *path, const struct stat *st, int kind, struct FTW *where)
{
	(void)st;
	(void)kind;
	(void)where;
	remove(path);
	return 0;
}

static int open_entry(const char *path, const struct stat *st, int kind, struct FTW *where)
{
	(void)st;
	(void)where;
	/* A test may have left a folder that nobody may write. */
	if (kind == FTW_D)
		chmod(path, 0700);
	return 0;
}

static void clean_up(void)
{
	if (folder[0] && owner == getpid()) {
		nftw(folder, open_entry, 16, FTW_PHYS);
		nftw(folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
	}
	for (size_t i = 0; i < n_kept; i++)
		free(kept[i]);
	free(kept);
	kept = NULL;
	n_kept = cap_kept = 0;
}

const char *child_folder(void)
{
	const char *base = getenv("TMPDIR");

	if (folder[0])
		return folder;
	snprintf(folder, sizeof folder, "%s/c.XXXXXX", base && *base ? base : "/tmp");
	if (!mkdtemp(folder))
		tl_die("%s: %s", folder, strerror(errno));
	owner = getpid();
	return folder;
}

const char *child_path(const char *format, ...)
{
	struct tl_buf b = {0};
	va_list ap;

	tl_buf_printf(&b, "%s/", child_folder());
	va_start(ap, format);
	tl_buf_vprintf(&b, format, ap);
	va_end(ap);
	return keep(tl_buf_steal(&b));
}

const char *child_state(const char *name)
{
	struct tl_buf b = {0};

	tl_buf_printf(&b, "XDG_STATE_HOME=%s/%s", child_folder(), name);
	return keep(tl_buf_steal(&b));
}

const char *child_file(const char *name, const void *bytes, size_t n)
{
	char *path = tl_strdup(child_path("%s", name));
	FILE *f;

	for (char *p = strchr(path + strlen(child_folder()) + 1, '/'); p; p = strchr(p + 1, '/')) {
		*p = '\0';
		mkdir(path, 0777);
		*p = '/';
	}
	f = fopen(path, "wb");
	if (!f || (n && fwrite(bytes, 1, n, f) != n) || fclose(f) != 0)
		tl_die("%s: %s", path, strerror(errno));
	return keep(path);
}

char **child_environment(const char *term, const char *locale, const char *const extra[])
{
	const char *path = getenv("PATH"), *home = child_folder(), *sanitizer = child_path("report");
	const char *data = getenv("TULIEU_DATA");
	static int number; /* what one program keeps of its user is not found by the next */
	char **env = NULL;
	size_t n = 0, cap = 0;
	struct tl_buf b = {0};

#define SET(...)                                                                                   \
	do {                                                                                       \
		tl_buf_printf(&b, __VA_ARGS__);                                                    \
		*TL_PUSH(env, n, cap) = tl_buf_steal(&b);                                          \
	} while (0)
	/* glibc takes the last of two settings of a name, sh and Python the first: extra comes first
	 * and what it names is not set again. */
	for (size_t i = 0; extra && extra[i]; i++)
		SET("%s", extra[i]);
	const size_t first = n;

	SET("PATH=%s", path && *path ? path : "/usr/local/bin:/usr/bin:/bin");
	SET("HOME=%s/home", home);
	SET("TMPDIR=%s", home);
	SET("XDG_CONFIG_HOME=%s/home/config", home);
	SET("XDG_DATA_HOME=%s/home/data", home);
	SET("XDG_STATE_HOME=%s/home/state-%d", home, ++number);
	SET("XDG_CACHE_HOME=%s/home/cache", home);
	if (data)
		SET("TULIEU_DATA=%s", data);
	SET("TZ=UTC");
	SET("TERM=%s", term ? term : "xterm-256color");
	SET("LC_ALL=%s", locale ? locale : "C.UTF-8");
	/* GCC's UBSan beside ASan writes to standard error whatever log_path says: its exit status, unlike
	 * any of the program's own, gives it away. ASan may come after a library that is preloaded (gate.h). */
	SET("ASAN_OPTIONS=detect_leaks=1:handle_segv=2:exitcode=86:verify_asan_link_order=0:log_path=%s",
	    sanitizer);
	SET("UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1:exitcode=86:log_path=%s", sanitizer);
#undef SET
	for (size_t i = first; i < n;) {
		size_t name = strcspn(env[i], "=") + 1;
		bool twice = false;

		for (size_t j = 0; j < first; j++)
			twice |= strncmp(env[i], env[j], name) == 0;
		if (twice) {
			free(env[i]);
			env[i] = env[--n];
		} else {
			i++;
		}
	}
	*TL_PUSH(env, n, cap) = NULL;
	mkdir(child_path("home"), 0777);
	return env;
}

void child_free_environment(char **environment)
{
	for (size_t i = 0; environment && environment[i]; i++)
		free(environment[i]);
	free(environment);
}

static void redirect(int fd, const char *path)
{
	int to = open(path ? path : "/dev/null", O_RDWR | O_CREAT | (path ? O_TRUNC : 0), 0666);

	if (to < 0 || dup2(to, fd) < 0)
		_exit(126);
	if (to != fd)
		close(to);
}

pid_t child_spawn(const char *const argv[], const char *const extra[], const char *out_path,
		  const char *err_path)
{
	char **env = child_environment(NULL, NULL, extra);
	const char *program = argv[0] ? argv[0] : child_program();
	char **words = NULL;
	size_t n = 0, cap = 0;
	pid_t pid;

	*TL_PUSH(words, n, cap) = tl_strdup(program);
	for (size_t i = 1; argv[i]; i++)
		*TL_PUSH(words, n, cap) = tl_strdup(argv[i]);
	*TL_PUSH(words, n, cap) = NULL;
	fflush(NULL);
	pid = fork();
	if (pid < 0)
		tl_die("fork: %s", strerror(errno));
	if (pid == 0) {
		setpgid(0, 0);
		redirect(0, NULL);
		redirect(1, out_path);
		if (err_path && out_path && strcmp(err_path, out_path) == 0)
			dup2(1, 2);
		else
			redirect(2, err_path);
		execve(program, words, env);
		dprintf(2, "%s: %s\n", program, strerror(errno));
		_exit(127);
	}
	setpgid(pid, pid);
	for (size_t i = 0; i < n; i++)
		free(words[i]);
	free(words);
	child_free_environment(env);
	return pid;
}

int child_wait(pid_t pid, int milliseconds)
{
	long long end = child_now() + milliseconds;
	int status;

	for (;;) {
		pid_t got = waitpid(pid, &status, WNOHANG);

		if (got == pid)
			return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
		if (got < 0 && errno != EINTR)
			return -1;
		if (child_now() > end)
			break;
		poll(NULL, 0, 2);
	}
	kill(-pid, SIGKILL);
	waitpid(pid, &status, 0);
	return -1;
}

int child_run(const char *const argv[], struct tl_buf *out, struct tl_buf *err)
{
	const char *out_path = child_path("stdout.%d", (int)getpid());
	const char *err_path = err == out && out ? out_path : child_path("stderr.%d", (int)getpid());
	int status = child_wait(child_spawn(argv, NULL, out_path, err_path), 10 * child_patience());

	if (out)
		tl_read_file(out_path, 0, out, NULL);
	if (err && err != out)
		tl_read_file(err_path, 0, err, NULL);
	return status;
}

int child_tulieu(struct tl_buf *out, struct tl_buf *err, ...)
{
	const char *argv[64] = {NULL};
	size_t n = 1;
	va_list ap;

	va_start(ap, err);
	while (n < TL_COUNT(argv) - 1 && (argv[n] = va_arg(ap, const char *)))
		n++;
	va_end(ap);
	return child_run(argv, out, err);
}

const char *child_archive(const char *name, const char *const paths[])
{
	const char *argv[64] = {NULL, "-d", child_path("%s", name), "import"};
	struct tl_buf said = {0};
	size_t n = 4;
	int status;

	for (size_t i = 0; paths[i] && n < TL_COUNT(argv) - 1; i++)
		argv[n++] = paths[i];
	status = child_run(argv, &said, &said);
	if (status != 0)
		tl_die("import into %s ended with %d: %s", argv[2], status, said.p ? said.p : "");
	tl_buf_free(&said);
	return argv[2];
}

int child_reports(void)
{
	DIR *d = opendir(child_folder());
	int n = 0;

	for (struct dirent *entry; d && (entry = readdir(d));) {
		struct tl_buf report = {0};
		const char *path;

		if (strncmp(entry->d_name, "report.", 7) != 0)
			continue;
		path = child_path("%s", entry->d_name);
		tl_read_file(path, 0, &report, NULL);
		fprintf(stderr, "# sanitizer report of a program under test:\n%s\n",
			report.p ? report.p : "");
		tl_buf_free(&report);
		remove(path);
		n++;
	}
	if (d)
		closedir(d);
	return n;
}
