/* Phrases that are looked for in tokens. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tulieu/text.h"

struct set {
	struct tl_vocab *v;
	struct tl_phrases *f;
};

static struct set make(const char *const *phrases)
{
	struct set s = {.v = tl_vocab_new()};

	s.f = tl_phrases_new(s.v, TL_IN_BOTH);
	for (uint32_t i = 0; phrases[i]; i++)
		tl_phrases_add(s.f, phrases[i], strlen(phrases[i]), i);
	tl_phrases_compile(s.f);
	return s;
}

static void unmake(struct set *s)
{
	tl_phrases_free(s->f);
	tl_vocab_free(s->v);
}

/* Matches as `value@first+count` joined with blanks. */
static char *find(const struct set *s, enum tl_phrase_mode mode, enum tl_match_kind kind,
		  const char *text)
{
	struct tl_token *t = NULL;
	struct tl_match *m = NULL;
	size_t cap_t = 0, cap_m = 0, n = tl_tokens(s->v, text, strlen(text), &t, &cap_t);
	struct tl_buf b = {0};

	n = tl_phrases_find(s->f, mode, kind, t, n, &m, &cap_m);
	tl_buf_str(&b, "");
	for (size_t i = 0; i < n; i++)
		tl_buf_printf(&b, "%s%u@%u+%u", i ? " " : "", (unsigned)m[i].value,
			      (unsigned)m[i].first, (unsigned)m[i].count);
	free(t);
	free(m);
	return tl_buf_steal(&b);
}

static void expect(const struct set *s, enum tl_phrase_mode mode, enum tl_match_kind kind,
		   const char *text, const char *matches)
{
	char *got = find(s, mode, kind, text);

	assert_string_equal(got, matches);
	free(got);
}

/* Would catch: a province found inside an ocean, phrases joined over a line end, punctuation and
 * numbers that a phrase may not hold, a longer phrase that begins later taken before an earlier. */
static void test_longest(void **state)
{
	static const char *const phrases[] = {
		"Thái Bình",	   "Bình Dương",
		"Thái Bình Dương", "kiểm tra, giám sát",
		"TP. HCM",	   "Chi bộ 4 tốt",
		"22-NQ/TW",	   "giảm",
		"giám sát",	   "Bà Rịa - Vũng Tàu",
		"Ea H'leo",	   "b c",
		"a b c d e",	   "c d",
		"thủy lợi",	   "",
		"dòng\nmới",	   NULL,
	};
	struct set s = make(phrases);

	(void)state;
	expect(&s, TL_AS_WRITTEN, TL_LONGEST, "Thái Bình Dương và Thái Bình, Bình Dương",
	       "2@0+3 0@4+2 1@7+2");
	expect(&s, TL_AS_WRITTEN, TL_LONGEST, "thái\nbình thái bình\ndương", "0@3+2");
	expect(&s, TL_AS_WRITTEN, TL_LONGEST, "Kiểm tra , giám sát; giám sát", "3@0+5 8@6+2");
	expect(&s, TL_AS_WRITTEN, TL_LONGEST, "TP.HCM Tp. HCM", "4@0+3 4@3+3");
	expect(&s, TL_AS_WRITTEN, TL_LONGEST, "chi bộ 4 tốt chi bộ 5 tốt 22 – NQ/TW",
	       "5@0+4 6@8+5");
	expect(&s, TL_AS_WRITTEN, TL_LONGEST, "giảm giám giam Giảm", "7@0+1 7@3+1");
	expect(&s, TL_AS_WRITTEN, TL_LONGEST, "Bà Rịa–Vũng Tàu, Ea H’Leo", "9@0+5 10@6+4");
	expect(&s, TL_AS_WRITTEN, TL_LONGEST, "a b c d x a b c d e c d", "11@1+2 12@5+5 13@10+2");
	expect(&s, TL_AS_WRITTEN, TL_LONGEST, "THUỶ LỢI thuỷ lợi", "14@0+2 14@2+2");
	expect(&s, TL_AS_WRITTEN, TL_LONGEST, "dòng mới dòng\nmới", "");
	expect(&s, TL_AS_WRITTEN, TL_LONGEST, "", "");
	unmake(&s);
}

