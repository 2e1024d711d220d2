/* The article, in the lines of text_lines.h. The place of the reader is a byte offset (`anchor`),
 * never a row: it outlives a new width. */
#include <stdlib.h>
#include <string.h>

#include "app.h"
#include "find.h"
#include "text_lines.h"
#include "tulieu/text.h"

struct text {
	struct tl_view view;
	int64_t id; /* the article that the rest belongs to, 0: none */
	struct tl_text_meta meta;
	struct tl_text_lines lines;
	size_t top, anchor;
	size_t pending; /* an offset to be brought onto the screen once there is one; SIZE_MAX: none
			 */
	int64_t visit_id; /* article of which a byte is to be shown when it comes; 0: none */
	size_t visit;

	struct tl_find find;
	size_t figure;			      /* metric that is shown, SIZE_MAX: none */
	bool shown; /* a place is marked: a figure, or anything else that was found */
	struct tl_span place, sentence; /* it, and its sentence */
	bool from_figures;		/* the reader came from there: Enter goes back */
};

static struct text *of(struct tl_view *v)
{
	return (struct text *)v;
}

static const struct tl_article *article(const struct text *t)
{
	return t->view.app->reading ? &t->view.app->reading->article : NULL;
}

/* ---- place ----------------------------------------------------------------------------------- */

static void wrap(struct text *t)
{
	const struct tl_app *app = t->view.app;

	tl_text_lines_make(&t->lines, article(t), &t->meta, t->view.rect.w,
			   tl_setting(app, TL_OPT_MEASURE), tl_setting(app, TL_OPT_MARGINS));
}

static void set_top(struct text *t, size_t top)
{
	size_t rows = (size_t)t->view.rect.h;

	if (top + rows > t->lines.n)
		top = t->lines.n > rows ? t->lines.n - rows : 0;
	if (top != t->top)
		tl_view_dirty(&t->view);
	t->top = top;
}

static void set_anchor(struct text *t)
{
	t->anchor = t->top && t->top < t->lines.n ? t->lines.at[t->top].at : 0;
	t->view.title_dirty = true;
}

/* Brings an offset onto the screen, a third of the way down if it isn't there. */
static void reveal(struct text *t, size_t offset)
{
	size_t line = tl_text_lines_of(&t->lines, offset), rows = (size_t)t->view.rect.h;

	if (!rows) {
		t->pending = offset;
		return;
	}
	if (line < t->top || line >= t->top + rows) {
		set_top(t, line > rows / 3 ? line - rows / 3 : 0);
		set_anchor(t);
	}
}

static void text_arrange(struct tl_view *v)
{
	struct text *t = of(v);

	if (t->lines.width != v->rect.w)
		wrap(t);
	t->top = 0;
	set_top(t, t->anchor ? tl_text_lines_of(&t->lines, t->anchor) : 0);
	if (t->pending != SIZE_MAX && v->rect.h && article(t)) {
		size_t offset = t->pending;

		t->pending = SIZE_MAX;
		reveal(t, offset);
	}
	if (t->shown && article(t))
		reveal(t, t->place.begin);
}

/* ---- matches -------------------------------------------------------------------------------- */

static void find_matches(struct text *t)
{
	const struct tl_article *a = article(t);

	tl_find_look(&t->find, t->view.app->query, a ? a->body : "", a ? a->body_n : 0);
	tl_view_dirty(&t->view);
}

static bool text_find(struct tl_view *v, const char *text)
{
	struct text *t = of(v);

	tl_find_set(&t->find, v->app->rules, text);
	find_matches(t);
	/* From where the reader is; past the end from the beginning. */
	if (t->find.query && (tl_find_step(&t->find, t->anchor, 1) || tl_find_step(&t->find, 0, 1)))
		reveal(t, t->find.matches[t->find.at].begin);
	return !t->find.query || t->find.n;
}

static bool text_next_match(struct tl_view *v, int direction)
{
	struct text *t = of(v);

	if (!tl_find_step(&t->find, t->anchor, direction))
		return false;
	reveal(t, t->find.matches[t->find.at].begin);
	tl_view_dirty(v);
	return true;
}

bool tl_text_match(struct tl_view *v, struct tl_span *place, size_t *number, size_t *n)
{
	struct text *t = of(v);

	if (!t->find.query ||
	    (t->find.at == SIZE_MAX && !tl_find_step(&t->find, t->anchor, 1) &&
	     !tl_find_step(&t->find, 0, 1)))
		return false;
	*place = t->find.matches[t->find.at];
	*number = t->find.at + 1;
	*n = t->find.n;
	return true;
}

