/* What each figure of an article is called in a list of them. Its indicator names it; figures that
 * look alike beside each other are told apart by the words of the text that stand around them. */
#ifndef TULIEU_UI_FIGURE_LABELS_H
#define TULIEU_UI_FIGURE_LABELS_H

#include "tulieu/annotate.h"

struct tl_figure_label {
	char *text;   /* of the document, in part: to be drawn as such */
	bool is_said; /* the words alone: the name stands above */
};
struct tl_figure_labels {
	struct tl_figure_label *at; /* one for each metric */
	size_t n;
};

/* Makes them anew for an article (NULL: none); rules may be NULL: figures have their units then.
 * Starts from {0}; keeps nothing of the article. Linear in the figures. */
void tl_figure_labels_make(struct tl_figure_labels *l, const struct tl_article *a,
			   const struct tl_rules *rules, bool english);
void tl_figure_labels_free(struct tl_figure_labels *l);

#endif
