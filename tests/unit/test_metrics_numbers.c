#include "metrics.h"

/* Would catch: thousands dots, decimal commas, missing and leading signs read wrong. */
static void numerals(void **state)
{
	(void)state;
	assert_metrics(VALUED, HEADLINE, DAY,
		       "Đảng bộ kết nạp 1.204 đảng viên, đạt 98,5% kế hoạch.",
		       "1204 count; 98.5% percent");
	/* Of a whole, in words. */
	assert_metrics(
		VALUED, HEADLINE, DAY,
		"Đảng bộ đã có 41 trong số 58 chi bộ họp xong, 9 trong tổng số 15 chi bộ xóm; "
		"12 đảng viên trong số 60 đảng viên mới là nữ.",
		"41/58 ratio +ratio; 9/15 ratio +ratio; 12 count; 60 count");
	/* Stuck to the word before them; not so behind letters that make a name of both. */
	assert_metrics(
		VALUED, HEADLINE, DAY,
		"Đảng bộ hiện có5.214 đảng viên, kết nạp12 đảng viên, đạt98,5% kế hoạch. Lớp K15 "
		"đảng viên mới đã bế giảng.",
		"5214 count; 12 count; 98.5% percent");
	/* Numbers of the rows of a table; not of lines that happen to begin with one. */
	assert_metrics(VALUED, HEADLINE, DAY,
		       "Toàn Đảng bộ có 96 đảng viên mới.\n3 Đảng ủy Quân sự có nhiều người trẻ.\n"
		       "4 Đảng ủy Khối cũng vậy.\n",
		       "96 count");
	assert_metrics(VALUED, HEADLINE, DAY,
		       "Toàn Đảng bộ có 96 đảng viên mới.\n3 đảng ủy có nhiều người trẻ.\n"
		       "14 Đảng ủy chưa có ai.\n",
		       "96 count; 3 count; 14 count");
	assert_metrics(VALUED, HEADLINE, DAY,
		       "Toàn Đảng bộ có 2415 đảng viên, sinh hoạt tại 05 chi bộ.",
		       "2415 count; 5 count");
	assert_metrics(
		VALUED, HEADLINE, DAY,
		"Cả nước kết nạp 4,7 ngàn đảng viên và huy động 1,5 tỷ đồng; Đảng bộ vận động "
		"2 triệu lao động.",
		"4700 count; 1500000000 money; 2000000 count");
	assert_metrics(
		VALUED, HEADLINE, DAY,
		"Đạt 94,12 % kế hoạch, 70– 90ha rừng được trồng; 8.500km2 đất. Đảng bộ đã lãnh "
		"đạo tốt.",
		"94.12% percent; 70-90 count +range; 8500 count");
	assert_metrics(
		SPANNED, HEADLINE, DAY,
		"Lâm tặc hạ 17m 3 gỗ, phá 50 m 2 rừng; con đường dài 30 m, 2 chi bộ góp công.",
		"17 m 3 [17m 3]; 50 m 2 [50 m 2]; 30 m [30 m]; 2 chi bộ [2 chi bộ]");
	/* And a noun of two syllables behind a slash, which was cut. */
	assert_metrics(SHOW_UNIT, "Tin vắn", DAY,
		       "Giá 9.000 đồng/hành khách, 700 đồng/cổ phiếu, 80.000 đồng/m 2.",
		       "9000 đồng/hành khách; 700 đồng/cổ phiếu; 80000 đồng/m 2");
	/* `45 triệu/năm` is money that does not say so; what has no unit ended the program once. */
	assert_metrics(SPANNED, HEADLINE, DAY,
		       "Thu nhập bình quân đầu người của xã đạt 45 triệu/năm.",
		       "45000000 đồng/năm [45 triệu/năm]");
	/* A blank before the slash: no unit can be read, and none may be made up. */
	assert_metrics(SHOW_UNIT, HEADLINE, DAY, "Khách của xã đạt 13 triệu /năm.", "");
	/* A price without its currency has no noun to look at. */
	assert_metrics(SPANNED, HEADLINE, DAY,
		       "Mô hình của đảng viên cho lãi 2,5 triệu/sào, 80 triệu/ha/năm.",
		       "2500000 đồng/sào [2,5 triệu/sào]; 80000000 đồng/ha/năm [80 triệu/ha/năm]");
	/* What criteria are counted by was cut off. */
	assert_metrics(SPANNED, HEADLINE, DAY, "Các xã đạt bình quân 16,2 tiêu chí/xã.",
		       "16.2 tiêu chí/xã [16,2 tiêu chí/xã]");
	/* What equals a figure is no part of it. */
	assert_metrics(VALUED, HEADLINE, DAY,
		       "Đảng bộ ủng hộ 40 tấn gạo, tương đương 500 triệu đồng.",
		       "40 count; 500000000 money");
}

