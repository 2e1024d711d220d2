/* The lines of the concordance: one for each occurrence of the words of a query. Finding them,
 * their order, and the words beside them; kwic.c shows them. Places and lengths are in bytes. */
#ifndef TULIEU_UI_KWIC_LINES_H
#define TULIEU_UI_KWIC_LINES_H

#include "tulieu/query.h"

enum tl_kwic_order { TL_KWIC_BY_DATE, TL_KWIC_BY_LEFT, TL_KWIC_BY_RIGHT, TL_KWIC_ORDERS };

/* One block of memory with its context in it, freed with free(): of the same block of the body,
 * whole letters, at most 200 bytes of each of the three parts. */
struct tl_kwic_line {
	uint32_t id;
	size_t at;	 /* byte in the article's body */
	uint32_t number; /* in the order of the result */
	struct tl_date date;
	bool inferred;
	const char *province; /* of the rules, or NULL */
	uint16_t left_n, match_n, right_n;
	char text[]; /* left, match, right */
};
/* Starts from {0}; owns its lines. */
struct tl_kwic_lines {
	struct tl_kwic_line **list;
	size_t n, cap;
};
/* Also of {0}; leaves {0}. */
void tl_kwic_lines_free(struct tl_kwic_lines *lines);
/* Lines that are kept: a reader who meets more of them needs a narrower filter. */
#define TL_KWIC_MOST 5000
/* Appends the lines of `from`, which get their numbers, and leaves it none; its list is still to be
 * freed. */
void tl_kwic_take(struct tl_kwic_lines *to, struct tl_kwic_lines *from);
/* By date is the order of the result. The keys are made anew each time; n log n. */
void tl_kwic_sort(struct tl_kwic_lines *lines, enum tl_kwic_order order);
/* Both in words, in the language of the interface. */
const char *tl_kwic_order_words(enum tl_kwic_order order);
const char *tl_kwic_how_words(enum tl_together how);

/* A search through the articles of a result. All belongs to whoever fills it in. */
struct tl_kwic_search {
	struct tl_result *result;
	struct tl_query *query;
	enum tl_together how; /* of several words */
	size_t row, most;     /* where to go on; lines that there is still room for */
	struct tl_kwic_lines found;
	bool cut; /* there are more than that */
};
/* Goes on for some hundredths of a second, or until stop is set: appends to `found` and leaves
 * `row` at the first row that was not read. Without an archive (NULL) it does nothing. For the
 * worker's thread. */
void tl_kwic_find(struct tl_kwic_search *s, struct tl_archive *archive, const atomic_bool *stop);

/* The whole search at once, for a caller that waits. wider: words that nowhere stand together may
 * stand near each other, and `how` ends as what was needed. */
void tl_kwic_find_all(struct tl_kwic_search *s, struct tl_archive *archive, bool wider);
/* True if a search of this kind found nothing and a wider one may: *how is widened. */
bool tl_kwic_widen(const struct tl_query *query, enum tl_together *how);
/* Appends the query that words typed for a concordance mean: a phrase, unless they say more. */
void tl_kwic_typed(const char *text, struct tl_buf *out);

struct tl_kwic_neighbour {
	char *word; /* or two, in their canonical spelling; owned */
	uint32_t n;
};
struct tl_kwic_neighbours {
	struct tl_kwic_neighbour *list;
	size_t n, cap;
};
/* Also of {0}; leaves {0}. */
void tl_kwic_neighbours_free(struct tl_kwic_neighbours *s);
/* Counts what stands next to the occurrences, before them in sides[0] and behind them in sides[1],
 * the most frequent first: one syllable, or two that no punctuation parts (most Vietnamese words
 * have two). What the sides held is freed. */
void tl_kwic_gather(const struct tl_kwic_lines *lines, bool two,
		    struct tl_kwic_neighbours sides[2]);

/* Appends them as a table, in their order. */
void tl_kwic_write_lines(const struct tl_kwic_lines *lines, enum tl_sheet_form form,
			 struct tl_buf *out);
void tl_kwic_write_neighbours(const struct tl_kwic_neighbours sides[2], enum tl_sheet_form form,
			      struct tl_buf *out);

#endif
