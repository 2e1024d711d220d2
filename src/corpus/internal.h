/* The columns. One array for each fact that every article has, and one pool of 16-bit words for the
 * sets (provinces, topics ...), which differ in size: offsets[row] .. offsets[row + 1] are a row's
 * words. A word has the set's kind in its upper 4 bits and a value below 4096 in the others; a
 * larger value takes two words (WIDE). So a set may have any size and a table any number of
 * entries, and a typical article costs 17 bytes and 2 for each value. */
#ifndef TULIEU_CORPUS_INTERNAL_H
#define TULIEU_CORPUS_INTERNAL_H

#include <pthread.h>

#include "tulieu/corpus.h"

/* Sets in the pool. What follows from another (the successors of provinces, regions) is not stored.
 */
enum tl_set {
	TL_SET_PROVINCE,  /* primary ones */
	TL_SET_MENTIONED, /* the others */
	TL_SET_TODAY,	  /* only where it is not that of the primary provinces */
	TL_SET_TOPIC,
	TL_SET_INDICATOR,
	TL_SET_DISTRICT,
	TL_SET_SOURCE,
	TL_SET_AGENCY,
	TL_SETS,
	TL_SET_WIDE = 15
};
#define TL_SET_SHIFT 12
#define TL_SET_NARROW (1u << TL_SET_SHIFT)
#define TL_WIDE_LIMIT (1u << 24) /* values from here on are not stored */

struct tl_dim_table {
	struct tl_value *values;
	size_t n, cap;
	uint32_t *by_id; /* the first `indexed` values in the order of their ids, for finding one */
	size_t indexed;
};

struct tl_corpus {
	atomic_int holders;
	uint64_t number;
	const struct tl_rules *rules;
	struct tl_arena *names; /* strings that the rules do not have */
	struct tl_dim_table dims[TL_DIMS];
	/* Of each province of the table: its successor, its region; of each of today's: its region.
	 */
	uint32_t *today_of, *region_of, *today_region;
	uint32_t n_provinces, n_todays; /* of the tables; values from there on are strangers */

	size_t n, cap;
	uint32_t *ids, *newest, *offsets;
	int32_t *days, first_day, last_day; /* first > last: none has a date */
	uint8_t *meta;			    /* flags << 2 | precision */
	uint8_t *figures;		    /* how many; 255: as many or more */
	uint16_t *pool;
	size_t pool_n, pool_cap;

	/* Loading in a thread. Everything above is written before `loaded` is set. */
	pthread_mutex_t lock;
	pthread_cond_t ended;
	atomic_bool loaded;
	bool threaded;
	pthread_t thread;
	char *path;
	tl_notify_fn *notify;
	void *context;
	struct tl_error error;
};

static inline uint32_t tl_today_of(const struct tl_corpus *c, uint32_t province)
{
	return province < c->n_provinces ? c->today_of[province] : TL_NO_VALUE;
}
static inline uint32_t tl_region_of(const struct tl_corpus *c, uint32_t province)
{
	return province < c->n_provinces ? c->region_of[province] : TL_NO_VALUE;
}
static inline uint32_t tl_region_of_today(const struct tl_corpus *c, uint32_t today)
{
	return today < c->n_todays ? c->today_region[today] : TL_NO_VALUE;
}

/* Reads the word or two at *i and moves behind it. */
static inline enum tl_set tl_pool_next(const struct tl_corpus *c, uint32_t *i, uint32_t *value)
{
	unsigned word = c->pool[(*i)++];

	if (word >> TL_SET_SHIFT != TL_SET_WIDE) {
		*value = word & (TL_SET_NARROW - 1);
		return (enum tl_set)(word >> TL_SET_SHIFT);
	}
	*value = (word & 0xff) << 16 | c->pool[(*i)++];
	return (enum tl_set)(word >> 8 & 15);
}

/* (dim.c) */
void tl_dims_start(struct tl_corpus *c);
/* The value of an id; it is added where the index has none. Ids must be added once each between two
 * calls of tl_dims_index. */
uint32_t tl_dim_add(struct tl_corpus *c, enum tl_dim dim, const char *id);
void tl_dims_index(struct tl_corpus *c);
void tl_dims_free(struct tl_corpus *c);

/* (load.c) */
struct tl_corpus *tl_corpus_new(const struct tl_rules *rules);
/* Adds a row; ids must rise. Values are those of the corpus, not the archive's. */
void tl_corpus_add(struct tl_corpus *c, const struct tl_columns_row *row,
		   const uint32_t *const *values, const uint32_t *n_values);
/* Ends the loading: makes the order, sets `loaded`. */
void tl_corpus_finish(struct tl_corpus *c);
/* Bytes that the columns take; 0 while they are being loaded. For the test that bounds them. */
size_t tl_corpus_memory(const struct tl_corpus *c);

#endif
