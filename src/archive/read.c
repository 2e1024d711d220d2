/* Reading one article, one page, or the rows of a list. */
#include <string.h>

#include "internal.h"
#include "tulieu/i18n.h"

static enum tl_status no_article(int64_t id, struct tl_error *e)
{
	return tl_fail(e, TL_ENOTFOUND, _("there is no article %lld"), (long long)id);
}

/* The row of an article or a page by its number, in *s. TL_ENOTFOUND where there is none. */
static enum tl_status row_of(struct tl_archive *a, enum ar_stmt which, int64_t id, sqlite3_stmt **s,
			     struct tl_error *e)
{
	enum tl_status status;

	*s = ar_statement(a, which, e);
	if (!*s)
		return TL_EARCHIVE;
	ar_int(*s, 1, id);
	status = ar_step(a, *s, e);
	return status == TL_ENOTFOUND ? no_article(id, e) : status;
}

/* ---- pages --------------------------------------------------------------------------------- */

static enum tl_status read_page(struct tl_archive *a, enum ar_stmt which, int64_t id,
				struct tl_arena *arena, struct tl_stored_page *page,
				struct tl_buf *raw, struct tl_error *e)
{
	sqlite3_stmt *s;
	enum tl_status status = row_of(a, which, id, &s, e);
	struct tl_str sha;

	*page = (struct tl_stored_page){0};
	if (status != TL_OK)
		return status;
	page->id = sqlite3_column_int64(s, 0);
	page->name = ar_get_text(s, 1, arena);
	sha = ar_get_bytes(s, 2);
	memcpy(page->sha256, sha.p, sha.n < 64 ? sha.n : 64);
	page->format = ar_get_text(s, 3, arena);
	page->encoding = ar_get_text(s, 4, arena);
	page->repaired = (uint32_t)sqlite3_column_int64(s, 5);
	page->imported = sqlite3_column_int64(s, 6);
	sqlite3_reset(s);
	if (!raw)
		return TL_OK;
	tl_buf_reset(raw);
	s = ar_statement(a, AR_RAW_GET, e);
	if (!s)
		return TL_EARCHIVE;
	ar_int(s, 1, page->id);
	status = ar_step(a, s, e);
	if (status == TL_OK) {
		struct tl_str bytes = ar_get_bytes(s, 0);

		tl_buf_add(raw, bytes.p, bytes.n);
		page->raw = tl_str_of(raw->p, raw->n);
		sqlite3_reset(s);
	} else if (status == TL_ENOTFOUND) {
		status = tl_fail(e, TL_EARCHIVE, _("is damaged: page %lld has no bytes"),
				 (long long)page->id);
	}
	return status;
}

enum tl_status tl_archive_next_page(struct tl_archive *a, int64_t after, struct tl_arena *arena,
				    struct tl_stored_page *page, struct tl_buf *raw,
				    struct tl_error *e)
{
	return read_page(a, AR_PAGE_NEXT, after, arena, page, raw, e);
}

enum tl_status tl_archive_page(struct tl_archive *a, int64_t id, struct tl_arena *arena,
			       struct tl_stored_page *page, struct tl_buf *raw, struct tl_error *e)
{
	return read_page(a, AR_PAGE_GET, id, arena, page, raw, e);
}

/* ---- articles ------------------------------------------------------------------------------ */

static enum tl_date_source date_source_of(struct tl_str name)
{
	for (enum tl_date_source from = TL_FROM_STAMP; from <= TL_FROM_TEXT; from++)
		if (tl_str_is(name, tl_date_source_name(from)))
			return from;
	return TL_FROM_NONE;
}

static struct tl_date date_of(sqlite3_stmt *s, int at)
{
	const char *iso = (const char *)sqlite3_column_text(s, at);
	struct tl_date d = TL_NO_DATE;

	if (iso)
		tl_date_parse_iso(iso, &d);
	return d;
}

enum tl_status tl_archive_body(struct tl_archive *a, int64_t id, struct tl_arena *arena,
			       struct tl_str *body, struct tl_error *e)
{
	sqlite3_stmt *s = ar_statement(a, AR_BODY_GET, e);
	enum tl_status status;

	*body = tl_str_of("", 0);
	if (!s)
		return TL_EARCHIVE;
	ar_int(s, 1, id);
	status = ar_step(a, s, e);
	if (status == TL_ENOTFOUND)
		return no_article(id, e);
	if (status != TL_OK)
		return status;
	body->n = ar_get_bytes(s, 0).n;
	body->p = ar_get_text(s, 0, arena);
	if (!body->p)
		*body = tl_str_of("", 0);
	sqlite3_reset(s);
	return TL_OK;
}

/* Marks whose span does not lie in the body are left out: an archive that was tampered with must
 * not make anyone read outside of it. `tulieu check` reports them. */
#define KEEP(array, n, inside)                                                                     \
	do {                                                                                       \
		size_t kept_ = 0;                                                                  \
		for (size_t i = 0; i < t->n; i++)                                                  \
			if (inside)                                                                \
				t->array[kept_++] = t->array[i];                                   \
		t->n = kept_;                                                                      \
	} while (0)
#define IN_BODY(mark) in_body(t, (mark).begin, (mark).end)

/* Within the body, and no letter is cut: the body ends with a NUL. */
static bool in_body(const struct tl_article *t, size_t begin, size_t end)
{
	return begin <= end && end <= t->body_n && (t->body[begin] & 0xc0) != 0x80 &&
	       (t->body[end] & 0xc0) != 0x80;
}

