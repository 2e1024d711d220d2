/* Imports that meet a full disk, another import, and archives that are not what they should be. */
#define _GNU_SOURCE /* unshare: a disk of our own */
#include "screen/pages.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <sched.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#define LIMITED 1100 /* more than two batches of the import */

static bool exists(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0;
}

/* Runs `tulieu -d db command operand` in a child that `prepare` has restricted; out (may be NULL)
 * gets what it printed, err its messages. Returns the exit status, or -2 when prepare said that it
 * cannot be done here. */
static int run_restricted(const char *db, const char *command, const char *operand,
			  bool (*prepare)(const void *), const void *context, struct tl_buf *out,
			  struct tl_buf *err)
{
	const char *out_path = child_path("restricted.out"),
		   *err_path = child_path("restricted.err");
	char **env = child_environment(NULL, NULL, NULL);
	const char *program = child_program();
	char *argv[6] = {tl_strdup(program),
			 tl_strdup("-d"),
			 tl_strdup(db),
			 tl_strdup(command),
			 operand ? tl_strdup(operand) : NULL,
			 NULL};
	int status;
	pid_t pid;

	fflush(NULL);
	pid = fork();
	if (pid == 0) {
		/* Opened before the restriction: messages must get through. */
		if (!freopen(err_path, "w", stderr) || !freopen(out_path, "w", stdout) ||
		    !prepare(context))
			_exit(125);
		execve(program, argv, env);
		_exit(127);
	}
	for (size_t i = 0; argv[i]; i++)
		free(argv[i]);
	child_free_environment(env);
	status = child_wait(pid, 5 * child_patience());
	if (out)
		tl_read_file(out_path, 0, out, NULL);
	tl_read_file(err_path, 0, err, NULL);
	return status == 125 ? -2 : status;
}

static bool limit_files(const void *context)
{
	const rlim_t *bytes = context;

	/* Ignored, as by a shell that has ulimit -f and trap '' XFSZ: writes then fail with EFBIG.
	 */
	signal(SIGXFSZ, SIG_IGN);
	return setrlimit(RLIMIT_FSIZE, &(struct rlimit){*bytes, *bytes}) == 0;
}

/* What was committed before the disk was full is whole, and when there is room the import goes on.
 */
static void assert_recovers(const char *db, const char *folder, size_t pages)
{
	struct import_counts counts;
	struct pages_found found;
	struct tl_buf out = {0};

	if (pages_export(db, &out) == 0) {
		found = pages_look(&out, 1);
		assert_int_equal(found.broken, 0);
		assert_int_equal(pages_check(db), 0);
	} else {
		found = (struct pages_found){0};
	}
	assert_int_equal(pages_import(db, folder, &counts), 0);
	assert_int_equal(counts.unchanged, found.all);
	assert_int_equal(counts.imported + counts.unchanged, pages);
	assert_int_equal(pages_check(db), 0);
	tl_buf_free(&out);
}

/* Catches: an import that dies without a message, reports success, or leaves an archive that is
 * neither before nor after a batch, when the disk is full. */
static void a_file_that_cannot_grow_is_a_message(void **state)
{
	static const rlim_t limits[] = {8192, 300000, 2000000, 3000000};
	const char *folder = pages_make("limited", 0, LIMITED, 1);

	(void)state;
	for (size_t i = 0; i < TL_COUNT(limits); i++) {
		const char *db = child_path("limited%zu.db", i);
		struct tl_buf err = {0};
		int status =
			run_restricted(db, "import", folder, limit_files, &limits[i], NULL, &err);

		if (status != 3)
			fprintf(stderr, "# limit %lu: %s\n", (unsigned long)limits[i],
				err.p ? err.p : "");
		assert_int_equal(status, 3);
		assert_non_null(strstr(err.p, "tulieu: "));
		assert_non_null(strstr(err.p, db));
		assert_recovers(db, folder, LIMITED);
		tl_buf_free(&err);
	}
}

struct small_disk {
	const char *mount_point;
	uid_t uid;
	gid_t gid;
};

static bool write_text(const char *path, const char *text)
{
	int fd = open(path, O_WRONLY);
	bool done = fd >= 0 && write(fd, text, strlen(text)) == (ssize_t)strlen(text);

	if (fd >= 0)
		close(fd);
	return done;
}

