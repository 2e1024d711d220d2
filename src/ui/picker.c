/* Choosing values by typing: a line to type in, the values that fit below it, with the number of
 * articles that each would leave under the other filters. The numbers come from a search of its own
 * over those filters; until it is done they grow. */
#include <stdlib.h>
#include <string.h>

#include "app.h"
#include "format.h"
#include "tulieu/text.h"

/* Row 0 is the line that is typed in. */
#define HEAD_ROWS 1

struct item {
	uint32_t value;
	uint32_t count;
	char *label; /* what is shown and compared with the typed text */
	bool marked;
};
struct picker {
	struct tl_view view;
	bool orders; /* the picker of orders: one value, no counts */
	tl_chosen_fn *chosen; /* not NULL: one value is chosen, for this */
	enum tl_dim dim;
	struct tl_line line;
	int cursor_x;
	struct item *items;
	size_t n_items, cap;
	size_t *shown; /* items that fit the typed text */
	struct tl_scroll scroll;
	struct tl_corpus *corpus; /* whose values these are; held, should a newer one come */
	uint64_t number;          /* of the search for the counts */
	struct tl_result *result;
	size_t counted; /* rows of the result that the counts are of */
	bool had_filter, changed, exclude;
};

static struct picker *of(struct tl_view *v)
{
	return (struct picker *)v;
}

/* ---- items ---------------------------------------------------------------------------------- */

static void filter_items(struct picker *p)
{
	const char *typed = tl_line_text(&p->line);
	size_t n = 0;

	for (size_t i = 0; i < p->n_items; i++)
		if (tl_fold_contains(p->items[i].label, typed))
			p->shown[n++] = i;
	tl_scroll_set(&p->view, &p->scroll, HEAD_ROWS, n, 0);
	tl_view_dirty(&p->view);
}

/* Marked ones first, then by number of articles, then by the table's order. */
static int by_count(const void *a, const void *b)
{
	const struct item *x = a, *y = b;

	if (x->count != y->count)
		return x->count < y->count ? 1 : -1;
	return (x->value > y->value) - (x->value < y->value);
}

static struct item *add_item(struct picker *p, uint32_t value, const char *label)
{
	struct item *item = TL_PUSH(p->items, p->n_items, p->cap);

	*item = (struct item){.value = value, .label = tl_strdup(label)};
	return item;
}

static void load_values(struct picker *p)
{
	struct tl_app *app = p->view.app;
	const struct tl_filters *now = tl_history_now(&app->history);
	int index = tl_filters_find(now, p->dim);
	const struct tl_filter *f = index >= 0 ? now->at[index] : NULL;
	size_t n = tl_dim_values(p->corpus, p->dim);

	for (size_t i = 0; i < n; i++) {
		struct tl_value value = tl_dim_value(p->corpus, p->dim, (uint32_t)i);
		struct item *item = add_item(p, (uint32_t)i,
					     tl_format_english() ? value.label_en : value.label);

		for (size_t k = 0; f && k < f->n_ids; k++)
			item->marked |= strcmp(f->ids[k], value.id) == 0;
	}
	p->had_filter = f != NULL;
	p->exclude = f && f->exclude && !p->chosen;
	p->shown = tl_calloc(p->n_items, sizeof *p->shown);
	filter_items(p);
}

static void count(struct picker *p)
{
	struct tl_count *counts;
	const uint32_t *rows;
	size_t n, n_counts, at = p->scroll.at;
	uint32_t current = p->scroll.n ? p->items[p->shown[at]].value : 0;

	rows = tl_result_rows(p->result, &n);
	p->counted = n;
	n_counts = tl_corpus_count(p->corpus, p->dim, rows ? rows : &current, n, &counts);
	for (size_t i = 0; i < p->n_items; i++)
		p->items[i].count = 0;
	for (size_t i = 0; i < p->n_items; i++)
		for (size_t low = 0, high = n_counts; low < high;) {
			size_t middle = low + (high - low) / 2;

			if (counts[middle].value == p->items[i].value) {
				p->items[i].count = counts[middle].n;
				break;
			}
			if (counts[middle].value < p->items[i].value)
				low = middle + 1;
			else
				high = middle;
		}
	free(counts);
	qsort(p->items, p->n_items, sizeof *p->items, by_count);
	filter_items(p);
	/* Whoever has moved the cursor stays on the value it is on. */
	for (size_t i = 0; at && i < p->scroll.n; i++)
		if (p->items[p->shown[i]].value == current)
			tl_scroll_set(&p->view, &p->scroll, HEAD_ROWS, p->scroll.n, i);
}

static void start(struct picker *p)
{
	struct tl_app *app = p->view.app;
	struct tl_query *others;

	if (p->orders || p->corpus || !app->corpus_ready)
		return;
	p->corpus = tl_corpus_hold(app->corpus);
	load_values(p);
	others = tl_app_query_without(app, p->chosen ? TL_DIMS + 1 : p->dim);
	p->number = tl_search_post(app->counting, others, p->corpus, NULL, NULL);
	tl_query_free(others);
}

