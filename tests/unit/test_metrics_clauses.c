/* Periods in texts about anything: clauses and joined times between a time and a figure, for which
 * the one is nothing of the other. */
#include "metrics.h"

static const char *const TITLE = "Chợ quê ngày mới";

static void shows(const char *body, const char *expected)
{
	assert_metrics(SHOW_PERIOD, TITLE, "", body, expected);
}

/* Would catch: a figure of two months, two days, or of the rest of a year too, told as of one of
 * them. */
static void two_times(void **state)
{
	(void)state;
	shows("Trong tháng 2 và 3/2016, bà con cần 70 tấn gạo.", "70 -");
	shows("Ngày 25/4 và 26/4, đội tạm giữ 70 tấn gạo.", "70 -");
	shows("Đội tạm giữ 70 tấn gạo trong tháng 2/2016 và tháng 3/2016.", "70 -");
	shows("Trong quý 3/2016 và những tháng còn lại, bà con bán 70 tấn gạo.", "70 -");
	shows("Tiền bán từ ngày 22/11 đến ngày 30/11/2015 và từ ngày 1/12 đến ngày 11/12/2015 là "
	      "70 triệu đồng.",
	      "70000000 -");
	shows("Trong quý 3/2016 và cả dịp Tết, bà con bán 70 tấn gạo.", "70 2016-07/2016-09");
	shows("Năm 2015 đạt 60% và năm 2016 đạt 70%.", "60% 2015; 70% 2016");
}

/* Would catch: what came of an affair dated by the affair's day. */
static void affairs(void **state)
{
	(void)state;
	shows("Công an bắt một người trong vụ nổ hôm 22/5 tại bến xe, nâng số nghi phạm lên 11 "
	      "người.",
	      "11 -");
	shows("Khi rà soát các nạn nhân của vụ tai nạn ngày 30/6, trong số mới có 7 người nhà.",
	      "7 -");
	shows("Trong vụ nổ hôm 22/5 tại bến xe, có 11 người bị thương.", "11 --05-22");
	shows("Đến nay đã làm rõ về vụ nổ hôm 22/5 tại bến xe, làm 11 người bị thương.",
	      "11 --05-22");
	shows("Ngày 27/6, liên quan tới việc công an bắt 3 người, luật sư đã lên tiếng.", "3 -");
	shows("Ngày 27/6, công an bắt 3 người liên quan tới việc này.", "3 --06-27");
	shows("Theo tờ Tin Mới ngày 8/2, khu phố có 70 người dân ốm.", "70 -");
	shows("Ảnh chụp khu phố Theo tờ Tin Mới ngày 8/2, khu phố có 70 người dân ốm.", "70 -");
	shows("Theo đó, ngày 8/2, khu phố có 70 người dân ốm.", "70 --02-08");
}

/* Would catch: the day of a poll or a report, or the month of a session, taken for that of what it
 * tells; a founding told with its vào. */
static void published(void **state)
{
	(void)state;
	shows("Thăm dò do báo Chợ công bố ngày 7/2 cho thấy có 35% người dân vui.", "35% -");
	shows("Bài viết xuất bản sáng 1/7 kể về trận đánh tan đội quân 70 người.", "70 -");
	shows("Clip đăng tải hôm 1/7 có 70 người xem.", "70 -");
	shows("Báo Chợ đưa tin ngày 7/2, ít nhất 35 người đã bị thương.", "35 -");
	shows("Cảnh sát cho biết ngày 7/2 có 35 người bị thương.", "35 --02-07");
	shows("Tỷ giá do ngân hàng công bố sáng 7/2 là 22.433 đồng.", "22433 --02-07");
	shows("Hội đồng được thành lập vào năm 2015 gồm 19 người.", "19 -");
	shows("Hãng xe thành lập vào năm 2015 với vốn 5 tỷ đồng.", "5000000000 2015");
	shows("Tại phiên họp thường kỳ tháng 5/2016, ông nói về 70 tấn gạo.", "70 -");
	shows("Người làm việc trước ngày khởi nghĩa tháng Tám năm 1945 nhận 70 triệu đồng.",
	      "70000000 -");
	shows("Giá gạo hôm nay 9/2: Tiến về mốc 37 triệu đồng.", "37000000 -");
	shows("Giá gạo hôm nay 9/2: Tăng thêm 37 triệu đồng.", "37000000 --02-09");
	shows("Tháng 5/2016, bà con bán 70 tấn gạo.", "70 2016-05");
}

/* Would catch: a time that ends before another one that is only counted from it, or said to last so
 * long, still taken for the figure's. */
