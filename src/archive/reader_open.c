/* The file of a reader's state: opening it, and doing without where it can't be used. Whatever is
 * wrong with the file, there is a database to work on: in memory then, filled from the file where
 * that can still be read, so that the rest of the program knows no such case.
 *
 * The home folder may be on a network drive, where WAL doesn't work; SQLite then refuses it and the
 * file goes on with its own kind of journal. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "internal.h"
#include "reader_internal.h"
#include "tulieu/i18n.h"

#define APPLICATION_ID 0x746c7264 /* "tlrd" */
#define BUSY_MS 1000
#define BEHIND_MS 10000
#define VERSION 1

static const char schema[] =
	"CREATE TABLE archive(id INTEGER PRIMARY KEY, identity TEXT NOT NULL UNIQUE, path TEXT NOT "
	"NULL);"
	/* read: seconds since 1970 when it was first read, or NULL. */
	"CREATE TABLE article("
	" archive INTEGER NOT NULL REFERENCES archive(id), page TEXT NOT NULL, read INTEGER,"
	" starred INTEGER NOT NULL DEFAULT 0, note TEXT, position INTEGER,"
	" PRIMARY KEY(archive, page)) WITHOUT ROWID;"
	"CREATE TABLE tag("
	" archive INTEGER NOT NULL REFERENCES archive(id), page TEXT NOT NULL, name TEXT NOT NULL,"
	" PRIMARY KEY(archive, page, name)) WITHOUT ROWID;"
	"CREATE TABLE search(name TEXT PRIMARY KEY, query TEXT NOT NULL) WITHOUT ROWID;"
	/* n: grows with time. */
	"CREATE TABLE typed(prompt TEXT NOT NULL, text TEXT NOT NULL, n INTEGER NOT NULL,"
	" PRIMARY KEY(prompt, text)) WITHOUT ROWID;"
	"CREATE TABLE session("
	" archive INTEGER NOT NULL REFERENCES archive(id), name TEXT NOT NULL, value TEXT NOT NULL,"
	" PRIMARY KEY(archive, name)) WITHOUT ROWID;"
	"CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;"
	"PRAGMA application_id = 1953264228; PRAGMA user_version = 1;";
_Static_assert(APPLICATION_ID == 1953264228 && VERSION == 1, "as in the text above");

#define ARTICLE "INSERT INTO article(archive, page, "
#define ON_CONFLICT " ON CONFLICT(archive, page) DO UPDATE SET "
static const char *const sql[] = {
	[RD_BEGIN] = "BEGIN IMMEDIATE",
	[RD_COMMIT] = "COMMIT",
	[RD_ROLLBACK] = "ROLLBACK",
	[RD_DATA_VERSION] = "PRAGMA data_version",
	[RD_ARCHIVE_PUT] = "INSERT INTO archive(identity, path) VALUES(?1, ?2)"
			   " ON CONFLICT(identity) DO UPDATE SET path = ?2",
	[RD_ARCHIVE_GET] = "SELECT id FROM archive WHERE identity = ?1",
	[RD_ARTICLES] = "SELECT page, read IS NOT NULL, starred, note IS NOT NULL, position"
			" FROM article WHERE archive = ?1 ORDER BY page",
	[RD_TAGS] = "SELECT page, name FROM tag WHERE archive = ?1 ORDER BY page, name",
	[RD_READ] = ARTICLE "read) VALUES(?1, ?2, ?3)" ON_CONFLICT "read = ?3",
	[RD_STARRED] = ARTICLE "starred) VALUES(?1, ?2, ?3)" ON_CONFLICT "starred = ?3",
	[RD_POSITION] = ARTICLE "position) VALUES(?1, ?2, ?3)" ON_CONFLICT "position = ?3",
	[RD_NOTE] = ARTICLE "note) VALUES(?1, ?2, ?3)" ON_CONFLICT "note = ?3",
	[RD_NOTE_GET] = "SELECT note FROM article WHERE archive = ?1 AND page = ?2"
			" AND note IS NOT NULL",
	[RD_TAG] = "INSERT OR IGNORE INTO tag VALUES(?1, ?2, ?3)",
	[RD_UNTAG] = "DELETE FROM tag WHERE archive = ?1 AND page = ?2 AND name = ?3",
	[RD_SEARCHES] = "SELECT name, query FROM search",
	[RD_SEARCH_PUT] =
		"INSERT INTO search VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET query = ?2",
	[RD_SEARCH_DELETE] = "DELETE FROM search WHERE name = ?1",
	[RD_TYPED] = "INSERT INTO typed VALUES(?1, ?2, (SELECT coalesce(max(n), 0) + 1 FROM typed))"
		     " ON CONFLICT(prompt, text) DO UPDATE SET n = excluded.n",
	[RD_TYPED_TRIM] =
		"DELETE FROM typed WHERE prompt = ?1 AND text IN"
		" (SELECT text FROM typed WHERE prompt = ?1 ORDER BY n DESC LIMIT -1 OFFSET ?2)",
	[RD_HISTORY] = "SELECT text FROM typed WHERE prompt = ?1 ORDER BY n DESC LIMIT ?2",
	[RD_SESSION_GET] = "SELECT value FROM session WHERE name = ?1 AND archive = ?2",
	[RD_SESSION_PUT] = "INSERT INTO session(name, archive, value) VALUES(?1, ?2, ?3)"
			   " ON CONFLICT(archive, name) DO UPDATE SET value = ?3",
	[RD_SESSION_DELETE] = "DELETE FROM session WHERE name = ?1 AND archive = ?2",
	[RD_SETTING_GET] = "SELECT value FROM setting WHERE name = ?1",
	[RD_SETTING_PUT] = "INSERT INTO setting(name, value) VALUES(?1, ?3)"
			   " ON CONFLICT(name) DO UPDATE SET value = ?3",
	[RD_SETTING_DELETE] = "DELETE FROM setting WHERE name = ?1",
};
_Static_assert(TL_COUNT(sql) == RD_STATEMENTS, "a text for each statement");

