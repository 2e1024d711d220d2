/* What is known of the rules of indicators once they are loaded: which can be of a figure of which
 * kind, and what a match scores at most. Most rules are never tried for it. */
#include "annotate/metric.h"

static bool has_words(const struct tl_element *e, size_t n)
{
	while (n > 0)
		if (e[--n].n_literals)
			return true;
	return false;
}

/* A figure of the kind may be the rule's, as far as its noun tells. */
static bool fits(const struct tl_metric_rules *r, const struct tl_metric_rule *x, size_t kind)
{
	bool by_word = x->n_left > 0 && !x->left[0].gap && x->left[0].n_literals;

	if (kind < r->n_classes)
		return !x->percent && (!x->units || x->units[kind]);
	switch ((enum tl_figure_kind)(kind - r->n_classes)) {
	case TL_FIGURE_PERCENT:
		return x->percent;
	case TL_FIGURE_SHARE:
		return x->percent && !x->units;
	case TL_FIGURE_LISTED:
		return !x->percent && (!x->units || x->units[r->n_classes]);
	default:
		/* A bare number needs its word next to it. */
		return !x->percent && (!x->units || x->units[r->n_classes]) && by_word;
	}
}

/* What matching an element adds at most. */
static int most_of(const struct tl_metric_rules *r, const struct tl_element *e)
{
	int most = e->classes ? TL_SCORE_NOUN : 0;

	for (size_t i = 0; i < e->n_literals; i++) {
		int score =
			TL_SCORE_ELEMENT + TL_SCORE_WORD * (int)r->literals[e->literals[i]].words;

		most = score > most ? score : most;
	}
	return most;
}

/* As matches() adds up, with nothing taken off. */
static int most_for(const struct tl_metric_rules *r, const struct tl_metric_rule *x)
{
	int most = (x->weak ? TL_SCORE_WEAK + TL_SCORE_ELEMENT : 0) + TL_SCORE_NOUN + 1;

	for (size_t i = 0; i < x->n_left; i++)
		most += most_of(r, &x->left[i]);
	for (size_t i = 0; i < x->n_right; i++)
		most += most_of(r, &x->right[i]);
	return most + (x->n_left ? TL_SCORE_BEFORE : 0) + (x->n_right ? TL_SCORE_BEHIND : 0);
}

static void find_akin(struct tl_metric_rules *r)
{
	const size_t n = r->n_indicators;

	r->akin = tl_arena_alloc(r->arena, (n * n + 1) * sizeof *r->akin);
	for (size_t i = 0; i < r->n_literals; i++) {
		const struct tl_literal *l = &r->literals[i];

		for (size_t a = 0; a < l->n_indicators; a++)
			for (size_t b = 0; b < l->n_indicators; b++)
				r->akin[l->indicators[a] * n + l->indicators[b]] = true;
	}
}

void tl_rules_fit(struct tl_metric_rules *r)
{
	size_t kinds = r->n_classes + TL_FIGURE_KINDS;

	for (size_t i = 0; i < r->n_rules; i++) {
		struct tl_metric_rule *x = &r->rules[i];

		x->has_words = has_words(x->left, x->n_left) || has_words(x->right, x->n_right);
		x->most = most_for(r, x);
	}
	find_akin(r);
	r->fit_words = r->n_rules / 64 + 1;
	r->fits = tl_arena_alloc(r->arena, kinds * r->fit_words * sizeof *r->fits);
	for (size_t kind = 0; kind < kinds; kind++)
		for (size_t i = 0; i < r->n_rules; i++)
			if (fits(r, &r->rules[i], kind))
				r->fits[kind * r->fit_words + i / 64] |= UINT64_C(1) << (i & 63);
}
