/* Why an article has its date, provinces, topics and figures, and what a reader knows better. The whole
 * article is explained; the cursor goes from mark to mark and starts at the figure that is current. A
 * correction is written through a connection of the worker's own, since another program may be writing
 * just then; the article is then read again, which is what both the text and this view show. */
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "complete.h"
#include "correct.h"
#include "outgoing.h"
#include "tulieu/text.h"

/* A mark, or a correction (what == TL_EXPLAINED), and its lines. */
struct item {
	enum tl_explained what;
	size_t index;
	size_t begin, end; /* of its text */
	size_t first, n;   /* wrapped lines */
};
struct line {
	size_t begin, end; /* in the text */
	int indent;
};
struct explain {
	struct tl_view view;
	struct tl_reading *reading;
	struct tl_buf text;
	struct item *items;
	size_t n, cap, at;
	struct line *lines;
	struct tl_span *spans;
	size_t n_lines, lines_cap, spans_cap, top;
	int width;
};

static struct explain *of(struct tl_view *v)
{
	return (struct explain *)v;
}

/* ---- what there is to say -------------------------------------------------------------------- */

static void add_item(struct explain *x, enum tl_explained what, size_t index)
{
	struct item item = {.what = what, .index = index, .begin = x->text.n};

	if (what == TL_EXPLAINED) {
		tl_explain_correction(&x->reading->corrections[index], &x->text);
	} else {
		tl_explain(x->view.app->rules, &x->reading->article, what, index, &x->text);
	}
	/* Its lines are told apart by the wrapping; the last needs no end. */
	while (x->text.n > item.begin && x->text.p[x->text.n - 1] == '\n')
		x->text.n--;
	item.end = x->text.n;
	tl_buf_char(&x->text, '\n');
	*TL_PUSH(x->items, x->n, x->cap) = item;
}

static void make_items(struct explain *x)
{
	struct item old = x->n ? x->items[x->at] : (struct item){0};
	bool had = x->n > 0;

	tl_buf_reset(&x->text);
	x->n = 0;
	for (size_t i = 0; i < x->reading->n_corrections; i++)
		add_item(x, TL_EXPLAINED, i);
	for (int what = 0; what < TL_EXPLAINED; what++)
		for (size_t i = 0; i < tl_explain_count(&x->reading->article, (enum tl_explained)what); i++)
			add_item(x, (enum tl_explained)what, i);
	x->width = 0;
	/* The cursor stays on its mark, though corrections have come before it. */
	for (size_t i = 0; i < x->n && had; i++)
		if (x->items[i].what == old.what && x->items[i].index == old.index)
			x->at = i;
	if (x->at >= x->n)
		x->at = x->n - 1;
}

/* ---- lines ----------------------------------------------------------------------------------- */

#define INDENT 2

static void wrap(struct explain *x)
{
	int columns = x->view.rect.w - INDENT - 1;

	x->n_lines = 0;
	x->width = x->view.rect.w;
	for (size_t i = 0; i < x->n; i++) {
		struct item *item = &x->items[i];

		item->first = x->n_lines;
		for (size_t at = item->begin, end; at <= item->end; at = end + 1) {
			const char *newline = memchr(x->text.p + at, '\n', item->end - at);
			size_t k, blanks = strspn(x->text.p + at, " ");
			int indent = (int)blanks, room = columns - indent;

			at += blanks;
			end = newline ? (size_t)(newline - x->text.p) : item->end;
			k = tl_wrap(x->text.p + at, end - at, room > 1 ? room : 1, &x->spans,
				    &x->spans_cap);
			for (size_t s = 0; s < k; s++)
				*TL_PUSH(x->lines, x->n_lines, x->lines_cap) = (struct line){
					at + x->spans[s].begin, at + x->spans[s].end, indent};
		}
		item->n = x->n_lines - item->first;
	}
}

/* The whole item if it fits, its beginning in any case. */
static void reveal(struct explain *x)
{
	const struct item *item = &x->items[x->at];
	size_t rows = (size_t)x->view.rect.h, top = x->top;

	if (item->first + item->n > top + rows)
		top = item->first + item->n - rows;
	if (item->first < top)
		top = item->first;
	if (top + rows > x->n_lines)
		top = x->n_lines > rows ? x->n_lines - rows : 0;
	x->top = top;
	tl_view_dirty(&x->view);
	x->view.app->bottom_dirty = true; /* the hints are about what is under the cursor */
}

