/* What pages about the communes made of others, and of the South and the Central Highlands, say: what a commune was
 * made of, what passed to it, the term that has only begun, names with marks in them. */
#include "metrics.h"

#define MERGED_DAY "2025-09-12"

/* Would catch: figures of a commune given to one of those that it was made of. */
static void made_of(void **state)
{
	(void)state;
	assert_metrics(SCOPED, "Đảng bộ xã Tân Mẫu đại hội", MERGED_DAY,
		       "Xã Tân Mẫu được thành lập trên cơ sở sáp nhập 2 xã gồm xã Đông Mẫu và xã Tây Mẫu với 21 chi "
		       "bộ và 610 đảng viên.",
		       "2 commune -; 21 commune -; 610 commune -");
	assert_string_equal(metric_article.metrics[1].scope, "Xã Tân Mẫu");
	assert_metrics(SCOPED, "Đảng bộ xã Tân Mẫu đại hội", MERGED_DAY,
		       "Đảng bộ xã Tân Mẫu thành lập trên cơ sở hợp nhất xã Đông Mẫu và xã Tây Mẫu, Đảng bộ xã có 21 "
		       "chi bộ.",
		       "21 commune -");
	/* Behind a semicolon another sentence begins. */
	assert_metrics(SCOPED, "Đảng bộ huyện Bình Liêu", MERGED_DAY,
		       "Xã Tân Mẫu thành lập trên cơ sở sáp nhập hai thôn; xã Đông Mẫu có 12 chi bộ.",
		       "2 +subunit commune 22; 12 +subunit commune 22");
	assert_string_equal(metric_article.metrics[1].scope, "xã Đông Mẫu");
}

/* Would catch: what came or went shown as how many there are. */
static void moved(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR | SHOW_QUALIFIERS, "Đảng bộ phường Tân Mẫu", MERGED_DAY,
		       "Đảng ủy phường tiếp nhận 7 tổ chức đảng với tổng số 430 đảng viên; trong đó, 4 chi bộ cơ sở "
		       "thuộc Đảng bộ A và 3 tổ chức đảng trực thuộc Đảng bộ B.",
		       "7 -; 430 -; 4 - +part; 3 - +part");
	assert_metrics(SHOW_INDICATOR, "Đảng bộ phường Tân Mẫu", MERGED_DAY,
		       "Huyện ủy chuyển giao 2 đảng bộ cơ sở, 31 đảng viên. Đảng bộ phường hiện có 24 chi bộ trực "
		       "thuộc, 940 đảng viên.",
		       "2 -; 31 -; 24 party_cells; 940 party_members_total");
	/* Files that are received are still to be dealt with. */
	assert_metrics(SHOW_INDICATOR, "Đảng bộ phường Tân Mẫu", MERGED_DAY,
		       "Ban Tổ chức tiếp nhận 14 hồ sơ đề nghị kết nạp đảng viên.",
		       "14 admission_files_pending");
	/* A list of names behind gồm ends with them. */
	assert_metrics(SHOW_INDICATOR | SHOW_QUALIFIERS, "Đảng bộ phường Tân Mẫu", MERGED_DAY,
		       "Đảng bộ phường có 2 đảng bộ cơ sở gồm Đảng bộ Công an và Đảng bộ Quân sự; đồng thời có 2 chi "
		       "bộ cơ sở.",
		       "2 grassroots_committees; 2 grassroots_cells");
	assert_metrics(SHOW_INDICATOR | SHOW_QUALIFIERS, "Đảng bộ phường Tân Mẫu", MERGED_DAY,
		       "Đảng ủy công bố quyết định thành lập 30 tổ chức đảng trực thuộc (gồm 4 đảng bộ cơ sở và 26 "
		       "chi bộ cơ sở).",
		       "30 new_party_orgs; 4 new_party_orgs +part; 26 new_party_orgs +part");
}

