/* All keys, made from the table of commands: those of the place where help was asked for come
 * first. */
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "tulieu/text.h"

/* What is told: a title, a command, a sign, a mistake, or (none of them) a blank line. */
struct entry {
	const char *title;		     /* of a context, or NULL */
	const struct tl_ui_command *command; /* or NULL */
	enum tl_context context;
	const char *sign, *text; /* N_(): what a sign means, or NULL */
	const char *mistake;	 /* in the settings, or NULL */
};
/* A row: an entry, and the part of its text that stands there. */
struct row {
	size_t entry;
	struct tl_span part;
};
struct help {
	struct tl_view view;
	struct entry *entries;
	struct row *rows;
	struct tl_span *spans; /* scratch of wrapping */
	size_t n, cap, n_rows, rows_cap, spans_cap, top;
	char *sought; /* what find looks for, or NULL */
	size_t found; /* the entry that has it, or SIZE_MAX */
};

static struct help *of(struct tl_view *v)
{
	return (struct help *)v;
}

static void add_title(struct help *h, const char *title)
{
	if (h->n)
		*TL_PUSH(h->entries, h->n, h->cap) = (struct entry){0};
	*TL_PUSH(h->entries, h->n, h->cap) = (struct entry){.title = title};
}

static void add_context(struct help *h, const struct tl_context_info *info)
{
	enum tl_context context = (enum tl_context)info->context;

	add_title(h, info->title);
	for (size_t i = 0; i < tl_n_ui_commands; i++) {
		const struct tl_ui_command *c = &tl_ui_commands[i];
		bool joined = false;

		if (!(c->contexts & info->context))
			continue;
		/* Rows of one name and one help are one line: its keys are joined when drawn. */
		for (size_t j = h->n; j-- > 0 && h->entries[j].command && !joined;)
			joined = strcmp(h->entries[j].command->name, c->name) == 0 &&
				 h->entries[j].command->help == c->help;
		if (!joined)
			*TL_PUSH(h->entries, h->n, h->cap) =
				(struct entry){.command = c, .context = context};
	}
}

/* Signs that stand for a word where there is no room for it. */
static const struct {
	const char *sign, *text;
} signs[] = {
	{"*", N_("in the list: starred")},
	{"+", N_("in the list: with tags or a note of yours")},
	{"·", N_("in the list: read")},
	{"(+1)", N_("in the list: near duplicates lie below it")},
	{"~", N_("about: a date completed from the context")},
	{"=", N_("corrected by hand: the article in the list, the figure")},
	{"+92", N_("a figure that was missed and added by hand")},
	{"×2", N_("named twice in the text")},
};

static void add_signs(struct help *h)
{
	add_title(h, N_("Signs"));
	for (size_t i = 0; i < TL_COUNT(signs); i++)
		*TL_PUSH(h->entries, h->n, h->cap) =
			(struct entry){.sign = signs[i].sign, .text = signs[i].text};
}

/* The line for messages has had room for one. */
static void add_mistakes(struct help *h)
{
	const struct tl_app *app = h->view.app;

	if (app->mistakes.n)
		add_title(h, N_("Mistakes in the settings"));
	for (size_t i = 0; i < app->mistakes.n; i++)
		*TL_PUSH(h->entries, h->n, h->cap) = (struct entry){.mistake = app->mistakes.list[i]};
}

static void command_keys(const struct entry *e, struct tl_buf *out)
{
	for (size_t i = 0; i < tl_n_ui_commands; i++) {
		const struct tl_ui_command *c = &tl_ui_commands[i];

		if (!(c->contexts & e->context) || strcmp(c->name, e->command->name) != 0)
			continue;
		if (out->n)
			tl_buf_char(out, ' ');
		tl_binding_keys(e->context, c, 4, " ", out);
	}
}

static const char *text_of(const struct entry *e)
{
	if (e->mistake)
		return e->mistake;
	return e->command ? _(e->command->help) : e->text ? _(e->text) : "";
}

#define KEYS_MOST 18
#define INDENT 2

static int key_columns(const struct help *h)
{
	int columns = (h->view.rect.w - INDENT) / 3;

	return columns < KEYS_MOST ? columns : KEYS_MOST;
}

/* A text that is longer than its column goes on below it. */
static void wrap(struct help *h)
{
	int columns = h->view.rect.w - INDENT - key_columns(h) - 2;

	h->n_rows = 0;
	for (size_t i = 0; i < h->n; i++) {
		const char *text = text_of(&h->entries[i]);
		size_t n = tl_wrap(text, strlen(text), columns > 1 ? columns : 1, &h->spans,
				   &h->spans_cap);

		if (!n)
			*TL_PUSH(h->rows, h->n_rows, h->rows_cap) = (struct row){.entry = i};
		for (size_t k = 0; k < n; k++)
			*TL_PUSH(h->rows, h->n_rows, h->rows_cap) = (struct row){i, h->spans[k]};
	}
}

