/* Choosing values by typing: a line to type in, the values that fit below it, with the number of
 * articles that each would leave under the other filters. The numbers come from a search of its own
 * over those filters; until it is done they grow. A picker may have several pages: other values for the
 * same question. */
#include <stdlib.h>
#include <string.h>

#include "choices.h"
#include "format.h"
#include "tulieu/text.h"

/* Row 0 is the line that is typed in. */
#define HEAD_ROWS 1
#define COUNT_COLUMNS 8 /* of the numbers behind districts */
#define ROW_COLUMNS 16  /* beside a label: cursor, mark, indent, number */

enum purpose {
	PICK_FILTER, /* values, of which several can be marked */
	PICK_ONE,    /* one value, for whoever asked */
	PICK_ORDER   /* an order, without counts */
};
struct picker {
	struct tl_view view;
	enum purpose purpose;
	tl_chosen_fn *chosen; /* of PICK_ONE */
	size_t page;
	struct tl_choices choices;
	struct tl_line line;
	int cursor_x;
	struct tl_scroll scroll;
	bool moved;      /* the cursor was: it stays on its value when the order changes */
	uint64_t number; /* of the search for the counts */
	struct tl_result *result;
	size_t counted;  /* rows of the result that the counts are of */
	bool counts_done;
	uint64_t range;  /* of the search for the count of a range that was typed */
	bool had_filter, changed, exclude;
};

static struct picker *of(struct tl_view *v)
{
	return (struct picker *)v;
}

/* ---- pages ---------------------------------------------------------------------------------- */

/* Those of one picker follow each other. */
static const struct page {
	enum tl_dim picker, dim;
	bool grouped;
	const char *title;
} pages[] = {
	{TL_DIM_PROVINCE, TL_DIM_PROVINCE, false, N_("Province (of the 63)")},
	{TL_DIM_PROVINCE, TL_DIM_TODAY, false, N_("Province today (of the 34)")},
	{TL_DIM_PROVINCE, TL_DIM_PROVINCE, true, N_("Region and province")},
	{TL_DIM_PROVINCE, TL_DIM_MENTIONED, false, N_("Province named anywhere")},
	{TL_DIM_DISTRICT, TL_DIM_DISTRICT, false, N_("District")},
	{TL_DIM_TOPIC, TL_DIM_TOPIC, false, N_("Topic")},
	{TL_DIM_INDICATOR, TL_DIM_INDICATOR, false, N_("Indicator")},
	{TL_DIM_DATE, TL_DIM_DATE, false, N_("Date: a year, 3/2019, or 2019..2024")},
	{TL_DIM_SOURCE, TL_DIM_SOURCE, false, N_("Source")},
	{TL_DIM_SOURCE, TL_DIM_AGENCY, false, N_("Agency")},
	{TL_DIM_TAG, TL_DIM_TAG, false, N_("Tag")},
};

static const struct page *page_of(const struct picker *p)
{
	return &pages[p->page];
}

/* The page to begin with: the one whose filter is in force, else the division that is preferred. */
static size_t first_page(const struct tl_app *app, enum tl_dim dim)
{
	const struct tl_filters *now = tl_history_now(&app->history);
	int index = tl_filters_find(now, dim);
	size_t first = 0;

	for (size_t i = TL_COUNT(pages); i-- > 0;)
		if (pages[i].picker == dim)
			first = i;
	for (size_t i = first; i < TL_COUNT(pages) && pages[i].picker == dim; i++)
		if (index >= 0 ? pages[i].dim == now->at[index]->dim
			       : pages[i].dim == TL_DIM_TODAY &&
					 tl_setting(app, TL_OPT_DIVISION) == TL_DIVISION_34)
			return i;
	return first;
}

/* ---- items ---------------------------------------------------------------------------------- */

static struct tl_choice *current(struct picker *p)
{
	return p->scroll.n ? &p->choices.items[p->choices.shown[p->scroll.at]] : NULL;
}

