/* Periods in reports, reviews and lists: which of several times of a text a figure is of. */
#include "metrics.h"

/* Would catch: a report dated by the plan for the time after it; trong năm, said in January, as the
 * year that has begun. */
static void tasks_to_come(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "2019-01-18",
		       "Ngày 17/1, Ban Tổ chức tổng kết năm qua và triển khai nhiệm vụ năm "
		       "2019.\nTrong năm, toàn tỉnh kết nạp 1.683 đảng viên.",
		       "1683 2018");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2016-04-05",
		       "Sáng 5/4, Đảng ủy họp đánh giá quý I, triển khai nhiệm vụ quý II năm 2016. "
		       "Trong quý, Đảng bộ kết nạp 29 đảng viên.",
		       "29 2016-01/2016-03");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2024-08-29",
		       "Huyện ủy họp đánh giá công tác tháng 8 và triển khai nhiệm vụ tháng "
		       "9/2024.\nTrong tháng, huyện kết nạp 7 đảng viên.",
		       "7 2024-08");
	/* a plan that was carried out is of its own year */
	assert_metrics(SHOW_PERIOD, HEADLINE, "2019-01-18",
		       "Thực hiện kế hoạch năm 2018, trong năm, toàn tỉnh kết nạp 1.683 đảng viên.",
		       "1683 2018");
}

/* Would catch: a part of the time that is told by itself, dating what the text goes on with. */
static void told_by_itself(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "2018-10-12",
		       "9 tháng đầu năm, cấp ủy kiểm tra 204 tổ chức đảng. Riêng quý III kiểm tra "
		       "31 tổ chức đảng.\nVề thi hành kỷ luật, toàn tỉnh kỷ luật 96 đảng viên.",
		       "204 2018-01/2018-09; 31 2018-07/2018-09; 96 2018-01/2018-09");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2016-04-05",
		       "Quý I, Đảng bộ kết nạp 29 đảng viên (tháng 1 kết nạp 8 đảng viên, tháng 2 "
		       "kết nạp 6 đảng viên), khai trừ 2 đảng viên.",
		       "29 2016-01/2016-03; 8 2016-01; 6 2016-02; 2 2016-01/2016-03");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2019-01-18",
		       "Năm 2018, có 97,4% đảng viên hoàn thành tốt nhiệm vụ (năm 2017 là 96,8%). "
		       "Kết nạp 30 đảng viên.",
		       "97.4% 2018; 96.8% 2017; 30 2018");
}

/* Would catch: the time at the head of one part of a list, taken for the parts before it; years
 * side by side, of which the last is a number of cells. */
static void parts_of_lists(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2023-05-23",
		"Qua nửa nhiệm kỳ, Đảng bộ hoàn thành nhiều chỉ tiêu. Kết nạp 90 đảng viên; thu "
		"ngân sách năm 2021 và 2022 đạt 486 tỷ đồng.",
		"90 2020/2023-05-23; 486000000000 2021/2022");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2020-02-26",
		"Năm 2017, 2018 chi bộ vững mạnh. Năm 2018, 2019 chi bộ kết nạp 4 đảng viên.",
		"4 2018/2019");
	/* a time at the end of a list is of all of it */
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Đảng bộ kết nạp 40 đảng viên; khai trừ 2 đảng viên trong 7 tháng đầu năm "
		       "2017.",
		       "40 2017-01/2017-07; 2 2017-01/2017-07");
}

/* Would catch: a year that something was before of, as the time of it or of a target. */
static void before_a_year(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD | SHOW_QUALIFIERS, HEADLINE, DAY,
		       "Trước năm 2007, Đảng bộ kết nạp 64 đảng viên.", "64 -");
	assert_metrics(SHOW_PERIOD | SHOW_QUALIFIERS, HEADLINE, "2024-08-29",
		       "Phấn đấu trước ngày 30/11, kết nạp 50 đảng viên.", "50 +target by:2024-11");
}

/* Would catch: the term that a congress opens, reviewed as if it had gone by, where only the first
 * paragraph names it; a term of a cell that is shorter, taken for five years; those elected at the
 * congress dated by the time that it reviewed. */
