/* The list of articles. What it lists are the rows of a result, folded (fold.h), or before there is one
 * the newest articles of the archive; an item's texts are read behind (rows.h) when it comes near
 * the screen, three screenfuls at a time. */
#include <stdlib.h>
#include <string.h>

#include "list_row.h"
#include "jump.h"
#include "rows.h"
/* Rows that are about to come are drawn when they are there, or after one frame of a screen. */
#define FRAME_MS 16

struct list {
	struct tl_view view;
	struct tl_scroll scroll;
	struct tl_first *first; /* NULL: no archive has been opened */
	const struct tl_result *result; /* whose rows these are; held by the app */
	const uint32_t *rows;
	struct tl_fold fold;      /* of them */
	struct tl_corpus *corpus; /* that rows belong to; owned by the result */
	int64_t waits_since;      /* milliseconds: rows are waited for; 0: none */
	int64_t home; /* where the user was before a result came that lacks it; 0: has moved since */
	int64_t keep; /* put the cursor on this article when a growing result comes to it; 0: no */
	bool stay;    /* the next result is the same list of a changed archive: the cursor stays */
	size_t otherwise; /* where it goes if the article to keep is gone */
	bool held;        /* the cursor has followed its article here, be it the first of the list */
	bool in_group;    /* the row under the cursor is one of several of one text: there is a hint */
};

static struct list *of(struct tl_view *v)
{
	return (struct list *)v;
}

/* The article of a row of the result. */
static uint32_t id_of(const void *list, size_t row)
{
	const struct list *l = list;

	return tl_corpus_item(l->corpus, l->rows[row]).id;
}

static int64_t id_at(const struct list *l, size_t i)
{
	if (i >= l->scroll.n)
		return 0;
	return l->result ? (int64_t)id_of(l, tl_fold_at(&l->fold, i).row) : l->first->rows[i].id;
}

int64_t tl_list_current(struct tl_view *v)
{
	return id_at(of(v), of(v)->scroll.at);
}

int64_t tl_list_place(struct tl_view *v)
{
	struct list *l = of(v);

	return l->keep ? l->keep : l->home ? l->home : tl_list_current(v);
}

void tl_list_wait_for(struct tl_view *v, int64_t id)
{
	of(v)->keep = id;
	of(v)->home = 0;
}

void tl_list_stale(struct tl_view *v)
{
	struct list *l = of(v);

	tl_rows_stale(v->app->rows);
	l->stay = true;
	tl_view_dirty(v);
}

static bool in_group(const struct list *l)
{
	struct tl_folded item;

	if (!l->result || !l->scroll.n)
		return false;
	item = tl_fold_at(&l->fold, l->scroll.at);
	return item.others || item.member;
}

/* The user goes where he wants to: no article is to be kept under the cursor. */
static void forget_place(struct list *l)
{
	l->keep = l->home = 0;
	l->held = false;
}

/* To be called wherever the cursor may stand on another row. */
static void moved(struct list *l)
{
	if (l->in_group == in_group(l))
		return;
	l->in_group = !l->in_group;
	l->view.app->bottom_dirty = true;
}

/* ---- texts of the rows ---------------------------------------------------------------------- */

/* The text of an item, NULL: not read yet. Those that were listed first are known all the time. */
static const struct tl_list_row *row_at(const struct list *l, size_t i)
{
	int64_t id = id_at(l, i);
	const struct tl_list_row *row = NULL;

	if (!l->result)
		return &l->first->rows[i];
	row = tl_rows_of(l->view.app->rows, id);
	for (size_t k = 0; l->first && k < l->first->n && !row; k++)
		if (l->first->rows[k].id == id)
			row = &l->first->rows[k];
	return row;
}

/* Behind the last item on the screen, and so many further on; or before the first. */
static size_t below(const struct list *l, size_t more)
{
	size_t end = l->scroll.top + (size_t)l->view.rect.h + more;

	return end < l->scroll.n ? end : l->scroll.n;
}

static size_t above(const struct list *l, size_t more)
{
	return l->scroll.top > more ? l->scroll.top - more : 0;
}

/* Asks for what is on the screen and for a screenful on either side, as soon as half of one is wanted that
 * has not been asked for. */
