/* Metrics: the figures of an article as marks. The steps are those of metric.h; each reads what the
 * one before has left in struct tl_measure, and the marks are written at the end. */
#include "annotate/scope.h"
#include "annotate/period.h"

#include <stdlib.h>
#include <string.h>

enum { UNIT_MAX = 60 };

/* Tokens from a bare number back to the noun that it counts. */
enum { NOUN_REACH = 250 };

/* Tokens between a count and the grade of its badges. */
enum { GRADE_REACH = 14 };

/* A figure without an indicator is one only if its noun is counted for its own sake. */
static bool stays(const struct tl_measure *m, const struct tl_figure *f)
{
	if (f->quoted)
		return true;
	if (tl_is_size(m, f))
		return false;
	/* giá vàng thế giới thấp hơn giá trong nước 2 triệu đồng: no change, and no price either */
	if (f->gap && f->indicator == TL_NONE)
		return false;
	if (f->indicator != TL_NONE)
		return true;
	if (m->elsewhere && !tl_told_plainly(m, f) && !tl_has_place(m, f))
		return false;
	/* A share is a figure even where nobody knows of what. */
	if (f->percent)
		return true;
	/* 609 cán bộ; trong đó cấp tỉnh 151, huyện 208, xã 250: of what is counted */
	if (f->summed && f->unit == TL_NONE && f->total != TL_NONE)
		return stays(m, &m->figures[f->total]);
	if (f->unit == TL_NONE || f->zero)
		return f->stated;
	switch (m->r->classes[f->unit].use) {
	case TL_USE_COUNT:
	case TL_USE_NEUTRAL:
	case TL_USE_MONEY:
	case TL_USE_MEASURE:
		return true;
	/* đắp 2 - 3 lần/tuần: in a text about anything advice more often than what was done */
	case TL_USE_TIMES:
		return m->devoted;
	case TL_USE_GROUP:
		return !f->noun_before;
	default:
		return false;
	}
}

static enum tl_metric_kind kind_of(const struct tl_measure *m, const struct tl_figure *f)
{
	enum tl_use use = f->unit == TL_NONE ? TL_USE_RULE : m->r->classes[f->unit].use;

	if (f->percent)
		return TL_PERCENT;
	if (f->ratio)
		return TL_RATIO;
	if (use == TL_USE_MONEY ||
	    (f->unit == TL_NONE && f->scaled &&
	     (f->indicator == TL_NONE || m->r->indicators[f->indicator].info.nature == TL_MIXED)))
		return TL_MONEY;
	return use == TL_USE_TIMES ? TL_FREQUENCY : TL_COUNT_OF;
}

/* Text of tokens [first, end), in the article's arena, cut between words at UNIT_MAX bytes. */
static const char *text(const struct tl_measure *m, uint32_t first, uint32_t end)
{
	const struct tl_token *t = m->rd->tokens;
	const struct tl_metric *before = tl_metric_before(m);

	while (end > first + 1 && t[end - 1].end - t[first].begin > UNIT_MAX)
		end--;
	return tl_text_again(m, before ? before->unit : NULL, m->rd->article->body + t[first].begin,
			     t[end - 1].end - t[first].begin);
}

/* The noun of the nearest figure before this one, not farther than so many sentences. */
static const char *counted_before(const struct tl_measure *m, size_t index, uint32_t far)
{
	const struct tl_figure *f = &m->figures[index];

	for (size_t i = index; i-- > 0 && index - i < 40;) {
		const struct tl_figure *g = &m->figures[i];

		if (f->sentence - g->sentence > far)
			break;
		/* bổ nhiệm 46 đồng chí, có 9 nữ; điều động 53: of the 46's kind */
		if (g->total != TL_NONE && g->unit != TL_NONE &&
		    m->r->classes[g->unit].use == TL_USE_GROUP)
			continue;
		if (g->unit != TL_NONE && !g->percent && !g->zero && g->unit_end > g->unit_first) {
			/* kết nạp 85 đảng viên mới; xóa tên 4: those are not new */
			bool fresh = g->indicator != f->indicator &&
				     g->unit_end > g->unit_first + 1 &&
				     tl_is(m, g->unit_end - 1, W_MOI_NEW);

			return text(m, g->unit_first, g->unit_end - fresh);
		}
	}
	return NULL;
}

