/* The line that is typed in: graphemes, the input method, and the keys kept beside the text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tulieu/text.h"
#include "ui/app.h"

/* Types ASCII; '<' is Backspace, '{' and '}' are Left and Right, '|' is Home, '_' a blank. */
static void type(struct tl_line *line, const char *keys)
{
	bool changed;

	for (; *keys; keys++) {
		tl_key key = *keys == '<'   ? (tl_key)TL_KEY_BACKSPACE
			     : *keys == '{' ? (tl_key)TL_KEY_LEFT
			     : *keys == '}' ? (tl_key)TL_KEY_RIGHT
			     : *keys == '|' ? (tl_key)TL_KEY_HOME
			     : *keys == '_' ? (tl_key)' '
					    : (tl_key)(unsigned char)*keys;

		assert_true(tl_line_key(line, key, &changed));
		assert_true(line->cursor <= line->text.n);
		assert_int_equal(tl_utf8_valid(line->text.p, line->text.n), line->text.n);
	}
}

/* A letter taken back that leaves its mark, or takes its neighbour along; a word in the middle of a
 * line that swallows what follows; keys that no longer belong to the text. */
static void telex_line(void **state)
{
	static const struct {
		const char *typed, *text, *keys;
	} cases[] = {
		{"kieemr_tra", "kiểm tra", "kieemr tra"},
		{"ddangr<", "đản", "ddanr"},
		{"nguowif<", "ngườ", NULL},
		{"nguowif<i", "người", NULL},
		{"hoaf<as", "hoá", "hoas"},
		{"hoaf<", "ho", NULL},
		{"ddangr<<<<", "", NULL},
		{"ddangr<<<<<<", "", NULL},
		{"tra_<a", "traa", NULL},
		{"as<", "", NULL},
		{"as<as", "á", "as"},
		{"aa_<b", "âb", "aab"},
		{"ddangr_ooo<", "đảng o", "ddangr o"},
		{"abc|as", "áabc", NULL},
		{"abc{as", "abác", NULL},
		{"as{s", "sá", NULL},
		{"2019<8", "2018", NULL},
		{"test", "tét", "test"},
		{"tesst", "test", "tesst"},
	};
	struct tl_line line = {0};

	(void)state;
	tl_line_method(TL_INPUT_TELEX, false);
	for (size_t i = 0; i < TL_COUNT(cases); i++) {
		const char *keys;

		tl_line_set(&line, "");
		type(&line, cases[i].typed);
		if (strcmp(tl_line_text(&line), cases[i].text) != 0)
			fail_msg("%s: %s, not %s", cases[i].typed, tl_line_text(&line),
				 cases[i].text);
		keys = tl_line_keys(&line);
		if (cases[i].keys)
			assert_string_equal(keys, cases[i].keys);
		else if (keys)
			fail_msg("%s: keys %s", cases[i].typed, keys);
	}
	tl_line_free(&line);
	tl_line_method(TL_INPUT_OFF, false);
}

/* Digits that are marks where no word stands before them. */
static void vni_line(void **state)
{
	struct tl_line line = {0};

	(void)state;
	tl_line_method(TL_INPUT_VNI, true);
	type(&line, "d9ang3_2019_hoa2");
	assert_string_equal(tl_line_text(&line), "đảng 2019 hòa");
	type(&line, "<");
	assert_string_equal(tl_line_text(&line), "đảng 2019 hò");
	tl_line_free(&line);
	tl_line_method(TL_INPUT_OFF, false);
}

/* Text put in as it is that an input method goes on with. */
static void put_line(void **state)
{
	struct tl_line line = {0};

	(void)state;
	tl_line_method(TL_INPUT_TELEX, false);
	for (const char *p = "as ddi"; *p; p++)
		tl_line_put(&line, (tl_key)*p);
	assert_string_equal(tl_line_text(&line), "as ddi");
	type(&line, "s");
	assert_string_equal(tl_line_text(&line), "as ddis");
	tl_line_free(&line);
	tl_line_method(TL_INPUT_OFF, false);
}

/* Any keys at all: nothing is read beyond the text, and the text stays UTF-8. */
static void random_keys(void **state)
{
	static const char alphabet[] = "aeoudwsfrxjz19<<<{}|_";
	uint32_t seed = 12345;

	(void)state;
	for (int m = TL_INPUT_OFF; m <= TL_INPUT_VNI; m++) {
		struct tl_line line = {0};
		char key[2] = "";

		tl_line_method((enum tl_input_method)m, false);
		for (int i = 0; i < 20000; i++) {
			seed = seed * 1664525 + 1013904223;
			key[0] = alphabet[(seed >> 16) % (sizeof alphabet - 1)];
			type(&line, key);
		}
		tl_line_free(&line);
	}
	tl_line_method(TL_INPUT_OFF, false);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(telex_line),
		cmocka_unit_test(vni_line),
		cmocka_unit_test(put_line),
		cmocka_unit_test(random_keys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
