/* Figures of provincial pages that were found without an indicator or with a neighbour's. */
#include "metrics.h"

/* Would catch: in a table of lines only the first rating knows whether cells or members are rated;
 * a rating right before a noun taken for the number of cells that there are. */
static void rated_lines(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "1. Tổ chức cơ sở đảng: 41 TCCSĐ\n\n"
		       "- Hoàn thành xuất sắc nhiệm vụ: 8 (19,5%)\n\n"
		       "- Hoàn thành tốt nhiệm vụ: 29 (70,7%)\n\n"
		       "- Hoàn thành nhiệm vụ: 4 (9,8%)\n\n"
		       "2. Đảng viên được xếp loại\n\n"
		       "- Hoàn thành xuất sắc nhiệm vụ: 310 đ/c\n\n"
		       "- Hoàn thành tốt nhiệm vụ: 2.204 đ/c\n\n"
		       "- Không hoàn thành nhiệm vụ: 17 đ/c",
		       "41 grassroots_party_orgs; 8 orgs_rated_excellent; 19.5% "
		       "orgs_rated_excellent; 29 orgs_rated_good; 70.7% orgs_rated_good; 4 "
		       "rated_other; 9.8% rated_other; 310 members_rated_excellent; 2204 "
		       "members_rated_good; 17 rated_other");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Hoàn thành tốt nhiệm vụ: 120 chi bộ, tỷ lệ 71%.\n\n"
		       "Không hoàn thành nhiệm vụ: 2 chi bộ.",
		       "120 orgs_rated_good; 71% orgs_rated_good; 2 rated_other");
	/* what the page before rated says nothing of the next */
	metric_read(HEADLINE, DAY,
		    "Đảng viên được xếp loại\n\n- Hoàn thành xuất sắc nhiệm vụ: 310 đ/c");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Đảng viên làm tốt.\n\nTrời đẹp.\n\nNắng to.\n\nGió nhẹ.\n\n"
		       "- Hoàn thành tốt nhiệm vụ: 14 đ/c",
		       "14 -");
	/* who promises to do well is not rated */
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Tại buổi lễ, 14 đảng viên mới hứa sẽ hoàn thành tốt nhiệm vụ được giao.",
		       "14 members_admitted");
}

/* Would catch: penalties behind their numbers, counts behind the grades of badges and studies
 * without a noun lost, because no clause ends behind the number or a year follows it. */
static void bare_numbers(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Các cấp ủy đã kỷ luật 31 đảng viên (19 khiển trách; 8 cảnh cáo; 3 cách "
		       "chức và 1 khai trừ).",
		       "31 members_disciplined; 19 members_reprimanded; 8 members_warned; 3 "
		       "members_dismissed; 1 members_expelled");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Đã kỷ luật 19 đảng viên với hình thức: khiển trách 17, cảnh cáo 2.",
		       "19 members_disciplined; 17 members_reprimanded; 2 members_warned");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Đã trao Huy hiệu Đảng cho 38 đồng chí, trong đó: 60 năm 02, 50 năm 15, 40 "
		       "năm 21.",
		       "38 badges_awarded; 2 badges_awarded; 15 badges_awarded; 21 badges_awarded");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Huyện cử đi học cao cấp LLCT 05, trung cấp 41.",
		       "5 cadres_trained; 41 cadres_trained");
	assert_metrics(SHOW_INDICATOR | SHOW_UNIT, HEADLINE, DAY,
		       "Huyện có dân số trên 21 vạn người.", "210000 socio_economic_other người");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY, "Đại hội đến thăm 3 Vạn Phúc.", "");
}

/* Would catch: a change of one thing handed to another one behind a comma; a list's item with a
 * name of its own governed by the verb of the item before. */
static void items_of_their_own(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "So với cùng kỳ, số tổ chức được kiểm tra tăng 7%, số đảng viên được giám "
		       "sát giảm 3%.",
		       "7% orgs_inspected; 3% members_supervised");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Huyện Lộc Mẫu kết nạp 150 đảng viên; Đồng Mẫu có 2.310 đảng viên sinh hoạt "
		       "ở 61 chi bộ.",
		       "150 members_admitted; 2310 party_members_total; 61 party_cells");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Huyện kết nạp 42 quần chúng ưu tú (đạt 70% kế hoạch), 11 đồng chí là người "
		       "dân tộc thiểu số.",
		       "42 members_admitted; 70% admission_plan_rate; 11 members_admitted_group");
	/* what was reached behind the target */
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Tỉnh giao chỉ tiêu kết nạp 900 đảng viên, đến hết tháng 4 mới được 230 đồng "
		"chí.",
		"900 admission_target đảng viên +target; 230 members_admitted đồng chí");
}

/* Would catch: words of the same thing that no rule knew. */
static void words(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "UBKT Huyện ủy kiểm tra DHVP đối với 4 đảng viên và 2 tổ chức đảng.",
		       "4 violation_sign_checks; 2 violation_sign_checks");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Toàn tỉnh có 96 doanh nghiệp có tổ chức đảng, 240 doanh nghiệp thành lập "
		       "được công đoàn.",
		       "96 private_enterprise_party_orgs; 240 private_enterprise_mass_orgs");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Trường có 18/24 giáo viên là đảng viên; tỷ lệ đảng viên là người dân tộc "
		       "thiểu số mới chiếm 61%.",
		       "18/24 party_members_group; 61% party_members_group");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Ban Thường vụ Huyện ủy tặng giấy khen cho 7 chi bộ hoàn thành xuất sắc nhiệm "
		"vụ và 35 đảng viên hoàn thành xuất sắc nhiệm vụ.",
		"7 commended_collectives; 35 commended_individuals");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Chuyển đảng chính thức cho 100% đảng viên dự bị; tổ chức thành công 100% đại "
		"hội chi bộ.",
		"100% members_made_official; 100% congresses_held");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Bà con hiến 3.200 m2 đất, góp 410 ngày công; toàn huyện trao 56 suất học "
		       "bổng.",
		       "3200 socio_economic_other; 410 socio_economic_other; 56 "
		       "socio_economic_other");
}

