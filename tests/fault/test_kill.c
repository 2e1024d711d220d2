/* Commands that are killed, at every point at which they change the disk. The program is run under
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

#define PAGES 520 /* two batches of the import, and of the rules */
#define BATCH 500
/* Kill points over the whole run, and the last ones, one by one: the end of the command and of the
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

/* words: what follows "-d ARCHIVE" on the command line, NULL at the end. */
static pid_t start_traced(const char *db, const char *const words[])
{
	/* LeakSanitizer cannot work in a traced process. */
	const char *const extra[] = {"ASAN_OPTIONS=detect_leaks=0:handle_segv=2:exitcode=86", NULL};
	char **env = child_environment(NULL, NULL, extra);
	char **argv = NULL;
	size_t n = 0, cap = 0;
	pid_t pid;

	*TL_PUSH(argv, n, cap) = tl_strdup(child_program());
	*TL_PUSH(argv, n, cap) = tl_strdup("-d");
	*TL_PUSH(argv, n, cap) = tl_strdup(db);
	while (*words)
		*TL_PUSH(argv, n, cap) = tl_strdup(*words++);
	*TL_PUSH(argv, n, cap) = NULL;
	fflush(NULL);
	pid = fork();
	if (pid == 0) {
		if (!freopen("/dev/null", "r", stdin) || !freopen("/dev/null", "w", stdout) ||
		    !freopen("/dev/null", "w", stderr) || ptrace(PTRACE_TRACEME, 0, 0, 0) != 0 ||
		    !stop_at_disk_calls())
			_exit(126);
		raise(SIGSTOP);
		execve(argv[0], argv, env);
		_exit(127);
	}
	for (size_t i = 0; i < n; i++)
		free(argv[i]);
	free(argv);
	child_free_environment(env);
	return pid;
}

/* Runs a command under trace and kills it before writing call number `at` (0: not at all). Returns
 * the calls that were seen, or -1 where tracing is not allowed; *killed tells whether it came so
 * far. */
