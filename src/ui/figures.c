/* What was found in the article. Its figures first, one a row: what it measures, its value, its period,
 * whom it is about; then what else was found (findings.h), under headings that the cursor passes over. */
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "figure_labels.h"
#include "finding_words.h"
#include "format.h"
#include "tulieu/text.h"

struct figures {
	struct tl_view view;
	struct tl_scroll scroll;
	struct tl_findings found;
	int64_t id;
	struct tl_figure_labels labels;
	/* The widest of the article. */
	int label_columns, value_columns, period_columns, scope_columns;
};

static struct figures *of(struct tl_view *v)
{
	return (struct figures *)v;
}

static const struct tl_article *article(const struct figures *f)
{
	return f->view.app->reading ? &f->view.app->reading->article : NULL;
}

/* The row under the cursor, or NULL. */
static const struct tl_finding *current(const struct figures *f)
{
	const struct tl_finding *row = f->scroll.at < f->found.n ? &f->found.rows[f->scroll.at] : NULL;

	return row && tl_finding_is_item(row) ? row : NULL;
}

size_t tl_figures_current(struct tl_view *v)
{
	const struct tl_finding *row = current(of(v));

	return row && row->kind == TL_FINDING_METRIC ? row->index : SIZE_MAX;
}

bool tl_figures_any(struct tl_view *v)
{
	const struct figures *f = of(v);

	/* A note alone is nothing. */
	return f->found.n > 1 || (f->found.n && tl_finding_is_item(&f->found.rows[0]));
}

/* Metrics are the first rows. */
void tl_figures_at(struct tl_view *v, size_t index)
{
	tl_scroll_set(v, &of(v)->scroll, 0, of(v)->scroll.n, index);
}

/* What a reader has put right or added is told from what the rules have read. */
static void value_of(const struct tl_metric *m, struct tl_buf *out)
{
	if (m->rule && strcmp(m->rule, TL_RULE_CORRECTED) == 0)
		tl_buf_char(out, '=');
	if (m->rule && strcmp(m->rule, TL_RULE_ADDED) == 0)
		tl_buf_char(out, '+');
	tl_format_metric(m, out);
}

/* Columns at most. */
#define VALUE_MOST 24
#define PERIOD_MOST 22

static void widen(int *columns, const char *text, size_t n, int most)
{
	int width = n ? tl_draw_width(text, n) : 0;

	if (width > most)
		width = most;
	if (width > *columns)
		*columns = width;
}

static void measure(struct figures *f)
{
	const struct tl_article *a = article(f);
	struct tl_buf text = {0};

	tl_figure_labels_make(&f->labels, a, f->view.app->rules, tl_format_english());
	f->label_columns = f->value_columns = f->period_columns = f->scope_columns = 0;
	for (size_t i = 0; a && i < a->n_metrics; i++) {
		const char *label = f->labels.at[i].text, *scope = a->metrics[i].scope;

		widen(&f->label_columns, label, strlen(label), TL_MAX_COLUMNS);
		tl_buf_reset(&text);
		value_of(&a->metrics[i], &text);
		widen(&f->value_columns, text.p, text.n, VALUE_MOST);
		tl_buf_reset(&text);
		tl_format_period(a->metrics[i].period, &text);
		widen(&f->period_columns, text.p, text.n, PERIOD_MOST);
		if (scope)
			widen(&f->scope_columns, scope, strlen(scope), TL_MAX_COLUMNS);
	}
	tl_buf_free(&text);
}

/* ---- drawing -------------------------------------------------------------------------------- */

/* Columns of the label, of what value and period leave to it and to the scope: both whole if they fit,
 * else the label has the larger part. */
#define LABEL_LEAST 24
static int label_columns(const struct figures *f, int room)
{
	int columns = f->label_columns, rest = room - columns - 2;

	if (rest < f->scope_columns)
		columns = room * 3 / 5 > LABEL_LEAST ? room * 3 / 5 : room;
	/* A short scope leaves more than its part. */
	if (columns < room - f->scope_columns - 2)
		columns = room - f->scope_columns - 2;
	return columns < f->label_columns ? columns : f->label_columns;
}

