/* What leaves the browser: the clipboard, files, pipes, the web browser. */
#include "screen/articles.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define ALL "64/64"

static struct screen *browser(const char *const *env)
{
	struct screen_setup setup = {.columns = 120, .rows = 40, .env = env};
	struct screen *s = articles_browser(&setup);

	screen_wait(s, ALL);
	screen_wait(s, "37.340");
	return s;
}

static void leave(struct screen *s)
{
	screen_keys(s, "Q");
	assert_int_equal(screen_wait_exit(s), 0);
	screen_stop(s);
}

/* ---- the clipboard -------------------------------------------------------------------------- */

/* Decodes the base64 behind `before` in what was sent; NULL if there is none. The caller frees. */
static char *sent(struct screen *s, const char *before)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	const char *p = strstr(screen_raw(s), before), *digit;
	struct tl_buf out = {0};
	unsigned long bits = 0;
	int n = 0;

	if (!p)
		return NULL;
	tl_buf_str(&out, "");
	for (p += strlen(before); *p && (digit = strchr(digits, *p)); p++) {
		bits = bits << 6 | (unsigned long)(digit - digits);
		n += 6;
		if (n >= 8) {
			n -= 8;
			tl_buf_char(&out, (char)(bits >> n & 0xff));
		}
	}
	return tl_buf_steal(&out);
}

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
	text = sent(s, "\033]52;c;");
	assert_non_null(text);
	assert_non_null(strstr(text, " (9 months of 2023"));
	assert_non_null(strstr(text, "“Trong 9 tháng năm 2023, Đảng bộ tỉnh Bắc Kạn"));
	assert_non_null(strstr(text, "“Bắc Kạn kết nạp được 92 đảng viên mới”"));
	assert_non_null(strstr(text, "19/03/2024"));
	assert_non_null(strstr(text, "bac-kan.txt"));
	assert_false(screen_sent(s, "\033Ptmux;"));
	free(text);
	leave(s);
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
	text = sent(s, "\033]52;c;");
	assert_non_null(text);
	assert_memory_equal(text, "Vũ Hải Âu, “Quảng Ninh tăng cường",
			    strlen("Vũ Hải Âu, “Quảng Ninh tăng cường"));
	free(text);
	screen_keys(s, "y");
	screen_wait(s, "to the clipboard");
	screen_mark(s);
	screen_keys(s, "u");
	screen_wait(s, "The terminal decides");
	text = sent(s, "\033]52;c;");
	assert_non_null(text);
	assert_string_equal(text + strlen(text) - strlen("quang-ninh.txt"), "quang-ninh.txt");
	free(text);
	leave(s);
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
	screen_wait(s, "set-clipboard on");
	text = sent(s, "\033Ptmux;\033\033]52;c;");
	assert_non_null(text);
	assert_non_null(strstr(text, "Bắc Kạn"));
	free(text);
	leave(s);
	s = browser(in_screen);
	screen_keys(s, "y");
	screen_wait(s, "to the clipboard");
	screen_mark(s);
	screen_keys(s, "a");
	screen_wait(s, "Sent through screen");
	assert_true(screen_sent(s, "\033P\033]52;c;"));
	leave(s);
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
	struct screen *s = articles_browser(&setup);

	(void)state;
	screen_wait(s, ALL);
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
	leave(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(test_copy_a_figure),
		SCREEN_TEST(test_copy_an_article),
		SCREEN_TEST(test_copy_through_others),
		SCREEN_TEST(test_copy_into_a_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
