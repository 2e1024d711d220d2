/* The year of a text that names only a day and a month: the newest year in it that is neither the
 * end of a running period ("2021-2025") nor a plan nor a document's, and for which the text gives
 * more than one sign: a text that tells of 1995 in passing is not of 1995. At the turn of the year
 * a meeting sums up the year before and plans the next. Without such a year there is none.
 *
 * Texts about the Party's work report on the year that runs; what any other tells of a year may be
 * long past, so that there only a full date of the days around, or an anniversary, is a sign, and
 * none where a court tells of a crime. */
#include <string.h>

#include "internal.h"

enum {
	SIGNS = 2,	      /* weight that a year needs */
	CERTAIN = 3,	      /* of an anniversary's */
	CONGRESS_TOKENS = 28, /* from the congress to its term */
	TURN = 3,	      /* month up to which a text looks back on the year before */
	LATE = 10,	      /* month from which on `trong năm` is the year that runs */
	TERM_MONTH = 9,	      /* from which on a term may be named that begins with the next year */
	CHUNK = 32768,	      /* bytes tokenised at once */
	LEAD_BYTES = 600,     /* of a lead: some pages have all their text in one line */
	LONG_PAST = 120,      /* days from a day to a date that lies in the year before it */
	SHORTLY = 10, /* days from what is still to come to an event; twice that behind it */
	SOON = 31, /* days from an event to the date when what it decided begins or ends */
};

/* The first match that ends behind token `from`. They are in the order of their ends, so that it is
 * found by halving: a page full of years costs no more than one without. */
