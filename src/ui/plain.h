/* The dialogue without a screen: what its files share. Everything is printed line by line and
 * numbered, for screen readers, dumb terminals and pipes; nothing moves on the screen and nothing
 * is shown by place, colour or an attribute alone. */
#ifndef TULIEU_UI_PLAIN_H
#define TULIEU_UI_PLAIN_H

#include "choices.h"
#include "deleted.h"
#include "fold.h"
#include "grid.h"
#include "kwic_lines.h"
#include "tulieu/i18n.h"
#include "tulieu/reader.h"
#include "tulieu/ui.h"

/* Lines, or articles, of one page. */
#define PLAIN_PAGE 10

/* What stands in the list's place, and what a number means there. */
enum plain_standing {
	PLAIN_LIST,	   /* nothing: the articles of the list themselves */
	PLAIN_CHOICES,	   /* values: the number sets the filter, or shows what was asked for */
	PLAIN_OCCURRENCES, /* of words: it reads the place */
	PLAIN_NEIGHBOURS,  /* of words: it opens nothing */
	PLAIN_TABLE,	   /* cells: it reads the article, or lists several */
	PLAIN_MAP /* provinces by an indicator, or by articles: the same, or sets the filter */
};
struct plain_line {
	char *text;
	int64_t id;  /* article that its number opens, 0: none */
	size_t at;   /* the place in it, SIZE_MAX: its beginning */
	char *query; /* else the filter that its number sets; NULL: none */
};
/* Starts from {0}; owns its lines. */
struct plain_lines {
	struct plain_line *list;
	size_t n, cap;
};
/* What the number of a choice is for. */
enum plain_purpose { PLAIN_TO_FILTER, PLAIN_TO_TABLE, PLAIN_TO_MAP };

struct plain {
	const struct tl_browse_options *options;
	struct tl_config config;
	char *path; /* of the archive that is open */
	struct tl_archive *archive;
	struct tl_rules *rules;
	struct tl_corpus *corpus;
	uint32_t seen; /* for tl_corpus_stale */
	struct tl_reader *reader;

	struct tl_history history;
	enum tl_order order;
	struct tl_result *result;
	const uint32_t *rows;
	size_t n_rows;
	struct tl_alike *alike; /* articles that are one text; NULL: not known */
	uint64_t alike_of;	/* number of the corpus that they were looked for in; 0: none */
	struct tl_fold fold;	/* of the rows: the list's numbers are its items */

	struct plain_lines lines;     /* shown in the list's place while there are any */
	enum plain_standing standing; /* what they are */
	size_t first;		      /* item of the list, or line, that the page begins with */
	size_t list_first;	      /* of the list, meanwhile */

	struct tl_choices choices;
	enum plain_purpose purpose;
	bool hinted; /* it was said how to choose */
	struct plain_kwic {
		struct tl_query *query; /* whose places they are; NULL: none was asked for */
		struct tl_kwic_lines found;
		enum tl_together how;
		enum tl_kwic_order order;
		bool cut, two; /* two: neighbours of two syllables */
		struct tl_kwic_neighbours sides[2];
	} kwic;
	struct plain_table {
		char *indicator; /* NULL: none was asked for, or numbers of articles */
		enum tl_dim dim; /* TL_DIM_NONE where it chooses none */
		enum tl_level level;	  /* TL_LEVELS: any */
		enum tl_metric_kind kind; /* TL_METRIC_KINDS: what there is most of */
		bool by_total, map;
		struct tl_figures *figures;
		struct tl_grid grid;
	} table;

	int64_t id; /* article that is open, 0: none */
	size_t row; /* its item of the list, or its line, when it was opened from there, else
		       SIZE_MAX */
	struct tl_arena *arena; /* owns the article */
	struct tl_article article;
	size_t block;  /* of it, that was read last by itself; SIZE_MAX: none */
	size_t figure; /* the same of its figures */
	char *find;    /* words that were looked for in it; NULL: those of the filters are */

