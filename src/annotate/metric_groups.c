/* Groups of persons: `9.300 đảng viên, trong đó 2.016 đồng chí được miễn sinh hoạt, dưới 30 tuổi có
 * 684`. What is said of some of all members, or of those admitted, is of the group's indicator, not
 * of the whole's. And what grassroots organisations are: `57 TCCSĐ: 21 đảng bộ, 36 chi bộ`. */
#include "annotate/period.h"
#include "annotate/scope.h"

enum {
	ITEM = 12, /* tokens of a list's item before its number */
	AGE = 5,   /* tokens from a noun to tuổi: 9 đảng viên từ 18 đến 30 tuổi */
	WHOLE = 8  /* figures back to the whole */
};

/* A phrase that tells persons apart begins at token `at`. */
static bool trait_at(const struct tl_measure *m, uint32_t at)
{
	if (m->unit_at[at] &&
	    m->r->classes[m->units.items[m->unit_at[at] - 1].id].use == TL_USE_GROUP)
		return true;
	for (size_t i = tl_hits_after(&m->units, at);
	     i < m->units.n && m->units.items[i].first <= at + 3; i++)
		if (m->units.items[i].first == at && m->units.items[i].id == m->r->class_trait)
			return true;
	return false;
}

/* The same among tokens [from, to). */
static bool trait_within(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	for (size_t i = tl_hits_after(&m->units, from);
	     i < m->units.n && m->units.items[i].end <= to; i++)
		if (m->units.items[i].first >= from &&
		    (m->units.items[i].id == m->r->class_trait ||
		     m->r->classes[m->units.items[i].id].use == TL_USE_GROUP))
			return true;
	for (uint32_t i = from; i < to; i++)
		if (tl_is(m, i, W_AGE))
			return true;
	return false;
}

/* Words that tell persons apart stand right before a figure. */
static bool trait_before(const struct tl_measure *m, const struct tl_figure *f)
{
	for (size_t i = tl_hits_after(&m->units, f->from > 0 ? f->from - 1 : 0);
	     i < m->units.n && m->units.items[i].end <= f->from; i++)
		if (m->units.items[i].end == f->from && m->units.items[i].id == m->r->class_trait)
			return true;
	return false;
}

/* The words around a figure tell its persons apart: 31 đồng chí nghỉ hưu, nữ: 101 đồng chí. */
static bool group_said(const struct tl_measure *m, size_t index)
{
	const struct tl_figure *f = &m->figures[index];
	uint32_t low = m->rd->sentences[f->sentence].first, from = f->from, at = tl_figure_end(f);
	uint32_t end = m->rd->sentences[f->sentence].end;

	if (f->unit != TL_NONE && !f->percent && m->r->classes[f->unit].use == TL_USE_GROUP)
		return true;
	if (at < end && (tl_is(m, at, W_LA) || trait_at(m, at)))
		return true;
	/* 156 người Vân Kiều */
	if (at < end && f->unit_end == f->unit_first + 1 && !f->noun_before &&
	    (m->tokens[at].flags & TL_UPPER) && m->tokens[at].kind == TL_WORD)
		return true;
	for (uint32_t i = at; i < end && i < at + AGE && m->tokens[i].kind != TL_PUNCT; i++)
		if (tl_is(m, i, W_AGE))
			return true;
	if (index > 0 && f[-1].sentence == f->sentence && tl_figure_end(f - 1) > low)
		low = tl_figure_end(f - 1);
	while (from > low && f->from - from < ITEM && !tl_mark(m, from - 1, ',') &&
	       !tl_mark(m, from - 1, ';') && !tl_mark(m, from - 1, '('))
		from--;
	return trait_within(m, from, f->from);
}

/* Somebody's own: a unit of a list stands between the figure before and this one. */
static bool of_unit(const struct tl_measure *m, size_t index)
{
	const struct tl_figure *f = &m->figures[index];
	size_t s = tl_scope_from(m, tl_figure_end(f - 1));

	return f->listed || (s < m->n_scopes && m->scopes[s].end <= f->first &&
			     !m->scopes[s].object && !m->scopes[s].own);
}

/* What counts groups of whom an indicator counts, or groups of them already; TL_NONE if it is of
 * neither. */
static uint32_t groups_of(const struct tl_measure *m, uint32_t indicator)
{
	for (size_t k = 0; k < TL_GROUPS && indicator != TL_NONE; k++)
		if (indicator == m->r->groups[k].whole || indicator == m->r->groups[k].part)
			return m->r->groups[k].part;
	return TL_NONE;
}

bool tl_group_inherit(const struct tl_measure *m, size_t index, struct tl_figure *f)
{
	/* được miễn sinh hoạt 61 đồng chí: a verb, but one that tells them apart */
	if (f->percent || f->ratio || !tl_of_persons(m, f) ||
	    (tl_other_verb(m, f) && !trait_before(m, f)) || !group_said(m, index))
		return false;
	for (size_t i = index;
	     i-- > 0 && index - i <= WHOLE && m->figures[i].sentence == f->sentence;) {
		const struct tl_figure *g = &m->figures[i];

		if (g->percent)
			continue;
		if (!tl_of_persons(m, g) || groups_of(m, g->indicator) == TL_NONE)
			return false;
		if (g->value < f->value)
			continue;
		if (of_unit(m, index))
			return false;
		tl_inherit(f, g);
		f->indicator = groups_of(m, g->indicator);
		return true;
	}
	return false;
}