static void explain_arrange(struct tl_view *v)
{
	struct explain *x = of(v);

	if (!v->rect.h || !x->n)
		return;
	if (x->width != v->rect.w)
		wrap(x);
	reveal(x);
}

static void explain_draw(struct tl_view *v, int row)
{
	struct explain *x = of(v);
	struct tl_pen pen = tl_pen_row(&v->rect, row, TL_STYLE_NORMAL);
	size_t i = x->top + (size_t)row;

	if (i < x->n_lines && x->n) {
		const struct item *item = &x->items[x->at];
		bool current = i >= item->first && i < item->first + item->n;
		bool first = current && i == item->first;

		if (first)
			tl_pen_bar(&pen, true);
		tl_draw_str(&pen, first ? ">" : current ? "|" : " ", TL_STYLE_NORMAL);
		tl_draw_blanks(&pen, INDENT - 1 + x->lines[i].indent);
		tl_draw(&pen, x->text.p + x->lines[i].begin, x->lines[i].end - x->lines[i].begin,
			TL_STYLE_NORMAL);
	}
	tl_draw_rest(&pen);
}

static void explain_title(struct tl_view *v, struct tl_buf *out)
{
	const struct tl_article *a = &of(v)->reading->article;

	tl_buf_printf(out, "%s: %s", _("Why"), a->headline ? a->headline : "");
}

static void explain_move(struct tl_view *v, enum tl_move how)
{
	struct explain *x = of(v);
	size_t step = how == TL_MOVE_UP || how == TL_MOVE_DOWN ? 1 : 5;

	switch (how) {
	case TL_MOVE_FIRST:
		x->at = 0;
		break;
	case TL_MOVE_LAST:
		x->at = x->n - 1;
		break;
	case TL_MOVE_UP:
	case TL_MOVE_PAGE_UP:
	case TL_MOVE_HALF_UP:
		x->at = x->at > step ? x->at - step : 0;
		break;
	case TL_MOVE_DOWN:
	case TL_MOVE_PAGE_DOWN:
	case TL_MOVE_HALF_DOWN:
		x->at = x->at + step < x->n ? x->at + step : x->n - 1;
		break;
	case TL_MOVE_LEFT:
	case TL_MOVE_RIGHT:
		break;
	}
	reveal(x);
}

/* ---- correcting ------------------------------------------------------------------------------ */

struct correct_job {
	struct tl_job job;
	char *path;
	struct tl_arena *arena; /* owns the correction's strings */
	struct tl_correction correction;
	bool undo;
	const char *said; /* N_(): when it is done */
};

static void correct_run(struct tl_job *job, struct tl_archive *unused)
{
	struct correct_job *j = (struct correct_job *)job;
	struct tl_archive *archive;

	(void)unused;
	if (tl_archive_open(j->path, TL_ARCHIVE_WRITE, &archive, &job->error) != TL_OK)
		return;
	if (j->undo)
		tl_archive_correction_undo(archive, &j->correction, &job->error);
	else
		tl_archive_correct(archive, &j->correction, &job->error);
	tl_archive_close(archive);
}

static void correct_done(struct tl_job *job, struct tl_app *app)
{
	struct correct_job *j = (struct correct_job *)job;

	if (job->error.status != TL_OK) {
		tl_app_failed(app, &job->error);
		return;
	}
	tl_app_message(app, "%s", _(j->said));
	tl_app_read_again(app);
	tl_app_refresh(app);
}

static void correct_free(struct tl_job *job)
{
	struct correct_job *j = (struct correct_job *)job;

	free(j->path);
	tl_arena_free(j->arena);
	free(j);
}

