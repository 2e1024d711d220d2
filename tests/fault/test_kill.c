/* An import that is killed, at every point at which it changes the disk. The program is run under
 * ptrace and the system calls that write are counted; run again, it is killed before the n-th of
 * them, for every n or, where there are many, for points spread over the whole and every one of the
 * last. */
#include "screen/pages.h"

#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#define PAGES 520 /* two batches of the import */
/* Kill points over the whole run, and the last ones, one by one: the end of the import and of the
 * archive's closing. Fewer with sanitizers, where each costs seconds. */
#ifdef __SANITIZE_ADDRESS__
#define SPREAD 5
#define TAIL 2
#else
#define SPREAD 12
#define TAIL 4
#endif

/* Stops the process at the calls that change the disk, and only there: a stop at every call would
 * make the import ten times slower. */
static bool stop_at_disk_calls(void)
{
	static const uint32_t calls[] = {
		SYS_pwrite64,  SYS_pwritev,  SYS_fsync,	    SYS_fdatasync,
		SYS_ftruncate, SYS_unlinkat, SYS_renameat2,
#ifdef SYS_unlink
		SYS_unlink,    SYS_rename,
#endif
	};
	struct sock_filter code[TL_COUNT(calls) + 3];
	struct sock_fprog program = {.len = TL_COUNT(code), .filter = code};
	unsigned char n = TL_COUNT(calls);

	code[0] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
					       offsetof(struct seccomp_data, nr));
	for (unsigned char i = 0; i < n; i++)
		code[1 + i] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, calls[i],
							   (unsigned char)(n - i), 0);
	code[1 + n] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
	code[2 + n] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRACE);
	return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
	       prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

static pid_t start_traced(const char *db, const char *folder)
{
	/* LeakSanitizer cannot work in a traced process. */
	const char *const extra[] = {"ASAN_OPTIONS=detect_leaks=0:handle_segv=2:exitcode=86", NULL};
	const char *program = child_program();
	char **env = child_environment(NULL, NULL, extra);
	char *argv[6] = {tl_strdup(program),  tl_strdup("-d"),	 tl_strdup(db),
			 tl_strdup("import"), tl_strdup(folder), NULL};
	pid_t pid;

	fflush(NULL);
	pid = fork();
	if (pid == 0) {
		if (!freopen("/dev/null", "r", stdin) || !freopen("/dev/null", "w", stdout) ||
		    !freopen("/dev/null", "w", stderr) || ptrace(PTRACE_TRACEME, 0, 0, 0) != 0 ||
		    !stop_at_disk_calls())
			_exit(126);
		raise(SIGSTOP);
		execve(program, argv, env);
		_exit(127);
	}
	for (size_t i = 0; argv[i]; i++)
		free(argv[i]);
	child_free_environment(env);
	return pid;
}

/* Imports under trace and kills before writing call number `at` (0: not at all). Returns the calls
 * that were seen, or -1 where tracing is not allowed; *killed tells whether it came so far. */
static long import_traced(const char *db, const char *folder, long at, bool *killed)
{
	pid_t pid = start_traced(db, folder);
	long seen = 0;
	int status;

	*killed = false;
	if (waitpid(pid, &status, 0) != pid || !WIFSTOPPED(status))
		return -1;
	ptrace(PTRACE_SETOPTIONS, pid, 0,
	       PTRACE_O_TRACESECCOMP | PTRACE_O_TRACECLONE | PTRACE_O_TRACEEXEC |
		       PTRACE_O_EXITKILL);
	ptrace(PTRACE_CONT, pid, 0, 0);
	for (;;) {
		pid_t thread = waitpid(-1, &status, __WALL);
		int deliver = 0;

		if (thread < 0) {
			assert_int_equal(errno, ECHILD);
			break;
		}
		if (!WIFSTOPPED(status))
			continue; /* a thread or the program has ended */
		if (status >> 8 == (SIGTRAP | PTRACE_EVENT_SECCOMP << 8)) {
			if (!*killed && ++seen == at) {
				kill(pid, SIGKILL);
				*killed = true;
			}
		} else if (status >> 16 == 0 && WSTOPSIG(status) != SIGSTOP) {
			deliver = WSTOPSIG(status);
		}
		ptrace(PTRACE_CONT, thread, 0, deliver);
	}
	return seen;
}

