/* What a figure counts: the noun behind the number, else the one before it (nữ là 112, TCCSĐ cơ
 * quan là 33), else none (khiển trách 17) or that of the list in which it stands (Hội An 110; Điện
 * Bàn 150). A number that has neither noun nor such a place is no figure and goes. */
#include "annotate/scope.h"

#include <string.h>

/* So few are all that there are: cả 2, cả 3. */
enum { FEW = 4 };

static const struct tl_hit *unit_at(const struct tl_measure *m, size_t i)
{
	return i < m->rd->n_tokens && m->unit_at[i] ? &m->units.items[m->unit_at[i] - 1] : NULL;
}

static enum tl_use use_of(const struct tl_measure *m, uint32_t c)
{
	return m->r->classes[c].use;
}

static bool word(const struct tl_measure *m, size_t i)
{
	return i < m->rd->n_tokens && m->rd->tokens[i].kind == TL_WORD;
}

/* `186 HTTNV`: a rating in a noun's place; anywhere else it only says what was done. */
static bool rating(const struct tl_measure *m, const struct tl_hit *u)
{
	return m->r->classes[u->id].of == TL_FAMILY_RATING;
}

/* `5 tổ chức hội nghị`: tổ chức as a verb. What can be organised follows it. */
static bool verb_not_noun(const struct tl_measure *m, const struct tl_hit *u)
{
	static const enum tl_word_id objects[] = {W_HOI, W_DAI, W_CAC, W_HOC, W_MO, W_DUOC};

	if (u->end - u->first != 2 || !tl_is(m, u->first, W_TO) || !tl_is(m, u->first + 1, W_CHUC))
		return false;
	for (size_t k = 0; k < TL_COUNT(objects); k++)
		if (tl_is(m, u->end, objects[k]))
			return true;
	return false;
}

/* `209 Xã Đàn`: a house number before a name that begins like a kind of place. */
static bool street(const struct tl_measure *m, const struct tl_hit *u)
{
	return m->r->classes[u->id].of == TL_FAMILY_PLACE &&
	       (m->rd->tokens[u->first].flags & TL_UPPER) && u->end < m->rd->n_tokens &&
	       (m->rd->tokens[u->end].flags & TL_UPPER);
}

/* `tại hai xã Xuân Vân và Trung Sơn`: names follow, the number counts nothing else. */
static bool named_places(const struct tl_measure *m, const struct tl_hit *u)
{
	return m->r->classes[u->id].of == TL_FAMILY_PLACE && u->end < m->rd->n_tokens &&
	       (m->rd->tokens[u->end].flags & TL_UPPER);
}

/* One noun said in several words: `thôn, bản, khu phố`, `chỉ thị, nghị quyết`. */
static uint32_t coordinated(const struct tl_measure *m, uint32_t class, uint32_t end)
{
	for (;;) {
		uint32_t at = end;
		const struct tl_hit *next;

		if (tl_mark(m, at, ',') || tl_mark(m, at, '/') || tl_mark(m, at, '-') ||
		    tl_is(m, at, W_VA))
			at++;
		else
			return end;
		next = unit_at(m, at);
		/* 15 đồng chí, đồng chí Mẫu …: a name begins the next part */
		if (!next || next->id != class || next->end - end > 8 ||
		    (next->end < m->rd->n_tokens && (m->rd->tokens[next->end].flags & TL_UPPER)))
			return end;
		end = next->end;
	}
}

/* The noun behind a count. */
static bool noun_after(const struct tl_measure *m, struct tl_figure *f)
{
	uint32_t at = f->end, turn = 0;
	const struct tl_hit *u;

	if (tl_mark(m, at, '"'))
		at++;
	/* 16/16 (100%) xã */
	if (f->ratio && tl_mark(m, at, '(') && tl_number_at(m, at + 1) && tl_mark(m, at + 2, '%') &&
	    tl_mark(m, at + 3, ')'))
		at += 4;
	/* 100% (16/16) xã */
	else if (f->ratio && tl_mark(m, at, ')') && f->from > 1 && tl_mark(m, f->from - 1, '(') &&
		 tl_mark(m, f->from - 2, '%'))
		at++;
	u = unit_at(m, at);
	if (u && use_of(m, u->id) == TL_USE_TURN && unit_at(m, u->end)) {
		turn = u->end - u->first;
		u = unit_at(m, u->end);
	}
	if (!u || verb_not_noun(m, u) || street(m, u) || (f->spelled && named_places(m, u)))
		return false;
	f->unit = u->id;
	f->unit_first = u->first - turn;
	f->unit_end = coordinated(m, u->id, u->end);
	return true;
}

