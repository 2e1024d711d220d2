/* Topics: cue words of data/topics.tsv, found in one pass, and the article's figures weigh by where
 * they stand and how often they were said before; a topic is given to an article when its words
 * weigh enough for the article's length and not too little beside the best topic's. */
#include "annotate/topic.h"

#include <stdlib.h>
#include <string.h>

/* An article has at most so many topics. */
enum { MOST_TOPICS = 4 };
/* Formulas make a topic if there are so many different ones: one that is said again and again is a
 * word of another matter (the delegations of a parliament), and so are shares of just anything. */
enum { ENOUGH_KINDS = 2 };

/* What was looked up for an indicator, by its name's place in memory: figures of one follow each
 * other. */
enum { MEMO = 32 };
struct memo {
	const char *indicator;
	const struct topic_figure *figures;
	size_t n;
};

/* A cue that was counted. */
struct said {
	uint32_t topic;
	uint32_t begin, end;
	bool strong;
	bool party; /* counts only in a text about the Party */
};

struct scoring {
	const struct tl_topic_rules *rules;
	struct memo memo[MEMO];
	struct tl_reading *rd;
	double *score;	    /* of each topic */
	double *if_party;   /* what its score is more by, if the text is about the Party */
	uint32_t *last_end; /* end token of each topic's last cue, to count overlapping cues once */
	uint16_t *said;	    /* how often each cue was said */
	uint16_t *figures;  /* how many of its own each topic has */
	bool *titled;	    /* which topics the headline or the series line over it names */
	bool *met;	    /* cues that were counted, wherever they stood */
	uint8_t *kinds;	    /* how many each topic has, ENOUGH_KINDS with a strong one */
	struct said *cues;  /* in the order in which they were counted: words, then figures */
	size_t n_cues, cap_cues, n_words;
	size_t context; /* words and figures of Party life in the text */
	bool about;	/* the text is about the Party */
	/* Of the cue before: its sentence, and the first figure that is not far before it. */
	size_t sentence, figure;
};

/* The first of the topics that an indicator speaks for; *n gets how many follow each other. */
static const struct topic_figure *look_up(const struct tl_topic_rules *r, const char *indicator,
					  size_t *n)
{
	size_t low = 0, high = r->n_figures;

	*n = 0;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(r->figures[middle].indicator, indicator) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	while (low + *n < r->n_figures && strcmp(r->figures[low + *n].indicator, indicator) == 0)
		++*n;
	return *n ? &r->figures[low] : NULL;
}

/* The same; NULL: no indicator. */
static const struct topic_figure *figures_of(struct scoring *s, const char *indicator, size_t *n)
{
	struct memo *m = &s->memo[((uintptr_t)indicator >> 4) % MEMO];

	*n = 0;
	if (!indicator)
		return NULL;
	if (m->indicator != indicator) {
		m->indicator = indicator;
		m->figures = look_up(s->rules, indicator, &m->n);
	}
	*n = m->n;
	return m->figures;
}

/* What is said the first time counts in full, then less: a formula that is repeated makes no topic.
 */
enum { AGAIN = 5 };
static const double again[AGAIN] = {1, 0.6, 0.4, 0.3, 0.2};

static void said_for(struct scoring *s, uint32_t topic, size_t begin, size_t end,
		     enum topic_cue_kind kind)
{
	*TL_PUSH(s->cues, s->n_cues, s->cap_cues) = (struct said){
		topic, (uint32_t)begin, (uint32_t)end, kind != CUE_WEAK, kind == CUE_PARTY};
}

/* How much a cue weighs by where it stands. */
static double block_weight(const struct tl_article *a, uint32_t block)
{
	if (block >= a->n_blocks)
		return 1;
	switch (a->blocks[block].kind) {
	case TL_BLOCK_HEADLINE:
		return 5;
	case TL_BLOCK_KICKER:
		return 2.5;
	case TL_BLOCK_LEAD:
		return 2;
	case TL_BLOCK_HEADING:
		return 2;
	case TL_BLOCK_CAPTION:
		return 0.6;
	case TL_BLOCK_BYLINE:
	case TL_BLOCK_SOURCE:
	case TL_BLOCK_PLACE:
		return 0;
	default:
		return 1;
	}
}

/* Whose words a cue's are: a figure's beside it of this topic, of another, or nobody's. */
enum beside { BESIDE_NOTHING, BESIDE_OWN, BESIDE_OTHER };

/* The figure whose words these may be stands at most so many bytes away, over the text none: there
 * `khen 35 tập thể học tập và làm theo Bác` is about both. */
