/* Texts about anything: whose a figure is, when it held and whether it is one, where the words beside it
 * leave a doubt. What is in doubt is left out. */
#include "metrics.h"

#define NEWS "Tin trong ngày"

/* Would catch: the whole country of another one's news shown as ours. */
static void other_country(void **state)
{
	(void)state;
	assert_string_equal(metric_scopes("Lũ lớn tại Hàn Quốc", "Cả nước có 150 người bị thương."), "-");
	assert_string_equal(metric_scopes("Lũ lớn tại Hàn Quốc", "Có 150 người bị thương trong cả nước."), "-");
	assert_string_equal(metric_scopes("Ít xe nhập từ Hàn Quốc", "Cả nước có 150 người bị thương."),
			    "Cả nước");
	assert_string_equal(metric_scopes(NEWS, "Cả nước có 150 người bị thương."), "Cả nước");
}

/* Would catch: what is of some districts shown as all the province's, what is of a place that no table
 * knows as that of the one named before it, and what is of several as the first one's. */
static void of_next_place(void **state)
{
	(void)state;
	assert_string_equal(metric_scopes(NEWS, "Hà Nội có 900 ha lúa, bằng 90%, trong đó các huyện phía tây "
					 "đạt 80%."),
			    "Hà Nội; Hà Nội; -");
	assert_string_equal(metric_scopes(NEWS, "Tại Hà Nội giá heo là 30.000 đồng/kg, còn tại Mỗ giá heo là "
					 "28.000 đồng/kg."),
			    "Hà Nội; -");
	assert_string_equal(metric_scopes(NEWS, "Hà Nội dành 200 ha, Kỳ Mỗ 50 ha đất trồng hoa."), "Hà Nội; -");
	assert_string_equal(metric_scopes(NEWS, "Có 15 hộ dân tại xã Mẫu, Kỳ Mỗ và thị trấn Kỳ Mẫu bị ngập."),
			    "-");
	assert_string_equal(metric_scopes(NEWS, "Có 15 hộ dân tại xã Mẫu bị ngập."), "xã Mẫu");
}

/* Would catch: a firm that found something of others taken for whose it is. */
static void firm_found(void **state)
{
	(void)state;
	assert_string_equal(metric_scopes(NEWS, "Công ty Mẫu Mực cho biết, họ đã xác định 500 vụ tấn công."), "-");
	assert_string_equal(metric_scopes(NEWS, "Công ty Mẫu Mực cho biết đã tuyển 500 công nhân."),
			    "Công ty Mẫu Mực");
}

/* Would catch: the year that a rise began in given to what it came to; a day or month given to what was
 * also at another; the time of an aim given to what is so now; the end of a year made December of. */
static void several_times(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Trong năm 2016, lương bình quân tăng từ 20 triệu đồng/tháng năm 2015 lên 22 "
		       "triệu đồng/tháng, tương ứng tăng 10%.",
		       "20000000 2015; 22000000 2016; 10% 2016");
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Vé xổ số mở thưởng ngày 21/1, 3/2 và 6/2 có mệnh giá 20.000 đồng.", "20000 -");
	assert_metrics(SHOW_PERIOD, NEWS, DAY,
		       "Hai bên đã tổ chức 5 hội nghị vào tháng 7 tại miền Bắc và tháng 8 tại miền Nam.",
		       "5 -");
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Năm 2017, ông muốn bán 70% sang Nhật, thay vì 40% như hiện nay.", "70% 2017; 40% -");
	assert_metrics(SHOW_PERIOD, NEWS, "", "Hồi cuối năm 2016, họ mua máy với giá 90 triệu đồng.",
		       "90000000 2016");
	assert_metrics(SHOW_PERIOD, NEWS, "", "Tính đến cuối năm 2016, dư nợ là 90 triệu đồng.",
		       "90000000 @2016-12");
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Giá là 14.500 đồng hồi cuối năm 2015, giờ xuống chỉ còn 1.000 đồng.",
		       "14500 2015; 1000 -");
}

