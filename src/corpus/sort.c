/* Orders of rows. A row is sorted by a key of 64 bits (with the newest first among equals);
 * headlines, which are not in memory, by the first bytes of their alphabetical keys, and only rows
 * whose keys begin alike by the whole of them: so a million headlines cost 32 bytes each and not
 * 300. */
#include <stdlib.h>
#include <string.h>

#include "internal.h"
#include "tulieu/i18n.h"

struct keyed {
	uint32_t key, at; /* at: place among the rows as given */
	uint32_t row;
};

static int by_key(const void *a, const void *b)
{
	const struct keyed *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	return x->at < y->at ? -1 : x->at > y->at;
}

struct ranked {
	struct tl_buf key;
	uint32_t value;
};

static int by_name(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	size_t n = x->key.n < y->key.n ? x->key.n : y->key.n;
	int order = n ? memcmp(x->key.p, y->key.p, n) : 0;

	if (order)
		return order;
	return x->key.n < y->key.n ? -1 : x->key.n > y->key.n;
}

/* Place of each province in alphabetical order. The caller frees. */
static uint32_t *alphabet(const struct tl_corpus *c)
{
	size_t n = tl_dim_values(c, TL_DIM_PROVINCE);
	struct ranked *names = tl_calloc(n + 1, sizeof *names);
	uint32_t *rank = tl_calloc(n + 1, sizeof *rank);

	for (size_t i = 0; i < n; i++) {
		const char *label = tl_dim_value(c, TL_DIM_PROVINCE, (uint32_t)i).label;

		names[i].value = (uint32_t)i;
		tl_sort_key(label, strlen(label), &names[i].key);
	}
	qsort(names, n, sizeof *names, by_name);
	for (size_t i = 0; i < n; i++) {
		rank[names[i].value] = (uint32_t)i;
		tl_buf_free(&names[i].key);
	}
	free(names);
	return rank;
}

static void sort_by_province(const struct tl_corpus *c, bool back, uint32_t *rows, size_t n)
{
	uint32_t *rank = alphabet(c);
	struct keyed *keys = tl_calloc(n + 1, sizeof *keys);

	for (size_t i = 0; i < n; i++) {
		uint32_t province;
		bool any = tl_corpus_values(c, rows[i], TL_DIM_PROVINCE, &province, 1) > 0;

		keys[i] = (struct keyed){!any	? UINT32_MAX
					 : back ? UINT32_MAX - 1 - rank[province]
						: rank[province],
					 (uint32_t)i, rows[i]};
	}
	qsort(keys, n, sizeof *keys, by_key);
	for (size_t i = 0; i < n; i++)
		rows[i] = keys[i].row;
	free(keys);
	free(rank);
}

/* There are few numbers of figures: each gets its part of the result, rows in the order in which
 * they come. */
static void sort_by_figures(const struct tl_corpus *c, bool back, uint32_t *rows, size_t n)
{
	uint32_t *sorted = tl_calloc(n + 1, sizeof *sorted);
	size_t starts[UINT8_MAX + 2] = {0};

	for (size_t i = 0; i < n; i++)
		starts[(back ? c->figures[rows[i]] : UINT8_MAX - c->figures[rows[i]]) + 1]++;
	for (size_t k = 1; k < TL_COUNT(starts); k++)
		starts[k] += starts[k - 1];
	for (size_t i = 0; i < n; i++)
		sorted[starts[back ? c->figures[rows[i]] : UINT8_MAX - c->figures[rows[i]]]++] =
			rows[i];
	if (n)
		memcpy(rows, sorted, n * sizeof *rows);
	free(sorted);
}

/* ---- headlines ----------------------------------------------------------------------------- */

#define KEY_BYTES 24
#define AT_ONCE 512 /* headlines read from the archive in one call */

struct headed {
	unsigned char key[KEY_BYTES]; /* the first bytes, filled up with 0 */
	uint32_t at, row;
};

