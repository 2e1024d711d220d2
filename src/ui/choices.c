/* The items are one array in the order of the screen; what is shown is a list of indices into it, so
 * that marks outlive any narrowing. Headings are items of their own: a region stands before its
 * provinces, a year before its months. A region can't be in a filter, so its mark is that of all its
 * provinces; a year can: an article of which only the year is known has no month. */
#include "choices.h"

#include <stdlib.h>
#include <string.h>

#include "format.h"
#include "tulieu/text.h"

/* ---- items ---------------------------------------------------------------------------------- */

static struct tl_choice *add(struct tl_choices *c, uint32_t value, const char *id, const char *label)
{
	struct tl_choice *item = TL_PUSH(c->items, c->n, c->cap);

	*item = (struct tl_choice){
		.value = value, .id = tl_strdup(id), .label = tl_strdup(label), .same_as = TL_NO_VALUE};
	return item;
}

void tl_choices_add(struct tl_choices *c, uint32_t value, const char *label)
{
	add(c, value, "", label);
}

static void clear(struct tl_choices *c)
{
	for (size_t i = 0; i < c->n; i++) {
		free(c->items[i].id);
		free(c->items[i].label);
	}
	c->n = c->n_shown = 0;
	c->counted = false;
	c->only = NULL;
}

void tl_choices_free(struct tl_choices *c)
{
	clear(c);
	free(c->items);
	free(c->shown);
	tl_corpus_drop(c->corpus);
	*c = (struct tl_choices){0};
}

static const struct tl_filter *in_force(const struct tl_filters *now, enum tl_dim dim)
{
	int index = tl_filters_find(now, dim);

	return index >= 0 ? now->at[index] : NULL;
}

static bool has_id(const struct tl_filter *f, const char *id)
{
	for (size_t i = 0; f && i < f->n_ids; i++)
		if (strcmp(f->ids[i], id) == 0)
			return true;
	return false;
}

static void load_values(struct tl_choices *c)
{
	size_t n = tl_dim_values(c->corpus, c->dim);
	bool english = tl_format_english();

	for (size_t i = 0; i < n; i++) {
		struct tl_value v = tl_dim_value(c->corpus, c->dim, (uint32_t)i);
		struct tl_choice *item = add(c, (uint32_t)i, v.id, english ? v.label_en : v.label);

		item->group = v.group;
		item->other = v.label == v.label_en ? NULL : english ? v.label : v.label_en;
	}
}

/* ---- names that differ only in case: papers write their own in several ways -------------------- */

struct name {
	struct tl_buf key;
	struct tl_choice *item;
};

static int by_name(const void *a, const void *b)
{
	const struct name *x = a, *y = b;
	int order = strcmp(x->key.n ? x->key.p : "", y->key.n ? y->key.p : "");

	return order ? order : (x->item->value > y->item->value) - (x->item->value < y->item->value);
}

/* The first of them stands for the others. */
static void join_names(struct tl_choices *c)
{
	struct name *names = tl_calloc(c->n + 1, sizeof *names);
	size_t first = 0;

	for (size_t i = 0; i < c->n; i++) {
		names[i].item = &c->items[i];
		tl_canon(c->items[i].label, strlen(c->items[i].label), &names[i].key);
	}
	if (c->n)
		qsort(names, c->n, sizeof *names, by_name);
	for (size_t i = 1; i < c->n; i++) {
		if (names[i].key.n && names[first].key.n &&
		    strcmp(names[i].key.p, names[first].key.p) == 0)
			names[i].item->same_as = names[first].item->value;
		else
			first = i;
	}
	for (size_t i = 0; i < c->n; i++)
		tl_buf_free(&names[i].key);
	free(names);
}

static struct tl_choice *item_of(struct tl_choices *c, uint32_t value)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->items[i].value == value)
			return &c->items[i];
	return NULL;
}

static void spell_as(const struct tl_choices *c, struct tl_choice *item, uint32_t value)
{
	struct tl_value v = tl_dim_value(c->corpus, c->dim, value);

	free(item->label);
	item->label = tl_strdup(tl_format_english() ? v.label_en : v.label);
}

/* The commonest spelling is shown, with the articles of all. Counts come more than once. */
static void join_counts(struct tl_choices *c)
{
	for (size_t i = 0; i < c->n; i++) {
		struct tl_choice *first = c->items[i].same_as == TL_NO_VALUE
						  ? NULL
						  : item_of(c, c->items[i].same_as);

		if (first)
			spell_as(c, first, first->value);
	}
	for (size_t i = 0; i < c->n; i++) {
		struct tl_choice *item = &c->items[i], *first;

		if (item->same_as == TL_NO_VALUE || !(first = item_of(c, item->same_as)))
			continue;
		if (item->count > first->own) {
			first->own = item->count;
			spell_as(c, first, item->value);
		}
		first->count += item->count;
	}
}

