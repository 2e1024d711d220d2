/* What one sentence of a text about anything proposes or expects, and what of it goes on in those
 * behind it. */
#include "metrics.h"

#define NEWS "Tin vắn trong ngày"

static void shows(const char *text, const char *expected)
{
	metric_read(NEWS, "", text);
	assert_string_equal(metric_list(SHOW_QUALIFIERS), expected);
}

/* Would catch: what is proposed shown as what there is, in a sentence that only tells its parts. */
static void goes_on(void **state)
{
	(void)state;
	shows("Sở đề xuất đổi cách tính phí. Cụ thể, phí là 20.000 đồng một lượt.",
	      "20000 +each +forecast");
	shows("Sở đề xuất đổi cách tính phí. Phí là 20.000 đồng.", "20000");
	shows("Sở đưa ra phương án mở bến. Muốn như vậy, phải lấy 626 ha đất.", "626 +forecast");
	shows("Bến sẽ có vốn 90 tỷ đồng. Trong đó, tỉnh cấp 40%.",
	      "90000000000 +forecast; 40% +forecast");
	shows("Theo phương án này, bến xây hai đợt. Giai đoạn 1 có vốn 90 tỷ đồng.",
	      "90000000000 +forecast");
	/* Over more than one sentence, and from one head word over the parts of it. */
	shows("Sở đề xuất đổi cách tính phí. Theo đó, phí ngày là 2%. Đối với ban đêm, phí là 3%.",
	      "2% +forecast; 3% +forecast");
	shows("Dự kiến, mức phí mới cao hơn. Mức phí ban ngày là 2%.", "2% +forecast");
	shows("Hãng đặt mục tiêu lãi 90 tỷ đồng. Tổng vốn huy động tăng 17%.",
	      "90000000000 +target; 17% +increase +target");
	shows("Quỹ sẽ chi 90 tỷ đồng. Ngoài ra, 20 tỷ đồng dành cho tập luyện.",
	      "90000000000 +forecast; 20000000000 +forecast");
	shows("Ngày 1/6/2017, quỹ đề xuất đổi trái phiếu. Trong đó, năm 2018 đổi 6 tỷ đồng, năm "
	      "2020 "
	      "đổi 9 tỷ đồng.",
	      "6000000000 +forecast; 9000000000 +forecast");
	shows("Hãng thông qua phương án chia lãi. Trong đó, 5% chia bằng tiền.", "5% +forecast");
	/* A draft that has been changed, hours, what will be then, and other versions. */
	shows("Dự thảo đã thêm mức phạt như sau: - Phạt tới 5 triệu đồng nếu khai sai. - Phạt từ 10 – 20 triệu đồng nếu "
	      "giả tên.",
	      "5000000 +at_most +forecast; 10000000-20000000 +forecast +range");
	shows("Sở đề xuất đổi cách tính phí. Đối với ban ngày (từ 5 giờ đến trước 21 giờ), phí là 3%.", "3% +forecast");
	shows("Đến năm ấy nước này sẽ giàu hơn. Khi đó, tổng thu là 900 triệu USD.", "900000000 +forecast");
	shows("Máy sẽ có giá 940 USD cho bản lớn, trong khi phiên bản nhỏ là 880 USD.",
	      "940 +forecast; 880 +forecast");
	shows("Máy sẽ có giá 940 USD, trong khi máy của hãng kia là 880 USD.", "940 +forecast; 880");
	/* What will be done in parts. */
	shows("Dự án sẽ làm hai đợt. Giai đoạn 1 có vốn 90 tỷ đồng.", "90000000000 +forecast");
	/* What it was before is none. */
	shows("Sở đề xuất đổi cách tính phí. Cụ thể, tăng từ 5% lên 7%.", "5%; 7% +forecast");
}

/* Would catch: what is proposed ended by a sentence without figures, by the rest of a list or by each of its units; goals
 * and lists behind a colon told as reached. */
