#include "select.h"

#include <stdlib.h>
#include <string.h>

struct tl_reader *tl_selection_reader(struct tl_selection *s)
{
	char *folder;
	struct tl_error e;

	if (s->reader_tried)
		return s->reader;
	s->reader_tried = true;
	folder = tl_state_dir();
	if (tl_reader_open(folder, s->archive, TL_READER_LOOK, &s->reader, &e) != TL_OK ||
	    tl_reader_load(s->reader, &e) != TL_OK)
		tl_cli_message(folder, "%s", e.text);
	free(folder);
	return s->reader;
}

static void state(void *context, enum tl_state what, const char *tag, uint32_t **ids, size_t *n)
{
	static const enum tl_reader_set sets[] = {
		[TL_STATE_READ] = TL_READER_READ,	[TL_STATE_STARRED] = TL_READER_STARRED,
		[TL_STATE_NOTE] = TL_READER_NOTED,	[TL_STATE_TAG] = TL_READER_TAGGED,
		[TL_STATE_ANY_TAG] = TL_READER_ANY_TAG,
	};
	struct tl_reader *reader = tl_selection_reader(context);

	if (reader)
		tl_reader_ids(reader, sets[what], tag, ids, n);
}

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
	if (!tl_marks_current(out->archive, rules))
		tl_cli_message(
			tl_cli_path(cli), "%s",
			_("articles were read with other rules; `tulieu annotate` reads them "
			  "again"));
	if (tl_corpus_load(rules, out->archive, &out->corpus, &e) != TL_OK)
		return tl_cli_fail(tl_cli_path(cli), &e);
	if (tl_query_run(out->query, out->corpus, out->archive, state, out, limit, &out->result,
			 &e) != TL_OK)
		return tl_cli_fail(e.status == TL_EQUERY ? NULL : tl_cli_path(cli), &e);
	if (tl_archive_unharmed(out->archive, &e) != TL_OK)
		return tl_cli_fail(tl_cli_path(cli), &e);
	out->rows = tl_result_rows(out->result, &out->n);
	return TL_EXIT_DONE;
}

void tl_selection_free(struct tl_selection *s)
{
	tl_result_drop(s->result);
	tl_query_free(s->query);
	tl_corpus_drop(s->corpus);
	tl_reader_close(s->reader);
	tl_archive_close(s->archive);
}
