/* What the parts of annotation share: the rules in their parts, and the article being read. */
#ifndef TULIEU_ANNOTATE_INTERNAL_H
#define TULIEU_ANNOTATE_INTERNAL_H

#include "tulieu/annotate.h"

#include <string.h>

/* Each part of annotation owns its compiled tables and has the same four functions:
 *   load   reads its tables, adds its words to the vocabulary and its phrases to those of all
 *   free
 *   run    fills its marks of the article
 *   hash   of its tables
 * The order of the runs is the order of what they need: places, citations, people, metrics, topics. */
struct tl_place_rules;
struct tl_topic_rules;
struct tl_citation_rules;
struct tl_people_rules;
struct tl_metric_rules;

/* Whose a phrase of tl_rules.phrases is. */
enum tl_owner {
	TL_OF_PLACES,
	TL_OF_CITATIONS,
	TL_OF_PEOPLE,
	TL_OF_TOPICS,
	TL_OF_UNITS, /* these of metrics */
	TL_OF_MASKS,
	TL_OF_LITERALS,
	TL_OF_QUALIFIERS,
	TL_OF_PERIODS,
	TL_OF_SCOPES,
	TL_OWNERS
};

/* Hints of tokens: most begin nothing, and a walk over all asks by them which do. */
enum tl_hint {
	TL_HINT_DATE = 1,	/* words that dates begin with */
	TL_HINT_PERIOD = 2,	/* periods */
	TL_HINT_NUMBER = 4,	/* numbers in words, and what says that there is none */
	TL_HINT_PARTY = 8, /* words of its names and its committees'; of an article: a noun of it, too */
	TL_HINT_ENDS_NAME = 16, /* words that no name of a body goes on with */
	TL_HINT_STATUTE = 32,
	/* Of an article: a scope's words begin there, or it is of a place's name; a period's words. */
	TL_HINT_SCOPE = 64,
	TL_HINT_TIME = 128
};
struct tl_rules {
	char version[17];
	struct tl_vocab *vocab;
	struct tl_phrases *phrases; /* of all parts, as written: one walk finds them */
	struct tl_page_rules *page;
	struct tl_place_rules *places;
	struct tl_topic_rules *topics;
	struct tl_citation_rules *citations;
	struct tl_people_rules *people;
	struct tl_metric_rules *metrics;
	_Atomic(struct tl_reading *) *spare; /* one that is not in use, NULL: none */
};

/* A sentence: tokens [first, end) of one block. Ends at . ! ? … ; followed by a blank and a capital
 * (not after an abbreviation such as TP. or T.), and at a block's end. */
struct tl_sentence {
	uint32_t first, end;
	uint32_t block; /* index in article->blocks */
};

/* Words that a reader has quoted: the numbers in them are figures, whatever the grammar thinks. */
struct tl_quoted {
	size_t begin, end; /* bytes of the body */
	bool any;	   /* also what belongs to a date or a document, and every number word */
	size_t *metrics;   /* indices of the marks that were made of them */
	size_t n, cap;
};

/* The article being annotated. */
struct tl_reading {
	const struct tl_rules *rules;
	struct tl_article *article;
	struct tl_token *tokens;
	size_t n_tokens, cap_tokens;
	struct tl_sentence *sentences;
	size_t n_sentences, cap_sentences;
	/* When the article speaks: its date, else the latest month that the text names as past. What
	 * "now", "to date", "since the year began" mean. year 0: not known. */
	struct tl_date now;
	/* Tokens that are spoken for: part of a date, document number, term ... (set by citations and
	 * metrics); one byte a token. */
	uint8_t *taken;
	/* Index in article->places of the mark that covers a token, or UINT32_MAX. Set by places. */
	uint32_t *place_at;
	/* The one province that the article is about is a centrally run city: `thành phố` is it. Set by
	 * places. */
	bool central;
	/* The headline names another country, and the article none of our provinces. Set by places. */
	bool abroad;
	struct tl_matches found[TL_OWNERS]; /* a part may change its own */
	struct tl_measure *measure; /* of metrics */
	struct tl_quoted *quoted; /* NULL: nothing is */
	unsigned char *scratch; /* of tl_scratch */
	size_t room; /* tokens for which taken, place_at and scratch have memory */
};

enum tl_taken { TL_TAKEN_DATE = 1, TL_TAKEN_DOCUMENT = 2, TL_TAKEN_PERSON = 4 };

