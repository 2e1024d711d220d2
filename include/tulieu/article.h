/* The article: what parsing makes of a page and annotation finds in it. design.md section 2 defines
 * the words. Every span is in bytes of `body`. Strings are NUL-terminated UTF-8 and belong to the
 * article's arena or to the rules, which outlive it; NULL means "none". */
#ifndef TULIEU_ARTICLE_H
#define TULIEU_ARTICLE_H

#include "tulieu/base.h"

/* ---- dates --------------------------------------------------------------------------------- */

/* A date as precise as it is known: year 0 = none; month 0 = the year only; day 0 = the month only;
 * hour -1 = the day only. Local time (GMT+7) as printed. */
struct tl_date {
	int16_t year;
	int8_t month, day, hour, minute;
};
#define TL_NO_DATE ((struct tl_date){0, 0, 0, -1, 0})
/* Days since 1970-01-01 in the proleptic Gregorian calendar; month and day 0 count as 1. */
int tl_date_days(struct tl_date d);
/* The same of the last day that the date may mean: that of its year or month where no more is known. */
int tl_date_last_day(struct tl_date d);
/* The value of the n digits at p, -1 for none, for more than 4 and for anything else. */
int tl_date_digits(const char *p, size_t n);
/* The day that lies so many days behind 1970-01-01, without an hour. */
struct tl_date tl_date_from_days(int days);
/* A year that a text may mean. */
static inline bool tl_is_year(int year)
{
	return year >= 1900 && year <= 2100;
}
/* A day that there is, of such a year. */
bool tl_date_valid(int year, int month, int day);
/* Days of a month, 28 to 31; month is 1 to 12. */
int tl_month_days(int year, int month);
/* "2017-10-23T17:01", "2024-03-19", "2022-06", "2022" or "" into out (at least 17 bytes). */
void tl_date_iso(struct tl_date d, char *out, size_t room);
/* Reads what tl_date_iso writes; false where s is anything else, or "", and *d is left as it was. */
bool tl_date_parse_iso(const char *s, struct tl_date *d);
/* The same for the dates that periods are made of: no hour, and where only a month or a day of a month
 * is known (year 0) the forms of XML Schema's gMonth and gMonthDay, "--09" and "--09-26". out is at
 * least 11 bytes. */
void tl_date_partial(struct tl_date d, char *out, size_t room);
bool tl_date_parse_partial(const char *s, struct tl_date *d);

/* ---- blocks -------------------------------------------------------------------------------- */

enum tl_block_kind {
	TL_BLOCK_KICKER,
	TL_BLOCK_HEADLINE,
	TL_BLOCK_PLACE, /* a line with nothing but a place */
	TL_BLOCK_LEAD,
	TL_BLOCK_HEADING,
	TL_BLOCK_PARAGRAPH,
	TL_BLOCK_CAPTION,
	TL_BLOCK_BYLINE,
	TL_BLOCK_SOURCE,
	TL_BLOCK_KINDS
};
/* "kicker", "headline", "place", "lead", "heading", "paragraph", "caption", "byline", "source". */
const char *tl_block_name(enum tl_block_kind kind);
/* The kind of such a name; false where there is none, and *kind is left as it was. */
bool tl_block_kind_of(const char *name, enum tl_block_kind *kind);
struct tl_block {
	enum tl_block_kind kind;
	size_t begin, end; /* without the '\n' that parts it from the next */
};

/* What the elements of a page of HTML say of a line of its text. */
enum tl_markup {
	TL_MARKUP_NONE,
	TL_MARKUP_HEADING,
	TL_MARKUP_CAPTION,
	TL_MARKUP_BYLINE,
	TL_MARKUP_ROW, /* of a table of figures, its cells apart by blanks */
};

/* ---- marks --------------------------------------------------------------------------------- */

enum tl_level {
	TL_LEVEL_NONE,
	TL_LEVEL_NATIONAL,
	TL_LEVEL_REGION,
	TL_LEVEL_PROVINCE,
	TL_LEVEL_DISTRICT,
	TL_LEVEL_COMMUNE,
	TL_LEVEL_ORGANISATION,
	TL_LEVELS
};
const char *tl_level_name(enum tl_level level); /* "national" ...; NULL for none */
enum tl_level tl_level_of(const char *name);   /* TL_LEVEL_NONE for any other name, and for NULL */

/* One place named in the body. */
struct tl_place {
	size_t begin, end;
	enum tl_level level;     /* province, district, commune, region */
	const char *name;        /* as the gazetteer writes it */
	const char *code;        /* 63-unit code of the province it lies in; NULL when uncertain */
	const char *today_code;  /* 34-unit code */
	const char *district;    /* gazetteer code of the district-level unit, or NULL */
	bool indirect;           /* names somebody or something else (a guest's office, an award, a list) */
};
/* A province that the article is about or names; one entry each, the primary ones first. */
struct tl_province_ref {
	const char *code, *name;        /* of the 63; NULL when only the new unit is known */
	const char *today_code, *today; /* its successor among the 34 */
	bool primary;
	uint32_t mentions;
	const char
		*rule; /* why: a table and where in the article, "districts.tsv, lead", or a field
			* of it, "sources.tsv, agency" (agency, source, site); TL_RULE_CORRECTED */
	size_t begin, end;     /* the evidence in the body; begin == end: none (site, file) */
};
struct tl_topic_ref {
	const char *id;
	double score; /* 0..1, two decimals */
};
/* A cue word of a topic in the body. */
struct tl_topic_cue {
	const char *id;
	size_t begin, end;
	bool strong;
};

