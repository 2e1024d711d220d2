#include "find.h"

#include <stdlib.h>
#include <string.h>

void tl_find_set(struct tl_find *f, const struct tl_rules *rules, const char *text)
{
	struct tl_buf phrase = {0};

	tl_query_free(f->query);
	f->query = NULL;
	if (!text[strspn(text, " \"")] || !rules)
		return;
	/* A phrase whose last word may go on. */
	tl_buf_char(&phrase, '"');
	for (const char *p = text; *p; p++)
		if (*p != '"')
			tl_buf_char(&phrase, *p);
	tl_query_parse(rules, phrase.p, phrase.n, TL_QUERY_TYPING, &f->query, NULL);
	tl_buf_free(&phrase);
}

void tl_find_look(struct tl_find *f, const struct tl_query *filters, const char *text, size_t n)
{
	const struct tl_query *q = f->query ? f->query : filters;

	f->n = q && n ? tl_query_highlight(q, text, n, false, &f->matches, &f->cap) : 0;
	f->at = SIZE_MAX;
}

size_t tl_find_from(const struct tl_find *f, size_t offset)
{
	size_t low = 0, high = f->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (f->matches[middle].end <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool tl_find_step(struct tl_find *f, size_t offset, int direction)
{
	size_t to = f->at;

	if (to == SIZE_MAX) {
		to = tl_find_from(f, offset);
		if (direction < 0)
			to = to ? to - 1 : SIZE_MAX;
	} else {
		to = direction > 0 ? to + 1 : to ? to - 1 : SIZE_MAX;
	}
	if (to >= f->n)
		return false;
	f->at = to;
	return true;
}

static void edge(size_t offset, size_t from, size_t *next)
{
	if (offset > from && offset < *next)
		*next = offset;
}

enum tl_style tl_find_style(const struct tl_find *f, size_t offset, enum tl_style style, size_t *next)
{
	size_t m = tl_find_from(f, offset);

	if (m == f->n)
		return style;
	edge(f->matches[m].begin, offset, next);
	edge(f->matches[m].end, offset, next);
	if (offset < f->matches[m].begin)
		return style;
	return m == f->at ? TL_STYLE_MATCH_NOW : TL_STYLE_MATCH;
}

void tl_find_free(struct tl_find *f)
{
	tl_query_free(f->query);
	free(f->matches);
	*f = (struct tl_find){0};
}
