/* What is said not to be: `không có tổ chức cơ sở đảng yếu kém`, `không còn thôn chưa có đảng viên`
 * are figures of value 0 without a numeral (reference/indicators.md). A text says of many things
 * that there are none, so only these count: an organisation, a person, a case or a village, of
 * which the same part of the sentence says at once what a rule of indicators.tsv looks for behind a
 * figure. What only some have none of (`nhiều chi bộ không có …`) is no zero of the whole. */
#include "annotate/metric.h"

#include <string.h>

enum {
	SAID = 6,	/* tokens from the noun to what is said of it */
	BACK = 24,	/* tokens of its part of the sentence that are looked at before the words */
	THRESHOLD = 12, /* tokens from the words to the number that tells which things there are
			   none of */
	NEAR = 4	/* and from their noun to one that no dưới stands before */
};

static bool part_ends(const struct tl_measure *m, uint32_t i)
{
	const struct tl_token *t = &m->rd->tokens[i];

	return t->kind == TL_BREAK || (t->kind == TL_PUNCT && strchr(",;:.()", t->mark));
}

/* Words that say that there is none at token i (không có, không còn một); returns the tokens, 0 if
 * none. */
static uint32_t zero_words(const struct tl_measure *m, uint32_t i)
{
	if (!tl_is(m, i, W_KHONG) || !(tl_is(m, i + 1, W_CO) || tl_is(m, i + 1, W_CON)))
		return 0;
	return tl_is(m, i + 2, W_NUM_1) ? 3 : 2;
}

/* The noun behind the words that end before token `at`, of a kind that rules tell things of; NULL:
 * none. */
static const struct tl_hit *noun(const struct tl_measure *m, uint32_t at)
{
	const struct tl_hit *u =
		at < m->rd->n_tokens && m->unit_at[at] ? &m->units.items[m->unit_at[at] - 1] : NULL;
	const struct tl_class *c = u ? &m->r->classes[u->id] : NULL;

	/* tổ chức alone may be a union */
	if (!c || (c->use != TL_USE_COUNT && c->use != TL_USE_NEUTRAL))
		return NULL;
	return c->of == TL_FAMILY_ORG || c->of == TL_FAMILY_PERSON || c->of == TL_FAMILY_PLACE
		       ? u
		       : NULL;
}

/* The words at token i speak of some only: a number, những, nhiều, nếu, nơi stands before them. */
static bool of_some(const struct tl_measure *m, uint32_t i, uint32_t floor)
{
	static const enum tl_word_id some[] = {W_NHUNG, W_MANY, W_IF, W_WHERE};
	const struct tl_figure *f = m->n_figures ? &m->figures[m->n_figures - 1] : NULL;
	uint32_t low = i > floor + BACK ? i - BACK : floor;

	for (; i > low && !part_ends(m, i - 1); i--)
		if (TL_IS_ANY(m, i - 1, some))
			return true;
	return f && !f->zero && f->first >= i;
}

/* Where the part of the sentence ends that says something of the noun that ends before `from`. */
static uint32_t said_until(const struct tl_measure *m, uint32_t from, uint32_t end)
{
	uint32_t i = from;

	while (i < end && !part_ends(m, i) && !tl_number_at(m, i) && !zero_words(m, i))
		i++;
	return i;
}

uint32_t tl_zero_at(const struct tl_measure *m, uint32_t i, uint32_t sentence)
{
	const struct tl_sentence *s = &m->rd->sentences[sentence];
	uint32_t n = zero_words(m, i), until;
	const struct tl_hit *u = n ? noun(m, i + n) : NULL;

	if (!u || of_some(m, i, s->first))
		return 0;
	until = said_until(m, u->end, s->end);
	for (size_t k = tl_hits_after(&m->literals, u->end);
	     k < m->literals.n && m->literals.items[k].end <= until; k++)
		if (m->literals.items[k].first >= u->end &&
		    m->literals.items[k].first <= u->end + SAID)
			return n;
	return 0;
}

/* Right before token i stands a word that makes a limit of the number there: dưới, trên, ít nhất.
 */
static unsigned limit(const struct tl_measure *m, uint32_t i)
{
	unsigned bits = 0;

	for (size_t k = tl_hits_after(&m->qualifiers, i - 1);
	     k < m->qualifiers.n && m->qualifiers.items[k].end == i; k++)
		bits |= m->r->qualifiers[m->qualifiers.items[k].id].bit;
	return bits & (TL_Q_UNDER | TL_Q_OVER | TL_Q_AT_LEAST | TL_Q_AT_MOST);
}

uint32_t tl_zero_threshold(const struct tl_measure *m, uint32_t i, uint32_t sentence)
{
	uint32_t end = m->rd->sentences[sentence].end, n = zero_words(m, i);
	const struct tl_hit *u = n ? noun(m, i + n) : NULL;

	if (!n)
		return 0;
	if (end > i + THRESHOLD)
		end = i + THRESHOLD;
	for (uint32_t k = i + n; k < end && !part_ends(m, k) && !tl_is(m, k, W_VA); k++) {
		unsigned bits = tl_number_at(m, k) ? limit(m, k) : 0;

		if ((bits & TL_Q_UNDER) || (bits && u && k <= u->end + NEAR))
			return k + 1 - i;
		if (tl_number_at(m, k))
			break;
	}
	return 0;
}

void tl_zero_decide(struct tl_measure *m, size_t index)
{
	struct tl_figure *f = &m->figures[index];
	struct tl_field a = {.m = m, .f = f, .index = index};
	enum tl_nature nature;

	a.left = a.left_end = f->from;
	a.right = f->end;
	a.right_end = said_until(m, f->unit_end, m->rd->sentences[f->sentence].end);
	tl_rules_try(&a, f);
	if (f->rule == TL_NONE)
		return;
	nature = m->r->indicators[f->indicator].info.nature;
	f->stated = !m->r->rules[f->rule].weak && nature != TL_MIXED &&
		    f->why_first >= f->unit_end && f->why_first <= f->unit_end + SAID;
	/* không còn thôn chưa có chi bộ: none of those that lack one is not none of those that have
	 * it */
	if (!f->stated || nature == TL_STOCK)
		f->indicator = f->rule = TL_NONE;
	if (!f->stated)
		f->why_end = f->why_first;
}

bool tl_denied(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++) {
		uint32_t n = zero_words(m, i);

		/* đảng viên không còn đủ tư cách bị xóa tên: a reason, and no noun */
		if (n && i + n < to && m->unit_at[i + n])
			return true;
	}
	/* không hoàn thành, không còn đủ tư cách */
	to -= to > from + 1 && tl_is(m, to - 1, W_CON);
	return to > from && tl_is(m, to - 1, W_KHONG);
}
