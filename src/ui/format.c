#include "format.h"

#include <ctype.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tulieu/i18n.h"

bool tl_format_english(void)
{
	/* TRANSLATORS: the code of this language. */
	return strcmp(_("en"), "vi") != 0;
}

/* Digits with a dot before each group of three. */
static void grouped(const char *digits, size_t n, struct tl_buf *out)
{
	for (size_t i = 0; i < n; i++) {
		if (i && (n - i) % 3 == 0)
			tl_buf_char(out, '.');
		tl_buf_char(out, digits[i]);
	}
}

void tl_format_count(uint64_t n, struct tl_buf *out)
{
	char digits[24];

	snprintf(digits, sizeof digits, "%" PRIu64, n);
	grouped(digits, strlen(digits), out);
}

void tl_format_number(double value, struct tl_buf *out)
{
	char digits[400]; /* the largest double has 309 digits before the point */
	size_t whole, end;

	if (!isfinite(value)) {
		tl_buf_char(out, '?');
		return;
	}
	if (value < 0) {
		tl_buf_char(out, '-');
		value = -value;
	}
	snprintf(digits, sizeof digits, "%.3f", value);
	whole = strcspn(digits, ".");
	end = strlen(digits);
	while (end > whole && (digits[end - 1] == '0' || digits[end - 1] == '.'))
		end--;
	grouped(digits, whole, out);
	if (end > whole) {
		tl_buf_char(out, ',');
		tl_buf_add(out, digits + whole + 1, end - whole - 1);
	}
}

void tl_format_date(struct tl_date d, struct tl_buf *out)
{
	if (!d.year)
		return;
	if (d.month && d.day)
		tl_buf_printf(out, "%02d/", d.day);
	if (d.month)
		tl_buf_printf(out, "%02d/", d.month);
	tl_buf_printf(out, "%04d", d.year);
}

const char *tl_format_province(const char *name, const char *today, struct tl_date published)
{
	static const struct tl_date reform = {2025, 7, 1, -1, 0};
	bool after = published.year && tl_date_days(published) >= tl_date_days(reform);

	if (today && (after || !name))
		return today;
	return name ? name : "";
}

/* ---- figures -------------------------------------------------------------------------------- */

struct qualifier {
	unsigned qualifier;
	const char *words;
};

/* What the figure says, then how exact it is: "up by nearly". */
static const struct qualifier meanings[] = {
	{TL_Q_INCREASE, N_("up by")},	{TL_Q_DECREASE, N_("down by")},
	{TL_Q_EXCEED, N_("exceeds by")}, {TL_Q_TARGET, N_("target")},
	{TL_Q_FORECAST, N_("expected")}, {TL_Q_AVG, N_("on average")},
	{TL_Q_CUMULATIVE, N_("in all")}, {TL_Q_EACH, N_("each")},
};
static const struct qualifier degrees[] = {
	{TL_Q_OVER, N_("over")},	 {TL_Q_NEARLY, N_("nearly")},  {TL_Q_ABOUT, N_("about")},
	{TL_Q_UNDER, N_("under")}, {TL_Q_AT_LEAST, N_("at least")}, {TL_Q_AT_MOST, N_("at most")},
};

/* The first of them that applies. */
static void add_words(const struct qualifier *table, size_t n, unsigned qualifiers, struct tl_buf *out)
{
	for (size_t i = 0; i < n; i++) {
		if (qualifiers & table[i].qualifier) {
			tl_buf_printf(out, "%s ", _(table[i].words));
			return;
		}
	}
}

/* Money in the unit that keeps it short. */
static void money(double value, struct tl_buf *out)
{
	if (fabs(value) >= 1e9) {
		tl_format_number(value / 1e9, out);
		tl_buf_printf(out, " %s", _("billion"));
	} else if (fabs(value) >= 1e6) {
		tl_format_number(value / 1e6, out);
		tl_buf_printf(out, " %s", _("million"));
	} else {
		tl_format_number(value, out);
	}
}

void tl_format_metric(const struct tl_metric *m, struct tl_buf *out)
{
	void (*number)(double, struct tl_buf *) = m->kind == TL_MONEY ? money : tl_format_number;

	add_words(meanings, TL_COUNT(meanings), m->qualifiers, out);
	add_words(degrees, TL_COUNT(degrees), m->qualifiers, out);
	number(m->value, out);
	if (m->has2) {
		tl_buf_str(out, m->kind == TL_RATIO ? "/" : "–");
		number(m->value2, out);
	}
	if (m->kind == TL_PERCENT)
		tl_buf_str(out, " %");
	else if ((m->kind == TL_DURATION || m->kind == TL_FREQUENCY) && m->unit && m->indicator)
		tl_buf_printf(out, " %s", m->unit);
}

/* ---- periods -------------------------------------------------------------------------------- */

/* Reads YYYY, YYYY-MM, YYYY-MM-DD, --MM or --MM-DD at the front; returns what follows, or NULL. */
static const char *read_point(const char *p, struct tl_date *d)
{
	int part[3] = {0, 0, 0};
	int n = 0;

	if (strncmp(p, "--", 2) == 0) {
		p++;
		n++;
	}
	for (; n < 3; n++) {
		int digits = 0, want = n ? 2 : 4;

		if (n) {
			if (*p != '-')
				break;
			p++;
		}
		for (; digits < want && isdigit((unsigned char)*p); digits++)
			part[n] = part[n] * 10 + (*p++ - '0');
		if (digits != want)
			return NULL;
	}
	if (n > 1 && (part[1] < 1 || part[1] > 12))
		return NULL;
	*d = (struct tl_date){(int16_t)part[0], (int8_t)part[1], (int8_t)part[2], -1, 0};
	return p;
}

