/* The `:` line: every statement of a configuration file, every command by its name, and those
 * commands that need words. */
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "tulieu/text.h"

/* ---- commands that take words --------------------------------------------------------------- */

static enum tl_status run_filter(struct tl_app *app, const char *words, struct tl_error *e)
{
	return tl_app_filter(app, words, e);
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
	{"saved", tl_saved_open},
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
	if (near)
		tl_fail(e, TL_EUSAGE, _("there is no command \"%.40s\"; is it %s?"), name, near);
	else
		tl_fail(e, TL_EUSAGE, _("there is no command \"%.40s\""), name);
	e->column = 1;
	return TL_EUSAGE;
}

static int letters(const char *text, size_t n)
{
	int k = 0;

	for (size_t i = 0; i < n; i++)
		k += ((unsigned char)text[i] & 0xc0) != 0x80;
	return k;
}

/* line begins with the name, and the words stand in it. */
static enum tl_status run_command(struct tl_app *app, const char *line, const char *name,
				  const char *words, struct tl_error *e)
{
	const struct tl_ui_command *c = tl_command_in(name, tl_app_view(app)->class->context);

	for (size_t i = 0; i < TL_COUNT(with_words) && *words; i++) {
		enum tl_status status;

		if (strcmp(with_words[i].name, name) != 0)
			continue;
		status = with_words[i].run(app, words, e);
		if (status != TL_OK && e->column)
			e->column += letters(line, (size_t)(words - line));
		return status;
	}
	if (!c)
		return no_command(app, name, e);
	if (*words)
		return tl_fail(e, TL_EUSAGE, _("%s takes no words"), name);
	c->run(app, c->arg);
	return TL_OK;
}

/* e->column: of the line, where it is known what is wrong. */
static enum tl_status run(struct tl_app *app, const char *line, struct tl_error *e)
{
	const char *begin = skip_blanks(line);
	size_t n = strcspn(begin, " \t");
	enum tl_status status;
	char *name;

	*e = (struct tl_error){0};
	if (!n)
		return TL_OK;
	if (*begin >= '0' && *begin <= '9')
		return tl_jump(app, begin, e);
	if (is_statement(begin, n)) {
		status = tl_config_line(tl_settings, tl_n_settings, app, begin, e);
	} else {
		name = tl_strndup(begin, n);
		status = run_command(app, begin, name, skip_blanks(begin + n), e);
		free(name);
	}
	if (e->column)
		e->column += (int)(begin - line);
	return status;
}

void tl_command_run(struct tl_app *app, const char *line)
{
	struct tl_error e;

	if (run(app, line, &e) != TL_OK)
		tl_app_error(app, "%s", e.text);
}

static const struct tl_prompt_use command_prompt;

/* A command that was wrong is put right, not typed again: the line comes back, the cursor where the fault
 * is. It had to go before, since a command is about what stands below it. */
static void run_typed(struct tl_app *app, const char *line)
{
	struct tl_error e;

	if (run(app, line, &e) == TL_OK)
		return;
	tl_app_push(app, tl_prompt_new(app, &command_prompt, line));
	tl_app_refuse(app, &e);
}

static const struct tl_prompt_use command_prompt = {
	.label = N_("Command"),
	.history = "command",
	.then = run_typed,
	.complete = tl_command_complete,
};

void tl_command_again(struct tl_app *app, const char *line)
{
	tl_app_push(app, tl_prompt_new(app, &command_prompt, line));
}

void tl_command_line(struct tl_app *app, int unused)
{
	(void)unused;
	tl_app_push(app, tl_prompt_new(app, &command_prompt, ""));
}
