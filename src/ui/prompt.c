/* A line of text asked for in the bottom line. What can stand at the cursor is listed above it when
 * asked for: the list is part of the prompt, whose rectangle grows upwards, so that the line itself
 * never moves. The list is closed by the next key that isn't about it. */
#include <stdlib.h>
#include <string.h>

#include "app.h"

#define MENU_ROWS 8
#define MENU_COLUMNS 80
#define HINT_AWAY 2 /* columns that a hint keeps from what is typed */

struct prompt {
	struct tl_view view;
	bool proposed; /* the text is the one that it began with, and gives way to what is typed */
	const struct tl_prompt_use *use;
	struct tl_line line;
	int cursor_x;
	bool paste_changed;

	struct tl_completion menu; /* n 0: none is shown */
	int asked;                 /* direction of the step that asked for it */
	size_t chosen, top;
	int item_columns;  /* of the widest item */
	char *before_menu; /* the text, for Esc */

	struct tl_arena *arena; /* owns what was typed before; NULL until asked for */
	const char **typed;
	size_t n_typed, at; /* at: 0: the draft; else typed[at - 1] is shown */
	char *draft;
};

static struct prompt *of(struct tl_view *v)
{
	return (struct prompt *)v;
}

static void text_changed(struct prompt *p)
{
	tl_view_dirty(&p->view);
	if (p->use->changed)
		p->use->changed(p->view.app, tl_line_text(&p->line), tl_line_keys(&p->line));
}

/* The text is gone on with: what is typed no longer takes its place. */
static void take_proposal(struct prompt *p)
{
	if (!p->proposed)
		return;
	p->proposed = false;
	tl_view_dirty(&p->view);
}

/* ---- completion ----------------------------------------------------------------------------- */

static int menu_rows(const struct prompt *p)
{
	int room = p->view.app->layout.rows - 4;
	int rows = p->menu.n < MENU_ROWS ? (int)p->menu.n : MENU_ROWS;

	return rows < room ? rows : room > 0 ? room : 0;
}

/* The list stands in a box above the line. */
static void prompt_arrange(struct tl_view *v)
{
	struct tl_rect bottom = v->app->layout.bottom;
	int n = of(v)->menu.n ? menu_rows(of(v)) : 0;

	v->rect = bottom;
	v->box = (struct tl_rect){0};
	if (!n)
		return;
	v->box = (struct tl_rect){bottom.y - n - 2, 0, n + 2,
				  bottom.w < MENU_COLUMNS ? bottom.w : MENU_COLUMNS};
	v->rect.y = v->box.y + 1;
	v->rect.h = n + 2;
}

static void menu_close(struct prompt *p)
{
	if (!p->menu.n)
		return;
	tl_completion_free(&p->menu);
	free(p->before_menu);
	p->before_menu = NULL;
	prompt_arrange(&p->view);
	/* What it stood over is drawn again. */
	p->view.app->relayout = true;
}

static void choose(struct prompt *p, size_t i)
{
	const char *item = p->menu.items[i];
	struct tl_buf text = {0};
	const char *old = tl_line_text(&p->line);

	tl_buf_add(&text, old, p->menu.begin);
	tl_buf_str(&text, item);
	tl_buf_str(&text, old + p->menu.end);
	p->menu.end = p->menu.begin + strlen(item);
	p->chosen = i;
	tl_line_set(&p->line, text.p);
	p->line.cursor = p->menu.end;
	tl_buf_free(&text);
	if (p->menu.n > 1) {
		size_t rows = (size_t)menu_rows(p);

		if (i < p->top)
			p->top = i;
		else if (i >= p->top + rows)
			p->top = i - rows + 1;
	}
	text_changed(p);
}

/* What can stand at the cursor is shown and its first taken, or the last; of one that is all. Takes over what
 * *found owns. */
static void menu_open(struct prompt *p, struct tl_completion *found, int direction)
{
	if (!found->n) {
		tl_completion_free(found);
		return;
	}
	p->menu = *found;
	*found = (struct tl_completion){0};
	p->item_columns = 0;
	for (size_t i = 0; i < p->menu.n; i++) {
		int columns = tl_draw_width(p->menu.items[i], strlen(p->menu.items[i]));

		if (columns > p->item_columns)
			p->item_columns = columns;
	}
	p->top = 0;
	p->before_menu = tl_strdup(tl_line_text(&p->line));
	choose(p, direction > 0 ? 0 : p->menu.n - 1);
	if (p->menu.n == 1) {
		menu_close(p);
		return;
	}
	prompt_arrange(&p->view);
	tl_view_dirty(&p->view);
}

