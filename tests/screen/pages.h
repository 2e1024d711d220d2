/* Pages made for tests: plain articles whose every word is known, and what the program prints about an
 * archive of them. Page N has the headline "Bài số N …", a date that depends on N, and a last sentence
 * that names N and the revision, so that half an article can be told from a whole one. */
#ifndef TESTS_PAGES_H
#define TESTS_PAGES_H

#include "screen/child.h"

/* Writes pages first .. first+count-1 as child_path("FOLDER/NNNNN.txt"); returns the folder's path. */
const char *pages_make(const char *folder, size_t first, size_t count, int revision);

/* The last line of `tulieu import`. */
struct import_counts {
	long imported, unchanged, replaced, refused;
};
/* Reads it at the end of what import printed (progress may stand before it); false if it is not there. */
bool pages_counts(const char *said, struct import_counts *out);
/* Imports the folder; returns the exit status. counts may be NULL. */
int pages_import(const char *db, const char *folder, struct import_counts *counts);

/* The archive's export as JSONL, one article a line; returns the exit status. */
int pages_export(const char *db, struct tl_buf *out);
/* How many articles an export has, and how many of them are page `revision` in full; an article that is
 * neither that nor another whole revision counts as broken. */
struct pages_found {
	size_t all, of_revision, broken;
};
struct pages_found pages_look(const struct tl_buf *export, int revision);
/* Runs `tulieu check`; prints what it found wrong; returns the exit status. */
int pages_check(const char *db);

#endif
