/* Names of the division since 2025-07-01 that want more than their own words: whether a text
 * without a day speaks of its communes, which of several communes of one name is meant, which were
 * merged into another and are no more, and which bare names are theirs. */
#include "annotate/place.h"

#include <limits.h>

/* The one of the 63 that the name at token i stands for behind `(` or `,` and a unit word, or
 * PLACE_NONE. */
static uint32_t province_behind(const struct place_text *t, uint32_t i)
{
	const struct tl_token *k = t->rd->tokens;
	uint32_t at = i + 1;

	if (k[i].mark != '(' && k[i].mark != ',')
		return PLACE_NONE;
	for (; at <= i + 3 && at < t->rd->n_tokens; at++) {
		if (at > i + 1 && !place_is_unit(t->before[at].word))
			continue;
		for (uint32_t h = t->name_at[at]; h != PLACE_NONE; h = t->hits[h].next)
			if (place_entry_of(t, h)->kind == PLACE_PROVINCE)
				return place_entry_of(t, h)->index;
	}
	return PLACE_NONE;
}

/* `phường X (T)` where X was a district of another province, which became a part of T. */
static bool in_merged(const struct place_text *t, const struct place_hit *h)
{
	uint32_t around = province_behind(t, h->first + h->count);
	bool merged = false;

	if (around == PLACE_NONE)
		return false;
	for (uint32_t i = t->name_at[h->first]; i != PLACE_NONE; i = t->hits[i].next) {
		const struct place_entry *e = place_entry_of(t, i);
		uint32_t province;

		if (e->kind != PLACE_DISTRICT)
			continue;
		province = t->rules->districts[e->index].province;
		if (province == around)
			return false;
		merged = merged ||
			 t->rules->provinces[province].today == t->rules->provinces[around].renewed;
	}
	return merged;
}

bool place_in_new_division(const struct place_text *t)
{
	for (size_t i = 0; i < t->n_hits; i++) {
		const struct place_hit *h = &t->hits[i];

		if (h->first == 0 || place_entry_of(t, (uint32_t)i)->kind != PLACE_DISTRICT ||
		    t->before[h->first].word != WORD_COMMUNE)
			continue;
		if (t->rd->tokens[h->first - 1].word == t->rules->w.khu || in_merged(t, h))
			return true;
	}
	return false;
}

/* The one of several communes of one name that a text must mean, by its type and by whether the text
 * is of a Tỉnh ủy or a Thành ủy; PLACE_NONE: nobody can tell. */
static uint32_t likely_commune(const struct place_text *t, const struct place_name *n)
{
	uint32_t unit = n->first > 0 ? t->rd->tokens[n->first - 1].word : 0, found = PLACE_NONE;
	bool typed = unit && (unit == t->rules->w.xa || unit == t->rules->w.phuong ||
			      unit == t->rules->w.khu);
	bool of_city = t->city_committees > 0, of_province = t->province_committees > 0;

	for (uint32_t h = n->hit; h != PLACE_NONE; h = t->hits[h].next) {
		const struct place_entry *e = place_entry_of(t, h);
		const struct place_commune *c;
		int since;

		if (e->kind != PLACE_COMMUNE)
			continue;
		c = &t->rules->communes[e->index];
		since = t->rules->todays[c->today].city_since;
		if (typed && c->type != unit)
			continue;
		if (of_city != of_province && (of_city ? since == INT_MAX : since == INT_MIN))
			continue;
		if (found != PLACE_NONE && t->rules->communes[found].today != c->today)
			return PLACE_NONE;
		found = e->index;
	}
	return found;
}

/* The first token of the list that the name at token i is in, its unit words with it: `các xã A, B
 * (cũ) và phường C`, whether its names are known or not. Longer lists are cut off: each of their
 * names has it looked for. */
static uint32_t list_start(const struct place_text *t, uint32_t i, uint32_t low)
{
	enum { LIST = 192 }; /* tokens */
	const struct tl_token *k = t->rd->tokens;

	if (i > low + LIST)
		low = i - LIST;
	while (i > low) {
		const struct place_word_at *b = &t->before[i];

		if (b->word == WORD_COMMUNE || b->word == WORD_OLD)
			i -= b->count;
		else if (k[i - 1].kind == TL_WORD &&
			 ((k[i - 1].flags & TL_UPPER) || k[i - 1].word == t->rules->w.va ||
			  k[i - 1].word == t->rules->w.cac))
			i--;
		else if (k[i - 1].kind == TL_NUMBER)
			i--;
		/* A mark between two of it, not the comma of `Sau sáp nhập, xã A`. */
		else if (i - 1 > low && k[i - 1].mark && k[i - 1].mark != '.' &&
			 ((k[i - 2].flags & TL_UPPER) || k[i - 2].kind == TL_NUMBER ||
			  k[i - 2].mark || t->before[i - 1].word == WORD_OLD ||
			  t->before[i - 1].word == WORD_COMMUNE))
			i--;
		else
			break;
	}
	return i;
}

/* True if a name is in a list of communes that were merged into another: `sáp nhập các xã
 * A, B`. */
