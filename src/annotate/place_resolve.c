/* What each name stands for. First what its own words settle: a unit word, a name that means one
 * thing only. These give each province its support in the article, by which the rest is decided:
 * names that several provinces have, and districts named without a unit word. */
#include "annotate/place.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

struct resolving {
	struct place_text *t;
	double *support;       /* of each province, from what is certain */
	double *today_support; /* of each of the 34 */
	bool *with_unit;       /* districts that a unit word named somewhere */
	uint8_t *communes;     /* flags of each of today: COMMUNE_NAMED by its unit, _DENIED */
	bool abroad;	       /* another country is named */
};

/* ---- readings -------------------------------------------------------------------------------- */

static void read_province(const struct place_text *t, struct place_name *n, uint32_t province)
{
	const struct place_province *p = &t->rules->provinces[province];

	n->kind = PLACE_PROVINCE;
	n->index = province;
	n->accepted = true;
	n->province = province;
	n->today = p->today;
	if (t->new_units && !n->old && p->renewed != PLACE_NONE) {
		/* The name is that of a larger unit now; which part is meant only a lower place
		 * tells. */
		n->today = p->renewed;
		n->province = t->rules->todays[p->renewed].only;
	}
}

static void read_district(const struct place_text *t, struct place_name *n, uint32_t district)
{
	const struct place_district *d = &t->rules->districts[district];

	n->kind = PLACE_DISTRICT;
	n->index = district;
	n->accepted = true;
	n->province = d->province;
	n->today = t->rules->provinces[d->province].today;
}

static void read_historic(const struct place_text *t, struct place_name *n, uint32_t historic)
{
	const struct place_historic *h = &t->rules->historic[historic];

	n->kind = PLACE_HISTORIC;
	n->index = historic;
	n->accepted = true;
	n->indirect = true;
	n->province = h->province;
	n->today = h->today;
}

/* The province that a name may stand for at all, or PLACE_NONE. */
static uint32_t province_meant(const struct place_text *t, const struct place_name *n)
{
	const struct place_entry *e = place_meaning(t, n, PLACE_PROVINCE);

	if (!e || n->shadow || (e->needs_unit && !n->unit))
		return PLACE_NONE;
	return e->index;
}

/* The next names, close by in the same sentence, that may be the province around names[k]:
 * `huyện A, tỉnh B`, `A (B)`, `A của tỉnh B`, `thị trấn X, A, B`. PLACE_NONE: none. */
static uint32_t province_beside(const struct place_text *t, size_t k, bool *adjacent)
{
	*adjacent = false;
	for (size_t j = k; j < k + 4 && place_gap(t, j) <= 4; j++) {
		const struct place_name *next = &t->names[j + 1];
		uint32_t p = province_meant(t, next);

		if (p != PLACE_NONE && !place_is_unit(next->unit)) {
			*adjacent = true;
			return p;
		}
		if (p != PLACE_NONE && next->unit == WORD_PROVINCE) {
			*adjacent = true;
			return p;
		}
		if (p != PLACE_NONE && t->rules->provinces[p].city)
			return p;
	}
	return PLACE_NONE;
}

/* A country's name beside it, and for names that China has too, before it in its sentence: among
 * the names that are looked at, for a page may be one sentence. */
static bool is_abroad(const struct place_text *t, size_t k)
{
	enum { NAMES_BACK = 32 };
	const struct place_name *n = &t->names[k];

	for (size_t j = k; j < k + 3 && place_gap(t, j) <= 3; j++)
		if (place_meaning(t, &t->names[j + 1], PLACE_COUNTRY))
			return true;
	for (size_t j = k; j > 0 && k - j < NAMES_BACK && t->names[j - 1].sentence == n->sentence;
	     j--)
		if (place_meaning(t, &t->names[j - 1], PLACE_COUNTRY))
			return true;
	return false;
}

/* `thành phố X, Trung Quốc`, `quận X (Hàn Quốc)`: a town of that country, whatever ours of the
 * name. A country of one syllable may begin another name or word: `huyện X, Anh hùng Lao động`. */
static bool in_country(const struct place_text *t, size_t k)
{
	const struct place_name *next = &t->names[k + 1];
	const struct tl_token *between;

	if (place_gap(t, k) != 1 || !place_meaning(t, next, PLACE_COUNTRY))
		return false;
	between = place_token(t, next->first - 1);
	return (between->mark == ',' || between->mark == '(') &&
	       (next->count > 1 || place_token(t, next->first + 1)->kind != TL_WORD);
}

bool place_central_city(const struct place_text *t, uint32_t province)
{
	const struct place_province *p = &t->rules->provinces[province];

	if (p->city)
		return true;
	return p->renewed != PLACE_NONE && t->day != INT_MIN &&
	       t->day >= t->rules->todays[p->renewed].city_since;
}

