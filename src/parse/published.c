/* When an article was published.
 *
 * A stamp that is the article's own says so. Of several, one with "Cập nhật" goes first, then the
 * nearest behind the headline; a date over the headline may be the day on which the page was looked
 * at, so it must agree with the text. Without a stamp the day comes from the dateline ("Ngày 8/12,
 * …"), completed by the newest year of the text that is neither the end of a running period nor a
 * plan; at the turn of the year a meeting sums up the year before and plans the next. A day without
 * any year stays unknown. */
#include <string.h>

#include "internal.h"

enum {
	OCCASION_TOKENS = 4, /* at the head of a paragraph */
	PARAGRAPHS = 3,	     /* that may open with the day of the event */
	OPENING = 500,	     /* bytes of them that are looked at */
	AFTER_EVENT = 15,    /* days from the event to its publication, at most */
	SOON = 31, /* days until what the event began ends, at most: a course, a campaign */
};

struct event {
	struct tl_date date; /* year 0: none found; 2000 stands for "no year" */
	bool full;
	bool opening; /* opens its paragraph */
	bool lead;    /* in the first paragraph */
	size_t begin, end;
};

/* The end of the words for a part of the day that stand right before token i; 0 if there are none.
 * *first is where they begin. */
static size_t daypart_before(const struct tl_page_reader *rd, size_t i, size_t *first)
{
	size_t best = 0;

	*first = 0;
	for (size_t m = 0; m < rd->n_matches; m++) {
		const struct tl_match *x = &rd->matches[m];
		size_t end = x->first + x->count;

		if (rd->rules->rules[x->value].form != TL_F_DAYPART || end > i || i - end > 3)
			continue;
		/* Between them only "(", a comma, or the first day of several: "20 và 21-5". */
		for (size_t k = end; k < i; k++)
			if (rd->tokens[k].kind == TL_WORD && !tl_word_is(rd, k, TL_W_VA) &&
			    !tl_word_is(rd, k, TL_W_DEN) && !tl_word_is(rd, k, TL_W_NGAY))
				end = 0;
		if (end && (best == 0 || x->first < *first)) {
			*first = x->first;
			best = end;
		}
	}
	return best;
}

static bool event_at(const struct tl_page_reader *rd, size_t i, size_t used, bool full,
		     struct event *e)
{
	size_t first, end = daypart_before(rd, i, &first);
	bool starts, plain;

	if (!end)
		return false;
	starts = first == 0 ||
		 (tl_mark_at(rd, first - 1) && strchr(".!?", tl_mark_at(rd, first - 1)));
	plain = end - first == 1 && tl_word_is(rd, first, TL_W_NGAY);
	if (first > 0 && tl_near_form(rd, TL_F_NUMBER_SIGN, first - 1, first))
		return false;
	/* "Nhân kỷ niệm …, ngày 15-5, xã họp": behind the occasion the day stands between commas.
	 */
	if (!starts && plain &&
	    (full || (tl_mark_at(rd, first - 1) != '(' &&
		      !(tl_mark_at(rd, first - 1) == ',' && tl_mark_at(rd, i + used) == ',' &&
			tl_near_form(rd, TL_F_OCCASION, 0, OCCASION_TOKENS)))))
		return false;
	e->full = full;
	e->opening = first == 0;
	e->begin = rd->base + rd->tokens[first].begin;
	e->end = rd->base + rd->tokens[i + used - 1].end;
	return true;
}

/* The day of the event that a paragraph opens with or tells early on. */
static bool event_read(struct tl_page_reader *rd, const struct tl_page_line *l, struct event *e)
{
	struct tl_dateline d;
	size_t end;

	if (!tl_has(l->holds, TL_F_DAYPART)) /* event_at asks for one */
		return false;
	tl_dateline_read(rd, l, &d);
	end = l->end - d.text > OPENING ? d.text + OPENING : l->end;
	while (end < l->end && end > d.text && rd->page->text.p[end - 1] != ' ')
		end--;
	tl_read_tokens(rd, d.text, end);
	for (size_t i = 0; i < rd->n_tokens;) {
		struct tl_date full = TL_NO_DATE, day = TL_NO_DATE;
		size_t used = rd->tokens[i].kind == TL_NUMBER ? tl_full_date_at(rd, i, &full) : 0;
		size_t short_used = used ? 0 : tl_day_month_at(rd, i, &day);

		if ((used || short_used) &&
		    event_at(rd, i, used ? used : short_used, used > 0, e)) {
			e->date = used ? full : day;
			return true;
		}
		i += used ? used : short_used ? short_used : 1;
	}
	return false;
}

