/* The concordance: one line for each occurrence of the words of the filter. The worker reads one
 * article after the other and hands over what it has found every few hundredths of a second, so
 * that the first lines stand at once and reading an article never waits for the rest. There is a
 * largest number of lines, so the whole is bounded. */
#include <stdlib.h>
#include <string.h>

#include "app.h"
#include "command.h"
#include "format.h"
#include "kwic_lines.h"

#define PROVINCE_COLUMNS 14
#define COLUMNS_FOR_PROVINCE 100

struct kwic {
	struct tl_view view;
	struct tl_result *seen; /* held */
	struct tl_query *query; /* whose words are shown; its own copy */
	struct tl_kwic_lines found;
	size_t articles; /* of the result that were read */
	bool waiting, cut;
	enum tl_together how;
	bool how_chosen; /* by the reader: stays so where nothing is found */
	enum tl_kwic_order order;
	struct tl_scroll scroll;
	bool beside; /* the neighbours are shown */
	bool two;    /* of two syllables */
	struct tl_kwic_neighbours sides[2];
	size_t beside_top;
	/* Geometry. */
	int date_columns, province_columns, left_columns;
};

static struct kwic *of(struct tl_view *v)
{
	return (struct kwic *)v;
}

static struct kwic *standing(struct tl_app *app)
{
	struct tl_view *v = tl_survey_of(app, TL_IN_KWIC);

	return v ? of(v) : NULL;
}

/* ---- finding -------------------------------------------------------------------------------- */

struct kwic_job {
	struct tl_job job;
	struct tl_kwic_search search;
};

static void job_run(struct tl_job *job, struct tl_archive *archive)
{
	struct kwic_job *j = (struct kwic_job *)job;

	tl_kwic_find(&j->search, archive, &job->stop);
}

static void post(struct kwic *k, size_t row);
static void begin(struct kwic *k);
static void take(struct kwic *k, struct tl_kwic_lines *from);

static void job_done(struct tl_job *job, struct tl_app *app)
{
	struct kwic_job *j = (struct kwic_job *)job;
	struct kwic *k = standing(app);
	size_t n_rows;

	if (!k)
		return;
	tl_result_rows(j->search.result, &n_rows);
	if (job->error.status != TL_OK) {
		tl_app_failed(app, &job->error);
		j->search.row = n_rows;
	}
	take(k, &j->search.found);
	k->articles = j->search.row;
	k->cut = j->search.cut;
	k->waiting = false;
	if (!j->search.cut && j->search.row < n_rows) {
		post(k, j->search.row);
	} else if (!k->found.n && !k->how_chosen && tl_kwic_widen(k->query, &k->how)) {
		begin(k);
	} else if (k->beside)
		tl_kwic_gather(&k->found, k->two, k->sides);
	tl_view_dirty(&k->view);
}

static void job_free(struct tl_job *job)
{
	struct kwic_job *j = (struct kwic_job *)job;

	tl_kwic_lines_free(&j->search.found);
	tl_query_free(j->search.query);
	tl_result_drop(j->search.result);
	free(j);
}

static void post(struct kwic *k, size_t row)
{
	struct tl_app *app = k->view.app;
	struct kwic_job *j;

	if (!app->worker)
		return;
	j = tl_alloc(sizeof *j);
	j->job = (struct tl_job){
		.kind = TL_JOB_KWIC, .run = job_run, .done = job_done, .free = job_free};
	j->search.result = tl_result_hold(k->seen);
	j->search.query = tl_query_copy(k->query);
	j->search.how = k->how;
	j->search.row = row;
	j->search.most = TL_KWIC_MOST - k->found.n;
	k->waiting = true;
	tl_worker_post(app->worker, &j->job);
}

/* All anew, of the same articles. */
static void begin(struct kwic *k)
{
	tl_kwic_lines_free(&k->found);
	k->articles = 0;
	k->cut = false;
	tl_scroll_set(&k->view, &k->scroll, 0, 0, 0);
	k->view.app->bottom_dirty = true; /* there is no line to open */
	post(k, 0);
	tl_view_dirty(&k->view);
}

