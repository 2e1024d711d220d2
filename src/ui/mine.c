/* What the user does with articles: marks, tags, notes, the place in each text. The reader's state
 * is asked and told from here alone. It may be missing (no archive yet, first screen not drawn),
 * and it may be refused by the disk; neither stops anything. */
#include <stdlib.h>
#include <string.h>

#include "app.h"
#include "tulieu/text.h"

struct tl_mine {
	struct tl_reader *reader;
	int64_t edited; /* article whose tags or note stand in a prompt */
	char *before;	/* what they were when the prompt was opened */
	bool told;	/* that something could not be kept */
	bool begun;	/* the last session has been taken up: this one is worth keeping */
	/* Corpus for which what is kept of articles has been read, or is being read (see tl_mine_ready). */
	uint64_t read_for, asked_for;
};

/* What the list and the facts under the headline show of it. */
static void changed(struct tl_app *app)
{
	tl_view_dirty(app->list);
	if (app->text->class->article_changed)
		app->text->class->article_changed(app->text);
}

static void load(struct tl_app *app)
{
	struct tl_error e;

	if (tl_reader_load(app->mine->reader, &e) != TL_OK)
		tl_app_error(app, "%s", e.text);
	changed(app);
}

/* What a key has set the last time goes before the configuration file. */
void tl_mine_recollect(struct tl_app *app, enum tl_option option)
{
	char *value =
		tl_reader_value(app->mine->reader, TL_READER_SETTING, tl_options[option].name);

	if (value && tl_option_read(option, value, &app->config.values[option], NULL) == TL_OK)
		tl_settings_apply(app, option);
	free(value);
}

void tl_mine_open(struct tl_app *app)
{
	struct tl_mine *m;
	struct tl_error e;
	char *folder;

	if (!app->archive || app->mine)
		return;
	m = app->mine = tl_alloc(sizeof *m);
	folder = tl_state_dir();
	if (tl_reader_open(folder, app->archive, TL_READER_KEEP, &m->reader, &e) != TL_OK)
		tl_app_error(app, "%s", e.text);
	free(folder);
	tl_mine_recollect(app, TL_OPT_INPUT_METHOD);
	tl_sizes_recollect(app);
	load(app);
}

void tl_mine_keep(struct tl_app *app)
{
	tl_mine_leave(app);
	if (app->mine && app->mine->begun && tl_setting(app, TL_OPT_SAVE_SESSION))
		tl_session_save(app, app->mine->reader);
}

void tl_mine_close(struct tl_app *app)
{
	struct tl_mine *m = app->mine;

	if (!m)
		return;
	tl_mine_keep(app);
	tl_reader_close(m->reader);
	free(m->before);
	free(m);
	app->mine = NULL;
}

struct tl_reader *tl_mine_reader(struct tl_app *app)
{
	return app->mine ? app->mine->reader : NULL;
}

void tl_mine_begin(struct tl_app *app)
{
	struct tl_mine *m = app->mine;

	if (!m || m->begun)
		return;
	m->begun = true;
	if (tl_setting(app, TL_OPT_SAVE_SESSION))
		tl_session_restore(app, m->reader);
}

struct tl_reader_marks tl_mine_marks(const struct tl_app *app, int64_t id)
{
	if (!app->mine)
		return (struct tl_reader_marks){.position = -1};
	return tl_reader_marks(app->mine->reader, id);
}

/* The page's name need not be asked for where it is on the screen; false after a message: it will be there
 * soon. */
static bool know(struct tl_app *app, int64_t id)
{
	const char *file, *headline;

	if (!tl_app_article_known(app, id, &file, &headline)) {
		tl_app_message(app, "%s", _("Loading…"));
		return false;
	}
	if (file)
		tl_reader_know(app->mine->reader, id, file);
	return true;
}

/* The same of the article that is shown. */
static void know_reading(struct tl_app *app)
{
	if (app->reading->file)
		tl_reader_know(app->mine->reader, app->reading->id, app->reading->file);
}

