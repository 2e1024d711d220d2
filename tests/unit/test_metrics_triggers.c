/* Every indicator by the words that the reference lists for it, in short sentences: each gives a
 * figure of that indicator. */
#include "metrics.h"

static const struct {
	const char *indicator, *text;
} said[] = {
	{"party_members_total", "Đảng bộ nâng tổng số đảng viên toàn huyện lên 2.345 đồng chí."},
	{"party_members_total", "Đảng bộ đưa tổng số đảng viên toàn huyện đạt 2.345 đồng chí."},
	{"party_members_total", "Đảng bộ đưa tổng số đảng viên toàn huyện lên 2.345 người."},
	{"party_members_total", "Tổng số đảng viên toàn Đảng bộ là 2.345 đồng chí."},
	{"party_members_total", "Chi bộ hiện có 45 đảng viên."},
	{"party_members_total", "Toàn Đảng bộ có 2.345 đảng viên sinh hoạt tại 45 chi bộ."},
	{"party_members_group", "Toàn Đảng bộ có 2.345 đảng viên, trong đó có 600 đảng viên nữ."},
	{"party_members_group", "Chi bộ có 12 đảng viên dự bị."},
	{"party_members_group", "Đảng viên người dân tộc thiểu số chiếm 34%."},
	{"party_members_group", "Đảng viên có đạo chiếm 4,5%."},
	{"party_members_group", "Tỷ lệ đảng viên trong dân quân đạt 21,5%."},
	{"grassroots_party_orgs", "Toàn Đảng bộ có 28 chi, đảng bộ cơ sở."},
	{"grassroots_party_orgs", "Đảng bộ huyện có 54 chi/đảng bộ trực thuộc."},
	{"grassroots_party_orgs", "Đảng bộ huyện có 54 TCCS đảng."},
	{"grassroots_committees",
	 "Đảng bộ huyện có 54 tổ chức cơ sở đảng, trong đó có 20 đảng bộ xã."},
	{"grassroots_committees", "Đảng bộ huyện có 22 đảng ủy cơ sở."},
	{"grassroots_cells", "Đảng bộ huyện có 22 chi bộ cơ sở."},
	{"party_cells", "Đảng bộ huyện có 22 chi bộ quân sự, 20 chi bộ công an."},
	{"party_cells", "Đảng bộ xã với 12 chi bộ."},
	{"subordinate_party_committees", "Đảng bộ tỉnh có 15 đảng bộ trực thuộc Tỉnh ủy."},
	{"other_party_orgs", "Đảng bộ có 3 đảng bộ bộ phận, 5 Đảng đoàn, 7 Ban cán sự Đảng."},
	{"villages_with_cell", "Toàn huyện có 98/104 ấp, khu phố có chi bộ."},
	{"villages_with_cell", "Toàn huyện có 98/104 thôn có cấp ủy."},
	{"villages_with_cell", "Toàn huyện có 98/104 thôn, buôn có chi bộ."},
	{"villages_with_cell", "100% thôn, bản trong huyện có chi bộ."},
	{"villages_with_cell", "Toàn huyện còn 5 thôn trắng đảng viên."},
	{"villages_with_cell", "Toàn huyện còn 5 bản trắng tổ chức đảng."},
	{"dual_post_village", "Toàn huyện có 60 bí thư chi bộ kiêm trưởng thôn."},
	{"dual_post_village",
	 "Toàn huyện có 60/104 thôn có bí thư chi bộ đồng thời là trưởng thôn."},
	{"dual_post_village",
	 "Toàn huyện có 60/104 thôn thực hiện nhất thể hóa chức danh bí thư chi bộ, trưởng thôn."},
	{"dual_post_village", "Toàn huyện có 95% trưởng thôn là đảng viên."},
	{"new_party_orgs", "Năm 2016, thành lập được 12 chi bộ."},
	{"new_party_orgs", "Năm 2016, thành lập mới 12 tổ chức đảng."},
	{"members_admitted", "Năm 2016, Đảng bộ phát triển 40 đảng viên."},
	{"members_admitted", "Năm 2016, Đảng bộ phát triển được 40 đảng viên."},
	{"members_admitted", "Năm 2016, Đảng bộ kết nạp mới 40 đảng viên."},
	{"members_admitted", "Năm 2016, Đảng bộ kết nạp 40 quần chúng ưu tú vào Đảng."},
	{"members_admitted", "Năm 2016, toàn huyện có 40 quần chúng ưu tú vào Đảng."},
	{"members_admitted", "Năm 2016, Đảng bộ có thêm 40 đảng viên mới được kết nạp."},
	{"members_admitted_group", "Năm 2016, Đảng bộ kết nạp 100 đảng viên, trong đó: nữ 40."},
	{"members_admitted_group",
	 "Năm 2016, Đảng bộ kết nạp 100 đảng viên, trong đó 45 là người dân tộc thiểu số."},
	{"members_admitted_group", "Năm 2016, có 14 học sinh được kết nạp."},
	{"members_admitted_group", "Tỷ lệ ĐV mới kết nạp là đoàn viên chiếm 61%."},
	{"admission_plan_rate", "Năm 2016, kết nạp 40 đảng viên, đạt 80% chỉ tiêu giao."},
	{"admission_plan_rate", "Năm 2016, kết nạp 40 đảng viên, đạt 80% chỉ tiêu đề ra."},
	{"admission_plan_rate", "Năm 2016, kết nạp 40 đảng viên, bằng 80% chỉ tiêu năm."},
	{"admission_plan_rate", "Năm 2016, kết nạp 40 đảng viên, đạt 80% KH."},
	{"admission_target", "Huyện ủy giao chỉ tiêu 40 đảng viên cho các chi bộ."},
	{"admission_target", "Năm 2017, chỉ tiêu phát triển 40 đảng viên."},
	{"admission_target", "Năm 2018, Đảng bộ phấn đấu kết nạp 40."},
	{"admission_target", "Nghị quyết đề ra mỗi năm kết nạp từ 40 - 50 đảng viên."},
	{"admission_target", "Năm 2016, Đảng bộ kết nạp vượt chỉ tiêu 15 đảng viên."},
	{"admission_share_of_members",
	 "Năm 2016, kết nạp 40 đảng viên, đạt tỷ lệ 2,5% so với tổng số đảng viên."},
	{"admission_share_of_members",
	 "Năm 2016, kết nạp 40 đảng viên, tăng 2,5% so tổng số đảng viên."},
	{"admission_share_of_members",
	 "Phấn đấu hằng năm kết nạp đảng viên đạt từ 3% trở lên so với tổng số đảng viên."},
	{"admission_files_pending", "Ban Tổ chức thẩm định 14 hồ sơ kết nạp."},
	{"admission_files_pending", "Ban Tổ chức nhận 14 hồ sơ đề nghị kết nạp."},
	{"admission_files_pending", "Có 14 hồ sơ đã được thẩm tra để kết nạp đảng viên."},
	{"candidates_trained",
	 "Huyện mở lớp bồi dưỡng nhận thức về Đảng cho 140 quần chúng ưu tú."},
	{"candidates_trained", "Huyện bồi dưỡng đối tượng kết nạp Đảng cho 140 học viên."},
	{"candidates_trained",
	 "Các chi bộ đã giới thiệu 140 quần chúng ưu tú học lớp nhận thức về Đảng."},
	{"members_made_official", "Năm 2016, chuyển đảng chính thức cho 45 đảng viên dự bị."},
	{"members_made_official", "Năm 2016, công nhận đảng viên chính thức đối với 45 đồng chí."},
	{"members_made_official", "Năm 2016, xét chuyển đảng chính thức 45 trường hợp."},
	{"party_cards_issued", "Năm 2016, phát thẻ Đảng cho 45 đảng viên."},
	{"party_cards_issued", "Năm 2016, trao Thẻ đảng cho 45 đồng chí."},
	{"party_cards_issued", "Năm 2016, đổi thẻ đảng viên cho 45 đồng chí."},
	{"members_struck_off", "Năm 2016, cho rút tên 5 đảng viên."},
	{"members_struck_off", "Năm 2016, có 5 đảng viên xin ra khỏi Đảng."},
	{"members_struck_off", "Năm 2016, đưa ra khỏi Đảng 5 đảng viên."},
	{"inspection_rounds", "Năm 2016, tiến hành 45 cuộc kiểm tra."},
	{"inspection_rounds", "Năm 2016, thực hiện 45 cuộc thanh tra, kiểm tra."},
	{"inspection_rounds", "Năm 2016, kiểm tra, giám sát 45 lượt."},
	{"orgs_inspected", "Năm 2016, kiểm tra 45 lượt tổ chức đảng."},
	{"orgs_inspected", "Năm 2016, kiểm tra đối với 45 tổ chức."},
	{"members_inspected", "Năm 2016, kiểm tra đối với 45 đảng viên."},
	{"members_inspected", "Năm 2016, kiểm tra 12 tổ chức đảng và 45 đảng viên."},
	{"supervision_rounds", "Năm 2016, tiến hành 45 cuộc giám sát."},
	{"orgs_supervised", "Năm 2016, giám sát chuyên đề đối với 45 tổ chức đảng."},
	{"orgs_supervised", "Năm 2016, giám sát 45 tổ chức đảng."},
	{"members_supervised", "Năm 2016, giám sát 12 tổ chức và 45 đảng viên."},
	{"violation_sign_checks",
	 "Năm 2016, kiểm tra khi có dấu hiệu vi phạm đối với 12 đảng viên."},
	{"violation_sign_checks", "Năm 2016, kiểm tra khi có dấu hiệu vi phạm đối với 12 đảng "
				  "viên, kết luận 9/12 đảng viên có vi phạm."},
	{"orgs_disciplined", "Năm 2016, thi hành kỷ luật 3 tổ chức đảng."},
	{"orgs_disciplined", "Năm 2016, kỷ luật bằng hình thức cảnh cáo đối với 3 tổ chức đảng."},
	{"members_disciplined", "Năm 2016, thi hành kỷ luật 13 đảng viên."},
	{"members_disciplined", "Năm 2016, xử lý kỷ luật đối với 13 đảng viên."},
	{"members_disciplined", "Năm 2016, có 13 đảng viên bị xử lý kỷ luật."},
	{"members_disciplined", "Năm 2016, kỷ luật 13 trường hợp."},
	{"members_disciplined", "Năm 2016, thi hành kỷ luật 13 cấp ủy viên."},
	{"members_reprimanded", "Năm 2016, xử lý 13 đảng viên với hình thức khiển trách."},
	{"members_reprimanded", "Năm 2016, khiển trách 13 trường hợp."},
	{"members_warned", "Năm 2016, cảnh cáo 13 trường hợp."},
	{"members_dismissed", "Năm 2016, cách chức 13 trường hợp."},
	{"members_expelled", "Năm 2016, khai trừ ra khỏi Đảng 13 đảng viên."},
	{"members_expelled", "Năm 2016, kỷ luật 20 đảng viên; khai trừ Đảng 3."},
	{"members_expelled", "Năm 2016, khai trừ khỏi Đảng 13 trường hợp."},
	{"discipline_by_cause",
	 "Năm 2016, kỷ luật 20 đảng viên: vi phạm chính sách dân số 12, đất đai 8."},
	{"discipline_by_cause", "Năm 2016, kỷ luật 20 đảng viên. Nội dung vi phạm: những điều đảng "
				"viên không được làm: 12."},
	{"discipline_by_cause",
	 "Năm 2016, có 6 trường hợp vi phạm phẩm chất, đạo đức, lối sống bị kỷ luật."},
	{"petitions_handled", "Năm 2016, tiếp nhận 22 đơn thư."},
	{"petitions_handled", "Năm 2016, giải quyết 22 đơn tố cáo."},
	{"orgs_rated_excellent",
	 "Năm 2016, có 12 tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ."},
	{"orgs_rated_excellent", "Năm 2016, tỷ lệ TCCSĐ hoàn thành xuất sắc nhiệm vụ đạt 21%."},
	{"orgs_rated_good", "Năm 2016, tỷ lệ chi bộ hoàn thành tốt trở lên đạt 91%."},
	{"orgs_rated_good", "Năm 2016, có 41/45 tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ."},
	{"clean_strong_orgs", "Năm 2016, có 41 chi bộ đạt trong sạch vững mạnh."},
	{"clean_strong_orgs", "Năm 2016, có 41/45 TCCSĐ đạt TSVM."},
	{"clean_strong_orgs", "Năm 2016, có 5 đảng bộ đạt trong sạch, vững mạnh tiêu biểu."},
	{"members_rated_excellent", "Năm 2016, có 120 đảng viên hoàn thành xuất sắc nhiệm vụ."},
	{"members_rated_excellent", "Năm 2016, tỷ lệ đảng viên hoàn thành xuất sắc đạt 12%."},
	{"members_rated_good", "Năm 2016, có 1.200 đảng viên hoàn thành tốt nhiệm vụ."},
	{"members_rated_good", "Năm 2016, đảng viên đủ tư cách hoàn thành tốt nhiệm vụ đạt 82%."},
	{"rated_other", "Năm 2016, đảng viên hoàn thành nhiệm vụ chiếm 12%."},
	{"rated_other", "Năm 2016, có 5 đảng viên không hoàn thành nhiệm vụ."},
	{"rated_other", "Năm 2016, có 2 tổ chức cơ sở đảng yếu kém."},
	{"rated_other", "Năm 2016, có 9 đảng viên hạn chế về năng lực."},
	{"cadres_trained", "Năm 2016, cử 120 lượt cán bộ đi đào tạo, bồi dưỡng."},
	{"cadres_trained", "Năm 2016, mở 12 lớp bồi dưỡng nghiệp vụ cho 120 học viên."},
	{"cadres_trained", "Năm 2016, bồi dưỡng lý luận chính trị cho 120 đảng viên mới."},
	{"training_classes", "Năm 2016, Trung tâm mở 12 lớp bồi dưỡng."},
	{"training_classes", "Năm 2016, Trung tâm tổ chức 12 lớp với 900 học viên."},
	{"cadres_rotated_appointed", "Năm 2016, luân chuyển 12 cán bộ."},
	{"cadres_rotated_appointed", "Năm 2016, điều động 12 đồng chí."},
	{"cadres_rotated_appointed", "Năm 2016, bổ nhiệm lại 12 đồng chí."},
	{"cadres_rotated_appointed", "Năm 2016, giới thiệu ứng cử 12 lượt nhân sự."},
	{"cadres_dismissed_resigned", "Năm 2016, miễn nhiệm, từ chức đối với 12 cán bộ."},
	{"confidence_vote", "Năm 2016, lấy phiếu tín nhiệm đối với 12 cán bộ."},
	{"confidence_vote", "Năm 2016, tín nhiệm cao trên 90%."},
	{"congresses_held", "Đến nay, 120/120 chi bộ đã tổ chức thành công đại hội."},
	{"congresses_held", "Đến nay, 45 tổ chức cơ sở đảng đã đại hội xong."},
	{"committee_members_elected", "Đại hội bầu 15 đồng chí vào Ban Chấp hành."},
	{"committee_members_elected", "Ban Chấp hành nhiệm kỳ mới gồm 15 đồng chí."},
	{"committee_members_elected", "Đại hội bầu 15 người tham gia BCH."},
	{"congress_delegates", "Dự đại hội có 150 đại biểu đại diện cho 2.300 đảng viên."},
	{"congress_delegates", "Tham dự đại hội có 150 đại biểu."},
	{"meeting_attendance_rate", "Đảng viên tham gia sinh hoạt chi bộ đạt 95%."},
	{"meeting_attendance_rate", "Tỷ lệ cấp ủy viên cơ sở dự sinh hoạt đạt bình quân 98%."},
	{"meeting_attendance_rate", "Đảng viên dự sinh hoạt đạt từ 90% trở lên."},
	{"branch_rule_compliance", "100% chi bộ thực hiện đúng quy định về sinh hoạt."},
	{"branch_rule_compliance", "85% chi bộ đã tổ chức sinh hoạt chuyên đề."},
	{"branch_rule_compliance", "100% cấp ủy cơ sở xây dựng quy chế làm việc."},
	{"resolution_study_rate", "Việc học tập, quán triệt nghị quyết đạt 98%."},
	{"resolution_study_rate", "Việc triển khai trong cán bộ, đảng viên đạt 98%."},
	{"resolution_study_rate", "Có 2.100/2.300 đảng viên tham gia học tập."},
	{"documents_issued", "Năm 2016, ban hành 12 nghị quyết."},
	{"documents_issued", "Năm 2016, đã ban hành 12 chỉ thị, 5 nghị quyết."},
	{"self_criticism_reviews",
	 "Năm 2016, kiểm điểm tự phê bình và phê bình đối với 12 tập thể và 45 cá nhân."},
	{"self_criticism_reviews", "Có 45 đảng viên tự soi, tự sửa."},
	{"badges_awarded", "Huyện ủy trao tặng Huy hiệu Đảng cho 12 đảng viên."},
	{"badges_awarded", "Huyện ủy truy tặng Huy hiệu Đảng cho 12 đảng viên."},
	{"badges_awarded", "Huyện ủy trao Huy hiệu 50 năm cho 12 đảng viên."},
	{"commended_collectives", "Huyện ủy tặng giấy khen cho 12 tập thể."},
	{"commended_collectives", "Huyện ủy khen thưởng 12 tập thể."},
	{"commended_collectives", "Có 12 tập thể được khen."},
	{"commended_individuals", "Có 12 cá nhân được tặng giấy khen."},
	{"commended_individuals",
	 "Huyện ủy khen 12 đảng viên hoàn thành xuất sắc nhiệm vụ 5 năm liền."},
	{"commended_individuals", "Có 12 đảng viên hoàn thành xuất sắc nhiệm vụ 5 năm liền."},
	{"models_registered", "Năm 2016, đăng ký xây dựng 120 mô hình."},
	{"models_registered", "Năm 2016, xây dựng được 120 mô hình \"Dân vận khéo\"."},
	{"private_enterprises", "Số lượng doanh nghiệp trên địa bàn là 1.200."},
	{"private_enterprises", "Huyện vận động lập chi bộ tại 120 doanh nghiệp ngoài nhà nước."},
	{"private_enterprise_party_orgs",
	 "Năm 2016, thành lập được 5 tổ chức Đảng trong doanh nghiệp."},
	{"private_enterprise_party_orgs",
	 "Hiện có 15 tổ chức đảng trong doanh nghiệp ngoài nhà nước."},
	{"private_enterprise_members",
	 "Hiện có 150 đảng viên đang làm việc trong các doanh nghiệp."},
	{"private_enterprise_members", "Chi bộ công ty có 15 đảng viên."},
	{"private_enterprise_mass_orgs",
	 "Năm 2016, thành lập 12 tổ chức công đoàn trong doanh nghiệp."},
	{"private_enterprise_mass_orgs", "Có 120 doanh nghiệp có tổ chức đoàn thể."},
	{"socio_economic_other", "Thu nhập bình quân đạt 45 triệu đồng/người/năm."},
	{"socio_economic_other", "Thu ngân sách đạt 215 tỷ đồng."},
	{"socio_economic_other", "Tỷ lệ hộ nghèo giảm còn 5,2%."},
	{"socio_economic_other", "Toàn huyện có 12 xã đạt chuẩn nông thôn mới."},
	{"socio_economic_other", "Xã đạt 15/19 tiêu chí nông thôn mới."},
	{"socio_economic_other", "Có 15/18 chỉ tiêu đạt."},
	{"socio_economic_other", "Xã có dân số 5.400 người, diện tích 35 km2."},
};

