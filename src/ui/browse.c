/* The loop. It waits in one place for three things: keys, threads (through the wake pipe) and signals, and
 * looks at the archive's file now and then. The order is end, resize, suspend, threads, keys, file; all
 * keys that have come are handled before the screen is drawn, once. When the terminal hasn't taken the
 * last frame yet, the next is not drawn: it would only be late, and the one after it is as good. */
#include "app.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "command.h"
#include "keep.h"
#include "rows.h"

/* A paste of any length still lets the screen be drawn now and then. */
#define KEYS_AT_ONCE 4096
#define RETRY_MS 20
#define TYPED_AHEAD_MS 100
/* Whoever leaves does not wait for a disk that is long in answering, but for what is written at his command. */
#define LEAVE_MS 500

int64_t tl_now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

void tl_app_keys_wait(struct tl_app *app)
{
	app->keys_at = tl_now_ms() + TYPED_AHEAD_MS;
}

void tl_app_wake(void *context)
{
	struct tl_app *app = context;

	if (write(app->wake_pipe[1], "", 1) < 0) {
		/* Full: the loop will look anyway. */
	}
}

static void say(struct tl_app *app, bool error, const char *format, va_list ap)
{
	vsnprintf(app->message, sizeof app->message, format, ap);
	app->message_is_error = error;
	app->bottom_dirty = true;
}

void tl_app_message(struct tl_app *app, const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	say(app, false, format, ap);
	va_end(ap);
}

void tl_app_error(struct tl_app *app, const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	say(app, true, format, ap);
	va_end(ap);
}

/* ---- rules, loaded in the worker after the first screen is there ------------------------------ */

struct rules_job {
	struct tl_job job;
	struct tl_dirs dirs;
	struct tl_rules *rules;
	char report[400]; /* the first line of a rule file that was refused */
};

static void note_refused(void *context, const char *message)
{
	struct rules_job *j = context;

	if (!j->report[0])
		snprintf(j->report, sizeof j->report, "%s", message);
}

static void rules_run(struct tl_job *job, struct tl_archive *a)
{
	struct rules_job *j = (struct rules_job *)job;

	(void)a;
	if (tl_rules_load(&j->dirs, note_refused, j, &j->rules, &job->error) != TL_OK)
		j->rules = NULL;
}

static void rules_done(struct tl_job *job, struct tl_app *app)
{
	struct rules_job *j = (struct rules_job *)job;

	if (j->report[0])
		tl_app_error(app, "%s", j->report);
	if (!j->rules) {
		tl_app_error(app, "%s", job->error.text);
		return;
	}
	tl_app_rules_loaded(app, j->rules);
	j->rules = NULL;
	app->figures->class->result_changed(app->figures);
}

static void rules_free(struct tl_job *job)
{
	struct rules_job *j = (struct rules_job *)job;

	tl_rules_free(j->rules);
	free(j);
}

static void load_rules(struct tl_app *app)
{
	struct rules_job *j = tl_alloc(sizeof *j);

	j->job = (struct tl_job){.kind = TL_JOB_RULES, .run = rules_run, .done = rules_done,
				 .free = rules_free};
	j->dirs = *app->options->dirs;
	tl_worker_post(app->worker, &j->job);
}

/* ---- start and stop ------------------------------------------------------------------------- */

/* Rows of a result that are worth showing before the rest is known. */
#define FIRST_ROWS 60

enum tl_status tl_app_take(struct tl_app *app, struct tl_opened *o, struct tl_error *e)
{
	const char *path = tl_archive_path(o->archive);
	enum tl_status status;
	sigset_t before;

	tl_app_close_archive(app);
	app->watch = o->watch;
	app->archive = o->archive;
	o->archive = NULL;
	app->path = tl_strdup(path);
	status = tl_worker_new(path, tl_app_wake, app, &app->reads, e);
	if (status == TL_OK)
		status = tl_worker_new(path, tl_app_wake, app, &app->worker, e);
	if (status == TL_OK)
		status = tl_worker_new(NULL, tl_app_wake, app, &app->background, e);
	tl_signals_hold(&before);
	if (status == TL_OK)
		status = tl_search_new(path, FIRST_ROWS, tl_app_wake, app, &app->search, e);
	if (status == TL_OK)
		status = tl_search_new(path, FIRST_ROWS, tl_app_wake, app, &app->counting, e);
	tl_signals_release(&before);
	/* Whatever failed: the rows of the old one are gone. */
	tl_list_first(app->list, o->first);
	o->first = NULL;
	return status;
}

enum tl_status tl_archive_opened(const char *path, struct tl_opened **out, struct tl_error *e)
{
	struct tl_opened *o = *out = tl_alloc(sizeof *o);
	enum tl_status status;

