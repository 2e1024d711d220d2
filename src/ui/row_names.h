/* Names of articles in a list. */
#ifndef TULIEU_UI_ROW_NAMES_H
#define TULIEU_UI_ROW_NAMES_H

#include "tulieu/archive.h"

/* Rows of articles without a headline get the beginning of their text in its place, in brackets and
 * up to so many columns; in arena. One that can't be read stays as it is. */
void tl_name_rows(struct tl_archive *archive, struct tl_arena *arena, struct tl_list_row *rows,
		  size_t n, int columns);

#endif