static void congresses(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD | SHOW_QUALIFIERS, "Đảng bộ xã Tân Mẫu tổ chức thành công đại hội", "",
		"Ngày 17/4, Đảng bộ xã tổ chức Đại hội lần thứ XII, nhiệm kỳ 2015-2020.\n5 năm "
		"qua, kinh tế khá. Đầu nhiệm "
		"kỳ, "
		"Đảng bộ có 412 đảng viên, đến nay có 465 đảng viên. Đã kết nạp 72 đảng viên.\nĐến "
		"cuối nhiệm kỳ, 95% chi bộ vững mạnh.\nĐại hội thống nhất một số chỉ tiêu trong 5 "
		"năm "
		"tới:\n- Kết nạp 80 đảng viên.",
		"412 @2010; 465 @2015; 72 2010/2015; 95% @2015; 80 +target 2015/2020");
	assert_metrics(
		SHOW_PERIOD, "Đại hội Chi bộ Sở Mẫu nhiệm kỳ 2020-2022", "2020-02-26",
		"Chiều 25/2, Chi bộ tổ chức đại hội.\nNhiệm kỳ qua, Chi bộ kết nạp 3 đảng "
		"viên. Đầu nhiệm kỳ, Chi bộ có 17 đảng viên.\nNăm 2019, 4 đảng viên được kết "
		"nạp.\nĐại hội đã bầu Chi ủy gồm 5 đồng chí.",
		"3 -; 17 -; 4 2019; 5 2020-02-25");
	assert_metrics(
		SHOW_PERIOD | SHOW_QUALIFIERS, HEADLINE, "2023-05-23",
		"Từ đầu nhiệm kỳ đến nay, Đảng bộ kết nạp 612 đảng viên.\nNửa cuối nhiệm kỳ, "
		"phấn đấu kết nạp 388 đảng viên; đến cuối nhiệm kỳ có 9.000 đảng viên.",
		"612 +cumulative 2020/2023-05-23; 388 +target 2023/2025; 9000 +target "
		"by:2025");
}

/* Would catch: what a paragraph of history tells, dated by the year named before or as of now. */
static void of_old(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD, "Đảng bộ huyện 85 năm xây dựng và trưởng thành", "2015-12-15",
		"Năm 1945, nhân dân giành chính quyền. Sau đó, Đảng bộ có 46 đảng viên.\nTrong "
		"kháng chiến chống Pháp, Đảng bộ kết nạp 900 đảng viên.\nĐảng bộ kết nạp 30 "
		"đảng viên là phụ nữ.\nĐến nay, Đảng bộ có 11.270 đảng viên.",
		"46 -; 900 1945/1954; 30 -; 11270 @2015-12");
	assert_metrics(SHOW_PERIOD, "Truyền thống của Đảng bộ xã", "",
		       "Sau giải phóng, Đảng bộ chỉ còn 42 đảng viên, đến Đại hội lần thứ II (năm "
		       "1979) có 68 đảng viên.",
		       "42 -; 68 @1979");
}

/* Would catch: a day or month left out because nobody tells its year, a year invented for it, a
 * fraction read as a day, and the year that the text tells not used. */
