/* Which surroundings decide: a figure's own clause and sentence first, then the figure that it is a
 * share or a change of, the list that it goes on with, and the sentence before where this one goes
 * on with it (Trong đó …) or says too little itself. */
#include "annotate/metric.h"
#include "annotate/period.h"

#include <string.h>

enum {
	LEFT = 70,  /* tokens looked at before a figure */
	RIGHT = 40, /* and behind it */
	TOLD = 24,  /* a score of words, not of nouns alone */
	OWN = 4,    /* from a semicolon to a change that stands alone */
	COUNTED = 4, /* figures back to what was counted in another year */
};

static bool clause_mark(const struct tl_token *t)
{
	return t->kind == TL_PUNCT && strchr(",;:.()", t->mark);
}

static void find_clause(const struct tl_measure *m, struct tl_figure *f)
{
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	const struct tl_figure *end = m->figures + m->n_figures;
	uint32_t a = tl_figure_first(f), b = tl_figure_end(f), low = s->first, high = s->end;

	if (f > m->figures && f[-1].sentence == f->sentence)
		low = tl_figure_end(f - 1) < a ? tl_figure_end(f - 1) : a;
	if (f + 1 < end && f[1].sentence == f->sentence)
		high = f[1].first;
	while (a > low && tl_figure_first(f) - a < 30 && !clause_mark(&m->rd->tokens[a - 1]))
		a--;
	while (b < high && b - tl_figure_end(f) < 30 && !clause_mark(&m->rd->tokens[b]))
		b++;
	f->clause_first = a;
	f->clause_end = b;
}

bool tl_continues(const struct tl_measure *m, const struct tl_sentence *s)
{
	uint32_t first = s->first;

	while (first < s->end && m->rd->tokens[first].kind == TL_PUNCT)
		first++;
	for (size_t i = tl_hits_after(&m->units, first);
	     i < m->units.n && m->units.items[i].first <= first + 1; i++)
		if (m->units.items[i].first == first &&
		    m->units.items[i].id == m->r->class_continue)
			return true;
	return false;
}

static bool neutral(const struct tl_measure *m, const struct tl_figure *f)
{
	if (f->percent)
		return false;
	return f->unit == TL_NONE || m->r->classes[f->unit].use == TL_USE_NEUTRAL ||
	       m->r->classes[f->unit].use == TL_USE_TURN ||
	       m->r->classes[f->unit].use == TL_USE_GROUP;
}

/* trực thuộc 12 đảng ủy, của 20 đảng bộ: the figure hangs on another noun; not so sự tham gia của
 * 20 đại biểu. */
static bool bound(const struct tl_measure *m, const struct tl_figure *f)
{
	static const enum tl_word_id before[] = {W_THUOC, W_CUA, W_TAI, W_O};

	if (f->from > 3 && tl_is(m, f->from - 1, W_CUA) && tl_is(m, f->from - 4, W_ACT))
		return false;
	return f->from > 0 && TL_IS_ANY(m, f->from - 1, before);
}

/* `45 TCCSĐ, 8 chi bộ`: side by side, and the rule of the first takes the noun of the second. */
static bool coordinated(const struct tl_measure *m, const struct tl_figure *g,
			const struct tl_figure *f)
{
	const bool *units = g->rule == TL_NONE ? NULL : m->r->rules[g->rule].units;
	uint32_t at = tl_figure_end(g);

	return f == g + 1 && f->unit != TL_NONE && units && units[f->unit] && f->from == at + 1 &&
	       (tl_mark(m, at, ',') || tl_is(m, at, W_VA));
}

/* `xã A dẫn đầu với 16 đảng viên mới, tiếp đến là xã B 12 đảng viên`: a unit is named before each,
 * and new members are members. */
static bool next_unit(const struct tl_measure *m, const struct tl_figure *g,
		      const struct tl_figure *f)
{
	return f == g + 1 && f->unit != TL_NONE && f->unit == m->r->class_member &&
	       g->unit != TL_NONE && m->r->members[f->unit][g->unit] &&
	       m->r->indicators[g->indicator].info.nature == TL_FLOW && tl_named_at(m, f->from);
}

