/* Times that a report tells at some distance from its figures, as pages nobody had seen have them. */
#include "metrics.h"

/* Would catch: a figure of the headline without a time, though the text says it of the same work; one of
 * other work, or one that is only promised, that dates it. */
static void headlines(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, "Phát triển đảng viên đạt 118% chỉ tiêu nghị quyết", "2017-12-21",
		       "Trong năm 2017, có 236 đảng viên mới được kết nạp.", "118% 2017; 236 2017");
	assert_metrics(SHOW_PERIOD, "Kết nạp hơn 1.200 đảng viên", "2016-09-13",
		       "Trong 10 năm (2006-2015), toàn huyện đã kết nạp được 1.214 đảng viên.",
		       "1200 2006/2015; 1214 2006/2015");
	assert_metrics(SHOW_PERIOD, "Phát triển đảng viên đạt 118% chỉ tiêu nghị quyết", "2017-12-21",
		       "Trong năm 2017, huyện kỷ luật 12 đảng viên. Năm 2018, phấn đấu kết nạp 90 "
		       "đảng viên.",
		       "118% -; 12 2017; 90 2018");
}

/* Would catch: what a year that is over has raised a total to, dated by the day of the report. */
static void raised(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "2019-01-05",
		       "Năm 2018, Huyện ủy quan tâm kết nạp đảng viên ở thôn.\nKết quả, Đảng bộ đã "
		       "kết nạp 208 quần chúng ưu tú, nâng tổng số đảng viên lên 8.575 đảng viên. "
		       "Tỷ lệ đảng viên là trưởng thôn đạt gần 63%.",
		       "208 2018; 8575 @2018; 63% @2018");
	/* without a total that was raised: so it is now */
	assert_metrics(SHOW_PERIOD, HEADLINE, "2019-03-05",
		       "Năm 2018, Huyện ủy quan tâm kết nạp đảng viên ở thôn.\nKết quả, Đảng bộ đã "
		       "kết nạp 208 quần chúng ưu tú. Toàn huyện có 61 chi bộ cơ sở.",
		       "208 2018; 61 @2019-03");
}

/* Would catch: how many targets were reached in half a year, taken for how it stands now. */
static void targets(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, "Đảng ủy phường Mẫu sơ kết công tác", "2024-07-05",
		       "Trong 6 tháng đầu năm 2024, Đảng ủy phường kết nạp 10 đảng viên mới. 15/15 "
		       "chỉ tiêu đạt và vượt kế hoạch đề ra.",
		       "10 2024-01/2024-06; 15/15 2024-01/2024-06");
	assert_metrics(SHOW_PERIOD, "Đảng ủy phường Mẫu sơ kết công tác", "2024-07-05",
		       "Trong 6 tháng đầu năm 2024, Đảng ủy phường kết nạp 10 đảng viên mới. Đến "
		       "nay xã đạt 17/19 tiêu chí nông thôn mới.",
		       "10 2024-01/2024-06; 17/19 @2024-07");
}

/* Would catch: the time up to now, told within a sentence of the paragraph before, that outdoes the months
 * which its last sentence begins with. */
static void months(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "2017-10-12",
		       "Riêng trong quý 3 năm 2017, Đảng bộ kết nạp 30 đảng viên mới, nâng số được "
		       "kết nạp từ đầu năm đến nay lên 128 đồng chí. Trong 9 tháng, Đảng bộ "
		       "chuyển đảng chính thức cho 142 đồng chí.\nĐảng bộ đề nghị tặng Huy hiệu "
		       "30 năm tuổi Đảng cho 93 đồng chí.",
		       "30 2017-07/2017-09; 128 2017-01/2017-10-12; 142 2017-01/2017-09; 93 "
		       "2017-01/2017-09");
}

/* Would catch: the second of two shares that are expected taken for a result. */
static void expected(void **state)
{
	(void)state;
	assert_metrics(SHOW_QUALIFIERS, HEADLINE, "2020-01-10",
		       "Dự ước trong năm 2019, có trên 90% tổ chức cơ sở đảng trực thuộc Đảng bộ "
		       "huyện và trên 92% đảng viên hoàn thành tốt nhiệm vụ trở lên.",
		       "90% +over +forecast; 92% +over +forecast");
	assert_metrics(SHOW_QUALIFIERS, HEADLINE, "2020-01-10",
		       "Dự kiến có 20 chi bộ tổ chức đại hội và đã có 12 chi bộ xong.",
		       "20 +forecast; 12");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(headlines), cmocka_unit_test(raised), cmocka_unit_test(targets),
		cmocka_unit_test(months),    cmocka_unit_test(expected),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
