#include "metrics.h"

/* What stood wrong on pages of provincial papers and Party offices that had been read by nobody here. */

/* Would catch: what is not grave enough for a penalty counted as one, and units that were inspected as nothing. */
static void no_penalty(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "UBKT các cấp đã kiểm tra 14 đơn vị và phát hiện 5 tổ chức vi phạm nhưng chưa "
		       "đến mức phải thi hành kỷ luật.",
		       "14 orgs_inspected đơn vị; 5 violation_sign_checks tổ chức");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Qua kiểm tra, kết luận 17 đảng viên vi phạm nhưng chưa đến mức phải xử lý kỷ "
		       "luật, 2 tổ chức đảng vi phạm phải thi hành kỷ luật.",
		       "17 violation_sign_checks đảng viên; 2 orgs_disciplined tổ chức đảng");
}

/* Would catch: the noun of one kind of parts carried to the others of the list. */
static void kinds_of_parts(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đảng bộ có 412 tổ chức cơ sở đảng (gồm 98 đảng bộ xã, 9 đảng bộ phường, cơ sở "
		       "sự nghiệp 61, cơ quan hành chính 187, quân đội 16).",
		       "412 grassroots_party_orgs tổ chức cơ sở đảng; 98 grassroots_committees đảng bộ "
		       "xã +part; 9 grassroots_committees đảng bộ phường +part; 61 "
		       "grassroots_party_orgs tổ chức cơ sở đảng +part; 187 grassroots_party_orgs tổ "
		       "chức cơ sở đảng +part; 16 grassroots_party_orgs tổ chức cơ sở đảng +part");
}

/* Would catch: those who are proposed for medals as nothing. */
static void medals(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY, "Huyện xét và đề nghị tặng huân, huy chương cho 23 người.",
		       "23 commended_individuals người");
}

/* Would catch: the accused behind a slash lost in a text about anything. */
static void cases_and_accused(void **state)
{
	(void)state;
	assert_metrics(SHOW_UNIT, "Tin trong ngày", DAY,
		       "Cơ quan điều tra khởi tố mới 11 vụ/37 bị can phạm tội về chức vụ.",
		       "11 vụ; 37 bị can");
}

/* Would catch: a page about courses in politics read as one about anything, of which little is carried. */
static void courses(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR | SHOW_PERIOD,
		       "Huyện Ba Bể: Trên 900 học viên được bồi dưỡng lý luận chính trị", "",
		       "Năm 2014, huyện mở 12 lớp với 913 học viên.",
		       "900 cadres_trained 2014; 12 training_classes 2014; 913 cadres_trained 2014");
}

/* Would catch: a base cell of a society taken for the province in its name. */
static void base_cells(void **state)
{
	(void)state;
	metric_read(HEADLINE, DAY, "Chi bộ cơ sở Hội Nhà báo Đồng Nai hiện có 9 đảng viên.");
	assert_string_equal(metric_article.metrics[0].scope, "Chi bộ cơ sở Hội Nhà báo Đồng Nai");
	assert_int_equal(metric_article.metrics[0].level, TL_LEVEL_ORGANISATION);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_penalty), cmocka_unit_test(kinds_of_parts), cmocka_unit_test(medals),
		cmocka_unit_test(cases_and_accused), cmocka_unit_test(courses), cmocka_unit_test(base_cells),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