/* The figure before this one in its sentence, of the same noun: its indicator goes on. */
static const struct tl_figure *listed_before(const struct tl_measure *m, size_t index)
{
	const struct tl_figure *f = &m->figures[index];

	if (tl_other_verb(m, f))
		return NULL;
	for (size_t i = index; i-- > 0 && index - i < 4 && m->figures[i].sentence == f->sentence;)
		if (m->figures[i].indicator != TL_NONE && m->figures[i].percent == f->percent &&
		    !tl_element_within(m, &m->r->indicators[m->figures[i].indicator].never,
				       f->clause_first, f->clause_end) &&
		    (m->figures[i].unit == f->unit || f->listed ||
		     coordinated(m, &m->figures[i], f) || next_unit(m, &m->figures[i], f)))
			return &m->figures[i];
	return NULL;
}

void tl_inherit(struct tl_figure *f, const struct tl_figure *g)
{
	f->indicator = g->indicator;
	f->rule = g->rule;
	f->why_first = g->why_first;
	f->why_end = g->why_end;
	f->score = 0;
}

/* A percentage of no noun of its own, of one like the other's, or of organisations and persons
 * alike. */
static bool same_kind(const struct tl_measure *m, const struct tl_figure *f,
		      const struct tl_figure *g)
{
	if (f->unit == TL_NONE || m->r->classes[f->unit].use == TL_USE_BASE)
		return true;
	return g->unit != TL_NONE && m->r->classes[f->unit].family == m->r->classes[g->unit].family;
}

/* `337 đảng viên (giảm 72 trường hợp)`, `5.100 lượt đảng viên (tăng 700 lượt)`: in the parentheses
 * right behind it. */
static bool said_behind(const struct tl_measure *m, const struct tl_figure *g,
			const struct tl_figure *f)
{
	uint32_t at = tl_figure_end(g);

	if (f->unit == TL_NONE || !tl_mark(m, at, '(') || f->from > at + 3)
		return false;
	if (m->r->classes[f->unit].use == TL_USE_TURN)
		return g->unit_end > g->unit_first && tl_is(m, g->unit_first, W_TURN);
	return m->r->classes[f->unit].use == TL_USE_NEUTRAL && same_kind(m, f, g);
}

/* A semicolon stands between the two, and words of its own before the change; between two of them
 * a comma does: số tổ chức được kiểm tra tăng 6%, số đảng viên được giám sát giảm 2%. */
static bool item_of_its_own(const struct tl_measure *m, const struct tl_figure *g,
			    const struct tl_figure *f)
{
	for (uint32_t i = f->from; i-- > tl_figure_end(g);)
		if (tl_mark(m, i, ';') ||
		    (tl_mark(m, i, ',') && g->percent && tl_is(m, i + 1, W_SO)))
			return f->from > i + OWN;
	return false;
}

/* What a change is a change of: the figure before it in its sentence, for a count one of its
 * family. */
static const struct tl_figure *changed(const struct tl_measure *m, size_t index)
{
	const struct tl_figure *f = &m->figures[index];

	for (size_t i = index; i-- > 0 && index - i < 6 && m->figures[i].sentence == f->sentence;) {
		const struct tl_figure *g = &m->figures[i];

		if (g->indicator == TL_NONE || (!f->percent && g->percent))
			continue;
		/* (khiển trách 15, cảnh cáo 48), tăng 12%: not of what the parenthesis holds */
		if (m->closed[g->first] && m->closed[g->first] < f->first)
			continue;
		/* kết nạp 147 đảng viên; thu ngân sách tăng 12% */
		if (f->percent && item_of_its_own(m, g, f))
			return NULL;
		/* giảm 1% hộ nghèo: of households, whatever stands before */
		if (f->percent && !same_kind(m, f, g))
			continue;
		/* tăng 5%; tổ chức đảng bị kỷ luật giảm 2%: of another item */
		for (uint32_t k = tl_figure_end(g); f->percent && i + 1 == index && k < f->from;
		     k++)
			if (tl_mark(m, k, ';'))
				return NULL;
		if (f->percent || said_behind(m, g, f))
			return g;
		return f->unit != TL_NONE && g->unit != TL_NONE &&
				       m->r->classes[f->unit].use == TL_USE_RULE &&
				       m->r->classes[f->unit].family ==
					       m->r->classes[g->unit].family
			       ? g
			       : NULL;
	}
	return NULL;
}

/* bằng 71,2% so với cùng kỳ: the same, once more. */
static bool versus(const struct tl_measure *m, const struct tl_figure *f)
{
	size_t i = tl_period_from(m, f->end);

	return f->percent && i < m->n_periods && m->periods[i].compare &&
	       m->periods[i].first <= f->end + 3;
}

