/* The provinces that an article is about, from blocks of all kinds. All texts are invented. */
#include "about.h"

/* Would catch: the province not following from a district when it is never named itself. */
static void from_a_district(void **state)
{
	(void)state;
	assert_string_equal(about("headline|Đầm Hà đổi mới sinh hoạt chi bộ\n"
				  "lead|Đảng bộ huyện Đầm Hà có 20 chi bộ.\n"
				  "paragraph|Chi bộ xã Hòa Bình và xã Đồng Văn sinh hoạt đều."),
			    "*Quảng Ninh/Quảng Ninh 2");
	assert_string_equal(bench.article.districts[0], "Đầm Hà");
	assert_int_equal(bench.article.n_districts, 1);
}

/* Would catch: news of the local Party left without a province because its only hint comes late or
 * stands beside somebody's name; the same given for a name in any other text. */
static void from_the_only_hint(void **state)
{
	(void)state;
	assert_string_equal(about("lead|Tỉnh ủy quyết định tặng Huy hiệu Đảng cho 56 đảng viên của "
				  "Đảng bộ tỉnh.\n"
				  "paragraph|Cao tuổi nhất là đồng chí Lò Văn Mẫu, đảng viên Đảng "
				  "bộ thị trấn Hồ Xá, "
				  "huyện Vĩnh Linh."),
			    "*Quảng Trị/Quảng Trị 1");
	assert_string_equal(
		about("lead|Các nhà vườn bàn cách trồng hoa.\n"
		      "paragraph|Người trồng nhiều nhất là ông Lò Văn Mẫu (Vĩnh Linh)."),
		"Quảng Trị/Quảng Trị 1");
}

/* Would catch: a point of a video conference read as a bridge; a province that only stands under a
 * picture taken for the subject of news of the whole Party. */
static void under_a_picture(void **state)
{
	(void)state;
	assert_string_equal(about("lead|Dự tại điểm cầu Bình Thuận có đồng chí Phó Bí thư Tỉnh ủy "
				  "và các Huyện ủy."),
			    "*Bình Thuận/Lâm Đồng 1");
	assert_string_equal(about("lead|Sáu tháng qua, các cấp ủy kỷ luật 182 đảng bộ; Đảng ủy các "
				  "cấp nhắc nhở nhiều hơn.\n"
				  "caption|Ông Lò Văn Mẫu, cựu Bí thư Tỉnh ủy Lào Cai."),
			    "Lào Cai/Lào Cai 1");
	/* but for a district by its unit, */
	assert_string_equal(
		about("lead|Sáu tháng qua, các cấp ủy kỷ luật 182 đảng bộ; Đảng ủy các cấp nhắc "
		      "nhở "
		      "nhiều hơn.\ncaption|Cá nhân tiêu biểu của Công an huyện Bát Xát."),
		"*Lào Cai/Lào Cai 1");
	/* and the picture over all of a page without a headline */
	assert_string_equal(
		about("caption|Toàn tỉnh Hải Dương nay có 12 tổ chức đảng trong doanh nghiệp.\n"
		      "paragraph|Nhận rõ vai trò ấy, nhiều văn bản đã được ban hành."),
		"*Hải Dương/Hải Phòng 1");
}

/* Would catch: a district that opens a headline in capitals lost; one taken from any word of such a
 * headline. */
static void opens_a_headline(void **state)
{
	(void)state;
	assert_string_equal(about("headline|MƯỜNG LÁT: 9 ĐOÀN VIÊN VÀO ĐẢNG\n"
				  "lead|Huyện đoàn giới thiệu 9 đoàn viên."),
			    "*Thanh Hóa/Thanh Hóa 1");
	assert_string_equal(about("headline|ĐOÀN VIÊN MƯỜNG LÁT VÀO ĐẢNG\n"
				  "lead|Huyện đoàn giới thiệu 9 đoàn viên."),
			    "");
}

/* Would catch: the place tag weighing less than names in the text; a by-line that counts. */
static void place_tag_and_byline(void **state)
{
	(void)state;
	assert_string_equal(about("headline|Tổng kết công tác năm\n"
				  "place|Bắc Kạn\n"
				  "paragraph|Hội nghị có đại biểu tỉnh Cao Bằng dự.\n"
				  "byline|Khánh Hòa"),
			    "*Bắc Kạn/Thái Nguyên 1; Cao Bằng/Cao Bằng 1");
}

