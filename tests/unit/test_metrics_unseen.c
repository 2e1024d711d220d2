/* Forms of figures that a measurement on pages nobody had seen found wrong. */
#include "metrics.h"

/* Would catch: who is there, or whose member somebody is, taken for whom a figure is about. */
static void who(void **state)
{
	(void)state;
	assert_metrics(SCOPED, "Bế giảng lớp bồi dưỡng", DAY,
		       "Đảng ủy Khối các cơ quan tỉnh bế giảng lớp bồi dưỡng; dự lễ có đồng chí "
		       "Tỉnh ủy viên, Bí thư Đảng ủy Khối.\nLớp có 64 học viên.",
		       "64 organisation -");
	assert_metrics(SCOPED, "Đảng bộ xã Tân Mẫu tổ chức đại hội", DAY,
		       "Cùng dự có lãnh đạo Tỉnh ủy, Văn phòng Huyện ủy và 145 đại biểu đại diện "
		       "cho 980 đảng viên.",
		       "145 commune -; 980 commune -");
	assert_metrics(SCOPED, "Tổng kết công tác xây dựng Đảng", DAY,
		       "Đồng chí Phó Bí thư Thường trực Huyện ủy chủ trì hội nghị của Đảng ủy cơ "
		       "quan Đảng - Đoàn thể.\nĐảng ủy cơ quan Đảng - Đoàn thể đã tăng cường công "
		       "tác tư tưởng. Trong năm, Đảng ủy đã kết nạp 2 đảng viên.",
		       "2 organisation -");
	assert_metrics(SCOPED, "Huyện Bình Liêu mở lớp", DAY,
		       "Trung tâm Bồi dưỡng chính trị huyện đã mở 3 lớp bồi dưỡng.",
		       "3 district 22");
	/* In an article about a centrally run city `thành phố` is it; elsewhere it is a district's.
	 */
	assert_metrics(SCOPED, "Hà Nội: Phát triển đảng viên", DAY,
		       "Ban Thường vụ Thành ủy cho biết toàn thành phố kết nạp 60 đảng viên.",
		       "60 province 01");
	assert_metrics(SCOPED, "Quảng Ninh: Phát triển đảng viên", DAY,
		       "Toàn thành phố kết nạp 60 đảng viên.", "60 +subunit district 22");
	/* A cell with a number has a name; one with so many members has none. */
	assert_metrics(SCOPED, "Đại hội chi bộ 4, phường Mẫu", DAY,
		       "Hằng năm chi bộ có 8,3% đảng viên hoàn thành xuất sắc nhiệm vụ.",
		       "8.3% organisation -");
	assert_metrics(SCOPED, "Đảng bộ xã Mẫu", DAY, "Toàn xã có chi bộ 30 đảng viên.",
		       "30 commune -");
	assert_metrics(SCOPED, "Công bố quyết định", DAY,
		       "Xã Tân Mẫu sáp nhập xã Đồng Mẫu với một phần xã Yên Mẫu có 5.200 hộ nghèo.",
		       "5200 commune -");
	assert_string_equal(metric_article.metrics[0].scope, "Xã Tân Mẫu");
	/* Capitals throughout: the name is not the rest of the headline. */
	assert_metrics(SCOPED, "ĐẢNG ỦY XÃ TÂN MẪU HỌP BÁO TUẦN", DAY,
		       "Đảng ủy xã Tân Mẫu họp báo.\nTrong tuần đã khen thưởng 75 đảng viên.",
		       "75 commune -");
	assert_string_equal(metric_article.metrics[0].scope, "Đảng ủy xã Tân Mẫu");
}

/* Would catch: the second figure of a change taken for a level. */
static void joined_changes(void **state)
{
	(void)state;
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Các cấp ủy kiểm tra 310 đảng viên và 96 tổ chức đảng (tăng 25 đảng viên và "
		"11 tổ chức so với năm trước).",
		"310 members_inspected đảng viên; 96 orgs_inspected tổ chức đảng; 25 "
		"members_inspected đảng viên +increase; 11 orgs_inspected tổ chức +increase");
	assert_metrics(VALUED, HEADLINE, DAY,
		       "Huyện giám sát 90 đảng viên và 40 tổ chức đảng (giảm 8 đảng viên, 3 tổ "
		       "chức); kết nạp 70 đảng viên.",
		       "90 count; 40 count; 8 count +decrease; 3 count +decrease; 70 count");
}

