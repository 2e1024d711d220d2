/* History keeps whole states: nine pointers each, so undoing is choosing another one. */
#include "filter.h"

#include <stdlib.h>
#include <string.h>

#include "format.h"
#include "tulieu/i18n.h"
#include "tulieu/text.h"

/* ---- kinds ---------------------------------------------------------------------------------- */

const char *tl_filter_kind(enum tl_dim dim)
{
	return dim < TL_DIMS ? tl_dim_name(dim)
	       : dim == TL_DIM_DATE ? "date" : dim == TL_DIM_TAG ? "tag" : NULL;
}

bool tl_filter_kind_of(const char *name, enum tl_dim *dim)
{
	*dim = strcmp(name, "date") == 0 ? TL_DIM_DATE
	       : strcmp(name, "tag") == 0 ? TL_DIM_TAG : TL_DIM_NONE;
	return *dim != TL_DIM_NONE || tl_dim_of(name, strlen(name), dim);
}

static enum tl_dim family(enum tl_dim dim)
{
	switch (dim) {
	case TL_DIM_TODAY:
		return TL_DIM_PROVINCE;
	case TL_DIM_YEAR:
	case TL_DIM_MONTH:
		return TL_DIM_DATE;
	default:
		return dim;
	}
}

bool tl_filter_same(enum tl_dim a, enum tl_dim b)
{
	return family(a) == family(b);
}

/* ---- one filter ----------------------------------------------------------------------------- */

static struct tl_filter *filter_new(enum tl_dim dim)
{
	struct tl_filter *f = tl_alloc(sizeof *f);

	f->holders = 1;
	f->dim = dim;
	return f;
}

enum tl_status tl_filter_words(const struct tl_rules *rules, const char *text, bool typing,
			       struct tl_filter **out, struct tl_error *e)
{
	struct tl_query *query;
	enum tl_status status = tl_query_parse(
		rules, text, strlen(text), typing ? TL_QUERY_TYPING : TL_QUERY_STRICT, &query, e);

	*out = NULL;
	if (status != TL_OK)
		return status;
	*out = filter_new(TL_DIM_WORDS);
	(*out)->text = tl_strdup(text);
	(*out)->query = query;
	return TL_OK;
}

/* How many values of a dimension belong to a group. */
static size_t group_size(const struct tl_corpus *c, enum tl_dim dim, const char *group)
{
	size_t n = 0;

	for (size_t i = 0, all = tl_dim_values(c, dim); i < all; i++) {
		const char *of = tl_dim_value(c, dim, (uint32_t)i).group;

		n += of && strcmp(of, group) == 0;
	}
	return n;
}

/* Adds a name to those before it, unless it is the last one already. */
static void add_name(struct tl_buf *names, size_t *last, const char *name)
{
	if (names->n && strcmp(names->p + *last, name) == 0)
		return;
	if (names->n)
		tl_buf_str(names, ", ");
	*last = names->n;
	tl_buf_str(names, name);
}

struct spelling {
	struct tl_buf canon;
	size_t at; /* its place among the values */
};

static int by_canon(const void *a, const void *b)
{
	const struct spelling *x = a, *y = b;
	size_t n = x->canon.n < y->canon.n ? x->canon.n : y->canon.n;
	int order = n ? memcmp(x->canon.p, y->canon.p, n) : 0;

	if (!order)
		order = (x->canon.n > y->canon.n) - (x->canon.n < y->canon.n);
	return order ? order : (x->at > y->at) - (x->at < y->at);
}

/* Which values are written as one before them is, but for case and the place of a tone; returns how many. */
static size_t mark_again(const struct tl_corpus *c, enum tl_dim dim, const uint32_t *values,
			 size_t n, bool *again)
{
	struct spelling *all = tl_calloc(n, sizeof *all);
	size_t count = 0;

	for (size_t i = 0; i < n; i++) {
		const char *label = tl_dim_value(c, dim, values[i]).label;

		all[i].at = i;
		tl_canon(label, strlen(label), &all[i].canon);
	}
	qsort(all, n, sizeof *all, by_canon);
	for (size_t i = 1; i < n; i++) {
		const struct tl_buf *one = &all[i - 1].canon, *next = &all[i].canon;

		again[all[i].at] =
			next->n && one->n == next->n && memcmp(one->p, next->p, one->n) == 0;
		count += again[all[i].at];
	}
	for (size_t i = 0; i < n; i++)
		tl_buf_free(&all[i].canon);
	free(all);
	return count;
}