static void goes_on_farther(void **state)
{
	(void)state;
	shows("Sở đề xuất mức phí mới. Cách tính dựa trên giá đất của từng khu vực. Trong đó, cao nhất là 90.000 đồng/m2. "
	      "Tiếp đến là quận ven với mức 40.000 đồng/m2. Các quận còn lại là 20.000 đồng/m2.",
	      "90000 +forecast; 40000 +forecast; 20000 +forecast");
	shows("Hội chợ chọn được phương án hay. Khách đến rất đông. Ai cũng vui. Trong đó, cao nhất là 90.000 đồng/m2.", "90000");
	shows("Xe này rẻ hơn giá đề xuất. Khách rất thích. Trong đó, bản lớn bớt 90 triệu đồng.", "90000000 +decrease");
	shows("Mục tiêu đến năm 2025 có 900 hội viên được học nghề. 80% cán bộ hội được tập huấn.", "900 +target; 80% +target");
	shows("Mục tiêu của đề án là nâng cao tay nghề. Đồng thời, đào tạo lại khoảng 900 giáo viên.", "900 +about +target");
	shows("Chỉ tiêu tuyển sinh là 900 học sinh. Số học sinh học nghề là 400 học sinh. Như vậy, chỉ 70% được học tiếp.",
	      "900 +target; 400 +target; 70% +target");
	shows("Hội đề xuất mức thuế mới đối với các mặt hàng đang được bán rộng rãi trên thị trường cả nước như sau: đối với xăng "
	      "tối đa 5.000 đồng/lít; dầu tối đa 3.000 đồng/lít.",
	      "5000 +at_most +forecast; 3000 +at_most +forecast");
	shows("Ngành phấn đấu đạt mục tiêu của từng lĩnh vực và của một số nhóm hàng quan trọng nhất như sau: - Nông nghiệp tăng "
	      "trưởng 3,5%. Trong đó, trồng trọt tăng trưởng 2,5%.",
	      "3.5% +increase +target; 2.5% +increase +target");
	shows("Hội đã công bố giá như sau: xăng là 5.000 đồng/lít; dầu là 3.000 đồng/lít.", "5000; 3000");
}

/* Would catch: what there will be in a year that the sentence before tells shown as what there is. */
static void years_ahead(void **state)
{
	(void)state;
	shows("Ngày 1/6/2017, sở họp. Dự kiến đến năm 2025 có 90 nghìn lao động. Trình độ sơ cấp khoảng 18%.",
	      "90000 +forecast; 18% +about +forecast");
	shows("Ngày 1/6/2017, sở họp. Tỉnh phấn đấu đến năm 2025 đón 90 nghìn lượt khách. Doanh thu du lịch đạt 70 tỷ đồng.",
	      "90000 +target; 70000000000 +target");
	/* Nothing of another time, another's, or what there is. */
	shows("Ngày 1/6/2017, sở họp. Dự kiến đến năm 2025 có 90 nghìn lao động. Năm 2016, trình độ sơ cấp khoảng 18%.",
	      "90000 +forecast; 18% +about");
	shows("Ngày 1/6/2017, sở họp. Dự kiến đến năm 2025 có 90 nghìn lao động. Theo báo bạn, trình độ sơ cấp khoảng 18%.",
	      "90000 +forecast; 18% +about");
	shows("Ngày 1/6/2017, sở họp. Dự kiến đến năm 2025 có 90 nghìn lao động. Hiện trình độ sơ cấp khoảng 18%.",
	      "90000 +forecast; 18% +about");
	shows("Ngày 1/6/2017, sở họp. Dự kiến có 90 nghìn lao động. Trình độ sơ cấp khoảng 18%.",
	      "90000 +forecast; 18% +about");
}

/* Would catch: what a plan is, what somebody's proposal says and what is soon sold shown as what there is. */
static void planned(void **state)
{
	(void)state;
	shows("Lạm phát là 2%, thấp hơn mức kế hoạch 3%.", "2%; 3% +target");
	shows("Sản lượng vượt mức kế hoạch từ 14 - 47%.", "14-47% +range");
	shows("Tỉnh quy hoạch đến năm 2025 còn 700 ha muối.", "700 +target");
	shows("Ai cũng lo khi đề xuất của bộ tăng mức thuế lên 8.000 đồng treo lơ lửng.", "8000 +forecast");
	shows("Giá bán lẻ đề xuất của xe này là 90 triệu đồng.", "90000000");
	shows("Trong 900 kiến nghị của dân có 77% về đất.", "77%");
	shows("Máy Sao 5 sắp lên kệ, giá 20 triệu đồng.", "20000000 +forecast");
	shows("Diện tích chè theo quy hoạch của sở khoảng 9.000 ha.", "9000 +about +forecast");
	shows("Diện tích chè theo quy hoạch là 9.000 ha.", "9000 +forecast");
	shows("Hãng không hoàn thành kế hoạch tổng doanh thu 90 tỷ đồng.", "90000000000 +target");
	shows("Giá vàng chịu sức ép từ kế hoạch đánh thuế 3% của nước này.", "3% +forecast");
	shows("Khách có cơ hội trúng bộ quà trị giá 70 triệu đồng.", "70000000 +forecast");
}

