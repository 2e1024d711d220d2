/* Whose a figure is, where no unit's name stands right before it. */
#include "metrics.h"

/* Would catch: an organisation's figures given to the unit in its name, to none, or to whoever is
 * named in the sentence as something else. */
static void organisations(void **state)
{
	(void)state;
	assert_metrics(SCOPED, "Đảng ủy Khối cơ quan tỉnh Ninh Bình họp", DAY,
		       "Quý này, Đảng ủy Khối cơ quan tỉnh Ninh Bình kết nạp 41 đảng viên.",
		       "41 organisation 37");
	/* Letters that stand for a kind of body lead its name. */
	assert_metrics(SCOPED, "Phát triển Đảng trong công nhân", DAY,
		       "Đảng bộ KCX Tân Mẫu lập thêm 4 chi bộ. Toàn Đảng bộ có 150 đảng viên.",
		       "4 organisation -; 150 organisation -");
	assert_string_equal(metric_article.metrics[0].scope, "Đảng bộ KCX Tân Mẫu");
	assert_metrics(SCOPED, "ĐẢNG BỘ HÒA MẪU HỌP", DAY, "Xã kết nạp 5 đảng viên.",
		       "5 commune -");
	assert_metrics(SCOPED, "Khai giảng lớp bồi dưỡng", DAY,
		       "Đảng ủy Bộ Chỉ huy Quân sự (CHQS) tỉnh khai giảng lớp bồi dưỡng.\nLớp có "
		       "44 học viên.",
		       "44 organisation -");
	/* A name that goes on is no other body; a cell without a name has its own figures. */
	assert_metrics(
		SCOPED, "Đảng bộ Khối Dân Chính Đảng", DAY,
		"Đảng bộ Khối Dân Chính Đảng TP Cần Thơ kết nạp 31 đảng viên. Đảng ủy các khu "
		"chế xuất thành phố kết nạp 7 đảng viên.",
		"31 organisation 92; 7 +subunit organisation 92");
	assert_metrics(SCOPED, "Đảng bộ huyện Hải Hà", DAY,
		       "Chị là bí thư ở xóm. Chi bộ của chị có 68 đảng viên. Huyện có nhiều Chi bộ "
		       "4 tốt. Chi bộ 4 tốt giúp huyện kết nạp 50 đảng viên.",
		       "68 +subunit organisation 22; 50 district 22");
	assert_metrics(SCOPED, "Đảng bộ xã Mẫu", DAY, "Chi bộ thôn có 68 đảng viên.",
		       "68 +subunit organisation -");
	/* The verb that must follow is no part of what it is called. */
	assert_string_equal(metric_article.metrics[0].scope, "Chi bộ thôn");
	assert_metrics(SCOPED, "Đảng ủy UBND thành phố Hà Nội chuyển giao 9 tổ chức đảng", DAY,
		       "Ban Thường vụ Đảng ủy UBND Thành phố chuyển giao 9 tổ chức Đảng.",
		       "9 organisation 01; 9 +repeat organisation 01");
	assert_metrics(
		SCOPED, "Cần Thơ: Đổi mới phương thức lãnh đạo của Đảng bộ các cơ quan Đảng", DAY,
		"Đảng bộ các cơ quan Đảng thành phố Cần Thơ tổ chức đại hội.\nĐại hội có 150 "
		"đại biểu.",
		"150 organisation 92");
	assert_metrics(SCOPED, "Ban chấp hành Đảng ủy", DAY,
		       "Đó là bước trưởng thành của Đảng bộ Bệnh viện. Đến nay có 5 chi bộ.",
		       "5 organisation -");
	assert_metrics(
		SCOPED, "Đảng bộ các cơ quan Đảng tỉnh Phú Thọ", DAY,
		"Trên cơ sở hợp nhất các đảng bộ của tỉnh Phú Thọ và Hòa Bình, Đảng bộ có 14 "
		"chi bộ.",
		"14 organisation 25");
	assert_metrics(SCOPED, "Kiểm tra, giám sát của Đảng ủy Dân chính đảng", DAY,
		       "Đảng bộ Dân chính đảng kiểm tra 12 tổ chức đảng. Đảng bộ kỷ luật 7 đảng "
		       "viên.",
		       "12 organisation -; 7 organisation -");
}

/* Would catch: a commune that the text only calls `xã` given to the district that was named last;
 * a word in small letters that lists all communes taken for one. */
