/* Export into a file. It is written beside its place under another name and moved there when it is
 * whole, so that neither a full disk nor a second thought costs the file that was there. */
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "complete.h"
#include "files.h"
#include "format.h"
#include "outgoing.h"

/* What the two threads share; belongs to the job. */
struct tl_export {
	struct tl_job job;
	enum tl_article_form form;
	int64_t *ids;
	size_t n, written;
	bool replace; /* the user has said so */
	char *path, *part;
	FILE *file; /* of part */
	atomic_bool stop;
	atomic_size_t done;
};

/* ---- in the worker -------------------------------------------------------------------------- */

static enum tl_status failed(struct tl_export *x)
{
	return tl_fail(&x->job.error, TL_ESYSTEM, "%s: %s", x->path, strerror(errno));
}

static enum tl_status write_articles(struct tl_export *x, struct tl_archive *archive)
{
	struct tl_arena *arena = tl_arena_new();
	enum tl_status status = TL_OK;
	struct tl_buf out = {0};

	tl_article_head(x->form, &out);
	for (size_t i = 0; i < x->n && status == TL_OK; i++) {
		status = tl_article_export(archive, x->ids[i], x->form, x->written == 0, arena,
					   &out, &x->job.error);
		x->written += status == TL_OK;
		/* Deleted since the list was made. */
		if (status == TL_ENOTFOUND)
			status = TL_OK;
		if (status == TL_OK && fwrite(out.p ? out.p : "", 1, out.n, x->file) != out.n)
			status = failed(x);
		if (status == TL_OK && atomic_load(&x->stop))
			status = tl_fail(&x->job.error, TL_ECANCELLED, "%s", "");
		tl_buf_reset(&out);
		atomic_store(&x->done, i + 1);
	}
	tl_buf_free(&out);
	tl_arena_free(arena);
	return status;
}

static enum tl_status put_in_place(struct tl_export *x)
{
	int bad = fflush(x->file) != 0 || fsync(fileno(x->file)) != 0;
	int closed = fclose(x->file);

	x->file = NULL;
	if (bad || closed)
		return failed(x);
	errno = EEXIST;
	if (!x->replace && access(x->path, F_OK) == 0)
		return failed(x);
	if (rename(x->part, x->path) != 0)
		return failed(x);
	free(x->part);
	x->part = NULL;
	return TL_OK;
}

static void export_run(struct tl_job *job, struct tl_archive *archive)
{
	struct tl_export *x = (struct tl_export *)job;

	if (archive && write_articles(x, archive) == TL_OK)
		put_in_place(x);
}

/* ---- in the screen's thread ----------------------------------------------------------------- */

static void export_done(struct tl_job *job, struct tl_app *app)
{
	struct tl_export *x = (struct tl_export *)job;
	struct tl_buf number = {0};

	app->outgoing->running = NULL;
	tl_format_count(x->written, &number);
	if (job->error.status == TL_ECANCELLED)
		tl_app_message(app, _("The export was stopped; %s was not written."), x->path);
	else if (job->error.status != TL_OK)
		tl_app_error(app, "%s", job->error.text);
	else
		tl_app_message(
			app,
			P_("%s article written to %s.", "%s articles written to %s.", x->written),
			number.p, x->path);
	tl_buf_free(&number);
}

static void export_free(struct tl_job *job)
{
	struct tl_export *x = (struct tl_export *)job;

	if (x->file)
		fclose(x->file);
	if (x->part)
		unlink(x->part);
	free(x->part);
	free(x->path);
	free(x->ids);
	free(x);
}

