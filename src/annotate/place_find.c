/* Where names of places stand in a text: the longest phrases of the gazetteer, left to right, whose
 * capitals are those of the table, with the unit word before each and the words that make a
 * person's, street's or school's name of it. What they stand for is place_resolve.c's affair. */
#include "annotate/place.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

static bool capital_word(const struct tl_token *k)
{
	return k->kind == TL_WORD && (k->flags & TL_UPPER);
}

const struct place_entry *place_meaning(const struct place_text *t, const struct place_name *n,
					enum place_kind kind)
{
	for (uint32_t h = n->hit; h != PLACE_NONE; h = t->hits[h].next)
		if (place_entry_of(t, h)->kind == kind)
			return place_entry_of(t, h);
	return NULL;
}

/* ---- blocks --------------------------------------------------------------------------------- */

/* Which blocks are left out, which are in capitals (their spelling tells no names) and which have
 * no marks (they are compared folded). */
static void look_at_blocks(struct place_text *t)
{
	const struct tl_article *a = t->rd->article;
	uint32_t first = 0, end;

	t->block_flags = tl_calloc(a->n_blocks + 1, 1);
	t->headline = SIZE_MAX;
	for (size_t b = 0; b < a->n_blocks; b++, first = end) {
		size_t words = 0, capitals = 0, marked = 0;

		while (first < t->rd->n_tokens && place_token(t, first)->begin < a->blocks[b].begin)
			first++;
		end = tl_token_at(t->rd, a->blocks[b].end);
		/* Most are neither: small letters, a fifth of all tokens, and a mark tell. */
		for (uint32_t i = first;
		     i < end && !(marked && (words - capitals) * 5 > end - first); i++) {
			const struct tl_token *k = place_token(t, i);

			if (k->kind != TL_WORD || k->end - k->begin < 2)
				continue;
			words++;
			capitals += (k->flags & TL_CAPS) != 0;
			marked += (k->flags & TL_MARKED) != 0;
		}
		if (a->blocks[b].kind == TL_BLOCK_HEADLINE && t->headline == SIZE_MAX)
			t->headline = a->blocks[b].begin;
		if (a->blocks[b].kind == TL_BLOCK_BYLINE || a->blocks[b].kind == TL_BLOCK_SOURCE)
			t->block_flags[b] |= BLOCK_SKIP;
		if (words >= 3 && capitals * 5 >= words * 4)
			t->block_flags[b] |= BLOCK_CAPITALS;
		if (words >= 3 && marked == 0)
			t->block_flags[b] |= BLOCK_UNMARKED;
	}
}

static uint32_t block_at(const struct place_text *t, uint32_t from, uint32_t i)
{
	const struct tl_article *a = t->rd->article;

	while (from + 1 < a->n_blocks && place_token(t, i)->begin >= a->blocks[from + 1].begin)
		from++;
	return from;
}

/* ---- matches -------------------------------------------------------------------------------- */

static bool capitals_agree(const struct place_text *t, const struct tl_match *m)
{
	uint32_t capitals = t->rules->entries[m->value].capitals;

	for (uint32_t i = 0; i < m->count && i < 32 && capitals >> i; i++)
		if ((capitals >> i & 1) && !(place_token(t, m->first + i)->flags & TL_UPPER))
			return false;
	return true;
}

/* `tỉnh Gia lai`: with a unit word the first syllable's capital will do. */
static bool first_capital(const struct place_text *t, const struct tl_match *m)
{
	uint32_t capitals = t->rules->entries[m->value].capitals;

	return (capitals & 1) && (place_token(t, m->first)->flags & TL_UPPER);
}

static bool begins_headline(const struct place_text *t, uint32_t i)
{
	return place_token(t, i)->begin >= t->headline &&
	       (i == 0 || place_token(t, i - 1)->begin < t->headline);
}

static void note_word(struct place_text *t, const struct tl_match *m)
{
	struct place_word_at *b = &t->before[m->first + m->count];

	uint8_t word = (uint8_t)t->rules->entries[m->value].index;

	if (word == WORD_SPORT || word == WORD_FORECAST) {
		*(word == WORD_SPORT ? &t->sport_words : &t->forecast_words) += 1;
		return;
	}
	if (word == WORD_RECENT) {
		t->recent = true;
		return;
	}
	t->district_words += word == WORD_DISTRICT || word == WORD_TOWN;
	if (m->count == 2 && place_token(t, m->first + 1)->word == t->rules->w.uy) {
		t->province_committees += word == WORD_PROVINCE;
		t->city_committees += word == WORD_CITY;
	}
	if (word == WORD_ROUNDUP) {
		t->roundup = t->roundup || begins_headline(t, m->first);
		return;
	}
	/* Hồ is a lake and a surname: the surname is the weaker reading. */
	if (m->count < b->count || (m->count == b->count && word == WORD_SURNAME))
		return;
	b->word = word;
	b->count = (uint8_t)(m->count < 255 ? m->count : 255);
}

