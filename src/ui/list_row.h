/* What a row of the list shows of an article, in columns that follow the width. */
#ifndef TULIEU_UI_LIST_ROW_H
#define TULIEU_UI_LIST_ROW_H

#include "app.h"
#include "fold.h"

struct tl_list_item {
	const struct tl_list_row *text; /* what the archive says of it */
	const struct tl_corpus *corpus; /* NULL: it isn't known yet, then there is no row */
	uint32_t row;                   /* of the corpus */
	struct tl_folded folded;
};
/* Draws it from the pen on, in a list of so many columns. */
void tl_list_row_draw(const struct tl_app *app, const struct tl_list_item *item, int columns,
		      struct tl_pen *pen);

#endif
