/* What can stand at the cursor of the `:` line. It is split into words as a line of a configuration
 * file is; each statement knows what its next word can be. */
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "complete.h"

/* The words before the cursor's, and what is typed of that one: text[begin .. cursor). */
struct line {
	struct tl_app *app;
	const char *text;
	size_t begin, cursor;
	const char *const *words;
	size_t n;
	const char *typed;
	struct tl_completion *out;
};

static void offer(const struct line *l, const char *item, const char *hint)
{
	tl_offer(l->out, l->typed, item, hint);
}

/* Names in a list, parted by blanks; of one of them (or NULL) it is told that it is in force. */
static void offer_each(const struct line *l, const char *names, const char *now)
{
	struct tl_str name;

	while (names && tl_cell_next(&names, ' ', &name)) {
		char *item = tl_strndup(name.p, name.n);

		offer(l, item, now && strcmp(item, now) == 0 ? _("as it is now") : NULL);
		free(item);
	}
}

static void offer_commands(const struct line *l, unsigned contexts)
{
	for (size_t i = 0; i < tl_n_ui_commands; i++) {
		const struct tl_ui_command *c = &tl_ui_commands[i];
		bool again = false;

		for (size_t k = 0; k < i && !again; k++)
			again = (tl_ui_commands[k].contexts & contexts) &&
				strcmp(tl_ui_commands[k].name, c->name) == 0;
		if ((c->contexts & contexts) && !again)
			offer(l, c->name, _(c->help));
	}
}

/* Those of a place's name, or of all. */
static unsigned contexts_of(const char *place)
{
	unsigned contexts = strcmp(place, "panes") == 0 ? TL_IN_PANES : 0;

	for (size_t i = 0; i < tl_n_contexts; i++)
		if (strcmp(tl_contexts[i].name, place) == 0 || strcmp(place, "all") == 0)
			contexts |= tl_contexts[i].context;
	return contexts;
}

static void complete_set(const struct line *l)
{
	enum tl_option option = l->n > 1 ? tl_option_of(l->words[1]) : TL_OPTIONS;

	for (int i = 0; i < TL_OPTIONS && l->n == 1; i++) {
		struct tl_buf hint = {0};

		tl_buf_char(&hint, '(');
		tl_option_write((enum tl_option)i, l->app->config.values[i], &hint);
		tl_buf_printf(&hint, ") %s", _(tl_options[i].help));
		offer(l, tl_options[i].name, hint.p);
		tl_buf_free(&hint);
	}
	if (l->n == 2 && option != TL_OPTIONS && tl_options[option].type == TL_OPTION_NUMBER) {
		struct tl_buf now = {0}, legal = {0};

		/* What it is now, to be changed. */
		tl_option_write(option, l->app->config.values[option], &now);
		tl_option_legal(option, &legal);
		offer(l, now.p, legal.p);
		tl_buf_free(&now);
		tl_buf_free(&legal);
	} else if (l->n == 2 && option != TL_OPTIONS) {
		struct tl_buf now = {0};

		tl_option_write(option, l->app->config.values[option], &now);
		offer_each(l, tl_options[option].choices, now.p);
		tl_buf_free(&now);
	}
}

static void complete_bind(const struct line *l)
{
	static const char keys[] =
		"Tab S-Tab Enter Esc Space Up Down Left Right Home End PgUp PgDn "
		"Insert Delete Backspace";

	if (l->n == 1) {
		offer(l, "panes", NULL);
		for (size_t i = 0; i < tl_n_contexts; i++)
			offer(l, tl_contexts[i].name, _(tl_contexts[i].title));
		offer(l, "all", NULL);
	} else if (l->n == 2 && *l->typed) {
		offer_each(l, keys, NULL);
	} else if (l->n == 3 && strcmp(l->words[0], "bind") == 0) {
		offer_commands(l, contexts_of(l->words[1]));
	}
}

static void complete_color(const struct line *l)
{
	static const char colours[] =
		"default black red green yellow blue magenta cyan white "
		"bright-black bright-red bright-green bright-yellow bright-blue "
		"bright-magenta bright-cyan bright-white";

	for (int i = 0; i < TL_STYLES && l->n == 1; i++)
		offer(l, tl_theme_element((enum tl_style)i), NULL);
	if (l->n == 2 || l->n == 3)
		offer_each(l, colours, NULL);
	else if (l->n > 3)
		offer_each(l, "normal bold dim underline reverse", NULL);
}

static void complete_order(const struct line *l)
{
	for (int i = 0; i < TL_ORDERS && l->n == 1; i++)
		offer(l, tl_order_name((enum tl_order)i), NULL);
}

static void complete_source(const struct line *l)
{
	if (l->n == 1)
		tl_ask_files(l->app, l->text, l->begin, l->cursor, l->app->options->dirs->user);
}

static const struct {
	const char *name;
	void (*complete)(const struct line *l);
} statements[] = {
	{"set", complete_set},	   {"bind", complete_bind},   {"unbind", complete_bind},
	{"color", complete_color}, {"order", complete_order}, {"source", complete_source},
};

static void complete_word(const struct line *l)
{
	if (!l->n) {
		for (size_t i = 0; i < tl_n_settings; i++)
			offer(l, tl_settings[i].name, _(tl_settings[i].help));
		offer_commands(l, tl_app_pane(l->app)->class->context);
		return;
	}
	for (size_t i = 0; i < TL_COUNT(statements); i++)
		if (strcmp(statements[i].name, l->words[0]) == 0)
			statements[i].complete(l);
}

/* Names of what is saved have blanks. */
static bool complete_rest(struct tl_app *app, const char *text, size_t cursor,
			  struct tl_completion *out)
{
	static const char name[] = "saved ";
	size_t begin = strlen(name);
	char *typed;

	if (cursor < begin || strncmp(text, name, begin) != 0)
		return false;
	typed = tl_strndup(text + begin, cursor - begin);
	tl_saved_offer(app, typed, out);
	out->begin = begin;
	out->end = cursor;
	free(typed);
	return true;
}

void tl_command_complete(struct tl_app *app, const char *text, size_t n, size_t cursor,
			 struct tl_completion *out)
{
	struct tl_arena *arena = tl_arena_new();
	struct line line = {
		.app = app, .text = text, .begin = cursor, .cursor = cursor, .out = out};
	const char **words;

	*out = (struct tl_completion){0};
	while (line.begin && text[line.begin - 1] != ' ')
		line.begin--;
	line.typed = tl_arena_strndup(arena, text + line.begin, cursor - line.begin);
	if (complete_rest(app, text, cursor, out)) {
		/* Done. */
	} else if (tl_config_words(tl_arena_strndup(arena, text, line.begin), arena, &words,
				   &line.n, NULL) == TL_OK) {
		line.words = (const char *const *)words;
		if (line.n && strcmp(words[0], "filter") == 0) {
			tl_filter_complete(app, text, n, cursor, out);
		} else {
			complete_word(&line);
			/* Only the word up to the cursor is replaced. */
			out->begin = line.begin;
			out->end = cursor;
		}
	}
	tl_arena_free(arena);
}