/* Would catch: numbers in words missed, or articles and years taken for numbers. */
static void spelled(void **state)
{
	(void)state;
	assert_metrics(SPANNED, HEADLINE, DAY,
		       "Ban Thường vụ tặng Giấy khen cho ba tập thể và mười hai cá nhân.",
		       "3 tập thể [ba tập thể]; 12 cá nhân [mười hai cá nhân]");
	assert_metrics(
		SPANNED, HEADLINE, DAY,
		"Hai mươi lăm chi bộ và một trăm linh ba đảng viên được tặng Giấy khen.",
		"25 chi bộ [Hai mươi lăm chi bộ]; 103 đảng viên [một trăm linh ba đảng viên]");
	assert_metrics(
		SPANNED, HEADLINE, DAY,
		"Mỗi cán bộ là một đảng viên gương mẫu; trong năm đảng viên được học tập; cả "
		"hai chi bộ đều tốt.",
		"");
}

/* Would catch: two ends read as two figures, dates as ratios. */
static void ranges_and_ratios(void **state)
{
	(void)state;
	assert_metrics(
		VALUED, HEADLINE, DAY,
		"Mỗi năm Đảng bộ kết nạp từ 90 - 100 đảng viên; có 5-7 chi bộ được khen thưởng.",
		"90-100 count +each +range; 5-7 count +range");
	assert_metrics(VALUED, HEADLINE, DAY,
		       "Từ 03 đến 04 đồng chí được kết nạp, đạt từ 80 – 95% kế hoạch.",
		       "3-4 count +range; 80-95% percent +range");
	assert_metrics(VALUED, HEADLINE, DAY,
		       "Có 169/170 chi bộ đã tổ chức đại hội; 98 trong tổng số 104 thôn có chi bộ.",
		       "169/170 ratio +ratio; 98/104 ratio +ratio");
	assert_metrics(VALUED, HEADLINE, DAY,
		       "Đảng bộ phát triển được 195/160 đảng viên; ngày 8/12 họp 3/4 chi bộ.",
		       "195/160 ratio +ratio; 3/4 ratio +ratio");
}

/* Would catch: the first end of a range lost where no từ stands before it, or two figures joined
 * that have nothing to do with each other. */
static void ends(void **state)
{
	(void)state;
	assert_metrics(
		VALUED, HEADLINE, DAY,
		"Mỗi năm có trên 1.000 đến 1.400 đảng viên học tập; 20 tới 30% đảng viên trẻ "
		"dự thi. Xếp loại 1 đến 120 chi bộ.",
		"1000-1400 count +over +each +range; 20-30% percent +range; 120 count");
	assert_metrics(VALUED, HEADLINE, DAY,
		       "Xe giá 7 đến 9 tỷ đồng; lãi từ 100-500 triệu đồng; 3 đến 900 triệu đồng.",
		       "7000000000-9000000000 money +range; 100000000-500000000 money +range; "
		       "900000000 money");
	assert_metrics(
		VALUED, HEADLINE, DAY,
		"Lãi suất tăng (0.1 -0.2%/năm), giá từ 36.26 - 36.33 triệu đồng; ngày 16.7 - 20.7 "
		"họp.",
		"0.1-0.2% percent +range; 36260000-36330000 money +range");
}

/* Would catch: a word that begins like a unit counted, or the number of a ward; members of a
 * committee taken for its name; money without its noun missing. */
static void nouns_of_names(void **state)
{
	(void)state;
	assert_metrics(SPANNED, HEADLINE, DAY,
		       "Chi bộ cơ quan ở quận 5, phường 12, có 3 vị trí trống và 4 đồng đội cũ.",
		       "");
	assert_metrics(VALUED, HEADLINE, DAY,
		       "Kết nạp 9 đảng viên, nâng tổng số đảng viên của Đảng bộ 5.094 đồng chí.",
		       "9 count; 5094 count");
	assert_metrics(VALUED, HEADLINE, DAY,
		       "Giá trị sản xuất tăng từ 74 tỷ đồng lên gần 143,3 tỷ.",
		       "74000000000 money; 143300000000 money +nearly");
	assert_metrics(
		VALUED, HEADLINE, DAY,
		"Giá trị trên 1 ha đạt 197 triệu đồng, sản xuất đạt 3 nghìn tỉ đồng; thu ngân sách "
		"bình quân hàng năm giai đoạn 2012-2016 tăng 17%; mỗi năm kết nạp từ 7-10 đảng "
		"viên.",
		"197000000 money; 3e+12 money; 17% percent +avg +increase; 7-10 count "
		"+each "
		"+range");
	assert_metrics(VALUED, HEADLINE, DAY,
		       "Nhiều chỉ tiêu đạt cao như thu ngân sách 45.799/36.875 tỷ đồng, kết nạp "
		       "8.793/6.500 đảng viên.",
		       "4.5799e+13/3.6875e+13 ratio +ratio; 8793/6500 ratio +ratio");
}