/* ---- statements ----------------------------------------------------------------------------- */

static enum tl_status refuse(struct tl_reader *r, struct tl_error *e)
{
	switch (sqlite3_errcode(r->db)) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return tl_fail(e, TL_ESYSTEM, _("another tulieu is writing to it"));
	case SQLITE_READONLY:
		return tl_fail(e, TL_ESYSTEM, _("it can't be written"));
	case SQLITE_FULL:
		return tl_fail(e, TL_ESYSTEM, _("the disk is full"));
	case SQLITE_NOTADB:
		return tl_fail(e, TL_ESYSTEM, _("it isn't one of tulieu's files"));
	case SQLITE_CORRUPT:
		return tl_fail(e, TL_ESYSTEM, _("it is damaged"));
	default:
		return tl_fail(e, TL_ESYSTEM, "%s", sqlite3_errmsg(r->db));
	}
}

sqlite3_stmt *rd_statement(struct tl_reader *r, enum rd_stmt which, struct tl_error *e)
{
	if (!r->stmt[which] && sqlite3_prepare_v3(r->db, sql[which], -1, SQLITE_PREPARE_PERSISTENT,
						  &r->stmt[which], NULL) != SQLITE_OK) {
		refuse(r, e);
		return NULL;
	}
	sqlite3_reset(r->stmt[which]);
	sqlite3_clear_bindings(r->stmt[which]);
	return r->stmt[which];
}

enum tl_status rd_step(struct tl_reader *r, sqlite3_stmt *s, struct tl_error *e)
{
	enum tl_status status = TL_ENOTFOUND;
	int code = sqlite3_step(s);

	if (code == SQLITE_ROW)
		return TL_OK;
	if (code != SQLITE_DONE)
		status = refuse(r, e);
	sqlite3_reset(s);
	return status;
}

enum tl_status rd_run(struct tl_reader *r, sqlite3_stmt *s, struct tl_error *e)
{
	enum tl_status status = s ? rd_step(r, s, e) : TL_ESYSTEM;

	if (status == TL_OK)
		sqlite3_reset(s);
	return status == TL_ENOTFOUND ? TL_OK : status;
}

enum tl_status rd_begin(struct tl_reader *r, struct tl_error *e)
{
	r->writes++;
	if (!r->may_write)
		return tl_fail(e, TL_ESYSTEM, _("it was opened to be read only"));
	return rd_run(r, rd_statement(r, RD_BEGIN, e), e);
}

enum tl_status rd_end(struct tl_reader *r, enum tl_status status, struct tl_error *e)
{
	if (status == TL_OK)
		status = rd_run(r, rd_statement(r, RD_COMMIT, e), e);
	if (status != TL_OK && !sqlite3_get_autocommit(r->db)) {
		rd_run(r, rd_statement(r, RD_ROLLBACK, NULL), NULL);
		/* The archive's row may have gone with it. */
		r->key = 0;
		if (r->archive)
			rd_find_key(r, NULL);
	}
	return status;
}

enum tl_status rd_find_key(struct tl_reader *r, struct tl_error *e)
{
	sqlite3_stmt *s = rd_statement(r, RD_ARCHIVE_GET, e);
	enum tl_status status;

