/* Lists of targets: what stands under a line that announces them (Các chỉ tiêu chủ yếu:, Phương hướng
 * đến năm 2015). */
#include "annotate/metric.h"
#include "annotate/period.h"

enum { LINE = 24 }; /* tokens of a line that heads a list */

/* The block of tokens [first, end) is a line `Các chỉ tiêu chủ yếu:`, with no verb before it but
 * one that announces them (Đại hội thống nhất một số chỉ tiêu:), or `Phương hướng đến năm 2015`. */
static bool heads_targets(const struct tl_measure *m, uint32_t first, uint32_t end)
{
	bool head = false, announced = false;
	uint32_t word = first; /* behind the number of a heading */

	if (end - first > LINE && !tl_mark(m, end - 1, ':'))
		return false;
	while (first < end && m->rd->tokens[first].kind != TL_WORD)
		first++;
	/* II. Phương hướng, 3. Nhiệm vụ trọng tâm */
	if (tl_mark(m, word + 1, '.'))
		word += 2;
	if (end - word <= LINE && tl_period_phrase(m, word) == TL_PW_TASKS &&
	    !tl_is(m, word, W_TRIEN))
		return true;
	for (size_t q = tl_hits_after(&m->qualifiers, first);
	     q < m->qualifiers.n && m->qualifiers.items[q].end <= end; q++) {
		struct tl_hit x = m->qualifiers.items[q];
		struct tl_qualifier_word w = m->r->qualifiers[x.id];

		if (w.where == TL_RESULT && x.first > first && !(tl_is(m, x.first, W_DA) && !head))
			return false;
		announced = announced || (w.where == TL_ANNOUNCE && tl_mark(m, end - 1, ':'));
		if (w.where == TL_CLAUSE && (w.bit & TL_Q_TARGET))
			head = head || announced || x.first == first ||
			       (x.first == first + 1 && tl_is(m, first, W_CAC)) ||
			       (x.first == first + 2 && tl_is(m, first + 1, W_SO));
	}
	return head;
}

/* A line of a list: `- …`, `(2) …`, `3. …`. */
static bool list_item(const struct tl_measure *m, uint32_t at)
{
	if (tl_mark(m, at, '('))
		return tl_number_at(m, at + 1) && tl_mark(m, at + 2, ')');
	if (tl_number_at(m, at))
		return tl_mark(m, at + 1, '.') || tl_mark(m, at + 1, ')') ||
		       tl_mark(m, at + 1, '-');
	return m->rd->tokens[at].kind == TL_PUNCT && !tl_mark(m, at, '"');
}

/* What stands in the list under such a line is a target, unless it says that it was done. */
void tl_target_lists(struct tl_measure *m)
{
	size_t f = 0;
	bool open = false, heading = false;

	for (uint32_t s = 0, next; s < m->rd->n_sentences; s = next) {
		const struct tl_sentence *x = &m->rd->sentences[s];
		uint32_t end;
		size_t from = f, q;
		bool done = false;

		for (next = s + 1;
		     next < m->rd->n_sentences && x->block == m->rd->sentences[next].block;)
			next++;
		end = m->rd->sentences[next - 1].end;
		while (f < m->n_figures && m->figures[f].first < end)
			f++;
		if (f == from && heads_targets(m, x->first, end)) {
			open = true;
			heading = m->rd->article->blocks[x->block].kind == TL_BLOCK_HEADING;
		} else {
			/* II. Chỉ tiêu năm 2017: what stands right below it, list or not */
			open = open && (heading || list_item(m, x->first));
			heading = false;
		}
		q = tl_hits_after(&m->qualifiers, x->first);
		for (size_t i = from; i < f && open && !done; i++) {
			for (; q < m->qualifiers.n &&
			       m->qualifiers.items[q].end <= m->figures[i].first && !done;
			     q++)
				done = m->r->qualifiers[m->qualifiers.items[q].id].where ==
				       TL_RESULT;
			if (!done)
				m->figures[i].qualifiers |= TL_Q_TARGET;
		}
	}
}

/* nghị quyết, chỉ tiêu, kế hoạch, mục tiêu begins at token i. */
static bool plan_at(const struct tl_measure *m, uint32_t i)
{
	return (tl_is(m, i, W_NGHI) && tl_is(m, i + 1, W_QUYET)) ||
	       (tl_is(m, i, W_KE) && tl_text_is(m, i + 1, "hoạch")) ||
	       ((tl_text_is(m, i, "chỉ") || tl_text_is(m, i, "mục")) && tl_text_is(m, i + 1, "tiêu"));
}

/* What stands right before figure f, behind the plan, does not say that it came of it: not (nghị quyết) đạt 98%, but
 * (nghị quyết) đạt 98% trở lên. `apart`: in parentheses, where no verb need say it. */
static bool laid_down(const struct tl_measure *m, const struct tl_figure *f, bool apart)
{
	uint32_t at = f->from - 1;

	if ((f->percent && f->value > 100) || (f->qualifiers & (TL_Q_INCREASE | TL_Q_DECREASE | TL_Q_EXCEED)))
		return false;
	if (tl_is(m, at, W_DAT))
		return f->qualifiers & (TL_Q_AT_LEAST | TL_Q_AT_MOST | TL_Q_UNDER);
	if (tl_is(m, at, W_LA) || tl_text_is(m, at, "ra") || tl_is(m, at, W_GIAO))
		return true;
	return apart && !tl_text_is(m, at, "vượt") && !tl_text_is(m, at, "bằng");
}

/* hoàn thành tốt 97% (Nghị quyết đề ra 95%), so với nghị quyết là dưới 0,4%: what a resolution lays down beside what came
 * of it. */
void tl_targets_beside(struct tl_measure *m)
{
	enum { BACK = 14 };

	for (size_t k = 1; k < m->n_figures; k++) {
		struct tl_figure *f = &m->figures[k];
		uint32_t floor = tl_figure_end(&m->figures[k - 1]);

		if (f->sentence != m->figures[k - 1].sentence || f->unit != f[-1].unit || f->percent != f[-1].percent)
			continue;
		for (uint32_t i = f->from; i > floor + 1 && f->from - i < BACK && !tl_mark(m, i - 1, ','); i--)
			if (plan_at(m, i - 1)) {
				bool apart = tl_mark(m, i - 2, '(');

				if ((apart || (i > 2 && tl_is(m, i - 2, W_VOI) && tl_is(m, i - 3, W_SO_WITH))) &&
				    laid_down(m, f, apart))
					f->qualifiers |= TL_Q_TARGET;
				break;
			}
	}
}