enum { FIGURE_REACH = 24 };

static enum beside beside_figure(struct scoring *s, const struct tl_match *m, size_t reach)
{
	const struct tl_article *a = s->rd->article;
	const size_t begin = s->rd->tokens[m->first].begin;
	const size_t end = s->rd->tokens[m->first + m->count - 1].end;
	enum beside beside = BESIDE_NOTHING;
	size_t low;

	while (s->figure < a->n_metrics && a->metrics[s->figure].end + FIGURE_REACH < begin)
		s->figure++;
	low = s->figure;
	for (; low < a->n_metrics && a->metrics[low].begin <= end + reach; low++) {
		size_t n;
		const struct topic_figure *f = figures_of(s, a->metrics[low].indicator, &n);

		if (a->metrics[low].end + reach < begin)
			continue;
		for (size_t i = 0; i < n; i++)
			if (f[i].topic == s->rules->cues[m->value].topic)
				return BESIDE_OWN;
		if (n > 0)
			beside = BESIDE_OTHER;
	}
	return beside;
}

/* The cues come in the order of their beginnings. */
static void count_cue(struct scoring *s, const struct tl_match *m)
{
	const struct topic_cue *cue = &s->rules->cues[m->value];
	struct tl_article *a = s->rd->article;
	const struct tl_token *k = s->rd->tokens;
	uint32_t sentence, block = 0, start = 0;
	double weight;
	enum beside beside;
	uint16_t said = s->said[m->value];

	if (s->rd->n_sentences) {
		while (s->sentence + 1 < s->rd->n_sentences &&
		       s->rd->sentences[s->sentence + 1].first <= m->first)
			s->sentence++;
		sentence = (uint32_t)s->sentence;
		block = s->rd->sentences[sentence].block;
		start = s->rd->sentences[sentence].first;
		/* Only the first sentence of a paragraph tells what the paragraph is about. */
		if (sentence > 0 && s->rd->sentences[sentence - 1].block == block)
			start = UINT32_MAX;
	}
	weight = block_weight(a, block);
	if (weight == 0)
		return;
	/* The lead tells in its first sentence what the text is about, then names the guests. */
	if (block < a->n_blocks && a->blocks[block].kind == TL_BLOCK_LEAD && start == UINT32_MAX)
		weight = 1;
	if (block < a->n_blocks && cue->kind == CUE_STRONG &&
	    (a->blocks[block].kind == TL_BLOCK_HEADLINE ||
	     a->blocks[block].kind == TL_BLOCK_KICKER))
		s->titled[cue->topic] = true;
	beside = beside_figure(s, m, weight <= 1 ? FIGURE_REACH : 0);
	if (weight <= 1) {
		if (start != UINT32_MAX && m->first - start < 18)
			weight *= 1.7;
		if (beside == BESIDE_OWN)
			weight *= 1.5;
		weight *= again[said < AGAIN ? said : AGAIN - 1];
		if (said < UINT16_MAX)
			s->said[m->value]++;
	}
	/* `56 tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ` speaks of ratings, over the text too. */
	if (beside == BESIDE_OTHER)
		weight *= 0.4;
	if (cue->kind == CUE_STRONG)
		s->kinds[cue->topic] = ENOUGH_KINDS;
	else if (cue->kind == CUE_WEAK && !s->met[m->value] &&
		 s->kinds[cue->topic] < ENOUGH_KINDS)
		s->kinds[cue->topic]++;
	s->met[m->value] = true;
	if (cue->kind == CUE_WEAK)
		weight *= weight >= 2 ? 0.5 : 0.3; /* formulas stand in the text, seldom over it */
	weight *= s->rules->weights[cue->topic];
	if (cue->kind == CUE_PARTY)
		s->if_party[cue->topic] += weight;
	else
		s->score[cue->topic] += weight;
	said_for(s, cue->topic, k[m->first].begin, k[m->first + m->count - 1].end, cue->kind);
}

/* How much a figure weighs by where it stands: deep in a long lead no more than in the text. */
static double figure_weight(const struct tl_article *a, uint32_t block, size_t at)
{
	enum { OPENING = 400 }; /* bytes of a lead that tell what the text is about */

	if (block < a->n_blocks && a->blocks[block].kind == TL_BLOCK_LEAD &&
	    at > a->blocks[block].begin + OPENING)
		return 1;
	return block_weight(a, block);
}

