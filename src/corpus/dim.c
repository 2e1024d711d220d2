/* The dimensions' values: those of the rule tables in their order, then what only the archive
 * knows. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "internal.h"

static const char *const names[TL_DIMS] = {
	[TL_DIM_PROVINCE] = "province",	  [TL_DIM_TODAY] = "today",
	[TL_DIM_MENTIONED] = "mentions",  [TL_DIM_REGION] = "region",
	[TL_DIM_DISTRICT] = "district",	  [TL_DIM_TOPIC] = "topic",
	[TL_DIM_INDICATOR] = "indicator", [TL_DIM_YEAR] = "year",
	[TL_DIM_MONTH] = "month",	  [TL_DIM_SOURCE] = "source",
	[TL_DIM_AGENCY] = "agency",
};

const char *tl_dim_name(enum tl_dim dim)
{
	return names[dim];
}

bool tl_dim_of(const char *name, size_t n, enum tl_dim *dim)
{
	for (int i = 0; i < TL_DIMS; i++)
		if (strlen(names[i]) == n && !memcmp(names[i], name, n)) {
			*dim = (enum tl_dim)i;
			return true;
		}
	return false;
}

/* Those that are numbered like another share its table. */
static enum tl_dim table_of(enum tl_dim dim)
{
	return dim == TL_DIM_MENTIONED ? TL_DIM_PROVINCE : dim;
}

static uint32_t push(struct tl_corpus *c, enum tl_dim dim, struct tl_value value)
{
	struct tl_dim_table *t = &c->dims[dim];

	*TL_PUSH(t->values, t->n, t->cap) = value;
	return (uint32_t)(t->n - 1);
}

/* Before the index is made: from the end, since what is looked for is mostly what came last. */
static uint32_t find_unsorted(const struct tl_dim_table *t, const char *id)
{
	for (size_t i = t->n; i-- > 0;)
		if (!strcmp(t->values[i].id, id))
			return (uint32_t)i;
	return TL_NO_VALUE;
}

static uint32_t region(struct tl_corpus *c, const char *name)
{
	uint32_t found;

	if (!name || !*name)
		return TL_NO_VALUE;
	found = find_unsorted(&c->dims[TL_DIM_REGION], name);
	if (found != TL_NO_VALUE)
		return found;
	return push(c, TL_DIM_REGION, (struct tl_value){name, name, name, NULL});
}

void tl_dims_start(struct tl_corpus *c)
{
	size_t n, n_provinces;
	const struct tl_today_info *todays = tl_todays(c->rules, &n);
	const struct tl_province_info *provinces;
	const struct tl_district_info *districts;
	const struct tl_topic_info *topics;
	const struct tl_indicator_info *indicators;

	c->n_todays = (uint32_t)n;
	c->today_region = tl_calloc(n + 1, sizeof *c->today_region);
	for (size_t i = 0; i < n; i++) {
		push(c, TL_DIM_TODAY,
		     (struct tl_value){todays[i].code, todays[i].name, todays[i].name,
				       todays[i].region});
		c->today_region[i] = region(c, todays[i].region);
	}
	provinces = tl_provinces(c->rules, &n_provinces);
	c->n_provinces = (uint32_t)n_provinces;
	c->today_of = tl_calloc(n_provinces + 1, sizeof *c->today_of);
	c->region_of = tl_calloc(n_provinces + 1, sizeof *c->region_of);
	for (size_t i = 0; i < n_provinces; i++) {
		const struct tl_province_info *p = &provinces[i];

		push(c, TL_DIM_PROVINCE, (struct tl_value){p->code, p->name, p->name, p->region});
		c->today_of[i] = p->today_code
					 ? find_unsorted(&c->dims[TL_DIM_TODAY], p->today_code)
					 : TL_NO_VALUE;
		c->region_of[i] = region(c, p->region);
	}
	districts = tl_districts(c->rules, &n);
	for (size_t i = 0; i < n; i++) {
		const char *group = districts[i].province;

		for (size_t p = 0; p < n_provinces; p++)
			if (group && !strcmp(provinces[p].code, group)) {
				group = provinces[p].name;
				break;
			}
		push(c, TL_DIM_DISTRICT,
		     (struct tl_value){districts[i].code, districts[i].name, districts[i].name,
				       group});
	}
	topics = tl_topics(c->rules, &n);
	for (size_t i = 0; i < n; i++)
		push(c, TL_DIM_TOPIC,
		     (struct tl_value){topics[i].id, topics[i].label_vi, topics[i].label_en, NULL});
	indicators = tl_indicators(c->rules, &n);
	for (size_t i = 0; i < n; i++)
		push(c, TL_DIM_INDICATOR,
		     (struct tl_value){indicators[i].id, indicators[i].label_vi,
				       indicators[i].label_en, NULL});
	tl_dims_index(c);
}

