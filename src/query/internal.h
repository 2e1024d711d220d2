/* A query is a tree of conditions. Leaves say what is asked in terms of the rule tables (codes,
 * ids) and of text, never of one corpus: a saved query stays good when the archive changes. Trees
 * are kept in a normal form, so that text → tree → text → tree comes back to the same: AND and OR
 * have two or more children none of which is of their own kind, NOT has a child that is no NOT. */
#ifndef TULIEU_QUERY_INTERNAL_H
#define TULIEU_QUERY_INTERNAL_H

#include "tulieu/query.h"

enum tl_node_kind {
	TL_NODE_AND,
	TL_NODE_OR,
	TL_NODE_NOT,
	TL_NODE_TEXT,  /* words: text, prefix, fold, headline */
	TL_NODE_NEAR,  /* two TEXT children, distance */
	TL_NODE_SET,   /* field (province ... indicator): one of ids */
	TL_NODE_VALUE, /* an indicator (one of ids) whose value compares so with number */
	TL_NODE_DATE,  /* from, to */
	TL_NODE_NAME,  /* field (person, cites, source, agency): names begin with one of ids */
	TL_NODE_TAG,   /* one of ids */
	TL_NODE_ID,    /* ids are articles' numbers */
	TL_NODE_WORD   /* field is or has: word, an index in its table */
};

enum tl_compare { TL_LESS, TL_LESS_EQUAL, TL_EQUAL, TL_GREATER_EQUAL, TL_GREATER };

struct tl_node {
	enum tl_node_kind kind;
	enum tl_field field;
	struct tl_node **children;
	size_t n, cap;
	const char *text;
	bool prefix, fold, headline;
	int distance;
	/* Codes and ids of the tables; names as typed. labels: what they are called, NULL: as the
	 * id. */
	const char **ids, **labels, **labels_en;
	size_t n_ids, cap_ids;
	enum tl_compare compare;
	double number;
	int32_t from, to; /* tl_date_days; INT32_MIN and INT32_MAX: open */
	unsigned word;
};

struct tl_query {
	struct tl_arena *arena;
	struct tl_node *root; /* NULL: matches all */
	enum tl_order order;
	bool ordered; /* it names its order */
};

/* Words of is:, has: and sort:, in the order of their tables in fields.c. */
enum tl_is {
	TL_IS_READ,
	TL_IS_UNREAD,
	TL_IS_STARRED,
	TL_IS_INFERRED,
	TL_IS_CORRECTED,
	TL_IS_NOARTICLE,
	TL_IS_ANY,
	TL_IS_WORDS
};
enum tl_has {
	TL_HAS_FIGURES,
	TL_HAS_DATE,
	TL_HAS_PROVINCE,
	TL_HAS_DISTRICT,
	TL_HAS_TOPIC,
	TL_HAS_PERSON,
	TL_HAS_CITATION,
	TL_HAS_SOURCE,
	TL_HAS_AGENCY,
	TL_HAS_NOTE,
	TL_HAS_TAG,
	TL_HAS_WORDS
};

/* (tree.c) */
struct tl_query *tl_query_new(void);
struct tl_node *tl_node_new(struct tl_query *q, enum tl_node_kind kind, enum tl_field field);
/* Adds a child (NULL: nothing), taking in the children of one of the parent's own kind. */
void tl_node_add(struct tl_query *q, struct tl_node *parent, struct tl_node *child);
void tl_node_add_id(struct tl_query *q, struct tl_node *n, const char *id, const char *label,
		    const char *label_en);
/* An AND or OR of one child is that child, of none NULL. */
struct tl_node *tl_node_plain(struct tl_node *n);
/* NOT child; the child of a NOT; NULL of NULL. */
struct tl_node *tl_node_not(struct tl_query *q, struct tl_node *child);
struct tl_node *tl_node_clone(struct tl_query *q, const struct tl_node *n);

/* (values.c) Reads one value of a field into a new node. typing: of what is unfinished at the end,
 * the beginning counts. TL_EQUERY with e->text set (the caller knows the column). */
enum tl_status tl_value_read(const struct tl_rules *rules, struct tl_query *q, enum tl_field field,
			     const char *value, bool typing, struct tl_node **out,
			     struct tl_error *e);

/* (text.c) */
void tl_node_text(const struct tl_node *n, struct tl_buf *out);

/* (highlight.c) A word or phrase of a query, to compare with the words of a text. */
#define TL_PATTERN_WORDS 32
struct tl_pattern {
	char *words[TL_PATTERN_WORDS];
	size_t lengths[TL_PATTERN_WORDS];
	bool folded[TL_PATTERN_WORDS]; /* without marks: any marks fit */
	size_t n;
	bool prefix; /* the last word may go on */
};
/* Of a TEXT node; freed with tl_pattern_free. */
void tl_pattern_make(struct tl_pattern *p, const struct tl_node *n);
void tl_pattern_free(struct tl_pattern *p);
/* True if the i-th word of the pattern is this one. */
bool tl_pattern_fits(const struct tl_pattern *p, size_t i, const struct tl_spelt *word);

/* (state.c) The reader's own sets that a query asks for: got before it runs, in the thread that
 * owns the reader's state. */
struct tl_state_set {
	const struct tl_node *node;
	size_t which;  /* of the node's ids (tags) */
	uint32_t *ids; /* of articles, in any order */
	size_t n;
};
struct tl_states {
	struct tl_state_set *sets;
	size_t n, cap;
};
void tl_states_get(const struct tl_query *q, tl_state_fn *state, void *context,
		   struct tl_states *out);
void tl_states_free(struct tl_states *s);

/* (run.c) The rows that what is no full text left last time. Each key typed into a list that is
 * filtered asks for other words under the same filters. */
struct tl_mask {
	char *text;	 /* of the filters; NULL: none yet */
	uint64_t corpus; /* its number */
	struct tl_bits rows;
};
void tl_mask_free(struct tl_mask *m);

/* A query being run. */
struct tl_run {
	const struct tl_query *query;
	struct tl_corpus *corpus;
	struct tl_archive *archive;
	const struct tl_states *states;
	size_t limit;		 /* 0: all */
	const atomic_bool *stop; /* or NULL */
	/* Called now and then as rows come: when there are `first`, and later. NULL: not. */
	void (*grown)(void *context);
	void *context;
	size_t first;
	struct tl_mask *mask; /* kept from run to run by the same thread, or NULL */
};
/* (eval.c) Takes rows that do not match out of `rows`. n NULL: matches all. */
enum tl_status tl_eval(const struct tl_run *run, const struct tl_node *n, struct tl_bits *rows,
		       struct tl_error *e);
/* True if another thread wants the run to end. */
static inline bool tl_run_stopped(const struct tl_run *run)
{
	return run->stop && atomic_load(run->stop);
}
/* (words.c) True if the full text alone can answer it. */
bool tl_words_only(const struct tl_node *n);
struct tl_words *tl_words_of(struct tl_arena *arena, const struct tl_node *n);
/* (run.c) Fills r and ends it. */
enum tl_status tl_run_query(const struct tl_run *run, struct tl_result *r, struct tl_error *e);

/* (result.c) Only the thread that runs a query adds to its result. */
struct tl_result *tl_result_new(struct tl_corpus *c, uint64_t number);
size_t tl_result_add(struct tl_result *r, uint32_t row); /* returns the rows there are now */
void tl_result_set(struct tl_result *r, const uint32_t *rows, size_t n); /* all at once */
void tl_result_end(struct tl_result *r, enum tl_status status, const struct tl_error *e);

#endif
