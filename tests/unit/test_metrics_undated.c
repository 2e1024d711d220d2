/* Periods of reports that look back, and of texts that do not tell when they speak. */
#include "metrics.h"

/* Would catch: the year of a half-year, of 9 months or of `trong năm` left out where the text tells
 * with what it compares; a half-year of no year that ends with its paragraph. */
static void year_compared(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "6 tháng đầu năm, cấp ủy kiểm tra 45 tổ chức đảng (tăng 6 tổ chức so với "
		       "cùng kỳ năm 2020).\nVề giám sát, cấp ủy giám sát 31 tổ chức đảng.",
		       "45 2021-01/2021-06; 6 2021-01/2021-06; 31 2021-01/2021-06");
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "9 tháng đầu năm, huyện kết nạp 75 đảng viên, tăng 12 đảng viên so với năm "
		       "2018.",
		       "75 2019-01/2019-09; 12 2019-01/2019-09");
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Trong năm, huyện kết nạp 75 đảng viên, tăng 12 đảng viên so với năm 2018.",
		       "75 2019; 12 2019");
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "6 tháng đầu năm, huyện kết nạp 75 đảng viên.\nCấp ủy kiểm tra 45 tổ chức "
		       "đảng.",
		       "75 H1; 45 H1");
	/* compared with several years, or with one that a later one follows: nobody tells */
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "6 tháng đầu năm, huyện kết nạp 75 đảng viên, tăng 12 đảng viên so với cùng "
		       "kỳ năm 2018 và 20 đảng viên so với cùng kỳ năm 2017.",
		       "75 H1; 12 H1; 20 H1");
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "6 tháng đầu năm, huyện kết nạp 75 đảng viên, tăng 12 đảng viên so với năm "
		       "2015.\nNăm 2018, cấp ủy kiểm tra 45 tổ chức đảng.",
		       "75 H1; 12 H1; 45 2018");
}

/* Would catch: a report whose year only what it compares with tells, left without a time. */
static void text_compared(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Cấp ủy các cấp kiểm tra 150 đảng viên, tăng 12% so với năm 2020; giám sát 30 "
		       "tổ chức đảng.\nCác cấp ủy kỷ luật 7 đảng viên theo Kế hoạch năm 2021.",
		       "150 2021; 12% 2021; 30 2021; 7 2021");
	/* of a term, or of a time that nobody tells */
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Đầu nhiệm kỳ, huyện có 12 chi bộ. Cấp ủy các cấp kiểm tra 150 đảng viên, "
		       "tăng 12% so với năm 2015.",
		       "12 -; 150 -; 12% -");
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Những năm qua, cấp ủy kiểm tra 150 đảng viên, tăng 12% so với năm 2015.",
		       "150 -; 12% -");
}

/* Would catch: từ năm 2009 đến nay, of a text that does not tell when it speaks, as no time. */
static void open_to_now(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Từ năm 2009 đến nay, huyện kết nạp 812 đảng viên. Các cấp ủy kiểm tra 67 tổ "
		       "chức đảng. Toàn huyện có 3.120 đảng viên.",
		       "812 2009/; 67 2009/; 3120 -");
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Kể từ tháng 7-2018, huyện kết nạp 12 đảng viên.", "12 2018-07/");
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Huyện ủy tổng kết công tác từ năm 2009 đến nay. Tại hội nghị, 12 tập thể "
		       "được khen thưởng.",
		       "12 -");
	/* in a text about anything it may be of something else where it does not say up to now */
	assert_metrics(SHOW_PERIOD, "Xuất khẩu gạo tăng", "",
		       "Từ năm 2009 đến nay, nước này bán 8 triệu tấn gạo.", "8000000 2009/");
	assert_metrics(SHOW_PERIOD, "Xuất khẩu gạo tăng", "",
		       "Từ năm 2009, nước này bán 8 triệu tấn gạo.", "8000000 -");
}

/* Would catch: a year within the review of a term, dating what comes behind it, where the term is
 * told in commas; what happened in the term, as of the report's year. */
static void in_the_term(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "2020-03-05",
		       "Báo cáo cho biết, trong nhiệm kỳ qua, kinh tế tăng trưởng khá. Thu ngân "
		       "sách năm 2019 đạt 3 tỷ đồng. Kết nạp 12 đảng viên.",
		       "3000000000 2019; 12 2015/2020");
	assert_metrics(SHOW_PERIOD, "Đảng bộ khối Đảng đại hội nhiệm kỳ 2020-2025", "",
		       "Trong nhiệm kỳ qua, đảng bộ đoàn kết. Đảng bộ kết nạp 38 đảng viên; có 17 "
		       "lượt tập thể được khen thưởng; mở 23 lớp bồi dưỡng lý luận chính trị.",
		       "38 2015/2020; 17 2015/2020; 23 2015/2020");
}

