/* Evaluation: every condition takes rows out of a set that it is given. So an AND is one condition
 * after the other, cheap ones first, and an expensive one (figures, names) looks only at what is
 * left. */
#include <stdlib.h>
#include <string.h>

#include "internal.h"
#include "tulieu/i18n.h"

static enum tl_status stopped(struct tl_error *e)
{
	return tl_fail(e, TL_ECANCELLED, "%s", _("interrupted"));
}

/* ---- words --------------------------------------------------------------------------------- */

struct collecting {
	const struct tl_run *run;
	struct tl_bits found;
};

static bool collect(void *context, int64_t docid)
{
	struct collecting *c = context;

	tl_bits_add(&c->found, tl_corpus_find(c->run->corpus, (uint32_t)tl_doc_id(docid)));
	return !tl_run_stopped(c->run);
}

static enum tl_status eval_words(const struct tl_run *run, const struct tl_node *n,
				 struct tl_bits *rows, struct tl_error *e)
{
	struct collecting c = {.run = run};
	struct tl_arena *arena = tl_arena_new();
	struct tl_words *words = tl_words_of(arena, n);
	enum tl_status status = TL_OK;

	tl_bits_init(&c.found, rows->n);
	if (!tl_words_empty(words))
		status = tl_archive_search(run->archive, words, 0, collect, &c, e);
	tl_bits_and(rows, &c.found);
	tl_bits_free(&c.found);
	tl_arena_free(arena);
	return status;
}

/* ---- names --------------------------------------------------------------------------------- */

/* A name that was asked for. One with marks is compared with them. */
struct wanted {
	struct tl_buf slug;
	bool marks;
	struct tl_buf key; /* of the name at hand */
	uint32_t *whole,
		*begun; /* numbers of the names that are so, that have a word beginning so */
	size_t n_whole, cap_whole, n_begun, cap_begun;
};

static void slug_of(const char *name, bool marks, struct tl_buf *out)
{
	size_t n = strlen(name), pos = 0, begin, end;

	tl_buf_reset(out);
	while (tl_next_word(name, n, &pos, &begin, &end)) {
		tl_buf_char(out, ' ');
		if (marks)
			tl_canon(name + begin, end - begin, out);
		else
			tl_fold(name + begin, end - begin, out);
	}
	tl_buf_add(out, "", 0);
}

static void wanted_start(struct wanted *w, const char *typed)
{
	*w = (struct wanted){0};
	slug_of(typed, true, &w->slug);
	slug_of(typed, false, &w->key);
	w->marks =
		w->slug.n != w->key.n || (w->key.n && memcmp(w->slug.p, w->key.p, w->key.n) != 0);
}

static void wanted_end(struct wanted *w)
{
	tl_buf_free(&w->slug);
	tl_buf_free(&w->key);
	free(w->whole);
	free(w->begun);
}

static void wanted_name(void *context, uint32_t number, const char *name)
{
	struct wanted *w = context;

	slug_of(name, w->marks, &w->key);
	if (!w->slug.n || w->key.n < w->slug.n || !strstr(w->key.p, w->slug.p))
		return;
	if (w->key.n == w->slug.n)
		*TL_PUSH(w->whole, w->n_whole, w->cap_whole) = number;
	else
		*TL_PUSH(w->begun, w->n_begun, w->cap_begun) = number;
}

/* The names that fit: those that are the whole of it, else those in which a word begins so. */
static const uint32_t *wanted_numbers(const struct wanted *w, size_t *n)
{
	*n = w->n_whole ? w->n_whole : w->n_begun;
	return w->n_whole ? w->whole : w->begun;
}

