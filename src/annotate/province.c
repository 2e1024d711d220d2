/* Which provinces an article is about. Every mention weighs by where it stands (a place tag, the
 * headline and the lead say what the text is about, the tail names much else) and by how it is made
 * (an organisation's name more than a bare one, a list, a range or somebody's birthplace next to
 * nothing). The newspaper and the site add their own. A province is primary when it weighs enough
 * by itself and clearly more than the others: an article about many provinces is about none. */
#include "annotate/place.h"

#include <stdlib.h>
#include <string.h>

/* What a province has gathered. The 63 come first, then those of the 34 of which only the new unit
 * is known. */
struct tally {
	double score, strongest; /* of all mentions; of its best one */
	double head;		 /* of the place tag, kicker, headline and lead alone */
	uint32_t mentions;
	size_t begin, end;
	struct reason {
		const char *table, *id; /* a row; id NULL: of one of several */
		const char *where;      /* in the article; NULL: anywhere */
	} rule; /* table NULL: nothing has told of it */
	uint32_t order; /* of the first mention */
	bool district;	/* a district or commune of it is named by its unit */
	bool unit;	/* a unit word stands before one of the names */
	bool body;	/* an organisation of it is named */
	bool told;	/* named elsewhere than under a picture */
	bool local;	/* the newspaper or site is of it */
	bool below;	/* a place in it, or itself as a part of the new unit, is named */
};

/* Where a name stands. */
enum where { IN_TEXT, IN_PLACE_TAG, IN_HEADLINE, IN_KICKER, IN_LEAD };

/* What a name is a rule of: the row that it is in, and where in the article it stands. */
static struct reason reason_of(const struct place_text *t, const struct place_name *n, enum where where)
{
	static const char *const names[] = {[IN_PLACE_TAG] = "place tag", [IN_HEADLINE] = "headline",
					    [IN_KICKER] = "kicker", [IN_LEAD] = "lead"};
	const struct tl_place_rules *r = t->rules;
	bool known = n->index != PLACE_NONE;

	switch (n->kind) {
	case PLACE_DISTRICT:
		return (struct reason){"districts.tsv", known ? r->districts[n->index].info.code : NULL,
				       names[where]};
	case PLACE_HISTORIC:
		return (struct reason){"historic.tsv", known ? r->historic[n->index].id : NULL,
				       names[where]};
	case PLACE_COMMUNE:
		return (struct reason){"communes34.tsv", known ? r->communes[n->index].code : NULL,
				       names[where]};
	default:
		break;
	}
	if (n->province != PLACE_NONE)
		return (struct reason){"provinces.tsv", r->provinces[n->province].info.code,
				       names[where]};
	return (struct reason){"provinces34.tsv", r->todays[n->today].info.code, names[where]};
}

/* Where a block stands in the article. */
static double block_weight(const struct place_text *t, uint32_t block, enum where *where)
{
	const struct tl_article *a = t->rd->article;
	uint32_t before = 0; /* paragraphs */

	if (block >= a->n_blocks)
		return 1;
	switch (a->blocks[block].kind) {
	case TL_BLOCK_PLACE:
		*where = IN_PLACE_TAG;
		return 12;
	case TL_BLOCK_HEADLINE:
		*where = IN_HEADLINE;
		return 6;
	case TL_BLOCK_KICKER:
		*where = IN_KICKER;
		return 5;
	case TL_BLOCK_LEAD:
		*where = IN_LEAD;
		return 3;
	case TL_BLOCK_HEADING:
		return 1.5;
	case TL_BLOCK_CAPTION:
		/* The picture over all of a page without a headline says what it is about. */
		if (block > 0)
			return 1.5;
		break;
	default:
		break;
	}
	for (uint32_t b = 0; b < block && before < 2; b++)
		before += a->blocks[b].kind == TL_BLOCK_LEAD ||
			  a->blocks[b].kind == TL_BLOCK_PARAGRAPH;
	if (before == 0) {
		*where = IN_LEAD;
		return 3;
	}
	return before == 1 ? 1.5 : 1;
}

