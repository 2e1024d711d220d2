/* What the files of the metric part share. metric_rules.c loads the tables, metric_read.c finds
 * their phrases in an article, numbers.c the figures, metric_zero.c those without a numeral,
 * metric_qualify.c the words around them, metric_unit.c their nouns, metric_match.c, metric_row.c
 * metric_decide.c, metric_alike.c and metric_others.c their indicators, metric_parts.c totals and
 * parts, metric_groups.c groups of persons; scope.h is about whom, period.h is about when; metric.c runs them and writes the marks. */
#ifndef TULIEU_ANNOTATE_METRIC_H
#define TULIEU_ANNOTATE_METRIC_H

#include "annotate/internal.h"

#define TL_NONE UINT32_MAX

/* ---- rules ---------------------------------------------------------------------------------- */

/* What a noun of units.tsv is good for. */
enum tl_use {
	TL_USE_COUNT, /* a number with it is a figure even when no rule knows the indicator */
	TL_USE_NEUTRAL, /* likewise, but it says little (người, trường hợp): the clause decides */
	TL_USE_RULE,  /* a figure only where a rule fires */
	TL_USE_GROUP, /* likewise; it may also stand right before its number (nữ 45) */
	TL_USE_MONEY,
	TL_USE_MEASURE, /* a measure: decimals are usual (ha, km) */
	TL_USE_TIMES,	/* lần: a frequency where mỗi or a slash says so */
	TL_USE_BASE,	/* stands behind % and says of what (kế hoạch, chỉ tiêu) */
	TL_USE_WORD,	/* never a unit: words that rules name by class */
	TL_USE_NAME,	/* before a number makes it a name (số, khóa, Điều) */
	TL_USE_MASK,	/* hides the shorter phrases inside it (Ủy ban Kiểm tra) */
	TL_USE_TURN	/* lượt: may stand between the number and its noun */
};
/* Families that the code asks for. */
enum tl_family {
	TL_FAMILY_OTHER,
	TL_FAMILY_PERSON,
	TL_FAMILY_ORG,
	TL_FAMILY_RATING,
	TL_FAMILY_PLACE,
	TL_FAMILY_CRITERION
};
struct tl_class {
	const char *id;
	const char *family; /* classes of one family have the same string */
	enum tl_family of;
	const char *name; /* its first phrase */
	enum tl_use use;
};

/* One place of a rule: any of some phrases or classes. */
struct tl_element {
	uint32_t *literals;
	size_t n_literals, cap_literals;
	uint64_t some; /* bit i: one of the literals is i modulo 64 */
	bool *classes; /* by class, NULL: none */
	bool gap;      /* words may stand between it and its neighbour on the side of N */
};
struct tl_metric_rule {
	uint32_t indicator;
	const char *text; /* "indicators.tsv:members_admitted: kết nạp … N @who" */
	bool weak, percent, ratio;
	bool has_words; /* and not nouns alone */
	int most;     /* no match scores more */
	double under; /* a percentage smaller than this only; 0: any */
	bool flow;   /* an amount over a period, whatever the indicator's nature */
	bool stands; /* có N at a time that is now: a level, whatever the indicator's nature */
	bool day;    /* the day of an event is its period, whatever the indicator says */
	bool target; /* of targets only, and of what was done beyond one */
	bool heading; /* its words stand in the heading over a line */
	bool *units; /* by class; [n_classes]: no unit; NULL: any */
	struct tl_element *left, *right; /* from N outwards */
	size_t n_left, n_right;
	struct tl_element never; /* must not stand within */
};
struct tl_indicator {
	struct tl_indicator_info info;
	bool day;	 /* the day of an event is its period */
	uint32_t *parts; /* indicators whose figures may be parts of it */
	size_t n_parts, cap_parts;
	struct tl_element never;
};
struct tl_numbers {
	uint32_t *items;
	size_t n, cap;
};
struct tl_literal {
	uint32_t words;
	bool governor;	 /* governs figures from afar in some rule */
	/* Rules that are tried when it stands before a figure, and behind one. */
	struct tl_numbers before, behind;
	uint32_t *indicators; /* of the rules that have it on their left */
	size_t n_indicators, cap_indicators;
};

/* Where a qualifier's words stand. */
enum tl_where { TL_BEFORE, TL_NEAR, TL_CLAUSE, TL_AFTER, TL_RESULT, TL_ANNOUNCE };
struct tl_qualifier_word {
	unsigned bit;
	enum tl_where where;
};