void tl_correct_post(struct tl_app *app, const struct tl_correction *c, struct tl_arena *arena, bool undo,
		     const char *said)
{
	struct correct_job *j = tl_alloc(sizeof *j);

	j->job = (struct tl_job){.kind = TL_JOB_CORRECT, .kept = true, .run = correct_run, .done = correct_done,
				 .free = correct_free};
	j->path = tl_strdup(app->path);
	j->arena = arena;
	j->correction = *c;
	j->undo = undo;
	j->said = said;
	tl_worker_post(app->worker, &j->job);
}

/* The item that is corrected: that of the view below the prompt. */
static struct explain *below(struct tl_app *app)
{
	for (size_t i = app->n_modes; i-- > 0;)
		if (app->modes[i]->class->context == TL_IN_EXPLAIN)
			return of(app->modes[i]);
	return NULL;
}

static bool correct_typed(struct tl_app *app, const char *text)
{
	struct explain *x = below(app);
	const struct item *item = &x->items[x->at];
	struct tl_arena *arena = tl_arena_new();
	struct tl_correction c;
	struct tl_error e;

	if (tl_correct_typed(app->rules, &x->reading->article, item->what, item->index, text, arena, &c,
			     &e) != TL_OK) {
		e.column = 0;
		tl_app_refuse(app, &e);
		tl_arena_free(arena);
		return false;
	}
	c.id = x->reading->id;
	tl_correct_post(app, &c, arena, false, N_("Corrected; u takes it back."));
	return true;
}

static const struct tl_prompt_use prompts[TL_EXPLAINED] = {
	[TL_EXPLAIN_DATE] = {.label = N_("Date"),
			     .proposes = true,
			     .hint = N_("2019-05-06, 6/5/2019, 2019-05, 2019, none"),
			     .accept = correct_typed},
	[TL_EXPLAIN_PROVINCE] = {.label = N_("Province"),
				 .hint = N_("several: commas between; Tab completes"),
				 .accept = correct_typed,
				 .complete = tl_complete_provinces},
	[TL_EXPLAIN_TOPIC] = {.label = N_("Topic"),
			      .hint = N_("several: commas between; Tab completes"),
			      .accept = correct_typed,
			      .complete = tl_complete_topics},
	[TL_EXPLAIN_FIGURE] = {.label = N_("Figure"),
			       .hint = N_("value=92 ..., or delete; Tab completes"),
			       .accept = correct_typed,
			       .complete = tl_complete_figure},
};

/* What stands there now, to be changed. */
static void current_value(const struct explain *x, const struct item *item, struct tl_buf *out)
{
	const struct tl_article *a = &x->reading->article;
	char iso[24];

	tl_buf_str(out, "");
	switch (item->what) {
	case TL_EXPLAIN_DATE:
		tl_date_iso(a->published, iso, sizeof iso);
		tl_buf_str(out, iso);
		break;
	case TL_EXPLAIN_PROVINCE:
		for (size_t i = 0; i < a->n_provinces; i++)
			if (a->provinces[i].primary)
				tl_buf_printf(out, "%s%s%s", out->n ? ", " : "",
					      a->provinces[i].name ? "" : "today:",
					      a->provinces[i].name ? a->provinces[i].name
								   : a->provinces[i].today);
		break;
	case TL_EXPLAIN_TOPIC:
		for (size_t i = 0; i < a->n_topics; i++)
			tl_buf_printf(out, "%s%s", out->n ? ", " : "", a->topics[i].id);
		break;
	case TL_EXPLAIN_FIGURE:
		tl_buf_printf(out, "indicator=%s",
			      a->metrics[item->index].indicator ? a->metrics[item->index].indicator : "");
		break;
	case TL_EXPLAINED:
		break;
	}
}

static void explain_select(struct tl_view *v)
{
	struct explain *x = of(v);
	const struct item *item = &x->items[x->at];
	struct tl_buf text = {0};

	if (item->what == TL_EXPLAINED || !v->app->rules) {
		tl_app_message(v->app, "%s",
			       v->app->rules ? _("This is a correction; u takes it back.")
					     : _("The rules aren't loaded yet."));
		return;
	}
	current_value(x, item, &text);
	tl_app_push(v->app, tl_prompt_new(v->app, &prompts[item->what], text.p));
	tl_buf_free(&text);
}

