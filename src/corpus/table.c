/* Tables of figures: which figures may stand for a cell, and which of them may be added.
 *
 * Figures are gathered once as flat records. A table sorts them by cell (the values of its
 * dimensions, and the kind), in it by series (one indicator of one scope, turns apart from
 * persons), in it by period; so each step below works on a run of neighbours: a period's run gives
 * the figure that stands for it, a series' run gives what of its periods may be taken, a cell's run
 * gives the value. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "internal.h"
#include "period.h"

#define MAX_BY 3

struct figure {
	uint32_t id, begin, end;
	struct tl_date published;
	int32_t day; /* of the article */
	double value, value2;
	bool has2;
	bool turns; /* lượt: a person counts each time, so never one series with persons */
	uint8_t kind;
	unsigned approx;	      /* TL_Q_OVER ... */
	uint32_t indicator, province; /* values of the dimensions */
	uint64_t scope, unit;	      /* hashes: equal for the same */
	enum tl_nature nature;
	struct tl_period period;
	const char *period_text;
	uint32_t keys[MAX_BY]; /* of the table being made */
};

struct tl_figures {
	const struct tl_corpus *c;
	char *indicator;
	enum tl_level level;
	struct tl_arena *arena;
	struct figure *list;
	size_t n, cap, left_out;
};

static const char *const hows[] = {"none", "one", "sum", "latest"};

const char *tl_how_name(enum tl_how how)
{
	return hows[how];
}

/* ---- gathering ----------------------------------------------------------------------------- */

#define APPROX (TL_Q_OVER | TL_Q_NEARLY | TL_Q_ABOUT | TL_Q_UNDER | TL_Q_AT_LEAST | TL_Q_AT_MOST)
/* What is not the value of the scope itself: a part of it, the same once more, a change, a value
 * for each of several, two values at once, or how far something was exceeded. */
#define NEVER                                                                                      \
	(TL_Q_PART | TL_Q_REPEAT | TL_Q_INCREASE | TL_Q_DECREASE | TL_Q_AVG | TL_Q_EACH |          \
	 TL_Q_RANGE | TL_Q_EXCEED)
#define PLANNED (TL_Q_TARGET | TL_Q_FORECAST)

struct tl_figures *tl_figures_new(const struct tl_corpus *c, const char *indicator,
				  enum tl_level level)
{
	struct tl_figures *f = tl_alloc(sizeof *f);

	f->c = c;
	f->indicator = indicator ? tl_strdup(indicator) : NULL;
	f->level = level == TL_LEVEL_NONE ? TL_LEVEL_PROVINCE : level;
	f->arena = tl_arena_new();
	return f;
}

static uint64_t fold_hash(const char *text)
{
	struct tl_buf folded = {0};
	uint64_t hash;

	if (!text)
		return 0;
	tl_fold(text, strlen(text), &folded);
	hash = tl_hash(TL_HASH_START, folded.p ? folded.p : "", folded.n);
	tl_buf_free(&folded);
	return hash;
}

/* What may be done with a figure: rates of all kinds are as TL_RATE, what has several natures too.
 */
static enum tl_nature nature_of(const struct tl_indicator_info *info, enum tl_metric_kind kind)
{
	if ((kind != TL_COUNT_OF && kind != TL_MONEY) || !info || info->nature == TL_MIXED)
		return TL_RATE;
	return info->nature;
}

/* Sets the period; a level or a rate without one is that of the article's date. */
static void set_period(struct tl_figures *f, struct figure *figure, const char *text)
{
	struct tl_date published = figure->published;
	char day[24];

	figure->period = tl_period_read(text, published);
	if (figure->period.kind == TL_PERIOD_NONE && figure->nature != TL_FLOW && published.year) {
		published.hour = -1;
		day[0] = '@';
		tl_date_iso(published, day + 1, sizeof day - 1);
		figure->period = tl_period_read(day, published);
		text = day;
	}
	figure->period_text = text ? tl_arena_strdup(f->arena, text) : "";
}