/* A noun in the sentence of f, not far before it; `numbered`: behind số. */
static const char *noun_said(const struct tl_measure *m, const struct tl_figure *f, bool numbered)
{
	for (size_t i = tl_hits_after(&m->units, f->first); i-- > 0;) {
		struct tl_hit x = m->units.items[i];

		if (x.end <= m->rd->sentences[f->sentence].first || x.end + NOUN_REACH < f->first)
			break;
		if (x.end <= f->first && m->r->classes[x.id].use == TL_USE_COUNT &&
		    (!numbered || (x.first > 0 && tl_is(m, x.first - 1, W_SO))))
			return text(m, x.first, x.end);
	}
	return NULL;
}

/* The noun of the next figure in the sentence that has one, if it measures the same. */
static const char *counted_behind(const struct tl_measure *m, size_t index)
{
	const struct tl_figure *f = &m->figures[index];

	for (size_t i = index + 1; i < m->n_figures && i <= index + 6; i++) {
		const struct tl_figure *g = &m->figures[i];

		if (g->sentence != f->sentence || g->indicator != f->indicator)
			break;
		if (g->unit != TL_NONE && !g->percent && g->unit_end > g->unit_first)
			return text(m, g->unit_first, g->unit_end);
	}
	return NULL;
}

/* `651 tổ chức cơ sở đảng (gồm 112 đảng bộ xã, cơ quan 254, …)`: the noun of the total whose parts a
 * list tells by their words alone, whatever kind another part is of. */
static const char *counted_whole(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_figure *w = f->total == TL_NONE ? NULL : &m->figures[f->total];

	if (!w || f->indicator == TL_NONE || w->indicator != f->indicator || w->unit == TL_NONE ||
	    w->percent || w->unit_end == w->unit_first)
		return NULL;
	return text(m, w->unit_first, w->unit_end);
}

/* The noun of a bare number: that of the nearest figure before it with the same or a wider meaning.
 */
static const char *borrowed_unit(const struct tl_measure *m, size_t index)
{
	const struct tl_figure *f = &m->figures[index];

	const char *unit = counted_whole(m, f);

	if (!unit)
		unit = counted_before(m, index, 0);

	/* `số đảng viên bị kỷ luật là 11`: of what its sentence says the number */
	if (!unit)
		unit = noun_said(m, f, true);
	/* TCCSĐ hoàn thành tốt nhiệm vụ 49: of what it rates */
	if (!unit && f->indicator != TL_NONE &&
	    m->r->indicators[f->indicator].info.nature == TL_RATE)
		unit = noun_said(m, f, false);
	/* điều động 14, bổ nhiệm lại 17 cán bộ: of what is counted behind it likewise */
	if (!unit && index + 1 < m->n_figures)
		unit = counted_behind(m, index);
	if (!unit)
		unit = counted_before(m, index, 2);
	return unit ? unit : noun_said(m, f, false);
}

/* Token i ends a grade: 45, 45 năm, 45 năm tuổi Đảng. */
static bool ends_grade(const struct tl_measure *m, uint32_t i)
{
	return tl_number_at(m, i) || tl_is(m, i, W_NAM) || tl_is(m, i, W_AGE) ||
	       tl_is(m, i, W_DANG);
}

static bool lists(const struct tl_measure *m, uint32_t i)
{
	return tl_mark(m, i, ',') || tl_mark(m, i, '-') || tl_is(m, i, W_VA) || tl_is(m, i, W_DEN);
}

/* A badge's grade at token i: 70 năm (tuổi Đảng), 70 tuổi Đảng; not one of a list of grades. 0:
 * none. */
static int grade_at(const struct tl_measure *m, uint32_t i)
{
	struct tl_str s;
	int v = 0;
	uint32_t end = i + 2;

	if (!tl_number_at(m, i) || !(tl_is(m, i + 1, W_NAM) || tl_is(m, i + 1, W_AGE)))
		return 0;
	s = tl_token_text(m->rd, i);
	for (size_t k = 0; k < s.n; k++)
		v = s.p[k] >= '0' && s.p[k] <= '9' && v < 100 ? v * 10 + (s.p[k] - '0') : 1000;
	if (v < 30 || v > 95 || v % 5)
		return 0;
	while (tl_is(m, end, W_AGE) || tl_is(m, end, W_DANG))
		end++;
	if (lists(m, end) && tl_number_at(m, end + 1) && ends_grade(m, end + 2) &&
	    end + 2 < m->rd->n_tokens)
		return 0;
	return i > 1 && lists(m, i - 1) && ends_grade(m, i - 2) ? 0 : v;
}

