/* Verifying an archive: first what the engine can say about its own file and index, then what only
 * we know: that every offset lies in its text, and that the packed columns tell the same as the
 * rows. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "internal.h"
#include "tulieu/i18n.h"

#define MAX_METRIC_BYTES 80

struct check {
	struct tl_archive *a;
	tl_check_fn *report;
	void *context;
	size_t faults;
	int64_t id; /* of the article being looked at */
};

static void fault(struct check *c, const char *format, ...) TL_PRINTF(2, 3);
static void fault(struct check *c, const char *format, ...)
{
	struct tl_buf line = {0};
	va_list ap;

	va_start(ap, format);
	tl_buf_vprintf(&line, format, ap);
	va_end(ap);
	c->report(c->context, line.p);
	c->faults++;
	tl_buf_free(&line);
}

/* Runs a query of one text column and reports its rows but for `ok`. */
static enum tl_status report_rows(struct check *c, const char *sql, const char *about,
				  struct tl_error *e)
{
	sqlite3_stmt *s = NULL;
	enum tl_status status;

	if (sqlite3_prepare_v2(c->a->db, sql, -1, &s, NULL) != SQLITE_OK)
		return ar_fail(c->a, e);
	while ((status = ar_step(c->a, s, e)) == TL_OK) {
		const char *text = (const char *)sqlite3_column_text(s, 0);

		if (text && strcmp(text, "ok") != 0)
			fault(c, "%s%s", about, text);
	}
	sqlite3_finalize(s);
	return status == TL_ENOTFOUND ? TL_OK : status;
}

/* FTS5 compares its index with the texts of the view; it says so through an insert, which needs a
 * connection that may write. */
static enum tl_status check_index(struct check *c, struct tl_error *e)
{
	int code =
		sqlite3_exec(c->a->db, "INSERT INTO word(word, rank) VALUES('integrity-check', 1)",
			     NULL, NULL, NULL);

	if ((code & 0xff) == SQLITE_CORRUPT)
		fault(c, _("the word index does not agree with the texts; "
			   "`tulieu annotate` makes it again"));
	else if (code != SQLITE_OK)
		return ar_fail(c->a, e);
	return TL_OK;
}

static void check_span(struct check *c, const struct tl_article *t, const char *what, size_t begin,
		       size_t end)
{
	if (begin > end || end > t->body_n)
		fault(c, _("article %lld: a %s lies outside of the text (%zu-%zu of %zu)"),
		      (long long)c->id, _(what), begin, end, t->body_n);
	else if ((begin < t->body_n && ((unsigned char)t->body[begin] & 0xc0) == 0x80) ||
		 (end < t->body_n && ((unsigned char)t->body[end] & 0xc0) == 0x80))
		fault(c, _("article %lld: a %s begins or ends inside a letter (%zu-%zu)"),
		      (long long)c->id, _(what), begin, end);
}

static void check_marks(struct check *c, const struct tl_article *t)
{
	for (size_t i = 0; i < t->n_blocks; i++)
		check_span(c, t, N_("block"), t->blocks[i].begin, t->blocks[i].end);
	for (size_t i = 0; i < t->n_places; i++)
		check_span(c, t, N_("place"), t->places[i].begin, t->places[i].end);
	for (size_t i = 0; i < t->n_provinces; i++)
		check_span(c, t, N_("province"), t->provinces[i].begin, t->provinces[i].end);
	for (size_t i = 0; i < t->n_cues; i++)
		check_span(c, t, N_("topic cue"), t->cues[i].begin, t->cues[i].end);
	for (size_t i = 0; i < t->n_citations; i++)
		check_span(c, t, N_("citation"), t->citations[i].begin, t->citations[i].end);
	for (size_t i = 0; i < t->n_people; i++)
		check_span(c, t, N_("person"), t->people[i].begin, t->people[i].end);
	for (size_t i = 0; i < t->n_metrics; i++) {
		const struct tl_metric *m = &t->metrics[i];

		check_span(c, t, N_("figure"), m->begin, m->end);
		check_span(c, t, N_("figure's sentence"), m->sentence_begin, m->sentence_end);
		check_span(c, t, N_("figure's reason"), m->why_begin, m->why_end);
		if (m->end - m->begin > MAX_METRIC_BYTES)
			fault(c, _("article %lld: a figure has %zu bytes, %d are the most"),
			      (long long)c->id, m->end - m->begin, MAX_METRIC_BYTES);
	}
}

/* What the columns say of one article. */
struct seen {
	bool there;
	int64_t docid;
	bool no_article;
	uint32_t figures, citations, people;
};

static bool see(void *context, const struct tl_columns_row *row)
{
	*(struct seen *)context = (struct seen){true,	      row->docid,     row->no_article,
						row->figures, row->citations, row->people};
	return true;
}

