/* Periods: when a figure holds.
 *
 * The periods of a sentence were read in order (period_read.c). A figure takes the last one before
 * it in its sentence, else the first one behind it, else one carried over from the sentences
 * before, else the headline's (period_own.c, period_carry.c). What is only compared with, what
 * belongs to a plan or a resolution (kế hoạch năm 2017) or stands in quotation marks gives way to
 * the others. How it is written is left to period_write.c. */
#include "annotate/period.h"

/* Periods looked at before a figure. */
enum { FAR_BEHIND = 24 };

/* Tokens between a figure and the period that belongs to it alone. */
enum { CLOSE = 8 };

/* Tokens between a change and what it is compared with. */
enum { COMPARED = 12 };

/* Sentences over which a time tells what a change in it began with. */
enum { NEAR_BACK = 2 };

/* Tokens from the head of a sentence in which it names the congress. */
enum { NEAR_HEAD = 96 };

/* Blocks in which a congress tells its day. */
enum { OPENING = 4 };

/* Years after which a time is one of history. */
enum { LONG_PAST = 10 };

/* vào năm 2030, trước năm 2030: something may be to come by then. */
static bool by_then(const struct tl_measure *m, const struct tl_period *p)
{
	static const enum tl_word_id words[] = {W_INTO, W_TRUOC, W_TOI, W_DEN};

	return TL_IS_ANY(m, p->first, words) || (p->first > 0 && TL_IS_ANY(m, p->first - 1, words));
}

void tl_periods_ready(struct tl_measure *m)
{
	tl_firsts_index(&m->period_firsts, m, m->periods, m->n_periods, sizeof *m->periods);
	m->latest_year = m->present_year = 0;
	for (size_t i = 0; i < m->n_periods; i++) {
		const struct tl_period *p = &m->periods[i];

		if (p->form != TL_PERIOD_UNIT)
			continue;
		if (!p->belongs && p->from.year > m->latest_year)
			m->latest_year = p->from.year;
		if (p->from.year > m->present_year && !by_then(m, p))
			m->present_year = p->from.year;
	}
	for (size_t i = 0; m->devoted && i < m->n_periods && i < 16; i++) {
		struct tl_period *p = &m->periods[i];

		if (tl_period_block(m, p->sentence) != TL_BLOCK_HEADLINE)
			continue;
		if (!p->compare && !p->event && !p->plan && p->form != TL_PERIOD_NONE &&
		    (!m->headline || (m->headline->belongs && !p->belongs)))
			m->headline = p;
	}
	for (size_t i = 0; m->congress && i < m->n_periods && i < 16 && !m->congress_day; i++) {
		const struct tl_period *p = &m->periods[i];

		if (m->rd->sentences[p->sentence].block < OPENING && p->event && !p->compare &&
		    !p->history && p->from.year && p->from.year + 1 >= m->rd->now.year)
			m->congress_day = p;
	}
}

/* Đại hội đã bầu 15 đồng chí, of the congress that the text reports. */
static bool at_congress(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_sentence *s = m->rd->sentences;

	if (!m->congress || !m->rd->now.year)
		return false;
	/* … where the text is at one of long ago */
	for (size_t i = tl_period_from(m, f->first), k = i; i-- > 0 && k - i < FAR_BEHIND;) {
		const struct tl_period *p = &m->periods[i];
		int year = tl_last_day(p).year;

		if (p->history && s[p->sentence].block == s[f->sentence].block)
			return false;
		if (year && !p->compare && !p->now) {
			if (year + LONG_PAST <= m->rd->now.year)
				return false;
			break;
		}
	}
	for (uint32_t i = s[f->sentence].first;
	     i + 1 < f->first && i - s[f->sentence].first < NEAR_HEAD; i++)
		if (tl_is(m, i, W_DAI) && tl_is(m, i + 1, W_HOI))
			return true;
	return false;
}

/* `so với đầu nhiệm kỳ` behind a change: what it is compared with. */
static const struct tl_period *compared(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_sentence *s = &m->rd->sentences[f->sentence];
	size_t here = tl_period_from(m, f->first);

	for (size_t i = here; i < m->n_periods && m->periods[i].first < s->end &&
			      m->periods[i].first < f->end + COMPARED;
	     i++)
		if (m->periods[i].compare)
			return &m->periods[i];
	for (size_t i = here;
	     i-- > 0 && m->periods[i].first >= s->first && m->periods[i].end + COMPARED > f->first;)
		if (m->periods[i].compare)
			return &m->periods[i];
	return NULL;
}

