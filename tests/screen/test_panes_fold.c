/* Articles that are one text, a little changed, under one row of the list. */
#include "screen/screen.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* A page of a headline and a text made from a seed: pages of one seed are one text. */
static void page(const char *name, const char *headline, const char *date, unsigned seed)
{
	static const char *const words[] = {"rừng",   "suối", "nương", "bản", "họp",   "chi",
					    "bộ",     "xóm",  "lúa",   "ngô", "đường", "cầu",
					    "trường", "lớp",  "mưa",   "nắng"};
	struct tl_buf text = {0};
	uint32_t x = seed;

	tl_buf_printf(&text, "%s\n\n%s\n\nCán bộ xã đã tới từng nhà.", headline, date);
	for (int i = 0; i < 120; i++) {
		x = x * UINT32_C(1103515245) + 12345;
		tl_buf_printf(&text, " %s", words[x >> 28]);
	}
	tl_buf_str(&text, ".\n\nHồ Gió Lào\n");
	child_file(name, text.p, text.n);
	tl_buf_free(&text);
}

static const char *archive(const char *name)
{
	const char *paths[] = {child_path("fold"), NULL};

	page("fold/1.txt", "Bản Lũng mở lớp", "06-03-2024 08:00", 1);
	page("fold/2.txt", "Giữ rừng đầu nguồn", "05-03-2024 08:00", 2);
	page("fold/3.txt", "Chợ phiên tháng ba", "04-03-2024 08:00", 3);
	page("fold/4.txt", "Rừng đầu nguồn được giữ", "03-03-2024 08:00", 2);
	page("fold/5.txt", "Cầu treo bắc xong", "02-03-2024 08:00", 5);
	page("fold/6.txt", "Xã vùng cao giữ rừng", "01-03-2024 08:00", 2);
	return child_archive(name, paths);
}

static struct screen *browser(const char *db, const char *const *env)
{
	struct screen *s = screen_tulieu(
		&(struct screen_setup){.columns = 80, .rows = 24, .env = env}, "-d", db, NULL);

	screen_wait_row(s, 0, "6/6");
	return s;
}

/* Rows that are told twice or not at all; a group that closes under the cursor and takes it along;
 * one that is opened by a key for another. */
static void test_open_and_close(void **state)
{
	struct screen *s = browser(archive("fold.db"), NULL);

	(void)state;
	screen_wait_row(s, 0, "6/6 (2 folded)");
	screen_wait_row(s, 2, ">  06/03/2024 ");
	screen_wait_row(s, 3, "(+2) Giữ rừng đầu nguồn");
	screen_wait_row(s, 4, "Chợ phiên");
	screen_wait_row(s, 5, "Cầu treo");
	screen_keys(s, "+");
	screen_wait(s, "No other article of this list is the same text.");
	/* What the (+2) is for, where it stands, and only there. */
	screen_wait_gone(s, "+ same text");
	screen_keys(s, "j");
	screen_wait_row(s, 23, " + same text  / filter");
	screen_keys(s, "j");
	screen_wait_gone(s, "+ same text");
	screen_keys(s, "k +");
	screen_wait_row(s, 3, "(-2) Giữ rừng đầu nguồn");
	screen_wait_row(s, 4, "  - Rừng đầu nguồn được giữ");
	screen_wait_row(s, 5, "  - Xã vùng cao giữ rừng");
	screen_wait_row(s, 6, "Chợ phiên");
	screen_wait_gone(s, "folded");
	/* The text follows into the group; from within it is closed. */
	screen_keys(s, "J J");
	screen_wait_row(s, 5, ">  01/03/2024");
	screen_wait_row(s, 9, "Xã vùng cao giữ rừng");
	screen_keys(s, "Space");
	screen_wait_row(s, 3, ">  05/03/2024");
	screen_wait_row(s, 3, "(+2)");
	screen_wait_row(s, 4, "Chợ phiên");
	screen_wait_row(s, 9, "Giữ rừng đầu nguồn");
	/* The next article is not one that is folded away; a row is one that is seen. */
	screen_keys(s, "J J");
	screen_wait_row(s, 5, ">  02/03/2024");
	screen_keys(s, "J");
	screen_wait(s, "This is the last article.");
	screen_keys(s, "3 Enter");
	screen_wait_row(s, 4, ">  04/03/2024");
	screen_keys(s, "2");
	screen_text(s, "/3/2024");
	screen_keys(s, "Enter");
	screen_wait_row(s, 5, ">  02/03/2024");
	screen_keys(s, "V");
	screen_wait_row(s, 7, ">  02/03/2024");
	screen_wait_row(s, 3, "(-2)");
	screen_keys(s, "V");
	screen_wait_row(s, 5, ">  02/03/2024");
	screen_wait_row(s, 0, "6/6 (2 folded)");
	screen_leave(s);
}