/* `tại Hà Nội`, `Hà Nội (TTXVN)`: where the ministries sit and the agencies write. */
static bool seat_of_all(const struct place_text *t, const struct place_name *n)
{
	const struct tl_token *k = t->rd->tokens;
	uint32_t end = n->first + n->count;

	if (n->province == PLACE_NONE ||
	    strcmp(t->rules->provinces[n->province].info.code, "01") != 0 ||
	    n->kind != PLACE_PROVINCE || n->body)
		return false;
	return k[end].mark == '(' ||
	       (n->first > 0 && k[n->first - 1].kind == TL_WORD &&
		(k[n->first - 1].word == t->rules->w.tai || k[n->first - 1].word == t->rules->w.o));
}

static bool in_head(const struct place_text *t, const struct place_name *n)
{
	const struct tl_article *a = t->rd->article;
	enum tl_block_kind kind;

	if (n->block >= a->n_blocks)
		return false;
	kind = a->blocks[n->block].kind;
	return kind == TL_BLOCK_PLACE || kind == TL_BLOCK_HEADLINE || kind == TL_BLOCK_KICKER;
}

/* `huyện A, tỉnh B`, `A (B)`: the province only says where the district lies. */
static bool around_district(const struct place_text *t, const struct place_name *n)
{
	const struct place_name *before = n - 1;

	return n->kind == PLACE_PROVINCE && n > t->names && before->accepted &&
	       before->sentence == n->sentence && before->kind == PLACE_DISTRICT &&
	       before->province == n->province && n->first - before->first - before->count <= 4;
}

/* `chị A (30 tuổi, B)`, `Công ty C (thành phố B)`: where somebody quoted is at home. */
static bool in_parenthesis(const struct place_text *t, const struct place_name *n)
{
	const struct tl_token *k = t->rd->tokens;
	uint32_t start = n->first - (n->own_unit ? t->before[n->first].count : 0);

	if (n->kind != PLACE_PROVINCE || n->first == 0 || k[n->first + n->count].mark != ')')
		return false;
	return !n->unit || (start > 0 && k[start - 1].mark == '(');
}

/* The end of a long text names what else there is, and where money may be sent. */
static bool in_tail(const struct place_text *t, const struct place_name *n)
{
	return n->first > 300 && n->first > t->rd->n_tokens * 85 / 100;
}

static double weigh(const struct place_text *t, const struct place_name *n, struct reason *rule)
{
	enum where where = IN_TEXT;
	double weight = block_weight(t, n->block, &where);

	*rule = reason_of(t, n, where);
	if (n->body && n->kind == PLACE_PROVINCE)
		weight *= 1.5;
	if (n->kind == PLACE_DISTRICT && !n->own_unit)
		weight *= 0.8;
	if (n->weak)
		weight *= 0.5;
	if (around_district(t, n))
		weight *= 0.3;
	else if ((seat_of_all(t, n) && !in_head(t, n)) || in_parenthesis(t, n))
		weight *= 0.4;
	if (in_tail(t, n))
		weight *= 0.5;
	if (n->indirect ||
	    (t->forecast && n->kind == PLACE_PROVINCE && !n->body && !in_head(t, n)) ||
	    (t->sport && (!n->own_unit || n->unit == WORD_CITY)))
		weight *= 0.15;
	else if (n->listed)
		weight *= 0.2;
	return weight;
}

/* `A, tỉnh B`, `A (tỉnh B)` where B is the unit that A is in today. */
static bool part_of_new(const struct place_text *t, const struct place_name *n)
{
	const struct place_name *next = n + 1;

	return next < t->names + t->n_names && next->accepted && next->sentence == n->sentence &&
	       next->province == PLACE_NONE && next->today == n->today &&
	       next->first - n->first - n->count <= 3 &&
	       t->rd->tokens[n->first + n->count].kind == TL_PUNCT;
}

