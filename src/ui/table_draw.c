/* How the table of an indicator looks: years above, a row for each province with a small line of
 * its years and a bar of its total, and below all that is known of the cell under the cursor. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "format.h"
#include "table_view.h"

static struct tl_survey_table *of(struct tl_view *v)
{
	return (struct tl_survey_table *)v;
}

/* ---- texts ---------------------------------------------------------------------------------- */

static char mark_of(const struct tl_cell *cell)
{
	return cell->flags & TL_CELL_CONFLICT  ? '!'
	       : cell->flags & TL_CELL_PARTIAL ? '*'
	       : cell->flags & TL_CELL_APPROX  ? '~'
					       : ' ';
}

const char *tl_survey_table_row(const struct tl_survey_table *t, size_t row)
{
	if (row >= t->grid.n_rows)
		return _("All provinces");
	return tl_dim_value(tl_survey_table_corpus(t), t->grid.dim, t->grid.rows[row]).label;
}

/* All about a cell in words. */
static void describe(const struct tl_survey_table *t, struct tl_buf *out)
{
	const struct tl_cell *cell = tl_grid_cell(&t->grid, t->row, t->column);

	tl_buf_str(out, tl_survey_table_row(t, t->row));
	if (t->column < t->grid.n_years)
		tl_buf_printf(out, " · %u", (unsigned)t->grid.years[t->column]);
	else
		tl_buf_printf(out, " · %s", tl_grid_total(&t->grid));
	if (!cell) {
		tl_buf_printf(out, " · %s", _("no figure"));
		return;
	}
	tl_buf_str(out, " · ");
	tl_cell_words(cell, " · ", true, out);
}

/* ---- drawing -------------------------------------------------------------------------------- */

static void draw_cell(const struct tl_survey_table *t, struct tl_pen *pen, size_t row,
		      size_t column)
{
	const struct tl_cell *cell = tl_grid_cell(&t->grid, row, column);
	bool here = row == t->row && column == t->column;
	struct tl_pen inner = *pen;
	struct tl_buf text = {0};
	char mark[2] = {' ', '\0'};

	if (cell) {
		tl_cell_value(cell, &text);
		mark[0] = mark_of(cell);
	}
	/* The brackets show the place where colours and bars don't. */
	if (here)
		tl_pen_bar(&inner, true);
	tl_draw_str(&inner, here ? "[" : " ", TL_STYLE_KEY);
	tl_draw_cell_right(&inner, text.n ? text.p : "", text.n, t->value_columns,
			   tl_cell_valued(cell) ? TL_STYLE_VALUE : TL_STYLE_DIM);
	tl_draw_str(&inner, mark, TL_STYLE_ERROR);
	tl_draw_str(&inner, here ? "]" : " ", TL_STYLE_KEY);
	pen->x = inner.x;
	tl_buf_free(&text);
}

static double largest(const struct tl_survey_table *t, size_t row, bool years)
{
	double most = 0;
	size_t n = years ? t->grid.n_years : t->grid.n_rows;

	for (size_t i = 0; i < n; i++) {
		const struct tl_cell *cell = years ? tl_grid_cell(&t->grid, row, i)
						   : tl_grid_cell(&t->grid, i, t->grid.n_years);

		if (tl_cell_valued(cell) && cell->value > most)
			most = cell->value;
	}
	return most;
}

