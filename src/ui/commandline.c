/* The `:` line: every statement of a configuration file, every command by its name, and those
 * commands that need words. */
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "tulieu/text.h"

/* ---- commands that take words --------------------------------------------------------------- */

static enum tl_status run_filter(struct tl_app *app, const char *words, struct tl_error *e)
{
	(void)e;
	tl_app_filter(app, words);
	return TL_OK;
}

static enum tl_status run_order(struct tl_app *app, const char *words, struct tl_error *e)
{
	struct tl_buf names = {0};

	for (int i = 0; i < TL_ORDERS; i++) {
		const char *name = tl_order_name((enum tl_order)i);

		if (strcmp(name, words) == 0) {
			app->order = (enum tl_order)i;
			tl_app_filters_changed(app);
			tl_buf_free(&names);
			return TL_OK;
		}
		tl_buf_printf(&names, "%s%s", i ? ", " : "", name);
	}
	tl_fail(e, TL_EUSAGE, _("%s can't be \"%.40s\"; it can be: %s"), "order", words, names.p);
	tl_buf_free(&names);
	return TL_EUSAGE;
}

static const struct {
	const char *name;
	enum tl_status (*run)(struct tl_app *app, const char *words, struct tl_error *e);
} with_words[] = {
	{"filter", run_filter},
	{"order", run_order},
};

/* ---- running -------------------------------------------------------------------------------- */

static const char *skip_blanks(const char *p)
{
	return p + strspn(p, " \t");
}

static bool is_statement(const char *name, size_t n)
{
	for (size_t i = 0; i < tl_n_settings; i++)
		if (tl_str_is(tl_str_of(name, n), tl_settings[i].name))
			return true;
	return false;
}

/* A name that was not found: the nearest of all that could have been meant. */
struct names {
	const char **at;
	size_t n, cap;
};

static void add_name(struct names *names, const char *name)
{
	for (size_t i = 0; i < names->n; i++)
		if (strcmp(names->at[i], name) == 0)
			return;
	*TL_PUSH(names->at, names->n, names->cap) = name;
}

static struct names all_names(enum tl_context context)
{
	struct names names = {0};

	for (size_t i = 0; i < tl_n_settings; i++)
		add_name(&names, tl_settings[i].name);
	for (size_t i = 0; i < tl_n_ui_commands; i++)
		if (tl_ui_commands[i].contexts & context)
			add_name(&names, tl_ui_commands[i].name);
	return names;
}

static const char *name_at(const void *names, size_t i)
{
	const char *const *at = names;

	return at[i];
}

static enum tl_status no_command(struct tl_app *app, const char *name, struct tl_error *e)
{
	struct names names = all_names(tl_app_view(app)->class->context);
	const char *near = tl_nearest(name, name_at, names.at, names.n);

	free(names.at);
	return near ? tl_fail(e, TL_EUSAGE, _("there is no command \"%.40s\"; is it %s?"), name,
			      near)
		    : tl_fail(e, TL_EUSAGE, _("there is no command \"%.40s\""), name);
}

static enum tl_status run_command(struct tl_app *app, const char *name, const char *words,
				  struct tl_error *e)
{
	const struct tl_ui_command *c = tl_command_in(name, tl_app_view(app)->class->context);

	for (size_t i = 0; i < TL_COUNT(with_words) && *words; i++)
		if (strcmp(with_words[i].name, name) == 0)
			return with_words[i].run(app, words, e);
	if (!c)
		return no_command(app, name, e);
	if (*words)
		return tl_fail(e, TL_EUSAGE, _("%s takes no words"), name);
	c->run(app, c->arg);
	return TL_OK;
}

void tl_command_run(struct tl_app *app, const char *line)
{
	const char *begin = skip_blanks(line);
	size_t n = strcspn(begin, " \t");
	enum tl_status status;
	struct tl_error e;
	char *name;

	if (!n)
		return;
	if (*begin >= '0' && *begin <= '9') {
		tl_jump(app, begin);
		return;
	}
	if (is_statement(begin, n)) {
		status = tl_config_line(tl_settings, tl_n_settings, app, begin, &e);
	} else {
		name = tl_strndup(begin, n);
		status = run_command(app, name, skip_blanks(begin + n), &e);
		free(name);
	}
	if (status != TL_OK)
		tl_app_error(app, "%s", e.text);
}

/* ---- completion ----------------------------------------------------------------------------- */

