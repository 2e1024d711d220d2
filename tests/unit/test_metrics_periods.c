#include "metrics.h"

/* Would catch: an interval cut or moved to another year. */
static void spans(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Từ đầu năm đến nay, Đảng bộ kết nạp 92 đảng viên.",
		       "92 2017-01/2017-10-23");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "6 tháng đầu năm 2017, Đảng bộ kết nạp 40 đảng viên. Toàn Đảng bộ có 1.900 "
		       "đảng viên.",
		       "40 2017-01/2017-06; 1900 @2017-10");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"Sáu tháng đầu năm, Đảng bộ kết nạp 41 đảng viên; 9 tháng năm 2017 kết nạp 66 "
		"đảng viên.",
		"41 2017-01/2017-06; 66 2017-01/2017-09");
	/* năm is five here: January was told, the month behind a bare year */
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Trong năm tháng đầu năm 2017, Đảng bộ kết nạp 31 đảng viên.\nNăm tháng đầu "
		       "năm 2016, Đảng bộ kết nạp 29 đảng viên.",
		       "31 2017-01/2017-05; 29 2016-01/2016-05");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Quý I, Đảng bộ kết nạp 12 đảng viên; quý II/2017 kết nạp 17 đảng viên.",
		       "12 2017-01/2017-03; 17 2017-04/2017-06");
	/* quí was no quarter, and its number a month */
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Trong quí 3/2016, Đảng bộ kết nạp 12 đảng viên.", "12 2016-07/2016-09");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Năm 2016, Đảng bộ có 1.850 đảng viên, kết nạp 88 đảng viên.",
		       "1850 @2016; 88 2016");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Tính đến ngày 30/9/2017, Đảng bộ đã kết nạp được 80 đảng viên.",
		       "80 2017-01/2017-09-30");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Tính đến ngày 30/9, toàn Đảng bộ có 1.910 đảng viên.", "1910 @2017-09-30");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Từ đầu nhiệm kỳ đến nay, Đảng bộ kết nạp 310 đảng viên, tổng số đảng viên "
		       "tăng 205 đảng viên so với đầu nhiệm kỳ.",
		       "310 2015/2017-10-23; 205 2015/2017-10-23");
}

/* Would catch: the end of a target or term taken for a date of the figure. */
static void terms_and_targets(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Nhiệm kỳ 2010-2015, Đảng bộ kết nạp 520 đảng viên.", "520 2010/2015");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Đến năm 2020, phấn đấu 95% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ.",
		       "95% by:2020");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"Hằng năm, 90% đảng viên hoàn thành tốt nhiệm vụ. Tỷ lệ chi bộ hoàn thành tốt "
		"nhiệm vụ đạt 85%.",
		"90% yearly; 85% yearly");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Từ năm 2015 đến nay, cấp ủy đã kỷ luật 45 đảng viên. Xóa tên 7 đảng viên.",
		       "45 2015/2017-10-23; 7 2015/2017-10-23");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Từ tháng 1 đến tháng 6 năm 2017, Đảng bộ kết nạp 44 đảng viên.",
		       "44 2017-01/2017-06");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Đảng bộ kết nạp được 51 đảng viên trong 7 tháng đầu năm 2017.",
		       "51 2017-01/2017-07");
}

