/* The archive's file while it is looked at. Other processes import into it, replace it or take it
 * away; an idle browser notices within seconds, without a byte on the line when nothing has
 * changed. The file and its log are asked for their times every now and then: cheap, on every
 * system and network disk, and a change that is told twice costs nothing, since the archive itself
 * knows whether it has changed. A disk may be long in answering, and a file locked: all that asks them is
 * done in a thread. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "command.h"
#include "rows.h"

#define WATCH_MS 2000

static struct tl_watched look(const char *path, const char *tail)
{
	struct tl_watched w = {0};
	struct tl_buf name = {0};
	struct stat st;

	tl_buf_printf(&name, "%s%s", path, tail);
	if (stat(name.p, &st) == 0)
		w = (struct tl_watched){.there = true,
					.device = (uint64_t)st.st_dev,
					.node = (uint64_t)st.st_ino,
					.size = (int64_t)st.st_size,
					.seconds = (int64_t)st.st_mtim.tv_sec,
					.nanoseconds = (long)st.st_mtim.tv_nsec};
	tl_buf_free(&name);
	return w;
}

static bool same_file(const struct tl_watched *a, const struct tl_watched *b)
{
	return a->device == b->device && a->node == b->node;
}

static bool same(const struct tl_watched *a, const struct tl_watched *b)
{
	return a->there == b->there && same_file(a, b) && a->size == b->size &&
	       a->seconds == b->seconds && a->nanoseconds == b->nanoseconds;
}

void tl_watch_start(struct tl_watch *w, const char *path)
{
	*w = (struct tl_watch){.file = look(path, ""), .log = look(path, "-wal")};
	w->open = w->file;
	w->next = tl_now_ms() + WATCH_MS;
}

struct watch_job {
	struct tl_job job;
	struct tl_watch before;
	char *path, *identity;	    /* of what is open */
	struct tl_watched file, log; /* as they are now */
	bool changed, log_changed;
	bool frozen; /* what is open can't be read any more once it was written to */
	/* What stands there now and isn't what is open: the same archive, or another. NULL: nothing, or
	 * `error` of the job tells why it can't be opened. */
	struct tl_archive *other;
	struct tl_first *first; /* of it */
	bool same_archive;
};

/* ---- in the thread --------------------------------------------------------------------------- */

static void watch_run(struct tl_job *job, struct tl_archive *unused)
{
	struct watch_job *j = (struct watch_job *)job;

	(void)unused;
	j->file = look(j->path, "");
	j->log = look(j->path, "-wal");
	j->changed = !same(&j->file, &j->before.file);
	j->log_changed = !same(&j->log, &j->before.log);
	if (!(j->changed || (j->frozen && j->log_changed)) || !j->file.there ||
	    tl_archive_open(j->path, TL_ARCHIVE_READ, &j->other, &job->error) != TL_OK)
		return;
	j->same_archive = strcmp(tl_archive_identity(j->other), j->identity) == 0;
	if (j->same_archive && same_file(&j->file, &j->before.open) && !j->frozen) {
		tl_archive_close(j->other);
		j->other = NULL;
	} else {
		j->first = tl_first_read(j->other);
	}
}

static void watch_free(struct tl_job *job)
{
	struct watch_job *j = (struct watch_job *)job;

	tl_archive_close(j->other);
	tl_first_free(j->first);
	free(j->path);
	free(j->identity);
	free(j);
}

/* ---- in the screen's thread ------------------------------------------------------------------ */

static void clear(struct tl_view *v)
{
	if (v->class->article_changed)
		v->class->article_changed(v);
}

/* Another archive stands under the path, or another state of this one. What is open is given up;
 * filters and order stay, and the article where it can be the same. */
static void take_over(struct tl_app *app, struct watch_job *j)
{
	struct tl_opened o = {j->other, j->first, {.file = j->file, .log = j->log, .open = j->file}};
	int64_t article = j->same_archive ? tl_list_place(app->list) : 0;
	enum tl_status status;
	struct tl_error e;

	j->other = NULL;
	j->first = NULL;
	o.watch.next = tl_now_ms() + WATCH_MS;
	while (app->n_modes)
		tl_app_pop(app);
	status = tl_app_take(app, &o, &e);
	tl_app_each_view(app, clear);
	if (status == TL_OK) {
		tl_app_begin(app);
		if (article)
			tl_list_wait_for(app->list, article);
		if (!j->frozen)
			tl_app_message(app, "%s", _("The archive was replaced; this is the new one."));
	} else {
		tl_app_error(app, "%s: %s", j->path, e.text);
	}
}

static void watch_done(struct tl_job *job, struct tl_app *app)
{
	struct watch_job *j = (struct watch_job *)job;
	struct tl_watch *w = &app->watch;
	bool changed = j->changed || j->log_changed;
	bool refused = job->error.status != TL_OK && !same_file(&j->file, &w->open);

	w->looking = false;
	w->next = tl_now_ms() + WATCH_MS;
	w->log = j->log;
	/* One that is being copied, or locked, is tried again until it can be opened. */
	if (!refused)
		w->file = j->file;
	if (j->changed && !j->file.there) {
		tl_app_error(app, _("%s: the archive is gone; what was open is still shown."),
			     app->path);
		return;
	}
	if (refused && !w->refused)
		tl_app_error(app, "%s: %s", app->path, job->error.text);
	w->refused = refused;
	if (j->other)
		take_over(app, j);
	/* Once more when it has come to rest: a change may be seen before it is whole, and none is
	 * read while another is being loaded. */
	if (changed || w->again)
		tl_app_refresh(app);
	w->again = changed || (w->again && !app->corpus_ready);
}

void tl_watch_due(struct tl_app *app, int64_t now)
{
	struct tl_worker *disk;
	struct watch_job *j;

	if (!app->archive || app->watch.looking || now < app->watch.next)
		return;
	app->watch.next = now + WATCH_MS;
	/* What another browser of this user has marked is seen without a key, too. */
	tl_mine_refresh(app);
	disk = tl_app_disk(app);
	if (!disk)
		return;
	j = tl_alloc(sizeof *j);
	j->job = (struct tl_job){
		.kind = TL_JOB_WATCH, .run = watch_run, .done = watch_done, .free = watch_free};
	j->before = app->watch;
	j->path = tl_strdup(app->path);
	j->identity = tl_strdup(tl_archive_identity(app->archive));
	j->frozen = tl_archive_frozen(app->archive);
	app->watch.looking = true;
	tl_worker_post(disk, &j->job);
}
