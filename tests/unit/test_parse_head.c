/* The head of a page: kicker, headline, stamp, by-line and place in the orders that sites have. */
#include "parsing.h"

#include <dirent.h>

struct head_case {
	const char *page, *title, *kicker, *published, *authors;
};

static void check_heads(const struct head_case *c, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct parsed p;
		char iso[20];

		parse_page(&p, c[i].page, NULL);
		tl_date_iso(p.a.published, iso, sizeof iso);
		assert_text(p.a.headline, c[i].title, c[i].page);
		assert_text(p.a.kicker, c[i].kicker, c[i].page);
		assert_text(*iso ? iso : NULL, c[i].published, c[i].page);
		assert_text(authors_of(&p), c[i].authors, c[i].page);
		assert_false(p.a.no_article);
		parsed_free(&p);
	}
}

/* Would catch: a section line taken for the headline, the headline for a section line. */
static void test_headlines(void **state)
{
	static const struct head_case cases[] = {
		{"Xã Nậm Cắt đổi mới cách sinh hoạt chi bộ\n\n" TEXT,
		 "Xã Nậm Cắt đổi mới cách sinh hoạt chi bộ", NULL, NULL, NULL},
		{"Chính trị\n\nXã Nậm Cắt đổi mới cách sinh hoạt chi bộ\n\n" TEXT,
		 "Xã Nậm Cắt đổi mới cách sinh hoạt chi bộ", "Chính trị", NULL, NULL},
		{"Hoạt động Đảng ủy Khối doanh nghiệp\n\nHọp mặt các chi bộ trẻ đầu xuân mới\n\n"
		 "12-02-2020 08:15\n\n" TEXT,
		 "Họp mặt các chi bộ trẻ đầu xuân mới", "Hoạt động Đảng ủy Khối doanh nghiệp",
		 "2020-02-12T08:15", NULL},
		/* a headline with a full stop, with the stamp under it */
		{"Hoạt động Đảng ủy Khối doanh nghiệp\n\nĐảng ủy Khối họp mặt các chi bộ trẻ đầu "
		 "xuân mới.\n\n"
		 "12-02-2020 08:15\n\n" TEXT,
		 "Đảng ủy Khối họp mặt các chi bộ trẻ đầu xuân mới.",
		 "Hoạt động Đảng ủy Khối doanh nghiệp", "2020-02-12T08:15", NULL},
		/* date, unit, headline */
		{"05/11/2019 - 21:39\n\nĐảng bộ TP Cần Thơ\n\nLàm tốt việc chăm lo hộ nghèo từ cơ "
		 "sở\n\n" TEXT,
		 "Làm tốt việc chăm lo hộ nghèo từ cơ sở", "Đảng bộ TP Cần Thơ", "2019-11-05T21:39",
		 NULL},
		/* who prints the page, and what he is called abroad */
		{"ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH NẬM CẮT\n\nNam Cat Radio and Television\n\nTìm "
		 "kiếm tin tức\n\n"
		 "Làm tốt việc chăm lo hộ nghèo từ cơ sở\n\n" TEXT,
		 "Làm tốt việc chăm lo hộ nghèo từ cơ sở", NULL, NULL, NULL},
		/* the same in ordinary letters, the headline with the bullet of a list */
		{"Đài phát thanh và truyền hình Nậm Cắt\nNam Cat Radio and Television\n"
		 "  • Xã Nậm Cắt: Chăm lo 20 hộ nghèo từ cơ sở\n\n" TEXT,
		 "Xã Nậm Cắt: Chăm lo 20 hộ nghèo từ cơ sở", NULL, NULL, NULL},
		/* somebody doing something is a headline over a lead that says when and the same */
		{"Đồng chí Lò Văn Thử thăm các hộ nghèo xã Nậm Cắt\n\nSáng 5/6, đồng chí Lò Văn "
		 "Thử, "
		 "Phó Bí thư Huyện ủy, thăm các hộ nghèo xã Nậm Cắt và tặng quà. Đồng chí nghe bà "
		 "con kể việc làm đường, kéo điện.\n\n" TEXT,
		 "Đồng chí Lò Văn Thử thăm các hộ nghèo xã Nậm Cắt", NULL, NULL, NULL},
		{"Đồng chí Lò Văn Thử phát biểu tại hội nghị xã Nậm Cắt\n\nSáng 5/6, đồng chí Lò "
		 "Văn "
		 "Thử, Phó Bí thư Huyện ủy, dự và phát biểu tại hội nghị xã Nậm Cắt. Hội nghị bàn "
		 "việc làm đường, kéo điện.\n\n" TEXT,
		 NULL, NULL, NULL, NULL},
		/* what a body does, right over the stamp, is the headline of a series */
		{"Thực hiện nghị quyết của Đảng về nông thôn\nĐảng ủy xã Nậm Cắt kiểm tra, thăm "
		 "các hộ "
		 "nghèo ở mười xóm vùng cao\nCập nhật lúc 19:55, Thứ Hai, 16/03/2020\n\n" TEXT,
		 "Đảng ủy xã Nậm Cắt kiểm tra, thăm các hộ nghèo ở mười xóm vùng cao",
		 "Thực hiện nghị quyết của Đảng về nông thôn", "2020-03-16T19:55", NULL},
		/* a headline with a full stop that the lead says again */
		{"Xã Nậm Cắt họp mặt hộ nghèo, bàn cách làm đường, kéo điện về các xóm vùng cao, "
		 "xóm ven suối.\n\nSáng ngày 30/3, xã Nậm Cắt họp mặt hộ nghèo, bàn cách làm "
		 "đường, "
		 "kéo điện về các xóm vùng cao, xóm ven suối và trồng rừng trong năm 2015.\n" TEXT,
		 "Xã Nậm Cắt họp mặt hộ nghèo, bàn cách làm đường, kéo điện về các xóm vùng cao, "
		 "xóm ven suối.",
		 NULL, "2015-03-30", NULL},
		/* a song, then words of the page: what stands apart is no section */
		{"Ca khúc: Tự hào Nậm Cắt\n\nTheo dõi Báo Nậm Cắt trên\n\nLàm tốt việc chăm lo hộ "
		 "nghèo\n\n"
		 "Thứ tư, 02/10/2013 - 10:12\n\n" TEXT,
		 "Làm tốt việc chăm lo hộ nghèo", NULL, "2013-10-02T10:12", NULL},
		{"Xây dựng Đảng\n\nTheo dõi Báo Nậm Cắt trên\n\nLàm tốt việc chăm lo hộ nghèo\n\n"
		 "Thứ tư, 02/10/2013 - 10:12\n\n" TEXT,
		 "Làm tốt việc chăm lo hộ nghèo", "Xây dựng Đảng", "2013-10-02T10:12", NULL},
		/* a headline with a full stop that stands again under its section */
		{"Skip Ribbon Commands\nSkip to main content\n\nXã Nậm Cắt làm tốt việc chăm lo hộ "
		 "nghèo.\n\nTin tức, sự kiện\nXã Nậm Cắt làm tốt việc chăm lo hộ nghèo.\n" TEXT,
		 "Xã Nậm Cắt làm tốt việc chăm lo hộ nghèo.", NULL, NULL, NULL},
		/* Bằng of Cao Bằng is no word that asks for more; the day of reading stands first
		 */
		{"Thứ Hai, 23/12/2024\nNghiên cứu\nThứ Tư, 27/3/2019 15:54'(GMT+7)\n\nĐổi mới cách "
		 "làm đường ở vùng cao tỉnh Cao Bằng\n\nPhiên chợ Nậm Cắt đầu xuân\n\nPhiên chợ "
		 "Nậm "
		 "Cắt đầu xuân\n\n" TEXT,
		 "Đổi mới cách làm đường ở vùng cao tỉnh Cao Bằng", "Nghiên cứu",
		 "2019-03-27T15:54", NULL},
		/* the words of a portal over the headline; the author's office in a line of its own
		 */
		{"Nội dung tin bài\n\nChăm lo hộ nghèo từ cơ sở ở vùng cao\n\nTS. Lò Văn "
		 "Núi\nNguyên "
		 "Chủ nhiệm Văn phòng Quốc hội\n08:21, ngày 16-04-2021\n\n" TEXT,
		 "Chăm lo hộ nghèo từ cơ sở ở vùng cao", NULL, "2021-04-16T08:21", "Lò Văn Núi"},
		/* who is addressed is in a picture and no author */
		{"Chăm lo hộ nghèo từ cơ sở ở vùng cao\n\nÔng Lò Văn Núi, nguyên chủ tịch Hội Làm "
		 "vườn "
		 "Nậm Cắt.\n\n" TEXT,
		 "Chăm lo hộ nghèo từ cơ sở ở vùng cao", NULL, NULL, NULL},
		/* a picture's words twice over the headline, or over the text of a page that has
		   none */
		{"Xóm Núi Xa là mô hình tiêu biểu, có sức lan tỏa.\nXóm Núi Xa là mô hình tiêu "
		 "biểu, "
		 "có sức lan tỏa.\n\nVững mạnh từ gốc rễ nhờ cách làm mới\n\n" TEXT,
		 "Vững mạnh từ gốc rễ nhờ cách làm mới", NULL, NULL, NULL},
		{"Đồng chí Phó Bí thư Huyện ủy trao quà cho hộ nghèo.\nĐồng chí Phó Bí thư Huyện "
		 "ủy "
		 "trao quà cho hộ nghèo.\n" TEXT,
		 NULL, NULL, NULL, NULL},
		/* who put the page in, the day and the count of readers in one line */
		{"Chăm lo hộ nghèo từ cơ sở ở vùng cao\nNgười đăng tin: Admin Ngày đăng tin: "
		 "29/08/2023 Lượt xem: 26\n\n" TEXT,
		 "Chăm lo hộ nghèo từ cơ sở ở vùng cao", NULL, "2023-08-29", NULL},
		/* a headline with a full stop that stands twice */
		{"Lãnh đạo huyện kiểm tra và làm việc với xã Nậm Cắt về việc làm đường.\n\nLãnh "
		 "đạo "
		 "huyện kiểm tra và làm việc với xã Nậm Cắt về việc làm đường.\n" TEXT,
		 "Lãnh đạo huyện kiểm tra và làm việc với xã Nậm Cắt về việc làm đường.", NULL,
		 NULL, NULL},
		/* a headline over the section of a site that bears a broadcaster's name */
		{"Đài phát thanh Nậm Cắt đổi mới cách làm tin bài\n\n" TEXT,
		 "Đài phát thanh Nậm Cắt đổi mới cách làm tin bài", NULL, NULL, NULL},
		/* the picture over the text of a page that has no headline */
		{"|\nXã Nậm Cắt nay có 12 chi bộ xóm với 230 đảng viên. Trong ảnh: Một buổi sinh "
		 "hoạt tại chi bộ xóm Thử, xã Nậm Cắt, vào dịp đầu xuân mới |\n" TEXT,
		 NULL, NULL, NULL, NULL},
		/* a headline that looks like a caption, alone between section and date */
		{"Xây dựng Đảng\n\nĐảng bộ xã Nậm Cắt kiểm tra, giám sát việc chăm lo các hộ nghèo "
		 "vùng cao trong "
		 "mùa đông\n\n22/07/2019 16:29\n\n" TEXT,
		 "Đảng bộ xã Nậm Cắt kiểm tra, giám sát việc chăm lo các hộ nghèo vùng cao trong "
		 "mùa đông",
		 "Xây dựng Đảng", "2019-07-22T16:29", NULL},
		/* the same over the author and a section beside the date */
		{"Sự kiện & Bình luận\n\nBí thư Huyện ủy ký quyết định khen thưởng 23 xóm vùng cao "
		 "làm "
		 "đường\n\nHồng Núi\nChính trị xã hội 08:00 | 26/06/2025\n" TEXT,
		 "Bí thư Huyện ủy ký quyết định khen thưởng 23 xóm vùng cao làm đường",
		 "Sự kiện & Bình luận", "2025-06-26T08:00", "Hồng Núi"},
		/* a lone dot over the headline */
		{".\n.\nLàm tốt việc chăm lo hộ nghèo từ cơ sở\n16:29, Thứ Hai, 22/07/2019 "
		 "(GMT+7)\n" TEXT,
		 "Làm tốt việc chăm lo hộ nghèo từ cơ sở", NULL, "2019-07-22T16:29", NULL},
		/* the headline said again under the date */
		{"Làm tốt việc chăm lo hộ nghèo từ cơ sở\n21/05/2020 - 19:05\n"
		 "Làm tốt việc chăm lo hộ nghèo từ cơ sở\n" TEXT,
		 "Làm tốt việc chăm lo hộ nghèo từ cơ sở", NULL, "2020-05-21T19:05", NULL},
		/* the site's name behind the headline */
		{"Làm tốt việc chăm lo hộ nghèo từ cơ sở - Báo Nậm Cắt điện tử\n"
		 "Làm tốt việc chăm lo hộ nghèo từ cơ sở\n21/05/2020 - 19:05\n" TEXT,
		 "Làm tốt việc chăm lo hộ nghèo từ cơ sở", NULL, "2020-05-21T19:05", NULL},
		/* an agency alone over the text is no headline */
		{"(NC News) -\nThời gian qua, các chi bộ trong xã thường xuyên thay đổi cách sinh "
		 "hoạt, gắn "
		 "việc bàn nghị quyết với việc làm đường.\n" TEXT,
		 NULL, NULL, NULL, NULL},
		/* no headline at all */
		{TEXT, NULL, NULL, NULL, NULL},
		{"{title}\n{keywords}\nLàm tốt việc chăm lo hộ nghèo từ cơ sở\n" TEXT,
		 "Làm tốt việc chăm lo hộ nghèo từ cơ sở", NULL, NULL, NULL},
		/* breadcrumbs over the headline */
		{"Trang chủ > Tin tức > Xây dựng Đảng\nLàm tốt việc chăm lo hộ nghèo từ cơ sở\n"
		 "Thứ sáu - 04/08/2023 18:39\n" TEXT,
		 "Làm tốt việc chăm lo hộ nghèo từ cơ sở", NULL, "2023-08-04T18:39", NULL},
		/* lead, then the date, then the headline again */
		{"Làm tốt việc chăm lo hộ nghèo từ cơ sở\n\n" TEXT_1 "\n10/07/2018 | 12:04 PM\n\n"
		 "Làm tốt việc chăm lo hộ nghèo từ cơ sở\n\n" TEXT_2,
		 "Làm tốt việc chăm lo hộ nghèo từ cơ sở", NULL, "2018-07-10T12:04", NULL},
		/* a collection's date, then all in one line */
		{" date 2025-08-27 Xây dựng Đảng Các xã vùng cao họp mặt đầu thu NCO - Sáng 27/8, "
		 "xã Nậm "
		 "Cắt họp mặt bà con và bàn nhiều việc mới. " TEXT,
		 "Các xã vùng cao họp mặt đầu thu", "Xây dựng Đảng", "2025-08-27", NULL},
		/* the same without agency or day: a word that opens sentences */
		{" date 2025-08-27 Chính trị Xã Nậm Cắt đổi mới cách sinh hoạt chi bộ Ngay sau "
		 "ngày hội "
		 "đầu thu, bà con "
		 "các xóm đã bàn nhiều việc mới. " TEXT,
		 "Xã Nậm Cắt đổi mới cách sinh hoạt chi bộ", "Chính trị", "2025-08-27", NULL},
		/* an author in capitals over an agency */
		{"Làm tốt việc chăm lo hộ nghèo từ cơ sở\n\nHỒ NÚI\n(NCO)- Ngày 13-8, xã Nậm Cắt "
		 "họp "
		 "mặt bà con và bàn nhiều việc mới của năm, nghe góp ý từ các xóm nhỏ ven "
		 "suối.\n" TEXT,
		 "Làm tốt việc chăm lo hộ nghèo từ cơ sở", NULL, NULL, "HỒ NÚI"},
		/* teaser, headline again with its author, text */
		{"Làm tốt việc chăm lo hộ nghèo từ cơ sở\n27/05/2020 04:06\n"
		 "Thời gian qua, các chi bộ trong xã thường xuyên thay đổi cách sinh hoạt\n"
		 "Làm tốt việc chăm lo hộ nghèo từ cơ sở\n\n     ThS. Lò Văn Núi- Trưởng khoa Lâm "
		 "nghiệp\n\n" TEXT,
		 "Làm tốt việc chăm lo hộ nghèo từ cơ sở", NULL, "2020-05-27T04:06", "Lò Văn Núi"},
		/* a picture over the text, no headline */
		{"Đồng chí Lò Văn Núi - Bí thư Đảng ủy xã phát biểu tại hội nghị\n" TEXT, NULL,
		 NULL, NULL, NULL},
		{"Cập nhật ngày: 19/05/2023 17:22\n" TEXT, NULL, NULL, "2023-05-19T17:22", NULL},
		/* headline, stamp and text in one line */
		{"Xã Nậm Cắt họp mặt đầu xuân ( Cập nhật ngày: 21/11/2024 )Chiều ngày 21/11/2024, "
		 "xã Nậm Cắt "
		 "họp mặt bà con và bàn nhiều việc mới của năm. " TEXT,
		 "Xã Nậm Cắt họp mặt đầu xuân", NULL, "2024-11-21", NULL},
		/* the stamp and the text in one line, without a blank; a day that is none */
		{"Tin trong xã\nXã Nậm Cắt họp mặt đầu đông, bàn việc năm mới\n14/12/2021Chiều "
		 "13/12, xã "
		 "Nậm Cắt họp mặt bà con và bàn nhiều việc mới của năm, nghe góp ý từ các "
		 "xóm.\n" TEXT,
		 "Xã Nậm Cắt họp mặt đầu đông, bàn việc năm mới", "Tin trong xã", "2021-12-14",
		 NULL},
		{"99/14/2021Chiều nay, xã Nậm Cắt họp mặt bà con và bàn nhiều việc mới của năm, "
		 "nghe "
		 "góp ý từ các xóm.\n" TEXT,
		 NULL, NULL, NULL, NULL},
		/* a lead of one sentence, no headline */
		{"Tại buổi họp mặt, bà con đã ôn lại những ngày làm đường.\nNgày 14/10/2020, xã "
		 "Nậm Cắt họp mặt "
		 "bà con và bàn nhiều việc mới của năm, nghe góp ý từ các xóm, các bản xa "
		 "gần.\n" TEXT,
		 NULL, NULL, "2020-10-14", NULL},
		/* nothing but a section over the text */
		{"QUỐC PHÒNG - AN NINH - PHÁP LUẬT\nNgày 9/1/2023, xã Nậm Cắt họp mặt bà con và "
		 "bàn nhiều việc "
		 "mới của năm, nghe góp ý từ các xóm, các bản xa gần.\n" TEXT,
		 NULL, "QUỐC PHÒNG - AN NINH - PHÁP LUẬT", "2023-01-09", NULL},
		/* a heading right under the headline */
		{"Các chi bộ trong xã thường xuyên thay đổi cách sinh hoạt\nBắt đầu từ việc "
		 "nhỏ\n" TEXT,
		 "Các chi bộ trong xã thường xuyên thay đổi cách sinh hoạt", NULL, NULL, NULL},
		/* school, address, headline, author with his office far right */
		{"TRƯỜNG CHÍNH TRỊ NẬM CẮT\n\nhttps://example.vn:443\n\nCác chi bộ trong xã thay "
		 "đổi cách sinh "
		 "hoạt\n\n              ThS. Lò Thị Núi\n              Khoa Nhà nước và pháp "
		 "luật\n\n" TEXT,
		 "Các chi bộ trong xã thay đổi cách sinh hoạt", NULL, NULL, "Lò Thị Núi"},
		/* the office whose page it is, over its province */
		{"SỞ LÂM NGHIỆP\n\nTỈNH NAM ĐỊNH\n\nĐại hội Chi bộ Văn phòng, nhiệm kỳ 2022 - "
		 "2025\n\n29/06/2022\n\n" TEXT,
		 "Đại hội Chi bộ Văn phòng, nhiệm kỳ 2022 - 2025", NULL, "2022-06-29", NULL},
		/* the day on which the page was printed */
		{"Hải Phòng, ngày 24 tháng 01 năm 2020\nCác chi bộ trong xã thay đổi cách sinh "
		 "hoạt\n"
		 "Sáng 22/10, xã Nậm Cắt họp mặt bà con và bàn nhiều việc mới. " TEXT
		 "Trong năm 2019, cả xã làm đường.\n",
		 "Các chi bộ trong xã thay đổi cách sinh hoạt", NULL, "2019-10-22", NULL},
		/* menus over the headline */
		{"Xuất bản thông tin\nGiới thiệu chung\nDanh bạ cơ quan\nCác chi bộ trong xã thay "
		 "đổi cách sinh "
		 "hoạt\n" TEXT,
		 "Các chi bộ trong xã thay đổi cách sinh hoạt", NULL, NULL, NULL},
		/* a portal's own copy of the headline */
		{"Xuất bản thông tin\nnull Xã Nậm Cắt đổi mới cách sinh hoạt chi bộ\nChi tiết bài "
		 "viết Tin "
		 "tức\nXã Nậm Cắt đổi mới cách sinh hoạt chi bộ\n" TEXT,
		 "Xã Nậm Cắt đổi mới cách sinh hoạt chi bộ", NULL, NULL, NULL},
		/* headlines that end with a word that also joins, or begin with a name and a comma
		 */
		{"Đảng trong doanh nghiệp\n\nNậm Cắt: 16 tổ chức đảng trong doanh nghiệp tư "
		 "nhân\n\nTHỨ NĂM, "
		 "10/03/2022 15:10:42\n\n" TEXT,
		 "Nậm Cắt: 16 tổ chức đảng trong doanh nghiệp tư nhân", "Đảng trong doanh nghiệp",
		 "2022-03-10T15:10", NULL},
		{"Núi Xa, xóm thứ hai của Nậm Cắt có đường về\n12/03/2018\n" TEXT,
		 "Núi Xa, xóm thứ hai của Nậm Cắt có đường về", NULL, "2018-03-12", NULL},
		/* a section with the date in its line */
		{"Chuyên mục Xây dựng Đảng 15/12/2017\nLàm tốt việc chăm lo hộ nghèo từ cơ "
		 "sở\n" TEXT,
		 "Làm tốt việc chăm lo hộ nghèo từ cơ sở", "Chuyên mục Xây dựng Đảng", "2017-12-15",
		 NULL},
	};

	(void)state;
	check_heads(cases, TL_COUNT(cases));
}

