/* Qualifiers of figures in a text about anything: changes, what is aimed at and expected, and what
 * is not. */
#include "metrics.h"

#define NEWS "Tin vắn trong ngày"

static const char *said(const char *text)
{
	metric_read(NEWS, DAY, text);
	return metric_list(SHOW_QUALIFIERS);
}

/* Would catch: a change lost behind an adverb, in the second of two, or said again in other units;
 * and the level that is reached taken for one. */
static void changes(void **state)
{
	(void)state;
	assert_string_equal(said("Giá cao su giảm mạnh 65%."), "65% +decrease");
	assert_string_equal(said("Giá cao su tăng mạnh tới 3%."), "3% +increase");
	assert_string_equal(said("Hãng giảm giá từ 5 - 9 triệu đồng."),
			    "5000000-9000000 +decrease +range");
	assert_string_equal(said("Giá gạo, giá ngô tăng lần lượt 7%, 4% và 3%."),
			    "7% +increase; 4% +increase; 3% +increase");
	assert_string_equal(said("Giá thép tăng 9 USD, tương đương 0,8%, lên 700 USD."),
			    "9 +increase; 0.8% +increase; 700");
	assert_string_equal(said("Giá bạc tăng 7,6 cent/ounce, tương đương 0,4%, lên 17 USD."),
			    "0.4% +increase; 17");
	assert_string_equal(said("Mã A rớt 0,8%, chỉ số nhích nhẹ 0,1%, đàn bò tăng trưởng 2-3%."),
			    "0.8% +decrease; 0.1% +increase; 2-3% +increase +range");
	assert_string_equal(said("Giá thép giảm 9 USD (0,8%) xuống 700 USD."),
			    "9 +decrease; 0.8% +decrease; 700");
	assert_string_equal(said("Giá thép giảm 9 USD xuống mức tương ứng 700 USD."),
			    "9 +decrease; 700");
	assert_string_equal(
		said("Giá vàng giảm 70.000 đồng ở chiều mua và 30.000 đồng ở chiều bán."),
		"70000 +decrease; 30000 +decrease");
	assert_string_equal(said("Tháng qua, số vụ giảm 209 vụ cháy nhà (13,42%)."),
			    "209 +decrease; 13.42% +decrease");
	assert_string_equal(said("Thuế thu được tăng 9,6% (87 tỷ đồng) so với dự toán."),
			    "9.6% +increase; 87000000000 +increase");
	assert_string_equal(said("Doanh số tăng trưởng 14% so với năm trước."), "14% +increase");
	assert_string_equal(said("Tốc độ tăng trưởng 14% là cao."), "14% +increase");
	assert_string_equal(said("Xe được giảm 500 USD (11 triệu đồng)."),
			    "500 +decrease; 11000000 +decrease");
	/* What changes stands between. */
	assert_string_equal(said("Ngân hàng giảm lãi suất cho vay 0,5%."), "0.5% +decrease");
	assert_string_equal(said("Hãng tăng vốn thêm 300 tỷ đồng."), "300000000000 +increase");
	assert_string_equal(said("Giá vàng ở đây thấp hơn giá phiên trước 2 triệu đồng."),
			    "2000000 +decrease");
	assert_string_equal(said("Giá thép hạ 0,2% vào cuối phiên."), "0.2% +decrease");
	assert_string_equal(said("Tỷ lệ hộ nghèo giảm chỉ còn 5%."), "5%");
	assert_string_equal(said("Giá thép tăng vọt chạm ngưỡng 900 USD."), "900");
	assert_string_equal(said("Vốn của hãng tăng lên trên 280 tỷ đồng."), "280000000000 +over");
	assert_string_equal(said("Lượng thép bán ra thấp hơn mức tăng 7% của quý trước."),
			    "7% +increase");
}

/* Would catch: the rate of a change shown as a level, where mức, là, với or a mark stands before it; and a level behind
 * such words shown as a change. */