/* Would catch: the delegates of the congress that the headline names, and the members for whom they
 * speak, without a time. */
static void at_the_congress(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, "Đại hội Đảng bộ huyện A nhiệm kỳ 2020-2025", "",
		       "Tham dự đại hội còn có lãnh đạo các ban và 236 đại biểu đại diện cho 7.300 "
		       "đảng viên.",
		       "236 2020; 7300 @2020");
}

/* Would catch: those who are commended at a meeting, as of the year or the months that it looks back
 * on; but what they are commended for may tell that time again. */
static void at_the_meeting(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "2011-01-14",
		       "Sáng 14/1, Đảng ủy tổng kết năm 2010. Trong năm, xã kết nạp 5 đảng viên. Hội "
		       "nghị biểu dương 12 chi bộ, khen thưởng 31 cá nhân.",
		       "5 2010; 12 2011-01-14; 31 2011-01-14");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2022-06-29",
		       "Sáu tháng đầu năm 2022, xã kết nạp 5 đảng viên.\nCũng tại Hội nghị, Đảng ủy "
		       "trao Huy hiệu Đảng cho 11 đảng viên.",
		       "5 2022-01/2022-06; 11 2022");
	/* on that day, though nobody tells the year */
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Sáng 8/10, Huyện ủy tổng kết 2 năm thực hiện Kế hoạch 67.\nDịp này, 5 tập thể "
		       "được khen thưởng.",
		       "5 --10-08");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2018-01-16",
		       "Năm 2017, huyện kết nạp 196 đảng viên. Dịp này, Huyện ủy khen thưởng 9 tập "
		       "thể tiêu biểu năm 2017.",
		       "196 2017; 9 2017");
}

/* Would catch: the day of what is celebrated as no date. */
static void on_a_day_celebrated(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "2017-11-09",
		       "Nhân kỷ niệm Cách mạng tháng Mười Nga 7/11, huyện trao Huy hiệu Đảng cho 61 "
		       "đảng viên.",
		       "61 2017-11-07");
	assert_metrics(SHOW_PERIOD | SHOW_KIND, HEADLINE, "2017-11-09",
		       "Lễ kỷ niệm có 7/11 chi bộ tham dự.", "7/11 ratio @2017-11");
}

/* Would catch: who is elected for a term, as of all of it; what there is when a year has ended,
 * without a time where nobody tells when the text speaks. */
static void told_by_words(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, "Ông A tái đắc cử Bí thư Huyện ủy nhiệm kỳ 2020-2025", "",
		       "Đại hội đã bầu 36 đồng chí vào Ban Chấp hành Đảng bộ huyện khóa mới.",
		       "36 2020");
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Năm 2021, tỉnh kết nạp 985 đảng viên, nâng tổng số lên 8.923 đảng viên. Cả 475 "
		       "thôn đều có chi bộ.",
		       "985 2021; 8923 @2021; 475 @2021");
}

/* Would catch: how many had studied a resolution by a day, as of all the year. */
static void studied_by_then(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Đến cuối tháng 7/2018, tỷ lệ đảng viên học tập nghị quyết đạt 96%.",
		       "96% @2018-07");
}

/* Would catch: this school year of a report that tells no day left out though its sentence has named it, and
 * one of a report that does taken for the calendar's. */
static void school_years(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Thực hiện kế hoạch phát triển Đảng năm học 2014-2015, năm học này nhà trường kết nạp 5 "
		       "đảng viên.",
		       "5 2014/2015");
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Theo kế hoạch năm 2014, trong năm chi bộ kết nạp 5 đảng viên.", "5 2014");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2015-11-18", "Năm học này, nhà trường kết nạp 5 đảng viên.",
		       "5 2015/2016");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2015-04-18", "Năm học này, nhà trường kết nạp 5 đảng viên.",
		       "5 2014/2015");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(year_compared),	 cmocka_unit_test(text_compared),
		cmocka_unit_test(open_to_now),	 cmocka_unit_test(in_the_term),
		cmocka_unit_test(at_the_congress), cmocka_unit_test(at_the_meeting),
		cmocka_unit_test(on_a_day_celebrated), cmocka_unit_test(told_by_words), cmocka_unit_test(studied_by_then),
		cmocka_unit_test(school_years),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
