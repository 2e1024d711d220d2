/* The archive: what goes in comes out, pages keep their ids, nothing is left behind. */
#include "archive_fixture.h"

/* An article with one mark of every kind and every member set, so that a forgotten column shows. */
static struct tl_article full_article(struct tl_arena *arena)
{
	static struct tl_place place = {0, 4, TL_LEVEL_DISTRICT, "Hòn Mây", "22", "22", "22x", true};
	static struct tl_province_ref provinces[] = {
		{"22", "Quảng Ninh", "22", "Quảng Ninh", true, 3, "named", 0, 4},
		{"06", "Bắc Kạn", "19", "Thái Nguyên", false, 1, NULL, 5, 8},
		{NULL, NULL, "01", "Hà Nội", false, 1, "site", 0, 0}};
	static const char *districts[] = {"Hòn Mây", "Đảo Gió"};
	static struct tl_topic_ref topics[] = {{"member_development", 0.83}, {"theory", 0.2}};
	static struct tl_topic_cue cue = {"theory", 5, 9, true};
	static struct tl_metric metrics[] = {
		{.begin = 0, .end = 4, .value = 1.5, .value2 = 2, .has2 = true, .kind = TL_RATIO,
		 .qualifiers = TL_Q_OVER | TL_Q_ZERO, .indicator = "members_admitted",
		 .unit = "đảng viên", .period = "2017-01/2017-09", .scope = "Đảng bộ",
		 .level = TL_LEVEL_PROVINCE, .province = "22", .sentence_begin = 0,
		 .sentence_end = 12, .rule = "r:1", .why_begin = 5, .why_end = 8},
		{.begin = 5, .end = 8, .value = 0.1, .kind = TL_PERCENT}};
	static struct tl_citation citation = {
		0, 4, "Nghị quyết", "99-NQ/XY", {2008, 2, 2, -1, 0}, "Ban Gió"};
	static struct tl_person person = {5, 9, "Trần Văn Mây", "Bí thư"};
	static struct tl_author author = {"Lê Gió", "Báo Mây"};
	struct tl_article t = plain_article(arena, "2017-10-23T17:01", "Tít bài", "Thân bài dài.");

	t.kicker = "MỤC";
	t.place_tag = "Hòn Mây";
	t.published_inferred = true;
	t.published_at = (struct tl_span){3, 19};
	t.published_text = "23/10";
	t.agency = "TTXVN";
	t.source_name = "Báo Mây";
	t.source_url = "http://may.example/1";
	t.authors = &author;
	t.places = &place;
	t.provinces = provinces;
	t.districts = districts;
	t.topics = topics;
	t.cues = &cue;
	t.metrics = metrics;
	t.citations = &citation;
	t.people = &person;
	t.n_authors = t.n_places = t.n_cues = t.n_citations = t.n_people = 1;
	t.n_provinces = 3;
	t.n_districts = t.n_topics = t.n_metrics = 2;
	return t;
}