/* Would catch: a match that is lost because another one holds it. */
static void test_all(void **state)
{
	static const char *const phrases[] = {"a", "a a", "b a", "a b a", "x", NULL};
	struct set s = make(phrases);

	(void)state;
	expect(&s, TL_AS_WRITTEN, TL_ALL, "a b a a", "0@0+1 3@0+3 2@1+2 0@2+1 1@2+2 0@3+1");
	expect(&s, TL_AS_WRITTEN, TL_LONGEST, "a b a a", "3@0+3 0@3+1");
	expect(&s, TL_AS_WRITTEN, TL_LONGEST, "a b b a a a", "0@0+1 2@2+2 1@4+2");
	unmake(&s);
}

/* Would catch: folded matching that asks for marks, or written matching that does not. */
static void test_folded(void **state)
{
	static const char *const phrases[] = {"giảm", "giám", "Đảng ủy", NULL};
	struct set s = make(phrases);

	(void)state;
	expect(&s, TL_FOLDED, TL_LONGEST, "GIAM DANG UY", "0@0+1 1@0+1 2@1+2");
	expect(&s, TL_FOLDED, TL_LONGEST, "Dang uy", "2@0+2");
	expect(&s, TL_AS_WRITTEN, TL_LONGEST, "GIAM DANG UY", "");
	unmake(&s);
}

/* Would catch: values of one phrase that are lost, doubled or out of order. */
static void test_values(void **state)
{
	struct tl_vocab *v = tl_vocab_new();
	struct set s = {v, tl_phrases_new(v, TL_IN_BOTH)};

	(void)state;
	tl_phrases_add(s.f, "hoà bình", strlen("hoà bình"), 7);
	tl_phrases_add(s.f, "Hòa  Bình", strlen("Hòa  Bình"), 3);
	tl_phrases_add(s.f, "HÒA BÌNH", strlen("HÒA BÌNH"), 7);
	tl_phrases_compile(s.f);
	expect(&s, TL_AS_WRITTEN, TL_LONGEST, "hòa bình", "7@0+2 3@0+2");
	expect(&s, TL_AS_WRITTEN, TL_ALL, "hòa bình", "7@0+2 3@0+2");
	unmake(&s);
}

/* Finds phrases by trying each at each place: slow and plainly right. */
static size_t naive(uint32_t (*phrases)[4], const size_t *lengths, size_t n_phrases,
		    const struct tl_token *t, size_t n, struct tl_match *out)
{
	size_t found = 0;

	for (size_t i = 0; i < n;) {
		size_t best = 0, which = 0;

		for (size_t k = 0; k < n_phrases; k++) {
			size_t j = 0;

			while (j < lengths[k] && i + j < n && t[i + j].word == phrases[k][j])
				j++;
			if (j == lengths[k] && j > best) {
				best = j;
				which = k;
			}
		}
		if (best)
			out[found++] =
				(struct tl_match){(uint32_t)i, (uint32_t)best, (uint32_t)which};
		i += best ? best : 1;
	}
	return found;
}

/* Would catch: a phrase of two owners told to one of them, a value that keeps its owner's number, matches
 * of the text before. */
