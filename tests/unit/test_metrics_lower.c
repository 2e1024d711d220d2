/* Figures of units below the one that an article is of, and how far a time over them reaches. */
#include "metrics.h"

/* Would catch: figures of a commune that is told by its bare name given to the province or district
 * of the article, or to the commune before it; of an article about a commune that names its
 * province once given to the province; of a list of communes given to districts. */
static void bare_names(void **state)
{
	(void)state;
	assert_metrics(SCOPED, "Tỉnh Quảng Ninh kết nạp đảng viên", DAY,
		       "Ở hai xã Tân Mẫu và Vĩnh Mẫu có nhiều đảng viên trẻ. Trong đó: Tân Mẫu 41 "
		       "đảng viên, Vĩnh Mẫu 37 đảng viên.\nTân Mẫu đã kết nạp 15 đảng viên.",
		       "41 +subunit commune 22; 37 +subunit commune 22; 15 +subunit commune 22");
	assert_string_equal(metric_article.metrics[1].scope, "Vĩnh Mẫu");
	assert_metrics(SCOPED, "Chuyện phát triển Đảng ở Tân Mẫu", DAY,
		       "Tỉnh Quảng Ninh có nhiều xã vùng cao như xã Tân Mẫu.\nĐường vào đây dài 12 "
		       "km. Đảng bộ có 78 đảng viên.",
		       "12 commune 22; 78 commune 22");
	assert_metrics(
		SCOPED, "Tỉnh Quảng Ninh kết nạp đảng viên", DAY,
		"Các xã vùng cao của huyện Hải Hà như Tân Mẫu, Vĩnh Mẫu đổi thay nhiều.\nVĩnh "
		"Mẫu từ 31 đảng viên nay có 62 đảng viên. Còn Tân Mẫu, năm 2008 mới có 18 "
		"đảng viên.",
		"31 +subunit commune 22; 62 +subunit commune 22; 18 +subunit commune 22");
	assert_metrics(SCOPED, "Xây dựng Đảng ở vùng biên giới Tây Bắc - Bài 3: Bí thư trẻ", DAY,
		       "Tân Mẫu là xã biên giới, có 890 hộ dân. Đảng bộ Tân Mẫu có 121 đảng viên.\n"
		       "Tỉnh Lai Châu có nhiều xã như vậy. Đảng ủy Tân Mẫu ban hành 7 nghị quyết.",
		       "890 +subunit commune 12; 121 +subunit commune 12; 7 +subunit commune 12");
	/* A name that goes on, a person's, one in the middle of a sentence is none. */
	assert_metrics(
		SCOPED, "Đảng bộ huyện Hải Hà", DAY,
		"Huyện có xã Tân Mẫu.\nTân Mẫu Trang có 5 chi bộ. Thầy giáo dạy Tân Mẫu có 7 "
		"chi bộ.",
		"5 district 22; 7 district 22");
	assert_metrics(SCOPED, "Tỉnh Quảng Ninh kết nạp đảng viên", DAY,
		       "Đại hội diễn ra ở xã Tân Mẫu.\nToàn Đảng bộ xã hiện có 178 đảng viên.",
		       "178 +subunit commune 22");
	assert_metrics(SCOPED, "Đảng bộ huyện Hải Hà", DAY,
		       "Xã Tân Mẫu từ chỗ không có chi bộ, nay Đảng bộ có 67 đảng viên.",
		       "67 +subunit commune 22");
	assert_metrics(SCOPED, "Đảng bộ phường Tân Mẫu họp", DAY,
		       "Toàn tỉnh kết nạp 900 đảng viên. Sang năm, phường phấn đấu kết nạp 65 đảng "
		       "viên.",
		       "900 province -; 65 +target commune -");
	assert_metrics(SCOPED, "Đảng bộ phường Tân Mẫu họp", DAY,
		       "Chi bộ khối phố Vĩnh Mẫu kết nạp 4 đảng viên.",
		       "4 +subunit organisation -");
}

