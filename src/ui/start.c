/* What is shown when there is no archive yet: what to do, and the offer of the sample. */
#include <stdlib.h>
#include <string.h>

#include "app.h"
#include "tulieu/text.h"

struct start {
	struct tl_view view;
	bool busy;
	char *sample; /* where the sample's archive is or goes; NULL: it can't be offered */
};

static struct start *of(struct tl_view *v)
{
	return (struct start *)v;
}

struct sample_job {
	struct tl_job job;
	const struct tl_browse_options *options;
	char *path;
	struct tl_opened *opened;
};

static void sample_run(struct tl_job *job, struct tl_archive *a)
{
	struct sample_job *j = (struct sample_job *)job;

	(void)a;
	if (j->options->import_sample(j->options->context, j->path, &job->error) == TL_OK)
		tl_archive_opened(j->path, &j->opened, &job->error);
}

static void sample_done(struct tl_job *job, struct tl_app *app)
{
	struct sample_job *j = (struct sample_job *)job;
	struct tl_view *v = tl_app_view(app);

	of(v)->busy = false;
	tl_view_dirty(v);
	if (job->error.status != TL_OK) {
		tl_app_error(app, "%s", job->error.text);
		return;
	}
	tl_opened_free(app->open_next);
	app->open_next = j->opened;
	j->opened = NULL;
}

static void sample_free(struct tl_job *job)
{
	struct sample_job *j = (struct sample_job *)job;

	tl_opened_free(j->opened);
	free(j->path);
	free(j);
}

static void open_sample(struct tl_view *v)
{
	struct start *s = of(v);
	struct tl_app *app = v->app;
	struct sample_job *j;
	struct tl_error e;

	if (s->busy || !s->sample)
		return;
	if (!app->worker && tl_worker_new(NULL, tl_app_wake, app, &app->worker, &e) != TL_OK) {
		tl_app_error(app, "%s", e.text);
		return;
	}
	j = tl_alloc(sizeof *j);
	j->job = (struct tl_job){.kind = TL_JOB_SAMPLE,
				 .kept = true,
				 .run = sample_run,
				 .done = sample_done,
				 .free = sample_free};
	j->options = app->options;
	j->path = tl_strdup(s->sample);
	tl_worker_post(app->worker, &j->job);
	s->busy = true;
	tl_view_dirty(v);
}

static void start_draw(struct tl_view *v, int row)
{
	struct start *s = of(v);
	struct tl_pen pen = tl_pen_row(&v->rect, row, TL_STYLE_NORMAL);
	struct tl_buf line = {0};
	enum tl_style style = TL_STYLE_NORMAL;

	switch (row) {
	case 0:
		tl_buf_str(&line, _("There is no archive yet."));
		style = TL_STYLE_HEADLINE;
		break;
	case 1:
		tl_buf_str(&line, v->app->options->archive);
		style = TL_STYLE_DIM;
		break;
	case 3:
		tl_buf_str(&line, _("To read your own pages, leave with q and run:"));
		break;
	case 4:
		tl_buf_str(&line, "  tulieu ");
		/* Its name stands above: here it might leave no room for the rest. */
		if (v->app->options->named)
			tl_buf_printf(&line, "-d %s ", _("FILE"));
		tl_buf_printf(&line, "import %s", _("FOLDER"));
		style = TL_STYLE_KEY;
		break;
	case 5:
		if (s->busy)
			tl_buf_str(&line, _("The sample is being imported…"));
		else if (s->sample)
			tl_buf_str(&line, _("Enter or s: look around in a small sample archive."));
		break;
	default:
		break;
	}
	tl_draw_blanks(&pen, 1);
	tl_draw_cell(&pen, line.n ? line.p : "", line.n, tl_pen_room(&pen), style);
	tl_draw_rest(&pen);
	tl_buf_free(&line);
}

static void start_title(struct tl_view *v, struct tl_buf *out)
{
	(void)v;
	tl_buf_str(out, "tulieu");
}

static void start_free(struct tl_view *v)
{
	free(of(v)->sample);
	free(v);
}

static const struct tl_view_class class = {
	.name = "start",
	.context = TL_IN_START,
	.place = TL_PLACE_FULL,
	.title = start_title,
	.draw = start_draw,
	.select = open_sample,
	.free = start_free,
};

struct tl_view *tl_start_new(struct tl_app *app)
{
	struct start *s = tl_alloc(sizeof *s);
	char *data = tl_home_data_dir();
	struct tl_buf path = {0};

	s->view.class = &class;
	s->view.app = app;
	if (data && app->options->import_sample) {
		tl_buf_printf(&path, "%s/sample.db", data);
		s->sample = tl_buf_steal(&path);
	}
	free(data);
	return &s->view;
}
