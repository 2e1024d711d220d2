/* The year of a text that names only a day and a month: the newest year in it that is neither the
 * end of a running period ("2021-2025") nor a plan nor a document's. At the turn of the year a
 * meeting sums up the year before and plans the next. Without such a year there is none. */
#include <string.h>

#include "internal.h"

enum {
	FIRST_YEAR = 1990,
	LAST_YEAR = 2100,
	CHUNK = 32768, /* bytes tokenised at once */
};

/* Matches are in the order of their ends: the first that can count is found by halving, so that a
 * page full of years costs no more than one without. */
bool tl_near_form(const struct tl_page_reader *rd, enum tl_form form, size_t from, size_t to)
{
	size_t low = 0, high = rd->n_matches;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (rd->matches[mid].first + rd->matches[mid].count <= from)
			low = mid + 1;
		else
			high = mid;
	}
	for (; low < rd->n_matches; low++) {
		const struct tl_match *m = &rd->matches[low];

		if (m->first + m->count > to)
			break;
		if (m->first >= from && rd->rules->rules[m->value].form == form)
			return true;
	}
	return false;
}

static bool year_at(const struct tl_page_reader *rd, size_t i, int *year)
{
	const char *p;

	if (i >= rd->n_tokens || rd->tokens[i].kind != TL_NUMBER ||
	    rd->tokens[i].end - rd->tokens[i].begin != 4)
		return false;
	p = rd->page->text.p + rd->base + rd->tokens[i].begin;
	*year = 0;
	for (size_t k = 0; k < 4; k++) {
		if (p[k] < '0' || p[k] > '9')
			return false;
		*year = *year * 10 + (p[k] - '0');
	}
	return *year >= FIRST_YEAR && *year <= LAST_YEAR;
}

/* Where the clause of token i begins, at most `reach` tokens before it. */
static size_t clause(const struct tl_page_reader *rd, size_t i, size_t reach)
{
	size_t k = i;

	while (k > 0 && i - k < reach &&
	       !(tl_mark_at(rd, k - 1) && strchr(".;", tl_mark_at(rd, k - 1))))
		k--;
	return k;
}

static bool to_come(const struct tl_page_reader *rd, size_t i)
{
	size_t end = i + 6 < rd->n_tokens ? i + 6 : rd->n_tokens;

	return tl_near_form(rd, TL_F_FUTURE, clause(rd, i, 8), end) ||
	       tl_near_form(rd, TL_F_PLAN, clause(rd, i, 8), i + 1);
}

/* True if the date at token i is that of a document: "04-NQ/HU ngày 15.4.2012" */
static bool of_document(const struct tl_page_reader *rd, size_t i)
{
	while (i > 0 && (tl_word_is(rd, i - 1, TL_W_NGAY) || tl_mark_at(rd, i - 1) == ',' ||
			 tl_mark_at(rd, i - 1) == '('))
		i--;
	return i >= 2 && rd->tokens[i - 1].kind == TL_WORD &&
	       (rd->tokens[i - 1].flags & TL_UPPER) &&
	       (tl_mark_at(rd, i - 2) == '/' || tl_mark_at(rd, i - 2) == '-');
}

/* True if the year at token i is a part of a period, a document's number or a count. */
static bool no_year(const struct tl_page_reader *rd, size_t i)
{
	int other;

	if ((tl_mark_at(rd, i + 1) == '-' || tl_word_is(rd, i + 1, TL_W_DEN)) &&
	    year_at(rd, i + 2, &other))
		return true;
	if (i >= 2 && (tl_mark_at(rd, i - 1) == '-' || tl_word_is(rd, i - 1, TL_W_DEN)) &&
	    year_at(rd, i - 2, &other))
		return true;
	if (tl_mark_at(rd, i + 1) == '/')
		return true;
	if (i == 0)
		return true;
	if (tl_word_is(rd, i - 1, TL_W_NAM))
		return false;
	/* tháng 6/2019, 6-2019, quý I/2018, quý IV.2015 */
	return !(i >= 2 && tl_mark_at(rd, i - 1) && strchr("/-.", tl_mark_at(rd, i - 1)) &&
		 (rd->tokens[i - 2].kind == TL_NUMBER
			  ? rd->tokens[i - 2].end - rd->tokens[i - 2].begin <= 2
			  : rd->tokens[i - 2].kind == TL_WORD && i >= 3 &&
				    tl_word_is(rd, i - 3, TL_W_QUY)));
}