/* Shows what fits; the cursor stays on its value where that is asked for and possible. */
static void narrow(struct picker *p, const char *stay_on)
{
	size_t at = tl_choices_narrow(&p->choices, p->view.app->rules, tl_line_text(&p->line));

	for (size_t i = 0; stay_on && i < p->choices.n_shown; i++)
		if (strcmp(p->choices.items[p->choices.shown[i]].label, stay_on) == 0)
			at = i;
	tl_scroll_set(&p->view, &p->scroll, HEAD_ROWS, p->choices.n_shown, at);
	tl_view_dirty(&p->view);
}

/* Whoever comes back finds what was chosen. */
static void to_first_mark(struct picker *p)
{
	for (size_t i = 0; i < p->choices.n_shown; i++) {
		if (p->choices.items[p->choices.shown[i]].marked) {
			tl_scroll_set(&p->view, &p->scroll, HEAD_ROWS, p->scroll.n, i);
			return;
		}
	}
}

/* A range that is typed is counted by a search of its own, when the other counts are there. */
static void count_range(struct picker *p)
{
	struct tl_app *app = p->view.app;
	const struct tl_choice *typed = tl_choices_typed(&p->choices);
	struct tl_query *parts[2], *both;
	struct tl_filter *f;

	p->range = 0;
	if (!typed || !p->counts_done ||
	    tl_filter_texts(app->rules, TL_DIM_DATE, (const char *const[]){typed->id}, 1, false, &f,
			    NULL) != TL_OK)
		return;
	parts[0] = tl_app_query_without(app, TL_DIM_DATE);
	parts[1] = f->query;
	both = tl_query_all((const struct tl_query *const *)parts, 2);
	p->range = tl_search_post(app->counting, both, p->choices.corpus, tl_mine_state, app);
	tl_query_free(both);
	tl_query_free(parts[0]);
	tl_filter_drop(f);
}

static void count(struct picker *p)
{
	const struct tl_choice *on = p->moved ? current(p) : NULL;
	char *label = on ? tl_strdup(on->label) : NULL;
	const uint32_t *rows;
	size_t n;

	rows = tl_result_rows(p->result, &n);
	p->counted = n;
	tl_choices_count(&p->choices, tl_mine_reader(p->view.app), rows, n);
	/* Whoever has moved the cursor stays on the value it is on. */
	narrow(p, label);
	if (!p->moved && !p->line.text.n)
		to_first_mark(p);
	free(label);
	count_range(p);
}

/* The values of the page, and the search for their counts. */
static void load(struct picker *p)
{
	struct tl_app *app = p->view.app;
	const struct page *page = page_of(p);
	const struct tl_filters *now = tl_history_now(&app->history);
	int index = tl_filters_find(now, page->dim);
	struct tl_query *others;

	tl_choices_load(&p->choices, now, tl_mine_reader(app), app->corpus, page->dim, page->grouped);
	p->had_filter = index >= 0 && now->at[index]->dim == page->dim;
	p->exclude = p->had_filter && now->at[index]->exclude && p->purpose == PICK_FILTER;
	p->changed = p->counts_done = p->moved = false;
	p->range = 0;
	narrow(p, NULL);
	to_first_mark(p);
	others = tl_app_query_without(app, p->purpose == PICK_ONE ? TL_DIM_NONE : page->dim);
	/* Without a thread there are no counts. */
	p->number = app->counting ? tl_search_post(app->counting, others, p->choices.corpus,
						   tl_mine_state, app)
				  : 0;
	tl_query_free(others);
}

static void start(struct picker *p)
{
	if (p->purpose == PICK_ORDER || p->choices.corpus || !p->view.app->corpus_ready)
		return;
	load(p);
	if (p->view.rect.h)
		tl_app_arrange(p->view.app); /* the labels are known now */
}

/* ---- the view ------------------------------------------------------------------------------- */

