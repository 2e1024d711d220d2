/* Statements by number, prepared when first used; binding, stepping, and errors of SQLite as ours. */
#include "internal.h"
#include "tulieu/i18n.h"

#include <limits.h>
#include <string.h>

#define ROW_COLUMNS                                                                                \
	"article.id, docid, date, inferred, no_article, corrected, headline, kicker, province,"    \
	" today, figures, citations, people, words, page.name"
#define METRIC_COLUMNS                                                                             \
	"begin, end, value, value2, kind, qualifiers, indicator, unit, period, scope, level,"      \
	" province, sentence_begin, sentence_end, rule, why_begin, why_end"
#define PAGE_COLUMNS "id, name, sha256, format, encoding, repaired, imported"

static const char *const sql[] = {
	[AR_BEGIN] = "BEGIN IMMEDIATE",
	[AR_COMMIT] = "COMMIT",
	[AR_ROLLBACK] = "ROLLBACK",
	[AR_META_GET] = "SELECT value FROM meta WHERE key = ?1",
	[AR_META_SET] = "INSERT INTO meta VALUES(?1, ?2) ON CONFLICT(key) DO UPDATE SET value = ?2",
	[AR_STATS] = "SELECT count(*), coalesce(max(id), 0) FROM article",
	[AR_DATA_VERSION] = "PRAGMA data_version",

	[AR_PAGE_STATE] = "SELECT id, sha256 FROM page WHERE name = ?1",
	[AR_PAGE_INSERT] = "INSERT INTO page(name, sha256, format, encoding, repaired, imported)"
			   " VALUES(?2, ?3, ?4, ?5, ?6, ?7)",
	[AR_PAGE_INSERT_AS] = "INSERT INTO page(" PAGE_COLUMNS ") VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
	[AR_PAGE_UPDATE] = "UPDATE page SET sha256 = ?3, format = ?4, encoding = ?5, repaired = ?6,"
			   " imported = ?7 WHERE id = ?1 AND name = ?2",
	[AR_PAGE_DELETE] = "DELETE FROM page WHERE id = ?1",
	[AR_PAGE_GET] = "SELECT " PAGE_COLUMNS " FROM page WHERE id = ?1",
	[AR_PAGE_NEXT] = "SELECT " PAGE_COLUMNS " FROM page WHERE id > ?1 ORDER BY id LIMIT 1",
	[AR_RAW_GET] = "SELECT bytes FROM raw WHERE page = ?1",
	[AR_RAW_PUT] = "INSERT INTO raw VALUES(?1, ?2) ON CONFLICT(page) DO UPDATE SET bytes = ?2",

	[AR_ARTICLE_PUT] =
		"INSERT INTO article VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,"
		" ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24)",
	[AR_ARTICLE_SHOWN] = "UPDATE article SET docid = ?2, date = ?3, inferred = ?4, corrected = ?5,"
			     " province = ?6, today = ?7, figures = ?8 WHERE id = ?1",
	[AR_ARTICLE_DELETE] = "DELETE FROM article WHERE id = ?1",
	[AR_ARTICLE_GET] =
		"SELECT headline, kicker, no_article, published, published_from, published_text,"
		" published_begin, published_end, published_inferred, place_tag, agency, source_name, source_url"
		" FROM article WHERE id = ?1",
	[AR_ARTICLE_ROW] = "SELECT " ROW_COLUMNS " FROM article JOIN page USING(id) WHERE id = ?1",
	[AR_NEWEST] = "SELECT " ROW_COLUMNS " FROM article JOIN page USING(id)"
		      " WHERE no_article = 0 ORDER BY docid DESC LIMIT ?1",
	[AR_BODY_PUT] = "INSERT INTO body VALUES(?1, ?2)",
	[AR_BODY_GET] = "SELECT text FROM body WHERE article = ?1",

	[AR_INDEX_PUT] = "INSERT INTO word(rowid, headline, body) VALUES(?1, ?2, ?3)",
	[AR_INDEX_DELETE] =
		"INSERT INTO word(word, rowid, headline, body) VALUES('delete', ?1, ?2, ?3)",
	[AR_INDEXED_GET] = "SELECT docid, headline, text, words FROM article"
			   " JOIN body ON body.article = article.id WHERE article.id = ?1",
	[AR_WORDS_SET] = "UPDATE article SET words = ?2 WHERE id = ?1",

	[AR_BLOCK_PUT] = "INSERT INTO block VALUES(?1, ?2, ?3, ?4, ?5)",
	[AR_BLOCK_GET] = "SELECT begin, end, kind FROM block WHERE article = ?1 ORDER BY n",
	[AR_AUTHOR_PUT] = "INSERT INTO author VALUES(?1, ?2, ?3, ?4)",
	[AR_AUTHOR_GET] = "SELECT name, affiliation FROM author WHERE article = ?1 ORDER BY n",
	[AR_PLACE_PUT] = "INSERT INTO place VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
	[AR_PLACE_GET] = "SELECT begin, end, level, name, code, today_code, district, indirect"
			 " FROM place WHERE article = ?1 ORDER BY n",
	[AR_PROVINCE_PUT] =
		"INSERT INTO province VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
	[AR_PROVINCE_GET] = "SELECT code, name, today_code, today, is_primary, mentions, rule, begin,"
			    " end FROM province WHERE article = ?1 ORDER BY n",
	[AR_DISTRICT_PUT] = "INSERT INTO district VALUES(?1, ?2, ?3)",
	[AR_DISTRICT_GET] = "SELECT name FROM district WHERE article = ?1 ORDER BY n",
	[AR_TOPIC_PUT] = "INSERT INTO topic VALUES(?1, ?2, ?3, ?4)",
	[AR_TOPIC_GET] = "SELECT topic, score FROM topic WHERE article = ?1 ORDER BY n",
	[AR_CUE_PUT] = "INSERT INTO cue VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
	/* AR_CUES_AT_ONCE rows: an article has some fifty cues, more than all its other marks. */
	[AR_CUES_PUT] = "INSERT INTO cue VALUES(?1, ?2, ?3, ?4, ?5, ?6), (?1, ?7, ?8, ?9, ?10, ?11),"
			" (?1, ?12, ?13, ?14, ?15, ?16), (?1, ?17, ?18, ?19, ?20, ?21),"
			" (?1, ?22, ?23, ?24, ?25, ?26), (?1, ?27, ?28, ?29, ?30, ?31),"
			" (?1, ?32, ?33, ?34, ?35, ?36), (?1, ?37, ?38, ?39, ?40, ?41)",
	[AR_CUE_GET] = "SELECT topic, begin, end, strong FROM cue WHERE article = ?1 ORDER BY n",
	[AR_METRIC_PUT] = "INSERT INTO metric VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11,"
			  " ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
	[AR_METRIC_GET] = "SELECT " METRIC_COLUMNS " FROM metric WHERE article = ?1 ORDER BY n",
	[AR_METRIC_ARTICLE] = "SELECT date, corrected FROM article WHERE id = ?1 AND figures > 0",
	[AR_METRIC_ALL] = "SELECT id FROM article WHERE figures > 0 ORDER BY id",
	[AR_CITATION_PUT] = "INSERT INTO citation VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
	[AR_CITATION_GET] = "SELECT begin, end, type, number, date, issuer FROM citation"
			    " WHERE article = ?1 ORDER BY n",
	[AR_PERSON_PUT] = "INSERT INTO person VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
	[AR_PERSON_GET] =
		"SELECT begin, end, name, position FROM person WHERE article = ?1 ORDER BY n",

	[AR_NAME_FIND] = "SELECT number FROM name WHERE kind = ?1 AND name = ?2",
	[AR_NAME_PUT] = "INSERT INTO name VALUES(?1, ?2, ?3)",
	[AR_NAME_NEXT] = "SELECT coalesce(max(number), -1) + 1 FROM name WHERE kind = ?1",
	[AR_NAMES] = "SELECT number, name FROM name WHERE kind = ?1 ORDER BY number",
	[AR_CHUNK_GET] = "SELECT data FROM columns WHERE chunk = ?1",
	[AR_CHUNK_PUT] =
		"INSERT INTO columns VALUES(?1, ?2) ON CONFLICT(chunk) DO UPDATE SET data = ?2",
	[AR_CHUNKS] = "SELECT chunk, data FROM columns ORDER BY chunk",

	[AR_SEARCH] = "SELECT rowid FROM word WHERE word MATCH ?1 ORDER BY rowid DESC LIMIT ?2",
	[AR_SEARCH_RANKED] = "SELECT rowid FROM word WHERE word MATCH ?1 ORDER BY rank LIMIT ?2",

	[AR_CORRECTION_PUT] = "INSERT INTO correction VALUES(?1, ?2, ?3, ?4, ?5, ?6)"
			      " ON CONFLICT(article, field, key)"
			      " DO UPDATE SET value = ?4, who = ?5, time = ?6",
	[AR_CORRECTION_DELETE] = "DELETE FROM correction WHERE article = ?1 AND field = ?2 AND key = ?3",
	[AR_CORRECTIONS] = "SELECT article, field, key, value, who, time FROM correction"
			   " WHERE article = ?1 ORDER BY field, key",
	[AR_CORRECTIONS_ALL] = "SELECT article, field, key, value, who, time FROM correction"
			       " ORDER BY article, field, key",
};
_Static_assert(TL_COUNT(sql) == AR_STATEMENTS, "a text for each statement");