	char *session; /* filters and order as they are kept; NULL: none are */

	struct tl_deleted *deleted; /* the last article deleted; NULL: none, or it is back */

	int columns;	    /* text is wrapped to so many; 0: a paragraph is one line */
	int rows_of_screen; /* after so many lines the output waits; 0: never */
	int printed;	    /* lines since the last command */
	bool stopped;	    /* the user has read enough of this output */
	char *typed_ahead;  /* the next line, typed where the output waited; NULL: none */
	bool quit;
};

/* ---- plain_commands.c: the table ------------------------------------------------------------- */

enum plain_group {
	PLAIN_IN_LIST,
	PLAIN_IN_FILTERS,
	PLAIN_IN_READING,
	PLAIN_IN_MINE,
	PLAIN_IN_SURVEYS,
	PLAIN_IN_OUT,
	PLAIN_IN_OTHER,
	PLAIN_GROUPS
};
struct plain_command {
	const char *en, *vi; /* names; typed with or without marks, as far as needed */
	const char *words;   /* N_(), or "" */
	const char *help;    /* N_() */
	void (*run)(struct plain *p, const char *words); /* NULL: values of `dim` are chosen */
	/* The browser's commands that it does, by their names, parted by blanks; "kwic:order" only
	 * the one of that context. */
	const char *does;
	enum plain_group group;
	bool text; /* takes words that the input method may make Vietnamese */
	enum tl_dim dim; /* TL_DIM_NONE where it chooses none */
};
extern const struct plain_command plain_commands[];
extern const size_t plain_n_commands;
const char *plain_group_title(enum plain_group group);
/* Commands of the browser that have no meaning in a dialogue, as in `does`, and why, N_(). */
struct plain_without {
	const char *commands, *why;
};
extern const struct plain_without plain_without[];
extern const size_t plain_n_without;
/* The command of a name, or of the beginning of one; NULL: there is none. n: bytes. */
const struct plain_command *plain_command_of(const char *name, size_t n);
void plain_help(struct plain *p, const char *words);

/* ---- plain.c -------------------------------------------------------------------------------- */

/* Loads the corpus anew after a change of the archive; the list is empty until plain_search. False:
 * *e tells why, and all is as it was. */
bool plain_reload(struct plain *p, struct tl_error *e);
/* Runs a line as if it had been typed. */
void plain_do(struct plain *p, const char *line);
void plain_annotate(struct plain *p, const char *words);
void plain_quit(struct plain *p, const char *words);

/* ---- plain_print.c: lines out and in --------------------------------------------------------- */

/* Prints a line, or several parted by '\n', made safe and wrapped. */
void plain_say(struct plain *p, const char *format, ...) TL_PRINTF(2, 3);
/* Says a message of a loader (tl_report_fn); context: the struct plain. */
void plain_report(void *context, const char *message);
void plain_text(struct plain *p, const char *text, size_t n);
/* Says what went wrong. */
void plain_error(struct plain *p, const struct tl_error *e);
/* Reads a number from 1 to most at the front of the words; 0 after a message. */
size_t plain_number(struct plain *p, const char *words, size_t most);
bool plain_english(void);
/* The next line of the input, clean and without its end; the caller frees it. NULL: there is none.
 */
char *plain_line(void);
/* True for a line that says yes: an empty one, and the end of the input, do not. */
bool plain_yes(void);
/* True if the words begin with this one, in English or in the language of the interface (a gettext
 * key), as typed with or without marks; *words goes behind it and the blanks that follow. */
bool plain_word(const char **words, const char *key);

/* ---- plain_list.c: the list ------------------------------------------------------------------ */

/* Runs the filters anew and prints the first page. False after a message. */
bool plain_search(struct plain *p);
/* The same, with the page that begins with this item. */
bool plain_search_at(struct plain *p, size_t first);
/* Runs a query over the archive with the reader's marks; the caller drops *out. */
enum tl_status plain_run(struct plain *p, const struct tl_query *query, struct tl_result **out,
			 struct tl_error *e);