/* Would catch: guests and awards of a regional meeting taken for what it is about. */
static void host_of_a_meeting(void **state)
{
	(void)state;
	assert_string_equal(about("headline|Các tỉnh khu vực Tây Nguyên tổng kết thi đua\n"
				  "paragraph|Ngày 5/9, tại thành phố Pleiku, tỉnh Gia Lai, khu vực "
				  "tổ chức hội nghị.\n"
				  "paragraph|Dự hội nghị có Thường trực Tỉnh ủy Gia Lai.\n"
				  "paragraph|Đơn vị được tặng cờ là Ban Tổ chức Tỉnh ủy Kon Tum."),
			    "*Gia Lai/Gia Lai 3; Kon Tum/Quảng Ngãi 1");
}

/* Would catch: an article about many provinces given to the one that comes first. */
static void about_many(void **state)
{
	(void)state;
	assert_string_equal(
		about("headline|Giá lúa tăng\n"
		      "paragraph|Giá lúa ở An Giang, Kiên Giang, Đồng Tháp, Long An đều tăng."),
		"An Giang/An Giang 1; Kiên Giang/An Giang 1; Đồng Tháp/Đồng Tháp 1; Long An/Tây "
		"Ninh 1");
}

/* Would catch: a text that names no place not being given to its paper's province. */
static void from_its_source(void **state)
{
	(void)state;
	assert_string_equal(
		about_page((struct page){.agency = "QBĐT"},
			   "headline|Toàn tỉnh kết nạp đảng viên mới\n"
			   "paragraph|Sáu tháng đầu năm, Đảng bộ tỉnh kết nạp 90 đảng viên."),
		"*Quảng Bình/Quảng Trị 0");
	assert_string_equal(about_page((struct page){.source = "Báo Đồng Khởi"},
				       "headline|Toàn tỉnh kết nạp đảng viên mới\n"
				       "paragraph|Đảng bộ tỉnh kết nạp 90 đảng viên."),
			    "*Bến Tre/Vĩnh Long 0");
	assert_string_equal(about_page((struct page){.source = "Nhân Dân"},
				       "headline|Toàn quốc kết nạp đảng viên mới\n"
				       "paragraph|Cả nước kết nạp nhiều đảng viên."),
			    "");
	/* a paper of one of the two cities, which writes on all provinces */
	assert_string_equal(about_page((struct page){.agency = "SGGP", .source = "SGGP"},
				       "headline|Đại hội Đảng bộ tỉnh Sơn La\n"
				       "lead|Đảng bộ tỉnh Sơn La họp đại hội, Tỉnh ủy ra mắt."),
			    "*Sơn La/Sơn La 2");
	/* a paper of another city that the centre runs, on its neighbour */
	assert_string_equal(
		about_page((struct page){.agency = "Cadn.com.vn"},
			   "headline|Trao Huy hiệu Đảng\n"
			   "lead|Đảng ủy Khối các cơ quan tỉnh Quảng Ngãi và các chi bộ trao Huy hiệu "
			   "Đảng; Tỉnh ủy Quảng Ngãi dự."),
		"*Quảng Ngãi/Quảng Ngãi 2");
	/* taken from elsewhere */
	assert_string_equal(about_page((struct page){.source = "Báo Đồng Khởi"},
				       "headline|Một trường bị nhắc nhở\n"
				       "paragraph|Bộ nhắc Sở Giáo dục Sơn La."),
			    "Sơn La/Sơn La 1");
}

/* Would catch: news of the local Party that names no place given to no province although the page's
 * own address tells; any other news given to the province of its paper, or what the text names left
 * for it. */