static void eval_dim_names(const struct tl_run *run, const struct tl_node *n, struct tl_bits *rows)
{
	enum tl_dim dim = (enum tl_dim)tl_fields[n->field].dim;
	uint32_t *values = NULL;
	size_t n_values = 0, cap = 0;

	for (size_t i = 0; i < n->n_ids; i++) {
		struct wanted w;
		const uint32_t *numbers;
		size_t found, all = tl_dim_values(run->corpus, dim);

		wanted_start(&w, n->field == TL_FIELD_SOURCE
					 ? tl_corpus_source(run->corpus, n->ids[i])
					 : n->ids[i]);
		for (size_t v = 0; v < all; v++)
			wanted_name(&w, (uint32_t)v,
				    tl_dim_value(run->corpus, dim, (uint32_t)v).label);
		numbers = wanted_numbers(&w, &found);
		for (size_t k = 0; k < found; k++)
			*TL_PUSH(values, n_values, cap) = numbers[k];
		wanted_end(&w);
	}
	tl_corpus_keep(run->corpus, dim, n_values ? values : &(uint32_t){TL_NO_VALUE},
		       n_values ? n_values : 1, rows);
	free(values);
}

struct naming {
	const struct tl_run *run;
	enum tl_facet facet;
	uint8_t *wanted; /* by number of the archive's list */
	size_t n;
	struct tl_bits found;
};

static bool name_row(void *context, const struct tl_columns_row *row)
{
	struct naming *g = context;

	for (uint32_t i = 0; i < row->n[g->facet]; i++) {
		uint32_t number = row->values[g->facet][i];

		if (number < g->n && g->wanted[number]) {
			tl_bits_add(&g->found, tl_corpus_find(g->run->corpus, (uint32_t)row->id));
			break;
		}
	}
	return !tl_run_stopped(g->run);
}

/* Names that are not in memory: people, documents. */
static enum tl_status eval_archive_names(const struct tl_run *run, const struct tl_node *n,
					 struct tl_bits *rows, struct tl_error *e)
{
	struct naming g = {.run = run};
	enum tl_status status = TL_OK;

	g.facet = n->field == TL_FIELD_PERSON ? TL_FACET_PERSON : TL_FACET_CITATION;
	for (size_t i = 0; i < n->n_ids && status == TL_OK; i++) {
		struct wanted w;
		const uint32_t *numbers;
		size_t found;

		wanted_start(&w, n->ids[i]);
		status = tl_archive_facet_names(run->archive, g.facet, wanted_name, &w, e);
		numbers = wanted_numbers(&w, &found);
		for (size_t k = 0; k < found; k++) {
			if (numbers[k] >= g.n) {
				size_t room = numbers[k] + 1u + numbers[k] / 2u;

				g.wanted = tl_realloc(g.wanted, room, 1);
				memset(g.wanted + g.n, 0, room - g.n);
				g.n = room;
			}
			g.wanted[numbers[k]] = 1;
		}
		wanted_end(&w);
	}
	tl_bits_init(&g.found, rows->n);
	if (status == TL_OK && g.n)
		status = tl_archive_columns(run->archive, 1u << g.facet, name_row, &g, e);
	tl_bits_and(rows, &g.found);
	tl_bits_free(&g.found);
	free(g.wanted);
	return status;
}

/* ---- figures ------------------------------------------------------------------------------- */

struct comparing {
	const struct tl_run *run;
	const struct tl_node *node;
	struct tl_bits found;
};

static bool compares(const struct tl_node *n, double value)
{
	switch (n->compare) {
	case TL_LESS:
		return value < n->number;
	case TL_LESS_EQUAL:
		return value <= n->number;
	case TL_GREATER_EQUAL:
		return value >= n->number;
	case TL_GREATER:
		return value > n->number;
	default:
		return value >= n->number && value <= n->number;
	}
}

static bool compare_row(void *context, const struct tl_metric_row *row)
{
	struct comparing *c = context;

	if (compares(c->node, row->metric.value))
		tl_bits_add(&c->found, tl_corpus_find(c->run->corpus, (uint32_t)row->id));
	return !tl_run_stopped(c->run);
}

