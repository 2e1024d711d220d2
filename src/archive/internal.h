/* What the files of the archive share. Private to src/archive. */
#ifndef TL_ARCHIVE_INTERNAL_H
#define TL_ARCHIVE_INTERNAL_H

#include <sqlite3.h>
#include <sys/types.h>
#include <time.h>

#include "tulieu/archive.h"
#include "tulieu/text.h"

#define AR_APPLICATION_ID 0x746c6965 /* "tlie" */
#define AR_BUSY_READ_MS 5000
#define AR_BUSY_WRITE_MS 30000

/* ---- schema.c ------------------------------------------------------------------------------- */

/* Each step brings an archive from version i to i+1: statements, NULL at the end. PRAGMA
 * user_version is the number of steps that were taken. A step is never changed once it was
 * released. */
extern const char *const *const ar_migrations[];
extern const int ar_version;

/* ---- statements.c --------------------------------------------------------------------------- */

/* Every statement of the archive that is run more than once; prepared when first used and kept. */
enum ar_stmt {
	AR_BEGIN,
	AR_COMMIT,
	AR_ROLLBACK,
	AR_META_GET,
	AR_META_SET,
	AR_STATS,
	AR_DATA_VERSION,
	AR_PAGE_STATE,
	AR_PAGE_INSERT,
	AR_PAGE_INSERT_AS,
	AR_PAGE_UPDATE,
	AR_PAGE_DELETE,
	AR_PAGE_GET,
	AR_PAGE_NEXT,
	AR_RAW_GET,
	AR_RAW_PUT,
	AR_ARTICLE_PUT,
	AR_ARTICLE_SHOWN,
	AR_ARTICLE_DELETE,
	AR_ARTICLE_GET,
	AR_ARTICLE_ROW,
	AR_NEWEST,
	AR_BODY_PUT,
	AR_BODY_GET,
	AR_INDEX_PUT,
	AR_INDEX_DELETE,
	AR_INDEXED_GET,
	AR_WORDS_SET,
	AR_BLOCK_PUT,
	AR_BLOCK_GET,
	AR_AUTHOR_PUT,
	AR_AUTHOR_GET,
	AR_PLACE_PUT,
	AR_PLACE_GET,
	AR_PROVINCE_PUT,
	AR_PROVINCE_GET,
	AR_DISTRICT_PUT,
	AR_DISTRICT_GET,
	AR_TOPIC_PUT,
	AR_TOPIC_GET,
	AR_CUE_PUT,
	AR_CUES_PUT,
	AR_CUE_GET,
	AR_METRIC_PUT,
	AR_METRIC_GET,
	AR_METRIC_ARTICLE,
	AR_METRIC_ALL,
	AR_CITATION_PUT,
	AR_CITATION_GET,
	AR_PERSON_PUT,
	AR_PERSON_GET,
	AR_NAME_FIND,
	AR_NAME_PUT,
	AR_NAME_NEXT,
	AR_NAMES,
	AR_CHUNK_GET,
	AR_CHUNK_PUT,
	AR_CHUNKS,
	AR_SEARCH,
	AR_SEARCH_RANKED,
	AR_CORRECTION_PUT,
	AR_CORRECTION_DELETE,
	AR_CORRECTIONS,
	AR_CORRECTIONS_ALL,
	AR_STATEMENTS
};
enum { AR_CUES_AT_ONCE = 8 };
struct ar_chunk;
struct ar_name_slot;

/* What a connection's tokenizer needs. */
struct ar_tokenizer {
	size_t words; /* found in the last text that was put into the index */
	struct tl_forms *forms;
};

struct tl_archive {
	sqlite3 *db;
	char *path;
	char identity[33];
	bool writable, in_batch;
	bool frozen; /* read as one that nobody writes */
	struct ar_file {
		dev_t device;
		ino_t node;
		off_t size;
		struct timespec changed;
	} file; /* of a frozen one, when it was opened */
	struct ar_tokenizer tokenizer;
	struct sqlite3_stmt *stmt[AR_STATEMENTS];
	char *rules;

	/* Of the writer: what a batch has read or changed of the columns (columns.c) and of their
	 * names (names.c). Dropped when another connection has written. */
	struct ar_chunk *chunks;
	size_t n_chunks, chunks_cap;
	struct ar_name_slot *names;
	uint32_t next_name[TL_FACETS]; /* 0: not known yet, else the next number + 1 */
	uint32_t seen;		       /* tl_archive_changes when they were read */
	struct tl_arena *scratch;
	struct tl_buf entry;

	/* Articles of the batch that the word index does not have yet (index.c). */
	struct ar_due *due;
	size_t n_due, cap_due;
};

/* The statement, reset and without values; NULL after an error. */
sqlite3_stmt *ar_statement(struct tl_archive *a, enum ar_stmt which, struct tl_error *e);
void ar_statements_free(struct tl_archive *a);
/* Runs a statement that gives no rows; SQLITE_DONE is success. Resets it. */
enum tl_status ar_run(struct tl_archive *a, sqlite3_stmt *s, struct tl_error *e);
/* One step: TL_OK with a row; TL_ENOTFOUND (without a message) at the end; otherwise an error.
 * After anything but TL_OK the statement is reset. */
