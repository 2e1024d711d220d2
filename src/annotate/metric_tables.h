/* The rules of the metric part as metric_rules.c loads them from the tables: nouns and their classes, indicators
 * and the sentences that tell them, words of periods, scopes and qualifiers. Read-only once loaded. */
#ifndef TULIEU_ANNOTATE_METRIC_TABLES_H
#define TULIEU_ANNOTATE_METRIC_TABLES_H

#include "annotate/internal.h"

#define TL_NONE UINT32_MAX

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
enum tl_where {
	TL_BEFORE,
	TL_NEAR,
	TL_CLAUSE,
	TL_AFTER,
	TL_RESULT,
	TL_ANNOUNCE,
	TL_TURN,
	TL_APART,
	TL_LOOSE,
	TL_ASK,
	TL_DEMAND,
	TL_COMPARED,
	TL_NORM,
	TL_LOST,
	TL_SLIPPED,
	TL_DOUBT, /* this and those behind it are of texts about anything: metric_plain.c */
	TL_DOUBT_ON,
	TL_DOUBT_TEXT
};
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
	TL_PW_LAUNCH,	  /* ra mắt: the day behind it is its own, and a price behind it is of no day */
	TL_PW_OWN_TIME,	  /* hợp đồng: the time right behind it is its own */
	TL_PW_TOLD,	  /* nhận định: the day or month before it is when somebody said so */
	TL_PW_TRIED,	  /* phiên tòa: a sum beside it is what the case is about */
	TL_PERIOD_WORDS
};
_Static_assert(TL_PERIOD_WORDS < UINT8_MAX, "tl_measure.period_at holds them in a byte");

/* What a body does: cho biết, đề nghị; dự báo, of others even where a firm does it; xử phạt; or who lives
 * somewhere: trú tại. */
enum tl_verb { TL_VERB_NONE, TL_VERB_TELLS, TL_VERB_JUDGES, TL_VERB_ACTS, TL_VERB_LIVES };

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
	bool overseer; /* Ngân hàng Nhà nước: a firm, but what it lets know is of those that it is over */
	bool general; /* Bộ, Cục: whom a figure is about only in a text about anything */
	bool country; /* tại Việt Nam: the nation, at the head of a clause, and general as above */
	enum tl_verb verb; /* what a body does; no scope */
	bool issues; /* Bộ Chính trị: mostly whose resolution is carried out */
	bool centre; /* Ban Tổ chức Trung ương: tells of the whole Party, and is never counted of */
};

