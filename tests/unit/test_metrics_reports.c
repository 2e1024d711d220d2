/* Forms of figures in reports of committees, as clerks write them: parentheses behind a rating,
 * numbers alone behind their verb, what the number of something is. */
#include "metrics.h"

/* Would catch: organisations in the parentheses of a rating counted as if nothing was said of them,
 * and the share behind the parentheses taken for theirs. */
static void parentheses(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Kết quả xếp loại tổ chức đảng: hoàn thành xuất sắc nhiệm vụ 08 (có 01 đảng bộ và "
		"07 chi "
		"bộ), chiếm tỷ lệ 15,6%; hoàn thành tốt nhiệm vụ 35 (có 07 đảng bộ và 28 chi bộ), "
		"chiếm "
		"tỷ lệ 68,6%.",
		"8 orgs_rated_excellent; 1 orgs_rated_excellent; 7 orgs_rated_excellent; 15.6% "
		"orgs_rated_excellent; 35 orgs_rated_good; 7 orgs_rated_good; 28 orgs_rated_good; "
		"68.6% "
		"orgs_rated_good");
	/* What is counted for its own sake stays so. */
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Đảng bộ có 52 tổ chức cơ sở đảng (26 đảng bộ cơ sở và 26 chi bộ cơ sở).",
		       "52 grassroots_party_orgs; 26 grassroots_committees; 26 grassroots_cells");
	/* Words of a target in parentheses reach no farther than they. */
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đảng bộ kết nạp 27 đảng viên (chỉ tiêu giao là 95 đảng viên), công nhận "
		       "chính thức 33 "
		       "đảng viên.",
		       "27 members_admitted đảng viên; 95 admission_target đảng viên +target; 33 "
		       "members_made_official đảng viên");
}

/* Would catch: the number of something lost when its own words or a date stand before là. */
static void number_of(void **state)
{
	(void)state;
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Tổng số đảng viên toàn Đảng bộ là 2.761; số TCCSĐ được đánh giá chất lượng là 57.",
		"2761 party_members_total đảng viên toàn Đảng bộ; 57 - TCCSĐ");
	assert_metrics(NAMED, HEADLINE, DAY, "Tổng số TCCSĐ tính đến 31-12-2010 là 1.504.",
		       "1504 grassroots_party_orgs TCCSĐ");
	/* Numbers alone that add up to what is counted are of its kind. */
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Toàn huyện có 609 cán bộ, công chức người Khmer; trong đó cấp tỉnh có 151, "
		       "huyện: 208, "
		       "xã: 250.",
		       "609 - cán bộ, công chức; 151 - cán bộ, công chức +part; 208 - cán bộ, công "
		       "chức +part; 250 "
		       "- cán bộ, công chức +part");
}

/* Would catch: a bare number behind its verb dropped, and the noun of a rating or of posts taken
 * from another sentence. */
static void bare(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đảng bộ phát thẻ đảng viên 163, xóa tên 9 đảng viên, cho ra khỏi Đảng 3.",
		       "163 party_cards_issued -; 9 members_struck_off đảng viên; 3 "
		       "members_struck_off đảng viên");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Tặng Huy hiệu Đảng cho 38 đồng chí. TCCSĐ hoàn thành tốt nhiệm vụ 49, hoàn "
		       "thành nhiệm vụ "
		       "6.",
		       "38 badges_awarded đồng chí; 49 orgs_rated_good TCCSĐ; 6 rated_other TCCSĐ");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Toàn huyện có 37 chi bộ. Trong năm, huyện điều động 14, luân chuyển 6, bổ "
		       "nhiệm lại 17 cán "
		       "bộ.",
		       "37 party_cells chi bộ; 14 cadres_rotated_appointed cán bộ; 6 "
		       "cadres_rotated_appointed cán "
		       "bộ; 17 cadres_rotated_appointed cán bộ");
	assert_metrics(NAMED, HEADLINE, DAY, "Đến nay cả 2 đồng chí đã từ trần.", "");
	assert_metrics(NAMED, HEADLINE, DAY, "Đã xét xử 9 vụ/21 bị cáo; xã có 175 hộ/673 khẩu.",
		       "9 - vụ; 21 - bị cáo; 175 socio_economic_other hộ; 673 socio_economic_other "
		       "khẩu");
}

/* Would catch: a company's own cells counted among the party organisations of private businesses;
 * what stands in a business said of the figure before it. */
