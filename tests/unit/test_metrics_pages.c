/* Forms of figures that whole pages of provinces, districts and communes have, written by another
 * hand. */
#include "metrics.h"

/* Would catch: members of one named people counted as all members; those of an association who are
 * taken in, as the Party's; heads of villages among those admitted, as all of them. */
static void peoples(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Xã hiện có 41 đảng viên, trong đó 19 đảng viên là người Jrai.",
		       "41 party_members_total đảng viên +subunit; 19 party_members_group đảng "
		       "viên là người Jrai +part +subunit");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Năm qua, toàn huyện kết nạp 97 đảng viên, trong đó: nữ 52 đồng chí, dân tộc "
		"Bru - Vân Kiều 6 đồng chí, 2 đồng chí là phó thôn.",
		"97 members_admitted đảng viên; 52 members_admitted_group đồng chí +part; 6 "
		"members_admitted_group đồng chí +part; 2 members_admitted_group đồng chí +part");
	assert_metrics(NAMED, HEADLINE, DAY, "Các đoàn thể kết nạp mới 820 đoàn viên, hội viên.",
		       "820 - đoàn viên, hội viên");
}

/* Would catch: what a commune does for its people left without an indicator. */
static void services(void **state)
{
	(void)state;
	assert_metrics(
		NAMED, "Đảng bộ xã Mẫu tổng kết năm", DAY,
		"Nhân dân góp 1.200 ngày công, mở rộng 3 tuyến hẻm; giải quyết 1.250 thủ tục "
		"hành chính, tỷ lệ đúng hạn đạt 97%.",
		"1200 socio_economic_other ngày công; 3 socio_economic_other tuyến hẻm; 1250 "
		"socio_economic_other thủ tục hành chính; 97% socio_economic_other %");
	assert_metrics(NAMED, "Đảng bộ xã Mẫu tổng kết năm", DAY,
		       "Vận động 37 hộ hiến 4.150 m2 đất; giải quyết 91/97 ý kiến, kiến nghị, đạt "
		       "93,8%. Trên địa bàn có 890 hộ dân sinh sống.",
		       "37 socio_economic_other hộ; 4150 socio_economic_other m2; 91/97 "
		       "petitions_handled ý kiến, kiến nghị +ratio; 93.8% petitions_handled %; 890 "
		       "socio_economic_other hộ dân");
	assert_metrics(
		NAMED, "Đảng bộ xã Mẫu tổng kết năm", DAY,
		"Trung tâm Hành chính công tiếp nhận 2.946 hồ sơ. Tỷ lệ tham gia BHYT đạt 92%.",
		"2946 socio_economic_other hồ sơ +subunit; 92% socio_economic_other %");
}

/* Would catch: cells of enterprises as any cells, their members as all; the unions' share of
 * enterprises without an indicator. */
static void enterprises(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY, "Huyện hiện có 31 chi bộ doanh nghiệp, 498 đảng viên.",
		       "31 private_enterprise_party_orgs chi bộ doanh nghiệp; 498 "
		       "private_enterprise_members đảng viên");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Toàn tỉnh có 149 tổ chức đảng trong doanh nghiệp tư nhân (17 đảng bộ, 132 "
		"chi bộ), tổng số 2.987 đảng viên.",
		"149 private_enterprise_party_orgs tổ chức đảng; 17 private_enterprise_party_orgs "
		"đảng bộ +part; 132 private_enterprise_party_orgs chi bộ +part; 2987 "
		"private_enterprise_members đảng viên");
	assert_metrics(NAMED, HEADLINE, DAY, "Có 70% doanh nghiệp có tổ chức công đoàn.",
		       "70% private_enterprise_mass_orgs %");
}

/* Would catch: a new cell's members as newly admitted; secretaries who are village heads as
 * persons; prosecutions and the state's inspectors as the Party's work; `đơn sơ` as petitions. */