	if (!s)
		return TL_ESYSTEM;
	ar_text(s, 1, tl_archive_identity(r->archive));
	status = rd_step(r, s, e);
	if (status != TL_OK)
		return status;
	r->key = sqlite3_column_int64(s, 0);
	sqlite3_reset(s);
	return TL_OK;
}

enum tl_status rd_archive_key(struct tl_reader *r, struct tl_error *e)
{
	enum tl_status status;
	sqlite3_stmt *s;

	if (r->key)
		return TL_OK;
	s = rd_statement(r, RD_ARCHIVE_PUT, e);
	if (!s)
		return TL_ESYSTEM;
	ar_text(s, 1, tl_archive_identity(r->archive));
	ar_text(s, 2, tl_archive_path(r->archive));
	status = rd_run(r, s, e);
	return status == TL_OK ? rd_find_key(r, e) : status;
}

/* ---- opening -------------------------------------------------------------------------------- */

static enum tl_status exec(struct tl_reader *r, const char *text, struct tl_error *e)
{
	return sqlite3_exec(r->db, text, NULL, NULL, NULL) == SQLITE_OK ? TL_OK : refuse(r, e);
}

static enum tl_status number(struct tl_reader *r, const char *text, int64_t *out,
			     struct tl_error *e)
{
	sqlite3_stmt *s = NULL;
	enum tl_status status;

	*out = 0;
	if (sqlite3_prepare_v2(r->db, text, -1, &s, NULL) != SQLITE_OK)
		return refuse(r, e);
	status = rd_step(r, s, e);
	if (status == TL_OK)
		*out = sqlite3_column_int64(s, 0);
	sqlite3_finalize(s);
	return status;
}

/* Whose file it is. *empty: nobody's yet. In a transaction, since another browser may be making its
 * tables between one question and the next. */
static enum tl_status look(struct tl_reader *r, bool *empty, struct tl_error *e)
{
	int64_t application = 0, version = 0, tables = 0;
	bool own = sqlite3_get_autocommit(r->db);
	enum tl_status status = own ? exec(r, "BEGIN", e) : TL_OK;

	*empty = false;
	if (status == TL_OK)
		status = number(r, "PRAGMA application_id", &application, e);
	if (status == TL_OK)
		status = number(r, "PRAGMA user_version", &version, e);
	if (status == TL_OK)
		status = number(r, "SELECT count(*) FROM sqlite_schema", &tables, e);
	if (own && !sqlite3_get_autocommit(r->db))
		exec(r, "COMMIT", NULL);
	if (status != TL_OK)
		return status;
	*empty = !application && !tables;
	if (*empty)
		return TL_OK;
	if (application != APPLICATION_ID)
		return tl_fail(e, TL_ESYSTEM, "%s", _("it isn't one of tulieu's files"));
	if (version != VERSION)
		return tl_fail(e, TL_ESYSTEM, "%s", _("it was made by another version of tulieu"));
	return TL_OK;
}

/* Makes the tables where there are none; two programs may try that at the same moment. */
static enum tl_status make_tables(struct tl_reader *r, struct tl_error *e)
{
	enum tl_status status = exec(r, "BEGIN IMMEDIATE", e);
	bool empty = false;

	if (status != TL_OK)
		return status;
	status = look(r, &empty, e);
	if (status == TL_OK && empty)
		status = exec(r, schema, e);
	return rd_end(r, status, e);
}

static enum tl_status connect(struct tl_reader *r, const char *name, int flags, int busy_ms,
			      struct tl_error *e)
{
	int code = sqlite3_open_v2(name, &r->db, flags | SQLITE_OPEN_NOMUTEX, NULL);
	int off = 0;

	if (!r->db)
		tl_die("not enough memory for the reader's state");
	if (code != SQLITE_OK)
		return refuse(r, e);
	sqlite3_busy_timeout(r->db, busy_ms);
	sqlite3_db_config(r->db, SQLITE_DBCONFIG_DEFENSIVE, 1, &off);
	sqlite3_db_config(r->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, &off);
	return TL_OK;
}

static void disconnect(struct tl_reader *r)
{
	for (size_t i = 0; i < RD_STATEMENTS; i++) {
		sqlite3_finalize(r->stmt[i]);
		r->stmt[i] = NULL;
	}
	sqlite3_close(r->db);
	r->db = NULL;
}

static enum tl_status make_folders(const char *folder, struct tl_error *e)
{
	char *path = tl_strdup(folder);
	enum tl_status status = TL_OK;

	for (char *p = path + 1; status == TL_OK; p++) {
		char c = *p;

		if (c && c != '/')
			continue;
		*p = '\0';
		if (mkdir(path, 0700) != 0 && errno != EEXIST)
			status = tl_fail(e, TL_ESYSTEM, "%s", strerror(errno));
		*p = c;
		if (!c)
			break;
	}
	free(path);
	return status;
}

