/* The indicator of each figure: the best of the rules whose words stand around it.
 *
 * A rule is tried when the literal nearest to its figure was found in a window around the figure.
 * Its elements are then matched from the figure outwards, each at its nearest place, and the match
 * is scored: words that were matched count for it, words in between, semicolons and other governing
 * words on the way against it. So the nearest governing verb wins, and still governs a list of
 * figures. The window is bounded, so the work for a figure is, too. */
#include "annotate/scope.h"

enum {
	FAR = 8,   /* tokens that count between two sentences */
	SLACK = 3, /* little words between neighbours */
	PER_ELEMENT = TL_SCORE_ELEMENT,
	PER_WORD = TL_SCORE_WORD,
	FOR_UNIT = TL_SCORE_NOUN,
	WEAK = TL_SCORE_WEAK,
	PER_GOVERNOR = 12,
	PER_SUBJECT = 20,
	PER_SEMICOLON = 6,
	CLOSE_BEFORE = TL_SCORE_BEFORE, /* the verb stands right before the figure */
	CLOSE = TL_SCORE_BEHIND,	/* or its attribute right behind it */
	PER_FIGURE = 16,
	PER_COMMA = 5,
	LITTLE = 2,   /* words between a verb and its figure: cho, đối với */
	OWN_RATE = 3, /* tokens of tỷ lệ and of what it is */
	ITEM = 24,    /* tokens from the beginning of an item of a list to its figure */
	ACCEPT = 1
};

/* How well a rule fits. */
struct fit {
	int score;
	uint32_t first, end;	     /* all that was matched */
	uint32_t why_first, why_end; /* the words that decided */
};

static bool stops(const struct tl_token *t)
{
	return t->kind == TL_PUNCT && (t->mark == ';' || t->mark == '.' || t->mark == ',');
}

/* Nothing but a few little words between [from, to). */
static bool neighbours(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	if (to - from > SLACK)
		return false;
	for (uint32_t i = from; i < to; i++)
		if (m->rd->tokens[i].kind == TL_NUMBER || stops(&m->rd->tokens[i]))
			return false;
	return true;
}

/* Side by side, or one word or quotation mark between. */
static bool close_by(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	return from == to || (from + 1 == to && (m->rd->tokens[from].kind == TL_WORD ||
						 tl_mark(m, from, '"') || tl_mark(m, from, '\'')));
}

/* Semicolons in [from, to), but for those before trong đó, trong số này: what is said goes on. */
static int semicolons(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	int n = 0;

	for (uint32_t i = from; i < to && n < 3; i++)
		n += tl_mark(m, i, ';') &&
		     !(tl_is(m, i + 1, W_TRONG) &&
		       (tl_is(m, i + 2, W_THAT) || tl_is(m, i + 2, W_SO)));
	return n;
}

static bool serves(const struct tl_literal *l, uint32_t indicator)
{
	for (size_t i = 0; i < l->n_indicators; i++)
		if (l->indicators[i] == indicator)
			return true;
	return false;
}

/* Other governing words in [from, to), that say nothing of this indicator. */
static int governors(const struct tl_measure *m, uint32_t from, uint32_t to, uint32_t indicator)
{
	const uint32_t *closed = m->closed;
	uint32_t passed = from;
	int n = 0;

	for (size_t i = tl_hits_after(&m->literals, from);
	     i < m->literals.n && m->literals.items[i].end <= to && n < 3; i++) {
		struct tl_hit x = m->literals.items[i];
		const struct tl_literal *l = &m->r->literals[x.id];

		if (x.first < passed || !l->governor || serves(l, indicator) ||
		    (closed[x.first] && closed[x.first] < to))
			continue;
		n++;
		passed = x.end;
	}
	/* Verbs that no rule knows, of which what follows is the object. */
	for (size_t i = tl_hits_after(&m->units, from);
	     i < m->units.n && m->units.items[i].end <= to && n < 3; i++)
		n += m->units.items[i].id == m->r->class_other && m->units.items[i].first >= passed;
	return n;
}

static void widen(struct fit *fit, const struct tl_hit *x, bool why)
{
	if (x->first < fit->first)
		fit->first = x->first;
	if (x->end > fit->end)
		fit->end = x->end;
	/* đạt, cho alone say little. */
	if (why && (fit->why_end == fit->why_first ||
		    (fit->why_end == fit->why_first + 1 && x->end > x->first + 1))) {
		fit->why_first = x->first;
		fit->why_end = x->end;
	}
}

