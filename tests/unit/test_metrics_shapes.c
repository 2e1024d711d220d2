/* What a figure of a text about anything is of, and whether it is one: of each, of one, a level of a chart, a
 * manner of speaking. */
#include "metrics.h"

#define NEWS "Tin vắn trong ngày"

static const char *said(const char *text)
{
	metric_read(NEWS, DAY, text);
	return metric_list(SHOW_QUALIFIERS);
}

/* Would catch: so many of each taken for all, where mỗi stands far from them, behind them or behind a comma, or
 * where one is what they are for. */
static void of_each(void **state)
{
	(void)state;
	assert_string_equal(said("Mỗi trường hợp bán trót lọt, hai mẹ con chủ quán thu lợi 40 triệu đồng."),
			    "40000000 +each");
	assert_string_equal(said("Với mỗi con bò, tôi trả cho họ khoảng 20 triệu đồng."), "20000000 +about +each");
	assert_string_equal(said("Trung bình mỗi chai 750 ml có giá lên tới 900 USD."), "900 +each");
	assert_string_equal(said("Mỗi chiếc tốn hơn 100 tỷ yen (gần 20 triệu đồng)."),
			    "20000000 +nearly +each");
	assert_string_equal(said("Hơn 20 người thiệt mạng mỗi ngày trên biển."), "20 +over +each");
	assert_string_equal(said("Súng này chỉ 20 USD cho mỗi khẩu."), "20 +each");
	assert_string_equal(said("Chân gà nướng bán 10.000 đồng một chiếc."), "10000 +each");
	assert_string_equal(said("Lãi suất là 6% một năm."), "6% +each");
	assert_string_equal(said("Mỗi chiếc giá 7 USD, tương đương 150 nghìn đồng."), "7 +each; 150000 +each");
	assert_string_equal(said("Mất 62 triệu USD (40 tỉ đồng) cho mỗi lần phóng."),
			    "62000000 +each; 40000000000 +each");
	assert_string_equal(said("Phường đóng 4,5 triệu đồng tiền phí cho mỗi trâu."), "4500000 +each");
	assert_string_equal(said("Nhà máy có công suất 4 triệu tấn một năm."), "4000000 +each");
}

/* Would catch: mỗi of another, and one that is no price. */
static void of_no_each(void **state)
{
	(void)state;
	assert_string_equal(said("Có 300 người khiến anh mỗi ngày thức đến khuya."), "300");
	assert_string_equal(said("Vé từ 900 USD và mỗi ngày chỉ bán một lượt."), "900");
	assert_string_equal(said("Có 20 người bị bắt mỗi tuần và 500 người bị phạt."), "20 +each; 500");
	assert_string_equal(said("Văn hóa của mỗi dân tộc trong 54 dân tộc đều quý."), "54");
	assert_string_equal(said("Ông giúp 3 nạn nhân bị thương mỗi người 900 USD."), "900 +each");
	assert_string_equal(said("Giá tăng từ mức 20 USD một tuần trước."), "20");
	assert_string_equal(said("Ông trả 900 triệu đồng một cách vui vẻ."), "900000000");
	assert_string_equal(said("Giá thêm 3% một tuần qua."), "3% +increase");
	assert_string_equal(said("Giá là 36 triệu đồng/lượng một chiều."), "36000000");
}

/* Would catch: levels of a chart taken for prices, both of two for a count of people, what somebody became for one,
 * a manner of speaking for all. */
static void no_figures(void **state)
{
	(void)state;
	assert_string_equal(said("Ngưỡng kháng cự gần nhất là: 1.230 USD/ounce và sau đó là 1.240 USD/ounce."), "");
	assert_string_equal(said("Ngưỡng hỗ trợ gần nhất là thấp điểm đêm qua: 1.210 USD/ounce."), "");
	assert_string_equal(said("Mức hỗ trợ gần nhất là 900 USD."), "900");
	assert_string_equal(said("Sau ba năm hẹn hò, hai người đã quyết định cưới."), "");
	assert_string_equal(said("Anh im lặng dù hai người vẫn thường gặp. Hai người họ hợp nhau."), "");
	assert_string_equal(said("Rạng sáng, hai người đã tử vong. Còn hai người vẫn mất tích."), "2; 2");
	assert_string_equal(said("Công an bắt 2 người đang trộm xe."), "2");
	assert_string_equal(said("Em muốn trở thành 1 người tử tế."), "");
	assert_string_equal(said("Chưa ai có thể khẳng định chính xác 100%, bởi không ai giống ai 100% cả."), "");
	assert_string_equal(said("Có ngày 40, 50 người đến đây."), "");
	assert_string_equal(said("Huyện tăng diện tích lúa 3 vụ, giảm lúa 2 - 3 vụ."), "");
	assert_string_equal(said("Ngày đầu có 40, ngày sau có 50 người đến đây."), "50");
}

