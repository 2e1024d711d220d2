/* Columns: what articles are filtered by, packed. A chunk is one row that holds 256 consecutive
 * ids, so that a million articles are 4,000 rows and read ten times faster than a row each. An
 * entry is
 *
 *     low byte of the id, bytes that follow (varint), flags, day part of the docid (varint),
 *     figures, citations, people (varints), then for each facet its count and numbers (varints),
 *     then the sketch of the text (text.h), if it has one
 *
 * in the order of the ids. While a batch is written, the chunks that it touches lie unpacked in
 * memory, an entry for each id; committing packs them again. */
#include <stdlib.h>
#include <string.h>

#include "internal.h"
#include "tulieu/i18n.h"

#define CHUNK_BITS 8
#define CHUNK_ROWS (1 << CHUNK_BITS)

enum { F_PRECISION = 3, F_INFERRED = 4, F_NO_ARTICLE = 8, F_CORRECTED = 16 };

struct ar_chunk {
	int64_t number; /* id >> CHUNK_BITS */
	bool dirty;
	struct tl_str
		entries[CHUNK_ROWS]; /* malloc'ed, without low byte and length; p NULL: none */
};

static void put_varint(struct tl_buf *b, uint64_t v)
{
	while (v >= 0x80) {
		tl_buf_char(b, (char)(v | 0x80));
		v >>= 7;
	}
	tl_buf_char(b, (char)v);
}

/* Reads a varint at *p; false when it does not end before `end`. */
static bool get_varint(const unsigned char **p, const unsigned char *end, uint64_t *v)
{
	uint64_t value = 0;

	for (unsigned shift = 0; *p < end && shift < 64; shift += 7) {
		unsigned char c = *(*p)++;

		value |= (uint64_t)(c & 0x7f) << shift;
		if (c < 0x80) {
			*v = value;
			return true;
		}
	}
	return false;
}

static enum tl_status damaged(struct tl_error *e)
{
	return tl_fail(e, TL_EARCHIVE,
		       _("is damaged (columns); `tulieu annotate` makes them again"));
}

/* ---- writing ------------------------------------------------------------------------------- */

void ar_columns_forget(struct tl_archive *a)
{
	for (size_t i = 0; i < a->n_chunks; i++)
		for (size_t k = 0; k < CHUNK_ROWS; k++)
			free((char *)a->chunks[i].entries[k].p);
	free(a->chunks);
	a->chunks = NULL;
	a->n_chunks = a->chunks_cap = 0;
}

static enum tl_status unpack(struct ar_chunk *chunk, struct tl_str data, struct tl_error *e)
{
	const unsigned char *p = (const unsigned char *)data.p, *end = p + data.n;

	while (p < end) {
		unsigned low = *p++;
		uint64_t n;

		if (!get_varint(&p, end, &n) || n > (uint64_t)(end - p) || chunk->entries[low].p)
			return damaged(e);
		chunk->entries[low] = tl_str_of(tl_strndup((const char *)p, (size_t)n), (size_t)n);
		p += n;
	}
	return TL_OK;
}

/* The chunk of an id, from memory or read. Valid until the next call. */
static enum tl_status chunk_of(struct tl_archive *a, int64_t id, struct ar_chunk **out,
			       struct tl_error *e)
{
	int64_t number = id >> CHUNK_BITS;
	struct ar_chunk *chunk;
	enum tl_status status;
	sqlite3_stmt *s;

	for (size_t i = a->n_chunks; i-- > 0;)
		if (a->chunks[i].number == number) {
			*out = &a->chunks[i];
			return TL_OK;
		}
	chunk = TL_PUSH(a->chunks, a->n_chunks, a->chunks_cap);
	*chunk = (struct ar_chunk){.number = number};
	*out = chunk;
	s = ar_statement(a, AR_CHUNK_GET, e);
	if (s) {
		ar_int(s, 1, number);
		status = ar_step(a, s, e);
	} else {
		status = TL_EARCHIVE;
	}
	if (status == TL_ENOTFOUND)
		return TL_OK;
	if (status == TL_OK)
		status = unpack(chunk, ar_get_bytes(s, 0), e);
	sqlite3_reset(s);
	/* A chunk that was not read whole must not be taken for an empty one and written back. */
	if (status != TL_OK)
		ar_columns_forget(a);
	return status;
}

