/* Settings: the options, one table with type, legal values, default and help, and the reading of
 * configuration files. What a statement does (bind a key, choose a colour) is its owner's business.
 *
 * A file has one statement a line: words separated by blanks. A word may stand in "quotes", in which \"
 * and \\ mean themselves. From a word that begins with # on, the line is a comment. */
#ifndef TULIEU_CONFIG_H
#define TULIEU_CONFIG_H

#include "tulieu/table.h"

/* ---- options ------------------------------------------------------------------------------- */

enum tl_option {
	TL_OPT_LANGUAGE,
	TL_OPT_THEME,
	TL_OPT_ASCII,
	TL_OPT_CURSOR,
	TL_OPT_HINT_LINE,
	TL_OPT_MEASURE,
	TL_OPT_MARGINS,
	TL_OPT_LIST_WIDTH,
	TL_OPT_LIST_HEIGHT,
	TL_OPT_FIGURES_HEIGHT,
	TL_OPT_MOUSE,
	TL_OPT_TITLE,
	TL_OPT_CLIPBOARD,
	TL_OPT_FOLD,
	TL_OPT_DIVISION,
	TL_OPT_INPUT_METHOD,
	TL_OPT_TONE_PLACEMENT,
	TL_OPT_CONFIRM_DELETE,
	TL_OPT_SAVE_SESSION,
	TL_OPTIONS
};

/* Values of the options that are chosen from a list, in the order of their names. */
enum tl_language { TL_LANGUAGE_AUTO, TL_LANGUAGE_VI, TL_LANGUAGE_EN };
enum tl_theme_choice { TL_THEME_AUTO, TL_THEME_LIGHT, TL_THEME_DARK, TL_THEME_NONE };
enum tl_cursor { TL_CURSOR_BAR, TL_CURSOR_MARKER };
enum tl_clipboard { TL_CLIPBOARD_AUTO, TL_CLIPBOARD_OFF, TL_CLIPBOARD_OSC52 };
enum tl_division { TL_DIVISION_63, TL_DIVISION_34 };
enum tl_tone_placement { TL_TONE_NEW, TL_TONE_OLD };

enum tl_option_type {
	TL_OPTION_SWITCH, /* on, off: 1, 0 */
	TL_OPTION_CHOICE, /* one of `choices`: its index */
	TL_OPTION_NUMBER  /* min to max */
};
struct tl_option_info {
	const char *name;
	enum tl_option_type type;
	const char *choices; /* names separated by blanks; NULL for a number */
	int min, max;        /* of a number */
	const char *value;   /* the default, as typed */
	const char *help;    /* one line, N_() */
};
extern const struct tl_option_info tl_options[TL_OPTIONS];
/* The option of a name, or TL_OPTIONS. */
enum tl_option tl_option_of(const char *name);
/* Appends what an option can be set to: "on, off", "20 to 400". */
void tl_option_legal(enum tl_option option, struct tl_buf *out);
/* Reads a value as typed. TL_EUSAGE with the legal values. */
enum tl_status tl_option_read(enum tl_option option, const char *text, int *value,
			      struct tl_error *e);
/* Appends a value as it is typed. */
void tl_option_write(enum tl_option option, int value, struct tl_buf *out);

struct tl_config {
	int values[TL_OPTIONS];
	bool set[TL_OPTIONS]; /* not the default, but asked for */
};
void tl_config_start(struct tl_config *c); /* the defaults */
/* Sets an option by its name. TL_EUSAGE: no such option (with the nearest name), or not a legal value. */
enum tl_status tl_config_set(struct tl_config *c, const char *name, const char *value,
			     struct tl_error *e);

/* ---- statements ---------------------------------------------------------------------------- */

struct tl_statement {
	const char *name;
	size_t min, max;   /* words behind the name */
	const char *words; /* them, for help and errors: "CONTEXT KEY COMMAND" */
	const char *help;  /* one line, N_() */
	/* words[0 .. n) are those behind the name. A failure that one of them is to blame for has its number
	 * in e->column, 1 for words[0] (tl_config_blame); tl_config_line makes a column of the line of it. */
	enum tl_status (*run)(void *context, const char *const *words, size_t n,
			      struct tl_error *e);
};
/* The statement `set OPTION VALUE`, whose context is a struct tl_config, for those who need nothing
 * else; `set OPTION = VALUE` is understood too. */
extern const struct tl_statement tl_statement_set;

/* Notes in *e that words[word] is to blame; returns status. */
enum tl_status tl_config_blame(struct tl_error *e, size_t word, enum tl_status status);

/* Splits a line into words, in arena; *n gets their number (0: an empty line or a comment). TL_EUSAGE:
 * a quote isn't closed. */
enum tl_status tl_config_words(const char *line, struct tl_arena *arena, const char ***words,
			       size_t *n, struct tl_error *e);
/* Runs one line; an empty one is TL_OK. e->column tells where the word begins that is wrong, if one is.
 * TL_EUSAGE: no such statement (with the nearest name), too few
 * or too many words, or what the statement says. */
enum tl_status tl_config_line(const struct tl_statement *statements, size_t n_statements,
			      void *context, const char *line, struct tl_error *e);
/* Runs a file. A line that can't be is reported as `FILE:LINE: reason`, and the rest is used; with
 * `others` lines of statements that aren't in the list are passed over. TL_ENOTFOUND: there is no such
 * file; TL_EINPUT, TL_ESYSTEM: it can't be read. */
#define TL_CONFIG_BYTES (1 << 20) /* a longer file is no configuration */
enum tl_status tl_config_file(const char *path, const struct tl_statement *statements,
			      size_t n_statements, void *context, bool others,
			      tl_report_fn *report, void *report_context, struct tl_error *e);

/* The same in two parts, for whoever must not wait for a disk: what is read can be run by another thread. path is for
 * the reports. */
enum tl_status tl_config_read(const char *path, struct tl_buf *text, struct tl_error *e);
void tl_config_text(const char *path, const struct tl_buf *text, const struct tl_statement *statements,
		    size_t n_statements, void *context, bool others, tl_report_fn *report,
		    void *report_context);

/* The name nearest to a mistyped one among n names, or NULL where none is near. name_at gives one. */
const char *tl_nearest(const char *typed, const char *(*name_at)(const void *names, size_t i),
		       const void *names, size_t n);

#endif
