/* What the files that read numbers share: numbers.c, which finds the figures, number_amount.c and
 * number_range.c. */
#ifndef TULIEU_ANNOTATE_NUMBER_H
#define TULIEU_ANNOTATE_NUMBER_H

#include "annotate/metric_noun.h"

/* The number may be a year. */
static inline bool tl_like_year(double v)
{
	return v >= 1900 && v <= 2100 && v == (double)(int)v;
}

/* number_amount.c: a numeral with its scale at token i: 12,5 triệu. Returns the tokens, 0 if it is none. *value
 * gets the number, scaled; *decimal whether it has decimals, *scaled whether a word of scale follows. */
size_t tl_amount(const struct tl_measure *m, size_t i, double *value, bool *decimal, bool *scaled);
/* nghìn, triệu, tỷ (not tỷ lệ) at token i: tokens used, and the factor. */
size_t tl_scale_at(const struct tl_measure *m, size_t i, double *factor);
/* % or phần trăm at token i: tokens used. */
size_t tl_percent_at(const struct tl_measure *m, size_t i);
/* number_range.c: a second end behind the number of f, which ends before token `end`. Fills it and
 * returns the new end. */
size_t tl_second_end(const struct tl_measure *m, struct tl_figure *f, size_t end);

#endif