static void draw_metric(const struct figures *f, size_t index, struct tl_pen *pen)
{
	const struct tl_metric *m = &article(f)->metrics[index];
	const struct tl_figure_label *label = &f->labels.at[index];
	int room = tl_pen_room(pen), value = f->value_columns, period = f->period_columns;
	struct tl_buf text = {0};

	/* The value is what counts; the words give way: first the scope, then the period. */
	if (value > room / 2)
		value = room / 2;
	if (room < value + period + LABEL_LEAST)
		period = 0;
	/* What was said before is said once. */
	tl_draw_cell(pen, label->text, strlen(label->text),
		     label_columns(f, room - value - 3 - (period ? period + 2 : 0)),
		     label->is_said || m->qualifiers & TL_Q_REPEAT ? TL_STYLE_DIM : TL_STYLE_NORMAL);
	tl_draw_blanks(pen, 1);
	value_of(m, &text);
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

#define NAME_MOST 44

static void draw_finding(const struct figures *f, const struct tl_finding *row, struct tl_pen *pen)
{
	struct tl_buf name = {0}, about = {0};
	int room = tl_pen_room(pen), columns = room * 3 / 5;

	tl_finding_words(row, article(f), f->view.app->rules, &name, &about);
	if (row->times > 1)
		tl_buf_printf(&about, "%s×%u", about.n ? "  " : "", row->times);
	if (columns > NAME_MOST)
		columns = NAME_MOST;
	if (!about.n)
		columns = room;
	tl_draw_cell(pen, name.n ? name.p : "", name.n, columns, TL_STYLE_NORMAL);
	if (about.n) {
		tl_draw_blanks(pen, 1);
		tl_draw_cell(pen, about.p, about.n, tl_pen_room(pen), TL_STYLE_PROVINCE);
	}
	tl_buf_free(&name);
	tl_buf_free(&about);
}

static void draw_heading(const struct figures *f, const struct tl_finding *row, struct tl_pen *pen)
{
	struct tl_buf text = {0};

	tl_buf_printf(&text, "%s (%u)", tl_finding_heading((enum tl_finding_kind)row->index), row->times);
	if (row->index == TL_FINDING_TOPIC && article(f)->corrected & TL_CORRECTED_TOPICS)
		tl_buf_printf(&text, ": %s", _("corrected by hand"));
	tl_draw_str(pen, text.p, TL_STYLE_HEADING);
	tl_buf_free(&text);
}

static void figures_draw(struct tl_view *v, int row)
{
	struct figures *f = of(v);
	const struct tl_article *a = article(f);
	struct tl_pen pen = tl_pen_row(&v->rect, row, TL_STYLE_NORMAL);
	size_t i = f->scroll.top + (size_t)row;
	const struct tl_finding *found = a && i < f->found.n ? &f->found.rows[i] : NULL;
	bool bar = found && i == f->scroll.at && tl_finding_is_item(found);

	if (bar)
		tl_pen_bar(&pen, v->focus);
	if (found)
		tl_draw_str(&pen, bar ? ">" : " ", TL_STYLE_NORMAL);
	if (found && found->kind == TL_FINDING_METRIC)
		draw_metric(f, found->index, &pen);
	else if (found && found->kind == TL_FINDING_HEADING)
		draw_heading(f, found, &pen);
	else if (found && found->kind == TL_FINDING_NOTE)
		tl_draw_str(&pen, _("No figures found in this article."), TL_STYLE_NORMAL);
	else if (found)
		draw_finding(f, found, &pen);
	tl_draw_rest(&pen);
}

static void figures_title(struct tl_view *v, struct tl_buf *out)
{
	const struct tl_article *a = article(of(v));

	tl_buf_str(out, _("Figures"));
	if (a && a->n_metrics) {
		tl_buf_str(out, " (");
		tl_format_count(a->n_metrics, out);
		tl_buf_char(out, ')');
	}
}

/* ---- the view ------------------------------------------------------------------------------- */

/* From a heading the cursor goes on in its direction, and where there is nothing more, back. */
static void off_heading(struct figures *f, bool down)
{
	size_t at = f->scroll.at;

	for (int turn = 0; turn < 2 && at < f->found.n; turn++, down = !down) {
		while (at < f->found.n && !tl_finding_is_item(&f->found.rows[at]))
			at = down ? at + 1 : at ? at - 1 : SIZE_MAX;
		if (at < f->found.n) {
			tl_scroll_set(&f->view, &f->scroll, 0, f->found.n, at);
			return;
		}
		at = f->scroll.at;
	}
}

static void figures_move(struct tl_view *v, enum tl_move how)
{
	struct figures *f = of(v);
	bool up = how == TL_MOVE_UP || how == TL_MOVE_PAGE_UP || how == TL_MOVE_HALF_UP;

	tl_scroll_move(v, &f->scroll, 0, how);
	off_heading(f, !up);
	/* A heading above the first row is seen with it. */
	if (f->scroll.top && f->scroll.at == f->scroll.top &&
	    !tl_finding_is_item(&f->found.rows[f->scroll.top - 1]) && v->rect.h > 1) {
		f->scroll.top--;
		tl_view_dirty(v);
	}
}

static bool figures_click(struct tl_view *v, int row)
{
	struct figures *f = of(v);
	bool there = tl_scroll_click(v, &f->scroll, 0, row);

	off_heading(f, true);
	return there;
}

static void figures_select(struct tl_view *v)
{
	struct tl_app *app = v->app;
	const struct tl_finding *row = current(of(v));

	if (!row)
		return;
	if (app->slots[TL_SLOT_TEXT] != app->text)
		tl_app_swap(app, TL_SLOT_TEXT, app->text);
	tl_app_focus(app, TL_SLOT_TEXT);
	if (row->kind == TL_FINDING_METRIC)
		tl_text_show_figure(app->text, row->index, true);
	else
		tl_text_show(app->text, (struct tl_span){row->begin, row->end},
			     (struct tl_span){row->begin, row->end}, true);
}

void tl_figures_filter(struct tl_view *v)
{
	struct tl_app *app = v->app;
	const struct tl_finding *row = current(of(v));
	const struct tl_article *a = article(of(v));
	struct tl_filter *f = NULL;

	if (!row || !a || !app->rules)
		return;
	f = tl_finding_filter(row, a, app->rules, app->corpus_ready ? app->corpus : NULL);
	if (f)
		tl_app_set_filter(app, tl_filters_find(tl_history_now(&app->history), f->dim), f);
	else
		tl_app_message(app, "%s", _("There is no filter for this."));
}

static void figures_arrange(struct tl_view *v)
{
	struct figures *f = of(v);

	tl_scroll_set(v, &f->scroll, 0, f->scroll.n, f->scroll.at);
}

/* The cursor goes to a figure that has just been added. */
static void show_added(struct figures *f, const struct tl_article *a)
{
	struct tl_app *app = f->view.app;

	for (size_t i = 0; i < a->n_metrics && app->missed.added; i++) {
		const struct tl_metric *m = &a->metrics[i];

		if (m->begin < app->missed.words.end && m->end > app->missed.words.begin && m->rule &&
		    strcmp(m->rule, TL_RULE_ADDED) == 0) {
			app->missed.added = false;
			tl_figures_at(&f->view, i);
		}
	}
}

static void figures_article_changed(struct tl_view *v)
{
	struct figures *f = of(v);
	const struct tl_article *a = article(f);
	int64_t id = a ? v->app->reading->id : 0;

	tl_findings_make(&f->found, a);
	tl_scroll_set(v, &f->scroll, 0, f->found.n, id == f->id ? f->scroll.at : 0);
	if (a && v->app->missed.id == id)
		show_added(f, a);
	off_heading(f, true);
	/* What stands above the first row is seen, too. */
	if (id != f->id)
		f->scroll.top = 0;
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
	tl_findings_free(&of(v)->found);
	tl_figure_labels_free(&of(v)->labels);
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
	.click = figures_click,
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
