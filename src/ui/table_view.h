/* The table of an indicator as its three files know it: table.c gathers, arranges and obeys keys,
 * table_draw.c draws, survey_file.c writes it to a file. */
#ifndef TULIEU_UI_TABLE_VIEW_H
#define TULIEU_UI_TABLE_VIEW_H

#include "app.h"
#include "grid.h"

/* The years above, the totals and what is known of the cell under the cursor below. */
#define TL_TABLE_HEAD_ROWS 1
#define TL_TABLE_FOOT_ROWS 2

struct tl_survey_table {
	struct tl_view view;
	char *indicator;
	enum tl_dim dim;
	enum tl_level level;	  /* TL_LEVELS: any */
	enum tl_metric_kind kind; /* TL_METRIC_KINDS: what there is most of */
	bool by_total;
	struct tl_result *seen; /* the result that was asked for last; held */
	bool waiting;

	/* What is shown. */
	struct tl_result *result;   /* whose corpus the grid's values are of; held */
	struct tl_figures *figures; /* of the grid; NULL while the worker has them */
	struct tl_grid grid;
	size_t left_out;
	size_t row, column, top, left;

	/* Geometry, of this grid in this rectangle. */
	int name_columns, value_columns, spark_columns, bar_columns;
	size_t shown_years, shown_rows;
};

/* The one that stands, or NULL. */
struct tl_survey_table *tl_survey_table(struct tl_app *app);
/* Of the grid's values; NULL before there is one. */
static inline const struct tl_corpus *tl_survey_table_corpus(const struct tl_survey_table *t)
{
	return t->result ? tl_result_corpus(t->result) : NULL;
}
/* Columns of a cell: the value and its mark, between brackets when the cursor is on it. */
static inline int tl_survey_table_cell(const struct tl_survey_table *t)
{
	return t->value_columns + 3;
}

/* What stands before a row. */
const char *tl_survey_table_row(const struct tl_survey_table *t, size_t row);
/* For the view's class. */
void tl_survey_table_draw(struct tl_view *v, int row);
void tl_survey_table_title(struct tl_view *v, struct tl_buf *out);

#endif