static enum tl_status eval_value(const struct tl_run *run, const struct tl_node *n,
				 struct tl_bits *rows, struct tl_error *e)
{
	struct comparing c = {.run = run, .node = n};
	uint32_t value = tl_dim_find(run->corpus, TL_DIM_INDICATOR, n->ids[0]);
	enum tl_status status = TL_OK;
	int64_t *ids;
	size_t n_ids = 0;

	tl_corpus_keep(run->corpus, TL_DIM_INDICATOR, &value, 1, rows);
	ids = tl_calloc(tl_bits_count(rows) + 1, sizeof *ids);
	for (size_t row = 0; row < rows->n; row++)
		if (tl_bits_has(rows, row))
			ids[n_ids++] = tl_corpus_item(run->corpus, row).id;
	tl_bits_init(&c.found, rows->n);
	if (n_ids)
		status =
			tl_archive_metrics(run->archive, ids, n_ids, n->ids[0], compare_row, &c, e);
	tl_bits_and(rows, &c.found);
	tl_bits_free(&c.found);
	free(ids);
	return status;
}

/* ---- columns and state --------------------------------------------------------------------- */

static void eval_set(const struct tl_run *run, const struct tl_node *n, struct tl_bits *rows)
{
	enum tl_dim dim = (enum tl_dim)tl_fields[n->field].dim;
	uint32_t *values = tl_calloc(n->n_ids + 1, sizeof *values);

	for (size_t i = 0; i < n->n_ids; i++)
		values[i] = tl_dim_find(run->corpus, dim, n->ids[i]);
	tl_corpus_keep(run->corpus, dim, values, n->n_ids, rows);
	free(values);
}

/* Keeps the articles of the reader's sets that were got for this condition. */
static void eval_state(const struct tl_run *run, const struct tl_node *n, struct tl_bits *rows)
{
	struct tl_bits found;

	tl_bits_init(&found, rows->n);
	for (size_t i = 0; i < run->states->n; i++) {
		const struct tl_state_set *set = &run->states->sets[i];

		for (size_t k = 0; set->node == n && k < set->n; k++)
			tl_bits_add(&found, tl_corpus_find(run->corpus, set->ids[k]));
	}
	if (n->kind == TL_NODE_WORD && n->field == TL_FIELD_IS && n->word == TL_IS_UNREAD)
		tl_bits_without(rows, &found);
	else
		tl_bits_and(rows, &found);
	tl_bits_free(&found);
}

static void eval_ids(const struct tl_run *run, const struct tl_node *n, struct tl_bits *rows)
{
	struct tl_bits found;

	tl_bits_init(&found, rows->n);
	for (size_t i = 0; i < n->n_ids; i++)
		tl_bits_add(&found,
			    tl_corpus_find(run->corpus, (uint32_t)strtoul(n->ids[i], NULL, 10)));
	tl_bits_and(rows, &found);
	tl_bits_free(&found);
}

static void eval_word(const struct tl_run *run, const struct tl_node *n, struct tl_bits *rows)
{
	static const int has_dims[TL_HAS_WORDS] = {
		[TL_HAS_PROVINCE] = TL_DIM_TODAY, [TL_HAS_DISTRICT] = TL_DIM_DISTRICT,
		[TL_HAS_TOPIC] = TL_DIM_TOPIC,	  [TL_HAS_SOURCE] = TL_DIM_SOURCE,
		[TL_HAS_AGENCY] = TL_DIM_AGENCY,  [TL_HAS_DATE] = TL_DIM_YEAR,
	};
	const struct tl_corpus *c = run->corpus;

	if (n->field == TL_FIELD_IS) {
		switch (n->word) {
		case TL_IS_INFERRED:
			tl_corpus_keep_flags(c, TL_ITEM_INFERRED, true, rows);
			return;
		case TL_IS_CORRECTED:
			tl_corpus_keep_flags(c, TL_ITEM_CORRECTED, true, rows);
			return;
		case TL_IS_NOARTICLE:
			tl_corpus_keep_flags(c, TL_ITEM_NO_ARTICLE, true, rows);
			return;
		case TL_IS_ANY:
			return;
		default:
			eval_state(run, n, rows);
			return;
		}
	}
	switch (n->word) {
	case TL_HAS_FIGURES:
		tl_corpus_keep_flags(c, TL_ITEM_FIGURES, true, rows);
		return;
	case TL_HAS_PERSON:
		tl_corpus_keep_flags(c, TL_ITEM_PEOPLE, true, rows);
		return;
	case TL_HAS_CITATION:
		tl_corpus_keep_flags(c, TL_ITEM_CITATIONS, true, rows);
		return;
	case TL_HAS_NOTE:
	case TL_HAS_TAG:
		eval_state(run, n, rows);
		return;
	default:
		tl_corpus_keep(c, (enum tl_dim)has_dims[n->word], NULL, 0, rows);
		return;
	}
}

