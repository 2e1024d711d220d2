/* Figures of several things in one sentence: which words are said of which of them. */
#include "metrics.h"

/* Would catch: what is said of one half of a pair given to the other, a group told at the
 * sentence's beginning lost, parts of a total that is not the last figure. */
static void halves(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Năm 2016, có 93% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ và 95% đảng "
		       "viên hoàn thành tốt nhiệm vụ trở lên.",
		       "93% orgs_rated_good; 95% members_rated_good");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Trong số đảng viên mới kết nạp, có 17 đảng viên được kết nạp ở trường học.",
		       "17 members_admitted_group");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Huyện tặng giấy khen cho 6 đảng viên là người có đạo.",
		       "6 commended_individuals");
	assert_metrics(SHOW_INDICATOR, "Đại hội Đảng bộ xã", DAY,
		       "Đại hội có 131 đảng viên đại diện cho 240 đảng viên toàn Đảng bộ.",
		       "131 congress_delegates; 240 party_members_total");
	assert_metrics(
		NAMED, "Giới thiệu Đảng bộ phường", DAY,
		"Đảng bộ phường có 40 chi bộ với 1.100 đảng viên, trong đó có 28 chi bộ tổ "
		"dân phố, 9 chi bộ nhà trường. Đảng viên đang tham gia làm kinh tế: 210 đồng "
		"chí.",
		"40 party_cells chi bộ; 1100 party_members_total đảng viên; 28 party_cells chi bộ "
		"tổ dân phố +part; 9 party_cells chi bộ +part; 210 party_members_group đồng chí");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện trao Huy hiệu Đảng cho 150 đảng viên, có 70 đảng viên 50 năm tuổi "
		       "Đảng; 20 đảng viên 40 năm tuổi Đảng.",
		       "150 badges_awarded đảng viên; 70 badges_awarded đảng viên (50 năm tuổi "
		       "Đảng) +part; 20 badges_awarded đảng viên (40 năm tuổi Đảng) +part");
}

/* Would catch: kinds of what a total counts given the total's own indicator; a rating's number that
 * its share follows dropped; a ratio in brackets behind its percentage taken for a footnote. */
static void kinds(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đến nay nâng tổng số tổ chức cơ sở đảng lên 60 đơn vị, trong đó có 25 đảng "
		       "bộ cơ sở và 35 chi bộ cơ sở.",
		       "60 grassroots_party_orgs đơn vị; 25 grassroots_committees đảng bộ cơ sở "
		       "+part; 35 grassroots_cells chi bộ cơ sở +part");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Huyện có 30 cơ sở đảng được xếp loại: trong sạch vững mạnh 06 cơ sở, chiếm "
		       "20%; hoàn thành tốt nhiệm vụ 21 chiếm 70%.",
		       "30 -; 6 clean_strong_orgs; 20% clean_strong_orgs; 21 orgs_rated_good; 70% "
		       "orgs_rated_good");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Đến nay, 100% (41/41) đảng bộ trực thuộc đã tổ chức đại hội.",
		       "100% congresses_held; 41/41 congresses_held");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Các cấp ủy kiểm tra 900 đảng viên. Trong đó có 60% đảng viên là cấp ủy viên.",
		"900 members_inspected đảng viên; 60% members_inspected % +part");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Huyện thành lập đảng bộ với 4 chi bộ, thay thế 9 đảng bộ xã. Có 20% số đơn "
		       "tố cáo đúng.",
		       "4 party_cells; 9 grassroots_committees; 20% petitions_handled");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Huyện kết nạp 30 đảng viên trong các doanh nghiệp. Toàn huyện có 8 tổ chức "
		"đảng trong doanh nghiệp tư nhân, doanh nghiệp có vốn đầu tư nước ngoài, với "
		"210 đảng viên, trong tổng số 90 doanh nghiệp; 7 tổ chức cơ sở đoàn.",
		"30 members_admitted_group; 8 private_enterprise_party_orgs; 210 "
		"private_enterprise_members; 90 private_enterprises; 7 "
		"private_enterprise_mass_orgs");
}

