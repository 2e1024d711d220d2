/* A figure that the rules have missed is added by its words: they are found in the text while they are
 * typed, as `/` finds them, and the place stays marked while it is asked what is right of the figure, with
 * what the rules read there as the proposal. Whoever has found the words already is not asked for them
 * again: then the place that he is at is meant. */
#include <string.h>

#include "complete.h"
#include "correct.h"

/* The article that is read, if it is still the one that it was begun for. */
static const struct tl_article *article(struct tl_app *app)
{
	if (app->reading && app->reading->id == app->missed.id && app->rules)
		return &app->reading->article;
	tl_app_error(app, "%s", _("Another article is shown by now."));
	return NULL;
}

/* ---- what is right of it -------------------------------------------------------------------- */

static bool figure_typed(struct tl_app *app, const char *text)
{
	struct tl_arena *arena = tl_arena_new();
	const struct tl_article *a = article(app);
	struct tl_correction c = {.key = ""};
	enum tl_status status = TL_EUSAGE;
	struct tl_error e = {0};

	if (a)
		status = tl_correct_missed(app->rules, a, app->missed.words, text, arena, &c, &e);
	if (status == TL_OK) {
		c.id = app->missed.id;
		app->missed.added = true;
		tl_correct_post(app, &c, arena, false, N_("Added; E tells of it, and u there takes it back."));
		return true;
	}
	if (a) {
		e.column = 0;
		tl_app_refuse(app, &e);
	}
	tl_arena_free(arena);
	return false;
}

static const struct tl_prompt_use figure_prompt = {
	.label = N_("Figure"),
	.hint = N_("Enter adds it; Tab completes"),
	.accept = figure_typed,
	.complete = tl_complete_figure,
};

/* ---- its words ------------------------------------------------------------------------------ */

static bool read_here(struct tl_app *app, struct tl_arena *arena, struct tl_metric *m)
{
	const struct tl_article *a = article(app);
	struct tl_error e = {0};

	if (!a)
		return false;
	if (tl_missed_read(app->rules, a, app->missed.words, NULL, arena, m, &e) == TL_OK)
		return true;
	e.column = 0;
	tl_app_refuse(app, &e);
	return false;
}

/* The place is shown, and what the rules read there proposed. False after a message. */
static bool ask_figure(struct tl_app *app)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_buf text = {0};
	size_t number, n;
	struct tl_metric m;
	bool good = read_here(app, arena, &m);

	if (good) {
		tl_text_show(app->text, (struct tl_span){m.begin, m.end},
			     (struct tl_span){m.sentence_begin, m.sentence_end}, false);
		tl_missed_text(&m, &text);
		tl_app_push(app, tl_prompt_new(app, &figure_prompt, text.p));
		if (tl_text_match(app->text, &app->missed.words, &number, &n) && n > 1)
			tl_app_message(app, _("Place %zu of %zu; / and n go to another, then M."),
				       number, n);
	}
	tl_buf_free(&text);
	tl_arena_free(arena);
	return good;
}

static bool words_accept(struct tl_app *app, const char *text)
{
	struct tl_arena *arena = tl_arena_new();
	size_t number, n;
	struct tl_metric m;
	bool good = false;

	if (!tl_text_match(app->text, &app->missed.words, &number, &n))
		tl_app_error(app, _("“%s” isn't in this text."), text);
	else
		good = read_here(app, arena, &m);
	tl_arena_free(arena);
	return good;
}

static void words_then(struct tl_app *app, const char *text)
{
	(void)text;
	ask_figure(app);
}

static void words_typed(struct tl_app *app, const char *text, const char *keys)
{
	(void)keys;
	app->text->class->find(app->text, text);
}

static void words_cancel(struct tl_app *app)
{
	words_typed(app, "", NULL);
}

static const struct tl_prompt_use words_prompt = {
	.label = N_("Words of the missed figure"),
	.hint = N_("as in the text, with the number"),
	.accept = words_accept,
	.then = words_then,
	.changed = words_typed,
	.cancel = words_cancel,
};

void tl_missed_ask(struct tl_app *app, int unused)
{
	size_t number, n;

	(void)unused;
	if (!app->reading || !app->rules) {
		tl_app_message(app, "%s", app->rules ? _("There is no article here.")
						     : _("The rules aren't loaded yet."));
		return;
	}
	app->missed.id = app->reading->id;
	app->missed.added = false;
	if (app->slots[TL_SLOT_TEXT] != app->text)
		tl_app_swap(app, TL_SLOT_TEXT, app->text);
	tl_app_focus(app, TL_SLOT_TEXT);
	/* What was found before may be without a number. */
	if (!tl_text_match(app->text, &app->missed.words, &number, &n) || !ask_figure(app))
		tl_app_push(app, tl_prompt_new(app, &words_prompt, ""));
}
