/* A reader's corrections: applied wherever an article is read, kept when it is annotated again, and gone
 * without a trace when taken back. */
#include "archive_fixture.h"

static struct tl_article article(struct fixture *f, const char *text)
{
	static struct tl_province_ref provinces[] = {
		{"22", "Quảng Ninh", "22", "Quảng Ninh", true, 2, "named", 0, 3},
		{"06", "Bắc Kạn", "19", "Thái Nguyên", false, 1, "named", 0, 3},
		{"48", "Đà Nẵng", "48", "Đà Nẵng", true, 0, "site", 0, 0}};
	static struct tl_topic_ref topic = {"theory", 0.5};
	struct tl_article t = plain_article(f->arena, "2019-05-06", "Tit", text);
	char *at;

	t.provinces = provinces;
	t.n_provinces = 3;
	t.topics = &topic;
	t.n_topics = 1;
	t.metrics = tl_arena_alloc(f->arena, 4 * sizeof *t.metrics);
	for (at = strstr(t.body, "12"); at; at = strstr(at + 1, "12"))
		t.metrics[t.n_metrics++] = (struct tl_metric){
			.begin = (size_t)(at - t.body), .end = (size_t)(at - t.body) + 2, .value = 12,
			.indicator = "members_total"};
	return t;
}

static int64_t start(struct fixture *f)
{
	struct tl_article t = article(f, "co 12 va 12 nguoi");

	put_text(f, "other", "2020-01-01", "Khac", "nguoi");
	return put(f, "page", &t);
}

static void correct(struct fixture *f, int64_t id, const char *field, const char *key,
		    const char *value)
{
	struct tl_correction c = {id, field, key, value, "lan", 1700000000};

	if (tl_archive_correct(f->a, &c, &f->e) != TL_OK)
		fail_msg("correct: %s", f->e.text);
}

static struct tl_article get(struct fixture *f, int64_t id)
{
	struct tl_article t;

	assert_int_equal(tl_archive_article(f->a, id, f->arena, &t, &f->e), TL_OK);
	return t;
}

static bool keep(void *context, int64_t docid)
{
	tl_buf_printf(context, "%lld ", (long long)tl_doc_id(docid));
	return true;
}

/* A date that was put right must move the article in lists, columns and searches alike. */
static void date_moves_the_article(void **state)
{
	struct fixture *f = *state;
	struct tl_words w = {.kind = TL_WORDS_TEXT, .text = {"nguoi", 5}};
	struct tl_list_row rows[2];
	struct tl_buf order = {0};
	int64_t id = start(f);
	size_t n;

	assert_int_equal(id, 2);
	correct(f, id, "published", "", "2021-02-03");
	assert_int_equal(tl_archive_newest(f->a, 2, f->arena, rows, &n, &f->e), TL_OK);
	assert_int_equal(rows[0].id, id);
	assert_true(rows[0].corrected);
	assert_int_equal(rows[0].published.year, 2021);
	assert_int_equal(tl_archive_search(f->a, &w, 0, keep, &order, &f->e), TL_OK);
	assert_string_equal(order.p, "2 1 ");
	assert_int_equal(get(f, id).published.month, 2);
	assert_sound(f);

	assert_int_equal(tl_archive_uncorrect(f->a, id, "published", "", &f->e), TL_OK);
	assert_int_equal(tl_archive_uncorrect(f->a, id, "published", "", &f->e), TL_ENOTFOUND);
	assert_int_equal(get(f, id).published.year, 2019);
	assert_int_equal(get(f, id).published_from, TL_FROM_STAMP);
	tl_buf_reset(&order);
	assert_int_equal(tl_archive_search(f->a, &w, 0, keep, &order, &f->e), TL_OK);
	assert_string_equal(order.p, "1 2 ");
	tl_buf_free(&order);
	assert_sound(f);
}

