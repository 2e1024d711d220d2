/* Why an article has its marks, and putting them right. */
#include "screen/articles.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const struct screen_setup wide = {.columns = 120, .rows = 40};

static bool names_a_line(struct screen *s, void *unused)
{
	static const char file[] = "rule: indicators.tsv:";
	const char *at = NULL;
	size_t digits;

	(void)unused;
	for (int row = 0; row < screen_rows(s) && !at; row++)
		at = strstr(screen_row(s, row), file);
	if (!at)
		return false;
	at += strlen(file);
	digits = strspn(at, "0123456789");
	return digits && strncmp(at + digits, ": members", 9) == 0;
}

/* A rule that can't be found again in its table; the wrong figure explained first. */
static void test_explain(void **state)
{
	struct screen *s = articles_listed(&wide);

	(void)state;
	screen_wait(s, "37.340");
	screen_keys(s, "E");
	screen_wait(s, "Why: Bắc Kạn kết nạp");
	screen_wait(s, "> date: 2024-03-19T08:15 (stamp)");
	screen_wait(s, "province: Bắc Kạn (06), now Thái Nguyên (19)");
	screen_wait(s, "topic: Party membership development (member_development) 0.9");
	screen_wait(s, "topics.tsv:");
	screen_keys(s, "q");
	screen_wait_gone(s, "Why:");
	screen_keys(s, "Tab Tab j E");
	/* With the line of the table, where an editor can go to. */
	screen_wait_until(s, names_a_line, NULL, "indicators.tsv:LINE: members");
	screen_wait(s, "|     sentence: “");
	screen_keys(s, "q g E");
	screen_wait(s, "> figure 1:");
	screen_keys(s, "q");
	screen_wait_gone(s, "Why:");
	screen_leave(s);
}

/* An article without province or topic could not be given any: there was nothing to put the cursor on. And a
 * correction that is told in the archive's own form, with codes and columns. */
static void test_none(void **state)
{
	static const char page[] = "Cơn mưa đầu mùa\n\n19-03-2024 08:15\n\n"
				   "Trời mưa suốt hai ngày, đường trơn, chợ vắng người, trẻ nhỏ ở nhà với "
				   "ông bà và nghe kể chuyện ngày xưa.\n\nLâm Thủy Tiên\n";
	const char *paths[] = {child_file("none/page.txt", page, sizeof page - 1), NULL};
	struct screen *s = screen_tulieu(&wide, "-d", child_archive("none.db", paths), NULL);

	(void)state;
	screen_wait(s, "1/1");
	screen_wait(s, "Trời mưa suốt");
	screen_keys(s, "E");
	screen_wait(s, "> date: 2024-03-19T08:15 (stamp)");
	screen_wait(s, "  province: none was found");
	screen_wait(s, "  topic: none was found");
	/* Nothing is to be taken back here. */
	screen_wait_gone(s, "u take back");
	screen_keys(s, "Down Enter");
	screen_wait(s, "several: commas between");
	screen_text(s, "today:Huế, bac kan");
	screen_keys(s, "Enter");
	screen_wait(s, "corrected by hand: province: today:Huế; Bắc Kạn (");
	screen_wait(s, "> province: Huế (46), corrected by hand");
	screen_wait(s, "  province: Bắc Kạn (06), now Thái Nguyên (19), corrected by hand");
	screen_wait(s, "Corrected; u takes it back.");
	screen_keys(s, "Down Down Enter");
	screen_text(s, "member_dev");
	screen_keys(s, "Tab Enter");
	screen_wait(s, "> topic: Party membership development (member_development), corrected by hand");
	screen_keys(s, "g");
	screen_wait(s, "> corrected by hand: ");
	screen_wait_gone(s, "Enter correct");
	screen_wait(s, "u take back");
	screen_keys(s, "u");
	screen_wait_gone(s, "corrected by hand: province");
	screen_wait(s, "province: none was found");
	/* The keys of this place, from this place. */
	screen_keys(s, "x");
	screen_wait(s, "x does nothing here; ? shows all keys.");
	screen_keys(s, "?");
	screen_wait(s, "take a correction back");
	screen_keys(s, "q");
	screen_wait(s, "province: none was found");
	screen_keys(s, "q");
	screen_wait_gone(s, "Why:");
	screen_leave(s);
}