static bool find_event(struct tl_page_reader *rd, struct event *e)
{
	size_t seen = 0;

	for (size_t i = 0; i < rd->n_lines && seen < PARAGRAPHS; i++) {
		const struct tl_page_line *l = &rd->lines[i];

		if (l->role != TL_ROLE_LEAD && l->role != TL_ROLE_PARAGRAPH)
			continue;
		/* Behind the lead only a paragraph that opens with the day tells of the event. */
		if (event_read(rd, l, e) && (seen == 0 || e->opening)) {
			e->lead = seen == 0;
			return true;
		}
		seen++;
	}
	return false;
}

/* ---- stamps --------------------------------------------------------------------------------- */

static int stamp_score(const struct tl_page_reader *rd, size_t i)
{
	const struct tl_page_line *l = &rd->lines[i];
	bool behind = rd->title != SIZE_MAX && i >= rd->title;
	size_t far = behind ? i - rd->title : rd->title != SIZE_MAX ? rd->title - i : i;
	int score = (behind ? 60 : 20) - (int)(far < 15 ? far : 15);

	if (l->stamp->changed)
		score -= 40;
	else if (l->stamp->updated && i <= rd->body) /* under the text it may be of a change, too */
		score += 100;
	if (l->stamp->date.hour >= 0)
		score += 4;
	return score + (l->stamp->weekday ? 1 : 0);
}

/* The clock time of a stamp whose time stands in the next line or the one before. */
static void add_time(struct tl_page_reader *rd, size_t i, struct tl_date *d)
{
	for (size_t k = i ? i - 1 : 0; k <= i + 1 && k < rd->n_lines; k++) {
		const struct tl_page_line *l = &rd->lines[k];

		if (!l->time_only || d->hour >= 0)
			continue;
		tl_read_tokens(rd, l->begin, l->end);
		for (size_t t = 0; t < rd->n_tokens && d->hour < 0; t++)
			tl_time_at(rd, t, d);
	}
}

/* A date over the headline is the article's only if the text does not speak against it. */
static bool agrees(struct tl_page_reader *rd, struct tl_date stamp)
{
	struct event e;
	struct tl_years y;

	if (find_event(rd, &e)) {
		int days;

		if (!e.full) {
			e.date.year = stamp.year;
			if (tl_date_days(e.date) > tl_date_days(stamp))
				e.date.year--;
		}
		days = tl_date_days(stamp) - tl_date_days(e.date);
		return days >= 0 && days <= AFTER_EVENT;
	}
	tl_years_read(rd, &y);
	return y.past == 0 || y.past == stamp.year || y.past == stamp.year - 1;
}

static bool from_stamp(struct tl_page_reader *rd, struct tl_article *a)
{
	size_t best = SIZE_MAX;
	int best_score = 0;
	bool earlier = false;
	const struct tl_stamp *s;

	for (size_t i = 0; i < rd->n_lines; i++) {
		const struct tl_page_line *l = &rd->lines[i];
		int score;

		if (!l->stamp || l->stamp->today || l->role == TL_ROLE_BOILERPLATE)
			continue;
		score = stamp_score(rd, i);
		if (best == SIZE_MAX || score > best_score) {
			best = i;
			best_score = score;
		}
	}
	if (best == SIZE_MAX)
		return false;
	s = rd->lines[best].stamp;
	/* The second of two dates over the headline is the article's own. */
	for (size_t i = 0; i < best; i++)
		earlier |= rd->lines[i].stamp != NULL;
	if (rd->title != SIZE_MAX && best < rd->title && !s->updated && !s->signed_on && !earlier &&
	    !agrees(rd, s->date))
		return false;
	rd->stamp = best;
	a->published = s->date;
	add_time(rd, best, &a->published);
	a->published_from = TL_FROM_STAMP;
	a->published_at = (struct tl_span){s->begin, s->end};
	return true;
}

/* True if d can be the day of publication: nothing past in the text is later, and the event that
 * opens it lies at most some days before. Where there is such an event, a later date may be its
 * end. */
static bool fits(struct tl_page_reader *rd, struct tl_date d)
{
	struct event e;
	struct tl_years y;
	bool event = find_event(rd, &e);
	int days;

	tl_years_read(rd, &y);
	if (y.latest.year && tl_date_days(y.latest) > tl_date_days(d) + (event ? SOON : 0))
		return false;
	if (!event)
		return true;
	if (!e.full)
		e.date.year = d.year;
	days = tl_date_days(d) - tl_date_days(e.date);
	if (!e.full && days < 0)
		days += 365;
	return days >= 0 && days <= AFTER_EVENT;
}