/* The grade of the badges that a figure counts: right behind it (5 đồng chí nhận Huy hiệu 70 năm),
 * else right before it (Huy hiệu 70 năm cho 5 đồng chí); 0 where none or several are said. */
static int grade_of(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_figure *next = f + 1;
	uint32_t end = m->rd->sentences[f->sentence].end;
	uint32_t first = m->rd->sentences[f->sentence].first;
	int v = 0;

	if (next < m->figures + m->n_figures && next->sentence == f->sentence)
		end = next->from;
	for (uint32_t i = tl_figure_end(f); i < end && i < tl_figure_end(f) + GRADE_REACH; i++) {
		if (m->rd->tokens[i].kind == TL_PUNCT && strchr(",;.:()", m->rd->tokens[i].mark))
			break;
		if (tl_is(m, i, W_VA))
			break;
		if (tl_number_at(m, i))
			return grade_at(m, i);
	}
	if (f > m->figures && f[-1].sentence == f->sentence)
		first = tl_figure_end(&f[-1]);
	for (uint32_t i = tl_figure_first(f); i > first && i + GRADE_REACH > tl_figure_first(f);
	     i--) {
		if (m->rd->tokens[i - 1].kind == TL_PUNCT &&
		    strchr(",;.()", m->rd->tokens[i - 1].mark))
			break;
		if (tl_number_at(m, i - 1))
			v = grade_at(m, i - 1);
		if (v || tl_number_at(m, i - 1))
			break;
	}
	return v;
}

/* đ, VNĐ, VND */
static bool coin_short(const struct tl_measure *m, uint32_t i)
{
	static const char *const shorts[] = {"đ", "VNĐ", "VND"};

	return TL_TEXT_IS_ANY(m, i, shorts);
}

static const char *unit_of(const struct tl_measure *m, size_t index)
{
	const struct tl_figure *f = &m->figures[index];

	if (f->percent) {
		/* KH, NQ in full */
		if (f->base_end == f->base_first + 1 &&
		    (m->rd->tokens[f->base_first].flags & TL_CAPS) && f->unit != TL_NONE)
			return tl_arena_printf(m->rd->article->arena, "%% %s",
					       m->r->classes[f->unit].name);
		if (f->base_end > f->base_first)
			return tl_arena_printf(m->rd->article->arena, "%% %s",
					       text(m, f->base_first, f->base_end));
		/* %/năm */
		return f->unit == TL_NONE && f->unit_end > f->end
			       ? tl_arena_printf(m->rd->article->arena, "%%%s",
						 text(m, f->unit_first, f->unit_end))
			       : "%";
	}
	/* 186 HTTNV: what was done is the indicator's, not the noun's */
	if (f->unit != TL_NONE && m->r->classes[f->unit].of == TL_FAMILY_RATING)
		return NULL;
	/* 2,5 triệu/ha: the currency that is not said */
	if (f->unit_end > f->unit_first && f->unit == m->r->class_money &&
	    tl_mark(m, f->unit_first, '/'))
		return tl_arena_printf(m->rd->article->arena, "%s%s", m->r->classes[f->unit].name,
				       text(m, f->unit_first, f->unit_end));
	/* 16,5 triệu đ/người, 20.000 VNĐ: đồng in full */
	if (f->unit_end > f->unit_first && f->unit == m->r->class_money && coin_short(m, f->unit_first))
		return tl_arena_printf(m->rd->article->arena, "%s%s", m->r->classes[f->unit].name,
				       f->unit_end > f->unit_first + 1
					       ? text(m, f->unit_first + 1, f->unit_end)
					       : "");
	/* trong đó 38 là người Mông */
	if (f->unit_end > f->unit_first + 1 && tl_is(m, f->unit_first, W_LA))
		return text(m, f->unit_first + 1, f->unit_end);
	if (f->unit_end > f->unit_first)
		return text(m, f->unit_first, f->unit_end);
	/* doanh thu của 5 doanh nghiệp lên 417 tỷ: of money, whatever was counted before */
	if (f->unit == m->r->class_money && !f->quoted)
		return m->r->classes[f->unit].name;
	/* Of what it is its reader has said, or says. */
	return f->quoted ? NULL : borrowed_unit(m, index);
}

