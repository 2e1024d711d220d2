/* Loading: the archive's packed columns, in the order of ids, into ours. */
#include <stdlib.h>
#include <string.h>

#include "internal.h"
#include "tulieu/i18n.h"

/* Days that a date column may hold, 1 January 1 to 31 December 3000: a damaged archive must not
 * make the sort below take a bucket for each of its days. */
#define FIRST_DAY (-719162)
#define LAST_DAY 376565

struct tl_corpus *tl_corpus_new(const struct tl_rules *rules)
{
	static atomic_uint_fast64_t numbers;
	struct tl_corpus *c = tl_alloc(sizeof *c);

	atomic_init(&c->holders, 1);
	atomic_init(&c->loaded, false);
	c->number = atomic_fetch_add(&numbers, 1) + 1;
	c->rules = rules;
	c->names = tl_arena_new();
	pthread_mutex_init(&c->lock, NULL);
	pthread_cond_init(&c->ended, NULL);
	tl_dims_start(c);
	return c;
}

static void room_for_rows(struct tl_corpus *c, size_t rows)
{
	if (rows <= c->cap)
		return;
	c->ids = tl_realloc(c->ids, rows, sizeof *c->ids);
	c->days = tl_realloc(c->days, rows, sizeof *c->days);
	c->meta = tl_realloc(c->meta, rows, sizeof *c->meta);
	c->figures = tl_realloc(c->figures, rows, sizeof *c->figures);
	c->offsets = tl_realloc(c->offsets, rows + 1, sizeof *c->offsets);
	c->cap = rows;
}

static void pool_push(struct tl_corpus *c, enum tl_set set, uint32_t value)
{
	if (value >= TL_WIDE_LIMIT)
		return;
	if (c->pool_n + 2 > c->pool_cap) {
		c->pool_cap = c->pool_cap < 4096 ? 4096 : c->pool_cap + c->pool_cap / 4;
		c->pool = tl_realloc(c->pool, c->pool_cap, sizeof *c->pool);
	}
	if (value < TL_SET_NARROW) {
		c->pool[c->pool_n++] = (uint16_t)((unsigned)set << TL_SET_SHIFT | value);
		return;
	}
	c->pool[c->pool_n++] = (uint16_t)((unsigned)TL_SET_WIDE << TL_SET_SHIFT |
					  (unsigned)set << 8 | value >> 16);
	c->pool[c->pool_n++] = (uint16_t)value;
}

static bool among(const uint32_t *list, size_t n, uint32_t value)
{
	for (size_t i = 0; i < n; i++)
		if (list[i] == value)
			return true;
	return false;
}

/* True if today's provinces of a row are the successors of its provinces. */
static bool follows(const struct tl_corpus *c, const uint32_t *provinces, size_t n,
		    const uint32_t *todays, size_t n_todays)
{
	for (size_t p = 0; p < n; p++) {
		bool any = false;

		for (size_t t = 0; t < n_todays && !any; t++)
			any = tl_today_of(c, provinces[p]) == todays[t];
		if (!any)
			return false;
	}
	for (size_t t = 0; t < n_todays; t++) {
		bool any = false;

		for (size_t p = 0; p < n && !any; p++)
			any = tl_today_of(c, provinces[p]) == todays[t];
		if (!any)
			return false;
	}
	return true;
}

