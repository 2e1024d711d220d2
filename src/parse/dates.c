/* The grammar of dates and times. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "internal.h"

enum { FIRST_YEAR = 1990 };

static const char *token_text(const struct tl_page_reader *rd, size_t i)
{
	return rd->page->text.p + rd->base + rd->tokens[i].begin;
}

static size_t token_size(const struct tl_page_reader *rd, size_t i)
{
	return rd->tokens[i].end - rd->tokens[i].begin;
}

/* The value of a plain number at token i, with its number of digits; -1 otherwise. */
static int number_at(const struct tl_page_reader *rd, size_t i, size_t *n_digits)
{
	if (i >= rd->n_tokens || rd->tokens[i].kind != TL_NUMBER)
		return -1;
	*n_digits = token_size(rd, i);
	return tl_date_digits(token_text(rd, i), *n_digits);
}

static bool separator(char c)
{
	return c == '/' || c == '-' || c == '.';
}

static bool set_date(struct tl_date *d, int year, int month, int day)
{
	if (year < FIRST_YEAR || !tl_date_valid(year, month, day))
		return false;
	*d = TL_NO_DATE;
	d->year = (int16_t)year;
	d->month = (int8_t)month;
	d->day = (int8_t)day;
	return true;
}

/* "24.10.2011" is one token. Fills up to three parts; returns how many there are, 0 if not so. */
static size_t dotted(const struct tl_page_reader *rd, size_t i, int part[3], size_t size[3])
{
	const char *p = token_text(rd, i);
	size_t n = token_size(rd, i), at = 0, parts = 0;

	while (at <= n && parts < 3) {
		const char *dot = memchr(p + at, '.', n - at);
		size_t end = dot ? (size_t)(dot - p) : n;

		part[parts] = tl_date_digits(p + at, end - at);
		size[parts] = end - at;
		if (part[parts++] < 0)
			return 0;
		at = end + 1;
	}
	return at > n ? parts : 0;
}

/* A month at token i, which stands behind "tháng": 8, Tám, Mười Hai. */
static size_t month_at(const struct tl_page_reader *rd, size_t i, int *month)
{
	size_t n_digits;
	uint32_t w;

	*month = number_at(rd, i, &n_digits);
	if (*month >= 1 && *month <= 12 && n_digits <= 2)
		return 1;
	w = i < rd->n_tokens ? rd->tokens[i].word : 0;
	for (int m = 10; w && m >= 1; m--) {
		if (rd->rules->months[m] != w)
			continue;
		*month = m;
		w = m == 10 && i + 1 < rd->n_tokens ? rd->tokens[i + 1].word : 0;
		for (int unit = 1; w && unit <= 2; unit++)
			if (rd->rules->months[unit] == w) {
				*month = 10 + unit;
				return 2;
			}
		return 1;
	}
	return 0;
}

/* "ngày 23 tháng 10 năm 2017", "24 Tháng 8 2015", "24 Tháng Mười, 2015" from the day on. */
static size_t worded(const struct tl_page_reader *rd, size_t i, struct tl_date *date, bool year)
{
	size_t size, k = i + 2, used;
	int day = number_at(rd, i, &size), month, y;

	if (day < 1 || size > 2 || !tl_word_is(rd, i + 1, TL_W_THANG))
		return 0;
	used = month_at(rd, k, &month);
	if (!used)
		return 0;
	k += used;
	if (!year)
		return set_date(date, 2000, month, day) ? k - i : 0;
	if (tl_mark_at(rd, k))
		k++;
	if (tl_word_is(rd, k, TL_W_NAM))
		k++;
	y = number_at(rd, k, &size);
	return size == 4 && y > 0 && set_date(date, y, month, day) ? k + 1 - i : 0;
}

/* The month that an English word at token i names, in full or by its first three letters; 0 if it
 * is none. */
static int english_month(const struct tl_page_reader *rd, size_t i)
{
	static const char *const names[] = {"january",	 "february", "march",	 "april",
					    "may",	 "june",     "july",	 "august",
					    "september", "october",  "november", "december"};
	size_t n;

	if (i >= rd->n_tokens || rd->tokens[i].kind != TL_WORD || !(rd->tokens[i].flags & TL_UPPER))
		return 0;
	n = token_size(rd, i);
	for (size_t m = 0; m < TL_COUNT(names); m++)
		if ((n == 3 || n == strlen(names[m])) &&
		    strncasecmp(token_text(rd, i), names[m], n) == 0)
			return (int)m + 1;
	return 0;
}

