/* The dialogue without a screen: what its files share. Everything is printed line by line and
 * numbered, for screen readers, dumb terminals and pipes; nothing moves on the screen and nothing
 * is shown by place, colour or an attribute alone. */
#ifndef TULIEU_UI_PLAIN_H
#define TULIEU_UI_PLAIN_H

#include "deleted.h"
#include "filter.h"
#include "tulieu/i18n.h"
#include "tulieu/reader.h"
#include "tulieu/ui.h"

/* A line of what stands in the list's place: the occurrences of words, the cells of a table ... */
struct plain_line {
	char *text;
	int64_t id;  /* article that its number opens, 0: none */
	char *query; /* else the filter that its number sets; NULL: none */
};
/* Starts from {0}; owns its lines. */
struct plain_lines {
	struct plain_line *list;
	size_t n, cap;
};

struct plain {
	const struct tl_browse_options *options;
	struct tl_archive *archive;
	struct tl_rules *rules;
	struct tl_corpus *corpus;
	struct tl_reader *reader;

	struct tl_history history;
	enum tl_order order;
	struct tl_result *result;
	const uint32_t *rows;
	size_t n_rows;
	struct plain_lines lines; /* shown in the list's place while there are any */
	size_t first;		  /* row of the list, or of these, that the page begins with */
	size_t list_first;	  /* of the list, meanwhile */

	int64_t id; /* article that is open, 0: none */
	size_t row; /* its row in the list, or its line, when it was opened from there, else
		       SIZE_MAX */
	struct tl_arena *arena; /* owns the article */
	struct tl_article article;

	struct tl_deleted *deleted; /* the last article deleted; NULL: none, or it is back */

	int columns;	    /* text is wrapped to so many; 0: a paragraph is one line */
	int rows_of_screen; /* after so many lines the output waits; 0: never */
	int printed;	    /* lines since the last command */
	bool stopped;	    /* the user has read enough of this output */
	bool quit;
};

/* One command of the dialogue. */
struct plain_command {
	const char *en, *vi; /* names; typed with or without marks, as far as needed */
	const char *words;   /* N_(), or "" */
	const char *help;    /* N_() */
	void (*run)(struct plain *p, const char *words);
};

/* ---- plain.c -------------------------------------------------------------------------------- */

/* Prints a line, or several parted by '\n', made safe and wrapped. */
void plain_say(struct plain *p, const char *format, ...) TL_PRINTF(2, 3);
void plain_text(struct plain *p, const char *text, size_t n);
/* Says what went wrong. */
void plain_error(struct plain *p, const struct tl_error *e);
/* Reads a number from 1 to most at the front of the words; 0 after a message. */
size_t plain_number(struct plain *p, const char *words, size_t most);
bool plain_english(void);
/* The next line of the input, clean and without its end; the caller frees it. NULL: there is none.
 */
char *plain_line(void);
/* Loads the corpus anew after a change of the archive; the list is empty until plain_search. False:
 * *e tells why, and all is as it was. */
bool plain_reload(struct plain *p, struct tl_error *e);

/* ---- plain_list.c: filters and the list ------------------------------------------------------ */

/* Runs the filters anew and prints the first page. False after a message. */
bool plain_search(struct plain *p);
/* The same, with the page that begins with this row. */
bool plain_search_at(struct plain *p, size_t first);
/* Runs a query over the archive with the reader's marks; the caller drops *out. */
enum tl_status plain_run(struct plain *p, const struct tl_query *query, struct tl_result **out,
			 struct tl_error *e);
/* Prints the page of the list, or of the lines in its place; an open article is closed. */
void plain_print(struct plain *p);
void plain_list(struct plain *p, const char *words);
void plain_next(struct plain *p, const char *words);
void plain_previous(struct plain *p, const char *words);
void plain_filter(struct plain *p, const char *words);
void plain_province(struct plain *p, const char *words);
void plain_topic(struct plain *p, const char *words);
void plain_date(struct plain *p, const char *words);
void plain_indicator(struct plain *p, const char *words);
void plain_order(struct plain *p, const char *words);
void plain_remove(struct plain *p, const char *words);
void plain_undo(struct plain *p, const char *words);
void plain_redo(struct plain *p, const char *words);
void plain_district(struct plain *p, const char *words);
void plain_source(struct plain *p, const char *words);
void plain_save(struct plain *p, const char *words);
void plain_saved(struct plain *p, const char *words);

/* Puts a filter, typed as a query, in the place of the one on the same field, and searches. */
void plain_put_filter(struct plain *p, const char *text);

/* ---- plain_lines.c: what stands in the list's place -------------------------------------------
 */

/* Adds a line; text and query (may be NULL) become the lines'. */
void plain_lines_add(struct plain_lines *lines, char *text, int64_t id, char *query);
void plain_lines_free(struct plain_lines *lines);
/* Takes the lines over, shows their first page, and says `none` where there are none: then the list
 * stays. */
void plain_lines_show(struct plain *p, struct plain_lines *lines, const char *none);
/* The lines go, and the list is on its old page; nothing is printed. */
void plain_lines_close(struct plain *p);
/* How many numbers there are to choose from, of the lines or of the list. */
size_t plain_shown(const struct plain *p);
/* The article of a number from 1 to plain_shown, 0: the line is of none or of several. */
int64_t plain_shown_id(const struct plain *p, size_t number);

/* ---- plain_survey.c -------------------------------------------------------------------------- */

void plain_concordance(struct plain *p, const char *words);
void plain_table(struct plain *p, const char *words);
void plain_map(struct plain *p, const char *words);

/* ---- plain_article.c ------------------------------------------------------------------------- */

/* True after a message where no article is open. */
bool plain_none_open(struct plain *p);
/* Opens an article by its id. False: *e tells why, and none is open. */
bool plain_read(struct plain *p, int64_t id, struct tl_error *e);
void plain_open(struct plain *p, const char *words);
void plain_text_again(struct plain *p, const char *words);
void plain_figures(struct plain *p, const char *words);
void plain_find(struct plain *p, const char *words);
void plain_about(struct plain *p, const char *words);
void plain_star(struct plain *p, const char *words);
void plain_tags(struct plain *p, const char *words);
void plain_note(struct plain *p, const char *words);
void plain_unread(struct plain *p, const char *words);

/* ---- plain_delete.c -------------------------------------------------------------------------- */

void plain_delete(struct plain *p, const char *words);
/* Brings back what was deleted, unless the filters have changed since: then undo means those.
 * False: there is nothing of that kind. */
bool plain_undelete(struct plain *p);

/* ---- plain_more.c ---------------------------------------------------------------------------- */

void plain_explain(struct plain *p, const char *words);
void plain_correct(struct plain *p, const char *words);
void plain_page(struct plain *p, const char *words);
void plain_export(struct plain *p, const char *words);

#endif