void tl_figures_add(struct tl_figures *f, uint32_t article, struct tl_date published,
		    const struct tl_metric *m)
{
	const struct tl_indicator_info *info;
	struct figure *figure;
	enum tl_nature nature;
	unsigned never = NEVER;
	uint32_t province = TL_NO_VALUE;

	if (!m->indicator || (f->indicator && strcmp(f->indicator, m->indicator) != 0))
		return;
	info = tl_indicator_find(f->c->rules, m->indicator);
	nature = nature_of(info, m->kind);
	if (!info || info->nature != TL_TARGET_NATURE)
		never |= PLANNED;
	if (m->province)
		province = tl_dim_find(f->c, TL_DIM_PROVINCE, m->province);
	if ((m->level != f->level && f->level != TL_LEVELS) || m->qualifiers & never ||
	    (f->level == TL_LEVEL_PROVINCE && province == TL_NO_VALUE)) {
		f->left_out++;
		return;
	}
	figure = TL_PUSH(f->list, f->n, f->cap);
	*figure = (struct figure){
		.id = article,
		.begin = (uint32_t)m->begin,
		.end = (uint32_t)m->end,
		.published = published,
		.day = published.year ? tl_date_days(published) : INT32_MIN,
		.value = m->value,
		.value2 = m->value2,
		.has2 = m->has2,
		.kind = (uint8_t)m->kind,
		.approx = m->qualifiers & APPROX,
		.indicator = tl_dim_find(f->c, TL_DIM_INDICATOR, m->indicator),
		.province = province,
		.unit = fold_hash(m->unit),
		.nature = nature,
	};
	set_period(f, figure, m->period);
	figure->turns = m->unit && tl_fold_starts(m->unit, "luot");
	if (m->level == TL_LEVEL_PROVINCE)
		figure->scope = province;
	else if (m->level != TL_LEVEL_NATIONAL)
		figure->scope = fold_hash(m->scope) * 31 + province;
}

struct gathering {
	struct tl_figures *f;
	const atomic_bool *stop;
};

static bool gather(void *context, const struct tl_metric_row *row)
{
	struct gathering *g = context;

	tl_figures_add(g->f, (uint32_t)row->id, row->published, &row->metric);
	return !g->stop || !atomic_load(g->stop);
}

enum tl_status tl_corpus_figures(const struct tl_corpus *c, struct tl_archive *a,
				 const char *indicator, enum tl_level level, const uint32_t *rows,
				 size_t n, const atomic_bool *stop, struct tl_figures **out,
				 struct tl_error *e)
{
	struct gathering g = {tl_figures_new(c, indicator, level), stop};
	struct tl_bits with;
	int64_t *ids = tl_calloc(n + 1, sizeof *ids);
	size_t n_ids = 0;
	enum tl_status status = TL_OK;
	uint32_t value = indicator ? tl_dim_find(c, TL_DIM_INDICATOR, indicator) : TL_NO_VALUE;

	tl_bits_init(&with, c->n);
	for (size_t i = 0; i < n; i++)
		tl_bits_add(&with, rows[i]);
	tl_corpus_keep(c, TL_DIM_INDICATOR, indicator ? &value : NULL, indicator ? 1 : 0, &with);
	for (size_t i = 0; i < n; i++)
		if (tl_bits_has(&with, rows[i]))
			ids[n_ids++] = c->ids[rows[i]];
	tl_bits_free(&with);
	if (n_ids)
		status = tl_archive_metrics(a, ids, n_ids, indicator ? indicator : "", gather, &g,
					    e);
	free(ids);
	if (status != TL_OK) {
		tl_figures_free(g.f);
		g.f = NULL;
	}
	*out = g.f;
	return status;
}

size_t tl_figures_left_out(const struct tl_figures *f)
{
	return f->left_out;
}

void tl_figures_free(struct tl_figures *f)
{
	if (!f)
		return;
	tl_arena_free(f->arena);
	free(f->indicator);
	free(f->list);
	free(f);
}

/* ---- one period ---------------------------------------------------------------------------- */

