/* Letters, canonical words, folds, alphabetical order. */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

#include <cmocka.h>

#include "tulieu/text.h"

static void canon_is(const char *text, const char *canon)
{
	struct tl_buf b = {0};

	tl_canon(text, strlen(text), &b);
	assert_string_equal(b.p ? b.p : "", canon);
	tl_buf_free(&b);
}

static void fold_is(const char *text, const char *fold)
{
	struct tl_buf b = {0};

	tl_fold(text, strlen(text), &b);
	assert_string_equal(b.p ? b.p : "", fold);
	tl_buf_free(&b);
}

/* Several threads may be the first to need the table. Would catch (with a sanitiser): a table that
 * is read half filled. Runs first. */
/* Of one character. */
static uint32_t fold_of(uint32_t cp)
{
	struct tl_buf out = {0};
	uint32_t folded = 0;
	char utf8[4];

	tl_fold(utf8, tl_utf8_encode(cp, utf8), &out);
	tl_utf8_decode(out.p, out.n, &folded);
	tl_buf_free(&out);
	return folded;
}

static void *first_use(void *arg)
{
	(void)arg;
	assert_int_equal(fold_of(0x1ec7), 'e');
	assert_int_equal(tl_lower(0x110), 0x111);
	return NULL;
}
static void test_threads(void **state)
{
	pthread_t t[8];

	(void)state;
	for (size_t i = 0; i < TL_COUNT(t); i++)
		assert_int_equal(pthread_create(&t[i], NULL, first_use, NULL), 0);
	for (size_t i = 0; i < TL_COUNT(t); i++)
		pthread_join(t[i], NULL);
}

/* Would catch: a table that differs from Unicode's simple lower case or letter classes. */
static void test_letters(void **state)
{
	(void)state;
	for (uint32_t c = 0; c <= 0x10ffff; c++) {
		bool letter = uc_is_general_category(c, UC_CATEGORY_L) ||
			      uc_is_general_category(c, UC_CATEGORY_M);

		if (tl_lower(c) != uc_tolower(c))
			fail_msg("U+%04X: lower U+%04X", c, tl_lower(c));
		if (c != 0x2bb && c != 0x2bc)
			assert_int_equal(tl_is_letter(c), letter);
	}
}

/* Would catch: one of the 134 letters with marks that does not fold, or folds to another letter. */
static void test_fold_letters(void **state)
{
	static const uint32_t marks[] = {0x300, 0x301, 0x303, 0x309, 0x323};
	static const struct {
		uint32_t cp;
		char ascii;
	} bases[] = {
		{'a', 'a'}, {0x103, 'a'}, {0xe2, 'a'},	{'e', 'e'}, {0xea, 'e'},  {'i', 'i'},
		{'o', 'o'}, {0xf4, 'o'},  {0x1a1, 'o'}, {'u', 'u'}, {0x1b0, 'u'}, {'y', 'y'},
	};

	(void)state;
	for (size_t b = 0; b < TL_COUNT(bases); b++)
		for (size_t m = 0; m < TL_COUNT(marks); m++) {
			uint32_t in[2] = {bases[b].cp, marks[m]}, out[4];
			size_t n = TL_COUNT(out);

			assert_ptr_equal(u32_normalize(UNINORM_NFC, in, 2, out, &n), out);
			assert_int_equal(n, 1);
			assert_int_equal(fold_of(bases[b].cp), bases[b].ascii);
			assert_int_equal(fold_of(out[0]), bases[b].ascii);
			assert_int_equal(fold_of(uc_toupper(out[0])), bases[b].ascii);
		}
	assert_int_equal(fold_of(0x110), 'd');
	assert_int_equal(fold_of(0x111), 'd');
	assert_int_equal(fold_of(0xd0), 'd');
	assert_int_equal(fold_of('Q'), 'q');
	assert_int_equal(fold_of(0x416), 0x436);
	assert_int_equal(fold_of('7'), '7');
	fold_is("ĐẢNG ỦY thuở Ngoằn ngoèo – “KỶ” 22-NQ/TW",
		"dang uy thuo ngoan ngoeo – “ky” 22-nq/tw");
	fold_is("Ha\xcc\x80 No\xcc\xa3\xcc\x82i", "ha noi");
	fold_is("Đường №5 ß Ж 中 ก\xe0\xb8\xb1", "duong №5 ß ж 中 ก\xe0\xb8\xb1");
	fold_is("a\xff\xe1\xba"
		"b",
		"a\xff\xe1\xba"
		"b");
	fold_is("", "");
}

/* Would catch: two spellings of a syllable that stay apart, or a tone moved where there is but one
 * spelling. */
