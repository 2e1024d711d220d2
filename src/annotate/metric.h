/* What the files of the metric part share. metric_rules.c loads the tables (metric_load.h), metric_read.c finds
 * their phrases in an article, numbers.c the figures, metric_zero.c those without a numeral, metric_bound.c,
 * metric_qualify.c, metric_targets.c, metric_general.c, metric_carried.c, metric_mood.c, metric_works.c,
 * metric_story.c, metric_ahead.c, metric_asked.c, metric_known.c, metric_again.c, metric_change.c, metric_rate.c,
 * metric_fall.c and metric_each.c the words around them, metric_unit.c their nouns, metric_match.c, metric_row.c,
 * metric_decide.c, metric_share.c, metric_study.c, metric_alike.c and metric_others.c their indicators,
 * metric_parts.c and metric_sums.c totals and parts, metric_groups.c groups of persons, metric_plain.c which of them
 * are told plainly, metric_repeat.c what was said before; scope.h is about whom, period.h is about when; metric.c
 * runs them and writes the marks. */
#ifndef TULIEU_ANNOTATE_METRIC_H
#define TULIEU_ANNOTATE_METRIC_H

#include "annotate/metric_tables.h"

#include <string.h>

/* ---- an article being measured --------------------------------------------------------------- */

/* A phrase found. */
struct tl_hit {
	uint32_t first, end; /* tokens */
	uint32_t id;
};
struct tl_hits {
	struct tl_hit *items; /* in order of their end */
	size_t n, cap;
	/* Of every TL_STEP tokens: the first hit that ends behind the first of them. */
	uint32_t *index;
	size_t n_index, cap_index;
};
/* Where periods or scopes begin, likewise: the first of them that begins at or behind the first of every
 * TL_STEP tokens. */
struct tl_firsts {
	uint32_t *index;
	size_t n_index, cap_index;
};
enum { TL_STEP = 4 };

enum tl_period_form {
	TL_PERIOD_NONE,
	TL_PERIOD_POINT,
	TL_PERIOD_UNIT,
	TL_PERIOD_SPAN,
	TL_PERIOD_YEARLY
};
struct tl_period {
	uint32_t first, end; /* tokens */
	uint32_t sentence;
	enum tl_period_form form;
	struct tl_date from, to; /* as coarse as known; POINT and UNIT: from */
	bool half_year, to_date; /* without a year: "H1", "ytd" */
	bool open; /* từ năm 2009 đến nay, of a text that does not tell when it speaks: "2009/" */
	bool now, plan, future, compare, belongs, quoted, event, same_before, term;
	bool ahead; /* it has not begun yet: triển khai nhiệm vụ 6 tháng cuối năm */
	bool founding; /* of something else (thành lập năm 1969), but of what it had then */
	bool history; /* a day of another time than the article's, and its year is told */
	bool bare; /* two years with no word before them */
	bool tasks; /* what belongs to it is to be done: triển khai nhiệm vụ năm 2019 */
	bool war;   /* trong kháng chiến chống Pháp */
	int8_t count; /* 5 năm qua, of which nobody has told yet when they were: how many; else 0 */
	bool rating; /* kết quả đánh giá năm 2020 */
	bool judged; /* năm 2020, … được đánh giá */
	bool alone; /* riêng quý III: of its own sentence */
	/* It stands within one part of a list (period_carry.c), found out when first asked. */
	enum tl_answer { TL_NOT_ASKED, TL_NO, TL_YES } inside;
};

struct tl_scope {
	uint32_t first, end; /* tokens */
	enum tl_level level;
	const char *province; /* 63-unit code or NULL */
	bool own;	      /* toàn Đảng bộ: the article's own */
	bool object; /* named as something else: of a resolution, an issuer, a meeting place */
	bool office;	      /* and of an office that a person holds: Bí thư Tỉnh ủy */
	bool named;
	bool cut;    /* of a body whose name may go on: nobody can tell where it ends */
	bool listed; /* a mere name before its number, in a list of units */
	uint32_t behind; /* tokens at its end that are no part of what it is called */
};

