/* Metrics of texts about bodies that the Party leads and about its cadres: associations of veterans, farmers and
 * women, the merging of units, lists of those who are to be elected. */
#include "metrics.h"

/* Would catch: a text about an association, or about bodies that are merged, which names the Party once, read as one
 * about anything, so that its figures have no unit. */
static void led_bodies(void **state)
{
	(void)state;
	assert_metrics(SCOPED, "Cựu chiến binh Mẫu Sơn giúp nhau làm kinh tế", DAY,
		       "Hội Cựu chiến binh huyện Mẫu Sơn tổng kết công tác Hội năm 2017. Các chi hội duy trì nền nếp "
		       "sinh hoạt, cán bộ, hội viên gương mẫu, tổ chức Hội vững mạnh. Hội Cựu chiến binh các xã phối "
		       "hợp với Hội Nông dân, Hội Phụ nữ. Nhiều đảng viên là hội viên. Các cấp Hội đã trao 36 suất "
		       "quà.",
		       "36 district -");
	assert_metrics(SCOPED, "Tỉnh Bắc Ninh sắp xếp đơn vị hành chính", DAY,
		       "Ban Thường vụ Tỉnh ủy tổng kết việc sắp xếp tổ chức bộ máy, tinh giản biên chế. Tinh gọn bộ "
		       "máy và sắp xếp đơn vị hành chính, sắp xếp tổ chức bộ máy làm đúng chủ trương của Đảng ta. "
		       "Đã hợp nhất 24 cơ quan.",
		       "24 province 27");
}

/* Would catch: the town that a district is merged into taken for whose figures they are; the congress of the whole
 * Party for the whole country. */
static void named_only(void **state)
{
	(void)state;
	assert_metrics(SCOPED, "Đảng bộ tỉnh Bắc Ninh sắp xếp bộ máy", DAY,
		       "Tỉnh thực hiện nghị quyết (nhập huyện Gia Bình vào thành phố Bắc Ninh, giảm 4 chi bộ).",
		       "4 +decrease province 27");
	assert_metrics(SCOPED, "Đảng bộ huyện Mẫu Sơn chuẩn bị đại hội", DAY,
		       "Thực hiện chỉ thị về đại hội đảng bộ các cấp tiến tới Đại hội đại biểu toàn quốc lần thứ XII, "
		       "giới thiệu 45 đồng chí.",
		       "45 district -");
}

/* Would catch: those who are to stand for election taken for cadres sent to a course; what is expected said to have been
 * elected; members who stand for the others of their committee taken for commended ones. */
static void to_be_elected(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Tổng số cấp ủy viên dự kiến ứng cử là 48 đồng chí, đạt 20,5%. Trong đó, tái cử: 31, cán bộ nữ: 11.",
		       "48 - đồng chí +forecast; 20.5% - % +forecast; 31 committee_members_elected đồng chí +forecast "
		       "+part; 11 - cán bộ nữ +forecast +part");
	assert_metrics(NAMED, HEADLINE, DAY, "Số lượng nhân sự BCH Đảng bộ huyện là 39 đồng chí.",
		       "39 committee_members_elected đồng chí");
	assert_metrics(NAMED | SHOW_SCOPE, "Đại hội Đảng bộ xã Mẫu", DAY,
		       "Tới dự đại hội có Thường trực Thành ủy, HĐND, UBND thành phố Hà Giang và 85 đảng viên tiêu biểu "
		       "đại diện cho 234 đảng viên.",
		       "85 congress_delegates đảng viên commune 02; 234 party_members_total đảng viên commune 02");
}

/* Would catch: members who were not rated, or only came to be, counted among those rated well; the share of a firm's plan
 * taken for that of admissions; members among militiamen no group. */
