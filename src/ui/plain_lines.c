/* Numbered lines that stand in the list's place: a number opens their article, or sets their
 * filter. */
#include <stdlib.h>

#include "plain.h"

void plain_lines_add(struct plain_lines *lines, char *text, int64_t id, size_t at, char *query)
{
	*TL_PUSH(lines->list, lines->n, lines->cap) = (struct plain_line){text, id, at, query};
}

void plain_lines_free(struct plain_lines *lines)
{
	for (size_t i = 0; i < lines->n; i++) {
		free(lines->list[i].text);
		free(lines->list[i].query);
	}
	free(lines->list);
	*lines = (struct plain_lines){0};
}

void plain_lines_close(struct plain *p)
{
	if (!p->lines.n)
		return;
	plain_lines_free(&p->lines);
	p->standing = PLAIN_LIST;
	p->first = p->list_first;
	p->row = SIZE_MAX;
}

void plain_lines_show(struct plain *p, struct plain_lines *lines, enum plain_standing what,
		      const char *none)
{
	if (!lines->n) {
		plain_say(p, "%s", none);
		return;
	}
	plain_lines_close(p);
	p->lines = *lines;
	*lines = (struct plain_lines){0};
	p->standing = what;
	p->list_first = p->first;
	p->first = 0;
	p->id = 0;
	p->row = SIZE_MAX;
	plain_print(p);
}

size_t plain_shown(const struct plain *p)
{
	return p->lines.n ? p->lines.n : tl_fold_items(&p->fold);
}

int64_t plain_shown_id(const struct plain *p, size_t number)
{
	if (p->lines.n)
		return p->lines.list[number - 1].id;
	return tl_corpus_item(p->corpus, p->rows[tl_fold_at(&p->fold, number - 1).row]).id;
}