static void companies(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Công ty Cao su Tân Mẫu hiện có 13 chi bộ trực thuộc, 211 đảng viên.",
		       "13 party_cells; 211 party_members_total");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Toàn tỉnh có 120 doanh nghiệp ngoài nhà nước có 13 chi bộ.",
		       "120 private_enterprises; 13 private_enterprise_party_orgs");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Đảng bộ có 8 chi bộ trường học, 14 tổ chức đảng trong doanh nghiệp.",
		       "8 party_cells; 14 private_enterprise_party_orgs");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Tổ chức công đoàn đã có mặt ở 812 doanh nghiệp.",
		       "812 private_enterprise_mass_orgs");
}

/* Would catch: shares of what is inspected, studied or elected without an indicator; causes of
 * discipline lost. */
static void shares(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Phấn đấu hằng năm kiểm tra ít nhất 30% tổ chức đảng cấp dưới, giám sát 20% "
		       "đảng viên.",
		       "30% orgs_inspected; 20% members_supervised");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Đã có 100% chi bộ học tập xong nghị quyết; mở hội nghị quán triệt nghị "
		       "quyết cho 4.100 lượt "
		       "người tham dự.",
		       "100% resolution_study_rate; 4100 resolution_study_rate");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Các chi bộ bầu 527 cấp ủy viên, tỷ lệ nữ 29,4%; chi ủy có 3 đồng chí.",
		       "527 committee_members_elected; 29.4% committee_members_elected; 3 "
		       "committee_members_elected");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đã thi hành kỷ luật 240 đảng viên (tăng 12% về số đảng viên bị kỷ luật so "
		       "với năm 2015). "
		       "Trong đó, thi hành kỷ luật 45 đảng viên do tham nhũng.",
		       "240 members_disciplined đảng viên; 12% members_disciplined % +increase; 45 "
		       "discipline_by_cause đảng viên +part");
}

/* Would catch: the last of a list of units, with its noun, taken for a level; what units have
 * reached of a plan taken for a share of the committees. */
static void units(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Toàn tỉnh kết nạp 612 đảng viên, trong đó Đảng bộ huyện Châu Đức kết nạp "
		       "97 đảng viên; Đảng "
		       "bộ huyện Xuyên Mộc 88; Đảng bộ huyện Đất Đỏ 139 đảng viên.",
		       "612 members_admitted; 97 members_admitted; 88 members_admitted; 139 "
		       "members_admitted");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Đảng bộ tỉnh kết nạp 2.017 đảng viên, đạt 80,7% chỉ tiêu. Có 10/15 huyện ủy đạt "
		"trên 80%, dẫn "
		"đầu là huyện Giang Thành (112%), huyện Kiên Lương (104%).",
		"2017 members_admitted; 80.7% admission_plan_rate; 10/15 "
		"subordinate_party_committees; 80% "
		"subordinate_party_committees; 112% admission_plan_rate; 104% admission_plan_rate");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Từ 9 đảng viên, chi bộ đã phát triển lên 215 đảng viên.",
		       "9 -; 215 party_members_total");
}

/* Would catch: what is said of those counted before a penalty said again of the penalty, a number right before
 * its penalty unread, and turns in parentheses counted as rounds. */
static void suffered(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Trong số 14 đảng viên bị kỷ luật có 11 đảng viên bị cảnh cáo, 3 bị cách chức.",
		       "14 members_disciplined; 11 members_warned; 3 members_dismissed");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Kiểm tra 410 lượt tổ chức đảng và 2.986 lượt đảng viên (tăng hơn 600 lượt).",
		       "410 orgs_inspected lượt tổ chức đảng; 2986 members_inspected lượt đảng viên; 600 "
		       "members_inspected lượt +over +increase");
}

/* Would catch: what is expected behind its noun shown as done; delegates who will speak taken for expected
 * ones; parishes and contests left out. */
static void expected_behind(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện có 3 xã đạt chuẩn nông thôn mới, 2 xã dự kiến về đích.",
		       "3 socio_economic_other xã; 2 socio_economic_other xã +forecast");
	assert_metrics(SHOW_QUALIFIERS, HEADLINE, DAY, "Tại Đại hội, 120 đại biểu sẽ thảo luận báo cáo.", "120");
	assert_metrics(NAMED, HEADLINE, DAY, "Có 17/21 xứ, họ đạo đạt danh hiệu gương mẫu; các xã tổ chức 24 hội thi.",
		       "17/21 socio_economic_other xứ, họ đạo +ratio; 24 - hội thi");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parentheses), cmocka_unit_test(number_of), cmocka_unit_test(bare),
		cmocka_unit_test(companies),   cmocka_unit_test(shares),    cmocka_unit_test(units),
		cmocka_unit_test(suffered), cmocka_unit_test(expected_behind),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
