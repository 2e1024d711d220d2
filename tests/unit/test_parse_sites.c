/* What stands around the text on saved pages of papers and offices: who writes, in brackets or over
 * the headline, what the page says of itself beside a date, pictures named without marks, printed
 * pages with short lines. */
#include "parsing.h"

#define LEAD                                                                                              \
	"Sáng 5/6/2024, xã Núi Xa mở hội nghị bàn việc góp công làm đường liên xóm, mỗi nhà góp hai buổi, " \
	"tính ra bốn đoạn dài qua ba xóm.\n"
#define MORE                                                                                            \
	"Theo lãnh đạo xã, năm tới bà con làm tiếp hai cầu nhỏ bắc qua suối, để các em học sinh đến lớp " \
	"cả trong mùa mưa, không phải đi vòng xa như trước.\n"

/* Would catch: the sentence before names in brackets taken for a heading, the names for text; the
 * first of several pieces of news signed by nobody; a picture's credit for who wrote the text. */
static void test_names_in_brackets(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(&p,
		   "Làm đường ở các xã\n" LEAD "Xã khen ba xóm làm nhanh. (LÊ AN)\n"
		   "* Cùng ngày, xã Núi Gần họp bàn việc sửa cầu, có bốn mươi hộ đến dự và góp ý.\n"
		   "Xã sẽ làm cầu trước mùa mưa năm nay. (H.BẮC - V.MAI)\n",
		   NULL);
	assert_string_equal(role_of(&p, "Xã khen"), "paragraph");
	assert_string_equal(role_of(&p, "(LÊ AN)"), "byline");
	assert_string_equal(role_of(&p, "Xã sẽ"), "paragraph");
	assert_text(authors_of(&p), "LÊ AN|H.BẮC|V.MAI", "brackets");
	parsed_free(&p);

	parse_page(&p,
		   "Làm đường ở các xã\n" LEAD "Bà con xóm Thượng san nền. (Ảnh: Lê An)\n" MORE,
		   NULL);
	assert_int_equal(p.a.n_authors, 0);
	parsed_free(&p);
}

/* Would catch: "P.V" over the headline taken for it, and what a picture is called, the headline
 * without its marks, for a heading or for the headline. */
static void test_over_the_headline(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(&p,
		   "P.V\n\nXã Núi Xa góp công làm đường liên xóm\n\n"
		   "Xa Nui Xa gop cong lam duong lien xom - Anh 1\n\n" LEAD MORE,
		   NULL);
	assert_text(p.a.headline, "Xã Núi Xa góp công làm đường liên xóm", "P.V");
	assert_null(p.a.kicker);
	assert_text(authors_of(&p), "P.V", "P.V");
	assert_string_equal(role_of(&p, "Xa Nui"), "caption");
	parsed_free(&p);
}

/* Would catch: a date lost, or who stands before it, because of links behind it. */
static void test_links_behind_the_date(void **state)
{
	static const char *const stamps[] = {
		"LÊ AN 05/06/2024 16:35 Theo dõi Báo Núi trên Google News",
		"Lê An | 16:35 05/06/2024 Chia sẻ Facebook Zalo"};
	struct parsed p;

	(void)state;
	for (size_t i = 0; i < TL_COUNT(stamps); i++) {
		char page[2000];

		snprintf(page, sizeof page, "Góp công làm đường\n%s\n" LEAD MORE, stamps[i]);
		parse_page(&p, page, NULL);
		assert_int_equal(p.a.published.hour, 16);
		assert_text(authors_of(&p), i ? "Lê An" : "LÊ AN", page);
		parsed_free(&p);
	}
}

/* Would catch: a source missed behind a label without a name, or before the number of readers. */
static void test_source_and_readers(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(&p,
		   "Góp công làm đường\n" LEAD MORE
		   "Tác giả: - Nguồn: TTXVN - Số lần được xem: 138\n",
		   NULL);
	assert_text(p.a.source_name, "TTXVN", "readers");
	assert_int_equal(p.a.n_authors, 0);
	parsed_free(&p);
}

/* Would catch: the headline of a printed page cut where its line ends, in a short page too. */
static void test_short_lines(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(&p,
		   "Xã Núi Xa: Nhiều xóm góp công làm đường trong\nmùa khô\n"
		   "Ngày cập nhật 05/06/2024\n\n"
		   "Chiều 4-6, xã Núi Xa mở hội nghị bàn việc góp\ncông làm đường liên xóm, mỗi "
		   "nhà góp hai buổi,\ntính ra bốn đoạn dài qua ba xóm của xã ở\nbên kia suối.\n\n"
		   "Theo lãnh đạo xã, năm tới bà con làm tiếp hai\ncầu nhỏ bắc qua suối, để các em "
		   "học sinh đến\nlớp cả trong mùa mưa.\n",
		   NULL);
	assert_text(p.a.headline, "Xã Núi Xa: Nhiều xóm góp công làm đường trong mùa khô", "lines");
	parsed_free(&p);
}

/* Would catch: what somebody does between two pictures taken for text; the name of a site over the
 * headline for a series. */
static void test_pictures_and_site(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(&p,
		   "Trang tin điện tử Đảng bộ huyện Mây\nGóp công làm đường\n" LEAD
		   "Các đại biểu chào cờ trước hội nghị\nimg\n"
		   "Chủ tịch xã Lê An trao đổi với bà con bên lề\nimg\n"
		   "Quang cảnh hội nghị ở nhà văn hóa xã\n" MORE,
		   NULL);
	assert_text(p.a.headline, "Góp công làm đường", "site");
	assert_null(p.a.kicker);
	assert_string_equal(role_of(&p, "Chủ tịch"), "caption");
	parsed_free(&p);
}

