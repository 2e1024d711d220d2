/* Figures of texts about anything, which name the Party in passing or not at all. */
#include "metrics.h"

/* Would catch: men whom a station sends to a fire counted as cadres trained, an order book as
 * petitions, fines as the Party's documents; and the length of a road taken for the Party's
 * business for their sake. */
static void none_of_its_work(void **state)
{
	(void)state;
	metric_elsewhere = true;
	assert_metrics(NAMED, "Cháy kho hàng trong đêm", DAY,
		       "Trạm đã cử 6 cán bộ đến hiện trường, cách trung tâm khoảng 40 km. Mùa khô "
		       "này, đơn "
		       "vị ban hành 24 quyết định xử phạt.",
		       "6 - cán bộ");
	assert_metrics(NAMED, "Xưởng dệt mở rộng", DAY,
		       "Xưởng đã nhận được 57 đơn đặt hàng và mở 3 lớp dạy nghề cho 80 học viên.",
		       "80 - học viên");
	assert_metrics(NAMED, "Cử tri nước bạn đi bầu", DAY,
		       "Cử tri bầu ra 150 ủy viên hội đồng xã.", "150 - ủy viên");
	metric_elsewhere = false;
}

/* Would catch: an award told by its words that makes the whole text one about the Party's work,
 * with its businesses and roads; and awards that are told no longer. */
static void awards(void **state)
{
	(void)state;
	assert_metrics(
		NAMED, "Tôn vinh thợ giỏi", DAY,
		"Dịp này, hiệp hội trao bằng khen cho 9 tập thể và 21 cá nhân. Hiệp hội có 300 "
		"doanh nghiệp, xa nhất cách 90 km.",
		"9 commended_collectives tập thể; 21 commended_individuals cá nhân; 300 - doanh "
		"nghiệp");
}

/* Would catch: a couple dated by what befell it; what there is dated by what comes every year; the
 * year behind `hồi` lost. */
static void times_of_others(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, "Chuyện của một gia đình", DAY,
		       "Năm 1979 bà lấy chồng, hai người con có một trang trại.", "2 -");
	assert_metrics(SHOW_PERIOD, "Nhà ở cho người nghèo", DAY,
		       "Khảo sát cho thấy 500 hộ chưa có nhà, hằng năm lại thêm các cặp mới cưới.",
		       "500 -");
	assert_metrics(SHOW_PERIOD, "Phim mới ra rạp", DAY,
		       "Kỷ lục trước thuộc về phim của hãng khác với 85 triệu USD hồi 2015.",
		       "85000000 2015");
}

/* Would catch: what is of its work only where the sentences around it say so, lost with the rest.
 */
static void beside_its_name(void **state)
{
	(void)state;
	metric_elsewhere = true;
	assert_metrics(
		NAMED, "Chuyện một vùng đất", DAY,
		"Nhà máy ở đây có từ lâu đời và nổi tiếng khắp vùng nhờ nghề dệt của cha ông "
		"truyền lại "
		"cho con cháu qua nhiều đời thợ. Người thợ nào cũng kể về nghề với niềm tự hào, và "
		"ai "
		"đến thăm cũng được mời xem khung cửi cũ còn giữ lại trong gian nhà ở đầu làng. "
		"Cấp ủy đã cử 14 cán bộ đi đào tạo về quản lý. Sản phẩm của làng bán ở nhiều nơi. "
		"Vải dệt ra mang tên làng. Trại bò gần đó cử 5 cán bộ đi đào tạo về thú y.",
		"14 cadres_trained cán bộ; 5 - cán bộ");
	assert_metrics(NAMED, "Huyện làm tốt việc vận động", DAY,
		       "Toàn huyện có 201 mô hình “Dân vận khéo” đạt hiệu quả.",
		       "201 models_registered mô hình “Dân vận khéo”");
	assert_metrics(NAMED, "Mặt trận các cấp giám sát", DAY,
		       "Trong quý, Mặt trận cấp huyện tổ chức 13 cuộc giám sát.",
		       "13 supervision_rounds cuộc giám sát");
	assert_metrics(NAMED, "Chuyện làng", DAY, "Làng có 12 đảng viên mới được kết nạp.",
		       "12 members_admitted đảng viên mới được kết nạp");
	metric_elsewhere = false;
}

/* Would catch, in texts about the Party, too: a decree's number as a share of documents,
 * departments and orders as petitions, ranks as businesses, men sent to a fire as cadres trained or
 * appointed, forged cards as issued ones, a union's committee as the Party's, and the state's
 * penalties as the Party's. */
