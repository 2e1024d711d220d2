/* Where the words of a query stand in a text. Every word and phrase of the query is a pattern of
 * words, compared in one of two forms: as written, or folded where it was typed without marks. The
 * text is read once; a ring of its latest words lets a phrase be compared from its first word on.
 */
#include <stdlib.h>
#include <string.h>

#include "internal.h"

#define MAX_PATTERNS 64

struct patterns {
	struct tl_pattern list[MAX_PATTERNS];
	size_t n;
};

static bool has_marks(const char *word, size_t n)
{
	char fold[128], canon[128];
	size_t a = tl_fold_word(word, n, fold, sizeof fold);
	size_t b = tl_canon_word(word, n, canon, sizeof canon);

	return a != b || memcmp(fold, canon, a) != 0;
}

void tl_pattern_make(struct tl_pattern *p, const struct tl_node *n)
{
	size_t length = strlen(n->text), pos = 0, begin, end;

	*p = (struct tl_pattern){.prefix = n->prefix};
	while (p->n < TL_PATTERN_WORDS && tl_next_word(n->text, length, &pos, &begin, &end)) {
		struct tl_buf word = {0};

		p->folded[p->n] = n->fold || !has_marks(n->text + begin, end - begin);
		if (p->folded[p->n])
			tl_fold(n->text + begin, end - begin, &word);
		else
			tl_canon(n->text + begin, end - begin, &word);
		p->lengths[p->n] = word.n;
		p->words[p->n++] = tl_buf_steal(&word);
	}
}

void tl_pattern_free(struct tl_pattern *p)
{
	for (size_t i = 0; i < p->n; i++)
		free(p->words[i]);
	p->n = 0;
}

static void gather(struct patterns *all, const struct tl_node *n, bool headline)
{
	if (!n || n->kind == TL_NODE_NOT)
		return;
	if (n->kind == TL_NODE_TEXT && (!n->headline || headline) && all->n < MAX_PATTERNS) {
		tl_pattern_make(&all->list[all->n], n);
		all->n += all->list[all->n].n > 0;
	}
	for (size_t i = 0; i < n->n; i++)
		gather(all, n->children[i], headline);
}

void tl_word_forms(const char *text, size_t begin, size_t end, struct tl_word_forms *f)
{
	f->begin = begin;
	f->end = end;
	f->canon_n = tl_canon_word(text + begin, end - begin, f->canon, sizeof f->canon);
	f->fold_n = tl_fold_word(text + begin, end - begin, f->fold, sizeof f->fold);
}

bool tl_pattern_fits(const struct tl_pattern *p, size_t i, const struct tl_word_forms *f)
{
	const char *word = p->folded[i] ? f->fold : f->canon;
	size_t n = p->folded[i] ? f->fold_n : f->canon_n;
	bool last = i + 1 == p->n && p->prefix;

	return (last ? n >= p->lengths[i] : n == p->lengths[i]) &&
	       !memcmp(word, p->words[i], p->lengths[i]);
}

/* The words at hand: a ring, so that a phrase can be looked up from its first word on. */
struct window {
	struct tl_word_forms words[TL_PATTERN_WORDS];
	size_t first, n;
};

static bool fill(struct window *w, size_t want, const char *text, size_t n, size_t *pos)
{
	while (w->n < want) {
		size_t begin, end;

		if (!tl_next_word(text, n, pos, &begin, &end))
			return false;
		tl_word_forms(text, begin, end, &w->words[(w->first + w->n) % TL_PATTERN_WORDS]);
		w->n++;
	}
	return true;
}

/* End of the longest pattern that begins at the window's first word, or 0. */
static size_t match(struct window *w, const struct patterns *all, const char *text, size_t n,
		    size_t *pos)
{
	size_t end = 0;

	for (size_t k = 0; k < all->n; k++) {
		const struct tl_pattern *p = &all->list[k];
		size_t i = 0;

		while (i < p->n && fill(w, i + 1, text, n, pos) &&
		       tl_pattern_fits(p, i, &w->words[(w->first + i) % TL_PATTERN_WORDS]))
			i++;
		if (i == p->n && w->words[(w->first + i - 1) % TL_PATTERN_WORDS].end > end)
			end = w->words[(w->first + i - 1) % TL_PATTERN_WORDS].end;
	}
	return end;
}

size_t tl_query_highlight(const struct tl_query *q, const char *text, size_t n, bool headline,
			  struct tl_span **spans, size_t *cap)
{
	struct patterns *all = tl_alloc(sizeof *all);
	struct window *w = tl_alloc(sizeof *w);
	size_t found = 0, pos = 0;

	gather(all, q->root, headline);
	while (all->n && fill(w, 1, text, n, &pos)) {
		size_t begin = w->words[w->first].begin, end = match(w, all, text, n, &pos);

		if (end && found && begin < (*spans)[found - 1].end) {
			/* Overlapping matches are one. */
			if (end > (*spans)[found - 1].end)
				(*spans)[found - 1].end = end;
		} else if (end) {
			*TL_PUSH(*spans, found, *cap) = (struct tl_span){begin, end};
		}
		w->first = (w->first + 1) % TL_PATTERN_WORDS;
		w->n--;
	}
	for (size_t k = 0; k < all->n; k++)
		tl_pattern_free(&all->list[k]);
	free(all);
	free(w);
	return found;
}