/* Would catch: the lines of a table, each unit's name over its labels, given to the province. */
static void names_over_lines(void **state)
{
	(void)state;
	assert_metrics(SCOPED, "Kết quả phát triển đảng viên của Tỉnh ủy Quảng Ninh", DAY,
		       "1. Đảng bộ huyện Hải Hà\nKết nạp: 204 đảng viên\nTỷ lệ: 107,4%\nĐảng bộ "
		       "huyện Bình Liêu:\n- Kết nạp: 118 đảng viên\nToàn Đảng bộ tỉnh\nKết nạp: "
		       "2.011 đảng viên",
		       "204 +subunit district 22; 107.4% +subunit district 22; 118 +subunit "
		       "district 22; 2011 province 22");
	assert_string_equal(metric_article.metrics[0].scope, "Đảng bộ huyện Hải Hà");
	assert_string_equal(metric_article.metrics[2].scope, "Đảng bộ huyện Bình Liêu");
	/* A sentence that only begins with a name is no such line. */
	assert_metrics(SCOPED, "Kết quả phát triển đảng viên của Tỉnh ủy Quảng Ninh", DAY,
		       "Đảng bộ huyện Hải Hà dẫn đầu.\nKết nạp: 204 đảng viên", "204 province 22");
}

/* Would catch: figures shown under a name that is another one's, cut, or none though the text tells
 * it: of communes listed behind the first, of an interview, of the district in an article about a
 * commune; a hamlet's own members given to its commune. */
static void names(void **state)
{
	(void)state;
	assert_metrics(SCOPED, "Đảng bộ huyện Hải Hà", DAY,
		       "Kết nạp nhiều là xã Tân Mẫu 19 đảng viên, Vĩnh Mẫu 16 đảng viên.",
		       "19 +subunit commune 22; 16 +subunit commune 22");
	assert_string_equal(metric_article.metrics[1].scope, "Vĩnh Mẫu");
	assert_metrics(
		SCOPED, "Lấy chất lượng làm đầu", DAY,
		"Phóng viên trao đổi với đồng chí Nguyễn Văn Mẫu, Bí thư Huyện ủy Hải Hà.\nCác "
		"cấp ủy kiểm tra 57 đảng viên. Riêng Ủy ban Kiểm tra Huyện ủy kiểm tra 4 tổ "
		"chức đảng.",
		"57 district 22; 4 district 22");
	assert_string_equal(metric_article.metrics[0].scope, "Huyện ủy Hải Hà");
	assert_metrics(SCOPED, "Đảng bộ xã Tân Mẫu", DAY,
		       "Xã Tân Mẫu ở huyện Hải Hà có 9 chi bộ.\nToàn huyện kết nạp 131 đảng viên.",
		       "9 commune 22; 131 district 22");
	assert_string_equal(metric_article.metrics[1].scope, "huyện Hải Hà");
	/* Of two that were named nobody can tell. */
	assert_metrics(
		SCOPED, "Đảng bộ xã Tân Mẫu", DAY,
		"Huyện Hải Hà và huyện Bình Liêu kết nghĩa.\nToàn huyện kết nạp 131 đảng viên.",
		"131 district 22");
	assert_string_equal(metric_article.metrics[0].scope, "Toàn huyện");
	assert_metrics(SCOPED, "Đảng bộ huyện Hải Hà", DAY,
		       "Chi bộ Nông trường Tân Mẫu kết nạp 5 đảng viên.",
		       "5 +subunit organisation 22");
	assert_string_equal(metric_article.metrics[0].scope, "Chi bộ Nông trường Tân Mẫu");
	assert_metrics(SCOPED, "Đảng bộ xã Tân Mẫu", DAY,
		       "Đảng bộ xã có 164 đảng viên. Thôn Vĩnh Mẫu có 27 đảng viên.",
		       "164 commune -; 27 +subunit organisation -");
}

/* Would catch: figures given to the district at the end of a headline, to a school that a class is
 * held with, to who gives an award, to a rating's letters taken for a commune; an office's to whom
 * it serves; what a district's secretary reports given to the commune of the article, or to the
 * office that serves its people.
 */
