/* Opening what is and what is not an archive; several connections; folders without write permission. */
#include "archive_fixture.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>

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

/* An archive on a medium that cannot be written has no room for the files of WAL. Skipped for root, who
 * may write to every folder. */
static void folder_without_write_permission(void **state)
{
	struct fixture *f = *state;
	struct tl_archive *a;
	struct tl_list_row rows[2];
	size_t n;

	put_text(f, "a", "2019-01-01", "Tít", "chuối");
	tl_archive_close(f->a);
	f->a = NULL;
	assert_int_equal(chmod(f->path, 0444), 0);
	assert_int_equal(chmod(f->folder, 0555), 0);
	if (access(f->folder, W_OK) == 0) {
		chmod(f->folder, 0755);
		skip();
	}
	refused(f, f->path, TL_ARCHIVE_WRITE, "cannot be written");
	assert_int_equal(tl_archive_open(f->path, TL_ARCHIVE_READ, &a, &f->e), TL_OK);
	assert_int_equal(tl_archive_newest(a, 2, f->arena, rows, &n, &f->e), TL_OK);
	assert_int_equal(n, 1);
	tl_archive_close(a);
	chmod(f->folder, 0755);
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
		T(two_writers),
		T(folder_without_write_permission),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
