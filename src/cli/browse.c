/* tulieu browse [QUERY], and tulieu alone: the browser. */
#include <stdlib.h>

#include "annotator.h"
#include "commands.h"
#include "importer.h"
#include "tulieu/ui.h"

/* Runs in a thread of the browser. What is odd about a sample page is nothing to tell the reader.
 */
static enum tl_status import_sample(void *context, const char *path, struct tl_error *e)
{
	const struct tl_cli *cli = context;
	struct tl_importer importer = {0};
	struct tl_import_counts counts;
	struct tl_archive *archive = NULL;
	struct tl_rules *rules = NULL;
	struct tl_buf pages = {0};
	enum tl_status status;

	tl_buf_printf(&pages, "%s/sample", cli->data);
	status = tl_rules_load(&cli->dirs, NULL, NULL, &rules, e);
	if (status != TL_OK)
		goto out;
	status = tl_archive_open(path, TL_ARCHIVE_CREATE, &archive, e);
	if (status != TL_OK)
		goto out;
	importer.rules = rules;
	importer.archive = archive;
	status = tl_import(&importer, (const char *const[]){pages.p}, 1, &counts, e);
	if (status == TL_OK && !counts.imported && !counts.unchanged && !counts.replaced)
		status = tl_fail(e, TL_ENOTFOUND, _("%s holds no sample pages"), pages.p);
out:
	tl_archive_close(archive);
	tl_rules_free(rules);
	tl_buf_free(&pages);
	return status;
}

static enum tl_status annotate(void *unused, const char *path, struct tl_annotation *a,
			       struct tl_error *e)
{
	struct tl_annotator how = {
		.rules = a->rules, .progress = a->progress, .stop = a->stop, .context = a->context};
	enum tl_status status = tl_archive_open(path, TL_ARCHIVE_WRITE, &how.archive, e);

	(void)unused;
	if (status != TL_OK)
		return status;
	status = tl_annotate_again(&how, e);
	tl_archive_close(how.archive);
	a->done = how.done;
	a->refused = how.refused;
	return status;
}

enum { ASCII, PLAIN };
static const struct tl_flag flags[] = {
	[ASCII] = {0, "ascii", NULL, N_("borders in ASCII, text without marks")},
	[PLAIN] = {0, "plain", NULL,
		   N_("a dialogue of lines, for screen readers, dumb terminals and pipes")},
};

static int run(struct tl_cli *cli, int argc, char **argv)
{
	struct tl_browse_options options = {
		.dirs = &cli->dirs, .annotate = annotate, .context = cli};
	struct tl_args args;
	bool plain = false;
	char *query;
	int flag, status;

	options.ascii = !cli->utf8;
	tl_args_start(&args, &tl_command_browse, argc, argv);
	while ((flag = tl_args_next(&args)) >= 0)
		*(flag == PLAIN ? &plain : &options.ascii) = true;
	if (flag != TL_ARGS_END)
		return tl_args_exit(flag);
	query = tl_args_query(&args);
	options.query = query;
	options.archive = tl_cli_path(cli);
	options.named = cli->archive != NULL;
	if (cli->data)
		options.import_sample = import_sample;
	status = plain ? tl_plain(&options) : tl_browse(&options);
	free(query);
	return status;
}

const struct tl_command tl_command_browse = {
	.name = "browse",
	.operands = N_("[QUERY]"),
	.help = N_("read and filter on a terminal (also without any command)"),
	.flags = flags,
	.n_flags = TL_COUNT(flags),
	.run = run,
};
