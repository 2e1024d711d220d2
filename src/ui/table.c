/* An indicator over provinces and years. The figures are gathered and made into a grid by the
 * worker; the view keeps the last grid until the next one is there. A cell is marked where it needs
 * a second look:
 * "!" articles differ, "*" not the whole year, "~" about. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app.h"
#include "command.h"
#include "format.h"
#include "grid.h"

/* The years above, the totals and what is known of the cell under the cursor below. */
#define HEAD_ROWS 1
#define FOOT_ROWS 2
#define NAME_LEAST 8
#define NAME_MOST 22
#define VALUE_LEAST 6
#define VALUE_MOST 16
#define BAR_COLUMNS 10
#define SPARK_MOST 16

struct table {
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

static const struct tl_view_class class;

static struct table *of(struct tl_view *v)
{
	return (struct table *)v;
}

static struct table *standing(struct tl_app *app)
{
	struct tl_view *v = tl_survey_of(app, TL_IN_TABLE);

	return v ? of(v) : NULL;
}

static const struct tl_corpus *corpus(const struct table *t)
{
	return t->result ? tl_result_corpus(t->result) : NULL;
}

/* ---- texts ---------------------------------------------------------------------------------- */

static const char *level_text(enum tl_level level)
{
	switch (level) {
	case TL_LEVEL_PROVINCE:
		return _("figures of whole provinces");
	case TL_LEVEL_DISTRICT:
		return _("figures of districts");
	default:
		return _("figures of any level");
	}
}

static const char *kind_text(enum tl_metric_kind kind)
{
	static const char *const texts[TL_METRIC_KINDS] = {
		[TL_COUNT_OF] = N_("numbers"),	 [TL_PERCENT] = N_("percent"),
		[TL_RATIO] = N_("so many of"),	 [TL_MONEY] = N_("amounts of money"),
		[TL_DURATION] = N_("durations"), [TL_FREQUENCY] = N_("how often"),
	};

	return _(texts[kind]);
}

static const char *total_text(const struct table *t)
{
	switch (tl_grid_how(&t->grid)) {
	case TL_HOW_SUM:
		return _("Total");
	case TL_HOW_LATEST:
		return _("Latest");
	default:
		return _("All years");
	}
}

static void value_text(const struct tl_cell *cell, struct tl_buf *out)
{
	struct tl_metric m = {.kind = (enum tl_metric_kind)cell->kind,
			      .value = cell->value,
			      .value2 = cell->value2,
			      .has2 = cell->has2};

	if (tl_cell_valued(cell))
		tl_format_metric(&m, out);
	else
		tl_buf_str(out, "-");
}

static char mark_of(const struct tl_cell *cell)
{
	return cell->flags & TL_CELL_CONFLICT  ? '!'
	       : cell->flags & TL_CELL_PARTIAL ? '*'
	       : cell->flags & TL_CELL_APPROX  ? '~'
					       : ' ';
}

static const char *row_text(const struct table *t, size_t row)
{
	if (row >= t->grid.n_rows)
		return _("All provinces");
	return tl_dim_value(corpus(t), t->grid.dim, t->grid.rows[row]).label;
}

/* All about a cell in words. */
static void describe(const struct table *t, struct tl_buf *out)
{
	const struct tl_cell *cell = tl_grid_cell(&t->grid, t->row, t->column);
	size_t n;

	tl_buf_str(out, row_text(t, t->row));
	if (t->column < t->grid.n_years)
		tl_buf_printf(out, " · %u", (unsigned)t->grid.years[t->column]);
	else
		tl_buf_printf(out, " · %s", total_text(t));
	if (!cell) {
		tl_buf_printf(out, " · %s", _("no figure"));
		return;
	}
	tl_buf_str(out, " · ");
	if (!tl_cell_valued(cell)) {
		tl_buf_str(out, _("figures that must not be added"));
	} else {
		value_text(cell, out);
		if (cell->how == TL_HOW_SUM)
			tl_buf_printf(out, " · %s", _("added up"));
		else if (cell->how == TL_HOW_LATEST)
			tl_buf_printf(out, " · %s", _("the latest of several"));
	}
	if (cell->as_of[0]) {
		tl_buf_str(out, " · ");
		tl_format_period(cell->as_of, out);
	}
	if (cell->flags & TL_CELL_CONFLICT)
		tl_buf_printf(out, " · ! %s", _("articles differ"));
	if (cell->flags & TL_CELL_PARTIAL)
		tl_buf_printf(out, " · * %s", _("not the whole year"));
	if (cell->flags & TL_CELL_APPROX)
		tl_buf_printf(out, " · ~ %s", _("about"));
	free(tl_cell_articles(cell, &n));
	tl_buf_printf(out, " · %s: ", _("articles"));
	tl_format_count(n, out);
}

/* ---- gathering ------------------------------------------------------------------------------ */

struct table_job {
	struct tl_job job;
	struct tl_result *result;
	char *indicator;
	enum tl_dim dim;
	enum tl_level level;
	enum tl_metric_kind kind;
	bool by_total;
	struct tl_figures *figures; /* NULL: are still to be gathered */
	struct tl_grid grid;
};

static void job_run(struct tl_job *job, struct tl_archive *archive)
{
	struct table_job *j = (struct table_job *)job;
	size_t n;
	const uint32_t *rows = tl_result_rows(j->result, &n);

	if (!j->figures &&
	    (!archive ||
	     tl_corpus_figures(tl_result_corpus(j->result), archive, j->indicator, j->level, rows,
			       n, &job->stop, &j->figures, &job->error) != TL_OK))
		return;
	tl_grid_make(&j->grid, j->figures, j->dim, j->kind, j->by_total);
}

static void arrange(struct tl_view *v);

static void job_done(struct tl_job *job, struct tl_app *app)
{
	struct table_job *j = (struct table_job *)job;
	struct table *t = standing(app);

	if (!t)
		return;
	t->waiting = false;
	if (job->error.status != TL_OK && job->error.status != TL_ECANCELLED)
		tl_app_error(app, "%s", job->error.text);
	tl_grid_free(&t->grid);
	tl_figures_free(t->figures);
	tl_result_drop(t->result);
	t->grid = j->grid;
	t->figures = j->figures;
	t->result = j->result;
	j->grid = (struct tl_grid){0};
	j->figures = NULL;
	j->result = NULL;
	t->left_out = t->figures ? tl_figures_left_out(t->figures) : 0;
	/* The newest year is what is asked for first. */
	if (t->column == SIZE_MAX || t->column > t->grid.n_years)
		t->column = t->grid.n_years ? t->grid.n_years - 1 : 0;
	if (t->row > t->grid.n_rows)
		t->row = t->grid.n_rows;
	arrange(&t->view);
	tl_view_dirty(&t->view);
}

static void job_free(struct tl_job *job)
{
	struct table_job *j = (struct table_job *)job;

	tl_grid_free(&j->grid);
	tl_figures_free(j->figures);
	tl_result_drop(j->result);
	free(j->indicator);
	free(j);
}

/* The grid is made anew; gather: of other figures than those that are there. */
static void post(struct table *t, bool gather)
{
	struct tl_app *app = t->view.app;
	struct table_job *j;

	if (!t->seen || !app->worker)
		return;
	j = tl_alloc(sizeof *j);
	j->job = (struct tl_job){
		.kind = TL_JOB_TABLE, .run = job_run, .done = job_done, .free = job_free};
	j->result = tl_result_hold(t->seen);
	j->indicator = tl_strdup(t->indicator);
	j->dim = t->dim;
	j->level = t->level;
	j->kind = t->kind;
	j->by_total = t->by_total;
	if (gather)
		tl_figures_free(t->figures);
	else
		j->figures = t->figures;
	t->figures = NULL;
	t->waiting = true;
	t->view.title_dirty = true;
	tl_worker_post(app->worker, &j->job);
}

static void result_changed(struct tl_view *v)
{
	struct table *t = of(v);
	struct tl_result *now = tl_survey_result(v->app);

	if (!now || now == t->seen)
		return;
	tl_result_drop(t->seen);
	t->seen = tl_result_hold(now);
	post(t, true);
}

/* ---- geometry ------------------------------------------------------------------------------- */

static void scroll(struct table *t)
{
	/* The row and the column of totals always stand. */
	if (t->row < t->grid.n_rows) {
		if (t->row < t->top)
			t->top = t->row;
		if (t->row >= t->top + t->shown_rows)
			t->top = t->row - t->shown_rows + 1;
	}
	if (t->top + t->shown_rows > t->grid.n_rows)
		t->top = t->grid.n_rows > t->shown_rows ? t->grid.n_rows - t->shown_rows : 0;
	if (t->column < t->grid.n_years) {
		if (t->column < t->left)
			t->left = t->column;
		if (t->column >= t->left + t->shown_years)
			t->left = t->column - t->shown_years + 1;
	}
	if (t->left + t->shown_years > t->grid.n_years)
		t->left = t->grid.n_years > t->shown_years ? t->grid.n_years - t->shown_years : 0;
}

static int clamp(int value, int least, int most)
{
	return value < least ? least : value > most ? most : value;
}

/* Columns of a cell: the value and its mark, between brackets when the cursor is on it. */
static int cell_columns(const struct table *t)
{
	return t->value_columns + 3;
}

static void arrange(struct tl_view *v)
{
	struct table *t = of(v);
	struct tl_buf text = {0};
	int name = tl_draw_width(_("All provinces"), strlen(_("All provinces")));
	int value = tl_draw_width(total_text(t), strlen(total_text(t))), room;

	for (size_t row = 0; row < t->grid.n_rows; row++) {
		const char *label = row_text(t, row);
		int width = tl_draw_width(label, strlen(label));

		name = width > name ? width : name;
	}
	for (size_t i = 0; i < (t->grid.n_rows + 1) * (t->grid.n_years + 1) && t->grid.cells; i++) {
		int width;

		if (!t->grid.cells[i])
			continue;
		tl_buf_reset(&text);
		value_text(t->grid.cells[i], &text);
		width = tl_draw_width(text.p, text.n);
		value = width > value ? width : value;
	}
	tl_buf_free(&text);
	t->name_columns = clamp(clamp(name, NAME_LEAST, NAME_MOST), 0, v->rect.w / 3);
	t->value_columns = clamp(clamp(value, VALUE_LEAST, VALUE_MOST), 1,
				 clamp((v->rect.w - t->name_columns - 1) / 2 - 3, 1, VALUE_MOST));
	t->shown_rows = (size_t)clamp(v->rect.h - HEAD_ROWS - FOOT_ROWS, 1, TL_MAX_ROWS);
	/* One cell is for the totals; what the years leave is for the pictures. */
	room = v->rect.w - 2 - t->name_columns - cell_columns(t);
	t->shown_years = (size_t)clamp(room / cell_columns(t), 1, 300);
	if (t->shown_years > t->grid.n_years)
		t->shown_years = t->grid.n_years;
	room -= (int)t->shown_years * cell_columns(t);
	t->spark_columns = clamp((int)t->grid.n_years, 0, SPARK_MOST);
	if (t->grid.n_years < 2 || room < t->spark_columns + 1)
		t->spark_columns = 0;
	room -= t->spark_columns + 1;
	t->bar_columns = room > BAR_COLUMNS ? BAR_COLUMNS : 0;
	scroll(t);
}

/* ---- drawing -------------------------------------------------------------------------------- */

static void draw_cell(const struct table *t, struct tl_pen *pen, size_t row, size_t column)
{
	const struct tl_cell *cell = tl_grid_cell(&t->grid, row, column);
	bool here = row == t->row && column == t->column;
	struct tl_pen inner = *pen;
	struct tl_buf text = {0};
	char mark[2] = {' ', '\0'};

	if (cell) {
		value_text(cell, &text);
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

static double largest(const struct table *t, size_t row, bool years)
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
static void draw_spark(const struct table *t, struct tl_pen *pen, size_t row)
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
		tl_draw_str(pen, (tl_terminal_ascii() ? signs : blocks)[clamp(height, 0, 7)],
			    TL_STYLE_COUNT);
	}
}

static void draw_bar(const struct table *t, struct tl_pen *pen, size_t row)
{
	const struct tl_cell *cell = tl_grid_cell(&t->grid, row, t->grid.n_years);
	double most = largest(t, row, false);
	int halves = 0;

	tl_draw_blanks(pen, 1);
	/* The total of all would make the others too short to compare. */
	if (row < t->grid.n_rows && tl_cell_valued(cell) && most > 0 && cell->value > 0)
		halves = clamp((int)(cell->value / most * t->bar_columns * 2 + 0.5), 1,
			       t->bar_columns * 2);
	for (int i = 0; i < halves / 2; i++)
		tl_draw_str(pen, tl_terminal_ascii() ? "#" : "█", TL_STYLE_COUNT);
	if (halves % 2)
		tl_draw_str(pen, tl_terminal_ascii() ? ":" : "▌", TL_STYLE_COUNT);
}

static void draw_head(const struct table *t, struct tl_pen *pen)
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
	tl_draw_cell_right(pen, total_text(t), strlen(total_text(t)), t->value_columns,
			   TL_STYLE_HEADING);
}