static void words_alone(void **state)
{
	(void)state;
	assert_metrics(
		SCOPED, "Đảng bộ huyện Bình Liêu", DAY,
		"Đồng chí Lò Văn Mẫu, Bí thư Đảng ủy xã Đồng Mẫu, cho biết: Xã có 1.200 người "
		"theo đạo. Năm qua, xã đã kết nạp 9 đảng viên.",
		"1200 +subunit commune 22; 9 +subunit commune 22");
	assert_metrics(SCOPED, "Đảng bộ huyện Bình Liêu", DAY,
		       "Đồng chí Bí thư Đảng ủy xã Đồng Mẫu cho biết, năm qua, Đảng bộ kết nạp 9 "
		       "đảng viên.",
		       "9 +subunit commune 22");
	assert_metrics(SCOPED, "Đảng bộ huyện Bình Liêu", DAY,
		       "Trưởng ban Tổ chức Huyện ủy Bình Liêu cho biết, Đảng bộ kết nạp 90 đảng "
		       "viên.",
		       "90 district 22");
	/* The whole country's, told at a meeting of some provinces and in a report. */
	assert_metrics(
		SCOPED, "Tăng cường kiểm tra đảng viên", DAY,
		"Tại hội nghị báo cáo viên các tỉnh, thành phố phía Nam, Phó chủ nhiệm UBKT "
		"Trung ương cho biết: đã kiểm tra 3.000 đảng viên. Qua đó, kỷ luật 40 đảng "
		"viên.\nTheo báo cáo của Ủy ban Kiểm tra Trung ương, các cấp ủy giám sát 210 tổ "
		"chức đảng.",
		"3000 national -; 40 national -; 210 national -");
	assert_metrics(SCOPED, "Đảng bộ huyện Bình Liêu", DAY,
		       "Các xã, thị trấn đã kết nạp 90 đảng viên.", "90 district 22");
	assert_metrics(
		SCOPED, "Quảng Ninh: Đại hội điểm", DAY,
		"Các huyện, thành, thị ủy đã chọn 9 tổ chức cơ sở đảng, như Đảng bộ huyện Hải Hà "
		"đạt 88% số tổ chức cơ sở đảng.",
		"9 province 22; 88% +subunit district 22");
	assert_metrics(SCOPED, "Đại hội điểm đảng bộ cấp huyện trên toàn quốc", DAY,
		       "Đến nay có 90 tổ chức cơ sở đảng tổ chức đại hội điểm.", "90 national -");
	assert_metrics(SCOPED, "Quảng Ninh: Đại hội điểm", DAY,
		       "Đến nay, 100% tổ chức cơ sở đảng của huyện đã tổ chức đại hội.",
		       "100% +subunit district 22");
	assert_metrics(SCOPED, "Đảng bộ huyện Bình Liêu", DAY,
		       "Xã hội hóa giáo dục thu 90 triệu đồng.", "90000000 district 22");
	/* A ward whose name is a number. */
	assert_metrics(SCOPED, "Phường 11, TP. Vũng Tàu: Đại hội Đảng bộ", DAY,
		       "Đại hội đã bầu 13 đồng chí vào Ban Chấp hành Đảng bộ.", "13 commune 77");
}

/* Would catch: the place where something lies, or who has acknowledged it, taken for whom the
 * figures are about; parts of a unit's total given to who handed the badges over. */
