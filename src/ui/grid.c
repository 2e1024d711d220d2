/* A grid is four tables of the same figures: by province and year, by province, by year, and of
 * all; each made under the same rules, so that a total is never the sum of what must not be added.
 * Their cells are then found by a matrix of pointers. */
#include "grid.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { CELLS, BY_ROW, BY_YEAR, ALL };

bool tl_cell_valued(const struct tl_cell *cell)
{
	return cell && cell->how != TL_HOW_NONE && isfinite(cell->value);
}

const struct tl_cell *tl_grid_cell(const struct tl_grid *g, size_t row, size_t column)
{
	if (!g->cells || row > g->n_rows || column > g->n_years)
		return NULL;
	return g->cells[row * (g->n_years + 1) + column];
}

/* ---- making --------------------------------------------------------------------------------- */

static enum tl_metric_kind most_frequent(const struct tl_figures_table *t, unsigned *kinds)
{
	size_t n[TL_METRIC_KINDS] = {0};
	enum tl_metric_kind best = TL_COUNT_OF;

	*kinds = 0;
	for (size_t i = 0; i < t->n_cells; i++) {
		if (t->cells[i].kind >= TL_METRIC_KINDS)
			continue;
		*kinds |= 1u << t->cells[i].kind;
		n[t->cells[i].kind]++;
	}
	for (int kind = 0; kind < TL_METRIC_KINDS; kind++)
		if (n[kind] > n[best])
			best = (enum tl_metric_kind)kind;
	return best;
}

static int by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

static size_t unique(uint32_t *list, size_t n)
{
	size_t kept = 0;

	if (n)
		qsort(list, n, sizeof *list, by_number);
	for (size_t i = 0; i < n; i++)
		if (!kept || list[kept - 1] != list[i])
			list[kept++] = list[i];
	return kept;
}

/* The values of key k of a table's cells of the grid's kind. */
static uint32_t *values_of(const struct tl_grid *g, const struct tl_figures_table *t, size_t k,
			   size_t *n)
{
	uint32_t *list = tl_calloc(t->n_cells + 1, sizeof *list);

	*n = 0;
	for (size_t i = 0; i < t->n_cells; i++)
		if (t->cells[i].kind == (uint8_t)g->kind)
			list[(*n)++] = t->cells[i].keys[k];
	*n = unique(list, *n);
	return list;
}

struct ranked {
	uint32_t value;
	double total;
};

static int by_rank(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;

	if (x->total < y->total || x->total > y->total)
		return x->total < y->total ? 1 : -1;
	return by_number(&x->value, &y->value);
}

static void rank(struct tl_grid *g)
{
	struct ranked *ranked = tl_calloc(g->n_rows + 1, sizeof *ranked);

	/* The table by province has its cells in the order of the rows. */
	for (size_t i = 0, row = 0; i < g->tables[BY_ROW].n_cells && row < g->n_rows; i++) {
		const struct tl_cell *cell = &g->tables[BY_ROW].cells[i];

		if (cell->kind != (uint8_t)g->kind)
			continue;
		ranked[row++] = (struct ranked){cell->keys[0],
						tl_cell_valued(cell) ? cell->value : -HUGE_VAL};
	}
	qsort(ranked, g->n_rows, sizeof *ranked, by_rank);
	for (size_t i = 0; i < g->n_rows; i++)
		g->rows[i] = ranked[i].value;
	free(ranked);
}

static size_t index_of(const uint32_t *list, size_t n, uint32_t value)
{
	size_t i = 0;

	while (i < n && list[i] != value)
		i++;
	return i;
}

static void place(struct tl_grid *g, const struct tl_figures_table *t, bool by_row, bool by_year)
{
	for (size_t i = 0; i < t->n_cells; i++) {
		const struct tl_cell *cell = &t->cells[i];
		size_t row = g->n_rows, column = g->n_years;

		if (cell->kind != (uint8_t)g->kind)
			continue;
		if (by_row)
			row = index_of(g->rows, g->n_rows, cell->keys[0]);
		if (by_year)
			column = index_of(g->years, g->n_years, cell->keys[by_row ? 1 : 0]);
		if ((!by_row || row < g->n_rows) && (!by_year || column < g->n_years))
			g->cells[row * (g->n_years + 1) + column] = cell;
	}
}

void tl_grid_make(struct tl_grid *g, struct tl_figures *figures, enum tl_dim dim,
		  enum tl_metric_kind kind, bool by_total)
{
	const enum tl_dim both[] = {dim, TL_DIM_YEAR};

	*g = (struct tl_grid){.dim = dim};
	tl_figures_cells(figures, both, 2, &g->tables[CELLS]);
	tl_figures_cells(figures, both, 1, &g->tables[BY_ROW]);
	tl_figures_cells(figures, both + 1, 1, &g->tables[BY_YEAR]);
	tl_figures_cells(figures, NULL, 0, &g->tables[ALL]);
	g->kind = most_frequent(&g->tables[BY_ROW], &g->kinds);
	if (kind < TL_METRIC_KINDS && g->kinds >> kind & 1)
		g->kind = kind;
	g->rows = values_of(g, &g->tables[BY_ROW], 0, &g->n_rows);
	g->years = values_of(g, &g->tables[CELLS], 1, &g->n_years);
	if (by_total)
		rank(g);
	g->cells = tl_calloc((g->n_rows + 1) * (g->n_years + 1), sizeof *g->cells);
	place(g, &g->tables[CELLS], true, true);
	place(g, &g->tables[BY_ROW], true, false);
	place(g, &g->tables[BY_YEAR], false, true);
	place(g, &g->tables[ALL], false, false);
}

