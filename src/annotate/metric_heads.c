/* What stands over the lines of a report: a heading (1. Công tác giám sát) or a line that ends with
 * a colon (Kết nạp 1.912 đảng viên, đạt 106% chỉ tiêu. Cụ thể:). The lines below are mere labels
 * with their figures: `Cấp huyện: 4 tổ chức đảng, 6 đảng viên`, `Đảng bộ huyện A: 310 đảng viên,
 * đạt 103%`. */
#include "annotate/scope.h"

enum {
	BLOCKS = 16,  /* lines that one governs */
	WORDS = 24,   /* tokens of a heading */
	LABEL = 16,   /* of a label before its first figure */
	PENALTY = 4,  /* as of words of the sentence before */
	FIGURES = 24, /* of the line over a list that are looked at */
	CLOSE = 4,    /* tokens from a count to its share */
	RATED = 210   /* tokens from what is rated to the last line of its ratings */
};

static void open_list(struct tl_measure *m, size_t index, uint32_t first)
{
	m->listed_count = m->listed_rate = TL_NONE;
	for (size_t i = index; i-- > 0 && index - i <= FIGURES && m->figures[i].first >= first;) {
		const struct tl_figure *f = &m->figures[i];

		if (f->rule == TL_NONE || m->r->rules[f->rule].weak)
			continue;
		if (!f->percent && m->r->indicators[f->indicator].info.nature == TL_FLOW &&
		    !f->ratio && !(f->qualifiers & (TL_Q_INCREASE | TL_Q_DECREASE | TL_Q_PART)))
			m->listed_count = (uint32_t)i;
		else if (f->percent && f->base_end > f->base_first &&
			 m->r->indicators[f->indicator].info.nature == TL_RATE)
			m->listed_rate = (uint32_t)i;
	}
}

/* `Kết quả của các đơn vị như sau:`: a line over a list, whose block begins with sentence `first`,
 * that has no figures goes on with the block before it. The token from which on they tell what is
 * listed. */
static uint32_t figures_from(const struct tl_measure *m, uint32_t first, size_t index)
{
	const struct tl_sentence *s = m->rd->sentences;
	uint32_t at = first;

	if (at == 0 || (index > 0 && m->figures[index - 1].first >= s[at].first) ||
	    (tl_period_block(m, at - 1) != TL_BLOCK_PARAGRAPH &&
	     tl_period_block(m, at - 1) != TL_BLOCK_LEAD))
		return s[at].first;
	for (at--; at > 0 && s[at - 1].block == s[first - 1].block && first - at < BLOCKS;)
		at--;
	return s[at].first;
}

/* The block whose sentences end before sentence s, as far as it is one over the figure's. */
static void pass_block(struct tl_measure *m, uint32_t s, size_t index)
{
	const struct tl_sentence *x = &m->rd->sentences[s];
	enum tl_block_kind kind = m->rd->article->blocks[x->block].kind;
	uint32_t first = s;

	while (first > 0 && m->rd->sentences[first - 1].block == x->block && s - first < BLOCKS)
		first--;
	if (kind == TL_BLOCK_HEADING && x->end - m->rd->sentences[first].first <= WORDS) {
		m->head_first = m->rd->sentences[first].first;
		m->head_end = x->end;
		m->head_block = x->block;
		m->listed_count = m->listed_rate = TL_NONE;
	} else if (x->end > x->first && tl_mark(m, x->end - 1, ':')) {
		open_list(m, index, figures_from(m, first, index));
		m->list_block = x->block;
		/* Các đơn vị kết nạp nhiều đảng viên: with no figure of its own it is a heading */
		if ((index == 0 || m->figures[index - 1].first < m->rd->sentences[first].first) &&
		    x->end - x->first <= WORDS) {
			m->head_first = x->first;
			m->head_end = x->end;
			m->head_block = x->block;
		}
	}
}

void tl_heads_pass(struct tl_measure *m, size_t index)
{
	uint32_t to = m->figures[index].sentence;

	/* Of a long way only what may govern still. */
	if (to > m->head_next + 2 * BLOCKS)
		m->head_next = to - 2 * BLOCKS;
	for (; m->head_next < to; m->head_next++)
		if (m->rd->sentences[m->head_next].block !=
		    m->rd->sentences[m->head_next + 1].block)
			pass_block(m, m->head_next, index);
}

/* A label and its colon stand before the figure in its line, and no verb of its own. */
static bool labelled(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t first = m->rd->sentences[f->sentence].first;
	uint32_t from = f->from > first + 4 * LABEL ? f->from - 4 * LABEL : first;
	bool colon = false;

	if (f->from > 0 && tl_is(m, f->from - 1, W_CO))
		return false;
	for (uint32_t i = from; i < f->from && !colon; i++)
		colon = tl_mark(m, i, ':');
	return colon;
}