static void set_entry(struct ar_chunk *chunk, int64_t id, struct tl_str entry)
{
	struct tl_str *slot = &chunk->entries[id & (CHUNK_ROWS - 1)];

	free((char *)slot->p);
	*slot = entry.n ? tl_str_of(tl_strndup(entry.p, entry.n), entry.n) : (struct tl_str){0};
	chunk->dirty = true;
}

/* Numbers of one facet in one article, each once. Articles have few values: a linear look is
 * fastest. */
struct numbers {
	uint32_t *items;
	size_t n, cap;
};

static enum tl_status add_name(struct tl_archive *a, struct numbers *list, enum tl_facet kind,
			       const char *name, struct tl_error *e)
{
	enum tl_status status;
	uint32_t number;

	if (!name || !*name)
		return TL_OK;
	status = ar_name_number(a, kind, name, &number, e);
	if (status != TL_OK)
		return status;
	for (size_t i = 0; i < list->n; i++)
		if (list->items[i] == number)
			return TL_OK;
	*TL_ARENA_PUSH(a->scratch, list->items, list->n, list->cap) = number;
	return TL_OK;
}

/* Collects one kind of facet of an article. */
static enum tl_status collect(struct tl_archive *a, const struct tl_article *t, enum tl_facet kind,
			      struct numbers *list, struct tl_error *e)
{
	bool primary = kind == TL_FACET_PROVINCE || kind == TL_FACET_TODAY;
	enum tl_status status = TL_OK;

	switch (kind) {
	case TL_FACET_PROVINCE:
	case TL_FACET_MENTIONED:
	case TL_FACET_TODAY:
	case TL_FACET_TODAY_MENTIONED:
		for (size_t i = 0; i < t->n_provinces && status == TL_OK; i++) {
			const struct tl_province_ref *p = &t->provinces[i];

			if (p->primary == primary)
				status =
					add_name(a, list, kind,
						 ar_names_of(kind) == TL_FACET_TODAY ? p->today_code
										     : p->code,
						 e);
		}
		break;
	case TL_FACET_TOPIC:
		for (size_t i = 0; i < t->n_topics && status == TL_OK; i++)
			status = add_name(a, list, kind, t->topics[i].id, e);
		break;
	case TL_FACET_INDICATOR:
		for (size_t i = 0; i < t->n_metrics && status == TL_OK; i++)
			status = add_name(a, list, kind, t->metrics[i].indicator, e);
		break;
	case TL_FACET_DISTRICT:
		for (size_t i = 0; i < t->n_places && status == TL_OK; i++)
			if (!t->places[i].indirect)
				status = add_name(a, list, kind, t->places[i].district, e);
		break;
	case TL_FACET_SOURCE:
		status = add_name(a, list, kind, t->source_name, e);
		break;
	case TL_FACET_AGENCY:
		status = add_name(a, list, kind, t->agency, e);
		break;
	case TL_FACET_AUTHOR:
		for (size_t i = 0; i < t->n_authors && status == TL_OK; i++)
			status = add_name(a, list, kind, t->authors[i].name, e);
		break;
	case TL_FACET_CITATION:
		for (size_t i = 0; i < t->n_citations && status == TL_OK; i++)
			status = add_name(a, list, kind, t->citations[i].number, e);
		break;
	case TL_FACET_PERSON:
		for (size_t i = 0; i < t->n_people && status == TL_OK; i++)
			status = add_name(a, list, kind, t->people[i].name, e);
		break;
	case TL_FACETS:
		break;
	}
	return status;
}

static unsigned precision_of(struct tl_date d)
{
	if (!d.year)
		return TL_NO_DAY;
	if (!d.month)
		return TL_YEAR_ONLY;
	return d.day ? TL_WHOLE_DAY : TL_MONTH_ONLY;
}