/* A paper's name is written in several ways: one of them says it. NULL where none can be left out. */
static char *one_spelling(const struct tl_corpus *c, enum tl_dim dim, const uint32_t *values, size_t n)
{
	bool *again = tl_calloc(n, sizeof *again);
	struct tl_buf names = {0};

	if (mark_again(c, dim, values, n, again))
		for (size_t i = 0; i < n; i++)
			if (!again[i])
				tl_buf_printf(&names, "%s%s", names.n ? ", " : "",
					      tl_dim_value(c, dim, values[i]).label);
	free(again);
	return names.n ? tl_buf_steal(&names) : NULL;
}

/* A whole region is called by its name, not by those of its provinces. NULL where there is none. */
static char *brief_name(const struct tl_corpus *c, enum tl_dim dim, const uint32_t *values, size_t n)
{
	struct tl_buf names = {0};
	size_t last = 0;
	bool any = false;

	if (dim != TL_DIM_PROVINCE && dim != TL_DIM_TODAY)
		return NULL;
	for (int whole = 1; whole >= 0; whole--) {
		for (size_t i = 0; i < n; i++) {
			struct tl_value v = tl_dim_value(c, dim, values[i]);
			size_t chosen = 0;

			for (size_t k = 0; v.group && k < n; k++) {
				const char *of = tl_dim_value(c, dim, values[k]).group;

				chosen += of && strcmp(of, v.group) == 0;
			}
			if (v.group && chosen == group_size(c, dim, v.group)) {
				any = true;
				if (whole)
					add_name(&names, &last, v.group);
			} else if (!whole) {
				add_name(&names, &last, tl_format_english() ? v.label_en : v.label);
			}
		}
	}
	if (any)
		return tl_buf_steal(&names);
	tl_buf_free(&names);
	return NULL;
}

struct tl_filter *tl_filter_values(const struct tl_corpus *c, enum tl_dim dim,
				   const uint32_t *values, size_t n, bool exclude)
{
	struct tl_filter *f = filter_new(dim);

	f->exclude = exclude;
	f->ids = tl_calloc(n, sizeof *f->ids);
	for (size_t i = 0; i < n; i++)
		f->ids[f->n_ids++] = tl_strdup(tl_dim_value(c, dim, values[i]).id);
	f->query = tl_query_dim(c, dim, values, n, exclude);
	f->brief = dim == TL_DIM_SOURCE || dim == TL_DIM_AGENCY ? one_spelling(c, dim, values, n)
								 : brief_name(c, dim, values, n);
	return f;
}

enum tl_status tl_filter_texts(const struct tl_rules *rules, enum tl_dim dim,
			       const char *const *texts, size_t n, bool exclude,
			       struct tl_filter **out, struct tl_error *e)
{
	enum tl_field field = dim == TL_DIM_TAG ? TL_FIELD_TAG : TL_FIELD_DATE;
	struct tl_buf text = {0};
	struct tl_query *query;
	enum tl_status status;

	*out = NULL;
	tl_buf_printf(&text, "%s%s:", exclude ? "-" : "", tl_fields[field].en);
	for (size_t i = 0; i < n; i++) {
		tl_buf_str(&text, i ? "," : "");
		if (field == TL_FIELD_DATE) {
			tl_buf_str(&text, texts[i]);
			continue;
		}
		/* A tag may hold blanks; quotes in it are no part of its name for a query. */
		tl_buf_char(&text, '"');
		for (const char *p = texts[i]; *p; p++)
			if (*p != '"')
				tl_buf_char(&text, *p);
		tl_buf_char(&text, '"');
	}
	status = tl_query_parse(rules, text.p, text.n, TL_QUERY_STRICT, &query, e);
	tl_buf_free(&text);
	if (status != TL_OK)
		return status;
	*out = filter_new(dim);
	(*out)->exclude = exclude;
	(*out)->query = query;
	(*out)->ids = tl_calloc(n, sizeof *(*out)->ids);
	for (size_t i = 0; i < n; i++)
		(*out)->ids[(*out)->n_ids++] = tl_strdup(texts[i]);
	return TL_OK;
}

static struct tl_filter *hold(struct tl_filter *f)
{
	if (f)
		f->holders++;
	return f;
}

void tl_filter_drop(struct tl_filter *f)
{
	if (!f || --f->holders)
		return;
	for (size_t i = 0; i < f->n_ids; i++)
		free(f->ids[i]);
	free(f->ids);
	free(f->text);
	free(f->brief);
	tl_query_free(f->query);
	free(f);
}