/* Would catch: a plan's share in brackets given the count's own indicator; a share of all members
 * taken for admissions; a whole said with its noun again for a second count; congresses not
 * counted; the first of two shares joined by "and" lost. */
static void shares_joined(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Đảng bộ A kết nạp được 12 đồng chí (đạt 150%); Đảng bộ B kết nạp được 8 đồng chí "
		"(đạt 90%).",
		"12 members_admitted; 150% admission_plan_rate; 8 members_admitted; 90% "
		"admission_plan_rate");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Đã mở 20 lớp học tập, quán triệt nghị quyết cho 900 đảng viên, đạt tỷ lệ "
		       "92% so với tổng số "
		       "đảng viên.",
		       "20 training_classes; 900 resolution_study_rate; 92% resolution_study_rate");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Các đảng ủy đã tổ chức đại hội tại 310 chi bộ trên tổng số 500 chi bộ; có 28 "
		"đại hội được tổ chức, trong đó có 6 đại hội bầu trực tiếp bí thư.",
		"310/500 congresses_held chi bộ +ratio; 28 congresses_held đại hội; 6 "
		"congresses_held đại hội +part");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Đến nay 97% thôn, bản, khu phố và 81% trường học trong huyện có chi bộ hoạt "
		"động; đạt 85% diện tích; hộ đói nghèo giảm còn 9%.",
		"97% villages_with_cell; 81% socio_economic_other; 85% socio_economic_other; 9% "
		"socio_economic_other");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Đảng bộ có 8 huyện, thành, thị ủy; có 5.200 đảng viên (năm 1997 có 2.100 đảng "
		"viên).",
		"8 subordinate_party_committees huyện, thành, thị ủy; 5200 party_members_total "
		"đảng viên; 2100 party_members_total đảng viên");
}

/* Would catch: parts of the second of two totals lost; a share or a change in the parentheses right
 * behind a figure given to words farther off. */
static void beside(void **state)
{
	(void)state;
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Các cấp đã kỷ luật 3 tổ chức đảng, 120 đảng viên, trong đó Thị ủy kỷ luật 1 "
		"tổ chức đảng và 9 đảng viên; Ủy ban Kiểm tra Thị ủy kỷ luật 30 đảng viên.",
		"3 orgs_disciplined tổ chức đảng; 120 members_disciplined đảng viên; 1 "
		"orgs_disciplined tổ chức đảng +part; 9 members_disciplined đảng viên +part; 30 "
		"members_disciplined đảng viên +part");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Có 50 tổ chức cơ sở đảng đạt trong sạch vững mạnh (đạt tỷ lệ 50%), 1.600 "
		       "đảng viên hoàn thành tốt nhiệm vụ (đạt tỷ lệ 76%).",
		       "50 clean_strong_orgs; 50% clean_strong_orgs; 1600 members_rated_good; 76% "
		       "members_rated_good");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Đảng viên vi phạm chủ yếu về đất đai. Cụ thể, cấp ủy đã thi hành kỷ luật 37 "
		"đảng viên (giảm 12 trường hợp so với năm 2016).",
		"37 members_disciplined; 12 members_disciplined");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Qua kiểm tra đã kết luận 6 tổ chức đảng có vi phạm và 20 trường hợp đảng "
		       "viên có vi phạm.",
		       "6 violation_sign_checks; 20 violation_sign_checks");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Từ 8 đảng viên ban đầu, đến nay chi bộ có 36 đảng viên. Hội Nông dân tuyên "
		       "dương 23 nông dân tiêu biểu.",
		       "8 party_members_total; 36 party_members_total; 23 commended_individuals");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đây là một trong ba đại hội điểm, có 120 đại biểu dự đại hội.",
		       "120 congress_delegates đại biểu");
}

