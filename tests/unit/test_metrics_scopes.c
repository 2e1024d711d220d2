#include "metrics.h"

/* Would catch: a figure of a district or region given to the province. */
static void levels(void **state)
{
	(void)state;
	assert_metrics(
		SCOPED, "Đảng bộ huyện Bình Liêu", DAY,
		"Đảng bộ huyện Bình Liêu kết nạp 92 đảng viên. Đảng bộ xã Đồng Tâm kết nạp 6 "
		"đảng viên.",
		"92 district 22; 6 +subunit commune 22");
	assert_metrics(
		SCOPED, "Đảng bộ huyện Bình Liêu", DAY,
		"Thực hiện chỉ thị của Ban Thường vụ Tỉnh ủy, 169/169 chi bộ đã tổ chức thành "
		"công đại hội.",
		"169/169 +ratio district 22");
	assert_metrics(
		SCOPED, "Quảng Ninh: Phát triển đảng viên", DAY,
		"Toàn tỉnh kết nạp 1.500 đảng viên. Trong đó, Đảng bộ huyện Hải Hà kết nạp 90 "
		"đảng viên, đạt 75% kế hoạch; Đảng bộ huyện Đầm Hà 60 đảng viên, đạt 80%.",
		"1500 province 22; 90 +subunit district 22; 75% +subunit district 22; 60 "
		"+subunit district 22; 80% +subunit district 22");
	assert_metrics(
		SCOPED, "Quảng Ninh giao chỉ tiêu", DAY,
		"Ban Thường vụ Tỉnh ủy giao chỉ tiêu kết nạp 900 đảng viên cho các địa phương: "
		"Hải Hà 90; Đầm Hà 60; Tiên Yên 70.",
		"900 +target province 22; 90 +target +subunit district 22; 60 +target +subunit "
		"district 22; 70 +target +subunit district 22");
	assert_metrics(SCOPED, "Tổng kết thi đua khu vực miền Trung - Tây Nguyên", DAY,
		       "Các tỉnh, thành phố trong khu vực đã kết nạp 20.100 đảng viên.",
		       "20100 region -");
	/* A unit with its number in brackets is not whom the article is about. */
	assert_metrics(SCOPED, "Trao Huy hiệu Đảng đợt này", DAY,
		       "Có 53 đảng viên nhận Huy hiệu 60 năm tuổi Đảng. Nhiều nhất là Đảng bộ "
		       "huyện Quế Võ "
		       "(13 đảng viên).",
		       "53 - -; 13 district 27");
	assert_metrics(SCOPED, "Đảng ủy Khối các cơ quan tỉnh", DAY,
		       "Ban Thường vụ Đảng ủy Khối khen thưởng 8 tập thể, 14 cá nhân.",
		       "8 organisation -; 14 organisation -");
}

/* Would catch: parts that are none, or a total taken for a part. */
static void parts(void **state)
{
	(void)state;
	assert_metrics(
		SCOPED, "Đảng bộ tỉnh Lạng Sơn", DAY,
		"Đảng bộ tỉnh có 11 đảng bộ trực thuộc, trong đó có 7 đảng bộ huyện, 1 đảng bộ "
		"thành phố, 3 đảng bộ trực thuộc, 426 tổ chức cơ sở đảng.",
		"11 province 20; 7 +part province 20; 1 +part province 20; 3 +part province "
		"20; 426 province 20");
	assert_metrics(
		SCOPED, "Đảng bộ tỉnh Lạng Sơn", DAY,
		"Toàn Đảng bộ có 52 chi bộ, đảng bộ cơ sở, trong đó loại hình TCCSĐ xã là 12 "
		"(11 đảng bộ xã và 1 đảng bộ thị trấn); loại hình TCCSĐ cơ quan là 33; loại "
		"hình TCCSĐ sự nghiệp có 7.",
		"52 province 20; 12 +part province 20; 11 +part province 20; 1 +part province "
		"20; 33 +part province 20; 7 +part province 20");
	assert_metrics(
		SCOPED, "Chợ Mới trao Huy hiệu", DAY,
		"Ban Thường vụ Huyện ủy tặng Huy hiệu Đảng cho 9 đảng viên.\nTrong số các đảng "
		"viên được tặng có 2 đảng viên 60 năm tuổi Đảng, 3 đảng viên 50 năm tuổi Đảng, "
		"4 đảng viên 40 năm tuổi Đảng.",
		"9 district -; 2 +part district -; 3 +part district -; 4 +part district -");
	assert_metrics(
		SCOPED, HEADLINE, DAY,
		"Năm 2016, Đảng bộ huyện kỷ luật 30 đảng viên.\nHình thức kỷ luật: khiển trách "
		"20, cảnh cáo 8, khai trừ 2.",
		"30 district -; 20 +part district -; 8 +part district -; 2 +part district -");
}

