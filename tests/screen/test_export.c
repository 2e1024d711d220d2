/* What leaves the browser: the clipboard, files, pipes, the web browser; and what leaves the archive. */
#include "screen/articles.h"
#include "screen/clipboard.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static struct screen *browser(const char *const *env)
{
	struct screen_setup setup = {.columns = 120, .rows = 40, .env = env};
	struct screen *s = articles_listed(&setup);

	screen_wait(s, "37.340");
	return s;
}

/* ---- the clipboard -------------------------------------------------------------------------- */

/* A citation without its sentence or its source; a message that promises what nobody can know. */
static void test_copy_a_figure(void **state)
{
	struct screen *s = browser(NULL);
	char *text;

	(void)state;
	screen_keys(s, "Tab Tab j");
	screen_keys(s, "y");
	screen_wait(s, "to the clipboard");
	screen_mark(s);
	screen_keys(s, "f");
	screen_wait(s, "The terminal decides");
	text = clipboard_sent(s, "\033]52;c;");
	assert_non_null(text);
	assert_non_null(strstr(text, " (9 months of 2023"));
	assert_non_null(strstr(text, "“Trong 9 tháng năm 2023, Đảng bộ tỉnh Bắc Kạn"));
	assert_non_null(strstr(text, "“Bắc Kạn kết nạp được 92 đảng viên mới”"));
	assert_non_null(strstr(text, "19/03/2024"));
	assert_non_null(strstr(text, "bac-kan.txt"));
	assert_false(screen_sent(s, "\033Ptmux;"));
	free(text);
	screen_leave(s);
}

/* The article under the cursor, not the one that was read before; its address alone. */
static void test_copy_an_article(void **state)
{
	struct screen *s = browser(NULL);
	char *text;

	(void)state;
	screen_keys(s, "j y");
	screen_wait(s, "Hải Âu, “Quảng Ninh tăng cường");
	screen_mark(s);
	screen_keys(s, "a");
	screen_wait(s, "The terminal decides");
	text = clipboard_sent(s, "\033]52;c;");
	assert_non_null(text);
	assert_memory_equal(text, "Vũ Hải Âu, “Quảng Ninh tăng cường",
			    strlen("Vũ Hải Âu, “Quảng Ninh tăng cường"));
	free(text);
	screen_keys(s, "y");
	screen_wait(s, "to the clipboard");
	screen_wait_gone(s, "The terminal decides");
	screen_mark(s);
	screen_keys(s, "u");
	screen_wait(s, "The terminal decides");
	text = clipboard_sent(s, "\033]52;c;");
	assert_non_null(text);
	assert_string_equal(text + strlen(text) - strlen("quang-ninh.txt"), "quang-ninh.txt");
	free(text);
	screen_leave(s);
}

/* Inside tmux and screen the terminal would never see it. */
static void test_copy_through_others(void **state)
{
	static const char *const in_tmux[] = {"TMUX=/tmp/tmux-1/default,1,0", NULL};
	static const char *const in_screen[] = {"STY=1.pts-0.host", NULL};
	struct screen *s = browser(in_tmux);
	char *text;

	(void)state;
	screen_keys(s, "y");
	screen_wait(s, "to the clipboard");
	screen_mark(s);
	screen_keys(s, "a");
	screen_wait(s, "set-clipboard");
	text = clipboard_sent(s, "\033Ptmux;\033\033]52;c;");
	assert_non_null(text);
	assert_non_null(strstr(text, "Bắc Kạn"));
	free(text);
	screen_leave(s);
	s = browser(in_screen);
	screen_keys(s, "y");
	screen_wait(s, "to the clipboard");
	screen_mark(s);
	screen_keys(s, "a");
	screen_wait(s, "through screen");
	assert_true(screen_sent(s, "\033P\033]52;c;"));
	screen_leave(s);
}

static void assert_file_has(const char *path, const char *text)
{
	struct tl_buf bytes = {0};
	struct tl_error e;

	if (tl_read_file(path, 0, &bytes, &e) != TL_OK)
		fail_msg("%s: %s", path, e.text);
	if (!strstr(bytes.p ? bytes.p : "", text))
		fail_msg("%s has no “%s”:\n%s", path, text, bytes.p ? bytes.p : "");
	tl_buf_free(&bytes);
}

