/* A line of text asked for in the bottom line. */
#include <stdlib.h>
#include <string.h>

#include "app.h"

struct prompt {
	struct tl_view view;
	const struct tl_prompt_use *use;
	struct tl_line line;
	int cursor_x;
};

static struct prompt *of(struct tl_view *v)
{
	return (struct prompt *)v;
}

static void prompt_draw(struct tl_view *v, int row)
{
	struct prompt *p = of(v);
	struct tl_pen pen = tl_pen_row(&v->rect, row, TL_STYLE_NORMAL);

	tl_draw_blanks(&pen, 1);
	tl_draw_str(&pen, _(p->use->label), TL_STYLE_KEY);
	tl_draw_str(&pen, ": ", TL_STYLE_KEY);
	tl_line_draw(&p->line, &pen, &p->cursor_x);
}

static void prompt_cursor(struct tl_view *v, int *y, int *x)
{
	*y = v->rect.y;
	*x = of(v)->cursor_x;
}

static bool prompt_key(struct tl_view *v, tl_key key)
{
	struct prompt *p = of(v);
	bool changed;

	if (!tl_line_key(&p->line, key, &changed))
		return false;
	tl_view_dirty(v);
	if (changed && p->use->changed)
		p->use->changed(v->app, tl_line_text(&p->line));
	return true;
}

static void prompt_select(struct tl_view *v)
{
	struct prompt *p = of(v);
	struct tl_app *app = v->app;

	if (p->use->accept(app, tl_line_text(&p->line)))
		tl_app_pop(app);
}

static bool prompt_back(struct tl_view *v)
{
	if (of(v)->use->cancel)
		of(v)->use->cancel(v->app);
	return false;
}

static void prompt_free(struct tl_view *v)
{
	tl_buf_free(&of(v)->line.text);
	free(v);
}

static const struct tl_view_class class = {
	.name = "prompt",
	.context = TL_IN_PROMPT,
	.place = TL_PLACE_LINE,
	.draw = prompt_draw,
	.select = prompt_select,
	.key = prompt_key,
	.typing = true,
	.cursor = prompt_cursor,
	.back = prompt_back,
	.free = prompt_free,
};

struct tl_view *tl_prompt_new(struct tl_app *app, const struct tl_prompt_use *use,
			      const char *initial)
{
	struct prompt *p = tl_alloc(sizeof *p);

	p->view.class = &class;
	p->view.app = app;
	p->use = use;
	tl_line_set(&p->line, initial);
	return &p->view;
}
