/* Pages that are no plain articles: print views and readers, papers with two columns, notices,
 * posts in networks, stories told in pictures. */
#include "parsing.h"

#define LINE                                                                                                                      \
	"Từ tháng ba, xã cùng bà con ba xóm mở lại con đường ven suối, nối chợ với trường học để " \
	"học "                                                                                                                  \
	"sinh đến lớp cả trong mùa mưa, không phải đi vòng xa như trước.\n"
#define MORE                                                                                                            \
	"Bà con góp ba trăm ngày công, hiến đất và cho mượn máy; phần còn lại do huyện lo, dự " \
	"kiến "                                                                                                       \
	"xong trước mùa gặt để xe vào tận sân kho.\n"

/* A headline and no kicker. */
static void head(const char *page, const char *headline)
{
	struct parsed p;

	parse_page(&p, page, NULL);
	assert_non_null(p.a.headline);
	assert_string_equal(p.a.headline, headline);
	assert_null(p.a.kicker);
	parsed_free(&p);
}

/* Would catch: the name or the address of a site as headline or kicker, where the first line of a
 * print view or a reader holds it; what a reader adds, as a heading. */
static void test_print_views(void **state)
{
	struct parsed p;

	(void)state;
	head("BÁO NÚI ĐIỆN TỬ - baonui.org.vn\nNgày in: 22/11/2026 09:03\n"
	     "Đường mới về xóm núi\n05/12/2021, 21:17\n" LINE MORE,
	     "Đường mới về xóm núi");
	head("baonui.vn\nĐường mới về xóm núi\n5 phút đọc\n" LINE MORE, "Đường mới về xóm núi");
	head("NUIXANH ONLINE\nCập nhật: 05-12-2021\nĐường mới về xóm núi\n" LINE MORE,
	     "Đường mới về xóm núi");
	head("BAN TỔ CHỨC TỈNH ỦY LẠNG SƠN\nTrang chủ\nĐường mới về xóm núi\n04/10/2016 "
	     "08:45\n" LINE MORE,
	     "Đường mới về xóm núi");
	/* A committee over a headline is whose news it is. */
	parse_page(&p, "ĐẢNG BỘ HUYỆN LỘC BÌNH\nĐường mới về xóm núi\n04/10/2016 08:45\n" LINE MORE,
		   NULL);
	assert_text(p.a.kicker, "ĐẢNG BỘ HUYỆN LỘC BÌNH", "committee");
	parsed_free(&p);
	/* The page's title is the site's name, too. */
	parse_page(
		&p,
		"BAN TỔ CHỨC TỈNH ỦY LẠNG SƠN\nĐường mới về xóm núi\n04/10/2016 08:45\n" LINE MORE,
		&(struct tl_page){.date_hint = TL_NO_DATE,
				  .title_hint = "Ban Tổ chức Tỉnh ủy Lạng Sơn"});
	assert_text(p.a.headline, "Đường mới về xóm núi", "title of the site");
	parsed_free(&p);
	head("Play\nMute\n00:00 / 03:41\nĐường mới về xóm núi\n04/10/2016\n" LINE MORE,
	     "Đường mới về xóm núi");
	/* Where and when something was signed names nobody. */
	parse_page(&p, "Đường mới về xóm núi\nKon Tum, ngày 03-02-2009\n" LINE MORE, NULL);
	assert_int_equal(p.a.n_authors, 0);
	assert_int_equal(p.a.published.day, 3);
	parsed_free(&p);
	/* An address that a headline is about. */
	head("Ra mắt trang tin tinhuynui.vn\n05/12/2021 21:17\n" LINE MORE,
	     "Ra mắt trang tin tinhuynui.vn");
	parse_page(&p,
		   "Đường mới về xóm núi\n4–5 minutes\n" LINE "[image: Cầu]\n" MORE
		   "Bạn đang đọc bài viết Đường mới về xóm núi\n",
		   NULL);
	assert_string_equal(role_of(&p, "4–5"), "boilerplate");
	assert_string_equal(role_of(&p, "[image"), "boilerplate");
	assert_string_equal(role_of(&p, "Bạn đang"), "boilerplate");
	parsed_free(&p);
}

/* Would catch: who issues a document as its headline where Party and issuer stand beside each
 * other; the place of its day as the author; those to whom it goes as text. */
