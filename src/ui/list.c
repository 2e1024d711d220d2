/* The list of articles. What it lists are rows of a result, or before there is one the newest articles
 * straight from the archive; a row's texts are read from the archive when it comes near the screen
 * and kept while it stays near: three screenfuls at most. */
#include <stdlib.h>
#include <string.h>

#include "app.h"
#include "format.h"
#include "row_names.h"
#include "tulieu/text.h"

/* How many are read before the corpus is there: the largest usual screen. */
#define FIRST 100

struct list {
	struct tl_view view;
	struct tl_scroll scroll;
	struct tl_arena *first_arena; /* owns first[].headline ... */
	struct tl_list_row *first;
	size_t n_first;
	const struct tl_result *result; /* whose rows these are; held by the app */
	const uint32_t *rows;
	struct tl_corpus *corpus; /* that rows belong to; owned by the result */
	/* Texts of items [cached, cached + n_cached). */
	struct tl_arena *arena;
	struct tl_list_row *cache;
	size_t cached, n_cached, cap;
	int64_t home; /* where the user was before a result came that lacks it; 0: has moved since */
	int64_t keep; /* put the cursor on this article when a growing result comes to it; 0: no */
};

static struct list *of(struct tl_view *v)
{
	return (struct list *)v;
}

static int64_t id_at(const struct list *l, size_t i)
{
	if (i >= l->scroll.n)
		return 0;
	return l->result ? (int64_t)tl_corpus_item(l->corpus, l->rows[i]).id : l->first[i].id;
}

int64_t tl_list_current(struct tl_view *v)
{
	return id_at(of(v), of(v)->scroll.at);
}

void tl_list_wait_for(struct tl_view *v, int64_t id)
{
	of(v)->keep = id;
	of(v)->home = 0;
}

void tl_list_forget(struct tl_view *v)
{
	of(v)->n_cached = 0;
	tl_view_dirty(v);
}

/* ---- texts of the rows ---------------------------------------------------------------------- */

static void fill_cache(struct list *l)
{
	struct tl_app *app = l->view.app;
	size_t h = (size_t)l->view.rect.h, begin, end;
	int64_t *ids;

	begin = l->scroll.top > h ? l->scroll.top - h : 0;
	end = l->scroll.top + 2 * h < l->scroll.n ? l->scroll.top + 2 * h : l->scroll.n;
	tl_arena_reset(l->arena);
	l->n_cached = 0;
	l->cached = begin;
	if (begin >= end)
		return;
	if (end - begin > l->cap) {
		l->cap = end - begin;
		l->cache = tl_realloc(l->cache, l->cap, sizeof *l->cache);
	}
	ids = tl_calloc(end - begin, sizeof *ids);
	for (size_t i = begin; i < end; i++)
		ids[i - begin] = id_at(l, i);
	if (tl_archive_rows(app->archive, ids, end - begin, l->arena, l->cache, NULL) == TL_OK)
		l->n_cached = end - begin;
	tl_name_rows(app->archive, l->arena, l->cache, l->n_cached, TL_MAX_COLUMNS);
	free(ids);
}

static const struct tl_list_row *row_at(struct list *l, size_t i)
{
	size_t last = l->scroll.top + (size_t)l->view.rect.h;

	if (!l->result)
		return &l->first[i];
	if (last > l->scroll.n)
		last = l->scroll.n;
	if (!l->n_cached || l->scroll.top < l->cached || last > l->cached + l->n_cached)
		fill_cache(l);
	return i >= l->cached && i < l->cached + l->n_cached ? &l->cache[i - l->cached] : NULL;
}

/* ---- what it lists -------------------------------------------------------------------------- */

void tl_list_first(struct tl_view *v)
{
	struct list *l = of(v);

	l->result = NULL;
	l->rows = NULL;
	l->corpus = NULL;
	l->n_cached = 0;
	tl_arena_reset(l->first_arena);
	l->n_first = 0;
	if (tl_archive_newest(v->app->archive, FIRST, l->first_arena, l->first, &l->n_first, NULL) !=
	    TL_OK)
		l->n_first = 0;
	tl_name_rows(v->app->archive, l->first_arena, l->first, l->n_first, TL_MAX_COLUMNS);
	tl_scroll_set(v, &l->scroll, 0, l->n_first, 0);
	tl_view_dirty(v);
	if (l->n_first)
		tl_app_show(v->app, id_at(l, 0), true);
}

