/* The provinces as tiles that lie to each other as they do in the country. A tile stands in a grid
 * of rows and columns (data/map.tsv); the screen gives every row and column of the grid the same
 * size, so a tile's place on the screen is a multiplication. Each tile has a value (articles, or a
 * figure) and from it a level, 0 to 4, shown by a sign as well as by the number itself. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "app.h"
#include "command.h"
#include "format.h"
#include "grid.h"

#define LEVELS 4
#define SHORT_MOST 4
/* The legend stands in the sea: right of the narrow middle of the country. */
#define LEGEND_ROW 4
#define LEGEND_COLUMN 5
/* Below the map: the tile under the cursor. */
#define FOOT_ROWS 1
#define TILE_ROWS_MOST 3
#define PAGE_STEPS 4

struct tile {
	uint32_t value; /* of the dimension */
	int row, column;
	const char *label, *short_label; /* of the rules; of the table */
	bool known;
	double number;
	unsigned flags; /* enum tl_cell_flag */
	int level;
};
struct map {
	struct tl_view view;
	struct tl_table *table; /* map.tsv */
	enum tl_dim dim;
	char *indicator;	/* NULL: numbers of articles */
	struct tl_result *seen; /* what was counted or asked for last; held */
	bool waiting;
	enum tl_metric_kind kind; /* of the figures */
	struct tile *tiles;
	size_t n_tiles, at;
	int rows, columns;	   /* of the grid */
	double bounds[LEVELS + 1]; /* the largest number of each level; 0: unused */
	/* Geometry. */
	int tile_rows, tile_columns, top; /* top: first row of the grid that is shown */
};

static struct map *of(struct tl_view *v)
{
	return (struct map *)v;
}

static struct map *standing(struct tl_app *app)
{
	struct tl_view *v = tl_survey_of(app, TL_IN_MAP);

	return v ? of(v) : NULL;
}

static void arrange(struct tl_view *v);

/* ---- tiles ---------------------------------------------------------------------------------- */

static int by_place(const void *a, const void *b)
{
	const struct tile *x = a, *y = b;

	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	return (x->column > y->column) - (x->column < y->column);
}

/* A place that a user's table gets wrong stays within any screen. */
#define GRID_MOST 60
static int read_place(const char *cell)
{
	int n = atoi(cell);

	return n < 0 ? 0 : n > GRID_MOST ? GRID_MOST : n;
}

static void make_tiles(struct map *m, const struct tl_corpus *c)
{
	const char *division = m->dim == TL_DIM_TODAY ? "34-" : "63-";
	uint32_t before = m->at < m->n_tiles ? m->tiles[m->at].value : TL_NO_VALUE;

	free(m->tiles);
	m->tiles = tl_calloc(m->table->n_rows + 1, sizeof *m->tiles);
	m->n_tiles = m->at = 0;
	m->rows = m->columns = 1;
	for (size_t i = 0; i < m->table->n_rows; i++) {
		const struct tl_row *row = &m->table->rows[i];
		const char *id = tl_table_cell(m->table, row, "id");
		uint32_t value = TL_NO_VALUE;
		struct tile *t = &m->tiles[m->n_tiles];

		if (strncmp(id, division, strlen(division)) == 0)
			value = tl_dim_find(c, m->dim, id + strlen(division));
		if (value == TL_NO_VALUE)
			continue;
		*t = (struct tile){
			.value = value,
			.row = read_place(tl_table_cell(m->table, row, "row")),
			.column = read_place(tl_table_cell(m->table, row, "column")),
			.label = tl_dim_value(c, m->dim, value).label,
			.short_label = tl_table_cell(m->table, row, "short"),
		};
		m->rows = t->row >= m->rows ? t->row + 1 : m->rows;
		m->columns = t->column >= m->columns ? t->column + 1 : m->columns;
		m->n_tiles++;
	}
	qsort(m->tiles, m->n_tiles, sizeof *m->tiles, by_place);
	for (size_t i = 0; i < m->n_tiles; i++)
		if (m->tiles[i].value == before)
			m->at = i;
}

