/* Indicators in the words of other hands: nouns, verbs and orders of words that the reference does
 * not list, and neighbours that are worded like them. */
#include "metrics.h"

static const struct {
	const char *indicator, *text;
} said[] = {
	{"members_admitted", "Chi bộ tổ chức lễ đứng vào hàng ngũ của Đảng cho 4 quần chúng."},
	{"members_admitted", "Hôm qua, 6 quần chúng được chi bộ làm lễ kết nạp."},
	{"members_admitted", "Năm 2016, Đảng bộ bổ sung vào đội ngũ 44 đảng viên mới."},
	{"members_admitted_group", "Số đảng viên nữ được kết nạp là 31 đồng chí."},
	{"members_admitted_group", "Có 8 trưởng bản được kết nạp vào Đảng."},
	{"members_admitted_group", "Đảng bộ Quân sự huyện kết nạp 22 chiến sĩ."},
	{"members_admitted_group", "Hai năm qua, kết nạp 6 quần chúng ưu tú là người công giáo."},
	{"members_admitted_group", "Xã có 5 đảng viên mới được kết nạp là học sinh lớp 12."},
	{"members_admitted_group", "Trường có số học sinh được kết nạp nhiều nhất (17 em)."},
	{"admission_share_of_members",
	 "Số đảng viên mới kết nạp chiếm 3,4% tổng số đảng viên toàn huyện."},
	{"admission_target", "Từ nay đến hết năm, xã còn phải kết nạp 7 đảng viên."},
	{"admission_target", "Trong nhiệm kỳ kết nạp từ 250 đảng viên trở lên."},
	{"admission_files_pending", "Cấp ủy đang làm thủ tục kết nạp cho 11 quần chúng."},
	{"admission_files_pending", "Hiện có 17 quần chúng đang chờ ngày kết nạp."},
	{"admission_files_pending", "Thường trực Đảng ủy xem xét 13 hồ sơ phát triển Đảng."},
	{"admission_files_pending", "Hiện còn 4 hồ sơ đã được thẩm tra lý lịch."},
	{"admission_files_pending", "Hồ sơ của 9 quần chúng ưu tú đã được gửi lên cấp trên."},
	{"members_made_official", "Tỷ lệ đảng viên dự bị chuyển chính thức đạt 97,5%."},
	{"members_made_official", "Xét công nhận 14 đảng viên hết thời gian dự bị."},
	{"members_made_official", "Quyết định chuyển đảng chính thức cho 21 ĐVDB."},
	{"party_members_total", "Ngày đầu, chi bộ chỉ có 6 đồng chí."},
	{"party_members_group", "Đảng bộ xã có 56 đảng viên là đồng bào Chăm."},
	{"party_members_group", "Đảng viên được miễn sinh hoạt là 72 đồng chí."},
	{"party_members_group", "Hiện có 130 đảng viên đi làm ăn xa."},
	{"members_rated_excellent",
	 "Trong số đảng viên được đánh giá, 8 đồng chí hoàn thành xuất sắc nhiệm vụ."},
	{"members_rated_excellent", "Về đảng viên: xuất sắc 17, tốt 60."},
	{"members_rated_good", "Về đảng viên: xuất sắc 17, tốt 60."},
	{"orgs_rated_excellent", "Về tổ chức đảng: xuất sắc 6, tốt 28."},
	{"orgs_rated_good", "Về tổ chức đảng: xuất sắc 6, tốt 28."},
	{"orgs_rated_good", "Phân loại: trong sạch, vững mạnh 22, hoàn thành tốt nhiệm vụ 12."},
	{"rated_other", "Đảng viên vi phạm tư cách chiếm 0,3%."},
	{"clean_strong_orgs", "Có 48/61 đơn vị trong sạch, vững mạnh."},
	{"villages_with_cell", "Đảng viên của huyện sinh hoạt ở 143/143 thôn, tổ dân phố."},
	{"orgs_inspected", "Có 7 chi bộ đã được UBKT kiểm tra về thu, nộp đảng phí."},
	{"orgs_supervised", "Có 9 đảng ủy cơ sở được UBKT Huyện ủy giám sát chuyên đề."},
	{"inspection_rounds", "Kiểm tra định kỳ 8 cuộc."},
	{"violation_sign_checks", "Kiểm tra khi có DHVP 5 tổ chức đảng."},
	{"members_disciplined", "Kỷ luật đảng viên: 26 đồng chí."},
	{"members_reprimanded", "Trong đó: 18 khiển trách, 7 cảnh cáo."},
	{"members_warned", "Trong đó: 18 khiển trách, 7 cảnh cáo."},
	{"members_dismissed", "Cách hết chức vụ trong Đảng 2 trường hợp."},
	{"members_struck_off", "Đưa 31 đảng viên không còn đủ tư cách ra khỏi Đảng."},
	{"discipline_by_cause", "Có 4 trường hợp bị kỷ luật vì đánh bạc."},
	{"petitions_handled", "Tỷ lệ giải quyết đơn thư khiếu nại đạt 94,6%."},
	{"petitions_handled", "Trong năm nhận được 67 lá đơn của công dân."},
	{"private_enterprise_party_orgs", "Mới có 41 doanh nghiệp có tổ chức đảng."},
	{"private_enterprise_party_orgs", "Ở khu vực kinh tế tư nhân, thành phố đã có 64 chi bộ."},
	{"private_enterprise_members",
	 "Hiện có 1.120 đảng viên đang sinh hoạt tại các chi bộ doanh nghiệp tư nhân."},
	{"private_enterprise_mass_orgs", "Tỷ lệ doanh nghiệp có công đoàn đạt 34%."},
	{"socio_economic_other", "Xã có 214 liệt sĩ, 12 Mẹ Việt Nam Anh hùng."},
	{"members_struck_off", "Số đảng viên bị xóa tên là 41, số xin ra là 26."},
	{"villages_with_cell", "Tỷ lệ thôn, buôn có tổ chức đảng đạt 96%."},
	{"members_disciplined", "Số đảng viên phải nhận kỷ luật là 37."},
	{"members_inspected", "Cấp ủy các cấp kiểm tra 64, giám sát 29 đảng viên."},
	{"private_enterprise_members",
	 "Ở khu vực kinh tế tư nhân, huyện có 18 chi bộ với 342 đảng viên."},
	{"orgs_inspected",
	 "Giám sát 9 chi bộ; thi hành kỷ luật 1 tổ chức; tài chính đảng 6 tổ chức."},
};

