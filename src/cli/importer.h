/* Pages to the archive: what `import` does, without a command line, so that the browser can make an
 * archive of the sample pages. */
#ifndef TL_CLI_IMPORTER_H
#define TL_CLI_IMPORTER_H

#include "tulieu/annotate.h"
#include "tulieu/archive.h"

struct tl_import_counts {
	size_t imported, unchanged, replaced, refused;
};
struct tl_importer {
	const struct tl_rules *rules;
	/* Open for writing. NULL: `open` is asked for it when the first page is there, and it is the caller's
	 * to close; so that nothing is made where there is nothing to keep. */
	struct tl_archive *archive;
	enum tl_status (*open)(void *context, struct tl_archive **archive, struct tl_error *e);
	size_t max_bytes;	    /* of a page; 0: the default */
	const char *encoding;	    /* by tl_source_ask: pages are read so; NULL: it is found out */
	/* Each may be NULL. message: something about one page, refused or odd, to be told;
	 * progress: now and then; stop: return true to end the import after what was read is
	 * stored. */
	void (*message)(void *context, const char *name, const char *text);
	void (*progress)(void *context, const struct tl_import_counts *counts);
	bool (*stop)(void *context);
	void *context;
};
/* Imports files and folders in batches, each one transaction; a second thread parses. Errors are
 * those of the archive; what was committed before stays. TL_ECANCELLED when stopped. */
enum tl_status tl_import(const struct tl_importer *how, const char *const *paths, size_t n,
			 struct tl_import_counts *counts, struct tl_error *e);

#endif
