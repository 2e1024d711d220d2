/* Article to marks: places and provinces, topics, metrics, citations, people. A pure function of
 * (article, rules): no clock, no locale, no global state; the same input gives the same bytes. */
#ifndef TULIEU_ANNOTATE_H
#define TULIEU_ANNOTATE_H

#include "tulieu/article.h"
#include "tulieu/parse.h"
#include "tulieu/table.h"
#include "tulieu/text.h"

/* All rules of data/ (tables .tsv) with the user's own, compiled. Read-only once loaded: threads may share
 * it. Strings in annotated articles may point into it. */
struct tl_rules;
/* Loads all tables. A malformed line is reported with file, line and reason and left out. *out is the
 * caller's, to be freed with tl_rules_free. TL_ENOTFOUND or TL_EINPUT where a table of ours is missing or
 * has no head line: *out is then NULL. */
enum tl_status tl_rules_load(const struct tl_dirs *dirs, tl_report_fn *report, void *context,
			     struct tl_rules **out, struct tl_error *e);
/* Frees the rules; no article that was annotated with them may be used any more. NULL is fine. */
void tl_rules_free(struct tl_rules *r);
/* 16 hex digits that change with any table and with the code of annotation. They belong to the rules. */
const char *tl_rules_version(const struct tl_rules *r);
/* The part of the rules that tl_parse works by; it belongs to them. */
const struct tl_page_rules *tl_rules_page(const struct tl_rules *r);

/* Fills the marks of a parsed article; they live in its arena. Linear in the text. */
void tl_annotate(const struct tl_rules *rules, struct tl_article *article);

/* The numbers in some words of a body, each as tl_annotate would write it if it took it for a figure; those
 * that it does take are among them. any: also numbers of dates and documents, and every number word.
 * Returns how many; *out and all that is in it from arena. The article (its marks may be any) stays. */
size_t tl_annotate_quoted(const struct tl_rules *rules, const struct tl_article *article,
			  struct tl_span words, bool any, struct tl_arena *arena,
			  struct tl_metric **out);

/* Where the row of a rule of places or sources stands: of the table of that name the row of the id, which
 * may be in the user's own. *file (it belongs to the rules) and *line, from 1 up, are set; false: there is
 * no such row or table, and they are not. */
bool tl_rule_row(const struct tl_rules *rules, struct tl_str table, struct tl_str id, const char **file,
		 int *line);

/* ---- the catalogue, for queries, pickers and tables ----------------------------------------- */

struct tl_province_info {
	const char *code, *name, *type, *region; /* of the 63 */
	const char *today_code, *today;          /* successor among the 34 */
};
struct tl_today_info {
	const char *code, *name, *type, *region; /* of the 34 */
};
struct tl_district_info {
	const char *code, *type, *name, *province; /* province: 63-unit code */
	bool former;
};
struct tl_topic_info {
	const char *id, *label_vi, *label_en;
	const char *file; /* the table that its row stands in, and where */
	int line;
};
/* What the figures of an indicator are: how many there are at a time; how many came about over a time; a
 * share; what is aimed at; now this, now that. */
enum tl_nature { TL_STOCK, TL_FLOW, TL_RATE, TL_TARGET_NATURE, TL_MIXED };
struct tl_indicator_info {
	const char *id, *label_vi, *label_en;
	enum tl_nature nature;
	const char *file; /* as of a topic */
	int line;
};
/* Arrays of *n that belong to the rules, in the order of the tables (provinces: by code; districts: by
 * province and name). */
const struct tl_province_info *tl_provinces(const struct tl_rules *r, size_t *n);
const struct tl_today_info *tl_todays(const struct tl_rules *r, size_t *n);
const struct tl_district_info *tl_districts(const struct tl_rules *r, size_t *n);
const struct tl_topic_info *tl_topics(const struct tl_rules *r, size_t *n);
const struct tl_indicator_info *tl_indicators(const struct tl_rules *r, size_t *n);
/* The indicator of an id; NULL: there is none. */
const struct tl_indicator_info *tl_indicator_find(const struct tl_rules *r, const char *id);

#endif