/* Would catch: a qualifier lost, or given to the neighbouring figure. */
static void qualifiers(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_QUALIFIERS, HEADLINE, DAY,
		"Kết nạp hơn 120 đảng viên, gần 40 đoàn viên, khoảng 25 học sinh, ít nhất 10 "
		"đảng viên nữ.",
		"120 +over; 40 +nearly; 25 +about; 10 +at_least");
	assert_metrics(SHOW_QUALIFIERS, HEADLINE, DAY,
		       "Tổ chức đảng kết nạp dưới 30 đảng viên, không quá 5 đồng chí ở mỗi chi bộ.",
		       "30 +under; 5 +at_most");
	assert_metrics(
		SHOW_QUALIFIERS, HEADLINE, DAY,
		"Kỷ luật 18 đảng viên, giảm 6 đảng viên so với cùng kỳ; kết nạp 96 đảng viên, "
		"tăng 12,5% so với cùng kỳ.",
		"18; 6 +decrease; 96; 12.5% +increase");
	assert_metrics(
		SHOW_QUALIFIERS, HEADLINE, DAY,
		"Nâng tổng số đảng viên lên 6.420 đồng chí, tăng 310 đồng chí so với đầu nhiệm "
		"kỳ.",
		"6420; 310 +increase");
	assert_metrics(SHOW_QUALIFIERS, HEADLINE, DAY,
		       "Công tác kết nạp đảng viên vượt 8,5% kế hoạch.", "8.5% +exceed");
	assert_metrics(SHOW_QUALIFIERS, HEADLINE, DAY,
		       "Cấp ủy viên dự sinh hoạt chi bộ bình quân đạt 97,2%.", "97.2% +avg");
	assert_metrics(
		SHOW_QUALIFIERS, HEADLINE, DAY,
		"Phấn đấu đến năm 2020 có trên 90% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ.",
		"90% +over +target");
	assert_metrics(SHOW_QUALIFIERS, HEADLINE, DAY, "Dự kiến kết nạp 45 đảng viên trong quý IV.",
		       "45 +forecast");
	assert_metrics(SHOW_QUALIFIERS, HEADLINE, DAY, "Đảng bộ họp mỗi năm 2 lần.", "2 +each");
	/* A minus sign, and dashes that are none. */
	assert_metrics(SHOW_QUALIFIERS, HEADLINE, DAY,
		       "Thu ngân sách đạt 31 tỷ đồng (-22,4%), xuất khẩu đạt từ 5% -6%.",
		       "31000000000; 22.4% +decrease; 5-6% +range");
}

/* Would catch: lượt dropped from the unit, a noun before its number missed. */
static void turns_and_nouns(void **state)
{
	(void)state;
	assert_metrics(SPANNED, HEADLINE, DAY,
		       "Cử 1.102 lượt cán bộ đi bồi dưỡng; kiểm điểm 86 lượt tập thể.",
		       "1102 lượt cán bộ [1.102 lượt cán bộ]; 86 lượt tập thể [86 lượt tập thể]");
	assert_metrics(
		SPANNED, HEADLINE, DAY, "Đảng viên nữ là 212, người dân tộc thiểu số là 87.",
		"212 Đảng viên nữ [Đảng viên nữ là 212]; 87 người dân tộc thiểu số [người dân "
		"tộc thiểu số là 87]");
	assert_metrics(SPANNED, HEADLINE, DAY,
		       "Kỷ luật 31 đảng viên (chiếm 0,6%), trong đó khiển trách 22 (71%).",
		       "31 đảng viên [31 đảng viên]; 0.6% % [0,6%]; 22 đảng viên [khiển trách 22]; "
		       "71% % [71%]");
}

/* Would catch: a change or share that does not follow the figure before it. */
static void changes(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR | SHOW_QUALIFIERS, HEADLINE, DAY,
		       "Huyện có 269 đảng bộ cơ sở (tăng 08), 518 chi bộ cơ sở (giảm 3).",
		       "269 grassroots_committees; 8 grassroots_committees +increase; 518 "
		       "grassroots_cells; 3 grassroots_cells +decrease");
	assert_metrics(SHOW_INDICATOR | SHOW_QUALIFIERS, HEADLINE, DAY,
		       "Có 201/224 thôn có chi bộ, đạt 89,7%; phấn đấu tỷ lệ này đạt 95%.",
		       "201/224 villages_with_cell +ratio; 89.7% villages_with_cell; 95% "
		       "villages_with_cell +target");
	assert_metrics(
		SHOW_INDICATOR | SHOW_QUALIFIERS, HEADLINE, DAY,
		"Sáng nay, Đảng bộ xã Mẫu Ba tổ chức đại hội; Đảng bộ xã Mẫu Hai tập thể dục.", "");
	assert_metrics(
		SHOW_INDICATOR | SHOW_QUALIFIERS, HEADLINE, DAY,
		"So với năm trước, số cuộc kiểm tra tăng 18,1% tổ chức đảng và 15,7% đảng viên.",
		"18.1% - +increase; 15.7% - +increase");
	assert_metrics(SHOW_INDICATOR | SHOW_QUALIFIERS, HEADLINE, DAY,
		       "Có 100% học viên đạt khá, giỏi; tỷ lệ hộ dùng nước sạch đạt 92%.",
		       "100% -; 92% socio_economic_other");
	assert_metrics(
		SHOW_INDICATOR | SHOW_QUALIFIERS, HEADLINE, DAY,
		"Ông Nguyễn Văn Mẫu, nhà số 209 đường Mẫu, học lớp 12A3, nhận Huy hiệu 50 năm "
		"tuổi Đảng.",
		"");
}

