/* The archive: one file that holds pages, articles and marks, and finds articles by their words.
 *
 * This is the only way to it. No SQL and no type of the engine shows here, so that another engine can
 * stand behind it one day.
 *
 * Threads: a connection (struct tl_archive) belongs to one thread at a time. A thread that reads or
 * writes opens its own. tl_archive_interrupt alone may be called from any thread.
 *
 * Numbers of an article: `id` is what the user sees; it stays for good, also when the page changes.
 * `docid` orders articles by day and then by id: a larger one is newer. Searches stream docids, from
 * which the id and the day are read without asking the archive. A docid changes with the date. */
#ifndef TULIEU_ARCHIVE_H
#define TULIEU_ARCHIVE_H

#include "tulieu/article.h"

struct tl_archive;

/* ---- numbers ------------------------------------------------------------------------------- */

#define TL_DOC_ID_BITS 24 /* 16.7 million articles in one archive */
#define TL_DOC_DAY_BASE 65536 /* days before 1970-01-01 that a docid can hold; 0 stands for no date */
/* The docid of an article with this date and id; of a date known by its year or month only, the first day of
 * that. */
static inline int64_t tl_doc_of(struct tl_date published, int64_t id)
{
	int64_t day = published.year ? tl_date_days(published) + TL_DOC_DAY_BASE : 0;

	return day << TL_DOC_ID_BITS | id;
}
/* The id of an article by its docid, and whether its date is known. */
static inline int64_t tl_doc_id(int64_t docid)
{
	return docid & ((1 << TL_DOC_ID_BITS) - 1);
}
static inline bool tl_doc_dated(int64_t docid)
{
	return docid >> TL_DOC_ID_BITS != 0;
}
/* Days since 1970-01-01; only where tl_doc_dated. */
static inline int tl_doc_day(int64_t docid)
{
	return (int)(docid >> TL_DOC_ID_BITS) - TL_DOC_DAY_BASE;
}

/* ---- opening (open.c) ---------------------------------------------------------------------- */

enum tl_archive_mode {
	TL_ARCHIVE_READ,   /* never writes; works in folders and on media that cannot be written */
	TL_ARCHIVE_WRITE,  /* the archive must exist */
	TL_ARCHIVE_CREATE  /* is made, with its folders, where it does not exist */
};
/* Opens an archive. An older one is brought to this version when opened for writing, and refused with
 * a message when only read. TL_EARCHIVE, with the reason in *e and without the file's name: missing,
 * a folder, not readable, another program's file, damaged, made by a newer tulieu, locked. *out is the
 * caller's, to be closed with tl_archive_close; NULL where it fails. */
enum tl_status tl_archive_open(const char *path, enum tl_archive_mode mode, struct tl_archive **out,
			       struct tl_error *e);
/* Ends an open batch without keeping it. NULL is fine. */
void tl_archive_close(struct tl_archive *a);
/* True for one that was opened to be read, without permission to write to it, while nobody had it open:
 * what others write from then on harms what is read. Once the file has changed it must be opened anew. */
bool tl_archive_frozen(const struct tl_archive *a);
/* TL_EARCHIVE if that has happened: what was read since it was opened may be of two states. To be asked before what
 * was read goes out (a microsecond); TL_OK for all others. */
enum tl_status tl_archive_unharmed(const struct tl_archive *a, struct tl_error *e);
/* The path that it was opened by; it belongs to the connection. */
const char *tl_archive_path(const struct tl_archive *a);
/* Whether a file (st_dev and st_ino of its stat) is the archive or one that SQLite keeps beside it. Nobody
 * but SQLite may open those in a process that has the archive open: closing them would drop its locks. */
bool tl_archive_owns(const struct tl_archive *a, uint64_t device, uint64_t node);
/* 32 hex digits given when the archive was made: the key of a reader's own state. They belong to the
 * connection. */
const char *tl_archive_identity(const struct tl_archive *a);
/* A number that changes whenever another connection has changed the archive. */
uint32_t tl_archive_changes(struct tl_archive *a);
/* Stops the call that is running on this connection; it returns TL_ECANCELLED as soon as the engine
 * notices (within 100 ms at worst). Does nothing when none runs. May be called from any thread. */
void tl_archive_interrupt(struct tl_archive *a);

struct tl_archive_stats {
	int64_t articles;   /* all, with those that are no article */
	int64_t largest_id; /* ids are 1 .. largest_id, perhaps with gaps */
	int64_t page_bytes; /* of the archive file */
};
/* Fills *out. TL_EARCHIVE where the archive cannot be read. */
enum tl_status tl_archive_stats(struct tl_archive *a, struct tl_archive_stats *out,
				struct tl_error *e);

