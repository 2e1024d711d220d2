#include "metrics.h"

/* Would catch: a total of members or organisations told by the wrong noun, parts not marked. */
static void structure(void **state)
{
	(void)state;
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Hiện Đảng bộ huyện có 31 tổ chức cơ sở đảng (14 đảng bộ cơ sở và 17 chi bộ cơ "
		"sở) với 2.318 đảng viên.",
		"31 grassroots_party_orgs tổ chức cơ sở đảng; 14 grassroots_committees đảng bộ "
		"cơ sở +part; 17 grassroots_cells chi bộ cơ sở +part; 2318 party_members_total "
		"đảng viên");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Đảng bộ tỉnh có 13 đảng bộ trực thuộc, 512 tổ chức cơ sở đảng, 2.604 chi bộ "
		"trực thuộc, 5 đảng bộ bộ phận và 48.215 đảng viên.",
		"13 subordinate_party_committees đảng bộ trực thuộc; 512 grassroots_party_orgs "
		"tổ chức cơ sở đảng; 2604 party_cells chi bộ trực thuộc; 5 other_party_orgs "
		"đảng bộ bộ phận; 48215 party_members_total đảng viên");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Trong tổng số 4.120 đảng viên có 1.633 đảng viên nữ, 412 đảng viên dự bị, "
		       "1.208 đảng viên là người dân tộc thiểu số.",
		       "4120 party_members_total đảng viên; 1633 party_members_group đảng viên nữ "
		       "+part; 412 party_members_group đảng viên dự bị +part; 1208 "
		       "party_members_group đảng viên là người dân tộc thiểu số +part");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đảng viên người dân tộc thiểu số chiếm 41,5%, đảng viên có đạo chiếm 3,2%.",
		       "41.5% party_members_group % +part; 3.2% party_members_group % +part");
}

/* Would catch: hamlets with a cell taken for those whose head is also secretary. */
static void villages(void **state)
{
	(void)state;
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Toàn huyện có 118/121 thôn, bản có chi bộ, đạt 97,5%; còn 3 bản chưa có chi "
		"bộ.",
		"118/121 villages_with_cell thôn, bản +ratio; 97.5% villages_with_cell %; 3 "
		"villages_with_cell bản");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "96/121 thôn, bản đã thực hiện nhất thể hóa bí thư chi bộ kiêm trưởng thôn; "
		       "88% trưởng thôn là đảng viên.",
		       "96/121 dual_post_village thôn, bản +ratio; 88% dual_post_village %");
}

/* Would catch: admissions, their groups, rate, target and share of members taken for each other. */
static void admission(void **state)
{
	(void)state;
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Từ đầu năm đến nay, Đảng bộ huyện thành lập mới 6 chi bộ và 2 đảng bộ cơ sở.",
		"6 new_party_orgs chi bộ; 2 new_party_orgs đảng bộ cơ sở");
	/* What was founded is named without a number; those that are counted behind it are others.
	 */
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đến nay, Đảng bộ huyện đã thành lập chi bộ ở các khu phố, 12 chi bộ cơ "
		       "quan, 9 chi bộ quân sự.",
		       "12 party_cells chi bộ cơ quan; 9 party_cells chi bộ quân sự");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Năm 2017, toàn Đảng bộ kết nạp được 143 đảng viên, đạt 110% chỉ tiêu.",
		       "143 members_admitted đảng viên; 110% admission_plan_rate % chỉ tiêu");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Chín tháng, Đảng bộ kết nạp 87 đảng viên mới, trong đó nữ 41, đoàn viên 63, "
		"học sinh 4, người dân tộc thiểu số 29.",
		"87 members_admitted đảng viên mới; 41 members_admitted_group nữ +part; 63 "
		"members_admitted_group đoàn viên +part; 4 members_admitted_group học sinh "
		"+part; 29 members_admitted_group người dân tộc thiểu số +part");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Có 58 quần chúng ưu tú được đứng vào hàng ngũ của Đảng, bằng 96,7% kế hoạch "
		"năm.",
		"58 members_admitted quần chúng ưu tú; 96.7% admission_plan_rate % kế hoạch");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Ban Thường vụ Huyện ủy giao chỉ tiêu kết nạp 150 đảng viên cho các tổ chức cơ "
		"sở đảng.",
		"150 admission_target đảng viên +target");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Năm 2018, Đảng bộ phấn đấu kết nạp từ 120 đảng viên trở lên.",
		       "120 admission_target đảng viên +at_least +target");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Kết nạp 305 đảng viên, đạt 2,9% so với tổng số đảng viên.",
		       "305 members_admitted đảng viên; 2.9% admission_share_of_members % tổng số "
		       "đảng viên");
}

