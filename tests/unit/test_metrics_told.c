/* Times that a report tells at some distance from its figures, as pages nobody had seen have them. */
#include "metrics.h"

/* Would catch: a figure of the headline without a time, though the text says it of the same work; one of
 * other work, or one that is only promised, that dates it. */
static void headlines(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, "Phát triển đảng viên đạt 118% chỉ tiêu nghị quyết", "2017-12-21",
		       "Trong năm 2017, có 236 đảng viên mới được kết nạp.", "118% 2017; 236 2017");
	assert_metrics(SHOW_PERIOD, "Kết nạp hơn 1.200 đảng viên", "2016-09-13",
		       "Trong 10 năm (2006-2015), toàn huyện đã kết nạp được 1.214 đảng viên.",
		       "1200 2006/2015; 1214 2006/2015");
	assert_metrics(SHOW_PERIOD, "Phát triển đảng viên đạt 118% chỉ tiêu nghị quyết", "2017-12-21",
		       "Trong năm 2017, huyện kỷ luật 12 đảng viên. Năm 2018, phấn đấu kết nạp 90 "
		       "đảng viên.",
		       "118% -; 12 2017; 90 2018");
}

/* Would catch: what a year that is over has raised a total to, dated by the day of the report. */
static void raised(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "2019-01-05",
		       "Năm 2018, Huyện ủy quan tâm kết nạp đảng viên ở thôn.\nKết quả, Đảng bộ đã "
		       "kết nạp 208 quần chúng ưu tú, nâng tổng số đảng viên lên 8.575 đảng viên. "
		       "Tỷ lệ đảng viên là trưởng thôn đạt gần 63%.",
		       "208 2018; 8575 @2018; 63% @2018");
	/* without a total that was raised: so it is now */
	assert_metrics(SHOW_PERIOD, HEADLINE, "2019-03-05",
		       "Năm 2018, Huyện ủy quan tâm kết nạp đảng viên ở thôn.\nKết quả, Đảng bộ đã "
		       "kết nạp 208 quần chúng ưu tú. Toàn huyện có 61 chi bộ cơ sở.",
		       "208 2018; 61 @2019-03");
}

/* Would catch: how many targets were reached in half a year, taken for how it stands now. */
static void targets(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, "Đảng ủy phường Mẫu sơ kết công tác", "2024-07-05",
		       "Trong 6 tháng đầu năm 2024, Đảng ủy phường kết nạp 10 đảng viên mới. 15/15 "
		       "chỉ tiêu đạt và vượt kế hoạch đề ra.",
		       "10 2024-01/2024-06; 15/15 2024-01/2024-06");
	assert_metrics(SHOW_PERIOD, "Đảng ủy phường Mẫu sơ kết công tác", "2024-07-05",
		       "Trong 6 tháng đầu năm 2024, Đảng ủy phường kết nạp 10 đảng viên mới. Đến "
		       "nay xã đạt 17/19 tiêu chí nông thôn mới.",
		       "10 2024-01/2024-06; 17/19 @2024-07");
}

/* Would catch: the time up to now, told within a sentence of the paragraph before, that outdoes the months
 * which its last sentence begins with. */
static void months(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "2017-10-12",
		       "Riêng trong quý 3 năm 2017, Đảng bộ kết nạp 30 đảng viên mới, nâng số được "
		       "kết nạp từ đầu năm đến nay lên 128 đồng chí. Trong 9 tháng, Đảng bộ "
		       "chuyển đảng chính thức cho 142 đồng chí.\nĐảng bộ đề nghị tặng Huy hiệu "
		       "30 năm tuổi Đảng cho 93 đồng chí.",
		       "30 2017-07/2017-09; 128 2017-01/2017-10-12; 142 2017-01/2017-09; 93 "
		       "2017-01/2017-09");
}

/* Would catch: the second of two shares that are expected taken for a result. */
static void expected(void **state)
{
	(void)state;
	assert_metrics(SHOW_QUALIFIERS, HEADLINE, "2020-01-10",
		       "Dự ước trong năm 2019, có trên 90% tổ chức cơ sở đảng trực thuộc Đảng bộ "
		       "huyện và trên 92% đảng viên hoàn thành tốt nhiệm vụ trở lên.",
		       "90% +over +forecast; 92% +over +forecast");
	assert_metrics(SHOW_QUALIFIERS, HEADLINE, "2020-01-10",
		       "Dự kiến có 20 chi bộ tổ chức đại hội và đã có 12 chi bộ xong.",
		       "20 +forecast; 12");
}

