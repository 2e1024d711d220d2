/* Running queries over an archive of invented articles, against an oracle that looks at every
 * article with the plainest code: columns, full text and their plan must come to the same. */
#include "archive_fixture.h"
#include "query_fixture.h"

#include <pthread.h>
#include <time.h>

#define ARTICLES 300

static const char *const words[] = {"chi", "bộ",  "đảng", "đang", "viên", "hội", "hòa",
				    "hoà", "hoa", "dang", "đại",  "22",	  "tốt"};
static const char *const province_codes[] = {"01", "06", "19", "22", "04", "66"};
static const char *const topic_ids[] = {"member_development", "congress", "cadre_work"};
static const char *const indicator_ids[] = {"members_admitted", "party_members_total",
					    "admission_plan_rate"};
static const char *const source_names[] = {"Báo Quảng Ninh", "Báo Bắc Kạn", "Báo Bắc Kạn điện tử"};
static const char *const people[] = {"Nguyễn Văn An", "Hoàng Thị Chinh", "Lê Văn An Bình"};
static const char *const numbers[] = {"22-NQ/TW", "05-CT/TW", "225-QĐ/TU"};

/* What the oracle knows of an article. Sets are bits of the tables above. */
struct known {
	struct tl_date date;
	unsigned provinces, mentioned, topics, indicators, people, documents;
	int source; /* -1: none */
	double values[TL_COUNT(indicator_ids)];
	bool inferred, no_article, read;
	unsigned text[24]; /* words, the headline's first */
	size_t n_text, n_headline;
};

struct setting {
	struct fixture *f;
	struct tl_rules *rules;
	struct tl_corpus *corpus;
	struct known *all;
};

static const struct tl_province_info *province_of(const struct tl_rules *rules, const char *code)
{
	size_t n;
	const struct tl_province_info *p = tl_provinces(rules, &n);

	for (size_t i = 0; i < n; i++)
		if (!strcmp(p[i].code, code))
			return &p[i];
	fail();
	return NULL;
}

static struct tl_article make(struct setting *s, struct dice *d, struct known *k)
{
	struct tl_arena *arena = s->f->arena;
	struct tl_buf head = {0}, rest = {0};
	struct tl_article t;

