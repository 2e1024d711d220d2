/* What stands behind a field's colon: names from the rule tables, dates, comparisons, words. A name
 * is compared by its slug (letters and digits of its fold, words parted by one blank), so that
 * bac-kan, "Bắc Kạn" and BẮC KẠN are one; marks that were typed choose among names that only marks
 * tell apart. */
#include <stdlib.h>
#include <string.h>

#include "internal.h"
#include "tulieu/i18n.h"

/* ---- slugs --------------------------------------------------------------------------------- */

static void add_words(const char *text, bool fold, struct tl_buf *out)
{
	size_t n = strlen(text), pos = 0, begin, end;

	while (tl_next_word(text, n, &pos, &begin, &end)) {
		if (out->n)
			tl_buf_char(out, ' ');
		if (fold)
			tl_fold(text + begin, end - begin, out);
		else
			tl_canon(text + begin, end - begin, out);
	}
	tl_buf_add(out, "", 0);
}

/* Fold of a label or what was typed for it: letters and digits, one blank between words. */
static void slug_of(const char *text, struct tl_buf *out)
{
	add_words(text, true, out);
}

/* What was typed for a name, in both forms. */
struct typed {
	struct tl_buf fold, canon;
	bool marks;
};

static void typed_start(struct typed *t, const char *text)
{
	*t = (struct typed){0};
	add_words(text, true, &t->fold);
	add_words(text, false, &t->canon);
	t->marks =
		t->fold.n != t->canon.n || (t->fold.n && memcmp(t->fold.p, t->canon.p, t->fold.n));
}

static void typed_end(struct typed *t)
{
	tl_buf_free(&t->fold);
	tl_buf_free(&t->canon);
}

/* How well a label fits: 0 not at all, 1 begins so but for marks, 2 begins so, 3 whole but for
 * marks, 4 whole. */
static int fit(const struct typed *t, const char *label)
{
	struct tl_buf fold = {0}, canon = {0};
	int fits = 0;

	if (!label || !t->fold.n)
		return 0;
	add_words(label, true, &fold);
	if (fold.n >= t->fold.n && !memcmp(fold.p, t->fold.p, t->fold.n)) {
		fits = fold.n == t->fold.n ? 3 : 1;
		add_words(label, false, &canon);
		if (!t->marks ||
		    (canon.n >= t->canon.n && !memcmp(canon.p, t->canon.p, t->canon.n)))
			fits++;
	}
	tl_buf_free(&fold);
	tl_buf_free(&canon);
	return fits;
}

/* 1 if what was typed are the first letters of the label's words: hcm, brvt. */
static int initials(const struct typed *t, const char *label)
{
	struct tl_buf fold = {0};
	size_t n = 0;
	bool fits = t->fold.n > 1;

	add_words(label, true, &fold);
	for (size_t i = 0; i < fold.n && fits; i++)
		if (i == 0 || fold.p[i - 1] == ' ') {
			fits = n < t->fold.n && fold.p[i] == t->fold.p[n];
			n++;
		}
	tl_buf_free(&fold);
	return fits && n == t->fold.n;
}

/* ---- names of the tables ------------------------------------------------------------------- */

struct name {
	const char *id, *label, *label_en;
};

struct names {
	struct name *list;
	size_t n, cap;
};

static void add_name(struct names *names, const char *id, const char *label, const char *label_en)
{
	*TL_PUSH(names->list, names->n, names->cap) = (struct name){id, label, label_en};
}

static void add_region(struct names *names, const char *region)
{
	for (size_t i = 0; i < names->n; i++)
		if (!region || !strcmp(names->list[i].id, region))
			return;
	if (region && *region)
		add_name(names, region, region, region);
}

static struct names names_of(const struct tl_rules *rules, enum tl_field field)
{
	struct names names = {0};
	size_t n, n_todays;
	const struct tl_province_info *provinces = tl_provinces(rules, &n);
	const struct tl_today_info *todays = tl_todays(rules, &n_todays);

	if (field == TL_FIELD_PROVINCE || field == TL_FIELD_MENTIONS) {
		for (size_t i = 0; i < n; i++)
			add_name(&names, provinces[i].code, provinces[i].name, provinces[i].name);
	} else if (field == TL_FIELD_TODAY) {
		for (size_t i = 0; i < n_todays; i++)
			add_name(&names, todays[i].code, todays[i].name, todays[i].name);
	} else if (field == TL_FIELD_REGION) {
		for (size_t i = 0; i < n; i++)
			add_region(&names, provinces[i].region);
		for (size_t i = 0; i < n_todays; i++)
			add_region(&names, todays[i].region);
	} else if (field == TL_FIELD_DISTRICT) {
		const struct tl_district_info *d = tl_districts(rules, &n);

		for (size_t i = 0; i < n; i++)
			add_name(&names, d[i].code, d[i].name, d[i].name);
	} else if (field == TL_FIELD_TOPIC) {
		const struct tl_topic_info *t = tl_topics(rules, &n);

		for (size_t i = 0; i < n; i++)
			add_name(&names, t[i].id, t[i].label_vi, t[i].label_en);
	} else if (field == TL_FIELD_INDICATOR) {
		const struct tl_indicator_info *t = tl_indicators(rules, &n);

		for (size_t i = 0; i < n; i++)
			add_name(&names, t[i].id, t[i].label_vi, t[i].label_en);
	}
	return names;
}

