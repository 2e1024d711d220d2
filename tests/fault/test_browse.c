/* The browser while the world around it changes: the archive replaced, removed, imported into by
 * others, the line cut, the terminal stopped or shrunk to nothing. */
#include "screen/pages.h"
#include "screen/screen.h"

#include <dirent.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static const struct screen_setup wide = {.columns = 120, .rows = 30};

static const char *archive(const char *name, const char *folder, size_t first, size_t count)
{
	const char *const paths[] = {pages_make(folder, first, count, 1), NULL};

	return child_archive(name, paths);
}

static struct screen *browse(const char *db)
{
	struct screen *s = screen_tulieu(&wide, "-d", db, NULL);

	screen_wait(s, "Bài số");
	screen_wait_row(s, 0, "40/40"); /* all is read */
	return s;
}

/* It answers: another article is opened and shown. */
static void assert_alive(struct screen *s)
{
	screen_keys(s, "g Enter");
	screen_wait(s, "Bài số");
	screen_keys(s, "?");
	screen_wait(s, "┌ Keys");
	screen_keys(s, "q");
	screen_wait_gone(s, "┌ Keys");
}

static void assert_quits(struct screen *s)
{
	screen_wait_quiet(s, 100);
	/* q leaves what is open, then the program; each takes one. */
	for (int i = 0; i < 4; i++)
		screen_keys(s, "q");
	assert_int_equal(screen_wait_exit(s), 0);
	assert_false(screen_alternate(s));
	assert_true(screen_cursor(s, NULL, NULL));
}

/* Catches: a crash or an endless error when the file under the browser becomes another one. */
static void the_archive_is_replaced(void **state)
{
	const char *db = archive("a.db", "a", 0, 40), *other = archive("b.db", "b", 1000, 60);
	struct screen *s = browse(db);

	(void)state;
	assert_int_equal(rename(other, db), 0);
	screen_keys(s, "j j j G g Enter");
	assert_alive(s);
	assert_quits(s);
}

/* Catches: rows of the old archive under the new one's numbers, a place that is taken for one of
 * the new archive, a filter that is lost; and a browser that asks for a key before it looks. */
static void a_replaced_archive_is_opened(void **state)
{
	const char *db = archive("old.db", "a", 0, 40), *other = archive("new.db", "b", 1000, 60);
	struct screen *s = browse(db);

	(void)state;
	screen_keys(s, "/");
	screen_wait(s, "Filter:");
	screen_text(s, "phát triển");
	screen_keys(s, "Enter j j");
	screen_wait(s, ">  ");
	assert_int_equal(rename(other, db), 0);
	screen_wait(s, "The archive was replaced");
	screen_wait_row(s, 0, "60/60");
	screen_wait_row(s, 0, "phát triển");
	screen_wait(s, "Bài số 10");
	assert_alive(s);
	assert_quits(s);
}

/* All locks that SQLite asks for, taken: whoever opens the archive waits for some seconds. */
static int lock_archive(const char *path)
{
	struct flock lock = {
		.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 0x40000000, .l_len = 512};
	int fd = open(path, O_RDWR | O_CLOEXEC);

	assert_true(fd >= 0);
	assert_int_equal(fcntl(fd, F_SETLK, &lock), 0);
	return fd;
}

/* True if the browser has this very file open. */
static bool has_open(struct screen *s, const char *path)
{
	struct stat file, open_one;
	struct dirent *entry;
	char name[64];
	bool found = false;
	DIR *fds;

	snprintf(name, sizeof name, "/proc/%d/fd", (int)screen_pid(s));
	fds = opendir(name);
	assert_non_null(fds);
	assert_int_equal(stat(path, &file), 0);
	while (!found && (entry = readdir(fds)))
		found = fstatat(dirfd(fds), entry->d_name, &open_one, 0) == 0 &&
			open_one.st_dev == file.st_dev && open_one.st_ino == file.st_ino;
	closedir(fds);
	return found;
}

/* Catches: keys that wait while the archive that took the place of ours is opened: that may take as
 * long as a disk takes to answer, or another program to unlock it. */
static void keys_do_not_wait_for_the_new_one(void **state)
{
	const char *db = archive("first.db", "a", 0, 40);
	const char *other = archive("locked.db", "b", 1000, 60);
	struct screen *s = browse(db);
	int fd = lock_archive(other);

	(void)state;
	assert_int_equal(rename(other, db), 0);
	/* Nothing is written meanwhile that could be waited for. */
	for (long long end = child_now() + child_patience(); !has_open(s, db);) {
		assert_true(child_now() < end);
		screen_wait_quiet(s, 20);
	}
	screen_keys(s, "?");
	screen_wait(s, "┌ Keys");
	screen_keys(s, "q");
	screen_wait_gone(s, "┌ Keys");
	close(fd);
	screen_wait(s, "The archive was replaced");
	screen_wait_row(s, 0, "60/60");
	assert_quits(s);
}

