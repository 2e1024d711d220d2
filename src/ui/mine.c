/* What the user does with articles: marks, tags, notes, the place in each text. It is asked and
 * told in a copy in memory, which is kept behind (keep.h). It may be missing (no archive yet, first
 * screen not drawn), it may come late, and it may be refused by the disk; none stops anything. */
#include <stdlib.h>
#include <string.h>

#include "keep.h"
#include "tulieu/text.h"

/* A session, and marks, that are not there so long after they were asked for are gone on without.
 */
#define WAIT_MS 1000

struct tl_mine {
	int64_t edited; /* article whose tags or note stand in a prompt */
	char *file;	/* the name of its page; NULL: not known */
	char *before;	/* what they were when the prompt was opened */
	bool told;	/* that something could not be kept */
	bool came;	/* what is kept has been read */
	bool begun; /* the last session has been taken up, or given up: this one is worth keeping */
	/* Corpus for which what is kept of articles has been read, or is being read (see
	 * tl_mine_ready). */
	uint64_t read_for, asked_for;
	int64_t until; /* milliseconds: it is waited for */
};

/* What the list and the facts under the headline show of it. */
static void changed(struct tl_app *app)
{
	tl_view_dirty(app->list);
	if (app->text->class->article_changed)
		app->text->class->article_changed(app->text);
}

struct tl_reader *tl_mine_reader(const struct tl_app *app)
{
	return app->mine ? tl_keeper_copy(app->keeper) : NULL;
}

void tl_mine_write(struct tl_app *app)
{
	if (app->mine)
		tl_keeper_write(app->keeper);
}

/* ---- from opening to closing ----------------------------------------------------------------- */

/* What a key has set the last time goes before the configuration file. */
void tl_mine_recollect(struct tl_app *app, enum tl_option option)
{
	char *value =
		tl_reader_value(tl_mine_reader(app), TL_READER_SETTING, tl_options[option].name);

	if (value && tl_option_read(option, value, &app->config.values[option], NULL) == TL_OK)
		tl_settings_apply(app, option);
	free(value);
}

void tl_mine_open(struct tl_app *app)
{
	if (!app->archive || app->mine)
		return;
	app->keeper = tl_keeper_new(app);
	if (!app->keeper)
		return;
	app->mine = tl_alloc(sizeof *app->mine);
	app->mine->until = tl_now_ms() + WAIT_MS;
	tl_keeper_look(app, 0, true);
}

/* Keeps the session as it is now, before the program is stopped, from which it may not come back. */
static void keep_session(struct tl_app *app)
{
	tl_mine_leave(app);
	if (app->mine && app->mine->begun && tl_setting(app, TL_OPT_SAVE_SESSION))
		tl_session_save(app, tl_mine_reader(app));
	tl_mine_write(app);
	if (app->mine && app->mine->told)
		tl_keeper_retry(app->keeper);
}

void tl_mine_suspend(struct tl_app *app)
{
	keep_session(app);
	tl_keeper_settled(app->keeper, WAIT_MS);
	tl_terminal_suspend();
	app->relayout = true;
}

void tl_mine_close(struct tl_app *app)
{
	struct tl_mine *m = app->mine;

	if (!m)
		return;
	keep_session(app);
	free(m->file);
	free(m->before);
	free(m);
	app->mine = NULL;
}

void tl_mine_begin(struct tl_app *app)
{
	struct tl_mine *m = app->mine;

	/* One that was not read is not written over. */
	if (!m || m->begun || !m->came)
		return;
	m->begun = true;
	if (tl_setting(app, TL_OPT_SAVE_SESSION))
		tl_session_restore(app, tl_mine_reader(app));
}

/* What is kept comes when the first articles are there already, and perhaps when the user is at
 * work. */
static void came_first(struct tl_app *app)
{
	tl_mine_recollect(app, TL_OPT_INPUT_METHOD);
	tl_sizes_recollect(app);
	tl_text_recollect(app->text);
	if (!app->corpus_ready)
		return;
	if (app->n_keys)
		app->mine->begun = true;
	else
		tl_mine_begin(app);
	/* What is listed may hang on it. */
	tl_app_filters_changed(app);
}

void tl_keep_came(struct tl_app *app, uint64_t corpus)
{
	struct tl_mine *m = app->mine;
	bool first;

	if (!m)
		return;
	first = !m->came;
	m->came = true;
	m->read_for = corpus;
	if (first)
		came_first(app);
	changed(app);
	tl_app_look(app);
}

void tl_keep_refused(struct tl_app *app, const struct tl_error *e)
{
	tl_app_error(app, "%s", e->text);
}

/* Told once, and when it has been written after all. */
void tl_keep_written(struct tl_app *app, const struct tl_error *why)
{
	struct tl_mine *m = app->mine;

	if (!m || m->told == (why != NULL))
		return;
	m->told = why != NULL;
	if (why)
		tl_app_error(app, _("What you have marked is not kept yet: %s"), why->text);
	else
		tl_app_message(app, "%s", _("What you have marked is kept now."));
}

struct tl_reader_marks tl_mine_marks(const struct tl_app *app, int64_t id)
{
	if (!app->mine)
		return (struct tl_reader_marks){.position = -1};
	return tl_reader_marks(tl_mine_reader(app), id);
}

/* What is kept hangs on the page's name, which is on the screen; false after a message: it will be
 * there soon. */
static bool know(struct tl_app *app, int64_t id)
{
	const char *file, *headline;

	if (!tl_app_article_known(app, id, &file, &headline)) {
		tl_app_message(app, "%s", _("Loading…"));
		return false;
	}
	if (file)
		tl_reader_know(tl_mine_reader(app), id, file);
	free(app->mine->file);
	app->mine->file = file ? tl_strdup(file) : NULL;
	return true;
}

