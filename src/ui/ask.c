/* A question in the bottom line. One key says yes; any other, and the loss of the line, says no. */
#include <stdlib.h>
#include <string.h>

#include "menu.h"

struct ask {
	struct tl_view view;
	char *question;
	void (*yes)(struct tl_app *app);
};

static struct ask *of(struct tl_view *v)
{
	return (struct ask *)v;
}

static void ask_draw(struct tl_view *v, int row)
{
	struct tl_pen pen = tl_pen_row(&v->app->layout.bottom, row, TL_STYLE_NORMAL), keys = pen;
	const char *says = _("y: yes; any other key: no");
	int columns = tl_draw_width(says, strlen(says)) + 2;

	/* The keys are always seen; the question gives way. */
	keys.x = keys.end - columns > pen.x ? keys.end - columns : pen.x;
	pen.end = keys.x;
	tl_draw_blanks(&pen, 1);
	tl_draw_cell(&pen, of(v)->question, strlen(of(v)->question), tl_pen_room(&pen),
		     TL_STYLE_MESSAGE);
	tl_draw_blanks(&keys, 1);
	tl_draw_str(&keys, says, TL_STYLE_KEY);
	tl_draw_rest(&keys);
}

static bool ask_key(struct tl_view *v, tl_key key)
{
	struct tl_app *app = v->app;
	void (*yes)(struct tl_app *) = of(v)->yes;

	tl_app_pop(app);
	if (key == 'y' || key == 'Y')
		yes(app);
	else
		tl_app_message(app, "%s", _("Nothing was changed."));
	return true;
}

static void ask_free(struct tl_view *v)
{
	free(of(v)->question);
	free(v);
}

static const struct tl_view_class class = {
	.name = "ask",
	.context = TL_IN_ASK,
	.place = TL_PLACE_NONE,
	.draw = ask_draw,
	.key = ask_key,
	.free = ask_free,
};

struct tl_view *tl_ask_new(struct tl_app *app, const char *question,
			   void (*yes)(struct tl_app *app))
{
	struct ask *a = tl_alloc(sizeof *a);

	a->view.class = &class;
	a->view.app = app;
	a->question = tl_strdup(question);
	a->yes = yes;
	return &a->view;
}
