/* What was found in an article, in words, and as a filter. */
#ifndef TULIEU_UI_FINDING_WORDS_H
#define TULIEU_UI_FINDING_WORDS_H

#include "filter.h"
#include "findings.h"

/* What stands above the rows of a kind; "" where nothing does. */
const char *tl_finding_heading(enum tl_finding_kind kind);
/* Appends what a row says: a name, and something about it. Not of figures, whose columns are
 * another matter. rules may be NULL: ids have no labels then. */
void tl_finding_words(const struct tl_finding *row, const struct tl_article *a,
		      const struct tl_rules *rules, struct tl_buf *name, struct tl_buf *about);
/* Articles that have it, too: the indicator, the person, the place ... NULL where there is no such
 * filter. c may be NULL: then only those of words. */
struct tl_filter *tl_finding_filter(const struct tl_finding *row, const struct tl_article *a,
				    const struct tl_rules *rules, const struct tl_corpus *c);

#endif