/* `m 3`: a power that lost its place; token `at` is behind the m. */
static bool power_at(const struct tl_measure *m, uint32_t at)
{
	const char *body = m->rd->article->body;
	const struct tl_token *unit, *digit;

	if (!tl_number_at(m, at))
		return false;
	unit = &m->rd->tokens[at - 1];
	digit = unit + 1;
	return body[unit->end - 1] == 'm' && digit->end == digit->begin + 1 &&
	       (body[digit->begin] == '2' || body[digit->begin] == '3');
}

static void power(const struct tl_measure *m, struct tl_figure *f)
{
	if (use_of(m, f->unit) == TL_USE_MEASURE && power_at(m, f->unit_end))
		f->unit_end++;
}

/* `đồng/cổ phần`: the first syllable of a noun of two stands at token i, behind a slash. */
static bool two_syllables(const struct tl_measure *m, uint32_t i)
{
	static const enum tl_word_id nouns[][2] = {
		{W_SHARE, W_PHAN}, {W_SHARE, W_STOCK}, {W_PASSENGER, W_HOTEL}, {W_GOODS, W_ITEM},
		{W_HOC, W_PUPIL},  {W_HOC, W_KY},      {W_HOC, W_PHAN}};

	for (size_t k = 0; k < TL_COUNT(nouns); k++)
		if (tl_is(m, i, nouns[k][0]) && tl_is(m, i + 1, nouns[k][1]))
			return true;
	return false;
}

/* `triệu đồng/người/năm`, `triệu/ha`, `đồng/m 2`: what follows the slashes. */
static void per(const struct tl_measure *m, struct tl_figure *f)
{
	while (tl_mark(m, f->unit_end, '/') && tl_tight(m, f->unit_end) &&
	       word(m, f->unit_end + 1)) {
		f->unit_end += 2 + two_syllables(m, f->unit_end + 1);
		f->unit_end += power_at(m, f->unit_end);
	}
}

/* Words of measure behind a percentage: of what. */
static void percent_of(const struct tl_measure *m, struct tl_figure *f)
{
	uint32_t at = f->end, limit = m->rd->sentences[f->sentence].end;
	const struct tl_hit *best = NULL;

	/* trở lên may stand between */
	for (uint32_t skip = 0; skip < 3 && !best; skip++) {
		for (size_t k = tl_hits_after(&m->units, at + skip);
		     k < m->units.n && m->units.items[k].first <= at + skip + 6; k++) {
			const struct tl_hit *x = &m->units.items[k];

			if (x->first == at + skip && x->end <= limit &&
			    use_of(m, x->id) == TL_USE_BASE && (!best || x->end > best->end))
				best = x;
		}
		/* tăng 12% về số đảng viên: in what, not of what */
		if (at + skip < m->rd->n_tokens &&
		    (m->rd->tokens[at + skip].kind == TL_PUNCT || tl_is(m, at + skip, W_VE)))
			break;
	}
	f->base_first = f->base_end = f->end;
	if (best) {
		f->base_first = best->first;
		f->base_end = best->end;
		/* Only the noun: `so với kế hoạch` is a % of the kế hoạch. */
		while (f->base_first + 1 < f->base_end &&
		       (tl_is(m, f->base_first, W_SO_WITH) || tl_is(m, f->base_first, W_VOI) ||
			tl_is(m, f->base_first, W_CUA) || tl_is(m, f->base_first, W_TREN)))
			f->base_first++;
		f->unit = best->id;
		f->unit_first = best->first;
		f->unit_end = best->end;
	} else if ((best = unit_at(m, f->end)) != NULL && !rating(m, best)) {
		/* 100% chi bộ: the noun of which it is a share */
		f->unit = best->id;
	}
}

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

/* After a number without a noun the clause must end: `nữ là 112, …`, or its share follow: `hoàn
 * thành nhiệm vụ 18 chiếm 56%`. */
