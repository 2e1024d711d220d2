/* Making, joining and copying trees. Everything of a query lives in its arena. */
#include <stdlib.h>
#include <string.h>

#include "internal.h"

struct tl_query *tl_query_new(void)
{
	struct tl_query *q = tl_alloc(sizeof *q);

	q->arena = tl_arena_new();
	q->order = TL_ORDER_NEWEST;
	return q;
}

void tl_query_free(struct tl_query *q)
{
	if (!q)
		return;
	tl_arena_free(q->arena);
	free(q);
}

struct tl_node *tl_node_new(struct tl_query *q, enum tl_node_kind kind, enum tl_field field)
{
	struct tl_node *n = tl_arena_alloc(q->arena, sizeof *n);

	n->kind = kind;
	n->field = field;
	return n;
}

void tl_node_add(struct tl_query *q, struct tl_node *parent, struct tl_node *child)
{
	if (!child)
		return;
	if (child->kind == parent->kind &&
	    (child->kind == TL_NODE_AND || child->kind == TL_NODE_OR)) {
		for (size_t i = 0; i < child->n; i++)
			tl_node_add(q, parent, child->children[i]);
		return;
	}
	*TL_ARENA_PUSH(q->arena, parent->children, parent->n, parent->cap) = child;
}

void tl_node_add_id(struct tl_query *q, struct tl_node *n, const char *id, const char *label,
		    const char *label_en)
{
	for (size_t i = 0; i < n->n_ids; i++)
		if (!strcmp(n->ids[i], id))
			return;
	if (n->n_ids == n->cap_ids) {
		size_t cap = n->cap_ids ? n->cap_ids * 2 : 4;
		const char **all = tl_arena_alloc(q->arena, cap * 3 * sizeof *all);

		if (n->n_ids) {
			memcpy(all, n->ids, n->n_ids * sizeof *all);
			memcpy(all + cap, n->labels, n->n_ids * sizeof *all);
			memcpy(all + cap * 2, n->labels_en, n->n_ids * sizeof *all);
		}
		n->ids = all;
		n->labels = all + cap;
		n->labels_en = all + cap * 2;
		n->cap_ids = cap;
	}
	n->ids[n->n_ids] = tl_arena_strdup(q->arena, id);
	n->labels[n->n_ids] = label ? tl_arena_strdup(q->arena, label) : NULL;
	n->labels_en[n->n_ids] = label_en ? tl_arena_strdup(q->arena, label_en) : NULL;
	n->n_ids++;
}

struct tl_node *tl_node_plain(struct tl_node *n)
{
	return n->n > 1 ? n : n->n ? n->children[0] : NULL;
}

struct tl_node *tl_node_not(struct tl_query *q, struct tl_node *child)
{
	struct tl_node *n;

	if (!child)
		return NULL;
	if (child->kind == TL_NODE_NOT)
		return child->children[0];
	n = tl_node_new(q, TL_NODE_NOT, child->field);
	tl_node_add(q, n, child);
	return n;
}

struct tl_node *tl_node_clone(struct tl_query *q, const struct tl_node *n)
{
	struct tl_node *copy;

	if (!n)
		return NULL;
	copy = tl_node_new(q, n->kind, n->field);
	*copy = *n;
	copy->children = NULL;
	copy->n = copy->cap = 0;
	copy->ids = copy->labels = copy->labels_en = NULL;
	copy->n_ids = copy->cap_ids = 0;
	copy->text = n->text ? tl_arena_strdup(q->arena, n->text) : NULL;
	for (size_t i = 0; i < n->n; i++)
		tl_node_add(q, copy, tl_node_clone(q, n->children[i]));
	for (size_t i = 0; i < n->n_ids; i++)
		tl_node_add_id(q, copy, n->ids[i], n->labels[i], n->labels_en[i]);
	return copy;
}

struct tl_query *tl_query_copy(const struct tl_query *q)
{
	return tl_query_all(&q, 1);
}

struct tl_query *tl_query_all(const struct tl_query *const *queries, size_t n)
{
	struct tl_query *all = tl_query_new();
	struct tl_node *root = tl_node_new(all, TL_NODE_AND, TL_FIELDS);

	for (size_t i = 0; i < n; i++) {
		if (!queries[i])
			continue;
		tl_node_add(all, root, tl_node_clone(all, queries[i]->root));
		if (queries[i]->ordered) {
			all->ordered = true;
			all->order = queries[i]->order;
		}
	}
	all->root = tl_node_plain(root);
	return all;
}

bool tl_query_empty(const struct tl_query *q)
{
	return !q->root;
}

static bool has_words(const struct tl_node *n)
{
	if (!n)
		return false;
	if (n->kind == TL_NODE_TEXT || n->kind == TL_NODE_NEAR)
		return true;
	for (size_t i = 0; i < n->n; i++)
		if (has_words(n->children[i]))
			return true;
	return false;
}

bool tl_query_has_words(const struct tl_query *q)
{
	return has_words(q->root);
}

enum tl_order tl_query_order(const struct tl_query *q)
{
	return q->order;
}

bool tl_query_set_order(struct tl_query *q, enum tl_order order)
{
	bool same = q->order == order;

	q->order = order;
	q->ordered = true;
	return !same;
}

static enum tl_field field_of(enum tl_dim dim)
{
	for (int f = 0; f < TL_FIELDS; f++)
		if (tl_fields[f].dim == (int)dim)
			return (enum tl_field)f;
	return TL_FIELD_DATE; /* months */
}

struct tl_query *tl_query_dim(const struct tl_corpus *c, enum tl_dim dim, const uint32_t *values,
			      size_t n, bool exclude)
{
	struct tl_query *q = tl_query_new();
	enum tl_field field = field_of(dim);
	bool names = dim == TL_DIM_SOURCE || dim == TL_DIM_AGENCY;
	struct tl_node *root;

	if (dim == TL_DIM_YEAR || dim == TL_DIM_MONTH) {
		root = tl_node_new(q, TL_NODE_OR, field);
		for (size_t i = 0; i < n; i++) {
			struct tl_node *one = NULL;

			tl_value_read(NULL, q, field, tl_dim_value(c, dim, values[i]).id, false,
				      &one, NULL);
			tl_node_add(q, root, one);
		}
		root = tl_node_plain(root);
	} else {
		root = tl_node_new(q, names ? TL_NODE_NAME : TL_NODE_SET, field);
		for (size_t i = 0; i < n; i++) {
			struct tl_value v = tl_dim_value(c, dim, values[i]);

			tl_node_add_id(q, root, v.id, names ? NULL : v.label, v.label_en);
		}
	}
	q->root = exclude ? tl_node_not(q, root) : root;
	return q;
}