/* Would catch: an apposition, an issuer or a noun taken for the subject. */
static void others(void **state)
{
	(void)state;
	assert_metrics(SCOPED, "Đảng bộ huyện Bình Liêu", DAY,
		       "13 đảng viên thuộc Đảng bộ xã Đồng Văn được tặng Huy hiệu Đảng.",
		       "13 +subunit commune 22");
	assert_metrics(SCOPED, "Hội nghị toàn quốc", DAY, "Cả nước kết nạp 180.000 đảng viên.",
		       "180000 national -");
	/* How large the meeting is that a province follows. */
	assert_metrics(SCOPED, "Học tập Nghị quyết", DAY,
		       "Tỉnh Quảng Ninh dự hội nghị trực tuyến toàn quốc học tập Nghị quyết với 5.943 đại biểu. "
		       "Tỉnh Quảng Ninh dự hội nghị toàn quốc về kiểm tra với 319 đại biểu.",
		       "5943 province 22; 319 province 22");
	/* Whose figures are told at it: the nation's, where nobody else is named. */
	assert_metrics(SCOPED, "Giữ nghiêm kỷ luật của Đảng", DAY,
		       "Ngày 24/6, Ủy ban Kiểm tra (UBKT) Trung ương tổ chức hội nghị trực tuyến sơ kết công tác kiểm tra. "
		       "Tại điểm cầu tỉnh Quảng Ninh có lãnh đạo Tỉnh ủy.\n\n"
		       "Trong 6 tháng, cấp ủy các cấp đã kiểm tra 9.150 tổ chức đảng. Qua đó kỷ luật 12 đảng viên.\n\n"
		       "Tỉnh ủy Quảng Ninh và cấp ủy các cấp trong tỉnh kiểm tra 240 tổ chức đảng.",
		       "9150 national -; 12 national -; 240 province 22");
	assert_metrics(SCOPED, "Giữ nghiêm kỷ luật của Đảng", DAY,
		       "Ngày 24/6, Tỉnh ủy Quảng Ninh tổ chức hội nghị trực tuyến sơ kết công tác kiểm tra. "
		       "Tại điểm cầu huyện Bình Liêu có lãnh đạo Huyện ủy.\n\n"
		       "Trong 6 tháng, cấp ủy các cấp đã kiểm tra 150 tổ chức đảng.",
		       "150 province 22");
	assert_metrics(SCOPED, "Đảng bộ Quân sự tỉnh Lạng Sơn", DAY,
		       "Đảng bộ Quân sự tỉnh kết nạp 21 đảng viên.", "21 organisation 20");
	assert_metrics(
		SCOPED, "Đảng bộ huyện Bình Liêu (Quảng Ninh)", DAY,
		"Đảng bộ huyện Bình Liêu (Quảng Ninh) kết nạp 92 đảng viên; Mặt trận Tổ quốc "
		"và các đoàn thể tổ chức 12 cuộc giám sát.",
		"92 district 22; 12 +subunit organisation 22");
}

