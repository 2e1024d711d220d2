/* The gazetteer: all names of places, the words that tell their level and the phrases that hold a name
 * and stand for none, in one set of phrases, so that the longest match over everything wins. Names of
 * communes, which are only read in texts since 2025-07-01, are in a set of their own. */
#include "annotate/place.h"
#include "tulieu/i18n.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct loading {
	struct tl_place_rules *r;
	struct tl_vocab *vocab;
	struct tl_rules *rules;
	const struct tl_row *row; /* the one that is being read */
	const struct tl_dirs *dirs;
	tl_report_fn *report;
	void *context;
	struct tl_error *e;
	struct tl_token *tokens;
	size_t cap_tokens;
};

static void refuse(const struct loading *l, const struct tl_row *row, const char *reason)
{
	tl_table_refuse(l->report, l->context, row, reason, tl_str_of("", 0));
}

/* What one cell of the row being read says cannot be used; the row can. */
static void doubt(const struct loading *l, const char *reason, const char *cell)
{
	tl_table_refuse(l->report, l->context, l->row, reason, tl_str_of(cell, strlen(cell)));
}

static struct tl_table *open_table(struct loading *l, const char *name, const char *const *columns,
				   enum tl_status *status)
{
	struct tl_table *t = NULL;

	if (*status)
		return NULL;
	*status = tl_table_load(l->dirs, name, columns, l->report, l->context, &t, l->e);
	if (*status)
		return NULL;
	l->r->tables[l->r->n_tables++] = t;
	l->r->hash = tl_hash(l->r->hash, &t->hash, sizeof t->hash);
	return t;
}

/* Adds a phrase. Where its words are written with capitals the text must do so too. False after a report:
 * there are too many. */
static bool add_phrase(struct loading *l, struct tl_str phrase, enum place_kind kind, size_t index,
		       bool weak, bool any_case)
{
	struct tl_place_rules *r = l->r;
	struct place_entry entry = {.kind = (uint8_t)kind, .weak = weak, .index = (uint32_t)index};
	size_t n;

	if (phrase.n == 0)
		return true;
	n = tl_tokens(l->vocab, phrase.p, phrase.n, &l->tokens, &l->cap_tokens);
	for (size_t i = 0; i < n && i < 32 && !any_case; i++)
		if (l->tokens[i].kind == TL_WORD && (l->tokens[i].flags & TL_UPPER) &&
		    (i == 0 || l->tokens[i - 1].mark != '\''))
			entry.capitals |= UINT32_C(1) << i;
	if (kind == PLACE_COMMUNE) {
		tl_phrases_add(r->communes_by_name, phrase.p, phrase.n, (uint32_t)r->n_entries);
	} else if (!tl_cue_add(l->rules, phrase,
			       entry.capitals & 1 ? TL_OF_PLACES | TL_OWNED_CAPITAL : TL_OF_PLACES,
			       r->n_entries, l->row, l->report, l->context)) {
		return false;
	} else {
		tl_phrases_add(r->folded, phrase.p, phrase.n, (uint32_t)r->n_entries);
	}
	*TL_PUSH(r->entries, r->n_entries, r->cap_entries) = entry;
	return true;
}

static void add_forms(struct loading *l, const char *cell, enum place_kind kind, size_t index, bool weak)
{
	struct tl_str form;

	while (tl_cell_next(&cell, '|', &form) && add_phrase(l, form, kind, index, weak, false))
		;
}

static struct tl_str str(const char *s)
{
	return tl_str_of(s, strlen(s));
}

static unsigned risks_of(const char *cell)
{
	static const struct {
		const char *name;
		unsigned risk;
	} names[] = {{"person", RISK_PERSON},	  {"word", RISK_WORD},	     {"foreign", RISK_FOREIGN},
		     {"never", RISK_NEVER},	  {"history", RISK_HISTORY}, {"short", RISK_SHORT},
		     {"numeric", RISK_NUMERIC},	  {"national", RISK_NATIONAL}, {"weak", RISK_WEAK}};
	unsigned risks = 0;
	struct tl_str part;

	while (tl_cell_next(&cell, '|', &part))
		for (size_t i = 0; i < TL_COUNT(names); i++)
			if (tl_str_is(part, names[i].name))
				risks |= names[i].risk;
	return risks;
}