/* `Lớp học có 120 học viên`: what they learn the sentence before says. */
static bool trainees(const struct tl_measure *m, const struct tl_figure *f)
{
	return f->unit == m->r->class_trainee && f->rule != TL_NONE && f->score < TOLD;
}

/* What the sentences before say of figure f, whose own field is a. */
static void look_back(struct tl_measure *m, struct tl_field a, struct tl_figure *f)
{
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	uint32_t back = f->sentence, rule;

	a.strong = !tl_continues(m, s);
	for (int k = 0; k < 3 && back > 0; k++) {
		back--;
		/* What a picture shows tells nothing of the paragraph behind it. */
		if (m->rd->sentences[back].block != s->block &&
		    m->rd->article->blocks[m->rd->sentences[back].block].kind == TL_BLOCK_CAPTION)
			return;
		a.left = m->rd->sentences[back].first;
		if (f->first > a.left + 3 * LEFT)
			a.left = f->first - 3 * LEFT;
		a.penalty = 4 + 6 * k;
		rule = f->rule;
		tl_rules_try(&a, f);
		f->handed = f->handed ||
			    (f->rule != rule &&
			     (f->unit == TL_NONE || m->r->classes[f->unit].use == TL_USE_NEUTRAL));
		if (f->rule != rule)
			tl_heads_rated(m, f, back);
		if (f->rule != TL_NONE && !tl_continues(m, &m->rd->sentences[back]))
			return;
		if (!tl_continues(m, s) && m->rd->sentences[back].block != s->block &&
		    !trainees(m, f))
			break;
	}
	if (f->rule != TL_NONE || !tl_heads_rate(m, &a))
		return;
	tl_rules_try(&a, f);
	if (f->rule != TL_NONE && m->r->indicators[f->indicator].info.nature != TL_RATE) {
		f->indicator = f->rule = TL_NONE;
		f->why_end = f->why_first;
	}
}

/* `12/126 thôn có dưới 10 đảng viên`, `3 chi bộ có từ 3 - 5 đảng viên`: which of them are counted,
 * and not how many members somebody has. */
static bool threshold(const struct tl_measure *m, size_t index)
{
	const struct tl_figure *f = &m->figures[index], *g = f - 1;

	return index > 0 && g->sentence == f->sentence && f->rule != TL_NONE &&
	       m->r->rules[f->rule].weak && f->indicator == m->r->sizes[2] &&
	       (f->range ||
		(f->qualifiers & (TL_Q_UNDER | TL_Q_OVER | TL_Q_AT_LEAST | TL_Q_AT_MOST))) &&
	       g->unit != TL_NONE &&
	       (m->r->classes[g->unit].of == TL_FAMILY_ORG ||
		m->r->classes[g->unit].of == TL_FAMILY_PLACE) &&
	       f->from <= tl_figure_end(g) + 2 && tl_is(m, tl_figure_end(g), W_CO);
}

/* `Giao chỉ tiêu kết nạp 2.050 đảng viên; đến nay, Đảng bộ có 67.312 đảng viên`: behind a semicolon
 * the time of a level begins, and what stands before it tells nothing of that; 0: it does not. */
static uint32_t level_begins(const struct tl_measure *m, const struct tl_figure *f)
{
	size_t i = tl_period_from(m, f->first);
	const struct tl_period *p = i > 0 ? &m->periods[i - 1] : NULL;

	return m->devoted && p && p->form == TL_PERIOD_POINT && p->first > 0 &&
			       tl_mark(m, p->first - 1, ';') && f->from > 0 &&
			       tl_is(m, f->from - 1, W_CO) && p->sentence == f->sentence
		       ? p->first
		       : 0;
}

/* Token `at` is right behind sáp nhập (được), hợp nhất. */
static bool behind_merging(const struct tl_measure *m, uint32_t at)
{
	at -= at > 0 && tl_is(m, at - 1, W_DUOC);
	return at > 1 && ((tl_is(m, at - 1, W_NHAP) && m->tokens[at - 2].kind == TL_WORD) ||
			  (tl_is(m, at - 1, W_NHAT) && tl_is(m, at - 2, W_HOP)));
}

