/* The query language: text → tree → rows. man/tulieu-query.7 describes it for its users. */
#ifndef TULIEU_QUERY_H
#define TULIEU_QUERY_H

#include "tulieu/corpus.h"

/* ---- the fields ---------------------------------------------------------------------------- */

enum tl_field {
	TL_FIELD_PROVINCE,
	TL_FIELD_TODAY,
	TL_FIELD_MENTIONS, /* a province of the 63, about it or only named */
	TL_FIELD_REGION,
	TL_FIELD_DISTRICT,
	TL_FIELD_TOPIC,
	TL_FIELD_INDICATOR,
	TL_FIELD_DATE,
	TL_FIELD_YEAR,
	TL_FIELD_HEADLINE,
	TL_FIELD_PERSON,
	TL_FIELD_CITES,
	TL_FIELD_SOURCE,
	TL_FIELD_AGENCY,
	TL_FIELD_TAG,
	TL_FIELD_ID,
	TL_FIELD_IS,
	TL_FIELD_HAS,
	TL_FIELD_SORT,
	TL_FIELDS
};
struct tl_field_word {
	const char *vi, *en, *help; /* help: a gettext key */
};
/* The one table that the parser, completion, help and the man page use. */
struct tl_field_info {
	const char *vi, *en;  /* names: tỉnh, province. Typed with or without marks. */
	const char *value;    /* what follows the colon, for help: "NAME", "FROM..TO" */
	const char *help;     /* one line, English: a gettext key */
	const char *title;    /* English word for a filter's title, a gettext key: "Province" */
	int dim;              /* enum tl_dim whose values it takes, or -1 */
	/* The closed list of words it takes (is, has, sort), or NULL. */
	const struct tl_field_word *words;
	size_t n_words;
};
extern const struct tl_field_info tl_fields[TL_FIELDS];
/* The field of a name (n bytes, any case, marks or none, '-' ignored), or TL_FIELDS. */
enum tl_field tl_field_of(const char *name, size_t n);

/* ---- text to tree -------------------------------------------------------------------------- */

struct tl_query; /* immutable once made: threads may share it */

enum tl_query_mode {
	TL_QUERY_STRICT, /* an error is an error */
	/* As it is being typed: never fails. The last piece, when nothing follows it, is unfinished: a
	 * word is taken as a beginning, and folded unless it carries a tone; an open quote or
	 * parenthesis is closed; a field without a fitting value is left out. A piece before it that is
	 * wrong is left out, and told in *e while TL_OK is returned. */
	TL_QUERY_TYPING
};
/* Reads a query. *out is freed with tl_query_free; an empty text gives a query that matches all.
 * TL_EQUERY: e->column is the 1-based code point where it went wrong and e->text says what was
 * expected. rules gives the names of provinces, topics ...; it must outlive the query. */
enum tl_status tl_query_parse(const struct tl_rules *rules, const char *text, size_t n,
			      enum tl_query_mode mode, struct tl_query **out, struct tl_error *e);
void tl_query_free(struct tl_query *q);
struct tl_query *tl_query_copy(const struct tl_query *q);
/* True when it has no condition (a sort order may be there). */
bool tl_query_empty(const struct tl_query *q);
/* True when some of it needs the full text (words, phrases). */
bool tl_query_has_words(const struct tl_query *q);

/* All of several queries must hold; NULL ones are passed over, none gives one that matches all. The
 * order is that of the last one that names one. */
struct tl_query *tl_query_all(const struct tl_query *const *queries, size_t n);
/* A filter from a picker: the article has one of these values of a dimension (or none of them). */
struct tl_query *tl_query_dim(const struct tl_corpus *c, enum tl_dim dim, const uint32_t *values,
			      size_t n, bool exclude);
/* A filter from a picker or the reader's state by words of the language: field and value as typed,
 * but taken whole: blanks and quotes have no meaning. TL_EQUERY as in tl_query_parse. */
enum tl_status tl_query_field(const struct tl_rules *rules, enum tl_field field, const char *value,
			      bool exclude, struct tl_query **out, struct tl_error *e);
/* Appends the text of a query; reading it again gives the same tree. */
void tl_query_text(const struct tl_query *q, struct tl_buf *out);
/* What a filter is about, for its title in a line of filters: TL_FIELDS for words or several
 * conditions. *value gets (appended) what it asks for in words: "Bắc Kạn", "2019-01..2024-06",
 * "≠ Bắc Kạn". english chooses labels. */
enum tl_field tl_query_title(const struct tl_query *q, bool english, struct tl_buf *value);
enum tl_order tl_query_order(const struct tl_query *q); /* TL_ORDER_NEWEST unless asked for */
bool tl_query_set_order(struct tl_query *q, enum tl_order order); /* false: it was so already */
const char *tl_order_name(enum tl_order order); /* as behind sort: "newest" ... */

/* ---- completion ---------------------------------------------------------------------------- */

