/* What metric_parts.c, parts that words or marks announce, and metric_sums.c, parts that add up,
 * share. Figures are given by their index in m->figures or by a pointer into it. */
#ifndef TULIEU_ANNOTATE_METRIC_PARTS_H
#define TULIEU_ANNOTATE_METRIC_PARTS_H

#include "annotate/metric.h"

/* Figures of a list that are looked at: a page that is one open parenthesis must not take long. */
enum { PARTS_MOST = 256 };

/* The figure is a count that can be added up: no share, ratio, range or change. */
static inline bool tl_countable(const struct tl_figure *f)
{
	return !f->percent && !f->ratio && !f->range && !tl_changes(f);
}

/* metric_parts.c */
/* Both figures count things of one family (persons, organizations, …); one without a unit is of any.
 */
bool tl_same_family(const struct tl_measure *m, const struct tl_figure *total,
		    const struct tl_figure *f);
/* The indicator `part` is the same as the indicator `total` or is listed among its parts; of TL_NONE
 * nobody knows, which does. */
bool tl_may_be_part(const struct tl_measure *m, uint32_t total, uint32_t part);
/* Makes figure f a part of the figure `total`, whose index is total_index, and gives it the total's
 * indicator where its own cannot be a part's; nothing where the total itself lies too deep. `any`:
 * the figures add up, so they are parts of whatever kind they seem to be. */
void tl_become_part(const struct tl_measure *m, struct tl_figure *f,
		    const struct tl_figure *total, size_t total_index, bool any);

/* metric_sums.c. The first two say whether figures became parts. */
/* The figures of the sentence that figure `from` begins, of a total in one of the sentences before.
 * `goes_on`: the sentence says that it goes on with the one before. */
bool tl_sum_of_sentence(struct tl_measure *m, size_t from, bool goes_on);
/* Three or more figures from `from` on, of a total shortly before them in the same sentence. */
bool tl_sum_within(struct tl_measure *m, size_t from);
/* Three or more figures behind the figure `index`, of its sentence and of the same indicator. */
void tl_sum_of_same(struct tl_measure *m, size_t index);

#endif
