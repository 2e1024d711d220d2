/* Tokens and the vocabulary. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tulieu/text.h"

/* Splits text and writes its tokens as `kind:text` joined with '|'. */
static char *split(const struct tl_vocab *v, const char *text)
{
	struct tl_token *t = NULL;
	size_t cap = 0, n = tl_tokens(v, text, strlen(text), &t, &cap);
	struct tl_buf b = {0};

	for (size_t i = 0; i < n; i++) {
		if (i)
			tl_buf_char(&b, '|');
		tl_buf_char(&b, "WNPB"[t[i].kind]);
		if (t[i].kind == TL_PUNCT)
			tl_buf_char(&b, t[i].mark);
		else if (t[i].kind != TL_BREAK)
			tl_buf_add(&b, text + t[i].begin, t[i].end - t[i].begin);
	}
	free(t);
	return tl_buf_steal(&b);
}

/* Would catch: numbers that swallow a full stop, units glued to numbers, document numbers and dates
 * that are split in another way than the rules expect. */
static void test_split(void **state)
{
	static const struct {
		const char *text, *tokens;
	} cases[] = {
		{"", "B"},
		{"a", "Wa|B"},
		{"a\n", "Wa|B"},
		{"a\n \n\nb", "Wa|B|Wb|B"},
		{"\n", "B"},
		{"  \n", "B"},
		{"a \n", "Wa|B"},
		{"8.500km2", "N8.500|Wkm2|B"},
		{"1lần", "N1|Wlần|B"},
		{"M9 km²", "WM9|Wkm²|B"},
		/* no blank behind a Vietnamese word in small letters */
		{"có5.214 số09 Đ1 QĐ22 m2", "Wcó|N5.214|Wsố|N09|WĐ1|WQĐ22|Wm2|B"},
		{"T.Ư", "WT|P.|WƯ|B"},
		{"22-NQ/TW", "N22|P-|WNQ|P/|WTW|B"},
		{"23/10/2017.", "N23|P/|N10|P/|N2017|P.|B"},
		{"2.105 98,76 16.7 1.234,5", "N2.105|N98,76|N16.7|N1.234,5|B"},
		{"5. 6,", "N5|P.|N6|P,|B"},
		{"5..6", "N5|P.|P.|N6|B"},
		{".5", "P.|N5|B"},
		{"98%", "N98|P%|B"},
		{"“a” «b» ‘c’", "P\"|Wa|P\"|P\"|Wb|P\"|P'|Wc|P'|B"},
		{"a – b — c − d‑e", "Wa|P-|Wb|P-|Wc|P-|Wd|P-|We|B"},
		{"Ea H'leo Cư Mʼgar", "WEa|WH|P'|Wleo|WCư|WM|P'|Wgar|B"},
		{"v.v…", "Wv|P.|Wv|P.|B"},
		{"5₫ • °", "N5|P?|P?|P?|B"},
		{"(tốt)", "P(|Wtốt|P)|B"},
		{"\xff\x61", "P?|Wa|B"},
	};
	struct tl_vocab *v = tl_vocab_new();

	(void)state;
	for (size_t i = 0; i < TL_COUNT(cases); i++) {
		char *got = split(v, cases[i].text);

		assert_string_equal(got, cases[i].tokens);
		free(got);
	}
	tl_vocab_free(v);
}

/* Would catch: a flag computed from the wrong letter, digits counted as letters. */
static void test_flags(void **state)
{
	static const struct {
		const char *text;
		int flags;
	} cases[] = {
		{"dang", 0},
		{" dang", TL_SPACE},
		{"\xc2\xa0"
		 "dang",
		 TL_SPACE},
		{"Dang", TL_UPPER},
		{"DANG", TL_UPPER | TL_CAPS},
		{"A", TL_UPPER | TL_CAPS},
		{"M9", TL_UPPER | TL_CAPS},
		{"đang", TL_MARKED},
		{"Đảng", TL_UPPER | TL_MARKED},
		{"ĐẢNG", TL_UPPER | TL_CAPS | TL_MARKED},
		{"iPhone", 0},
		{"ư", TL_MARKED},
		{"Ö", TL_UPPER | TL_CAPS},
		{"12", 0},
		{"%", 0},
	};
	struct tl_vocab *v = tl_vocab_new();
	struct tl_token *t = NULL;
	size_t cap = 0;

	(void)state;
	for (size_t i = 0; i < TL_COUNT(cases); i++) {
		assert_int_equal(tl_tokens(v, cases[i].text, strlen(cases[i].text), &t, &cap), 2);
		assert_int_equal(t[0].flags, cases[i].flags);
	}
	free(t);
	tl_vocab_free(v);
}

/* Would catch: a word that is taken for another one met before (one that it begins, one with the
 * same bytes up to a length, a number, a mark), and an end found elsewhere than without memory. */
