/* What the elements of a page of HTML say of its lines, and rows of figures in pages of text. */
#include "parsing.h"

#define WORK                                                                                                             \
	"Thời gian qua, xã Núi Xa huy động bà con góp công làm đường, mỗi nhà hai buổi, đến nay " \
	"đã xong bốn đoạn dài qua ba xóm, xe chở nông sản vào tận nơi.\n"

#define MORE                                                                                                                \
	"Theo lãnh đạo xã, năm tới bà con sẽ làm tiếp hai cầu nhỏ bắc qua suối, để các em học " \
	"sinh đến lớp cả trong mùa mưa, không phải đi vòng xa như trước.\n"

static void marked(struct parsed *p, const char *raw, const unsigned char *markup, size_t n)
{
	struct tl_page page = {.date_hint = TL_NO_DATE, .markup = markup, .n_markup = n};

	parse_page(p, raw, &page);
}

/* Would catch: "Trang sổ cũ" under a picture shown as a heading or text, "Lễ trao nhà" in a heading
 * element as a caption, the author over the text as a heading, or the article ended behind him. */
static void test_lines(void **state)
{
	static const unsigned char markup[] = {TL_MARKUP_HEADING, TL_MARKUP_NONE, TL_MARKUP_BYLINE,
					       TL_MARKUP_CAPTION, TL_MARKUP_NONE, TL_MARKUP_HEADING,
					       TL_MARKUP_NONE};
	static const char page[] = "Đường mới về xóm núi\n" WORK "Lê An\nTrang sổ cũ\n\n"
				   "Lễ trao nhà tình nghĩa\n" MORE;
	struct parsed p;

	(void)state;
	marked(&p, page, markup, TL_COUNT(markup));
	assert_string_equal(p.a.headline, "Đường mới về xóm núi");
	assert_string_equal(role_of(&p, "Lê An"), "byline");
	assert_text(authors_of(&p), "Lê An", page);
	assert_string_equal(role_of(&p, "Trang sổ"), "caption");
	assert_string_equal(role_of(&p, "Lễ trao"), "heading");
	assert_int_equal(p.a.blocks[p.a.n_blocks - 1].kind, TL_BLOCK_PARAGRAPH);
	parsed_free(&p);
}

/* Would catch: "admin viết" in the author's element as a heading of the text. */
static void test_nobody(void **state)
{
	static const unsigned char markup[] = {TL_MARKUP_HEADING, TL_MARKUP_NONE, TL_MARKUP_BYLINE,
					       TL_MARKUP_NONE};
	static const char page[] = "Đường mới về xóm núi\n" WORK "admin viết\n" MORE;
	struct parsed p;

	(void)state;
	marked(&p, page, markup, TL_COUNT(markup));
	assert_string_equal(role_of(&p, "admin"), "boilerplate");
	assert_int_equal(p.a.n_authors, 0);
	parsed_free(&p);
}

/* Would catch: behind the author's element at the end of the text the paper's advertisement of
 * itself as a picture's caption, the teaser of another article as text. */
static void test_behind_author(void **state)
{
	static const unsigned char markup[] = {TL_MARKUP_HEADING, 0, 0, 0, 0,
					       TL_MARKUP_BYLINE,  0, 0};
	static const char page[] =
		"Đường mới về xóm núi\n" WORK MORE WORK MORE "Bài, ảnh: Lê An\n"
		"BÁO NÚI XA NHẬN ĐẶT MUA BÁO IN NĂM 2023\n"
		"Những năm qua, xã Suối Mơ đã đổi mới cách làm, dân đồng lòng.\n";
	struct parsed p;

	(void)state;
	marked(&p, page, markup, TL_COUNT(markup));
	assert_text(authors_of(&p), "Lê An", page);
	assert_string_equal(role_of(&p, "BÁO NÚI"), "boilerplate");
	assert_string_equal(role_of(&p, "Những năm"), "boilerplate");
	parsed_free(&p);
}

/* Would catch: a row of a table taken for the by-line, so that the text behind it was lost; figures
 * alone dropped as rubbish; the numbers of the next pages of a list kept. */
static void test_rows(void **state)
{
	static const unsigned char markup[] = {0, 0, TL_MARKUP_ROW, TL_MARKUP_ROW, 0};
	static const char page[] = "Đường mới về xóm núi\n" WORK "Xã Núi Xa\n12 3,5 40%\n" MORE;
	static const char text[] = "Đường mới về xóm núi\n" WORK "2016   712   98,4\n"
				   "2018   803   121\n" MORE "1 2 3 4\n";
	struct parsed p;

	(void)state;
	marked(&p, page, markup, TL_COUNT(markup));
	assert_string_equal(role_of(&p, "Xã Núi Xa"), "paragraph");
	assert_string_equal(role_of(&p, "12 3,5"), "paragraph");
	assert_int_equal(p.a.n_blocks, 5);
	parsed_free(&p);

	marked(&p, text, NULL, 0);
	assert_string_equal(role_of(&p, "2016"), "paragraph");
	assert_string_equal(role_of(&p, "2018"), "paragraph");
	assert_string_equal(role_of(&p, "1 2"), "boilerplate");
	parsed_free(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_nobody),
		cmocka_unit_test(test_behind_author),
		cmocka_unit_test(test_rows),
	};

	return cmocka_run_group_tests(tests, parsing_start, parsing_stop);
}