static void from_its_address(void **state)
{
	static const char news[] = "headline|Chuyển đổi số trong các cơ quan Đảng\n"
				   "paragraph|Tỉnh ủy và các Huyện ủy gửi văn bản trên mạng.";

	(void)state;
	assert_string_equal(
		about_page((struct page){.url = "https://xamau.sonla.gov.vn/tin/1"}, news),
		"*Sơn La/Sơn La 0");
	assert_string_equal(about_page((struct page){.url = "https://hanoimoi.vn/tin/1"}, news),
			    "");
	assert_string_equal(
		about_page((struct page){.url = "https://xamau.sonla.gov.vn/tin/1"},
			   "headline|Giá thép tăng\nparagraph|Giá thép tăng ba tuần liền."),
		"");
	assert_string_equal(
		about_page((struct page){.url = "https://xamau.sonla.gov.vn/tin/1"},
			   "headline|Đoàn công tác thăm tỉnh bạn\n"
			   "paragraph|Tỉnh ủy Nghệ An và các Huyện ủy ở Nghệ An tiếp đoàn."),
		"*Nghệ An/Nghệ An 2");
}

/* Would catch: news of the local Party that names no place, or the one of its page beside another,
 * given to no province although the page says whose it is; a paper of the capital, or a district's
 * name that several have, taken for its subject. */
static void from_its_masthead(void **state)
{
	static const char news[] = "headline|Chuyển đổi số trong các cơ quan Đảng\n"
				   "paragraph|Huyện ủy và các Đảng ủy gửi văn bản trên mạng.";

	(void)state;
	assert_string_equal(about_page((struct page){.masthead = "BÁO SƠN LA ĐIỆN TỬ\n"}, news),
			    "*Sơn La/Sơn La 0");
	assert_string_equal(
		about_page((struct page){.masthead = "Lịch tuần\nTRANG TIN HUYỆN MAI SƠN\n"}, news),
		"*Sơn La/Sơn La 0");
	assert_string_equal(
		about_page((struct page){.masthead = "UBND huyện Châu Thành, tỉnh Bến Tre\n"}, news),
		"*Bến Tre/Vĩnh Long 0");
	assert_string_equal(about_page((struct page){.masthead = "UBND huyện Châu Thành\n"}, news),
			    "");
	assert_string_equal(
		about_page((struct page){.masthead = "Trang tin thành phố Hà Nội\n"}, news), "");
	assert_string_equal(
		about_page((struct page){.masthead = "Trang tin huyện Mai Sơn\n"},
			   "lead|Lớp của Huyện ủy dạy đảng viên mới từ 19 Đảng bộ, có người đến "
			   "từ Thái Nguyên, người đến từ Sơn La."),
		"*Sơn La/Sơn La 1; Thái Nguyên/Thái Nguyên 1");
}

/* Would catch: the district behind its commune, in brackets and under a picture, telling nothing. */
static void behind_its_commune(void **state)
{
	(void)state;
	assert_string_equal(about("lead|Có đảng viên bỏ sinh hoạt ở nhiều nơi trong tỉnh.\n"
				  "caption|Một buổi họp ở xã Cổ Lũng (Phú Lương) tháng trước."),
			    "*Thái Nguyên/Thái Nguyên 1");
}

/* Would catch: the township that bears its district's name telling nothing, or telling too much. */
static void from_a_seat(void **state)
{
	(void)state;
	assert_string_equal(about("headline|Trao Huy hiệu Đảng\n"
				  "paragraph|Lễ trao được tổ chức ở thị trấn Na Hang."),
			    "*Tuyên Quang/Tuyên Quang 1");
	assert_string_equal(about("headline|Trao Huy hiệu Đảng ở Hà Giang\n"
				  "paragraph|Lễ trao được tổ chức ở thị trấn Na Hang."),
			    "*Hà Giang/Tuyên Quang 1");
	assert_int_equal(bench.article.n_districts, 0);
}

/* Would catch: pages that name their district without a unit word, or their paper alone, left
 * without a province; a town in other news giving its province by its bare name. */
