/* The rules of topics: topic_rules.c loads them, topic.c reads an article by them. */
#ifndef TULIEU_ANNOTATE_TOPIC_H
#define TULIEU_ANNOTATE_TOPIC_H

#include "annotate/internal.h"

/* CUE_PARTY: strong in a text about the Party, nothing in any other. */
enum topic_cue_kind { CUE_STRONG, CUE_WEAK, CUE_PARTY, CUE_NEGATIVE, CUE_CONTEXT };

struct topic_cue {
	uint32_t topic;
	uint8_t kind;
};
/* A figure of this indicator speaks for the topic. */
struct topic_figure {
	const char *indicator;
	uint32_t topic;
	bool weak;
};
struct tl_topic_rules {
	struct tl_table *table, *context;
	struct tl_topic_info *topics;
	double *weights; /* of each topic */
	size_t n_topics;
	struct topic_cue *cues;
	size_t n_cues, cap_cues;
	uint32_t dang; /* the word đảng */
	struct topic_figure *figures; /* by indicator */
	size_t n_figures, cap_figures;
};

#endif
