/* Qualifiers: the words around a figure that say how exact it is, that it is a change, a share, a
 * target. Those right before the number: metric_bound.c. Targets and forecasts are said once and reach
 * to the right, until a word says that something has been done. */
#include "annotate/metric_qualify.h"

#include <string.h>

enum {
	LINE = 24,  /* tokens over which an average reaches back past its years */
	TASK = 8,   /* tokens before the time of what is to be done, and of what is announced first */
	FIRST = 20, /* tokens over which a forecast reaches its first figure */
	NEXT = 12,  /* and the others */
	REACH = 120 /* tokens over which a target reaches in its sentence */
};

/* Tokens of the parenthesis that token `close` closes, where it holds years or days alone; else 0.
 */
static uint32_t dates(const struct tl_measure *m, uint32_t close, uint32_t floor)
{
	for (uint32_t i = close; i > floor && close - i < LINE && m->closed[i - 1] == close; i--) {
		if (tl_mark(m, i - 1, '('))
			return close - i + 2;
		if (!(m->rd->taken[i - 1] & TL_TAKEN_DATE))
			return 0;
	}
	return 0;
}

/* bình quân, mỗi: near and with no number between. */
static void near(const struct tl_measure *m, struct tl_figure *f, uint32_t floor)
{
	uint32_t low = f->from > floor + 8 ? f->from - 8 : floor, n;

	for (uint32_t i = f->from; i > low; i--) {
		const struct tl_token *t = &m->rd->tokens[i - 1];

		/* bình quân 5 năm (2010 - 2015) đạt 9% */
		if (tl_mark(m, i - 1, ')') && (n = dates(m, i - 1, floor)) > 0) {
			low = low > floor + n ? low - n : floor;
			i -= n - 1;
			continue;
		}
		/* bình quân 5 năm đạt 9%: the years are no figure; giá bình quân tháng 3 năm 2017 đạt 439 USD */
		if (t->kind == TL_NUMBER &&
		    (tl_is(m, i, W_NAM) || ((!m->devoted || tl_of_money(m, f)) && !tl_changes(f) &&
					    (m->rd->taken[i - 1] & TL_TAKEN_DATE))))
			continue;
		/* bình quân hàng năm giai đoạn 2016-2020 tăng 17% */
		if (t->kind == TL_NUMBER && (m->rd->taken[i - 1] & TL_TAKEN_DATE) &&
		    (tl_mark(m, i, '-') || (i > 1 && tl_mark(m, i - 2, '-')))) {
			low -= low > floor && low + LINE > f->from;
			continue;
		}
		if (t->kind == TL_NUMBER || (t->kind == TL_PUNCT && strchr(",;.:()", t->mark)))
			low = i;
	}
	for (size_t q = tl_hits_after(&m->qualifiers, low);
	     q < m->qualifiers.n && m->qualifiers.items[q].end <= f->first; q++)
		if (m->qualifiers.items[q].first >= low &&
		    m->r->qualifiers[m->qualifiers.items[q].id].where == TL_NEAR &&
		    !(!m->devoted && tl_near_another(m, m->qualifiers.items[q], f)))
			f->qualifiers |= m->r->qualifiers[m->qualifiers.items[q].id].bit;
}

/* A word of a result reaches into the target's: `vượt chỉ tiêu được giao` is none. */
bool tl_qualifier_of_result(const struct tl_measure *m, size_t q)
{
	struct tl_hit x = m->qualifiers.items[q];

	for (size_t k = tl_hits_after(&m->qualifiers, x.first);
	     k < m->qualifiers.n && m->qualifiers.items[k].end <= x.end; k++)
		if (m->r->qualifiers[m->qualifiers.items[k].id].where == TL_RESULT &&
		    m->qualifiers.items[k].first < x.first)
			return true;
	return false;
}