struct tl_figure {
	uint32_t first, end; /* the number's tokens, with % and scale words */
	uint32_t from;	     /* with its qualifiers */
	uint32_t sentence;
	double value, value2;
	bool has2, percent, ratio, range, spelled, article, scaled, decimal;
	bool zero, stated; /* said not to be, without a numeral; though no indicator tells of what */
	unsigned qualifiers;
	unsigned promised; /* in a text about anything: the targets and forecasts that go on behind it */
	uint32_t unit;		       /* class or TL_NONE */
	uint32_t unit_first, unit_end; /* tokens; equal: none */
	uint32_t base_first, base_end; /* % of what */
	bool noun_before, listed;      /* `nữ là 112`; `Hội An 110` */
	bool changing;		       /* tăng từ 61 lên 72: the first, with no noun of its own */
	bool quoted;		       /* a reader says that it is a figure */
	bool bound;		  /* `trực thuộc 12 đảng ủy`: belongs to another noun */
	bool twin;		  /* the figure before it said as a share */
	bool coming;		  /* đến năm 2030 …: a year to come stands before it */
	bool handed;		  /* its indicator was told by a sentence before */
	bool gap;		  /* in a text about anything: nothing rose or fell, one is more than another */
	bool written;		  /* it has a mark, of those of the article the next one */
	bool moved;		  /* of organisations or members: so many came or went */
	bool summed;		  /* with its like it adds up to its total */
	uint32_t indicator, rule; /* or TL_NONE */
	int score;
	uint32_t why_first, why_end;
	uint32_t total; /* figure that it is a part of, or TL_NONE */
	uint8_t depth;	/* totals above it */
	uint32_t clause_first, clause_end;
};

/* The qualifiers of a change: tăng 5 tỷ đồng. */
#define TL_CHANGES ((unsigned)TL_Q_INCREASE | (unsigned)TL_Q_DECREASE)

static inline bool tl_changes(const struct tl_figure *f)
{
	return (f->qualifiers & TL_CHANGES) != 0;
}

enum { TL_COMMUNES = 48 };
struct tl_measure {
	const struct tl_metric_rules *r;
	struct tl_reading *rd;
	const struct tl_token *tokens; /* the reading's */
	size_t n_tokens;
	const uint32_t *said; /* the rules' words */
	struct tl_hits literals, units, qualifiers, masks;
	struct tl_hits words; /* of periods, then of scopes */
	/* By token, in the reading's scratch memory. */
	uint32_t *unit_at;  /* 1 + index of the unit that begins there, 0: none */
	uint32_t *scope_at; /* 1 + the longest scope phrase's cue id, with its length below */
	uint32_t *closed;   /* of one in parentheses: where they close, 0: it is in none */
	uint16_t *inside;   /* how many before it are in parentheses, modulo 65536 */
	uint8_t *scope_n;
	uint8_t *period_at, *period_n; /* as of scopes */
	struct tl_period *periods;
	size_t n_periods, cap_periods;
	const struct tl_period *headline; /* its own, NULL: it names none */
	struct tl_period compared; /* the year after the one that all of a text compares with */
	struct tl_scope *scopes;
	size_t n_scopes, cap_scopes;
	struct tl_firsts period_firsts, scope_firsts;
	/* Names that the text has called a commune's, by the tokens of the first time; a bit of each. */
	struct {
		uint32_t first;
		uint8_t n;
	} communes[TL_COMMUNES];
	size_t n_communes;
	uint64_t commune_bits;
	struct tl_scope own; /* the article's; without words where only its level is known */
	struct tl_figure *figures;
	size_t n_figures, cap_figures;
	/* [0]: how many fields were looked at; then by rule and by literal: the last of them that it
	 * was tried for. */
	uint32_t *stamps;
	int named_year;	  /* the year named last, for `trong năm` */
	uint32_t named_block; /* where that was named */
	int latest_year;  /* the latest that is named, but for those up to which something is so */
	int present_year; /* likewise, and but for those by which something is to be: vào năm 2030 */
	int opened;	  /* first year of the term that the headline's congress opens, 0: of none */
	int opened_short; /* likewise, of a term that is not of five years */
	bool congress;	  /* the headline names a congress that is reported */
	const struct tl_period *congress_day; /* when it was held, NULL: nobody tells */
	bool working; /* devoted, and a figure is of the Party's work: of whom the others are is carried */
	/* The heading over the lines that are looked at (tokens, 0: none), the line with a colon over them with the
	 * count and the share of a plan that it tells, or TL_NONE; the next sentence to look at. */
	uint32_t head_first, head_end, head_block, head_next;
	uint32_t list_block, listed_count, listed_rate;
	/* The sentence that says what is rated in the lines below it, and the last block that was (0: none). */
	uint32_t rated, rated_block;
	/* In a text about anything: the next sentence to look at for what is proposed; what reaches the one before it
	 * from those before that, and what it hands on, over so many sentences more; all that it says is proposed, or
	 * something in it will be. */
	struct tl_mood {
		uint32_t next;
		unsigned reaches, hands_on;
		int left, year; /* the text's own */
		bool whole, will;
	} mood;
	bool party;	  /* the article names the Party's organisations or members */
	bool devoted;	  /* and is about them: more than in passing */
	/* It names them nowhere, or in passing without being about a province, and comes from no paper or office of one. */
	bool elsewhere;
	bool dubious;	  /* it is elsewhere and full of words of doubt */
	uint32_t n_named, named[TL_NAMED]; /* the first tokens that name them */
};