/* The label names somebody: Đảng bộ huyện A. */
static bool of_somebody(const struct tl_measure *m, const struct tl_figure *f)
{
	size_t s = tl_scope_from(m, m->rd->sentences[f->sentence].first);

	return f->listed || (s < m->n_scopes && m->scopes[s].end <= f->from);
}

/* The same family of nouns, or none: 121 of a list. */
static bool alike(const struct tl_measure *m, const struct tl_figure *g, const struct tl_figure *f)
{
	if (f->unit == TL_NONE || g->unit == TL_NONE)
		return f->unit == TL_NONE;
	return m->r->classes[f->unit].family == m->r->classes[g->unit].family;
}

void tl_heads_rated(struct tl_measure *m, const struct tl_figure *f, uint32_t sentence)
{
	if (m->r->indicators[f->indicator].info.nature != TL_RATE || f->percent)
		return;
	m->rated = sentence;
	m->rated_block = m->rd->sentences[f->sentence].block;
}

bool tl_heads_rate(struct tl_measure *m, struct tl_field *a)
{
	uint32_t block = m->rd->sentences[a->f->sentence].block;

	if (!m->devoted || m->rated_block == 0 || block <= m->rated_block ||
	    block > m->rated_block + BLOCKS || a->f->percent || !labelled(m, a->f))
		return false;
	a->left = m->rd->sentences[m->rated].first;
	if (a->f->first > a->left + RATED)
		return false;
	a->penalty = PENALTY;
	return true;
}

/* What the heading over the figure's line says of it: `Kết quả của các đảng bộ:`, of which only a
 * weak rule tells, says less than a list. */
static bool under_head(struct tl_measure *m, size_t index)
{
	struct tl_figure *f = &m->figures[index], before = *f;
	const struct tl_figure *g = f - 1;
	uint32_t block = m->rd->sentences[f->sentence].block, rule = f->rule;
	struct tl_field a = {.m = m, .f = f, .index = index, .penalty = PENALTY, .apart = true};

	if (m->head_end == 0 || block <= m->head_block || block > m->head_block + BLOCKS ||
	    !labelled(m, f) ||
	    (f->percent && !(index > 0 && g->handed && g->sentence == f->sentence &&
			     f->base_first == f->base_end && f->from <= tl_figure_end(g) + CLOSE)))
		return false;
	a.left = m->head_first;
	a.left_end = m->head_end;
	a.right = a.right_end = f->end;
	tl_rules_try(&a, f);
	if (f->rule == rule)
		return false;
	if (m->r->rules[f->rule].weak && m->listed_count != TL_NONE) {
		*f = before;
		return false;
	}
	f->handed = true;
	return true;
}

bool tl_heads_inherit(struct tl_measure *m, size_t index)
{
	struct tl_figure *f = &m->figures[index];
	const struct tl_figure *g = f - 1;
	uint32_t block = m->rd->sentences[f->sentence].block;
	bool weak = f->rule == TL_NONE || m->r->rules[f->rule].weak;

	if (!m->devoted || !weak || f->zero)
		return false;
	/* A line over a list says more than the paragraph before it. */
	if (m->head_block == m->list_block && under_head(m, index))
		return true;
	if (m->listed_count != TL_NONE && block > m->list_block &&
	    block <= m->list_block + BLOCKS && of_somebody(m, f)) {
		/* Đảng bộ Công an huyện: 84: who they are of, not what is counted */
		if (!f->percent && labelled(m, f) && f->noun_before && f->unit != TL_NONE &&
		    m->r->classes[f->unit].of == TL_FAMILY_ORG && tl_mark(m, f->from - 1, ':') &&
		    !alike(m, &m->figures[m->listed_count], f)) {
			f->unit = TL_NONE;
			f->unit_first = f->unit_end = f->end;
			f->noun_before = false;
		}
		if (!f->percent && labelled(m, f) && alike(m, &m->figures[m->listed_count], f)) {
			tl_inherit(f, &m->figures[m->listed_count]);
			f->handed = true;
			return true;
		}
		if (f->percent && f->base_first == f->base_end && m->listed_rate != TL_NONE &&
		    index > 0 && g->handed && g->sentence == f->sentence &&
		    g->indicator == m->figures[m->listed_count].indicator &&
		    f->from <= tl_figure_end(g) + CLOSE) {
			tl_inherit(f, &m->figures[m->listed_rate]);
			return true;
		}
	}
	return m->head_block != m->list_block && under_head(m, index);
}
