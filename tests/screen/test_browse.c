/* The browser from the outside: what stands on the screen after which keys. */
#include "screen/articles.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct screen_setup wide = {.columns = 120, .rows = 40};
static const struct screen_setup usual = {.columns = 80, .rows = 24};

/* ---- start ---------------------------------------------------------------------------------- */

/* Three panes, the newest article under the cursor and in the text; a second frame of the same would
 * be bytes for nothing. */
static void test_start(void **state)
{
	struct screen *s = articles_wide();

	(void)state;
	screen_assert(s, screen_alternate(s));
	screen_wait(s, " Bài viết ");
	screen_wait(s, " Số liệu");
	screen_wait_row(s, 0, "Tất cả bài viết");
	screen_wait_row(s, 2, "19/03/2024");
	/* Headline in bold, the facts under it, the province with its successor. */
	screen_wait(s, "nay: Thái Nguyên");
	screen_assert(s, screen_cell(s, 2, 60).bold);
	screen_assert(s, screen_cell(s, 2, 2).reverse);
	screen_wait(s, "/ lọc");
	screen_wait_quiet(s, 200);
	screen_mark(s);
	screen_wait_quiet(s, 300);
	screen_assert(s, screen_bytes(s) == 0);
	screen_leave(s);
}

/* Two panes on a usual terminal; without any colour or mark lost. */
static void test_start_80x24(void **state)
{
	struct screen *s = articles_listed_vi(&usual);

	(void)state;
	screen_wait(s, " Bài viết ");
	screen_wait(s, "76,67%");
	screen_wait_gone(s, " Số liệu");
	screen_keys(s, "Tab Tab");
	screen_wait(s, " Số liệu");
	screen_wait(s, "76,67 %");
	screen_leave(s);
}

static void test_no_archive(void **state)
{
	struct screen *s = screen_tulieu(&usual, "-d", child_path("none.db"), NULL);

	(void)state;
	screen_wait(s, "There is no archive yet");
	/* Without -d it would go into another archive. */
	screen_wait(s, "tulieu -d FILE import FOLDER");
	screen_wait(s, "none.db");
	screen_keys(s, "?");
	screen_wait(s, "open the sample");
	screen_keys(s, "q");
	screen_wait(s, "There is no archive yet");
	screen_keys(s, "s");
	/* The sample's own pages. */
	screen_wait(s, "/36");
	screen_keys(s, "q");
	assert_int_equal(screen_wait_exit(s), 0);
	screen_stop(s);
}

/* A file that is no archive must end with its message on a terminal that was never taken. */
static void test_foreign_archive(void **state)
{
	const char *path = child_file("foreign.db", "not a database, but long enough to look like one", 48);
	struct screen *s = screen_tulieu(&usual, "-d", path, NULL);

	(void)state;
	screen_wait(s, "foreign.db");
	assert_int_equal(screen_wait_exit(s), 3);
	screen_stop(s);
}

static void test_query_of_the_command_line(void **state)
{
	struct screen *s = screen_tulieu(&wide, "-d", articles_archive(), "browse", "giám sát", NULL);

	(void)state;
	screen_wait_row(s, 0, "giám sát");
	screen_wait_row(s, 0, "1/64");
	screen_wait(s, "Quảng Ninh tăng cường");
	screen_leave(s);
}

/* ---- cursor --------------------------------------------------------------------------------- */

static void test_cursor(void **state)
{
	struct screen *s = articles_wide();
	int row = 3;

	(void)state;
	screen_keys(s, "j");
	screen_wait_until(s, articles_bar_in_row, &row, "the bar in row 3");
	screen_assert(s, !screen_cell(s, 2, 3).reverse);
	/* The text follows when the cursor rests. */
	screen_wait(s, "Ủy ban Kiểm tra Tỉnh ủy Quảng Ninh");
	screen_keys(s, "G");
	screen_wait(s, "Hà Giang: bài thứ 63");
	screen_keys(s, "g");
	screen_wait(s, "37.340");
	/* Both forms of the arrow keys. */
	screen_key_form(s, FORM_CSI);
	screen_keys(s, "Down");
	screen_wait(s, "Ủy ban Kiểm tra Tỉnh ủy Quảng Ninh");
	screen_key_form(s, FORM_SS3);
	screen_keys(s, "Down");
	screen_wait(s, "Tỉnh ủy Nghệ An yêu cầu");
	screen_keys(s, "PgDn");
	screen_wait_gone(s, ARTICLES_FIRST);
	screen_leave(s);
}

/* J and K step through the articles while the text keeps the focus. */
static void test_next_article_from_the_text(void **state)
{
	struct screen *s = articles_wide();

	(void)state;
	screen_keys(s, "Enter J");
	screen_wait(s, "Ủy ban Kiểm tra Tỉnh ủy Quảng Ninh");
	screen_keys(s, "K");
	screen_wait(s, "37.340 đảng viên");
	screen_keys(s, "K");
	screen_wait(s, "Đây là bài đầu");
	screen_leave(s);
}

/* ---- filters -------------------------------------------------------------------------------- */