static void not_the_subject(void **state)
{
	(void)state;
	assert_metrics(SCOPED, "Giới thiệu Đảng bộ xã Mẫu", DAY,
		       "Xã Mẫu nằm ở phía Bắc của tỉnh Quảng Ninh, có 410 đảng viên.",
		       "410 commune 22");
	assert_metrics(SCOPED, "Đảng bộ huyện Bình Liêu", DAY,
		       "Huyện có 2 xã được UBND tỉnh công nhận, 3 xã đạt chuẩn nông thôn mới.",
		       "2 district 22; 3 district 22");
	assert_metrics(
		SCOPED, "Hà Nội: Trao Huy hiệu Đảng", DAY,
		"Ban Thường vụ Thành ủy tặng Huy hiệu Đảng cho 44 đảng viên thuộc Đảng bộ quận "
		"Hà Đông, trong đó có 6 đảng viên 70 năm tuổi Đảng.",
		"44 +subunit district 01; 6 +part +subunit district 01");
	/* Who has chosen it, and how far it is to spread; the committees below that did it as well.
	 */
	assert_metrics(SCOPED, "Huyện Bình Liêu: Biểu dương 9 tập thể", DAY,
		       "Huyện Bình Liêu được Ban Chỉ đạo cuộc vận động tỉnh Quảng Ninh chọn làm "
		       "điểm để nhân rộng ra toàn tỉnh. Nội dung gồm tọa đàm và khen thưởng 7 tập "
		       "thể.",
		       "9 district 22; 7 district 22");
	/* Of the body in the headline, though the text hardly names the Party. */
	assert_metrics(SCOPED, "Thi đua trong Công an tỉnh Lạng Sơn", DAY,
		       "Phong trào có đổi mới. Nội dung gồm khen thưởng 27 tập thể.",
		       "27 organisation 20");
	assert_metrics(SCOPED, "Kiểm tra, giám sát ở Hà Nội", DAY,
		       "Ủy ban Kiểm tra Thành ủy Hà Nội và ủy ban kiểm tra quận ủy, huyện ủy đã kỷ "
		       "luật 31 đảng viên.",
		       "31 province 01");
	assert_metrics(
		SCOPED, "Khai giảng lớp trung cấp", DAY,
		"Trường Chính trị tỉnh Quảng Ninh khai giảng lớp trung cấp lý luận.\nLớp học "
		"có 45 học viên.",
		"45 province 22");
	/* The one that the paragraph speaks of; each of a list, with its number. */
	assert_metrics(SCOPED, "Đảng bộ huyện Bình Liêu", DAY,
		       "Đảng bộ xã Vô Ngại là điểm sáng. Năm qua, Đảng bộ đã kết nạp 6 đảng viên.",
		       "6 +subunit commune 22");
	assert_metrics(SCOPED, "Kết quả đại hội Đảng", DAY,
		       "Nhiều nơi có tỷ lệ nữ trong ban chấp hành cao như Bắc Giang: 15%; Lào Cai: "
		       "16%.",
		       "15% province 24; 16% province 10");
	/* All units that are named stand in a list with their numbers: the text is of one above. */
	assert_metrics(
		SCOPED, "Trao Huy hiệu Đảng cho 310 đảng viên", DAY,
		"Có 53 đảng viên nhận Huy hiệu 60 năm tuổi Đảng. Nhiều nhất là Đảng bộ huyện "
		"Quế Võ (13 đảng viên), Đảng bộ huyện Tiên Du (9 đảng viên).",
		"310 province 27; 53 province 27; 13 +subunit district 27; 9 +subunit district 27");
	assert_null(metric_article.metrics[0].scope);
}

/* Would catch: a province left over of an office's name, units of a list that no table knows, and
 * bodies whose names go on behind a dash or a small word. */