static uint32_t province_of(const struct tl_place_rules *r, struct tl_str code)
{
	for (size_t i = 0; i < r->n_provinces; i++)
		if (tl_str_is(code, r->provinces[i].info.code))
			return (uint32_t)i;
	return PLACE_NONE;
}

static uint32_t today_of(const struct tl_place_rules *r, struct tl_str code)
{
	for (size_t i = 0; i < r->n_todays; i++)
		if (tl_str_is(code, r->todays[i].info.code))
			return (uint32_t)i;
	return PLACE_NONE;
}

/* The day of `2025-01-01` or the first of the month of `2025-01`. */
static int day_of(const struct loading *l, const char *iso, int otherwise)
{
	struct tl_date d;

	if (iso[0] && tl_date_parse_iso(iso, &d))
		return tl_date_days(d);
	if (iso[0])
		doubt(l, N_("no such day, taken as not known"), iso);
	return otherwise;
}

/* The months to that of `2008-08` or to the first of `1965`. Parts of the country are older than
 * the dates of tl_date_parse_iso. */
static int months_to(const struct loading *l, const char *cell, int otherwise)
{
	size_t n = strlen(cell);
	int year = n == 4 || n == 7 ? tl_date_digits(cell, 4) : -1;
	int month = n == 7 && cell[4] == '-' ? tl_date_digits(cell + 5, 2) : n == 4 ? 1 : -1;

	if (year > 0 && month >= 1 && month <= 12)
		return year * 12 + month;
	if (n)
		doubt(l, N_("no such year or month, taken as not known"), cell);
	return otherwise;
}

static void load_todays(struct loading *l, const struct tl_table *t)
{
	struct tl_place_rules *r = l->r;

	r->todays = tl_arena_alloc(r->arena, t->n_rows * sizeof *r->todays);
	for (size_t i = 0; i < t->n_rows; i++) {
		const struct tl_row *row = l->row = &t->rows[i];
		struct place_today *p = &r->todays[r->n_todays++];
		bool city = strcmp(tl_table_cell(t, row, "type"), "thành phố") == 0;

		p->info = (struct tl_today_info){.code = row->cells[0],
						 .name = tl_table_cell(t, row, "name"),
						 .type = tl_table_cell(t, row, "type"),
						 .region = tl_table_cell(t, row, "region")};
		p->city_since =
			day_of(l, tl_table_cell(t, row, "city_since"), city ? INT_MIN : INT_MAX);
		p->only = p->namesake = PLACE_NONE;
	}
}

static void load_provinces(struct loading *l, const struct tl_table *t)
{
	struct tl_place_rules *r = l->r;

	r->provinces = tl_arena_alloc(r->arena, t->n_rows * sizeof *r->provinces);
	for (size_t i = 0; i < t->n_rows; i++) {
		const struct tl_row *row = l->row = &t->rows[i];
		struct place_province *p = &r->provinces[r->n_provinces];
		uint32_t today = today_of(r, str(tl_table_cell(t, row, "today")));

		if (today == PLACE_NONE) {
			refuse(l, row, N_("`today` is no code of provinces34.tsv"));
			continue;
		}
		p->info = (struct tl_province_info){
			.code = row->cells[0],
			.name = tl_table_cell(t, row, "name"),
			.type = tl_table_cell(t, row, "type"),
			.region = tl_table_cell(t, row, "region"),
			.today_code = r->todays[today].info.code,
			.today = r->todays[today].info.name,
		};
		p->today = today;
		p->renewed = PLACE_NONE;
		p->city = strcmp(p->info.type, "thành phố") == 0;
		p->risk = risks_of(tl_table_cell(t, row, "risk"));
		if (!p->info.name[0]) {
			refuse(l, row, N_("`name` is empty"));
			continue;
		}
		if (add_phrase(l, str(p->info.name), PLACE_PROVINCE, r->n_provinces, false, false))
			r->entries[r->n_entries - 1].needs_unit = (p->risk & RISK_NEVER) != 0;
		add_forms(l, tl_table_cell(t, row, "forms"), PLACE_PROVINCE, r->n_provinces, false);
		add_forms(l, tl_table_cell(t, row, "weak"), PLACE_PROVINCE, r->n_provinces, true);
		r->n_provinces++;
	}
}