/* "May 12, 2023", "12 May 2023": sites with an English template. */
static size_t english(const struct tl_page_reader *rd, size_t i, struct tl_date *date)
{
	bool day_first = rd->tokens[i].kind == TL_NUMBER;
	size_t size, k = i + 2;
	int month = english_month(rd, day_first ? i + 1 : i), day, year;

	day = month ? number_at(rd, day_first ? i : i + 1, &size) : -1;
	if (day < 1 || size > 2)
		return 0;
	if (tl_mark_at(rd, k) == ',')
		k++;
	year = number_at(rd, k, &size);
	return year > 0 && size == 4 && set_date(date, year, month, day) ? k + 1 - i : 0;
}

/* "Tháng Tám 24, 2015". */
static size_t month_first(const struct tl_page_reader *rd, size_t i, struct tl_date *date)
{
	int month, day, year;
	size_t k = i + 1, size, used;

	if (!tl_word_is(rd, i, TL_W_THANG))
		return 0;
	used = month_at(rd, k, &month);
	k += used;
	day = used ? number_at(rd, k, &size) : -1;
	if (day < 1 || size > 2 || tl_mark_at(rd, k + 1) != ',')
		return 0;
	year = number_at(rd, k + 2, &size);
	return size == 4 && set_date(date, year, month, day) ? k + 3 - i : 0;
}

size_t tl_full_date_at(const struct tl_page_reader *rd, size_t i, struct tl_date *date)
{
	size_t size[3], used = 0;
	int part[3];

	if (rd->tokens[i].kind == TL_WORD) {
		used = month_first(rd, i, date);
		return used ? used : english(rd, i, date);
	}
	if (rd->tokens[i].kind != TL_NUMBER)
		return 0;
	if (dotted(rd, i, part, size) == 3) {
		used = size[2] == 4 && set_date(date, part[2], part[1], part[0]);
	} else if (separator(tl_mark_at(rd, i + 1)) &&
		   tl_mark_at(rd, i + 3) == tl_mark_at(rd, i + 1)) {
		for (size_t k = 0; k < 3; k++)
			part[k] = number_at(rd, i + 2 * k, &size[k]);
		if (part[0] < 0 || part[1] < 0 || part[2] < 0)
			return 0;
		if (size[0] <= 2 && size[2] == 4) /* some sites have the month first: 11/18/2024 */
			used = set_date(date, part[2], part[1], part[0]) ||
					       (part[1] > 12 &&
						set_date(date, part[2], part[0], part[1]))
				       ? 5
				       : 0;
		else if (size[0] == 4 && size[2] <= 2)
			used = set_date(date, part[0], part[1], part[2]) ? 5 : 0;
	} else if (i == 0 && rd->n_tokens == 3) { /* 22 08 2022 in a line of its own */
		for (size_t k = 0; k < 3; k++)
			part[k] = number_at(rd, k, &size[k]);
		used = part[0] >= 0 && part[1] >= 0 && part[2] >= 0 && size[0] == 2 &&
				       size[1] == 2 && size[2] == 4 &&
				       set_date(date, part[2], part[1], part[0])
			       ? 3
			       : 0;
	} else {
		used = worded(rd, i, date, true);
		if (!used)
			used = english(rd, i, date);
	}
	/* 15/10/2013/QĐ-TTg is no date. */
	return used && tl_mark_at(rd, i + used) == '/' ? 0 : used;
}

size_t tl_year_month_at(const struct tl_page_reader *rd, size_t i, struct tl_date *date)
{
	size_t size[2];
	int year = number_at(rd, i, &size[0]), month = number_at(rd, i + 2, &size[1]);

	if (year < 0 || month < 0 || size[0] != 4 || size[1] != 2 || tl_mark_at(rd, i + 1) != '-' ||
	    !set_date(date, year, month, 1))
		return 0;
	date->day = 0;
	return 3;
}

size_t tl_day_month_at(const struct tl_page_reader *rd, size_t i, struct tl_date *date)
{
	size_t size[3];
	int part[3];

	if (i >= rd->n_tokens || rd->tokens[i].kind != TL_NUMBER)
		return 0;
	if (dotted(rd, i, part, size) == 2)
		return size[0] <= 2 && size[1] <= 2 && tl_mark_at(rd, i + 1) != '%' &&
				       set_date(date, 2000, part[1], part[0])
			       ? 1
			       : 0;
	if (tl_mark_at(rd, i + 1) == '/' || tl_mark_at(rd, i + 1) == '-') {
		part[0] = number_at(rd, i, &size[0]);
		part[1] = number_at(rd, i + 2, &size[1]);
		if (part[0] < 1 || part[1] < 1 || size[0] > 2 || size[1] > 2 ||
		    tl_mark_at(rd, i + 3) == '/' || tl_mark_at(rd, i + 3) == '%' ||
		    (tl_mark_at(rd, i + 3) == '-' && i + 4 < rd->n_tokens &&
		     rd->tokens[i + 4].kind == TL_NUMBER))
			return 0;
		return set_date(date, 2000, part[1], part[0]) ? 3 : 0;
	}
	return worded(rd, i, date, false);
}

