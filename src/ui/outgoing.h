/* Articles on their way out of the browser: which ones, in what form, where to. */
#ifndef TULIEU_UI_OUTGOING_H
#define TULIEU_UI_OUTGOING_H

#include "menu.h"
#include "tulieu/report.h"

struct tl_outgoing {
	enum tl_article_form form;
	int64_t *ids; /* in the list's order */
	size_t n;
	size_t piped;		   /* of them, to the command that ran last */
	char *path;		   /* of a file that is there already, while it is asked about */
	struct tl_export *running; /* NULL: none is being written */
	struct tl_worker *worker;  /* of its own: reading goes on while it writes */
};
/* The state of the app, made when first asked for. */
struct tl_outgoing *tl_outgoing(struct tl_app *app);
enum tl_outgoing_way { TL_OUTGOING_ALL, TL_OUTGOING_ONE };
/* Asks which articles and in what form: the ways of `use` begin with those two; its `chosen` takes
 * what was chosen. */
void tl_outgoing_choose(struct tl_app *app, const struct tl_menu_use *use);
/* Notes the articles; false after a message. */
bool tl_outgoing_take(struct tl_app *app, int form, enum tl_outgoing_way way);
/* Sends them to the clipboard; false, after a message, where they are better written to a file. */
bool tl_outgoing_clip(struct tl_app *app);

/* spawn.c: runs a command given as words, NULL at the end, with the terminal lent to it. feed (may
 * be NULL) writes to its standard input until it returns; false: the command takes no more. With
 * `pause` the user reads its output until Enter. Returns its exit status, 128 + a signal; -1: it
 * could not be started, with the reason in *e. */
int tl_spawn(struct tl_app *app, char *const *words, bool (*feed)(struct tl_app *app, int fd),
	     bool pause, struct tl_error *e);
/* Splits a command line into words, in arena: at blanks, with '…', "…" and \ as a shell has them
 * and nothing else that a shell has. TL_EUSAGE: a quote isn't closed. */
enum tl_status tl_split_words(const char *line, struct tl_arena *arena, char ***words, size_t *n,
			      struct tl_error *e);

#endif
