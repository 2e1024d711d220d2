/* The marks of an article: one table a kind, a row a mark, numbered in the order of the text. */
#include <stdio.h>
#include <string.h>

#include "internal.h"

/* ---- writing ------------------------------------------------------------------------------- */

/* The statement with article and number bound; the rest begins at 3. */
static sqlite3_stmt *row(struct tl_archive *a, enum ar_stmt which, int64_t id, size_t n,
			 struct tl_error *e)
{
	sqlite3_stmt *s = ar_statement(a, which, e);

	if (s) {
		ar_int(s, 1, id);
		ar_int(s, 2, (int64_t)n);
	}
	return s;
}

static void span(sqlite3_stmt *s, int at, size_t begin, size_t end)
{
	ar_int(s, at, (int64_t)begin);
	ar_int(s, at + 1, (int64_t)end);
}

/* Codes of a set of qualifiers, separated by blanks; NULL for none. */
static const char *qualifier_text(unsigned set, char *out, size_t room)
{
	size_t n = 0;

	for (unsigned i = 0; i < TL_QUALIFIERS; i++)
		if (set >> i & 1 && n < room)
			n += (size_t)snprintf(out + n, room - n, "%s%s", n ? " " : "",
					      tl_qualifier_name(i));
	return n ? out : NULL;
}

static enum tl_status put_metric(struct tl_archive *a, int64_t id, size_t i,
				 const struct tl_metric *m, struct tl_error *e)
{
	sqlite3_stmt *s = row(a, AR_METRIC_PUT, id, i, e);
	char qualifiers[TL_QUALIFIERS * 12];

	if (!s)
		return TL_EARCHIVE;
	span(s, 3, m->begin, m->end);
	ar_real(s, 5, m->value);
	if (m->has2)
		ar_real(s, 6, m->value2);
	ar_text(s, 7, tl_metric_kind_name(m->kind));
	ar_text(s, 8, qualifier_text(m->qualifiers, qualifiers, sizeof qualifiers));
	ar_text(s, 9, m->indicator);
	ar_text(s, 10, m->unit);
	ar_text(s, 11, m->period);
	ar_text(s, 12, m->scope);
	ar_text(s, 13, tl_level_name(m->level));
	ar_text(s, 14, m->province);
	span(s, 15, m->sentence_begin, m->sentence_end);
	ar_text(s, 17, m->rule);
	span(s, 18, m->why_begin, m->why_end);
	return ar_run(a, s, e);
}

static enum tl_status put_places(struct tl_archive *a, int64_t id, const struct tl_article *t,
				 struct tl_error *e)
{
	enum tl_status status = TL_OK;
	sqlite3_stmt *s;

	for (size_t i = 0; i < t->n_places && status == TL_OK; i++) {
		const struct tl_place *p = &t->places[i];

		if (!(s = row(a, AR_PLACE_PUT, id, i, e)))
			return TL_EARCHIVE;
		span(s, 3, p->begin, p->end);
		ar_text(s, 5, tl_level_name(p->level));
		ar_text(s, 6, p->name);
		ar_text(s, 7, p->code);
		ar_text(s, 8, p->today_code);
		ar_text(s, 9, p->district);
		ar_int(s, 10, p->indirect);
		status = ar_run(a, s, e);
	}
	for (size_t i = 0; i < t->n_provinces && status == TL_OK; i++) {
		const struct tl_province_ref *p = &t->provinces[i];

		if (!(s = row(a, AR_PROVINCE_PUT, id, i, e)))
			return TL_EARCHIVE;
		ar_text(s, 3, p->code);
		ar_text(s, 4, p->name);
		ar_text(s, 5, p->today_code);
		ar_text(s, 6, p->today);
		ar_int(s, 7, p->primary);
		ar_int(s, 8, p->mentions);
		ar_text(s, 9, p->rule);
		span(s, 10, p->begin, p->end);
		status = ar_run(a, s, e);
	}
	for (size_t i = 0; i < t->n_districts && status == TL_OK; i++) {
		if (!(s = row(a, AR_DISTRICT_PUT, id, i, e)))
			return TL_EARCHIVE;
		ar_text(s, 3, t->districts[i]);
		status = ar_run(a, s, e);
	}
	return status;
}