static void others_named(void **state)
{
	(void)state;
	assert_metrics(SCOPED, "Đảng bộ xã Tân Mẫu: Đại hội điểm của huyện Hải Hà", DAY,
		       "Đảng bộ có 11 chi bộ.", "11 commune 22");
	assert_metrics(SCOPED, "Đảng bộ huyện Hải Hà", DAY,
		       "Huyện ủy phối hợp Trường Chính trị tỉnh mở 1 lớp cho 69 học viên.",
		       "1 district 22; 69 district 22");
	assert_metrics(SCOPED, "Đảng bộ huyện Hải Hà", DAY,
		       "Dịp này, Tỉnh ủy tặng Bằng khen cho 2 tập thể.", "2 district 22");
	assert_metrics(SCOPED, "Đảng bộ huyện Hải Hà", DAY,
		       "Đánh giá tổ chức cơ sở đảng: TSVM 27 (65,8%), HTTNV 10.",
		       "27 district 22; 65.8% district 22; 10 district 22");
	assert_metrics(
		SCOPED, "Văn phòng Tỉnh ủy tổng kết công tác xây dựng Đảng", DAY,
		"Đảng bộ Văn phòng Tỉnh ủy tổ chức hội nghị.\nTrong năm đã ban hành 5 chỉ thị.",
		"5 organisation -");
	assert_metrics(
		SCOPED, "Chuyện ở xã Tân Mẫu", DAY,
		"Theo đồng chí Nguyễn Thị Mẫu, Phó Bí thư Huyện ủy Hải Hà, hai năm qua kết nạp "
		"261 đảng viên. Có 340 quần chúng học xong lớp bồi dưỡng.",
		"261 district 22; 340 district 22");
	assert_metrics(
		SCOPED, "Đảng bộ xã Tân Mẫu", DAY,
		"Đảng bộ có 9 chi bộ. Trung tâm Phục vụ hành chính công tiếp nhận 6.218 hồ sơ.",
		"9 commune -; 6218 commune -");
}

/* Would catch: what a cell's secretary tells of his cell given to the commune, or to the cell where
 * the quotation is over. */
static void quoted_speakers(void **state)
{
	(void)state;
	assert_metrics(
		SCOPED, "Đảng bộ xã Tân Mẫu", DAY,
		"Ông Nguyễn Văn Mẫu, Bí thư Chi bộ ấp Vĩnh Mẫu, kể: \"Hồi đó chi bộ có 5 đảng "
		"viên. "
		"Tôi đi từng nhà. Giờ thì chi bộ được 23 đảng viên\". Cả năm kết nạp 48 đảng viên.",
		"5 +subunit organisation -; 23 +subunit organisation -; 48 commune -");
}

/* Would catch: a level below `Năm 2010:` told as of the article's day; half a month or what is so
 * now carried into other paragraphs; last year's amount told as this year's. */
static void times_over_lines(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Toàn huyện trong 9 tháng kết nạp 142 đảng viên.", "142 2017-01/2017-09");
	/* A look back is not the year that is spoken of. */
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"Năm 2016, Đảng bộ kết nạp 142 đảng viên. Xã Tân Mẫu năm 2008 mới có 118 đảng "
		"viên.\nThị trấn cả năm chỉ kết nạp 4 đảng viên.",
		"142 2016; 118 @2008; 4 2016");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Năm 1986:\nĐảng bộ có 31 chi bộ.\nNăm 2010:\n- Tổng số đảng viên: 3.875 "
		       "đồng chí.\n- Kết nạp 214 đảng viên.",
		       "31 @1986; 3875 @2010; 214 2010");
	/* Within a line it is of what it stands before. */
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Năm 2010: kết nạp 214 đảng viên.\nĐảng bộ có 31 chi bộ.",
		       "214 2010; 31 @2017-10");
	assert_metrics(SHOW_PERIOD, "Đảng bộ huyện sơ kết 6 tháng đầu năm 2017", DAY,
		       "Nửa đầu tháng 6, huyện kỷ luật 2 đảng viên.\nXã Tân Mẫu kết nạp 24 đảng "
		       "viên.",
		       "2 2017-06-01/2017-06-15; 24 2017-01/2017-06");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"9 tháng năm 2017 kỷ luật 163 đảng viên. Cùng kỳ năm trước con số này là 181 "
		"đảng viên.",
		"163 2017-01/2017-09; 181 2016-01/2016-09");
	assert_metrics(SHOW_PERIOD, HEADLINE, DAY,
		       "Xã có 9 đảng viên năm 2005, nay Đảng bộ có 67 đảng viên.",
		       "9 @2005; 67 @2017-10");
	assert_metrics(
		SHOW_PERIOD, HEADLINE, DAY,
		"Năm 2016, Đảng bộ kết nạp 12 đảng viên.\nXã nay có 7 chi bộ.\nKiểm tra 9 đảng "
		"viên.\nHộ nghèo còn 5,1%.",
		"12 2016; 7 @2017-10; 9 2016; 5.1% 2016");
}

