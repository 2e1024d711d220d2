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
	char fold[TL_FORM_BYTES], canon[TL_FORM_BYTES];
	size_t a = tl_fold_word(word, n, fold, sizeof fold);
	size_t b = tl_canon_word(word, n, canon, sizeof canon);

	return a != b || memcmp(fold, canon, a) != 0;
}

void tl_pattern_make(struct tl_pattern *p, const struct tl_node *n)
{
	size_t length = strlen(n->text), pos = 0, begin, end;

	*p = (struct tl_pattern){.prefix = n->prefix};
	while (p->n < TL_PATTERN_WORDS && tl_next_word(n->text, length, &pos, &begin, &end)) {
		const char *word = n->text + begin;
		char form[TL_FORM_BYTES];
		size_t k;

		p->folded[p->n] = n->fold || !has_marks(word, end - begin);
		if (p->folded[p->n])
			k = tl_fold_word(word, end - begin, form, sizeof form);
		else
			k = tl_canon_word(word, end - begin, form, sizeof form);
		p->lengths[p->n] = k;
		p->words[p->n++] = tl_strndup(form, k);
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

bool tl_pattern_fits(const struct tl_pattern *p, size_t i, const struct tl_spelt *word)
{
	const char *form = p->folded[i] ? word->fold : word->canon;
	size_t n = p->folded[i] ? word->fold_n : word->canon_n;
	bool last = i + 1 == p->n && p->prefix;

	return (last ? n >= p->lengths[i] : n == p->lengths[i]) &&
	       !memcmp(form, p->words[i], p->lengths[i]);
}

/* The words at hand: a ring, so that a phrase can be looked up from its first word on. */
struct window {
	struct slot {
		struct tl_spelt spelt;
		char canon[TL_FORM_BYTES], fold[TL_FORM_BYTES];
	} words[TL_PATTERN_WORDS];
	size_t first, n;
};

static bool fill(struct window *w, size_t want, const char *text, size_t n, size_t *pos)
{
	while (w->n < want) {
		struct slot *s = &w->words[(w->first + w->n) % TL_PATTERN_WORDS];
		struct tl_spelt *word = &s->spelt;

		if (!tl_next_word(text, n, pos, &word->begin, &word->end))
			return false;
		word->canon = s->canon;
		word->fold = s->fold;
		word->canon_n = tl_canon_word(text + word->begin, word->end - word->begin, s->canon,
					      sizeof s->canon);
		word->fold_n = tl_fold_word(text + word->begin, word->end - word->begin, s->fold,
					    sizeof s->fold);
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
		       tl_pattern_fits(p, i, &w->words[(w->first + i) % TL_PATTERN_WORDS].spelt))
			i++;
		if (i == p->n && w->words[(w->first + i - 1) % TL_PATTERN_WORDS].spelt.end > end)
			end = w->words[(w->first + i - 1) % TL_PATTERN_WORDS].spelt.end;
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
		size_t begin = w->words[w->first].spelt.begin, end = match(w, all, text, n, &pos);

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
