/* tulieu delete ID...: takes articles out of the archive, all of them or none. The page can be
 * imported again from where it came. */
#include <stdio.h>

#include "commands.h"
#include "number.h"

static enum tl_status delete_all(struct tl_archive *archive, const int64_t *ids, size_t n,
				 struct tl_error *e)
{
	enum tl_status status = tl_archive_begin(archive, e);

	for (size_t i = 0; i < n && status == TL_OK; i++)
		status = tl_archive_delete(archive, ids[i], e);
	if (status == TL_OK)
		return tl_archive_commit(archive, e);
	tl_archive_rollback(archive);
	return status;
}

static int run(struct tl_cli *cli, int argc, char **argv)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_archive *archive = NULL;
	int status = TL_EXIT_DONE;
	struct tl_args args;
	struct tl_error e;
	int64_t *ids;
	int flag;

	tl_args_start(&args, &tl_command_delete, argc, argv);
	flag = tl_args_next(&args);
	if (flag != TL_ARGS_END) {
		status = tl_args_exit(flag);
		goto out;
	}
	if (!args.n_operands) {
		status = tl_cli_usage(&tl_command_delete, _("the number of an article is needed"));
		goto out;
	}
	ids = tl_arena_alloc(arena, args.n_operands * sizeof *ids);
	for (size_t i = 0; i < args.n_operands; i++) {
		if (tl_number_of(args.operands[i], &ids[i]))
			continue;
		status = tl_cli_usage(&tl_command_delete, _("%s is not the number of an article"),
				      args.operands[i]);
		goto out;
	}
	if (!tl_cli_open(cli, TL_ARCHIVE_WRITE, &archive)) {
		status = TL_EXIT_ARCHIVE;
		goto out;
	}
	if (delete_all(archive, ids, args.n_operands, &e) == TL_OK)
		printf(_("deleted %zu\n"), args.n_operands);
	else
		status = tl_cli_fail(tl_cli_path(cli), &e);
out:
	tl_archive_close(archive);
	tl_arena_free(arena);
	return tl_cli_finish(status);
}

const struct tl_command tl_command_delete = {
	.name = "delete",
	.operands = N_("ID..."),
	.help = N_("take articles out of the archive"),
	.run = run,
};
