/* Deleting an article, and having it back. What is deleted is kept here, with its corrections,
 * until the next one or the end; it comes back under its own number, and the reader's marks, which
 * hang on the page's name, never left. */
#include <stdlib.h>

#include "deleted.h"
#include "menu.h"

void tl_delete_free(struct tl_app *app)
{
	tl_deleted_free(app->deleted);
	app->deleted = NULL;
}

/* ---- in the worker ----------------------------------------------------------------------------
 */

struct delete_job {
	struct tl_job job;
	char *path;
	int64_t id;
	struct tl_deleted *deleted; /* what is to come back; or what was deleted */
	bool back, done;
};

static void delete_run(struct tl_job *job, struct tl_archive *unused)
{
	struct delete_job *j = (struct delete_job *)job;

	(void)unused;
	j->done = (j->back ? tl_deleted_put_back(j->deleted, j->path, &job->error)
			   : tl_deleted_take(j->deleted, j->path, j->id, &job->error)) == TL_OK;
}

/* ---- in the screen's thread -------------------------------------------------------------------
 */

static void delete_done(struct tl_job *job, struct tl_app *app)
{
	struct delete_job *j = (struct delete_job *)job;

	if (!j->done) {
		tl_app_failed(app, &job->error);
		if (j->back) {
			app->deleted = j->deleted;
			j->deleted = NULL;
		}
		return;
	}
	if (j->back) {
		tl_app_message(app, "%s", _("The article is back."));
		tl_list_wait_for(app->list, j->id);
	} else {
		tl_delete_free(app);
		app->deleted = j->deleted;
		app->deleted->filters = app->history.now;
		j->deleted = NULL;
		tl_app_message(app, "%s", _("Deleted; u brings it back."));
	}
	tl_app_refresh(app);
}

static void delete_free(struct tl_job *job)
{
	struct delete_job *j = (struct delete_job *)job;

	tl_deleted_free(j->deleted);
	free(j->path);
	free(j);
}

/* Takes d over. */
static void post(struct tl_app *app, int64_t id, struct tl_deleted *d, bool back)
{
	struct delete_job *j = tl_alloc(sizeof *j);

	j->job = (struct tl_job){
		.kind = TL_JOB_DELETE, .kept = true, .run = delete_run, .done = delete_done, .free = delete_free};
	j->path = tl_strdup(app->path);
	j->id = id;
	j->deleted = d;
	j->back = back;
	tl_worker_post(app->worker, &j->job);
}

static void delete_now(struct tl_app *app)
{
	post(app, app->deleting, tl_deleted_new(), false);
}

void tl_delete(struct tl_app *app, int unused)
{
	const char *file, *headline;
	struct tl_buf question = {0};

	(void)unused;
	app->deleting = tl_app_article(app);
	if (!app->deleting || !app->worker) {
		tl_app_message(app, "%s", _("There is no article here."));
		return;
	}
	if (!tl_setting(app, TL_OPT_CONFIRM_DELETE)) {
		delete_now(app);
		return;
	}
	if (!tl_app_article_known(app, app->deleting, &file, &headline)) {
		tl_app_message(app, "%s", _("Loading…"));
		return;
	}
	tl_buf_printf(&question, _("Delete this article? %s"),
		      headline && *headline ? headline : file ? file : "");
	tl_app_push(app, tl_ask_new(app, question.p, delete_now));
	tl_buf_free(&question);
}

bool tl_delete_undo(struct tl_app *app)
{
	struct tl_deleted *d = app->deleted;

	if (!d || d->filters != app->history.now)
		return false;
	app->deleted = NULL;
	post(app, d->page.id, d, true);
	return true;
}
