/* What can be chosen in a picker: the values of a kind of filter, with the number of articles each. */
#ifndef TULIEU_UI_CHOICES_H
#define TULIEU_UI_CHOICES_H

#include "app.h"

struct tl_choice {
	uint32_t value;    /* of the dimension; of dates a year or a month as tl_dim numbers them */
	uint32_t count;
	uint32_t own;      /* articles that write the label so; count has those of other spellings, too */
	char *id;          /* what a query names it by */
	char *label;       /* what is shown and compared with the typed text */
	const char *other; /* the label in the other language, or NULL; lasts as long as the corpus */
	uint32_t same_as;  /* the value that stands for it, since they differ only in case */
	uint8_t rank;      /* how well it fits the typed text: 0 best */
	const char *group; /* that it belongs to, or NULL; lasts as long as the corpus */
	uint32_t group_count; /* articles of the group, and the first of its values: its place */
	uint32_t group_first;
	bool heading;      /* a group itself, or a year */
	bool typed;        /* a range of dates that has been typed */
	bool marked;
};
struct tl_choices {
	enum tl_dim dim;
	bool grouped; /* under headings */
	struct tl_corpus *corpus; /* whose values these are; held, should a newer one come */
	struct tl_choice *items;  /* in the order in which they are shown */
	size_t n, cap;
	size_t *shown;            /* those that fit the typed text */
	size_t n_shown;
	const char *only;         /* a group: of the others nothing is shown unless typed; or NULL */
	bool counted;
};

/* Takes the values of a kind of filter; those that the filter in force has are marked. now: the filters in
 * force; reader (may be NULL): whose tags they are. Starts from {0} or loads anew. */
void tl_choices_load(struct tl_choices *c, const struct tl_filters *now,
		     const struct tl_reader *reader, struct tl_corpus *corpus, enum tl_dim dim,
		     bool grouped);
/* One more, which is no value of the corpus. */
void tl_choices_add(struct tl_choices *c, uint32_t value, const char *label);
/* Columns of the longest label, shown or not; 0 where there is a second column, of what is cut first. */
int tl_choices_columns(const struct tl_choices *c);
/* Draws the label of one in so many columns, its province in those of a district. */
void tl_choices_draw(const struct tl_choices *c, const struct tl_choice *item, int columns,
		     enum tl_style style, struct tl_pen *pen);
void tl_choices_free(struct tl_choices *c);
/* Counts the articles of rows for each value and puts them in order. */
void tl_choices_count(struct tl_choices *c, const struct tl_reader *reader, const uint32_t *rows, size_t n);
/* Chooses what is shown: what has all typed words in its name in either language, its id or its group,
 * without marks and in any case; those whose name begins so come first, but under headings. Returns the
 * place of the best in `shown`. Of dates a text that
 * is none of them, but a date or a range, becomes one more choice. */
size_t tl_choices_narrow(struct tl_choices *c, const struct tl_rules *rules, const char *typed);
/* The typed range, if there is one; else NULL. */
struct tl_choice *tl_choices_typed(struct tl_choices *c);
/* Marks a value or takes its mark away; of a heading those of all its values. */
void tl_choices_mark(struct tl_choices *c, size_t item);
bool tl_choices_marked(const struct tl_choices *c); /* whether any is */
/* A filter of one item, or for SIZE_MAX of the marked ones; NULL where there is none. */
struct tl_filter *tl_choices_filter(const struct tl_choices *c, const struct tl_rules *rules,
				    size_t item, bool exclude);

#endif
