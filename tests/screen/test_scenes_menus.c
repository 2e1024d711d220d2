/* Menus, questions, explanations and the help: what stands over the panes and is chosen from. */
#include "screen/articles.h"
#include "screen/scenes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define FIRST "Phú Thọ: Hơn ba nghìn"

static void order(struct stage *g)
{
	screen_keys(g->s, "o");
	stage_wait_label(g, ">newest first", ">mới nhất trước");
	stage_wait_label(g, "by relevance", "theo độ khớp");
	stage_wait_reverse(g, stage_say(g, ">newest first", ">mới nhất trước"), true);
}

static void copy(struct stage *g)
{
	screen_keys(g->s, "y");
	stage_wait_label(g, "Copy: to the clipboard", "Sao chép: vào bộ nhớ tạm");
	stage_wait_label(g, "u its address", "u địa chỉ");
	stage_wait(g, "https://baophutho.vn/");
	stage_wait_rows(g, stage_say(g, "a the article", "a bài viết"), 1);
}

static void copy_to_a_file(struct stage *g)
{
	screen_keys(g->s, "y Tab");
	stage_wait_label(g, "Copy: into a file", "Sao chép: vào tệp");
}

static void export(struct stage *g)
{
	screen_keys(g->s, "e");
	stage_wait_label(g, "Export: all listed", "Xuất: cả danh sách");
	stage_wait(g, "m Markdown");
	stage_wait(g, "c CSV");
}

static void pipe_one(struct stage *g)
{
	screen_keys(g->s, "| Tab");
	stage_wait_label(g, "Pipe: this article", "Chuyển cho lệnh: bài này");
	stage_wait(g, "j JSONL");
}

static void saved(struct stage *g)
{
	screen_keys(g->s, "S");
	stage_wait_label(g, "Saved searches", "Bộ lọc đã lưu");
	stage_wait(g, ">Huy hiệu Đảng");
	stage_wait(g, "huy hiệu");
	stage_wait_reverse(g, ">Huy hiệu Đảng", true);
}

static void delete (struct stage *g)
{
	int last = screen_rows(g->s) - 1;

	screen_keys(g->s, "D");
	screen_wait_row(g->s, last, stage_say(g, "Delete this article? ", "Xóa bài này? "));
	screen_wait_row(g->s, last,
			stage_say(g, "y: yes; any other key: no", "y: có; phím khác: không"));
	stage_assert(g, screen_find(g->s, last, stage_text(g, FIRST), NULL, NULL));
}

static void explain(struct stage *g)
{
	screen_keys(g->s, "E");
	stage_wait_label(g, "Why: " FIRST, "Vì sao: " FIRST);
	stage_wait(g, "2026-02-03T07:00");
	stage_wait(g, "awards_emulation");
	stage_wait(g, ": badges_awarded: "); /* of figure 1: all is there */
	stage_assert(g, stage_row(g, "2026-02-03T07:00") == 2);
	stage_assert(g, screen_cell(g->s, 2, 1).text[0] == '>');
}

static void correct(struct stage *g)
{
	int last = screen_rows(g->s) - 1;

	explain(g);
	screen_keys(g->s, "Enter");
	screen_wait_row(g->s, last, stage_say(g, " Date: ", " Ngày: "));
	screen_wait_row(g->s, last, "2026-02-03");
	stage_wait_cursor(g, true);
}

/* All of the place where help was asked for come first. */
static void help(struct stage *g)
{
	screen_keys(g->s, "?");
	screen_wait_row(g->s, 1, stage_say(g, "Keys", "Các phím"));
	screen_wait_row(g->s, 2, stage_say(g, "List", "Danh sách"));
	screen_wait_row(
		g->s, 3,
		stage_say(g, "filter by words, as you type", "lọc theo từ khóa, ngay khi gõ"));
	/* Keys and what they do are two columns. */
	stage_assert(g, screen_cell(g->s, 3, 3).bold && !screen_cell(g->s, 3, 22).bold);
}

static void help_of_figures(struct stage *g)
{
	screen_keys(g->s, "Tab Tab ?");
	screen_wait_row(g->s, 2, stage_say(g, "Figures", "Số liệu"));
}

static void help_end(struct stage *g)
{
	screen_keys(g->s, "? G");
	screen_wait_row(g->s, screen_rows(g->s) - 4, stage_say(g, "open the sample", "mở kho mẫu"));
}

/* Some hundred lines of keys: what is looked for is typed, without marks, and stepped through. */
static void test_find_in_help(void **state)
{
	struct screen *s = articles_listed_vi(&(struct screen_setup){.columns = 80, .rows = 24});

	(void)state;
	screen_keys(s, "?");
	screen_wait_row(s, 1, "dòng 1 đến");
	screen_keys(s, "/");
	screen_text(s, "mo kho mau");
	screen_wait(s, "mở kho mẫu");
	screen_keys(s, "C-u");
	screen_text(s, "hoan tac");
	screen_keys(s, "Enter");
	screen_wait(s, "hoàn tác");
	screen_wait_gone(s, "mở kho mẫu");
	screen_keys(s, "/");
	screen_text(s, "khong co phim nay");
	screen_keys(s, "Enter");
	screen_wait_row(s, 23, "“khong co phim nay”");
	screen_keys(s, "@");
	screen_wait_row(s, 23, "Phím @ không dùng ở đây.");
	screen_keys(s, "q");
	screen_wait(s, "Bài viết");
	screen_leave(s);
}

static void test_menus(void **state)
{
	static const struct scene scenes[] = {
		SCENE("order", order, "C-g"),
		SCENE("copy", copy, "C-g"),
		SCENE("copy-file", copy_to_a_file, "C-g"),
		SCENE("export", export, "C-g"),
		SCENE("pipe", pipe_one, "C-g"),
		SCENE("saved", saved, "q"),
		SCENE("delete", delete, "n C-l"),
		SCENE_FULL("explain", explain, "q"),
		SCENE_FULL("correct", correct, "C-g q"),
		SCENE_FULL("help", help, "q"),
		SCENE_FULL("help-figures", help_of_figures, "q S-Tab q"),
		SCENE_FULL("help-end", help_end, "q"),
	};

	(void)state;
	scenes_play(scenes, TL_COUNT(scenes));
}

int main(void)
{
	const struct CMUnitTest tests[] = {SCREEN_TEST(test_menus), SCREEN_TEST(test_find_in_help)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
