/* What the files that load the rules of metrics share: metric_rules.c (the tables),
 * metric_classes.c (the nouns of units.tsv),
 * metric_words.c (the words that the code asks for) and metric_notation.c (the rules of indicators.tsv). */
#ifndef TULIEU_ANNOTATE_METRIC_LOAD_H
#define TULIEU_ANNOTATE_METRIC_LOAD_H

#include "annotate/metric.h"

/* State of loading. */
struct metric_load {
	struct tl_metric_rules *r;
	struct tl_rules *rules;
	tl_report_fn *report;
	void *context;
	const struct tl_row *row;
	uint32_t *slots; /* 1 + index of a literal */
	size_t n_slots;
	char **texts;
	size_t cap_texts;
};

/* Reports `FILE:LINE: reason: what` for the row being read. */
void metric_refuse(const struct metric_load *l, const char *reason, struct tl_str what);
/* tl_cue_add for the row being read. */
bool metric_add_cue(const struct metric_load *l, struct tl_str phrase, enum tl_owner owner,
		    size_t id);
/* Loads units.tsv: the classes, their nouns, and those that the code asks for by their id. */
void metric_load_classes(struct metric_load *l);
/* Index of a class of units.tsv, TL_NONE if there is none. */
uint32_t metric_class_of(const struct tl_metric_rules *r, struct tl_str id);
/* A set of classes, by class, [n_classes]: no unit; in the rules' arena. */
bool *metric_class_set(const struct tl_metric_rules *r);
/* The words of a row of wordings.tsv, apart by "|"; NULL if there is none. */
const char *metric_wording_of(const struct tl_metric_rules *r, struct tl_str id);
/* Adds one alternative of a rule: @class, $wording, - or words. False after a report: it names a
 * class or a wording that there is not, or there are too many words. */
bool metric_element_add(struct metric_load *l, struct tl_element *e, struct tl_str part);
/* Reads one rule of an indicator; one that cannot be read is reported and left out. */
void metric_parse_rule(struct metric_load *l, struct tl_str s, uint32_t indicator);
/* Numbers the words that the code asks for (enum tl_word_id). */
void tl_metric_words(struct tl_metric_rules *r, struct tl_vocab *vocab);
/* Frees what loading alone needs. */
void metric_load_free(struct metric_load *l);

#endif
