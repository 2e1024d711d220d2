/* Figures of many articles, for tables. They are read straight from their rows; only an article
 * that somebody corrected is read whole. */
#include <string.h>

#include "internal.h"
#include "tulieu/i18n.h"

struct stream {
	const char *indicator;
	tl_metric_fn *each;
	void *context;
	struct tl_arena *arena;
};

static enum tl_status give(const struct stream *m, const struct tl_metric_row *row,
			   struct tl_error *e)
{
	const char *indicator = row->metric.indicator;

	if (m->indicator && (!indicator || (*m->indicator && strcmp(indicator, m->indicator) != 0)))
		return TL_OK;
	return m->each(m->context, row) ? TL_OK : tl_fail(e, TL_ECANCELLED, _("stopped"));
}

static enum tl_status of_corrected(struct tl_archive *a, int64_t id, const struct stream *m,
				   struct tl_error *e)
{
	struct tl_article t;
	enum tl_status status;

	tl_arena_reset(m->arena);
	status = tl_archive_article(a, id, m->arena, &t, e);
	for (size_t i = 0; i < t.n_metrics && status == TL_OK; i++) {
		struct tl_metric_row row = {id, (uint32_t)i, t.published, t.metrics[i]};

		status = give(m, &row, e);
	}
	return status;
}

static enum tl_status of_article(struct tl_archive *a, int64_t id, const struct stream *m,
				 struct tl_error *e)
{
	sqlite3_stmt *s = ar_statement(a, AR_METRIC_ARTICLE, e);
	struct tl_metric_row row = {.id = id, .published = TL_NO_DATE};
	enum tl_status status;
	const char *date;
	bool corrected;

	if (!s)
		return TL_EARCHIVE;
	ar_int(s, 1, id);
	status = ar_step(a, s, e);
	if (status != TL_OK)
		return status == TL_ENOTFOUND ? TL_OK : status;
	date = (const char *)sqlite3_column_text(s, 0);
	if (date)
		tl_date_parse_iso(date, &row.published);
	corrected = sqlite3_column_int(s, 1) != 0;
	sqlite3_reset(s);
	if (corrected)
		return of_corrected(a, id, m, e);
	s = ar_statement(a, AR_METRIC_GET, e);
	if (!s)
		return TL_EARCHIVE;
	ar_int(s, 1, id);
	while ((status = ar_step(a, s, e)) == TL_OK) {
		ar_metric_of_row(s, NULL, &row.metric);
		status = give(m, &row, e);
		if (status != TL_OK)
			break;
		row.index++;
	}
	sqlite3_reset(s);
	return status == TL_ENOTFOUND ? TL_OK : status;
}

enum tl_status tl_archive_metrics(struct tl_archive *a, const int64_t *ids, size_t n,
				  const char *indicator, tl_metric_fn *each, void *context,
				  struct tl_error *e)
{
	struct stream m = {indicator, each, context, tl_arena_new()};
	enum tl_status status = TL_OK;
	sqlite3_stmt *all;

	if (ids) {
		for (size_t i = 0; i < n && status == TL_OK; i++)
			status = of_article(a, ids[i], &m, e);
	} else if ((all = ar_statement(a, AR_METRIC_ALL, e))) {
		while ((status = ar_step(a, all, e)) == TL_OK) {
			status = of_article(a, sqlite3_column_int64(all, 0), &m, e);
			if (status != TL_OK)
				break;
		}
		sqlite3_reset(all);
		status = status == TL_ENOTFOUND ? TL_OK : status;
	} else {
		status = TL_EARCHIVE;
	}
	tl_arena_free(m.arena);
	return status;
}
