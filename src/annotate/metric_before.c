/* The noun that stands before its number: nữ là 112, TCCSĐ cơ quan là 33, số chi bộ giảm từ 61
 * xuống còn 52. */
#include "annotate/metric_noun.h"

#include <string.h>

static bool connects(const struct tl_measure *m, size_t i)
{
	return tl_is(m, i, W_LA) || tl_is(m, i, W_CO) || tl_is(m, i, W_DAT) ||
	       tl_is(m, i, W_DUOC) || tl_is(m, i, W_GOM) || tl_is(m, i, W_CON) ||
	       tl_mark(m, i, ':');
}

/* A figure stands right before token i: what follows is its noun. */
static bool counted_already(const struct tl_measure *m, size_t figure, uint32_t i)
{
	return figure > 0 && m->figures[figure - 1].end <= i &&
	       (m->figures[figure - 1].unit_first <= i && m->figures[figure - 1].unit_end > i);
}

bool tl_clause_ends(const struct tl_measure *m, size_t i)
{
	const struct tl_token *t = &m->rd->tokens[i];

	if (i >= m->rd->n_tokens || t->kind == TL_BREAK || tl_is(m, i, W_VA) ||
	    tl_is(m, i, W_TAKES))
		return true;
	return t->kind == TL_PUNCT && strchr(",;.():", t->mark);
}

uint32_t tl_share_behind(const struct tl_measure *m, uint32_t at)
{
	static const enum tl_word_id says[] = {W_AS_MUCH, W_DAT, W_TAKES};
	bool aside = tl_mark(m, at, '('), equal;
	uint32_t i = at + aside;

	equal = tl_mark(m, i, '=');
	i += equal || (aside && TL_IS_ANY(m, i, says));
	if (!(aside || equal) || !tl_number_at(m, i) || !tl_mark(m, i + 1, '%') ||
	    (aside && !tl_mark(m, i + 2, ')')))
		return 0;
	return i + 2 + aside;
}

/* Of two nouns side by side the first is counted: TCCSĐ cơ quan. */
static const struct tl_hit *head(const struct tl_measure *m, const struct tl_hit *x, uint32_t floor)
{
	for (bool moved = true; moved && x->first > floor;) {
		moved = false;
		for (size_t k = tl_hits_after(&m->units, x->first - 1);
		     k < m->units.n && m->units.items[k].end == x->first; k++) {
			const struct tl_hit *y = &m->units.items[k];
			enum tl_use use = tl_use_of(m, y->id);

			if (y->first < floor || (use != TL_USE_COUNT && use != TL_USE_RULE))
				continue;
			x = y;
			moved = true;
			break;
		}
	}
	return x;
}

/* Where the longest words of a rule begin that end at token `at`: `kế hoạch hóa gia đình: 12` holds
 * no noun, it is one cause. */
static uint32_t words_from(const struct tl_measure *m, uint32_t at)
{
	uint32_t first = at;

	for (size_t k = tl_hits_after(&m->literals, at > 0 ? at - 1 : 0);
	     k < m->literals.n && m->literals.items[k].end == at; k++)
		if (m->literals.items[k].first < first)
			first = m->literals.items[k].first;
	return at - first > 1 ? first : at;
}

/* `chi bộ ở các trường học là 40`, `đảng viên toàn Đảng bộ là 900`: the noun at token i tells
 * where, and is not counted. */
static bool tells_where(const struct tl_measure *m, uint32_t i, uint32_t floor)
{
	static const enum tl_word_id before[] = {W_O, W_TAI, W_TRONG, W_CUA, W_THUOC, W_WHOLE};

	if (i > floor && (tl_is(m, i - 1, W_CAC) || tl_is(m, i - 1, W_NHUNG)))
		i--;
	return i > floor && TL_IS_ANY(m, i - 1, before);
}

/* 74/168, 12/15 = 80%: so many of so many, and no day of a month. */
static bool so_many(const struct tl_measure *m, const struct tl_figure *f)
{
	enum { DAYS = 31 };

	return f->ratio && (f->value2 > DAYS || tl_share_behind(m, f->end));
}

