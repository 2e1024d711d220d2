/* The peer: what plain SQLite needs to keep and index the same texts with the same tokenizer, and
 * to find words in them. No parsing, no marks: the floor under our import, and the yardstick of our
 * search.
 *
 *     bench_peer DB import FOLDER      every text file below FOLDER/NNNNN, in the order of names
 *     bench_peer DB search QUERY       the 50 newest that match, headline and number, as FTS5
 * writes it */
#include "archive/internal.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BATCH 500 /* as the import of the program */

static sqlite3 *db;
static struct ar_tokenizer tokenizer;

static void check(int code)
{
	if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
		tl_die("SQLite: %s", sqlite3_errmsg(db));
}

static void run(const char *sql)
{
	check(sqlite3_exec(db, sql, NULL, NULL, NULL));
}

static sqlite3_stmt *prepare(const char *sql)
{
	sqlite3_stmt *s = NULL;

	check(sqlite3_prepare_v2(db, sql, -1, &s, NULL));
	return s;
}

static int visible(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

static void put(sqlite3_stmt *page, sqlite3_stmt *word, sqlite3_int64 id, const char *path)
{
	struct tl_buf file = {0};
	struct tl_error e;
	const char *line, *headline;
	int headline_n;

	if (tl_read_file(path, 0, &file, &e) != TL_OK)
		tl_die("%s: %s", path, e.text);
	line = strchr(file.p, '\n');
	headline = line ? line + 1 : file.p;
	headline_n = (int)strcspn(headline, "\n");
	sqlite3_bind_int64(page, 1, id);
	sqlite3_bind_text(page, 2, path, -1, SQLITE_STATIC);
	sqlite3_bind_blob(page, 3, file.p, (int)file.n, SQLITE_STATIC);
	sqlite3_bind_text(page, 4, headline, headline_n, SQLITE_STATIC);
	sqlite3_bind_text(page, 5, file.p, (int)file.n, SQLITE_STATIC);
	check(sqlite3_step(page));
	check(sqlite3_reset(page));
	sqlite3_bind_int64(word, 1, id);
	sqlite3_bind_text(word, 2, headline, headline_n, SQLITE_STATIC);
	sqlite3_bind_text(word, 3, file.p, (int)file.n, SQLITE_STATIC);
	check(sqlite3_step(word));
	check(sqlite3_reset(word));
	tl_buf_free(&file);
}

static void import(const char *folder)
{
	sqlite3_stmt *page, *word;
	struct dirent **folders = NULL;
	sqlite3_int64 id = 0;
	int n = scandir(folder, &folders, visible, alphasort);

	run("PRAGMA journal_mode = WAL; PRAGMA cache_size = -8000;"
	    "CREATE TABLE page(id INTEGER PRIMARY KEY, name TEXT UNIQUE, raw BLOB, headline TEXT, "
	    "body TEXT);"
	    "CREATE VIRTUAL TABLE word USING fts5(headline, body, content='page', "
	    "content_rowid='id',"
	    " tokenize='tulieu', prefix='1 2', detail=full)");
	page = prepare("INSERT INTO page VALUES(?1, ?2, ?3, ?4, ?5)");
	word = prepare("INSERT INTO word(rowid, headline, body) VALUES(?1, ?2, ?3)");
	for (int i = 0; i < n; i++) {
		struct dirent **files = NULL;
		char path[4096];
		int n_files;

		snprintf(path, sizeof path, "%s/%s", folder, folders[i]->d_name);
		n_files = scandir(path, &files, visible, alphasort);
		for (int k = 0; k < n_files; k++) {
			char file[8192];

			if (id % BATCH == 0)
				run(id ? "COMMIT; BEGIN IMMEDIATE" : "BEGIN IMMEDIATE");
			snprintf(file, sizeof file, "%s/%s", path, files[k]->d_name);
			put(page, word, ++id, file);
			free(files[k]);
		}
		free(files);
		free(folders[i]);
	}
	free(folders);
	run("COMMIT");
	sqlite3_finalize(page);
	sqlite3_finalize(word);
}

static void search(const char *query)
{
	sqlite3_stmt *s =
		prepare("SELECT page.id, page.headline FROM word JOIN page ON page.id = word.rowid"
			" WHERE word MATCH ?1 ORDER BY word.rowid DESC LIMIT 50");

	sqlite3_bind_text(s, 1, query, -1, SQLITE_STATIC);
	while (sqlite3_step(s) == SQLITE_ROW)
		printf("%lld\t%s\n", (long long)sqlite3_column_int64(s, 0),
		       sqlite3_column_text(s, 1));
	check(sqlite3_finalize(s));
}

int main(int argc, char **argv)
{
	if (argc != 4) {
		fputs("usage: bench_peer DB import FOLDER | DB search QUERY\n", stderr);
		return 2;
	}
	check(sqlite3_open(argv[1], &db));
	check(ar_tokenizer_register(db, &tokenizer));
	if (strcmp(argv[2], "import") == 0)
		import(argv[3]);
	else
		search(argv[3]);
	check(sqlite3_close(db));
	ar_tokenizer_stop(&tokenizer);
	return 0;
}
