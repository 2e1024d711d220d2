/* Finds the phrases of the rules in an article, once, and lays them out for the files that follow:
 * lists in the order of their ends for what is looked for to the left and right of a figure, arrays
 * by token for what begins at one. A phrase inside a longer one that the tables name as a mask is
 * not there: the Ủy ban Kiểm tra inspects nothing by its name. */
#include "annotate/metric.h"

#include <stdlib.h>
#include <string.h>

/* Takes the hits out of what was found, but for those that lie in a longer mask (hiện in thực
 * hiện); what stands behind a % stays, `% chỉ tiêu` is one, and so do periods of several words,
 * unless a mask ends in them, and whose an office is (bí thư tỉnh ủy). */
static void take(const struct tl_measure *m, enum tl_owner owner, struct tl_hits *h)
{
	const struct tl_matches *found = &m->rd->found[owner];
	const struct tl_hits *masks = &m->masks;
	size_t k = 0;

	h->n = 0;
	h->items = tl_room(h->items, found->n, &h->cap, sizeof *h->items);
	for (size_t i = 0; i < found->n; i++) {
		const struct tl_match *match = &found->items[i];
		struct tl_hit x = {match->first, match->first + match->count, match->value};
		bool hidden = false, stays = owner == TL_OF_MASKS;

		if (owner == TL_OF_UNITS)
			stays = m->r->classes[x.id].use == TL_USE_BASE;
		else if (owner == TL_OF_PERIODS)
			stays = match->count > 1;
		/* Masks are few and short: those that end at or behind the hit and begin before. */
		while (k < masks->n && masks->items[k].end < x.end)
			k++;
		for (size_t j = k;
		     !stays && !hidden && j < masks->n && masks->items[j].end < x.end + 12; j++)
			hidden = masks->items[j].first <= x.first &&
				 masks->items[j].end - masks->items[j].first > match->count &&
				 !(owner == TL_OF_SCOPES && masks->items[j].end == x.end &&
				   m->r->scopes[x.id].level != TL_LEVEL_ORGANISATION);
		/* thực hiện | có is not hiện có */
		for (size_t j = k; stays && owner == TL_OF_PERIODS && j-- > 0 &&
				   masks->items[j].end > x.first && !hidden;)
			hidden = masks->items[j].first < x.first;
		if (!hidden)
			h->items[h->n++] = x;
	}
}

/* Drops nouns inside a longer noun (chi bộ in chi bộ cơ sở); words of classes that are no nouns
 * stay. */
static void longest_nouns(struct tl_measure *m)
{
	struct tl_hits *h = &m->units;
	size_t kept = 0;

	for (size_t i = 0; i < h->n; i++) {
		struct tl_hit x = h->items[i];
		enum tl_use use = m->r->classes[x.id].use;
		bool inside = false;

		if (use != TL_USE_WORD && use != TL_USE_NAME && use != TL_USE_BASE)
			for (size_t j = i + 1; j < h->n && h->items[j].end < x.end + 8 && !inside;
			     j++) {
				enum tl_use other = m->r->classes[h->items[j].id].use;

				inside = h->items[j].first <= x.first &&
					 h->items[j].end - h->items[j].first > x.end - x.first &&
					 other != TL_USE_WORD && other != TL_USE_NAME &&
					 other != TL_USE_BASE;
			}
		if (!inside)
			h->items[kept++] = x;
	}
	/* Those that end together come longest first: the inner ones follow their outer one. */
	h->n = kept;
	kept = 0;
	for (size_t i = 0; i < h->n; i++) {
		struct tl_hit x = h->items[i];
		enum tl_use use = m->r->classes[x.id].use;
		bool inside = false;

		if (use != TL_USE_WORD && use != TL_USE_NAME && use != TL_USE_BASE)
			for (size_t j = kept; j-- > 0 && h->items[j].end == x.end && !inside;) {
				enum tl_use other = m->r->classes[h->items[j].id].use;

				inside = h->items[j].first < x.first && other != TL_USE_WORD &&
					 other != TL_USE_NAME && other != TL_USE_BASE;
			}
		if (!inside)
			h->items[kept++] = x;
	}
	h->n = kept;
}

/* True if a hit is longer than those so far that begin at its token; lengths[] then has its length.
 */
static bool longest(uint8_t *lengths, struct tl_hit x)
{
	uint32_t n = x.end - x.first < UINT8_MAX ? x.end - x.first : UINT8_MAX;

	if (n <= lengths[x.first])
		return false;
	lengths[x.first] = (uint8_t)n;
	return true;
}