/* ---- figures -------------------------------------------------------------------------------- */

void tl_text_show(struct tl_view *v, struct tl_span place, struct tl_span sentence,
		  bool from_figures)
{
	struct text *t = of(v);

	t->shown = true;
	t->figure = SIZE_MAX;
	t->place = place;
	t->sentence = sentence;
	t->from_figures = from_figures;
	/* The whole sentence if it fits, the place in any case. */
	reveal(t, sentence.begin);
	if (t->pending == SIZE_MAX)
		reveal(t, place.begin);
	tl_view_dirty(v);
}

void tl_text_show_figure(struct tl_view *v, size_t index, bool from_figures)
{
	const struct tl_article *a = article(of(v));
	const struct tl_metric *m;

	if (!a || index >= a->n_metrics)
		return;
	m = &a->metrics[index];
	tl_text_show(v, (struct tl_span){m->begin, m->end},
		     (struct tl_span){m->sentence_begin, m->sentence_end}, from_figures);
	of(v)->figure = index;
}

static bool text_next_figure(struct tl_view *v, int direction)
{
	struct text *t = of(v);
	const struct tl_article *a = article(t);
	size_t to;

	if (!a || !a->n_metrics)
		return false;
	if (t->figure == SIZE_MAX) {
		for (to = 0; to < a->n_metrics && a->metrics[to].end <= t->anchor; to++)
			;
		if (direction < 0)
			to = to ? to - 1 : SIZE_MAX;
	} else {
		to = direction > 0 ? t->figure + 1 : t->figure ? t->figure - 1 : SIZE_MAX;
	}
	if (to >= a->n_metrics)
		return false;
	tl_text_show_figure(v, to, false);
	tl_figures_at(v->app->figures, to);
	return true;
}

static void text_select(struct tl_view *v)
{
	const struct tl_article *a = article(of(v));

	if (a && tl_figures_any(v->app->figures))
		tl_app_focus(v->app, TL_SLOT_FIGURES);
	else
		tl_app_message(v->app, "%s",
			       a ? _("No figures found in this article.")
				 : _("There is no article here."));
	of(v)->from_figures = false;
}

static bool text_back(struct tl_view *v)
{
	struct text *t = of(v);

	if (!t->from_figures)
		return false;
	t->from_figures = false;
	tl_app_focus(v->app, TL_SLOT_FIGURES);
	return true;
}

/* ---- drawing -------------------------------------------------------------------------------- */

static void edge(size_t offset, size_t from, size_t *next)
{
	if (offset > from && offset < *next)
		*next = offset;
}

