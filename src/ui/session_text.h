/* The filters and the order of a session as they are kept in the reader's state (values "filters"
 * and "order"), for the browser and for the plain mode. A filter is a line: `words TAB text`, or
 * the name of a dimension, + or -, and ids, which outlive any numbering of values. */
#ifndef TULIEU_UI_SESSION_TEXT_H
#define TULIEU_UI_SESSION_TEXT_H

#include "filter.h"

/* Appends them. */
void tl_session_write(const struct tl_filters *f, struct tl_buf *out);
/* Reads them back; text is changed. What no longer makes sense (an id that is gone, a query that an
 * other version wrote) is left out. The caller hands *out on. */
void tl_session_read(const struct tl_rules *rules, const struct tl_corpus *corpus, char *text,
		     struct tl_filters *out);
/* The order of a name; the newest first, if there is none of that name. */
enum tl_order tl_session_order(const char *name);

#endif
