/* The state of the browser and what its parts ask of each other. Commands change this state; drawing
 * (screen.c) reads it. Everything here belongs to the screen's thread, but for tl_app_wake. */
#ifndef TULIEU_UI_APP_H
#define TULIEU_UI_APP_H

#include "filter.h"
#include "layout.h"
#include "tulieu/config.h"
#include "tulieu/reader.h"
#include "tulieu/report.h"
#include "tulieu/telex.h"
#include "tulieu/i18n.h"
#include "tulieu/ui.h"
#include "view.h"
#include "worker.h"

#define TL_MAX_MODES 6

/* The article that is shown. Shared by counting. */
struct tl_reading {
	size_t holders;
	int64_t id;
	struct tl_arena *arena; /* owns the rest */
	struct tl_article article;
	const char *file; /* the page's name; NULL: it could not be read */
	struct tl_correction *corrections;
	size_t n_corrections;
};

/* What is known of the archive's file (watch.c). */
struct tl_watch {
	struct tl_watched {
		bool there;
		uint64_t device, node;
		int64_t size, seconds; /* of the last change */
		long nanoseconds;
	} file, log, open; /* as last seen; and the one that was opened */
	bool again;   /* look at the archive next time, too */
	bool looking; /* a thread is doing so */
	bool refused; /* what took its place can't be opened, which has been said */
	int64_t next; /* milliseconds: when to look, unless that is being done */
};

typedef void tl_then_fn(struct tl_app *app);

struct tl_first;

/* An archive that has been opened, by whatever thread, with its first articles (rows.h), and its file as it was
 * before. */
struct tl_opened {
	struct tl_archive *archive;
	struct tl_first *first;
	struct tl_watch watch;
};

struct tl_app {
	const struct tl_browse_options *options;
	struct tl_config config;
	/* What is wrong with the configuration file, and with those that it reads; the help lists it. */
	struct {
		char **list;
		size_t n, cap;
	} mistakes;
	char *path;      /* of the archive that is open */
	struct tl_opened *open_next; /* an archive to be shown in the next turn, or NULL */

	struct tl_archive *archive; /* the screen's own connection: the first articles, its name */
	struct tl_mine *mine;       /* what the user does with it; NULL until the first screen is drawn */
	struct tl_keeper *keeper;   /* where that is kept; NULL before */
	struct tl_rules *rules;     /* NULL until loaded */
	struct tl_corpus *corpus;   /* NULL until the rules are there; has no rows until loaded */
	bool corpus_ready;
	/* tl_archive_changes of the archive that the corpus is of, as `reads` sees it; while that is asked
	 * for, and once more when the answer is there. */
	uint32_t seen;
	bool looking, look_again;
	struct tl_watch watch;
	uint64_t total;             /* articles in the corpus, without pages that are none */
	struct tl_search *search;
	struct tl_search *counting; /* a second one, for the counts of a picker */
	struct tl_worker *worker;
	struct tl_worker *reads;      /* for what keys ask for, none of it long: rows, articles */
	struct tl_worker *background; /* for what nobody waits for: articles are not held up by it */
	/* For disks that may be long in answering: the archive's file, folders. Not of an archive; NULL until
	 * it is first asked for. */
	struct tl_worker *disk;
	struct tl_worker *files; /* file_jobs.h: for files that the user names; NULL until then */
	struct tl_alike *alike;       /* articles that are one text; NULL: not known */
	uint64_t alike_asked;         /* number of the corpus for which they were asked */
	int wake_pipe[2];

	char *first_query; /* the first filter, until the rules are there; NULL: none */
	struct tl_history history;
	/* Of a filter typed with an input method: the text, and its keys, which are tried when the text
	 * finds nothing. */
	struct {
		char *text, *keys;
		enum { TL_KEYS_UNTRIED, TL_KEYS_TRIED, TL_KEYS_FAILED } state;
	} retry;
	struct tl_filter *typed;  /* the keyword filter while it is typed: stands for the one in force */
	bool typing;              /* `typed` counts, also when it is NULL */
	enum tl_order order;
	struct tl_query *query;   /* all filters in one; NULL until the rules are there */
	struct tl_result *result; /* what the list shows; NULL before the first */
	size_t found;             /* rows of it known when it was last looked at */
	int64_t look_at;          /* milliseconds: show the next result then, however far it is; 0: there is none */
	bool searching;

