/* Out of the archive and back, each in one transaction. */
#include "deleted.h"

#include <stdlib.h>

struct tl_deleted *tl_deleted_new(void)
{
	struct tl_deleted *d = tl_alloc(sizeof *d);

	d->arena = tl_arena_new();
	return d;
}

void tl_deleted_free(struct tl_deleted *d)
{
	if (!d)
		return;
	tl_arena_free(d->arena);
	free(d);
}

/* The article without its corrections is what comes back; they are applied to it again. */
static enum tl_status take_out(struct tl_archive *a, int64_t id, struct tl_deleted *d,
			       struct tl_error *e)
{
	struct tl_buf raw = {0};
	enum tl_status status = tl_archive_page(a, id, d->arena, &d->page, &raw, e);

	d->page.raw = tl_str_of(tl_arena_strndup(d->arena, raw.p ? raw.p : "", raw.n), raw.n);
	tl_buf_free(&raw);
	if (status == TL_OK)
		status = tl_archive_corrections(a, id, d->arena, &d->corrections, &d->n_corrections,
						e);
	for (size_t i = 0; i < d->n_corrections && status == TL_OK; i++)
		status = tl_archive_uncorrect(a, id, d->corrections[i].field, d->corrections[i].key,
					      e);
	if (status == TL_OK)
		status = tl_archive_article(a, id, d->arena, &d->article, e);
	return status == TL_OK ? tl_archive_delete(a, id, e) : status;
}

static enum tl_status put_back(struct tl_archive *a, const struct tl_deleted *d, struct tl_error *e)
{
	enum tl_status status = tl_archive_put_again(a, &d->page, &d->article, e);

	for (size_t i = 0; i < d->n_corrections && status == TL_OK; i++)
		status = tl_archive_correct(a, &d->corrections[i], e);
	return status;
}

/* Closing takes back what was not committed. */
static enum tl_status end(struct tl_archive *a, enum tl_status status, struct tl_error *e)
{
	if (status == TL_OK)
		status = tl_archive_commit(a, e);
	tl_archive_close(a);
	return status;
}

static enum tl_status begin(const char *path, struct tl_archive **a, struct tl_error *e)
{
	enum tl_status status = tl_archive_open(path, TL_ARCHIVE_WRITE, a, e);

	if (status != TL_OK)
		return status;
	status = tl_archive_begin(*a, e);
	if (status != TL_OK)
		tl_archive_close(*a);
	return status;
}

enum tl_status tl_deleted_take(struct tl_deleted *d, const char *path, int64_t id,
			       struct tl_error *e)
{
	struct tl_archive *a;
	enum tl_status status = begin(path, &a, e);

	return status == TL_OK ? end(a, take_out(a, id, d, e), e) : status;
}

enum tl_status tl_deleted_put_back(const struct tl_deleted *d, const char *path, struct tl_error *e)
{
	struct tl_archive *a;
	enum tl_status status = begin(path, &a, e);

	return status == TL_OK ? end(a, put_back(a, d, e), e) : status;
}
