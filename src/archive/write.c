/* Writing: batches, pages, articles. An article that is stored again is removed whole and inserted
 * anew: the engine's cascades take its marks, the word index needs its old text to forget it. */
#include <string.h>

#include "internal.h"
#include "tulieu/i18n.h"

static enum tl_status need_batch(struct tl_archive *a, struct tl_error *e)
{
	return a->in_batch ? TL_OK : tl_fail(e, TL_EARCHIVE, _("is written outside of a batch"));
}

static enum tl_status run(struct tl_archive *a, enum ar_stmt which, struct tl_error *e)
{
	sqlite3_stmt *s = ar_statement(a, which, e);

	return s ? ar_run(a, s, e) : TL_EARCHIVE;
}

enum tl_status tl_archive_begin(struct tl_archive *a, struct tl_error *e)
{
	enum tl_status status;
	uint32_t seen;

	if (!a->writable)
		return tl_fail(e, TL_EARCHIVE, _("was opened for reading only"));
	status = run(a, AR_BEGIN, e);
	if (status != TL_OK)
		return status;
	a->in_batch = true;
	seen = tl_archive_changes(a);
	if (seen != a->seen) {
		ar_columns_forget(a);
		ar_names_forget(a);
		a->seen = seen;
	}
	return TL_OK;
}

enum tl_status tl_archive_commit(struct tl_archive *a, struct tl_error *e)
{
	enum tl_status status = need_batch(a, e);

	if (status == TL_OK)
		status = ar_index_flush(a, e);
	if (status == TL_OK)
		status = ar_columns_flush(a, e);
	if (status == TL_OK)
		status = run(a, AR_COMMIT, e);
	if (status == TL_OK)
		a->in_batch = false;
	else
		tl_archive_rollback(a);
	return status;
}

void tl_archive_rollback(struct tl_archive *a)
{
	if (!a->in_batch)
		return;
	/* An error such as a full disk may have ended the transaction already. */
	if (!sqlite3_get_autocommit(a->db))
		run(a, AR_ROLLBACK, NULL);
	ar_index_forget(a);
	ar_columns_forget(a);
	ar_names_forget(a);
	a->in_batch = false;
}

enum tl_status tl_archive_page_state(struct tl_archive *a, const char *name, const char *sha256,
				     enum tl_page_state *state, int64_t *id, struct tl_error *e)
{
	sqlite3_stmt *s = ar_statement(a, AR_PAGE_STATE, e);
	enum tl_status status;

	*id = 0;
	*state = TL_PAGE_NEW;
	if (!s)
		return TL_EARCHIVE;
	ar_text(s, 1, name);
	status = ar_step(a, s, e);
	if (status == TL_ENOTFOUND)
		return TL_OK;
	if (status != TL_OK)
		return status;
	*id = sqlite3_column_int64(s, 0);
	*state = tl_str_is(ar_get_bytes(s, 1), sha256) ? TL_PAGE_SAME : TL_PAGE_CHANGED;
	sqlite3_reset(s);
	return TL_OK;
}

/* ---- articles ------------------------------------------------------------------------------ */

static const struct tl_province_ref *first_primary(const struct tl_article *t)
{
	for (size_t i = 0; i < t->n_provinces; i++)
		if (t->provinces[i].primary)
			return &t->provinces[i];
	return NULL;
}

static enum tl_status put_row(struct tl_archive *a, int64_t id, const struct tl_article *t,
			      const struct tl_article *shown, bool corrected, int64_t words,
			      struct tl_error *e)
{
	sqlite3_stmt *s = ar_statement(a, AR_ARTICLE_PUT, e);
	const struct tl_province_ref *province = first_primary(shown);
	char date[24], published[24];