static void result_changed(struct tl_view *v)
{
	struct kwic *k = of(v);
	struct tl_result *now = tl_survey_result(v->app);

	if (!now || now == k->seen || !v->app->query)
		return;
	tl_result_drop(k->seen);
	k->seen = tl_result_hold(now);
	tl_query_free(k->query);
	k->query = tl_query_copy(v->app->query);
	k->beside = false;
	if (!k->how_chosen)
		k->how = TL_TOGETHER_ADJACENT;
	begin(k);
}

/* ---- order ---------------------------------------------------------------------------------- */

/* The cursor stays on its line when others come between. */
static void sort_around_cursor(struct kwic *k)
{
	const struct tl_kwic_line *here = k->scroll.n ? k->found.list[k->scroll.at] : NULL;
	size_t at = 0;

	/* Whoever has not moved yet looks at the top. */
	if (!k->scroll.at)
		here = NULL;
	tl_kwic_sort(&k->found, k->order);
	for (size_t i = 0; here && i < k->found.n; i++)
		if (k->found.list[i] == here)
			at = i;
	tl_scroll_set(&k->view, &k->scroll, 0, k->found.n, at);
}

static void take(struct kwic *k, struct tl_kwic_lines *from)
{
	tl_kwic_take(&k->found, from);
	/* The first line that can be opened: the hints say so. */
	k->view.app->bottom_dirty |= !k->scroll.n && k->found.n;
	if (k->order == TL_KWIC_BY_DATE)
		tl_scroll_set(&k->view, &k->scroll, 0, k->found.n, k->scroll.at);
	else
		sort_around_cursor(k);
}

/* ---- drawing -------------------------------------------------------------------------------- */

static size_t beside_rows(const struct kwic *k)
{
	return 1 + (k->sides[0].n > k->sides[1].n ? k->sides[0].n : k->sides[1].n);
}

/* The end of a text, right-aligned in so many columns, from a whole word on. */
static void draw_end(struct tl_pen *pen, const char *p, size_t n, int columns)
{
	int width = tl_draw_width(p, n);
	const char *all = p, *blank;

	while (n && width > columns) {
		int unused;
		size_t bytes = tl_grapheme(p, n, &unused);

		width -= tl_draw_width(p, bytes);
		p += bytes;
		n -= bytes;
	}
	if (p > all && p[-1] != ' ' && (blank = memchr(p, ' ', n))) {
		n -= (size_t)(blank - p);
		p = blank;
	}
	tl_draw_cell_right(pen, p, n, columns, TL_STYLE_NORMAL);
}

/* The beginning of a text, as far as whole words go. */
static void draw_begin(struct tl_pen *pen, const char *p, size_t n)
{
	size_t fits = 0, whole = 0;
	int room = tl_pen_room(pen);

	while (fits < n && room >= 0) {
		int width;
		size_t bytes = tl_grapheme(p + fits, n - fits, &width);

		room -= tl_draw_width(p + fits, bytes);
		if (room >= 0)
			fits += bytes;
		if (fits == n || p[fits] == ' ')
			whole = fits;
	}
	/* A word that no line can hold is cut. */
	tl_draw(pen, p, whole ? whole : fits, TL_STYLE_NORMAL);
}

static void draw_occurrence(const struct kwic *k, struct tl_pen *pen, const struct tl_kwic_line *o)
{
	struct tl_buf date = {0};
	int match = tl_draw_width(o->text + o->left_n, o->match_n);

	if (o->inferred)
		tl_buf_char(&date, '~');
	tl_format_date(o->date, &date);
	tl_draw_cell_right(pen, date.n ? date.p : "", date.n, k->date_columns, TL_STYLE_DATE);
	tl_draw_blanks(pen, 1);
	if (k->province_columns) {
		tl_draw_cell(pen, o->province ? o->province : "",
			     o->province ? strlen(o->province) : 0, k->province_columns,
			     TL_STYLE_PROVINCE);
		tl_draw_blanks(pen, 1);
	}
	draw_end(pen, o->text, o->left_n, k->left_columns - match / 2);
	tl_draw(pen, o->text + o->left_n, o->match_n, TL_STYLE_MATCH);
	draw_begin(pen, o->text + o->left_n + o->match_n, o->right_n);
	tl_buf_free(&date);
}

