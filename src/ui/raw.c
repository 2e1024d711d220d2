/* The page as it was imported: its decoded text, every line of it, without any rule applied. Stands in
 * the place of the text. */
#include <stdlib.h>
#include <string.h>

#include "app.h"
#include "find.h"
#include "tulieu/source.h"
#include "tulieu/text.h"

#define MARGIN 1

struct page {
	struct tl_arena *arena; /* owns the texts */
	struct tl_str text;
	const char *name, *format, *encoding;
};
struct raw {
	struct tl_view view;
	int64_t asked; /* article whose page was asked for */
	struct page page;
	struct tl_span *lines;
	size_t n_lines, cap;
	struct tl_span *spans; /* scratch of wrapping */
	size_t spans_cap;
	int width;
	size_t top, anchor;
	struct tl_find find;
};

static struct raw *of(struct tl_view *v)
{
	return (struct raw *)v;
}

static void wrap(struct raw *r)
{
	int columns = r->view.rect.w - 2 * MARGIN;
	const char *p = r->page.text.p;
	size_t n = r->page.text.n;

	r->n_lines = 0;
	r->width = r->view.rect.w;
	for (size_t begin = 0, end; begin < n; begin = end + 1) {
		const char *newline = memchr(p + begin, '\n', n - begin);
		size_t k;

		end = newline ? (size_t)(newline - p) : n;
		k = tl_wrap(p + begin, end - begin, columns > 1 ? columns : 1, &r->spans,
			    &r->spans_cap);
		for (size_t i = 0; i < k; i++)
			*TL_PUSH(r->lines, r->n_lines, r->cap) = (struct tl_span){
				begin + r->spans[i].begin, begin + r->spans[i].end};
	}
}

static void raw_arrange(struct tl_view *v)
{
	struct raw *r = of(v);
	size_t rows = (size_t)v->rect.h;

	if (r->width != v->rect.w)
		wrap(r);
	for (r->top = 0; r->anchor && r->top + 1 < r->n_lines; r->top++)
		if (r->lines[r->top].end >= r->anchor)
			break;
	if (r->top + rows > r->n_lines)
		r->top = r->n_lines > rows ? r->n_lines - rows : 0;
}

/* ---- finding in it --------------------------------------------------------------------------- */

static void look(struct raw *r)
{
	tl_find_look(&r->find, r->view.app->query, r->page.text.p, r->page.text.n);
	tl_view_dirty(&r->view);
}