/* A terminal without a clipboard to which bytes are sent that it prints; a file that is overwritten. */
static void test_copy_into_a_file(void **state)
{
	const char *path = child_file("copied.txt", "mine\n", 5);
	struct screen_setup setup = {.columns = 120, .rows = 40, .term = "vt100"};
	struct screen *s = articles_listed(&setup);

	(void)state;
	screen_wait(s, "37.340");
	screen_keys(s, "y");
	screen_wait(s, "into a file");
	screen_mark(s);
	screen_keys(s, "a C-u");
	screen_text(s, path);
	screen_keys(s, "Enter");
	screen_wait(s, "Written at the end of");
	assert_false(screen_sent(s, "]52;"));
	assert_file_has(path, "mine\n");
	assert_file_has(path, "“Bắc Kạn kết nạp được 92 đảng viên mới”, 19/03/2024");
	/* What can't be written keeps the prompt, with the reason. */
	screen_keys(s, "y a C-u");
	screen_text(s, "/nowhere/at/all");
	screen_keys(s, "Enter");
	screen_wait(s, "/nowhere/at/all: No such file");
	screen_keys(s, "Esc");
	screen_leave(s);
}

/* ---- files ---------------------------------------------------------------------------------- */

/* Articles that the filter has left out; a file that is lost by a key too many. */
static void test_export_to_a_file(void **state)
{
	const char *path = child_path("%s", "out.md");
	struct screen *s = browser(NULL);
	struct tl_buf bytes = {0};
	struct tl_error e;

	(void)state;
	screen_keys(s, "/");
	screen_text(s, "giám sát");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "1/64");
	screen_keys(s, "e");
	screen_wait(s, "all listed");
	screen_keys(s, "m");
	screen_wait(s, "Export to the file: ~/tulieu.md");
	screen_keys(s, "C-u");
	screen_text(s, path);
	screen_keys(s, "Enter");
	screen_wait(s, "1 article written to");
	assert_int_equal(tl_read_file(path, 0, &bytes, &e), TL_OK);
	assert_memory_equal(bytes.p, "# Quảng Ninh", strlen("# Quảng Ninh"));
	assert_null(strstr(bytes.p, "Bắc Kạn"));
	tl_buf_free(&bytes);
	/* Once more, in another form: no, then yes. */
	screen_keys(s, "X");
	screen_wait_row(s, 0, ARTICLES_ALL);
	screen_keys(s, "e j C-u");
	screen_text(s, path);
	screen_keys(s, "Enter");
	screen_wait(s, "is there already. Overwrite it?");
	screen_keys(s, "n");
	/* A question that goes away without a word leaves one wondering. */
	screen_wait(s, "Nothing was changed.");
	assert_file_has(path, "# Quảng Ninh");
	screen_keys(s, "e j C-u");
	screen_text(s, path);
	screen_keys(s, "Enter");
	screen_wait(s, "Overwrite it?");
	screen_keys(s, "y");
	screen_wait(s, "64 articles written to");
	assert_int_equal(tl_read_file(path, 0, &bytes, &e), TL_OK);
	assert_memory_equal(bytes.p, "{\"v\":1,", 7);
	tl_buf_free(&bytes);
	screen_leave(s);
}

/* ~ as a folder of that name; one article that becomes all of them; a reason that is not told. */
static void test_export_one(void **state)
{
	struct screen *s = browser(NULL);
	struct tl_buf bytes = {0};
	struct tl_error e;
	const char *path;

	(void)state;
	screen_keys(s, "j e Tab");
	screen_wait(s, "this article (Tab");
	screen_keys(s, "t C-u");
	screen_text(s, "~/one.txt");
	screen_keys(s, "Enter");
	screen_wait(s, "1 article written to /");
	path = child_path("home/one.txt");
	if (tl_read_file(path, 0, &bytes, &e) != TL_OK) {
		path = child_path("one.txt");
		assert_int_equal(tl_read_file(path, 0, &bytes, &e), TL_OK);
	}
	assert_memory_equal(bytes.p, "Quảng Ninh", strlen("Quảng Ninh"));
	tl_buf_free(&bytes);
	screen_keys(s, "e t C-u");
	screen_text(s, "/nowhere/x.txt");
	screen_keys(s, "Enter");
	screen_wait(s, "/nowhere/x.txt: No such file");
	screen_keys(s, "e t C-u");
	screen_text(s, child_folder());
	screen_keys(s, "Enter");
	screen_wait(s, "not a file that can be written anew");
	screen_leave(s);
}

/* Articles that never leave but as files; tabs of a table that are lost on the way; a text that the
 * terminal would cut. */
