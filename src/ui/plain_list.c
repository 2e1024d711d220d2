/* Filters and the list of the dialogue. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "format.h"
#include "plain.h"
#include "row_names.h"

#define PAGE 10
#define COUNTS_MOST 70 /* all provinces of either division */

/* ---- the list ------------------------------------------------------------------------------- */

static void state(void *context, enum tl_state what, const char *tag, uint32_t **ids, size_t *n)
{
	static const enum tl_reader_set sets[] = {
		[TL_STATE_READ] = TL_READER_READ,	[TL_STATE_STARRED] = TL_READER_STARRED,
		[TL_STATE_NOTE] = TL_READER_NOTED,	[TL_STATE_TAG] = TL_READER_TAGGED,
		[TL_STATE_ANY_TAG] = TL_READER_ANY_TAG,
	};
	const struct plain *p = context;

	tl_reader_ids(p->reader, sets[what], tag, ids, n);
}

static void add_mark(struct tl_buf *out, const char *mark)
{
	tl_buf_printf(out, "%s%s", out->n ? ", " : " (", mark);
}

/* "3. 18/03/2024, Quảng Ninh: HEADLINE (starred)" */
static void print_row(struct plain *p, size_t row, const struct tl_list_row *r)
{
	struct tl_reader_marks m = tl_reader_marks(p->reader, r->id);
	const char *province = tl_format_province(r->province, r->today, r->published);
	struct tl_buf facts = {0}, marks = {0};

	if (r->published.year && r->inferred)
		tl_buf_str(&facts, _("about "));
	tl_format_date(r->published, &facts);
	if (*province)
		tl_buf_printf(&facts, "%s%s", facts.n ? ", " : "", province);
	if (m.starred)
		add_mark(&marks, _("starred"));
	if (m.read)
		add_mark(&marks, _("already read"));
	if (m.n_tags)
		add_mark(&marks, _("tagged"));
	if (m.noted)
		add_mark(&marks, _("with a note"));
	if (r->corrected)
		add_mark(&marks, _("corrected by hand"));
	plain_say(p, "%zu. %s%s%s%s%s", row + 1, facts.n ? facts.p : "", facts.n ? ": " : "",
		  *r->headline ? r->headline : _("without a headline"), marks.n ? marks.p : "",
		  marks.n ? ")" : "");
	tl_buf_free(&facts);
	tl_buf_free(&marks);
}

/* Of a text that names no article, so much says what it is. */
#define NAME_COLUMNS 70

static void print_rows(struct plain *p, struct tl_list_row *rows, size_t n, struct tl_arena *arena)
{
	tl_name_rows(p->archive, arena, rows, n, NAME_COLUMNS);
	for (size_t i = 0; i < n; i++)
		print_row(p, p->first + i, &rows[i]);
}

static void print_lines(struct plain *p)
{
	size_t end = p->first + PAGE < p->lines.n ? p->first + PAGE : p->lines.n;

	for (size_t i = p->first; i < end; i++)
		plain_say(p, "%zu. %s", i + 1, p->lines.list[i].text);
	plain_say(p, _("Lines %zu to %zu of %zu."), p->first + 1, end, p->lines.n);
}

static void print_articles(struct plain *p)
{
	size_t n = p->n_rows - p->first < PAGE ? p->n_rows - p->first : PAGE;
	struct tl_arena *arena = tl_arena_new();
	struct tl_list_row rows[PAGE];
	int64_t ids[PAGE];
	struct tl_error e;

	for (size_t i = 0; i < n; i++)
		ids[i] = tl_corpus_item(p->corpus, p->rows[p->first + i]).id;
	if (!p->n_rows)
		plain_say(p, "%s", _("No article has all this. undo takes the last filter back."));
	else if (tl_archive_rows(p->archive, ids, n, arena, rows, &e) != TL_OK)
		plain_error(p, &e);
	else
		print_rows(p, rows, n, arena);
	if (p->n_rows)
		plain_say(p, _("Articles %zu to %zu of %zu."), p->first + 1, p->first + n,
			  p->n_rows);
	tl_arena_free(arena);
}

void plain_print(struct plain *p)
{
	p->id = 0;
	if (p->lines.n)
		print_lines(p);
	else
		print_articles(p);
}

enum tl_status plain_run(struct plain *p, const struct tl_query *query, struct tl_result **out,
			 struct tl_error *e)
{
	return tl_query_run(query, p->corpus, p->archive, state, p, 0, out, e);
}

bool plain_search_at(struct plain *p, size_t first)
{
	const struct tl_filters *now = tl_history_now(&p->history);
	const struct tl_query *parts[TL_MAX_FILTERS];
	struct tl_result *result;
	struct tl_query *query;
	enum tl_status status;
	struct tl_error e;

	for (size_t i = 0; i < now->n; i++)
		parts[i] = now->at[i]->query;
	query = tl_query_all(parts, now->n);
	if (p->order != TL_ORDER_NEWEST)
		tl_query_set_order(query, p->order);
	status = plain_run(p, query, &result, &e);
	tl_query_free(query);
	if (status != TL_OK) {
		plain_error(p, &e);
		return false;
	}
	plain_lines_close(p);
	tl_result_drop(p->result);
	p->result = result;
	p->rows = tl_result_rows(result, &p->n_rows);
	/* The last page where there is none so far down. */
	p->first = first < p->n_rows ? first : p->n_rows ? (p->n_rows - 1) / PAGE * PAGE : 0;
	p->row = SIZE_MAX;
	plain_print(p);
	return true;
}