static void passing_in_its_texts(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện ủy phổ biến Nghị định 56/2017 quy định chi tiết một số điều.", "");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Ban gồm 8 đơn vị, trong đó có 6 vụ chức năng. Xưởng nhận được 57 đơn đặt hàng.",
		"8 - đơn vị");
	assert_metrics(NAMED, HEADLINE, DAY, "Công ty được vinh danh trong top 50 doanh nghiệp.",
		       "50 - doanh nghiệp");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Xí nghiệp được tôn vinh, tỉnh hiện nay có 300 doanh nghiệp.",
		       "300 private_enterprises doanh nghiệp");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Công an huyện cử 6 cán bộ đến hiện trường, điều động 18 cán bộ chữa cháy.",
		       "6 - cán bộ +subunit; 18 - cán bộ +subunit");
	assert_metrics(NAMED, HEADLINE, DAY, "Người này làm giả 2 thẻ đảng viên.", "");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đại hội đã bầu 11 đồng chí vào Ban Chấp hành Công đoàn khóa mới.",
		       "11 - đồng chí");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Thanh tra kiến nghị kỷ luật hành chính 7 tập thể, 22 cá nhân.",
		       "7 - tập thể; 22 - cá nhân");
}

/* Would catch: heights, weights, distances and speeds as figures of general news; and hectares,
 * tonnes, millions of cubic metres, or the length of a road, lost with them; or what the Party's
 * own work built. */
static void sizes(void **state)
{
	(void)state;
	assert_metrics(
		NAMED, "Bé gái chào đời", DAY,
		"Bé nặng 3,2 kg, bố cao 1,75 m. Nhà cách bệnh viện 12 km, xe chạy 60 km/h trên sân "
		"rộng 400 m2.",
		"");
	assert_metrics(NAMED, "Mùa lúa mới", DAY,
		       "Cánh đồng 40 ha cho 300 tấn lúa; kè dài 16 km giữ 2 triệu m3 nước.",
		       "40 - ha; 300 - tấn; 16 - km; 2000000 - m3");
	assert_metrics(NAMED, HEADLINE, DAY, "Nhân dân hiến 900 m2 đất, làm 12 km đường.",
		       "900 socio_economic_other m2; 12 socio_economic_other km");
}

/* Would catch: a firm's growth, a foreign country's trade, a family's herd and a project's capital
 * as figures of the local economy; and a place's, or a provincial paper's, lost with them. */
static void economies(void **state)
{
	(void)state;
	assert_metrics(NAMED, "Ngân hàng báo lãi", DAY,
		       "Hoạt động bảo hiểm tăng trưởng 52%; tổng vốn đầu tư 300 tỷ đồng.",
		       "52% - % +increase; 300000000000 - đồng");
	assert_metrics(NAMED, "Châu Âu hồi phục", DAY,
		       "Kim ngạch xuất khẩu của nước Đức đạt 70 tỷ USD.", "70000000000 - USD");
	assert_metrics(NAMED, "Chăn nuôi thua lỗ", DAY, "Đàn lợn 700 con của gia đình anh còn đó.",
		       "");
	assert_metrics(NAMED, "Vụ mùa bội thu", DAY,
		       "Tỉnh Nghệ An có đàn bò 400.000 con; tốc độ tăng trưởng của Nghệ An đạt "
		       "7%.",
		       "400000 socio_economic_other con; 7% socio_economic_other % +increase");
	metric_read("Vụ mùa bội thu", DAY, "Đàn bò của bà con có 9.000 con.");
	assert_string_equal(metric_list(SHOW_INDICATOR), "");
	metric_article.source_url = "https://baonghean.vn/vu-mua-boi-thu.html";
	tl_annotate(metric_rules, &metric_article);
	assert_string_equal(metric_list(SHOW_INDICATOR), "9000 socio_economic_other");
}

/* Would catch: so many on a square kilometre read as so many; a unit that loses its last part (và
 * người lao động); and toàn ngành told as if it were a name. */
static void whole_units(void **state)
{
	(void)state;
	assert_metrics(NAMED, "Mật độ dân số", DAY,
		       "Quận nọ có 340 người/km 2, phường kia 9.112 người/km2.",
		       "340 - người/km 2; 9112 - người/km2");
	assert_metrics(NAMED, "Chuyện lương", DAY,
		       "Bộ có 3.700 công chức, viên chức và người lao động.",
		       "3700 - công chức, viên chức và người lao động");
	metric_read("Thanh tra góp phần xây dựng Đảng, đảng viên gương mẫu", DAY,
		    "Toàn ngành đã thu hồi 262 ha đất.");
	assert_null(metric_article.metrics[0].scope);
}

/* Would catch: those counted together told by the first noun of their list; what is done next taken
 * for one more of them; shares taken for votes, what something is for taken for its base, and the
 * unit of a price that loses what it is the price of. */
