/* Totals and parts: `11 đảng bộ, trong đó có 7 …, 1 …, 3 …, 426 tổ chức cơ sở đảng`.
 *
 * A list is opened by trong đó, gồm, a colon or a parenthesis behind a figure, or by a sentence
 * that goes on with the one before. Its figures are parts as long as they are of the total's kind;
 * where the first of them add up to the total exactly, they are the parts and the list ends there.
 */
#include "annotate/metric_parts.h"
#include "annotate/period.h"
#include "annotate/scope.h"

/* Parts of parts of parts: what reads periods and scopes goes up this chain. */
enum { DEEPEST = 3 };

/* Tokens of a sentence's beginning. */
enum { BEGINNING = 3 };

/* Tokens from one share of a list to the next, and from a total to the colon behind it. */
enum { SHARE = 14, NEAR = 14 };

bool tl_same_family(const struct tl_measure *m, const struct tl_figure *total,
		    const struct tl_figure *f)
{
	if (f->unit == TL_NONE || total->unit == TL_NONE)
		return f->unit == TL_NONE || !*m->r->classes[f->unit].family;
	return m->r->classes[total->unit].family == m->r->classes[f->unit].family;
}

/* 186/180 đảng viên: what was done stands before the slash, and has parts. */
static bool total_like(const struct tl_measure *m, const struct tl_figure *f)
{
	return tl_countable(f) || (f->ratio && !f->percent && f->indicator != TL_NONE &&
				m->r->indicators[f->indicator].info.nature != TL_STOCK);
}

bool tl_may_be_part(const struct tl_measure *m, uint32_t total, uint32_t part)
{
	const struct tl_indicator *x;

	if (total == TL_NONE || part == TL_NONE || total == part)
		return true;
	x = &m->r->indicators[total];
	for (size_t i = 0; i < x->n_parts; i++)
		if (x->parts[i] == part)
			return true;
	return false;
}

/* lên 69 đơn vị, trong đó có 31 đảng bộ cơ sở và 38 chi bộ cơ sở: kinds of what the total counts.
 */
static bool kind_of_part(const struct tl_measure *m, uint32_t total, uint32_t part)
{
	return part != TL_NONE && part != total && tl_may_be_part(m, total, part);
}

/* A group of persons, of which another of the list may take in some. */
static bool overlaps(const struct tl_measure *m, const struct tl_figure *f)
{
	return f->unit != TL_NONE && m->r->classes[f->unit].use == TL_USE_GROUP;
}

/* kết nạp 12 đảng viên, trong đó có 3 đảng viên là công nhân doanh nghiệp tư nhân: where those work
 * who were admitted is said, and not how many there are. */
static bool some_of_flow(const struct tl_measure *m, const struct tl_figure *total,
			 const struct tl_figure *f)
{
	return total->indicator != TL_NONE && f->indicator != TL_NONE &&
	       f->indicator != m->r->sizes[2] &&
	       (f->unit == m->r->class_member || overlaps(m, f)) &&
	       m->r->indicators[total->indicator].info.nature == TL_FLOW &&
	       m->r->indicators[f->indicator].info.nature == TL_STOCK;
}

void tl_become_part(const struct tl_measure *m, struct tl_figure *f,
		    const struct tl_figure *total, size_t total_index, bool any)
{
	/* trồng 34 ha chè (vượt 24 ha): by so much it is more than the plan, of which it is no part */
	if (total->depth == DEEPEST || f->qualifiers & TL_Q_EXCEED)
		return;
	f->depth = (uint8_t)(total->depth + 1);
	f->total = (uint32_t)total_index;
	f->qualifiers |= TL_Q_PART;
	/* A total of which nobody knows what it counts tells nothing: 11 đơn vị, gồm 8 đảng bộ
	 * huyện … */
	if (total->indicator != TL_NONE && tl_family_of(m, f) != TL_FAMILY_RATING &&
	    ((any && !kind_of_part(m, total->indicator, f->indicator)) || f->indicator == TL_NONE ||
	     f->handed || some_of_flow(m, total, f) ||
	     (overlaps(m, f) && !tl_may_be_part(m, total->indicator, f->indicator)) ||
	     (f->unit == TL_NONE && !tl_of_persons(m, total) &&
	      !tl_may_be_part(m, total->indicator, f->indicator)))) {
		f->indicator = total->indicator;
		f->rule = total->rule;
		/* Its own word (khiển trách 1) still shows what it counts. */
		if (f->why_first == f->why_end) {
			f->why_first = total->why_first;
			f->why_end = total->why_end;
		}
	}
}

