/* Communes and wards by their bare names: `Xã Tân Mẫu có 9 chi bộ. … Tân Mẫu đã kết nạp …`.
 *
 * No gazetteer tells most of them. What the text has once called a commune is one wherever its name
 * begins a part of a sentence, and in the headline, so that the figures of an article about it are
 * not its province's. */
#include "annotate/scope.h"

#include <string.h>

/* Syllables of a name; names behind `các xã`, and tokens from there to như or gồm; sentences that a
 * headline may have, tokens of them looked at. */
enum { SHORTEST = 2, LONGEST = 4, LISTED = 12, LIKE = 14, HEADLINE = 6, HEADLINE_WORDS = 60 };

static bool syllable_at(const struct tl_measure *m, uint32_t i)
{
	return tl_capital_at(m, i) && !m->scope_at[i] && !m->rd->taken[i];
}

/* The name of tokens [first, end) is a commune's. */
static void learn(struct tl_measure *m, uint32_t first, uint32_t end)
{
	if (end < first + SHORTEST || end > first + LONGEST || m->n_communes == TL_COMMUNES)
		return;
	for (uint32_t i = first; i < end; i++)
		if (!tl_capital_at(m, i))
			return;
	m->communes[m->n_communes].first = first;
	m->communes[m->n_communes++].n = (uint8_t)(end - first);
	m->commune_bits |= tl_scope_bit(m, first);
}

static uint32_t capitals_end(const struct tl_measure *m, uint32_t i)
{
	uint32_t at = i;

	while (at <= i + LONGEST && syllable_at(m, at) && !tl_scope_place_at(m, at))
		at++;
	return at;
}

/* What a list counts of a name that ends at token `at`: A 12 đồng chí, B (9 đồng chí); the token behind. */
static uint32_t counted(const struct tl_measure *m, uint32_t at)
{
	enum { COUNT = 8 };
	uint32_t end = at + tl_mark(m, at, '(');

	if (!tl_number_at(m, end))
		return at;
	while (end < at + COUNT && end < m->n_tokens && !tl_mark(m, end, ',') && !tl_mark(m, end, '.') &&
	       !tl_is(m, end, W_VA))
		end++;
	return end;
}

/* The names of a list from token `at` on: A, B và C. */
static void learn_list(struct tl_measure *m, uint32_t at)
{
	for (int n = 0; n < LISTED; n++) {
		uint32_t end = capitals_end(m, at);

		learn(m, at, end);
		end = end > at ? counted(m, end) : end;
		if (end == at || !(tl_mark(m, end, ',') || tl_is(m, end, W_VA)))
			return;
		at = end + 1;
	}
}

/* Tân Mẫu là (một) xã …: what stands before là, behind which token i is; the name begins a part of
 * the sentence, and is whom that is about. */
static void learn_kind(struct tl_measure *m, uint32_t i)
{
	uint32_t end = i - 1, first;

	if (i < SHORTEST + 1 || !tl_is(m, end, W_LA))
		return;
	for (first = end; first > 0 && end - first < LONGEST && syllable_at(m, first - 1);)
		first--;
	if (end < first + SHORTEST || (first > 0 && tl_capital_at(m, first - 1)))
		return;
	learn(m, first, end);
	if (m->n_scopes == 0 || m->scopes[m->n_scopes - 1].end <= first)
		*TL_PUSH(m->scopes, m->n_scopes, m->cap_scopes) = (struct tl_scope){
			.first = first, .end = end, .level = TL_LEVEL_COMMUNE, .named = true};
}

void tl_scope_learn_like(struct tl_measure *m, uint32_t i)
{
	const struct tl_scope_word *w = &m->r->scopes[m->scope_at[i] - 1];

	if (!m->devoted || w->level != TL_LEVEL_COMMUNE || !w->bare || i == 0)
		return;
	learn_kind(m, i - tl_is(m, i - 1, W_NUM_1));
	if (!tl_is(m, i - 1, W_CAC))
		return;
	for (uint32_t at = i + 1; at < i + LIKE && at < m->n_tokens; at++) {
		/* các xã trao nhiều huy hiệu Đảng gồm: A 12 đồng chí, B 9 đồng chí */
		if (tl_is(m, at, W_NHU) || tl_is(m, at, W_GOM) || tl_mark(m, at, ':')) {
			learn_list(m, at + 1 + tl_mark(m, at + 1, ':'));
			return;
		}
		if (m->rd->tokens[at].kind == TL_PUNCT && m->rd->tokens[at].mark != ',')
			return;
	}
}

