/* Times of figures in texts about anything, which tell of many in one sentence: one is named only
 * where it plainly governs the figure. */
#include "metrics.h"

#define NEWS "Thị trường hôm nay"

/* Would catch: a figure dated by the year that it is compared with, by a law's, by the month in
 * which a contract ends, or by a number of shares paid out for the third time. */
static void of_something_else(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Hội chợ đón 2.000 người, gấp 4 lần năm 2016, riêng khách nước ngoài là 300 "
		       "người.",
		       "2000 -; 300 -");
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Theo Luật Nhà ở năm 2014 thì mỗi tòa nhà phải có 2 thang máy cho 20 hộ.",
		       "20 -");
	assert_metrics(SHOW_PERIOD, NEWS, "", "Dầu thô giao tháng 8/2017 giảm 0,5%.", "0.5% -");
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Phiên 6/2, giá gạo kỳ hạn tháng 3 tăng 0,3%. Giá ngô kỳ hạn tháng 5/2017 "
		       "giảm 0,4%.",
		       "0.3% --02-06; 0.4% -");
	assert_metrics(SHOW_PERIOD, NEWS, "", "Công ty trả cổ tức đợt 3/2016 với tỷ lệ 36%.",
		       "36% 2016");
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Năm 2016, doanh thu của xưởng bằng 29% doanh thu năm 2015.", "29% 2016");
}

/* Would catch: a day of no year dated by another July that stands in parentheses. */
static void another_july(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Ngày 6/7, bến đón 40 người. Bến đã vắng khách từ lâu (tháng 7/2016).", "40 --07-06");
}

/* Would catch: a time beside something else in parentheses that dates what stands behind them; and
 * one that stands there alone lost. */
static void in_brackets(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Hãng tăng bậc (năm 2016 xếp thứ chín) với doanh thu 7 tỷ đồng.",
		       "7000000000 -");
	assert_metrics(SHOW_PERIOD, NEWS, "", "Giai đoạn hai (2017 - 2020) cần khoảng 90 tỷ đồng.",
		       "90000000000 2017/2020");
}

/* Would catch: a figure dated by what comes behind a comma, in the next sentence that has run into
 * this one, or far behind; and what stands close behind it lost, or behind a list of its like. */
static void behind(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Con tàu trị giá 4 tỷ USD, được biên chế vào tháng 10/2016.",
		       "4000000000 -");
	assert_metrics(
		SHOW_PERIOD, NEWS, "",
		"Khánh thành con đường với 200 hộ dân hiến đất Năm 2016 xã bắt đầu xây dựng.",
		"200 -");
	assert_metrics(SHOW_PERIOD, NEWS, "", "Kim ngạch đạt 4 tỷ USD vào năm 2016.",
		       "4000000000 2016");
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Giá thuê lần lượt là 116 USD, 140 USD và 92 USD trong năm 1998.",
		       "116 1998; 140 1998; 92 1998");
	assert_metrics(
		SHOW_PERIOD, NEWS, "",
		"Năm 2016 xuất khẩu 9 triệu tấn gạo và hướng tới 10 triệu tấn trong năm nay.",
		"9000000 2016; 10000000 -");
}

/* Would catch: a figure dated by the end of the clause before it, by a day on which somebody spoke,
 * and the cost of a whole project by the year in which it begins. */
static void before(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Xưởng bắt đầu chạy vào năm 1950, mỗi ca có 30 công nhân.", "30 -");
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Ngày 29/6/2017, người phát ngôn cho biết 12 người dân đã được cứu.",
		       "12 -");
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Năm 2017, tỉnh khởi công 12 dự án, tổng mức đầu tư 900 tỷ đồng.",
		       "12 2017; 900000000000 -");
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Ngày 2/9/2016, quả bom ở chợ làm 15 người thiệt mạng.", "15 2016-09-02");
}

/* Would catch: every year's for what is a month's, or for what stands behind the next colon or
 * behind another figure that it belongs to. */