static const struct {
	const char *indicator, *text;
} sent_on[] = {
	{"members_admitted", "Hội Nông dân xã kết nạp 540 hội viên."},
	{"members_admitted", "Liên đội kết nạp 86 em vào Đội Thiếu niên Tiền phong."},
	{"members_admitted_group", "Đoàn Thanh niên xã kết nạp mới 120 đoàn viên."},
	{"members_admitted", "Cấp ủy đang làm thủ tục kết nạp cho 11 quần chúng."},
	{"admission_files_pending", "Ban Tổ chức thẩm định 45 hồ sơ nhân sự đại hội."},
	{"admission_files_pending", "Năm 2016, kết nạp 12 đảng viên mới."},
	{"admission_plan_rate",
	 "Thành lập được 2 chi bộ trong doanh nghiệp, đạt 100% chỉ tiêu năm."},
	{"admission_plan_rate", "Phát triển đoàn viên công đoàn đạt 96% kế hoạch."},
	{"party_members_total", "Kết nạp 12 đoàn viên, nâng tổng số đoàn viên lên 640 đồng chí."},
	{"discipline_by_cause", "Xử phạt 320 trường hợp vi phạm nồng độ cồn."},
	{"members_inspected", "Kiểm tra sức khỏe cho 420 đảng viên."},
	{"private_enterprise_party_orgs", "Còn 15 doanh nghiệp chưa có tổ chức đảng."},
	{"members_rated_excellent", "Về tổ chức đảng: xuất sắc 6, tốt 28."},
	{"discipline_by_cause", "Đình chỉ sinh hoạt Đảng đối với 3 trường hợp."},
	{"party_members_total", "Số đảng viên phải nhận kỷ luật là 37."},
	{"orgs_inspected", "Tổ chức đảng: giám sát 9. Kiểm tra 64, giám sát 29 đảng viên."},
	{"members_admitted_group", "Công đoàn kết nạp 87 đoàn viên."},
	{"members_admitted_group", "Liên đoàn Lao động huyện đã kết nạp 240 đoàn viên."},
	{"dual_post_village", "Nhân dân đã bầu 43 trưởng thôn."},
	{"party_members_group", "Đến nay, 85% chi bộ có đảng viên là người dân tộc thiểu số."},
	{"party_members_total", "Ở khu vực kinh tế tư nhân, huyện có 18 chi bộ với 342 đảng viên."},
};

/* Would catch: a wording of which no rule knows, or one that a rule of another indicator takes. */
static void other_words(void **state)
{
	(void)state;
	for (size_t i = 0; i < TL_COUNT(said); i++)
		if (!metric_tells(said[i].text, said[i].indicator))
			fail_msg("no %s in \"%s\": %s", said[i].indicator, said[i].text,
				 metric_list(NAMED));
}

