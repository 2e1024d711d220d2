#include "screen/articles.h"

#include <stdio.h>
#include <string.h>

/* The newest is the first of the list. */
static const struct {
	const char *name, *text;
} pages[] = {
	{"bac-kan.txt",
	 "Bắc Kạn kết nạp được 92 đảng viên mới\n\n"
	 "19-03-2024 08:15\n\n"
	 "Trong 9 tháng năm 2023, Đảng bộ tỉnh Bắc Kạn kết nạp được 92 đảng viên mới, đạt 76,67% "
	 "kế hoạch năm.\n\n"
	 "Hiện nay, toàn Đảng bộ tỉnh Bắc Kạn có 37.340 đảng viên. Công tác kết nạp đảng viên được "
	 "các chi bộ coi trọng.\n\n"
	 "Các chi bộ ở vùng cao còn gặp nhiều khó khăn, vì thanh niên đi làm ăn xa. Cấp ủy đã giao "
	 "từng đồng chí theo dõi, giúp đỡ quần chúng ưu tú.\n\n"
	 "Đường vào các bản còn xa, mùa mưa lũ thường bị chia cắt, cán bộ xuống cơ sở phải đi bộ cả "
	 "ngày. Dù vậy, nền nếp họp chi bộ vẫn được giữ, bà con tin tưởng vào cách làm của cấp ủy.\n\n"
	 "Các đoàn thể vận động thanh niên ở lại quê hương, mở nghề mới, giữ lấy rừng và nước.\n\n"
	 "Dịp này, Tỉnh ủy Bắc Kạn khen thưởng 12 tập thể.\n\n"
	 "Tin, ảnh: Lâm Thủy Tiên\n"},
	{"quang-ninh.txt",
	 "Quảng Ninh tăng cường kiểm tra, giám sát tổ chức đảng\n\n"
	 "18-03-2024 10:00\n\n"
	 "Ủy ban Kiểm tra Tỉnh ủy Quảng Ninh đã kiểm tra 15 tổ chức đảng, thi hành kỷ luật 7 đảng "
	 "viên. Công tác kiểm tra, giám sát được làm thường xuyên; ủy ban kiểm tra các cấp kịp thời "
	 "phát hiện dấu hiệu vi phạm.\n\n"
	 "Bài: Vũ Hải Âu\n"},
	{"nghe-an.txt",
	 "Nghệ An: chi bộ nông thôn đổi mới sinh hoạt\n\n"
	 "17-03-2024 09:30\n\n"
	 "Tỉnh ủy Nghệ An yêu cầu nâng cao chất lượng sinh hoạt chi bộ. Nội dung sinh hoạt chi bộ "
	 "gắn với việc của thôn, bản.\n\n"
	 "Hồ Gió Lào\n"},
};

/* Names that no two articles have in the same order: else all would be one text. */
static const char *name_of(unsigned article, unsigned k)
{
	static const char *const names[] = {"lam", "chay", "gâm", "miện", "khuổi", "nặm", "pắc", "loỏng",
					    "lũng", "pù",  "xín", "mần",  "cốc",   "slao", "bản", "nà"};
	uint32_t x = (article * 64 + k) * UINT32_C(2654435761);

	return names[(x ^ x >> 15) * UINT32_C(2246822519) >> 28];
}

static void write_others(void)
{
	for (int i = (int)TL_COUNT(pages); i < ARTICLES; i++) {
		struct tl_buf text = {0};
		char name[64];

		tl_buf_printf(&text,
			      "Hà Giang: bài thứ %d về sinh hoạt chi bộ ở bản làng\n\n"
			      "%02d-%02d-2023 07:00\n\n"
			      "Tỉnh ủy Hà Giang vừa thăm các bản vùng cao. Chi bộ số %d sinh hoạt đều.\n\n",
			      i, 28 - i % 28, 12 - i / 28, i);
		for (int k = 0; k < 12; k++)
			tl_buf_printf(&text,
				      "Đoạn %d của bài %d: đường lên bản dốc và dài, mây che kín nóc "
				      "nhà, bà con vẫn ra đồng từ sớm, trẻ nhỏ tới lớp đúng giờ.\n\n",
				      k + 1, i);
		tl_buf_str(&text, "Tên các khe suối trong vùng:");
		for (unsigned k = 0; k < 60; k++)
			tl_buf_printf(&text, " %s", name_of((unsigned)i, k));
		tl_buf_str(&text, ".\n\nMạnh Núi Đá\n");
		snprintf(name, sizeof name, "pages/other-%02d.txt", i);
		child_file(name, text.p, text.n);
		tl_buf_free(&text);
	}
}

const char *articles_archive(void)
{
	static const char *archive;

	if (!archive) {
		const char *paths[] = {child_path("pages"), NULL};

		for (size_t i = 0; i < TL_COUNT(pages); i++) {
			char name[64];

			snprintf(name, sizeof name, "pages/%s", pages[i].name);
			child_file(name, pages[i].text, strlen(pages[i].text));
		}
		write_others();
		archive = child_archive("browse.db", paths);
	}
	return archive;
}

struct screen *articles_browser(const struct screen_setup *setup)
{
	return screen_tulieu(setup, "-d", articles_archive(), NULL);
}

struct screen *articles_browser_vi(const struct screen_setup *setup)
{
	static const char *const vietnamese[] = {"LANGUAGE=vi", NULL};
	struct screen_setup with = setup ? *setup : (struct screen_setup){0};

	with.env = vietnamese;
	return articles_browser(&with);
}

struct screen *articles_listed(const struct screen_setup *setup)
{
	struct screen *s = articles_browser(setup);

	screen_wait(s, ARTICLES_ALL);
	return s;
}

struct screen *articles_listed_vi(const struct screen_setup *setup)
{
	struct screen *s = articles_browser_vi(setup);

	screen_wait(s, ARTICLES_ALL);
	return s;
}

struct screen *articles_wide(void)
{
	struct screen *s = articles_listed_vi(&(struct screen_setup){.columns = 120, .rows = 40});

	screen_wait(s, "37.340 đảng viên");
	return s;
}

int articles_row(struct screen *s, const char *text)
{
	int row = -1;

	screen_wait(s, text);
	screen_find(s, -1, text, &row, NULL);
	return row;
}

bool articles_bar_in_row(struct screen *s, void *row)
{
	return screen_cell(s, *(int *)row, 3).reverse;
}