/* Would catch: a form of stamp that is not read, or read without its time. */
static void test_stamps(void **state)
{
	static const char *const cases[][2] = {
		{"29-11-2021 15:37", "2021-11-29T15:37"},
		{"Thứ Hai, 23/10/2017, 17:01 [GMT+7]", "2017-10-23T17:01"},
		{"16:29, Thứ Hai, 22/07/2019 (GMT+7)", "2019-07-22T16:29"},
		{"Cập nhật lúc 22:38, Thứ Hai, 08/10/2018 (GMT+7)", "2018-10-08T22:38"},
		{"Cập nhật lúc07:52, Thứ Năm, 11/10/2018 (GMT+7)", "2018-10-11T07:52"},
		{"Cập nhật, 06:00, Thứ Năm, 12/07/2018 (GMT+7)", "2018-07-12T06:00"},
		{"Cập nhật ngày: 11/11/2013 04:10:07", "2013-11-11T04:10"},
		{"Cập nhật ngày: 20/10/2020 17:53", "2020-10-20T17:53"},
		{"Cập nhật: 22/07/2015 | 09:43", "2015-07-22T09:43"},
		{"THỨ BA, 29/11/2022 15:34:53", "2022-11-29T15:34"},
		{"Thứ 4, 23/02/2022 | 15:31:00 [GMT +7] A A", "2022-02-23T15:31"},
		{"15:10, 29/03/2020", "2020-03-29T15:10"},
		{"21:39 - 05/11/2019", "2019-11-05T21:39"},
		{"21/05/2020 - 19:05", "2020-05-21T19:05"},
		{"20/06/2022 11:25", "2022-06-20T11:25"},
		{"04:48 24/12/2015", "2015-12-24T04:48"},
		{"10/07/2018 | 12:04 PM", "2018-07-10T12:04"},
		{"10/07/2018 | 04:10 PM", "2018-07-10T16:10"},
		{"Thứ sáu - 04/08/2023 18:39", "2023-08-04T18:39"},
		{"Thứ sáu,  07/05/2021", "2021-05-07"},
		{"Thứ Sáu, ngày 23 tháng 08 năm 2019, 09:25:27", "2019-08-23T09:25"},
		{"Thứ Hai, ngày 14/05/2012 05:49 AM (GMT+7)", "2012-05-14T05:49"},
		{"Thứ Tư, 23/9/2009 8:10'(GMT+7)", "2009-09-23T08:10"},
		/* how often it was read */
		{"Chủ nhật - 09/10/2022 22:584120", "2022-10-09T22:58"},
		{"15/11/2019 | 604", "2019-11-15"},
		{"Print Thứ Tư, 15/01/2020 08:22 Gốc", "2020-01-15T08:22"},
		{"04/07/2022 06:59 149 lượt xem", "2022-07-04T06:59"},
		{"04/07/2022 06:59 | Lượt xem: 149", "2022-07-04T06:59"},
		{" Cập nhật  (02/06/2025)", "2025-06-02"},
		{"Publish date 09/05/2020 | 11:24  | View count: 975", "2020-05-09T11:24"},
		{"Thứ hai, 24 Tháng 8 2015 09:39", "2015-08-24T09:39"},
		{"May 12, 2023", "2023-05-12"},
		{"Saturday, Jul 26 2025 | 08:15", "2025-07-26T08:15"},
		{"12 May 2023 14:30", "2023-05-12T14:30"},
		{"Thời gian đăng: 12/05/2023", "2023-05-12"},
		{"12/05/2023 14:30 | Xây dựng Đảng", "2023-05-12T14:30"},
		{"Thứ Bảy, 7 tháng 11, 2020", "2020-11-07"},
		{"24 Tháng Mười Hai, 2015", "2015-12-24"},
		{"Tháng Tám 24, 2015", "2015-08-24"},
		{"Ngày đăng: 07.05.2021", "2021-05-07"},
		{"2021-05-07 08:30:15", "2021-05-07T08:30"},
		{"07/05/2021 15h37", "2021-05-07T15:37"},
		{"07/05/2021 lúc 15 giờ 37 phút", "2021-05-07T15:37"},
		{"07/05/2021\n15:37", "2021-05-07T15:37"},
		{"11/18/2024 12:00:00 AM GMT+7", "2024-11-18"},
		{"Thời sự, Chính trị | 10:47:07 15/12/2016", "2016-12-15T10:47"},
		{"Chủ nhật, 31/02/2021", NULL}, /* no such day */
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(cases); i++) {
		struct parsed p;
		char page[2048], iso[20];

		snprintf(page, sizeof page,
			 "Xã Nậm Cắt đổi mới cách sinh hoạt chi bộ\n\n%s\n\n" TEXT, cases[i][0]);
		parse_page(&p, page, NULL);
		tl_date_iso(p.a.published, iso, sizeof iso);
		assert_text(*iso ? iso : NULL, cases[i][1], page);
		assert_text(p.a.headline, "Xã Nậm Cắt đổi mới cách sinh hoạt chi bộ", page);
		if (cases[i][1]) {
			assert_int_equal(p.a.published_from, TL_FROM_STAMP);
			assert_false(p.a.published_inferred);
			assert_non_null(p.a.published_text);
			assert_null(strstr(p.a.body, cases[i][0]));
		}
		parsed_free(&p);
	}
}

