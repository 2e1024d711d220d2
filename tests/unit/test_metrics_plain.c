/* Figures that measure nothing known, in texts that name the Party nowhere: they are shown where they are told plainly. */
#include "metrics.h"

#define NEWS "Xưởng dệt ven sông mở cửa"

/* So much text that one word of doubt is less than a fiftieth of it. */
#define LONG                                                                                                            \
	"\nXưởng nằm bên bờ sông, dưới rặng tre già, nơi tiếng thoi đưa nghe suốt từ sáng sớm tới lúc tắt nắng. Khung "  \
	"cửi xếp thành hàng, sợi phơi trắng cả khoảng sân, khách qua đò vẫn ghé vào xem thợ làm. Người trong làng kể "    \
	"rằng nghề dệt theo chân một bà cụ từ vùng biển lên, rồi truyền từ mẹ sang con, từ nhà này sang nhà khác."

/* Would catch: what may be, shall be, is asked for or is asked shown beside what is; in a text about the Party each is a
 * figure. */
static void in_doubt(void **state)
{
	static const char *const texts[] = {
		"Xưởng sẽ nhận 40 người vào mùa xuân.",
		"Xưởng có thể nhận 40 người.",
		"Nếu nhận 40 người thì xưởng phải thuê thêm nhà.",
		"Theo lời chủ xưởng, kế hoạch ấy dời 40 hộ dân.",
		"Bà con kiến nghị dời 40 hộ dân đi.",
		"Đến năm 2030 xưởng nhận thêm 40 hộ dân.",
		"Ai đã thấy 40 hộ dân ấy?",
		"Ai hỏi: “Đã thấy 40 hộ dân chưa?”",
		"Sân xưởng chứa từ 40 người.",
		"Mỗi khi trời mưa, bà con ngồi lại, có lúc mất 40 nghìn đồng.",
		"Vải lụa chiếm 40% số hàng.",
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(texts); i++) {
		char text[2000];

		snprintf(text, sizeof text, "%s%s", texts[i], LONG);
		for (int elsewhere = 0; elsewhere < 2; elsewhere++) {
			metric_elsewhere = elsewhere;
			metric_read(NEWS, DAY, text);
			if ((metric_article.n_metrics == 0) != elsewhere)
				fprintf(stderr, "%s\n", texts[i]);
			assert_int_equal(metric_article.n_metrics == 0, elsewhere);
		}
	}
}

/* Would catch: plans that the sentence before announces shown as facts; and what a paragraph before, or a word that
 * binds its own sentence only, has to do with it. */
static void behind_doubt(void **state)
{
	(void)state;
	metric_elsewhere = true;
	assert_metrics(NAMED, NEWS, DAY, "Dự thảo vừa được đọc. Thợ học việc nhận 40 nghìn đồng." LONG, "");
	assert_metrics(NAMED, NEWS, DAY, "Dự thảo vừa được đọc.\nThợ học việc nhận 40 nghìn đồng." LONG,
		       "40000 - đồng");
	assert_metrics(NAMED, NEWS, DAY, "Mưa có thể kéo dài. Thợ học việc nhận 40 nghìn đồng." LONG, "40000 - đồng");
	assert_metrics(NAMED, NEWS, DAY, "Dự thảo vừa được đọc. Ai cũng im lặng. Thợ học việc nhận 40 nghìn đồng." LONG,
		       "40000 - đồng");
}

/* Would catch: facts lost with what is in doubt. */
static void plain(void **state)
{
	(void)state;
	metric_elsewhere = true;
	assert_metrics(NAMED, NEWS, DAY, "Hôm qua xưởng nhận 40 người và mời hơn 300 doanh nghiệp.",
		       "40 - người; 300 - doanh nghiệp +over");
	assert_metrics(NAMED, NEWS, DAY, "Giá khăn tăng từ 40 nghìn đồng lên 50 nghìn đồng." LONG,
		       "40000 - đồng; 50000 - đồng");
	assert_metrics(NAMED, NEWS, DAY, "Mỗi thợ nhận 40 nghìn đồng." LONG, "40000 - đồng +each");
}

/* Would catch: a text full of wishes taken for one of facts. */
static void dubious(void **state)
{
	static const char few[] = "Chủ xưởng bảo có thể đông khách." LONG "\nTối qua xưởng đón 300 người.",
			  many[] = "Chủ xưởng bảo có thể đông khách, nên phải thuê nhà và cần thêm sợi." LONG
				   "\nTối qua xưởng đón 300 người.";

	(void)state;
	metric_elsewhere = true;
	assert_metrics(NAMED, NEWS, DAY, few, "300 - người");
	assert_metrics(NAMED, NEWS, DAY, many, "");
}

/* Would catch: plans of a text that names the Party, or of a province's own paper, and what a rule of the tables knows,
 * left out with the rest. */
static void of_the_party(void **state)
{
	(void)state;
	metric_elsewhere = false;
	assert_metrics(NAMED, NEWS, DAY, "Xưởng sẽ nhận 40 người vào mùa xuân.", "40 - người +forecast");
	metric_elsewhere = true;
	assert_metrics(NAMED, "Đảng bộ huyện bàn việc mới", DAY, "Năm tới sẽ kết nạp 40 đảng viên.",
		       "40 members_admitted đảng viên +forecast");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(in_doubt),
		cmocka_unit_test(behind_doubt),
		cmocka_unit_test(plain),
		cmocka_unit_test(dubious),
		cmocka_unit_test(of_the_party),
	};

	return cmocka_run_group_tests(tests, metric_setup, metric_teardown);
}