void tl_corpus_add(struct tl_corpus *c, const struct tl_columns_row *row,
		   const uint32_t *const *values, const uint32_t *n_values)
{
	unsigned flags =
		(row->inferred ? TL_ITEM_INFERRED : 0u) |
		(row->no_article ? TL_ITEM_NO_ARTICLE : 0u) |
		(row->corrected ? TL_ITEM_CORRECTED : 0u) | (row->figures ? TL_ITEM_FIGURES : 0u) |
		(row->citations ? TL_ITEM_CITATIONS : 0u) | (row->people ? TL_ITEM_PEOPLE : 0u);
	bool dated = tl_doc_dated(row->docid) && row->precision != TL_NO_DAY;
	int day = dated ? tl_doc_day(row->docid) : 0;

	if (c->n == c->cap)
		room_for_rows(c, c->cap < 1024 ? 1024 : c->cap + c->cap / 2);
	if (day < FIRST_DAY || day > LAST_DAY)
		dated = false;
	c->ids[c->n] = (uint32_t)row->id;
	c->days[c->n] = dated ? day : 0;
	c->meta[c->n] = (uint8_t)(flags << 2 | (dated ? row->precision & 3u : TL_NO_DAY));
	c->figures[c->n] = row->figures < UINT8_MAX ? (uint8_t)row->figures : UINT8_MAX;
	c->offsets[c->n] = (uint32_t)c->pool_n;
	for (int set = 0; set < TL_SETS; set++) {
		if (set == TL_SET_TODAY &&
		    follows(c, values[TL_SET_PROVINCE], n_values[TL_SET_PROVINCE], values[set],
			    n_values[set]))
			continue;
		for (uint32_t i = 0; i < n_values[set]; i++) {
			/* No province stands in both of its sets: counts need not look. */
			if (set == TL_SET_MENTIONED &&
			    among(values[TL_SET_PROVINCE], n_values[TL_SET_PROVINCE],
				  values[set][i]))
				continue;
			pool_push(c, (enum tl_set)set, values[set][i]);
		}
	}
	c->offsets[++c->n] = (uint32_t)c->pool_n;
}

/* The newest first, of one day the larger id first, those without a date last: counting by day,
 * which keeps the order of ids. */
static void order(struct tl_corpus *c)
{
	int32_t first = LAST_DAY, last = FIRST_DAY;
	uint32_t *starts;
	size_t days, at = 0;

	for (size_t row = 0; row < c->n; row++)
		if (c->meta[row] & 3u) {
			first = c->days[row] < first ? c->days[row] : first;
			last = c->days[row] > last ? c->days[row] : last;
		}
	c->first_day = first;
	c->last_day = last;
	days = first <= last ? (size_t)(last - first) + 1 : 0;
	starts = tl_calloc(days + 1, sizeof *starts); /* bucket 0: the last day; `days`: no date */
	for (size_t row = 0; row < c->n; row++)
		starts[c->meta[row] & 3u ? (size_t)(last - c->days[row]) : days]++;
	for (size_t bucket = 0; bucket <= days; bucket++) {
		size_t n = starts[bucket];

		starts[bucket] = (uint32_t)at;
		at += n;
	}
	c->newest = tl_realloc(c->newest, c->n + 1, sizeof *c->newest);
	for (size_t row = c->n; row-- > 0;)
		c->newest[starts[c->meta[row] & 3u ? (size_t)(last - c->days[row]) : days]++] =
			(uint32_t)row;
	free(starts);
}

void tl_corpus_finish(struct tl_corpus *c)
{
	if (!c->n)
		room_for_rows(c, 1);
	room_for_rows(c, c->n);
	c->offsets[c->n] = (uint32_t)c->pool_n;
	if (c->pool_n)
		c->pool = tl_realloc(c->pool, c->pool_n, sizeof *c->pool);
	order(c);
	tl_dims_index(c);
	pthread_mutex_lock(&c->lock);
	atomic_store(&c->loaded, true);
	pthread_cond_broadcast(&c->ended);
	pthread_mutex_unlock(&c->lock);
}

/* ---- from the archive ---------------------------------------------------------------------- */

static const struct {
	enum tl_facet facet;
	enum tl_dim dim;
} sources[TL_SETS] = {
	[TL_SET_PROVINCE] = {TL_FACET_PROVINCE, TL_DIM_PROVINCE},
	[TL_SET_MENTIONED] = {TL_FACET_MENTIONED, TL_DIM_PROVINCE},
	[TL_SET_TODAY] = {TL_FACET_TODAY, TL_DIM_TODAY},
	[TL_SET_TOPIC] = {TL_FACET_TOPIC, TL_DIM_TOPIC},
	[TL_SET_INDICATOR] = {TL_FACET_INDICATOR, TL_DIM_INDICATOR},
	[TL_SET_DISTRICT] = {TL_FACET_DISTRICT, TL_DIM_DISTRICT},
	[TL_SET_SOURCE] = {TL_FACET_SOURCE, TL_DIM_SOURCE},
	[TL_SET_AGENCY] = {TL_FACET_AGENCY, TL_DIM_AGENCY},
};

