/* Opening and closing. The file's first bytes are looked at before SQLite sees it, so that another
 * program's database is never touched. Order: busy timeout, then foreign keys, then WAL. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "internal.h"
#include "tulieu/i18n.h"

#define EMPTY_LOG_MS 200
#define HEADER_BYTES                                                                               \
	100 /* of an SQLite file; "SQLite format 3\0" and, at 68, the application's id */

/* The first bytes of a file, up to HEADER_BYTES; SIZE_MAX: it cannot be read. They are read through
 * SQLite's file layer: POSIX takes all locks of a process from a file as soon as the process closes
 * any descriptor of it, so that another program would take an archive that is open here for one
 * that nobody uses and remove its log. This layer knows which connections are open and closes after
 * them. */
static size_t read_head(const char *path, unsigned char head[HEADER_BYTES])
{
	static const char *const none[] = {NULL};
	sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);
	sqlite3_file *file = tl_alloc((size_t)vfs->szOsFile);
	sqlite3_filename name = sqlite3_create_filename(path, "", "", 0, (const char **)none);
	sqlite3_int64 size = 0;
	size_t n = SIZE_MAX;

	if (!name)
		tl_die("not enough memory for the archive");
	if (vfs->xOpen(vfs, name, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, NULL) ==
		    SQLITE_OK &&
	    file->pMethods->xFileSize(file, &size) == SQLITE_OK) {
		n = size < HEADER_BYTES ? (size_t)size : HEADER_BYTES;
		if (n && file->pMethods->xRead(file, head, (int)n, 0) != SQLITE_OK)
			n = SIZE_MAX;
	}
	if (file->pMethods)
		file->pMethods->xClose(file);
	sqlite3_free_filename(name);
	free(file);
	return n;
}

/* What stands in the way of opening path, before SQLite is asked. *empty: no archive there yet. */
static enum tl_status look(const char *path, enum tl_archive_mode mode, bool *empty,
			   struct tl_error *e)
{
	unsigned char head[HEADER_BYTES];
	enum tl_status status = TL_OK;
	uint32_t application;
	struct stat st;
	size_t n;

	*empty = false;
	if (stat(path, &st) != 0) {
		if (errno == ENOENT && mode == TL_ARCHIVE_CREATE) {
			*empty = true;
			return TL_OK;
		}
		return tl_fail(e, TL_EARCHIVE, "%s",
			       errno == ENOENT ? _("there is no such archive") : strerror(errno));
	}
	if (S_ISDIR(st.st_mode))
		return tl_fail(e, TL_EARCHIVE, _("is a folder, not an archive"));
	if (!S_ISREG(st.st_mode))
		return tl_fail(e, TL_EARCHIVE, _("is not a file"));
	if (access(path, R_OK) != 0)
		return tl_fail(e, TL_EARCHIVE, "%s", strerror(errno));
	n = read_head(path, head);
	if (n == SIZE_MAX)
		return tl_fail(e, TL_EARCHIVE, _("cannot be read"));
	*empty = n == 0;
	application = n < HEADER_BYTES ? 0
				       : (uint32_t)head[68] << 24 | (uint32_t)head[69] << 16 |
						 (uint32_t)head[70] << 8 | head[71];
	if (*empty && mode == TL_ARCHIVE_CREATE)
		status = TL_OK;
	else if (*empty)
		status = tl_fail(e, TL_EARCHIVE, _("is empty, not an archive"));
	else if (n < HEADER_BYTES || memcmp(head, "SQLite format 3", 16) != 0)
		status = tl_fail(e, TL_EARCHIVE, _("is not a tulieu archive"));
	else if (application != AR_APPLICATION_ID)
		status = tl_fail(e, TL_EARCHIVE, _("is another program's database"));
	return status;
}

static enum tl_status make_folders(const char *path, struct tl_error *e)
{
	char *folder = tl_strdup(path);
	enum tl_status status = TL_OK;

	for (char *p = strchr(folder + 1, '/'); p && status == TL_OK; p = strchr(p + 1, '/')) {
		*p = '\0';
		if (mkdir(folder, 0777) != 0 && errno != EEXIST)
			status = tl_fail(e, TL_EARCHIVE, _("folder %s: %s"), folder,
					 strerror(errno));
		*p = '/';
	}
	free(folder);
	return status;
}