/* "tỉnh Bắc Kạn", "TP Hồ Chí Minh": what follows the unit's word, or NULL. */
static const char *without_unit(const char *value)
{
	static const char *const units[] = {"tinh ", "thanh pho ", "tp "};
	struct tl_buf slug = {0};
	const char *rest = NULL;
	size_t n = strlen(value);

	slug_of(value, &slug);
	for (size_t i = 0; i < TL_COUNT(units) && !rest; i++) {
		size_t words = 0, pos = 0, begin, end;

		if (slug.n <= strlen(units[i]) || memcmp(slug.p, units[i], strlen(units[i])) != 0)
			continue;
		for (const char *p = units[i]; *p; p++)
			words += *p == ' ';
		while (tl_next_word(value, n, &pos, &begin, &end))
			if (words-- == 0) {
				rest = value + begin;
				break;
			}
	}
	tl_buf_free(&slug);
	return rest;
}

/* Adds the ids of the names that fit best; false if none does. */
static bool find_names(struct tl_query *q, const struct names *names, const char *value,
		       bool by_initials, struct tl_node *out)
{
	struct typed typed;
	int best = 0;

	typed_start(&typed, value);
	/* First the best fit, then all that fit so well; the first letters only where nothing fits.
	 */
	for (int round = 0; round < 3; round++) {
		for (size_t i = 0; i < names->n; i++) {
			const struct name *name = &names->list[i];
			int fits = round == 2 ? initials(&typed, name->label)
					      : fit(&typed, name->label);
			int other = round == 2 ? 0 : fit(&typed, name->label_en);
			int id = round == 2 ? 0 : fit(&typed, name->id);

			fits = other > fits ? other : fits;
			fits = id > 2 ? 5 : id > fits ? id : fits;
			if (round == 0)
				best = fits > best ? fits : best;
			else if (fits && fits >= best)
				tl_node_add_id(q, out, name->id, name->label, name->label_en);
		}
		if (out->n_ids || (round == 1 && !by_initials))
			break;
	}
	typed_end(&typed);
	return out->n_ids > 0;
}

static const char *unknown(enum tl_field field)
{
	switch (field) {
	case TL_FIELD_PROVINCE:
	case TL_FIELD_MENTIONS:
		return _("no province of the 63 begins with “%s”");
	case TL_FIELD_TODAY:
		return _("no province of today's 34 begins with “%s”");
	case TL_FIELD_REGION:
		return _("no region begins with “%s”");
	case TL_FIELD_DISTRICT:
		return _("no district begins with “%s”");
	case TL_FIELD_TOPIC:
		return _("no topic begins with “%s”");
	default:
		return _("no indicator begins with “%s”");
	}
}

static enum tl_status read_name(const struct tl_rules *rules, struct tl_query *q,
				enum tl_field field, const char *value, struct tl_node **out,
				struct tl_error *e)
{
	struct names names = names_of(rules, field);
	struct tl_node *node = tl_node_new(q, TL_NODE_SET, field);
	bool province =
		field == TL_FIELD_PROVINCE || field == TL_FIELD_TODAY || field == TL_FIELD_MENTIONS;
	bool found = find_names(q, &names, value, province, node);

	if (!found && province && without_unit(value))
		found = find_names(q, &names, without_unit(value), province, node);
	free(names.list);
	if (!found)
		return tl_fail(e, TL_EQUERY, unknown(field), value);
	*out = node;
	return TL_OK;
}

/* ---- numbers and indicators ---------------------------------------------------------------- */

/* "1.234,5", "1234.5", "98,5%", "-3". A dot before exactly three digits parts thousands. */
static bool read_number(const char *p, double *out)
{
	double value = 0, unit = 1;
	bool negative = *p == '-', fraction = false;
	int digits = 0;

	p += negative;
	for (; *p && *p != '%'; p++) {
		if (*p >= '0' && *p <= '9') {
			if (++digits > 15)
				return false;
			value = value * 10 + (*p - '0');
			unit = fraction ? unit * 10 : unit;
			continue;
		}
		if ((*p != '.' && *p != ',') || fraction || !digits || p[1] < '0' || p[1] > '9')
			return false;
		if (*p == '.') {
			size_t follow = strspn(p + 1, "0123456789");

			fraction = follow != 3;
		} else {
			fraction = true;
		}
	}
	if (!digits || (*p == '%' && p[1]))
		return false;
	value /= unit;
	*out = negative ? -value : value;
	return true;
}