/* Would catch: a period that does not carry over, or carries too far. */
static void carried(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "9 tháng năm 2017 kỷ luật 12 đảng viên (cùng kỳ năm trước là 15 đảng viên).",
		       "12 2017-01/2017-09; 15 2016-01/2016-09");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Hiện nay, Đảng bộ có 28 chi bộ; năm 2016 có 27 chi bộ.",
		       "28 @2017-10; 27 @2016");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Trong giai đoạn 2010 – 2015, Ban Thường vụ đã ban hành 12 nghị quyết.",
		       "12 2010/2015");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Đến cuối năm 2016, toàn Đảng bộ có 1.870 đảng viên.", "1870 @2016-12");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY, "5 năm qua, Đảng bộ kết nạp 470 đảng viên.",
		       "470 2012/2017-10-23");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Năm 2018, Đảng bộ phấn đấu kết nạp 100 đảng viên.", "100 2018");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2018-02-05",
		       "Năm 2017, Đảng bộ kết nạp 120 đảng viên. Trong năm, cấp ủy xóa tên 4 đảng "
		       "viên.",
		       "120 2017; 4 2017");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2018-02-05",
		       "Đợt 3-2, Đảng bộ trao Huy hiệu Đảng cho 19 đảng viên.", "19 2018-02-03");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2018-01-05",
		       "6 tháng đầu năm, Đảng bộ kết nạp 30 đảng viên.", "30 2017-01/2017-06");
	/* A number right behind the months is no year. */
	assert_metrics(SHOW_PERIOD, "Đảng bộ huyện", "2017-07-10",
		       "Trong 6 tháng đầu 250 đảng viên được kiểm tra.", "250 2017-01/2017-06");
}

/* Would catch: a figure of the headline without the period of the text. */
static void headline(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD | SHOW_QUALIFIERS, "Kết nạp 120 đảng viên", DAY,
		       "Năm 2016, Đảng bộ huyện kết nạp 120 đảng viên.",
		       "120 2016; 120 +repeat 2016");
	assert_metrics(
		SHOW_PERIOD | SHOW_QUALIFIERS, "Tổng kết giai đoạn 2010 – 2020", "2021-11-29",
		"Ban Chấp hành Đảng bộ đã ban hành 02 nghị quyết; phát triển đảng viên vượt từ "
		"2% - 6% kế hoạch năm.",
		"2 2010/2020; 2-6% +exceed +range yearly:2010/2020");
}

/* Would catch: a year invented for an article without a date. */
static void undated(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Từ đầu năm đến nay, Đảng bộ kết nạp 30 đảng viên.", "30 ytd");
	/* the year is said, where in it the article stands is not known */
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Từ đầu năm 2021 đến nay, Đảng bộ kết nạp 30 đảng viên.", "30 2021");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "",
		"6 tháng đầu năm, Đảng bộ kết nạp 30 đảng viên. Hiện nay Đảng bộ có 900 đảng "
		"viên.",
		"30 H1; 900 -");
}

/* Would catch: in a text without a date the months to come taken for those reviewed, years that it
 * names nearby not used, years that it does not name invented; the term to come for the one that
 * the congress reviews; `thực hiện có` read as `hiện có`. */
static void reviews(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "",
		"Đảng ủy sơ kết công tác 6 tháng đầu năm và triển khai nhiệm vụ 6 tháng cuối "
		"năm 2022.\nTrong 6 tháng qua, Đảng bộ kết nạp 55 đảng viên.",
		"55 2022-01/2022-06");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2013-07-18",
		       "Đảng ủy sơ kết 6 tháng đầu năm 2013.\nTrong 6 tháng qua, Đảng bộ kết nạp "
		       "55 đảng viên.",
		       "55 2013-01/2013-06");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2024-07-02",
		       "Đảng ủy bàn 6 tháng cuối năm 2024.\nToàn Đảng bộ đã kết nạp 55 đảng viên.",
		       "55 -");
	assert_metrics(
		SHOW_PERIOD, "Đại hội Đảng bộ xã Tân Mẫu nhiệm kỳ 2015-2020", "",
		"Nhiệm kỳ qua, Đảng bộ kết nạp 46 đảng viên. Trong 5 năm, kiểm tra 21 tổ chức "
		"đảng. Hằng năm kết nạp 9 đảng viên.\nNhiệm kỳ tới, phấn đấu mỗi năm kết nạp "
		"10 đảng viên.",
		"46 2010/2015; 21 2010/2015; 9 yearly:2010/2015; 10 yearly:2015/2020");
	assert_metrics(SHOW_PERIOD, "Đại hội Đảng bộ tỉnh nhiệm kỳ 2015-2020", "2015-10-20",
		       "Nhiệm kỳ qua, Đảng bộ kết nạp 46 đảng viên.", "46 2010/2015");
	assert_metrics(SHOW_PERIOD, "Đại hội Chi bộ thôn Tân Mẫu nhiệm kỳ 2022-2025", "",
		       "Nhiệm kỳ qua, Chi bộ kết nạp 6 đảng viên.", "6 2020/2022");
	assert_metrics(SHOW_PERIOD, "Đại hội Chi bộ thôn Tân Mẫu nhiệm kỳ 2020-2022", "",
		       "Nhiệm kỳ qua, Chi bộ kết nạp 6 đảng viên.", "6 -");
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Nhiệm kỳ 2020-2025, Đảng bộ đề ra 6 giải pháp; trong nhiệm kỳ kết nạp 20 "
		       "đảng viên. Nhiệm kỳ mới (2025-2030), phấn đấu kết nạp 30 đảng viên.",
		       "20 2020/2025; 30 2025/2030");
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Năm 2010, huyện có 20 chi bộ. 5 năm qua, Đảng bộ kết nạp 90 đảng viên.",
		       "20 @2010; 90 -");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Trong 3 năm (2014-2016), Đảng bộ kết nạp 90 đảng viên.", "90 2014/2016");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "",
		"Năm 2016, Đảng bộ thực hiện có hiệu quả công tác cán bộ, kết nạp 90 đảng viên.",
		"90 2016");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Số hộ nghèo hiện nay chiếm 2,7%, giảm 2,2% so với năm 2015.",
		       "2.7% @2017-10; 2.2% 2015/2017-10-23");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"Nghị quyết nêu “Hằng năm kết nạp 200 đảng viên”. Các đảng bộ kết nạp Đảng năm "
		"2016 vượt chỉ tiêu gồm: huyện Tân Mẫu (120,8%).",
		"200 yearly; 120.8% 2016");
}