struct tl_completion {
	size_t begin, end; /* bytes of the text to replace */
	char **items;      /* what to put there, "tỉnh:", "bac-kan", "\"Bắc Kạn\"" */
	char **hints;      /* what it means, or NULL each */
	size_t n;
};
/* What can stand at the cursor (byte offset): names of fields, or values behind a field's colon. c may
 * be NULL (sources and agencies are then unknown). At most `most` items. */
void tl_query_complete(const struct tl_rules *rules, const struct tl_corpus *c, const char *text,
		       size_t n, size_t cursor, size_t most, struct tl_completion *out);
void tl_completion_free(struct tl_completion *c);

/* ---- matches in a text --------------------------------------------------------------------- */

/* The words and phrases of the query (but those behind a minus) that occur in text: spans in order,
 * not overlapping. *spans is grown with realloc from *cap, both may start as NULL and 0; returns
 * their number. headline: the text is a headline, where `headline:` words match too. Linear. */
size_t tl_query_highlight(const struct tl_query *q, const char *text, size_t n, bool headline,
			  struct tl_span **spans, size_t *cap);

/* What an occurrence of several words is that a query wants all of. */
enum tl_together {
	TL_TOGETHER_ADJACENT, /* they stand next to each other in the order of the query */
	TL_TOGETHER_NEAR,     /* they stand near each other: at most 5 other words among them */
	TL_TOGETHER_EACH,     /* each by itself is one */
	TL_TOGETHERS
};
/* True when it wants several words or phrases, so that it makes a difference. */
bool tl_query_several(const struct tl_query *q);
/* The places of a text that a concordance lists: spans from the first word to the last, in order, not
 * overlapping, grown as those of tl_query_highlight. Of `a or b` the places of either; of `a ~N b`
 * those where both stand so near. None lies in a web or mail address or goes over the end of a block,
 * and conditions on a headline alone have none. Linear in the text. */
size_t tl_query_places(const struct tl_query *q, const char *text, size_t n, enum tl_together how,
		       struct tl_span **spans, size_t *cap);

/* ---- running ------------------------------------------------------------------------------- */

/* The reader's own sets of articles, asked for in the thread that posts or runs the query: what is
 * TL_STATE_READ ... ; tag the tag's name or NULL. *ids is an array of article ids in any order that
 * is freed by the query's code. */
enum tl_state { TL_STATE_READ, TL_STATE_STARRED, TL_STATE_NOTE, TL_STATE_TAG, TL_STATE_ANY_TAG };
typedef void tl_state_fn(void *context, enum tl_state what, const char *tag, uint32_t **ids,
			 size_t *n);

/* The rows that a query matches, as rows of its corpus. They come newest first while it runs (all at once for another
 * order); what was read stays. Shared by counting: the thread that runs it holds it too. */
struct tl_result;
/* The corpus that its rows are of; held by the result. */
struct tl_corpus *tl_result_corpus(const struct tl_result *r);
struct tl_result *tl_result_hold(struct tl_result *r);
void tl_result_drop(struct tl_result *r); /* NULL is fine */
/* Rows known now: the array is valid as long as the result is held, and its first *n never change. */
const uint32_t *tl_result_rows(const struct tl_result *r, size_t *n);
bool tl_result_done(const struct tl_result *r); /* complete, or ended by an error or a newer query */
/* TL_OK, TL_ECANCELLED (a newer query came), or what went wrong. */
enum tl_status tl_result_error(const struct tl_result *r, struct tl_error *e);
uint64_t tl_result_number(const struct tl_result *r); /* of tl_search_post */

/* Runs a query to its end in this thread: the corpus must be loaded. limit: stop after so many rows
 * (0: all). state may be NULL. The caller drops *out. */
enum tl_status tl_query_run(const struct tl_query *q, struct tl_corpus *c, struct tl_archive *a,
			    tl_state_fn *state, void *context, size_t limit,
			    struct tl_result **out, struct tl_error *e);

/* A thread with its own connection to the archive that runs one query at a time; a newer one
 * interrupts it. Posting never waits. One for the list; another for a picker's counts. */
struct tl_search;
/* notify is called from that thread when a first screenful (`first` rows) of a result is known,
 * from time to time as it grows, and when it is done. TL_ESYSTEM when no thread can be had; that
 * the archive can't be opened is told by the results: TL_EARCHIVE. */
enum tl_status tl_search_new(const char *path, size_t first, tl_notify_fn *notify, void *context,
			     struct tl_search **out, struct tl_error *e);
void tl_search_free(struct tl_search *s); /* ends the thread; results that are held live on */
/* Runs q (copied) over c (held; waits for its load first). The reader's sets are asked for at once, in
 * this thread. Returns the query's number, from 1 up. */
uint64_t tl_search_post(struct tl_search *s, const struct tl_query *q, struct tl_corpus *c,
			tl_state_fn *state, void *state_context);
/* The result of the newest query as soon as its first screenful (or end) is known, else that of the
 * query before: what to show now. Held for the caller, who drops it; NULL before the first. */
struct tl_result *tl_search_result(struct tl_search *s);
/* True while the newest query is not done. */
bool tl_search_busy(const struct tl_search *s);
void tl_search_cancel(struct tl_search *s);

#endif
