/* Lists of ratings, parts behind a colon, targets that were announced, and verbs of other things:
 * forms that a second measurement on pages nobody had seen found wrong. */
#include "metrics.h"

/* Would catch: all ratings behind a colon given the first one's indicator; the whole taken for
 * rated; a rating before its number taken for a name that the number belongs to. */
static void ratings(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR | SHOW_QUALIFIERS, HEADLINE, DAY,
		       "Năm 2016, xếp loại 14 chi bộ: 3 HTXS, 10 HTTNV, 1 HTNV.",
		       "14 party_cells; 3 orgs_rated_excellent +part; 10 orgs_rated_good +part; 1 "
		       "rated_other +part");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Đánh giá đảng viên: HTXSNV 25 đồng chí (đạt 10%), HTTNV 200 đồng chí (đạt "
		       "80%).",
		       "25 members_rated_excellent; 10% members_rated_excellent; 200 "
		       "members_rated_good; 80% members_rated_good");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Có 4 đảng bộ xếp loại xuất sắc, 11 đảng bộ xếp loại tốt, 2 đảng bộ xếp loại "
		"khá; 40 đảng viên hoàn thành xuất sắc, 260 hoàn thành tốt.",
		"4 orgs_rated_excellent; 11 orgs_rated_good; 2 rated_other; 40 "
		"members_rated_excellent; 260 members_rated_good");
}

/* Would catch: penalties far behind their total, which they add up to, left without it; a share of
 * them that the next sentence tells given the last penalty. */
static void parts(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_INDICATOR | SHOW_QUALIFIERS, HEADLINE, DAY,
		"Các cấp ủy kỷ luật 44 đảng viên, giảm 8,3% (giảm 4 đảng viên) so với cùng kỳ "
		"bằng các hình thức: khiển trách 30, cảnh cáo 12, khai trừ 2 đảng viên. Trong "
		"đó, cấp ủy viên có 12 đồng chí.",
		"44 members_disciplined; 8.3% members_disciplined +decrease; 4 "
		"members_disciplined +decrease; 30 members_reprimanded +part; 12 "
		"members_warned +part; 2 members_expelled +part; 12 members_disciplined "
		"+part");
	/* In one sentence with their total, without a word that opens the list. */
	assert_metrics(
		SHOW_INDICATOR | SHOW_QUALIFIERS, HEADLINE, DAY,
		"Các cấp kỷ luật 14 đảng viên, tăng 3 đồng chí so với cùng kỳ; bằng hình thức "
		"khiển trách 8 đồng chí, cảnh cáo 4 đồng chí, khai trừ 2 đồng chí.",
		"14 members_disciplined; 3 members_disciplined +increase; 8 "
		"members_reprimanded +part; 4 members_warned +part; 2 members_expelled +part");
	assert_metrics(SHOW_UNIT, HEADLINE, DAY,
		       "Đảng bộ có 146 đảng viên, trong đó 102 là người Khmer.",
		       "146 đảng viên; 102 người Khmer");
	assert_metrics(SHOW_INDICATOR | SHOW_QUALIFIERS, HEADLINE, DAY,
		       "Đảng viên người dân tộc thiểu số chiếm gần 25% tổng số đảng viên.",
		       "25% party_members_group +nearly +part");
}

/* Would catch: tasks that a congress set itself, and what follows them, taken for results, and
 * tasks that were fulfilled for targets. */
static void announced(void **state)
{
	(void)state;
	assert_metrics(
		NAMED, "Đại hội Đảng bộ xã Tân Mẫu", DAY,
		"Đại hội đã thông qua 14 chỉ tiêu. Cụ thể, tỷ lệ hộ nghèo giảm hằng năm 1% - "
		"2%; kết nạp từ 20 đảng viên trở lên.",
		"1-2% socio_economic_other % +decrease +target +range; 20 "
		"admission_target đảng viên +at_least +target");
	assert_metrics(SHOW_INDICATOR | SHOW_QUALIFIERS, "Đảng bộ xã Tân Mẫu", DAY,
		       "Nhiệm kỳ qua, Đảng bộ hoàn thành 14 chỉ tiêu, kết nạp 20 đảng viên.",
		       "14 socio_economic_other; 20 members_admitted");
	assert_metrics(SHOW_PERIOD, "Đại hội Đảng bộ xã Tân Mẫu", DAY,
		       "Nhiệm kỳ 2020-2025, xã phấn đấu giảm nghèo hằng năm 1%; kết nạp 20 đảng "
		       "viên.",
		       "1% yearly:2020/2025; 20 2020/2025");
}

