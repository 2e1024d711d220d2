/* The filter of words, from the first letter typed to the one in force. While it is typed it stands
 * for the one in force; where an input method made words that are found nowhere, the keys are tried
 * as they were typed. */
#include <stdlib.h>
#include <string.h>

#include "command.h"

#define COMPLETIONS_MOST 60

static void set_typed(struct tl_app *app, const char *text)
{
	tl_filter_drop(app->typed);
	app->typed = NULL;
	app->typing = true;
	if (*text && app->rules)
		tl_filter_words(app->rules, text, true, &app->typed, NULL);
	tl_app_filters_changed(app);
}

static void set_retry(struct tl_app *app, const char *text, const char *keys)
{
	free(app->retry.text);
	free(app->retry.keys);
	app->retry.text = keys ? tl_strdup(text) : NULL;
	app->retry.keys = keys ? tl_strdup(keys) : NULL;
	app->retry.state = TL_KEYS_UNTRIED;
}

static void type_filter(struct tl_app *app, const char *text, const char *keys)
{
	set_retry(app, text, keys);
	set_typed(app, text);
}

static bool accept_words(struct tl_app *app, const char *text, struct tl_error *e);

void tl_app_found_nothing(struct tl_app *app)
{
	const char *text;

	if (!app->retry.keys || app->retry.state == TL_KEYS_FAILED)
		return;
	text = app->retry.state == TL_KEYS_UNTRIED ? app->retry.keys : app->retry.text;
	app->retry.state++;
	if (app->typing)
		set_typed(app, text);
	else
		accept_words(app, text, NULL);
	if (app->retry.state == TL_KEYS_TRIED)
		tl_app_message(app, _("Nothing for “%s”: shown is “%s”, as it was typed."),
			       app->retry.text, app->retry.keys);
	else
		app->message[0] = '\0';
	app->bottom_dirty = true;
}

static void stop_typing(struct tl_app *app)
{
	tl_filter_drop(app->typed);
	app->typed = NULL;
	app->typing = false;
}

static void cancel_filter(struct tl_app *app)
{
	stop_typing(app);
	tl_app_filters_changed(app);
}

/* The filter of words becomes this one, or none for an empty text. */
static bool accept_words(struct tl_app *app, const char *text, struct tl_error *e)
{
	int index = tl_filters_find(tl_history_now(&app->history), TL_DIM_WORDS);
	struct tl_filter *f = NULL;

	if (text[strspn(text, " ")] && tl_filter_words(app->rules, text, false, &f, e) != TL_OK)
		return false;
	stop_typing(app);
	if (f || index >= 0)
		tl_app_set_filter(app, index, f);
	else
		tl_app_filters_changed(app);
	return true;
}

static enum tl_status accept_text(struct tl_app *app, const char *text, struct tl_error *e)
{
	if (!app->rules) {
		/* Typed faster than the rules were read: it is the first filter when they are
		 * there. */
		free(app->first_query);
		app->first_query = tl_strdup(text);
		stop_typing(app);
		return TL_OK;
	}
	/* What is shown is what is meant. */
	if (app->retry.keys && app->retry.state == TL_KEYS_TRIED)
		text = app->retry.keys;
	return accept_words(app, text, e) ? TL_OK : TL_EUSAGE;
}

static bool accept_filter(struct tl_app *app, const char *text)
{
	struct tl_error e;

	if (accept_text(app, text, &e) == TL_OK)
		return true;
	tl_app_refuse(app, &e);
	return false;
}

void tl_filter_complete(struct tl_app *app, const char *text, size_t n, size_t cursor,
			struct tl_completion *out)
{
	size_t begin = cursor, colon;

	*out = (struct tl_completion){0};
	/* The tags are the user's: queries know none of them. */
	while (begin && text[begin - 1] != ' ')
		begin--;
	for (colon = begin; colon < cursor && text[colon] != ':'; colon++)
		;
	if (colon < cursor && tl_field_of(text + begin, colon - begin) == TL_FIELD_TAG) {
		tl_mine_offer_tags(app, text, colon + 1, cursor, true, out);
		return;
	}
	if (app->rules)
		tl_query_complete(app->rules, app->corpus_ready ? app->corpus : NULL, text, n,
				  cursor, COMPLETIONS_MOST, out);
}

static const struct tl_prompt_use filter_prompt = {
	.label = N_("Filter"),
	.history = "filter",
	.proposes = true,
	.accept = accept_filter,
	.changed = type_filter,
	.cancel = cancel_filter,
	.complete = tl_filter_complete,
};

void tl_filter_ask(struct tl_app *app, int unused)
{
	const struct tl_filters *now = tl_history_now(&app->history);
	int index = tl_filters_find(now, TL_DIM_WORDS);

	(void)unused;
	set_retry(app, "", NULL);
	tl_app_push(app,
		    tl_prompt_new(app, &filter_prompt, index >= 0 ? now->at[index]->text : ""));
}

enum tl_status tl_app_filter(struct tl_app *app, const char *text, struct tl_error *e)
{
	set_retry(app, "", NULL);
	return accept_text(app, text, e);
}