static inline bool tl_is(const struct tl_measure *m, size_t i, enum tl_word_id w)
{
	return i < m->n_tokens && m->tokens[i].word == m->said[w];
}
/* Token i is one of n words of the grammar; TL_IS_ANY takes an array of them. */
static inline bool tl_is_one_of(const struct tl_measure *m, size_t i, const enum tl_word_id *words,
				size_t n)
{
	for (size_t k = 0; k < n; k++)
		if (tl_is(m, i, words[k]))
			return true;
	return false;
}
#define TL_IS_ANY(m, i, words) tl_is_one_of(m, i, words, TL_COUNT(words))
/* Token i reads exactly so, in small letters or capitals as it is written here; false where there is no token i. */
static inline bool tl_text_is(const struct tl_measure *m, size_t i, const char *text)
{
	return i < m->n_tokens && tl_str_is(tl_token_text(m->rd, i), text);
}
/* It reads like one of n texts; TL_TEXT_IS_ANY takes an array of them. */
static inline bool tl_text_one_of(const struct tl_measure *m, size_t i, const char *const *texts,
				  size_t n)
{
	for (size_t k = 0; k < n; k++)
		if (tl_text_is(m, i, texts[k]))
			return true;
	return false;
}
#define TL_TEXT_IS_ANY(m, i, texts) tl_text_one_of(m, i, texts, TL_COUNT(texts))
/* One of some hints (enum tl_hint) is at token i. */
static inline bool tl_hints(const struct tl_measure *m, size_t i, unsigned what)
{
	return (m->tokens[i].hints & what) != 0;
}
static inline bool tl_mark(const struct tl_measure *m, size_t i, char c)
{
	return i < m->n_tokens && m->tokens[i].mark == c;
}
static inline bool tl_number_at(const struct tl_measure *m, size_t i)
{
	return i < m->n_tokens && m->tokens[i].kind == TL_NUMBER;
}
/* No blank stands before token i. */
static inline bool tl_tight(const struct tl_measure *m, size_t i)
{
	return i < m->n_tokens && !(m->tokens[i].flags & TL_SPACE);
}

/* A string of bytes [p, p + n) for a mark: that of the mark before where it is the same, for the figures of a text
 * are mostly of one body and count the same things. */
static inline const char *tl_text_again(const struct tl_measure *m, const char *before,
					const char *p, size_t n)
{
	return before && strncmp(before, p, n) == 0 && before[n] == '\0'
		       ? before
		       : tl_arena_strndup(m->rd->article->arena, p, n);
}
/* The mark that was written before the last one, or NULL. */
static inline const struct tl_metric *tl_metric_before(const struct tl_measure *m)
{
	const struct tl_article *a = m->rd->article;

	return a->n_metrics > 1 ? &a->metrics[a->n_metrics - 2] : NULL;
}