void tl_prompt_complete(struct tl_view *v, int direction)
{
	struct prompt *p = of(v);
	const char *text = tl_line_text(&p->line);
	struct tl_completion found = {0};
	size_t n = p->menu.n;

	take_proposal(p);
	if (n) {
		choose(p, (p->chosen + (direction > 0 ? 1 : n - 1)) % n);
		return;
	}
	p->asked = direction;
	if (p->use->complete)
		p->use->complete(v->app, text, strlen(text), p->line.cursor, &found);
	menu_open(p, &found, direction);
}

/* ---- what was typed before ------------------------------------------------------------------ */

void tl_prompt_recall(struct tl_view *v, int direction)
{
	struct prompt *p = of(v);

	take_proposal(p);
	if (p->menu.n) {
		tl_prompt_complete(v, -direction);
		return;
	}
	if (!p->arena) {
		p->arena = tl_arena_new();
		tl_mine_history(v->app, p->use->history, p->arena, &p->typed, &p->n_typed);
	}
	if (direction > 0 ? p->at == p->n_typed : p->at == 0)
		return;
	if (!p->at) {
		free(p->draft);
		p->draft = tl_strdup(tl_line_text(&p->line));
	}
	p->at = direction > 0 ? p->at + 1 : p->at - 1;
	tl_line_set(&p->line, p->at ? p->typed[p->at - 1] : p->draft);
	text_changed(p);
}

/* ---- drawing -------------------------------------------------------------------------------- */

static void draw_item(const struct prompt *p, int row)
{
	size_t i = p->top + (size_t)row;
	struct tl_rect inside = {p->view.rect.y, 1, p->view.rect.h, p->view.box.w - 2};
	struct tl_pen pen = tl_pen_row(&inside, row, TL_STYLE_NORMAL);
	const char *hint;
	int half = (tl_pen_room(&pen) - 3) / 2,
	    columns = p->item_columns < half ? p->item_columns : half;

	if (i == p->chosen)
		tl_pen_bar(&pen, true);
	tl_draw_str(&pen, i == p->chosen ? ">" : " ", TL_STYLE_NORMAL);
	hint = p->menu.hints && p->menu.hints[i] ? p->menu.hints[i] : "";
	tl_draw_cell(&pen, p->menu.items[i], strlen(p->menu.items[i]),
		     *hint ? columns : tl_pen_room(&pen), TL_STYLE_KEY);
	if (*hint) {
		tl_draw_blanks(&pen, 2);
		tl_draw_cell(&pen, hint, strlen(hint), tl_pen_room(&pen), TL_STYLE_NORMAL);
	}
	tl_draw_rest(&pen);
}

static void draw_line(struct prompt *p)
{
	static const char *const methods[] = {"", "Telex", "VNI"};
	struct tl_app *app = p->view.app;
	struct tl_pen pen = tl_pen_row(&app->layout.bottom, 0, TL_STYLE_NORMAL), right = pen;
	const char *method = methods[tl_setting(app, TL_OPT_INPUT_METHOD)];
	int columns = tl_draw_width(method, strlen(method)) + 1, hint_columns = 0, typed;
	const char *hint = p->proposed ? _("Right arrow: go on with this")
			   : p->use->hint ? _(p->use->hint) : "";

	/* The method in force, but not at the cost of what is typed. */
	if (*method && tl_pen_room(&pen) > 4 * columns) {
		right.x = right.end - columns;
		pen.end = right.x - 1;
	} else {
		right.x = right.end;
	}
	tl_draw_blanks(&pen, 1);
	tl_draw_str(&pen, _(p->use->label), TL_STYLE_KEY);
	tl_draw_str(&pen, ": ", TL_STYLE_KEY);
	typed = tl_draw_width(tl_line_text(&p->line), p->line.text.n);
	if (*hint)
		hint_columns = tl_draw_width(hint, strlen(hint)) + 1;
	if (hint_columns && typed + hint_columns + HINT_AWAY < tl_pen_room(&pen)) {
		struct tl_pen at = pen;

		at.x = at.end - hint_columns;
		pen.end = at.x;
		tl_draw_str(&at, hint, TL_STYLE_DIM);
		tl_draw_rest(&at);
	}
	tl_line_draw(&p->line, &pen, p->proposed ? TL_STYLE_BAR : TL_STYLE_NORMAL, &p->cursor_x);
	if (right.x < right.end) {
		right.x--;
		tl_draw_blanks(&right, 1);
		tl_draw_str(&right, method, TL_STYLE_DIM);
		tl_draw_rest(&right);
	}
}