static void hints_where_nothing_else_tells(void **state)
{
	(void)state;
	assert_string_equal(
		about("headline|Phụ nữ Đô Lương thi đua\n"
		      "lead|Hội Phụ nữ huyện đã góp 90 triệu đồng cho đường hoa ở Đô Lương; huyện "
		      "biểu dương."),
		"*Nghệ An/Nghệ An 2");
	assert_string_equal(about("headline|Mùa hoa ở Đô Lương\n"
				  "lead|Du khách kéo về Đô Lương xem hoa."),
			    "");
	assert_string_equal(
		about("lead|Ban Chấp hành Đảng bộ tỉnh ra nghị quyết; Tỉnh ủy giao các Huyện ủy "
		      "thực hiện. Báo Ninh Thuận đăng toàn văn."),
		"*Ninh Thuận/Khánh Hòa 1");
	/* Committees that only wards and communes since July 2025 have. */
	assert_string_equal(
		about_page((struct page){.undated = true},
			   "headline|Kết quả\nparagraph|Đảng bộ phường Thủ Dầu Một có 90 "
			   "chi bộ. Đảng ủy các cơ quan Đảng phường kết nạp 2 đảng viên."),
		"*Bình Dương/Hồ Chí Minh 1");
	/* Its authority, where others only stand in a list. */
	assert_string_equal(
		about("headline|Đảng bộ nhà trường kết nạp sinh viên\nlead|Đảng ủy trường "
		      "trao quyết định.\nparagraph|Đảng bộ trực thuộc Tỉnh ủy Sơn La.\n"
		      "paragraph|Quần chúng đến từ các tỉnh Sơn La, Điện Biên, Lai Châu, "
		      "Hòa Bình."),
		"*Sơn La/Sơn La 2; Điện Biên/Điện Biên 1; Lai Châu/Lai Châu 1; Hòa "
		"Bình/Phú Thọ 1");
	/* But not the metropolis that an official leaves. */
	assert_string_equal(
		about("headline|Ông Lê Văn Mẫu nhận chức vụ mới\nparagraph|Ban Tổ chức Trung "
		      "ương họp; các chi bộ, đảng ủy dự.\nparagraph|Theo quyết định, ông "
		      "thôi giữ chức Bí thư Thành ủy TP.HCM.\nparagraph|Quê ở Nam Định, ông "
		      "đi bộ đội sớm."),
		"Hồ Chí Minh/Hồ Chí Minh 1; Nam Định/Ninh Bình 1");
	/* A mining company's committee is one of the province; its team is nobody's. */
	assert_string_equal(about("headline|Đảng bộ Than Quảng Ninh kết nạp đảng viên\n"
				  "paragraph|Đảng bộ có 40 chi bộ."),
			    "*Quảng Ninh/Quảng Ninh 1");
	assert_string_equal(about("headline|Than Quảng Ninh thắng trận\nparagraph|Đội bóng đá Than "
				  "Quảng Ninh ghi hai bàn thắng, cầu thủ vui."),
			    "");
	assert_string_equal(about("lead|Báo Ninh Thuận đăng ảnh của nhiều tác giả."), "");
}

/* Would catch: both ends of a company's name not taken for its name. */
static void company_of_two_places(void **state)
{
	(void)state;
	assert_string_equal(about("lead|Ban Tuyên giáo Thị ủy giám sát Chi bộ Công ty cổ phần May "
				  "Bình Thuận – Nhà Bè và Đảng ủy thị xã La Gi."),
			    "*Bình Thuận/Lâm Đồng 1");
}

/* Would catch: a short notice of a city's authority or of a school in its quarter, or news of the
 * Youth Union under a district's picture, left without a province. */
static void short_notices(void **state)
{
	(void)state;
	assert_string_equal(
		about("lead|Sở Y tế thành phố Hồ Chí Minh tổ chức lễ trao Huy hiệu Đảng "
		      "cho 3 đảng viên."),
		"*Hồ Chí Minh/Hồ Chí Minh 1");
	assert_string_equal(
		about("lead|Chi bộ Trường Mầm non Hoa Mẫu họp đại hội.\n"
		      "paragraph|Dự có đại diện Đảng ủy phường 14 quận 6.\nparagraph|Chi bộ có 9 "
		      "đảng viên."),
		"*Hồ Chí Minh/Hồ Chí Minh 1");
	assert_string_equal(
		about("lead|Đảng ủy Bộ Nội vụ và các chi bộ họp trực tuyến; Đảng bộ nghe tập "
		      "huấn.\n"
		      "paragraph|Dự có 90 đảng viên.\n"
		      "paragraph|Điểm cầu chính đặt tại trụ sở Bộ (số 8, Cầu Giấy, Hà "
		      "Nội)."),
		"Hà Nội/Hà Nội 2");
	assert_string_equal(
		about("lead|Ban Thường vụ Tỉnh đoàn giới thiệu 90 đoàn viên ưu tú cho cấp ủy.\n"
		      "paragraph|Tỉnh đoàn khen thưởng ba cơ sở.\n"
		      "caption|Đoàn viên Ân Thi trồng cây ở huyện Ân Thi."),
		"*Hưng Yên/Hưng Yên 2");
}