/* Would catch: dates, documents, ordinals, grades, phone numbers counted. */
static void no_figures(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR | SHOW_SPAN, HEADLINE, DAY,
		       "Ngày 19/3/2017, lúc 14h30, Đảng bộ huyện tổ chức hội nghị tại số 45 đường "
		       "Trần Phú.",
		       "");
	assert_metrics(
		SHOW_INDICATOR | SHOW_SPAN, HEADLINE, DAY,
		"Thực hiện Nghị quyết số 22-NQ/TW và Quyết định số 543-QĐ/TU, Đảng bộ nhiệm kỳ "
		"2015-2020 đã tổ chức quán triệt.",
		"");
	assert_metrics(
		SHOW_INDICATOR | SHOW_SPAN, HEADLINE, DAY,
		"Hội nghị Trung ương 4 khóa XII, Chỉ thị 05, Nghị quyết 18 tổ chức thực hiện "
		"tốt.",
		"");
	assert_metrics(
		SHOW_INDICATOR | SHOW_SPAN, HEADLINE, DAY,
		"Trao Huy hiệu 70 năm tuổi Đảng cho các đảng viên; Huy hiệu 55, 50, 45, 40, 30 "
		"năm tuổi Đảng.",
		"");
	assert_metrics(
		SHOW_INDICATOR | SHOW_SPAN, HEADLINE, DAY,
		"Kỷ niệm 88 năm ngày thành lập Đảng, phong trào thi đua của Cụm thi đua số 3.", "");
	assert_metrics(SHOW_INDICATOR | SHOW_SPAN, HEADLINE, DAY,
		       "Một số chi bộ, hàng trăm đảng viên và nhiều tổ chức đảng thực hiện tốt; cả "
		       "hai mặt đều tốt.",
		       "");
	assert_metrics(
		SHOW_INDICATOR | SHOW_SPAN, HEADLINE, DAY,
		"Điện thoại: 0203 3838 123; GMT+7; nhiệt độ 30°C; dịch COVID-19 diễn biến phức "
		"tạp.",
		"");
	assert_metrics(SHOW_INDICATOR | SHOW_SPAN, HEADLINE, DAY,
		       "Chi bộ 3, Đảng ủy xã họp sáng thứ 4, kỳ họp thứ 12; đại hội lần thứ XV.",
		       "");
	assert_metrics(
		SHOW_INDICATOR | SHOW_SPAN, HEADLINE, DAY,
		"Sau 15 năm thi hành Điều lệ Đảng, 6 tháng đầu năm, Đảng bộ thực hiện 3 khâu "
		"đột phá, 5 bài học kinh nghiệm.",
		"");
	assert_metrics(SHOW_INDICATOR | SHOW_SPAN, HEADLINE, DAY,
		       "Năm 2017, chương trình 135 giai đoạn 2017-2020 được Đảng bộ xã thực hiện; "
		       "tháng 6-2019 sẽ tổng kết.",
		       "");
	assert_metrics(SHOW_INDICATOR | SHOW_SPAN, HEADLINE, DAY,
		       "Cả 3 mặt chính trị, tư tưởng và tổ chức; đồng chí sinh ngày 16.7.1960, 57 "
		       "tuổi đời, 30 năm tuổi Đảng.",
		       "");
}

/* Would catch: statements of zero missed; made of what only some have none of, of what nothing is
 * said, or of nouns that texts say so of at any time; the limit in one of them taken for a figure.
 */