static enum tl_status put_topics(struct tl_archive *a, int64_t id, const struct tl_article *t,
				 struct tl_error *e)
{
	enum tl_status status = TL_OK;
	sqlite3_stmt *s;

	for (size_t i = 0; i < t->n_topics && status == TL_OK; i++) {
		if (!(s = row(a, AR_TOPIC_PUT, id, i, e)))
			return TL_EARCHIVE;
		ar_text(s, 3, t->topics[i].id);
		ar_real(s, 4, t->topics[i].score);
		status = ar_run(a, s, e);
	}
	for (size_t i = 0, n; i < t->n_cues && status == TL_OK; i += n) {
		n = t->n_cues - i < AR_CUES_AT_ONCE ? 1 : AR_CUES_AT_ONCE;
		if (!(s = ar_statement(a, n == 1 ? AR_CUE_PUT : AR_CUES_PUT, e)))
			return TL_EARCHIVE;
		ar_int(s, 1, id);
		for (size_t k = 0; k < n; k++) {
			const struct tl_topic_cue *cue = &t->cues[i + k];
			int at = 2 + 5 * (int)k;

			ar_int(s, at, (int64_t)(i + k));
			ar_text(s, at + 1, cue->id);
			span(s, at + 2, cue->begin, cue->end);
			ar_int(s, at + 4, cue->strong);
		}
		status = ar_run(a, s, e);
	}
	return status;
}

static enum tl_status put_citation(struct tl_archive *a, int64_t id, size_t i,
				   const struct tl_citation *c, struct tl_error *e)
{
	sqlite3_stmt *s = row(a, AR_CITATION_PUT, id, i, e);
	char date[24];

	if (!s)
		return TL_EARCHIVE;
	tl_date_iso(c->date, date, sizeof date);
	span(s, 3, c->begin, c->end);
	ar_text(s, 5, c->type);
	ar_text(s, 6, c->number);
	ar_text(s, 7, *date ? date : NULL);
	ar_text(s, 8, c->issuer);
	return ar_run(a, s, e);
}

static enum tl_status put_people(struct tl_archive *a, int64_t id, const struct tl_article *t,
				 struct tl_error *e)
{
	enum tl_status status = TL_OK;
	sqlite3_stmt *s;

	for (size_t i = 0; i < t->n_authors && status == TL_OK; i++) {
		if (!(s = row(a, AR_AUTHOR_PUT, id, i, e)))
			return TL_EARCHIVE;
		ar_text(s, 3, t->authors[i].name);
		ar_text(s, 4, t->authors[i].affiliation);
		status = ar_run(a, s, e);
	}
	for (size_t i = 0; i < t->n_people && status == TL_OK; i++) {
		if (!(s = row(a, AR_PERSON_PUT, id, i, e)))
			return TL_EARCHIVE;
		span(s, 3, t->people[i].begin, t->people[i].end);
		ar_text(s, 5, t->people[i].name);
		ar_text(s, 6, t->people[i].position);
		status = ar_run(a, s, e);
	}
	return status;
}

enum tl_status ar_marks_put(struct tl_archive *a, int64_t id, const struct tl_article *t,
			    struct tl_error *e)
{
	enum tl_status status = TL_OK;
	sqlite3_stmt *s;

	for (size_t i = 0; i < t->n_blocks && status == TL_OK; i++) {
		if (!(s = row(a, AR_BLOCK_PUT, id, i, e)))
			return TL_EARCHIVE;
		span(s, 3, t->blocks[i].begin, t->blocks[i].end);
		ar_text(s, 5, tl_block_name(t->blocks[i].kind));
		status = ar_run(a, s, e);
	}
	if (status == TL_OK)
		status = put_places(a, id, t, e);
	if (status == TL_OK)
		status = put_topics(a, id, t, e);
	for (size_t i = 0; i < t->n_metrics && status == TL_OK; i++)
		status = put_metric(a, id, i, &t->metrics[i], e);
	for (size_t i = 0; i < t->n_citations && status == TL_OK; i++)
		status = put_citation(a, id, i, &t->citations[i], e);
	return status == TL_OK ? put_people(a, id, t, e) : status;
}