	struct tl_reading *reading; /* NULL: none */
	int64_t wanted;             /* article to be shown, 0: none */
	int64_t asked;              /* the one the worker was asked for */
	int64_t rest_until;         /* milliseconds: ask for `wanted` then; 0: nothing waits */
	tl_then_fn *then;           /* done when `wanted` has been read; NULL: nothing */
	int64_t keys_at;            /* milliseconds: keys wait for an answer until then; 0: for nothing */

	struct tl_copy *copy; /* what can be copied, while it is being chosen; NULL before the first */

	/* A figure that is being added: its article, and the words of the text that it stands in. */
	struct {
		int64_t id;
		struct tl_span words;
		bool added; /* it is being written; then the figures' cursor goes to it */
	} missed;

	struct tl_deleted *deleted; /* the last article deleted; NULL: none, or it is back */
	int64_t deleting;           /* the one that is asked about */
	struct tl_outgoing *outgoing; /* what is exported or piped; NULL before the first */

	struct tl_annotating *annotating; /* the rules applied again; NULL before the first time */

	struct tl_rows *rows; /* texts of the list's rows: rows.h; the list's */
	int64_t draw_at;      /* milliseconds: draw what waits for its texts then; 0: nothing waits */

	struct tl_layout layout;
	struct tl_view *list, *text, *raw, *figures;
	struct tl_view *slots[TL_SLOTS];
	struct tl_view *modes[TL_MAX_MODES]; /* the last one has the keys */
	size_t n_modes;
	struct tl_view *parked; /* a survey that waits behind what was opened from it, or NULL */
	size_t parked_filters;  /* the state of the filters before that; SIZE_MAX: it waits behind a text */
	enum tl_slot focus, below;
	enum tl_divider dragged; /* by the mouse, whose button is held */
	bool zoom;

	char message[400];
	bool message_is_error;
	bool message_above; /* it was drawn above the line that is typed into, over the panes */
	bool relayout, top_dirty, bottom_dirty;
	tl_key key;   /* the last one */
	uint64_t n_keys; /* that have been handled */
	bool pasting; /* between the marks of a paste that nothing takes */
	bool quit;
};

/* ---- browse.c ------------------------------------------------------------------------------- */

/* From any thread: the loop looks at what threads have done. */
void tl_app_wake(void *app);
int64_t tl_now_ms(void);
/* Keys wait for what was just asked for, no longer than nobody notices: until app->keys_at is 0. */
void tl_app_keys_wait(struct tl_app *app);
/* In the bottom line until the next key. */
void tl_app_message(struct tl_app *app, const char *format, ...) TL_PRINTF(2, 3);
void tl_app_error(struct tl_app *app, const char *format, ...) TL_PRINTF(2, 3);
/* The same of what has failed; the archive is named where it is to blame. */
void tl_app_failed(struct tl_app *app, const struct tl_error *e);
/* In any thread. The caller frees *out, unless what is in it has been taken. */
enum tl_status tl_archive_opened(const char *path, struct tl_opened **out, struct tl_error *e);
void tl_opened_free(struct tl_opened *o); /* NULL is fine */
/* Closes the archive that is open and shows this one, which belongs to the app from now on. TL_ESYSTEM when no threads
 * can be had. */
enum tl_status tl_app_take(struct tl_app *app, struct tl_opened *o, struct tl_error *e);
/* NULL when no thread can be had: that has been said. */
struct tl_worker *tl_app_disk(struct tl_app *app);
/* Of an archive that has just been opened: the reader's own state, rules and columns. */
void tl_app_begin(struct tl_app *app);

/* ---- watch.c: other processes change the archive's file ---------------------------------------- */

void tl_watch_start(struct tl_watch *w, const char *path); /* before the archive is opened */
/* Has a thread look at it when it is time to (app->watch.next): what has changed is read, a file that was
 * replaced is opened, one that is gone is told. */
void tl_watch_due(struct tl_app *app, int64_t now);

/* ---- model.c: filters, search, article ------------------------------------------------------ */

