/* Forms of figures that labels made before the program ran found wrong on provincial pages. */
#include "metrics.h"

/* Would catch: a penalty in quotation marks, or told by its degree, taken for any discipline. */
static void penalties(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Năm 2016 có 5 đảng viên bị “khiển trách” do sinh con thứ 3, 3 đảng viên "
		       "phải chịu mức “cảnh cáo”.",
		       "5 members_reprimanded đảng viên; 3 members_warned đảng viên");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đảng bộ huyện có 6 đảng viên bị kỷ luật mức khiển trách, 2 đảng viên bị "
		       "kỷ luật bằng hình thức khai trừ.",
		       "6 members_reprimanded đảng viên; 2 members_expelled đảng viên");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện thi hành kỷ luật 14 đảng viên do vi phạm chính sách dân số, trong đó "
		       "có 9 đảng viên bị “khiển trách” do sinh con thứ 3.",
		       "14 discipline_by_cause đảng viên; 9 members_reprimanded đảng viên +part");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Trong năm, 41 cán bộ, đảng viên ở các xã vùng cao bị khiển trách.",
		       "41 members_reprimanded cán bộ, đảng viên");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Chi bộ thi hành kỷ luật 5 đảng viên với hình thức khiển trách; UBKT Huyện ủy kỷ luật 3 đảng viên "
		       "bằng hình thức cảnh cáo.",
		       "5 members_disciplined đảng viên; 3 members_disciplined đảng viên");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện thi hành kỷ luật 12 đảng viên với hình thức khiển trách 8, cảnh cáo 4. Xã kỷ luật 6 đảng viên "
		       "bằng hình thức khiển trách và cảnh cáo.",
		       "12 members_disciplined đảng viên; 8 members_reprimanded đảng viên; 4 members_warned đảng viên; "
		       "6 members_disciplined đảng viên +subunit");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện ủy xóa tên 3 đảng viên và cho ra khỏi Đảng đối với 2 đảng viên do vi phạm.",
		       "3 members_struck_off đảng viên; 2 members_struck_off đảng viên");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Qua kiểm tra, kết luận 2 chi ủy và 5 chi bộ thực hiện tốt, 3 chi bộ còn có khuyết điểm.",
		       "2 orgs_inspected chi ủy; 5 orgs_inspected chi bộ; 3 violation_sign_checks chi bộ");
}

/* Would catch: what a resolution lays down taken for what came of it, and what came of it for what it lays down. */
static void laid_down(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên là 97,5% (Nghị quyết Đại hội ít nhất đạt 96% trở lên); "
		       "tỷ lệ đảng viên không hoàn thành nhiệm vụ là 0,25%, so với Nghị quyết Đại hội là dưới 0,5%.",
		       "97.5% members_rated_good %; 96% members_rated_good % +at_least +target; 0.25% rated_other %; 0.5% "
		       "rated_other % +under +target");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện kết nạp 136 đảng viên (nghị quyết đề ra 120 đảng viên). Tỷ lệ TCCSĐ hoàn thành tốt nhiệm vụ là "
		       "91,4%, so với nghị quyết là 101,6%.",
		       "136 members_admitted đảng viên; 120 admission_target đảng viên +target; 91.4% orgs_rated_good %; "
		       "101.6% orgs_rated_good %");
}

/* Would catch: a new commune's party organisations taken for such as were founded; the share of organisations beside that of
 * members lost to it; who went through a procedure for no cadres' work. */
static void after_mergers(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Phường Mẫu được thành lập trên cơ sở hợp nhất phường Nhất và các xã Nhì, Ba với 52 chi, đảng bộ "
		       "trực thuộc.",
		       "52 grassroots_party_orgs chi, đảng bộ trực thuộc +subunit");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Trong đó, có 21,5% TCCS Đảng và 16,4% đảng viên hoàn thành xuất sắc nhiệm vụ.",
		       "21.5% orgs_rated_excellent %; 16.4% members_rated_excellent %");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Các cấp ủy đã thực hiện quy trình công tác cán bộ đối với 1.249 lượt cán bộ.",
		       "1249 cadres_rotated_appointed lượt cán bộ");
}