/* Would catch: a verb that reaches over its own figure and the next verb; a verb on the right given
 * to one half of a pair. */
static void verbs(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Huyện chuyển chính thức 41 đảng viên và tiếp nhận 23 đảng viên.",
		       "41 members_made_official; 23 -");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Toàn huyện có 65 lượt tập thể, 210 lượt cá nhân được khen thưởng.",
		       "65 commended_collectives; 210 commended_individuals");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Trong năm, huyện giải thể 4 tổ chức cơ sở đảng và thành lập mới 7 chi bộ cơ "
		"sở.",
		"4 -; 7 new_party_orgs");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Năm 2016, huyện đề ra kiểm tra và đã ra thông báo kết luận 3/4 tổ chức đảng.",
		"3/4 orgs_inspected");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Xử lý kỷ luật 12 đảng viên vi phạm sinh con thứ ba, trong đó có 9 đảng viên "
		"bị cảnh cáo, 3 đảng viên bị cách chức.",
		"12 members_disciplined; 9 members_warned; 3 members_dismissed");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Công tác quân sự được chú trọng, hằng năm gọi công dân nhập ngũ đạt 100% chỉ "
		"tiêu.",
		"100% socio_economic_other");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Nhân sự Ban Chấp hành theo quy hoạch gồm 58 người.", "58 -");
}

/* Would catch: years of growth without their change, a share of targets said to exceed, those who
 * came to a congress not counted as the members that they stand for. */
static void sums_of_a_year(void **state)
{
	(void)state;
	assert_metrics(VALUED, HEADLINE, DAY, "Thu ngân sách tăng bình quân hằng năm 10-12%.",
		       "10-12% percent +avg +increase +range");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện đạt và vượt 17 trong tổng số 19 mục tiêu chủ yếu.",
		       "17/19 socio_economic_other mục tiêu chủ yếu +ratio");
	assert_metrics(
		SHOW_INDICATOR, "Đại hội Đảng bộ huyện", DAY,
		"236 đại biểu chính thức đại diện cho trên 7.300 đảng viên trong toàn Đảng bộ đã "
		"tham dự đại hội; 3 đồng chí được bầu vào Ban Thường vụ.",
		"236 congress_delegates; 7300 party_members_total; 3 "
		"committee_members_elected");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Năm 2016 có 15/17 chi bộ hoàn thành tốt nhiệm vụ, trong đó 3 chi bộ hoàn thành "
		"xuất sắc nhiệm vụ.",
		"15/17 orgs_rated_good chi bộ +ratio; 3 orgs_rated_excellent chi bộ +part");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Huyện biểu dương, khen thưởng 6 tập thể, 303 đảng viên hoàn thành xuất sắc "
		       "nhiệm vụ; 90% đảng viên học tập các nghị quyết Trung ương.",
		       "6 commended_collectives; 303 commended_individuals; 90% "
		       "resolution_study_rate");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Huyện giải quyết tố cáo đối với 3 đảng viên; 12 tập thể được các cấp khen thưởng. "
		"Các đảng bộ kết nạp đảng viên vượt kế hoạch gồm: huyện Tân Mẫu (120,8%).",
		"3 petitions_handled; 12 commended_collectives; 120.8% admission_plan_rate");
	assert_metrics(
		SHOW_INDICATOR, "Đại hội Đảng bộ thị trấn", DAY,
		"Dự đại hội có 221 đảng viên tiêu biểu đại diện cho 581 đảng viên. Đảng bộ đã kết "
		"nạp 43 đảng viên, công nhận 62 đảng viên chính thức, tổ chức 56 cuộc tuyên truyền "
		"miệng; phấn đấu hằng năm kết nạp đảng viên mới đạt từ 50 đến 60 đảng viên.",
		"221 congress_delegates; 581 party_members_total; 43 members_admitted; 62 "
		"members_made_official; 56 -; 50-60 admission_target");
	assert_metrics(
		SHOW_INDICATOR, "Đại hội Đảng bộ thị trấn", DAY,
		"Dự đại hội có 123 đồng chí là đảng viên đại diện cho các chi bộ. Đảng ủy tạo điều "
		"kiện cho 7 đồng chí học lớp trung cấp; tỉ trọng công nghiệp chiếm 54,4%.",
		"123 congress_delegates; 7 cadres_trained; 54.4% socio_economic_other");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Kết nạp 90 đảng viên, có 40 đảng viên nữ; 30 đảng viên còn tham gia sinh hoạt "
		"Đoàn, chiếm 33,3%.",
		"90 members_admitted; 40 members_admitted_group; 30 members_admitted_group; "
		"33.3% members_admitted_group");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Trong quý, huyện ban hành 119 văn bản, tiếp nhận và xử lý 395 văn bản.",
		       "119 documents_issued; 395 -");
	assert_metrics(SHOW_PERIOD, "Đại hội Đảng bộ phường", DAY,
		       "Nghị quyết nhiệm kỳ mới phấn đấu mỗi năm kết nạp 10 đảng viên.",
		       "10 yearly");
}