/* An OR of one comparison for each indicator of a set. */
static struct tl_node *compared(struct tl_query *q, const struct tl_node *set,
				enum tl_compare compare, double limit)
{
	struct tl_node *all = tl_node_new(q, TL_NODE_OR, set->field);

	for (size_t i = 0; i < set->n_ids; i++) {
		struct tl_node *one = tl_node_new(q, TL_NODE_VALUE, set->field);

		tl_node_add_id(q, one, set->ids[i], set->labels[i], set->labels_en[i]);
		one->compare = compare;
		one->number = limit;
		tl_node_add(q, all, one);
	}
	return tl_node_plain(all);
}

static enum tl_status read_indicator(const struct tl_rules *rules, struct tl_query *q,
				     const char *value, bool typing, struct tl_node **out,
				     struct tl_error *e)
{
	size_t name_n = strcspn(value, "<>=");
	char *name = tl_strndup(value, name_n);
	const char *number = value + name_n;
	enum tl_status status = read_name(rules, q, TL_FIELD_INDICATOR, name, out, e);
	enum tl_compare compare = TL_EQUAL;
	double limit;

	free(name);
	if (status != TL_OK || !*number)
		return status;
	if (*number == '=') {
		number++;
	} else {
		bool less = *number++ == '<';
		bool equal = *number == '=';

		number += equal;
		compare = less	  ? equal ? TL_LESS_EQUAL : TL_LESS
			  : equal ? TL_GREATER_EQUAL
				  : TL_GREATER;
	}
	if (!read_number(number, &limit)) {
		if (typing)
			return TL_OK; /* so far, those that have the indicator */
		return tl_fail(e, TL_EQUERY, _("expected a number behind the comparison, not “%s”"),
			       number);
	}
	*out = compared(q, *out, compare, limit);
	return TL_OK;
}

/* ---- dates --------------------------------------------------------------------------------- */

static bool read_digits(const char **p, int most, int *out)
{
	int n = 0;

	*out = 0;
	for (; n < most && **p >= '0' && **p <= '9'; n++)
		*out = *out * 10 + (*(*p)++ - '0');
	return n > 0;
}

/* 2019, 2019-3, 2019-03-05, 3/2019, 5/3/2019: the whole of p. typing: a part that is begun and not
 * yet good is passed over. */
static bool read_date(const char *p, bool typing, struct tl_date *d)
{
	int part[3] = {0}, n = 0;
	const char *end[3];
	char sep = 0;

	*d = TL_NO_DATE;
	do {
		if (!read_digits(&p, 4, &part[n]))
			break;
		end[n++] = p;
		if (n == 1)
			sep = *p;
	} while (n < 3 && sep && *p == sep && (sep == '-' || sep == '/' || sep == '.') && *++p);
	if (!n || (*p && !typing))
		return false;
	if (*p || (p > end[n - 1] && !typing))
		return false;
	if (sep == '/' || sep == '.') { /* as it is written: day, month, year */
		int year = part[n - 1];

		if (n < 2 || year < 1000)
			return false;
		part[n - 1] = part[0];
		part[0] = year;
	}
	if (typing && n > 2 && !tl_date_valid(part[0], part[1], part[2]))
		n = 2;
	if (typing && n > 1 && !tl_date_valid(part[0], part[1], 1))
		n = 1;
	if (!tl_date_valid(part[0], n > 1 ? part[1] : 1, n > 2 ? part[2] : 1))
		return false;
	d->year = (int16_t)part[0];
	d->month = (int8_t)(n > 1 ? part[1] : 0);
	d->day = (int8_t)(n > 2 ? part[2] : 0);
	return true;
}

