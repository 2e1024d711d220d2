/* A correction as it is typed, checked and put into the form in which the archive keeps it. */
#include <math.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "internal.h"
#include "tulieu/corpus.h"
#include "tulieu/i18n.h"
#include "tulieu/report.h"
#include "tulieu/text.h"

const char *tl_user_name(void)
{
	const struct passwd *entry = getpwuid(getuid());

	return entry && entry->pw_name ? entry->pw_name : "?";
}

/* A day as it is shown and written: 6/5/2019, 06-05-2019. */
static bool read_day(const char *value, struct tl_date *d)
{
	unsigned day, month, year;
	char a, b, iso[24];
	int used = 0;

	if (sscanf(value, "%2u%c%2u%c%4u%n", &day, &a, &month, &b, &year, &used) != 5 ||
	    value[used] || a != b || !strchr("/-.", a))
		return false;
	snprintf(iso, sizeof iso, "%04u-%02u-%02u", year, month, day);
	return tl_date_parse_iso(iso, d);
}

static enum tl_status read_date(const char *value, struct tl_arena *arena, struct tl_correction *c,
				struct tl_error *e)
{
	struct tl_date d = TL_NO_DATE;
	char iso[24] = "";

	if (strcmp(value, "none") != 0) {
		if (!tl_date_parse_iso(value, &d) && !read_day(value, &d))
			return tl_fail(
				e, TL_EUSAGE,
				_("%s is no date such as 2019-05-06, 6/5/2019, 2019-05, 2019 "
				  "or none"),
				value);
		tl_date_iso(d, iso, sizeof iso);
	}
	c->field = "published";
	c->value = tl_arena_strdup(arena, iso);
	return TL_OK;
}

/* Code, or the whole name with or without marks. */
static bool means(const char *typed, const char *code, const char *name)
{
	return strcmp(typed, code) == 0 ||
	       (tl_fold_starts(name, typed) && tl_fold_starts(typed, name));
}

/* Adds the line of one province: of the 63, or with "today:" before it of the 34. */
static bool add_province(const struct tl_rules *rules, const char *typed, struct tl_buf *value)
{
	const struct tl_province_info *old;
	const struct tl_today_info *today;
	size_t n;

	if (strncmp(typed, "today:", 6) == 0 || strncmp(typed, "nay:", 4) == 0) {
		typed = strchr(typed, ':') + 1;
		today = tl_todays(rules, &n);
		for (size_t i = 0; i < n; i++)
			if (means(typed, today[i].code, today[i].name)) {
				tl_buf_printf(value, "\t\t%s\t%s\n", today[i].code, today[i].name);
				return true;
			}
		return false;
	}
	old = tl_provinces(rules, &n);
	for (size_t i = 0; i < n; i++)
		if (means(typed, old[i].code, old[i].name)) {
			tl_buf_printf(value, "%s\t%s\t%s\t%s\n", old[i].code, old[i].name,
				      old[i].today_code, old[i].today);
			return true;
		}
	return false;
}

/* An id, or the beginning of a label where only one begins so. */
static bool add_topic(const struct tl_rules *rules, const char *typed, struct tl_buf *value)
{
	size_t n, labels = 0;
	const struct tl_topic_info *topics = tl_topics(rules, &n), *found = NULL;

	for (size_t i = 0; i < n; i++)
		if (strcmp(topics[i].id, typed) == 0) {
			tl_buf_printf(value, "%s\n", typed);
			return true;
		}
	for (size_t i = 0; i < n && *typed; i++)
		if (tl_fold_starts(topics[i].label_vi, typed) ||
		    tl_fold_starts(topics[i].label_en, typed)) {
			found = &topics[i];
			labels++;
		}
	if (labels == 1)
		tl_buf_printf(value, "%s\n", found->id);
	return labels == 1;
}