/* Would catch: the hurt counted among the dead. */
static void fates(void **state)
{
	(void)state;
	assert_string_equal(said("Có 8 người chết, trong đó có một trẻ em, 3 người bị thương."), "8; 3");
	assert_string_equal(said("Có 8 người thương vong (3 người chết và 5 người bị thương)."),
			    "8; 3 +part; 5 +part");
	assert_string_equal(said("Có 3 người chết, trong đó có 1 phụ nữ, 2 người khác bị thương."), "3; 1 +part; 2");
	assert_string_equal(said("Trong số 20 người chết có 4 phụ nữ, trong khi 6 người khác chết ở nơi xa."),
			    "20; 4 +part; 6");
}

/* Would catch: parts of what is no figure of its own told as wholes; a date or a sum taken for the whole. */
static void parts(void **state)
{
	(void)state;
	assert_string_equal(said("Có khoảng 1.700 ca được ghép tạng, trong đó, 90% được ghép từ người thân."),
			    "90% +part");
	assert_string_equal(said("Trong số 4 nạn nhân, có 2 người Séc và hai người Armenia."), "2 +part; 2 +part");
	assert_string_equal(said("Cả nước có khoảng 1.000 tiến sĩ, trong đó chỉ khoảng 400 người giảng dạy."),
			    "400 +about +part");
	assert_string_equal(said("Vụ tấn công xảy ra ngày 12/3/1993, trong đó 13 vụ nổ liên tiếp xảy ra."), "13");
	assert_string_equal(said("Tổng giải thưởng là 40.000 đô la Mỹ, trong đó có 1 Giải Nhất."), "40000; 1");
	assert_string_equal(said("Công ty có nhiều nhân viên, trong đó có 20 kỹ sư."), "20");
	assert_string_equal(said("Diện tích nuôi là 700 ha, trong đó tôm sú là 600 ha; tổng sản lượng đạt 650 tấn."),
			    "700; 600 +part; 650");
}

/* Would catch: the least of several prices told as the one price, and where a price began taken for that. */
static void prices(void **state)
{
	(void)state;
	assert_string_equal(said("Mẫu xe này có giá bán chỉ từ 9.000 USD tại Mỹ."), "9000 +at_least");
	assert_string_equal(said("Lãi suất chỉ từ 6%/năm, căn hộ giá từ 900 triệu đồng."),
			    "6% +at_least; 900000000 +at_least");
	assert_string_equal(said("Giá cát từ 80.000 đồng nay là 250.000 đồng."), "80000; 250000");
	assert_string_equal(said("Giá lần lượt từ 900 triệu đồng, 950 triệu đồng."), "900000000; 950000000");
	assert_string_equal(said("Bản này có giá giảm từ 100 USD."), "100");
	assert_string_equal(said("Sim có giá không hơn 50.000 đồng."), "50000 +at_most");
}

/* Would catch: a unit cut in two, or of two things. */
static void units(void **state)
{
	(void)state;
	metric_read(NEWS, DAY, "Cơ quan xử lý 220 vụ việc, vụ án, giá là 3.500 đồng/mỗi kg.");
	assert_string_equal(metric_list(SHOW_UNIT), "220 vụ việc, vụ án; 3500 đồng/mỗi kg");
	metric_read(NEWS, DAY, "Huy chương bạc được 10 triệu đồng, đồng được 5 triệu đồng.");
	assert_string_equal(metric_list(SHOW_UNIT), "10000000 đồng; 5000000 đồng");
}

/* Would catch: what a number rose to told of the year that it rose from; since last year told as of this one. */
static void times(void **state)
{
	(void)state;
	metric_read(NEWS, DAY, "Năm 2003 chỉ có 700.000 người nhưng đã lên 2,6 triệu người vào năm 2016.");
	assert_string_equal(metric_list(SHOW_PERIOD), "700000 2003; 2600000 2016");
	metric_read(NEWS, DAY, "Riêng năm 2017, doanh số gồm cả phần của hãng khoảng 900 tỷ đồng trong năm 2016.");
	assert_string_equal(metric_list(SHOW_PERIOD), "900000000000 2016");
	metric_read(NEWS, DAY, "Từ đầu năm ngoái, họ vay 2 tỷ USD.");
	assert_string_equal(metric_list(SHOW_PERIOD), "2000000000 -");
	metric_read(NEWS, "", "Từ năm 2016 đến nay, thành phố xảy ra 353 vụ cháy.");
	assert_string_equal(metric_list(SHOW_PERIOD), "353 2016/");
	metric_read(NEWS, "", "Từ năm 2016, công ty bán ra 353 triệu đồng hàng hóa.");
	assert_string_equal(metric_list(SHOW_PERIOD), "353000000 -");
	metric_read(NEWS, DAY, "Năm 2016 xảy ra bốn vụ tai nạn, ba người chết.");
	assert_string_equal(metric_list(SHOW_PERIOD), "4 2016; 3 2016");
	metric_read(NEWS, DAY, "Năm 2016, chị đến thăm ba người bạn khác.");
	assert_string_equal(metric_list(SHOW_PERIOD), "3 -");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(of_each), cmocka_unit_test(of_no_each), cmocka_unit_test(no_figures),
		cmocka_unit_test(fates),   cmocka_unit_test(units),	 cmocka_unit_test(times),
		cmocka_unit_test(prices),  cmocka_unit_test(parts),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