static void counted_times(void **state)
{
	(void)state;
	shows("Năm 2014, chỉ có 5 lô đất bán được và hơn một năm sau lô cuối bán với giá 15 triệu "
	      "đồng.",
	      "15000000 -");
	shows("Năm 2016, quỹ lãi 19% và tính trung bình trong 5 năm gần nhất, quỹ lãi 17%.",
	      "19% 2016; 17% -");
	shows("Sáu tháng đầu năm 2016 giá tăng 4%, còn 5 tháng trước đó giá tăng 5%.",
	      "4% 2016-01/2016-06; 5% -");
	shows("Tháng 3/2016, hãng cán mốc 50 triệu người dùng, thêm 10 triệu người trong vòng 6 "
	      "tháng.",
	      "50000000 2016-03; 10000000 -");
	shows("Từ năm 2014 đến năm 2016 tỷ lệ là 10%, cao hơn mức 6% giai đoạn 5 năm trước đó.",
	      "10% 2014/2016; 6% -");
	shows("Tính đến tháng 5/2016 có 70 người dân, gấp 2 lần so với 6 năm trước đó, chiếm 35%.",
	      "70 @2016-05; 35% @2016-05");
	assert_metrics(SHOW_PERIOD, TITLE, "2017-05-02", "Cách đây 5 năm trước, quán bán 70 tấn.",
		       "70 -");
	assert_metrics(SHOW_PERIOD, TITLE, "2017-05-02", "Năm trước, quán bán 70 tấn.", "70 2016");
	shows("Giai đoạn 1 (2017 - 2025) cần 70 tấn và giai đoạn 2 (sau năm 2025) cần 80 tấn.",
	      "70 2017/2025; 80 -");
	shows("Giá tăng 2,5% trong tháng 6/2016, bình quân mỗi tháng tăng 0,3%.",
	      "2.5% 2016-06; 0.3% -");
}

/* Would catch: the day of now in the month of a year that the text tells of; the time of a figure
 * told behind it though nobody knows when that is; what was before, in parentheses; so many hours a
 * day read as a day; a plan's year that is over since it names a later one; a sum that is tried far
 * from the word for the court. */
static void of_now(void **state)
{
	(void)state;
	shows("Hôm nay (2/7), bà con bán 70 tấn gạo. Tháng 7/2013 mưa, năm 2012 nắng.",
	      "70 --07-02");
	shows("Ngày 2/7, bà con bán 70 tấn gạo. Tháng 7/2013 mưa, năm 2012 nắng.", "70 2013-07-02");
	shows("Tháng 6/2016, tỷ lệ là 70%, thấp hơn so với mức gần 80% vào đầu tháng này.",
	      "70% 2016-06; 80% -");
	shows("Đến sáng 2/6 xong (trước đó đã di dời 70 hộ dân).", "70 -");
	shows("Bà con bán mỗi ngày 2-3 tiếng được 70 tấn gạo.", "70 -");
	shows("Ngày 2-3 bà con bán được 70 tấn gạo.", "70 --03-02");
	shows("Đến năm 2020 tỷ lệ đạt 30%, năm 2030 đạt 40%.", "30% -; 40% 2030");
	shows("Trong phiên tòa hồi năm 2013, ông bị kết tội lấy gỗ trị giá 16 triệu rúp (500.000 "
	      "USD).",
	      "500000 -");
	shows("Đến thời điểm tháng 3 và tháng 4/2017, giá giảm xuống 25.000 đồng.", "25000 -");
	shows("Sáng 10/2, giá vàng giảm 7.000 đồng so với chốt phiên trước là 36 triệu đồng.",
	      "7000 --02-10; 36000000 -");
	shows("Trong đợt 30/4 đã có 4 vụ xảy ra.", "4 -");
	shows("Cổ đông bầu hội đồng nhiệm kỳ 2017 - 2020. Trong đó, ông Mẫu đạt 66%.", "66% -");
	shows("Hội diễn ra mồng 8 và mùng 9/2 tại 3 xã vùng ven.", "3 -");
	shows("Trong năm 2013, phiên tòa thu về 16 tỷ đồng.", "16000000000 2013");
	shows("Tại phiên tòa sơ thẩm lần một ngày 21/9/2016, bà khai số tiền 16 tỷ đồng "
	      "là của bà.",
	      "16000000000 -");
}

/* Would catch: what is said of every year kept past the end of its clause, a bank's year read as
 * every year, an age as what happens every year. */
static void every_year(void **state)
{
	(void)state;
	shows("Anh được trả 120 triệu euro mỗi năm và cũng giữ 70% giá trị.", "70% -");
	shows("Anh được trả 262.000 koruna mỗi năm (khoảng 250 triệu đồng).", "250000000 yearly");
	shows("Nhiều người phải nằm viện mỗi năm và bệnh này chiếm tới 33% số ca.", "33% -");
	shows("Người trên 60 tuổi mỗi năm giảm chi tiêu 2,5%.", "2.5% yearly");
	shows("Huy động vốn của ngân hàng năm 2016 đạt 70 tỷ đồng.", "70000000000 2016");
	shows("Rạn san hô mang lại nhiều cá mỗi năm. nếu mất đi thì tốn 10 triệu USD.",
	      "10000000 -");
	shows("Mỗi năm và mỗi mùa bà con bán 70 tấn gạo.", "70 yearly");
}

