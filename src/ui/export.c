/* Export into a file. It is written beside its place under another name and moved there when it is
 * whole, so that neither a full disk nor a second thought costs the file that was there. The
 * screen's thread touches neither. */
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "complete.h"
#include "file_jobs.h"
#include "files.h"
#include "format.h"
#include "outgoing.h"

/* What the two threads share; belongs to the job. */
struct tl_export {
	struct tl_job job;
	enum tl_article_form form;
	int64_t *ids;
	size_t n, written;
	bool replace;	   /* the user has said so */
	char *path, *part; /* part: NULL while it is not there */
	FILE *file;	   /* of part */
	atomic_bool stop;
	atomic_size_t done;
};

/* ---- in the worker -------------------------------------------------------------------------- */

static enum tl_status open_part(struct tl_export *x)
{
	struct tl_buf part = {0};
	int fd;

	tl_buf_printf(&part, "%s.%ld.part", x->path, (long)getpid());
	fd = open(part.p, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	if (fd < 0) {
		tl_fail(&x->job.error, TL_ESYSTEM, "%s: %s", x->path, strerror(errno));
		tl_buf_free(&part);
		return TL_ESYSTEM;
	}
	x->part = tl_buf_steal(&part);
	x->file = fdopen(fd, "wb");
	if (!x->file)
		tl_die("not enough memory for a file");
	return TL_OK;
}

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

	if (archive && open_part(x) == TL_OK && write_articles(x, archive) == TL_OK)
		put_in_place(x);
	if (x->file)
		fclose(x->file);
	if (x->part)
		unlink(x->part);
	x->file = NULL;
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

	free(x->part);
	free(x->path);
	free(x->ids);
	free(x);
}

/* The articles that were chosen, for a file; path is taken over. */
static struct tl_export *export_new(struct tl_outgoing *o, char *path)
{
	struct tl_export *x = tl_alloc(sizeof *x);

	x->job = (struct tl_job){
		.kind = TL_JOB_EXPORT, .run = export_run, .done = export_done, .free = export_free};
	x->form = o->form;
	x->ids = o->ids;
	x->n = o->n;
	o->ids = NULL;
	o->n = 0;
	x->path = path;
	return x;
}

static void start(struct tl_app *app, struct tl_export *x)
{
	struct tl_outgoing *o = app->outgoing;

	if (!o->worker &&
	    tl_worker_new(app->path, tl_app_wake, app, &o->worker, &x->job.error) != TL_OK) {
		tl_app_error(app, "%s", x->job.error.text);
		export_free(&x->job);
		return;
	}
	o->running = x;
	tl_app_message(app, _("Writing to %s; e stops it."), x->path);
	tl_worker_post(o->worker, &x->job);
}

/* ---- what stands there already --------------------------------------------------------------- */

static void overwrite(struct tl_app *app)
{
	struct tl_export *x = app->outgoing->asked;

	app->outgoing->asked = NULL;
	x->replace = true;
	start(app, x);
}

struct place_job {
	struct tl_file_job head;
	struct tl_export *export; /* NULL: it has been gone on with */
	bool there, regular;
};

/* The file behind a link is what is replaced, not the link. */
static void place_run(struct tl_job *job, struct tl_archive *unused)
{
	struct place_job *j = (struct place_job *)job;
	char *real;
	struct stat st;

	(void)unused;
	j->there = stat(j->export->path, &st) == 0;
	j->regular = j->there && S_ISREG(st.st_mode);
	real = j->there ? realpath(j->export->path, NULL) : NULL;
	if (real) {
		free(j->export->path);
		j->export->path = real;
	}
}

static void ask_to_overwrite(struct tl_app *app, struct tl_export *x)
{
	struct tl_buf question = {0};

	if (app->outgoing->asked)
		export_free(&app->outgoing->asked->job);
	app->outgoing->asked = x;
	tl_buf_printf(&question, _("%s is there already. Overwrite it?"), x->path);
	/* A message would stand over it. */
	tl_app_message(app, "%s", "");
	tl_app_push(app, tl_ask_new(app, question.p, overwrite));
	tl_buf_free(&question);
}

static void place_done(struct tl_job *job, struct tl_app *app)
{
	struct place_job *j = (struct place_job *)job;
	bool in_time = tl_file_in_time(app, &j->head);
	struct tl_export *x = j->export;

	/* Another archive has been opened, or another export begun. */
	if (!app->outgoing || app->outgoing->running) {
		tl_app_error(app, _("Nothing was written to %s."), x->path);
	} else if (j->there && !j->regular) {
		tl_app_error(app, "%s: %s", x->path, _("not a file that can be written anew"));
	} else if (j->there && !in_time) {
		tl_app_error(app, _("%s is there already; nothing was written."), x->path);
	} else {
		j->export = NULL;
		if (j->there)
			ask_to_overwrite(app, x);
		else
			start(app, x);
	}
}

static void place_free(struct tl_job *job)
{
	struct place_job *j = (struct place_job *)job;

	if (j->export)
		export_free(&j->export->job);
	free(j);
}

static void file_chosen(struct tl_app *app, const char *typed)
{
	char *path = tl_path_typed(typed);
	struct place_job *j;

	if (!*path) {
		free(path);
		return;
	}
	j = tl_alloc(sizeof *j);
	j->head.job = (struct tl_job){.run = place_run, .done = place_done, .free = place_free};
	j->export = export_new(app->outgoing, path);
	tl_app_message(app, _("Writing to %s…"), path);
	tl_file_post(app, &j->head);
}

static const struct tl_prompt_use file_prompt = {
	.label = N_("Export to the file"),
	.history = "export",
	.complete = tl_complete_file,
	.then = file_chosen,
};

enum way { ALL = TL_OUTGOING_ALL, ONE = TL_OUTGOING_ONE, ONE_CLIP, ALL_CLIP };

static void ask_file(struct tl_app *app)
{
	static const char *const names[TL_ARTICLE_FORMS] = {
		[TL_ARTICLE_JSONL] = "~/tulieu.jsonl", [TL_ARTICLE_TSV] = "~/tulieu.tsv",
		[TL_ARTICLE_CSV] = "~/tulieu.csv",     [TL_ARTICLE_MD] = "~/tulieu.md",
		[TL_ARTICLE_TEXT] = "~/tulieu.txt",
	};

	tl_app_push(app, tl_prompt_new(app, &file_prompt, names[app->outgoing->form]));
}

static void form_chosen(struct tl_app *app, int form, int way)
{
	if (!tl_outgoing_take(app, form,
			      way == ONE || way == ONE_CLIP ? TL_OUTGOING_ONE : TL_OUTGOING_ALL))
		return;
	if (way == ONE_CLIP || way == ALL_CLIP)
		tl_outgoing_clip(app, ask_file);
	else
		ask_file(app);
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
	if (o->asked)
		export_free(&o->asked->job);
	free(o);
	app->outgoing = NULL;
}