/* Would catch: names beside the date lost, or the line shown as a whole. */
static void test_names_beside_date(void **state)
{
	static const char *const cases[][3] = {
		{"TRẦN THỊ SUỐI 17/01/2018 08:51", "TRẦN THỊ SUỐI", "2018-01-17T08:51"},
		{"Lan Chi - Hồ Bắc| 04/01/2023 20:11", "Lan Chi|Hồ Bắc", "2023-01-04T20:11"},
		{"Văn Lũng (Phú Mỹ) 10:14, 22/11/2022", "Văn Lũng", "2022-11-22T10:14"},
		{"PV - 15:46, 04/12/2018", "PV", "2018-12-04T15:46"},
		{"author Thứ Hai, ngày 14/05/2012 05:49 AM (GMT+7)", NULL, "2012-05-14T05:49"},
		/* on the line over the date */
		{"BÙI SUỐI\n12/05/2023 14:30", "BÙI SUỐI", "2023-05-12T14:30"},
		{"T.SUỐI - V.NÚI\n12/05/2023 14:30", "T.SUỐI|V.NÚI", "2023-05-12T14:30"},
		{"TQ\n12/05/2023 14:30", "TQ", "2023-05-12T14:30"},
		{"Lan Chi\n(Đài TT-TH Nậm Cắt)\n12/05/2023 14:30", "Lan Chi", "2023-05-12T14:30"},
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(cases); i++) {
		struct parsed p;
		char page[2048], iso[20];

		snprintf(page, sizeof page, "Xã Nậm Cắt đổi mới cách sinh hoạt chi bộ\n%s\n" TEXT,
			 cases[i][0]);
		parse_page(&p, page, NULL);
		tl_date_iso(p.a.published, iso, sizeof iso);
		assert_text(iso, cases[i][2], page);
		assert_text(authors_of(&p), cases[i][1], page);
		assert_text(p.a.headline, "Xã Nậm Cắt đổi mới cách sinh hoạt chi bộ", page);
		parsed_free(&p);
	}
}