/* Whether b can be what a says: "hơn 37.000" and 37.340 are the same figure. */
static bool explains(const struct figure *a, double b)
{
	double v = a->value, far = v < 0 ? -v : v;

	if (a->approx & (TL_Q_OVER | TL_Q_AT_LEAST) && b >= v && b - v <= far / 10)
		return true;
	if (a->approx & (TL_Q_NEARLY | TL_Q_UNDER | TL_Q_AT_MOST) && b <= v && v - b <= far / 10)
		return true;
	return a->approx & TL_Q_ABOUT && b >= v - far / 20 && b <= v + far / 20;
}

static bool agree(const struct figure *a, const struct figure *b)
{
	bool equal = !(a->value < b->value) && !(a->value > b->value);
	bool equal2 =
		!a->has2 || !b->has2 || (!(a->value2 < b->value2) && !(a->value2 > b->value2));

	return (equal && equal2) || explains(a, b->value) || explains(b, a->value);
}

/* Whether a stands before b: of the newest article, in it the largest amount (the others are then
 * its parts), else the first in the text. */
static bool stands_before(const struct figure *a, const struct figure *b)
{
	if (a->day != b->day)
		return a->day > b->day;
	if (a->id != b->id)
		return a->id > b->id;
	if (a->nature != TL_RATE && (a->value > b->value || a->value < b->value))
		return a->value > b->value;
	return a->begin < b->begin;
}

/* The figure that stands for list[0..n), all of one series and period; *conflict: articles differ.
 */
static const struct figure *standing(const struct figure *list, size_t n, bool *conflict)
{
	const struct figure *best = list, *exact = NULL;

	for (size_t i = 1; i < n; i++)
		if (stands_before(&list[i], best))
			best = &list[i];
	/* An exact figure that the best one agrees with says more than "over". */
	for (size_t i = 0; i < n && best->approx; i++)
		if (!list[i].approx && agree(&list[i], best) &&
		    (!exact || stands_before(&list[i], exact)))
			exact = &list[i];
	if (exact)
		best = exact;
	if (best->period.kind == TL_PERIOD_NONE)
		return best; /* perhaps of different times */
	/* Figures of one article stand together: it agrees when one of them does. */
	for (size_t i = 0, end; i < n; i = end) {
		bool supported = false, other = false;

		for (end = i; end < n && list[end].id == list[i].id; end++) {
			bool same = agree(&list[end], best);

			supported |= same;
			/* In one article another unit tells a part from the whole. */
			other |= !same && list[end].unit == best->unit;
		}
		*conflict |= list[i].id == best->id ? other : !supported;
	}
	return best;
}

/* ---- one series ---------------------------------------------------------------------------- */

struct chosen {
	const struct figure *figure;
	int32_t from, to;
};

struct cell_work {
	struct chosen *chosen;
	size_t n, cap;
	bool conflict;
};

static bool later(const struct figure *a, const struct figure *b)
{
	if (a->period.to != b->period.to)
		return a->period.to > b->period.to;
	if (a->period.from != b->period.from)
		return a->period.from > b->period.from;
	return stands_before(a, b);
}

static bool same_period(const struct figure *a, const struct figure *b)
{
	return a->period.kind == b->period.kind && a->period.from == b->period.from &&
	       a->period.to == b->period.to;
}

static int longest_first(const void *a, const void *b)
{
	const struct chosen *x = a, *y = b;
	int64_t long_x = (int64_t)x->to - x->from, long_y = (int64_t)y->to - y->from;

	if (long_x != long_y)
		return long_x > long_y ? -1 : 1;
	if (x->to != y->to)
		return x->to > y->to ? -1 : 1;
	return 0;
}

/* Takes what may be taken of list[0..n), one series in order of its periods. Returns the number of
 * its periods. */
