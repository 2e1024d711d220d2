/* Columns, graphemes, wrapping, printing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tulieu/text.h"

/* Would catch: a width that depends on the locale's charset or on the letter's form. */
static void test_width(void **state)
{
	(void)state;
	assert_int_equal(tl_width('a'), 1);
	assert_int_equal(tl_width(0x1ec7), 1);
	assert_int_equal(tl_width(0x111), 1);
	assert_int_equal(tl_width(0x323), 0);
	assert_int_equal(tl_width(0x4e2d), 2);
	assert_int_equal(tl_width(0x1f600), 2);
	assert_int_equal(tl_width(0x2013), 1);
	assert_int_equal(tl_width(0x2026), 1);
	for (uint32_t c = 0; c <= 0x10ffff; c++) {
		assert_in_range(tl_width(c), 0, 2);
		if (tl_unsafe(c))
			assert_int_equal(tl_width(c), 1);
	}
	assert_int_equal(tl_text_width("Đảng viên", strlen("Đảng viên")), 9);
	assert_int_equal(tl_text_width("No\xcc\xa3\xcc\x82i", strlen("No\xcc\xa3\xcc\x82i")), 3);
	assert_int_equal(tl_text_width("中文", strlen("中文")), 4);
	assert_int_equal(tl_text_width("", 0), 0);
}

static size_t grapheme(const char *p, int *columns)
{
	return tl_grapheme(p, strlen(p), columns);
}

/* Would catch: a mark cut from its letter; a cluster that claims more columns than a cell has. */
static void test_grapheme(void **state)
{
	int w;

	(void)state;
	assert_int_equal(grapheme("ab", &w), 1);
	assert_int_equal(w, 1);
	assert_int_equal(grapheme("ệb", &w), 3);
	assert_int_equal(grapheme("o\xcc\xa3\xcc\x82i", &w), 5);
	assert_int_equal(w, 1);
	assert_int_equal(grapheme("\xcc\xa3"
				  "a",
				  &w),
			 2);
	assert_int_equal(w, 0);
	assert_int_equal(grapheme("中a", &w), 3);
	assert_int_equal(w, 2);
	/* An emoji and its skin tone: two columns each. */
	assert_int_equal(grapheme("\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd", &w), 4);
	assert_int_equal(w, 2);
	/* An unsafe code point joins nothing. */
	assert_int_equal(grapheme("a\xe2\x80\x8d"
				  "b",
				  &w),
			 1);
	assert_int_equal(grapheme("\xe2\x80\x8d\xcc\xa3", &w), 3);
	assert_int_equal(w, 1);
	assert_int_equal(grapheme("\xff\xcc\xa3", &w), 3);
	assert_int_equal(grapheme("\n\xcc\xa3", &w), 1);
	assert_int_equal(grapheme("a\n", &w), 1);
}

/* Would catch: graphemes that do not add up to the text, over random hard text; a cluster of more
 * than two columns. */
static void test_grapheme_random(void **state)
{
	static const char *const pieces[] = {
		"a",
		"ệ",
		"\xcc\xa3",
		"\xcc\x82",
		"中",
		"\xf0\x9f\x98\x80",
		"\xf0\x9f\x8f\xbb",
		"\xff",
		"\xf0\x9f\x87\xbb",
		"\xe2\x80\x8d",
		"\xe1\x84\x80",
		"\xe1\x85\xa1",
		"\xe1\x86\xa8",
		"ก",
		"\xe0\xb8\xb3",
		"\xe0\xb8\xb1",
		" ",
		"\n",
		"“",
		"\xe0\xa4\x95\xe0\xa4\xbf",
	};
	uint32_t seed = 5;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		struct tl_buf b = {0};
		int total = 0, w;

		for (int k = 0; k < 10; k++) {
			seed = seed * 1664525 + 1013904223;
			tl_buf_str(&b, pieces[(seed >> 16) % TL_COUNT(pieces)]);
		}
		for (size_t i = 0; i < b.n;) {
			size_t k = tl_grapheme(b.p + i, b.n - i, &w);

			assert_true(k > 0 && k <= b.n - i);
			assert_in_range(w, 0, 2);
			total += w;
			i += k;
		}
		assert_int_equal(total, tl_text_width(b.p, b.n));
		for (int columns = 0; columns <= total + 1; columns++) {
			size_t cut = tl_cut(b.p, b.n, columns, &w);

			assert_true(w <= columns);
			assert_int_equal(w, tl_text_width(b.p, cut));
			if (cut < b.n) {
				int next;

				tl_grapheme(b.p + cut, b.n - cut, &next);
				assert_true(w + next > columns);
			}
		}
		assert_int_equal(tl_cut(b.p, b.n, -1, &w), 0);
		tl_buf_free(&b);
	}
}

