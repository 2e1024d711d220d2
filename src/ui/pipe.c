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

static bool write_all(int fd, const char *p, size_t n)
{
	while (n) {
		ssize_t k = write(fd, p, n);

		if (k < 0 && (errno != EINTR || tl_terminal_ending()))
			return false;
		if (k > 0) {
			p += k;
			n -= (size_t)k;
		}
	}
	return true;
}

static bool feed(struct tl_app *app, int fd)
{
	struct tl_outgoing *o = app->outgoing;
	struct tl_arena *arena = tl_arena_new();
	struct tl_buf out = {0};
	struct tl_error e;
	bool taken = true;

	o->piped = 0;
	tl_article_head(o->form, &out);
	for (size_t i = 0; i < o->n && taken; i++) {
		enum tl_status status = tl_article_export(app->archive, o->ids[i], o->form, i == 0,
							  arena, &out, &e);

		taken = (status == TL_OK || status == TL_ENOTFOUND) &&
			write_all(fd, out.p ? out.p : "", out.n);
		o->piped += taken && status == TL_OK;
		tl_buf_reset(&out);
	}
	tl_buf_free(&out);
	tl_arena_free(arena);
	return taken;
}

static bool command_typed(struct tl_app *app, const char *line)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_buf number = {0};
	struct tl_error e = {0};
	char **words;
	size_t n;
	int status = -1;
	bool read = tl_split_words(line, arena, &words, &n, &e) == TL_OK;

	if (read && n)
		status = tl_spawn(app, words, feed, true, &e);
	tl_format_count(app->outgoing->piped, &number);
	if (e.status != TL_OK)
		tl_app_error(app, "%s", e.text);
	else if (n && status)
		tl_app_error(app, _("%s ended with status %d."), words[0], status);
	else if (n)
		tl_app_message(app,
			       P_("%s article went to %s.", "%s articles went to %s.",
				  app->outgoing->piped),
			       number.p, words[0]);
	tl_buf_free(&number);
	tl_arena_free(arena);
	return e.status == TL_OK;
}

static const struct tl_prompt_use command_prompt = {
	.label = N_("Pipe to the command"),
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

/* The first of the commands of $BROWSER, parted by colons; %s in it stands for the address, else it
 * comes last. */
static char **browser_words(const char *browser, const char *address, struct tl_arena *arena,
			    struct tl_error *e)
{
	char *first = tl_arena_strndup(arena, browser, strcspn(browser, ":"));
	struct tl_buf word = {0};
	char **words, **with;
	bool placed = false;
	size_t n;

	if (tl_split_words(first, arena, &words, &n, e) != TL_OK)
		return NULL;
	if (!n) {
		tl_fail(e, TL_EUSAGE, "%s", _("$BROWSER names no program"));
		return NULL;
	}
	with = tl_arena_alloc(arena, (n + 2) * sizeof *with);
	for (size_t i = 0; i < n; i++) {
		const char *at = strstr(words[i], "%s");

		with[i] = words[i];
		if (!at)
			continue;
		placed = true;
		tl_buf_reset(&word);
		tl_buf_add(&word, words[i], (size_t)(at - words[i]));
		tl_buf_str(&word, address);
		tl_buf_str(&word, at + 2);
		with[i] = tl_arena_strdup(arena, word.p);
	}
	if (!placed)
		with[n] = (char *)address;
	tl_buf_free(&word);
	return with;
}

static void open_address(struct tl_app *app, const char *address, struct tl_arena *arena)
{
	const char *browser = getenv("BROWSER");
	struct tl_error e = {0};
	char **words;
	int status = -1;

	if (!browser || !*browser) {
		tl_app_message(app, _("$BROWSER is not set: %s"), address);
		return;
	}
	words = browser_words(browser, address, arena, &e);
	if (words)
		status = tl_spawn(app, words, NULL, false, &e);
	if (e.status != TL_OK)
		tl_app_error(app, "%s", e.text);
	else if (status)
		tl_app_error(app, _("%s ended with status %d."), words[0], status);
	else
		tl_app_message(app, _("Opened: %s"), address);
}

void tl_open_address(struct tl_app *app, int unused)
{
	int64_t id = tl_app_article(app);
	const char *address = NULL;
	struct tl_arena *arena;
	struct tl_list_row row;
	struct tl_article a;
	struct tl_error e;

	(void)unused;
	if (!id || !app->archive) {
		tl_app_message(app, "%s", _("There is no article here."));
		return;
	}
	arena = tl_arena_new();
	if (tl_archive_article(app->archive, id, arena, &a, &e) != TL_OK ||
	    tl_archive_rows(app->archive, &id, 1, arena, &row, &e) != TL_OK)
		tl_app_error(app, "%s", e.text);
	else if ((address = tl_cite_web_address(&a, row.file)))
		open_address(app, address, arena);
	else
		tl_app_message(app, "%s", _("The article names no address on the web."));
	tl_arena_free(arena);
}