/* `…, đến nay toàn Đảng bộ có 52 chi bộ`, `huyện A kết nạp 15 đảng viên; Kon Tum có 90 đảng viên`:
 * a subject of its own with có cuts off what governs from before it. */
static bool new_predicate(const struct tl_field *a, uint32_t from)
{
	const struct tl_measure *m = a->m;
	uint32_t first = tl_figure_first(a->f);
	size_t low;

	if (first == 0 || !tl_is(m, first - 1, W_CO))
		return false;
	for (uint32_t i = first - 1; i > from && first - i < ITEM; i--)
		if (tl_mark(m, i, ';'))
			return (m->tokens[i + 1].flags & TL_UPPER) != 0;
	low = tl_scope_from(m, from);
	return low < m->n_scopes && m->scopes[low].end < first && !m->scopes[low].object;
}

/* `thành lập chi bộ ở khu phố, 12 chi bộ cơ quan`, `thành lập Đảng bộ với 2 chi bộ`: the verb has
 * an object of the figure's kind that no number counts, and a comma or với ends its reach. */
static bool has_object(const struct tl_field *a, uint32_t from)
{
	const struct tl_measure *m = a->m;
	uint32_t first = tl_figure_first(a->f);
	const struct tl_hit *u;

	if (a->f->unit == TL_NONE || from + 1 >= first || !m->unit_at[from])
		return false;
	u = &m->units.items[m->unit_at[from] - 1];
	if (m->r->classes[u->id].family != m->r->classes[a->f->unit].family)
		return false;
	for (uint32_t i = u->end; i < first; i++)
		if (tl_mark(m, i, ',') && !m->closed[i])
			return true;
	return tl_is(m, first - 1, W_VOI);
}

/* A verb that no rule knows stands right before the figure, behind token `floor`. `object`: and
 * what follows is its object, not who attends. */
static bool other_before(const struct tl_measure *m, const struct tl_figure *f, uint32_t floor,
			 bool object)
{
	uint32_t first = tl_figure_first(f);

	for (size_t i = tl_hits_after(&m->units, first > LITTLE ? first - LITTLE - 1 : 0);
	     i < m->units.n && m->units.items[i].end <= first; i++)
		if (m->units.items[i].id == m->r->class_other && m->units.items[i].first >= floor &&
		    m->units.items[i].end + LITTLE >= first &&
		    !(object && tl_is(m, m->units.items[i].end - 1, W_ATTEND)))
			return true;
	return false;
}

bool tl_other_verb(const struct tl_measure *m, const struct tl_figure *f)
{
	bool first = f == m->figures || f[-1].sentence != f->sentence;

	return other_before(
		m, f, first ? m->rd->sentences[f->sentence].first : tl_figure_end(f - 1), false);
}

/* trường hợp, người: the verb must stand in its own part of the sentence. */
static bool says_little(const struct tl_field *a)
{
	return a->f->unit != TL_NONE && a->m->r->classes[a->f->unit].use == TL_USE_NEUTRAL;
}

static bool own_noun(const struct tl_field *a)
{
	return a->f->percent && a->f->unit != TL_NONE &&
	       a->m->r->classes[a->f->unit].use != TL_USE_BASE;
}

/* `20% … hoàn thành xuất sắc nhiệm vụ, 73% hoàn thành tốt`: behind a comma, with a rating of its
 * own right behind it. */
static bool rated_behind(const struct tl_field *a, const struct tl_metric_rule *x)
{
	const struct tl_measure *m = a->m;
	const struct tl_metric_rules *r = m->r;
	uint32_t end = a->f->end;

	if (!a->f->percent || a->f->from == 0 || !tl_mark(m, a->f->from - 1, ',') ||
	    r->indicators[x->indicator].info.nature != TL_RATE)
		return false;
	for (size_t i = tl_hits_after(&m->literals, end);
	     i < m->literals.n && m->literals.items[i].first <= end + 1; i++) {
		const struct tl_numbers *behind = &r->literals[m->literals.items[i].id].behind;

		if (m->literals.items[i].first != end)
			continue;
		for (size_t k = 0; k < behind->n; k++)
			if (r->rules[behind->items[k]].percent &&
			    r->rules[behind->items[k]].indicator != x->indicator &&
			    r->indicators[r->rules[behind->items[k]].indicator].info.nature ==
				    TL_RATE)
				return true;
	}
	return false;
}

