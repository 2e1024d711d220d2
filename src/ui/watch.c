/* The archive's file while it is looked at. Other processes import into it, replace it or take it
 * away; an idle browser notices within seconds, without a byte on the line when nothing has
 * changed. The file and its log are asked for their times every now and then: cheap, on every
 * system and network disk, and a change that is told twice costs nothing, since the archive itself
 * knows whether it has changed. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "command.h"

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

static void clear(struct tl_view *v)
{
	if (v->class->article_changed)
		v->class->article_changed(v);
}

/* Another archive stands under the path, or another state of this one. What is open is given up;
 * filters and order stay, and the article where it can be the same. */
static void open_again(struct tl_app *app, bool same_archive)
{
	char *path = tl_strdup(app->path);
	int64_t article = same_archive ? tl_list_place(app->list) : 0;
	struct tl_error e;

	while (app->n_modes)
		tl_app_pop(app);
	if (tl_app_open(app, path, &e) == TL_OK) {
		tl_app_each_view(app, clear);
		tl_app_begin(app);
		if (article)
			tl_list_wait_for(app->list, article);
		tl_app_message(app, "%s", _("The archive was replaced; this is the new one."));
	} else {
		tl_app_error(app, "%s: %s", path, e.text);
	}
	free(path);
}

/* The file has changed: is it still what is open? */
static void check_file(struct tl_app *app)
{
	struct tl_archive *now;
	struct tl_error e;
	bool same_archive;

	if (tl_archive_open(app->path, TL_ARCHIVE_READ, &now, &e) != TL_OK) {
		/* One that is being copied is looked at again when it has changed. */
		if (!same_file(&app->watch.file, &app->watch.open))
			tl_app_error(app, "%s: %s", app->path, e.text);
		return;
	}
	same_archive = strcmp(tl_archive_identity(now), tl_archive_identity(app->archive)) == 0;
	tl_archive_close(now);
	if (!same_archive || !same_file(&app->watch.file, &app->watch.open))
		open_again(app, same_archive);
}

void tl_watch_due(struct tl_app *app, int64_t now)
{
	struct tl_watch *w = &app->watch;
	struct tl_watched file, log;
	bool changed, log_changed;

	if (!app->archive || now < w->next)
		return;
	w->next = now + WATCH_MS;
	file = look(app->path, "");
	log = look(app->path, "-wal");
	changed = !same(&file, &w->file);
	log_changed = !same(&log, &w->log);
	w->file = file;
	w->log = log;
	if (changed && !file.there) {
		tl_app_error(app, _("%s: the archive is gone; what was open is still shown."),
			     app->path);
		return;
	}
	if (changed)
		check_file(app);
	/* Once more when it has come to rest: a change may be seen before it is whole, and none is
	 * read while another is being loaded. */
	if (changed || log_changed || w->again)
		tl_app_refresh(app);
	w->again = changed || log_changed || (w->again && !app->corpus_ready);
}