static void yearless(void **state)
{
	static const char *const title = "Giá lúa ở miền Tây";

	(void)state;
	assert_metrics(SHOW_PERIOD, title, "",
		       "Ngày 26/9, đoàn xe chở 40 tấn gạo đến cảng. Trong tháng 7, nông dân bán "
		       "được 300 tấn lúa.",
		       "40 --09-26; 300 --07");
	assert_metrics(SHOW_PERIOD, title, "", "Từ 15/5 đến 20/5, các hộ thu hoạch 70 tấn lúa.",
		       "70 --05-15/--05-20");
	assert_metrics(SHOW_PERIOD, title, "",
		       "Từ tháng 11 đến tháng 2, các hộ thu hoạch 70 tấn lúa.", "70 --11/--02");
	assert_metrics(SHOW_PERIOD, title, "", "Quý II, công ty bán được 70 tấn lúa.",
		       "70 --04/--06");
	assert_metrics(SHOW_PERIOD, title, "",
		       "9 tháng đầu năm, công ty bán được 70 tấn lúa; trong 3 tháng, giá tăng 5%.",
		       "70 --01/--09; 5% -");
	assert_metrics(SHOW_PERIOD, title, "", "Tính đến ngày 31/12, công ty có 900 công nhân.",
		       "900 @--12-31");
	assert_metrics(SHOW_PERIOD, title, "", "Số hộ trồng lúa chiếm đến 2/3 của 90 hộ.", "90 -");
	/* up to a day that nobody knows */
	assert_metrics(SHOW_PERIOD, title, "", "Từ ngày 1/7, công ty bán được 70 tấn lúa.", "70 -");
	/* The text tells the year. */
	assert_metrics(
		SHOW_PERIOD, title, "",
		"Ngày 26/9, đoàn xe chở 40 tấn gạo đến cảng. Từ ngày 24/9/2016, kho đóng cửa.",
		"40 2016-09-26");
	assert_metrics(SHOW_PERIOD, title, "",
		       "Ngày 2/9, đoàn xe chở 40 tấn gạo đến cảng. Ông chủ sinh ngày 2/9/1955.",
		       "40 --09-02");
	assert_metrics(SHOW_PERIOD, title, "",
		       "Từ tháng 11/2016 đến tháng 2, các hộ thu hoạch 70 tấn lúa.",
		       "70 2016-11/2017-02");
	assert_metrics(SHOW_PERIOD, title, DAY,
		       "Ngày 26/8, đoàn xe chở 40 tấn gạo đến cảng. Trong tháng 7, nông dân bán "
		       "được 300 tấn lúa.",
		       "40 2017-08-26; 300 2017-07");
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Tháng 7, Đảng bộ kết nạp 12 đảng viên. Đến cuối tháng 8, toàn Đảng bộ có "
		       "900 đảng viên. Đến ngày 30/12, phấn đấu kết nạp 90 đảng viên.",
		       "12 --07; 900 @--08; 90 by:--12");
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Năm 2016 có nhiều đổi mới. Tháng 7, Đảng bộ kết nạp 12 đảng viên.",
		       "12 2016-07");
	assert_metrics(SHOW_PERIOD, title, "",
		       "Năm 2016, công ty bán được 70 tấn lúa. Trong đó, quý IV bán được 20 tấn.",
		       "70 2016; 20 2016-10/2016-12");
	/* the day of the saying, of the moon, and no month at all */
	assert_metrics(SHOW_PERIOD, title, "",
		       "Ngày 15/6, chủ vựa cho biết bà con giữ lại 20 tấn lúa.", "20 -");
	assert_metrics(SHOW_PERIOD, title, "", "Ngày 16/7 âm lịch, bà con bán được 20 tấn lúa.",
		       "20 -");
	assert_metrics(SHOW_PERIOD, title, "",
		       "Mỗi tháng 1 triệu đồng được gửi về, vé tháng 2 tuyến giá 90 nghìn đồng.",
		       "1000000 -; 90000 -");
	/* of the same month a year before */
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Tháng 7, Đảng bộ kết nạp 12 đảng viên (cùng kỳ năm trước là 15 đảng viên).",
		       "12 --07; 15 -");
}

/* Would catch: days and months left out that are told by words: tháng Sáu, sáng nay (8/2), quý I
 * năm nay, two days of a month, Tết of a year, a year in parentheses; and what only looks like one
 * of them, or is only compared with, taken for the figure's time. */