/* Would catch: a term that has just begun taken for when things were done, and land and people for a sum of it. */
static void begun(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, "Xã Tân Mẫu xây dựng nông thôn mới", MERGED_DAY,
		       "Ngày 12/9, Đảng bộ xã Tân Mẫu tổ chức Đại hội đại biểu lần thứ I, nhiệm kỳ 2025-2030.\n"
		       "Xã Tân Mẫu có diện tích tự nhiên 41,5 km2; dân số 22.300 người, tỷ lệ đồng bào dân tộc thiểu "
		       "số chiếm 31,5%. Chi bộ giúp 40 hộ thoát nghèo.",
		       "41.5 @2025-09; 22300 @2025-09; 31.5% @2025-09; 40 -");
	assert_metrics(SHOW_PERIOD, "Xã Tân Mẫu thành lập các tổ chức đảng", "",
		       "Đảng ủy xã chỉ định cấp ủy, bí thư các chi bộ, nhiệm kỳ 2025 - 2030. Đảng ủy xã thành lập 30 "
		       "chi bộ trực thuộc.",
		       "30 -");
	/* What is aimed at is of the coming term. */
	assert_metrics(SHOW_PERIOD | SHOW_QUALIFIERS, "Đại hội Đảng bộ xã Tân Mẫu", MERGED_DAY,
		       "Đảng bộ xã Tân Mẫu tổ chức Đại hội lần thứ I, nhiệm kỳ 2025-2030. Đại hội đề ra mục tiêu kết "
		       "nạp 60 đảng viên.",
		       "60 +target 2025/2030");
	/* … whatever term or time stands between them, */
	assert_metrics(SHOW_PERIOD | SHOW_QUALIFIERS, "Đảng bộ xã Tân Mẫu đại hội lần thứ I", MERGED_DAY,
		       "Đảng bộ xã Tân Mẫu tổ chức Đại hội lần thứ I, nhiệm kỳ 2025-2030.\nNhiệm kỳ 2020-2025, Đảng "
		       "bộ xã kết nạp 70 đảng viên. Chi bộ thôn hiện có 18 đảng viên.\nĐại hội đề ra mục tiêu kết nạp "
		       "60 đảng viên; hộ nghèo còn dưới 1,5%.",
		       "70 +cumulative 2020/2025; 18 +subunit @2025-09; 60 +target 2025/2030; 1.5% +under +target "
		       "2025/2030");
	/* … and what came to it has no parts in the sentences behind. */
	assert_metrics(SHOW_QUALIFIERS, "Đảng bộ xã Tân Mẫu", MERGED_DAY,
		       "Đảng bộ xã tiếp nhận 140 đảng viên.\nĐảng bộ xã đạt nhiều kết quả. Trong đó, đã kết nạp 96 "
		       "đảng viên.",
		       "140; 96");
}

/* Would catch: efforts that were made taken for what is still to be reached. */
static void strove(void **state)
{
	(void)state;
	assert_metrics(SHOW_QUALIFIERS, "Đại hội Đảng bộ xã Tân Mẫu", MERGED_DAY,
		       "Nhiệm kỳ 2020-2025, Đảng bộ các xã đã đoàn kết, nỗ lực phấn đấu đạt nhiều thành tựu. Trong "
		       "đó, thu nhập bình quân đầu người đạt 48 triệu đồng/năm; xã có 3 trường đạt chuẩn quốc gia.",
		       "48000000 +avg; 3");
}

/* Would catch: names of the Central Highlands cut at the mark within a syllable. */
static void marks_in_names(void **state)
{
	(void)state;
	assert_metrics(SCOPED, "Phát triển đảng viên", MERGED_DAY,
		       "Chi bộ bon B'Mẫu, xã Đắk R'Thử hiện có 17 đảng viên.", "17 organisation -");
	assert_string_equal(metric_article.metrics[0].scope, "Chi bộ bon B'Mẫu");
	assert_metrics(SCOPED, "Phát triển đảng viên", MERGED_DAY, "Đảng bộ xã Đạ K’Thử có 240 đảng viên.",
		       "240 commune -");
	assert_string_equal(metric_article.metrics[0].scope, "Đảng bộ xã Đạ K’Thử");
	/* A mark with a blank beside it only closes what is quoted. */
	assert_metrics(SCOPED, "Phát triển đảng viên", MERGED_DAY, "'Đảng bộ xã Tân Mẫu' kết nạp 9 đảng viên.",
		       "9 commune -");
	assert_string_equal(metric_article.metrics[0].scope, "Đảng bộ xã Tân Mẫu");
}

/* Would catch: what a unit tells of itself given to the body above it that the headline names; those who are met
 * taken for all that there are. */
static void told_to_those_above(void **state)
{
	(void)state;
	assert_metrics(SCOPED, "Bí thư Tỉnh ủy Đồng Nai làm việc với 6 đảng ủy phường", MERGED_DAY,
		       "Tại buổi làm việc, Đảng ủy phường Tân Mẫu cho biết bộ máy đã ổn định; 32 chi bộ với 780 đảng "
		       "viên được sắp xếp lại.",
		       "6 province -; 32 +subunit commune -; 780 +subunit commune -");
	assert_metrics(SHOW_INDICATOR, "Bí thư Tỉnh ủy Đồng Nai làm việc với 6 đảng ủy phường", MERGED_DAY,
		       "Các đảng ủy phường báo cáo.", "6 -");
}

