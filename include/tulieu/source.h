/* Where pages come from: folders and files of text, HTML, MHTML, JSON, JSONL or CSV. Bytes go in, pages come
 * out: first their raw bytes, which the archive keeps, then their clean text. */
#ifndef TULIEU_SOURCE_H
#define TULIEU_SOURCE_H

#include "tulieu/article.h"

/* One page as found. Valid during the call only. */
struct tl_source_page {
	const char *name; /* its identity: the whole path from /; path#id for a record in a file */
	const char *format; /* how tl_source_decode reads raw: "text", "jsonl" ... */
	struct tl_str raw;
};
struct tl_source_sink {
	/* A page; return false to stop the walk. */
	bool (*page)(void *context, const struct tl_source_page *page);
	/* Something that cannot be a page: name and reason, one line each. The walk goes on. */
	void (*refused)(void *context, const char *name, const char *reason);
	void *context;
	/* Whether a file (its st_dev and st_ino) is passed over without being opened; NULL: none is. */
	bool (*passes)(void *context, uint64_t device, uint64_t node);
};
#define TL_SOURCE_MAX_BYTES ((size_t)16 << 20)

/* Walks files and folders. A folder's entries come in the order of their bytes, so that an import
 * gives the same archive everywhere; hidden ones are left out; symbolic links to folders are
 * followed unless they lead back to a folder that is being walked. Refused: what cannot be read,
 * empty and binary files, pages over max_bytes (0: TL_SOURCE_MAX_BYTES), malformed records.
 * TL_ECANCELLED when `page` returned false. */
enum tl_status tl_source_walk(const char *const *paths, size_t n, size_t max_bytes,
			      const struct tl_source_sink *sink);

/* A page's text, decoded and clean, with what its format says about it. */
struct tl_source_text {
	struct tl_str text;   /* tl_clean */
	const char *encoding; /* of the raw bytes: "UTF-8", "VNI in Unicode", "TCVN3 (in doubt)" */
	uint32_t repaired;    /* invalid bytes that became U+FFFD */
	const char *url, *title; /* or NULL */
	struct tl_date date;	 /* or TL_NO_DATE */
	/* Of HTML, what its elements say of each line of text: enum tl_markup, a byte a line; lines
	 * behind the last have none. */
	const unsigned char *markup;
	size_t n_markup;
};
/* Decodes raw bytes, on import and again on `annotate`; everything in *out lives in arena or is a
 * constant. encoding: what was told of this page before (tl_source_text), or by tl_source_ask; NULL
 * and all but what was asked for: it is found out. TL_EINPUT for an unknown format or a malformed
 * record. */
enum tl_status tl_source_decode(const char *format, struct tl_str raw, const char *encoding,
				struct tl_arena *arena, struct tl_source_text *out,
				struct tl_error *e);

/* What stands behind the name of an encoding that a user asked for, that is little more than a
 * guess. */
#define TL_SOURCE_ASKED " (asked for)"
#define TL_SOURCE_DOUBTFUL " (in doubt)"
/* How an encoding that a user names is told: "TCVN3 (asked for)" for "tcvn-5712"; NULL if there is
 * none of that name. tl_source_encodings lists the names. */
const char *tl_source_ask(const char *name);
extern const char tl_source_encodings[];

#endif