/* Would catch: what all of a sentence expects, or a plan or a draft says, shown as what there is. */
static void headed(void **state)
{
	(void)state;
	shows("Dự kiến, máy sẽ chỉ có hai màu: xám của đá và vàng của nắng với cùng giá bán – 299 USD.",
	      "299 +forecast");
	shows("Dự báo, trong quý tới số người làm nghề khoảng 500 nghìn người.", "500000 +about +forecast");
	shows("Dự kiến 20 giờ cùng ngày, ban quản lý chợ cũng họp với các hộ ở đây, bước đầu có 80% số hộ về.",
	      "80%");
	shows("Chỉ tiêu của đợt này là: Sửa cầu; xây nhà trị giá 50 triệu đồng; khám cho 700 người dân.",
	      "50000000 +target; 700 +target");
	shows("Chỉ tiêu của đợt này ai cũng biết; nay đã xây nhà trị giá 50 triệu đồng.", "50000000");
	shows("Theo quy hoạch, bến xe có kinh phí khoảng 90 tỷ đồng.", "90000000000 +about +forecast");
	shows("Hãng dời đi theo quy hoạch được giảm 50% thuế.", "50% +decrease");
	shows("Mức 8.000 đồng theo tờ trình của bộ bị chê.", "8000 +forecast");
	shows("Mức 8.000 đồng theo luật mới bị chê.", "8000");
	shows("Lãi cao hơn mức 3,2% theo dự báo của nhiều nhà kinh tế.", "3.2% +forecast");
	shows("Hãng sẽ đảm nhận phần chóp của tháp có vốn đầu tư lên tới 1,5 tỷ USD này.", "1500000000 +forecast");
	shows("Cầu mới với kinh phí dự trù 90 tỷ đồng vừa khởi công.", "90000000000 +forecast");
	/* Prices, and those that are said again in another currency. */
	shows("Xe sẽ có hai bản đi kèm hộp số tay và hộp số máy với giá bán lần lượt khoảng 25.000 USD.",
	      "25000 +about +forecast");
	shows("Xe sẽ bày bán ở châu Âu và các nước khác từ mùa xuân năm sau với giá 4.000 tệ (580 USD).",
	      "580 +forecast");
}

/* Would catch: what has been done, or what another sentence tells, shown as proposed. */
static void ends(void **state)
{
	(void)state;
	shows("Sở đề xuất đổi cách tính phí. Cụ thể, hiện nay phí là 5%.", "5%");
	shows("Sở đề xuất đổi cách tính phí. Cụ thể, phí vẫn là 5%.", "5%");
	shows("Sở đề xuất đổi cách tính phí. Trong đó, năm 2015 thu 90 tỷ đồng. Năm 2017 tới.",
	      "90000000000");
	shows("Sở đề xuất đổi cách tính phí. Theo đó, ngày 23.6 phí là 5%.", "5%");
	shows("Sở đề xuất đổi cách tính phí.\nCụ thể, phí là 5%.", "5%");
	shows("Dự kiến vốn cả năm cao hơn. Trong đó, nguồn tỉnh giải ngân là 90 tỷ đồng.",
	      "90000000000");
	shows("Sở có phương án giúp dân. Theo đó, phí là 5%.", "5%");
	shows("Quốc hội thông qua dự luật này. Theo đó, phí là 5%.", "5%");
	shows("Dự báo về giá vàng, ai cũng thận trọng. Cụ thể, có 48% chọn giá giảm.", "48%");
	shows("Các hãng kiến nghị giảm phí. Cụ thể, lấy mẫu thu 200.000 đồng.", "200000");
	shows("Sở đề xuất đổi cách tính phí. Theo đó, có 12 dự án.", "12");
	shows("Vốn dự kiến là 90 tỷ đồng. Trong đó, đạt 5% kế hoạch.", "90000000000 +forecast; 5%");
	shows("Dự án đã làm hai đợt. Giai đoạn 1 có vốn 90 tỷ đồng.", "90000000000");
	shows("Huyện đề xuất trả đất. Đồng thời, trong 50 ha đất này có mộ.", "50");
}

