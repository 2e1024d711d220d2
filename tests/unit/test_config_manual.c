/* The manual of the settings, in both languages, against the tables that it describes: an option, a
 * statement or an element that it doesn't know, or whose values have changed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ui/command.h"

static char *manual(const char *name)
{
	char *data = tl_data_dir();
	struct tl_buf path = {0}, text = {0};

	tl_buf_printf(&path, "%s/../man/%s", data, name);
	assert_int_equal(tl_read_file(path.p, 0, &text, NULL), TL_OK);
	tl_buf_free(&path);
	free(data);
	return tl_buf_steal(&text);
}

static void expect(const char *text, const char *format, ...) TL_PRINTF(2, 3);
static void expect(const char *text, const char *format, ...)
{
	struct tl_buf line = {0};
	va_list ap;

	va_start(ap, format);
	tl_buf_vprintf(&line, format, ap);
	va_end(ap);
	if (!strstr(text, line.p))
		fail_msg("not in the manual: %s", line.p);
	tl_buf_free(&line);
}

static void check(const char *name, const char *of, const char *from, const char *from_to)
{
	char *text = manual(name);

	for (int i = 0; i < TL_OPTIONS; i++) {
		const struct tl_option_info *o = &tl_options[i];
		struct tl_buf legal = {0};

		if (o->type == TL_OPTION_NUMBER)
			tl_buf_printf(&legal, from_to, o->min, o->max);
		else
			tl_option_legal((enum tl_option)i, &legal);
		expect(text, ".It Cm %s\n%s %s; ", o->name,
		       o->type == TL_OPTION_NUMBER ? from : of, legal.p);
		expect(text, " %s.\n", o->value);
		tl_buf_free(&legal);
	}
	for (size_t i = 0; i < tl_n_settings; i++)
		expect(text, ".It Ic %s Ar ", tl_settings[i].name);
	for (int i = 0; i < TL_STYLES; i++)
		expect(text, ".Cm %s ", tl_theme_element((enum tl_style)i));
	free(text);
}

static void english(void **state)
{
	(void)state;
	check("tulieu-config.5", "One of", "From", "%d to %d");
}

static void vietnamese(void **state)
{
	(void)state;
	check("vi/tulieu-config.5", "Một trong:", "Từ", "%d đến %d");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(english),
		cmocka_unit_test(vietnamese),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
