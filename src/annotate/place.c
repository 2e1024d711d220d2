/* Places of an article: from the text to its marks. */
#include "annotate/place.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* The names of districts that the article is about, each once, those it names most first. */
static void list_districts(struct place_text *t)
{
	struct tl_article *a = t->rd->article;
	struct {
		const char *name;
		uint32_t count;
	} *found = tl_calloc(t->n_names + 1, sizeof *found);
	size_t n = 0;

	for (size_t k = 0; k < t->n_names; k++) {
		const struct place_name *p = &t->names[k];
		size_t i = 0;

		if (!p->accepted || p->kind != PLACE_DISTRICT || p->index == PLACE_NONE || p->indirect ||
		    p->seat)
			continue;
		while (i < n && found[i].name != t->rules->districts[p->index].info.name)
			i++;
		if (i == n)
			found[n++].name = t->rules->districts[p->index].info.name;
		found[i].count++;
		for (; i > 0 && found[i - 1].count < found[i].count; i--) {
			uint32_t count = found[i].count;
			const char *name = found[i].name;

			found[i] = found[i - 1];
			found[i - 1].count = count;
			found[i - 1].name = name;
		}
		if (n == 64) /* a table of all districts; nobody reads more */
			break;
	}
	a->districts = tl_arena_alloc(a->arena, (n + 1) * sizeof *a->districts);
	for (size_t i = 0; i < n; i++)
		a->districts[a->n_districts++] = found[i].name;
	free(found);
}

static void set_level(const struct place_text *t, const struct place_name *n, struct tl_place *p)
{
	switch ((enum place_kind)n->kind) {
	case PLACE_PROVINCE:
		p->level = TL_LEVEL_PROVINCE;
		p->name = t->rules->provinces[n->index].info.name;
		/* Huế is the name of the city that Thừa Thiên Huế became. */
		if (t->new_units && n->today != PLACE_NONE && t->rules->provinces[n->index].renewed == n->today)
			p->name = t->rules->todays[n->today].info.name;
		break;
	case PLACE_HISTORIC:
		p->level = TL_LEVEL_PROVINCE;
		p->name = t->rules->historic[n->index].name;
		break;
	case PLACE_DISTRICT:
		p->level = n->seat ? TL_LEVEL_COMMUNE : TL_LEVEL_DISTRICT;
		if (n->index != PLACE_NONE) {
			p->name = t->rules->districts[n->index].info.name;
			p->district = t->rules->districts[n->index].info.code;
		} else {
			const struct place_entry *e = place_meaning(t, n, PLACE_DISTRICT);

			p->name = t->rules->districts[e->index].info.name;
		}
		break;
	case PLACE_COMMUNE:
		p->level = TL_LEVEL_COMMUNE;
		p->name = t->rules->communes[n->index].name;
		break;
	default:
		p->level = TL_LEVEL_REGION;
		p->name = t->rules->regions[n->index].name;
		break;
	}
}

static void mark_places(struct place_text *t)
{
	struct tl_article *a = t->rd->article;
	size_t n_accepted = 0;

	for (size_t k = 0; k < t->n_names; k++)
		n_accepted += t->names[k].accepted;
	a->places = tl_arena_alloc(a->arena, (n_accepted + 1) * sizeof *a->places);
	for (size_t k = 0; k < t->n_names; k++) {
		const struct place_name *n = &t->names[k];
		struct tl_place *p;

		if (!n->accepted)
			continue;
		for (uint32_t i = n->first; i < n->first + n->count; i++) {
			t->rd->place_at[i] = (uint32_t)a->n_places;
			t->rd->tokens[i].hints |= TL_HINT_SCOPE;
		}
		p = &a->places[a->n_places++];
		p->begin = t->rd->tokens[n->first].begin;
		p->end = t->rd->tokens[n->first + n->count - 1].end;
		p->indirect = n->indirect || n->listed;
		set_level(t, n, p);
		if (n->province != PLACE_NONE)
			p->code = t->rules->provinces[n->province].info.code;
		if (n->today != PLACE_NONE)
			p->today_code = t->rules->todays[n->today].info.code;
	}
	list_districts(t);
}

/* Whether `thành phố` alone is a province-level one: of the new division, in whose parts there is no
 * other any more, or of the 63. */
static bool of_central_city(const struct place_text *t)
{
	const struct tl_article *a = t->rd->article;

	if (a->n_provinces == 0 || !a->provinces[0].primary ||
	    (a->n_provinces > 1 && a->provinces[1].primary))
		return false;
	for (size_t i = 0; t->new_units && i < t->rules->n_todays; i++)
		if (strcmp(t->rules->todays[i].info.code, a->provinces[0].today_code) == 0)
			return t->rules->todays[i].city_since <= t->day;
	if (!a->provinces[0].code)
		return false;
	for (size_t i = 0; i < t->rules->n_provinces; i++)
		if (strcmp(t->rules->provinces[i].info.code, a->provinces[0].code) == 0)
			return place_central_city(t, (uint32_t)i);
	return false;
}

/* The headline names another country, which nothing comes from (nhập từ), and the article none of our
 * provinces. */
static bool about_abroad(const struct place_text *t)
{
	const struct tl_article *a = t->rd->article;

	for (size_t k = 0; a->n_provinces == 0 && k < t->n_names; k++) {
		const struct place_name *n = &t->names[k];

		if (n->kind == PLACE_COUNTRY && a->blocks[n->block].kind == TL_BLOCK_HEADLINE &&
		    !(n->first > 0 && t->rd->tokens[n->first - 1].word == t->rules->w.tu))
			return true;
	}
	return false;
}

void tl_place_rules_run(const struct tl_place_rules *r, struct tl_reading *rd)
{
	struct place_text t = {.rules = r, .rd = rd, .day = INT_MIN};
	const struct tl_date merger = {2025, 7, 1, -1, 0};

	if (rd->now.year)
		t.day = tl_date_days(rd->now);
	t.new_units = t.day != INT_MIN && t.day >= tl_date_days(merger);
	place_find(&t);
	place_resolve(&t);
	mark_places(&t);
	province_conclude(&t);
	rd->central = of_central_city(&t);
	rd->abroad = about_abroad(&t);
	free(t.hits);
	free(t.names);
	free(t.block_flags);
}