/* Would catch: in a text without a date a day of no year, though its sentence compares with a year. */
static void compared(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD | SHOW_INDICATOR, "Huyện Mẫu kết nạp được 200 đảng viên mới", "",
		       "Đến ngày 27-11, Huyện ủy kết nạp 200 đảng viên mới, tăng 5 đảng viên so với năm "
		       "2017.\nTrong số các đảng viên mới có 6 đồng chí là trưởng thôn.",
		       "200 members_admitted 2018-01/2018-11-27; 200 members_admitted "
		       "2018-01/2018-11-27; 5 members_admitted 2018-01/2018-11-27; 6 "
		       "members_admitted_group 2018-01/2018-11-27");
	assert_metrics(SHOW_PERIOD, "Huyện Mẫu kết nạp được 200 đảng viên mới", "",
		       "Đến ngày 27-11, Huyện ủy kết nạp 210 đảng viên mới. Nhiệm kỳ có nhiều đổi mới so "
		       "với năm 2015.",
		       "200 --01/--11-27; 210 --01/--11-27");
}

/* Would catch: every year's that a plan of years aims at, ended by the first semicolon, or of no years in
 * the sentences that go on with it; years that are over for what is aimed at. */
static void aimed_at(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "2017-08-23",
		       "Theo kế hoạch giai đoạn 2017-2020, phấn đấu hằng năm có từ 70% tổ chức cơ sở đảng "
		       "trong sạch, vững mạnh; có từ 90% đảng viên hoàn thành tốt nhiệm vụ. Phấn đấu toàn "
		       "Đảng bộ không có đảng viên vi phạm. Hằng năm, có từ 75% trở lên số chi bộ xếp loại "
		       "tốt.",
		       "70% yearly:2017/2020; 90% yearly:2017/2020; 75% "
		       "yearly:2017/2020");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2017-08-23",
		       "Giai đoạn 2010-2015, Đảng bộ kết nạp 90 đảng viên. Các chi bộ làm tốt. Hằng năm, "
		       "phấn đấu kết nạp từ 20 đảng viên.",
		       "90 2010/2015; 20 yearly");
}

/* Would catch: the same round share of two groups taken for one said again, with the time of the first. */
static void shares(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD | SHOW_QUALIFIERS, HEADLINE, "2016-10-21",
		       "Từ đầu năm 2016 đến nay, Đảng bộ kết nạp 101 đảng viên mới. Trong số đảng viên mới "
		       "kết nạp, đảng viên nữ chiếm 20%. Tỷ lệ đảng viên mới được kết nạp trong năm nay đã "
		       "tốt nghiệp đại học chiếm 34%; trung học chuyên nghiệp chiếm 20%.",
		       "101 2016-01/2016-10-21; 20% +part 2016-01/2016-10-21; 34% +part 2016; 20% "
		       "+part 2016");
}

/* Would catch: many targets that were exceeded taken for what is aimed at; one more group of those who
 * were admitted taken for one of all members. */
static void reached(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD | SHOW_QUALIFIERS, "Đảng ủy phường Mẫu sơ kết công tác", "2015-07-23",
		       "Trong 6 tháng đầu năm 2015, phường tổ chức đại hội nhiệm kỳ 2015-2020, nhiều chỉ "
		       "tiêu cao hơn năm trước như: Tổng thu ngân sách đạt 62,6%, thuế đạt 67,8%.",
		       "62.6% 2015-01/2015-06; 67.8% 2015-01/2015-06");
	assert_metrics(SHOW_INDICATOR, HEADLINE, "2017-01-18",
		       "Năm 2016, đã kết nạp được hơn 11% đảng viên là đồng bào các tôn giáo; gần 3% đảng "
		       "viên là người dân tộc thiểu số.",
		       "11% members_admitted_group; 3% members_admitted_group");
}

/* Would catch: a report of January or December without a time, though it compares all of it with the year
 * before; one that names other times dated by that. */
static void reviews(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "2022-01-14",
		       "Ủy ban kiểm tra các cấp đã kiểm tra 305 tổ chức đảng (tăng 18% so với năm 2020).\n"
		       "Cấp ủy đã thi hành kỷ luật 63 đảng viên.\nNăm 2021, có 12 đảng viên vi phạm.",
		       "305 2021; 18% 2021; 63 2021; 12 2021");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2022-05-14",
		       "Ủy ban kiểm tra các cấp đã kiểm tra 305 tổ chức đảng (tăng 18% so với năm 2020).\n"
		       "Cấp ủy đã thi hành kỷ luật 63 đảng viên.",
		       "305 -; 18% -; 63 -");
}

/* Would catch: committees right under the district's that are a part of its grassroots organisations taken
 * for ones above them. */
