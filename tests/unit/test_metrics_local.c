#include "metrics.h"

/* What stood wrong on pages of provincial papers and Party offices that had been read by nobody here. */

/* Would catch: what is not grave enough for a penalty counted as one, and units that were inspected as nothing. */
static void no_penalty(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "UBKT các cấp đã kiểm tra 14 đơn vị và phát hiện 5 tổ chức vi phạm nhưng chưa "
		       "đến mức phải thi hành kỷ luật.",
		       "14 orgs_inspected đơn vị; 5 violation_sign_checks tổ chức");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Qua kiểm tra, kết luận 17 đảng viên vi phạm nhưng chưa đến mức phải xử lý kỷ "
		       "luật, 2 tổ chức đảng vi phạm phải thi hành kỷ luật.",
		       "17 violation_sign_checks đảng viên; 2 orgs_disciplined tổ chức đảng");
}

/* Would catch: the noun of one kind of parts carried to the others of the list. */
static void kinds_of_parts(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đảng bộ có 412 tổ chức cơ sở đảng (gồm 98 đảng bộ xã, 9 đảng bộ phường, cơ sở "
		       "sự nghiệp 61, cơ quan hành chính 187, quân đội 16).",
		       "412 grassroots_party_orgs tổ chức cơ sở đảng; 98 grassroots_committees đảng bộ "
		       "xã +part; 9 grassroots_committees đảng bộ phường +part; 61 "
		       "grassroots_party_orgs tổ chức cơ sở đảng +part; 187 grassroots_party_orgs tổ "
		       "chức cơ sở đảng +part; 16 grassroots_party_orgs tổ chức cơ sở đảng +part");
}

/* Would catch: those who are proposed for medals as nothing. */
static void medals(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY, "Huyện xét và đề nghị tặng huân, huy chương cho 23 người.",
		       "23 commended_individuals người");
}

/* Would catch: the accused behind a slash lost in a text about anything. */
static void cases_and_accused(void **state)
{
	(void)state;
	assert_metrics(SHOW_UNIT, "Tin trong ngày", DAY,
		       "Cơ quan điều tra khởi tố mới 11 vụ/37 bị can phạm tội về chức vụ.",
		       "11 vụ; 37 bị can");
}

/* Would catch: a page about courses in politics read as one about anything, of which little is carried. */
static void courses(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR | SHOW_PERIOD,
		       "Huyện Ba Bể: Trên 900 học viên được bồi dưỡng lý luận chính trị", "",
		       "Năm 2014, huyện mở 12 lớp với 913 học viên.",
		       "900 cadres_trained 2014; 12 training_classes 2014; 913 cadres_trained 2014");
}

/* Would catch: a base cell of a society taken for the province in its name. */
static void base_cells(void **state)
{
	(void)state;
	metric_read(HEADLINE, DAY, "Chi bộ cơ sở Hội Nhà báo Đồng Nai hiện có 9 đảng viên.");
	assert_string_equal(metric_article.metrics[0].scope, "Chi bộ cơ sở Hội Nhà báo Đồng Nai");
	assert_int_equal(metric_article.metrics[0].level, TL_LEVEL_ORGANISATION);
}

/* Would catch: cadres taught how to be admitted taken for trained cadres. */
static void taught_before_admission(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đảng ủy tổ chức lớp bồi dưỡng lý luận chính trị đối tượng kết nạp Đảng cho 64 cán "
		       "bộ.",
		       "64 candidates_trained cán bộ");
}

/* Would catch: a committee that "has" so many, and border posts, lost. */
static void posts(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đảng bộ thành lập đảng bộ cơ sở ở 3 đồn biên phòng. Ban Chấp hành Đảng bộ Đồn Biên "
		       "phòng An Bình có 9 đồng chí.",
		       "3 - đồn biên phòng; 9 committee_members_elected đồng chí +subunit");
	assert_string_equal(metric_article.metrics[1].scope, "Đảng bộ Đồn Biên phòng An Bình");
}

