/* What JSONL and CSV records have in common: the members of a page. Private to src/source. */
#ifndef TL_SOURCE_RECORD_H
#define TL_SOURCE_RECORD_H

#include "internal.h"

enum record_member {
	REC_ID,
	REC_TITLE,
	REC_LEAD,
	REC_BODY,
	REC_TEXT,
	REC_URL,
	REC_DATE,
	REC_MEMBERS
};
extern const char *const record_names[REC_MEMBERS]; /* "id", "title" ... */

/* Makes a page's text of its members (n 0: absent): title, lead, body or text, an empty line
 * between. */
void record_decode(struct tl_str members[REC_MEMBERS], struct reading *r, struct tl_arena *arena,
		   struct tl_source_text *out);

#endif
