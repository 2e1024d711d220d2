/* Texts that are one, a little changed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "archive_fixture.h"
#include "tulieu/report.h"

/* A text of n words made from a seed: texts of other seeds share none of their runs. */
static char *text_of(unsigned seed, size_t n, const char *more)
{
	struct tl_buf out = {0};

	for (size_t i = 0; i < n; i++) {
		unsigned place[2] = {seed, (unsigned)i};

		tl_buf_printf(
			&out, "từ%u ",
			(unsigned)(tl_hash(TL_HASH_START, place, sizeof place) >> 40 & 0xffff));
	}
	tl_buf_str(&out, more);
	return tl_buf_steal(&out);
}

static void sketch(unsigned seed, size_t n, const char *more, unsigned char out[TL_SKETCH])
{
	char *text = text_of(seed, n, more);
	struct tl_forms *forms = tl_forms_new();

	assert_true(tl_sketch(forms, text, strlen(text), out));
	tl_forms_free(forms);
	free(text);
}

/* A reprint with another end that isn't found; two texts of one length that are. */
static void test_likeness(void **state)
{
	unsigned char a[TL_SKETCH], b[TL_SKETCH], c[TL_SKETCH];

	(void)state;
	sketch(1, 400, "", a);
	sketch(1, 400, "Theo báo Vùng Cao, ảnh của tác giả", b);
	sketch(2, 400, "", c);
	assert_true(tl_sketch_likeness(a, a) == 1);
	assert_true(tl_sketch_likeness(a, b) > 0.85);
	assert_true(tl_sketch_likeness(a, c) < 0.1);
}

/* Case and the place of a tone make another text; a notice of ten words stands for all of its form.
 */
static void test_words(void **state)
{
	static const char one[] = "Ủy ban xã Hòa Bình", other[] = "ỦY BAN XÃ HOÀ BÌNH";
	unsigned char a[TL_SKETCH], b[TL_SKETCH];
	struct tl_forms *forms = tl_forms_new();

	(void)state;
	assert_false(tl_sketch(forms, one, sizeof one - 1, a));
	assert_false(tl_sketch(forms, other, sizeof other - 1, b));
	assert_memory_equal(a, b, sizeof a);
	assert_false(tl_sketch(forms, "", 0, a));
	tl_forms_free(forms);
	assert_true(tl_sketch_likeness(a, a) == 0);
}

#define TEXTS 3000
static unsigned char sketches[TEXTS][TL_SKETCH];

static bool all(void *context, tl_sketch_fn *each, void *each_context)
{
	(void)context;
	for (uint32_t i = 0; i < TEXTS; i++)
		each(each_context, i, sketches[i]);
	return true;
}

static bool one(void *context, uint32_t i, unsigned char out[TL_SKETCH])
{
	(void)context;
	memcpy(out, sketches[i], TL_SKETCH);
	return true;
}

static bool broken(void *context, uint32_t i, unsigned char out[TL_SKETCH])
{
	(void)context;
	(void)i;
	(void)out;
	return false;
}

/* A group that is told twice, or by another than its first; thousands of one form compared with
 * each other; reprints with another end that no band finds; a failure that is passed over. */
static void test_groups(void **state)
{
	static uint32_t group[TEXTS];
	struct tl_sketches s = {.n = TEXTS, .all = all, .one = one};

	(void)state;
	for (unsigned i = 0; i < TEXTS; i++) {
		unsigned of = i % 10 == 3 ? 3 : i % 10 == 7 ? i - 1 : i;

		sketch(of + 100000, 120, i % 10 == 7 ? "theo báo của tỉnh bên cạnh" : "",
		       sketches[i]);
	}
	assert_true(tl_alike_groups(&s, 0.7, group));
	for (unsigned i = 0; i < TEXTS; i++)
		assert_int_equal(group[i], i % 10 == 3 ? 3 : i % 10 == 7 ? i - 1 : i);
	s.one = broken;
	assert_false(tl_alike_groups(&s, 0.7, group));
	s.n = 0;
	assert_true(tl_alike_groups(&s, 0.7, NULL));
}

/* An archive that forgets a sketch when a correction writes its columns anew, gives that of a text
 * which has been replaced, or takes pages of a site for reprints of each other. */
static void test_archive(void **state)
{
	struct fixture *f = *state;
	char *text = text_of(5, 200, ""), *same = text_of(5, 200, "theo báo của tỉnh bên cạnh");
	char *other = text_of(6, 200, "");
	atomic_bool stop = true;
	struct tl_correction correction = {
		.field = "published", .key = "", .value = "2024-03-20", .who = "bạn đọc"};
	struct tl_alike found;
	int64_t a, b, c;

	a = put_text(f, "a.txt", "2024-03-19", "Một", other);
	a = put_text(f, "a.txt", "2024-03-19", "Một", text);
	b = put_text(f, "b.txt", "2024-03-18", "Hai", other);
	c = put_text(f, "c.txt", "", "Ba", same);
	put_text(f, "d.txt", "", "Tin ngắn", "Như nhau");
	put_text(f, "e.txt", "", "Tin ngắn", "Như nhau");
	correction.id = a;
	assert_int_equal(tl_archive_begin(f->a, &f->e), TL_OK);
	assert_int_equal(tl_archive_correct(f->a, &correction, &f->e), TL_OK);
	assert_int_equal(tl_archive_commit(f->a, &f->e), TL_OK);
	assert_int_equal(tl_alike_find(f->a, &stop, &found, &f->e), TL_ECANCELLED);
	tl_alike_free(&found);
	assert_int_equal(tl_alike_find(f->a, NULL, &found, &f->e), TL_OK);
	assert_int_equal(found.n, 2);
	assert_int_equal(found.n_groups, 1);
	assert_int_equal(tl_alike_of(&found, (uint32_t)a), 0);
	assert_int_equal(tl_alike_of(&found, (uint32_t)c), 0);
	assert_int_equal(tl_alike_of(&found, (uint32_t)b), UINT32_MAX);
	tl_alike_free(&found);
	free(text);
	free(same);
	free(other);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_likeness),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_groups),
		cmocka_unit_test_setup_teardown(test_archive, fixture_start, fixture_stop),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