static void count_mention(const struct place_text *t, struct tally *y, const struct place_name *n)
{
	struct reason rule;
	double weight = weigh(t, n, &rule);

	if (y->mentions == 0)
		y->order = n->first;
	y->mentions++;
	/* Saying a name for the tenth time adds little to saying it thrice. */
	y->score += y->score > 12 ? weight * 0.3 : weight;
	if (in_head(t, n))
		y->head += weight;
	y->told = y->told || n->block == 0 || n->block >= t->rd->article->n_blocks ||
		  t->rd->article->blocks[n->block].kind != TL_BLOCK_CAPTION;
	y->unit = y->unit || n->own_unit;
	y->body = y->body || n->body;
	y->below = y->below || n->kind == PLACE_DISTRICT || n->kind == PLACE_COMMUNE || n->old ||
		   part_of_new(t, n);
	if ((n->kind == PLACE_DISTRICT || n->kind == PLACE_COMMUNE) && n->own_unit && !n->indirect)
		y->district = true;
	if (weight > y->strongest) {
		y->strongest = weight;
		y->begin = t->rd->tokens[n->first].begin;
		y->end = t->rd->tokens[n->first + n->count - 1].end;
		y->rule = rule;
	}
}

static void count_source(const struct place_text *t, struct tally *tallies)
{
	const struct tl_article *a = t->rd->article;
	const struct {
		const char *text, *where;
		double weight;
	} from[] = {{a->agency, "agency", 5},
		    {a->source_name, "source", 4},
		    {a->source_url, "site", 3}};
	bool national = false;

	for (size_t i = 0; i < TL_COUNT(from); i++) {
		const struct tl_source_info *s =
			from[i].text ? tl_source_find(t->rd->rules->page, from[i].text) : NULL;

		if (!s || national)
			continue;
		/* What a local paper took from a national one is seldom local. */
		if (!s->province) {
			national = true;
			continue;
		}
		for (size_t p = 0; p < t->rules->n_provinces; p++) {
			struct tally *y = &tallies[p];
			uint32_t today = t->rules->provinces[p].today;

			if (strcmp(s->province, t->rules->provinces[p].info.code) != 0)
				continue;
			if (t->new_units && t->rules->todays[today].only == PLACE_NONE)
				y = &tallies[t->rules->n_provinces + today];
			y->score += from[i].weight;
			y->local = true;
			if (!y->rule.table) {
				y->rule = (struct reason){"sources.tsv", s->id, from[i].where};
				y->order = UINT32_MAX;
			}
		}
	}
}

/* Where nothing else tells the province, the seat of a district does. */
static void count_seats(const struct place_text *t, struct tally *tallies)
{
	for (size_t i = 0; i < t->rules->n_provinces + t->rules->n_todays; i++)
		if (tallies[i].rule.table)
			return;
	for (size_t k = 0; k < t->n_names; k++)
		if (t->names[k].seat)
			count_mention(t, &tallies[t->names[k].province], &t->names[k]);
}

/* A new unit's name and a place in one of its parts are about one province, the part:
 * `xã X, tỉnh Thái Nguyên (trước đây là huyện Y, tỉnh Bắc Kạn)`. */
static void merge_today(const struct place_text *t, struct tally *tallies)
{
	const double weighty = 0.6;
	size_t n63 = t->rules->n_provinces;

	for (size_t i = 0; i < t->rules->n_todays; i++) {
		struct tally *whole = &tallies[n63 + i], *part = NULL, *second = NULL;

		if (!whole->rule.table)
			continue;
		for (size_t p = 0; p < n63; p++)
			if (t->rules->provinces[p].today == i && tallies[p].below) {
				struct tally *less = &tallies[p];

				if (!part || less->score > part->score) {
					less = part;
					part = &tallies[p];
				}
				if (less && (!second || less->score > second->score))
					second = less;
			}
		/* Places of two parts: the news is of the whole. */
		if (second && second->strongest >= part->strongest * weighty)
			continue;
		/* A ward under a picture does not make news of the whole unit the ward's. */
		if (!part || (part->strongest < whole->strongest * weighty &&
			      part->mentions <= whole->mentions))
			continue;
		part->score += whole->score;
		part->head += whole->head;
		part->told = part->told || whole->told;
		part->local = part->local || whole->local;
		part->mentions += whole->mentions;
		if (whole->strongest > part->strongest) {
			part->strongest = whole->strongest;
			part->begin = whole->begin;
			part->end = whole->end;
			part->rule = whole->rule;
		}
		*whole = (struct tally){0};
	}
}