/* Once both divisions are there: which of the 63 each of the 34 was made of. */
static void join_divisions(struct loading *l, const struct tl_table *t)
{
	struct tl_place_rules *r = l->r;

	for (size_t i = 0; i < r->n_todays && i < t->n_rows; i++) {
		struct place_today *p = &r->todays[i];
		const char *former = tl_table_cell(t, &t->rows[i], "former");
		struct tl_str code;
		size_t n = 0;

		while (tl_cell_next(&former, '|', &code)) {
			p->only = province_of(r, code);
			n++;
		}
		if (n != 1)
			p->only = PLACE_NONE;
		p->namesake = province_of(r, str(tl_table_cell(t, &t->rows[i], "namesake")));
		if (p->namesake != PLACE_NONE)
			r->provinces[p->namesake].renewed = (uint32_t)i;
	}
}

static enum place_word type_class(struct tl_str type)
{
	if (tl_str_is(type, "thành phố"))
		return WORD_CITY;
	if (tl_str_is(type, "thị xã"))
		return WORD_TOWN;
	return tl_str_is(type, "quận") ? WORD_QUARTER : WORD_DISTRICT;
}

static void load_districts(struct loading *l, const struct tl_table *t)
{
	struct tl_place_rules *r = l->r;

	r->districts = tl_arena_alloc(r->arena, t->n_rows * sizeof *r->districts);
	for (size_t i = 0; i < t->n_rows; i++) {
		const struct tl_row *row = l->row = &t->rows[i];
		struct place_district *d = &r->districts[r->n_districts];
		const char *former = tl_table_cell(t, row, "former_types");
		const char *alone = tl_table_cell(t, row, "alone");
		uint32_t province = province_of(r, str(tl_table_cell(t, row, "province")));
		struct tl_str part;

		if (province == PLACE_NONE) {
			refuse(l, row, N_("`province` is no code of provinces.tsv"));
			continue;
		}
		d->info = (struct tl_district_info){
			.code = row->cells[0],
			.type = tl_table_cell(t, row, "type"),
			.name = tl_table_cell(t, row, "name"),
			.province = r->provinces[province].info.code,
			.former = tl_table_cell(t, row, "until")[0] != '\0',
		};
		d->province = province;
		d->since = day_of(l, tl_table_cell(t, row, "since"), INT_MIN);
		d->until = day_of(l, tl_table_cell(t, row, "until"), INT_MAX);
		d->types = (uint8_t)(1u << type_class(str(d->info.type)));
		while (tl_cell_next(&former, '|', &part)) {
			const char *less = memchr(part.p, '<', part.n);

			if (less)
				part.n = (size_t)(less - part.p);
			d->types |= (uint8_t)(1u << type_class(part));
		}
		d->alone = alone[0] ? atoi(alone) : -1;
		d->risk = risks_of(tl_table_cell(t, row, "risk"));
		d->ambiguous = tl_table_cell(t, row, "also")[0] != '\0';
		add_phrase(l, str(d->info.name), PLACE_DISTRICT, r->n_districts, false,
			   (d->risk & RISK_NUMERIC) != 0);
		add_forms(l, tl_table_cell(t, row, "forms"), PLACE_DISTRICT, r->n_districts, false);
		r->n_districts++;
	}
}