static void ask_rows(struct list *l)
{
	struct tl_rows *rows = l->view.app->rows;
	size_t h = (size_t)l->view.rect.h, begin = above(l, h), end = below(l, h), i = above(l, h / 2);
	int64_t *ids;

	while (i < below(l, h / 2) && tl_rows_wanted(rows, id_at(l, i)))
		i++;
	if (i == below(l, h / 2))
		return;
	ids = tl_calloc(end - begin, sizeof *ids);
	for (i = begin; i < end; i++)
		ids[i - begin] = id_at(l, i);
	tl_rows_want(rows, l->view.app, ids, end - begin);
	free(ids);
}

/* Drawn before its texts are there, a row is drawn twice. */
static bool list_ready(struct tl_view *v)
{
	struct list *l = of(v);
	int64_t now = tl_now_ms();
	size_t i = l->scroll.top;

	if (!l->result)
		return true;
	ask_rows(l);
	while (i < below(l, 0) && row_at(l, i))
		i++;
	if (i == below(l, 0) || !tl_rows_waiting(v->app->rows)) {
		l->waits_since = 0;
		return true;
	}
	if (!l->waits_since)
		l->waits_since = now;
	if (now >= l->waits_since + FRAME_MS) {
		l->waits_since = 0;
		return true;
	}
	v->app->draw_at = l->waits_since + FRAME_MS;
	return false;
}

const struct tl_list_row *tl_list_row(struct tl_view *v)
{
	const struct list *l = of(v);
	const struct tl_list_row *row = l->scroll.n ? row_at(l, l->scroll.at) : NULL;

	return row && row->id ? row : NULL;
}

/* ---- what it lists -------------------------------------------------------------------------- */

void tl_list_first(struct tl_view *v, struct tl_first *first)
{
	struct list *l = of(v);

	l->result = NULL;
	l->rows = NULL;
	l->corpus = NULL;
	forget_place(l);
	tl_rows_forget(v->app->rows);
	tl_first_free(l->first);
	l->first = first;
	tl_scroll_set(v, &l->scroll, 0, first->n, 0);
	moved(l);
	tl_view_dirty(v);
	if (first->n)
		tl_app_show(v->app, id_at(l, 0), true);
}

/* Row of an article in [from, n) of the result, or SIZE_MAX. */
static size_t find(const struct list *l, size_t from, size_t n, int64_t id)
{
	for (size_t row = from; row < n; row++)
		if ((int64_t)id_of(l, row) == id)
			return row;
	return SIZE_MAX;
}

/* The row under the cursor, or SIZE_MAX. */
static size_t current_row(const struct list *l)
{
	return l->result && l->scroll.n ? tl_fold_at(&l->fold, l->scroll.at).row : SIZE_MAX;
}

/* The items are numbered anew. The cursor goes to one of them; what stands above it on the screen is as
 * many rows as before where the list has only been renumbered. */
static void put_cursor(struct list *l, size_t item, bool same_list)
{
	size_t down = l->scroll.at - l->scroll.top;

	if (same_list)
		l->scroll.top = item > down ? item - down : 0;
	tl_scroll_set(&l->view, &l->scroll, 0, tl_fold_items(&l->fold), item);
	moved(l);
	tl_view_dirty(&l->view);
	l->view.app->top_dirty = true;
}

/* The item of a row, which is shown from now on. */
static size_t show_row(struct list *l, size_t row)
{
	tl_fold_show(&l->fold, row);
	return tl_fold_item(&l->fold, row);
}

/* The same result has grown: nothing moves but what waited for its article. */
static void grown(struct list *l, size_t n)
{
	struct tl_app *app = l->view.app;
	size_t known = l->fold.n, row, at = l->scroll.at, before = current_row(l);
	bool waited = l->keep != 0;

	tl_fold_more(&l->fold, n);
	if (before != SIZE_MAX)
		at = tl_fold_item(&l->fold, before);
	row = l->keep ? find(l, known, n, l->keep) : SIZE_MAX;
	if (row != SIZE_MAX) {
		l->home = 0;
		l->held = true;
		at = show_row(l, row);
	} else if (waited && !app->searching && l->otherwise) {
		at = l->otherwise;
	}
	if (row != SIZE_MAX || !app->searching)
		l->keep = 0;
	tl_scroll_set(&l->view, &l->scroll, 0, tl_fold_items(&l->fold), at);
	moved(l);
	/* That there is nothing is not said before the search has ended. */
	if (!n && !app->searching)
		tl_view_dirty(&l->view);
	if (!l->keep && (!known || waited))
		tl_app_show(app, tl_list_current(&l->view), false);
}