static void rates(void **state)
{
	(void)state;
	assert_string_equal(said("Tăng trưởng tín dụng của các ngân hàng đạt 17%."), "17% +increase");
	assert_string_equal(said("Lãi lớn với tốc độ tăng trưởng lên tới gần 63%."),
			    "63% +nearly +increase");
	assert_string_equal(said("Việc này làm giảm lượng tiêu hao nhiên liệu mỗi ngày 4%."),
			    "4% +each +decrease");
	assert_string_equal(said("Nếu không lấy phụ kiện, mức giảm là 45 triệu đồng."),
			    "45000000 +decrease");
	assert_string_equal(said("Nhóm giao thông tăng mạnh nhất với gần 3%."), "3% +nearly +increase");
	assert_string_equal(said("Giá dầu hỏa tăng nhẹ, khoảng 50 đồng/lít."), "50 +about +increase");
	assert_string_equal(said("Ngành chăn nuôi tăng thấp (0,7%)."), "0.7% +increase");
	assert_string_equal(said("Doanh thu sụt giảm mạnh, chỉ đạt hơn 23 tỷ đồng."), "23000000000 +over");
	assert_string_equal(said("Giá dầu hồi phục khoảng 10%, giá cát tăng với biên độ từ 50-200%."),
			    "10% +about +increase; 50-200% +increase +range");
	assert_string_equal(said("Chức năng thận phục hồi khoảng 90%."), "90% +about");
	assert_string_equal(said("Mức phí phục vụ tăng từ 60.000 - 75.000 đồng/lượt."),
			    "60000-75000 +range");
	assert_string_equal(said("Thuế tăng từ 1.000-4.000 đồng/lít lên 3.000-8.000 đồng/lít."),
			    "1000-4000 +range; 3000-8000 +range");
	assert_string_equal(said("Xe này giảm giá từ 44 đến 47 triệu đồng xuống còn 600 triệu đồng."),
			    "44000000-47000000 +decrease +range; 600000000");
	assert_string_equal(said("Tốc độ tăng trưởng kinh tế quý 1 năm 2017 chỉ đạt 5,1%."), "5.1% +increase");
	assert_string_equal(said("Mức giảm thuế thấp nhất là 3%; thuế thu tăng 75,8% tức khoảng 3.193 tỷ đồng."),
			    "3% +decrease; 75.8% +increase; 3.193e+12 +about +increase");
	assert_string_equal(said("Đồng hồ có giá cao hơn bản cũ 100 USD, tức là 349 USD."), "100 +increase; 349");
	assert_string_equal(said("Mã này tăng so với tham chiếu 2,5%."), "2.5% +increase");
	assert_string_equal(said("Giao dịch sôi động, giá trị tăng vọt, vượt mức 300 tỷ đồng."),
			    "300000000000 +over");
	assert_string_equal(said("Vốn của bà liên tục tăng với 963 tỷ đồng năm đó."), "963000000000");
	assert_string_equal(said("Bệnh nhân lớn tuổi tăng khá nhiều, chiếm 35%."), "35% +part");
	assert_string_equal(said("Mức giá sau khi giảm của xe này là 7 tỷ đồng."), "7000000000");
	assert_string_equal(said("Số vụ tăng 60% về số người chết, 30% về số người bị thương."),
			    "60% +increase; 30% +increase");
	assert_string_equal(said("Xuất khẩu sang Mỹ tăng 7%, châu Âu 9%; kinh tế Nga tăng 1% năm 2017, "
				 "1,5% năm 2018."),
			    "7% +increase; 9% +increase; 1% +increase; 1.5% +increase");
	assert_string_equal(said("Xuất khẩu sang Mỹ tăng 7%, chiếm 9% tổng số của tỉnh."),
			    "7% +increase; 9% +part");
}

/* Would catch: the rate of a change lost behind a parenthesis, a name with a hyphen, a number of those whose it is, the
 * words of a comparison or ở mức; and what something is more than, or reaches, taken for one. */