	*k = (struct known){.source = (int)roll(d, 4) - 1};
	k->n_headline = 1 + roll(d, 4);
	k->n_text = k->n_headline + roll(d, 16);
	for (size_t i = 0; i < k->n_text; i++) {
		struct tl_buf *to = i < k->n_headline ? &head : &rest;

		k->text[i] = roll(d, TL_COUNT(words));
		tl_buf_printf(to, "%s%s", to->n ? roll(d, 8) ? " " : ", " : "", words[k->text[i]]);
	}
	t = plain_article(arena, "", tl_arena_strdup(arena, head.p), rest.p ? rest.p : "");
	tl_buf_free(&head);
	tl_buf_free(&rest);
	k->date = TL_NO_DATE;
	if (roll(d, 10)) {
		k->date.year = (int16_t)(2016 + roll(d, 4));
		k->date.month = (int8_t)(roll(d, 5) ? 1 + roll(d, 12) : 0);
		k->date.day = (int8_t)(k->date.month && roll(d, 5) ? 1 + roll(d, 28) : 0);
	}
	t.published = k->date;
	k->inferred = t.published_inferred = roll(d, 4) == 0;
	k->no_article = t.no_article = roll(d, 8) == 0;
	k->read = roll(d, 3) == 0;
	t.provinces = tl_arena_alloc(arena, TL_COUNT(province_codes) * sizeof *t.provinces);
	for (unsigned round = 0; round < 2; round++)
		for (unsigned i = 0; i < TL_COUNT(province_codes); i++) {
			const struct tl_province_info *p = province_of(s->rules, province_codes[i]);

			if (roll(d, 4) || (k->provinces | k->mentioned) >> i & 1)
				continue;
			*(round ? &k->mentioned : &k->provinces) |= 1u << i;
			t.provinces[t.n_provinces++] =
				(struct tl_province_ref){.code = p->code,
							 .name = p->name,
							 .today_code = p->today_code,
							 .today = p->today,
							 .primary = !round,
							 .mentions = 1,
							 .rule = "named"};
		}
	t.topics = tl_arena_alloc(arena, TL_COUNT(topic_ids) * sizeof *t.topics);
	for (unsigned i = 0; i < TL_COUNT(topic_ids); i++)
		if (roll(d, 3) == 0) {
			k->topics |= 1u << i;
			t.topics[t.n_topics++] = (struct tl_topic_ref){topic_ids[i], 0.5};
		}
	t.metrics = tl_arena_alloc(arena, TL_COUNT(indicator_ids) * sizeof *t.metrics);
	for (unsigned i = 0; i < TL_COUNT(indicator_ids); i++)
		if (roll(d, 3) == 0) {
			k->indicators |= 1u << i;
			k->values[i] = roll(d, 10);
			t.metrics[t.n_metrics++] = (struct tl_metric){.begin = 0,
								      .end = 1,
								      .value = k->values[i],
								      .kind = TL_COUNT_OF,
								      .indicator = indicator_ids[i],
								      .unit = "đảng viên",
								      .sentence_end = t.body_n};
		}
	t.people = tl_arena_alloc(arena, TL_COUNT(people) * sizeof *t.people);
	t.citations = tl_arena_alloc(arena, TL_COUNT(numbers) * sizeof *t.citations);
	for (unsigned i = 0; i < TL_COUNT(people); i++) {
		if (roll(d, 4) == 0) {
			k->people |= 1u << i;
			t.people[t.n_people++] = (struct tl_person){0, 1, people[i], NULL};
		}
		if (roll(d, 4) == 0) {
			k->documents |= 1u << i;
			t.citations[t.n_citations++] = (struct tl_citation){
				0, 1, "Nghị quyết", numbers[i], TL_NO_DATE, NULL};
		}
	}
	if (k->source >= 0)
		t.source_name = source_names[k->source];
	return t;
}

static int start(void **state)
{
	struct setting *s = tl_alloc(sizeof *s);
	struct dice dice = {7};
	struct tl_error e;

	fixture_start((void **)&s->f);
	s->rules = load_rules();
	s->all = tl_calloc(ARTICLES, sizeof *s->all);
	assert_int_equal(tl_archive_begin(s->f->a, &e), TL_OK);
	for (size_t i = 0; i < ARTICLES; i++) {
		struct tl_article t = make(s, &dice, &s->all[i]);
		struct tl_stored_page page = {.format = "text", .encoding = "UTF-8"};
		char name[16];
		int64_t id;

		snprintf(name, sizeof name, "%zu.txt", i);
		page.name = name;
		page.raw = tl_str_of(t.body, t.body_n);
		tl_sha256_hex(t.body, t.body_n, page.sha256);
		if (tl_archive_put(s->f->a, &page, &t, &id, &e) != TL_OK)
			fail_msg("%s", e.text);
		assert_int_equal(id, i + 1);
	}
	assert_int_equal(tl_archive_commit(s->f->a, &e), TL_OK);
	if (tl_corpus_load(s->rules, s->f->a, &s->corpus, &e) != TL_OK)
		fail_msg("%s", e.text);
	*state = s;
	return 0;
}

static int stop(void **state)
{
	struct setting *s = *state;

	tl_corpus_drop(s->corpus);
	tl_rules_free(s->rules);
	free(s->all);
	fixture_stop((void **)&s->f);
	free(s);
	return 0;
}

/* ---- the oracle ---------------------------------------------------------------------------- */

enum ask {
	WORD,
	PHRASE,
	BEGINNING,
	NEAR,
	HEADLINE,
	PROVINCE,
	MENTIONS,
	TODAY,
	TOPIC,
	INDICATOR,
	VALUE,
	DATE,
	SOURCE,
	PERSON,
	CITES,
	READ,
	INFERRED,
	HAS_DATE,
	ASKS,
	NOT = ASKS,
	AND,
	OR
};

struct condition {
	enum ask ask;
	unsigned a, b;
	const struct condition *left, *right;
};

