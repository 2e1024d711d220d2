/* What is expected, proposed, possible or demanded in a text about anything, and what is not. */
#include "metrics.h"

#define NEWS "Tin vắn trong ngày"

static const char *said(const char *text)
{
	metric_read(NEWS, DAY, text);
	return metric_list(SHOW_QUALIFIERS);
}

/* Would catch: what may be taken for what is, and what was possible once for what is expected. */
static void possible(void **state)
{
	(void)state;
	assert_string_equal(said("Giá dầu có thể lên tới 70 USD."), "70 +forecast");
	assert_string_equal(said("Bán hết, hãng có thể thu về 90 tỷ đồng."), "90000000000 +forecast");
	assert_string_equal(said("Chủ quán có thể bị phạt lên tới 7 triệu đồng."), "7000000 +at_most");
	assert_string_equal(said("Máy bay này có thể chở tới 40 tấn hàng."), "40");
	assert_string_equal(said("Thợ trước kia có thể thu được 400.000 đồng, nay chỉ còn 200.000 đồng."),
			    "400000; 200000");
	assert_string_equal(said("Năm ấy họ đã có thể thu về 30 tấn muối."), "30");
	assert_string_equal(said("Giá dầu có thể lên tới 70 USD, nay là 20 USD."), "70 +forecast; 20");
}

/* Would catch: what is to come lost behind a comma or far from its verb, those that there are and what
 * others say taken for it. */
static void to_come(void **state)
{
	(void)state;
	assert_string_equal(said("Xe mới sẽ có giá thấp nhất trong hai loại, khoảng 900 USD."),
			    "900 +about +forecast");
	assert_string_equal(
		said("Nhà máy sẽ cung cấp cho lưới điện của vùng với sản lượng hằng năm 700 tấn."),
		"700 +forecast");
	assert_string_equal(said("Số tiền dự kiến cho lễ hội mùa hè của cả vùng, được tổ chức vào "
				 "tháng tới ở bãi biển phía đông thành phố, là khoảng 70 tỷ đồng."),
			    "70000000000 +about +forecast");
	assert_string_equal(said("Vốn dự kiến là 40 tỷ USD, trong đó nhu cầu cho từng giai đoạn của "
				 "chương trình là: giai đoạn này 7 tỷ USD; từ năm 2021 - 2025 và "
				 "những năm sau đó nữa vốn đầu tư là 8 tỷ USD."),
			    "40000000000 +forecast; 7000000000 +forecast +part; "
			    "8000000000 +forecast +part");
	assert_string_equal(said("Có 90% sẽ phải đổi việc. Gần 20.000 học sinh sẽ trượt."),
			    "90% +forecast; 20000 +nearly +forecast");
	assert_string_equal(said("Độ ẩm tại Nam Bộ từ 60 - 90%. Độ ẩm thích hợp là từ 50 - 70%."),
			    "60-90% +forecast +range; 50-70% +range");
	assert_string_equal(said("Dân sẽ khổ nếu thuế xăng lên 8.000 đồng."), "8000 +forecast");
	assert_string_equal(said("Nếu tính cả lãi thì nợ tăng 5%, nếu bán lẻ là 5.000 đồng."),
			    "5% +increase; 5000");
	assert_string_equal(said("Tuần tới họ sẽ tiến hành ghép tim 20 người."), "20 +forecast");
	assert_string_equal(said("Tiền khám sẽ tăng từ 20.000 đồng hiện nay lên 39.000 đồng."),
			    "20000; 39000 +forecast");
	assert_string_equal(said("Phòng sạch sẽ giá 2 triệu đồng."), "2000000");
	assert_string_equal(said("Chị sẽ làm đơn xin giảm tội cho 2 người."), "2");
	assert_string_equal(said("Có 36% cho rằng giá sẽ tăng, 22% chưa rõ."), "36%; 22%");
	assert_string_equal(said("Hãng sẽ tăng giá ở nước sản xuất lớn, chiếm 6% sản lượng."),
			    "6% +part");
}

/* Would catch: what is proposed taken for what is in force, and a price asked by its maker, a vote,
 * those that there are and what it was before for a proposal. */
static void proposed(void **state)
{
	(void)state;
	assert_string_equal(said("Bộ đề xuất tăng mức phạt lên 80 triệu đồng."),
			    "80000000 +forecast");
	assert_string_equal(said("Theo dự thảo, thuế là 400 đồng/lít; dầu 300 đồng/lít."),
			    "400 +forecast; 300 +forecast");
	assert_string_equal(said("Đề xuất nâng khung thuế từ 1.000 - 4.000 đồng/lít lên 3.000 - 8.000 "
				 "đồng/lít."),
			    "1000-4000 +range; 3000-8000 +forecast +range");
	assert_string_equal(said("Huyện đề nghị chuyển ngạch 13 trường hợp."), "13 +forecast");
	assert_string_equal(said("Tôi đề nghị 2 công ty xem xét."), "2");
	assert_string_equal(said("Họ lên kế hoạch cưới, hai công ty cho biết."), "2");
	assert_string_equal(said("Họ sẽ trả 40 triệu đồng, hai công ty cho biết."),
			    "40000000 +forecast; 2");
	assert_string_equal(said("Viện đề nghị truy tố 17 bị can."), "17");
	assert_string_equal(said("Sắp có phương án xử lý 12 dự án thua lỗ."), "12");
	assert_string_equal(said("Xe có giá đề xuất 40 triệu đồng."), "40000000");
	assert_string_equal(said("Giá xe cao hơn đề xuất 2 triệu đồng."), "");
	assert_string_equal(said("Quốc hội thông qua dự thảo luật với 87% phiếu thuận."), "87%");
}