/* Periods of fixed words (periods.tsv). */
enum tl_period_word {
	TL_PW_NOW,
	TL_PW_YEAR_TO_DATE,
	TL_PW_TERM_TO_DATE,
	TL_PW_TERM_START,
	TL_PW_TERM,
	TL_PW_NEXT_TERM,
	TL_PW_TERM_END,
	TL_PW_REST_OF_TERM,
	TL_PW_FRENCH, /* the war of 1945 to 1954, and so on */
	TL_PW_AMERICAN,
	TL_PW_WARS,
	TL_PW_THEN, /* ban đầu, khi đó */
	TL_PW_TODAY,
	TL_PW_THIS_MONTH, /* or quarter */
	TL_PW_THIS_YEAR,
	TL_PW_LAST_YEAR,
	TL_PW_YEARLY,
	TL_PW_PLAN_YEAR,
	TL_PW_SAME_PERIOD,
	TL_PW_COMPARE,	  /* so với: what follows is what is compared with */
	TL_PW_BELONGS,	  /* kế hoạch, nghị quyết: the year behind it is theirs */
	TL_PW_TASKS,	  /* triển khai nhiệm vụ: likewise, and it comes next */
	TL_PW_RATING,	  /* kết quả đánh giá năm 2020: of what was rated */
	TL_PW_OTHER_DATE, /* sinh, vào Đảng: the date behind it is of something else */
	TL_PW_VAGUE,	  /* những năm qua: a time that cannot be told */
	TL_PW_DAY_NAMED,  /* hôm qua: a day that stands behind it */
	TL_PW_SAYS,	  /* cho biết: the day before it is when somebody said what follows */
	TL_PERIOD_WORDS
};
_Static_assert(TL_PERIOD_WORDS < UINT8_MAX, "tl_measure.period_at holds them in a byte");

/* What a body does: cho biết, đề nghị; xử phạt; or who lives somewhere: trú tại. */
enum tl_verb { TL_VERB_NONE, TL_VERB_TELLS, TL_VERB_ACTS, TL_VERB_LIVES };

/* Words that say of whom (scopes.tsv). */
struct tl_scope_word {
	enum tl_level level; /* TL_LEVEL_NONE: the article's own */
	bool named;	     /* a name may follow: Đảng bộ huyện X */
	bool must;	     /* and must, else it is any of them: xã, công ty */
	bool capital;	     /* only with a capital: Công an, not chi bộ công an */
	bool bare;	     /* without a name it must have one: Tỉnh, but huyện X */
	bool city;	     /* thành phố: a district's or a province's, as its name says */
	bool title;  /* a name of several nouns follows: Sở Tài nguyên và Môi trường */
	bool nobody; /* khu vực Nhà nước: looks like a scope and is none */
	uint32_t behind; /* words at its end that only follow it: chi bộ (hiện có) */
	bool firm;   /* công ty: speaks of itself */
	bool general; /* Bộ, Cục: whom a figure is about only in a text about anything */
	bool country; /* tại Việt Nam: the nation, at the head of a clause, and general as above */
	enum tl_verb verb; /* what a body does; no scope */
	bool centre; /* Ban Tổ chức Trung ương: tells of the whole Party, and is never counted of */
};