/* Would catch: what a congress of long ago elected said to be of now or of the congress before;
 * what is to come said to be done; a year named in a list or in parentheses that reaches what
 * follows. */
static void histories(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD, "Đảng bộ huyện qua các kỳ đại hội", "",
		"Năm 1930, đại hội lần thứ I đã bầu Ban Chấp hành gồm 5 đồng chí.\nĐại hội lần thứ "
		"II khai mạc ngày 14-4-1938 với 30 đại biểu đại diện cho 200 đảng viên. Đại hội đã "
		"bầu Ban Chấp hành gồm 7 đồng chí.",
		"5 1930; 30 1938-04-14; 200 @1938-04-14; 7 1938-04-14");
	assert_metrics(
		SHOW_PERIOD, "Đại hội Đảng bộ xã Tân Mẫu nhiệm kỳ 2015-2020", "",
		"Xã hiện chỉ còn 4% số hộ nghèo, giảm từ 19,9% năm 2010 xuống còn 9,8% cuối năm "
		"2014.",
		"4% @2015; 19.9% 2010; 9.8% @2014-12");
	assert_metrics(
		SHOW_PERIOD | SHOW_QUALIFIERS, "Đại hội Đảng bộ tỉnh nhiệm kỳ 2025-2030",
		"2025-09-17",
		"Phấn đấu tốc độ tăng trưởng bình quân đạt 10%/năm trở lên.\nHằng năm, 80% tổ "
		"chức cơ sở đảng hoàn thành tốt nhiệm vụ.\nĐến năm 2030, thu nhập bình quân "
		"đầu người từ 75 triệu đồng. Đến năm 2024, đã kết nạp 90 đảng viên.",
		"10% +at_least +avg +target 2025/2030; 80% +target yearly:2025/2030; 75000000 "
		"+avg +target by:2030; 90 2024");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2015-06-10",
		"Nhiệm kỳ qua, huyện đạt nhiều kết quả: thu ngân sách năm 2014 đạt 15 tỷ đồng; "
		"kết nạp 90 đảng viên. Diện tích canh tác hằng năm đều tăng; kiểm tra 12 tổ "
		"chức đảng.",
		"15000000000 2014; 90 2010/2015; 12 2010/2015");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2021-02-03",
		"Nhiệm kỳ qua, huyện kết nạp 90 đảng viên, khen thưởng 8 cá nhân tiêu biểu (giai "
		"đoạn 2016-2019).",
		"90 2015/2020; 8 2016/2019");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"Năm 2016, huyện mở 9 lớp bồi dưỡng. Học viên nghe về Cương lĩnh (bổ sung năm "
		"2011). Huyện kết nạp 8 đảng viên.",
		"9 2016; 8 2016");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2013-06-07",
		       "Đến nay 44 chi bộ đã sơ kết giữa nhiệm kỳ (đạt 100%).",
		       "44 @2013-06; 100% @2013-06");
}