void tl_app_rules_loaded(struct tl_app *app, struct tl_rules *rules);
/* The filters or the order have changed: the query is made anew and posted. */
void tl_app_filters_changed(struct tl_app *app);
/* Filter `index` (-1: one more) becomes f, whose ownership goes over; NULL removes it. */
void tl_app_set_filter(struct tl_app *app, int index, struct tl_filter *f);
/* Corpus or search have something new. */
void tl_app_look(struct tl_app *app);
/* Has a thread ask whether another program has changed the archive; then the corpus is loaded anew. */
void tl_app_refresh(struct tl_app *app);
/* Shows an article: at once, or when the cursor has rested. 0: none. */
void tl_app_show(struct tl_app *app, int64_t id, bool at_once);
void tl_app_show_due(struct tl_app *app, int64_t now);
void tl_app_close_archive(struct tl_app *app);
struct tl_reading *tl_reading_hold(struct tl_reading *r);
void tl_reading_drop(struct tl_reading *r); /* NULL is fine */
/* All conditions but those of a dimension, for its picker; the caller frees. */
struct tl_query *tl_app_query_without(struct tl_app *app, enum tl_dim dim);

/* filter_words.c: the search has ended without an article: if an input method made the words, the keys are tried. */
void tl_app_found_nothing(struct tl_app *app);

/* ---- groups.c: articles that are one text stand under one row ---------------------------------- */

/* Finds them, if that is asked for (`set fold`) and the corpus is another than the last time. */
void tl_groups_want(struct tl_app *app);
void tl_groups_set(struct tl_app *app); /* the setting has changed */
void tl_groups_free(struct tl_app *app);
void tl_groups_turn(struct tl_app *app, int all); /* commands: the group under the cursor, or all */

/* ---- mine.c: what the user does with articles ------------------------------------------------ */

/* Opens the reader's state for the archive that is open, if any; says so where it can't be kept. After
 * the first screen has been drawn: nobody waits for it. */
void tl_mine_open(struct tl_app *app);
void tl_mine_close(struct tl_app *app);
/* Suspends it when that has been written: whoever is stopped in the middle of it keeps all others out. */
void tl_mine_suspend(struct tl_app *app);
/* What is kept, as far as it is known (keep.h); NULL where there is nothing. */
struct tl_reader *tl_mine_reader(const struct tl_app *app);
/* Has written what was set in it. */
void tl_mine_write(struct tl_app *app);
/* Rules and corpus are there, for the first time: the last session goes on. */
void tl_mine_begin(struct tl_app *app);
/* What is known of an article. */
struct tl_reader_marks tl_mine_marks(const struct tl_app *app, int64_t id);
/* Appends tags and note of an article as a reader sees them; nothing where there are none. */
void tl_mine_text(struct tl_app *app, int64_t id, struct tl_buf *out);
/* Whether what is kept of articles has been read since app->corpus was: pages may stand under other ids. If not
 * it is being read, and tl_app_look follows. A disk that is too long in answering is not waited for. */
bool tl_mine_ready(struct tl_app *app);
/* Has what other browsers have changed read behind. */
void tl_mine_refresh(struct tl_app *app);
/* The sets of `is:read` and the like, for tl_search_post; context is the app. */
void tl_mine_state(void *app, enum tl_state what, const char *tag, uint32_t **ids, size_t *n);
/* The article on the screen is being read, not only passed by. */
void tl_mine_reading(struct tl_app *app);
/* The article on the screen is left: its place is kept. */
void tl_mine_leave(struct tl_app *app);
/* What was typed in a prompt, for the next time; and what was typed before, newest first. */
void tl_mine_typed(struct tl_app *app, const char *prompt, const char *text);
void tl_mine_history(struct tl_app *app, const char *prompt, struct tl_arena *arena,
		     const char ***list, size_t *n);
/* Appends the user's tags that begin with text[begin .. end) to what can stand there. quoted: as a query
 * needs a name of several words. */
void tl_mine_offer_tags(struct tl_app *app, const char *text, size_t begin, size_t end, bool quoted,
			struct tl_completion *out);
/* A setting that is remembered, since it is changed by a key; what was remembered of it the last time is
 * in force again (tl_mine_open does so); or it is forgotten. */
