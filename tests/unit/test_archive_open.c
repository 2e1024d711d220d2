/* Opening what is and what is not an archive; several connections; folders without write permission. */
#include "archive_fixture.h"

#include <fcntl.h>
#include <linux/capability.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include "tulieu/report.h"

static void write_file(const char *path, const void *bytes, size_t n)
{
	FILE *file = fopen(path, "wb");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, n, file), n);
	fclose(file);
}

static void refused(struct fixture *f, const char *path, enum tl_archive_mode mode, const char *why)
{
	struct tl_archive *a;

	assert_int_equal(tl_archive_open(path, mode, &a, &f->e), TL_EARCHIVE);
	assert_null(a);
	if (!strstr(f->e.text, why))
		fail_msg("\"%s\" does not say \"%s\"", f->e.text, why);
}

/* Each kind of wrong file has its own message, and none is changed. */
static void wrong_files(void **state)
{
	struct fixture *f = *state;
	char path[128];
	struct tl_buf before = {0}, after = {0};

	snprintf(path, sizeof path, "%s/x", f->folder);
	refused(f, path, TL_ARCHIVE_READ, "no such archive");
	refused(f, path, TL_ARCHIVE_WRITE, "no such archive");
	refused(f, f->folder, TL_ARCHIVE_CREATE, "folder");
	refused(f, "/dev/null", TL_ARCHIVE_CREATE, "not a file");
	write_file(path, "", 0);
	refused(f, path, TL_ARCHIVE_READ, "empty");
	write_file(path, "just some text", 14);
	refused(f, path, TL_ARCHIVE_CREATE, "not a tulieu archive");
	/* A database of SQLite, but not ours: the application's id is at byte 68 of our own file. */
	put_text(f, "a", "2019-01-01", "Tít", "chuối");
	tl_archive_close(f->a);
	assert_int_equal(tl_read_file(f->path, 0, &before, &f->e), TL_OK);
	before.p[68] ^= 1;
	write_file(path, before.p, before.n);
	refused(f, path, TL_ARCHIVE_CREATE, "another program");
	assert_int_equal(tl_read_file(path, 0, &after, &f->e), TL_OK);
	assert_memory_equal(before.p, after.p, before.n);
	/* Ours, made by a later version. */
	before.p[68] ^= 1;
	before.p[63] = 99;
	write_file(path, before.p, before.n);
	refused(f, path, TL_ARCHIVE_WRITE, "newer");
	refused(f, path, TL_ARCHIVE_READ, "newer");
	/* A format below nothing, which counted as the first of the steps that are missing. */
	memset(before.p + 60, 0xff, 4);
	write_file(path, before.p, before.n);
	refused(f, path, TL_ARCHIVE_WRITE, "damaged");
	refused(f, path, TL_ARCHIVE_READ, "damaged");
	/* Ours, overwritten behind its first page. */
	memset(before.p + 60, 0, 3);
	before.p[63] = 1;
	memset(before.p + 4096, 0x5a, before.n - 4096);
	write_file(path, before.p, before.n);
	refused(f, path, TL_ARCHIVE_READ, "damaged");
	unlink(path);
	tl_buf_free(&before);
	tl_buf_free(&after);
	assert_int_equal(tl_archive_open(f->path, TL_ARCHIVE_WRITE, &f->a, &f->e), TL_OK);
}

static void keep_faults(void *context, const char *message)
{
	tl_buf_printf(context, "%s\n", message);
}

/* Texts that were changed behind our back: check must see that the index and the page do not fit. The
 * words are capitals, as the index holds them in lower case and must stay as it is. */
static void check_finds_faults(void **state)
{
	struct fixture *f = *state;
	struct tl_buf bytes = {0}, faults = {0};
	char *at;

	put_text(f, "a", "2019-01-01", "Tít", "CHUOIXANH");
	tl_archive_close(f->a);
	assert_int_equal(tl_read_file(f->path, 0, &bytes, &f->e), TL_OK);
	for (at = bytes.p; (at = memchr(at, 'C', bytes.n - (size_t)(at - bytes.p))); at++)
		if (memcmp(at, "CHUOIXANH", 9) == 0)
			memcpy(at, "CHUOIVANG", 9);
	write_file(f->path, bytes.p, bytes.n);
	assert_int_equal(tl_archive_open(f->path, TL_ARCHIVE_WRITE, &f->a, &f->e), TL_OK);
	assert_int_equal(tl_archive_check(f->a, keep_faults, &faults, NULL, &f->e), TL_EARCHIVE);
	assert_non_null(strstr(faults.p, "word index"));
	assert_non_null(strstr(faults.p, "page 1: its bytes"));
	tl_buf_free(&bytes);
	tl_buf_free(&faults);
}

