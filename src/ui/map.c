/* The map of the provinces: numbers of articles, or figures that the worker gathers, on tiles that
 * are walked with the keys. */
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "map_view.h"

#define TILE_ROWS_MOST 3
#define PAGE_STEPS 4

static struct tl_survey_map *of(struct tl_view *v)
{
	return (struct tl_survey_map *)v;
}

static struct tl_survey_map *standing(struct tl_app *app)
{
	struct tl_view *v = tl_survey_of(app, TL_IN_MAP);

	return v ? of(v) : NULL;
}

static void arrange(struct tl_view *v);

static void count_articles(struct tl_survey_map *m)
{
	const struct tl_corpus *c = tl_result_corpus(m->seen);
	struct tl_count *counts;
	const uint32_t *rows;
	size_t n, n_counts;

	tl_map_make_tiles(m, c);
	rows = tl_result_rows(m->seen, &n);
	n_counts = n ? tl_corpus_count(c, m->dim, rows, n, &counts) : 0;
	for (size_t i = 0; i < n_counts; i++)
		tl_map_set_number(m, counts[i].value, counts[i].n, NULL);
	if (n)
		free(counts);
	m->kind = TL_COUNT_OF;
}

/* ---- figures, gathered by the worker ----------------------------------------------------------
 */

struct map_job {
	struct tl_job job;
	struct tl_result *result;
	char *indicator;
	enum tl_dim dim;
	struct tl_figures *figures;
	struct tl_grid grid;
};

static void job_run(struct tl_job *job, struct tl_archive *archive)
{
	struct map_job *j = (struct map_job *)job;
	size_t n;
	const uint32_t *rows = tl_result_rows(j->result, &n);

	if (archive &&
	    tl_corpus_figures(tl_result_corpus(j->result), archive, j->indicator, TL_LEVEL_PROVINCE,
			      rows, n, &job->stop, &j->figures, &job->error) == TL_OK)
		tl_grid_make(&j->grid, j->figures, j->dim, TL_METRIC_KINDS, false);
}

static void job_done(struct tl_job *job, struct tl_app *app)
{
	struct map_job *j = (struct map_job *)job;
	struct tl_survey_map *m = standing(app);

	if (!m)
		return;
	m->waiting = false;
	if (job->error.status != TL_OK)
		tl_app_failed(app, &job->error);
	tl_map_make_tiles(m, tl_result_corpus(j->result));
	m->kind = j->grid.kind;
	for (size_t row = 0; row < j->grid.n_rows; row++) {
		const struct tl_cell *cell = tl_grid_cell(&j->grid, row, j->grid.n_years);

		if (tl_cell_valued(cell))
			tl_map_set_number(m, j->grid.rows[row], cell->value, cell);
	}
	tl_map_set_levels(m);
	arrange(&m->view);
	tl_view_dirty(&m->view);
}

static void job_free(struct tl_job *job)
{
	struct map_job *j = (struct map_job *)job;

	tl_grid_free(&j->grid);
	tl_figures_free(j->figures);
	tl_result_drop(j->result);
	free(j->indicator);
	free(j);
}

static void post(struct tl_survey_map *m)
{
	struct map_job *j = tl_alloc(sizeof *j);

	j->job = (struct tl_job){
		.kind = TL_JOB_TABLE, .run = job_run, .done = job_done, .free = job_free};
	j->result = tl_result_hold(m->seen);
	j->indicator = tl_strdup(m->indicator);
	j->dim = m->dim;
	m->waiting = true;
	m->view.title_dirty = true;
	tl_worker_post(m->view.app->worker, &j->job);
}

/* The numbers are got anew. */
static void refresh(struct tl_survey_map *m)
{
	if (!m->seen || !m->view.app->worker)
		return;
	if (m->indicator) {
		post(m);
		return;
	}
	tl_worker_forget(m->view.app->worker, TL_JOB_TABLE);
	m->waiting = false;
	count_articles(m);
	tl_map_set_levels(m);
	arrange(&m->view);
	tl_view_dirty(&m->view);
}

static void result_changed(struct tl_view *v)
{
	struct tl_survey_map *m = of(v);
	struct tl_result *now = tl_survey_result(v->app);
	struct tl_result *old = m->seen;

	if (!now || now == old)
		return;
	m->seen = tl_result_hold(now);
	/* Tiles of an older corpus: labels are of the rules, and stay. */
	tl_result_drop(old);
	refresh(m);
}

/* ---- geometry ------------------------------------------------------------------------------- */

static void scroll(struct tl_survey_map *m)
{
	int row = m->n_tiles ? m->tiles[m->at].row : 0, shown = tl_map_rows_shown(m), top = m->top;

	top = tl_clamp(top, row - shown + 1, row);
	top = tl_clamp(top, 0, tl_clamp(m->rows - shown, 0, TL_MAP_GRID_MOST));
	if (top != m->top)
		tl_view_dirty(&m->view);
	m->top = top;
}

