/* tulieu import PATH…: takes pages into the archive. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "commands.h"
#include "importer.h"
#include "stop.h"
#include "tulieu/source.h"

static void message(void *context, const char *name, const char *text)
{
	(void)context;
	tl_progress_end();
	tl_cli_message(name, "%s", text);
}

static void progress(void *context, const struct tl_import_counts *c)
{
	(void)context;
	tl_progress(_("%zu pages"), c->imported + c->replaced + c->unchanged + c->refused);
}

static bool stop(void *context)
{
	(void)context;
	return tl_stop_asked();
}

/* What is being imported into. */
struct target {
	const char *path;
	struct tl_archive *archive; /* NULL: there is none yet */
};

static enum tl_status make_archive(void *context, struct tl_archive **archive, struct tl_error *e)
{
	struct target *t = context;
	enum tl_status status = tl_archive_open(t->path, TL_ARCHIVE_CREATE, &t->archive, e);

	*archive = t->archive;
	return status;
}

static int import(struct tl_cli *cli, const struct tl_importer *how, const char *const *paths,
		  size_t n)
{
	const struct target *t = how->context;
	struct tl_import_counts counts;
	struct tl_error e;
	enum tl_status status;

	tl_stop_start();
	status = tl_import(how, paths, n, &counts, &e);
	tl_progress_end();
	if (status != TL_OK && status != TL_ECANCELLED)
		return tl_cli_fail(tl_cli_path(cli), &e);
	if (status == TL_ECANCELLED)
		tl_cli_message(NULL, "%s", _("interrupted; what was read so far is kept"));
	else if (t->archive &&
		 strcmp(tl_archive_rules(t->archive), tl_rules_version(how->rules)) != 0)
		tl_cli_message(tl_cli_path(cli), "%s",
			       _("articles from before were read with other rules; "
				 "`tulieu annotate` reads them again"));
	printf(_("imported %zu, unchanged %zu, replaced %zu, refused %zu\n"), counts.imported,
	       counts.unchanged, counts.replaced, counts.refused);
	return tl_cli_finish(counts.refused || status == TL_ECANCELLED ? TL_EXIT_REFUSED
								       : TL_EXIT_DONE);
}

enum { MAX_SIZE, ENCODING };
static const struct tl_flag flags[] = {
	[MAX_SIZE] = {0, "max-size", N_("MB"), N_("refuse pages over this size (default 16)")},
	[ENCODING] = {0, "encoding", N_("NAME"), N_("read them as NAME: TCVN3, VNI, VISCII ...")},
};

static int run(struct tl_cli *cli, int argc, char **argv)
{
	struct target target = {.path = tl_cli_path(cli)};
	struct tl_importer how = {.message = message,
				  .progress = progress,
				  .stop = stop,
				  .open = make_archive,
				  .context = &target};
	struct tl_args args;
	long megabytes;
	int flag, status;

	tl_args_start(&args, &tl_command_import, argc, argv);
	while ((flag = tl_args_next(&args)) >= 0) {
		if (flag == ENCODING) {
			how.encoding = tl_source_ask(args.value);
			if (!how.encoding)
				return tl_cli_usage(&tl_command_import, _("%s is none of %s"),
						    args.value, tl_source_encodings);
			continue;
		}
		if (!tl_args_number(&args, &megabytes))
			return TL_EXIT_USAGE;
		if (megabytes < 1 || megabytes > 1024)
			return tl_cli_usage(&tl_command_import, _("the size must be 1 to 1024 MB"));
		how.max_bytes = (size_t)megabytes << 20;
	}
	if (flag != TL_ARGS_END)
		return tl_args_exit(flag);
	if (!args.n_operands)
		return tl_cli_usage(&tl_command_import, _("a file or folder is needed"));
	how.rules = tl_cli_rules(cli);
	if (!how.rules)
		return TL_EXIT_REFUSED;
	/* One that is there is opened before the pages are looked at, one that is not when there is
	 * a page. */
	if (access(target.path, F_OK) == 0 && !tl_cli_open(cli, TL_ARCHIVE_CREATE, &target.archive))
		return TL_EXIT_ARCHIVE;
	how.archive = target.archive;
	status = import(cli, &how, (const char *const *)args.operands, args.n_operands);
	tl_archive_close(target.archive);
	return status;
}

const struct tl_command tl_command_import = {
	.name = "import",
	.operands = N_("PATH..."),
	.help = N_("take pages from files and folders into the archive"),
	.flags = flags,
	.n_flags = TL_COUNT(flags),
	.run = run,
};