/* Would catch: those who are dealt with for their faults taken for all members of a commune. */
static void faults(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "UBKT Huyện ủy đưa ra hình thức xử lý đối với tập thể Đảng ủy xã và 05 đảng viên ở xã "
		       "về những sai phạm trong quản lý đất.",
		       "5 -");
}

/* Would catch: papers about congresses read as congresses that were held. */
static void papers_about_congresses(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Đến nay, 100% chi bộ đã triển khai xong các văn bản về tổ chức đại hội.",
		       "100% -");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY, "Đến nay, 100% chi bộ đã tổ chức đại hội.",
		       "100% congresses_held");
}

/* Would catch: where those work who were admitted taken for how many work there. */
static void admitted_in_firms(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Các chi bộ kết nạp 16 đảng viên mới; trong đó có 2 đảng viên là chủ doanh nghiệp, 5 "
		       "đảng viên là cán bộ công đoàn doanh nghiệp tư nhân.",
		       "16 members_admitted đảng viên mới; 2 members_admitted_group đảng viên là chủ doanh "
		       "nghiệp +part; 5 members_admitted_group đảng viên +part");
}

/* Would catch: a rate whose sign was left out lost; so many of ten thousand as a share. */
static void no_sign(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Tỷ lệ đảng viên hoàn thành xuất sắc nhiệm vụ đạt 14,6; tỷ lệ đảng viên hoàn thành tốt "
		       "nhiệm vụ đạt 71%.",
		       "14.6% members_rated_excellent %; 71% members_rated_good %");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Tỷ lệ bác sĩ trên vạn dân đạt 8,5; tỷ lệ đảng viên hoàn thành tốt nhiệm vụ đạt 71%.",
		       "71% members_rated_good %");
}

/* Would catch: what several did together told of the last of them, and counted for its province. */
static void together(void **state)
{
	(void)state;
	metric_read(HEADLINE, DAY,
		    "Vừa qua, Chi bộ 2, Chi bộ 4 và Chi bộ 7 đã kết nạp 8 đảng viên mới.\n"
		    "Huyện ủy Hòa Vang và Huyện ủy Đại Lộc phối hợp mở 4 lớp.");
	assert_string_equal(metric_article.metrics[0].scope, "Chi bộ 2, Chi bộ 4 và Chi bộ 7");
	assert_string_equal(metric_article.metrics[1].scope, "Huyện ủy Hòa Vang và Huyện ủy Đại Lộc");
	assert_int_equal(metric_article.metrics[1].level, TL_LEVEL_DISTRICT);
	assert_null(metric_article.metrics[1].province);
}

/* Would catch: discipline that is not the Party's, or organisations', counted as members disciplined. */
static void other_discipline(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Đã xử lý kỷ luật đảng đối với 4 Thành ủy viên; kỷ luật về đoàn thể 6 trường hợp, xử "
		       "lý hình sự 3 đảng viên.",
		       "4 members_disciplined; 6 -; 3 -");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Số đảng viên bị kỷ luật giảm 17, số tổ chức đảng bị kỷ luật tăng 3.",
		       "17 members_disciplined; 3 orgs_disciplined");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Có 9 đảng viên bị kỷ luật, trong đó 2 đảng viên bị cách tất cả các chức vụ trong Đảng; "
		       "trong số đảng viên bị kỷ luật có 4 người phải xử lý bằng pháp luật.",
		       "9 members_disciplined; 2 members_dismissed; 4 members_disciplined");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Qua kiểm tra, kết luận 31/47 đảng viên; 6/15 tổ chức đảng có vi phạm.",
		       "31/47 violation_sign_checks; 6/15 violation_sign_checks");
}