/* Whether all codes of a cell are known to `look`. */
static bool all_known(const char *cell,
		      uint32_t (*look)(const struct tl_place_rules *r, struct tl_str code),
		      const struct tl_place_rules *r)
{
	struct tl_str code;

	while (tl_cell_next(&cell, '|', &code))
		if (look(r, code) == PLACE_NONE)
			return false;
	return true;
}

static void load_historic(struct loading *l, const struct tl_table *t)
{
	struct tl_place_rules *r = l->r;

	r->historic = tl_arena_alloc(r->arena, t->n_rows * sizeof *r->historic);
	for (size_t i = 0; i < t->n_rows; i++) {
		const struct tl_row *row = l->row = &t->rows[i];
		struct place_historic *h = &r->historic[r->n_historic];
		const char *successors = tl_table_cell(t, row, "successors");
		const char *today = tl_table_cell(t, row, "today");
		int from = months_to(l, tl_table_cell(t, row, "from"), INT_MIN);
		int to = months_to(l, tl_table_cell(t, row, "to"), INT_MAX);

		if (from > to)
			doubt(l, N_("it ended before it began"), "");
		if (!all_known(successors, province_of, r)) {
			refuse(l, row, N_("`successors` has what is no code of provinces.tsv"));
			continue;
		}
		if (!all_known(today, today_of, r)) {
			refuse(l, row, N_("`today` is no code of provinces34.tsv"));
			continue;
		}
		h->id = row->cells[0];
		h->name = tl_table_cell(t, row, "name");
		h->province = strchr(successors, '|') ? PLACE_NONE : province_of(r, str(successors));
		h->today = strchr(today, '|') ? PLACE_NONE : today_of(r, str(today));
		h->alone = tl_table_yes(t, row, "alone", l->report, l->context);
		add_phrase(l, str(h->name), PLACE_HISTORIC, r->n_historic, false, false);
		add_forms(l, tl_table_cell(t, row, "forms"), PLACE_HISTORIC, r->n_historic, false);
		r->n_historic++;
	}
}

/* The number of the word that ends a commune's unit: `đặc khu tại hải đảo` is called `đặc khu`. */
static uint32_t type_word(struct loading *l, const char *type)
{
	const char *word = strstr(type, "khu");
	size_t n = word ? strlen("khu") : strlen(type);

	return tl_vocab_add(l->vocab, word ? word : type, n);
}

static void load_communes(struct loading *l, const struct tl_table *t)
{
	struct tl_place_rules *r = l->r;

	r->communes = tl_arena_alloc(r->arena, t->n_rows * sizeof *r->communes);
	for (size_t i = 0; i < t->n_rows; i++) {
		const struct tl_row *row = l->row = &t->rows[i];
		struct place_commune *c = &r->communes[r->n_communes];
		uint32_t today = today_of(r, str(tl_table_cell(t, row, "province")));

		if (today == PLACE_NONE) {
			refuse(l, row, N_("`province` is no code of provinces34.tsv"));
			continue;
		}
		*c = (struct place_commune){.name = tl_table_cell(t, row, "name"),
					    .code = row->cells[0],
					    .today = today,
					    .province = PLACE_NONE,
					    .type = type_word(l, tl_table_cell(t, row, "type"))};
		add_phrase(l, str(c->name), PLACE_COMMUNE, r->n_communes, false, false);
		r->n_communes++;
	}
	place_commune_provinces(r);
}

static void load_regions(struct loading *l, const struct tl_table *t)
{
	struct tl_place_rules *r = l->r;

	r->regions = tl_arena_alloc(r->arena, t->n_rows * sizeof *r->regions);
	for (size_t i = 0; i < t->n_rows; i++) {
		const struct tl_row *row = l->row = &t->rows[i];

		r->regions[i].name = tl_table_cell(t, row, "name");
		/* Miền Trung and miền Trung are written alike: the first word's case is free. */
		add_phrase(l, str(r->regions[i].name), PLACE_REGION, i, false, false);
		add_forms(l, tl_table_cell(t, row, "forms"), PLACE_REGION, i, false);
	}
}