/* Would catch: files, classes and trained candidates counted as admissions. */
static void files_and_training(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Hiện đang thẩm định 19 hồ sơ đề nghị kết nạp đảng viên.",
		       "19 admission_files_pending hồ sơ đề nghị kết nạp");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Trung tâm mở 4 lớp bồi dưỡng nhận thức về Đảng cho 312 quần chúng ưu tú.",
		       "4 training_classes lớp bồi dưỡng; 312 candidates_trained quần chúng ưu tú");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Các chi bộ chuyển đảng chính thức cho 96 đồng chí; 12 đồng chí chưa đủ điều "
		"kiện.",
		"96 members_made_official đồng chí; 12 members_made_official đồng chí");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Trong kỳ đã phát thẻ đảng viên cho 204 đồng chí, cấp lại thẻ cho 11 trường "
		       "hợp.",
		       "204 party_cards_issued đồng chí; 11 party_cards_issued trường hợp");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Các cấp ủy xóa tên 7 đảng viên, cho rút 2 trường hợp.",
		       "7 members_struck_off đảng viên; 2 members_struck_off trường hợp");
}

/* Would catch: a verb that does not govern the list behind it, or reaches over the next verb. */
static void inspection(void **state)
{
	(void)state;
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Cấp ủy các cấp tiến hành 64 cuộc kiểm tra đối với 91 tổ chức đảng và 135 đảng "
		"viên; 42 cuộc giám sát đối với 57 tổ chức đảng và 77 đảng viên.",
		"64 inspection_rounds cuộc kiểm tra; 91 orgs_inspected tổ chức đảng; 135 "
		"members_inspected đảng viên; 42 supervision_rounds cuộc giám sát; 57 "
		"orgs_supervised tổ chức đảng; 77 members_supervised đảng viên");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Ủy ban kiểm tra các cấp kiểm tra khi có dấu hiệu vi phạm đối với 4 tổ chức "
		"đảng và 18 đảng viên, kết luận 15 đảng viên có vi phạm.",
		"4 violation_sign_checks tổ chức đảng; 18 violation_sign_checks đảng viên; 15 "
		"violation_sign_checks đảng viên");
}

/* Would catch: penalties, causes and petitions of members and organisations mixed. */
static void discipline(void **state)
{
	(void)state;
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Đã thi hành kỷ luật 3 tổ chức đảng và 44 đảng viên, trong đó khiển trách 29, "
		"cảnh cáo 10, cách chức 2, khai trừ 3.",
		"3 orgs_disciplined tổ chức đảng; 44 members_disciplined đảng viên; 29 "
		"members_reprimanded đảng viên +part; 10 members_warned đảng viên +part; 2 "
		"members_dismissed đảng viên +part; 3 members_expelled đảng viên +part");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Khai trừ ra khỏi Đảng 4 trường hợp, cách chức 1 đồng chí, cảnh cáo 9 đảng "
		"viên, khiển trách 16 đảng viên.",
		"4 members_expelled trường hợp; 1 members_dismissed đồng chí; 9 members_warned "
		"đảng viên; 16 members_reprimanded đảng viên");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Nội dung vi phạm: chính sách dân số 12 trường hợp, đất đai 5 trường hợp, phẩm "
		"chất đạo đức, lối sống 3 trường hợp.",
		"12 discipline_by_cause trường hợp; 5 discipline_by_cause trường hợp; 3 "
		"discipline_by_cause trường hợp");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Ủy ban kiểm tra tiếp nhận 26 đơn, đã giải quyết 21 đơn tố cáo.",
		       "26 petitions_handled đơn; 21 petitions_handled đơn tố cáo");
}

