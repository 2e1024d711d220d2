/* Pages of papers and portals that were met for the first time: what their templates put around and
 * into a text. */
#include "parsing.h"

#define TITLE "Đường mới về xóm núi\n"
#define PICTURE                                                                                          \
	"Đảng viên Chi bộ xóm Thượng phát biểu tại buổi họp. Cùng dự buổi họp có đồng chí Lò " \
	"Văn Núi, Bí thư Đảng ủy xã Núi Xa và nhiều người cao tuổi trong xóm.\n"

/* The role of the line that begins with `start`. */
static void role(const char *page, const char *start, const char *want)
{
	struct parsed p;

	parse_page(&p, page, NULL);
	assert_text(role_of(&p, start), want, page);
	parsed_free(&p);
}

/* Would catch: what two sentences say of a picture, there as its alternative text and as its
 * caption, shown as text; a lead that stands twice, or what somebody says, as a caption; what those
 * in a picture over the text do as a heading. */
static void test_pictures(void **state)
{
	(void)state;
	role(TITLE ROAD_LINE PICTURE PICTURE BRIDGES_LINE, "Đảng viên Chi bộ", "caption");
	role(TITLE PICTURE PICTURE ROAD_LINE BRIDGES_LINE, "Đảng viên Chi bộ", "lead");
	role(TITLE "12/03/2018\nCác chi bộ nhận quyết định thành lập\n" ROAD_LINE BRIDGES_LINE, "Các chi bộ",
	     "caption");
	role(TITLE "12/03/2018\nChi bộ đi đầu\n" ROAD_LINE BRIDGES_LINE, "Chi bộ đi đầu", "heading");
	role(TITLE ROAD_LINE "Các chi bộ nhận quyết định thành lập\n" BRIDGES_LINE, "Các chi bộ", "heading");
	role(TITLE ROAD_LINE "Tuyên truyền viên xã Núi Xa nói chuyện với bà con xóm Thượng.\n" BRIDGES_LINE,
	     "Tuyên truyền viên", "caption");
}

/* Would catch: a portal's own box or the tools of a page as the section or as names; the paper over
 * the time of a page that collects from many as a heading, and not as where the text is from. */
static void test_around(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(&p, "Tin tức - Sự kiện\n" TITLE "12/03/2018\n" ROAD_LINE BRIDGES_LINE, NULL);
	assert_null(p.a.kicker);
	parsed_free(&p);
	role(TITLE ROAD_LINE BRIDGES_LINE "LÒ NÚI\n[ In trang ] [ Email bài này ] [ Đầu trang ] [ Trở về ]\n",
	     "[ In trang", "boilerplate");
	parse_page(&p, TITLE "Báo Sơn La\n12/03/2018 10:15\n" ROAD_LINE BRIDGES_LINE, NULL);
	assert_text(p.a.source_name, "Báo Sơn La", "paper over the time");
	assert_int_equal(p.a.published.hour, 10);
	parsed_free(&p);
	role(TITLE "Báo Sơn La\n" ROAD_LINE BRIDGES_LINE, "Báo Sơn La", "heading");
}

/* Would catch: who posts, when and how many read it as the lead, the office that runs the page as
 * the author; somebody who is named there not taken for one. */
static void test_posted_by(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(&p,
		   TITLE "Người đăng: Văn phòng Huyện ủy  .Ngày đăng: 16/10/2019 15:10 .Lượt xem: "
			 "318 lượt.\n" ROAD_LINE BRIDGES_LINE,
		   NULL);
	assert_int_equal(p.a.published.day, 16);
	assert_int_equal(p.a.n_authors, 0);
	assert_string_equal(role_of(&p, "Người đăng"), "stamp");
	parsed_free(&p);
	parse_page(&p,
		   TITLE "Người đăng: Lò Thị Hoa .Ngày đăng: 16/10/2019 15:10 .Lượt xem: 318 "
			 "lượt.\n" ROAD_LINE BRIDGES_LINE,
		   NULL);
	assert_text(authors_of(&p), "Lò Thị Hoa", "posted by");
	parsed_free(&p);
}

/* Would catch: the day beside who posted it in the words of a common content system as a heading, a
 * page's committee over the headline as its section, a file that goes with it as text, a lone stop
 * under "PV" as a part of the name, what an interview asks as a heading. */
static void test_portals(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(&p,
		   TITLE "Đăng lúc: Thứ hai - 14/03/2022 09:31 - Người đăng bài viết: admin\n" ROAD_LINE
			   BRIDGES_LINE,
		   NULL);
	assert_int_equal(p.a.published.day, 14);
	assert_int_equal(p.a.published.hour, 9);
	assert_int_equal(p.a.n_authors, 0);
	parsed_free(&p);
	parse_page(&p,
		   "ĐẢNG BỘ TỈNH NÚI\nHUYỆN ỦY MÂY\n*\n" TITLE "12/03/2018\n" ROAD_LINE BRIDGES_LINE
		   "File đính kèm: 12_QD.pdf\n",
		   NULL);
	assert_null(p.a.kicker);
	assert_string_equal(role_of(&p, "File"), "boilerplate");
	parsed_free(&p);
	parse_page(&p, TITLE ROAD_LINE BRIDGES_LINE "PV\n.\n.\n", NULL);
	assert_text(authors_of(&p), "PV", "lone stop");
	parsed_free(&p);
	role(TITLE ROAD_LINE "Phóng viên: Khó nhất là gì, thưa ông?\n" BRIDGES_LINE, "Phóng viên:", "paragraph");
	role(TITLE ROAD_LINE "Khó nhất là gì?\n" BRIDGES_LINE, "Khó nhất", "heading");
}