/* The corrected province leads; the others named stay as mentions; a guess without a mention goes. */
static void provinces_are_replaced(void **state)
{
	struct fixture *f = *state;
	struct tl_list_row row;
	int64_t id = start(f);
	struct tl_article t;

	correct(f, id, "province", "", "06\tBắc Kạn\t19\tThái Nguyên\n");
	t = get(f, id);
	assert_int_equal(t.n_provinces, 2);
	assert_string_equal(t.provinces[0].code, "06");
	assert_true(t.provinces[0].primary);
	assert_int_equal(t.provinces[0].mentions, 1);
	assert_string_equal(t.provinces[0].rule, "corrected");
	assert_string_equal(t.provinces[1].code, "22");
	assert_false(t.provinces[1].primary);
	assert_int_equal(tl_archive_rows(f->a, &id, 1, f->arena, &row, &f->e), TL_OK);
	assert_string_equal(row.province, "Bắc Kạn");
	assert_string_equal(row.today, "Thái Nguyên");
	correct(f, id, "topic", "", "a_topic\nanother\n");
	t = get(f, id);
	assert_int_equal(t.n_topics, 2);
	assert_string_equal(t.topics[1].id, "another");
	assert_sound(f);
}

static bool sum(void *context, const struct tl_metric_row *row)
{
	*(double *)context += row->metric.value;
	return true;
}

/* The key means one figure: by its words, and by its place where the same words stand twice. After
 * `annotate` has moved it the correction still finds it; when it is gone, nothing else is changed. */
static void figures_are_found_again(void **state)
{
	struct fixture *f = *state;
	int64_t id = start(f);
	struct tl_article t = get(f, id), moved;
	double total = 0;
	char key[40];

	snprintf(key, sizeof key, "%zu 12", t.metrics[1].begin);
	correct(f, id, "metric", key, "value=13\nlevel=district\nindicator=\nvalue2=14\n");
	t = get(f, id);
	assert_true(t.metrics[0].value == 12);
	assert_true(t.metrics[1].value == 13 && t.metrics[1].has2 && t.metrics[1].value2 == 14);
	assert_null(t.metrics[1].indicator);
	assert_int_equal(t.metrics[1].level, TL_LEVEL_DISTRICT);
	assert_int_equal(tl_archive_metrics(f->a, NULL, 0, NULL, sum, &total, &f->e), TL_OK);
	assert_true(total == 25);

	/* A second look adds to the first, and changes what it sets again. */
	correct(f, id, "metric", key, "period=2018\nvalue=15\n");
	t = get(f, id);
	assert_true(t.metrics[1].value == 15 && t.metrics[1].value2 == 14);
	assert_string_equal(t.metrics[1].period, "2018");
	assert_int_equal(t.metrics[1].level, TL_LEVEL_DISTRICT);

	moved = article(f, "nay da co 12 va 12 nguoi");
	assert_int_equal(tl_archive_begin(f->a, &f->e), TL_OK);
	assert_int_equal(tl_archive_put_article(f->a, id, &moved, &f->e), TL_OK);
	assert_int_equal(tl_archive_commit(f->a, &f->e), TL_OK);
	t = get(f, id);
	assert_true(t.metrics[0].value == 12 || t.metrics[0].value == 15);
	assert_int_equal(t.n_metrics, 2);

	correct(f, id, "metric", key, "delete");
	assert_int_equal(get(f, id).n_metrics, 1);
	assert_sound(f);
	moved = article(f, "khong con so nao");
	put(f, "page", &moved);
	assert_int_equal(get(f, id).n_metrics, 0);
	assert_sound(f);
}

static double value_at(const struct tl_article *t, size_t i)
{
	return i < t->n_metrics ? t->metrics[i].value : -1;
}

/* A figure that was added must stand where its words do, with its sentence and its members; be gone with its
 * words, and not be there twice when newer rules find it. It can be put right and deleted like the others. */
