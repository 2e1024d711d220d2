/* Phrases: an Aho-Corasick automaton whose alphabet is the vocabulary. All rules together are
 * looked for in one pass, and no text makes it slower than a step for each token and match.
 *
 * There are two automata, over words as written and over folds. While phrases are added the arcs of
 * all states lie in one hash table; compiled, those of a state lie side by side in the order of
 * their words, since most states have one or two, and those of the root, which most tokens ask for,
 * in an array over words. */
#include <stdlib.h>
#include <string.h>

#include "letters.h"
#include "vocab.h"

static const uint32_t NONE = UINT32_MAX;

/* What a step asks for. */
struct state {
	uint64_t some; /* bit i: a word that is i modulo 64 has an arc; most steps fail by it */
	uint32_t fail; /* the state of the longest proper suffix */
	uint32_t arcs, n_arcs; /* in outs */
	uint32_t out; /* this state or the next one on the chain of fails in which a phrase ends,
		       * 0: none */
};
/* What is asked where phrases end. */
struct ending {
	uint32_t depth;		   /* tokens from the root */
	uint32_t values, n_values; /* phrases that end here */
	uint32_t suffix;	   /* `out` of what is behind this state */
};
struct out {
	uint32_t word, to;
};
/* What is known of a state while phrases are added. */
struct draft {
	uint32_t parent, word;
	uint32_t value; /* first of its values, NONE: no phrase ends here */
};
struct value {
	uint32_t value, next;
};
struct arc {
	uint32_t from, word;
	uint32_t to; /* 0: free, since no arc leads to the root */
};
struct automaton {
	struct state *states; /* [0] is the root */
	size_t n_states, cap_states;
	struct ending *endings; /* of each state */
	size_t cap_endings;
	struct draft *drafts; /* of each state, until compiled, as are added and arcs */
	size_t cap_drafts;
	struct value *added;
	size_t n_added, cap_added;
	struct arc *arcs;
	size_t n_arcs, n_slots; /* n_slots a power of 2, at most half in use */
	struct out *outs;
	uint32_t *values;
	uint32_t *root; /* by word: the state after it; 0: none */
	size_t n_root;
};
struct tl_phrases {
	struct tl_vocab *vocab;
	struct automaton by[2]; /* enum tl_phrase_mode */
	unsigned modes;		/* enum tl_phrase_modes */
	bool compiled;
};

static struct arc *probe(const struct automaton *a, uint32_t from, uint32_t word)
{
	uint64_t h = ((uint64_t)from << 32 | word) * UINT64_C(0x9e3779b97f4a7c15);
	size_t mask = a->n_slots - 1;

	for (size_t i = (h >> 32) & mask;; i = (i + 1) & mask) {
		struct arc *arc = &a->arcs[i];

		if (!arc->to || (arc->from == from && arc->word == word))
			return arc;
	}
}

static void widen(struct automaton *a)
{
	struct arc *old = a->arcs;
	size_t n_old = a->n_slots;

	a->n_slots *= 2;
	a->arcs = tl_calloc(a->n_slots, sizeof *a->arcs);
	for (size_t i = 0; i < n_old; i++)
		if (old[i].to)
			*probe(a, old[i].from, old[i].word) = old[i];
	free(old);
}

static uint32_t new_state(struct automaton *a, uint32_t parent, uint32_t word)
{
	size_t n = a->n_states;
	uint32_t depth = n ? a->endings[parent].depth + 1 : 0;
	struct draft *d = TL_PUSH(a->drafts, n, a->cap_drafts);

	n = a->n_states;
	*TL_PUSH(a->endings, n, a->cap_endings) = (struct ending){.depth = depth};
	*TL_PUSH(a->states, a->n_states, a->cap_states) = (struct state){0};
	*d = (struct draft){.parent = parent, .word = word, .value = NONE};
	return (uint32_t)a->n_states - 1;
}