static void take_range(struct picker *p, struct tl_result *result)
{
	struct tl_choice *typed = tl_choices_typed(&p->choices);
	size_t n;

	if (!typed || !tl_result_done(result))
		return;
	tl_result_rows(result, &n);
	typed->count = (uint32_t)n;
	tl_view_dirty(&p->view);
}

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
	if (p->range && tl_result_number(result) == p->range)
		take_range(p, result);
	/* It may still be that of a picker before this one. */
	if (tl_result_number(result) != p->number) {
		tl_result_drop(result);
		return;
	}
	tl_result_rows(result, &n);
	/* Once at the first screenful, once at the end: a list that is sorted anew all the time can't
	 * be read. */
	if (result != p->result || (!p->counts_done && tl_result_done(result))) {
		tl_result_drop(p->result);
		p->result = result;
		p->counts_done = tl_result_done(result);
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
	tl_line_draw(&p->line, pen, TL_STYLE_NORMAL, &p->cursor_x);
}

static const char *nothing(const struct picker *p)
{
	if (!p->choices.shown)
		return _("Loading…");
	if (p->line.text.n)
		return _("Nothing fits.");
	if (!p->choices.counted)
		return "";
	return page_of(p)->dim == TL_DIM_TAG ? _("There are no tags yet; T gives an article some.")
					     : _("No article has any.");
}

static void picker_draw(struct tl_view *v, int row)
{
	struct picker *p = of(v);
	struct tl_pen pen = tl_pen_row(&v->rect, row, TL_STYLE_NORMAL);
	size_t i = p->scroll.top + (size_t)(row - HEAD_ROWS);
	const struct tl_choice *item;
	struct tl_buf number = {0};
	enum tl_style style;
	int count;

	if (row == 0) {
		draw_head(p, &pen);
		return;
	}
	if (i >= p->scroll.n) {
		if (p->scroll.n == 0)
			tl_draw_wrapped(&pen, row - HEAD_ROWS, nothing(p), TL_STYLE_NORMAL);
		tl_draw_rest(&pen);
		return;
	}
	item = &p->choices.items[p->choices.shown[i]];
	style = item->marked ? TL_STYLE_MARKED
		: p->choices.counted && !item->count && item->value != TL_NO_VALUE ? TL_STYLE_DIM
										   : TL_STYLE_NORMAL;
	if (i == p->scroll.at)
		tl_pen_bar(&pen, true);
	tl_draw_str(&pen, i == p->scroll.at ? ">" : " ", TL_STYLE_NORMAL);
	if (p->purpose == PICK_FILTER)
		tl_draw_str(&pen, item->marked ? p->exclude ? "[-] " : "[x] " : "[ ] ", style);
	if (p->purpose != PICK_ORDER && p->choices.counted &&
	    (item->typed || item->value != TL_NO_VALUE || item->heading))
		tl_format_count(item->count, &number);
	/* A label may reach to its number; districts have a second column, which begins in the same place in
	 * all rows. */
	count = tl_draw_width(number.p, number.n);
	if (p->choices.dim == TL_DIM_DISTRICT && count < COUNT_COLUMNS - 2)
		count = COUNT_COLUMNS - 2;
	tl_choices_draw(&p->choices, item, tl_pen_room(&pen) - count - 3, style, &pen);
	tl_draw_cell_right(&pen, number.p, number.n, tl_pen_room(&pen) - 1, TL_STYLE_COUNT);
	tl_buf_free(&number);
	tl_draw_rest(&pen);
}

static void picker_title(struct tl_view *v, struct tl_buf *out)
{
	struct picker *p = of(v);

	if (p->purpose == PICK_ORDER) {
		tl_buf_str(out, _("Order"));
		return;
	}
	tl_buf_str(out, _(page_of(p)->title));
	if (p->exclude)
		tl_buf_printf(out, ": %s", _("leave out"));
}

/* ---- keys ----------------------------------------------------------------------------------- */

