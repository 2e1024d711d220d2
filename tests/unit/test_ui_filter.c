/* The line of filters and its history. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ui/saved.h"

/* A filter of a dimension with nothing in it: history only moves them about. */
static struct tl_filter *filter(enum tl_dim dim)
{
	struct tl_filter *f = tl_alloc(sizeof *f);

	f->holders = 1;
	f->dim = dim;
	return f;
}

static void test_numbers_close_up(void **state)
{
	struct tl_history h = {0};
	const struct tl_filters *now;

	(void)state;
	assert_true(tl_history_put(&h, -1, filter(TL_DIM_PROVINCE)));
	assert_true(tl_history_put(&h, -1, filter(TL_DIM_TOPIC)));
	assert_true(tl_history_put(&h, -1, filter(TL_DIM_WORDS)));
	/* Removing the first makes the second the first. */
	assert_true(tl_history_put(&h, 0, NULL));
	now = tl_history_now(&h);
	assert_int_equal(now->n, 2);
	assert_int_equal(tl_filters_find(now, TL_DIM_TOPIC), 0);
	assert_int_equal(tl_filters_find(now, TL_DIM_WORDS), 1);
	assert_int_equal(tl_filters_find(now, TL_DIM_PROVINCE), -1);
	/* There is no such number: nothing changes, and the filter is not leaked. */
	assert_false(tl_history_put(&h, 2, NULL));
	assert_false(tl_history_put(&h, 7, filter(TL_DIM_YEAR)));
	assert_int_equal(tl_history_now(&h)->n, 2);
	tl_history_free(&h);
}

static void test_undo_and_redo(void **state)
{
	struct tl_history h = {0};

	(void)state;
	assert_false(tl_history_step(&h, -1));
	assert_false(tl_history_step(&h, 1));
	assert_false(tl_history_clear(&h));
	tl_history_put(&h, -1, filter(TL_DIM_PROVINCE));
	tl_history_put(&h, -1, filter(TL_DIM_TOPIC));
	assert_true(tl_history_clear(&h));
	assert_int_equal(tl_history_now(&h)->n, 0);
	assert_true(tl_history_step(&h, -1));
	assert_int_equal(tl_history_now(&h)->n, 2);
	assert_true(tl_history_step(&h, -1));
	assert_true(tl_history_step(&h, -1));
	assert_int_equal(tl_history_now(&h)->n, 0);
	assert_false(tl_history_step(&h, -1));
	assert_true(tl_history_step(&h, 1));
	/* A change after an undo forgets what was undone. */
	tl_history_put(&h, -1, filter(TL_DIM_YEAR));
	assert_false(tl_history_step(&h, 1));
	assert_int_equal(tl_history_now(&h)->n, 2);
	tl_history_free(&h);
}

/* The tenth would have no digit. */
static void test_no_more_than_nine(void **state)
{
	struct tl_history h = {0};

	(void)state;
	for (int i = 0; i < TL_MAX_FILTERS; i++)
		assert_true(tl_history_put(&h, -1, filter(TL_DIM_WORDS)));
	assert_false(tl_history_put(&h, -1, filter(TL_DIM_WORDS)));
	/* In the place of one there is room. */
	assert_true(tl_history_put(&h, 8, filter(TL_DIM_TOPIC)));
	assert_int_equal(tl_history_now(&h)->n, TL_MAX_FILTERS);
	tl_history_free(&h);
}

/* Would catch: the filters of a saved search that are one too many left out without a word, or its order with
 * them. */
static void test_saved_with_too_many(void **state)
{
	struct tl_filters filters;
	struct tl_rules *rules;
	struct tl_buf text = {0};
	enum tl_order order;
	struct tl_error e;

	(void)state;
	assert_int_equal(tl_rules_load(&(struct tl_dirs){.data = "data"}, NULL, NULL, &rules, &e), TL_OK);
	for (int i = 0; i < TL_MAX_FILTERS; i++)
		tl_buf_printf(&text, "word%d\n", i);
	assert_int_equal(tl_saved_read(rules, text.p, &filters, &order, &e), TL_OK);
	assert_int_equal(filters.n, TL_MAX_FILTERS);
	for (size_t i = 0; i < filters.n; i++)
		tl_filter_drop(filters.at[i]);
	tl_buf_str(&text, "ten\neleven\nsort:oldest\n");
	assert_int_equal(tl_saved_read(rules, text.p, &filters, &order, &e), TL_EQUERY);
	assert_string_equal(e.text, "no more than 9 filters: the last 2 are left out");
	assert_int_equal(filters.n, TL_MAX_FILTERS);
	assert_int_equal(order, TL_ORDER_OLDEST);
	for (size_t i = 0; i < filters.n; i++)
		tl_filter_drop(filters.at[i]);
	tl_buf_free(&text);
	tl_rules_free(rules);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbers_close_up),
		cmocka_unit_test(test_undo_and_redo),
		cmocka_unit_test(test_no_more_than_nine),
		cmocka_unit_test(test_saved_with_too_many),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
