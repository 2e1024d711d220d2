/* Numbers that only count the rows of a table. */
#include "annotate/metric.h"

/* The small whole number at token i; -1: there is none. */
static int small_number(const struct tl_measure *m, uint32_t i)
{
	struct tl_str s = tl_token_text(m->rd, i);
	int n = 0;

	if (m->tokens[i].kind != TL_NUMBER || s.n > 3)
		return -1;
	for (size_t k = 0; k < s.n; k++) {
		if (s.p[k] < '0' || s.p[k] > '9')
			return -1;
		n = n * 10 + s.p[k] - '0';
	}
	return n;
}

/* The number that begins sentence s, before a capital; -1: none does. */
static int first_number(const struct tl_measure *m, size_t s)
{
	const struct tl_sentence *x = &m->rd->sentences[s];

	if (x->first + 1 >= x->end || m->tokens[x->first + 1].kind != TL_WORD ||
	    !(m->tokens[x->first + 1].flags & TL_UPPER))
		return -1;
	return small_number(m, x->first);
}

bool tl_numbers_row(const struct tl_measure *m, size_t s)
{
	const struct tl_sentence *x = &m->rd->sentences[s];
	int n = first_number(m, s);

	return n >= 0 && ((s > 0 && x[-1].block != x->block && first_number(m, s - 1) == n - 1) ||
			  (s + 1 < m->rd->n_sentences && x[1].block != x->block &&
			   first_number(m, s + 1) == n + 1));
}