/* đề ra các chỉ tiêu, sẽ đạt được: a target's words reach farther back than those of a result in them. */
bool tl_qualifier_inside(const struct tl_measure *m, size_t q)
{
	struct tl_hit x = m->qualifiers.items[q];

	for (size_t k = tl_hits_after(&m->qualifiers, x.end - 1);
	     k < m->qualifiers.n && m->qualifiers.items[k].first < x.end; k++)
		if ((m->r->qualifiers[m->qualifiers.items[k].id].where == TL_CLAUSE ||
		     (!m->devoted &&
		      m->r->qualifiers[m->qualifiers.items[k].id].where == TL_LOOSE)) &&
		    m->qualifiers.items[k].first < x.first && m->qualifiers.items[k].end >= x.end)
			return true;
	return false;
}

/* `…; nhập ngũ đạt 100% chỉ tiêu; 85% hộ …`: an item of a list that names a target has ended before
 * the figure at token `to`; among targets it is one of them and says of the next nothing. */
static bool item_of_targets(const struct tl_measure *m, struct tl_hit x, uint32_t to)
{
	if (!tl_is(m, x.end - 1, W_TIEU))
		return false;
	for (uint32_t i = x.end; i < to; i++)
		if (tl_mark(m, i, ';'))
			return true;
	return false;
}

/* 16 chỉ tiêu, 4 nhiệm vụ, 6 nhóm giải pháp, at token i. */
static bool tasks(const struct tl_measure *m, uint32_t i)
{
	const struct tl_hit *u;

	if (!tl_number_at(m, i) || i + 1 >= m->rd->n_tokens)
		return false;
	i++;
	if (tl_is(m, i, W_NHOM) || (tl_is(m, i, W_NHIEM) && !tl_is(m, i + 1, W_KY)) ||
	    (tl_is(m, i, W_GIAI) && tl_is(m, i + 1, W_PHAP)))
		return true;
	u = m->unit_at[i] ? &m->units.items[m->unit_at[i] - 1] : NULL;
	return u && m->r->classes[u->id].of == TL_FAMILY_CRITERION && !tl_is(m, i, W_TIEU);
}

/* đề ra 16 chỉ tiêu, đề ra 3 khâu đột phá và 15 chỉ tiêu: tasks are counted behind token `at`. */
bool tl_announces_tasks(const struct tl_measure *m, uint32_t at)
{
	if (tasks(m, at))
		return true;
	if (!tl_number_at(m, at))
		return false;
	for (uint32_t i = at + 1; i < at + TASK && m->rd->tokens[i].kind == TL_WORD; i++)
		if (tl_is(m, i, W_VA))
			return tasks(m, i + 1);
	return false;
}

/* The target's words x are what a number counts: 821/1.450 chỉ tiêu, 5 nhóm chỉ tiêu, nhiều chỉ tiêu cao hơn
 * năm trước. */
static bool counted(const struct tl_measure *m, struct tl_hit x, uint32_t low)
{
	uint32_t at = x.first;

	if (at > low && tl_is(m, at - 1, W_MANY) && tl_is(m, x.end - 1, W_TIEU))
		return true;
	at -= at > low && tl_is(m, at - 1, W_NHOM);
	return at > low && tl_number_at(m, at - 1) && tasks(m, at - 1);
}

/* `phấn đấu các xã … hằng năm kết nạp được từ 3 đến 4 đảng viên`: what every year is to bring has
 * not been done. */
static bool every_year(const struct tl_measure *m, struct tl_hit x, uint32_t low)
{
	/* phấn đấu đến cuối năm kết nạp được 200 đảng viên */
	for (size_t i = tl_period_from(m, x.first); i > 0 && tl_is(m, x.end - 1, W_DUOC); i--) {
		const struct tl_period *p = &m->periods[i - 1];

		if (p->first <= low || p->end > x.first || x.first - p->end > 1)
			break;
		for (size_t q = tl_hits_after(&m->qualifiers, p->first - 1);
		     q < m->qualifiers.n && m->qualifiers.items[q].end <= p->first; q++)
			if (m->r->qualifiers[m->qualifiers.items[q].id].where == TL_CLAUSE)
				return true;
	}
	return x.first >= low + 2 && tl_is(m, x.end - 1, W_DUOC) &&
	       tl_period_phrase(m, x.first - 2) == TL_PW_YEARLY;
}