#define TL_PART(name, type) \
	enum tl_status tl_##name##_load(const struct tl_dirs *dirs, struct tl_rules *rules, \
					tl_report_fn *report, void *context, \
					struct type **out, struct tl_error *e); \
	void tl_##name##_free(struct type *r); \
	uint64_t tl_##name##_hash(const struct type *r); \
	void tl_##name##_run(const struct type *r, struct tl_reading *reading)

TL_PART(place_rules, tl_place_rules);
TL_PART(topic_rules, tl_topic_rules);
/* Reports indicators that a topic of the user's table names and that there are not; rules are loaded. (Of
 * our own topics he may have taken the indicator away.) */
void tl_topic_rules_check(const struct tl_topic_rules *r, const struct tl_dirs *dirs,
			  const struct tl_rules *rules, tl_report_fn *report, void *context);
TL_PART(citation_rules, tl_citation_rules);
TL_PART(people_rules, tl_people_rules);
TL_PART(metric_rules, tl_metric_rules);

/* Has a phrase looked for: owner (enum tl_owner, with TL_OWNED_CAPITAL where its first word must have a capital
 * in the text) and value tell whose it is and what it stands for there. False after a report
 * with the row that it is of: there are more values than can be told apart (TL_OWNED_VALUES), and the rest of
 * the row is of no use. (annotate.c) */
bool tl_cue_add(struct tl_rules *rules, struct tl_str phrase, unsigned owner, size_t value,
		const struct tl_row *row, tl_report_fn *report, void *context);
/* Splits the article into tokens and sentences and finds the phrases of all parts. The reading is zeroed
 * or was used before, with the same rules: then its memory is used again. (annotate.c) */
void tl_reading_begin(struct tl_reading *rd, const struct tl_rules *rules, struct tl_article *article);
/* Frees what a reading has, not itself. */
void tl_reading_free(struct tl_reading *rd);
/* Frees what metrics keep with a reading; NULL is none. (metric_read.c) */
void tl_measure_free(struct tl_measure *m);

/* The bytes of a token. */
static inline struct tl_str tl_token_text(const struct tl_reading *rd, size_t i)
{
	return tl_str_of(rd->article->body + rd->tokens[i].begin,
			 rd->tokens[i].end - rd->tokens[i].begin);
}
/* 2017, 1938: the text of a number may be a year. */
static inline bool tl_reads_like_year(struct tl_str s)
{
	return s.n == 4 && (memcmp(s.p, "19", 2) == 0 || memcmp(s.p, "20", 2) == 0);
}
/* Zeroed memory for what a part keeps of each token while it runs: n_tokens + TL_SCRATCH_MORE times
 * `bytes`, which is at most TL_SCRATCH_BYTES. It is the reading's, and the next part's run gets the
 * same. (annotate.c) */
enum { TL_SCRATCH_BYTES = 17, TL_SCRATCH_MORE = 8 };
void *tl_scratch(struct tl_reading *rd, size_t bytes);
/* Fills rd->sentences from rd->tokens and the article's blocks. (sentence.c) */
void tl_sentences(struct tl_reading *rd);
/* Index of the sentence that holds a token (binary search). */
size_t tl_sentence_at(const struct tl_reading *rd, uint32_t token);
/* Index of the first token that begins at or after a byte (binary search). */
uint32_t tl_token_at(const struct tl_reading *rd, size_t byte);
/* A date at tokens[i]: 23/10/2017, 23-10-2017, 23.10.2017, ngày 23 tháng 10 năm 2017, 19/3, 16.7,
 * tháng 6-2019, tháng 6 năm 2019, quý I/2018, năm 2017. Fills what is known and returns the number of
 * tokens, 0 if there is none. (dates.c) */
size_t tl_date_tokens(const struct tl_reading *rd, size_t i, struct tl_date *date);
/* A day at the number tokens[i] where the words before it tell that there is one: 19/3, 16.7. */
size_t tl_day_tokens(const struct tl_reading *rd, size_t i, struct tl_date *date);
/* Has the tokens of ngày, tháng, năm, quý, quí hint at dates; before any is read. */
void tl_date_words(struct tl_vocab *v);
/* False where no date can begin: it does with a number or one of these. */
static inline bool tl_date_begins(const struct tl_reading *rd, size_t i)
{
	return rd->tokens[i].kind == TL_NUMBER || (rd->tokens[i].hints & TL_HINT_DATE);
}

#endif