/* The interval of a figure's own sentence or carried over, for what is compared with it. */
static const struct tl_period *base(const struct tl_measure *m, const struct tl_figure *f,
				    const struct tl_want *w)
{
	const struct tl_period *p = tl_period_own(m, f, w, 3);

	if (!p)
		p = tl_period_carried(m, f->sentence, w);
	return p ? p : m->headline;
}

/* (cùng kỳ năm 2016 tăng 9%): a change of the earlier period, not one against it. */
static bool of_before(const struct tl_measure *m, const struct tl_figure *f)
{
	size_t i = tl_period_from(m, f->first);
	const struct tl_period *p = i > 0 ? &m->periods[i - 1] : NULL;

	return p && p->same_before && p->end <= f->from && f->from - p->end <= 2 && p->first > 0 &&
	       tl_mark(m, p->first - 1, '(') && p->first >= m->rd->sentences[f->sentence].first;
}

/* The period of comparison that a figure alone in parentheses stands right behind. */
static const struct tl_period *aside_of(const struct tl_measure *m, const struct tl_figure *f)
{
	size_t i = tl_period_from(m, f->first);
	const struct tl_period *p = i > 0 ? &m->periods[i - 1] : NULL;

	/* tăng 5% so với cùng kỳ năm 2016 (chiếm 11%): of now */
	return p && p->compare && p->end + 1 == f->from &&
			       (p->form == TL_PERIOD_UNIT ||
				(!m->devoted && p->form == TL_PERIOD_SPAN)) &&
			       !tl_is(m, f->from, W_TAKES) && tl_mark(m, p->end, '(') &&
			       tl_mark(m, tl_figure_end(f), ')') &&
			       p->first >= m->rd->sentences[f->sentence].first
		       ? p
		       : NULL;
}

/* `vượt 5% kế hoạch năm`: of each year's plan. */
static bool plan_behind(const struct tl_measure *m, const struct tl_figure *f)
{
	size_t i = tl_period_from(m, f->end);

	return i < m->n_periods && m->periods[i].plan && m->periods[i].first <= f->end + 1;
}

static bool levels(const struct tl_measure *m, const struct tl_figure *f)
{
	return f->indicator != TL_NONE && m->r->indicators[f->indicator].info.nature == TL_STOCK;
}

/* 100% chi bộ đã tổ chức đại hội: how far it has come by then. */
static bool share_of_orgs(const struct tl_measure *m, const struct tl_figure *f)
{
	return f->percent && f->unit != TL_NONE && m->r->classes[f->unit].of == TL_FAMILY_ORG;
}

/* Đến cuối tháng 7, 95% cán bộ đã học tập nghị quyết: likewise. */
static bool of_study(const struct tl_measure *m, const struct tl_figure *f)
{
	return f->percent && f->indicator != TL_NONE && f->indicator == m->r->study;
}

static struct tl_want want_of(const struct tl_measure *m, const struct tl_figure *f,
			      enum tl_nature nature)
{
	return (struct tl_want){
		.stock = nature == TL_STOCK && !(f->rule != TL_NONE && m->r->rules[f->rule].flow),
		.rate = nature == TL_RATE,
		.amount = nature == TL_FLOW || nature == TL_TARGET_NATURE,
		.level = f->ratio || nature == TL_MIXED || share_of_orgs(m, f) || of_study(m, f),
		.change = tl_changes(f),
		.target = (f->qualifiers & (TL_Q_TARGET | TL_Q_FORECAST)) != 0 ||
			  nature == TL_TARGET_NATURE,
		.event = f->indicator != TL_NONE &&
			 (m->r->indicators[f->indicator].day || m->r->rules[f->rule].day),
	};
}

static int years_between(const struct tl_period *earlier, const struct tl_period *p,
			 const struct tl_want *w)
{
	return (w->stock ? tl_last_day(p).year : p->from.year) - earlier->from.year;
}