/* Would catch: a place tag taken for a by-line or a kicker, a by-line with a province's name for a
 * place. */
static void test_places(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(&p,
		   "Xã Nậm Cắt đổi mới cách sinh hoạt chi bộ\n\nBắc Kạn\n\n" TEXT "\nKhánh Hòa\n",
		   NULL);
	assert_string_equal(p.a.place_tag, "Bắc Kạn");
	assert_text(authors_of(&p), "Khánh Hòa", "by-line with a province's name");
	assert_string_equal(role_of(&p, "Bắc Kạn"), "place");
	parsed_free(&p);
}

/* Would catch: a headline given with the page left out of the body, or shown twice. */
static void test_hints(void **state)
{
	struct tl_page hint = {.date_hint = {2017, 2, 6, -1, 0}};
	struct parsed p;

	(void)state;
	hint.title_hint = "Đường mới về xóm núi";
	parse_page(&p, TEXT, &hint);
	assert_string_equal(p.a.headline, "Đường mới về xóm núi");
	assert_int_equal(p.a.blocks[0].kind, TL_BLOCK_HEADLINE);
	assert_int_equal(p.a.published.day, 6);
	parsed_free(&p);

	parse_page(&p, "Đường mới về xóm núi " TEXT, &hint);
	assert_string_equal(p.a.headline, "Đường mới về xóm núi");
	assert_null(strstr(p.a.body + 10, "Đường mới về xóm núi"));
	assert_non_null(strstr(p.a.body, "\nThời gian qua"));
	parsed_free(&p);

	/* A page that is called by the first words of its headline */
	hint.title_hint = "Đường mới về";
	parse_page(&p,
		   "Xây dựng Đảng ở cơ sở\nĐường mới về xóm núi cao nhất của xã vùng xa, bà con "
		   "hai bản "
		   "mừng lắm vì nông sản có xe vào tận sân chở đi, trẻ nhỏ tới lớp không lội "
		   "suối\n" TEXT,
		   &hint);
	assert_string_equal(p.a.headline, "Đường mới về xóm núi cao nhất của xã vùng xa, bà con "
					  "hai bản mừng lắm vì nông sản có "
					  "xe vào tận sân chở đi, trẻ nhỏ tới lớp không lội suối");
	parsed_free(&p);

	hint.title_hint = "Đường mới về xóm núi - Báo Nhân Dân";
	parse_page(&p, "Đường mới về xóm núi\n12/03/2018\n" TEXT, &hint);
	assert_string_equal(p.a.headline, "Đường mới về xóm núi");
	assert_int_equal(p.a.published.year, 2018);
	assert_int_equal(p.a.n_blocks, 3);
	parsed_free(&p);
}