static void rated_and_planned(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Có 25 đảng viên HTXSNV; 33 đảng viên không tham gia đánh giá, xếp loại do chưa đủ thời gian.",
		       "25 members_rated_excellent đảng viên; 33 - đảng viên");
	assert_metrics(NAMED, HEADLINE, DAY, "Tổng số đảng viên dự đánh giá, xếp loại: 721/754 đảng viên.",
		       "721/754 - đảng viên +ratio");
	assert_metrics(NAMED, HEADLINE, DAY, "Than tiêu thụ cả năm bằng 104% KH.", "104% socio_economic_other % kế hoạch");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Đảng ủy Quân sự huyện đã phát triển 12 đảng viên trong dân quân.",
		       "12 members_admitted_group đảng viên +subunit");
	assert_metrics(NAMED, HEADLINE, DAY, "Lực lượng dự bị động viên huấn luyện tốt, đảng viên đạt 9,03%.",
		       "9.03% party_members_group %");
	assert_metrics(NAMED, HEADLINE, DAY, "Hội có 18 chi hội, trong đó có 58 hội viên là đảng viên.",
		       "18 - chi hội; 58 party_members_group hội viên");
	assert_metrics(NAMED, HEADLINE, DAY, "Thanh tra Công an tỉnh đã tiếp 29 lượt công dân.", "29 - lượt công dân +subunit");
}

/* Would catch: those who study a resolution at the points of an online meeting not said to. */
static void online(void **state)
{
	(void)state;
	assert_metrics(NAMED, "Huyện ủy Mẫu quán triệt Nghị quyết Đại hội Đảng", DAY,
		       "Toàn huyện có 28 điểm cầu với 1.943 đại biểu tham dự.",
		       "28 - điểm cầu; 1943 resolution_study_rate đại biểu");
	assert_metrics(NAMED, "Huyện ủy Mẫu tổng kết công tác Đảng", DAY,
		       "Toàn huyện có 28 điểm cầu với 1.943 đại biểu tham dự.", "28 - điểm cầu; 1943 - đại biểu");
}

/* Would catch: money whose currency is written short left out, or one letter of a name taken for it. */
static void coins(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY, "Doanh thu đạt 16,5 tỷ đ, thu nhập 9,2 triệu đ/người/tháng.",
		       "16500000000 socio_economic_other đồng; 9200000 socio_economic_other đồng/người/tháng");
	assert_metrics(NAMED, HEADLINE, DAY, "Giá vé 60.000đ, 75.000 VNĐ.",
		       "60000 socio_economic_other đồng; 75000 socio_economic_other đồng");
	assert_metrics(NAMED, HEADLINE, DAY, "Tổ của 3 Đ đi họp.", "");
}

/* Would catch: a soldier's office, a motto and a meeting of the whole country taken for whose figures they are; the unit of an
 * association that opens the text passed over for another. */
static void offices_and_mottos(void **state)
{
	(void)state;
	assert_metrics(SCOPED, "Đại hội thi đua", DAY,
		       "Sáng 11-10, Hội Cựu chiến binh tỉnh Bắc Ninh tổ chức đại hội. Dự có các đồng chí: Trần Văn Mẫu, Phó "
		       "Chủ nhiệm chính trị Quân khu 1; các cấp Hội, chi hội, cán bộ, hội viên. Tổ chức Hội vững mạnh, Hội "
		       "Cựu chiến binh gương mẫu, các chi hội đoàn kết.\nToàn hội có 9.600 hội viên là đảng viên.",
		       "9600 province 27");
	assert_metrics(SCOPED, "Đảng bộ Công an huyện Mẫu Sơn đại hội", DAY,
		       "Đại hội có chủ đề: \"Siết chặt kỷ cương, giữ vững an ninh trên địa bàn huyện Gia Bình\"; phấn đấu kết "
		       "nạp 46 đảng viên.",
		       "46 +target organisation 27");
	assert_metrics(SCOPED, "Huyện ủy Mẫu Sơn học tập nghị quyết Đảng", DAY,
		       "Tổ chức hội nghị trực tuyến toàn quốc quán triệt nghị quyết tới 20 điểm cầu.", "20 district -");
	assert_metrics(SCOPED, "Huyện ủy Mẫu Sơn học tập nghị quyết Đảng", DAY,
		       "Ban Bí thư khai mạc Hội nghị toàn quốc học tập nghị quyết, có hơn 7.400 điểm cầu trên toàn quốc.",
		       "7400 +over national -");
}