static void zero(void **state)
{
	(void)state;
	assert_metrics(
		NAMED | SHOW_SPAN, HEADLINE, DAY,
		"Năm 2016, Đảng bộ không có tổ chức cơ sở đảng yếu kém, không có trường hợp nào bị "
		"xóa tên và không có một đảng viên nào bị khai trừ.",
		"0 rated_other tổ chức cơ sở đảng +zero [không có tổ chức cơ sở đảng yếu kém]; "
		"0 members_struck_off trường hợp +zero [không có trường hợp nào bị xóa tên]; "
		"0 members_expelled đảng viên +zero [không có một đảng viên nào bị khai trừ]");
	assert_metrics(
		NAMED | SHOW_SPAN, HEADLINE, DAY,
		"Phấn đấu hết năm không còn thôn, bản chưa có đảng viên; 27 tổ chức cơ sở đảng "
		"hoàn "
		"thành nhiệm vụ, không có tổ chức cơ sở đảng \"Không hoàn thành nhiệm vụ\".",
		"0 - thôn, bản +target +zero [không còn thôn, bản chưa có đảng "
		"viên]; 27 rated_other tổ chức cơ sở đảng +target [27 tổ chức cơ sở đảng]; "
		"0 rated_other tổ chức cơ sở đảng +target +zero [không có tổ chức cơ sở đảng "
		"\"Không hoàn thành nhiệm vụ\"]");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Nhiều chi bộ không có đảng viên bị kỷ luật. Những nơi không có chi bộ yếu kém thì "
		"vững. Nếu không có đảng viên bị xóa tên thì tốt. Ở 7 xã không có chi bộ yếu kém.",
		"7 - xã");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đảng bộ không có đơn thư khiếu nại, tố cáo; không có chi bộ. Xã không có "
		       "đảng viên "
		       "nào ở các bản xa trung tâm xã lại bị kỷ luật. Không có hộ nghèo.",
		       "");
	/* Nor do such words take what is said of others along. */
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Đảng bộ không có tổ chức đảng yếu kém, 8 đảng viên bị khiển trách. Có 3 tổ chức "
		"đảng không có đảng viên bị kỷ luật. Có 5 tổ chức đảng không bị kỷ luật. Cả năm, 6 "
		"đảng viên "
		"không còn đủ tư cách bị xóa tên.",
		"0 rated_other tổ chức đảng +zero; 8 members_reprimanded đảng viên; "
		"3 - tổ chức đảng; 5 - tổ chức đảng; 6 members_struck_off đảng viên");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Huyện không còn chi bộ có dưới 5 đảng viên, không có tình trạng họp chi bộ dưới 3 "
		"đảng viên; không có chi bộ nào trên 30 đảng viên, ít nhất 9 chi bộ được khen "
		"thưởng.",
		"9 commended_collectives chi bộ +at_least");
}

/* Would catch: a range of which each end has its unit read at one end, or two prices taken for one;
 * and a number that says of which kind something is counted, in a text about anything. */
static void of_others(void **state)
{
	(void)state;
	assert_metrics(VALUED | SHOW_UNIT, "Chuyện làng chợ", "",
		       "Vé bán từ 130.000 đồng đến 180.000 đồng.",
		       "130000-180000 money đồng +range");
	assert_metrics(VALUED | SHOW_UNIT, "Chuyện làng chợ", "",
		       "Lúa chỉ đạt từ 6 tấn/ha - 7 tấn/ha.", "6-7 count tấn/ha +range");
	assert_metrics(VALUED, "Chuyện làng chợ", "", "Xe đi từ 30 triệu đồng đến 40 người.",
		       "30000000 money; 40 count");
	assert_metrics(VALUED, "Chuyện làng chợ", "", "Vé giảm từ 80.000 đồng đến 50.000 đồng.",
		       "80000 money; 50000 money");
	assert_metrics(VALUED, "Chuyện làng chợ", "",
		       "Họ đá trên sân 7 người, có 7 người bị thương.", "7 count");
	assert_metrics(VALUED | SHOW_INDICATOR, "Chuyện làng chợ", "",
		       "Lúc đó hai con vật lao vào nhau.", "");
}

#define MARKET "Chuyện làng chợ"

/* Would catch: in a text about anything, an upper end that has its own unit or a word before it
 * left out; two numbers that no range joins taken for one; the time of a rate and a noun of two
 * words cut. */