/* The state after `from` with one more word, made where it is missing. */
static uint32_t extend(struct automaton *a, uint32_t from, uint32_t word)
{
	struct arc *arc = probe(a, from, word);
	uint32_t to;

	if (arc->to)
		return arc->to;
	if ((a->n_arcs + 1) * 2 > a->n_slots) {
		widen(a);
		arc = probe(a, from, word);
	}
	to = new_state(a, from, word);
	*arc = (struct arc){.from = from, .word = word, .to = to};
	a->n_arcs++;
	return to;
}

/* Values stay in the order in which they were added; one that is there already is not added. */
static void add_value(struct automaton *a, uint32_t state, uint32_t value)
{
	uint32_t last = NONE, at = (uint32_t)a->n_added;

	for (uint32_t i = a->drafts[state].value; i != NONE; i = a->added[i].next) {
		if (a->added[i].value == value)
			return;
		last = i;
	}
	*TL_PUSH(a->added, a->n_added, a->cap_added) = (struct value){.value = value, .next = NONE};
	if (last == NONE)
		a->drafts[state].value = at;
	else
		a->added[last].next = at;
}

struct tl_phrases *tl_phrases_new(struct tl_vocab *v, enum tl_phrase_modes modes)
{
	struct tl_phrases *f = tl_alloc(sizeof *f);

	f->vocab = v;
	f->modes = modes;
	for (size_t i = 0; i < TL_COUNT(f->by); i++) {
		if (!(modes >> i & 1))
			continue;
		f->by[i].n_slots = 256;
		f->by[i].arcs = tl_calloc(f->by[i].n_slots, sizeof(struct arc));
		new_state(&f->by[i], 0, 0);
	}
	return f;
}

void tl_phrases_free(struct tl_phrases *f)
{
	if (!f)
		return;
	for (size_t i = 0; i < TL_COUNT(f->by); i++) {
		struct automaton *a = &f->by[i];

		free(a->states);
		free(a->endings);
		free(a->drafts);
		free(a->added);
		free(a->arcs);
		free(a->outs);
		free(a->values);
		free(a->root);
	}
	free(f);
}

void tl_phrases_add(struct tl_phrases *f, const char *phrase, size_t n, uint32_t value)
{
	uint32_t state[2] = {0, 0};
	bool space, whole = true;
	struct scan s;
	size_t i = 0;

	if (f->compiled)
		tl_die("tl_phrases_add after tl_phrases_compile");
	letters_need();
	while ((i = scan_blanks(phrase, n, i, &space)) < n) {
		uint32_t word, fold;

		scan_token(phrase, n, i, &s);
		vocab_enter(f->vocab, &s, &word, &fold);
		i = s.end;
		/* A line break or a word without a number: no text can hold this phrase. */
		if (!word) {
			whole = false;
			break;
		}
		if (f->modes & TL_IN_WRITTEN)
			state[TL_AS_WRITTEN] =
				extend(&f->by[TL_AS_WRITTEN], state[TL_AS_WRITTEN], word);
		if (f->modes & TL_IN_FOLDED)
			state[TL_FOLDED] = extend(&f->by[TL_FOLDED], state[TL_FOLDED], fold);
	}
	for (size_t k = 0; whole && k < TL_COUNT(state); k++)
		if (state[k])
			add_value(&f->by[k], state[k], value);
}

/* The state that an arc of a state leads to with a word, 0: it has no such arc. */
static inline uint32_t arc_to(const struct automaton *a, const struct state *s, uint32_t word)
{
	const struct out *low = a->outs + s->arcs, *high = low + s->n_arcs;

	if (!(s->some >> (word & 63) & 1))
		return 0;
	while (high - low > 4) {
		const struct out *middle = low + (high - low) / 2;

		if (middle->word <= word)
			low = middle;
		else
			high = middle;
	}
	for (; low < high; low++)
		if (low->word == word)
			return low->to;
	return 0;
}

/* Where the automaton goes from `from` with a word, fails included. */
static inline uint32_t step(const struct automaton *a, uint32_t from, uint32_t word)
{
	while (from) {
		const struct state *s = &a->states[from];
		uint32_t to = arc_to(a, s, word);

		if (to)
			return to;
		from = s->fail;
	}
	return word < a->n_root ? a->root[word] : 0;
}