static bool read_region(const struct place_text *t, struct place_name *n)
{
	const struct place_entry *e = place_meaning(t, n, PLACE_REGION);

	if (!e || n->folded)
		return false;
	n->kind = PLACE_REGION;
	n->index = e->index;
	n->accepted = true;
	return true;
}

static void read_with_unit(struct resolving *r, size_t k)
{
	struct place_text *t = r->t;
	struct place_name *n = &t->names[k];
	const struct place_entry *province = place_meaning(t, n, PLACE_PROVINCE);
	const struct place_entry *historic = place_meaning(t, n, PLACE_HISTORIC);
	uint32_t district;
	bool several;

	if (n->unit == WORD_PROVINCE) {
		if (province && !((t->rules->provinces[province->index].risk & RISK_FOREIGN) &&
				  is_abroad(t, k)))
			read_province(t, n, province->index);
		else if (!province && historic)
			read_historic(t, n, historic->index);
		else if (!province) /* các tỉnh Tây Nguyên */
			read_region(t, n);
		return;
	}
	if (n->unit == WORD_CITY && province && place_central_city(t, province->index)) {
		read_province(t, n, province->index);
		return;
	}
	if (in_country(t, k))
		return;
	district = place_best_district(t, n, &several);
	if (district == PLACE_NONE) {
		if (n->unit == WORD_CITY && province)
			read_province(t, n, province->index);
		else if (!province) /* các tỉnh, thành ủy phía Nam */
			read_region(t, n);
		return;
	}
	if ((t->rules->districts[district].risk & RISK_FOREIGN) && is_abroad(t, k))
		return;
	/* `huyện Vinh Xương`: Vinh was never a huyện, and the name goes on. */
	if (n->doubtful && !(t->rules->districts[district].types & 1u << n->unit))
		return;
	if (several) {
		n->kind = PLACE_DISTRICT; /* which one, the second pass tells */
		return;
	}
	read_district(t, n, district);
	if (n->own_unit)
		r->with_unit[district] = true;
}

static void read_bare(struct place_text *t, size_t k)
{
	struct place_name *n = &t->names[k];
	const struct place_entry *e;

	if (place_meaning(t, n, PLACE_NOTHING) || n->shadow)
		return;
	if ((e = place_meaning(t, n, PLACE_COUNTRY))) {
		n->kind = PLACE_COUNTRY;
		return;
	}
	if ((e = place_meaning(t, n, PLACE_PROVINCE))) {
		unsigned risk = t->rules->provinces[e->index].risk;

		if (e->needs_unit)
			return;
		n->weak = e->weak;
		if (n->folded || n->press)
			return;
		if ((risk & (RISK_PERSON | RISK_WORD)) && (n->capitals || n->doubtful)) {
			n->kind = PLACE_PROVINCE; /* the second pass asks whether it is named
						     elsewhere */
			n->index = e->index;
			return;
		}
		if ((risk & RISK_FOREIGN) && is_abroad(t, k))
			return;
		read_province(t, n, e->index);
		return;
	}
	if ((e = place_meaning(t, n, PLACE_HISTORIC)) && t->rules->historic[e->index].alone) {
		read_historic(t, n, e->index);
		return;
	}
	read_region(t, n);
}

/* `thị trấn Na Hang`: not the district, but nearly always in it. */
static void read_seat(const struct place_text *t, struct place_name *n)
{
	bool several;
	uint32_t district = place_best_district(t, n, &several);

	if (district == PLACE_NONE || several || t->rules->districts[district].ambiguous ||
	    place_token(t, n->first - 1)->word != t->rules->w.tran)
		return;
	read_district(t, n, district);
	n->seat = true;
	n->shadow = false;
}

/* ---- support -----------------------------------------------------------------------------------
 */

static double weight_of_block(const struct place_text *t, uint32_t block)
{
	if (block >= t->rd->article->n_blocks)
		return 1;
	switch (t->rd->article->blocks[block].kind) {
	case TL_BLOCK_PLACE:
		return 4;
	case TL_BLOCK_HEADLINE:
	case TL_BLOCK_KICKER:
		return 3;
	case TL_BLOCK_LEAD:
		return 2;
	default:
		return 1;
	}
}

static void give_support(struct resolving *r, const struct place_name *n)
{
	double weight =
		weight_of_block(r->t, n->block) * (n->unit ? 1.5 : 1) * (n->indirect ? 0.3 : 1);

	if (!n->accepted)
		return;
	if (n->province != PLACE_NONE)
		r->support[n->province] += weight;
	if (n->today != PLACE_NONE)
		r->today_support[n->today] += weight;
}