/* The number with its noun, where both fit; begins at the noun if that stands before. */
static void set_span(const struct tl_measure *m, const struct tl_figure *f, struct tl_metric *out)
{
	const struct tl_token *t = m->rd->tokens;
	uint32_t first = f->first, end = f->end;

	if (f->noun_before && f->unit_first < first)
		first = f->unit_first;
	if (!f->noun_before && f->unit_end > end)
		end = f->unit_end;
	/* Of what there is none says what is said of it. */
	if (f->zero && f->why_end > end)
		end = f->why_end + tl_mark(m, f->why_end, '"');
	while (end > f->end && t[end - 1].end - t[first].begin > TL_METRIC_MOST)
		end--;
	if (t[end - 1].end - t[first].begin > TL_METRIC_MOST)
		first = f->first;
	out->begin = t[first].begin;
	out->end = t[end - 1].end;
	/* A penalty's or a place's word right before a bare number shows what it counts. */
	if (f->unit == TL_NONE && !f->percent && f->why_end > f->why_first &&
	    f->why_end <= f->first && f->first - f->why_end <= 2 &&
	    f->why_first >= m->rd->sentences[f->sentence].first &&
	    out->end - t[f->why_first].begin <= TL_METRIC_MOST)
		out->begin = t[f->why_first].begin;
}

/* `xuất sắc 150 đồng chí, tốt 1.200, trung bình 4`: what tells the rating is no average. */
static bool rated_average(const struct tl_measure *m, const struct tl_figure *f)
{
	if (f->indicator == TL_NONE || m->r->indicators[f->indicator].info.nature != TL_RATE)
		return false;
	for (size_t q = tl_hits_after(&m->qualifiers, f->why_first);
	     q < m->qualifiers.n && m->qualifiers.items[q].end <= f->why_end; q++)
		if (m->r->qualifiers[m->qualifiers.items[q].id].bit == TL_Q_AVG)
			return true;
	return false;
}

static void write(struct tl_measure *m, size_t index, struct tl_metric *out)
{
	const struct tl_figure *f = &m->figures[index];
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	const struct tl_token *t = m->rd->tokens;
	int grade;

	*out = (struct tl_metric){.value = f->value,
				  .value2 = f->value2,
				  .has2 = f->has2,
				  .kind = kind_of(m, f),
				  .qualifiers = f->qualifiers,
				  .unit = unit_of(m, index),
				  .sentence_begin = t[s->first].begin,
				  .sentence_end = t[s->end - 1].end};
	set_span(m, f, out);
	grade = f->indicator != TL_NONE && f->indicator == m->r->badges ? grade_of(m, f) : 0;
	if (grade)
		out->unit = tl_arena_printf(m->rd->article->arena, "%s (%d năm tuổi Đảng)",
					    out->unit ? out->unit : "Huy hiệu", grade);
	if (f->indicator != TL_NONE) {
		out->indicator = m->r->indicators[f->indicator].info.id;
		out->rule = m->r->rules[f->rule].text;
		if (m->r->indicators[f->indicator].info.nature == TL_TARGET_NATURE &&
		    !(f->qualifiers & (TL_Q_EXCEED | TL_Q_FORECAST)))
			out->qualifiers |= TL_Q_TARGET;
	} else {
		out->rule = "units.tsv";
	}
	if ((out->qualifiers & TL_Q_AVG) && rated_average(m, f))
		out->qualifiers &= ~(unsigned)TL_Q_AVG;
	if (f->why_end > f->why_first) {
		out->why_begin = t[f->why_first].begin;
		out->why_end = t[f->why_end - 1].end;
	}
	out->period = tl_period_of(m, f, &out->qualifiers);
	tl_scope_of(m, f, out);
}