/* A list of names, or "none". */
static enum tl_status read_list(const struct tl_rules *rules, const char *const *names, size_t n,
				bool (*add)(const struct tl_rules *, const char *, struct tl_buf *),
				const char *unknown, struct tl_buf *value, struct tl_error *e)
{
	if (n == 1 && strcmp(names[0], "none") == 0)
		return TL_OK;
	for (size_t i = 0; i < n; i++)
		if (!add(rules, names[i], value))
			return tl_fail(e, TL_EUSAGE, unknown, names[i]);
	return TL_OK;
}

/* What would be obeyed by a terminal, hide in the text, or break the lines of the value. */
static bool is_printable(const char *s)
{
	for (size_t i = 0, n = strlen(s); i < n;) {
		uint32_t cp;
		size_t k = tl_utf8_decode(s + i, n - i, &cp);

		if (cp == '\n' || tl_unsafe(cp) || (cp == 0xfffd && k == 1))
			return false;
		i += k;
	}
	return true;
}

/* A figure is finite, and never negative: what falls has a qualifier. */
static bool is_value(const char *s)
{
	char *end;
	double value = strtod(s, &end);

	return end != s && !*end && isfinite(value) && value >= 0 && !strpbrk(s, "xX");
}

static bool is_province_code(const struct tl_rules *rules, const char *code)
{
	size_t n;
	const struct tl_province_info *all = tl_provinces(rules, &n);

	for (size_t i = 0; i < n; i++)
		if (strcmp(all[i].code, code) == 0)
			return true;
	return false;
}

enum tl_status tl_member_check(const struct tl_rules *rules, const char *word, struct tl_error *e)
{
	static const char *const members[] = {"value",	"value2", "indicator", "unit",
					      "period", "scope",  "level",     "province"};
	const char *equals = strchr(word, '='), *value = equals ? equals + 1 : "";
	struct tl_str name = tl_str_of(word, equals ? (size_t)(equals - word) : 0);
	bool known = false, number;

	for (size_t i = 0; i < TL_COUNT(members) && !known; i++)
		known = tl_str_is(name, members[i]);
	if (!known || !is_printable(value))
		return tl_fail(
			e, TL_EUSAGE,
			_("%s is none of value=, value2=, indicator=, unit=, period=, scope=, "
			  "level=, province="),
			word);
	number = tl_str_is(name, "value");
	/* There need not be a second value. */
	if ((number || (tl_str_is(name, "value2") && *value)) && !is_value(value))
		return tl_fail(e, TL_EUSAGE, _("%s is not a number from 0 up"), value);
	if (tl_str_is(name, "level") && *value && !tl_level_of(value))
		return tl_fail(e, TL_EUSAGE,
			       _("%s is none of national, region, province, district, commune, "
				 "organisation"),
			       value);
	if (tl_str_is(name, "period") && *value && !tl_period_known(value))
		return tl_fail(
			e, TL_EUSAGE,
			_("%s is no period such as 2017, 2017-01/2017-09, @2019-06, by:2020, "
			  "--09-26"),
			value);
	if (tl_str_is(name, "province") && *value && !is_province_code(rules, value))
		return tl_fail(e, TL_EUSAGE, _("%s is no code of a province, such as 22"), value);
	if (tl_str_is(name, "indicator") && *value && !tl_indicator_find(rules, value))
		return tl_fail(e, TL_EUSAGE, _("there is no indicator %s"), value);
	return TL_OK;
}

static enum tl_status read_figure(const struct tl_rules *rules, const struct tl_article *t,
				  const char *const *words, size_t n, struct tl_buf *value,
				  struct tl_buf *key, struct tl_error *e)
{
	enum tl_status status = TL_OK;
	char *end;
	unsigned long number = strtoul(words[0], &end, 10);
	const struct tl_metric *m;

	if (words[0][0] < '0' || words[0][0] > '9' || *end || !number || number > t->n_metrics)
		return tl_fail(
			e, TL_EUSAGE,
			_("there is no figure %s in this article; `tulieu explain` numbers them"),
			words[0]);
	m = &t->metrics[number - 1];
	tl_buf_printf(key, "%zu %.*s", m->begin, (int)(m->end - m->begin), t->body + m->begin);
	if (n == 2 && strcmp(words[1], "delete") == 0) {
		tl_buf_str(value, "delete");
		return TL_OK;
	}
	for (size_t i = 1; i < n && status == TL_OK; i++) {
		status = tl_member_check(rules, words[i], e);
		tl_buf_printf(value, "%s\n", words[i]);
	}
	return status;
}

