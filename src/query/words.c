/* What the full text answers by itself: words, phrases, nearness, joined as the archive can join
 * them. */
#include <string.h>

#include "internal.h"

/* Deeper trees are put together from sets of rows: the archive takes only so much at once. */
#define MAX_DEPTH 12

static bool words_only(const struct tl_node *n, int depth)
{
	bool positive = false;

	if (depth > MAX_DEPTH)
		return false;
	switch (n->kind) {
	case TL_NODE_TEXT:
	case TL_NODE_NEAR:
		return true;
	case TL_NODE_OR:
		for (size_t i = 0; i < n->n; i++)
			if (!words_only(n->children[i], depth + 1))
				return false;
		return true;
	case TL_NODE_AND:
		for (size_t i = 0; i < n->n; i++) {
			const struct tl_node *child = n->children[i];
			bool negative = child->kind == TL_NODE_NOT;

			if (!words_only(negative ? child->children[0] : child, depth + 1))
				return false;
			positive |= !negative;
		}
		return positive;
	default:
		return false;
	}
}

bool tl_words_only(const struct tl_node *n)
{
	return words_only(n, 0);
}

struct tl_words *tl_words_of(struct tl_arena *arena, const struct tl_node *n)
{
	static const enum tl_words_kind kinds[] = {
		[TL_NODE_AND] = TL_WORDS_AND,	[TL_NODE_OR] = TL_WORDS_OR,
		[TL_NODE_NOT] = TL_WORDS_NOT,	[TL_NODE_TEXT] = TL_WORDS_TEXT,
		[TL_NODE_NEAR] = TL_WORDS_NEAR,
	};
	struct tl_words *w = tl_arena_alloc(arena, sizeof *w);

	w->kind = kinds[n->kind];
	if (n->kind == TL_NODE_TEXT)
		w->text = tl_str_of(n->text, strlen(n->text));
	w->prefix = n->prefix;
	w->fold = n->fold;
	w->headline = n->headline;
	w->distance = n->distance;
	w->children = tl_arena_alloc(arena, (n->n + 1) * sizeof *w->children);
	for (; w->n < n->n; w->n++)
		w->children[w->n] = tl_words_of(arena, n->children[w->n]);
	return w;
}