enum tl_status ar_fail_code(int code, const char *message, struct tl_error *e)
{
	switch (code & 0xff) {
	case SQLITE_INTERRUPT:
		return tl_fail(e, TL_ECANCELLED, _("interrupted"));
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return tl_fail(e, TL_EARCHIVE, _("is locked: another program is writing to it"));
	case SQLITE_NOTADB:
		return tl_fail(e, TL_EARCHIVE, _("is not a tulieu archive"));
	case SQLITE_CORRUPT:
		return tl_fail(e, TL_EARCHIVE, _("is damaged (%s)%s"), message,
			       _(TL_ARCHIVE_SEE_CHECK));
	case SQLITE_READONLY:
		return tl_fail(e, TL_EARCHIVE, _("cannot be written"));
	case SQLITE_FULL:
		return tl_fail(e, TL_EARCHIVE, _("cannot grow: the disk is full"));
	default:
		return tl_fail(e, TL_EARCHIVE, "%s", message);
	}
}

enum tl_status ar_fail(struct tl_archive *a, struct tl_error *e)
{
	int code = sqlite3_extended_errcode(a->db), reason = sqlite3_system_errno(a->db);

	/* "disk I/O error" tells nobody what to do: the system knows why. */
	if ((code & 0xff) == SQLITE_IOERR && reason)
		return tl_fail(e, TL_EARCHIVE, _("cannot be used: %s"), strerror(reason));
	return ar_fail_code(code, sqlite3_errmsg(a->db), e);
}