/* A mark's member that is not stored, or read from another column. */
static void whole_article_comes_back(void **state)
{
	struct fixture *f = *state;
	struct tl_article t = full_article(f->arena), got;
	int64_t id = put(f, "a.txt", &t);

	assert_int_equal(tl_archive_article(f->a, id, f->arena, &got, &f->e), TL_OK);
	assert_string_equal(got.body, t.body);
	assert_int_equal(got.body_n, t.body_n);
	assert_string_equal(got.headline, "Tít bài");
	assert_string_equal(got.kicker, "MỤC");
	assert_string_equal(got.place_tag, "Hòn Mây");
	assert_memory_equal(&got.published, &t.published, sizeof t.published);
	assert_int_equal(got.published_from, TL_FROM_STAMP);
	assert_true(got.published_inferred);
	assert_int_equal(got.published_at.end, 19);
	assert_string_equal(got.published_text, "23/10");
	assert_string_equal(got.agency, "TTXVN");
	assert_string_equal(got.source_url, "http://may.example/1");
	assert_false(got.no_article);
	assert_int_equal(got.n_blocks, 2);
	assert_int_equal(got.blocks[1].kind, TL_BLOCK_PARAGRAPH);
	assert_string_equal(got.authors[0].affiliation, "Báo Mây");
	assert_string_equal(got.places[0].district, "22x");
	assert_int_equal(got.places[0].level, TL_LEVEL_DISTRICT);
	assert_true(got.places[0].indirect);
	assert_int_equal(got.n_provinces, 3);
	assert_true(got.provinces[0].primary);
	assert_int_equal(got.provinces[0].mentions, 3);
	assert_string_equal(got.provinces[1].today, "Thái Nguyên");
	assert_null(got.provinces[1].rule);
	assert_null(got.provinces[2].code);
	assert_string_equal(got.districts[1], "Đảo Gió");
	assert_true(got.topics[0].score == 0.83);
	assert_true(got.cues[0].strong);
	assert_int_equal(got.n_metrics, 2);
	assert_true(got.metrics[0].has2 && got.metrics[0].value2 == 2);
	assert_int_equal(got.metrics[0].qualifiers, TL_Q_OVER | TL_Q_ZERO);
	assert_int_equal(got.metrics[0].kind, TL_RATIO);
	assert_int_equal(got.metrics[0].level, TL_LEVEL_PROVINCE);
	assert_string_equal(got.metrics[0].period, "2017-01/2017-09");
	assert_string_equal(got.metrics[0].rule, "r:1");
	assert_int_equal(got.metrics[0].why_end, 8);
	assert_false(got.metrics[1].has2);
	assert_true(got.metrics[1].value == 0.1);
	assert_null(got.metrics[1].indicator);
	assert_int_equal(got.citations[0].date.year, 2008);
	assert_string_equal(got.citations[0].issuer, "Ban Gió");
	assert_string_equal(got.people[0].position, "Bí thư");
	assert_sound(f);
}

/* A changed page that gets a new id would lose a reader's stars; one that is not noticed stays old. */
static void replaced_page_keeps_its_id(void **state)
{
	struct fixture *f = *state;
	enum tl_page_state page_state;
	struct tl_stored_page page;
	struct tl_buf raw = {0};
	int64_t first, other, again, id;
	char sha[65];

	first = put_text(f, "a.txt", "2019-01-02", "Cũ", "chuối xanh");
	other = put_text(f, "b.txt", "2019-01-01", "Khác", "quả khác");
	assert_int_equal(tl_archive_page(f->a, first, f->arena, &page, &raw, &f->e), TL_OK);
	assert_string_equal(page.name, "a.txt");
	assert_int_equal(page.imported, 1700000000);
	memcpy(sha, page.sha256, sizeof sha);
	assert_int_equal(tl_archive_page_state(f->a, "a.txt", sha, &page_state, &id, &f->e), TL_OK);
	assert_int_equal(page_state, TL_PAGE_SAME);
	assert_int_equal(id, first);
	sha[0] = sha[0] == '0' ? '1' : '0';
	assert_int_equal(tl_archive_page_state(f->a, "a.txt", sha, &page_state, &id, &f->e), TL_OK);
	assert_int_equal(page_state, TL_PAGE_CHANGED);
	assert_int_equal(tl_archive_page_state(f->a, "c.txt", sha, &page_state, &id, &f->e), TL_OK);
	assert_int_equal(page_state, TL_PAGE_NEW);

	again = put_text(f, "a.txt", "2020-05-06", "Mới", "chuối vàng");
	assert_int_equal(again, first);
	assert_int_not_equal(other, first);
	assert_int_equal(tl_archive_page(f->a, first, f->arena, &page, &raw, &f->e), TL_OK);
	assert_non_null(strstr(raw.p, "vàng"));
	tl_buf_free(&raw);
	assert_sound(f);
}

static bool collect(void *context, int64_t docid)
{
	struct tl_buf *out = context;

	tl_buf_printf(out, "%lld ", (long long)tl_doc_id(docid));
	return true;
}

static const char *find(struct fixture *f, const char *word)
{
	static struct tl_buf out;
	struct tl_words w = {.kind = TL_WORDS_TEXT, .text = {word, strlen(word)}};

	tl_buf_reset(&out);
	tl_buf_str(&out, "");
	if (tl_archive_search(f->a, &w, 0, collect, &out, &f->e) != TL_OK)
		fail_msg("search: %s", f->e.text);
	return out.p;
}

