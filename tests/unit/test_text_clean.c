/* UTF-8 and cleaning. libunistring is the second opinion. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

#include <cmocka.h>

#include "tulieu/text.h"

static void clean_is(const char *raw, const char *clean)
{
	struct tl_buf b = {0};

	tl_clean(raw, strlen(raw), &b, NULL);
	assert_string_equal(b.p ? b.p : "", clean);
	tl_buf_free(&b);
}

/* Would catch: an overlong form, a surrogate or a cut sequence that is taken for a character, and a
 * valid one that is not, over every sequence of up to three bytes and every code point. */
static void test_decode(void **state)
{
	(void)state;
	for (unsigned long v = 0; v < 1ul << 24; v += v < 1ul << 16 ? 1 : 37) {
		const char bytes[3] = {(char)(v & 0xff), (char)(v >> 8 & 0xff), (char)(v >> 16)};
		uint32_t cp;
		ucs4_t theirs;
		size_t k = tl_utf8_decode(bytes, 3, &cp);
		int r = u8_mbtoucr(&theirs, (const uint8_t *)bytes, 3);

		if (r > 0) {
			assert_int_equal(k, r);
			assert_int_equal(cp, theirs);
		} else {
			assert_int_equal(k, 1);
			assert_int_equal(cp, 0xfffd);
		}
	}
	for (uint32_t c = 0; c <= 0x110005; c++) {
		char bytes[4];
		uint32_t cp;
		size_t n = tl_utf8_encode(c, bytes);
		bool valid = c <= 0x10ffff && (c < 0xd800 || c > 0xdfff);

		assert_int_equal(tl_utf8_decode(bytes, n, &cp), n);
		assert_int_equal(cp, valid ? c : 0xfffd);
		assert_int_equal(tl_utf8_valid(bytes, n), n);
		for (size_t cut = 1; cut < n; cut++) {
			assert_int_equal(tl_utf8_decode(bytes, cut, &cp), 1);
			assert_int_equal(cp, 0xfffd);
			assert_int_equal(tl_utf8_valid(bytes, cut), 0);
		}
	}
	assert_int_equal(tl_utf8_valid("ab\xc0\x80", 4), 2);
	assert_int_equal(tl_utf8_valid("", 0), 0);
}