static bool clause_ends(const struct tl_measure *m, size_t i)
{
	const struct tl_token *t = &m->rd->tokens[i];

	if (i >= m->rd->n_tokens || t->kind == TL_BREAK || tl_is(m, i, W_VA) ||
	    tl_is(m, i, W_TAKES))
		return true;
	return t->kind == TL_PUNCT && strchr(",;.():", t->mark);
}

/* Of two nouns side by side the first is counted: TCCSĐ cơ quan. */
static const struct tl_hit *head(const struct tl_measure *m, const struct tl_hit *x, uint32_t floor)
{
	for (bool moved = true; moved && x->first > floor;) {
		moved = false;
		for (size_t k = tl_hits_after(&m->units, x->first - 1);
		     k < m->units.n && m->units.items[k].end == x->first; k++) {
			const struct tl_hit *y = &m->units.items[k];
			enum tl_use use = use_of(m, y->id);

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
	for (size_t k = 0; i > floor && k < TL_COUNT(before); k++)
		if (tl_is(m, i - 1, before[k]))
			return true;
	return false;
}

/* `loại hình TCCSĐ phường, xã là 12`: a noun, up to five words of its own, a connecting word. */
static bool noun_before(const struct tl_measure *m, struct tl_figure *f, size_t index,
			uint32_t floor)
{
	uint32_t at = f->from, words = 0, most = 5, taken;
	bool joined = false;

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
			enum tl_use use = use_of(m, x->id);

			if (x->first < floor || rating(m, x) || counted_already(m, index, x->first))
				continue;
			if (use != TL_USE_COUNT && use != TL_USE_NEUTRAL && use != TL_USE_RULE &&
			    use != TL_USE_GROUP)
				continue;
			/* `đảng viên 45` is no count, `nữ 45` is; else a link must say so. */
			if (!joined && use != TL_USE_GROUP)
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
		    !(word(m, at - 1) || tl_mark(m, at - 1, ',')) ||
		    (m->rd->tokens[at - 1].flags & TL_UPPER) || connects(m, at - 1))
			return false;
		at--;
	}
}

/* Words between a noun and là: số TCCSĐ được đánh giá chất lượng là. */
enum { NUMBER_REACH = 12 };

/* `tổng số TCCSĐ tính đến 31-12-2010 là 57.504`, `số đảng viên toàn Đảng bộ là 2.761`: what the
 * number of something is, whatever stands between. */
static bool number_of(const struct tl_measure *m, struct tl_figure *f, size_t index, uint32_t floor)
{
	uint32_t at = f->from, low = at > floor + NUMBER_REACH ? at - NUMBER_REACH : floor;
	const struct tl_hit *best = NULL;

	if (at <= floor || !tl_is(m, at - 1, W_LA))
		return false;
	for (uint32_t i = at - 1; i-- > low;) {
		const struct tl_hit *x = unit_at(m, i);

		if (!word(m, i) && !(m->rd->taken[i] & TL_TAKEN_DATE))
			break;
		if (x && use_of(m, x->id) == TL_USE_COUNT && i > 0 && tl_is(m, i - 1, W_SO)) {
			best = x;
			break;
		}
	}
	if (!best || counted_already(m, index, best->first))
		return false;
	f->unit = best->id;
	f->unit_first = best->first;
	f->unit_end = best->end;
	f->noun_before = true;
	return true;
}

/* Words between the noun of a change and its first number. */
enum { CHANGE_REACH = 12 };

/* `số chi bộ của Đảng bộ giảm từ 61 xuống còn 52`: a bare number for what a change began or ended
 * with. */
static bool noun_of_change(const struct tl_measure *m, struct tl_figure *f, size_t index,
			   uint32_t floor)
{
	const struct tl_figure *before = index > 0 ? &m->figures[index - 1] : NULL;
	uint32_t at = f->first;

	while (at > floor &&
	       (tl_is(m, at - 1, W_LEN) || tl_is(m, at - 1, W_XUONG) || tl_is(m, at - 1, W_CON)))
		at--;
	if (at < f->first && before && before->changing && before->end == at &&
	    clause_ends(m, f->end)) {
		f->unit = before->unit;
		return true;
	}
	if (at < f->first || at < floor + 4 || !tl_is(m, at - 1, W_TU) ||
	    !(tl_is(m, at - 2, W_TANG) || tl_is(m, at - 2, W_GIAM)) ||
	    !(tl_is(m, f->end, W_LEN) || tl_is(m, f->end, W_XUONG)))
		return false;
	for (uint32_t i = at - 2; i > floor && i + CHANGE_REACH > at && word(m, i - 1); i--) {
		uint32_t k = m->unit_at[i];
		const struct tl_hit *x = k ? &m->units.items[k - 1] : NULL;

		if (!x || !tl_is(m, i - 1, W_SO) || use_of(m, x->id) != TL_USE_COUNT)
			continue;
		f->unit = x->id;
		f->changing = true;
		return true;
	}
	return false;
}