/* Words of a text that was replaced or deleted must no longer be found, at either of its dates. */
static void index_follows_replacement_and_deletion(void **state)
{
	struct fixture *f = *state;
	int64_t id = put_text(f, "a.txt", "2019-01-02", "Cũ", "chuối xanh");

	put_text(f, "b.txt", "2019-06-01", "Giữa", "chuối đỏ");
	assert_string_equal(find(f, "chuối"), "2 1 ");
	put_text(f, "a.txt", "2020-05-06", "Mới", "chuối vàng");
	assert_string_equal(find(f, "chuối"), "1 2 ");
	assert_string_equal(find(f, "xanh"), "");
	assert_string_equal(find(f, "vàng"), "1 ");
	assert_int_equal(tl_archive_begin(f->a, &f->e), TL_OK);
	assert_int_equal(tl_archive_delete(f->a, id, &f->e), TL_OK);
	assert_int_equal(tl_archive_delete(f->a, 77, &f->e), TL_ENOTFOUND);
	assert_int_equal(tl_archive_commit(f->a, &f->e), TL_OK);
	assert_string_equal(find(f, "chuối"), "2 ");
	assert_sound(f);
}

static struct tl_article put_in_batch(struct fixture *f, const char *name, const char *date,
				      const char *text)
{
	struct tl_stored_page page = {.name = name, .format = "text", .encoding = "UTF-8"};
	struct tl_article t = plain_article(f->arena, date, "Tít", text);
	int64_t id;

	page.raw = tl_str_of(t.body, t.body_n);
	tl_sha256_hex(t.body, t.body_n, page.sha256);
	if (tl_archive_put(f->a, &page, &t, &id, &f->e) != TL_OK)
		fail_msg("put: %s", f->e.text);
	return t;
}

static uint32_t words_of(struct fixture *f, int64_t id)
{
	struct tl_list_row row;

	assert_int_equal(tl_archive_rows(f->a, &id, 1, f->arena, &row, &f->e), TL_OK);
	return row.words;
}

/* The index gets a batch's articles when it ends: one that is put twice, deleted or left as it was in
 * between must not stay in it under an old text, fall out of it, or lose the number of its words; a
 * search within the batch must find what it has put. */
static void index_follows_one_batch(void **state)
{
	struct fixture *f = *state;
	struct tl_article same;

	assert_int_equal(tl_archive_begin(f->a, &f->e), TL_OK);
	put_in_batch(f, "c.txt", "2021-01-01", "chuối chín");
	put_in_batch(f, "b.txt", "2020-01-01", "chuối xanh");
	same = put_in_batch(f, "a.txt", "2019-01-01", "chuối đỏ ba bốn");
	put_in_batch(f, "b.txt", "2022-01-01", "chuối vàng");
	assert_int_equal(tl_archive_delete(f->a, 1, &f->e), TL_OK);
	assert_int_equal(tl_archive_put_article(f->a, 3, &same, &f->e), TL_OK);
	assert_int_equal(tl_archive_commit(f->a, &f->e), TL_OK);
	assert_string_equal(find(f, "chuối"), "2 3 ");
	assert_string_equal(find(f, "xanh"), "");
	assert_string_equal(find(f, "chín"), "");
	assert_int_equal(words_of(f, 2), 3);
	assert_int_equal(words_of(f, 3), 5);
	assert_int_equal(tl_archive_begin(f->a, &f->e), TL_OK);
	assert_int_equal(tl_archive_put_article(f->a, 3, &same, &f->e), TL_OK);
	put_in_batch(f, "d.txt", "2018-01-01", "chuối già");
	assert_string_equal(find(f, "già"), "4 ");
	assert_int_equal(tl_archive_commit(f->a, &f->e), TL_OK);
	assert_string_equal(find(f, "đỏ"), "3 ");
	assert_int_equal(words_of(f, 3), 5);
	assert_sound(f);
}

