/* Periods in texts about anything: what stands beside a time or a figure and says that the one is
 * nothing of the other. */
#include "metrics.h"

static const char *const TITLE = "Chợ quê ngày mới";

static void shows(const char *body, const char *expected)
{
	assert_metrics(SHOW_PERIOD, TITLE, "", body, expected);
}

/* Would catch: the day of a launch, a contract or a study, taken for that of what is told next. */
static void time_of_words_before(void **state)
{
	(void)state;
	shows("Bộ đĩa ra mắt hôm 19/5/2016 đã bán được 70 tấn giấy.", "70 -");
	shows("Cà phê theo hợp đồng tháng 7/2016 bán được 70 tấn.", "70 -");
	shows("Một nghiên cứu năm 2006 chỉ ra 70 người dân bị ốm.", "70 -");
	shows("Tháng 7/2016, bà con bán được 70 tấn giấy.", "70 2016-07");
}

/* Would catch: what a thing costs, is worth or measures, dated by the day that the text tells. */
static void things(void **state)
{
	(void)state;
	shows("Ngày 19/6/2016, hãng giới thiệu mẫu xe với giá bán 568 triệu đồng.", "568000000 -");
	shows("Ngày 19/6/2016, hãng giảm giá bán 8 triệu đồng.", "8000000 2016-06-19");
	shows("Ngày 19/6/2016, ông bày tỏ sự lo ngại về món hàng trị giá 7 tỷ đồng.",
	      "7000000000 -");
	shows("Năm 2016, ông bán món hàng trị giá 7 tỷ đồng.", "7000000000 -");
	shows("Năm 2016, bà con bán 90 tấn gạo, trị giá 7 tỷ đồng.", "90 2016; 7000000000 2016");
	shows("Năm 2016, con đường dài 7 km được lát đá.", "7 -");
	shows("Ngày 4/8/2016, bà con đến khu đồi diện tích 40 ha.", "40 -");
}

/* Would catch: a figure dated by the time when somebody only told it, or when it came to court. */
static void told_and_tried(void **state)
{
	(void)state;
	shows("Tháng 2/2016, hội này cho biết có 70 người dân bị ốm.", "70 -");
	shows("Tháng 2/2016, kinh tế có thêm 70 doanh nghiệp, cao hơn dự báo 30 doanh nghiệp.",
	      "70 2016-02; 30 2016-02");
	shows("Tại phiên tòa ngày 8/3/2016, ông nói về 16 tỷ đồng.", "16000000000 -");
	shows("Ngày 8/3/2016, ông bị phạt 16 triệu đồng.", "16000000 2016-03-08");
}

/* Would catch: a change over months as one of a day; another time told between the two; what was
 * before, in brackets or quoted. */
static void another_time(void **state)
{
	(void)state;
	shows("Ngày 8/3/2016, giá gạo giảm 4% so với một tháng trước.", "4% -");
	shows("Ngày 8/3/2016, giá gạo giảm 4% so với phiên trước.", "4% 2016-03-08");
	shows("Lý do của cuộc họp tháng 2/2014 là việc vào tháng 3/2013, bà con bán 70 tấn gạo.",
	      "70 -");
	shows("Thống kê năm 2016 nói rằng trong khoảng 5 năm trở lại đây bán 70 tấn gạo.", "70 -");
	shows("Từ ngày mở chợ đến khi đóng cửa (tháng 9/2012), bà con bán 70 tấn gạo.", "70 -");
	shows("Kết quả cao hơn con số của cuộc bầu cử năm 2013. Trong số 90 người dân, có 70 người "
	      "đi chợ.",
	      "90 -; 70 -");
	shows("Ngày 8/3/2016 có hội [Chợ bán 70 tấn gạo].", "70 -");
	shows("Ngày 8/3/2016, bà trả lời câu hỏi về chuyện \"bán 70 tấn gạo\".", "70 -");
	shows("Năm 2016, bà con ở làng ven sông lên chợ trên phố từ lúc trời còn chưa sáng hẳn, "
	      "mang theo rau, cá, gà, vịt và trứng để đổi lấy muối cho cả nhà ăn, rồi bán 70 tấn "
	      "gạo.",
	      "70 -");
	shows("Năm 2014 bán 70 tấn gạo, 2015 bán 80 tấn gạo.", "70 2014; 80 -");
	shows("Năm 2014 bán cát với giá 70 đồng/m3 nay lên đến 80 đồng/m3.", "70 2014; 80 -");
	shows("Năm 2014 bán 70 tấn gạo, hai năm sau đó bán 80 tấn gạo.", "70 2014; 80 -");
	shows("Ngày 8/3/2016, bà con trở về sau khi bán 80 tấn gạo.", "80 -");
	shows("Ngày 8/3/2016, sau khi trở về, bà con bán 80 tấn gạo.", "80 2016-03-08");
	shows("Năm 2016, sản lượng đạt 70 tấn gạo, so với 80 tấn tháng trước đó.", "70 2016; 80 -");
	shows("Chợ mở cửa hồi tháng 9/2016 và bán được 80 tấn gạo.", "80 -");
	shows("Sau khi bà con trở về ngày 8/3/2016 thì bán được 80 tấn gạo.", "80 -");
	shows("Đạt 70 tấn gạo tăng so với tháng liền kề trước đó (tháng 2/2016) 80 tấn gạo.",
	      "70 -; 80 -");
}

