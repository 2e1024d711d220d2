#include "select.h"

#include <string.h>

int tl_cli_select(struct tl_cli *cli, const char *query, size_t limit, struct tl_selection *out)
{
	struct tl_rules *rules = tl_cli_rules(cli);
	struct tl_error e = {0};

	*out = (struct tl_selection){0};
	if (!rules)
		return TL_EXIT_REFUSED;
	/* A query that can't be read is wrong whether there is an archive or not. */
	if (tl_query_parse(rules, query, strlen(query), TL_QUERY_STRICT, &out->query, &e) != TL_OK)
		return tl_cli_fail_query(query, &e);
	if (!tl_cli_open(cli, TL_ARCHIVE_READ, &out->archive))
		return TL_EXIT_ARCHIVE;
	if (tl_corpus_load(rules, out->archive, &out->corpus, &e) != TL_OK)
		return tl_cli_fail(tl_cli_path(cli), &e);
	if (tl_query_run(out->query, out->corpus, out->archive, NULL, NULL, limit, &out->result,
			 &e) != TL_OK)
		return tl_cli_fail(e.status == TL_EQUERY ? NULL : tl_cli_path(cli), &e);
	out->rows = tl_result_rows(out->result, &out->n);
	return TL_EXIT_DONE;
}

void tl_selection_free(struct tl_selection *s)
{
	tl_result_drop(s->result);
	tl_query_free(s->query);
	tl_corpus_drop(s->corpus);
	tl_archive_close(s->archive);
}
