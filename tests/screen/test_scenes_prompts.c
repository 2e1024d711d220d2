/* What is typed in the bottom line: filters, commands, what to find, tags, notes, names of files.
 */
#include "screen/scenes.h"

#include "tulieu/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* The bottom line; the cursor stands behind what it ends with. */
static void wait_line(struct stage *g, const char *label, const char *text)
{
	int last = screen_rows(g->s) - 1;
	const char *line = tl_arena_printf(g->arena, " %s: %s", label, stage_text(g, text));

	screen_wait_row(g->s, last, tl_arena_strndup(g->arena, line, strlen(line) - !*text));
	screen_wait_cursor(g->s, last, tl_text_width(line, strlen(line)));
	stage_wait_cursor(g, true);
}

static void open_prompt(struct stage *g, const char *keys, const char *label)
{
	screen_keys(g->s, keys);
	wait_line(g, label, "");
}

/* The text follows when the typing rests: the first article that has "sổ tay". */
static void wait_article(struct stage *g)
{
	stage_wait(g, "Phường Đông Tiến (tỉnh Thanh Hóa)");
}

/* The list follows what is typed. */
static void filter(struct stage *g)
{
	open_prompt(g, "/", stage_say(g, "Filter", "Lọc"));
	screen_text(g->s, "so tay");
	wait_line(g, stage_say(g, "Filter", "Lọc"), "so tay");
	screen_wait_row(g->s, 0, "2/36");
	screen_wait_row(g->s, 2, stage_text(g, "19/11/2025"));
	screen_wait_row(g->s, 3, stage_text(g, "01/11/2025"));
	stage_wait_gone(g, "28/08/2025");
	wait_article(g);
}

static void filter_field(struct stage *g)
{
	open_prompt(g, "/", stage_say(g, "Filter", "Lọc"));
	screen_text(g->s, "tinh:");
	screen_keys(g->s, "Tab");
	wait_line(g, stage_say(g, "Filter", "Lọc"), "tinh:\"Hà Nội\"");
	stage_wait(g, ">\"Hà Nội\"");
	stage_wait(g, "\"Bắc Kạn\"            Trung du và miền núi phía Bắc");
	stage_wait_reverse(g, ">\"Hà Nội\"", true);
	/* No article is from there: the text is blank when the typing rests. */
	screen_wait_row(g->s, 0, "0/36");
	stage_wait_gone(g, "Báo Phú Thọ");
}

static void filter_wrong(struct stage *g)
{
	open_prompt(g, "/", stage_say(g, "Filter", "Lọc"));
	screen_text(g->s, "năm:hai");
	wait_line(g, stage_say(g, "Filter", "Lọc"), "năm:hai");
	screen_keys(g->s, "Enter");
	stage_wait_label(g, "expected a date such as", "cần một ngày như");
	/* What is wrong stands above what was typed. */
	wait_line(g, stage_say(g, "Filter", "Lọc"), "năm:hai");
}

/* The rest of a word as it is typed with Telex. */
static void filter_telex(struct stage *g)
{
	open_prompt(g, "/", stage_say(g, "Filter", "Lọc"));
	screen_keys(g->s, "C-t");
	screen_text(g->s, "soor tay");
	stage_wait(g, "sổ tay");
	screen_wait_row(g->s, 0, "2/36");
	wait_article(g);
}

static void find(struct stage *g)
{
	screen_keys(g->s, "Enter");
	open_prompt(g, "/", stage_say(g, "Find", "Tìm"));
	screen_text(g->s, "truy tang");
	wait_line(g, stage_say(g, "Find", "Tìm"), "truy tang");
	/* Matched without marks, and marked in the text. */
	stage_wait(g, "truy tặng");
}

static void command(struct stage *g)
{
	open_prompt(g, ":", stage_say(g, "Command", "Lệnh"));
	screen_text(g->s, "set cl");
	screen_keys(g->s, "Tab");
	wait_line(g, stage_say(g, "Command", "Lệnh"), "set clipboard");
}

static void settings(struct stage *g)
{
	open_prompt(g, ":", stage_say(g, "Command", "Lệnh"));
	screen_text(g->s, "set ");
	screen_keys(g->s, "Tab");
	wait_line(g, stage_say(g, "Command", "Lệnh"), "set language");
	stage_wait(g, ">language        (auto) ");
	stage_wait(g, " hint-line       (on) ");
}

static void no_command(struct stage *g)
{
	open_prompt(g, ":", stage_say(g, "Command", "Lệnh"));
	screen_text(g->s, "xyzzy");
	screen_keys(g->s, "Enter");
	wait_line(g, stage_say(g, "Command", "Lệnh"), "xyzzy");
	stage_wait_label(g, "there is no command \"xyzzy\"", "không có lệnh \"xyzzy\"");
}

static void jump(struct stage *g)
{
	screen_keys(g->s, "1");
	wait_line(g, stage_say(g, "Go to a date or a row", "Tới ngày hoặc dòng"), "1");
}

static void tags(struct stage *g)
{
	open_prompt(g, "T",
		    stage_say(g, "Tags, with commas between", "Nhãn, cách nhau bằng dấu phẩy"));
	screen_text(g->s, "x, q");
	screen_keys(g->s, "Tab");
	wait_line(g, stage_say(g, "Tags, with commas between", "Nhãn, cách nhau bằng dấu phẩy"),
		  "x, quý 4");
}

static void note(struct stage *g)
{
	open_prompt(g, "a", stage_say(g, "Note", "Ghi chú"));
	screen_text(g->s, "so với năm trước");
	wait_line(g, stage_say(g, "Note", "Ghi chú"), "so với năm trước");
}

static void export(struct stage *g)
{
	screen_keys(g->s, "e m");
	wait_line(g, stage_say(g, "Export to the file", "Xuất ra tệp"), "~/tulieu.md");
}

static void pipe_to(struct stage *g)
{
	screen_keys(g->s, "| t");
	wait_line(g, stage_say(g, "Pipe to the command", "Chuyển cho lệnh"), "");
	screen_text(g->s, "wc -l");
}

/* Wider than the line: its end is seen, and the cursor. */
static void long_line(struct stage *g)
{
	open_prompt(g, "a", stage_say(g, "Note", "Ghi chú"));
	for (int i = 0; i < 20; i++)
		screen_text(g->s, "đường lên bản ");
	screen_text(g->s, "hết");
	screen_wait_row(g->s, screen_rows(g->s) - 1, stage_text(g, "đường lên bản hết"));
	screen_wait_cursor(g->s, screen_rows(g->s) - 1, screen_columns(g->s) - 1);
}

static void test_prompts(void **state)
{
	static const struct scene scenes[] = {
		SCENE_FULL("filter", filter, "C-g"),
		SCENE_FULL("filter-field", filter_field, "C-g C-g"),
		SCENE("filter-wrong", filter_wrong, "C-g"),
		SCENE("find", find, "C-g q"),
		SCENE("command", command, "C-g"),
		SCENE("command-set", settings, "C-g C-g"),
		SCENE("command-wrong", no_command, "C-g"),
		SCENE("jump", jump, "C-g"),
		SCENE("tags", tags, "C-g"),
		SCENE("note", note, "C-g"),
		SCENE("note-long", long_line, "C-g"),
		SCENE("export-file", export, "C-g"),
		SCENE("pipe-command", pipe_to, "C-g"),
		SCENE_FULL("filter-telex", filter_telex, "C-g"),
	};

	(void)state;
	scenes_play(scenes, TL_COUNT(scenes));
}

int main(void)
{
	const struct CMUnitTest tests[] = {SCREEN_TEST(test_prompts)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