/* ---- reading ------------------------------------------------------------------------------- */

static size_t offset(sqlite3_stmt *s, int at)
{
	int64_t v = sqlite3_column_int64(s, at);

	return v > 0 ? (size_t)v : 0;
}

/* A text of the row: copied, or in place when there is no arena. */
static const char *text(sqlite3_stmt *s, int at, struct tl_arena *arena)
{
	return arena ? ar_get_text(s, at, arena) : (const char *)sqlite3_column_text(s, at);
}

/* For columns that are never NULL unless somebody tampered with the archive. */
static const char *some_text(sqlite3_stmt *s, int at, struct tl_arena *arena)
{
	const char *p = text(s, at, arena);

	return p ? p : "";
}

static unsigned qualifiers_of(const char *codes)
{
	unsigned set = 0;

	while (codes && *codes) {
		size_t n = strcspn(codes, " ");

		set |= tl_qualifier_of(codes, n);
		codes += n + (codes[n] == ' ');
	}
	return set;
}

void ar_metric_of_row(sqlite3_stmt *s, struct tl_arena *arena, struct tl_metric *m)
{
	const char *kind = (const char *)sqlite3_column_text(s, 4);

	*m = (struct tl_metric){
		.begin = offset(s, 0),
		.end = offset(s, 1),
		.value = sqlite3_column_double(s, 2),
		.value2 = sqlite3_column_double(s, 3),
		.has2 = sqlite3_column_type(s, 3) != SQLITE_NULL,
		.qualifiers = qualifiers_of((const char *)sqlite3_column_text(s, 5)),
		.indicator = text(s, 6, arena),
		.unit = text(s, 7, arena),
		.period = text(s, 8, arena),
		.scope = text(s, 9, arena),
		.level = tl_level_of((const char *)sqlite3_column_text(s, 10)),
		.province = text(s, 11, arena),
		.sentence_begin = offset(s, 12),
		.sentence_end = offset(s, 13),
		.rule = text(s, 14, arena),
		.why_begin = offset(s, 15),
		.why_end = offset(s, 16),
	};
	if (kind)
		tl_metric_kind_of(kind, &m->kind);
}

static void block_of_row(sqlite3_stmt *s, struct tl_arena *arena, void *item)
{
	struct tl_block *b = item;
	const char *kind = (const char *)sqlite3_column_text(s, 2);

	(void)arena;
	*b = (struct tl_block){
		.kind = TL_BLOCK_PARAGRAPH, .begin = offset(s, 0), .end = offset(s, 1)};
	if (kind)
		tl_block_kind_of(kind, &b->kind);
}

static void author_of_row(sqlite3_stmt *s, struct tl_arena *arena, void *item)
{
	*(struct tl_author *)item = (struct tl_author){some_text(s, 0, arena), text(s, 1, arena)};
}

static void place_of_row(sqlite3_stmt *s, struct tl_arena *arena, void *item)
{
	*(struct tl_place *)item = (struct tl_place){
		.begin = offset(s, 0),
		.end = offset(s, 1),
		.level = tl_level_of((const char *)sqlite3_column_text(s, 2)),
		.name = text(s, 3, arena),
		.code = text(s, 4, arena),
		.today_code = text(s, 5, arena),
		.district = text(s, 6, arena),
		.indirect = sqlite3_column_int(s, 7) != 0,
	};
}

static void province_of_row(sqlite3_stmt *s, struct tl_arena *arena, void *item)
{
	*(struct tl_province_ref *)item = (struct tl_province_ref){
		.code = text(s, 0, arena),
		.name = text(s, 1, arena),
		.today_code = text(s, 2, arena),
		.today = text(s, 3, arena),
		.primary = sqlite3_column_int(s, 4) != 0,
		.mentions = (uint32_t)sqlite3_column_int64(s, 5),
		.rule = text(s, 6, arena),
		.begin = offset(s, 7),
		.end = offset(s, 8),
	};
}

