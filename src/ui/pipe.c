/* Articles into another program, and addresses into a web browser. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "complete.h"
#include "cite.h"
#include "format.h"
#include "outgoing.h"

/* ---- pipe ----------------------------------------------------------------------------------- */

static bool command_typed(struct tl_app *app, const char *line)
{
	struct tl_outgoing *o = app->outgoing;
	struct tl_feed feed = {.archive = app->archive, .ids = o->ids, .n = o->n, .form = o->form};
	struct tl_arena *arena = tl_arena_new();
	struct tl_buf number = {0};
	struct tl_error e = {0};
	char **words;
	size_t n;
	int status = -1;
	bool read = tl_split_words(line, arena, &words, &n, &e) == TL_OK;

	if (read && n)
		status = tl_spawn(app, words, tl_feed_articles, &feed, true, &e);
	tl_format_count(feed.done, &number);
	if (e.status != TL_OK)
		tl_app_error(app, "%s", e.text);
	else if (feed.error.status != TL_OK)
		tl_app_error(app, "%s", feed.error.text);
	else if (n && status)
		tl_app_error(app, _("%s ended with status %d."), words[0], status);
	else if (n && feed.done < feed.n)
		tl_app_message(app,
			       P_("%s has ended; no more than %s article went to it.",
				  "%s has ended; no more than %s articles went to it.", feed.done),
			       words[0], number.p);
	else if (n)
		tl_app_message(app,
			       P_("%s article went to %s.", "%s articles went to %s.", feed.done),
			       number.p, words[0]);
	tl_buf_free(&number);
	tl_arena_free(arena);
	return e.status == TL_OK;
}

static const struct tl_prompt_use command_prompt = {
	.label = N_("Pipe to the command"),
	.hint = N_("no shell: sh -c \"...\" for | and >"),
	.history = "pipe",
	.complete = tl_complete_program,
	.accept = command_typed,
};

static void form_chosen(struct tl_app *app, int form, int way)
{
	if (tl_outgoing_take(app, form, (enum tl_outgoing_way)way))
		tl_app_push(app, tl_prompt_new(app, &command_prompt, ""));
}

static const char *const ways[] = {N_("all listed (Tab: this article)"),
				   N_("this article (Tab: all listed)"), NULL};
static const struct tl_menu_use pipe_menu = {
	.title = N_("Pipe"), .ways = ways, .chosen = form_chosen};

void tl_pipe(struct tl_app *app, int unused)
{
	(void)unused;
	tl_outgoing_choose(app, &pipe_menu);
}

/* ---- the web browser ------------------------------------------------------------------------ */

static void open_address(struct tl_app *app)
{
	const char *browser = getenv("BROWSER");
	const char *address = tl_cite_web_address(&app->reading->article,
						  app->reading->file ? app->reading->file : "");
	struct tl_arena *arena;
	struct tl_error e = {0};
	char **words;
	int status = -1;

	if (!address) {
		tl_app_message(app, "%s", _("The article names no address on the web."));
		return;
	}
	if (!browser || !*browser) {
		tl_app_message(app, _("$BROWSER is not set: %s"), address);
		return;
	}
	arena = tl_arena_new();
	if (tl_browser_words(browser, address, arena, &words, &e) == TL_OK)
		status = tl_spawn(app, words, NULL, NULL, false, &e);
	if (e.status != TL_OK)
		tl_app_error(app, "%s", e.text);
	else if (status)
		tl_app_error(app, _("%s ended with status %d."), words[0], status);
	else
		tl_app_message(app, _("Opened: %s"), address);
	tl_arena_free(arena);
}

void tl_open_address(struct tl_app *app, int unused)
{
	(void)unused;
	tl_app_with_article(app, open_address);
}