/* tỷ lệ and words of what it is the rate stand between the tokens. */
static bool rate_of_its_own(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i + OWN_RATE < to; i++)
		if (tl_is(m, i + 1, W_LE_RATE) && (tl_is(m, i, W_TY) || tl_is(m, i, W_TI)) &&
		    !tl_is(m, i + 2, W_NAY_THIS))
			return true;
	return false;
}

/* An element of a rule's left side as it was found. */
struct found {
	const struct tl_element *e;
	struct tl_hit hit;
	uint32_t pos; /* the tokens that it was found before */
	uint32_t own; /* likewise, or for the nearest the figure's own first token */
	bool nearest; /* of the elements, to the figure */
	bool literal; /* its words, and not its class of nouns */
};

/* What the nearest words of the rule x are said of is not the figure. */
static bool nearest_of_another(const struct tl_field *a, const struct tl_metric_rule *x,
			       const struct found *n)
{
	const struct tl_figure *before = a->index ? &a->f[-1] : NULL;

	/* 134 đối tượng kết nạp Đảng và 130 đảng viên: the verb is of the noun before */
	if (n->literal && before && tl_of_persons(a->m, before) && !tl_is_total(a->m, before) &&
	    n->hit.first >= before->unit_first && n->hit.end <= before->unit_end &&
	    before->unit_first >= before->end)
		return true;
	if (n->literal && n->e->gap && rated_behind(a, x))
		return true;
	/* 982/1.047 đảng viên tham gia, đạt 94%: a share of those just counted; likewise 900 đảng
	 * viên tham gia học tập, đạt 94% */
	if (n->literal && a->f->percent && before && before->indicator != TL_NONE &&
	    n->hit.first >= before->unit_first && n->hit.first < before->unit_end &&
	    (before->ratio ||
	     (before->indicator != x->indicator &&
	      a->m->r->indicators[before->indicator].info.nature == TL_RATE)))
		return true;
	/* `…; giảm 10% chi bộ yếu kém`: a percentage with a noun of its own begins anew */
	if (own_noun(a) && semicolons(a->m, n->hit.end, n->pos))
		return true;
	if (!n->e->gap)
		return n->own > n->hit.end && tl_is(a->m, n->own - 1, W_VA);
	return (before && n->hit.end <= before->first && tl_other_verb(a->m, a->f)) ||
	       (x->weak && other_before(a->m, a->f, n->hit.end, true));
}

/* Likewise of words farther off. */
static bool farther_of_another(const struct tl_field *a, const struct found *n)
{
	if (!n->literal || !a->f->percent)
		return false;
	/* kết nạp …; tăng trưởng đạt 18%: a bare percentage of another item */
	if (a->f->base_first == a->f->base_end && semicolons(a->m, n->hit.end, n->pos))
		return true;
	/* kết nạp 171 đảng viên, tỷ lệ trưởng thôn là đảng viên đạt 54%: of another thing */
	return rate_of_its_own(a->m, n->hit.end, n->pos);
}

/* What the way from an element to the figure, or to the next element, counts. */
static int way(const struct tl_field *a, const struct tl_metric_rule *x, const struct found *n)
{
	uint32_t end = n->hit.end;
	int between = (int)(n->own > end ? n->own - end : 0), score, each = 1;

	if (between && !a->m->closed[n->own])
		between -= (uint16_t)(a->m->inside[n->own] - a->m->inside[end]);
	/* From the sentence before the way is long for all. */
	if (a->penalty && between > FAR)
		between = FAR;
	score = -(n->nearest && n->literal ? between : between / 4);
	if (n->nearest && !x->weak)
		score -= PER_GOVERNOR * governors(a->m, end, n->pos, x->indicator);
	if (n->nearest && !a->apart && (new_predicate(a, end) || has_object(a, end)))
		score -= PER_SUBJECT * (1 + tl_is(a->m, n->own - 1, W_VOI));
	/* Words of one rule on both sides of a semicolon are seldom of one saying. */
	if (n->literal && !n->nearest && x->left[0].n_literals && !a->f->percent)
		each = 8;
	else if (n->literal && (a->f->percent || !n->nearest || says_little(a)))
		each = 3;
	score -= each * PER_SEMICOLON * semicolons(a->m, end, n->pos);
	if (n->nearest && !x->weak && n->own > end && tl_mark(a->m, n->own - 1, ','))
		score -= PER_COMMA;
	return score;
}