/* Would catch: what is needed, pledged, planned or hoped for taken for a fact, and what is little, was
 * spent or is not planned for a target. */
static void wanted(void **state)
{
	(void)state;
	assert_string_equal(said("Tuyến này cần khoảng 400 tỷ đồng."), "400000000000 +about +target");
	assert_string_equal(said("Chỉ cần 5.000 đồng là mua được."), "5000");
	assert_string_equal(said("Đường từ đây đi Cần Thơ 3 tỷ đồng."), "3000000000");
	assert_string_equal(said("Nước này cam kết tài trợ 60 triệu USD."), "60000000 +target");
	assert_string_equal(said("Dự toán thu năm nay là 900 tỷ đồng."), "900000000000 +target");
	assert_string_equal(said("Đơn vị đã chi vượt dự toán 90 tỷ đồng."), "90000000000 +exceed");
	assert_string_equal(said("Dự toán 200 tỷ đồng, quyết toán 300 tỷ đồng."),
			    "200000000000 +target; 300000000000");
	assert_string_equal(said("Hãng đang hướng tới 10 triệu tấn gạo."), "10000000 +target");
	assert_string_equal(said("Hãng hy vọng thu về 40 triệu USD."), "40000000 +forecast");
	assert_string_equal(said("Theo kế hoạch, mảng này đạt 90 tỷ đồng."), "90000000000 +forecast");
	assert_string_equal(said("Chị đòi bồi thường 90 triệu đồng."), "90000000 +forecast");
	assert_string_equal(said("Sau khi đòi bồi thường, chị được nhận 90 triệu đồng."), "90000000");
}

/* Would catch: what is to be by a year to come taken for a fact in a text without a date, and what was
 * so in a year of the past, or from one on, for what is to be. */
static void by_a_year(void **state)
{
	(void)state;
	metric_read(NEWS, "", "Năm 2017 vùng này có 90 ha rừng. Đến năm 2030 có 400 ha. Họ nâng kim "
				"ngạch lên 10 tỷ USD vào năm 2030.");
	assert_string_equal(metric_list(SHOW_QUALIFIERS),
			    "90; 400 +forecast; 10000000000 +forecast");
	metric_read(NEWS, "", "Năm 2031 vùng này có 90 ha rừng. Đến năm 2030 có 400 ha.");
	assert_string_equal(metric_list(SHOW_QUALIFIERS), "90; 400");
	metric_read(NEWS, "", "Năm 2002 giá là 90 USD. Từ năm 2005 giá là 400 USD, đến năm 2010 đã là "
				"600 USD.");
	assert_string_equal(metric_list(SHOW_QUALIFIERS), "90; 400; 600");
	assert_string_equal(said("Trụ sở sẽ tập trung ở phía tây với quy mô khoảng 20 ha."),
			    "20 +about +forecast");
}

/* Would catch: what will be in a year behind the text's own shown as what there is, with no word of the future; and what
 * has been voted or is so now taken for what will be. */
static void in_a_year_ahead(void **state)
{
	static const struct {
		const char *date, *text, *expected;
	} cases[] = {
		{"2017-05-20", "Năm 2018, quỹ phải bù 90 tỷ đồng, năm 2019 phải bù 70 tỷ đồng.",
		 "90000000000 +forecast; 70000000000 +forecast"},
		{"2020-05-20", "Năm 2018, quỹ phải bù 90 tỷ đồng, năm 2019 phải bù 70 tỷ đồng.",
		 "90000000000; 70000000000"},
		{"2017-05-20", "Hai nước bàn việc nâng lượng hàng lên 9 tỷ USD vào năm 2019.",
		 "9000000000 +forecast"},
		{"2017-05-20", "Hội đồng thông qua chương trình giám sát năm 2018 (với tỉ lệ 88%).", "88%"},
		{"2017-05-20", "Tỷ lệ ấy hiện ở mức 6% vào năm 2019 phải khác.", "6%"},
	};

	(void)state;
	for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
		metric_read(NEWS, cases[k].date, cases[k].text);
		assert_string_equal(metric_list(SHOW_QUALIFIERS), cases[k].expected);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(possible),
		cmocka_unit_test(to_come),
		cmocka_unit_test(proposed),
		cmocka_unit_test(wanted),
		cmocka_unit_test(by_a_year), cmocka_unit_test(in_a_year_ahead),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