/* Would catch: what is said again in what is counted otherwise shown as what there is, where the first of the two
 * is no figure. */
static void said_again(void **state)
{
	(void)state;
	shows("Khối này đề nghị nước ấy phải trả khoản tiền lên tới 60 tỷ euro (tương đương 64 tỷ USD).",
	      "64000000000 +forecast");
	shows("Hãng sẽ chào bán lần đầu cho mọi người trong và ngoài nước hơn 1,5 triệu trái mận, tương đương 4,08% "
	      "số có.",
	      "4.08% +forecast");
	shows("Số còn giữ sẽ còn lại là 21,8 triệu trái mận, tương đương 1,71%.", "1.71% +forecast");
	shows("Có 47% nói giá sẽ tăng lại; 104 phiếu khác (tỷ lệ 13%) không nói gì.", "47%; 13%");
}

/* Would catch: what works cost that are still to be built shown as spent; and what works cost that are there, or
 * have been registered, shown as expected. */
static void works(void **state)
{
	(void)state;
	shows("Cầu mới sẽ nối hai bờ sông. Dự án có tổng mức đầu tư 90 tỷ đồng.", "90000000000 +forecast");
	shows("Tổng vốn đầu tư của nhà máy là 90 tỷ đồng. Dự kiến nhà máy chạy từ năm sau.",
	      "90000000000 +forecast");
	shows("Tỉnh sẽ khởi công cầu Mây, tổng mức đầu tư 90 tỷ đồng. Đường Gió có vốn đầu tư 40 tỷ đồng. "
	      "Mở rộng tuyến Mưa với kinh phí 70 tỷ đồng.",
	      "90000000000 +forecast; 40000000000 +forecast; 70000000000 +forecast");
	shows("Đường sẽ xây mới 700 km. Tổng mức đầu tư giai đoạn 1 là 90 tỷ đồng.",
	      "90000000000 +forecast");
	shows("Dự án sẽ xây ba cửa thay các dốc hiện có. Tổng mức đầu tư cho công trình là 90 tỷ đồng.",
	      "90000000000 +forecast");
	/* As the headline says. */
	metric_read("Khởi công hai cầu vượt", "", "Cầu Mây hình chữ Y. Tổng mức đầu tư là 90 tỷ đồng.");
	assert_string_equal(metric_list(SHOW_QUALIFIERS), "90000000000 +forecast");
	metric_read("Khánh thành cầu mới, sẽ đông vui", "", "Cầu Mây hình chữ Y. Tổng mức đầu tư là 90 tỷ đồng.");
	assert_string_equal(metric_list(SHOW_QUALIFIERS), "90000000000");
	shows("Nút cầu vượt sẽ đẹp. Công trình khởi công từ năm 2009, với vốn đầu tư 90 tỷ đồng.", "90000000000");
	shows("Cầu mới nối hai bờ sông. Dự án có tổng mức đầu tư 90 tỷ đồng.", "90000000000");
	shows("Cầu mới sẽ nối hai bờ sông. Dự án đã dùng tổng mức đầu tư 90 tỷ đồng.", "90000000000");
	shows("Tổng vốn đầu tư của nhà máy là 90 tỷ đồng, khánh thành hôm qua. Nhà máy sẽ tuyển thợ.",
	      "90000000000");
	shows("Tỉnh sẽ đón thêm dự án mới. Tổng vốn đầu tư đăng ký là 90 tỷ đồng.", "90000000000");
	shows("Hãng sẽ chiếu phim. Phim có kinh phí 90 tỷ đồng.", "90000000000");
}