static void names_and_offices(void **state)
{
	(void)state;
	assert_metrics(
		SCOPED, "Đại hội Đảng bộ huyện Bình Liêu", DAY,
		"Dự đại hội có đồng chí Lê Văn Mẫu, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Quảng "
		"Ninh cùng 210 đại biểu đại diện cho 3.100 đảng viên toàn Đảng bộ.",
		"210 district 22; 3100 district 22");
	assert_metrics(SCOPED, "Các chi, đảng bộ huyện Bình Liêu sơ kết", DAY,
		       "Một số nơi đạt cao: Thạnh Mẫu kết nạp 12 đảng viên, "
		       "Tân Mẫu kết "
		       "nạp 9 đảng viên.",
		       "12 +subunit commune 22; 9 +subunit commune 22");
	/* But countries and goods of other news are no units. */
	assert_metrics(SCOPED, "Xuất khẩu cao su", DAY,
		       "Các thị trường: Nhật Bản đạt 12 triệu USD, Hàn Quốc đạt 9 triệu USD.",
		       "12000000 - -; 9000000 - -");
	metric_read("Đảng bộ Khối các cơ quan thành phố Cần Thơ", DAY,
		    "Đảng bộ Trường Đại học Kỹ thuật – Công nghệ Mẫu kết nạp 11 đảng viên; Chi bộ "
		    "Truyền tải điện Cần Thơ kết nạp 3 đảng viên.");
	assert_int_equal(metric_article.n_metrics, 2);
	assert_string_equal(metric_article.metrics[0].scope,
			    "Đảng bộ Trường Đại học Kỹ thuật – Công nghệ Mẫu");
	assert_string_equal(metric_article.metrics[1].scope, "Chi bộ Truyền tải điện Cần Thơ");
	/* Bodies by their kind, who somebody stands for, a district's school. */
	assert_metrics(SCOPED, "Đảng ủy Ngoài nước sơ kết công tác", DAY,
		       "Toàn Đảng bộ kết nạp 96 đảng viên.", "96 organisation -");
	assert_metrics(SCOPED, "Đảng bộ Khối các cơ quan tỉnh Quảng Ninh", DAY,
		       "Đảng bộ Cục Hải quan kết nạp 6 đảng viên, Chi bộ nòng cốt Cụm công nghiệp "
		       "Mẫu kết nạp 2 đảng viên.",
		       "6 +subunit organisation 22; 2 +subunit organisation 22");
	assert_string_equal(metric_article.metrics[0].scope, "Đảng bộ Cục Hải quan");
	assert_metrics(SCOPED, "Trao Huy hiệu Đảng ở Quảng Ninh", DAY,
		       "Tại xã Mẫu, thay mặt Ban Thường vụ Tỉnh ủy, đồng chí Lê Văn Mẫu trao Huy "
		       "hiệu Đảng cho 21 đảng viên.",
		       "21 +subunit commune 22");
	assert_metrics(SCOPED, "Đảng bộ huyện Bình Liêu", DAY,
		       "Trung tâm BDCT huyện mở 4 lớp bồi dưỡng nhận thức về Đảng.",
		       "4 district 22");
	assert_metrics(SCOPED, "Phường Mẫu: Sáp nhập chi bộ", DAY,
		       "Đảng bộ phường có 22 chi bộ. Cả thành phố Việt Trì còn 497 chi bộ.",
		       "22 commune 25; 497 district 25");
	/* Since July 2025 a city without a name is of a province's rank. */
	metric_read("Đảng bộ phường Thủ Dầu Một", "2025-10-01",
		    "Phường kết nạp 52 đảng viên. Toàn thành phố kết nạp 5.100 đảng viên.");
	assert_int_equal(metric_article.n_metrics, 2);
	assert_int_equal(metric_article.metrics[1].level, TL_LEVEL_PROVINCE);
	/* The unit that the sentence begins with; a bloc with its town. */
	assert_metrics(SCOPED, "Đảng bộ huyện Mường Tè", DAY,
		       "Về xã Mẫu, chúng tôi được đồng chí Bí thư Đảng ủy cho biết: Đảng bộ có 268 "
		       "đảng viên.",
		       "268 +subunit commune 12");
	metric_read("Phát triển đảng viên", DAY,
		    "Đảng bộ các đơn vị kinh tế tư nhân thành phố Hạ Long kết nạp 15 đảng viên.\n"
		    "Nhà máy Xi măng Mẫu có 9 đảng viên.");
	assert_int_equal(metric_article.n_metrics, 2);
	assert_string_equal(metric_article.metrics[0].scope,
			    "Đảng bộ các đơn vị kinh tế tư nhân thành phố Hạ Long");
	assert_int_equal(metric_article.metrics[1].level, TL_LEVEL_ORGANISATION);
	assert_metrics(SCOPED, "Chào mừng Đại hội Đảng bộ tỉnh Hà Tĩnh", DAY,
		       "Tỉnh trở thành điểm sáng trong toàn quốc; kết nạp 3.100 đảng viên.",
		       "3100 province 42");
	assert_metrics(SCOPED, "Xếp loại đảng bộ huyện và tương đương", DAY,
		       "Tỉnh ủy Quảng Ninh xếp loại 13 tổ chức đảng hoàn thành tốt nhiệm vụ.",
		       "13 province 22");
}

/* Would catch: figures of a region or of the whole Party given to the town of the meeting, to a
 * province that lends an example, to what was only counted, or to nobody. */
