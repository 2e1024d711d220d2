/* Texts that are one, a little changed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tulieu/report.h"

/* A text of n words made from a seed: texts of other seeds share none of their runs. */
static char *text_of(unsigned seed, size_t n, const char *more)
{
	struct tl_buf out = {0};

	for (size_t i = 0; i < n; i++) {
		unsigned place[2] = {seed, (unsigned)i};

		tl_buf_printf(&out, "từ%u ",
			      (unsigned)(tl_hash(TL_HASH_START, place, sizeof place) >> 40 & 0xffff));
	}
	tl_buf_str(&out, more);
	return tl_buf_steal(&out);
}

static void sketch(unsigned seed, size_t n, const char *more, uint32_t out[TL_LIKENESS])
{
	char *text = text_of(seed, n, more);

	assert_true(tl_likeness(text, strlen(text), out));
	free(text);
}

/* A reprint with another end that isn't found; two texts of one length that are. */
static void test_likeness(void **state)
{
	uint32_t a[TL_LIKENESS], b[TL_LIKENESS], c[TL_LIKENESS];

	(void)state;
	sketch(1, 400, "", a);
	sketch(1, 400, "Theo báo Vùng Cao, ảnh của tác giả", b);
	sketch(2, 400, "", c);
	assert_true(tl_likeness_of(a, a) == 1);
	assert_true(tl_likeness_of(a, b) > 0.85);
	assert_true(tl_likeness_of(a, c) < 0.1);
}

/* Case and the place of a tone make another text; a notice of ten words stands for all of its form. */
static void test_words(void **state)
{
	static const char one[] = "Ủy ban xã Hòa Bình", other[] = "ỦY BAN XÃ HOÀ BÌNH";
	uint32_t a[TL_LIKENESS], b[TL_LIKENESS];

	(void)state;
	assert_false(tl_likeness(one, sizeof one - 1, a));
	assert_false(tl_likeness(other, sizeof other - 1, b));
	assert_memory_equal(a, b, sizeof a);
	assert_false(tl_likeness("", 0, a));
	assert_true(tl_likeness_of(a, a) == 0);
}

/* A group that is told twice, or by another than its first; thousands of one form compared with each
 * other. */
static void test_groups(void **state)
{
	static uint32_t sketches[3000][TL_LIKENESS];
	static uint32_t group[3000];

	(void)state;
	for (unsigned i = 0; i < 3000; i++)
		sketch(i % 10 == 3 ? 3 : i + 100000, 120, "", sketches[i]);
	tl_alike_groups((const uint32_t(*)[TL_LIKENESS])sketches, 3000, 0.7, group);
	for (unsigned i = 0; i < 3000; i++)
		assert_int_equal(group[i], i % 10 == 3 ? 3 : i);
	tl_alike_groups(NULL, 0, 0.7, NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_likeness),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_groups),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