/* Folders above the archive are made; the identity is given once. */
static void makes_folders_and_identity(void **state)
{
	struct fixture *f = *state;
	struct tl_archive *a, *b;
	char path[160], identity[33];

	snprintf(path, sizeof path, "%s/d1/d2/a.db", f->folder);
	assert_int_equal(tl_archive_open(path, TL_ARCHIVE_CREATE, &a, &f->e), TL_OK);
	snprintf(identity, sizeof identity, "%s", tl_archive_identity(a));
	assert_int_equal(strlen(identity), 32);
	assert_string_not_equal(identity, tl_archive_identity(f->a));
	tl_archive_close(a);
	assert_int_equal(tl_archive_open(path, TL_ARCHIVE_READ, &b, &f->e), TL_OK);
	assert_string_equal(tl_archive_identity(b), identity);
	assert_string_equal(tl_archive_rules(b), "");
	tl_archive_close(b);
	for (size_t i = 0; i < 3; i++) {
		static const char *const tails[] = {"", "-wal", "-shm"};
		char file[176];

		snprintf(file, sizeof file, "%s%s", path, tails[i]);
		unlink(file);
	}
	snprintf(path, sizeof path, "%s/d1/d2", f->folder);
	rmdir(path);
	snprintf(path, sizeof path, "%s/d1", f->folder);
	rmdir(path);
}

/* A reader must neither block a writer nor see half a batch, and must be able to notice the change. */
static void reader_beside_writer(void **state)
{
	struct fixture *f = *state;
	struct tl_article t = plain_article(f->arena, "2020-01-01", "Mới", "thân");
	struct tl_stored_page page = {.name = "b", .format = "text", .encoding = "UTF-8"};
	struct tl_archive *reader;
	struct tl_archive_stats stats;
	uint32_t seen;
	int64_t id;

	put_text(f, "a", "2019-01-01", "Tít", "chuối");
	assert_int_equal(tl_archive_open(f->path, TL_ARCHIVE_READ, &reader, &f->e), TL_OK);
	seen = tl_archive_changes(reader);
	assert_int_equal(tl_archive_begin(f->a, &f->e), TL_OK);
	page.raw = TL_STR("b");
	tl_sha256_hex("b", 1, page.sha256);
	assert_int_equal(tl_archive_put(f->a, &page, &t, &id, &f->e), TL_OK);
	assert_int_equal(tl_archive_stats(reader, &stats, &f->e), TL_OK);
	assert_int_equal(stats.articles, 1);
	assert_int_equal(tl_archive_changes(reader), seen);
	assert_int_equal(tl_archive_commit(f->a, &f->e), TL_OK);
	assert_int_not_equal(tl_archive_changes(reader), seen);
	assert_int_equal(tl_archive_stats(reader, &stats, &f->e), TL_OK);
	assert_int_equal(stats.articles, 2);
	/* A reader cannot write. */
	assert_int_equal(tl_archive_begin(reader, &f->e), TL_EARCHIVE);
	tl_archive_close(reader);
}

/* Whether another process finds SQLite's lock of readers on a file: the bytes behind the first GB,
 * of which the SQLite file format says that they are never used for data. */
static bool locked_for_others(const char *path)
{
	struct flock lock = {
		.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 0x40000002, .l_len = 510};
	pid_t pid = fork();
	int how, fd;

	assert_true(pid >= 0);
	if (!pid) {
		fd = open(path, O_RDWR);
		_exit(fd >= 0 && fcntl(fd, F_GETLK, &lock) == 0 ? lock.l_type != F_UNLCK : 2);
	}
	assert_int_equal(waitpid(pid, &how, 0), pid);
	assert_true(WIFEXITED(how) && WEXITSTATUS(how) < 2);
	return WEXITSTATUS(how) == 1;
}

/* A browser opens its archive again, to correct something or to see whether it was replaced.
 * Whatever it reads of the file and closes on the way drops its own locks, by POSIX; the next
 * program that comes and goes then removes the log that the browser still reads: "database disk
 * image is malformed". */