/* Would catch: excellent, good and lower ratings of organisations and members mixed. */
static void ratings(void **state)
{
	(void)state;
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Có 21 tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ, 93 tổ chức cơ sở đảng "
		"hoàn thành tốt nhiệm vụ, 4 tổ chức cơ sở đảng hoàn thành nhiệm vụ.",
		"21 orgs_rated_excellent tổ chức cơ sở đảng; 93 orgs_rated_good tổ chức cơ sở "
		"đảng; 4 rated_other tổ chức cơ sở đảng");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Tỷ lệ đảng viên hoàn thành xuất sắc nhiệm vụ đạt 14,8%, đảng viên hoàn thành "
		"tốt nhiệm vụ đạt 79,1%.",
		"14.8% members_rated_excellent %; 79.1% members_rated_good %");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Hằng năm có trên 85% tổ chức cơ sở đảng đạt trong sạch, vững mạnh.",
		       "85% clean_strong_orgs % +over");
	assert_metrics(NAMED, HEADLINE, DAY, "97,6% đảng viên đủ tư cách, hoàn thành tốt nhiệm vụ.",
		       "97.6% members_rated_good %");
	assert_metrics(NAMED, HEADLINE, DAY, "Tỷ lệ đảng viên không hoàn thành nhiệm vụ là 0,4%.",
		       "0.4% rated_other %");
}

/* Would catch: training, moves, dismissals and votes of confidence mixed. */
static void cadres(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện đã cử 214 lượt cán bộ đi đào tạo, bồi dưỡng; mở 18 lớp bồi dưỡng lý "
		       "luận chính trị cho 1.460 học viên.",
		       "214 cadres_trained lượt cán bộ; 18 training_classes lớp bồi dưỡng; 1460 "
		       "cadres_trained học viên");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đã điều động 12 cán bộ, luân chuyển 9 cán bộ, bổ nhiệm 31 đồng chí; miễn "
		       "nhiệm, từ chức đối với 3 cán bộ.",
		       "12 cadres_rotated_appointed cán bộ; 9 cadres_rotated_appointed cán bộ; 31 "
		       "cadres_rotated_appointed đồng chí; 3 cadres_dismissed_resigned cán bộ");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Huyện ủy lấy phiếu tín nhiệm đối với 52 cán bộ; 100% người được lấy phiếu đạt "
		"tín nhiệm cao trên 50%.",
		"52 confidence_vote cán bộ; 100% confidence_vote %; 50% confidence_vote % +over");
}

/* Would catch: congresses held, members elected, delegates. */
static void congresses(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đến nay, 38/42 tổ chức cơ sở đảng đã tổ chức thành công đại hội nhiệm kỳ "
		       "2020-2025.",
		       "38/42 congresses_held tổ chức cơ sở đảng +ratio");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Đại hội đã bầu 15 đồng chí vào Ban Chấp hành Đảng bộ; dự đại hội có 118 đại "
		"biểu đại diện cho 743 đảng viên.",
		"15 committee_members_elected đồng chí; 118 congress_delegates đại biểu; 743 "
		"party_members_total đảng viên");
}

/* Would catch: attendance, compliance and study taken for ratings. */
static void meetings(void **state)
{
	(void)state;
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Tỷ lệ đảng viên dự sinh hoạt chi bộ bình quân đạt 93,4%; 96% chi bộ duy trì "
		"sinh hoạt định kỳ.",
		"93.4% meeting_attendance_rate % +avg; 96% branch_rule_compliance %");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Việc học tập, quán triệt nghị quyết trong đảng viên đạt 98,9%.",
		       "98.9% resolution_study_rate %");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Ban Thường vụ đã ban hành 17 chỉ thị, 24 nghị quyết, 05 đề án.",
		       "17 documents_issued chỉ thị; 24 documents_issued nghị quyết; 5 "
		       "documents_issued đề án");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Toàn tỉnh kiểm điểm tự phê bình và phê bình đối với 214 tập thể và 1.020 cá "
		"nhân.",
		"214 self_criticism_reviews tập thể; 1020 self_criticism_reviews cá nhân");
}