static enum tl_status check_columns(struct check *c, const struct tl_list_row *row,
				    struct tl_error *e)
{
	struct seen seen = {0};
	enum tl_status status = tl_archive_columns_of(c->a, 0, &c->id, 1, see, &seen, e);

	if (status != TL_OK)
		return status;
	if (!seen.there || seen.docid != row->docid || seen.no_article != row->no_article ||
	    seen.figures != row->figures || seen.citations != row->citations ||
	    seen.people != row->people)
		fault(c, _("article %lld: its columns do not agree with it"), (long long)c->id);
	if (tl_doc_of(row->published, c->id) != row->docid)
		fault(c, _("article %lld: stands in the order of another date"), (long long)c->id);
	return TL_OK;
}

static enum tl_status check_article(struct check *c, struct tl_arena *arena, struct tl_error *e)
{
	struct tl_article t = {.arena = arena};
	struct tl_list_row row;
	enum tl_status status;
	struct tl_str body;

	tl_arena_reset(arena);
	status = tl_archive_rows(c->a, &c->id, 1, arena, &row, e);
	if (status != TL_OK)
		return status;
	if (!row.id) {
		fault(c, _("page %lld has no article"), (long long)c->id);
		return TL_OK;
	}
	status = tl_archive_body(c->a, c->id, arena, &body, e);
	if (status == TL_ENOTFOUND) {
		fault(c, _("article %lld has no text"), (long long)c->id);
		return TL_OK;
	}
	if (status != TL_OK)
		return status;
	t.body = body.p;
	t.body_n = body.n;
	if (tl_utf8_valid(t.body, t.body_n) != t.body_n)
		fault(c, _("article %lld: its text is not UTF-8"), (long long)c->id);
	status = ar_marks_get(c->a, c->id, &t, e);
	if (status != TL_OK)
		return status;
	check_marks(c, &t);
	return check_columns(c, &row, e);
}

static bool count_rows(void *context, const struct tl_columns_row *row)
{
	(void)row;
	++*(int64_t *)context;
	return true;
}

static enum tl_status check_counts(struct check *c, struct tl_error *e)
{
	struct tl_archive_stats stats;
	int64_t packed = 0;
	enum tl_status status = tl_archive_columns(c->a, 0, count_rows, &packed, e);

	if (status == TL_OK)
		status = tl_archive_stats(c->a, &stats, e);
	if (status == TL_OK && packed != stats.articles)
		fault(c, _("the columns have %lld articles, there are %lld"), (long long)packed,
		      (long long)stats.articles);
	return status;
}

static enum tl_status check_articles(struct check *c, struct tl_error *e)
{
	struct tl_arena *arena = tl_arena_new(), *page_arena = tl_arena_new();
	struct tl_stored_page page = {0};
	struct tl_buf raw = {0};
	enum tl_status status;

	for (;;) {
		char hex[65];

		tl_arena_reset(page_arena);
		status = tl_archive_next_page(c->a, page.id, page_arena, &page, &raw, e);
		if (status != TL_OK)
			break;
		tl_sha256_hex(raw.p ? raw.p : "", raw.n, hex);
		if (strcmp(hex, page.sha256) != 0)
			fault(c, _("page %lld: its bytes are not those that were imported"),
			      (long long)page.id);
		c->id = page.id;
		status = check_article(c, arena, e);
		if (status != TL_OK)
			break;
	}
	tl_buf_free(&raw);
	tl_arena_free(page_arena);
	tl_arena_free(arena);
	return status == TL_ENOTFOUND ? TL_OK : status;
}

enum tl_status tl_archive_check(struct tl_archive *a, tl_check_fn *report, void *context,
				bool *index_verified, struct tl_error *e)
{
	struct check c = {.a = a, .report = report, .context = context};
	enum tl_status status;

	if (index_verified)
		*index_verified = false;
	status = report_rows(&c, "PRAGMA integrity_check(20)", "", e);
	if (status == TL_OK)
		status = report_rows(&c,
				     "SELECT \"table\" || ' row ' || coalesce(rowid, '')"
				     " FROM pragma_foreign_key_check",
				     _("belongs to nothing: "), e);
	if (status == TL_OK && a->writable) {
		status = check_index(&c, e);
		if (index_verified)
			*index_verified = status == TL_OK;
	}
	if (status == TL_OK)
		status = check_articles(&c, e);
	if (status == TL_OK)
		status = check_counts(&c, e);
	if (status == TL_OK && c.faults)
		status = tl_fail(e, TL_EARCHIVE, P_("has %zu fault", "has %zu faults", c.faults),
				 c.faults);
	return status;
}
