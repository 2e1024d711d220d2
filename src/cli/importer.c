/* A page whose bytes are known is passed over before anything is parsed. A batch ends with a number
 * of pages or of bytes: small enough that other writers get their turn and little is lost by a
 * power cut, large enough that its end costs nothing. */
#include "importer.h"

#include <string.h>
#include <time.h>

#include "maker.h"
#include "tulieu/i18n.h"
#include "tulieu/source.h"

#define BATCH_PAGES 500
#define BATCH_BYTES ((size_t)4 << 20)

struct import {
	const struct tl_importer *how;
	struct tl_archive *archive;
	struct tl_maker *maker;
	struct tl_import_counts *counts;
	int64_t now;
	size_t batch_pages, batch_bytes;
	bool in_batch, stopped, first; /* first: there was no article before */
	enum tl_status status;	       /* of the archive; anything but TL_OK ends the import */
	struct tl_error *e;
};

static void tell(const struct import *im, const char *name, const char *text)
{
	if (im->how->message)
		im->how->message(im->how->context, name, text);
}

static void tell_doubt(const struct import *im, const struct tl_stored_page *page)
{
	struct tl_buf text = {0};

	tl_buf_printf(&text,
		      _("its encoding is in doubt: read as %.*s (`tulieu import --encoding`)"),
		      (int)(strlen(page->encoding) - strlen(TL_SOURCE_DOUBTFUL)), page->encoding);
	tell(im, page->name, text.p);
	tl_buf_free(&text);
}

static void refuse(void *context, const char *name, const char *reason)
{
	struct import *im = context;

	tell(im, name, _(reason));
	im->counts->refused++;
}

static bool begin_batch(struct import *im)
{
	if (!im->in_batch) {
		im->status = tl_archive_begin(im->archive, im->e);
		im->in_batch = im->status == TL_OK;
	}
	return im->status == TL_OK;
}

static bool end_batch(struct import *im)
{
	if (im->in_batch) {
		im->in_batch = false;
		im->batch_pages = im->batch_bytes = 0;
		im->status = tl_archive_commit(im->archive, im->e);
	}
	return im->status == TL_OK;
}

/* Compares a page with the stored one of its name. Another encoding that is asked for is a change.
 */
static bool compare(struct import *im, const struct tl_stored_page *page, enum tl_page_state *state)
{
	struct tl_stored_page stored;
	struct tl_arena *arena;
	int64_t id;

	im->status =
		tl_archive_page_state(im->archive, page->name, page->sha256, state, &id, im->e);
	if (im->status != TL_OK || *state != TL_PAGE_SAME || !im->how->encoding)
		return im->status == TL_OK;
	arena = tl_arena_new();
	im->status = tl_archive_page(im->archive, id, arena, &stored, NULL, im->e);
	if (im->status == TL_OK && strcmp(stored.encoding, im->how->encoding) != 0)
		*state = TL_PAGE_CHANGED;
	tl_arena_free(arena);
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
	if (!compare(im, &made->page, &state))
		return false;
	if (state == TL_PAGE_SAME) {
		im->counts->unchanged++;
		return true;
	}
	im->status = tl_archive_put(im->archive, &made->page, &made->article, &id, im->e);
	if (im->status != TL_OK)
		return false;
	if (state == TL_PAGE_NEW)
		im->counts->imported++;
	else
		im->counts->replaced++;
	if (strstr(made->page.encoding, TL_SOURCE_DOUBTFUL))
		tell_doubt(im, &made->page);
	if (made->article.no_article)
		tell(im, made->page.name, _("holds no article: kept, but not listed"));
	im->batch_bytes += made->page.raw.n;
	if (++im->batch_pages >= BATCH_PAGES || im->batch_bytes >= BATCH_BYTES)
		return end_batch(im);
	return true;
}

/* The archive, and whether others than these will have made its articles. */
static bool have_archive(struct import *im)
{
	struct tl_archive_stats before = {0};

	if (im->archive)
		return true;
	im->archive = im->how->archive;
	if (!im->archive)
		im->status = im->how->open(im->how->context, &im->archive, im->e);
	if (im->status == TL_OK)
		im->status = tl_archive_stats(im->archive, &before, im->e);
	im->first = im->status == TL_OK && before.articles == 0;
	return im->status == TL_OK;
}

static bool take(void *context, const struct tl_source_page *found)
{
	struct import *im = context;
	struct tl_stored_page page = {.name = found->name,
				      .format = found->format,
				      .encoding = im->how->encoding,
				      .imported = im->now,
				      .raw = found->raw};
	enum tl_page_state state;

	im->stopped = im->how->stop && im->how->stop(im->how->context);
	if (im->stopped)
		return false;
	tl_sha256_hex(page.raw.p, page.raw.n, page.sha256);
	if (!have_archive(im))
		return false;
	if (!compare(im, &page, &state))
		return false;
	if (im->how->progress)
		im->how->progress(im->how->context, im->counts);
	if (state == TL_PAGE_SAME) {
		im->counts->unchanged++;
		return true;
	}
	return tl_maker_put(im->maker, &page);
}

/* The archive may lie among the pages. */
static bool is_archive(void *context, uint64_t device, uint64_t node)
{
	const struct import *im = context;

	/* One that is not open is not there yet. */
	return im->archive && tl_archive_owns(im->archive, device, node);
}

enum tl_status tl_import(const struct tl_importer *how, const char *const *paths, size_t n,
			 struct tl_import_counts *counts, struct tl_error *e)
{
	struct import im = {.how = how, .counts = counts, .now = (int64_t)time(NULL), .e = e};
	struct tl_source_sink sink = {
		.page = take, .refused = refuse, .context = &im, .passes = is_archive};

	*counts = (struct tl_import_counts){0};
	if (how->archive && !have_archive(&im))
		return im.status;
	im.maker = tl_maker_new(how->rules, store, &im);
	tl_source_walk(paths, n, how->max_bytes, &sink);
	if (im.status == TL_OK)
		tl_maker_finish(im.maker);
	if (im.status == TL_OK)
		end_batch(&im);
	if (im.archive)
		tl_archive_rollback(im.archive);
	tl_maker_free(im.maker);
	/* The version of the rules stands for all marks: only an archive without others gets it. */
	if (im.status == TL_OK && im.first)
		im.status = tl_archive_set_rules(im.archive, tl_rules_version(how->rules), e);
	if (im.status == TL_OK && im.stopped)
		return tl_fail(e, TL_ECANCELLED, _("interrupted"));
	return im.status;
}