	if (!s)
		return TL_EARCHIVE;
	tl_date_iso(shown->published, date, sizeof date);
	tl_date_iso(t->published, published, sizeof published);
	ar_int(s, 1, id);
	ar_int(s, 2, tl_doc_of(shown->published, id));
	ar_text(s, 3, date);
	ar_int(s, 4, shown->published_inferred);
	ar_int(s, 5, t->no_article);
	ar_int(s, 6, corrected);
	ar_text(s, 7, t->headline ? t->headline : "");
	ar_text(s, 8, t->kicker);
	ar_text(s, 9, province ? province->name : NULL);
	ar_text(s, 10, province ? province->today : NULL);
	ar_int(s, 11, (int64_t)shown->n_metrics);
	ar_int(s, 12, (int64_t)t->n_citations);
	ar_int(s, 13, (int64_t)t->n_people);
	ar_int(s, 14, words);
	ar_text(s, 15, published);
	ar_text(s, 16, tl_date_source_name(t->published_from));
	ar_int(s, 17, t->published_inferred);
	ar_text(s, 18, t->published_text);
	ar_int(s, 19, (int64_t)t->published_at.begin);
	ar_int(s, 20, (int64_t)t->published_at.end);
	ar_text(s, 21, t->place_tag);
	ar_text(s, 22, t->agency);
	ar_text(s, 23, t->source_name);
	ar_text(s, 24, t->source_url);
	return ar_run(a, s, e);
}

static enum tl_status put_body(struct tl_archive *a, int64_t id, const struct tl_article *t,
			       struct tl_error *e)
{
	sqlite3_stmt *s = ar_statement(a, AR_BODY_PUT, e);

	if (!s)
		return TL_EARCHIVE;
	ar_int(s, 1, id);
	ar_text_n(s, 2, t->body ? t->body : "", t->body_n);
	return ar_run(a, s, e);
}

/* Removes what is stored of an article, but for its page. If the index can stay as it is *words
 * gets the number of its words, else -1. */
static enum tl_status remove_article(struct tl_archive *a, int64_t id, const struct tl_article *t,
				     int64_t docid, int64_t *words, struct tl_error *e)
{
	const char *headline = t->headline ? t->headline : "";
	enum tl_status status;
	sqlite3_stmt *s;

	status = ar_index_keeps(a, id, docid, tl_str_of(headline, strlen(headline)),
				tl_str_of(t->body ? t->body : "", t->body_n), words, e);
	if (status == TL_OK && *words < 0)
		status = ar_index_move(a, id, -1, e);
	if (status != TL_OK)
		return status;
	s = ar_statement(a, AR_ARTICLE_DELETE, e);
	if (!s)
		return TL_EARCHIVE;
	ar_int(s, 1, id);
	return ar_run(a, s, e);
}

/* `fresh`: the page is new, so there is nothing to remove and nothing was corrected. */
static enum tl_status put_article(struct tl_archive *a, int64_t id, const struct tl_article *t,
				  bool fresh, struct tl_error *e)
{
	struct tl_article shown = *t;
	enum tl_status status = TL_OK;
	bool corrected = false;
	int64_t words = -1;

	if (id >> TL_DOC_ID_BITS)
		return tl_fail(e, TL_EARCHIVE, _("is full: it holds %d pages"),
			       1 << TL_DOC_ID_BITS);
	if (!fresh) {
		status = ar_corrections_apply(a, id, &shown, &corrected, e);
		if (status == TL_OK)
			status =
				remove_article(a, id, t, tl_doc_of(shown.published, id), &words, e);
	}
	if (status == TL_OK)
		status = put_row(a, id, t, &shown, corrected, words < 0 ? 0 : words, e);
	if (status == TL_OK)
		status = put_body(a, id, t, e);
	if (status == TL_OK && words < 0)
		ar_index_put(a, id, tl_doc_of(shown.published, id));
	if (status == TL_OK)
		status = ar_marks_put(a, id, t, e);
	if (status == TL_OK)
		status = ar_columns_put(a, id, &shown, corrected, e);
	return status;
}

enum tl_status ar_refresh(struct tl_archive *a, int64_t id, struct tl_error *e)
{
	struct tl_arena *arena = tl_arena_new();
	const struct tl_province_ref *province;
	enum tl_status status;
	struct tl_article t;
	bool corrected;
	sqlite3_stmt *s;
	char date[24];

