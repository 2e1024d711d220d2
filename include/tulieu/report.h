/* What leaves the archive for other programs and for people: articles in each form that is written, and
 * why the program says what it says of them. Shared by the command line and the browser; everything is
 * appended to a buffer, nothing is printed. */
#ifndef TULIEU_REPORT_H
#define TULIEU_REPORT_H

#include <stdatomic.h>

#include "tulieu/annotate.h"
#include "tulieu/archive.h"
#include "tulieu/text.h"

/* ---- JSON (json.c) -------------------------------------------------------------------------- */

/* A string with quotes, escaped; tl_json_text writes null for NULL. A number in its shortest form that
 * reads back the same. */
void tl_json_string(struct tl_buf *out, const char *s, size_t n);
void tl_json_text(struct tl_buf *out, const char *s);
void tl_json_number(struct tl_buf *out, double value);

/* ---- whole articles (article.c, article_json.c, article_text.c) ------------------------------ */

/* What is written of one article. */
struct tl_exported {
	const struct tl_stored_page *page;
	const struct tl_article *article;
	const struct tl_correction *corrections;
	size_t n_corrections;
};
enum tl_article_form {
	TL_ARTICLE_JSONL, /* an object and a line end: the contract with scripts */
	TL_ARTICLE_TSV,   /* a row; line ends in a cell are \n, a backslash is \\ */
	TL_ARTICLE_CSV,   /* a row as RFC 4180 has it */
	TL_ARTICLE_MD,
	TL_ARTICLE_TEXT,
	TL_ARTICLE_FORMS
};
extern const char *const tl_article_forms[TL_ARTICLE_FORMS]; /* "jsonl" ... */
/* What comes before the first article: the names of the columns, or nothing. */
void tl_article_head(enum tl_article_form form, struct tl_buf *out);
/* An article; `first` is false where another one has been written before it. */
void tl_article_write(enum tl_article_form form, const struct tl_exported *x, bool first,
		      struct tl_buf *out);
/* Reads an article and writes it; arena is reset before. TL_ENOTFOUND: it has been deleted. */
enum tl_status tl_article_export(struct tl_archive *archive, int64_t id, enum tl_article_form form,
				 bool first, struct tl_arena *arena, struct tl_buf *out,
				 struct tl_error *e);

/* ---- why (explain.c) ------------------------------------------------------------------------ */

/* What can be explained, in the order in which it is shown. */
enum tl_explained {
	TL_EXPLAIN_DATE,
	TL_EXPLAIN_PROVINCE,
	TL_EXPLAIN_TOPIC,
	TL_EXPLAIN_FIGURE,
	TL_EXPLAINED
};
/* How many there are to explain: of an article without a province or a topic that it has none. */
size_t tl_explain_count(const struct tl_article *t, enum tl_explained what);
/* Rule, row of its table and words of the text, in lines that each have a line end; safe to print. rules
 * (may be NULL) give ids their labels. */
void tl_explain(const struct tl_rules *rules, const struct tl_article *t, enum tl_explained what,
		size_t i, struct tl_buf *out);
void tl_explain_correction(const struct tl_correction *c, struct tl_buf *out);

/* ---- corrections (correct.c) ---------------------------------------------------------------- */

/* Reads what is right instead: "date" VALUE; "province" NAME...; "topic" ID...; "figure" N with
 * MEMBER=VALUE... or "delete" (N as tl_explain numbers them, from 1); "figure" "add" WORDS of a figure
 * that was missed, with nth=K where they stand in several places, and MEMBER=VALUE... All but id and who of
 * *out is set; strings in arena, or those of words. TL_EUSAGE, with what is wrong. */
enum tl_status tl_correction_read(const struct tl_rules *rules, const struct tl_article *t,
				  const char *const *words, size_t n, struct tl_arena *arena,
				  struct tl_correction *out, struct tl_error *e);

/* missed.c: a figure that the rules have missed. */
/* Where words stand in the text of an article: in order, with or without marks, a word whole. *places is
 * grown with realloc from *cap, both may start as NULL and 0; returns their number. */
size_t tl_missed_places(const struct tl_rules *rules, const struct tl_article *t,
			const char *words, struct tl_span **places, size_t *cap);
/* The number in some words of the text, as the rules would make a figure of it: that of a value, or (NULL)
 * the only one that is no figure of the article yet; strings in arena. TL_EUSAGE: there is none, or there are
 * several. */
enum tl_status tl_missed_read(const struct tl_rules *rules, const struct tl_article *t,
			      struct tl_span words, const double *value, struct tl_arena *arena,
			      struct tl_metric *out, struct tl_error *e);
/* The correction that adds it, with n members MEMBER=VALUE as they were typed; value= says which number is
 * meant. As tl_correction_read, whose *out has been begun (when, ...). */
enum tl_status tl_missed_correction(const struct tl_rules *rules, const struct tl_article *t,
				    struct tl_span words, const char *const *typed, size_t n,
				    struct tl_arena *arena, struct tl_correction *out,
				    struct tl_error *e);
/* Appends all members as they are typed, to be changed. */
void tl_missed_text(const struct tl_metric *m, struct tl_buf *out);
/* Of the user who runs the program: who has corrected. Valid until the next call. */
const char *tl_user_name(void);

/* ---- rules and marks (current.c) ------------------------------------------------------------ */

/* False when other rules have made the archive's marks than these: `tulieu annotate` makes them anew. */
bool tl_marks_current(struct tl_archive *archive, const struct tl_rules *rules);

/* ---- near duplicates (alike.c) --------------------------------------------------------------- */

/* Texts are one, a little changed, when they have so much of their runs of words in common: a reprint
 * with another headline and another end, not two reports of one event. */
#define TL_ALIKE_LEAST 0.7

/* Where the sketches of texts 0 .. n - 1 are; they needn't be in memory all at once. */
typedef void tl_sketch_fn(void *context, uint32_t i, const unsigned char sketch[TL_SKETCH]);
struct tl_sketches {
	size_t n; /* at most 2^32 - 1 */
	void *context;
	/* Calls for each text that has a sketch, in any order; false: failed, or nobody waits for it any more. */
	bool (*all)(void *context, tl_sketch_fn *each, void *each_context);
	/* The sketch of one text that `all` has given; false as above. */
	bool (*one)(void *context, uint32_t i, unsigned char sketch[TL_SKETCH]);
};
/* Groups texts that are at least so alike, also by way of others: group[i] (n of them, the caller's)
 * becomes the index of the first text of i's group, i itself where it is the first or alone. n log n in
 * the texts; takes some MB at most for a million of which few are alike, and goes through them up to 32
 * times, fewer where they are few. False where all or one did. */
bool tl_alike_groups(const struct tl_sketches *s, double least, uint32_t *group);

/* The groups of two and more articles of an archive. */
struct tl_alike {
	size_t n, n_groups;
	/* Each article with its group, 0 .. n_groups - 1, in the order of the articles' ids. */
	struct tl_alike_member {
		uint32_t id, group;
	} *members;
};
/* Finds them by the sketches that the archive holds; pages that are no article are left out. *stop (set
 * by another thread) or tl_archive_interrupt end it with TL_ECANCELLED. Free *out with tl_alike_free. */
enum tl_status tl_alike_find(struct tl_archive *a, const atomic_bool *stop, struct tl_alike *out,
			     struct tl_error *e);
/* Group of an article, or UINT32_MAX. */
uint32_t tl_alike_of(const struct tl_alike *a, uint32_t id);
void tl_alike_free(struct tl_alike *a);

#endif
