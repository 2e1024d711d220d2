/* Which views there are, which have the screen, which has the keys. */
#include <stdlib.h>

#include "command.h"

/* Columns of a popup's box at most, however wide the screen is. */
#define BOX_MOST 100

struct tl_view *tl_app_pane(struct tl_app *app)
{
	return app->slots[app->focus];
}

struct tl_view *tl_app_view(struct tl_app *app)
{
	return app->n_modes ? app->modes[app->n_modes - 1] : tl_app_pane(app);
}

void tl_views_start(struct tl_app *app)
{
	app->list = tl_list_new(app);
	app->text = tl_text_new(app);
	app->raw = tl_raw_new(app);
	app->figures = tl_figures_pane_new(app);
	app->slots[TL_SLOT_LIST] = app->list;
	app->slots[TL_SLOT_TEXT] = app->text;
	app->slots[TL_SLOT_FIGURES] = app->figures;
	app->focus = TL_SLOT_LIST;
	app->below = TL_SLOT_TEXT;
	app->relayout = true;
}

void tl_views_stop(struct tl_app *app)
{
	struct tl_view *all[] = {app->list, app->text, app->raw, app->figures};

	while (app->n_modes) {
		struct tl_view *v = app->modes[--app->n_modes];

		v->class->free(v);
	}
	if (app->parked)
		app->parked->class->free(app->parked);
	for (size_t i = 0; i < TL_COUNT(all); i++)
		if (all[i])
			all[i]->class->free(all[i]);
}

void tl_app_each_view(struct tl_app *app, void (*each)(struct tl_view *v))
{
	struct tl_view *all[] = {app->list, app->text, app->raw, app->figures};

	for (size_t i = 0; i < TL_COUNT(all); i++)
		each(all[i]);
	for (size_t i = 0; i < app->n_modes; i++)
		each(app->modes[i]);
}

/* ---- geometry ------------------------------------------------------------------------------- */

static void place(struct tl_view *v, struct tl_rect rect, struct tl_rect box)
{
	v->rect = rect;
	v->box = box;
	if (v->class->arrange)
		v->class->arrange(v);
	tl_view_dirty(v);
}

void tl_app_widen(struct tl_view *v, int columns)
{
	int room = v->app->layout.columns - 4 < BOX_MOST ? v->app->layout.columns - 4 : BOX_MOST;
	int more = columns - v->rect.w;

	/* On both sides alike. */
	if (more > room - v->box.w)
		more = room - v->box.w;
	if (more <= 0)
		return;
	v->rect.w += more;
	v->box.w += more;
	v->rect.x -= more / 2;
	v->box.x -= more / 2;
}

static void place_mode(struct tl_app *app, struct tl_view *v)
{
	const struct tl_layout *l = &app->layout;
	static const struct tl_rect nowhere;

	switch (v->class->place) {
	case TL_PLACE_FULL:
		place(v, l->full, l->full_box);
		break;
	case TL_PLACE_POPUP:
		place(v, l->popup, l->popup_box);
		break;
	case TL_PLACE_LINE:
		place(v, l->bottom, nowhere);
		break;
	case TL_PLACE_PANE:
	case TL_PLACE_NONE:
		place(v, nowhere, nowhere);
	}
}

static void set_focus(struct tl_view *v, bool focus)
{
	if (v->focus == focus)
		return;
	v->focus = focus;
	tl_view_dirty(v); /* the bar and the title look different */
}

/* One view looks as if it had the keys: the mode that stands over all others, else the pane. A prompt in
 * the bottom line has the cursor, which is enough. */
static void mark_focus(struct tl_app *app)
{
	bool taken = false;

	for (size_t i = app->n_modes; i-- > 0;) {
		enum tl_where place = app->modes[i]->class->place;

		if (place != TL_PLACE_FULL && place != TL_PLACE_POPUP)
			continue;
		set_focus(app->modes[i], !taken);
		taken = true;
	}
	for (int i = 0; i < TL_SLOTS; i++)
		set_focus(app->slots[i], !taken && i == (int)app->focus);
}

static void hide(struct tl_view *v)
{
	v->rect.h = v->box.h = 0;
}

void tl_app_arrange(struct tl_app *app)
{
	struct tl_sizes sizes = tl_sizes(app);
	int rows, columns;

	tl_terminal_size(&rows, &columns);
	tl_layout(rows, columns, app->focus, app->below, app->zoom, &sizes, &app->layout);
	app->relayout = false;
	app->top_dirty = app->bottom_dirty = true;
	if (app->layout.too_small)
		return;
	tl_app_each_view(app, hide);
	for (int i = 0; i < TL_SLOTS; i++) {
		struct tl_view *v = app->slots[i];

		if (app->layout.box[i].h)
			place(v, app->layout.pane[i], app->layout.box[i]);
	}
	for (size_t i = 0; i < app->n_modes; i++)
		place_mode(app, app->modes[i]);
	mark_focus(app);
}

/* ---- focus ---------------------------------------------------------------------------------- */

void tl_app_focus(struct tl_app *app, enum tl_slot slot)
{
	if (slot == app->focus)
		return;
	app->focus = slot;
	if (slot != TL_SLOT_LIST)
		app->below = slot;
	mark_focus(app);
	app->bottom_dirty = true;
	if (slot != TL_SLOT_LIST)
		tl_mine_reading(app);
	if (app->zoom || !app->slots[slot]->rect.h)
		app->relayout = true;
}

void tl_app_zoom(struct tl_app *app, bool zoom)
{
	if (zoom != app->zoom) {
		app->zoom = zoom;
		app->relayout = true;
	}
}

void tl_app_swap(struct tl_app *app, enum tl_slot slot, struct tl_view *v)
{
	struct tl_view *old = app->slots[slot];

	if (old == v)
		return;
	v->focus = old->focus;
	old->focus = false;
	app->slots[slot] = v;
	if (v->class->article_changed)
		v->class->article_changed(v);
	app->relayout = true;
}

void tl_app_push(struct tl_app *app, struct tl_view *mode)
{
	if (app->n_modes == TL_MAX_MODES) {
		mode->class->free(mode);
		return;
	}
	app->modes[app->n_modes++] = mode;
	place_mode(app, mode);
	mark_focus(app);
	app->bottom_dirty = true;
}

void tl_app_pop(struct tl_app *app)
{
	struct tl_view *v;
	bool covered;

	if (!app->n_modes)
		return;
	v = app->modes[--app->n_modes];
	covered = v->box.h > 0;
	v->class->free(v);
	mark_focus(app);
	app->bottom_dirty = true;
	/* What it stood over is drawn again; curses sends only what differs. */
	if (covered)
		app->relayout = true;
}
