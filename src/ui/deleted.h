/* An article that was deleted, kept so that it can come back: under its own number and with its
 * corrections. The reader's marks hang on the page's name and never left. */
#ifndef TULIEU_UI_DELETED_H
#define TULIEU_UI_DELETED_H

#include "tulieu/archive.h"

struct tl_deleted {
	struct tl_arena *arena; /* owns what follows */
	struct tl_stored_page page;
	struct tl_article article; /* as the rules made it */
	struct tl_correction *corrections;
	size_t n_corrections;
	size_t filters; /* state of the history: undo means the filters again once they have changed
			 */
};

struct tl_deleted *tl_deleted_new(void);
void tl_deleted_free(struct tl_deleted *d); /* NULL is fine */
/* Takes an article out of the archive at a path and keeps it in d; all of it or, on an error,
 * nothing. Both open the archive for writing and close it. */
enum tl_status tl_deleted_take(struct tl_deleted *d, const char *path, int64_t id,
			       struct tl_error *e);
/* Puts it back. */
enum tl_status tl_deleted_put_back(const struct tl_deleted *d, const char *path,
				   struct tl_error *e);

#endif