/* The newspaper's or agency's own province. */
static void support_of_source(struct resolving *r)
{
	const struct tl_article *a = r->t->rd->article;
	const char *const from[] = {a->agency, a->source_name, a->source_url};

	for (size_t i = 0; i < TL_COUNT(from); i++) {
		const struct tl_source_info *s =
			from[i] ? tl_source_find(r->t->rd->rules->page, from[i]) : NULL;

		for (size_t p = 0; s && s->province && p < r->t->rules->n_provinces; p++)
			if (strcmp(s->province, r->t->rules->provinces[p].info.code) == 0)
				r->support[p] += 2;
	}
}

/* ---- the second pass ---------------------------------------------------------------------------
 */

/* Which of several provinces' districts of one name is meant: that of the province beside it, else
 * of the one that the article speaks of most. */
static void choose_district(struct resolving *r, size_t k)
{
	struct place_text *t = r->t;
	struct place_name *n = &t->names[k];
	bool adjacent, tie = false;
	uint32_t p = province_beside(t, k, &adjacent), best = PLACE_NONE, favoured = PLACE_NONE;
	double most = 0;

	if (p != PLACE_NONE)
		best = place_district_in(t, n, p);
	for (uint32_t h = n->hit; h != PLACE_NONE && best == PLACE_NONE; h = t->hits[h].next) {
		const struct place_entry *e = place_entry_of(t, h);

		if (e->kind != PLACE_DISTRICT)
			continue;
		p = t->rules->districts[e->index].province;
		if (r->support[p] > most) {
			most = r->support[p];
			favoured = p;
			tie = false;
		} else if (r->support[p] == most && p != favoured) {
			tie = true;
		}
	}
	if (best == PLACE_NONE && favoured != PLACE_NONE && !tie)
		best = place_district_in(t, n, favoured);
	if (best != PLACE_NONE) {
		read_district(t, n, best);
		if (n->own_unit)
			r->with_unit[best] = true;
		return;
	}
	n->accepted = true; /* a district, but nobody can tell of which province */
}

/* The support of a district's province, or of the new unit that it is in by the text's division. */
static double support_of(const struct resolving *r, uint32_t province)
{
	uint32_t today = r->t->rules->provinces[province].today;
	double old = r->support[province];

	return r->t->new_units && r->today_support[today] > old ? r->today_support[today] : old;
}

/* Q4/2016 */
static bool quarter_of_year(const struct resolving *r, const struct place_name *n)
{
	const struct tl_reading *rd = r->t->rd;
	size_t at = n->first + n->count;

	return at + 1 < rd->n_tokens && rd->article->body[rd->tokens[at].begin] == '/' &&
	       rd->tokens[at + 1].kind == TL_NUMBER &&
	       rd->tokens[at + 1].end - rd->tokens[at + 1].begin == 4;
}

/* A quarter that is a number is Sài Gòn's, where no other country is spoken of. `Audi Q5` is a car,
 * and where the city is not named so may be a `Q5` behind any word. */
static bool numeric_quarter(const struct resolving *r, const struct place_name *n,
			    const struct place_district *d)
{
	const struct tl_token *before = n->first ? place_token(r->t, n->first - 1) : NULL;
	bool supported = r->support[d->province] > 0;

	if (quarter_of_year(r, n))
		return false;
	if (n->count == 1 && before && before->kind == TL_WORD &&
	    (!supported || ((before->flags & TL_UPPER) && !(before->flags & TL_CAPS))))
		return false;
	return supported || !r->abroad;
}

static bool is_neighbour(const struct place_text *t, size_t k, uint32_t province)
{
	const struct place_name *n = &t->names[k];

	if (k > 0 && place_joint_after(t, k - 1) != JOINT_NONE && n[-1].accepted &&
	    n[-1].kind == PLACE_DISTRICT && n[-1].province == province)
		return true;
	return k + 1 < t->n_names && place_joint_after(t, k) != JOINT_NONE && n[1].accepted &&
	       n[1].kind == PLACE_DISTRICT && n[1].province == province;
}

/* `TAM ĐẢO: KẾT NẠP …`: opens a headline in capitals, and a colon says that it is where. */
static bool opens_headline(const struct place_text *t, const struct place_name *n)
{
	return n->first + n->count < t->rd->n_tokens &&
	       place_token(t, n->first + n->count)->mark == ':' &&
	       place_token(t, n->first)->begin >= t->headline &&
	       (n->first == 0 || place_token(t, n->first - 1)->begin < t->headline);
}

