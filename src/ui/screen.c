/* The one place that draws: once a turn, only what is dirty. */
#include <curses.h>
#include <string.h>

#include "command.h"
#include "format.h"

/* ---- the line of filters -------------------------------------------------------------------- */

static void count_text(struct tl_app *app, struct tl_buf *out)
{
	size_t folded = tl_list_folded(app->list);
	struct tl_buf number = {0};

	if (!app->corpus_ready) {
		if (app->archive)
			tl_buf_str(out, "…");
		return;
	}
	tl_format_count(app->found, out);
	if (app->searching)
		tl_buf_str(out, "…");
	tl_buf_char(out, '/');
	tl_format_count(app->total, out);
	if (folded) {
		tl_buf_str(out, " (");
		tl_format_count(folded, &number);
		tl_buf_printf(out, P_("%s folded", "%s folded", folded), number.p);
		tl_buf_char(out, ')');
		tl_buf_free(&number);
	}
}

static const char *order_text(enum tl_order order)
{
	static const char *const texts[TL_ORDERS] = {
		[TL_ORDER_NEWEST] = NULL,
		[TL_ORDER_OLDEST] = N_("oldest first"),
		[TL_ORDER_PROVINCE] = N_("by province"),
		[TL_ORDER_HEADLINE] = N_("by headline"),
		[TL_ORDER_PROVINCE_BACK] = N_("by province, from the end"),
		[TL_ORDER_HEADLINE_BACK] = N_("by headline, from the end"),
		[TL_ORDER_FIGURES] = N_("most figures first"),
		[TL_ORDER_FIGURES_BACK] = N_("fewest figures first"),
		[TL_ORDER_RELEVANCE] = N_("by relevance"),
	};

	return texts[order] ? _(texts[order]) : NULL;
}

static void draw_filter(struct tl_pen *pen, int number, const struct tl_filter *f, int most)
{
	struct tl_buf text = {0}, value = {0};
	const char *title = tl_filter_title(f, &value);
	struct tl_pen part = *pen;
	char digit[2] = {(char)('0' + number), '\0'};

	tl_buf_printf(&text, "%s: ", title);
	tl_buf_add(&text, value.p, value.n);
	tl_draw_blanks(pen, 1);
	tl_draw_str(pen, digit, TL_STYLE_FILTER_NUMBER);
	tl_draw_blanks(pen, 1);
	part = *pen;
	if (part.end > part.x + most)
		part.end = part.x + most;
	if (tl_draw_width(text.p, text.n) > tl_pen_room(&part))
		tl_draw_cell(&part, text.p, text.n, tl_pen_room(&part), TL_STYLE_FILTER);
	else
		tl_draw(&part, text.p, text.n, TL_STYLE_FILTER);
	pen->x = part.x;
	tl_buf_free(&text);
	tl_buf_free(&value);
}

static void draw_top(struct tl_app *app)
{
	const struct tl_filters *now = tl_history_now(&app->history);
	struct tl_pen pen = tl_pen_row(&app->layout.top, 0, TL_STYLE_NORMAL), right = pen;
	struct tl_buf text = {0};
	const char *order = order_text(app->order);
	size_t shown = 0;
	bool typed = app->typing && tl_filters_find(now, TL_DIM_WORDS) < 0 && app->typed;
	int width, most;

	tl_annotating_text(app, &text);
	if (text.n)
		tl_buf_str(&text, "  ");
	if (order)
		tl_buf_printf(&text, "%s  ", order);
	count_text(app, &text);
	width = tl_draw_width(text.p ? text.p : "", text.n);
	right.x = right.end - width - 1;
	if (right.x < pen.x)
		right.x = pen.x;
	pen.end = right.x - 1;
	shown = now->n + typed;
	most = shown ? tl_pen_room(&pen) / (int)shown - 3 : 0;
	for (size_t i = 0; i < now->n; i++) {
		const struct tl_filter *f = now->at[i];

		if (f->dim == TL_DIM_WORDS && app->typing)
			f = app->typed;
		if (f)
			draw_filter(&pen, (int)i + 1, f, most);
	}
	if (typed)
		draw_filter(&pen, (int)now->n + 1, app->typed, most);
	if (!shown && app->archive) {
		tl_draw_blanks(&pen, 1);
		tl_draw_str(&pen, _("All articles"), TL_STYLE_NORMAL);
	}
	tl_draw_blanks(&pen, right.x - pen.x);
	pen.end = right.x;
	tl_draw_rest(&pen);
	tl_draw(&right, text.p ? text.p : "", text.n, TL_STYLE_COUNT);
	tl_draw_rest(&right);
	tl_buf_free(&text);
}