/* How deep in parentheses a token lies, counted from another one before it. */
static int depth_between(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	int depth = 0;

	for (uint32_t i = from; i < to; i++)
		depth += tl_mark(m, i, '(') - tl_mark(m, i, ')');
	return depth;
}

/* `83 tổ chức đảng với 8.749 đảng viên. Trong đó 5 tổ chức đảng với 1.122 đảng viên …`: the figure
 * beside the total, of another family, whose parts the list holds as well; else SIZE_MAX. */
static size_t beside(const struct tl_measure *m, size_t total, size_t from)
{
	const struct tl_figure *f = &m->figures[total];

	uint32_t at = tl_figure_end(f);

	/* 14 lớp, có 1.327 học viên; 14 lớp với 1.327 học viên */
	at += tl_mark(m, at, ',');
	at += tl_is(m, at, W_CO) || tl_is(m, at, W_VOI) || tl_is(m, at, W_CHO) ||
	      tl_is(m, at, W_VA);
	return total + 1 < from && f[1].sentence == f->sentence && f[1].unit != TL_NONE &&
			       tl_countable(&f[1]) && !tl_same_family(m, f, &f[1]) && f[1].from <= at
		       ? total + 1
		       : SIZE_MAX;
}

/* Figure i of a list is part of the one beside its total. */
static bool part_beside(struct tl_measure *m, size_t pair, size_t i)
{
	const struct tl_figure *total = &m->figures[pair];
	struct tl_figure *f = &m->figures[i];

	if (!tl_same_family(m, total, f) || f->value > total->value ||
	    !tl_may_be_part(m, total->indicator, f->indicator))
		return false;
	tl_become_part(m, f, total, pair, false);
	return true;
}

/* xuống 50.100 đồng, với giá trị 35 tỷ USD, 500 đồng/kg, trong số 13 vụ nói trên, in a text about anything: the
 * figure is a price, a value or itself the whole that others are parts of. */
static bool never_part(const struct tl_measure *m, const struct tl_figure *f)
{
	static const enum tl_word_id prices[] = {W_XUONG, W_LEN, W_PRICE, W_WORTH};

	/* 842 đảng viên (bình quân mỗi năm 168 đồng chí) */
	if ((f->qualifiers & TL_Q_AVG) && (f->indicator == TL_NONE ||
					   m->r->indicators[f->indicator].info.nature != TL_RATE))
		return true;
	if (m->devoted || f->from == 0)
		return false;
	if (tl_of_money(m, f) && TL_IS_ANY(m, f->from - 1, prices))
		return true;
	return tl_is_total(m, f) || (f->unit_end > f->end && tl_mark(m, f->unit_first + 1, '/'));
}

/* 8 người chết, trong đó có 1 trẻ em, 3 người bị thương, in a text about anything: the hurt are none of the dead. */
static bool other_fate(const struct tl_measure *m, const struct tl_figure *total,
		       const struct tl_figure *f)
{
	static const enum tl_word_id dead[] = {W_DIES, W_LOST, W_DEATH};
	uint32_t end = tl_figure_end(f), dies = tl_figure_end(total);

	end += tl_is(m, end, W_OTHER);
	return !m->devoted && tl_is(m, end + tl_is(m, end, W_BI), W_HURT) && !tl_is(m, dies, W_HURT) &&
	       (TL_IS_ANY(m, dies, dead) || TL_IS_ANY(m, dies + 1, dead));
}