static size_t line_of(const struct raw *r, size_t offset)
{
	size_t low = 0, high = r->n_lines;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (r->lines[middle].begin <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? low - 1 : 0;
}

/* Brings the match that is stepped on onto the screen, a third of the way down if it isn't there. */
static void reveal(struct raw *r)
{
	size_t line = line_of(r, r->find.matches[r->find.at].begin), rows = (size_t)r->view.rect.h;

	tl_view_dirty(&r->view);
	if (line >= r->top && line < r->top + rows)
		return;
	r->top = line > rows / 3 ? line - rows / 3 : 0;
	if (r->top + rows > r->n_lines)
		r->top = r->n_lines > rows ? r->n_lines - rows : 0;
	r->anchor = r->top ? r->lines[r->top].end : 0;
}

static bool raw_find(struct tl_view *v, const char *text)
{
	struct raw *r = of(v);

	tl_find_set(&r->find, v->app->rules, text);
	look(r);
	if (r->find.query && (tl_find_step(&r->find, r->anchor, 1) || tl_find_step(&r->find, 0, 1)))
		reveal(r);
	return !r->find.query || r->find.n;
}

static bool raw_next_match(struct tl_view *v, int direction)
{
	struct raw *r = of(v);

	if (!tl_find_step(&r->find, r->anchor, direction))
		return false;
	reveal(r);
	return true;
}

static void raw_result_changed(struct tl_view *v)
{
	if (v->app->slots[TL_SLOT_TEXT] == v)
		look(of(v));
}

/* ---- reading the page ----------------------------------------------------------------------- */

struct raw_job {
	struct tl_job job;
	int64_t id;
	struct page page;
};

static void raw_run(struct tl_job *job, struct tl_archive *archive)
{
	struct raw_job *j = (struct raw_job *)job;
	struct tl_stored_page stored;
	struct tl_source_text text;
	struct tl_buf bytes = {0};

	if (!archive)
		return;
	j->page.arena = tl_arena_new();
	if (tl_archive_page(archive, j->id, j->page.arena, &stored, &bytes, &job->error) == TL_OK &&
	    tl_source_decode(stored.format, tl_str_of(bytes.p, bytes.n), stored.encoding,
			     j->page.arena, &text, &job->error) == TL_OK) {
		j->page.text = text.text;
		j->page.name = stored.name;
		j->page.format = stored.format;
		j->page.encoding = text.encoding;
	}
	tl_buf_free(&bytes);
}

/* Another page, or none; its arena is taken over. */
static void show(struct raw *r, const struct page *page)
{
	tl_arena_free(r->page.arena);
	r->page = *page;
	r->top = r->anchor = 0;
	wrap(r);
	look(r);
}

static void raw_done(struct tl_job *job, struct tl_app *app)
{
	struct raw_job *j = (struct raw_job *)job;

	if (job->error.status != TL_OK)
		tl_app_failed(app, &job->error);
	show(of(app->raw), &j->page);
	j->page.arena = NULL;
}

static void raw_free_job(struct tl_job *job)
{
	tl_arena_free(((struct raw_job *)job)->page.arena);
	free(job);
}

static void raw_article_changed(struct tl_view *v)
{
	struct raw *r = of(v);
	int64_t id = v->app->reading ? v->app->reading->id : 0;
	struct raw_job *j;

	/* Read only while it stands in the pane. */
	if (v->app->slots[TL_SLOT_TEXT] != v || !v->app->worker)
		return;
	if (!id) {
		r->asked = 0;
		show(r, &(struct page){0});
		return;
	}
	if (id == r->asked) {
		/* The filters may have changed meanwhile. */
		look(r);
		return;
	}
	r->asked = id;
	j = tl_alloc(sizeof *j);
	j->job = (struct tl_job){.kind = TL_JOB_RAW, .run = raw_run, .done = raw_done,
				 .free = raw_free_job};
	j->id = id;
	tl_worker_post(v->app->worker, &j->job);
}

/* ---- the view ------------------------------------------------------------------------------- */

static void raw_draw(struct tl_view *v, int row)
{
	struct raw *r = of(v);
	struct tl_pen pen = tl_pen_row(&v->rect, row, TL_STYLE_NORMAL);
	size_t i = r->top + (size_t)row;

	tl_draw_blanks(&pen, MARGIN);
	for (size_t p = i < r->n_lines ? r->lines[i].begin : 0, next;
	     i < r->n_lines && p < r->lines[i].end; p = next) {
		enum tl_style style;

		next = r->lines[i].end;
		style = tl_find_style(&r->find, p, TL_STYLE_NORMAL, &next);
		tl_draw(&pen, r->page.text.p + p, next - p, style);
	}
	tl_draw_rest(&pen);
}

static void raw_title(struct tl_view *v, struct tl_buf *out)
{
	const struct page *p = &of(v)->page;

	tl_buf_str(out, _("Page as imported"));
	/* A path would fill the border before it came to the file. */
	if (p->name)
		tl_buf_printf(out, ": %s (%s, %s)",
			      *p->name == '/' ? strrchr(p->name, '/') + 1 : p->name, p->format,
			      p->encoding);
}

static void raw_move(struct tl_view *v, enum tl_move how)
{
	struct raw *r = of(v);

	if (tl_scroll_lines(v, r->n_lines, &r->top, how))
		r->anchor = r->top ? r->lines[r->top].end : 0;
}

static void raw_free(struct tl_view *v)
{
	struct raw *r = of(v);

	tl_arena_free(r->page.arena);
	tl_find_free(&r->find);
	free(r->lines);
	free(r->spans);
	free(r);
}

static const struct tl_view_class class = {
	.name = "raw",
	.context = TL_IN_RAW,
	.place = TL_PLACE_PANE,
	.title = raw_title,
	.draw = raw_draw,
	.arrange = raw_arrange,
	.move = raw_move,
	.article_changed = raw_article_changed,
	.result_changed = raw_result_changed,
	.find = raw_find,
	.next_match = raw_next_match,
	.free = raw_free,
};

struct tl_view *tl_raw_new(struct tl_app *app)
{
	struct raw *r = tl_alloc(sizeof *r);

	r->view.class = &class;
	r->view.app = app;
	r->find.at = SIZE_MAX;
	return &r->view;
}