/* Would catch: invalid bytes that vanish, or that take a good neighbour with them. */
static void test_repair(void **state)
{
	static const struct {
		const char *raw, *clean;
		size_t repaired;
	} cases[] = {
		{"\xc0\x80", "\xef\xbf\xbd\xef\xbf\xbd", 2},
		{"a\xff"
		 "b",
		 "a\xef\xbf\xbd"
		 "b",
		 1},
		{"\xe1\xba"
		 "B",
		 "\xef\xbf\xbd\xef\xbf\xbd"
		 "B",
		 2},
		{"\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd", 3},
		{"\xf4\x90\x80\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd", 4},
		{"\xe0\x80\xaf", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd", 3},
		{"đ\xe1\xba", "đ\xef\xbf\xbd\xef\xbf\xbd", 2},
		{"\xef\xbf\xbd", "\xef\xbf\xbd", 0},
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(cases); i++) {
		struct tl_clean_report r;
		struct tl_buf b = {0};

		tl_clean(cases[i].raw, strlen(cases[i].raw), &b, &r);
		assert_string_equal(b.p, cases[i].clean);
		assert_int_equal(r.repaired, cases[i].repaired);
		assert_int_equal(r.removed, 0);
		tl_buf_free(&b);
	}
}

/* Would catch: any code point that a terminal acts upon, or that hides text, getting through; any
 * ordinary one being lost. */
static void test_every_code_point(void **state)
{
	(void)state;
	for (uint32_t c = 0; c <= 0x10ffff; c++) {
		bool white = uc_is_property_white_space(c);
		bool bad = (uc_is_general_category(c, UC_CATEGORY_C) &&
			    !uc_is_general_category(c, UC_CATEGORY_Cn)) ||
			   uc_is_property_default_ignorable_code_point(c) ||
			   uc_is_property_bidi_control(c) || uc_is_property_zero_width(c) ||
			   uc_is_property_not_a_character(c) || uc_is_property_line_separator(c) ||
			   uc_is_property_paragraph_separator(c);
		struct tl_clean_report r;
		struct tl_buf b = {0};
		char raw[8] = "x";
		size_t n;

		if (c == '\n')
			bad = false;
		/* Our list is of a newer Unicode than some libunistring. */
		if (uc_is_general_category(c, UC_CATEGORY_Cn) && tl_unsafe(c))
			bad = true;
		if (bad != tl_unsafe(c))
			fail_msg("U+%04X: unsafe %d, not %d", c, tl_unsafe(c), bad);
		if (c >= 0xd800 && c <= 0xdfff)
			continue;
		n = 1 + tl_utf8_encode(c, raw + 1);
		raw[n++] = 'y';
		tl_clean(raw, n, &b, &r);
		if (white) {
			assert_int_equal(b.n, 3);
			assert_true(b.p[1] == ' ' || b.p[1] == '\n');
		} else if (bad) {
			assert_string_equal(b.p, "xy");
			assert_int_equal(r.removed, 1);
		} else {
			assert_true(b.n >= 3);
			assert_int_equal(r.removed, 0);
		}
		for (size_t i = 0; i < b.n;) {
			uint32_t cp;

			i += tl_utf8_decode(b.p + i, b.n - i, &cp);
			assert_false(tl_unsafe(cp));
		}
		tl_buf_free(&b);
	}
}

/* Would catch: line ends and blanks in forms that the parser does not know. */
static void test_lines_and_blanks(void **state)
{
	(void)state;
	clean_is("a\r\nb\rc\nd\xe2\x80\xa8"
		 "e\xe2\x80\xa9"
		 "f",
		 "a\nb\nc\nd\ne\nf");
	clean_is("\r\r\n\r", "\n\n\n");
	clean_is("a\tb\xc2\xa0"
		 "c\xe3\x80\x80"
		 "d\xe2\x80\x89"
		 "e\xe2\x80\xaf"
		 "f",
		 "a b c d e f");
	clean_is("\xef\xbb\xbfTin", "Tin");
	clean_is("Ha\xe2\x80\x8bNoi\xc2\xad!", "HaNoi!");
	clean_is("\x1b[31mđỏ\x1b]0;x\x07", "[31mđỏ]0;x");
	clean_is("", "");
}

/* Would catch: one word in two forms, after which nothing finds it. */
static void test_composition(void **state)
{
	static const char *const forms[] = {
		"Ha\xcc\x80 No\xcc\xa3\xcc\x82i",   /* NFD */
		"Ha\xcc\x80 No\xcc\x82\xcc\xa3i",   /* marks in another order */
		"Ha\xcc\x80 N\xc3\xb4\xcc\xa3i",    /* Windows-1258: hat first, then the tone */
		"H\xc3\xa0 N\xe1\xbb\x8d\xcc\x82i", /* tone first, then the hat */
		"Ha\xcd\x80 N\xe1\xbb\x99i",	    /* U+0340 in place of U+0300 */
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(forms); i++)
		clean_is(forms[i], "Hà Nội");
	clean_is("u\xcc\x9b\xcc\xa3 o\xcc\x9b\xcc\x89", "ự ở");
	clean_is("\xc6\xb0\xcc\xa3 \xc6\xa1\xcc\x89", "ự ở");
	clean_is("\xe2\x84\xaa", "K"); /* the Kelvin sign is K */
	clean_is("\xe1\x84\x80\xe1\x85\xa1\xe1\x86\xa8", "각");
}

static uint32_t seed;
static uint32_t pick(uint32_t n)
{
	seed = seed * 1664525 + 1013904223;
	return (seed >> 8) % n;
}

/* Would catch: a quick check that misses a code point which NFC changes, and cleaning that gives
 * something else the second time. */
static void test_random(void **state)
{
	static const uint32_t hard[] = {
		'a',	'o',	'u',	'y',	' ',	0xc2,	0xf4,	 0x1b0,	  0x1ea1,  0x110,
		0xd0,	0xf0,	0x300,	0x301,	0x302,	0x303,	0x306,	 0x309,	  0x31b,   0x323,
		0x308,	0x344,	0x340,	0x343,	0x1100, 0x1161, 0x11a8,	 0xac00,  0x9c7,   0x9be,
		0xfb2c, 0x5e9,	0x5bc,	0x2126, 0x212b, 0xf73,	0xf71,	 0x1d15e, 0x11131, 0x11127,
		0x200b, 0x202e, '\n',	'\r',	0xa0,	0x4e00, 0x1f600, 0x1f3fb, 0x2adc,  0xe01,
		0xe31,	0xe48,	0x20dd, 0xfb1d, 0xe000, 0x3099, 0x304b,
	};

	(void)state;
	seed = 3;
	for (int round = 0; round < 60000; round++) {
		struct tl_buf raw = {0}, once = {0}, twice = {0};
		size_t n, marks = 0;
		uint8_t *nfc;

		for (uint32_t k = pick(10); k < 12; k++) {
			uint32_t cp = pick(4) ? hard[pick(TL_COUNT(hard))] : pick(0x3100);
			char bytes[4];

			tl_buf_add(&raw, bytes, tl_utf8_encode(cp, bytes));
		}
		tl_clean(raw.p, raw.n, &once, NULL);
		tl_buf_str(&once, "");
		nfc = u8_normalize(UNINORM_NFC, (const uint8_t *)once.p, once.n, NULL, &n);
		assert_int_equal(n, once.n);
		assert_memory_equal(nfc ? (char *)nfc : "", once.p, n);
		free(nfc);
		tl_clean(once.p, once.n, &twice, NULL);
		tl_buf_str(&twice, "");
		assert_string_equal(twice.p, once.p);
		for (size_t i = 0; i < once.n;) {
			uint32_t cp;

			i += tl_utf8_decode(once.p + i, once.n - i, &cp);
			marks = uc_is_general_category(cp, UC_CATEGORY_M) ? marks + 1 : 0;
			assert_in_range(marks, 0, 4);
		}
		tl_buf_free(&raw);
		tl_buf_free(&once);
		tl_buf_free(&twice);
	}
}

/* Would catch: đ in the fonts' disguise left as another letter, and Icelandic names damaged. */
static void test_look_alikes(void **state)
{
	static const char *const pairs[][2] = {
		{"Ðảng ðã ÐẢNG", "Đảng đã ĐẢNG"},
		{"Ɖảng ɖã", "Đảng đã"},
		{"Ƌảng ƌã", "Đảng đã"},
		{"ÐCSVN, HÐND, UBND - HÐND, QÐ/TW, Ð/c", "ĐCSVN, HĐND, UBND - HĐND, QĐ/TW, Đ/c"},
		{"NÐ-CP CÐ BÐBP LÐLÐVN", "NĐ-CP CĐ BĐBP LĐLĐVN"},
		{"Sigurðsson Guðni SIGURÐSSON Hafþór Seyðisfjörður", NULL},
		{"Þórður Friðrik Davíð", NULL},
		{"Ða\xcc\x80 Na\xcc\x86\xcc\x83ng", "Đà Nẵng"},
		{"ð", "đ"},
		{"(ðồng)", "(đồng)"},
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(pairs); i++)
		clean_is(pairs[i][0], pairs[i][1] ? pairs[i][1] : pairs[i][0]);
}

/* Would catch: work that grows with the square of a run of marks or look-alikes (the test would not
 * end), and marks stacked over the neighbouring lines. */
static void test_hostile_runs(void **state)
{
	enum { N = 1000000 };
	struct tl_buf raw = {0}, b = {0};
	struct tl_clean_report r;

	(void)state;
	tl_buf_char(&raw, 'o');
	for (int i = 0; i < N; i++)
		tl_buf_str(&raw, i % 2 ? "\xcc\xa3" : "\xcc\x81");
	tl_clean(raw.p, raw.n, &b, &r);
	assert_true(b.n <= 2 + 1 + 4 * 2);
	assert_true(r.removed >= N - 6);
	tl_buf_reset(&raw);
	tl_buf_reset(&b);
	for (int i = 0; i < N; i++)
		tl_buf_str(&raw, "ð");
	tl_clean(raw.p, raw.n, &b, NULL);
	assert_int_equal(b.n, raw.n);
	assert_memory_equal(b.p, raw.p, raw.n);
	tl_buf_free(&raw);
	tl_buf_free(&b);
}

/* Would catch: cleaning that replaces what the buffer held. */
static void test_appends(void **state)
{
	struct tl_buf b = {0};

	(void)state;
	tl_buf_str(&b, "Ða|");
	tl_clean("o\xcc\x82\xcc\xa3 Ða", strlen("o\xcc\x82\xcc\xa3 Ða"), &b, NULL);
	assert_string_equal(b.p, "Ða|ộ Đa");
	tl_buf_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_decode),		 cmocka_unit_test(test_repair),
		cmocka_unit_test(test_every_code_point), cmocka_unit_test(test_lines_and_blanks),
		cmocka_unit_test(test_composition),	 cmocka_unit_test(test_random),
		cmocka_unit_test(test_look_alikes),	 cmocka_unit_test(test_hostile_runs),
		cmocka_unit_test(test_appends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