	status = ar_article_plain(a, id, arena, &t, e);
	if (status == TL_OK)
		status = ar_corrections_apply(a, id, &t, &corrected, e);
	if (status == TL_OK)
		status = ar_index_move(a, id, tl_doc_of(t.published, id), e);
	if (status != TL_OK)
		goto out;
	s = ar_statement(a, AR_ARTICLE_SHOWN, e);
	if (!s) {
		status = TL_EARCHIVE;
		goto out;
	}
	province = first_primary(&t);
	tl_date_iso(t.published, date, sizeof date);
	ar_int(s, 1, id);
	ar_int(s, 2, tl_doc_of(t.published, id));
	ar_text(s, 3, date);
	ar_int(s, 4, t.published_inferred);
	ar_int(s, 5, corrected);
	ar_text(s, 6, province ? province->name : NULL);
	ar_text(s, 7, province ? province->today : NULL);
	ar_int(s, 8, (int64_t)t.n_metrics);
	status = ar_run(a, s, e);
	if (status == TL_OK)
		status = ar_columns_put(a, id, &t, corrected, e);
out:
	tl_arena_free(arena);
	return status;
}

/* ---- pages --------------------------------------------------------------------------------- */

static enum tl_status put_page(struct tl_archive *a, enum ar_stmt which, int64_t id,
			       const struct tl_stored_page *page, struct tl_error *e)
{
	sqlite3_stmt *s = ar_statement(a, which, e);

	if (!s)
		return TL_EARCHIVE;
	if (which != AR_PAGE_INSERT)
		ar_int(s, 1, id);
	ar_text(s, 2, page->name);
	ar_text(s, 3, page->sha256);
	ar_text(s, 4, page->format);
	ar_text(s, 5, page->encoding);
	ar_int(s, 6, page->repaired);
	ar_int(s, 7, page->imported);
	return ar_run(a, s, e);
}

static enum tl_status put_raw(struct tl_archive *a, int64_t id, struct tl_str raw,
			      struct tl_error *e)
{
	sqlite3_stmt *s = ar_statement(a, AR_RAW_PUT, e);

	if (!s)
		return TL_EARCHIVE;
	ar_int(s, 1, id);
	ar_blob(s, 2, raw.p, raw.n);
	return ar_run(a, s, e);
}

enum tl_status tl_archive_put(struct tl_archive *a, const struct tl_stored_page *page,
			      const struct tl_article *article, int64_t *id, struct tl_error *e)
{
	enum tl_page_state state;
	enum tl_status status = need_batch(a, e);

	if (status == TL_OK)
		status = tl_archive_page_state(a, page->name, page->sha256, &state, id, e);
	if (status != TL_OK)
		return status;
	status = put_page(a, *id ? AR_PAGE_UPDATE : AR_PAGE_INSERT, *id, page, e);
	if (!*id)
		*id = sqlite3_last_insert_rowid(a->db);
	if (status == TL_OK)
		status = put_raw(a, *id, page->raw, e);
	return status == TL_OK ? put_article(a, *id, article, state == TL_PAGE_NEW, e) : status;
}

enum tl_status tl_archive_put_article(struct tl_archive *a, int64_t id,
				      const struct tl_article *article, struct tl_error *e)
{
	enum tl_status status = need_batch(a, e);

	return status == TL_OK ? put_article(a, id, article, false, e) : status;
}

enum tl_status tl_archive_put_again(struct tl_archive *a, const struct tl_stored_page *page,
				    const struct tl_article *article, struct tl_error *e)
{
	enum tl_status status = need_batch(a, e);

	if (status == TL_OK)
		status = put_page(a, AR_PAGE_INSERT_AS, page->id, page, e);
	if (status == TL_OK)
		status = put_raw(a, page->id, page->raw, e);
	return status == TL_OK ? put_article(a, page->id, article, true, e) : status;
}

enum tl_status tl_archive_delete(struct tl_archive *a, int64_t id, struct tl_error *e)
{
	enum tl_status status = need_batch(a, e);
	sqlite3_stmt *s;

	if (status == TL_OK)
		status = ar_index_move(a, id, -1, e);
	s = status == TL_OK ? ar_statement(a, AR_PAGE_DELETE, e) : NULL;
	if (!s)
		return status == TL_OK ? TL_EARCHIVE : status;
	ar_int(s, 1, id);
	status = ar_run(a, s, e);
	if (status == TL_OK && sqlite3_changes(a->db) == 0)
		return tl_fail(e, TL_ENOTFOUND, _("there is no article %lld"), (long long)id);
	return status == TL_OK ? ar_columns_remove(a, id, e) : status;
}