enum tl_status ar_step(struct tl_archive *a, sqlite3_stmt *s, struct tl_error *e);
enum tl_status ar_exec(struct tl_archive *a, const char *sql, struct tl_error *e);
/* The engine's last error as ours. */
enum tl_status ar_fail(struct tl_archive *a, struct tl_error *e);
enum tl_status ar_fail_code(int code, const char *message, struct tl_error *e);

/* Binding: NULL stands for NULL; text is not copied, so it must live until the statement is reset.
 */
void ar_text(sqlite3_stmt *s, int at, const char *text);
void ar_text_n(sqlite3_stmt *s, int at, const char *text, size_t n);
void ar_blob(sqlite3_stmt *s, int at, const void *bytes, size_t n);
void ar_int(sqlite3_stmt *s, int at, int64_t value);
void ar_real(sqlite3_stmt *s, int at, double value);
/* Reading: a copy in arena, safe to print (tl_disarm); NULL for NULL. */
char *ar_get_text(sqlite3_stmt *s, int at, struct tl_arena *arena);
struct tl_str ar_get_bytes(sqlite3_stmt *s, int at);

/* ---- open.c --------------------------------------------------------------------------------- */

/* "file:PATH?immutable=1" with all but the plainest bytes escaped: to read a file where nothing can
 * be written beside it. The caller frees. */
char *ar_immutable_uri(const char *path);

/* ---- tokenizer.c ---------------------------------------------------------------------------- */

/* Makes the tokenizer "tulieu" known to a connection, which it outlives. ar_tokenizer_stop frees
 * what it holds. */
int ar_tokenizer_register(sqlite3 *db, struct ar_tokenizer *t);
void ar_tokenizer_stop(struct ar_tokenizer *t);
/* The words of texts, made when first asked for. */
struct tl_forms *ar_forms(struct ar_tokenizer *t);

/* ---- index.c -------------------------------------------------------------------------------- */

/* Puts an article, stored by then, into the word index when the batch ends, and the number of its
 * words into its row. */
void ar_index_put(struct tl_archive *a, int64_t id, int64_t docid);
enum tl_status ar_index_flush(struct tl_archive *a, struct tl_error *e);
void ar_index_forget(struct tl_archive *a);
/* Takes an article out of the index under the docid of its row; with again >= 0 puts it back under
 * that. */
enum tl_status ar_index_move(struct tl_archive *a, int64_t id, int64_t again, struct tl_error *e);
/* *words gets the article's number of words if the index has this docid and these texts of it, else
 * -1. */
enum tl_status ar_index_keeps(struct tl_archive *a, int64_t id, int64_t docid,
			      struct tl_str headline, struct tl_str body, int64_t *words,
			      struct tl_error *e);

/* ---- names.c -------------------------------------------------------------------------------- */

/* The list that a kind of facet takes its names from. */
enum tl_facet ar_names_of(enum tl_facet kind);
/* The number of a name, given to it if it is new. */
enum tl_status ar_name_number(struct tl_archive *a, enum tl_facet kind, const char *name,
			      uint32_t *number, struct tl_error *e);
void ar_names_forget(struct tl_archive *a);

/* ---- columns.c ------------------------------------------------------------------------------ */

/* Replaces or removes the columns of one article, in memory until the batch is committed. `shown`
 * has its corrections applied. */
enum tl_status ar_columns_put(struct tl_archive *a, int64_t id, const struct tl_article *shown,
			      bool corrected, struct tl_error *e);
enum tl_status ar_columns_remove(struct tl_archive *a, int64_t id, struct tl_error *e);
enum tl_status ar_columns_flush(struct tl_archive *a, struct tl_error *e);
void ar_columns_forget(struct tl_archive *a);

/* ---- marks.c -------------------------------------------------------------------------------- */

/* Stores all marks of an article that has none stored. */
enum tl_status ar_marks_put(struct tl_archive *a, int64_t id, const struct tl_article *t,
			    struct tl_error *e);
/* Reads all marks into t, whose arena is set. */
enum tl_status ar_marks_get(struct tl_archive *a, int64_t id, struct tl_article *t,
			    struct tl_error *e);
/* Reads a metric from a row of AR_METRIC_GET. Texts are copied to arena; arena NULL: they point
 * into the row. */
void ar_metric_of_row(sqlite3_stmt *s, struct tl_arena *arena, struct tl_metric *m);

/* ---- write.c, read.c, correction.c ---------------------------------------------------------- */

/* The article as the rules left it, without corrections. */
enum tl_status ar_article_plain(struct tl_archive *a, int64_t id, struct tl_arena *arena,
				struct tl_article *t, struct tl_error *e);
/* Applies the corrections of an article to t; what is new lives in its arena, its arrays are
 * replaced and not changed. *corrected tells whether there was any. */
enum tl_status ar_corrections_apply(struct tl_archive *a, int64_t id, struct tl_article *t,
				    bool *corrected, struct tl_error *e);
/* Writes anew what depends on corrections: date and province of lists, columns, place in the index.
 */
enum tl_status ar_refresh(struct tl_archive *a, int64_t id, struct tl_error *e);

#endif