/* Token i lies in what a reader has quoted. */
static inline bool tl_quoted_at(const struct tl_measure *m, size_t i)
{
	const struct tl_quoted *q = m->rd->quoted;

	return q && i < m->rd->n_tokens && m->rd->tokens[i].begin >= q->begin &&
	       m->rd->tokens[i].end <= q->end;
}

/* The family of what figure f counts: persons, organisations; TL_FAMILY_OTHER where it has no noun. */
static inline enum tl_family tl_family_of(const struct tl_measure *m, const struct tl_figure *f)
{
	return f->unit == TL_NONE ? TL_FAMILY_OTHER : m->r->classes[f->unit].of;
}
/* Figure f counts persons. */
static inline bool tl_of_persons(const struct tl_measure *m, const struct tl_figure *f)
{
	return tl_family_of(m, f) == TL_FAMILY_PERSON;
}
/* Figure f is an amount of money. */
static inline bool tl_of_money(const struct tl_measure *m, const struct tl_figure *f)
{
	return f->unit != TL_NONE && m->r->classes[f->unit].use == TL_USE_MONEY;
}

/* The tokens of a figure with its noun: where its left side ends and its right side begins. */
static inline uint32_t tl_figure_first(const struct tl_figure *f)
{
	return f->noun_before && f->unit_first < f->from ? f->unit_first : f->from;
}
static inline uint32_t tl_figure_end(const struct tl_figure *f)
{
	return f->unit_end > f->end ? f->unit_end : f->end;
}

/* True if one of the element's literals is this one. */
static inline bool tl_element_has(const struct tl_element *e, uint32_t literal)
{
	if (!(e->some >> (literal & 63) & 1))
		return false;
	for (size_t i = 0; i < e->n_literals; i++)
		if (e->literals[i] == literal)
			return true;
	return false;
}

/* metric_read.c */
/* The measure of the reading's article, which the reading keeps. */
struct tl_measure *tl_measure_start(const struct tl_metric_rules *r, struct tl_reading *rd);
/* Index of the first hit that ends behind token i. */
size_t tl_hits_after(const struct tl_hits *h, uint32_t i);
/* Builds the index of n things in the order of the token that each begins with, a uint32_t at its front;
 * `size` is that of one. What it had is given back. */
void tl_firsts_index(struct tl_firsts *x, const struct tl_measure *m, const void *items, size_t n,
		     size_t size);
/* True if a phrase of the element lies in tokens [first, end). */
bool tl_element_within(const struct tl_measure *m, const struct tl_element *e, uint32_t first,
		       uint32_t end);

/* The hit of an element that ends last at or before token `pos`, and begins at or behind `low`; the
 * one that begins first at or behind `pos` and ends before `high`; of several the longest. False if
 * there is none. */
bool tl_element_before(const struct tl_measure *m, const struct tl_element *e, uint32_t pos,
		       uint32_t low, struct tl_hit *out, bool *is_literal);
bool tl_element_behind(const struct tl_measure *m, const struct tl_element *e, uint32_t pos,
		       uint32_t high, struct tl_hit *out, bool *is_literal);

static inline enum tl_block_kind tl_period_block(const struct tl_measure *m, uint32_t sentence)
{
	return m->rd->article->blocks[m->rd->sentences[sentence].block].kind;
}

/* number_spelled.c: the value of a run of number words at token i; returns the tokens, 0 if none. */
size_t tl_spelled(const struct tl_measure *m, size_t i, double *value);
/* numbers.c */
/* Fills m->figures with the numbers of the article that may be figures, in the order of the text, without
 * nouns and indicators yet. */
