/* Running a query. What only the columns can say makes a mask; then the words, joined into one
 * question to the full text, stream their articles newest first through it, so that the first
 * screenful is known long before the last row. Without words at the top, the mask is the answer. */
#include <stdlib.h>
#include <string.h>

#include "internal.h"

#define NOTIFY_EVERY 8192 /* rows between two notices that a result has grown */

/* True if the query itself speaks of pages without an article, which are left out else. */
static bool asks_for_pages(const struct tl_node *n)
{
	if (!n)
		return false;
	if (n->kind == TL_NODE_WORD && n->field == TL_FIELD_IS &&
	    (n->word == TL_IS_NOARTICLE || n->word == TL_IS_ANY))
		return true;
	for (size_t i = 0; i < n->n; i++)
		if (asks_for_pages(n->children[i]))
			return true;
	return false;
}

/* Parts a tree into what the full text answers and the rest, each perhaps NULL. New nodes live in
 * scratch; conditions are shared, since the states that were got are known by their nodes. */
static void part(struct tl_query *scratch, struct tl_node *root, struct tl_node **words,
		 struct tl_node **rest)
{
	struct tl_node *w, *r;
	bool positive = false;

	*words = *rest = NULL;
	if (!root)
		return;
	if (root->kind != TL_NODE_AND) {
		*(tl_words_only(root) ? words : rest) = root;
		return;
	}
	w = tl_node_new(scratch, TL_NODE_AND, TL_FIELDS);
	r = tl_node_new(scratch, TL_NODE_AND, TL_FIELDS);
	for (size_t i = 0; i < root->n; i++)
		positive |= tl_words_only(root->children[i]);
	for (size_t i = 0; i < root->n; i++) {
		struct tl_node *child = root->children[i];
		bool negative = child->kind == TL_NODE_NOT && positive;
		struct tl_node *to = tl_words_only(negative ? child->children[0] : child) ? w : r;

		*TL_ARENA_PUSH(scratch->arena, to->children, to->n, to->cap) = child;
	}
	*words = tl_node_plain(w);
	*rest = tl_node_plain(r);
}

void tl_mask_free(struct tl_mask *m)
{
	free(m->text);
	tl_bits_free(&m->rows);
	*m = (struct tl_mask){0};
}

/* Makes the mask of `rest`, or copies that of the last run if it was the same. */
static enum tl_status make_mask(const struct tl_run *run, const struct tl_node *rest,
				struct tl_bits *mask, struct tl_error *e)
{
	struct tl_mask *last = run->mask;
	bool pages = asks_for_pages(run->query->root);
	struct tl_buf text = {0};
	enum tl_status status = TL_OK;

	tl_buf_str(&text, pages ? "1 " : "0 ");
	if (rest)
		tl_node_text(rest, &text);
	if (last && last->text && last->corpus == tl_corpus_number(run->corpus) &&
	    !run->states->n && !strcmp(last->text, text.p)) {
		tl_buf_free(&text);
		tl_bits_copy(mask, &last->rows);
		return TL_OK;
	}
	tl_bits_init(mask, tl_corpus_rows(run->corpus));
	tl_bits_all(mask);
	if (!pages)
		tl_corpus_keep_flags(run->corpus, TL_ITEM_NO_ARTICLE, false, mask);
	if (rest)
		status = tl_eval(run, rest, mask, e);
	if (last && status == TL_OK && !run->states->n) {
		tl_mask_free(last);
		last->text = tl_buf_steal(&text);
		last->corpus = tl_corpus_number(run->corpus);
		tl_bits_copy(&last->rows, mask);
	}
	tl_buf_free(&text);
	return status;
}

struct streaming {
	const struct tl_run *run;
	struct tl_result *result; /* NULL: into list */
	const struct tl_bits *mask;
	uint32_t *list;
	size_t n, cap;
	bool full; /* ended by the limit */
};

