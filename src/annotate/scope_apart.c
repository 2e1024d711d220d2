/* What parts a scope from a figure behind it in its sentence, in a text about anything: it only
 * ends the name of a body, another clause begins between them, or a part of the body is meant. */
#include "annotate/scope.h"

/* `Cơ sở cai nghiện ma túy tỉnh X bị thiệt hại …`, `Trường Cao đẳng Việt Mẫu thành phố X với …`:
 * the part of the sentence begins with the name of a body, which ends with the place. */
static bool in_name(const struct tl_measure *m, const struct tl_scope *x, uint32_t floor)
{
	static const enum tl_word_id others[] = {W_TAI,	   W_O,	  W_TRONG, W_CUA, W_THUOC, W_KNOW,
						 W_HIEN,   W_NAY, W_QUA,   W_DEN, W_VE,	   W_TU,
						 W_ALONE,  W_THI, W_CON,   W_CHO, W_NAM,   W_DA,
						 W_REPORT, W_VA,  W_THEO,  W_LA,  W_BI,	   W_VOI};
	enum { WORDS = 8 };

	if (!m->scope_at[x->first] || !m->r->scopes[m->scope_at[x->first] - 1].bare ||
	    (m->tokens[x->first].flags & TL_UPPER) || x->level == TL_LEVEL_ORGANISATION)
		return false;
	for (uint32_t i = x->first; i > floor && x->first - i < WORDS; i--) {
		if (m->tokens[i - 1].kind != TL_WORD || m->rd->place_at[i - 1] != UINT32_MAX)
			return false;
		if (TL_IS_ANY(m, i - 1, others))
			return false;
		if (tl_capital_at(m, i - 1))
			return i - 1 > floor &&
			       (i == x->first || m->tokens[i - 2].kind == TL_PUNCT);
	}
	return false;
}

/* `Cục Quản lý cạnh tranh, Bộ X phạt …`: the office that it is over does it, whose name may not be
 * known to its end. */
static bool over_another(const struct tl_measure *m, size_t i)
{
	enum { SMALL = 4 };
	const struct tl_scope *x = &m->scopes[i], *before = i ? x - 1 : x;

	return i > 0 && x->level == TL_LEVEL_ORGANISATION && x->first > 0 &&
	       tl_mark(m, x->first - 1, ',') && before->level == TL_LEVEL_ORGANISATION &&
	       before->end < x->first && before->end + SMALL >= x->first && before->cut;
}

/* `giá ở X là 5 đồng trong khi Y là …`; `sau khi X tăng …, các nơi khác đã tăng …`: between the
 * scope and the figure another clause begins, which is not of it. */
static bool in_other_clause(const struct tl_measure *m, const struct tl_scope *x,
			    const struct tl_figure *f)
{
	bool when = x->first > 0 && tl_is(m, x->first - 1, W_WHEN);

	for (uint32_t i = x->end; i < f->from; i++)
		if ((when && tl_mark(m, i, ',') && !m->closed[i]) ||
		    (tl_is(m, i, W_WHEN) && tl_is(m, i - 1, W_TRONG)))
			return true;
	return false;
}

/* `Hà Nội (5 tỷ đồng); Mẫu (3 tỷ đồng)`: the figure stands in the parentheses of another name. */
static bool of_other_name(const struct tl_measure *m, const struct tl_scope *x,
			  const struct tl_figure *f)
{
	return f->from > 1 && tl_mark(m, f->from - 1, '(') && x->end + 1 < f->from &&
	       tl_capital_at(m, f->from - 2);
}

/* `(Công ty X góp 80% và Mẫu 2 góp | 20%)`: beside the figure, behind `và`, another name does it. */
static bool of_another(const struct tl_measure *m, const struct tl_scope *x,
		       const struct tl_figure *f)
{
	enum { VERB = 2, NAME = 4 };
	uint32_t at = f->from, name;

	while (at > x->end && f->from - at < VERB && m->tokens[at - 1].kind == TL_WORD &&
	       !tl_capital_at(m, at - 1) && !tl_is(m, at - 1, W_VA))
		at--;
	name = at - (at > x->end && tl_number_at(m, at - 1));
	for (; name > x->end && at - name < NAME && tl_capital_at(m, name - 1); name--)
		;
	return x->level == TL_LEVEL_ORGANISATION && at < f->from && name > x->end + 1 &&
	       tl_capital_at(m, name) && tl_is(m, name - 1, W_VA) && !tl_capital_at(m, name - 2);
}

