/* The statements of a configuration file. The `:` line knows the same ones, so whatever can be set
 * in the file can be tried first. */
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "sourced.h"

static int depth;    /* of files being read */
static bool running; /* the screen is there: changes show at once */
static struct tl_sourced
	*sources; /* what has been read behind of the files; NULL: they are read as they come */

/* ---- keys ----------------------------------------------------------------------------------- */

static void list_contexts(struct tl_buf *out)
{
	tl_buf_str(out, "all, panes");
	for (size_t i = 0; i < tl_n_contexts; i++)
		tl_buf_printf(out, ", %s", tl_contexts[i].name);
}

static enum tl_status read_context(const char *name, unsigned *contexts, struct tl_error *e)
{
	struct tl_buf legal = {0};

	*contexts = 0;
	if (strcmp(name, "panes") == 0)
		*contexts = TL_IN_PANES;
	for (size_t i = 0; i < tl_n_contexts; i++)
		if (strcmp(tl_contexts[i].name, name) == 0 || strcmp(name, "all") == 0)
			*contexts |= tl_contexts[i].context;
	if (*contexts)
		return TL_OK;
	list_contexts(&legal);
	tl_fail(e, TL_EUSAGE, _("there is no place \"%.40s\"; it can be: %s"), name, legal.p);
	tl_buf_free(&legal);
	return tl_config_blame(e, 0, TL_EUSAGE);
}

static enum tl_status read_key(const char *name, tl_key *key, struct tl_error *e)
{
	size_t n = tl_key_parse(name, key);

	if (n && !name[n])
		return TL_OK;
	tl_fail(e, TL_EUSAGE,
		_("there is no key \"%.40s\"; a letter, ^X, Tab, Enter, Esc, Space, Up, PgDn, "
		  "Home, F1 and the like are"),
		name);
	return tl_config_blame(e, 1, TL_EUSAGE);
}

static const char *command_name(const void *names, size_t i)
{
	const struct tl_ui_command *commands = names;

	return commands[i].name;
}

static enum tl_status no_command(const char *name, struct tl_error *e)
{
	const char *near = tl_nearest(name, command_name, tl_ui_commands, tl_n_ui_commands);

	if (near && strcmp(near, name) == 0)
		return tl_fail(e, TL_EUSAGE, _("%s has no meaning there"), name);
	return near ? tl_fail(e, TL_EUSAGE, _("there is no command \"%.40s\"; is it %s?"), name,
			      near)
		    : tl_fail(e, TL_EUSAGE, _("there is no command \"%.40s\""), name);
}

static enum tl_status run_bind(void *context, const char *const *words, size_t n,
			       struct tl_error *e)
{
	struct tl_app *app = context;
	enum tl_status status;
	unsigned contexts;
	size_t bound = 0;
	tl_key key;

	(void)n;
	status = read_context(words[0], &contexts, e);
	if (status == TL_OK)
		status = read_key(words[1], &key, e);
	if (status != TL_OK)
		return status;
	app->bottom_dirty = true;
	if (words[2][0] == ':') {
		tl_bind(key, contexts, tl_command_of_line(words[2] + 1));
		return TL_OK;
	}
	/* A command may have a row of its own in each place. */
	for (size_t i = 0; i < tl_n_contexts; i++) {
		enum tl_context one = (enum tl_context)tl_contexts[i].context;
		const struct tl_ui_command *c =
			contexts & one ? tl_command_in(words[2], one) : NULL;

		if (!c)
			continue;
		tl_bind(key, one, c);
		bound++;
	}
	return bound ? TL_OK : tl_config_blame(e, 2, no_command(words[2], e));
}

static enum tl_status run_unbind(void *context, const char *const *words, size_t n,
				 struct tl_error *e)
{
	struct tl_app *app = context;
	enum tl_status status;
	unsigned contexts;
	tl_key key;

	(void)n;
	status = read_context(words[0], &contexts, e);
	if (status == TL_OK)
		status = read_key(words[1], &key, e);
	if (status == TL_OK)
		tl_bind(key, contexts, NULL);
	app->bottom_dirty = true;
	return status;
}

/* ---- colours -------------------------------------------------------------------------------- */

static const char *element_name(const void *names, size_t i)
{
	(void)names;
	return tl_theme_element((enum tl_style)i);
}