static bool stream_row(struct streaming *s, size_t row)
{
	const struct tl_run *run = s->run;

	if (!s->result) {
		*TL_PUSH(s->list, s->n, s->cap) = (uint32_t)row;
	} else {
		s->n = tl_result_add(s->result, (uint32_t)row);
		if (run->grown && (s->n == run->first || s->n % NOTIFY_EVERY == 0))
			run->grown(run->context);
	}
	s->full = run->limit && s->n >= run->limit;
	return !s->full;
}

static bool on_docid(void *context, int64_t docid)
{
	struct streaming *s = context;
	size_t row = tl_corpus_find(s->run->corpus, (uint32_t)tl_doc_id(docid));

	if (tl_run_stopped(s->run))
		return false;
	return !tl_bits_has(s->mask, row) || stream_row(s, row);
}

static void stream_mask(struct streaming *s)
{
	const uint32_t *newest = tl_corpus_newest(s->run->corpus);

	for (size_t i = 0; i < s->mask->n; i++)
		if (tl_bits_has(s->mask, newest[i]) && !stream_row(s, newest[i]))
			break;
}

static enum tl_status stream(struct streaming *s, struct tl_node *words, bool ranked,
			     struct tl_error *e)
{
	struct tl_arena *arena;
	struct tl_words *tree;
	enum tl_status status = TL_OK;

	if (!words) {
		stream_mask(s);
		return TL_OK;
	}
	arena = tl_arena_new();
	tree = tl_words_of(arena, words);
	if (!tl_words_empty(tree))
		status = (ranked ? tl_archive_search_ranked
				 : tl_archive_search)(s->run->archive, tree, 0, on_docid, s, e);
	tl_arena_free(arena);
	return status == TL_ECANCELLED && s->full ? TL_OK : status;
}

enum tl_status tl_run_query(const struct tl_run *run, struct tl_result *r, struct tl_error *e)
{
	const struct tl_query *q = run->query;
	struct tl_query *scratch = tl_query_new();
	struct tl_node *words, *rest;
	struct tl_bits mask = {0};
	struct tl_error error = {0};
	struct tl_run whole = *run;
	struct streaming s = {.run = &whole, .result = r, .mask = &mask};
	enum tl_status status = tl_corpus_error(run->corpus, &error);

	part(scratch, q->root, &words, &rest);
	if (status == TL_OK)
		status = make_mask(run, rest, &mask, &error);
	if (q->order != TL_ORDER_NEWEST) {
		/* All rows must be known before the first one is. */
		s.result = NULL;
		whole.limit = 0;
	}
	if (status == TL_OK)
		status = stream(&s, words, q->order == TL_ORDER_RELEVANCE, &error);
	if (status == TL_OK && !s.result) {
		status = tl_corpus_sort(run->corpus, run->archive, q->order, s.list, s.n, run->stop,
					&error);
		tl_result_set(r, s.list, run->limit && run->limit < s.n ? run->limit : s.n);
	}
	if (status != TL_OK && tl_run_stopped(run))
		status = error.status = TL_ECANCELLED;
	tl_result_end(r, status, &error);
	if (e && status != TL_OK)
		*e = error;
	free(s.list);
	tl_bits_free(&mask);
	tl_query_free(scratch);
	return status;
}

enum tl_status tl_query_run(const struct tl_query *q, struct tl_corpus *c, struct tl_archive *a,
			    tl_state_fn *state, void *context, size_t limit, struct tl_result **out,
			    struct tl_error *e)
{
	struct tl_states states;
	struct tl_run run = {
		.query = q, .corpus = c, .archive = a, .states = &states, .limit = limit};
	struct tl_result *r = tl_result_new(c, 0);
	enum tl_status status;

	tl_corpus_wait(c);
	tl_states_get(q, state, context, &states);
	status = tl_run_query(&run, r, e);
	tl_states_free(&states);
	if (status != TL_OK) {
		tl_result_drop(r);
		r = NULL;
	}
	*out = r;
	return status;
}
