/* tulieu show ID: an article as text, or its page as it was saved. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "commands.h"
#include "number.h"
#include "tulieu/text.h"

static int show(struct tl_cli *cli, struct tl_archive *archive, int64_t id, bool raw)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_buf bytes = {0};
	struct tl_stored_page page;
	struct tl_article t;
	struct tl_error e;
	int status = TL_EXIT_DONE;
	enum tl_status read = tl_archive_page(archive, id, arena, &page, raw ? &bytes : NULL, &e);

	if (read == TL_OK && !raw)
		read = tl_archive_article(archive, id, arena, &t, &e);
	if (read != TL_OK)
		status = tl_cli_fail(tl_cli_path(cli), &e);
	else if (!raw)
		tl_article_write(TL_ARTICLE_TEXT, &(struct tl_exported){&page, &t, NULL, 0}, true,
				 &bytes);
	/* A terminal would obey what a file may hold. */
	if (read == TL_OK && raw && isatty(STDOUT_FILENO)) {
		struct tl_buf clean = {0};

		tl_clean(bytes.p ? bytes.p : "", bytes.n, &clean, NULL);
		tl_buf_free(&bytes);
		bytes = clean;
	}
	if (read == TL_OK)
		fwrite(bytes.p ? bytes.p : "", 1, bytes.n, stdout);
	tl_buf_free(&bytes);
	tl_arena_free(arena);
	return status;
}

enum { RAW };
static const struct tl_flag flags[] = {
	[RAW] = {0, "raw", NULL, N_("the page as it was saved, byte for byte")},
};

static int run(struct tl_cli *cli, int argc, char **argv)
{
	struct tl_archive *archive;
	int flag, status = TL_EXIT_DONE;
	struct tl_args args;
	bool raw = false;

	tl_args_start(&args, &tl_command_show, argc, argv);
	while ((flag = tl_args_next(&args)) >= 0)
		raw = true;
	if (flag != TL_ARGS_END)
		return tl_args_exit(flag);
	if (!args.n_operands)
		return tl_cli_usage(&tl_command_show, _("the number of an article is needed"));
	if (!tl_cli_open(cli, TL_ARCHIVE_READ, &archive))
		return TL_EXIT_ARCHIVE;
	for (size_t i = 0; i < args.n_operands; i++) {
		int64_t id;
		int one;

		if (!tl_number_of(args.operands[i], &id)) {
			status = tl_cli_usage(&tl_command_show,
					      _("%s is not the number of an article"),
					      args.operands[i]);
			break;
		}
		if (i && !raw)
			fputs("\n\f\n", stdout);
		one = show(cli, archive, id, raw);
		status = one != TL_EXIT_DONE ? one : status;
	}
	tl_archive_close(archive);
	return tl_cli_finish(status);
}

const struct tl_command tl_command_show = {
	.name = "show",
	.operands = N_("ID..."),
	.help = N_("print an article as text"),
	.flags = flags,
	.n_flags = TL_COUNT(flags),
	.run = run,
};
