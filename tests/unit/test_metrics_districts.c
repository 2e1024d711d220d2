/* Whose the figures of provincial Party pages are, and when they hold: pages that go from the
 * province to its districts, communes and cells and back, and from one time to another. */
#include "metrics.h"

/* Would catch: what a congress sets itself, told as done; every year's of it, of the term before.
 */
static void directions(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD | SHOW_QUALIFIERS, HEADLINE, "2020-07-20",
		       "Phương hướng nhiệm kỳ 2020-2025: giá trị sản xuất tăng 14%; hằng năm kết "
		       "nạp 150 đảng viên; đến năm 2025 thu ngân sách đạt 900 tỷ đồng.",
		       "14% +increase +target 2020/2025; 150 +target yearly:2020/2025; "
		       "900000000000 +target by:2025");
	assert_metrics(SHOW_PERIOD | SHOW_QUALIFIERS, HEADLINE, "2022-07-20",
		       "Thực hiện phương hướng nhiệm kỳ 2020-2025, Đảng bộ đã kết nạp 150 đảng "
		       "viên.",
		       "150 2020/2025");
}

/* Would catch: what a resolution lays down for a term that has begun, or who signs up for it, told
 * as done. */
static void laid_down(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD | SHOW_QUALIFIERS, HEADLINE, "2025-11-19",
		"Nghị quyết Đại hội Đảng bộ xã lần thứ I, nhiệm kỳ 2025-2030 xác định: mỗi năm "
		"kết nạp 80 đảng viên; hằng năm 90% chi bộ hoàn thành tốt nhiệm vụ.",
		"80 +each +target yearly:2025/2030; 90% +target yearly:2025/2030");
	assert_metrics(
		SHOW_INDICATOR | SHOW_QUALIFIERS, HEADLINE, DAY,
		"Năm 2017, Đảng ủy phường đăng ký kết nạp 22 đảng viên, đến nay đã kết nạp 7 "
		"đảng viên.",
		"22 admission_target +target +subunit; 7 members_admitted +subunit");
}

/* Would catch: the last of two years compared within a paragraph dating the paragraphs behind it,
 * where the headline tells of a term; a rating as a ratio dated as a level by what is so now. */
static void terms(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD, "Đảng bộ huyện Tân Mẫu: Dấu ấn nửa nhiệm kỳ", "2023-06-21",
		"Nửa nhiệm kỳ qua, Đảng bộ kết nạp 486 đảng viên.\nTỷ lệ chi bộ hoàn thành "
		"xuất sắc nhiệm vụ năm 2021 là 17,2%, năm 2022 là 18,6%.\nĐảng bộ khai trừ 3 "
		"đảng viên.",
		"486 2020/2023-06-21; 17.2% 2021; 18.6% 2022; 3 2020/2023-06-21");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2023-06-21",
		"Bước vào nhiệm kỳ 2020-2025, Đảng bộ có 62 tổ chức cơ sở đảng với 3.890 đảng "
		"viên. Đến nay còn 58 tổ chức cơ sở đảng.",
		"62 @2020; 3890 @2020; 58 @2023-06");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2022-01-18",
		       "Năm 2021, Đảng bộ kết nạp 67 đảng viên. Hiện nay, Đảng bộ có 32 chi bộ cơ "
		       "sở.\nCó 6/32 chi bộ hoàn thành xuất sắc nhiệm vụ.",
		       "67 2021; 32 @2022-01; 6/32 2021");
}

/* Would catch: a level of last year's months taken for this year's, where words stand between; the
 * average of years that a semicolon parts from them, and that of years told two sentences before;
 * school years taken for one. */
static void several_years(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2022-10-17",
		"9 tháng năm 2022, huyện kết nạp 118 đảng viên. Cùng kỳ năm 2021, toàn huyện "
		"kết nạp 102 đảng viên.",
		"118 2022-01/2022-09; 102 2021-01/2021-09");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2010-03-09",
		"Trong 5 năm qua, huyện mở 27 lớp bồi dưỡng; kết nạp 894 đảng viên, bình quân "
		"mỗi năm kết nạp 178 đảng viên.",
		"27 2005/2010-03-09; 894 2005/2010-03-09; 178 yearly:2005/2010-03-09");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2020-09-17",
		       "Giai đoạn 2015 - 2020, huyện kết nạp 412 đảng viên. Chi bộ Công ty Tân Mẫu "
		       "thành lập năm 2017. Chi bộ mỗi năm kết nạp 3 đảng viên.",
		       "412 2015/2020; 3 yearly");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2025-11-19",
		       "Sau hơn 4 tháng, toàn phường kết nạp 26 đảng viên.",
		       "26 2025-07/2025-11-19");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2017-12-26",
		"Từ năm 2015 đến nay, huyện kết nạp 780 đảng viên. Cụ thể: năm 2016 kết nạp 335 "
		"đảng viên; năm 2017 kết nạp 302 đảng viên. Đảng bộ xã Tân Mẫu kết nạp 70 đảng "
		"viên.",
		"780 2015/2017-12-26; 335 2016; 302 2017; 70 2015/2017-12-26");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2022-05-14",
		       "3 năm học gần đây, chi bộ nhà trường đã kết nạp 11 học sinh.",
		       "11 2019/2022-05-14");
}

