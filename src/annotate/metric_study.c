/* Those who study a resolution: that they do, a text often says in its headline alone (Huyện X quán
 * triệt Nghị quyết Trung ương 8); below it so many have attended, or came to so many classes. */
#include "annotate/metric.h"

/* Tokens of a headline or a sentence that are looked at. */
enum { WORDS = 96 };

/* The first words of a class in tokens [from, to), or NULL. */
static const struct tl_hit *first_of(const struct tl_measure *m, uint32_t id, uint32_t from,
				     uint32_t to)
{
	for (size_t i = tl_hits_after(&m->units, from);
	     i < m->units.n && m->units.items[i].first < to; i++)
		if (m->units.items[i].id == id && m->units.items[i].first >= from)
			return &m->units.items[i];
	return NULL;
}

/* The words of the headline that say so; NULL: it is about something else, or about courses, too.
 */
static const struct tl_hit *headline_says(const struct tl_measure *m)
{
	const struct tl_article *a = m->rd->article;

	for (uint32_t s = 0; s < m->rd->n_sentences && s < WORDS; s++) {
		const struct tl_sentence *x = &m->rd->sentences[s];
		uint32_t end = x->end < x->first + WORDS ? x->end : x->first + WORDS;

		if (a->blocks[x->block].kind != TL_BLOCK_HEADLINE)
			continue;
		return first_of(m, m->r->class_course, x->first, end)
			       ? NULL
			       : first_of(m, m->r->class_study, x->first, end);
	}
	return NULL;
}

/* Toàn tỉnh có 48 điểm cầu và 5.943 đại biểu tham dự, trong đó 1 điểm cầu cấp tỉnh với 327 đại biểu: delegates of an online
 * meeting, whose sentence names the points that they sat at. */
static bool at_points(const struct tl_measure *m, const struct tl_figure *f, uint32_t from,
		      uint32_t to)
{
	if (f->unit != m->r->class_delegate || f->indicator != TL_NONE)
		return false;
	for (uint32_t i = from; i + 1 < to; i++)
		if (tl_text_is(m, i, "điểm") && tl_text_is(m, i + 1, "cầu"))
			return true;
	return false;
}

void tl_studies_find(struct tl_measure *m)
{
	/* A reader's own tables may have no such indicator. */
	const struct tl_hit *says =
		m->devoted && m->r->study != TL_NONE ? headline_says(m) : NULL;

	for (size_t i = 0; says && i < m->n_figures; i++) {
		struct tl_figure *f = &m->figures[i];
		uint32_t from = m->rd->sentences[f->sentence].first;
		uint32_t to = m->rd->sentences[f->sentence].end;

		from = f->first > from + WORDS ? f->first - WORDS : from;
		to = to > f->end + WORDS ? f->end + WORDS : to;
		if (f->indicator == TL_NONE ? !at_points(m, f, from, to)
					    : f->indicator != m->r->planned[1] &&
						      f->indicator != m->r->attendance)
			continue;
		if (first_of(m, m->r->class_course, from, to))
			continue;
		f->indicator = m->r->study;
		f->rule = m->r->study_rule;
		f->why_first = says->first;
		f->why_end = says->end;
	}
}