bool tl_noun_before(const struct tl_measure *m, struct tl_figure *f, size_t index, uint32_t floor)
{
	uint32_t at = f->from, words = 0, most = 5, taken;
	bool joined = false, shared = so_many(m, f);

	while (at > floor && connects(m, at - 1) && f->from - at < 2) {
		joined = true;
		at--;
	}
	taken = words_from(m, at);
	for (;; words++) {
		uint32_t where = at;

		for (size_t k = tl_hits_after(&m->units, at > 0 ? at - 1 : 0);
		     k < m->units.n && m->units.items[k].end == at; k++) {
			const struct tl_hit *x = &m->units.items[k];
			enum tl_use use = tl_use_of(m, x->id);

			if (x->first < floor || tl_is_rating(m, x) ||
			    counted_already(m, index, x->first))
				continue;
			if (use != TL_USE_COUNT && use != TL_USE_NEUTRAL && use != TL_USE_RULE &&
			    use != TL_USE_GROUP)
				continue;
			/* `đảng viên 45` is no count, `nữ 45` and `chi bộ cơ sở 74/168 = 44%` are;
			 * else a link must say so. */
			if (!joined && use != TL_USE_GROUP && !shared)
				continue;
			/* huyện: 208; xã: 250 */
			if (joined && at < f->from && tl_mark(m, at, ':') &&
			    m->r->classes[x->id].of == TL_FAMILY_PLACE)
				continue;
			if (x->first > taken ||
			    (x->first == taken && x->end - x->first < at + words - taken))
				return false;
			x = head(m, x, floor);
			if (counted_already(m, index, x->first))
				return false;
			if (tells_where(m, x->first, floor)) {
				where = x->first;
				break;
			}
			f->unit = x->id;
			f->unit_first = x->first;
			f->unit_end = at + words;
			f->noun_before = true;
			return true;
		}
		if (where < at) {
			words += at - where;
			most = words + 2;
			at = where;
		}
		if (!joined || words >= most || at <= floor ||
		    !(tl_word_at(m, at - 1) || tl_mark(m, at - 1, ',')) ||
		    (m->rd->tokens[at - 1].flags & TL_UPPER) || connects(m, at - 1))
			return false;
		at--;
	}
}

/* Words between a noun and là: số TCCSĐ được đánh giá chất lượng là. */
enum { NUMBER_REACH = 16 };

/* Right before token i: số, số lượng, số lượt. */
static bool behind_number(const struct tl_measure *m, uint32_t i)
{
	if (i > 1 && (tl_is(m, i - 1, W_AMOUNT) || tl_is(m, i - 1, W_TURN)))
		i--;
	return i > 0 && tl_is(m, i - 1, W_SO);
}

/* Token i is the year of năm 2020. */
static bool year_at(const struct tl_measure *m, uint32_t i)
{
	return i > 0 && tl_number_at(m, i) && tl_is(m, i - 1, W_NAM) &&
	       m->rd->tokens[i].end - m->rd->tokens[i].begin == 4;
}

bool tl_noun_of_number(const struct tl_measure *m, struct tl_figure *f, size_t index,
		       uint32_t floor)
{
	uint32_t at = f->from, low = at > floor + NUMBER_REACH ? at - NUMBER_REACH : floor;
	const struct tl_hit *best = NULL;
	bool label = at > floor && tl_mark(m, at - 1, ':');
	uint32_t taken = at > floor ? words_from(m, at - 1) : at;

	if (at <= floor || !(label || tl_is(m, at - 1, W_LA) || tl_is(m, at - 1, W_DAT)))
		return false;
	if (index > 0 && m->figures[index - 1].end > low)
		low = m->figures[index - 1].end;
	for (uint32_t i = at - 1; i-- > low;) {
		const struct tl_hit *x = tl_unit_at(m, i);
		enum tl_use use = x ? tl_use_of(m, x->id) : TL_USE_WORD;

		if (!tl_word_at(m, i) && !(m->rd->taken[i] & TL_TAKEN_DATE) && !year_at(m, i))
			break;
		/* chính sách dân số kế hoạch hóa gia đình: one cause */
		if (i > taken && !tl_is(m, taken, W_SO) && !tl_is(m, taken, W_TONG))
			continue;
		if (x && behind_number(m, i) && !tl_is_rating(m, x) &&
		    (use == TL_USE_COUNT || use == TL_USE_RULE)) {
			best = x;
			break;
		}
		/* Chỉ tiêu kết nạp đảng viên năm 2020: a line's label */
		if (label && !best && x && x->id == m->r->class_member && !f->ratio && i < taken &&
		    !tells_where(m, i, low))
			best = x;
	}
	if (!best || counted_already(m, index, best->first))
		return false;
	f->unit = best->id;
	f->unit_first = best->first;
	f->unit_end = best->end;
	f->noun_before = true;
	return true;
}

