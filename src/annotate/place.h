/* The gazetteer and what reading a text with it yields; private to the files place*.c, province*.c and
 * catalogue.c. */
#ifndef TULIEU_ANNOTATE_PLACE_H
#define TULIEU_ANNOTATE_PLACE_H

#include "annotate/internal.h"

#define PLACE_NONE UINT32_MAX

/* What a phrase of the gazetteer is. */
enum place_kind {
	PLACE_PROVINCE, /* index in provinces */
	PLACE_DISTRICT,
	PLACE_HISTORIC,
	PLACE_COMMUNE,
	PLACE_REGION,
	PLACE_COUNTRY,
	PLACE_NOTHING, /* holds a name and stands for none */
	PLACE_WORD     /* a word of place-words.tsv; index is its class */
};
/* Classes of the words around a name, by place-words.tsv. */
enum place_word {
	WORD_BARE, /* no such word */
	WORD_PROVINCE,
	WORD_CITY,
	WORD_DISTRICT,
	WORD_QUARTER,
	WORD_TOWN,
	WORD_COMMUNE,
	WORD_THING,
	WORD_SCHOOL,
	WORD_PERSON,
	WORD_PRESS,
	WORD_ORIGIN,
	WORD_BESIDE,
	WORD_CREDIT,
	WORD_OLD,
	WORD_SURNAME,
	WORD_SPORT,
	WORD_FORECAST,
	WORD_ROUNDUP,
	WORD_RECENT,
	WORD_NOTHING,
	PLACE_WORDS
};
enum place_risk {
	RISK_PERSON = 1,
	RISK_WORD = 2,
	RISK_FOREIGN = 4,
	RISK_NEVER = 8,
	RISK_HISTORY = 16,
	RISK_SHORT = 32,
	RISK_NUMERIC = 64,
	RISK_NATIONAL = 128,
	RISK_WEAK = 256
};

struct place_entry {
	uint8_t kind;
	bool weak;         /* a nickname */
	bool needs_unit;   /* `Hồ Chí Minh`: nothing without a unit word */
	uint32_t index;
	uint32_t capitals; /* bit i: the phrase's token i is written with a capital */
};
struct place_province {
	struct tl_province_info info;
	uint32_t today;   /* index in todays */
	uint32_t renewed; /* the one of todays that bears its name now, or PLACE_NONE */
	unsigned risk;
	bool city;        /* centrally run before 2025 */
};
struct place_today {
	struct tl_today_info info;
	uint32_t only;     /* the one province that it was made of, or PLACE_NONE */
	uint32_t namesake; /* the one of the 63 that bore its name */
	int city_since;    /* day from which `thành phố NAME` is it; INT_MIN: always, INT_MAX: never */
};
struct place_district {
	struct tl_district_info info;
	uint32_t province;   /* index */
	int since, until;    /* days; until: first day without it */
	uint8_t types;       /* 1 << class of every type that it ever had */
	int alone;           /* percent, -1: not known */
	unsigned risk;
	bool ambiguous;      /* another province has the name too */
};
struct place_historic {
	const char *id, *name;
	uint32_t province; /* the one province on its land, or PLACE_NONE */
	uint32_t today;
	bool alone;
};
struct place_commune {
	const char *name, *code;
	uint32_t today, province; /* province: PLACE_NONE where not known */
	uint32_t type;		  /* last word of its type: xã, phường, đặc khu */
};
struct place_region {
	const char *name;
};

