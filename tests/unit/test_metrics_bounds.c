/* Qualifiers in texts about anything: bounds, ranges, parts, what was said before. */
#include "metrics.h"

static const char *const TITLE = "Chợ quê ngày mới";

static void shows(const char *body, const char *expected)
{
	assert_metrics(SHOW_QUALIFIERS, TITLE, "", body, expected);
}

/* Would catch: what compares (rẻ hơn) taken for a bound, and sizes that are bounded taken for compared ones. */
static void compared(void **state)
{
	(void)state;
	shows("Xe nhập rẻ hơn 15 triệu đồng so với năm ngoái.", "15000000 +decrease");
	shows("Máy mới nhanh hơn khoảng 35% so với máy cũ.", "35% +about +increase");
	shows("Công suất lớn hơn 35% so với bản cũ, trang trại lớn hơn 35 ha.", "35% +increase; 35 +over");
	shows("Khoản lãi nhỏ hơn 3.000 đồng.", "3000 +under");
	shows("Đoạn đường dài hơn 35 km, giá hơn 15 triệu đồng.", "35 +over; 15000000 +over");
	shows("Lãi suất thấp hơn từ 2% một năm so với năm trước.", "2% +each +decrease");
	shows("Màn hình sáng hơn 35% so với bản cũ. Khung bền hơn 45% so với bản cũ.", "35% +increase; 45% +increase");
	shows("Máy chạy hiệu quả hơn 15% so với bản cũ.", "15% +increase");
	shows("Hộp này gọn hơn 35% so với bản cũ.", "35% +decrease");
	assert_metrics(SHOW_QUALIFIERS, "Chi bộ hoạt động", "", "Số chi bộ hoạt động hiệu quả hơn 75%.", "75% +over");
	/* a parenthesis that never closes leads nowhere */
	assert_metrics(SHOW_QUALIFIERS, "Chi mỗi năm", "", "Chợ lỗ 62 triệu đồng (theo ước tính ban đầu.",
		       "62000000");
	shows("Xử lý 50% của mỗi khoản thì có 60 tỷ đồng.", "50%; 60000000000");
}

/* Would catch: a bound told by a level (dưới mức) left out, and what leads to the level taken for a change by
 * so much; quá that is forbidden taken for what is passed. */
static void levels(void **state)
{
	(void)state;
	shows("Nợ xấu về dưới mức 4%.", "4% +under");
	shows("Giá dầu giảm dưới ngưỡng 61 USD.", "61 +under");
	shows("Vốn góp tăng lên hơn 35 tỷ đồng, tăng hơn 15%.", "35000000000 +over; 15% +over +increase");
	shows("Kim ngạch vượt qua mốc 35 tỷ USD.", "35000000000 +over");
	shows("Giá bạc dao động quanh ngưỡng 61 USD.", "61 +about");
	shows("Sai số là trên, dưới 4%.", "4% +about");
	shows("Phí không được quá 3 triệu đồng.", "3000000 +at_most");
}

/* Would catch: the interval of trong khoảng taken for a guess, the most of several for a limit. */
static void no_limits(void **state)
{
	(void)state;
	shows("Lãi suất nằm trong khoảng 4,5 - 5,5%.", "4.5-5.5% +range");
	shows("Lãi suất khoảng 4,5 - 5,5%.", "4.5-5.5% +about +range");
	shows("Ngành gỗ có tỷ lệ cao nhất là 31,5%.", "31.5%");
	shows("Mức vay tối đa là 15 triệu đồng.", "15000000 +at_most");
}

/* Would catch: trên that tells of how many, of whom or where, taken for a bound. */
static void not_over(void **state)
{
	(void)state;
	shows("Môn văn vắng 114 trên 251 thí sinh dự thi.", "251");
	shows("Nghiên cứu trên 251 sinh viên cho thấy kết quả tốt.", "251");
	shows("Vào thời điểm trên 2 thanh niên đi qua chợ.", "2");
	shows("Cả xã có trên 251 sinh viên.", "251 +over");
}

/* Would catch: the lower end left out where the currency is not said. */
static void ranges(void **state)
{
	(void)state;
	shows("Đất có giá 600 - 700 triệu/nền.", "600000000-700000000 +range");
}

/* Would catch: in parentheses the same sum in another currency or another firm's taken for a part, and parts
 * that the parentheses announce, or that add up, for none. */
static void parentheses(void **state)
{
	(void)state;
	shows("Hãng chi 62 triệu peso (1,3 triệu USD) và séc 37 triệu peso (750.000 USD).",
	      "1300000; 750000");
	shows("Dẫn đầu là hãng Mẫu (62 tỷ USD), hãng Sao (51 tỷ USD).", "62000000000; 51000000000");
	shows("Trại có 27 học sinh (năm ngoái là 21 học sinh).", "27; 21");
	shows("Trại có 27 học sinh (gồm 15 học sinh nữ).", "27; 15 +part");
	shows("Trại có 27 học sinh (15 học sinh nữ, 12 học sinh nam).", "27; 15 +part; 12 +part");
}