/* And by the words that send a figure elsewhere. */
static const struct {
	const char *indicator, *text;
} sent_on[] = {
	{"party_members_total", "Năm 2016, kết nạp 40 đảng viên."},
	{"party_members_total", "Năm 2016, có 12 đảng viên vi phạm."},
	{"party_members_total", "Chi bộ có 12 đảng viên dự bị."},
	{"party_members_total", "Có 40 đảng viên được kiểm tra."},
	{"party_members_total", "Có 40 đảng viên được giám sát."},
	{"party_members_group", "Năm 2016, kết nạp 12 đảng viên nữ."},
	{"grassroots_party_orgs",
	 "Có 12 tổ chức cơ sở đảng được xếp loại hoàn thành tốt nhiệm vụ."},
	{"grassroots_party_orgs", "Kiểm tra 12 tổ chức cơ sở đảng."},
	{"grassroots_party_orgs", "Tặng giấy khen cho 12 tổ chức cơ sở đảng."},
	{"grassroots_party_orgs", "Có 12 tổ chức cơ sở đảng đã tổ chức đại hội."},
	{"grassroots_cells", "Đảng bộ xã có 12 chi bộ trực thuộc."},
	{"party_cells", "Đảng bộ huyện có 12 chi bộ cơ sở."},
	{"party_cells", "Năm 2016 thành lập 12 chi bộ."},
	{"party_cells", "Có 12 chi bộ hoàn thành tốt nhiệm vụ."},
	{"subordinate_party_committees", "Năm 2016, đảng bộ huyện kết nạp 40 đảng viên."},
	{"villages_with_cell", "Toàn huyện có 60 trưởng thôn là đảng viên."},
	{"villages_with_cell", "Huyện sáp nhập 12 thôn."},
	{"new_party_orgs", "Thành lập 12 tổ chức công đoàn."},
	{"new_party_orgs", "Thành lập 5 chi bộ trong doanh nghiệp."},
	{"members_admitted", "Giao chỉ tiêu kết nạp 40 đảng viên."},
	{"members_admitted", "Phấn đấu kết nạp 40 đảng viên."},
	{"members_admitted", "Thẩm định 40 hồ sơ kết nạp đảng viên."},
	{"members_admitted", "Mở 4 lớp cho 200 đối tượng kết nạp Đảng."},
	{"members_admitted", "Kết nạp 400 đoàn viên vào Đoàn thanh niên."},
	{"members_admitted", "Công đoàn kết nạp 400 đoàn viên công đoàn."},
	{"admission_plan_rate", "Thu ngân sách đạt 104% kế hoạch."},
	{"admission_plan_rate", "Lớp học thu hút 300 học viên, đạt 104% kế hoạch."},
	{"admission_plan_rate", "Thành lập 120 doanh nghiệp, đạt 104% kế hoạch."},
	{"admission_target", "Năm 2016, Đảng bộ đã kết nạp 40 đảng viên."},
	{"admission_share_of_members", "Kết nạp 40 đảng viên, đạt 104% chỉ tiêu."},
	{"admission_files_pending", "Giải quyết 400 hồ sơ hành chính."},
	{"candidates_trained", "Bồi dưỡng 40 đảng viên mới."},
	{"party_cards_issued", "Trao Huy hiệu Đảng cho 40 đảng viên."},
	{"members_struck_off", "Khai trừ 4 đảng viên."},
	{"inspection_rounds", "Kiểm tra an toàn thực phẩm 45 cuộc."},
	{"inspection_rounds", "Lực lượng chức năng kiểm tra 45 doanh nghiệp."},
	{"orgs_inspected", "Giám sát 12 tổ chức đảng."},
	{"orgs_inspected", "Kiểm tra khi có dấu hiệu vi phạm đối với 12 tổ chức đảng."},
	{"members_inspected", "Giám sát 12 đảng viên."},
	{"members_inspected", "Kỷ luật 12 đảng viên."},
	{"members_inspected", "Kiểm tra khi có dấu hiệu vi phạm đối với 12 đảng viên."},
	{"supervision_rounds", "HĐND huyện tổ chức 4 cuộc giám sát."},
	{"members_disciplined", "Thi hành kỷ luật 3 tổ chức đảng."},
	{"members_reprimanded", "Khiển trách 3 tổ chức đảng."},
	{"members_warned", "Cảnh cáo 3 tổ chức đảng."},
	{"members_expelled", "Xóa tên 3 đảng viên."},
	{"orgs_rated_excellent", "Có 120 đảng viên hoàn thành xuất sắc nhiệm vụ."},
	{"orgs_rated_good", "Có 120 đảng viên hoàn thành tốt nhiệm vụ."},
	{"clean_strong_orgs", "Góp phần xây dựng Đảng trong sạch, vững mạnh, huyện có 12 chi bộ."},
	{"members_rated_excellent",
	 "Tặng giấy khen cho 12 đảng viên hoàn thành xuất sắc nhiệm vụ 5 năm liền."},
	{"cadres_trained", "Mở lớp bồi dưỡng nhận thức về Đảng cho 120 quần chúng ưu tú."},
	{"training_classes", "Chi đoàn lớp 12 kết nạp 3 đoàn viên."},
	{"cadres_rotated_appointed", "Miễn nhiệm 12 cán bộ."},
	{"cadres_dismissed_resigned", "Cách chức 12 cán bộ."},
	{"confidence_vote", "Bầu cử đạt 98% phiếu."},
	{"congresses_held", "Đại hội đại biểu lần thứ 15 của Đảng bộ."},
	{"congresses_held", "Tổ chức 12 đại hội đoàn."},
	{"congress_delegates", "Có 5 đại biểu Quốc hội, 30 đại biểu HĐND tỉnh."},
	{"resolution_study_rate", "Học tập và làm theo Bác, 98% hộ đạt chuẩn."},
	{"documents_issued", "Ban hành Nghị quyết số 12-NQ/TU."},
	{"badges_awarded", "Trao Huy hiệu 70 năm tuổi Đảng cho các đảng viên nhân kỷ niệm 88 năm "
			   "ngày thành lập Đảng."},
	{"private_enterprise_members", "Chi bộ công ty kết nạp 5 đảng viên."},
};