/* Undo of a deletion: the same id, and it can be found again. */
static void deleted_article_can_be_put_again(void **state)
{
	struct fixture *f = *state;
	struct tl_stored_page page;
	struct tl_article t;
	struct tl_buf raw = {0};
	int64_t id = put_text(f, "a.txt", "2019-01-02", "Tít", "chuối xanh");

	assert_int_equal(tl_archive_page(f->a, id, f->arena, &page, &raw, &f->e), TL_OK);
	assert_int_equal(tl_archive_article(f->a, id, f->arena, &t, &f->e), TL_OK);
	assert_int_equal(tl_archive_begin(f->a, &f->e), TL_OK);
	assert_int_equal(tl_archive_delete(f->a, id, &f->e), TL_OK);
	assert_int_equal(tl_archive_commit(f->a, &f->e), TL_OK);
	assert_int_equal(put_text(f, "c.txt", "2019-01-02", "Khác", "mận"), 2);
	assert_int_equal(tl_archive_begin(f->a, &f->e), TL_OK);
	assert_int_equal(tl_archive_put_again(f->a, &page, &t, &f->e), TL_OK);
	assert_int_equal(tl_archive_commit(f->a, &f->e), TL_OK);
	assert_string_equal(find(f, "xanh"), "1 ");
	tl_buf_free(&raw);
	assert_sound(f);
}

/* A batch that is given up must leave nothing, neither rows nor packed columns nor names. */
static void rollback_leaves_nothing(void **state)
{
	struct fixture *f = *state;
	struct tl_article t = full_article(f->arena);
	struct tl_stored_page page = {.name = "x", .format = "text", .encoding = "UTF-8"};
	struct tl_archive_stats stats;
	int64_t id;

	put_text(f, "a.txt", "2019-01-02", "Tít", "chuối");
	assert_int_equal(tl_archive_begin(f->a, &f->e), TL_OK);
	page.raw = TL_STR("x");
	tl_sha256_hex("x", 1, page.sha256);
	assert_int_equal(tl_archive_put(f->a, &page, &t, &id, &f->e), TL_OK);
	tl_archive_rollback(f->a);
	assert_int_equal(tl_archive_stats(f->a, &stats, &f->e), TL_OK);
	assert_int_equal(stats.articles, 1);
	id = put(f, "x", &t);
	assert_int_equal(id, 2);
	assert_sound(f);
}

static bool count_and_check(void *context, const struct tl_columns_row *row)
{
	size_t *n = context;

	assert_int_equal(row->id, (int64_t)++*n);
	return true;
}

struct columns_of_full {
	uint32_t n[TL_FACETS];
	struct tl_columns_row row;
};
static bool keep_counts(void *context, const struct tl_columns_row *row)
{
	struct columns_of_full *c = context;

	memcpy(c->n, row->n, sizeof c->n);
	c->row = *row;
	return true;
}

static void keep_name(void *context, uint32_t number, const char *name)
{
	tl_buf_printf(context, "%u=%s ", (unsigned)number, name);
}

/* Each facet in its own column, primary and mentioned apart, chunks joined where ids pass 256. */
static void columns_hold_each_facet(void **state)
{
	struct fixture *f = *state;
	struct tl_article t = full_article(f->arena);
	struct columns_of_full c = {0};
	struct tl_buf names = {0};
	int64_t id = put(f, "a.txt", &t);
	size_t n = 0;

	assert_int_equal(tl_archive_columns(f->a, ~0u, keep_counts, &c, &f->e), TL_OK);
	assert_int_equal(c.row.id, id);
	assert_int_equal(c.row.precision, TL_WHOLE_DAY);
	assert_true(c.row.inferred);
	assert_int_equal(tl_doc_day(c.row.docid), tl_date_days(t.published));
	assert_int_equal(c.row.figures, 2);
	assert_int_equal(c.n[TL_FACET_PROVINCE], 1);
	assert_int_equal(c.n[TL_FACET_MENTIONED], 1);
	assert_int_equal(c.n[TL_FACET_TODAY], 1);
	assert_int_equal(c.n[TL_FACET_TODAY_MENTIONED], 2);
	assert_int_equal(c.n[TL_FACET_TOPIC], 2);
	assert_int_equal(c.n[TL_FACET_INDICATOR], 1);
	assert_int_equal(c.n[TL_FACET_DISTRICT], 0);
	assert_int_equal(c.n[TL_FACET_AGENCY], 1);
	assert_int_equal(c.n[TL_FACET_PERSON], 1);
	assert_int_equal(tl_archive_columns(f->a, 1u << TL_FACET_TOPIC, keep_counts, &c, &f->e),
			 TL_OK);
	assert_int_equal(c.n[TL_FACET_PROVINCE], 0);
	assert_int_equal(c.n[TL_FACET_TOPIC], 2);
	assert_int_equal(tl_archive_facet_names(f->a, TL_FACET_MENTIONED, keep_name, &names, &f->e),
			 TL_OK);
	assert_string_equal(names.p, "0=22 1=06 ");
	tl_buf_free(&names);

	for (int i = 2; i <= 600; i++) {
		char name[16];

		snprintf(name, sizeof name, "p%d", i);
		assert_int_equal(put_text(f, name, i % 7 ? "2018-03-04" : "", "Tít", "thân"), i);
	}
	assert_int_equal(tl_archive_columns(f->a, 0, count_and_check, &n, &f->e), TL_OK);
	assert_int_equal(n, 600);
	assert_sound(f);
}