static void draw_row(const struct table *t, struct tl_pen *pen, size_t row)
{
	const char *label = row_text(t, row);

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

static void draw_nothing(const struct table *t, struct tl_pen *pen)
{
	struct tl_buf text = {0};

	if (t->waiting || !t->seen) {
		tl_buf_str(&text, _("Gathering figures…"));
	} else {
		tl_buf_str(&text, _("No figures of this kind in these articles."));
		if (t->left_out)
			tl_buf_printf(&text, " %s: %zu",
				      _("Left out, for they are of something else"), t->left_out);
	}
	tl_draw_blanks(pen, 1);
	tl_draw(pen, text.p, text.n, TL_STYLE_NORMAL);
	tl_buf_free(&text);
}

static void draw(struct tl_view *v, int row)
{
	struct table *t = of(v);
	struct tl_pen pen = tl_pen_row(&v->rect, row, TL_STYLE_NORMAL);
	size_t i = t->top + (size_t)(row - HEAD_ROWS);

	if (!t->grid.n_rows) {
		if (row == 0)
			draw_nothing(t, &pen);
	} else if (row == 0) {
		draw_head(t, &pen);
	} else if (row == v->rect.h - 1) {
		struct tl_buf text = {0};

		describe(t, &text);
		tl_draw_blanks(&pen, 1);
		tl_draw_cell(&pen, text.p, text.n, tl_pen_room(&pen), TL_STYLE_META);
		tl_buf_free(&text);
	} else if (row == v->rect.h - FOOT_ROWS) {
		draw_row(t, &pen, t->grid.n_rows);
	} else if (i < t->grid.n_rows) {
		draw_row(t, &pen, i);
	}
	tl_draw_rest(&pen);
}

static void title(struct tl_view *v, struct tl_buf *out)
{
	struct table *t = of(v);
	const struct tl_indicator_info *info =
		v->app->rules ? tl_indicator_find(v->app->rules, t->indicator) : NULL;

	tl_buf_printf(out, "%s: %s", _("Table"),
		      info ? tl_format_english() ? info->label_en : info->label_vi : t->indicator);
	tl_buf_printf(out, " · %s · %s", level_text(t->level), kind_text(t->grid.kind));
	if (t->waiting)
		tl_buf_str(out, "…");
}

/* ---- commands ------------------------------------------------------------------------------- */

static size_t less(size_t a, size_t by)
{
	return a > by ? a - by : 0;
}

static void move(struct tl_view *v, enum tl_move how)
{
	struct table *t = of(v);
	size_t last = t->grid.n_rows, page = t->shown_rows > 1 ? t->shown_rows - 1 : 1;
	size_t old_row = t->row, old_top = t->top, old_left = t->left, old_column = t->column;

	if (!t->grid.n_rows)
		return;
	switch (how) {
	case TL_MOVE_DOWN:
		t->row++;
		break;
	case TL_MOVE_UP:
		t->row = less(t->row, 1);
		break;
	case TL_MOVE_PAGE_DOWN:
		t->row += page;
		break;
	case TL_MOVE_PAGE_UP:
		t->row = less(t->row, page);
		break;
	case TL_MOVE_HALF_DOWN:
		t->row += (page + 1) / 2;
		break;
	case TL_MOVE_HALF_UP:
		t->row = less(t->row, (page + 1) / 2);
		break;
	case TL_MOVE_FIRST:
		t->row = 0;
		break;
	case TL_MOVE_LAST:
		t->row = last;
		break;
	case TL_MOVE_LEFT:
		t->column = less(t->column, 1);
		break;
	case TL_MOVE_RIGHT:
		t->column++;
		break;
	}
	t->row = t->row > last ? last : t->row;
	t->column = t->column > t->grid.n_years ? t->grid.n_years : t->column;
	scroll(t);
	if (t->top != old_top || t->left != old_left) {
		tl_view_dirty(v);
	} else if (t->row != old_row || t->column != old_column) {
		size_t rows[] = {old_row, t->row};

		for (size_t i = 0; i < TL_COUNT(rows); i++)
			tl_view_dirty_row(v, rows[i] == last ? v->rect.h - FOOT_ROWS
							     : (int)(rows[i] - t->top) + HEAD_ROWS);
		tl_view_dirty_row(v, v->rect.h - 1);
	}
}

/* The articles of a cell are among those of the filters in force: the words give way to their
 * numbers, and one undo brings the words back. */
static void open_cell(struct tl_view *v)
{
	struct table *t = of(v);
	struct tl_app *app = v->app;
	struct tl_buf text = {0};
	uint32_t *ids;
	size_t n;

	ids = tl_cell_articles(tl_grid_cell(&t->grid, t->row, t->column), &n);
	if (!n) {
		tl_app_message(app, "%s", _("No article has a figure for this."));
		free(ids);
		return;
	}
	tl_buf_str(&text, "id:");
	for (size_t i = 0; i < n; i++)
		tl_buf_printf(&text, "%s%u", i ? "," : "", (unsigned)ids[i]);
	free(ids);
	tl_survey_leave(app);
	tl_app_filter(app, text.p);
	tl_buf_free(&text);
}

static void free_table(struct tl_view *v)
{
	struct table *t = of(v);

	if (v->app->worker)
		tl_worker_forget(v->app->worker, TL_JOB_TABLE);
	tl_grid_free(&t->grid);
	tl_figures_free(t->figures);
	tl_result_drop(t->result);
	tl_result_drop(t->seen);
	free(t->indicator);
	free(t);
}

static const struct tl_view_class class = {
	.name = "table",
	.context = TL_IN_TABLE,
	.place = TL_PLACE_FULL,
	.title = title,
	.draw = draw,
	.arrange = arrange,
	.move = move,
	.select = open_cell,
	.result_changed = result_changed,
	.free = free_table,
};

static void show(struct tl_app *app, const char *indicator)
{
	struct table *t = standing(app);

	if (t) {
		free(t->indicator);
		t->indicator = tl_strdup(indicator);
		t->kind = TL_METRIC_KINDS;
		t->column = SIZE_MAX;
		t->row = t->top = t->left = 0;
		post(t, true);
		tl_view_dirty(&t->view);
		return;
	}
	t = tl_alloc(sizeof *t);
	t->view.class = &class;
	t->view.app = app;
	t->indicator = tl_strdup(indicator);
	t->dim =
		tl_setting(app, TL_OPT_DIVISION) == TL_DIVISION_34 ? TL_DIM_TODAY : TL_DIM_PROVINCE;
	t->level = TL_LEVEL_PROVINCE;
	t->kind = TL_METRIC_KINDS;
	t->column = SIZE_MAX;
	tl_survey_open(app, &t->view);
}

static void chosen(struct tl_app *app, struct tl_corpus *c, uint32_t value)
{
	show(app, tl_dim_value(c, TL_DIM_INDICATOR, value).id);
}

/* The indicator of the figure under the cursor, or the one that is filtered by; NULL: none. */
static const char *indicator_here(struct tl_app *app)
{
	const struct tl_filters *now = tl_history_now(&app->history);
	int index = tl_filters_find(now, TL_DIM_INDICATOR);
	size_t figure = tl_figures_current(app->figures);

	if (!app->n_modes && app->focus == TL_SLOT_FIGURES && app->reading &&
	    figure < app->reading->article.n_metrics)
		return app->reading->article.metrics[figure].indicator;
	if (index >= 0 && now->at[index]->n_ids == 1 && !now->at[index]->exclude)
		return now->at[index]->ids[0];
	return NULL;
}

void tl_table_open(struct tl_app *app, int unused)
{
	const char *indicator = indicator_here(app);

	if (indicator)
		show(app, indicator);
	else
		tl_table_indicator(app, unused);
}

void tl_table_indicator(struct tl_app *app, int unused)
{
	(void)unused;
	tl_app_push(app, tl_choice_picker_new(app, TL_DIM_INDICATOR, chosen));
}

void tl_table_division(struct tl_app *app, int unused)
{
	struct table *t = standing(app);

	(void)unused;
	if (!t)
		return;
	t->dim = t->dim == TL_DIM_PROVINCE ? TL_DIM_TODAY : TL_DIM_PROVINCE;
	t->row = t->top = 0;
	tl_app_message(app, "%s",
		       t->dim == TL_DIM_PROVINCE ? _("The 63 provinces, before July 2025.")
						 : _("Today's 34 provinces."));
	post(t, false);
}

void tl_table_level(struct tl_app *app, int unused)
{
	struct table *t = standing(app);

	(void)unused;
	if (!t)
		return;
	t->level = t->level == TL_LEVEL_PROVINCE   ? TL_LEVEL_DISTRICT
		   : t->level == TL_LEVEL_DISTRICT ? TL_LEVELS
						   : TL_LEVEL_PROVINCE;
	post(t, true);
}

void tl_table_kind(struct tl_app *app, int unused)
{
	struct table *t = standing(app);
	unsigned kind, others;

	(void)unused;
	if (!t)
		return;
	kind = t->grid.kind;
	others = t->grid.kinds & ~(1u << kind);
	if (!others) {
		tl_app_message(app, "%s", _("There are no figures of another kind."));
		return;
	}
	do
		kind = (kind + 1) % TL_METRIC_KINDS;
	while (!(others >> kind & 1));
	t->kind = (enum tl_metric_kind)kind;
	post(t, false);
}

void tl_table_order(struct tl_app *app, int unused)
{
	struct table *t = standing(app);

	(void)unused;
	if (!t)
		return;
	t->by_total = !t->by_total;
	t->row = t->top = 0;
	tl_app_message(app, "%s",
		       t->by_total ? _("The largest first.") : _("From north to south."));
	post(t, false);
}

/* ---- export --------------------------------------------------------------------------------- */

static bool form_of(const char *path, enum tl_sheet_form *form)
{
	const char *dot = strrchr(path, '.');

	for (int i = 0; dot && i < TL_SHEET_FORMS; i++) {
		if (strcmp(dot + 1, tl_sheet_forms[i]) == 0) {
			*form = (enum tl_sheet_form)i;
			return true;
		}
	}
	return false;
}

/* Never over a file that is there. Returns false with errno set. */
static bool write_new(const char *path, const struct tl_buf *text)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	size_t done = 0;
	int why;

	if (fd < 0)
		return false;
	while (done < text->n) {
		ssize_t n = write(fd, text->p + done, text->n - done);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			break;
		done += (size_t)n;
	}
	why = errno;
	if (close(fd) == 0 && done == text->n)
		return true;
	why = done == text->n ? errno : why;
	unlink(path);
	errno = why;
	return false;
}