/* An article that counts the members admitted is about admitting members. */
static void count_figures(struct scoring *s)
{
	struct tl_article *a = s->rd->article;
	uint8_t *said = tl_calloc(s->rules->n_figures + 1, 1);
	uint32_t block = 0;

	for (size_t i = 0; i < a->n_metrics; i++) {
		const struct tl_metric *m = &a->metrics[i];
		size_t n;
		const struct topic_figure *f = figures_of(s, m->indicator, &n);
		bool own = false;

		while (block + 1 < a->n_blocks && a->blocks[block + 1].begin <= m->begin)
			block++;
		for (size_t k = 0; k < n; k++) {
			uint8_t *times = &said[f + k - s->rules->figures];
			double weight = figure_weight(a, block, m->begin) *
					(f[k].weak ? 0.5 : 1.2) *
					again[*times < AGAIN ? *times : AGAIN - 1];

			if (!f[k].weak)
				s->kinds[f[k].topic] = ENOUGH_KINDS;
			else if (*times == 0 && s->kinds[f[k].topic] < ENOUGH_KINDS)
				s->kinds[f[k].topic]++;
			own = own || !f[k].weak;
			if (*times < AGAIN)
				++*times;
			s->figures[f[k].topic] += !f[k].weak;
			s->score[f[k].topic] += weight * s->rules->weights[f[k].topic];
			said_for(s, f[k].topic, m->begin, m->end,
				 f[k].weak ? CUE_WEAK : CUE_STRONG);
		}
		s->context += own;
	}
	free(said);
}

/* `của đảng Bảo thủ`, `vào Đảng Lao động`: a party of another country. */
static bool of_others(const struct scoring *s, const struct tl_match *m)
{
	const struct tl_token *k = &s->rd->tokens[m->first + m->count - 1];

	if (m->count != 2 || k->word != s->rules->dang)
		return false;
	return !(k->flags & TL_UPPER) ||
	       (m->first + m->count < s->rd->n_tokens && (k[1].flags & TL_UPPER));
}

static void count_cues(struct scoring *s, struct tl_match *matches, size_t n)
{
	/* The longest cue of a topic counts and those inside it do not. */
	tl_matches_sort(matches, n);
	for (size_t i = 0; i < n; i++) {
		const struct tl_match *m = &matches[i];
		const struct topic_cue *cue = &s->rules->cues[m->value];

		if (cue->kind == CUE_CONTEXT) {
			s->context += !of_others(s, m);
			continue;
		}
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

/* Short texts have one topic, seldom two: there a second one must come nearer to the first. */
static double share_of_best(double words)
{
	const double share = 0.32, more_when_short = 0.25, not_short = 400;

	return share + more_when_short * (words < not_short ? 1 - words / not_short : 0);
}

/* What the headline names, and what a text gives many figures of, is its topic beside one that is
 * told of more often: the part of the share that it needs. */
static double second_share(const struct scoring *s, size_t topic)
{
	enum { MANY_FIGURES = 4 };

	return s->titled[topic] || s->figures[topic] >= MANY_FIGURES ? 0.7 : 1;
}

/* Adds what words say that are of a topic only where the text is about the Party: `tôn vinh` is of
 * emulation there, of anything elsewhere. */
static void add_of_party(struct scoring *s, double party)
{
	const double about = 2;

	s->about = party >= about;
	for (size_t i = 0; s->about && i < s->rules->n_topics; i++)
		if (s->if_party[i] > 0) {
			s->score[i] += s->if_party[i];
			s->kinds[i] = ENOUGH_KINDS;
		}
}

static void choose_topics(struct scoring *s)
{
	const double any = 0.3, party_text = 4, told = 0.6, told_share = 0.1;
	struct tl_article *a = s->rd->article;
	double length = length_of(s->rd), party = (double)s->context / (2 + length / 400), best = 0;
	/* Cues that make a score of one half: a longer text says more of everything. */
	double half = 2.5 + length / 200, share = share_of_best(length);
	/* A text that hardly speaks of the Party must say more: of appointments there are many. */
	double enough = party < 1 ? 0.5 : 0.38;
	size_t n = s->rules->n_topics, kept = 0;

	add_of_party(s, party);
	a->topics = tl_arena_alloc(a->arena, (n + 1) * sizeof *a->topics);
	for (size_t i = 0; i < n; i++) {
		s->score[i] *= 0.15 + 0.85 * (party < 1 ? party : 1);
		best = s->score[i] > best ? s->score[i] : best;
	}
	for (size_t i = 0; i < n; i++) {
		double score = s->score[i] / (s->score[i] + half);
		double wanted = best * share * second_share(s, i);

		/* The headline says again what a text is most about: what a text about the Party
		 * tells in full is its topic, too, beside one told much more. */
		if (s->about && score >= told && wanted > best * told_share)
			wanted = best * told_share;
		/* A text all about the Party, of which no topic stands out, is of its best one. */
		if (s->kinds[i] >= ENOUGH_KINDS &&
		    score >= (party >= party_text && s->score[i] >= best ? any : enough) &&
		    s->score[i] >= wanted)
			a->topics[kept++] = (struct tl_topic_ref){
				s->rules->topics[i].id, (double)(int)(score * 100 + 0.5) / 100};
	}
	if (kept)
		qsort(a->topics, kept, sizeof *a->topics, by_score);
	a->n_topics = kept < MOST_TOPICS ? kept : MOST_TOPICS;
}

/* True where x stands before y, or at the same place by the topics' names. */
static bool earlier(const struct scoring *s, const struct said *x, const struct said *y)
{
	if (x->begin != y->begin)
		return x->begin < y->begin;
	if (x->end != y->end)
		return x->end < y->end;
	return x->topic != y->topic &&
	       strcmp(s->rules->topics[x->topic].id, s->rules->topics[y->topic].id) < 0;
}

/* Leaves of cues[0..n), which come in the order of their beginnings, those that made a topic, in
 * the order of their places; returns how many. */
static size_t in_order(const struct scoring *s, const bool *made, struct said *cues, size_t n)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		struct said x = cues[i];
		size_t k = kept;

		if (!made[x.topic] || (x.party && !s->about))
			continue;
		for (; k > 0 && earlier(s, &x, &cues[k - 1]); k--)
			cues[k] = cues[k - 1];
		cues[k] = x;
		kept++;
	}
	return kept;
}

