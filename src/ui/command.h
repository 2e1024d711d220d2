/* Commands: one table, from which come the keys, the help, the hints and the man page's list. */
#ifndef TULIEU_UI_COMMAND_H
#define TULIEU_UI_COMMAND_H

#include "app.h"

struct tl_ui_command {
	const char *name; /* as in a configuration file; rows of one name differ in their contexts */
	const char *keys; /* defaults, names of tl_key_parse, separated by blanks */
	unsigned contexts;
	const char *help; /* N_() */
	const char *hint; /* N_(): one word for the hint line, or NULL */
	void (*run)(struct tl_app *app, int arg);
	int arg;
};
extern const struct tl_ui_command tl_ui_commands[];
extern const size_t tl_n_ui_commands;

/* Names of contexts for the help: "list", N_(). Returns NULL at the end. */
struct tl_context_info {
	unsigned context;
	const char *name; /* as in a configuration file */
	const char *title; /* N_() */
};
extern const struct tl_context_info tl_contexts[];
extern const size_t tl_n_contexts;

/* Binds all default keys; a default that can't be read ends the program. */
void tl_bindings_start(void);
void tl_bindings_free(void);
/* Binds one key in some contexts; a later binding of a key goes before an earlier one. command NULL takes
 * the key away. */
void tl_bind(tl_key key, unsigned contexts, const struct tl_ui_command *command);
/* A command that runs a line of text, for a key; lives until tl_bindings_free. */
const struct tl_ui_command *tl_command_of_line(const char *line);
/* The command of a key, or NULL. */
const struct tl_ui_command *tl_binding(enum tl_context context, tl_key key);
/* Appends the names of the keys bound to a command in a context, at most `most`, separated by sep. */
void tl_binding_keys(enum tl_context context, const struct tl_ui_command *command, int most,
		     const char *sep, struct tl_buf *out);

/* The row of a name in a context, or NULL. */
const struct tl_ui_command *tl_command_in(const char *name, enum tl_context context);

/* ---- filter_words.c: the filter of words ----------------------------------------------------- */

/* Asks for it; it works as it is typed. */
void tl_filter_ask(struct tl_app *app, int unused);
/* What can stand at the cursor of it; as tl_query_complete. */
void tl_filter_complete(struct tl_app *app, const char *text, size_t n, size_t cursor,
			struct tl_completion *out);
/* It becomes this text. TL_EUSAGE: what is wrong with it, and e->column where. */
enum tl_status tl_app_filter(struct tl_app *app, const char *text, struct tl_error *e);

/* ---- commandline.c: the `:` line ------------------------------------------------------------- */

/* command_complete.c: what can stand at its cursor; as tl_query_complete. */
void tl_command_complete(struct tl_app *app, const char *text, size_t n, size_t cursor,
			 struct tl_completion *out);
/* Asks for a line and runs it. */
void tl_command_line(struct tl_app *app, int unused);
/* Runs one: a statement of the configuration, or a command by its name. Tells what is wrong. */
void tl_command_run(struct tl_app *app, const char *line);
/* Opens the prompt with a line that was wrong. */
void tl_command_again(struct tl_app *app, const char *line);

/* A key has come. */
void tl_app_key(struct tl_app *app, tl_key key);

#endif
