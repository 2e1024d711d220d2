/* A list in which articles that are one text stand under one row. It has items: the rows of a
 * result, without those of a group but the first; where a group is open, its other rows follow the
 * first. */
#ifndef TULIEU_UI_FOLD_H
#define TULIEU_UI_FOLD_H

#include "tulieu/corpus.h"
#include "tulieu/report.h"

struct tl_fold_open;
struct tl_fold_hidden;
/* The article of a row of the result. */
typedef uint32_t tl_fold_id_fn(const void *context, size_t row);

/* Starts as {0}: nothing is folded. */
struct tl_fold {
	const struct tl_alike *alike; /* the groups; NULL: none */
	struct tl_bits grouped;	      /* ids of articles that have one */
	size_t n;		      /* rows of the result */
	tl_fold_id_fn *id;
	const void *context;
	/* By group: its first row (UINT32_MAX where it has none here), how many more it has, and
	 * whether it is the other way than most: open, or closed where all are open. */
	uint32_t *first, *others;
	bool *turned, open_all;
	struct tl_fold_hidden
		*hidden; /* rows that are not the first of theirs, in the order of the rows */
	size_t n_hidden, hidden_cap;
	/* Open groups that have rows to show, in the order of their first ones, and those rows. */
	struct tl_fold_open *opened;
	size_t n_opened, opened_cap;
	uint32_t *shown;
	size_t n_shown, shown_cap;
};

/* What an item is. */
struct tl_folded {
	size_t row;    /* of the result */
	size_t others; /* rows of its group that it stands for, or that follow it; 0 of any but the
			  first */
	bool open;
	bool member; /* one that follows */
};

/* Other groups, or none (NULL), which must stay as long as they are in use; what of an open group
 * is in one again stays open. There are no rows until they are given anew. */
void tl_fold_groups(struct tl_fold *f, const struct tl_alike *alike);
/* A new result of n rows, whose articles id tells; the same one has more rows now. */
void tl_fold_rows(struct tl_fold *f, tl_fold_id_fn *id, const void *context, size_t n);
void tl_fold_more(struct tl_fold *f, size_t n);
size_t tl_fold_items(const struct tl_fold *f);
struct tl_folded tl_fold_at(const struct tl_fold *f, size_t item); /* item < tl_fold_items */
/* The item of a row; of one that is folded away the next that is shown. At most tl_fold_items. */
size_t tl_fold_item(const struct tl_fold *f, size_t row);
/* Opens the group of a row that is folded away; else nothing. */
void tl_fold_show(struct tl_fold *f, size_t row);
/* Opens or closes the group of an item. Returns the item of its first row, or SIZE_MAX: it has
 * none. */
size_t tl_fold_toggle(struct tl_fold *f, size_t item);
/* All are opened, or closed where all that can be are open. Returns where the row of an item stands
 * then, or the first row of its group; SIZE_MAX: there is none to open. */
size_t tl_fold_toggle_all(struct tl_fold *f, size_t item);
size_t tl_fold_away(const struct tl_fold *f); /* rows that no item shows */
void tl_fold_free(struct tl_fold *f);

#endif
