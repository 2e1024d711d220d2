/* What is added in texts about anything: by how much there is more, though no word such as tăng says so. */
#include "metrics.h"

static void shows(const char *body, const char *expected)
{
	assert_metrics(SHOW_QUALIFIERS, "Chợ quê ngày mới", "", body, expected);
}

/* Would catch: what is added shown as all that there is. */
static void added(void **state)
{
	(void)state;
	shows("Thêm 17 người bị ngộ độc.", "17 +increase");
	shows("Đến tối, có thêm gần 61 công nhân vào viện.", "61 +nearly +increase");
	shows("Năm ngoái, hãng vay được thêm 31 tỷ đồng.", "31000000000 +increase");
	shows("Chủ xe phải trả thêm khoản tiền 15 triệu đồng.", "15000000 +increase");
	shows("Công ty ký thêm ba dự án mới.", "3 +increase");
	shows("Lưới điện được bổ sung thêm tổng cộng 560 MW.", "560 +increase");
	shows("Ông tặng thêm cho học sinh nghèo 15 triệu đồng.", "15000000 +increase");
	shows("Hãng ra thêm cho khách phiên bản giá 15 triệu đồng.", "15000000");
	shows("Bộ bổ sung 17 cá nhân vào danh sách.", "17 +increase");
	shows("Vốn đăng ký mới và bổ sung 31 tỷ đồng.", "31000000000");
	shows("Vốn của dự án tăng so với phê duyệt lần đầu là 31 tỷ đồng.", "31000000000 +increase");
	shows("Vốn của dự án tăng so với kế hoạch là 31 tỷ đồng.", "31000000000");
	shows("Bản cũ nhẹ hơn, nhanh hơn (thêm 61 USD).", "61 +increase");
}

/* Would catch: a rise read where thêm adds words or hours, or adds to what goes. */
static void not_added(void **state)
{
	(void)state;
	shows("Ông An cho biết thêm 17 người bị ngộ độc.", "17");
	shows("Hãng sa thải thêm 170 công nhân.", "170");
	shows("Công ty bị phạt thêm 15 triệu đồng.", "15000000");
}

/* Would catch: what several rose by, named in a row, shown as levels; and shares that are listed likewise taken for
 * changes. */
static void rows(void **state)
{
	(void)state;
	shows("Các nước mua gạo tăng mạnh là Đức (35,5%), Ý (17%) và Nga (7,5%).",
	      "35.5% +increase; 17% +increase; 7.5% +increase");
	shows("Xuất khẩu sang Mỹ tăng 4,5%, Nhật Bản 5,5% và Hàn Quốc 7,5%.",
	      "4.5% +increase; 5.5% +increase; 7.5% +increase");
	shows("Con đường hỏng vì chiếc tăng 61 tấn.", "61");
	shows("Một số nơi giá giảm sâu, ví dụ Huế (15%).", "15% +decrease");
	shows("Các nước có tỷ lệ hộ dùng gạo tăng cao là Đức (35,5%).", "35.5%");
	shows("Các nước mua nhiều gạo là Đức (35,5%), Ý (17%).", "35.5%; 17%");
}

/* Would catch: one growth of two that are compared shown as a level; and by how much it is more. */
static void growths(void **state)
{
	(void)state;
	shows("Tăng trưởng tín dụng đạt 5,1%, thấp hơn mức 5,5% của năm ngoái.", "5.1% +increase; 5.5% +increase");
	shows("Mức tăng xuất khẩu đạt 5,1%, giảm so với mức 7,5% của năm ngoái.", "5.1% +increase; 7.5% +increase");
	shows("Tốc độ tăng xuất khẩu đạt 5,1% (cùng kỳ là 7,5%).", "5.1% +increase; 7.5% +increase");
	shows("Xuất khẩu tăng 5,1%, chiếm 7,5% thị phần.", "5.1% +increase; 7.5% +part");
	shows("Lãi suất giảm 1% so với mức 7,5%.", "1% +decrease; 7.5%");
}

/* Would catch: what a growth comes to, told far behind it, shown as a level; and what else is told there. */
static void growth_reached(void **state)
{
	(void)state;
	shows("Tăng trưởng ở các nước Bắc Âu chậm lại, bình quân ở mức 3,5%.", "3.5% +avg +increase");
	shows("Tốc độ tăng trưởng về lượng khách trong ba năm gần đây là 35%.", "35% +increase");
	shows("Ngành thép có tốc độ tăng trưởng khá, đạt trung bình 15%.", "15% +avg +increase");
	shows("Hai nhóm ghi nhận mức tăng khá, lần lượt đạt 0,35% và 0,45%.", "0.35% +increase; 0.45% +increase");
	shows("Tốc độ giảm của giá gạo ở các chợ miền núi từ đầu năm đến giữa năm nay và cả những tháng gần đây vẫn ở mức 3,5%.",
	      "3.5% +decrease");
	shows("Tăng trưởng chậm lại khiến lạm phát ở mức 3,5%.", "3.5%");
	shows("Ngân hàng hạ dự báo tăng trưởng xuống mức 3,5%.", "3.5% +forecast");
	shows("Nhờ tăng trưởng tốt, tỷ lệ hộ nghèo ở mức 3,5%.", "3.5%");
}

/* Would catch: an amount said to reach a share. */
static void risen_to_share(void **state)
{
	(void)state;
	shows("Doanh thu bán gạo tăng vọt lên hơn 35%.", "35% +over +increase");
	shows("Tỷ lệ doanh nghiệp có lãi tăng lên 35%.", "35%");
	shows("Số vụ trộm tăng lên 350%.", "350% +increase");
}

/* Would catch: a change in points or cents whose share is shown as a level; and steps of a fee. */
static void said_again(void **state)
{
	(void)state;
	shows("Chỉ số DAX tiến 61,5 điểm (tương đương 0,55%).", "0.55% +increase");
	shows("Chỉ số DAX tăng thêm 6,5 điểm (0,55%).", "0.55% +increase");
	shows("Giá bạc giảm gần 2,5 xu Mỹ, tức 0,15%, xuống 16 USD/ounce.", "0.15% +decrease; 16");
	shows("Hãng vay thêm 1,3 tỷ rupee (hơn 21 triệu USD).", "21000000 +over +increase");
	shows("Thâm hụt tăng lên 2,5 tỷ rupee (41 triệu USD).", "41000000");
	shows("Phí phục vụ hành khách nhóm A tăng từ 60.000 - 75.000 đồng/lượt, nhóm B tăng từ 50.000 - 65.000 đồng/lượt.",
	      "60000-75000 +range; 50000-65000 +range");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(added), cmocka_unit_test(not_added),
		cmocka_unit_test(rows), cmocka_unit_test(growths),
		cmocka_unit_test(growth_reached),
		cmocka_unit_test(risen_to_share), cmocka_unit_test(said_again),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
