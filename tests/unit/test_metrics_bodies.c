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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(led_bodies),
		cmocka_unit_test(named_only),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