/* A file system of 600 KB that only this process sees. */
static bool mount_small_disk(const void *context)
{
	const struct small_disk *disk = context;
	char map[64];

	if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
		return false;
	snprintf(map, sizeof map, "0 %u 1", (unsigned)disk->uid);
	if (!write_text("/proc/self/setgroups", "deny") || !write_text("/proc/self/uid_map", map))
		return false;
	snprintf(map, sizeof map, "0 %u 1", (unsigned)disk->gid);
	if (!write_text("/proc/self/gid_map", map))
		return false;
	return mount("tmpfs", disk->mount_point, "tmpfs", 0, "size=600k") == 0;
}

/* Catches: the same with ENOSPC, which SQLite tells by another code than EFBIG. */
static void a_full_disk_is_a_message(void **state)
{
	struct small_disk disk = {child_path("disk"), getuid(), getgid()};
	const char *folder = pages_make("limited", 0, LIMITED, 1);
	struct tl_buf err = {0};
	int status;

	(void)state;
	mkdir(disk.mount_point, 0777);
	status = run_restricted(child_path("disk/full.db"), "import", folder, mount_small_disk,
				&disk, NULL, &err);
	if (status == -2) {
		tl_buf_free(&err);
		skip(); /* no namespaces in this sandbox */
	}
	assert_int_equal(status, 3);
	assert_non_null(strstr(err.p, "full.db: "));
	tl_buf_free(&err);
}

/* Catches: "database is locked", a page taken twice or lost, an archive that no longer passes its
 * check. */
static void two_imports_at_once_share_the_work(void **state)
{
	const char *db = child_path("shared.db");
	const char *folder = pages_make("shared", 0, 300, 1);
	const char *const argv[] = {NULL, "-d", db, "import", folder, NULL};
	struct import_counts sum = {0};
	struct tl_buf out = {0};
	pid_t pids[3];

	(void)state;
	for (int i = 0; i < 3; i++) {
		const char *said = child_path("said%d", i);

		pids[i] = child_spawn(argv, NULL, said, said);
	}
	for (int i = 0; i < 3; i++) {
		struct import_counts counts = {0};
		int status = child_wait(pids[i], 10 * child_patience());

		tl_read_file(child_path("said%d", i), 0, &out, NULL);
		if (status != 0)
			fprintf(stderr, "# import %d: %s\n", i, out.p ? out.p : "");
		assert_int_equal(status, 0);
		assert_true(pages_counts(out.p, &counts));
		assert_int_equal(counts.imported + counts.unchanged, 300);
		sum.imported += counts.imported;
	}
	assert_int_equal(sum.imported, 300);
	assert_int_equal(pages_check(db), 0);
	assert_int_equal(pages_export(db, &out), 0);
	assert_int_equal(pages_look(&out, 1).of_revision, 300);
	tl_buf_free(&out);
}

/* Catches: a reader that waits for a writer, sees half a batch, or makes it fail. */
static void readers_go_on_during_an_import(void **state)
{
	const char *db = child_path("read.db");
	const char *first = pages_make("first", 0, 20, 1), *rest = pages_make("rest", 100, 300, 1);
	const char *const argv[] = {NULL, "-d", db, "import", rest, NULL};
	int status, reads = 0;
	size_t before = 20;
	pid_t pid;

	(void)state;
	assert_int_equal(pages_import(db, first, NULL), 0);
	pid = child_spawn(argv, NULL, NULL, NULL);
	for (;;) {
		struct tl_buf out = {0};
		struct pages_found found;
		int code;

		assert_int_equal(pages_export(db, &out), 0);
		found = pages_look(&out, 1);
		assert_int_equal(found.broken, 0);
		assert_true(found.all >= before);
		before = found.all;
		reads++;
		tl_buf_free(&out);
		if (waitpid(pid, &code, WNOHANG) == pid) {
			status = WIFEXITED(code) ? WEXITSTATUS(code) : 128;
			break;
		}
	}
	assert_int_equal(status, 0);
	assert_true(reads > 0);
	assert_int_equal(pages_check(db), 0);
}

static void assert_refuses(const char *db, const char *command, const char *operand)
{
	struct tl_buf err = {0};
	int status = child_tulieu(NULL, &err, "-d", db, command, operand, NULL);

	if (status != 3)
		fprintf(stderr, "# %s ended with %d: %s\n", command, status, err.p ? err.p : "");
	assert_int_equal(status, 3);
	assert_non_null(err.p);
	assert_non_null(strstr(err.p, "tulieu: "));
	assert_null(strstr(err.p, "\033"));
	tl_buf_free(&err);
}

/* Catches: another program's file overwritten, an empty answer in place of an error, a file made by
 * a command that only reads. */