/* The figure before figure `index`; for a count behind a share in parentheses the count before
 * that: `38 quần chúng (đạt 63% chỉ tiêu), 16 đồng chí là nữ`. */
static const struct tl_figure *counted_before(const struct tl_measure *m, size_t index)
{
	const struct tl_figure *f = &m->figures[index], *g = f - 1;

	return index > 1 && !f->percent && g->percent && m->closed[g->first] &&
			       m->closed[g->first] < f->first && g[-1].sentence == f->sentence
		       ? g - 1
		       : g;
}

/* Some of those just counted: có 16 đồng chí …; 16 đồng chí là … behind a comma. */
static bool some_of_them(const struct tl_measure *m, const struct tl_figure *f,
			 const struct tl_figure *before)
{
	return before->value > f->value &&
	       (tl_is(m, f->from - 1, W_CO) ||
		(tl_mark(m, f->from - 1, ',') && tl_is(m, tl_figure_end(f), W_LA)));
}

/* `57 TCCSĐ: 21 đảng bộ, 36 chi bộ`: committees and cells that add up to the organisations are
 * grassroots ones, though their nouns do not say so. */
static void base_of(const struct tl_measure *m, struct tl_figure *f)
{
	const struct tl_metric_rules *r = m->r;
	const struct tl_figure *total = f->total == TL_NONE ? NULL : &m->figures[f->total];

	if (!total || !f->summed || f->unit == TL_NONE || total->unit != r->class_tccsd ||
	    total->indicator != r->sizes[0])
		return;
	for (size_t k = 0; k < TL_BASES; k++)
		if (f->unit == r->bases[k].unit && r->bases[k].indicator != TL_NONE)
			f->indicator = r->bases[k].indicator;
}

/* `Trong đó có 40 đảng viên nữ; hơn 70% đảng viên có trình độ đại học`, behind those admitted: one more
 * group of them, not of all members; likewise right behind a semicolon (kết nạp 11% đảng viên có đạo; 3%
 * đảng viên là người dân tộc thiểu số). */
static bool of_the_admitted(const struct tl_measure *m, const struct tl_figure *f,
			    const struct tl_figure *before)
{
	return f->indicator == m->r->groups[0].part && before->indicator == m->r->groups[1].part &&
	       before->indicator != TL_NONE && before->sentence == f->sentence &&
	       (tl_continues(m, &m->rd->sentences[f->sentence]) || tl_mark(m, f->from - 1, ';'));
}

/* Trong số các đảng viên mới, có 6 đồng chí là trưởng thôn: some of them, though their number is not told. */
static bool among_the_admitted(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t first = m->rd->sentences[f->sentence].first;

	return f->indicator == m->r->groups[1].whole && f->indicator != TL_NONE && !f->percent &&
	       tl_is(m, first, W_TRONG) && tl_is(m, first + 1, W_SO) && tl_unmarked(m, first, f->from - 1) &&
	       tl_is(m, tl_figure_end(f), W_LA);
}

void tl_groups_find(struct tl_measure *m)
{
	for (size_t i = 1; i < m->n_figures; i++)
		base_of(m, &m->figures[i]);
	for (size_t i = 1; i < m->n_figures; i++) {
		struct tl_figure *f = &m->figures[i];
		const struct tl_figure *before = counted_before(m, i);
		const struct tl_figure *whole =
			f->total != TL_NONE ? &m->figures[f->total] : before;
		uint32_t part = groups_of(m, f->indicator);

		if (of_the_admitted(m, f, before))
			f->indicator = before->indicator;
		/* 40 có trình độ đại học; 12 kết nạp từ đoàn viên: bare numbers with a trait */
		if (among_the_admitted(m, f) ||
		    (part != TL_NONE && f->listed && f->total != TL_NONE &&
		     m->tokens[f->end].kind == TL_WORD))
			f->indicator = part;
		if (part == TL_NONE || f->indicator == part)
			continue;
		/* 31 đồng chí nghỉ hưu, chiếm 7%; nữ chiếm 40% (56 đồng chí) */
		if ((f->twin || tl_in_numbers(m, i) == before) && before->indicator == part) {
			f->indicator = part;
			continue;
		}
		/* a part, a share of what stands before it, some of them (song chỉ có 61 người là
		 * …), or one more group of a list */
		if ((f->total == TL_NONE && !f->percent && before->indicator != part &&
		     !some_of_them(m, f, before)) ||
		    whole->indicator == TL_NONE || groups_of(m, whole->indicator) != part ||
		    (f->total == TL_NONE && before->sentence != f->sentence) || of_unit(m, i) ||
		    !group_said(m, i))
			continue;
		f->indicator = part;
	}
}

void tl_group_freed(const struct tl_measure *m, struct tl_figure *f, const struct tl_figure *total)
{
	const struct tl_indicator *x;

	if (total->indicator == TL_NONE || f != total + 1 || f->unit == TL_NONE ||
	    m->r->classes[f->unit].use != TL_USE_GROUP || f->why_end > total->from ||
	    f->why_end == f->why_first)
		return;
	x = &m->r->indicators[total->indicator];
	if (x->info.nature != TL_STOCK || x->n_parts == 0)
		return;
	f->indicator = x->parts[0];
	f->rule = total->rule;
}