void tl_mine_text(struct tl_app *app, int64_t id, struct tl_buf *out)
{
	struct tl_reader_marks marks = tl_mine_marks(app, id);
	size_t start = out->n;
	char *note;

	if (marks.starred)
		tl_buf_str(out, "*");
	if (marks.n_tags) {
		tl_buf_printf(out, "%s%s: ", out->n > start ? " · " : "", _("Tags"));
		tl_reader_tags_text(app->mine->reader, id, out);
	}
	if (marks.noted)
		know_reading(app);
	note = marks.noted ? tl_reader_note(app->mine->reader, id) : NULL;
	if (note)
		tl_buf_printf(out, "%s%s: %s", out->n > start ? " · " : "", _("Note"), note);
	free(note);
}

/* ---- read again, in a thread ------------------------------------------------------------------ */

struct marks_job {
	struct tl_job job;
	char *folder;
	struct tl_reader *read; /* opened in the thread */
	bool there;
	uint64_t writes, corpus;
};

static void marks_run(struct tl_job *job, struct tl_archive *archive)
{
	struct marks_job *j = (struct marks_job *)job;

	j->there = archive &&
		   tl_reader_open(j->folder, archive, TL_READER_LOOK, &j->read, &job->error) == TL_OK &&
		   tl_reader_load(j->read, &job->error) == TL_OK;
}

static void marks_free(struct tl_job *job)
{
	struct marks_job *j = (struct marks_job *)job;

	tl_reader_close(j->read);
	free(j->folder);
	free(j);
}

static void ask(struct tl_app *app, uint64_t corpus);

static void marks_done(struct tl_job *job, struct tl_app *app)
{
	struct marks_job *j = (struct marks_job *)job;

	if (!app->mine)
		return;
	if (!j->there) {
		tl_app_error(app, "%s", job->error.text);
	} else if (!tl_reader_take(app->mine->reader, j->read, j->writes)) {
		ask(app, j->corpus);
		return;
	}
	app->mine->read_for = j->corpus;
	changed(app);
	tl_app_look(app);
}

static void ask(struct tl_app *app, uint64_t corpus)
{
	struct marks_job *j = tl_alloc(sizeof *j);

	j->job = (struct tl_job){
		.kind = TL_JOB_MARKS, .run = marks_run, .done = marks_done, .free = marks_free};
	j->folder = tl_state_dir();
	j->writes = tl_reader_writes(app->mine->reader);
	j->corpus = corpus;
	app->mine->asked_for = corpus;
	tl_worker_post(app->reads, &j->job);
}

bool tl_mine_ready(struct tl_app *app)
{
	struct tl_mine *m = app->mine;
	uint64_t corpus = tl_corpus_number(app->corpus);

	if (!m || m->read_for == corpus)
		return true;
	if (!m->begun) {
		/* Read when it was opened. */
		m->read_for = m->asked_for = corpus;
	} else if (!tl_reader_lasting(m->reader)) {
		load(app);
		m->read_for = m->asked_for = corpus;
	} else if (m->asked_for != corpus) {
		ask(app, corpus);
	}
	return m->read_for == corpus;
}

void tl_mine_refresh(struct tl_app *app)
{
	struct tl_mine *m = app->mine;

	if (m && app->reads && tl_reader_lasting(m->reader) && tl_reader_changed(m->reader))
		ask(app, m->asked_for);
}

void tl_mine_state(void *context, enum tl_state what, const char *tag, uint32_t **ids, size_t *n)
{
	static const enum tl_reader_set sets[] = {
		[TL_STATE_READ] = TL_READER_READ,	[TL_STATE_STARRED] = TL_READER_STARRED,
		[TL_STATE_NOTE] = TL_READER_NOTED,	[TL_STATE_TAG] = TL_READER_TAGGED,
		[TL_STATE_ANY_TAG] = TL_READER_ANY_TAG,
	};
	const struct tl_app *app = context;

	*ids = NULL;
	*n = 0;
	if (app->mine)
		tl_reader_ids(app->mine->reader, sets[what], tag, ids, n);
}