static void told_in_words(void **state)
{
	static const char *const title = "Giá lúa ở miền Tây";

	(void)state;
	assert_metrics(SHOW_PERIOD, title, "",
		       "Hồi cuối tháng Sáu, bà con bán được 70 tấn lúa. Ngày 5 tháng Mười Hai năm "
		       "2016, bà con bán được 80 tấn lúa.",
		       "70 --06; 80 2016-12-05");
	assert_metrics(SHOW_PERIOD, title, "",
		       "Kho ở đường Ba Tháng Hai chứa 70 tấn lúa. Cách mạng tháng Tám, 80 tấn lúa.",
		       "70 -; 80 -");
	assert_metrics(SHOW_PERIOD, title, "",
		       "Sáng nay (8/2), bà con bán được 70 tấn lúa. Hôm qua, 7/2, bà con bán được "
		       "60 tấn lúa. Chốt phiên 6/2, bà con bán được 50 tấn lúa.",
		       "70 --02-08; 60 --02-07; 50 --02-06");
	assert_metrics(SHOW_PERIOD, title, "", "Giá lúa tăng 5%, cao nhất kể từ phiên 11/11.",
		       "5% -");
	assert_metrics(
		SHOW_PERIOD, title, "",
		"Quý I năm nay, bà con bán được 70 tấn lúa. Tháng 4 năm ngoái, bà con bán được "
		"60 tấn lúa. Tháng 4/2017, kho đóng cửa.",
		"70 --01/--03; 60 --04");
	assert_metrics(
		SHOW_PERIOD, title, DAY,
		"Quý I năm nay, bà con bán được 70 tấn lúa. Tháng 4 năm ngoái, bà con bán được "
		"60 tấn lúa.",
		"70 2017-01/2017-03; 60 2016-04");
	assert_metrics(
		SHOW_PERIOD, title, "",
		"Trong hai ngày 19 và 20/5, bà con bán được 70 tấn lúa. Từ ngày 19 - 31/5, bà "
		"con bán được 60 tấn lúa.",
		"70 --05-19/--05-20; 60 --05-19/--05-31");
	assert_metrics(
		SHOW_PERIOD, title, "",
		"Tết Nguyên đán Đinh Dậu 2017, bà con bán được 70 tấn lúa. Trước Tết 2016 bà "
		"con bán được 60 tấn lúa.",
		"70 2017; 60 -");
	assert_metrics(SHOW_PERIOD, title, "",
		       "Bà con bán được 70 tấn lúa (2012), 80 tấn lúa (2013).", "70 2012; 80 2013");
	assert_metrics(SHOW_PERIOD, title, "",
		       "Bà con bán được 70 tấn lúa\n(2012) là năm mở chợ.", "70 -");
	assert_metrics(
		SHOW_PERIOD, title, "",
		"Năm 2016 bà con bán được 70 tấn lúa, tăng so với năm trước, thu 8 tỷ đồng.",
		"70 2016; 8000000000 2016");
	assert_metrics(SHOW_PERIOD, title, "",
		       "Tính đến tháng 6/2016, số hộ trồng lúa hiện còn 900 hộ. Theo quy hoạch đến "
		       "năm 2020, xã hiện có 700 hộ trồng lúa.",
		       "900 @2016-06; 700 -");
}

/* Would catch: now, and the years that have gone by, of a text without a date that tells them
 * elsewhere; a year that another paragraph named, for one that nobody told. */
static void undated_told(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD | SHOW_QUALIFIERS, HEADLINE, "",
		"Năm 2012, huyện vượt khó. Tính đến ngày 15/10, Đảng bộ có 6.033 đảng "
		"viên.\nTừ đầu năm đến nay, Đảng bộ kết nạp 167 đảng viên. Hiện có 50 chi "
		"bộ.\nPhấn đấu đến cuối năm kết nạp được 200 đảng viên. Kế hoạch năm 2013, kết "
		"nạp 210 đảng viên.",
		"6033 @2012-10; 167 2012-01/2012-10-15; 50 @2012-10; 200 +target by:2012-12; "
		"210 +target 2013");
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "5 năm qua, toàn huyện kết nạp 764 đảng viên.\nXã đầu tiên có chi bộ năm "
		       "2013.\nXã đề ra chỉ tiêu kết nạp 12 đảng viên trong năm.\nGiai đoạn 2011 - "
		       "2015, huyện mở 22 lớp bồi dưỡng.",
		       "764 2011/2015; 12 -; 22 2011/2015");
}

/* Would catch: a month or day to come, put into the year before; a target's change counted up to
 * now; what was done since a term began, counted from January. */
static void to_come(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD | SHOW_QUALIFIERS, HEADLINE, "2024-08-29",
		       "Huyện ủy triển khai nhiệm vụ tháng 9/2024.\nTháng 9, Đảng bộ sẽ kết nạp 6 "
		       "đảng viên. Phấn đấu đến 30/11 kết nạp 90 đảng viên.",
		       "6 +forecast 2024-09; 90 +target by:2024-11");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2021-08-17",
		"Nhiệm kỳ 2020 - 2025, Chi bộ đặt chỉ tiêu kết nạp 3 đảng viên, đến nay đã kết "
		"nạp 2 đảng viên.",
		"3 2020/2025; 2 2020/2021-08-17");
	assert_metrics(SHOW_PERIOD | SHOW_QUALIFIERS, HEADLINE, "2019-01-18",
		       "Mục tiêu đến năm 2020, giảm 10% chi bộ so với năm 2015.",
		       "10% +decrease +target by:2020");
}