/* mười đảng viên bị kỷ luật có chín đảng viên …: said of the ten; 95% TCCSĐ hoàn thành tốt nhiệm vụ
 * và 96% đảng viên …: of the 95 %. The words stand beside the figure otherwise. */
static bool right_before(const struct tl_measure *m, const struct found *n)
{
	static const enum tl_word_id suffered[] = {W_BI, W_DUOC};
	uint32_t at = n->hit.first;

	return close_by(m, n->hit.end, n->own) &&
	       !(n->own > n->hit.end && tl_is(m, n->own - 1, W_VA)) &&
	       !(tl_is(m, n->own - 1, W_CO) &&
		 (TL_IS_ANY(m, at, suffered) || (at > 0 && TL_IS_ANY(m, at - 1, suffered))));
}

/* Matches the elements of the rule x that stand before the figure, the nearest first, and adds to
 * *fit; false: they are not there, or are said of something else. */
static bool match_left(const struct tl_field *a, const struct tl_metric_rule *x, struct fit *fit)
{
	uint32_t pos = a->left_end;

	for (size_t i = 0; i < x->n_left; i++) {
		struct found n = {.e = &x->left[i],
				  .pos = pos,
				  .own = i == 0 ? tl_figure_first(a->f) : pos,
				  .nearest = i == 0};

		if (!tl_element_before(a->m, n.e, pos, a->left, &n.hit, &n.literal))
			return false;
		if (n.nearest ? nearest_of_another(a, x, &n) : farther_of_another(a, &n))
			return false;
		if (!n.e->gap &&
		    !neighbours(a->m, n.hit.end, n.own < n.hit.end ? n.hit.end : n.own))
			return false;
		if (n.literal)
			fit->score +=
				PER_ELEMENT + PER_WORD * (int)a->m->r->literals[n.hit.id].words;
		else if (!x->weak)
			fit->score += FOR_UNIT;
		if (n.e->gap)
			fit->score += way(a, x, &n);
		if (n.nearest && n.literal && !x->weak && right_before(a->m, &n))
			fit->score += CLOSE_BEFORE;
		widen(fit, &n.hit, n.literal);
		pos = n.hit.first;
	}
	return true;
}

/* Token i stands in parentheses that both open and close in [from, to), behind a noun that does
 * not: 8 đảng viên (5 nữ, 3 nam) bị khiển trách. */
static bool aside(const struct tl_measure *m, uint32_t i, uint32_t from, uint32_t to)
{
	return m->closed[i] && m->closed[i] < to && from > 0 && !m->closed[from - 1];
}

/* Figures that begin in [from, to), but for those said aside. */
static int figures_between(const struct tl_field *a, uint32_t from, uint32_t to)
{
	const struct tl_figure *f = a->m->figures;
	int n = 0;

	for (size_t i = a->index + 1; i < a->m->n_figures && f[i].first < to; i++)
		n += f[i].first >= from && !aside(a->m, f[i].first, from, to);
	return n;
}

static int commas(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	int n = 0;

	for (uint32_t i = from; i < to; i++)
		n += tl_mark(m, i, ',') && !aside(m, i, from, to);
	return n;
}

/* A colon stands right behind token `own`, and a figure before the words x; or farther off, and one
 * behind them. */
static bool behind_colon(const struct tl_field *a, uint32_t own, struct tl_hit x)
{
	if (tl_mark(a->m, own, ':'))
		return figures_between(a, own, x.first + 1);
	for (uint32_t i = own; i < x.first && tl_number_at(a->m, x.end); i++)
		if (tl_mark(a->m, i, ':'))
			return true;
	return false;
}

/* The noun of another figure ends right before token `at`. */
static bool behind_figure(const struct tl_field *a, uint32_t at)
{
	for (size_t i = a->index + 1; i < a->m->n_figures && a->m->figures[i].first < at; i++)
		if (tl_figure_end(&a->m->figures[i]) == at)
			return true;
	return false;
}

