/* Times of figures in texts about anything that are told of something beside the figure, or in a
 * part of a month or day: what is named is named exactly, or not at all. */
#include "metrics.h"

#define NEWS "Chuyện làng chợ"

#define assert_periods(text, want) assert_metrics(SHOW_PERIOD, NEWS, "", text, want)

/* Would catch: days that are named as part of a month told as all of it, as its first day (kỳ 1
 * tháng 5 is no 1 May), or left out because they stand in parentheses. */
static void parts_of_months(void **state)
{
	(void)state;
	assert_periods("Trong 10 ngày đầu tháng 7/2017, kho nhập 40 tấn hàng.",
		       "40 2017-07-01/2017-07-10");
	assert_periods("Trong 5 ngày cuối tháng 2/2016, kho nhập 40 tấn hàng.",
		       "40 2016-02-25/2016-02-29");
	assert_periods(
		"Thượng tuần tháng 2/2016 kho nhập 40 tấn hàng, trung tuần tháng 2/2016 nhập "
		"50 tấn hàng, hạ tuần tháng 2/2016 nhập 60 tấn hàng.",
		"40 2016-02-01/2016-02-10; 50 2016-02-11/2016-02-20; "
		"60 2016-02-21/2016-02-29");
	assert_periods(
		"Kỳ 1 tháng 5/2017 kho nhập 40 tấn hàng, kỳ 2 tháng 5/2017 nhập 50 tấn hàng.",
		"40 2017-05-01/2017-05-15; 50 2017-05-16/2017-05-31");
	assert_periods("Đợt này (từ ngày 03/05 đến ngày 12/05/2017) kho nhập 40 tấn hàng.",
		       "40 2017-05-03/2017-05-12");
	assert_periods("Từ ngày 28/1 (mùng 1 Tết) đến ngày 14/2, kho nhập 40 tấn hàng.",
		       "40 --01-28/--02-14");
	assert_periods("Từ trưa đến tối 13/5, kho nhập 40 tấn hàng.", "40 --05-13");
}

/* Would catch: a day or year from which on something is so, taken for all of the time. */
static void from_then_on(void **state)
{
	(void)state;
	assert_periods("Từ ngày hôm nay (1/7) giá vé là 50.000 đồng.", "50000 -");
	assert_periods("Từ năm học 2017-2018 giá vé là 50.000 đồng.", "50000 -");
	assert_periods("Sau năm 2018 giá vé là 50.000 đồng.", "50000 -");
	assert_periods("Từ nay đến ngày 31/12/2017, quán giảm giá cho 500 người.", "500 -");
	assert_metrics(SHOW_PERIOD, NEWS, "2017-05-02", "Từ ngày 1/8/2017 giá vé là 50.000 đồng.",
		       "50000 -");
	assert_periods("Kể từ khi vào nghề năm 2011, anh dạy 20 người.", "20 -");
	assert_periods("Quán thu 16 tỷ đồng kể từ khi mở hôm 3/2.", "16000000000 -");
}

/* Would catch: the first of two values dated by the time of the second. */
static void before_a_change(void **state)
{
	(void)state;
	assert_periods("Năm 2016, giá vé tăng từ 50.000 đồng/lượt lên 70.000 đồng/lượt.",
		       "50000 -; 70000 2016");
	assert_periods("Giá vé giảm từ 70.000 đồng năm 2015 xuống 50.000 đồng năm 2016.",
		       "70000 2015; 50000 2016");
	assert_periods("Năm 2016, thuế giảm từ mức 30% về 0%.", "30% -; 0% 2016");
	/* … trở lên is no change */
	assert_periods("Năm 2016, tỷ lệ đạt từ 99% trở lên; thuế tăng 3%.", "99% 2016; 3% 2016");
}

/* Would catch: a year to come told as the date of a level, and one of which nobody says whether it
 * is over. */
static void to_come(void **state)
{
	(void)state;
	assert_periods("Theo dự đoán đến năm 2100, ít nhất 50% dân số sống ở ven biển.",
		       "50% by:2100");
	assert_periods("Đến năm 2025, cảng sẽ có 3 tấn cá và 1 tấn rác.", "3 by:2025; 1 by:2025");
	assert_periods("Theo quy hoạch, đến năm 2020 tỉnh có 500 ha rừng.", "500 by:2020");
	assert_periods("Đến năm 2020, tỉnh có 500 ha rừng.", "500 -");
	assert_periods("Đến năm 2015, tỉnh đã có 500 ha rừng.", "500 @2015");
	assert_periods("Đến năm 2015, tỉnh có 500 ha rừng. Năm 2016, tỉnh trồng 20 ha rừng.",
		       "500 @2015; 20 2016");
	assert_metrics(SHOW_PERIOD, NEWS, "2017-05-09",
		       "Ngoài ra, đến năm 2020 đất rừng có 500 ha.", "500 by:2020");
}