static void above_provinces(void **state)
{
	(void)state;
	assert_metrics(
		SCOPED, "Giao ban công tác tổ chức các tỉnh, thành ủy miền Đông Nam Bộ", DAY,
		"Sáng 19/7, tại khách sạn Mẫu, thành phố Tây Ninh, Ban Tổ chức Trung ương tổ chức "
		"hội nghị giao ban.\nToàn cụm có 6.800 tổ chức cơ sở đảng. Riêng Đảng bộ tỉnh Bình "
		"Phước kết nạp 410 đảng viên.",
		"6800 region -; 410 +subunit province 70");
	assert_metrics(
		SCOPED, "Cả nước kết nạp 169.000 đảng viên", DAY,
		"Trong số đảng viên mới có 78.000 đảng viên nữ (chiếm 46,2%).\nMột số nơi kết nạp "
		"nhiều như Nghệ An kết nạp 7.200 đảng viên, Thanh Hóa 6.900, Sơn La 4.300 đảng "
		"viên; "
		"Đảng bộ Quân đội kết nạp 21.000 đảng viên.",
		"169000 national -; 78000 national -; 46.2% +part national -; 7200 +subunit "
		"province 40; 6900 +subunit province 38; 4300 +subunit province 14; 21000 +subunit "
		"organisation -");
	assert_metrics(SCOPED, "Kết quả ba năm thực hiện nghị quyết", DAY,
		       "Đến nay có 65/67 đảng bộ trực thuộc Trung ương ban hành chương trình; "
		       "1.300 đảng bộ "
		       "huyện và tương đương xây dựng kế hoạch. Tỷ lệ kết nạp đảng viên đạt 3,1%.",
		       "65/67 +ratio national -; 1300 national -; 3.1% national -");
	/* But Đảng bộ is somebody's where nobody is named, too. */
	assert_metrics(
		SCOPED, "Kết quả ba năm thực hiện nghị quyết", DAY,
		"Theo Ban Tổ chức Trung ương, đây là việc cần làm. Đảng bộ có 120 đảng viên.",
		"120 - -");
	assert_metrics(
		SCOPED, "Kỷ luật trong Đảng", DAY,
		"Tại hội nghị báo cáo viên các tỉnh, thành phố phía Nam, UBKT Trung ương cho "
		"biết: năm qua đã kiểm tra 319.000 đảng viên.",
		"319000 national -");
}

/* Would catch: a province's page that gives the province what the whole Party does or has, and a report
 * of the central commission that is nobody's. */
static void nation(void **state)
{
	(void)state;
	/* What the centre leads, before the text turns to its own province. */
	assert_metrics(SCOPED, "Hội nghị về công tác kiểm tra", DAY,
		       "Điểm cầu tỉnh Lạng Sơn có nhiều đại biểu.\nNăm qua, Bộ Chính trị, Ban Bí thư "
		       "tiếp tục quan tâm công tác này. Cấp ủy các cấp đã kiểm tra 41.200 tổ chức "
		       "đảng.\nĐối với Đảng bộ tỉnh Lạng Sơn, cấp ủy các cấp đã kiểm tra 830 tổ chức "
		       "đảng.",
		       "41200 national -; 830 province 20");
	/* Who does not turn to it has spoken of it all the time. */
	assert_metrics(SCOPED, "Tỉnh Lạng Sơn kiểm tra", DAY,
		       "Năm qua, Bộ Chính trị, Ban Bí thư tiếp tục quan tâm công tác này. Cấp ủy các "
		       "cấp đã kiểm tra 830 tổ chức đảng.\nĐảng bộ tỉnh Lạng Sơn đã kỷ luật 60 đảng "
		       "viên.",
		       "830 province 20; 60 province 20");
	/* No province has so many members. */
	assert_metrics(SCOPED, "Đảng bộ tỉnh Lạng Sơn vững bước", DAY,
		       "Từ ngày đầu chỉ có vài chục đảng viên, đến nay Đảng ta có hơn 5,1 triệu đảng "
		       "viên.\nTổng số đảng viên đến nay là 62.400 đảng viên.",
		       "5100000 +over national -; 62400 province 20");
	assert_metrics(SCOPED, "Kết quả kiểm tra trong Đảng", DAY,
		       "Ủy ban Kiểm tra các cấp đã kiểm tra 2.870 tổ chức đảng; đề nghị Ban Chấp hành "
		       "Trung ương, Bộ Chính trị, Ban Bí thư kỷ luật 4 tổ chức đảng.",
		       "2870 national -; 4 national -");
	assert_metrics(SCOPED, "Kết quả kiểm tra trong Đảng", DAY,
		       "Ủy ban Kiểm tra các cấp đã kiểm tra 2.870 tổ chức đảng; đề nghị cấp có thẩm "
		       "quyền kỷ luật 4 tổ chức đảng.",
		       "2870 - -; 4 - -");
}

/* Would catch: the province in a firm's name, or of a guest's office, taken for the bloc's that the first
 * sentence tells of. */
