/* The corpus: what of the archive is in memory. Columns of facts about every article, for filters,
 * facets, orders and tables of figures; no headlines and no bodies.
 *
 * A row is a number from 0 up, in the order of the articles' ids. Nothing changes once the corpus is
 * loaded: any thread may read it. After an import a new corpus is loaded beside the old one
 * (tl_corpus_stale tells when), and results of the old one are carried over by their ids. */
#ifndef TULIEU_CORPUS_H
#define TULIEU_CORPUS_H

#include <stdatomic.h>

#include "tulieu/annotate.h"
#include "tulieu/archive.h"

/* ---- what articles are counted and filtered by ---------------------------------------------- */

/* A dimension's values are numbers from 0 up: in the order of the rule tables (provinces, today's
 * provinces, districts, topics, indicators; values that no table knows follow), or in the
 * order of the archive's (sources, each in all its forms; agencies). Those of the year are the year
 * itself, of the month year * 12 + month - 1. */
enum tl_dim {
	TL_DIM_PROVINCE, /* of the 63: those that the article is about (its primary ones) */
	TL_DIM_TODAY,    /* their successors among the 34 */
	TL_DIM_MENTIONED, /* every province that it names, the primary ones too; numbers as above */
	TL_DIM_REGION,
	TL_DIM_DISTRICT,
	TL_DIM_TOPIC,
	TL_DIM_INDICATOR,
	TL_DIM_YEAR,
	TL_DIM_MONTH,
	TL_DIM_SOURCE, /* the paper or site that the text is from */
	TL_DIM_AGENCY, /* TTXVN ... */
	TL_DIMS
};
#define TL_NO_VALUE UINT32_MAX
const char *tl_dim_name(enum tl_dim dim); /* "province", "today", ... */
bool tl_dim_of(const char *name, size_t n, enum tl_dim *dim);

/* A value of a dimension. Strings belong to the corpus or the rules. */
struct tl_value {
	const char *id;       /* what a query names it by: a province's code, a topic's id, a name */
	const char *label;    /* Vietnamese */
	const char *label_en; /* == label where there is no English one */
	const char *group;    /* region of a province, province of a district, else NULL */
};
struct tl_corpus;
/* Number of values; 0 for year and month, whose values are open. */
size_t tl_dim_values(const struct tl_corpus *c, enum tl_dim dim);
/* For year and month ("2019", "2019-03") the strings last until the thread's next call. */
struct tl_value tl_dim_value(const struct tl_corpus *c, enum tl_dim dim, uint32_t value);
/* The name under which a source is counted: that of data/sources.tsv where it knows the text as one
 * of a source's forms ("VNE": "VnExpress"), else the text itself. */
const char *tl_corpus_source(const struct tl_corpus *c, const char *text);
/* The value of an id, or TL_NO_VALUE. */
uint32_t tl_dim_find(const struct tl_corpus *c, enum tl_dim dim, const char *id);

/* ---- loading ------------------------------------------------------------------------------- */

/* Loads all columns from the archive (0.1 s for a million articles). The rules must outlive it; the
 * caller drops *out. TL_ECANCELLED after tl_archive_interrupt. */
enum tl_status tl_corpus_load(const struct tl_rules *rules, struct tl_archive *a,
			      struct tl_corpus **out, struct tl_error *e);
/* The same in a thread of its own with its own connection. The corpus has no rows until all are there;
 * then, or when it failed, notify (may be NULL) is called from that thread. Errors: TL_ESYSTEM when
 * no thread can be had; what goes wrong later is told by tl_corpus_error. */
typedef void tl_notify_fn(void *context);
enum tl_status tl_corpus_load_start(const struct tl_rules *rules, const char *path,
				    tl_notify_fn *notify, void *context, struct tl_corpus **out,
				    struct tl_error *e);