/* Would catch: badge grades counted, badges taken for commendations. */
static void awards(void **state)
{
	(void)state;
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Đợt này có 37 đảng viên được trao Huy hiệu Đảng, trong đó 5 đồng chí nhận Huy "
		"hiệu 60 năm tuổi Đảng, 32 đồng chí nhận Huy hiệu 30 năm tuổi Đảng.",
		"37 badges_awarded đảng viên; 5 badges_awarded đồng chí (60 năm tuổi Đảng) +part; "
		"32 badges_awarded đồng chí (30 năm tuổi Đảng) +part");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Dịp này, Huyện ủy tặng Giấy khen cho 12 tập thể và 20 cá nhân.",
		       "12 commended_collectives tập thể; 20 commended_individuals cá nhân");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Khen thưởng 9 đảng viên hoàn thành xuất sắc nhiệm vụ 5 năm liền.",
		       "9 commended_individuals đảng viên");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Toàn huyện đăng ký xây dựng 64 mô hình \"Dân vận khéo\".",
		       "64 models_registered mô hình \"Dân vận khéo\"");
}

/* Would catch: party organisations of enterprises counted with all others; economy. */
static void enterprises(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Trên địa bàn có 1.240 doanh nghiệp ngoài nhà nước, đã thành lập 27 tổ chức "
		       "đảng trong doanh nghiệp với 412 đảng viên và 96 tổ chức công đoàn.",
		       "1240 private_enterprises doanh nghiệp ngoài nhà nước; 27 "
		       "private_enterprise_party_orgs tổ chức đảng; 412 private_enterprise_members "
		       "đảng viên; 96 private_enterprise_mass_orgs tổ chức công đoàn");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Huyện có 12/15 xã đạt chuẩn nông thôn mới, tỷ lệ hộ nghèo còn 4,6%, thu ngân "
		"sách đạt 120 tỷ đồng; nhà máy của huyện có diện tích 14,5 ha. Đảng bộ lãnh "
		"đạo toàn diện.",
		"12/15 socio_economic_other xã +ratio; 4.6% socio_economic_other %; "
		"120000000000 socio_economic_other đồng; 14.5 socio_economic_other ha");
}

/* Would catch: a verb that reaches over the next one, quotation marks, parentheses or another noun.
 */
