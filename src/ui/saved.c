/* The list of saved searches. */
#include <stdlib.h>
#include <string.h>

#include "complete.h"
#include "saved.h"

struct saved {
	struct tl_view view;
	struct tl_scroll scroll;
	struct tl_arena *arena; /* owns the list */
	struct tl_saved_search *list;
};

static struct saved *of(struct tl_view *v)
{
	return (struct saved *)v;
}

static void load(struct saved *s, size_t at)
{
	struct tl_app *app = s->view.app;
	struct tl_error e;
	size_t n;

	tl_arena_reset(s->arena);
	if (tl_reader_searches(tl_mine_reader(app), s->arena, &s->list, &n, &e) != TL_OK) {
		tl_app_error(app, "%s", e.text);
		n = 0;
	}
	tl_scroll_set(&s->view, &s->scroll, 0, n, at);
	tl_view_dirty(&s->view);
}

/* ---- opening -------------------------------------------------------------------------------- */

/* Its filters take the place of those in force. */
static void open_search(struct tl_app *app, const char *query)
{
	struct tl_filters filters;
	struct tl_error e;
	bool good = tl_saved_read(app->rules, query, &filters, &app->order, &e) == TL_OK;

	tl_history_set(&app->history, &filters);
	tl_app_filters_changed(app);
	if (!good)
		tl_app_error(app, "%s", e.text);
}

static void saved_select(struct tl_view *v)
{
	struct tl_app *app = v->app;
	struct saved *s = of(v);
	char *query;

	if (!s->scroll.n || !app->rules)
		return;
	query = tl_strdup(s->list[s->scroll.at].query);
	tl_app_pop(app);
	open_search(app, query);
	free(query);
}

enum tl_status tl_saved_open(struct tl_app *app, const char *name, struct tl_error *e)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_saved_search *list = NULL;
	enum tl_status status = TL_OK;
	size_t n = 0, i;

	if (!app->rules)
		status = tl_fail(e, TL_ENOTFOUND, "%s", _("The rules aren't loaded yet."));
	else if (tl_mine_reader(app))
		status = tl_reader_searches(tl_mine_reader(app), arena, &list, &n, e);
	for (i = 0; i < n && strcmp(list[i].name, name) != 0; i++)
		;
	if (status == TL_OK && i == n)
		status = tl_fail(e, TL_ENOTFOUND, _("no search is saved as \"%.60s\""), name);
	else if (status == TL_OK)
		open_search(app, list[i].query);
	tl_arena_free(arena);
	return status;
}

void tl_saved_offer(struct tl_app *app, const char *typed, struct tl_completion *out)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_saved_search *list = NULL;
	size_t n = 0;

	if (tl_mine_reader(app))
		tl_reader_searches(tl_mine_reader(app), arena, &list, &n, NULL);
	for (size_t i = 0; i < n; i++)
		tl_offer(out, typed, list[i].name, list[i].query);
	tl_arena_free(arena);
}

/* ---- saving and deleting -------------------------------------------------------------------- */

static bool name_typed(struct tl_app *app, const char *name)
{
	struct tl_buf text = {0};
	struct tl_error e;
	enum tl_status status;

	tl_saved_write(tl_history_now(&app->history), app->order, &text);
	status = tl_reader_save_search(tl_mine_reader(app), name, text.p, &e);
	tl_mine_write(app);
	tl_buf_free(&text);
	if (status != TL_OK)
		tl_app_error(app, "%s", e.text);
	return status != TL_EINPUT;
}

/* The prompt has gone: the list has the keys again. */
static void show_saved(struct tl_app *app, const char *name)
{
	struct saved *s = of(tl_app_view(app));

	load(s, 0);
	for (size_t i = 0; i < s->scroll.n; i++)
		if (strcmp(s->list[i].name, name) == 0)
			tl_scroll_set(&s->view, &s->scroll, 0, s->scroll.n, i);
}

