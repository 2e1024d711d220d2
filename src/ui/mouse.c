/* What the mouse does is what keys do: the wheel moves what is under it, a click goes to a row, and
 * a click on the row of the cursor is Enter. A divider follows the mouse while the button is held.
 */
#include "app.h"

#define WHEEL_ROWS 3

static bool inside(const struct tl_rect *r, const struct tl_mouse *m)
{
	return m->y >= r->y && m->y < r->y + r->h && m->x >= r->x && m->x < r->x + r->w;
}

/* The view under the mouse. What stands over the panes has it alone. */
static struct tl_view *under(struct tl_app *app, const struct tl_mouse *m, int *slot)
{
	*slot = TL_SLOTS;
	if (app->n_modes) {
		struct tl_view *v = app->modes[app->n_modes - 1];

		return inside(&v->rect, m) ? v : NULL;
	}
	for (int i = 0; i < TL_SLOTS; i++) {
		if (app->slots[i]->rect.h && inside(&app->slots[i]->rect, m)) {
			*slot = i;
			return app->slots[i];
		}
	}
	return NULL;
}

/* Returns true if the mouse is about a divider. */
static bool drag(struct tl_app *app, const struct tl_mouse *m)
{
	bool end = m->what == TL_MOUSE_RELEASE;

	if (m->what == TL_MOUSE_CLICK)
		app->dragged = app->n_modes ? TL_DIVIDER_NONE
					    : tl_layout_divider(&app->layout, m->y, m->x);
	if (app->dragged == TL_DIVIDER_NONE)
		return false;
	if (m->what == TL_MOUSE_DRAG || end)
		tl_sizes_set(app, app->dragged,
			     tl_layout_size_at(&app->layout, app->dragged, m->y, m->x), end);
	if (end)
		app->dragged = TL_DIVIDER_NONE;
	return true;
}

static void click(struct tl_app *app, struct tl_view *v, int slot, int row)
{
	/* The first click into a pane turns to it; it is no Enter. */
	bool turned = slot < TL_SLOTS && slot != (int)app->focus;

	if (turned)
		tl_app_focus(app, (enum tl_slot)slot);
	if (v->class->click && v->class->click(v, row) && !turned && v->class->select)
		v->class->select(v);
}

void tl_app_mouse(struct tl_app *app)
{
	struct tl_mouse m = tl_terminal_mouse();
	struct tl_view *v;
	int slot;

	if (app->layout.too_small || drag(app, &m))
		return;
	v = under(app, &m, &slot);
	if (!v)
		return;
	switch (m.what) {
	case TL_MOUSE_CLICK:
		click(app, v, slot, m.y - v->rect.y);
		break;
	case TL_MOUSE_WHEEL_UP:
	case TL_MOUSE_WHEEL_DOWN:
		for (int i = 0; i < WHEEL_ROWS && v->class->move; i++)
			v->class->move(v, m.what == TL_MOUSE_WHEEL_UP ? TL_MOVE_UP : TL_MOVE_DOWN);
		break;
	case TL_MOUSE_DRAG:
	case TL_MOUSE_RELEASE:
		break;
	}
}
