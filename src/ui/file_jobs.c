#include "file_jobs.h"

#include <stdlib.h>

#include "files.h"

bool tl_file_post(struct tl_app *app, struct tl_file_job *j)
{
	struct tl_error e;

	j->job.kind = TL_JOB_FILE;
	j->job.queued = true;
	j->keys = app->n_keys;
	if (!app->files && tl_worker_new(NULL, tl_app_wake, app, &app->files, &e) != TL_OK) {
		tl_app_error(app, "%s", e.text);
		j->job.free(&j->job);
		return false;
	}
	tl_app_keys_wait(app);
	tl_worker_post(app->files, &j->job);
	return true;
}

bool tl_file_in_time(struct tl_app *app, const struct tl_file_job *j)
{
	bool in_time = app->n_keys == j->keys;

	if (in_time)
		app->keys_at = 0;
	return in_time;
}

/* ---- a text into a file ---------------------------------------------------------------------- */

struct write_job {
	struct tl_file_job head;
	char *path, *typed;
	struct tl_buf text;
	bool append;
	const struct tl_prompt_use *use;
};

static void write_run(struct tl_job *job, struct tl_archive *unused)
{
	struct write_job *j = (struct write_job *)job;

	(void)unused;
	if (j->append)
		tl_file_append(j->path, j->text.p, &job->error);
	else
		tl_file_new(j->path, &j->text, &job->error);
}

static void write_done(struct tl_job *job, struct tl_app *app)
{
	struct write_job *j = (struct write_job *)job;
	bool in_time = tl_file_in_time(app, &j->head);

	if (job->error.status == TL_OK) {
		tl_app_message(app, j->append ? _("Written at the end of %s.") : _("Written: %s"),
			       j->path);
		return;
	}
	if (in_time)
		tl_app_push(app, tl_prompt_new(app, j->use, j->typed));
	tl_app_error(app, "%s", job->error.text);
}

static void write_free(struct tl_job *job)
{
	struct write_job *j = (struct write_job *)job;

	free(j->path);
	free(j->typed);
	tl_buf_free(&j->text);
	free(j);
}

void tl_file_write(struct tl_app *app, char *path, struct tl_buf *text, bool append,
		   const struct tl_prompt_use *use, const char *typed)
{
	struct write_job *j = tl_alloc(sizeof *j);

	j->head.job = (struct tl_job){
		.kept = true, .run = write_run, .done = write_done, .free = write_free};
	j->path = path;
	j->typed = tl_strdup(typed);
	j->text = *text;
	*text = (struct tl_buf){0};
	j->append = append;
	j->use = use;
	tl_app_message(app, _("Writing to %s…"), path);
	tl_file_post(app, &j->head);
}
