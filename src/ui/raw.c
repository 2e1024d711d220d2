/* The page as it was imported: its decoded text, every line of it, without any rule applied. Stands in
 * the place of the text. */
#include <stdlib.h>
#include <string.h>

#include "app.h"
#include "tulieu/source.h"
#include "tulieu/text.h"

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
};

static struct raw *of(struct tl_view *v)
{
	return (struct raw *)v;
}

static void wrap(struct raw *r)
{
	int columns = r->view.rect.w - 1;
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

static void raw_done(struct tl_job *job, struct tl_app *app)
{
	struct raw_job *j = (struct raw_job *)job;
	struct raw *r = of(app->raw);

	if (job->error.status != TL_OK)
		tl_app_error(app, "%s", job->error.text);
	tl_arena_free(r->page.arena);
	r->page = j->page;
	j->page.arena = NULL;
	r->top = r->anchor = 0;
	wrap(r);
	tl_view_dirty(&r->view);
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
	if (v->app->slots[TL_SLOT_TEXT] != v || id == r->asked || !id || !v->app->worker)
		return;
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

	if (i < r->n_lines)
		tl_draw(&pen, r->page.text.p + r->lines[i].begin,
			r->lines[i].end - r->lines[i].begin, TL_STYLE_NORMAL);
	tl_draw_rest(&pen);
}

static void raw_title(struct tl_view *v, struct tl_buf *out)
{
	const struct page *p = &of(v)->page;

	tl_buf_str(out, _("Page as imported"));
	if (p->name)
		tl_buf_printf(out, ": %s (%s, %s)", p->name, p->format, p->encoding);
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
	.free = raw_free,
};

struct tl_view *tl_raw_new(struct tl_app *app)
{
	struct raw *r = tl_alloc(sizeof *r);

	r->view.class = &class;
	r->view.app = app;
	return &r->view;
}