/* 700.000 ha, trong đó …; tổng sản lượng đạt 657.000 tấn, in a text about anything: another measure. */
static bool other_measure(const struct tl_measure *m, const struct tl_figure *total,
			  const struct tl_figure *f)
{
	return !m->devoted && f->unit_end > f->unit_first && total->unit_end > total->unit_first &&
	       f->unit != TL_NONE && m->r->classes[f->unit].use == TL_USE_MEASURE &&
	       m->tokens[f->unit_first].word != m->tokens[total->unit_first].word;
}

/* trong số 20 người chết có 4 binh sĩ, trong khi 6 người khác …, in a text about anything: others than those. */
static bool apart(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = f->from;

	return !m->devoted && tl_is(m, tl_figure_end(f), W_OTHER) && at >= 2 &&
	       tl_is(m, at - 1, W_WHEN) && tl_is(m, at - 2, W_TRONG);
}

/* The list that begins with figure `from`: closes at `end` or where its parentheses close. `any`:
 * of any kind, if they add up: `55 mô hình (29 tập thể, 26 cá nhân)`. `exactly`: only if they do.
 */
static void list(struct tl_measure *m, size_t total_index, size_t from, uint32_t end, bool any,
		 bool exactly)
{
	const struct tl_figure *total = &m->figures[total_index];
	size_t members[64], n = 0, pair = any || exactly ? SIZE_MAX : beside(m, total_index, from);
	double sum = 0;
	bool full = false;
	int depth = 0;

	for (size_t i = from; i < m->n_figures && i < from + PARTS_MOST && m->figures[i].first < end &&
			      n < TL_COUNT(members);
	     i++) {
		const struct tl_figure *f = &m->figures[i];

		if (i > from)
			depth += depth_between(m,
					       tl_figure_end(f - 1) > tl_figure_first(f)
						       ? tl_figure_first(f)
						       : tl_figure_end(f - 1),
					       tl_figure_first(f));
		if (depth < 0 || apart(m, f) || other_measure(m, total, f))
			break;
		if (depth > 0 || f->percent || never_part(m, f) || other_fate(m, total, f))
			continue;
		if (n > 0 && pair != SIZE_MAX && tl_countable(f) && part_beside(m, pair, i))
			continue;
		if (!tl_countable(f) || (!any && !tl_same_family(m, total, f)))
			break;
		/* `149 đảng bộ, với 1.251 chi bộ trực thuộc, và 285 chi bộ` */
		if (f->value > total->value)
			continue;
		members[n++] = i;
		sum += f->value;
		full = full || (n > 1 && sum == total->value);
		/* 32 người dân tộc thiểu số, 35 đoàn viên, 33 nữ: one may be several. */
		if (full && !(i + 1 < m->n_figures && overlaps(m, f) && overlaps(m, f + 1) &&
			      (f + 1)->from == tl_figure_end(f) + 1))
			break;
	}
	if (full) {
		for (size_t k = 0; k < n; k++) {
			tl_become_part(m, &m->figures[members[k]], total, total_index, any);
			m->figures[members[k]].summed = n > 1;
		}
		return;
	}
	for (size_t k = 0; k < n && !any && !exactly; k++) {
		struct tl_figure *f = &m->figures[members[k]];

		tl_group_freed(m, f, total);
		if (f->unit != TL_NONE && !tl_may_be_part(m, total->indicator, f->indicator) &&
		    !some_of_flow(m, total, f) &&
		    !(n == 1 && overlaps(m, f) && tl_mark(m, tl_figure_end(f), ')')))
			return;
		tl_become_part(m, f, total, total_index, false);
	}
}

/* (kế hoạch 3.000): what was planned is no part of what was done. */
static bool of_plan(const struct tl_measure *m, uint32_t token)
{
	for (size_t i = tl_hits_after(&m->units, token);
	     i < m->units.n && m->units.items[i].first <= token + 1; i++)
		if (m->units.items[i].first == token &&
		    m->r->classes[m->units.items[i].id].use == TL_USE_BASE)
			return true;
	return false;
}