static void committees(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Huyện có 29 tổ chức cơ sở đảng; trong đó, có 19 chi bộ cơ sở và 10 Đảng bộ trực "
		       "thuộc.",
		       "29 grassroots_party_orgs; 19 grassroots_cells; 10 grassroots_committees");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Tỉnh có 400 tổ chức cơ sở đảng và 10 đảng bộ trực thuộc.",
		       "400 grassroots_party_orgs; 10 subordinate_party_committees");
}

/* Would catch: half a year that is over when the text speaks, counted back from its day; the day in the
 * caption of an old picture taken for that of the awards. */
static void looking_back(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, HEADLINE, "2022-07-04",
		       "Trong 6 tháng qua, Huyện ủy kết nạp 52 đảng viên mới.", "52 2022-01/2022-06");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2022-09-04",
		       "Trong 6 tháng qua, Huyện ủy kết nạp 52 đảng viên mới.", "52 2022-03/2022-09-04");
	metric_caption = 2;
	assert_metrics(SHOW_PERIOD, "1.974 đảng viên được tặng Huy hiệu Đảng dịp 19.5", "2023-05-18",
		       "Trong đợt 19.5.2023, toàn tỉnh có 1.936 đảng viên được tặng Huy hiệu Đảng.\n"
		       "Trao Huy hiệu Đảng đợt 3.2 cho đảng viên xã Mẫu (ảnh tư liệu)\n"
		       "Trong đó, 27 đảng viên được tặng Huy hiệu 75 năm tuổi Đảng.",
		       "1974 2023-05-19; 1936 2023-05-19; 27 2023-05-19");
	metric_caption = 0;
}

/* Would catch: a headline that the text dates only with Đó là; the first of two awards without the time that
 * stands behind the second; no end of asking one for the time of the other. */
static void behind(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, "Giới thiệu trên 400 đoàn viên ưu tú cho Đảng", "",
		       "Đó là kết quả mà Đoàn huyện Mẫu thực hiện từ đầu năm đến nay. Đã có 162 đoàn viên "
		       "ưu tú được kết nạp vào Đảng.",
		       "400 ytd; 162 ytd");
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Tại hội nghị, Đảng bộ Khối các cơ quan tỉnh đã khen thưởng cho 15 tập thể và 28 cá "
		       "nhân tiêu biểu trong học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh "
		       "năm 2020.",
		       "15 2020; 28 2020");
	/* of which each is of the time of the other, and nobody tells that */
	assert_metrics(SHOW_PERIOD, HEADLINE, "",
		       "Huyện ủy biểu dương 56 đảng viên và chiếm 39%. Huyện ủy biểu dương 4 chi bộ và tổng "
		       "số 60 đảng viên nữ và chiếm 40%.",
		       "56 -; 39% -; 4 -; 60 -; 40% -");
}

/* Would catch: parts of those who were admitted lost, as they have no noun of their own; a year taken for one
 * of them. */
static void bare_parts(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR | SHOW_UNIT, HEADLINE, DAY,
		       "Huyện kết nạp 178 đảng viên, trong đó có 73 là nữ; 57 là người dân tộc thiểu số; "
		       "110 kết nạp từ đoàn viên, 40 có trình độ đại học, 12 ở nông thôn.",
		       "178 members_admitted đảng viên; 73 members_admitted_group nữ; 57 "
		       "members_admitted_group người dân tộc thiểu số; 110 members_admitted_group đảng "
		       "viên; 40 members_admitted_group đảng viên; 12 members_admitted_group đảng viên");
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Huyện kết nạp 178 đảng viên, 2016 trong số đó có nhiều đoàn viên.",
		       "178 members_admitted");
}

/* Would catch: a year that opens a paragraph with what will be done taken for that of what was; awards for a
 * rating that is over dated by the year that was rated. */
static void said_behind(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, "Thành phố Mẫu thi hành kỷ luật đảng viên", "",
		       "Năm 2017, Ủy ban Kiểm tra Thành ủy sẽ chủ động nắm tình hình.\nTheo báo cáo, trong "
		       "năm 2016, các cấp ủy kiểm tra 796 tổ chức đảng.\nCấp ủy các cấp thi hành kỷ luật "
		       "120 đảng viên.",
		       "796 2016; 120 2016");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2020-02-27",
		       "Theo Ban Tổ chức, năm 2019 toàn tỉnh có 62 tổ chức cơ sở đảng được đánh giá chất "
		       "lượng.\nBan Thường vụ Tỉnh ủy đã tặng cờ cho 6 tổ chức cơ sở đảng.",
		       "62 2019; 6 2020");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2020-02-27",
		       "Năm 2019, tỉnh kết nạp 620 đảng viên.\nBan Thường vụ Tỉnh ủy đã tặng cờ cho 6 tổ "
		       "chức cơ sở đảng.",
		       "620 2019; 6 2019");
}