/* Would catch: the plan that a congress made taken for the days when it met; what was done on a day
 * of long ago said to be of the article's year; a list's year taken for a district. */
static void congresses_of_old(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD, "Đảng bộ huyện qua các kỳ đại hội", "2015-10-13",
		"Đại hội diễn ra từ ngày 8 đến 22/4/1977, bàn nhiệm vụ trong 5 năm 1976 - 1980; "
		"bầu "
		"Ban Chấp hành gồm 35 đồng chí.\nNgày 3-9-1944, đồng chí Mẫu về làng kết nạp 6 "
		"đảng viên.",
		"35 1977-04-08/1977-04-22; 6 1944-09-03");
	assert_metrics(SHOW_SCOPE, "Tỉnh ủy tổng kết công tác xây dựng Đảng", DAY,
		       "Kết quả: Năm 2016, cấp ủy lập 7 đoàn kiểm tra; Tháng 5, cấp ủy lập 8 đoàn "
		       "kiểm tra.",
		       "7 province -; 8 province -");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"5 năm vừa qua, Đảng bộ kết nạp 470 đảng viên, là một trong ba đảng bộ dẫn đầu.",
		"470 2012/2017-10-23");
}

/* Would catch: what a change began with said to be so at its end, or the year in its parentheses
 * said of the number behind it; bare numbers of a change that are no figures; a time told in the
 * sentence behind. */
static void changes(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD | SHOW_INDICATOR, HEADLINE, DAY,
		       "Nhiệm kỳ 2010 - 2015, số tổ chức cơ sở đảng giảm từ 61 xuống còn 52; số "
		       "chi bộ trực thuộc tăng từ 141 chi bộ lên 152 chi bộ.",
		       "61 grassroots_party_orgs @2010; 52 grassroots_party_orgs @2015; "
		       "141 party_cells @2010; 152 party_cells @2015");
	assert_metrics(SHOW_PERIOD | SHOW_INDICATOR, HEADLINE, DAY,
		       "Giai đoạn 2010 - 2015, số đảng viên tăng từ 3.201 lên 4.101 đồng chí.",
		       "3201 party_members_total @2010; 4101 party_members_total @2015");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Tổng số đảng viên của Đảng bộ tăng từ 3.202 đồng chí (năm 2010) lên 4.102 "
		       "đồng chí (năm 2015).",
		       "3202 @2010; 4102 @2015");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Tổng số đảng viên của Đảng bộ tăng từ 3.202 đồng chí (năm 2010) lên 4.102 "
		       "đồng chí.",
		       "3202 @2010; 4102 @2017-10");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "6 tháng đầu năm 2017, kinh tế phát triển.\nHiện nay 100% số tổ chức cơ sở "
		       "đảng đã tổ chức đại hội.",
		       "100% @2017-10");
	assert_metrics(
		SHOW_PERIOD, "Huyện ủy thi hành kỷ luật đảng viên", "",
		"Cấp ủy đã thi hành kỷ luật 84 đảng viên. Đó là kết quả nêu tại báo cáo công "
		"tác xây dựng Đảng 9 tháng năm 2016.",
		"84 2016-01/2016-09");
}

/* Would catch: a year told in passing that dates the sentences behind it; a range read as a day;
 * bounds among targets taken for results; what a cell had when it was founded said to be so now. */