static int by_head(const void *a, const void *b)
{
	const struct headed *x = a, *y = b;
	int order = memcmp(x->key, y->key, KEY_BYTES);

	if (order)
		return order;
	return x->at < y->at ? -1 : x->at > y->at;
}

struct place {
	uint32_t row, i;
};

static int by_row(const void *a, const void *b)
{
	const struct place *x = a, *y = b;

	return x->row < y->row ? -1 : x->row > y->row;
}

/* Calls `each` with the headline of every one of rows[0..n), in the order of the archive:
 * neighbours there lie on one page of it. */
typedef void headline_fn(void *context, size_t i, const char *headline);
static enum tl_status headlines(const struct tl_corpus *c, struct tl_archive *a,
				const uint32_t *rows, size_t n, const atomic_bool *stop,
				headline_fn *each, void *context, struct tl_error *e)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_list_row *list = tl_calloc(AT_ONCE, sizeof *list);
	struct place *places = tl_calloc(n + 1, sizeof *places);
	int64_t ids[AT_ONCE];
	enum tl_status status = TL_OK;

	for (size_t i = 0; i < n; i++)
		places[i] = (struct place){rows[i], (uint32_t)i};
	qsort(places, n, sizeof *places, by_row);
	for (size_t i = 0; i < n && status == TL_OK; i += AT_ONCE) {
		size_t some = n - i < AT_ONCE ? n - i : AT_ONCE;

		if (stop && atomic_load(stop)) {
			status = tl_fail(e, TL_ECANCELLED, _("interrupted"));
			break;
		}
		for (size_t k = 0; k < some; k++)
			ids[k] = c->ids[places[i + k].row];
		tl_arena_reset(arena);
		status = tl_archive_rows(a, ids, some, arena, list, e);
		for (size_t k = 0; k < some && status == TL_OK; k++)
			each(context, places[i + k].i, list[k].id ? list[k].headline : "");
	}
	free(places);
	tl_arena_free(arena);
	free(list);
	return status;
}

/* A headline begins, for the alphabet, with its first word: “Mẹ and Mẹ are neighbours. */
static void headline_key(const char *headline, struct tl_buf *out)
{
	size_t n = strlen(headline), pos = 0, begin, end;

	if (!tl_next_word(headline, n, &pos, &begin, &end))
		begin = 0;
	tl_sort_key(headline + begin, n - begin, out);
}

struct heading {
	struct headed *list;
	struct tl_buf key;
};

static void take_head(void *context, size_t i, const char *headline)
{
	struct heading *h = context;
	size_t n;

	tl_buf_reset(&h->key);
	headline_key(headline, &h->key);
	n = h->key.n < KEY_BYTES ? h->key.n : KEY_BYTES;
	if (n)
		memcpy(h->list[i].key, h->key.p, n);
}

static void take_whole(void *context, size_t i, const char *headline)
{
	struct ranked *names = context;

	headline_key(headline, &names[i].key);
}

/* Puts rows whose keys begin alike in the order of the whole keys; they stand newest first. */
static enum tl_status sort_alike(const struct tl_corpus *c, struct tl_archive *a, uint32_t *rows,
				 size_t n, const atomic_bool *stop, struct tl_error *e)
{
	struct ranked *names = tl_calloc(n, sizeof *names);
	uint32_t *sorted = tl_calloc(n, sizeof *sorted);
	enum tl_status status;

	for (size_t i = 0; i < n; i++)
		names[i].value = (uint32_t)i;
	status = headlines(c, a, rows, n, stop, take_whole, names, e);
	/* The place ends the key, behind a byte that is smaller than any of it: the order is
	 * stable. */
	for (size_t i = 0; i < n; i++) {
		const unsigned char place[5] = {0, (unsigned char)(i >> 24),
						(unsigned char)(i >> 16), (unsigned char)(i >> 8),
						(unsigned char)i};

		tl_buf_add(&names[i].key, place, sizeof place);
	}
	qsort(names, n, sizeof *names, by_name);
	for (size_t i = 0; i < n; i++) {
		sorted[i] = rows[names[i].value];
		tl_buf_free(&names[i].key);
	}
	memcpy(rows, sorted, n * sizeof *rows);
	free(sorted);
	free(names);
	return status;
}