/* The last years as heights; a year without a value is a gap. */
static void draw_spark(const struct tl_survey_table *t, struct tl_pen *pen, size_t row)
{
	static const char *const blocks[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
	static const char *const signs[] = {"_", ".", "-", "=", "+", "*", "%", "#"};
	double most = largest(t, row, true);
	size_t n = t->grid.n_years;

	tl_draw_blanks(pen, 1);
	for (size_t i = n - (size_t)t->spark_columns; i < n; i++) {
		const struct tl_cell *cell = tl_grid_cell(&t->grid, row, i);
		int height;

		if (!tl_cell_valued(cell)) {
			tl_draw_blanks(pen, 1);
			continue;
		}
		height = most > 0 && cell->value > 0 ? (int)(cell->value / most * 7.5) : 0;
		tl_draw_str(pen, (tl_terminal_ascii() ? signs : blocks)[tl_clamp(height, 0, 7)],
			    TL_STYLE_COUNT);
	}
}

static void draw_bar(const struct tl_survey_table *t, struct tl_pen *pen, size_t row)
{
	const struct tl_cell *cell = tl_grid_cell(&t->grid, row, t->grid.n_years);
	double most = largest(t, row, false);
	int halves = 0;

	tl_draw_blanks(pen, 1);
	/* The total of all would make the others too short to compare. */
	if (row < t->grid.n_rows && tl_cell_valued(cell) && most > 0 && cell->value > 0)
		halves = tl_clamp((int)(cell->value / most * t->bar_columns * 2 + 0.5), 1,
				  t->bar_columns * 2);
	for (int i = 0; i < halves / 2; i++)
		tl_draw_str(pen, tl_terminal_ascii() ? "#" : "█", TL_STYLE_COUNT);
	if (halves % 2)
		tl_draw_str(pen, tl_terminal_ascii() ? ":" : "▌", TL_STYLE_COUNT);
}

static void draw_head(const struct tl_survey_table *t, struct tl_pen *pen)
{
	tl_draw_blanks(pen, 1);
	tl_draw_cell(pen, t->left ? "<" : "", t->left ? 1 : 0, t->name_columns, TL_STYLE_DIM);
	for (size_t i = t->left; i < t->left + t->shown_years; i++) {
		char year[16];

		snprintf(year, sizeof year, "%u", (unsigned)t->grid.years[i]);
		tl_draw_blanks(pen, 1);
		tl_draw_cell_right(pen, year, strlen(year), t->value_columns, TL_STYLE_HEADING);
		tl_draw_str(pen,
			    i + 1 == t->left + t->shown_years && i + 1 < t->grid.n_years ? "> "
											 : "  ",
			    TL_STYLE_DIM);
	}
	tl_draw_blanks(pen, 1);
	tl_draw_cell_right(pen, tl_grid_total(&t->grid), strlen(tl_grid_total(&t->grid)),
			   t->value_columns, TL_STYLE_HEADING);
}

static void draw_row(const struct tl_survey_table *t, struct tl_pen *pen, size_t row)
{
	const char *label = tl_survey_table_row(t, row);

	tl_draw_str(pen, row == t->row ? ">" : " ", TL_STYLE_NORMAL);
	tl_draw_cell(pen, label, strlen(label), t->name_columns,
		     row < t->grid.n_rows ? TL_STYLE_PROVINCE : TL_STYLE_HEADING);
	for (size_t i = t->left; i < t->left + t->shown_years; i++)
		draw_cell(t, pen, row, i);
	draw_cell(t, pen, row, t->grid.n_years);
	if (t->spark_columns)
		draw_spark(t, pen, row);
	if (t->bar_columns)
		draw_bar(t, pen, row);
}

/* Those left out may only be of another level: the key that shows them, and what it does. */
static void add_way_out(const struct tl_survey_table *t, struct tl_buf *text)
{
	const struct tl_ui_command *level = tl_command_in("level", TL_IN_TABLE);
	struct tl_buf key = {0};

	tl_binding_keys(TL_IN_TABLE, level, 1, "", &key);
	if (t->level != TL_LEVELS && key.n)
		tl_buf_printf(text, ". %s: %s", key.p, _(level->help));
	tl_buf_free(&key);
}

static void draw_nothing(const struct tl_survey_table *t, int row, struct tl_pen *pen)
{
	struct tl_buf text = {0};

	if (t->waiting || !t->seen) {
		tl_buf_str(&text, _("Gathering figures…"));
	} else {
		tl_buf_str(&text, _("No figures of this kind in these articles."));
		if (t->left_out) {
			tl_buf_printf(&text, " %s: %zu",
				      _("Left out, for they are of something else"), t->left_out);
			add_way_out(t, &text);
		}
	}
	tl_draw_wrapped(pen, row, text.p, TL_STYLE_NORMAL);
	tl_buf_free(&text);
}

void tl_survey_table_draw(struct tl_view *v, int row)
{
	struct tl_survey_table *t = of(v);
	struct tl_pen pen = tl_pen_row(&v->rect, row, TL_STYLE_NORMAL);
	size_t i = t->top + (size_t)(row - TL_TABLE_HEAD_ROWS);

	if (!t->grid.n_rows) {
		draw_nothing(t, row, &pen);
	} else if (row == 0) {
		draw_head(t, &pen);
	} else if (row == v->rect.h - 1) {
		struct tl_buf text = {0};

		describe(t, &text);
		tl_draw_blanks(&pen, 1);
		tl_draw_cell(&pen, text.p, text.n, tl_pen_room(&pen), TL_STYLE_META);
		tl_buf_free(&text);
	} else if (row == v->rect.h - TL_TABLE_FOOT_ROWS) {
		draw_row(t, &pen, t->grid.n_rows);
	} else if (i < t->grid.n_rows) {
		draw_row(t, &pen, i);
	}
	tl_draw_rest(&pen);
}

void tl_survey_table_title(struct tl_view *v, struct tl_buf *out)
{
	struct tl_survey_table *t = of(v);
	const struct tl_indicator_info *info =
		v->app->rules ? tl_indicator_find(v->app->rules, t->indicator) : NULL;

	tl_buf_printf(out, "%s: %s", _("Table"),
		      info ? tl_format_english() ? info->label_en : info->label_vi : t->indicator);
	tl_buf_printf(out, " · %s · %s", tl_grid_level(t->level), tl_grid_kind(&t->grid));
	if (t->waiting)
		tl_buf_str(out, "…");
}