static void opened_twice(void **state)
{
	struct fixture *f = *state;
	struct tl_archive *a;
	struct stat st;

	put_text(f, "a", "2019-01-01", "Tít", "chuối");
	assert_true(locked_for_others(f->path));
	for (int mode = TL_ARCHIVE_READ; mode <= TL_ARCHIVE_CREATE; mode++) {
		assert_int_equal(tl_archive_open(f->path, (enum tl_archive_mode)mode, &a, &f->e),
				 TL_OK);
		tl_archive_close(a);
		assert_true(locked_for_others(f->path));
	}
	/* Those who walk through folders can ask what to keep their hands off. */
	assert_int_equal(stat(f->path, &st), 0);
	assert_true(tl_archive_owns(f->a, (uint64_t)st.st_dev, (uint64_t)st.st_ino));
	assert_int_equal(stat(f->folder, &st), 0);
	assert_false(tl_archive_owns(f->a, (uint64_t)st.st_dev, (uint64_t)st.st_ino));
}

/* An archive that is replaced while somebody has it open: the log of the old one, had it anything in it,
 * would be applied to the new one and destroy it. */
static void empty_log(void **state)
{
	struct fixture *f = *state;
	struct tl_archive *reader;
	char log[128];
	struct stat st;

	snprintf(log, sizeof log, "%s-wal", f->path);
	assert_int_equal(tl_archive_open(f->path, TL_ARCHIVE_READ, &reader, &f->e), TL_OK);
	put_text(f, "a", "2019-01-01", "Tít", "chuối");
	assert_int_equal(stat(log, &st), 0);
	assert_true(st.st_size > 0);
	tl_archive_close(f->a);
	assert_int_equal(stat(log, &st), 0);
	assert_int_equal(st.st_size, 0);
	tl_archive_close(reader);
	assert_int_equal(tl_archive_open(f->path, TL_ARCHIVE_WRITE, &f->a, &f->e), TL_OK);
}

/* Two importers take turns by batches; packed columns of one must not overwrite those of the other.
 */
static void two_writers(void **state)
{
	struct fixture *f = *state;
	struct fixture other = *f;

	assert_int_equal(tl_archive_open(f->path, TL_ARCHIVE_WRITE, &other.a, &f->e), TL_OK);
	for (int i = 0; i < 20; i++) {
		char name[16];

		snprintf(name, sizeof name, "p%d", i);
		put_text(i % 2 ? &other : f, name, "2019-01-01", "Tít", "chuối");
	}
	tl_archive_close(other.a);
	assert_sound(f);
}

/* Runs a test in a process for which the modes of files hold, also where the tests are run by root; skips
 * where they don't even then. */
static void as_mortal(int (*test)(const struct fixture *), const struct fixture *f)
{
	int how;
	pid_t pid = fork();

	assert_true(pid >= 0);
	if (!pid) {
		struct __user_cap_header_struct head = {_LINUX_CAPABILITY_VERSION_3, 0};
		struct __user_cap_data_struct none[2] = {{0}};

		syscall(SYS_capset, &head, none);
		_exit(access(f->path, W_OK) == 0 ? 77 : test(f));
	}
	assert_int_equal(waitpid(pid, &how, 0), pid);
	chmod(f->folder, 0755);
	if (WIFEXITED(how) && WEXITSTATUS(how) == 77)
		skip();
	assert_true(WIFEXITED(how));
	assert_int_equal(WEXITSTATUS(how), 0);
}

static int reads_and_does_not_write(const struct fixture *f)
{
	struct tl_archive *a = NULL;
	struct tl_archive_stats stats = {0};
	struct tl_error e = {0};

	if (tl_archive_open(f->path, TL_ARCHIVE_WRITE, &a, &e) == TL_OK ||
	    !strstr(e.text, "cannot be written"))
		return 1;
	if (tl_archive_open(f->path, TL_ARCHIVE_READ, &a, &e) != TL_OK || !tl_archive_frozen(a) ||
	    tl_archive_stats(a, &stats, &e) != TL_OK || stats.articles != 1)
		return 2;
	tl_archive_close(a);
	return 0;
}

/* An archive that lies where its reader may not write, or on a disk that cannot be written. */
static void folder_without_write_permission(void **state)
{
	struct fixture *f = *state;

	put_text(f, "a", "2019-01-01", "Tít", "chuối");
	tl_archive_close(f->a);
	f->a = NULL;
	assert_int_equal(chmod(f->path, 0444), 0);
	assert_int_equal(chmod(f->folder, 0555), 0);
	as_mortal(reads_and_does_not_write, f);
}