/* A forecast's words end at token `from`. */
bool tl_forecast_reaches(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	if (to > from + FIRST)
		return false;
	for (uint32_t i = from; i < to && to > from + NEXT; i++)
		if (tl_number_at(m, i) && !(m->rd->taken[i] & TL_TAKEN_DATE))
			return false;
	return true;
}

/* lũy kế … đã kết nạp 90 đảng viên: what is counted up has been done. */
static unsigned counted_up(const struct tl_measure *m, size_t q, uint32_t low)
{
	while (q > 0 && m->qualifiers.items[q - 1].end > low) {
		struct tl_hit x = m->qualifiers.items[--q];

		if (m->r->qualifiers[x.id].bit == TL_Q_CUMULATIVE && x.first >= low)
			return TL_Q_CUMULATIVE;
	}
	return 0;
}

/* Targets and forecasts that reach token `at` of a sentence that begins at `floor`. `sẽ` governs
 * its own clause, a target the rest of the sentence. */
static unsigned promised(const struct tl_measure *m, uint32_t at, uint32_t floor)
{
	uint32_t low = at > floor + REACH ? at - REACH : floor;
	size_t q = tl_hits_after(&m->qualifiers, at);
	unsigned bits = 0;

	while (q > 0 && m->qualifiers.items[q - 1].end > low) {
		struct tl_hit x = m->qualifiers.items[--q];
		struct tl_qualifier_word w = m->r->qualifiers[x.id];

		/* (chỉ tiêu năm 2025: 95), tiếp nhận 214: what was closed is out of reach */
		if (x.first < low || (m->closed[x.first] && m->closed[x.first] < at))
			continue;
		if (w.where == TL_RESULT && (item_of_targets(m, x, at) || every_year(m, x, low)))
			continue;
		if (w.where == TL_RESULT && !tl_qualifier_inside(m, q))
			return bits | counted_up(m, q, low);
		/* đề ra 4 nhiệm vụ, thông qua 16 chỉ tiêu */
		if (w.where == TL_ANNOUNCE && tl_announces_tasks(m, x.end))
			bits |= w.bit;
		/* đề ra các chỉ tiêu: the longest words count. */
		if (w.where != TL_CLAUSE || tl_qualifier_inside(m, q))
			continue;
		if (tl_qualifier_of_result(m, q)) {
			if (item_of_targets(m, x, at))
				continue;
			return bits;
		}
		if (counted(m, x, low))
			continue;
		if (!(w.bit & TL_Q_FORECAST) || tl_forecast_reaches(m, x.end, at))
			bits |= w.bit;
	}
	return bits;
}

static void after(const struct tl_measure *m, struct tl_figure *f, uint32_t end)
{
	uint32_t at = f->unit_end > f->end ? f->unit_end : f->end;

	/* 10%/năm trở lên */
	if (at == f->end && tl_mark(m, at, '/') && tl_is(m, at + 1, W_NAM))
		at += 2;
	/* 80% TCCSĐ trở lên: the noun of a share */
	if (f->percent && at == f->end && m->unit_at[at])
		at = m->units.items[m->unit_at[at] - 1].end;
	for (size_t q = tl_hits_after(&m->qualifiers, f->end);
	     q < m->qualifiers.n && m->qualifiers.items[q].first <= at; q++) {
		struct tl_hit x = m->qualifiers.items[q];

		if (m->r->qualifiers[x.id].where == TL_AFTER && x.end <= end &&
		    (x.first == f->end || x.first == at))
			f->qualifiers |= m->r->qualifiers[x.id].bit;
		/* 2 xã đạt chuẩn, 1 xã dự kiến về đích; but 120 đại biểu sẽ thảo luận: they are there */
		if (m->devoted && m->r->qualifiers[x.id].where == TL_CLAUSE && x.end <= end && x.first == at &&
		    at > f->end && (m->r->qualifiers[x.id].bit & TL_Q_FORECAST) && !tl_is(m, at, W_SE) &&
		    !(f->from > 0 && tl_is(m, f->from - 1, W_CON)))
			f->qualifiers |= TL_Q_FORECAST;
	}
}