/* thấp hơn cùng kỳ năm 2016 (7,4%): what it was in the period c that stands aside. */
static const char *of_aside(const struct tl_measure *m, const struct tl_figure *f,
			    const struct tl_period *c, struct tl_want *w)
{
	const struct tl_period *p = c->same_before ? base(m, f, w) : NULL;

	if (p && p->from.year)
		return tl_period_write(m, p, w, c->from.year ? years_between(c, p, w) : 1);
	return c->from.year ? tl_period_write(m, c, w, 0) : NULL;
}

/* Đến nay có 478 mô hình: so many there are, however they came to be; and so many of them are good
 * ones (trong đó, 60 mô hình tiêu biểu). */
static bool stands_now(const struct tl_measure *m, const struct tl_figure *f,
		       const struct tl_period *p)
{
	if (!p || !p->now || f->rule == TL_NONE || !m->r->rules[f->rule].stands)
		return false;
	if (f->from > 0 && tl_is(m, f->from - 1, W_CO))
		return true;
	return f->total != TL_NONE && &m->figures[f->total] < f &&
	       m->figures[f->total].sentence == f->sentence &&
	       m->figures[f->total].first > p->first && stands_now(m, &m->figures[f->total], p);
}

/* tăng 11 so với năm 2016: a change since the period c. */
static const char *of_change(const struct tl_measure *m, const struct tl_figure *f,
			     const struct tl_period *c, struct tl_want *w)
{
	struct tl_date now = m->rd->now, to;
	const struct tl_period *p;
	bool level = w->stock;

	w->stock = false;
	p = base(m, f, w);
	/* đến năm 2020 giảm 10% so với năm 2015: by then */
	if (p && p->future && w->target)
		return tl_period_write(m, p, w, 0);
	/* hiện nay chiếm 2,7%, giảm 2,2% so với năm 2015 */
	level = level || (p && p->form == TL_PERIOD_POINT && w->level);
	if (!level || c->same_before || !c->from.year)
		return p ? tl_period_write(m, p, w, 0) : NULL;
	to = p && (!now.year || !tl_later(tl_last_day(p), now)) ? tl_last_day(p) : now;
	if (!to.year || tl_later(c->from, to))
		to = now;
	/* since then, up to a day that nobody knows */
	if (!to.year && !m->devoted)
		return NULL;
	/* so với năm trước, of the year that `năm qua` was */
	if (p && p->form == TL_PERIOD_UNIT && !c->from.month && c->from.year == to.year)
		return tl_period_text(m, "", tl_year(to.year - 1), &to);
	return to.year && !tl_later(c->from, to) ? tl_period_text(m, "", c->from, &to)
						 : tl_period_text(m, "", c->from, NULL);
}

/* Cùng kỳ năm 2016, huyện kết nạp 84 đảng viên: the sentence is about the earlier period c, whose
 * first figure f is. */
static bool told_of_earlier(const struct tl_measure *m, const struct tl_figure *f,
			    const struct tl_period *c)
{
	return m->devoted && c->same_before && c->first == m->rd->sentences[f->sentence].first &&
	       tl_mark(m, c->end, ',') && f->from > c->end + 1 && f->from - c->end <= CLOSE &&
	       tl_unmarked(m, c->end + 1, f->from);
}

/* (cùng kỳ năm trước là: 15%; 33%; N): nothing but figures stands between the period c and the
 * figure, in the same parentheses. */
static bool listed_behind(const struct tl_measure *m, const struct tl_period *c,
			  const struct tl_figure *f)
{
	enum { LIST = 48 };

	if (m->devoted || !m->closed[c->first] || m->closed[c->first] != m->closed[f->first] ||
	    f->from > c->end + LIST)
		return false;
	for (uint32_t i = c->end; i < f->from; i++)
		if (m->tokens[i].kind == TL_WORD && !tl_is(m, i, W_LA))
			return false;
	return true;
}