static void note_hit(struct place_text *t, const struct tl_match *m)
{
	uint32_t at = t->name_at[m->first];
	struct place_hit *h;

	if (at != PLACE_NONE && t->hits[at].count > m->count)
		return;
	h = TL_PUSH(t->hits, t->n_hits, t->cap_hits);
	*h = (struct place_hit){m->first, m->count, m->value, PLACE_NONE};
	if (at != PLACE_NONE && t->hits[at].count == m->count)
		h->next = at;
	t->name_at[m->first] = (uint32_t)t->n_hits - 1;
}

/* Files matches[0..n): words first, as a name spelled by halves asks for the unit before it. */
static void note_matches(struct place_text *t, const struct tl_match *matches, size_t n,
			 bool folded)
{
	for (size_t i = 0; i < n; i++)
		if (t->rules->entries[matches[i].value].kind == PLACE_WORD &&
		    (folded || capitals_agree(t, &matches[i])))
			note_word(t, &matches[i]);
	for (size_t i = 0; i < n; i++) {
		const struct tl_match *m = &matches[i];
		const struct place_entry *e = &t->rules->entries[m->value];

		if (e->kind == PLACE_WORD)
			continue;
		if (folded || capitals_agree(t, m) ||
		    (e->kind <= PLACE_DISTRICT && place_is_unit(t->before[m->first].word) &&
		     first_capital(t, m)))
			note_hit(t, m);
	}
}

/* Lines without marks are read folded, in pieces, so that `hoa binh` never meets `hòa bình`. */
static void match_unmarked(struct place_text *t)
{
	struct tl_reading *rd = t->rd;
	const struct tl_article *a = t->rd->article;
	struct tl_matches *list = &rd->found[TL_OF_PLACES];

	for (size_t b = 0; b < a->n_blocks; b++) {
		uint32_t first, end;
		size_t n;

		if ((t->block_flags[b] & (BLOCK_UNMARKED | BLOCK_SKIP)) != BLOCK_UNMARKED)
			continue;
		first = tl_token_at(t->rd, a->blocks[b].begin);
		end = tl_token_at(t->rd, a->blocks[b].end);
		n = tl_phrases_find(t->rules->folded, TL_FOLDED, TL_ALL, rd->tokens + first,
				    end - first, &list->items, &list->cap);
		for (size_t i = 0; i < n; i++)
			list->items[i].first += first;
		note_matches(t, list->items, n, true);
	}
}

/* ---- words that make something else of a name --------------------------------------------------
 */

static bool is_list_mark(const struct place_text *t, size_t i)
{
	const struct tl_token *k = place_token(t, i);

	return k->mark == ',' || k->mark == ';' || k->mark == '-' || k->mark == '/' ||
	       k->word == t->rules->w.va || k->word == t->rules->w.hoac ||
	       k->word == t->rules->w.voi;
}

/* `các xã`, `hai huyện`, `12 tỉnh`: the unit word before token i, of n tokens, is a plural. */
static bool is_plural(const struct place_text *t, size_t i, size_t n)
{
	const struct tl_token *k;
	uint32_t w;

	if (i < n + 1)
		return false;
	k = place_token(t, i - n - 1);
	w = k->word;
	if (k->kind == TL_NUMBER)
		return k->end - k->begin <= 3;
	return k->kind == TL_WORD && w &&
	       (w == t->rules->w.cac || w == t->rules->w.nhung || w == t->rules->w.hai ||
		w == t->rules->w.ba || w == t->rules->w.bon || w == t->rules->w.nam ||
		w == t->rules->w.nhieu || w == t->rules->w.so || w == t->rules->w.may);
}

static bool province_at(const struct place_text *t, size_t i)
{
	for (uint32_t h = t->name_at[i]; h != PLACE_NONE; h = t->hits[h].next) {
		const struct place_entry *e = place_entry_of(t, h);

		if (e->kind == PLACE_PROVINCE &&
		    !(t->rules->provinces[e->index].risk & (RISK_WORD | RISK_PERSON)))
			return true;
	}
	return false;
}

