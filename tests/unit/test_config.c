/* Options and configuration files: every option, every error with its place and what would be
 * legal. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "tulieu/config.h"

/* A default that isn't legal, an option that refuses one of its own values, or writes another than
 * it reads. */
static void every_option(void **state)
{
	struct tl_config c;
	struct tl_error e;

	(void)state;
	tl_config_start(&c);
	for (int i = 0; i < TL_OPTIONS; i++) {
		const struct tl_option_info *o = &tl_options[i];
		struct tl_buf text = {0}, legal = {0};
		int low = o->type == TL_OPTION_NUMBER ? o->min : 0, high = o->max;

		assert_non_null(o->name);
		assert_true(strlen(o->help) > 10);
		assert_int_equal(tl_option_of(o->name), i);
		assert_false(c.set[i]);
		tl_option_write((enum tl_option)i, c.values[i], &text);
		assert_string_equal(text.p, o->value);
		if (o->type != TL_OPTION_NUMBER) {
			high = 0;
			for (const char *p = o->choices; (p = strchr(p, ' ')); p++)
				high++;
			assert_true(high > 0);
		}
		for (int v = low; v <= high; v++) {
			tl_buf_reset(&text);
			tl_option_write((enum tl_option)i, v, &text);
			assert_int_equal(tl_config_set(&c, o->name, text.p, &e), TL_OK);
			assert_int_equal(c.values[i], v);
			assert_true(c.set[i]);
		}
		tl_option_legal((enum tl_option)i, &legal);
		assert_int_equal(tl_config_set(&c, o->name, "nonsense", &e), TL_EUSAGE);
		assert_non_null(strstr(e.text, o->name));
		assert_non_null(strstr(e.text, legal.p));
		assert_int_equal(tl_config_set(&c, o->name, "", &e), TL_EUSAGE);
		assert_int_equal(c.values[i], high);
		tl_buf_free(&text);
		tl_buf_free(&legal);
	}
}

/* Indexes of choices that no longer are what the enumerations say. */
static void choices_are_in_order(void **state)
{
	static const struct {
		const char *option, *value;
		int number;
	} cases[] = {
		{"language", "vi", TL_LANGUAGE_VI},
		{"language", "en", TL_LANGUAGE_EN},
		{"theme", "light", TL_THEME_LIGHT},
		{"theme", "none", TL_THEME_NONE},
		{"ascii", "on", 1},
		{"ascii", "off", 0},
		{"cursor", "bar", TL_CURSOR_BAR},
		{"cursor", "marker", TL_CURSOR_MARKER},
		{"division", "34", TL_DIVISION_34},
		{"clipboard", "osc52", TL_CLIPBOARD_OSC52},
		{"mouse", "on", 1},
		{"mouse", "off", 0},
		{"tone-placement", "old", TL_TONE_OLD},
		{"clipboard", "off", TL_CLIPBOARD_OFF},
	};
	struct tl_config c;
	struct tl_error e;

	(void)state;
	tl_config_start(&c);
	for (size_t i = 0; i < TL_COUNT(cases); i++) {
		assert_int_equal(tl_config_set(&c, cases[i].option, cases[i].value, &e), TL_OK);
		assert_int_equal(c.values[tl_option_of(cases[i].option)], cases[i].number);
	}
}

/* Numbers out of range, with a tail, or so large that they wrap around into the range. */
static void numbers(void **state)
{
	static const char *const wrong[] = {
		"19",	"401", "-30", "4x", "x4", "4294967336", "99999999999999999999",
		"40.5", "0x30"};
	struct tl_config c;
	struct tl_error e;

	(void)state;
	tl_config_start(&c);
	assert_int_equal(tl_config_set(&c, "measure", "20", &e), TL_OK);
	for (size_t i = 0; i < TL_COUNT(wrong); i++) {
		assert_int_equal(tl_config_set(&c, "measure", wrong[i], &e), TL_EUSAGE);
		assert_non_null(strstr(e.text, "20 to 400"));
	}
	assert_int_equal(c.values[TL_OPT_MEASURE], 20);
}

/* A typing error that is answered without a hint, or with nonsense. */
static void nearest_name(void **state)
{
	struct tl_config c;
	struct tl_error e;

	(void)state;
	tl_config_start(&c);
	assert_int_equal(tl_config_set(&c, "muose", "on", &e), TL_EUSAGE);
	assert_non_null(strstr(e.text, "is it mouse?"));
	assert_int_equal(tl_config_set(&c, "hintline", "on", &e), TL_EUSAGE);
	assert_non_null(strstr(e.text, "is it hint-line?"));
	assert_int_equal(tl_config_set(&c, "zzzzzz", "on", &e), TL_EUSAGE);
	assert_null(strstr(e.text, "is it"));
	assert_int_equal(tl_config_set(&c, "", "on", &e), TL_EUSAGE);
	assert_null(strstr(e.text, "is it"));
}

static void check_words(const char *line, size_t n, const char *const *expected)
{
	struct tl_arena *arena = tl_arena_new();
	const char **words;
	struct tl_error e;
	size_t got;

	assert_int_equal(tl_config_words(line, arena, &words, &got, &e), TL_OK);
	assert_int_equal(got, n);
	for (size_t i = 0; i < n; i++)
		assert_string_equal(words[i], expected[i]);
	tl_arena_free(arena);
}