void tl_figures_find(struct tl_measure *m);
/* number_kind.c */
/* The end of the noun at token i with what slashes join to it (đồng/kg); i: there is none. */
size_t tl_unit_behind(const struct tl_measure *m, size_t i);
/* The same noun stands at tokens a and b, and as much is joined to it. */
bool tl_same_unit(const struct tl_measure *m, size_t a, size_t b);
/* sân 7 người, xe 7 chỗ, nhà 3 tầng, in a text about anything: the number at token i, which ends
 * before `end`, counts nothing. */
bool tl_number_of_kind(const struct tl_measure *m, size_t i, size_t end);
/* 5 hoặc 7 thành viên, in a text about anything: the second of two of which only one is meant. */
bool tl_number_alternative(const struct tl_measure *m, size_t i);
/* từ vài trăm đến 4000: the number at token i is the upper end of what nobody tells. */
bool tl_number_vague(const struct tl_measure *m, size_t i);
/* 100% sự yêu thương, 100% tình cảm, in a text about anything: a manner of speaking; the number at token
 * i ends before `end`. */
bool tl_number_of_feeling(const struct tl_measure *m, size_t i, size_t end);
/* cứ 10 người thì có 2 người, in a text about anything: the number at token i is one of such two. */
bool tl_number_of_each(const struct tl_measure *m, size_t i);
/* In a text about anything: with its noun f is a year, a fraction, a piece of a number, or the noun only
 * begins that of which there are so many (2 nữ diễn viên). */
bool tl_counts_nothing(const struct tl_measure *m, const struct tl_figure *f);
/* number_piece.c, of a text about anything. `1.262, 95`, `29 .306 MW`: the number at token i, which ends before
 * `end`, may be a piece of the one before. */
bool tl_number_torn(const struct tl_measure *m, size_t i, size_t end);
/* `36,6 - 36,55 triệu`: it stands behind what should be the lower end of a range with it, and is none. */
bool tl_number_upper_alone(const struct tl_measure *m, size_t i);
/* iPhone 2017 bản mới, Luật 2013 chính thức, giải nữ 2017: a year, which no word qualifies. */
bool tl_number_of_year(const struct tl_measure *m, const struct tl_figure *f);
/* `là 1 trong số 8 hội nghị`: among whom one is. */
bool tl_number_one_among(const struct tl_measure *m, size_t i);
/* 64.000 tấn/80.000 tấn: behind a slash and another number with its unit, of how many those were. */
bool tl_number_base(const struct tl_measure *m, size_t i);
/* `gồm: 1. Em A …`, `giai đoạn 2 vụ án`: it numbers what follows, or what stands before it. */
bool tl_number_of_item(const struct tl_measure *m, size_t i, size_t end);
/* `ngưỡng hỗ trợ ở 43 USD`: a level of a chart, which nothing has cost. */
bool tl_number_of_chart(const struct tl_measure *m, const struct tl_figure *f);
/* `tổ 42, 52 phường Mẫu`, `185 ấp Mẫu`: with its noun f is part of an address. */
bool tl_number_of_address(const struct tl_measure *m, const struct tl_figure *f);
/* number_row.c: sentence s begins with the number of a row, which is no figure: `3 Huyện A …` under
 * `2 Huyện B …` or over `4 Huyện C …`. */
bool tl_numbers_row(const struct tl_measure *m, size_t s);

/* metric_zero.c */
/* The same where they may be a figure of value 0: the figures before it are found, nouns and
 * literals known. */
uint32_t tl_zero_at(const struct tl_measure *m, uint32_t i, uint32_t sentence);
/* `không còn chi bộ có dưới 5 đảng viên`: tokens from such words at i to a number that only tells
 * which things there are none of, and with it; 0 if there is none. */
uint32_t tl_zero_threshold(const struct tl_measure *m, uint32_t i, uint32_t sentence);
/* `3 chi bộ không có đảng viên bị kỷ luật`: what stands at token `to`, behind `from`, is said not to
 * be. */
bool tl_denied(const struct tl_measure *m, uint32_t from, uint32_t to);
/* The indicator of such a figure, from what is said right behind its noun; where nothing is, it is
 * none. A level has no such statements: the figure then says it by its words alone. */