/* Prints the page of the list, or of the lines in its place; an open article is closed. */
void plain_print(struct plain *p);
/* Rows go, and what is folded of them: before their corpus does. */
void plain_forget_rows(struct plain *p);
void plain_list(struct plain *p, const char *words);
void plain_next(struct plain *p, const char *words);
void plain_previous(struct plain *p, const char *words);
void plain_go_to(struct plain *p, const char *words);
void plain_order(struct plain *p, const char *words);
void plain_reverse(struct plain *p, const char *words);

/* ---- plain_fold.c: articles that are one text ------------------------------------------------ */

/* Groups the rows of a new result, as the settings ask. */
void plain_fold_rows(struct plain *p);
void plain_fold_forget(struct plain *p); /* nothing is folded, and nothing known of it */
void plain_fold(struct plain *p, const char *words);
void plain_fold_all(struct plain *p, const char *words);

/* ---- plain_filter.c -------------------------------------------------------------------------- */

/* Puts a filter, typed as a query, in the place of the one on the same field, and searches. */
void plain_put_filter(struct plain *p, const char *text);
/* The same of one that is made; takes it over. */
void plain_put(struct plain *p, struct tl_filter *f);
/* Those in force, in one line; nothing where there are none. */
void plain_say_filters(struct plain *p);
void plain_filter(struct plain *p, const char *words);
void plain_filter_by(struct plain *p, const char *words);
void plain_remove(struct plain *p, const char *words);
void plain_undo(struct plain *p, const char *words);
void plain_redo(struct plain *p, const char *words);
void plain_save(struct plain *p, const char *words);
void plain_saved(struct plain *p, const char *words);
void plain_unsave(struct plain *p, const char *words);

/* ---- plain_choices.c: values to choose from -------------------------------------------------- */

/* Chooses among those that stand by what was typed: numbers or names with commas between. */
void plain_choose(struct plain *p, const char *words);
/* Chooses values of a kind by their names and filters by them; without names, or with a question mark behind
 * one, shows them with their numbers. */
void plain_pick(struct plain *p, enum tl_dim dim, const char *words);
/* The id of the indicator that was typed, as long as the corpus lasts. NULL after a message, or
 * after those that fit (no words: all) were shown, for the purpose. */
const char *plain_find_indicator(struct plain *p, const char *words, enum plain_purpose purpose);

/* ---- plain_lines.c: what stands in the list's place -------------------------------------------
 */

/* Adds a line; text and query (may be NULL) become the lines'. */
void plain_lines_add(struct plain_lines *lines, char *text, int64_t id, size_t at, char *query);
void plain_lines_free(struct plain_lines *lines);
/* Takes the lines over, shows their first page, and says `none` where there are none: then the list
 * stays. */
void plain_lines_show(struct plain *p, struct plain_lines *lines, enum plain_standing what,
		      const char *none);
/* The lines go, and the list is on its old page; nothing is printed. */
void plain_lines_close(struct plain *p);
/* How many numbers there are to choose from, of the lines or of the list. */
size_t plain_shown(const struct plain *p);
/* The article of a number from 1 to plain_shown, 0: the line is of none or of several. */
int64_t plain_shown_id(const struct plain *p, size_t number);

/* ---- plain_kwic.c ---------------------------------------------------------------------------- */

void plain_concordance(struct plain *p, const char *words);
void plain_together(struct plain *p, const char *words);
void plain_neighbours(struct plain *p, const char *words);
void plain_kwic_order(struct plain *p, const char *words);
/* The lines again, from the neighbours. */
void plain_kwic_show(struct plain *p);
void plain_kwic_free(struct plain *p);

/* ---- plain_survey.c -------------------------------------------------------------------------- */

void plain_table(struct plain *p, const char *words);
void plain_map(struct plain *p, const char *words);
void plain_level(struct plain *p, const char *words);
void plain_kind(struct plain *p, const char *words);
void plain_division(struct plain *p, const char *words);
void plain_table_order(struct plain *p, const char *words);
void plain_table_free(struct plain *p);