static void load_words(struct loading *l, const struct tl_table *t)
{
	static const char *const classes[PLACE_WORDS] = {
		[WORD_PROVINCE] = "province", [WORD_CITY] = "city",	  [WORD_DISTRICT] = "district",
		[WORD_QUARTER] = "quarter",   [WORD_TOWN] = "town",	  [WORD_COMMUNE] = "commune",
		[WORD_THING] = "thing",	      [WORD_SCHOOL] = "school",	  [WORD_PERSON] = "person",
		[WORD_PRESS] = "press",	      [WORD_ORIGIN] = "origin",	  [WORD_CREDIT] = "credit",
		[WORD_OLD] = "old",	      [WORD_SURNAME] = "surname", [WORD_NOTHING] = "none",
		[WORD_SPORT] = "sport",	      [WORD_BESIDE] = "beside",	  [WORD_FORECAST] = "forecast",
		[WORD_ROUNDUP] = "roundup",   [WORD_RECENT] = "recent",
	};

	for (size_t i = 0; i < t->n_rows; i++) {
		const struct tl_row *row = l->row = &t->rows[i];
		const char *kind = tl_table_cell(t, row, "kind");
		size_t k = 1;

		while (k < PLACE_WORDS && strcmp(kind, classes[k]) != 0)
			k++;
		if (k == PLACE_WORDS) {
			refuse(l, row, N_("`kind` is not known"));
			continue;
		}
		add_phrase(l, str(row->cells[0]), PLACE_WORD, k, false, false);
	}
}

static void load_ignored(struct loading *l, const struct tl_table *t)
{
	for (size_t i = 0; i < t->n_rows; i++) {
		const struct tl_row *row = l->row = &t->rows[i];
		const char *kind = tl_table_cell(t, row, "kind");

		if (strcmp(kind, "country") != 0 && strcmp(kind, "nothing") != 0) {
			refuse(l, row, N_("`kind` is neither `nothing` nor `country`"));
			continue;
		}
		add_phrase(l, str(row->cells[0]),
			   kind[0] == 'c' ? PLACE_COUNTRY : PLACE_NOTHING, i, false, false);
	}
}

static void load_grammar(struct loading *l)
{
	struct tl_place_rules *r = l->r;
	const struct {
		uint32_t *number;
		const char *word;
	} words[] = {
		{&r->w.va, "và"},	{&r->w.hoac, "hoặc"},	{&r->w.voi, "với"},
		{&r->w.den, "đến"},	{&r->w.tu, "từ"},	{&r->w.cua, "của"},
		{&r->w.thuoc, "thuộc"}, {&r->w.o, "ở"},		{&r->w.tai, "tại"},
		{&r->w.cac, "các"},	{&r->w.nhung, "những"}, {&r->w.hai, "hai"},
		{&r->w.ba, "ba"},	{&r->w.bon, "bốn"},	{&r->w.nam, "năm"},
		{&r->w.nhieu, "nhiều"}, {&r->w.so, "số"},	{&r->w.may, "mấy"},
		{&r->w.cung, "cùng"},	{&r->w.tren, "trên"},	{&r->w.cho, "cho"},
		{&r->w.gom, "gồm"},	{&r->w.vao, "vào"},	{&r->w.ve, "về"},	{&r->w.ra, "ra"},
		{&r->w.di, "đi"},	{&r->w.toi, "tới"},	{&r->w.tran, "trấn"},
		{&r->w.tinh, "tỉnh"},	{&r->w.huyen, "huyện"}, {&r->w.uy, "ủy"},
		{&r->w.thanh, "thành"}, {&r->w.thi, "thị"},
		{&r->w.dang, "đảng"},	{&r->w.bo, "bộ"},	{&r->w.chi, "chi"},
		{&r->w.xa, "xã"},	{&r->w.phuong, "phường"}, {&r->w.khu, "khu"},
		{&r->w.nhap, "nhập"},	{&r->w.hop, "hợp"},	{&r->w.doan, "đoàn"},
		{&r->w.sap, "sáp"},	{&r->w.nhat, "nhất"},	{&r->w.sap_xep, "sắp"},
		{&r->w.xep, "xếp"},
	};

	for (size_t i = 0; i < TL_COUNT(words); i++)
		*words[i].number = tl_vocab_add(l->vocab, words[i].word, strlen(words[i].word));
	tl_vocab_hint(l->vocab, r->w.bo, TL_HINT_PARTY);
	tl_vocab_hint(l->vocab, r->w.uy, TL_HINT_PARTY);
	tl_vocab_hint(l->vocab, r->w.doan, TL_HINT_PARTY);
}