static void test_export_to_the_clipboard(void **state)
{
	const char *path = child_path("too-long.jsonl");
	struct screen *s = browser(NULL);
	char *text;

	(void)state;
	screen_keys(s, "j e Tab Tab");
	screen_wait(s, "this article, to the clipboard");
	screen_mark(s);
	screen_keys(s, "m");
	screen_wait(s, "bytes (1 article). The terminal decides");
	text = clipboard_sent(s, "\033]52;c;");
	assert_non_null(text);
	assert_memory_equal(text, "# Quảng Ninh", strlen("# Quảng Ninh"));
	free(text);
	screen_keys(s, "/");
	screen_text(s, "kiểm tra or 37.340");
	screen_keys(s, "Enter");
	screen_wait_row(s, 0, "2/64");
	screen_keys(s, "e Tab Tab Tab");
	screen_wait(s, "all listed, to the clipboard");
	screen_mark(s);
	screen_keys(s, "s");
	screen_wait(s, "bytes (2 articles). The terminal decides");
	text = clipboard_sent(s, "\033]52;c;");
	assert_non_null(text);
	assert_memory_equal(text, "id\t", 3);
	free(text);
	screen_keys(s, "X");
	screen_wait_row(s, 0, ARTICLES_ALL);
	screen_keys(s, "e Tab Tab Tab Tab");
	screen_wait(s, "all listed (Tab");
	screen_keys(s, "Tab Tab Tab");
	screen_mark(s);
	screen_keys(s, "j");
	screen_wait(s, "Too long for a terminal's clipboard: into a file?");
	assert_false(screen_sent(s, "]52;"));
	screen_keys(s, "C-u");
	screen_text(s, path);
	screen_keys(s, "Enter");
	screen_wait(s, "64 articles written to");
	screen_leave(s);
}

/* ---- commands ------------------------------------------------------------------------------- */

/* A shell that sees the line; a terminal that isn't given back; a command that reads nothing and takes
 * the browser with it. */
static void test_pipe(void **state)
{
	const char *path = child_path("%s", "piped; echo");
	struct screen *s = browser(NULL);

	(void)state;
	screen_keys(s, "|");
	screen_wait(s, "Pipe: all listed");
	screen_keys(s, "j");
	screen_text(s, "tee '");
	screen_text(s, path);
	screen_text(s, "'");
	screen_keys(s, "Enter");
	screen_wait(s, "tee has ended. Enter: back");
	assert_false(screen_alternate(s));
	screen_keys(s, "Enter");
	screen_wait(s, "64 articles went to tee.");
	assert_true(screen_alternate(s));
	assert_file_has(path, "37.340");
	screen_keys(s, "| Tab t");
	screen_text(s, "true");
	screen_keys(s, "Enter");
	screen_wait(s, "true has ended. Enter: back");
	/* The end of what is typed is an answer, too. */
	screen_keys(s, "C-d");
	/* It has read nothing: how many it was sent is no more than was ready when it ended. */
	screen_wait(s, " went to ");
	screen_keys(s, "| t");
	screen_text(s, "head -c 1");
	screen_keys(s, "Enter");
	screen_wait(s, "head has ended. Enter: back");
	screen_keys(s, "Enter");
	/* A part that is told as if it were all. */
	screen_wait(s, "head has ended; no more than");
	screen_keys(s, "| t");
	screen_text(s, "no-such-program 'x");
	screen_keys(s, "Enter");
	screen_wait(s, "a quote isn't closed");
	screen_text(s, "'");
	screen_keys(s, "Enter");
	screen_wait(s, "no-such-program: No such file");
	screen_keys(s, "Esc");
	screen_wait_row(s, 0, ARTICLES_ALL);
	screen_leave(s);
}

/* ^C for the command that ends the browser, too. */
static void test_pipe_interrupted(void **state)
{
	struct screen *s = browser(NULL);

	(void)state;
	screen_keys(s, "| t");
	/* What it writes is not what was typed, which stands on the screen before it runs. */
	screen_text(s, "sh -c \"echo $((40 + 2))-going; cat >/dev/null; exec sleep 600\"");
	screen_keys(s, "Enter");
	screen_wait(s, "42-going");
	screen_keys(s, "C-c");
	screen_wait(s, "sh has ended. Enter: back");
	screen_keys(s, "Enter");
	screen_wait(s, "sh ended with status 130.");
	screen_leave(s);
}