/* Would catch: the number behind Đảng bộ huyện, Đảng bộ Khối taken for its name; rounds of study that no rule counted. */
static void no_names(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Kiểm tra của Đảng bộ huyện 16 đảng viên, thẩm tra phục vụ công tác cán bộ của Đảng bộ Khối 107 trường hợp. "
		       "Chi bộ 3 kết nạp 2 đảng viên.",
		       "16 members_inspected đảng viên; 107 - trường hợp; 2 members_admitted đảng viên +subunit");
	assert_metrics(NAMED, HEADLINE, DAY, "Huyện đã tổ chức 03 đợt học tập, quán triệt các chỉ thị, nghị quyết.",
		       "3 training_classes đợt");
}

/* Would catch: what stands in parentheses behind a noun keeping the verb behind them from it. */
static void said_aside(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Trong năm còn có 7 đảng viên (4 đảng viên ở khối xã, 3 đảng viên ở khối cơ "
		       "quan) bị kỷ luật mức “cảnh cáo”.",
		       "7 members_warned đảng viên; 4 members_warned đảng viên +part; 3 "
		       "members_warned đảng viên +part");
}

/* Would catch: a change behind the share of a plan taken for a change of that share; shares of the
 * admitted taken for the plan's, for those of all members or of a rate beside them. */
static void shares(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Theo Ban Tổ chức Huyện ủy, đến hết tháng 9, toàn huyện đã kết nạp được 144 "
		       "đảng viên, vượt 20,5% kế hoạch năm, tăng 7,5% so với cùng kỳ năm 2016.",
		       "144 members_admitted đảng viên; 20.5% admission_plan_rate % kế hoạch "
		       "+exceed; 7.5% members_admitted % +increase");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện đã phát triển được 120 đảng viên, vượt 9% chỉ tiêu tỉnh giao; trong "
		       "đó đảng viên là người dân tộc thiểu số chiếm trên 70%, đảng viên trẻ là "
		       "học sinh có 5 em.",
		       "120 members_admitted đảng viên; 9% admission_plan_rate % chỉ tiêu +exceed; "
		       "70% members_admitted_group % +over +part; 5 members_admitted_group em "
		       "+part");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Trong 5 năm, toàn huyện kết nạp mới 620 đảng viên, tỷ lệ phát triển đảng "
		       "viên hằng năm bình quân 3,9%; trong số này nữ chiếm 45%, tuổi đời từ 18 - "
		       "30 chiếm 58%.",
		       "620 members_admitted đảng viên; 3.9% admission_share_of_members % +avg; "
		       "45% members_admitted_group % +part; 58% members_admitted_group % +part");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện kết nạp 110 đảng viên.\nTrong đó, có 40 đảng viên nữ; 6 đảng viên là "
		       "trưởng thôn và hơn 70% đảng viên có trình độ đại học.",
		       "110 members_admitted đảng viên; 40 members_admitted_group đảng viên nữ "
		       "+part; 6 members_admitted_group đảng viên là trưởng thôn +part; 70% "
		       "members_admitted_group % +over");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện hoàn thành việc học tập, quán triệt nghị quyết với 9 lớp học tập, "
		       "quán triệt (2 lớp cán bộ chủ chốt, 7 lớp ở xã) và hơn 2.300 cán bộ, đảng "
		       "viên tham gia, đạt tỉ lệ 96%.",
		       "9 training_classes lớp học tập; 2 training_classes lớp +part; 7 "
		       "training_classes lớp +part; 2300 resolution_study_rate cán bộ, đảng viên "
		       "+over; 96% resolution_study_rate %");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Chi bộ trường đã kết nạp Đảng cho 4 quần chúng ưu tú là học sinh.",
		       "4 members_admitted_group quần chúng ưu tú");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Hằng năm 98% đảng viên hoàn thành nhiệm vụ trở lên, 97% chi bộ hoàn thành "
		       "nhiệm vụ trở lên.",
		       "98% members_rated_good %; 97% orgs_rated_good %");
}