/* Catches: the cursor's article lost when the same archive comes back in another state, as a copy
 * that was put in its place; a prompt that goes on typing into what is no longer there. */
static void a_newer_copy_keeps_the_place(void **state)
{
	const char *db = archive("mine.db", "mine", 0, 40);
	const char *const copy[] = {"/bin/cp", db, child_path("copy.db"), NULL};
	const char *more = pages_make("mine", 2000, 3, 1);
	struct screen *s;
	int status;

	(void)state;
	assert_int_equal(
		waitpid(child_spawn(copy, NULL, NULL, NULL), &status, 0) > 0 && status == 0, 1);
	assert_int_equal(pages_import(child_path("copy.db"), more, NULL), 0);
	s = browse(db);
	screen_wait_row(s, 0, "folded");
	screen_keys(s, "1");
	screen_wait(s, "Go to a date or a row");
	screen_keys(s, "0 Enter");
	screen_wait(s, "Đoạn thứ 1 của bài số 31");
	screen_keys(s, "/");
	screen_wait(s, "Filter:");
	screen_text(s, "không đâu có");
	screen_wait_row(s, 0, "0/40");
	assert_int_equal(rename(child_path("copy.db"), db), 0);
	screen_wait(s, "The archive was replaced");
	screen_wait_row(s, 0, "43/43");
	screen_wait(s, ">  04/02/2015");
	screen_wait(s, "Đoạn thứ 1 của bài số 31");
	assert_quits(s);
}

/* Catches: the log of the old archive, which the browser has open, applied to the one that took its
 * place: "database disk image is malformed". */
static void a_log_does_not_outlive_its_archive(void **state)
{
	const char *db = archive("logged.db", "logged", 0, 40);
	const char *other = archive("unlogged.db", "b", 1000, 60);
	struct screen *s = browse(db);

	(void)state;
	assert_int_equal(pages_import(db, pages_make("logged", 2000, 3, 1), NULL), 0);
	screen_wait_row(s, 0, "43/43");
	assert_int_equal(rename(other, db), 0);
	screen_wait(s, "The archive was replaced");
	screen_wait_row(s, 0, "60/60");
	assert_int_equal(pages_import(db, pages_make("after", 3000, 2, 1), NULL), 0);
	screen_wait_row(s, 0, "62/62");
	assert_int_equal(child_tulieu(NULL, NULL, "-d", db, "check", NULL), 0);
	assert_alive(s);
	assert_quits(s);
}

/* Catches: a text that turns into another one, or a page that stays, without a word when somebody
 * else deletes the article that is being read. */
static void the_open_article_is_deleted(void **state)
{
	const char *db = archive("deleted.db", "deleted", 0, 40);
	struct screen *s = browse(db);

	(void)state;
	screen_keys(s, "/");
	screen_text(s, "id:7");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1/40");
	screen_keys(s, "Enter");
	screen_wait(s, "Đoạn thứ 1");
	screen_keys(s, "v");
	screen_wait(s, "Page as imported: ");
	screen_wait(s, "Đoạn thứ 1");
	assert_int_equal(child_tulieu(NULL, NULL, "-d", db, "delete", "7", NULL), 0);
	screen_wait(s, "The article that was open is no longer in the list.");
	screen_wait_row(s, 0, "0/39");
	screen_wait_gone(s, "Đoạn thứ 1");
	screen_keys(s, "X");
	screen_wait_row(s, 0, "39/39");
	assert_alive(s);
	assert_quits(s);
}

/* Catches: an import by another process that is seen only when a key is pressed; a cursor that
 * lands on what was imported; a line that is written to though nothing has changed. */
static void an_idle_browser_sees_an_import(void **state)
{
	const char *db = archive("idle.db", "idle", 0, 40);
	struct screen *s = browse(db);
	const char *more;
	char row[256];

	(void)state;
	screen_keys(s, "j j");
	screen_wait_row(s, 4, ">");
	screen_wait_quiet(s, 200);
	screen_mark(s);
	screen_wait_quiet(s, 2500);
	screen_assert(s, screen_bytes(s) == 0);
	snprintf(row, sizeof row, "%s", strchr(screen_row(s, 4), '>'));
	*strstr(row, "│") = '\0';
	more = pages_make("idle", 5000, 5, 1);
	assert_int_equal(pages_import(db, more, NULL), 0);
	screen_wait_row(s, 0, "45/45");
	screen_wait(s, "5 new articles.");
	screen_wait(s, row);
	assert_alive(s);
	assert_quits(s);
}