static int by_word(const void *one, const void *two)
{
	const struct out *x = one, *y = two;

	return (x->word > y->word) - (x->word < y->word);
}

/* Lays arcs and values out by state. */
static void lay_out(struct automaton *a, uint32_t n_words)
{
	size_t n = 0;

	a->n_root = n_words;
	a->root = tl_calloc(n_words, sizeof *a->root);
	a->outs = tl_calloc(a->n_arcs, sizeof *a->outs);
	for (size_t i = 0; i < a->n_slots; i++)
		if (a->arcs[i].to)
			a->states[a->arcs[i].from].n_arcs++;
	for (size_t k = 0; k < a->n_states; k++) {
		a->states[k].arcs = (uint32_t)n;
		n += a->states[k].n_arcs;
		a->states[k].n_arcs = 0;
	}
	for (size_t i = 0; i < a->n_slots; i++) {
		struct arc x = a->arcs[i];
		struct state *s = &a->states[x.from];

		if (!x.to)
			continue;
		a->outs[s->arcs + s->n_arcs++] = (struct out){.word = x.word, .to = x.to};
		s->some |= UINT64_C(1) << (x.word & 63);
		if (x.from == 0)
			a->root[x.word] = x.to;
	}
	for (size_t k = 1; k < a->n_states; k++)
		if (a->states[k].n_arcs > 1)
			qsort(a->outs + a->states[k].arcs, a->states[k].n_arcs, sizeof *a->outs,
			      by_word);
	a->values = tl_calloc(a->n_added, sizeof *a->values);
	n = 0;
	for (size_t k = 0; k < a->n_states; k++) {
		a->endings[k].values = (uint32_t)n;
		for (uint32_t i = a->drafts[k].value; i != NONE; i = a->added[i].next)
			a->values[n++] = a->added[i].value;
		a->endings[k].n_values = (uint32_t)n - a->endings[k].values;
	}
}

static void compile(struct automaton *a, uint32_t n_words)
{
	uint32_t deepest = 0, *order, *first;
	size_t n = a->n_states;

	lay_out(a, n_words);
	/* Fails must be known from the root downwards: states in order of depth by counting. */
	for (size_t i = 0; i < n; i++)
		if (a->endings[i].depth > deepest)
			deepest = a->endings[i].depth;
	first = tl_calloc((size_t)deepest + 2, sizeof *first);
	order = tl_calloc(n, sizeof *order);
	for (size_t i = 0; i < n; i++)
		first[a->endings[i].depth + 1]++;
	for (uint32_t d = 1; d <= deepest; d++)
		first[d + 1] += first[d];
	for (size_t i = 0; i < n; i++)
		order[first[a->endings[i].depth]++] = (uint32_t)i;
	for (size_t i = 1; i < n; i++) {
		struct state *s = &a->states[order[i]];
		struct ending *e = &a->endings[order[i]];
		const struct draft *d = &a->drafts[order[i]];

		s->fail = e->depth == 1 ? 0 : step(a, a->states[d->parent].fail, d->word);
		e->suffix = a->states[s->fail].out;
		s->out = e->n_values ? order[i] : e->suffix;
	}
	free(first);
	free(order);
	free(a->drafts);
	free(a->added);
	free(a->arcs);
	a->drafts = NULL;
	a->added = NULL;
	a->arcs = NULL;
}

void tl_phrases_compile(struct tl_phrases *f)
{
	if (f->compiled)
		tl_die("tl_phrases_compile twice");
	for (size_t i = 0; i < TL_COUNT(f->by); i++)
		if (f->modes >> i & 1)
			compile(&f->by[i], vocab_end(f->vocab));
	f->compiled = true;
}