/* ---- the view ------------------------------------------------------------------------------- */

/* Also called whenever a thread has something new. */
static void picker_look(struct tl_view *v)
{
	struct picker *p = of(v);
	struct tl_result *result;
	size_t n;

	start(p);
	if (!p->number)
		return;
	result = tl_search_result(v->app->counting);
	if (!result)
		return;
	/* It may still be that of a picker before this one. */
	if (tl_result_number(result) != p->number) {
		tl_result_drop(result);
		return;
	}
	tl_result_rows(result, &n);
	/* Once at the first screenful, once at the end: a list that is sorted anew all the time can't
	 * be read. */
	if (result != p->result || (n != p->counted && tl_result_done(result))) {
		tl_result_drop(p->result);
		p->result = result;
		count(p);
	} else {
		tl_result_drop(result);
	}
}

static void draw_head(struct picker *p, struct tl_pen *pen)
{
	tl_draw_str(pen, " ", TL_STYLE_NORMAL);
	tl_draw_str(pen, _("Type to narrow"), TL_STYLE_DIM);
	tl_draw_str(pen, ": ", TL_STYLE_DIM);
	tl_line_draw(&p->line, pen, &p->cursor_x);
}

static void picker_draw(struct tl_view *v, int row)
{
	struct picker *p = of(v);
	struct tl_pen pen = tl_pen_row(&v->rect, row, TL_STYLE_NORMAL);
	size_t i = p->scroll.top + (size_t)(row - HEAD_ROWS);
	const struct item *item;

	if (row == 0) {
		draw_head(p, &pen);
		return;
	}
	if (i >= p->scroll.n) {
		if (row == HEAD_ROWS) {
			tl_draw_blanks(&pen, 1);
			tl_draw_str(&pen, p->shown ? _("Nothing fits.") : _("Loading…"),
				    TL_STYLE_NORMAL);
		}
		tl_draw_rest(&pen);
		return;
	}
	item = &p->items[p->shown[i]];
	if (i == p->scroll.at)
		tl_pen_bar(&pen, true);
	tl_draw_str(&pen, i == p->scroll.at ? ">" : " ", TL_STYLE_NORMAL);
	if (!p->orders && !p->chosen)
		tl_draw_str(&pen, item->marked ? p->exclude ? "[-] " : "[x] " : "[ ] ",
			    item->marked ? TL_STYLE_MARKED : TL_STYLE_NORMAL);
	tl_draw_cell(&pen, item->label, strlen(item->label), tl_pen_room(&pen) - 9,
		     item->marked ? TL_STYLE_MARKED : TL_STYLE_NORMAL);
	if (!p->orders) {
		struct tl_buf number = {0};

		tl_format_count(item->count, &number);
		tl_draw_cell_right(&pen, number.p, number.n, tl_pen_room(&pen) - 1,
				   TL_STYLE_COUNT);
		tl_buf_free(&number);
	}
	tl_draw_rest(&pen);
}

static void picker_title(struct tl_view *v, struct tl_buf *out)
{
	static const char *const titles[TL_DIMS] = {
		[TL_DIM_PROVINCE] = N_("Province"),   [TL_DIM_TODAY] = N_("Province today"),
		[TL_DIM_REGION] = N_("Region"),	      [TL_DIM_DISTRICT] = N_("District"),
		[TL_DIM_TOPIC] = N_("Topic"),	      [TL_DIM_INDICATOR] = N_("Indicator"),
		[TL_DIM_YEAR] = N_("Year"),	      [TL_DIM_MONTH] = N_("Month"),
		[TL_DIM_SOURCE] = N_("Source"),	      [TL_DIM_AGENCY] = N_("Agency"),
	};
	struct picker *p = of(v);

	if (p->orders) {
		tl_buf_str(out, _("Order"));
		return;
	}
	tl_buf_str(out, _(titles[p->dim]));
	if (p->exclude)
		tl_buf_printf(out, ": %s", _("leave out"));
}

void tl_picker_mark(struct tl_view *v)
{
	struct picker *p = of(v);

	if (p->orders || p->chosen || !p->scroll.n)
		return;
	p->items[p->shown[p->scroll.at]].marked ^= true;
	p->changed = true;
	tl_view_dirty_row(v, (int)(p->scroll.at - p->scroll.top) + HEAD_ROWS);
	tl_scroll_move(v, &p->scroll, HEAD_ROWS, TL_MOVE_DOWN);
}

void tl_picker_exclude(struct tl_view *v)
{
	struct picker *p = of(v);

	if (p->orders || p->chosen)
		return;
	p->exclude = !p->exclude;
	tl_view_dirty(v);
}

static bool picker_key(struct tl_view *v, tl_key key)
{
	struct picker *p = of(v);
	bool changed;

	if (!tl_line_key(&p->line, key, &changed))
		return false;
	if (changed && p->shown)
		filter_items(p);
	tl_view_dirty_row(v, 0);
	return true;
}