/* The same of the article that is shown. */
static void know_reading(struct tl_app *app)
{
	if (app->reading->file)
		tl_reader_know(tl_mine_reader(app), app->reading->id, app->reading->file);
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
		tl_reader_tags_text(tl_mine_reader(app), id, out);
	}
	if (marks.noted)
		know_reading(app);
	note = marks.noted ? tl_reader_note(tl_mine_reader(app), id) : NULL;
	if (note)
		tl_buf_printf(out, "%s%s: %s", out->n > start ? " · " : "", _("Note"), note);
	free(note);
}

bool tl_mine_ready(struct tl_app *app)
{
	struct tl_mine *m = app->mine;
	uint64_t corpus = tl_corpus_number(app->corpus);

	if (!m)
		return true;
	/* What was read when it was opened is of the first corpus. */
	if (!m->asked_for)
		m->asked_for = corpus;
	if (m->came && !m->begun)
		m->read_for = corpus;
	if (m->asked_for != corpus) {
		m->asked_for = corpus;
		m->until = tl_now_ms() + WAIT_MS;
		tl_keeper_look(app, corpus, true);
	}
	if (m->read_for == corpus || tl_now_ms() >= m->until)
		return true;
	app->look_at = m->until;
	return false;
}

void tl_mine_refresh(struct tl_app *app)
{
	if (!app->mine)
		return;
	if (app->mine->told)
		tl_keeper_retry(app->keeper);
	tl_keeper_look(app, app->mine->asked_for, false);
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
		tl_reader_ids(tl_mine_reader(app), sets[what], tag, ids, n);
}

/* ---- what was typed ------------------------------------------------------------------------- */

void tl_mine_typed(struct tl_app *app, const char *prompt, const char *text)
{
	if (!app->mine || !prompt)
		return;
	tl_reader_typed(tl_mine_reader(app), prompt, text, NULL);
	tl_mine_write(app);
}

void tl_mine_history(struct tl_app *app, const char *prompt, struct tl_arena *arena,
		     const char ***list, size_t *n)
{
	*list = NULL;
	*n = 0;
	if (app->mine && prompt)
		tl_reader_history(tl_mine_reader(app), prompt, TL_READER_HISTORY, arena, list, n,
				  NULL);
}

static void keep_setting(struct tl_app *app, enum tl_option option, const char *text)
{
	struct tl_reader_value value = {.name = tl_options[option].name, .value = text};

	if (!app->mine)
		return;
	tl_reader_set_values(tl_mine_reader(app), TL_READER_SETTING, &value, 1, NULL);
	tl_mine_write(app);
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

void tl_mine_reading(struct tl_app *app)
{
	/* An article that is about to be replaced is not what the user turned to. */
	if (!app->mine || !app->reading || app->reading->id != app->wanted ||
	    tl_mine_marks(app, app->reading->id).read)
		return;
	know_reading(app);
	tl_reader_set_read(tl_mine_reader(app), app->reading->id, true, NULL);
	tl_mine_write(app);
	tl_view_dirty(app->list);
}

void tl_mine_leave(struct tl_app *app)
{
	size_t at;

	if (!app->mine || !app->reading)
		return;
	at = tl_text_position(app->text);
	know_reading(app);
	tl_reader_set_position(tl_mine_reader(app), app->reading->id, at ? (int64_t)at : -1, NULL);
	tl_mine_write(app);
}

void tl_mine_offer_tags(struct tl_app *app, const char *text, size_t begin, size_t end, bool quoted,
			struct tl_completion *out)
{
	char *typed = tl_strndup(text + begin, end - begin);
	struct tl_reader_tag *tags = NULL;
	size_t n = app->mine ? tl_reader_tags(tl_mine_reader(app), &tags) : 0;

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

	if (set(tl_mine_reader(app), id, on, &e) != TL_OK)
		tl_app_error(app, "%s", e.text);
	else if (app->focus != TL_SLOT_LIST)
		tl_app_message(app, "%s", said);
	tl_mine_write(app);
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

/* What an answer has changed is seen in the list, and said where it need not be in sight. Returns
 * false to keep the prompt open. */
static bool edited(struct tl_app *app, enum tl_status status, const struct tl_error *e,
		   const char *said)
{
	tl_mine_write(app);
	changed(app);
	if (status != TL_OK)
		tl_app_error(app, "%s", e->text);
	else if (app->focus != TL_SLOT_LIST)
		tl_app_message(app, "%s", said);
	return status != TL_EINPUT;
}

/* Another copy, perhaps, and another article that was looked at meanwhile. */
static struct tl_reader *know_edited(struct tl_app *app)
{
	struct tl_reader *r = tl_mine_reader(app);

	if (app->mine->file)
		tl_reader_know(r, app->mine->edited, app->mine->file);
	return r;
}

static bool tags_typed(struct tl_app *app, const char *text)
{
	struct tl_mine *m = app->mine;
	struct tl_error e;

	return edited(app, tl_reader_edit_tags(know_edited(app), m->edited, m->before, text, &e),
		      &e, _("The tags are kept."));
}

static bool note_typed(struct tl_app *app, const char *text)
{
	struct tl_mine *m = app->mine;
	struct tl_error e;

	return edited(app, tl_reader_set_note(know_edited(app), m->edited, m->before, text, &e), &e,
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
	tl_reader_tags_text(tl_mine_reader(app), id, &text);
	edit(app, id, &tags_prompt, tl_buf_steal(&text));
}

void tl_mine_edit_note(struct tl_app *app, int unused)
{
	int64_t id = current(app);
	char *note;

	(void)unused;
	if (!id)
		return;
	note = tl_reader_note(tl_mine_reader(app), id);
	edit(app, id, &note_prompt, note ? note : tl_strdup(""));
}
