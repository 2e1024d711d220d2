/* Sequences of keys that come in halves, or that nobody knows. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "ui/escape.h"

/* What a line has brought: bytes, and '|' where nothing more had come yet. */
static const char *rest;

static int peek(void)
{
	return *rest && *rest != '|' ? (unsigned char)*rest : -1;
}

/* The keys of all that, with '|' a pause of some milliseconds. */
static size_t read_keys(const char *bytes, int64_t pause, tl_key keys[16])
{
	struct tl_escape e = {0};
	int64_t now = 100000;
	size_t n = 0;

	for (rest = bytes; *rest;) {
		int byte = (unsigned char)*rest++;
		tl_key key = TL_KEY_NONE;

		if (byte == '|') {
			now += pause;
			continue;
		}
		switch (tl_escape_byte(&e, byte, now, peek, &key)) {
		case TL_ESCAPE_OTHER:
			keys[n++] = (tl_key)byte;
			break;
		case TL_ESCAPE_KEY:
			if (key)
				keys[n++] = key;
			break;
		case TL_ESCAPE_MOUSE:
			keys[n++] = TL_KEY_MOUSE;
			break;
		case TL_ESCAPE_MORE:
			break;
		}
		assert_true(n < 16);
	}
	return n;
}

#define NONE                                                                                       \
	{                                                                                          \
		TL_KEY_NONE                                                                        \
	}

/* The rest of an arrow that is taken for commands: "[" and "B" open a table. */
static void test_halves(void **state)
{
	static const struct {
		const char *bytes;
		tl_key keys[4];
	} cases[] = {
		{"\033[B", {TL_KEY_DOWN}},
		{"\033[|B", {TL_KEY_DOWN}},
		{"\033O|A", {TL_KEY_UP}},
		{"\033|[B", {TL_KEY_ESC, TL_KEY_DOWN}},
		{"\033|OAj", {TL_KEY_ESC, TL_KEY_UP, 'j'}},
		{"\033|[6~", {TL_KEY_ESC, TL_KEY_PGDN}},
		{"\033[6|~x", {TL_KEY_PGDN, 'x'}},
		{"\033[1;|5D", {TL_KEY_CTRL_LEFT}},
		{"\033[20|0~", {TL_KEY_PASTE_BEGIN}},
		{"\033[|<", {TL_KEY_MOUSE}},
		{"\033[Z", {TL_KEY_BACKTAB}},
		{"\033[24~", {TL_KEY_F12}},
		/* What was typed is not swallowed. */
		{"\033|[", {TL_KEY_ESC, '['}},
		{"\033|[|B", {TL_KEY_ESC, '[', 'B'}},
		{"\033|[]", {TL_KEY_ESC, '[', ']'}},
		{"\033j", {TL_KEY_ESC, 'j'}},
		{"\033\033", {TL_KEY_ESC, TL_KEY_ESC}},
		{"x[B", {'x', '[', 'B'}},
		{"\033|j[B", {TL_KEY_ESC, 'j', '[', 'B'}},
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(cases); i++) {
		tl_key keys[16] = NONE;
		size_t n = read_keys(cases[i].bytes, 60, keys), want = 0;

		while (want < 4 && cases[i].keys[want])
			want++;
		if (n != want || memcmp(keys, cases[i].keys, n * sizeof *keys) != 0)
			print_error("# case %zu\n", i);
		assert_int_equal(n, want);
		assert_memory_equal(keys, cases[i].keys, n * sizeof *keys);
	}
}

/* A key that is not known here, of which each byte does something. */
static void test_unknown(void **state)
{
	static const char *const sequences[] = {
		"\033[1;3A",  "\033[17;2~",
		"\033[3;5~",  "\033[I",
		"\033[?62;c", "\033Oj",
		"\033[99~",   "\033[1234567890;1234567890;1234567890;1234567890R",
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(sequences); i++) {
		tl_key keys[16] = NONE;
		char with[80] = "";

		strcat(strcat(with, sequences[i]), "k");
		assert_int_equal(read_keys(with, 0, keys), 1);
		assert_int_equal(keys[0], 'k');
	}
}

/* One that never ends, and takes what is typed much later. */
static void test_broken_off(void **state)
{
	tl_key keys[16] = NONE;

	(void)state;
	assert_int_equal(read_keys("\033[|jk", 2000, keys), 2);
	assert_int_equal(keys[0], 'j');
	/* A control character is never part of one. */
	assert_int_equal(read_keys("\033[1\rj", 0, keys), 2);
	assert_int_equal(keys[0], '\r');
	assert_int_equal(read_keys("\033[1\033[A", 0, keys), 1);
	assert_int_equal(keys[0], TL_KEY_UP);
	assert_int_equal(read_keys("\033|[A", 2000, keys), 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_halves),
		cmocka_unit_test(test_unknown),
		cmocka_unit_test(test_broken_off),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