void tl_zero_decide(struct tl_measure *m, size_t index);
/* Figure `index` only tells how many organisations or members came, went or were met: it has no indicator. */
void tl_moved_leave(struct tl_measure *m, size_t index);

/* metric_bound.c: qualifiers right before a figure, none of them left of token `floor`; metric_qualify.c: the
 * others, once the nouns are known. */
void tl_qualify_before(const struct tl_measure *m, struct tl_figure *f, uint32_t floor);
/* The change that a word of comparison at token i tells: rẻ hơn 10 triệu đồng, nhanh hơn 60%; 0: it is none. */
unsigned tl_more_than(const struct tl_measure *m, uint32_t i);
/* metric_qualify.c: adds to the qualifiers of all figures what the words around them say; the nouns are
 * known. */
void tl_qualify(struct tl_measure *m);
/* từ 90 triệu đồng: stands behind từ, and nothing says up to what. */
bool tl_no_end(const struct tl_measure *m, const struct tl_figure *f);
/* giá chỉ từ 90 triệu đồng, khởi điểm từ 900 USD, in a text about anything: at least so much. */
void tl_priced_from(const struct tl_measure *m, struct tl_figure *f);
/* metric_targets.c, a part of it: marks the figures of lists of targets. */
void tl_target_lists(struct tl_measure *m);
/* And those of what a resolution or plan says beside what came of it. */
void tl_targets_beside(struct tl_measure *m);
/* A word of a target or forecast stands in a sentence. */
bool tl_promises(const struct tl_measure *m, uint32_t sentence);

/* metric_unit.c: the noun of each figure; figures without any sense are dropped. What stands before its number:
 * metric_before.c, metric_noun.h. */
void tl_units_find(struct tl_measure *m);

/* metric_plan.c: the plan of a percentage is that of the figure right before it, not the one that its
 * rule tells; nothing around says what the plan is of. */
bool tl_plan_of_another(const struct tl_measure *m, size_t index);
bool tl_plan_unfounded(const struct tl_measure *m, const struct tl_figure *f);
/* The words that told the indicator of g have a say in rules of this one too. */
bool tl_kin(const struct tl_measure *m, const struct tl_figure *g, uint32_t indicator);

/* metric_fit.c: fills r->fits and r->akin, which the arena owns, and what rules score at most, once they are
 * loaded. */
void tl_rules_fit(struct tl_metric_rules *r);

/* metric_match.c */
/* The surroundings of one figure. */
struct tl_field {
	const struct tl_measure *m;
	const struct tl_figure *f;
	size_t index;
	uint32_t left, left_end;   /* tokens [left, left_end) before it */
	uint32_t right, right_end; /* tokens [right, right_end) behind it */
	int penalty;		   /* for words from outside its own sentence */
	bool strong;		   /* a sentence that does not go on with them: no weak rules */
	bool apart;		   /* the tokens before it are those of a heading */
	uint64_t before,
		behind; /* which literals there are, as in tl_element.some; of tl_rules_try */
};
/* What matching scores: a noun (a rule of nothing but its noun scores that; what scores more was told by
 * words), words, each word of them, their standing right before the figure or behind it; what a weak rule
 * begins with. */
enum {
	TL_SCORE_NOUN = 8,
	TL_SCORE_ELEMENT = 20,
	TL_SCORE_WORD = 3,
	TL_SCORE_BEFORE = 14,
	TL_SCORE_BEHIND = 8,
	TL_SCORE_WEAK = -20
};
/* Tries the rules whose words stand in the field; the best one, if better than f has, becomes f's.
 */
void tl_rules_try(const struct tl_field *field, struct tl_figure *f);
/* `Trong 29 đảng viên … có 3 …`, `40 đảng viên nữ trong tổng số 120 đảng viên`: the figure is the
 * whole that others are parts of. */
bool tl_is_total(const struct tl_measure *m, const struct tl_figure *f);
/* `chuyển chính thức 54 đảng viên và tiếp nhận 73 đảng viên`: behind the figure before, and right
 * before this one, stands a verb that no rule knows. */
bool tl_other_verb(const struct tl_measure *m, const struct tl_figure *f);