enum tl_status ar_columns_put(struct tl_archive *a, int64_t id, const struct tl_article *shown,
			      bool corrected, struct tl_error *e)
{
	unsigned flags = precision_of(shown->published) |
			 (shown->published_inferred ? F_INFERRED : 0u) |
			 (shown->no_article ? F_NO_ARTICLE : 0u) | (corrected ? F_CORRECTED : 0u);
	struct tl_buf *b = &a->entry;
	unsigned char sketch[TL_SKETCH];
	struct ar_chunk *chunk;
	enum tl_status status;

	tl_arena_reset(a->scratch);
	tl_buf_reset(b);
	tl_buf_char(b, (char)flags);
	put_varint(b, (uint64_t)(tl_doc_of(shown->published, id) >> TL_DOC_ID_BITS));
	put_varint(b, shown->n_metrics);
	put_varint(b, shown->n_citations);
	put_varint(b, shown->n_people);
	for (enum tl_facet kind = 0; kind < TL_FACETS; kind++) {
		struct numbers list = {0};

		status = collect(a, shown, kind, &list, e);
		if (status != TL_OK)
			return status;
		put_varint(b, list.n);
		for (size_t i = 0; i < list.n; i++)
			put_varint(b, list.items[i]);
	}
	if (tl_sketch(ar_forms(&a->tokenizer), shown->body ? shown->body : "", shown->body_n,
		      sketch))
		tl_buf_add(b, (const char *)sketch, TL_SKETCH);
	status = chunk_of(a, id, &chunk, e);
	if (status == TL_OK)
		set_entry(chunk, id, tl_str_of(b->p, b->n));
	return status;
}

enum tl_status ar_columns_remove(struct tl_archive *a, int64_t id, struct tl_error *e)
{
	struct ar_chunk *chunk;
	enum tl_status status = chunk_of(a, id, &chunk, e);

	if (status == TL_OK)
		set_entry(chunk, id, (struct tl_str){0});
	return status;
}

enum tl_status ar_columns_flush(struct tl_archive *a, struct tl_error *e)
{
	enum tl_status status = TL_OK;

	for (size_t i = 0; i < a->n_chunks && status == TL_OK; i++) {
		struct ar_chunk *chunk = &a->chunks[i];
		sqlite3_stmt *s;

		if (!chunk->dirty)
			continue;
		tl_buf_reset(&a->entry);
		for (unsigned k = 0; k < CHUNK_ROWS; k++)
			if (chunk->entries[k].p) {
				tl_buf_char(&a->entry, (char)k);
				put_varint(&a->entry, chunk->entries[k].n);
				tl_buf_add(&a->entry, chunk->entries[k].p, chunk->entries[k].n);
			}
		s = ar_statement(a, AR_CHUNK_PUT, e);
		if (!s)
			return TL_EARCHIVE;
		ar_int(s, 1, chunk->number);
		ar_blob(s, 2, a->entry.p, a->entry.n);
		status = ar_run(a, s, e);
		chunk->dirty = status != TL_OK;
	}
	/* The next batch goes on with the newest chunk; keeping more would only grow. */
	if (a->n_chunks > 4)
		ar_columns_forget(a);
	return status;
}

/* ---- reading ------------------------------------------------------------------------------- */

/* Room for the numbers of one entry, by facet; grown as needed. */
struct unpacked {
	uint32_t *items;
	size_t cap;
};