static void passing(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2020-05-13",
		"Nhiệm kỳ 2015-2020, xã đạt nhiều kết quả. Trong số 27 chỉ tiêu của đại hội nhiệm "
		"kỳ 2015-2020, thu nhập đến năm 2020 đạt 69 triệu đồng. Thu ngân sách đạt 61 tỷ "
		"đồng.",
		"27 2015/2020; 69000000 @2020; 61000000000 2015/2020");
	assert_metrics(
		SHOW_PERIOD | SHOW_QUALIFIERS, "Đại hội Đảng bộ huyện nhiệm kỳ 2010-2015", "",
		"Phấn đấu đến năm 2015, có 8 chi bộ mới. Kết nạp từ 3 - 5 đảng viên ở mỗi xã. "
		"Huyện kết nạp 90 đảng viên. Đến năm 2015, 80% chi bộ hoàn thành tốt nhiệm vụ; "
		"còn dưới 5% số hộ nghèo.",
		"8 +target by:2015; 3-5 +target +range by:2015; 90 -; 80% +target by:2015; 5% "
		"+under +target by:2015");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2019-11-14",
		"Chi bộ được thành lập năm 1969 chỉ có 10 đảng viên. Chi bộ được thành lập năm "
		"1970, nay là nơi sinh hoạt của các giáo viên, có 30 đảng viên.",
		"10 @1969; 30 @2019-11");
	assert_metrics(SHOW_PERIOD, "Kỷ luật đảng viên trong nhiệm kỳ 2015-2020", "2016-09-24",
		       "Nhiệm kỳ qua, cấp ủy đã kiểm tra 130 tổ chức đảng.", "130 2015/2020");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2011-01-14",
		"Qua một năm hoạt động, Đảng bộ kết nạp 5 đảng viên, phấn đấu còn dưới 2% số hộ "
		"nghèo vào năm 2015.",
		"5 2010; 2% by:2015");
}

/* Would catch: what is compared with, or another year, taken for the period. */
static void compared(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2013-04-05",
		"Tính đến hết quý I/2013, Đảng bộ có 787 tổ chức cơ sở đảng, tăng 11 tổ chức "
		"so với năm 2011.",
		"787 @2013-03; 11 2011/2013-03");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2021-12-20",
		"Nghị quyết Đại hội nhiệm kỳ 2020 - 2025 đề ra mục tiêu mỗi năm kết nạp từ 90 "
		"- 100 đảng viên.",
		"90-100 yearly:2020/2025");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2020-05-04",
		       "Từ đầu nhiệm kỳ đến nay, tỉnh đã bổ nhiệm 120 cán bộ. Năm 2016 có 20 đồng "
		       "chí; năm 2017 có 30 đồng chí; năm 2018 có 70 đồng chí.",
		       "120 2015/2020-05-04; 20 2016; 30 2017; 70 2018");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2018-10-08",
		"Từ đầu năm đến nay, kết nạp 270 đảng viên, đạt 2,9% so với tổng số đảng viên "
		"cuối năm 2017, nâng tổng số đảng viên lên 7.804 đảng viên.",
		"270 2018-01/2018-10-08; 2.9% 2018-01/2018-10-08; 7804 @2018-10");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2022-01-10",
		       "Trong năm 2021, cấp ủy các cấp đã thi hành kỷ luật 223 đảng viên.",
		       "223 2021");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Từ đầu nhiệm kỳ 2015-2020 đến nay, toàn tỉnh đã kết nạp 1.700 đảng viên; "
		       "trong nửa đầu nhiệm kỳ 2015-2020, kiểm tra 13 tổ chức đảng.",
		       "1700 2015/2017-10-23; 13 2015/2017-10-23");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Từ năm học 2015-2016 đến nay, chi bộ kết nạp 9 học sinh, mỗi năm kết nạp 3 "
		       "đảng viên.",
		       "9 2015/2017-10-23; 3 yearly:2015/2017-10-23");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"Dự kiến từ nay đến cuối năm, huyện sẽ thành lập thêm 4 chi bộ và phấn đấu đến "
		"hết năm kết nạp 50 đảng viên.",
		"4 by:2017-12; 50 by:2017-12");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2018-01-03",
		"Đến hết năm, đã kết nạp 100 đảng viên; trong năm qua kiểm tra 12 tổ chức đảng.",
		"100 2017; 12 2017");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2020-05-20",
		"Có 2 đảng viên nhận Huy hiệu Đảng: đồng chí Mẫu sinh ngày 25/3/1932, vào Đảng "
		"ngày 25/4/1951.",
		"2 2020");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2022-07-11",
		"Ngày 10/7, chi bộ tổ chức lễ kết nạp đảng viên cho 8 quần chúng ưu tú. Ngày "
		"10/7, Huyện ủy cho biết đã kết nạp 80 đảng viên.",
		"8 2022-07-10; 80 -");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"Đến tháng 31-12-2014, toàn tỉnh có 45.526 đảng viên; tổng số chi bộ tính đến "
		"ngày 1/3/2017 có 60 chi bộ.",
		"45526 @2014-12-31; 60 @2017-03-01");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"Công nhận 5 đảng bộ đạt trong sạch, vững mạnh tiêu biểu; 24 đảng bộ hoàn "
		"thành tốt nhiệm vụ năm 2016; năm 2015 có 20 đảng bộ đạt trong sạch, vững mạnh.",
		"5 2016; 24 2016; 20 2015");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2020-01-10",
		       "Năm 2019, kết nạp 4 đảng viên; đề ra một số chỉ tiêu quan trọng trong năm "
		       "2020, phấn đấu 100% đảng viên được quán triệt nghị quyết.",
		       "4 2019; 100% 2020");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"Thực hiện Nghị quyết Đại hội Đảng bộ tỉnh khóa XI, nhiệm kỳ 2015-2020, từ năm "
		"2016 đến nay đã kết nạp 70 đảng viên. Tỷ lệ đảng viên tham gia học tập Nghị "
		"quyết Đại hội Đảng bộ tỉnh Mẫu khóa XI, nhiệm kỳ 2015-2020 đạt 82%.",
		"70 2016/2017-10-23; 82% 2016/2017-10-23");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2024-07-02",
		       "6 tháng đầu năm 2024, kiểm tra 26 tổ chức đảng (tăng 5% so cùng kỳ) và 63 "
		       "đảng viên.",
		       "26 2024-01/2024-06; 5% 2024-01/2024-06; 63 2024-01/2024-06");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2019-01-05",
		       "Năm qua, tỷ lệ đảng viên là trưởng thôn tăng 1,6% so với năm trước.",
		       "1.6% 2017/2018");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"Năm 2015, giá tăng 5%.\nNgười mua trả 20 triệu đồng.\nHộ khác trả 30 triệu đồng.",
		"5% 2015; 20000000 2015; 30000000 2015");
}