void tl_picker_mark(struct tl_view *v)
{
	struct picker *p = of(v);

	if (p->purpose != PICK_FILTER || !p->scroll.n)
		return;
	tl_choices_mark(&p->choices, p->choices.shown[p->scroll.at]);
	p->changed = true;
	if (p->choices.grouped)
		tl_view_dirty(v);
	tl_view_dirty_row(v, (int)(p->scroll.at - p->scroll.top) + HEAD_ROWS);
	p->moved = true;
	tl_scroll_move(v, &p->scroll, HEAD_ROWS, TL_MOVE_DOWN);
}

void tl_picker_exclude(struct tl_view *v)
{
	struct picker *p = of(v);

	if (p->purpose != PICK_FILTER)
		return;
	p->exclude = !p->exclude;
	tl_view_dirty(v);
}

void tl_picker_turn(struct tl_view *v)
{
	struct picker *p = of(v);
	struct tl_app *app = v->app;
	size_t next = p->page + 1;

	if (p->purpose != PICK_FILTER || !p->choices.corpus || !app->corpus_ready)
		return;
	if (next == TL_COUNT(pages) || pages[next].picker != page_of(p)->picker)
		for (next = p->page; next && pages[next - 1].picker == page_of(p)->picker; next--)
			;
	if (next == p->page) {
		tl_app_message(app, "%s", _("There are no other values."));
		return;
	}
	p->page = next;
	tl_result_drop(p->result);
	p->result = NULL;
	tl_line_set(&p->line, "");
	load(p);
	tl_app_arrange(app);
}

static bool picker_key(struct tl_view *v, tl_key key)
{
	struct picker *p = of(v);
	const struct tl_choice *item = current(p);
	bool changed;

	/* Behind what is typed: into a group or a year. */
	if (key == TL_KEY_RIGHT && p->line.cursor == p->line.text.n && item && item->heading) {
		char *label = tl_strdup(item->label);

		tl_line_set(&p->line, label);
		narrow(p, NULL);
		count_range(p);
		free(label);
		return true;
	}
	if (!tl_line_key(&p->line, key, &changed))
		return false;
	if (changed && p->choices.shown) {
		p->moved = false;
		narrow(p, NULL);
		count_range(p);
	}
	tl_view_dirty_row(v, 0);
	return true;
}

static void choose_order(struct picker *p)
{
	struct tl_app *app = p->view.app;
	enum tl_order order;

	if (!p->scroll.n)
		return;
	order = (enum tl_order)current(p)->value;
	tl_app_pop(app);
	if (order != app->order) {
		app->order = order;
		tl_app_filters_changed(app);
	}
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
	value = current(p)->value;
	corpus = tl_corpus_hold(p->choices.corpus);
	tl_app_pop(app);
	chosen(app, corpus, value);
	tl_corpus_drop(corpus);
}

/* Marks count once they have been touched, or where the cursor stands on one of them; else the row of
 * the cursor is meant. */
static size_t meant(struct picker *p)
{
	const struct tl_choice *item = current(p);

	if (!item || item->marked || (p->changed && (p->had_filter || tl_choices_marked(&p->choices))))
		return SIZE_MAX;
	return p->choices.shown[p->scroll.at];
}

static void choose_values(struct picker *p)
{
	struct tl_app *app = p->view.app;
	int index = tl_filters_find(tl_history_now(&app->history), page_of(p)->dim);
	struct tl_filter *f = NULL;

	if (p->choices.corpus)
		f = tl_choices_filter(&p->choices, app->rules, meant(p), p->exclude);
	if (f || (index >= 0 && p->had_filter && p->changed))
		tl_app_set_filter(app, index, f);
	/* The division that is used is the one to be used the next time. */
	if (page_of(p)->dim == TL_DIM_PROVINCE || page_of(p)->dim == TL_DIM_TODAY)
		app->config.values[TL_OPT_DIVISION] =
			page_of(p)->dim == TL_DIM_TODAY ? TL_DIVISION_34 : TL_DIVISION_63;
	tl_app_pop(app);
}