/* Would catch: members whose meetings were suspended struck off with those behind them; a plan
 * given to the level that stands before it; what is received or written down left out. */
static void verbs(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Cấp ủy các cấp đình chỉ sinh hoạt đảng đối với 6 đảng viên, xóa tên 21 đảng "
		"viên; kiến nghị xử lý pháp luật 3 đảng viên và xử lý hành chính đối với 2 "
		"đảng viên.",
		"6 -; 21 members_struck_off; 3 -; 2 -");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Miễn sinh hoạt cho 12 đảng viên; quy hoạch 90 cán bộ; 2 tổ chức đảng phải thi "
		"hành kỷ luật.",
		"12 -; 90 -; 2 orgs_disciplined");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Nhiệm kỳ qua, kết nạp 31 đảng viên, nâng tổng số lên 140 đồng chí, đạt 103% "
		"nghị quyết.",
		"31 members_admitted; 140 party_members_total; 103% admission_plan_rate");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Khối kết nạp 90 đảng viên, nâng tổng số đảng viên lên gần 6 ngàn.",
		       "90 members_admitted đảng viên; 6000 party_members_total đảng viên +nearly");
	assert_metrics(SHOW_INDICATOR | SHOW_UNIT, HEADLINE, DAY,
		       "Trong năm, tổ chức 9 hội nghị, 4 cuộc họp; thu hút 2.400 đoàn viên.",
		       "9 - hội nghị; 4 - cuộc họp; 2400 - đoàn viên");
}

/* Would catch: a date before its subject counting it; an article of no name whose size tells that
 * it is a province's left without a level; UB. ending a sentence. */
static void whose(void **state)
{
	(void)state;
	assert_metrics(SCOPED, "Đảng bộ huyện Bình Liêu", DAY,
		       "Đợt 2 tháng 9 Đảng bộ xã Đồng Văn có 41 đảng viên được tặng Huy hiệu Đảng.",
		       "41 +subunit commune 22");
	assert_metrics(SCOPED, "Nâng cao chất lượng tổ chức cơ sở đảng", DAY,
		       "Hiện toàn Đảng bộ có 640 tổ chức cơ sở đảng.\nNăm qua, 85% tổ chức cơ sở "
		       "đảng hoàn thành tốt nhiệm vụ.",
		       "640 province -; 85% province -");
	assert_metrics(SCOPED, "Nâng cao chất lượng tổ chức cơ sở đảng", DAY,
		       "Hiện toàn Đảng bộ có 64 tổ chức cơ sở đảng.", "64 - -");
	assert_metrics(SHOW_UNIT, HEADLINE, DAY,
		       "Dự hội nghị có 12 đại biểu, Thường trực UB. MTTQ huyện và 30 đảng viên.",
		       "12 đại biểu; 30 đảng viên");
	assert_int_equal(metric_article.metrics[0].sentence_begin,
			 metric_article.metrics[1].sentence_begin);
}

/* Would catch: the plan of a headline taken for every year's; the day in parentheses of what is
 * remembered taken for that of the ceremony; a change over years written as a level. */
static void when(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, "Huyện kết nạp 60 đảng viên, đạt 30% kế hoạch năm",
		       "2017-02-07", "Từ đầu năm đến nay, Đảng bộ huyện kết nạp 60 đảng viên.",
		       "60 2017-01/2017-02-07; 30% 2017-01/2017-02-07; 60 2017-01/2017-02-07");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2021-01-29",
		       "Sáng 27/1, Đảng ủy họp mặt kỷ niệm ngày thành lập Đảng (3/2/1930 - "
		       "3/2/2021) và trao Huy hiệu Đảng cho 7 đảng viên.",
		       "7 2021-01-27");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Từ năm 2012 đến năm 2016, huyện giảm 12 chi bộ.", "12 2012/2016");
}

/* Would catch: delegates to another congress taken for members elected, or for that congress's own;
 * a target that goes on to those elected. */
