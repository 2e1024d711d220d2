/* Pages of official sites and papers of the provinces: reports printed whole, and what sites put
 * around and into a text. */
#include "parsing.h"


/* Would catch: the issuer or "BÁO CÁO" alone as the headline of a report, its day lost because of a
 * later one that it plans for, its numbered parts shown as text; the last item of a list as a part.
 */
static void test_report(void **state)
{
	static const char page[] =
		"ĐẢNG BỘ TỈNH NÚI\nĐẢNG CỘNG SẢN VIỆT NAM\nHUYỆN ỦY MÂY\n"
		"Mây, ngày 28 tháng 9 năm 2016\nSố 73-BC/HU\nBÁO CÁO\nkết quả làm đường 9 tháng\n"
		"I. ĐÁNH GIÁ CHUNG\n1. Kết quả đạt được\n1.1. Về đường xóm\n" ROAD_LINE
		"2. Hạn chế\n" BRIDGES_LINE "Các việc phải xong trước ngày 20/12/2016:\n1. Làm cầu\n"
		"2. Đắp lề\n3. Trồng cây\n" ROAD_LINE;
	struct parsed p;

	(void)state;
	parse_page(&p, page, NULL);
	assert_string_equal(p.a.headline, "BÁO CÁO kết quả làm đường 9 tháng");
	assert_null(p.a.kicker);
	assert_int_equal(p.a.published.month, 9);
	assert_int_equal(p.a.published.day, 28);
	assert_string_equal(role_of(&p, "Số 73"), "boilerplate");
	assert_string_equal(role_of(&p, "1. Kết quả"), "heading");
	assert_string_equal(role_of(&p, "1.1."), "heading");
	assert_string_equal(role_of(&p, "2. Hạn"), "heading");
	assert_string_equal(role_of(&p, "3. Trồng"), "paragraph");
	parsed_free(&p);

	/* Not over a headline of the site's own, and without a subject. */
	parse_page(&p,
		   "Đường mới về xóm núi\n1/2/2016\nTin xã Núi\nTin huyện Mây\nTin khác\n"
		   "ĐẢNG CỘNG SẢN VIỆT NAM\nBÁO CÁO\n" ROAD_LINE,
		   NULL);
	assert_string_equal(p.a.headline, "Đường mới về xóm núi");
	parsed_free(&p);
	parse_page(&p, "ĐẢNG CỘNG SẢN VIỆT NAM\nTHÔNG BÁO\n" ROAD_LINE BRIDGES_LINE, NULL);
	assert_string_equal(p.a.headline, "THÔNG BÁO");
	assert_int_equal(p.a.blocks[1].kind, TL_BLOCK_LEAD);
	parsed_free(&p);
}

static void head(const char *page, const char *headline, const char *kicker, int month)
{
	struct parsed p;

	parse_page(&p, page, NULL);
	assert_text(p.a.headline, headline, page);
	assert_text(p.a.kicker, kicker, page);
	assert_int_equal(p.a.published.month, month);
	parsed_free(&p);
}

/* Would catch: no headline where only sections stand over the stamp, the paper's name in its place
 * where the day of the visit stands below it, a day in brackets left in the headline, a stamp not
 * seen beside the page's own words. */
static void test_heads(void **state)
{
	(void)state;
	head("Xây dựng Đảng\nThứ tư, 20/07/2022 09:15 (GMT+7)\nĐường mới về xóm núi\n" ROAD_LINE,
	     "Đường mới về xóm núi", "Xây dựng Đảng", 7);
	head("BÁO NÚI ĐIỆN TỬ\nChủ nhật, 05/12/2021, 21:17:40\nĐường mới về xóm núi\n"
	     "(03/08/2021 14:02) Lượt xem: 1.240\n" ROAD_LINE,
	     "Đường mới về xóm núi", NULL, 8);
	head("ỦY BAN NHÂN DÂN HUYỆN KIM SƠN\nĐường mới về xóm núi\n05/12/2021 21:17\n" ROAD_LINE,
	     "Đường mới về xóm núi", NULL, 12);
	head("[1]TRANG CHỦ [2]THỜI SỰ [3]KINH TẾ\nĐường mới về xóm núi\n05/12/2021 21:17\n" ROAD_LINE,
	     "Đường mới về xóm núi", NULL, 12);
	head("Thứ hai, 22/11/2021 Đọc báo in\nĐường mới về xóm núi\n05/12/2021 21:17\n" ROAD_LINE,
	     "Đường mới về xóm núi", NULL, 12);
	head("Đường mới về xóm núi\nThứ sáu, 18/05/2018 | 14:00 0 bình luận\n" ROAD_LINE,
	     "Đường mới về xóm núi", NULL, 5);
	head("16 tháng 7 lúc 14:20\n🔴 Đường mới về xóm núi\n" ROAD_LINE, "Đường mới về xóm núi", NULL,
	     0);
	head("Đường mới về xóm núi\nPosted on 12/05/2022 by\n" ROAD_LINE, "Đường mới về xóm núi", NULL,
	     5);
	head("Sự kiện & Bình luận\nĐường mới về xóm núi\n05/12/2021 21:17\n" ROAD_LINE,
	     "Đường mới về xóm núi", "Sự kiện & Bình luận", 12);
	head("Đường mới về xóm núi năm 2007 (15/3/2007)\n" ROAD_LINE, "Đường mới về xóm núi năm 2007",
	     NULL, 3);
	head("Đường mới về xóm núi\n03/06/2019 15:12:00 Xem cỡ chữ Đọc bài viết In trang\n" ROAD_LINE,
	     "Đường mới về xóm núi", NULL, 6);
}

