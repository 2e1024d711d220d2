/* Rules, and queries read by them, for the tests of corpus and query. */
#ifndef TL_QUERY_FIXTURE_H
#define TL_QUERY_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tulieu/query.h"

static inline void print_refused(void *context, const char *message)
{
	(void)context;
	print_message("# %s\n", message);
}

static inline struct tl_rules *load_rules(void)
{
	char *data = tl_data_dir();
	struct tl_dirs dirs = {data, NULL};
	struct tl_rules *rules;
	struct tl_error e;

	if (tl_rules_load(&dirs, print_refused, NULL, &rules, &e) != TL_OK)
		fail_msg("rules: %s", e.text);
	free(data);
	return rules;
}

static inline struct tl_query *read_query(const struct tl_rules *rules, const char *text)
{
	struct tl_query *q;
	struct tl_error e;

	if (tl_query_parse(rules, text, strlen(text), TL_QUERY_STRICT, &q, &e) != TL_OK)
		fail_msg("%s: column %d: %s", text, e.column, e.text);
	return q;
}

/* Checks and frees the spans that a query has in a text: `marked` has brackets around them. */
static inline void expect_marked(const char *query, const char *text, struct tl_span *spans,
				 size_t n, const char *marked)
{
	struct tl_buf out = {0};
	size_t at = 0;

	for (size_t i = 0; i < n; i++) {
		assert_true(spans[i].begin >= at && spans[i].begin < spans[i].end);
		tl_buf_add(&out, text + at, spans[i].begin - at);
		tl_buf_printf(&out, "[%.*s]", (int)(spans[i].end - spans[i].begin),
			      text + spans[i].begin);
		at = spans[i].end;
	}
	tl_buf_str(&out, text + at);
	if (strcmp(out.p, marked) != 0)
		fail_msg("%s: %s", query, out.p);
	tl_buf_free(&out);
	free(spans);
}

/* A generator of numbers that is the same everywhere. */
struct dice {
	uint64_t state;
};
static inline uint32_t roll(struct dice *d, uint32_t sides)
{
	d->state = d->state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t)((d->state >> 33) % sides);
}

#endif