struct loading {
	struct tl_corpus *c;
	enum tl_set set; /* whose names are being read */
	/* Our value for each of the archive's numbers. */
	uint32_t *map[TL_SETS];
	size_t map_n[TL_SETS], map_cap[TL_SETS];
	uint32_t *values[TL_SETS]; /* of the row at hand */
	size_t values_cap[TL_SETS];
	/* Sources that the rules know, each once, with their values. */
	struct known_source {
		const char *name;
		uint32_t value;
	} * known;
	size_t n_known, cap_known;
};

/* A source that the rules know is one value, whatever the forms are in which texts name it. */
static uint32_t source_value(struct loading *l, const char *text)
{
	const char *name = tl_corpus_source(l->c, text);
	uint32_t value;

	if (name == text)
		return tl_dim_add(l->c, TL_DIM_SOURCE, text);
	for (size_t i = 0; i < l->n_known; i++)
		if (strcmp(l->known[i].name, name) == 0)
			return l->known[i].value;
	value = tl_dim_add(l->c, TL_DIM_SOURCE, name);
	*TL_PUSH(l->known, l->n_known, l->cap_known) = (struct known_source){name, value};
	return value;
}

static void on_name(void *context, uint32_t number, const char *name)
{
	struct loading *l = context;
	enum tl_set set = l->set;

	if (number >= TL_WIDE_LIMIT)
		return;
	while (l->map_n[set] <= number)
		*TL_PUSH(l->map[set], l->map_n[set], l->map_cap[set]) = TL_NO_VALUE;
	l->map[set][number] = set == TL_SET_SOURCE ? source_value(l, name)
						   : tl_dim_add(l->c, sources[set].dim, name);
}

static bool on_row(void *context, const struct tl_columns_row *row)
{
	struct loading *l = context;
	uint32_t n_values[TL_SETS];
	const uint32_t *values[TL_SETS];

	if (row->id <= 0 || row->id >= (INT64_C(1) << TL_DOC_ID_BITS))
		return true;
	for (int set = 0; set < TL_SETS; set++) {
		enum tl_facet facet = sources[set].facet;
		/* Those mentioned are numbered like the primary ones. */
		int map = set == TL_SET_MENTIONED ? TL_SET_PROVINCE : set;
		uint32_t n = 0;

		if (row->n[facet] > l->values_cap[set]) {
			l->values_cap[set] = row->n[facet] + 8;
			l->values[set] = tl_realloc(l->values[set], l->values_cap[set],
						    sizeof *l->values[set]);
		}
		for (uint32_t i = 0; i < row->n[facet]; i++) {
			uint32_t number = row->values[facet][i];

			/* A number without a name is of an import that runs beside us: this corpus
			 * will be stale as soon as it is there. */
			if (number < l->map_n[map] && l->map[map][number] != TL_NO_VALUE)
				l->values[set][n++] = l->map[map][number];
		}
		values[set] = l->values[set];
		n_values[set] = n;
	}
	tl_corpus_add(l->c, row, values, n_values);
	return true;
}

static enum tl_status load(struct tl_corpus *c, struct tl_archive *a, struct tl_error *e)
{
	struct loading l = {.c = c};
	struct tl_archive_stats stats;
	enum tl_status status = tl_archive_stats(a, &stats, e);
	unsigned facets = 0;

	if (status == TL_OK && stats.articles > 0 &&
	    stats.articles < (INT64_C(1) << TL_DOC_ID_BITS))
		room_for_rows(c, (size_t)stats.articles);
	for (int set = 0; set < TL_SETS && status == TL_OK; set++) {
		facets |= 1u << sources[set].facet;
		if (set == TL_SET_MENTIONED)
			continue;
		l.set = (enum tl_set)set;
		status = tl_archive_facet_names(a, sources[set].facet, on_name, &l, e);
	}
	if (status == TL_OK)
		status = tl_archive_columns(a, facets, on_row, &l, e);
	for (int set = 0; set < TL_SETS; set++) {
		free(l.map[set]);
		free(l.values[set]);
	}
	free(l.known);
	if (status != TL_OK) {
		c->n = 0;
		c->pool_n = 0;
		if (e && e->status == TL_OK)
			tl_fail(e, status, _("the columns could not be read"));
	}
	return status;
}