/* Words of the grammars of numbers, periods and scopes. */
/* clang-format off */
enum tl_word_id {
	W_TU, W_DEN, W_TOI, W_HET, W_CHO, W_NAY, W_TINH, W_KE, W_DAU, W_CUOI, W_GIUA, W_NAM,
	W_THANG, W_NGAY, W_QUY, W_QUI, W_QUA, W_TRUOC, W_NHIEM, W_KY, W_GIAI, W_DOAN, W_THOI, W_HOC,
	W_VA, W_LEN, W_CON, W_LA, W_CO, W_DAT, W_DUOC, W_GOM, W_VOI, W_SO, W_TONG, W_TRONG,
	W_TREN, W_CUA, W_PHAN, W_TRAM, W_NGHIN, W_NGAN, W_TRIEU, W_TY, W_TI, W_LE, W_RUOI, W_CA,
	W_LAN, W_DO, W_MOI, W_BO, W_DANG, W_DOT, W_DIP, W_TAI, W_NHU, W_THEO, W_VE, W_DIEN, W_O,
	W_NGHI, W_QUYET, W_DAI, W_HOI, W_TINH_UNIT, W_HUYEN, W_XA, W_PHUONG, W_CAC, W_QUAN,
	W_DOANH, W_NGHIEP, W_HAI, W_BI, W_DA, W_CUNG, W_THUOC, W_TRUC, W_THE, W_NUM_1, W_NUM_2,
	W_NUM_3, W_NUM_4, W_NUM_5, W_NUM_6, W_NUM_7, W_NUM_8, W_NUM_9, W_NUM_10, W_MUOI, W_MOT_1,
	W_LAM, W_TU_4, W_LINH, W_H, W_G, W_GIO, W_GAN, W_DAY, W_SAU, W_MO, W_TO, W_CHUC, W_GIAM,
	W_TANG, W_XUONG, W_THEM, W_THU, W_NHAT, W_NAY_THIS, W_SO_WITH, W_LE_RATE, W_UY, W_NHUNG,
	W_SE, W_MOI_NEW, W_DANG_NOW, W_VUA, W_CUNG_ALSO, W_THI, W_KHONG, W_PHOI, W_KET, W_TRAO,
	W_TIEN, W_THUC, W_BAN, W_HIEN, W_DI, W_RA, W_WORK, W_SECRETARY, W_CHAIR,
	W_DIRECTOR, W_HEAD, W_DEPUTY, W_RANK, W_AGE, W_VIEN, W_CHI, W_HOUSE, W_SEAT, W_LONG,
	W_HOTEL, W_HALL, W_EQUAL, W_ROOM, W_TEAM, W_STATION, W_FACULTY, W_BUREAU, W_INSTITUTE,
	W_UNION, W_LEADERS, W_LEAD, W_ACT, W_NHAP, W_HOP, W_DOI, W_TIEU, W_NHOM, W_BEHALF, W_PHAP, W_ATTEND, W_INTO,
	W_MANY, W_IF, W_WHERE, W_LIE, W_KNOW, W_TAKES, W_REPORT, W_PAST, W_AS_MUCH, W_THAT, W_ALONE, W_GIAO,
	W_TIEP, W_TRIEN, W_LUNAR, W_EVERY, W_USUAL, W_TICKET, W_ALL, W_WHOLE, W_UOC, W_RURAL, W_THON,
	W_THIET, W_SHARE, W_STOCK, W_PASSENGER, W_GOODS, W_ITEM, W_PUPIL,
	W_CENTRAL, W_LAW, W_HALF, W_VERY, W_AGO, W_TET, W_DAN, W_SESSION,
	W_DUE, W_DIES, W_LOST, W_HURT, W_DEATH, W_MISSING, W_CASE, W_BATTLE,
	W_MORNING, W_NOON, W_AFTERNOON, W_EVENING, W_NIGHT, W_FUNDS, W_COUNT
};
/* clang-format on */

/* Kinds of figures as rules tell them: by the class of their noun, behind the classes those that have none
 * of their own. */
enum tl_figure_kind {
	TL_FIGURE_LISTED, /* a bare number in a list */
	TL_FIGURE_BARE,	  /* elsewhere */
	TL_FIGURE_PERCENT,
	TL_FIGURE_SHARE, /* a percentage with a noun of its own */
	TL_FIGURE_KINDS
};