static enum tl_status read_colour(const char *const *words, size_t word, short *colour,
				  struct tl_error *e)
{
	if (tl_theme_colour_of(words[word], colour))
		return TL_OK;
	tl_fail(e, TL_EUSAGE, _("there is no colour \"%.40s\"; it can be: %s"), words[word],
		tl_theme_colour_names());
	return tl_config_blame(e, word, TL_EUSAGE);
}

static enum tl_status run_color(void *context, const char *const *words, size_t n,
				struct tl_error *e)
{
	struct tl_app *app = context;
	enum tl_status status;
	enum tl_style style;
	unsigned attributes = 0, attribute;
	const char *near;
	short fg, bg;

	if (!tl_theme_element_of(words[0], &style)) {
		near = tl_nearest(words[0], element_name, NULL, TL_STYLES);
		if (near)
			tl_fail(e, TL_EUSAGE, _("there is no element \"%.40s\"; is it %s?"),
				words[0], near);
		else
			tl_fail(e, TL_EUSAGE, _("there is no element \"%.40s\""), words[0]);
		return tl_config_blame(e, 0, TL_EUSAGE);
	}
	status = read_colour(words, 1, &fg, e);
	if (status == TL_OK)
		status = read_colour(words, 2, &bg, e);
	for (size_t i = 3; i < n && status == TL_OK; i++) {
		if (tl_theme_attribute_of(words[i], &attribute)) {
			attributes |= attribute;
			continue;
		}
		tl_fail(e, TL_EUSAGE, _("there is no attribute \"%.40s\"; it can be: %s"), words[i],
			tl_theme_attribute_names());
		status = tl_config_blame(e, i, TL_EUSAGE);
	}
	if (status != TL_OK)
		return status;
	tl_theme_set(style, fg, bg, n > 3, attributes);
	if (running)
		tl_theme_start(tl_terminal_colours());
	app->relayout = true;
	return TL_OK;
}

/* ---- options -------------------------------------------------------------------------------- */

static void read_again(struct tl_view *v)
{
	if (v->class->article_changed)
		v->class->article_changed(v);
	if (v->class->result_changed)
		v->class->result_changed(v);
}

void tl_settings_apply(struct tl_app *app, enum tl_option option)
{
	static const char *const languages[] = {NULL, "vi", "en"};
	int value = tl_setting(app, option);

	switch (option) {
	case TL_OPT_LANGUAGE:
		tl_i18n_language(languages[value]);
		break;
	case TL_OPT_THEME:
		tl_theme_choose((enum tl_theme_choice)value);
		if (running)
			tl_theme_start(tl_terminal_colours());
		break;
	case TL_OPT_ASCII:
		if (running)
			tl_terminal_set_ascii(value || app->options->ascii);
		break;
	case TL_OPT_CURSOR:
		tl_draw_marker(value == TL_CURSOR_MARKER);
		break;
	case TL_OPT_FOLD:
		if (running)
			tl_groups_set(app);
		return;
	case TL_OPT_MOUSE:
		tl_terminal_use_mouse(value);
		return;
	case TL_OPT_TITLE:
		if (running && !value)
			tl_terminal_title("");
		break;
	case TL_OPT_INPUT_METHOD:
	case TL_OPT_TONE_PLACEMENT:
		tl_line_method((enum tl_input_method)tl_setting(app, TL_OPT_INPUT_METHOD),
			       tl_setting(app, TL_OPT_TONE_PLACEMENT) == TL_TONE_OLD);
		/* Nothing of it can be seen. */
		return;
	default:
		break;
	}
	app->relayout = true;
	if (running)
		tl_app_each_view(app, read_again);
}

static enum tl_status run_set(void *context, const char *const *words, size_t n, struct tl_error *e)
{
	struct tl_app *app = context;
	enum tl_status status = tl_statement_set.run(&app->config, words, n, e);

	if (status == TL_OK)
		tl_settings_apply(app, tl_option_of(words[0]));
	return status;
}

/* ---- files ---------------------------------------------------------------------------------- */

struct report {
	struct tl_app *app;
	struct tl_buf first;
	size_t n;
};

static void forget_mistakes(struct tl_app *app)
{
	for (size_t i = 0; i < app->mistakes.n; i++)
		free(app->mistakes.list[i]);
	app->mistakes.n = 0;
}

