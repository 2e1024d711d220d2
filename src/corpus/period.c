#include <string.h>

#include "period.h"
#include "tulieu/corpus.h"

static int32_t first_day(struct tl_date d)
{
	return tl_date_days(d);
}

/* The year of a month or day that has none: the last such one that an article of that day can look
 * back on. */
static void complete(struct tl_date *d, struct tl_date published)
{
	if (d->year || !published.year)
		return;
	d->year = (int16_t)(published.year - (published.month && d->month > published.month));
}

/* "A", "A/B" or, where it may be open, "A/", n bytes. */
static bool read_span(const char *text, size_t n, bool open, struct tl_date published,
		      struct tl_period *p)
{
	const char *slash = memchr(text, '/', n);
	struct tl_date from, to;
	char part[2][24];
	size_t first = slash ? (size_t)(slash - text) : n;
	size_t second = slash ? n - first - 1 : 0;

	if (first >= sizeof part[0] || second >= sizeof part[1])
		return false;
	memcpy(part[0], text, first);
	part[0][first] = '\0';
	if (slash)
		memcpy(part[1], slash + 1, second);
	part[1][second] = '\0';
	if (!tl_date_parse_partial(part[0], &from))
		return false;
	to = from;
	/* 2009/: to the article's day */
	if (slash && !second) {
		if (!open || !from.year || !published.year)
			return false;
		to = published;
	} else if (slash && (!tl_date_parse_partial(part[1], &to) || !to.year != !from.year))
		return false;
	if (!from.year) {
		complete(&to, published);
		from.year = (int16_t)(to.year - (from.month > to.month));
	}
	if (!to.year ||
	    !tl_date_valid(from.year, from.month ? from.month : 1, from.day ? from.day : 1) ||
	    !tl_date_valid(to.year, to.month ? to.month : 1, to.day ? to.day : 1))
		return false;
	p->from = first_day(from);
	p->to = tl_date_last_day(to);
	return p->from <= p->to;
}

struct tl_period tl_period_read(const char *text, struct tl_date published)
{
	struct tl_period p = {.kind = TL_PERIOD_NONE};
	enum tl_period_kind kind = TL_PERIOD_SPAN;

	if (!text || !*text)
		return p;
	if (!strncmp(text, "yearly", 6)) {
		p.kind = TL_PERIOD_YEARLY;
		return p;
	}
	if (!strcmp(text, "ytd") || !strcmp(text, "H1")) {
		struct tl_date end = published;

		if (!published.year)
			return p;
		if (*text == 'H')
			end = (struct tl_date){published.year, 6, 30, -1, 0};
		p.kind = TL_PERIOD_SPAN;
		p.from = first_day((struct tl_date){published.year, 1, 1, -1, 0});
		p.to = tl_date_last_day(end);
		return p;
	}
	if (*text == '@') {
		kind = TL_PERIOD_POINT;
		text++;
	} else if (!strncmp(text, "by:", 3)) {
		kind = TL_PERIOD_BY;
		text += 3;
	}
	if (read_span(text, strlen(text), kind == TL_PERIOD_SPAN, published, &p))
		p.kind = kind;
	return p;
}

bool tl_period_known(const char *text)
{
	/* of a leap year, and later than any that may be told */
	static const struct tl_date any = {2096, 12, 31, -1, 0};

	return tl_period_read(text, any).kind != TL_PERIOD_NONE;
}

int tl_period_year(const struct tl_period *p)
{
	int year;

	if (p->kind == TL_PERIOD_NONE || p->kind == TL_PERIOD_YEARLY)
		return 0;
	year = tl_date_from_days(p->from).year;
	return tl_date_from_days(p->to).year == year ? year : 0;
}