bool plain_search(struct plain *p)
{
	return plain_search_at(p, 0);
}

void plain_list(struct plain *p, const char *words)
{
	(void)words;
	/* The way back: from the article to the lines that it was opened from, from them to the
	 * list. */
	if (!p->id)
		plain_lines_close(p);
	plain_print(p);
}

/* The next or previous row with another article than the open one; SIZE_MAX: there is none. */
static size_t row_beside(const struct plain *p, bool forward)
{
	size_t n = plain_shown(p), row = p->row;

	while (forward ? row + 1 < n : row > 0) {
		int64_t id;

		row = forward ? row + 1 : row - 1;
		id = plain_shown_id(p, row + 1);
		if (id && id != p->id)
			return row;
	}
	return SIZE_MAX;
}

static void step_article(struct plain *p, bool forward)
{
	size_t row = row_beside(p, forward);
	char number[24];

	if (row == SIZE_MAX) {
		plain_say(p, "%s",
			  forward ? _("This is the last article.")
				  : _("This is the first article."));
		return;
	}
	snprintf(number, sizeof number, "%zu", row + 1);
	plain_open(p, number);
}

void plain_next(struct plain *p, const char *words)
{
	(void)words;
	if (p->id && p->row != SIZE_MAX) {
		step_article(p, true);
	} else if (p->first + PAGE < plain_shown(p)) {
		p->first += PAGE;
		plain_print(p);
	} else {
		plain_say(p, "%s", _("This is the last page."));
	}
}

void plain_previous(struct plain *p, const char *words)
{
	(void)words;
	if (p->id && p->row != SIZE_MAX) {
		step_article(p, false);
	} else if (p->first) {
		p->first = p->first > PAGE ? p->first - PAGE : 0;
		plain_print(p);
	} else {
		plain_say(p, "%s", _("This is the first page."));
	}
}

void plain_order(struct plain *p, const char *words)
{
	struct tl_buf names = {0};

	for (int i = 0; i < TL_ORDERS; i++) {
		if (strcmp(tl_order_name((enum tl_order)i), words) == 0) {
			p->order = (enum tl_order)i;
			plain_search(p);
			return;
		}
	}
	for (int i = 0; i < TL_ORDERS; i++)
		tl_buf_printf(&names, "%s%s", i ? ", " : "", tl_order_name((enum tl_order)i));
	plain_say(p, _("The order can be: %s."), names.p);
	tl_buf_free(&names);
}

/* ---- filters -------------------------------------------------------------------------------- */

static void print_filters(struct plain *p)
{
	const struct tl_filters *now = tl_history_now(&p->history);

	if (!now->n)
		plain_say(p, "%s", _("There is no filter."));
	for (size_t i = 0; i < now->n; i++) {
		struct tl_buf value = {0};
		const char *title = tl_filter_title(now->at[i], &value);

		plain_say(p, "%zu. %s: %s", i + 1, title, value.n ? value.p : "");
		tl_buf_free(&value);
	}
}

/* The filter on a field (TL_FIELDS: on words or several fields), or -1. */
static int find_filter(const struct plain *p, enum tl_field field)
{
	const struct tl_filters *now = tl_history_now(&p->history);
	struct tl_buf value = {0};
	int found = -1;

	for (size_t i = 0; i < now->n && found < 0; i++)
		if (tl_query_title(now->at[i]->query, true, &value) == field)
			found = (int)i;
	tl_buf_free(&value);
	return found;
}

/* A filter takes the place of the one on the same field. */
void plain_put_filter(struct plain *p, const char *text)
{
	struct tl_buf value = {0};
	struct tl_filter *f;
	struct tl_error e;
	int index;

	if (tl_filter_words(p->rules, text, false, &f, &e) != TL_OK) {
		plain_error(p, &e);
		return;
	}
	index = find_filter(p, tl_query_title(f->query, true, &value));
	tl_buf_free(&value);
	if (!tl_history_put(&p->history, index, f)) {
		plain_say(p, _("No more than %d filters."), TL_MAX_FILTERS);
		return;
	}
	if (!plain_search(p)) {
		tl_history_step(&p->history, -1);
		plain_search(p);
	}
}

void plain_filter(struct plain *p, const char *words)
{
	if (*words)
		plain_put_filter(p, words);
	else
		print_filters(p);
}

static int by_label(const void *a, const void *b)
{
	const struct tl_count *x = a, *y = b;

	return (x->value > y->value) - (x->value < y->value);
}