/* ---- writing (write.c; the rules' version: open.c) ------------------------------------------ */

/* A page as it is stored. Strings belong to whoever filled it. */
struct tl_stored_page {
	int64_t id;
	const char *name;     /* identity: path, path#record or address */
	const char *format;   /* name of a source format: "text", "jsonl", ... */
	const char *encoding; /* of the raw bytes: "UTF-8" */
	char sha256[65];
	int64_t imported;     /* seconds since 1970, UTC */
	uint32_t repaired;    /* invalid bytes that became U+FFFD */
	struct tl_str raw;
};

/* All writing happens in batches: one transaction each, all or nothing, readers go on beside it.
 * begin waits up to 30 s for another writer and fails where the archive was opened to be read. A commit that
 * fails has ended the batch and kept nothing of it; rollback ends one without keeping it. */
enum tl_status tl_archive_begin(struct tl_archive *a, struct tl_error *e);
enum tl_status tl_archive_commit(struct tl_archive *a, struct tl_error *e);
void tl_archive_rollback(struct tl_archive *a);

enum tl_page_state { TL_PAGE_NEW, TL_PAGE_CHANGED, TL_PAGE_SAME };
/* Compares a page with the stored one of that name; *id is 0 for a new one. Needs no batch. */
enum tl_status tl_archive_page_state(struct tl_archive *a, const char *name, const char *sha256,
				     enum tl_page_state *state, int64_t *id, struct tl_error *e);
/* Stores a page and its article with all marks; a page of the same name is replaced and keeps its id.
 * page->id is ignored; *id gets the article's id. Corrections stay. Only inside a batch. */
enum tl_status tl_archive_put(struct tl_archive *a, const struct tl_stored_page *page,
			      const struct tl_article *article, int64_t *id, struct tl_error *e);
/* Stores an article anew whose page is unchanged (`annotate`). Only inside a batch. */
enum tl_status tl_archive_put_article(struct tl_archive *a, int64_t id,
				      const struct tl_article *article, struct tl_error *e);
/* Removes a page with everything that belongs to it, corrections too; its id is not given again. To
 * undo: read page and article first, then tl_archive_put_again. Only inside a batch. */
enum tl_status tl_archive_delete(struct tl_archive *a, int64_t id, struct tl_error *e);
/* tl_archive_put under the page's own id (page->id), which must be free. Only inside a batch. */
enum tl_status tl_archive_put_again(struct tl_archive *a, const struct tl_stored_page *page,
				    const struct tl_article *article, struct tl_error *e);

/* The version of the rules that made the marks; "" in a new archive. The string from `get` is valid
 * until the next call. */
const char *tl_archive_rules(struct tl_archive *a);
enum tl_status tl_archive_set_rules(struct tl_archive *a, const char *version, struct tl_error *e);

/* ---- reading one (read.c) ------------------------------------------------------------------ */

/* The page with the smallest id > after (after 0: the first). Its strings and, if raw is not NULL,
 * its bytes live in arena / *raw. TL_ENOTFOUND behind the last. Pages may be put in between. */
enum tl_status tl_archive_next_page(struct tl_archive *a, int64_t after, struct tl_arena *arena,
				    struct tl_stored_page *page, struct tl_buf *raw,
				    struct tl_error *e);
/* The same for the page of this id; TL_ENOTFOUND where there is none. */
enum tl_status tl_archive_page(struct tl_archive *a, int64_t id, struct tl_arena *arena,
			       struct tl_stored_page *page, struct tl_buf *raw, struct tl_error *e);
/* The whole article with all its marks and corrections applied; all its memory from arena.
 * TL_ENOTFOUND when there is none of that id. */
enum tl_status tl_archive_article(struct tl_archive *a, int64_t id, struct tl_arena *arena,
				  struct tl_article *article, struct tl_error *e);
/* Only the body, in which the headline stands (for the concordance and the like): in arena. TL_ENOTFOUND
 * when there is none of that id. */
enum tl_status tl_archive_body(struct tl_archive *a, int64_t id, struct tl_arena *arena,
			       struct tl_str *body, struct tl_error *e);

/* What a list shows of an article. Strings live in the arena that was given. */
struct tl_list_row {
	int64_t id, docid;
	struct tl_date published;
	bool inferred;   /* the date was completed from the context */
	bool no_article;
	bool corrected;  /* a reader's correction applies */
	const char *headline; /* never NULL, may be "" */
	const char *kicker;   /* or NULL */
	const char *province, *today; /* names of the first primary province, or NULL */
	const char *file;     /* the page's name */
	uint32_t figures, citations, people, words;
};
/* The rows of the given ids, in that order; an id that is gone gives a row with id 0. */
enum tl_status tl_archive_rows(struct tl_archive *a, const int64_t *ids, size_t n,
			       struct tl_arena *arena, struct tl_list_row *rows,
			       struct tl_error *e);
