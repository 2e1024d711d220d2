/* The list and the pickers, where no thread helps them: which result is worth showing, and what is
 * there without a search. */
#include "archive_fixture.h"
#include "query/internal.h"
#include "query_fixture.h"
#include "ui/app.h"

/* A browser of three articles of which nothing was listed yet. */
struct browser {
	struct tl_app app;
	struct tl_rules *rules;
	struct tl_corpus *corpus;
};

static struct browser *browser(struct fixture *f)
{
	struct browser *b = tl_alloc(sizeof *b);

	for (int i = 1; i <= 3; i++) {
		char name[16], date[16];

		snprintf(name, sizeof name, "%d.txt", i);
		snprintf(date, sizeof date, "2024-03-%02d", i);
		put_text(f, name, date, "Họp chi bộ", "Chi bộ bản xa họp đều.");
	}
	b->rules = load_rules();
	assert_int_equal(tl_corpus_load(b->rules, f->a, &b->corpus, &f->e), TL_OK);
	b->app.wake_pipe[0] = b->app.wake_pipe[1] = -1;
	b->app.rules = b->rules;
	b->app.corpus = b->corpus;
	b->app.corpus_ready = true;
	tl_views_start(&b->app);
	return b;
}

static void browser_free(struct browser *b)
{
	tl_views_stop(&b->app);
	tl_result_drop(b->app.result);
	tl_history_free(&b->app.history);
	tl_corpus_drop(b->corpus);
	tl_rules_free(b->rules);
	free(b);
}

/* A result with the first n of the articles, newest first, that may still grow. */
static struct tl_result *result(struct browser *b, size_t n)
{
	struct tl_result *r = tl_result_new(b->corpus, 1);

	for (size_t i = 0; i < n; i++)
		tl_result_add(r, tl_corpus_newest(b->corpus)[i]);
	return r;
}

static void show(struct browser *b, struct tl_result *r)
{
	tl_result_drop(b->app.result);
	b->app.result = r;
	b->app.list->class->result_changed(b->app.list);
}

/* Catches: a list that goes to its top with the first rows of a result and then back to the article
 * that was under the cursor: drawn twice, with a first letter of a filter. */
static void test_a_result_that_has_not_come_to_the_article(void **state)
{
	struct browser *b = browser(*state);
	struct tl_result *growing = result(b, 2), *more = result(b, 3), *ended = result(b, 1);

	tl_result_end(ended, TL_OK, NULL);
	show(b, result(b, 3));
	/* At the top it stays at the top. */
	assert_false(tl_list_seeks(b->app.list, growing));
	tl_list_to_row(b->app.list, 3);
	assert_true(tl_list_seeks(b->app.list, growing));
	assert_false(tl_list_seeks(b->app.list, more));
	assert_false(tl_list_seeks(b->app.list, ended));
	/* The one that is shown grows in its place. */
	assert_false(tl_list_seeks(b->app.list, b->app.result));
	tl_result_drop(growing);
	tl_result_drop(more);
	tl_result_drop(ended);
	browser_free(b);
}

/* Catches: a picker that takes it for granted that there is a thread to count for it. */
static void test_a_picker_without_a_thread(void **state)
{
	struct browser *b = browser(*state);
	struct tl_view *picker = tl_picker_new(&b->app, TL_DIM_TOPIC);

	picker->class->move(picker, TL_MOVE_DOWN);
	picker->class->result_changed(picker);
	picker->class->free(picker);
	browser_free(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_a_result_that_has_not_come_to_the_article,
						fixture_start, fixture_stop),
		cmocka_unit_test_setup_teardown(test_a_picker_without_a_thread, fixture_start,
						fixture_stop),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