/* Would catch: the award day of the year before taken for one to come. */
static void award_days(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "2023-02-03",
		       "Dịp 19/5, Huyện ủy tặng giấy khen cho 16 tập thể.", "16 2022-05-19");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2023-04-03",
		       "Dịp 19/5, Huyện ủy trao Huy hiệu Đảng cho 16 đảng viên.", "16 2023-05-19");
	/* what is given at a meeting, not in the years that it reviewed; what was done in them */
	assert_metrics(SHOW_PERIOD, HEADLINE, "2017-07-19",
		       "Sáng 18/7, Huyện ủy tổng kết 10 năm thực hiện Nghị quyết số 22. Nhân dịp "
		       "này, Huyện ủy trao Huy hiệu Đảng cho 13 đảng viên, tặng giấy khen cho 12 "
		       "tập thể.",
		       "13 2017-07-18; 12 2017-07-18");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2017-07-19",
		       "Sáng 18/7, Huyện ủy tổng kết 10 năm thực hiện Nghị quyết số 22. Các cấp ủy "
		       "đã mở 34 lớp bồi dưỡng.",
		       "34 2007/2017-07-19");
}

/* Would catch: signs of violation forgotten behind trong đó. */
static void goes_on(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Ủy ban kiểm tra các cấp kiểm tra khi có dấu hiệu vi phạm đối với 9 tổ chức "
		       "đảng và 30 đảng viên; trong đó Ủy ban Kiểm tra Huyện ủy kiểm tra 2 tổ chức "
		       "đảng và 7 đảng viên.",
		       "9 violation_sign_checks tổ chức đảng; 30 violation_sign_checks đảng viên; 2 "
		       "violation_sign_checks tổ chức đảng +part; 7 violation_sign_checks đảng viên "
		       "+part");
}

/* Would catch: the lines under a heading with a colon and no figure left without what it says. */
static void under_a_colon(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Những đơn vị kết nạp nhiều:\n- Đảng bộ xã Tân Mẫu: 8 đảng viên, đạt 110%\n"
		       "- Đảng bộ xã Đồng Mẫu: 6 đảng viên, đạt 75%",
		       "8 members_admitted đảng viên +subunit; 110% admission_plan_rate % +subunit; "
		       "6 members_admitted đảng viên +subunit; 75% admission_plan_rate % +subunit");
	/* What the line says goes before what the paragraph over it counts. */
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Trong kỳ, huyện kỷ luật 13 đảng viên.\nMột số nơi kết nạp đạt cao:\n- Đảng "
		       "bộ xã Tân Mẫu: 9 đảng viên",
		       "13 members_disciplined đảng viên; 9 members_admitted đảng viên +subunit");
}

/* Would catch: words of congresses, models, badges and changes that papers use. */
static void wordings(void **state)
{
	(void)state;
	assert_metrics(NAMED, "Đại hội Đảng bộ huyện", DAY,
		       "Có 148/150 đại biểu chính thức, đại diện 2.900 đảng viên của 41 chi bộ, "
		       "đảng bộ cơ sở về dự.",
		       "148/150 congress_delegates đại biểu chính thức +ratio; 2900 "
		       "party_members_total đảng viên; 41 grassroots_party_orgs chi bộ, đảng bộ cơ "
		       "sở");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đến nay, 92% chi, đảng bộ đăng ký mô hình “Dân vận khéo”.",
		       "92% models_registered %");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện trao Huy hiệu Đảng cho 60 đảng viên; trong đó có 11 đảng viên được "
		       "tặng trước thời hạn.",
		       "60 badges_awarded đảng viên; 11 badges_awarded đảng viên +part");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện kết nạp 52 đảng viên, cao hơn cùng kỳ 8 đồng chí.",
		       "52 members_admitted đảng viên; 8 members_admitted đồng chí +increase");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Nghị quyết đề ra đến năm 2020: tỷ lệ hộ nghèo dưới 3%.",
		       "3% socio_economic_other % +under +target");
}

/* Would catch: members of committees who broke rules taken for those expelled just before; the transfer
 * of members taken for the badges before it; cells that elect taken for cells there are. */