/* The capitalised words from token i on belong to what stands before it; with `list` also those
 * after commas and `và`, up to the province that a list of communes ends in. Where all is in
 * capitals, the one name that begins there. */
static void shade_name(struct place_text *t, size_t i, bool list, bool capitals)
{
	enum { LONGEST = 256 }; /* tokens: longer ones are no list that anybody reads */
	size_t end = t->rd->n_tokens - i > LONGEST ? i + LONGEST : t->rd->n_tokens;

	if (capitals) {
		end = t->name_at[i] == PLACE_NONE ? i : i + t->hits[t->name_at[i]].count;
		list = false;
	}
	for (size_t first = i; i < end; i++) {
		const struct tl_token *k = place_token(t, i);

		if (list && i > first && place_token(t, i - 1)->mark == ',' && province_at(t, i))
			return;
		if (capital_word(k) || k->kind == TL_NUMBER || k->mark == '\'')
			t->shadow[i] = 1;
		else if (!list || !is_list_mark(t, i))
			return;
	}
}

/* `Trường Đại học Sư phạm Hà Nội`: the first bare name within a few words belongs to the school, up
 * to a mark or a word that says where it is. */
static void shade_school(struct place_text *t, size_t i)
{
	for (size_t end = i + 10; i < end && i < t->rd->n_tokens; i++) {
		const struct tl_token *k = place_token(t, i);
		uint32_t w = k->word;

		if (k->kind == TL_PUNCT || k->kind == TL_BREAK || place_is_unit(t->before[i].word))
			return;
		if (w && (w == t->rules->w.o || w == t->rules->w.tai || w == t->rules->w.thuoc ||
			  w == t->rules->w.cua || w == t->rules->w.va || w == t->rules->w.tren ||
			  w == t->rules->w.tu || w == t->rules->w.den || w == t->rules->w.cho))
			return;
		if (t->name_at[i] != PLACE_NONE) {
			uint32_t end_name = t->hits[t->name_at[i]].count;

			for (size_t j = 0; j < end_name; j++)
				t->shadow[i + j] = 1;
			/* `Công ty May A – B`: called by both. */
			i += end_name;
			if (place_token(t, i)->mark != '-' || t->name_at[i + 1] == PLACE_NONE)
				return;
			continue;
		}
	}
}

/* A picture's or text's credit: capitalised words up to the end of the line or parenthesis. */
static void shade_credit(struct place_text *t, size_t i)
{
	for (size_t end = i + 12; i < end && i < t->rd->n_tokens; i++) {
		const struct tl_token *k = place_token(t, i);

		if (k->kind == TL_BREAK || k->mark == ')' || k->mark == '.' ||
		    place_is_unit(t->before[i].word))
			return;
		t->shadow[i] = 1;
	}
}

static void cast_shadows(struct place_text *t)
{
	uint32_t block = 0;

	for (uint32_t i = 1; i < t->rd->n_tokens; i++) {
		size_t n;
		bool plural, colon, capitals;

		if (!t->before[i].word)
			continue;
		n = t->before[i].count;
		colon = place_token(t, i)->mark == ':';
		block = block_at(t, block, i);
		capitals = (t->block_flags[block] & BLOCK_CAPITALS) != 0;
		switch (t->before[i].word) {
		case WORD_COMMUNE:
		case WORD_THING:
			plural = is_plural(t, i, n);
			shade_name(t, i + (plural && colon), plural, capitals);
			break;
		case WORD_SCHOOL:
			shade_school(t, i);
			break;
		case WORD_PERSON:
			shade_name(t, i, false, capitals);
			break;
		case WORD_CREDIT:
			shade_credit(t, i);
			break;
		default:
			break;
		}
	}
}

/* ---- names ----------------------------------------------------------------------------------- */

/* A bare name among other capitalised words: part of a person's or a firm's name? */
static bool in_longer_name(const struct place_text *t, const struct place_name *n)
{
	const struct tl_token *k;
	size_t after = n->first + n->count;
	bool close;

	if (n->capitals)
		return false;
	k = place_token(t, after);
	close = capital_word(k) && (k->flags & TL_SPACE);
	/* `UBND tỉnh X Nguyễn Văn A`: a surname begins somebody else's name, a known place another.
	 */
	if (close && t->before[after + 1].word != WORD_SURNAME && t->name_at[after] == PLACE_NONE &&
	    t->before[after + 1].word == WORD_BARE)
		return true;
	/* The word before: not where it has its capital from the beginning of a sentence. */
	if (n->first < 2 || n->first - 1 == t->rd->sentences[n->sentence].first ||
	    place_token(t, n->first - 2)->kind == TL_PUNCT)
		return false;
	k = place_token(t, n->first - 1);
	return capital_word(k) && !(k->flags & TL_CAPS) && t->before[n->first].word == WORD_BARE;
}

