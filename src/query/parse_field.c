/* Fields: a name, a colon and values. */
#include "parse.h"

#include <string.h>

#include "tulieu/i18n.h"

size_t query_field_name(const struct parser *p, size_t pos)
{
	size_t i = pos, n;

	for (; i < p->n; i += n) {
		uint32_t cp = query_peek(p, i, &n);

		if (cp == ':')
			return i;
		if (!tl_is_letter(cp) && (cp != '-' || i == pos))
			break;
	}
	return pos;
}

/* Adds what one value asks for to `all` (an OR); names of one field become one set. */
static void add_value(struct parser *p, struct tl_node *all, struct tl_node *node)
{
	for (size_t i = 0; i < all->n; i++) {
		struct tl_node *set = all->children[i];

		if (set->kind != node->kind || !node->n_ids || node->kind == TL_NODE_VALUE)
			continue;
		for (size_t k = 0; k < node->n_ids; k++)
			tl_node_add_id(p->q, set, node->ids[k], node->labels[k],
				       node->labels_en[k]);
		return;
	}
	tl_node_add(p->q, all, node);
}

static void set_order(struct parser *p, unsigned order)
{
	p->q->order = (enum tl_order)order;
	p->q->ordered = true;
}

/* One value behind the colon or a comma: begin and end of what it says. False at an error. */
static bool value_span(struct parser *p, enum tl_field field, size_t *begin, size_t *end,
		       bool *open)
{
	size_t n;
	bool compared = false;

	*open = false;
	if (query_is_quote(query_peek(p, p->pos, NULL)) && !query_at_end(p)) {
		*open = !query_quoted(p, begin, end);
		return !*open || p->typing;
	}
	*begin = p->pos;
	for (; !query_at_end(p); p->pos += n) {
		uint32_t cp = query_peek(p, p->pos, &n);

		compared |= cp == '<' || cp == '>' || cp == '=';
		if (query_is_blank(cp) || cp == ')' || query_is_quote(cp) ||
		    (cp == ',' && field != TL_FIELD_HEADLINE &&
		     !(compared && field == TL_FIELD_INDICATOR)))
			break;
	}
	*end = p->pos;
	return true;
}

static struct tl_node *headline(struct parser *p)
{
	struct tl_node *node;

	if (query_is_quote(query_peek(p, p->pos, NULL)) && !query_at_end(p))
		node = query_phrase(p);
	else
		node = query_word(p);
	if (node) {
		node->headline = true;
		node->field = TL_FIELD_HEADLINE;
	}
	return node;
}

struct tl_node *query_field(struct parser *p, enum tl_field which, bool negative)
{
	const struct tl_field_info *info = &tl_fields[which];
	struct tl_node *all = tl_node_new(p->q, TL_NODE_OR, which);
	size_t start = p->pos;
	bool more = true;

	p->pos = query_field_name(p, p->pos) + 1;
	if (query_ends_here(p, p->pos) || query_peek(p, p->pos, NULL) == ',') {
		struct tl_error e;

		tl_fail(&e, TL_EQUERY, _("expected %s behind “%.*s:”"), _(info->value),
			(int)(p->pos - 1 - start), p->text + start);
		query_wrong(p, p->pos, p->pos, &e);
		return NULL;
	}
	if (which == TL_FIELD_HEADLINE)
		return headline(p);
	while (more) {
		struct tl_buf clean = {0};
		struct tl_node *one = NULL;
		struct tl_error e = {0};
		size_t begin, end, from = p->pos;
		bool open, last;

		if (!value_span(p, which, &begin, &end, &open))
			return NULL;
		more = !query_at_end(p) && p->text[p->pos] == ',' &&
		       !query_ends_here(p, p->pos + 1);
		last = p->typing && p->pos >= p->n;
		tl_clean(p->text + begin, end - begin, &clean, NULL);
		tl_buf_add(&clean, "", 0);
		for (size_t i = 0; i < clean.n; i++)
			if (clean.p[i] == '\n')
				clean.p[i] = ' ';
		if (clean.n && clean.p)
			tl_value_read(p->rules, p->q, which, clean.p, last, &one, &e);
		else
			tl_fail(&e, TL_EQUERY, _("expected %s"), _(info->value));
		tl_buf_free(&clean);
		if (e.status != TL_OK)
			query_wrong(p, from, p->pos, &e);
		else if (which == TL_FIELD_SORT && negative)
			query_expected(p, start, p->pos, _("an order can't be excluded"));
		else if (which == TL_FIELD_SORT)
			set_order(p, one->word);
		else
			add_value(p, all, one);
		if (more)
			p->pos++;
	}
	return tl_node_plain(all);
}

enum tl_status tl_query_field(const struct tl_rules *rules, enum tl_field which, const char *value,
			      bool exclude, struct tl_query **out, struct tl_error *e)
{
	struct tl_query *q = tl_query_new();
	struct tl_buf clean = {0};
	struct tl_node *node = NULL;
	enum tl_status status = TL_OK;
	size_t pos = 0, begin, end;

	tl_clean(value, strlen(value), &clean, NULL);
	tl_buf_add(&clean, "", 0);
	for (size_t i = 0; i < clean.n; i++)
		if (clean.p[i] == '"' || clean.p[i] == '\n')
			clean.p[i] = ' ';
	if (!clean.p || !tl_next_word(clean.p, clean.n, &pos, &begin, &end))
		status = tl_fail(e, TL_EQUERY, _("expected %s"), _(tl_fields[which].value));
	else
		status = tl_value_read(rules, q, which, clean.p, false, &node, e);
	tl_buf_free(&clean);
	if (status != TL_OK) {
		if (e)
			e->column = 1;
		tl_query_free(q);
		*out = NULL;
		return status;
	}
	if (which == TL_FIELD_SORT) {
		q->order = (enum tl_order)node->word;
		q->ordered = true;
	} else {
		q->root = exclude ? tl_node_not(q, node) : node;
	}
	*out = q;
	return TL_OK;
}