/* `kiến nghị Bộ X …`: who is asked. */
static bool asked(const struct tl_measure *m, const struct tl_scope *x)
{
	return x->level == TL_LEVEL_ORGANISATION && x->first > 1 && m->scope_at[x->first - 2] &&
	       m->r->scopes[m->scope_at[x->first - 2] - 1].verb == TL_VERB_TELLS &&
	       m->scope_n[x->first - 2] == 2;
}

/* `khoa X 6 sinh viên`, but not khoa học. */
bool tl_scope_of_part(const struct tl_measure *m, const struct tl_figure *f, uint32_t from)
{
	enum { WORDS = 8 };

	for (uint32_t i = f->from;
	     i > from && f->from - i < WORDS && m->tokens[i - 1].kind == TL_WORD; i--)
		if (tl_is(m, i - 1, W_FACULTY))
			return !tl_is(m, i, W_HOC);
	return false;
}

/* `cả nước có …, trong đó các tỉnh phía Nam …; riêng khu vực miền núi …`: the figure is of a part of
 * the place x, whose own parts the words before it begin to name. */
static bool of_its_parts(const struct tl_measure *m, const struct tl_scope *x,
			 const struct tl_figure *f)
{
	static const char *const units[] = {"tỉnh", "huyện", "quận", "xã", "phường", "địa"};

	if (x->level == TL_LEVEL_ORGANISATION)
		return false;
	for (uint32_t i = x->end; i + 1 < f->from; i++)
		if (tl_is(m, i, W_CAC) && TL_TEXT_IS_ANY(m, i + 1, units) &&
		    (m->tokens[i - 1].kind == TL_PUNCT || tl_is(m, i - 1, W_THAT) ||
		     tl_is(m, i - 1, W_VA) || tl_is(m, i - 1, W_ALONE)))
			return true;
	return false;
}

/* `Tại X giá là 5 đồng, còn tại Mẫu …; X 20 ha, Mẫu | 5 ha`: behind x another name follows, which is no
 * place that is known, and whose the figure is. */
static bool of_next_name(const struct tl_measure *m, const struct tl_scope *x,
			 const struct tl_figure *f)
{
	uint32_t at = f->from;

	if (x->level == TL_LEVEL_NATIONAL)
		return false;
	for (uint32_t i = x->end + 1; i + 1 < f->from; i++)
		if ((tl_is(m, i, W_TAI) || tl_is(m, i, W_O)) && tl_capital_at(m, i + 1) &&
		    m->rd->place_at[i + 1] == UINT32_MAX && !m->scope_at[i + 1] &&
		    (tl_is(m, i - 1, W_CON) || tl_is(m, i - 1, W_VA) || tl_mark(m, i - 1, ';')))
			return true;
	while (at > x->end && tl_capital_at(m, at - 1))
		at--;
	return at < f->from && at > x->end + 1 && tl_number_at(m, at - 2 - (at > x->end + 2)) &&
	       (tl_mark(m, at - 1, ',') || tl_mark(m, at - 1, ';') || tl_is(m, at - 1, W_VA)) &&
	       m->rd->place_at[at] == UINT32_MAX;
}

bool tl_scope_apart(const struct tl_measure *m, size_t i, const struct tl_figure *f)
{
	const struct tl_scope *x = &m->scopes[i];

	return in_name(m, x, m->rd->sentences[f->sentence].first) || over_another(m, i) ||
	       in_other_clause(m, x, f) || of_other_name(m, x, f) || of_another(m, x, f) ||
	       asked(m, x) || of_its_parts(m, x, f) || of_next_name(m, x, f) ||
	       (x->level == TL_LEVEL_ORGANISATION && tl_scope_of_part(m, f, x->end));
}
