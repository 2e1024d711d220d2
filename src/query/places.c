/* Where a concordance finds what a query asks for. The text becomes a list of numbered words; each
 * word or phrase of the query gives the list of its hits in it, and the lists are joined as the
 * tree of the query says. Words are numbered so that a distance is a subtraction: a new block
 * begins far away from the one before, and a word of an address has a number but is no hit. */
#include <stdlib.h>
#include <string.h>

#include "internal.h"

#define NEAR_WORDS 5
#define BLOCK_GAP 5000 /* more than the largest distance of `~` */

struct word {
	struct tl_spelt spelt; /* its forms live in the arena of the words */
	size_t number;
	bool address;
};
struct words {
	struct word *list;
	size_t n, cap;
	struct tl_arena *arena;
};
/* Words first to last, indices of the list. */
struct hit {
	size_t first, last;
};
struct hits {
	struct hit *list;
	size_t n, cap;
};

/* ---- words ---------------------------------------------------------------------------------- */

static bool is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t';
}

static bool is_host(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '-' || c == '.';
}

/* What stands between blanks: https://a.b/c, www.a.b, a.b/c, c@a.b; not 22-NQ/TW or 1.234/2.000. */
static bool is_address(const char *p, size_t n)
{
	size_t host = 0, dots = 0, letters = 0;

	while (n && strchr("(<[\"'", *p)) {
		p++;
		n--;
	}
	for (size_t i = 0; i + 2 < n; i++)
		if (p[i] == ':' && p[i + 1] == '/' && p[i + 2] == '/')
			return true;
	if (n > 4 && (strncmp(p, "www.", 4) == 0 || strncmp(p, "WWW.", 4) == 0))
		return true;
	for (size_t i = 1; i + 3 < n; i++)
		if (p[i] == '@' && memchr(p + i + 2, '.', n - i - 3))
			return true;
	for (; host < n && is_host(p[host]); host++) {
		dots += p[host] == '.';
		letters = p[host] == '.' ? 0 : letters + (p[host] >= 'a' && p[host] <= 'z');
	}
	return dots && letters >= 2 && host < n && p[host] == '/';
}

static void read_words(struct words *w, const char *text, size_t n)
{
	size_t pos = 0, number = 0, seen = 0, chunk_end = 0;
	struct tl_forms *forms = tl_forms_new();
	struct tl_spelt spelt;
	bool address = false;

	while (tl_forms_next(forms, text, n, &pos, &spelt)) {
		if (spelt.begin >= chunk_end) {
			size_t from = spelt.begin;

			while (from > chunk_end && !is_blank(text[from - 1]))
				from--;
			for (chunk_end = spelt.end; chunk_end < n && !is_blank(text[chunk_end]);)
				chunk_end++;
			address = is_address(text + from, chunk_end - from);
		}
		for (; seen < spelt.begin; seen++)
			if (text[seen] == '\n')
				number += BLOCK_GAP;
		spelt.canon = tl_arena_strndup(w->arena, spelt.canon, spelt.canon_n);
		spelt.fold = tl_arena_strndup(w->arena, spelt.fold, spelt.fold_n);
		*TL_PUSH(w->list, w->n, w->cap) = (struct word){spelt, number++, address};
	}
	tl_forms_free(forms);
}

/* ---- hits of one word or phrase ------------------------------------------------------------- */

static void find(const struct words *w, const struct tl_node *n, struct hits *out)
{
	struct tl_pattern p;

	tl_pattern_make(&p, n);
	for (size_t i = 0; p.n && i < w->n; i++) {
		size_t k = 0;

		for (; k < p.n && i + k < w->n; k++) {
			const struct word *word = &w->list[i + k];

			if (word->address || word->number != w->list[i].number + k ||
			    !tl_pattern_fits(&p, k, &word->spelt))
				break;
		}
		if (k == p.n)
			*TL_PUSH(out->list, out->n, out->cap) = (struct hit){i, i + p.n - 1};
	}
	tl_pattern_free(&p);
}

/* ---- joining -------------------------------------------------------------------------------- */

static int by_place(const void *a, const void *b)
{
	const struct hit *x = a, *y = b;

	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	return (x->last > y->last) - (x->last < y->last);
}

static void unite(const struct hits *parts, size_t n, struct hits *out)
{
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < parts[i].n; k++)
			*TL_PUSH(out->list, out->n, out->cap) = parts[i].list[k];
	if (out->n)
		qsort(out->list, out->n, sizeof *out->list, by_place);
}

/* The first hit that begins at this word or behind it. */
static const struct hit *from_word(const struct hits *part, size_t word)
{
	size_t low = 0, high = part->n;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (part->list[middle].first < word)
			low = middle + 1;
		else
			high = middle;
	}
	return low < part->n ? &part->list[low] : NULL;
}