/* Would catch: a share of those admitted taken for one of the plan, and an average for a part. */
static void shares_of_admitted(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR | SHOW_QUALIFIERS, HEADLINE, DAY,
		       "Trong 5 năm, Đảng bộ kết nạp 635 đảng viên (bình quân mỗi năm 127 đồng chí), đạt 106% "
		       "kế hoạch; trong đó nữ chiếm 48%.",
		       "635 members_admitted; 127 members_admitted +avg +each; 106% admission_plan_rate; 48% "
		       "members_admitted_group +part");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Huyện công nhận 118 đảng viên chính thức, đạt 97,5% số đảng viên dự bị đến hạn.",
		       "118 members_made_official; 97.5% members_made_official");
}

/* Would catch: opinions lost, and communes whose secretary is chairman taken for ones of the economy. */
static void opinions_and_communes(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR | SHOW_UNIT, HEADLINE, DAY,
		       "Có 1.316 lượt ý kiến đóng góp vào dự thảo; 94 ý kiến, kiến nghị gửi đến cuộc đối thoại.",
		       "1316 - lượt ý kiến đóng góp; 94 - ý kiến, kiến nghị");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Toàn huyện có 13/15 xã bí thư đảng ủy đồng thời là chủ tịch UBND xã.", "13/15 -");
}

/* Would catch: the whole province, behind the office that tells of it, taken for the commune before. */
static void whole_behind_office(void **state)
{
	(void)state;
	assert_metrics(SCOPED, "Đảng bộ tỉnh Phú Yên họp", DAY,
		       "Đảng bộ xã An Dân hiện có 312 đảng viên. Theo Ban Tổ chức Tỉnh ủy, toàn tỉnh còn 9 thôn "
		       "chưa có chi bộ.",
		       "312 +subunit commune 54; 9 province 54");
}

/* Would catch: the minority of those admitted (phát triển) taken for that of all members. */
static void minority_of_admitted(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR | SHOW_QUALIFIERS, HEADLINE, DAY,
		       "Năm 2016, toàn huyện phát triển 214 đảng viên, trong đó 96 đảng viên là người dân tộc "
		       "thiểu số.",
		       "214 members_admitted; 96 members_admitted_group +part");
}

/* Would catch: the second of two things that grew fewer taken for how many there are, and offices lost. */
static void fewer(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Toàn huyện giảm 3 tổ chức cơ sở đảng, 19 chi bộ trực thuộc; giảm 7 phòng, ban, 11 đơn vị "
		       "sự nghiệp; kết nạp 86 đảng viên.",
		       "3 grassroots_party_orgs tổ chức cơ sở đảng +decrease; 19 party_cells chi bộ trực thuộc "
		       "+decrease; 7 - phòng, ban +decrease; 11 - đơn vị sự nghiệp +decrease; 86 "
		       "members_admitted đảng viên");
}

/* Would catch: committee members among those disciplined taken for ones expelled, as the last of the list. */
static void committee_members_disciplined(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR | SHOW_QUALIFIERS, HEADLINE, DAY,
		       "Số đảng viên bị thi hành kỷ luật là 29 đồng chí, gồm: khiển trách 21, cảnh cáo 6, khai "
		       "trừ 2; trong đó cấp ủy viên 5 đồng chí.",
		       "29 members_disciplined; 21 members_reprimanded +part; 6 members_warned +part; 2 "
		       "members_expelled +part; 5 members_disciplined +part");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_penalty), cmocka_unit_test(kinds_of_parts), cmocka_unit_test(medals),
		cmocka_unit_test(cases_and_accused), cmocka_unit_test(courses), cmocka_unit_test(base_cells),
		cmocka_unit_test(taught_before_admission), cmocka_unit_test(posts), cmocka_unit_test(faults),
		cmocka_unit_test(papers_about_congresses), cmocka_unit_test(admitted_in_firms),
		cmocka_unit_test(no_sign), cmocka_unit_test(together),
		cmocka_unit_test(other_discipline), cmocka_unit_test(shares_of_admitted),
		cmocka_unit_test(opinions_and_communes),
		cmocka_unit_test(whole_behind_office), cmocka_unit_test(minority_of_admitted),
		cmocka_unit_test(fewer), cmocka_unit_test(committee_members_disciplined),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