static void drop_outside(struct tl_article *t)
{
	KEEP(blocks, n_blocks, IN_BODY(t->blocks[i]));
	KEEP(places, n_places, IN_BODY(t->places[i]));
	KEEP(provinces, n_provinces, IN_BODY(t->provinces[i]));
	KEEP(cues, n_cues, IN_BODY(t->cues[i]));
	KEEP(citations, n_citations, IN_BODY(t->citations[i]));
	KEEP(people, n_people, IN_BODY(t->people[i]));
	KEEP(metrics, n_metrics,
	     IN_BODY(t->metrics[i]) &&
		     in_body(t, t->metrics[i].sentence_begin, t->metrics[i].sentence_end) &&
		     in_body(t, t->metrics[i].why_begin, t->metrics[i].why_end));
}

enum tl_status ar_article_plain(struct tl_archive *a, int64_t id, struct tl_arena *arena,
				struct tl_article *t, struct tl_error *e)
{
	sqlite3_stmt *s;
	enum tl_status status = row_of(a, AR_ARTICLE_GET, id, &s, e);
	struct tl_str body;

	*t = (struct tl_article){.arena = arena};
	if (status != TL_OK)
		return status;
	t->headline = ar_get_text(s, 0, arena);
	t->kicker = ar_get_text(s, 1, arena);
	t->no_article = sqlite3_column_int(s, 2) != 0;
	t->published = date_of(s, 3);
	t->published_from = date_source_of(ar_get_bytes(s, 4));
	t->published_text = ar_get_text(s, 5, arena);
	t->published_at.begin = (size_t)sqlite3_column_int64(s, 6);
	t->published_at.end = (size_t)sqlite3_column_int64(s, 7);
	t->published_inferred = sqlite3_column_int(s, 8) != 0;
	t->place_tag = ar_get_text(s, 9, arena);
	t->agency = ar_get_text(s, 10, arena);
	t->source_name = ar_get_text(s, 11, arena);
	t->source_url = ar_get_text(s, 12, arena);
	sqlite3_reset(s);
	status = tl_archive_body(a, id, arena, &body, e);
	t->body = body.p;
	t->body_n = body.n;
	if (status == TL_OK)
		status = ar_marks_get(a, id, t, e);
	if (status == TL_OK)
		drop_outside(t);
	return status;
}

enum tl_status tl_archive_article(struct tl_archive *a, int64_t id, struct tl_arena *arena,
				  struct tl_article *article, struct tl_error *e)
{
	enum tl_status status = ar_article_plain(a, id, arena, article, e);
	bool corrected;

	return status == TL_OK ? ar_corrections_apply(a, id, article, &corrected, e) : status;
}

/* ---- lists --------------------------------------------------------------------------------- */

static const char *text_or_empty(sqlite3_stmt *s, int at, struct tl_arena *arena)
{
	const char *p = ar_get_text(s, at, arena);

	return p ? p : "";
}

static void list_row(sqlite3_stmt *s, struct tl_arena *arena, struct tl_list_row *row)
{
	*row = (struct tl_list_row){
		.id = sqlite3_column_int64(s, 0),
		.docid = sqlite3_column_int64(s, 1),
		.published = date_of(s, 2),
		.inferred = sqlite3_column_int(s, 3) != 0,
		.no_article = sqlite3_column_int(s, 4) != 0,
		.corrected = sqlite3_column_int(s, 5) != 0,
		.headline = text_or_empty(s, 6, arena),
		.kicker = ar_get_text(s, 7, arena),
		.province = ar_get_text(s, 8, arena),
		.today = ar_get_text(s, 9, arena),
		.figures = (uint32_t)sqlite3_column_int64(s, 10),
		.citations = (uint32_t)sqlite3_column_int64(s, 11),
		.people = (uint32_t)sqlite3_column_int64(s, 12),
		.words = (uint32_t)sqlite3_column_int64(s, 13),
		.file = text_or_empty(s, 14, arena),
	};
}

enum tl_status tl_archive_rows(struct tl_archive *a, const int64_t *ids, size_t n,
			       struct tl_arena *arena, struct tl_list_row *rows, struct tl_error *e)
{
	for (size_t i = 0; i < n; i++) {
		sqlite3_stmt *s = ar_statement(a, AR_ARTICLE_ROW, e);
		enum tl_status status;

		rows[i] = (struct tl_list_row){.headline = "", .file = ""};
		if (!s)
			return TL_EARCHIVE;
		ar_int(s, 1, ids[i]);
		status = ar_step(a, s, e);
		if (status == TL_OK)
			list_row(s, arena, &rows[i]);
		else if (status != TL_ENOTFOUND)
			return status;
		sqlite3_reset(s);
	}
	return TL_OK;
}

enum tl_status tl_archive_newest(struct tl_archive *a, size_t max, struct tl_arena *arena,
				 struct tl_list_row *rows, size_t *n_rows, struct tl_error *e)
{
	sqlite3_stmt *s = ar_statement(a, AR_NEWEST, e);
	enum tl_status status = TL_ENOTFOUND;

	*n_rows = 0;
	if (!s)
		return TL_EARCHIVE;
	ar_int(s, 1, (int64_t)max);
	while (*n_rows < max && (status = ar_step(a, s, e)) == TL_OK)
		list_row(s, arena, &rows[(*n_rows)++]);
	sqlite3_reset(s);
	return status == TL_ENOTFOUND || status == TL_OK ? TL_OK : status;
}