/* `giảm 4 tổ chức cơ sở đảng, 25 chi bộ trực thuộc;`: nothing else is told of those behind the comma. */
static bool ends_item(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t at = tl_figure_end(f);

	return m->devoted && m->r->classes[f->unit].of != TL_FAMILY_PERSON &&
	       (at >= m->rd->n_tokens || m->rd->tokens[at].kind == TL_PUNCT ||
		tl_is(m, at, W_SO_WITH) || tl_is(m, at, W_VA));
}

/* `tăng 18,1% tổ chức và 15,7% đảng viên`, `(tăng 30 đảng viên, 74 tổ chức)`: the change goes on
 * with the figure that is joined to it, a count right behind the noun of the first; but not with what tăng 20% và
 * chiếm 70% tells. */
static void joined(struct tl_figure *f, const struct tl_figure *before, const struct tl_measure *m)
{
	uint32_t at = tl_figure_end(before);
	bool both;

	if (!(before->qualifiers & TL_CHANGES) || (f->qualifiers & TL_CHANGES) || f->from == 0 ||
	    before->sentence != f->sentence || before->percent > f->percent ||
	    (f->qualifiers & TL_Q_PART))
		return;
	/* giảm 2 đồng chí, tỷ lệ 3,9% */
	if (f->percent && !before->percent)
		both = f->from <= at + 3 && tl_is(m, f->from - 1, W_LE_RATE) &&
		       !tl_is(m, at + 1, W_DAT);
	else if (f->percent)
		both = tl_is(m, f->from - 1, W_VA) && f->from - before->end <= 6;
	else
		both = f->from == at + 1 && f->unit != TL_NONE &&
		       (tl_is(m, at, W_VA) ||
			(tl_mark(m, at, ',') &&
			 (ends_item(m, f) || (m->closed[f->first] &&
					      m->closed[f->first] == m->closed[before->first]))));
	if (both)
		f->qualifiers |= before->qualifiers & TL_CHANGES;
}

/* A word between two tokens says that something has been done. */
bool tl_done_between(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	for (size_t q = tl_hits_after(&m->qualifiers, from);
	     q < m->qualifiers.n && m->qualifiers.items[q].end <= to; q++)
		if (m->r->qualifiers[m->qualifiers.items[q].id].where == TL_RESULT)
			return true;
	return false;
}

/* Dự kiến bầu 13 đồng chí. Trong đó, tái cử: 9, nữ: 3: the parts of what is expected are expected. */
static bool of_expected(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	const struct tl_figure *g = f - 1;

	if (f->sentence == 0 || s[-1].block != s->block || !tl_continues(m, s))
		return false;
	if (g->sentence == f->sentence)
		return (g->qualifiers & TL_Q_FORECAST) && !tl_done_between(m, g->end, f->first);
	return g->sentence + 1 == f->sentence && (g->qualifiers & TL_Q_FORECAST) &&
	       !tl_done_between(m, s->first, f->first);
}

/* `Dự ước năm 2019 có trên 90% chi bộ và trên 92% đảng viên …`, `dự kiến giới thiệu 12 đồng chí, đạt 20%`: what is
 * expected goes on with the figure that is joined to it, and with its share. */