/* Would catch: the economy that a commune's committee reviews told of nobody. */
static void committee_meets(void **state)
{
	(void)state;
	/* Long enough for one name of the Party not to make it a text about the Party. */
	assert_metrics(SHOW_INDICATOR | SHOW_SCOPE, "Phường Tân Mẫu tập trung giải quyết kiến nghị", MERGED_DAY,
		       "Chiều 11-9, phường tổ chức Hội nghị lần thứ 3 Ban Chấp hành Đảng bộ phường Tân Mẫu để đánh "
		       "giá kết quả 8 tháng.\nTrong 8 tháng, kinh tế phường Tân Mẫu ổn định với 180 hộ kinh doanh mới; "
		       "7 sản phẩm đạt chuẩn OCOP; thu ngân sách đạt 71,5% dự toán.\nĐường phố sạch hơn, cây xanh được "
		       "chăm sóc, rác được thu gom đúng giờ, nhà văn hóa mở cửa mỗi tối cho thanh niên và người cao tuổi "
		       "đến đọc sách, chơi cờ, tập hát. Nông dân trồng rau an toàn, bán qua mạng, thu nhập ổn định. Học "
		       "sinh đến trường đầy đủ, trạm y tế có bác sĩ, người nghèo có thẻ bảo hiểm. Công nghiệp và dịch vụ "
		       "tiếp tục phát triển, chợ đông người mua bán, giao thông thông suốt, trật tự được giữ vững.",
		       "180 socio_economic_other commune -; 7 socio_economic_other commune -; 71.5% "
		       "socio_economic_other commune -");
}

/* Would catch: how learned those are who were admitted taken for admissions of their own, or for training. */
static void schooling(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR | SHOW_QUALIFIERS, HEADLINE, MERGED_DAY,
		       "Toàn huyện kết nạp 52 đảng viên. Về trình độ chuyên môn, có 21 đảng viên trình độ đại học.",
		       "52 members_admitted; 21 members_admitted_group +part");
	assert_metrics(SHOW_INDICATOR | SHOW_QUALIFIERS, HEADLINE, MERGED_DAY,
		       "Về lý luận chính trị, có 12 đảng viên cao cấp, 30 đảng viên trung cấp.",
		       "12 party_members_group; 30 party_members_group");
	assert_metrics(SHOW_INDICATOR, HEADLINE, MERGED_DAY, "Có 50 cán bộ có trình độ lý luận chính trị trung cấp.",
		       "50 -");
	assert_metrics(SHOW_INDICATOR, HEADLINE, MERGED_DAY, "Trung tâm bồi dưỡng lý luận chính trị cho 60 đảng viên.",
		       "60 cadres_trained");
}

/* Would catch: targets that a congress passes along with its aims taken for results; what old members are given
 * taken for how many there are; roads, current and visitors told of nothing. */
static void passed_and_built(void **state)
{
	(void)state;
	assert_metrics(SHOW_QUALIFIERS, "Đại hội Đảng bộ xã Tân Mẫu", MERGED_DAY,
		       "Đại hội thông qua mục tiêu tổng quát, các chỉ tiêu chủ yếu: hộ nghèo còn 1,5%; thu nhập bình "
		       "quân đạt 61 triệu đồng.",
		       "1.5% +target; 61000000 +avg +target");
	assert_metrics(SHOW_QUALIFIERS, "Đại hội Đảng bộ xã Tân Mẫu", MERGED_DAY,
		       "Đảng bộ đã hoàn thành mục tiêu, các chỉ tiêu chủ yếu: hộ nghèo còn 1,5%.", "1.5%");
	/* By how much a plan was exceeded is no part of what was done. */
	assert_metrics(SHOW_QUALIFIERS, "Đại hội Đảng bộ xã Tân Mẫu", MERGED_DAY,
		       "Trong nhiệm kỳ 2020-2025, xã trồng được 45 ha chè (vượt 20 ha so với nghị quyết).",
		       "45 +cumulative; 20 +exceed +cumulative");
	assert_metrics(SHOW_INDICATOR, "Đảng bộ xã Tân Mẫu", MERGED_DAY,
		       "Có sự đóng góp của 214 đảng viên cao tuổi Đảng nhận Huy hiệu Đảng. Có 11 đảng viên nữ được "
		       "trao Huy hiệu Đảng.",
		       "214 badges_awarded; 11 badges_awarded");
	assert_metrics(SHOW_INDICATOR, "Đảng bộ xã Tân Mẫu", MERGED_DAY,
		       "Xã bê tông hóa được 44% đường liên thôn, xây mới 3 hội trường thôn; 99% số hộ dùng điện lưới; "
		       "đón 5.200 lượt khách du lịch.",
		       "44% socio_economic_other; 3 socio_economic_other; 99% socio_economic_other; 5200 "
		       "socio_economic_other");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(made_of),
		cmocka_unit_test(moved),
		cmocka_unit_test(begun),
		cmocka_unit_test(strove),
		cmocka_unit_test(marks_in_names),
		cmocka_unit_test(told_to_those_above),
		cmocka_unit_test(committee_meets),
		cmocka_unit_test(schooling),
		cmocka_unit_test(passed_and_built),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