/* Would catch: the day on which somebody looked into a case, spoke of it or announced a list, taken
 * for that of what it tells; and rates that are announced for a day left out. */
static void told_of(void **state)
{
	(void)state;
	assert_periods("Ngày 8/2, cơ quan y tế lấy mẫu để làm rõ nguyên nhân 16 người nhập viện.",
		       "16 -");
	assert_periods("Ngày 8/2, tòa mở phiên xét xử vụ lừa đảo 16 tỷ đồng.", "16000000000 -");
	assert_periods("Phiên xét xử vụ lừa đảo 16 tỷ đồng tiếp tục vào ngày 8/2.",
		       "16000000000 -");
	assert_periods("Ngày 8/2 xảy ra vụ cháy làm 16 người bị thương.", "16 --02-08");
	assert_periods("Ngày 8/2, tỉnh họp về việc nạo vét 16 ha hồ.", "16 -");
	assert_periods("Ngày 8/2, hội công bố danh sách 16 doanh nghiệp.", "16 -");
	assert_periods("Tỷ giá sáng 8/2 được công bố ở mức 22.400 đồng.", "22400 --02-08");
}

/* Would catch: a time taken from the clause, caption or sentence that a figure does not stand in.
 */
static void elsewhere(void **state)
{
	(void)state;
	assert_periods("Quỹ giữ 10% vốn (còn hội giữ 20% vốn) Hồi tháng 3/2017 sở đã trình.",
		       "10% -; 20% -");
	assert_periods("Chiếc xe lấy từ kho sau khi hãng đóng cửa năm 1945 và bán với giá 300 USD.",
		       "300 -");
	assert_periods("Xe rời khỏi chỗ tai nạn ngày 6.2.2011 Ngoài ra, ông đòi 800 triệu đồng.",
		       "800000000 -");
	assert_periods("Cứu hộ trên biển ngày 3/11/2016. (Ảnh: AN) Hơn 10 người đã đến.", "10 -");
	assert_periods("Năm 2018, các xe đang có giá dưới 1 tỷ đồng sẽ giảm giá.", "1000000000 -");
	assert_periods("Tháng 2/2017 quán bán với giá 150 đồng nay lên đến 280 đồng.",
		       "150 2017-02; 280 -");
	assert_periods("Phần còn lại 104 tỷ đồng sẽ lấy từ lợi nhuận của năm 2016.",
		       "104000000000 -");
	assert_periods("Ngày 10-6, tàu chở khách có trọng tải 33.000 tấn rời cảng.", "33000 -");
	assert_periods("Tỷ lệ cho cuộc họp tháng 6/2017 xuống 74%, thay vì 84% trong tuần trước.",
		       "74% 2017-06; 84% -");
}

/* Would catch: what goes on every year taken from another figure that it stands behind. */
static void each_year(void **state)
{
	(void)state;
	assert_periods("Rạn san hô mang lại 600 USD lợi tức mỗi năm nếu còn, và mất đi thì tốn 10 "
		       "triệu USD.",
		       "600 yearly; 10000000 -");
}

/* Would catch: a share of now taken for that of the year that it is compared with; the same months
 * of a year told without `năm`. */
static void compared(void **state)
{
	(void)state;
	assert_periods("Hãng bán 2.400 chiếc xe, tăng 5% so với cùng kỳ năm 2016 (chiếm 10,7%).",
		       "5% -; 10.7% -");
	assert_periods("Quý 1/2017, ngành tăng trưởng 7,4%, cao hơn cùng kỳ 2016 (7%).",
		       "7.4% 2017-01/2017-03; 7% 2016-01/2016-03");
}

/* Would catch: each of two values told as of both years; a price in a slash's unit given the time
 * of the one before it. */
static void each_its_own(void **state)
{
	(void)state;
	assert_periods("Trong 2 năm 2015 và 2016, quán thu lần lượt 860 triệu đồng và 812 triệu "
		       "đồng.",
		       "860000000 -; 812000000 -");
	assert_periods("Giá là 62 USD/thùng vào quý 1/2017 và 75 USD/thùng vào năm 2014.",
		       "62 2017-01/2017-03; 75 2014");
}

/* Would catch: months without a year though their paragraph tells it; the year of a month that only
 * stands in parentheses; that of a day that was inferred from a year long before. */