/* Would catch: comrades moved or taught told by nothing where the page names the Party once; the
 * share of another thing taken for that of the plan; a list's next item given its neighbour's
 * indicator though its own verb says the contrary; the number of a batch counted. */
static void verbs_of_their_own(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_INDICATOR, "Gần 900 người được bố trí lại", DAY,
		"Hai năm qua, Ban Thường vụ Tỉnh ủy luân chuyển 14 đồng chí từ tỉnh về cơ "
		"sở, điều động 6 đồng chí. Việc bố trí được làm kỹ, đúng quy trình, công khai "
		"và có lộ trình rõ ràng cho từng nơi, từng việc, từng người, nhất là ở vùng "
		"khó khăn, nơi đường sá xa xôi và đời sống của bà con còn nhiều thiếu thốn.",
		"900 -; 14 cadres_rotated_appointed; 6 cadres_rotated_appointed");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Huyện kết nạp 160 đảng viên, đạt 101% kế hoạch, tỷ lệ trưởng thôn là đảng "
		       "viên đạt 54%.",
		       "160 members_admitted; 101% admission_plan_rate; 54% dual_post_village");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Quận thành lập mới 6 chi bộ, giải thể 2 chi bộ.", "6 new_party_orgs; 2 -");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Có 910/980 đảng viên tham gia học tập nghị quyết, đạt 92,9%.",
		       "910/980 resolution_study_rate; 92.9% resolution_study_rate");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Công bố quyết định luân chuyển cán bộ giữ chức phó bí thư (đợt 1).", "");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "+ Đảng viên: 1.120 đ/c.\n\nHuyện cử 41 nữ cán bộ học cao cấp lý luận chính "
		       "trị. Cấp ủy nữ cấp huyện 7/41 đồng chí.",
		       "1120 party_members_total; 41 cadres_trained; 7/41 "
		       "committee_members_elected");
}

/* Would catch: how many members a cell must have taken for how many it has; probationers in
 * parentheses lost; who meets in cells taken for who attends something. */
static void thresholds(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Huyện giải thể 2 chi bộ do không đủ 3 đảng viên chính thức; còn 12 chi bộ có "
		"dưới 5 đảng viên, số chi bộ dưới 10 đảng viên giảm dần.",
		"2 -; 12 party_cells");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY, "Năm nay huyện kết nạp dưới 40 đảng viên.",
		       "40 members_admitted");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Đảng bộ huyện hiện có 4.310 đảng viên (506 dự bị).",
		       "4310 party_members_total; 506 party_members_group");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Huyện có 40 chi bộ cơ sở với trên 7.200 đảng viên tham gia sinh hoạt.",
		       "40 grassroots_cells; 7200 party_members_total");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Ban Chấp hành khóa mới ra mắt với 27 thành viên.",
		       "27 committee_members_elected");
}

/* Would catch: goals that are said to have gone well as targets; the day of a founding as one on
 * which all that there is now was set up; committees that became fewer left out; vững mạnh hơn 80%
 * as a rise; those who were linked up to a meeting left out. */
static void words_of_reports(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR | SHOW_QUALIFIERS, HEADLINE, DAY,
		       "6 tháng đầu năm, các chỉ tiêu cụ thể đạt khá như: thu ngân sách đạt 52% kế "
		       "hoạch; kết nạp 56 đảng viên. Nhiều chỉ tiêu đạt cao: kết nạp 7 đoàn viên.",
		       "52% socio_economic_other; 56 members_admitted; 7 members_admitted_group");
	assert_metrics(SHOW_INDICATOR | SHOW_QUALIFIERS, HEADLINE, DAY,
		       "Đảng bộ huyện đề ra các chỉ tiêu cụ thể: kết nạp 56 đảng viên.",
		       "56 admission_target +target");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Từ những ngày đầu thành lập, đến nay huyện có 30 đảng bộ cơ sở, 200 chi bộ.",
		       "30 grassroots_committees; 200 party_cells");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Số đảng bộ trực thuộc giảm từ 19 xuống còn 15 đảng bộ.",
		       "19 subordinate_party_committees; 15 subordinate_party_committees");
	assert_metrics(SHOW_QUALIFIERS, HEADLINE, DAY,
		       "Tỷ lệ chi bộ đạt trong sạch vững mạnh hơn 80%, chi bộ hoàn thành tốt hơn 85%.",
		       "80% +over; 85% +over");
	assert_metrics(SHOW_UNIT, HEADLINE, DAY,
		       "Hội nghị trực tuyến có 17 điểm cầu. Huyện kết nạp 5 đảng viên.",
		       "17 điểm cầu; 5 đảng viên");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rated_lines),	      cmocka_unit_test(bare_numbers),
		cmocka_unit_test(items_of_their_own), cmocka_unit_test(words),
		cmocka_unit_test(verbs_of_their_own), cmocka_unit_test(thresholds),
		cmocka_unit_test(words_of_reports),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