/* Would catch: what a target is compared with told as to be reached by then; what was so a year
 * before told as of now; a year in a figure's own parentheses left for one outside of them. */
static void compared_with(void **state)
{
	(void)state;
	shows("Giá chuyển đổi dự kiến thấp hơn so với mức 19.000 đồng mà hai bên đã chốt vào năm "
	      "2015.",
	      "19000 2015");
	shows("Quý 4/2016, xưởng lãi 80 tỷ đồng, cao hơn so với 11 tỷ đồng đạt được cùng kỳ.",
	      "80000000000 2016-10/2016-12; 11000000000 -");
	shows("Quý 2/2016 tăng 6%, cao hơn so với quý 1/2016 (5%).",
	      "6% 2016-04/2016-06; 5% 2016-01/2016-03");
	shows("Tính đến hết ngày 3/2, lãi suất giảm về còn 4% so với mức 5% và 6% của ngày 20/1.",
	      "4% @--02-03; 5% --01-20; 6% --01-20");
	shows("Tháng 5/2016, giá tăng 1% so với tháng trước và tăng 3% so với cùng kỳ.",
	      "1% 2016-05; 3% 2016-05");
	shows("Từ năm 2014 đến năm 2016 tỷ lệ tốt lên (giảm từ 65% năm 2013 xuống còn 58% năm "
	      "2016).",
	      "65% 2013; 58% 2016");
}

/* Would catch: a time behind a figure that is of what they want, did afterwards or of a law, or
 * begins another sentence; a sum that a court tries. */
static void behind(void **state)
{
	(void)state;
	shows("Có tới 90% người dân ủng hộ cấm xe máy vào năm 2030.", "90% -");
	shows("Với 65% số phiếu ủng hộ của cử tri ngày 7/5/2016, ông đã thắng.", "65% 2016-05-07");
	shows("Có thêm 100 người vào viện rồi xuất viện dần cho đến trưa 2/7.", "100 -");
	shows("Có 70 người tán thành điều này của Bộ luật Dân sự năm 2015.", "70 -");
	shows("Đồng hồ đắt nhất - 25 triệu USD Nó được làm ra vào khoảng năm 2000.", "25000000 -");
	shows("Phiên tòa về việc ông kiện bà lừa 16 tỷ đồng đã tiếp tục vào chiều 27/6.",
	      "16000000000 -");
}

/* Would catch: a time carried from among several, to what another sentence counts, past a link or a
 * quotation, or from before a thing that is of now. */
static void carried(void **state)
{
	(void)state;
	shows("Giai đoạn 1 từ 1/1 đến 31/3/2016, giai đoạn 2 từ 1/4 đến 30/6/2016, giai đoạn 3 từ "
	      "1/7 đến 31/12/2016. Trong đó, phí là 60.000 đồng.",
	      "60000 -");
	shows("Từ đầu năm 2016, sở huy động 70 tỷ đồng. >> Huy động thành công 50 tỷ đồng.",
	      "70000000000 2016; 50000000000 -");
	shows("Từ đầu năm 2016, sở huy động 70 tỷ đồng >> Huy động thành công 50 tỷ đồng.",
	      "70000000000 2016; 50000000000 -");
	shows("Năm 2016, buôn bán với họ đạt 72 tỷ USD. Họ cũng là một trong số những nhà đầu tư "
	      "lớn nhất với hơn 11 tỷ USD.",
	      "72000000000 2016; 11000000000 -");
	shows("Năm 2016, buôn bán với họ đạt 72 tỷ USD. Trong đó, vải là 11 tỷ USD.",
	      "72000000000 2016; 11000000000 2016");
	shows("Sẽ làm đường vào năm 2025\", ông nói thế và cho biết, trong 6 tháng đầu năm 2016, "
	      "mặc dù còn nhiều khó khăn, tuy nhiên các hộ làm ăn trong khu phố và các xã bên đều "
	      "có lãi hơn trước, sản lượng gạo tăng 7%.",
	      "7% 2016-01/2016-06");
	shows("Là hãng nộp nhiều nhất trong năm 2016, Chợ Quê vừa lọt vào danh sách 50 doanh "
	      "nghiệp.",
	      "50 -");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(of_now),	 cmocka_unit_test(two_times),
		cmocka_unit_test(affairs),	 cmocka_unit_test(published),
		cmocka_unit_test(counted_times), cmocka_unit_test(every_year),
		cmocka_unit_test(compared_with), cmocka_unit_test(behind),
		cmocka_unit_test(carried),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
