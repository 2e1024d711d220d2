/* Files of settings that are read while there is a screen. They may lie on a disk that does not
 * answer: a thread reads them, with those that they name in turn, and the screen's thread runs what
 * was read. */
#ifndef TULIEU_UI_SOURCED_H
#define TULIEU_UI_SOURCED_H

#include "app.h"

/* Files that read each other would never end. */
#define TL_SOURCED_MOST 8

struct tl_sourced;

/* A file as it is named in a statement: ~/ is the user's folder, else it is in that of the
 * settings. The caller frees. */
char *tl_sourced_path(const struct tl_dirs *dirs, const char *word);
/* Has it read, and then run (tl_settings_sourced). */
void tl_sourced_ask(struct tl_app *app, const char *word);
/* The text of one of the files that were read; or why it could not be, as tl_config_read. */
enum tl_status tl_sourced_text(const struct tl_sourced *s, const char *path,
			       const struct tl_buf **text, struct tl_error *e);

/* settings.c: runs a file that has been read, with those that it names. The status of
 * tl_config_file. */
enum tl_status tl_settings_sourced(struct tl_app *app, struct tl_sourced *read, const char *path,
				   struct tl_error *e);

#endif
