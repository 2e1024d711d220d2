/* Forms of figures that real pages of provincial papers had, as a last set of labelled pages
 * showed. */
#include "metrics.h"

/* Would catch: a penalty told by the next one of the list, a rating by the words of a fair one, an
 * organisation that reached its target taken for how many there are. */
static void indicators(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện kỷ luật 31 đảng viên với hình thức khiển trách 24 người, cảnh cáo 5 "
		       "người và khai trừ ra khỏi đảng 2 người.",
		       "31 members_disciplined đảng viên; 24 members_reprimanded người +part; 5 "
		       "members_warned người +part; 2 members_expelled người +part");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Kết quả có 03/15 đảng viên đủ tư cách hoàn thành xuất sắc nhiệm vụ, 12/15 đảng "
		"viên đủ tư cách hoàn thành tốt nhiệm vụ; 2 đảng viên đủ tư cách hoàn thành "
		"nhiệm vụ.",
		"3/15 members_rated_excellent đảng viên +ratio; 12/15 members_rated_good đảng "
		"viên +ratio; 2 rated_other đảng viên");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Đến tháng 9, có 12/12 đảng bộ trực thuộc đã tổ chức học tập, quán triệt nghị "
		"quyết; huyện mở 20 lớp quán triệt các chỉ thị, nghị quyết cho hơn 3.100 học "
		"viên.",
		"12/12 resolution_study_rate đảng bộ trực thuộc +ratio; 20 training_classes lớp; "
		"3100 resolution_study_rate học viên +over");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Có 15 tổ chức cơ sở đảng thực hiện vượt chỉ tiêu; kết nạp 21 đảng viên là "
		       "thanh niên tình nguyện; bồi dưỡng 64 quần chúng ưu tú, 100% đạt khá, giỏi.",
		       "15 - tổ chức cơ sở đảng; 21 members_admitted_group đảng viên; 64 "
		       "candidates_trained quần chúng ưu tú; 100% - %");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Đoàn khối giới thiệu 140 đoàn viên ưu tú, trong số đó có 92 người được kết nạp "
		"vào Đảng; thành lập 1 chi bộ Công ty TNHH Mẫu.",
		"140 candidates_trained đoàn viên ưu tú; 92 members_admitted_group người +part; "
		"1 private_enterprise_party_orgs chi bộ Công ty");
	assert_metrics(NAMED, HEADLINE, DAY, "Có 4 đảng bộ kết nạp ĐV mới đạt trên 60% chỉ tiêu.",
		       "60% admission_plan_rate % chỉ tiêu +over");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện ủy khen thưởng 7 tổ chức cơ sở đảng gồm 5 xã: Mẫu A, Mẫu B.",
		       "7 commended_collectives tổ chức cơ sở đảng; 5 commended_collectives xã");
}

/* Would catch: half a term taken for all of it, the occasion of a badge for its day, how long
 * somebody was on probation for a time, a rating of a year for one of now. */
static void times(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD, "Huyện Mẫu kiểm tra", "",
		"Trong nửa đầu nhiệm kỳ 2010 - 2015, Đảng bộ huyện kiểm tra 13 tổ chức đảng.",
		"13 2010/2012");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"Trong nửa đầu nhiệm kỳ 2015 - 2020, Đảng bộ huyện kiểm tra 13 tổ chức đảng.",
		"13 2015/2017-10-23");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2017-11-06",
		"Ngày 6-11, nhiều xã trao Huy hiệu Đảng đợt ngày 7-11. Tại xã Mẫu, có 7 đồng "
		"chí được trao Huy hiệu Đảng.",
		"7 2017-11-06");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"Tháng 7/2017, Đảng bộ xã chuyển đảng chính thức cho 8 đảng viên sau 1 năm dự "
		"bị, trao thẻ đảng cho 17 đảng viên.",
		"8 2017-07; 17 2017-07");
	assert_metrics(
		SHOW_PERIOD, "Chi bộ Mẫu xếp loại đảng viên năm 2016", DAY,
		"Vừa qua, chi bộ họp. Kết quả: 02/13 đảng viên hoàn thành xuất sắc nhiệm vụ.",
		"2/13 2016");
	/* The text tells what became of those that the headline counts, and when. */
	assert_metrics(
		SHOW_PERIOD | SHOW_INDICATOR, "Phát triển 29 đảng viên là công nhân", "",
		"Đến cuối tháng 8-2016, Đảng bộ huyện đã phát triển 29 đảng viên là công nhân.",
		"29 members_admitted_group 2016-01/2016-08; 29 members_admitted_group "
		"2016-01/2016-08");
}

