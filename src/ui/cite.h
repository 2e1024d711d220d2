/* What of an article goes into somebody's report: with where it stands. All append. */
#ifndef TULIEU_UI_CITE_H
#define TULIEU_UI_CITE_H

#include "tulieu/annotate.h"

/* Where the article can be found again: its address, or the file that it was imported from. */
const char *tl_cite_address(const struct tl_article *a, const char *file);
/* The same, only if it can be opened in a web browser; else NULL. */
const char *tl_cite_web_address(const struct tl_article *a, const char *file);
/* Authors, “headline”, paper, date, address. */
void tl_cite_article(const struct tl_article *a, const char *file, struct tl_buf *out);
/* The sentence of a figure, and the article. */
void tl_cite_sentence(const struct tl_article *a, const struct tl_metric *m, const char *file,
		      struct tl_buf *out);
/* The figure with its period and scope, its sentence, and the article. rules (may be NULL) give the
 * indicator's name. */
void tl_cite_figure(const struct tl_article *a, const struct tl_metric *m, const char *file,
		    const struct tl_rules *rules, struct tl_buf *out);

#endif