/* ---- trees --------------------------------------------------------------------------------- */

/* 0: columns; 1: what reads the archive row by row; 2: the full text. */
static int cost(const struct tl_node *n)
{
	int most = 0;

	switch (n->kind) {
	case TL_NODE_TEXT:
	case TL_NODE_NEAR:
		return 2;
	case TL_NODE_VALUE:
		return 1;
	case TL_NODE_NAME:
		return tl_fields[n->field].dim >= 0 ? 0 : 1;
	default:
		for (size_t i = 0; i < n->n; i++)
			most = cost(n->children[i]) > most ? cost(n->children[i]) : most;
		return most;
	}
}

static enum tl_status eval_or(const struct tl_run *run, const struct tl_node *n,
			      struct tl_bits *rows, struct tl_error *e)
{
	struct tl_bits found;
	enum tl_status status = TL_OK;

	tl_bits_init(&found, rows->n);
	for (size_t i = 0; i < n->n && status == TL_OK; i++) {
		struct tl_bits some;

		tl_bits_copy(&some, rows);
		tl_bits_without(&some, &found);
		status = tl_eval(run, n->children[i], &some, e);
		tl_bits_or(&found, &some);
		tl_bits_free(&some);
	}
	tl_bits_free(rows);
	*rows = found;
	return status;
}

enum tl_status tl_eval(const struct tl_run *run, const struct tl_node *n, struct tl_bits *rows,
		       struct tl_error *e)
{
	enum tl_status status = TL_OK;
	struct tl_bits some;

	if (tl_run_stopped(run))
		return stopped(e);
	if (!n)
		return TL_OK;
	if (tl_words_only(n))
		return eval_words(run, n, rows, e);
	switch (n->kind) {
	case TL_NODE_AND:
		for (int level = 0; level <= 2; level++)
			for (size_t i = 0; i < n->n && status == TL_OK; i++)
				if (cost(n->children[i]) == level)
					status = tl_eval(run, n->children[i], rows, e);
		return status;
	case TL_NODE_OR:
		return eval_or(run, n, rows, e);
	case TL_NODE_NOT:
		tl_bits_copy(&some, rows);
		status = tl_eval(run, n->children[0], &some, e);
		tl_bits_without(rows, &some);
		tl_bits_free(&some);
		return status;
	case TL_NODE_SET:
		eval_set(run, n, rows);
		return TL_OK;
	case TL_NODE_VALUE:
		return eval_value(run, n, rows, e);
	case TL_NODE_DATE:
		tl_corpus_keep_days(run->corpus, n->from, n->to, rows);
		return TL_OK;
	case TL_NODE_NAME:
		if (tl_fields[n->field].dim < 0)
			return eval_archive_names(run, n, rows, e);
		eval_dim_names(run, n, rows);
		return TL_OK;
	case TL_NODE_TAG:
		eval_state(run, n, rows);
		return TL_OK;
	case TL_NODE_ID:
		eval_ids(run, n, rows);
		return TL_OK;
	default:
		eval_word(run, n, rows);
		return TL_OK;
	}
}