/* Would catch: years that begin a paragraph (trong 10 năm), or a half term with its years, which
 * are lost to the figures behind them; a year to come that dates what was awarded; a body that has
 * gone (trước đây), taken for a time that nobody tells. */
static void over_years(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2018-08-14",
		"Đến tháng 6/2018, huyện có 36 chi bộ.\nTrong 10 năm, huyện kết nạp 1.187 đảng "
		"viên.",
		"36 @2018-06; 1187 2008/2018-08-14");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2013-06-19",
		"Nửa nhiệm kỳ 2010 - 2015, cấp ủy kiểm tra 47 chi bộ.\nToàn Đảng bộ khai trừ 10 "
		"đảng viên.",
		"47 2010/2013-06-19; 10 2010/2013-06-19");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2025-12-26",
		"Năm 2026, Đảng bộ phấn đấu kết nạp 35 đảng viên.\nTại hội nghị, 6 tập thể được "
		"khen thưởng.",
		"35 2026; 6 2025");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2025-10-21",
		"Nhiệm kỳ 2020-2025, Đảng bộ huyện Côn Đảo trước đây đã kết nạp 271 đảng viên.",
		"271 2020/2025");
	assert_metrics(SHOW_PERIOD | SHOW_QUALIFIERS, HEADLINE, "2013-06-19",
		       "Từ nay đến cuối nhiệm kỳ, mỗi năm phấn đấu kết nạp 30 đảng viên.",
		       "30 +each +target yearly:2013/2015");
}

/* Would catch: members of a district who were given a badge, taken for all that it has, and dated
 * by the year alone; a share in parentheses behind one told with its plan; figures below a line
 * that says nothing but that they follow. */
static void of_each(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR | SHOW_PERIOD, HEADLINE, "2021-02-04",
		       "Ngày 3/2, toàn tỉnh có 1.042 đảng viên được nhận Huy hiệu Đảng.\nHuyện Chợ "
		       "Đồn có 184 đảng viên, huyện Na Rì 151. Huyện Ba Bể có 4.200 đảng viên.",
		       "1042 badges_awarded 2021-02-03; 184 badges_awarded 2021-02-03; 151 "
		       "badges_awarded 2021-02-03; 4200 party_members_total @2021-02");
	assert_metrics(
		SHOW_INDICATOR | SHOW_SCOPE, HEADLINE, "2017-07-20",
		"6 tháng, toàn tỉnh Lâm Đồng kết nạp 702 đảng viên. Huyện Lâm Hà dẫn đầu với 121 "
		"đảng viên, huyện Di Linh 86; thấp nhất là Đạ Huoai 28.",
		"702 members_admitted province 68; 121 members_admitted district 68; 86 "
		"members_admitted district 68; 28 members_admitted district 68");
	assert_metrics(SHOW_INDICATOR | SHOW_SCOPE, HEADLINE, DAY,
		       "Tỉnh Đắk Lắk kết nạp 1.310 đảng viên, Lâm Đồng 806, Kon Tum 489.",
		       "1310 members_admitted province 66; 806 members_admitted province 68; 489 "
		       "members_admitted province 62");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Huyện kết nạp 280 đảng viên, trong đó khối nông thôn 150 đảng viên.",
		       "280 members_admitted; 150 members_admitted");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Đảng bộ huyện Chợ Đồn kết nạp 47 đảng viên, đạt 24,7% kế hoạch; Đảng bộ "
		       "huyện Na Rì 44 (22%); Đảng bộ Quân sự tỉnh 12 (30%).",
		       "47 members_admitted; 24.7% admission_plan_rate; 44 members_admitted; 22% "
		       "admission_plan_rate; 12 members_admitted; 30% admission_plan_rate");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"9 tháng, huyện kết nạp 118 đảng viên, đạt 78,7% kế hoạch.\n\nKết quả của các "
		"đơn vị như sau:\n\n- Đảng bộ xã Tân Mẫu: 14 đảng viên, đạt 93%;\n\n- Đảng bộ "
		"xã Yên Mẫu: 8 (đạt 80%);\n\n- Đảng bộ Công an huyện: 5 (đạt 125%).",
		"118 members_admitted; 78.7% admission_plan_rate; 14 members_admitted; 93% "
		"admission_plan_rate; 8 members_admitted; 80% admission_plan_rate; 5 "
		"members_admitted; 125% admission_plan_rate");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Năm 2016, tỉnh kết nạp 2.218 đảng viên, vượt 10,9% chỉ tiêu.\n\nKết quả của "
		"các đảng bộ:\n\nHuyện Na Rì: 312 đảng viên, đạt 124,8%\n\nHuyện Ba Bể: 198 "
		"đảng viên, đạt 110%",
		"2218 members_admitted; 10.9% admission_plan_rate; 312 members_admitted; 124.8% "
		"admission_plan_rate; 198 members_admitted; 110% admission_plan_rate");
	assert_metrics(
		SHOW_INDICATOR | SHOW_QUALIFIERS, HEADLINE, DAY,
		"Tỉnh giao chỉ tiêu kết nạp 2.050 đảng viên; đến nay, Đảng bộ tỉnh có 37.312 "
		"đảng viên.",
		"2050 admission_target +target; 37312 party_members_total");
}