static void both_ends(void **state)
{
	(void)state;
	assert_metrics(VALUED | SHOW_UNIT, MARKET, "",
		       "Thu từ 50 triệu đồng đến dưới 500 triệu đồng.",
		       "50000000-500000000 money đồng +range");
	assert_metrics(VALUED | SHOW_UNIT, MARKET, "", "Giá ở mức 44.000 đồng tới 44.500 đồng/kg.",
		       "44000-44500 money đồng/kg +range");
	assert_metrics(VALUED, MARKET, "",
		       "Vốn tăng từ 10,3% đến tăng 15,3%, góp từ 50% đến dưới 65%.",
		       "10.3-15.3% percent +increase +range; 50-65% percent +range");
	assert_metrics(VALUED, MARKET, "", "Vé 5.000 đồng - 900.000 USD.",
		       "5000 money; 900000 money");
	assert_metrics(VALUED, MARKET, "", "Giá từ 3 đến dưới 30 triệu đồng, phí 30 - 40.000 đồng.",
		       "3000000-30000000 money +range; 30000-40000 money +range");
	assert_metrics(VALUED, MARKET, "", "Phí từ 1,5% cho đến 2,6%, tạm thu 500 - 1 triệu đồng.",
		       "1.5-2.6% percent +range; 500000-1000000 money +range");
	assert_metrics(VALUED, MARKET, "", "Giá giảm 850 - 400 nghìn đồng.", "");
	assert_metrics(SHOW_UNIT, MARKET, "", "Vay 2 triệu đồng/tháng/học sinh, sinh viên mới.",
		       "2000000 đồng/tháng/học sinh, sinh viên");
	assert_metrics(VALUED, MARKET, "", "Họ chia 50% - 50%.", "50% percent; 50% percent");
	assert_metrics(SHOW_UNIT, MARKET, "",
		       "Mỗi trường đón 315 người/ngày, quét 2 lần/tuần, thu 3 đô la Mỹ.",
		       "315 người/ngày; 3 đô la Mỹ");
	assert_metrics(SHOW_UNIT, MARKET, "", "Lãi suất 6,5%/năm, nợ 5%/tổng dư nợ.",
		       "6.5% %/năm; 5% %");
	assert_metrics(SHOW_UNIT, MARKET, "",
		       "Có 2 nữ giáo viên, 3 nữ sinh, 78 dân thường và 4 nữ.",
		       "2 nữ giáo viên; 3 nữ sinh; 78 dân thường; 4 nữ");
}

/* Would catch: in a text about anything, a rank, a model, a year, a fraction, the two numbers of
 * `one in ten`, the pieces of a torn number, a balance below zero or a manner of speaking taken for
 * a figure. */
static void nothing_counted(void **state)
{
	(void)state;
	assert_metrics(VALUED, MARKET, "",
		       "Ông vào top 30 người giàu, trong top 9 công ty, dự vòng 25 giải, là một "
		       "trong 4 dự án tốt, xem tầng 2 "
		       "ngôi nhà, ở công ty TNHH 2 thành viên.",
		       "");
	assert_metrics(VALUED, MARKET, "", "Xe Mẫu 2018 bản đẹp, watchOS 4 chính thức ra mắt.", "");
	assert_metrics(VALUED, MARKET, "",
		       "Khoảng 1/3 dân số, 2/3 học viên vắng; 4/6 học viên đến.",
		       "4/6 ratio +ratio");
	assert_metrics(VALUED, MARKET, "", "Cứ 10 người thì có 2 người mắc.", "");
	assert_metrics(VALUED, MARKET, "", "Căn cứ 2 văn bản, chứng cứ chứng minh 16 tỷ đồng.",
		       "2 count; 16000000000 money");
	assert_metrics(VALUED, MARKET, "",
		       "Giá 34,8 7 triệu đồng, 162,050 USD; quỹ còn (-24 tỷ đồng).", "");
	assert_metrics(VALUED, MARKET, "",
		       "Tour 0 đồng; so với 6 đồng tiền khác; giá 17,693 USD/oz.", "17.693 money");
	assert_metrics(VALUED, MARKET, "", "Tôi chắc chắn 100%; máy mới 100%; đạt 100% phong độ.",
		       "");
	assert_metrics(VALUED, MARKET, "",
		       "Việc đó là thật 100%, hai bản giống nhau 100%; máy chạy 100% công suất.",
		       "100% percent");
	assert_metrics(VALUED, MARKET, "", "Nhà ở 102 Trường Mẫu, 2 Tạ Mẫu và 5 Đồng Mẫu Hạ.", "");
	assert_metrics(
		VALUED, MARKET, "",
		"Có 3 người gồm ông B. (ở Khương Mẫu 1) và bà D. (ở Khương Mẫu 2) đang làm vườn.",
		"3 count");
	assert_metrics(VALUED, MARKET, "", "Em chấm mình được 8.", "");
	assert_metrics(VALUED, MARKET, "", "Có 2 nữ diễn viên hát 3 bản nhạc hay.", "");
	/* In a text about the Party they stay. */
	assert_metrics(VALUED, HEADLINE, DAY, "Một trong 4 chi bộ tốt; tầng 2 đảng viên họp.",
		       "4 count; 2 count");
}

/* Would catch: in a text about anything, the upper end of a range taken for a figure where the lower one has its unit
 * too, has no currency, is much smaller or cannot be read. */
