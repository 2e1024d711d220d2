/* tulieu facets: how many articles of a query have each value of a dimension. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "select.h"
#include "tulieu/text.h"

enum { LABELS };
static const struct tl_flag flags[] = {
	[LABELS] = {'l', "labels", NULL,
		    N_("print topics and indicators by their labels, not ids")},
};

/* What names a value: topics and indicators have ids that stay, the others are called by their
 * names. */
static const char *name_of(const struct tl_corpus *c, enum tl_dim dim, uint32_t value, bool labels)
{
	struct tl_value v = tl_dim_value(c, dim, value);

	return !labels && (dim == TL_DIM_TOPIC || dim == TL_DIM_INDICATOR) ? v.id : v.label;
}

static void print_counts(const struct tl_cli *cli, const struct tl_selection *s, enum tl_dim dim,
			 bool labels)
{
	struct tl_count *counts;
	struct tl_buf line = {0};
	size_t n = tl_corpus_count(s->corpus, dim, s->rows, s->n, &counts);

	tl_counts_by_number(counts, n);
	for (size_t i = 0; i < n; i++) {
		const char *name = name_of(s->corpus, dim, counts[i].value, labels);

		tl_buf_reset(&line);
		tl_printable(name, strlen(name), !cli->utf8, &line);
		tl_buf_printf(&line, "\t%u\n", (unsigned)counts[i].n);
		fwrite(line.p, 1, line.n, stdout);
	}
	tl_buf_free(&line);
	free(counts);
}

/* The reader's own tags, in alphabetical order. */
static void print_tags(const struct tl_cli *cli, struct tl_selection *s)
{
	struct tl_reader *reader = tl_selection_reader(s);
	struct tl_reader_tag *tags = NULL;
	struct tl_buf line = {0};
	size_t n_tags = reader ? tl_reader_tags(reader, &tags) : 0;

	for (size_t i = 0; i < n_tags; i++) {
		uint32_t *ids = NULL;
		size_t n_ids = 0, n;

		tl_reader_ids(reader, TL_READER_TAGGED, tags[i].name, &ids, &n_ids);
		n = tl_corpus_count_ids(s->corpus, s->rows, s->n, ids, n_ids);
		free(ids);
		if (!n)
			continue;
		tl_buf_reset(&line);
		tl_printable(tags[i].name, strlen(tags[i].name), !cli->utf8, &line);
		tl_buf_printf(&line, "\t%zu\n", n);
		fwrite(line.p, 1, line.n, stdout);
	}
	tl_buf_free(&line);
	free(tags);
}

static int run(struct tl_cli *cli, int argc, char **argv)
{
	struct tl_selection s;
	struct tl_args args;
	enum tl_dim dim = TL_DIMS;
	char *query;
	bool labels = false, tags;
	int flag, status;

	tl_args_start(&args, &tl_command_facets, argc, argv);
	while ((flag = tl_args_next(&args)) >= 0)
		labels = true;
	if (flag != TL_ARGS_END)
		return tl_args_exit(flag);
	tags = args.n_operands && !strcmp(args.operands[0], "tag");
	if (!tags &&
	    (!args.n_operands || !tl_dim_of(args.operands[0], strlen(args.operands[0]), &dim))) {
		struct tl_buf names = {0};

		for (int d = 0; d < TL_DIMS; d++)
			tl_buf_printf(&names, "%s, ", tl_dim_name((enum tl_dim)d));
		tl_buf_str(&names, "tag");
		status = tl_cli_usage(&tl_command_facets, _("expected one of %s"), names.p);
		tl_buf_free(&names);
		return status;
	}
	args.operands++;
	args.n_operands--;
	query = tl_args_query(&args);
	status = tl_cli_select(cli, query, 0, &s);
	if (status == TL_EXIT_DONE) {
		if (tags)
			print_tags(cli, &s);
		else
			print_counts(cli, &s, dim, labels);
		if (!s.n)
			status = TL_EXIT_REFUSED;
	}
	tl_selection_free(&s);
	free(query);
	return tl_cli_finish(status);
}

const struct tl_command tl_command_facets = {
	.name = "facets",
	.operands = N_("province|topic|year|indicator|... [QUERY]"),
	.help = N_("count the articles of a query by province, topic, year ..."),
	.flags = flags,
	.n_flags = TL_COUNT(flags),
	.run = run,
};