static void draw_row(const struct help *h, const struct row *row, struct tl_pen *pen)
{
	const struct entry *e = &h->entries[row->entry];
	struct tl_buf keys = {0};

	if (e->title) {
		tl_draw_str(pen, _(e->title), TL_STYLE_HEADING);
		return;
	}
	if (row->part.begin == 0 && e->command)
		command_keys(e, &keys);
	else if (row->part.begin == 0 && e->sign)
		tl_buf_str(&keys, e->sign);
	tl_draw_blanks(pen, INDENT - 1);
	tl_draw_cell(pen, keys.n ? keys.p : "", keys.n, key_columns(h), TL_STYLE_KEY);
	tl_draw_blanks(pen, 1);
	tl_draw(pen, text_of(e) + row->part.begin, row->part.end - row->part.begin,
		row->entry == h->found ? TL_STYLE_MATCH : TL_STYLE_NORMAL);
	tl_buf_free(&keys);
}

static void help_draw(struct tl_view *v, int row)
{
	struct help *h = of(v);
	struct tl_pen pen = tl_pen_row(&v->rect, row, TL_STYLE_NORMAL);
	size_t i = h->top + (size_t)row;

	tl_draw_blanks(&pen, 1);
	if (i < h->n_rows)
		draw_row(h, &h->rows[i], &pen);
	tl_draw_rest(&pen);
}

static void help_title(struct tl_view *v, struct tl_buf *out)
{
	const struct help *h = of(v);
	size_t rows = (size_t)v->rect.h;

	tl_buf_str(out, _("Keys"));
	if (h->n_rows > rows)
		tl_buf_printf(out, _(": lines %zu to %zu of %zu"), h->top + 1, h->top + rows,
			      h->n_rows);
}

static void help_move(struct tl_view *v, enum tl_move how)
{
	tl_scroll_lines(v, of(v)->n_rows, &of(v)->top, how);
}

/* ---- find ----------------------------------------------------------------------------------- */

static bool has_sought(const struct help *h, size_t entry)
{
	const struct entry *e = &h->entries[entry];

	return tl_fold_contains(text_of(e), h->sought) ||
	       (e->command && strcmp(e->command->name, h->sought) == 0);
}

static void show_found(struct help *h, size_t entry)
{
	size_t rows = (size_t)h->view.rect.h, row = 0;
	size_t last = h->n_rows > rows ? h->n_rows - rows : 0;

	h->found = entry;
	while (row < h->n_rows && h->rows[row].entry != entry)
		row++;
	/* With what is around it: the title of its place is above. */
	if (row < h->top || row >= h->top + rows)
		h->top = row > rows / 2 ? row - rows / 2 : 0;
	if (h->top > last)
		h->top = last;
	tl_view_dirty(&h->view);
}

/* From the top of the page, and round: whoever types sees the nearest first. */
static bool help_find(struct tl_view *v, const char *text)
{
	struct help *h = of(v);
	size_t from = h->top < h->n_rows ? h->rows[h->top].entry : 0;

	free(h->sought);
	h->sought = *text ? tl_strdup(text) : NULL;
	h->found = SIZE_MAX;
	tl_view_dirty(v);
	for (size_t i = 0; i < h->n && h->sought; i++) {
		if (!has_sought(h, (from + i) % h->n))
			continue;
		show_found(h, (from + i) % h->n);
		return true;
	}
	return !h->sought;
}

static bool help_next(struct tl_view *v, int direction)
{
	struct help *h = of(v);

	if (!h->sought || h->found == SIZE_MAX)
		return false;
	for (size_t i = h->found; direction > 0 ? ++i < h->n : i-- > 0;) {
		if (!has_sought(h, i))
			continue;
		show_found(h, i);
		return true;
	}
	return false;
}

static void help_arrange(struct tl_view *v)
{
	struct help *h = of(v);
	size_t rows = (size_t)v->rect.h, last;

	wrap(h);
	last = h->n_rows > rows ? h->n_rows - rows : 0;
	if (h->top > last)
		h->top = last;
}

static void help_free(struct tl_view *v)
{
	struct help *h = of(v);

	free(h->entries);
	free(h->rows);
	free(h->spans);
	free(h->sought);
	free(h);
}

static const struct tl_view_class class = {
	.name = "help",
	.context = TL_IN_HELP,
	.place = TL_PLACE_FULL,
	.title = help_title,
	.draw = help_draw,
	.arrange = help_arrange,
	.move = help_move,
	.find = help_find,
	.next_match = help_next,
	.free = help_free,
};

struct tl_view *tl_help_new(struct tl_app *app, enum tl_context context)
{
	struct help *h = tl_alloc(sizeof *h);

	h->view.class = &class;
	h->view.app = app;
	h->found = SIZE_MAX;
	add_mistakes(h);
	for (size_t i = 0; i < tl_n_contexts; i++)
		if (tl_contexts[i].context == (unsigned)context)
			add_context(h, &tl_contexts[i]);
	add_signs(h);
	for (size_t i = 0; i < tl_n_contexts; i++)
		if (tl_contexts[i].context != (unsigned)context)
			add_context(h, &tl_contexts[i]);
	return &h->view;
}
