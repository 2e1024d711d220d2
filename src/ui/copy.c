/* Copying a piece of an article. What can be copied is made into texts when it is asked for, so
 * that the menu shows what would go out and nothing changes under it. */
#include <stdlib.h>
#include <string.h>

#include "complete.h"
#include "cite.h"
#include "clip.h"
#include "clipboard.h"
#include "file_jobs.h"
#include "files.h"
#include "menu.h"
#include "rows.h"

enum piece { FIGURE, SENTENCE, ARTICLE, ADDRESS, PIECES };
enum way { TO_CLIPBOARD, TO_FILE };

struct tl_copy {
	char *texts[PIECES];
	enum piece chosen;
	enum way way; /* the last one chosen */
};

int64_t tl_app_article(struct tl_app *app)
{
	if (app->focus == TL_SLOT_LIST)
		return tl_list_current(app->list);
	return app->reading ? app->reading->id : 0;
}

bool tl_app_article_known(struct tl_app *app, int64_t id, const char **file, const char **headline)
{
	const struct tl_reading *r = app->reading;
	const struct tl_list_row *row = tl_list_row(app->list);

	*file = *headline = NULL;
	if (r && r->id == id) {
		*file = r->file;
		*headline = r->article.headline;
	} else if (row && row->id == id) {
		*file = row->file;
		*headline = row->headline;
	} else {
		return !tl_rows_waiting(app->rows);
	}
	return true;
}

static void forget(struct tl_copy *c)
{
	for (size_t i = 0; i < PIECES; i++) {
		free(c->texts[i]);
		c->texts[i] = NULL;
	}
}

void tl_copy_free(struct tl_app *app)
{
	if (app->copy)
		forget(app->copy);
	free(app->copy);
	app->copy = NULL;
}

/* ---- a file --------------------------------------------------------------------------------- */

static const struct tl_prompt_use file_prompt;

/* What is in the file stays: pieces are collected. */
static void file_typed(struct tl_app *app, const char *typed)
{
	char *path = tl_path_typed(typed);
	struct tl_buf text = {0};

	if (!*path) {
		free(path);
		return;
	}
	tl_buf_str(&text, app->copy->texts[app->copy->chosen]);
	tl_file_write(app, path, &text, true, &file_prompt, typed);
}

static const struct tl_prompt_use file_prompt = {
	.label = N_("At the end of the file"),
	.history = "file",
	.complete = tl_complete_file,
	.then = file_typed,
};

/* ---- choosing ------------------------------------------------------------------------------- */

static void chosen(struct tl_app *app, int piece, int way)
{
	static const char *const pieces[PIECES] = {
		[FIGURE] = N_("figure with source"),
		[SENTENCE] = N_("sentence with source"),
		[ARTICLE] = N_("citation"),
		[ADDRESS] = N_("address"),
	};
	struct tl_copy *c = app->copy;
	const char *text = c->texts[piece];

	c->chosen = (enum piece)piece;
	c->way = (enum way)way;
	if (way == TO_CLIPBOARD && tl_clip(app, text, strlen(text), _(pieces[piece])))
		return;
	tl_app_push(app, tl_prompt_new(app, &file_prompt, "~/tulieu.txt"));
}

static const char *const ways[] = {[TO_CLIPBOARD] = N_("to the clipboard (Tab: into a file)"),
				   [TO_FILE] = N_("into a file (Tab: to the clipboard)"),
				   NULL};
static const struct tl_menu_use copy_menu = {.title = N_("Copy"), .ways = ways, .chosen = chosen};

/* Document text goes out: nothing but text may. */
static char *clean(struct tl_buf *text)
{
	struct tl_buf safe = {0};

	tl_clean_lines(text->p ? text->p : "", text->n, &safe);
	tl_buf_free(text);
	return tl_buf_steal(&safe);
}

static void make_texts(struct tl_app *app)
{
	struct tl_copy *c = app->copy;
	const struct tl_article *a = &app->reading->article;
	const char *file = app->reading->file ? app->reading->file : "";
	size_t at = tl_figures_current(app->figures);
	struct tl_buf text = {0};

	if (at < a->n_metrics) {
		tl_cite_figure(a, &a->metrics[at], file, app->rules, &text);
		c->texts[FIGURE] = clean(&text);
		tl_cite_sentence(a, &a->metrics[at], file, &text);
		c->texts[SENTENCE] = clean(&text);
	}
	tl_cite_article(a, file, &text);
	c->texts[ARTICLE] = clean(&text);
	tl_buf_str(&text, tl_cite_address(a, file));
	c->texts[ADDRESS] = clean(&text);
}

static void show_menu(struct tl_app *app)
{
	static const struct tl_menu_item all[PIECES] = {
		[FIGURE] = {'f', N_("the figure"), NULL, FIGURE},
		[SENTENCE] = {'s', N_("its sentence"), NULL, SENTENCE},
		[ARTICLE] = {'a', N_("the article"), NULL, ARTICLE},
		[ADDRESS] = {'u', N_("its address"), NULL, ADDRESS},
	};
	struct tl_menu_item items[PIECES];
	struct tl_copy *c = app->copy;
	size_t n = 0;

	for (size_t i = 0; i < PIECES; i++) {
		if (!c->texts[i] || !*c->texts[i])
			continue;
		items[n] = all[i];
		items[n++].detail = tl_strdup(c->texts[i]);
	}
	tl_app_push(app, tl_menu_new(app, &copy_menu, items, n,
				     tl_clip_works(app) ? (int)c->way : TO_FILE));
}

static void copy(struct tl_app *app)
{
	if (!app->copy)
		app->copy = tl_alloc(sizeof *app->copy);
	forget(app->copy);
	make_texts(app);
	show_menu(app);
}

void tl_copy(struct tl_app *app, int unused)
{
	(void)unused;
	tl_app_with_article(app, copy);
}