/* Whether a district's name without a unit word is the district. */
static bool believe_bare(const struct resolving *r, size_t k, uint32_t district, bool several)
{
	const struct place_text *t = r->t;
	const struct place_name *n = &t->names[k];
	const struct place_district *d = &t->rules->districts[district];
	const unsigned hard = RISK_PERSON | RISK_WORD | RISK_SHORT | RISK_WEAK | RISK_FOREIGN |
			      RISK_NATIONAL | RISK_HISTORY;
	double support = support_of(r, d->province);
	bool adjacent;

	if (d->risk & RISK_NUMERIC)
		return numeric_quarter(r, n, d);
	if (n->doubtful)
		return false;
	if (r->with_unit[district])
		return true;
	if (province_beside(t, k, &adjacent) == d->province && adjacent)
		return true;
	if (is_neighbour(t, k, d->province))
		return true;
	if (d->risk & RISK_NATIONAL)
		return false;
	if (several)
		return support >= 2 && !(d->risk & hard);
	if (!(d->risk & hard))
		return support > 0 || (d->alone >= 85 && place_in_force(t, d) &&
				       (!n->capitals || opens_headline(t, n)));
	return support >= 3 && d->alone >= 50 && !(d->risk & RISK_SHORT);
}

static void second_reading(struct resolving *r, size_t k)
{
	struct place_text *t = r->t;
	struct place_name *n = &t->names[k];
	uint32_t district, beside;
	bool several, adjacent;

	if (n->accepted || n->shadow)
		return;
	if (n->kind == PLACE_DISTRICT) {
		choose_district(r, k);
		return;
	}
	if (n->kind == PLACE_PROVINCE) {
		if (r->support[n->index] >= 1)
			read_province(t, n, n->index);
		else
			n->kind = PLACE_NOTHING;
		return;
	}
	if (n->kind != PLACE_NOTHING || n->folded || n->press ||
	    place_meaning(t, n, PLACE_NOTHING) || place_meaning(t, n, PLACE_PROVINCE) ||
	    in_country(t, k))
		return;
	if (place_read_as_commune(t, n, r->communes))
		return;
	district = place_best_district(t, n, &several);
	if (district == PLACE_NONE)
		return;
	beside = province_beside(t, k, &adjacent);
	if (adjacent && place_district_in(t, n, beside) != PLACE_NONE) {
		district = place_district_in(t, n, beside);
	} else if (several) {
		for (uint32_t h = n->hit; h != PLACE_NONE; h = t->hits[h].next) {
			const struct place_entry *e = place_entry_of(t, h);

			if (e->kind == PLACE_DISTRICT &&
			    r->support[t->rules->districts[e->index].province] >
				    r->support[t->rules->districts[district].province])
				district = e->index;
		}
	}
	if (believe_bare(r, k, district, several))
		read_district(t, n, district);
	else if (!several && place_is_hint(t, n, district))
		n->hint = district;
}

void place_resolve(struct place_text *t)
{
	struct resolving r = {.t = t};

	r.support = tl_calloc(t->rules->n_provinces + 1, sizeof *r.support);
	r.today_support = tl_calloc(t->rules->n_todays + 1, sizeof *r.today_support);
	r.with_unit = tl_calloc(t->rules->n_districts + 1, sizeof *r.with_unit);
	r.communes = tl_calloc(t->new_units ? t->rules->n_communes + 1 : 1, sizeof *r.communes);
	support_of_source(&r);
	place_inherit_units(t);
	if (t->new_units)
		place_deny_communes(t, r.communes);
	for (size_t k = 0; k < t->n_names; k++) {
		struct place_name *n = &t->names[k];

		if (!n->shadow && place_is_unit(n->unit))
			read_with_unit(&r, k);
		if (!n->accepted && n->kind == PLACE_NOTHING && !n->own_unit)
			read_bare(t, k);
		give_support(&r, n);
		r.abroad = r.abroad || n->kind == PLACE_COUNTRY;
	}
	for (size_t k = 0; k < t->n_names; k++) {
		if (t->names[k].unit != WORD_COMMUNE)
			continue;
		if (t->new_units)
			place_read_commune(t, k, r.today_support, r.communes);
		else if (t->names[k].own_unit)
			read_seat(t, &t->names[k]);
	}
	for (size_t k = 0; k < t->n_names; k++) {
		if (t->names[k].accepted || t->names[k].shadow ||
		    t->names[k].kind != PLACE_DISTRICT)
			continue;
		choose_district(&r, k);
		give_support(&r, &t->names[k]);
	}
	for (size_t k = 0; k < t->n_names; k++)
		second_reading(&r, k);
	/* What stood before in a list that turned out to be one of districts. */
	for (size_t k = t->n_names; k-- > 0;)
		if (k + 1 < t->n_names && t->names[k + 1].accepted &&
		    place_joint_after(t, k) != JOINT_NONE)
			second_reading(&r, k);
	place_mark_indirect(t);
	free(r.communes);
	free(r.support);
	free(r.today_support);
	free(r.with_unit);
}
