/* The thread that searches: what is posted, overtaken, cancelled and shown, and what cannot be
 * read. */
#include "query_oracle.h"

#include <pthread.h>
#include <time.h>

struct waiter {
	pthread_mutex_t lock;
	pthread_cond_t changed;
	unsigned notices;
};

static void on_notice(void *context)
{
	struct waiter *w = context;

	pthread_mutex_lock(&w->lock);
	w->notices++;
	pthread_cond_signal(&w->changed);
	pthread_mutex_unlock(&w->lock);
}

/* Waits until the query of this number is done and shown. */
static struct tl_result *wait_for(struct tl_search *search, struct waiter *w, uint64_t number)
{
	for (;;) {
		struct tl_result *r;
		unsigned seen;

		pthread_mutex_lock(&w->lock);
		seen = w->notices;
		pthread_mutex_unlock(&w->lock);
		r = tl_search_result(search);
		if (r && tl_result_number(r) == number && tl_result_done(r))
			return r;
		tl_result_drop(r);
		pthread_mutex_lock(&w->lock);
		if (seen == w->notices) {
			struct timespec until;

			clock_gettime(CLOCK_REALTIME, &until);
			until.tv_sec += 1;
			pthread_cond_timedwait(&w->changed, &w->lock, &until);
		}
		pthread_mutex_unlock(&w->lock);
	}
}

/* Many queries posted one on the other: only the last counts, and it is right; what was held stays.
 */
static void test_thread(void **state)
{
	struct setting *s = *state;
	struct waiter w = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0};
	struct tl_search *search;
	struct tl_corpus *corpus;
	struct tl_arena *arena = tl_arena_new();
	struct tl_result *held = NULL;
	struct dice dice = {5};
	struct tl_error e;

	assert_int_equal(tl_search_new(s->f->path, 10, on_notice, &w, &search, &e), TL_OK);
	assert_null(tl_search_result(search));
	/* over a corpus that is still being loaded */
	assert_int_equal(tl_corpus_load_start(s->rules, s->f->path, on_notice, &w, &corpus, &e),
			 TL_OK);
	for (int round = 0; round < 300; round++) {
		struct condition *c = invent(s, arena, &dice, 3);
		struct tl_buf text = {0};
		struct tl_query *q;
		uint64_t number;

		write_out(c, &text);
		q = read_query(s->rules, text.p);
		number = tl_search_post(search, q, corpus, read_ids, s);
		tl_query_free(q);
		assert_int_equal(number, round + 1);
		if (roll(&dice, 10) == 0)
			tl_search_cancel(search);
		else if (roll(&dice, 3) == 0) {
			struct tl_result *r = wait_for(search, &w, number);

			check_result(s, c, text.p, r);
			tl_result_drop(held);
			held = r;
		}
		tl_buf_free(&text);
	}
	tl_search_free(search);
	assert_true(tl_result_done(held));
	tl_result_drop(held);
	tl_corpus_drop(corpus);
	tl_arena_free(arena);
}

/* Other words under the same filters, other filters under the same words, and a query that asks for
 * pages too: what is kept of the last run must not be taken for another's. */
static void test_same_filters(void **state)
{
	static const char *const queries[] = {"tỉnh:06 chi", "tỉnh:06 bộ",   "tỉnh:06",
					      "tỉnh:04 bộ",  "bộ",	     "chi",
					      "is:any chi",  "chi",	     "",
					      "is:any",	     "tỉnh:06 -chi", "tỉnh:06 -bộ"};
	struct setting *s = *state;
	struct waiter w = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0};
	struct tl_search *search;
	struct tl_error e;

	assert_int_equal(tl_search_new(s->f->path, 10, on_notice, &w, &search, &e), TL_OK);
	for (size_t i = 0; i < TL_COUNT(queries); i++) {
		struct tl_query *q = read_query(s->rules, queries[i]);
		uint64_t number = tl_search_post(search, q, s->corpus, NULL, NULL);
		struct tl_result *r = wait_for(search, &w, number), *alone = run(s, queries[i], 0);
		size_t n, n_alone;
		const uint32_t *rows = tl_result_rows(r, &n),
			       *want = tl_result_rows(alone, &n_alone);

		assert_int_equal(n, n_alone);
		assert_memory_equal(rows, want, n * sizeof *rows);
		tl_result_drop(r);
		tl_result_drop(alone);
		tl_query_free(q);
	}
	tl_search_free(search);
}

/* An archive that can't be read: the corpus says why, and a search over it too, each time. */
static void test_no_archive(void **state)
{
	static const char nowhere[] = "/nowhere/archive.db";
	struct setting *s = *state;
	struct waiter w = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0};
	struct tl_query *q = read_query(s->rules, "chi");
	struct tl_search *search;
	struct tl_corpus *corpus;
	struct tl_error e = {0};

	assert_int_equal(tl_corpus_load_start(s->rules, nowhere, NULL, NULL, &corpus, &e), TL_OK);
	assert_int_equal(tl_search_new(nowhere, 10, on_notice, &w, &search, &e), TL_OK);
	tl_corpus_wait(corpus);
	assert_int_equal(tl_corpus_error(corpus, &e), TL_EARCHIVE);
	assert_true(*e.text);
	assert_int_equal(tl_corpus_rows(corpus), 0);
	for (int i = 0; i < 2; i++) {
		uint64_t number = tl_search_post(search, q, corpus, NULL, NULL);
		struct tl_result *r = wait_for(search, &w, number);

		e = (struct tl_error){0};
		assert_int_equal(tl_result_error(r, &e), TL_EARCHIVE);
		assert_true(*e.text);
		tl_result_drop(r);
	}
	tl_search_free(search);
	tl_query_free(q);
	tl_corpus_drop(corpus);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_thread),
		cmocka_unit_test(test_same_filters),
		cmocka_unit_test(test_no_archive),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