struct tl_place_rules {
	uint64_t hash;
	struct tl_table *tables[8];
	size_t n_tables;
	struct tl_arena *arena;
	struct place_province *provinces;
	struct place_today *todays;
	struct place_district *districts;
	struct place_historic *historic;
	struct place_commune *communes;
	struct place_region *regions;
	size_t n_provinces, n_todays, n_districts, n_historic, n_communes;
	/* The same for the catalogue, in its order. */
	struct tl_province_info *province_infos;
	struct tl_today_info *today_infos;
	struct tl_district_info *district_infos;
	struct place_entry *entries;
	size_t n_entries, cap_entries;
	struct tl_phrases *folded;   /* all but communes, for lines without marks */
	struct tl_phrases *communes_by_name;
	/* Numbers of the small words that grammar needs. */
	struct {
		uint32_t va, hoac, voi, gom, den, tu, cua, thuoc, o, tai, cac, nhung, hai, ba, bon, nam,
			nhieu, so, may, cung, tren, cho, vao, ve, ra, di, toi,
			tran, tinh, huyen, thanh, thi, uy, dang, bo, chi, xa, phuong, khu, nhap, hop, doan, sap, nhat,
			sap_xep, xep;
	} w;
};

/* A name in the text. */
struct place_name {
	uint32_t first, count;   /* tokens */
	uint32_t hit;            /* its first hit; the others follow through `next` */
	uint32_t block;
	uint32_t sentence;
	uint8_t unit;            /* enum place_word before it, its own or its list's */
	bool own_unit;           /* the unit stands right before it */
	bool plural;             /* the unit is a plural: `các huyện` */
	bool capitals;           /* in a line of capitals: the spelling tells nothing */
	bool folded;             /* in a line without marks */
	bool doubtful;           /* its neighbours make a longer proper name of it */
	bool shadow;             /* a person's, street's, school's name */
	bool weak;               /* a nickname */
	bool indirect;           /* says where somebody comes from; a range; a long list */
	bool listed;             /* in a list of four and more */
	bool press;
	bool old;                /* `cũ`, `trước đây` stands beside it */
	bool abroad;
	bool seat;               /* `thị trấn X`, most often the seat of huyện X */
	bool body;               /* an organisation's name ends in it: Tỉnh ủy X, Đảng bộ tỉnh X */
	/* The reading; kind PLACE_NOTHING: none. */
	uint8_t kind;
	bool accepted;
	uint32_t hint;           /* a district that it may be where nothing else tells a province */
	uint32_t index;          /* in the table of kind; PLACE_NONE: a district that could be several */
	uint32_t province, today; /* PLACE_NONE: not known */
};
struct place_hit {
	uint32_t first, count, entry;
	uint32_t next; /* another entry of the same phrase, PLACE_NONE: none */
};
/* A text being read. */
struct place_text {
	const struct tl_place_rules *rules;
	struct tl_reading *rd;
	bool new_units; /* from 2025-07-01 */
	bool sport;     /* names of provinces are those of teams */
	bool forecast;  /* of the weather: they are those of stations */
	bool roundup;   /* the headline announces short news of many places */
	bool local_party; /* committees of the Party below the centre act in it */
	bool recent;    /* says what is only said of the division since 2025-07-01 */
	size_t sport_words, forecast_words;
	size_t district_words; /* huyện, thị xã, with a name or without */
	/* Tỉnh ủy and Thành ủy, the committees of a province and of a city. */
	size_t province_committees, city_committees;
	size_t headline; /* its byte in the body; SIZE_MAX: there is none */
	int day;        /* of the article; INT_MIN: not known */
	struct place_hit *hits;
	size_t n_hits, cap_hits;
	struct place_name *names;
	size_t n_names, cap_names;
	struct place_word_at {
		uint8_t word;  /* enum place_word that ends before this token */
		uint8_t count; /* its tokens */
	} *before;             /* one a token, and one more */
	uint8_t *shadow;       /* one a token: 1 it belongs to a thing's or person's name */
	uint32_t *name_at;     /* one a token: hit of the longest name that begins there */
	uint8_t *block_flags;  /* one a block */
};
enum { BLOCK_SKIP = 1, BLOCK_CAPITALS = 2, BLOCK_UNMARKED = 4 };

/* place.c runs the steps in this order: place_find, place_resolve, its own marks in the article, and
 * province_conclude. Indices of names are those in t->names, of districts and the like those in the rules'
 * arrays; nothing here fails. */