static void every_year(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Tiền thuê hằng năm khá cao, doanh thu hằng tháng phải đạt 300 triệu đồng.",
		       "300000000 -");
	assert_metrics(
		SHOW_PERIOD, NEWS, "",
		"Học phí hằng năm: 700 triệu đồng. Xưởng từ lỗ 90 tỷ đồng mỗi năm sang lãi 5 "
		"tỷ đồng.",
		"700000000 yearly; 90000000000 yearly; 5000000000 -");
}

/* Would catch: a part of a year told as all of it, as its first month, or as half a year of which
 * year nobody knows, though the text says it. */
static void parts(void **state)
{
	(void)state;
	metric_elsewhere = true;
	assert_metrics(SHOW_PERIOD, NEWS, "", "Nửa đầu tháng 2/2017 nhập 40 tấn hàng.",
		       "40 2017-02-01/2017-02-15");
	assert_metrics(SHOW_PERIOD, NEWS, "", "Nửa cuối tháng 2/2016 nhập 40 tấn hàng.",
		       "40 2016-02-16/2016-02-29");
	assert_metrics(SHOW_PERIOD, NEWS, "", "Nửa cuối năm 2017 nhập 40 tấn hàng.",
		       "40 2017-07/2017-12");
	assert_metrics(SHOW_PERIOD, NEWS, "2017-07-02", "Nửa đầu năm nay nhập 40 tấn hàng.",
		       "40 2017-01/2017-06");
	assert_metrics(SHOW_PERIOD, NEWS, "", "Trong tháng đầu tiên của năm 2017 nhập 40 tấn hàng.",
		       "40 2017-01");
	assert_metrics(SHOW_PERIOD, NEWS, "", "Quý đầu năm 2017 nhập 40 tấn hàng.",
		       "40 2017-01/2017-03");
	assert_metrics(SHOW_PERIOD, NEWS, "", "Những tháng đầu năm 2017 nhập 40 tấn hàng.", "40 -");
	assert_metrics(SHOW_PERIOD, NEWS, "", "Đầu năm 2017, xưởng nhập 40 tấn hàng.", "40 -");
	assert_metrics(SHOW_PERIOD, NEWS, "", "Giữa năm 2016 giá xe còn 90 triệu đồng.",
		       "90000000 -");
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "6 tháng đầu năm, xưởng nhập 40 tấn hàng. Sơ kết 6 tháng đầu năm 2017 diễn "
		       "ra hôm qua.",
		       "40 2017-01/2017-06");
	assert_metrics(SHOW_PERIOD, NEWS, "", "6 tháng đầu năm ngoái, xưởng nhập 40 tấn hàng.",
		       "40 -");
	metric_elsewhere = false;
}

/* Would catch: what the sentence before tells carried to one that tells of something else; parts of
 * what it counts left without their time. */
static void carried(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Năm 2016, xưởng nhập 40 tấn hàng. Trong đó, 12 tấn là gạo.",
		       "40 2016; 12 2016");
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Năm 2015, ông đi thi. Cụ thể, ông đã chi 10 tỷ đồng để sửa vườn.",
		       "10000000000 -");
}

/* Would catch: the time of one number taken for the same number of another time. */
static void said_again(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Năm 2016, kho trữ 1.125 tấn hải sản.\nHôm qua, kho hủy 1.125 tấn hải sản.",
		       "1125 2016; 1125 -");
}

/* Would catch: the dead and hurt left without the day of what happened to them where that stands
 * far behind; and dated by that of a trial or of the saying; a day behind one of the week not read.
 */
static void harm(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD, NEWS, "",
		"Đã có 12 người chết và 15 người khác bị thương trong một vụ va chạm giữa tàu "
		"hàng với những xe khách chạy đêm ở vùng núi phía bắc, gần hồ lớn sáng 23/5.",
		"12 --05-23; 15 --05-23");
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Có 17 người thiệt mạng trong vụ cháy, nghi phạm đã ra tòa ngày 6/6.",
		       "17 -");
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Có 17 người thiệt mạng trong vụ cháy, cảnh sát cho biết hôm 6/6.", "17 -");
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Xe lao vào chợ tối thứ bảy 3-6 làm 7 người chết. Hôm chủ nhật, 4/6 có 9 "
		       "người chết.",
		       "7 --06-03; 9 --06-04");
	assert_metrics(SHOW_PERIOD, NEWS, "", "Đội về thứ ba 3/4 chặng với 12 người.", "12 -");
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Tính tới hết ngày chủ nhật 2/7, quán bán 90 tấn gạo.", "90 -");
}