/* Would catch: the day of a disaster given to what those whom it struck were paid. */
static void other_affair(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Xã hỗ trợ các hộ chịu ảnh hưởng của vụ sạt lở xảy ra ngày 12/7 với số tiền mỗi "
		       "hộ là 5 triệu đồng.",
		       "5000000 -");
}

/* Would catch: the years of a plan told in another paragraph given to the last so many years. */
static void last_years(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Bộ lập đề án giai đoạn 2014 - 2017.\nTrong 3 năm qua, thanh tra đã phạt 100 công "
		       "ty.",
		       "100 -");
}

/* Would catch: both years given to each of two figures that are of one of them each. */
static void year_each(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Giá dầu hai năm 2015 và 2016 là 55 USD/thùng và 57 USD/thùng.", "55 -; 57 -");
	assert_metrics(SHOW_PERIOD, NEWS, "", "Hai năm 2015 và 2016, giá dầu là 55 USD/thùng.",
		       "55 2015/2016");
}

/* Would catch: the year of an act, of a meeting's or an award's name, or since something that stands with
 * letters in parentheses, given to what is told behind it. */
static void year_of_name(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Quốc hội đã thông qua Nghị quyết về chương trình giám sát của Quốc hội năm 2018 "
		       "với tỷ lệ 88%.",
		       "88% -");
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Tại Diễn đàn Doanh nghiệp năm 2017, ông Tuấn cho hay có 50% công ty phải trả phí.",
		       "50% -");
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Kể từ khi nước này gia nhập khối (EU) năm 2007, theo đó các tội dưới 48.000 USD "
		       "không bị xử.",
		       "48000 -");
}

/* Would catch: the year of a month taken from a later month of the year before, or from what somebody is
 * quoted with. */
static void untold_year(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Khách sạn mở cửa hồi tháng 9/2016 và thu về 19 triệu USD tính đến tháng 4.",
		       "19000000 @--04");
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Tháng 5 vừa rồi, cổ phiếu đạt 156 USD. “Giá chạm đáy vào tháng 5/2016 và sẽ "
		       "lên”, ông nói.",
		       "156 --05");
}

/* Would catch: a figure made of one of two alternatives, of a form of school, of a kind of football or of
 * how much somebody tries; and a noun that is cut. */
static void no_figures(void **state)
{
	(void)state;
	assert_metrics(SHOW_UNIT, NEWS, "", "Ban được bầu 5 hoặc 7 thành viên.", "");
	assert_metrics(SHOW_UNIT, NEWS, "", "Đó là lễ trưởng thành khối 12 học sinh Trường Lê Lợi.", "");
	assert_metrics(SHOW_UNIT, NEWS, "", "Em học tại lớp 9 trường Lê Lợi.", "");
	assert_metrics(SHOW_UNIT, NEWS, "", "Xe chở quá số lượng (57/43 người).", "");
	assert_metrics(SHOW_UNIT, NEWS, "", "Đó là giải bóng đá 11 người.", "");
	assert_metrics(SHOW_UNIT, NEWS, "", "Đội cố gắng hết 500% năng lượng.", "");
	assert_metrics(SHOW_UNIT, NEWS, "", "Giá tăng 500% so với năm trước.", "500% %");
	assert_metrics(SHOW_UNIT, NEWS, "", "Dự án chạy tại 4 phường xã.", "4 phường xã");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(other_country), cmocka_unit_test(of_next_place),
		cmocka_unit_test(firm_found),	 cmocka_unit_test(several_times),
		cmocka_unit_test(untold_year),	 cmocka_unit_test(other_affair),
		cmocka_unit_test(last_years),	 cmocka_unit_test(year_of_name),
		cmocka_unit_test(no_figures),	 cmocka_unit_test(year_each),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