/* Fills the arrays of the catalogue. (catalogue.c) */
void tl_place_catalogue(struct tl_place_rules *r);
/* Finds out which of the 63 each commune lies in. (place_commune.c) */
void place_commune_provinces(struct tl_place_rules *r);

/* place_division.c */
/* True if a text of unknown day names units of the division since 2025-07-01. Wants name_at and before
 * of a text whose communes are not looked for yet. */
bool place_in_new_division(const struct place_text *t);
/* Reads names[k], behind xã, phường or đặc khu, as the commune of today that has the name, or that of
 * the province which stands beside it or which the text speaks of most (today_support, one a unit);
 * sets COMMUNE_NAMED of it in communes[], one a commune, and takes none that is COMMUNE_DENIED. */
void place_read_commune(struct place_text *t, size_t k, const double *today_support, uint8_t *communes);
enum { COMMUNE_NAMED = 1, COMMUNE_DENIED = 2, COMMUNE_SAID = 4 };
/* Of `xã X (tỉnh Y)` sets COMMUNE_SAID of the X of that province and COMMUNE_DENIED of every other X, unless
 * the text speaks of that, too. */
void place_deny_communes(const struct place_text *t, uint8_t *communes);
/* `Tam Kỳ`, in a text since 2025-07-01 that names the ward of Tam Kỳ: the ward, for there is no
 * district any more. False: no commune of the name is COMMUNE_NAMED. */
bool place_read_as_commune(const struct place_text *t, struct place_name *n, const uint8_t *communes);

/* place_district.c */
/* True if a district was a unit, or soon to be one, on the article's day. */
bool place_in_force(const struct place_text *t, const struct place_district *d);
/* The best fitting district among a name's meanings; *several: other provinces have one that fits
 * as well. PLACE_NONE: no district. */
uint32_t place_best_district(const struct place_text *t, const struct place_name *n, bool *several);
/* The district of a name that lies in a province, the best fitting one; PLACE_NONE if there is
 * none. */
uint32_t place_district_in(const struct place_text *t, const struct place_name *n,
			    uint32_t province);
/* Whether a district's name without a unit word, not believed by itself, may tell the province
 * where nothing else does. */
bool place_is_hint(const struct place_text *t, const struct place_name *n, uint32_t district);

/* Fills hits and names with the names of the gazetteer in the text. (place_find.c) */
void place_find(struct place_text *t);
/* Decides what each name stands for: kind, index, province, today, accepted. (place_resolve.c) */
void place_resolve(struct place_text *t);
/* True if a province (its index) is a centrally run city on the article's day. */
bool place_central_city(const struct place_text *t, uint32_t province);
/* Fills the article's provinces from the names that were accepted. (province.c) */
void province_conclude(struct place_text *t);
static inline const struct tl_token *place_token(const struct place_text *t, size_t i)
{
	return &t->rd->tokens[i];
}
static inline bool place_is_unit(uint8_t word)
{
	return word >= WORD_PROVINCE && word <= WORD_TOWN;
}
/* place_context.c */
enum place_joint { JOINT_NONE, JOINT_COMMA, JOINT_DASH, JOINT_AND };
/* Tokens between names[k] and the next name of its sentence; UINT32_MAX: there is none. */
uint32_t place_gap(const struct place_text *t, size_t k);
/* How names[k] and names[k + 1] are joined when but a unit word stands between them. */
enum place_joint place_joint_after(const struct place_text *t, size_t k);
/* Gives names of a list without a unit word that of the one they are listed with: các huyện A, B và C. */
void place_inherit_units(struct place_text *t);
/* Sets indirect and listed of the accepted names. */
void place_mark_indirect(struct place_text *t);
static inline const struct place_entry *place_entry_of(const struct place_text *t, uint32_t hit)
{
	return &t->rules->entries[t->hits[hit].entry];
}
/* The first entry of a kind among the meanings of a name, or NULL. */
const struct place_entry *place_meaning(const struct place_text *t, const struct place_name *n,
					enum place_kind kind);

#endif