static bool word_is(unsigned typed, unsigned there, bool beginning)
{
	char a[32], b[32], plain[32];
	const char *w = words[typed], *t = words[there];
	size_t na = tl_canon_word(w, strlen(w), a, sizeof a), nb;
	size_t n_plain = tl_fold_word(w, strlen(w), plain, sizeof plain);
	bool marks = n_plain != na || memcmp(a, plain, na) != 0;

	nb = marks ? tl_canon_word(t, strlen(t), b, sizeof b)
		   : tl_fold_word(t, strlen(t), b, sizeof b);
	return (beginning ? nb >= na : nb == na) && !memcmp(a, b, na);
}

static bool has_word(const struct known *k, unsigned typed, size_t from, size_t to, bool beginning)
{
	for (size_t i = from; i < to; i++)
		if (word_is(typed, k->text[i], beginning))
			return true;
	return false;
}

static const char *const dates[][3] = {
	/* as asked, first and last day */
	{"2017", "2017-01-01", "2017-12-31"},	   {"2017-03..2018-06", "2017-03-01", "2018-06-30"},
	{"2018-02", "2018-02-01", "2018-02-28"},   {"..2017-05-10", "1900-01-01", "2017-05-10"},
	{">=2018-02", "2018-02-01", "2100-12-31"},
};

static bool in_dates(struct tl_date d, const char *const *range)
{
	struct tl_date from, to, last = d;

	assert_true(tl_date_parse_iso(range[1], &from) && tl_date_parse_iso(range[2], &to));
	if (!last.month)
		last.month = 12;
	if (!last.day)
		last.day = (int8_t)tl_month_days(last.year ? last.year : 2000, last.month);
	return d.year && tl_date_days(d) >= tl_date_days(from) &&
	       tl_date_days(last) <= tl_date_days(to);
}

static bool holds(const struct setting *s, const struct known *k, const struct condition *c)
{
	switch (c->ask) {
	case WORD:
		return has_word(k, c->a, 0, k->n_text, false);
	case BEGINNING:
		return has_word(k, c->a, 0, k->n_text, true);
	case HEADLINE:
		return has_word(k, c->a, 0, k->n_headline, false);
	case PHRASE:
		for (size_t i = 0; i + 1 < k->n_text; i++)
			if (word_is(c->a, k->text[i], false) &&
			    word_is(c->b, k->text[i + 1], false))
				return true;
		return false;
	case NEAR:
		for (size_t i = 0; i < k->n_text; i++)
			for (size_t j = 0; j < k->n_text; j++)
				if (i != j && word_is(c->a, k->text[i], false) &&
				    word_is(c->b, k->text[j], false) &&
				    (i < j ? j - i : i - j) <= 4)
					return true;
		return false;
	case PROVINCE:
		return k->provinces >> c->a & 1;
	case MENTIONS:
		return (k->provinces | k->mentioned) >> c->a & 1;
	case TODAY:
		for (unsigned i = 0; i < TL_COUNT(province_codes); i++)
			if (k->provinces >> i & 1 &&
			    !strcmp(province_of(s->rules, province_codes[i])->today_code,
				    province_of(s->rules, province_codes[c->a])->today_code))
				return true;
		return false;
	case TOPIC:
		return k->topics >> c->a & 1;
	case INDICATOR:
		return k->indicators >> c->a & 1;
	case VALUE:
		return k->indicators >> c->a & 1 && k->values[c->a] >= c->b;
	case DATE:
		return in_dates(k->date, dates[c->b % TL_COUNT(dates)]);
	case SOURCE:
		return k->source == (int)c->a; /* a whole name stands for itself alone */
	case PERSON:
		/* "An" is a whole part of two names; a beginning of none. */
		return c->a ? k->people >> c->a & 1 : k->people & 5;
	case CITES:
		return c->a ? k->documents >> c->a & 1 : k->documents & 1;
	case READ:
		return k->read;
	case INFERRED:
		return k->inferred;
	case HAS_DATE:
		return k->date.year != 0;
	case NOT:
		return !holds(s, k, c->left);
	case AND:
		return holds(s, k, c->left) && holds(s, k, c->right);
	default:
		return holds(s, k, c->left) || holds(s, k, c->right);
	}
}

