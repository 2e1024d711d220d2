/* Topics: cue words of data/topics.tsv, found in one pass, weigh by where they stand and how often they
 * were said before; a topic is given to an article when its words weigh enough for the article's length
 * and not too little beside the best topic's. */
#include "annotate/internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum cue_kind { CUE_STRONG, CUE_WEAK, CUE_NEGATIVE };

struct cue {
	uint32_t topic;
	uint8_t kind;
};
struct tl_topic_rules {
	struct tl_table *table;
	struct tl_topic_info *topics;
	size_t n_topics;
	struct cue *cues;
	size_t n_cues, cap_cues;
	struct tl_phrases *phrases;
};

/* An article has at most so many topics. */
enum { MOST_TOPICS = 4 };

static void add_cues(struct tl_topic_rules *r, const char *cell, size_t topic, enum cue_kind kind)
{
	struct tl_str cue;

	while (tl_cell_next(&cell, '|', &cue)) {
		tl_phrases_add(r->phrases, cue.p, cue.n, (uint32_t)r->n_cues);
		*TL_PUSH(r->cues, r->n_cues, r->cap_cues) =
			(struct cue){(uint32_t)topic, (uint8_t)kind};
	}
}

enum tl_status tl_topic_rules_load(const struct tl_dirs *dirs, struct tl_rules *rules,
				   tl_report_fn *report, void *context, struct tl_topic_rules **out,
				   struct tl_error *e)
{
	static const char *const columns[] = {"id",	"label_vi", "label_en", "strong",
					      "weak", "negative", NULL};
	struct tl_topic_rules *r = tl_alloc(sizeof *r);
	enum tl_status status;

	*out = NULL;
	status = tl_table_load(dirs, "topics.tsv", columns, report, context, &r->table, e);
	if (status) {
		tl_topic_rules_free(r);
		return status;
	}
	r->phrases = tl_phrases_new(rules->vocab);
	r->topics = tl_calloc(r->table->n_rows + 1, sizeof *r->topics);
	for (size_t i = 0; i < r->table->n_rows; i++) {
		const struct tl_row *row = &r->table->rows[i];

		r->topics[r->n_topics++] = (struct tl_topic_info){
			.id = row->cells[0],
			.label_vi = tl_table_cell(r->table, row, "label_vi"),
			.label_en = tl_table_cell(r->table, row, "label_en"),
		};
		add_cues(r, tl_table_cell(r->table, row, "strong"), i, CUE_STRONG);
		add_cues(r, tl_table_cell(r->table, row, "weak"), i, CUE_WEAK);
		add_cues(r, tl_table_cell(r->table, row, "negative"), i, CUE_NEGATIVE);
	}
	tl_phrases_compile(r->phrases);
	*out = r;
	return TL_OK;
}

void tl_topic_rules_free(struct tl_topic_rules *r)
{
	if (!r)
		return;
	tl_table_free(r->table);
	if (r->phrases)
		tl_phrases_free(r->phrases);
	free(r->topics);
	free(r->cues);
	free(r);
}

uint64_t tl_topic_rules_hash(const struct tl_topic_rules *r)
{
	return r->table->hash;
}

const struct tl_topic_info *tl_topics(const struct tl_rules *r, size_t *n)
{
	*n = r->topics->n_topics;
	return r->topics->topics;
}

struct scoring {
	const struct tl_topic_rules *rules;
	struct tl_reading *rd;
	double *score;       /* of each topic */
	uint16_t *distinct;  /* different strong cues of each topic */
	uint32_t *last_end;  /* end token of each topic's last cue, to count overlapping cues once */
	uint16_t *said;      /* how often each cue was said */
};

static double block_weight(const struct tl_article *a, uint32_t block)
{
	if (block >= a->n_blocks)
		return 1;
	switch (a->blocks[block].kind) {
	case TL_BLOCK_HEADLINE:
		return 6;
	case TL_BLOCK_KICKER:
		return 3;
	case TL_BLOCK_LEAD:
		return 2;
	case TL_BLOCK_HEADING:
		return 2;
	case TL_BLOCK_BYLINE:
	case TL_BLOCK_SOURCE:
	case TL_BLOCK_PLACE:
		return 0;
	default:
		return 1;
	}
}