/* A figure that was missed can't be given to the article, or not from the place in the text where it is seen. */
static void test_missed(void **state)
{
	static const char page[] = "Bắc Kạn kết nạp được 92 đảng viên mới\n\n19-03-2024 08:15\n\n"
				   "Hiện nay, toàn Đảng bộ tỉnh Bắc Kạn có 37.340 đảng viên. Bà con gom "
				   "được 38 bộ lưới cũ để làm lại cầu treo.\n\n"
				   "Năm trước mùa mưa lũ cuốn mất 38 bộ lưới, cán bộ "
				   "xuống cơ sở phải đi bộ cả ngày.\n\nLâm Thủy Tiên\n";
	const char *paths[] = {child_file("missed/page.txt", page, sizeof page - 1), NULL};
	struct screen *s = screen_tulieu(&wide, "-d", child_archive("missed.db", paths), NULL);
	struct tl_buf out = {0};

	(void)state;
	screen_wait(s, "1/1");
	screen_wait(s, "37.340");
	screen_keys(s, "Tab M");
	screen_wait(s, "Words of the missed figure:");
	screen_text(s, "xyzzy");
	screen_keys(s, "Enter");
	screen_wait(s, "“xyzzy” isn't in this text.");
	screen_keys(s, "C-u");
	screen_text(s, "bộ lưới");
	screen_keys(s, "Enter");
	screen_wait(s, "there is no number in these words");
	screen_keys(s, "Home");
	screen_text(s, "38 ");
	screen_keys(s, "Enter");
	screen_wait(s, "Place 1 of 2; / and n go to another, then M.");
	screen_wait(s, "Figure: value=38 unit=\"bộ lưới\" period=");
	screen_keys(s, "Esc");
	screen_wait_gone(s, "Figure: value");
	/* The other place, by the match that was stepped on. */
	screen_keys(s, "n M");
	screen_wait(s, "Place 2 of 2");
	screen_text(s, "members_adm");
	screen_keys(s, "Tab Enter");
	screen_wait(s, "Added; E tells of it, and u there takes it back.");
	screen_wait(s, "+38");
	/* Its own row is current. */
	screen_keys(s, "E");
	screen_wait(s, "> figure 3: “38 bộ lưới” = 38 (count)");
	screen_wait(s, "rule: added by hand");
	screen_wait(s, "sentence: “Năm trước mùa mưa lũ");
	child_tulieu(&out, NULL, "-d", child_path("missed.db"), "metrics", "--indicator",
		     "members_admitted", NULL);
	assert_non_null(strstr(out.p, "\t38\t"));
	/* Deleted, it comes back by the key that is named, where the cursor is then. */
	screen_keys(s, "Enter C-u");
	screen_text(s, "delete");
	screen_keys(s, "Enter");
	screen_wait(s, "Corrected; u takes it back.");
	screen_wait(s, "> added by hand: figure “38 bộ lưới”");
	screen_keys(s, "u");
	screen_wait(s, "Taken back: the figure is there again.");
	screen_wait(s, "figure 3: “38 bộ lưới” = 38 (count)");
	screen_wait(s, "> added by hand: figure “38 bộ lưới”");
	screen_keys(s, "u");
	screen_wait(s, "Taken back: the rules decide again.");
	screen_keys(s, "q");
	screen_wait_gone(s, "+38");
	tl_buf_free(&out);
	screen_leave(s);
}

/* A correction that isn't shown where the mark is shown, or can't be taken back. */
static void test_correct(void **state)
{
	static const char page[] = "Bắc Kạn kết nạp được 92 đảng viên mới\n\n19-03-2024 08:15\n\n"
				   "Hiện nay, toàn Đảng bộ tỉnh Bắc Kạn có 37.340 đảng viên. Công tác "
				   "kết nạp đảng viên được các chi bộ coi trọng.\n\n"
				   "Đường vào các bản còn xa, mùa mưa lũ thường bị chia cắt, cán bộ "
				   "xuống cơ sở phải đi bộ cả ngày.\n\nLâm Thủy Tiên\n";
	const char *paths[] = {child_file("correct/page.txt", page, sizeof page - 1), NULL};
	struct screen *s =
		screen_tulieu(&wide, "-d", child_archive("correct.db", paths), NULL);
	struct tl_buf out = {0};

	(void)state;
	screen_wait(s, "1/1");
	screen_wait(s, "37.340");
	screen_keys(s, "E Enter C-u");
	screen_text(s, "hôm qua");
	screen_keys(s, "Enter");
	screen_wait(s, "is no date such as");
	screen_keys(s, "C-u");
	screen_text(s, "2023-12-01");
	screen_keys(s, "Enter");
	screen_wait(s, "Corrected; u takes it back.");
	screen_wait(s, "> date: 2023-12-01");
	screen_wait(s, "corrected by hand: date: 2023-12-01 (");
	screen_keys(s, "j Enter C-u");
	screen_text(s, "Cao Bằng, today:Thái Nguyên");
	screen_keys(s, "Enter");
	screen_wait(s, "province: Cao Bằng (04)");
	screen_keys(s, "Esc");
	screen_wait_row(s, 2, "01/12/2023 Cao Bằng");
	child_tulieu(&out, NULL, "-d", child_path("correct.db"), "correct", "1", NULL);
	assert_non_null(strstr(out.p, "published\t\t2023-12-01"));
	tl_buf_free(&out);
	screen_keys(s, "E");
	screen_wait(s, "Why:");
	screen_keys(s, "j j u");
	screen_wait(s, "the rules decide again");
	screen_wait(s, "> date: 2024-03-19T08:15 (stamp)");
	screen_keys(s, "u");
	screen_wait(s, "Nothing was corrected here.");
	screen_keys(s, "q");
	screen_wait_gone(s, "Why:");
	screen_leave(s);
}