/* Catches: the same when it is gone. */
static void the_archive_is_removed(void **state)
{
	const char *db = archive("gone.db", "a", 0, 40);
	struct screen *s = browse(db);

	(void)state;
	remove(db);
	screen_keys(s, "j j j G g");
	screen_wait(s, "the archive is gone");
	screen_keys(s, "G g");
	screen_wait_quiet(s, 100);
	assert_quits(s);
}

/* Catches: a browser that holds the importer up, or breaks when articles appear and change below
 * it. */
static void two_browsers_and_an_import(void **state)
{
	const char *db = archive("busy.db", "busy", 0, 40);
	const char *more = pages_make("busy", 0, 200, 2);
	const char *const argv[] = {NULL, "-d", db, "import", more, NULL};
	struct screen *a = browse(db), *b = browse(db);
	int code = -1, status;
	pid_t pid = child_spawn(argv, NULL, NULL, NULL);

	(void)state;
	while (waitpid(pid, &status, WNOHANG) == 0) {
		screen_keys(a, "j j k G g");
		screen_keys(b, "J K Tab");
		screen_wait_quiet(a, 20);
	}
	code = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
	assert_int_equal(code, 0);
	assert_alive(a);
	assert_alive(b);
	screen_wait_row(a, 0, "200/200");
	screen_wait_row(b, 0, "200/200");
	assert_quits(a);
	assert_quits(b);
	assert_int_equal(pages_check(db), 0);
}

/* Catches: a browser that lives on without a terminal and eats the processor, or dies of a crash.
 */
static void the_line_is_cut(void **state)
{
	struct screen *s = browse(archive("cut.db", "a", 0, 40));
	int status;

	(void)state;
	screen_keys(s, "/");
	screen_hang_up(s);
	status = screen_wait_exit(s);
	assert_true(status < 128 || status == 128 + SIGHUP);
	assert_int_not_equal(status, 70);
}

/* Catches: a terminal left in raw mode, on the alternate screen, or without a cursor. */
static void a_termination_gives_the_terminal_back(void **state)
{
	struct screen *s = browse(archive("term.db", "a", 0, 40));
	int status;

	(void)state;
	screen_signal(s, SIGTERM);
	status = screen_wait_exit(s);
	assert_true(status < 128 || status == 128 + SIGTERM);
	assert_false(screen_alternate(s));
	assert_true(screen_cursor(s, NULL, NULL));
}

/* Catches: a layout that computes a negative size, at any moment of loading. */
static void every_size_is_survived(void **state)
{
	static const int sizes[][2] = {{1, 1},	 {2, 30},    {300, 1}, {39, 9},
				       {40, 10}, {41, 11},   {80, 24}, {79, 25},
				       {10, 50}, {300, 100}, {3, 3},   {120, 30}};
	const char *db = archive("sizes.db", "a", 0, 40);
	struct screen *s = screen_tulieu(&wide, "-d", db, NULL);

	(void)state;
	for (size_t i = 0; i < TL_COUNT(sizes); i++) {
		screen_resize(s, sizes[i][0], sizes[i][1]);
		screen_keys(s, "j Tab");
	}
	screen_wait(s, "Bài số");
	for (size_t i = 0; i < TL_COUNT(sizes); i++) {
		screen_resize(s, sizes[i][0], sizes[i][1]);
		screen_wait_quiet(s, 30);
		screen_keys(s, "z j Enter p");
		screen_wait_quiet(s, 30);
		screen_keys(s, "Esc");
	}
	screen_wait(s, "40/40");
	assert_quits(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(the_archive_is_replaced),
		SCREEN_TEST(a_replaced_archive_is_opened),
		SCREEN_TEST(a_log_does_not_outlive_its_archive),
		SCREEN_TEST(the_open_article_is_deleted),
		SCREEN_TEST(keys_do_not_wait_for_the_new_one),
		SCREEN_TEST(a_newer_copy_keeps_the_place),
		SCREEN_TEST(an_idle_browser_sees_an_import),
		SCREEN_TEST(the_archive_is_removed),
		SCREEN_TEST(two_browsers_and_an_import),
		SCREEN_TEST(the_line_is_cut),
		SCREEN_TEST(a_termination_gives_the_terminal_back),
		SCREEN_TEST(every_size_is_survived),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
