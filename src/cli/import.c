/* tulieu import PATH…: pages to the archive, in batches, each one transaction. A page whose bytes are
 * known is passed over before anything is parsed. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "commands.h"
#include "maker.h"
#include "stop.h"
#include "tulieu/source.h"

/* A batch ends with the first of these. Small enough that other writers get their turn and little is
 * lost by a power cut, large enough that its end costs nothing. */
#define BATCH_PAGES 500
#define BATCH_BYTES ((size_t)4 << 20)

struct import {
	struct tl_archive *archive;
	struct tl_maker *maker;
	int64_t now;
	size_t imported, unchanged, replaced, refused;
	size_t batch_pages, batch_bytes;
	bool in_batch;
	enum tl_status status; /* of the archive; anything but TL_OK ends the import */
	struct tl_error e;
};

static void refuse(void *context, const char *name, const char *reason)
{
	struct import *im = context;

	tl_progress_end();
	tl_cli_message(name, "%s", reason);
	im->refused++;
}

static bool end_batch(struct import *im)
{
	if (im->in_batch) {
		im->in_batch = false;
		im->batch_pages = im->batch_bytes = 0;
		im->status = tl_archive_commit(im->archive, &im->e);
	}
	return im->status == TL_OK;
}

static bool begin_batch(struct import *im)
{
	if (!im->in_batch) {
		im->status = tl_archive_begin(im->archive, &im->e);
		im->in_batch = im->status == TL_OK;
	}
	return im->status == TL_OK;
}

/* Stores one page that was made. */
static bool store(void *context, const struct tl_made *made)
{
	struct import *im = context;
	enum tl_page_state state;
	int64_t id;

	if (made->status != TL_OK) {
		refuse(im, made->page.name, made->error.text);
		return true;
	}
	if (!begin_batch(im))
		return false;
	/* Once more: the same page may have come twice in this import. */
	im->status = tl_archive_page_state(im->archive, made->page.name, made->page.sha256, &state,
					   &id, &im->e);
	if (im->status == TL_OK && state == TL_PAGE_SAME) {
		im->unchanged++;
		return true;
	}
	if (im->status == TL_OK)
		im->status = tl_archive_put(im->archive, &made->page, &made->article, &id, &im->e);
	if (im->status != TL_OK)
		return false;
	if (state == TL_PAGE_NEW)
		im->imported++;
	else
		im->replaced++;
	if (made->article.no_article) {
		tl_progress_end();
		tl_cli_message(made->page.name, "%s", _("holds no article: kept, but not listed"));
	}
	im->batch_bytes += made->page.raw.n;
	if (++im->batch_pages >= BATCH_PAGES || im->batch_bytes >= BATCH_BYTES)
		return end_batch(im);
	return true;
}

static bool take(void *context, const struct tl_source_page *found)
{
	struct import *im = context;
	struct tl_stored_page page = {.name = found->name,
				      .format = found->format,
				      .imported = im->now,
				      .raw = found->raw};
	enum tl_page_state state;

	if (tl_stop_asked())
		return false;
	tl_sha256_hex(page.raw.p, page.raw.n, page.sha256);
	im->status = tl_archive_page_state(im->archive, page.name, page.sha256, &state, &page.id,
					   &im->e);
	if (im->status != TL_OK)
		return false;
	tl_progress(_("%zu pages"), im->imported + im->replaced + im->unchanged + im->refused);
	if (state == TL_PAGE_SAME) {
		im->unchanged++;
		return true;
	}
	return tl_maker_put(im->maker, &page);
}

/* The version of the rules stands for all marks: only an archive that has no others gets it. */
static void note_rules(struct import *im, const struct tl_rules *rules, const char *path, bool fresh)
{
	const char *version = tl_rules_version(rules);

	if (im->status != TL_OK || strcmp(tl_archive_rules(im->archive), version) == 0)
		return;
	if (fresh)
		im->status = tl_archive_set_rules(im->archive, version, &im->e);
	else
		tl_cli_message(path, "%s",
			       _("other articles were read with other rules; `tulieu annotate` reads "
				 "them again"));
}

static int run_import(struct tl_cli *cli, const struct tl_rules *rules, struct tl_archive *archive,
		      const char *const *paths, size_t n, size_t max_bytes)
{
	struct import im = {.archive = archive, .now = (int64_t)time(NULL)};
	struct tl_source_sink sink = {take, refuse, &im};
	struct tl_archive_stats before = {0};

	im.status = tl_archive_stats(archive, &before, &im.e);
	if (im.status != TL_OK)
		return tl_cli_fail(tl_cli_path(cli), &im.e);
	tl_stop_start();
	im.maker = tl_maker_new(rules, store, &im);
	tl_source_walk(paths, n, max_bytes, &sink);
	if (im.status == TL_OK)
		tl_maker_finish(im.maker);
	if (im.status == TL_OK)
		end_batch(&im);
	tl_archive_rollback(archive);
	tl_maker_free(im.maker);
	tl_progress_end();
	note_rules(&im, rules, tl_cli_path(cli), before.articles == 0);
	if (im.status != TL_OK)
		return tl_cli_fail(tl_cli_path(cli), &im.e);
	if (tl_stop_asked())
		tl_cli_message(NULL, "%s", _("interrupted; what was read so far is kept"));
	printf(_("imported %zu, unchanged %zu, replaced %zu, refused %zu\n"), im.imported,
	       im.unchanged, im.replaced, im.refused);
	return tl_cli_finish(im.refused || tl_stop_asked() ? TL_EXIT_REFUSED : TL_EXIT_DONE);
}

enum { MAX_SIZE };
static const struct tl_flag flags[] = {
	[MAX_SIZE] = {0, "max-size", N_("MB"), N_("refuse pages over this size (default 16)")},
};

static int run(struct tl_cli *cli, int argc, char **argv)
{
	struct tl_archive *archive;
	struct tl_rules *rules;
	struct tl_args args;
	size_t max_bytes = 0;
	long megabytes;
	int flag, status;

	tl_args_start(&args, &tl_command_import, argc, argv);
	while ((flag = tl_args_next(&args)) >= 0) {
		if (!tl_args_number(&args, &megabytes))
			return TL_EXIT_USAGE;
		if (megabytes < 1 || megabytes > 1024)
			return tl_cli_usage(&tl_command_import, _("the size must be 1 to 1024 MB"));
		max_bytes = (size_t)megabytes << 20;
	}
	if (flag != TL_ARGS_END)
		return tl_args_exit(flag);
	if (!args.n_operands)
		return tl_cli_usage(&tl_command_import, _("a file or folder is needed"));
	rules = tl_cli_rules(cli);
	if (!rules)
		return TL_EXIT_REFUSED;
	if (!tl_cli_open(cli, TL_ARCHIVE_CREATE, &archive))
		return TL_EXIT_ARCHIVE;
	status = run_import(cli, rules, archive, (const char *const *)args.operands, args.n_operands,
			    max_bytes);
	tl_archive_close(archive);
	return status;
}

const struct tl_command tl_command_import = {
	"import", N_("PATH..."), N_("take pages from files and folders into the archive"), flags,
	TL_COUNT(flags), run};