/* Would catch: what stands beside an inspection, a check or a class given to it. */
static void neighbours(void **state)
{
	(void)state;
	/* Members that moved are not made official, though the verb before is. */
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Năm 2016, chuyển đảng chính thức cho 5 đảng viên, tiếp nhận đảng viên và "
		       "chuyển Đảng 132 đồng chí.",
		       "5 members_made_official; 132 -");
	/* Ratings as letters, with a noun and without. */
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Năm 2016, kết nạp 8 đảng viên. Xếp loại đảng viên: 28 đảng viên HTSXNV, 186 "
		"HTTNV, chiếm 73%; 35 đảng viên HTNV.",
		"8 members_admitted đảng viên; 28 members_rated_excellent đảng viên; 186 "
		"members_rated_good -; 73% members_rated_good % +part; 35 rated_other đảng "
		"viên");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Xếp loại đảng viên năm 2016: 28 hoàn thành xuất sắc nhiệm vụ, 186 hoàn thành "
		"tốt nhiệm vụ, 35 hoàn thành nhiệm vụ.",
		"28 members_rated_excellent; 186 members_rated_good; 35 rated_other");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Huyện giải thể 14 chi bộ cơ quan và 3 chi bộ trực thuộc, nâng cấp 2 chi bộ "
		       "cơ sở thành đảng bộ.",
		       "14 -; 3 -; 2 -");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Các cấp kiểm tra khi có dấu hiệu vi phạm đối với 8 tổ chức đảng, kiểm tra 26 "
		"tổ chức đảng cấp dưới; kiểm tra việc thi hành kỷ luật đối với 47 tổ chức đảng.",
		"8 violation_sign_checks; 26 orgs_inspected; 47 orgs_inspected");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Đảng ủy xét chuyển đảng chính thức cho 58 trường hợp; chuyển sinh hoạt đảng "
		"cho 63 trường hợp.",
		"58 members_made_official; 63 -");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Lễ kết nạp diễn ra trang trọng với sự tham gia của 16 đồng chí đảng viên.",
		       "16 -");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Huyện khai giảng lớp bồi dưỡng nhận thức về Đảng. Lớp học có 120 học viên.",
		       "120 candidates_trained");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Huyện mở lớp bồi dưỡng nghiệp vụ công tác đảng. Lớp học có 120 học viên.",
		       "120 cadres_trained");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Hằng năm, 100% chi bộ và hơn 92% đảng viên hoàn thành tốt nhiệm vụ; từ 80% tổ "
		"chức đoàn thể vững mạnh, không có tổ chức yếu kém.",
		"100% orgs_rated_good; 92% members_rated_good; 80% -");
}