static void picker_select(struct tl_view *v)
{
	struct picker *p = of(v);

	/* Words that nothing fits are no choice: whoever typed them may mend them. */
	if (!p->scroll.n && p->line.text.n && !p->changed)
		tl_app_message(v->app, "%s", _("Nothing fits."));
	else if (p->purpose == PICK_ORDER)
		choose_order(p);
	else if (p->purpose == PICK_ONE)
		choose_one(p);
	else
		choose_values(p);
}

static void picker_move(struct tl_view *v, enum tl_move how)
{
	of(v)->moved = true;
	tl_scroll_move(v, &of(v)->scroll, HEAD_ROWS, how);
}

static bool picker_click(struct tl_view *v, int row)
{
	of(v)->moved = true;
	return tl_scroll_click(v, &of(v)->scroll, HEAD_ROWS, row);
}

/* Marks are for several values; there may be no other page. */
static bool picker_offers(const struct tl_view *v, const char *command)
{
	const struct picker *p = (const struct picker *)v;
	enum tl_dim picker = pages[p->page].picker;
	size_t n = 0;

	if (strcmp(command, "mark") == 0 || strcmp(command, "exclude") == 0)
		return p->purpose == PICK_FILTER;
	if (strcmp(command, "turn") != 0)
		return true;
	for (size_t i = 0; i < TL_COUNT(pages); i++)
		n += pages[i].picker == picker;
	return p->purpose == PICK_FILTER && n > 1;
}

static void picker_arrange(struct tl_view *v)
{
	struct picker *p = of(v);

	tl_app_widen(v, tl_choices_columns(&p->choices) + ROW_COLUMNS);
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
	tl_choices_free(&p->choices);
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
	.click = picker_click,
	.select = picker_select,
	.key = picker_key,
	.typing = true,
	.cursor = picker_cursor,
	.result_changed = picker_look,
	.offers = picker_offers,
	.free = picker_free,
};

static struct picker *picker_new(struct tl_app *app, enum purpose purpose)
{
	struct picker *p = tl_alloc(sizeof *p);

	p->view.class = &class;
	p->view.app = app;
	p->purpose = purpose;
	return p;
}

struct tl_view *tl_picker_new(struct tl_app *app, enum tl_dim dim)
{
	struct picker *p = picker_new(app, PICK_FILTER);

	p->page = first_page(app, dim);
	start(p);
	return &p->view;
}

struct tl_view *tl_choice_picker_new(struct tl_app *app, enum tl_dim dim, tl_chosen_fn *chosen)
{
	struct picker *p = picker_new(app, PICK_ONE);

	while (p->page + 1 < TL_COUNT(pages) && page_of(p)->dim != dim)
		p->page++;
	p->chosen = chosen;
	start(p);
	return &p->view;
}

struct tl_view *tl_order_picker_new(struct tl_app *app)
{
	static const char *const labels[TL_ORDERS] = {
		[TL_ORDER_NEWEST] = N_("newest first"),	  [TL_ORDER_OLDEST] = N_("oldest first"),
		[TL_ORDER_PROVINCE] = N_("by province"),  [TL_ORDER_HEADLINE] = N_("by headline"),
		[TL_ORDER_PROVINCE_BACK] = N_("by province, from the end"),
		[TL_ORDER_HEADLINE_BACK] = N_("by headline, from the end"),
		[TL_ORDER_FIGURES] = N_("most figures first"),
		[TL_ORDER_FIGURES_BACK] = N_("fewest figures first"),
		[TL_ORDER_RELEVANCE] = N_("by relevance"),
	};
	struct picker *p = picker_new(app, PICK_ORDER);

	for (uint32_t i = 0; i < TL_ORDERS; i++)
		tl_choices_add(&p->choices, i, _(labels[i]));
	narrow(p, NULL);
	tl_scroll_set(&p->view, &p->scroll, HEAD_ROWS, p->scroll.n, app->order);
	return &p->view;
}