static void write_out(const struct condition *c, struct tl_buf *out)
{
	static const char *const persons[] = {"an", "\"Hoàng Thị Chinh\"", "le-van-an-binh"};

	switch (c->ask) {
	case WORD:
		tl_buf_str(out, words[c->a]);
		break;
	case BEGINNING:
		tl_buf_printf(out, "%s*", words[c->a]);
		break;
	case HEADLINE:
		tl_buf_printf(out, "tiêuđề:%s", words[c->a]);
		break;
	case PHRASE:
		tl_buf_printf(out, "\"%s %s\"", words[c->a], words[c->b]);
		break;
	case NEAR:
		tl_buf_printf(out, "(%s ~3 %s)", words[c->a], words[c->b]);
		break;
	case PROVINCE:
		tl_buf_printf(out, "tỉnh:%s", province_codes[c->a]);
		break;
	case MENTIONS:
		tl_buf_printf(out, "nhắc:%s", province_codes[c->a]);
		break;
	case TODAY:
		break;
	case TOPIC:
		tl_buf_printf(out, "chủđề:%s", topic_ids[c->a]);
		break;
	case INDICATOR:
		tl_buf_printf(out, "số:%s", indicator_ids[c->a]);
		break;
	case VALUE:
		tl_buf_printf(out, "số:%s>=%u", indicator_ids[c->a], c->b);
		break;
	case DATE:
		tl_buf_printf(out, "ngày:%s", dates[c->b % TL_COUNT(dates)][0]);
		break;
	case SOURCE:
		tl_buf_printf(out, "nguồn:\"%s\"", source_names[c->a]);
		break;
	case PERSON:
		tl_buf_printf(out, "người:%s", persons[c->a]);
		break;
	case CITES:
		tl_buf_printf(out, "vănbản:%s", numbers[c->a]);
		break;
	case READ:
		tl_buf_str(out, "is:read");
		break;
	case INFERRED:
		tl_buf_str(out, "is:inferred");
		break;
	case HAS_DATE:
		tl_buf_str(out, "has:date");
		break;
	case NOT:
		tl_buf_str(out, "-(");
		write_out(c->left, out);
		tl_buf_char(out, ')');
		break;
	default:
		tl_buf_char(out, '(');
		write_out(c->left, out);
		tl_buf_str(out, c->ask == OR ? " or " : " ");
		write_out(c->right, out);
		tl_buf_char(out, ')');
		break;
	}
	if (c->ask == TODAY)
		tl_buf_printf(out, "nay:%02u", c->b);
}

static struct condition *invent(const struct setting *s, struct tl_arena *arena, struct dice *d,
				int depth)
{
	struct condition *c = tl_arena_alloc(arena, sizeof *c);
	static const unsigned ranges[ASKS] = {
		[WORD] = TL_COUNT(words),
		[PHRASE] = TL_COUNT(words),
		[BEGINNING] = TL_COUNT(words),
		[NEAR] = TL_COUNT(words),
		[HEADLINE] = TL_COUNT(words),
		[PROVINCE] = TL_COUNT(province_codes),
		[MENTIONS] = TL_COUNT(province_codes),
		[TODAY] = TL_COUNT(province_codes),
		[TOPIC] = 3,
		[INDICATOR] = 3,
		[VALUE] = 3,
		[DATE] = 1,
		[SOURCE] = 3,
		[PERSON] = 3,
		[CITES] = 3,
		[READ] = 1,
		[INFERRED] = 1,
		[HAS_DATE] = 1,
	};

	if (depth > 0 && roll(d, 3)) {
		c->ask = (enum ask)(NOT + roll(d, 3));
		c->left = invent(s, arena, d, depth - 1);
		c->right = c->ask == NOT ? NULL : invent(s, arena, d, depth - 1);
		return c;
	}
	c->ask = (enum ask)roll(d, roll(d, 2) ? ASKS : PROVINCE); /* words half of the time */
	c->a = roll(d, ranges[c->ask]);
	c->b = roll(d, c->ask == PHRASE || c->ask == NEAR ? TL_COUNT(words) : 10);
	if (c->ask == NEAR) {		/* words that no text can take for each other */
		c->a = roll(d, 2);	/* chi, bộ */
		c->b = 11 + roll(d, 2); /* 22, tốt */
	}
	if (c->ask == TODAY)
		c->b = (unsigned)atoi(province_of(s->rules, province_codes[c->a])->today_code);
	return c;
}