/* metric_row.c */
/* `179 lượt tập thể, 700 lượt cá nhân được khen thưởng`: the next figure, right behind this one, of
 * another noun of its kind; persons are told apart by what is said of each. */
bool tl_paired(const struct tl_field *a);
/* `5 tập thể, 3 chi bộ và 10 cá nhân được tặng …`, up to token `to`: figures side by side that begin
 * their part of the sentence are the subject of the verb behind the last of them; persons are told
 * apart by what is said of each. */
bool tl_subjects(const struct tl_field *a, uint32_t to);

/* metric_share.c: `12/15 chi bộ, đạt 80% hoàn thành tốt nhiệm vụ`: the token from which on something is said of a
 * figure: behind the share of it that stands between, else behind its noun. */
uint32_t tl_behind_share(const struct tl_measure *m, size_t index);
/* The figure before figure `index` of which it says something more; NULL if there is none. */
/* What the parentheses right behind a rating hold is rated likewise: `hoàn thành tốt 35 (có 7 đảng
 * bộ và 28 chi bộ)`; NULL if f is in none. */
const struct tl_figure *tl_rated_before(const struct tl_measure *m, size_t index);
/* `45 đảng viên (chiếm 12%)`, `giảm 12,5% (giảm 5 đảng viên)`: a figure said again as a share, or a
 * change said twice, follows the one before it closely. */
const struct tl_figure *tl_twin_of(const struct tl_measure *m, size_t index);
/* `kết nạp 90 đảng viên (cùng kỳ năm trước là 84)`: a bare number for the same months of another
 * year is of what stands before it. */
const struct tl_figure *tl_year_before(const struct tl_measure *m, size_t index);
/* `chiếm 1,3% tổng số đảng viên (510 đảng viên)`: the share as a number. */
const struct tl_figure *tl_in_numbers(const struct tl_measure *m, size_t index);
/* `Trong số đảng viên mới kết nạp, nữ chiếm 40%; đoàn viên chiếm 70%`: the sentence begins with
 * whose shares it lists. */
const struct tl_figure *tl_framed_by(const struct tl_measure *m, size_t index);
/* `tỷ lệ này đạt 95%`, `201/224 thôn …, đạt 89,7%`: the share of what was just said. */
const struct tl_figure *tl_share_of(const struct tl_measure *m, size_t index);
/* So much of a plan is told of what a figure counts (mở 12 lớp, đạt 80% kế hoạch), and it has no
 * indicator of its own. */
bool tl_is_planned(const struct tl_measure *m, const struct tl_figure *f);
/* Đảng bộ A đạt 85%, Đảng bộ B đạt 92% số chi bộ …: what the last share of a list is of, all are. */
void tl_shares_before(struct tl_measure *m);
/* In a list the percentage behind another count of the same kind, if it was of a plan: both in
 * parentheses, or behind đạt in items that a semicolon parts. */
const struct tl_figure *tl_rate_before(const struct tl_measure *m, size_t index);

/* metric_study.c: in a text whose headline says that a resolution is studied, those who attend or
 * are trained have studied it. */
void tl_studies_find(struct tl_measure *m);

/* metric_repeat.c */
/* Numbers up to this one are often the same by chance. */
enum { TL_SMALL = 12 };
/* What a headline counts may be a part of a list in the text. */
bool tl_same_count(const struct tl_metric *x, const struct tl_metric *y);
/* Marks the figures that the article has said before; those of units that it is about, too. */
void tl_repeats_mark(struct tl_measure *m);

/* metric_decide.c: true if the sentence goes on with what the one before has begun: `Trong đó …`. */
bool tl_continues(const struct tl_measure *m, const struct tl_sentence *s);
/* Gives each figure the indicator that the rules tell; figures, nouns and qualifiers are known. */
void tl_indicators_find(struct tl_measure *m);
/* metric_others.c: fills party, devoted and named, for articles about the Party name its
 * organisations or members. */
