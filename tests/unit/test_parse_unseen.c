/* Pages of papers and portals that were met for the first time: what their templates put around and
 * into a text. */
#include "parsing.h"

#define TITLE "Đường mới về xóm núi\n"
#define LINE                                                                                                             \
	"Thời gian qua, xã Núi Xa huy động bà con góp công làm đường, mỗi nhà hai buổi, đến nay " \
	"đã xong bốn đoạn dài qua ba xóm, xe chở nông sản vào tận nơi.\n"
#define MORE                                                                                                                \
	"Theo lãnh đạo xã, năm tới bà con sẽ làm tiếp hai cầu nhỏ bắc qua suối, để các em học " \
	"sinh đến lớp cả trong mùa mưa, không phải đi vòng xa như trước.\n"
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
	role(TITLE LINE PICTURE PICTURE MORE, "Đảng viên Chi bộ", "caption");
	role(TITLE PICTURE PICTURE LINE MORE, "Đảng viên Chi bộ", "lead");
	role(TITLE "12/03/2018\nCác chi bộ nhận quyết định thành lập\n" LINE MORE, "Các chi bộ",
	     "caption");
	role(TITLE "12/03/2018\nChi bộ đi đầu\n" LINE MORE, "Chi bộ đi đầu", "heading");
	role(TITLE LINE "Các chi bộ nhận quyết định thành lập\n" MORE, "Các chi bộ", "heading");
}

/* Would catch: a portal's own box or the tools of a page as the section or as names; the paper over
 * the time of a page that collects from many as a heading, and not as where the text is from. */
static void test_around(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(&p, "Tin tức - Sự kiện\n" TITLE "12/03/2018\n" LINE MORE, NULL);
	assert_null(p.a.kicker);
	parsed_free(&p);
	role(TITLE LINE MORE "LÒ NÚI\n[ In trang ] [ Email bài này ] [ Đầu trang ] [ Trở về ]\n",
	     "[ In trang", "boilerplate");
	parse_page(&p, TITLE "Báo Sơn La\n12/03/2018 10:15\n" LINE MORE, NULL);
	assert_text(p.a.source_name, "Báo Sơn La", "paper over the time");
	assert_int_equal(p.a.published.hour, 10);
	parsed_free(&p);
	role(TITLE "Báo Sơn La\n" LINE MORE, "Báo Sơn La", "heading");
}

/* Would catch: who posts, when and how many read it as the lead, the office that runs the page as
 * the author; somebody who is named there not taken for one. */
static void test_posted_by(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(&p,
		   TITLE "Người đăng: Văn phòng Huyện ủy  .Ngày đăng: 16/10/2019 15:10 .Lượt xem: "
			 "318 lượt.\n" LINE MORE,
		   NULL);
	assert_int_equal(p.a.published.day, 16);
	assert_int_equal(p.a.n_authors, 0);
	assert_string_equal(role_of(&p, "Người đăng"), "stamp");
	parsed_free(&p);
	parse_page(&p,
		   TITLE "Người đăng: Lò Thị Hoa .Ngày đăng: 16/10/2019 15:10 .Lượt xem: 318 "
			 "lượt.\n" LINE MORE,
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
		   TITLE "Đăng lúc: Thứ hai - 14/03/2022 09:31 - Người đăng bài viết: admin\n" LINE
			   MORE,
		   NULL);
	assert_int_equal(p.a.published.day, 14);
	assert_int_equal(p.a.published.hour, 9);
	assert_int_equal(p.a.n_authors, 0);
	parsed_free(&p);
	parse_page(&p,
		   "ĐẢNG BỘ TỈNH NÚI\nHUYỆN ỦY MÂY\n*\n" TITLE "12/03/2018\n" LINE MORE
		   "File đính kèm: 12_QD.pdf\n",
		   NULL);
	assert_null(p.a.kicker);
	assert_string_equal(role_of(&p, "File"), "boilerplate");
	parsed_free(&p);
	parse_page(&p, TITLE LINE MORE "PV\n.\n.\n", NULL);
	assert_text(authors_of(&p), "PV", "lone stop");
	parsed_free(&p);
	role(TITLE LINE "Phóng viên: Khó nhất là gì, thưa ông?\n" MORE, "Phóng viên:", "paragraph");
	role(TITLE LINE "Khó nhất là gì?\n" MORE, "Khó nhất", "heading");
}

/* Would catch: the lines that say who prints the page, and the part of its title that does, lost to
 * the province; a headline taken for one of them. */
static void test_masthead(void **state)
{
	static const char page[] = "BÁO NÚI XA ĐIỆN TỬ\n" TITLE "12/03/2018\n" LINE MORE
				   "LÒ NÚI\nCơ quan chủ quản: Tỉnh ủy Núi Xa\n";
	struct tl_page more = {.date_hint = TL_NO_DATE,
			       .title_hint = "Trang tin điện tử huyện Mây - Đường mới về xóm núi"};
	struct parsed p;

	(void)state;
	parse_page(&p, page, NULL);
	assert_text(p.a.masthead, "BÁO NÚI XA ĐIỆN TỬ\nCơ quan chủ quản: Tỉnh ủy Núi Xa\n", page);
	parsed_free(&p);
	parse_page(&p, TITLE LINE MORE, &more);
	assert_text(p.a.masthead, "Trang tin điện tử huyện Mây \n", "title");
	parsed_free(&p);
	parse_page(&p, TITLE LINE MORE, NULL);
	assert_null(p.a.masthead);
	parsed_free(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pictures),
		cmocka_unit_test(test_around),
		cmocka_unit_test(test_posted_by),
		cmocka_unit_test(test_masthead),
		cmocka_unit_test(test_portals),
	};

	return cmocka_run_group_tests(tests, parsing_start, parsing_stop);
}
