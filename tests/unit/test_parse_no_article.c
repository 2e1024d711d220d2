/* Pages that are no article, at the borders of what tells them: short texts, and lists of teasers.
 */
#include "parsing.h"

#define TITLE "Làm tốt việc chăm lo hộ nghèo từ cơ sở\n\n"
#define DAY "12/03/2018\n\n"
#define SHORT                                                                                                           \
	"Bà con các xóm vùng cao góp công làm đường, dựng cầu và trồng hoa ven suối trong những " \
	"ngày nông nhàn vừa qua"

static bool no_article(const char *page)
{
	struct parsed p;
	bool none;

	parse_page(&p, page, NULL);
	none = p.a.no_article;
	parsed_free(&p);
	return none;
}

/* Would catch: a clean short piece of news left out; the same without a day, without a headline,
 * trailing off or among the furniture of a page taken for an article. */
static void test_short(void **state)
{
	(void)state;
	assert_false(no_article(TITLE DAY SHORT ".\n"));
	assert_true(no_article(TITLE SHORT ".\n"));
	assert_true(no_article(DAY SHORT ".\n"));
	assert_true(no_article(TITLE DAY SHORT "...\n"));
	assert_false(no_article(TITLE DAY SHORT ".\n\nTrang chủ\nĐăng nhập\n"));
	assert_true(no_article(TITLE DAY SHORT ".\n\nTrang chủ\nĐăng nhập\nLiên hệ\n"));
	/* with a figure, or somebody who has written it, it is one */
	assert_false(no_article(TITLE SHORT ", đóng góp 12 ngày công.\n"));
	assert_false(no_article(TITLE SHORT ".\n\nTrúc Mai\n"));
}

enum { ITEMS = 9 };
static const char *const headings[ITEMS] = {
	"Đường mới về xóm núi xa", "Mùa cam ngọt trên đồi cao",	  "Chợ phiên cuối năm đông khách",
	"Cô giáo của các em nhỏ",  "Rừng quế giữ nước cho ruộng", "Đội văn nghệ của bản xa",
	"Dựng lại nhà cho bà cụ",  "Giữ nghề dệt bên suối lớn",	  "Con thuyền mới của bản nhỏ",
};
static const char *const teasers[ITEMS] = {
	"Bà con xóm Núi Xa vừa góp công làm xong con đường mới ra chợ huyện sau mấy tháng trời vất "
	"vả",
	"Cam chín vàng khắp các đồi, thương lái về tận vườn mua, nhà nào cũng có thêm đồng ra đồng "
	"vào",
	"Chợ phiên họp từ sáng sớm, người các bản xuống núi mang theo măng khô, mật ong và rau "
	"rừng",
	"Cô giáo ở bản xa nhận nuôi hai em nhỏ mồ côi trong xóm, dạy các em học chữ mỗi tối",
	"Các cụ trong xóm trồng thêm rừng quế ven suối, giữ nguồn nước cho ruộng bậc thang phía "
	"dưới",
	"Đội văn nghệ của bản tập múa dưới trăng, chuẩn bị cho ngày hội lớn của cả vùng cao",
	"Thanh niên trong xóm dựng lại nhà cho bà cụ neo đơn sau trận gió lớn hồi đầu mùa",
	"Nghề dệt của bản được truyền lại cho lớp trẻ qua từng buổi tối bên bếp lửa ấm",
	"Bà con ven hồ đóng thêm thuyền, thả cá lồng, đón khách lên thăm núi rừng quê mình",
};

/* A page of n teasers under their headings: the first `dated` with a day, the first `open` trailing
 * off. */
static bool none_of(size_t n, size_t dated, size_t open)
{
	char page[8192] = "Xây dựng Đảng\n\n";
	size_t at = strlen(page);

	for (size_t i = 0; i < n; i++) {
		at += (size_t)snprintf(page + at, sizeof page - at, "%s\n", headings[i]);
		if (i < dated)
			at += (size_t)snprintf(page + at, sizeof page - at, "%02zu/03/2018\n",
					       20 - i);
		at += (size_t)snprintf(page + at, sizeof page - at, "%s%s\n\n", teasers[i],
				       i < open ? "..." : ".");
	}
	return no_article(page);
}

/* Would catch: a page of a section told by the days of its teasers taken for an article, and a text
 * with a few days in it left out. The first heading is the title, and its day the page's. */
static void test_dated_teasers(void **state)
{
	(void)state;
	assert_false(none_of(4, 3, 0));
	assert_true(none_of(4, 4, 0));
	assert_true(none_of(7, 4, 0));
	assert_false(none_of(8, 4, 0));
	assert_true(none_of(8, 5, 0));
}

/* Would catch: the same told by teasers that trail off, each under its heading: all of them, or
 * more than half; fewer, or a single one, are a way of writing. */
static void test_open_teasers(void **state)
{
	(void)state;
	for (size_t n = 3; n <= 5; n++)
		assert_true(none_of(n, 0, n));
	assert_true(none_of(2, 2, 2));
	assert_true(none_of(5, 0, 3));
	assert_false(none_of(5, 0, 2));
	assert_false(none_of(2, 0, 2));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_short),
		cmocka_unit_test(test_dated_teasers),
		cmocka_unit_test(test_open_teasers),
	};

	return cmocka_run_group_tests(tests, parsing_start, parsing_stop);
}