enum tl_metric_kind {
	TL_COUNT_OF,
	TL_PERCENT,
	TL_RATIO,
	TL_MONEY,
	TL_DURATION,
	TL_FREQUENCY,
	TL_METRIC_KINDS
};
const char *tl_metric_kind_name(enum tl_metric_kind kind); /* "count", "percent" ... */
bool tl_metric_kind_of(const char *name, enum tl_metric_kind *kind);

/* Qualifiers of the number grammar (reference/indicators.md); a closed set of codes. */
enum tl_qualifier {
	TL_Q_OVER = 1 << 0,
	TL_Q_NEARLY = 1 << 1,
	TL_Q_ABOUT = 1 << 2,
	TL_Q_UNDER = 1 << 3,
	TL_Q_AT_LEAST = 1 << 4,
	TL_Q_AT_MOST = 1 << 5,
	TL_Q_AVG = 1 << 6,
	TL_Q_EACH = 1 << 7,
	TL_Q_INCREASE = 1 << 8,
	TL_Q_DECREASE = 1 << 9,
	TL_Q_EXCEED = 1 << 10,
	TL_Q_TARGET = 1 << 11,
	TL_Q_FORECAST = 1 << 12,
	TL_Q_CUMULATIVE = 1 << 13,
	TL_Q_PART = 1 << 14,
	TL_Q_SUBUNIT = 1 << 15,
	TL_Q_RANGE = 1 << 16,
	TL_Q_RATIO = 1 << 17,
	TL_Q_REPEAT = 1 << 18,
	TL_Q_ZERO = 1 << 19
};
#define TL_QUALIFIERS 20
const char *tl_qualifier_name(unsigned bit_index); /* 0 .. TL_QUALIFIERS-1: "over" ... */
unsigned tl_qualifier_of(const char *name, size_t n); /* the bit, or 0 */

enum { TL_METRIC_MOST = 80 }; /* bytes */
struct tl_metric {
	size_t begin, end; /* the figure with its unit: at most TL_METRIC_MOST, holds the number */
	double value, value2;
	bool has2; /* value2 is set: upper end of a range, or the denominator of a ratio */
	enum tl_metric_kind kind;
	unsigned qualifiers;
	const char *indicator; /* id of indicators.tsv, or NULL */
	const char *unit;      /* what is counted, as in the text, short; "%" and its base; of badges
				* with their grade: "đảng viên (50 năm tuổi Đảng)" */
	const char *period;    /* normal form: "2017-01/2017-09", "@2019-06", "by:2020", "yearly", "--09-26" */
	const char *scope;     /* the words: "Đảng bộ huyện Bình Liêu" */
	enum tl_level level;   /* of the scope */
	const char *province;  /* 63-unit code of the province that the scope lies in */
	size_t sentence_begin, sentence_end;
	const char *rule;      /* why this indicator: table, id and the words that fired */
	size_t why_begin, why_end; /* the trigger words in the body; equal: none */
};

struct tl_citation {
	size_t begin, end;
	const char *type;   /* "Nghị quyết" */
	const char *number; /* "22-NQ/TW", "Trung ương 4 khóa XII" */
	struct tl_date date;
	const char *issuer;
};
struct tl_person {
	size_t begin, end; /* the name */
	const char *name, *position;
};

/* ---- the article --------------------------------------------------------------------------- */

enum tl_date_source { TL_FROM_NONE, TL_FROM_STAMP, TL_FROM_DATELINE, TL_FROM_TEXT };
const char *tl_date_source_name(enum tl_date_source from); /* NULL, "stamp", "dateline", "text" */

struct tl_author {
	const char *name, *affiliation;
};

/* What a reader has put right. A figure or a province that is corrected has this rule. */
enum tl_corrected { TL_CORRECTED_DATE = 1, TL_CORRECTED_PROVINCES = 2, TL_CORRECTED_TOPICS = 4 };
#define TL_RULE_CORRECTED "corrected"
/* That of a figure that the rules have missed and a reader has added. */
#define TL_RULE_ADDED "added"

struct tl_article {
	struct tl_arena *arena; /* where everything below lives */
	const char *body;
	size_t body_n;
	struct tl_block *blocks;
	size_t n_blocks;
	const char *headline, *kicker, *place_tag;
	struct tl_date published;
	enum tl_date_source published_from;
	bool published_inferred; /* the year was completed, or the day taken from the dateline */
	struct tl_span published_at; /* the evidence, in the raw text's cleaned form; for explain */
	const char *published_text;  /* the words that gave the date */
	const char *agency;          /* "TTXVN": from the dateline, caption credits do not count */
	struct tl_author *authors;
	size_t n_authors;
	const char *source_name, *source_url;
	const char *page_url; /* the page's own address; used while annotating, not stored */
	const char *masthead; /* lines that say who prints the page, or NULL; as page_url */
	unsigned corrected; /* enum tl_corrected */
	bool no_article; /* a section, tag or spam page: kept, but out of the list by default */

	struct tl_place *places;
	struct tl_province_ref *provinces;
	const char **districts; /* names, each once */
	struct tl_topic_ref *topics;
	struct tl_topic_cue *cues;
	struct tl_metric *metrics;
	struct tl_citation *citations;
	struct tl_person *people;
	size_t n_places, n_provinces, n_districts, n_topics, n_cues, n_metrics, n_citations, n_people;
};

#endif