/* Would catch: groups of those admitted, and of members, taken for one another; delegates of a
 * congress not known; what another item or a picture says given to a figure. */
static void of_groups(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Huyện có đồng bào dân tộc thiểu số chiếm 90%, mỗi năm kết nạp được 140 đảng "
		"viên mới là người dân tộc thiểu số. Nhờ làm tốt công tác phát triển đảng, "
		"đến nay đã có 300 đảng viên là người dân tộc thiểu số, chiếm 75,7% trên tổng "
		"số đảng viên.",
		"90% socio_economic_other; 140 members_admitted_group; 300 "
		"party_members_group; 75.7% party_members_group");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Đảng bộ xã tổ chức Đại hội đại biểu lần thứ I, nhiệm kỳ 2025-2030 với sự "
		       "tham gia của 170 đại biểu.",
		       "170 congress_delegates");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Tổng số đại biểu được triệu tập là 85 đại biểu, gồm 60 đại biểu chỉ định và "
		"25 đại biểu đương nhiên.",
		"85 congress_delegates đại biểu; 60 congress_delegates đại biểu +part; 25 "
		"congress_delegates đại biểu +part");
	assert_metrics(SHOW_QUALIFIERS, HEADLINE, DAY,
		       "Đại hội bầu Đoàn Chủ tịch có 15 đồng chí, bầu Đoàn thư ký gồm 3 đồng chí.",
		       "15; 3");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Đảng bộ đã kết nạp 147 đảng viên; thu ngân sách hằng năm tăng 12%.",
		       "147 members_admitted; 12% socio_economic_other");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Nhiều nơi có tỷ lệ cán bộ nữ trong ban chấp hành đạt 15%.",
		       "15% committee_members_elected");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Đảng bộ huyện họp bàn về công tác cán bộ.\nChi bộ Bản Mẫu kết nạp đảng viên. "
		"Ảnh: Lò Mẫu\nHuyện có 7 dân tộc cùng chung sống.",
		"7 -");
	assert_metrics(NAMED, HEADLINE, DAY, "Tỉnh giảm 6 sở.", "6 - sở +decrease");
}

/* Would catch: what every year is to bring taken for what was done; what falls by a range each year
 * given as a level; a land and its people not known for what they are. */
static void every_year(void **state)
{
	(void)state;
	assert_metrics(VALUED, HEADLINE, DAY,
		       "Phấn đấu các xã vùng giáo hằng năm kết nạp được từ 3 đến 4 đảng viên.",
		       "3-4 count +target +range");
	assert_metrics(VALUED, HEADLINE, DAY, "Năm qua, hằng năm kết nạp được 4 đảng viên.",
		       "4 count");
	assert_metrics(
		VALUED, HEADLINE, DAY,
		"Phấn đấu giảm tỷ lệ hộ nghèo hằng năm từ 4 - 5%; giảm tỷ lệ hộ nghèo từ 9% "
		"xuống còn 2%.",
		"4-5% percent +decrease +target +range; 9% percent +target; 2% percent +target");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Tỉnh có 9 đơn vị hành chính cấp huyện; 120 xã, phường, thị trấn. Phường có "
		       "21.000 người dân, chia thành 18 tổ dân phố.",
		       "9 socio_economic_other đơn vị; 120 "
		       "socio_economic_other xã, phường, thị trấn; 21000 socio_economic_other "
		       "người dân +subunit; 18 socio_economic_other tổ dân phố +subunit");
	assert_metrics(NAMED | SHOW_PERIOD, HEADLINE, DAY,
		       "Chiều 21/10, Thành ủy trao quyết định thành lập 4 đảng bộ.",
		       "4 new_party_orgs đảng bộ 2017-10-21");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(halves),	 cmocka_unit_test(kinds),
		cmocka_unit_test(shares_joined), cmocka_unit_test(beside),
		cmocka_unit_test(of_groups),	 cmocka_unit_test(every_year),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
