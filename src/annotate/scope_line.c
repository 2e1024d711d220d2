/* Whom the lines below a name are of: a line that holds nothing but a unit's name, over lines of
 * labels with their figures, as tables become when a page is saved as text:
 *
 *	Đảng bộ huyện A
 *	Chỉ tiêu: 190 đảng viên
 *	Kết nạp: 204 đảng viên */
#include "annotate/scope.h"

/* Lines below a name, their tokens, and those of a name with its number. */
enum { LINES = 12, LABEL = 40, NAME = 18, NUMBER = 3 };

/* The scope that sentence k consists of, alone in its block; NULL: of something else. */
static const struct tl_scope *line_scope(const struct tl_measure *m, uint32_t k)
{
	const struct tl_sentence *x = &m->rd->sentences[k];
	uint32_t first = x->first, end = x->end;
	size_t i;

	if (end - first > NAME || tl_period_block(m, k) == TL_BLOCK_CAPTION ||
	    (k > 0 && x[-1].block == x->block && x[-1].end - x[-1].first > NUMBER) ||
	    (k + 1 < m->rd->n_sentences && x[1].block == x->block))
		return NULL;
	while (end > first && m->rd->tokens[end - 1].kind == TL_PUNCT)
		end--;
	while (first < end && first < x->first + NUMBER && m->rd->tokens[first].kind != TL_WORD)
		first++;
	first += tl_is(m, first, W_TAI);
	i = tl_scope_from(m, first);
	return i < m->n_scopes && m->scopes[i].first == first && m->scopes[i].end == end &&
			       m->scopes[i].level != TL_LEVEL_REGION
		       ? &m->scopes[i]
		       : NULL;
}

const struct tl_scope *tl_scope_over(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_sentence *s = m->rd->sentences;

	if (s[f->sentence].end - s[f->sentence].first > LABEL)
		return NULL;
	for (uint32_t k = f->sentence; k-- > 0 && f->sentence - k <= LINES;) {
		const struct tl_scope *x;

		if (s[k].end - s[k].first > LABEL || tl_period_block(m, k) == TL_BLOCK_HEADLINE)
			return NULL;
		x = s[k].block == s[f->sentence].block ? NULL : line_scope(m, k);
		if (x)
			return x;
	}
	return NULL;
}