static void expected_too(const struct tl_measure *m, struct tl_figure *f)
{
	const struct tl_figure *g = f - 1;
	bool joined;

	if (f == m->figures)
		return;
	joined = f->percent == g->percent
			 ? f->from > g->end && tl_is(m, f->from - 1, W_VA) &&
				   tl_unmarked(m, g->end, f->from)
			 : f->percent && f->from <= tl_figure_end(g) + 2 &&
				   (tl_is(m, f->from - 1, W_DAT) || (f->qualifiers & TL_Q_PART));
	if (of_expected(m, f) ||
	    (joined && g->sentence == f->sentence && (g->qualifiers & TL_Q_FORECAST) &&
	     !tl_done_between(m, g->end, f->first)))
		f->qualifiers |= TL_Q_FORECAST;
}

/* A time that is no time to come is named between two tokens. */
static bool past_between(const struct tl_measure *m, uint32_t from, uint32_t to)
{
	for (size_t i = tl_period_from(m, from); i < m->n_periods && m->periods[i].first < to; i++)
		if (!m->periods[i].future && !m->periods[i].compare &&
		    m->periods[i].form != TL_PERIOD_YEARLY)
			return true;
	return false;
}

/* The sentence before has figures, and the last of them is a target. */
static bool after_target(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_figure *g = f;

	while (g > m->figures && g->sentence == f->sentence)
		g--;
	return g->sentence + 1 == f->sentence && (g->qualifiers & TL_Q_TARGET);
}

/* `Phấn đấu kết nạp 60 đảng viên. Hằng năm, trên 70% chi bộ …`, `Đại hội thông qua 16 chỉ tiêu. Cụ
 * thể, …`, `… Theo đó, …`: what is to be done goes on in a sentence that begins with every year's,
 * or one of the paragraph that goes on with the one before or tells bounds (từ 15 - 20%, 90% trở
 * lên), unless it says that it was done. */
static void go_on(const struct tl_measure *m, struct tl_figure *f)
{
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	bool yearly = tl_period_phrase(m, s->first) == TL_PW_YEARLY;
	bool open = f->range || (f->qualifiers & TL_Q_AT_LEAST);
	bool hence = tl_is(m, s->first, W_THEO) && tl_is(m, s->first + 1, W_THAT);

	if (f->sentence == 0 || f->first > s->first + REACH ||
	    !(yearly || (s[-1].block == s->block && (open || hence || tl_continues(m, s)))))
		return;
	if (yearly || open ? !after_target(m, f)
			   : !(promised(m, s[-1].end, s[-1].first) & TL_Q_TARGET))
		return;
	if (!tl_done_between(m, s->first, f->first))
		f->qualifiers |= TL_Q_TARGET;
}

/* Nghị quyết Đại hội nhiệm kỳ A-B xác định: …: the period p, at the head of a sentence that begins
 * at token `first`, is a resolution's, and what that lays down follows. */
static bool laid_down(const struct tl_measure *m, const struct tl_period *p, uint32_t first)
{
	if (!p->belongs || !p->term || p->first > first + 2 * TASK)
		return false;
	for (size_t q = tl_hits_after(&m->qualifiers, p->end);
	     q < m->qualifiers.n && m->qualifiers.items[q].first <= p->end; q++)
		if (m->qualifiers.items[q].first == p->end &&
		    m->r->qualifiers[m->qualifiers.items[q].id].where == TL_ANNOUNCE)
			return true;
	return false;
}

/* `Đến năm 2030, thu nhập bình quân từ 75 triệu đồng`, `Năm 2026, …` at the head of a sentence of
 * an article of 2025. */
