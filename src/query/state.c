/* The reader's own sets: which a query asks for, and getting them from whoever keeps them. */
#include <stdlib.h>

#include "internal.h"

static void get(struct tl_states *out, const struct tl_node *n, size_t which, enum tl_state what,
		const char *tag, tl_state_fn *state, void *context)
{
	struct tl_state_set *set = TL_PUSH(out->sets, out->n, out->cap);

	*set = (struct tl_state_set){.node = n, .which = which};
	if (state)
		state(context, what, tag, &set->ids, &set->n);
}

static void walk(struct tl_states *out, const struct tl_node *n, tl_state_fn *state, void *context)
{
	if (!n)
		return;
	for (size_t i = 0; i < n->n; i++)
		walk(out, n->children[i], state, context);
	if (n->kind == TL_NODE_TAG) {
		for (size_t i = 0; i < n->n_ids; i++)
			get(out, n, i, TL_STATE_TAG, n->ids[i], state, context);
	} else if (n->kind == TL_NODE_WORD && n->field == TL_FIELD_IS) {
		if (n->word == TL_IS_READ || n->word == TL_IS_UNREAD)
			get(out, n, 0, TL_STATE_READ, NULL, state, context);
		else if (n->word == TL_IS_STARRED)
			get(out, n, 0, TL_STATE_STARRED, NULL, state, context);
	} else if (n->kind == TL_NODE_WORD && n->field == TL_FIELD_HAS) {
		if (n->word == TL_HAS_NOTE)
			get(out, n, 0, TL_STATE_NOTE, NULL, state, context);
		else if (n->word == TL_HAS_TAG)
			get(out, n, 0, TL_STATE_ANY_TAG, NULL, state, context);
	}
}

void tl_states_get(const struct tl_query *q, tl_state_fn *state, void *context,
		   struct tl_states *out)
{
	*out = (struct tl_states){0};
	walk(out, q->root, state, context);
}

void tl_states_free(struct tl_states *s)
{
	for (size_t i = 0; i < s->n; i++)
		free(s->sets[i].ids);
	free(s->sets);
	*s = (struct tl_states){0};
}
