/* An article in each form that `export` writes. Appended to out; nothing is printed. */
#ifndef TL_CLI_EXPORT_H
#define TL_CLI_EXPORT_H

#include "cli.h"

/* What export writes of one article. */
struct tl_exported {
	const struct tl_stored_page *page;
	const struct tl_article *article;
	const struct tl_correction *corrections;
	size_t n_corrections;
};
/* One object and a line end: the contract with scripts that design and man page describe. */
void tl_export_jsonl(struct tl_buf *out, const struct tl_exported *x);
/* One row; `separator` '\t' (TSV: line ends in a cell are \n, a backslash is \\) or ',' (RFC 4180). */
void tl_export_row(struct tl_buf *out, const struct tl_exported *x, char separator);
void tl_export_row_head(struct tl_buf *out, char separator);
void tl_export_markdown(struct tl_buf *out, const struct tl_exported *x);

#endif
