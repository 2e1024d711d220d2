#include "tulieu/article.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const block_names[] = {"kicker",    "headline", "place",  "lead",  "heading",
					  "paragraph", "caption",  "byline", "source"};
_Static_assert(TL_COUNT(block_names) == TL_BLOCK_KINDS, "a name for each block kind");
static const char *const level_names[] = {NULL,	      "national", "region",	 "province",
					  "district", "commune",  "organisation"};
_Static_assert(TL_COUNT(level_names) == TL_LEVELS, "a name for each level");
static const char *const kind_names[] = {"count", "percent",  "ratio",
					 "money", "duration", "frequency"};
_Static_assert(TL_COUNT(kind_names) == TL_METRIC_KINDS, "a name for each kind of metric");
static const char *const qualifier_names[] = {
	"over", "nearly",   "about",	"under",  "at_least", "at_most",  "avg",
	"each", "increase", "decrease", "exceed", "target",   "forecast", "cumulative",
	"part", "subunit",  "range",	"ratio",  "repeat",   "zero"};
_Static_assert(TL_COUNT(qualifier_names) == TL_QUALIFIERS, "a name for each qualifier");

/* Has every day that a year may have. */
enum { LEAP_YEAR = 2000 };

static int find(const char *const *names, size_t n, const char *name, size_t name_n)
{
	for (size_t i = 0; i < n; i++)
		if (names[i] && strlen(names[i]) == name_n && memcmp(names[i], name, name_n) == 0)
			return (int)i;
	return -1;
}

const char *tl_block_name(enum tl_block_kind kind)
{
	return block_names[kind];
}

bool tl_block_kind_of(const char *name, enum tl_block_kind *kind)
{
	int i = find(block_names, TL_COUNT(block_names), name, strlen(name));

	if (i >= 0)
		*kind = (enum tl_block_kind)i;
	return i >= 0;
}

const char *tl_level_name(enum tl_level level)
{
	return level_names[level];
}

enum tl_level tl_level_of(const char *name)
{
	int i = name ? find(level_names, TL_COUNT(level_names), name, strlen(name)) : -1;

	return i < 0 ? TL_LEVEL_NONE : (enum tl_level)i;
}

const char *tl_metric_kind_name(enum tl_metric_kind kind)
{
	return kind_names[kind];
}

bool tl_metric_kind_of(const char *name, enum tl_metric_kind *kind)
{
	int i = find(kind_names, TL_COUNT(kind_names), name, strlen(name));

	if (i >= 0)
		*kind = (enum tl_metric_kind)i;
	return i >= 0;
}

const char *tl_qualifier_name(unsigned bit_index)
{
	return bit_index < TL_QUALIFIERS ? qualifier_names[bit_index] : NULL;
}

unsigned tl_qualifier_of(const char *name, size_t n)
{
	int i = find(qualifier_names, TL_COUNT(qualifier_names), name, n);

	return i < 0 ? 0 : 1u << i;
}

const char *tl_date_source_name(enum tl_date_source from)
{
	static const char *const names[] = {NULL, "stamp", "dateline", "text"};

	return names[from];
}

int tl_month_days(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	if (month < 1 || month > 12)
		return 0;
	return month == 2 && leap ? 29 : days[month - 1];
}

bool tl_date_valid(int year, int month, int day)
{
	return tl_is_year(year) && day >= 1 && day <= tl_month_days(year, month);
}

