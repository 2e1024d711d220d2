/* Lists of units, each with its own figure: the last with a noun (A 88; B 71; C 139 đảng viên), and
 * shares behind their names (huyện A (112%), thị xã B (104%)). */
#include "annotate/scope.h"

enum { FAR = 9 /* figures back to the plan that shares are of */ };

/* Members that a district's Party organisation has at least (general knowledge: all have more), and
 * sentences back to those of whom there are so few. */
enum { DISTRICT = 500, BACK = 6 };

bool tl_named_at(const struct tl_measure *m, uint32_t at)
{
	size_t s = tl_scope_from(m, at);

	if (at > 0 && m->rd->place_at[at - 1] != UINT32_MAX)
		return true;
	for (size_t k = 0; s-- > 0 && k < 3; k++)
		if (m->scopes[s].end == at)
			return true;
	return false;
}

/* `A kết nạp 97 đảng viên; B 88; C 71; D 139 đảng viên`: the last of a list of units, of which no
 * words but its noun tell. */
bool tl_listed_count(const struct tl_measure *m, size_t index, struct tl_figure *f)
{
	if (f->rule == TL_NONE || !m->r->rules[f->rule].weak || f->percent || f->ratio ||
	    !tl_named_at(m, f->from))
		return false;
	for (size_t i = index; i-- > 0 && index - i < 4 && m->figures[i].sentence == f->sentence;) {
		const struct tl_figure *g = &m->figures[i];

		if (g->percent)
			continue;
		if (g->rule == TL_NONE || m->r->rules[g->rule].weak || !tl_named_at(m, g->from) ||
		    m->r->indicators[g->indicator].info.nature != TL_FLOW ||
		    (g->unit != f->unit && g->unit != TL_NONE) ||
		    (m->r->rules[g->rule].units && !m->r->rules[g->rule].units[f->unit]))
			return false;
		tl_inherit(f, g);
		return true;
	}
	return false;
}

/* A district or province is named right before the figure: Huyện A có 184 đảng viên, Huyện A dẫn
 * đầu với 184 đảng viên. */
static bool of_district(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t end = f->from;
	size_t s = tl_scope_from(m, f->from);
	const struct tl_scope *x = s > 0 ? &m->scopes[s - 1] : NULL;

	if (end > 3 &&
	    (tl_is(m, end - 1, W_CO) || tl_is(m, end - 1, W_VOI) || tl_is(m, end - 1, W_LA)))
		end--;
	if (end < f->from && (tl_is(m, end - 1, W_DAU) || tl_is(m, end - 1, W_NHAT)))
		end -= 2;
	return x && x->end == end && x->named && !x->object &&
	       (x->level == TL_LEVEL_DISTRICT || x->level == TL_LEVEL_PROVINCE);
}

/* `Toàn tỉnh có 1.042 đảng viên được nhận Huy hiệu Đảng. Huyện A có 184 đảng viên, …`: no district
 * has so few members, it has so many of those whom the paragraph, or the one before, has counted.
 */
bool tl_listed_few(const struct tl_measure *m, size_t index, struct tl_figure *f)
{
	uint32_t block = m->rd->sentences[f->sentence].block;

	if (!m->devoted || f->indicator != m->r->sizes[2] || !m->r->rules[f->rule].weak ||
	    f->percent || f->ratio || f->value >= DISTRICT || !of_district(m, f))
		return false;
	for (size_t i = index; i-- > 0 && index - i <= 2 * FAR;) {
		const struct tl_figure *g = &m->figures[i];

		if (f->sentence - g->sentence > BACK ||
		    block - m->rd->sentences[g->sentence].block > 1)
			return false;
		if (g->percent || g->ratio || g->rule == TL_NONE || m->r->rules[g->rule].weak ||
		    g->unit != f->unit || g->value < f->value ||
		    m->r->indicators[g->indicator].info.nature != TL_FLOW ||
		    tl_changes(g))
			continue;
		tl_inherit(f, g);
		return true;
	}
	return false;
}

/* A bare share in parentheses right behind somebody's name. */
static bool of_unit(const struct tl_measure *m, const struct tl_figure *f)
{
	return f->percent && f->base_first == f->base_end && f->from > 1 &&
	       tl_mark(m, f->from - 1, '(') && tl_mark(m, f->end, ')') && tl_named_at(m, f->from - 1);
}

/* `Có 10 huyện ủy đạt trên 80%, dẫn đầu là huyện A (112%), thị xã B (104%)`: what each has reached
 * of the plan that was told last, no share of the committees. */
bool tl_listed_share(const struct tl_measure *m, size_t index, struct tl_figure *f)
{
	const struct tl_figure *g = f - 1;

	if (index == 0 || !of_unit(m, f) || g->sentence != f->sentence || g->indicator == TL_NONE ||
	    m->r->indicators[g->indicator].info.nature != TL_STOCK ||
	    f->from <= tl_figure_end(g) + 1)
		return false;
	for (size_t i = index;
	     i-- > 0 && index - i < FAR && f->sentence - m->figures[i].sentence < 2;) {
		g = &m->figures[i];
		if (g->percent && g->rule != TL_NONE && g->base_end > g->base_first &&
		    m->r->indicators[g->indicator].info.nature == TL_RATE) {
			tl_inherit(f, g);
			return true;
		}
	}
	return false;
}