/* Would catch: groups, delegates and those who want to join given to the wrong indicator. */
static void groups(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đảng bộ có 900 đảng viên, trong đó có 210 đảng viên nữ, 55 đảng viên các "
		       "tôn giáo, 120 đảng viên trong độ tuổi đoàn.",
		       "900 party_members_total đảng viên; 210 party_members_group đảng viên nữ "
		       "+part; 55 party_members_group đảng viên các tôn giáo +part; 120 "
		       "party_members_group đảng viên trong độ tuổi đoàn +part");
	/* One may be of several groups, though two of them add up. */
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Huyện kết nạp 50 đảng viên, trong đó có 20 đảng viên người dân tộc thiểu "
		       "số, 30 đảng viên là đoàn viên, 24 đảng viên nữ.",
		       "50 members_admitted đảng viên; 20 members_admitted_group đảng viên người "
		       "dân tộc thiểu số +part; 30 members_admitted_group đảng viên là đoàn viên "
		       "+part; 24 members_admitted_group đảng viên nữ +part");
	assert_metrics(
		SHOW_INDICATOR, "Đại hội Đảng bộ xã", DAY,
		"Đại hội có sự tham dự của 131 đại biểu tiêu biểu đại diện cho 770 đảng viên.",
		"131 congress_delegates; 770 party_members_total");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Đoàn cơ sở giới thiệu 300 đoàn viên ưu tú cho Đảng xem xét, trong đó có 95 "
		"đoàn viên được đứng trong hàng ngũ của Đảng.",
		"300 candidates_trained đoàn viên ưu tú; 95 members_admitted_group đoàn viên "
		"+part");
	assert_metrics(
		SHOW_INDICATOR, "Đại hội Đảng bộ phường", DAY,
		"Tham dự có 188 đồng chí đại biểu, tiêu biểu cho 870 đảng viên; đại hội bầu 12 "
		"đại biểu chính thức dự đại hội cấp trên.",
		"188 congress_delegates; 870 party_members_total; 12 congress_delegates");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Kết quả, 21/28 tổ chức cơ sở đảng đạt trong sạch, vững mạnh. Trong đó có 4 tổ "
		"chức cơ sở đảng đạt trong sạch, vững mạnh tiêu biểu.",
		"21/28 clean_strong_orgs tổ chức cơ sở đảng +ratio; 4 clean_strong_orgs tổ "
		"chức cơ sở đảng +part");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Thực hiện phong trào thanh niên phấn đấu trở thành đảng viên, huyện đã giới "
		"thiệu 40 đoàn viên ưu tú, có 15 người được kết nạp Đảng.",
		"40 candidates_trained đoàn viên ưu tú; 15 members_admitted người +part");
}

/* Would catch: the people, fields and herds of a village missed, or its harvest taken for
 * admissions. */
static void villages(void **state)
{
	(void)state;
	assert_metrics(
		NAMED, "Đại hội Chi bộ thôn Mẫu", DAY,
		"Thôn Mẫu có 143 hộ, 641 khẩu; nhân dân góp công làm 1.500 mét đường. Đàn bò lên "
		"140 con. Thu nhập bình quân đầu người đạt 36 triệu đồng.",
		"143 socio_economic_other hộ; 641 socio_economic_other khẩu; 1500 "
		"socio_economic_other mét; 140 socio_economic_other con; 36000000 "
		"socio_economic_other đồng +avg");
	assert_metrics(
		NAMED, "Đại hội Chi bộ thôn Mẫu", DAY,
		"Sản lượng lương thực đạt hơn 1.616 tấn, đạt 100% so với Nghị quyết.",
		"1616 socio_economic_other tấn +over; 100% socio_economic_other % Nghị quyết");
	/* guns, not mouths */
	assert_metrics(NAMED, "Đảng bộ Công an huyện", DAY, "Công an huyện thu hồi 14 khẩu súng.",
		       "");
	assert_metrics(NAMED, "Đại hội Chi bộ thôn Mẫu", DAY,
		       "Chi bộ có 77 đảng viên, trong đó 55 đảng viên đã được nhận Huy hiệu Đảng.",
		       "77 party_members_total đảng viên; 55 badges_awarded đảng viên +part");
	assert_metrics(
		NAMED, "Huyện đạt chuẩn nông thôn mới", DAY,
		"Huyện Gia Lâm có 16/16 (100%) xã đạt chuẩn nông thôn mới; tốc độ tăng trưởng kinh tế "
		"bình quân 5 năm đạt 9,09%.",
		"16/16 socio_economic_other xã +ratio; 100% socio_economic_other %; 9.09% "
		"socio_economic_other % +avg");
}

