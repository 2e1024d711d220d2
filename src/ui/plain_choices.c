/* Values to choose from, with the number of articles that each would leave under the other filters:
 * what the browser's pickers are. Numbers or names, several with commas between; a minus before
 * them leaves them out, a plus adds them to those in force, a question mark behind a name lists
 * what it fits. */
#include <stdlib.h>
#include <string.h>

#include "format.h"
#include "plain.h"
#include "tulieu/text.h"

/* What the values are called, above them. */
static const char *title(enum tl_dim dim)
{
	static const char *const titles[TL_DIMS] = {
		[TL_DIM_PROVINCE] = N_("Province (of the 63)"),
		[TL_DIM_TODAY] = N_("Province today (of the 34)"),
		[TL_DIM_MENTIONED] = N_("Province named anywhere"),
		[TL_DIM_REGION] = N_("Region"),
		[TL_DIM_DISTRICT] = N_("District"),
		[TL_DIM_TOPIC] = N_("Topic"),
		[TL_DIM_INDICATOR] = N_("Indicator"),
		[TL_DIM_SOURCE] = N_("Source"),
		[TL_DIM_AGENCY] = N_("Agency"),
	};

	return dim == TL_DIM_DATE ? _("Date") : dim == TL_DIM_TAG ? _("Tag") : _(titles[dim]);
}

/* ---- the values ------------------------------------------------------------------------------ */

/* They are counted under the other filters; those of no filter under all. */
static bool load(struct plain *p, enum tl_dim dim, enum plain_purpose purpose)
{
	const struct tl_filters *now = tl_history_now(&p->history);
	const struct tl_query *parts[TL_MAX_FILTERS];
	struct tl_result *result;
	struct tl_query *query;
	enum tl_status status;
	struct tl_error e;
	const uint32_t *rows;
	size_t n = 0;

	for (size_t i = 0; i < now->n; i++)
		if (purpose != PLAIN_TO_FILTER || !tl_filter_same(now->at[i]->dim, dim))
			parts[n++] = now->at[i]->query;
	query = tl_query_all(parts, n);
	status = plain_run(p, query, &result, &e);
	tl_query_free(query);
	if (status != TL_OK) {
		plain_error(p, &e);
		return false;
	}
	rows = tl_result_rows(result, &n);
	p->purpose = purpose;
	tl_choices_load(&p->choices, now, p->reader, p->corpus, dim, false);
	tl_choices_count(&p->choices, p->reader, rows, n);
	tl_result_drop(result);
	return true;
}

/* "Hoành Bồ, Quảng Ninh: 3 articles; chosen" */
static char *line_of(const struct tl_choices *c, const struct tl_choice *item, bool exclude)
{
	struct tl_buf text = {0};

	tl_buf_str(&text, item->label);
	if (c->dim == TL_DIM_DISTRICT && item->group)
		tl_buf_printf(&text, ", %s", item->group);
	if (item->value != TL_NO_VALUE)
		tl_buf_printf(&text, P_(": %u article", ": %u articles", item->count), item->count);
	if (item->marked)
		tl_buf_printf(&text, "; %s", exclude ? _("left out") : _("chosen"));
	return tl_buf_steal(&text);
}

/* What they are, and once how to choose among them. */
static void say_title(struct plain *p)
{
	const char *hint = _("a number chooses, several with commas between, a minus before them "
			     "leaves out");

	if (p->purpose == PLAIN_TO_FILTER && !p->hinted)
		plain_say(p, "%s; %s:", title(p->choices.dim), hint);
	else
		plain_say(p, "%s:", title(p->choices.dim));
	p->hinted |= p->purpose == PLAIN_TO_FILTER;
}

/* Those that fit what was typed, as lines. */
static void show(struct plain *p, const char *typed)
{
	const struct tl_filters *now = tl_history_now(&p->history);
	struct tl_choices *c = &p->choices;
	struct plain_lines lines = {0};
	int index = tl_filters_find(now, c->dim);
	bool exclude = index >= 0 && now->at[index]->exclude;

	tl_choices_narrow(c, p->rules, typed);
	for (size_t i = 0; i < c->n_shown; i++)
		plain_lines_add(&lines, line_of(c, &c->items[c->shown[i]], exclude), 0, SIZE_MAX,
				NULL);
	if (lines.n)
		say_title(p);
	plain_lines_show(p, &lines, PLAIN_CHOICES,
			 *typed ? _("Nothing fits.")
			 : c->dim == TL_DIM_TAG
				 ? _("There are no tags yet; tags gives an article some.")
				 : _("No article has any."));
}

/* ---- choosing -------------------------------------------------------------------------------- */

static bool same(const char *a, const char *b)
{
	return tl_fold_starts(a, b) && tl_fold_starts(b, a);
}

/* A number of so many lines; a year is none. 0: it is no number of a line. */
static size_t line_number(enum tl_dim dim, size_t lines, const char *typed)
{
	size_t n = strlen(typed), number;

	if (n > 9 || strspn(typed, "0123456789") != n || (dim == TL_DIM_DATE && n == 4))
		return 0;
	number = strtoul(typed, NULL, 10);
	return number <= lines ? number : 0;
}

/* The value that is called so; SIZE_MAX: none of those that fit. */
static size_t called(const struct tl_choices *c, const char *typed)
{
	for (size_t i = 0; i < c->n_shown; i++) {
		const struct tl_choice *item = &c->items[c->shown[i]];

		if (item->typed || same(item->label, typed) || same(item->id, typed) ||
		    (item->other && same(item->other, typed)))
			return c->shown[i];
	}
	return SIZE_MAX;
}