void tl_mine_remember(struct tl_app *app, enum tl_option option);
void tl_mine_recollect(struct tl_app *app, enum tl_option option);
void tl_mine_forget(struct tl_app *app, enum tl_option option);
/* Commands on the article under the cursor or on the screen. */
void tl_mine_star(struct tl_app *app, int unused);
void tl_mine_toggle_read(struct tl_app *app, int unused);
void tl_mine_edit_tags(struct tl_app *app, int unused);
void tl_mine_edit_note(struct tl_app *app, int unused);

/* ---- settings.c: options, keys and colours of the user ---------------------------------------- */

static inline int tl_setting(const struct tl_app *app, enum tl_option option)
{
	return app->config.values[option];
}
/* Reads the configuration file, if there is one; tells what is wrong with it. Before the terminal is
 * taken, after the default keys were bound. */
void tl_settings_start(struct tl_app *app);
void tl_settings_free(struct tl_app *app);
/* The statements of a configuration file, of which the command line knows all. */
extern const struct tl_statement tl_settings[];
extern const size_t tl_n_settings;
/* An option was changed while the browser runs. */
void tl_settings_apply(struct tl_app *app, enum tl_option option);

/* ---- session.c: to go on where the last session ended ---------------------------------------- */

/* Once, when rules and corpus are there, before the first query is run. */
void tl_session_restore(struct tl_app *app, struct tl_reader *reader);
void tl_session_save(struct tl_app *app, struct tl_reader *reader);

/* ---- views and modes: views.c, and a file each ---------------------------------------------- */

void tl_views_start(struct tl_app *app);
void tl_views_stop(struct tl_app *app);
struct tl_view *tl_app_view(struct tl_app *app); /* that has the keys */
struct tl_view *tl_app_pane(struct tl_app *app); /* in focus, whatever mode stands over it */
void tl_app_focus(struct tl_app *app, enum tl_slot slot);
void tl_app_zoom(struct tl_app *app, bool zoom);
/* Puts another view into a slot: the raw page in the place of the text. */
void tl_app_swap(struct tl_app *app, enum tl_slot slot, struct tl_view *v);
void tl_app_push(struct tl_app *app, struct tl_view *mode); /* takes it over */
void tl_app_pop(struct tl_app *app);
void tl_app_each_view(struct tl_app *app, void (*each)(struct tl_view *v));
/* Computes the geometry anew and gives it to all views. */
void tl_app_arrange(struct tl_app *app);
/* From `arrange` of a popup: makes it as wide as its texts need, as far as the screen has room. */
void tl_app_widen(struct tl_view *v, int columns);

