/* Organisations and members that pass from one body to another, or that somebody meets: so many of them come, go
 * or are met, and not so many there are. */
#include "annotate/metric.h"

/* tiếp nhận (được), bàn giao, chuyển giao, làm việc với end before token `at`. */
static bool behind_moving(const struct tl_measure *m, uint32_t at)
{
	at -= at > 0 && (tl_is(m, at - 1, W_DUOC) || tl_is(m, at - 1, W_THEM));
	if (at < 2)
		return false;
	if (tl_is(m, at - 1, W_VOI) && tl_is(m, at - 2, W_AFFAIR))
		return at > 2 && tl_is(m, at - 3, W_WORK);
	return (tl_is(m, at - 2, W_TIEP) && tl_text_is(m, at - 1, "nhận")) ||
	       (tl_is(m, at - 1, W_GIAO) &&
		(tl_text_is(m, at - 2, "chuyển") || tl_text_is(m, at - 2, "bàn")));
}

/* Only words that join two counts stand in tokens [from, to): , và, với tổng số, gồm; and behind a comma or
 * a semicolon trong đó (có). */
static bool joins(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	static const enum tl_word_id words[] = {W_VA, W_VOI, W_CUNG, W_TONG, W_SO, W_GOM, W_CO, W_TRONG, W_THAT};
	enum { MOST = 6 };

	if (from >= to || to - from > MOST)
		return false;
	for (uint32_t i = from; i < to; i++)
		if (!TL_IS_ANY(m, i, words) && !tl_mark(m, i, ',') && !tl_mark(m, i, '(') &&
		    !(tl_mark(m, i, ';') && tl_is(m, i + 1, W_TRONG)))
			return false;
	return true;
}

static bool org(const struct tl_measure *m, const struct tl_figure *f)
{
	return m->r->classes[f->unit].of == TL_FAMILY_ORG;
}

/* Figure g moved, and f, behind it in its sentence, is told along with it: `10 tổ chức đảng và 670 đảng viên`,
 * `…; trong đó, 7 tổ chức đảng thuộc A và 3 tổ chức đảng thuộc B`. */
static bool along(const struct tl_measure *m, const struct tl_figure *g, const struct tl_figure *f)
{
	return g->moved && g->sentence == f->sentence &&
	       (joins(m, tl_figure_end(g), f->from) ||
		(org(m, g) && org(m, f) && (tl_is(m, f->from - 1, W_VA) || tl_mark(m, f->from - 1, ','))));
}

void tl_moved_leave(struct tl_measure *m, size_t index)
{
	struct tl_figure *f = &m->figures[index];

	if (!m->devoted || f->from == 0 || f->percent || f->unit == TL_NONE ||
	    (!org(m, f) && m->r->classes[f->unit].of != TL_FAMILY_PERSON))
		return;
	f->moved = behind_moving(m, f->from) || (index > 0 && along(m, f - 1, f));
	if (f->moved && f->indicator != TL_NONE && m->r->indicators[f->indicator].info.nature == TL_STOCK)
		f->indicator = f->rule = TL_NONE;
}