bool tl_corpus_loaded(const struct tl_corpus *c); /* the load has ended, well or not */
void tl_corpus_wait(const struct tl_corpus *c);   /* until it has */
enum tl_status tl_corpus_error(const struct tl_corpus *c, struct tl_error *e);
/* Corpora are shared by counting holders. The last drop waits for a load that runs. NULL is fine. */
struct tl_corpus *tl_corpus_hold(struct tl_corpus *c);
void tl_corpus_drop(struct tl_corpus *c);
/* True if the archive, asked through a connection that stays open, has changed since *seen was set (to
 * tl_archive_changes, before loading, or by this function): load a new corpus. Cheap enough to ask
 * once a second. */
bool tl_corpus_stale(struct tl_archive *a, uint32_t *seen);
uint64_t tl_corpus_number(const struct tl_corpus *c); /* from 1; no other of this process has it */
size_t tl_corpus_rows(const struct tl_corpus *c);   /* 0 until loaded */
size_t tl_corpus_articles(const struct tl_corpus *c); /* of them, those that are articles */

/* ---- rows ---------------------------------------------------------------------------------- */

enum tl_item_flag {
	TL_ITEM_INFERRED = 1,   /* the date was completed or inferred: shown with ~ */
	TL_ITEM_NO_ARTICLE = 2, /* a section, tag or spam page: out of lists unless asked for */
	TL_ITEM_CORRECTED = 4,  /* a reader has corrected something in it */
	TL_ITEM_FIGURES = 8,    /* has metrics */
	TL_ITEM_CITATIONS = 16,
	TL_ITEM_PEOPLE = 32
};
/* What the columns hold of one article, without its sets. */
struct tl_item {
	uint32_t id;       /* the article's, as in `tulieu show ID` */
	int32_t day;       /* tl_date_days of the date; of no meaning when precision is TL_NO_DAY */
	uint8_t precision; /* enum tl_precision */
	uint8_t flags;     /* enum tl_item_flag */
};
struct tl_item tl_corpus_item(const struct tl_corpus *c, size_t row);
/* The date as known; TL_NO_DATE if none. */
struct tl_date tl_item_date(const struct tl_item *item);
/* The first `max` values of a dimension that a row has, each once, in the archive's order (topics: best
 * first); returns how many were written. */
size_t tl_corpus_values(const struct tl_corpus *c, size_t row, enum tl_dim dim, uint32_t *values,
			size_t max);
/* Row of an article, or SIZE_MAX. */
size_t tl_corpus_find(const struct tl_corpus *c, uint32_t id);
/* All rows, the newest article first, those without a date last. */
const uint32_t *tl_corpus_newest(const struct tl_corpus *c);
/* Index in rows[0..n), which are newest first, of the first one that is not newer than a day; n when
 * all are. For "jump to a date". */
size_t tl_corpus_find_day(const struct tl_corpus *c, const uint32_t *rows, size_t n, int32_t day);

/* ---- counts -------------------------------------------------------------------------------- */

struct tl_count {
	uint32_t value; /* of the dimension */
	uint32_t n;     /* articles */
};
/* How often each value of a dimension occurs in rows[0..n), or in all articles but the pages without
 * one when rows is NULL. Values that do not occur are left out. *counts is freed by the caller; in
 * order of value. Linear: 10 ms for a million rows. */
size_t tl_corpus_count(const struct tl_corpus *c, enum tl_dim dim, const uint32_t *rows, size_t n,
		      struct tl_count **counts);
/* How many of rows[0..n) are articles of ids[0..n_ids) (a tag's, those that are starred ...), each id
 * given once. */
size_t tl_corpus_count_ids(const struct tl_corpus *c, const uint32_t *rows, size_t n,
			   const uint32_t *ids, size_t n_ids);
/* Puts counts in the order of their number, largest first, equal ones by value. */
void tl_counts_by_number(struct tl_count *counts, size_t n);

/* ---- sets of rows -------------------------------------------------------------------------- */

