/* The browser from the outside: what stands on the screen after which keys. */
#include "screen/articles.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const struct screen_setup wide = {.columns = 120, .rows = 40};
static const struct screen_setup usual = {.columns = 80, .rows = 24};

#define FIRST "Bắc Kạn kết nạp được 92"
#define ALL "64/64"

static struct screen *wide_browser(void)
{
	struct screen *s = articles_browser_vi(&wide);

	screen_wait(s, ALL);
	screen_wait(s, "37.340 đảng viên");
	return s;
}

/* ---- start ---------------------------------------------------------------------------------- */

/* Three panes, the newest article under the cursor and in the text; a second frame of the same would
 * be bytes for nothing. */
static void test_start(void **state)
{
	struct screen *s = wide_browser();

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
	struct screen *s = articles_browser_vi(&usual);

	(void)state;
	screen_wait(s, ALL);
	screen_wait(s, " Bài viết ");
	screen_wait(s, "76,67%");
	screen_assert(s, !screen_has(s, " Số liệu"));
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
	screen_wait(s, "tulieu import");
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

static bool bar_in_row(struct screen *s, void *row)
{
	return screen_cell(s, *(int *)row, 3).reverse;
}

static void test_cursor(void **state)
{
	struct screen *s = wide_browser();
	int row = 3;

	(void)state;
	screen_keys(s, "j");
	screen_wait_until(s, bar_in_row, &row, "the bar in row 3");
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
	screen_wait_gone(s, FIRST);
	screen_leave(s);
}

/* J and K step through the articles while the text keeps the focus. */
static void test_next_article_from_the_text(void **state)
{
	struct screen *s = wide_browser();

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
	struct screen *s = wide_browser();

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
	screen_wait_row(s, 0, ALL);
	screen_keys(s, "u");
	screen_wait_row(s, 0, "1/64");
	screen_keys(s, "C-r");
	screen_wait_row(s, 0, ALL);
	screen_leave(s);
}

static void test_typing_is_cancelled(void **state)
{
	struct screen *s = wide_browser();

	(void)state;
	screen_keys(s, "/");
	screen_wait(s, "Lọc:");
	screen_text(s, "quangninhkhongco");
	screen_wait_row(s, 0, "0/64");
	screen_wait(s, "Không có bài nào khớp");
	screen_keys(s, "Esc");
	screen_wait_row(s, 0, ALL);
	screen_wait_row(s, 0, "Tất cả bài viết");
	screen_leave(s);
}

/* A wrong query says what is wrong and keeps what was typed. */
static void test_wrong_query(void **state)
{
	struct screen *s = wide_browser();

	(void)state;
	screen_keys(s, "/");
	screen_wait(s, "Lọc:");
	screen_text(s, "ngày:hôm-nào");
	screen_keys(s, "Enter");
	screen_wait_gone(s, "Lọc:");
	screen_keys(s, "Left");
	screen_wait(s, "Lọc: ngày:hôm-nào");
	screen_keys(s, "C-c");
	screen_wait_row(s, 0, ALL);
	screen_leave(s);
}

static void test_province(void **state)
{
	struct screen *s = wide_browser();

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
	struct screen *s = wide_browser();

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
	screen_wait_row(s, 0, ALL);
	screen_leave(s);
}

static void test_order(void **state)
{
	struct screen *s = wide_browser();

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
	struct screen *s = wide_browser();

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

/* ---- panes ---------------------------------------------------------------------------------- */

static void test_focus_and_zoom(void **state)
{
	struct screen *s = wide_browser();
	int row, column;

	(void)state;
	/* Focus is seen without colour: the title is in reverse. */
	screen_find(s, -1, "Bài viết ", &row, &column);
	row = 1;
	screen_find(s, 1, "Bài viết", &row, &column);
	screen_assert(s, screen_cell(s, row, column).reverse);
	screen_keys(s, "Tab");
	screen_wait(s, "/ tìm");
	screen_assert(s, !screen_cell(s, row, column).reverse);
	screen_keys(s, "z");
	screen_wait_gone(s, "Bài viết");
	screen_wait(s, "37.340");
	screen_keys(s, "z");
	screen_wait(s, "Bài viết");
	screen_keys(s, "S-Tab");
	screen_wait(s, "/ lọc");
	screen_leave(s);
}

static bool reverse_figure(struct screen *s, void *unused)
{
	int row, column;

	(void)unused;
	return screen_find(s, -1, "37.340 đảng viên", &row, &column) &&
	       screen_cell(s, row, column).reverse;
}

static bool no_reverse_text(struct screen *s, void *unused)
{
	return !reverse_figure(s, unused);
}

static void test_figure_to_its_sentence_and_back(void **state)
{
	struct screen *s = wide_browser();
	int row;

	(void)state;
	screen_keys(s, "Tab Tab");
	/* Down to the row of 37.340, wherever it stands. */
	row = articles_row(s, "37.340  ");
	for (int i = 0; i < 8 && !screen_cell(s, row, 60).reverse; i++) {
		screen_keys(s, "j");
		screen_wait_quiet(s, 60);
	}
	screen_keys(s, "Enter");
	screen_wait_until(s, reverse_figure, NULL, "the figure marked in the text");
	/* Its sentence, too. */
	screen_assert(s, screen_cell_of(s, "Hiện nay, toàn").underline);
	screen_wait(s, "/ tìm");
	screen_keys(s, "Enter");
	screen_wait(s, "/ lọc");
	/* From any pane. */
	screen_keys(s, "[");
	screen_wait_until(s, no_reverse_text, NULL, "another figure marked");
	screen_keys(s, "]");
	screen_wait_until(s, reverse_figure, NULL, "the figure marked again");
	screen_leave(s);
}

/* Where text and figures share a place the sentence must be whole when it comes, not cut off above. */
static void test_figure_in_a_folded_layout(void **state)
{
	struct screen *s = articles_browser_vi(&usual);
	int row;

	(void)state;
	screen_wait(s, ALL);
	screen_wait(s, "76,67%");
	screen_keys(s, "Tab Tab j j j j");
	screen_wait(s, "Tập thể được khen thưởng");
	screen_keys(s, "Enter");
	screen_wait(s, "khen thưởng 12 tập thể");
	screen_find(s, -1, "Dịp này, Tỉnh ủy", &row, NULL);
	screen_assert(s, row > 9);
	screen_keys(s, "Enter");
	screen_wait(s, "Số liệu");
	screen_leave(s);
}

static bool bold_words(struct screen *s, void *unused)
{
	int row, column;

	(void)unused;
	return screen_find(s, -1, "vùng cao còn", &row, &column) && screen_cell(s, row, column).bold;
}

static void test_find_in_the_text(void **state)
{
	struct screen *s = wide_browser();

	(void)state;
	screen_keys(s, "Enter /");
	screen_wait(s, "Tìm:");
	screen_text(s, "vung cao");
	screen_keys(s, "Enter");
	screen_wait_until(s, bold_words, NULL, "the words marked");
	screen_keys(s, "n");
	screen_wait(s, "Không còn chỗ khớp");
	screen_leave(s);
}

static void test_raw_page(void **state)
{
	struct screen *s = wide_browser();

	(void)state;
	screen_keys(s, "v");
	screen_wait(s, "Trang gốc");
	screen_wait(s, "19-03-2024 08:15");
	screen_keys(s, "v");
	screen_wait_gone(s, "Trang gốc");
	screen_leave(s);
}

static void test_help(void **state)
{
	struct screen *s = wide_browser();

	(void)state;
	screen_keys(s, "?");
	screen_wait(s, "Các phím");
	screen_wait(s, "lọc theo từ khóa, ngay khi gõ");
	screen_keys(s, "PgDn");
	screen_wait(s, "j Down ^N");
	screen_keys(s, "G");
	screen_wait(s, "tạm dừng; fg");
	screen_keys(s, "q");
	screen_wait_gone(s, "Các phím");
	screen_wait(s, FIRST);
	screen_leave(s);
}

static void test_unknown_key(void **state)
{
	struct screen *s = wide_browser();

	(void)state;
	screen_keys(s, "Y");
	screen_wait(s, "Phím Y không dùng ở đây");
	screen_leave(s);
}

/* ---- the terminal --------------------------------------------------------------------------- */

static void test_resize(void **state)
{
	struct screen *s = wide_browser();

	(void)state;
	screen_keys(s, "Enter");
	screen_wait(s, "/ tìm");
	screen_resize(s, 40, 10);
	screen_wait_row(s, 9, "/ tìm");
	screen_assert(s, !screen_has(s, "Bài viết"));
	screen_keys(s, "q");
	screen_wait(s, "19/03/2024");
	screen_resize(s, 39, 9);
	screen_wait(s, "39x9 quá nhỏ");
	screen_resize(s, 120, 40);
	screen_wait(s, "Bài viết");
	screen_wait(s, " Số liệu");
	screen_wait(s, "37.340");
	screen_leave(s);
}

/* The place in the text outlives any width: the words at the top stay near the top. */
static void test_resize_keeps_the_place(void **state)
{
	struct screen *s = articles_browser_vi(&usual);

	(void)state;
	screen_wait(s, ALL);
	screen_keys(s, "G Enter z");
	screen_wait(s, "Đoạn 1 của bài 63");
	screen_keys(s, "G");
	screen_wait(s, "Mạnh Núi Đá");
	screen_wait_gone(s, "Đoạn 1 của");
	screen_resize(s, 120, 24);
	screen_wait_row(s, 0, "64/64");
	screen_wait_gone(s, "Đoạn 1 của");
	screen_resize(s, 44, 14);
	screen_wait_gone(s, "Đoạn 2 của");
	screen_resize(s, 80, 24);
	screen_wait(s, "Đoạn 12 của bài 63");
	screen_leave(s);
}

static bool on_alternate(struct screen *s, void *unused)
{
	(void)unused;
	return screen_alternate(s);
}

/* Sizes that leave no room anywhere, while the archive is still being loaded. */
static void test_size_sweep(void **state)
{
	static const int sizes[][2] = {{1, 1},	 {2, 2},   {1, 100}, {300, 1}, {40, 10}, {41, 11},
				       {300, 100}, {60, 18}, {99, 17}, {100, 18}, {120, 40}};
	struct screen *s = articles_browser_vi(&(struct screen_setup){.columns = 1, .rows = 1});

	(void)state;
	/* Until then ^C would be the shell's. */
	screen_wait_until(s, on_alternate, NULL, "the program has the terminal");
	for (size_t i = 0; i < TL_COUNT(sizes); i++) {
		screen_resize(s, sizes[i][0], sizes[i][1]);
		screen_keys(s, "j Tab z p");
		screen_wait_quiet(s, 20);
		screen_keys(s, "C-c z ? j");
		screen_wait_quiet(s, 20);
		screen_keys(s, "q Tab Tab");
	}
	screen_wait(s, "64/64");
	screen_leave(s);
}

/* The C locale says nothing about the terminal: letters with marks all the same, in English. */
static void test_c_locale(void **state)
{
	struct screen *s = articles_browser(&(struct screen_setup){.columns = 120, .rows = 40,
								   .locale = "C"});

	(void)state;
	screen_wait(s, " Articles ");
	screen_wait(s, FIRST);
	screen_wait(s, "│");
	screen_keys(s, "Q");
	assert_int_equal(screen_wait_exit(s), 0);
	screen_stop(s);
}

/* Another charset: no byte above 0x7f may reach the terminal. */
static void test_ascii(void **state)
{
	struct screen *s = screen_tulieu(&wide, "-d", articles_archive(), "browse", "--ascii", NULL);

	(void)state;
	screen_mark(s);
	screen_wait(s, "Bac Kan ket nap duoc 92");
	screen_wait(s, "+-");
	screen_keys(s, "j ?");
	screen_wait(s, "filter by words");
	screen_keys(s, "q Q");
	assert_int_equal(screen_wait_exit(s), 0);
	for (size_t i = 0; i < screen_bytes(s); i++)
		screen_assert(s, !((unsigned char)screen_raw(s)[i] & 0x80));
	screen_stop(s);
}

/* A locale that names another charset, installed or not: the same. */
static void test_other_charset(void **state)
{
	struct screen *s = articles_browser(&(struct screen_setup){.columns = 120, .rows = 40,
								   .locale = "vi_VN.TCVN5712-1"});

	(void)state;
	screen_wait(s, "Bac Kan ket nap duoc 92");
	screen_wait(s, "+-");
	screen_keys(s, "Q");
	assert_int_equal(screen_wait_exit(s), 0);
	screen_stop(s);
}

/* No colour, no second screen: attributes only, and the same places. */
static void test_vt100(void **state)
{
	struct screen *s = articles_browser_vi(&(struct screen_setup){.columns = 80, .rows = 24,
								      .term = "vt100"});
	int row = 3;

	(void)state;
	screen_wait(s, ALL);
	screen_wait(s, FIRST);
	screen_keys(s, "j");
	screen_wait_until(s, bar_in_row, &row, "the bar in row 3");
	screen_assert(s, screen_cell(s, row, 3).fg == COLOR_DEFAULT);
	screen_leave(s);
}

static void test_no_color(void **state)
{
	static const char *const env[] = {"NO_COLOR=1", NULL};
	struct screen *s = articles_browser(&(struct screen_setup){.columns = 80, .rows = 24, .env = env});

	(void)state;
	screen_wait(s, ALL);
	for (int y = 0; y < 24; y++)
		for (int x = 0; x < 80; x++)
			screen_assert(s, screen_cell(s, y, x).fg == COLOR_DEFAULT &&
						 screen_cell(s, y, x).bg == COLOR_DEFAULT);
	screen_leave(s);
}

static void test_dumb(void **state)
{
	struct screen *s = articles_browser(&(struct screen_setup){.columns = 80, .rows = 24,
								   .term = "dumb"});

	(void)state;
	screen_wait(s, "TERM=dumb");
	assert_int_equal(screen_wait_exit(s), 3);
	screen_stop(s);
}

static void test_unknown_terminal(void **state)
{
	struct screen *s = articles_browser(&(struct screen_setup){.columns = 100, .rows = 24,
								   .term = "no-such-terminal"});

	(void)state;
	screen_wait(s, "unknown terminal (TERM=no-such-terminal)");
	screen_wait(s, ALL);
	screen_leave(s);
}

/* The terminal is given back whatever ends the program. */
static void test_signals(void **state)
{
	struct screen *s = wide_browser();

	(void)state;
	screen_signal(s, SIGTERM);
	assert_int_equal(screen_wait_exit(s), 0);
	screen_assert(s, !screen_alternate(s));
	screen_assert(s, screen_cursor(s, NULL, NULL));
	screen_stop(s);
	s = wide_browser();
	screen_hang_up(s);
	assert_int_equal(screen_wait_exit(s), 0);
	screen_stop(s);
}

/* Bytes that are no UTF-8 take no key with them. */
static void test_bad_bytes(void **state)
{
	struct screen *s = wide_browser();
	int row = 3;

	(void)state;
	screen_bytes_in(s, "\xff\xc3j", 3);
	screen_wait_until(s, bar_in_row, &row, "the bar in row 3");
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
		SCREEN_TEST(test_focus_and_zoom),
		SCREEN_TEST(test_figure_to_its_sentence_and_back),
		SCREEN_TEST(test_figure_in_a_folded_layout),
		SCREEN_TEST(test_find_in_the_text),
		SCREEN_TEST(test_raw_page),
		SCREEN_TEST(test_help),
		SCREEN_TEST(test_unknown_key),
		SCREEN_TEST(test_resize),
		SCREEN_TEST(test_resize_keeps_the_place),
		SCREEN_TEST(test_size_sweep),
		SCREEN_TEST(test_c_locale),
		SCREEN_TEST(test_ascii),
		SCREEN_TEST(test_other_charset),
		SCREEN_TEST(test_vt100),
		SCREEN_TEST(test_no_color),
		SCREEN_TEST(test_dumb),
		SCREEN_TEST(test_unknown_terminal),
		SCREEN_TEST(test_signals),
		SCREEN_TEST(test_bad_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