struct tl_view *tl_list_new(struct tl_app *app);
struct tl_view *tl_text_new(struct tl_app *app);
struct tl_view *tl_raw_new(struct tl_app *app);
struct tl_view *tl_figures_pane_new(struct tl_app *app);
struct tl_view *tl_help_new(struct tl_app *app, enum tl_context context);
struct tl_view *tl_start_new(struct tl_app *app);
/* The picker of a kind of filter (filter.h); and the picker of orders. */
struct tl_view *tl_picker_new(struct tl_app *app, enum tl_dim dim);
struct tl_view *tl_order_picker_new(struct tl_app *app);
/* One that sets no filter: chosen gets the one value, and the picker's corpus, when it has been left. */
typedef void tl_chosen_fn(struct tl_app *app, struct tl_corpus *corpus, uint32_t value);
struct tl_view *tl_choice_picker_new(struct tl_app *app, enum tl_dim dim, tl_chosen_fn *chosen);
void tl_picker_mark(struct tl_view *picker);    /* the value under its cursor, or takes the mark away */
void tl_picker_exclude(struct tl_view *picker); /* the marked values are left out, or not */
/* The searches that the user has saved; what can be done with them. */
struct tl_view *tl_saved_new(struct tl_app *app);
void tl_saved_add(struct tl_app *app, int unused);
void tl_saved_delete(struct tl_app *app, int unused);
/* Searches so, by its name; TL_ENOTFOUND: there is none. */
enum tl_status tl_saved_open(struct tl_app *app, const char *name, struct tl_error *e);
/* Appends the names that begin with what was typed. */
void tl_saved_offer(struct tl_app *app, const char *typed, struct tl_completion *out);
/* Surveys (survey.c): views over all panes, of the articles of the filters in force. At most one stands. */
/* Opens one in the place of the one that stands, if any; takes it over. */
void tl_survey_open(struct tl_app *app, struct tl_view *v);
/* The one that stands if it is of this kind, else NULL. */
struct tl_view *tl_survey_of(struct tl_app *app, enum tl_context kind);
/* Puts it aside for the text of an article, at a byte of its body. */
void tl_survey_park(struct tl_app *app, int64_t article, size_t offset);
/* Puts it aside for the list, to which the caller is about to add or change one filter. */
void tl_survey_aside(struct tl_app *app);
/* Back to it from there, if it is so; the one filter is undone. */
bool tl_survey_return(struct tl_app *app);
/* What the list shows, when the search for it is done; else NULL. Held by the app. */
struct tl_result *tl_survey_result(const struct tl_app *app);
/* Commands, in table.c, map.c, kwic.c; arg: what for, see there. */
void tl_table_open(struct tl_app *app, int unused);
void tl_table_indicator(struct tl_app *app, int unused);
void tl_table_division(struct tl_app *app, int unused);
void tl_table_level(struct tl_app *app, int unused);
void tl_table_kind(struct tl_app *app, int unused);
void tl_table_order(struct tl_app *app, int unused);
void tl_kwic_open(struct tl_app *app, int unused);
void tl_kwic_order(struct tl_app *app, int unused);
void tl_kwic_together(struct tl_app *app, int unused);
void tl_kwic_neighbours(struct tl_app *app, int unused);
/* The lines that stand, or the neighbours where they are shown; false: there are none. */
bool tl_kwic_write(struct tl_app *app, enum tl_sheet_form form, struct tl_buf *out);
/* survey_file.c: the table or the lines. */
void tl_survey_export(struct tl_app *app, int unused);
void tl_survey_copy(struct tl_app *app, int unused);
/* map.c */
void tl_map_open(struct tl_app *app, int unused);
void tl_map_division(struct tl_app *app, int unused);
void tl_map_indicator(struct tl_app *app, int unused);
void tl_map_articles(struct tl_app *app, int unused);

void tl_picker_turn(struct tl_view *picker);    /* to its next page: provinces by region, of today ... */
/* Asks for the number of a filter. */
struct tl_view *tl_number_new(struct tl_app *app);

/* What a prompt is for. All but the label may be NULL. */
struct tl_prompt_use {
	const char *label;   /* N_(): short, since what is typed needs the line */
	const char *hint;    /* N_(): what can be typed; shown where there is room */
	const char *history; /* name under which what was typed is remembered */
	/* The initial text is a proposal, shown as chosen: whoever types, types something else; Enter takes
	 * it, and an arrow, a blank or what edits goes on with it. */
	bool proposes;
	/* accept returns false to keep the prompt open (it has said why). */
	bool (*accept)(struct tl_app *app, const char *text);
	/* Called with the text when the prompt has been left: may open another mode. */
	void (*then)(struct tl_app *app, const char *text);
	/* keys: the keys as they were typed, where the input method has made other text of them; or NULL. */
	void (*changed)(struct tl_app *app, const char *text, const char *keys);
	void (*cancel)(struct tl_app *app);
	/* What may stand at the cursor; as tl_query_complete. May leave it empty and have it looked for: see
	 * tl_prompt_offered. */
	void (*complete)(struct tl_app *app, const char *text, size_t n, size_t cursor,
			 struct tl_completion *out);
};
struct tl_view *tl_prompt_new(struct tl_app *app, const struct tl_prompt_use *use,
			      const char *initial);

/* Says what is wrong with what was typed. In a prompt the text stays, and the cursor goes behind the word at
 * e->column (code points of the prompt's text, from 1; 0: where it is). */
void tl_app_refuse(struct tl_app *app, const struct tl_error *e);

/* Of the view that has the keys, which must be a prompt: steps through what can stand at the cursor, or
 * through what was typed before. */
void tl_prompt_complete(struct tl_view *prompt, int direction);
void tl_prompt_recall(struct tl_view *prompt, int direction);
/* What was asked for by `complete` has been found, for that text and cursor: taken from *found if v is a
 * prompt that still has them. */
void tl_prompt_offered(struct tl_view *v, const char *text, size_t cursor,
		       struct tl_completion *found);