static void count_cue(struct scoring *s, const struct tl_match *m)
{
	const struct cue *cue = &s->rules->cues[m->value];
	struct tl_article *a = s->rd->article;
	const struct tl_token *k = s->rd->tokens;
	uint32_t block = s->rd->n_sentences
				 ? s->rd->sentences[tl_sentence_at(s->rd, m->first)].block
				 : 0;
	double weight = block_weight(a, block) * (cue->kind == CUE_STRONG ? 1 : 0.3);
	uint16_t said = s->said[m->value];

	if (weight == 0)
		return;
	/* The second time half, later a fifth: a formula that is repeated makes no topic. */
	if (said < UINT16_MAX)
		s->said[m->value]++;
	if (block_weight(a, block) <= 1)
		weight *= said == 0 ? 1 : said == 1 ? 0.5 : 0.2;
	s->score[cue->topic] += weight;
	if (said == 0 && cue->kind == CUE_STRONG)
		s->distinct[cue->topic]++;
	a->cues[a->n_cues++] = (struct tl_topic_cue){.id = s->rules->topics[cue->topic].id,
						     .begin = k[m->first].begin,
						     .end = k[m->first + m->count - 1].end,
						     .strong = cue->kind == CUE_STRONG};
}

/* Longer before shorter at one place, so that the longest cue of a topic counts and those inside it do
 * not. */
static int by_place(const void *a, const void *b)
{
	const struct tl_match *x = a, *y = b;

	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	if (x->count != y->count)
		return x->count > y->count ? -1 : 1;
	return (x->value > y->value) - (x->value < y->value);
}

static void count_cues(struct scoring *s, struct tl_match *matches, size_t n)
{
	qsort(matches, n, sizeof *matches, by_place);
	for (size_t i = 0; i < n; i++) {
		const struct tl_match *m = &matches[i];
		const struct cue *cue = &s->rules->cues[m->value];

		if (m->first < s->last_end[cue->topic])
			continue;
		s->last_end[cue->topic] = m->first + m->count;
		if (cue->kind != CUE_NEGATIVE)
			count_cue(s, m);
	}
}

static int by_score(const void *a, const void *b)
{
	const struct tl_topic_ref *x = a, *y = b;

	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	return strcmp(x->id, y->id);
}

/* Words of the text for which a topic's cues must make up. */
static double length_of(const struct tl_reading *rd)
{
	size_t words = 0;

	for (size_t i = 0; i < rd->n_tokens; i++)
		words += rd->tokens[i].kind == TL_WORD;
	return (double)words;
}

static void choose_topics(struct scoring *s)
{
	const double enough = 0.35, beside_best = 0.55;
	struct tl_article *a = s->rd->article;
	double length = length_of(s->rd);
	size_t n = s->rules->n_topics, kept = 0;

	a->topics = tl_arena_alloc(a->arena, (n + 1) * sizeof *a->topics);
	for (size_t i = 0; i < n; i++) {
		double x = s->score[i] / (s->score[i] + 2 + length / 200);

		a->topics[i] = (struct tl_topic_ref){s->rules->topics[i].id,
						     (double)(int)(x * 100 + 0.5) / 100};
	}
	qsort(a->topics, n, sizeof *a->topics, by_score);
	while (kept < n && kept < MOST_TOPICS && a->topics[kept].score >= enough &&
	       a->topics[kept].score >= a->topics[0].score * beside_best)
		kept++;
	a->n_topics = kept;
}

void tl_topic_rules_run(const struct tl_topic_rules *r, struct tl_reading *rd)
{
	struct scoring s = {.rules = r, .rd = rd};
	struct tl_match *matches = NULL;
	size_t cap = 0, n;

	n = tl_phrases_find(r->phrases, TL_AS_WRITTEN, TL_ALL, rd->tokens, rd->n_tokens, &matches,
			    &cap);
	if (n > 0) {
		s.score = tl_calloc(r->n_topics + 1, sizeof *s.score);
		s.distinct = tl_calloc(r->n_topics + 1, sizeof *s.distinct);
		s.last_end = tl_calloc(r->n_topics + 1, sizeof *s.last_end);
		s.said = tl_calloc(r->n_cues + 1, sizeof *s.said);
		rd->article->cues = tl_arena_alloc(rd->article->arena,
						   n * sizeof *rd->article->cues);
		count_cues(&s, matches, n);
		choose_topics(&s);
		free(s.score);
		free(s.distinct);
		free(s.last_end);
		free(s.said);
	}
	free(matches);
}