/* Wraps and writes the lines joined with '|'. */
static void wrap_is(const char *text, int columns, const char *lines)
{
	struct tl_span *l = NULL;
	size_t cap = 0, n = tl_wrap(text, strlen(text), columns, &l, &cap);
	struct tl_buf b = {0};

	for (size_t i = 0; i < n; i++) {
		if (i)
			tl_buf_char(&b, '|');
		tl_buf_add(&b, text + l[i].begin, l[i].end - l[i].begin);
	}
	assert_string_equal(b.p, lines);
	tl_buf_free(&b);
	free(l);
}

/* Would catch: a word cut that would have fitted, blanks left at a line's edge, an empty last line.
 */
static void test_wrap(void **state)
{
	(void)state;
	wrap_is("", 10, "");
	wrap_is("   ", 10, "");
	wrap_is("đảng viên", 9, "đảng viên");
	wrap_is("đảng viên", 8, "đảng|viên");
	wrap_is("đảng viên", 4, "đảng|viên");
	wrap_is("đảng viên", 3, "đản|g|viê|n");
	wrap_is("đảng   viên  ", 9, "đảng|viên");
	wrap_is("  đảng viên", 9, "đảng viên");
	wrap_is("a bb ccc dddd", 4, "a bb|ccc|dddd");
	wrap_is("xã/phường/thị trấn", 7, "xã/|phường/|thị|trấn");
	wrap_is("a xã/phường/thị", 8, "a|xã/|phường/|thị");
	wrap_is("viên/chức", 4, "viên|/|chức");
	wrap_is("abcdefgh ij", 3, "abc|def|gh|ij");
	wrap_is("中文字", 3, "中|文|字");
	wrap_is("中文字", 1, "中|文|字");
	wrap_is("No\xcc\xa3\xcc\x82i", 1, "N|o\xcc\xa3\xcc\x82|i");
	wrap_is("a b", 0, "a|b");
}

/* Would catch: a byte lost or shown twice, a line too wide, a line that could have taken its
 * neighbour's first word; for every width of a pane. */
static void test_wrap_properties(void **state)
{
	static const char *const words[] = {
		"Đảng",
		"bộ",
		"nghiêng",
		"a",
		"22-NQ/TW",
		"2.105",
		"中文",
		"“đoàn",
		"viên”,",
		"–",
		"xã/phường/thị-trấn",
		"o\xcc\xa3\xcc\x82",
		"httpwwwexamplecomduongdanratdaikhongcodau",
		"\xf0\x9f\x98\x80",
		" ",
		"\xff",
	};
	struct tl_span *l = NULL;
	size_t cap = 0;
	uint32_t seed = 11;

	(void)state;
	for (int round = 0; round < 300; round++) {
		struct tl_buf b = {0};

		for (int k = 0; k < 40; k++) {
			seed = seed * 1664525 + 1013904223;
			tl_buf_str(&b, words[(seed >> 16) % TL_COUNT(words)]);
			if ((seed >> 8) % 5)
				tl_buf_char(&b, ' ');
		}
		for (int columns = 1; columns <= 80; columns++) {
			size_t n = tl_wrap(b.p, b.n, columns, &l, &cap), at = 0;

			assert_true(n >= 1);
			for (size_t i = 0; i < n; i++) {
				const char *line = b.p + l[i].begin;
				size_t bytes = l[i].end - l[i].begin;
				int width = tl_text_width(line, bytes), first;

				assert_true(l[i].begin < l[i].end);
				for (; at < l[i].begin; at++)
					assert_int_equal(b.p[at], ' ');
				assert_int_not_equal(line[0], ' ');
				assert_int_not_equal(line[bytes - 1], ' ');
				if (width > columns)
					assert_int_equal(tl_grapheme(line, bytes, &first), bytes);
				at = l[i].end;
				if (i + 1 < n && l[i + 1].begin > at) {
					/* The next word, or its uncut beginning, did not fit. */
					const char *next = b.p + l[i + 1].begin;
					size_t k = l[i + 1].end - l[i + 1].begin;
					const char *blank = memchr(next, ' ', k);
					size_t word = blank ? (size_t)(blank - next) : k;
					int gap = (int)(l[i + 1].begin - at);

					if (blank || l[i + 1].end == b.n ||
					    b.p[l[i + 1].end] == ' ')
						assert_true(width + gap +
								    tl_text_width(next, word) >
							    columns);
				}
			}
			for (; at < b.n; at++)
				assert_int_equal(b.p[at], ' ');
		}
		tl_buf_free(&b);
	}
	free(l);
}