/* A comma and words of something else stand before gồm. */
static bool another(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	for (uint32_t i = to; i-- > from;)
		if (m->rd->tokens[i].kind != TL_WORD)
			return tl_mark(m, i, ',') && to > i + 2;
	return false;
}

/* tiếp nhận 2 đảng bộ gồm Đảng bộ A và Đảng bộ B; …: the list behind gồm, token `from`, has no numbers and ends
 * before token `to`, in so many tokens. */
static bool of_names(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	enum { NAMES = 120 };

	for (uint32_t i = from; i < to && i < from + NAMES && !tl_is(m, from, W_TRONG); i++)
		if (tl_mark(m, i, ';'))
			return true;
	return false;
}

/* What opens a list between two tokens, `first`: of a sentence's first figure; 0 nothing, '(' or
 * ':' or a word (1). */
static int opener(const struct tl_measure *m, uint32_t from, uint32_t to, bool first)
{
	int found = 0;
	size_t p = tl_period_from(m, from);
	uint32_t open = from;

	for (uint32_t i = from; i < to; i++) {
		if (tl_mark(m, i, '(')) {
			found = of_plan(m, i + 1) ? 0 : '(';
			open = i;
		} else if (tl_mark(m, i, ')'))
			found = 0;
		else if (tl_mark(m, i, ':') && found == 0)
			found = ':';
		else if (tl_mark(m, i, ';') || tl_mark(m, i, '.'))
			found = 0;
	}
	/* (cùng kỳ năm trước là 149); so với cuối năm 2019 (1.501 tổ chức) */
	if (found == '(' && p < m->n_periods && m->periods[p].first < to &&
	    (m->periods[p].same_before || (m->periods[p].compare && m->periods[p].end == open && open + 1 == to)))
		return 0;
	if (found == '(')
		return found;
	for (size_t i = tl_hits_after(&m->units, from);
	     i < m->units.n && m->units.items[i].end <= to; i++) {
		struct tl_hit x = m->units.items[i];
		size_t s = tl_scope_from(m, from);

		if (x.first < from || x.id != m->r->class_part || tl_mark(m, x.first, '(') ||
		    of_names(m, x.first, to))
			continue;
		/* `… gồm 62 người và Ban Thường vụ gồm 21 người`: another body's list */
		if (x.first > from && s < m->n_scopes && m->scopes[s].end <= x.first &&
		    !m->scopes[s].object && !tl_is(m, x.first, W_TRONG))
			continue;
		/* `có 15 đồng chí, bầu Đoàn thư ký gồm 3 đồng chí` */
		if (!first && !tl_is(m, x.first, W_TRONG) && another(m, from, x.first))
			continue;
		/* What goes on with the sentence before says so at its beginning; in a text about
		 * anything trong đó, too: Bộ luật … trong đó quy định … */
		if (first && x.first > from + BEGINNING &&
		    (!m->devoted || !tl_is(m, x.first, W_TRONG)))
			continue;
		found = 1;
	}
	return found;
}

static uint32_t sentence_end(const struct tl_measure *m, size_t figure)
{
	return m->rd->sentences[m->figures[figure].sentence].end;
}

/* Words say what is counted, not its noun alone. */
static bool known(const struct tl_measure *m, const struct tl_figure *f)
{
	return f->rule != TL_NONE && !m->r->rules[f->rule].weak;
}

static bool in_headline(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t block = m->rd->sentences[f->sentence].block;

	return m->rd->article->blocks[block].kind == TL_BLOCK_HEADLINE;
}

static bool targeted(const struct tl_measure *m, const struct tl_figure *f)
{
	return f->indicator != TL_NONE &&
	       m->r->indicators[f->indicator].info.nature == TL_TARGET_NATURE;
}

/* The last countable figure before `index` that its list may belong to: of its sentence, or of the
 * one before when the sentence begins with the opening words. */