static enum tl_status open_to_keep(struct tl_reader *r, const char *folder, const char *path,
				   int busy_ms, struct tl_error *e)
{
	enum tl_status status = make_folders(folder, e);
	bool empty = false;
	int fd;

	if (status != TL_OK)
		return status;
	/* What somebody reads is nobody else's business; SQLite gives its other files the same
	 * mode. A file that is there is left to SQLite: closing it here would drop the locks of a
	 * connection to it. */
	fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd < 0 && (errno != EEXIST || access(path, R_OK | W_OK) != 0))
		return tl_fail(e, TL_ESYSTEM, "%s", strerror(errno));
	if (fd >= 0)
		close(fd);
	status = connect(r, path, SQLITE_OPEN_READWRITE, busy_ms, e);
	if (status == TL_OK)
		status = look(r, &empty, e);
	if (status == TL_OK && empty) {
		/* Not a word is written into a file before it is known to be ours. */
		sqlite3_exec(r->db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);
		status = make_tables(r, e);
	}
	if (status == TL_OK)
		status = exec(r, "PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON", e);
	return status;
}

/* False: nothing could be read of it. */
static bool copy_tables(struct tl_reader *r, sqlite3 *from)
{
	sqlite3_backup *copy = sqlite3_backup_init(r->db, "main", from, "main");

	if (copy)
		sqlite3_backup_step(copy, -1);
	return copy && sqlite3_backup_finish(copy) == SQLITE_OK;
}

bool rd_open_in_memory(struct tl_reader *r, sqlite3 *from)
{
	bool good = from && connect(r, ":memory:", SQLITE_OPEN_READWRITE, 0, NULL) == TL_OK &&
		    copy_tables(r, from);

	if (good)
		return true;
	disconnect(r);
	if (connect(r, ":memory:", SQLITE_OPEN_READWRITE, 0, NULL) != TL_OK ||
	    make_tables(r, NULL) != TL_OK)
		tl_die("not enough memory for the reader's state");
	return !from;
}

/* Whatever can still be read of a file goes into memory. */
static void open_copy(struct tl_reader *r, const char *path)
{
	struct tl_reader from = {0};
	char *uri = path ? ar_immutable_uri(path) : NULL;
	bool empty = true, good;

	good = uri &&
	       connect(&from, uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, BUSY_MS, NULL) ==
		       TL_OK &&
	       look(&from, &empty, NULL) == TL_OK && !empty;
	rd_open_in_memory(r, good ? from.db : NULL);
	disconnect(&from);
	free(uri);
}

enum tl_status tl_reader_open(const char *folder, struct tl_archive *a, enum tl_reader_mode mode,
			      struct tl_reader **out, struct tl_error *e)
{
	struct tl_reader *r = tl_alloc(sizeof *r);
	enum tl_status status = TL_OK;
	struct tl_buf path = {0};
	struct tl_error why;
	bool keep = mode != TL_READER_LOOK;

	*out = r;
	r->archive = a;
	r->may_write = keep;
	why.text[0] = '\0';
	if (folder)
		tl_buf_printf(&path, "%s/reader.db", folder);
	if (folder && keep)
		status = open_to_keep(r, folder, path.p,
				      mode == TL_READER_BEHIND ? BEHIND_MS : BUSY_MS, &why);
	else if (folder && access(path.p, F_OK) == 0)
		status = connect(r, path.p, SQLITE_OPEN_READONLY, BUSY_MS, &why);
	else
		status = TL_ENOTFOUND;
	if (status == TL_OK && !keep) {
		bool empty = false;

		status = look(r, &empty, &why);
		if (status == TL_OK && empty)
			status = TL_ENOTFOUND;
	}
	if (status != TL_OK) {
		disconnect(r);
		open_copy(r, path.p);
	}
	if (a)
		rd_find_key(r, NULL);
	tl_reader_changed(r);
	if (!keep || status == TL_OK)
		status = TL_OK;
	else if (!folder)
		status = tl_fail(
			e, TL_ESYSTEM,
			_("there is no home folder: what you mark is forgotten at the end"));
	else
		status = tl_fail(e, TL_ESYSTEM, _("%s: %s; what you mark is forgotten at the end"),
				 path.p, why.text);
	tl_buf_free(&path);
	return status;
}

void tl_reader_close(struct tl_reader *r)
{
	if (!r)
		return;
	rd_entries_free(r);
	tl_reader_changes_free(r->changes);
	disconnect(r);
	free(r->known_page);
	free(r);
}
