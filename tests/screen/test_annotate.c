/* Newer rules, applied while somebody reads. */
#include "screen/pages.h"
#include "screen/screen.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>
#include <linux/capability.h>

static const char page[] = "Chi bộ bản vùng cao\n(Thứ hai, 06/05/2019 - 09:30)\n\n"
			   "Tỉnh Hà Giang giao các chi bộ bản vùng cao giúp đỡ 12 hộ nghèo.\n";

/* A topic that the program's own table does not have. */
static const char *newer_rules(void)
{
	static const char rules[] =
		"id\tlabel_vi\tlabel_en\tweight\tstrong\tweak\tnegative\tindicators\n"
		"uplands\tVùng cao\tUplands\t1\tbản vùng cao\t\t\t\n";

	child_file("config/tulieu/topics.tsv", rules, sizeof rules - 1);
	return strstr(child_path("XDG_CONFIG_HOME=%s/config", child_folder()), "XDG_CONFIG_HOME");
}

static struct screen *browser(const char *archive)
{
	const char *env[] = {newer_rules(), NULL};

	return screen_tulieu(&(struct screen_setup){.columns = 120, .rows = 40, .env = env}, "-d",
			     archive, NULL);
}

static const char *small_archive(const char *name)
{
	child_file("small/page.txt", page, sizeof page - 1);
	return child_archive(name, (const char *[]){child_path("small"), NULL});
}

/* Marks that need a restart to be seen, or an offer that comes again and again. */
static void test_annotate(void **state)
{
	const char *archive = small_archive("annotate.db");
	struct screen *s = browser(archive);

	(void)state;
	screen_wait_row(s, 39, "The rules are newer than what they found here: A applies them.");
	screen_wait(s, "Figures");
	screen_wait_gone(s, "Uplands");
	screen_keys(s, "A");
	screen_wait_row(s, 39, "The rules were applied to 1 article.");
	screen_wait(s, "Uplands");
	screen_keys(s, "A");
	screen_wait_row(s, 39, "All articles have been read by these rules.");
	screen_leave(s);
	s = browser(archive);
	screen_wait(s, "Uplands");
	screen_wait_quiet(s, 60);
	screen_wait_gone(s, "The rules are newer");
	screen_leave(s);
}

/* Takes the lock that SQLite asks for when it begins to write: what the rules find is kept waiting at its
 * first batch, for some pages that are made beforehand, until the descriptor is closed. */
static int hold_up_writers(const char *archive)
{
	struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 120, .l_len = 1};
	char path[4096];
	int fd;

	snprintf(path, sizeof path, "%s-shm", archive);
	fd = open(path, O_RDWR | O_CLOEXEC);
	assert_true(fd >= 0);
	assert_int_equal(fcntl(fd, F_SETLK, &lock), 0);
	return fd;
}

/* A screen that waits for it, or that can't stop it; what was broken off and taken for done. */
static void test_stop(void **state)
{
	const char *archive = child_path("many.db");
	struct import_counts counts;
	struct screen *s;
	int held;

	(void)state;
	/* Many more than are made beforehand. */
	assert_int_equal(pages_import(archive, pages_make("many", 1, 200, 1), &counts), 0);
	s = browser(archive);
	screen_wait(s, "A applies them");
	held = hold_up_writers(archive);
	screen_keys(s, ":");
	screen_text(s, "annotate");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "rules: ");
	screen_keys(s, "j j");
	screen_wait_row(s, 4, ">");
	screen_wait_row(s, 0, "rules: ");
	screen_keys(s, "A");
	screen_wait_row(s, 39, "Stop?");
	screen_keys(s, "y");
	screen_wait_gone(s, "Stop?");
	close(held);
	screen_wait_row(s, 39, "Stopped: ");
	screen_assert(s, !screen_find(s, 0, "rules: ", NULL, NULL));
	screen_leave(s);
	/* One that is left in the middle of it ends at once, and the next offers it again. */
	s = browser(archive);
	screen_wait(s, "A applies them");
	held = hold_up_writers(archive);
	screen_keys(s, "A");
	screen_wait_row(s, 0, "rules: ");
	screen_leave(s);
	close(held);
	s = browser(archive);
	screen_wait(s, "A applies them");
	screen_leave(s);
	assert_int_equal(pages_check(archive), 0);
}

/* An archive that belongs to others. */
static void test_read_only(void **state)
{
	const char *archive = small_archive("read-only.db");
	struct screen *s;

	(void)state;
	/* Root may write to any file, unless it gives that up; children inherit it. */
	if (getuid() == 0 && prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0) != 0)
		skip();
	assert_int_equal(chmod(archive, 0444), 0);
	s = browser(archive);
	screen_wait(s, "A applies them");
	screen_keys(s, "A");
	screen_wait_row(s, 39, "This archive can only be read: ");
	screen_leave(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(test_annotate),
		SCREEN_TEST(test_stop),
		SCREEN_TEST(test_read_only),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