static bool match_right(const struct tl_field *a, const struct tl_metric_rule *x, struct fit *fit)
{
	uint32_t pos = a->f->end, own = tl_behind_share(a->m, a->index);

	for (size_t i = 0; i < x->n_right; i++) {
		const struct tl_element *e = &x->right[i];
		struct tl_hit hit = {0};
		bool literal = false;

		if (!tl_element_behind(a->m, e, pos, a->right_end, &hit, &literal))
			return false;
		if (!e->gap && hit.first > own && !neighbours(a->m, own, hit.first))
			return false;
		/* 12 chi bộ: 2 HTXS, 9 HTT; xếp loại 12 chi bộ: HTXS 2, …: said of those behind it
		 */
		if (e->gap && i == 0 && behind_colon(a, own, hit))
			return false;
		/* What belongs to another noun is not the subject of the verb behind it, and
		 * `đình chỉ sinh hoạt đối với 8 đảng viên, xóa tên 35 đảng viên` has one before it.
		 */
		if (e->gap && i == 0 &&
		    (a->f->bound ||
		     (commas(a->m, own, hit.first) && other_before(a->m, a->f, 0, true))))
			return false;
		fit->score +=
			literal ? PER_ELEMENT + PER_WORD * (int)a->m->r->literals[hit.id].words
				: FOR_UNIT;
		if (i == 0 && literal && !x->weak && hit.first >= own &&
		    close_by(a->m, own, hit.first))
			fit->score += CLOSE;
		if (e->gap && hit.first > own) {
			fit->score -= (int)(hit.first - own);
			if (!a->m->closed[own - 1] && !a->m->closed[hit.first])
				fit->score += (uint16_t)(a->m->inside[hit.first] - a->m->inside[own]);
			int figures = figures_between(a, own, hit.first);
			int marks = commas(a->m, own, hit.first);

			if (literal && tl_denied(a->m, own, hit.first))
				return false;
			/* 8 chi bộ trường học, 14 tổ chức đảng trong doanh nghiệp: of the 14 */
			if (figures && literal && i == 0 &&
			    (tl_is(a->m, hit.first, W_TRONG) || tl_is(a->m, hit.first, W_TAI)) &&
			    behind_figure(a, hit.first))
				return false;
			/* Trong 36 chi bộ được xếp loại thì 29 hoàn thành tốt: of the 29 */
			if (figures && literal && tl_is_total(a->m, a->f) &&
			    a->m->r->indicators[x->indicator].info.nature == TL_RATE)
				return false;
			if (figures && !x->n_left && tl_subjects(a, hit.first))
				figures = marks = 0;

			/* giới thiệu 15 hội viên, 12 người được kết nạp: of the second one only */
			fit->score -= PER_FIGURE *
				      (figures +
				       (figures && marks && !x->n_left && !tl_paired(a) ? 2 : 0));
			fit->score -= PER_COMMA * marks;
		}
		widen(fit, &hit, literal);
		pos = hit.end;
		own = hit.end;
	}
	return true;
}

static size_t kind_of(const struct tl_field *a)
{
	const struct tl_figure *f = a->f;
	size_t n = a->m->r->n_classes;

	if (f->percent)
		return n + (own_noun(a) ? TL_FIGURE_SHARE : TL_FIGURE_PERCENT);
	if (f->unit != TL_NONE)
		return f->unit;
	return n + (f->listed ? TL_FIGURE_LISTED : TL_FIGURE_BARE);
}

/* `giải thể 24 chi bộ và 4 đảng bộ`, `khen thưởng 6 tập thể, 30 đảng viên hoàn thành xuất sắc nhiệm
 * vụ`: what is said before the first is said of the second. */
static bool coordinated_never(const struct tl_field *a, const struct tl_element *never)
{
	const struct tl_figure *f = a->f, *g = f - 1;

	return a->index > 0 && g->sentence == f->sentence && f->from == tl_figure_end(g) + 1 &&
	       (tl_is(a->m, f->from - 1, W_VA) || tl_mark(a->m, f->from - 1, ',')) &&
	       tl_element_within(a->m, never, g->clause_first, tl_figure_first(g));
}

