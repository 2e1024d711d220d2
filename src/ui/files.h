/* Files that a user names. */
#ifndef TULIEU_UI_FILES_H
#define TULIEU_UI_FILES_H

#include "tulieu/corpus.h"
#include "tulieu/report.h"

/* A path as it was typed, with ~ for the user's folder; the caller frees. */
char *tl_path_typed(const char *text);
/* What the end of a name asks for: .tsv, .csv, .json, .md; .txt and .jsonl beside them. False:
 * nothing that is known. */
bool tl_sheet_form_of(const char *path, enum tl_sheet_form *form);
bool tl_article_form_of(const char *path, enum tl_article_form *form);
/* Opens a file that is not there yet for writing; -1 with *e: TL_ESYSTEM. */
int tl_file_create(const char *path, struct tl_error *e);
/* Closes it; a file of which not all was written is taken away. TL_ESYSTEM: that, or errno of the
 * closing. */
enum tl_status tl_file_finish(const char *path, int fd, bool whole, struct tl_error *e);
/* Writes a file that is not there yet. TL_ESYSTEM, and there is none. */
enum tl_status tl_file_new(const char *path, const struct tl_buf *text, struct tl_error *e);
/* Writes a text and an empty line at the end of a file, which need not exist. TL_ESYSTEM. */
enum tl_status tl_file_append(const char *path, const char *text, struct tl_error *e);

#endif