/* Index of an article in [from, n) of the result, or SIZE_MAX. */
static size_t find(const struct list *l, size_t from, size_t n, int64_t id)
{
	for (size_t i = from; i < n; i++)
		if ((int64_t)tl_corpus_item(l->corpus, l->rows[i]).id == id)
			return i;
	return SIZE_MAX;
}

static void result_changed(struct tl_view *v)
{
	struct list *l = of(v);
	struct tl_app *app = v->app;
	int64_t current = tl_list_current(v);
	size_t n, at, known = l->scroll.n;

	if (!app->result)
		return;
	l->rows = tl_result_rows(app->result, &n);
	if (app->result == l->result) {
		/* The same result has grown: nothing moves but what waited for its article. */
		bool waited = l->keep != 0;

		at = l->keep ? find(l, known, n, l->keep) : SIZE_MAX;
		if (at != SIZE_MAX)
			l->home = 0;
		if (at != SIZE_MAX || !app->searching)
			l->keep = 0;
		tl_scroll_set(v, &l->scroll, 0, n, at != SIZE_MAX ? at : l->scroll.at);
		if (!l->keep && (!known || waited))
			tl_app_show(app, tl_list_current(v), false);
		return;
	}
	l->result = app->result;
	l->corpus = tl_result_corpus(app->result);
	l->n_cached = 0;
	/* The cursor stays on its article where the new result has it too; at the top it stays there. A
	 * filter that is taken away again leads back to where the user was. */
	if (l->keep)
		current = l->keep;
	else if (l->home)
		current = l->home;
	else if (l->scroll.at == 0)
		current = 0;
	at = current ? find(l, 0, n, current) : SIZE_MAX;
	l->keep = at == SIZE_MAX && app->searching ? current : 0;
	l->home = at == SIZE_MAX ? current : 0;
	tl_scroll_set(v, &l->scroll, 0, n, at != SIZE_MAX ? at : 0);
	tl_view_dirty(v);
	if (!l->keep && tl_list_current(v) != app->wanted)
		tl_app_show(app, tl_list_current(v), false);
}

bool tl_list_step(struct tl_view *v, int direction)
{
	struct list *l = of(v);
	size_t at = l->scroll.at;

	tl_scroll_move(v, &l->scroll, 0, direction > 0 ? TL_MOVE_DOWN : TL_MOVE_UP);
	l->keep = l->home = 0;
	return l->scroll.at != at;
}

static void list_move(struct tl_view *v, enum tl_move how)
{
	struct list *l = of(v);
	int64_t before = tl_list_current(v);

	l->keep = l->home = 0;
	tl_scroll_move(v, &l->scroll, 0, how);
	if (tl_list_current(v) != before)
		tl_app_show(v->app, tl_list_current(v), false);
}

/* Where the cursor was sent by a command. */
static void go(struct list *l, size_t at)
{
	int64_t before = tl_list_current(&l->view);

	l->keep = l->home = 0;
	tl_scroll_set(&l->view, &l->scroll, 0, l->scroll.n, at);
	if (tl_list_current(&l->view) != before)
		tl_app_show(l->view.app, tl_list_current(&l->view), false);
}

void tl_list_to_row(struct tl_view *v, size_t row)
{
	go(of(v), row ? row - 1 : 0);
}

bool tl_list_to_days(struct tl_view *v, enum tl_order order, int32_t from, int32_t to)
{
	struct list *l = of(v);
	size_t n = l->scroll.n, at = l->scroll.at;

	if (!l->result || !n)
		return false;
	if (order == TL_ORDER_NEWEST) {
		go(l, tl_corpus_find_day(l->corpus, l->rows, n, to));
		return true;
	}
	/* In an order of something else the next one of those days, from the end on from the top. */
	for (size_t i = 0; i < n; i++) {
		size_t k = order == TL_ORDER_OLDEST ? i : (at + 1 + i) % n;
		struct tl_item item = tl_corpus_item(l->corpus, l->rows[k]);

		if (item.precision != TL_NO_DAY && item.day >= from && item.day <= to) {
			go(l, k);
			return true;
		}
	}
	return false;
}

