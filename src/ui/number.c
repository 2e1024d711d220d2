/* Asks for the number of the filter to be removed: one key. */
#include <stdlib.h>

#include "command.h"

static void number_draw(struct tl_view *v, int row)
{
	struct tl_pen pen = tl_pen_row(&v->app->layout.bottom, row, TL_STYLE_NORMAL);
	struct tl_buf text = {0};
	size_t n = tl_history_now(&v->app->history)->n;

	if (n == 1)
		tl_buf_str(&text, _("Remove filter 1: press 1 or Enter; Esc keeps it"));
	else
		tl_buf_printf(&text, _("Remove which filter? 1-%zu; Enter: the last; Esc: none"), n);
	tl_draw_blanks(&pen, 1);
	tl_draw(&pen, text.p, text.n, TL_STYLE_MESSAGE);
	tl_draw_rest(&pen);
	tl_buf_free(&text);
}

static bool number_key(struct tl_view *v, tl_key key)
{
	struct tl_app *app = v->app;
	size_t n = tl_history_now(&app->history)->n, number;

	if (key == TL_KEY_ENTER)
		number = n;
	else if (key >= '1' && key <= '9')
		number = key - '0';
	else
		number = 0;
	tl_app_pop(app);
	if (number >= 1 && number <= n)
		tl_app_set_filter(app, (int)number - 1, NULL);
	else
		tl_app_message(app, "%s", _("No such filter."));
	return true;
}

static void number_free(struct tl_view *v)
{
	free(v);
}

static const struct tl_view_class class = {
	.name = "number",
	.context = TL_IN_NUMBER,
	.place = TL_PLACE_NONE,
	.draw = number_draw,
	.key = number_key,
	.free = number_free,
};

struct tl_view *tl_number_new(struct tl_app *app)
{
	struct tl_view *v = tl_alloc(sizeof *v);

	v->class = &class;
	v->app = app;
	return v;
}