/* Would catch: cells that belong to a commune, or a commune that a target is given to, taken for those of the
 * district; an officer's force for whose the figures are that he tells. */
static void through_another(void **state)
{
	(void)state;
	assert_metrics(SHOW_SCOPE, "Đảng bộ huyện Tam Lộc phát triển đảng viên", DAY,
		       "Ông Lê Tiến Mạnh, cán bộ Biên phòng tăng cường, chia sẻ: “Từ đầu năm đến nay, các chi bộ "
		       "thuộc Đảng bộ xã Nậm Vân đã kết nạp 5 đảng viên”.",
		       "5 commune -");
	assert_metrics(SHOW_SCOPE, "Đảng bộ huyện Tam Lộc phát triển đảng viên", DAY,
		       "Chỉ tiêu của Đảng bộ huyện giao cho Đảng bộ xã Nậm Vân là kết nạp 7 đảng viên.",
		       "7 commune -");
	assert_metrics(SHOW_SCOPE, "Hội nghị tổng kết công tác Đảng", DAY,
		       "Sáng nay, Đảng ủy Liên cơ tỉnh tổng kết công tác năm 2016. Phó Bí thư Tỉnh ủy đến dự. "
		       "Trong năm có 47 chi bộ trong sạch, vững mạnh.",
		       "47 organisation -");
}

/* Would catch: units that were counted and are listed by their names alone left out, and what they did given
 * to the whole. */
static void counted_units(void **state)
{
	(void)state;
	assert_metrics(SHOW_SCOPE, "Đảng bộ huyện Tam Lộc phát triển đảng viên", DAY,
		       "Toàn huyện kết nạp 9 đảng viên ở 3 xã: Nậm Vân 3 đảng viên, Hồ Lao 2 đảng viên, Ma Nó 4 "
		       "đảng viên.",
		       "9 district -; 3 district -; 3 commune -; 2 commune -; 4 commune -");
	assert_metrics(SHOW_SCOPE, "Đảng bộ huyện Tam Lộc phát triển đảng viên", DAY,
		       "Toàn huyện kết nạp 5 học sinh ở 2 trường trung học phổ thông: Hoàng Lệ 3 em, Mạc Sáu 2 em.",
		       "5 district -; 2 district -; 3 organisation -; 2 organisation -");
	assert_metrics(SHOW_SCOPE, "Đảng bộ huyện Tam Lộc phát triển đảng viên", DAY,
		       "Toàn huyện kết nạp 5 đảng viên ở 2 xã: Nậm Vân 3 đảng viên, Hồ Lao 2 đảng viên và 15 đảng "
		       "viên là thanh niên tình nguyện.",
		       "5 district -; 2 district -; 3 commune -; 2 commune -; 15 district -");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bare_names),	cmocka_unit_test(names_over_lines),
		cmocka_unit_test(names),	cmocka_unit_test(quoted_speakers),
		cmocka_unit_test(others_named), cmocka_unit_test(times_over_lines),
		cmocka_unit_test(through_another), cmocka_unit_test(counted_units),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