/* A set of rows: one bit each. */
struct tl_bits {
	uint64_t *words;
	size_t n; /* rows that it has room for */
};
void tl_bits_init(struct tl_bits *b, size_t n); /* empty */
void tl_bits_all(struct tl_bits *b);            /* all n rows */
void tl_bits_copy(struct tl_bits *b, const struct tl_bits *from); /* b is initialised by this */
void tl_bits_and(struct tl_bits *b, const struct tl_bits *with);     /* of equal room */
void tl_bits_or(struct tl_bits *b, const struct tl_bits *with);
void tl_bits_without(struct tl_bits *b, const struct tl_bits *other);
void tl_bits_free(struct tl_bits *b);
static inline bool tl_bits_has(const struct tl_bits *b, size_t row)
{
	return row < b->n && (b->words[row / 64] >> (row % 64) & 1);
}
static inline void tl_bits_add(struct tl_bits *b, size_t row)
{
	if (row < b->n)
		b->words[row / 64] |= UINT64_C(1) << (row % 64);
}
size_t tl_bits_count(const struct tl_bits *b);

/* Predicates: each takes rows out of `rows` (which has room for all) that do not fit. */
/* Rows that have one of the values; with values NULL, those that have any value at all. */
void tl_corpus_keep(const struct tl_corpus *c, enum tl_dim dim, const uint32_t *values, size_t n,
		    struct tl_bits *rows);
/* Rows whose date lies within two days (tl_date_days), both included; of a date known by its month or
 * year only, the whole of it. */
void tl_corpus_keep_days(const struct tl_corpus *c, int32_t from, int32_t to, struct tl_bits *rows);
/* Rows that have one of the flags, or none of them. */
void tl_corpus_keep_flags(const struct tl_corpus *c, unsigned flags, bool with,
			  struct tl_bits *rows);

/* ---- orders -------------------------------------------------------------------------------- */

enum tl_order {
	TL_ORDER_NEWEST,
	TL_ORDER_OLDEST,
	TL_ORDER_PROVINCE,  /* by name of the first primary province, then newest first; none last */
	TL_ORDER_PROVINCE_BACK, /* the names from the end; none last here too */
	TL_ORDER_HEADLINE,  /* Vietnamese alphabetical order */
	TL_ORDER_HEADLINE_BACK,
	TL_ORDER_FIGURES,   /* by the number of figures, the most first, then newest first */
	TL_ORDER_FIGURES_BACK,
	TL_ORDER_RELEVANCE, /* the query's words in the headline first, then often and early in the text */
	TL_ORDERS
};
/* The same order from the other end; relevance has none but itself. */
enum tl_order tl_order_other(enum tl_order order);
/* Puts rows (given newest first) in order. Headlines are read from the archive. Relevance is the
 * query's business: here it leaves them as they are. *stop (may be NULL) set by another thread ends
 * it early with TL_ECANCELLED and the rows in any order. */
enum tl_status tl_corpus_sort(const struct tl_corpus *c, struct tl_archive *a, enum tl_order order,
			      uint32_t *rows, size_t n, const atomic_bool *stop,
			      struct tl_error *e);

/* ---- tables of figures (table.c) ------------------------------------------------------------ */

/* What is added and what is not. Only figures whose scope has the level asked for stand in a table;
 * parts, repeats, changes, averages, targets and forecasts are left out (but the targets of an
 * indicator that is one). Flows of one scope are added only when their periods do not overlap, else
 * the longest period stands; stocks are never added over time, the latest stands; rates, percents,
 * durations and frequencies are never added. The same figure in several articles counts once; where
 * articles differ (same indicator, kind, scope, period, and no "over", "nearly", "about" explains it)
 * the newest article stands and the cell is marked. */
enum tl_how {
	TL_HOW_NONE,   /* figures that must not be added: no value, only articles */
	TL_HOW_ONE,    /* one figure */
	TL_HOW_SUM,    /* the sum of several */
	TL_HOW_LATEST  /* the latest of several */
};
const char *tl_how_name(enum tl_how how); /* "none", "one", "sum", "latest" */
enum tl_cell_flag {
	TL_CELL_CONFLICT = 1, /* articles differ */
	TL_CELL_APPROX = 2,   /* a figure of it is "over", "about" ... */
	TL_CELL_PARTIAL = 4   /* a flow whose period is not the whole year */
};
/* One article's figure behind a cell. */
struct tl_figure_ref {
	uint32_t id;        /* article */
	uint32_t begin, end; /* the figure in its body */
	double value;
	bool used; /* it makes the value; false: it says the same or contradicts */
};
struct tl_cell {
	uint32_t keys[3]; /* a value for each dimension of the table */
	uint8_t kind;     /* enum tl_metric_kind; cells of different kinds are never one */
	uint8_t how, flags;
	double value, value2; /* value2: denominator of a ratio, upper end of a range */
	bool has2;
	uint32_t scopes;      /* how many scopes (provinces ...) are in it */
	struct tl_figure_ref *figures;
	size_t n_figures;
	char as_of[24]; /* period of the latest figure, normal form; "" when unknown */
};
struct tl_figures_table {
	struct tl_cell *cells; /* in order of their keys, then kind */
	size_t n_cells;
	struct tl_arena *arena;
};
/* Figures gathered once, of which tables are made by any dimensions: the table itself, and its totals
 * by fewer of them, under the same rules. */