/* Civil date to days, by the usual counting of 400-year eras from 1 March. */
int tl_date_days(struct tl_date d)
{
	int y = d.year, m = d.month ? d.month : 1, day = d.day ? d.day : 1;
	int era, of_era, of_year;

	if (m <= 2)
		y--;
	era = (y >= 0 ? y : y - 399) / 400;
	of_era = y - era * 400;
	of_year = (153 * (m > 2 ? m - 3 : m + 9) + 2) / 5 + day - 1;
	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

int tl_date_last_day(struct tl_date d)
{
	if (!d.month)
		d.month = 12;
	if (!d.day)
		d.day = (int8_t)tl_month_days(d.year, d.month);
	return tl_date_days(d);
}

int tl_date_digits(const char *p, size_t n)
{
	int v = 0;

	if (n == 0 || n > 4)
		return -1;
	for (size_t i = 0; i < n; i++) {
		if (p[i] < '0' || p[i] > '9')
			return -1;
		v = v * 10 + (p[i] - '0');
	}
	return v;
}

struct tl_date tl_date_from_days(int days)
{
	int z = days + 719468, era = (z >= 0 ? z : z - 146096) / 146097, of_era = z - era * 146097;
	int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int mp = (5 * of_year + 2) / 153, month = mp < 10 ? mp + 3 : mp - 9;
	struct tl_date d = TL_NO_DATE;

	d.year = (int16_t)(year_of_era + era * 400 + (month <= 2));
	d.month = (int8_t)month;
	d.day = (int8_t)(of_year - (153 * mp + 2) / 5 + 1);
	return d;
}

/* A mark, unless 0, and a number of two digits; returns what is behind them. */
static char *two_digits(char *p, char mark, int v)
{
	if (mark)
		*p++ = mark;
	*p++ = (char)('0' + v / 10 % 10);
	*p++ = (char)('0' + v % 10);
	return p;
}

/* By hand: the periods of an article are written by it, several for each figure. */
void tl_date_iso(struct tl_date d, char *out, size_t room)
{
	char iso[sizeof "2017-10-23T07:30"], *p = iso;
	size_t n;

	if (room == 0)
		return;
	if (d.year > 0) {
		p = two_digits(p, 0, d.year / 100);
		p = two_digits(p, 0, d.year);
		if (d.month)
			p = two_digits(p, '-', d.month);
		if (d.month && d.day) {
			p = two_digits(p, '-', d.day);
			if (d.hour >= 0) {
				p = two_digits(p, 'T', d.hour);
				p = two_digits(p, ':', d.minute);
			}
		}
	}
	n = (size_t)(p - iso) < room ? (size_t)(p - iso) : room - 1;
	memcpy(out, iso, n);
	out[n] = '\0';
}

void tl_date_partial(struct tl_date d, char *out, size_t room)
{
	char year[sizeof "2000-09-26"];

	d.hour = -1;
	if (d.year || !d.month) {
		tl_date_iso(d, out, room);
		return;
	}
	d.year = LEAP_YEAR;
	tl_date_iso(d, year, sizeof year);
	snprintf(out, room, "-%s", year + 4);
}

bool tl_date_parse_iso(const char *s, struct tl_date *d)
{
	int year = 0, month = 0, day = 0, hour = -1, minute = 0, used = 0;
	size_t n = strlen(s);

	if (n != 4 && n != 7 && n != 10 && n != 16)
		return false;
	for (size_t i = 0; i < n; i++)
		if (i == 4 || i == 7 ? s[i] != '-'
		    : i == 10	     ? s[i] != 'T'
		    : i == 13	     ? s[i] != ':'
				     : s[i] < '0' || s[i] > '9')
			return false;
	sscanf(s, "%4d-%2d-%2dT%2d:%2d%n", &year, &month, &day, &hour, &minute, &used);
	if (!tl_date_valid(year, n >= 7 ? month : 1, n >= 10 ? day : 1) || hour > 23 || minute > 59)
		return false;
	*d = (struct tl_date){(int16_t)year, (int8_t)month, (int8_t)day, (int8_t)hour,
			      (int8_t)minute};
	return true;
}

bool tl_date_parse_partial(const char *s, struct tl_date *d)
{
	char year[sizeof "2000-09-26"];

	if (strncmp(s, "--", 2) != 0)
		return strlen(s) < sizeof year && tl_date_parse_iso(s, d);
	if (strlen(s) != 4 && strlen(s) != 7)
		return false;
	snprintf(year, sizeof year, "%d%s", LEAP_YEAR, s + 1);
	if (!tl_date_parse_iso(year, d))
		return false;
	d->year = 0;
	return true;
}