static void prompt_draw(struct tl_view *v, int row)
{
	if (row == v->rect.h - 1)
		draw_line(of(v));
	else if (row < v->rect.h - 2)
		draw_item(of(v), row);
}

static void prompt_cursor(struct tl_view *v, int *y, int *x)
{
	*y = v->rect.y + v->rect.h - 1;
	*x = of(v)->cursor_x;
}

/* ---- keys ----------------------------------------------------------------------------------- */

static bool prompt_key(struct tl_view *v, tl_key key)
{
	struct prompt *p = of(v);
	bool changed;

	if (p->proposed && (v->app->pasting || (tl_key_is_text(key) && key != ' ')))
		tl_line_set(&p->line, "");
	take_proposal(p);
	if (v->app->pasting) {
		p->paste_changed |= tl_line_put(&p->line, key);
		return true;
	}
	if (!tl_line_key(&p->line, key, &changed))
		return false;
	menu_close(p);
	tl_view_dirty(v);
	if (changed)
		text_changed(p);
	return true;
}

static void prompt_pasted(struct tl_view *v)
{
	struct prompt *p = of(v);

	if (!p->paste_changed)
		return;
	p->paste_changed = false;
	menu_close(p);
	text_changed(p);
}

static void prompt_select(struct tl_view *v)
{
	struct prompt *p = of(v);
	const struct tl_prompt_use *use = p->use;
	struct tl_app *app = v->app;
	char *text = tl_strdup(tl_line_text(&p->line));

	menu_close(p);
	tl_mine_typed(app, use->history, text);
	if (!use->accept || use->accept(app, text)) {
		tl_app_pop(app);
		if (use->then)
			use->then(app, text);
	}
	free(text);
}

static bool prompt_back(struct tl_view *v)
{
	struct prompt *p = of(v);

	if (p->menu.n) {
		tl_line_set(&p->line, p->before_menu);
		menu_close(p);
		text_changed(p);
		return true;
	}
	if (p->use->cancel)
		p->use->cancel(v->app);
	return false;
}

static void prompt_free(struct tl_view *v)
{
	struct prompt *p = of(v);

	/* The names that it has asked for are not for the next prompt. */
	if (v->app->disk)
		tl_worker_forget(v->app->disk, TL_JOB_NAMES);
	tl_completion_free(&p->menu);
	free(p->before_menu);
	tl_arena_free(p->arena);
	free(p->draft);
	tl_line_free(&p->line);
	free(p);
}

static const struct tl_view_class class = {
	.name = "prompt",
	.context = TL_IN_PROMPT,
	.place = TL_PLACE_LINE,
	.draw = prompt_draw,
	.arrange = prompt_arrange,
	.select = prompt_select,
	.key = prompt_key,
	.pasted = prompt_pasted,
	.typing = true,
	.cursor = prompt_cursor,
	.back = prompt_back,
	.free = prompt_free,
};

void tl_prompt_offered(struct tl_view *v, const char *text, size_t cursor,
		       struct tl_completion *found)
{
	struct prompt *p = of(v);

	if (v->class == &class && !p->menu.n && p->line.cursor == cursor &&
	    strcmp(tl_line_text(&p->line), text) == 0)
		menu_open(p, found, p->asked);
}

void tl_app_refuse(struct tl_app *app, const struct tl_error *e)
{
	struct tl_view *v = tl_app_view(app);

	tl_app_error(app, "%s", e->text);
	if (v->class != &class || !e->column)
		return;
	tl_line_go_behind(&of(v)->line, e->column);
	take_proposal(of(v));
	tl_view_dirty(v);
}

struct tl_view *tl_prompt_new(struct tl_app *app, const struct tl_prompt_use *use,
			      const char *initial)
{
	struct prompt *p = tl_alloc(sizeof *p);

	p->view.class = &class;
	p->view.app = app;
	p->use = use;
	p->proposed = use->proposes && *initial;
	tl_line_set(&p->line, initial);
	return &p->view;
}