/* Would catch: a rule that helps one page and costs another its headline. Two pages of the sample
 * were saved without theirs. */
static void test_sample(void **state)
{
	char *data = tl_data_dir(), path[4096];
	DIR *folder;
	size_t seen = 0;

	(void)state;
	snprintf(path, sizeof path, "%s/sample", data);
	folder = opendir(path);
	assert_non_null(folder);
	for (struct dirent *f; (f = readdir(folder)) != NULL;) {
		struct tl_buf raw = {0};
		struct parsed p;
		bool bare;

		if (!strstr(f->d_name, ".txt"))
			continue;
		snprintf(path, sizeof path, "%s/sample/%s", data, f->d_name);
		assert_int_equal(tl_read_file(path, 0, &raw, NULL), TL_OK);
		parse_page(&p, raw.p, NULL);
		bare = strncmp(f->d_name, "ha-giang-2020", 13) == 0 ||
		       strncmp(f->d_name, "bac-kan-2018", 12) == 0;
		if (!p.a.headline != bare)
			print_error("%s: headline %s\n", f->d_name, p.a.headline);
		assert_int_equal(!p.a.headline, bare);
		assert_false(p.a.no_article);
		parsed_free(&p);
		tl_buf_free(&raw);
		seen++;
	}
	assert_true(seen > 30);
	closedir(folder);
	free(data);
}