/* (cùng kỳ năm trước là N): the earlier period that the figure is of; NULL: it is of none. */
static const struct tl_period *earlier_of(const struct tl_measure *m, const struct tl_figure *f)
{
	for (size_t i = tl_period_from(m, f->first); i-- > 0;) {
		const struct tl_period *c = &m->periods[i];

		if (c->first < m->rd->sentences[f->sentence].first)
			return NULL;
		if (told_of_earlier(m, f, c) || (c->same_before && listed_behind(m, c, f)))
			return c;
		if (c->end + 6 < f->from)
			return NULL;
		/* Cùng kỳ năm trước con số này là 181 */
		if (c->end + 3 < f->from &&
		    !(c->same_before && tl_is(m, f->from - 1, W_LA) &&
		      tl_is(m, f->from - 2, W_NAY_THIS) && tl_unmarked(m, c->end, f->from)))
			return NULL;
		if (!c->same_before || (m->closed[c->first] && m->closed[c->first] < f->first))
			continue;
		/* tăng 11% so với cùng kỳ, bằng 78% kế hoạch: what follows is of now */
		if (!tl_period_compares(m, c->first > 2 ? c->first - 2 : 0, c->first))
			return c;
	}
	return NULL;
}

static const char *of_earlier(const struct tl_measure *m, const struct tl_figure *f,
			      const struct tl_period *c, struct tl_want *w)
{
	const struct tl_period *p = base(m, f, w);
	struct tl_period same;

	if (!p)
		p = tl_period_months_before(m, f->sentence);
	if (!c->from.year)
		return p ? tl_period_write(m, p, w, 1) : NULL;
	/* 6 tháng đạt 25% …. Cùng kỳ năm 2016 đạt 26%: the same months, though nobody tells the
	 * year of the others */
	if (p && p->form == TL_PERIOD_SPAN && p->from.month && !p->from.year) {
		same = *p;
		same.half_year = false;
		same.from.year = same.to.year = c->from.year;
		return tl_period_write(m, &same, w, 0);
	}
	/* of which months? */
	if (!p && !m->working)
		return NULL;
	return p && p->from.year ? tl_period_write(m, p, w, years_between(c, p, w))
				 : tl_period_write(m, c, w, 0);
}

/* nâng tổng số … lên 190 */
static bool raised(const struct tl_measure *m, const struct tl_figure *f)
{
	return f->from > 0 && tl_is(m, f->from - 1, W_LEN);
}

/* Năm 2021, … nâng tổng số lên 190. Cả 24 thôn có chi bộ: the figure f, or one before it that the time
 * p dates, is what there was in the end. */
static bool raised_since(const struct tl_measure *m, const struct tl_figure *f,
			 const struct tl_period *p)
{
	enum { FIGURES = 12 };

	for (const struct tl_figure *g = f; f - g < FIGURES && g->first > p->first; g--) {
		if (raised(m, g))
			return true;
		if (g == m->figures)
			break;
	}
	return false;
}

/* Nhiệm kỳ 2015 - 2020 tăng từ 40 chi bộ lên 52: the time that began with the first of the two;
 * NULL: nobody says when that was. */
static const struct tl_period *began(const struct tl_measure *m, const struct tl_figure *f,
				     const struct tl_want *w)
{
	struct tl_want over = *w;
	const struct tl_period *p;

	if (!tl_rises(m, f))
		return NULL;
	over.stock = false;
	p = tl_period_own(m, f, &over, 3);
	if (!p)
		p = tl_period_carried(m, f->sentence, &over);
	return p && p->form == TL_PERIOD_SPAN && p->from.year &&
			       f->sentence - p->sentence <= NEAR_BACK &&
			       !(m->rd->now.year && tl_later(p->from, m->rd->now))
		       ? p
		       : NULL;
}

/* 5 năm qua, … of a text without a date: a time of which nobody tells when, and not that of the
 * sentences before. */
static bool untold(const struct tl_measure *m, const struct tl_figure *f, bool stock)
{
	size_t i = tl_period_from(m, f->first);
	const struct tl_period *p = m->periods + i;
	uint32_t id;

	/* 12 đảng viên trong năm: of which year? */
	if (!stock && i < m->n_periods && p->form == TL_PERIOD_NONE && !m->rd->now.year &&
	    p->first - f->end <= CLOSE && tl_unmarked(m, f->end, p->first))
		return true;
	if (i == 0 || p[-1].form != TL_PERIOD_NONE || p[-1].compare ||
	    p[-1].first < m->rd->sentences[f->sentence].first)
		return false;
	/* Đầu nhiệm kỳ, chi bộ có 17 đảng viên: not now */
	id = tl_period_phrase(m, p[-1].first);
	return !stock || id == TL_PW_TERM_START || id == TL_PW_TERM_END || id == TL_PW_THEN;
}