/* Would catch: a year that stands right behind one figure given to the next one, or the one in
 * front of a sentence to a figure that has its own. */
static void own_period(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Tỷ lệ đảng viên nữ đạt 21% năm 2015 và 23% năm 2016.",
		       "21% @2015; 23% @2016");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Đề án mở từ năm 2015, dự kiến kết nạp 30 đảng viên trong năm 2018.",
		       "30 2018");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Quỹ chi 40 tỷ đồng, giai đoạn 2012-2015 là 12 tỷ đồng.",
		       "40000000000 -; 12000000000 2012/2015");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Năm 2016, xã kết nạp 12 đảng viên, đến năm 2020 là 60 đảng viên.",
		       "12 2016; 60 by:2020");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Nguồn thu 9 tháng tăng 5% và vào cuối 2016 đạt 30 tỷ đồng.",
		       "5% 2017-01/2017-09; 30000000000 @2016-12");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Tỷ lệ hộ nghèo còn 4%, thấp nhất kể từ năm 2008.", "4% -");
}

/* Would catch: the day from which a rule holds, by which something is due, or a time that nobody
 * can tell, taken for when a figure holds. */
static void other_times(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Luật có hiệu lực từ ngày 1/7/2016 phạt 30 triệu đồng.", "30000000 -");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY, "Công ty thành lập năm 2008 có vốn 20 tỷ đồng.",
		       "20000000000 -");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Năm 2016 thu 5 tỷ đồng; những năm qua tặng 12 ngôi nhà.",
		       "5000000000 2016; 12 -");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY, "Những năm 1990 xã có 12 trường học.", "12 -");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Các sở báo cáo về 12 dự án trước ngày 10/2/2017.", "12 -");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2018-01-20",
		       "Đợt 3-2, Đảng bộ trao Huy hiệu Đảng cho 19 đảng viên.", "19 2018-02-03");
}