static const struct tl_prompt_use name_prompt = {
	.label = N_("Save as"),
	.proposes = true,
	.accept = name_typed,
	.then = show_saved,
	.complete = tl_complete_search,
};

void tl_saved_add(struct tl_app *app, int unused)
{
	const struct tl_filters *now = tl_history_now(&app->history);
	struct tl_buf name = {0};

	(void)unused;
	if (!now->n && app->order == TL_ORDER_NEWEST) {
		tl_app_message(app, "%s", _("There is no filter."));
		return;
	}
	/* What the filters ask for is a name that most will keep. */
	tl_saved_name(now, &name);
	tl_app_push(app, tl_prompt_new(app, &name_prompt, name.p));
	tl_buf_free(&name);
}

void tl_saved_delete(struct tl_app *app, int unused)
{
	struct saved *s = of(tl_app_view(app));
	struct tl_error e;

	(void)unused;
	if (!s->scroll.n)
		return;
	if (tl_reader_delete_search(tl_mine_reader(app), s->list[s->scroll.at].name, &e) != TL_OK)
		tl_app_error(app, "%s", e.text);
	tl_mine_write(app);
	load(s, s->scroll.at);
}

/* ---- drawing -------------------------------------------------------------------------------- */

static void saved_draw(struct tl_view *v, int row)
{
	struct saved *s = of(v);
	size_t i = s->scroll.top + (size_t)row;
	struct tl_pen pen = tl_pen_row(&v->rect, row, TL_STYLE_NORMAL);
	const struct tl_saved_search *search;
	int half = tl_pen_room(&pen) / 2;

	if (i >= s->scroll.n) {
		if (s->scroll.n == 0)
			tl_draw_wrapped(&pen, row,
					_("Nothing is saved yet: s saves the filters in force."),
					TL_STYLE_NORMAL);
		tl_draw_rest(&pen);
		return;
	}
	search = &s->list[i];
	if (i == s->scroll.at)
		tl_pen_bar(&pen, true);
	tl_draw_str(&pen, i == s->scroll.at ? ">" : " ", TL_STYLE_NORMAL);
	tl_draw_cell(&pen, search->name, strlen(search->name), half, TL_STYLE_HEADING);
	tl_draw_blanks(&pen, 2);
	tl_draw_cell(&pen, search->query, strlen(search->query), tl_pen_room(&pen), TL_STYLE_DIM);
	tl_draw_rest(&pen);
}

/* Where nothing is saved, nothing can be searched or deleted. */
static bool saved_offers(const struct tl_view *v, const char *command)
{
	return ((const struct saved *)v)->scroll.n || strcmp(command, "save") == 0 ||
	       strcmp(command, "cancel") == 0;
}

static void saved_title(struct tl_view *v, struct tl_buf *out)
{
	(void)v;
	tl_buf_str(out, _("Saved searches"));
}

static void saved_move(struct tl_view *v, enum tl_move how)
{
	tl_scroll_move(v, &of(v)->scroll, 0, how);
}

static void saved_arrange(struct tl_view *v)
{
	struct saved *s = of(v);

	tl_scroll_set(v, &s->scroll, 0, s->scroll.n, s->scroll.at);
}

static void saved_free(struct tl_view *v)
{
	tl_arena_free(of(v)->arena);
	free(v);
}

static const struct tl_view_class class = {
	.name = "saved",
	.context = TL_IN_SAVED,
	.place = TL_PLACE_POPUP,
	.title = saved_title,
	.draw = saved_draw,
	.arrange = saved_arrange,
	.move = saved_move,
	.select = saved_select,
	.offers = saved_offers,
	.free = saved_free,
};

struct tl_view *tl_saved_new(struct tl_app *app)
{
	struct saved *s = tl_alloc(sizeof *s);

	s->view.class = &class;
	s->view.app = app;
	s->arena = tl_arena_new();
	load(s, 0);
	return &s->view;
}