/* A line of text that is edited: the prompt's and the pickers'. Starts as {0}. */
struct tl_line {
	struct tl_buf text;
	size_t cursor; /* byte */
	/* Keys of the word that is being typed with the input method, and where it begins in the text;
	 * n 0: none is. */
	struct tl_buf word;
	size_t word_at;
	/* The whole line as keys, while it has only been typed and deleted at its end. */
	struct tl_buf keys;
	bool keys_lost;
};
/* True if the key was for it; *changed tells whether the text has changed. */
bool tl_line_key(struct tl_line *line, tl_key key, bool *changed);
/* Puts a character in as it is, whatever the input method: of a paste. */
bool tl_line_put(struct tl_line *line, tl_key key);
void tl_line_set(struct tl_line *line, const char *text);
/* The cursor goes behind the word at a column (code points, from 1); one in quotes is a word. */
void tl_line_go_behind(struct tl_line *line, int column);
void tl_line_free(struct tl_line *line);
/* The keys of the line where they differ from its text, else NULL. */
const char *tl_line_keys(const struct tl_line *line);
/* The input method of all lines. */
void tl_line_method(enum tl_input_method method, bool old_tone);
/* Draws the line from the pen on, scrolled so that the cursor is seen, in a style; *cursor_x gets its
 * column. */
void tl_line_draw(const struct tl_line *line, struct tl_pen *pen, enum tl_style style, int *cursor_x);
static inline const char *tl_line_text(const struct tl_line *line)
{
	return line->text.n ? line->text.p : "";
}

/* ---- what views offer to each other ---------------------------------------------------------- */

/* list.c */
int64_t tl_list_current(struct tl_view *list);             /* id under the cursor, 0: none */
/* What is known of the article under the cursor, until the next turn of the loop; NULL: nothing yet. */
const struct tl_list_row *tl_list_row(struct tl_view *list);
/* The article that its user is at: under the cursor, or the one to which it comes back when a filter is
 * taken away. 0: none. */
int64_t tl_list_place(struct tl_view *list);
bool tl_list_step(struct tl_view *list, int direction);    /* false at the end */
/* The newest articles, before there is a corpus; taken over. */
void tl_list_first(struct tl_view *list, struct tl_first *first);
/* The cursor goes to an article as soon as a result has it. */
void tl_list_wait_for(struct tl_view *list, int64_t id);
/* To a row, from 1 up; beyond the end to the last. */
void tl_list_to_row(struct tl_view *list, size_t row);
/* To the first article of some days (in the order of dates: to where they would be); false: there is
 * none. */
bool tl_list_to_days(struct tl_view *list, enum tl_order order, int32_t from, int32_t to);
/* Whether the cursor would go to the top of a result that is still growing, and then, perhaps, to an article
 * further down: the list would be drawn twice. */
bool tl_list_seeks(struct tl_view *list, const struct tl_result *result);
/* The archive has changed: rows are read again, and the result that comes leaves the cursor alone. */
void tl_list_stale(struct tl_view *list);
/* The groups of articles that are one text, NULL: none; they must stay until others are given. */
void tl_list_regroup(struct tl_view *list, const struct tl_alike *alike);
size_t tl_list_folded(const struct tl_view *list); /* articles that stand below another's row */
/* Opens or closes the group under the cursor, or all; false: there is none. */
bool tl_list_fold(struct tl_view *list, bool all);
/* jump.c: goes to where a text says, "120", "3/2019". TL_EUSAGE where it says nothing. And asks for it. */
enum tl_status tl_jump(struct tl_app *app, const char *text, struct tl_error *e);
void tl_jump_ask(struct tl_app *app, int unused);
/* text.c */
/* The byte at the top; 0 at the beginning, and when the end can be seen: then nothing is to be kept. */
size_t tl_text_position(struct tl_view *text);
/* Where the article was left is known only now: goes there, if it still stands at its beginning. */
void tl_text_recollect(struct tl_view *text);
/* Brings a byte of an article's body onto the screen, as soon as it is the one that is shown. */
void tl_text_show_place(struct tl_view *text, int64_t id, size_t offset);
/* Marks a place of the body and its sentence, and brings them onto the screen. from_figures: Enter goes
 * back to the figures. Or a metric by its index. */
void tl_text_show(struct tl_view *text, struct tl_span place, struct tl_span sentence,
		  bool from_figures);