/* "10:22 Sáng", "4:05 Chiều": the part of the day, unless a name goes on behind it ("Chiều Xuân").
 */
static bool part_of_day(const struct tl_page_reader *rd, size_t i, enum tl_word_id word)
{
	return tl_word_is(rd, i, word) &&
	       !(i + 1 < rd->n_tokens && (rd->tokens[i + 1].flags & TL_UPPER));
}

/* Morning or afternoon behind a time: moves the hour; 1 if the token was one. */
static size_t half_day(const struct tl_page_reader *rd, size_t i, int *hour)
{
	if (tl_word_is(rd, i, TL_W_PM) || tl_word_is(rd, i, TL_W_CH) ||
	    part_of_day(rd, i, TL_W_CHIEU) || part_of_day(rd, i, TL_W_TOI)) {
		if (*hour < 12)
			*hour += 12;
		return 1;
	}
	if (tl_word_is(rd, i, TL_W_AM) || tl_word_is(rd, i, TL_W_SA) ||
	    part_of_day(rd, i, TL_W_SANG)) {
		if (*hour == 12)
			*hour = 0;
		return 1;
	}
	return 0;
}

/* Digits at the end of a word that a time was stuck to: "lúc07". */
static int word_digits(const struct tl_page_reader *rd, size_t i)
{
	const char *p = token_text(rd, i);
	size_t n = token_size(rd, i), at = n;

	while (at > 0 && p[at - 1] >= '0' && p[at - 1] <= '9')
		at--;
	return at == n || n - at > 2 ? -1 : tl_date_digits(p + at, n - at);
}

size_t tl_time_at(const struct tl_page_reader *rd, size_t i, struct tl_date *date)
{
	size_t size, k = i + 1;
	int hour, minute;

	if (i >= rd->n_tokens)
		return 0;
	hour = rd->tokens[i].kind == TL_WORD ? word_digits(rd, i) : number_at(rd, i, &size);
	if (hour < 0 || hour > 23)
		return 0;
	if (tl_mark_at(rd, k) == ':') {
		minute = number_at(rd, k + 1, &size);
		/* 22:584120 at the end of the line: at 22:58, read 4120 times */
		if (k + 2 == rd->n_tokens && i > 0 && rd->tokens[k + 1].kind == TL_NUMBER &&
		    token_size(rd, k + 1) > 3) {
			minute = tl_date_digits(token_text(rd, k + 1), 2);
			size = 2;
		}
		/* 14:5', 21/9/2021: one site leaves out the nought, and has the mark of minutes */
		if (minute < 0 || minute > 59 ||
		    !(size == 2 || (size == 1 && tl_mark_at(rd, k + 2) == '\'')))
			return 0;
		k += 2;
		if (tl_mark_at(rd, k) == ':' && number_at(rd, k + 1, &size) >= 0)
			k += 2;
	} else if (rd->tokens[i].kind == TL_NUMBER && k < rd->n_tokens &&
		   rd->tokens[k].kind == TL_WORD && *token_text(rd, k) == 'h' &&
		   token_size(rd, k) <= 3 && !(rd->tokens[k].flags & TL_SPACE)) {
		minute = token_size(rd, k) == 1
				 ? 0
				 : tl_date_digits(token_text(rd, k) + 1, token_size(rd, k) - 1);
		if (minute < 0 || minute > 59)
			return 0;
		k++;
	} else if (rd->tokens[i].kind == TL_NUMBER && tl_word_is(rd, k, TL_W_GIO)) {
		minute = number_at(rd, k + 1, &size);
		k += minute >= 0 && minute <= 59 ? 2 : 1;
		minute = minute >= 0 && minute <= 59 ? minute : 0;
	} else {
		return 0;
	}
	if (tl_mark_at(rd, k) == '\'' ||
	    (tl_mark_at(rd, k) == ':' && half_day(rd, k + 1, &hour))) /* 04:07:PM */
		k++;
	k += half_day(rd, k, &hour);
	date->hour = (int8_t)hour;
	date->minute = (int8_t)minute;
	return k - i;
}