/* Would catch: the last of several years that a sentence goes through, carried on; the time within
 * one part of a list, of the next part; every year's rate, as every year's sum. */
static void series(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2017-11-06",
		"Từ năm 2007 đến năm 2017, cấp ủy kiểm tra 420 chi bộ. Năm 2008 kỷ luật 14 đảng "
		"viên, năm 2012 kỷ luật 10 đảng viên, năm 2016 kỷ luật 8 đảng viên. Cấp ủy khai "
		"trừ 19 đảng viên.",
		"420 2007/2017; 14 2008; 10 2012; 8 2016; 19 2007/2017");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2023-05-23",
		"Từ đầu nhiệm kỳ đến nay, kết quả khá. Kết nạp 9 đảng viên; thu ngân sách năm 2022 "
		"đạt 86 tỷ đồng; khai trừ 2 đảng viên.",
		"9 2020/2023-05-23; 86000000000 2022; 2 2020/2023-05-23");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"Nhiệm kỳ 2010-2015, giá trị sản xuất hằng năm tăng 11%, thu ngân sách đạt 32 tỷ "
		"đồng.",
		"11% yearly:2010/2015; 32000000000 2010/2015");
}

/* Would catch: a time that a paragraph names within a sentence, or as a part of a longer one,
 * dating the paragraphs behind it; what is told of before or of a part, likewise. */
static void other_paragraphs(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2021-07-05",
		"6 tháng đầu năm, Đảng bộ khá. Quý I kết nạp 38 đảng viên, quý II kết nạp 66 "
		"đảng viên.\nCấp ủy kỷ luật 5 đảng viên.",
		"38 2021-01/2021-03; 66 2021-04/2021-06; 5 2021-01/2021-06");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2023-01-20",
		"Năm 2022, cấp ủy làm tốt.\nTrước đó, giai đoạn 2016 - 2020, tỉnh kỷ luật 718 "
		"đảng viên.\nCấp ủy giải quyết 67/67 đơn tố cáo, mở 4 lớp bồi dưỡng.",
		"718 2016/2020; 67/67 2022; 4 2022");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"Từ năm 2012 đến năm 2017, huyện xây dựng 12 mô hình dân vận khéo, trong đó năm "
		"2014 có 4 mô hình. Khai trừ 2 đảng viên, tỷ lệ hộ nghèo năm 2016 là 3%.\nToàn "
		"huyện kết nạp 74 đảng viên.",
		"12 2012/2017; 4 2014; 2 2012/2017; 3% 2016; 74 2012/2017");
	/* what a paragraph begins with is not within it */
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2013-04-05",
		"Quý I/2013, Đảng bộ kết nạp 11 đảng viên.\nQua kết quả đánh giá năm 2012, 87% chi "
		"bộ vững mạnh.\nĐảng viên hoàn thành tốt nhiệm vụ chiếm 80%.",
		"11 2013-01/2013-03; 87% 2012; 80% 2012");
}

/* Would catch: trong tháng behind a sum of the year, taken for it; the last month of the year; six
 * months told in December, taken for the first. */
static void months_named(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD | SHOW_QUALIFIERS, HEADLINE, "2014-12-01",
		"Tháng 11, tỉnh kết nạp 131 đảng viên. Từ đầu năm kết nạp 1.467 đảng "
		"viên.\nCũng trong tháng, tỉnh mở 2 lớp bồi dưỡng.\nTrong tháng cuối năm, phấn "
		"đấu kết nạp 33 đảng viên.",
		"131 2014-11; 1467 2014-01/2014-12-01; 2 2014-11; 33 +target 2014-12");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2025-12-30",
		       "Qua 6 tháng, phường kết nạp 12 đảng viên.", "12 2025-06/2025-12-30");
	assert_metrics(
		SHOW_PERIOD | SHOW_QUALIFIERS, HEADLINE, "2021-07-05",
		"Năm 2020, Đảng bộ khá.\nVề nhiệm vụ 6 tháng cuối năm, Đảng ủy tập trung kết nạp "
		"46 đảng viên.",
		"46 +target 2021-07/2021-12");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2022-11-07",
		"Từ đầu năm đến nay, thành phố trao Huy hiệu Đảng cho 705 đảng viên.\nCũng trong "
		"sáng nay, phường trao Huy hiệu Đảng cho 37 đảng viên.",
		"705 2022-01/2022-11-07; 37 2022-11-07");
}

