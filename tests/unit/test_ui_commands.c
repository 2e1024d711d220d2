/* The table of commands and the bindings that come from it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "ui/command.h"

/* Two commands on one key: the second would hide the first without a word. */
static void test_no_key_is_bound_twice(void **state)
{
	(void)state;
	for (size_t i = 0; i < tl_n_ui_commands; i++) {
		const struct tl_ui_command *c = &tl_ui_commands[i];
		const char *p = c->keys;

		while (*(p += strspn(p, " "))) {
			tl_key key;
			size_t n = tl_key_parse(p, &key);

			assert_true(n > 0);
			for (size_t k = 0; k < tl_n_contexts; k++) {
				enum tl_context context = (enum tl_context)tl_contexts[k].context;

				if (c->contexts & context)
					assert_ptr_equal(tl_binding(context, key), c);
			}
			p += n;
		}
	}
}

/* A command without help stands in no help screen and no man page. */
static void test_rows_are_whole(void **state)
{
	unsigned all = TL_IN_HINTS_FILTERED | TL_IN_HINTS_LISTS | TL_IN_HINTS_READING |
		       TL_IN_HINTS_FIRST;

	(void)state;
	for (size_t k = 0; k < tl_n_contexts; k++)
		all |= tl_contexts[k].context;
	for (size_t i = 0; i < tl_n_ui_commands; i++) {
		const struct tl_ui_command *c = &tl_ui_commands[i];

		assert_true(c->name[0] && c->help[0] && c->run && c->contexts);
		/* A context without a name can't be bound to. */
		assert_int_equal(c->contexts & ~all, 0);
		/* In one context a name means one thing. */
		for (size_t k = 0; k < i; k++)
			if (strcmp(tl_ui_commands[k].name, c->name) == 0 &&
			    (tl_ui_commands[k].contexts & c->contexts)) {
				assert_ptr_equal(tl_ui_commands[k].run, c->run);
				assert_int_equal(tl_ui_commands[k].arg, c->arg);
			}
	}
}

/* Every place can be left by a key that is no Esc: Esc is slow or taken on some lines. */
static void test_a_way_out(void **state)
{
	(void)state;
	for (size_t k = 0; k < tl_n_contexts; k++) {
		enum tl_context context = (enum tl_context)tl_contexts[k].context;

		assert_non_null(tl_binding(context, 'C' & 0x1f));
	}
}

/* A user's binding goes before the default. */
static void test_later_bindings_win(void **state)
{
	const struct tl_ui_command *down = tl_binding(TL_IN_LIST, 'j');
	struct tl_buf keys = {0};

	(void)state;
	tl_binding_keys(TL_IN_LIST, down, 9, " ", &keys);
	assert_string_equal(keys.p, "j Down ^N");
	tl_bind('j', TL_IN_LIST, tl_binding(TL_IN_LIST, 'k'));
	assert_ptr_not_equal(tl_binding(TL_IN_LIST, 'j'), down);
	assert_ptr_equal(tl_binding(TL_IN_TEXT, 'j'), down);
	tl_buf_reset(&keys);
	tl_binding_keys(TL_IN_LIST, down, 9, " ", &keys);
	assert_string_equal(keys.p, "Down ^N");
	tl_buf_free(&keys);
}

static int start(void **state)
{
	(void)state;
	tl_bindings_start();
	return 0;
}

static int stop(void **state)
{
	(void)state;
	tl_bindings_free();
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_no_key_is_bound_twice, start, stop),
		cmocka_unit_test_setup_teardown(test_rows_are_whole, start, stop),
		cmocka_unit_test_setup_teardown(test_a_way_out, start, stop),
		cmocka_unit_test_setup_teardown(test_later_bindings_win, start, stop),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
