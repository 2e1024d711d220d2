/* tulieu export: whole articles, in the order of their numbers. */
#include "export.h"

#include <stdio.h>
#include <string.h>

#include "commands.h"

enum form { JSONL, TSV, CSV, MD };
static const char *const forms[] = {"jsonl", "tsv", "csv", "md"};

static void write_one(struct tl_buf *out, const struct tl_exported *x, enum form form)
{
	tl_buf_reset(out);
	switch (form) {
	case JSONL:
		tl_export_jsonl(out, x);
		break;
	case TSV:
	case CSV:
		tl_export_row(out, x, form == TSV ? '\t' : ',');
		break;
	case MD:
		tl_export_markdown(out, x);
		break;
	}
	fwrite(out->p, 1, out->n, stdout);
}

static enum tl_status export_one(struct tl_archive *archive, const struct tl_stored_page *page,
				 enum form form, struct tl_arena *arena, struct tl_buf *out,
				 struct tl_error *e)
{
	struct tl_correction *corrections;
	struct tl_article article;
	size_t n;
	enum tl_status status = tl_archive_article(archive, page->id, arena, &article, e);

	if (status == TL_OK)
		status = tl_archive_corrections(archive, page->id, arena, &corrections, &n, e);
	if (status == TL_OK && !article.no_article)
		write_one(out, &(struct tl_exported){page, &article, corrections, n}, form);
	return status;
}

static enum tl_status export_all(struct tl_archive *archive, enum form form, struct tl_error *e)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_stored_page page = {0};
	struct tl_buf out = {0};
	enum tl_status status;

	if (form == TSV || form == CSV) {
		tl_export_row_head(&out, form == TSV ? '\t' : ',');
		fwrite(out.p, 1, out.n, stdout);
	}
	do {
		int64_t last = page.id;

		tl_arena_reset(arena);
		status = tl_archive_next_page(archive, last, arena, &page, NULL, e);
		if (status == TL_OK)
			status = export_one(archive, &page, form, arena, &out, e);
	} while (status == TL_OK && !ferror(stdout));
	tl_buf_free(&out);
	tl_arena_free(arena);
	return status == TL_ENOTFOUND ? TL_OK : status;
}

enum { FORMAT };
static const struct tl_flag flags[] = {
	[FORMAT] = {'f', "format", "jsonl|tsv|csv|md", N_("the form of the output (default jsonl)")},
};

static int run(struct tl_cli *cli, int argc, char **argv)
{
	struct tl_archive *archive;
	enum tl_status status;
	struct tl_args args;
	struct tl_error e;
	int flag, form = JSONL;

	tl_args_start(&args, &tl_command_export, argc, argv);
	while ((flag = tl_args_next(&args)) >= 0) {
		form = tl_args_choice(&args, forms, TL_COUNT(forms));
		if (form < 0)
			return TL_EXIT_USAGE;
	}
	if (flag != TL_ARGS_END)
		return tl_args_exit(flag);
	if (!tl_cli_open(cli, TL_ARCHIVE_READ, &archive))
		return TL_EXIT_ARCHIVE;
	status = export_all(archive, (enum form)form, &e);
	tl_archive_close(archive);
	return tl_cli_finish(status == TL_OK ? TL_EXIT_DONE : tl_cli_fail(tl_cli_path(cli), &e));
}

const struct tl_command tl_command_export = {
	"export", "", N_("print whole articles"), flags, TL_COUNT(flags), run};