static void of_their_own(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Các cấp ủy thi hành kỷ luật 48 đảng viên, trong đó khiển trách 30, cảnh cáo "
		       "11, khai trừ 7. Cấp ủy viên vi phạm có 12 đồng chí (huyện ủy viên 2, chi ủy "
		       "viên 10).",
		       "48 members_disciplined đảng viên; 30 members_reprimanded đảng viên +part; 11 "
		       "members_warned đảng viên +part; 7 members_expelled đảng viên +part; 12 "
		       "members_disciplined đồng chí; 2 members_disciplined đồng chí +part; 10 "
		       "members_disciplined đồng chí +part");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện tặng Huy hiệu Đảng cho 44 đảng viên; làm thủ tục chuyển đi 90 đảng "
		       "viên.",
		       "44 badges_awarded đảng viên; 90 - đảng viên");
	assert_metrics(NAMED, "Đại hội các chi bộ", DAY,
		       "Trong tổng số 16 chi bộ, có 12 chi bộ bầu chi ủy (trong đó có 2 chi bộ bầu "
		       "khuyết bí thư); 4 chi bộ chỉ bầu bí thư.",
		       "16 party_cells chi bộ; 12 congresses_held chi bộ +part; 2 congresses_held chi "
		       "bộ +part; 4 congresses_held chi bộ +part");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Ủy ban kiểm tra các cấp kiểm tra 4 tổ chức đảng, 33 đảng viên có dấu hiệu "
		       "vi phạm.",
		       "4 violation_sign_checks tổ chức đảng; 33 violation_sign_checks đảng viên");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Xã Tân An dẫn đầu toàn huyện với 16 đảng viên mới, tiếp đến là xã Yên Lạc "
		       "12 đảng viên, thị trấn Mẫu 9 đảng viên.",
		       "16 members_admitted đảng viên mới +subunit; 12 members_admitted đảng viên "
		       "+subunit; 9 members_admitted đảng viên +subunit");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Số đảng viên đủ tư cách hoàn thành tốt nhiệm vụ đạt 76%; vi phạm tư cách "
		       "0,3%.",
		       "76% members_rated_good %; 0.3% rated_other %");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện kết nạp 135 đảng viên, trong đó lực lượng vũ trang 14 đồng chí, giáo "
		       "viên 31 đồng chí.",
		       "135 members_admitted đảng viên; 14 members_admitted_group đồng chí +part; "
		       "31 members_admitted_group đồng chí +part");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Tỷ lệ bí thư chi bộ thôn là trưởng thôn đạt 71%.", "71% dual_post_village %");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Ủy ban kiểm tra đề nghị kỷ luật khiển trách 2 đảng viên, cảnh cáo 1 đảng "
		       "viên, cho rút kinh nghiệm 3 trường hợp.",
		       "2 members_reprimanded đảng viên; 1 members_warned đảng viên; 3 - trường hợp");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Qua rà soát còn 12/126 thôn, tổ dân phố có dưới 10 đảng viên.",
		       "12/126 - thôn, tổ dân phố +ratio; 10 - đảng viên +under");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện xây dựng 210 mô hình “Dân vận khéo”, nhân rộng 64 mô hình; có 18 tập "
		       "thể, 25 cá nhân được UBND tỉnh tặng bằng khen.",
		       "210 models_registered mô hình “Dân vận khéo”; 64 models_registered mô hình; "
		       "18 commended_collectives tập thể; 25 commended_individuals cá nhân");
	assert_metrics(NAMED, HEADLINE, DAY, "Đến nay có 95% bí thư chi bộ được tập huấn nghiệp vụ.",
		       "95% cadres_trained %");
	assert_metrics(SHOW_PERIOD, "Đại hội Đảng bộ huyện", "2020-06-22",
		       "Trong 2 ngày 18 và 19-6, Đảng bộ huyện tổ chức đại hội. Có 148/150 đại biểu "
		       "chính thức, đại diện 900 đảng viên về dự.",
		       "148/150 2020-06-18/2020-06-19; 900 @2020-06");
	assert_metrics(SHOW_PERIOD, "Huyện ủy quán triệt nghị quyết", "2020-06-22",
		       "Trong 2 ngày 18 - 19/6, Huyện ủy mở hội nghị trực tuyến với 410 đại biểu tham dự.",
		       "410 2020-06-18/2020-06-19");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2021-01-14",
		       "Năm 2020, huyện hoàn thành đại hội. Tổng số cấp ủy viên nhiệm kỳ mới là 420 "
		       "đồng chí.",
		       "420 2020");
}

