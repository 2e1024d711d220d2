/* A search as it is saved: text, one line a filter, so that it can be read, and typed, without this
 * program's screen; a line that is only an order sets the order. */
#ifndef TULIEU_UI_SAVED_H
#define TULIEU_UI_SAVED_H

#include "filter.h"

/* Appends it. */
void tl_saved_write(const struct tl_filters *f, enum tl_order order, struct tl_buf *out);
/* Appends a name for it: what the filters ask for. */
void tl_saved_name(const struct tl_filters *f, struct tl_buf *out);
/* Reads it back. A line that can't be read ends it: TL_EQUERY as tl_query_parse, and those before
 * it stand in *out, which the caller hands on in any case. TL_EQUERY, too, where there are more filters than
 * there is room for, which were left out. */
enum tl_status tl_saved_read(const struct tl_rules *rules, const char *text, struct tl_filters *out,
			     enum tl_order *order, struct tl_error *e);

#endif