static size_t total_before(const struct tl_measure *m, size_t index, bool same_sentence, bool paren)
{
	const struct tl_figure *f = &m->figures[index];

	for (size_t i = index; i-- > 0 && index - i < 12;) {
		const struct tl_figure *g = &m->figures[i];

		if (same_sentence ? g->sentence != f->sentence
				  : f->sentence - g->sentence > 2 || in_headline(m, g))
			break;
		/* tiếp nhận 140 đảng viên. …. Trong đó, đã kết nạp 96 đảng viên: none of those that came */
		if (!same_sentence && g->moved && !f->moved)
			continue;
		/* (kế hoạch 500): a target has no parts that were done */
		if (same_sentence && targeted(m, g) && !targeted(m, f))
			continue;
		if (total_like(m, g) && g->value > 1 && g->unit != TL_NONE &&
		    (tl_same_family(m, g, f) || ((paren || same_sentence) && i + 1 == index)) &&
		    g->value >= f->value &&
		    (same_sentence || !known(m, f) || tl_may_be_part(m, g->indicator, f->indicator)) &&
		    (paren || !(g->qualifiers & TL_Q_PART)))
			return i;
		if (same_sentence && tl_countable(g) && !g->bound && !(g->qualifiers & TL_Q_PART))
			break;
	}
	return SIZE_MAX;
}

bool tl_is_total(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = f->from;

	if (at > 0 && tl_is(m, at - 1, W_SO))
		at--;
	if (at > 0 && tl_is(m, at - 1, W_TONG))
		at--;
	return at > 0 && tl_is(m, at - 1, W_TRONG);
}

/* trong đó has no figure between it and this one. */
static bool follows_trong_do(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	for (size_t i = tl_hits_after(&m->units, from);
	     i < m->units.n && m->units.items[i].end <= to; i++)
		if (m->units.items[i].id == m->r->class_part && m->units.items[i].first >= from &&
		    tl_is(m, m->units.items[i].first, W_TRONG))
			return true;
	return false;
}

/* (gồm 386 xã …), (trong đó …), in a text about anything: the parentheses between two tokens say that parts
 * follow. Others may hold the same sum in another currency, the figure of another year or of another firm. */
static bool parenthesis_of_parts(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	if (m->devoted)
		return true;
	for (size_t i = tl_hits_after(&m->units, from);
	     i < m->units.n && m->units.items[i].end <= to; i++)
		if (m->units.items[i].id == m->r->class_part &&
		    !tl_mark(m, m->units.items[i].first, '('))
			return true;
	return false;
}

/* `2.500 đảng viên, trong đó có hơn 66% …, gần 40% … và 5% …`: shares of those, not of all; figure
 * i is the first. */
static void more_shares(struct tl_measure *m, size_t i)
{
	for (; i + 1 < m->n_figures; i++) {
		const struct tl_figure *g = &m->figures[i];
		struct tl_figure *f = &m->figures[i + 1];

		if (!f->percent || tl_changes(f) ||
		    f->sentence != g->sentence || f->from > g->end + SHARE ||
		    !(tl_mark(m, f->from - 1, ',') || tl_is(m, f->from - 1, W_VA)))
			return;
		for (uint32_t k = g->end; k < f->from; k++)
			if (tl_mark(m, k, ';') || tl_mark(m, k, ')'))
				return;
		f->qualifiers |= TL_Q_PART;
	}
}

/* `43 chi bộ với 1.251 đảng viên, trong đó có 30 chi bộ …`: parts of the figure before the total
 * that stands right before the list, when that one is of another kind. */
static size_t of_its_kind(const struct tl_measure *m, size_t total, size_t index)
{
	const struct tl_figure *f = &m->figures[index], *g = &m->figures[total];

	if (total == 0 || tl_same_family(m, g, f) || g[-1].sentence != f->sentence ||
	    f->unit == TL_NONE || !tl_same_family(m, g - 1, f) || !tl_countable(g - 1) ||
	    (g[-1].qualifiers & TL_Q_PART) || g[-1].value < f->value ||
	    !tl_may_be_part(m, g[-1].indicator, f->indicator))
		return total;
	return total - 1;
}

