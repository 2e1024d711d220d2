/* Words: what a reader types and what is found, as Vietnamese is written and typed. */
#include "archive_fixture.h"

#include <pthread.h>
#include <time.h>

static int start(void **state)
{
	struct fixture *f;

	fixture_start(state);
	f = *state;
	put_text(f, "1", "2019-01-01", "Đảng viên mới", "Kết nạp đảng viên ở Hòa Bình.");
	put_text(f, "2", "2019-01-02", "Đang viết", "Anh đang viên mãn, xã Hoà An.");
	put_text(f, "3", "2019-01-03", "DANG VIEN", "khong dau, so 22-NQ/TW");
	put_text(f, "4", "2019-01-04", "THỦY LỢI", "Hoàn thành thuỷ lợi HÒA THẮNG, số 22 và NQ.");
	put_text(f, "5", "2019-01-05", "Đo đạc", "do đó đo đất; quý, hoàng hôn");
	return 0;
}

static bool collect(void *context, int64_t docid)
{
	tl_buf_printf(context, "%lld", (long long)tl_doc_id(docid));
	return true;
}

static struct tl_buf found;

static const char *run(struct fixture *f, const struct tl_words *w)
{
	tl_buf_reset(&found);
	tl_buf_str(&found, "");
	if (tl_archive_search(f->a, w, 0, collect, &found, &f->e) != TL_OK)
		fail_msg("search: %s", f->e.text);
	return found.p;
}

static struct tl_words text(const char *s)
{
	return (struct tl_words){.kind = TL_WORDS_TEXT, .text = {s, strlen(s)}};
}

static const char *find(struct fixture *f, const char *s)
{
	struct tl_words w = text(s);

	return run(f, &w);
}

static const char *begins(struct fixture *f, const char *s)
{
	struct tl_words w = text(s);

	w.prefix = true;
	return run(f, &w);
}

/* Folding in the query as well would find đang for đảng; not folding the texts, nothing for dang. */
static void marks_count_only_when_typed(void **state)
{
	struct fixture *f = *state;

	assert_string_equal(find(f, "dang"), "321");
	assert_string_equal(find(f, "đảng"), "1");
	assert_string_equal(find(f, "đang"), "2");
	assert_string_equal(find(f, "ĐẢNG"), "1");
	assert_string_equal(find(f, "dang vien"), "321");
	assert_string_equal(find(f, "đảng viên"), "1");
	/* đ folds to d, which unicode61 never does. */
	assert_string_equal(find(f, "do dac"), "5");
	assert_string_equal(find(f, "đó"), "5");
	assert_string_equal(find(f, "đạc"), "5");
}

/* One word in two spellings: the tone on the first or the second vowel, in any case, composed or not. */
static void tone_placement_makes_no_difference(void **state)
{
	static const char *const spellings[] = {"hoà", "hòa", "HÒA", "HOÀ", "Hoa\xcc\x80"};
	struct fixture *f = *state;

	for (size_t i = 0; i < TL_COUNT(spellings); i++) {
		struct tl_buf clean = {0};

		tl_clean(spellings[i], strlen(spellings[i]), &clean, NULL);
		assert_string_equal(find(f, clean.p), "421");
		tl_buf_free(&clean);
	}
	assert_string_equal(find(f, "thủy"), "4");
	assert_string_equal(find(f, "thuỷ lợi"), "4");
	assert_string_equal(find(f, "qúy"), ""); /* not a spelling of quý */
	assert_string_equal(find(f, "quý"), "5");
}

/* The beginning of a word, with and without marks; of the last word of a phrase. */
static void prefixes(void **state)
{
	struct fixture *f = *state;

	assert_string_equal(begins(f, "d"), "5321");
	assert_string_equal(begins(f, "đả"), "1");
	assert_string_equal(begins(f, "hoà"), "5421"); /* hoàn, hoàng too */
	assert_string_equal(begins(f, "đảng v"), "1");
	assert_string_equal(begins(f, "dang v"), "321");
	assert_string_equal(begins(f, "zzz"), "");
}

/* A word that is still being typed gets its tone last: đang on the way to đảng must find both. */
static void folded_leaf_ignores_typed_marks(void **state)
{
	struct tl_words w = text("đang");

	w.fold = true;
	assert_string_equal(run(*state, &w), "321");
}

/* A document's number is a phrase of its parts, not three words anywhere. */
static void punctuation_makes_phrases(void **state)
{
	assert_string_equal(find(*state, "22-NQ/TW"), "3");
	assert_string_equal(find(*state, "22 nq tw"), "3");
}

static void operators(void **state)
{
	struct fixture *f = *state;
	struct tl_words dang = text("dang"), hoa = text("hoà"), an = text("an"), nothing = text("...");
	struct tl_words not_an = {.kind = TL_WORDS_NOT, .children = (struct tl_words *[]){&an}, .n = 1};
	struct tl_words *both[] = {&dang, &hoa, &nothing}, *minus[] = {&not_an, &hoa};
	struct tl_words and = {.kind = TL_WORDS_AND, .children = both, .n = 3};
	struct tl_words or = {.kind = TL_WORDS_OR, .children = both, .n = 3};
	struct tl_words without = {.kind = TL_WORDS_AND, .children = minus, .n = 2};
	struct tl_words ket = text("kết"), vien = text("viên"), binh = text("bình");
	struct tl_words *close[] = {&ket, &vien}, *far[] = {&ket, &binh};
	struct tl_words near = {.kind = TL_WORDS_NEAR, .children = close, .n = 2, .distance = 2};
	struct tl_words headline = text("viên");

	assert_string_equal(run(f, &and), "21");
	assert_string_equal(run(f, &or), "4321");
	assert_string_equal(run(f, &without), "41");
	assert_string_equal(run(f, &near), "1");
	near.children = far;
	assert_string_equal(run(f, &near), "");
	headline.headline = true;
	assert_string_equal(run(f, &headline), "1");
}

