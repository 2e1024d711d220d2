/* The filters in force and their history. */
#ifndef TULIEU_UI_FILTER_H
#define TULIEU_UI_FILTER_H

#include "tulieu/query.h"

/* They are numbered 1 to 9 on the screen. */
#define TL_MAX_FILTERS 9
/* Kinds of filters that no dimension of the corpus has the values of: typed words; dates, months,
 * years and ranges of them; the reader's tags; and what stands for no kind at all. */
#define TL_DIM_WORDS TL_DIMS
#define TL_DIM_DATE ((enum tl_dim)(TL_DIMS + 1))
#define TL_DIM_TAG ((enum tl_dim)(TL_DIMS + 2))
#define TL_DIM_NONE ((enum tl_dim)(TL_DIMS + 3))
/* "province", "date" ..., as a session keeps them; NULL for words. */
const char *tl_filter_kind(enum tl_dim dim);
bool tl_filter_kind_of(const char *name, enum tl_dim *dim);
/* Only one of them is in force: a province of either division; a date, a month or a year. */
bool tl_filter_same(enum tl_dim a, enum tl_dim b);

/* One filter; never changed once made, shared by counting. */
struct tl_filter {
	unsigned holders;
	enum tl_dim dim; /* or a kind of those above */
	bool exclude;
	char *text;      /* words: as typed */
	char **ids;      /* values: ids, which outlive a corpus; dates and tags as in a query */
	size_t n_ids;
	char *brief;     /* the values in words where they have a shorter name, else NULL */
	struct tl_query *query;
};
/* TL_EQUERY as tl_query_parse. typing: lenient, for a text that isn't finished. */
enum tl_status tl_filter_words(const struct tl_rules *rules, const char *text, bool typing,
			       struct tl_filter **out, struct tl_error *e);
struct tl_filter *tl_filter_values(const struct tl_corpus *c, enum tl_dim dim,
				   const uint32_t *values, size_t n, bool exclude);
/* Dates or tags, as they stand in a query. TL_EQUERY as tl_query_parse. */
enum tl_status tl_filter_texts(const struct tl_rules *rules, enum tl_dim dim,
			       const char *const *texts, size_t n, bool exclude,
			       struct tl_filter **out, struct tl_error *e);
void tl_filter_drop(struct tl_filter *f); /* NULL is fine */
/* "Province" in the language of the interface; *value gets "Bắc Kạn, Quảng Ninh" appended. */
const char *tl_filter_title(const struct tl_filter *f, struct tl_buf *value);

/* A state of the line of filters. */
struct tl_filters {
	struct tl_filter *at[TL_MAX_FILTERS];
	size_t n;
};
/* Index of the filter of a kind (tl_filter_same), or -1. */
int tl_filters_find(const struct tl_filters *f, enum tl_dim dim);

/* All states since the start; `now` is the one in force. */
struct tl_history {
	struct tl_filters *states;
	size_t n, cap, now;
};
const struct tl_filters *tl_history_now(const struct tl_history *h);
/* Puts f (whose ownership it takes) in the place of filter `index`, or behind the last one for -1; f
 * NULL removes it. False when there is no room for one more. */
bool tl_history_put(struct tl_history *h, int index, struct tl_filter *f);
/* The filters of an earlier session (which it takes over) become the first state; only where there is none
 * yet. */
void tl_history_begin(struct tl_history *h, const struct tl_filters *f);
/* These filters (which it takes over) become the state in force. */
void tl_history_set(struct tl_history *h, const struct tl_filters *f);
/* No filters; false if there were none. */
bool tl_history_clear(struct tl_history *h);
bool tl_history_step(struct tl_history *h, int direction); /* -1 undo, 1 redo */
void tl_history_free(struct tl_history *h);

#endif
