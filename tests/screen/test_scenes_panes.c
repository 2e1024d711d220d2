/* The panes: the list, the text and the figures, each with the focus, alone, filtered, marked; and
 * the screens that are not as usual: too small, without colours, without an archive. */
#include "screen/scenes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define HEADLINE "Phú Thọ: Hơn ba nghìn đảng viên"

static const char *list(struct stage *g)
{
	return stage_say(g, "Articles ", "Bài viết ");
}

static const char *text(struct stage *g)
{
	return stage_say(g, "Text ", "Nội dung ");
}

static const char *figures(struct stage *g)
{
	return stage_say(g, "Figures (", "Số liệu (");
}

struct focus {
	struct stage *g;
	const char *title;
};

/* One title is in reverse: the one of the pane that has the keys. */
static bool is_focus(struct screen *s, void *context)
{
	const struct focus *focus = context;
	const char *const titles[] = {list(focus->g), text(focus->g), figures(focus->g)};

	for (size_t i = 0; i < TL_COUNT(titles); i++) {
		bool wanted = strcmp(titles[i], focus->title) == 0;
		int row, column;

		if (!screen_find(s, -1, titles[i], &row, &column)) {
			if (wanted)
				return false;
		} else if (screen_cell(s, row, column).reverse != wanted) {
			return false;
		}
	}
	return true;
}

static void has_focus(struct stage *g, const char *title)
{
	struct focus focus = {g, title};

	screen_wait_until(g->s, is_focus, &focus, title);
}

/* The row of the article that was read. */
static const char *read_row(const struct stage *g)
{
	return g->ascii ? ">. 03/02/2026" : ">· 03/02/2026";
}

static bool has_three(struct stage *g)
{
	return screen_columns(g->s) >= 100;
}

static void in_list(struct stage *g)
{
	has_focus(g, list(g));
	/* The marks of a reader: read, starred, tagged. */
	screen_wait_row(g->s, 2, read_row(g));
	screen_wait_row(g->s, 3, stage_text(g, " * 30/01/2026 Huế"));
	screen_wait_row(g->s, 4, stage_text(g, " + 19/11/2025 Thanh Hóa"));
	screen_wait_row(g->s, 7, "~19/03/2024");
	stage_wait_reverse(g, read_row(g), true);
	stage_wait_reverse(g, " * 30/01/2026", false);
	if (has_three(g))
		stage_wait(g, figures(g));
	else
		stage_assert(g, !stage_has(g, figures(g)));
}

static void in_text(struct stage *g)
{
	screen_keys(g->s, "Enter");
	has_focus(g, text(g));
	screen_wait_row(g->s, screen_rows(g->s) - 1, stage_say(g, "/ find", "/ tìm"));
	stage_wait_reverse(g, read_row(g), false);
}

static void in_figures(struct stage *g)
{
	screen_keys(g->s, "Tab Tab");
	has_focus(g, figures(g));
	stage_wait(g, "3.401");
	stage_wait(g, "3.197");
}

static void figures_alone(struct stage *g)
{
	screen_keys(g->s, "Tab Tab z");
	stage_wait_gone(g, list(g));
	has_focus(g, figures(g));
	stage_wait_label(g, "Places (2)", "Địa danh (2)");
	stage_wait_label(g, "Why these topics", "Vì sao có các chủ đề này");
}

static void text_alone(struct stage *g)
{
	screen_keys(g->s, "Enter z");
	stage_wait_gone(g, list(g));
	stage_wait(g, HEADLINE);
	stage_wait(g, "https://baophutho.vn/");
}

static void list_alone(struct stage *g)
{
	screen_keys(g->s, "z");
	stage_wait_gone(g, text(g));
	stage_wait(g, "18/05/2022 Phú Yên");
	has_focus(g, list(g));
}

/* To the sentence of a figure: the figure in reverse, its sentence underlined. */
static void figure_in_text(struct stage *g)
{
	screen_keys(g->s, "Tab Tab j Enter");
	has_focus(g, text(g));
	stage_wait(g, "3.401 đảng viên");
	stage_wait_reverse(g, "3.401 đảng viên", true);
}

static void raw(struct stage *g)
{
	screen_keys(g->s, "v");
	stage_wait_label(g, "Page as imported: phu-tho-2026-huy-hieu.txt (text, UTF-8)",
			 "Trang gốc: phu-tho-2026-huy-hieu.txt (text, UTF-8)");
	stage_wait(g, "Thứ Ba, 03/02/2026, 07:00");
}

