/* Periods of figures in their normal form, as days. */
#ifndef TULIEU_CORPUS_PERIOD_H
#define TULIEU_CORPUS_PERIOD_H

#include "tulieu/article.h"

enum tl_period_kind {
	TL_PERIOD_NONE,	 /* not known */
	TL_PERIOD_SPAN,	 /* from .. to: "2017", "2017-01/2017-09" */
	TL_PERIOD_POINT, /* as at: "@2019-06"; from .. to is what the date leaves open */
	TL_PERIOD_BY,	 /* a target for: "by:2020" */
	TL_PERIOD_YEARLY /* in each year: not a figure of one of them */
};
struct tl_period {
	enum tl_period_kind kind;
	int32_t from, to; /* tl_date_days, both included */
};
/* Reads a normal form; `published` completes "ytd", "H1" and what has no year ("--09-26"), which
 * without it is of no known time. What can't be read is TL_PERIOD_NONE. */
struct tl_period tl_period_read(const char *text, struct tl_date published);
/* The year that the whole period lies in, or 0. */
int tl_period_year(const struct tl_period *p);

#endif