/* Would catch: the households of a hamlet, whose cell was named before, taken for the district's. */
static void hamlets(void **state)
{
	(void)state;
	assert_metrics(SCOPED, "Thị xã Tân Mẫu xây dựng Đảng", DAY,
		       "Chi bộ thôn Đoài, xã An Bình có 42 đảng viên. Thôn có 312 hộ với 1.150 nhân "
		       "khẩu.",
		       "42 +subunit organisation -; 312 +subunit organisation -; 1150 +subunit "
		       "organisation -");
	assert_metrics(SCOPED, "Sức mạnh ở Chi bộ thôn Đoài", DAY,
		       "Chi bộ thôn Đoài có 42 đảng viên. Thôn có 312 hộ.",
		       "42 organisation -; 312 organisation -");
}

/* Would catch: what came of a national target programme taken for a target; those rated taken for
 * those admitted in the sentence before; what both upper ratings share taken for the upper one; the
 * total behind `con số` lost; the good ones of those that there are told to have come about. */
static void said_of_all(void **state)
{
	(void)state;
	assert_metrics(NAMED | SHOW_PERIOD, HEADLINE, DAY,
		       "Thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới, đến cuối "
		       "năm 2016 toàn huyện có 12/20 xã đạt chuẩn nông thôn mới.",
		       "12/20 socio_economic_other xã +ratio @2016-12");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Năm 2016, Đảng bộ huyện kết nạp 215 đảng viên. Trong số 2.684 đồng chí "
		       "đảng viên được đánh giá, xếp loại, có 91,2% đảng viên hoàn thành xuất sắc "
		       "nhiệm vụ và hoàn thành tốt nhiệm vụ.",
		       "215 members_admitted đảng viên; 2684 - đồng chí đảng viên; 91.2% "
		       "members_rated_good %");
	assert_metrics(NAMED | SHOW_PERIOD, HEADLINE, DAY,
		       "Năm 2016, Đảng bộ huyện kết nạp 115 đảng viên, nâng tổng số đảng viên toàn "
		       "Đảng bộ lên con số 1.748.",
		       "115 members_admitted đảng viên 2016; 1748 party_members_total đảng viên "
		       "@2016");
	assert_metrics(NAMED | SHOW_PERIOD, HEADLINE, DAY,
		       "Đến nay, toàn huyện có 536 mô hình dân vận khéo; trong đó, 218 mô hình "
		       "tiêu biểu được nhân rộng.",
		       "536 models_registered mô hình dân vận khéo @2017-10; 218 "
		       "models_registered mô hình +part @2017-10");
}

/* Would catch: a fair rating taken for the best one; whom an order is given or who bears a title of
 * emulation forgotten; those at a training; members of the place itself as all; communes that
 * register models. */
static void whom(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Hằng năm có 62% chi bộ đạt danh hiệu trong sạch vững mạnh, 27% chi bộ đạt "
		       "loại khá.",
		       "62% clean_strong_orgs %; 27% rated_other %");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Dịp này, 2 cá nhân nhận Huân chương Lao động hạng nhì; Ủy ban nhân dân tỉnh "
		       "tặng bằng khen 7 chiến sĩ thi đua.",
		       "2 commended_individuals cá nhân; 7 commended_individuals chiến sĩ thi đua");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Ban Dân vận Huyện ủy tập huấn công tác dân vận cho 165 đại biểu.",
		       "165 cadres_trained đại biểu");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Chi bộ chỉ có 14 đảng viên, trong đó 11 đảng viên tại chỗ.",
		       "14 party_members_total đảng viên; 11 party_members_group đảng viên +part");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "100% xã, thị trấn đăng ký triển khai, xây dựng mô hình “Dân vận khéo”.",
		       "100% models_registered %");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(penalties),	 cmocka_unit_test(after_mergers),
		cmocka_unit_test(laid_down),
		cmocka_unit_test(no_names),
		cmocka_unit_test(said_aside),
		cmocka_unit_test(shares),	 cmocka_unit_test(award_days),
		cmocka_unit_test(goes_on),
		cmocka_unit_test(under_a_colon), cmocka_unit_test(wordings),
		cmocka_unit_test(of_their_own),	 cmocka_unit_test(hamlets),
		cmocka_unit_test(said_of_all),  cmocka_unit_test(whom),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