/* Words of the filter are marked in the list's and the text's lines, and stepped through. */
static void matches(struct stage *g)
{
	screen_keys(g->s, "/");
	screen_text(g->s, "huy hieu");
	screen_keys(g->s, "Enter");
	screen_wait_row(g->s, 0, stage_say(g, "1 Keyword: huy hieu", "1 Từ khóa: huy hieu"));
	screen_wait_row(g->s, 0, "7/36");
	screen_keys(g->s, "Enter n n");
	has_focus(g, text(g));
	stage_wait(g, "Huy hiệu");
}

static void filters(struct stage *g)
{
	screen_keys(g->s, "p");
	stage_wait(g, "[ ] Bắc Kạn");
	screen_text(g->s, "bac kan");
	stage_wait(g, ">[ ] Bắc Kạn");
	screen_keys(g->s, "Tab Enter");
	screen_wait_row(g->s, 0, "3/36");
	screen_keys(g->s, "d");
	stage_wait(g, ">[ ] 2024");
	screen_keys(g->s, "C-x Enter");
	screen_wait_row(g->s, 0,
			stage_text(g, stage_say(g, "1 Province: Bắc Kạn 2 Date: ",
						"1 Tỉnh: Bắc Kạn 2 Ngày: ")));
	screen_wait_row(g->s, 0, "2/36");
	stage_wait_gone(g, "19/03/2024");
	screen_wait_row(g->s, screen_rows(g->s) - 1, stage_say(g, " x remove filter", " x bỏ lọc"));
}

static void nothing(struct stage *g)
{
	screen_keys(g->s, "/");
	screen_text(g->s, "xyzzy");
	screen_keys(g->s, "Enter");
	screen_wait_row(g->s, 0, "0/36");
	stage_wait_label(g, "No article has all this.", "Không có bài nào khớp.");
	stage_wait_gone(g, HEADLINE);
}

/* Tags and note stand under the facts of the article. */
static void noted(struct stage *g)
{
	screen_keys(g->s, "j j");
	stage_wait_label(g, "Tags: đọc sau, quý 4 · Note: hỏi lại số liệu",
			 "Nhãn: đọc sau, quý 4 · Ghi chú: hỏi lại số liệu");
	screen_wait_row(g->s, 4, ">+ 19/11/2025");
	if (has_three(g))
		stage_wait(g, "Quy định 339-QĐ/TW");
}

/* Articles without a date come last. */
static void end_of_list(struct stage *g)
{
	screen_keys(g->s, "G");
	stage_wait(g, "– Bắc Kạn");
	stage_wait_reverse(g, "– Bắc Kạn", true);
	stage_wait(g, "Tạp chí Cộng sản · Bắc Kạn");
}

static void marker(struct stage *g)
{
	screen_keys(g->s, ":");
	screen_text(g->s, "set cursor marker");
	screen_keys(g->s, "Enter");
	stage_wait_reverse(g, read_row(g), false);
	has_focus(g, list(g));
}

static void without_hints(struct stage *g)
{
	screen_keys(g->s, ":");
	screen_text(g->s, "set hint-line off");
	screen_keys(g->s, "Enter");
	stage_wait_gone(g, stage_say(g, "/ filter", "/ lọc"));
}

static void neighbours(struct stage *g)
{
	screen_keys(g->s, "/");
	screen_text(g->s, "chi bộ");
	screen_keys(g->s, "Enter");
	screen_wait_row(g->s, 0, "22/36");
	screen_keys(g->s, "c");
	stage_wait_label(g, "Concordance: 43", "Ngữ cảnh từ khóa: 43");
	stage_wait(g, "hoạt ở 89 chi bộ");
	screen_keys(g->s, "w");
	stage_wait_label(g, "Neighbours: ", "Từ kề: ");
}

static void test_panes(void **state)
{
	static const struct scene scenes[] = {
		SCENE_FULL("main", in_list, ""),
		SCENE("list-alone", list_alone, "z"),
		SCENE("text", in_text, "q"),
		SCENE_FULL("text-alone", text_alone, "z q"),
		SCENE("figures", in_figures, "S-Tab q"),
		SCENE_FULL("figures-alone", figures_alone, "z S-Tab q"),
		SCENE_FULL("raw", raw, "v q"),
		SCENE("noted", noted, "g"),
		SCENE_FULL("filters", filters, "X"),
		SCENE_FULL("nothing", nothing, "X"),
		SCENE("marker", marker, ": s e t Space c u r s o r Space b a r Enter"),
		SCENE("end-of-list", end_of_list, "g"),
		SCENE("figure-in-text", figure_in_text, NULL),
		SCENE_FULL("matches", matches, NULL),
		SCENE_FULL("neighbours", neighbours, "q q X"),
		SCENE("no-hints", without_hints, ": s e t Space h i n t - l i n e Space o n Enter"),
	};

	(void)state;
	scenes_play(scenes, TL_COUNT(scenes));
}

int main(void)
{
	const struct CMUnitTest tests[] = {SCREEN_TEST(test_panes)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