/* Would catch: a city in which ministries sit made the subject of all they do. */
static void the_capital(void **state)
{
	(void)state;
	assert_string_equal(about("headline|Bộ trưởng tiếp đoàn khách\n"
				  "paragraph|Sáng nay, tại Hà Nội, Bộ trưởng đã tiếp đoàn."),
			    "Hà Nội/Hà Nội 1");
	assert_string_equal(about("headline|Thành ủy Hà Nội kết nạp đảng viên\n"
				  "paragraph|Đảng bộ thành phố Hà Nội kết nạp 900 đảng viên."),
			    "*Hà Nội/Hà Nội 2");
}

/* Would catch: the party affairs of a ministry taken for a province's, which any name that they
 * drop would then be about. */
static void a_ministry(void **state)
{
	(void)state;
	assert_string_equal(about("headline|Một cục trưởng thôi chức\n"
				  "paragraph|Ban cán sự đảng Bộ Tài nguyên họp.\nparagraph|Đảng ủy "
				  "Bộ Tài nguyên "
				  "nhắc đến dự án Hà Tĩnh."),
			    "Hà Tĩnh/Hà Tĩnh 1");
	assert_string_equal(
		about("headline|Một bí thư thôi chức\n"
		      "paragraph|Ban Thường vụ Đảng ủy họp.\nparagraph|Đảng bộ nhắc đến "
		      "dự án Hà Tĩnh."),
		"*Hà Tĩnh/Hà Tĩnh 1");
}

/* Would catch: teams in a report of a match taken for provinces. */
static void teams(void **state)
{
	(void)state;
	assert_string_equal(
		about("headline|Hải Phòng thắng Long An trên sân nhà\n"
		      "paragraph|Tiền đạo ghi bàn ở hiệp một, HLV đổi đội hình, thủ môn cứu thua, "
		      "trọng tài rút thẻ đỏ sau trận đấu."),
		"Hải Phòng/Hải Phòng 1; Long An/Tây Ninh 1");
	assert_string_equal(
		about("headline|Trực tiếp bóng đá Cần Thơ - An Giang\n"
		      "paragraph|Cần Thơ gặp An Giang ở vòng đấu cuối. Đội hình sẽ có sau."),
		"Cần Thơ/Cần Thơ 2; An Giang/An Giang 2");
}

/* Would catch: a princess of old taken for the province of her name. */
static void princess(void **state)
{
	(void)state;
	assert_string_equal(
		about("headline|Chuyện cung đình\n"
		      "paragraph|Công chúa Thái Bình lên tiếng. Thái Bình công chúa có mặt. "
		      "Rồi Thái Bình Công Chúa ra về."),
		"");
}

/* Would catch: a province that only lends an example to a long text taken for its subject, or the
 * one whose committee acts in the same text left out. */
static void an_example(void **state)
{
	const char *head = "headline|Nuôi ong ra sao\nparagraph|Nghề nuôi ong có từ "
			   "lâu.\nparagraph|Có người nuôi.\n";
	char farmer[8192], committee[8192], rest[6000] = "";

	(void)state;
	for (int i = 0; i < 160; i++)
		strcat(rest, " đàn ong cần hoa");
	snprintf(farmer, sizeof farmer,
		 "%sparagraph|Một nông dân tỉnh Bắc Giang kể lại. Đàn ong của tỉnh Bắc Giang khỏe. "
		 "Một nông dân tỉnh Bắc Giang khác bán mật.\nparagraph|%s.",
		 head, rest);
	snprintf(committee, sizeof committee,
		 "%sparagraph|UBND tỉnh Bắc Giang kể lại. Đàn ong của tỉnh Bắc Giang khỏe. "
		 "Sở Nông nghiệp tỉnh Bắc Giang bán mật. Rồi UBND tỉnh Bắc Giang "
		 "họp.\nparagraph|%s.",
		 head, rest);
	assert_string_equal(about(farmer), "Bắc Giang/Bắc Ninh 3");
	assert_string_equal(about(committee), "*Bắc Giang/Bắc Ninh 4");
}

