/* Statements of the reference on indicators that were not so: each in words of our own. */
#include "metrics.h"

/* Would catch: a ratio in words read as its whole alone (97/tổng số 104), what is one of several as
 * a ratio, or two numbers without a noun. */
static void ratios_in_words(void **state)
{
	(void)state;
	assert_metrics(
		VALUED | SHOW_UNIT, HEADLINE, DAY,
		"Huyện đã có chi bộ ở 97/tổng số 104 thôn; có 96 trong 104 thôn đạt chuẩn văn hóa.",
		"97/104 ratio thôn +ratio; 96/104 ratio thôn +ratio");
	assert_metrics(VALUED | SHOW_UNIT, HEADLINE, DAY,
		       "Đảng bộ huyện là 1 trong 5 đơn vị dẫn đầu, có 4 trong 9 tháng liền đi đầu.",
		       "5 count đơn vị");
}

/* Would catch: a number to come taken for today's where only its time says so; a target where it
 * was done, is of this month, or where an earlier year follows; a forecast that is a target, too.
 */
static void times_to_come(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_QUALIFIERS | SHOW_PERIOD, HEADLINE, DAY,
		"Đến năm 2020, toàn Đảng bộ có 5.300 đảng viên; năm 2016 có 4.000 đảng viên.",
		"5300 +target by:2020; 4000 @2016");
	assert_metrics(SHOW_QUALIFIERS | SHOW_PERIOD, HEADLINE, DAY,
		       "Đến năm 2020, tỷ lệ đảng viên hoàn thành tốt nhiệm vụ đạt 90%; "
		       "tỷ lệ chi "
		       "bộ hoàn thành tốt nhiệm vụ đạt 95%.",
		       "90% +target by:2020; 95% +target by:2020");
	assert_metrics(
		SHOW_QUALIFIERS | SHOW_PERIOD, HEADLINE, DAY,
		"Đến tháng 10/2017, toàn huyện có 45 chi bộ. Đến năm 2018, theo dự báo đã có 2.100 "
		"đảng viên. Thực hiện đề án trồng rừng đến năm 2020, toàn Đảng bộ có 30 chi bộ cơ "
		"sở.",
		"45 @2017-10; 2100 @2017-10; 30 @2017-10");
	assert_metrics(SHOW_QUALIFIERS | SHOW_PERIOD, HEADLINE, DAY,
		       "Đến quý I/2018, huyện sẽ có 53 thôn có chi bộ.", "53 +forecast by:2018-03");
}

/* Would catch: the bare number of the year before lost, or the noun of another figure's taken; a
 * number behind cùng kỳ taken for the name of a term. */
static void same_time_before(void **state)
{
	(void)state;
	assert_metrics(NAMED | SHOW_PERIOD, HEADLINE, DAY,
		       "9 tháng năm 2017, Đảng bộ kết nạp 90 đảng viên (cùng kỳ năm trước là 84).",
		       "90 members_admitted đảng viên 2017-01/2017-09; "
		       "84 members_admitted đảng viên 2016-01/2016-09");
	assert_metrics(NAMED, HEADLINE, DAY, "Số đảng viên tăng so với cùng kỳ 15 đồng chí.",
		       "15 party_members_total đồng chí +increase");
	assert_metrics(NAMED, HEADLINE, DAY, "So với đầu nhiệm kỳ, số đảng viên tăng 55 đồng chí.",
		       "55 party_members_total đồng chí +increase");
}

/* Would catch: the shares of a list of units of nothing, once the first has said of what they are;
 * shares of another item given to it. */
static void shares_of_units(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Đảng bộ xã An Lạc kết nạp 52 ĐV, đạt 104% kế hoạch; Đảng bộ xã Bình Yên 40 "
		       "ĐV, đạt "
		       "98%; Đảng bộ xã Phú Lâm 5 ĐV, đạt 50%.",
		       "52 members_admitted; 104% admission_plan_rate; 40 members_admitted; "
		       "98% admission_plan_rate; 5 members_admitted; 50% admission_plan_rate");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Đảng bộ xã An Lạc kết nạp 52 đảng viên, đạt 104% kế hoạch; trồng 40 ha rừng, đạt "
		"98%.",
		"52 members_admitted; 104% admission_plan_rate; 40 socio_economic_other; 98% "
		"socio_economic_other");
}

/* Would catch: of three commended alike only the last one or two told; a stock that stands beside
 * them commended. */
static void one_verb_for_all(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Dịp này, ba tập thể, hai chi bộ, một trăm cá nhân được tặng Giấy khen.",
		"3 commended_collectives; 2 commended_collectives; 100 commended_individuals");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Có 5 tập thể, 3 chi bộ và 10 cá nhân được khen thưởng.",
		"5 commended_collectives; 3 commended_collectives; 10 commended_individuals");
	assert_metrics(
		SHOW_INDICATOR, HEADLINE, DAY,
		"Toàn Đảng bộ có 45 tổ chức cơ sở đảng, 320 chi bộ, 12 chi bộ được khen thưởng.",
		"45 grassroots_party_orgs; 320 party_cells; 12 commended_collectives");
}

/* Would catch: a change of the disciplined in percent, without their number, of nothing. */
static void changes_alone(void **state)
{
	(void)state;
	assert_metrics(
		SHOW_INDICATOR | SHOW_QUALIFIERS, HEADLINE, DAY,
		"So với cùng kỳ, đảng viên bị kỷ luật giảm 6,67%; tổ chức đảng bị kỷ luật giảm 2%. "
		"Đảng viên bị thi hành kỷ luật chiếm 0,4%.",
		"6.67% members_disciplined +decrease; 2% orgs_disciplined +decrease; "
		"0.4% members_disciplined +part");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ratios_in_words),  cmocka_unit_test(times_to_come),
		cmocka_unit_test(same_time_before), cmocka_unit_test(shares_of_units),
		cmocka_unit_test(one_verb_for_all), cmocka_unit_test(changes_alone),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