static bool list_click(struct tl_view *v, int row)
{
	struct list *l = of(v);
	int64_t before = tl_list_current(v);
	bool there = tl_scroll_click(v, &l->scroll, 0, row);

	l->keep = l->home = 0;
	if (tl_list_current(v) != before)
		tl_app_show(v->app, tl_list_current(v), false);
	return there;
}

static void list_select(struct tl_view *v)
{
	if (!tl_list_current(v))
		return;
	tl_app_show(v->app, tl_list_current(v), true);
	tl_app_focus(v->app, TL_SLOT_TEXT);
}

/* ---- drawing -------------------------------------------------------------------------------- */

static void list_title(struct tl_view *v, struct tl_buf *out)
{
	(void)v;
	tl_buf_str(out, _("Articles"));
}

#define DATE_COLUMNS 10 /* dd/mm/yyyy */

/* Most names have up to 11 letters, the longest 17; the headline has what is left. */
static int province_columns(int columns)
{
	int room = columns - DATE_COLUMNS - 4;

	return room >= 56 ? 17 : room >= 44 ? 14 : room >= 26 ? 11 : room >= 20 ? 8 : 0;
}

static void draw_empty(struct list *l, struct tl_pen *pen, int row)
{
	const struct tl_app *app = l->view.app;
	const char *text = "";

	if (!app->archive || app->searching || (!app->result && l->n_first) || !app->corpus_ready) {
		text = "";
	} else if (tl_history_now(&app->history)->n || app->typing) {
		text = row == 0 ? _("No article has all this.")
		       : row == 1 ? _("u undoes the last filter, X removes all.") : "";
	} else if (row == 0) {
		text = _("The archive is empty: tulieu import FOLDER");
	}
	tl_draw_blanks(pen, 1);
	tl_draw_cell(pen, text, strlen(text), tl_pen_room(pen), TL_STYLE_NORMAL);
}

/* One column for what the reader did with an article: the strongest mark stands. */
static const char *mark_of(struct tl_reader_marks m)
{
	if (m.starred)
		return "*";
	if (m.noted || m.n_tags)
		return "+";
	return !m.read ? " " : tl_terminal_ascii() ? "." : "·";
}

/* With the word, where there is room for it: a number alone is a riddle. */
#define ROOM_FOR_FIGURES 50
#define ROOM_FOR_WORD 70

static int figures_columns(int columns)
{
	return columns < ROOM_FOR_FIGURES ? 0 : columns < ROOM_FOR_WORD ? 4
		: 5 + tl_draw_width(_("fig."), strlen(_("fig.")));
}

static void draw_figures(const struct tl_list_row *item, int columns, struct tl_pen *pen)
{
	struct tl_buf text = {0};

	if (item->figures) {
		tl_format_count(item->figures, &text);
		if (columns > 4)
			tl_buf_printf(&text, " %s", _("fig."));
	}
	tl_draw_cell_right(pen, text.n ? text.p : "", text.n, columns, TL_STYLE_DIM);
	tl_buf_free(&text);
}

/* The province of the only filter of provinces, if it asks for one: it says nothing in the list then. */
static const char *only_province(const struct list *l)
{
	const struct tl_filters *now = tl_history_now(&l->view.app->history);
	int index = tl_filters_find(now, TL_DIM_PROVINCE);
	const struct tl_filter *f = index >= 0 ? now->at[index] : NULL;
	uint32_t value;

	if (!l->result || !f || f->dim != TL_DIM_PROVINCE || f->exclude || f->n_ids != 1)
		return NULL;
	value = tl_dim_find(l->corpus, TL_DIM_PROVINCE, f->ids[0]);
	return value == TL_NO_VALUE ? NULL : tl_dim_value(l->corpus, TL_DIM_PROVINCE, value).label;
}