static void rates_far(void **state)
{
	(void)state;
	assert_string_equal(said("Nước A có thể tăng trưởng tổng sản phẩm trong nước (GDP) 2,5%."),
			    "2.5% +increase +forecast");
	assert_string_equal(said("Tăng trưởng AB-Index là 8%, tăng trưởng NAV/đơn vị quỹ là 7%."),
			    "8% +increase; 7% +increase");
	assert_string_equal(said("Tăng trưởng trung bình của các hãng bay giá rẻ này đều ở mức 40%."), "40% +increase");
	assert_string_equal(said("Tốc độ tăng vốn từ nguồn ngân sách chỉ đạt 3%, mức giảm còn lên tới 7%."),
			    "3% +increase; 7% +decrease");
	assert_string_equal(said("Mục tiêu tăng GDP cả năm là 6,5%."), "6.5% +increase +target");
	assert_string_equal(said("Mức giảm của 3 hãng này là từ 40 đến 90 triệu đồng."),
			    "40000000-90000000 +decrease +range");
	assert_string_equal(said("Giá thuê xe cũng tăng so với ngày thường từ 10 - 25%."),
			    "10-25% +increase +range");
	assert_string_equal(said("Nhờ thế, giá xe giảm so với trước từ 8 – 12%."), "8-12% +decrease +range");
	assert_string_equal(said("Dầu Brent lùi 67 xu (tương đương 1,2%)."), "1.2% +decrease");
	assert_string_equal(said("Tỷ lệ ủng hộ tăng so với mức 17% năm ngoái."), "17%");
	assert_string_equal(said("Album này sụt giảm doanh số lớn nhất mọi thời đại với 80%."), "80% +decrease");
	assert_string_equal(said("Lãi suất giữ xu hướng tăng ở các kỳ hạn với biên độ từ 0,2% - 0,4%."),
			    "0.2-0.4% +increase +range");
	assert_string_equal(said("Chi phí cũng tăng đột biến, ở mức lần lượt 166% và 58%."),
			    "166% +increase; 58% +increase");
	assert_string_equal(said("Mẫu xe có giá giảm mạnh nhất lên đến 120 triệu đồng."), "120000000 +decrease");
	assert_string_equal(said("Tập đoàn được tăng giá bán điện bình quân ở mức từ 3% đến 5%."),
			    "3-5% +avg +increase +range");
	assert_string_equal(said("Chủ nhà tăng lợi nhuận hơn mức 10% theo quy định."), "10%");
	assert_string_equal(said("Việc tăng tổng mức đầu tư 179 tỷ đồng là sai."), "179000000000 +increase");
	assert_string_equal(said("Giá cao su đã “leo dốc” gần 8%, giá bạc lao dốc 3%."),
			    "8% +nearly +increase; 3% +decrease");
	assert_string_equal(said("Phục hồi hơn 4%, mã này vẫn bị bán."), "4% +over +increase");
}

/* Would catch: what one is more than another shown as a rise or a fall, or as a price; and what is more than it was
 * before lost. */
static void gaps(void **state)
{
	(void)state;
	assert_string_equal(said("Giá vàng thế giới thấp hơn giá vàng trong nước khoảng 2 triệu đồng."), "");
	assert_string_equal(said("Xe nhập có giá cao hơn từ 120 đến 150 triệu đồng so với xe lắp ráp."), "");
	assert_string_equal(said("Nước ép có lượng đường nhiều hơn 50% so với nước ngọt."), "");
	assert_string_equal(said("Mức này cao hơn 50% so với mức hiện hành, thấp hơn 3% so với kế hoạch."),
			    "50% +increase; 3% +decrease");
	assert_string_equal(said("So với ngày thường, giá cá cao hơn từ 20 - 30 ngàn đồng."),
			    "20000-30000 +increase +range");
	assert_string_equal(said("Tiền thuế ít hơn 4% trong khi mức theo luật hiện hành là 25%."), "25%");
	assert_string_equal(said("Tài sản của ông bay hơi 3 tỷ USD. Đồng yen mất giá tới 4%. Quỹ hao hụt 20 tỷ đồng."),
			    "3000000000 +decrease; 4% +decrease; 20000000000 +decrease");
	assert_string_equal(said("Thương mại liên tục tăng ở mức trung bình từ 15 - 20%."), "15-20% +avg +increase +range");
	assert_string_equal(said("Giá thép tăng cao hơn 5% và rẻ hơn 7% so với năm ngoái."),
			    "5% +increase; 7% +decrease");
}

