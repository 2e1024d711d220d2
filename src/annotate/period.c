/* Periods: when a figure holds.
 *
 * The periods of a sentence were read in order (period_read.c). A figure takes the last one before
 * it in its sentence, else the first one behind it, else one carried over from the sentences
 * before, else the headline's (period_own.c, period_carry.c). What is compared with an earlier
 * period has its own rules (period_compare.c). What is only compared with, what
 * belongs to a plan or a resolution (kế hoạch năm 2017) or stands in quotation marks gives way to
 * the others. How it is written is left to period_write.c. */
#include "annotate/period.h"

/* Periods looked at before a figure. */
enum { FAR_BEHIND = 24 };

/* Tokens between a figure and the period that belongs to it alone. */
enum { CLOSE = 8 };

/* Sentences over which a time tells what a change in it began with. */
enum { NEAR_BACK = 2 };

/* Tokens from the head of a sentence in which it names the congress. */
enum { NEAR_HEAD = 96 };

/* Blocks in which a congress tells its day. */
enum { OPENING = 4 };

/* Years after which a time is one of history. */
enum { LONG_PAST = 10, ROUND = 5 };

/* năm 2030, vào năm 2025: plans run to round years, so that such a one is no sign of when the text speaks; a month of
 * it is. */
static bool goal(const struct tl_period *p)
{
	return !p->from.month && p->from.year % ROUND == 0;
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
		if (p->from.year > m->present_year && !goal(p))
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

/* Đến ngày 27/3, 159/447 (35,6%) chi bộ đã đại hội xong: likewise, and its share. */
static bool of_so_many(const struct tl_figure *f)
{
	return f->ratio || (f->twin && f[-1].ratio);
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
		.level = of_so_many(f) || nature == TL_MIXED || share_of_orgs(m, f) || of_study(m, f),
		.change = tl_changes(f),
		.target = (f->qualifiers & (TL_Q_TARGET | TL_Q_FORECAST)) != 0 ||
			  nature == TL_TARGET_NATURE,
		/* Ngày 5/1, phường tiếp nhận 3 tổ chức đảng: they came that day */
		.event = f->indicator == TL_NONE ? f->moved
						 : m->r->indicators[f->indicator].day ||
							   m->r->rules[f->rule].day,
	};
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
	enum { WORDS = 2 }; /* with dự: tham dự, cùng về dự */
	uint32_t first = m->rd->sentences[f->sentence].first, end = tl_figure_end(f);

	if (!m->devoted || !tl_of_persons(m, f))
		return false;
	for (uint32_t i = first; i <= first + WORDS && i < f->first; i++)
		if (tl_is(m, i, W_ATTEND))
			return true;
	/* với 120 đại biểu tham dự, dự hội nghị; but vinh dự, dự bị */
	for (uint32_t i = end; i < end + WORDS && m->tokens[i].kind == TL_WORD; i++)
		if (tl_is(m, i, W_ATTEND) &&
		    (tl_text_is(m, i - 1, "tham") || tl_is(m, i - 1, W_VE) || tl_is(m, i + 1, W_HOI) ||
		     tl_is(m, i + 1, W_DAI)))
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

/* Goes on with what the period must be like, now that p is known, which the figure's own sentence
 * tells; NULL: it tells none. */
static void want_beside(const struct tl_measure *m, const struct tl_figure *f,
			const struct tl_period *p, enum tl_nature nature, struct tl_want *w)
{
	w->stock = w->stock || stands_now(m, f, p);
	/* Từ năm 2015 đến năm 2019 giảm 12 chi bộ: a change over those years, not a level */
	w->stock = w->stock && !(w->change && p && p->form != TL_PERIOD_POINT);
	/* Hiện nay 100% tổ chức cơ sở đảng đã tổ chức đại hội */
	w->level = w->level || (p && p->now && f->percent && nature == TL_FLOW);
}

/* The period at whose beginning a level was; `own`: its sentence tells a time. NULL: there is none.
 */
static const struct tl_period *level_at_start(const struct tl_measure *m,
					      const struct tl_figure *f, bool own,
					      const struct tl_want *w)
{
	const struct tl_period *c;

	if (!w->stock || w->target)
		return NULL;
	c = began(m, f, w);
	return c || own ? c : entered(m, f);
}

/* Of a figure whose own sentence tells no time: the one of whose time it is; NULL: of none. */
static const struct tl_figure *at_once_with(const struct tl_measure *m, const struct tl_figure *f,
					    enum tl_nature nature, const struct tl_want *w)
{
	/* Of members that there are, so many were given a badge: not on the day of the count. */
	if (f->total != TL_NONE && tl_period_total_near(m, f) &&
	    !(nature == TL_FLOW && levels(m, &m->figures[f->total])))
		return &m->figures[f->total];
	/* 4.900 đảng viên nữ, tỷ lệ 10%: when the number holds */
	if (f->twin && !w->change && f[-1].sentence == f->sentence)
		return f - 1;
	/* có 11 chi bộ và 20 tổ dân phố: there are both at once */
	return m->devoted && f > m->figures && f->indicator == TL_NONE && !f->percent && !f->ratio &&
			       f[-1].sentence == f->sentence && levels(m, f - 1) && !tl_changes(f - 1) &&
			       tl_is(m, f->from - 1, W_VA) && f->from == tl_figure_end(f - 1) + 1
		       ? f - 1
		       : NULL;
}

/* The time of a level whose own sentence tells none: told before, or that of the text; NULL: nobody
 * tells. */
static const char *of_level(const struct tl_measure *m, const struct tl_figure *f,
			    const struct tl_want *w)
{
	struct tl_date now = m->rd->now;
	const struct tl_period *p = tl_period_carried(m, f->sentence, w);

	if (p && ((p->form == TL_PERIOD_POINT && f->sentence - p->sentence <= 3) ||
		  tl_period_over(m, p)))
		return tl_period_write(m, p, w, 0);
	/* Năm 2014, … Kết quả, …, nâng tổng số lên 190: a text without a date tells no other time,
	 * and one of a later year tells what the year has brought. */
	if (p && p->form == TL_PERIOD_UNIT && raised_since(m, f, p) &&
	    (now.year ? m->devoted && p->from.year < now.year && f->sentence - p->sentence <= 5
		      : f->sentence - p->sentence <= 1))
		return tl_period_write(m, p, w, 0);
	return now.year && !in_history(m, f) ? tl_period_text(m, "@", tl_to_month(now), NULL)
					     : NULL;
}

/* The figure came to be in the time that ends when its sentence's period p says; false: it did not,
 * and *text is left as it was. */
static bool up_to(const struct tl_measure *m, const struct tl_figure *f, const struct tl_period *p,
		  const struct tl_want *w, const char **text)
{
	const struct tl_period *c;

	if (!w->amount)
		return false;
	/* Kết thúc nhiệm kỳ, toàn huyện kết nạp 627 đảng viên */
	if (!w->target && p->form == TL_PERIOD_POINT && p->to.year &&
	    tl_period_phrase(m, p->first) == TL_PW_TERM_END) {
		*text = tl_period_text(m, "", p->to, &p->from);
		return true;
	}
	c = p->now && !w->level ? runs_since(m, f, p) : NULL;
	if (c)
		*text = tl_period_text(m, "", c->from, &m->rd->now);
	return c != NULL;
}

/* Đại hội đã bầu 15 đồng chí: when it was held, not the time that it reviewed. */
static const char *of_congress(const struct tl_measure *m, const struct tl_want *w)
{
	if (m->congress_day)
		return tl_period_write(m, m->congress_day, w, 0);
	return m->rd->now.year ? tl_period_text(m, "", tl_year(m->rd->now.year), NULL) : NULL;
}

/* 15/18 chỉ tiêu đạt và vượt kế hoạch: what was to be reached in a time. */
static bool of_targets(const struct tl_measure *m, const struct tl_figure *f)
{
	return m->devoted && tl_is(m, f->unit_first + 1, W_TIEU) &&
	       tl_text_is(m, f->unit_first, "chỉ");
}

/* N/M of a whole, of something that was done in a year that is over; NULL: so it stands now, or it
 * happened on a day (198/200 đại biểu về dự). */
static const struct tl_period *of_ratio(const struct tl_measure *m, const struct tl_figure *f,
					enum tl_nature nature, const struct tl_want *w)
{
	const struct tl_sentence *s = m->rd->sentences;
	const struct tl_period *p = NULL;

	if (nature == TL_FLOW || nature == TL_RATE || f->indicator == TL_NONE || of_targets(m, f))
		p = tl_period_carried(m, f->sentence, w);
	if (p && of_targets(m, f) && s[p->sentence].block == s[f->sentence].block)
		return p;
	if (p && p->form == TL_PERIOD_UNIT && p->from.year < m->rd->now.year)
		return p;
	/* Từ đầu năm đến nay, kết nạp 24 đảng viên. Kiểm tra 12/14 tổ chức đảng */
	if (p && nature == TL_FLOW && p->from.year && !p->future && s[p->sentence].block == s[f->sentence].block &&
	    (p->form == TL_PERIOD_UNIT || p->form == TL_PERIOD_SPAN))
		return p;
	/* Chi bộ X xếp loại đảng viên năm 2012. Có 2/13 đảng viên …: of the year that was rated */
	p = w->rate ? tl_past_headline(m) : NULL;
	return p && p->form == TL_PERIOD_UNIT && !p->from.month ? p : NULL;
}

/* The period p, or where it is NULL one that other sentences tell, or the headline. */
static const struct tl_period *or_elsewhere(const struct tl_measure *m, const struct tl_figure *f,
					    const struct tl_period *p, const struct tl_want *w)
{
	if (!p && !has_its_own(m, f))
		p = tl_period_carried(m, f->sentence, w);
	if (!p)
		p = tl_period_told(m, f->sentence, w);
	if (!p)
		p = w->target ? m->headline : tl_past_headline(m);
	if (p && p == m->headline && w->event && !w->target &&
	    tl_period_reviewed(m, p, f->sentence))
		p = NULL;
	return p ? p : tl_period_own(m, f, w, 1);
}

/* An event of which nobody tells when: it happened in the year of the report; a headline's when the
 * text says that it did. */
static const char *of_report(const struct tl_measure *m, const struct tl_figure *f,
			     const struct tl_want *w)
{
	const struct tl_period *c = m->devoted ? tl_period_event_told(m, f) : NULL;

	if (c)
		return tl_period_write(m, c, w, 0);
	return m->rd->now.year &&
			       (!(m->opened || m->opened_short) ||
				m->rd->sentences[f->sentence].block < OPENING) &&
			       tl_period_block(m, f->sentence) != TL_BLOCK_HEADLINE
		       ? tl_period_text(m, "", tl_year(m->rd->now.year), NULL)
		       : NULL;
}

/* Writes the period p, which the figure has come to from its own sentence or from others. */
static const char *write_found(const struct tl_measure *m, const struct tl_figure *f,
			       const struct tl_period *p, const struct tl_want *w)
{
	const struct tl_period *c = plan_behind(m, f) ? m->headline : NULL;

	if (p && tl_period_of_studied(m, p, f))
		return NULL;
	if (c && c->form == TL_PERIOD_SPAN && c->from.year != c->to.year)
		return tl_period_text(m, "yearly:", c->from, &c->to);
	/* bầu 36 đồng chí vào Ban Chấp hành nhiệm kỳ 2020-2025: when their term begins */
	if (p && p->term && p->form == TL_PERIOD_SPAN && !w->target && !m->rd->now.year &&
	    f->indicator != TL_NONE && f->indicator == m->r->elected)
		return tl_period_text(m, "", tl_year(p->from.year), NULL);
	if (p)
		return tl_period_write(m, p, w, 0);
	return w->event ? of_report(m, f, w) : NULL;
}

/* The period of figure f from the words around it; NULL with *next set: that figure's, or none. */
static const char *period_of(const struct tl_measure *m, const struct tl_figure *f, unsigned *qualifiers,
			     const struct tl_figure **next)
{
	enum tl_nature nature =
		f->indicator == TL_NONE ? TL_MIXED : m->r->indicators[f->indicator].info.nature;
	struct tl_want w = want_of(m, f, nature);
	const struct tl_figure *other;
	const struct tl_period *p, *c;
	const char *text;

	/* Năm 1979, bà tái hôn, hai người có một con: of nothing that is counted at a time */
	if (!m->devoted && f->spelled && f->indicator == TL_NONE && !of_event(m, f))
		return NULL;
	if (tl_period_year_aside(m, f))
		return tl_period_text(m, w.stock ? "@" : "", tl_year(tl_period_year_aside(m, f)), NULL);
	if (tl_period_of_comparison(m, f, &w, &text))
		return text;
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
		return period_of(m, &m->figures[f->total], qualifiers, next);
	if (p && !w.target && tl_period_unknown_side(m, p, f))
		return NULL;
	if (tl_period_before_change(m, f)) {
		p = tl_period_right_behind(m, f, &w);
		return p ? tl_period_write(m, p, &w, 0) : NULL;
	}
	want_beside(m, f, p, nature, &w);
	if ((c = level_at_start(m, f, p != NULL, &w)) != NULL)
		return tl_period_text(m, "@", c->from, NULL);
	if (!p && w.stock)
		p = tl_period_own(m, f, &w, 2);
	if (p && p->form == TL_PERIOD_SPAN && p->term && !p->future && !w.target && !w.stock &&
	    m->devoted)
		*qualifiers |= TL_Q_CUMULATIVE;
	if (!p && (other = at_once_with(m, f, nature, &w)) != NULL)
		return period_of(m, other, qualifiers, next);
	if (!p && untold(m, f, w.stock))
		return NULL;
	w.stock = w.stock || (!p && tl_period_standing(m, f));
	if (!p && w.stock)
		return of_level(m, f, &w);
	if (p && up_to(m, f, p, &w, &text))
		return text;
	if (!p && w.event && at_congress(m, f))
		return of_congress(m, &w);
	if (!p && f->ratio) {
		p = of_ratio(m, f, nature, &w);
		if (!p && !w.event && f->value <= f->value2 && m->rd->now.year)
			return tl_period_text(m, "@", tl_to_month(m->rd->now), NULL);
	}
	if (!p && tl_period_is_now(m, f))
		return NULL;
	text = write_found(m, f, or_elsewhere(m, f, p, &w), &w);
	if (!text && tl_period_with_next(m, f, &w))
		*next = f + 1;
	return text;
}

const char *tl_period_of(const struct tl_measure *m, const struct tl_figure *f, unsigned *qualifiers)
{
	/* The next one may itself be of the time of this one, and a row of them has no end. */
	enum { TOGETHER = 3 };
	const struct tl_figure *next = f;
	const char *text = NULL;

	for (int k = 0; next && !text && k < TOGETHER; k++) {
		f = next;
		next = NULL;
		text = period_of(m, f, qualifiers, &next);
	}
	return text;
}
