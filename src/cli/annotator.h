/* The rules again over every stored page: what `annotate` does, without a command line, so that the
 * browser can do it while somebody reads. */
#ifndef TL_CLI_ANNOTATOR_H
#define TL_CLI_ANNOTATOR_H

#include "tulieu/annotate.h"
#include "tulieu/archive.h"

struct tl_annotator {
	const struct tl_rules *rules;
	struct tl_archive *archive; /* open for writing */
	/* Each may be NULL. message: a page that was refused, whose old marks stay; progress: after
	 * each page; stop: return true to end after what was read is stored. */
	void (*message)(void *context, const char *name, const char *text);
	void (*progress)(void *context, size_t done);
	bool (*stop)(void *context);
	void *context;
	size_t done, refused; /* pages, when it has returned */
};
/* Batches, each one transaction; a second thread parses. The version of the rules is set with the
 * last batch, so that an annotation that was broken off is known as such. Errors are those of the
 * archive; what was committed before stays. TL_ECANCELLED when stopped. */
enum tl_status tl_annotate_again(struct tl_annotator *how, struct tl_error *e);

#endif