/* The first district that an article names in a province. */
static const char *district(const struct list *l, size_t i, const char *province)
{
	uint32_t values[16];
	size_t n = tl_corpus_values(l->corpus, l->rows[i], TL_DIM_DISTRICT, values, TL_COUNT(values));

	for (size_t k = 0; k < n && k < TL_COUNT(values); k++) {
		struct tl_value v = tl_dim_value(l->corpus, TL_DIM_DISTRICT, values[k]);

		if (v.group && strcmp(v.group, province) == 0)
			return v.label;
	}
	return "";
}

static void draw_item(const struct list *l, size_t i, const struct tl_list_row *item,
		      struct tl_pen *pen)
{
	struct tl_buf date = {0};
	int figures = figures_columns(l->view.rect.w);
	const char *only = only_province(l);
	int province = province_columns(l->view.rect.w);
	struct tl_reader_marks m = tl_mine_marks(l->view.app, item->id);

	tl_format_date(item->published, &date);
	/* In the style of the row: a row that leaves the bar is sent again, with every change of style. */
	tl_draw_str(pen, mark_of(m), TL_STYLE_NORMAL);
	tl_draw_str(pen, item->published.year && item->inferred ? "~" : item->corrected ? "=" : " ",
		    TL_STYLE_DATE);
	tl_draw_cell_right(pen, date.n ? date.p : "–", date.n ? date.n : strlen("–"), DATE_COLUMNS,
			   TL_STYLE_DATE);
	tl_draw_blanks(pen, 1);
	if (province) {
		const char *name = only ? district(l, i, only)
					: tl_format_province(item->province, item->today,
							     item->published);

		tl_draw_cell(pen, name, strlen(name), province, TL_STYLE_PROVINCE);
		tl_draw_blanks(pen, 1);
	}
	tl_draw_cell(pen, item->headline, strlen(item->headline), tl_pen_room(pen) - figures,
		     TL_STYLE_NORMAL);
	if (figures)
		draw_figures(item, figures, pen);
	tl_buf_free(&date);
}

static void list_draw(struct tl_view *v, int row)
{
	struct list *l = of(v);
	size_t i = l->scroll.top + (size_t)row;
	bool bar = i == l->scroll.at && l->scroll.n;
	struct tl_pen pen = tl_pen_row(&v->rect, row, TL_STYLE_NORMAL);
	const struct tl_list_row *item;

	if (i >= l->scroll.n) {
		if (!l->scroll.n)
			draw_empty(l, &pen, row);
		tl_draw_rest(&pen);
		return;
	}
	if (bar)
		tl_pen_bar(&pen, v->focus);
	item = row_at(l, i);
	tl_draw_str(&pen, bar ? ">" : " ", TL_STYLE_NORMAL);
	if (item && item->id)
		draw_item(l, i, item, &pen);
	else
		tl_draw_str(&pen, item ? _("(no longer in the archive)") : "", TL_STYLE_DIM);
	tl_draw_rest(&pen);
}

static void list_arrange(struct tl_view *v)
{
	struct list *l = of(v);

	tl_scroll_set(v, &l->scroll, 0, l->scroll.n, l->scroll.at);
}

static void list_free(struct tl_view *v)
{
	struct list *l = of(v);

	tl_arena_free(l->first_arena);
	tl_arena_free(l->arena);
	free(l->first);
	free(l->cache);
	free(l);
}

static const struct tl_view_class class = {
	.name = "list",
	.context = TL_IN_LIST,
	.place = TL_PLACE_PANE,
	.title = list_title,
	.draw = list_draw,
	.arrange = list_arrange,
	.move = list_move,
	.click = list_click,
	.select = list_select,
	.result_changed = result_changed,
	.free = list_free,
};

struct tl_view *tl_list_new(struct tl_app *app)
{
	struct list *l = tl_alloc(sizeof *l);

	l->view.class = &class;
	l->view.app = app;
	l->first_arena = tl_arena_new();
	l->arena = tl_arena_new();
	l->first = tl_calloc(FIRST, sizeof *l->first);
	return &l->view;
}
