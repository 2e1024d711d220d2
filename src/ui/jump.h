/* Where in a list the articles of some days are. */
#ifndef TULIEU_UI_JUMP_H
#define TULIEU_UI_JUMP_H

#include "fold.h"
#include "tulieu/query.h"

/* Reads the first and the last day of a date, of a month or of a year. */
bool tl_jump_days(const struct tl_rules *rules, const char *text, int32_t *from, int32_t *to);
/* The item of the first article of some days (newest first: where they would be, at most the number
 * of items); in an order of something else the next one behind item `at`. SIZE_MAX: there is none.
 */
size_t tl_jump_item(const struct tl_fold *fold, const struct tl_corpus *c, const uint32_t *rows,
		    enum tl_order order, size_t at, int32_t from, int32_t to);

#endif
