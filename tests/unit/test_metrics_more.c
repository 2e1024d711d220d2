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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(added), cmocka_unit_test(not_added),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