static void runs(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Toàn tỉnh có 84,2% số tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ, trong đó "
		       "17,5% xếp loại hoàn thành xuất sắc nhiệm vụ; 11,3% hoàn thành nhiệm vụ.",
		       "84.2% orgs_rated_good %; 17.5% orgs_rated_excellent % +part; 11.3% "
		       "rated_other %");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Năm 2016 có 96 tổ chức cơ sở đảng \"Hoàn thành xuất sắc nhiệm vụ\", 310 tổ chức "
		"cơ sở đảng \"Hoàn thành tốt nhiệm vụ\".",
		"96 orgs_rated_excellent tổ chức cơ sở đảng; 310 orgs_rated_good tổ chức cơ sở "
		"đảng");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Số đảng viên hoàn thành xuất sắc nhiệm vụ là 611, chiếm 12,4%.",
		"611 members_rated_excellent đảng viên; 12.4% members_rated_excellent % +part");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Tặng Bằng khen cho 45 tổ chức cơ sở đảng, 8 chi bộ trực thuộc và 59 đảng viên.",
		"45 commended_collectives tổ chức cơ sở đảng; 8 commended_collectives chi bộ "
		"trực thuộc; 59 commended_individuals đảng viên");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Qua kiểm tra, đã kỷ luật 29 tổ chức đảng, với hình thức: khiển trách 26, cảnh "
		"cáo 03; kỷ luật 109 đảng viên, với hình thức: khiển trách 78 đảng viên, cảnh "
		"cáo 31 đảng viên.",
		"29 orgs_disciplined tổ chức đảng; 26 orgs_disciplined tổ chức đảng +part; 3 "
		"orgs_disciplined tổ chức đảng +part; 109 members_disciplined đảng viên; 78 "
		"members_reprimanded đảng viên +part; 31 members_warned đảng viên +part");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Quyết định thi hành kỷ luật đối với 63 đảng viên (khiển trách 15, cảnh cáo "
		"48) và 13 tổ chức đảng (khiển trách 1, cảnh cáo 12).",
		"63 members_disciplined đảng viên; 15 members_reprimanded đảng viên +part; 48 "
		"members_warned đảng viên +part; 13 orgs_disciplined tổ chức đảng; 1 "
		"orgs_disciplined tổ chức đảng +part; 12 orgs_disciplined tổ chức đảng +part");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Đã kết nạp 92 đảng viên, công nhận đảng viên chính thức đối với 48 đồng chí.",
		"92 members_admitted đảng viên; 48 members_made_official đồng chí");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Từ đầu năm, chuyển đổi vị trí công tác 70 cán bộ; tổ chức 8 lớp tập huấn với "
		"536 lượt cán bộ tham gia.",
		"70 cadres_rotated_appointed cán bộ; 8 training_classes lớp tập huấn; 536 "
		"cadres_trained lượt cán bộ");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Các cấp bộ Đoàn giới thiệu được 215 đoàn viên ưu tú cho Đảng xem xét kết nạp.",
		"215 candidates_trained đoàn viên ưu tú");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Có 123/128 chi bộ thôn có cấp ủy; tất cả 83 người là trưởng thôn đều là đảng "
		"viên.",
		"123/128 villages_with_cell chi bộ thôn +ratio; 83 dual_post_village người");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Chi bộ có 13 đảng viên, trong đó có 10 đảng viên người dân tộc thiểu số.",
		       "13 party_members_total đảng viên +subunit; 10 party_members_group đảng "
		       "viên người dân tộc thiểu số +part +subunit");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Đảng bộ huyện có 42 đảng bộ, chi bộ cơ sở với 4.690 đảng viên.",
		"42 grassroots_party_orgs đảng bộ, chi bộ cơ sở; 4690 party_members_total đảng "
		"viên");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Đảng bộ công nhận 5 đảng bộ đạt trong sạch vững mạnh tiêu biểu, 24 chi, đảng "
		"bộ đạt trong sạch vững mạnh.",
		"5 clean_strong_orgs đảng bộ; 24 clean_strong_orgs chi, đảng bộ");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Kiểm tra tài chính Đảng 5 tổ chức đảng, đạt 100% kế hoạch; kết nạp 120 đảng "
		"viên, đạt 104% kế hoạch.",
		"5 orgs_inspected tổ chức đảng; 100% - % kế hoạch; 120 members_admitted đảng "
		"viên; 104% admission_plan_rate % kế hoạch");
	assert_metrics(NAMED, HEADLINE, DAY, "Trồng 500 ha rừng, đạt 105% kế hoạch.",
		       "500 socio_economic_other ha; 105% socio_economic_other % kế hoạch");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Cấp ủy kiểm tra 7 tổ chức đảng và 2 cá nhân; giám sát 3 tổ chức đảng, 6 cá "
		"nhân; kỷ luật 1 tập thể chi ủy.",
		"7 orgs_inspected tổ chức đảng; 2 members_inspected cá nhân; 3 orgs_supervised "
		"tổ chức đảng; 6 members_supervised cá nhân; 1 orgs_disciplined tập thể");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Chi bộ vừa tổ chức kết nạp 5 đảng viên đều là học sinh lớp 12; 4 học sinh lớp "
		"11 nhận quyết định kết nạp Đảng.",
		"5 members_admitted đảng viên; 4 members_admitted_group học sinh");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Toàn huyện giới thiệu được 67 đoàn viên ưu tú cho cấp ủy Đảng.",
		       "67 candidates_trained đoàn viên ưu tú");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Để học tập, quán triệt nghị quyết, huyện mở 37 lớp với 3.559/3.590 đảng viên, "
		"đạt 99,1%.",
		"37 training_classes lớp; 3559/3590 resolution_study_rate đảng viên +ratio; "
		"99.1% resolution_study_rate %");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Tất cả 83 người là trưởng thôn đều là đảng viên và được đại hội tín nhiệm bầu "
		"làm bí thư chi bộ nhiệm kỳ mới, đạt tỷ lệ 100%.",
		"83 dual_post_village người; 100% dual_post_village %");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Có 90% xã, phường có chi bộ quân sự thực hiện đúng quy chế làm việc; kiểm tra "
		"kết luận có 5 đảng viên vi phạm đến mức phải thi hành kỷ luật.",
		"90% branch_rule_compliance %; 5 members_disciplined đảng viên");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Đã kỷ luật 205 đảng viên (khiển trách 150, cảnh cáo 55), bằng 71,2% so với "
		"cùng kỳ năm trước; trong đó, có 41 cấp ủy viên, chiếm 20%.",
		"205 members_disciplined đảng viên; 150 members_reprimanded đảng viên +part; "
		"55 members_warned đảng viên +part; 71.2% members_disciplined %; 41 "
		"members_disciplined cấp ủy viên +part; 20% members_disciplined % +part");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đảng ủy có 5 chi bộ hoàn thành xuất sắc nhiệm vụ (trong đó có 3 chi bộ đạt "
		       "trong sạch, vững mạnh), 2 chi bộ hoàn thành tốt nhiệm vụ và 4 chi bộ mới "
		       "thành lập.",
		       "5 orgs_rated_excellent chi bộ; 3 clean_strong_orgs chi bộ +part; 2 "
		       "orgs_rated_good chi bộ; 4 new_party_orgs chi bộ");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đại hội bầu Ban Chấp hành gồm 7 Đ/C, Đ/C Mẫu Văn Một được bầu làm Bí thư.",
		       "7 committee_members_elected Đ/C");
	assert_metrics(
		NAMED, HEADLINE, DAY, "Có 4 đảng bộ khối cơ quan, doanh nghiệp; 43 chi bộ cơ sở.",
		"4 subordinate_party_committees đảng bộ khối; 43 grassroots_cells chi bộ cơ sở");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Kết nạp được 21/45 chỉ tiêu (đạt 46,6%); kiểm tra 26 tổ chức đảng (tăng 5% so "
		"cùng kỳ) và 63 đảng viên.",
		"21/45 admission_plan_rate chỉ tiêu +ratio; 46.6% admission_plan_rate %; 26 "
		"orgs_inspected tổ chức đảng; 5% orgs_inspected % +increase; 63 "
		"members_inspected đảng viên");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Kết nạp 55 đảng viên; kết luận tiêu chuẩn chính trị 50 trường hợp; chuyển "
		       "sinh hoạt đảng cho 63 trường hợp.",
		       "55 members_admitted đảng viên; 50 - trường hợp; 63 - trường hợp");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Nâng tổng số toàn Đảng bộ tỉnh lên 47.174 đảng viên; trong đó, có 45 đảng "
		"viên mới kết nạp.",
		"47174 party_members_total đảng viên; 45 members_admitted đảng viên mới kết nạp");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Đảng viên dân tộc thiểu số chiếm 1,3% so với tổng số đảng viên toàn tỉnh (510 "
		"đảng viên).",
		"1.3% party_members_group % tổng số đảng viên +part; 510 party_members_group "
		"đảng viên");
	assert_metrics(NAMED, HEADLINE, DAY, "Toàn huyện có 6 vị trúng cử; cấp xã: 250.", "6 - vị");
}