static void listed_units(void **state)
{
	(void)state;
	assert_metrics(
		NAMED, "Mùa thi đến", DAY,
		"Huy động 70 giáo viên, nhân viên và bác sĩ làm nhiệm vụ. Có 12 doanh nghiệp, "
		"tổ chức và cá nhân ủng hộ. Thăm 20 hộ nghèo, tổ chức khám bệnh.",
		"70 - giáo viên, nhân viên và bác sĩ; 12 - doanh nghiệp, tổ chức và cá nhân; "
		"20 - hộ nghèo");
	assert_metrics(NAMED, "Cổ đông", DAY,
		       "Ông giữ 20% cổ phiếu, cần tăng 15% để đạt chỉ tiêu; được 60% phiếu.",
		       "20% - %; 15% - % +increase; 60% - % phiếu");
	assert_metrics(NAMED, "Giá dưa", DAY, "Dưa bán giá 7.000 đồng/1 kg.", "7000 - đồng/1 kg");
	assert_metrics(NAMED, "Nhà máy mới", DAY,
		       "Công suất là 4 triệu tấn thép cuộn/năm; vườn cho 60 tấn chuối/ha.",
		       "4000000 - tấn thép cuộn/năm; 60 - tấn chuối/ha");
}

/* Would catch: money whose currency is not said in the unit of what was counted before it. */
static void money_unsaid(void **state)
{
	(void)state;
	assert_metrics(SHOW_UNIT, HEADLINE, DAY,
		       "Năm 2016, doanh thu của 6 doanh nghiệp lên 400 tỷ, vốn đầu tư đạt 500 tỷ.",
		       "6 doanh nghiệp; 400000000000 đồng; 500000000000 đồng");
}

/* Would catch: what somebody is counted as one; and the base of a rate as so many people. */
static void nobody_counted(void **state)
{
	(void)state;
	assert_metrics(NAMED, "Chuyện đời thường", DAY,
		       "Anh như 1 người thầy, tôi mong con sẽ là 1 công dân tốt. Xe đâm 1 người đi "
		       "bộ.",
		       "1 - người");
	assert_metrics(NAMED, "Bạn bè", DAY, "Họ sống với nhau như hai người bạn.", "");
	assert_metrics(NAMED, "Tiết kiệm", DAY, "Làm được 10 đồng thì chỉ tiêu 3 đồng.", "");
	assert_metrics(NAMED, "Tỷ giá", DAY, "Tỷ giá thêm khoảng 5 đồng so với hôm qua.",
		       "5 - đồng +about +increase");
	assert_metrics(NAMED, "Giá vàng", DAY,
		       "Giá vàng ở mức 35, 42 triệu đồng/lượng. Hai mẫu xe giảm lần lượt 20, 25 "
		       "triệu đồng.",
		       "25000000 - đồng");
	assert_metrics(NAMED, "Ngoại tệ", DAY, "Sáng nay 112 yên đổi 1 USD, 1 USD = 22.300 đồng.",
		       "22300 - đồng");
	assert_metrics(NAMED, "Lớp học thêm", DAY, "Cô dạy cho 6, 7 học sinh mỗi buổi tối.", "");
	assert_metrics(NAMED, "Sức khỏe", DAY,
		       "Số giường bệnh trên 10.000 dân còn thấp. Xã có trên 10.200 dân.",
		       "10200 - dân +over");
}

/* Would catch: a text about a campaign of the Party (dân vận khéo) taken for one about anything, as
 * it names no organisation of it; and one in which the head of a commission for it is but a guest.
 */
static void campaigns(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR, "Hiệu quả từ mô hình dân vận khéo", DAY,
		       "Có 43 hộ tình nguyện cho hộ nghèo mượn đất, giúp đỡ 12 hộ.",
		       "43 socio_economic_other; 12 socio_economic_other");
	assert_metrics(SHOW_INDICATOR, "Trưởng ban Dân vận dự lễ khai trương", DAY,
		       "Có 43 hộ tình nguyện cho hộ nghèo mượn đất, giúp đỡ 12 hộ.", "43 -; 12 -");
}

/* Would catch: an article taken for one about the Party because of who speaks in it or is received
 * (Quân ủy, Cao ủy), because of the words that stand in every speech, or because a long one names
 * it here and there. */