/* Of the cues only those that made a topic are the article's. */
static void keep_cues(struct scoring *s)
{
	struct tl_article *a = s->rd->article;
	bool *made;
	struct said *words = s->cues, *figures;
	size_t n_words, n_figures, i = 0, k = 0;

	if (!words)
		return;
	figures = words + s->n_words;
	made = tl_calloc(s->rules->n_topics + 1, sizeof *made);
	for (size_t t = 0; t < s->rules->n_topics; t++)
		for (size_t at = 0; at < a->n_topics; at++)
			made[t] = made[t] || a->topics[at].id == s->rules->topics[t].id;
	n_words = in_order(s, made, words, s->n_words);
	n_figures = in_order(s, made, figures, s->n_cues - s->n_words);
	a->n_cues = n_words + n_figures;
	a->cues = tl_arena_alloc(a->arena, a->n_cues * sizeof *a->cues);
	for (size_t to = 0; to < a->n_cues; to++) {
		bool word = k == n_figures || (i < n_words && !earlier(s, &figures[k], &words[i]));
		const struct said *x = word ? &words[i++] : &figures[k++];

		a->cues[to] = (struct tl_topic_cue){.id = s->rules->topics[x->topic].id,
						    .begin = x->begin,
						    .end = x->end,
						    .strong = x->strong};
	}
	free(made);
}

void tl_topic_rules_run(const struct tl_topic_rules *r, struct tl_reading *rd)
{
	struct scoring s = {.rules = r, .rd = rd};
	size_t n = rd->found[TL_OF_TOPICS].n;

	if (n > 0) {
		s.score = tl_calloc(r->n_topics + 1, sizeof *s.score);
		s.if_party = tl_calloc(r->n_topics + 1, sizeof *s.if_party);
		s.last_end = tl_calloc(r->n_topics + 1, sizeof *s.last_end);
		s.said = tl_calloc(r->n_cues + 1, sizeof *s.said);
		s.figures = tl_calloc(r->n_topics + 1, sizeof *s.figures);
		s.titled = tl_calloc(r->n_topics + 1, sizeof *s.titled);
		s.met = tl_calloc(r->n_cues + 1, sizeof *s.met);
		s.kinds = tl_calloc(r->n_topics + 1, sizeof *s.kinds);
		count_cues(&s, rd->found[TL_OF_TOPICS].items, n);
		s.n_words = s.n_cues;
		count_figures(&s);
		choose_topics(&s);
		keep_cues(&s);
		free(s.cues);
		free(s.score);
		free(s.if_party);
		free(s.last_end);
		free(s.said);
		free(s.figures);
		free(s.titled);
		free(s.met);
		free(s.kinds);
	}
}
