/* Articles that are one text, a little changed, stand under one row of the list. They are found in
 * the background when the first list is there, and again when the archive has changed; until then
 * the groups that were known stay. */
#include <stdlib.h>
#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "command.h"

struct groups_job {
	struct tl_job job;
	char *path; /* of the archive: the connection is closed again, with all that it keeps in memory */
	struct tl_alike *found; /* NULL: failed, or nobody waited */
};

static void groups_run(struct tl_job *job, struct tl_archive *unused)
{
	struct groups_job *j = (struct groups_job *)job;
	struct tl_archive *archive;
	struct tl_alike *found;

	(void)unused;
	if (tl_archive_open(j->path, TL_ARCHIVE_READ, &archive, &job->error) != TL_OK)
		return;
	found = tl_alloc(sizeof *found);
	if (tl_alike_find(archive, &job->stop, found, &job->error) == TL_OK) {
		j->found = found;
	} else {
		tl_alike_free(found);
		free(found);
	}
	tl_archive_close(archive);
#ifdef __GLIBC__
	/* The library keeps what was freed, by the loading of rules and columns too: give it back. */
	malloc_trim(0);
#endif
}

static bool same(const struct tl_alike *a, const struct tl_alike *b)
{
	return a && a->n == b->n &&
	       (!a->n || memcmp(a->members, b->members, a->n * sizeof *a->members) == 0);
}

static void alike_free(struct tl_alike *a)
{
	if (a)
		tl_alike_free(a);
	free(a);
}

/* What can't be found now is looked for again when the archive has changed. */
static void groups_done(struct tl_job *job, struct tl_app *app)
{
	struct groups_job *j = (struct groups_job *)job;
	struct tl_alike *old = app->alike;

	if (!j->found || same(old, j->found))
		return;
	app->alike = j->found;
	j->found = NULL;
	if (tl_setting(app, TL_OPT_FOLD))
		tl_list_regroup(app->list, app->alike);
	alike_free(old);
}

static void groups_free(struct tl_job *job)
{
	struct groups_job *j = (struct groups_job *)job;

	alike_free(j->found);
	free(j->path);
	free(j);
}

void tl_groups_want(struct tl_app *app)
{
	struct groups_job *j;

	if (!tl_setting(app, TL_OPT_FOLD) || !app->corpus_ready || !app->background ||
	    app->alike_asked == tl_corpus_number(app->corpus))
		return;
	app->alike_asked = tl_corpus_number(app->corpus);
	j = tl_alloc(sizeof *j);
	j->job = (struct tl_job){
		.kind = TL_JOB_ALIKE, .run = groups_run, .done = groups_done, .free = groups_free};
	j->path = tl_strdup(app->path);
	tl_worker_post(app->background, &j->job);
}

void tl_groups_set(struct tl_app *app)
{
	tl_list_regroup(app->list, tl_setting(app, TL_OPT_FOLD) ? app->alike : NULL);
	tl_groups_want(app);
}

void tl_groups_free(struct tl_app *app)
{
	app->alike_asked = 0;
	if (!app->alike)
		return;
	tl_list_regroup(app->list, NULL);
	alike_free(app->alike);
	app->alike = NULL;
}

void tl_groups_turn(struct tl_app *app, int all)
{
	if (!tl_list_fold(app->list, all))
		tl_app_message(app, "%s",
			       all ? _("No articles of this list are one text.")
				   : _("No other article of this list is the same text."));
}