/* An address that a shell reads, or that is passed over in silence. */
static void test_web(void **state)
{
	static const char page[] = "Bắc Kạn: chi bộ vùng cao giữ nền nếp sinh hoạt\n\n"
				   "19-03-2024 08:15\n\n"
				   "Tỉnh ủy Bắc Kạn vừa thăm các bản vùng cao. Chi bộ họp đều.\n\n"
				   "Đường vào các bản còn xa, mùa mưa lũ thường bị chia cắt, cán bộ "
				   "xuống cơ sở phải đi bộ cả ngày.\n\n"
				   "Lâm Thủy Tiên\n\n"
				   "Nguồn: https://baovungcao.vn/a;b?c=1&d=2\n";
	const char *paths[] = {child_file("web/page.txt", page, sizeof page - 1), NULL};
	const char *archive = child_archive("web.db", paths);
	const char *env[] = {"BROWSER=echo opened --with=%s:other", NULL};
	struct screen_setup setup = {.columns = 120, .rows = 40, .env = env};
	struct screen *s;

	(void)state;
	s = screen_tulieu(&setup, "-d", archive, NULL);
	screen_wait(s, "Chi bộ họp đều.");
	screen_mark(s);
	screen_keys(s, "w");
	screen_wait(s, "Opened: https://baovungcao.vn/a;b?c=1&d=2");
	assert_true(screen_sent(s, "opened --with=https://baovungcao.vn/a;b?c=1&d=2"));
	screen_leave(s);
	s = browser(NULL);
	screen_keys(s, "w");
	screen_wait(s, "names no address on the web");
	screen_leave(s);
}

/* ---- deleting ------------------------------------------------------------------------------- */

/* One key too many that costs an article; one that comes back without its correction, or not at all. */
static void test_delete(void **state)
{
	static const char page[] = "Bắc Kạn kết nạp được 92 đảng viên mới\n\n19-03-2024 08:15\n\n"
				   "Hiện nay, toàn Đảng bộ tỉnh Bắc Kạn có 37.340 đảng viên. Công tác "
				   "kết nạp đảng viên được các chi bộ coi trọng.\n\nLâm Thủy Tiên\n";
	static const char other[] = "Nghệ An: chi bộ nông thôn đổi mới sinh hoạt\n\n17-03-2024 09:30\n\n"
				    "Tỉnh ủy Nghệ An yêu cầu nâng cao chất lượng sinh hoạt chi bộ. Nội "
				    "dung sinh hoạt chi bộ gắn với việc của thôn, bản.\n\nHồ Gió Lào\n";
	const char *paths[] = {child_file("delete/1.txt", page, sizeof page - 1),
			       child_file("delete/2.txt", other, sizeof other - 1), NULL};
	const char *archive = child_archive("delete.db", paths);
	struct screen_setup setup = {.columns = 120, .rows = 40};
	struct tl_buf out = {0};
	struct screen *s;

	(void)state;
	child_tulieu(NULL, NULL, "-d", archive, "correct", "1", "date", "2024-03-20", NULL);
	s = screen_tulieu(&setup, "-d", archive, NULL);
	screen_wait_row(s, 0, "2/2");
	screen_wait(s, "37.340");
	screen_keys(s, "D");
	screen_wait(s, "Delete this article? Bắc Kạn kết nạp");
	screen_keys(s, "n");
	screen_wait_gone(s, "Delete this article?");
	screen_wait_row(s, 0, "2/2");
	screen_keys(s, "D");
	screen_wait(s, "Delete this article? Bắc Kạn kết nạp");
	screen_keys(s, "y");
	screen_wait(s, "Deleted; u brings it back.");
	screen_wait_row(s, 0, "1/1");
	screen_wait_row(s, 2, "Nghệ An");
	screen_keys(s, "u");
	screen_wait_row(s, 0, "2/2");
	screen_wait_row(s, 2, "20/03/2024 Bắc Kạn");
	screen_keys(s, "u");
	screen_wait(s, "Nothing to undo.");
	screen_leave(s);
	child_tulieu(&out, NULL, "-d", archive, "correct", "1", NULL);
	assert_non_null(strstr(out.p, "published\t\t2024-03-20"));
	tl_buf_free(&out);
	assert_int_equal(child_tulieu(NULL, NULL, "-d", archive, "check", NULL), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(test_copy_a_figure),
		SCREEN_TEST(test_copy_an_article),
		SCREEN_TEST(test_copy_through_others),
		SCREEN_TEST(test_copy_into_a_file),
		SCREEN_TEST(test_export_to_a_file),
		SCREEN_TEST(test_export_one),
		SCREEN_TEST(test_export_to_the_clipboard),
		SCREEN_TEST(test_pipe),
		SCREEN_TEST(test_pipe_interrupted),
		SCREEN_TEST(test_web),
		SCREEN_TEST(test_delete),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