void tl_text_show_figure(struct tl_view *text, size_t index, bool from_figures);
/* The place of the words that were looked for: the one that is stepped on, which it goes to if none is. *n: how many
 * there are; *number: which it is, from 1. False: there is none. */
bool tl_text_match(struct tl_view *text, struct tl_span *place, size_t *number, size_t *n);
/* figures.c: puts its cursor on a metric of the article. */
void tl_figures_at(struct tl_view *figures, size_t index);
size_t tl_figures_current(struct tl_view *figures); /* SIZE_MAX: none */
bool tl_figures_any(struct tl_view *figures);       /* whether there is anything in it */
/* A filter by what stands under its cursor: the indicator, the person, the place ... */
void tl_figures_filter(struct tl_view *figures);

/* ---- copy.c: pieces of an article, to the clipboard or to a file ------------------------------ */

void tl_copy(struct tl_app *app, int unused);
void tl_copy_free(struct tl_app *app);
/* The article that commands are about: under the list's cursor, or on the screen. 0: none. */
int64_t tl_app_article(struct tl_app *app);
/* What is known of an article without asking the archive: its page's name, and its headline, of which either
 * may be NULL; false: it is being read. Until the next turn of the loop. */
bool tl_app_article_known(struct tl_app *app, int64_t id, const char **file, const char **headline);
/* What is on the screen has changed in the archive. Keys typed ahead wait as those below do. */
void tl_app_read_again(struct tl_app *app);
/* Calls `then` when the article that commands are about is app->reading: now, or as soon as it has been read. Keys
 * that were typed ahead wait for that, so that they go where they were meant to, but no longer than a tenth of a
 * second; one that comes then gives it up. */
void tl_app_with_article(struct tl_app *app, tl_then_fn *then);

/* ---- export.c, pipe.c: articles to a file, to a program, to a web browser -------------------- */

void tl_export(struct tl_app *app, int unused);
void tl_export_look(struct tl_app *app); /* a thread has news */
void tl_export_end(struct tl_app *app);  /* one that is running is given up */
void tl_pipe(struct tl_app *app, int unused);
void tl_open_address(struct tl_app *app, int unused);

/* ---- explain.c: why, and what is right instead ------------------------------------------------ */

void tl_explain_open(struct tl_app *app, int unused);
void tl_explain_undo(struct tl_app *app, int unused); /* of the view that has the keys */

/* ---- missed.c: a figure that the rules have missed -------------------------------------------- */

void tl_missed_ask(struct tl_app *app, int unused);

/* ---- annotate.c: the rules again, over the whole archive --------------------------------------- */

/* A command: begins, or asks whether it should stop. */
void tl_annotating_start(struct tl_app *app, int unused);
/* Tells that the rules are newer than the marks of the archive, and what applies them. */
void tl_annotating_offer(struct tl_app *app);
void tl_annotating_text(const struct tl_app *app, struct tl_buf *out); /* appends how far it is */
void tl_annotating_look(struct tl_app *app);                           /* the thread has news */
void tl_annotating_end(struct tl_app *app);                            /* one that runs is stopped */

/* ---- delete.c: an article out of the archive, and back ---------------------------------------- */

void tl_delete(struct tl_app *app, int unused);
/* False if the last thing that can be undone is no deletion. */
bool tl_delete_undo(struct tl_app *app);
void tl_delete_free(struct tl_app *app);

/* ---- sizes.c: how large the panes are -------------------------------------------------------- */

struct tl_sizes tl_sizes(const struct tl_app *app);
/* A divider gets a size that fits; remember: for the next session, too. */
void tl_sizes_set(struct tl_app *app, enum tl_divider divider, int size, bool remember);
/* What was remembered the last time. */
void tl_sizes_recollect(struct tl_app *app);
/* Commands: the pane in focus larger (1) or smaller (-1); all as the screen is. */
void tl_sizes_step(struct tl_app *app, int direction);
void tl_sizes_reset(struct tl_app *app, int unused);

/* mouse.c: a TL_KEY_MOUSE has come. */
void tl_app_mouse(struct tl_app *app);

/* ---- screen.c ------------------------------------------------------------------------------- */

/* Draws what is dirty and sends it. */
void tl_screen_draw(struct tl_app *app);

#endif