static void refuse(struct fixture *f, const struct tl_words *w)
{
	assert_int_equal(tl_archive_search(f->a, w, 0, collect, &found, &f->e), TL_EQUERY);
}

/* What cannot be searched for is said, never an error of the engine and never all articles. */
static void impossible_trees_are_refused(void **state)
{
	struct tl_words chain[100], *child[100];
	struct tl_words empty = text(" -- "), dang = text("dang"), *one[] = {&dang};
	struct tl_words not = {.kind = TL_WORDS_NOT, .children = one, .n = 1}, *nots[] = {&not};
	struct tl_words and = {.kind = TL_WORDS_AND, .children = nots, .n = 1};
	struct tl_words or = {.kind = TL_WORDS_OR, .children = nots, .n = 1};

	refuse(*state, &empty);
	assert_true(tl_words_empty(&empty));
	refuse(*state, &not);
	refuse(*state, &and);
	refuse(*state, &or);
	for (size_t i = 0; i < 100; i++) {
		child[i] = i ? &chain[i - 1] : &dang;
		chain[i] = (struct tl_words){
			.kind = i % 2 ? TL_WORDS_AND : TL_WORDS_OR, .children = &child[i], .n = 1};
	}
	refuse(*state, &chain[99]);
	assert_string_equal(run(*state, &chain[20]), "321");
}

/* Nothing that is typed is syntax of the engine. */
static void typed_syntax_is_text(void **state)
{
	static const char *const typed[] = {"\"", "dang\" OR \"viên", "headline:x", "dang*", "^dang",
					    "NEAR(a b)", "{body}:dang", "dang)", "'", "\\"};

	for (size_t i = 0; i < TL_COUNT(typed); i++) {
		struct tl_words w = text(typed[i]);

		if (!tl_words_empty(&w))
			run(*state, &w);
	}
	assert_string_equal(find(*state, "dang\" OR \"hoà"), "");
}

/* A word longer than the tokenizer keeps is cut alike in text and query. */
static void endless_word(void **state)
{
	struct fixture *f = *state;
	char *word = tl_arena_alloc(f->arena, 100001);

	memset(word, 'x', 100000);
	put_text(f, "long", "2020-01-01", "Dài", word);
	assert_string_equal(find(f, word), "6");
	assert_sound(f);
}

static bool stop_at_two(void *context, int64_t docid)
{
	(void)docid;
	return ++*(int *)context < 2;
}

static void limits(void **state)
{
	struct fixture *f = *state;
	struct tl_words w = text("dang");
	int n = 0;

	assert_int_equal(tl_archive_search(f->a, &w, 0, stop_at_two, &n, &f->e), TL_ECANCELLED);
	assert_int_equal(n, 2);
	tl_buf_reset(&found);
	assert_int_equal(tl_archive_search(f->a, &w, 1, collect, &found, &f->e), TL_OK);
	assert_string_equal(found.p, "3");
	tl_buf_reset(&found);
	assert_int_equal(tl_archive_search_ranked(f->a, &w, 0, collect, &found, &f->e), TL_OK);
	assert_int_equal(found.n, 3);
}

static void *interrupt(void *context)
{
	for (int i = 0; i < 200; i++) {
		struct timespec ms = {0, 1000000};

		tl_archive_interrupt(context);
		nanosleep(&ms, NULL);
	}
	return NULL;
}

/* Interrupts at any moment give TL_ECANCELLED or a whole answer, and the connection stays usable. */
static void interrupts(void **state)
{
	struct fixture *f = *state;
	struct tl_words w = text("dang");
	size_t whole = 0;
	pthread_t t;

	assert_int_equal(pthread_create(&t, NULL, interrupt, f->a), 0);
	for (int i = 0; i < 2000; i++) {
		enum tl_status status;

		tl_buf_reset(&found);
		status = tl_archive_search(f->a, &w, 0, collect, &found, &f->e);
		if (status == TL_OK) {
			assert_string_equal(found.p, "321");
			whole++;
		} else {
			assert_int_equal(status, TL_ECANCELLED);
		}
	}
	pthread_join(t, NULL);
	assert_true(whole > 0);
	assert_string_equal(find(f, "dang"), "321");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, start, fixture_stop)
		T(marks_count_only_when_typed),
		T(tone_placement_makes_no_difference),
		T(prefixes),
		T(folded_leaf_ignores_typed_marks),
		T(punctuation_makes_phrases),
		T(operators),
		T(impossible_trees_are_refused),
		T(typed_syntax_is_text),
		T(endless_word),
		T(limits),
		T(interrupts),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	tl_buf_free(&found);
	return failed;
}
