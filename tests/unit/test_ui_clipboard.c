/* OSC 52 and what stands between it and the terminal. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ui/clipboard.h"

static char *sequence(const char *text, enum tl_multiplexer inside)
{
	struct tl_buf out = {0};

	tl_osc52(text, strlen(text), inside, &out);
	return tl_buf_steal(&out);
}

static void assert_sequence(const char *text, enum tl_multiplexer inside, const char *expected)
{
	char *got = sequence(text, inside);

	assert_string_equal(got, expected);
	free(got);
}

/* Padding that a terminal's decoder refuses; bytes above 0x7f taken for negative numbers. */
static void test_base64(void **state)
{
	(void)state;
	assert_sequence("", TL_MULTIPLEXER_NONE, "\033]52;c;\a");
	assert_sequence("a", TL_MULTIPLEXER_NONE, "\033]52;c;YQ==\a");
	assert_sequence("ab", TL_MULTIPLEXER_NONE, "\033]52;c;YWI=\a");
	assert_sequence("abc", TL_MULTIPLEXER_NONE, "\033]52;c;YWJj\a");
	assert_sequence("Đảng", TL_MULTIPLEXER_NONE, "\033]52;c;xJDhuqNuZw==\a");
	assert_sequence("\xff\xfe\xfd", TL_MULTIPLEXER_NONE, "\033]52;c;//79\a");
}

/* tmux throws away what isn't wrapped, or ends the wrapping at an ESC that isn't doubled. */
static void test_tmux(void **state)
{
	(void)state;
	assert_sequence("a", TL_MULTIPLEXER_TMUX,
			"\033]52;c;YQ==\a\033Ptmux;\033\033]52;c;YQ==\a\033\\");
}

/* screen prints the rest of a string that is longer than its buffer. */
static void test_screen(void **state)
{
	char text[1000], *got, *p;
	struct tl_buf joined = {0};
	char *bare;

	(void)state;
	memset(text, 'x', sizeof text - 1);
	text[sizeof text - 1] = '\0';
	got = sequence(text, TL_MULTIPLEXER_SCREEN);
	bare = sequence(text, TL_MULTIPLEXER_NONE);
	p = got;
	while (*p) {
		char *end = strstr(p, "\033\\");

		assert_memory_equal(p, "\033P", 2);
		assert_non_null(end);
		assert_true(end - p - 2 <= 256);
		tl_buf_add(&joined, p + 2, (size_t)(end - p - 2));
		p = end + 2;
	}
	assert_string_equal(joined.p, bare);
	tl_buf_free(&joined);
	free(got);
	free(bare);
}

/* The wrong wrapping, where only TERM has come along over SSH. */
static void test_what_is_between(void **state)
{
	(void)state;
	assert_int_equal(tl_multiplexer_of("xterm-256color", NULL, NULL), TL_MULTIPLEXER_NONE);
	assert_int_equal(tl_multiplexer_of(NULL, NULL, NULL), TL_MULTIPLEXER_NONE);
	assert_int_equal(tl_multiplexer_of("tmux-256color", NULL, NULL), TL_MULTIPLEXER_TMUX);
	assert_int_equal(tl_multiplexer_of("screen-256color", "/tmp/t,1,0", NULL),
			 TL_MULTIPLEXER_TMUX);
	assert_int_equal(tl_multiplexer_of("screen", NULL, NULL), TL_MULTIPLEXER_SCREEN);
	assert_int_equal(tl_multiplexer_of("xterm", "", "1.pts"), TL_MULTIPLEXER_SCREEN);
}

/* An escape sequence of a document, pasted into a shell; lines run together. */
static void test_clean(void **state)
{
	static const char text[] = "một\033]0;x\a\nhai\x9b\u202e\r\nba";
	struct tl_buf out = {0};

	(void)state;
	tl_clean_lines(text, sizeof text - 1, &out);
	assert_null(strchr(out.p, '\033'));
	assert_null(strchr(out.p, '\a'));
	assert_null(strchr(out.p, '\r'));
	assert_null(strstr(out.p, "\u202e"));
	assert_non_null(strstr(out.p, "một"));
	assert_non_null(strstr(out.p, "\nhai"));
	tl_buf_free(&out);
}

/* A document's own words that a spreadsheet would run when they are pasted; numbers that become texts. */
static void test_spreadsheet(void **state)
{
	static const char text[] = "a\t=HYPERLINK(\"x\")\t-5\t-\n@SUM(A1)\t+84,5\t-1+2\n\t==\tb=c";
	static const char want[] = "a\t'=HYPERLINK(\"x\")\t-5\t-\n'@SUM(A1)\t+84,5\t'-1+2\n\t'==\tb=c";
	struct tl_buf out = {0};

	(void)state;
	tl_spreadsheet_cells(text, sizeof text - 1, &out);
	assert_string_equal(out.p, want);
	tl_buf_reset(&out);
	/* A table as CSV keeps its quotes at the line's end. */
	tl_clean_cells("\"a\",\"b\"\r\nc\r\n", 12, &out);
	assert_string_equal(out.p, "\"a\",\"b\"\nc\n");
	tl_buf_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_base64),		cmocka_unit_test(test_tmux),
		cmocka_unit_test(test_screen),		cmocka_unit_test(test_what_is_between),
		cmocka_unit_test(test_clean),		cmocka_unit_test(test_spreadsheet),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