static void elected(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR | SHOW_QUALIFIERS | SHOW_SCOPE, "Đại hội Đảng bộ xã Tân Mẫu",
		       DAY,
		       "Đại hội thông qua các chỉ tiêu chủ yếu; bầu 15 đồng chí vào Ban Chấp hành; "
		       "bầu đoàn đại biểu dự Đại hội đại biểu Đảng bộ tỉnh gồm 12 đồng chí; bầu "
		       "đoàn đại biểu đi dự đại hội cấp trên 4 đồng chí.",
		       "15 committee_members_elected commune -; 12 congress_delegates commune -; 4 "
		       "congress_delegates commune -");
	assert_metrics(
		SCOPED, "Đại hội Đảng bộ xã Tân Mẫu", DAY,
		"Đồng chí Lê Văn Bình - Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy dự đại hội. Cùng dự có "
		"120 đại biểu.",
		"120 commune -");
}

/* Would catch: what stands behind the last of a list said of that one alone; the verb in a noun
 * given to the next figure; a plan of another item of the list. */
static void alike(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_INDICATOR | SHOW_PERIOD, HEADLINE, DAY,
		"Năm 2016, 36 tổ chức cơ sở đảng trực thuộc Huyện ủy, 60 tập thể quản lý và 150 "
		"chi bộ đều hoàn thành tốt nhiệm vụ. Trong đó, có 7/36 tổ chức cơ sở đảng, "
		"12/60 tập thể và 30/150 chi bộ hoàn thành xuất sắc nhiệm vụ.",
		"36 orgs_rated_good 2016; 60 - 2016; 150 orgs_rated_good 2016; 7/36 "
		"orgs_rated_excellent 2016; 12/60 - 2016; 30/150 orgs_rated_excellent 2016");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Huyện mở 4 lớp bồi dưỡng lý luận chính trị cho 130 đối tượng kết nạp Đảng và "
		"120 đảng viên mới.",
		"4 training_classes; 130 candidates_trained; 120 cadres_trained");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Huyện khen 22 đơn vị; phấn đấu kết nạp mới 30 đảng viên; nâng tốc độ tăng trưởng "
		"kinh tế đạt 18%.",
		"22 commended_collectives; 30 admission_target; 18% socio_economic_other");
}

/* Would catch: qualifiers lost behind another's words, behind the noun of a share or over the years
 * in parentheses; money taken for the number of a name. */
static void qualified(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_QUALIFIERS, HEADLINE, DAY,
		"Hộ nghèo giảm hơn 4%; 80% chi bộ trở lên hoàn thành tốt nhiệm vụ; kinh tế tăng "
		"trưởng bình quân 5 năm (2011 - 2015) đạt 9%.",
		"4% +over +decrease; 80% +at_least; 9% +avg");
	assert_metrics(
		SHOW_KIND, HEADLINE, DAY,
		"Thu nhập bình quân đầu người đạt 40 triệu đồng (đầu nhiệm kỳ 13 triệu đồng).",
		"40000000 money; 13000000 money");
	assert_metrics(SHOW_QUALIFIERS | SHOW_PERIOD, HEADLINE, DAY,
		       "Đáng chú ý, thu nhập đến năm 2020 đạt 88 triệu đồng; hộ nghèo còn dưới 2%.",
		       "88000000 +target by:2020; 2% +under +target by:2020");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Đảng bộ kết nạp 188 đảng viên, vượt 18% chỉ tiêu đề ra hằng năm.",
		       "188 -; 18% yearly");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"Nhiệm kỳ 2010 - 2015, Đảng bộ giữ vững đoàn kết. Kinh tế tăng trưởng bình quân "
		"hằng năm 9%.",
		"9% yearly:2010/2015");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"Trong hai ngày từ 3-4/7/2017, Đảng bộ tổ chức lễ kết nạp Đảng cho 19 quần chúng.",
		"19 2017-07-03/2017-07-04");
}

/* Would catch: the inspection that a body, a medal or a duty is named after counting what follows;
 * what a plan says each year taken for done; a share dated otherwise than its number; the league
 * that somebody is a member of taken for who acts; a footnote's number taken for a figure. */