static void load_headings(struct tl_choices *c)
{
	size_t n = c->n;

	for (size_t i = 0; i < n; i++) {
		const char *group = c->items[i].group;
		size_t k = n;

		while (group && k < c->n && strcmp(c->items[k].label, group) != 0)
			k++;
		if (!group || k < c->n)
			continue;
		add(c, TL_NO_VALUE, "", group)->heading = true;
		c->items[c->n - 1].group = group;
	}
}

/* The first month of a year, or a month: years stand before their months. */
static uint32_t date_rank(const struct tl_choice *c)
{
	return c->heading ? c->value * 12 + 12 : c->value;
}

static int by_date(const void *a, const void *b)
{
	const struct tl_choice *x = a, *y = b;
	uint32_t i = date_rank(x), k = date_rank(y);

	/* What is no date of the corpus, a range that was typed, comes first. */
	if ((x->value == TL_NO_VALUE) != (y->value == TL_NO_VALUE))
		return x->value == TL_NO_VALUE ? -1 : 1;
	return (i < k) - (i > k);
}

static void load_dates(struct tl_choices *c)
{
	static const enum tl_dim dims[] = {TL_DIM_YEAR, TL_DIM_MONTH};

	for (size_t d = 0; d < TL_COUNT(dims); d++) {
		struct tl_count *counts;
		size_t n = tl_corpus_count(c->corpus, dims[d], NULL, 0, &counts);

		for (size_t i = 0; i < n; i++) {
			const char *id = tl_dim_value(c->corpus, dims[d], counts[i].value).id;
			struct tl_buf label = {0};

			tl_format_dates(id, &label);
			add(c, counts[i].value, id, label.n ? label.p : id)->heading = d == 0;
			tl_buf_free(&label);
		}
		free(counts);
	}
	/* Their order is not that of the counts: nothing moves when those come. */
	if (c->n)
		qsort(c->items, c->n, sizeof *c->items, by_date);
}

static void load_tags(struct tl_choices *c, const struct tl_reader *reader)
{
	struct tl_reader_tag *tags = NULL;
	size_t n = reader ? tl_reader_tags(reader, &tags) : 0;

	for (size_t i = 0; i < n; i++)
		add(c, (uint32_t)i, tags[i].name, tags[i].name);
	free(tags);
}

/* Where one province is chosen, its districts are meant. */
static const char *only_group(const struct tl_choices *c, const struct tl_filters *now)
{
	const struct tl_filter *f = in_force(now, TL_DIM_PROVINCE);
	uint32_t value;

	if (c->dim != TL_DIM_DISTRICT || !f || f->exclude || f->n_ids != 1 ||
	    f->dim != TL_DIM_PROVINCE)
		return NULL;
	value = tl_dim_find(c->corpus, f->dim, f->ids[0]);
	return value == TL_NO_VALUE ? NULL : tl_dim_value(c->corpus, f->dim, value).label;
}

void tl_choices_load(struct tl_choices *c, const struct tl_filters *now,
		     const struct tl_reader *reader, struct tl_corpus *corpus, enum tl_dim dim,
		     bool grouped)
{
	const struct tl_filter *f = in_force(now, dim);

	clear(c);
	if (c->corpus != corpus) {
		tl_corpus_drop(c->corpus);
		c->corpus = tl_corpus_hold(corpus);
	}
	c->dim = dim;
	c->grouped = grouped;
	if (dim == TL_DIM_TAG)
		load_tags(c, reader);
	else if (dim == TL_DIM_DATE)
		load_dates(c);
	else
		load_values(c);
	if (grouped)
		load_headings(c);
	if (dim == TL_DIM_SOURCE || dim == TL_DIM_AGENCY)
		join_names(c);
	c->only = only_group(c, now);
	/* Ids of the two divisions collide. */
	for (size_t i = 0; i < c->n; i++)
		c->items[i].marked = f && f->dim == dim && has_id(f, c->items[i].id);
	for (size_t i = 0; i < c->n; i++)
		if (c->items[i].marked && c->items[i].same_as != TL_NO_VALUE)
			item_of(c, c->items[i].same_as)->marked = true;
	/* A range that was typed before is no year and no month. */
	for (size_t k = 0; f && f->dim == dim && dim == TL_DIM_DATE && k < f->n_ids; k++) {
		size_t i = 0;

		while (i < c->n && strcmp(c->items[i].id, f->ids[k]) != 0)
			i++;
		if (i == c->n) {
			struct tl_buf label = {0};

			tl_format_dates(f->ids[k], &label);
			add(c, TL_NO_VALUE, f->ids[k], label.n ? label.p : f->ids[k])->marked = true;
			tl_buf_free(&label);
		}
	}
}