static void blocs(void **state)
{
	(void)state;
	assert_metrics(SCOPED, "Vinamau Lạng Sơn được tôn vinh", DAY,
		       "Ngày 8-10, Đảng ủy khối Doanh nghiệp tỉnh tổ chức hội nghị. Dự hội nghị có đồng "
		       "chí Nguyễn Văn Mẫu, Ủy viên Ban Thường vụ Tỉnh ủy.\nTrong quý III đã kết nạp 27 "
		       "đảng viên.",
		       "27 organisation 20");
	assert_metrics(SCOPED, "Tôn vinh doanh nghiệp tiêu biểu", DAY,
		       "Ngày 8-10, Đảng ủy khối Doanh nghiệp tỉnh tổ chức hội nghị. Dự hội nghị có đồng "
		       "chí Nguyễn Văn Mẫu, Ủy viên Ban Thường vụ Tỉnh ủy.\nTrong quý III đã kết nạp 27 "
		       "đảng viên.",
		       "27 organisation -");
	/* A province that a headline names by itself is whose the text is. */
	assert_metrics(SCOPED, "Lạng Sơn kết nạp đảng viên", DAY,
		       "Ngày 8-10, Đảng ủy khối Doanh nghiệp tỉnh tổ chức hội nghị.\nTrong quý III đã "
		       "kết nạp 270 đảng viên.",
		       "270 province 20");
}

/* Would catch: figures of a brigade given to the district where it lies, and of who gave a target
 * or whom a unit is the first of. */
static void units_and_measures(void **state)
{
	(void)state;
	assert_metrics(SCOPED, "Đảng bộ Lữ đoàn 342 nâng cao chất lượng sinh hoạt", DAY,
		       "Đóng quân ở huyện Vân Đồn, Đảng bộ Lữ đoàn 342, Quân khu 3 có 46 chi "
		       "bộ.\nNăm qua, 8 "
		       "chi bộ hoàn thành xuất sắc nhiệm vụ.",
		       "46 organisation 22; 8 organisation 22");
	assert_metrics(SCOPED, "Đảng bộ huyện Bình Liêu", DAY,
		       "Toàn huyện kết nạp 131 đảng viên, đạt 87% so với chỉ tiêu Tỉnh ủy giao 150 "
		       "đảng viên.",
		       "131 district 22; 87% district 22; 150 district 22");
	assert_metrics(
		SCOPED, "Tỉnh Quảng Ninh kết nạp đảng viên", DAY,
		"Huyện Bình Liêu là địa phương dẫn đầu toàn tỉnh với 84 đảng viên mới kết nạp.",
		"84 +subunit district 22");
	assert_metrics(SCOPED, "Tỉnh Quảng Ninh kết nạp đảng viên", DAY,
		       "Riêng số đảng viên kết nạp tại Trường Đại học Mẫu là 34 sinh viên.",
		       "34 +subunit organisation 22");
}

/* Would catch: a name that a dash goes on with cut there; a commune that others were merged into taken for one
 * of those that were. */
static void dashes_and_mergers(void **state)
{
	(void)state;
	assert_metrics(SCOPED, "Phát triển đảng viên", DAY,
		       "Đảng bộ Than - Luyện kim Tân Mẫu kết nạp 57 đảng viên.", "57 organisation -");
	assert_string_equal(metric_article.metrics[0].scope, "Đảng bộ Than - Luyện kim Tân Mẫu");
	assert_metrics(SCOPED, "Tin xây dựng Đảng", DAY,
		       "Sau khi tiến hành sáp nhập phường Tân Mẫu có 14 chi bộ và 610 đảng viên.",
		       "14 commune -; 610 commune -");
	assert_string_equal(metric_article.metrics[0].scope, "phường Tân Mẫu");
	assert_metrics(SCOPED, "Đảng bộ huyện Bình Liêu", DAY,
		       "Sau khi sáp nhập xã Tân Mẫu, Đảng bộ huyện có 31 chi bộ.", "31 district 22");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(organisations),   cmocka_unit_test(words_alone),
		cmocka_unit_test(not_the_subject), cmocka_unit_test(names_and_offices),
		cmocka_unit_test(above_provinces), cmocka_unit_test(units_and_measures),
		cmocka_unit_test(nation), cmocka_unit_test(blocs), cmocka_unit_test(dashes_and_mergers),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