/* Would catch: a headline that begins with a day read as text, or a text that does as the headline. */
static void test_day_in_the_headline(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(&p, "Ngày 3/2 đáng nhớ ở xóm Thượng có 80 năm tuổi\n08/02/2025\n" LEAD MORE, NULL);
	assert_text(p.a.headline, "Ngày 3/2 đáng nhớ ở xóm Thượng có 80 năm tuổi", "day");
	parsed_free(&p);
	parse_page(&p, "Ngày 3/2, xóm Thượng làm lễ trao cờ cho các hộ.\n08/02/2025\n" LEAD MORE, NULL);
	assert_null(p.a.headline);
	parsed_free(&p);
}

/* Would catch: the words of a magazine's form as a series, the date of a log between "by admin" and
 * its comments as text, and what somebody does in a picture for a paragraph. */
static void test_magazines_and_logs(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(&p,
		   "E-MAGAZINE\nGóp công làm đường\nby admin 12 Tháng Ba, 2024 Leave a comment\n" LEAD
		   "Cán bộ xã Núi Xa rà soát hồ sơ đất.\n" MORE,
		   NULL);
	assert_text(p.a.headline, "Góp công làm đường", "log");
	assert_null(p.a.kicker);
	assert_int_equal(p.a.published.month, 3);
	assert_string_equal(role_of(&p, "Cán bộ"), "caption");
	parsed_free(&p);
}

/* Would catch: who wrote for another paper taken for the paper or lost with it; officers and whoever
 * gathered the news as nobody. */
static void test_who_wrote_for_whom(void **state)
{
	static const struct {
		const char *line, *authors, *source;
	} cases[] = {
		{"Theo Lê An (Báo Núi Xa)", "Lê An", "Báo Núi Xa"},
		{"Theo Lê An/Báo Núi Xa", "Lê An", "Báo Núi Xa"},
		{"Lê Văn An/Báo Quân khu 9", "Lê Văn An", "Báo Quân khu 9"},
		{"Nguồn tin: Lê An (Ban Tổ chức Huyện ủy)", "Lê An", NULL},
		{"Đại tá, TS Lê Văn An", "Lê Văn An", NULL},
		{"Sưu tầm: Lê An", "Lê An", NULL},
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(cases); i++) {
		char page[2000];
		struct parsed p;

		snprintf(page, sizeof page, "Góp công làm đường\n" LEAD MORE "%s\n", cases[i].line);
		parse_page(&p, page, NULL);
		assert_text(authors_of(&p), cases[i].authors, cases[i].line);
		assert_text(p.a.source_name, cases[i].source, cases[i].line);
		parsed_free(&p);
	}
}

/* Would catch: the lists that end an article lost as titles of others, who stands over a part of them
 * too, or their items taken for who wrote it; the names and links behind a list kept in it. */
static void test_lists_at_the_end(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(&p,
		   "Góp công làm đường\n" LEAD "Các xóm làm xong trước hạn:\nXóm Thượng 120 m\n"
		   "Xóm Hạ 98 m\nĐảng bộ Quân sự huyện\n- Lê Văn An, xóm trưởng\nHồng Sơn\n"
		   "Tin liên quan\nXã Mây có 12 xóm mới\n",
		   NULL);
	assert_string_equal(role_of(&p, "Xóm Thượng"), "paragraph");
	assert_string_equal(role_of(&p, "Xóm Hạ"), "paragraph");
	assert_string_equal(role_of(&p, "Đảng bộ Quân sự"), "paragraph");
	assert_string_equal(role_of(&p, "- Lê Văn An"), "paragraph");
	assert_text(authors_of(&p), "Hồng Sơn", "list");
	assert_string_equal(role_of(&p, "Xã Mây"), "boilerplate");
	parsed_free(&p);

	/* Rows and labels, without a colon over them. */
	parse_page(&p,
		   "Góp công làm đường\n" LEAD "STT Đơn vị Số mét Tỷ lệ\n1 Xóm Thượng 142 101%\n"
		   "2 Xóm Hạ 136 98%\nTổng số hộ góp công: 412\nSố buổi góp: 96\nHồng Sơn\n",
		   NULL);
	assert_string_equal(role_of(&p, "STT"), "paragraph");
	assert_string_equal(role_of(&p, "2 Xóm"), "paragraph");
	assert_string_equal(role_of(&p, "Tổng số"), "paragraph");
	assert_string_equal(role_of(&p, "Số buổi"), "paragraph");
	assert_text(authors_of(&p), "Hồng Sơn", "rows");
	parsed_free(&p);

	/* How many read the page, and what gold costs, are of the page. */
	parse_page(&p,
		   "Góp công làm đường\n" LEAD MORE
		   "Hôm nay: 1.234\nTháng hiện tại: 45.678\nSJC 56.100 56.700\n",
		   NULL);
	assert_string_equal(role_of(&p, "Hôm nay"), "boilerplate");
	assert_string_equal(role_of(&p, "Tháng hiện"), "boilerplate");
	assert_string_equal(role_of(&p, "SJC"), "boilerplate");
	parsed_free(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names_in_brackets),
		cmocka_unit_test(test_over_the_headline),
		cmocka_unit_test(test_links_behind_the_date),
		cmocka_unit_test(test_source_and_readers),
		cmocka_unit_test(test_short_lines),
		cmocka_unit_test(test_pictures_and_site),
		cmocka_unit_test(test_day_in_the_headline),
		cmocka_unit_test(test_magazines_and_logs),
		cmocka_unit_test(test_who_wrote_for_whom),
		cmocka_unit_test(test_lists_at_the_end),
	};

	return cmocka_run_group_tests(tests, parsing_start, parsing_stop);
}