/* Would catch: a part of a report, or the head of a table behind the line that lists it, taken for
 * the headline, and all that stands over it lost. */
static void test_parts(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(&p,
		   "Kết quả kiểm tra đảng sáu tháng đầu năm\n\n1. Công tác kiểm tra\n\nCấp huyện: "
		   "04 tổ chức "
		   "đảng, 06 đảng viên.\n\n2. Thi hành kỷ luật\n\nTổng số đảng viên bị thi hành kỷ "
		   "luật là 12 "
		   "đồng chí. Các chi bộ đã làm việc ấy đúng quy định của Đảng và của cấp trên.\n",
		   NULL);
	assert_string_equal(p.a.headline, "Kết quả kiểm tra đảng sáu tháng đầu năm");
	assert_non_null(strstr(p.a.body, "04 tổ chức"));
	parsed_free(&p);
	parse_page(&p,
		   "Kết quả kết nạp đảng viên của tỉnh Tân Mẫu\n\nTheo Ban Tổ chức Tỉnh ủy, năm "
		   "2019 toàn tỉnh "
		   "kết nạp 1.912 đảng viên, đạt 106% chỉ tiêu. Cụ thể:\n\nĐơn vị\nChỉ tiêu\nKết "
		   "nạp\n\nĐảng bộ huyện Yên Mẫu kết nạp 310 đảng viên. Đảng bộ huyện Đồng Mẫu kết "
		   "nạp 205 đảng "
		   "viên, thấp hơn năm trước.\n",
		   NULL);
	assert_string_equal(p.a.headline, "Kết quả kết nạp đảng viên của tỉnh Tân Mẫu");
	assert_non_null(strstr(p.a.body, "1.912"));
	parsed_free(&p);
}