static enum tl_status sort_by_headline(const struct tl_corpus *c, struct tl_archive *a,
				       uint32_t *rows, size_t n, const atomic_bool *stop,
				       struct tl_error *e)
{
	struct heading h = {.list = tl_calloc(n + 1, sizeof *h.list)};
	enum tl_status status;

	for (size_t i = 0; i < n; i++) {
		h.list[i].at = (uint32_t)i;
		h.list[i].row = rows[i];
	}
	status = headlines(c, a, rows, n, stop, take_head, &h, e);
	tl_buf_free(&h.key);
	if (status == TL_OK) {
		qsort(h.list, n, sizeof *h.list, by_head);
		for (size_t i = 0; i < n; i++)
			rows[i] = h.list[i].row;
		for (size_t i = 0, end; i < n && status == TL_OK; i = end) {
			for (end = i + 1;
			     end < n && !memcmp(h.list[i].key, h.list[end].key, KEY_BYTES);)
				end++;
			if (end - i > 1 && h.list[i].key[KEY_BYTES - 1])
				status = sort_alike(c, a, rows + i, end - i, stop, e);
		}
	}
	free(h.list);
	return status;
}

static void turn(uint32_t *rows, size_t n)
{
	for (size_t i = 0; i < n / 2; i++) {
		uint32_t row = rows[i];

		rows[i] = rows[n - 1 - i];
		rows[n - 1 - i] = row;
	}
}

enum tl_order tl_order_other(enum tl_order order)
{
	static const enum tl_order others[TL_ORDERS] = {
		[TL_ORDER_NEWEST] = TL_ORDER_OLDEST,
		[TL_ORDER_OLDEST] = TL_ORDER_NEWEST,
		[TL_ORDER_PROVINCE] = TL_ORDER_PROVINCE_BACK,
		[TL_ORDER_PROVINCE_BACK] = TL_ORDER_PROVINCE,
		[TL_ORDER_HEADLINE] = TL_ORDER_HEADLINE_BACK,
		[TL_ORDER_HEADLINE_BACK] = TL_ORDER_HEADLINE,
		[TL_ORDER_FIGURES] = TL_ORDER_FIGURES_BACK,
		[TL_ORDER_FIGURES_BACK] = TL_ORDER_FIGURES,
		[TL_ORDER_RELEVANCE] = TL_ORDER_RELEVANCE,
	};

	return others[order];
}

enum tl_status tl_corpus_sort(const struct tl_corpus *c, struct tl_archive *a, enum tl_order order,
			      uint32_t *rows, size_t n, const atomic_bool *stop, struct tl_error *e)
{
	enum tl_status status;
	size_t undated = 0;

	switch (order) {
	case TL_ORDER_OLDEST:
		/* Those without a date are last either way. */
		while (undated < n && !(c->meta[rows[n - 1 - undated]] & 3u))
			undated++;
		turn(rows, n - undated);
		return TL_OK;
	case TL_ORDER_PROVINCE:
	case TL_ORDER_PROVINCE_BACK:
		sort_by_province(c, order == TL_ORDER_PROVINCE_BACK, rows, n);
		return TL_OK;
	case TL_ORDER_FIGURES:
	case TL_ORDER_FIGURES_BACK:
		sort_by_figures(c, order == TL_ORDER_FIGURES_BACK, rows, n);
		return TL_OK;
	case TL_ORDER_HEADLINE:
		return sort_by_headline(c, a, rows, n, stop, e);
	case TL_ORDER_HEADLINE_BACK:
		status = sort_by_headline(c, a, rows, n, stop, e);
		turn(rows, n);
		return status;
	default:
		return TL_OK;
	}
}