/* Few provinces have most of the articles: levels are even in the square root. */
static void set_levels(struct map *m)
{
	double most = 0;

	for (size_t i = 0; i < m->n_tiles; i++)
		if (m->tiles[i].known && m->tiles[i].number > most)
			most = m->tiles[i].number;
	for (int level = 1; level <= LEVELS; level++) {
		m->bounds[level] = most * level * level / (LEVELS * LEVELS);
		if (most > LEVELS)
			m->bounds[level] = floor(m->bounds[level]);
		else
			m->bounds[level] = level < most ? level : most;
	}
	for (size_t i = 0; i < m->n_tiles; i++) {
		struct tile *t = &m->tiles[i];

		t->level = t->known ? 1 : 0;
		while (t->level && t->level < LEVELS && t->number > m->bounds[t->level])
			t->level++;
	}
}

static void set_number(struct map *m, uint32_t value, double number, unsigned flags)
{
	for (size_t i = 0; i < m->n_tiles; i++) {
		if (m->tiles[i].value != value)
			continue;
		m->tiles[i].known = true;
		m->tiles[i].number = number;
		m->tiles[i].flags = flags;
	}
}

static void count_articles(struct map *m)
{
	const struct tl_corpus *c = tl_result_corpus(m->seen);
	struct tl_count *counts;
	const uint32_t *rows;
	size_t n, n_counts;

	make_tiles(m, c);
	rows = tl_result_rows(m->seen, &n);
	n_counts = n ? tl_corpus_count(c, m->dim, rows, n, &counts) : 0;
	for (size_t i = 0; i < n_counts; i++)
		set_number(m, counts[i].value, counts[i].n, 0);
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
	struct map *m = standing(app);

	if (!m)
		return;
	m->waiting = false;
	if (job->error.status != TL_OK)
		tl_app_error(app, "%s", job->error.text);
	make_tiles(m, tl_result_corpus(j->result));
	m->kind = j->grid.kind;
	for (size_t row = 0; row < j->grid.n_rows; row++) {
		const struct tl_cell *cell = tl_grid_cell(&j->grid, row, j->grid.n_years);

		if (tl_cell_valued(cell))
			set_number(m, j->grid.rows[row], cell->value, cell->flags);
	}
	set_levels(m);
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

static void post(struct map *m)
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
static void refresh(struct map *m)
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
	set_levels(m);
	arrange(&m->view);
	tl_view_dirty(&m->view);
}