enum { TL_ANYONE = 6, TL_SIZES = 3, TL_AWARDS = 2, TL_PASSING = 3, TL_GROUPS = 2 };
/* What counts all of some persons, and what counts groups of them; TL_NONE where no table has it. */
struct tl_group {
	uint32_t whole, part;
};
struct tl_metric_rules {
	struct tl_arena *arena;
	struct tl_table *tables[5];
	uint64_t hash;
	struct tl_class *classes;
	size_t n_classes;
	bool **members; /* of an alias (@who): by class, [n_classes]: no unit */
	struct tl_literal *literals;
	size_t n_literals, cap_literals;
	struct tl_indicator *indicators;
	struct tl_indicator_info *infos;
	size_t n_indicators;
	struct tl_metric_rule *rules;
	size_t n_rules, cap_rules;
	uint32_t **rules_of_class; /* rules without a literal, by unit class, TL_NONE at the end */
	/* Bits by rule: which can be of a figure of a kind (enum tl_figure_kind), `fit_words` numbers a
	 * kind. Nine rules of ten fall out by it. */
	uint64_t *fits;
	size_t fit_words;
	bool *akin; /* n_indicators a row: some words tell of this indicator and of that one */
	struct tl_qualifier_word *qualifiers;
	size_t n_qualifiers, cap_qualifiers;
	struct tl_scope_word *scopes;
	size_t n_scopes, cap_scopes;
	uint32_t words[W_COUNT];
	uint8_t *starts; /* by word number: what may begin with it; most tokens begin nothing */
	size_t n_starts;
	uint32_t class_part, class_continue, class_other, class_trainee, class_trait,
		class_member, class_money, class_length, class_size, class_base, class_politics; /* classes with a meaning of their own */
	uint32_t badges; /* the indicator whose figures have grades */
	uint32_t sizes[TL_SIZES]; /* indicators that tell how large an organisation is */
	uint32_t awards[TL_AWARDS]; /* those of what anyone may be given */
	struct tl_group groups[TL_GROUPS];
	uint32_t class_anyone[TL_ANYONE]; /* nouns that say nothing of the Party */
};

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
	bool now, plan, future, compare, belongs, quoted, event, same_before, term;
	bool ahead; /* it has not begun yet: triển khai nhiệm vụ 6 tháng cuối năm */
	bool founding; /* of something else (thành lập năm 1969), but of what it had then */
	bool history; /* a day of another time than the article's, and its year is told */
	bool bare; /* two years with no word before them */
	bool tasks; /* what belongs to it is to be done: triển khai nhiệm vụ năm 2019 */
	bool war;   /* trong kháng chiến chống Pháp */
	int8_t count; /* 5 năm qua, of which nobody has told yet when they were: how many; else 0 */
	bool rating; /* kết quả đánh giá năm 2020 */
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
	bool summed;		  /* with its like it adds up to its total */
	uint32_t indicator, rule; /* or TL_NONE */
	int score;
	uint32_t why_first, why_end;
	uint32_t total; /* figure that it is a part of, or TL_NONE */
	uint8_t depth;	/* totals above it */
	uint32_t clause_first, clause_end;
};

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
	struct tl_scope *scopes;
	size_t n_scopes, cap_scopes;
	struct tl_firsts period_firsts, scope_firsts;
	struct tl_scope own; /* the article's; without words where only its level is known */
	struct tl_figure *figures;
	size_t n_figures, cap_figures;
	/* [0]: how many fields were looked at; then by rule and by literal: the last of them that it
	 * was tried for. */
	uint32_t *stamps;
	int named_year;	  /* the year named last, for `trong năm` */
	uint32_t named_block; /* where that was named */
	int opened;	  /* first year of the term that the headline's congress opens, 0: of none */
	int opened_short; /* likewise, of a term that is not of five years */
	bool congress;	  /* the headline names a congress that is reported */
	const struct tl_period *congress_day; /* when it was held, NULL: nobody tells */
	bool working; /* devoted, and a figure is of the Party's work: of whom the others are is carried */
	/* The heading over the lines that are looked at (tokens, 0: none), the line with a colon over them with the
	 * count and the share of a plan that it tells, or TL_NONE; the next sentence to look at. */
	uint32_t head_first, head_end, head_block, head_next;
	uint32_t list_block, listed_count, listed_rate;
	bool party;	  /* the article names the Party's organisations or members */
	bool devoted;	  /* and is about them: more than in passing */
	uint32_t n_named, named[TL_PASSING]; /* else the tokens where it names them */
};

