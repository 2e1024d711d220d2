/* Articles out of the dialogue: to a file, to a program, to a web browser. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cite.h"
#include "files.h"
#include "outgoing.h"
#include "plain.h"

/* ---- which ----------------------------------------------------------------------------------- */

bool plain_take(struct plain *p, const char **words, int64_t **ids, size_t *n)
{
	bool all = plain_word(words, N_("all")), this = !all && plain_word(words, N_("this"));

	*ids = NULL;
	*n = 0;
	if (this && plain_none_open(p))
		return false;
	if (all || (!this && !p->id)) {
		*ids = tl_calloc(p->n_rows + 1, sizeof **ids);
		for (; *n < p->n_rows; ++*n)
			(*ids)[*n] = tl_corpus_item(p->corpus, p->rows[*n]).id;
	} else {
		*ids = tl_calloc(1, sizeof **ids);
		(*ids)[(*n)++] = p->id;
	}
	if (!*n)
		plain_say(p, "%s", _("There is no article here."));
	return *n > 0;
}

enum tl_article_form plain_form(const char **words)
{
	for (int i = 0; i < TL_ARTICLE_FORMS; i++)
		if (plain_word(words, tl_article_forms[i]))
			return (enum tl_article_form)i;
	return TL_ARTICLE_TEXT;
}

/* ---- to a file ------------------------------------------------------------------------------- */

/* What stands in the list's place, where it is a table or lines. */
static void export_seen(struct plain *p, const char *path, const struct tl_buf *text)
{
	struct tl_error e;

	if (tl_file_new(path, text, &e) == TL_OK)
		plain_say(p, _("Written: %s"), path);
	else
		plain_error(p, &e);
}

static void export_articles(struct plain *p, const char *path, struct tl_feed *feed)
{
	struct tl_error e = {0};
	int fd = tl_file_create(path, &e);
	bool whole;

	if (fd >= 0) {
		whole = tl_feed_articles(feed, fd);
		tl_file_finish(path, fd, whole, &e);
	}
	if (feed->error.status != TL_OK)
		plain_error(p, &feed->error);
	else if (e.status != TL_OK)
		plain_error(p, &e);
	else
		plain_say(
			p,
			P_("%zu article written to %s.", "%zu articles written to %s.", feed->done),
			feed->done, path);
}

void plain_export(struct plain *p, const char *words)
{
	struct tl_feed feed = {.archive = p->archive};
	struct tl_buf seen = {0};
	enum tl_sheet_form form;
	const char *name = words;
	bool which = plain_word(&name, N_("all")) || plain_word(&name, N_("this"));
	char *path = tl_path_typed(name);
	int64_t *ids = NULL;

	if (!which && !p->id && tl_sheet_form_of(path, &form) && plain_write_seen(p, form, &seen)) {
		export_seen(p, path, &seen);
	} else if (!which && !p->id && p->standing != PLAIN_LIST &&
		   plain_write_seen(p, TL_SHEET_TSV, &seen)) {
		plain_say(p, "%s", _("The name must end in .tsv, .csv, .json or .md."));
	} else if (!tl_article_form_of(path, &feed.form)) {
		plain_say(p, "%s",
			  _("A file is needed that ends in .txt, .md, .jsonl, .tsv or .csv."));
	} else if (plain_take(p, &words, &ids, &feed.n)) {
		feed.ids = ids;
		export_articles(p, path, &feed);
	}
	free(ids);
	tl_buf_free(&seen);
	free(path);
}

/* ---- to a program ---------------------------------------------------------------------------- */

/* The program may end early, or be ended with the keyboard: the dialogue goes on. */
static int run(char *const *words, struct tl_feed *feed, struct tl_error *e)
{
	static const int left_alone[] = {SIGPIPE, SIGINT, SIGQUIT};
	struct sigaction ignore = {.sa_handler = SIG_IGN}, before[TL_COUNT(left_alone)];
	int status;

	fflush(stdout);
	for (size_t i = 0; i < TL_COUNT(left_alone); i++)
		sigaction(left_alone[i], &ignore, &before[i]);
	status = tl_spawn_wait(words, feed ? tl_feed_articles : NULL, feed, e);
	for (size_t i = 0; i < TL_COUNT(left_alone); i++)
		sigaction(left_alone[i], &before[i], NULL);
	return status;
}

void plain_pipe(struct plain *p, const char *words)
{
	struct tl_feed feed = {.archive = p->archive};
	struct tl_arena *arena = tl_arena_new();
	struct tl_error e = {0};
	int64_t *ids = NULL;
	char **command;
	int status = -1;
	size_t n;

	if (!plain_take(p, &words, &ids, &feed.n)) {
		tl_arena_free(arena);
		return;
	}
	feed.ids = ids;
	feed.form = plain_form(&words);
	if (tl_split_words(words, arena, &command, &n, &e) == TL_OK && n)
		status = run(command, &feed, &e);
	if (e.status != TL_OK)
		plain_error(p, &e);
	else if (feed.error.status != TL_OK)
		plain_error(p, &feed.error);
	else if (!n)
		plain_say(p, "%s", _("A command is needed: the program and its words."));
	else if (status)
		plain_say(p, _("%s ended with status %d."), command[0], status);
	else
		plain_say(p, P_("%zu article went to %s.", "%zu articles went to %s.", feed.done),
			  feed.done, command[0]);
	free(ids);
	tl_arena_free(arena);
}

/* ---- to a web browser ------------------------------------------------------------------------ */

static void open_address(struct plain *p, const char *address, struct tl_arena *arena)
{
	const char *browser = getenv("BROWSER");
	struct tl_error e = {0};
	char **words;
	int status = -1;

	if (!browser || !*browser) {
		plain_say(p, _("$BROWSER is not set: %s"), address);
		return;
	}
	if (tl_browser_words(browser, address, arena, &words, &e) == TL_OK)
		status = run(words, NULL, &e);
	if (e.status != TL_OK)
		plain_error(p, &e);
	else if (status)
		plain_say(p, _("%s ended with status %d."), words[0], status);
	else
		plain_say(p, _("Opened: %s"), address);
}

void plain_web(struct plain *p, const char *words)
{
	int64_t id = plain_target(p, &words);
	struct tl_arena *arena = tl_arena_new();
	const char *address;
	struct tl_list_row row;
	struct tl_article a;
	struct tl_error e;

	if (!id) {
		/* Said. */
	} else if (tl_archive_article(p->archive, id, arena, &a, &e) != TL_OK ||
		   tl_archive_rows(p->archive, &id, 1, arena, &row, &e) != TL_OK) {
		plain_error(p, &e);
	} else if ((address = tl_cite_web_address(&a, row.file))) {
		open_address(p, address, arena);
	} else {
		plain_say(p, "%s", _("The article names no address on the web."));
	}
	tl_arena_free(arena);
}