/* The first of the list's order stands for the others, whatever the order and the filter are; a
 * group of which the filter leaves one is none. */
static void test_orders_and_filters(void **state)
{
	struct screen *s = browser(archive("orders.db"), NULL);

	(void)state;
	screen_wait_row(s, 0, "(2 folded)");
	screen_keys(s, "o");
	screen_wait(s, "oldest first");
	screen_keys(s, "Down Enter");
	screen_wait_row(s, 2, "01/03/2024");
	screen_wait_row(s, 2, "(+2) Xã vùng cao giữ rừng");
	screen_wait_row(s, 4, "Chợ phiên");
	screen_keys(s, "/");
	screen_wait(s, "Filter:");
	screen_text(s, "đầu nguồn");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "2/6 (1 folded)");
	screen_wait_row(s, 2, "(+1) Rừng đầu nguồn được giữ");
	screen_keys(s, "/ C-u");
	screen_text(s, "\"giữ rừng đầu nguồn\"");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1/6");
	screen_wait_row(s, 2, "   Giữ rừng đầu nguồn");
	screen_wait_gone(s, "folded");
	screen_leave(s);
}

/* The article of the cursor is folded away when the groups are found after a start: it must not be
 * exchanged for another below the reader's eyes. */
static void test_place_is_kept(void **state)
{
	const char *env[] = {NULL, NULL}, *db = archive("place.db");
	struct screen *s;

	(void)state;
	env[0] = child_state("fold-state");
	s = browser(db, env);
	screen_wait_row(s, 3, "(+2)");
	screen_keys(s, "j + j j");
	screen_wait_row(s, 5, ">  01/03/2024");
	screen_leave(s);
	s = browser(db, env);
	screen_wait(s, "(-2)");
	screen_wait_row(s, 5, ">");
	screen_wait_row(s, 5, "01/03/2024");
	screen_wait_row(s, 9, "Xã vùng cao giữ rừng");
	screen_leave(s);
}

/* Deleting the first of a group: the next one stands for it, and undoing brings it back to its place, with
 * the cursor: an article that came back out of sight had come back for nobody. */
static void test_delete(void **state)
{
	struct screen *s = browser(archive("delete.db"), NULL);

	(void)state;
	screen_wait_row(s, 3, "(+2)");
	screen_keys(s, "j D");
	screen_wait(s, "Delete this article? Giữ rừng đầu nguồn");
	screen_keys(s, "y");
	screen_wait_row(s, 0, "5/5 (1 folded)");
	screen_wait_row(s, 3, ">  04/03/2024");
	screen_wait_row(s, 4, "(+1) Rừng đầu nguồn được giữ");
	screen_keys(s, "u");
	screen_wait_row(s, 0, "6/6 (2 folded)");
	screen_wait_row(s, 3, ">  05/03/2024");
	screen_wait_row(s, 3, "(+2) Giữ rừng đầu nguồn");
	screen_wait_row(s, 4, "04/03/2024");
	screen_leave(s);
}

/* Whoever wants each article in a row of its own. */
static void test_off(void **state)
{
	struct screen *s = browser(archive("off.db"), NULL);

	(void)state;
	screen_wait_row(s, 0, "(2 folded)");
	screen_keys(s, ":");
	screen_text(s, "set fold off");
	screen_keys(s, "Enter");
	screen_wait_row(s, 5, "Rừng đầu nguồn được giữ");
	screen_wait_row(s, 7, "Xã vùng cao giữ rừng");
	screen_wait_gone(s, "folded");
	screen_keys(s, "V");
	screen_wait(s, "No articles of this list are one text.");
	screen_keys(s, ":");
	screen_text(s, "set fold on");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "(2 folded)");
	screen_leave(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(test_open_and_close),
		SCREEN_TEST(test_orders_and_filters),
		SCREEN_TEST(test_place_is_kept),
		SCREEN_TEST(test_delete),
		SCREEN_TEST(test_off),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