/* Would catch: half a year told as one of any year though the text compares it with the same months
 * of a year, unless it names a later year; and what it was then told as all of that year. */
static void same_months(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD, NEWS, "",
		"Trong 6 tháng đầu năm, xưởng đạt 91 tỷ đồng. Còn cùng kỳ năm 2016 đạt 70 tỷ "
		"đồng.",
		"91000000000 2017-01/2017-06; 70000000000 2016-01/2016-06");
	assert_metrics(
		SHOW_PERIOD, NEWS, "",
		"Trong 6 tháng đầu năm, xưởng đạt 91 tỷ đồng. Còn cùng kỳ năm 2014 đạt 70 tỷ "
		"đồng. Năm 2016, xưởng nhập 40 tấn hàng.",
		"91000000000 H1; 70000000000 2014-01/2014-06; 40 2016");
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Xưởng đạt 90 tỷ đồng. Cùng kỳ năm 2016 đạt 70 tỷ đồng.",
		       "90000000000 -; 70000000000 -");
}

/* Would catch: what a ship is worth dated by the day of its launch, what a work costs by the month
 * in which it ends, and a number by the month in which it was told. */
static void of_another_clause(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Con tàu trị giá ba tỷ bảng (3,8 tỉ USD) được hạ thủy vào ngày 26.6.",
		       "3800000000 -");
	assert_metrics(SHOW_PERIOD, NEWS, "", "Số khách (70 triệu người) trong năm 2015 là ít.",
		       "70000000 2015");
	assert_metrics(
		SHOW_PERIOD, NEWS, "",
		"Việc sửa đập sẽ xong vào cuối tháng 7/2017 với vốn hơn 76 tỉ đồng. Hãng kết "
		"thúc năm 2016 với doanh thu 76 tỉ đồng.",
		"76000000000 -; 76000000000 2016");
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Hồi tháng 2/2017, tổ chức này cho biết khoảng 5.000 người đã chết.",
		       "5000 -");
	assert_metrics(SHOW_PERIOD, NEWS, "", "Hồi tháng 2/2017, xưởng bán 50 tấn gạo.",
		       "50 2017-02");
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Hồ được hình thành năm 1971, rộng 19.050 ha, dài 80 km.", "19050 -; 80 -");
}

/* Would catch: a target read as the amount of its last year; a level up to the noon of a day as
 * what happened on it. */
static void by_then(void **state)
{
	(void)state;
	/* A year that is over is no year by which anything is to be reached. */
	assert_metrics(SHOW_PERIOD, NEWS, DAY,
		       "Ngành tôm đặt mục tiêu vượt mức 6 tỷ USD vào năm 2016.", "6000000000 2016");
	assert_metrics(SHOW_PERIOD, NEWS, "", "Ngành tôm đặt mục tiêu đạt 10 tỷ USD vào năm 2025.",
		       "10000000000 by:2025");
	assert_metrics(SHOW_PERIOD, NEWS, "",
		       "Ngành tôm đặt mục tiêu đạt 10 tỷ USD trong năm 2017.", "10000000000 2017");
	assert_metrics(SHOW_PERIOD, NEWS, "", "Đến trưa ngày 6-2, đã có 78% ý kiến tán thành.",
		       "78% @--02-06");
	assert_metrics(SHOW_PERIOD, NEWS, "", "Sáng 3-6 có 7 người chết.", "7 --06-03");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(of_something_else),
		cmocka_unit_test(another_july),
		cmocka_unit_test(in_brackets),
		cmocka_unit_test(behind),
		cmocka_unit_test(before),
		cmocka_unit_test(every_year),
		cmocka_unit_test(parts),
		cmocka_unit_test(carried),
		cmocka_unit_test(said_again),
		cmocka_unit_test(harm),
		cmocka_unit_test(same_months),
		cmocka_unit_test(of_another_clause),
		cmocka_unit_test(by_then),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