static bool after_surname(const struct place_text *t, const struct place_name *n, uint32_t last_end)
{
	return t->before[n->first].word == WORD_SURNAME && n->first != last_end && !n->capitals;
}

/* `UBND huyện Hoàng Mai Anh`: a name that begins like a person's and goes on. */
static bool unit_before_person(const struct place_text *t, const struct place_name *n)
{
	size_t after = n->first + n->count;
	const struct tl_token *k = place_token(t, after);
	uint8_t word = t->before[after + 1].word;

	return !n->capitals && capital_word(k) && (k->flags & TL_SPACE) &&
	       t->before[n->first + 1].word == WORD_SURNAME && t->before[n->first + 1].count == 1 &&
	       (word == WORD_BARE || word == WORD_PERSON) &&
	       (t->name_at[after] == PLACE_NONE ||
		place_entry_of(t, t->name_at[after])->kind == PLACE_COUNTRY); /* Anh, Nga, Đức */
}

/* `tỉnh X cũ`, `X (cũ)`, `(trước đây là huyện X, tỉnh Y)`: one of the units before 2025-07-01. */
static bool is_old(const struct place_text *t, const struct place_name *n)
{
	uint32_t end = n->first + n->count;

	for (uint32_t i = 1; i <= 4 && end + i <= t->rd->n_tokens; i++)
		if (t->before[end + i].word == WORD_OLD && t->before[end + i].count == i)
			return true;
	for (uint32_t i = n->first; i > 0 && i + 12 > n->first; i--) {
		const struct place_word_at *b = &t->before[i];

		if (b->word == WORD_OLD && b->count > 1 &&
		    place_token(t, i - b->count)->mark != '(')
			return true;
		if (place_token(t, i - 1)->kind == TL_BREAK || place_token(t, i - 1)->mark == '.')
			return false;
	}
	return false;
}

/* `các huyện: A, B`, `các huyện gồm: A, B`: the unit word of a list's first name. */
static void unit_before_colon(struct place_text *t, struct place_name *n)
{
	size_t i = n->first;
	const struct place_word_at *b;

	if (i < 3 || place_token(t, i - 1)->mark != ':')
		return;
	i -= place_token(t, i - 2)->word && place_token(t, i - 2)->word == t->rules->w.gom ? 2 : 1;
	b = &t->before[i];
	if (place_is_unit(b->word) && is_plural(t, i, b->count)) {
		n->unit = b->word;
		n->plural = true;
	}
}

/* `xã Vô Tranh (Phú Lương)`: alone in brackets behind a commune stands its district, if no province is
 * called so. */
static void unit_in_brackets(struct place_text *t, struct place_name *n)
{
	enum { LONGEST = 5 }; /* words of a commune's name */
	size_t i = n->first;
	bool district = false;

	if (i < 3 || place_token(t, i - 1)->mark != '(' ||
	    place_token(t, i + n->count)->mark != ')')
		return;
	for (uint32_t h = n->hit; h != PLACE_NONE; h = t->hits[h].next) {
		uint8_t kind = place_entry_of(t, h)->kind;

		if (kind == PLACE_PROVINCE)
			return;
		district = district || kind == PLACE_DISTRICT;
	}
	if (!district)
		return;
	for (size_t end = i < LONGEST + 1 ? 0 : i - 1 - LONGEST; i-- > end + 1;) {
		const struct tl_token *k = place_token(t, i - 1);

		if (!capital_word(k) && k->kind != TL_NUMBER)
			return;
		if (t->before[i - 1].word == WORD_COMMUNE) {
			n->unit = WORD_DISTRICT;
			return;
		}
	}
}