/* Of what it is a percentage, and what became of those that it counts, the text says in full.
 * `from`: the first figure behind the headline. */
static void told_in_full(const struct tl_article *a, size_t from, struct tl_metric *x)
{
	const struct tl_metric *other = NULL;

	if (!x->indicator ||
	    !(x->kind == TL_PERCENT || (x->kind == TL_COUNT_OF && x->value > TL_SMALL)))
		return;
	for (size_t k = from; k < a->n_metrics; k++) {
		const struct tl_metric *y = &a->metrics[k];

		if (y->kind != x->kind || y->value != x->value || !y->indicator)
			continue;
		if (x->kind == TL_COUNT_OF && strcmp(y->indicator, x->indicator) == 0)
			return;
		if (!other && (x->kind == TL_PERCENT ||
			       (x->unit && y->unit && strcmp(x->unit, y->unit) == 0)))
			other = y;
	}
	if (other) {
		x->indicator = other->indicator;
		x->rule = other->rule;
		if (other->period)
			x->period = other->period;
	}
}

/* A headline says what the text says in full: its figures hold when those of the text do. The same
 * number comes first, then, in a text about the Party, the next one of the same indicator; a
 * target's is a target's. */
static void date_headline(struct tl_article *a, bool devoted)
{
	size_t b = 0, n = 0;

	while (b < a->n_blocks && a->blocks[b].kind != TL_BLOCK_HEADLINE)
		b++;
	if (b == a->n_blocks)
		return;
	while (n < a->n_metrics && a->metrics[n].begin < a->blocks[b].end)
		n++;
	for (size_t i = 0; i < n; i++) {
		struct tl_metric *x = &a->metrics[i];
		const struct tl_metric *like = NULL;

		told_in_full(a, n, x);

		for (size_t k = n; k < a->n_metrics && !x->period && x->indicator; k++) {
			const struct tl_metric *y = &a->metrics[k];

			if (y->kind != x->kind || ((y->qualifiers ^ x->qualifiers) & TL_Q_TARGET) ||
			    (((y->qualifiers ^ x->qualifiers) & TL_Q_PART) && !tl_same_count(x, y)))
				continue;
			if (y->value == x->value)
				x->period = y->period;
			if (devoted && !like && y->indicator == x->indicator && y->period)
				like = y;
		}
		if (!x->period && like)
			x->period = like->period;
	}
}

void tl_metric_rules_run(const struct tl_metric_rules *r, struct tl_reading *rd)
{
	struct tl_article *a = rd->article;
	struct tl_measure *m;
	size_t n = 0;

	a->metrics = NULL;
	a->n_metrics = 0;
	if (rd->n_tokens == 0 || rd->n_sentences == 0)
		return;
	m = tl_measure_start(r, rd);
	tl_party_find(m);
	tl_scopes_find(m);
	/* When a text about anything speaks is not told by the dates in it. */
	if (!m->devoted && (!a->published.year || a->published_inferred))
		rd->now = TL_NO_DATE;
	tl_periods_find(m);
	if (rd->quoted && rd->quoted->any)
		for (size_t i = 0; i < rd->n_tokens; i++)
			if (tl_quoted_at(m, i))
				rd->taken[i] = 0;
	tl_figures_find(m);
	tl_units_find(m);
	tl_qualify(m);
	tl_indicators_find(m);
	tl_parts_find(m);
	if (!m->devoted)
		tl_parts_told(m);
	tl_groups_find(m);
	tl_scope_by_size(m);
	tl_economy_leave(m);
	tl_doubts_find(m);
	for (size_t i = 0; i < m->n_figures; i++)
		n += m->figures[i].written = stays(m, &m->figures[i]);
	a->metrics = tl_arena_alloc(a->arena, n * sizeof *a->metrics);
	for (size_t i = 0; i < m->n_figures; i++) {
		if (!m->figures[i].written)
			continue;
		if (m->figures[i].quoted)
			*TL_PUSH(rd->quoted->metrics, rd->quoted->n, rd->quoted->cap) =
				a->n_metrics;
		write(m, i, &a->metrics[a->n_metrics++]);
	}
	date_headline(a, m->devoted);
	tl_repeats_mark(m);
}