static bool tells(const char *text, const char *indicator)
{
	metric_read(HEADLINE, DAY, text);
	for (size_t k = 0; k < metric_article.n_metrics; k++)
		if (metric_article.metrics[k].indicator &&
		    strcmp(metric_article.metrics[k].indicator, indicator) == 0)
			return true;
	return false;
}

/* Would catch: an indicator's own words that tell another one, or none. */
static void triggers(void **state)
{
	(void)state;
	for (size_t i = 0; i < TL_COUNT(said); i++)
		if (!tells(said[i].text, said[i].indicator))
			fail_msg("no %s in \"%s\": %s", said[i].indicator, said[i].text,
				 metric_list(NAMED));
}

/* Would catch: a neighbour taken for the indicator: members inspected where there are signs of
 * violation. */
static void negatives(void **state)
{
	(void)state;
	for (size_t i = 0; i < TL_COUNT(sent_on); i++)
		if (tells(sent_on[i].text, sent_on[i].indicator))
			fail_msg("%s in \"%s\": %s", sent_on[i].indicator, sent_on[i].text,
				 metric_list(NAMED));
}

/* Would catch: an indicator of the table without a sentence above. */
static void all_of_them(void **state)
{
	size_t n;
	const struct tl_indicator_info *all = tl_indicators(metric_rules, &n);

	(void)state;
	for (size_t i = 0; i < n; i++) {
		bool there = false;

		for (size_t k = 0; k < TL_COUNT(said); k++)
			there = there || strcmp(said[k].indicator, all[i].id) == 0;
		if (!there)
			fail_msg("no sentence for %s", all[i].id);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(triggers),
		cmocka_unit_test(negatives),
		cmocka_unit_test(all_of_them),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