static void offer(struct tl_completion *out, struct tl_str typed, const char *item,
		  const char *hint)
{
	if (strlen(item) < typed.n || (typed.n && memcmp(item, typed.p, typed.n) != 0))
		return;
	out->items = tl_realloc(out->items, out->n + 1, sizeof *out->items);
	out->hints = tl_realloc(out->hints, out->n + 1, sizeof *out->hints);
	out->items[out->n] = tl_strdup(item);
	out->hints[out->n++] = hint ? tl_strdup(hint) : NULL;
}

static void offer_commands(enum tl_context context, struct tl_completion *out, struct tl_str typed)
{
	for (size_t i = 0; i < tl_n_ui_commands; i++) {
		const struct tl_ui_command *c = &tl_ui_commands[i];

		if ((c->contexts & context) && tl_command_in(c->name, context) == c)
			offer(out, typed, c->name, _(c->help));
	}
}

static void offer_choices(enum tl_option option, struct tl_completion *out, struct tl_str typed)
{
	const char *rest = tl_options[option].choices;
	struct tl_str name;
	char *item;

	while (rest && tl_cell_next(&rest, ' ', &name)) {
		item = tl_strndup(name.p, name.n);
		offer(out, typed, item, NULL);
		free(item);
	}
}

static void offer_options(struct tl_app *app, struct tl_completion *out, struct tl_str typed)
{
	for (int i = 0; i < TL_OPTIONS; i++) {
		struct tl_buf hint = {0};

		tl_option_write((enum tl_option)i, app->config.values[i], &hint);
		tl_buf_printf(&hint, ": %s", _(tl_options[i].help));
		offer(out, typed, tl_options[i].name, hint.p);
		tl_buf_free(&hint);
	}
}

/* What can stand behind words[0 .. n). */
static void offer_word(struct tl_app *app, const char **words, size_t n, struct tl_str typed,
		       struct tl_completion *out)
{
	enum tl_context context = tl_app_pane(app)->class->context;

	if (n == 0) {
		for (size_t i = 0; i < tl_n_settings; i++)
			offer(out, typed, tl_settings[i].name, _(tl_settings[i].help));
		offer_commands(context, out, typed);
	} else if (strcmp(words[0], "set") == 0 && n == 1) {
		offer_options(app, out, typed);
	} else if (strcmp(words[0], "set") == 0 && n == 2) {
		if (tl_option_of(words[1]) != TL_OPTIONS)
			offer_choices(tl_option_of(words[1]), out, typed);
	} else if (strcmp(words[0], "order") == 0 && n == 1) {
		for (int i = 0; i < TL_ORDERS; i++)
			offer(out, typed, tl_order_name((enum tl_order)i), NULL);
	} else if ((strcmp(words[0], "bind") == 0 || strcmp(words[0], "unbind") == 0) && n == 1) {
		offer(out, typed, "panes", NULL);
		for (size_t i = 0; i < tl_n_contexts; i++)
			offer(out, typed, tl_contexts[i].name, _(tl_contexts[i].title));
		offer(out, typed, "all", NULL);
	} else if (strcmp(words[0], "bind") == 0 && n == 3) {
		for (size_t i = 0; i < tl_n_contexts; i++)
			if (strcmp(tl_contexts[i].name, words[1]) == 0)
				context = (enum tl_context)tl_contexts[i].context;
		offer_commands(context, out, typed);
	} else if (strcmp(words[0], "color") == 0 && n == 1) {
		for (int i = 0; i < TL_STYLES; i++)
			offer(out, typed, tl_theme_element((enum tl_style)i), NULL);
	}
}

static void complete(struct tl_app *app, const char *text, size_t n, size_t cursor,
		     struct tl_completion *out)
{
	struct tl_arena *arena = tl_arena_new();
	size_t begin = cursor, n_words;
	const char **words;

	(void)n;
	*out = (struct tl_completion){0};
	while (begin && text[begin - 1] != ' ')
		begin--;
	if (tl_config_words(tl_arena_strndup(arena, text, begin), arena, &words, &n_words, NULL) ==
	    TL_OK)
		offer_word(app, words, n_words, tl_str_of(text + begin, cursor - begin), out);
	/* Only the word up to the cursor is replaced. */
	out->begin = begin;
	out->end = cursor;
	tl_arena_free(arena);
}

static const struct tl_prompt_use command_prompt = {
	.label = N_("Command"),
	.history = "command",
	.then = tl_command_run,
	.complete = complete,
};

void tl_command_line(struct tl_app *app, int unused)
{
	(void)unused;
	tl_app_push(app, tl_prompt_new(app, &command_prompt, ""));
}
