/* tulieu search: the articles of a query, one a line. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "select.h"
#include "tulieu/text.h"

#define AT_ONCE 256 /* headlines read from the archive in one call */

enum { COUNT, LIMIT };
static const struct tl_flag flags[] = {
	[COUNT] = {'c', "count", NULL, N_("print the number of articles alone")},
	[LIMIT] = {'n', "limit", N_("NUMBER"), N_("print at most so many (0: all)")},
};

static void add_field(struct tl_buf *line, const char *text, bool ascii, char end)
{
	tl_printable(text, strlen(text), ascii, line);
	tl_buf_char(line, end);
}

static enum tl_status print_rows(struct tl_cli *cli, const struct tl_selection *s,
				 struct tl_error *e)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_list_row *rows = tl_calloc(AT_ONCE, sizeof *rows);
	int64_t ids[AT_ONCE];
	struct tl_buf line = {0};
	enum tl_status status = TL_OK;

	for (size_t i = 0; i < s->n && status == TL_OK && !ferror(stdout); i += AT_ONCE) {
		size_t n = s->n - i < AT_ONCE ? s->n - i : AT_ONCE;

		for (size_t k = 0; k < n; k++)
			ids[k] = tl_corpus_item(s->corpus, s->rows[i + k]).id;
		tl_arena_reset(arena);
		status = tl_archive_rows(s->archive, ids, n, arena, rows, e);
		for (size_t k = 0; k < n && status == TL_OK; k++) {
			const struct tl_list_row *r = &rows[k];
			const char *province = r->province ? r->province : r->today;
			char date[24];

			if (!r->id)
				continue;
			tl_buf_reset(&line);
			tl_date_iso(r->published, date, sizeof date);
			tl_buf_printf(&line, "%lld\t%s\t", (long long)r->id, date);
			add_field(&line, province ? province : "", !cli->utf8, '\t');
			add_field(&line, r->headline, !cli->utf8, '\n');
			fwrite(line.p, 1, line.n, stdout);
		}
	}
	tl_buf_free(&line);
	free(rows);
	tl_arena_free(arena);
	return status;
}

static int run(struct tl_cli *cli, int argc, char **argv)
{
	struct tl_selection s;
	struct tl_args args;
	struct tl_error e;
	char *query;
	bool count = false;
	long limit = 0;
	int flag, status;

	tl_args_start(&args, &tl_command_search, argc, argv);
	while ((flag = tl_args_next(&args)) >= 0) {
		if (flag == COUNT)
			count = true;
		else if (!tl_args_number(&args, &limit))
			return TL_EXIT_USAGE;
	}
	if (flag != TL_ARGS_END)
		return tl_args_exit(flag);
	query = tl_args_query(&args);
	status = tl_cli_select(cli, query, count ? 0 : (size_t)limit, &s);
	if (status == TL_EXIT_DONE) {
		if (count)
			printf("%zu\n", limit > 0 && (size_t)limit < s.n ? (size_t)limit : s.n);
		else if (print_rows(cli, &s, &e) != TL_OK)
			status = tl_cli_fail(tl_cli_path(cli), &e);
		if (status == TL_EXIT_DONE && !s.n)
			status = TL_EXIT_REFUSED;
	}
	tl_selection_free(&s);
	free(query);
	return tl_cli_finish(status);
}

const struct tl_command tl_command_search = {
	.name = "search",
	.operands = N_("[QUERY]"),
	.help = N_("list the articles that match a query, newest first"),
	.flags = flags,
	.n_flags = TL_COUNT(flags),
	.run = run,
};
