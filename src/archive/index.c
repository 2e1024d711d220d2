/* The word index. Its rows are numbered by date, so that the newest are found first; but the engine
 * (FTS5) gathers new rows in memory only while their numbers ascend, and writes a piece of the
 * index to be merged with the others at each one that does not. Articles come in any order of
 * dates, so those of a batch are put into the index at its end, in the order of their numbers. */
#include <stdlib.h>

#include "internal.h"

struct ar_due {
	int64_t docid, id;
};

static bool is_due(const struct tl_archive *a, int64_t id)
{
	for (size_t i = 0; i < a->n_due; i++)
		if (a->due[i].id == id)
			return true;
	return false;
}

void ar_index_put(struct tl_archive *a, int64_t id, int64_t docid)
{
	*TL_PUSH(a->due, a->n_due, a->cap_due) = (struct ar_due){.docid = docid, .id = id};
}

static enum tl_status insert(struct tl_archive *a, int64_t docid, struct tl_str headline,
			     struct tl_str body, struct tl_error *e)
{
	sqlite3_stmt *s = ar_statement(a, AR_INDEX_PUT, e);

	if (!s)
		return TL_EARCHIVE;
	ar_int(s, 1, docid);
	ar_text_n(s, 2, headline.p, headline.n);
	ar_text_n(s, 3, body.p, body.n);
	return ar_run(a, s, e);
}

/* Puts a stored article into the index; its row gets the number of words that were found. */
static enum tl_status insert_stored(struct tl_archive *a, int64_t id, struct tl_error *e)
{
	sqlite3_stmt *stored = ar_statement(a, AR_INDEXED_GET, e), *s;
	enum tl_status status;

	if (!stored)
		return TL_EARCHIVE;
	ar_int(stored, 1, id);
	status = ar_step(a, stored, e);
	if (status != TL_OK)
		return status == TL_ENOTFOUND ? TL_OK : status;
	status = insert(a, sqlite3_column_int64(stored, 0), ar_get_bytes(stored, 1),
			ar_get_bytes(stored, 2), e);
	sqlite3_reset(stored);
	if (status != TL_OK)
		return status;
	s = ar_statement(a, AR_WORDS_SET, e);
	if (!s)
		return TL_EARCHIVE;
	ar_int(s, 1, id);
	ar_int(s, 2, (int64_t)a->tokenizer.words);
	return ar_run(a, s, e);
}

static int by_docid(const void *one, const void *two)
{
	const struct ar_due *x = one, *y = two;

	return (x->docid > y->docid) - (x->docid < y->docid);
}

enum tl_status ar_index_flush(struct tl_archive *a, struct tl_error *e)
{
	enum tl_status status = TL_OK;

	if (a->n_due)
		qsort(a->due, a->n_due, sizeof *a->due, by_docid);
	for (size_t i = 0; i < a->n_due && status == TL_OK; i++)
		status = insert_stored(a, a->due[i].id, e);
	a->n_due = 0;
	return status;
}

void ar_index_forget(struct tl_archive *a)
{
	free(a->due);
	a->due = NULL;
	a->n_due = a->cap_due = 0;
}

enum tl_status ar_index_move(struct tl_archive *a, int64_t id, int64_t again, struct tl_error *e)
{
	enum tl_status status = is_due(a, id) ? ar_index_flush(a, e) : TL_OK;
	struct tl_str headline, body;
	sqlite3_stmt *old, *s;
	int64_t docid;

	old = status == TL_OK ? ar_statement(a, AR_INDEXED_GET, e) : NULL;
	if (!old)
		return TL_EARCHIVE;
	ar_int(old, 1, id);
	status = ar_step(a, old, e);
	if (status == TL_ENOTFOUND)
		return TL_OK;
	if (status != TL_OK)
		return status;
	docid = sqlite3_column_int64(old, 0);
	headline = ar_get_bytes(old, 1);
	body = ar_get_bytes(old, 2);
	s = ar_statement(a, AR_INDEX_DELETE, e);
	if (s && docid != again) {
		ar_int(s, 1, docid);
		ar_text_n(s, 2, headline.p, headline.n);
		ar_text_n(s, 3, body.p, body.n);
		status = ar_run(a, s, e);
		if (status == TL_OK && again >= 0)
			status = insert(a, again, headline, body, e);
	}
	sqlite3_reset(old);
	return s ? status : TL_EARCHIVE;
}

enum tl_status ar_index_keeps(struct tl_archive *a, int64_t id, int64_t docid,
			      struct tl_str headline, struct tl_str body, int64_t *words,
			      struct tl_error *e)
{
	enum tl_status status = is_due(a, id) ? ar_index_flush(a, e) : TL_OK;
	sqlite3_stmt *s = status == TL_OK ? ar_statement(a, AR_INDEXED_GET, e) : NULL;

	*words = -1;
	if (!s)
		return TL_EARCHIVE;
	ar_int(s, 1, id);
	status = ar_step(a, s, e);
	if (status == TL_OK) {
		if (sqlite3_column_int64(s, 0) == docid &&
		    tl_str_eq(ar_get_bytes(s, 1), headline) && tl_str_eq(ar_get_bytes(s, 2), body))
			*words = sqlite3_column_int64(s, 3);
		sqlite3_reset(s);
	}
	return status == TL_ENOTFOUND ? TL_OK : status;
}
