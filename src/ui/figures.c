/* The figures of the article, one a row: what it measures, its value, its period, whom it is about. */
#include <stdlib.h>
#include <string.h>

#include "app.h"
#include "format.h"
#include "tulieu/text.h"

struct figures {
	struct tl_view view;
	struct tl_scroll scroll;
	int64_t id;
	int label_columns, value_columns, period_columns; /* the widest of the article, clamped */
};

static struct figures *of(struct tl_view *v)
{
	return (struct figures *)v;
}

static const struct tl_article *article(const struct figures *f)
{
	return f->view.app->reading ? &f->view.app->reading->article : NULL;
}

size_t tl_figures_current(struct tl_view *v)
{
	return of(v)->scroll.n ? of(v)->scroll.at : SIZE_MAX;
}

void tl_figures_at(struct tl_view *v, size_t index)
{
	tl_scroll_set(v, &of(v)->scroll, 0, of(v)->scroll.n, index);
}

/* What the figure counts: the indicator without the remarks that the catalogue makes in brackets, and
 * the unit where it says more; an indicator that covers several things has one row for each. */
static void add_label(const struct tl_indicator_info *info, const struct tl_metric *m,
		      struct tl_buf *out)
{
	const char *label = tl_format_english() ? info->label_en : info->label_vi;
	const char *bracket = strstr(label, " (");
	char *brief = tl_strndup(label, bracket ? (size_t)(bracket - label) : strlen(label));
	bool counts = m->unit && m->unit[0] && m->kind != TL_PERCENT && m->kind != TL_DURATION &&
		      m->kind != TL_FREQUENCY;
	bool known = counts && tl_fold_contains(brief, m->unit);
	bool one_of_several = strchr(brief, ',') != NULL;

	if (!counts || (known && !one_of_several))
		tl_buf_str(out, brief);
	else if (known || tl_fold_starts(m->unit, brief))
		tl_buf_str(out, m->unit);
	else
		tl_buf_printf(out, "%s: %s", brief, m->unit);
	free(brief);
}

static void label(const struct figures *f, const struct tl_metric *m, struct tl_buf *out)
{
	const struct tl_indicator_info *info = NULL;

	/* A part of the figure above it. */
	if (m->qualifiers & TL_Q_PART)
		tl_buf_str(out, "  ");
	if (m->indicator && f->view.app->rules)
		info = tl_indicator_find(f->view.app->rules, m->indicator);
	if (info)
		add_label(info, m, out);
	else
		tl_buf_str(out, m->unit ? m->unit : "");
}

#define LABEL_MOST 48
#define VALUE_MOST 24
#define PERIOD_MOST 22

static void widen(int *columns, const struct tl_buf *text, int most)
{
	int width = text->n ? tl_draw_width(text->p, text->n) : 0;

	if (width > most)
		width = most;
	if (width > *columns)
		*columns = width;
}

static void measure(struct figures *f)
{
	const struct tl_article *a = article(f);
	struct tl_buf text = {0};

	f->label_columns = f->value_columns = f->period_columns = 0;
	for (size_t i = 0; a && i < a->n_metrics; i++) {
		tl_buf_reset(&text);
		label(f, &a->metrics[i], &text);
		widen(&f->label_columns, &text, LABEL_MOST);
		tl_buf_reset(&text);
		tl_format_metric(&a->metrics[i], &text);
		widen(&f->value_columns, &text, VALUE_MOST);
		tl_buf_reset(&text);
		tl_format_period(a->metrics[i].period, &text);
		widen(&f->period_columns, &text, PERIOD_MOST);
	}
	tl_buf_free(&text);
}

/* ---- drawing -------------------------------------------------------------------------------- */