sqlite3_stmt *ar_statement(struct tl_archive *a, enum ar_stmt which, struct tl_error *e)
{
	if (!a->stmt[which] && sqlite3_prepare_v3(a->db, sql[which], -1, SQLITE_PREPARE_PERSISTENT,
						  &a->stmt[which], NULL) != SQLITE_OK) {
		ar_fail(a, e);
		return NULL;
	}
	sqlite3_reset(a->stmt[which]);
	sqlite3_clear_bindings(a->stmt[which]);
	return a->stmt[which];
}

void ar_statements_free(struct tl_archive *a)
{
	for (size_t i = 0; i < AR_STATEMENTS; i++) {
		sqlite3_finalize(a->stmt[i]);
		a->stmt[i] = NULL;
	}
}

enum tl_status ar_step(struct tl_archive *a, sqlite3_stmt *s, struct tl_error *e)
{
	int code = sqlite3_step(s);
	enum tl_status status = TL_ENOTFOUND;

	if (code == SQLITE_ROW)
		return TL_OK;
	if (code != SQLITE_DONE)
		status = ar_fail(a, e);
	sqlite3_reset(s);
	return status;
}

enum tl_status ar_run(struct tl_archive *a, sqlite3_stmt *s, struct tl_error *e)
{
	enum tl_status status = ar_step(a, s, e);

	if (status == TL_ENOTFOUND)
		return TL_OK;
	sqlite3_reset(s);
	return status;
}

enum tl_status ar_exec(struct tl_archive *a, const char *text, struct tl_error *e)
{
	return sqlite3_exec(a->db, text, NULL, NULL, NULL) == SQLITE_OK ? TL_OK : ar_fail(a, e);
}

void ar_text_n(sqlite3_stmt *s, int at, const char *text, size_t n)
{
	sqlite3_bind_text64(s, at, text, n, SQLITE_STATIC, SQLITE_UTF8);
}

void ar_text(sqlite3_stmt *s, int at, const char *text)
{
	if (text)
		ar_text_n(s, at, text, strlen(text));
	else
		sqlite3_bind_null(s, at);
}

void ar_blob(sqlite3_stmt *s, int at, const void *bytes, size_t n)
{
	if (n)
		sqlite3_bind_blob64(s, at, bytes, n, SQLITE_STATIC);
	else
		sqlite3_bind_zeroblob(s, at, 0);
}

void ar_int(sqlite3_stmt *s, int at, int64_t value)
{
	sqlite3_bind_int64(s, at, value);
}

void ar_real(sqlite3_stmt *s, int at, double value)
{
	sqlite3_bind_double(s, at, value);
}

struct tl_str ar_get_bytes(sqlite3_stmt *s, int at)
{
	const void *p = sqlite3_column_blob(s, at); /* before the length: it may convert */

	return tl_str_of(p ? p : "", p ? (size_t)sqlite3_column_bytes(s, at) : 0);
}

char *ar_get_text(sqlite3_stmt *s, int at, struct tl_arena *arena)
{
	const unsigned char *p = sqlite3_column_text(s, at);
	size_t n = p ? (size_t)sqlite3_column_bytes(s, at) : 0;
	char *copy = p ? tl_arena_strndup(arena, (const char *)p, n) : NULL;

	/* All that goes in is clean, but the file may come from anywhere. */
	if (copy)
		tl_disarm(copy, n);
	return copy;
}