/* Would catch: a unit of a list that speaks for all, names that the gazetteer does not know. */
static void lists(void **state)
{
	(void)state;
	assert_metrics(
		SCOPED, "Đảng bộ tỉnh Lạng Sơn", DAY,
		"Trong đó có 4 đảng bộ đạt trên 50% chỉ tiêu được giao: Đảng bộ Công an tỉnh "
		"kết nạp 21 đảng viên; Đảng bộ huyện Bắc Sơn kết nạp 52 đảng viên. Nâng tổng "
		"số đảng viên của tỉnh lên 20.952 đồng chí.",
		"4 province 20; 50% +over province 20; 21 +subunit organisation 20; 52 "
		"+subunit district 20; 20952 province 20");
	assert_metrics(SCOPED, "Chợ Đồn: Công nhận mô hình", DAY,
		       "Huyện Chợ Đồn công nhận 55 mô hình (29 tập thể, 26 cá nhân).",
		       "55 district 06; 29 +part district 06; 26 +part district 06");
	assert_metrics(SCOPED, "Đảng bộ tỉnh Lạng Sơn", DAY,
		       "Trong 29 đảng viên được tặng Huy hiệu Đảng có 3 đảng viên nhận Huy hiệu 60 "
		       "năm tuổi Đảng; 26 đảng viên nhận Huy hiệu 30 năm tuổi Đảng.",
		       "29 province 20; 3 +part province 20; 26 +part province 20");
	assert_metrics(
		SCOPED, "Phát triển đảng viên ở Đảng bộ tỉnh", DAY,
		"Ban Thường vụ Tỉnh ủy giao chỉ tiêu phát triển 300 đảng viên, cụ thể: Sông "
		"Mẫu 110; Thác Mẫu 150; Đồng Mẫu 40.",
		"300 +target province -; 110 +target +subunit district -; 150 +target +subunit "
		"district -; 40 +target +subunit district -");
	assert_metrics(
		SCOPED, "Đảng bộ huyện Bình Liêu", DAY,
		"Cấp ủy tặng cờ cho Đảng bộ xã Đồng Văn và 6 chi bộ; cấp huyện kiểm tra 12 tổ "
		"chức đảng; cấp cơ sở kiểm tra 40 tổ chức đảng.",
		"6 district 22; 12 district 22; 40 +subunit commune 22");
	assert_metrics(SCOPED, "Quảng Ninh: Đảng trong doanh nghiệp", DAY,
		       "Toàn tỉnh kết nạp 500 đảng viên trong doanh nghiệp ngoài khu vực Nhà nước, "
		       "đạt 100% kế hoạch.",
		       "500 province 22; 100% province 22");
	assert_metrics(
		SCOPED, "Kết nạp đảng viên là học sinh", DAY,
		"Chi bộ Trường trung học phổ thông Mẫu Một kết nạp 3 học sinh. Chi bộ Trường "
		"THPT chuyên Mẫu Hai kết nạp 3 học sinh.",
		"3 organisation -; 3 +subunit organisation -");
	assert_metrics(
		SCOPED, "Đảng bộ phường trao Huy hiệu Đảng", DAY,
		"Tại phường Mẫu Một, có 3 đồng chí được trao Huy hiệu Đảng, gồm: 1 đồng chí 60 "
		"năm tuổi Đảng, 2 đồng chí 50 năm tuổi Đảng. Tại phường Mẫu Hai, có 3 đồng chí "
		"được trao Huy hiệu Đảng, gồm: 2 đồng chí 60 năm tuổi Đảng, 1 đồng chí 40 năm "
		"tuổi Đảng.",
		"3 commune -; 1 +part commune -; 2 +part commune -; 3 +subunit commune -; 2 "
		"+part +subunit commune -; 1 +part +subunit commune -");
	assert_metrics(
		SCOPED, "Đảng bộ khối", DAY,
		"Một số doanh nghiệp như công ty TNHH Mẫu có đủ 3 đảng viên chính thức. Đã tổ "
		"chức đại hội đảng bộ cơ sở ở 80% đơn vị.",
		"3 organisation -; 80% organisation -");
	assert_metrics(
		SCOPED, "Sở Y tế kết nạp đảng viên", DAY,
		"Đảng bộ Sở Y tế kết nạp 5 đảng viên; Sở Tài nguyên và Môi trường tỉnh Lào Cai "
		"kết nạp 15 đảng viên; Sở Văn hóa, Thể thao và Du lịch kết nạp 6 đảng viên.",
		"5 organisation 10; 15 +subunit organisation 10; 6 +subunit organisation 10");
	assert_metrics(
		SCOPED, "Giá xăng dầu hôm nay", DAY,
		"Thành phố Hải Phòng có 40 cửa hàng, bán 12 tấn mỗi ngày.\nMỗi hộ dùng 5 kg, "
		"hai doanh nghiệp lãi 2,05 tỷ đồng.",
		"12 +each province 31; 2 - -; 2050000000 - -");
}