static long run_traced(const char *db, const char *const words[], long at, bool *killed)
{
	pid_t pid = start_traced(db, words);
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

/* Some of the calls, spread over all of them, and every one of the last. */
static bool is_chosen(long at, long calls)
{
	return at > calls - TAIL || calls <= SPREAD || at % (calls / SPREAD) == 1;
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

/* Two exports, which are too long to be printed. */
static bool same(const struct tl_buf *a, const struct tl_buf *b)
{
	return a->n == b->n && (!a->n || memcmp(a->p, b->p, a->n) == 0);
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
	assert_true(same(&got, want));
	tl_buf_free(&got);
}

static void kill_everywhere(bool replacing)
{
	const char *db = child_path(replacing ? "replaced.db" : "new.db");
	const char *folder = pages_make("pages", 0, PAGES, 1);
	const char *const import[] = {"import", folder, NULL};
	const char *base = child_path("base.db");
	int revision = replacing ? 2 : 1;
	struct tl_buf want = {0}, bytes = {0};
	long calls, points = 0, kills = 0;
	bool killed;

	if (replacing) {
		remove_archive(base);
		assert_int_equal(pages_import(base, folder, NULL), 0);
		assert_int_equal(tl_read_file(base, 0, &bytes, NULL), TL_OK);
		pages_make("pages", 0, PAGES, revision);
		child_file("replaced.db", bytes.p, bytes.n);
	}
	calls = run_traced(db, import, 0, &killed);
	if (calls < 0) {
		tl_buf_free(&bytes);
		skip(); /* a sandbox without ptrace */
	}
	assert_true(calls > 4);
	assert_int_equal(pages_export(db, &want), 0);
	assert_int_equal(pages_look(&want, revision).of_revision, PAGES);

	for (long at = 1; at <= calls; at++) {
		if (!is_chosen(at, calls))
			continue;
		points++;
		remove_archive(db);
		if (replacing)
			child_file("replaced.db", bytes.p, bytes.n);
		run_traced(db, import, at, &killed);
		kills += killed;
		assert_recovers(db, folder, revision, replacing, &want, at);
	}
	/* Threads may save a call or two: nearly all points must have been reached. */
	assert_true(kills * 10 >= points * 8);
	tl_buf_free(&want);
	tl_buf_free(&bytes);
}

/* ---- commands on what is there ----------------------------------------------------------------
 */

/* One command, and the archive before and after it. */
struct deed {
	const char *const *words;
	const char *db;
	struct tl_buf bytes, before, after; /* the archive's file before it, and what it exports */
	size_t lines;			    /* that the export has before it */
	size_t done;			    /* articles that the last kill found done */
	bool some;			    /* a kill has found one batch done */
	long calls, points, kills;
};

static size_t count_lines(const struct tl_buf *text)
{
	size_t n = 0;

	for (size_t i = 0; i < text->n; i++)
		n += text->p[i] == '\n';
	return n;
}

static void put_back(const struct deed *d)
{
	remove_archive(d->db);
	child_file(strrchr(d->db, '/') + 1, d->bytes.p, d->bytes.n);
}

/* What the archive exports, but for when a correction was made. */
static void export(const struct deed *d, struct tl_buf *out)
{
	static const char when[] = ",\"when\":";

	tl_buf_reset(out);
	assert_int_equal(pages_export(d->db, out), 0);
	for (char *p = out->p; p && (p = strstr(p, when)); p += strlen(when))
		for (char *digit = p + strlen(when); *digit >= '0' && *digit <= '9'; digit++)
			*digit = '0';
}

/* Does it once unharmed. False where tracing is not allowed. */
static bool deed_start(struct deed *d, const char *base)
{
	bool killed;

	assert_int_equal(tl_read_file(base, 0, &d->bytes, NULL), TL_OK);
	put_back(d);
	export(d, &d->before);
	d->lines = count_lines(&d->before);
	put_back(d);
	d->calls = run_traced(d->db, d->words, 0, &killed);
	if (d->calls < 0)
		return false;
	assert_true(d->calls > 2);
	export(d, &d->after);
	assert_false(same(&d->before, &d->after));
	return true;
}

static void deed_end(struct deed *d)
{
	tl_buf_free(&d->bytes);
	tl_buf_free(&d->before);
	tl_buf_free(&d->after);
}

/* The articles of an export that are as after the deed; every other must be as before it, and the
 * place of each the same. */
static size_t lines_done(const struct deed *d, const struct tl_buf *now)
{
	const char *at = now->p, *old = d->before.p, *new = d->after.p;
	size_t done = 0;

	assert_int_equal(count_lines(now), d->lines);
	assert_int_equal(count_lines(&d->after), d->lines);
	for (size_t i = 0; i < d->lines; i++) {
		size_t n = strcspn(at, "\n") + 1, n_old = strcspn(old, "\n") + 1;
		size_t n_new = strcspn(new, "\n") + 1;
		bool is_new = n == n_new && memcmp(at, new, n) == 0;

		assert_true(is_new || (n == n_old && memcmp(at, old, n) == 0));
		done += is_new;
		at += n;
		old += n_old;
		new += n_new;
	}
	return done;
}

/* Kills it at one point: what is there must be whole, looks_right decides what of it may be there,
 * and doing it again must make it complete. */
static void kill_once(struct deed *d, long at,
		      void (*looks_right)(struct deed *d, const struct tl_buf *now))
{
	const char *argv[16] = {NULL, "-d", d->db};
	struct tl_buf now = {0};
	bool killed;

	for (size_t i = 0; i < TL_COUNT(argv) - 4 && d->words[i]; i++)
		argv[i + 3] = d->words[i];
	d->points++;
	put_back(d);
	run_traced(d->db, d->words, at, &killed);
	d->kills += killed;
	assert_int_equal(pages_check(d->db), 0);
	export(d, &now);
	looks_right(d, &now);
	if (!same(&now, &d->after)) {
		assert_int_equal(child_run(argv, NULL, NULL), 0);
		export(d, &now);
		assert_true(same(&now, &d->after));
		assert_int_equal(pages_check(d->db), 0);
	}
	tl_buf_free(&now);
}

/* The same at the chosen points. */
static void kill_deed(struct deed *d, void (*looks_right)(struct deed *d, const struct tl_buf *now))
{
	for (long at = 1; at <= d->calls; at++)
		if (is_chosen(at, d->calls))
			kill_once(d, at, looks_right);
	assert_true(d->kills * 10 >= d->points * 8);
}

static void all_or_nothing(struct deed *d, const struct tl_buf *now)
{
	assert_true(same(now, &d->before) || same(now, &d->after));
}

/* Whole batches; and an archive that was left in the middle says so. */
static void whole_batches(struct deed *d, const struct tl_buf *now)
{
	const char *argv[] = {NULL, "-d", d->db, "search", "chi bộ", NULL};
	size_t done = lines_done(d, now);
	struct tl_buf said = {0};

	assert_true(done == 0 || done == BATCH || done == PAGES);
	d->done = done;
	d->some |= done == BATCH;
	child_run(argv, NULL, &said);
	if (done < PAGES)
		assert_non_null(strstr(said.n ? said.p : "", "read with other rules"));
	tl_buf_free(&said);
}

/* The rules' times are those of the run: a table of topics that the archive has not been read with.
 */
static void write_newer_rules(void)
{
	static const char rules[] =
		"id\tlabel_vi\tlabel_en\tweight\tstrong\tweak\tnegative\tindicators\n"
		"matters\tCông việc\tMatters\t1\tbài số\t\t\t\n";

	child_file("home/config/tulieu/topics.tsv", rules, sizeof rules - 1);
}

/* Catches: half a batch that stays; articles whose marks are those of two rules; an archive that
 * takes itself for done. */
static void annotating_survives_being_killed(void **state)
{
	static const char *const words[] = {"annotate", NULL};
	struct deed d = {.words = words, .db = child_path("annotated.db")};
	const char *base = child_path("rules.db");

	(void)state;
	remove_archive(base);
	assert_int_equal(pages_import(base, pages_make("pages", 0, PAGES, 1), NULL), 0);
	write_newer_rules();
	if (deed_start(&d, base)) {
		long low = 1, high = d.calls;

		kill_deed(&d, whole_batches);
		/* Where every kill has found all of it done, or nothing, the point between is
		 * sought. */
		while (!d.some && low < high) {
			long middle = (low + high) / 2;

			kill_once(&d, middle, whole_batches);
			if (d.done)
				high = middle;
			else
				low = middle + 1;
		}
		assert_true(d.some);
		deed_end(&d);
		remove(child_path("home/config/tulieu/topics.tsv"));
	} else {
		deed_end(&d);
		remove(child_path("home/config/tulieu/topics.tsv"));
		skip();
	}
}

/* A deed that is done in one transaction, on an archive of few pages: killed at all its points. */
static void kill_small_deed(const char *const words[], const char *name)
{
	struct deed d = {.words = words, .db = child_path("%s", name)};
	const char *base = child_path("small.db");
	bool allowed;

	remove_archive(base);
	assert_int_equal(pages_import(base, pages_make("small", 0, 40, 1), NULL), 0);
	allowed = deed_start(&d, base);
	if (allowed)
		kill_deed(&d, all_or_nothing);
	deed_end(&d);
	if (!allowed)
		skip();
}

/* Catches: some of the articles gone and others not, words of one that is gone. */
static void deleting_survives_being_killed(void **state)
{
	static const char *const words[] = {"delete", "1", "7", "8", "20", "33", "40", NULL};

	(void)state;
	kill_small_deed(words, "deleted.db");
}

/* Catches: a correction that half of the archive knows, and one that comes back or goes again. */
static void correcting_survives_being_killed(void **state)
{
	static const char *const words[] = {"correct", "--who",	     "Lê", "3",
					    "date",    "2015-01-02", NULL};

	(void)state;
	kill_small_deed(words, "corrected.db");
}

/* ---- importing --------------------------------------------------------------------------------
 */

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
		cmocka_unit_test(annotating_survives_being_killed),
		cmocka_unit_test(deleting_survives_being_killed),
		cmocka_unit_test(correcting_survives_being_killed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