/* ---- labels --------------------------------------------------------------------------------- */

int tl_choices_columns(const struct tl_choices *c)
{
	int most = 0;

	for (size_t i = 0; i < c->n && c->dim != TL_DIM_DISTRICT; i++) {
		int columns = tl_draw_width(c->items[i].label, strlen(c->items[i].label));

		most = columns > most ? columns : most;
	}
	return most;
}

/* A district without its province would be a riddle. */
void tl_choices_draw(const struct tl_choices *c, const struct tl_choice *item, int columns,
		     enum tl_style style, struct tl_pen *pen)
{
	struct tl_pen part = *pen;

	if (part.end > part.x + columns)
		part.end = part.x + columns;
	if (c->grouped && !item->heading)
		tl_draw_blanks(&part, 2);
	if (c->dim == TL_DIM_DATE && !item->heading && item->value != TL_NO_VALUE)
		tl_draw_blanks(&part, 2);
	if (c->dim == TL_DIM_DISTRICT && item->group) {
		int name = columns * 3 / 5;

		tl_draw_cell(&part, item->label, strlen(item->label), name, style);
		tl_draw_blanks(&part, 1);
		tl_draw_cell(&part, item->group, strlen(item->group), tl_pen_room(&part),
			     TL_STYLE_PROVINCE);
	} else {
		tl_draw_cell(&part, item->label, strlen(item->label), tl_pen_room(&part),
			     item->heading && c->grouped ? TL_STYLE_HEADING : style);
	}
	pen->x = part.x;
}

/* ---- counts and order ----------------------------------------------------------------------- */

static int by_value(const void *key, const void *item)
{
	uint32_t value = *(const uint32_t *)key, other = ((const struct tl_count *)item)->value;

	return (value > other) - (value < other);
}

static void count_dim(struct tl_choices *c, enum tl_dim dim, bool headings, const uint32_t *rows,
		      size_t n)
{
	struct tl_count *counts;
	uint32_t none = 0;
	size_t n_counts = tl_corpus_count(c->corpus, dim, rows ? rows : &none, n, &counts);

	for (size_t i = 0; i < c->n; i++) {
		struct tl_choice *item = &c->items[i];
		const struct tl_count *found;

		if (item->heading != headings || item->value == TL_NO_VALUE)
			continue;
		found = n_counts ? bsearch(&item->value, counts, n_counts, sizeof *counts, by_value)
				 : NULL;
		item->count = item->own = found ? found->n : 0;
	}
	free(counts);
	join_counts(c);
}

/* Every value learns how many articles its group has, and where it begins in the table. */
static void place_groups(struct tl_choices *c)
{
	for (size_t i = 0; i < c->n; i++) {
		struct tl_choice *item = &c->items[i];

		item->group_count = 0;
		item->group_first = TL_NO_VALUE;
		for (size_t k = 0; k < c->n && item->group; k++) {
			const struct tl_choice *other = &c->items[k];

			if (!other->group || strcmp(other->group, item->group) != 0)
				continue;
			if (other->heading)
				item->group_count = other->count;
			else if (other->value < item->group_first)
				item->group_first = other->value;
		}
	}
}

static void count_regions(struct tl_choices *c, const uint32_t *rows, size_t n)
{
	struct tl_count *counts;
	uint32_t none = 0;
	size_t n_counts = tl_corpus_count(c->corpus, TL_DIM_REGION, rows ? rows : &none, n, &counts);

	for (size_t i = 0; i < c->n; i++) {
		struct tl_choice *item = &c->items[i];

		if (!item->heading)
			continue;
		item->count = 0;
		for (size_t k = 0; k < n_counts; k++)
			if (strcmp(tl_dim_value(c->corpus, TL_DIM_REGION, counts[k].value).label,
				   item->group) == 0)
				item->count = counts[k].n;
	}
	free(counts);
	place_groups(c);
}