struct entry {
	const char *id;
	uint32_t value;
};

static int by_id(const void *a, const void *b)
{
	return strcmp(((const struct entry *)a)->id, ((const struct entry *)b)->id);
}

void tl_dims_index(struct tl_corpus *c)
{
	for (int d = 0; d < TL_DIMS; d++) {
		struct tl_dim_table *t = &c->dims[d];
		struct entry *entries = tl_calloc(t->n + 1, sizeof *entries);

		for (size_t i = 0; i < t->n; i++)
			entries[i] = (struct entry){t->values[i].id, (uint32_t)i};
		qsort(entries, t->n, sizeof *entries, by_id);
		t->by_id = tl_realloc(t->by_id, t->n + 1, sizeof *t->by_id);
		for (size_t i = 0; i < t->n; i++)
			t->by_id[i] = entries[i].value;
		t->indexed = t->n;
		free(entries);
	}
}

static uint32_t find(const struct tl_dim_table *t, const char *id)
{
	size_t low = 0, high = t->indexed;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(t->values[t->by_id[middle]].id, id);

		if (order == 0)
			return t->by_id[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return TL_NO_VALUE;
}

uint32_t tl_dim_add(struct tl_corpus *c, enum tl_dim dim, const char *id)
{
	uint32_t found = find(&c->dims[dim], id);
	const char *name;

	if (found != TL_NO_VALUE)
		return found;
	name = tl_arena_strdup(c->names, id);
	return push(c, dim, (struct tl_value){name, name, name, NULL});
}

const char *tl_corpus_source(const struct tl_corpus *c, const char *text)
{
	const struct tl_source_info *info = tl_source_find(tl_rules_page(c->rules), text);

	return info ? info->name : text;
}

void tl_dims_free(struct tl_corpus *c)
{
	for (int d = 0; d < TL_DIMS; d++) {
		free(c->dims[d].values);
		free(c->dims[d].by_id);
	}
	free(c->today_of);
	free(c->region_of);
	free(c->today_region);
}

size_t tl_dim_values(const struct tl_corpus *c, enum tl_dim dim)
{
	return tl_corpus_loaded(c) ? c->dims[table_of(dim)].n : 0;
}

struct tl_value tl_dim_value(const struct tl_corpus *c, enum tl_dim dim, uint32_t value)
{
	static _Thread_local char text[16];
	const struct tl_dim_table *t = &c->dims[table_of(dim)];

	if (dim == TL_DIM_YEAR || dim == TL_DIM_MONTH) {
		if (value == TL_NO_VALUE)
			text[0] = '\0';
		else if (dim == TL_DIM_YEAR)
			snprintf(text, sizeof text, "%04u", value % 10000u);
		else
			snprintf(text, sizeof text, "%04u-%02u", value / 12u % 10000u,
				 value % 12u + 1u);
		return (struct tl_value){text, text, text, NULL};
	}
	if (!tl_corpus_loaded(c) || value >= t->n)
		return (struct tl_value){"", "", "", NULL};
	return t->values[value];
}

uint32_t tl_dim_find(const struct tl_corpus *c, enum tl_dim dim, const char *id)
{
	const struct tl_dim_table *t = &c->dims[table_of(dim)];
	struct tl_date date;

	if (dim != TL_DIM_YEAR && dim != TL_DIM_MONTH)
		return !tl_corpus_loaded(c) ? TL_NO_VALUE : find(t, id);
	if (!tl_date_parse_iso(id, &date) || !date.year)
		return TL_NO_VALUE;
	if (dim == TL_DIM_YEAR)
		return (uint32_t)date.year;
	return date.month ? (uint32_t)date.year * 12u + (uint32_t)date.month - 1u : TL_NO_VALUE;
}