/* The first metric that may reach an offset: they stand in the order of the text and are short. */
static size_t metric_from(const struct tl_article *a, size_t offset)
{
	size_t low = 0, high = a->n_metrics;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (a->metrics[middle].begin + TL_METRIC_MOST < offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The style at an offset of the body, and in *next where it may change. */
static enum tl_style style_at(const struct text *t, size_t offset, enum tl_style base, size_t *next)
{
	const struct tl_article *a = article(t);
	enum tl_style style = base;

	for (size_t i = metric_from(a, offset); i < a->n_metrics; i++) {
		const struct tl_metric *f = &a->metrics[i];

		if (f->begin >= *next)
			break;
		edge(f->begin, offset, next);
		edge(f->end, offset, next);
		if (offset >= f->begin && offset < f->end)
			style = TL_STYLE_FIGURE;
	}
	if (t->shown) {
		edge(t->place.begin, offset, next);
		edge(t->place.end, offset, next);
		edge(t->sentence.begin, offset, next);
		edge(t->sentence.end, offset, next);
		if (offset >= t->place.begin && offset < t->place.end)
			style = TL_STYLE_FIGURE_NOW;
		else if (offset >= t->sentence.begin && offset < t->sentence.end)
			style = TL_STYLE_SENTENCE;
	}
	/* The place that is shown stands out from all matches. */
	base = tl_find_style(&t->find, offset, style, next);
	return style == TL_STYLE_FIGURE_NOW ? style : base;
}

static void text_draw(struct tl_view *v, int row)
{
	struct text *t = of(v);
	struct tl_pen pen = tl_pen_row(&v->rect, row, TL_STYLE_NORMAL);
	size_t i = t->top + (size_t)row;
	const struct tl_text_line *line = i < t->lines.n ? &t->lines.at[i] : NULL;

	if (line && line->kind != TL_LINE_BLANK) {
		const struct tl_article *a = article(t);

		tl_draw_blanks(&pen, t->lines.left + line->indent);
		if (line->kind == TL_LINE_META) {
			tl_draw(&pen, t->meta.text.p + line->begin, line->end - line->begin,
				line->style);
		} else {
			for (size_t p = line->begin, next; p < line->end; p = next) {
				enum tl_style style;

				next = line->end;
				style = style_at(t, p, line->style, &next);
				tl_draw(&pen, a->body + p, next - p, style);
			}
		}
	}
	tl_draw_rest(&pen);
}

static void text_title(struct tl_view *v, struct tl_buf *out)
{
	struct text *t = of(v);
	const struct tl_article *a = article(t);

	/* The headline stands here once it has left the pane. */
	if (a && a->headline && t->top && t->anchor >= t->lines.headline_end)
		tl_buf_str(out, a->headline);
	else
		tl_buf_str(out, _("Text"));
}

static void text_move(struct tl_view *v, enum tl_move how)
{
	struct text *t = of(v);

	if (tl_scroll_lines(v, t->lines.n, &t->top, how)) {
		set_anchor(t);
		t->find.at = SIZE_MAX;
	}
}

/* Where the article was left the last time. */
static size_t kept_place(struct tl_app *app, int64_t id, const struct tl_article *a)
{
	int64_t at = tl_mine_marks(app, id).position;

	/* The page may have become shorter. */
	return a && at > 0 && (uint64_t)at < a->body_n ? (size_t)at : 0;
}

size_t tl_text_position(struct tl_view *v)
{
	const struct text *t = of(v);

	/* Not shown: nothing has moved. */
	if (!v->rect.h)
		return t->anchor;
	return t->top + (size_t)v->rect.h >= t->lines.n ? 0 : t->anchor;
}

void tl_text_recollect(struct tl_view *v)
{
	struct text *t = of(v);

	if (t->top || t->anchor || !article(t))
		return;
	t->anchor = kept_place(v->app, t->id, article(t));
	text_arrange(v);
	tl_view_dirty(v);
}

static void show_visit(struct text *t)
{
	const struct tl_article *a = article(t);
	size_t m;

	if (!a || t->visit_id != t->id)
		return;
	t->visit_id = 0;
	if (t->visit >= a->body_n)
		return;
	m = tl_find_from(&t->find, t->visit);
	if (m < t->find.n && t->find.matches[m].begin <= t->visit)
		t->find.at = m;
	reveal(t, t->visit);
	tl_view_dirty(&t->view);
}

void tl_text_show_place(struct tl_view *v, int64_t id, size_t offset)
{
	struct text *t = of(v);

	t->visit_id = id;
	t->visit = offset;
	show_visit(t);
}

static void text_article_changed(struct tl_view *v)
{
	struct text *t = of(v);
	const struct tl_article *a = article(t);
	int64_t id = a ? v->app->reading->id : 0;

	if (id != t->id || !a) {
		t->anchor = kept_place(v->app, id, a);
		t->top = 0;
		t->figure = t->pending = SIZE_MAX;
		t->shown = t->from_figures = false;
	}
	/* The same article read anew may have fewer figures, and less text. */
	if (a && ((t->figure != SIZE_MAX && t->figure >= a->n_metrics) ||
		  t->place.end > a->body_n || t->sentence.end > a->body_n)) {
		t->figure = SIZE_MAX;
		t->shown = false;
	}
	t->id = id;
	if (a)
		tl_text_meta_make(&t->meta, v->app, v->app->reading);
	wrap(t);
	find_matches(t);
	text_arrange(v);
	show_visit(t);
	tl_view_dirty(v);
}

static void text_result_changed(struct tl_view *v)
{
	find_matches(of(v));
}

static void text_free(struct tl_view *v)
{
	struct text *t = of(v);

	tl_text_meta_free(&t->meta);
	tl_find_free(&t->find);
	tl_text_lines_free(&t->lines);
	free(t);
}

static const struct tl_view_class class = {
	.name = "text",
	.context = TL_IN_TEXT,
	.place = TL_PLACE_PANE,
	.title = text_title,
	.draw = text_draw,
	.arrange = text_arrange,
	.move = text_move,
	.select = text_select,
	.back = text_back,
	.article_changed = text_article_changed,
	.result_changed = text_result_changed,
	.find = text_find,
	.next_match = text_next_match,
	.next_figure = text_next_figure,
	.free = text_free,
};

struct tl_view *tl_text_new(struct tl_app *app)
{
	struct text *t = tl_alloc(sizeof *t);

	t->view.class = &class;
	t->view.app = app;
	t->find.at = t->figure = t->pending = SIZE_MAX;
	return &t->view;
}