static void one_end(void **state)
{
	(void)state;
	assert_metrics(VALUED | SHOW_UNIT, MARKET, "",
		       "Họ kiếm 150 -200 triệu/tháng, mua ở mức 37,25– 37,65 triệu/lượng.",
		       "150000000-200000000 money đồng/tháng +range; "
		       "37250000-37650000 money đồng/lượng +range");
	assert_metrics(VALUED, MARKET, "", "Giải trị giá 1,5 triệu đồng đến 3 tỷ đồng.",
		       "1500000-3000000000 money +range");
	assert_metrics(VALUED | SHOW_UNIT, MARKET, "", "Lãi suất từ 0,5%/năm đến 1,5%/năm.",
		       "0.5-1.5% percent %/năm +range");
	assert_metrics(VALUED, MARKET, "", "Vàng đóng cửa ở 36,8 - 36,7 triệu đồng mỗi lượng.", "");
	assert_metrics(VALUED, MARKET, "", "Cây đào giá từ 250.00 - 300.000 đồng/cây.", "");
	assert_metrics(VALUED, MARKET, "", "Vàng ở mức 36,37 (mua vào) - 36,57 triệu đồng (bán ra).", "");
	assert_metrics(VALUED, MARKET, "",
		       "Giá dầu có thể thử lại ngưỡng hỗ trợ ở 43 USD, ngưỡng kháng cự 45 USD.", "");
	assert_metrics(VALUED, MARKET, "", "Mức hỗ trợ là 340 đồng.", "340 money");
	assert_metrics(VALUED, MARKET, "", "Doanh số lên đến 1 tỷ rưỡi - 2 tỷ đồng.", "");
	assert_metrics(VALUED, MARKET, "", "Xe Mẫu 2017 - 900 triệu đồng.", "900000000 money");
}

/* Would catch: in a text about anything, a piece of a torn number, the number of an item, an address, a year, a
 * grade, a rate, one of a mass, a slip of the page, a balance below zero or half of a measure taken for a figure. */
static void pieces(void **state)
{
	(void)state;
	assert_metrics(VALUED, MARKET, "",
		       "Công suất đạt 29 .306 MW, tăng 1 .0 00 MW. Tỉnh có 34 điểm thi, 13. 612 thí sinh. "
		       "Vàng ở mốc 1.2 51, 08 USD/oz.",
		       "");
	assert_metrics(VALUED, MARKET, "", "Các thí sinh đoạt giải như sau: 1. Em Lê Mẫu.", "");
	assert_metrics(VALUED, MARKET, "",
		       "Nhà ở tổ 42, 52 phường Mẫu Tân của bà A. Anh ở 185 ấp Mẫu, xã Mẫu. Hộ ông B, cụm 5 "
		       "xã Mẫu Phụng. Ông C (1938 làng Mẫu, xã Ia) đi chợ. Trú tại 103/15 phường Mẫu.",
		       "");
	assert_metrics(VALUED | SHOW_UNIT, MARKET, "",
		       "Cháy ở 2 xã Mẫu Bắc và Mẫu Nam, lũ ở 3 xã Kim Mẫu, Kim Hai, Kim Ba; 15 phường xong.",
		       "2 count xã; 3 count xã; 15 count phường");
	assert_metrics(VALUED, MARKET, "", "Đơn cử giải nữ 2017, chị về nhất.", "");
	assert_metrics(SHOW_UNIT, MARKET, "",
		       "Tình cảm của hai người tan vỡ, tình hữu nghị giữa hai dân tộc bền chặt, mẹ của 2 em khóc.", "");
	assert_metrics(SHOW_UNIT, MARKET, "",
		       "Hai người yêu nhau từ lâu, khi hai người chia tay ai cũng tiếc, lúc nào cũng có 1 người mà mẹ tin.",
		       "");
	assert_metrics(SHOW_UNIT, MARKET, "",
		       "Tìm thấy thi thể của 2 người đàn ông, ảnh của hai người Mẫu, đơn của 3 người, hai người chết.",
		       "2 người; 2 người; 3 người; 2 người");
	assert_metrics(VALUED, MARKET, "", "Gạo xuất khẩu 5% tấm tăng 4%, loại 2, 5% đen vỡ.",
		       "4% percent +increase");
	assert_metrics(VALUED, MARKET, "",
		       "Có 80 -100 người /1 triệu dân phải lọc máu, lãi suất 2 triệu đồng/1 tỷ đồng, thừa "
		       "cấp phó vượt 1 người/1 đơn vị.",
		       "1 count +over");
	assert_metrics(VALUED, MARKET, "",
		       "Cứ ba doanh nghiệp thì có một muốn đầu tư. Tiếng nói của một, hai người khó thay đổi. "
		       "Đây là 1 trong số 8 hội nghị lớn. Xác suất là 1/1 tỷ người.",
		       "");
	assert_metrics(VALUED, MARKET, "", "Hãng có 8,700 tỷ đồng, chi nhánh có 8,750 tỷ đồng và 8,700 triệu đồng.",
		       "8.7e+12 money; 8750000000 money; 8700000 money");
	assert_metrics(VALUED, MARKET, "", "Bó hoa giá 350.000 nghìn đồng, có 1,000 ha rừng.",
		       "1000 count");
	assert_metrics(VALUED, MARKET, "",
		       "Quỹ âm gần 11 tỷ đồng, số dư âm 3 triệu USD; tăng trưởng âm 0,2%, giảm -1,1/-0,3%.",
		       "0.2% percent +decrease; 0.3% percent +decrease");
	assert_metrics(VALUED, HEADLINE, DAY,
		       "Đảng viên chiếm 10% trong số 92 triệu dân, 1.200 trong số 3 triệu dân đến dự.",
		       "10% percent +part; 92000000 count; 1200/3000000 ratio +ratio");
	assert_metrics(VALUED, MARKET, "",
		       "Tổng là 128.000.015.000đ (ba trăm triệu, không trăm mười lăm nghìn đồng); 57 ruble "
		       "đổi được 1 USD; họ có 48.087 nghìn tỷ đồng; mỗi bông 6.000 - 8.000 nghìn đồng; "
		       "giai đoạn 2 vụ án, xét xử lần 2 vụ án.",
		       "128000015000 money");
	assert_metrics(VALUED, MARKET, "", "Thu 1 tạ 2 kg ma túy. Viên đá giá 30 triệu Chị kể lại.", "");
	assert_metrics(VALUED, MARKET, "",
		       "Chị quen 1 người đàn ông, mua của 1 người bán rong. Bác Mẫu - 1 người dân đi lễ. "
		       "Máy bay 1 người lái. Bắt 1 người "
		       "đàn ông cùng với 1 người phụ nữ.",
		       "1 count; 1 count");
}