/* Năm 1945, …. Sau đó, Đảng bộ có 46 đảng viên: the paragraph tells of a time long past, and nobody
 * says that the figure is of now. */
static bool in_history(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_sentence *s = m->rd->sentences;
	size_t i = tl_period_from(m, f->first), from = i;

	for (; i > 0 && from - i < FAR_BEHIND &&
	       s[m->periods[i - 1].sentence].block == s[f->sentence].block;
	     i--) {
		const struct tl_period *p = &m->periods[i - 1];

		if (p->form == TL_PERIOD_NONE || p->compare || p->belongs)
			continue;
		return !p->now && p->from.year && p->form != TL_PERIOD_YEARLY &&
		       tl_last_day(p).year + LONG_PAST <= m->rd->now.year;
	}
	return false;
}

/* Nhiệm kỳ 2020-2022 …, đến nay đã kết nạp 2 đảng viên: since the time that the sentence began
 * with. */
static const struct tl_period *runs_since(const struct tl_measure *m, const struct tl_figure *f,
					  const struct tl_period *now)
{
	struct tl_date today = m->rd->now;
	const struct tl_period *p = now;

	while (p > m->periods && p[-1].sentence == f->sentence && now - p < FAR_BEHIND) {
		p--;
		if (p->form == TL_PERIOD_SPAN && !p->compare && p->from.year &&
		    tl_later(today, p->from) && !tl_later(today, p->to))
			return p;
	}
	return NULL;
}

/* Bước vào nhiệm kỳ 2020-2025, Đảng bộ có 60 chi bộ: so many when the term began, which the
 * sentence begins with; NULL: it begins with none, or names another time before the figure. */
static const struct tl_period *entered(const struct tl_measure *m, const struct tl_figure *f)
{
	size_t i = tl_period_from(m, f->first);
	const struct tl_period *p = i > 0 ? &m->periods[i - 1] : NULL;
	uint32_t first = m->rd->sentences[f->sentence].first;

	return p && p->term && p->form == TL_PERIOD_SPAN && p->first == first + 2 &&
			       tl_is(m, first + 1, W_INTO) && tl_text_is(m, first, "Bước")
		       ? p
		       : NULL;
}

/* Trong số 27 công ty, 9 công ty có dư nợ vào 31/12: Công ty X 24 tỷ đồng, …, in a text about
 * anything: the sentence has come to a time of its own. */
static bool has_its_own(const struct tl_measure *m, const struct tl_figure *f)
{
	size_t i = tl_period_from(m, f->first);
	const struct tl_period *p = i > 0 ? &m->periods[i - 1] : NULL;

	return !m->devoted && p && p->sentence == f->sentence && !p->compare && !p->same_before &&
	       p->form != TL_PERIOD_YEARLY;
}

/* `55 mô hình (29 tập thể, 26 cá nhân), … 18 mô hình của giai đoạn 2020-2022`: the time stands
 * behind the parentheses in which the parts of a total are. */
static bool behind_parts(const struct tl_measure *m, const struct tl_figure *f,
			 const struct tl_period *p)
{
	uint32_t close = m->closed[f->first];

	return close && f->total != TL_NONE && p->first > close &&
	       m->closed[m->figures[f->total].first] != close;
}

/* Chiều 13/1, Huyện ủy tổng kết công tác năm 2021. Dự hội nghị có 120 đại biểu: those who were
 * there are of no year that was reviewed. */
static bool attends(const struct tl_measure *m, const struct tl_figure *f)
{
	enum { WORDS = 2 }; /* before dự: tham dự, cùng về dự */
	uint32_t first = m->rd->sentences[f->sentence].first;

	if (!m->devoted || !tl_of_persons(m, f))
		return false;
	for (uint32_t i = first; i <= first + WORDS && i < f->first; i++)
		if (tl_is(m, i, W_ATTEND))
			return true;
	return false;
}

