/* What was found in an article, as rows of a list: its figures, then in groups the documents it cites,
 * people, places, and the words that gave it its topics. */
#ifndef TULIEU_UI_FINDINGS_H
#define TULIEU_UI_FINDINGS_H

#include "tulieu/article.h"

enum tl_finding_kind {
	TL_FINDING_METRIC,
	TL_FINDING_NOTE,    /* that there are no figures */
	TL_FINDING_HEADING, /* index: the kind of the rows below it */
	TL_FINDING_CITATION,
	TL_FINDING_PERSON,
	TL_FINDING_PLACE,
	TL_FINDING_TOPIC,
	TL_FINDING_CUE,
	TL_FINDING_KINDS
};
struct tl_finding {
	enum tl_finding_kind kind;
	size_t index; /* of the article's array of that kind */
	size_t begin, end; /* the first place in the body; checked */
	uint32_t times;    /* how often it is there; of a heading: rows below it */
};
struct tl_findings {
	struct tl_finding *rows;
	size_t n, cap;
};

/* Makes the rows of an article anew; NULL gives none. n log n in the marks. */
void tl_findings_make(struct tl_findings *f, const struct tl_article *a);
void tl_findings_free(struct tl_findings *f);
/* A row that the cursor can stand on. */
static inline bool tl_finding_is_item(const struct tl_finding *f)
{
	return f->kind != TL_FINDING_NOTE && f->kind != TL_FINDING_HEADING;
}

#endif