static void choose_order(struct tl_app *app, enum tl_order order)
{
	if (order != app->order) {
		app->order = order;
		tl_app_filters_changed(app);
	}
}

static void choose_values(struct picker *p)
{
	struct tl_app *app = p->view.app;
	int index = tl_filters_find(tl_history_now(&app->history), p->dim);
	uint32_t *values = tl_calloc(p->n_items + 1, sizeof *values);
	size_t n = 0;

	for (size_t i = 0; i < p->n_items; i++)
		if (p->items[i].marked)
			values[n++] = p->items[i].value;
	/* Enter without a mark takes the row of the cursor, unless marks were just taken away. */
	if (!n && p->scroll.n && !(p->had_filter && p->changed))
		values[n++] = p->items[p->shown[p->scroll.at]].value;
	if (n)
		tl_app_set_filter(app, index,
				  tl_filter_values(p->corpus, p->dim, values, n, p->exclude));
	else if (index >= 0)
		tl_app_set_filter(app, index, NULL);
	free(values);
}

/* What is done with the value may open another mode: the picker goes first. */
static void choose_one(struct picker *p)
{
	struct tl_app *app = p->view.app;
	tl_chosen_fn *chosen = p->chosen;
	struct tl_corpus *corpus;
	uint32_t value;

	if (!p->scroll.n)
		return;
	value = p->items[p->shown[p->scroll.at]].value;
	corpus = tl_corpus_hold(p->corpus);
	tl_app_pop(app);
	chosen(app, corpus, value);
	tl_corpus_drop(corpus);
}

static void picker_select(struct tl_view *v)
{
	struct picker *p = of(v);
	struct tl_app *app = v->app;

	if (p->chosen) {
		choose_one(p);
		return;
	}
	if (p->orders) {
		if (!p->scroll.n)
			return;
		choose_order(app, (enum tl_order)p->items[p->shown[p->scroll.at]].value);
	} else if (p->corpus) {
		choose_values(p);
	}
	tl_app_pop(app);
}

static void picker_move(struct tl_view *v, enum tl_move how)
{
	tl_scroll_move(v, &of(v)->scroll, HEAD_ROWS, how);
}

static void picker_arrange(struct tl_view *v)
{
	struct picker *p = of(v);

	tl_scroll_set(v, &p->scroll, HEAD_ROWS, p->scroll.n, p->scroll.at);
}

static void picker_cursor(struct tl_view *v, int *y, int *x)
{
	*y = v->rect.y;
	*x = of(v)->cursor_x;
}

static void picker_free(struct tl_view *v)
{
	struct picker *p = of(v);

	/* Never waits: a search that still runs is told to end. */
	if (p->number)
		tl_search_cancel(p->view.app->counting);
	tl_result_drop(p->result);
	tl_corpus_drop(p->corpus);
	for (size_t i = 0; i < p->n_items; i++)
		free(p->items[i].label);
	free(p->items);
	free(p->shown);
	tl_line_free(&p->line);
	free(p);
}

static const struct tl_view_class class = {
	.name = "picker",
	.context = TL_IN_PICKER,
	.place = TL_PLACE_POPUP,
	.title = picker_title,
	.draw = picker_draw,
	.arrange = picker_arrange,
	.move = picker_move,
	.select = picker_select,
	.key = picker_key,
	.typing = true,
	.cursor = picker_cursor,
	.result_changed = picker_look,
	.free = picker_free,
};

static struct picker *picker_new(struct tl_app *app)
{
	struct picker *p = tl_alloc(sizeof *p);

	p->view.class = &class;
	p->view.app = app;
	return p;
}

struct tl_view *tl_picker_new(struct tl_app *app, enum tl_dim dim)
{
	struct picker *p = picker_new(app);

	p->dim = dim;
	start(p);
	return &p->view;
}

struct tl_view *tl_choice_picker_new(struct tl_app *app, enum tl_dim dim, tl_chosen_fn *chosen)
{
	struct picker *p = picker_new(app);

	p->dim = dim;
	p->chosen = chosen;
	start(p);
	return &p->view;
}

struct tl_view *tl_order_picker_new(struct tl_app *app)
{
	static const char *const labels[TL_ORDERS] = {
		[TL_ORDER_NEWEST] = N_("newest first"),	  [TL_ORDER_OLDEST] = N_("oldest first"),
		[TL_ORDER_PROVINCE] = N_("by province"),  [TL_ORDER_HEADLINE] = N_("by headline"),
		[TL_ORDER_RELEVANCE] = N_("by relevance"),
	};
	struct picker *p = picker_new(app);

	p->orders = true;
	for (uint32_t i = 0; i < TL_ORDERS; i++)
		add_item(p, i, _(labels[i]));
	p->shown = tl_calloc(p->n_items, sizeof *p->shown);
	filter_items(p);
	tl_scroll_set(&p->view, &p->scroll, HEAD_ROWS, p->scroll.n, app->order);
	return &p->view;
}