/* Would catch: names of organisations cut behind their first syllable, or run on into the sentence.
 */
static void compounds(void **state)
{
	(void)state;
	metric_read("Chi bộ Ngân hàng", DAY,
		    "Chi bộ Ngân hàng Nhà nước kết nạp 5 đảng viên.\n"
		    "Chi bộ Văn phòng đã kết nạp 6 đảng viên.\n"
		    "Chi bộ Thác Mẫu kết nạp 7 đảng viên.\n"
		    "Chi bộ Công ty Vinamau trao quà cho 8 đảng viên.\n"
		    "Chi bộ Công ty TNHH MTV đóng tàu Thác Mẫu kết nạp 9 đảng viên.\n"
		    "Chi bộ Văn phòng Đoàn đại biểu Quốc hội kết nạp 3 đảng viên.\n"
		    "Chi bộ Phòng Cảnh sát kết nạp 2 đảng viên.\n"
		    "Chi bộ Công ty Vàng bạc đá quý DOMA niêm yết giá vàng SMA, có 4 đảng viên.");
	assert_int_equal(metric_article.n_metrics, 8);
	assert_string_equal(metric_article.metrics[7].scope, "Chi bộ Công ty Vàng bạc đá quý DOMA");
	assert_string_equal(metric_article.metrics[6].scope, "Chi bộ Phòng Cảnh sát");
	assert_string_equal(metric_article.metrics[4].scope,
			    "Chi bộ Công ty TNHH MTV đóng tàu Thác Mẫu");
	assert_string_equal(metric_article.metrics[5].scope,
			    "Chi bộ Văn phòng Đoàn đại biểu Quốc hội");
	assert_string_equal(metric_article.metrics[0].scope, "Chi bộ Ngân hàng Nhà nước");
	assert_string_equal(metric_article.metrics[1].scope, "Chi bộ Văn phòng");
	assert_string_equal(metric_article.metrics[2].scope, "Chi bộ Thác Mẫu");
	assert_string_equal(metric_article.metrics[3].scope, "Chi bộ Công ty Vinamau");
}

/* Would catch: the place of a person or of an event taken for whom a figure is about. */
static void no_scopes(void **state)
{
	(void)state;
	assert_metrics(
		SCOPED, "Bắt nhóm cho vay", DAY,
		"Nhóm này cho chị Mẫu (35 tuổi, ở quận Hoàng Mai) vay 10 triệu đồng. Xe dừng "
		"ở phường Yên Phụ, bên kè dài 20 km.",
		"10000000 - -; 20 - -");
	assert_metrics(
		SCOPED, "Giá sâm", DAY,
		"Cảng vụ Hàng không miền Bắc phạt 7 triệu đồng. Sâm trồng ở Sơn La, giá 2 triệu "
		"đồng. Nhà đất ở Sài Gòn, Đồng Nai, Hà Nội trị giá 60 tỷ đồng.",
		"7000000 - -; 2000000 - -; 60000000000 - -");
	assert_metrics(SCOPED, "Xe trộm", DAY,
		       "Tuấn mang xe về phường 2, quận Bình Thạnh bán lại cho người khác được 5 "
		       "triệu đồng. "
		       "Tuyến Hà Nội - Sài Gòn vốn 60 tỷ đồng. Giá như sau: Xăng Mẫu 92: trên "
		       "17.366 đồng.",
		       "5000000 - -; 60000000000 - -; 17366 +over - -");
	assert_metrics(SCOPED, "Giá cát", DAY,
		       "Giá cát ở Hà Nội là 350.000 đồng. Tại Sơn La, giá xăng tăng nên 6 doanh "
		       "nghiệp lỗ.",
		       "350000 province 01; 6 province 14");
	assert_metrics(SCOPED, "Khu vực FDI", DAY, "Khu vực FDI có 40 doanh nghiệp.", "40 - -");
}