struct ranked {
	const struct tally *tally;
	size_t index;
	bool primary;
};

static int by_score(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;

	if (x->primary != y->primary)
		return x->primary ? -1 : 1;
	if (x->tally->score != y->tally->score)
		return x->tally->score > y->tally->score ? -1 : 1;
	if (x->tally->order != y->tally->order)
		return x->tally->order < y->tally->order ? -1 : 1;
	return (x->index > y->index) - (x->index < y->index);
}

static bool is_metropolis(const struct place_text *t, size_t index)
{
	const char *code = index < t->rules->n_provinces
				   ? t->rules->provinces[index].info.code
				   : t->rules->todays[index - t->rules->n_provinces].info.code;

	/* Hà Nội and TP.HCM have one code in both divisions. */
	return strcmp(code, "01") == 0 || strcmp(code, "79") == 0;
}

/* What a text names first when a third of it is over, and some paragraphs, is seldom its subject.
 */
static bool named_late(const struct place_text *t, const struct tally *y)
{
	return y->mentions > 0 && y->head == 0 && y->order > 150 &&
	       y->order > t->rd->n_tokens * 3 / 10;
}

/* A few times in a long text, never at its beginning nor in the name of an authority: the province
 * lends an example. */
static bool an_example(const struct place_text *t, const struct tally *y)
{
	enum { LONG = 400, FEW = 4, APART = 150 }; /* tokens of a text; mentions; tokens for each */

	return y->mentions > 0 && y->mentions <= FEW && !y->body && y->strongest < 2 &&
	       t->rd->n_tokens >= LONG && y->mentions * APART < t->rd->n_tokens;
}

/* True if the Bộ at token i is a ministry's, not the second word of Đảng bộ. */
static bool is_ministry(const struct place_text *t, uint32_t i)
{
	const struct tl_token *k = t->rd->tokens;

	return k[i].kind == TL_WORD && k[i].word == t->rules->w.bo && (k[i].flags & TL_UPPER);
}

/* True if token i begins the name of a committee of the Party that is not known to be the centre's.
 */
static bool is_committee(const struct place_text *t, uint32_t i)
{
	const struct tl_token *k = t->rd->tokens;
	uint32_t a = k[i].word, b = k[i + 1].word;

	if (k[i].kind != TL_WORD || k[i + 1].kind != TL_WORD)
		return false;
	if (a == t->rules->w.chi)
		return b == t->rules->w.bo;
	/* `Ban cán sự đảng Bộ Y tế`, `Đảng ủy Bộ Y tế`: of a ministry. */
	if (a == t->rules->w.dang)
		return (b == t->rules->w.uy && !is_ministry(t, i + 2)) ||
		       (b == t->rules->w.bo && (!is_ministry(t, i + 1) || (k[i].flags & TL_UPPER)));
	return b == t->rules->w.uy && (a == t->rules->w.tinh || a == t->rules->w.huyen ||
				       a == t->rules->w.thanh || a == t->rules->w.thi);
}

/* True if committees of the Party below the centre act in the text: Tỉnh ủy, Huyện ủy, Đảng bộ,
 * Đảng ủy, chi bộ. Such news is about one province, whether it names it or not. */