bool tl_noun_of_year(const struct tl_measure *m, struct tl_figure *f, size_t index, uint32_t floor)
{
	const struct tl_figure *g = f - 1;
	uint32_t at = f->from;

	if (index == 0 || at < floor + 4 || g->sentence != f->sentence || g->percent || g->ratio ||
	    g->unit == TL_NONE || tl_use_of(m, g->unit) == TL_USE_MONEY ||
	    tl_use_of(m, g->unit) == TL_USE_MEASURE || g->end > at - 3 ||
	    !(tl_is(m, at - 1, W_LA) || tl_is(m, at - 1, W_DAT) || tl_is(m, at - 1, W_CO)) ||
	    !year_at(m, at - 2))
		return false;
	f->unit = g->unit;
	return true;
}

/* Words between the noun of a change and its first number. */
enum { CHANGE_REACH = 12 };

/* The word right before a number that a change came to: lên 52, xuống 58, còn 22. */
static bool comes_to(const struct tl_measure *m, uint32_t i)
{
	return tl_is(m, i, W_LEN) || tl_is(m, i, W_XUONG) || tl_is(m, i, W_CON);
}

/* `từ 44 chi bộ cơ sở, qua sắp xếp chỉ còn 29`: what the change began with has the noun. */
static bool began_with(const struct tl_measure *m, const struct tl_figure *g, uint32_t at)
{
	if (g->percent || g->ratio || g->unit == TL_NONE || g->unit_first != g->end ||
	    g->unit_end > at || at - g->unit_end > CHANGE_REACH || g->first == 0 ||
	    !tl_is(m, g->first - 1, W_TU))
		return false;
	return tl_use_of(m, g->unit) == TL_USE_COUNT;
}

bool tl_noun_of_change(const struct tl_measure *m, struct tl_figure *f, size_t index,
		       uint32_t floor)
{
	const struct tl_figure *before = index > 0 ? &m->figures[index - 1] : NULL;
	uint32_t at = f->first;

	while (at > floor && comes_to(m, at - 1))
		at--;
	if (at < f->first && before && before->sentence == f->sentence &&
	    ((before->changing && before->end == at) || began_with(m, before, at)) &&
	    tl_clause_ends(m, f->end)) {
		f->unit = before->unit;
		return true;
	}
	if (at < f->first || at < floor + 4 || !tl_is(m, at - 1, W_TU) ||
	    !(tl_is(m, at - 2, W_TANG) || tl_is(m, at - 2, W_GIAM)) ||
	    !(tl_is(m, f->end, W_LEN) || tl_is(m, f->end, W_XUONG)))
		return false;
	for (uint32_t i = at - 2; i > floor && i + CHANGE_REACH > at && tl_word_at(m, i - 1); i--) {
		uint32_t k = m->unit_at[i];
		const struct tl_hit *x = k ? &m->units.items[k - 1] : NULL;

		if (!x || !tl_is(m, i - 1, W_SO) || tl_use_of(m, x->id) != TL_USE_COUNT)
			continue;
		f->unit = x->id;
		f->changing = true;
		return true;
	}
	return false;
}