/* Would catch: what there is at once with a level left without its time; those who are at a congress dated by
 * what is said of other guests. */
static void at_once(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, "Đảng bộ phường Mẫu", "2014-07-08",
		       "Phường Mẫu có 11 chi bộ và 20 tổ dân phố.", "11 @2014-07; 20 @2014-07");
	assert_metrics(SHOW_PERIOD, "Khai mạc Đại hội Đảng bộ tỉnh Trà Vinh", "2020-10-15",
		       "Sáng nay 15/10 đã diễn ra Đại hội Đảng bộ tỉnh.\nCùng dự có lãnh đạo các sở hiện "
		       "đang công tác; cùng 45 đại biểu chính thức được bầu chọn, đại diện cho "
		       "đảng viên trong Đảng bộ về dự.",
		       "45 2020-10-15");
}

/* Would catch: villages of which none is without members left without an indicator. */
static void villages(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR, HEADLINE, DAY,
		       "Năm 2006, huyện có 9 thôn còn “trắng” đảng viên. Đến nay, cả 136 thôn, tổ dân phố "
		       "không còn thôn, tổ dân phố “trắng” đảng viên.",
		       "9 villages_with_cell; 136 villages_with_cell; 0 -");
}

/* Would catch: of two comparisons in one sentence the one of the next figure taken; what was counted in the
 * earlier year left out, or a part of what is counted now. */
static void two_compared(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR | SHOW_QUALIFIERS | SHOW_PERIOD, HEADLINE, "2018-12-20",
		       "Đến nay, huyện có 145 tổ chức cơ sở đảng; so với 6 tháng đầu năm 2017 (156 tổ chức), đã "
		       "giảm 11 tổ chức cơ sở đảng và so với cuối năm 2017 (150 tổ chức), giảm 5 tổ chức cơ sở "
		       "đảng.",
		       "145 grassroots_party_orgs @2018-12; 156 grassroots_party_orgs @2017-06; 11 "
		       "grassroots_party_orgs +decrease 2017-06/2018-12-20; 150 grassroots_party_orgs "
		       "@2017-12; 5 grassroots_party_orgs +decrease 2017-12/2018-12-20");
}

/* Would catch: so many of so many that their share stands beside left out, dated otherwise than the share, or
 * dated by the day of the page though the paragraph tells the time. */
static void so_many(void **state)
{
	(void)state;
	assert_metrics(SHOW_INDICATOR | SHOW_UNIT | SHOW_PERIOD, HEADLINE, "2018-12-20",
		       "Đến ngày 20/11/2018, có 159/447 (= 35,6%) tổ chức cơ sở đảng đã đại hội xong (trong đó "
		       "đảng bộ cơ sở 85/179 = 47,5%, chi bộ cơ sở 74/268).",
		       "159/447 congresses_held tổ chức cơ sở đảng @2018-11-20; 35.6% congresses_held % "
		       "@2018-11-20; 85/179 congresses_held đảng bộ cơ sở @2018-11-20; 47.5% congresses_held % "
		       "@2018-11-20; 74/268 congresses_held chi bộ cơ sở @2018-11-20");
	assert_metrics(SHOW_INDICATOR | SHOW_UNIT, HEADLINE, DAY,
		       "Có 40 (88,9%) chi bộ hoàn thành tốt nhiệm vụ, 5 (11,1%) chi bộ hoàn thành nhiệm vụ.",
		       "40 orgs_rated_good chi bộ; 88.9% orgs_rated_good %; 5 rated_other chi bộ; 11.1% "
		       "rated_other %");
	assert_metrics(SHOW_PERIOD, HEADLINE, "2018-12-20",
		       "Năm 2018, huyện kết nạp 57 đảng viên. Kiểm tra 12/14 tổ chức đảng.", "57 2018; 12/14 2018");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(headlines), cmocka_unit_test(raised), cmocka_unit_test(targets),
		cmocka_unit_test(months),    cmocka_unit_test(expected),  cmocka_unit_test(compared),
		cmocka_unit_test(aimed_at),  cmocka_unit_test(shares),    cmocka_unit_test(reached),
		cmocka_unit_test(looking_back), cmocka_unit_test(committees), cmocka_unit_test(reviews),
		cmocka_unit_test(behind),    cmocka_unit_test(bare_parts), cmocka_unit_test(villages),
		cmocka_unit_test(said_behind), cmocka_unit_test(at_once),
		cmocka_unit_test(two_compared), cmocka_unit_test(so_many),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