/* Lists: newest first, undated last, pages that are no article left out, gaps shown as gaps. */
static void lists_are_newest_first(void **state)
{
	struct fixture *f = *state;
	struct tl_article spam = plain_article(f->arena, "2024-01-01", "Rác", "rác");
	struct tl_list_row rows[8];
	int64_t ids[] = {2, 99, 1};
	size_t n;

	put_text(f, "a", "2017", "Năm", "x");
	put_text(f, "b", "2019-05-06T07:08", "Ngày", "x y z");
	put_text(f, "c", "", "Không ngày", "x");
	spam.no_article = true;
	put(f, "d", &spam);
	assert_int_equal(tl_archive_newest(f->a, 8, f->arena, rows, &n, &f->e), TL_OK);
	assert_int_equal(n, 3);
	assert_string_equal(rows[0].headline, "Ngày");
	assert_string_equal(rows[2].headline, "Không ngày");
	assert_int_equal(tl_archive_newest(f->a, 1, f->arena, rows, &n, &f->e), TL_OK);
	assert_int_equal(n, 1);
	assert_int_equal(tl_archive_rows(f->a, ids, 3, f->arena, rows, &f->e), TL_OK);
	assert_int_equal(rows[0].published.minute, 8);
	assert_int_equal(rows[0].words, 4);
	assert_string_equal(rows[0].file, "b");
	assert_int_equal(rows[1].id, 0);
	assert_int_equal(rows[2].published.month, 0);
	assert_false(tl_doc_dated(tl_doc_of(TL_NO_DATE, 5)));
}

static bool sum_values(void *context, const struct tl_metric_row *row)
{
	*(double *)context += row->metric.value;
	assert_int_equal(row->published.year, 2017);
	return true;
}

/* Figures by indicator, with any indicator, and all. */
static void metrics_stream(void **state)
{
	struct fixture *f = *state;
	struct tl_article t = full_article(f->arena);
	double sum = 0;
	int64_t id;

	put_text(f, "b", "2019-05-06", "Không số", "x");
	id = put(f, "a", &t);
	assert_int_equal(tl_archive_metrics(f->a, NULL, 0, NULL, sum_values, &sum, &f->e), TL_OK);
	assert_true(sum == 1.6);
	sum = 0;
	assert_int_equal(tl_archive_metrics(f->a, &id, 1, "", sum_values, &sum, &f->e), TL_OK);
	assert_true(sum == 1.5);
	sum = 0;
	assert_int_equal(tl_archive_metrics(f->a, &id, 1, "theory", sum_values, &sum, &f->e), TL_OK);
	assert_true(sum == 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, fixture_start, fixture_stop)
		T(whole_article_comes_back),
		T(replaced_page_keeps_its_id),
		T(index_follows_replacement_and_deletion),
		T(index_follows_one_batch),
		T(deleted_article_can_be_put_again),
		T(rollback_leaves_nothing),
		T(columns_hold_each_facet),
		T(lists_are_newest_first),
		T(metrics_stream),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