/* `sáp nhập 14 chi bộ thành 7 chi bộ`: of all that there are neither number tells. */
static bool merged(const struct tl_measure *m, size_t index)
{
	const struct tl_figure *f = &m->figures[index], *g = f - 1;

	if (f->indicator == TL_NONE || f->from == 0 || f->unit == TL_NONE ||
	    m->r->classes[f->unit].of != TL_FAMILY_ORG ||
	    m->r->indicators[f->indicator].info.nature != TL_STOCK)
		return false;
	return behind_merging(m, f->from) ||
	       (tl_is(m, f->from - 1, W_BECOMES) && index > 0 && g->sentence == f->sentence &&
		behind_merging(m, g->from));
}

/* `có 1.454 tổ chức cơ sở đảng; so với cuối năm 2019 (1.501 tổ chức) giảm 47`: what was counted before, as it was
 * in the period of comparison that the parentheses stand behind. */
static const struct tl_figure *compared_count(const struct tl_measure *m, size_t index)
{
	const struct tl_figure *f = &m->figures[index], *g = f - 1;
	size_t p = tl_period_from(m, f->first);

	if (!m->devoted || p == 0 || f->percent || f->ratio || f->unit == TL_NONE || f->from == 0 ||
	    !tl_mark(m, f->from - 1, '(') || !tl_mark(m, tl_figure_end(f), ')') ||
	    !m->periods[p - 1].compare || m->periods[p - 1].end + 1 != f->from)
		return NULL;
	for (; g >= m->figures && g->sentence == f->sentence && index - (size_t)(g - m->figures) <= COUNTED; g--)
		if (g->indicator != TL_NONE && !g->percent && g->unit != TL_NONE && same_kind(m, f, g))
			return g;
	return NULL;
}

/* The indicator of what figure f says again, and whether it says it as a share. */
static void say_again(struct tl_figure *f, const struct tl_figure *g)
{
	tl_inherit(f, g);
	f->twin = f->percent && g == f - 1 && !g->percent;
}

/* Figure `index` says again, or goes on with, what stands before it: true, and its indicator is known.
 * *reached gets of what a percentage is a share of the plan, should no rule say so. */
static bool said_before(struct tl_measure *m, size_t index, const struct tl_figure **reached)
{
	struct tl_figure *f = &m->figures[index];
	bool no_base = f->base_first == f->base_end;
	const struct tl_figure *g = tl_twin_of(m, index), *like;

	if (!g)
		g = tl_in_numbers(m, index);
	if (!g)
		g = tl_year_before(m, index);
	if (!g)
		g = compared_count(m, index);
	/* `A kết nạp 112 đảng viên (đạt 56% kế hoạch); B 87 đảng viên (48,3%)`: what the
	 * percentages before were of */
	like = f->percent && no_base && (g || f->unit == TL_NONE) ? tl_rate_before(m, index) : NULL;
	if (like) {
		tl_inherit(f, like);
		return true;
	}
	if ((f->percent && tl_heads_inherit(m, index)) || tl_listed_share(m, index, f))
		return true;
	/* kết nạp 14 đồng chí (đạt 233%): of the plan, if a rule says so */
	if (g && f->percent && tl_is(m, f->from - 1, W_DAT) &&
	    m->r->indicators[g->indicator].info.nature == TL_FLOW) {
		*reached = g;
		return false;
	}
	/* 300 đảng viên là người dân tộc thiểu số, chiếm 75% tổng số đảng viên */
	if (!g || !(!f->base_end || no_base || (f->qualifiers & TL_Q_PART)))
		return false;
	say_again(f, g);
	return true;
}

/* A change in percent says nothing of plans; one of the same kind is of what stands before it. True: figure
 * `index` is such a one, and nothing else tells of it. */
static bool changes_before(const struct tl_measure *m, size_t index)
{
	struct tl_figure *f = &m->figures[index];
	const struct tl_figure *g;

	if (!(tl_changes(f) || versus(m, f)) || f->base_first != f->base_end)
		return false;
	g = changed(m, index);
	if (g) {
		tl_inherit(f, g);
		return true;
	}
	/* 956 vụ phạm pháp (giảm 5%): of what no rule knows */
	return index > 0 && f[-1].sentence == f->sentence && f[-1].rule == TL_NONE && f->percent &&
	       f->from > 0 && tl_mark(m, f->from - 1, '(');
}

/* The tokens of its sentence in which the words of a rule are looked for, for figure `index`. */
static struct tl_field field_of(struct tl_measure *m, size_t index)
{
	struct tl_figure *f = &m->figures[index];
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	struct tl_field a = {.m = m, .f = f, .index = index};

