/* The manual's lists of keys and settings come from the tables of the program: this test writes what
 * they should be and compares. `TL_UPDATE_MANUAL=1 build/tests/unit/test_manual` writes them anew. */
#include "tulieu/config.h"
#include "tulieu/table.h"
#include "ui/command.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

static char *manual_path(void)
{
	struct tl_buf path = {0};
	char *data = tl_data_dir();

	tl_buf_printf(&path, "%s/../man/tulieu.1", data);
	free(data);
	return tl_buf_steal(&path);
}

/* mdoc takes a lone mark for punctuation and a backslash for an escape. */
static void add_word(struct tl_buf *out, const char *word, size_t n)
{
	tl_buf_str(out, "\\&");
	for (size_t i = 0; i < n; i++) {
		if (word[i] == '\\')
			tl_buf_str(out, "\\e");
		else if (word[i] == '^')
			tl_buf_str(out, "\\(ha");
		else if (word[i] == '-')
			tl_buf_str(out, "\\-");
		else
			tl_buf_char(out, word[i]);
	}
}

static void keys_section(struct tl_buf *out)
{
	for (size_t c = 0; c < tl_n_contexts; c++) {
		bool any = false;

		for (size_t i = 0; i < tl_n_ui_commands; i++) {
			const struct tl_ui_command *row = &tl_ui_commands[i];
			const char *rest = row->keys;
			struct tl_str key;

			if (!(row->contexts & tl_contexts[c].context))
				continue;
			if (!any)
				tl_buf_printf(out, ".Ss Keys: %s (%s)\n.Bl -tag -width \"PgDn \\(haF\" -compact\n",
					      tl_contexts[c].title, tl_contexts[c].name);
			any = true;
			tl_buf_str(out, ".It");
			while (tl_cell_next(&rest, ' ', &key)) {
				tl_buf_char(out, ' ');
				add_word(out, key.p, key.n);
			}
			tl_buf_printf(out, "\n%s\n.Pq Cm %s\n", row->help, row->name);
		}
		if (any)
			tl_buf_str(out, ".El\n");
	}
}

static void settings_section(struct tl_buf *out)
{
	tl_buf_str(out, ".Bl -tag -width \"tone-placement\" -compact\n");
	for (int i = 0; i < TL_OPTIONS; i++) {
		tl_buf_printf(out, ".It Cm %s\n%s:\n", tl_options[i].name, tl_options[i].help);
		tl_option_legal((enum tl_option)i, out);
		tl_buf_printf(out, "; at first %s.\n", tl_options[i].value);
	}
	tl_buf_str(out, ".El\n");
}

static void compare(const char *name, void (*write)(struct tl_buf *))
{
	char begin[60], end[60], *path = manual_path();
	struct tl_buf file = {0}, want = {0};
	struct tl_error e;
	char *from, *to;

	snprintf(begin, sizeof begin, ".\\\" begin %s\n", name);
	snprintf(end, sizeof end, ".\\\" end %s\n", name);
	assert_int_equal(tl_read_file(path, 0, &file, &e), TL_OK);
	from = strstr(file.p, begin);
	to = strstr(file.p, end);
	assert_non_null(from);
	assert_non_null(to);
	from += strlen(begin);
	write(&want);
	if (getenv("TL_UPDATE_MANUAL")) {
		FILE *f = fopen(path, "w");

		assert_non_null(f);
		fwrite(file.p, 1, (size_t)(from - file.p), f);
		fwrite(want.p, 1, want.n, f);
		fputs(to, f);
		assert_int_equal(fclose(f), 0);
	} else {
		*to = '\0';
		assert_string_equal(from, want.p);
	}
	tl_buf_free(&want);
	tl_buf_free(&file);
	free(path);
}

/* Would catch: a key bound, renamed or taken away without the manual. */
static void keys(void **state)
{
	(void)state;
	compare("keys", keys_section);
}

/* Would catch: a setting or one of its values that the manual does not tell. */
static void settings(void **state)
{
	(void)state;
	compare("settings", settings_section);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(keys), cmocka_unit_test(settings)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
