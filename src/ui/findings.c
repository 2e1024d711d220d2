/* Whatever the text names several times is one row, which stands where it is named first. To find what is
 * the same, marks are sorted by what they name, the first of each is kept, and those are sorted by place
 * again: a page of ten thousand names costs no more than sorting them. */
#include "findings.h"

#include <stdlib.h>
#include <string.h>

/* A mark and what it is a mark of: up to three texts. */
struct mark {
	const char *names[3];
	size_t index, begin, end;
	uint32_t times;
	int told; /* how much it says besides its name */
};
struct marks {
	struct mark *at;
	size_t n, cap;
};

/* Marks of a damaged archive may point anywhere. */
static void note(struct marks *m, const struct tl_article *a, struct mark mark)
{
	if (mark.begin <= mark.end && mark.end <= a->body_n)
		*TL_PUSH(m->at, m->n, m->cap) = mark;
}

static int by_place(const void *a, const void *b)
{
	const struct mark *x = a, *y = b;

	if (x->begin != y->begin)
		return x->begin < y->begin ? -1 : 1;
	return (x->index > y->index) - (x->index < y->index);
}

static int same(const struct mark *x, const struct mark *y)
{
	int order = 0;

	for (size_t i = 0; !order && i < TL_COUNT(x->names); i++)
		order = strcmp(x->names[i] ? x->names[i] : "", y->names[i] ? y->names[i] : "");
	return order;
}

static int by_name(const void *a, const void *b)
{
	int order = same(a, b);

	return order ? order : by_place(a, b);
}

/* Another mark of the same: the row stands for the one that says the most. */
static void join(struct mark *row, const struct mark *other)
{
	row->times++;
	if (other->told > row->told) {
		row->told = other->told;
		row->index = other->index;
	}
}

/* One mark for each name, where it is first, in the order of the text. */
static void fold(struct marks *m)
{
	size_t n = 0;

	if (!m->n)
		return;
	qsort(m->at, m->n, sizeof *m->at, by_name);
	for (size_t i = 0; i < m->n; i++) {
		if (n && same(&m->at[n - 1], &m->at[i]) == 0) {
			join(&m->at[n - 1], &m->at[i]);
		} else {
			m->at[n] = m->at[i];
			m->at[n++].times = 1;
		}
	}
	m->n = n;
	qsort(m->at, m->n, sizeof *m->at, by_place);
}

static void push(struct tl_findings *f, enum tl_finding_kind kind, const struct mark *m)
{
	*TL_PUSH(f->rows, f->n, f->cap) = (struct tl_finding){kind, m->index, m->begin, m->end, m->times};
}

static void add_heading(struct tl_findings *f, enum tl_finding_kind kind, size_t n)
{
	push(f, TL_FINDING_HEADING, &(struct mark){.index = (size_t)kind, .times = (uint32_t)n});
}

/* Rows of a kind under their heading; there are no marks left then. */
static void add_rows(struct tl_findings *f, enum tl_finding_kind kind, struct marks *m)
{
	if (m->n)
		add_heading(f, kind, m->n);
	for (size_t i = 0; i < m->n; i++)
		push(f, kind, &m->at[i]);
	m->n = 0;
}

/* ---- documents ------------------------------------------------------------------------------ */

static bool within(const char *a, const char *b)
{
	return strstr(a, b) || strstr(b, a);
}

/* Of two citations with the same type and number. A text says the date and the issuer of a document once,
 * mostly; bare mentions are of the same. Committees of several districts number theirs alike, so another
 * issuer is another document, unless the number's own code names one (TW, TU) or the dates are the same. */
static bool may_be_one(const struct tl_citation *x, const struct tl_citation *y)
{
	const char *code = x->number ? strrchr(x->number, '/') : NULL;
	bool dated = x->date.year && y->date.year;

	if (dated && (x->date.year != y->date.year || x->date.month != y->date.month ||
		      x->date.day != y->date.day))
		return false;
	return dated || !x->issuer || !y->issuer || within(x->issuer, y->issuer) ||
	       (code && (strcmp(code, "/TW") == 0 || strcmp(code, "/TU") == 0));
}

/* How many documents with one number a mention is compared with: the last ones. */
#define DOCUMENTS_MOST 8