/* A # inside a word that begins a comment; a quoted word that loses its blanks. */
static void words(void **state)
{
	struct tl_arena *arena = tl_arena_new();
	const char **list;
	struct tl_error e;
	size_t n;

	(void)state;
	check_words("", 0, NULL);
	check_words("  # all of it", 0, NULL);
	check_words("bind\tlist  x   undo # why", 4, (const char *[]){"bind", "list", "x", "undo"});
	check_words("a#b", 1, (const char *[]){"a#b"});
	check_words("bind list \"#\" star", 4, (const char *[]){"bind", "list", "#", "star"});
	check_words("\"a b\" \"\" \"\\\"\\\\\\n\"", 3, (const char *[]){"a b", "", "\"\\\\n"});
	check_words("\"a\"b", 2, (const char *[]){"a", "b"});
	assert_int_equal(tl_config_words("set \"a b", arena, &list, &n, &e), TL_EUSAGE);
	assert_int_equal(tl_config_words("\"a\\", arena, &list, &n, &e), TL_EUSAGE);
	tl_arena_free(arena);
}

struct reports {
	struct tl_buf text;
	int n;
};

static void collect(void *context, const char *message)
{
	struct reports *r = context;

	tl_buf_printf(&r->text, "%s\n", message);
	r->n++;
}

static enum tl_status run_file(const char *content, struct tl_config *c, bool others,
			       struct reports *r)
{
	char path[] = "/tmp/tlconfigXXXXXX";
	int fd = mkstemp(path);
	enum tl_status status;
	struct tl_error e;

	assert_true(fd >= 0);
	assert_int_equal(write(fd, content, strlen(content)), strlen(content));
	close(fd);
	tl_config_start(c);
	*r = (struct reports){0};
	tl_buf_str(&r->text, "");
	status = tl_config_file(path, &tl_statement_set, 1, c, others, collect, r, &e);
	unlink(path);
	return status;
}

/* One bad line that spoils the file, or an error that names another line. */
static void errors_have_a_place(void **state)
{
	static const char *const expected[] = {
		":3: mouse can't be \"perhaps\"; it can be: off, on",
		":4: there is no option \"mous\"; is it mouse?",
		":5: expected: set OPTION VALUE",
		":6: there is no command \"sett\"; is it set?",
		":7: a quote isn't closed",
		":8: expected: set OPTION VALUE",
		":9: there is no command \"frobnicate\"",
		":10: expected: set OPTION VALUE",
	};
	struct tl_config c;
	struct reports r;

	(void)state;
	assert_int_equal(run_file("# settings\n"
				  "set cursor marker\n"
				  "set mouse perhaps\n"
				  "set mous on\n"
				  "set mouse\n"
				  "sett mouse on\n"
				  "set \"mouse on\n"
				  "set mouse is on\n"
				  "frobnicate\n"
				  "set mouse = on on\n"
				  "set measure = 70 # columns\n"
				  "set division 34",
				  &c, false, &r),
			 TL_OK);
	assert_int_equal(r.n, TL_COUNT(expected));
	for (size_t i = 0; i < TL_COUNT(expected); i++)
		if (!strstr(r.text.p, expected[i]))
			fail_msg("missing: %s in\n%s", expected[i], r.text.p);
	assert_int_equal(c.values[TL_OPT_CURSOR], TL_CURSOR_MARKER);
	assert_int_equal(c.values[TL_OPT_MOUSE], 0);
	assert_int_equal(c.values[TL_OPT_MEASURE], 70);
	assert_int_equal(c.values[TL_OPT_DIVISION], TL_DIVISION_34);
	tl_buf_free(&r.text);
}

/* Files from other systems; `tulieu search` that complains of keys, which are the browser's. */
static void files_of_all_kinds(void **state)
{
	struct tl_config c;
	struct tl_error e;
	struct reports r;

	(void)state;
	assert_int_equal(
		run_file("\xef\xbb\xbfset mouse on\r\n\r\nset title on\r\n", &c, false, &r), TL_OK);
	assert_int_equal(r.n, 0);
	assert_true(c.values[TL_OPT_MOUSE] && c.values[TL_OPT_TITLE]);
	tl_buf_free(&r.text);
	assert_int_equal(
		run_file("bind list x undo\ncolor \"\nset mouse on\nset x y\n", &c, true, &r),
		TL_OK);
	assert_int_equal(r.n, 1);
	assert_non_null(strstr(r.text.p, ":4: "));
	assert_int_equal(c.values[TL_OPT_MOUSE], 1);
	tl_buf_free(&r.text);
	assert_int_equal(run_file("", &c, false, &r), TL_OK);
	tl_buf_free(&r.text);
	assert_int_equal(tl_config_file("/nonexistent/config", &tl_statement_set, 1, &c, false,
					NULL, NULL, &e),
			 TL_ENOTFOUND);
	assert_int_equal(tl_config_file("/tmp", &tl_statement_set, 1, &c, false, NULL, NULL, &e),
			 TL_ESYSTEM);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_option),
		cmocka_unit_test(choices_are_in_order),
		cmocka_unit_test(numbers),
		cmocka_unit_test(nearest_name),
		cmocka_unit_test(words),
		cmocka_unit_test(errors_have_a_place),
		cmocka_unit_test(files_of_all_kinds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