/* Takes path and the articles over in any case. */
static bool start(struct tl_app *app, char *path, bool replace)
{
	struct tl_outgoing *o = app->outgoing;
	struct tl_export *x = tl_alloc(sizeof *x);
	struct tl_buf part = {0};
	int fd;

	x->job = (struct tl_job){
		.kind = TL_JOB_EXPORT, .run = export_run, .done = export_done, .free = export_free};
	x->form = o->form;
	x->ids = o->ids;
	x->n = o->n;
	o->ids = NULL;
	o->n = 0;
	x->path = path;
	x->replace = replace;
	tl_buf_printf(&part, "%s.%ld.part", path, (long)getpid());
	fd = open(part.p, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	if (fd >= 0) {
		x->part = tl_buf_steal(&part);
		x->file = fdopen(fd, "wb");
	}
	if (!x->file) {
		tl_app_error(app, "%s: %s", path, strerror(errno));
		tl_buf_free(&part);
		export_free(&x->job);
		return false;
	}
	if (!o->worker &&
	    tl_worker_new(app->path, tl_app_wake, app, &o->worker, &x->job.error) != TL_OK) {
		tl_app_error(app, "%s", x->job.error.text);
		export_free(&x->job);
		return false;
	}
	o->running = x;
	tl_app_message(app, _("Writing to %s; e stops it."), path);
	tl_worker_post(o->worker, &x->job);
	return true;
}

static void overwrite(struct tl_app *app)
{
	char *path = app->outgoing->path;

	app->outgoing->path = NULL;
	start(app, path, true);
}

/* The file behind a link is what is replaced, not the link. */
static char *behind_links(char *path)
{
	char *real = realpath(path, NULL);

	if (!real)
		return path;
	free(path);
	return real;
}

static void file_chosen(struct tl_app *app, const char *typed)
{
	char *path = tl_path_typed(typed);
	struct tl_buf question = {0};
	struct stat st;

	if (!*path) {
		free(path);
		return;
	}
	if (stat(path, &st) != 0) {
		start(app, path, false);
		return;
	}
	path = behind_links(path);
	if (!S_ISREG(st.st_mode)) {
		tl_app_error(app, "%s: %s", path, _("not a file that can be written anew"));
		free(path);
		return;
	}
	free(app->outgoing->path);
	app->outgoing->path = path;
	tl_buf_printf(&question, _("%s is there already. Overwrite it?"), path);
	tl_app_push(app, tl_ask_new(app, question.p, overwrite));
	tl_buf_free(&question);
}

static const struct tl_prompt_use file_prompt = {
	.label = N_("Export to the file"),
	.history = "export",
	.complete = tl_complete_file,
	.then = file_chosen,
};

enum way { ALL = TL_OUTGOING_ALL, ONE = TL_OUTGOING_ONE, ONE_CLIP, ALL_CLIP };

static void form_chosen(struct tl_app *app, int form, int way)
{
	static const char *const names[TL_ARTICLE_FORMS] = {
		[TL_ARTICLE_JSONL] = "~/tulieu.jsonl", [TL_ARTICLE_TSV] = "~/tulieu.tsv",
		[TL_ARTICLE_CSV] = "~/tulieu.csv",     [TL_ARTICLE_MD] = "~/tulieu.md",
		[TL_ARTICLE_TEXT] = "~/tulieu.txt",
	};

	if (!tl_outgoing_take(app, form,
			      way == ONE || way == ONE_CLIP ? TL_OUTGOING_ONE : TL_OUTGOING_ALL))
		return;
	if ((way == ONE_CLIP || way == ALL_CLIP) && tl_outgoing_clip(app))
		return;
	tl_app_push(app, tl_prompt_new(app, &file_prompt, names[form]));
}

static const char *const ways[] = {
	[ALL] = N_("all listed (Tab: this article)"),
	[ONE] = N_("this article (Tab: to the clipboard)"),
	[ONE_CLIP] = N_("this article, to the clipboard (Tab: all listed)"),
	[ALL_CLIP] = N_("all listed, to the clipboard (Tab: to a file)"),
	NULL,
};
static const struct tl_menu_use export_menu = {
	.title = N_("Export"), .ways = ways, .chosen = form_chosen};

static void stop(struct tl_app *app)
{
	/* It may have ended while this was asked. */
	if (app->outgoing->running)
		atomic_store(&app->outgoing->running->stop, true);
}

void tl_export(struct tl_app *app, int unused)
{
	struct tl_outgoing *o = tl_outgoing(app);
	struct tl_buf question = {0};

	(void)unused;
	if (!o->running) {
		tl_outgoing_choose(app, &export_menu);
		return;
	}
	tl_buf_printf(&question, _("%zu of %zu articles are written to %s. Stop?"),
		      atomic_load(&o->running->done), o->running->n, o->running->path);
	tl_app_push(app, tl_ask_new(app, question.p, stop));
	tl_buf_free(&question);
}

void tl_export_look(struct tl_app *app)
{
	if (app->outgoing && app->outgoing->worker)
		tl_worker_answers(app->outgoing->worker, app);
}

void tl_export_end(struct tl_app *app)
{
	struct tl_outgoing *o = app->outgoing;

	if (!o)
		return;
	if (o->running)
		atomic_store(&o->running->stop, true);
	tl_worker_free(o->worker);
	free(o->ids);
	free(o->path);
	free(o);
	app->outgoing = NULL;
}