/* Would catch: how far a norm is passed, and a flyover, shown as a bound, and the most there is as a sum; how far
 * a fund is overspent shown as what was spent; what people grew to, a fine that was laid down, a size and the
 * lowest of prices read as a change, a bound, a mean and a price; and what is of each time lost. */
static void of_each_time(void **state)
{
	(void)state;
	assert_string_equal(said("Số chi vượt quỹ khám chữa bệnh lên đến 700 tỷ đồng, vượt dự toán gần 80 tỷ đồng."),
			    "700000000000 +exceed; 80000000000 +nearly +exceed");
	assert_string_equal(said("Xác xe vượt gần 2 tấn. Nhu cầu vượt 7 tỷ USD. Sở sử dụng vượt 45 biên chế."),
			    "2 +nearly +exceed; 7000000000 +over; 45 +exceed");
	assert_string_equal(said("Xây hai cầu vượt gần 90 tỷ đồng. Số người học vượt 30 người so với quy định."),
			    "90000000000 +nearly; 30 +exceed");
	assert_string_equal(said("Khách được trả nhiều nhất chỉ hơn 1.700 đồng. Tỷ lệ này ít nhất phải là 45%."),
			    "1700 +over +at_most; 45% +at_least");
	assert_string_equal(said("Thuế này năm sau tăng tới mức 60%, mức tăng lên tới mức 7%."), "60%; 7% +increase");
	assert_string_equal(said("Có 439 người nghiện, năm sau đã tăng đến 1.538 người."), "439; 1538");
	assert_string_equal(said("Như vậy, tổng mức phạt tiền lên đến 240 triệu đồng."), "240000000");
	assert_string_equal(said("Người vi phạm bị phạt tiền tối đa đến 5 tỷ đồng."), "5000000000 +at_most");
	assert_string_equal(said("Giá cát hạt trung bình từ 16.000 - 22.000 đồng/m3."), "16000-22000 +range");
	assert_string_equal(said("Rắn bán với giá trung bình từ 800.000 đồng tới cả triệu đồng."),
			    "800000 +at_least +avg");
	assert_string_equal(said("Hằng tháng, bà được chồng cho 7 tỷ đồng để tiêu vặt."), "7000000000 +each");
	assert_string_equal(said("Mức lương hàng tháng chưa tới 9 triệu đồng."), "9000000 +under +each");
	assert_string_equal(said("Tiền ăn hàng ngày thì đủ, tiền thuê bãi, vận chuyển là 3 triệu đồng."), "3000000");
	assert_string_equal(said("Ước tính mỗi năm, khu vực này mất hơn 500 ha đất."), "500 +over +each");
	assert_string_equal(said("Mỗi lần ngồi ghế nóng game show cô ấy mang về 80 triệu đồng."),
			    "80000000 +each");
}

/* Would catch: value added, a silencer and lost fitness taken for a rise or fall. */
static void no_changes(void **state)
{
	(void)state;
	assert_string_equal(said("Tiền thuế giá trị gia tăng gần 12 tỷ đồng."), "12000000000 +nearly");
	assert_string_equal(said("Chi phí chế tạo bộ giảm thanh này khoảng 900 USD."), "900 +about");
	assert_string_equal(said("Người bị suy giảm khả năng lao động từ 61% trở lên được nghỉ."), "61% +at_least");
	assert_string_equal(said("Sản lượng chưa đáp ứng được 40% nhu cầu."), "40% +under");
	assert_string_equal(said("Giá bán từ 800.000 đồng tới cả triệu đồng."), "800000 +at_least");
	assert_string_equal(said("Nếu thuế là 4.000 đồng/lít dầu thì mỗi năm ngân sách có lợi."), "4000");
}

