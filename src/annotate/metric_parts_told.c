/* Parts of what is no figure of the list's kind, in a text about anything: `18 bệnh nhân, trong đó có 7 người tử
 * vong`, `1.700 ca ghép tạng, trong đó 90% …`, `trong số 20 con tin, chỉ có 4 người sống sót`. */
#include "annotate/metric_noun.h"
#include "annotate/number.h"

enum {
	SAID = 6,   /* tokens from trong đó to its figure */
	TOTAL = 24, /* from the total to trong đó, and from trong số to the comma */
	NEXT = 8    /* from one part to the next */
};

/* Words between trong đó and its figure: có, chỉ khoảng. */
static bool between(const struct tl_measure *m, uint32_t i)
{
	static const char *const words[] = {"có",   "chỉ", "là",  "đã", "khoảng", "gần", "hơn",
					    "trên", "tới", "đến", "thì", "mới",	  "ít",	 "nhất"};

	return TL_TEXT_IS_ANY(m, i, words);
}

/* A noun of money or a measure begins at token i. */
static bool is_measure(const struct tl_measure *m, uint32_t i)
{
	enum tl_use use;

	if (!m->unit_at[i])
		return false;
	use = m->r->classes[m->units.items[m->unit_at[i] - 1].id].use;
	return use == TL_USE_MONEY || use == TL_USE_MEASURE;
}

/* The number at token i, of which something (a share of it) may be a part: no date, year or share, nor a sum for
 * what is counted; else 0. */
static double total_at(const struct tl_measure *m, uint32_t i, bool share)
{
	double value = 0;
	bool decimal, scaled;
	size_t n;

	if (m->rd->taken[i])
		return 0;
	n = tl_number_at(m, i) ? tl_amount(m, i, &value, &decimal, &scaled)
			       : (m->unit_at[i + 1] ? tl_spelled(m, i, &value) : 0);
	if (!n || tl_mark(m, i + n, '%') || (!share && is_measure(m, i + (uint32_t)n)) || (tl_like_year(value) && i > 0 && tl_is(m, i - 1, W_NAM)))
		return 0;
	return value;
}

/* The number nearest before token `end`, from token `low` on; 0: there is none. */
static double total_before(const struct tl_measure *m, uint32_t low, uint32_t end, bool share)
{
	for (uint32_t i = end; i-- > low && i + TOTAL > end;) {
		double value = total_at(m, i, share);

		if (value > 0)
			return value;
	}
	return 0;
}

/* The total that trong đó at token `at` speaks of. */
static double of_those(const struct tl_measure *m, uint32_t at, uint32_t sentence, bool share)
{
	const struct tl_sentence *s = &m->rd->sentences[sentence];

	if (at > s->first)
		return total_before(m, s->first, at, share);
	return sentence > 0 && s[-1].block == s->block ? total_before(m, s[-1].first, s->first, share)
						       : 0;
}

/* The total of trong số 20 con tin, before the comma at token `comma`. */
static double among(const struct tl_measure *m, uint32_t comma, uint32_t first)
{
	double value = 0;

	for (uint32_t i = comma; i-- > first && i + TOTAL > comma && m->tokens[i].kind != TL_PUNCT;) {
		if (tl_is(m, i, W_SO) && i > first && (tl_is(m, i - 1, W_TRONG) || tl_is(m, i - 1, W_TONG)))
			return value;
		if (total_at(m, i, false) > 0)
			value = total_at(m, i, false);
	}
	return 0;
}

/* The total that words before f say that it is a part of; 0: none do. */
static double told(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t first = m->rd->sentences[f->sentence].first, at = f->from;

	while (at > first && at + SAID > f->from && between(m, at - 1))
		at--;
	if (at > first + 1 && tl_mark(m, at - 1, ',')) {
		double value = among(m, at - 1, first);

		if (value > 0)
			return value;
		at--;
	}
	if (at < first + 2 || !tl_is(m, at - 1, W_THAT) || !tl_is(m, at - 2, W_TRONG))
		return 0;
	return of_those(m, at - 2, f->sentence, f->percent);
}

/* Persons, things or a share, and no change. */
static bool may_be(const struct tl_measure *m, const struct tl_figure *f)
{
	enum tl_use use;

	if (f->ratio || f->range || tl_changes(f) || f->unit == TL_NONE)
		return f->percent && !f->ratio && !f->range && !tl_changes(f);
	use = m->r->classes[f->unit].use;
	return f->percent || use == TL_USE_COUNT || use == TL_USE_NEUTRAL || use == TL_USE_GROUP;
}

/* trong đó có 10 tổ chức và 20 cá nhân: figure f goes on with g; but một phụ nữ, 2 người khác bị thương. */
static bool goes_on(const struct tl_measure *m, const struct tl_figure *g, const struct tl_figure *f)
{
	uint32_t end = tl_figure_end(g), last = f->from - 1;

	if (tl_is(m, tl_figure_end(f), W_OTHER) || f->sentence != g->sentence || f->percent != g->percent || f->from > end + NEXT ||
	    !(tl_mark(m, last, ',') || tl_is(m, last, W_VA)))
		return false;
	for (uint32_t i = end; i < last; i++)
		if (m->tokens[i].kind == TL_PUNCT)
			return false;
	return true;
}

void tl_parts_told(struct tl_measure *m)
{
	for (size_t i = 0; i < m->n_figures; i++) {
		double sum = m->figures[i].value;
		double total = may_be(m, &m->figures[i]) ? told(m, &m->figures[i]) : 0;
		bool share = m->figures[i].percent;

		if (share ? total <= 1 || sum >= 100 : total <= sum)
			continue;
		m->figures[i].qualifiers |= TL_Q_PART;
		while (i + 1 < m->n_figures && may_be(m, &m->figures[i + 1]) &&
		       goes_on(m, &m->figures[i], &m->figures[i + 1])) {
			sum += m->figures[i + 1].value;
			if (sum > (share ? 100 : total))
				break;
			m->figures[++i].qualifiers |= TL_Q_PART;
		}
	}
}