static bool headed_by_future(const struct tl_measure *m, const struct tl_figure *f)
{
	uint32_t first = m->rd->sentences[f->sentence].first;
	size_t i = tl_period_from(m, first);
	const struct tl_period *p = i < m->n_periods ? &m->periods[i] : NULL;

	/* Về nhiệm vụ 6 tháng cuối năm, Đảng ủy tập trung: …; Phương hướng nhiệm kỳ A-B: … */
	if (!p ||
	    (p->first > first + ((p->ahead && !p->term) || p->tasks ? TASK : 0) &&
	     !laid_down(m, p, first)) ||
	    !p->future || p->event || p->compare ||
	    !(m->rd->article->published.year || m->opened) || p->end > f->first ||
	    f->first > first + REACH || p->form == TL_PERIOD_NONE ||
	    (p->form == TL_PERIOD_SPAN && p->from.year < m->rd->now.year))
		return false;
	return !tl_done_between(m, p->end, f->first) && !past_between(m, p->end, f->first);
}

/* `đến năm 2030 là 5,4%`: what is to be by then, though no other word says so. */
static bool to_come(const struct tl_measure *m, const struct tl_figure *f)
{
	size_t i = tl_period_from(m, f->first);
	const struct tl_period *p = i > 0 ? &m->periods[i - 1] : NULL;

	if (headed_by_future(m, f))
		return true;
	return p && p->future && p->form == TL_PERIOD_POINT && !p->compare && p->end <= f->from &&
	       f->from - p->end <= 2 &&
	       /* đến năm 2020, 100% chi bộ … */
	       tl_unmarked(m, p->end + tl_mark(m, p->end, ','), f->from) &&
	       p->first >= m->rd->sentences[f->sentence].first;
}

/* `đến năm 2030 đạt 90 triệu đồng; hộ nghèo còn 2%`: what follows is to come, too, unless a word
 * says that it was done. */
static void come_too(const struct tl_measure *m, struct tl_figure *f)
{
	const struct tl_figure *g = f - 1;

	f->coming = to_come(m, f);
	if (!f->coming && f > m->figures && g->sentence == f->sentence && g->coming &&
	    f->from <= g->end + REACH)
		f->coming =
			!tl_done_between(m, g->end, f->first) && !past_between(m, g->end, f->first);
	/* đến quý I/2018 sẽ có 103 thôn: expected, not demanded */
	if (f->coming && !(f->qualifiers & TL_Q_FORECAST))
		f->qualifiers |= TL_Q_TARGET;
}

bool tl_promises(const struct tl_measure *m, uint32_t sentence)
{
	const struct tl_sentence *s = &m->rd->sentences[sentence];

	for (size_t q = tl_hits_after(&m->qualifiers, s->first);
	     q < m->qualifiers.n && m->qualifiers.items[q].end <= s->end; q++)
		if (m->r->qualifiers[m->qualifiers.items[q].id].where == TL_CLAUSE &&
		    (m->r->qualifiers[m->qualifiers.items[q].id].bit &
		     (TL_Q_TARGET | TL_Q_FORECAST)))
			return true;
	return false;
}

void tl_qualify(struct tl_measure *m)
{
	for (size_t i = 0; i < m->n_figures; i++) {
		struct tl_figure *f = &m->figures[i];
		const struct tl_sentence *s = &m->rd->sentences[f->sentence];

		near(m, f, s->first);
		after(m, f, s->end);
		if (!m->devoted)
			tl_mood_step(m, f);
		f->qualifiers |= m->devoted ? promised(m, f->first, s->first)
					    : tl_promised_generally(m, f, s->first);
		if (m->devoted) {
			go_on(m, f);
			expected_too(m, f);
		}
		if (m->devoted || m->rd->now.year)
			come_too(m, f);
		if (i > 0)
			joined(f, f - 1, m);
		if (!m->devoted) {
			tl_priced_from(m, f);
			tl_each_generally(m, f);
			tl_changes_generally(m, f);
		}
		/* chỉ tiêu đạt cao như kết nạp 8.793/6.500 đảng viên: more than was demanded */
		if (f->ratio && f->value > f->value2)
			f->qualifiers &= ~(unsigned)TL_Q_TARGET;
	}
	if (!m->devoted)
		tl_story_promises(m);
	tl_target_lists(m);
	if (m->devoted)
		tl_targets_beside(m);
}