static void test_columns(void **state)
{
	static const char page[] =
		"ĐẢNG BỘ TỈNH BẮC KẠN          ĐẢNG CỘNG SẢN VIỆT NAM\nHUYỆN ỦY PÁC NẶM\n"
		"*                   Pác Nặm, ngày 15 tháng 02 năm 2022\nSố 52-KH/HU\nKẾ HOẠCH\n"
		"mở đường xóm năm 2022\n" LINE MORE
		"Nơi nhận:                                T/M BAN THƯỜNG VỤ\n"
		"- Tỉnh ủy (báo cáo),                     PHÓ BÍ THƯ\n- Lưu Văn phòng.\n"
		"                                         Lê Văn An\n";
	struct parsed p;

	(void)state;
	parse_page(&p, page, NULL);
	assert_string_equal(p.a.headline, "KẾ HOẠCH mở đường xóm năm 2022");
	assert_text(authors_of(&p), "Lê Văn An", page);
	assert_int_equal(p.a.published.day, 15);
	assert_string_equal(role_of(&p, "ĐẢNG BỘ"), "place");
	assert_string_equal(role_of(&p, "Nơi nhận"), "boilerplate");
	assert_string_equal(role_of(&p, "- Tỉnh ủy"), "boilerplate");
	assert_string_equal(role_of(&p, "- Lưu"), "boilerplate");
	parsed_free(&p);
	/* Not in a text that says who got something. */
	parse_page(&p, "Đường mới về xóm núi\n" LINE "Nơi nhận nhiều nhất là xã Mây.\n" MORE, NULL);
	assert_string_equal(role_of(&p, "Nơi nhận"), "paragraph");
	parsed_free(&p);
}

/* Would catch: the dead as a picture, the day of birth as a heading and the family as the author of
 * a notice. */
static void test_notice(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(
		&p,
		"TIN BUỒN\nBan Chấp hành Đảng bộ xã Mây và gia đình vô cùng thương tiếc báo tin:\n"
		"Đồng chí LÊ VĂN AN\nSinh ngày 12 tháng 5 năm 1931 tại xã Mây\n" LINE
		"BAN TỔ CHỨC LỄ TANG VÀ GIA ĐÌNH KÍNH BÁO\nTin mới\nCầu mới ở xã Núi\n",
		NULL);
	assert_string_equal(p.a.headline, "TIN BUỒN");
	assert_int_equal(p.a.n_authors, 0);
	assert_string_equal(role_of(&p, "Đồng chí"), "paragraph");
	assert_string_equal(role_of(&p, "Sinh ngày"), "paragraph");
	assert_string_equal(role_of(&p, "BAN TỔ CHỨC"), "paragraph");
	assert_string_equal(role_of(&p, "Cầu mới"), "boilerplate");
	parsed_free(&p);
}

/* Would catch: who posts as the headline; an item behind a small picture as a heading; a last
 * sentence with small pictures behind it as a link. */
static void test_post(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(&p,
		   "Xã Đoàn Mây - Huyện Núi\n19 Tháng 5, 2023 ·\n"
		   "Sáng 19/5 cả xã ra đường mới, đông vui quá bà con ơi \xf0\x9f\xa5\xb3\n"
		   "\xf0\x9f\x91\x89 Bạn Lê An - đội viên xung kích\n" LINE
		   "Chúc mừng xóm Núi có đường mới! \xf0\x9f\x92\xaa\xf0\x9f\x92\xaa\n"
		   "Tất cả cảm xúc:\n148\n",
		   NULL);
	assert_string_equal(role_of(&p, "Xã Đoàn"), "boilerplate");
	assert_null(p.a.headline);
	assert_string_equal(role_of(&p, "\xf0\x9f\x91\x89"), "paragraph");
	assert_string_equal(role_of(&p, "Chúc mừng"), "paragraph");
	parsed_free(&p);
}

/* Would catch: the sentences under the pictures of a story as its text; a by-line there as one more
 * picture; an article about pictures taken for such a story. */
static void test_pictures(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(&p,
		   "Phóng sự ảnh\nNgày hội trên đảo Mây\n03/02/2024\n" LINE
		   "Tàu vượt mười lăm hải lý trong gió mùa.\nCả đảo ra đón từ sáng sớm.\n"
		   "Bữa cơm chung của quân và dân trên đảo.\nLê An (thực hiện)\n",
		   NULL);
	assert_string_equal(role_of(&p, "Tàu"), "caption");
	assert_string_equal(role_of(&p, "Cả đảo"), "caption");
	assert_string_equal(role_of(&p, "Từ tháng"), "lead");
	assert_text(authors_of(&p), "Lê An", "pictures");
	parsed_free(&p);
	parse_page(&p,
		   "Phóng sự ảnh đoạt giải về con đường xóm núi\n03/02/2024\n" LINE MORE LINE MORE
		   "Tàu vượt mười lăm hải lý trong gió mùa.\nCả đảo ra đón từ sáng sớm.\n"
		   "Bữa cơm chung của quân và dân trên đảo.\nLê An\n",
		   NULL);
	assert_string_equal(role_of(&p, "Tàu"), "paragraph");
	parsed_free(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_print_views), cmocka_unit_test(test_columns),
		cmocka_unit_test(test_notice),	    cmocka_unit_test(test_post),
		cmocka_unit_test(test_pictures),
	};

	return cmocka_run_group_tests(tests, parsing_start, parsing_stop);
}
