/* Forms of figures that real pages of 2007 to 2019 had, of districts and of their papers. */
#include "metrics.h"

/* Would catch: a rating that stands behind the share of those rated, told as how many there are. */
static void behind_shares(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY, "Có 11/14 chi bộ, đạt 78,5% hoàn thành tốt nhiệm vụ.",
		       "11/14 orgs_rated_good chi bộ +ratio; 78.5% orgs_rated_good %");
	assert_metrics(NAMED, HEADLINE, DAY, "Toàn huyện có 310 đảng viên, chiếm tỷ lệ 12,5% hoàn thành xuất sắc nhiệm vụ.",
		       "310 members_rated_excellent đảng viên; 12.5% members_rated_excellent % +part");
	assert_metrics(NAMED, HEADLINE, DAY, "Đến nay, có 41/52 tổ chức cơ sở đảng, đạt 78,8% đã xây dựng chương trình hành động.",
		       "41/52 documents_issued tổ chức cơ sở đảng +ratio; 78.8% documents_issued %");
	assert_metrics(NAMED, HEADLINE, DAY, "Huyện kết nạp 45 đảng viên, đạt 75% và khai trừ 2 đảng viên.",
		       "45 members_admitted đảng viên; 75% admission_plan_rate %; 2 members_expelled đảng viên");
}

/* Would catch: collectives beside individuals that are commended together left without it. */
static void commended(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Dịp này, có 14 tập thể và 25 cá nhân được Ban Thường vụ Tỉnh ủy tuyên dương vì có nhiều đóng góp.",
		       "14 commended_collectives tập thể; 25 commended_individuals cá nhân");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Ban Dân vận thông qua danh sách 16 tập thể, 17 cá nhân đề nghị Tỉnh ủy biểu dương.",
		       "16 commended_collectives tập thể; 17 commended_individuals cá nhân");
}

/* Would catch: a penalty told by its cause where its form is named. */
static void penalties(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện kỷ luật 5 đảng viên vi phạm chính sách dân số, trong đó có 4 đảng viên sinh con thứ 4 "
		       "bị kỷ luật bằng hình thức cảnh cáo.",
		       "5 members_disciplined đảng viên; 4 members_warned đảng viên +part");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện có 15 đảng viên bị kỷ luật mức khiển trách; trong quý còn có 11 đảng viên vi phạm kỷ luật về nội dung "
		       "này.",
		       "15 members_reprimanded đảng viên; 11 members_disciplined đảng viên");
}

/* Would catch: how many pupils passed left without an indicator. */
static void schools(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY, "Chi bộ lãnh đạo nhà trường giữ tỷ lệ đỗ tốt nghiệp lớp 12 bình quân đạt 97,5%.",
		       "97.5% socio_economic_other % +avg");
}

/* Would catch: one of what a sentence counts left out, and an article taken for a number. */
static void one_more(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện trao huy hiệu Đảng cho 34 đồng chí và truy tặng một đồng chí.",
		       "34 badges_awarded đồng chí; 1 badges_awarded đồng chí");
	assert_metrics(NAMED, HEADLINE, DAY, "Huyện cảnh cáo chín đảng viên; trong năm còn khai trừ một đảng viên.",
		       "9 members_warned đảng viên; 1 members_expelled đảng viên");
	assert_metrics(NAMED, HEADLINE, DAY, "Huyện khai trừ một đảng viên.", "");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện trao huy hiệu Đảng cho 34 đảng viên; cụ Tư là một đảng viên gương mẫu.",
		       "34 badges_awarded đảng viên");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Một đảng viên kể rằng huyện kết nạp 34 đảng viên và mỗi chi bộ cử một đảng viên kèm cặp.",
		       "34 members_admitted đảng viên");
}

/* Would catch: a change in parentheses shown as if it were of the level beside it; a rating whose year stands
 * behind the last of the list. */