static void titles_and_speeches(void **state)
{
	(void)state;
	static char long_one[8192];
	const char *price = "Giá nhà là 12 triệu đồng/m2.";
	char *at;

	assert_metrics(NAMED, "Chuyện nhà ở", DAY,
		       "Bí thư Thành ủy Lê Văn Tá, Phó Bí thư Thành ủy Trần Thị Na, Ủy viên Trung "
		       "ương Đảng Hồ Văn Ba và Trưởng Ban Tuyên giáo Thành ủy Vũ Văn Sáu đi xem. "
		       "Giá nhà là 12 triệu đồng/m2.",
		       "12000000 - đồng/m2");
	assert_metrics(
		NAMED, "Chuyện nhà ở", DAY,
		"Quân ủy Trung ương họp. Khách đến Quân ủy. Chính ủy là chủ nhà, có Chính ủy. "
		"Giá nhà là 12 triệu đồng/m2.",
		"12000000 - đồng/m2");
	assert_metrics(
		NAMED, "Chuyện nhà ở", DAY,
		"Thư gửi Cao ủy. Lời của Cao ủy, tin từ Cao ủy, việc của Cao ủy. Giá nhà là 12 "
		"triệu đồng/m2.",
		"12000000 - đồng/m2");
	assert_metrics(NAMED, "Chuyện nhà ở", DAY,
		       "Có bí thư chi bộ, có đảng viên, có Thành ủy và Đảng ủy đi xem. "
		       "Giá nhà là 12 triệu đồng/m2.",
		       "12000000 socio_economic_other đồng/m2");
	/* What its bodies do is told by an article about it, also in small letters. */
	at = stpcpy(long_one, "Thường trực Tỉnh ủy họp giao ban 9 tháng đầu năm 2019 sáng nay. ");
	for (int i = 0; i < 18; i++)
		at = stpcpy(at, "Mưa rơi suốt đêm trên mái nhà. ");
	stpcpy(at, "Ban Nội chính Tỉnh ủy báo cáo: đã khởi tố 14 vụ với 19 bị can.");
	assert_metrics(SHOW_PERIOD, "Họp về án tham nhũng", "2019-10-04", long_one,
		       "14 2019-01/2019-09; 19 2019-01/2019-09");
	assert_metrics(NAMED, "Chuyện nhà ở", DAY,
		       "Các tỉnh ủy, thành ủy, huyện ủy đi xem. Giá nhà là 12 triệu đồng/m2.",
		       "12000000 socio_economic_other đồng/m2");
	at = stpcpy(long_one, "Lãnh đạo Đảng, Nhà nước đến. Chủ trương của Đảng, của Nhà nước rõ. "
			      "Đường lối của Đảng đúng. Ta theo Đảng mãi mãi. ");
	for (int i = 0; i < 60; i++)
		at = stpcpy(at, "Mưa rơi suốt đêm trên mái nhà. ");
	stpcpy(at, price);
	assert_metrics(NAMED, "Chuyện nhà ở", DAY, long_one, "12000000 - đồng/m2");
	at = stpcpy(long_one, "Chi bộ họp. Đảng viên đến. Đảng ủy nghe. Đảng bộ xã bàn. ");
	for (int i = 0; i < 60; i++)
		at = stpcpy(at, "Mưa rơi suốt đêm trên mái nhà. ");
	stpcpy(at, price);
	assert_metrics(NAMED, "Chuyện nhà ở", DAY, long_one,
		       "12000000 socio_economic_other đồng/m2");
	for (int i = 60; i < 180; i++)
		at = stpcpy(at, "Mưa rơi suốt đêm trên mái nhà. ");
	stpcpy(at, price);
	assert_metrics(NAMED, "Chuyện nhà ở", DAY, long_one, "12000000 - đồng/m2");
}

/* Would catch: không cao hơn taken for a rise, trên dưới for over and under. */
static void bounds(void **state)
{
	(void)state;
	assert_metrics(SHOW_QUALIFIERS, "Giá xăng", DAY,
		       "Doanh thu vượt 300 triệu USD. Giá dầu không cao hơn 13.485 đồng/lít. Mỗi "
		       "tháng nhà anh thu trên dưới 10 "
		       "triệu đồng, không thấp hơn 8 triệu đồng.",
		       "300000000 +over; 13485 +at_most; 10000000 +about +each; 8000000 +at_least");
}

/* Would catch: two people of a text about anything taken for those named before; and the ones of
 * the headline, or many, told twice. */
static void any_two(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_QUALIFIERS, "Chuyện ở 3 trường", DAY,
		"Hai người bán chợ, 300 người mua. Bên sông, hai người chèo đò đợi 300 người. "
		"Có 3 trường gần đó.",
		"3; 2; 300; 2; 300 +repeat; 3 +repeat");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(none_of_its_work),
		cmocka_unit_test(awards),
		cmocka_unit_test(times_of_others),
		cmocka_unit_test(beside_its_name),
		cmocka_unit_test(passing_in_its_texts),
		cmocka_unit_test(sizes),
		cmocka_unit_test(economies),
		cmocka_unit_test(any_two),
		cmocka_unit_test(bounds),
		cmocka_unit_test(campaigns),
		cmocka_unit_test(whole_units),
		cmocka_unit_test(listed_units),
		cmocka_unit_test(nobody_counted),
		cmocka_unit_test(titles_and_speeches),
		cmocka_unit_test(money_unsaid),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