/* Would catch: what an example has just begun to do, given to the one before it; the figures of a
 * body that a sentence names behind its opening words, or of a cell named before, given to the
 * article's own unit; those of the Đảng bộ, to the cell. */
static void in_turn(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_SCOPE, HEADLINE, DAY,
		"Đảng bộ huyện Na Rì kết nạp 47 đảng viên, một số nơi đạt thấp như Đảng bộ xã Yên "
		"Mẫu mới kết nạp được 9 đảng viên.",
		"47 district 06; 9 commune 06");
	assert_metrics(
		SHOW_SCOPE, "Đảng bộ huyện Na Rì phát triển đảng viên", DAY,
		"Tại thị trấn Yên Mẫu, Đảng ủy Khu công nghiệp Tân Mẫu hiện có 17 chi bộ. Riêng "
		"8 tháng đầu năm, Đảng bộ kết nạp 13 đảng viên.\nTiêu biểu, Chi bộ Công ty Tân "
		"Mẫu có 23 đảng viên. Mỗi năm kết nạp 3 đảng viên. Đảng bộ đã khai trừ 2 đảng "
		"viên.",
		"17 organisation 06; 13 organisation 06; 23 organisation 06; 3 organisation 06; "
		"2 district 06");
	assert_metrics(SHOW_SCOPE, "Đảng bộ huyện Na Rì phát triển đảng viên", DAY,
		       "Xã Cư Lễ đổi mới.\nĐến nay, xã có 9 thôn, Đảng bộ có 143 đảng viên.",
		       "9 commune 06; 143 commune 06");
	assert_metrics(SHOW_SCOPE, "Đảng bộ huyện Na Rì phát triển đảng viên", DAY,
		       "Chi bộ nhà trường có 54 đảng viên. Năm học này đã kết nạp 7 đảng viên.",
		       "54 organisation 06; 7 organisation 06");
	assert_metrics(SHOW_SCOPE, "Đảng bộ huyện Na Rì phát triển đảng viên", DAY,
		       "Xã Cư Lễ có 24 dân quân. Chi bộ quân sự xã có 11 đảng viên.",
		       "24 commune 06; 11 organisation 06");
	metric_read("Đảng bộ Trường Đại học Tân Mẫu", DAY,
		    "Chi bộ Khoa Sư phạm có 42 đảng viên. Năm 2016 kết nạp 13 đảng viên.");
	assert_string_equal(metric_article.metrics[1].scope, "Chi bộ Khoa Sư phạm");
	metric_read(
		"Đảng bộ tỉnh Bắc Kạn kết nạp đảng viên", DAY,
		"Đảng bộ huyện Ba Bể kết nạp 70 đảng viên.\nĐảng bộ huyện Na Rì gặp khó. Cả huyện "
		"có 41 chi bộ.");
	assert_string_equal(metric_article.metrics[1].scope, "Đảng bộ huyện Na Rì");
	assert_metrics(SHOW_SCOPE, HEADLINE, DAY, "Đảng bộ Ban Tổ chức Tỉnh ủy có 34 đảng viên.",
		       "34 organisation -");
	metric_read(HEADLINE, DAY,
		    "Đảng bộ Khối Các cơ quan - Doanh nghiệp tỉnh kết nạp 38 đảng viên.");
	assert_string_equal(metric_article.metrics[0].scope,
			    "Đảng bộ Khối Các cơ quan - Doanh nghiệp tỉnh");
}

/* Would catch: parts in parentheses dated by the years of a figure behind them. */
static void parts_in_parentheses(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD, "Dân vận khéo ở huyện Na Rì", DAY,
		"Năm 2016, huyện chọn 55 mô hình dân vận khéo (29 tập thể, 26 cá nhân), khen "
		"thưởng 18 mô hình của giai đoạn 2014 - 2016.",
		"55 2016; 29 2016; 26 2016; 18 2014/2016");
}

/* Would catch: those who attend a meeting dated by the year that it reviews. */
static void attendance(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD, "Đảng bộ huyện Na Rì tổng kết công tác", "2017-01-16",
		"Chiều 13/1, Huyện ủy tổ chức hội nghị tổng kết công tác xây dựng Đảng năm "
		"2016. Dự hội nghị có 120 đại biểu. Trong năm, Đảng bộ kết nạp 96 đảng viên.",
		"120 2017-01-13; 96 2016");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(directions),
		cmocka_unit_test(laid_down),
		cmocka_unit_test(terms),
		cmocka_unit_test(several_years),
		cmocka_unit_test(over_years),
		cmocka_unit_test(of_each),
		cmocka_unit_test(in_turn),
		cmocka_unit_test(attendance),
		cmocka_unit_test(parts_in_parentheses),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
