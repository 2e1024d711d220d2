/* Pages about communes that were made of others: what they were made of, what passed to them, and the term that
 * has only begun. */
#include "metrics.h"

#define MERGED_DAY "2025-09-12"

/* Would catch: figures of a commune given to one of those that it was made of. */
static void made_of(void **state)
{
	(void)state;
	assert_metrics(SCOPED, "Đảng bộ xã Tân Mẫu đại hội", MERGED_DAY,
		       "Xã Tân Mẫu được thành lập trên cơ sở sáp nhập 2 xã gồm xã Đông Mẫu và xã Tây Mẫu với 21 chi "
		       "bộ và 610 đảng viên.",
		       "2 commune -; 21 commune -; 610 commune -");
	assert_string_equal(metric_article.metrics[1].scope, "Xã Tân Mẫu");
	assert_metrics(SCOPED, "Đảng bộ xã Tân Mẫu đại hội", MERGED_DAY,
		       "Đảng bộ xã Tân Mẫu thành lập trên cơ sở hợp nhất xã Đông Mẫu và xã Tây Mẫu, Đảng bộ xã có 21 "
		       "chi bộ.",
		       "21 commune -");
	/* Behind a semicolon another sentence begins. */
	assert_metrics(SCOPED, "Đảng bộ huyện Bình Liêu", MERGED_DAY,
		       "Xã Tân Mẫu thành lập trên cơ sở sáp nhập hai thôn; xã Đông Mẫu có 12 chi bộ.",
		       "2 +subunit commune 22; 12 +subunit commune 22");
	assert_string_equal(metric_article.metrics[1].scope, "xã Đông Mẫu");
}

/* Would catch: what came or went shown as how many there are. */
static void moved(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR | SHOW_QUALIFIERS, "Đảng bộ phường Tân Mẫu", MERGED_DAY,
		       "Đảng ủy phường tiếp nhận 7 tổ chức đảng với tổng số 430 đảng viên; trong đó, 4 chi bộ cơ sở "
		       "thuộc Đảng bộ A và 3 tổ chức đảng trực thuộc Đảng bộ B.",
		       "7 -; 430 -; 4 - +part; 3 - +part");
	assert_metrics(SHOW_INDICATOR, "Đảng bộ phường Tân Mẫu", MERGED_DAY,
		       "Huyện ủy chuyển giao 2 đảng bộ cơ sở, 31 đảng viên. Đảng bộ phường hiện có 24 chi bộ trực "
		       "thuộc, 940 đảng viên.",
		       "2 -; 31 -; 24 party_cells; 940 party_members_total");
	/* Files that are received are still to be dealt with. */
	assert_metrics(SHOW_INDICATOR, "Đảng bộ phường Tân Mẫu", MERGED_DAY,
		       "Ban Tổ chức tiếp nhận 14 hồ sơ đề nghị kết nạp đảng viên.",
		       "14 admission_files_pending");
	/* A list of names behind gồm ends with them. */
	assert_metrics(SHOW_INDICATOR | SHOW_QUALIFIERS, "Đảng bộ phường Tân Mẫu", MERGED_DAY,
		       "Đảng bộ phường có 2 đảng bộ cơ sở gồm Đảng bộ Công an và Đảng bộ Quân sự; đồng thời có 2 chi "
		       "bộ cơ sở.",
		       "2 grassroots_committees; 2 grassroots_cells");
	assert_metrics(SHOW_INDICATOR | SHOW_QUALIFIERS, "Đảng bộ phường Tân Mẫu", MERGED_DAY,
		       "Đảng ủy công bố quyết định thành lập 30 tổ chức đảng trực thuộc (gồm 4 đảng bộ cơ sở và 26 "
		       "chi bộ cơ sở).",
		       "30 new_party_orgs; 4 new_party_orgs +part; 26 new_party_orgs +part");
}

/* Would catch: a term that has just begun taken for when things were done, and land and people for a sum of it. */
static void begun(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, "Xã Tân Mẫu xây dựng nông thôn mới", MERGED_DAY,
		       "Ngày 12/9, Đảng bộ xã Tân Mẫu tổ chức Đại hội đại biểu lần thứ I, nhiệm kỳ 2025-2030.\n"
		       "Xã Tân Mẫu có diện tích tự nhiên 41,5 km2; dân số 22.300 người, tỷ lệ đồng bào dân tộc thiểu "
		       "số chiếm 31,5%. Chi bộ giúp 40 hộ thoát nghèo.",
		       "41.5 @2025-09; 22300 @2025-09; 31.5% @2025-09; 40 -");
	assert_metrics(SHOW_PERIOD, "Xã Tân Mẫu thành lập các tổ chức đảng", "",
		       "Đảng ủy xã chỉ định cấp ủy, bí thư các chi bộ, nhiệm kỳ 2025 - 2030. Đảng ủy xã thành lập 30 "
		       "chi bộ trực thuộc.",
		       "30 -");
	/* What is aimed at is of the coming term. */
	assert_metrics(SHOW_PERIOD | SHOW_QUALIFIERS, "Đại hội Đảng bộ xã Tân Mẫu", MERGED_DAY,
		       "Đảng bộ xã Tân Mẫu tổ chức Đại hội lần thứ I, nhiệm kỳ 2025-2030. Đại hội đề ra mục tiêu kết "
		       "nạp 60 đảng viên.",
		       "60 +target 2025/2030");
}

/* Would catch: efforts that were made taken for what is still to be reached. */
static void strove(void **state)
{
	(void)state;
	assert_metrics(SHOW_QUALIFIERS, "Đại hội Đảng bộ xã Tân Mẫu", MERGED_DAY,
		       "Nhiệm kỳ 2020-2025, Đảng bộ các xã đã đoàn kết, nỗ lực phấn đấu đạt nhiều thành tựu. Trong "
		       "đó, thu nhập bình quân đầu người đạt 48 triệu đồng/năm; xã có 3 trường đạt chuẩn quốc gia.",
		       "48000000 +avg; 3");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(made_of),
		cmocka_unit_test(moved),
		cmocka_unit_test(begun),
		cmocka_unit_test(strove),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