static void draw_neighbour(const struct kwic *k, struct tl_pen *pen, bool right, size_t i,
			   int columns)
{
	const struct tl_kwic_neighbours *s = &k->sides[right];
	struct tl_buf number = {0};
	const char *word = i < s->n ? s->list[i].word : "";

	if (i < s->n)
		tl_format_count(s->list[i].n, &number);
	tl_draw_cell_right(pen, number.n ? number.p : "", number.n, 7, TL_STYLE_COUNT);
	tl_draw_blanks(pen, 2);
	tl_draw_cell(pen, word, strlen(word), columns - 9, TL_STYLE_NORMAL);
	tl_buf_free(&number);
}

static void draw_beside(const struct kwic *k, struct tl_pen *pen, size_t row)
{
	int half = k->view.rect.w / 2;

	if (row == 0) {
		tl_draw_blanks(pen, 9);
		tl_draw_cell(pen, _("before it"), strlen(_("before it")), half - 9,
			     TL_STYLE_HEADING);
		tl_draw_blanks(pen, 9);
		tl_draw_cell(pen, _("after it"), strlen(_("after it")), half - 9, TL_STYLE_HEADING);
		return;
	}
	draw_neighbour(k, pen, false, row - 1, half);
	draw_neighbour(k, pen, true, row - 1, half);
}

static void draw(struct tl_view *v, int row)
{
	struct kwic *k = of(v);
	struct tl_pen pen = tl_pen_row(&v->rect, row, TL_STYLE_NORMAL);
	size_t i = k->scroll.top + (size_t)row;

	if (k->beside) {
		draw_beside(k, &pen, k->beside_top + (size_t)row);
	} else if (i < k->scroll.n) {
		if (i == k->scroll.at)
			tl_pen_bar(&pen, true);
		tl_draw_str(&pen, i == k->scroll.at ? ">" : " ", TL_STYLE_NORMAL);
		draw_occurrence(k, &pen, k->found.list[i]);
	} else if (row == 0) {
		tl_draw_blanks(&pen, 1);
		tl_draw_str(&pen,
			    k->waiting || !k->seen ? _("Reading the articles…")
						   : _("The words do not occur in these articles."),
			    TL_STYLE_NORMAL);
	}
	tl_draw_rest(&pen);
}

static void title(struct tl_view *v, struct tl_buf *out)
{
	struct kwic *k = of(v);

	tl_buf_printf(out, "%s: ", k->beside ? _("Neighbours") : _("Concordance"));
	tl_format_count(k->found.n, out);
	if (k->cut)
		tl_buf_printf(out, " %s", _("and more"));
	tl_buf_printf(out, " · %s: ", _("articles"));
	tl_format_count(k->articles, out);
	if (k->waiting)
		tl_buf_str(out, "…");
	if (k->query && tl_query_several(k->query))
		tl_buf_printf(out, " · %s", tl_kwic_how_words(k->how));
	tl_buf_printf(out, " · %s",
		      !k->beside ? tl_kwic_order_words(k->order)
		      : k->two	 ? _("two syllables")
				 : _("one syllable"));
}

static void arrange(struct tl_view *v)
{
	struct kwic *k = of(v);
	int room;

	/* "~19/03/2024" */
	k->date_columns = v->rect.w >= 50 ? 11 : 0;
	k->province_columns = v->rect.w >= COLUMNS_FOR_PROVINCE ? PROVINCE_COLUMNS : 0;
	room = v->rect.w - 2 - k->date_columns -
	       (k->province_columns ? k->province_columns + 1 : 0);
	k->left_columns = room > 0 ? room / 2 : 0;
	tl_scroll_set(v, &k->scroll, 0, k->scroll.n, k->scroll.at);
	if (k->beside_top + (size_t)v->rect.h > beside_rows(k))
		k->beside_top = 0;
}

/* ---- commands ------------------------------------------------------------------------------- */

static void move(struct tl_view *v, enum tl_move how)
{
	struct kwic *k = of(v);

	if (k->beside)
		tl_scroll_lines(v, beside_rows(k), &k->beside_top, how);
	else
		tl_scroll_move(v, &k->scroll, 0, how);
}

static void open_line(struct tl_view *v)
{
	struct kwic *k = of(v);
	const struct tl_kwic_line *o;

	if (k->beside) {
		tl_app_message(v->app, "%s", _("Neighbours stand in many places; w goes back to the lines."));
		return;
	}
	if (!k->scroll.n)
		return;
	o = k->found.list[k->scroll.at];
	tl_survey_park(v->app, o->id, o->at);
}