static void test_keyword_as_typed(void **state)
{
	struct screen *s = articles_wide();

	(void)state;
	screen_keys(s, "/");
	screen_wait(s, "Lọc:");
	screen_text(s, "giam sat");
	/* Without Enter, and without marks. */
	screen_wait_row(s, 0, "1/64");
	screen_wait(s, "Quảng Ninh tăng cường");
	screen_assert(s, screen_cursor(s, NULL, NULL));
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1 Từ khóa: giam sat");
	/* The words are marked in the text. */
	screen_keys(s, "Enter n");
	screen_wait(s, "kiểm tra, giám sát");
	screen_keys(s, "q X");
	screen_wait_row(s, 0, ARTICLES_ALL);
	screen_keys(s, "u");
	screen_wait_row(s, 0, "1/64");
	screen_keys(s, "C-r");
	screen_wait_row(s, 0, ARTICLES_ALL);
	screen_leave(s);
}

static void test_typing_is_cancelled(void **state)
{
	struct screen *s = articles_wide();

	(void)state;
	screen_keys(s, "/");
	screen_wait(s, "Lọc:");
	screen_text(s, "quangninhkhongco");
	screen_wait_row(s, 0, "0/64");
	screen_wait(s, "Không có bài nào khớp");
	screen_keys(s, "Esc");
	screen_wait_row(s, 0, ARTICLES_ALL);
	screen_wait_row(s, 0, "Tất cả bài viết");
	screen_leave(s);
}

/* A wrong query says what is wrong and keeps what was typed. */
static void test_wrong_query(void **state)
{
	struct screen *s = articles_wide();

	(void)state;
	screen_keys(s, "/");
	screen_wait(s, "Lọc:");
	screen_text(s, "ngày:hôm-nào");
	screen_keys(s, "Enter");
	/* What is wrong, and what was typed, at once. */
	screen_wait(s, "hôm-nào”");
	screen_wait(s, "Lọc: ngày:hôm-nào");
	screen_keys(s, "Left");
	screen_wait_gone(s, "hôm-nào”");
	screen_keys(s, "C-c");
	screen_wait_row(s, 0, ARTICLES_ALL);
	screen_leave(s);
}

static void test_province(void **state)
{
	struct screen *s = articles_wide();

	(void)state;
	screen_keys(s, "p");
	screen_wait(s, "Gõ để lọc");
	screen_wait(s, "61");
	/* Typed without marks. */
	screen_text(s, "quang n");
	screen_wait(s, "[ ] Quảng Ninh");
	screen_wait_gone(s, "[ ] Hà Giang");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1 Tỉnh: Quảng Ninh");
	screen_wait_row(s, 0, "1/64");
	/* Several values. */
	screen_keys(s, "p");
	screen_wait(s, "[x] Quảng Ninh");
	screen_text(s, "bac kan");
	screen_wait(s, "[ ] Bắc Kạn");
	screen_keys(s, "Tab Enter");
	screen_wait_row(s, 0, "2/64");
	screen_wait_row(s, 0, "Bắc Kạn");
	screen_leave(s);
}

static void test_topic_and_removal_by_number(void **state)
{
	struct screen *s = articles_wide();

	(void)state;
	screen_keys(s, "t");
	screen_wait(s, "Gõ để lọc");
	screen_text(s, "kiem tra");
	screen_wait(s, "[ ] Kiểm tra");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1 Chủ đề: Kiểm tra");
	screen_wait_row(s, 0, "1/64");
	screen_keys(s, "p");
	/* The counts are those under the other filters, and the largest stands first. */
	screen_wait(s, ">[ ] Quảng Ninh");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "2 Tỉnh: Quảng Ninh");
	screen_keys(s, "x");
	screen_wait(s, "Bỏ bộ lọc nào? 1-2");
	screen_keys(s, "1");
	screen_wait_row(s, 0, "1 Tỉnh: Quảng Ninh");
	screen_keys(s, "x 9");
	screen_wait(s, "Không có bộ lọc ấy");
	screen_keys(s, "x 1");
	screen_wait_row(s, 0, ARTICLES_ALL);
	screen_leave(s);
}

static void test_order(void **state)
{
	struct screen *s = articles_wide();

	(void)state;
	screen_keys(s, "o");
	screen_wait(s, "cũ nhất trước");
	screen_keys(s, "Down Enter");
	screen_wait_row(s, 0, "cũ nhất trước");
	screen_keys(s, "g");
	screen_wait_row(s, 2, "2023");
	screen_leave(s);
}

/* Text that is pasted is no command: "q" would leave. */
static void test_paste(void **state)
{
	struct screen *s = articles_wide();

	(void)state;
	screen_paste(s, "qqq\nQ");
	screen_keys(s, "/");
	screen_wait(s, "Lọc:");
	screen_paste(s, "giám\nsát");
	screen_wait(s, "Lọc: giám sát");
	screen_wait_row(s, 0, "1/64");
	screen_keys(s, "Enter");
	screen_wait(s, "/ lọc");
	screen_leave(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(test_start),
		SCREEN_TEST(test_start_80x24),
		SCREEN_TEST(test_no_archive),
		SCREEN_TEST(test_foreign_archive),
		SCREEN_TEST(test_query_of_the_command_line),
		SCREEN_TEST(test_cursor),
		SCREEN_TEST(test_next_article_from_the_text),
		SCREEN_TEST(test_keyword_as_typed),
		SCREEN_TEST(test_typing_is_cancelled),
		SCREEN_TEST(test_wrong_query),
		SCREEN_TEST(test_province),
		SCREEN_TEST(test_topic_and_removal_by_number),
		SCREEN_TEST(test_order),
		SCREEN_TEST(test_paste),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