static void years_in_tokens(const struct tl_page_reader *rd, struct tl_years *y)
{
	for (size_t i = 0; i < rd->n_tokens;) {
		struct tl_date d = TL_NO_DATE;
		size_t used = 0;
		int year, other;

		if (rd->tokens[i].kind == TL_NUMBER)
			used = tl_full_date_at(rd, i, &d);
		if (used) {
			if (!to_come(rd, i) &&
			    tl_date_days(d) >
				    (y->latest.year ? tl_date_days(y->latest) : INT32_MIN))
				y->latest = d;
			if (!to_come(rd, i) && !of_document(rd, i) && d.year > y->past)
				y->past = d.year;
			i += used;
			continue;
		}
		if (year_at(rd, i, &year) && !no_year(rd, i) &&
		    !tl_near_form(rd, TL_F_FAR, clause(rd, i, 4), i)) {
			if (to_come(rd, i)) {
				y->plan = year > y->plan ? year : y->plan;
			} else {
				y->past = year > y->past ? year : y->past;
				if (year > y->summed &&
				    tl_near_form(rd, TL_F_PAST, clause(rd, i, 12), i))
					y->summed = year;
			}
		}
		if (year_at(rd, i, &year) && tl_mark_at(rd, i + 1) == '-' &&
		    year_at(rd, i + 2, &other) && year < other && year > y->began)
			y->began = year;
		i++;
	}
}

static bool in_text(enum tl_role role)
{
	return role == TL_ROLE_HEADLINE || role == TL_ROLE_LEAD || role == TL_ROLE_PARAGRAPH ||
	       role == TL_ROLE_HEADING || role == TL_ROLE_CAPTION;
}

void tl_years_read(struct tl_page_reader *rd, struct tl_years *y)
{
	*y = (struct tl_years){.latest = TL_NO_DATE};
	for (size_t i = 0; i < rd->n_lines; i++) {
		const struct tl_page_line *l = &rd->lines[i];
		size_t at = l->begin;

		if (!in_text(l->role))
			continue;
		while (at < l->end) {
			size_t end = l->end - at > CHUNK ? at + CHUNK : l->end;

			while (end < l->end && end > at && rd->page->text.p[end] != ' ')
				end--;
			if (end == at)
				break; /* one word that long is no text */
			tl_read_tokens(rd, at, end);
			years_in_tokens(rd, y);
			at = end;
		}
	}
}

/* The year of a day and month that the text gives without one; 0 if nothing tells. */
int tl_years_complete(const struct tl_years *y, int month, int day)
{
	int year = y->past;
	struct tl_date d = TL_NO_DATE;

	if (month <= 2 && y->summed && y->summed == y->past && y->plan <= y->past)
		year = y->past + 1;
	else if (month <= 9 && y->plan > year && (year == 0 || y->plan <= year + 4))
		year = y->plan;
	else if (month > 9 && year == 0 && y->plan)
		year = y->plan - 1;
	/* A period began after all the years that are named: the year itself is not among them. */
	if (year == 0 || year < y->began)
		return 0;
	d.year = (int16_t)year;
	d.month = (int8_t)month;
	d.day = (int8_t)day;
	if (y->latest.year && tl_date_days(y->latest) > tl_date_days(d))
		year++;
	return tl_date_valid(year, month, day) ? year : 0;
}