/* Would catch: what is lost of a price and what is added to something far before shown as a level; and what somebody
 * pays, or has stolen from him, shown as a fall. */
static void losses(void **state)
{
	(void)state;
	assert_string_equal(said("Cả tuần giá bạc kỳ hạn mất 2,6%, đồng yên mất giá hơn 2%."),
			    "2.6% +decrease; 2% +over +decrease");
	assert_string_equal(said("Sau một đêm, giá tiêu đã mất tới 800 đồng/kg."), "800 +decrease");
	assert_string_equal(said("Khối tài sản của ông bốc hơi gần 800 tỷ đồng."),
			    "800000000000 +nearly +decrease");
	assert_string_equal(said("Gửi xe ở đó mất 50.000 đồng."), "50000");
	assert_string_equal(said("Giá trị tài sản bị mất khoảng 2 tỷ đồng."), "2000000000 +about");
	assert_string_equal(said("Nước này tăng sản lượng khí đốt (LNG) của các mỏ thêm 30%."),
			    "30% +increase");
	assert_string_equal(said("Ngân hàng nâng tỷ giá đối với đồng bạc xanh thêm 50 đồng."),
			    "50 +increase");
	assert_string_equal(said("Hãng cũng hạ giá mạnh từ 70 đến 164 triệu đồng."),
			    "70000000-164000000 +decrease +range");
	assert_string_equal(said("Công ty nâng giá vàng miếng 50.000 đồng/lượng."), "50000 +increase");
	assert_string_equal(said("Chi phí nâng mũi 6.000 USD."), "6000");
	assert_string_equal(said("Giảm trừ gia cảnh cho bản thân 9 triệu đồng; thuế giá trị gia tăng xuất khẩu 10%."),
			    "9000000; 10%");
	assert_string_equal(said("Xuất khẩu đạt 69 tỷ USD, tăng 20% so với năm trước và chiếm 70% kim ngạch."),
			    "69000000000; 20% +increase; 70% +part");
}

/* Would catch: a bound taken for a difference, where nothing is compared, and a difference for a
 * bound. */
static void comparisons(void **state)
{
	(void)state;
	assert_string_equal(said("Giá thép cao hơn 5% so với tháng trước."), "5% +increase");
	assert_string_equal(said("Giá bán ở đây cao hơn hôm qua 70.000 đồng."), "70000 +increase");
	assert_string_equal(said("Thanh khoản vẫn ở mức cao hơn 500 tỷ đồng."),
			    "500000000000 +over");
	assert_string_equal(said("Bất ngờ hơn là 12 người cho tôi mượn tiền."), "12");
	assert_string_equal(said("Mời 50 - 100 người mỗi điểm cầu, chi 84 triệu đồng mỗi ngày."),
			    "50-100 +each +range; 84000000 +each");
	assert_string_equal(said("Xe nhận được mức giảm rất mạnh, từ 20 - 40 triệu đồng."),
			    "20000000-40000000 +decrease +range");
	assert_string_equal(said("Dầu tăng 1,5 USD/thùng, hay 3%, dầu kia sụt 84 xu (tương đương 1,6%)."),
			    "1.5 +increase; 3% +increase; 1.6% +decrease");
	assert_string_equal(said("Máy này dùng được lâu hơn 20% so với bản cũ."), "20% +increase");
	assert_string_equal(said("Mã này có giá 154 USD mỗi đơn vị và đã tăng 30%."),
			    "154 +each; 30% +increase");
	assert_string_equal(said("Nhà có 12 anh em, 12 người mỗi người một nơi."), "12");
	assert_string_equal(said("Xe đó rẻ hơn 10 triệu đồng, thân xe nhẹ hơn 20% so với bản cũ."),
			    "20% +decrease");
	assert_string_equal(said("Tỷ phú này giàu hơn 20 tỷ USD so với năm trước."),
			    "20000000000 +increase");
	assert_string_equal(said("Giá thỏa thuận thấp hơn thị giá đầu năm 12%."), "12% +decrease");
	assert_string_equal(said("Tốc độ đó cao hơn mức kế hoạch 7%, cao hơn kỷ lục 9% của năm kia."),
			    "7% +target; 9%");
	assert_string_equal(said("Đường này rẻ hơn so với đường nội địa 14.000 đồng/kg."), "14000");
	assert_string_equal(said("Sản lượng cao hơn năm ngoái 300 tấn, dự án đội vốn 7 tỷ đồng."),
			    "300 +increase; 7000000000 +increase");
	assert_string_equal(said("Tỷ lệ thành công của nó lớn hơn 50%."), "50% +over");
	assert_string_equal(said("Người bị nặng hơn nên được hỗ trợ 2 triệu đồng."), "2000000");
	assert_string_equal(said("Khu du lịch không thể ít hơn 900 ha."), "900 +at_least");
	assert_string_equal(said("Nếu tỷ lệ đi bầu thấp hơn 50% thì phải bầu lại."), "50% +under");
}

