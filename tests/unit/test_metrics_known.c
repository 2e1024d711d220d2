/* What there is already, or always is, in a text about anything, behind a word of the future or of a duty. */
#include "metrics.h"

#define NEWS "Tin vắn trong ngày"

static void shows(const char *text, const char *expected)
{
	metric_read(NEWS, "", text);
	assert_string_equal(metric_list(SHOW_QUALIFIERS), expected);
}

/* Would catch: a share of those who were asked shown as what they expect; and a share of votes that somebody is expected
 * to get taken for an answer. */
static void answers(void **state)
{
	(void)state;
	shows("Có 47% nhà buôn dự báo giá sẽ tăng, 32% nhà buôn dự báo giá giữ nguyên.", "47%; 32%");
	shows("Khoảng 57% số người cho rằng giá sẽ giảm và có 8% giữ quan điểm trung lập.",
	      "57% +about; 8%");
	shows("Bà này được dự đoán sẽ giành được 36% số phiếu ủng hộ.", "36% +forecast");
	shows("Giá thép sẽ ở mức 8% do lo ngại bão.", "8% +forecast");
}

/* Would catch: people to whom something will be done shown as people to come; and those who come as there. */
static void of_people(void **state)
{
	(void)state;
	shows("Ban sẽ xem hồ sơ của 900 cán bộ trong tháng này.", "900");
	shows("Dự kiến tòa sẽ đưa ra phán quyết đối với 41 bị cáo.", "41");
	shows("Hội chợ dự kiến sẽ thu hút sự tham gia của 900 học sinh.", "900 +forecast");
}

/* Would catch: what a rule in force asks for shown as somebody's aim; and an aim, a plan and a draft taken for a rule. */
static void in_force(void **state)
{
	(void)state;
	shows("Theo quy định, khu vui chơi phải có diện tích 900 ha.", "900");
	shows("Để được miễn thuế, xe phải đạt hàm lượng nội địa 45%.", "45%");
	shows("Theo quy định mới, khu vui chơi phải có diện tích 900 ha.", "900 +target");
	shows("Theo quy định của kế hoạch này, khu phải có diện tích 900 ha.", "900 +target");
	shows("Năm nay khu vui chơi phải có diện tích 900 ha.", "900 +target");
	shows("Nước này đáp ứng chỉ tiêu chi 3% cho quốc phòng.", "3%");
}

/* Would catch: how far a price runs shown as foretold; and what a market may reach, or a price some day, as so. */
static void priced_up_to(void **state)
{
	(void)state;
	shows("Giá chiếc ghế này có thể lên đến 9.000 USD (190 triệu đồng).", "9000; 190000000");
	shows("Mức phạt có thể lên tới 7 triệu đồng.", "7000000");
	shows("Giá vàng có thể lên tới 1.500 USD.", "1500 +forecast");
	shows("Bà sẽ mổ mắt, chi phí có thể lên tới 90 triệu đồng.", "90000000 +forecast");
	shows("Giá chiếc ghế này năm 2030 có thể lên đến 9.000 USD.", "9000 +forecast");
}

/* Would catch: an offer that is on shown as what is to come. */
static void offered(void **state)
{
	(void)state;
	shows("Khách hàng mới sẽ được giảm 40.000 đồng cho bốn chuyến đầu.", "40000 +decrease");
	shows("Chủ thẻ sẽ nhận được bộ quà trị giá 3 triệu đồng.", "3000000");
	shows("Công nhân sẽ nhận được bộ quà trị giá 3 triệu đồng.", "3000000 +forecast");
}

/* Would catch: a debt that somebody wants back shown as what is to come. */
static void owed(void **state)
{
	(void)state;
	shows("Bà thuê người đòi 18 triệu đồng một người nợ.", "18000000 +each");
	shows("Bà đòi 18 triệu đồng mới thả người.", "18000000 +forecast");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(answers),	cmocka_unit_test(of_people), cmocka_unit_test(in_force),
		cmocka_unit_test(priced_up_to), cmocka_unit_test(offered),   cmocka_unit_test(owed),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
