#include "tulieu/i18n.h"

#include "tulieu/table.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* build/locale beside the running program, else the installed folder. */
static char *locale_dir(void)
{
	char *path = tl_program_dir("locale");

	if (!path)
		path = tl_program_dir("../share/locale");
	return path ? path : tl_strdup(TL_LOCALEDIR);
}

/* The value of the variables that name the locale of a category, by their precedence. */
static const char *wanted(const char *category)
{
	const char *const names[] = {"LC_ALL", category, "LANG"};

	for (size_t i = 0; i < TL_COUNT(names); i++) {
		const char *value = getenv(names[i]);

		if (value && *value)
			return value;
	}
	return "C";
}

static bool is_c(const char *locale)
{
	return strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0;
}

static bool is_utf8(const char *charset)
{
	size_t n = strcspn(charset, "@");

	return (n == 5 && strncasecmp(charset, "UTF-8", n) == 0) ||
	       (n == 4 && strncasecmp(charset, "UTF8", n) == 0);
}

static bool start_characters(void)
{
	const char *name = setlocale(LC_CTYPE, "");

	if (!name || is_c(name)) {
		/* Not installed, it may still name the terminal's charset. */
		const char *dot = strchr(wanted("LC_CTYPE"), '.');

		setlocale(LC_CTYPE, "C.UTF-8");
		return !dot || is_utf8(dot + 1);
	}
	return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static void start_language(void)
{
	const char *language = getenv("LANGUAGE"), *locale = wanted("LC_MESSAGES");
	const char *name = setlocale(LC_MESSAGES, "");

	/* gettext looks at LANGUAGE in any locale but C. */
	if (name && !is_c(name))
		return;
	if (language && *language) {
		setlocale(LC_MESSAGES, "C.UTF-8");
	} else if (!is_c(locale) && strncmp(locale, "C.", 2) != 0) {
		char code[16];
		size_t n = strcspn(locale, "_.@");

		if (n == 0 || n >= sizeof code)
			return;
		memcpy(code, locale, n);
		code[n] = '\0';
		tl_i18n_language(code);
	}
}

bool tl_i18n_start(void)
{
	bool utf8 = start_characters();
	char *dir = locale_dir();

	start_language();
	bindtextdomain("tulieu", dir);
	bind_textdomain_codeset("tulieu", "UTF-8");
	textdomain("tulieu");
	free(dir);
	return utf8;
}

/* LANGUAGE before it was changed for the first time. */
static char *asked_for;
static bool changed;

void tl_i18n_language(const char *code)
{
	const char *name = setlocale(LC_MESSAGES, NULL);

	if (!changed) {
		const char *language = getenv("LANGUAGE");

		asked_for = language ? tl_strdup(language) : NULL;
		changed = true;
	}
	if (code || asked_for)
		setenv("LANGUAGE", code ? code : asked_for, 1);
	else
		unsetenv("LANGUAGE");
	if (!code)
		start_language();
	else if (!name || is_c(name))
		setlocale(LC_MESSAGES, "C.UTF-8");
	textdomain("tulieu"); /* makes gettext forget what it has looked up */
}