/* Several articles' numbers tell nobody anything: how many they are does. The number of one would
 * be taken for that. */
static void count_articles(struct tl_buf *value, size_t before)
{
	static const char not[] = "≠ ";
	size_t n = 1;
	char *id;

	if (strncmp(value->p + before, not, strlen(not)) == 0)
		before += strlen(not);
	for (size_t i = before; i < value->n; i++)
		n += value->p[i] == ',';
	id = tl_strndup(value->p + before, value->n - before);
	value->n = before;
	if (n == 1)
		tl_buf_printf(value, _("no. %s"), id);
	else
		tl_buf_printf(value, _("%zu chosen"), n);
	free(id);
}

const char *tl_filter_title(const struct tl_filter *f, struct tl_buf *value)
{
	size_t before = value->n;
	enum tl_field field = tl_query_title(f->query, tl_format_english(), value);

	if (f->brief) {
		value->n = before;
		tl_buf_printf(value, "%s%s", f->exclude ? "≠ " : "", f->brief);
	} else if (field == TL_FIELD_DATE) {
		char *iso = tl_strndup(value->p + before, value->n - before);

		value->n = before;
		tl_format_dates(iso, value);
		free(iso);
	} else if (field == TL_FIELD_ID && value->n > before) {
		count_articles(value, before);
	}
	if (field < TL_FIELDS)
		return _(tl_fields[field].title);
	/* Words stand as they were typed. */
	if (f->text) {
		value->n = before;
		tl_buf_str(value, f->text);
	}
	return _("Keyword");
}

int tl_filters_find(const struct tl_filters *f, enum tl_dim dim)
{
	for (size_t i = 0; i < f->n; i++)
		if (tl_filter_same(f->at[i]->dim, dim))
			return (int)i;
	return -1;
}

/* ---- history -------------------------------------------------------------------------------- */

static const struct tl_filters none;

const struct tl_filters *tl_history_now(const struct tl_history *h)
{
	return h->n ? &h->states[h->now] : &none;
}

static void drop_state(struct tl_filters *s)
{
	for (size_t i = 0; i < s->n; i++)
		tl_filter_drop(s->at[i]);
}

/* A new state behind the one in force, as a copy of it; what was undone is forgotten. */
static struct tl_filters *grow(struct tl_history *h)
{
	struct tl_filters copy = *tl_history_now(h);

	if (!h->n)
		*TL_PUSH(h->states, h->n, h->cap) = none;
	while (h->n > h->now + 1)
		drop_state(&h->states[--h->n]);
	for (size_t i = 0; i < copy.n; i++)
		hold(copy.at[i]);
	*TL_PUSH(h->states, h->n, h->cap) = copy;
	h->now = h->n - 1;
	return &h->states[h->now];
}

bool tl_history_put(struct tl_history *h, int index, struct tl_filter *f)
{
	const struct tl_filters *now = tl_history_now(h);
	struct tl_filters *s;

	if (index >= (int)now->n || (index < 0 && (!f || now->n == TL_MAX_FILTERS))) {
		tl_filter_drop(f);
		return false;
	}
	s = grow(h);
	if (index < 0) {
		s->at[s->n++] = f;
		return true;
	}
	tl_filter_drop(s->at[index]);
	s->at[index] = f;
	if (!f) {
		s->n--;
		memmove(&s->at[index], &s->at[index + 1],
			(s->n - (size_t)index) * sizeof s->at[0]);
	}
	return true;
}

void tl_history_begin(struct tl_history *h, const struct tl_filters *f)
{
	*TL_PUSH(h->states, h->n, h->cap) = *f;
}

void tl_history_set(struct tl_history *h, const struct tl_filters *f)
{
	struct tl_filters *s = grow(h);

	drop_state(s);
	*s = *f;
}

bool tl_history_clear(struct tl_history *h)
{
	struct tl_filters *s;

	if (!tl_history_now(h)->n)
		return false;
	s = grow(h);
	drop_state(s);
	s->n = 0;
	return true;
}

bool tl_history_step(struct tl_history *h, int direction)
{
	if (direction < 0 ? h->now == 0 : h->now + 1 >= h->n)
		return false;
	h->now = direction < 0 ? h->now - 1 : h->now + 1;
	return true;
}

void tl_history_free(struct tl_history *h)
{
	while (h->n)
		drop_state(&h->states[--h->n]);
	free(h->states);
	h->states = NULL;
	h->cap = h->now = 0;
}