static void test_memo(void **state)
{
	static const char *const pieces[] = {
		"a",
		"ab",
		"abcdefgh",
		"abcdefghi",
		"abcdefghijklmnop",
		"đảng",
		"ĐẢNG",
		"ủy",
		"abcdefghijklmnoq",
		"abcdefghijklmnopq",
		"hòa",
		"hoà",
		"nghiêng",
		"ngường",
		"ế\xcc\x81",
		"1",
		"12.5",
		"1.234.567.890.123",
		"ก",
		"中",
		" ",
		" ",
		"\xc2\xa0",
		"\xe2\x80\x89",
		"\n",
		"–",
		"“",
		",",
		".",
		":",
		"_",
		"₫",
		"\xff",
		"\xe1",
		"\xe1\xba",
		"\xc2",
		"×",
		"ª",
		"²",
		"ⁿ",
		"k",
		"Ω",
		"\xe2\x88\x92",
	};
	struct tl_vocab *v = tl_vocab_new();
	struct tl_token *t = NULL, *u = NULL;
	size_t cap_t = 0, cap_u = 0;
	struct tl_memo *m;
	uint32_t seed = 1;

	(void)state;
	for (size_t i = 0; i < TL_COUNT(pieces); i += 2)
		tl_vocab_add(v, pieces[i], strlen(pieces[i]));
	m = tl_memo_take(v);
	for (int round = 0; round < 20000; round++) {
		struct tl_buf b = {0};
		size_t n;

		for (int k = 0; k < 8; k++) {
			seed = seed * 1664525 + 1013904223;
			tl_buf_str(&b, pieces[(seed >> 16) % TL_COUNT(pieces)]);
		}
		n = tl_tokens(v, b.p, b.n, &t, &cap_t);
		assert_int_equal(tl_tokens_memo(m, b.p, b.n, &u, &cap_u), n);
		for (size_t i = 0; i < n; i++) {
			assert_int_equal(t[i].begin, u[i].begin);
			assert_int_equal(t[i].end, u[i].end);
			assert_int_equal(t[i].word, u[i].word);
			assert_int_equal(t[i].kind, u[i].kind);
			assert_int_equal(t[i].flags, u[i].flags);
			assert_int_equal(t[i].mark, u[i].mark);
		}
		tl_buf_free(&b);
	}
	/* A word that is new to the vocabulary must not be taken for unknown, as it was before. */
	tl_memo_give(m);
	tl_vocab_add(v, "ngường", strlen("ngường"));
	m = tl_memo_take(v);
	tl_tokens_memo(m, "ngường", strlen("ngường"), &u, &cap_u);
	assert_true(u[0].word > 0);
	tl_memo_give(m);
	free(t);
	free(u);
	tl_vocab_free(v);
}

/* Would catch: a byte that belongs to no token or to two, over random mixtures of hard pieces. */
static void test_partition(void **state)
{
	static const char *const pieces[] = {
		" ",	    "\n", "a",	      "đ",    "Ủy",	  "1",	"2.", ",3",
		"-",	    "–",  "\xcc\x81", "\xff", "\xe1\xba", "²",	"₫",  "\xf0\x9f\x98\x80",
		"\xc2\xa0", "'",  "km2",      "ก",    "中",	  "\t",
	};
	struct tl_vocab *v = tl_vocab_new();
	struct tl_token *t = NULL;
	size_t cap = 0;
	uint32_t seed = 1;

	(void)state;
	for (int round = 0; round < 2000; round++) {
		struct tl_buf b = {0};
		size_t n, at = 0;

		tl_buf_str(&b, "");
		for (int k = 0; k < 12; k++) {
			seed = seed * 1664525 + 1013904223;
			tl_buf_str(&b, pieces[(seed >> 16) % TL_COUNT(pieces)]);
		}
		n = tl_tokens(v, b.p, b.n, &t, &cap);
		assert_int_equal(t[n - 1].kind, TL_BREAK);
		for (size_t i = 0; i < n; i++) {
			bool space = at < t[i].begin;

			assert_true(at <= t[i].begin && t[i].begin <= t[i].end);
			if (i + 1 < n)
				assert_true(t[i].begin < t[i].end);
			while (at < t[i].begin) {
				uint32_t cp;

				at += tl_utf8_decode(b.p + at, b.n - at, &cp);
				assert_true(cp == ' ' || cp == 0xa0 || cp == '\t');
			}
			assert_int_equal(at, t[i].begin);
			if (t[i].kind != TL_BREAK || t[i].begin < t[i].end)
				assert_int_equal(!!(t[i].flags & TL_SPACE), space);
			at = t[i].end;
		}
		while (at < b.n) { /* blanks behind the last line break */
			uint32_t cp;

			at += tl_utf8_decode(b.p + at, b.n - at, &cp);
			assert_true(cp == ' ' || cp == 0xa0 || cp == '\t');
		}
		assert_int_equal(at, b.n);
		tl_buf_free(&b);
	}
	free(t);
	tl_vocab_free(v);
}