/* ---- what was typed ------------------------------------------------------------------------- */

void tl_mine_typed(struct tl_app *app, const char *prompt, const char *text)
{
	if (app->mine && prompt)
		tl_reader_typed(app->mine->reader, prompt, text, NULL);
}

void tl_mine_history(struct tl_app *app, const char *prompt, struct tl_arena *arena,
		     const char ***list, size_t *n)
{
	*list = NULL;
	*n = 0;
	if (app->mine && prompt)
		tl_reader_history(app->mine->reader, prompt, TL_READER_HISTORY, arena, list, n,
				  NULL);
}

static void keep_setting(struct tl_app *app, enum tl_option option, const char *text)
{
	struct tl_reader_value value = {.name = tl_options[option].name, .value = text};

	if (app->mine)
		tl_reader_set_values(app->mine->reader, TL_READER_SETTING, &value, 1, NULL);
}

void tl_mine_remember(struct tl_app *app, enum tl_option option)
{
	struct tl_buf text = {0};

	tl_option_write(option, tl_setting(app, option), &text);
	keep_setting(app, option, text.p);
	tl_buf_free(&text);
}

void tl_mine_forget(struct tl_app *app, enum tl_option option)
{
	keep_setting(app, option, NULL);
}

/* ---- in passing ----------------------------------------------------------------------------- */

/* A full disk is told once: the user did not ask for these. */
static void check(struct tl_app *app, enum tl_status status, const struct tl_error *e)
{
	if (status != TL_ESYSTEM || app->mine->told)
		return;
	app->mine->told = true;
	tl_app_error(app, "%s", e->text);
}

void tl_mine_reading(struct tl_app *app)
{
	struct tl_error e;

	/* An article that is about to be replaced is not what the user turned to. */
	if (!app->mine || !app->reading || app->reading->id != app->wanted ||
	    tl_mine_marks(app, app->reading->id).read)
		return;
	know_reading(app);
	check(app, tl_reader_set_read(app->mine->reader, app->reading->id, true, &e), &e);
	tl_view_dirty(app->list);
}

void tl_mine_leave(struct tl_app *app)
{
	struct tl_error e;
	size_t at;

	if (!app->mine || !app->reading)
		return;
	at = tl_text_position(app->text);
	know_reading(app);
	check(app,
	      tl_reader_set_position(app->mine->reader, app->reading->id, at ? (int64_t)at : -1,
				     &e),
	      &e);
}

void tl_mine_offer_tags(struct tl_app *app, const char *text, size_t begin, size_t end, bool quoted,
			struct tl_completion *out)
{
	char *typed = tl_strndup(text + begin, end - begin);
	struct tl_reader_tag *tags = NULL;
	size_t n = app->mine ? tl_reader_tags(app->mine->reader, &tags) : 0;

	for (size_t i = 0; i < n; i++) {
		struct tl_buf item = {0}, hint = {0};

		if (!tl_fold_starts(tags[i].name, typed))
			continue;
		tl_buf_printf(&item, quoted && strchr(tags[i].name, ' ') ? "\"%s\"" : "%s",
			      tags[i].name);
		tl_buf_printf(&hint, P_("%zu article", "%zu articles", tags[i].n), tags[i].n);
		out->items = tl_realloc(out->items, out->n + 1, sizeof *out->items);
		out->hints = tl_realloc(out->hints, out->n + 1, sizeof *out->hints);
		out->items[out->n] = tl_buf_steal(&item);
		out->hints[out->n++] = tl_buf_steal(&hint);
	}
	out->begin = begin;
	out->end = end;
	free(tags);
	free(typed);
}

/* ---- on request ----------------------------------------------------------------------------- */

/* The article that a command is about: in the list the one under the cursor, else the one that is
 * shown. 0: none. */