static void named_after(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_INDICATOR | SHOW_UNIT, HEADLINE, DAY,
		"Quận ủy trao Kỷ niệm chương “Vì sự nghiệp Kiểm tra của Đảng” cho 7 cán bộ. Toàn "
		"quận có 60 cán bộ kiểm tra; giám sát việc thực hiện nhiệm vụ kiểm tra, giám "
		"sát và thi hành kỷ luật 50 tổ chức cơ sở đảng; giải quyết 2 đơn khiếu nại về "
		"kỷ luật.",
		"7 commended_individuals cán bộ; 60 - cán bộ kiểm tra; 50 orgs_supervised tổ chức "
		"cơ sở đảng; 2 petitions_handled đơn khiếu nại");
	assert_metrics(SHOW_INDICATOR | SHOW_QUALIFIERS, HEADLINE, DAY,
		       "Nghị quyết Đại hội đề ra mỗi năm phát triển 200 đảng viên mới.",
		       "200 admission_target +each +target");
	assert_metrics(
		SHOW_INDICATOR | SHOW_PERIOD, HEADLINE, DAY,
		"Tính đến ngày 21/9/2017, huyện kết nạp 120 đảng viên, nâng tổng số đảng viên hiện "
		"có lên 4.100 đảng viên. Trong số đảng viên mới kết nạp: có 50 đảng viên nữ, "
		"chiếm 41%; 10 đảng viên là người có đạo, chiếm 8%.",
		"120 members_admitted 2017-01/2017-09-21; 4100 party_members_total @2017-10; 50 "
		"members_admitted_group 2017-01/2017-09-21; 41% members_admitted_group "
		"2017-01/2017-09-21; 10 members_admitted_group 2017-01/2017-09-21; 8% "
		"members_admitted_group 2017-01/2017-09-21");
	assert_metrics(SCOPED, "Đảng bộ huyện Bình Liêu", DAY,
		       "Có 80 đảng viên là đoàn viên Đoàn Thanh niên, 20 hội viên(1) là nữ.",
		       "80 district 22; 20 district 22");
	assert_metrics(SHOW_QUALIFIERS, HEADLINE, DAY,
		       "Dự kiến Ban Chấp hành Đảng bộ huyện khóa XI, nhiệm kỳ 2020 - 2025 gồm 39 "
		       "đồng chí; "
		       "nhiệm kỳ qua giảm 2 đồng chí, tỷ lệ 4,9%.",
		       "39 +forecast; 2 +decrease; 4.9% +decrease");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Lớp bồi dưỡng có 39 học viên là những quần chúng ưu tú.",
		       "39 candidates_trained");
}

/* Would catch: who attends a meeting taken for who acts; what has been reached by now dated to the
 * term, and what stood before it dated to now; organisations that are rated counted as all. */
static void reached(void **state)
{
	(void)state;
	assert_metrics(
		SCOPED, "Hội nghị tổng kết ở phường Hà Khẩu", DAY,
		"Đảng bộ phường Hà Khẩu tổng kết công tác năm. Dự hội nghị có lãnh đạo quận, "
		"Thường trực UB. MTTQ, trên 100 đại biểu.",
		"100 +over commune -");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Năm 2016, Đảng bộ kết nạp 60 đảng viên. Đến nay, 100% chi bộ đã tổ chức "
		       "đại hội.",
		       "60 2016; 100% @2017-10");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Có 755/758 tổ chức cơ sở đảng được đánh giá chất lượng.", "755/758 -");
}

/* Would catch: bare numbers behind the names of known places or of unknown units, with and without
 * a colon, that are no longer taken for those of a list. */
static void named_units(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR | SHOW_SCOPE, HEADLINE, DAY,
		       "Giao chỉ tiêu kết nạp năm 2018: huyện Mường La 110; huyện Yên Châu 95.",
		       "110 admission_target district 14; "
		       "95 admission_target district 14");
	assert_metrics(SHOW_INDICATOR | SHOW_SCOPE, HEADLINE, DAY,
		       "Giao chỉ tiêu kết nạp năm 2018: Đại Lộc: 110; Điện Bàn: 95.",
		       "110 admission_target district 49; "
		       "95 admission_target district 49");
	assert_metrics(SHOW_INDICATOR | SHOW_SCOPE, HEADLINE, DAY,
		       "Giao chỉ tiêu kết nạp năm 2018: huyện Mường Xa 110; huyện Yên Ca 95.",
		       "110 admission_target district -; "
		       "95 admission_target district -");
}

/* Would catch: grades of badges taken for parts of their number; a number of times that is none, or
 * from too far off. */