/* Would catch: in a text about anything, a unit cut behind its slash, or one of what so many are not for. */
static void whole_prices(void **state)
{
	(void)state;
	assert_metrics(SHOW_UNIT, MARKET, "",
		       "Trích 5.000 đồng/du khách, hỗ trợ 2 triệu đồng/bệnh nhân, phí 9 USD/ một thiết bị.",
		       "5000 đồng/du khách; 2000000 đồng/bệnh nhân; 9 USD/ một thiết bị");
	assert_metrics(SHOW_UNIT, MARKET, "",
		       "Giá 75 đồng/50 kb, 12 triệu đồng/100 g, gói 70.000 đồng/tháng/2,4 GB.",
		       "75 đồng/50 kb; 12000000 đồng/100 g; 70000 đồng/tháng/2,4 GB");
	assert_metrics(SHOW_UNIT, MARKET, "",
		       "Cấp 324 ha/1.342 ha; mạch 100 lần/phút, dậy 2 lần/1 đêm; giảm còn 4.000 đồng/ Ngoài ra.",
		       "324 ha; 4000 đồng");
	/* How often is told of the Party's work alone. */
	assert_metrics(SHOW_UNIT, MARKET, "", "Có 4.500 lượt đồng tình; mỗi tháng ốm 1 lần, lần nào cũng sốt.",
		       "");
	assert_metrics(SHOW_UNIT, MARKET, "", "Đổ xuống 3 triệu m khối đất, rộng 2 triệu km vuông.",
		       "3000000 m khối; 2000000 km vuông");
	assert_metrics(SHOW_UNIT, MARKET, "",
		       "Thuê vỉa hè 12.000 đồng/m 2 /tháng, giảm 30.000đồng /lượng.",
		       "12000 đồng/m 2 /tháng; 30000 đồng /lượng");
	assert_metrics(SHOW_UNIT, MARKET, "",
		       "Có 60 học sinh/lớp, 12 người/phòng, 2 triệu đơn vị/phiên, 5 cán bộ/chiến sĩ.",
		       "60 học sinh/lớp; 12 người/phòng; 2000000 đơn vị/phiên; 5 cán bộ");
}

/* Would catch: one or the other read as the other, a sum that is a slip of the page. */
static void neither(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_UNIT, HEADLINE, DAY,
		"Xã xây một hai công trình, mời ba bốn người, cử hai mươi ba đảng viên và hai "
		"đoàn viên.",
		"23 đảng viên; 2 đoàn viên");
	assert_metrics(SHOW_UNIT, "Trúng số", DAY,
		       "Giải thưởng lên đến 68.266.067.050 tỷ đồng; giải hai là 12 tỷ đồng.",
		       "12000000000 đồng");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numerals),	     cmocka_unit_test(spelled),
		cmocka_unit_test(ranges_and_ratios), cmocka_unit_test(ends),
		cmocka_unit_test(nouns_of_names),    cmocka_unit_test(qualifiers),
		cmocka_unit_test(turns_and_nouns),   cmocka_unit_test(changes),
		cmocka_unit_test(no_figures),	     cmocka_unit_test(zero),
		cmocka_unit_test(of_others),	     cmocka_unit_test(both_ends),
		cmocka_unit_test(nothing_counted),   cmocka_unit_test(neither),
		cmocka_unit_test(one_end),	     cmocka_unit_test(pieces),
		cmocka_unit_test(whole_prices),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