/* The newest articles, newest first, without those that are none: the first screen before the columns
 * are loaded. *n_rows <= max. */
enum tl_status tl_archive_newest(struct tl_archive *a, size_t max, struct tl_arena *arena,
				 struct tl_list_row *rows, size_t *n_rows, struct tl_error *e);

/* ---- columns (columns.c, names.c) ----------------------------------------------------------- */

/* What articles are filtered by. Each kind has its own list of names, numbered from 0 in the order in
 * which they were first seen; a name keeps its number, and numbers without articles may remain. */
enum tl_facet {
	TL_FACET_PROVINCE,  /* primary provinces: 63-unit codes */
	TL_FACET_MENTIONED, /* the other provinces named: 63-unit codes, the same numbers as above */
	TL_FACET_TODAY,     /* successors of the primary provinces: 34-unit codes */
	TL_FACET_TODAY_MENTIONED, /* of the others; the same numbers as TL_FACET_TODAY */
	TL_FACET_TOPIC,     /* ids, best score first */
	TL_FACET_INDICATOR, /* ids */
	TL_FACET_DISTRICT,  /* gazetteer codes */
	TL_FACET_SOURCE,    /* names of the source line */
	TL_FACET_AGENCY,    /* "TTXVN" */
	TL_FACET_AUTHOR,    /* names */
	TL_FACET_CITATION,  /* numbers of cited documents: "22-NQ/TW" */
	TL_FACET_PERSON,    /* names */
	TL_FACETS
};
/* Calls for each name of a kind, in the order of their numbers (some numbers may be missing). */
typedef void tl_facet_name_fn(void *context, uint32_t number, const char *name);
enum tl_status tl_archive_facet_names(struct tl_archive *a, enum tl_facet kind,
				      tl_facet_name_fn *each, void *context, struct tl_error *e);

enum tl_precision { TL_NO_DAY, TL_YEAR_ONLY, TL_MONTH_ONLY, TL_WHOLE_DAY };
/* One article's columns. The pointers are valid during the call only. */
struct tl_columns_row {
	int64_t id, docid;
	uint8_t precision;
	bool inferred, no_article, corrected;
	uint32_t figures, citations, people; /* how many marks */
	const uint32_t *values[TL_FACETS]; /* each value once; those of kinds not asked for: n 0 */
	uint32_t n[TL_FACETS];
	const unsigned char *sketch; /* TL_SKETCH bytes; NULL: a short text, or an older version put it */
};
/* Return false to stop. */
typedef bool tl_columns_fn(void *context, const struct tl_columns_row *row);
/* Streams the columns of all articles in the order of their ids, from packed chunks: about 0.1 µs an
 * article. `facets` is a mask of 1u << enum tl_facet. The order is by id, not by day: sort by docid.
 * TL_ECANCELLED when `each` returned false. */
enum tl_status tl_archive_columns(struct tl_archive *a, unsigned facets, tl_columns_fn *each,
				  void *context, struct tl_error *e);
/* The same for some ids only (after a correction, a deletion, an import seen in passing). An id that
 * is gone is passed over. */
enum tl_status tl_archive_columns_of(struct tl_archive *a, unsigned facets, const int64_t *ids,
				     size_t n, tl_columns_fn *each, void *context,
				     struct tl_error *e);

/* ---- words (search.c) ---------------------------------------------------------------------- */

/* A condition on the words of an article. Leaves hold text as typed: it is split into words as the
 * archive splits them, so "22-NQ/TW" is a phrase of three. A word with any mark matches exactly (case
 * and tone placement aside), one without marks matches whatever its marks. */
enum tl_words_kind {
	TL_WORDS_TEXT, /* a word or, when it has several, a phrase */
	TL_WORDS_NEAR, /* children (TEXT only) within `distance` words of each other */
	TL_WORDS_AND,
	TL_WORDS_OR,
	TL_WORDS_NOT   /* one child; only as a child of an AND that has another, positive one */
};
struct tl_words {
	enum tl_words_kind kind;
	struct tl_str text;  /* TEXT */
	bool prefix;         /* TEXT: the last word is the beginning of one */
	bool fold;           /* TEXT: typed marks count for nothing (a word still being typed) */
	bool headline;       /* TEXT, NEAR: only in the headline */
	int distance;        /* NEAR */
	struct tl_words **children;
	size_t n;
};
/* True if the tree can match: a TEXT without any word is empty, an AND of empties too. An empty part
 * of an AND is passed over by the search; an empty query is TL_EQUERY. */