static inline bool tl_is(const struct tl_measure *m, size_t i, enum tl_word_id w)
{
	return i < m->n_tokens && m->tokens[i].word == m->said[w];
}
enum tl_start { TL_STARTS_NUMBER = 1, TL_STARTS_PERIOD = 2 };
static inline bool tl_starts(const struct tl_measure *m, size_t i, enum tl_start what)
{
	uint32_t w = m->tokens[i].word;

	return w < m->r->n_starts && (m->r->starts[w] & what);
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

/* Token i lies in what a reader has quoted. */
static inline bool tl_quoted_at(const struct tl_measure *m, size_t i)
{
	const struct tl_quoted *q = m->rd->quoted;

	return q && i < m->rd->n_tokens && m->rd->tokens[i].begin >= q->begin &&
	       m->rd->tokens[i].end <= q->end;
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

static inline enum tl_block_kind tl_period_block(const struct tl_measure *m, uint32_t sentence)
{
	return m->rd->article->blocks[m->rd->sentences[sentence].block].kind;
}

/* numbers.c: the value of a run of number words at token i; returns the tokens, 0 if none. */
size_t tl_spelled(const struct tl_measure *m, size_t i, double *value);
void tl_figures_find(struct tl_measure *m);
/* number_row.c: sentence s begins with the number of a row, which is no figure: `3 Huyện A …` under
 * `2 Huyện B …` or over `4 Huyện C …`. */
bool tl_numbers_row(const struct tl_measure *m, size_t s);

/* metric_zero.c */
/* Words that say that there is none at token i (không có, không còn một); returns the tokens, 0 if
 * none. */
uint32_t tl_zero_words(const struct tl_measure *m, uint32_t i);
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

/* metric_qualify.c: qualifiers right before a figure, none of them left of token `floor`; the
 * others, once the nouns are known. */
void tl_qualify_before(const struct tl_measure *m, struct tl_figure *f, uint32_t floor);
void tl_qualify(struct tl_measure *m);
/* A word of a target or forecast stands in a sentence. */
bool tl_promises(const struct tl_measure *m, uint32_t sentence);

/* metric_unit.c: the noun of each figure; figures without any sense are dropped. */
void tl_units_find(struct tl_measure *m);

/* metric_plan.c: the plan of a percentage is that of the figure right before it, not the one that its
 * rule tells; nothing around says what the plan is of. */
bool tl_plan_of_another(const struct tl_measure *m, size_t index);
bool tl_plan_unfounded(const struct tl_measure *m, const struct tl_figure *f);
/* The words that told the indicator of g have a say in rules of this one too. */
bool tl_kin(const struct tl_measure *m, const struct tl_figure *g, uint32_t indicator);

/* metric_fit.c: fills r->fits, r->akin and r->starts, which the arena owns, and what rules score at most, once they
 * are loaded. */
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

/* metric_decide.c: true if the sentence goes on with what the one before has begun: `Trong đó …`. */
bool tl_continues(const struct tl_measure *m, const struct tl_sentence *s);
void tl_indicators_find(struct tl_measure *m);
/* metric_others.c: fills party, devoted and named, for articles about the Party name its
 * organisations or members. */
void tl_party_find(struct tl_measure *m);
/* In a text that is not, takes the indicators of the Party's work from figures that are not of it. */
void tl_others_leave(struct tl_measure *m);
/* How wide, heavy or far something is (cao 7 m, nặng 3 kg), in a text about anything: no amount
 * that somebody would look for, as hectares and tonnes may be and a road that is 16 km long. */
bool tl_is_size(const struct tl_measure *m, const struct tl_figure *f);
/* f measures what g does, told by the same words. */
void tl_inherit(struct tl_figure *f, const struct tl_figure *g);
/* metric_alike.c: what is said of several figures at once, once each has been looked at alone. */
void tl_indicators_share(struct tl_measure *m);

/* metric_parts.c */
void tl_parts_find(struct tl_measure *m);

/* metric_listed.c: the indicator of f, figure `index`, from those before it in a list of units; false if it is in
 * none. A count that has none but by a weak rule, and a share behind a name. */
bool tl_listed_count(const struct tl_measure *m, size_t index, struct tl_figure *f);
bool tl_listed_share(const struct tl_measure *m, size_t index, struct tl_figure *f);

/* metric_heads.c */
/* Goes on to the sentence of a figure; they come in order. */
void tl_heads_pass(struct tl_measure *m, size_t index);
/* The indicator of a figure that stands behind a label, from what stands over its line; the figure has none but by
 * a weak rule. False if nothing there tells it. */
bool tl_heads_inherit(struct tl_measure *m, size_t index);

/* metric_groups.c */
/* The words around a figure tell its persons apart: 31 đồng chí nghỉ hưu, nữ: 101 đồng chí. */
bool tl_group_said(const struct tl_measure *m, size_t index);
/* The indicator of such a figure f, of which no rule tells, where members or those admitted were counted before
 * it in its sentence; false if not. */
bool tl_group_inherit(const struct tl_measure *m, size_t index, struct tl_figure *f);
/* Parts of them that are groups get the group's indicator; the parts are found. */
void tl_groups_find(struct tl_measure *m);

#endif