static void figures_are_added(void **state)
{
	struct fixture *f = *state;
	struct tl_article moved = article(f, "co 12 va 45 ho va 12 nguoi"), t;
	int64_t id = put(f, "page", &moved);
	struct tl_list_row row;
	double total = 0;
	char key[40];
	size_t at;

	t = get(f, id);
	at = (size_t)(strstr(t.body, "45 ho") - t.body);
	snprintf(key, sizeof key, "%zu 45 ho", at);
	correct(f, id, "metric", key,
		"added=3,4\nvalue=45\nvalue2=\nunit=ho\nindicator=x\nkind=percent\nqualifiers=over,part,\n");
	t = get(f, id);
	assert_int_equal(t.n_metrics, 3);
	assert_true(value_at(&t, 0) == 12 && value_at(&t, 1) == 45 && value_at(&t, 2) == 12);
	assert_int_equal(t.metrics[1].begin, at);
	assert_int_equal(t.metrics[1].end, at + 5);
	assert_int_equal(t.metrics[1].sentence_begin, at - 3);
	assert_int_equal(t.metrics[1].sentence_end, at + 9);
	assert_string_equal(t.metrics[1].rule, "added");
	assert_string_equal(t.metrics[1].unit, "ho");
	assert_int_equal(t.metrics[1].kind, TL_PERCENT);
	assert_int_equal(t.metrics[1].qualifiers, TL_Q_OVER | TL_Q_PART);
	assert_int_equal(tl_archive_rows(f->a, &id, 1, f->arena, &row, &f->e), TL_OK);
	assert_int_equal(row.figures, 3);
	assert_int_equal(tl_archive_metrics(f->a, NULL, 0, "x", sum, &total, &f->e), TL_OK);
	assert_true(total == 45);

	/* Put right, it is still the one that was added. */
	correct(f, id, "metric", key, "period=2018\n");
	t = get(f, id);
	assert_int_equal(t.n_metrics, 3);
	assert_string_equal(t.metrics[1].period, "2018");
	assert_string_equal(t.metrics[1].rule, "added");

	/* Farther on in a page that was changed; its sentence ends with the block. */
	moved = article(f, "nay da co 12 va 12 nguoi, con 45 ho");
	put(f, "page", &moved);
	t = get(f, id);
	assert_true(value_at(&t, 2) == 45);
	assert_memory_equal(t.body + t.metrics[2].begin, "45 ho", 5);
	assert_int_equal(t.metrics[2].sentence_end, t.metrics[2].end);
	assert_sound(f);

	/* The rules find it now. */
	moved = article(f, "co 45 ho");
	moved.metrics[0] = (struct tl_metric){.begin = moved.body_n - 5, .end = moved.body_n - 3, .value = 45};
	moved.n_metrics = 1;
	put(f, "page", &moved);
	t = get(f, id);
	assert_int_equal(t.n_metrics, 1);
	assert_string_equal(t.metrics[0].rule, "corrected");
	assert_string_equal(t.metrics[0].period, "2018");
	assert_int_equal(t.metrics[0].end, t.body_n - 3);

	moved = article(f, "co 46 ho");
	put(f, "page", &moved);
	assert_int_equal(get(f, id).n_metrics, 0);
	moved = article(f, "co 45 ho");
	put(f, "page", &moved);
	assert_int_equal(get(f, id).n_metrics, 1);
	correct(f, id, "metric", key, "delete");
	assert_int_equal(get(f, id).n_metrics, 0);
	/* Also where the rules find it. */
	moved.metrics[0] = (struct tl_metric){.begin = moved.body_n - 5, .end = moved.body_n - 3, .value = 45};
	moved.n_metrics = 1;
	put(f, "page", &moved);
	assert_int_equal(get(f, id).n_metrics, 0);
	assert_int_equal(tl_archive_uncorrect(f->a, id, "metric", key, &f->e), TL_OK);
	assert_int_equal(get(f, id).n_metrics, 1);
	assert_sound(f);
}

static void undo(struct fixture *f, int64_t id, bool more)
{
	struct tl_correction *list;
	size_t n;

	assert_int_equal(tl_archive_corrections(f->a, id, f->arena, &list, &n, &f->e), TL_OK);
	assert_int_equal(n, 1);
	assert_int_equal(tl_correction_was_more(&list[0]), more);
	assert_int_equal(tl_archive_correction_undo(f->a, &list[0], &f->e), TL_OK);
}

/* Deleting a figure that was added, or put right, and taking that back must bring back what stood there, not what the
 * rules say. */