	a.left = f->first > s->first + LEFT ? f->first - LEFT : s->first;
	if (level_begins(m, f) > a.left)
		a.left = level_begins(m, f);
	a.left_end = f->noun_before ? f->from : tl_figure_first(f);
	a.right = f->end;
	a.right_end = s->end < f->end + RIGHT ? s->end : f->end + RIGHT;
	for (uint32_t i = tl_figure_end(f); i < a.right_end; i++)
		if (tl_mark(m, i, ';'))
			a.right_end = i;
	return a;
}

/* The rule that was found for figure `index` tells of a plan, and nothing says of which: true, and it is of
 * what it is a share of, or of nothing. */
static bool plan_of_nothing(const struct tl_measure *m, size_t index)
{
	struct tl_figure *f = &m->figures[index];
	const struct tl_figure *g;

	if (!tl_plan_of_another(m, index) && !tl_plan_unfounded(m, f))
		return false;
	f->indicator = f->rule = TL_NONE;
	f->why_end = f->why_first;
	g = tl_share_of(m, index);
	if (g && tl_is_planned(m, g))
		tl_inherit(f, g);
	return true;
}

/* Figure `index` stands in a list or under a heading that tells what is counted: true, and its indicator is
 * known. */
static bool told_by_list(struct tl_measure *m, size_t index)
{
	struct tl_figure *f = &m->figures[index];
	const struct tl_figure *g = tl_rated_before(m, index);

	if (g) {
		tl_inherit(f, g);
		return true;
	}
	return (!f->percent && tl_heads_inherit(m, index)) || tl_listed_count(m, index, f) ||
	       tl_listed_few(m, index, f);
}

/* Figure `index`, of which no rule tells or one that only goes by its noun, goes on with one before it. */
static bool goes_on(struct tl_measure *m, size_t index)
{
	struct tl_figure *f = &m->figures[index];
	const struct tl_figure *g = tl_share_of(m, index);

	if (!g)
		g = listed_before(m, index);
	/* `Đảng bộ A kết nạp 52 đảng viên; Đảng bộ B 5 đảng viên`; `kết nạp 40 đảng viên, trong đó
	 * có 12 đảng viên là …, 9 đảng viên nữ` */
	if (g && (f->rule == TL_NONE || (!m->r->rules[f->rule].has_words && g->rule != TL_NONE &&
					 !m->r->rules[g->rule].weak))) {
		say_again(f, g);
		return true;
	}
	/* 9.300 đảng viên, 31 đồng chí là người Dao */
	return f->rule == TL_NONE && tl_group_inherit(m, index, f);
}

static void decide(struct tl_measure *m, size_t index)
{
	struct tl_figure *f = &m->figures[index];
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	const struct tl_figure *g, *reached = NULL;
	struct tl_field a;

	find_clause(m, f);
	if (f->zero) {
		tl_zero_decide(m, index);
		return;
	}
	f->bound = bound(m, f);
	if (said_before(m, index, &reached) || changes_before(m, index))
		return;
	g = tl_framed_by(m, index);
	if (g) {
		tl_inherit(f, g);
		return;
	}
	a = field_of(m, index);
	tl_rules_try(&a, f);
	if (plan_of_nothing(m, index))
		return;
	if (reached && f->rule == TL_NONE) {
		tl_inherit(f, reached);
		return;
	}
	if (told_by_list(m, index))
		return;
	if (f->rule != TL_NONE && f->score > TL_SCORE_NOUN && !tl_continues(m, s) &&
	    !trainees(m, f))
		return;
	if (goes_on(m, index))
		return;
	/* The sentence before, where this one goes on with it or says too little itself. */
	if (tl_continues(m, s) || (neutral(m, f) && f->rule == TL_NONE) || trainees(m, f))
		look_back(m, a, f);
}

void tl_indicators_find(struct tl_measure *m)
{
	for (size_t i = 0; i < m->n_figures; i++) {
		tl_heads_pass(m, i);
		decide(m, i);
		if (threshold(m, i) || merged(m, i))
			m->figures[i].indicator = m->figures[i].rule = TL_NONE;
		tl_moved_leave(m, i);
	}
	tl_shares_before(m);
	tl_studies_find(m);
	tl_indicators_share(m);
	tl_others_leave(m);
}
