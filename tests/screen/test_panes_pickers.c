/* The pickers: dates, divisions and regions, districts, sources, tags. */
#include "screen/articles.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static struct screen *browser(void)
{
	return articles_listed_vi(&(struct screen_setup){.columns = 100, .rows = 30});
}

/* Years first, months behind a year that is typed or entered; several at once make one filter. */
static void test_dates(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "d");
	screen_wait(s, ">[ ] 2024");
	screen_wait(s, "[ ] 2023");
	screen_wait_gone(s, "[ ]   03/2024");
	screen_keys(s, "Right");
	screen_wait(s, "Gõ để lọc: 2024");
	screen_wait(s, "[ ]   03/2024");
	screen_keys(s, "Down Enter");
	screen_wait_row(s, 0, "1 Ngày: 03/2024");
	screen_wait_row(s, 0, "3/64");
	/* The counts are those of all other filters, so other years still have theirs. */
	screen_keys(s, "d");
	screen_wait(s, ">[x]   03/2024");
	screen_text(s, "11/2023");
	screen_wait(s, ">[ ]   11/2023");
	screen_keys(s, "Tab Enter");
	screen_wait_row(s, 0, "03/2024, 11/2023");
	/* Marks that are taken away take the filter away. */
	screen_keys(s, "d");
	screen_wait(s, "[x]   11/2023");
	screen_keys(s, "Tab Down Tab Enter");
	screen_wait_row(s, 0, ARTICLES_ALL);
	screen_leave(s);
}

/* A typed range is offered with its number of articles, counted under the other filters, and comes back
 * with the next session. */
static void test_range_of_dates(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "d");
	screen_wait(s, "[ ] 2024");
	screen_text(s, "18/3/2024..2024-03");
	screen_wait(s, ">[ ] 18/03/2024–31/03/2024");
	screen_wait_row(s, articles_row(s, "18/03/2024–31/03/2024"), " 2 │");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1 Ngày: 18/03/2024–31/03/2024");
	screen_wait_row(s, 0, "2/64");
	/* As it is written. */
	screen_keys(s, "d");
	screen_wait(s, "[x] 18/03/2024");
	screen_text(s, "2022-2023");
	screen_wait(s, "2022–2023");
	screen_wait(s, "61 │");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1 Ngày: 2022–2023");
	screen_wait_row(s, 0, "61/64");
	/* In a date with strokes a hyphen can only be the sign of a range. */
	screen_keys(s, "d");
	screen_wait(s, "[x] 2022–2023");
	screen_text(s, "18/3/2024 - 3/2024");
	screen_wait(s, "18/03/2024–31/03/2024");
	screen_keys(s, "C-u");
	screen_text(s, "12/2023–3/2024");
	screen_wait(s, "12/2023–03/2024");
	screen_keys(s, "Esc");
	screen_leave(s);
}

static void test_session_keeps_dates(void **state)
{
	const char *with[] = {"LANGUAGE=vi", child_state("dates"), NULL};
	struct screen_setup setup = {.columns = 100, .rows = 30, .env = with};
	struct screen *s;

	(void)state;
	s = articles_browser(&setup);
	screen_wait(s, ARTICLES_ALL);
	screen_keys(s, "d");
	screen_wait(s, "[ ] 2024");
	screen_keys(s, "C-x Enter");
	screen_wait_row(s, 0, "Ngày: ≠ 2024");
	screen_leave(s);
	s = articles_browser(&setup);
	screen_wait_row(s, 0, "1 Ngày: ≠ 2024");
	screen_wait_row(s, 0, "61/64");
	screen_leave(s);
}

/* Both divisions, of which only one is in force; a region stands for all its provinces and is called
 * by its name. */