/* Would catch: lists of targets taken for what has been reached, enumerators for figures. */
static void targets(void **state)
{
	(void)state;
	/* An item that names a target among targets says of the next nothing. */
	assert_metrics(
		VALUED, HEADLINE, DAY,
		"Đại hội đề ra các chỉ tiêu: thu ngân sách tăng 8%; gọi công dân nhập ngũ đạt "
		"100% chỉ tiêu; hộ gia đình văn hóa đạt 85%.",
		"8% percent +increase +target; 100% percent +target; 85% percent +target");
	assert_metrics(VALUED, HEADLINE, DAY,
		       "Nhiệm kỳ tới, phấn đấu kết nạp 60 đảng viên. Hằng năm, có 70% chi bộ hoàn "
		       "thành tốt nhiệm vụ. Năm qua kết nạp 12 đảng viên.",
		       "60 count +target; 70% percent +target; 12 count");
	assert_metrics(VALUED, HEADLINE, DAY,
		       "Phấn đấu kết nạp 60 đảng viên. Hằng năm, đã có 70% chi bộ hoàn thành tốt "
		       "nhiệm vụ.",
		       "60 count +target; 70% percent");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Năm 2016, toàn huyện trao 310 phần quà, xây dựng 3 trạm bơm điện; sản "
		       "lượng lương thực đạt 540 kg/người.",
		       "310 socio_economic_other phần quà; 3 socio_economic_other trạm bơm điện; 540 "
		       "socio_economic_other kg/người");
	assert_metrics(
		NAMED | SHOW_PERIOD, HEADLINE, DAY,
		"Các chỉ tiêu chủ yếu (nhiệm kỳ 2015-2020)\n"
		"(1) Thu nhập bình quân đến năm 2020: 45 triệu đồng/người.\n"
		"(2) Bình quân hằng năm kết nạp đảng viên mới: trên 4%.\n"
		"(3) Tỷ lệ làng văn hóa: 90%; số trường đạt chuẩn quốc gia: 4 trường.\n"
		"Năm 2016, huyện kết nạp 60 đảng viên.",
		"45000000 socio_economic_other đồng/người +target by:2020; 4% "
		"admission_share_of_members % +over +target yearly; 90% socio_economic_other "
		"% +target by:2020; 4 socio_economic_other trường +target by:2020; 60 "
		"members_admitted đảng viên 2016");
	assert_metrics(VALUED, HEADLINE, DAY,
		       "Kết quả thực hiện các chỉ tiêu:\n- Huyện có 40 chi bộ.", "40 count");
	assert_metrics(VALUED, HEADLINE, DAY,
		       "Đại hội đề ra các chỉ tiêu: hằng năm kết nạp 30 đảng viên.",
		       "30 count +target");
	assert_metrics(VALUED, HEADLINE, DAY,
		       "Đảng bộ đã đạt và vượt các chỉ tiêu đề ra: kết nạp 30 đảng viên.",
		       "30 count");
	assert_metrics(NAMED, HEADLINE, DAY, "Quý tới, huyện dự kiến kết nạp 25 đảng viên.",
		       "25 members_admitted đảng viên +forecast");
	assert_metrics(NAMED, HEADLINE, DAY, "Quý tới, huyện sẽ kết nạp 25 đảng viên.",
		       "25 members_admitted đảng viên +forecast");
}

/* Would catch: two years cut to the first; what was done in a year that is over said to stand now.
 */