/* Would catch: what a sum includes (bao gồm cả) opening a list, prices in one, and the whole that comes back
 * behind trong số, taken for parts. */
static void no_parts(void **state)
{
	(void)state;
	shows("Tổng chi là 62 tỷ đồng (bao gồm cả dự phòng) và bội chi 31 tỷ đồng.",
	      "62000000000; 31000000000");
	shows("Phiên này đạt 62 tỷ đồng, trong đó mã Mẫu giảm sâu xuống 31.500 đồng.",
	      "62000000000; 31500");
	shows("Công an thu giữ ngà voi trong 27 vụ, trong số 27 vụ này có 15 vụ lớn.",
	      "27; 27; 15 +part");
	shows("Phiên này đạt 62 tỷ đồng, trong đó mã Mẫu đạt 31 tỷ đồng.",
	      "62000000000; 31000000000 +part");
}

/* Would catch: another's price, humidity or share taken for one said before, where neither the headline nor
 * the lead says it; what is exact or counted, or said in the headline, left out. */
static void said_before(void **state)
{
	(void)state;
	shows("Hãng Mẫu bán 62.000 đồng/kg.\nHãng Sao bán 62.000 đồng/kg.", "62000; 62000");
	shows("Nhà băng Mẫu niêm yết 22.631 đồng (mua).\nNhà băng Sao niêm yết 22.631 đồng (mua).",
	      "22631; 22631");
	shows("Ông Mẫu góp 50 tỷ đồng.\nÔng Sao góp 50 tỷ đồng.", "50000000000; 50000000000");
	shows("Vùng núi có độ ẩm 55 - 95%.\nVùng biển có độ ẩm 55 - 95%.",
	      "55-95% +forecast +range; 55-95% +forecast +range");
	shows("Vốn Mẫu chiếm 60%.\nVốn Sao chiếm 60%.", "60% +part; 60% +part");
	shows("Vụ này tốn 51,7 tỷ đồng.\nÔng nói 51,7 tỷ đồng là thật.",
	      "51700000000; 51700000000 +repeat");
	shows("Trại Mẫu rộng 60 ha.\nTrại Sao rộng 60 ha.", "60; 60");
	shows("Cả làng có 62 hộ dân.\nVề sau 62 hộ dân dời đi.", "62; 62 +repeat");
	/* Of a month, and of several up to it; each with a label of its own. */
	shows("Tháng 5/2017, bán gạo thu 51,7 tỷ đồng.\nTừ tháng 1 đến tháng 5/2017, bán cá thu 51,7 tỷ đồng.",
	      "51700000000; 51700000000");
	shows("Tháng 5/2017, bán gạo thu 51,7 tỷ đồng.\nTháng 5/2017 thu 51,7 tỷ đồng là khá.",
	      "51700000000; 51700000000 +repeat");
	shows("Bản thường: 51,7 triệu đồng.\nBản đẹp: 51,7 triệu đồng.", "51700000; 51700000");
	shows("Bản thường giá 51,7 triệu đồng.\nBản thường: 51,7 triệu đồng.",
	      "51700000; 51700000 +repeat");
	assert_metrics(SHOW_QUALIFIERS, "Góp 50 tỷ đồng", "", "Ông Mẫu góp 50 tỷ đồng.",
		       "50000000000; 50000000000 +repeat");
	/* Of whom it is may be said but once. */
	assert_metrics(SHOW_QUALIFIERS, "Sơn La có 62 hộ dân bị ngập", "", "Lũ làm 62 hộ dân bị ngập.",
		       "62; 62 +repeat");
	shows("Huyện Mường La có 62 hộ dân.\nHuyện Bắc Yên có 62 hộ dân.", "62; 62 +subunit");
	assert_metrics(SHOW_QUALIFIERS, "Xe lật, 2 người bị thương", "",
		       "Xe sau chở 2 người khác.", "2; 2");
	metric_read(TITLE, "", "Ông Mẫu góp 50 tỷ đồng.\nLễ mở chợ.\nSố tiền 50 tỷ đồng đã đủ.");
	metric_article.blocks[1].kind = TL_BLOCK_LEAD;
	tl_annotate(metric_rules, &metric_article);
	assert_string_equal(metric_list(SHOW_QUALIFIERS), "50000000000; 50000000000 +repeat");
}

/* Would catch: a firm or another province as a unit of what the text is about; a district left out. */
static void units(void **state)
{
	(void)state;
	assert_metrics(SHOW_QUALIFIERS, "Sơn La chống lũ", "",
		       "Sơn La có 62 hộ dân bị ngập. Huyện Mường La có 31 hộ dân bị ngập. Công ty cổ phần Mẫu hỗ "
		       "trợ 15 triệu đồng.",
		       "62; 31 +subunit; 15000000");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(compared), cmocka_unit_test(levels),
		cmocka_unit_test(no_limits), cmocka_unit_test(not_over),
		cmocka_unit_test(ranges),
		cmocka_unit_test(parentheses), cmocka_unit_test(no_parts),
		cmocka_unit_test(said_before), cmocka_unit_test(units),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