/* The correction under the cursor, or the last one of what is under it. */
static const struct tl_correction *correction_at(const struct explain *x)
{
	const struct item *item = &x->items[x->at];

	if (item->what == TL_EXPLAINED)
		return &x->reading->corrections[item->index];
	return tl_correction_of(x->reading->corrections, x->reading->n_corrections, &x->reading->article,
				item->what, item->index);
}

static bool explain_offers(const struct tl_view *v, const char *command)
{
	const struct explain *x = (const struct explain *)v;

	if (strcmp(command, "correct") == 0)
		return x->n && x->items[x->at].what != TL_EXPLAINED;
	if (strcmp(command, "undo-correction") == 0)
		return x->n && correction_at(x);
	return true;
}

void tl_explain_undo(struct tl_app *app, int unused)
{
	struct explain *x = of(tl_app_view(app));
	const struct tl_correction *c = correction_at(x);
	struct tl_correction copy;
	struct tl_arena *arena;

	(void)unused;
	if (!c) {
		tl_app_message(app, "%s", _("Nothing was corrected here."));
		return;
	}
	arena = tl_arena_new();
	copy = *c;
	copy.field = tl_arena_strdup(arena, c->field);
	copy.key = tl_arena_strdup(arena, c->key);
	copy.value = tl_arena_strdup(arena, c->value);
	copy.who = tl_arena_strdup(arena, c->who);
	tl_correct_post(app, &copy, arena, true,
			tl_correction_was_more(c) ? N_("Taken back: the figure is there again.")
						  : N_("Taken back: the rules decide again."));
}

/* The correction that has deleted a figure since: its mark is gone, and the cursor goes where it can be undone.
 * SIZE_MAX: none has. */
static size_t new_deletion(const struct tl_reading *before, const struct tl_reading *now)
{
	for (size_t i = 0; i < now->n_corrections; i++) {
		const struct tl_correction *c = &now->corrections[i];
		bool is_new = strcmp(c->value, "delete") == 0 || tl_correction_was_more(c);

		for (size_t k = 0; k < before->n_corrections && is_new; k++)
			is_new = strcmp(before->corrections[k].key, c->key) != 0 ||
				 strcmp(before->corrections[k].value, c->value) != 0;
		if (is_new)
			return i;
	}
	return SIZE_MAX;
}

/* After a correction. A prompt that stands over it is about what it shows already. */
static void explain_article_changed(struct tl_view *v)
{
	struct explain *x = of(v);
	struct tl_reading *now = v->app->reading;
	size_t deletion;

	if (!now || now == x->reading || now->id != x->reading->id || tl_app_view(v->app) != v)
		return;
	deletion = new_deletion(x->reading, now);
	tl_reading_drop(x->reading);
	x->reading = tl_reading_hold(now);
	make_items(x);
	/* Corrections are the first items. */
	if (deletion != SIZE_MAX)
		x->at = deletion;
	explain_arrange(v);
}

static void explain_free(struct tl_view *v)
{
	struct explain *x = of(v);

	tl_reading_drop(x->reading);
	tl_buf_free(&x->text);
	free(x->items);
	free(x->lines);
	free(x->spans);
	free(x);
}

static const struct tl_view_class class = {
	.name = "explain",
	.context = TL_IN_EXPLAIN,
	.place = TL_PLACE_FULL,
	.title = explain_title,
	.draw = explain_draw,
	.arrange = explain_arrange,
	.move = explain_move,
	.select = explain_select,
	.offers = explain_offers,
	.article_changed = explain_article_changed,
	.free = explain_free,
};

static void open_view(struct tl_app *app)
{
	size_t figure = app->focus != TL_SLOT_LIST ? tl_figures_current(app->figures) : SIZE_MAX;
	struct explain *x = tl_alloc(sizeof *x);

	x->view.class = &class;
	x->view.app = app;
	x->reading = tl_reading_hold(app->reading);
	make_items(x);
	for (size_t i = 0; i < x->n; i++)
		if (x->items[i].what == TL_EXPLAIN_FIGURE && x->items[i].index == figure)
			x->at = i;
	tl_app_push(app, &x->view);
}

void tl_explain_open(struct tl_app *app, int unused)
{
	(void)unused;
	tl_app_with_article(app, open_view);
}
