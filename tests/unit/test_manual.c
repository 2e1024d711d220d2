/* The manual's lists of keys, settings and commands of the dialogue, in both languages, come from
 * the tables of the program: this test writes what they should be and compares. `TL_UPDATE_MANUAL=1
 * build/tests/unit/test_manual` writes them anew. */
#include "tulieu/config.h"
#include "tulieu/table.h"
#include "ui/command.h"
#include "ui/plain.h"
#include "ui/view.h"
#include "catalogue.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

/* A manual page: where it lies, the language that the program's texts are taken in, and its own
 * words. */
static const struct page {
	const char *file, *language, *keys, *at_first;
} pages[] = {
	{"tulieu.1", "en", "Keys:", "at first"},
	{"vi/tulieu.1", "vi", "Phím:", "mặc định:"},
};

static char *manual_path(const struct page *page)
{
	struct tl_buf path = {0};
	char *data = tl_data_dir();

	tl_buf_printf(&path, "%s/../man/%s", data, page->file);
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

/* The commands that every context of `in` has and no group printed before tells. */
static void add_keys(const struct page *page, unsigned in,
		     bool (*told)(const struct tl_ui_command *, unsigned), struct tl_buf *out)
{
	bool any = false;

	for (size_t i = 0; i < tl_n_ui_commands; i++) {
		const struct tl_ui_command *row = &tl_ui_commands[i];
		const char *rest = row->keys, *comma = " ";
		struct tl_str key;

		if ((row->contexts & in) != in || told(row, in))
			continue;
		if (!any) {
			tl_buf_printf(out, ".Ss %s", page->keys);
			for (size_t c = 0; c < tl_n_contexts; c++)
				if (tl_contexts[c].context & in) {
					tl_buf_printf(out, "%s%s (%s)", comma,
						      _(tl_contexts[c].title), tl_contexts[c].name);
					comma = ", ";
				}
			tl_buf_str(out, "\n.Bl -tag -width \"PgDn \\(haF\" -compact\n");
		}
		any = true;
		tl_buf_str(out, ".It");
		while (tl_cell_next(&rest, ' ', &key)) {
			tl_buf_char(out, ' ');
			add_word(out, key.p, key.n);
		}
		tl_buf_printf(out, "\n%s\n.Pq Cm %s\n", _(row->help), row->name);
	}
	if (any)
		tl_buf_str(out, ".El\n");
}

static bool untold(const struct tl_ui_command *row, unsigned in)
{
	(void)row;
	(void)in;
	return false;
}

/* In a group of contexts to which this one belongs. */
static bool told_for_all(const struct tl_ui_command *row, unsigned in)
{
	static const unsigned groups[] = {TL_IN_PANES, TL_IN_SURVEYS};

	for (size_t i = 0; i < TL_COUNT(groups); i++)
		if ((groups[i] & in) && (row->contexts & groups[i]) == groups[i])
			return true;
	return false;
}

static void keys_section(const struct page *page, struct tl_buf *out)
{
	add_keys(page, TL_IN_PANES, untold, out);
	for (size_t c = 0; c < tl_n_contexts; c++) {
		if (tl_contexts[c].context == TL_IN_TABLE)
			add_keys(page, TL_IN_SURVEYS, untold, out);
		add_keys(page, tl_contexts[c].context, told_for_all, out);
	}
}

static void settings_section(const struct page *page, struct tl_buf *out)
{
	tl_buf_str(out, ".Bl -tag -width \"tone-placement\" -compact\n");
	for (int i = 0; i < TL_OPTIONS; i++) {
		tl_buf_printf(out, ".It Cm %s\n%s:\n", tl_options[i].name, _(tl_options[i].help));
		tl_option_legal((enum tl_option)i, out);
		tl_buf_printf(out, "; %s %s.\n", page->at_first, tl_options[i].value);
	}
	tl_buf_str(out, ".El\n");
}

static void plain_group(enum plain_group group, bool english, struct tl_buf *out)
{
	tl_buf_printf(out, ".Ss %s\n.Bl -tag -width Ds -compact\n", plain_group_title(group));
	for (size_t i = 0; i < plain_n_commands; i++) {
		const struct plain_command *c = &plain_commands[i];
		const char *name = english ? c->en : c->vi;

		if (c->group != group)
			continue;
		tl_buf_str(out, ".It Cm ");
		add_word(out, name, strlen(name));
		if (*c->words)
			tl_buf_printf(out, " Ar %s", _(c->words));
		tl_buf_printf(out, "\n%s\n", _(c->help));
	}
	tl_buf_str(out, ".El\n");
}

static void plain_section(const struct page *page, struct tl_buf *out)
{
	for (int i = 0; i < PLAIN_GROUPS; i++)
		plain_group((enum plain_group)i, strcmp(page->language, "en") == 0, out);
}

/* The browser's commands that a dialogue has not got, and why. */
static void without_section(const struct page *page, struct tl_buf *out)
{
	(void)page;
	tl_buf_str(out, ".Bl -tag -width Ds -compact\n");
	for (size_t i = 0; i < plain_n_without; i++) {
		const char *rest = plain_without[i].commands;
		struct tl_str word;

		tl_buf_str(out, ".It Cm");
		while (tl_cell_next(&rest, ' ', &word)) {
			tl_buf_char(out, ' ');
			add_word(out, word.p, word.n);
		}
		tl_buf_printf(out, "\n%s\n", _(plain_without[i].why));
	}
	tl_buf_str(out, ".El\n");
}

static void compare(const struct page *page, const char *name,
		    void (*write)(const struct page *, struct tl_buf *))
{
	char begin[60], end[60], *path = manual_path(page);
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
	tl_i18n_language(page->language);
	write(page, &want);
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
	for (size_t i = 0; i < TL_COUNT(pages); i++)
		compare(&pages[i], "keys", keys_section);
}

/* Would catch: a setting or one of its values that the manual does not tell. */
static void settings(void **state)
{
	(void)state;
	for (size_t i = 0; i < TL_COUNT(pages); i++)
		compare(&pages[i], "settings", settings_section);
}

/* Would catch: a command of the dialogue that the manual does not tell, or one that it lacks. */
static void dialogue(void **state)
{
	(void)state;
	for (size_t i = 0; i < TL_COUNT(pages); i++) {
		compare(&pages[i], "plain", plain_section);
		compare(&pages[i], "without", without_section);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(keys), cmocka_unit_test(settings),
					   cmocka_unit_test(dialogue)};

	catalogue_start();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
