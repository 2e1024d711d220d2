#include "annotator.h"

#include "maker.h"
#include "tulieu/i18n.h"

#define BATCH_PAGES 500

struct again {
	struct tl_annotator *how;
	size_t batch;
	bool in_batch;
	enum tl_status status;
	struct tl_error *e;
};

/* Since the page was read somebody may have deleted it, or imported other bytes under its name. */
static bool still_there(struct again *g, const struct tl_stored_page *page)
{
	enum tl_page_state state;
	int64_t id;

	g->status =
		tl_archive_page_state(g->how->archive, page->name, page->sha256, &state, &id, g->e);
	return g->status == TL_OK && state == TL_PAGE_SAME && id == page->id;
}

static bool store(void *context, const struct tl_made *made)
{
	struct again *g = context;
	struct tl_archive *archive = g->how->archive;

	if (made->status != TL_OK) {
		/* It was an article once: other rules may refuse it, the old marks stay. */
		if (g->how->message)
			g->how->message(g->how->context, made->page.name, made->error.text);
		g->how->refused++;
		return true;
	}
	if (!g->in_batch) {
		g->status = tl_archive_begin(archive, g->e);
		g->in_batch = g->status == TL_OK;
	}
	if (g->status == TL_OK && !still_there(g, &made->page))
		return g->status == TL_OK;
	if (g->status == TL_OK)
		g->status = tl_archive_put_article(archive, made->page.id, &made->article, g->e);
	if (g->status == TL_OK && ++g->batch >= BATCH_PAGES) {
		g->batch = 0;
		g->in_batch = false;
		g->status = tl_archive_commit(archive, g->e);
	}
	g->how->done++;
	if (g->how->progress)
		g->how->progress(g->how->context, g->how->done);
	return g->status == TL_OK;
}

enum tl_status tl_annotate_again(struct tl_annotator *how, struct tl_error *e)
{
	struct again g = {.how = how, .e = e};
	struct tl_maker *maker = tl_maker_new(how->rules, store, &g);
	struct tl_arena *arena = tl_arena_new();
	struct tl_stored_page page = {0};
	struct tl_buf raw = {0};
	enum tl_status next;

	how->done = how->refused = 0;
	for (;;) {
		int64_t last = page.id;

		tl_arena_reset(arena);
		next = tl_archive_next_page(how->archive, last, arena, &page, &raw, e);
		if (next != TL_OK || (how->stop && how->stop(how->context)) ||
		    !tl_maker_put(maker, &page))
			break;
	}
	if (next != TL_OK && next != TL_ENOTFOUND)
		g.status = next;
	if (g.status == TL_OK)
		tl_maker_finish(maker);
	if (g.status == TL_OK && g.in_batch)
		g.status = tl_archive_commit(how->archive, e);
	tl_archive_rollback(how->archive);
	if (g.status == TL_OK && next == TL_ENOTFOUND)
		g.status = tl_archive_set_rules(how->archive, tl_rules_version(how->rules), e);
	else if (g.status == TL_OK)
		g.status = tl_fail(e, TL_ECANCELLED, _("interrupted"));
	tl_maker_free(maker);
	tl_arena_free(arena);
	tl_buf_free(&raw);
	return g.status;
}