static void others(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Sau khi kết nạp được 3 quần chúng, chi bộ bản ra đời với 5 đảng viên.",
		       "3 members_admitted quần chúng; 5 party_members_total đảng viên");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Bí thư chi bộ đồng thời là trưởng thôn có 61 người, đạt 29,6%. Mới có 2 bí "
		       "thư chi bộ trúng cử chức trưởng bản.",
		       "61 dual_post_village người; 29.6% dual_post_village %; 2 dual_post_village "
		       "bí thư chi bộ");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Ngành thanh tra triển khai 53 cuộc thanh tra hành chính. Tỉnh giải quyết "
		       "đơn tố cáo; Ban Chỉ đạo đưa 6 vụ án vào diện theo dõi.",
		       "53 - cuộc thanh tra; 6 - vụ");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Trong căn nhà cấp bốn đơn sơ, chi bộ họp. Đại hội bầu 11 đồng chí vào Ban "
		"Thường vụ, 2 phó bí thư.",
		"11 committee_members_elected đồng chí; 2 committee_members_elected phó bí thư");
}

/* Would catch: the share of a count, or by how much a plan of no Party matter was exceeded, without
 * an indicator; the share of a plan told by `phát triển` likewise; an attendance behind a study. */
static void shares(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Qua bình xét có 1.102 mô hình được công nhận, đạt 74,2% số đăng ký.",
		       "1102 models_registered mô hình; 74.2% models_registered %");
	/* A share is none of how many there are. */
	assert_metrics(NAMED, HEADLINE, DAY, "Chậm nhất là Đảng bộ huyện Mẫu với 13 đảng viên, đạt 17,3%.",
		       "13 party_members_total đảng viên; 17.3% - %");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Đảng bộ phát triển 612 đảng viên, đạt 102% nghị quyết; trồng rừng 215,4 ha, vượt "
		"7,7% KH.",
		"612 members_admitted đảng viên; 102% admission_plan_rate % nghị quyết; 215.4 "
		"socio_economic_other ha; 7.7% socio_economic_other % kế hoạch +exceed");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Tổ chức quán triệt Nghị quyết với 1.043 đảng viên tham gia (đạt 90,1%).",
		       "1043 resolution_study_rate đảng viên; 90.1% resolution_study_rate %");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện ủy kết nạp 113 quần chúng ưu tú, đạt 38,1% kế hoạch. Trong đó có 44% "
		       "đảng viên ở khu vực nông thôn.",
		       "113 members_admitted quần chúng ưu tú; 38.1% admission_plan_rate % kế "
		       "hoạch; 44% members_admitted_group %");
}

/* Would catch: parts that add up to what the sentence has counted, parts of the figure before the
 * last in parentheses, or classes and their pupils in turn, taken for totals; what a sum of another
 * year was taken for a part; the noun of a part lent to the next total. */
static void parts(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "UBKT nhận được 17 đơn tố cáo; đã chuyển các cơ quan 3 đơn, lưu 1 đơn, "
		       "nghiên cứu xử lý 13 đơn.",
		       "17 petitions_handled đơn tố cáo; 3 petitions_handled đơn +part; 1 "
		       "petitions_handled đơn +part; 13 petitions_handled đơn +part");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đảng bộ xã có 46 chi bộ trực thuộc, 1.157 đảng viên (38 chi bộ thôn, 8 chi "
		       "bộ cơ quan).",
		       "46 party_cells chi bộ trực thuộc +subunit; 1157 party_members_total đảng "
		       "viên +subunit; 38 party_cells chi bộ thôn +part +subunit; 8 party_cells "
		       "chi bộ cơ quan +part +subunit");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện mở được 14 lớp, có 1.327 học viên, gồm: 2 lớp bồi dưỡng nhận thức về "
		       "Đảng cho 148 quần chúng ưu tú, 1 lớp đảng viên mới.",
		       "14 training_classes lớp; 1327 cadres_trained học viên; 2 training_classes "
		       "lớp bồi dưỡng +part; 148 candidates_trained quần chúng ưu tú +part; 1 "
		       "training_classes lớp +part");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Thu nhập bình quân 53,5 triệu đồng (năm 2015 là 31 triệu đồng).",
		       "53500000 socio_economic_other đồng +avg; 31000000 socio_economic_other đồng");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đã luân chuyển 46 đồng chí, có 9 đồng chí là nữ; bổ nhiệm 88.",
		       "46 cadres_rotated_appointed đồng chí; 9 cadres_rotated_appointed đồng chí "
		       "là nữ +part; 88 cadres_rotated_appointed đồng chí");
}

/* Would catch: the number behind a committee's name taken for a part of it; persons prosecuted
 * counted as disciplined because the sentence before speaks of that; posts, houses and tasks lost.
 */
