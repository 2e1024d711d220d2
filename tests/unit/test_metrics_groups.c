/* Groups of members and of those admitted, told apart from the whole of them. */
#include "metrics.h"

/* Would catch: some of all members said to be all of them, because their noun is the same or says
 * little. */
static void of_members(void **state)
{
	(void)state;
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Đảng bộ huyện có 9.300 đảng viên; trong đó 2.100 đồng chí được miễn sinh hoạt, "
		"đảng viên dưới 30 tuổi có 680 đồng chí, chiếm 7,3%.",
		"9300 party_members_total đảng viên; 2100 party_members_group đồng chí +part; "
		"680 party_members_group đồng chí +part; 7.3% party_members_group % +part");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Đảng bộ có 33 đảng viên, trong đó 9 đảng viên nghỉ hưu, 14 đảng viên là giáo "
		"viên.",
		"33 party_members_total đảng viên; 9 party_members_group đảng viên +part; 14 "
		"party_members_group đảng viên là giáo viên +part");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đảng bộ có 187 đảng viên, người dân tộc thiểu số chiếm 88,7%.",
		       "187 party_members_total đảng viên; 88.7% party_members_group % +part");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đảng bộ nay có 33 đảng viên, 31 đồng chí là người ở bản.",
		       "33 party_members_total đảng viên; 31 party_members_group đồng chí");
}

/* Would catch: a verb that tells members apart taken for what was done to them, a capital for a
 * name. */
static void told_apart(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Tổng số đảng viên 354 đồng chí, được miễn sinh hoạt 61 đồng chí.",
		       "354 party_members_total đồng chí; 61 party_members_group đồng chí");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Đảng bộ có 402 đảng viên, trong đó 156 người Vân Kiều.",
		       "402 party_members_total; 156 party_members_group");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Trong năm kết nạp 231 đ/c; trong đó: Nữ 84 đ/c, đoàn viên 187 đ/c.",
		"231 members_admitted; 84 members_admitted_group; 187 members_admitted_group");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đảng bộ trao Huy hiệu Đảng cho 118 đảng viên, truy tặng 4.",
		       "118 badges_awarded đảng viên; 4 badges_awarded đảng viên");
}

/* Would catch: a unit of a list, or the whole said again as a share, taken for a group. */
static void of_units(void **state)
{
	(void)state;
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Toàn Đảng bộ có 5.400 đảng viên, trong đó Đảng bộ xã Tân Mẫu có 310 đảng viên.",
		"5400 party_members_total đảng viên; 310 party_members_total đảng viên "
		"+subunit");
	assert_metrics(NAMED, HEADLINE, DAY, "Đảng bộ có 187 đảng viên, chiếm 4,1% dân số.",
		       "187 party_members_total đảng viên; 4.1% party_members_total % +part");
}

/* Would catch: kinds of those admitted counted as if they were all of them. */
static void of_admitted(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Năm qua, Đảng bộ kết nạp 164 đảng viên, trong đó 121 đồng chí là chiến sĩ.",
		       "164 members_admitted đảng viên; 121 members_admitted_group đồng chí +part");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Huyện kết nạp 1.500 đảng viên mới song chỉ có 61 người là thợ mỏ, 2 người là chủ "
		"doanh nghiệp.",
		"1500 members_admitted đảng viên mới; 61 members_admitted_group người; 2 "
		"members_admitted_group người");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Huyện kết nạp 140 đảng viên, trong đó nữ chiếm 40% (56 đồng chí).",
		       "140 members_admitted; 40% members_admitted_group; 56 members_admitted_group");
}

/* Would catch: the cells in which a group of members are counted as the grassroots cells of all
 * organisations that are named before. */
static void where_they_are(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Đảng bộ huyện có 54 đảng bộ, chi bộ trực thuộc với 6.120 đảng viên; trong đó có "
		       "270 đảng viên có đạo, sinh hoạt ở 93 chi bộ.",
		       "54 grassroots_party_orgs; 6120 party_members_total; 270 party_members_group; 93 "
		       "party_cells");
}

/* Would catch: a group of all members, counted behind those who were admitted and their groups, as
 * admitted. */
static void of_the_last_total(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR | SHOW_QUALIFIERS, HEADLINE, DAY,
		       "Năm 2016, huyện kết nạp 185 đảng viên, trong đó có 82 đảng viên nữ, nâng tổng "
		       "số đảng viên lên 8.923 người, trong đó có 1.218 đảng viên nữ.",
		       "185 members_admitted; 82 members_admitted_group +part; 8923 "
		       "party_members_total; 1218 party_members_group +part");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Đảng ủy trao bằng chúc thọ cho 21 đảng viên.", "21 -");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(of_members),
		cmocka_unit_test(told_apart),
		cmocka_unit_test(of_units),
		cmocka_unit_test(of_admitted),
		cmocka_unit_test(where_they_are),
		cmocka_unit_test(of_the_last_total),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