static void count_tags(struct tl_choices *c, const struct tl_reader *reader, const uint32_t *rows,
		       size_t n)
{
	for (size_t i = 0; i < c->n && reader; i++) {
		uint32_t *ids;
		size_t n_ids;

		tl_reader_ids(reader, TL_READER_TAGGED, c->items[i].id, &ids, &n_ids);
		c->items[i].count =
			(uint32_t)tl_corpus_count_ids(c->corpus, rows, n, ids, n_ids);
		free(ids);
	}
}

/* Most articles first, then the order of the table. */
static int by_count(const void *a, const void *b)
{
	const struct tl_choice *x = a, *y = b;

	if (x->count != y->count)
		return x->count < y->count ? 1 : -1;
	return (x->value > y->value) - (x->value < y->value);
}

/* Groups as their values: most articles first, then the order of the table. */
static int by_group(const void *a, const void *b)
{
	const struct tl_choice *x = a, *y = b;

	if (x->group_count != y->group_count)
		return x->group_count < y->group_count ? 1 : -1;
	if (x->group_first != y->group_first)
		return x->group_first < y->group_first ? -1 : 1;
	if (x->heading != y->heading)
		return x->heading ? -1 : 1;
	return by_count(a, b);
}

void tl_choices_count(struct tl_choices *c, const struct tl_reader *reader, const uint32_t *rows, size_t n)
{
	c->counted = true;
	if (!c->n)
		return;
	if (c->dim == TL_DIM_DATE) {
		count_dim(c, TL_DIM_YEAR, true, rows, n);
		count_dim(c, TL_DIM_MONTH, false, rows, n);
		if (c->n)
			qsort(c->items, c->n, sizeof *c->items, by_date);
		return;
	}
	if (c->dim == TL_DIM_TAG)
		count_tags(c, reader, rows, n);
	else
		count_dim(c, c->dim, false, rows, n);
	if (c->grouped)
		count_regions(c, rows, n);
	if (c->n)
		qsort(c->items, c->n, sizeof *c->items, c->grouped ? by_group : by_count);
}

/* ---- marks and the filter ------------------------------------------------------------------- */

static bool is_member(const struct tl_choices *c, const struct tl_choice *item, const char *group)
{
	return c->grouped && !item->heading && item->group && strcmp(item->group, group) == 0;
}

void tl_choices_mark(struct tl_choices *c, size_t item)
{
	struct tl_choice *chosen = &c->items[item];

	chosen->marked = !chosen->marked;
	for (size_t i = 0; i < c->n && chosen->value != TL_NO_VALUE; i++)
		if (c->items[i].same_as == chosen->value)
			c->items[i].marked = chosen->marked;
	if (!c->grouped)
		return;
	if (chosen->heading) {
		for (size_t i = 0; i < c->n; i++)
			if (is_member(c, &c->items[i], chosen->group))
				c->items[i].marked = chosen->marked;
	} else if (!chosen->marked) {
		for (size_t i = 0; i < c->n; i++)
			if (c->items[i].heading && chosen->group &&
			    strcmp(c->items[i].group, chosen->group) == 0)
				c->items[i].marked = false;
	}
}

/* Whether an item is in a filter of one item, or of the marked ones. */
static bool is_chosen(const struct tl_choices *c, const struct tl_choice *item,
		      const struct tl_choice *one)
{
	if (c->grouped && item->heading)
		return false;
	if (!one)
		return item->marked;
	return item == one || (item->same_as != TL_NO_VALUE && item->same_as == one->value) ||
	       (c->grouped && one->heading && is_member(c, item, one->group));
}

bool tl_choices_marked(const struct tl_choices *c)
{
	for (size_t i = 0; i < c->n; i++)
		if (is_chosen(c, &c->items[i], NULL))
			return true;
	return false;
}

struct tl_filter *tl_choices_filter(const struct tl_choices *c, const struct tl_rules *rules,
				    size_t item, bool exclude)
{
	const struct tl_choice *one = item < c->n ? &c->items[item] : NULL;
	uint32_t *values = tl_calloc(c->n + 1, sizeof *values);
	const char **ids = tl_calloc(c->n + 1, sizeof *ids);
	struct tl_filter *f = NULL;
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++) {
		if (!is_chosen(c, &c->items[i], one))
			continue;
		values[n] = c->items[i].value;
		ids[n++] = c->items[i].id;
	}
	if (n && c->dim >= TL_DIMS)
		tl_filter_texts(rules, c->dim, ids, n, exclude, &f, NULL);
	else if (n)
		f = tl_filter_values(c->corpus, c->dim, values, n, exclude);
	free(values);
	free(ids);
	return f;
}
