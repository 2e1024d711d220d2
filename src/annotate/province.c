/* Which provinces an article is about. Every mention weighs by where it stands (a place tag, the
 * headline and the lead say what the text is about, the tail names much else) and by how it is made
 * (an organisation's name more than a bare one, a list, a range or somebody's birthplace next to
 * nothing). The newspaper and the site add their own. A province is primary when it weighs enough
 * by itself and clearly more than the others: an article about many provinces is about none. */
#include "annotate/province.h"

#include <stdlib.h>
#include <string.h>

/* Where a name stands. */
enum where { IN_TEXT, IN_PLACE_TAG, IN_HEADLINE, IN_KICKER, IN_LEAD };

/* What a name is a rule of: the row that it is in, and where in the article it stands. */
static struct reason reason_of(const struct place_text *t, const struct place_name *n,
			       enum where where)
{
	static const char *const names[] = {[IN_PLACE_TAG] = "place tag",
					    [IN_HEADLINE] = "headline",
					    [IN_KICKER] = "kicker",
					    [IN_LEAD] = "lead"};
	const struct tl_place_rules *r = t->rules;
	bool known = n->index != PLACE_NONE;

	switch (n->kind) {
	case PLACE_DISTRICT:
		return (struct reason){"districts.tsv",
				       known ? r->districts[n->index].info.code : NULL,
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

/* `phường A (B)`: token i is the mark behind a commune's name. */
static bool behind_commune(const struct place_text *t, uint32_t i)
{
	enum { LONGEST = 4 }; /* tokens of a commune's name */

	for (uint32_t k = i; k > 0 && k + LONGEST > i && t->rd->tokens[k - 1].kind != TL_PUNCT; k--)
		if (t->before[k - 1].word == WORD_COMMUNE)
			return true;
	return false;
}

/* `xã A (B)`: the district in which the commune lies, as good as with its unit. */
static bool brackets_commune(const struct place_text *t, const struct place_name *n)
{
	return n->kind == PLACE_DISTRICT && n->first > 0 &&
	       t->rd->tokens[n->first - 1].mark == '(' &&
	       t->rd->tokens[n->first + n->count].mark == ')' && behind_commune(t, n->first - 1);
}

/* `chị A (30 tuổi, B)`, `Công ty C (thành phố B)`: where somebody quoted is at home. */
static bool in_parenthesis(const struct place_text *t, const struct place_name *n)
{
	const struct tl_token *k = t->rd->tokens;
	uint32_t start = n->first - (n->own_unit ? t->before[n->first].count : 0);

	if (n->kind != PLACE_PROVINCE || n->first == 0 || k[n->first + n->count].mark != ')' ||
	    (start > 0 && k[start - 1].mark == '(' && behind_commune(t, start - 1)))
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
	if (n->kind == PLACE_DISTRICT && !n->own_unit && !brackets_commune(t, n))
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
	y->nickname = n->weak && (y->mentions == 1 || y->nickname);
	y->told = y->told || n->block == 0 || n->block >= t->rd->article->n_blocks ||
		  t->rd->article->blocks[n->block].kind != TL_BLOCK_CAPTION;
	y->unit = y->unit || n->own_unit;
	y->body = y->body || n->body;
	y->below = y->below || n->kind == PLACE_DISTRICT || n->kind == PLACE_COMMUNE || n->old ||
		   part_of_new(t, n);
	if ((n->kind == PLACE_DISTRICT || n->kind == PLACE_COMMUNE) &&
	    (n->own_unit || brackets_commune(t, n)) && !n->indirect)
		y->district = true;
	y->quarter = y->quarter ||
		     (n->kind == PLACE_DISTRICT && n->index != PLACE_NONE && n->count > 1 &&
		      !n->indirect && (t->rules->districts[n->index].risk & RISK_NUMERIC));
	if (weight > y->strongest) {
		y->strongest = weight;
		y->begin = t->rd->tokens[n->first].begin;
		y->end = t->rd->tokens[n->first + n->count - 1].end;
		y->rule = rule;
	}
}

/* A paper or site of one province, or of the unit that it is a part of today. */
static void count_local(const struct place_text *t, struct tally *tallies, size_t province,
			struct reason rule, double weight)
{
	struct tally *y = &tallies[province];
	uint32_t today = t->rules->provinces[province].today;

	if (t->new_units && t->rules->todays[today].only == PLACE_NONE)
		y = &tallies[t->rules->n_provinces + today];
	y->score += weight;
	y->local = true;
	if (!y->rule.table) {
		y->rule = rule;
		y->order = UINT32_MAX;
	}
}

/* A source that reports on one province, and what told it. */
static void count_office(const struct place_text *t, struct tally *tallies,
			 const struct tl_source_info *s, const char *where, double weight)
{
	for (size_t p = 0; p < t->rules->n_provinces; p++)
		if (strcmp(s->province, t->rules->provinces[p].info.code) == 0)
			count_local(t, tallies, p, (struct reason){"sources.tsv", s->id, where},
				    weight);
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
	const struct tl_source_info *agency = NULL;
	bool national = false;

	for (size_t i = 0; i < TL_COUNT(from); i++) {
		const struct tl_source_info *s =
			from[i].text ? tl_source_find(t->rd->rules->page, from[i].text) : NULL;

		/* A paper that is agency and source counts once. */
		if (!s || national || s == agency)
			continue;
		agency = i == 0 ? s : agency;
		/* What a local paper took from a national one is seldom local. */
		if (!s->province) {
			national = true;
			continue;
		}
		count_office(t, tallies, s, from[i].where, from[i].weight);
	}
}

static bool nothing_told(const struct place_text *t, const struct tally *tallies)
{
	for (size_t i = 0; i < t->rules->n_provinces + t->rules->n_todays; i++)
		if (tallies[i].rule.table)
			return false;
	return true;
}

/* Names of districts of one province without their unit word, two and more of them, in a text that
 * is of the local Party or says `huyện` and does not say which. */
static void count_bare_districts(const struct place_text *t, struct tally *tallies)
{
	enum { LEAST = 2 };
	uint32_t province = PLACE_NONE;
	size_t hints = 0;

	for (size_t k = 0; k < t->n_names; k++) {
		uint32_t hint = t->names[k].hint;

		if (hint == PLACE_NONE)
			continue;
		if (hints++ > 0 && t->rules->districts[hint].province != province)
			return;
		province = t->rules->districts[hint].province;
	}
	if (hints < LEAST || (!t->local_party && t->district_words < LEAST))
		return;
	for (size_t k = 0; k < t->n_names; k++) {
		struct place_name *n = &t->names[k];

		if (n->hint == PLACE_NONE)
			continue;
		n->kind = PLACE_DISTRICT;
		n->index = n->hint;
		n->province = province;
		count_mention(t, &tallies[province], n);
	}
}

/* `Báo X`, `PV Báo X` in news of the local Party. */
static void count_press(const struct place_text *t, struct tally *tallies)
{
	for (size_t k = 0; k < t->n_names && t->local_party; k++) {
		struct place_name *n = &t->names[k];
		const struct place_entry *e = place_meaning(t, n, PLACE_PROVINCE);

		if (!n->press || !e || e->weak)
			continue;
		n->kind = PLACE_PROVINCE;
		n->index = n->province = e->index;
		count_mention(t, &tallies[e->index], n);
	}
}

/* Whose page it is, in news of the local Party that names no place. */
static void count_page(const struct place_text *t, struct tally *tallies)
{
	struct reason rule;
	uint32_t province = t->local_party ? province_of_page(t, &rule) : PLACE_NONE;

	if (province != PLACE_NONE)
		count_local(t, tallies, province, rule, 3);
}

/* What counts where nothing else tells the province: the seat of a district, else bare districts,
 * else a newspaper, else the page's address. */
static void count_hints(const struct place_text *t, struct tally *tallies)
{
	if (nothing_told(t, tallies))
		for (size_t k = 0; k < t->n_names; k++)
			if (t->names[k].seat)
				count_mention(t, &tallies[t->names[k].province], &t->names[k]);
	if (nothing_told(t, tallies))
		count_bare_districts(t, tallies);
	if (nothing_told(t, tallies))
		count_press(t, tallies);
	if (nothing_told(t, tallies))
		count_page(t, tallies);
}

/* News of the local Party that names the province whose page it is, and others as little: it is of
 * that one. */
static void choose_page(const struct place_text *t, struct ranked *ranked, size_t n)
{
	struct reason rule;
	uint32_t province;

	for (size_t i = 0; i < n; i++)
		if (ranked[i].primary)
			return;
	if (n == 0 || !t->local_party || (province = province_of_page(t, &rule)) == PLACE_NONE)
		return;
	for (size_t i = 0; i < n; i++)
		ranked[i].primary = ranked[i].index == province;
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
	struct ranked *ranked = tl_realloc(NULL, n + 1, sizeof *ranked);
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
	t->local_party = province_of_local_party(t);
	count_source(t, tallies);
	count_hints(t, tallies);
	merge_today(t, tallies);
	for (size_t i = 0; i < n; i++)
		if (tallies[i].rule.table)
			ranked[n_ranked++] = (struct ranked){&tallies[i], i, false};
	qsort(ranked, n_ranked, sizeof *ranked, by_score);
	province_choose(t, ranked, n_ranked);
	choose_page(t, ranked, n_ranked);
	qsort(ranked, n_ranked, sizeof *ranked, by_score);
	a->provinces = tl_arena_alloc(a->arena, (n_ranked + 1) * sizeof *a->provinces);
	for (size_t i = 0; i < n_ranked; i++)
		if (ranked[i].primary || ranked[i].tally->mentions > 0)
			put_down(t, &ranked[i]);
	free(tallies);
	free(ranked);
}