static void times(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "2013-05-15",
		       "Tính đến hết quý I/2013, Đảng bộ có 74 tổ chức cơ sở đảng (tăng 7 tổ chức so với năm 2011), trong "
		       "đó có 25 đảng bộ cơ sở (tăng 5), 49 chi bộ cơ sở (tăng 2).",
		       "74 @2013-03; 7 2011/2013-03; 25 @2013-03; 5 2011/2013-03; 49 @2013-03; 2 2011/2013-03");
	assert_metrics(SHOW_PERIOD, "Huyện Mẫu họp", "",
		       "Dịp này, Ban Thường vụ Huyện ủy Mẫu đã công nhận 4 đảng bộ đạt trong sạch vững mạnh tiêu biểu, 15 "
		       "chi, đảng bộ đạt trong sạch vững mạnh; 21 chi, đảng bộ hoàn thành tốt nhiệm vụ năm 2014.",
		       "4 2014; 15 2014; 21 2014");
}

/* Would catch: communes of a list told with their counts taken for the district; a bloc's count for that of the
 * cell which the article is about. */
static void scopes(void **state)
{
	(void)state;
	assert_string_equal(metric_scopes("Huyện Sơn Mẫu trao huy hiệu Đảng",
					  "Huyện Sơn Mẫu trao huy hiệu Đảng cho 85 đồng chí. Các xã có nhiều đảng viên được trao "
					  "gồm: Tân Quế 14 đồng chí, Bình Hòe 11 đồng chí và Thượng Liễu 8 đồng chí."),
			    "Huyện Sơn Mẫu; Tân Quế; Bình Hòe; Thượng Liễu");
	assert_string_equal(metric_scopes("Huyện Sơn Mẫu trao huy hiệu Đảng",
					  "Các xã được trao nhiều huy hiệu Đảng: Tân Quế (14 đồng chí), Bình Hòe (11 đồng chí)."),
			    "Tân Quế; Bình Hòe");
	assert_string_equal(metric_scopes("Chi bộ Mẫu Nam kết nạp đảng viên",
					  "Chi bộ Mẫu Nam kết nạp 3 đảng viên. Hiện nay, Đảng bộ Khối có 75 chi, đảng bộ."),
			    "Chi bộ Mẫu Nam; Đảng bộ Khối");
}

/* Would catch: whom a class or a meeting of a named day taught told of no time; the term of the resolution that was
 * studied taken for when. */
static void taught(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD | SHOW_INDICATOR, "Huyện Mẫu bồi dưỡng lý luận chính trị", "2011-06-14",
		       "Trong 2 ngày 8 và 9/6/2011, huyện mở lớp bồi dưỡng cho 135 đảng viên.",
		       "135 cadres_trained 2011-06-08/2011-06-09");
	assert_metrics(SHOW_PERIOD | SHOW_INDICATOR, "Huyện Mẫu học tập nghị quyết", "2011-06-14",
		       "Ngày 9/6/2011, Huyện ủy tổ chức hội nghị học tập nghị quyết cho 135 đảng viên.",
		       "135 resolution_study_rate 2011-06-09");
	assert_metrics(SHOW_PERIOD | SHOW_INDICATOR, "Huyện Mẫu học tập nghị quyết", "",
		       "Ngày 9/6/2011, huyện Mẫu tổ chức hội nghị quán triệt nghị quyết. Tham gia hội nghị quán triệt có gần 450 cán "
		       "bộ, đảng viên.",
		       "450 resolution_study_rate 2011-06-09");
	assert_metrics(SHOW_PERIOD | SHOW_INDICATOR, "Huyện Mẫu học tập nghị quyết", "",
		       "Đã có 95% đảng viên học tập Nghị quyết Đại hội Đảng bộ tỉnh lần thứ X, nhiệm kỳ 2015-2020.",
		       "95% resolution_study_rate -");
	assert_metrics(SHOW_PERIOD | SHOW_INDICATOR, "Huyện Mẫu học tập nghị quyết", "",
		       "Trong nhiệm kỳ 2015-2020, 95% đảng viên tham gia học tập nghị quyết.",
		       "95% resolution_study_rate 2015/2020");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(behind_shares),
		cmocka_unit_test(commended),
		cmocka_unit_test(penalties),
		cmocka_unit_test(schools),
		cmocka_unit_test(one_more),
		cmocka_unit_test(times),
		cmocka_unit_test(scopes),
		cmocka_unit_test(taught),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
