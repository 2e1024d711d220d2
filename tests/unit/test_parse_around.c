/* What a browser copies with an article: menus, the weather, who reads it aloud, keywords, where to
 * write to the author; and pages that have lost their headline. */
#include "parsing.h"

#define LEAD                                                                                              \
	"Sáng 5/6/2024, xã Núi Xa mở hội nghị bàn việc góp công làm đường liên xóm, mỗi nhà góp hai buổi, " \
	"tính ra bốn đoạn dài qua ba xóm.\n"
#define MORE                                                                                            \
	"Theo lãnh đạo xã, năm tới bà con làm tiếp hai cầu nhỏ bắc qua suối, để các em học sinh đến lớp " \
	"cả trong mùa mưa, không phải đi vòng xa như trước.\n"
#define HEADLINE "Xã Núi Xa góp công làm đường liên xóm"

/* Would catch: the last item of a menu over the headline taken for its section; the section lost
 * where the way to the page stands there. */
static void test_menus(void **state)
{
	static const struct {
		const char *over, *kicker;
	} cases[] = {
		{"Bạn bốn phương\nChuyện làng quê\nNhịp sống\n", NULL},
		{"Podcast\nChuyện làng quê\nNhịp sống\n", NULL},
		{"Hotline: 0912 000 000\nBÁO NÚI XA ONLINE\nXây dựng Đảng\n", "Xây dựng Đảng"},
		{"NXTV\n", NULL},
		{"Video\nBạn bốn phương\nNhịp sống\nChuyện làng\nThể thao\n", NULL},
		{"Trang chủ\nTin tức\nĐời sống\nXây dựng Đảng\n", "Xây dựng Đảng"},
		{"Bạn bốn phương\nChuyện làng quê\nThể thao\n\nXây dựng Đảng\n", "Xây dựng Đảng"},
		{"Tin tức\nXây dựng Đảng\n", "Xây dựng Đảng"},
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(cases); i++) {
		struct parsed p;
		char page[2048];

		snprintf(page, sizeof page, "%s" HEADLINE "\n05/06/2024 08:10\n" LEAD MORE,
			 cases[i].over);
		parse_page(&p, page, NULL);
		assert_text(p.a.headline, HEADLINE, page);
		assert_text(p.a.kicker, cases[i].kicker, page);
		parsed_free(&p);
	}
}

/* Would catch: the place of the weather box taken for that of the article. */
static void test_weather(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(&p, "20°C\nLạng Sơn\n" HEADLINE "\n05/06/2024 08:10\n" LEAD MORE, NULL);
	assert_null(p.a.place_tag);
	parsed_free(&p);
	parse_page(&p, "Hà Nội\n34 °C\n" HEADLINE "\n05/06/2024 08:10\n" LEAD MORE, NULL);
	assert_null(p.a.place_tag);
	parsed_free(&p);
	parse_page(&p, "Lạng Sơn\n" HEADLINE "\n05/06/2024 08:10\n" LEAD MORE, NULL);
	assert_text(p.a.place_tag, "Lạng Sơn", "place alone");
	parsed_free(&p);
}

/* Would catch: the words of a campaign taken for the headline because the line under them reads
 * like what is in a picture. */
static void test_campaign(void **state)
{
	static const char title[] = "Chi bộ xóm Thượng giữ vững nền nếp sinh hoạt";
	struct parsed p;

	(void)state;
	parse_page(&p,
		   "Tiếp tục đẩy mạnh việc học tập gương người tốt, việc tốt trong toàn thể cán bộ, nhân dân\n"
		   "Chi bộ xóm Thượng giữ vững nền nếp sinh hoạt\n05/06/2024 08:10\n"
		   "Mười năm qua Chi bộ xóm Thượng giữ nền nếp họp vào ngày mồng ba, việc gì khó đều được đưa "
		   "ra bàn trước, bàn cho đến khi mọi người đều thuận.\n" MORE,
		   NULL);
	assert_text(p.a.headline, title, title);
	parsed_free(&p);
}

/* Would catch: a page of short sentences without a headline read as nothing but a head, with the
 * author's name for its headline, so that the text was lost. */
static void test_lost_headline(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(&p,
		   "Tính đến hết tháng 10, xã Núi Xa có 17 đội làm đường ở các xóm.\n"
		   "Riêng ba tháng qua, các đội mở được 26 đoạn đường mới.\n"
		   "Xã phấn đấu đến cuối năm làm xong 20 cây cầu nhỏ.\n"
		   "Lê An\n",
		   NULL);
	assert_null(p.a.headline);
	assert_text(authors_of(&p), "Lê An", "lost headline");
	assert_string_equal(role_of(&p, "Riêng ba"), "paragraph");
	assert_false(p.a.no_article);
	parsed_free(&p);
}

/* Would catch: a keyword taken for the author, or for text; the colon taken for a part of the
 * source's name; an author lost because of the address for mail below. */
static void test_credits(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(&p,
		   HEADLINE "\nLê An\n05/06/2024 08:10\n" LEAD MORE
			    "Từ khóa:\nHuyện ủy Núi Gần\nGóp công làm đường\nGửi phản hồi\n",
		   NULL);
	assert_text(authors_of(&p), "Lê An", "keyword");
	assert_string_equal(role_of(&p, "Góp công"), "boilerplate");
	parsed_free(&p);
	parse_page(&p, HEADLINE "\n05/06/2024\n" LEAD MORE "Lê Thị An (Nguồn: Báo Núi Xa)\n", NULL);
	assert_text(authors_of(&p), "Lê Thị An", "source in brackets");
	assert_text(p.a.source_name, "Báo Núi Xa", "source in brackets");
	parsed_free(&p);
	parse_page(&p, HEADLINE "\nLê Thị An\nlean.baonui@example.vn\n05/06/2024 08:10\n" LEAD MORE,
		   NULL);
	assert_text(authors_of(&p), "Lê Thị An", "mail");
	assert_string_equal(role_of(&p, "lean"), "boilerplate");
	parsed_free(&p);
}