/* "A", "A..B", "A..", "..B", ">=A", ">A", "<=A", "<A". */
static enum tl_status read_dates(struct tl_query *q, enum tl_field field, const char *value,
				 bool typing, struct tl_node **out, struct tl_error *e)
{
	struct tl_node *node = tl_node_new(q, TL_NODE_DATE, field);
	const char *dots = strstr(value, "..");
	struct tl_date from = TL_NO_DATE, to = TL_NO_DATE;
	char *first = NULL;
	bool good = true;

	node->from = INT32_MIN;
	node->to = INT32_MAX;
	if (*value == '<' || *value == '>') {
		bool equal = value[1] == '=';

		good = read_date(value + 1 + equal, typing, &from);
		if (good && *value == '>')
			node->from = equal ? tl_date_days(from) : tl_date_last_day(from) + 1;
		else if (good)
			node->to = equal ? tl_date_last_day(from) : tl_date_days(from) - 1;
	} else if (dots) {
		first = tl_strndup(value, (size_t)(dots - value));
		if (*first) {
			good = read_date(first, false, &from);
			node->from = good ? tl_date_days(from) : INT32_MIN;
		}
		if (dots[2] && good) {
			good = read_date(dots + 2, typing, &to);
			if (good)
				node->to = tl_date_last_day(to);
			else if (typing)
				good = *first != '\0';
		}
		good &= *first || dots[2];
		free(first);
	} else {
		good = read_date(value, typing, &from);
		if (good) {
			node->from = tl_date_days(from);
			node->to = tl_date_last_day(from);
		}
	}
	if (!good)
		return tl_fail(e, TL_EQUERY,
			       _("expected a date such as 2019, 2019-03, 2019-03-05 or "
				 "2019-01..2024-06, not “%s”"),
			       value);
	if (node->from > node->to) {
		if (!typing)
			return tl_fail(e, TL_EQUERY, _("the range “%s” ends before it begins"),
				       value);
		node->to = INT32_MAX; /* its end is not yet written out */
	}
	*out = node;
	return TL_OK;
}

/* ---- words --------------------------------------------------------------------------------- */

/* Index of a word of is:, has: or sort: (whole, or a beginning that only one has), or -1. */
static int field_word(enum tl_field field, const char *value)
{
	const struct tl_field_info *f = &tl_fields[field];
	struct typed typed;
	int found = -1, whole = -1, n = 0;

	typed_start(&typed, value);
	for (size_t i = 0; i < f->n_words; i++) {
		int vi = fit(&typed, f->words[i].vi), en = fit(&typed, f->words[i].en);

		if (vi >= 3 || en >= 3)
			whole = (int)i;
		if (vi || en) {
			found = (int)i;
			n++;
		}
	}
	typed_end(&typed);
	return whole >= 0 ? whole : n == 1 ? found : -1;
}

static enum tl_status read_word(struct tl_query *q, enum tl_field field, const char *value,
				struct tl_node **out, struct tl_error *e)
{
	const struct tl_field_info *f = &tl_fields[field];
	int word = field_word(field, value);

	if (word < 0) {
		struct tl_buf list = {0};
		enum tl_status status;

		for (size_t i = 0; i < f->n_words; i++)
			tl_buf_printf(&list, "%s%s", i ? ", " : "", f->words[i].en);
		status = tl_fail(e, TL_EQUERY, _("expected one of %s, not “%s”"), list.p, value);
		tl_buf_free(&list);
		return status;
	}
	*out = tl_node_new(q, TL_NODE_WORD, field);
	(*out)->word = (unsigned)word;
	return TL_OK;
}

/* Digits without zeros before them, so that a number is written in one way only. */
static enum tl_status read_id(struct tl_query *q, const char *value, struct tl_node **out,
			      struct tl_error *e)
{
	const char *digits = value + strspn(value, "0");
	size_t n = strspn(digits, "0123456789");

	if (!n || digits[n] || n > 9)
		return tl_fail(e, TL_EQUERY, _("expected the number of an article, not “%s”"),
			       value);
	*out = tl_node_new(q, TL_NODE_ID, TL_FIELD_ID);
	tl_node_add_id(q, *out, digits, NULL, NULL);
	return TL_OK;
}

enum tl_status tl_value_read(const struct tl_rules *rules, struct tl_query *q, enum tl_field field,
			     const char *value, bool typing, struct tl_node **out,
			     struct tl_error *e)
{
	*out = NULL;
	switch (field) {
	case TL_FIELD_INDICATOR:
		return read_indicator(rules, q, value, typing, out, e);
	case TL_FIELD_DATE:
	case TL_FIELD_YEAR:
		return read_dates(q, field, value, typing, out, e);
	case TL_FIELD_PERSON:
	case TL_FIELD_CITES:
	case TL_FIELD_SOURCE:
	case TL_FIELD_AGENCY:
	case TL_FIELD_TAG:
		*out = tl_node_new(q, field == TL_FIELD_TAG ? TL_NODE_TAG : TL_NODE_NAME, field);
		tl_node_add_id(q, *out, value, NULL, NULL);
		return TL_OK;
	case TL_FIELD_ID:
		return read_id(q, value, out, e);
	case TL_FIELD_IS:
	case TL_FIELD_HAS:
	case TL_FIELD_SORT:
		return read_word(q, field, value, out, e);
	case TL_FIELD_HEADLINE:
		*out = tl_node_new(q, TL_NODE_TEXT, field);
		(*out)->headline = true;
		(*out)->text = tl_arena_strdup(q->arena, value);
		return TL_OK;
	default:
		return read_name(rules, q, field, value, out, e);
	}
}
