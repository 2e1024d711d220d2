/* tulieu annotate: applies the rules again to every stored page. */
#include <stdio.h>

#include "annotator.h"
#include "commands.h"
#include "stop.h"

static void refused(void *unused, const char *name, const char *text)
{
	(void)unused;
	tl_progress_end();
	tl_cli_message(name, "%s", text);
}

static void progress(void *unused, size_t done)
{
	(void)unused;
	tl_progress(_("%zu articles"), done);
}

static bool stop(void *unused)
{
	(void)unused;
	return tl_stop_asked();
}

static int annotate(struct tl_cli *cli, const struct tl_rules *rules, struct tl_archive *archive)
{
	struct tl_annotator how = {.rules = rules,
				   .archive = archive,
				   .message = refused,
				   .progress = progress,
				   .stop = stop};
	enum tl_status status;
	struct tl_error e;

	tl_stop_start();
	status = tl_annotate_again(&how, &e);
	tl_progress_end();
	if (status == TL_ECANCELLED)
		tl_cli_message(NULL, "%s", _("interrupted; run it again to finish"));
	else if (status != TL_OK)
		return tl_cli_fail(tl_cli_path(cli), &e);
	printf(_("annotated %zu, refused %zu\n"), how.done, how.refused);
	return tl_cli_finish(how.refused || status != TL_OK ? TL_EXIT_REFUSED : TL_EXIT_DONE);
}

static int run(struct tl_cli *cli, int argc, char **argv)
{
	struct tl_archive *archive;
	struct tl_rules *rules;
	struct tl_args args;
	int flag, status;

	tl_args_start(&args, &tl_command_annotate, argc, argv);
	flag = tl_args_next(&args);
	if (flag != TL_ARGS_END)
		return tl_args_exit(flag);
	if (args.n_operands)
		return tl_cli_usage(&tl_command_annotate, _("takes no arguments"));
	rules = tl_cli_rules(cli);
	if (!rules)
		return TL_EXIT_REFUSED;
	if (!tl_cli_open(cli, TL_ARCHIVE_WRITE, &archive))
		return TL_EXIT_ARCHIVE;
	status = annotate(cli, rules, archive);
	tl_archive_close(archive);
	return status;
}

const struct tl_command tl_command_annotate = {
	.name = "annotate",
	.operands = "",
	.help = N_("apply the rules again to every stored page"),
	.run = run,
};
