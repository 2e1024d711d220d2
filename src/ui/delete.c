/* Deleting an article, and having it back. What is deleted is kept here, with its corrections, until the
 * next one or the end; it comes back under its own number, and the reader's marks, which hang on the
 * page's name, never left. */
#include <stdlib.h>

#include "menu.h"

struct tl_deleted {
	struct tl_arena *arena; /* owns what follows */
	struct tl_stored_page page;
	struct tl_article article; /* as the rules made it */
	struct tl_correction *corrections;
	size_t n_corrections;
	size_t filters; /* state of the history: undo means the filters again once they have changed */
};

static void deleted_free(struct tl_deleted *d)
{
	if (!d)
		return;
	tl_arena_free(d->arena);
	free(d);
}

void tl_delete_free(struct tl_app *app)
{
	deleted_free(app->deleted);
	app->deleted = NULL;
}

/* ---- in the worker ---------------------------------------------------------------------------- */

struct delete_job {
	struct tl_job job;
	char *path;
	int64_t id;
	struct tl_deleted *deleted; /* what is to come back; or what was deleted */
	bool back, done;
};

/* The article without its corrections is what comes back; they are applied to it again. */
static enum tl_status take_out(struct tl_archive *a, int64_t id, struct tl_deleted *d,
			       struct tl_error *e)
{
	struct tl_buf raw = {0};
	enum tl_status status = tl_archive_page(a, id, d->arena, &d->page, &raw, e);

	d->page.raw = tl_str_of(tl_arena_strndup(d->arena, raw.p ? raw.p : "", raw.n), raw.n);
	tl_buf_free(&raw);
	if (status == TL_OK)
		status = tl_archive_corrections(a, id, d->arena, &d->corrections, &d->n_corrections, e);
	for (size_t i = 0; i < d->n_corrections && status == TL_OK; i++)
		status = tl_archive_uncorrect(a, id, d->corrections[i].field, d->corrections[i].key, e);
	if (status == TL_OK)
		status = tl_archive_article(a, id, d->arena, &d->article, e);
	return status == TL_OK ? tl_archive_delete(a, id, e) : status;
}

static enum tl_status put_back(struct tl_archive *a, const struct tl_deleted *d, struct tl_error *e)
{
	enum tl_status status = tl_archive_put_again(a, &d->page, &d->article, e);

	for (size_t i = 0; i < d->n_corrections && status == TL_OK; i++)
		status = tl_archive_correct(a, &d->corrections[i], e);
	return status;
}

static void delete_run(struct tl_job *job, struct tl_archive *unused)
{
	struct delete_job *j = (struct delete_job *)job;
	struct tl_archive *a;
	enum tl_status status;

	(void)unused;
	if (tl_archive_open(j->path, TL_ARCHIVE_WRITE, &a, &job->error) != TL_OK)
		return;
	status = tl_archive_begin(a, &job->error);
	if (status == TL_OK)
		status = j->back ? put_back(a, j->deleted, &job->error)
				 : take_out(a, j->id, j->deleted, &job->error);
	if (status == TL_OK)
		status = tl_archive_commit(a, &job->error);
	j->done = status == TL_OK;
	/* Closing takes back what was not committed. */
	tl_archive_close(a);
}

/* ---- in the screen's thread ------------------------------------------------------------------- */

static void delete_done(struct tl_job *job, struct tl_app *app)
{
	struct delete_job *j = (struct delete_job *)job;

	if (!j->done) {
		tl_app_error(app, "%s", job->error.text);
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

	deleted_free(j->deleted);
	free(j->path);
	free(j);
}

/* Takes d over. */
static void post(struct tl_app *app, int64_t id, struct tl_deleted *d, bool back)
{
	struct delete_job *j = tl_alloc(sizeof *j);

	j->job = (struct tl_job){.kind = TL_JOB_DELETE, .run = delete_run, .done = delete_done,
				 .free = delete_free};
	j->path = tl_strdup(app->path);
	j->id = id;
	j->deleted = d;
	j->back = back;
	tl_worker_post(app->worker, &j->job);
}

static void delete_now(struct tl_app *app)
{
	struct tl_deleted *d = tl_alloc(sizeof *d);

	d->arena = tl_arena_new();
	post(app, app->deleting, d, false);
}

void tl_delete(struct tl_app *app, int unused)
{
	struct tl_arena *arena;
	struct tl_list_row row;
	struct tl_buf question = {0};
	struct tl_error e;

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
	arena = tl_arena_new();
	if (tl_archive_rows(app->archive, &app->deleting, 1, arena, &row, &e) == TL_OK) {
		tl_buf_printf(&question, _("Delete this article? %s"),
			      row.id && *row.headline ? row.headline : row.file ? row.file : "");
		tl_app_push(app, tl_ask_new(app, question.p, delete_now));
	} else {
		tl_app_error(app, "%s", e.text);
	}
	tl_buf_free(&question);
	tl_arena_free(arena);
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