/* The values of a dimension that the list has, with their numbers. */
static void print_counts(struct plain *p, enum tl_dim dim)
{
	struct tl_count *counts;
	size_t n = tl_corpus_count(p->corpus, dim, p->rows, p->n_rows, &counts);

	tl_counts_by_number(counts, n);
	if (dim == TL_DIM_YEAR)
		qsort(counts, n, sizeof *counts, by_label);
	if (!n)
		plain_say(p, "%s", _("There is nothing to choose from."));
	for (size_t i = 0; i < n && i < COUNTS_MOST; i++) {
		struct tl_value value = tl_dim_value(p->corpus, dim, counts[i].value);

		plain_say(p, P_("%s: %u article", "%s: %u articles", counts[i].n),
			  plain_english() ? value.label_en : value.label, counts[i].n);
	}
	free(counts);
}

static void filter_field(struct plain *p, enum tl_field field, enum tl_dim dim, const char *words)
{
	struct tl_buf text = {0};

	if (!*words) {
		print_counts(p, dim);
		return;
	}
	/* Quotes keep a name of several words together; a time has none. */
	tl_buf_printf(&text, field == TL_FIELD_DATE ? "%s:%s" : "%s:\"%s\"", tl_fields[field].en,
		      words);
	plain_put_filter(p, text.p);
	tl_buf_free(&text);
}

void plain_province(struct plain *p, const char *words)
{
	filter_field(p, TL_FIELD_PROVINCE, TL_DIM_PROVINCE, words);
}

void plain_topic(struct plain *p, const char *words)
{
	filter_field(p, TL_FIELD_TOPIC, TL_DIM_TOPIC, words);
}

void plain_date(struct plain *p, const char *words)
{
	filter_field(p, TL_FIELD_DATE, TL_DIM_YEAR, words);
}

void plain_indicator(struct plain *p, const char *words)
{
	filter_field(p, TL_FIELD_INDICATOR, TL_DIM_INDICATOR, words);
}

void plain_remove(struct plain *p, const char *words)
{
	size_t n = tl_history_now(&p->history)->n, number;

	if (!n) {
		plain_say(p, "%s", _("There is no filter."));
	} else if (strcmp(words, "all") == 0 || strcmp(words, _("all")) == 0) {
		tl_history_clear(&p->history);
		plain_search(p);
	} else if (!*words && n > 1) {
		print_filters(p);
	} else {
		number = *words ? plain_number(p, words, n) : 1;
		if (number && tl_history_put(&p->history, (int)number - 1, NULL))
			plain_search(p);
	}
}

void plain_district(struct plain *p, const char *words)
{
	filter_field(p, TL_FIELD_DISTRICT, TL_DIM_DISTRICT, words);
}

void plain_source(struct plain *p, const char *words)
{
	filter_field(p, TL_FIELD_SOURCE, TL_DIM_SOURCE, words);
}

void plain_redo(struct plain *p, const char *words)
{
	(void)words;
	if (tl_history_step(&p->history, 1))
		plain_search(p);
	else
		plain_say(p, "%s", _("Nothing to redo."));
}

void plain_undo(struct plain *p, const char *words)
{
	(void)words;
	if (plain_undelete(p))
		return;
	if (tl_history_step(&p->history, -1))
		plain_search(p);
	else
		plain_say(p, "%s", _("Nothing to undo."));
}

/* ---- saved searches -------------------------------------------------------------------------- */

void plain_save(struct plain *p, const char *words)
{
	const struct tl_filters *now = tl_history_now(&p->history);
	struct tl_buf text = {0};
	struct tl_error e;

	for (size_t i = 0; i < now->n; i++)
		tl_buf_printf(&text, "%s\n", now->at[i]->text);
	if (!now->n)
		plain_say(p, "%s", _("There is no filter."));
	else if (tl_reader_save_search(p->reader, words, text.p, &e) != TL_OK)
		plain_error(p, &e);
	else
		plain_say(p, _("Saved as \"%s\"."), words);
	tl_buf_free(&text);
}

/* The lines of a saved search become the filters; one that can't be read any more is told. */
static void search_saved(struct plain *p, const struct tl_saved_search *saved)
{
	struct tl_filters filters = {0};
	const char *rest = saved->query;
	struct tl_filter *f;
	struct tl_str line;
	struct tl_error e;

	while (tl_cell_next(&rest, '\n', &line) && filters.n < TL_MAX_FILTERS) {
		char *text = tl_strndup(line.p, line.n);

		if (tl_filter_words(p->rules, text, false, &f, &e) == TL_OK)
			filters.at[filters.n++] = f;
		else
			plain_error(p, &e);
		free(text);
	}
	tl_history_set(&p->history, &filters);
	plain_search(p);
}

void plain_saved(struct plain *p, const char *words)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_saved_search *list;
	struct tl_error e;
	size_t n, number;

	if (tl_reader_searches(p->reader, arena, &list, &n, &e) != TL_OK) {
		plain_error(p, &e);
	} else if (*words) {
		number = plain_number(p, words, n);
		if (number)
			search_saved(p, &list[number - 1]);
	} else {
		if (!n)
			plain_say(p, "%s", _("Nothing is saved yet."));
		for (size_t i = 0; i < n; i++)
			plain_say(p, "%zu. %s", i + 1, list[i].name);
	}
	tl_arena_free(arena);
}