/* Would catch: periods of a text that is not about the Party handed from one sentence to the next,
 * or completed with a year that it only mentions. */
static void of_anything(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, "Tàu mới ra khơi", DAY,
		       "Con tàu được hạ thủy năm 2013. Tàu chở 500 người.", "500 -");
	assert_metrics(SHOW_PERIOD, "Giá lúa tăng", DAY,
		       "Năm 2015 xuất khẩu 300 tấn. Trong đó, có 20 tấn nếp.", "300 2015; 20 2015");
	assert_metrics(
		SHOW_PERIOD, "Giá lúa tăng", "",
		"Năm 2015 mất mùa. Sáng 6/2, tháng 5 xuất khẩu 300 tấn; hiện giá là 20 triệu "
		"đồng. Kể từ năm 2014 đã có 6 vụ kiện.",
		"300 --05; 20000000 -; 6 -");
}

/* Would catch: the term of those elected taken for when they were; a day's range that names its
 * month once; years of a review; the year of a plan that a report only mentions. */
static void of_reports(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "2025-09-30",
		       "Ban Chấp hành Đảng bộ huyện nhiệm kỳ 2025-2030 gồm 36 đồng chí.",
		       "36 2025");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Từ ngày 22 đến ngày 26/3, huyện trao Huy hiệu Đảng cho 9 đảng viên.",
		       "9 2017-03-22/2017-03-26");
	/* longer than a meeting: what was done in them; and the day on which somebody came over */
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Từ ngày 8-19/10/2017, huyện kiểm tra 14 tổ chức đảng. Từ ngày 2/10 đến ngày 16/10, huyện giám sát 5 "
		       "tổ chức đảng.",
		       "14 2017-10-08/2017-10-19; 5 2017-10-02/2017-10-16");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY, "Từ ngày 3 đến 5/10/2017, huyện giám sát 6 tổ chức đảng.", "6 -");
	assert_metrics(SHOW_PERIOD, "Tiếp nhận tổ chức đảng", DAY,
		       "Ngày 20/10, Đảng bộ phường Mẫu tiếp nhận 3 tổ chức đảng và 120 đảng viên.",
		       "3 2017-10-20; 120 2017-10-20");
	/* of a text that has no date: the year that it began with and named again */
	assert_metrics(SHOW_PERIOD, "Huyện Mẫu kết nạp 33 đảng viên trong năm 2016", "",
		       "Huyện Mẫu kết nạp 33 đảng viên.\n\nNăm 2016, công tác xây dựng Đảng có nhiều kết quả.\n\n"
		       "Trong năm, Huyện ủy kỷ luật 4 đảng viên.",
		       "33 2016; 33 2016; 4 2016");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"Huyện ủy tổng kết 8 năm thực hiện nghị quyết. Các cấp ủy kết nạp 411 đảng viên.",
		"411 2009/2017-10-23");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"6 tháng đầu năm, cấp ủy ban hành chương trình kiểm tra, giám sát năm 2017. Cấp "
		"ủy đã kiểm tra 7 tổ chức đảng.",
		"7 2017-01/2017-06");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "9 tháng năm 2017, nguồn thu tăng 5% (cùng kỳ năm 2016 tăng 9%).",
		       "5% 2017-01/2017-09; 9% 2016-01/2016-09");
	assert_metrics(SHOW_PERIOD, "Đại hội Đảng bộ xã nhiệm kỳ 2025 - 2030", "2025-02-21",
		       "Trong nhiệm kỳ qua, thu nhập bình quân đạt 68 triệu đồng.\nĐảng bộ kết nạp "
		       "46 đảng "
		       "viên; hằng năm 90% chi bộ hoàn thành tốt nhiệm vụ. Phấn đấu mỗi năm kết "
		       "nạp 9 đảng "
		       "viên.",
		       "68000000 2020/2025; 46 2020/2025; 90% yearly; 9 yearly:2025/2030");
	assert_metrics(
		SHOW_PERIOD, "Đảng bộ tỉnh sơ kết 6 tháng đầu năm", DAY,
		"Từ đầu nhiệm kỳ đến nay, tỉnh kết nạp 900 đảng viên, bình quân mỗi năm 300 đảng "
		"viên.\nCấp ủy miễn nhiệm 3 cán bộ. Kinh phí là 45 tỷ đồng.",
		"900 2015/2017-10-23; 300 yearly:2015/2017-10-23; 3 2017-01/2017-06; "
		"45000000000 2017-01/2017-06");
	assert_metrics(
		SHOW_PERIOD | SHOW_QUALIFIERS, HEADLINE, DAY,
		"Năm 2016, Đảng bộ khá. Đã kết nạp 186/180 đảng viên, trong đó nữ 98 đồng chí.",
		"186/180 +ratio 2016; 98 +part 2016");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"9 tháng năm 2017, giá trị sản xuất tăng 11% so với cùng kỳ, bằng 78% kế hoạch.",
		"11% 2017-01/2017-09; 78% 2017-01/2017-09");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "9 tháng năm 2017, nguồn thu tăng 5%, thấp hơn cùng kỳ năm 2016 (7%).",
		       "5% 2017-01/2017-09; 7% 2016-01/2016-09");
	assert_metrics(SHOW_PERIOD, "Giá lúa tăng", DAY,
		       "Diện tích vượt 25%, theo bộ này, năm 1970, cả nước trồng lúa.", "25% -");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "",
		"Đến ngày 27-11, Đảng bộ kết nạp 200 đảng viên, tăng 5 đảng viên so với năm 2017.",
		"200 2018-01/2018-11-27; 5 2018-01/2018-11-27");
}