/* Would catch: figures that only the grade of a badge tells apart said to be one, or one grade of a
 * list given to all. */
static void grades(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_UNIT | SHOW_QUALIFIERS, HEADLINE, DAY,
		"Đợt này, Đảng bộ trao Huy hiệu Đảng cho 37 đảng viên. Trong đó, 40 năm tuổi "
		"Đảng có 3 đảng viên, 50 năm tuổi Đảng có 4 đảng viên và 55 năm tuổi Đảng có 3 "
		"đảng viên; Huy hiệu 45 năm, 30 năm tuổi Đảng cho 27 đảng viên.",
		"37 đảng viên; 3 đảng viên (40 năm tuổi Đảng) +part; 4 đảng viên (50 năm tuổi "
		"Đảng) +part; 3 đảng viên (55 năm tuổi Đảng) +part; 27 đảng viên +part");
	assert_metrics(
		SHOW_UNIT | SHOW_QUALIFIERS, HEADLINE, DAY,
		"Huyện ủy trao Huy hiệu 30 năm cho 5 đảng viên. Xã trao Huy hiệu 40 năm cho 5 "
		"đảng viên.",
		"5 đảng viên (30 năm tuổi Đảng); 5 đảng viên (40 năm tuổi Đảng) +subunit");
}

/* Would catch: a few percent of all members taken for a share of the plan; the plan of other work
 * given to admissions. */