/* Lays periods and scopes out by the token that they begin at, the longest of each. */
static void by_token(struct tl_measure *m)
{
	const struct tl_hits *h = &m->words;

	take(m, TL_OF_PERIODS, &m->words);
	for (size_t i = 0; i < h->n; i++) {
		m->rd->tokens[h->items[i].first].hints |= TL_HINT_TIME;
		if (longest(m->period_n, h->items[i]))
			m->period_at[h->items[i].first] = (uint8_t)(h->items[i].id + 1);
	}
	take(m, TL_OF_SCOPES, &m->words);
	for (size_t i = 0; i < h->n; i++) {
		m->rd->tokens[h->items[i].first].hints |= TL_HINT_SCOPE;
		if (longest(m->scope_n, h->items[i]))
			m->scope_at[h->items[i].first] = h->items[i].id + 1;
	}
}

/* Room for one number of every TL_STEP tokens and one behind them. */
static void index_room(uint32_t **index, size_t *n, size_t *cap, size_t n_tokens)
{
	*n = n_tokens / TL_STEP + 2;
	*index = tl_room(*index, *n, cap, sizeof **index);
}

static void index_hits(struct tl_hits *h, size_t n_tokens)
{
	size_t i = 0;

	index_room(&h->index, &h->n_index, &h->cap_index, n_tokens);
	for (uint32_t k = 0; k < h->n; k++)
		while (i * TL_STEP < h->items[k].end)
			h->index[i++] = k;
	while (i < h->n_index)
		h->index[i++] = (uint32_t)h->n;
}

void tl_firsts_index(struct tl_firsts *x, const struct tl_measure *m, const void *items, size_t n,
		     size_t size)
{
	const unsigned char *item = items;
	size_t i = 0;

	index_room(&x->index, &x->n_index, &x->cap_index, m->rd->n_tokens);
	for (uint32_t k = 0; k < n; k++, item += size) {
		uint32_t first;

		memcpy(&first, item, sizeof first);
		while (i * TL_STEP <= first)
			x->index[i++] = k;
	}
	while (i < x->n_index)
		x->index[i++] = (uint32_t)n;
}

static void free_hits(struct tl_hits *h)
{
	free(h->items);
	free(h->index);
}

/* The innermost parentheses that each token lies in; an unclosed one holds nothing. */
static void parentheses(struct tl_measure *m)
{
	uint16_t n = 0;

	for (size_t s = 0; s < m->rd->n_sentences; s++) {
		const uint32_t end = m->rd->sentences[s].end;
		uint32_t open[8], depth = 0;

		for (uint32_t i = m->rd->sentences[s].first; i < end; i++) {
			char mark = m->tokens[i].mark;

			if (mark == '(' && depth < TL_COUNT(open)) {
				open[depth++] = i;
			} else if (mark == ')' && depth) {
				for (uint32_t k = open[--depth]; k <= i; k++)
					if (!m->closed[k])
						m->closed[k] = i;
			}
		}
	}
	for (size_t i = 0; i < m->n_tokens; i++) {
		n = (uint16_t)(n + (m->closed[i] != 0));
		m->inside[i + 1] = n;
	}
}

/* Forgets the article before; the lists stay as they are made anew. */
static void forget(struct tl_measure *m)
{
	m->n_periods = m->n_scopes = m->n_figures = m->n_communes = 0;
	m->commune_bits = 0;
	m->period_firsts.n_index = m->scope_firsts.n_index = 0;
	m->headline = NULL;
	m->head_first = m->head_end = m->head_block = m->head_next = m->list_block = 0;
	m->listed_count = m->listed_rate = TL_NONE;
	m->mood = (struct tl_mood){0};
	m->rated = m->rated_block = m->named_block = 0;
	m->own = (struct tl_scope){0};
	m->party = m->devoted = m->working = false;
	/* The fields are counted on from article to article. */
	if (m->stamps[0] > UINT32_MAX / 2)
		memset(m->stamps, 0, (1 + m->r->n_rules + m->r->n_literals) * sizeof *m->stamps);
}

struct tl_measure *tl_measure_start(const struct tl_metric_rules *r, struct tl_reading *rd)
{
	size_t tokens = rd->n_tokens;
	struct tl_measure *m = rd->measure;