/* hai vụ nổ, ba người thiệt mạng: what happened, or whom it struck. */
static bool of_event(const struct tl_measure *m, const struct tl_figure *f)
{
	enum { NEAR = 4 }; /* from the noun to what became of them */
	uint32_t end = tl_figure_end(f);

	if (tl_is(m, f->unit_first, W_CASE) || (f->from > 0 && tl_is(m, f->from - 1, W_MAKES)))
		return true;
	for (uint32_t i = end; i < end + NEAR && m->tokens[i].kind == TL_WORD; i++)
		if (tl_is(m, i, W_DIES) || tl_is(m, i, W_DEATH) ||
		    (tl_is(m, i, W_LOST) && tl_text_is(m, i - 1, "thiệt")) ||
		    (tl_is(m, i, W_HURT) && tl_is(m, i - 1, W_BI)))
			return true;
	return false;
}

const char *tl_period_of(const struct tl_measure *m, const struct tl_figure *f,
			 unsigned *qualifiers)
{
	enum tl_nature nature =
		f->indicator == TL_NONE ? TL_MIXED : m->r->indicators[f->indicator].info.nature;
	struct tl_date now = m->rd->now;
	struct tl_want w = want_of(m, f, nature);
	const struct tl_period *p, *c;

	/* Năm 1979, bà tái hôn, hai người có một con: of nothing that is counted at a time */
	if (!m->devoted && f->spelled && f->indicator == TL_NONE && !of_event(m, f))
		return NULL;
	if (tl_period_year_aside(m, f))
		return tl_period_text(m, w.stock ? "@" : "", tl_year(tl_period_year_aside(m, f)), NULL);
	if ((c = aside_of(m, f)) != NULL)
		return of_aside(m, f, c, &w);
	if (w.change && !of_before(m, f) && (c = compared(m, f)) != NULL)
		return of_change(m, f, c, &w);
	if ((c = earlier_of(m, f)) != NULL)
		return of_earlier(m, f, c, &w);
	w.target = (w.target || tl_period_to_be(m, f)) && !tl_period_compared_figure(m, f);
	p = tl_period_own(m, f, &w, 3);
	if (!p && !w.stock && attends(m, f)) {
		if ((c = tl_period_event_told(m, f)) != NULL)
			return tl_period_write(m, c, &w, 0);
		/* Dự Đại hội có 230 đại biểu: of the congress that the headline names */
		if (!at_congress(m, f))
			return NULL;
	}
	if (p && behind_parts(m, f, p))
		return tl_period_of(m, &m->figures[f->total], qualifiers);
	if (p && !w.target && tl_period_unknown_side(m, p, f))
		return NULL;
	if (tl_period_before_change(m, f)) {
		p = tl_period_right_behind(m, f, &w);
		return p ? tl_period_write(m, p, &w, 0) : NULL;
	}
	w.stock = w.stock || stands_now(m, f, p);
	/* Từ năm 2015 đến năm 2019 giảm 12 chi bộ: a change over those years, not a level */
	w.stock = w.stock && !(w.change && p && p->form != TL_PERIOD_POINT);
	/* Hiện nay 100% tổ chức cơ sở đảng đã tổ chức đại hội */
	w.level = w.level || (p && p->now && f->percent && nature == TL_FLOW);
	if (w.stock && !w.target && (c = began(m, f, &w)) != NULL)
		return tl_period_text(m, "@", c->from, NULL);
	if (!p && w.stock && !w.target && (c = entered(m, f)) != NULL)
		return tl_period_text(m, "@", c->from, NULL);
	if (!p && w.stock)
		p = tl_period_own(m, f, &w, 2);
	if (p && p->form == TL_PERIOD_SPAN && p->term && !p->future && !w.target && !w.stock &&
	    m->devoted)
		*qualifiers |= TL_Q_CUMULATIVE;
	/* Of members that there are, so many were given a badge: not on the day of the count. */
	if (!p && f->total != TL_NONE && tl_period_total_near(m, f) &&
	    !(nature == TL_FLOW && levels(m, &m->figures[f->total])))
		return tl_period_of(m, &m->figures[f->total], qualifiers);
	/* 4.900 đảng viên nữ, tỷ lệ 10%: when the number holds */
	if (!p && f->twin && !w.change && f[-1].sentence == f->sentence)
		return tl_period_of(m, f - 1, qualifiers);
	if (!p && untold(m, f, w.stock))
		return NULL;
	if (!p && w.stock) {
		p = tl_period_carried(m, f->sentence, &w);
		if (p && ((p->form == TL_PERIOD_POINT && f->sentence - p->sentence <= 3) ||
			  tl_period_over(m, p)))
			return tl_period_write(m, p, &w, 0);
		/* Năm 2014, … Kết quả, …, nâng tổng số lên 190: a text without a date tells no
		 * other time. */
		if (p && !now.year && p->form == TL_PERIOD_UNIT && raised_since(m, f, p) &&
		    f->sentence - p->sentence <= 1)
			return tl_period_write(m, p, &w, 0);
		return now.year && !in_history(m, f)
			       ? tl_period_text(m, "@", tl_to_month(now), NULL)
			       : NULL;
	}
	/* Kết thúc nhiệm kỳ, toàn huyện kết nạp 627 đảng viên */
	if (p && w.amount && !w.target && p->form == TL_PERIOD_POINT && p->to.year &&
	    tl_period_phrase(m, p->first) == TL_PW_TERM_END)
		return tl_period_text(m, "", p->to, &p->from);
	if (p && p->now && w.amount && !w.level && (c = runs_since(m, f, p)) != NULL)
		return tl_period_text(m, "", c->from, &now);
	/* Đại hội đã bầu 15 đồng chí: when it was held, not the time that it reviewed */
	if (!p && w.event && at_congress(m, f)) {
		if (m->congress_day)
			return tl_period_write(m, m->congress_day, &w, 0);
		return now.year ? tl_period_text(m, "", tl_year(now.year), NULL) : NULL;
	}
	/* N/M of a whole that has been reached: so it stands now, but for what was done in a year
	 * that is over, and for what happened on a day (198/200 đại biểu về dự). */
	if (!p && f->ratio && (nature == TL_FLOW || nature == TL_RATE || f->indicator == TL_NONE)) {
		p = tl_period_carried(m, f->sentence, &w);
		if (p && !(p->form == TL_PERIOD_UNIT && p->from.year < now.year))
			p = NULL;
	}
	/* Chi bộ X xếp loại đảng viên năm 2012. Có 2/13 đảng viên …: of the year that was rated */
	if (!p && f->ratio && w.rate && (c = tl_past_headline(m)) != NULL &&
	    c->form == TL_PERIOD_UNIT && !c->from.month)
		p = c;
	if (!p && f->ratio && !w.event && f->value <= f->value2 && now.year)
		return tl_period_text(m, "@", tl_to_month(now), NULL);
	if (!p && tl_period_is_now(m, f))
		return NULL;
	if (!p && !has_its_own(m, f))
		p = tl_period_carried(m, f->sentence, &w);
	if (!p)
		p = tl_period_told(m, f->sentence, &w);
	if (!p)
		p = w.target ? m->headline : tl_past_headline(m);
	if (p && p == m->headline && w.event && !w.target && tl_period_reviewed(m, p, f->sentence))
		p = NULL;
	if (!p)
		p = tl_period_own(m, f, &w, 1);
	if (plan_behind(m, f) && (c = m->headline) != NULL && c->form == TL_PERIOD_SPAN &&
	    c->from.year != c->to.year)
		return tl_period_text(m, "yearly:", c->from, &c->to);
	/* bầu 36 đồng chí vào Ban Chấp hành nhiệm kỳ 2020-2025: when their term begins */
	if (p && p->term && p->form == TL_PERIOD_SPAN && !w.target && !now.year &&
	    f->indicator != TL_NONE && f->indicator == m->r->elected)
		return tl_period_text(m, "", tl_year(p->from.year), NULL);
	if (p)
		return tl_period_write(m, p, &w, 0);
	if (w.event && m->devoted && (c = tl_period_event_told(m, f)) != NULL)
		return tl_period_write(m, c, &w, 0);
	/* An event that is reported happened in the year of the report; a headline's when the text
	 * says that it did. */
	return w.event && now.year &&
			       (!(m->opened || m->opened_short) ||
				m->rd->sentences[f->sentence].block < OPENING) &&
			       tl_period_block(m, f->sentence) != TL_BLOCK_HEADLINE
		       ? tl_period_text(m, "", tl_year(now.year), NULL)
		       : NULL;
}