/* Would catch: a name that a long text drops now and then at its beginning taken for its subject,
 * or the district where a story happens left out. */
static void too_thin(void **state)
{
	char speaker[8192], story[8192], rest[6000] = "";

	(void)state;
	for (int i = 0; i < 160; i++)
		strcat(rest, " đàn ong cần hoa");
	snprintf(
		speaker, sizeof speaker,
		"headline|Nuôi ong ra sao\nparagraph|Chủ trại ở Bắc Giang kể về nghề, Bắc Giang có "
		"hoa.\nparagraph|%s.",
		rest);
	snprintf(
		story, sizeof story,
		"headline|Đàn ong lạ\nparagraph|Dân huyện Lục Ngạn, tỉnh Bắc Giang gặp một đàn ong "
		"lạ.\nparagraph|Xã nhà ở Lục Ngạn đang tìm.\nparagraph|%s.",
		rest);
	assert_string_equal(about(speaker), "Bắc Giang/Bắc Ninh 2");
	assert_string_equal(about(story), "*Bắc Giang/Bắc Ninh 3");
}

/* Would catch: a weather report or a round-up of short news filed under a place that it passes
 * through, or the heat of one city not filed under it. */
static void weather_and_roundups(void **state)
{
	(void)state;
	assert_string_equal(
		about("headline|Bắc Bộ mưa dông\n"
		      "paragraph|Hôm nay ở Sơn La có mưa rào, Sơn La đề phòng lũ quét, nắng nóng ở "
		      "Sơn La đã hết."),
		"Sơn La/Sơn La 3");
	assert_string_equal(
		about("headline|Sơn La nắng nóng kỷ lục\n"
		      "paragraph|Nhiệt độ cao nhất 40 độ C, nắng nóng còn kéo dài ở tỉnh Sơn La."),
		"*Sơn La/Sơn La 2");
	assert_string_equal(
		about("headline|Thời tiết: Sơn La có mưa rào\n"
		      "paragraph|Nhiệt độ cao nhất 30 độ C ở Lai Châu, mưa vừa ở Điện Biên."),
		"Sơn La/Sơn La 1; Lai Châu/Lai Châu 1; Điện Biên/Điện Biên 1");
	assert_string_equal(about("headline|Điểm tin sáng nay: Sơn La thông xe cầu mới\n"
				  "paragraph|Sơn La vừa thông xe cây cầu bắc qua suối."),
			    "Sơn La/Sơn La 2");
	/* News in brief of one province's own Party is of that province. */
	assert_string_equal(
		about("headline|Tin vắn cơ sở\n"
		      "paragraph|Huyện ủy Mộc Châu trao Huy hiệu Đảng cho đảng viên.\n"
		      "paragraph|Huyện ủy Phù Yên kết nạp đảng viên; Đảng bộ huyện Mường La học "
		      "nghị quyết."),
		"*Sơn La/Sơn La 3");
	assert_string_equal(about_page((struct page){.source = "Báo Sơn La"},
				       "headline|Tin vắn Sơn La\n"
				       "paragraph|Sơn La vừa thông xe cây cầu bắc qua suối."),
			    "*Sơn La/Sơn La 2");
}

/* Would catch: the first of a dozen provinces that a text goes through, or the one of an authority
 * in the story of somebody who was in many, taken for its subject. */
static void one_of_a_dozen(void **state)
{
	(void)state;
	assert_string_equal(
		about("headline|Lúa vào vụ\n"
		      "paragraph|Tỉnh Sơn La gieo sớm, tỉnh Sơn La thu sớm.\n"
		      "paragraph|Lai Châu cày. Điện Biên cấy.\nparagraph|Hòa Bình bừa. Phú Thọ "
		      "gặt.\nparagraph|Thái Bình phơi. Nam Định xay.\nparagraph|Hà Nam giã. Ninh "
		      "Bình sàng."),
		"Sơn La/Sơn La 2; Lai Châu/Lai Châu 1; Điện Biên/Điện Biên 1; Hòa Bình/Phú Thọ 1; "
		"Phú Thọ/Phú Thọ 1; Thái Bình/Hưng Yên 1; Nam Định/Ninh Bình 1; Hà Nam/Ninh Bình "
		"1; Ninh Bình/Ninh Bình 1");
	assert_string_equal(
		about("headline|Một đời lái đò\n"
		      "paragraph|Chuyện cũ kể lại.\nparagraph|Chuyện còn dài.\n"
		      "paragraph|Công an tỉnh Sơn La từng giữ đò, Công an tỉnh Sơn La trả lại. Ông "
		      "quê ở "
		      "Nam Định, quê vợ ở Nam Định, quê mẹ ở Hà Nam, quê cha ở Hà Nam, quê bà ở "
		      "Thái "
		      "Bình."),
		"Sơn La/Sơn La 2; Nam Định/Ninh Bình 2; Hà Nam/Ninh Bình 2; Thái Bình/Hưng Yên 1");
}