/* Would catch: those elected by an association said to be a Party committee's; a union's members who joined the Party no group
 * of those admitted; crimes counted as causes of discipline; houses given under a name. */
static void associations(void **state)
{
	(void)state;
	assert_metrics(NAMED, "Đại hội đại biểu Phụ nữ huyện Mẫu Sơn", DAY,
		       "Đại hội bầu Ban Chấp hành gồm 25 đồng chí; các cấp Hội xây 26 nhà \"mái ấm tình thương\".",
		       "25 - đồng chí; 26 socio_economic_other nhà \"mái ấm tình thương\"");
	assert_metrics(NAMED, "Đại hội Đảng bộ huyện Mẫu Sơn", DAY, "Đại hội bầu Ban Chấp hành gồm 25 đồng chí.",
		       "25 committee_members_elected đồng chí");
	assert_metrics(NAMED, HEADLINE, DAY, "Đã có 659 đoàn viên công đoàn vinh dự được kết nạp Đảng.",
		       "659 members_admitted_group đoàn viên công đoàn");
	assert_metrics(NAMED, HEADLINE, DAY, "Công an bắt giữ 190 vụ liên quan đến ma túy.", "190 - vụ +subunit");
}

/* Would catch: the years of a standard, in parentheses, taken for those of every year; an average that a year stands behind
 * lost; planned cadres in a text that names the Party's bodies in passing left without their unit. */
static void years_aside(void **state)
{
	(void)state;
	assert_metrics(NAMED | SHOW_PERIOD, "Đại hội Đảng bộ xã Mẫu nhiệm kỳ 2015-2020", DAY,
		       "Nhiệm kỳ 2015-2020, phấn đấu hộ nghèo còn 2,1% (theo chuẩn nghèo giai đoạn 2011 - 2014), trung bình "
		       "mỗi năm giải quyết việc làm cho 250 lao động.",
		       "2.1% socio_economic_other % +target 2015/2020; 250 socio_economic_other lao động +each +target "
		       "yearly:2015/2020");
	assert_metrics(NAMED, HEADLINE, DAY, "Thu nhập bình quân năm 2016 đạt 36 triệu đồng/người.",
		       "36000000 socio_economic_other đồng/người +avg");
	assert_metrics(SCOPED, "Công tác cán bộ nữ của Đảng", DAY,
		       "Cán bộ nữ tham gia cấp ủy đạt 25%. Một số nơi đạt cao như Bộ đội Biên phòng (24,1%).\nCó 58 cán bộ nữ.",
		       "25% - -; 24.1% - -; 58 - -");
	assert_metrics(SCOPED, "Tăng tỷ lệ cán bộ trẻ, cán bộ nữ trong quy hoạch", DAY,
		       "Theo Ban Tổ chức Tỉnh ủy, trong quy hoạch cán bộ nhiệm kỳ 2015-2020, tỷ lệ cán bộ nữ đạt 23,5%. Quy "
		       "hoạch cán bộ chặt chẽ.",
		       "23.5% province -");
}

/* Would catch: what every year brought, in one item of a list, said of the others, or left without the term that is two sentences
 * before; a large sum in binary fractions. */
static void items(void **state)
{
	(void)state;
	assert_metrics(SHOW_PERIOD, "Đảng bộ xã Mẫu đại hội", DAY,
		       "Trong nhiệm kỳ 2010-2015, Đảng bộ xã lãnh đạo tốt. Hầu hết chỉ tiêu đều đạt. Kết quả nổi bật như: bình quân "
		       "mỗi năm trồng mới 34,5 ha chè; hộ nghèo còn 6,9%, trung bình mỗi năm giảm 4,6%; kết nạp được 50 đảng "
		       "viên.",
		       "34.5 yearly:2010/2015; 6.9% 2010/2015; 4.6% yearly:2010/2015; 50 2010/2015");
	assert_metrics(VALUED, HEADLINE, DAY, "Nộp ngân sách 16,9 ngàn tỷ đồng, 84,5 nghìn tỷ đồng.",
		       "1.69e+13 money; 8.45e+13 money");
	assert_true(metric_article.metrics[0].value == 16900000000000.0);
}

