/* The tables. A page is what was imported; an article is what the rules made of it, and is made again
 * by `annotate`; a correction is a reader's. Marks are one row each, in the order of the text, so that
 * other programs can read them with plain SQL; texts and bytes stand apart from what lists show, since
 * a table that also holds bodies is five times slower to read.
 *
 * Enumerations are stored by name, so that their order in the program may change. Dates are ISO texts.
 * All offsets are bytes of body.text.
 *
 * The word index takes its texts from the view `doc`. Its rowid is the docid (day, id), so that rows in
 * its own order are newest first. `columns` packs what articles are filtered by: see columns.c. */
#include "internal.h"

#define MARKS(name, columns)                                                                       \
	"CREATE TABLE " name "(article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE," \
	" n INTEGER NOT NULL, " columns ", PRIMARY KEY(article, n)) WITHOUT ROWID"
#define SPAN "begin INTEGER NOT NULL, end INTEGER NOT NULL"

static const char *const first[] = {
	"CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID",
	"INSERT INTO meta VALUES('identity', lower(hex(randomblob(16)))), ('rules', '')",

	"CREATE TABLE page("
	" id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL,"
	" format TEXT NOT NULL, encoding TEXT NOT NULL, repaired INTEGER NOT NULL,"
	" imported INTEGER NOT NULL)",
	"CREATE TABLE raw("
	" page INTEGER PRIMARY KEY REFERENCES page(id) ON DELETE CASCADE, bytes BLOB NOT NULL)",

	/* The columns up to `words` are for lists, with corrections applied; the rest is as the rules
	 * left it. */
	"CREATE TABLE article("
	" id INTEGER PRIMARY KEY REFERENCES page(id) ON DELETE CASCADE, docid INTEGER NOT NULL,"
	" date TEXT NOT NULL, inferred INTEGER NOT NULL, no_article INTEGER NOT NULL,"
	" corrected INTEGER NOT NULL, headline TEXT NOT NULL, kicker TEXT, province TEXT, today TEXT,"
	" figures INTEGER NOT NULL, citations INTEGER NOT NULL, people INTEGER NOT NULL,"
	" words INTEGER NOT NULL,"
	" published TEXT NOT NULL, published_from TEXT, published_inferred INTEGER NOT NULL,"
	" published_text TEXT, published_begin INTEGER NOT NULL, published_end INTEGER NOT NULL,"
	" place_tag TEXT, agency TEXT, source_name TEXT, source_url TEXT)",
	"CREATE UNIQUE INDEX article_docid ON article(docid)",
	"CREATE TABLE body("
	" article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE, text TEXT NOT NULL)",
	"CREATE VIEW doc AS SELECT article.docid, article.headline, body.text AS body"
	" FROM article JOIN body ON body.article = article.id",
	"CREATE VIRTUAL TABLE word USING fts5(headline, body, content='doc', content_rowid='docid',"
	" tokenize='tulieu', prefix='1 2', detail=full)",

	MARKS("block", SPAN ", kind TEXT NOT NULL"),
	MARKS("author", "name TEXT NOT NULL, affiliation TEXT"),
	MARKS("place", SPAN ", level TEXT, name TEXT, code TEXT, today_code TEXT, district TEXT,"
			    " indirect INTEGER NOT NULL"),
	MARKS("province", "code TEXT, name TEXT, today_code TEXT, today TEXT,"
			  " is_primary INTEGER NOT NULL, mentions INTEGER NOT NULL, rule TEXT, " SPAN),
	MARKS("district", "name TEXT NOT NULL"),
	MARKS("topic", "topic TEXT NOT NULL, score REAL NOT NULL"),
	MARKS("cue", "topic TEXT NOT NULL, " SPAN ", strong INTEGER NOT NULL"),
	MARKS("metric", SPAN ", value REAL NOT NULL, value2 REAL, kind TEXT NOT NULL, qualifiers TEXT,"
			     " indicator TEXT, unit TEXT, period TEXT, scope TEXT, level TEXT,"
			     " province TEXT, sentence_begin INTEGER NOT NULL,"
			     " sentence_end INTEGER NOT NULL, rule TEXT, why_begin INTEGER NOT NULL,"
			     " why_end INTEGER NOT NULL"),
	MARKS("citation", SPAN ", type TEXT, number TEXT, date TEXT, issuer TEXT"),
	MARKS("person", SPAN ", name TEXT NOT NULL, position TEXT"),

	"CREATE TABLE correction("
	" article INTEGER NOT NULL REFERENCES page(id) ON DELETE CASCADE, field TEXT NOT NULL,"
	" key TEXT NOT NULL, value TEXT NOT NULL, who TEXT NOT NULL, time INTEGER NOT NULL,"
	" PRIMARY KEY(article, field, key)) WITHOUT ROWID",

	"CREATE TABLE name("
	" kind INTEGER NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL,"
	" PRIMARY KEY(kind, number)) WITHOUT ROWID",
	"CREATE UNIQUE INDEX name_number ON name(kind, name, number)",
	"CREATE TABLE columns(chunk INTEGER PRIMARY KEY, data BLOB NOT NULL)",
	NULL};

const char *const *const ar_migrations[] = {first};
const int ar_version = (int)TL_COUNT(ar_migrations);
