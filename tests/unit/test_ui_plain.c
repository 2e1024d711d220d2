/* The dialogue's table of commands against the browser's. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ui/command.h"
#include "ui/plain.h"

/* The contexts of a name before a colon, "panes" among them; without one all. */
static unsigned contexts_of(const char *word, size_t n)
{
	unsigned contexts = 0;

	for (size_t i = 0; i < tl_n_contexts; i++)
		if (n == strlen(tl_contexts[i].name) && strncmp(word, tl_contexts[i].name, n) == 0)
			contexts |= tl_contexts[i].context;
	if (n == strlen("panes") && strncmp(word, "panes", n) == 0)
		contexts |= TL_IN_PANES;
	return contexts;
}

/* Whether a list of commands, "kwic:order redo", has a command in a context. */
static bool list_has(const char *list, const char *name, unsigned context)
{
	const char *rest = list;
	struct tl_str word;

	while (tl_cell_next(&rest, ' ', &word)) {
		const char *colon = memchr(word.p, ':', word.n);
		size_t before = colon ? (size_t)(colon + 1 - word.p) : 0;

		if (tl_str_is(tl_str_of(word.p + before, word.n - before), name) &&
		    (!colon || (contexts_of(word.p, before - 1) & context)))
			return true;
	}
	return false;
}

static bool dialogue_has(const char *name, unsigned context)
{
	for (size_t i = 0; i < plain_n_commands; i++)
		if (list_has(plain_commands[i].does, name, context))
			return true;
	return false;
}

static bool dialogue_lacks(const char *name, unsigned context)
{
	for (size_t i = 0; i < plain_n_without; i++)
		if (list_has(plain_without[i].commands, name, context))
			return true;
	return false;
}

/* A command that the browser has got, and that somebody who cannot see the screen does not; or one
 * that is said to have no meaning in a dialogue although there is one. */
static void test_all_commands_are_there(void **state)
{
	(void)state;
	for (size_t i = 0; i < tl_n_ui_commands; i++)
		for (size_t k = 0; k < tl_n_contexts; k++) {
			const char *name = tl_ui_commands[i].name;
			unsigned context = tl_contexts[k].context;

			if (!(tl_ui_commands[i].contexts & context))
				continue;
			if (dialogue_has(name, context) == dialogue_lacks(name, context))
				fail_msg(
					"%s in %s: the dialogue must either have it or say why not",
					name, tl_contexts[k].name);
		}
}

static void check_words(const char *list)
{
	const char *rest = list;
	struct tl_str word;

	while (tl_cell_next(&rest, ' ', &word)) {
		char *text = tl_strndup(word.p, word.n);
		bool known = false;

		for (size_t i = 0; i < tl_n_ui_commands && !known; i++)
			for (size_t k = 0; k < tl_n_contexts && !known; k++)
				known = (tl_ui_commands[i].contexts & tl_contexts[k].context) &&
					list_has(text, tl_ui_commands[i].name,
						 tl_contexts[k].context);
		if (!known)
			fail_msg("the browser has no command %s", text);
		free(text);
	}
}

/* A command of the browser that was renamed or is gone, and is still named here. */
static void test_no_command_is_stale(void **state)
{
	(void)state;
	for (size_t i = 0; i < plain_n_commands; i++)
		check_words(plain_commands[i].does);
	for (size_t i = 0; i < plain_n_without; i++) {
		check_words(plain_without[i].commands);
		assert_true(plain_without[i].why[0]);
	}
}

/* A command that another one of the same name, in either language, hides. */
static void test_names_are_found(void **state)
{
	static const char *const languages[] = {"en", "vi"};

	(void)state;
	for (size_t k = 0; k < TL_COUNT(languages); k++) {
		tl_i18n_language(languages[k]);
		for (size_t i = 0; i < plain_n_commands; i++) {
			const struct plain_command *c = &plain_commands[i];

			assert_ptr_equal(plain_command_of(c->en, strlen(c->en)), c);
			assert_ptr_equal(plain_command_of(c->vi, strlen(c->vi)), c);
			assert_true(c->help[0]);
			/* It does something, or it chooses of a kind; never both. */
			assert_true(!c->run == (c->dim != TL_DIM_NONE));
		}
	}
	/* Letters without marks, and a beginning. */
	assert_string_equal(plain_command_of("chep", 4)->en, "copy");
	assert_string_equal(plain_command_of("sao", 3)->en, "star");
	tl_i18n_language("en");
	assert_string_equal(plain_command_of("f", 1)->en, "filter");
	assert_null(plain_command_of("xyzzy", 5));
	assert_null(plain_command_of("-", 1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_all_commands_are_there),
		cmocka_unit_test(test_no_command_is_stale),
		cmocka_unit_test(test_names_are_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
