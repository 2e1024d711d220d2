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

/* One mark for each name, the first, in the order of the text. */
static void fold(struct marks *m)
{
	size_t n = 0;

	if (!m->n)
		return;
	qsort(m->at, m->n, sizeof *m->at, by_name);
	for (size_t i = 0; i < m->n; i++) {
		if (n && same(&m->at[n - 1], &m->at[i]) == 0) {
			m->at[n - 1].times++;
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

static void add_group(struct tl_findings *f, enum tl_finding_kind kind, struct marks *m)
{
	fold(m);
	if (m->n)
		add_heading(f, kind, m->n);
	for (size_t i = 0; i < m->n; i++)
		push(f, kind, &m->at[i]);
	m->n = 0;
}

static void add_citations(struct tl_findings *f, const struct tl_article *a, struct marks *m)
{
	for (size_t i = 0; i < a->n_citations; i++) {
		const struct tl_citation *c = &a->citations[i];

		note(m, a, (struct mark){{c->type, c->number, c->issuer}, i, c->begin, c->end, 0});
	}
	add_group(f, TL_FINDING_CITATION, m);
}

static void add_people(struct tl_findings *f, const struct tl_article *a, struct marks *m)
{
	for (size_t i = 0; i < a->n_people; i++) {
		const struct tl_person *p = &a->people[i];

		note(m, a, (struct mark){{p->name, NULL, NULL}, i, p->begin, p->end, 0});
	}
	add_group(f, TL_FINDING_PERSON, m);
}

static void add_places(struct tl_findings *f, const struct tl_article *a, struct marks *m)
{
	for (size_t i = 0; i < a->n_places; i++) {
		const struct tl_place *p = &a->places[i];

		note(m, a, (struct mark){{p->name, p->code, tl_level_name(p->level)}, i, p->begin,
					 p->end, 0});
	}
	add_group(f, TL_FINDING_PLACE, m);
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
			note(m, a, (struct mark){{tl_arena_strndup(arena, a->body + c->begin,
								   c->end - c->begin),
						  NULL, NULL},
						 i, c->begin, c->end, 0});
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