/* A place or an organisation stands right before the number. */
static bool behind_place(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = f->from;

	if (at == 0)
		return false;
	if (tl_mark(m, at - 1, ':') && at > 1)
		at--;
	if (m->rd->place_at[at - 1] != UINT32_MAX)
		return true;
	for (size_t k = tl_scope_from(m, at), n = 0; k-- > 0 && n < 3; n++)
		if (m->scopes[k].end == at)
			return true;
	return false;
}

static bool times_of(const struct tl_measure *m, const struct tl_figure *f, uint32_t floor)
{
	uint32_t low = f->first > floor + 4 ? f->first - 4 : floor;

	if (tl_mark(m, f->unit_end, '/'))
		return true;
	for (uint32_t i = low; i < f->first; i++)
		if (tl_is(m, i, W_MOI))
			return true;
	return false;
}

/* `Huy hiệu 55, 50, 45, 40, 30 năm`: a list of years. */
static bool grades(const struct tl_measure *m, uint32_t i)
{
	for (int k = 0; k < 16 && tl_number_at(m, i); k++) {
		if (tl_is(m, i + 1, W_NAM))
			return true;
		if (!tl_mark(m, i + 1, ',') && !tl_is(m, i + 1, W_VA))
			return false;
		i += 2;
	}
	return false;
}

/* là một trong ba đại hội điểm: no number of what was done */
static bool one_of(const struct tl_measure *m, const struct tl_figure *f)
{
	return f->spelled && f->from > 1 && tl_is(m, f->from - 1, W_TRONG) &&
	       tl_is(m, f->from - 2, W_NUM_1);
}

/* cả 2 đồng chí đã từ trần: those that were just spoken of */
static bool both(const struct tl_measure *m, const struct tl_figure *f)
{
	return !f->percent && !f->ratio && f->value <= FEW && f->from > 0 &&
	       tl_is(m, f->from - 1, W_CA) && !(f->from > 1 && tl_is(m, f->from - 2, W_ALL));
}

/* Settles the noun; false if the number is no figure. */
static bool settle(const struct tl_measure *m, struct tl_figure *f, size_t index)
{
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];

	f->unit_first = f->unit_end = f->end;
	if (one_of(m, f) || both(m, f))
		return false;
	if (f->percent) {
		percent_of(m, f);
		return true;
	}
	if (noun_after(m, f)) {
		switch (use_of(m, f->unit)) {
		case TL_USE_MEASURE:
			/* giá trị trên 1 ha canh tác đạt 197 triệu đồng */
			if (f->value == 1 && f->first > 0 && tl_is(m, f->first - 1, W_TREN))
				return false;
			/* fallthrough */
		case TL_USE_MONEY:
			power(m, f);
			per(m, f);
			return true;
		case TL_USE_TIMES:
			return times_of(m, f, s->first);
		case TL_USE_TURN:
			return true;
		default:
			/* People and committees come in whole numbers; each commune may meet 15,4
			 * criteria. */
			if (m->r->classes[f->unit].of != TL_FAMILY_CRITERION)
				return !f->decimal;
			per(m, f); /* 9 tiêu chí/xã */
			return true;
		}
	}
	if (f->zero)
		return false;
	/* 2,5 triệu/ha is money too. */
	if (f->scaled && tl_mark(m, f->end, '/') && tl_tight(m, f->end) && word(m, f->end + 1)) {
		f->unit = m->r->class_money;
		per(m, f);
		return true;
	}
	/* tăng lên 143,3 tỷ: nothing else is counted so high on the Party's pages */
	if (f->scaled && m->devoted && clause_ends(m, f->end) &&
	    (tl_is(m, f->end - 1, W_TY) || tl_is(m, f->end - 1, W_TI))) {
		f->unit = m->r->class_money;
		return true;
	}
	/* nâng tổng số lên gần 6 ngàn */
	if (f->spelled || (f->scaled && !(f->from > 0 && tl_is(m, f->from - 1, W_LEN))) ||
	    (f->decimal && !f->scaled) || grades(m, f->first))
		return false;
	if (noun_of_change(m, f, index, s->first))
		return true;
	if (!clause_ends(m, f->end))
		return false;
	if (noun_before(m, f, index, s->first) || number_of(m, f, index, s->first))
		return true;
	/* Years, and numbers of lists at the head of a line. */
	if (f->value >= 1900 && f->value <= 2100 && f->end - f->first == 1 &&
	    !memchr(m->rd->article->body + m->rd->tokens[f->first].begin, '.',
		    m->rd->tokens[f->first].end - m->rd->tokens[f->first].begin))
		return false;
	if (f->first == s->first)
		return false;
	f->listed = behind_place(m, f);
	return true;
}

