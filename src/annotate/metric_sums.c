/* Parts that no words announce: figures behind a total, of kinds that are its parts, which add up to
 * it exactly. */
#include "annotate/metric_parts.h"

/* The figures of a sentence whose kinds are all parts of one total named shortly before, and which
 * add up to it: `Hình thức kỷ luật: khiển trách 28, …`. */
bool tl_sum_of_sentence(struct tl_measure *m, size_t from, bool goes_on)
{
	uint32_t s = m->figures[from].sentence;

	for (size_t t = from; t-- > 0 && from - t < 24 && s - m->figures[t].sentence <= 4;) {
		const struct tl_figure *total = &m->figures[t];
		double sum = 0;
		size_t n = 0, end = from, same = 0;

		if (total->sentence == s || total->indicator == TL_NONE || !tl_countable(total))
			continue;
		for (; end < m->n_figures && m->figures[end].sentence == s; end++) {
			const struct tl_figure *f = &m->figures[end];

			if (f->percent)
				continue;
			if (!tl_countable(f) || f->indicator == TL_NONE ||
			    !tl_may_be_part(m, total->indicator, f->indicator))
				break;
			same += f->indicator == total->indicator;
			sum += f->value;
			n++;
		}
		/* Two of the same kind may add up to a third by chance. */
		if (n < 2 || sum != total->value || (same && n < 3 && !goes_on))
			continue;
		for (size_t i = from; i < end; i++)
			if (!m->figures[i].percent)
				tl_become_part(m, &m->figures[i], total, t, false);
		return true;
	}
	return false;
}

/* Kỷ luật 14 đảng viên, tăng 3 …; khiển trách 8, cảnh cáo 4, khai trừ 2: the same within a sentence,
 * all of other kinds than the total. */
bool tl_sum_within(struct tl_measure *m, size_t from)
{
	enum { BACK = 4, RUN = 12 };
	uint32_t s = m->figures[from].sentence;

	for (size_t t = from; t-- > 0 && from - t <= BACK && m->figures[t].sentence == s;) {
		const struct tl_figure *total = &m->figures[t];
		double sum = 0;
		size_t end = from;

		if (total->indicator == TL_NONE || total->total != TL_NONE || !tl_countable(total))
			continue;
		for (; end < m->n_figures && end - from < RUN && m->figures[end].sentence == s;
		     end++) {
			const struct tl_figure *f = &m->figures[end];

			if (!tl_countable(f) || f->indicator == TL_NONE || f->total != TL_NONE ||
			    f->indicator == total->indicator ||
			    !tl_may_be_part(m, total->indicator, f->indicator))
				break;
			sum += f->value;
		}
		/* Two may add up to another by chance. */
		if (end - from < 3 || sum != total->value)
			continue;
		for (size_t i = from; i < end; i++)
			tl_become_part(m, &m->figures[i], total, t, false);
		return true;
	}
	return false;
}

/* `nhận 17 đơn; chuyển 3 đơn, lưu 1 đơn, xem xét 13 đơn`: figures of one sentence that are like the
 * one before them, and add up to it. */
void tl_sum_of_same(struct tl_measure *m, size_t index)
{
	const struct tl_figure *f = &m->figures[index];
	double sum = 0;
	size_t end = index + 1;

	if (f->indicator == TL_NONE || f->unit == TL_NONE || !tl_countable(f))
		return;
	for (; end < m->n_figures && end < index + PARTS_MOST && sum < f->value; end++) {
		const struct tl_figure *g = &m->figures[end];

		if (g->sentence != f->sentence || g->indicator != f->indicator ||
		    !tl_same_family(m, f, g) || !tl_countable(g) || g->total != TL_NONE || g->listed)
			return;
		sum += g->value;
	}
	/* Two may add up to a third by chance. */
	if (sum != f->value || end < index + 4)
		return;
	for (size_t i = index + 1; i < end; i++)
		tl_become_part(m, &m->figures[i], f, index, false);
}
