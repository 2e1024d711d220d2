/* Making articles in a second thread, in order: while one thread parses and annotates, the caller's
 * thread reads files and writes to the archive, which takes about as long. */
#ifndef TL_CLI_MAKER_H
#define TL_CLI_MAKER_H

#include "make.h"

/* One page on its way. */
struct tl_made {
	struct tl_stored_page page; /* its strings belong to the maker */
	struct tl_article article;
	enum tl_status status;
	struct tl_error error;
};
struct tl_maker;
/* Called in the caller's thread, from put and finish, for each page in the order of the puts.
 * Return false to stop: later pages are dropped. */
typedef bool tl_made_fn(void *context, const struct tl_made *made);

/* The caller frees. Without a second thread (none can be had) all is made in put. */
struct tl_maker *tl_maker_new(const struct tl_rules *rules, tl_made_fn *made, void *context);
/* Hands over a page (copied: name, format, raw, sha256, id, imported); may first give finished ones
 * to `made`. False once `made` has returned false. */
bool tl_maker_put(struct tl_maker *m, const struct tl_stored_page *page);
/* Waits for all pages and gives them to `made`. False once it has returned false. */
bool tl_maker_finish(struct tl_maker *m);
void tl_maker_free(struct tl_maker *m); /* pages not given yet are dropped */

#endif
