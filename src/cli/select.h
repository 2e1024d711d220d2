/* The articles that a query on the command line selects. */
#ifndef TL_CLI_SELECT_H
#define TL_CLI_SELECT_H

#include "cli.h"
#include "tulieu/query.h"
#include "tulieu/reader.h"

struct tl_selection {
	struct tl_archive *archive;
	struct tl_corpus *corpus;
	struct tl_query *query;
	struct tl_result *result;
	const uint32_t *rows; /* of the corpus, in the query's order */
	size_t n;
	struct tl_reader *reader; /* once asked for */
	bool reader_tried;
};
/* Opens the archive, loads the columns and runs the query ("": all articles); limit 0: all rows.
 * Returns TL_EXIT_DONE, or what to exit with after the reason was printed. Free in any case. */
int tl_cli_select(struct tl_cli *cli, const char *query, size_t limit, struct tl_selection *out);
/* The reader's own state with this archive, opened when it is first asked for and never made; NULL,
 * after a message, where there is none to be had. */
struct tl_reader *tl_selection_reader(struct tl_selection *s);
void tl_selection_free(struct tl_selection *s);

#endif