static void test_divisions_and_regions(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "p");
	screen_wait(s, "Tỉnh (trong 63)");
	screen_keys(s, "C-o");
	screen_wait(s, "Tỉnh nay (trong 34)");
	screen_text(s, "thai nguyen");
	screen_wait(s, ">[ ] Thái Nguyên");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "Thái Nguyên");
	screen_wait_row(s, 0, "1/64");
	screen_keys(s, "p");
	/* The page of the filter in force, then the others. */
	screen_wait(s, "Tỉnh nay (trong 34)");
	screen_wait(s, "[x] Thái Nguyên");
	screen_keys(s, "C-o");
	screen_wait(s, "Vùng và tỉnh");
	screen_text(s, "trung du");
	screen_wait(s, ">[ ] Trung du và miền núi phía Bắc");
	screen_wait(s, "62");
	screen_wait(s, "[ ]   Hà Giang");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1 Tỉnh: Trung du và miền núi phía Bắc");
	screen_wait_row(s, 0, "62/64");
	screen_wait_gone(s, "2 Tỉnh");
	/* A member's mark taken away leaves the others by name. */
	screen_keys(s, "p C-o C-o");
	screen_wait(s, "Vùng và tỉnh");
	screen_wait(s, "[x]   Bắc Kạn");
	screen_text(s, "bac kan");
	screen_wait(s, ">[x]   Bắc Kạn");
	screen_keys(s, "Tab Enter");
	screen_wait_row(s, 0, "61/64");
	screen_leave(s);
}

/* Reopened, Enter on another value takes that one in the place of the first. */
static void test_another_value(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "p");
	screen_wait(s, "61 │");
	screen_text(s, "bac kan");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1 Tỉnh: Bắc Kạn");
	screen_keys(s, "p");
	screen_wait(s, ">[x] Bắc Kạn");
	screen_text(s, "nghe an");
	screen_wait(s, ">[ ] Nghệ An");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1 Tỉnh: Nghệ An ");
	/* And on the value itself changes nothing. */
	screen_keys(s, "p");
	screen_wait(s, ">[x] Nghệ An");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1 Tỉnh: Nghệ An ");
	screen_leave(s);
}

static void test_indicator_and_tag(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "i");
	screen_wait(s, " Chỉ số ");
	screen_text(s, "tong so dang vien");
	screen_wait(s, ">[ ] Tổng số đảng viên");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1 Số liệu: Tổng số đảng viên");
	screen_wait_row(s, 0, "1/64");
	screen_keys(s, "X #");
	screen_wait(s, "Chưa có nhãn nào");
	screen_keys(s, "Esc T");
	screen_wait(s, "Nhãn, cách nhau bằng dấu phẩy");
	screen_text(s, "đọc sau");
	screen_keys(s, "Enter #");
	screen_wait(s, ">[ ] đọc sau");
	screen_wait_row(s, articles_row(s, "[ ] đọc sau"), " 1 │");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1 Nhãn: đọc sau");
	screen_wait_row(s, 0, "1/64");
	screen_leave(s);
}

/* A key that has no meaning leads to the help; where letters are text, by the key that isn't one. The help
 * of a place that one comes back to. */
static void test_help(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "p");
	screen_wait(s, "Gõ để lọc");
	screen_keys(s, "F5");
	screen_wait(s, "Phím F5 không dùng ở đây; F1 để xem các phím.");
	screen_keys(s, "F1");
	screen_wait(s, "loại trừ các mục đã đánh dấu");
	screen_keys(s, "q");
	screen_wait(s, "Gõ để lọc");
	screen_keys(s, "Esc");
	screen_leave(s);
}

/* Keys that do nothing where they are told. */
static void test_hints(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "p");
	screen_wait(s, "Tab đánh dấu");
	screen_wait(s, "^O loại khác");
	screen_keys(s, "Esc t");
	screen_wait(s, "Tab đánh dấu");
	screen_wait_gone(s, "^O");
	screen_keys(s, "Esc o");
	screen_wait(s, "theo tiêu đề");
	screen_wait_gone(s, "Tab đánh dấu");
	screen_wait_gone(s, "^X");
	screen_keys(s, "Esc");
	screen_leave(s);
}

/* What is typed is the beginning of a name: Enter took a province whose region has the word in its own, with
 * more articles. Words in any order. */
