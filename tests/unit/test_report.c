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

/* Cues counted with those of another topic, told twice, or in another order than the text's. */
static void test_cues(void **state)
{
	static const char body[] = "chi bo, dang vien, chi bo, huy hieu";
	struct tl_topic_ref topic = {.id = "a", .score = 1};
	struct tl_topic_cue cues[] = {
		{"a", 8, 17, true}, {"a", 19, 25, false}, {"b", 27, 35, true}, {"a", 0, 6, false}};
	struct tl_article a = {.body = body,
			       .body_n = sizeof body - 1,
			       .topics = &topic,
			       .n_topics = 1,
			       .cues = cues,
			       .n_cues = TL_COUNT(cues)};
	struct tl_buf out = {0};

	(void)state;
	tl_explain(NULL, &a, TL_EXPLAIN_TOPIC, 0, &out);
	assert_non_null(strstr(out.p, ": *“dang vien”, “chi bo” ×2\n"));
	tl_buf_free(&out);
}

/* A page that is one sentence, told whole for each of its figures; words cut in two. */
static void test_long_sentence(void **state)
{
	struct tl_metric m = {.value = 12, .begin = 3000, .end = 3002};
	struct tl_article a = {.metrics = &m, .n_metrics = 1};
	struct tl_buf body = {0}, out = {0};

	(void)state;
	for (int i = 0; i < 1000; i++)
		tl_buf_str(&body, i == 500 ? "12 b " : "a bcd ");
	a.body = body.p;
	a.body_n = m.sentence_end = body.n;
	tl_explain(NULL, &a, TL_EXPLAIN_FIGURE, 0, &out);
	assert_in_range(out.n, 2000, 2200);
	assert_non_null(strstr(out.p, "12 b"));
	assert_true(strstr(out.p, "… “a bcd") || strstr(out.p, "… “bcd a"));
	assert_true(strstr(out.p, "a” …\n") || strstr(out.p, "bcd” …\n"));
	tl_buf_free(&body);
	tl_buf_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_texts),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_cues),
		cmocka_unit_test(test_long_sentence),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
