/* Days and months that are told otherwise than by ngày, tháng and a number: two days of a month,
 * the day behind hôm qua, the months of năm nay and năm ngoái, Tết of a year; and what looks like a
 * month and is none. */
#include "annotate/period.h"
#include "annotate/scope.h"

/* Periods before a figure among which the day of an event is looked for. */
enum { EVENT_BACK = 24 };

size_t tl_year_said(const struct tl_measure *m, size_t i, struct tl_date *d)
{
	uint32_t id = tl_period_phrase(m, i);
	int now = m->rd->now.year;

	if (d->year || d->day || !tl_is(m, i, W_NAM) ||
	    !(id == TL_PW_LAST_YEAR || (id == TL_PW_THIS_YEAR && tl_is(m, i + 1, W_NAY))))
		return 0;
	d->year = (int16_t)(now && id == TL_PW_LAST_YEAR ? now - 1 : now);
	return m->period_n[i];
}

size_t tl_two_days(const struct tl_measure *m, size_t i, struct tl_period *p)
{
	size_t at = i + 1, n;
	bool next;
	int first;

	if (!tl_is(m, i, W_NGAY))
		return 0;
	at += i > 0 && m->rd->tokens[i - 1].kind == TL_NUMBER && tl_mark(m, at, ',');
	if (!tl_number_at(m, at) || !tl_whole_at(m, at, &first))
		return 0;
	next = tl_is(m, at + 1, W_VA) || tl_mark(m, at + 1, ',');
	if (!(next || tl_is(m, at + 1, W_DEN) || tl_mark(m, at + 1, '-')))
		return 0;
	n = tl_day_tokens(m->rd, at + 2, &p->to);
	if (!n || first < 1 || first >= p->to.day || (next && first + 1 != p->to.day))
		return 0;
	p->to = tl_year_filled(m, p->to);
	p->from = p->to;
	p->from.day = (int8_t)first;
	p->form = TL_PERIOD_SPAN;
	p->event = true;
	return at + 2 + n - i;
}

size_t tl_days_joined(const struct tl_measure *m, size_t i, struct tl_period *p)
{
	size_t at = i + tl_is(m, i, W_NGAY), n;
	int first;

	if (!tl_number_at(m, at) || !tl_mark(m, at + 1, '-') || !tl_mark(m, at + 3, '/') ||
	    !tl_whole_at(m, at, &first))
		return 0;
	n = tl_day_tokens(m->rd, at + 2, &p->to);
	if (!n || first < 1 || first >= p->to.day)
		return 0;
	p->to = tl_year_filled(m, p->to);
	p->from = p->to;
	p->from.day = (int8_t)first;
	p->form = TL_PERIOD_SPAN;
	p->event = true;
	return at + 2 + n - i;
}

size_t tl_day_named(const struct tl_measure *m, size_t i, size_t n, struct tl_period *p)
{
	size_t at = i + n, more;
	bool paren = tl_mark(m, at, '(');
	struct tl_date d;

	at += paren || tl_mark(m, at, ',');
	at += tl_is(m, at, W_NGAY);
	more = tl_day_tokens(m->rd, at, &d);
	if (!more || (paren && !tl_mark(m, at + more, ')')))
		return 0;
	p->form = TL_PERIOD_UNIT;
	p->from = tl_year_filled(m, d);
	p->event = true;
	return at + more + paren - i;
}

bool tl_names_part_of_day(const struct tl_measure *m, size_t i)
{
	static const enum tl_word_id parts[] = {W_MORNING, W_NOON, W_AFTERNOON, W_EVENING, W_NIGHT};

	return TL_IS_ANY(m, i, parts);
}

bool tl_part_of_day(const struct tl_measure *m, size_t i)
{
	struct tl_date d;

	return tl_names_part_of_day(m, i) && i + 1 < m->rd->n_tokens &&
	       tl_date_tokens(m->rd, i + 1, &d) && d.day;
}

size_t tl_lunar_new_year(const struct tl_measure *m, size_t i, struct tl_period *p)
{
	enum { NAME = 4 };
	size_t at = i + 1;
	int y;

	if (i > 0 && (tl_is(m, i - 1, W_TRUOC) || tl_is(m, i - 1, W_SAU)))
		return 0;
	while (at - i <= NAME && (tl_capital_at(m, at) || tl_is(m, at, W_DAN)))
		at++;
	if (!tl_year_at(m, at, &y))
		return 0;
	p->form = TL_PERIOD_UNIT;
	p->from = tl_year(y);
	return at + 1 - i;
}

bool tl_each_month(const struct tl_measure *m, size_t i)
{
	static const enum tl_word_id before[] = {W_MOI, W_EVERY, W_USUAL, W_TICKET, W_NUM_1},
				     behind[] = {W_TRAM, W_NGHIN, W_NGAN, W_TRIEU,
						 W_TY,	 W_TI,	  W_LAN};

	/* mỗi ngày 2-3 tiếng */
	if (i > 0 && (tl_is(m, i, W_NGAY) || (tl_number_at(m, i) && tl_is(m, --i, W_NGAY))))
		return i > 0 && tl_is(m, i - 1, W_MOI);
	if (!tl_is(m, i, W_THANG))
		return false;
	if (i > 0 && tl_number_at(m, i - 1))
		return true;
	if (i > 0 && TL_IS_ANY(m, i - 1, before))
		return true;
	return TL_IS_ANY(m, i + 2, behind);
}

const struct tl_period *tl_period_event_told(const struct tl_measure *m, const struct tl_figure *f)
{
	const struct tl_sentence *s = m->rd->sentences;
	size_t here = tl_period_from(m, f->first);
	enum { PICTURES = 8 };
	uint32_t block = s[f->sentence].block, before = block;

	/* the paragraph before, and not the caption of a picture of another year */
	while (before > 0 && block - before < PICTURES && m->rd->article->blocks[before - 1].kind == TL_BLOCK_CAPTION)
		before--;
	for (size_t i = here; i-- > 0 && here - i < EVENT_BACK;) {
		const struct tl_period *p = &m->periods[i];

		if (s[p->sentence].block < block &&
		    tl_period_block(m, p->sentence) == TL_BLOCK_CAPTION)
			continue;
		if (s[p->sentence].block + 1 < before)
			return NULL;
		if (p->event && !p->compare && !p->belongs && p->from.day &&
		    (p->form == TL_PERIOD_UNIT || (p->form == TL_PERIOD_SPAN && p->to.day)) &&
		    p->from.year == m->rd->now.year)
			return p;
	}
	return NULL;
}