/* The value that a name means: it is called so, or nothing else fits. SIZE_MAX after the values
 * that fit were shown, or a message. */
static size_t named(struct plain *p, const char *typed)
{
	struct tl_choices *c = &p->choices;
	size_t best = tl_choices_narrow(c, p->rules, typed), item = called(c, typed);

	if (item != SIZE_MAX)
		return item;
	/* Of the dates that fit, the others are its months. */
	if (c->n_shown == 1 || (c->n_shown && c->dim == TL_DIM_DATE))
		return c->shown[best];
	if (c->n_shown)
		show(p, typed);
	else
		plain_say(p, _("Nothing fits \"%s\"."), typed);
	return SIZE_MAX;
}

/* What the numbers of the lines stand for, by ids: where an item is changes with each name that is
 * looked up. */
struct numbered {
	char **ids;
	size_t n;
};

static struct numbered number_lines(const struct plain *p)
{
	struct numbered list = {.n = p->choices.n_shown};

	list.ids = tl_calloc(list.n + 1, sizeof *list.ids);
	for (size_t i = 0; i < list.n; i++)
		list.ids[i] = tl_strdup(p->choices.items[p->choices.shown[i]].id);
	return list;
}

static void free_numbered(struct numbered *list)
{
	for (size_t i = 0; i < list->n; i++)
		free(list->ids[i]);
	free(list->ids);
}

static size_t item_of(const struct tl_choices *c, const char *id)
{
	size_t i = 0;

	while (i < c->n && strcmp(c->items[i].id, id) != 0)
		i++;
	return i < c->n ? i : SIZE_MAX;
}

/* One of those between commas is marked. */
static bool mark_one(struct plain *p, char *typed, const struct numbered *lines)
{
	size_t number, n, item;

	typed += strspn(typed, " ");
	for (n = strlen(typed); n && typed[n - 1] == ' '; n--)
		typed[n - 1] = '\0';
	if (!*typed)
		return true;
	number = lines ? line_number(p->choices.dim, lines->n, typed) : 0;
	item = number ? item_of(&p->choices, lines->ids[number - 1]) : named(p, typed);
	if (item != SIZE_MAX && !p->choices.items[item].marked)
		tl_choices_mark(&p->choices, item);
	return item != SIZE_MAX;
}

/* Names with commas between; a name may hold one itself. */
static bool mark_all(struct plain *p, const char *words, const struct numbered *lines)
{
	char *typed = tl_strdup(words), *one = typed, *end;
	bool good = true;

	tl_choices_narrow(&p->choices, p->rules, words);
	if (strchr(words, ',') && p->choices.dim != TL_DIM_DATE &&
	    called(&p->choices, words) != SIZE_MAX)
		tl_choices_mark(&p->choices, called(&p->choices, words));
	else
		for (; good && one; one = end) {
			end = strchr(one, ',');
			if (end)
				*end++ = '\0';
			good = mark_one(p, one, lines);
		}
	free(typed);
	return good;
}

/* The one that was marked is what the table or the map is of. */
static void use_one(struct plain *p)
{
	struct tl_choices *c = &p->choices;
	char *id = NULL;

	for (size_t i = 0; i < c->n && !id; i++)
		if (c->items[i].marked)
			id = tl_strdup(c->items[i].id);
	if (id && p->purpose == PLAIN_TO_TABLE)
		plain_table(p, id);
	else if (id)
		plain_map(p, id);
	free(id);
}

/* Where a name is none, or several, nothing is chosen. */
static void choose(struct plain *p, const char *words, const struct numbered *lines)
{
	struct tl_choices *c = &p->choices;
	bool exclude, add;
	struct tl_filter *f;

	words += strspn(words, " ");
	exclude = *words == '-';
	add = *words == '+';
	words += strspn(words, "-+ ");
	for (size_t i = 0; i < c->n && !add; i++)
		c->items[i].marked = false;
	if (!mark_all(p, words, lines))
		return;
	if (p->purpose != PLAIN_TO_FILTER) {
		use_one(p);
		return;
	}
	f = tl_choices_filter(c, p->rules, SIZE_MAX, exclude);
	if (f)
		plain_put(p, f);
}

void plain_choose(struct plain *p, const char *words)
{
	struct numbered lines = number_lines(p);

	choose(p, words, &lines);
	free_numbered(&lines);
}

void plain_pick(struct plain *p, enum tl_dim dim, const char *words)
{
	size_t n = strlen(words);
	char *typed;

	if (p->standing == PLAIN_CHOICES && p->purpose == PLAIN_TO_FILTER &&
	    p->choices.dim == dim && n) {
		plain_choose(p, words);
		return;
	}
	if (!load(p, dim, PLAIN_TO_FILTER))
		return;
	if (n && words[n - 1] != '?') {
		choose(p, words, NULL);
		return;
	}
	typed = tl_strndup(words, n ? n - 1 : 0);
	show(p, typed);
	free(typed);
}

const char *plain_find_indicator(struct plain *p, const char *words, enum plain_purpose purpose)
{
	size_t item;

	if (!load(p, TL_DIM_INDICATOR, purpose))
		return NULL;
	if (!*words) {
		show(p, "");
		return NULL;
	}
	item = named(p, words);
	return item == SIZE_MAX
		       ? NULL
		       : tl_dim_value(p->corpus, TL_DIM_INDICATOR, p->choices.items[item].value).id;
}
