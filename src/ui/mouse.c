/* What the mouse does is what keys do: the wheel moves what is under it, a click goes to a row, and a
 * click on the row of the cursor is Enter. */
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

void tl_app_mouse(struct tl_app *app)
{
	struct tl_mouse m = tl_terminal_mouse();
	int slot;
	struct tl_view *v = under(app, &m, &slot);

	if (!v || app->layout.too_small)
		return;
	if (m.what != TL_MOUSE_CLICK) {
		for (int i = 0; i < WHEEL_ROWS && v->class->move; i++)
			v->class->move(v, m.what == TL_MOUSE_WHEEL_UP ? TL_MOVE_UP : TL_MOVE_DOWN);
		return;
	}
	/* The first click into a pane turns to it; where it was, it is no Enter. */
	if (slot < TL_SLOTS && slot != (int)app->focus) {
		tl_app_focus(app, (enum tl_slot)slot);
		if (v->class->click)
			v->class->click(v, m.y - v->rect.y);
		return;
	}
	if (v->class->click && v->class->click(v, m.y - v->rect.y) && v->class->select)
		v->class->select(v);
}