static void test_canonical(void **state)
{
	static const char *const pairs[][2] = {
		{"hòa Hòa HÒA hoà Hoà HOÀ HoÀ", "hoà hoà hoà hoà hoà hoà hoà"},
		{"hóa hỏa họa hõa", "hoá hoả hoạ hoã"},
		{"khỏe khoẻ KHỎE", "khoẻ khoẻ khoẻ"},
		{"hòe", "hoè"},
		{"ủy uỷ Ủy ỦY UỶ", "uỷ uỷ uỷ uỷ uỷ"},
		{"thủy thúy thùy lũy tụy", "thuỷ thuý thuỳ luỹ tuỵ"},
		{"quý Quý QUÝ quỳ quỵ", "quý quý quý quỳ quỵ"},
		{"huỳnh Huỳnh hoàn HOÀN hoạt khoẻn", "huỳnh huỳnh hoàn hoàn hoạt khoẻn"},
		{"khuỷu ngoáy thuở của mía mùa lúa", "khuỷu ngoáy thuở của mía mùa lúa"},
		{"hòa, hòa.hòa-hòa/hòa(hòa)", "hoà, hoà.hoà-hoà/hoà(hoà)"},
		{"hòai", "hòai"}, /* a misprint: not a final oa */
		{"òa ùy", "oà uỳ"},
		{"Đảng ĐẢNG đảng", "đảng đảng đảng"},
		{"km²", "km2"},
		{"hòa \xff hòa", "hoà \xff hoà"},
		{"", ""},
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(pairs); i++)
		canon_is(pairs[i][0], pairs[i][1]);
	for (size_t i = 0; i < TL_COUNT(pairs); i++)
		canon_is(pairs[i][1], pairs[i][1]);
}

/* Would catch: a write behind a small buffer, half a code point at its end. */
static void test_small_buffers(void **state)
{
	const char *word = "NGHIÊNGHÒA";
	char whole[64];
	size_t n = tl_canon_word(word, strlen(word), whole, sizeof whole);

	(void)state;
	assert_memory_equal(whole, "nghiênghoà", n);
	for (size_t room = 0; room <= 16; room++) {
		char *small = malloc(room + 1);
		size_t k = tl_canon_word(word, strlen(word), small, room);

		assert_true(k <= room);
		assert_int_equal(tl_utf8_valid(small, k), k);
		if (room >= n)
			assert_memory_equal(small, whole, n);
		else
			assert_memory_equal(small, "nghiênghòa", k);
		k = tl_fold_word(word, strlen(word), small, room);
		assert_int_equal(k, room < 10 ? room : 10);
		assert_memory_equal(small, "nghienghoa", k);
		free(small);
	}
}

/* Would catch: words that run together or come apart, an end of the text that is not seen. */
static void test_next_word(void **state)
{
	const char *text = " Ea H'leo 22-NQ/TW, km²\xff"
			   "Cư M\xca\xbcgar – ha\xcc\x80.";
	static const char *const words[] = {"Ea",  "H",	 "leo", "22",  "NQ",	    "TW",
					    "km²", "Cư", "M",	"gar", "ha\xcc\x80"};
	size_t pos = 0, begin, end, i = 0;

	(void)state;
	while (tl_next_word(text, strlen(text), &pos, &begin, &end)) {
		assert_true(i < TL_COUNT(words));
		assert_int_equal(end - begin, strlen(words[i]));
		assert_memory_equal(text + begin, words[i], end - begin);
		assert_int_equal(pos, end);
		i++;
	}
	assert_int_equal(i, TL_COUNT(words));
	assert_int_equal(pos, strlen(text));
	assert_false(tl_next_word(text, strlen(text), &pos, &begin, &end));
}

/* Would catch: a word that is taken for another one of the same beginning, a longer one cut, an end
 * found elsewhere than by tl_next_word. */
static void test_forms(void **state)
{
	static const char *const pieces[] = {
		"a",
		"ab",
		"abcdefghijklmnop",
		"abcdefghijklmnopq",
		"đảng",
		"ĐẢNG",
		"ủy",
		"nghiêng",
		"hòa",
		"hoà",
		"HÒA",
		"ha\xcc\x80",
		"km²",
		"12",
		"1.234",
		"M\xca\xbcgar",
		" ",
		"\n",
		"-",
		"–",
		"“",
		"\xc2\xa0",
		"\xff",
		"\xe1\xba",
		"ก",
		"İ",
		"ngườngườngườngười",
		"×",
	};
	struct tl_forms *f = tl_forms_new();
	uint32_t seed = 1;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		struct tl_buf b = {0};
		size_t pos = 0, at = 0, begin, end;
		struct tl_spelt w;

		for (int k = 0; k < 8; k++) {
			seed = seed * 1664525 + 1013904223;
			tl_buf_str(&b, pieces[(seed >> 16) % TL_COUNT(pieces)]);
		}
		while (tl_next_word(b.p, b.n, &at, &begin, &end)) {
			char form[TL_FORM_BYTES];

			assert_true(tl_forms_next(f, b.p, b.n, &pos, &w));
			assert_int_equal(pos, at);
			assert_int_equal(w.begin, begin);
			assert_int_equal(w.end, end);
			assert_int_equal(w.canon_n, tl_canon_word(b.p + begin, end - begin, form,
								  sizeof form));
			assert_memory_equal(w.canon, form, w.canon_n);
			assert_int_equal(w.fold_n,
					 tl_fold_word(b.p + begin, end - begin, form, sizeof form));
			assert_memory_equal(w.fold, form, w.fold_n);
		}
		assert_false(tl_forms_next(f, b.p, b.n, &pos, &w));
		tl_buf_free(&b);
	}
	tl_forms_free(f);
}

