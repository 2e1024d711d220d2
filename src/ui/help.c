/* All keys, made from the table of commands: those of the place where help was asked for come first. */
#include <stdlib.h>
#include <string.h>

#include "command.h"

struct help_line {
	const char *title;                   /* of a context, or NULL */
	const struct tl_ui_command *command; /* or NULL: a blank line */
	enum tl_context context;
};
struct help {
	struct tl_view view;
	struct help_line *lines;
	size_t n, cap, top;
};

static struct help *of(struct tl_view *v)
{
	return (struct help *)v;
}

static void add_context(struct help *h, const struct tl_context_info *info)
{
	enum tl_context context = (enum tl_context)info->context;

	if (h->n)
		*TL_PUSH(h->lines, h->n, h->cap) = (struct help_line){0};
	*TL_PUSH(h->lines, h->n, h->cap) = (struct help_line){.title = info->title};
	for (size_t i = 0; i < tl_n_ui_commands; i++) {
		const struct tl_ui_command *c = &tl_ui_commands[i];
		bool joined = false;

		if (!(c->contexts & info->context))
			continue;
		/* Rows of one name and one help are one line: its keys are joined when drawn. */
		for (size_t j = h->n; j-- > 0 && h->lines[j].command && !joined;)
			joined = strcmp(h->lines[j].command->name, c->name) == 0 &&
				 h->lines[j].command->help == c->help;
		if (!joined)
			*TL_PUSH(h->lines, h->n, h->cap) =
				(struct help_line){.command = c, .context = context};
	}
}

static void command_keys(const struct help_line *line, struct tl_buf *out)
{
	for (size_t i = 0; i < tl_n_ui_commands; i++) {
		const struct tl_ui_command *c = &tl_ui_commands[i];

		if (!(c->contexts & line->context) || strcmp(c->name, line->command->name) != 0)
			continue;
		if (out->n)
			tl_buf_char(out, ' ');
		tl_binding_keys(line->context, c, 4, " ", out);
	}
}

static void help_draw(struct tl_view *v, int row)
{
	struct help *h = of(v);
	struct tl_pen pen = tl_pen_row(&v->rect, row, TL_STYLE_NORMAL);
	size_t i = h->top + (size_t)row;

	tl_draw_blanks(&pen, 1);
	if (i < h->n && h->lines[i].title) {
		tl_draw_str(&pen, _(h->lines[i].title), TL_STYLE_HEADING);
	} else if (i < h->n && h->lines[i].command) {
		struct tl_buf keys = {0};
		int columns = tl_pen_room(&pen) / 3;

		command_keys(&h->lines[i], &keys);
		tl_draw_blanks(&pen, 1);
		tl_draw_cell(&pen, keys.n ? keys.p : "", keys.n, columns < 18 ? columns : 18,
			     TL_STYLE_KEY);
		tl_draw_blanks(&pen, 1);
		tl_draw_cell(&pen, _(h->lines[i].command->help), strlen(_(h->lines[i].command->help)),
			     tl_pen_room(&pen), TL_STYLE_NORMAL);
		tl_buf_free(&keys);
	}
	tl_draw_rest(&pen);
}

static void help_title(struct tl_view *v, struct tl_buf *out)
{
	(void)v;
	tl_buf_str(out, _("Keys"));
}

static void help_move(struct tl_view *v, enum tl_move how)
{
	tl_scroll_lines(v, of(v)->n, &of(v)->top, how);
}

static void help_arrange(struct tl_view *v)
{
	struct help *h = of(v);
	size_t rows = (size_t)v->rect.h, last = h->n > rows ? h->n - rows : 0;

	if (h->top > last)
		h->top = last;
}

static void help_free(struct tl_view *v)
{
	free(of(v)->lines);
	free(v);
}

static const struct tl_view_class class = {
	.name = "help",
	.context = TL_IN_HELP,
	.place = TL_PLACE_FULL,
	.title = help_title,
	.draw = help_draw,
	.arrange = help_arrange,
	.move = help_move,
	.free = help_free,
};

struct tl_view *tl_help_new(struct tl_app *app, enum tl_context context)
{
	struct help *h = tl_alloc(sizeof *h);

	h->view.class = &class;
	h->view.app = app;
	for (size_t i = 0; i < tl_n_contexts; i++)
		if (tl_contexts[i].context == (unsigned)context)
			add_context(h, &tl_contexts[i]);
	for (size_t i = 0; i < tl_n_contexts; i++)
		if (tl_contexts[i].context != (unsigned)context)
			add_context(h, &tl_contexts[i]);
	return &h->view;
}