static bool merged_away(const struct place_text *t, const struct place_name *n)
{
	enum {
		NEAR = 8
	}; /* tokens before the list: `sáp nhập toàn bộ diện tích của các xã A, B` */
	const struct tl_token *k = t->rd->tokens;
	uint32_t low = t->rd->sentences[n->sentence].first;
	uint32_t first = list_start(t, n->first, low);

	for (uint32_t i = first; i > low + 1 && i + NEAR > first && !k[i - 1].mark; i--) {
		uint32_t w = k[i - 1].word, before = k[i - 2].word;

		if (w && before &&
		    ((w == t->rules->w.nhap && before == t->rules->w.sap) ||
		     (w == t->rules->w.nhat && before == t->rules->w.hop) ||
		     (w == t->rules->w.xep && before == t->rules->w.sap_xep)))
			return true;
	}
	return false;
}

static void take_commune(const struct place_text *t, struct place_name *n, uint32_t commune)
{
	n->kind = PLACE_COMMUNE;
	n->index = commune;
	n->accepted = true;
	n->shadow = false;
	n->today = t->rules->communes[commune].today;
	n->province = t->rules->communes[commune].province;
}

void place_deny_communes(const struct place_text *t, uint8_t *communes)
{
	for (size_t k = 0; k < t->n_names; k++) {
		const struct place_name *n = &t->names[k];
		uint32_t behind = n->first + n->count, around;

		/* các xã A, Hà Nam: without a unit word or a bracket another of a list */
		if (n->unit != WORD_COMMUNE ||
		    (t->rd->tokens[behind].mark == ',' && t->name_at[behind + 1] != PLACE_NONE))
			continue;
		around = province_behind(t, behind);
		for (uint32_t h = n->hit; around != PLACE_NONE && h != PLACE_NONE;
		     h = t->hits[h].next) {
			const struct place_entry *e = place_entry_of(t, h);
			const struct place_province *p = &t->rules->provinces[around];
			uint32_t today;

			if (e->kind != PLACE_COMMUNE)
				continue;
			today = t->rules->communes[e->index].today;
			communes[e->index] |= today == p->today || today == p->renewed
						      ? COMMUNE_SAID
						      : COMMUNE_DENIED;
		}
	}
}

static bool denied(const uint8_t *communes, uint32_t commune)
{
	return (communes[commune] & (COMMUNE_DENIED | COMMUNE_SAID)) == COMMUNE_DENIED;
}

/* `phường Tân Hà Nhất` where Tân Hà is a xã: one more syllable with a capital, alone, behind the
 * name. It is the beginning of another commune's, which no table has; a person's name has two
 * syllables and more. */
static bool begins_another(const struct place_text *t, const struct place_name *n, uint32_t commune)
{
	const struct tl_token *k = t->rd->tokens;
	uint32_t behind = n->first + n->count;

	return n->first > 0 && n->unit == WORD_COMMUNE && n->own_unit &&
	       k[n->first - 1].word != t->rules->communes[commune].type &&
	       behind + 1 < t->rd->n_tokens && k[behind].kind == TL_WORD &&
	       (k[behind].flags & TL_UPPER) && !(k[behind].flags & TL_CAPS) &&
	       !(k[behind + 1].kind == TL_WORD && (k[behind + 1].flags & TL_UPPER));
}

void place_read_commune(struct place_text *t, size_t k, const double *today_support,
			uint8_t *communes)
{
	struct place_name *n = &t->names[k];
	uint32_t any = PLACE_NONE, chosen = PLACE_NONE, favoured = PLACE_NONE;
	double most = 0;
	bool several = false, tie = false;

	for (uint32_t h = n->hit; h != PLACE_NONE; h = t->hits[h].next) {
		const struct place_entry *e = place_entry_of(t, h);
		const struct place_commune *c;

		if (e->kind != PLACE_COMMUNE || denied(communes, e->index))
			continue;
		c = &t->rules->communes[e->index];
		several =
			several || (any != PLACE_NONE && c->today != t->rules->communes[any].today);
		any = e->index;
		for (size_t j = k; j < k + 3 && place_gap(t, j) <= 4; j++)
			if (t->names[j + 1].accepted && t->names[j + 1].today == c->today)
				chosen = e->index;
		if (today_support[c->today] > most) {
			most = today_support[c->today];
			favoured = e->index;
			tie = false;
		} else if (favoured != PLACE_NONE && today_support[c->today] == most &&
			   c->today != t->rules->communes[favoured].today) {
			tie = true;
		}
	}
	if (chosen == PLACE_NONE && favoured != PLACE_NONE && !tie)
		chosen = favoured;
	if (chosen == PLACE_NONE)
		chosen = several ? likely_commune(t, n) : any;
	/* The old ones that a new one was made of may have the name of a new one elsewhere. */
	if (chosen == PLACE_NONE || denied(communes, chosen) || merged_away(t, n) ||
	    begins_another(t, n, chosen))
		return;
	take_commune(t, n, chosen);
	communes[chosen] |= COMMUNE_NAMED;
}

bool place_read_as_commune(const struct place_text *t, struct place_name *n,
			   const uint8_t *communes)
{
	for (uint32_t h = n->hit; t->new_units && !n->old && h != PLACE_NONE; h = t->hits[h].next) {
		const struct place_entry *e = place_entry_of(t, h);

		if (e->kind != PLACE_COMMUNE || !(communes[e->index] & COMMUNE_NAMED))
			continue;
		take_commune(t, n, e->index);
		return true;
	}
	return false;
}