/* Would catch: words of the player and of the site taken for text. */
static void test_player(void **state)
{
	static const char *const lines[] = {"Giọng nữ", "Nam miền Bắc", "Nghe audio",
					    "4 giờ trướcBài gốc", "Chuyên mục: Tin tức"};
	struct parsed p;

	(void)state;
	for (size_t i = 0; i < TL_COUNT(lines); i++) {
		char page[2048];

		snprintf(page, sizeof page, HEADLINE "\n05/06/2024 08:10\n%s\n" LEAD MORE,
			 lines[i]);
		parse_page(&p, page, NULL);
		assert_string_equal(role_of(&p, lines[i]), "boilerplate");
		parsed_free(&p);
	}
}

/* Would catch: what somebody says, with his office between dashes or his quotes first, taken for a
 * picture; the name of an event under one for text. */
static void test_pictures(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(&p,
		   HEADLINE "\n05/06/2024 08:10\n" LEAD
			    "Ông Lê Văn Thử - bí thư Chi bộ xóm Thượng - kể ngày xưa cả xóm chỉ có 3 nhà.\n"
			    "“Ai cũng được nghe đọc tài liệu trước khi họp”, ông Trần Mẫu - Bí thư Chi bộ xóm "
			    "Hạ nói.\n"
			    "Hội thi tuyên truyền viên giỏi huyện Núi Gần năm 2024.\n" MORE,
		   NULL);
	assert_string_equal(role_of(&p, "Ông Lê"), "paragraph");
	assert_string_equal(role_of(&p, "“Ai cũng"), "paragraph");
	assert_string_equal(role_of(&p, "Hội thi"), "caption");
	parsed_free(&p);
}

/* Would catch: those of one place at their work, under a picture, taken for text, and what was done
 * to many for a picture; the picture over a by-line with its label lost; a by-line joined to the words
 * of the page below because its first name is Anh. */
static void test_more_pictures(void **state)
{
	struct parsed p;

	(void)state;
	parse_page(&p,
		   HEADLINE "\n05/06/2024 08:10\n" LEAD
			    "Cán bộ xã Núi Xa hướng dẫn bà con xóm Thượng đo đường.\n"
			    "Các học viên được truyền đạt 5 chuyên đề về cách làm đường, cách bắc cầu.\n" MORE
			    "Đường vào xóm Thượng nay đã rộng rãi\nBài, ảnh: Lê Mẫu\n",
		   NULL);
	assert_string_equal(role_of(&p, "Cán bộ xã"), "caption");
	assert_string_equal(role_of(&p, "Các học viên"), "paragraph");
	assert_string_equal(role_of(&p, "Đường vào"), "caption");
	assert_text(authors_of(&p), "Lê Mẫu", "label");
	parsed_free(&p);
	parse_page(&p,
		   HEADLINE "\n05/06/2024 08:10\n" LEAD MORE "ANH THƯ - LÊ MẪU\nĐăng ký nhận tin\n",
		   NULL);
	assert_text(authors_of(&p), "ANH THƯ|LÊ MẪU", "Anh");
	parsed_free(&p);
}

/* Would catch: a headline lost because its last word is one that elsewhere asks for more, or because
 * it tells a story in pictures; a few words over the text taken for it. */
static void test_headlines(void **state)
{
	static const char *const heads[] = {
		"Hơn hai mươi hộ của xã Núi Xa chưa có nhà ở",
		"Bài học từ việc đấu tranh với cái xấu từ bên trong",
		"Núi Xa kêu gọi bà con góp sức cho những việc còn lại của các",
		"Chùm ảnh: Ngày hội làm đường của bà con xã Núi Xa",
	};
	struct parsed p;
	char page[2048];

	(void)state;
	for (size_t i = 0; i < TL_COUNT(heads); i++) {
		snprintf(page, sizeof page, "%s\n\n" LEAD MORE, heads[i]);
		parse_page(&p, page, NULL);
		assert_text(p.a.headline, heads[i], page);
		parsed_free(&p);
	}
	parse_page(&p, HEADLINE "\n\nĐoạn đường mới\n" MORE LEAD, NULL);
	assert_text(p.a.headline, HEADLINE, "few words");
	parsed_free(&p);
	parse_page(&p, "Ông Lê Mẫu trao tặng quà cho bà con góp công nhiều nhất\n\n" MORE TEXT_1, NULL);
	assert_text(p.a.headline, "Ông Lê Mẫu trao tặng quà cho bà con góp công nhiều nhất", "a gift");
	parsed_free(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_menus),	  cmocka_unit_test(test_weather),
		cmocka_unit_test(test_campaign),  cmocka_unit_test(test_lost_headline),
		cmocka_unit_test(test_credits),	  cmocka_unit_test(test_player),
		cmocka_unit_test(test_pictures),  cmocka_unit_test(test_headlines),
		cmocka_unit_test(test_more_pictures),
	};

	return cmocka_run_group_tests(tests, parsing_start, parsing_stop);
}