static void reads(const char *headline, const char *text, const char *expected)
{
	metric_read(headline, "", text);
	assert_string_equal(metric_list(SHOW_QUALIFIERS), expected);
}

/* Would catch: the headline's amount shown as spent though the text below says that it will be, and the same the other way
 * round; what a draft or a forecast says to the end of its sentence shown as in force. */
static void headlines(void **state)
{
	(void)state;
	reads("Hãng Mây rót 90 triệu USD mở trường", "Hãng cho biết sẽ đầu tư 90 triệu USD trong hai năm.",
	      "90000000 +forecast; 90000000 +forecast +repeat");
	reads("Thị xã sẽ vay 90 tỷ đồng", "Khoản 90 tỷ đồng ấy gây lo.", "90000000000 +forecast; 90000000000 +forecast +repeat");
	/* A price, what has been done, another unit, persons and a small share. */
	reads("Xe Mây giá 90 triệu đồng", "Hãng sẽ bán xe với giá 90 triệu đồng.", "90000000; 90000000 +forecast");
	reads("Thị xã sẽ vay 90 tỷ đồng", "Thị xã đã vay 90 tỷ đồng.", "90000000000 +forecast; 90000000000");
	reads("Thị xã sẽ vay 90 triệu đồng", "Anh Lê có lương 90 triệu đồng/tháng.", "90000000 +forecast; 90000000");
	reads("Thị xã sẽ tuyển 900 giáo viên", "Cả thị xã có 900 giáo viên.", "900 +forecast; 900");
	shows("Theo dự thảo, khung thuế với xăng từ 4.000 - 8.000 đồng/lít, dầu hỏa (300 - 2.000 đồng/lít), dầu nhờn (900 - 4.000 "
	      "đồng/lít), mỡ nhờn (600 - 5.000 đồng/lít).",
	      "4000-8000 +forecast +range; 300-2000 +forecast +range; 900-4000 +forecast +range; 600-5000 +forecast +range");
	shows("Theo kế hoạch được duyệt, nhóm làm việc ở hai nơi có 900 người sinh sống.", "900");
}

/* Would catch: what works cost and how large they are shown as if they stood, though they are only planned or the
 * headline tells that somebody is going to build them. */
static void works_planned(void **state)
{
	(void)state;
	shows("Ban quản lý vừa trình UBND tỉnh dự án cầu Mây với tổng mức đầu tư 90 tỷ đồng.", "90000000000 +forecast");
	shows("Công ty đã nghiên cứu tiền khả thi dự án đường Mây với chiều dài 90 km.", "90 +forecast");
	shows("Tỉnh có chủ trương đầu tư cầu Mây. Dự án có tổng vốn đầu tư 90 tỷ đồng.", "90000000000 +forecast");
	shows("Theo tính toán sơ bộ, tổng mức đầu tư cầu Mây là 90 tỷ đồng.", "90000000000 +forecast");
	shows("Dự án đường Mây dài 90 km. Dự kiến đường mở cuối năm sau.", "90 +forecast");
	shows("Dự án giữ nước cho vùng rộng 90 ha. Dự kiến hồ mở cuối năm sau.", "90");
	shows("Nhà họ Lê có công trình cấp bốn, kinh phí 90 triệu đồng.", "90000000");
	reads("Hãng Mây đầu tư khu nhà mới", "Dự án có công suất 90 MW, tổng vốn đầu tư 90 tỷ đồng.",
	      "90 +forecast; 90000000000 +forecast");
	reads("Xây hai cầu trong sáu tháng", "Cầu Mây hình chữ Y. Tổng mức đầu tư là 90 tỷ đồng.", "90000000000 +forecast");
	reads("Khởi động tuyến đường ven sông", "Dự án có tổng vốn đầu tư 90 tỷ đồng.", "90000000000 +forecast");
	reads("Lãnh đạo TP làm việc với huyện", "Dự án có tổng vốn đầu tư 90 tỷ đồng.", "90000000000");
	reads("Nhiều sai phạm khi Hãng Mây đầu tư khu nhà", "Dự án có tổng vốn đầu tư 90 tỷ đồng.", "90000000000");
}

/* Would catch: what would be so under a condition shown as a change that was; what is only
 * compared, and a threshold, shown as expected. */