/* ---- the bottom line ------------------------------------------------------------------------ */

/* Draws a hint if it fits: half a hint would be a riddle. Returns its columns. */
static int draw_hint(struct tl_pen *pen, enum tl_context context, const struct tl_ui_command *c,
		     bool draw)
{
	struct tl_buf keys = {0};
	const char *hint = _(c->hint);
	int columns = 0;

	tl_binding_keys(context, c, 1, "/", &keys);
	if (keys.n)
		columns = 3 + tl_draw_width(keys.p, keys.n) + tl_draw_width(hint, strlen(hint));
	if (draw && columns && columns <= tl_pen_room(pen)) {
		tl_draw_blanks(pen, 1);
		tl_draw(pen, keys.p, keys.n, TL_STYLE_KEY);
		tl_draw_blanks(pen, 1);
		tl_draw_str(pen, hint, TL_STYLE_NORMAL);
		tl_draw_blanks(pen, 1);
	}
	tl_buf_free(&keys);
	return columns;
}

/* Whether a command's hint belongs to what is done in the view just now. */
static bool hinted(struct tl_app *app, const struct tl_view *v, const struct tl_ui_command *c)
{
	bool reading = v->class->context & (TL_IN_READING | TL_IN_FIGURES);

	if (!c->hint || !(c->contexts & v->class->context))
		return false;
	if (c->contexts & TL_IN_HINTS_FILTERED && !tl_history_now(&app->history)->n)
		return false;
	if (c->contexts & (reading ? TL_IN_HINTS_LISTS : TL_IN_HINTS_READING))
		return false;
	return !v->class->offers || v->class->offers(v, c->name);
}

static void draw_hints(struct tl_app *app, struct tl_pen *pen)
{
	const struct tl_view *v = tl_app_view(app);
	enum tl_context context = v->class->context;
	const struct tl_ui_command *last = NULL;
	int end = pen->end;

	/* The key that leads to all others has its place, however narrow the screen. */
	for (size_t i = 0; i < tl_n_ui_commands; i++)
		if (strcmp(tl_ui_commands[i].name, "help") == 0 && tl_ui_commands[i].hint &&
		    (tl_ui_commands[i].contexts & context))
			last = &tl_ui_commands[i];
	if (last)
		pen->end -= draw_hint(pen, context, last, false);
	/* How to be rid of a filter comes first while there is one, and so does what little is about the row
	 * under the cursor. */
	for (int first = 1; first >= 0; first--) {
		for (size_t i = 0; i < tl_n_ui_commands; i++) {
			const struct tl_ui_command *c = &tl_ui_commands[i];

			if (c != last && hinted(app, v, c) &&
			    !(c->contexts & (TL_IN_HINTS_FILTERED | TL_IN_HINTS_FIRST)) == !first)
				draw_hint(pen, context, c, true);
		}
	}
	pen->end = end;
	if (last)
		draw_hint(pen, context, last, true);
}

/* A message that begins with a path and is too long for the line loses folders, not its reason. */
static const char *shortened(const char *message, int room)
{
	const char *reason = strstr(message, ": ");

	while (*message == '/' && tl_text_width(message, strlen(message)) > room) {
		const char *next = strchr(message + 1, '/');

		if (!next || !reason || next > reason)
			break;
		message = next;
	}
	return message;
}

static void draw_message(const struct tl_app *app, struct tl_pen *pen)
{
	enum tl_style style = app->message_is_error ? TL_STYLE_ERROR : TL_STYLE_MESSAGE;
	const char *message;

	tl_draw_blanks(pen, 1);
	message = shortened(app->message, tl_pen_room(pen) - 1);
	if (message != app->message)
		tl_draw_cell(pen, "…", strlen("…"), 1, style);
	tl_draw_cell(pen, message, strlen(message), tl_pen_room(pen), style);
}

static void draw_bottom(struct tl_app *app)
{
	struct tl_pen pen = tl_pen_row(&app->layout.bottom, 0, TL_STYLE_NORMAL);
	struct tl_view *v = tl_app_view(app);

	if (app->message[0]) {
		draw_message(app, &pen);
	} else if (v->class->place == TL_PLACE_NONE) {
		v->class->draw(v, 0);
		return;
	} else if (tl_setting(app, TL_OPT_HINT_LINE)) {
		draw_hints(app, &pen);
	}
	tl_draw_rest(&pen);
}

/* ---- views ---------------------------------------------------------------------------------- */