/* Would catch: a time behind a figure that begins what is told next, taken for the figure's. */
static void parted(void **state)
{
	(void)state;
	shows("Chợ bán được 70 tấn gạo thì năm 2016 bán được 80 tấn gạo.", "70 -; 80 2016");
	shows("Chợ có 70 doanh nghiệp và sẽ xây xong vào năm 2016.", "70 -");
	shows("Có 70 người dân bị bắt sau vụ cháy hôm 8/3/2016.", "70 -");
	shows("Máy xay 1 chạy trong tháng 8/2016, máy xay 2 (70 MW) trong tháng 9/2016.",
	      "70 2016-09");
	shows("Có 70 người dân và 80 người dân bị ốm hôm 8/3/2016.",
	      "70 2016-03-08; 80 2016-03-08");
	shows("Giá gạo giảm 4% Đánh giá chung tình hình năm 2016, bà con lo.", "4% -");
}

/* Would catch: a number read as a month, two days as a month, the two years of a harvest as one. */
static void misread(void **state)
{
	(void)state;
	shows("Đoàn số 12-2017 chở 70 tấn gạo.", "70 -");
	shows("Trong hai ngày 6-7/6/2016, bà con bán 70 tấn gạo.", "70 2016-06-06/2016-06-07");
	shows("Niên vụ năm 2016/17 thu hoạch 70 tấn gạo.", "70 2016/2017");
	shows("Trong ba phiên 23/1 đến 25/1/2016, bà con bán 70 tấn gạo.",
	      "70 2016-01-23/2016-01-25");
	shows("Quý I, II/2016, bà con bán 70 tấn gạo.", "70 -");
	shows("Cuối tháng 7 tới, bà con bán 70 tấn gạo. Tháng 7/2016, chợ đóng cửa.", "70 --07");
	shows("Bà con bán 70 tấn gạo trong 5 năm gần đây. Giai đoạn 2035-2040, chợ dời đi.",
	      "70 -");
	shows("Tại cuộc họp báo quý I/2016, ông nói về 70 tấn gạo.", "70 -");
	shows("Bàn việc trả cổ tức trong năm 2016; thông qua tỷ lệ là 70%.", "70% -");
	shows("Tháng 1-5/2016, bà con bán 70 tấn gạo.", "70 2016-01/2016-05");
	shows("Từ đầu năm 2016 đến tháng 4, bà con bán 70 tấn gạo.", "70 2016-01/2016-04");
	shows("Từ đầu năm 2016 đến tháng 4 năm nay, bà con bán 70 tấn gạo.", "70 -");
	shows("Ở ngã tư Cách Mạng Tháng 8, bà con bán 70 tấn gạo.", "70 -");
	shows("Lãi suất 8% trong 6 tháng đầu.", "8% -");
	shows("Giá tăng lần thứ ba kể từ đầu năm, thêm 50 đồng.", "50 -");
	shows("Năm 2016 đạt 70% (cùng kỳ năm 2015 là: 50%; 60%).", "70% 2016; 50% 2015; 60% 2015");
}

/* Would catch: since a month read as in it; the time of what a figure is likened to; a family whose
 * size is dated by the day on which one of it was found. */
static void likened_and_since(void **state)
{
	(void)state;
	shows("Kể từ khi xã cho đoàn xe đi kèm hồi tháng 1/2016, đã xảy ra 4 vụ tấn công.", "4 -");
	shows("Hồi tháng 1/2016, đã xảy ra 4 vụ tấn công.", "4 2016-01");
	shows("Với mức tăng 30% như sáu tháng đầu năm 2016, nếu không có bão, mức tăng 25% là có "
	      "thể.",
	      "30% 2016-01/2016-06; 25% -");
	shows("Sáng 9/7/2016, đội cứu hộ tìm thấy cháu bé trong gia đình 4 người bị lũ cuốn.",
	      "4 -");
	shows("Sáng 9/7/2016, đội cứu hộ tìm thấy 4 người bị lũ cuốn.", "4 2016-07-09");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(time_of_words_before),
		cmocka_unit_test(things),
		cmocka_unit_test(told_and_tried),
		cmocka_unit_test(another_time),
		cmocka_unit_test(parted),
		cmocka_unit_test(misread),
		cmocka_unit_test(likened_and_since),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