static bool of_local_party(const struct place_text *t)
{
	enum { LEAST = 2, APART = 200 }; /* committees, and tokens for each of them */
	const struct tl_token *k = t->rd->tokens;
	size_t bodies = 0, enough = t->rd->n_tokens / APART + 1;

	enough = enough < LEAST ? LEAST : enough;
	for (uint32_t i = 1; i < t->rd->n_tokens && bodies < enough; i++)
		if (k[i].word == t->rules->w.bo || k[i].word == t->rules->w.uy)
			bodies += is_committee(t, i - 1);
	return bodies >= LEAST && bodies * APART >= t->rd->n_tokens;
}

/* True if a province that the head does not name has too little of a text that is not the local
 * Party's to be its subject: it lends a case, a speaker or a customer. A district by its unit at
 * the beginning is where a story happens. A name without any district or authority says least, and
 * so does the name of a city where ministries and companies sit. The bars are weight per 200
 * tokens, chosen on 700 provinces of general news judged by hand. */
static bool too_thin(const struct place_text *t, const struct tally *y, bool metropolis)
{
	enum { STRETCH = 200, BEGINNING = 150 }; /* tokens */
	const double story = 0.45, district = 1.2, authority = 1.5, city = 2, name = 2.5;
	double thickness = y->score * STRETCH / (double)(t->rd->n_tokens + 1);

	if (y->head > 0 || y->local || thickness >= name || t->local_party)
		return false;
	if (y->district)
		return thickness < (y->order < BEGINNING ? story : district);
	return thickness < (metropolis ? city : y->body ? authority : name);
}

/* A name in the lead, or three in the body, are enough when no other comes near; but for the two
 * cities where half of all news is made, in which an event need not be about the city, and for what
 * only stands in the body without a unit word. Where no other province is named at all, a district
 * by its unit will do, and any name in news of the local Party. */
static double score_needed(const struct place_text *t, const struct ranked *first, size_t n)
{
	const struct tally *y = first->tally;

	if (n == 1 && (y->told || y->district) && t->local_party)
		return is_metropolis(t, first->index) ? 1.6 : 0.4;
	if (named_late(t, y))
		return 8;
	if (is_metropolis(t, first->index))
		return y->strongest >= 2.5 || y->district ? 4.6 : 7;
	if (an_example(t, y))
		return 8;
	if (n == 1 && y->district)
		return 1.3;
	if (y->mentions == 1 && !y->unit)
		return 4;
	return y->unit || y->strongest >= 2.5 || y->mentions == 0 ? 3 : 5;
}

/* True if `part` is one of the provinces that became the new unit `whole`. */
static bool part_of_it(const struct place_text *t, const struct ranked *whole,
		       const struct ranked *part)
{
	size_t n63 = t->rules->n_provinces;

	return whole->index >= n63 && part->index < n63 &&
	       t->rules->provinces[part->index].today == whole->index - n63;
}

/* True if a text goes through many provinces: a weather report through some, or one whose head
 * names none of them through a dozen, or with more than two mentions of others for each of the
 * first; but for the host of a meeting of committees, who stands out. */
static bool one_of_many(const struct place_text *t, const struct ranked *ranked, size_t n,
			size_t others)
{
	enum { MANY = 8, REPORT = 2, SHARE = 3 };
	const double stands_out = 3;
	uint32_t mentions = 0;

	if (t->forecast && others >= REPORT)
		return true;
	for (size_t i = 0; i < n; i++)
		mentions += ranked[i].tally->mentions;
	if (ranked[0].tally->head > 0 ||
	    (others < MANY && ranked[0].tally->mentions * SHARE >= mentions))
		return false;
	return ranked[0].tally->score < stands_out * ranked[1].tally->score || !t->local_party;
}