static void years(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Trong năm 2015 - 2016, huyện kết nạp 180 đảng viên.", "180 2015/2016");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Tính từ đầu nhiệm kỳ (2015-2020) đến nay, huyện kết nạp 320 đảng viên.",
		       "320 2015/2017-10-23");
	assert_metrics(SHOW_PERIOD, "Đại hội Đảng bộ huyện Bình Liêu", "",
		       "Trong 2 ngày 9,10/8/2010, Đảng bộ huyện tổ chức đại hội.\nĐảng bộ có 3.200 "
		       "đảng viên.",
		       "3200 @2010-08");
	/* The day when somebody was born is not when the article speaks. */
	assert_metrics(
		SHOW_PERIOD, "Đại hội bầu bí thư", "",
		"Đại hội bầu 15 đồng chí vào Ban Chấp hành Đảng bộ. Đồng chí bí thư sinh ngày "
		"20/12/1961.",
		"15 -");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Năm 2016, huyện kiểm tra 6 tổ chức đảng. Qua đó, đã ra thông báo kết quả "
		       "giám sát 8/11 tổ chức đảng.",
		       "6 2016; 8/11 2016");
	/* In a text without a date, too, the term that a congress opens is still to come: what it
	 * reviews is the one before. */
	assert_metrics(SHOW_PERIOD, "Đảng bộ xã Tân Mẫu đại hội lần thứ 4, nhiệm kỳ 2020-2025", "",
		       "Trong nhiệm kỳ qua, Đảng bộ đã kết nạp 38 đảng viên.", "38 2015/2020");
	assert_metrics(SHOW_PERIOD, "Thực hiện nghị quyết đại hội nhiệm kỳ 2020-2025", "",
		       "Đảng bộ đã kết nạp 38 đảng viên.", "38 2020/2025");
}

/* Would catch: a share of a share said to be of all; the headline's figure that the text explains
 * taken for another. */
static void shares_and_headlines(void **state)
{
	(void)state;
	assert_metrics(VALUED, HEADLINE, DAY,
		       "Năm 2016, 92% chi bộ trong sạch, vững mạnh (trong đó có 21% chi bộ trong "
		       "sạch, vững mạnh tiêu biểu).",
		       "92% percent; 21% percent +part");
	assert_metrics(
		VALUED, HEADLINE, DAY,
		"Đảng bộ huyện có 2.500 đảng viên, trong đó có hơn 66% đảng viên người dân tộc "
		"thiểu số, gần 40% đảng viên nữ; 5% chi bộ yếu kém.",
		"2500 count; 66% percent +over +part; 40% percent +nearly +part; 5% percent");
	assert_metrics(VALUED, HEADLINE, DAY,
		       "Năm 2016, kinh tế tăng trưởng 8,2%, trong đó nông nghiệp tăng 3,1%.",
		       "8.2% percent; 3.1% percent +increase");
	assert_metrics(NAMED, "Bồi dưỡng lý luận chính trị cho 64 học viên", DAY,
		       "Lớp bồi dưỡng đối tượng kết nạp đảng có 64 học viên.",
		       "64 candidates_trained học viên; 64 candidates_trained học viên +repeat");
	assert_metrics(
		NAMED | SHOW_PERIOD, "Kết nạp 95 đoàn viên ưu tú", DAY,
		"Năm 2016, Đoàn giới thiệu 300 đoàn viên ưu tú, trong đó có 95 đoàn viên ưu "
		"tú được kết nạp.",
		"95 members_admitted_group đoàn viên ưu tú 2016; 300 candidates_trained đoàn "
		"viên ưu tú 2016; 95 members_admitted_group đoàn viên ưu tú +part +repeat "
		"2016");
	assert_metrics(NAMED, "30,5% chi bộ trong sạch, vững mạnh", DAY,
		       "Chi bộ trong sạch, vững mạnh chiếm 30,5%.",
		       "30.5% clean_strong_orgs %; 30.5% clean_strong_orgs % +part +repeat");
}

/* Would catch: shares of those admitted taken for shares of all members, once a semicolon or a plan
 * stands before them; the share of some taken for one of the whole that they are counted in. */