/* Would catch: two provinces that the headline joins losing one another. */
static void two_in_the_headline(void **state)
{
	(void)state;
	assert_string_equal(about("headline|Tỉnh ủy Hà Giang và Tỉnh ủy Lào Cai hợp tác\n"
				  "paragraph|Hai tỉnh ký kết."),
			    "*Hà Giang/Tuyên Quang 1; *Lào Cai/Lào Cai 1");
	/* A nickname is no second one: the author's name begins like a city's. */
	assert_string_equal(about("headline|Kết nạp đảng viên\nlead|Thành Nam\nparagraph|Thành ủy "
				  "Hà Nội sơ kết. Đảng bộ thành phố kết nạp 90 đảng viên; các chi "
				  "bộ, đảng ủy đã họp."),
			    "*Hà Nội/Hà Nội 1; Nam Định/Ninh Bình 1");
	/* In the lead of news of the local Party, where no third one is named. */
	assert_string_equal(about("headline|Đưa Đảng về bản\nlead|Lai Châu và Điện Biên từng có "
				  "nhiều bản chưa có chi bộ.\nparagraph|Đảng bộ tỉnh Lai Châu "
				  "còn 41 bản; Đảng bộ tỉnh Điện Biên có 90 chi bộ bản."),
			    "*Lai Châu/Lai Châu 2; *Điện Biên/Điện Biên 2");
	/* Not as authorities that the centre has inspected. */
	assert_string_equal(
		about("headline|Kỳ họp kiểm tra\nlead|Ủy ban Kiểm tra xem xét Đảng bộ tỉnh "
		      "Lai Châu và Tỉnh ủy Điện Biên.\nparagraph|Các chi bộ, đảng ủy bị "
		      "khiển trách."),
		"Lai Châu/Lai Châu 1; Điện Biên/Điện Biên 1");
	assert_string_equal(about("headline|Chợ phiên\nlead|Lai Châu và Điện Biên có nhiều chợ.\n"
				  "paragraph|Chợ ở Lai Châu đông; chợ ở Điện Biên xa."),
			    "Lai Châu/Lai Châu 2; Điện Biên/Điện Biên 2");
}

/* Would catch: a crash or an invented province where there are no blocks or words. */
static void nothing(void **state)
{
	(void)state;
	assert_string_equal(about("headline|"), "");
	assert_string_equal(about("byline|Thanh Hóa"), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(from_a_district),
		cmocka_unit_test(under_a_picture),
		cmocka_unit_test(place_tag_and_byline),
		cmocka_unit_test(opens_a_headline),
		cmocka_unit_test(host_of_a_meeting),
		cmocka_unit_test(about_many),
		cmocka_unit_test(from_its_source),
		cmocka_unit_test(from_its_address),
		cmocka_unit_test(from_its_masthead),
		cmocka_unit_test(behind_its_commune),
		cmocka_unit_test(hints_where_nothing_else_tells),
		cmocka_unit_test(company_of_two_places),
		cmocka_unit_test(short_notices),
		cmocka_unit_test(the_capital),
		cmocka_unit_test(a_ministry),
		cmocka_unit_test(teams),
		cmocka_unit_test(princess),
		cmocka_unit_test(an_example),
		cmocka_unit_test(too_thin),
		cmocka_unit_test(weather_and_roundups),
		cmocka_unit_test(one_of_a_dozen),
		cmocka_unit_test(from_a_seat),
		cmocka_unit_test(from_the_only_hint),
		cmocka_unit_test(two_in_the_headline),
		cmocka_unit_test(nothing),
	};

	return cmocka_run_group_tests(tests, about_setup, about_teardown);
}