/* `trao Huy hiệu cho 153 đảng viên, có 72 đảng viên …`: some of those just counted. */
static bool some_of(const struct tl_measure *m, size_t index)
{
	const struct tl_figure *f = &m->figures[index], *g = f - 1;

	return index > 0 && g->sentence == f->sentence && f->from >= 2 &&
	       tl_is(m, f->from - 1, W_CO) && tl_mark(m, f->from - 2, ',') && tl_countable(f) &&
	       tl_countable(g) && g->unit != TL_NONE && f->unit != TL_NONE && tl_same_family(m, g, f) &&
	       g->value > f->value && g->indicator != TL_NONE &&
	       (f->indicator != TL_NONE || overlaps(m, f)) &&
	       tl_may_be_part(m, g->indicator, f->indicator) && !(g->qualifiers & TL_Q_PART) &&
	       f->from - 2 <= tl_figure_end(g) + NEAR;
}

static bool other_time(const struct tl_measure *m, uint32_t from, uint32_t to,
		       const struct tl_figure *total)
{
	size_t p = tl_period_from(m, from);

	return total->indicator != TL_NONE &&
	       (m->r->indicators[total->indicator].info.nature == TL_STOCK ||
		m->r->indicators[total->indicator].info.nature == TL_MIXED) &&
	       p < m->n_periods && m->periods[p].end <= to && m->periods[p].first <= from + 2;
}

void tl_parts_find(struct tl_measure *m)
{
	for (size_t i = 0; i < m->n_figures; i++) {
		struct tl_figure *f = &m->figures[i];
		bool first = i == 0 || m->figures[i - 1].sentence != f->sentence;
		uint32_t from = first ? m->rd->sentences[f->sentence].first : tl_figure_end(f - 1);
		uint32_t to = tl_figure_first(f);
		int open = from < to ? opener(m, from, to, first) : 0;
		size_t total;
		bool far, exactly;

		if (first && tl_sum_of_sentence(m, i, open == 1))
			continue;
		if (first && tl_is_total(m, f) && i + 1 < m->n_figures) {
			list(m, i, i + 1, sentence_end(m, i), false, false);
			continue;
		}
		if (!open && some_of(m, i)) {
			list(m, i - 1, i, sentence_end(m, i), false, false);
			continue;
		}
		if (!first && !open && f->total == TL_NONE && tl_sum_within(m, i))
			continue;
		if (!open || (first && open != 1))
			continue;
		if (f->percent &&
		    (!first || (i > 0 && f->unit != TL_NONE && f[-1].unit == f->unit)) &&
		    !(f->qualifiers & (TL_Q_INCREASE | TL_Q_DECREASE)) &&
		    follows_trong_do(m, from, to)) {
			f->qualifiers |= TL_Q_PART;
			more_shares(m, i);
		}
		total = total_before(m, i, !first, open == '(');
		if (total == SIZE_MAX)
			continue;
		far = open == '(' && of_its_kind(m, total, i) != total;
		exactly = open == '(' && !parenthesis_of_parts(m, from, to);
		if (open == 1 || far)
			total = of_its_kind(m, total, i);
		/* 64.000 đảng viên (năm 1997 có 37.000): a level of another time */
		if (open == '(' && other_time(m, from, to, &m->figures[total]))
			continue;
		/* A colon opens the parts of a total right behind what it counts; farther off if
		 * they add up to it. */
		far = far || (open == ':' && to - tl_figure_end(&m->figures[total]) > NEAR);
		list(m, total, i, sentence_end(m, i), !tl_same_family(m, &m->figures[total], f),
		     far || exactly || (open == ':' && f->unit == m->figures[total].unit));
	}
	for (size_t i = 0; i < m->n_figures; i++)
		tl_sum_of_same(m, i);
}