enum tl_status tl_corpus_load(const struct tl_rules *rules, struct tl_archive *a,
			      struct tl_corpus **out, struct tl_error *e)
{
	struct tl_corpus *c = tl_corpus_new(rules);
	enum tl_status status = load(c, a, e);

	tl_corpus_finish(c);
	if (status != TL_OK) {
		tl_corpus_drop(c);
		c = NULL;
	}
	*out = c;
	return status;
}

static void *run(void *context)
{
	struct tl_corpus *c = context;
	struct tl_archive *a = NULL;

	if (tl_archive_open(c->path, TL_ARCHIVE_READ, &a, &c->error) == TL_OK &&
	    load(c, a, &c->error) == TL_OK)
		c->error.status = TL_OK;
	tl_archive_close(a);
	tl_corpus_finish(c);
	if (c->notify)
		c->notify(c->context);
	return NULL;
}

enum tl_status tl_corpus_load_start(const struct tl_rules *rules, const char *path,
				    tl_notify_fn *notify, void *context, struct tl_corpus **out,
				    struct tl_error *e)
{
	struct tl_corpus *c = tl_corpus_new(rules);

	c->path = tl_strdup(path);
	c->notify = notify;
	c->context = context;
	c->threaded = true;
	if (pthread_create(&c->thread, NULL, run, c) != 0) {
		c->threaded = false;
		tl_corpus_finish(c);
		tl_corpus_drop(c);
		*out = NULL;
		return tl_fail(e, TL_ESYSTEM, _("no thread could be started"));
	}
	*out = c;
	return TL_OK;
}

bool tl_corpus_loaded(const struct tl_corpus *c)
{
	return atomic_load(&c->loaded);
}

void tl_corpus_wait(const struct tl_corpus *c)
{
	/* The lock is no part of what the corpus says. */
	struct tl_corpus *mutable = (struct tl_corpus *)(uintptr_t)c;

	if (tl_corpus_loaded(c))
		return;
	pthread_mutex_lock(&mutable->lock);
	while (!tl_corpus_loaded(c))
		pthread_cond_wait(&mutable->ended, &mutable->lock);
	pthread_mutex_unlock(&mutable->lock);
}

enum tl_status tl_corpus_error(const struct tl_corpus *c, struct tl_error *e)
{
	if (!tl_corpus_loaded(c))
		return TL_OK;
	if (e && c->error.status != TL_OK)
		*e = c->error;
	return c->error.status;
}

struct tl_corpus *tl_corpus_hold(struct tl_corpus *c)
{
	atomic_fetch_add(&c->holders, 1);
	return c;
}

void tl_corpus_drop(struct tl_corpus *c)
{
	if (!c || atomic_fetch_sub(&c->holders, 1) != 1)
		return;
	if (c->threaded)
		pthread_join(c->thread, NULL);
	pthread_mutex_destroy(&c->lock);
	pthread_cond_destroy(&c->ended);
	tl_dims_free(c);
	tl_arena_free(c->names);
	free(c->ids);
	free(c->newest);
	free(c->offsets);
	free(c->days);
	free(c->meta);
	free(c->figures);
	free(c->pool);
	free(c->path);
	free(c);
}

bool tl_corpus_stale(struct tl_archive *a, uint32_t *seen)
{
	uint32_t now = tl_archive_changes(a);

	if (now == *seen)
		return false;
	*seen = now;
	return true;
}

uint64_t tl_corpus_number(const struct tl_corpus *c)
{
	return c->number;
}

size_t tl_corpus_rows(const struct tl_corpus *c)
{
	return tl_corpus_loaded(c) ? c->n : 0;
}

size_t tl_corpus_memory(const struct tl_corpus *c)
{
	size_t names = 0;

	if (!tl_corpus_loaded(c))
		return 0;
	for (int d = 0; d < TL_DIMS; d++)
		names += c->dims[d].cap * (sizeof *c->dims[d].values + sizeof *c->dims[d].by_id);
	return c->cap * (sizeof *c->ids + sizeof *c->days + sizeof *c->meta + sizeof *c->figures +
			 sizeof *c->offsets) +
	       c->n * sizeof *c->newest + c->pool_n * sizeof *c->pool + names;
}
