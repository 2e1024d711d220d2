/* The reader's own file, behind: marks, notes, tags, searches, settings. What a key sets counts at
 * once in a copy in memory, which all views ask; a thread writes it to the file, in the order in
 * which it was set. What could not be written is tried again every few seconds, with what is set
 * next, and at the end. What other browsers write comes by another copy, which takes the place of
 * the first when nothing has been set meanwhile. */
#ifndef TULIEU_UI_KEEP_H
#define TULIEU_UI_KEEP_H

#include "app.h"

struct tl_keeper;

/* For the archive that is open; the file is opened behind, and tl_keep_came called when it has been
 * read. NULL when no thread can be had: that has been said. */
struct tl_keeper *tl_keeper_new(struct tl_app *app);
/* The copy: with nothing in it at first. It may be another one in the next turn of the loop.
 * Whoever sets something in it calls tl_keeper_write. */
struct tl_reader *tl_keeper_copy(struct tl_keeper *k);
void tl_keeper_write(struct tl_keeper *k);
/* Tries once more to write what could not be written, unless that is being done. */
void tl_keeper_retry(struct tl_keeper *k);
/* Has it read again what other browsers have changed; `again`: also if they have not, since pages
 * may stand under other ids in this corpus (its number; 0: none is there yet). tl_keep_came is
 * called if there was anything to read. */
void tl_keeper_look(struct tl_app *app, uint64_t corpus, bool again);
/* Calls what waits for answers. */
void tl_keeper_answers(struct tl_keeper *k, struct tl_app *app); /* NULL is fine */

/* Waits until all is written, but no longer than ms: false if it is not. NULL is fine. */
bool tl_keeper_settled(struct tl_keeper *k, int ms);
/* Waits until all is written, as long as it takes: false if something could not be, with the
 * reason. */
bool tl_keeper_finish(struct tl_keeper *k, struct tl_error *e);
/* Before the archive is closed. What is not written is lost. NULL is fine. */
void tl_keeper_free(struct tl_keeper *k);

/* mine.c: another copy is there, for the corpus that was told, or can't be had; the file can't be
 * used, which is told in whole; what was set can't be written now, or (NULL) all has been written.
 */
void tl_keep_came(struct tl_app *app, uint64_t corpus);
void tl_keep_refused(struct tl_app *app, const struct tl_error *e);
void tl_keep_written(struct tl_app *app, const struct tl_error *why);

#endif