static void draw_metric(const struct figures *f, const struct tl_metric *m, struct tl_pen *pen)
{
	struct tl_buf text = {0};
	int room = tl_pen_room(pen), value = f->value_columns, period = f->period_columns, name;

	/* The value is what counts; the words give way: first the scope, then the period. */
	if (value > room / 2)
		value = room / 2;
	if (room < value + period + 24)
		period = 0;
	name = room - value - 3 - (period ? period + 2 : 0);
	/* With room for a scope, the label takes no more than it needs, and no more than its share. */
	if (name > 36 && name * 3 / 5 > 24)
		name = name * 3 / 5;
	if (name > f->label_columns)
		name = f->label_columns;
	label(f, m, &text);
	tl_draw_cell(pen, text.n ? text.p : "", text.n, name, TL_STYLE_NORMAL);
	tl_draw_blanks(pen, 1);
	tl_buf_reset(&text);
	tl_format_metric(m, &text);
	tl_draw_cell_right(pen, text.p, text.n, value, TL_STYLE_VALUE);
	tl_draw_blanks(pen, 2);
	if (period) {
		tl_buf_reset(&text);
		tl_format_period(m->period, &text);
		tl_draw_cell(pen, text.n ? text.p : "", text.n, period, TL_STYLE_DATE);
		tl_draw_blanks(pen, 2);
	}
	if (m->scope && tl_pen_room(pen) >= 8)
		tl_draw_cell(pen, m->scope, strlen(m->scope), tl_pen_room(pen), TL_STYLE_PROVINCE);
	tl_buf_free(&text);
}

static void figures_draw(struct tl_view *v, int row)
{
	struct figures *f = of(v);
	const struct tl_article *a = article(f);
	struct tl_pen pen = tl_pen_row(&v->rect, row, TL_STYLE_NORMAL);
	size_t i = f->scroll.top + (size_t)row;
	bool bar = i == f->scroll.at && f->scroll.n;

	if (a && i < f->scroll.n) {
		if (bar)
			tl_pen_bar(&pen, v->focus);
		tl_draw_str(&pen, bar ? ">" : " ", TL_STYLE_NORMAL);
		draw_metric(f, &a->metrics[i], &pen);
	} else if (a && row == 0) {
		tl_draw_blanks(&pen, 1);
		tl_draw_str(&pen, _("No figures in this article."), TL_STYLE_NORMAL);
	}
	tl_draw_rest(&pen);
}

static void figures_title(struct tl_view *v, struct tl_buf *out)
{
	tl_buf_str(out, _("Figures"));
	if (of(v)->scroll.n)
		tl_buf_printf(out, " (%zu)", of(v)->scroll.n);
}

static void figures_move(struct tl_view *v, enum tl_move how)
{
	tl_scroll_move(v, &of(v)->scroll, 0, how);
}

static void figures_select(struct tl_view *v)
{
	struct tl_app *app = v->app;

	if (!of(v)->scroll.n)
		return;
	if (app->slots[TL_SLOT_TEXT] != app->text)
		tl_app_swap(app, TL_SLOT_TEXT, app->text);
	tl_app_focus(app, TL_SLOT_TEXT);
	tl_text_show_figure(app->text, of(v)->scroll.at, true);
}

static void figures_arrange(struct tl_view *v)
{
	struct figures *f = of(v);

	tl_scroll_set(v, &f->scroll, 0, f->scroll.n, f->scroll.at);
}

static void figures_article_changed(struct tl_view *v)
{
	struct figures *f = of(v);
	const struct tl_article *a = article(f);
	int64_t id = a ? v->app->reading->id : 0;

	tl_scroll_set(v, &f->scroll, 0, a ? a->n_metrics : 0, id == f->id ? f->scroll.at : 0);
	f->id = id;
	measure(f);
	tl_view_dirty(v);
}

/* The catalogue's labels have come. */
static void figures_result_changed(struct tl_view *v)
{
	measure(of(v));
	tl_view_dirty(v);
}

static void figures_free(struct tl_view *v)
{
	free(v);
}

static const struct tl_view_class class = {
	.name = "figures",
	.context = TL_IN_FIGURES,
	.place = TL_PLACE_PANE,
	.title = figures_title,
	.draw = figures_draw,
	.arrange = figures_arrange,
	.move = figures_move,
	.select = figures_select,
	.article_changed = figures_article_changed,
	.result_changed = figures_result_changed,
	.free = figures_free,
};

struct tl_view *tl_figures_pane_new(struct tl_app *app)
{
	struct figures *f = tl_alloc(sizeof *f);

	f->view.class = &class;
	f->view.app = app;
	return &f->view;
}