static void years_of_months(void **state)
{
	(void)state;
	assert_periods(
		"Quý IV/2016, quán lãi 30 tỷ đồng. Còn xưởng lãi 36 tỷ đồng trong quý IV. Năm "
		"2017 chưa rõ.",
		"30000000000 2016-10/2016-12; 36000000000 2016-10/2016-12");
	assert_periods("Quý IV, xưởng lãi 36 tỷ đồng. Riêng quý IV/2016, quán lãi 30 tỷ đồng. Năm "
		       "2017 chưa rõ.",
		       "36000000000 2016-10/2016-12; 30000000000 2016-10/2016-12");
	assert_periods("Giá tăng 2% trong tháng 4, kém hẳn hai năm trước (tháng 4/2015 là 8%). Đến "
		       "tháng 4/2017, kho còn 40 tấn gạo.",
		       "2% 2017-04; 8% 2015-04; 40 @2017-04");
	assert_periods(
		"Sáu tháng cuối năm, giá phải tăng 7%. Sơ kết 6 tháng đầu năm 2017 diễn ra hôm "
		"qua.",
		"7% 2017-07/2017-12");
}

/* Would catch: a quarter with its year in one number read as a month; what was at the end of a year
 * dated by the day before it; the last payment of a year told as of its December. */
static void ends_of_years(void **state)
{
	(void)state;
	assert_periods("Xưởng lỗ 19 tỷ đồng trong quý 4.2016.", "19000000000 2016-10/2016-12");
	assert_periods("Đến 30/9/2016, quỹ tăng lên 2 tỷ đồng trước khi đạt 3 tỷ đồng vào cuối năm "
		       "2016.",
		       "2000000000 @2016-09-30; 3000000000 @2016-12");
	assert_periods("Hãng trả cổ tức đợt cuối năm 2016 với tỷ lệ 14%.", "14% 2016");
	assert_periods("Cầu được sửa năm 2016, trọng tải cho phép không quá 10 tấn.", "10 -");
	assert_periods("Sau vụ cháy hồi tháng 1/2017, phường trợ cấp cho 16 hộ dân.", "16 -");
	assert_periods(
		"6 tháng đầu năm, xưởng nhập 40 tấn hàng. 6 tháng đầu năm 2016 và 6 tháng đầu "
		"năm 2017 đều khó.",
		"40 2017-01/2017-06");
}

/* Would catch: parts dated by when the whole was approved, and those of now by the sentence before.
 */
static void of_the_whole(void **state)
{
	(void)state;
	assert_periods("Kế hoạch của cả năm đã được các cổ đông tán thành và thông qua hồi tháng "
		       "4/2017. Trong đó, vốn là 280 tỷ đồng.",
		       "280000000000 -");
	assert_periods("Đến hết năm 2016, quỹ còn 2 tỷ đồng. Trong số 27 doanh nghiệp hiện tại có "
		       "rất nhiều doanh nghiệp nợ.",
		       "2000000000 @2016-12; 27 -");
}

/* Would catch: a time long ago, or any six months, as the first half of a year; the time at which an
 * agreement was made, or since which something is counted, as that of what came later; parts of what there
 * was later as of the earlier time. */
static void long_since(void **state)
{
	(void)state;
	assert_periods("Cách đây 6 tháng, căn nhà này có giá 2 tỷ đồng.", "2000000000 -");
	assert_periods("Cách nay khoảng 6 tháng, căn nhà này có giá 2 tỷ đồng. 6 tháng đầu năm 2017, xưởng "
		       "nhập 40 tấn hàng.",
		       "2000000000 -; 40 2017-01/2017-06");
	assert_periods("Ông nhận 500 triệu đồng trong 6 tháng, 900 triệu đồng trong một năm.",
		       "500000000 -; 900000000 -");
	assert_periods("Trong 2 tuần gần đây, 45 người bị sát hại bất chấp thỏa thuận đình chiến hồi tháng "
		       "11/2016.",
		       "45 -");
	assert_periods("Dù có thỏa thuận đình chiến hồi tháng 11/2016, 45 người đã bị sát hại.", "45 -");
	assert_periods("Thỏa thuận đình chiến hồi tháng 11/2016 bị phá vỡ, 45 người đã bị sát hại.",
		       "45 -");
	assert_periods("Nếu tính từ cuộc bầu cử hồi tháng 11/2016 thì giá tăng 50%.", "50% -");
	assert_periods("Căn nhà trị giá 3 tỷ đồng được họ mua sau khi cưới vào tháng 7/2016.",
		       "3000000000 -");
	assert_periods("Năm 2002, tỉnh có 6.000 thương binh, tới 2017 là 9.000 thương binh. Trong đó có 800 "
		       "người già yếu.",
		       "6000 2002; 9000 @2017; 800 -");
}