/* The article that the cursor stays on where another result has it too; 0: none. At the top it stays there, but
 * where only the archive has changed. A filter that is taken away again leads back to where the user was. */
static int64_t sought(const struct list *l)
{
	if (l->keep)
		return l->keep;
	if (l->home)
		return l->home;
	return l->scroll.at == 0 && !l->held && !l->stay ? 0 : id_at(l, l->scroll.at);
}

bool tl_list_seeks(struct tl_view *v, const struct tl_result *result)
{
	const struct list *l = of(v);
	int64_t id = result != l->result ? sought(l) : 0;
	const struct tl_corpus *corpus = tl_result_corpus(result);
	const uint32_t *rows;
	size_t n;

	rows = tl_result_rows(result, &n);
	for (size_t i = 0; i < n && id; i++)
		if ((int64_t)tl_corpus_item(corpus, rows[i]).id == id)
			id = 0;
	return id && !tl_result_done(result);
}

static void result_changed(struct tl_view *v)
{
	struct list *l = of(v);
	struct tl_app *app = v->app;
	int64_t current = sought(l);
	bool stay = l->stay;
	size_t n, row;

	if (!app->result)
		return;
	l->rows = tl_result_rows(app->result, &n);
	if (app->result == l->result) {
		grown(l, n);
		return;
	}
	l->result = app->result;
	l->corpus = tl_result_corpus(app->result);
	tl_fold_rows(&l->fold, id_of, l, n);
	l->otherwise = stay ? l->scroll.at : 0;
	l->stay = false;
	row = current ? find(l, 0, n, current) : SIZE_MAX;
	l->keep = row == SIZE_MAX && app->searching ? current : 0;
	l->home = row == SIZE_MAX && !l->otherwise ? current : 0;
	l->held = row != SIZE_MAX && (!stay || l->held);
	put_cursor(l, row != SIZE_MAX ? show_row(l, row) : l->otherwise, stay);
	/* Whoever reads sees another article of a sudden: somebody else has deleted or changed it. */
	if (stay && current && row == SIZE_MAX && !l->keep && app->focus != TL_SLOT_LIST &&
	    !app->message[0])
		tl_app_message(app, "%s", _("The article that was open is no longer in the list."));
	if (!l->keep && tl_list_current(v) != app->wanted)
		tl_app_show(app, tl_list_current(v), false);
}

/* ---- groups --------------------------------------------------------------------------------- */

void tl_list_regroup(struct tl_view *v, const struct tl_alike *alike)
{
	struct list *l = of(v);
	size_t row = current_row(l), n = l->fold.n;

	tl_fold_groups(&l->fold, alike);
	if (!l->result)
		return;
	tl_fold_rows(&l->fold, id_of, l, n);
	put_cursor(l, row != SIZE_MAX ? show_row(l, row) : 0, true);
}

size_t tl_list_folded(const struct tl_view *v)
{
	const struct list *l = (const struct list *)v;

	return l->result ? tl_fold_away(&l->fold) : 0;
}

bool tl_list_fold(struct tl_view *v, bool all)
{
	struct list *l = of(v);
	int64_t before = tl_list_current(v);
	size_t item;

	if (!l->result || !l->scroll.n)
		return false;
	item = all ? tl_fold_toggle_all(&l->fold, l->scroll.at) : tl_fold_toggle(&l->fold, l->scroll.at);
	if (item == SIZE_MAX)
		return false;
	put_cursor(l, item, all);
	if (tl_list_current(v) != before)
		tl_app_show(v->app, tl_list_current(v), false);
	return true;
}

/* ---- moving --------------------------------------------------------------------------------- */

bool tl_list_step(struct tl_view *v, int direction)
{
	struct list *l = of(v);
	size_t at = l->scroll.at;

	tl_scroll_move(v, &l->scroll, 0, direction > 0 ? TL_MOVE_DOWN : TL_MOVE_UP);
	moved(l);
	forget_place(l);
	return l->scroll.at != at;
}

static void list_move(struct tl_view *v, enum tl_move how)
{
	struct list *l = of(v);
	int64_t before = tl_list_current(v);

	forget_place(l);
	tl_scroll_move(v, &l->scroll, 0, how);
	moved(l);
	if (tl_list_current(v) != before)
		tl_app_show(v->app, tl_list_current(v), false);
}