/* Would catch: an item of a list, a label with its figure, a row of a table or the day of a body
 * taken for the headline, so that all above it was lost. */
static void test_lists(void **state)
{
	static const struct head_case cases[] = {
		/* items behind sentences, under a short headline */
		{"Mở lớp chính trị\n\nTrung tâm Chính trị Nậm Cắt mở 12 lớp cho 340 học viên.\n\n"
		 "- Lớp cảm tình Đảng: 05 lớp\n- Lớp đảng viên mới: 03 lớp\n\n" TEXT,
		 "Mở lớp chính trị", NULL, NULL, NULL},
		{"Mở lớp chính trị\n\n1) Lớp cảm tình Đảng cho 84 quần chúng\n2) Lớp bí thư chi bộ "
		 "các thôn\n\n" TEXT,
		 "Mở lớp chính trị", NULL, NULL, NULL},
		/* a label with its figure behind a sentence, without a bullet */
		{"Nền nếp ở cơ sở\n\nMỗi tháng chi bộ thôn Bản Ngà họp vào ngày 5.\n\nTỷ lệ "
		 "chuyên "
		 "cần: 97%\n\n" TEXT,
		 "Nền nếp ở cơ sở", NULL, NULL, NULL},
		/* a heading behind two sentences of the text */
		{"Sinh hoạt chi bộ\n\nMỗi tháng chi bộ thôn Bản Ngà họp vào ngày 5.\n\nCác đảng "
		 "viên ở "
		 "xa được báo trước ba ngày.\n\nBầu bổ sung hai đồng chí vào chi ủy\n\n" TEXT,
		 "Sinh hoạt chi bộ", NULL, NULL, NULL},
		/* a table: its columns and rows in a line each, then each cell */
		{"Đánh giá chi bộ\n\nĐơn vị  Số chi bộ  Số đảng viên\nĐảng bộ xã Nậm Cắt  12  340\n"
		 "Đảng bộ xã Bản Ngà  9  218\n\n" TEXT,
		 "Đánh giá chi bộ", NULL, NULL, NULL},
		{"Đánh giá chi bộ\n\nSố đảng viên\nĐảng bộ xã Nậm Cắt\n12\n340\nĐảng bộ xã Bản "
		 "Ngà\n9\n218\n\n" TEXT,
		 "Đánh giá chi bộ", NULL, NULL, NULL},
		/* in capitals, over the names of those whose figures are listed */
		{"KẾT QUẢ NĂM 2022\n\nĐảng bộ Công an huyện\n- Kết nạp đảng viên: 48\n- Khai trừ: "
		 "01\n\n" TEXT,
		 "KẾT QUẢ NĂM 2022", NULL, NULL, NULL},
		/* the body that publishes, and when */
		{"KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN NĂM 2022\nBan Tổ chức Huyện ủy Nậm Cắt - "
		 "12/01/2023\n\n"
		 "- Kết nạp đảng viên: 214\n- Khai trừ: 01\n\n" TEXT,
		 "KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN NĂM 2022", NULL, "2023-01-12",
		 "Ban Tổ chức Huyện ủy Nậm Cắt"},
		/* what is "trực thuộc" needs no word behind it */
		{"Chi bộ trực thuộc\n\nDưới đảng bộ là 12 chi bộ thôn.\n\n" TEXT,
		 "Chi bộ trực thuộc", NULL, NULL, NULL},
		/* but under a section a bullet may stand before the headline, as may a picture, and
		 * a headline may end with what it counts */
		{"Chính trị\n- Nậm Cắt chăm lo 20 hộ nghèo từ cơ sở\n\n" TEXT,
		 "Nậm Cắt chăm lo 20 hộ nghèo từ cơ sở", "Chính trị", NULL, NULL},
		{"Trang tin xã Nậm Cắt\n🔴 NẬM CẮT CHĂM LO HỘ NGHÈO\n\n" TEXT,
		 "NẬM CẮT CHĂM LO HỘ NGHÈO", "Trang tin xã Nậm Cắt", NULL, NULL},
		{"Đảng bộ TP Cần Thơ\n\nKết nạp đảng viên: 3 khó khăn\n\n" TEXT,
		 "Kết nạp đảng viên: 3 khó khăn", "Đảng bộ TP Cần Thơ", NULL, NULL},
	};

	(void)state;
	check_heads(cases, TL_COUNT(cases));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_headlines), cmocka_unit_test(test_lists),
		cmocka_unit_test(test_stamps),	  cmocka_unit_test(test_names_beside_date),
		cmocka_unit_test(test_places),	  cmocka_unit_test(test_hints),
		cmocka_unit_test(test_parts),	  cmocka_unit_test(test_sample),
	};

	return cmocka_run_group_tests(tests, parsing_start, parsing_stop);
}