/* Would catch: the office of a person or the place of a meeting taken for whom a figure is about,
 * an agency before a comma that hides who acts, and names that the sentence gave shortly before. */
static void who_acts(void **state)
{
	(void)state;
	assert_metrics(
		SCOPED, "Đảng bộ huyện Bình Liêu", DAY,
		"Ông Mẫu – Phó Bí thư Tỉnh ủy chúc mừng 2 đảng viên được nhận Huy hiệu Đảng.",
		"2 district 22");
	assert_metrics(
		SCOPED, "Tỉnh Quảng Ninh trao Huy hiệu Đảng", DAY,
		"Theo Ban Tổ chức Tỉnh ủy Quảng Ninh, Đảng bộ huyện Bình Liêu có 9 đảng viên được "
		"trao Huy hiệu Đảng.",
		"9 +subunit district 22");
	assert_metrics(SCOPED, "Đảng bộ huyện Bình Liêu", DAY,
		       "Lễ trao tại nhà văn hóa xã Đồng Văn cho 4 đảng viên nhận Huy hiệu Đảng.",
		       "4 district 22");
	assert_metrics(SCOPED, "Hội thi bí thư chi bộ ở huyện Bình Liêu", DAY,
		       "Hội thi bí thư chi bộ giỏi cấp cơ sở có 23 đảng viên.", "23 district 22");
	metric_read("Đảng bộ Khối", DAY,
		    "Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh có 12 chi bộ.\n"
		    "Tại phường Phú Mẫu, Đảng bộ phường có 7 chi bộ.\n"
		    "Chi bộ làng Thác (xã Đồng Mẫu) có 13 đảng viên.");
	assert_int_equal(metric_article.n_metrics, 3);
	assert_string_equal(metric_article.metrics[0].scope,
			    "Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh");
	assert_string_equal(metric_article.metrics[1].scope, "phường Phú Mẫu");
	assert_string_equal(metric_article.metrics[2].scope, "Chi bộ làng Thác");
}

/* Would catch: toàn Đảng bộ quận of a text that names no other unit, as no scope. */
static void whole_of_a_quarter(void **state)
{
	(void)state;
	assert_metrics(SHOW_SCOPE, "Tình hình kết nạp đảng viên", "2011-07-21",
		       "Toàn đảng bộ quận đã kết nạp 46 đảng viên.", "46 district -");
	assert_metrics(SHOW_SCOPE, "Tình hình kết nạp đảng viên", "2011-07-21",
		       "Toàn đảng bộ thị xã đã kết nạp 46 đảng viên.", "46 district -");
}

/* Would catch: what stands over the headline of a commune's news, TIN XÃ, as whom the text is about. */
static void over_the_headline(void **state)
{
	(void)state;
	metric_read("TIN XÃ - THỊ TRẤN", "2022-06-22",
		    "Đại hội Chi bộ thôn Nghĩa Trung\nChi bộ có 49 đảng viên.\nĐến nay có 743 hộ.");
	metric_article.blocks[0].kind = TL_BLOCK_KICKER;
	metric_article.blocks[1].kind = TL_BLOCK_HEADLINE;
	tl_annotate(metric_rules, &metric_article);
	assert_string_equal(metric_list(SHOW_SCOPE), "49 organisation -; 743 organisation -");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(levels),    cmocka_unit_test(parts),
		cmocka_unit_test(others),    cmocka_unit_test(lists),
		cmocka_unit_test(compounds), cmocka_unit_test(no_scopes),
		cmocka_unit_test(who_acts),
		cmocka_unit_test(over_the_headline), cmocka_unit_test(whole_of_a_quarter),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
