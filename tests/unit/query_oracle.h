/* An archive of invented articles and an oracle that looks at every one of them with the plainest
 * code: for tests of queries, whose columns, full text and plan must come to the same. */
#ifndef TL_QUERY_ORACLE_H
#define TL_QUERY_ORACLE_H

#include "archive_fixture.h"
#include "query_fixture.h"

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

static inline const struct tl_province_info *province_of(const struct tl_rules *rules,
							 const char *code)
{
	size_t n;
	const struct tl_province_info *p = tl_provinces(rules, &n);

	for (size_t i = 0; i < n; i++)
		if (!strcmp(p[i].code, code))
			return &p[i];
	fail();
	return NULL;
}

static inline struct tl_article make(struct setting *s, struct dice *d, struct known *k)
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

static inline int start(void **state)
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

static inline int stop(void **state)
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

static inline bool word_is(unsigned typed, unsigned there, bool beginning)
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

static inline bool has_word(const struct known *k, unsigned typed, size_t from, size_t to,
			    bool beginning)
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

static inline bool in_dates(struct tl_date d, const char *const *range)
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

static inline bool holds(const struct setting *s, const struct known *k, const struct condition *c)
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

static inline void write_out(const struct condition *c, struct tl_buf *out)
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

static inline struct condition *invent(const struct setting *s, struct tl_arena *arena,
				       struct dice *d, int depth)
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

static inline void read_ids(void *context, enum tl_state what, const char *tag, uint32_t **ids,
			    size_t *n)
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
static inline bool newer(const struct setting *s, uint32_t a, uint32_t b)
{
	bool has_a = s->all[a].date.year != 0, has_b = s->all[b].date.year != 0;
	int day_a = has_a ? tl_date_days(s->all[a].date) : 0,
	    day_b = has_b ? tl_date_days(s->all[b].date) : 0;

	if (has_a != has_b)
		return has_a;
	return day_a != day_b ? day_a > day_b : a > b;
}

static inline void check_result(const struct setting *s, const struct condition *c,
				const char *text, const struct tl_result *r)
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

static inline struct tl_result *run(const struct setting *s, const char *text, size_t limit)
{
	struct tl_query *q = read_query(s->rules, text);
	struct tl_result *r;
	struct tl_error e;

	if (tl_query_run(q, s->corpus, s->f->a, NULL, NULL, limit, &r, &e) != TL_OK)
		fail_msg("%s: %s", text, e.text);
	tl_query_free(q);
	return r;
}

#endif