static size_t first_match(const struct tl_page_reader *rd, size_t from)
{
	size_t low = 0, high = rd->n_matches;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (rd->matches[mid].first + rd->matches[mid].count <= from)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

bool tl_near_form(const struct tl_page_reader *rd, enum tl_form form, size_t from, size_t to)
{
	for (size_t i = first_match(rd, from); i < rd->n_matches; i++) {
		const struct tl_match *m = &rd->matches[i];

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
	return *year >= TL_FIRST_YEAR && *year <= TL_LAST_YEAR;
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

/* `tình hình thực hiện nhiệm vụ 9 tháng đầu năm 2025`: the tasks of a time that is reported on. */
static bool reported(const struct tl_page_reader *rd, size_t from, size_t i)
{
	for (size_t m = first_match(rd, from); m < rd->n_matches; m++) {
		const struct tl_match *past = &rd->matches[m];
		size_t end = past->first + past->count;

		if (end > i)
			break;
		if (past->first >= from && past->count >= 4 &&
		    rd->rules->rules[past->value].form == TL_F_PAST &&
		    !tl_near_form(rd, TL_F_PLAN, end, i))
			return true;
	}
	return false;
}

static bool to_come(const struct tl_page_reader *rd, size_t i)
{
	size_t end = i + 6 < rd->n_tokens ? i + 6 : rd->n_tokens, from = clause(rd, i, 8);

	return tl_near_form(rd, TL_F_FUTURE, from, end) ||
	       (tl_near_form(rd, TL_F_PLAN, from, i + 1) && !reported(rd, clause(rd, i, 12), i));
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

/* "88 năm ngày thành lập Đảng" at token i: the year in which it was said, else 0. */
static int anniversary_at(const struct tl_page_reader *rd, size_t i)
{
	const char *p = rd->page->text.p + rd->base + rd->tokens[i].begin;
	size_t n = rd->tokens[i].end - rd->tokens[i].begin;
	int count = 0;

	if (rd->tokens[i].kind != TL_NUMBER || n > 3 || !tl_word_is(rd, i + 1, TL_W_NAM))
		return 0;
	for (size_t k = 0; k < n; k++) {
		if (p[k] < '0' || p[k] > '9')
			return 0;
		count = count * 10 + (p[k] - '0');
	}
	for (size_t m = first_match(rd, i + 2); m < rd->n_matches; m++) {
		const struct tl_line_rule *rule = &rd->rules->rules[rd->matches[m].value];

		if (rd->matches[m].first > i + 8)
			break;
		if (rd->matches[m].first == i + 2 && rule->form == TL_F_ANNIVERSARY)
			return rule->year + count;
	}
	return 0;
}

static void newest(int *year, int other)
{
	if (other > *year)
		*year = other;
}

/* True if the date at token i ends an anniversary: "(3/2/1930 - 3/2/2018)",
 * "14.10.1930-14.10.2020". */
static bool ends_anniversary(const struct tl_page_reader *rd, size_t i, int year)
{
	const struct tl_token *t;
	const char *p;
	int first = 0;

	if (i < 2 || tl_mark_at(rd, i - 1) != '-' || rd->tokens[i - 2].kind != TL_NUMBER)
		return false;
	t = &rd->tokens[i - 2];
	if (t->end - t->begin < 4)
		return false;
	p = rd->page->text.p + rd->base + t->end - 4;
	for (size_t k = 0; k < 4; k++) {
		if (p[k] < '0' || p[k] > '9')
			return false;
		first = first * 10 + (p[k] - '0');
	}
	return first >= 1000 && first + 5 <= year;
}

static void sign(struct tl_years *y, int year, int weight)
{
	struct tl_year_evidence *e = &y->evidence[year - TL_FIRST_YEAR];

	e->said = (uint8_t)(e->said + (e->said < UINT8_MAX));
	if (weight > e->weight)
		e->weight = (uint8_t)weight;
}

static bool year_known(int year)
{
	return year >= TL_FIRST_YEAR && year <= TL_LAST_YEAR;
}

/* The month of `tháng 6/2019` before the year at token i, or 0. */
static int month_before(const struct tl_page_reader *rd, size_t i)
{
	const char *p;
	int month = 0;

	if (i < 2 || !tl_mark_at(rd, i - 1) || rd->tokens[i - 2].kind != TL_NUMBER)
		return 0;
	p = rd->page->text.p + rd->base + rd->tokens[i - 2].begin;
	for (size_t k = 0; k < rd->tokens[i - 2].end - rd->tokens[i - 2].begin && k < 3; k++)
		month = p[k] >= '0' && p[k] <= '9' ? month * 10 + (p[k] - '0') : 100;
	return month >= 1 && month <= 12 ? month : 0;
}

/* The token before the words "ngày", "tháng", "đầu", "năm" … that stand right before token i. */
static size_t before_words(const struct tl_page_reader *rd, size_t i)
{
	static const enum tl_word_id words[] = {TL_W_NGAY, TL_W_THANG, TL_W_NAM,
						TL_W_DAU,  TL_W_CUOI,  TL_W_HET};

	for (bool again = true; again && i > 0;) {
		again = false;
		for (size_t k = 0; k < TL_COUNT(words); k++)
			if (i > 0 && tl_word_is(rd, i - 1, words[k])) {
				i--;
				again = true;
			}
	}
	return i;
}

/* "gia hạn đến ngày 31/7/2017": the end of something. "Tính đến ngày …", or "Đến …" as the first
 * word of a sentence, looks back. */
static bool until(const struct tl_page_reader *rd, size_t i)
{
	size_t k = before_words(rd, i);

	return k > 0 && tl_word_is(rd, k - 1, TL_W_DEN) && !(rd->tokens[k - 1].flags & TL_UPPER) &&
	       !(k > 1 && tl_word_is(rd, k - 2, TL_W_TINH));
}

static bool born(const struct tl_page_reader *rd, size_t i)
{
	size_t k = before_words(rd, i);

	return k > 0 && (tl_word_is(rd, k - 1, TL_W_SINH) || tl_word_is(rd, k - 1, TL_W_SN));
}

/* Someone's year of birth, or when something began or happened once. */
static bool in_passing(const struct tl_page_reader *rd, size_t i)
{
	size_t k = before_words(rd, month_before(rd, i) ? i - 2 : i);

	return k > 0 && (tl_word_is(rd, k - 1, TL_W_SINH) || tl_word_is(rd, k - 1, TL_W_SN) ||
			 tl_word_is(rd, k - 1, TL_W_TU) || tl_word_is(rd, k - 1, TL_W_VAO));
}

/* The end of `9 tháng (đầu) năm`, `quý I năm`, `trong năm` stands before the year at token i: words
 * of a report on the time that runs. */
static bool of_report(const struct tl_page_reader *rd, size_t i, bool head)
{
	size_t k = i;

	/* quý IV.2015, quý I/2018 */
	if (i >= 3 && tl_mark_at(rd, i - 1) && tl_word_is(rd, i - 3, TL_W_QUY))
		return true;
	if (k > 0 && tl_word_is(rd, k - 1, TL_W_NAM))
		k--;
	if (k > 0 && (tl_word_is(rd, k - 1, TL_W_DAU) || tl_word_is(rd, k - 1, TL_W_CUOI)))
		k--;
	/* đến tháng 5/2017 */
	if (i >= 4 && tl_mark_at(rd, i - 1) && tl_word_is(rd, i - 3, TL_W_THANG) &&
	    tl_word_is(rd, i - 4, TL_W_DEN))
		return !until(rd, i - 2);
	return k != i && k > 0 &&
	       (tl_word_is(rd, k - 1, TL_W_THANG) || (head && tl_word_is(rd, k - 1, TL_W_TRONG)) ||
		(k > 1 && tl_word_is(rd, k - 2, TL_W_QUY)));
}

/* "so với cùng kỳ năm 2016": the text is of the year after. */
static bool same_period(const struct tl_page_reader *rd, size_t i)
{
	size_t k = i > 0 && tl_word_is(rd, i - 1, TL_W_NAM) ? i - 1 : i;

	return k > 1 && tl_word_is(rd, k - 1, TL_W_KY) && tl_word_is(rd, k - 2, TL_W_CUNG);
}

/* "tổ chức Đại hội … nhiệm kỳ 2020-2025" in the sentence of the year at token i, and not as a plan.
 */
static bool congress_before(const struct tl_page_reader *rd, size_t i)
{
	size_t from = clause(rd, i, CONGRESS_TOKENS);

	return tl_near_form(rd, TL_F_CONGRESS, from, i) &&
	       !tl_near_form(rd, TL_F_FUTURE, from, i) && !tl_near_form(rd, TL_F_PLAN, from, i);
}

static void date_read(const struct tl_page_reader *rd, size_t i, struct tl_date d,
		      struct tl_years *y)
{
	/* An anniversary tells its year, but its day may be to come. */
	if (ends_anniversary(rd, i, d.year)) {
		newest(&y->past, d.year);
		sign(y, d.year, CERTAIN);
		return;
	}
	if (to_come(rd, i) || until(rd, i) || born(rd, i))
		return;
	if (!y->latest.year || tl_date_days(d) > tl_date_days(y->latest))
		y->latest = d;
	if (!of_document(rd, i)) {
		newest(&y->past, d.year);
		y->evidence[d.year - TL_FIRST_YEAR].months |= (uint16_t)(1 << d.month);
		if (!in_passing(rd, i))
			y->evidence[d.year - TL_FIRST_YEAR].dates |= (uint16_t)(1 << d.month);
	}
}

static void year_read(const struct tl_page_reader *rd, size_t i, int year, bool head,
		      struct tl_years *y)
{
	int other, month;

	if (tl_mark_at(rd, i + 1) == '-' && year_at(rd, i + 2, &other) && year < other) {
		newest(&y->began, year);
		for (int k = year; k <= other && k - year < 20; k++) {
			uint8_t *terms = &y->evidence[k - TL_FIRST_YEAR].terms;

			*terms = (uint8_t)(*terms + (*terms < UINT8_MAX));
		}
	}
	if (head && congress_before(rd, i) && tl_mark_at(rd, i + 1) == '-')
		newest(&y->congress, year);
	/* "từ năm 2016 đến nay" says when it began. */
	if (tl_word_is(rd, i + 1, TL_W_DEN) && in_passing(rd, i)) {
		newest(&y->began, year);
		return;
	}
	if (no_year(rd, i) || tl_near_form(rd, TL_F_FAR, clause(rd, i, 4), i))
		return;
	if (month_before(rd, i) && until(rd, i - 2))
		return;
	if (to_come(rd, i)) {
		newest(&y->plan, year);
		if (month_before(rd, i) || of_report(rd, i, true))
			newest(&y->near_plan, year);
		return;
	}
	if (same_period(rd, i)) {
		newest(&y->past, year + 1);
		if (year_known(year + 1))
			sign(y, year + 1, SIGNS);
		return;
	}
	newest(&y->past, year);
	if (!in_passing(rd, i)) {
		bool report = of_report(rd, i, head);
		bool summed = tl_near_form(rd, TL_F_PAST, clause(rd, i, 12), i);

		/* What is summed up of a part of a year is of that year itself. */
		if (summed && !report)
			newest(&y->summed, year);
		sign(y, year, summed || head || report ? SIGNS : 1);
		y->evidence[year - TL_FIRST_YEAR].within |= of_report(rd, i, true);
		y->evidence[year - TL_FIRST_YEAR].head |= head && !summed;
	}
	month = month_before(rd, i);
	if (month) {
		struct tl_date begun = {.year = (int16_t)year, .month = (int8_t)month, .day = 1};

		y->evidence[year - TL_FIRST_YEAR].months |= (uint16_t)(1 << month);
		if (!y->latest.year || tl_date_days(begun) > tl_date_days(y->latest))
			y->latest = begun;
	}
}

/* The years of the tokens read last; those before byte `head` of the page stand in its headline or
 * lead. */
static void years_in_tokens(const struct tl_page_reader *rd, size_t head, struct tl_years *y)
{
	for (size_t i = 0; i < rd->n_tokens;) {
		struct tl_date d = TL_NO_DATE;
		size_t used = rd->tokens[i].kind == TL_NUMBER ? tl_full_date_at(rd, i, &d) : 0;
		int year;

		if (used) {
			if (year_known(d.year))
				date_read(rd, i, d, y);
			i += used;
			continue;
		}
		if (year_at(rd, i, &year))
			year_read(rd, i, year, rd->base + rd->tokens[i].begin < head, y);
		year = anniversary_at(rd, i);
		if (year_known(year) && !to_come(rd, i) &&
		    !tl_near_form(rd, TL_F_FAR, clause(rd, i, 6), i)) {
			newest(&y->past, year);
			sign(y, year, CERTAIN);
		}
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
		size_t at = l->begin, head = 0;

		if (!in_text(l->role))
			continue;
		if (l->role == TL_ROLE_HEADLINE || l->role == TL_ROLE_LEAD)
			head = l->begin + LEAD_BYTES;
		while (at < l->end) {
			size_t end = l->end - at > CHUNK ? at + CHUNK : l->end;

			while (end < l->end && end > at && rd->page->text.p[end] != ' ')
				end--;
			if (end == at)
				break; /* one word that long is no text */
			tl_read_tokens(rd, at, end);
			years_in_tokens(rd, head, y);
			at = end;
		}
	}
}

/* True if the text has a full date of the year near a month; in January those of the December
 * before, for the year then moves on. */
static bool dated_near(unsigned months, int month)
{
	for (int m = month - 2; m <= month + 1; m++)
		if (months & 1U << ((m + 11) % 12 + 1))
			return true;
	return false;
}

/* The signs that the text was written in a year, around a month of it: words of a report on that
 * year, or a full date near the month, or a period that begins with it, or late in the year what
 * was done within it. Whatever else is said of a year may be said of any before. */
static int signs(const struct tl_years *y, int year, int month, int day)
{
	const struct tl_year_evidence *e = &y->evidence[year - TL_FIRST_YEAR];
	struct tl_date d = {.year = (int16_t)year, .month = (int8_t)month, .day = (int8_t)day};
	int gap = y->latest.year ? tl_date_days(d) - tl_date_days(y->latest) : 0;

	if (e->weight >= (y->anything ? CERTAIN : SIGNS) || (year == y->began && e->said && !y->anything) ||
	    (month >= LATE && e->within && !y->anything))
		return SIGNS;
	if (y->anything)
		return !y->court && gap >= -SHORTLY && gap <= 2 * SHORTLY &&
				       dated_near(e->dates, month)
			       ? SIGNS
			       : 0;
	return e->weight == 0 && dated_near(e->months, month) ? SIGNS : 0;
}

/* The newest year with signs enough that is not after `before`; 0 if there is none. */
static int newest_told(const struct tl_years *y, int month, int day, int before)
{
	for (int year = before; year >= TL_FIRST_YEAR; year--)
		if (signs(y, year, month, day) >= SIGNS && (y->evidence[year - TL_FIRST_YEAR].said ||
						       y->evidence[year - TL_FIRST_YEAR].months))
			return year;
	return 0;
}

/* The year of a day and month that the text gives without one; 0 if nothing tells. */
int tl_years_complete(const struct tl_years *y, int month, int day)
{
	int year = year_known(y->past) ? newest_told(y, month, day, y->past) : 0;
	struct tl_date d = TL_NO_DATE;

	/* Any text may dwell on a year before the last that it names. */
	if (y->anything && year < y->past)
		return 0;

	if (month <= 2 && y->summed && y->summed == year && y->plan <= year + 1)
		year = year + 1;
	else if (month <= 2 && year && y->plan != year &&
		 y->evidence[year - TL_FIRST_YEAR].weight < CERTAIN &&
		 !y->evidence[year - TL_FIRST_YEAR].head &&
		 !dated_near(y->evidence[year - TL_FIRST_YEAR].months, month))
		year = 0; /* in the first weeks of a year most is told of the one before */
	else if (month <= 9 && !y->anything && year_known(y->plan) && y->plan > y->past + 1 &&
		 (y->past == 0 || y->plan <= y->past + 4) &&
		 (y->evidence[y->plan - TL_FIRST_YEAR].terms || y->plan == y->near_plan))
		year = y->plan;
	else if (month > 9 && year == 0 && y->plan && y->past == y->plan - 1)
		year = y->plan - 1;
	/* Congresses are held in the first year of the term, of which this one was the last. */
	if (year < y->congress && y->past <= y->congress && y->began <= y->congress && month < 12)
		year = y->congress;
	/* A period began after all the years that are named: the year itself is not among them, but
	 * where late in a year somebody is elected for the next ones. */
	if (year == 0 || (year < y->began && !(year == y->began - 1 && month >= TERM_MONTH &&
					       y->evidence[year - TL_FIRST_YEAR].said >= 2)))
		return 0;
	d.year = (int16_t)year;
	d.month = (int8_t)month;
	d.day = (int8_t)day;
	/* What is long past by then lies in the same year: a meeting in January looks back on it. A
	 * date soon after the day is one to come, and so may be a later one but at the turn of the
	 * year. */
	if (y->latest.year && tl_date_days(y->latest) - tl_date_days(d) > SOON) {
		if (month > TURN || tl_date_days(y->latest) - tl_date_days(d) < LONG_PAST)
			return 0;
		year++;
	}
	return year && tl_date_valid(year, month, day) ? year : 0;
}