/* Would catch: the time of the next figure of a list, or what somebody is praised for, taken for a
 * figure's own. */
static void neighbours(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Hộ nghèo giảm từ 213 hộ (38,3%) năm 2012 xuống còn 62 hộ (10,2%) năm 2016.",
		       "213 2012; 38.3% 2012; 62 2016; 10.2% 2016");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"Thu nhập đạt 19 triệu đồng/người, hộ nghèo giảm từ 80 hộ năm 2012 xuống còn 62 "
		"hộ năm 2016.",
		"19000000 -; 80 2012; 62 2016");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Thu nhập đạt 19 triệu đồng/người, tỷ lệ hộ nghèo là 54% đầu nhiệm kỳ.",
		       "19000000 -; 54% 2015");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"Xã kết nạp 38 đảng viên mới, nâng tổng số đảng viên hiện nay lên 126 đồng chí.",
		"38 -; 126 @2017-10");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"Sáng 27/5, huyện biểu dương 14 tập thể, 25 cá nhân tiêu biểu trong học tập và làm "
		"theo Bác giai đoạn 2011 - 2016.",
		"14 2017-05-27; 25 2017-05-27");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Trong một nhiệm kỳ (từ 2010-2015), huyện kỷ luật 90 đảng viên.",
		       "90 2010/2015");
}

/* Would catch: a region that only says what a province is taken for whom a figure is about. */
static void whose(void **state)
{
	(void)state;
	assert_metrics(SCOPED, "Đảng bộ Bắc Kạn xây dựng tổ chức cơ sở đảng", DAY,
		       "Bắc Kạn là tỉnh miền núi vùng Đông Bắc, có 305.000 người.",
		       "305000 province 06");
	/* Who only has issued a resolution is nobody's scope, who acts ends the one before. */
	assert_metrics(SCOPED, HEADLINE, DAY,
		       "Tỉnh Bắc Kạn kết nạp 300 đảng viên. Bộ Chính trị, Ban Bí thư đã luân "
		       "chuyển 12 cán "
		       "bộ. Thực hiện Nghị quyết 26 của Bộ Chính trị, huyện Bình Liêu mở 4 lớp.",
		       "300 province 06; 12 national -; 4 district 22");
	/* All of them, and not the one of the list that has a name. */
	assert_metrics(
		SCOPED, "Tỉnh Bắc Kạn học tập nghị quyết", DAY,
		"Các huyện ủy, thị ủy, Thành ủy Bắc Kạn và các đảng ủy trực thuộc đã xây dựng kế "
		"hoạch. Có 900 đảng viên dự học.",
		"900 province 06");
	assert_metrics(SCOPED, "Đảng bộ xã Tân Mẫu", DAY,
		       "Xã Tân Mẫu là xã Nông thôn mới. Đến nay còn 25 hộ nghèo.", "25 commune -");
	assert_string_equal(metric_article.metrics[0].scope, "Xã Tân Mẫu");
}

/* Would catch: what a congress demanded for a level, a guess for a count. */
static void targets(void **state)
{
	(void)state;
	assert_metrics(
		NAMED | SHOW_PERIOD, "Đại hội Đảng bộ xã Mẫu", "",
		"Nhiệm kỳ 2020-2025, Đảng bộ xã đề ra 3 khâu đột phá và 15 chỉ tiêu. Theo đó, "
		"đến năm 2025 đạt thu nhập bình quân khoảng 80 triệu đồng/người.",
		"80000000 socio_economic_other đồng/người +about +avg +target by:2025");
	assert_metrics(NAMED, HEADLINE, DAY, "Tỷ lệ hộ nghèo ước giảm còn 2,7%.",
		       "2.7% socio_economic_other % +about");
}