static void read_ids(void *context, enum tl_state what, const char *tag, uint32_t **ids, size_t *n)
{
	const struct setting *s = context;
	size_t cap = 0;

	(void)tag;
	assert_int_equal(what, TL_STATE_READ);
	for (uint32_t i = 0; i < ARTICLES; i++)
		if (s->all[i].read)
			*TL_PUSH(*ids, *n, cap) = i + 1;
}

/* The order of the list: later dates, then larger numbers first, no date last. */
static bool newer(const struct setting *s, uint32_t a, uint32_t b)
{
	bool has_a = s->all[a].date.year != 0, has_b = s->all[b].date.year != 0;
	int day_a = has_a ? tl_date_days(s->all[a].date) : 0,
	    day_b = has_b ? tl_date_days(s->all[b].date) : 0;

	if (has_a != has_b)
		return has_a;
	return day_a != day_b ? day_a > day_b : a > b;
}

static void check_result(const struct setting *s, const struct condition *c, const char *text,
			 const struct tl_result *r)
{
	size_t n, expected = 0;
	const uint32_t *rows = tl_result_rows(r, &n);

	for (uint32_t i = 0; i < ARTICLES; i++)
		expected += !s->all[i].no_article && holds(s, &s->all[i], c);
	if (n != expected)
		fail_msg("%s: %zu rows, not %zu", text, n, expected);
	for (size_t i = 0; i < n; i++) {
		if (!holds(s, &s->all[rows[i]], c))
			fail_msg("%s: row %u does not match", text, (unsigned)rows[i]);
		if (i && !newer(s, rows[i - 1], rows[i]))
			fail_msg("%s: rows %u, %u out of order", text, (unsigned)rows[i - 1],
				 (unsigned)rows[i]);
	}
}

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

static struct tl_result *run(const struct setting *s, const char *text, size_t limit)
{
	struct tl_query *q = read_query(s->rules, text);
	struct tl_result *r;
	struct tl_error e;

	if (tl_query_run(q, s->corpus, s->f->a, NULL, NULL, limit, &r, &e) != TL_OK)
		fail_msg("%s: %s", text, e.text);
	tl_query_free(q);
	return r;
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

/* ---- the thread ---------------------------------------------------------------------------- */

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
		struct tl_result *r = tl_search_result(search);
		unsigned seen;

		if (r && tl_result_number(r) == number && tl_result_done(r))
			return r;
		tl_result_drop(r);
		pthread_mutex_lock(&w->lock);
		seen = w->notices;
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

	assert_int_equal(tl_search_new("/nowhere/archive.db", 10, NULL, NULL, &search, &e),
			 TL_EARCHIVE);
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

/* An archive that can't be read: the corpus says why, and a search over it too. */
static void test_no_archive(void **state)
{
	struct setting *s = *state;
	struct tl_corpus *corpus;
	struct tl_error e = {0};

	assert_int_equal(
		tl_corpus_load_start(s->rules, "/nowhere/archive.db", NULL, NULL, &corpus, &e),
		TL_OK);
	tl_corpus_wait(corpus);
	assert_int_equal(tl_corpus_error(corpus, &e), TL_EARCHIVE);
	assert_true(*e.text);
	assert_int_equal(tl_corpus_rows(corpus), 0);
	tl_corpus_drop(corpus);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_against_oracle), cmocka_unit_test(test_pages),
		cmocka_unit_test(test_limit),	       cmocka_unit_test(test_orders),
		cmocka_unit_test(test_large),	       cmocka_unit_test(test_thread),
		cmocka_unit_test(test_no_archive),     cmocka_unit_test(test_same_filters),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