void tl_scope_learn(struct tl_measure *m, const struct tl_scope *s)
{
	uint32_t first = s->first;

	if (!m->devoted || s->level != TL_LEVEL_COMMUNE || !s->named || !m->scope_at[first])
		return;
	learn(m, first + m->scope_n[first], s->end);
	/* các xã A, B và C; hai xã A và B */
	if (first == 0 || !(tl_is(m, first - 1, W_CAC) || tl_number_at(m, first - 1) ||
			    tl_hints(m, first - 1, TL_HINT_NUMBER)))
		return;
	if (tl_mark(m, s->end, ',') || tl_is(m, s->end, W_VA))
		learn_list(m, s->end + 1);
}

uint32_t tl_scope_known(const struct tl_measure *m, uint32_t i)
{
	uint32_t best = 0;

	if (!tl_capital_at(m, i) || !(m->commune_bits & tl_scope_bit(m, i)))
		return 0;
	for (size_t k = 0; k < m->n_communes; k++) {
		uint32_t first = m->communes[k].first, n = m->communes[k].n, j = 0;

		while (j < n && syllable_at(m, i + j)) {
			struct tl_str a = tl_token_text(m->rd, i + j),
				      b = tl_token_text(m->rd, first + j);

			if (a.n != b.n || memcmp(a.p, b.p, a.n) != 0)
				break;
			j++;
		}
		if (j == n && n > best)
			best = n;
	}
	return best && !tl_capital_at(m, i + best) ? best : 0;
}

/* What the name's own sentence goes on with where it is whom that is about. */
static bool goes_on(const struct tl_measure *m, uint32_t at)
{
	static const enum tl_word_id words[] = {W_LA,	    W_CUNG_ALSO, W_CON,	 W_MOI_NEW,
						W_TU,	    W_NAY,	 W_SE,	 W_VUA,
						W_DANG_NOW, W_KHONG,	 W_TANG, W_GIAM};

	if (tl_number_at(m, at) || (tl_mark(m, at, '(') && tl_number_at(m, at + 1)) || tl_scope_acts(m, at) || tl_mark(m, at, ':'))
		return true;
	return TL_IS_ANY(m, at, words);
}

uint32_t tl_scope_bare(const struct tl_measure *m, uint32_t i, uint32_t floor, struct tl_scope *s)
{
	const struct tl_scope *last = m->n_scopes ? &m->scopes[m->n_scopes - 1] : NULL;
	uint32_t n;

	if (i > floor && m->rd->tokens[i - 1].kind != TL_PUNCT &&
	    !(tl_is(m, i - 1, W_VA) && last && last->listed && last->end + LISTED > i) &&
	    !(i == floor + 1 &&
	      (tl_is(m, floor, W_CON) || tl_is(m, floor, W_TAI) || tl_is(m, floor, W_O))))
		return 0;
	n = tl_scope_known(m, i);
	/* Còn Tân Mẫu, năm 2008 mới có … */
	if (!n || !(goes_on(m, i + n) ||
		    (i == floor + 1 && tl_is(m, floor, W_CON) && tl_mark(m, i + n, ','))))
		return 0;
	s->level = TL_LEVEL_COMMUNE;
	s->named = true;
	s->listed = counted(m, i + n) > i + n;
	s->end = i + n;
	return n;
}

/* A scope with a name lies in tokens [first, end); a region, the only one that a headline may name
 * beside the commune that it is about, does not count. */
static bool names_any(const struct tl_measure *m, uint32_t first, uint32_t end)
{
	for (size_t i = 0; i < m->n_scopes && m->scopes[i].first < end; i++)
		if (m->scopes[i].first >= first && m->scopes[i].named &&
		    m->scopes[i].level != TL_LEVEL_REGION)
			return true;
	return false;
}

void tl_scope_headline(struct tl_measure *m)
{
	for (uint32_t k = 0; m->n_communes && k < m->rd->n_sentences && k < HEADLINE; k++) {
		const struct tl_sentence *x = &m->rd->sentences[k];
		uint32_t end =
			x->end < x->first + HEADLINE_WORDS ? x->end : x->first + HEADLINE_WORDS;

		if (tl_period_block(m, k) != TL_BLOCK_HEADLINE || names_any(m, x->first, end))
			continue;
		for (uint32_t i = x->first; i < end; i++) {
			uint32_t n = m->rd->place_at[i] == UINT32_MAX ? tl_scope_known(m, i) : 0;
			struct tl_scope s = {
				.first = i, .end = i + n, .level = TL_LEVEL_COMMUNE, .named = true};
			size_t at = 0;

			if (!n)
				continue;
			while (at < m->n_scopes && m->scopes[at].first < i)
				at++;
			*TL_PUSH(m->scopes, m->n_scopes, m->cap_scopes) = s;
			memmove(m->scopes + at + 1, m->scopes + at,
				(m->n_scopes - 1 - at) * sizeof s);
			m->scopes[at] = s;
			return;
		}
	}
}