static void test_owners(void **state)
{
	enum { LEFT, RIGHT, NOBODY, OWNERS };
	struct tl_vocab *v = tl_vocab_new();
	struct tl_phrases *f = tl_phrases_new(v, TL_IN_WRITTEN);
	struct tl_matches found[OWNERS] = {{NULL, 0, 0}};
	struct tl_token *t = NULL;
	size_t cap = 0, n;

	(void)state;
	assert_true(tl_phrases_add_owned(f, "chi bộ", strlen("chi bộ"), LEFT, 5));
	assert_true(tl_phrases_add_owned(f, "chi bộ", strlen("chi bộ"), RIGHT, 0xffffff));
	assert_true(tl_phrases_add_owned(f, "bộ đội", strlen("bộ đội"), RIGHT, 2));
	/* Only where its first word has a capital. */
	assert_true(tl_phrases_add_owned(f, "bộ", strlen("bộ"), NOBODY | TL_OWNED_CAPITAL, 3));
	/* That would be the next owner's. */
	assert_false(tl_phrases_add_owned(f, "chi bộ", strlen("chi bộ"), RIGHT, 0x1000000));
	tl_phrases_compile(f);
	for (int round = 0; round < 2; round++) {
		n = tl_tokens(v, "chi bộ đội", strlen("chi bộ đội"), &t, &cap);
		tl_phrases_find_owned(f, t, n, found, OWNERS);
		assert_int_equal(found[LEFT].n, 1);
		assert_int_equal(found[LEFT].items[0].value, 5);
		assert_int_equal(found[RIGHT].n, 2);
		assert_int_equal(found[RIGHT].items[0].value, 0xffffff);
		assert_int_equal(found[RIGHT].items[1].value, 2);
		assert_int_equal(found[RIGHT].items[1].first, 1);
		assert_int_equal(found[NOBODY].n, 0);
		n = tl_tokens(v, "Bộ, bộ", strlen("Bộ, bộ"), &t, &cap);
		tl_phrases_find_owned(f, t, n, found, OWNERS);
		assert_int_equal(found[NOBODY].n, 1);
		assert_int_equal(found[NOBODY].items[0].first, 0);
	}
	for (int i = 0; i < OWNERS; i++)
		free(found[i].items);
	free(t);
	tl_phrases_free(f);
	tl_vocab_free(v);
}

/* Would catch: any difference between the automaton and the definition of "leftmost, longest", over
 * random phrases of a three-word alphabet, where everything overlaps. */
static void test_against_definition(void **state)
{
	uint32_t seed = 7;

	(void)state;
	for (int round = 0; round < 1500; round++) {
		struct tl_vocab *v = tl_vocab_new();
		struct tl_phrases *f = tl_phrases_new(v, TL_IN_BOTH);
		uint32_t phrases[6][4], letters[3];
		size_t lengths[6], n, n_naive, n_phrases = 0, cap = 0;
		struct tl_token t[40] = {0};
		struct tl_match wanted[40], *m = NULL;

		for (int i = 0; i < 3; i++)
			letters[i] = tl_vocab_add(v, &"abc"[i], 1);
		for (int k = 0; k < 6; k++) {
			char text[8];
			bool known = false;

			seed = seed * 1664525 + 1013904223;
			lengths[n_phrases] = 1 + (seed >> 20) % 4;
			for (size_t j = 0; j < lengths[n_phrases]; j++) {
				seed = seed * 1664525 + 1013904223;
				phrases[n_phrases][j] = letters[(seed >> 20) % 3];
				text[2 * j] = "abc"[(seed >> 20) % 3];
				text[2 * j + 1] = ' ';
			}
			for (size_t i = 0; i < n_phrases; i++)
				known |= lengths[i] == lengths[n_phrases] &&
					 memcmp(phrases[i], phrases[n_phrases],
						lengths[i] * sizeof(uint32_t)) == 0;
			if (known)
				continue;
			tl_phrases_add(f, text, 2 * lengths[n_phrases], (uint32_t)n_phrases);
			n_phrases++;
		}
		tl_phrases_compile(f);
		for (int i = 0; i < 40; i++) {
			seed = seed * 1664525 + 1013904223;
			t[i].word = (seed >> 20) % 16 ? letters[(seed >> 20) % 3] : 0;
		}
		n_naive = naive(phrases, lengths, n_phrases, t, 40, wanted);
		n = tl_phrases_find(f, TL_AS_WRITTEN, TL_LONGEST, t, 40, &m, &cap);
		assert_int_equal(n, n_naive);
		for (size_t i = 0; i < n; i++) {
			assert_int_equal(m[i].first, wanted[i].first);
			assert_int_equal(m[i].count, wanted[i].count);
			assert_int_equal(m[i].value, wanted[i].value);
		}
		free(m);
		tl_phrases_free(f);
		tl_vocab_free(v);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_longest),
		cmocka_unit_test(test_all),
		cmocka_unit_test(test_folded),
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_owners),
		cmocka_unit_test(test_against_definition),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
