/* What is added in a text about anything, and no verb of change is near that says so: có thêm 7 người, Thêm 3 dự án. */
#include "annotate/metric_qualify.h"

enum {
	LINKS = 4 /* words between thêm and its figure */
};

/* cho biết thêm, nói thêm, làm thêm: thêm at token i adds words or hours; sa thải thêm, phạt thêm: what it adds to goes;
 * kết nạp thêm counts those who were admitted. */
static bool other(const struct tl_measure *m, uint32_t i)
{
	static const char *const verbs[] = {"biết", "nói",  "kể",   "hỏi",  "xem",  "đọc", "khảo", "định",
					    "mạnh", "sẻ",   "tích", "làm",  "dạy",  "học", "thải", "phạt",
					    "bán",  "rút",  "thoái", "loại", "trừ", "giết", "bớt", "cắt",
					    "mất",  "thôi", "thua"};

	i -= i > 0 && tl_mark(m, i - 1, '"');
	return i > 0 && (TL_TEXT_IS_ANY(m, i - 1, verbs) ||
			 (i > 1 && tl_text_is(m, i - 1, "nạp") && tl_is(m, i - 2, W_KET)));
}

/* Where thêm stands before figure f, with nothing but words such as được, tổng cộng between; TL_NONE: nowhere. */
static uint32_t added_at(const struct tl_measure *m, const struct tl_figure *f)
{
	static const char *const links[] = {"được",  "tới",  "đến",  "cả",   "số",   "tiền", "khoản", "tổng",
					    "cộng",  "trung", "bình", "quân", "lần", "lượt", "mức",   "là", "tối", "đa"};
	uint32_t at = f->from, low = at > LINKS ? at - LINKS : 0;

	while (at > low && TL_TEXT_IS_ANY(m, at - 1, links))
		at--;
	return at > 0 && tl_is(m, at - 1, W_THEM) ? at - 1 : TL_NONE;
}

unsigned tl_added(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = added_at(m, f);

	return at == TL_NONE || other(m, at) ? 0 : TL_Q_INCREASE;
}