/* ---- plain_article.c ------------------------------------------------------------------------- */

/* True after a message where no article is open. */
bool plain_none_open(struct plain *p);
/* Opens an article by its id. False: *e tells why, and none is open. */
bool plain_read(struct plain *p, int64_t id, struct tl_error *e);
/* Agency, date and provinces of the open one, in a line; what the user has written to it. */
void plain_say_facts(struct plain *p);
void plain_say_mine(struct plain *p);
void plain_open(struct plain *p, const char *words);
void plain_text_again(struct plain *p, const char *words);
void plain_find(struct plain *p, const char *words);
void plain_next_match(struct plain *p, const char *words);
void plain_previous_match(struct plain *p, const char *words);

/* ---- plain_found.c --------------------------------------------------------------------------- */

void plain_figures(struct plain *p, const char *words);
void plain_next_figure(struct plain *p, const char *words);
void plain_previous_figure(struct plain *p, const char *words);
void plain_about(struct plain *p, const char *words);
/* The filter of what has this number in figures and about; NULL after a message. */
struct tl_filter *plain_found_filter(struct plain *p, const char *words);

/* ---- plain_mine.c ---------------------------------------------------------------------------- */

/* The open article, else that of the number that the words begin with; *words goes behind it. 0
 * after a message. */
int64_t plain_target(struct plain *p, const char **words);
void plain_star(struct plain *p, const char *words);
void plain_tags(struct plain *p, const char *words);
void plain_note(struct plain *p, const char *words);
void plain_mark_read(struct plain *p, const char *words);
void plain_mark_unread(struct plain *p, const char *words);

/* ---- plain_delete.c -------------------------------------------------------------------------- */

void plain_delete(struct plain *p, const char *words);
/* Brings back what was deleted, unless the filters have changed since: then undo means those.
 * False: there is nothing of that kind. */
bool plain_undelete(struct plain *p);

/* ---- plain_more.c ---------------------------------------------------------------------------- */

void plain_explain(struct plain *p, const char *words);
void plain_correct(struct plain *p, const char *words);
void plain_undo_correction(struct plain *p, const char *words);
void plain_page(struct plain *p, const char *words);

/* ---- plain_out.c ----------------------------------------------------------------------------- */

/* All that the list has, or the open article: as the words begin, else the open one where one is.
 * The caller frees *ids. False after a message. */
bool plain_take(struct plain *p, const char **words, int64_t **ids, size_t *n);
/* The form that the words begin with; else text, to be read. */
enum tl_article_form plain_form(const char **words);

void plain_export(struct plain *p, const char *words);
void plain_pipe(struct plain *p, const char *words);
void plain_web(struct plain *p, const char *words);

/* ---- plain_copy.c ---------------------------------------------------------------------------- */

void plain_copy(struct plain *p, const char *words);
/* The table or the lines that stand, as a sheet; false: nothing of the kind stands. */
bool plain_write_seen(struct plain *p, enum tl_sheet_form form, struct tl_buf *out);

/* ---- plain_session.c ------------------------------------------------------------------------ */

/* Filters and order as the last session was left; false: there are none. On a terminal only. */
bool plain_session_begin(struct plain *p);
/* Keeps them, if they have changed. */
void plain_session_keep(struct plain *p);

/* ---- plain_settings.c ------------------------------------------------------------------------ */

/* Reads the configuration file's options; tells what is wrong with it. */
void plain_settings_start(struct plain *p);
static inline int plain_setting(const struct plain *p, enum tl_option option)
{
	return p->config.values[option];
}
void plain_set(struct plain *p, const char *words);
void plain_input_method(struct plain *p, const char *words);
/* What was typed, as the input method understands it; the caller frees. NULL: as it stands. */
char *plain_typed(struct plain *p, const char *words);
void plain_again(struct plain *p, const char *words);
/* Keeps a line for plain_again. */
void plain_remember(struct plain *p, const char *line);

#endif