/* Would catch: a label of a line whose number has no noun behind it and goes unread, or is given a
 * noun that only tells where; a number for another year left out. */
static void labels(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY, "Số lượt đảng viên được giám sát trong năm: 130",
		       "130 members_supervised đảng viên");
	assert_metrics(NAMED, HEADLINE, DAY, "Chỉ tiêu phát triển đảng viên năm 2016: 45",
		       "45 admission_target đảng viên +target");
	assert_metrics(NAMED, HEADLINE, DAY, "Số thôn có chi bộ: 87/90",
		       "87/90 villages_with_cell thôn +ratio");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Số lượng đảng viên toàn Đảng bộ tính đến ngày 30/6/2016 là 987.",
		       "987 party_members_total đảng viên");
	assert_metrics(NAMED, HEADLINE, DAY, "Số đảng viên mới năm 2015 đạt 88, năm 2014 đạt 79.",
		       "88 members_admitted đảng viên mới; 79 members_admitted đảng viên mới");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Vi phạm những điều đảng viên không được làm: 15; chính sách dân số kế "
		       "hoạch hóa gia đình: 12.",
		       "15 discipline_by_cause; 12 discipline_by_cause");
	assert_metrics(NAMED, HEADLINE, DAY, "Số doanh nghiệp trên địa bàn phường là 327.",
		       "327 private_enterprises doanh nghiệp +subunit");
}

/* Would catch: a figure given what the words behind the next comma, or those of the sentence
 * before, say of another one. */
static void own_words(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Trong năm kết nạp 52 đảng viên. Đến nay, đảng số toàn xã là 873 đồng chí.",
		       "52 members_admitted; 873 party_members_total");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Hình thức cảnh cáo áp dụng với 19 đồng chí, hình thức khai trừ áp dụng với "
		       "6 đồng chí.",
		       "19 members_warned; 6 members_expelled");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Số TCCSĐ đạt trong sạch, vững mạnh 38, khá 11, trung bình 2.",
		       "38 clean_strong_orgs; 11 rated_other; 2 rated_other");
}

/* Would catch: committees and cells that grassroots organisations consist of counted as all cells,
 * or as the organisations again; those of a list that does not add up are left. */
static void what_they_are(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Đảng bộ huyện có 47 TCCSĐ: 18 đảng bộ, 29 chi bộ.",
		       "47 grassroots_party_orgs; 18 grassroots_committees; 29 grassroots_cells");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Đảng bộ huyện có 47 tổ chức cơ sở đảng (chi bộ cơ sở 29; đảng bộ cơ sở 18).",
		"47 grassroots_party_orgs; 29 grassroots_cells; 18 grassroots_committees");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY, "Đảng bộ huyện có 47 TCCSĐ và 312 chi bộ.",
		       "47 grassroots_party_orgs; 312 party_cells");
}

/* Would catch: the whole taken for what is rated among it, and a rating right behind its number
 * unread. */
static void rated_among(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Trong 34 chi bộ được xếp loại thì 25 đạt trong sạch vững mạnh, 9 hoàn "
		       "thành tốt nhiệm vụ.",
		       "34 party_cells; 25 clean_strong_orgs; 9 orgs_rated_good");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Qua đánh giá, 33 tổ chức cơ sở đảng đạt TSVM, 8 khá.",
		       "33 clean_strong_orgs; 8 rated_other");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY, "Lớp học có 8 khá, 3 giỏi.", "");
}

/* Would catch: so many of so many, said with trên, read as more than the second; a year before a
 * qualifier taken for the first. */
static void so_many_of(void **state)
{
	(void)state;
	assert_metrics(SHOW_QUALIFIERS, HEADLINE, DAY, "Đã có 26 trên 31 chi bộ có chi ủy.",
		       "26/31 +ratio");
	assert_metrics(SHOW_QUALIFIERS, HEADLINE, DAY, "Năm 2016 trên 31 chi bộ có chi ủy.",
		       "31 +over");
}

/* Would catch: members of a union taken for members of the Party, files of cadres for files of
 * those who want to join it, what is only prepared for what was done. */
static void neighbours(void **state)
{
	(void)state;
	for (size_t i = 0; i < TL_COUNT(sent_on); i++)
		if (metric_tells(sent_on[i].text, sent_on[i].indicator))
			fail_msg("%s in \"%s\": %s", sent_on[i].indicator, sent_on[i].text,
				 metric_list(NAMED));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(other_words), cmocka_unit_test(labels),
		cmocka_unit_test(own_words),   cmocka_unit_test(what_they_are),
		cmocka_unit_test(rated_among), cmocka_unit_test(so_many_of),
		cmocka_unit_test(neighbours),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