/* Would catch: the lines that say who prints the page, and the part of its title that does, lost to
 * the province; a headline taken for one of them. */
static void test_masthead(void **state)
{
	static const char page[] = "BÁO NÚI XA ĐIỆN TỬ\n" TITLE "12/03/2018\n" ROAD_LINE BRIDGES_LINE
				   "LÒ NÚI\nCơ quan chủ quản: Tỉnh ủy Núi Xa\n";
	struct tl_page more = {.date_hint = TL_NO_DATE,
			       .title_hint = "Trang tin điện tử huyện Mây - Đường mới về xóm núi"};
	static char title[40000];
	struct parsed p;

	(void)state;
	parse_page(&p, page, NULL);
	assert_text(p.a.masthead, "BÁO NÚI XA ĐIỆN TỬ\nCơ quan chủ quản: Tỉnh ủy Núi Xa\n", page);
	parsed_free(&p);
	parse_page(&p, TITLE ROAD_LINE BRIDGES_LINE, &more);
	assert_text(p.a.masthead, "Trang tin điện tử huyện Mây \n", "title");
	parsed_free(&p);
	parse_page(&p, TITLE ROAD_LINE BRIDGES_LINE, NULL);
	assert_null(p.a.masthead);
	parsed_free(&p);
	/* a title of nothing but publishers: a few are enough */
	for (size_t n = 0; n + sizeof "huyện|" < sizeof title; n += strlen("huyện|"))
		strcpy(title + n, "huyện|");
	more.title_hint = title;
	parse_page(&p, TITLE ROAD_LINE BRIDGES_LINE, &more);
	assert_non_null(p.a.masthead);
	assert_true(strlen(p.a.masthead) < 2000);
	parsed_free(&p);
}

static void head(const char *page, const char *headline, const char *kicker)
{
	struct parsed p;

	parse_page(&p, page, NULL);
	assert_text(p.a.headline, headline, page);
	assert_text(p.a.kicker, kicker, page);
	parsed_free(&p);
}

/* Would catch: a paper's name over the day as the headline, or as the section; what a page calls itself
 * for those who look for it as either; a headline that asks as the lead under its series. */
static void test_names_of_papers(void **state)
{
	(void)state;
	head("Báo Quảng Trị\nThứ Hai, 26/3/2018\nNhững hạt nhân ở xóm núi\nCập nhật lúc: 08:11, "
	     "26/03/2018\n" ROAD_LINE BRIDGES_LINE,
	     "Những hạt nhân ở xóm núi", NULL);
	head("Quảng Nam Online\n" TITLE "12/03/2018 10:10\n" ROAD_LINE BRIDGES_LINE, "Đường mới về xóm núi", NULL);
	head("Báo Núi Xa điện tử - Cơ quan của Đảng bộ tỉnh Núi Xa\n" TITLE "12/03/2018\n" ROAD_LINE BRIDGES_LINE,
	     "Đường mới về xóm núi", NULL);
	head("Núi Xa, Tin tức Núi Xa, Tin mới tỉnh Núi Xa\nThứ 2, 12/03/2018\n" TITLE
	     "12/03/2018 10:10\n" ROAD_LINE BRIDGES_LINE,
	     "Đường mới về xóm núi", NULL);
	head("Thủ tục hành chính\n" TITLE "12/03/2018\n" ROAD_LINE BRIDGES_LINE,
	     "Đường mới về xóm núi", NULL);
	head("Vấn đề và bình luận\nVì sao người trẻ ngại làm cấp ủy?\n" ROAD_LINE BRIDGES_LINE,
	     "Vì sao người trẻ ngại làm cấp ủy?", "Vấn đề và bình luận");
	head("Xóm núi hôm nay\nVì sao người trẻ ngại làm cấp ủy?\n" ROAD_LINE BRIDGES_LINE,
	     "Vì sao người trẻ ngại làm cấp ủy?", "Xóm núi hôm nay");
}

/* Would catch: names lost because the site stands right under them in small letters; the keywords of a
 * page whose names stand over the text as its authors; a source lost that has the day beside it; who is
 * at a place with others as text. */
static void test_ends(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(&p, TITLE ROAD_LINE BRIDGES_LINE "Tin và ảnh: LÒ NÚI - LÊ AN\nnuixa.gov.vn\nIn trang\n", NULL);
	assert_text(authors_of(&p), "LÒ NÚI|LÊ AN", "site under the names");
	parsed_free(&p);
	parse_page(&p,
		   TITLE "LÒ NÚI 12/03/2018 10:10\n" ROAD_LINE BRIDGES_LINE "TAGS\nNÚI XA\nHỢP NHẤT CHI BỘ\n", NULL);
	assert_text(authors_of(&p), "LÒ NÚI", "keywords");
	parsed_free(&p);
	parse_page(&p, TITLE ROAD_LINE BRIDGES_LINE "Lò Núi\nNguồn: xaydungdang.org.vn, ngày 06/02/2020\n", NULL);
	assert_non_null(p.a.source_name);
	assert_int_equal(p.a.published.day, 6);
	parsed_free(&p);
	role(TITLE ROAD_LINE
	     "Đồng chí Lò Núi - Bí thư Huyện ủy, Chủ tịch HĐND huyện và các đại biểu tại điểm cầu "
	     "Núi Xa.\n" BRIDGES_LINE,
	     "Đồng chí Lò Núi", "caption");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pictures),
		cmocka_unit_test(test_around),
		cmocka_unit_test(test_posted_by),
		cmocka_unit_test(test_masthead),
		cmocka_unit_test(test_portals),
		cmocka_unit_test(test_names_of_papers),
		cmocka_unit_test(test_ends),
	};

	return cmocka_run_group_tests(tests, parsing_start, parsing_stop);
}
