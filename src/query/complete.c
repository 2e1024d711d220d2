/* What can stand at the cursor: a field's name, or behind its colon a value. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "internal.h"
#include "tulieu/i18n.h"

struct adding {
	struct tl_completion *out;
	size_t cap, hint_cap, most;
};

static void add(struct adding *a, const char *item, const char *hint)
{
	struct tl_completion *out = a->out;
	size_t hints = out->n;

	if (out->n >= a->most)
		return;
	*TL_PUSH(out->hints, hints, a->hint_cap) = hint ? tl_strdup(hint) : NULL;
	*TL_PUSH(out->items, out->n, a->cap) = tl_strdup(item);
}

static bool separates(char c)
{
	return c == ' ' || c == '\t' || c == '(' || c == ')';
}

/* Begin of the word before the cursor; quotes that are open keep blanks in it. */
static size_t word_begin(const char *text, size_t cursor)
{
	size_t begin = 0;
	bool open = false;

	for (size_t i = 0; i < cursor; i++) {
		if (text[i] == '"')
			open = !open;
		else if (!open && separates(text[i]))
			begin = i + 1;
	}
	while (begin < cursor && text[begin] == '-')
		begin++;
	return begin;
}

static void fields(struct adding *a, const char *typed)
{
	for (int f = 0; f < TL_FIELDS; f++) {
		const struct tl_field_info *info = &tl_fields[f];
		bool vi = tl_fold_starts(info->vi, typed);
		char name[40];

		if (!vi && !tl_fold_starts(info->en, typed))
			continue;
		snprintf(name, sizeof name, "%s:", vi ? info->vi : info->en);
		add(a, name, _(info->help));
	}
}

/* Quotes around what has blanks or other signs. */
static void add_quotable(struct adding *a, const char *value, const char *hint)
{
	struct tl_buf quoted = {0};

	if (!strpbrk(value, " ,()\"<>=:")) {
		add(a, value, hint);
		return;
	}
	tl_buf_char(&quoted, '"');
	for (const char *p = value; *p; p++)
		tl_buf_char(&quoted, (char)(*p == '"' ? ' ' : *p));
	tl_buf_char(&quoted, '"');
	add(a, quoted.p, hint);
	tl_buf_free(&quoted);
}

struct value {
	const char *item, *label, *label_en, *hint;
};

static void offer(struct adding *a, const char *typed, const struct value *v)
{
	if (tl_fold_starts(v->label, typed) || tl_fold_starts(v->item, typed) ||
	    (v->label_en && tl_fold_starts(v->label_en, typed)))
		add_quotable(a, v->item, v->hint);
}

static void table_values(struct adding *a, const struct tl_rules *rules, enum tl_field field,
			 const char *typed)
{
	size_t n;

	if (field == TL_FIELD_PROVINCE || field == TL_FIELD_MENTIONS) {
		const struct tl_province_info *p = tl_provinces(rules, &n);

		for (size_t i = 0; i < n; i++)
			offer(a, typed, &(struct value){p[i].name, p[i].name, NULL, p[i].region});
	} else if (field == TL_FIELD_TODAY) {
		const struct tl_today_info *p = tl_todays(rules, &n);

		for (size_t i = 0; i < n; i++)
			offer(a, typed, &(struct value){p[i].name, p[i].name, NULL, p[i].region});
	} else if (field == TL_FIELD_DISTRICT) {
		const struct tl_district_info *d = tl_districts(rules, &n);
		size_t n_provinces;
		const struct tl_province_info *p = tl_provinces(rules, &n_provinces);

		for (size_t i = 0; i < n && a->out->n < a->most; i++) {
			const char *hint = NULL;

			for (size_t k = 0; k < n_provinces && !hint; k++)
				if (!strcmp(p[k].code, d[i].province))
					hint = p[k].name;
			offer(a, typed, &(struct value){d[i].name, d[i].name, NULL, hint});
		}
	} else if (field == TL_FIELD_TOPIC) {
		const struct tl_topic_info *t = tl_topics(rules, &n);

		for (size_t i = 0; i < n; i++)
			offer(a, typed,
			      &(struct value){t[i].id, t[i].label_vi, t[i].label_en,
					      t[i].label_vi});
	} else if (field == TL_FIELD_INDICATOR) {
		const struct tl_indicator_info *t = tl_indicators(rules, &n);

		for (size_t i = 0; i < n; i++)
			offer(a, typed,
			      &(struct value){t[i].id, t[i].label_vi, t[i].label_en,
					      t[i].label_vi});
	} else if (field == TL_FIELD_REGION) {
		const struct tl_province_info *p = tl_provinces(rules, &n);

		for (size_t i = 0; i < n; i++) {
			bool known = !p[i].region;

			for (size_t k = 0; k < i && !known; k++)
				known = p[k].region && !strcmp(p[k].region, p[i].region);
			if (!known)
				offer(a, typed,
				      &(struct value){p[i].region, p[i].region, NULL, NULL});
		}
	}
}

static void values(struct adding *a, const struct tl_rules *rules, const struct tl_corpus *c,
		   enum tl_field field, const char *typed)
{
	const struct tl_field_info *info = &tl_fields[field];

	for (size_t i = 0; i < info->n_words; i++) {
		const struct tl_field_word *w = &info->words[i];
		bool en = *typed && tl_fold_starts(w->en, typed);

		if (en || tl_fold_starts(w->vi, typed))
			add(a, en ? w->en : w->vi, _(w->help));
	}
	if (c && (field == TL_FIELD_SOURCE || field == TL_FIELD_AGENCY)) {
		enum tl_dim dim = (enum tl_dim)info->dim;

		for (size_t v = 0; v < tl_dim_values(c, dim) && a->out->n < a->most; v++) {
			const char *name = tl_dim_value(c, dim, (uint32_t)v).label;

			offer(a, typed, &(struct value){name, name, NULL, NULL});
		}
	}
	table_values(a, rules, field, typed);
}

void tl_query_complete(const struct tl_rules *rules, const struct tl_corpus *c, const char *text,
		       size_t n, size_t cursor, size_t most, struct tl_completion *out)
{
	struct adding a = {.out = out, .most = most};
	size_t begin, value;
	const char *colon;
	enum tl_field field = TL_FIELDS;
	char *typed;

	*out = (struct tl_completion){0};
	cursor = cursor > n ? n : cursor;
	begin = word_begin(text, cursor);
	colon = memchr(text + begin, ':', cursor - begin);
	if (colon)
		field = tl_field_of(text + begin, (size_t)(colon - text) - begin);
	out->end = cursor;
	if (!colon) {
		out->begin = begin;
		typed = tl_strndup(text + begin, cursor - begin);
		fields(&a, typed);
		free(typed);
		return;
	}
	out->begin = cursor;
	if (field == TL_FIELDS)
		return;
	/* The last of several values. */
	value = (size_t)(colon - text) + 1;
	for (size_t i = value; i < cursor; i++)
		if (text[i] == ',')
			value = i + 1;
	out->begin = value;
	if (value < cursor && text[value] == '"')
		value++;
	typed = tl_strndup(text + value, cursor - value);
	values(&a, rules, c, field, typed);
	free(typed);
}

void tl_completion_free(struct tl_completion *c)
{
	for (size_t i = 0; i < c->n; i++) {
		free(c->items[i]);
		free(c->hints[i]);
	}
	free(c->items);
	free(c->hints);
	*c = (struct tl_completion){0};
}
