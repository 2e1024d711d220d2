/* An indicator over provinces and years. The figures are gathered and made into a grid by the
 * worker; the view keeps the last grid until the next one is there. A cell is marked where it needs
 * a second look:
 * "!" articles differ, "*" not the whole year, "~" about. */
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "table_view.h"

#define NAME_LEAST 8
#define NAME_MOST 22
#define VALUE_LEAST 6
#define VALUE_MOST 16
#define BAR_COLUMNS 10
#define SPARK_MOST 16

static struct tl_survey_table *of(struct tl_view *v)
{
	return (struct tl_survey_table *)v;
}

struct tl_survey_table *tl_survey_table(struct tl_app *app)
{
	struct tl_view *v = tl_survey_of(app, TL_IN_TABLE);

	return v ? of(v) : NULL;
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

/* The newest year is what is asked for first: of the first row, the newest that it has a figure of,
 * else its total. */
static size_t newest_known(const struct tl_grid *g)
{
	for (size_t column = g->n_years; column--;)
		if (tl_grid_cell(g, 0, column))
			return column;
	return g->n_years;
}

static void job_done(struct tl_job *job, struct tl_app *app)
{
	struct table_job *j = (struct table_job *)job;
	struct tl_survey_table *t = tl_survey_table(app);

	if (!t)
		return;
	t->waiting = false;
	if (job->error.status != TL_OK && job->error.status != TL_ECANCELLED)
		tl_app_failed(app, &job->error);
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
	if (t->column == SIZE_MAX || t->column > t->grid.n_years)
		t->column = newest_known(&t->grid);
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
static void post(struct tl_survey_table *t, bool gather)
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
	struct tl_survey_table *t = of(v);
	struct tl_result *now = tl_survey_result(v->app);

	if (!now || now == t->seen)
		return;
	tl_result_drop(t->seen);
	t->seen = tl_result_hold(now);
	post(t, true);
}

/* ---- geometry ------------------------------------------------------------------------------- */

static void scroll(struct tl_survey_table *t)
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

static void arrange(struct tl_view *v)
{
	struct tl_survey_table *t = of(v);
	struct tl_buf text = {0};
	int name = tl_draw_width(_("All provinces"), strlen(_("All provinces")));
	int value = tl_draw_width(tl_grid_total(&t->grid), strlen(tl_grid_total(&t->grid))), room;

	for (size_t row = 0; row < t->grid.n_rows; row++) {
		const char *label = tl_survey_table_row(t, row);
		int width = tl_draw_width(label, strlen(label));

		name = width > name ? width : name;
	}
	for (size_t i = 0; i < (t->grid.n_rows + 1) * (t->grid.n_years + 1) && t->grid.cells; i++) {
		int width;

		if (!t->grid.cells[i])
			continue;
		tl_buf_reset(&text);
		tl_cell_value(t->grid.cells[i], &text);
		width = tl_draw_width(text.p, text.n);
		value = width > value ? width : value;
	}
	tl_buf_free(&text);
	t->name_columns = tl_clamp(tl_clamp(name, NAME_LEAST, NAME_MOST), 0, v->rect.w / 3);
	t->value_columns =
		tl_clamp(tl_clamp(value, VALUE_LEAST, VALUE_MOST), 1,
			 tl_clamp((v->rect.w - t->name_columns - 1) / 2 - 3, 1, VALUE_MOST));
	t->shown_rows = (size_t)tl_clamp(v->rect.h - TL_TABLE_HEAD_ROWS - TL_TABLE_FOOT_ROWS, 1,
					 TL_MAX_ROWS);
	/* One cell is for the totals; what the years leave is for the pictures. */
	room = v->rect.w - 2 - t->name_columns - tl_survey_table_cell(t);
	t->shown_years = (size_t)tl_clamp(room / tl_survey_table_cell(t), 1, 300);
	if (t->shown_years > t->grid.n_years)
		t->shown_years = t->grid.n_years;
	room -= (int)t->shown_years * tl_survey_table_cell(t);
	t->spark_columns = tl_clamp((int)t->grid.n_years, 0, SPARK_MOST);
	if (t->grid.n_years < 2 || room < t->spark_columns + 1)
		t->spark_columns = 0;
	room -= t->spark_columns + 1;
	t->bar_columns = room > BAR_COLUMNS ? BAR_COLUMNS : 0;
	scroll(t);
}

/* ---- commands ------------------------------------------------------------------------------- */

static size_t less(size_t a, size_t by)
{
	return a > by ? a - by : 0;
}

static void move(struct tl_view *v, enum tl_move how)
{
	struct tl_survey_table *t = of(v);
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
			tl_view_dirty_row(v, rows[i] == last ? v->rect.h - TL_TABLE_FOOT_ROWS
							     : (int)(rows[i] - t->top) +
								       TL_TABLE_HEAD_ROWS);
		tl_view_dirty_row(v, v->rect.h - 1);
	}
}

/* The articles of a cell are among those of the filters in force: the words give way to their
 * numbers, and one undo brings the words back. */
static void open_cell(struct tl_view *v)
{
	struct tl_survey_table *t = of(v);
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
	tl_survey_aside(app);
	tl_app_filter(app, text.p, NULL);
	tl_buf_free(&text);
}

static void free_table(struct tl_view *v)
{
	struct tl_survey_table *t = of(v);

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
	.title = tl_survey_table_title,
	.draw = tl_survey_table_draw,
	.arrange = arrange,
	.move = move,
	.select = open_cell,
	.result_changed = result_changed,
	.free = free_table,
};

static void show(struct tl_app *app, const char *indicator)
{
	struct tl_survey_table *t = tl_survey_table(app);

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
	struct tl_survey_table *t = tl_survey_table(app);

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
	struct tl_survey_table *t = tl_survey_table(app);

	(void)unused;
	if (!t)
		return;
	t->level = tl_grid_next_level(t->level);
	post(t, true);
}

void tl_table_kind(struct tl_app *app, int unused)
{
	struct tl_survey_table *t = tl_survey_table(app);
	enum tl_metric_kind kind;

	(void)unused;
	if (!t)
		return;
	kind = tl_grid_next_kind(&t->grid);
	if (kind == t->grid.kind) {
		tl_app_message(app, "%s", _("There are no figures of another kind."));
		return;
	}
	t->kind = kind;
	post(t, false);
}

void tl_table_order(struct tl_app *app, int unused)
{
	struct tl_survey_table *t = tl_survey_table(app);

	(void)unused;
	if (!t)
		return;
	t->by_total = !t->by_total;
	t->row = t->top = 0;
	tl_app_message(app, "%s",
		       t->by_total ? _("The largest first.") : _("From north to south."));
	post(t, false);
}
