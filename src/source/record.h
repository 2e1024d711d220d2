/* What JSONL, JSON and CSV records have in common: the members of a page, and what a record is
 * called. Private to src/source. */
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

/* The names that a member goes by, the first one wins; each in normal form. */
struct record_name {
	const char *name;
	enum record_member member;
};
extern const struct record_name record_names[];
extern const size_t record_n_names;

/* The normal form of a name: "Tiêu đề", "tieu_de" and "tieuDe" are "tieude". Cut where it is longer
 * than any name that is known. */
#define RECORD_KEY 24
void record_key(const char *p, size_t n, char out[RECORD_KEY]);

/* True if there is anything to read in it. */
bool record_has_text(const struct tl_str members[REC_MEMBERS]);
extern const char *const record_without_text; /* the reason otherwise */

/* Makes a page's text of its members (n 0: absent): title, lead, body or text, an empty line
 * between. */
void record_decode(struct tl_str members[REC_MEMBERS], struct reading *r, struct tl_arena *arena,
		   struct tl_source_text *out);

/* How often each id of a file was met, so that two records of one id are two pages. Zeroed at
 * first. */
struct record_ids {
	struct record_id {
		uint64_t hash;
		uint32_t count; /* 0: free */
	} * slots;
	size_t n_slots, n;
};
void record_ids_free(struct record_ids *ids);
/* Sets out to the page's name: "PATH#ID", "PATH#ID#2" for the second of that id, "PATH#line-7"
 * where it has none. */
void record_page_name(struct record_ids *ids, const char *path, struct tl_str id, const char *unit,
		      size_t number, struct tl_buf *out);

#endif
