/* Falls in texts about anything: what is lost, saved, taken off a price. */
#include "metrics.h"

static void shows(const char *body, const char *expected)
{
	assert_metrics(SHOW_QUALIFIERS, "Chợ quê ngày mới", "", body, expected);
}

/* Would catch: fortunes, markets and accounts that lost so much shown as if they had it; what something takes or was
 * spent on, and what was stolen with a safe's value told, taken for a fall. */
static void losses(void **state)
{
	(void)state;
	shows("Ông chủ hãng xe mất 3,2 tỷ USD trong hai phiên.", "3200000000 +decrease");
	shows("Nhóm nhà đầu tư mất trắng hơn 45 triệu USD.", "45000000 +over +decrease");
	shows("Chủ thẻ bỗng dưng mất 31 triệu đồng.", "31000000 +decrease");
	shows("Giá bạc hôm qua đã mất 2.000 đồng mỗi lượng.", "2000 +each +decrease");
	shows("Ngân sách huyện hụt thu khoảng 15 tỷ đồng.", "15000000000 +about +decrease");
	shows("Người vi phạm bị trừ 15% điểm thi.", "15% +decrease");
	shows("Bà phải mất 31 triệu đồng mới xong giấy tờ.", "31000000");
	shows("Sửa lại mái hết mất 31 triệu đồng tiền ngói.", "31000000");
	shows("Chi phí thuê sân mỗi tháng mất khoảng 4 triệu đồng.", "4000000 +about +each");
	shows("Giá máy rơi vào khoảng 9 triệu đồng.", "9000000 +about");
	shows("Cán cân thương mại thâm hụt 15%.", "15%");
	shows("Vụ nổ làm mất 3 người.", "3");
}

/* Would catch: how much less is used or paid, told by saving, shown as how much is. */
static void savings(void **state)
{
	(void)state;
	shows("Động cơ mới tiết kiệm nhiên liệu tới 15%.", "15% +decrease");
	shows("Bóng đèn này tiết kiệm hơn 35% so với loại cũ.", "35% +decrease");
	shows("Lãi suất tiết kiệm là 7%.", "7%");
}

/* Would catch: a fall whose verb stands before what falls and who it falls for, or before so many tonnes; the level
 * that something falls from or to, or another verb's figure, taken for one. */
static void cuts(void **state)
{
	(void)state;
	shows("Nước này giảm lượng khách từ các nước bạn 15%.", "15% +decrease");
	shows("Chạy bộ giúp giảm nguy cơ mắc bệnh tim ở người già lên đến 45%.", "45% +decrease");
	shows("Nhà máy điện giảm mua 3 triệu tấn than.", "3000000 +decrease");
	shows("Thuế nhập khẩu giảm từ ngưỡng 35% của năm ngoái.", "35%");
	shows("Tỉnh giảm chi phí ở các chợ và dành 35% cho trường học.", "35%");
	shows("Chợ giảm phí cho 35 tiểu thương.", "35");
	shows("Tỷ lệ kéo giảm tai nạn ở chợ là 15%.", "15% +decrease");
}

/* Would catch: the most that prices are cut by shown as a price. */
static void prices(void **state)
{
	(void)state;
	shows("Hãng xe giảm giá nhiều mẫu, cao nhất tới 150 triệu đồng.", "150000000 +decrease");
	shows("Giá vàng giảm mạnh sáng nay với mức điều chỉnh cao nhất là 250.000 đồng/lượng.", "250000 +decrease");
	shows("Doanh số giảm, lương cao nhất là 15 triệu đồng.", "15000000");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(losses),
		cmocka_unit_test(savings),
		cmocka_unit_test(cuts),
		cmocka_unit_test(prices),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