static size_t take_series(const struct figure *list, size_t n, struct cell_work *work)
{
	size_t first = work->n, periods = 0, kept;
	struct chosen latest = {0};
	bool conflict = false;

	for (size_t i = 0, end; i < n; i = end, periods++) {
		const struct figure *figure;
		bool differ = false;

		for (end = i + 1; end < n && same_period(&list[i], &list[end]);)
			end++;
		figure = standing(list + i, end - i, &differ);
		if (figure->nature == TL_FLOW && figure->period.kind != TL_PERIOD_NONE) {
			*TL_PUSH(work->chosen, work->n, work->cap) =
				(struct chosen){figure, figure->period.from, figure->period.to};
			conflict |= differ;
		} else if (!latest.figure || later(figure, latest.figure)) {
			latest.figure = figure;
			if (figure->nature != TL_FLOW)
				conflict = differ;
		}
	}
	work->conflict |= conflict;
	if (work->n == first) {
		*TL_PUSH(work->chosen, work->n, work->cap) = latest;
		return periods;
	}
	/* Of flows the longest, then every one that overlaps none of those taken, which are kept in
	 * the order of time. */
	qsort(work->chosen + first, work->n - first, sizeof *work->chosen, longest_first);
	kept = first;
	for (size_t i = first; i < work->n; i++) {
		struct chosen one = work->chosen[i];
		size_t low = first, high = kept;

		while (low < high) {
			size_t middle = low + (high - low) / 2;

			if (work->chosen[middle].to < one.from)
				low = middle + 1;
			else
				high = middle;
		}
		if (low < kept && work->chosen[low].from <= one.to)
			continue;
		memmove(&work->chosen[low + 1], &work->chosen[low], (kept - low) * sizeof one);
		work->chosen[low] = one;
		kept++;
	}
	work->n = kept;
	return periods;
}

/* ---- cells --------------------------------------------------------------------------------- */

static uint32_t key_of(const struct tl_corpus *c, const struct figure *f, enum tl_dim dim)
{
	int year;

	switch (dim) {
	case TL_DIM_PROVINCE:
		return f->province;
	case TL_DIM_TODAY:
		return tl_today_of(c, f->province);
	case TL_DIM_REGION:
		return tl_region_of(c, f->province);
	case TL_DIM_INDICATOR:
		return f->indicator;
	case TL_DIM_YEAR:
		year = tl_period_year(&f->period);
		return year > 0 ? (uint32_t)year : TL_NO_VALUE;
	default:
		return TL_NO_VALUE;
	}
}

#define ORDER(a, b)                                                                                \
	do {                                                                                       \
		if ((a) != (b))                                                                    \
			return (a) < (b) ? -1 : 1;                                                 \
	} while (0)

static int by_cell(const struct figure *x, const struct figure *y)
{
	for (size_t i = 0; i < MAX_BY; i++)
		ORDER(x->keys[i], y->keys[i]);
	ORDER(x->kind, y->kind);
	return 0;
}

static int by_series(const struct figure *x, const struct figure *y)
{
	ORDER(x->indicator, y->indicator);
	ORDER(x->turns, y->turns);
	ORDER(x->scope, y->scope);
	return 0;
}

static int by_all(const void *a, const void *b)
{
	const struct figure *x = a, *y = b;
	int order = by_cell(x, y);

	if (!order)
		order = by_series(x, y);
	if (order)
		return order;
	ORDER(x->period.from, y->period.from);
	ORDER(x->period.to, y->period.to);
	ORDER(x->period.kind, y->period.kind);
	ORDER(y->day, x->day);
	ORDER(y->id, x->id);
	ORDER(x->begin, y->begin);
	return 0;
}

/* Whether the periods taken of a flow cover less than the year that they lie in. */
static bool partial(const struct chosen *chosen, size_t n)
{
	int32_t days = 0;
	int year = tl_period_year(&chosen[0].figure->period);

	for (size_t i = 0; i < n; i++)
		days += chosen[i].to - chosen[i].from + 1;
	return year && days < 365;
}

