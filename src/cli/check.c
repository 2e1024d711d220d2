/* tulieu check: verifies the archive. */
#include <stdio.h>
#include <string.h>

#include "commands.h"

static void report(void *context, const char *message)
{
	tl_cli_message(context, "%s", message);
}

/* This is the program that would say more. */
static int fail(const char *path, struct tl_error *e)
{
	char *hint = strstr(e->text, _(TL_ARCHIVE_SEE_CHECK));

	if (hint)
		*hint = '\0';
	return tl_cli_fail(path, e);
}

static int run(struct tl_cli *cli, int argc, char **argv)
{
	const char *path = tl_cli_path(cli);
	struct tl_archive_stats stats;
	struct tl_archive *archive;
	struct tl_args args;
	struct tl_error e;
	enum tl_status status;
	bool index_verified;
	int flag;

	tl_args_start(&args, &tl_command_check, argc, argv);
	flag = tl_args_next(&args);
	if (flag != TL_ARGS_END)
		return tl_args_exit(flag);
	if (args.n_operands)
		return tl_cli_usage(&tl_command_check, _("takes no arguments"));
	/* The word index can be verified only by a connection that may write. */
	if (tl_archive_open(path, TL_ARCHIVE_WRITE, &archive, &e) != TL_OK &&
	    tl_archive_open(path, TL_ARCHIVE_READ, &archive, &e) != TL_OK)
		return fail(path, &e);
	status = tl_archive_check(archive, report, (void *)path, &index_verified, &e);
	if (status == TL_OK)
		status = tl_archive_stats(archive, &stats, &e);
	tl_archive_close(archive);
	if (status != TL_OK)
		return fail(path, &e);
	if (!index_verified)
		tl_cli_message(path, "%s",
			       _("cannot be written, so its word index was not verified"));
	printf(_("%lld articles, no fault found\n"), (long long)stats.articles);
	return tl_cli_finish(TL_EXIT_DONE);
}

const struct tl_command tl_command_check = {
	.name = "check",
	.operands = "",
	.help = N_("verify the archive"),
	.run = run,
};