static void supposed(void **state)
{
	(void)state;
	shows("Nếu giá điện tăng 10% thì dân thêm khó.", "10% +increase +forecast");
	shows("Trong trường hợp giá điện tăng 10% thì dân thêm khó.", "10% +increase +forecast");
	shows("Chỉ cần tiêu dùng tăng thêm 1% là đủ.", "1% +increase +forecast");
	shows("Dân lo nếu thuế xăng lên 8.000 đồng.", "8000 +forecast");
	/* The consequence goes on. */
	shows("Nếu giảm chi 1% thì tiết kiệm 20 tỷ đồng.",
	      "1% +decrease +forecast; 20000000000 +forecast");
	shows("Nếu so với năm 2016, giá tiêu giảm 50%.", "50% +decrease");
	shows("Nếu như quý I tăng 3% thì nay khác.", "3% +increase");
	shows("Nếu cộng thêm 15% thì giá khác.", "15% +increase");
	shows("Nếu chi trên 900 triệu đồng thì phải đấu thầu.", "900000000 +over");
	shows("Nếu gọi đủ món, giá tăng 10%.", "10% +increase");
	/* An amount or a share that there would be; no price. */
	shows("Nếu thu trước 10% thì dân thiệt.", "10% +forecast");
	shows("Nếu cả năm lỗ 90 tỷ đồng thì hãng khó trụ.", "90000000000 +forecast");
	shows("Món này nếu gọi thêm thịt là 40.000 đồng.", "40000");
	shows("Nếu nửa năm trước họ lỗ 90 tỷ đồng thì nay lãi.", "90000000000");
	shows("Chỉ cần 5.000 đồng là có vé.", "5000");
	shows("Nếu có ba thí sinh bằng điểm thì thi lại.", "3 +forecast");
	shows("Ngày nay hai bên sẽ gần nhau nhờ 65.000 người hiện đang sống ở đây.", "65000");
}

/* Would catch: what may be, is advised, offered or wished for shown as what there is. */
static void wished(void **state)
{
	(void)state;
	shows("Con hổ này có thể đáng giá 50.000 USD.", "50000 +forecast");
	shows("Hãng đứng trước nguy cơ bị phạt 40 triệu USD.", "40000000 +forecast");
	shows("Giá tiêu có khả năng tiếp tục đi xuống, về ngưỡng 120 USD.", "120 +forecast");
	shows("Người bệnh chỉ nên ăn 30% chất béo.", "30% +forecast");
	shows("Ông bầu sẵn sàng bỏ ra 60 triệu đồng mời ca sĩ.", "60000000 +forecast");
	shows("Hãng xin đổ xuống biển 24.000 tấn bùn.", "24000 +forecast");
	shows("Cô cố tiết kiệm 5.000 USD mua kèn.", "5000 +target");
	shows("Tỉnh rất quyết tâm để đạt mức 7%.", "7% +target");
	shows("Lượng khách dự kiến đạt được là 90.000 người.", "90000 +forecast");
	shows("Lạm phát chưa đạt được 2%.", "2% +target");
	shows("Hãng đạt được 2% thị phần.", "2%");
	shows("Lãi chỉ bằng 35% kế hoạch năm 2016 (398 tỷ đồng).", "35%; 398000000000 +forecast");
	shows("Vốn vay thực hiện theo chỉ tiêu được giao đạt 90 tỷ đồng.", "90000000000");
	shows("Tỷ lệ tuân thủ cam kết giảm sản lượng là 90%.", "90%");
	shows("Phim cần thu ít nhất 460 triệu USD mới lãi.", "460000000 +at_least +forecast");
}

/* Would catch: what people or a share of something will do shown as done. */
static void will_do(void **state)
{
	(void)state;
	shows("Gần 90 công ty lớn sẽ đi cùng.", "90 +nearly +forecast");
	shows("Trên 60% đề thi năm nay sẽ dễ.", "60% +over +forecast");
	shows("Xe này sẽ được thay thế 85% thiết bị.", "85% +forecast");
	shows("Máy sẽ tốt hơn, thay thế 85% máy cũ.", "85%");
	shows("Nghe nói 88% dân số sẽ không đi.", "88%");
	shows("Có 46% người được hỏi cho biết sẽ mua.", "46%");
	shows("Khoảng 900 hộ dân Bản Mây sẽ khó khăn.", "900 +about");
	shows("Đội nào được từ 50% sẽ đi tiếp.", "50%");
}