/* Would catch: what is passed taken for by how much a plan is exceeded, and a limit for passed. */
static void exceeded(void **state)
{
	(void)state;
	assert_string_equal(said("Doanh thu của hãng vượt 9% so với kế hoạch."), "9% +exceed");
	assert_string_equal(said("Công suất thuê đã vượt mức 95%."), "95% +over");
	assert_string_equal(said("Cổ đông không được vượt quá 15% vốn."), "15% +at_most");
	assert_string_equal(said("Bác sĩ khuyên không nên ăn quá 6% chất béo; anh ăn quá 30%."),
			    "6% +at_most; 30% +over");
	assert_string_equal(said("Yêu cầu không để mỗi lớp quá 40 học sinh."), "40 +at_most +each");
	assert_string_equal(said("Thắng tay không có, xe quá 20 tấn vẫn đi được."), "20 +over");
}

/* Would catch: what is not aimed at taken for a target, where the word is another (khách hàng mục
 * tiêu) or has ended; a target lost that was reached or is to be, or behind another one. */
static void targets(void **state)
{
	(void)state;
	assert_string_equal(
		said("Hãng đặt mục tiêu tuyển 900 lao động, tăng 12% so với năm trước; lợi nhuận "
		     "đạt 300 triệu USD."),
		"900 +target; 12% +increase +target; 300000000 +target");
	assert_string_equal(said("Để đạt mục tiêu tăng trưởng 6,7%, các quý sau phải nỗ lực."),
			    "6.7% +increase +target");
	assert_string_equal(said("Mục tiêu đến năm 2030, có 60% hộ dân dùng nước sạch."),
			    "60% +target");
	assert_string_equal(
		said("Với mục tiêu phục vụ người dân, hãng mở thêm điểm bán với 300 lao động."),
		"300");
	assert_string_equal(said("Chỉ tiêu này được cải thiện, giảm từ 65% xuống 58%."),
			    "65%; 58%");
	assert_string_equal(said("Tên lửa diệt mục tiêu ở tầm xa với xác suất 85%."), "85%");
	assert_string_equal(said("Nấu kỹ chỉ tiêu diệt 18% chất độc."), "18%");
	assert_string_equal(said("Năng suất phải đạt 20% so với mức 5% hiện nay."),
			    "20% +target; 5%");
	assert_string_equal(said("Có 85 trường đạt chỉ tiêu 100%."), "85; 100%");
	assert_string_equal(said("Hãng đặt kế hoạch doanh thu 300 tỷ đồng, lãi 20 tỷ đồng."),
			    "300000000000 +target; 20000000000 +target");
	assert_string_equal(said("Các chỉ tiêu tài chính vượt mức kế hoạch từ 14 - 47%."),
			    "14-47% +range");
	assert_string_equal(said("Chỉ tiêu vào trường công chỉ đáp ứng khoảng 70%."), "70% +about");
	assert_string_equal(said("Nhiều nơi đã vượt mục tiêu khi có 80% hộ dùng nước sạch."),
			    "80%");
	assert_string_equal(said("Thực hiện mục tiêu đến năm 2030, có 85% hộ dùng nước sạch."),
			    "85% +target");
	assert_string_equal(said("Sản lượng phải tăng 3%."), "3% +increase +target");
	assert_string_equal(said("Thợ phải tăng ca để làm ra 40 tấn thép."), "40");
	assert_string_equal(said("Hãng lãi lớn, vượt 8% kế hoạch lợi nhuận và tăng 15%."),
			    "8% +exceed; 15% +increase");
	assert_string_equal(said("Lạm phát chưa đạt mức mục tiêu (2%)."), "2% +target");
}

