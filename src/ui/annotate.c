/* The rules again over the archive that is read. It runs in a thread of its own, so that reading
 * goes on; how far it is stands beside the number of articles. What is on the screen is read anew
 * at the end. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "format.h"
#include "menu.h"
#include "tulieu/report.h"

struct annotate_job {
	struct tl_job job;
	const struct tl_browse_options *options;
	struct tl_annotation how;
	char *path;
	struct tl_app *app; /* only to be woken */
	/* Written in the thread. */
	size_t total;
	atomic_bool begun; /* there is something to do */
	atomic_int percent;
	int refused; /* errno of an archive that can only be read, or 0 */
	bool current; /* all has been done before */
};
struct tl_annotating {
	struct tl_worker *worker;
	struct annotate_job *running; /* NULL: none */
	bool told;		      /* that it has begun */
	int percent;		      /* that is shown */
};

/* ---- in the worker -------------------------------------------------------------------------- */

static void progress(void *context, size_t done)
{
	struct annotate_job *j = context;
	int percent = j->total ? (int)((double)done / (double)j->total * 100) : 0;

	if (percent > 99)
		percent = 99;
	if (percent == atomic_load(&j->percent))
		return;
	atomic_store(&j->percent, percent);
	tl_app_wake(j->app);
}

static bool stopped(void *context)
{
	return atomic_load(&((struct annotate_job *)context)->job.stop);
}

static void annotate_run(struct tl_job *job, struct tl_archive *archive)
{
	struct annotate_job *j = (struct annotate_job *)job;
	struct tl_archive_stats stats;

	if (access(j->path, W_OK) != 0) {
		j->refused = errno;
		return;
	}
	j->current = archive && tl_marks_current(archive, j->how.rules);
	if (j->current)
		return;
	atomic_store(&j->begun, true);
	tl_app_wake(j->app);
	if (archive && tl_archive_stats(archive, &stats, &job->error) == TL_OK)
		j->total = (size_t)stats.articles;
	job->error.status =
		j->options->annotate(j->options->context, j->path, &j->how, &job->error);
}

/* ---- in the screen's thread ----------------------------------------------------------------- */

static void annotate_done(struct tl_job *job, struct tl_app *app)
{
	struct annotate_job *j = (struct annotate_job *)job;
	struct tl_buf done = {0};

	app->annotating->running = NULL;
	app->top_dirty = true;
	if (j->refused || j->current) {
		if (j->refused)
			tl_app_error(app, _("This archive can only be read: %s."), strerror(j->refused));
		else
			tl_app_message(app, "%s", _("All articles have been read by these rules."));
		return;
	}
	tl_format_count(j->how.done, &done);
	if (job->error.status == TL_ECANCELLED)
		tl_app_message(app,
			       _("Stopped: %s articles have the new rules, the others the old."),
			       done.p);
	else if (job->error.status != TL_OK)
		tl_app_error(app, "%s", job->error.text);
	else
		tl_app_message(app,
			       P_("The rules were applied to %s article.",
				  "The rules were applied to %s articles.", j->how.done),
			       done.p);
	tl_buf_free(&done);
	tl_app_read_again(app);
	tl_app_refresh(app);
}

static void annotate_free(struct tl_job *job)
{
	free(((struct annotate_job *)job)->path);
	free(job);
}

static void start(struct tl_app *app)
{
	struct tl_annotating *a = app->annotating;
	struct annotate_job *j;
	struct tl_error e;

	if (!a)
		a = app->annotating = tl_alloc(sizeof *a);
	if (!a->worker && tl_worker_new(app->path, tl_app_wake, app, &a->worker, &e) != TL_OK) {
		tl_app_error(app, "%s", e.text);
		return;
	}
	j = tl_alloc(sizeof *j);
	j->job = (struct tl_job){.kind = TL_JOB_ANNOTATE,
				 .run = annotate_run,
				 .done = annotate_done,
				 .free = annotate_free};
	j->options = app->options;
	j->how = (struct tl_annotation){
		.rules = app->rules, .progress = progress, .stop = stopped, .context = j};
	j->path = tl_strdup(app->path);
	j->app = app;
	a->running = j;
	a->told = false;
	a->percent = 0;
	tl_worker_post(a->worker, &j->job);
}

static void stop(struct tl_app *app)
{
	/* It may have ended while this was asked. */
	if (app->annotating->running)
		atomic_store(&app->annotating->running->job.stop, true);
}

void tl_annotating_start(struct tl_app *app, int unused)
{
	(void)unused;
	if (app->annotating && app->annotating->running)
		tl_app_push(app, tl_ask_new(app, _("The rules are being applied. Stop?"), stop));
	else if (!app->archive || !app->options->annotate)
		tl_app_message(app, "%s", _("There is no archive."));
	else if (!app->rules)
		tl_app_message(app, "%s", _("The rules aren't loaded yet."));
	else
		start(app);
}

void tl_annotating_offer(struct tl_app *app)
{
	const struct tl_ui_command *command = tl_command_in("annotate", TL_IN_LIST);
	struct tl_buf key = {0};

	tl_binding_keys(TL_IN_LIST, command, 1, "", &key);
	tl_app_message(app, _("The rules are newer than what they found here: %s applies them."),
		       key.n ? key.p : ":annotate");
	tl_buf_free(&key);
}

void tl_annotating_text(const struct tl_app *app, struct tl_buf *out)
{
	if (app->annotating && app->annotating->running && app->annotating->told)
		tl_buf_printf(out, _("rules: %d %%"), app->annotating->percent);
}

void tl_annotating_look(struct tl_app *app)
{
	struct tl_annotating *a = app->annotating;
	int percent;

	if (!a || !a->worker)
		return;
	tl_worker_answers(a->worker, app);
	if (a->running && !a->told && atomic_load(&a->running->begun)) {
		a->told = app->top_dirty = true;
		tl_app_message(app, "%s", _("The rules are applied to all articles; reading goes on."));
	}
	percent = a->running ? atomic_load(&a->running->percent) : 0;
	if (percent != a->percent)
		app->top_dirty = true;
	a->percent = percent;
}

void tl_annotating_end(struct tl_app *app)
{
	struct tl_annotating *a = app->annotating;

	if (!a)
		return;
	if (a->running)
		atomic_store(&a->running->job.stop, true);
	tl_worker_free(a->worker);
	free(a);
	app->annotating = NULL;
}