	tl_watch_start(&o->watch, path);
	status = tl_archive_open(path, TL_ARCHIVE_READ, &o->archive, e);
	if (status == TL_OK)
		o->first = tl_first_read(o->archive);
	else
		o->archive = NULL;
	return status;
}

void tl_opened_free(struct tl_opened *o)
{
	if (!o)
		return;
	tl_archive_close(o->archive);
	tl_first_free(o->first);
	free(o);
}

/* Before there is a screen. */
static enum tl_status open_archive(struct tl_app *app, const char *path, struct tl_error *e)
{
	struct tl_opened *o;
	enum tl_status status = tl_archive_opened(path, &o, e);

	if (status == TL_OK)
		status = tl_app_take(app, o, e);
	tl_opened_free(o);
	return status;
}

struct tl_worker *tl_app_disk(struct tl_app *app)
{
	struct tl_error e;

	if (!app->disk && tl_worker_new(NULL, tl_app_wake, app, &app->disk, &e) != TL_OK)
		tl_app_error(app, "%s", e.text);
	return app->disk;
}

/* After the first screen: compiling the rules would hold it up on a machine with one core. */
void tl_app_begin(struct tl_app *app)
{
	tl_mine_open(app);
	if (!app->archive)
		return;
	if (app->rules)
		tl_app_rules_loaded(app, app->rules);
	else
		load_rules(app);
}

static bool pipe_start(int ends[2])
{
	if (pipe(ends) < 0)
		return false;
	for (int i = 0; i < 2; i++) {
		fcntl(ends[i], F_SETFL, fcntl(ends[i], F_GETFL) | O_NONBLOCK);
		fcntl(ends[i], F_SETFD, FD_CLOEXEC);
	}
	return true;
}

void tl_app_failed(struct tl_app *app, const struct tl_error *e)
{
	/* What is said of an archive is said as of a file: "is damaged ...". */
	if (e->status == TL_EARCHIVE && app->path)
		tl_app_error(app, "%s: %s", app->path, e->text);
	else
		tl_app_error(app, "%s", e->text);
}

/* ---- the loop ------------------------------------------------------------------------------- */

static void handle_signals(struct tl_app *app)
{
	struct tl_signals s = tl_terminal_signals();

	if (s.end) {
		app->quit = true;
		return;
	}
	if (s.resize || s.resumed) {
		tl_terminal_resize();
		app->relayout = true;
	}
	if (s.suspend)
		tl_mine_suspend(app);
}

/* True for what was typed behind a command that an article or a file is being read for. */
static bool keys_wait(struct tl_app *app)
{
	if (app->keys_at && tl_now_ms() >= app->keys_at) {
		app->keys_at = 0;
		if (app->then)
			tl_app_message(app, "%s", _("Loading…"));
	}
	return app->keys_at != 0;
}

/* Returns true if more keys may wait, in curses' own buffer perhaps. */
static bool handle_keys(struct tl_app *app)
{
	int handled = 0;

	for (; handled < KEYS_AT_ONCE && !app->quit && !keys_wait(app); handled++) {
		tl_key key = tl_terminal_key();

		if (key == TL_KEY_NONE)
			break;
		/* A command may need the sizes of what it changed before; the borders are still to be
		 * drawn. */
		if (app->relayout) {
			tl_app_arrange(app);
			app->relayout = true;
		}
		tl_app_key(app, key);
	}
	if (!tl_terminal_alive())
		app->quit = true;
	return handled == KEYS_AT_ONCE;
}

static int wait_ms(const struct tl_app *app, bool drawn)
{
	int64_t ms = -1, due = app->archive && !app->watch.looking ? app->watch.next : 0;
	const int64_t others[] = {app->rest_until, app->draw_at, app->keys_at, app->look_at};

	for (size_t i = 0; i < TL_COUNT(others); i++)
		if (others[i] && (!due || others[i] < due))
			due = others[i];
	if (due) {
		ms = due - tl_now_ms();
		if (ms < 0)
			ms = 0;
	}
	if (!drawn && (ms < 0 || ms > RETRY_MS))
		ms = RETRY_MS;
	return (int)ms;
}

/* What a job's answer asked for: it can't end the worker that it comes from. */
static void open_next(struct tl_app *app)
{
	struct tl_opened *o = app->open_next;
	struct tl_error e;

	if (!o)
		return;
	app->open_next = NULL;
	if (tl_app_take(app, o, &e) == TL_OK) {
		while (app->n_modes)
			tl_app_pop(app);
		tl_app_begin(app);
	} else {
		tl_app_error(app, "%s", e.text);
	}
	tl_opened_free(o);
}

