#include "keep.h"

#include <stdlib.h>
#include <string.h>

struct tl_keeper {
	struct tl_worker *worker;
	struct tl_archive *archive; /* the app's: asked for its name only */
	struct tl_reader *copy;	    /* the screen's thread's */
	bool looking, retrying;
	/* To be looked for next, while that is being done. */
	bool look_next, again_next;
	uint64_t corpus_next;

	/* The thread's alone. */
	struct {
		char *folder;
		struct tl_reader *reader;	    /* NULL: not opened yet */
		struct tl_reader_changes **waiting; /* could not be written yet, the oldest first */
		size_t n, cap;
	} file;
	struct tl_error failed; /* why there are some waiting; read when the thread rests */
};

/* ---- in the keeper's thread ------------------------------------------------------------------ */

/* A file that can't be used is told once: then it is kept in memory. */
static void open_file(struct tl_keeper *k, struct tl_error *e)
{
	if (!k->file.reader)
		tl_reader_open(k->file.folder, k->archive, TL_READER_BEHIND, &k->file.reader, e);
}

static void write_waiting(struct tl_keeper *k, struct tl_error *e)
{
	enum tl_status status = TL_OK;
	size_t n = 0;

	while (n < k->file.n && status == TL_OK) {
		status = tl_reader_apply(k->file.reader, k->file.waiting[n], e);
		if (status == TL_OK)
			tl_reader_changes_free(k->file.waiting[n++]);
	}
	k->file.n -= n;
	if (k->file.n && n)
		memmove(k->file.waiting, k->file.waiting + n, k->file.n * sizeof *k->file.waiting);
	if (status == TL_OK)
		memset(&k->failed, 0, sizeof k->failed);
	else
		k->failed = *e;
}

/* ---- writing --------------------------------------------------------------------------------- */

struct write_job {
	struct tl_job job;
	struct tl_keeper *keeper;
	struct tl_reader_changes *changes;
	struct tl_error why; /* it could not be written */
	bool retry;
};

static void write_run(struct tl_job *job, struct tl_archive *unused)
{
	struct write_job *j = (struct write_job *)job;
	struct tl_keeper *k = j->keeper;

	(void)unused;
	open_file(k, &job->error);
	if (j->changes)
		*TL_PUSH(k->file.waiting, k->file.n, k->file.cap) = j->changes;
	j->changes = NULL;
	write_waiting(k, &j->why);
}

static void write_done(struct tl_job *job, struct tl_app *app)
{
	struct write_job *j = (struct write_job *)job;
	struct tl_error *why = &j->why;

	if (j->retry)
		j->keeper->retrying = false;
	if (job->error.status != TL_OK)
		tl_keep_refused(app, &job->error);
	tl_keep_written(app, why->status == TL_OK ? NULL : why);
}

static void write_free(struct tl_job *job)
{
	tl_reader_changes_free(((struct write_job *)job)->changes);
	free(job);
}

/* Takes changes over; NULL: what waits alone. */
static void post(struct tl_keeper *k, struct tl_reader_changes *changes)
{
	struct write_job *j = tl_alloc(sizeof *j);

	j->job = (struct tl_job){.kind = TL_JOB_KEEP,
				 .kept = true,
				 .queued = true,
				 .run = write_run,
				 .done = write_done,
				 .free = write_free};
	j->keeper = k;
	j->changes = changes;
	j->retry = !changes;
	tl_worker_post(k->worker, &j->job);
}

void tl_keeper_write(struct tl_keeper *k)
{
	struct tl_reader_changes *changes = tl_reader_changes(k->copy);

	if (changes)
		post(k, changes);
}

void tl_keeper_retry(struct tl_keeper *k)
{
	if (k->retrying)
		return;
	k->retrying = true;
	post(k, NULL);
}

/* ---- reading: a copy from the keeper's thread gets its marks in another, which knows the archive
 * -- */

struct look_job {
	struct tl_job job;
	struct tl_keeper *keeper;
	struct tl_reader *copy; /* NULL: nothing has changed */
	uint64_t corpus, writes;
	bool again; /* also if nothing has changed */
};

static void look_free(struct tl_job *job)
{
	tl_reader_close(((struct look_job *)job)->copy);
	free(job);
}

/* A copy in which something is missing that has been set since it was asked for is of no use. */
static bool is_stale(const struct look_job *j)
{
	return tl_reader_writes(j->keeper->copy) != j->writes;
}