static void set_value(struct tl_cell *cell, const struct cell_work *work, size_t scopes,
		      size_t periods, bool any_level)
{
	const struct figure *last = work->chosen[0].figure;
	enum tl_nature nature = last->nature;
	bool one_year = true;

	for (size_t i = 1; i < work->n; i++) {
		const struct figure *f = work->chosen[i].figure;

		one_year &= tl_period_year(&f->period) == tl_period_year(&last->period);
	}
	for (size_t i = 1; i < work->n; i++)
		if (later(work->chosen[i].figure, last))
			last = work->chosen[i].figure;
	snprintf(cell->as_of, sizeof cell->as_of, "%s", last->period_text);
	/* A district's figure may be part of its province's. */
	if (scopes > 1 && (any_level || nature == TL_RATE || (nature != TL_FLOW && !one_year)))
		return;
	for (size_t i = 0; i < work->n; i++) {
		cell->value += work->chosen[i].figure->value;
		if (work->chosen[i].figure->approx)
			cell->flags |= TL_CELL_APPROX;
	}
	cell->how = TL_HOW_ONE;
	if (work->n > 1)
		cell->how = TL_HOW_SUM;
	else if (periods > 1 && nature != TL_FLOW)
		cell->how = TL_HOW_LATEST;
	if (work->n == 1 && last->has2) {
		cell->has2 = true;
		cell->value2 = last->value2;
	}
}

/* Makes the cell of list[0..n). */
static void make_cell(const struct figure *list, size_t n, bool by_year, bool any_level,
		      struct cell_work *work, struct tl_arena *arena, struct tl_cell *cell)
{
	size_t periods = 0, scopes = 0;
	bool several = false, persons = false;

	*cell = (struct tl_cell){.kind = list->kind, .n_figures = n};
	memcpy(cell->keys, list->keys, sizeof cell->keys);
	for (size_t i = 0; i < n; i++) {
		several |= list[i].indicator != list->indicator;
		persons |= !list[i].turns;
	}
	work->n = 0;
	work->conflict = false;
	for (size_t i = 0, end; i < n && !several; i = end) {
		size_t first = work->n;

		for (end = i + 1; end < n && by_series(&list[i], &list[end]) == 0;)
			end++;
		if (list[i].turns && persons)
			continue;
		periods += take_series(list + i, end - i, work);
		scopes++;
		if (by_year && list[i].nature == TL_FLOW &&
		    partial(work->chosen + first, work->n - first))
			cell->flags |= TL_CELL_PARTIAL;
	}
	cell->scopes = (uint32_t)scopes;
	if (work->n)
		set_value(cell, work, scopes, periods, any_level);
	if (work->conflict)
		cell->flags |= TL_CELL_CONFLICT;
	cell->figures = tl_arena_alloc(arena, n * sizeof *cell->figures);
	for (size_t i = 0; i < n; i++)
		cell->figures[i] = (struct tl_figure_ref){list[i].id, list[i].begin, list[i].end,
							  list[i].value, false};
	for (size_t i = 0; i < work->n && cell->how != TL_HOW_NONE; i++)
		cell->figures[work->chosen[i].figure - list].used = true;
}

void tl_figures_cells(struct tl_figures *f, const enum tl_dim *by, size_t n_by,
		      struct tl_figures_table *out)
{
	struct cell_work work = {0};
	struct figure *list = tl_calloc(f->n + 1, sizeof *list);
	size_t n = 0, cap = 0;
	bool by_year = false;

	*out = (struct tl_figures_table){.arena = tl_arena_new()};
	for (size_t k = 0; k < n_by && k < MAX_BY; k++)
		by_year |= by[k] == TL_DIM_YEAR;
	for (size_t i = 0; i < f->n; i++) {
		bool placed = f->list[i].period.kind != TL_PERIOD_YEARLY;

		list[n] = f->list[i];
		for (size_t k = 0; k < n_by && k < MAX_BY && placed; k++) {
			list[n].keys[k] = key_of(f->c, &list[n], by[k]);
			placed = list[n].keys[k] != TL_NO_VALUE;
		}
		n += placed;
	}
	qsort(list, n, sizeof *list, by_all);
	for (size_t i = 0, end; i < n; i = end) {
		for (end = i + 1; end < n && by_cell(&list[i], &list[end]) == 0;)
			end++;
		make_cell(list + i, end - i, by_year, f->level == TL_LEVELS, &work, out->arena,
			  TL_ARENA_PUSH(out->arena, out->cells, out->n_cells, cap));
	}
	free(work.chosen);
	free(list);
}

void tl_figures_table_free(struct tl_figures_table *t)
{
	tl_arena_free(t->arena);
	*t = (struct tl_figures_table){0};
}