static bool matches(const struct tl_field *a, uint32_t rule, struct fit *fit)
{
	const struct tl_metric_rules *r = a->m->r;
	const struct tl_metric_rule *x = &r->rules[rule];
	const struct tl_figure *f = a->f;
	const struct tl_indicator *ind = &r->indicators[x->indicator];

	if ((x->ratio && !f->ratio) || (x->under > 0 && f->value >= x->under) ||
	    (x->target && !(f->qualifiers & (TL_Q_TARGET | TL_Q_EXCEED))) ||
	    (x->weak && a->strong) || (x->heading && !a->apart))
		return false;
	*fit = (struct fit){
		.score = x->weak ? WEAK : 0, .first = tl_figure_first(f), .end = tl_figure_end(f)};
	if (x->units && f->unit != TL_NONE)
		fit->score += FOR_UNIT;
	/* The narrower rule wins over its like. */
	fit->score += x->under > 0 || x->target;
	/* A weak rule of nothing but its noun is worth that noun. */
	if (x->weak && !x->has_words)
		fit->score += PER_ELEMENT;
	if (!match_left(a, x, fit) || !match_right(a, x, fit))
		return false;
	if (coordinated_never(a, &ind->never) ||
	    tl_element_within(a->m, &ind->never, f->clause_first, f->clause_end) ||
	    tl_element_within(a->m, &x->never, fit->first, fit->end))
		return false;
	fit->score -= a->penalty;
	return fit->score >= ACCEPT;
}

/* True from the second time on that the field is asked for a rule, or n_rules and a literal. */
static bool tried(const struct tl_measure *m, size_t what)
{
	uint32_t *stamp = &m->stamps[1 + what];
	bool again = *stamp == m->stamps[0];

	*stamp = m->stamps[0];
	return again;
}

/* False where a rule has words of which none is in the field: `before` and `behind` tell which are
 * there, as tl_element.some. Most rules that are tried fall out by it. */
static bool words_there(const struct tl_metric_rule *x, uint64_t before, uint64_t behind)
{
	for (size_t i = 0; i < x->n_left; i++)
		if (!x->left[i].classes && !(x->left[i].some & before))
			return false;
	for (size_t i = 0; i < x->n_right; i++)
		if (!x->right[i].classes && !(x->right[i].some & behind))
			return false;
	return true;
}

static void consider(const struct tl_field *a, uint32_t rule, struct tl_figure *f)
{
	struct fit fit;

	if (f->rule != TL_NONE && a->m->r->rules[rule].most - a->penalty <= f->score)
		return;
	if (!words_there(&a->m->r->rules[rule], a->before, a->behind))
		return;
	if (!matches(a, rule, &fit) || (f->rule != TL_NONE && fit.score <= f->score))
		return;
	f->rule = rule;
	f->indicator = a->m->r->rules[rule].indicator;
	f->score = fit.score;
	f->why_first = fit.why_first;
	f->why_end = fit.why_end;
}

static inline bool among(const uint64_t *fits, uint32_t rule)
{
	return fits[rule / 64] >> (rule & 63) & 1;
}

static void consider_all(const struct tl_field *a, const struct tl_numbers *rules,
			 const uint64_t *fit, struct tl_figure *f)
{
	for (size_t k = 0; k < rules->n; k++)
		if (among(fit, rules->items[k]) && !tried(a->m, rules->items[k]))
			consider(a, rules->items[k], f);
}

void tl_rules_try(const struct tl_field *field, struct tl_figure *f)
{
	struct tl_field with_words = *field;
	const struct tl_field *a = &with_words;
	const struct tl_metric_rules *r = a->m->r;
	const struct tl_hits *h = &a->m->literals;
	const uint32_t *by_class = r->rules_of_class[f->unit == TL_NONE ? r->n_classes : f->unit];
	const uint64_t *fit = r->fits + kind_of(a) * r->fit_words;

	a->m->stamps[0]++;
	for (size_t i = tl_hits_after(h, a->left); i < h->n && h->items[i].end <= a->left_end; i++)
		if (h->items[i].first >= a->left)
			with_words.before |= UINT64_C(1) << (h->items[i].id & 63);
	for (size_t i = tl_hits_after(h, f->end); i < h->n && h->items[i].end <= a->right_end; i++)
		if (h->items[i].first >= f->end)
			with_words.behind |= UINT64_C(1) << (h->items[i].id & 63);
	for (size_t i = tl_hits_after(h, a->left); i < h->n && h->items[i].end <= a->left_end; i++)
		if (h->items[i].first >= a->left && !tried(a->m, r->n_rules + h->items[i].id))
			consider_all(a, &r->literals[h->items[i].id].before, fit, f);
	for (size_t i = tl_hits_after(h, f->end); i < h->n && h->items[i].end <= a->right_end; i++)
		if (h->items[i].first >= f->end)
			consider_all(a, &r->literals[h->items[i].id].behind, fit, f);
	for (; *by_class != TL_NONE; by_class++)
		if (among(fit, *by_class) && !tried(a->m, *by_class))
			consider(a, *by_class, f);
}
