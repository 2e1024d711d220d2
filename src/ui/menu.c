/* A menu: the keys of its items are text, so that no binding of the user's is in their way. */
#include "menu.h"

#include <stdlib.h>
#include <string.h>

struct menu {
	struct tl_view view;
	struct tl_scroll scroll;
	const struct tl_menu_use *use;
	struct tl_menu_item *items;
	int way;
	int label_columns;
};

static struct menu *of(struct tl_view *v)
{
	return (struct menu *)v;
}

static void choose(struct menu *m, size_t i)
{
	const struct tl_menu_use *use = m->use;
	struct tl_app *app = m->view.app;
	int value = m->items[i].value, way = m->way;

	tl_app_pop(app);
	use->chosen(app, value, way);
}

void tl_menu_other_way(struct tl_view *v)
{
	struct menu *m = of(v);

	if (!m->use->ways)
		return;
	m->way = m->use->ways[m->way + 1] ? m->way + 1 : 0;
	v->title_dirty = true;
	tl_view_dirty(v);
}

static bool menu_key(struct tl_view *v, tl_key key)
{
	struct menu *m = of(v);

	for (size_t i = 0; i < m->scroll.n; i++) {
		if (m->items[i].key != key)
			continue;
		choose(m, i);
		return true;
	}
	return false;
}

static void menu_select(struct tl_view *v)
{
	if (of(v)->scroll.n)
		choose(of(v), of(v)->scroll.at);
}

static void menu_move(struct tl_view *v, enum tl_move how)
{
	tl_scroll_move(v, &of(v)->scroll, 0, how);
}

static bool menu_offers(const struct tl_view *v, const char *command)
{
	return ((const struct menu *)v)->use->ways || strcmp(command, "other-way") != 0;
}

/* What the longest title and the longest item need. */
static int columns_wanted(const struct menu *m)
{
	int most = tl_draw_width(_(m->use->title), strlen(_(m->use->title))), ways = 0;

	for (const char *const *way = m->use->ways; way && *way; way++) {
		int columns = 2 + tl_draw_width(_(*way), strlen(_(*way)));

		ways = columns > ways ? columns : ways;
	}
	most += ways + 2; /* blanks around it */
	for (size_t i = 0; i < m->scroll.n; i++) {
		const char *detail = m->items[i].detail ? m->items[i].detail : "";
		int columns = 3 + m->label_columns + 2 + tl_draw_width(detail, strlen(detail));

		most = columns > most ? columns : most;
	}
	return most;
}

static void menu_arrange(struct tl_view *v)
{
	struct tl_scroll *s = &of(v)->scroll;

	tl_app_widen(v, columns_wanted(of(v)));
	/* No larger than it need be: what is below it is what it is about. */
	if (v->rect.h > (int)s->n) {
		v->rect.h = (int)s->n;
		v->box.h = v->rect.h + 2;
	}
	tl_scroll_set(v, s, 0, s->n, s->at);
}

static void menu_draw(struct tl_view *v, int row)
{
	struct menu *m = of(v);
	struct tl_pen pen = tl_pen_row(&v->rect, row, TL_STYLE_NORMAL);
	size_t i = m->scroll.top + (size_t)row;
	char name[TL_KEY_NAME];

	if (i < m->scroll.n) {
		const struct tl_menu_item *item = &m->items[i];
		bool bar = i == m->scroll.at;

		if (bar)
			tl_pen_bar(&pen, true);
		tl_draw_str(&pen, bar ? ">" : " ", TL_STYLE_NORMAL);
		tl_key_name(item->key, name);
		tl_draw_cell(&pen, name, strlen(name), 2, TL_STYLE_KEY);
		tl_draw_cell(&pen, _(item->label), strlen(_(item->label)), m->label_columns,
			     TL_STYLE_NORMAL);
		if (item->detail) {
			tl_draw_blanks(&pen, 2);
			tl_draw_cell(&pen, item->detail, strlen(item->detail), tl_pen_room(&pen),
				     TL_STYLE_DIM);
		}
	}
	tl_draw_rest(&pen);
}

static void menu_title(struct tl_view *v, struct tl_buf *out)
{
	const struct menu *m = of(v);

	tl_buf_str(out, _(m->use->title));
	if (m->use->ways)
		tl_buf_printf(out, ": %s", _(m->use->ways[m->way]));
}

static void menu_free(struct tl_view *v)
{
	struct menu *m = of(v);

	for (size_t i = 0; i < m->scroll.n; i++)
		free(m->items[i].detail);
	free(m->items);
	free(m);
}

static const struct tl_view_class class = {
	.name = "menu",
	.context = TL_IN_MENU,
	.place = TL_PLACE_POPUP,
	.title = menu_title,
	.draw = menu_draw,
	.arrange = menu_arrange,
	.move = menu_move,
	.offers = menu_offers,
	.select = menu_select,
	.key = menu_key,
	.typing = true,
	.free = menu_free,
};

struct tl_view *tl_menu_new(struct tl_app *app, const struct tl_menu_use *use,
			    const struct tl_menu_item *items, size_t n, int way)
{
	struct menu *m = tl_alloc(sizeof *m);

	m->view.class = &class;
	m->view.app = app;
	m->use = use;
	m->way = way;
	m->items = tl_calloc(n, sizeof *m->items);
	memcpy(m->items, items, n * sizeof *items);
	m->scroll.n = n;
	for (size_t i = 0; i < n; i++) {
		int columns = tl_draw_width(_(items[i].label), strlen(_(items[i].label)));

		if (columns > m->label_columns)
			m->label_columns = columns;
	}
	return &m->view;
}