/* Unpacks one entry. Facets that were not asked for are stepped over. */
static bool read_entry(const unsigned char *p, const unsigned char *end, int64_t id,
		       unsigned facets, struct unpacked *room, struct tl_columns_row *row)
{
	size_t begins[TL_FACETS], used = 0;
	uint64_t v, figures, citations, people;
	unsigned flags;

	if (p == end)
		return false;
	flags = *p++;
	if (!get_varint(&p, end, &v) || !get_varint(&p, end, &figures) ||
	    !get_varint(&p, end, &citations) || !get_varint(&p, end, &people))
		return false;
	row->id = id;
	row->docid = (int64_t)(v << TL_DOC_ID_BITS) | id;
	row->precision = (uint8_t)(flags & F_PRECISION);
	row->inferred = flags & F_INFERRED;
	row->no_article = flags & F_NO_ARTICLE;
	row->corrected = flags & F_CORRECTED;
	row->figures = (uint32_t)figures;
	row->citations = (uint32_t)citations;
	row->people = (uint32_t)people;
	for (unsigned kind = 0; kind < TL_FACETS; kind++) {
		bool wanted = facets >> kind & 1;
		uint64_t n;

		/* Each number takes a byte at least: a larger count is damage. */
		if (!get_varint(&p, end, &n) || n > (uint64_t)(end - p))
			return false;
		if (wanted && used + n > room->cap) {
			room->cap = (used + (size_t)n) * 2;
			room->items = tl_realloc(room->items, room->cap, sizeof *room->items);
		}
		begins[kind] = used;
		row->n[kind] = wanted ? (uint32_t)n : 0;
		for (; n > 0; n--) {
			if (!get_varint(&p, end, &v))
				return false;
			if (wanted)
				room->items[used++] = (uint32_t)v;
		}
	}
	for (unsigned kind = 0; kind < TL_FACETS; kind++)
		row->values[kind] = row->n[kind] ? room->items + begins[kind] : NULL;
	row->sketch = end - p == TL_SKETCH ? p : NULL;
	return true;
}

/* Calls for the entries of one chunk; only >= 0: for that low byte alone. */
static enum tl_status read_chunk(struct tl_str data, int64_t number, int only, unsigned facets,
				 struct unpacked *room, tl_columns_fn *each, void *context,
				 struct tl_error *e)
{
	const unsigned char *p = (const unsigned char *)data.p, *end = p + data.n;

	while (p < end) {
		struct tl_columns_row row;
		unsigned low = *p++;
		uint64_t n;

		if (!get_varint(&p, end, &n) || n > (uint64_t)(end - p))
			return damaged(e);
		if (only < 0 || (unsigned)only == low) {
			if (!read_entry(p, p + n, number << CHUNK_BITS | low, facets, room, &row))
				return damaged(e);
			if (!each(context, &row))
				return tl_fail(e, TL_ECANCELLED, _("stopped"));
		}
		p += n;
	}
	return TL_OK;
}

enum tl_status tl_archive_columns(struct tl_archive *a, unsigned facets, tl_columns_fn *each,
				  void *context, struct tl_error *e)
{
	sqlite3_stmt *s = ar_statement(a, AR_CHUNKS, e);
	struct unpacked room = {0};
	enum tl_status status;

	if (!s)
		return TL_EARCHIVE;
	while ((status = ar_step(a, s, e)) == TL_OK) {
		status = read_chunk(ar_get_bytes(s, 1), sqlite3_column_int64(s, 0), -1, facets,
				    &room, each, context, e);
		if (status != TL_OK)
			break;
	}
	sqlite3_reset(s);
	free(room.items);
	return status == TL_ENOTFOUND ? TL_OK : status;
}

enum tl_status tl_archive_columns_of(struct tl_archive *a, unsigned facets, const int64_t *ids,
				     size_t n, tl_columns_fn *each, void *context,
				     struct tl_error *e)
{
	struct unpacked room = {0};
	enum tl_status status = TL_OK;

	for (size_t i = 0; i < n && status == TL_OK; i++) {
		sqlite3_stmt *s = ar_statement(a, AR_CHUNK_GET, e);

		if (!s) {
			status = TL_EARCHIVE;
			break;
		}
		ar_int(s, 1, ids[i] >> CHUNK_BITS);
		status = ar_step(a, s, e);
		if (status == TL_OK)
			status = read_chunk(ar_get_bytes(s, 0), ids[i] >> CHUNK_BITS,
					    (int)(ids[i] & (CHUNK_ROWS - 1)), facets, &room, each,
					    context, e);
		else if (status == TL_ENOTFOUND)
			status = TL_OK;
		sqlite3_reset(s);
	}
	free(room.items);
	return status;
}
