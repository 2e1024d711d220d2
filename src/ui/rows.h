/* Texts of the rows of the list, read behind: a disk may be long in answering, and whoever runs
 * down a list waits for none of them. The list asks for those near the screen before they come to
 * it; what it shows meanwhile is its own. All but the reading belongs to the screen's thread. */
#ifndef TULIEU_UI_ROWS_H
#define TULIEU_UI_ROWS_H

#include "app.h"

struct tl_rows;
struct tl_rows *tl_rows_new(void);
void tl_rows_free(struct tl_rows *r); /* NULL is fine */
/* Has these articles' rows read, unless that has been asked for; they take the place of all that
 * are there (tl_view_dirty of the list when they come). n may be 0. */
void tl_rows_want(struct tl_rows *r, struct tl_app *app, const int64_t *ids, size_t n);
/* Whether an article was among those asked for last; and whether they are still to come. */
bool tl_rows_wanted(const struct tl_rows *r, int64_t id);
bool tl_rows_waiting(const struct tl_rows *r);
/* The row of an article, of id 0 where the archive has it no more; NULL: not read. Until others
 * come. */
const struct tl_list_row *tl_rows_of(const struct tl_rows *r, int64_t id);
/* The archive has changed: what is there may be shown until it has been read again. */
void tl_rows_stale(struct tl_rows *r);
/* It is another archive: nothing of this is true any more. */
void tl_rows_forget(struct tl_rows *r);

/* The newest articles of an archive, which are listed before there is a result: read by whoever has just opened
 * it, in whatever thread. None if they can't be read. */
struct tl_first {
	struct tl_arena *arena; /* owns the strings */
	struct tl_list_row *rows;
	size_t n;
};
struct tl_first *tl_first_read(struct tl_archive *a);
void tl_first_free(struct tl_first *f); /* NULL is fine */

#endif