static struct tl_token token_of(const struct tl_vocab *v, const char *text)
{
	struct tl_token *t = NULL, first;
	size_t cap = 0;

	tl_tokens(v, text, strlen(text), &t, &cap);
	first = t[0];
	free(t);
	return first;
}

static uint32_t add(struct tl_vocab *v, const char *word)
{
	return tl_vocab_add(v, word, strlen(word));
}

/* Would catch: words kept apart by case or tone placement, words joined that differ in a mark. */
static void test_vocabulary(void **state)
{
	struct tl_vocab *v = tl_vocab_new();
	uint32_t giam1 = add(v, "giảm"), giam2 = add(v, "giám"), hoa = add(v, "Hòa");

	(void)state;
	assert_true(giam1 && giam2 && giam1 != giam2);
	assert_int_equal(add(v, "GIẢM"), giam1);
	assert_int_equal(token_of(v, "Giảm").word, giam1);
	assert_int_equal(token_of(v, "hoà").word, hoa);
	assert_int_equal(token_of(v, "HÒA").word, hoa);
	assert_int_equal(token_of(v, "giam").word, tl_vocab_find(v, "giam", strlen("giam")));
	assert_int_equal(token_of(v, "giạm").word, 0);
	assert_int_equal(token_of(v, "lạ").word, 0);
	assert_int_equal(tl_vocab_find(v, "hoà", strlen("hoà")), hoa);
	assert_int_equal(tl_vocab_find(v, "giảm giám", strlen("giảm giám")), 0);
	assert_int_equal(tl_vocab_find(v, "", 0), 0);
	assert_int_equal(add(v, "–"), add(v, "-"));
	assert_int_equal(add(v, "km²"), add(v, "km2"));
	assert_true(add(v, "₫") != add(v, "°"));
	for (int i = 0; i < 5000; i++) {
		char word[16];

		snprintf(word, sizeof word, "tư%d", i);
		assert_int_equal(add(v, word), add(v, word));
	}
	assert_int_equal(token_of(v, "giảm").word, giam1);
	assert_int_equal(token_of(v, "TƯ4999").word, add(v, "tư4999"));
	tl_vocab_free(v);
}

/* Would catch: a long word that is compared by its beginning only, or that overruns a buffer. */
static void test_long_words(void **state)
{
	struct tl_vocab *v = tl_vocab_new();
	char *word = tl_alloc(3000001);
	struct tl_token *t = NULL;
	size_t cap = 0;

	(void)state;
	for (size_t n = 1; n < 300; n++) {
		struct tl_buf b = {0};

		for (size_t i = 0; i < n; i++)
			tl_buf_str(&b, i % 3 ? "ế" : "x");
		assert_int_equal(tl_tokens(v, b.p, b.n, &t, &cap), 2);
		assert_int_equal(t[0].end, b.n);
		if (b.n <= 64)
			assert_true(tl_vocab_add(v, b.p, b.n));
		assert_int_equal(tl_tokens(v, b.p, b.n, &t, &cap), 2);
		assert_int_equal(!!t[0].word, b.n <= 64);
		tl_buf_free(&b);
	}
	for (size_t i = 0; i < 1000000; i++)
		memcpy(word + 3 * i, "ế", 3);
	assert_int_equal(tl_tokens(v, word, 3000000, &t, &cap), 2);
	assert_int_equal(t[0].end, 3000000);
	assert_int_equal(t[0].word, 0);
	memset(word, '7', 3000000);
	assert_int_equal(tl_tokens(v, word, 3000000, &t, &cap), 2);
	assert_int_equal(t[0].kind, TL_NUMBER);
	free(word);
	free(t);
	tl_vocab_free(v);
}

/* Would catch: hints lost, given to another word, or out of date in a memo that was made before. */
static void test_hints(void **state)
{
	struct tl_vocab *v = tl_vocab_new();
	uint32_t party = tl_vocab_add(v, "đảng", strlen("đảng"));
	struct tl_token *t = NULL;
	size_t cap = 0;

	(void)state;
	tl_vocab_add(v, "chi", 3);
	for (uint8_t hint = 1; hint <= 2; hint++) {
		struct tl_memo *m;

		tl_vocab_hint(v, party, hint);
		m = tl_memo_take(v);
		assert_int_equal(
			tl_tokens_memo(m, "Đảng chi quen", strlen("Đảng chi quen"), &t, &cap), 4);
		assert_int_equal(t[0].hints, hint == 1 ? 1 : 3);
		assert_int_equal(t[1].hints, 0);
		assert_int_equal(t[2].hints, 0);
		tl_memo_give(m);
	}
	free(t);
	tl_vocab_free(v);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_split),
		cmocka_unit_test(test_flags),
		cmocka_unit_test(test_memo),
		cmocka_unit_test(test_hints),
		cmocka_unit_test(test_partition),
		cmocka_unit_test(test_vocabulary),
		cmocka_unit_test(test_long_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