void tl_grid_free(struct tl_grid *g)
{
	for (size_t i = 0; i < TL_COUNT(g->tables); i++)
		if (g->tables[i].arena)
			tl_figures_table_free(&g->tables[i]);
	free(g->rows);
	free(g->years);
	free(g->cells);
	*g = (struct tl_grid){0};
}

enum tl_level tl_grid_next_level(enum tl_level level)
{
	return level == TL_LEVEL_PROVINCE   ? TL_LEVEL_DISTRICT
	       : level == TL_LEVEL_DISTRICT ? TL_LEVELS
					    : TL_LEVEL_PROVINCE;
}

enum tl_metric_kind tl_grid_next_kind(const struct tl_grid *g)
{
	unsigned kind = g->kind;

	do
		kind = (kind + 1) % TL_METRIC_KINDS;
	while (kind != g->kind && !(g->kinds >> kind & 1));
	return (enum tl_metric_kind)kind;
}

enum tl_how tl_grid_how(const struct tl_grid *g)
{
	enum tl_how how = TL_HOW_NONE;
	static const int rank_of[] = {
		[TL_HOW_NONE] = 0, [TL_HOW_ONE] = 1, [TL_HOW_LATEST] = 2, [TL_HOW_SUM] = 3};

	for (size_t row = 0; row < g->n_rows; row++) {
		const struct tl_cell *cell = tl_grid_cell(g, row, g->n_years);

		if (cell && rank_of[cell->how] > rank_of[how])
			how = (enum tl_how)cell->how;
	}
	return how;
}

uint32_t *tl_cell_articles(const struct tl_cell *cell, size_t *n)
{
	size_t figures = cell ? cell->n_figures : 0;
	uint32_t *ids = tl_calloc(figures + 1, sizeof *ids);

	for (size_t i = 0; i < figures; i++)
		ids[i] = cell->figures[i].id;
	*n = unique(ids, figures);
	return ids;
}

/* ---- as a file ------------------------------------------------------------------------------- */

static void add_value(struct tl_sheet *sheet, const struct tl_cell *cell)
{
	struct tl_buf both = {0};

	if (!tl_cell_valued(cell)) {
		tl_sheet_text(sheet, NULL);
	} else if (cell->has2) {
		tl_buf_printf(&both, "%.15g/%.15g", cell->value, cell->value2);
		tl_sheet_text(sheet, both.p);
	} else {
		tl_sheet_number(sheet, cell->value);
	}
	tl_buf_free(&both);
}

/* What a reader of the file must know: how the total was made, and what is doubtful in the row. */
static void add_remarks(struct tl_sheet *sheet, const struct tl_grid *g, size_t row)
{
	static const char *const marks[] = {"conflict", "approx", "partial"};
	const struct tl_cell *total = tl_grid_cell(g, row, g->n_years);
	struct tl_buf text = {0};
	unsigned flags = 0;
	uint32_t *ids;
	size_t n;

	for (size_t column = 0; column <= g->n_years; column++) {
		const struct tl_cell *cell = tl_grid_cell(g, row, column);

		flags |= cell ? cell->flags : 0;
	}
	for (size_t i = 0; i < TL_COUNT(marks); i++)
		if (flags >> i & 1)
			tl_buf_printf(&text, "%s%s", text.n ? "," : "", marks[i]);
	tl_sheet_text(sheet, total ? tl_how_name((enum tl_how)total->how) : NULL);
	tl_sheet_text(sheet, text.p);
	tl_buf_reset(&text);
	ids = tl_cell_articles(total, &n);
	for (size_t i = 0; i < n; i++)
		tl_buf_printf(&text, "%s%u", i ? "," : "", (unsigned)ids[i]);
	tl_sheet_text(sheet, n ? text.p : NULL);
	free(ids);
	tl_buf_free(&text);
}

void tl_grid_write(const struct tl_grid *g, const struct tl_corpus *c, enum tl_sheet_form form,
		   struct tl_buf *out)
{
	static const char *const behind[] = {"total", "how", "marks", "articles"};
	size_t n = 2 + g->n_years + TL_COUNT(behind);
	const char **names = tl_calloc(n, sizeof *names);
	struct tl_arena *arena = tl_arena_new();
	struct tl_sheet sheet;

	names[0] = "code";
	names[1] = tl_dim_name(g->dim);
	for (size_t i = 0; i < g->n_years; i++)
		names[2 + i] = tl_arena_printf(arena, "%u", (unsigned)g->years[i]);
	for (size_t i = 0; i < TL_COUNT(behind); i++)
		names[2 + g->n_years + i] = behind[i];
	tl_sheet_start(&sheet, form, names, n, out);
	for (size_t row = 0; row <= g->n_rows; row++) {
		struct tl_value v = {0};

		if (row < g->n_rows)
			v = tl_dim_value(c, g->dim, g->rows[row]);
		tl_sheet_text(&sheet, v.id);
		tl_sheet_text(&sheet, v.label ? v.label : "total");
		for (size_t column = 0; column <= g->n_years; column++)
			add_value(&sheet, tl_grid_cell(g, row, column));
		add_remarks(&sheet, g, row);
	}
	tl_sheet_end(&sheet);
	tl_arena_free(arena);
	free(names);
}
