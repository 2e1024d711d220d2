/* Names of keys, and keys from the bytes of a terminal. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "ui/keys.h"

/* A key whose name is shown in the help but can't be read back would be one that no configuration can
 * bind. */
static void test_names_are_read_back(void **state)
{
	static const tl_key keys[] = {
		'j', '/', '?', ']', '|', ';', ' ', 0x111, 0x1ea1, 0x04, 0x1f, 0x1c, TL_KEY_TAB,
		TL_KEY_ENTER, TL_KEY_ESC, TL_KEY_UP, TL_KEY_PGDN, TL_KEY_BACKTAB, TL_KEY_CTRL_LEFT,
		TL_KEY_DELETE, TL_KEY_BACKSPACE, TL_KEY_F1, TL_KEY_F12,
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(keys); i++) {
		char name[TL_KEY_NAME];
		tl_key key = 0;

		tl_key_name(keys[i], name);
		assert_int_equal(tl_key_parse(name, &key), strlen(name));
		assert_int_equal(key, keys[i]);
	}
}

static void test_parse(void **state)
{
	static const struct {
		const char *text;
		tl_key key;
		size_t n;
	} cases[] = {
		{"j", 'j', 1},
		{"j Down", 'j', 1}, /* the first of several */
		{"^d", 0x04, 2},    /* small letters mean the same control key */
		{"^", '^', 1},      /* the caret itself */
		{"pgup", TL_KEY_PGUP, 4},
		{"S-Tab", TL_KEY_BACKTAB, 5},
		{"^M", TL_KEY_ENTER, 2},
		{"^J", TL_KEY_ENTER, 2}, /* some lines turn Enter into it */
		{"F10", TL_KEY_F1 + 9, 3},
		{"F", 'F', 1},
		{"F13", 0, 0},
		{"F0", 0, 0},
		{"^@", 0, 0}, /* NUL ends strings */
		{"Hyper-x", 0, 0},
		{"", 0, 0},
		{"\x80", 0, 0}, /* half a character */
		{"\u202e", 0, 0}, /* turns the line of the help round, or would be shown as the key "?" */
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(cases); i++) {
		tl_key key = 0;

		assert_int_equal(tl_key_parse(cases[i].text, &key), cases[i].n);
		if (cases[i].n)
			assert_int_equal(key, cases[i].key);
	}
}

/* Feeds bytes and collects the code points. */
static size_t decode(const char *bytes, uint32_t *out)
{
	struct tl_key_decoder d = {0};
	size_t n = 0;

	for (; *bytes; bytes++)
		n += (size_t)tl_key_decode(&d, (unsigned char)*bytes, out + n);
	return n;
}

/* curses' own decoder loses the 144 keys behind one bad byte. */
static void test_a_bad_byte_takes_no_good_one(void **state)
{
	uint32_t out[16];

	(void)state;
	assert_int_equal(decode("\xff" "a", out), 2);
	assert_int_equal(out[0], 0xfffd);
	assert_int_equal(out[1], 'a');
	assert_int_equal(decode("\xe1\xba" "b", out), 2); /* cut off: đ of "bộ" half typed */
	assert_int_equal(out[0], 0xfffd);
	assert_int_equal(out[1], 'b');
	assert_int_equal(decode("\xc3\xc4\x91", out), 2);
	assert_int_equal(out[1], 0x111);
	assert_int_equal(decode("\xed\xa0\x80" "c", out), 2); /* a surrogate */
	assert_int_equal(out[0], 0xfffd);
	assert_int_equal(out[1], 'c');
	assert_int_equal(decode("\xc0\xaf", out), 2); /* an overlong slash must not become one */
	assert_int_equal(out[0], 0xfffd);
	assert_int_equal(out[1], 0xfffd);
}

/* The bytes of one letter may come in two reads. */
static void test_letters_in_halves(void **state)
{
	struct tl_key_decoder d = {0};
	uint32_t out[2];

	(void)state;
	assert_int_equal(tl_key_decode(&d, 0xe1, out), 0);
	assert_int_equal(tl_key_decode(&d, 0xbb, out), 0);
	assert_int_equal(tl_key_decode(&d, 0x99, out), 1);
	assert_int_equal(out[0], 0x1ed9);
}

static void test_text_keys(void **state)
{
	(void)state;
	assert_true(tl_key_is_text('a'));
	assert_true(tl_key_is_text(0x1ed9));
	assert_true(tl_key_is_text(' '));
	assert_false(tl_key_is_text('\t'));
	assert_false(tl_key_is_text(TL_KEY_UP));
	assert_false(tl_key_is_text(0x9b));   /* CSI in one byte */
	assert_false(tl_key_is_text(0x202e)); /* turns the line around */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names_are_read_back),
		cmocka_unit_test(test_parse),
		cmocka_unit_test(test_a_bad_byte_takes_no_good_one),
		cmocka_unit_test(test_letters_in_halves),
		cmocka_unit_test(test_text_keys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