static void shares(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_INDICATOR, "Đảng bộ huyện kết nạp đạt 7%", DAY,
		"Đảng bộ kết nạp 58 đảng viên, đạt tỷ lệ 7,6%. Tỷ lệ kết nạp đảng viên đạt 62% "
		"kế hoạch. Năm sau phấn đấu đạt 7% so với tổng số đảng viên kết nạp.",
		"7% admission_share_of_members; 58 members_admitted; 7.6% "
		"admission_share_of_members; 62% admission_plan_rate; 7% "
		"admission_share_of_members");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Đảng bộ thành lập 2 chi bộ ngoài khu vực Nhà nước, đạt 100% kế hoạch.",
		       "2 private_enterprise_party_orgs; 100% -");
}

/* Would catch: who is commended said to be rated; checks on signs of violation said to be any
 * checks; the money of bribes said to be of the economy. */
static void nearest_verb(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Huyện ủy tặng giấy khen cho 9 chi bộ trong sạch, vững mạnh tiêu biểu và 20 đảng "
		"viên hoàn thành xuất sắc nhiệm vụ 5 năm liền; tôn vinh 12 điển hình tiêu biểu.",
		"9 commended_collectives; 20 commended_individuals; 12 commended_individuals");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Thực hiện kiểm tra khi có dấu hiệu vi phạm, Ủy ban Kiểm tra đã kiểm tra đối với "
		"3 tổ chức đảng; kiểm tra 4 tổ chức đảng về tài chính.",
		"3 violation_sign_checks; 4 orgs_inspected");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Tổng số cán bộ của huyện là 914 đồng chí, hầu hết được đào tạo bài bản.",
		       "914 -");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Xã A kết nạp 12 đảng viên mới (đạt 56% kế hoạch); xã B kết nạp 7 đảng viên (đạt "
		"48,3%); xã C 5 đảng viên (51,2%). Có 98 đảng viên được đánh giá, xếp loại.",
		"12 members_admitted; 56% admission_plan_rate; 7 members_admitted; 48.3% "
		"admission_plan_rate; 5 members_admitted; 51.2% admission_plan_rate; 98 -");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Phấn đấu 100% thôn có chi bộ; giảm 1% hộ nghèo.",
		       "100% villages_with_cell; 1% socio_economic_other");
	assert_metrics(
		SHOW_INDICATOR | SHOW_QUALIFIERS, HEADLINE, DAY,
		"Đảng bộ kết nạp 512 đảng viên (kế hoạch 500), tăng 12 đồng chí, tương đương 2,4%; "
		"trong đó có 41 đảng viên là hội viên nông dân (8%).",
		"512 members_admitted; 500 admission_target +target; 12 members_admitted "
		"+increase; 2.4% members_admitted; 41 members_admitted_group +part; 8% "
		"members_admitted_group");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "UBKT kiểm tra 06 TCĐ; tặng HHĐ cho 64 đ/c; dạy nghề cho 30 lao động.",
		       "6 orgs_inspected; 64 badges_awarded; 30 socio_economic_other");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Chi bộ cách trung tâm huyện 40 km. Mỗi xã đạt 15,4 tiêu chí nông thôn mới. "
		       "Phấn đấu "
		       "kết nạp 120 đảng viên, trên 60% là người dân tộc thiểu số; giảm 10% chi bộ "
		       "xếp loại "
		       "trung bình.",
		       "40 -; 15.4 socio_economic_other; 120 admission_target; 60% "
		       "members_admitted_group; 10% rated_other");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Huyện kiểm tra 1 tổ chức đảng, 14 đảng viên khi có dấu hiệu vi phạm, đề nghị "
		"thi hành kỷ luật 6 đảng viên. Theo kết quả kiểm tra, 9 đảng viên đánh bài; 2 tập "
		"thể và 11 đảng viên bị xử lý kỷ luật.",
		"1 violation_sign_checks; 14 violation_sign_checks; 6 members_disciplined; 9 -; "
		"2 orgs_disciplined; 11 members_disciplined");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Đảng viên này nhận hối lộ 2 tỷ đồng. Đảng bộ huy động 3 tỷ đồng làm đường.",
		       "2000000000 -; 3000000000 socio_economic_other");
	/* Those who got their badge early were commended. */
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Tỉnh ủy tặng Huy hiệu Đảng cho 240 đảng viên, trong đó 200 đảng viên được tặng "
		"Huy hiệu Đảng, 31 đảng viên được tặng sớm và 9 đảng viên được truy tặng sớm.",
		"240 badges_awarded; 200 badges_awarded; 31 badges_awarded; 9 badges_awarded");
	/* What is seized is nothing that a place has reached. */
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Công an xã thu giữ 40 triệu đồng. Đảng bộ huy động 3 tỷ đồng làm đường.",
		       "40000000 -; 3000000000 socio_economic_other");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Ủy ban Kiểm tra khóa mới gồm 7 ủy viên. Chi bộ có 35 đảng viên tham dự, đạt 92%.",
		"7 committee_members_elected; 35 -; 92% meeting_attendance_rate");
	/* A total that nobody knows takes nothing from its parts. */
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Đảng bộ tỉnh có 12 đơn vị trực thuộc, gồm 9 đảng bộ huyện và 3 đảng bộ khác.",
		"12 -; 9 subordinate_party_committees");
}