/* Would catch: those that there are, a condition, and what somebody is compared with taken for
 * expected, or what the level was before; and the rest of a list for what is. */
static void forecasts(void **state)
{
	(void)state;
	assert_string_equal(
		said("Hãng dự kiến tuyển 900 lao động, thu về 300 triệu USD và xây 40 căn nhà."),
		"900 +forecast; 300000000 +forecast; 40 +forecast");
	assert_string_equal(said("Thuế sẽ tăng từ 5% lên 7%."), "5%; 7% +forecast");
	assert_string_equal(said("Mức bảo hiểm sẽ được nâng từ 50 triệu đồng thành 75 triệu đồng."),
			    "50000000; 75000000 +forecast");
	assert_string_equal(
		said("Mức vay sẽ tăng từ 5 triệu đồng/tháng/học sinh, sinh viên lên 7 triệu "
		     "đồng/tháng/học sinh, sinh viên."),
		"5000000; 7000000 +forecast");
	assert_string_equal(said("Xe sẽ có giá 900 USD (tương đương 20 triệu đồng)."),
			    "900 +forecast; 20000000 +forecast");
	assert_string_equal(said("Bão sẽ đổ bộ, hơn 700 người dân đã rời nhà."), "700 +over");
	assert_string_equal(said("Dự kiến 2 dự án này sẽ xong trong năm nay."), "2");
	assert_string_equal(said("Nhiều thợ sẽ mất việc nếu 900 tấn than bị từ chối."), "900 +forecast");
	assert_string_equal(said("Giá dự kiến thấp hơn so với mức 900 USD hiện nay."), "900");
	assert_string_equal(
		said("Xuất khẩu sẽ đạt 900 triệu USD, trong khi nhập khẩu là 300 triệu USD."),
		"900000000 +forecast; 300000000");
	assert_string_equal(said("Có 48% chuyên gia đoán giá giảm, 43% dự báo giá tăng."),
			    "48%; 43%");
	assert_string_equal(said("Người vi phạm sẽ bị phạt 6 triệu đồng."), "6000000");
	assert_string_equal(said("Anh ta sẽ đưa hình của hai người này lên mạng."), "2");
	assert_string_equal(said("Trại sẽ có hai người canh gác."), "2 +forecast");
	assert_string_equal(said("Giá có thể tăng 5%. Nước này cam kết cắt giảm 33% - 35%."),
			    "5% +increase +forecast; 33-35% +decrease +target +range");
	assert_string_equal(said("Đêm không mưa. Độ ẩm từ 57 - 92%."), "57-92% +forecast +range");
	assert_string_equal(said("Gió nhẹ, độ ẩm tại Nam Bộ từ 57 - 92%."),
			    "57-92% +forecast +range");
	assert_string_equal(said("Trời nóng, độ ẩm ở mức thấp 40-50%."), "40-50% +range");
	assert_string_equal(said("Họ dọa sẽ trừng phạt không thương tiếc 2 công dân bị bắt."), "2");
	assert_string_equal(said("Cuộc gặp dự kiến giữa hai người này đã bị hủy."), "2");
	assert_string_equal(said("Nước này có ý định tăng sản lượng lên 900 ha."), "900 +forecast");
	assert_string_equal(said("Trong danh sách dự kiến thì có 5 cán bộ xin rút."), "5");
	assert_string_equal(said("Đối với thẻ ngày sẽ có giá 30 nghìn đồng."), "30000");
	assert_string_equal(said("Chép bài người khác có thể bị phạt đến 9 triệu đồng."),
			    "9000000 +at_most");
	assert_string_equal(
		said("Tòa thu hồi 900 tỷ đồng. Bộ luật mới ra trong đó quy định phạt 5 tỷ đồng."),
		"900000000000; 5000000000");
	assert_string_equal(said("Khách hàng sẽ phải trả 900 USD cho mỗi giờ."), "900 +each");
	assert_string_equal(said("Một cơ quan sẽ tốt hơn, gọn hơn 3 doanh nghiệp."), "3 +over");
	assert_string_equal(said("Ông sẽ không cho mượn 300 triệu đồng."), "300000000");
	assert_string_equal(said("Giá thép tăng ngược dự báo, phiên này giảm 2%."), "2% +decrease");
	assert_string_equal(
		said("Mẫu xe này sẽ được bán ra ở thị trường nước ngoài vào cuối năm với giá "
		     "900 USD."),
		"900 +forecast");
	assert_string_equal(said("Ông sẽ chờ chứ không bỏ ra 300 triệu đồng."), "300000000");
	assert_string_equal(said("Tỉnh có kế hoạch trồng thêm 900 ha ngô."), "900 +increase +forecast");
	assert_string_equal(said("Tỉnh chưa có kế hoạch bán 900 ha rừng."), "900");
	assert_string_equal(said("Dự báo các hãng đang có 900 lao động sẽ lãi."), "900");
	assert_string_equal(said("Doanh thu dự kiến sau khi xây xong là 900 triệu USD."),
			    "900000000 +forecast");
}