static void result_changed(struct tl_view *v)
{
	struct map *m = of(v);
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

static int clamp(int value, int least, int most)
{
	return value < least ? least : value > most ? most : value;
}

static int rows_shown(const struct map *m)
{
	return clamp((m->view.rect.h - FOOT_ROWS) / m->tile_rows, 1, GRID_MOST + 1);
}

static void scroll(struct map *m)
{
	int row = m->n_tiles ? m->tiles[m->at].row : 0, shown = rows_shown(m), top = m->top;

	top = clamp(top, row - shown + 1, row);
	top = clamp(top, 0, clamp(m->rows - shown, 0, GRID_MOST));
	if (top != m->top)
		tl_view_dirty(&m->view);
	m->top = top;
}

static void arrange(struct tl_view *v)
{
	struct map *m = of(v);
	int columns = m->columns > LEGEND_COLUMN + 1 ? m->columns : LEGEND_COLUMN + 2;

	m->tile_columns = clamp(v->rect.w / columns, 3, 30);
	m->tile_rows = m->rows ? clamp((v->rect.h - FOOT_ROWS) / m->rows, 1, TILE_ROWS_MOST) : 1;
	scroll(m);
}

/* ---- drawing -------------------------------------------------------------------------------- */

static const char *shade(int level)
{
	static const char *const blocks[LEVELS + 1] = {"·", "░", "▒", "▓", "█"};
	static const char *const signs[LEVELS + 1] = {".", "-", "+", "*", "#"};

	return (tl_terminal_ascii() ? signs : blocks)[level];
}

static void number_text(const struct map *m, double number, struct tl_buf *out)
{
	struct tl_metric metric = {.kind = m->kind, .value = number};

	tl_format_metric(&metric, out);
}

/* The pen of one row of a tile, one column short of its neighbour. */
static void draw_tile(const struct map *m, struct tl_pen *pen, const struct tile *t, int line)
{
	bool here = t == &m->tiles[m->at];
	struct tl_pen part = *pen;
	struct tl_buf number = {0};
	const char *name = t->label;
	int digits;

	if (here)
		tl_pen_bar(&part, true);
	if (t->known)
		number_text(m, t->number, &number);
	digits = number.n ? tl_draw_width(number.p, number.n) : 0;
	tl_draw_str(&part, here ? ">" : shade(t->level), TL_STYLE_COUNT);
	if (line == 0) {
		/* Names in full where they fit beside the number, or the number has a line of its
		 * own. */
		if (tl_draw_width(name, strlen(name)) >
		    tl_pen_room(&part) - (m->tile_rows > 1 || !digits ? 0 : digits + 1))
			name = t->short_label;
		if (m->tile_rows == 1 && digits) {
			tl_draw_cell(&part, name, strlen(name),
				     clamp(tl_pen_room(&part) - digits - 1, 2, SHORT_MOST + 26),
				     TL_STYLE_PROVINCE);
			tl_draw_blanks(&part, 1);
			tl_draw_cell_right(&part, number.p, number.n, tl_pen_room(&part),
					   TL_STYLE_VALUE);
		} else {
			tl_draw_cell(&part, name, strlen(name), tl_pen_room(&part),
				     TL_STYLE_PROVINCE);
		}
	} else if (line == 1) {
		for (int i = tl_pen_room(&part) - digits - 1; i > 0; i--)
			tl_draw_str(&part, t->level ? shade(t->level) : " ", TL_STYLE_COUNT);
		if (number.n)
			tl_draw_cell_right(&part, number.p, number.n, tl_pen_room(&part),
					   TL_STYLE_VALUE);
	}
	tl_draw_rest(&part);
	pen->x = part.x;
	tl_buf_free(&number);
}

static void draw_legend(const struct map *m, struct tl_pen *pen, int level)
{
	struct tl_buf text = {0};

	if (level && (!(m->bounds[level] > 0) ||
		      (level > 1 && !(m->bounds[level] > m->bounds[level - 1])))) {
		return;
	}
	tl_buf_printf(&text, " %s ", shade(level));
	if (level) {
		tl_buf_str(&text, _("up to "));
		number_text(m, m->bounds[level], &text);
	} else {
		tl_buf_str(&text, _("none"));
	}
	tl_draw(pen, text.p, text.n, TL_STYLE_DIM);
	tl_buf_free(&text);
}

static void draw_map_row(const struct map *m, struct tl_pen *pen, int row, int line)
{
	int left = pen->x;

	for (size_t i = 0; i < m->n_tiles; i++) {
		const struct tile *t = &m->tiles[i];
		struct tl_pen part = *pen;

		if (t->row != row)
			continue;
		tl_draw_blanks(pen, left + t->column * m->tile_columns - pen->x);
		part = *pen;
		if (part.end > part.x + m->tile_columns - 1)
			part.end = part.x + m->tile_columns - 1;
		draw_tile(m, &part, t, line);
		pen->x = part.x;
	}
	if (line == 0 && row >= LEGEND_ROW && row <= LEGEND_ROW + LEVELS &&
	    pen->x <= left + LEGEND_COLUMN * m->tile_columns) {
		tl_draw_blanks(pen, left + LEGEND_COLUMN * m->tile_columns - pen->x);
		draw_legend(m, pen, row - LEGEND_ROW);
	}
}

static void describe(const struct map *m, struct tl_buf *out)
{
	const struct tile *t = &m->tiles[m->at];

	tl_buf_printf(out, "%s · ", t->label);
	if (!m->indicator) {
		tl_buf_printf(out, "%s: ", _("articles"));
		tl_format_count(t->known ? (uint64_t)t->number : 0, out);
	} else if (t->known) {
		number_text(m, t->number, out);
		if (t->flags & TL_CELL_CONFLICT)
			tl_buf_printf(out, " · ! %s", _("articles differ"));
		if (t->flags & TL_CELL_APPROX)
			tl_buf_printf(out, " · ~ %s", _("about"));
	} else {
		tl_buf_str(out, _("no figure"));
	}
}

static void draw(struct tl_view *v, int row)
{
	struct map *m = of(v);
	struct tl_pen pen = tl_pen_row(&v->rect, row, TL_STYLE_NORMAL);
	struct tl_buf text = {0};

	if (!m->n_tiles) {
		if (row == 0)
			tl_draw_str(&pen, _("Counting…"), TL_STYLE_NORMAL);
	} else if (row == v->rect.h - FOOT_ROWS) {
		describe(m, &text);
		tl_draw_blanks(&pen, 1);
		tl_draw_cell(&pen, text.p, text.n, tl_pen_room(&pen), TL_STYLE_META);
		tl_buf_free(&text);
	} else if (row / m->tile_rows < rows_shown(m)) {
		draw_map_row(m, &pen, m->top + row / m->tile_rows, row % m->tile_rows);
	}
	tl_draw_rest(&pen);
}

static void title(struct tl_view *v, struct tl_buf *out)
{
	struct map *m = of(v);
	const struct tl_indicator_info *info =
		v->app->rules && m->indicator ? tl_indicator_find(v->app->rules, m->indicator)
					      : NULL;
	const char *what = m->indicator ? m->indicator : _("number of articles");

	if (info)
		what = tl_format_english() ? info->label_en : info->label_vi;
	tl_buf_printf(out, "%s: %s · %s", _("Map"), what,
		      m->dim == TL_DIM_TODAY ? _("34 provinces") : _("63 provinces"));
	if (m->waiting)
		tl_buf_str(out, "…");
}

/* ---- walking -------------------------------------------------------------------------------- */

/* The nearest tile in a direction: what lies to the side counts more than what lies ahead. */
static size_t neighbour(const struct map *m, enum tl_move how)
{
	const struct tile *from = &m->tiles[m->at];
	size_t best = m->at;
	int least = 0;

	for (size_t i = 0; i < m->n_tiles; i++) {
		int down = m->tiles[i].row - from->row, right = m->tiles[i].column - from->column;
		bool vertical = how == TL_MOVE_DOWN || how == TL_MOVE_UP;
		int ahead = how == TL_MOVE_DOWN	  ? down
			    : how == TL_MOVE_UP	  ? -down
			    : how == TL_MOVE_LEFT ? -right
						  : right;
		int aside = abs(vertical ? right : down), far;

		if (ahead <= 0)
			continue;
		far = 2 * ahead + 3 * aside;
		if (best == m->at || far < least) {
			best = i;
			least = far;
		}
	}
	return best;
}

static void dirty_tile(struct map *m, size_t i)
{
	int first = (m->tiles[i].row - m->top) * m->tile_rows;

	for (int line = 0; line < m->tile_rows; line++)
		tl_view_dirty_row(&m->view, first + line);
}

static void move(struct tl_view *v, enum tl_move how)
{
	struct map *m = of(v);
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
			m->at = neighbour(m, how);
	if (m->at == before)
		return;
	dirty_tile(m, before);
	scroll(m);
	dirty_tile(m, m->at);
	tl_view_dirty_row(v, v->rect.h - FOOT_ROWS);
}

static void open_tile(struct tl_view *v)
{
	struct map *m = of(v);
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
	struct map *m = of(v);

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
	.title = title,
	.draw = draw,
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
	struct map *m = tl_alloc(sizeof *m);
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
	struct map *m = standing(app);

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
	struct map *m = standing(app);

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
	struct map *m = standing(app);

	(void)unused;
	if (!m || !m->indicator)
		return;
	free(m->indicator);
	m->indicator = NULL;
	refresh(m);
}