	if (!m) {
		m = rd->measure = tl_alloc(sizeof *m);
		m->stamps = tl_calloc(1 + r->n_rules + r->n_literals, sizeof *m->stamps);
		/* Never NULL: what is looked for may be the end of a list without anything. */
		m->periods = tl_grow(NULL, 0, &m->cap_periods, sizeof *m->periods);
		m->scopes = tl_grow(NULL, 0, &m->cap_scopes, sizeof *m->scopes);
	}
	m->r = r;
	m->rd = rd;
	m->tokens = rd->tokens;
	m->n_tokens = tokens;
	m->said = r->words;
	forget(m);
	m->unit_at = tl_scratch(rd, 3 * sizeof(uint32_t) + sizeof(uint16_t) + 3);
	m->scope_at = m->unit_at + tokens + 1;
	m->closed = m->scope_at + tokens + 1;
	m->inside = (uint16_t *)(m->closed + tokens + 1);
	m->scope_n = (uint8_t *)(m->inside + tokens + 1);
	m->period_at = m->scope_n + tokens + 1;
	m->period_n = m->period_at + tokens + 1;
	take(m, TL_OF_MASKS, &m->masks);
	take(m, TL_OF_LITERALS, &m->literals);
	take(m, TL_OF_UNITS, &m->units);
	take(m, TL_OF_QUALIFIERS, &m->qualifiers);
	by_token(m);
	longest_nouns(m);
	index_hits(&m->literals, tokens);
	index_hits(&m->units, tokens);
	index_hits(&m->qualifiers, tokens);
	parentheses(m);
	for (size_t i = 0; i < m->units.n; i++) {
		struct tl_hit x = m->units.items[i];
		enum tl_use use = r->classes[x.id].use;
		uint32_t *at = &m->unit_at[x.first];

		if (x.id == r->class_campaign)
			rd->tokens[x.first].hints |= TL_HINT_PARTY;
		if (use == TL_USE_WORD || use == TL_USE_NAME || use == TL_USE_BASE)
			continue;
		if (!*at || m->units.items[*at - 1].end < x.end)
			*at = (uint32_t)i + 1;
		if (x.id == r->class_base)
			rd->tokens[x.first].hints |= TL_HINT_PARTY;
	}
	return m;
}

void tl_measure_free(struct tl_measure *m)
{
	if (!m)
		return;
	free_hits(&m->words);
	free_hits(&m->literals);
	free_hits(&m->units);
	free_hits(&m->qualifiers);
	free_hits(&m->masks);
	free(m->period_firsts.index);
	free(m->scope_firsts.index);
	free(m->periods);
	free(m->scopes);
	free(m->figures);
	free(m->stamps);
	free(m);
}

size_t tl_hits_after(const struct tl_hits *h, uint32_t i)
{
	size_t k = i / TL_STEP, at, end;

	if (k + 1 >= h->n_index)
		return h->n;
	end = h->index[k + 1];
	for (at = h->index[k]; at < end && h->items[at].end <= i; at++)
		;
	return at;
}

bool tl_element_within(const struct tl_measure *m, const struct tl_element *e, uint32_t first,
		       uint32_t end)
{
	if (e->n_literals)
		for (size_t i = tl_hits_after(&m->literals, first);
		     i < m->literals.n && m->literals.items[i].end <= end; i++)
			if (m->literals.items[i].first >= first &&
			    tl_element_has(e, m->literals.items[i].id))
				return true;
	if (e->classes)
		for (size_t i = tl_hits_after(&m->units, first);
		     i < m->units.n && m->units.items[i].end <= end; i++)
			if (m->units.items[i].first >= first && e->classes[m->units.items[i].id])
				return true;
	return false;
}

bool tl_element_before(const struct tl_measure *m, const struct tl_element *e, uint32_t pos,
		       uint32_t low, struct tl_hit *out, bool *is_literal)
{
	const struct tl_hits *lists[2] = {&m->literals, &m->units};
	bool found = false;

	for (int k = 0; k < 2; k++) {
		size_t i = tl_hits_after(lists[k], pos);

		if (k == 0 ? !e->n_literals : !e->classes)
			continue;
		while (i-- > 0 && lists[k]->items[i].end > low) {
			struct tl_hit x = lists[k]->items[i];

			if (found && x.end < out->end)
				break;
			if (x.first < low)
				continue;
			if (k == 0 ? !tl_element_has(e, x.id) : !e->classes[x.id])
				continue;
			/* (khiển trách 15, …) và 13 tổ chức: what was closed is out of reach. */
			if (m->closed[x.first] && m->closed[x.first] < pos)
				continue;
			/* Of those that end together the longest. */
			if (!found || x.end > out->end || x.first < out->first) {
				*out = x;
				*is_literal = k == 0;
				found = true;
			}
		}
	}
	return found;
}

bool tl_element_behind(const struct tl_measure *m, const struct tl_element *e, uint32_t pos,
		       uint32_t high, struct tl_hit *out, bool *is_literal)
{
	const struct tl_hits *lists[2] = {&m->literals, &m->units};
	bool found = false;

	for (int k = 0; k < 2; k++) {
		if (k == 0 ? !e->n_literals : !e->classes)
			continue;
		for (size_t i = tl_hits_after(lists[k], pos);
		     i < lists[k]->n && lists[k]->items[i].end <= high; i++) {
			struct tl_hit x = lists[k]->items[i];

			if (x.first < pos ||
			    (k == 0 ? !tl_element_has(e, x.id) : !e->classes[x.id]))
				continue;
			if (!found || x.first < out->first ||
			    (x.first == out->first && x.end > out->end)) {
				*out = x;
				*is_literal = k == 0;
				found = true;
			}
		}
	}
	return found;
}