/* Would catch: a page that goes through all congresses, read as news of the last of them. */
static void all_congresses(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD, "Đảng bộ huyện qua các kỳ đại hội", "",
		"Đại hội lần thứ I (tháng 3/1977): có 148 đại biểu.\nĐại hội lần thứ II (năm "
		"1979): "
		"Trong nhiệm kỳ, Đảng bộ kết nạp 204 đảng viên.\nĐại hội lần thứ V, họp từ ngày 15 "
		"đến 17/10/1988, thay mặt cho 1.032 đảng viên.\nĐại hội lần thứ X, nhiệm kỳ 2010 - "
		"2015, diễn ra từ 22 đến 24/7/2010 với 250 đại biểu.\nHiện nay Đảng bộ huyện có "
		"5.140 "
		"đảng viên.",
		"148 1977-03; 204 -; 1032 @1988-10-17; 250 2010-07-22/2010-07-24; 5140 -");
	/* the term that ends, not the one that a congress opens */
	assert_metrics(
		SHOW_PERIOD, "Đại hội Đảng bộ tỉnh nhiệm kỳ 2025 - 2030", "2025-09-25",
		"Báo cáo trình Đại hội nêu rõ, trong nhiệm kỳ 2020 - 2025, kinh tế khá, thu nhập "
		"tăng 8%. Thu ngân sách năm 2024 đạt 90 tỷ đồng.\nĐã kết nạp 9.213 đảng viên.",
		"8% 2020/2025; 90000000000 2024; 9213 2020/2025");
}

/* Would catch: what there was at first, taken for what there is now; the sum of a term, for its
 * last year; the next term of a text that is no congress's, left out. */
static void at_first(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2020-09-14",
		"Huyện được thành lập ngày 1-12-2000. Ngày đầu, Đảng bộ chỉ có 986 đảng viên.\nTổ "
		"hội viên ra đời năm 2017, ban đầu có 20 đảng viên, nay có 67 đảng viên. Khi mới "
		"thành lập, chi bộ đông.\nLúc đó, Đảng bộ có 40 chi bộ. Năm nay có 3 đảng viên "
		"được kết nạp.",
		"986 @2000-12-01; 20 @2017; 67 @2020-09; 40 -; 3 2020");
	assert_metrics(
		SHOW_PERIOD | SHOW_QUALIFIERS, HEADLINE, "2020-08-10",
		"Đại hội lần thứ nhất, nhiệm kỳ 2000 - 2005, đặt mục tiêu cao. Kết thúc nhiệm kỳ, "
		"toàn huyện kết nạp 627 đảng viên.\nNhiệm kỳ tới, phấn đấu kết nạp 900 đảng viên.",
		"627 2000/2005; 900 +target 2020/2025");
}

/* Would catch: a day up to which was counted, or a time in the middle of a paragraph, dating what
 * the next paragraphs sum up; the plan, left to the year before. */
static void frames(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD | SHOW_QUALIFIERS, HEADLINE, "2016-12-28",
		"Năm qua, Đảng bộ kết nạp 87 đảng viên. Tính đến tháng 12, Đảng bộ có 1.046 đảng "
		"viên.\nĐảng bộ mở 4 lớp bồi dưỡng. Từ năm 2011 đến 2016, kỷ luật 43 đảng "
		"viên.\nHội nghị "
		"thống nhất chỉ tiêu năm 2017: kết nạp 80 đảng viên.\nCác đơn vị phấn đấu kiểm tra "
		"5 tổ "
		"chức đảng.\nNgoài ra, Đảng bộ đã xóa tên 3 đảng viên.",
		"87 2016; 1046 @2016-12; 4 2016; 43 2011/2016; 80 +target 2017; 5 +target 2017; 3 "
		"2016");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2015-03-27",
		       "Từ năm 2010 đến năm 2015, xã làm tốt. Thu nhập năm 2014 đạt 29 triệu đồng. "
		       "Xã hiến "
		       "64 ha đất.",
		       "29000000 2014; 64 2010/2015");
}