enum tl_status tl_place_rules_load(const struct tl_dirs *dirs, struct tl_rules *rules,
				   tl_report_fn *report, void *context, struct tl_place_rules **out,
				   struct tl_error *e)
{
	static const char *const province_columns[] = {"code", "name", "type",	"region",
						       "today", "?forms", "?weak", "?risk", NULL};
	static const char *const today_columns[] = {"code",   "name",	    "type",	"region",
						    "former", "?city_since", "?namesake", NULL};
	static const char *const district_columns[] = {"code",	"type", "name", "province",
						       "?since", "?until", "?former_types", "?also",
						       "?alone", "?risk", "?forms", NULL};
	static const char *const historic_columns[] = {
		"id", "name", "?from", "?to", "successors", "today", "?alone", "?forms", NULL};
	static const char *const commune_columns[] = {"code", "type", "name", "province", NULL};
	static const char *const region_columns[] = {"id", "name", "?forms", NULL};
	static const char *const word_columns[] = {"word", "kind", NULL};
	static const char *const ignore_columns[] = {"phrase", "kind", NULL};
	struct tl_place_rules *r = tl_alloc(sizeof *r);
	struct loading l = {.r = r, .vocab = rules->vocab, .rules = rules,
			    .dirs = dirs, .report = report, .context = context, .e = e};
	enum tl_status status = TL_OK;
	struct tl_table *todays, *t;

	*out = NULL;
	r->hash = TL_HASH_START;
	r->arena = tl_arena_new();
	r->folded = tl_phrases_new(rules->vocab, TL_IN_FOLDED);
	r->communes_by_name = tl_phrases_new(rules->vocab, TL_IN_WRITTEN);
	if ((todays = open_table(&l, "provinces34.tsv", today_columns, &status)))
		load_todays(&l, todays);
	if ((t = open_table(&l, "provinces.tsv", province_columns, &status))) {
		load_provinces(&l, t);
		join_divisions(&l, todays);
	}
	if ((t = open_table(&l, "districts.tsv", district_columns, &status)))
		load_districts(&l, t);
	if ((t = open_table(&l, "historic.tsv", historic_columns, &status)))
		load_historic(&l, t);
	if ((t = open_table(&l, "communes34.tsv", commune_columns, &status)))
		load_communes(&l, t);
	if ((t = open_table(&l, "regions.tsv", region_columns, &status)))
		load_regions(&l, t);
	if ((t = open_table(&l, "place-words.tsv", word_columns, &status)))
		load_words(&l, t);
	if ((t = open_table(&l, "places-ignore.tsv", ignore_columns, &status)))
		load_ignored(&l, t);
	load_grammar(&l);
	free(l.tokens);
	if (status) {
		tl_place_rules_free(r);
		return status;
	}
	tl_phrases_compile(r->folded);
	tl_phrases_compile(r->communes_by_name);
	tl_place_catalogue(r);
	*out = r;
	return TL_OK;
}

void tl_place_rules_free(struct tl_place_rules *r)
{
	if (!r)
		return;
	for (size_t i = 0; i < r->n_tables; i++)
		tl_table_free(r->tables[i]);
	tl_phrases_free(r->folded);
	tl_phrases_free(r->communes_by_name);
	tl_arena_free(r->arena);
	free(r->entries);
	free(r);
}

uint64_t tl_place_rules_hash(const struct tl_place_rules *r)
{
	return r->hash;
}