char *ar_immutable_uri(const char *path)
{
	struct tl_buf uri = {0};

	tl_buf_str(&uri, "file:");
	for (const unsigned char *p = (const unsigned char *)path; *p; p++) {
		bool plain = (*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z') ||
			     (*p >= '0' && *p <= '9') || strchr("/._-", *p);

		if (plain)
			tl_buf_char(&uri, (char)*p);
		else
			tl_buf_printf(&uri, "%%%02X", *p);
	}
	tl_buf_str(&uri, "?immutable=1");
	return tl_buf_steal(&uri);
}

/* Bytes of a file that SQLite keeps beside the archive; -1 where there is none. */
static int64_t beside(const char *path, const char *tail)
{
	struct tl_buf name = {0};
	struct stat st;
	int64_t bytes;

	tl_buf_printf(&name, "%s%s", path, tail);
	bytes = stat(name.p, &st) == 0 ? (int64_t)st.st_size : -1;
	tl_buf_free(&name);
	return bytes;
}

/* Opens the database and makes the connection ready; nothing has been read yet. */
static enum tl_status connect(struct tl_archive *a, const char *name, int flags, struct tl_error *e)
{
	int code = sqlite3_open_v2(name, &a->db, flags | SQLITE_OPEN_NOMUTEX, NULL);
	int off = 0;

	if (!a->db)
		tl_die("not enough memory for the archive");
	if (code != SQLITE_OK)
		return ar_fail(a, e);
	sqlite3_extended_result_codes(a->db, 1);
	sqlite3_busy_timeout(a->db, a->writable ? AR_BUSY_WRITE_MS : AR_BUSY_READ_MS);
	/* The file may come from anywhere: nothing in its schema may call functions that act, and
	 * its inner tables cannot be written by SQL. */
	sqlite3_db_config(a->db, SQLITE_DBCONFIG_DEFENSIVE, 1, &off);
	sqlite3_db_config(a->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, &off);
	code = ar_tokenizer_register(a->db, &a->tokenizer);
	if (code != SQLITE_OK)
		return ar_fail_code(code, sqlite3_errstr(code), e);
	return ar_exec(a,
		       a->writable ? "PRAGMA foreign_keys = ON; PRAGMA cache_size = -8000"
				   : "PRAGMA query_only = ON; PRAGMA cache_size = -2000",
		       e);
}

static enum tl_status version_of(struct tl_archive *a, int *version, struct tl_error *e)
{
	sqlite3_stmt *s = NULL;
	enum tl_status status;

	*version = 0;
	if (sqlite3_prepare_v2(a->db, "PRAGMA user_version", -1, &s, NULL) != SQLITE_OK)
		return ar_fail(a, e);
	status = ar_step(a, s, e);
	if (status == TL_OK)
		*version = sqlite3_column_int(s, 0);
	sqlite3_finalize(s);
	return status == TL_OK && *version < 0
		       ? tl_fail(e, TL_EARCHIVE, _("is damaged (its format is %d)"), *version)
		       : status;
}

/* Runs the steps that are missing, all in one transaction: another process may be doing the same.
 */
static enum tl_status migrate(struct tl_archive *a, struct tl_error *e)
{
	enum tl_status status = ar_exec(a, "BEGIN IMMEDIATE", e);
	char mark[96];
	int version;

	if (status != TL_OK)
		return status;
	status = version_of(a, &version, e);
	for (int i = version; i < ar_version && status == TL_OK; i++)
		for (const char *const *sql = ar_migrations[i]; *sql && status == TL_OK; sql++)
			status = ar_exec(a, *sql, e);
	snprintf(mark, sizeof mark, "PRAGMA application_id = %d; PRAGMA user_version = %d; COMMIT",
		 AR_APPLICATION_ID, ar_version);
	if (status == TL_OK)
		status = version < ar_version ? ar_exec(a, mark, e) : ar_exec(a, "COMMIT", e);
	if (status != TL_OK)
		sqlite3_exec(a->db, "ROLLBACK", NULL, NULL, NULL);
	return status;
}

static enum tl_status check_version(struct tl_archive *a, struct tl_error *e)
{
	enum tl_status status;
	int version;

	status = version_of(a, &version, e);
	if (status != TL_OK)
		return status;
	if (version > ar_version)
		return tl_fail(e, TL_EARCHIVE,
			       _("was made by a newer tulieu (format %d, known: %d)"), version,
			       ar_version);
	if (version == ar_version)
		return TL_OK;
	if (!a->writable)
		return tl_fail(
			e, TL_EARCHIVE,
			_("has an old format; any `tulieu import` or `annotate` brings it up "
			  "to date"));
	return migrate(a, e);
}

/* True for a failure that means: the files that WAL needs beside the archive cannot be made. */
static bool needs_immutable(struct tl_archive *a)
{
	int code = sqlite3_extended_errcode(a->db);

	return (code & 0xff) == SQLITE_CANTOPEN || (code & 0xff) == SQLITE_READONLY ||
	       (code & 0xff) == SQLITE_IOERR;
}

/* All 0: it is not there. */
static struct ar_file file_of(const char *path)
{
	struct stat st;

	if (stat(path, &st) != 0)
		return (struct ar_file){0};
	return (struct ar_file){st.st_dev, st.st_ino, st.st_size, st.st_mtim};
}

/* Takes the archive as one that nobody writes: no lock, and no file beside it. A read transaction
 * guards nothing here: SQLite neither looks for a log nor sees that its pages were changed under
 * it. Who writes to it meanwhile puts his changes into a log first, but folds them into the file
 * when he is done, so what is read then may be of both. The browser opens the archive anew when it
 * sees a log (ui/watch.c); a command that is run once asks whether the file has changed before it
 * prints (tl_archive_unharmed). A lock would not help: in WAL mode a writer asks for none on the
 * file. */
static enum tl_status open_frozen(struct tl_archive *a, struct tl_error *e)
{
	enum tl_status status;
	char *uri = ar_immutable_uri(a->path);

	sqlite3_close(a->db);
	a->db = NULL;
	a->frozen = true;
	a->file = file_of(a->path);
	status = connect(a, uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, e);
	free(uri);
	return status == TL_OK ? check_version(a, e) : status;
}

/* The files beside an archive that a mere reader makes would be his, and they stay: the archive's
 * owner could not write to it any more. While nobody else has it open, nothing is there and none is
 * needed. */
static enum tl_status open_to_read(struct tl_archive *a, struct tl_error *e)
{
	enum tl_status status;

	if (access(a->path, W_OK) != 0 && beside(a->path, "-wal") < 0 &&
	    beside(a->path, "-shm") < 0)
		return open_frozen(a, e);
	status = connect(a, a->path, SQLITE_OPEN_READONLY, e);
	if (status == TL_OK)
		status = check_version(a, e);
	if (status == TL_OK || !needs_immutable(a))
		return status;
	if (beside(a->path, "-wal") > 0)
		return tl_fail(e, TL_EARCHIVE,
			       _("its newest changes cannot be read in a folder without write "
				 "permission"));
	return open_frozen(a, e);
}

/* SQLite makes files beside an archive that is written, or goes on with those that somebody left.
 */
static bool may_write_beside(const char *path)
{
	static const char *const tails[] = {"-wal", "-shm"};
	bool may = true;

	for (size_t i = 0; i < TL_COUNT(tails); i++) {
		const char *slash = strrchr(path, '/');
		struct tl_buf name = {0};

		if (beside(path, tails[i]) >= 0)
			tl_buf_printf(&name, "%s%s", path, tails[i]);
		else
			tl_buf_printf(&name, "%.*s", slash ? (int)(slash - path + 1) : 1,
				      slash ? path : ".");
		may = may && access(name.p, W_OK) == 0;
		tl_buf_free(&name);
	}
	return may;
}

static enum tl_status open_to_write(struct tl_archive *a, bool empty, struct tl_error *e)
{
	enum tl_status status;

	if (access(a->path, W_OK) != 0 && errno != ENOENT)
		return tl_fail(e, TL_EARCHIVE, _("cannot be written: %s"), strerror(errno));
	if (!may_write_beside(a->path))
		return tl_fail(e, TL_EARCHIVE,
			       _("cannot be written: its folder, or a file beside it (-wal, -shm), "
				 "is write-protected"));
	status = connect(a, a->path, SQLITE_OPEN_READWRITE | (empty ? SQLITE_OPEN_CREATE : 0), e);
	if (status == TL_OK)
		status = check_version(a, e);
	/* Not before the schema stands: it is what tells our file from another's. */
	if (status == TL_OK)
		status = ar_exec(a, "PRAGMA journal_mode = WAL", e);
	return status;
}

static enum tl_status read_identity(struct tl_archive *a, struct tl_error *e)
{
	sqlite3_stmt *s = ar_statement(a, AR_META_GET, e);
	enum tl_status status;
	struct tl_str value;

	if (!s)
		return TL_EARCHIVE;
	ar_text(s, 1, "identity");
	status = ar_step(a, s, e);
	if (status == TL_ENOTFOUND)
		return tl_fail(e, TL_EARCHIVE, _("is damaged (it has no identity)"));
	if (status != TL_OK)
		return status;
	value = ar_get_bytes(s, 0);
	snprintf(a->identity, sizeof a->identity, "%.*s", (int)value.n, value.p);
	sqlite3_reset(s);
	return TL_OK;
}

enum tl_status tl_archive_open(const char *path, enum tl_archive_mode mode, struct tl_archive **out,
			       struct tl_error *e)
{
	struct tl_archive *a;
	enum tl_status status;
	bool empty;

	*out = NULL;
	status = look(path, mode, &empty, e);
	if (status == TL_OK && empty)
		status = make_folders(path, e);
	if (status != TL_OK)
		return status;
	a = tl_alloc(sizeof *a);
	a->path = tl_strdup(path);
	a->writable = mode != TL_ARCHIVE_READ;
	a->scratch = tl_arena_new();
	status = a->writable ? open_to_write(a, empty, e) : open_to_read(a, e);
	if (status == TL_OK)
		status = read_identity(a, e);
	if (status != TL_OK) {
		tl_archive_close(a);
		return status;
	}
	*out = a;
	return TL_OK;
}

void tl_archive_close(struct tl_archive *a)
{
	if (!a)
		return;
	if (a->in_batch)
		tl_archive_rollback(a);
	ar_columns_forget(a);
	ar_names_forget(a);
	ar_index_forget(a);
	ar_statements_free(a);
	/* Nothing is left in the log, whoever else has the archive open: one that stayed full would
	 * be taken for the log of another archive that is put in the place of this one. A reader
	 * who is just reading has the last word; then it is as before. */
	if (a->writable && a->db) {
		sqlite3_busy_timeout(a->db, EMPTY_LOG_MS);
		sqlite3_wal_checkpoint_v2(a->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
	}
	sqlite3_close(a->db);
	ar_tokenizer_stop(&a->tokenizer);
	tl_arena_free(a->scratch);
	tl_buf_free(&a->entry);
	free(a->rules);
	free(a->path);
	free(a);
}

bool tl_archive_frozen(const struct tl_archive *a)
{
	return a->frozen;
}

enum tl_status tl_archive_unharmed(const struct tl_archive *a, struct tl_error *e)
{
	struct ar_file now;

	if (!a->frozen)
		return TL_OK;
	now = file_of(a->path);
	if (now.device == a->file.device && now.node == a->file.node && now.size == a->file.size &&
	    now.changed.tv_sec == a->file.changed.tv_sec &&
	    now.changed.tv_nsec == a->file.changed.tv_nsec)
		return TL_OK;
	return tl_fail(
		e, TL_EARCHIVE, "%s",
		_("was changed by another program while it was read; run this again"));
}

const char *tl_archive_path(const struct tl_archive *a)
{
	return a->path;
}

bool tl_archive_owns(const struct tl_archive *a, uint64_t device, uint64_t node)
{
	static const char *const tails[] = {"", "-wal", "-shm", "-journal"};
	bool owns = false;

	for (size_t i = 0; i < TL_COUNT(tails) && !owns; i++) {
		struct tl_buf path = {0};
		struct stat st;

		tl_buf_printf(&path, "%s%s", a->path, tails[i]);
		owns = stat(path.p, &st) == 0 && (uint64_t)st.st_dev == device &&
		       (uint64_t)st.st_ino == node;
		tl_buf_free(&path);
	}
	return owns;
}

const char *tl_archive_identity(const struct tl_archive *a)
{
	return a->identity;
}

uint32_t tl_archive_changes(struct tl_archive *a)
{
	sqlite3_stmt *s = ar_statement(a, AR_DATA_VERSION, NULL);
	uint32_t version = 0;

	if (s && ar_step(a, s, NULL) == TL_OK)
		version = (uint32_t)sqlite3_column_int64(s, 0);
	sqlite3_reset(s);
	return version;
}

void tl_archive_interrupt(struct tl_archive *a)
{
	sqlite3_interrupt(a->db);
}

enum tl_status tl_archive_stats(struct tl_archive *a, struct tl_archive_stats *out,
				struct tl_error *e)
{
	sqlite3_stmt *s = ar_statement(a, AR_STATS, e);
	enum tl_status status;
	struct stat st;

	*out = (struct tl_archive_stats){0};
	if (!s)
		return TL_EARCHIVE;
	status = ar_step(a, s, e);
	if (status != TL_OK)
		return status;
	out->articles = sqlite3_column_int64(s, 0);
	out->largest_id = sqlite3_column_int64(s, 1);
	sqlite3_reset(s);
	if (stat(a->path, &st) == 0)
		out->page_bytes = st.st_size;
	return TL_OK;
}

const char *tl_archive_rules(struct tl_archive *a)
{
	sqlite3_stmt *s = ar_statement(a, AR_META_GET, NULL);
	struct tl_str value = {"", 0};

	free(a->rules);
	a->rules = NULL;
	if (s) {
		ar_text(s, 1, "rules");
		if (ar_step(a, s, NULL) == TL_OK)
			value = ar_get_bytes(s, 0);
	}
	a->rules = tl_strndup(value.p, value.n);
	sqlite3_reset(s);
	return a->rules;
}

enum tl_status tl_archive_set_rules(struct tl_archive *a, const char *version, struct tl_error *e)
{
	sqlite3_stmt *s = ar_statement(a, AR_META_SET, e);

	if (!s)
		return TL_EARCHIVE;
	ar_text(s, 1, "rules");
	ar_text(s, 2, version);
	return ar_run(a, s, e);
}