/* Where the cursor was sent by a command. */
static void go(struct list *l, size_t at)
{
	int64_t before = tl_list_current(&l->view);

	forget_place(l);
	tl_scroll_set(&l->view, &l->scroll, 0, l->scroll.n, at);
	moved(l);
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
	size_t item;

	if (!l->result || !l->scroll.n)
		return false;
	item = tl_jump_item(&l->fold, l->corpus, l->rows, order, l->scroll.at, from, to);
	if (item != SIZE_MAX)
		go(l, item);
	return item != SIZE_MAX;
}

static bool list_click(struct tl_view *v, int row)
{
	struct list *l = of(v);
	int64_t before = tl_list_current(v);
	bool there = tl_scroll_click(v, &l->scroll, 0, row);

	moved(l);
	forget_place(l);
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

static void draw_empty(struct list *l, struct tl_pen *pen, int row)
{
	const struct tl_app *app = l->view.app;
	const char *text = "";

	if (!app->archive || app->searching || (!app->result && l->first && l->first->n) || !app->corpus_ready) {
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

/* What the columns know of an article whose text is still to come. */
static struct tl_list_row unread(const struct tl_list_item *it)
{
	struct tl_item known = tl_corpus_item(it->corpus, it->row);
	struct tl_list_row row = {.id = known.id,
				  .published = tl_item_date(&known),
				  .inferred = known.flags & TL_ITEM_INFERRED,
				  .corrected = known.flags & TL_ITEM_CORRECTED,
				  .headline = "…"};
	uint32_t value;

	if (tl_corpus_values(it->corpus, it->row, TL_DIM_PROVINCE, &value, 1))
		row.province = tl_dim_value(it->corpus, TL_DIM_PROVINCE, value).label;
	if (tl_corpus_values(it->corpus, it->row, TL_DIM_TODAY, &value, 1))
		row.today = tl_dim_value(it->corpus, TL_DIM_TODAY, value).label;
	return row;
}

static void list_draw(struct tl_view *v, int row)
{
	struct list *l = of(v);
	size_t i = l->scroll.top + (size_t)row;
	bool bar = i == l->scroll.at && l->scroll.n;
	struct tl_pen pen = tl_pen_row(&v->rect, row, TL_STYLE_NORMAL);
	struct tl_list_item item = {0};
	struct tl_list_row unread_row;

	if (i >= l->scroll.n) {
		if (!l->scroll.n)
			draw_empty(l, &pen, row);
		tl_draw_rest(&pen);
		return;
	}
	if (bar)
		tl_pen_bar(&pen, v->focus);
	item.text = row_at(l, i);
	if (l->result) {
		item.corpus = l->corpus;
		item.folded = tl_fold_at(&l->fold, i);
		item.row = l->rows[item.folded.row];
		if (!item.text) {
			unread_row = unread(&item);
			item.text = &unread_row;
		}
	}
	tl_draw_str(&pen, bar ? ">" : " ", TL_STYLE_NORMAL);
	if (item.text->id)
		tl_list_row_draw(v->app, &item, v->rect.w, &pen);
	else
		tl_draw_str(&pen, _("(no longer in the archive)"), TL_STYLE_DIM);
	tl_draw_rest(&pen);
}

static void list_arrange(struct tl_view *v)
{
	struct list *l = of(v);

	tl_scroll_set(v, &l->scroll, 0, l->scroll.n, l->scroll.at);
	moved(l);
}

static void list_free(struct tl_view *v)
{
	struct list *l = of(v);

	tl_fold_free(&l->fold);
	tl_rows_free(v->app->rows);
	v->app->rows = NULL;
	tl_first_free(l->first);
	free(l);
}

static bool list_offers(const struct tl_view *v, const char *command)
{
	return strcmp(command, "fold") != 0 || in_group((const struct list *)v);
}

static const struct tl_view_class class = {
	.name = "list",
	.context = TL_IN_LIST,
	.place = TL_PLACE_PANE,
	.title = list_title,
	.ready = list_ready,
	.draw = list_draw,
	.arrange = list_arrange,
	.move = list_move,
	.click = list_click,
	.select = list_select,
	.result_changed = result_changed,
	.offers = list_offers,
	.free = list_free,
};

struct tl_view *tl_list_new(struct tl_app *app)
{
	struct list *l = tl_alloc(sizeof *l);

	l->view.class = &class;
	l->view.app = app;
	app->rows = tl_rows_new();
	return &l->view;
}