static int compare(const char *a, const char *b)
{
	struct tl_buf x = {0}, y = {0};
	int r;

	tl_sort_key(a, strlen(a), &x);
	tl_sort_key(b, strlen(b), &y);
	r = memcmp(x.p, y.p, x.n < y.n ? x.n : y.n);
	if (r == 0)
		r = x.n < y.n ? -1 : x.n > y.n;
	tl_buf_free(&x);
	tl_buf_free(&y);
	return r;
}

/* Would catch: đ sorted behind z, ă among the tones of a, a tone that outweighs a later letter. */
static void test_order(void **state)
{
	static const char *const ascending[] = {
		"",	" ", "(", "1",	   "2",	 "a",	"A",	      "à",	   "À",
		"ả",	"ã", "á", "ạ",	   "an", "ă",	"ằ",	      "ẳ",	   "ẵ",
		"ắ",	"ặ", "Ặ", "â",	   "ầ",	 "b",	"Bà Rịa",     "Bắc Giang", "Bắc Kạn",
		"Bình", "c", "d", "Dương", "đ",	 "Đ",	"Đà Nẵng",    "Đắk",	   "e",
		"é",	"ê", "ế", "f",	   "g",	 "hi",	"Hòa Bình",   "i",	   "j",
		"k",	"l", "m", "n",	   "o",	 "ô",	"ố",	      "ơ",	   "ớ",
		"p",	"q", "r", "s",	   "t",	 "thu", "Thừa Thiên", "u",	   "ư",
		"v",	"w", "x", "y",	   "ỳ",	 "z",	"Ж",	      "中",
	};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(ascending); i++)
		for (size_t j = 0; j < TL_COUNT(ascending); j++) {
			int r = compare(ascending[i], ascending[j]);

			if ((r > 0) - (r < 0) != (i > j) - (i < j))
				fail_msg("%s, %s: %d", ascending[i], ascending[j], r);
		}
	assert_int_equal(compare("hoà bình", "hòa bình"), 0);
	assert_true(compare("ta mà", "tà ma") < 0); /* the first tone that differs decides */
	assert_true(compare("tà", "tan") < 0);	    /* letters before tones */
	assert_true(compare("a b", "ab") < 0);
}

/* Would catch: labels that can't be found by typing their beginning. */
static void test_labels(void **state)
{
	(void)state;
	assert_true(tl_fold_starts("Bắc Kạn", "bac-k"));
	assert_true(tl_fold_starts("Bắc Kạn", "BẮC"));
	assert_true(tl_fold_starts("Bắc Kạn", ""));
	assert_true(tl_fold_starts("Bà Rịa – Vũng Tàu", "ba-ria-vung-tau"));
	assert_true(tl_fold_starts("Đắk Lắk", "dak lak"));
	assert_false(tl_fold_starts("Bắc Kạn", "kan"));
	assert_false(tl_fold_starts("Bắc", "bac kan"));
	assert_true(tl_fold_contains("Bắc Kạn", "kan"));
	assert_true(tl_fold_contains("Kiểm tra, giám sát", "giam-sat"));
	assert_true(tl_fold_contains("", ""));
	assert_false(tl_fold_contains("", "a"));
	assert_false(tl_fold_contains("Bắc Kạn", "bac giang"));
}

/* Would catch: work that grows with the square of a word's length (the test would not end). */
static void test_long(void **state)
{
	enum { N = 1000000 };
	char *word = malloc(3 * N + 1);
	size_t pos = 0, begin, end;
	struct tl_buf b = {0};

	(void)state;
	for (size_t i = 0; i < N; i++)
		memcpy(word + 3 * i, "Ế", 3);
	word[3 * N] = '\0';
	assert_true(tl_next_word(word, 3 * N, &pos, &begin, &end));
	assert_int_equal(end, 3 * N);
	tl_canon(word, 3 * N, &b);
	assert_int_equal(b.n, 3 * N);
	tl_buf_reset(&b);
	tl_fold(word, 3 * N, &b);
	assert_int_equal(b.n, N);
	tl_buf_reset(&b);
	tl_sort_key(word, 3 * N, &b);
	assert_true(b.n <= 3 * N);
	assert_true(tl_fold_contains(word, "eeee"));
	free(word);
	tl_buf_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_threads),	      cmocka_unit_test(test_letters),
		cmocka_unit_test(test_fold_letters),  cmocka_unit_test(test_canonical),
		cmocka_unit_test(test_small_buffers), cmocka_unit_test(test_next_word),
		cmocka_unit_test(test_forms),	      cmocka_unit_test(test_order),
		cmocka_unit_test(test_labels),	      cmocka_unit_test(test_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