static void district_of_row(sqlite3_stmt *s, struct tl_arena *arena, void *item)
{
	*(const char **)item = some_text(s, 0, arena);
}

static void topic_of_row(sqlite3_stmt *s, struct tl_arena *arena, void *item)
{
	*(struct tl_topic_ref *)item =
		(struct tl_topic_ref){some_text(s, 0, arena), sqlite3_column_double(s, 1)};
}

static void cue_of_row(sqlite3_stmt *s, struct tl_arena *arena, void *item)
{
	*(struct tl_topic_cue *)item = (struct tl_topic_cue){
		some_text(s, 0, arena), offset(s, 1), offset(s, 2), sqlite3_column_int(s, 3) != 0};
}

static void metric_of_row(sqlite3_stmt *s, struct tl_arena *arena, void *item)
{
	ar_metric_of_row(s, arena, item);
}

static void citation_of_row(sqlite3_stmt *s, struct tl_arena *arena, void *item)
{
	const char *date = (const char *)sqlite3_column_text(s, 4);
	struct tl_citation *c = item;

	*c = (struct tl_citation){
		.begin = offset(s, 0),
		.end = offset(s, 1),
		.type = text(s, 2, arena),
		.number = text(s, 3, arena),
		.date = TL_NO_DATE,
		.issuer = text(s, 5, arena),
	};
	if (date)
		tl_date_parse_iso(date, &c->date);
}

static void person_of_row(sqlite3_stmt *s, struct tl_arena *arena, void *item)
{
	*(struct tl_person *)item = (struct tl_person){offset(s, 0), offset(s, 1),
						       some_text(s, 2, arena), text(s, 3, arena)};
}

/* Reads all rows of one kind into an array of items of `size` bytes. */
static enum tl_status read_all(struct tl_archive *a, enum ar_stmt which, int64_t id,
			       struct tl_arena *arena, size_t size,
			       void (*of_row)(sqlite3_stmt *, struct tl_arena *, void *),
			       void *items, size_t *n, struct tl_error *e)
{
	sqlite3_stmt *s = ar_statement(a, which, e);
	enum tl_status status;
	void *array = NULL;
	size_t cap = 0;

	*n = 0;
	if (!s)
		return TL_EARCHIVE;
	ar_int(s, 1, id);
	while ((status = ar_step(a, s, e)) == TL_OK) {
		array = tl_arena_grow(arena, array, *n, &cap, size);
		of_row(s, arena, (char *)array + *n * size);
		++*n;
	}
	memcpy(items, &array, sizeof array); /* items is the address of a typed pointer */
	return status == TL_ENOTFOUND ? TL_OK : status;
}

#define READ(which, of_row, array, n)                                                              \
	(status == TL_OK ? read_all(a, (which), id, t->arena, sizeof *t->array, of_row, &t->array, \
				    &t->n, e)                                                      \
			 : status)

enum tl_status ar_marks_get(struct tl_archive *a, int64_t id, struct tl_article *t,
			    struct tl_error *e)
{
	enum tl_status status = TL_OK;

	status = READ(AR_BLOCK_GET, block_of_row, blocks, n_blocks);
	status = READ(AR_AUTHOR_GET, author_of_row, authors, n_authors);
	status = READ(AR_PLACE_GET, place_of_row, places, n_places);
	status = READ(AR_PROVINCE_GET, province_of_row, provinces, n_provinces);
	status = READ(AR_DISTRICT_GET, district_of_row, districts, n_districts);
	status = READ(AR_TOPIC_GET, topic_of_row, topics, n_topics);
	status = READ(AR_CUE_GET, cue_of_row, cues, n_cues);
	status = READ(AR_METRIC_GET, metric_of_row, metrics, n_metrics);
	status = READ(AR_CITATION_GET, citation_of_row, citations, n_citations);
	return READ(AR_PERSON_GET, person_of_row, people, n_people);
}