void tl_settings_free(struct tl_app *app)
{
	forget_mistakes(app);
	free(app->mistakes.list);
}

static void collect(void *context, const char *message)
{
	struct report *r = context;

	if (!r->n++)
		tl_buf_str(&r->first, message);
	*TL_PUSH(r->app->mistakes.list, r->app->mistakes.n, r->app->mistakes.cap) =
		tl_strdup(message);
}

/* There is one line for messages: the first mistake, and how many there are and where, before what
 * may be too long for the line. */
static void tell(struct tl_app *app, const char *path, struct report *r)
{
	const char *reason = r->n ? strstr(r->first.p + strlen(path), ": ") : NULL;

	if (r->n > 1 && reason)
		tl_app_error(app,
			     P_("%.*s (and %zu more: ? lists them)%s",
				"%.*s (and %zu more: ? lists them)%s", r->n - 1),
			     (int)(reason - r->first.p), r->first.p, r->n - 1, reason);
	else if (r->n)
		tl_app_error(app, "%s", r->first.p);
	tl_buf_free(&r->first);
}

static enum tl_status read_file(struct tl_app *app, const char *path, struct tl_error *e)
{
	struct report report = {.app = app};
	struct tl_buf here = {0};
	const struct tl_buf *text = &here;
	enum tl_status status;

	if (depth == TL_SOURCED_MOST)
		return tl_fail(e, TL_EUSAGE, "%s", _("too many files that read each other"));
	if (depth == 0)
		forget_mistakes(app);
	depth++;
	status =
		sources ? tl_sourced_text(sources, path, &text, e) : tl_config_read(path, &here, e);
	if (status == TL_OK)
		tl_config_text(path, text, tl_settings, tl_n_settings, app, false, collect,
			       &report);
	tl_buf_free(&here);
	depth--;
	tell(app, path, &report);
	return status;
}

static enum tl_status blame_file(const char *path, enum tl_status status,
				 const struct tl_error *why, struct tl_error *e)
{
	if (status == TL_EUSAGE)
		*e = *why;
	else if (status != TL_OK)
		tl_fail(e, status, "%.200s: %s", path, why->text);
	return status;
}

/* While there is a screen, files are read behind, with those that they name. */
static enum tl_status run_source(void *context, const char *const *words, size_t n,
				 struct tl_error *e)
{
	struct tl_app *app = context;
	struct tl_error why;
	enum tl_status status;
	char *path;

	(void)n;
	if (running && !depth) {
		tl_sourced_ask(app, words[0]);
		return TL_OK;
	}
	path = tl_sourced_path(app->options->dirs, words[0]);
	status = blame_file(path, read_file(app, path, &why), &why, e);
	free(path);
	return status;
}

enum tl_status tl_settings_sourced(struct tl_app *app, struct tl_sourced *read, const char *path,
				   struct tl_error *e)
{
	struct tl_error why;
	enum tl_status status;

	sources = read;
	status = blame_file(path, read_file(app, path, &why), &why, e);
	sources = NULL;
	return status;
}

const struct tl_statement tl_settings[] = {
	{"set", 2, 3, N_("OPTION VALUE"), N_("sets an option"), run_set},
	{"bind", 3, 3, N_("PLACE KEY COMMAND"), N_("binds a key to a command, or to \":LINE\""),
	 run_bind},
	{"unbind", 2, 2, N_("PLACE KEY"), N_("takes a key's command away"), run_unbind},
	{"color", 3, 7, N_("ELEMENT FOREGROUND BACKGROUND [ATTRIBUTE...]"),
	 N_("chooses the colours of a part of the screen"), run_color},
	{"source", 1, 1, N_("FILE"), N_("reads settings from a file"), run_source},
};
const size_t tl_n_settings = TL_COUNT(tl_settings);

void tl_settings_start(struct tl_app *app)
{
	struct tl_buf path = {0};
	struct tl_error e;

	tl_config_start(&app->config);
	if (app->options->dirs->user) {
		enum tl_status status;

		tl_buf_printf(&path, "%s/config", app->options->dirs->user);
		status = read_file(app, path.p, &e);
		if (status != TL_OK && status != TL_ENOTFOUND)
			tl_app_error(app, "%s: %s", path.p, e.text);
		tl_buf_free(&path);
	}
	running = true;
}
