/* tulieu export [QUERY]: whole articles. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "select.h"

static int by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

/* In the query's order; without a query in that of the numbers, so that two exports can be
 * compared. */
static enum tl_status export_selection(const struct tl_selection *s, bool all,
				       enum tl_article_form form, struct tl_error *e)
{
	uint32_t *rows = tl_calloc(s->n, sizeof *rows);
	struct tl_arena *arena = tl_arena_new();
	enum tl_status status = TL_OK;
	struct tl_buf out = {0};

	if (s->n)
		memcpy(rows, s->rows, s->n * sizeof *rows);
	if (all)
		qsort(rows, s->n, sizeof *rows, by_number);
	tl_article_head(form, &out);
	for (size_t i = 0; i < s->n && status == TL_OK && !ferror(stdout); i++) {
		status = tl_article_export(s->archive, tl_corpus_item(s->corpus, rows[i]).id, form,
					   i == 0, arena, &out, e);
		if (status == TL_ENOTFOUND) /* deleted since the query ran */
			status = TL_OK;
		fwrite(out.p ? out.p : "", 1, out.n, stdout);
		tl_buf_reset(&out);
	}
	fwrite(out.p ? out.p : "", 1, out.n, stdout);
	tl_buf_free(&out);
	tl_arena_free(arena);
	free(rows);
	return status;
}

enum { FORMAT };
static const struct tl_flag flags[] = {
	[FORMAT] = {'f', "format", "jsonl|tsv|csv|md|text",
		    N_("the form of the output (default jsonl)")},
};

static int run(struct tl_cli *cli, int argc, char **argv)
{
	struct tl_selection selection;
	struct tl_args args;
	struct tl_error e;
	int flag, status, form = TL_ARTICLE_JSONL;
	char *query;

	tl_args_start(&args, &tl_command_export, argc, argv);
	while ((flag = tl_args_next(&args)) >= 0) {
		form = tl_args_choice(&args, tl_article_forms, TL_ARTICLE_FORMS);
		if (form < 0)
			return TL_EXIT_USAGE;
	}
	if (flag != TL_ARGS_END)
		return tl_args_exit(flag);
	query = tl_args_query(&args);
	status = tl_cli_select(cli, query, 0, &selection);
	if (status == TL_EXIT_DONE && selection.n == 0 && *query)
		status = TL_EXIT_REFUSED;
	else if (status == TL_EXIT_DONE &&
		 export_selection(&selection, !*query, (enum tl_article_form)form, &e) != TL_OK)
		status = tl_cli_fail(tl_cli_path(cli), &e);
	tl_selection_free(&selection);
	free(query);
	return tl_cli_finish(status);
}

const struct tl_command tl_command_export = {
	.name = "export",
	.operands = N_("[QUERY]"),
	.help = N_("print whole articles"),
	.flags = flags,
	.n_flags = TL_COUNT(flags),
	.run = run,
};