static void look_end(struct tl_app *app, struct look_job *j)
{
	struct tl_keeper *k = j->keeper;
	bool asked = j->copy || j->again;

	k->looking = false;
	if (asked && is_stale(j)) {
		k->look_next = k->again_next = true;
		k->corpus_next = k->corpus_next ? k->corpus_next : j->corpus;
	} else if (asked) {
		if (j->copy) {
			tl_reader_close(k->copy);
			k->copy = j->copy;
			j->copy = NULL;
		}
		tl_keep_came(app, j->corpus);
	}
	if (k->look_next)
		tl_keeper_look(app, k->corpus_next, k->again_next);
}

static void load_run(struct tl_job *job, struct tl_archive *archive)
{
	struct look_job *j = (struct look_job *)job;

	if (archive)
		tl_reader_load_copy(j->copy, archive, &job->error);
}

static void load_done(struct tl_job *job, struct tl_app *app)
{
	struct look_job *j = (struct look_job *)job;

	if (job->error.status != TL_OK) {
		tl_app_failed(app, &job->error);
		tl_reader_close(j->copy);
		j->copy = NULL;
	}
	look_end(app, j);
}

static void look_run(struct tl_job *job, struct tl_archive *unused)
{
	struct look_job *j = (struct look_job *)job;
	struct tl_keeper *k = j->keeper;

	(void)unused;
	open_file(k, &job->error);
	if (!tl_reader_changed(k->file.reader) && !j->again)
		return;
	j->copy = tl_reader_copy(k->file.reader, k->archive);
	for (size_t i = 0; j->copy && i < k->file.n; i++) {
		tl_reader_apply(j->copy, k->file.waiting[i], NULL);
		tl_reader_changes_free(tl_reader_changes(j->copy));
	}
}

static void look_done(struct tl_job *job, struct tl_app *app)
{
	struct look_job *j = (struct look_job *)job, *load;

	if (job->error.status != TL_OK)
		tl_keep_refused(app, &job->error);
	if (!j->copy || !app->reads || is_stale(j)) {
		look_end(app, j);
		return;
	}
	load = tl_alloc(sizeof *load);
	*load = *j;
	load->job = (struct tl_job){
		.kind = TL_JOB_MARKS, .run = load_run, .done = load_done, .free = look_free};
	j->copy = NULL;
	tl_worker_post(app->reads, &load->job);
}

void tl_keeper_look(struct tl_app *app, uint64_t corpus, bool again)
{
	struct tl_keeper *k = app->keeper;
	struct look_job *j;

	if (k->looking) {
		k->look_next = true;
		k->again_next |= again;
		k->corpus_next = corpus;
		return;
	}
	k->looking = true;
	k->look_next = k->again_next = false;
	k->corpus_next = 0;
	j = tl_alloc(sizeof *j);
	j->job = (struct tl_job){.kind = TL_JOB_KEEP,
				 .queued = true,
				 .run = look_run,
				 .done = look_done,
				 .free = look_free};
	j->keeper = k;
	j->corpus = corpus;
	j->again = again;
	j->writes = tl_reader_writes(k->copy);
	tl_worker_post(k->worker, &j->job);
}

/* ---- from opening to closing ----------------------------------------------------------------- */

struct tl_keeper *tl_keeper_new(struct tl_app *app)
{
	struct tl_keeper *k = tl_alloc(sizeof *k);
	struct tl_error e;

	/* The worker has no archive: one that does not answer would keep what is set from being
	 * written. */
	if (tl_worker_new(NULL, tl_app_wake, app, &k->worker, &e) != TL_OK) {
		tl_app_error(app, "%s", e.text);
		free(k);
		return NULL;
	}
	k->archive = app->archive;
	k->copy = tl_reader_copy(NULL, app->archive);
	k->file.folder = tl_state_dir();
	return k;
}

struct tl_reader *tl_keeper_copy(struct tl_keeper *k)
{
	return k->copy;
}

void tl_keeper_answers(struct tl_keeper *k, struct tl_app *app)
{
	if (k)
		tl_worker_answers(k->worker, app);
}

bool tl_keeper_settled(struct tl_keeper *k, int ms)
{
	return !k || tl_worker_settled(k->worker, ms);
}

bool tl_keeper_finish(struct tl_keeper *k, struct tl_error *e)
{
	if (!k)
		return true;
	tl_worker_finish(k->worker);
	*e = k->failed;
	return e->status == TL_OK;
}

void tl_keeper_free(struct tl_keeper *k)
{
	if (!k)
		return;
	tl_worker_free(k->worker);
	tl_reader_close(k->copy);
	tl_reader_close(k->file.reader);
	for (size_t i = 0; i < k->file.n; i++)
		tl_reader_changes_free(k->file.waiting[i]);
	free(k->file.waiting);
	free(k->file.folder);
	free(k);
}