/* Would catch: the day of a change under the text as that of publication. */
static void test_changed(void **state)
{
	(void)state;
	head("Đường mới về xóm núi\nThứ năm, 24 Tháng 5 2012 09:39\n" ROAD_LINE BRIDGES_LINE
	     "Lần cập nhật cuối ( Thứ sáu, 25 Tháng 6 2012 08:02 )\n",
	     "Đường mới về xóm núi", NULL, 5);
	head("Thứ năm, 24 Tháng 5 2012 09:39\nĐường mới về xóm núi\n" ROAD_LINE BRIDGES_LINE
	     "Sửa lần cuối vào Thứ sáu, 25 Tháng 6 2012 08:15\n",
	     "Đường mới về xóm núi", NULL, 5);
	head("Đường mới về xóm núi\nCập nhật lúc 08:02, 25/6/2012\n" ROAD_LINE BRIDGES_LINE,
	     "Đường mới về xóm núi", NULL, 6);
}

/* Would catch: names with a bullet behind them as a heading, those over a keyword in small letters
 * or a lone full stop run together with it, "THÔNG BÁO" of the sidebar or the paper's
 * code as the author. */
static void test_names(void **state)
{
	static const char *const pages[] = {
		"Đường mới về xóm núi\nLê An - Hà Bình •\n18/06/2020 08:24\n" ROAD_LINE BRIDGES_LINE,
		"Đường mới về xóm núi\n" ROAD_LINE BRIDGES_LINE "Lê An - Hà Bình\n.\nIn trang\n",
		"Đường mới về xóm núi\n" ROAD_LINE BRIDGES_LINE "Lê An - Hà Bình\nlàm đường\nIn trang\n",
		"Đường mới về xóm núi\n" ROAD_LINE BRIDGES_LINE "Lê An - Hà Bình\nIn trang\nTHÔNG BÁO\n",
		/* the paper's code beside the date */
		"Đường mới về xóm núi\nNCO - Thứ Sáu, 12/04/2019 - 14:22\n" ROAD_LINE BRIDGES_LINE
		"Lê An - Hà Bình\n",
	};
	struct parsed p;

	(void)state;
	for (size_t i = 0; i < TL_COUNT(pages); i++) {
		parse_page(&p, pages[i], NULL);
		assert_text(authors_of(&p), "Lê An|Hà Bình", pages[i]);
		parsed_free(&p);
	}
	/* Once over the text, once under it. */
	parse_page(&p, "Đường mới về xóm núi\nLê An\n18/06/2020 08:24\n" ROAD_LINE BRIDGES_LINE "LÊ AN\n", NULL);
	assert_text(authors_of(&p), "Lê An", "twice");
	parsed_free(&p);
	/* A note in brackets still goes with them. */
	parse_page(&p, "Đường mới về xóm núi\n" ROAD_LINE BRIDGES_LINE "Lê An\n(theo Báo Núi)\n", NULL);
	assert_text(authors_of(&p), "Lê An", "note");
	assert_text(p.a.source_name, "Báo Núi", "note");
	parsed_free(&p);
}

/* Would catch: a link in brackets as a heading; a sentence in the middle of its line, under a
 * picture, as text; the same with the indent of all paragraphs as a caption. */
static void test_amid_the_text(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(&p, "Đường mới về xóm núi\n" ROAD_LINE "[Huyện Mây làm thêm ba cầu]\n" BRIDGES_LINE, NULL);
	assert_string_equal(role_of(&p, "[Huyện"), "boilerplate");
	parsed_free(&p);
	/* A source in brackets is one. */
	parse_page(&p, "Đường mới về xóm núi\n" ROAD_LINE BRIDGES_LINE "[Nguồn: UBND tỉnh Quảng Nam, TTXVN]\n",
		   NULL);
	assert_string_equal(role_of(&p, "[Nguồn"), "source");
	parsed_free(&p);
	parse_page(&p,
		   "Đường mới về xóm núi\n" ROAD_LINE
		   "Sinh hoạt chi bộ ở Công ty Gỗ Mây, phường Khánh Bình\n" BRIDGES_LINE,
		   NULL);
	assert_string_equal(role_of(&p, "Sinh hoạt"), "caption");
	parsed_free(&p);
	parse_page(&p,
		   "Đường mới về xóm núi\n" ROAD_LINE
		   "Đường mới của xã Mây, xã còn nhiều hộ khó khăn\n" BRIDGES_LINE,
		   NULL);
	assert_string_equal(role_of(&p, "Đường mới của"), "heading");
	parsed_free(&p);
	parse_page(&p,
		   "Đường mới về xóm núi\n" ROAD_LINE
		   "                    Công nhân vận hành máy tại nhà máy.\n" BRIDGES_LINE,
		   NULL);
	assert_string_equal(role_of(&p, "Công nhân"), "caption");
	parsed_free(&p);
	parse_page(&p,
		   "Đường mới về xóm núi\n            " ROAD_LINE
		   "            Công nhân vận hành máy tại nhà máy.\n            " BRIDGES_LINE,
		   NULL);
	assert_string_equal(role_of(&p, "Công nhân"), "paragraph");
	parsed_free(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_report),	      cmocka_unit_test(test_heads),
		cmocka_unit_test(test_changed),	      cmocka_unit_test(test_names),
		cmocka_unit_test(test_amid_the_text),
	};

	return cmocka_run_group_tests(tests, parsing_start, parsing_stop);
}
