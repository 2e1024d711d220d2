/* Running queries: columns, full text and their plan come to what the oracle finds. */
#include "query_oracle.h"

/* Any condition gives the rows that the plain code finds, each once and in order. */
static void test_against_oracle(void **state)
{
	struct setting *s = *state;
	struct tl_arena *arena = tl_arena_new();
	struct dice dice = {99};

	for (int round = 0; round < 1500; round++) {
		struct condition *c;
		struct tl_buf text = {0};
		struct tl_query *q;
		struct tl_result *r;
		struct tl_error e;

		tl_arena_reset(arena);
		c = invent(s, arena, &dice, 4);
		write_out(c, &text);
		q = read_query(s->rules, text.p);
		if (tl_query_run(q, s->corpus, s->f->a, read_ids, s, 0, &r, &e) != TL_OK)
			fail_msg("%s: %s", text.p, e.text);
		check_result(s, c, text.p, r);
		assert_true(tl_result_done(r));
		tl_result_drop(r);
		tl_query_free(q);
		tl_buf_free(&text);
	}
	tl_arena_free(arena);
}

/* Pages without an article come only when they are asked for. */
static void test_pages(void **state)
{
	struct setting *s = *state;
	size_t pages = 0, n;
	struct tl_result *r;

	for (size_t i = 0; i < ARTICLES; i++)
		pages += s->all[i].no_article;
	r = run(s, "", 0);
	tl_result_rows(r, &n);
	assert_int_equal(n, ARTICLES - pages);
	tl_result_drop(r);
	r = run(s, "is:noarticle", 0);
	tl_result_rows(r, &n);
	assert_int_equal(n, pages);
	tl_result_drop(r);
	r = run(s, "is:any", 0);
	tl_result_rows(r, &n);
	assert_int_equal(n, ARTICLES);
	tl_result_drop(r);
}

/* A limit gives the first of all; without words and with. */
static void test_limit(void **state)
{
	static const char *const queries[] = {"", "chi", "has:date", "chi sort:oldest", "-chi"};
	struct setting *s = *state;

	for (size_t i = 0; i < TL_COUNT(queries); i++) {
		struct tl_result *all = run(s, queries[i], 0), *some = run(s, queries[i], 7);
		size_t n_all, n;
		const uint32_t *rows_all = tl_result_rows(all, &n_all);
		const uint32_t *rows = tl_result_rows(some, &n);

		assert_true(n_all > 7);
		assert_int_equal(n, 7);
		assert_memory_equal(rows, rows_all, 7 * sizeof *rows);
		tl_result_drop(all);
		tl_result_drop(some);
	}
}

/* The headline of a row, as it was stored, as a key of its order. */
static struct tl_buf headline_key(const struct setting *s, struct tl_arena *arena, uint32_t row)
{
	int64_t id = tl_corpus_item(s->corpus, row).id;
	struct tl_list_row list;
	struct tl_buf key = {0};
	struct tl_error e;

	assert_int_equal(tl_archive_rows(s->f->a, &id, 1, arena, &list, &e), TL_OK);
	tl_sort_key(list.headline, strlen(list.headline), &key);
	return key;
}

/* Each order is one: a sort by the first bytes of long headlines alone would leave some out of it.
 */
static void test_orders(void **state)
{
	struct setting *s = *state;
	struct tl_result *r = run(s, "sort:oldest", 0), *newest = run(s, "", 0);
	size_t n, dated = 0, n_newest;
	const uint32_t *rows = tl_result_rows(r, &n), *other = tl_result_rows(newest, &n_newest);

	assert_int_equal(n, n_newest);
	while (dated < n && s->all[rows[dated]].date.year)
		dated++;
	for (size_t i = 0; i < n; i++) /* turned round, but what has no date stays at the end */
		assert_int_equal(rows[i], i < dated ? other[dated - 1 - i] : other[i]);
	tl_result_drop(r);
	tl_result_drop(newest);
	r = run(s, "sort:headline", 0);
	rows = tl_result_rows(r, &n);
	for (size_t i = 1; i < n; i++) {
		struct tl_buf a = headline_key(s, s->f->arena, rows[i - 1]);
		struct tl_buf b = headline_key(s, s->f->arena, rows[i]);
		int order = strcmp(a.p, b.p);

		assert_true(order <= 0);
		if (order == 0)
			assert_true(newer(s, rows[i - 1], rows[i]));
		tl_buf_free(&a);
		tl_buf_free(&b);
	}
	assert_int_equal(n, n_newest);
	tl_result_drop(r);
	r = run(s, "sort:province", 0);
	rows = tl_result_rows(r, &n);
	for (size_t i = 1; i < n; i++) {
		uint32_t a, b;
		bool has_a = tl_corpus_values(s->corpus, rows[i - 1], TL_DIM_PROVINCE, &a, 1) > 0;
		bool has_b = tl_corpus_values(s->corpus, rows[i], TL_DIM_PROVINCE, &b, 1) > 0;
		struct tl_buf key_a = {0}, key_b = {0};
		const char *name;

		assert_true(has_a || !has_b);
		if (!has_b)
			continue;
		name = tl_dim_value(s->corpus, TL_DIM_PROVINCE, a).label;
		tl_sort_key(name, strlen(name), &key_a);
		name = tl_dim_value(s->corpus, TL_DIM_PROVINCE, b).label;
		tl_sort_key(name, strlen(name), &key_b);
		assert_true(strcmp(key_a.p, key_b.p) <= 0);
		if (a == b)
			assert_true(newer(s, rows[i - 1], rows[i]));
		tl_buf_free(&key_a);
		tl_buf_free(&key_b);
	}
	tl_result_drop(r);
	r = run(s, "\"đại hội\" sort:relevance", 0);
	newest = run(s, "\"đại hội\"", 0);
	tl_result_rows(r, &n);
	tl_result_rows(newest, &n_newest);
	assert_int_equal(n, n_newest);
	tl_result_drop(r);
	tl_result_drop(newest);
}

/* As many conditions as there may be, and as deep. */
static void test_large(void **state)
{
	struct setting *s = *state;
	struct tl_buf text = {0};
	struct tl_result *r, *one = run(s, "chi", 0);
	size_t n, expected;

	tl_result_rows(one, &expected);
	for (int i = 0; i < 400; i++)
		tl_buf_str(&text, i % 2 ? "chi " : "chi or ");
	tl_buf_str(&text, "chi");
	r = run(s, text.p, 0);
	tl_result_rows(r, &n);
	assert_int_equal(n, expected);
	tl_result_drop(r);
	tl_buf_reset(&text);
	for (int i = 0; i < 60; i++)
		tl_buf_str(&text, i % 2 ? "(chi or " : "(chi ");
	tl_buf_str(&text, "chi");
	for (int i = 0; i < 60; i++)
		tl_buf_char(&text, ')');
	r = run(s, text.p, 0);
	tl_result_rows(r, &n);
	assert_int_equal(n, expected);
	tl_result_drop(r);
	tl_result_drop(one);
	tl_buf_free(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_against_oracle), cmocka_unit_test(test_pages),
		cmocka_unit_test(test_limit),	       cmocka_unit_test(test_orders),
		cmocka_unit_test(test_large),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
