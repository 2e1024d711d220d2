/* What is written for other programs, and what is read from the user for them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tulieu/report.h"
#include "ui/outgoing.h"

/* A headline that a spreadsheet runs; a tab or a line end of the text that begins a new cell or row. */
static void test_rows(void **state)
{
	static const char body[] = "=1+2, \"x\"\nhai";
	struct tl_article a = {.body = body, .body_n = sizeof body - 1, .headline = "=1+2, \"x\""};
	struct tl_stored_page page = {.id = 7, .name = "a\tb"};
	struct tl_exported x = {.page = &page, .article = &a};
	struct tl_buf out = {0};

	(void)state;
	tl_article_write(TL_ARTICLE_CSV, &x, true, &out);
	assert_string_equal(out.p, "7,,,,\"'=1+2, \"\"x\"\"\",,,,,,,0,a\tb,\"'=1+2, \"\"x\"\"\nhai\"\r\n");
	tl_buf_reset(&out);
	tl_article_write(TL_ARTICLE_TSV, &x, true, &out);
	assert_string_equal(out.p, "7\t\t\t\t=1+2, \"x\"\t\t\t\t\t\t\t0\ta b\t=1+2, \"x\"\\nhai\n");
	tl_buf_free(&out);
}

/* Two articles as text that run together; an encoding that is not told. */
static void test_texts(void **state)
{
	struct tl_article a = {.body = "", .headline = "Một"};
	struct tl_stored_page page = {.id = 7, .name = "a.txt", .encoding = "VNI"};
	struct tl_exported x = {.page = &page, .article = &a};
	struct tl_buf out = {0};

	(void)state;
	tl_article_write(TL_ARTICLE_TEXT, &x, true, &out);
	tl_article_write(TL_ARTICLE_TEXT, &x, false, &out);
	assert_string_equal(out.p, "Một\na.txt (VNI)\n\n\f\nMột\na.txt (VNI)\n");
	tl_buf_free(&out);
}

/* Joins the words with | for comparing. */
static void assert_words(const char *line, const char *expected)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_buf out = {0};
	struct tl_error e;
	char **words;
	size_t n;

	assert_int_equal(tl_split_words(line, arena, &words, &n, &e), TL_OK);
	tl_buf_str(&out, "");
	for (size_t i = 0; i < n; i++)
		tl_buf_printf(&out, "%s%s", i ? "|" : "", words[i]);
	assert_null(words[n]);
	assert_string_equal(out.p, expected);
	tl_buf_free(&out);
	tl_arena_free(arena);
}

/* Words as no shell would see them, or characters that only a shell understands. */
static void test_words(void **state)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_error e;
	char **words;
	size_t n;

	(void)state;
	assert_words("", "");
	assert_words("  ", "");
	assert_words(" sort  -t ' ' -k\t2 ", "sort|-t| |-k|2");
	assert_words("a'b \"c'd \"e f\\\"g\"", "ab \"cd|e f\"g");
	assert_words("x '' \"\"", "x||");
	assert_words("echo $HOME; rm *|`x` > y \\; \\", "echo|$HOME;|rm|*|`x`|>|y|;|\\");
	assert_words("'\\'", "\\");
	assert_int_equal(tl_split_words("grep 'x", arena, &words, &n, &e), TL_EUSAGE);
	tl_arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_texts),
		cmocka_unit_test(test_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