/* Adds a match for each value of a state, to the list of its owner if they are told apart. */
static inline void add_matches(struct tl_matches *lists, bool owned, const struct automaton *a,
			       const struct ending *e, const struct tl_token *tokens, size_t end)
{
	for (uint32_t i = 0; i < e->n_values; i++) {
		uint32_t value = a->values[e->values + i];
		unsigned owner = owned ? value / TL_OWNED_VALUES : 0;
		struct tl_matches *list = &lists[owner % TL_OWNED_CAPITAL];

		if ((owner & TL_OWNED_CAPITAL) && !(tokens[end - e->depth].flags & TL_UPPER))
			continue;
		if (list->n == list->cap)
			list->items =
				tl_grow(list->items, list->n, &list->cap, sizeof *list->items);
		list->items[list->n++] =
			(struct tl_match){.first = (uint32_t)end - e->depth,
					  .count = e->depth,
					  .value = owned ? value % TL_OWNED_VALUES : value};
	}
}

static inline void find_all(const struct automaton *a, const struct tl_token *tokens, size_t n,
			    struct tl_matches *lists, bool owned)
{
	uint32_t to = 0;

	for (size_t i = 0; i < n; i++) {
		uint32_t word = tokens[i].word;

		/* Most tokens begin nothing: that is told by one look. */
		to = to ? step(a, to, word) : word < a->n_root ? a->root[word] : 0;
		if (!to)
			continue;
		for (uint32_t m = a->states[to].out; m; m = a->endings[m].suffix)
			add_matches(lists, owned, a, &a->endings[m], tokens, i + 1);
	}
}

/* In the order of their places, the longer before the shorter. */
static int by_place(const struct tl_match *x, const struct tl_match *y)
{
	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	return (x->count < y->count) - (x->count > y->count);
}

void tl_matches_sort(struct tl_match *matches, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		struct tl_match x = matches[i];
		size_t k = i;

		for (; k > 0 && by_place(&matches[k - 1], &x) > 0; k--)
			matches[k] = matches[k - 1];
		matches[k] = x;
	}
}

size_t tl_matches_longest(struct tl_match *matches, size_t n)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		const struct tl_match *last = kept ? &matches[kept - 1] : NULL;

		if (!last || matches[i].first >= last->first + last->count ||
		    (matches[i].first == last->first && matches[i].count == last->count))
			matches[kept++] = matches[i];
	}
	return kept;
}

size_t tl_phrases_find(const struct tl_phrases *f, enum tl_phrase_mode mode,
		       enum tl_match_kind kind, const struct tl_token *tokens, size_t n,
		       struct tl_match **matches, size_t *cap)
{
	struct tl_matches list = {.items = *matches, .cap = *cap};

	if (!f->compiled || !(f->modes >> mode & 1))
		tl_die("tl_phrases_find: %s", f->compiled ? "not made for this" : "not compiled");
	find_all(&f->by[mode], tokens, n, &list, false);
	if (kind == TL_LONGEST) {
		tl_matches_sort(list.items, list.n);
		list.n = tl_matches_longest(list.items, list.n);
	}
	*matches = list.items;
	*cap = list.cap;
	return list.n;
}

bool tl_phrases_add_owned(struct tl_phrases *f, const char *phrase, size_t n, unsigned owner,
			  size_t value)
{
	if (value >= TL_OWNED_VALUES)
		return false;
	tl_phrases_add(f, phrase, n, owner * (uint32_t)TL_OWNED_VALUES + (uint32_t)value);
	return true;
}

void tl_phrases_find_owned(const struct tl_phrases *f, const struct tl_token *tokens, size_t n,
			   struct tl_matches *found, size_t n_owners)
{
	if (!f->compiled || !(f->modes & TL_IN_WRITTEN))
		tl_die("tl_phrases_find_owned: %s", f->compiled ? "only folded" : "not compiled");
	for (size_t i = 0; i < n_owners; i++) {
		found[i].n = 0;
		found[i].items =
			tl_room(found[i].items, n / 4, &found[i].cap, sizeof *found[i].items);
	}
	find_all(&f->by[TL_AS_WRITTEN], tokens, n, found, true);
}