/* Words of the grammars of numbers, periods and scopes. */
/* clang-format off */
enum tl_word_id {
	W_TU, W_DEN, W_TOI, W_HET, W_CHO, W_NAY, W_TINH, W_KE, W_DAU, W_CUOI, W_GIUA, W_NAM,
	W_THANG, W_NGAY, W_QUY, W_QUI, W_QUA, W_TRUOC, W_NHIEM, W_KY, W_GIAI, W_DOAN, W_THOI, W_HOC,
	W_VA, W_LEN, W_CON, W_LA, W_CO, W_DAT, W_DUOC, W_GOM, W_VOI, W_SO, W_TONG, W_TRONG,
	W_TREN, W_CUA, W_PHAN, W_TRAM, W_NGHIN, W_NGAN, W_COMRADE, W_ARMY, W_COMMISSAR, W_HIGH, W_ENOUGH, W_NOT_YET, W_VAN_TEN, W_TRIEU, W_TY, W_TI, W_LE, W_RUOI, W_CA,
	W_LAN, W_DO, W_MOI, W_BO, W_DANG, W_DOT, W_DIP, W_TAI, W_NHU, W_THEO, W_VE, W_DIEN, W_O,
	W_NGHI, W_QUYET, W_DAI, W_HOI, W_TINH_UNIT, W_XA, W_PHUONG, W_CAC, W_QUAN,
	W_DOANH, W_NGHIEP, W_BI, W_DA, W_CUNG, W_THUOC, W_TRUC, W_THE, W_NUM_1, W_NUM_2,
	W_NUM_3, W_NUM_4, W_NUM_5, W_NUM_6, W_NUM_7, W_NUM_8, W_NUM_9, W_NUM_10, W_MUOI, W_MOT_1,
	W_LAM, W_TU_4, W_LINH, W_H, W_G, W_GIO, W_GAN, W_DAY, W_SAU, W_MO, W_TO, W_CHUC, W_GIAM,
	W_TANG, W_XUONG, W_THEM, W_THU, W_NHAT, W_NAY_THIS, W_SO_WITH, W_LE_RATE, W_UY, W_NHUNG,
	W_SE, W_MOI_NEW, W_DANG_NOW, W_VUA, W_CUNG_ALSO, W_THI, W_KHONG, W_PHOI, W_KET, W_TRAO,
	W_TIEN, W_THUC, W_BAN, W_HIEN, W_DI, W_RA, W_WORK, W_SECRETARY, W_CHAIR,
	W_DIRECTOR, W_HEAD, W_DEPUTY, W_RANK, W_AGE, W_VIEN, W_CHI, W_HOUSE, W_SEAT, W_LONG,
	W_HOTEL, W_HALL, W_EQUAL, W_ROOM, W_TEAM, W_STATION, W_FACULTY, W_BUREAU, W_INSTITUTE,
	W_UNION, W_LEADERS, W_LEAD, W_ACT, W_NHAP, W_HOP, W_DOI, W_TIEU, W_NHOM, W_BEHALF, W_PHAP, W_ATTEND, W_FAMILY, W_INTO,
	W_MANY, W_IF, W_WHERE, W_LIE, W_KNOW, W_TAKES, W_REPORT, W_PAST, W_AS_MUCH, W_THAT, W_ALONE, W_GIAO,
	W_TIEP, W_TRIEN, W_LUNAR, W_EVERY, W_USUAL, W_TICKET, W_ALL, W_WHOLE, W_UOC, W_RURAL, W_THON,
	W_THIET, W_SHARE, W_STOCK, W_PASSENGER, W_GOODS, W_ITEM, W_PUPIL,
	W_CENTRAL, W_LAW, W_HALF, W_VERY, W_AGO, W_TET, W_DAN, W_SESSION,
	W_SO_THAT, W_EXCHANGED, W_INHABITANTS, W_TEN_OR_SO, W_SOME, W_FEW, W_ONLY, W_HEART, W_FEELING, W_LOVE, W_SENSE, W_INCIDENT, W_EVENT,
	W_DUE, W_DIES, W_LOST, W_HURT, W_DEATH, W_MISSING, W_CASE, W_BATTLE,
	W_MORNING, W_NOON, W_AFTERNOON, W_EVENING, W_NIGHT, W_FUNDS,
	W_CAUSE, W_CAUSE_2, W_WHEN, W_WEEK, W_UPPER, W_MIDDLE, W_LOWER, W_AFFAIR, W_BESIDE, W_TUY, W_TURN,
	W_LOAD, W_HEAVY, W_POWER, W_POWER_2, W_PITCH, W_VEHICLE, W_PLANE, W_CAR, W_PEOPLE, W_SEATS,
	W_FLOORS, W_AMOUNT, W_FOR_EACH, W_ROOT, W_PROOF, W_FEMALE, W_COPY, W_COIN, W_DONG,
	W_HOM, W_PRICE, W_WORTH, W_DRAG, W_WIDE, W_WEIGHS, W_DIEM, W_BUT, W_AREA, W_ABOUT, W_THAN, W_BACK,
	W_CLUSTER, W_XOM, W_ZONE, W_LANE, W_STREET, W_RESEMBLES, W_BECOMES, W_BY, W_ACQUAINTED, W_WHY, W_WHICH, W_DRIVES,
	W_CUBIC, W_SQUARE, W_DU, W_SICK, W_RANKED, W_TRI, W_TEST, W_TEST_2, W_SCENE, W_SCENE_2, W_JOINT, W_ROUTE,
	W_FARM, W_FARM_2, W_TIN, W_TIN_2, W_THI_VISA, W_MINUTE, W_BROKEN, W_BLACK,
	W_MAKES, W_ROUND, W_AFTERWARDS, W_SUPPORTS, W_APPROVES, W_MEETS,
	W_CHEAP, W_DEAR, W_LIGHT, W_FAST, W_SLOW, W_GOOD, W_LOW, W_BIG, W_SMALL, W_STRONG, W_LEVEL, W_MARK, W_THRESHOLD,
	W_OTHER, W_SAYS, W_DEEMS, W_MUC, W_MATCH, W_MUST, W_RULE, W_LITTLE,
	W_STUDY, W_SURVEY, W_NEEDS, W_TOWARDS,
	W_COUNT
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

enum { TL_ANYONE = 6, TL_SIZES = 3, TL_AWARDS = 2, TL_PLANNED = 4, TL_PASSING = 3, TL_GROUPS = 2, TL_BASES = 3 };
/* How many of the places that name the Party are looked at, in an article about something else. */
enum { TL_NAMED = 32 };
/* What counts all of some persons, and what counts groups of them; TL_NONE where no table has it. */
struct tl_group {
	uint32_t whole, part;
};
/* A class of nouns that has an indicator of its own among grassroots organisations. */
struct tl_base {
	uint32_t unit, indicator;
};
/* The tables that the rules are loaded from. */
enum {
	TL_TABLE_UNITS,
	TL_TABLE_INDICATORS,
	TL_TABLE_QUALIFIERS,
	TL_TABLE_PERIODS,
	TL_TABLE_SCOPES,
	TL_TABLE_WORDINGS,
	TL_METRIC_TABLES
};
struct tl_metric_rules {
	struct tl_arena *arena;
	struct tl_table *tables[TL_METRIC_TABLES];
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
	bool doubts; /* some of them are TL_DOUBT, TL_DOUBT_ON or TL_DOUBT_TEXT */
	struct tl_scope_word *scopes;
	size_t n_scopes, cap_scopes;
	uint32_t words[W_COUNT];
	uint32_t class_part, class_continue, class_other, class_trainee, class_trait,
		class_member, class_money, class_length, class_size, class_base, class_politics,
		class_agency, class_rank, class_sure, class_alongside[2], class_probation,
		class_campaign, class_movement, class_delegate, class_study, class_course; /* classes with a meaning of their own */
	uint32_t badges; /* the indicator whose figures have grades */
	uint32_t sizes[TL_SIZES]; /* indicators that tell how large an organisation is */
	uint32_t awards[TL_AWARDS]; /* those of what anyone may be given */
	uint32_t elected; /* the indicator of those who are elected to a committee */
	uint32_t delegates;	    /* the indicator of those sent to a congress of the Party */
	uint32_t study, study_rule; /* the indicator of those who study a resolution, a rule of it */
	uint32_t plan_rate; /* of how much of the plan of admissions was reached */
	uint32_t attendance; /* of those who come to a meeting */
	uint32_t planned[TL_PLANNED]; /* those of which so much of a plan is told, too */
	struct tl_group groups[TL_GROUPS];
	uint32_t class_tccsd; /* what is made of committees and cells, which then have indicators of their own */
	struct tl_base bases[TL_BASES];
	uint32_t class_anyone[TL_ANYONE]; /* nouns that say nothing of the Party */
};

#endif