/* What was put right and looks like what the rules have read: in the list, over the text, beside the
 * figure; and once it is taken back, the sign stays. */
static void test_signs(void **state)
{
	static const char page[] = "Cao Bằng kết nạp được 92 đảng viên mới\n\n19-03-2024 08:15\n\n"
				   "Năm 2023, Đảng bộ tỉnh Cao Bằng kết nạp được 92 đảng viên mới. Công "
				   "tác kết nạp đảng viên được các chi bộ coi trọng.\n\nLâm Thủy Tiên\n";
	const char *paths[] = {child_file("signs/page.txt", page, sizeof page - 1), NULL};
	const char *archive = child_archive("signs.db", paths);
	struct screen *s = screen_tulieu(&wide, "-d", archive, NULL);
	struct tl_buf out = {0};

	(void)state;
	screen_wait(s, "1/1");
	screen_wait_row(s, 2, ">  19/03/2024 Cao Bằng");
	screen_wait_row(s, 3, "19/03/2024 08:15 · Cao Bằng");
	screen_keys(s, "E Enter C-u");
	screen_text(s, "2023-12-01");
	screen_keys(s, "Enter");
	screen_wait(s, "Corrected; u takes it back.");
	screen_keys(s, "j Enter C-u");
	screen_text(s, "Hà Giang");
	screen_keys(s, "Enter");
	screen_wait(s, "province: Hà Giang (02)");
	screen_keys(s, "G Enter C-u");
	screen_text(s, "value=93");
	screen_keys(s, "Enter");
	screen_wait(s, "= 93 (count)");
	screen_keys(s, "Esc");
	screen_wait_row(s, 2, "> =01/12/2023 Hà Giang");
	screen_wait_row(s, 3, "01/12/2023 (corrected by hand) · Hà Giang (now: Tuyên Quang)");
	screen_wait_row(s, 4, "hand)");
	screen_wait(s, " =93 ");
	child_tulieu(&out, NULL, "-d", archive, "show", "1", NULL);
	assert_non_null(strstr(out.p, "01/12/2023 (corrected by hand) · Hà Giang (now: Tuyên Quang) "
				      "(corrected by hand)\n"));
	tl_buf_free(&out);
	screen_keys(s, "E u");
	screen_wait(s, "the rules decide again");
	screen_keys(s, "u");
	screen_wait_gone(s, "province: Hà Giang");
	screen_keys(s, "g u");
	screen_wait_gone(s, "corrected by hand:");
	screen_keys(s, "Esc");
	screen_wait_row(s, 2, ">  19/03/2024 Cao Bằng");
	screen_wait_row(s, 3, "19/03/2024 08:15 · Cao Bằng");
	screen_leave(s);
}

/* Rules that were changed for nothing: the marks are still the old ones, and nobody says so. */
static void test_other_rules(void **state)
{
	static const char rules[] = "id\tlabel_vi\tlabel_en\tweight\tstrong\tweak\tnegative\tindicators\n"
				    "uplands\tVùng cao\tUplands\t1\tbản vùng cao\t\t\t\n";
	const char *file = child_file("config/tulieu/topics.tsv", rules, sizeof rules - 1);
	const char *folder = child_path("XDG_CONFIG_HOME=%s/config", child_folder());
	const char *env[] = {strstr(folder, "XDG_CONFIG_HOME"), NULL};
	const char *argv[] = {NULL, "-d", articles_archive(), "search", "chi bộ", NULL};
	struct screen_setup setup = {.columns = 120, .rows = 40, .env = env};
	struct screen *s = articles_browser(&setup);
	struct tl_buf bytes = {0};
	struct tl_error e;

	(void)state;
	(void)file;
	screen_wait(s, "A applies them");
	screen_keys(s, "j");
	screen_wait_gone(s, "A applies them");
	screen_leave(s);
	assert_int_equal(child_wait(child_spawn(argv, env, child_path("found"), child_path("said")),
				    child_patience()),
			 0);
	assert_int_equal(tl_read_file(child_path("said"), 0, &bytes, &e), TL_OK);
	assert_non_null(strstr(bytes.p, "read with other rules"));
	tl_buf_free(&bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(test_explain),
		SCREEN_TEST(test_none),
		SCREEN_TEST(test_missed),
		SCREEN_TEST(test_correct),
		SCREEN_TEST(test_signs),
		SCREEN_TEST(test_other_rules),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