/* Would catch: so much of a plan of training taken for one of admissions, the first shares of a
 * list left without a name, what was merged taken for all that there are, letters for penalties. */
static void lists(void **state)
{
	(void)state;
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Trung tâm mở 42 lớp với 3.560 học viên, đạt 88% kế hoạch năm; thành lập 6 tổ chức "
		"đảng, đạt 120% kế hoạch.",
		"42 training_classes lớp; 3560 cadres_trained học viên; 88% cadres_trained % kế "
		"hoạch; 6 new_party_orgs tổ chức đảng; 120% new_party_orgs % kế hoạch");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Đảng bộ xã Mẫu A đạt 85%, Đảng bộ xã Mẫu B đạt 92% số chi bộ đã tổ chức đại hội.",
		"85% congresses_held % +subunit; 92% congresses_held % +subunit");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện đã sáp nhập 14 chi bộ thành 7 chi bộ, hợp nhất 6 đảng bộ cơ sở.",
		       "14 - chi bộ; 7 - chi bộ; 6 - đảng bộ cơ sở");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Thi hành kỷ luật 62 đảng viên (KT: 31; CC: 20; CCh: 3; KTr: 8).",
		"62 members_disciplined đảng viên; 31 members_reprimanded đảng viên +part; 20 "
		"members_warned đảng viên +part; 3 members_dismissed đảng viên +part; 8 "
		"members_expelled đảng viên +part");
	/* Though the text is about anything. */
	assert_metrics(
		NAMED, "Tin trong ngày", DAY,
		"Bộ Chính trị, Ban Bí thư đã quyết định luân chuyển 44 người. Trong đó, 25 người "
		"giữ chức phó bí thư tỉnh ủy.",
		"44 cadres_rotated_appointed người; 25 cadres_rotated_appointed người +part");
	assert_metrics(NAMED, HEADLINE, DAY, "Tính đến tháng 9, lũy kế kết nạp được 90 đảng viên.",
		       "90 members_admitted đảng viên +cumulative");
}

/* Would catch: those who study a resolution, which the headline alone says, taken for trainees or
 * for those who come to the meetings of their cell. */
static void studies(void **state)
{
	(void)state;
	assert_metrics(
		NAMED, "Đảng bộ huyện Mẫu quán triệt Nghị quyết Trung ương 8", DAY,
		"Toàn huyện tổ chức 38 lớp, với 3.560/3.610 đảng viên, đạt 98,6%; 50 đảng viên "
		"vắng mặt. Số đảng viên tham gia của khối xã đạt 93%. Huyện mở 3 lớp bồi dưỡng cho "
		"120 cán bộ.",
		"38 training_classes lớp; 3560/3610 resolution_study_rate đảng viên +ratio; 98.6% "
		"resolution_study_rate %; 50 - đảng viên; 93% resolution_study_rate %; 3 "
		"training_classes lớp bồi dưỡng; 120 cadres_trained cán bộ");
	assert_metrics(NAMED, "Đảng bộ huyện Mẫu bồi dưỡng, quán triệt nghị quyết", DAY,
		       "Toàn huyện tổ chức 38 lớp với 3.560 đảng viên.",
		       "38 training_classes lớp; 3560 cadres_trained đảng viên");
}

/* Would catch: awards given at a meeting put into all the years that it reviewed. */
static void meetings(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"Sáng 18/7, Huyện ủy tổng kết 10 năm thực hiện nghị quyết. Tại hội nghị, 12 tập "
		"thể được khen thưởng.",
		"12 2017-07-18");
	assert_metrics(
		SHOW_PERIOD, "Tổng kết 5 năm thực hiện Chỉ thị 05", DAY,
		"Trong 5 năm, xã mở 9 lớp học tập. Tại buổi lễ, Huyện ủy tặng giấy khen cho 31 "
		"cá nhân.",
		"9 2012/2017-10-23; 31 2017");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(indicators), cmocka_unit_test(times),	 cmocka_unit_test(targets),
		cmocka_unit_test(neighbours), cmocka_unit_test(whose),	 cmocka_unit_test(lists),
		cmocka_unit_test(meetings),   cmocka_unit_test(studies),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
