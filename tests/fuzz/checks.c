#include "checks.h"

#include "fuzz.h"
#include "tulieu/text.h"

#include <stdlib.h>
#include <string.h>

void fuzz_check_string(const char *s)
{
	size_t n = s ? strlen(s) : 0;

	FUZZ_CHECK(n == 0 || tl_utf8_valid(s, n) == n);
	for (size_t i = 0; i < n;) {
		uint32_t cp;

		i += tl_utf8_decode(s + i, n - i, &cp);
		FUZZ_CHECK(!tl_unsafe(cp));
	}
}

void fuzz_check_span(const struct tl_article *a, size_t begin, size_t end)
{
	FUZZ_CHECK(begin < end && end <= a->body_n);
	FUZZ_CHECK((a->body[begin] & 0xc0) != 0x80);
	FUZZ_CHECK(end == a->body_n || (a->body[end] & 0xc0) != 0x80);
}

void fuzz_check_date(struct tl_date d)
{
	if (!d.year)
		return;
	FUZZ_CHECK(tl_date_valid(d.year, d.month ? d.month : 1, d.day ? d.day : 1));
	FUZZ_CHECK(d.month || !d.day);
	FUZZ_CHECK(d.hour >= -1 && d.hour < 24 && d.minute >= 0 && d.minute < 60);
}

static struct tl_rules *rules;
static char *data;

static void free_rules(void)
{
	tl_rules_free(rules);
	free(data);
}

const struct tl_rules *fuzz_rules(void)
{
	struct tl_dirs dirs = {0};
	struct tl_error e;

	dirs.data = data = tl_data_dir();
	if (tl_rules_load(&dirs, NULL, NULL, &rules, &e) != TL_OK)
		tl_die("rules: %s", e.text);
	atexit(free_rules);
	return rules;
}