static const char *const quarters[] = {"I", "II", "III", "IV"};

/* A month or a day of a year that nobody tells. */
static void yearless(struct tl_date d, struct tl_buf *out)
{
	if (d.day)
		/* TRANSLATORS: a day of a year that is not known: the day, the month. */
		tl_buf_printf(out, _("%d/%d"), d.day, d.month);
	else
		/* TRANSLATORS: a month of a year that is not known. */
		tl_buf_printf(out, _("month %d"), d.month);
}

static void yearless_span(struct tl_date a, struct tl_date b, struct tl_buf *out)
{
	bool months = !a.day && !b.day;

	if (months && b.month - a.month == 2 && b.month % 3 == 0) {
		/* TRANSLATORS: a quarter of a year that is not known: its number in Roman digits.
		 */
		tl_buf_printf(out, _("Q%s"), quarters[b.month / 3 - 1]);
	} else if (months && a.month == 1 && b.month > 1) {
		/* TRANSLATORS: the first so many months of a year that is not known. */
		tl_buf_printf(out, _("first %d months"), b.month);
	} else if (months) {
		/* TRANSLATORS: from this to that month of a year that is not known. */
		tl_buf_printf(out, _("months %d–%d"), a.month, b.month);
	} else if (a.day && b.day) {
		/* TRANSLATORS: from a day and month to another, of a year that is not known. */
		tl_buf_printf(out, _("%d/%d–%d/%d"), a.day, a.month, b.day, b.month);
	} else {
		yearless(a, out);
		tl_buf_str(out, "–");
		yearless(b, out);
	}
}

static void span(struct tl_date a, struct tl_date b, struct tl_buf *out)
{
	bool months = a.year == b.year && a.month && b.month && !a.day && !b.day;

	if (months && a.month == 1 && b.month == 12) {
		tl_buf_printf(out, "%d", a.year);
	} else if (months && b.month - a.month == 2 && b.month % 3 == 0) {
		/* TRANSLATORS: a quarter of a year: its number in Roman digits, the year. */
		tl_buf_printf(out, _("Q%s %d"), quarters[b.month / 3 - 1], a.year);
	} else if (months && a.month == 1 && b.month > 1) {
		/* TRANSLATORS: the first so many months of a year. */
		tl_buf_printf(out, _("%d months of %d"), b.month, a.year);
	} else if (months) {
		tl_buf_printf(out, "%02d–%02d/%d", a.month, b.month, a.year);
	} else if (!a.month && !b.month) {
		tl_buf_printf(out, "%d–%d", a.year, b.year);
	} else {
		tl_format_date(a, out);
		tl_buf_str(out, "–");
		tl_format_date(b, out);
	}
}

/* A point or a span; anything else as it is. */
static void plain(const char *text, struct tl_buf *out)
{
	struct tl_date a, b;
	const char *p = read_point(text, &a), *q;

	if (p && *p == '\0') {
		if (a.year)
			tl_format_date(a, out);
		else
			yearless(a, out);
		return;
	}
	if (p && *p == '/') {
		q = read_point(p + 1, &b);
		if (q && *q == '\0' && !a.year == !b.year) {
			if (a.year)
				span(a, b, out);
			else
				yearless_span(a, b, out);
			return;
		}
	}
	tl_buf_str(out, text);
}

void tl_format_dates(const char *text, struct tl_buf *out)
{
	for (const char *p = text; *p;) {
		struct tl_date d;
		const char *next = isdigit((unsigned char)*p) ? read_point(p, &d) : NULL;

		if (next) {
			tl_format_date(d, out);
			p = next;
		} else if (strncmp(p, "..", 2) == 0) {
			tl_buf_str(out, "–");
			p += 2;
		} else {
			tl_buf_char(out, *p++);
		}
	}
}

static void with_words(const char *format, const char *rest, struct tl_buf *out)
{
	struct tl_buf inner = {0};
	const char *at = strstr(format, "%s");

	plain(rest, &inner);
	tl_buf_add(out, format, at ? (size_t)(at - format) : strlen(format));
	if (at) {
		tl_buf_add(out, inner.p, inner.n);
		tl_buf_str(out, at + 2);
	}
	tl_buf_free(&inner);
}

/* 2009/: from then to the article's day; false: it is none. */
static bool since(const char *period, struct tl_buf *out)
{
	struct tl_date from;
	const char *rest = read_point(period, &from);
	struct tl_buf date = {0};

	if (!rest || strcmp(rest, "/") != 0 || !from.year)
		return false;
	tl_buf_add(&date, period, (size_t)(rest - period));
	with_words(_("since %s"), date.p, out);
	tl_buf_free(&date);
	return true;
}

void tl_format_period(const char *period, struct tl_buf *out)
{
	if (!period)
		return;
	if (*period == '@')
		with_words(_("as of %s"), period + 1, out);
	else if (strncmp(period, "by:", 3) == 0)
		with_words(_("by %s"), period + 3, out);
	else if (strncmp(period, "yearly:", 7) == 0)
		with_words(_("yearly %s"), period + 7, out);
	else if (strcmp(period, "yearly") == 0)
		tl_buf_str(out, _("yearly"));
	else if (strcmp(period, "ytd") == 0)
		tl_buf_str(out, _("since January"));
	else if (strcmp(period, "H1") == 0)
		tl_buf_str(out, _("first six months"));
	else if (!since(period, out))
		plain(period, out);
}