/* The number of `nth=2`, 0: it is another word, or no number. */
static unsigned long read_nth(const char *word)
{
	char *end;
	unsigned long n;

	if (strncmp(word, "nth=", 4) != 0 || word[4] < '1' || word[4] > '9')
		return 0;
	n = strtoul(word + 4, &end, 10);
	return *end ? 0 : n;
}

/* WORDS [nth=N] [MEMBER=VALUE...]: a figure that was missed. */
static enum tl_status read_missed(const struct tl_rules *rules, const struct tl_article *t,
				  const char *const *words, size_t n, struct tl_arena *arena,
				  struct tl_correction *out, struct tl_error *e)
{
	const char **members = tl_arena_alloc(arena, n * sizeof *members);
	struct tl_span *places = NULL;
	size_t n_members = 0, n_places, cap = 0;
	unsigned long nth = 0;
	enum tl_status status = TL_OK;

	for (size_t i = 1; i < n; i++) {
		if (read_nth(words[i]))
			nth = read_nth(words[i]);
		else
			members[n_members++] = words[i];
	}
	n_places = tl_missed_places(rules, t, words[0], &places, &cap);
	if (!n_places)
		status = tl_fail(e, TL_EUSAGE, _("“%s” isn't in this text."), words[0]);
	else if (nth > n_places || (!nth && n_places > 1))
		status = tl_fail(e, TL_EUSAGE,
				 P_("these words stand in %zu place; nth=1 says which",
				    "these words stand in %zu places; nth=1, nth=2 ... says which",
				    n_places),
				 n_places);
	else
		status = tl_missed_correction(rules, t, places[nth ? nth - 1 : 0], members,
					      n_members, arena, out, e);
	free(places);
	return status;
}

enum tl_status tl_correction_read(const struct tl_rules *rules, const struct tl_article *t,
				  const char *const *words, size_t n, struct tl_arena *arena,
				  struct tl_correction *out, struct tl_error *e)
{
	const char *field = n ? words[0] : "";
	struct tl_buf value = {0}, key = {0};
	enum tl_status status;

	*out = (struct tl_correction){.key = "", .value = "", .when = (int64_t)time(NULL)};
	if (n == 2 && strcmp(field, "date") == 0) {
		return read_date(words[1], arena, out, e);
	} else if (n >= 2 && strcmp(field, "province") == 0) {
		out->field = "province";
		status = read_list(rules, words + 1, n - 1, add_province,
				   _("there is no province %s"), &value, e);
	} else if (n >= 2 && strcmp(field, "topic") == 0) {
		out->field = "topic";
		status = read_list(rules, words + 1, n - 1, add_topic,
				   _("there is no topic %s; `tulieu facets topic` lists them"),
				   &value, e);
	} else if (n >= 3 && strcmp(field, "figure") == 0 && strcmp(words[1], "add") == 0) {
		return read_missed(rules, t, words + 2, n - 2, arena, out, e);
	} else if (n >= 3 && strcmp(field, "figure") == 0) {
		out->field = "metric";
		status = read_figure(rules, t, words + 1, n - 1, &value, &key, e);
	} else {
		return tl_fail(
			e, TL_EUSAGE, "%s",
			_("what can be corrected: date VALUE, province NAME..., topic ID..., "
			  "figure N MEMBER=VALUE..., figure N delete, or figure add WORDS "
			  "MEMBER=VALUE..."));
	}
	out->value = tl_arena_strndup(arena, value.p ? value.p : "", value.n);
	out->key = tl_arena_strndup(arena, key.p ? key.p : "", key.n);
	tl_buf_free(&value);
	tl_buf_free(&key);
	return status;
}
