/* Loading the topics: their cue words and weights, the indicators that speak for each, and the
 * words of Party life that tell of none. */
#include "annotate/topic.h"
#include "tulieu/i18n.h"

#include <stdlib.h>
#include <string.h>

/* What loading needs to tell of a row. */
struct loading {
	struct tl_topic_rules *r;
	struct tl_rules *rules;
	tl_report_fn *report;
	void *context;
};

static void add_cues(const struct loading *l, const struct tl_row *row, const char *cell,
		     size_t topic, enum topic_cue_kind kind)
{
	struct tl_topic_rules *r = l->r;
	struct tl_str cue;

	while (tl_cell_next(&cell, '|', &cue)) {
		bool party = kind == CUE_STRONG && cue.p[0] == '~';

		cue = tl_str_of(cue.p + party, cue.n - party);
		if (!tl_cue_add(l->rules, cue, TL_OF_TOPICS, r->n_cues, row, l->report, l->context))
			return;
		*TL_PUSH(r->cues, r->n_cues, r->cap_cues) =
			(struct topic_cue){(uint32_t)topic, (uint8_t)(party ? CUE_PARTY : kind)};
	}
}

static void add_figures(struct tl_topic_rules *r, const char *cell, size_t topic)
{
	struct tl_str part;

	while (tl_cell_next(&cell, '|', &part)) {
		bool weak = part.p[0] == '~';

		*TL_PUSH(r->figures, r->n_figures, r->cap_figures) = (struct topic_figure){
			tl_arena_strndup(r->table->arena, part.p + weak, part.n - weak),
			(uint32_t)topic, weak};
	}
}

static int by_indicator(const void *a, const void *b)
{
	const struct topic_figure *x = a, *y = b;
	int order = strcmp(x->indicator, y->indicator);

	return order ? order : (x->topic > y->topic) - (x->topic < y->topic);
}

static void refuse(tl_report_fn *report, void *context, const struct tl_row *row,
		   const char *reason, const char *what)
{
	tl_table_refuse(report, context, row, reason, tl_str_of(what, strlen(what)));
}

/* `0.8`, whatever the locale; 1 where there is none. False for what is no weight. */
static bool weight_of(const char *cell, double *weight)
{
	double place = 1;
	bool fraction = false;

	*weight = cell[0] ? 0 : 1;
	for (; *cell; cell++) {
		if (*cell == '.' && !fraction) {
			fraction = true;
		} else if (*cell >= '0' && *cell <= '9') {
			place *= fraction ? 0.1 : 1;
			*weight = fraction ? *weight + place * (*cell - '0')
					   : *weight * 10 + (*cell - '0');
		} else {
			*weight = 1;
			return false;
		}
	}
	return true;
}

void tl_topic_rules_check(const struct tl_topic_rules *r, const struct tl_dirs *dirs,
			  const struct tl_rules *rules, tl_report_fn *report, void *context)
{
	for (size_t i = 0; i < r->n_figures && dirs->user; i++) {
		const struct tl_row *row = &r->table->rows[r->figures[i].topic];

		if (strncmp(row->file, dirs->user, strlen(dirs->user)) == 0 &&
		    !tl_indicator_find(rules, r->figures[i].indicator))
			refuse(report, context, row, N_("no such indicator"),
			       r->figures[i].indicator);
	}
}

enum tl_status tl_topic_rules_load(const struct tl_dirs *dirs, struct tl_rules *rules,
				   tl_report_fn *report, void *context, struct tl_topic_rules **out,
				   struct tl_error *e)
{
	static const char *const columns[] = {"id",    "label_vi",  "label_en", "strong",
					      "?weak", "?negative", NULL};
	static const char *const context_columns[] = {"word", NULL};
	struct tl_topic_rules *r = tl_alloc(sizeof *r);
	struct loading l = {r, rules, report, context};
	enum tl_status status;

	*out = NULL;
	status = tl_table_load(dirs, "topics.tsv", columns, report, context, &r->table, e);
	if (!status)
		status = tl_table_load(dirs, "topic-context.tsv", context_columns, report, context,
				       &r->context, e);
	if (status) {
		tl_topic_rules_free(r);
		return status;
	}
	r->topics = tl_calloc(r->table->n_rows + 1, sizeof *r->topics);
	r->weights = tl_calloc(r->table->n_rows + 1, sizeof *r->weights);
	for (size_t i = 0; i < r->table->n_rows; i++) {
		const struct tl_row *row = &r->table->rows[i];

		const char *weight = tl_table_cell(r->table, row, "weight");
		size_t cues = r->n_cues;

		if (!weight_of(weight, &r->weights[i]))
			refuse(report, context, row, N_("no such weight, taken as 1"), weight);
		r->topics[r->n_topics++] = (struct tl_topic_info){
			.id = row->cells[0],
			.file = row->file,
			.line = row->line,
			.label_vi = tl_table_cell(r->table, row, "label_vi"),
			.label_en = tl_table_cell(r->table, row, "label_en"),
		};
		add_cues(&l, row, tl_table_cell(r->table, row, "strong"), i, CUE_STRONG);
		add_cues(&l, row, tl_table_cell(r->table, row, "weak"), i, CUE_WEAK);
		add_cues(&l, row, tl_table_cell(r->table, row, "negative"), i, CUE_NEGATIVE);
		add_figures(r, tl_table_cell(r->table, row, "indicators"), i);
		if (r->n_cues == cues)
			refuse(report, context, row, N_("the topic has no cue"), row->cells[0]);
	}
	if (r->n_figures)
		qsort(r->figures, r->n_figures, sizeof *r->figures, by_indicator);
	for (size_t i = 0; i < r->context->n_rows; i++)
		add_cues(&l, &r->context->rows[i], r->context->rows[i].cells[0], 0, CUE_CONTEXT);
	r->dang = tl_vocab_add(rules->vocab, "đảng", strlen("đảng"));
	*out = r;
	return TL_OK;
}

void tl_topic_rules_free(struct tl_topic_rules *r)
{
	if (!r)
		return;
	tl_table_free(r->table);
	tl_table_free(r->context);
	free(r->topics);
	free(r->weights);
	free(r->cues);
	free(r->figures);
	free(r);
}

uint64_t tl_topic_rules_hash(const struct tl_topic_rules *r)
{
	return tl_hash(r->table->hash, &r->context->hash, sizeof r->context->hash);
}

const struct tl_topic_info *tl_topics(const struct tl_rules *r, size_t *n)
{
	*n = r->topics->n_topics;
	return r->topics->topics;
}