static void arrange(struct tl_view *v)
{
	struct tl_survey_map *m = of(v);
	int columns = m->columns > TL_MAP_LEGEND_COLUMN + 1 ? m->columns : TL_MAP_LEGEND_COLUMN + 2;

	m->tile_columns = tl_clamp(v->rect.w / columns, 3, 30);
	m->tile_rows =
		m->rows ? tl_clamp((v->rect.h - TL_MAP_FOOT_ROWS) / m->rows, 1, TILE_ROWS_MOST) : 1;
	scroll(m);
}

/* ---- walking -------------------------------------------------------------------------------- */

static void dirty_tile(struct tl_survey_map *m, size_t i)
{
	int first = (m->tiles[i].row - m->top) * m->tile_rows;

	for (int line = 0; line < m->tile_rows; line++)
		tl_view_dirty_row(&m->view, first + line);
}

static void move(struct tl_view *v, enum tl_move how)
{
	struct tl_survey_map *m = of(v);
	size_t before = m->at;
	int steps = 1;

	if (!m->n_tiles)
		return;
	if (how == TL_MOVE_PAGE_DOWN || how == TL_MOVE_HALF_DOWN || how == TL_MOVE_PAGE_UP ||
	    how == TL_MOVE_HALF_UP) {
		steps = PAGE_STEPS;
		how = how == TL_MOVE_PAGE_DOWN || how == TL_MOVE_HALF_DOWN ? TL_MOVE_DOWN
									   : TL_MOVE_UP;
	}
	if (how == TL_MOVE_FIRST)
		m->at = 0;
	else if (how == TL_MOVE_LAST)
		m->at = m->n_tiles - 1;
	else
		for (int i = 0; i < steps; i++)
			m->at = tl_map_neighbour(m, how);
	if (m->at == before)
		return;
	dirty_tile(m, before);
	scroll(m);
	dirty_tile(m, m->at);
	tl_view_dirty_row(v, v->rect.h - TL_MAP_FOOT_ROWS);
}

static void open_tile(struct tl_view *v)
{
	struct tl_survey_map *m = of(v);
	struct tl_app *app = v->app;
	struct tl_filter *f;
	enum tl_dim dim = m->dim;

	if (!m->n_tiles || !m->seen)
		return;
	f = tl_filter_values(tl_result_corpus(m->seen), dim, &m->tiles[m->at].value, 1, false);
	tl_survey_aside(app);
	tl_app_set_filter(app, tl_filters_find(tl_history_now(&app->history), dim), f);
}

static void free_map(struct tl_view *v)
{
	struct tl_survey_map *m = of(v);

	if (v->app->worker)
		tl_worker_forget(v->app->worker, TL_JOB_TABLE);
	tl_result_drop(m->seen);
	tl_table_free(m->table);
	free(m->tiles);
	free(m->indicator);
	free(m);
}

static const struct tl_view_class class = {
	.name = "map",
	.context = TL_IN_MAP,
	.place = TL_PLACE_FULL,
	.title = tl_survey_map_title,
	.draw = tl_survey_map_draw,
	.arrange = arrange,
	.move = move,
	.select = open_tile,
	.result_changed = result_changed,
	.free = free_map,
};

/* ---- commands ------------------------------------------------------------------------------- */

void tl_map_open(struct tl_app *app, int unused)
{
	static const char *const columns[] = {"id", "row", "column", "short", NULL};
	struct tl_survey_map *m = tl_alloc(sizeof *m);
	struct tl_error e;

	(void)unused;
	if (tl_table_load(app->options->dirs, "map.tsv", columns, NULL, NULL, &m->table, &e) !=
	    TL_OK) {
		tl_app_error(app, "%s", e.text);
		free(m);
		return;
	}
	m->view.class = &class;
	m->view.app = app;
	m->tile_rows = m->tile_columns = 1;
	m->dim =
		tl_setting(app, TL_OPT_DIVISION) == TL_DIVISION_34 ? TL_DIM_TODAY : TL_DIM_PROVINCE;
	tl_survey_open(app, &m->view);
}

void tl_map_division(struct tl_app *app, int unused)
{
	struct tl_survey_map *m = standing(app);

	(void)unused;
	if (!m)
		return;
	m->dim = m->dim == TL_DIM_PROVINCE ? TL_DIM_TODAY : TL_DIM_PROVINCE;
	/* Values of the other division are other provinces. */
	m->n_tiles = m->at = 0;
	m->top = 0;
	tl_view_dirty(&m->view);
	refresh(m);
}

static void chosen(struct tl_app *app, struct tl_corpus *c, uint32_t value)
{
	struct tl_survey_map *m = standing(app);

	if (!m)
		return;
	free(m->indicator);
	m->indicator = tl_strdup(tl_dim_value(c, TL_DIM_INDICATOR, value).id);
	refresh(m);
}

void tl_map_indicator(struct tl_app *app, int unused)
{
	(void)unused;
	tl_app_push(app, tl_choice_picker_new(app, TL_DIM_INDICATOR, chosen));
}

void tl_map_articles(struct tl_app *app, int unused)
{
	struct tl_survey_map *m = standing(app);

	(void)unused;
	if (!m || !m->indicator)
		return;
	free(m->indicator);
	m->indicator = NULL;
	refresh(m);
}