static void grades_and_times(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đảng bộ trao Huy hiệu cho 300 đảng viên, gồm Huy hiệu 50, 45, 40 và 30 năm "
		       "tuổi Đảng.",
		       "300 badges_awarded đảng viên");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Đảng bộ trao Huy hiệu cho 300 đảng viên, gồm các bậc 50, 45 và 30 năm tuổi Đảng.",
		"300 badges_awarded đảng viên");
	assert_metrics(VALUED, HEADLINE, DAY,
		       "Mỗi chi bộ họp 2 lần. Mỗi chi bộ đã họp 3 lần. Chi bộ họp 1 lần/tháng. Chi "
		       "bộ họp 4 lần.",
		       "2 frequency +each; 1 frequency");
}

/* Would catch: what tells where something is taken for what is counted; a noun before its number
 * that is too far off, or of the figure before. */
static void nouns_before(void **state)
{
	(void)state;
	assert_metrics(
		SPANNED, HEADLINE, DAY,
		"Số chi bộ ở các trường học là 40; chi bộ tại xã có 7. Số hộ nghèo ở thôn là 9.",
		"40 chi bộ ở các trường học [chi bộ ở các trường học là 40]; "
		"7 chi bộ tại xã [chi bộ tại xã có 7]; 9 hộ nghèo ở thôn [hộ nghèo ở thôn là 9]");
	assert_metrics(SPANNED, HEADLINE, DAY,
		       "Ở đây, TCCSĐ phường, xã là 12. Số TCCSĐ của cả năm khối kể trên là 9.",
		       "12 TCCSĐ phường, xã [TCCSĐ phường, xã là 12]");
	assert_metrics(SPANNED, HEADLINE, DAY,
		       "Ở đây, TCCSĐ khối vừa kể ra đó là 12. Các TCCSĐ khối vừa kể ra ở đó là 9.",
		       "12 TCCSĐ khối vừa kể ra đó [TCCSĐ khối vừa kể ra đó là 12]");
	/* a name, a dash: what stands before them is another part */
	assert_metrics(SPANNED, HEADLINE, DAY, "Ở đây, TCCSĐ ở Mường Xa là 9. Số chi bộ - đó là 7.",
		       "");
}

/* Would catch: a list of bodies that each have disciplined some, of which those without a noun are
 * lost; those struck off called new members; the lower ratings of a list, short or in percent, lost
 * or taken for good ones, and one that is called middling for an average. */
static void bodies_and_ratings(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Ban Thường vụ Huyện ủy kỷ luật 2 đảng viên, Huyện ủy 3, Ủy ban Kiểm tra "
		       "Huyện ủy 5, đảng ủy cơ sở 19, chi bộ 26.",
		       "2 members_disciplined đảng viên; 3 members_disciplined đảng viên; 5 "
		       "members_disciplined đảng viên; 19 members_disciplined đảng viên; 26 "
		       "members_disciplined đảng viên");
	assert_metrics(NAMED, HEADLINE, DAY, "Huyện ủy đã mời 5 người; Đảng ủy 7 không dự.",
		       "5 - người");
	assert_metrics(NAMED, HEADLINE, DAY, "Đảng bộ huyện kết nạp 85 đảng viên mới; xóa tên 4.",
		       "85 members_admitted đảng viên mới; 4 members_struck_off đảng viên");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Về đảng viên: xuất sắc 150 đồng chí, tốt 1.200, trung bình 4, yếu 2.",
		       "150 members_rated_excellent đồng chí; 1200 members_rated_good đồng chí; 4 "
		       "rated_other đồng chí; 2 rated_other đồng chí");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Xếp loại chi bộ: hoàn thành xuất sắc 10, hoàn thành tốt 45, hoàn thành 20.",
		       "10 orgs_rated_excellent chi bộ; 45 orgs_rated_good chi bộ; 20 rated_other "
		       "chi bộ");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Phân loại đảng viên: xuất sắc 12%, tốt 80%, khá 7%, yếu 1%.",
		       "12% members_rated_excellent %; 80% members_rated_good %; 7% rated_other %; "
		       "1% rated_other %");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ratings),
		cmocka_unit_test(parts),
		cmocka_unit_test(announced),
		cmocka_unit_test(verbs),
		cmocka_unit_test(whose),
		cmocka_unit_test(when),
		cmocka_unit_test(elected),
		cmocka_unit_test(alike),
		cmocka_unit_test(qualified),
		cmocka_unit_test(named_after),
		cmocka_unit_test(reached),
		cmocka_unit_test(named_units),
		cmocka_unit_test(grades_and_times),
		cmocka_unit_test(nouns_before),
		cmocka_unit_test(bodies_and_ratings),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