static bool back(struct tl_view *v)
{
	struct kwic *k = of(v);

	if (!k->beside)
		return false;
	k->beside = false;
	tl_view_dirty(v);
	v->app->bottom_dirty = true;
	return true;
}

/* Neighbours have no place in a text. */
static bool offers(const struct tl_view *v, const char *command)
{
	const struct kwic *k = (const struct kwic *)v;

	return strcmp(command, "open") != 0 || (!k->beside && k->scroll.n);
}

static void free_kwic(struct tl_view *v)
{
	struct kwic *k = of(v);

	if (v->app->worker)
		tl_worker_forget(v->app->worker, TL_JOB_KWIC);
	tl_result_drop(k->seen);
	tl_query_free(k->query);
	tl_kwic_lines_free(&k->found);
	for (int side = 0; side < 2; side++)
		tl_kwic_neighbours_free(&k->sides[side]);
	free(k);
}

static const struct tl_view_class class = {
	.name = "kwic",
	.context = TL_IN_KWIC,
	.place = TL_PLACE_FULL,
	.title = title,
	.draw = draw,
	.arrange = arrange,
	.move = move,
	.select = open_line,
	.back = back,
	.offers = offers,
	.result_changed = result_changed,
	.free = free_kwic,
};

static void show(struct tl_app *app)
{
	struct kwic *k = tl_alloc(sizeof *k);

	k->view.class = &class;
	k->view.app = app;
	tl_survey_open(app, &k->view);
}

static void typed(struct tl_app *app, const char *text)
{
	struct tl_buf query = {0};
	struct tl_error e;

	text += strspn(text, " ");
	if (!*text)
		return;
	tl_kwic_typed(text, &query);
	if (tl_app_filter(app, query.p, &e) != TL_OK)
		tl_app_error(app, "%s", e.text);
	tl_buf_free(&query);
	if (app->query && tl_query_has_words(app->query))
		show(app);
}

static const struct tl_prompt_use word_prompt = {
	.label = N_("Occurrences of"),
	.history = "filter",
	.then = typed,
};

void tl_kwic_open(struct tl_app *app, int unused)
{
	(void)unused;
	if (app->query && tl_query_has_words(app->query))
		show(app);
	else
		tl_app_push(app, tl_prompt_new(app, &word_prompt, ""));
}

void tl_kwic_order(struct tl_app *app, int unused)
{
	struct kwic *k = standing(app);

	(void)unused;
	if (!k)
		return;
	if (k->beside) {
		k->two = !k->two;
		k->beside_top = 0;
		tl_kwic_gather(&k->found, k->two, k->sides);
		k->view.title_dirty = true;
		tl_view_dirty(&k->view);
		return;
	}
	k->order = (enum tl_kwic_order)((k->order + 1) % TL_KWIC_ORDERS);
	sort_around_cursor(k);
	tl_view_dirty(&k->view);
}

bool tl_kwic_write(struct tl_app *app, enum tl_sheet_form form, struct tl_buf *out)
{
	struct kwic *k = standing(app);

	if (!k || !k->found.n)
		return false;
	if (k->beside)
		tl_kwic_write_neighbours(k->sides, form, out);
	else
		tl_kwic_write_lines(&k->found, form, out);
	return true;
}

void tl_kwic_together(struct tl_app *app, int unused)
{
	struct kwic *k = standing(app);

	(void)unused;
	if (!k || !k->query)
		return;
	if (!tl_query_several(k->query)) {
		tl_app_message(app, "%s",
			       _("One word or phrase; words without quotation marks (/) may stand "
				 "apart."));
		return;
	}
	k->how = (enum tl_together)((k->how + 1) % TL_TOGETHERS);
	k->how_chosen = true;
	k->beside = false;
	begin(k);
}

void tl_kwic_neighbours(struct tl_app *app, int unused)
{
	struct kwic *k = standing(app);

	(void)unused;
	if (!k)
		return;
	k->beside = !k->beside;
	k->beside_top = 0;
	if (k->beside)
		tl_kwic_gather(&k->found, k->two, k->sides);
	tl_view_dirty(&k->view);
	app->bottom_dirty = true;
}