static void draw_title(struct tl_view *v)
{
	struct tl_buf title = {0};

	v->title_dirty = false;
	if (!v->box.h || !v->class->title)
		return;
	v->class->title(v, &title);
	tl_draw_title(&v->box, title.n ? title.p : "", v->focus);
	tl_buf_free(&title);
}

static bool any_dirty(const struct tl_view *v)
{
	for (int row = 0; row < v->rect.h && row < TL_MAX_ROWS; row++)
		if (v->dirty[row])
			return true;
	return false;
}

/* Returns true if anything was drawn. at_once: nothing stands there that could stay. */
static bool draw_view(struct tl_view *v, bool at_once)
{
	bool any = v->title_dirty;

	if (!v->rect.h)
		return false;
	if (v->title_dirty)
		draw_title(v);
	if (v->class->ready && any_dirty(v) && !v->class->ready(v) && !at_once)
		return any;
	for (int row = 0; row < v->rect.h && row < TL_MAX_ROWS; row++) {
		if (!v->dirty[row])
			continue;
		v->dirty[row] = false;
		v->class->draw(v, row);
		any = true;
	}
	return any;
}

static bool covers_all(const struct tl_app *app)
{
	for (size_t i = 0; i < app->n_modes; i++)
		if (app->modes[i]->class->place == TL_PLACE_FULL)
			return true;
	return false;
}

static void draw_panes(struct tl_app *app, bool borders, bool *drawn)
{
	if (covers_all(app))
		return;
	if (borders)
		tl_draw_boxes(app->layout.box, TL_SLOTS, app->layout.rows, app->layout.columns);
	for (int i = 0; i < TL_SLOTS; i++)
		*drawn |= draw_view(app->slots[i], borders);
}

static void draw_modes(struct tl_app *app, bool below)
{
	for (size_t i = 0; i < app->n_modes; i++) {
		struct tl_view *v = app->modes[i];

		/* The border comes with the title; a pane below may have drawn over both. */
		if (below)
			tl_view_dirty(v);
		if (v->box.h && v->title_dirty)
			tl_draw_boxes(&v->box, 1, app->layout.rows, app->layout.columns);
		below |= draw_view(v, true);
	}
}

/* While something is typed in the bottom line a message stands above it, until the next key: what was typed
 * is seen, and where in it the cursor is. */
static void draw_message_above(struct tl_app *app)
{
	struct tl_pen pen = tl_pen_row(&app->layout.bottom, 0, TL_STYLE_NORMAL);

	pen.y--;
	draw_message(app, &pen);
	tl_draw_rest(&pen);
}

static void draw_too_small(const struct tl_app *app)
{
	struct tl_rect all = {0, 0, app->layout.rows, app->layout.columns};
	struct tl_pen pen = tl_pen_row(&all, 0, TL_STYLE_NORMAL);
	struct tl_buf text = {0};

	erase();
	tl_buf_printf(&text, _("%dx%d is too small: %dx%d at least"), app->layout.columns,
		      app->layout.rows, TL_MIN_COLUMNS, TL_MIN_ROWS);
	tl_draw(&pen, text.p, text.n, TL_STYLE_NORMAL);
	tl_buf_free(&text);
}

static void place_cursor(struct tl_app *app)
{
	struct tl_view *v = tl_app_view(app);
	bool show = v->class->cursor && v->rect.h && !app->layout.too_small;
	int y = 0, x = 0;

	if (show)
		v->class->cursor(v, &y, &x);
	tl_terminal_cursor(show);
	leaveok(stdscr, !show);
	if (show)
		move(y, x);
}

void tl_screen_draw(struct tl_app *app)
{
	struct tl_view *v = tl_app_view(app);
	bool typed = v->class->place == TL_PLACE_LINE, above = typed && app->message[0];
	bool all = app->relayout || (app->message_above && !above), drawn = false;

	app->message_above = above;
	app->draw_at = 0;
	if (all) {
		tl_app_arrange(app);
		erase();
	}
	if (app->layout.too_small) {
		draw_too_small(app);
	} else {
		draw_panes(app, all, &drawn);
		if (app->top_dirty)
			draw_top(app);
		if (typed && app->bottom_dirty)
			tl_view_dirty(v);
		else if (app->bottom_dirty)
			draw_bottom(app);
		draw_modes(app, drawn);
		if (above)
			draw_message_above(app);
		app->top_dirty = app->bottom_dirty = false;
	}
	if (tl_setting(app, TL_OPT_TITLE))
		tl_terminal_title(app->reading && app->reading->article.headline
					  ? app->reading->article.headline
					  : "tulieu");
	place_cursor(app);
	wnoutrefresh(stdscr);
	doupdate();
}
