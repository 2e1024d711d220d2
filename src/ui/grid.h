/* A table of an indicator: provinces by years, with totals; and its file. */
#ifndef TULIEU_UI_GRID_H
#define TULIEU_UI_GRID_H

#include "tulieu/corpus.h"

/* Cells belong to the tables. Row n_rows holds the totals of the years, column n_years those of the
 * provinces, both together the total of all. */
struct tl_grid {
	enum tl_dim dim;         /* TL_DIM_PROVINCE or TL_DIM_TODAY */
	enum tl_metric_kind kind; /* of all its cells */
	unsigned kinds;          /* that the figures have: 1u << kind */
	uint32_t *rows, *years;  /* values of their dimensions */
	size_t n_rows, n_years;
	const struct tl_cell **cells; /* (n_rows + 1) * (n_years + 1); NULL: nothing is known */
	struct tl_figures_table tables[4];
};
/* kind: TL_METRIC_KINDS chooses the one with most cells. by_total: the largest first, else in the order of
 * the provinces' codes, which is from north to south. Freed with tl_grid_free. */
void tl_grid_make(struct tl_grid *g, struct tl_figures *figures, enum tl_dim dim,
		  enum tl_metric_kind kind, bool by_total);
void tl_grid_free(struct tl_grid *g); /* also of {0} */
const struct tl_cell *tl_grid_cell(const struct tl_grid *g, size_t row, size_t column);
/* Appends a cell's value as it is shown, "-" where it has none; all that is known of it, its parts
 * with `between` between them, marks: "!", "*" and "~" before what they mean in a table; what the
 * totals of the years are. (grid_words.c) */
void tl_cell_value(const struct tl_cell *cell, struct tl_buf *out);
void tl_cell_words(const struct tl_cell *cell, const char *between, bool marks, struct tl_buf *out);
/* Appends, each part behind `between`, how a value came about and of when it is: as_of is the period of
 * the latest figure in it, "" where it isn't known. */
void tl_how_words(enum tl_how how, const char *as_of, const char *between, struct tl_buf *out);
const char *tl_grid_total(const struct tl_grid *g);
const char *tl_grid_level(enum tl_level level); /* "figures of whole provinces"; TL_LEVELS: of any */
const char *tl_grid_kind(const struct tl_grid *g); /* "percent", "amounts of money" ... */
/* The next that a table may be of: provinces, districts, any; the kind behind the grid's own that there
 * are figures of, or its own. */
enum tl_level tl_grid_next_level(enum tl_level level);
enum tl_metric_kind tl_grid_next_kind(const struct tl_grid *g);
/* True if the cell has a value that may be shown. */
bool tl_cell_valued(const struct tl_cell *cell);
/* How the totals of the years came about: TL_HOW_SUM if any is a sum, and so on. */
enum tl_how tl_grid_how(const struct tl_grid *g);
/* The articles behind a cell, each once, in order of their ids; the caller frees. NULL has none. */
uint32_t *tl_cell_articles(const struct tl_cell *cell, size_t *n);
/* Appends the table in one of the forms. */
void tl_grid_write(const struct tl_grid *g, const struct tl_corpus *c, enum tl_sheet_form form,
		   struct tl_buf *out);

#endif
