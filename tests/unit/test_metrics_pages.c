/* Forms of figures that whole pages of provinces, districts and communes have, written by another
 * hand. */
#include "metrics.h"

/* Would catch: members of one named people counted as all members; those of an association who are
 * taken in, as the Party's; heads of villages among those admitted, as all of them. */
static void peoples(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Xã hiện có 41 đảng viên, trong đó 19 đảng viên là người Jrai.",
		       "41 party_members_total đảng viên +subunit; 19 party_members_group đảng "
		       "viên là người Jrai +part +subunit");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Năm qua, toàn huyện kết nạp 97 đảng viên, trong đó: nữ 52 đồng chí, dân tộc "
		"Bru - Vân Kiều 6 đồng chí, 2 đồng chí là phó thôn.",
		"97 members_admitted đảng viên; 52 members_admitted_group đồng chí +part; 6 "
		"members_admitted_group đồng chí +part; 2 members_admitted_group đồng chí +part");
	assert_metrics(NAMED, HEADLINE, DAY, "Các đoàn thể kết nạp mới 820 đoàn viên, hội viên.",
		       "820 - đoàn viên, hội viên");
}

/* Would catch: what a commune does for its people left without an indicator. */
static void services(void **state)
{
	(void)state;
	assert_metrics(
		NAMED, "Đảng bộ xã Mẫu tổng kết năm", DAY,
		"Nhân dân góp 1.200 ngày công, mở rộng 3 tuyến hẻm; giải quyết 1.250 thủ tục "
		"hành chính, tỷ lệ đúng hạn đạt 97%.",
		"1200 socio_economic_other ngày công; 3 socio_economic_other tuyến hẻm; 1250 "
		"socio_economic_other thủ tục hành chính; 97% socio_economic_other %");
	assert_metrics(NAMED, "Đảng bộ xã Mẫu tổng kết năm", DAY,
		       "Vận động 37 hộ hiến 4.150 m2 đất; giải quyết 91/97 ý kiến, kiến nghị, đạt "
		       "93,8%. Trên địa bàn có 890 hộ dân sinh sống.",
		       "37 socio_economic_other hộ; 4150 socio_economic_other m2; 91/97 "
		       "petitions_handled ý kiến, kiến nghị +ratio; 93.8% petitions_handled %; 890 "
		       "socio_economic_other hộ dân");
	assert_metrics(
		NAMED, "Đảng bộ xã Mẫu tổng kết năm", DAY,
		"Trung tâm Hành chính công tiếp nhận 2.946 hồ sơ. Tỷ lệ tham gia BHYT đạt 92%.",
		"2946 socio_economic_other hồ sơ +subunit; 92% socio_economic_other %");
}

/* Would catch: cells of enterprises as any cells, their members as all; the unions' share of
 * enterprises without an indicator. */
static void enterprises(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY, "Huyện hiện có 31 chi bộ doanh nghiệp, 498 đảng viên.",
		       "31 private_enterprise_party_orgs chi bộ doanh nghiệp; 498 "
		       "private_enterprise_members đảng viên");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Toàn tỉnh có 149 tổ chức đảng trong doanh nghiệp tư nhân (17 đảng bộ, 132 "
		"chi bộ), tổng số 2.987 đảng viên.",
		"149 private_enterprise_party_orgs tổ chức đảng; 17 private_enterprise_party_orgs "
		"đảng bộ +part; 132 private_enterprise_party_orgs chi bộ +part; 2987 "
		"private_enterprise_members đảng viên");
	assert_metrics(NAMED, HEADLINE, DAY, "Có 70% doanh nghiệp có tổ chức công đoàn.",
		       "70% private_enterprise_mass_orgs %");
}

/* Would catch: a new cell's members as newly admitted; secretaries who are village heads as
 * persons; prosecutions and the state's inspectors as the Party's work; `đơn sơ` as petitions. */
static void others(void **state)
{
	(void)state;
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Sau khi kết nạp được 3 quần chúng, chi bộ bản ra đời với 5 đảng viên.",
		       "3 members_admitted quần chúng; 5 party_members_total đảng viên");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Bí thư chi bộ đồng thời là trưởng thôn có 61 người, đạt 29,6%. Mới có 2 bí "
		       "thư chi bộ trúng cử chức trưởng bản.",
		       "61 dual_post_village người; 29.6% dual_post_village %; 2 dual_post_village "
		       "bí thư chi bộ");
	assert_metrics(NAMED, HEADLINE, DAY,
		       "Ngành thanh tra triển khai 53 cuộc thanh tra hành chính. Tỉnh giải quyết "
		       "đơn tố cáo; Ban Chỉ đạo đưa 6 vụ án vào diện theo dõi.",
		       "53 - cuộc thanh tra; 6 - vụ");
	assert_metrics(
		NAMED, HEADLINE, DAY,
		"Trong căn nhà cấp bốn đơn sơ, chi bộ họp. Đại hội bầu 11 đồng chí vào Ban "
		"Thường vụ, 2 phó bí thư.",
		"11 committee_members_elected đồng chí; 2 committee_members_elected phó bí thư");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(peoples),
		cmocka_unit_test(services),
		cmocka_unit_test(enterprises),
		cmocka_unit_test(others),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