static void deleting_is_undone(void **state)
{
	struct fixture *f = *state;
	struct tl_article t = article(f, "co 12 va 45 ho");
	int64_t id = put(f, "page", &t);
	char key[40];

	t = get(f, id);
	snprintf(key, sizeof key, "%zu 45 ho", (size_t)(strstr(t.body, "45 ho") - t.body));
	correct(f, id, "metric", key, "added=3,0\nvalue=45\nunit=ho\nkind=count\n");
	correct(f, id, "metric", key, "value=46\n");
	correct(f, id, "metric", key, "delete");
	correct(f, id, "metric", key, "delete");
	assert_int_equal(get(f, id).n_metrics, 1);
	undo(f, id, true);
	t = get(f, id);
	assert_int_equal(t.n_metrics, 2);
	assert_true(value_at(&t, 1) == 46);
	assert_string_equal(t.metrics[1].rule, "added");
	undo(f, id, false);
	assert_int_equal(get(f, id).n_metrics, 1);

	snprintf(key, sizeof key, "%zu 12", t.metrics[0].begin);
	correct(f, id, "metric", key, "value=13\n");
	correct(f, id, "metric", key, "delete");
	assert_int_equal(get(f, id).n_metrics, 0);
	/* What is set of a deleted one is there again. */
	correct(f, id, "metric", key, "unit=ho\n");
	t = get(f, id);
	assert_true(value_at(&t, 0) == 13);
	assert_string_equal(t.metrics[0].unit, "ho");
	correct(f, id, "metric", key, "delete");
	undo(f, id, true);
	assert_int_equal(get(f, id).n_metrics, 1);
	undo(f, id, false);
	correct(f, id, "metric", key, "delete");
	undo(f, id, false);
	t = get(f, id);
	assert_true(value_at(&t, 0) == 12);
	assert_sound(f);
}

/* A doctored archive: a mark may neither cut a letter nor lie outside of the text. */
static void added_figures_stay_in_the_text(void **state)
{
	struct fixture *f = *state;
	struct tl_article page = article(f, "có 45 hộ");
	int64_t id = put(f, "page", &page);
	struct tl_article t;
	char longer[200] = "0 ";

	correct(f, id, "metric", "5 45 h\xe1", "added=1,1\nvalue=45\n");
	correct(f, id, "metric", "5 \xb3 45", "added=1,1\nvalue=45\n");
	correct(f, id, "metric", "0 ", "added=1,1\nvalue=45\n");
	memset(longer + 2, '4', 90);
	correct(f, id, "metric", longer, "added=1,1\nvalue=45\n");
	assert_int_equal(get(f, id).n_metrics, 0);
	correct(f, id, "metric", "99999999999999999999 45",
		"added=99999999999999999999,99999999999999999999\nvalue=45\n");
	t = get(f, id);
	assert_int_equal(t.n_metrics, 1);
	assert_true(t.metrics[0].sentence_end <= t.body_n);
	correct(f, id, "metric", "99999999999999999999 45", "added=2,2\nvalue=45\n");
	t = get(f, id);
	/* No letter of the sentence is cut. */
	assert_int_not_equal(t.body[t.metrics[0].sentence_begin] & 0xc0, 0x80);
	assert_int_not_equal(t.body[t.metrics[0].sentence_end] & 0xc0, 0x80);
}

/* Corrections belong to the page: a deleted page takes them along, an unknown one gets none. */
static void corrections_belong_to_pages(void **state)
{
	struct fixture *f = *state;
	int64_t id = start(f);
	struct tl_correction *list, none = {99, "published", "", "2020", "lan", 0};
	size_t n;

	correct(f, id, "published", "", "2020");
	correct(f, id, "published", "", "2022");
	assert_int_equal(tl_archive_corrections(f->a, 0, f->arena, &list, &n, &f->e), TL_OK);
	assert_int_equal(n, 1);
	assert_string_equal(list[0].value, "2022");
	assert_string_equal(list[0].who, "lan");
	assert_int_equal(list[0].when, 1700000000);
	assert_int_equal(tl_archive_correct(f->a, &none, &f->e), TL_ENOTFOUND);
	assert_int_equal(tl_archive_begin(f->a, &f->e), TL_OK);
	assert_int_equal(tl_archive_delete(f->a, id, &f->e), TL_OK);
	assert_int_equal(tl_archive_commit(f->a, &f->e), TL_OK);
	assert_int_equal(tl_archive_corrections(f->a, 0, f->arena, &list, &n, &f->e), TL_OK);
	assert_int_equal(n, 0);
	assert_sound(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, fixture_start, fixture_stop)
		T(date_moves_the_article),
		T(provinces_are_replaced),
		T(figures_are_found_again),
		T(figures_are_added),
		T(deleting_is_undone),
		T(added_figures_stay_in_the_text),
		T(corrections_belong_to_pages),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