static void lost(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đại hội bầu Ban Thường vụ Huyện ủy 13 đồng chí; cấp ủy nữ đạt 17,9%.",
		       "13 committee_members_elected đồng chí; 17.9% committee_members_elected %");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Thi hành kỷ luật 33 đảng viên. Số đảng viên bị xử lý hình sự: 02 đ/c.",
		       "33 members_disciplined đảng viên; 2 - đ/c");
	assert_metrics(NAMED, "Đảng bộ xã Mẫu tổng kết năm", DAY,
		       "Hỗ trợ xoá 64/64 nhà tạm, nhà dột nát; hoàn thành 32/33 nội dung; lấy "
		       "phiếu tín nhiệm đối với 29 chức danh.",
		       "64/64 socio_economic_other nhà tạm, nhà dột nát +ratio; 32/33 "
		       "socio_economic_other nội dung +ratio; 29 confidence_vote chức danh");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Chúng tôi phân công 26 đảng viên về sinh hoạt tại các chi bộ làng.",
		       "26 - đảng viên");
}

/* Would catch: a cell named by an office or a bloc, or the Party organisation of a bloc that the
 * sentence before speaks of, lost for the article's own; the unions that enterprises have taken for
 * who has them. */
static void bodies(void **state)
{
	(void)state;
	assert_metrics(SCOPED, "Đảng ủy xã Bình Mẫu giải thể chi bộ", DAY,
		       "Riêng Chi bộ Khối dân vận hiện có 18 đảng viên và Chi bộ Văn phòng HĐND – "
		       "UBND xã có 24 đảng viên sinh hoạt.",
		       "18 +subunit organisation -; 24 +subunit organisation -");
	assert_metrics(SCOPED, "Bắc Giang đưa tổ chức đảng vào doanh nghiệp", DAY,
		       "Đảng bộ Các khu công nghiệp tỉnh là điểm sáng. Đảng bộ này có 29 chi, đảng "
		       "bộ trực thuộc. 9 tháng qua vẫn kết nạp 74 đảng viên.",
		       "29 +subunit organisation 24; 74 +subunit organisation 24");
	assert_metrics(
		SCOPED, "Bắc Giang đưa tổ chức đảng vào doanh nghiệp", DAY,
		"Toàn tỉnh có 71 doanh nghiệp có tổ chức Đoàn Thanh niên, 23 đơn vị có hội phụ nữ.",
		"71 province 24; 23 province 24");
}

/* Would catch: the second of two shares given the first one's rating, or the first of two left
 * without what is said behind the second; one of two kinds that were checked for violations taken
 * for a plain inspection; more than was planned told as admissions. */
static void alike(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Toàn tỉnh có 20,1% tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ, 73,4% "
		       "hoàn thành tốt; số chi bộ yếu kém giảm từ 46 xuống còn 19.",
		       "20.1% orgs_rated_excellent %; 73.4% orgs_rated_good %; 46 rated_other chi "
		       "bộ; 19 rated_other chi bộ");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Theo báo cáo, 98,7% cán bộ, đảng viên, 91,2% đoàn viên, hội viên được học "
		       "tập chuyên đề.",
		       "98.7% resolution_study_rate %; 91.2% resolution_study_rate %");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "UBKT đã kiểm tra 48 đảng viên (giảm 6 đảng viên so với năm 2011) và 33 tổ "
		       "chức Đảng khi có dấu hiệu vi phạm. Kết quả có 47 đảng viên có vi phạm, "
		       "trong đó có 3 đảng viên phải thi hành kỷ luật.",
		       "48 violation_sign_checks đảng viên; 6 violation_sign_checks đảng viên "
		       "+decrease; 33 violation_sign_checks tổ chức Đảng; 47 violation_sign_checks "
		       "đảng viên; 3 members_disciplined đảng viên +part");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đảng bộ đề ra chỉ tiêu kết nạp 25 đảng viên; tới nay đã kết nạp được 31 "
		       "đảng viên, vượt 24%.",
		       "25 admission_target đảng viên +target; 31 members_admitted đảng viên; 24% "
		       "admission_plan_rate % +exceed");
}

/* Would catch: the women among those punished, in parentheses, that end the list of penalties; a
 * number counting what another sentence says there is none of. */