static bool export_accept(struct tl_app *app, const char *typed)
{
	struct table *t = standing(app);
	struct tl_buf text = {0}, path = {0};
	enum tl_sheet_form form;
	const char *home = getenv("HOME");
	bool written = false;

	if (!t || !typed[strspn(typed, " ")])
		return true;
	if (!form_of(typed, &form)) {
		tl_app_error(app, "%s", _("The name must end in .tsv, .csv, .json or .md."));
		return false;
	}
	if (strncmp(typed, "~/", 2) == 0 && home)
		tl_buf_printf(&path, "%s%s", home, typed + 1);
	else
		tl_buf_str(&path, typed);
	tl_grid_write(&t->grid, corpus(t), form, &text);
	written = write_new(path.p, &text);
	if (written)
		tl_app_message(app, _("Written: %s"), path.p);
	else if (errno == EEXIST)
		tl_app_error(app, _("%s is there already; choose another name."), path.p);
	else
		tl_app_error(app, "%s: %s", path.p, strerror(errno));
	tl_buf_free(&text);
	tl_buf_free(&path);
	return written;
}

static const struct tl_prompt_use export_prompt = {
	.label = N_("Write to file"),
	.history = "table",
	.accept = export_accept,
};

void tl_table_export(struct tl_app *app, int unused)
{
	struct table *t = standing(app);
	struct tl_buf name = {0};

	(void)unused;
	if (!t || !t->grid.n_rows) {
		tl_app_message(app, "%s", _("There is nothing to write."));
		return;
	}
	tl_buf_printf(&name, "%s.tsv", t->indicator);
	tl_app_push(app, tl_prompt_new(app, &export_prompt, name.p));
	tl_buf_free(&name);
}