/* One mark for each document, where it is first. */
static void fold_documents(struct marks *m, const struct tl_citation *all)
{
	size_t n = 0, first = 0;

	if (!m->n)
		return;
	qsort(m->at, m->n, sizeof *m->at, by_name);
	for (size_t i = 0; i < m->n; i++) {
		const struct tl_citation *c = &all[m->at[i].index];
		size_t k = n;

		if (n && same(&m->at[n - 1], &m->at[i]) != 0)
			first = n;
		while (k > first && n - k < DOCUMENTS_MOST && !may_be_one(&all[m->at[k - 1].index], c))
			k--;
		if (k == first || n - k == DOCUMENTS_MOST) {
			m->at[n] = m->at[i];
			m->at[n++].times = 1;
		} else {
			join(&m->at[k - 1], &m->at[i]);
		}
	}
	m->n = n;
	qsort(m->at, m->n, sizeof *m->at, by_place);
}

static void add_citations(struct tl_findings *f, const struct tl_article *a, struct marks *m)
{
	for (size_t i = 0; i < a->n_citations; i++) {
		const struct tl_citation *c = &a->citations[i];

		note(m, a, (struct mark){.names = {c->type, c->number}, .index = i, .begin = c->begin,
					 .end = c->end,
					 .told = 2 * (c->date.year != 0) + (c->issuer != NULL)});
	}
	fold_documents(m, a->citations);
	add_rows(f, TL_FINDING_CITATION, m);
}

/* ---- people --------------------------------------------------------------------------------- */

static void add_people(struct tl_findings *f, const struct tl_article *a, struct marks *m)
{
	for (size_t i = 0; i < a->n_people; i++) {
		const struct tl_person *p = &a->people[i];

		note(m, a, (struct mark){.names = {p->name}, .index = i, .begin = p->begin,
					 .end = p->end, .told = p->position != NULL});
	}
	fold(m);
	add_rows(f, TL_FINDING_PERSON, m);
}

/* ---- places and topics ---------------------------------------------------------------------- */

static void add_places(struct tl_findings *f, const struct tl_article *a, struct marks *m)
{
	for (size_t i = 0; i < a->n_places; i++) {
		const struct tl_place *p = &a->places[i];

		note(m, a, (struct mark){.names = {p->name, p->code, tl_level_name(p->level)},
					 .index = i, .begin = p->begin, .end = p->end});
	}
	fold(m);
	add_rows(f, TL_FINDING_PLACE, m);
}

/* Under each topic the words that spoke for it. */
static void add_topics(struct tl_findings *f, const struct tl_article *a, struct marks *m)
{
	struct tl_arena *arena = tl_arena_new();

	if (a->n_topics)
		add_heading(f, TL_FINDING_TOPIC, a->n_topics);
	for (size_t t = 0; t < a->n_topics; t++) {
		size_t topic = f->n;

		push(f, TL_FINDING_TOPIC, &(struct mark){.index = t, .times = 1});
		for (size_t i = 0; i < a->n_cues; i++) {
			const struct tl_topic_cue *c = &a->cues[i];

			if (strcmp(c->id, a->topics[t].id) != 0 || c->begin > c->end ||
			    c->end > a->body_n)
				continue;
			note(m, a, (struct mark){.names = {tl_arena_strndup(arena, a->body + c->begin,
									    c->end - c->begin)},
						 .index = i, .begin = c->begin, .end = c->end});
		}
		fold(m);
		if (m->n) {
			f->rows[topic].begin = m->at[0].begin;
			f->rows[topic].end = m->at[0].end;
		}
		for (size_t i = 0; i < m->n; i++)
			push(f, TL_FINDING_CUE, &m->at[i]);
		m->n = 0;
	}
	tl_arena_free(arena);
}

void tl_findings_make(struct tl_findings *f, const struct tl_article *a)
{
	struct marks m = {0};

	f->n = 0;
	if (!a)
		return;
	for (size_t i = 0; i < a->n_metrics; i++)
		push(f, TL_FINDING_METRIC,
		     &(struct mark){.index = i, .begin = a->metrics[i].begin,
				    .end = a->metrics[i].end, .times = 1});
	if (!a->n_metrics)
		push(f, TL_FINDING_NOTE, &(struct mark){.times = 0});
	add_citations(f, a, &m);
	add_people(f, a, &m);
	add_places(f, a, &m);
	add_topics(f, a, &m);
	free(m.at);
}

void tl_findings_free(struct tl_findings *f)
{
	free(f->rows);
	*f = (struct tl_findings){0};
}