static int writer; /* of the archive's file */

static int is_guarded(const struct fixture *f)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_archive *a = NULL;
	struct tl_buf out = {0};
	struct tl_error e = {0};
	char byte;

	if (tl_archive_open(f->path, TL_ARCHIVE_READ, &a, &e) != TL_OK || !tl_archive_frozen(a) ||
	    tl_article_export(a, 1, TL_ARTICLE_TEXT, true, arena, &out, &e) != TL_OK || !out.n)
		return 1;
	tl_buf_reset(&out);
	if (pread(writer, &byte, 1, 0) != 1 || pwrite(writer, &byte, 1, 0) != 1)
		return 2;
	if (tl_article_export(a, 1, TL_ARTICLE_TEXT, true, arena, &out, &e) != TL_EARCHIVE ||
	    out.n || !strstr(e.text, "was changed by another program while it was read"))
		return 3;
	tl_buf_free(&out);
	tl_archive_close(a);
	/* Opened anew it is as good as before. */
	if (tl_archive_open(f->path, TL_ARCHIVE_READ, &a, &e) != TL_OK ||
	    tl_archive_unharmed(a, &e) != TL_OK)
		return 4;
	tl_archive_close(a);
	tl_arena_free(arena);
	return 0;
}

/* What a writer changes under the hands of one who may only read: articles of two states would go out. */
static void changed_while_read(void **state)
{
	struct fixture *f = *state;

	put_text(f, "a", "2019-01-01", "Tít", "chuối");
	assert_int_equal(tl_archive_unharmed(f->a, &f->e), TL_OK);
	tl_archive_close(f->a);
	f->a = NULL;
	writer = open(f->path, O_RDWR);
	assert_true(writer >= 0);
	/* The file system's clock may stand still for a while. */
	assert_int_equal(futimens(writer, (const struct timespec[]){{1, 0}, {1, 0}}), 0);
	assert_int_equal(chmod(f->path, 0444), 0);
	assert_int_equal(chmod(f->folder, 0555), 0);
	as_mortal(is_guarded, f);
	close(writer);
}

/* A folder that many may write to, an archive that one of them may: once another had read it, SQLite's
 * files beside it were his, and its owner couldn't write to it any more. */
static void a_reader_leaves_no_files(void **state)
{
	struct fixture *f = *state;
	struct tl_buf wal = {0};

	put_text(f, "a", "2019-01-01", "Tít", "chuối");
	tl_archive_close(f->a);
	f->a = NULL;
	assert_int_equal(chmod(f->path, 0444), 0);
	as_mortal(reads_and_does_not_write, f);
	tl_buf_printf(&wal, "%s-wal", f->path);
	assert_int_not_equal(access(wal.p, F_OK), 0);
	tl_buf_free(&wal);
	assert_int_equal(chmod(f->path, 0644), 0);
	assert_int_equal(tl_archive_open(f->path, TL_ARCHIVE_WRITE, &f->a, &f->e), TL_OK);
	assert_false(tl_archive_frozen(f->a));
}

/* What another user has left beside an archive: who may write to the archive is told why he can't. */
static int is_told_why(const struct fixture *f)
{
	struct tl_archive *a = NULL;
	struct tl_error e = {0};

	chmod(f->path, 0644);
	return tl_archive_open(f->path, TL_ARCHIVE_WRITE, &a, &e) == TL_OK || !strstr(e.text, "-wal");
}

static void files_of_another(void **state)
{
	struct fixture *f = *state;
	struct tl_buf wal = {0};

	put_text(f, "a", "2019-01-01", "Tít", "chuối");
	tl_archive_close(f->a);
	f->a = NULL;
	tl_buf_printf(&wal, "%s-wal", f->path);
	write_file(wal.p, "", 0);
	assert_int_equal(chmod(wal.p, 0444), 0);
	assert_int_equal(chmod(f->path, 0444), 0);
	as_mortal(is_told_why, f);
	unlink(wal.p);
	tl_buf_free(&wal);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, fixture_start, fixture_stop)
		T(wrong_files),
		T(check_finds_faults),
		T(makes_folders_and_identity),
		T(reader_beside_writer),
		T(opened_twice),
		T(empty_log),
		T(two_writers),
		T(folder_without_write_permission),
		T(changed_while_read),
		T(a_reader_leaves_no_files),
		T(files_of_another),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