bool tl_words_empty(const struct tl_words *w);
/* Return false to stop. */
typedef bool tl_docid_fn(void *context, int64_t docid);
/* Streams the docids of the articles that match, newest first, those that are no article included.
 * At most `max` (0: all). TL_ECANCELLED after tl_archive_interrupt or when `each` returned false;
 * TL_EQUERY for a tree that is empty, too deep, or has a NOT where none may be. */
enum tl_status tl_archive_search(struct tl_archive *a, const struct tl_words *w, size_t max,
				 tl_docid_fn *each, void *context, struct tl_error *e);
/* The same ordered by relevance, best first; no row comes before all are known. */
enum tl_status tl_archive_search_ranked(struct tl_archive *a, const struct tl_words *w, size_t max,
					tl_docid_fn *each, void *context, struct tl_error *e);

/* ---- figures (metrics.c) ------------------------------------------------------------------- */

struct tl_metric_row {
	int64_t id;     /* of the article */
	uint32_t index; /* of the metric in it */
	struct tl_date published;
	struct tl_metric metric; /* corrections applied; strings valid during the call only */
};
typedef bool tl_metric_fn(void *context, const struct tl_metric_row *row);
/* Streams the metrics of the given articles in that order (ids NULL: of all, by id), each article's in
 * the order of the text; with an indicator only its own, with "" only those that have one.
 * TL_ECANCELLED when interrupted or when `each` returned false. */
enum tl_status tl_archive_metrics(struct tl_archive *a, const int64_t *ids, size_t n,
				  const char *indicator, tl_metric_fn *each, void *context,
				  struct tl_error *e);

/* ---- corrections (correction.c) ------------------------------------------------------------ */

/* What a reader set right by hand. It is applied whenever the article is read and survives `annotate`;
 * the automatic value stays below it and returns when the correction is deleted. Fields and values:
 *   "published"  a date in ISO form, or "" for none
 *   "province"   lines `code TAB name TAB today_code TAB today`, which become the primary provinces
 *   "topic"      topic ids, one a line, which become the topics (score 1)
 *   "metric"     key: "BEGIN TEXT" (byte offset and words of the figure when it was corrected; found
 *                again by its words, nearest to the offset); value: lines `member=value` with the
 *                members value value2 indicator unit period scope level province, or "delete", behind
 *                the lines of what was put right before.
 *                A figure that was missed begins with a line `added=BEFORE,BEHIND` (bytes of its
 *                sentence before and behind its words) and has the members kind and qualifiers, too;
 *                it is there as long as its words stand in the text */
struct tl_correction {
	int64_t id; /* of the article */
	const char *field, *key, *value; /* key "" but for metric */
	const char *who;
	int64_t when; /* seconds since 1970, UTC */
};
/* Sets or replaces the correction of (id, field, key); of a figure, member by member. Outside of a batch or
 * in one. */
enum tl_status tl_archive_correct(struct tl_archive *a, const struct tl_correction *c,
				  struct tl_error *e);
/* TL_ENOTFOUND if there is none. */
enum tl_status tl_archive_uncorrect(struct tl_archive *a, int64_t id, const char *field,
				    const char *key, struct tl_error *e);
/* Whether it is the deleting of a figure that had been put right, or added, before. */
bool tl_correction_was_more(const struct tl_correction *c);
/* Takes back a correction that was read (below): of such a figure the deleting alone. */
enum tl_status tl_archive_correction_undo(struct tl_archive *a, const struct tl_correction *c,
					  struct tl_error *e);
/* All of an article (id 0: of the archive); strings in arena. */
enum tl_status tl_archive_corrections(struct tl_archive *a, int64_t id, struct tl_arena *arena,
				      struct tl_correction **list, size_t *n, struct tl_error *e);

/* The end of what is told of a damaged archive, a gettext key; `tulieu check` itself leaves it out. */
#define TL_ARCHIVE_SEE_CHECK N_("; `tulieu check` says more")

/* ---- checking (check.c) -------------------------------------------------------------------- */

/* Verifies the archive: the engine's own integrity check, the word index against the texts, every
 * offset inside its body and on a code point boundary, rows without a page, columns against marks.
 * `report` is called with one line for each fault. TL_EARCHIVE if there was any. The word index can only
 * be verified on a connection that may write; *index_verified (may be NULL) tells. */
typedef void tl_check_fn(void *context, const char *message);
enum tl_status tl_archive_check(struct tl_archive *a, tl_check_fn *report, void *context,
				bool *index_verified, struct tl_error *e);

#endif