/* Would catch: what somebody demands or promises shown as given. */
static void demanded(void **state)
{
	(void)state;
	shows("Kẻ bắt cóc đòi 300 triệu đồng.", "300000000 +forecast");
	shows("Ông Tám yêu cầu tòa báo bồi thường số tiền 90 triệu đồng.", "90000000 +forecast");
	shows("Chúng yêu cầu tiền chuộc bằng vàng, tương đương khoảng 300 USD.",
	      "300 +about +forecast");
	shows("Anh ta muốn cô phải bồi thường 17 USD.", "17 +forecast");
	shows("Ông chủ hứa trả 250 USD, thợ chưa nhận.", "250 +forecast");
	shows("Hãng tàu cam kết chịu 100% chi phí kéo tàu.", "100% +target");
	/* What is there, or has been given. */
	shows("Anh này đến đòi nợ 5 triệu đồng.", "5000000");
	shows("Bộ yêu cầu làm rõ vụ chi 13.000 USD.", "13000");
	shows("Dân nộp theo yêu cầu của hắn 2 triệu đồng.", "2000000");
	shows("Ai muốn vào phải đóng 5 triệu đồng.", "5000000");
	shows("Ngân hàng cam kết cho vay 80% giá trị xe.", "80%");
	shows("Tỉnh yêu cầu hai xã làm gấp, nay thu 90 tỷ đồng.", "2; 90000000000");
	/* Nor does it go on in sentences behind. */
	shows("Hắn đòi tiền. Trong đó, 5% là của bạn.", "5%");
}

/* Would catch: what a study found, a debt that there is and who may take part shown as what is to come; and what is
 * foretold for a time taken for a finding. */
static void there_are(void **state)
{
	(void)state;
	shows("Theo khảo sát, trong làng sẽ có ít nhất 4% người cận thị.", "4% +at_least");
	shows("Các nghiên cứu cho thấy ăn rau sẽ giúp giảm 15% nguy cơ đau dạ dày.", "15% +decrease");
	shows("Theo khảo sát, năm 2030 sẽ có 15% người cận thị.", "15% +forecast");
	shows("Tổ này sẽ có 15% người cận thị.", "15% +forecast");
	shows("Theo quy định, người trúng giải sẽ phải nộp thuế 15% (khoảng 9 tỷ đồng).",
	      "15%; 9000000000 +about +forecast");
	shows("Theo quy định mới, người trúng giải sẽ phải nộp thuế 15%.", "15% +forecast");
	shows("Sau mỗi lần như vậy, người môi giới sẽ hưởng 15% tiền công.", "15%");
	shows("Tháng nào đông, bà chủ sẽ thu 90 triệu đồng.", "90000000");
	shows("Thường thì người tìm được sẽ nhận không quá 15% số tiền.", "15% +at_most");
	shows("Thường vụ thống nhất sẽ giao tiếp 15 ha đất.", "15 +forecast");
	shows("Thí sinh bị nhắc nhở sẽ bị trừ 15% số điểm.", "15% +decrease");
	shows("Sở đề nghị tòa làm rõ việc trả khoản nợ hơn 90 tỷ đồng.", "90000000000 +over");
	shows("Kênh đạt hơn 9.000 người xem sẽ được dùng nhạc mới.", "9000 +over");
	shows("Hơn 9.000 người xem sẽ được dùng nhạc mới.", "9000 +over +forecast");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(goes_on),
		cmocka_unit_test(goes_on_farther), cmocka_unit_test(headed), cmocka_unit_test(works), cmocka_unit_test(works_planned), cmocka_unit_test(headlines),
		cmocka_unit_test(said_again),
		cmocka_unit_test(ends),
		cmocka_unit_test(supposed),
		cmocka_unit_test(wished),
		cmocka_unit_test(will_do),
		cmocka_unit_test(years_ahead),
		cmocka_unit_test(planned),
		cmocka_unit_test(demanded),
		cmocka_unit_test(there_are),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