static int64_t current(struct tl_app *app)
{
	int64_t id;

	if (app->focus == TL_SLOT_LIST || !app->reading)
		id = tl_list_current(app->list);
	else
		id = app->reading->id;
	if (!id || !app->mine) {
		tl_app_message(app, "%s", _("There is no article here."));
		return 0;
	}
	return know(app, id) ? id : 0;
}

/* Sets a mark of the article, and says so where the list does not show it. */
static void set_mark(struct tl_app *app, int64_t id, bool on, const char *said,
		     enum tl_status (*set)(struct tl_reader *, int64_t, bool, struct tl_error *))
{
	struct tl_error e;

	if (set(app->mine->reader, id, on, &e) != TL_OK)
		tl_app_error(app, "%s", e.text);
	else if (app->focus != TL_SLOT_LIST)
		tl_app_message(app, "%s", said);
	changed(app);
}

void tl_mine_star(struct tl_app *app, int unused)
{
	int64_t id = current(app);
	bool on = id && !tl_mine_marks(app, id).starred;

	(void)unused;
	if (id)
		set_mark(app, id, on, on ? _("Starred.") : _("No longer starred."),
			 tl_reader_set_starred);
}

void tl_mine_toggle_read(struct tl_app *app, int unused)
{
	int64_t id = current(app);
	bool on = id && !tl_mine_marks(app, id).read;

	(void)unused;
	if (id)
		set_mark(app, id, on, on ? _("Marked as read.") : _("Marked as unread."),
			 tl_reader_set_read);
}

static void edit(struct tl_app *app, int64_t id, const struct tl_prompt_use *use, char *before)
{
	app->mine->edited = id;
	free(app->mine->before);
	app->mine->before = before;
	tl_app_push(app, tl_prompt_new(app, use, before));
}

/* What an answer has changed is seen in the list, and said where it need not be in sight. Returns false to
 * keep the prompt open. */
static bool edited(struct tl_app *app, enum tl_status status, const struct tl_error *e, const char *said)
{
	changed(app);
	if (status != TL_OK)
		tl_app_error(app, "%s", e->text);
	else if (app->focus != TL_SLOT_LIST)
		tl_app_message(app, "%s", said);
	return status != TL_EINPUT;
}

static bool tags_typed(struct tl_app *app, const char *text)
{
	struct tl_mine *m = app->mine;
	struct tl_error e;

	return edited(app, tl_reader_edit_tags(m->reader, m->edited, m->before, text, &e), &e,
		      _("The tags are kept."));
}

static bool note_typed(struct tl_app *app, const char *text)
{
	struct tl_mine *m = app->mine;
	struct tl_error e;

	return edited(app, tl_reader_set_note(m->reader, m->edited, m->before, text, &e), &e,
		      _("The note is kept."));
}

/* Tags that begin with what is typed behind the last comma. */
static void complete_tags(struct tl_app *app, const char *text, size_t n, size_t cursor,
			  struct tl_completion *out)
{
	size_t begin = cursor;

	(void)n;
	while (begin && text[begin - 1] != ',')
		begin--;
	while (begin < cursor && text[begin] == ' ')
		begin++;
	*out = (struct tl_completion){0};
	tl_mine_offer_tags(app, text, begin, cursor, false, out);
}

static const struct tl_prompt_use tags_prompt = {
	.label = N_("Tags, with commas between"),
	.accept = tags_typed,
	.complete = complete_tags,
};
static const struct tl_prompt_use note_prompt = {
	.label = N_("Note"),
	.accept = note_typed,
};

void tl_mine_edit_tags(struct tl_app *app, int unused)
{
	int64_t id = current(app);
	struct tl_buf text = {0};

	(void)unused;
	if (!id)
		return;
	tl_reader_tags_text(app->mine->reader, id, &text);
	edit(app, id, &tags_prompt, tl_buf_steal(&text));
}

void tl_mine_edit_note(struct tl_app *app, int unused)
{
	int64_t id = current(app);
	char *note;

	(void)unused;
	if (!id)
		return;
	note = tl_reader_note(app->mine->reader, id);
	edit(app, id, &note_prompt, note ? note : tl_strdup(""));
}