static void remove_archive(const char *db)
{
	static const char *const tails[] = {"", "-wal", "-shm", "-journal"};

	for (size_t i = 0; i < TL_COUNT(tails); i++) {
		char path[4096];

		snprintf(path, sizeof path, "%s%s", db, tails[i]);
		remove(path);
	}
}

/* What was committed is whole and passes the check; importing again makes it complete, taking
 * nothing twice; the result is that of an import which nobody killed. */
static void assert_recovers(const char *db, const char *folder, int revision, bool replacing,
			    const struct tl_buf *want, long at)
{
	struct tl_buf got = {0};
	struct import_counts counts;
	struct pages_found found;
	bool empty;

	if (pages_export(db, &got) != 0)
		tl_buf_reset(&got);
	found = pages_look(&got, revision);
	empty = found.all == 0;
	if (found.broken || (replacing && found.all != PAGES))
		fprintf(stderr, "# killed before call %ld: %zu articles, %zu broken\n", at,
			found.all, found.broken);
	assert_int_equal(found.broken, 0);
	if (replacing)
		assert_int_equal(found.all, PAGES);
	/* Before the first commit there may be no archive to check. */
	if (!empty)
		assert_int_equal(pages_check(db), 0);

	assert_int_equal(pages_import(db, folder, &counts), 0);
	assert_int_equal(counts.unchanged, found.of_revision);
	assert_int_equal(replacing ? counts.replaced : counts.imported, PAGES - found.of_revision);
	assert_int_equal(pages_check(db), 0);
	assert_int_equal(pages_export(db, &got), 0);
	assert_string_equal(got.p, want->p);
	tl_buf_free(&got);
}

static void kill_everywhere(bool replacing)
{
	const char *db = child_path(replacing ? "replaced.db" : "new.db");
	const char *old = pages_make("pages", 0, PAGES, 1), *folder = old;
	const char *base = child_path("base.db");
	int revision = replacing ? 2 : 1;
	struct tl_buf want = {0}, bytes = {0};
	long calls, points = 0, kills = 0;
	bool killed;

	if (replacing) {
		remove_archive(base);
		assert_int_equal(pages_import(base, old, NULL), 0);
		assert_int_equal(tl_read_file(base, 0, &bytes, NULL), TL_OK);
		folder = pages_make("pages", 0, PAGES, revision);
		child_file("replaced.db", bytes.p, bytes.n);
	}
	calls = import_traced(db, folder, 0, &killed);
	if (calls < 0) {
		tl_buf_free(&bytes);
		skip(); /* a sandbox without ptrace */
	}
	assert_true(calls > 4);
	assert_int_equal(pages_export(db, &want), 0);
	assert_int_equal(pages_look(&want, revision).of_revision, PAGES);

	for (long at = 1; at <= calls; at++) {
		bool chosen = at > calls - TAIL || calls <= SPREAD || at % (calls / SPREAD) == 1;

		if (!chosen)
			continue;
		points++;
		remove_archive(db);
		if (replacing)
			child_file("replaced.db", bytes.p, bytes.n);
		import_traced(db, folder, at, &killed);
		kills += killed;
		assert_recovers(db, folder, revision, replacing, &want, at);
	}
	/* Threads may save a call or two: nearly all points must have been reached. */
	assert_true(kills * 10 >= points * 8);
	tl_buf_free(&want);
	tl_buf_free(&bytes);
}

/* Catches: half a batch that stays, an index that does not fit its articles, a page taken twice. */
static void a_first_import_survives_being_killed(void **state)
{
	(void)state;
	kill_everywhere(false);
}

/* Catches: an article lost between its old and its new form, or made of both. */
static void a_replacing_import_survives_being_killed(void **state)
{
	(void)state;
	kill_everywhere(true);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_first_import_survives_being_killed),
		cmocka_unit_test(a_replacing_import_survives_being_killed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