/* Would catch: the year of a rating, told in passing, dating what else was done. */
static void ratings(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_PERIOD, HEADLINE, "2012-04-06",
		"Quý I, Đảng bộ kết nạp 31 đảng viên. Phân tích chất lượng năm 2011 có 82% chi bộ "
		"vững mạnh. Cấp ủy kiểm tra 12 tổ chức đảng, 90% đảng viên hoàn thành tốt nhiệm "
		"vụ.",
		"31 2012-01/2012-03; 82% 2011; 12 2012-01/2012-03; 90% 2011");
}

/* Would catch: months that are summed up told as the last of them, and what remains of a number of a
 * year told as of that year. */
static void summed_up(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Hết tháng 9/2022, toàn Đảng bộ kết nạp 70 đảng viên.",
		       "70 2022-01/2022-09");
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Riêng tháng 9/2022, toàn Đảng bộ kết nạp 70 đảng viên.", "70 2022-09");
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Tháng 6/2023, Huyện ủy mở 2 lớp bồi dưỡng; lũy kế 6 tháng mở 5 lớp bồi "
		       "dưỡng.",
		       "2 2023-06; 5 2023-01/2023-06");
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Tháng 6/2023, Huyện ủy mở 2 lớp bồi dưỡng; tính chung 6 tháng mở 5 lớp bồi "
		       "dưỡng.",
		       "2 2023-06; 5 2023-01/2023-06");
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Từ năm 2018 đến năm 2023, Đảng bộ giảm 12 chi bộ, từ 60 chi bộ năm 2018 "
		       "còn 48 chi bộ.",
		       "12 2018/2023; 60 @2018; 48 @2023");
}

/* Would catch: what is awarded at a meeting for the years that it reviewed, and says so, told as of the
 * day of the meeting. */
static void awarded_for(void **state)
{
	static const char *const title = "Huyện ủy Mẫu nhìn lại việc xây dựng chi bộ 2011 - 2021";

	(void)state;
	assert_metrics(SHOW_PERIOD, title, "2022-03-09",
		       "Ngày 7/3/2022, Huyện ủy mở hội nghị nhìn lại mười năm.\nTại hội nghị, Huyện ủy "
		       "tặng giấy khen cho 7 tập thể, 12 cá nhân “Có nhiều cố gắng vì các chi bộ vùng "
		       "cao và đảng viên ở đó trong những năm qua của huyện nhà, 2011-2021”.",
		       "7 2011/2021; 12 2011/2021");
	assert_metrics(SHOW_PERIOD, title, "2022-03-09",
		       "Ngày 7/3/2022, Huyện ủy mở hội nghị nhìn lại mười năm.\nTại hội nghị, Huyện ủy "
		       "tặng giấy khen cho 7 tập thể, 12 cá nhân.",
		       "7 2022-03-07; 12 2022-03-07");
}

/* Would catch: a text without a date that counts up to the end of a year taken for one of a day of
 * that year, so that the end of the year seems to come. */
static void after_the_year(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Sáng 15/1, Huyện ủy tổ chức hội nghị. Tính đến hết năm 2022, Đảng bộ huyện "
		       "có 2.300 đảng viên; kết nạp 120 đảng viên mới.",
		       "2300 @2022-12; 120 2022");
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Sáng 15/10, Huyện ủy tổ chức hội nghị. Ước tính đến hết năm 2022, mọi "
		       "việc xong. Hiện Đảng bộ huyện có 2.300 đảng viên.",
		       "2300 @2022-10");
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Sáng 20/12, Huyện ủy tổ chức hội nghị. Tính đến hết năm 2022, Đảng bộ huyện "
		       "có 2.300 đảng viên.",
		       "2300 @2022-12");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tasks_to_come),  cmocka_unit_test(told_by_itself),
		cmocka_unit_test(parts_of_lists), cmocka_unit_test(before_a_year),
		cmocka_unit_test(congresses),	  cmocka_unit_test(of_old),
		cmocka_unit_test(undated_told),	  cmocka_unit_test(yearless),
		cmocka_unit_test(told_in_words),  cmocka_unit_test(to_come),
		cmocka_unit_test(series),	  cmocka_unit_test(other_paragraphs),
		cmocka_unit_test(months_named),	  cmocka_unit_test(all_congresses),
		cmocka_unit_test(at_first),	  cmocka_unit_test(frames),
		cmocka_unit_test(ratings),	  cmocka_unit_test(summed_up),
		cmocka_unit_test(awarded_for),
		cmocka_unit_test(after_the_year),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