static void what_is_no_archive_is_refused_and_left_alone(void **state)
{
	static const char text[] = "Đây là một tệp văn bản, không phải kho lưu trữ.\n";
	const char *missing = child_path("missing.db"),
		   *file = child_file("text.db", text, sizeof text - 1);
	const char *folder = pages_make("few", 0, 3, 1);
	struct tl_buf now = {0};

	(void)state;
	assert_refuses(missing, "search", "dang");
	assert_refuses(missing, "check", NULL);
	assert_false(exists(missing));
	assert_refuses(file, "search", "dang");
	assert_refuses(file, "import", folder);
	assert_refuses(folder, "export", NULL);
	assert_refuses(child_path("no/such/folder/a.db"), "export", NULL);
	assert_int_equal(tl_read_file(file, 0, &now, NULL), TL_OK);
	assert_string_equal(now.p, text);
	tl_buf_free(&now);
}

/* Catches: a crash, a hang or a wild read on an archive whose bytes have rotted. */
static void a_damaged_archive_never_crashes(void **state)
{
	const char *db = child_path("whole.db"), *bad = child_path("damaged.db");
	uint64_t random = 0x9e3779b97f4a7c15u;
	struct tl_buf whole = {0};
	int found = 0;

	(void)state;
	assert_int_equal(pages_import(db, pages_make("rot", 0, 30, 1), NULL), 0);
	assert_int_equal(tl_read_file(db, 0, &whole, NULL), TL_OK);
	for (int round = 0; round < 24; round++) {
		static const char *const commands[] = {"check", "export", "search", "metrics"};
		struct tl_buf bytes = {0};

		tl_buf_add(&bytes, whole.p, whole.n);
		for (int i = 0; i < 1 + round * 4; i++) {
			random ^= random << 13;
			random ^= random >> 7;
			random ^= random << 17;
			bytes.p[random % bytes.n] = (char)(random >> 32);
		}
		if (round % 6 == 5)
			bytes.n = bytes.n * (size_t)(round + 1) / 30;
		child_file("damaged.db", bytes.p, bytes.n);
		tl_buf_free(&bytes);
		for (size_t i = 0; i < TL_COUNT(commands); i++) {
			const char *operand = i == 2 ? "đảng" : NULL;
			int status =
				child_tulieu(NULL, NULL, "-d", bad, commands[i], operand, NULL);

			if (status < 0 || status > 3)
				fprintf(stderr, "# round %d: %s ended with %d\n", round,
					commands[i], status);
			assert_in_range(status, 0, 3);
			found += i == 0 && status != 0;
		}
	}
	/* A flipped byte may lie where nothing is stored; most do not. */
	assert_true(found >= 12);
	assert_int_equal(child_reports(), 0);
	tl_buf_free(&whole);
}

static bool obey_permissions(const void *context)
{
	(void)context;
	/* Root may write everywhere unless this is taken from it. */
	return getuid() != 0 || prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0) == 0;
}

/* Catches: an archive on read-only media that needs a lock file, a journal or a write to be read;
 * and an import that claims to have written to it. */
static void an_archive_in_a_closed_folder_can_be_read(void **state)
{
	const char *db = child_path("closed/a.db");
	struct tl_buf out = {0}, err = {0};

	(void)state;
	mkdir(child_path("closed"), 0777);
	assert_int_equal(pages_import(db, pages_make("few", 0, 3, 1), NULL), 0);
	chmod(db, 0444);
	chmod(child_path("closed"), 0555);
	assert_int_equal(run_restricted(db, "export", NULL, obey_permissions, NULL, &out, &err), 0);
	assert_int_equal(run_restricted(db, "search", "đảng", obey_permissions, NULL, &out, &err),
			 0);
	assert_non_null(strstr(out.p, "Bài số 2"));
	assert_int_equal(run_restricted(db, "check", NULL, obey_permissions, NULL, &out, &err), 0);
	assert_int_equal(run_restricted(db, "import", pages_make("few", 0, 4, 2), obey_permissions,
					NULL, &out, &err),
			 3);
	assert_non_null(strstr(err.p, "closed/a.db: "));
	chmod(child_path("closed"), 0755);
	tl_buf_free(&out);
	tl_buf_free(&err);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_that_cannot_grow_is_a_message),
		cmocka_unit_test(a_full_disk_is_a_message),
		cmocka_unit_test(two_imports_at_once_share_the_work),
		cmocka_unit_test(readers_go_on_during_an_import),
		cmocka_unit_test(what_is_no_archive_is_refused_and_left_alone),
		cmocka_unit_test(a_damaged_archive_never_crashes),
		cmocka_unit_test(an_archive_in_a_closed_folder_can_be_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
