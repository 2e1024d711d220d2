/* Settings of the dialogue, and what was typed in it before. */
#include <stdlib.h>
#include <string.h>

#include "app.h"
#include "plain.h"
#include "tulieu/text.h"

/* ---- options --------------------------------------------------------------------------------- */

/* Those that a dialogue goes by; the others are the screen's. */
static const enum tl_option options[] = {
	TL_OPT_LANGUAGE, TL_OPT_ASCII,	      TL_OPT_CLIPBOARD,	     TL_OPT_FOLD,
	TL_OPT_DIVISION, TL_OPT_INPUT_METHOD, TL_OPT_TONE_PLACEMENT, TL_OPT_CONFIRM_DELETE,
};

static void use_method(struct plain *p)
{
	tl_line_method((enum tl_input_method)plain_setting(p, TL_OPT_INPUT_METHOD),
		       plain_setting(p, TL_OPT_TONE_PLACEMENT) == TL_TONE_OLD);
}

void plain_settings_start(struct plain *p)
{
	struct tl_buf path = {0};
	enum tl_status status;
	struct tl_error e;

	tl_config_start(&p->config);
	if (p->options->dirs->user) {
		tl_buf_printf(&path, "%s/config", p->options->dirs->user);
		/* Keys and colours are the screen's. */
		status = tl_config_file(path.p, &tl_statement_set, 1, &p->config, true,
					plain_report, p, &e);
		if (status != TL_OK && status != TL_ENOTFOUND)
			plain_say(p, "%s: %s", path.p, e.text);
		tl_buf_free(&path);
	}
	use_method(p);
}

static void say_option(struct plain *p, enum tl_option option)
{
	struct tl_buf value = {0}, legal = {0};

	tl_option_write(option, plain_setting(p, option), &value);
	tl_option_legal(option, &legal);
	plain_say(p, _("%s is %s; it can be: %s. %s"), tl_options[option].name, value.p, legal.p,
		  _(tl_options[option].help));
	tl_buf_free(&value);
	tl_buf_free(&legal);
}

/* What is shown goes by it from now on. */
static void changed(struct plain *p, enum tl_option option)
{
	static const char *const languages[] = {NULL, "vi", "en"};

	if (option == TL_OPT_LANGUAGE)
		tl_i18n_language(languages[plain_setting(p, TL_OPT_LANGUAGE)]);
	use_method(p);
	say_option(p, option);
	if (option != TL_OPT_FOLD)
		return;
	if (!plain_setting(p, TL_OPT_FOLD))
		plain_fold_forget(p);
	plain_search(p);
}

void plain_set(struct plain *p, const char *words)
{
	struct tl_buf line = {0};
	enum tl_option option;
	struct tl_error e;
	char *name;

	if (!*words) {
		for (size_t i = 0; i < TL_COUNT(options); i++)
			say_option(p, options[i]);
		return;
	}
	name = tl_strndup(words, strcspn(words, " ="));
	option = tl_option_of(name);
	tl_buf_printf(&line, "set %s", words);
	if (option < TL_OPTIONS && !words[strlen(name)])
		say_option(p, option);
	else if (tl_config_line(&tl_statement_set, 1, &p->config, line.p, &e) != TL_OK)
		plain_error(p, &e);
	else
		changed(p, option);
	tl_buf_free(&line);
	free(name);
}

/* ---- the input method ------------------------------------------------------------------------ */

void plain_input_method(struct plain *p, const char *words)
{
	static const char *const says[] = {N_("Keys are typed as they are."), N_("Telex is on."),
					   N_("VNI is on.")};
	int *method = &p->config.values[TL_OPT_INPUT_METHOD];
	struct tl_error e;

	if (!*words) {
		*method = (*method + 1) % (int)TL_COUNT(says);
	} else if (tl_option_read(TL_OPT_INPUT_METHOD, words, method, &e) != TL_OK) {
		plain_error(p, &e);
		return;
	}
	use_method(p);
	plain_say(p, "%s", _(says[*method]));
}

/* Names of fields and "or" are no Vietnamese words, though Telex could make some of them. */
static bool left_alone(const char *word, size_t n)
{
	return memchr(word, ':', n) || (n == 2 && memcmp(word, "or", n) == 0);
}

/* Bytes of a line that the input method goes through; a longer one was not typed. */
#define TYPED_MOST 2000

char *plain_typed(struct plain *p, const char *words)
{
	struct tl_line line = {0};
	char *text = NULL;
	bool changed;

	if (plain_setting(p, TL_OPT_INPUT_METHOD) == TL_INPUT_OFF || strlen(words) > TYPED_MOST)
		return NULL;
	for (const char *at = words, *end; *at; at = end) {
		end = at + (*at == ' ' ? strspn(at, " ") : strcspn(at, " "));
		for (const char *c = at; c < end;) {
			uint32_t cp;

			c += tl_utf8_decode(c, (size_t)(end - c), &cp);
			if (left_alone(at, (size_t)(end - at)))
				tl_line_put(&line, (tl_key)cp);
			else
				tl_line_key(&line, (tl_key)cp, &changed);
		}
	}
	if (strcmp(tl_line_text(&line), words) != 0)
		text = tl_strdup(tl_line_text(&line));
	tl_line_free(&line);
	return text;
}

/* ---- what was typed before ------------------------------------------------------------------- */

#define PROMPT "plain"
#define LISTED 10

void plain_remember(struct plain *p, const char *line)
{
	tl_reader_typed(p->reader, PROMPT, line, NULL);
}

void plain_again(struct plain *p, const char *words)
{
	struct tl_arena *arena = tl_arena_new();
	const char **list;
	struct tl_error e;
	size_t n, number;

	if (tl_reader_history(p->reader, PROMPT, LISTED, arena, &list, &n, &e) != TL_OK) {
		plain_error(p, &e);
	} else if (*words) {
		number = plain_number(p, words, n);
		if (number)
			plain_do(p, list[number - 1]);
	} else {
		if (!n)
			plain_say(p, "%s", _("Nothing was typed yet."));
		for (size_t i = 0; i < n; i++)
			plain_say(p, "%zu. %s", i + 1, list[i]);
	}
	tl_arena_free(arena);
}