static void shares_of_whom(void **state)
{
	(void)state;
	assert_metrics(
		NAMED | SHOW_PERIOD, HEADLINE, DAY,
		"Năm 2016, Đảng bộ kết nạp 80 đảng viên mới, đạt 101% kế hoạch.\nTrong số những "
		"đảng viên mới kết nạp nói trên, tỷ lệ đảng viên nữ chiếm hơn 50%; đảng viên dân "
		"tộc thiểu số chiếm 20%.",
		"80 members_admitted đảng viên mới 2016; 101% admission_plan_rate % kế hoạch 2016; "
		"50% members_admitted_group % +over +part 2016; 20% members_admitted_group % +part "
		"2016");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Đảng bộ kết nạp 80 đảng viên mới. Tỷ lệ đảng viên mới được kết nạp có trình "
		"độ đại học chiếm 34%; cao đẳng chiếm 19%.",
		"80 members_admitted đảng viên mới; 34% members_admitted_group % +part; 19% "
		"members_admitted_group % +part");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Trong số 60 đảng viên mới kết nạp, có 36 người đạo Công giáo.",
		       "60 members_admitted đảng viên mới kết nạp; 36 members_admitted_group người "
		       "đạo Công giáo +part");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Huyện có 540 đảng viên nữ trong tổng số hơn 9.000 đảng viên, chiếm tỷ lệ 6%.",
		"540 party_members_group đảng viên nữ; 9000 party_members_total đảng viên +over; "
		"6% "
		"party_members_group % +part");
	/* What is given stands behind the second of two only. */
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Toàn tỉnh có 1.240 đảng viên được tặng và 31 đảng viên được truy tặng Huy "
		       "hiệu Đảng.",
		       "1240 badges_awarded đảng viên; 31 badges_awarded đảng viên");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Hội nghị có 12 đảng viên được tặng giấy khen và 5 đảng viên nhận Huy hiệu "
		       "Đảng.",
		       "12 commended_individuals đảng viên; 5 badges_awarded đảng viên");
	/* An abbreviation that is being told stands between a noun and what is said of it. */
	assert_metrics(NAMED, HEADLINE, DAY, "Huyện có 519 đảng viên (ĐV) theo đạo.",
		       "519 party_members_group đảng viên");
	assert_metrics(NAMED, HEADLINE, DAY, "Đảng bộ huyện có 519 đảng viên. Theo đạo là quyền.",
		       "519 party_members_total đảng viên");
}

/* Would catch: what there is now said to have come about this year; the total of a text without a
 * date left without the year that its sentence goes on with; the term that heads a list of targets
 * lost behind a semicolon. */
static void when(void **state)
{
	(void)state;
	assert_metrics(NAMED | SHOW_PERIOD, HEADLINE, DAY,
		       "Đến nay toàn huyện có 478 mô hình dân vận khéo; cả năm 2015 xây dựng được "
		       "60 mô hình dân vận khéo.",
		       "478 models_registered mô hình dân vận khéo @2017-10; 60 models_registered "
		       "mô hình dân vận khéo 2015");
	assert_metrics(NAMED | SHOW_PERIOD, HEADLINE, "",
		       "Năm 2014, Đảng bộ xây dựng tổ chức đảng. Kết quả, đã thành lập mới 6 chi "
		       "bộ, nâng tổng số chi bộ trực thuộc lên 19 đơn vị.",
		       "6 new_party_orgs chi bộ 2014; 19 party_cells đơn vị @2014");
	assert_metrics(
		NAMED | SHOW_PERIOD, "Đại hội Đảng bộ phường Mẫu", DAY,
		"Nhiệm kỳ 2020-2025, phường đặt mục tiêu giữ vững an ninh; 4/4 khu phố văn hóa; "
		"mỗi năm kết nạp từ 10-15 đảng viên.",
		"4/4 socio_economic_other khu phố +target +ratio 2020/2025; 10-15 admission_target "
		"đảng "
		"viên +each +target +range yearly:2020/2025");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Hội nghị biểu dương; toàn huyện có 35 tập thể và 37 cá nhân đạt thành tích "
		       "xuất sắc.",
		       "35 commended_collectives tập thể; 37 commended_individuals cá nhân");
	assert_metrics(NAMED, HEADLINE, DAY, "Xã có hơn 1.700 tín đồ, chiếm 18% số dân toàn xã.",
		       "1700 socio_economic_other tín đồ +over +subunit; 18% socio_economic_other "
		       "% +part +subunit");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(who),
		cmocka_unit_test(joined_changes),
		cmocka_unit_test(verbs),
		cmocka_unit_test(neighbours),
		cmocka_unit_test(sums_of_a_year),
		cmocka_unit_test(groups),
		cmocka_unit_test(villages),
		cmocka_unit_test(targets),
		cmocka_unit_test(years),
		cmocka_unit_test(shares_and_headlines),
		cmocka_unit_test(shares_of_whom),
		cmocka_unit_test(when),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