void tl_party_find(struct tl_measure *m);
/* In a text that is not, takes the indicators of the Party's work from figures that are not of it. */
void tl_others_leave(struct tl_measure *m);
/* And figures of the economy from those that no place's in this country are, once it is known whose
 * each is: a firm's growth, a foreign trade, a price. A province's own papers speak of the province. */
void tl_economy_leave(struct tl_measure *m);
/* metric_plain.c: looks whether a text that is elsewhere is dubious: more than a fiftieth of it is words of doubt.
 * Without rows of doubt in qualifiers.tsv no text is elsewhere from then on. */
void tl_doubts_find(struct tl_measure *m);
/* False for a figure of a text that is elsewhere which is a share, is expected, is of each thing or the least there is
 * though no qualifier says so, or stands where something may be, shall be, is asked for or is asked: what of it is a
 * fact is told by more than its words. */
bool tl_told_plainly(const struct tl_measure *m, const struct tl_figure *f);
/* f is a place's of this country, from a commune to all of it: once its scope can be told. */
bool tl_has_place(const struct tl_measure *m, const struct tl_figure *f);
/* How wide, heavy or far something is (cao 7 m, nặng 3 kg), in a text about anything: no amount
 * that somebody would look for, as hectares and tonnes may be and a road that is 16 km long. */
bool tl_is_size(const struct tl_measure *m, const struct tl_figure *f);
/* f measures what g does, told by the same words. */
void tl_inherit(struct tl_figure *f, const struct tl_figure *g);
/* metric_alike.c: what is said of several figures at once, once each has been looked at alone. */
void tl_indicators_share(struct tl_measure *m);

/* metric_parts.c: tells which figures are parts of another one: sets their total, depth and TL_Q_PART, and
 * their indicator where it is the total's. The indicators are known. */
void tl_parts_find(struct tl_measure *m);
/* metric_parts_told.c: sets TL_Q_PART, in a text about anything, of figures that words (trong đó, trong số) say
 * are of a number told before, whether or not that is a figure. */
void tl_parts_told(struct tl_measure *m);

/* metric_listed.c: the indicator of f, figure `index`, from those before it in a list of units; false if it is in
 * none. A count that has none but by a weak rule, and a share behind a name. */
bool tl_listed_count(const struct tl_measure *m, size_t index, struct tl_figure *f);
bool tl_listed_share(const struct tl_measure *m, size_t index, struct tl_figure *f);
/* Somebody's name or a place ends at token `at`. */
bool tl_named_at(const struct tl_measure *m, uint32_t at);
/* The members of a district who are too few to be all of them. */
bool tl_listed_few(const struct tl_measure *m, size_t index, struct tl_figure *f);

/* metric_heads.c */
/* Goes on to the sentence of a figure; they come in order. */
void tl_heads_pass(struct tl_measure *m, size_t index);
/* The indicator of a figure that stands behind a label, from what stands over its line; the figure has none but by
 * a weak rule. False if nothing there tells it. */
bool tl_heads_inherit(struct tl_measure *m, size_t index);
/* `2. Chi bộ: 316` over `- Hoàn thành xuất sắc nhiệm vụ: 58`: a sentence before its own has told the rating of
 * figure f; the lines below may rate the same. */
void tl_heads_rated(struct tl_measure *m, const struct tl_figure *f, uint32_t sentence);
/* Widens the field of a figure in one of those lines to that sentence; false if it stands in none. */
bool tl_heads_rate(struct tl_measure *m, struct tl_field *field);

/* metric_groups.c */
/* The indicator of such a figure f, of which no rule tells, where members or those admitted were counted before
 * it in its sentence; false if not. */
bool tl_group_inherit(const struct tl_measure *m, size_t index, struct tl_figure *f);
/* kết nạp 18 đảng viên, …, nâng tổng số lên 890 người, trong đó có 120 nữ: the verb that told what the group f
 * right behind its total counts stands before that, and governs it no more. */
void tl_group_freed(const struct tl_measure *m, struct tl_figure *f, const struct tl_figure *total);
/* Parts of them that are groups get the group's indicator; the parts are found. */
void tl_groups_find(struct tl_measure *m);

#endif