/* Would catch: the same number said of another year, or as a yearly one, marked as said before; a
 * repetition with a period of its own. */
static void repeats(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD | SHOW_QUALIFIERS, HEADLINE, DAY,
		"Năm 2015, xã kết nạp 5 đảng viên. Năm 2016, xã kết nạp 5 đảng viên. Mỗi năm xã "
		"kết nạp 5 đảng viên.",
		"5 +subunit 2015; 5 +subunit 2016; 5 +each +subunit yearly");
	assert_metrics(SHOW_PERIOD | SHOW_QUALIFIERS, HEADLINE, DAY,
		       "Từ đầu năm đến nay, Đảng bộ kết nạp 92 đảng viên.\nNăm học qua sôi nổi. 92 "
		       "đảng viên được kết nạp đều trẻ.",
		       "92 2017-01/2017-10-23; 92 +repeat 2017-01/2017-10-23");
	/* its parts with it */
	assert_metrics(
		SHOW_PERIOD | SHOW_QUALIFIERS, HEADLINE, DAY,
		"Ngày 19/5/2017, Đảng bộ xã trao Huy hiệu Đảng cho 11 đảng viên.\nDự lễ có "
		"lãnh đạo huyện.\nĐợt này, Đảng bộ xã có 11 đảng viên nhận Huy hiệu Đảng, "
		"trong đó 4 đồng chí nhận Huy hiệu 50 năm tuổi Đảng, 7 đồng chí nhận Huy hiệu 30 "
		"năm tuổi Đảng.",
		"11 +subunit 2017-05-19; 11 +subunit +repeat 2017-05-19; 4 +part +subunit "
		"2017-05-19; 7 +part +subunit 2017-05-19");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(spans),       cmocka_unit_test(terms_and_targets),
		cmocka_unit_test(carried),     cmocka_unit_test(headline),
		cmocka_unit_test(undated),     cmocka_unit_test(reviews),
		cmocka_unit_test(histories),   cmocka_unit_test(congresses_of_old),
		cmocka_unit_test(passing),     cmocka_unit_test(compared),
		cmocka_unit_test(own_period),  cmocka_unit_test(other_times),
		cmocka_unit_test(of_anything), cmocka_unit_test(of_reports),
		cmocka_unit_test(repeats),     cmocka_unit_test(changes),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