/* Would catch: the time of the value that something rose from as that of what it came to, and the time of what it came
 * to as that of what it was before; the year of a rule, a film or what others expect; last year's value, and what so
 * many are each day, as of the time that the sentence begins with. */
static void of_another_thing(void **state)
{
	(void)state;
	assert_periods("Ngành phải đưa tỷ trọng từ 7% vào năm 2016 đến khoảng 16%.", "7% 2016; 16% -");
	assert_periods("Năm 2016, doanh số tăng từ 40 tỷ đồng lên 50 tỷ đồng.",
		       "40000000000 -; 50000000000 2016");
	assert_periods("Trong tháng 1/2017, tỷ lệ thất nghiệp tăng lên 4,9% từ mức 4,6%.", "4.9% 2017-01; 4.6% -");
	assert_periods("Thất nghiệp giảm trong năm 2016 xuống mức 6,1% (từ 6,4%).", "6.1% 2016; 6.4% -");
	assert_periods("Theo quy định 1234 năm 2015 của bộ này, suất đầu tư là 150 tỷ đồng.", "150000000000 -");
	assert_periods("Năm 2015, suất đầu tư là 150 tỷ đồng.", "150000000000 2015");
	assert_periods("Hãng chi cho bộ phim Tết 2016 là 12 tỷ đồng. Dịp Tết 2016, hãng chi 7 tỷ đồng.",
		       "12000000000 -; 7000000000 2016");
	assert_periods("54% doanh nghiệp tin rằng năm 2017 sẽ tốt hơn.", "54% -");
	assert_periods("Tháng 1/2017 nhập 300 triệu USD, thấp hơn mức 800 triệu USD đạt được trong kỳ nghỉ Tết năm "
		       "ngoái.",
		       "300000000 2017-01; 800000000 -");
	assert_periods("Xuất khẩu tăng 16% trong tháng 4/2017 so với năm ngoái, trong khi kết quả của tháng "
		       "trước vừa được báo lại là tăng 14%.",
		       "16% 2017-04; 14% -");
	assert_periods("Tỷ lệ đạt 23% tại thời điểm 31/12/2016, cao hơn mức quy định 9%.", "23% 2016-12-31; 9% -");
	assert_periods("Mỗi năm có 73.000 người chết, tương ứng 200 người/ngày.", "73000 yearly; 200 -");
	assert_periods("Mỗi năm bờ biển lở 40 ha; nhiều đoạn đã vào sát chân đê, đe dọa 9.000 ha lúa.",
		       "40 yearly; 9000 -");
	assert_periods("Tính từ đầu năm nay, giá tăng 30% và nếu tính từ cuộc bầu cử thì mức tăng là 70%.",
		       "30% ytd; 70% -");
	assert_periods("Tòa kết tội 6 đối tượng trong vụ đánh bom ở phố Mẫu năm 1995.", "6 -");
	assert_periods("Ông Nam ngày 6/6/2016 cáo buộc nhóm này đã giết 160 người.", "160 -");
	assert_periods("Đến ngày 9/2/2016, 500 ha có nước. * Mưa rét đã làm 70 ha lúa bị ngập.",
		       "500 @2016-02-09; 70 -");
	assert_periods("Khả năng Fed nâng lãi suất trong cuộc họp tháng 6/2016 là 70%.", "70% -");
	assert_periods("Khả năng gần 89% FED nâng lãi suất vào tháng 6/2016.", "89% -");
	assert_periods("Nhiều khả năng tăng trưởng đạt 7% trong năm 2016.", "7% 2016");
	assert_periods("Hội đồng đã thông qua đề án giảm ùn tắc, giai đoạn 2017-2020 tầm nhìn 2030; tỷ lệ đại biểu tán "
		       "thành trên 91%.",
		       "91% -");
	assert_periods("Ông Nam trúng cử ủy viên nhiệm kỳ 2016-2021 với 64/67 phiếu, tỉ lệ 95,5%.", "95.5% -");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_of_months), cmocka_unit_test(from_then_on),
		cmocka_unit_test(before_a_change), cmocka_unit_test(to_come),
		cmocka_unit_test(told_of),	   cmocka_unit_test(elsewhere),
		cmocka_unit_test(each_year),	   cmocka_unit_test(compared),
		cmocka_unit_test(each_its_own),	   cmocka_unit_test(years_of_months),
		cmocka_unit_test(of_the_whole),	   cmocka_unit_test(ends_of_years),
		cmocka_unit_test(long_since),	   cmocka_unit_test(of_another_thing),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