struct tl_figures;
/* Gathers the figures of rows[0..n) from the archive: those of an indicator (an id; NULL: of any) whose
 * scope has the level (TL_LEVEL_NONE: province; TL_LEVELS: any level, and then figures of several scopes
 * are never added, for one may be part of the other). TL_ECANCELLED after tl_archive_interrupt or when
 * *stop (may be NULL) was set. *out is freed with tl_figures_free. */
enum tl_status tl_corpus_figures(const struct tl_corpus *c, struct tl_archive *a,
				 const char *indicator, enum tl_level level, const uint32_t *rows,
				 size_t n, const atomic_bool *stop, struct tl_figures **out,
				 struct tl_error *e);
/* The same from figures that the caller has, in any order. */
struct tl_figures *tl_figures_new(const struct tl_corpus *c, const char *indicator,
				  enum tl_level level);
void tl_figures_add(struct tl_figures *f, uint32_t article, struct tl_date published,
		    const struct tl_metric *metric);
void tl_figures_free(struct tl_figures *f);
/* How many of that indicator the rules left out. */
size_t tl_figures_left_out(const struct tl_figures *f);
/* One cell for each combination of values that has figures, by 0 to 3 different dimensions of province,
 * today, region, year, indicator (by none: one cell a kind; without `by` the indicator, figures of
 * different indicators give cells with TL_HOW_NONE). */
void tl_figures_cells(struct tl_figures *f, const enum tl_dim *by, size_t n_by,
		      struct tl_figures_table *out);
void tl_figures_table_free(struct tl_figures_table *t);

/* ---- tables as text (sheet.c) --------------------------------------------------------------- */

/* Writes rows of cells as TSV, CSV (RFC 4180), JSON (an array of objects) or Markdown. Whatever document
 * text holds, a cell stays a cell: no tab or line end gets out in TSV, no formula in CSV (a text that
 * begins with = + - @ gets a ' before it), no bar in Markdown, no control character anywhere. */
enum tl_sheet_form { TL_SHEET_TSV, TL_SHEET_CSV, TL_SHEET_JSON, TL_SHEET_MD, TL_SHEET_FORMS };
extern const char *const tl_sheet_forms[TL_SHEET_FORMS]; /* "tsv" ... */
struct tl_sheet {
	enum tl_sheet_form form;
	bool ascii;               /* marks dropped, for terminals that have none */
	const char *const *names; /* of the columns */
	size_t columns;
	size_t row, cell;         /* where the next cell goes */
	struct tl_buf *out;       /* the caller's; may be emptied between rows */
};
/* Writes the head line. names and out must outlive the sheet. */
void tl_sheet_start(struct tl_sheet *s, enum tl_sheet_form form, const char *const *names,
		    size_t columns, struct tl_buf *out);
/* The next cell; a full row ends by itself. NULL: nothing. */
void tl_sheet_text(struct tl_sheet *s, const char *text);
void tl_sheet_number(struct tl_sheet *s, double value);
void tl_sheet_end(struct tl_sheet *s);

/* ---- periods (period.c) ---------------------------------------------------------------------- */

/* True if text is a period in its normal form: "2017", "2017-01/2017-09", "@2019-06", "by:2020", "yearly",
 * "--09-26". */
bool tl_period_known(const char *text);

#endif