/* A hit of each part, one right behind the other. */
static void chain(const struct words *w, const struct hits *parts, size_t n, struct hits *out)
{
	for (size_t i = 0; i < parts[0].n; i++) {
		struct hit all = parts[0].list[i];
		size_t k = 1;

		for (; k < n; k++) {
			const struct hit *next = from_word(&parts[k], all.last + 1);

			if (!next || next->first != all.last + 1 ||
			    w->list[next->first].number != w->list[all.last].number + 1)
				break;
			all.last = next->last;
		}
		if (k == n)
			*TL_PUSH(out->list, out->n, out->cap) = all;
	}
}

/* The smallest stretches with a hit of each part and at most `most` words that are of none: the
 * part that lies furthest behind is moved on, step by step. */
static void cover(const struct words *w, const struct hits *parts, size_t n, size_t most,
		  struct hits *out)
{
	size_t *at = tl_calloc(n, sizeof *at);
	bool more = true;

	for (size_t k = 0; k < n; k++)
		more = more && parts[k].n;
	while (more) {
		size_t behind = 0, own = 0, span;
		struct hit all = {SIZE_MAX, 0};

		for (size_t k = 0; k < n; k++) {
			struct hit h = parts[k].list[at[k]];

			if (h.first < all.first) {
				all.first = h.first;
				behind = k;
			}
			all.last = h.last > all.last ? h.last : all.last;
			own += h.last - h.first + 1;
		}
		span = w->list[all.last].number - w->list[all.first].number + 1;
		more = ++at[behind] < parts[behind].n;
		/* With the next one of that part the stretch would be smaller. */
		if (more && parts[behind].list[at[behind]].last <= all.last)
			continue;
		if (span <= own + most && (!out->n || all.first > out->list[out->n - 1].last))
			*TL_PUSH(out->list, out->n, out->cap) = all;
	}
	free(at);
}

static bool has_places(const struct tl_node *n)
{
	if (n->kind == TL_NODE_TEXT)
		return !n->headline;
	if (n->kind != TL_NODE_AND && n->kind != TL_NODE_OR && n->kind != TL_NODE_NEAR)
		return false;
	for (size_t i = 0; i < n->n; i++)
		if (has_places(n->children[i]))
			return true;
	return false;
}

static void eval(const struct words *w, const struct tl_node *n, enum tl_together how,
		 struct hits *out)
{
	struct hits *parts;
	size_t n_parts = 0;

	if (n->kind == TL_NODE_TEXT) {
		find(w, n, out);
		return;
	}
	parts = tl_calloc(n->n, sizeof *parts);
	for (size_t i = 0; i < n->n; i++)
		if (has_places(n->children[i]))
			eval(w, n->children[i], how, &parts[n_parts++]);
	if (n->kind == TL_NODE_NEAR)
		cover(w, parts, n_parts, (size_t)n->distance, out);
	else if (n->kind == TL_NODE_OR || how == TL_TOGETHER_EACH || n_parts < 2)
		unite(parts, n_parts, out);
	else if (how == TL_TOGETHER_ADJACENT)
		chain(w, parts, n_parts, out);
	else
		cover(w, parts, n_parts, NEAR_WORDS, out);
	for (size_t i = 0; i < n_parts; i++)
		free(parts[i].list);
	free(parts);
}

static bool several(const struct tl_node *n)
{
	size_t with = 0;

	if (n->kind != TL_NODE_AND && n->kind != TL_NODE_OR)
		return false;
	for (size_t i = 0; i < n->n; i++) {
		with += has_places(n->children[i]);
		if (several(n->children[i]))
			return true;
	}
	return n->kind == TL_NODE_AND && with > 1;
}

bool tl_query_several(const struct tl_query *q)
{
	return q->root && several(q->root);
}

size_t tl_query_places(const struct tl_query *q, const char *text, size_t n, enum tl_together how,
		       struct tl_span **spans, size_t *cap)
{
	struct words w = {0};
	struct hits hits = {0};
	size_t found = 0, last = 0;

	if (!q->root || !has_places(q->root))
		return 0;
	w.arena = tl_arena_new();
	read_words(&w, text, n);
	eval(&w, q->root, how, &hits);
	for (size_t i = 0; i < hits.n; i++) {
		struct tl_span span = {w.list[hits.list[i].first].spelt.begin,
				       w.list[hits.list[i].last].spelt.end};

		if (found && hits.list[i].first <= last) {
			if (span.end > (*spans)[found - 1].end)
				(*spans)[found - 1].end = span.end;
		} else {
			*TL_PUSH(*spans, found, *cap) = span;
		}
		last = hits.list[i].last > last ? hits.list[i].last : last;
	}
	free(hits.list);
	free(w.list);
	tl_arena_free(w.arena);
	return found;
}
