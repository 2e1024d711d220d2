/* The browser on a terminal. */
#ifndef TULIEU_UI_H
#define TULIEU_UI_H

#include "tulieu/table.h"

struct tl_rules;

/* The rules applied again to every stored page, while somebody reads: what it goes by and tells. */
struct tl_annotation {
	const struct tl_rules *rules;
	void (*progress)(void *context, size_t done); /* after each page */
	bool (*stop)(void *context);                  /* return true to end it */
	void *context;
	size_t done, refused; /* pages, when it has ended */
};

struct tl_browse_options {
	const char *archive;       /* the archive's file; it need not exist */
	bool named;		   /* by -d: whoever imports into it must name it, too */
	const char *query;         /* the first filter, or NULL */
	const struct tl_dirs *dirs;
	bool ascii; /* ASCII borders and text without marks: --ascii, or tl_i18n_start said so */
	/* Makes an archive of the sample pages at `archive`; called in a thread, while the screen shows
	 * that it works. NULL: no sample is offered. Returns TL_OK or tells in *e what went wrong. */
	enum tl_status (*import_sample)(void *context, const char *archive, struct tl_error *e);
	/* What `tulieu annotate` does; called in a thread. NULL: isn't offered. TL_ECANCELLED: stopped; what
	 * was done until then stays. */
	enum tl_status (*annotate)(void *context, const char *archive, struct tl_annotation *how,
				   struct tl_error *e);
	void *context; /* of both */
};
/* Runs the browser until the user leaves it. Returns the program's exit status: 0, or 3 after a message
 * on stderr where the terminal or the archive can't be used. tl_i18n_start comes first. */
int tl_browse(const struct tl_browse_options *options);
/* The same archive as a dialogue of lines on standard input and output, for screen readers, dumb terminals
 * and pipes. Returns 0, 1 when the output could not be written, or 3 as above. */
int tl_plain(const struct tl_browse_options *options);

#endif
