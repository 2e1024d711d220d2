/* tulieu annotate: applies the rules again to every stored page. Batches, like an import; the version of
 * the rules is set with the last one, so that an annotation that was broken off is known as such. */
#include <stdio.h>
#include <string.h>

#include "commands.h"
#include "maker.h"
#include "stop.h"

#define BATCH_PAGES 500

struct again {
	struct tl_archive *archive;
	size_t done, refused, batch;
	bool in_batch;
	enum tl_status status;
	struct tl_error e;
};

static bool store(void *context, const struct tl_made *made)
{
	struct again *g = context;

	if (made->status != TL_OK) {
		/* It was an article once: other rules may refuse it, the old marks stay. */
		tl_progress_end();
		tl_cli_message(made->page.name, "%s", made->error.text);
		g->refused++;
		return true;
	}
	if (!g->in_batch) {
		g->status = tl_archive_begin(g->archive, &g->e);
		g->in_batch = g->status == TL_OK;
	}
	if (g->status == TL_OK)
		g->status = tl_archive_put_article(g->archive, made->page.id, &made->article, &g->e);
	if (g->status == TL_OK && ++g->batch >= BATCH_PAGES) {
		g->batch = 0;
		g->in_batch = false;
		g->status = tl_archive_commit(g->archive, &g->e);
	}
	g->done++;
	return g->status == TL_OK;
}

static int annotate(struct tl_cli *cli, const struct tl_rules *rules, struct tl_archive *archive)
{
	struct again g = {.archive = archive};
	struct tl_maker *maker = tl_maker_new(rules, store, &g);
	struct tl_arena *arena = tl_arena_new();
	struct tl_stored_page page = {0};
	struct tl_buf raw = {0};
	enum tl_status next;

	tl_stop_start();
	for (;;) {
		int64_t last = page.id;

		tl_arena_reset(arena);
		next = tl_archive_next_page(archive, last, arena, &page, &raw, &g.e);
		if (next != TL_OK || tl_stop_asked() || !tl_maker_put(maker, &page))
			break;
		tl_progress(_("%zu articles"), g.done);
	}
	if (next != TL_OK && next != TL_ENOTFOUND)
		g.status = next;
	if (g.status == TL_OK)
		tl_maker_finish(maker);
	if (g.status == TL_OK && g.in_batch)
		g.status = tl_archive_commit(archive, &g.e);
	tl_archive_rollback(archive);
	if (g.status == TL_OK && next == TL_ENOTFOUND)
		g.status = tl_archive_set_rules(archive, tl_rules_version(rules), &g.e);
	tl_maker_free(maker);
	tl_arena_free(arena);
	tl_buf_free(&raw);
	tl_progress_end();
	if (g.status != TL_OK)
		return tl_cli_fail(tl_cli_path(cli), &g.e);
	if (next == TL_OK)
		tl_cli_message(NULL, "%s", _("interrupted; run it again to finish"));
	printf(_("annotated %zu, refused %zu\n"), g.done, g.refused);
	return tl_cli_finish(g.refused || next == TL_OK ? TL_EXIT_REFUSED : TL_EXIT_DONE);
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
	"annotate", "", N_("apply the rules again to every stored page"), NULL, 0, run};