/* Would catch: work that grows with the square of a cluster or a word (the test would not end). */
static void test_hostile(void **state)
{
	struct tl_span *l = NULL;
	struct tl_buf b = {0};
	size_t cap = 0;
	int w;

	(void)state;
	tl_buf_char(&b, 'o');
	for (int i = 0; i < 10000; i++)
		tl_buf_str(&b, "\xcc\xa3");
	assert_int_equal(tl_grapheme(b.p, b.n, &w), b.n);
	assert_int_equal(w, 1);
	assert_int_equal(tl_wrap(b.p, b.n, 1, &l, &cap), 1);
	tl_buf_reset(&b);
	for (int i = 0; i < 1000000; i++)
		tl_buf_str(&b, "ế");
	assert_int_equal(tl_wrap(b.p, b.n, 80, &l, &cap), 12500);
	assert_int_equal(tl_text_width(b.p, b.n), 1000000);
	tl_buf_reset(&b);
	for (int i = 0; i < 1000000; i++) /* Hangul that never ends a syllable */
		tl_buf_str(&b, "\xe1\x84\x80");
	assert_int_equal(tl_wrap(b.p, b.n, 80, &l, &cap), 25000);
	tl_buf_reset(&b);
	for (int i = 0; i < 1000000; i++)
		tl_buf_char(&b, ' ');
	assert_int_equal(tl_wrap(b.p, b.n, 80, &l, &cap), 1);
	free(l);
	tl_buf_free(&b);
}

static void print_is(const char *text, bool ascii, const char *printed)
{
	struct tl_buf b = {0};

	tl_printable(text, strlen(text), ascii, &b);
	assert_string_equal(b.p, printed);
	tl_buf_free(&b);
}

/* Would catch: any control character that reaches a terminal by way of a file name or an error. */
static void test_printable(void **state)
{
	(void)state;
	print_is("Đảng\n\tviên", false, "Đảng  viên");
	print_is("\x1b[2Ja\x7f\xc2\x9b", false, "\xef\xbf\xbd[2Ja\xef\xbf\xbd\xef\xbf\xbd");
	print_is("a\xe2\x80\xae"
		 "b\xff",
		 false,
		 "a\xef\xbf\xbd"
		 "b\xef\xbf\xbd");
	print_is("Đảng ủy “ƯỚC” – ‘x’… •", true, "Dang uy \"UOC\" - 'x'... *");
	print_is("No\xcc\xa3\xcc\x82i km² ₫ 中 \xff \x1b ß `", true, "Noi km2 ? ? ? ? ? `");
	print_is("", true, "");
	for (uint32_t c = 0; c <= 0x10ffff; c++) {
		struct tl_buf b = {0};
		char raw[4];
		size_t n = tl_utf8_encode(c, raw);

		tl_printable(raw, n, true, &b);
		for (size_t i = 0; i < b.n; i++)
			assert_in_range(b.p[i], 0x20, 0x7e);
		tl_buf_reset(&b);
		tl_printable(raw, n, false, &b);
		for (size_t i = 0; i < b.n;) {
			uint32_t cp;

			i += tl_utf8_decode(b.p + i, b.n - i, &cp);
			assert_false(tl_unsafe(cp) || cp == '\n');
		}
		tl_buf_free(&b);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_width),		cmocka_unit_test(test_grapheme),
		cmocka_unit_test(test_grapheme_random), cmocka_unit_test(test_wrap),
		cmocka_unit_test(test_wrap_properties), cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_printable),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