static void punished(void **state)
{
	(void)state;
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Quận kỷ luật 7 đảng viên (3 nữ): khiển trách 4, cảnh cáo 2, khai trừ 1. Toàn quận "
		"không có tổ chức đảng bị kỷ luật. Năm 2013, số đảng viên bị kỷ luật là 11.",
		"7 members_disciplined đảng viên; 3 members_disciplined nữ +part; 4 "
		"members_reprimanded đảng viên +part; 2 members_warned đảng viên +part; 1 "
		"members_expelled đảng viên +part; 0 orgs_disciplined tổ chức đảng +zero; 11 "
		"members_disciplined đảng viên");
}

/* Would catch: organisations directly below a commune's, houses, households helped and cards handed
 * out without an indicator; attendance of a cell that the sentence before tells of as the
 * province's. */
static void communes(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đảng bộ xã có 52 tổ chức Đảng trực thuộc và 816 đảng viên; 1.470 đảng viên "
		       "của 66 tổ chức, cơ sở Đảng.",
		       "52 grassroots_party_orgs tổ chức Đảng trực thuộc +subunit; 816 "
		       "party_members_total đảng viên +subunit; 1470 party_members_total đảng viên "
		       "+subunit; 66 grassroots_party_orgs tổ chức, cơ sở Đảng +subunit");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Bộ đội giúp đỡ 316 hộ; xây tặng 11 căn nhà tình nghĩa; cấp mới 137 thẻ, "
		"cấp lại 12 thẻ đảng viên.",
		"316 socio_economic_other hộ; 11 socio_economic_other căn nhà tình nghĩa; 137 "
		"party_cards_issued thẻ; 12 party_cards_issued thẻ đảng viên");
	assert_metrics(SCOPED, "Nghệ An học Bác", DAY,
		       "Tại Chi bộ khối 7, 84 đảng viên duy trì nền nếp. Tỷ lệ đảng viên dự sinh "
		       "hoạt chi bộ nay tăng lên 93%.",
		       "84 +subunit organisation 40; 93% +subunit organisation 40");
}

/* Would catch: the share of a people among the members told as of the population, or of those
 * admitted as of nothing; offences and reporters as the Party's discipline and pupils; much that
 * was fulfilled read as a target; a congress's guests taken for whose delegates there are. */
static void mistaken(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đảng bộ huyện có 43 tổ chức cơ sở đảng với 6.318 đảng viên, trong đó 68,4% "
		       "là người dân tộc thiểu số.",
		       "43 grassroots_party_orgs tổ chức cơ sở đảng; 6318 party_members_total đảng "
		       "viên; 68.4% party_members_group % +part");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Hơn 96% đảng viên được kết nạp trong năm có trình độ THPT; 57,32% có trình "
		       "độ cao đẳng trở lên.",
		       "96% members_admitted_group % +over; 57.32% members_admitted_group %");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Toàn tỉnh xảy ra 956 vụ vi phạm pháp luật về TTXH (giảm 5,16% so với năm 2019).",
		"956 - vụ; 5.16% - % +decrease");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Trung tâm mở 62 lớp bồi dưỡng với 5.914 học viên; đội ngũ báo cáo viên có "
		"38 đồng chí cấp huyện.",
		"62 training_classes lớp bồi dưỡng; 5914 cadres_trained học viên; 38 - đồng chí");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Xã hoàn thành và vượt nhiều chỉ tiêu quan trọng, với 72/75 chỉ tiêu đạt và "
		"vượt kế hoạch; đăng tải 3.480 tin, bài.",
		"72/75 socio_economic_other chỉ tiêu +subunit +ratio; 3480 - tin, bài +subunit");
	assert_metrics(SCOPED, "Đảng bộ Công an tỉnh tổ chức đại hội", DAY,
		       "Dự đại hội có lãnh đạo các ban đảng Tỉnh ủy, cùng 149 đại biểu chính thức "
		       "đại diện cho 924 đảng viên.",
		       "149 organisation -; 924 organisation -");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(peoples),     cmocka_unit_test(services),
		cmocka_unit_test(enterprises), cmocka_unit_test(others),
		cmocka_unit_test(shares),      cmocka_unit_test(parts),
		cmocka_unit_test(lost),	       cmocka_unit_test(bodies),
		cmocka_unit_test(alike),       cmocka_unit_test(punished),
		cmocka_unit_test(communes),    cmocka_unit_test(mistaken),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