/* Would catch: verbs of the Party's inspection taken at their word in a text about anything. */
static void of_anyone(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_INDICATOR, "Bắt nhóm trộm", DAY,
		"Qua kiểm tra 12 người và 3 trường hợp vi phạm pháp luật, công an bắt 2 người.",
		"12 -; 3 -; 2 -");
	/* Nouns alone say nothing there either. */
	assert_metrics(
		SHOW_INDICATOR, "Tập đoàn lãi lớn", DAY,
		"Tập đoàn đứng trong 30 công ty lớn nhất; thanh tra xử lý 24 doanh nghiệp, 55 cá "
		"nhân.",
		"30 -; 24 -; 55 -");
}

/* Would catch: persons and vehicles left unread, praised models as registered, new cells as admissions. */
static void nouns_of_reports(void **state)
{
	(void)state;
	assert_metrics(NAMED, "Đảng bộ Công an huyện", DAY,
		       "Trong năm, Đảng bộ Công an huyện chỉ đạo xử lý 214 đối tượng, tạm giữ 35 phương tiện.",
		       "214 - đối tượng; 35 - phương tiện");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Huyện ủy xây dựng 21 mô hình dân vận khéo, rồi tuyên dương 17 mô hình tiêu biểu.",
		       "21 models_registered; 17 -");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Toàn tỉnh kết nạp 860 đảng viên mới, thành lập mới 24 chi bộ thôn, bản, "
		       "trạm y tế, đạt 160% mục tiêu nghị quyết.",
		       "860 members_admitted; 24 new_party_orgs; 160% new_party_orgs");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(structure),  cmocka_unit_test(villages),
		cmocka_unit_test(admission),  cmocka_unit_test(files_and_training),
		cmocka_unit_test(inspection), cmocka_unit_test(discipline),
		cmocka_unit_test(ratings),    cmocka_unit_test(cadres),
		cmocka_unit_test(congresses), cmocka_unit_test(meetings),
		cmocka_unit_test(awards),     cmocka_unit_test(enterprises),
		cmocka_unit_test(runs),	      cmocka_unit_test(grades),
		cmocka_unit_test(shares),     cmocka_unit_test(nearest_verb),
		cmocka_unit_test(nouns_of_reports), cmocka_unit_test(of_anyone),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
