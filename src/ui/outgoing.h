/* Articles on their way out of the browser: which ones, in what form, where to. */
#ifndef TULIEU_UI_OUTGOING_H
#define TULIEU_UI_OUTGOING_H

#include "menu.h"
#include "tulieu/report.h"

struct tl_outgoing {
	enum tl_article_form form;
	int64_t *ids; /* in the list's order */
	size_t n;
	struct tl_export *asked;   /* to a file that is there already, while that is asked about */
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
/* Sends them to the clipboard when they have been read; refused is called, after a message, where they are better
 * written to a file and nothing has been typed meanwhile. */
void tl_outgoing_clip(struct tl_app *app, tl_then_fn *refused);

/* spawn.c: writes to a command's standard input until it returns; false: the command takes no more.
 */
typedef bool tl_feed_fn(void *context, int fd);
/* Runs a command given as words, NULL at the end, and waits for it. feed may be NULL. Returns its
 * exit status, 128 + a signal; -1: it could not be started, with the reason in *e. Whoever feeds
 * ignores SIGPIPE. */
int tl_spawn_wait(char *const *words, tl_feed_fn *feed, void *context, struct tl_error *e);
/* The same with the browser's terminal lent to it. With `pause` the user
 * reads its output until Enter. */
int tl_spawn(struct tl_app *app, char *const *words, tl_feed_fn *feed, void *context, bool pause,
	     struct tl_error *e);
/* Splits a command line into words, in arena: at blanks, with '…', "…" and \ as a shell has them
 * and nothing else that a shell has. TL_EUSAGE: a quote isn't closed. */
enum tl_status tl_split_words(const char *line, struct tl_arena *arena, char ***words, size_t *n,
			      struct tl_error *e);

/* The words that open an address in a web browser: of the first command of $BROWSER, parted by
 * colons; %s in it stands for the address, else it comes last. In arena. TL_EUSAGE: it names none.
 */
enum tl_status tl_browser_words(const char *browser, const char *address, struct tl_arena *arena,
				char ***words, struct tl_error *e);

/* feed.c: articles that are written one after the other. */
struct tl_feed {
	struct tl_archive *archive;
	const int64_t *ids;
	size_t n;
	enum tl_article_form form;
	size_t done; /* written; what was deleted since is passed over */
	struct tl_error
		error; /* why it ended early; TL_OK: whoever reads wanted no more, or all is well */
};
/* A tl_feed_fn, whose context is a struct tl_feed with done 0 and no error. */
bool tl_feed_articles(void *feed, int fd);
/* Appends them to a text, until it has more than `most` bytes. */
void tl_feed_text(struct tl_feed *f, size_t most, struct tl_buf *out);
/* Writes all; false with errno set where the other end takes no more. */
bool tl_write_all(int fd, const char *p, size_t n);

#endif
