/* Page to article: line roles, boilerplate, headline block, dates, by-line, captions, headings.
 * A pure function of the text, the file name and the page rules. */
#ifndef TULIEU_PARSE_H
#define TULIEU_PARSE_H

#include "tulieu/article.h"
#include "tulieu/source.h"
#include "tulieu/table.h"

/* Rules from data/boilerplate.tsv, data/sources.tsv and the like. Read-only once loaded: threads may
 * share it. */
struct tl_page_rules;
/* As tl_rules_load (annotate.h), which calls it: that is enough for all but tests of parsing. */
enum tl_status tl_page_rules_load(const struct tl_dirs *dirs, tl_report_fn *report, void *context,
				  struct tl_page_rules **out, struct tl_error *e);
void tl_page_rules_free(struct tl_page_rules *r);
uint64_t tl_page_rules_hash(const struct tl_page_rules *r); /* changes with any of their tables */

/* A page to be parsed. */
struct tl_page {
	const char *name; /* its identity: path or address */
	struct tl_str text; /* clean text (tl_clean) */
	const char *url;  /* where known (JSONL, HTML), else NULL */
	const char *title_hint; /* where the source format has one (JSONL, HTML), else NULL */
	struct tl_date date_hint; /* likewise; TL_NO_DATE if none */
	const unsigned char *markup; /* enum tl_markup of the first n_markup lines of text (HTML) */
	size_t n_markup;
};
/* The page that was decoded to *text. It points to name and to what *text does; it owns nothing. */
struct tl_page tl_page_of(const char *name, const struct tl_source_text *text);
/* Fills *article (zeroed by this function; its memory from arena). A page without an article gives one
 * with no_article set; only an empty page (no letter in it) fails: TL_EINPUT. */
enum tl_status tl_parse(const struct tl_page_rules *rules, const struct tl_page *page,
			struct tl_arena *arena, struct tl_article *article, struct tl_error *e);

/* The role that parsing gave each line of the page's text, for `explain` and the tests. */
enum tl_role {
	TL_ROLE_BLANK,
	TL_ROLE_BOILERPLATE,
	TL_ROLE_STAMP,
	TL_ROLE_KICKER,
	TL_ROLE_HEADLINE,
	TL_ROLE_PLACE,
	TL_ROLE_LEAD,
	TL_ROLE_HEADING,
	TL_ROLE_PARAGRAPH,
	TL_ROLE_CAPTION,
	TL_ROLE_BYLINE,
	TL_ROLE_SOURCE,
	TL_ROLES
};
/* "blank", "boilerplate" ... */
const char *tl_role_name(enum tl_role role);
struct tl_line_role {
	size_t begin, end; /* bytes in page->text, blanks at both ends left out */
	enum tl_role role;
	const char *why; /* a short constant: the rule that decided */
};
/* *lines from arena; returns their number. */
size_t tl_parse_roles(const struct tl_page_rules *rules, const struct tl_page *page,
		      struct tl_arena *arena, struct tl_line_role **lines);

/* An organisation whose name or code tells where a text comes from: a row of data/sources.tsv. */
struct tl_source_info {
	const char *id, *name; /* "TTXVN", "Báo Quảng Ninh" */
	const char *province;  /* 63-unit code, or NULL for a national one */
	const char *file;      /* the table that its row stands in, and where */
	int line;
};
/* Looks up an agency code, a newspaper's name or an address (host) in any of its forms. NULL if
 * unknown. */
const struct tl_source_info *tl_source_find(const struct tl_page_rules *r, const char *text);
/* The source of an id, NULL if unknown. */
const struct tl_source_info *tl_source_of(const struct tl_page_rules *r, struct tl_str id);

#endif