/* The date that a collection put before the page; its day and month may have been swapped. */
static bool from_collection(struct tl_page_reader *rd, struct tl_article *a)
{
	struct tl_date d = rd->collected, swapped = d;

	if (!d.year)
		return false;
	swapped.day = d.month;
	swapped.month = d.day;
	if (d.day == 0) { /* 2021-12: the day may stand in the text */
		struct event e;

		if (!find_event(rd, &e) || e.full || e.date.month != d.month) {
			a->published = d;
		} else {
			a->published = e.date;
			a->published.year = d.year;
		}
		a->published_inferred = true;
		a->published_from = TL_FROM_TEXT;
		a->published_at = rd->collected_at;
		return true;
	}
	if (!fits(rd, d)) {
		if (!tl_date_valid(d.year, d.day, d.month) || !fits(rd, swapped))
			return false;
		d = swapped;
	}
	a->published = d;
	a->published_inferred = true;
	a->published_from = TL_FROM_TEXT;
	a->published_at = rd->collected_at;
	return true;
}

/* The first lines of the text speak of the Party's own, its committees, cells and members, or of the
 * bodies that work as it does. */
static bool of_party(struct tl_page_reader *rd)
{
	enum { LINES = 8 };
	size_t seen = 0;

	for (size_t i = 0; i < rd->n_lines && seen < LINES; i++) {
		const struct tl_page_line *l = &rd->lines[i];
		size_t end = l->end - l->begin > OPENING ? l->begin + OPENING : l->end;

		if (l->role != TL_ROLE_HEADLINE && l->role != TL_ROLE_LEAD &&
		    l->role != TL_ROLE_PARAGRAPH)
			continue;
		seen++;
		while (end < l->end && end > l->begin && rd->page->text.p[end - 1] != ' ')
			end--;
		tl_read_tokens(rd, l->begin, end);
		if (tl_near_form(rd, TL_F_PARTY, 0, rd->n_tokens))
			return true;
	}
	return false;
}

static void from_event(struct tl_page_reader *rd, struct tl_article *a)
{
	struct event e;
	struct tl_years y;
	int year;

	if (!find_event(rd, &e))
		return;
	tl_years_read(rd, &y);
	y.anything = !of_party(rd);
	for (size_t i = 0; i < rd->n_lines && !y.court; i++)
		y.court = tl_has(rd->lines[i].holds, TL_F_COURT);
	if (e.full) {
		/* A day that the second paragraph tells, or a later sentence than the first, may be
		 * long past: the text names a later year. In a text about anything, and of a court
		 * above all, it may be so where no later one is named. */
		if (y.anything && (!e.lead || y.court))
			return;
		if ((!e.lead || (y.anything && !e.opening)) &&
		    (y.past > e.date.year ||
		     (y.latest.year && tl_date_days(y.latest) > tl_date_days(e.date) + SOON)))
			return;
	} else {
		year = tl_years_complete(&y, e.date.month, e.date.day);
		if (!year)
			return;
		e.date.year = (int16_t)year;
	}
	a->published = e.date;
	a->published_inferred = true;
	a->published_from = e.opening ? TL_FROM_DATELINE : TL_FROM_TEXT;
	a->published_at = (struct tl_span){e.begin, e.end};
}

static void find_agency(struct tl_page_reader *rd, struct tl_article *a)
{
	size_t seen = 0;

	for (size_t i = 0; i < rd->n_lines && seen < PARAGRAPHS; i++) {
		const struct tl_page_line *l = &rd->lines[i];
		struct tl_dateline d;

		if (l->role != TL_ROLE_LEAD && l->role != TL_ROLE_PARAGRAPH)
			continue;
		seen++;
		tl_dateline_read(rd, l, &d);
		if (d.agency.end > d.agency.begin) {
			a->agency = tl_arena_strndup(rd->arena, rd->page->text.p + d.agency.begin,
						     d.agency.end - d.agency.begin);
			return;
		}
	}
	/* It may stand alone between headline and text. */
	for (size_t i = rd->title; rd->title != SIZE_MAX && i < rd->body && !a->agency; i++) {
		const struct tl_page_line *l = &rd->lines[i];

		if (l->role == TL_ROLE_SOURCE && l->words == 1)
			a->agency = tl_arena_strndup(rd->arena, rd->page->text.p + l->from,
						     l->to - l->from);
	}
}

void tl_published_read(struct tl_page_reader *rd, struct tl_article *a)
{
	struct tl_date hint = rd->page->date_hint;

	a->published = TL_NO_DATE;
	find_agency(rd, a);
	if (from_stamp(rd, a)) {
		if (hint.year && hint.hour >= 0 && a->published.hour < 0 &&
		    tl_date_days(hint) == tl_date_days(a->published))
			a->published = hint;
	} else if (hint.year) {
		a->published = hint;
		a->published_from = TL_FROM_STAMP;
	} else if (!from_collection(rd, a)) {
		from_event(rd, a);
	}
	if (a->published_at.end > a->published_at.begin)
		a->published_text =
			tl_arena_strndup(rd->arena, rd->page->text.p + a->published_at.begin,
					 a->published_at.end - a->published_at.begin);
}
