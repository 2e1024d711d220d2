/* A result: an array with room for every row, of which the first n are known. One thread adds, any
 * number read: a row is written before n says that it is there. */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "internal.h"

struct tl_result {
	atomic_int holders;
	uint64_t number;
	struct tl_corpus *corpus;
	uint32_t *rows;
	size_t room;
	atomic_size_t n;
	atomic_bool done; /* what follows is written before */
	enum tl_status status;
	struct tl_error error;
};

struct tl_result *tl_result_new(struct tl_corpus *c, uint64_t number)
{
	struct tl_result *r = tl_alloc(sizeof *r);

	atomic_init(&r->holders, 1);
	atomic_init(&r->n, 0);
	atomic_init(&r->done, false);
	r->number = number;
	r->corpus = tl_corpus_hold(c);
	return r;
}

size_t tl_result_add(struct tl_result *r, uint32_t row)
{
	size_t n = atomic_load_explicit(&r->n, memory_order_relaxed);

	/* Memory that is never written costs nothing: room for all rows at once, so that readers
	 * may keep the array. */
	if (!r->rows) {
		r->room = tl_corpus_rows(r->corpus);
		r->rows = tl_realloc(NULL, r->room + 1, sizeof *r->rows);
	}
	if (n == r->room)
		return n;
	r->rows[n] = row;
	atomic_store(&r->n, n + 1);
	return n + 1;
}

void tl_result_set(struct tl_result *r, const uint32_t *rows, size_t n)
{
	r->room = n;
	r->rows = tl_realloc(NULL, n + 1, sizeof *r->rows);
	if (n)
		memcpy(r->rows, rows, n * sizeof *rows);
	atomic_store(&r->n, n);
}

void tl_result_end(struct tl_result *r, enum tl_status status, const struct tl_error *e)
{
	r->status = status;
	if (e)
		r->error = *e;
	r->error.status = status;
	atomic_store(&r->done, true);
}

struct tl_corpus *tl_result_corpus(const struct tl_result *r)
{
	return r->corpus;
}

struct tl_result *tl_result_hold(struct tl_result *r)
{
	atomic_fetch_add(&r->holders, 1);
	return r;
}

void tl_result_drop(struct tl_result *r)
{
	if (!r || atomic_fetch_sub(&r->holders, 1) != 1)
		return;
	tl_corpus_drop(r->corpus);
	free(r->rows);
	free(r);
}

const uint32_t *tl_result_rows(const struct tl_result *r, size_t *n)
{
	static const uint32_t none[1];

	*n = atomic_load(&r->n);
	return *n ? r->rows : none;
}

bool tl_result_done(const struct tl_result *r)
{
	return atomic_load(&r->done);
}

enum tl_status tl_result_error(const struct tl_result *r, struct tl_error *e)
{
	if (!tl_result_done(r))
		return TL_OK;
	if (e && r->status != TL_OK)
		*e = r->error;
	return r->status;
}

uint64_t tl_result_number(const struct tl_result *r)
{
	return r->number;
}