/* Marks the primary ones among ranked[0..n), the weightiest first. */
static void choose_primary(const struct place_text *t, struct ranked *ranked, size_t n)
{
	const double near = 0.6, together = 0.55;
	size_t rivals = 0, others = 0;
	double best;

	if (n == 0)
		return;
	for (size_t i = 1; i < n; i++)
		others += !part_of_it(t, &ranked[0], &ranked[i]);
	best = ranked[0].tally->score;
	if (best < score_needed(t, &ranked[0], others + 1) ||
	    too_thin(t, ranked[0].tally, is_metropolis(t, ranked[0].index)))
		return;
	/* A local paper's text that names other provinces and never its own was taken from
	 * elsewhere. */
	if (ranked[0].tally->mentions == 0 && others > 0 && !t->local_party)
		return;
	if (!ranked[0].tally->local && (t->roundup || one_of_many(t, ranked, n, others)))
		return;
	if (others == 0 && n > 1 && ranked[0].index >= t->rules->n_provinces) {
		ranked[0].primary = true; /* the new unit, and what it was made of */
		return;
	}
	while (rivals + 1 < n && ranked[rivals + 1].tally->score > best * near)
		rivals++;
	if (rivals == 0) {
		ranked[0].primary = true;
		return;
	}
	/* Two or three that the headline names side by side. */
	if (rivals <= 2) {
		size_t headed = 0;

		for (size_t i = 0; i <= rivals; i++)
			headed += ranked[i].tally->head >= together * ranked[0].tally->head &&
				  ranked[i].tally->head > 0;
		for (size_t i = 0; i <= rivals && headed > 0; i++)
			ranked[i].primary =
				ranked[i].tally->head > 0 &&
				ranked[i].tally->head >= together * ranked[0].tally->head;
	}
}

static void put_down(const struct place_text *t, const struct ranked *k)
{
	struct tl_article *a = t->rd->article;
	struct tl_province_ref *ref = &a->provinces[a->n_provinces++];
	size_t n63 = t->rules->n_provinces;
	const struct reason *rule = &k->tally->rule;
	const struct place_today *today;

	if (k->index < n63) {
		const struct place_province *p = &t->rules->provinces[k->index];

		ref->code = p->info.code;
		ref->name = p->info.name;
		today = &t->rules->todays[p->today];
	} else {
		today = &t->rules->todays[k->index - n63];
	}
	ref->today_code = today->info.code;
	ref->today = today->info.name;
	ref->primary = k->primary;
	ref->mentions = k->tally->mentions;
	ref->rule = tl_arena_printf(a->arena, "%s%s%s%s%s", rule->table, rule->id ? ":" : "",
				    rule->id ? rule->id : "", rule->where ? ", " : "",
				    rule->where ? rule->where : "");
	ref->begin = k->tally->begin;
	ref->end = k->tally->end;
}

void province_conclude(struct place_text *t)
{
	size_t n = t->rules->n_provinces + t->rules->n_todays, n_ranked = 0;
	struct tally *tallies = tl_calloc(n + 1, sizeof *tallies);
	struct ranked *ranked = tl_calloc(n + 1, sizeof *ranked);
	struct tl_article *a = t->rd->article;

	for (size_t k = 0; k < t->n_names; k++) {
		const struct place_name *p = &t->names[k];

		if (!p->accepted || p->seat)
			continue;
		if (p->province != PLACE_NONE)
			count_mention(t, &tallies[p->province], p);
		else if (p->today != PLACE_NONE)
			count_mention(t, &tallies[t->rules->n_provinces + p->today], p);
	}
	t->local_party = of_local_party(t);
	count_source(t, tallies);
	count_seats(t, tallies);
	merge_today(t, tallies);
	for (size_t i = 0; i < n; i++)
		if (tallies[i].rule.table)
			ranked[n_ranked++] = (struct ranked){&tallies[i], i, false};
	qsort(ranked, n_ranked, sizeof *ranked, by_score);
	choose_primary(t, ranked, n_ranked);
	qsort(ranked, n_ranked, sizeof *ranked, by_score);
	a->provinces = tl_arena_alloc(a->arena, (n_ranked + 1) * sizeof *a->provinces);
	for (size_t i = 0; i < n_ranked; i++)
		if (ranked[i].primary || ranked[i].tally->mentions > 0)
			put_down(t, &ranked[i]);
	free(tallies);
	free(ranked);
}