/* Would catch: a sum told for all the rest of its sentence, and by a term of office. */
static void sums(void **state)
{
	(void)state;
	assert_string_equal(said("Lũy kế cả năm, hãng đạt 340 tỷ đồng, tăng 28 tỷ đồng."),
			    "340000000000 +cumulative; 28000000000 +increase");
	assert_string_equal(said("Hội đồng nhiệm kỳ 2012-2017 có 6 thành viên."), "6");
}

/* Would catch: a mean that others are compared with, or of a price, told of a change. */
static void means(void **state)
{
	(void)state;
	assert_string_equal(said("Lượng mưa cao hơn trung bình nhiều năm đến 30%."), "30% +increase");
	assert_string_equal(said("Điều chỉnh giá bình quân khi giá điện tăng từ 7% trở lên."),
			    "7% +at_least +increase");
	assert_string_equal(said("Mỗi vụ bình quân thu 300 tấn thóc."), "300 +avg +each");
	assert_string_equal(said("Giá gạo bình quân 4 tháng đầu năm 2017 đạt 445 USD/tấn."), "445 +avg");
	assert_string_equal(said("Lương bình quân trong năm 2017 tăng 3%."), "3% +increase");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(changes),   cmocka_unit_test(comparisons),
		cmocka_unit_test(rates),     cmocka_unit_test(losses),
		cmocka_unit_test(rates_far), cmocka_unit_test(no_changes),
		cmocka_unit_test(gaps),      cmocka_unit_test(of_each_time),
		cmocka_unit_test(exceeded),  cmocka_unit_test(targets),
		cmocka_unit_test(forecasts), cmocka_unit_test(sums),
		cmocka_unit_test(means),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
