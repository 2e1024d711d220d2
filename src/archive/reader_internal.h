/* What the files of the reader's state share. */
#ifndef TL_READER_INTERNAL_H
#define TL_READER_INTERNAL_H

#include <sqlite3.h>

#include "tulieu/reader.h"

/* Statements that are run more than once; prepared when first used and kept. */
enum rd_stmt {
	RD_BEGIN,
	RD_COMMIT,
	RD_ROLLBACK,
	RD_DATA_VERSION,
	RD_ARCHIVE_PUT,
	RD_ARCHIVE_GET,
	RD_ARTICLES,
	RD_TAGS,
	RD_READ,
	RD_STARRED,
	RD_POSITION,
	RD_NOTE,
	RD_NOTE_GET,
	RD_TAG,
	RD_UNTAG,
	RD_SEARCHES,
	RD_SEARCH_PUT,
	RD_SEARCH_DELETE,
	RD_TYPED,
	RD_TYPED_TRIM,
	RD_HISTORY,
	RD_SESSION_GET,
	RD_SESSION_PUT,
	RD_SESSION_DELETE,
	RD_SETTING_GET,
	RD_SETTING_PUT,
	RD_SETTING_DELETE,
	RD_STATEMENTS
};

enum { RD_IS_READ = 1, RD_IS_STARRED = 2, RD_IS_NOTED = 4 };
struct rd_entry {
	int64_t id; /* of the article; 0: the slot is free */
	int64_t position;
	uint32_t *tags; /* numbers of names */
	uint32_t n_tags;
	uint8_t flags;
};

/* Something that is set. Which members count, and what they are, is told by the statement. */
struct rd_change {
	enum rd_stmt which;
	const char *page;   /* of an article */
	const char *name;   /* of a search, a prompt, a value */
	const char *text;   /* a note, a tag, a query, what was typed, a value; NULL: none */
	const char *before; /* a note: the one that was edited */
	bool numbered;
	int64_t number; /* a time, a flag, a place */
};
struct tl_reader_changes {
	struct tl_arena *arena; /* owns the texts */
	struct rd_change *list;
	size_t n, cap;
};

struct tl_reader {
	sqlite3 *db;
	struct tl_archive *archive;
	bool may_write;
	bool copy;	 /* see tl_reader_copy */
	int64_t key;	 /* the archive's row in the file; 0: nothing was kept of it yet */
	int64_t seen;	 /* data_version when it was loaded */
	uint64_t writes; /* grows with each transaction */
	struct tl_reader_changes *changes; /* of a copy: since they were asked for; NULL: none */
	sqlite3_stmt *stmt[RD_STATEMENTS];

	int64_t known; /* article whose page's name is known; 0: none */
	char *known_page;

	/* Articles by id: open addressing, room is a power of two, at most half of it used. */
	struct rd_entry *entries;
	size_t n_entries, room;
	char **tags; /* names; a tag's number is its place */
	size_t n_tags, tags_cap;
};

/* The statement, reset and without values; NULL after an error. */
sqlite3_stmt *rd_statement(struct tl_reader *r, enum rd_stmt which, struct tl_error *e);
/* TL_OK with a row; TL_ENOTFOUND (without a message) at the end; else an error. After anything but
 * TL_OK the statement is reset. */
enum tl_status rd_step(struct tl_reader *r, sqlite3_stmt *s, struct tl_error *e);
/* Runs a statement without rows and resets it. */
enum tl_status rd_run(struct tl_reader *r, sqlite3_stmt *s, struct tl_error *e);
/* A transaction, not waiting longer than a user would for a key. */
enum tl_status rd_begin(struct tl_reader *r, struct tl_error *e);
/* Keeps it if status is TL_OK, else drops it; returns the first thing that went wrong. */
enum tl_status rd_end(struct tl_reader *r, enum tl_status status, struct tl_error *e);
/* Finds the archive's row; TL_ENOTFOUND where there is none. */
enum tl_status rd_find_key(struct tl_reader *r, struct tl_error *e);
/* The archive's row, made where there is none. */
enum tl_status rd_archive_key(struct tl_reader *r, struct tl_error *e);

/* A database in memory, with the tables, or with what is in another one: false if that could not be
 * read; then it has the tables, too. Without memory the program ends. */
bool rd_open_in_memory(struct tl_reader *r, sqlite3 *from);

/* ---- reader.c: articles in memory ------------------------------------------------------------ */

struct rd_entry *rd_find(const struct tl_reader *r, int64_t id); /* NULL: nothing is known of it */
struct rd_entry *rd_find_or_add(struct tl_reader *r, int64_t id);
void rd_entries_free(struct tl_reader *r);
/* The name of an article's page; the caller frees. TL_ENOTFOUND. */
enum tl_status rd_page_of(struct tl_reader *r, int64_t id, char **page, struct tl_error *e);
/* Prepares one of the statements that begin with archive and page. page must live until it has run.
 */
sqlite3_stmt *rd_about(struct tl_reader *r, enum rd_stmt which, const char *page,
		       struct tl_error *e);
char *rd_note_of_page(struct tl_reader *r, const char *page); /* the caller frees; NULL: none */

/* ---- reader_changes.c ------------------------------------------------------------------------ */

/* Writes changes in one transaction. rows (may be NULL) gets the number of rows that the last of
 * them changed. */
enum tl_status rd_write(struct tl_reader *r, const struct rd_change *list, size_t n, int *rows,
			struct tl_error *e);

/* ---- reader_tags.c --------------------------------------------------------------------------- */

/* The number of a tag, given to it if it is new. */
uint32_t rd_tag_number(struct tl_reader *r, const char *name);
void rd_add_tag(struct rd_entry *entry, uint32_t number);
/* Tags whose name is `name` when both are folded and '-' is a blank; with `beginning`, that begin
 * so. wanted has room for all; returns whether there is any. */
bool rd_tags_named(const struct tl_reader *r, const char *name, bool beginning, bool *wanted);

#endif