static void name_context(struct place_text *t, struct place_name *n, uint32_t last_end)
{
	const struct place_word_at *b = &t->before[n->first];
	size_t start = n->first - b->count;

	n->body = false;
	if (t->shadow[n->first])
		n->shadow = true;
	switch (b->word) {
	case WORD_PROVINCE:
	case WORD_CITY:
	case WORD_DISTRICT:
	case WORD_QUARTER:
	case WORD_TOWN:
		n->unit = b->word;
		n->own_unit = true;
		n->shadow = false;
		n->plural = is_plural(t, n->first, b->count);
		/* Tỉnh ủy, Đảng bộ tỉnh, UBND huyện: the body's own name. */
		n->body = b->count > 1 || (start > 0 && capital_word(place_token(t, start - 1))) ||
			  (start > 1 && capital_word(place_token(t, start - 2)));
		/* `cao tốc TP.HCM - Trung Lương`, `UBND huyện Hoàng Mai Anh` */
		if (unit_before_person(t, n) ||
		    (b->word == WORD_CITY && t->before[start].word == WORD_THING &&
		     place_token(t, n->first + n->count)->mark == '-'))
			n->shadow = true;
		break;
	case WORD_COMMUNE:
	case WORD_THING:
	case WORD_SCHOOL:
	case WORD_PERSON:
		n->unit = b->word;
		n->own_unit = true;
		n->plural = is_plural(t, n->first, b->count);
		n->shadow = true;
		break;
	case WORD_PRESS:
		n->press = true;
		break;
	case WORD_SURNAME:
		n->shadow = n->shadow || after_surname(t, n, last_end);
		break;
	default:
		break;
	}
	if (!b->word && !n->shadow) {
		unit_before_colon(t, n);
		unit_in_brackets(t, n);
	}
	if (!n->shadow)
		n->doubtful = in_longer_name(t, n);
	n->old = is_old(t, n);
}

/* The names, left to right, the longest at each place. */
static void collect(struct place_text *t)
{
	uint32_t block = 0, last_end = 0;
	size_t sentence = 0;

	for (uint32_t i = 0; i < t->rd->n_tokens;) {
		uint32_t hit = t->name_at[i];
		struct place_name *n;

		if (hit == PLACE_NONE) {
			i++;
			continue;
		}
		block = block_at(t, block, i);
		if (t->block_flags[block] & BLOCK_SKIP) {
			i += t->hits[hit].count;
			continue;
		}
		while (sentence + 1 < t->rd->n_sentences &&
		       t->rd->sentences[sentence + 1].first <= i)
			sentence++;
		n = TL_PUSH(t->names, t->n_names, t->cap_names);
		*n = (struct place_name){
			.first = i,
			.count = t->hits[hit].count,
			.hit = hit,
			.block = block,
			.sentence = (uint32_t)sentence,
			.capitals = (t->block_flags[block] & BLOCK_CAPITALS) != 0,
			.folded = (t->block_flags[block] & BLOCK_UNMARKED) != 0,
			.kind = PLACE_NOTHING,
			.index = PLACE_NONE,
			.hint = PLACE_NONE,
			.province = PLACE_NONE,
			.today = PLACE_NONE,
		};
		name_context(t, n, last_end);
		i += n->count;
		last_end = i;
	}
}

void place_find(struct place_text *t)
{
	struct tl_reading *rd = t->rd;
	struct tl_matches *list = &rd->found[TL_OF_PLACES];

	look_at_blocks(t);
	t->name_at = tl_scratch(rd, sizeof *t->name_at + sizeof *t->before + sizeof *t->shadow);
	t->before = (struct place_word_at *)(t->name_at + rd->n_tokens + TL_SCRATCH_MORE);
	t->shadow = (uint8_t *)(t->before + rd->n_tokens + TL_SCRATCH_MORE);
	memset(t->name_at, 0xff, (rd->n_tokens + 1) * sizeof *t->name_at);
	note_matches(t, list->items, list->n, false);
	if (t->day == INT_MIN)
		t->new_units = t->recent || place_in_new_division(t);
	if (t->new_units) {
		list->n = tl_phrases_find(t->rules->communes_by_name, TL_AS_WRITTEN, TL_ALL,
					  rd->tokens, rd->n_tokens, &list->items, &list->cap);
		note_matches(t, list->items, list->n, false);
	}
	match_unmarked(t);
	/* Five words of the stadium in a text of usual length make a report of a match; in a short
	 * one fewer that come thicker: `Trực tiếp bóng đá A - B`, the line-ups and no more. */
	t->sport = (t->sport_words >= 5 && t->sport_words * 120 >= rd->n_tokens) ||
		   (t->sport_words >= 3 && t->sport_words * 50 >= rd->n_tokens);
	t->forecast = t->forecast_words >= 3 && t->forecast_words * 80 >= rd->n_tokens;
	cast_shadows(t);
	collect(t);
}
