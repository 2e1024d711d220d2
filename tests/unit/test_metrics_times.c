/* Periods in reports, reviews and lists: which of several times of a text a figure is of. */
#include "metrics.h"

/* Would catch: a report dated by the plan for the time after it; trong năm, said in January, as the
 * year that has begun. */
static void tasks_to_come(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "2019-01-18",
		       "Ngày 17/1, Ban Tổ chức tổng kết năm qua và triển khai nhiệm vụ năm "
		       "2019.\nTrong năm, toàn tỉnh kết nạp 1.683 đảng viên.",
		       "1683 2018");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2016-04-05",
		       "Sáng 5/4, Đảng ủy họp đánh giá quý I, triển khai nhiệm vụ quý II năm 2016. "
		       "Trong quý, Đảng bộ kết nạp 29 đảng viên.",
		       "29 2016-01/2016-03");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2024-08-29",
		       "Huyện ủy họp đánh giá công tác tháng 8 và triển khai nhiệm vụ tháng "
		       "9/2024.\nTrong tháng, huyện kết nạp 7 đảng viên.",
		       "7 2024-08");
	/* a plan that was carried out is of its own year */
	assert_metrics(SHOW_PERIOD, HEADLINE, "2019-01-18",
		       "Thực hiện kế hoạch năm 2018, trong năm, toàn tỉnh kết nạp 1.683 đảng viên.",
		       "1683 2018");
}

/* Would catch: a part of the time that is told by itself, dating what the text goes on with. */
static void told_by_itself(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "2018-10-12",
		       "9 tháng đầu năm, cấp ủy kiểm tra 204 tổ chức đảng. Riêng quý III kiểm tra "
		       "31 tổ chức đảng.\nVề thi hành kỷ luật, toàn tỉnh kỷ luật 96 đảng viên.",
		       "204 2018-01/2018-09; 31 2018-07/2018-09; 96 2018-01/2018-09");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2016-04-05",
		       "Quý I, Đảng bộ kết nạp 29 đảng viên (tháng 1 kết nạp 8 đảng viên, tháng 2 "
		       "kết nạp 6 đảng viên), khai trừ 2 đảng viên.",
		       "29 2016-01/2016-03; 8 2016-01; 6 2016-02; 2 2016-01/2016-03");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2019-01-18",
		       "Năm 2018, có 97,4% đảng viên hoàn thành tốt nhiệm vụ (năm 2017 là 96,8%). "
		       "Kết nạp 30 đảng viên.",
		       "97.4% 2018; 96.8% 2017; 30 2018");
}

/* Would catch: the time at the head of one part of a list, taken for the parts before it; years
 * side by side, of which the last is a number of cells. */
static void parts_of_lists(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2023-05-23",
		"Qua nửa nhiệm kỳ, Đảng bộ hoàn thành nhiều chỉ tiêu. Kết nạp 90 đảng viên; thu "
		"ngân sách năm 2021 và 2022 đạt 486 tỷ đồng.",
		"90 2020/2023-05-23; 486000000000 2021/2022");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2020-02-26",
		"Năm 2017, 2018 chi bộ vững mạnh. Năm 2018, 2019 chi bộ kết nạp 4 đảng viên.",
		"4 2018/2019");
	/* a time at the end of a list is of all of it */
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Đảng bộ kết nạp 40 đảng viên; khai trừ 2 đảng viên trong 7 tháng đầu năm "
		       "2017.",
		       "40 2017-01/2017-07; 2 2017-01/2017-07");
}

/* Would catch: a year that something was before of, as the time of it or of a target. */
static void before_a_year(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD | SHOW_QUALIFIERS, HEADLINE, DAY,
		       "Trước năm 2007, Đảng bộ kết nạp 64 đảng viên.", "64 -");
	assert_metrics(SHOW_PERIOD | SHOW_QUALIFIERS, HEADLINE, "2024-08-29",
		       "Phấn đấu trước ngày 30/11, kết nạp 50 đảng viên.", "50 +target by:2024-11");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tasks_to_come),
		cmocka_unit_test(told_by_itself),
		cmocka_unit_test(parts_of_lists),
		cmocka_unit_test(before_a_year),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