/* Two figures side by side, with a comma or và between. */
static bool coordinate(const struct tl_measure *m, const struct tl_figure *a,
		       const struct tl_figure *b)
{
	return a->sentence == b->sentence && a->unit != TL_NONE && b->unit != TL_NONE &&
	       !a->percent && !b->percent && b->from == a->unit_end + 1 &&
	       (tl_is(m, a->unit_end, W_VA) || tl_mark(m, a->unit_end, ','));
}

/* The words behind a number of which no table knows a noun, as far as they were quoted with it. */
static void quoted_noun(const struct tl_measure *m, struct tl_figure *f)
{
	uint32_t end = f->end;

	while (word(m, end) && tl_quoted_at(m, end) && !tl_is(m, end, W_VA))
		end++;
	f->unit_first = f->end;
	f->unit_end = end;
}

/* `1.725 chi bộ trên tổng số 4.130 chi bộ`: b is the whole of a, which takes it in. */
static bool whole_of(const struct tl_measure *m, struct tl_figure *a, const struct tl_figure *b)
{
	uint32_t at = a->unit_end;

	if (a->sentence != b->sentence || a->unit == TL_NONE || a->unit != b->unit || a->has2 ||
	    b->has2 || a->percent || b->percent || a->noun_before || b->value < a->value ||
	    !(tl_is(m, at, W_TRONG) || tl_is(m, at, W_TREN)) || !tl_is(m, at + 1, W_TONG) ||
	    !tl_is(m, at + 2, W_SO) || b->first != at + 3)
		return false;
	a->ratio = a->has2 = true;
	a->value2 = b->value;
	a->qualifiers |= TL_Q_RATIO;
	return true;
}

void tl_units_find(struct tl_measure *m)
{
	size_t kept = 0;

	for (size_t i = 0; i < m->n_figures; i++) {
		struct tl_figure f = m->figures[i];
		const struct tl_sentence *s = &m->rd->sentences[f.sentence];
		uint32_t floor = s->first;

		if (kept && m->figures[kept - 1].sentence == f.sentence)
			floor = m->figures[kept - 1].end;
		tl_qualify_before(m, &f, floor);
		m->figures[kept] = f;
		if (!settle(m, &m->figures[kept], kept) && !f.quoted)
			continue;
		if (f.quoted && !f.percent && m->figures[kept].unit == TL_NONE)
			quoted_noun(m, &m->figures[kept]);
		kept++;
	}
	m->n_figures = kept;
	/* `một` is mostly an article; beside another figure it is a number. */
	kept = 0;
	for (size_t i = 0; i < m->n_figures; i++) {
		struct tl_figure *f = &m->figures[i];
		bool sibling = !f->article || f->quoted;

		if (!sibling && i > 0)
			sibling = coordinate(m, &m->figures[i - 1], f);
		if (!sibling && i + 1 < m->n_figures)
			sibling = coordinate(m, f, f + 1);
		/* kept <= i: entries ahead are still in their places. */
		if (sibling && !(kept && whole_of(m, &m->figures[kept - 1], f)))
			m->figures[kept++] = *f;
	}
	m->n_figures = kept;
}