static void loop(struct tl_app *app)
{
	struct pollfd fds[] = {
		{.events = POLLIN}, /* keys, unless they are to wait */
		{.fd = app->wake_pipe[0], .events = POLLIN},
		{.fd = tl_terminal_signal_fd(), .events = POLLIN},
	};
	bool drawn = true, more = false;

	while (!app->quit) {
		char bytes[64];
		bool woken = false;

		fds[0].fd = app->keys_at ? -1 : tl_terminal_key_fd();
		if (poll(fds, TL_COUNT(fds), more ? 0 : wait_ms(app, drawn)) < 0 && errno != EINTR)
			tl_die("poll: %s", strerror(errno));
		handle_signals(app);
		if (app->quit)
			break;
		while (read(app->wake_pipe[0], bytes, sizeof bytes) > 0)
			woken = true;
		if (app->look_at && !woken && tl_now_ms() >= app->look_at)
			tl_app_look(app);
		if (woken) {
			if (app->reads)
				tl_worker_answers(app->reads, app);
			if (app->worker)
				tl_worker_answers(app->worker, app);
			if (app->background)
				tl_worker_answers(app->background, app);
			if (app->disk)
				tl_worker_answers(app->disk, app);
			if (app->files)
				tl_worker_answers(app->files, app);
			tl_keeper_answers(app->keeper, app);
			tl_export_look(app);
			tl_annotating_look(app);
			open_next(app);
			tl_app_look(app);
		}
		more = handle_keys(app);
		if (fds[0].revents)
			tl_app_refresh(app);
		tl_app_show_due(app, tl_now_ms());
		tl_watch_due(app, tl_now_ms());
		drawn = tl_terminal_taken();
		if (drawn && !app->quit)
			tl_screen_draw(app);
	}
}

static void end_threads(void *context)
{
	struct tl_app *app = context;

	tl_app_close_archive(app);
	tl_worker_free(app->disk);
	tl_worker_free(app->files);
}

/* What the user has marked, and what was to go into a file, is written in any case. */
static void end_writing(struct tl_app *app)
{
	struct tl_error e;

	if (!tl_keeper_settled(app->keeper, LEAVE_MS) || !tl_worker_settled(app->files, LEAVE_MS))
		fprintf(stderr, "tulieu: %s\n",
			_("Writing to a disk that is slow; ^C gives it up."));
	tl_worker_finish(app->files);
	if (!tl_keeper_finish(app->keeper, &e))
		fprintf(stderr, "tulieu: %s %s\n", _("What you have marked could not be kept:"), e.text);
}

/* Whoever has no archive yet is told what to do; anything else that is wrong with it ends here. */
static bool missing(const char *path)
{
	return access(path, F_OK) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

int tl_browse(const struct tl_browse_options *options)
{
	struct tl_app *app = tl_alloc(sizeof *app);
	struct tl_terminal_options terminal = {0};
	struct tl_error e = {0};
	char note[TL_NOTE] = "";
	bool started = false, ended;

	app->options = options;
	app->first_query = options->query ? tl_strdup(options->query) : NULL;
	app->wake_pipe[0] = app->wake_pipe[1] = -1;
	if (!pipe_start(app->wake_pipe)) {
		tl_fail(&e, TL_ESYSTEM, "%s", strerror(errno));
		goto out;
	}
	tl_bindings_start();
	tl_settings_start(app);
	tl_views_start(app);
	/* Before the terminal is taken, so that a message has a clean screen. */
	if (!missing(options->archive) && open_archive(app, options->archive, &e) != TL_OK)
		goto out;
	terminal.ascii = options->ascii || tl_setting(app, TL_OPT_ASCII);
	if (tl_terminal_start(&terminal, note, &e) != TL_OK)
		goto out;
	started = true;
	tl_theme_start(tl_terminal_colours());
	if (note[0])
		tl_app_message(app, "%s", note);
	if (!app->archive)
		tl_app_push(app, tl_start_new(app));
	tl_screen_draw(app);
	tl_app_begin(app);
	loop(app);
out:
	tl_terminal_stop();
	tl_mine_close(app);
	tl_groups_free(app);
	tl_views_stop(app);
	tl_copy_free(app);
	tl_worker_finish(app->worker);
	end_writing(app);
	ended = tl_in_time(end_threads, app, LEAVE_MS);
	if (!started)
		fprintf(stderr, "tulieu: %s%s%s\n", e.status == TL_EARCHIVE ? options->archive : "",
			e.status == TL_EARCHIVE ? ": " : "", e.text);
	/* A thread that waits for a disk goes with the program, and so does all that it uses. */
	if (!ended)
		_exit(started ? 0 : 3);
	tl_history_free(&app->history);
	tl_filter_drop(app->typed);
	tl_rules_free(app->rules);
	tl_bindings_free();
	tl_settings_free(app);
	tl_draw_free();
	tl_opened_free(app->open_next);
	free(app->first_query);
	for (int i = 0; i < 2; i++)
		if (app->wake_pipe[i] >= 0)
			close(app->wake_pipe[i]);
	free(app);
	return started ? 0 : 3;
}