/* Would catch: a text that has an association in its headline, and the Party nowhere, read as one about anything; its members who
 * joined the Party taken for cadres at a course, its groups of savers for no figure; a youth union of a bloc and schools
 * without their word no organisations. */
static void members_of_associations(void **state)
{
	(void)state;
	assert_metrics(NAMED | SHOW_SCOPE, "Các cấp Hội Cựu chiến binh ở Nông Sơn giúp nhau", DAY,
		       "Hội Cựu chiến binh huyện Nông Sơn có nhiều chi hội mạnh. Các cấp Hội, cán bộ, hội viên đoàn kết, chi hội "
		       "gương mẫu; tổ chức Hội vững mạnh, các cấp Hội năng động.\nHội duy trì 14 tổ tiết kiệm và vay vốn.",
		       "14 - tổ tiết kiệm và vay vốn district 49");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Hội đã bồi dưỡng, giới thiệu 140 cán bộ, hội viên được kết nạp vào Đảng.",
		       "140 members_admitted cán bộ, hội viên");
	assert_metrics(NAMED, HEADLINE, DAY, "Tổng số hội viên là đảng viên đạt 4,5% tổng số hội viên.",
		       "4.5% party_members_group %");
	assert_metrics(SCOPED, "Kết nạp Đảng cho đoàn viên", DAY,
		       "Đoàn Khối các cơ quan tỉnh đã giới thiệu 170 đoàn viên ưu tú.", "170 organisation -");
	assert_metrics(SCOPED, "Huyện Đại Từ bồi dưỡng nhận thức về Đảng", DAY,
		       "Có 54 em dự lớp, gồm: THPT Mẫu Sơn 26 em, THPT Lưu Mẫu 28 em.",
		       "54 district 19; 26 +subunit organisation 19; 28 +subunit organisation 19");
}

/* Would catch: where an organisation did something, at the end of a part of a sentence, carried to its next figures as whose they
 * are. */
static void where_it_was(void **state)
{
	(void)state;
	assert_metrics(SCOPED, "Đảng bộ Công an tỉnh Bắc Ninh đại hội", DAY,
		       "Đảng bộ lãnh đạo tốt; bố trí công an xã trong toàn tỉnh; giữ vững an ninh. Lực lượng công an đã kết nạp "
		       "56 đảng viên.",
		       "56 organisation 27");
}

/* Would catch: a commune's poor and a company's sums told as their Party committee's; its members told as the commune's. */
static void whose_economy(void **state)
{
	(void)state;
	metric_read("Đại hội xã Mẫu Sơn", DAY,
		    "Đảng bộ xã Mẫu Sơn kết nạp 26 đảng viên. Kinh tế xã phát triển, tỷ lệ hộ nghèo còn 2,5%.\nĐảng ủy Công ty Than Mẫu họp bàn, doanh "
		    "thu đạt 41 tỷ đồng.");
	assert_int_equal(metric_article.n_metrics, 3);
	assert_string_equal(metric_article.metrics[0].scope, "Đảng bộ xã Mẫu Sơn");
	assert_string_equal(metric_article.metrics[1].scope, "xã Mẫu Sơn");
	assert_string_equal(metric_article.metrics[2].scope, "Công ty Than Mẫu");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(led_bodies),
		cmocka_unit_test(named_only),
		cmocka_unit_test(to_be_elected),
		cmocka_unit_test(rated_and_planned),
		cmocka_unit_test(online),
		cmocka_unit_test(coins),
		cmocka_unit_test(offices_and_mottos),
		cmocka_unit_test(associations),
		cmocka_unit_test(years_aside),
		cmocka_unit_test(items),
		cmocka_unit_test(members_of_associations),
		cmocka_unit_test(where_it_was),
		cmocka_unit_test(whose_economy),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