static void test_best_fit(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "p");
	screen_wait(s, ">[ ] Hà Giang");
	screen_text(s, "bac");
	screen_wait_row(s, articles_row(s, ">[ ] Bắc Kạn") + 1, "[ ] Bắc Giang");
	screen_keys(s, "C-u");
	screen_text(s, "kan bac");
	screen_wait(s, ">[ ] Bắc Kạn");
	screen_wait_gone(s, "Bắc Giang");
	/* Under headings nothing leaves its place; the cursor goes to the best. */
	screen_keys(s, "C-u C-o C-o");
	screen_wait(s, "Vùng và tỉnh");
	screen_text(s, "bac k");
	screen_wait(s, ">[ ]   Bắc Kạn");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1 Tỉnh: Bắc Kạn");
	screen_leave(s);
}

/* The labels are in English, what is looked for is in the articles: both languages fit. */
static void test_both_languages(void **state)
{
	struct screen *s = articles_listed(&(struct screen_setup){.columns = 100, .rows = 30});

	(void)state;
	screen_keys(s, "i");
	screen_wait(s, ">[ ] ");
	/* "Đảng viên mới kết nạp" begins so, "Tổng số đảng viên" has it within. */
	screen_text(s, "dang vien");
	screen_wait(s, "narrow: dang vien");
	screen_wait(s, ">[ ] Members admitted");
	screen_wait(s, " [ ] Party members in total");
	screen_keys(s, "C-u");
	screen_text(s, "members_adm");
	screen_wait_gone(s, "Party members in total");
	screen_wait(s, ">[ ] Members admitted");
	screen_keys(s, "C-c");
	screen_leave(s);
}

/* One paper in two spellings was two rows, of which each found a part: of one that no table knows.
 */
static void test_spellings(void **state)
{
	static const char *const names[] = {"Làng Ta", "Làng ta", "Làng ta", "Tuổi Trẻ"};
	const char *paths[] = {child_path("papers"), NULL};
	struct screen *s;
	char file[32];

	(void)state;
	for (int i = 0; i < (int)TL_COUNT(names); i++) {
		struct tl_buf text = {0};

		tl_buf_printf(&text,
			      "Bản số %d giữ rừng\n\n0%d-03-2024 08:00\n\nSáng nay bà con bản số %d cùng bộ "
			      "đội đi tuần rừng, dọn lối mòn, vá lại hàng rào.\n\n(Theo %s)\n",
			      i, i + 1, i, names[i]);
		snprintf(file, sizeof file, "papers/%d.txt", i);
		child_file(file, text.p, text.n);
		tl_buf_free(&text);
	}
	s = screen_tulieu(&(struct screen_setup){.columns = 80, .rows = 24}, "-d",
			  child_archive("papers.db", paths), NULL);
	screen_wait_row(s, 0, "4/4");
	screen_keys(s, "s");
	screen_wait_row(s, articles_row(s, ">[ ] Làng ta"), " 3 │");
	screen_wait_gone(s, "Làng Ta");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "3/4");
	screen_wait_row(s, 0, "1 Source: Làng Ta ");
	screen_keys(s, "s");
	screen_wait(s, ">[x] Làng ta");
	screen_keys(s, "C-x Enter");
	screen_wait_row(s, 0, "1/4");
	screen_leave(s);
}

/* Enter after a few letters takes what has articles, not a name without any that begins with them; where
 * nothing fits, the picker stays, with what was typed. */
static void test_typed_name(void **state)
{
	struct screen *s = browser();

	(void)state;
	screen_keys(s, "p");
	screen_wait(s, ">[ ] Hà Giang");
	screen_text(s, "ninhx");
	screen_wait(s, "Không có mục nào khớp.");
	screen_keys(s, "Enter Backspace");
	screen_wait(s, "Gõ để lọc: ninh");
	screen_wait(s, ">[ ] Quảng Ninh");
	screen_wait(s, " [ ] Ninh Bình");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1 Tỉnh: Quảng Ninh");
	screen_leave(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(test_dates),
		SCREEN_TEST(test_range_of_dates),
		SCREEN_TEST(test_session_keeps_dates),
		SCREEN_TEST(test_divisions_and_regions),
		SCREEN_TEST(test_another_value),
		SCREEN_TEST(test_help),
		SCREEN_TEST(test_hints),
		SCREEN_TEST(test_indicator_and_tag),
		SCREEN_TEST(test_best_fit),
		SCREEN_TEST(test_both_languages),
		SCREEN_TEST(test_spellings),
		SCREEN_TEST(test_typed_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
