/* The list of the dialogue: its pages, its order, and going about in it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "format.h"
#include "jump.h"
#include "plain.h"
#include "row_names.h"
#include "tulieu/text.h"

/* ---- rows ----------------------------------------------------------------------------------- */

static void add_mark(struct tl_buf *out, const char *mark)
{
	tl_buf_printf(out, "%s%s", out->n ? ", " : " (", mark);
}

/* What stands behind a headline, in brackets. */
static void add_marks(struct plain *p, const struct tl_folded *f, const struct tl_list_row *r,
		      struct tl_buf *marks)
{
	struct tl_reader_marks m = tl_reader_marks(p->reader, r->id);
	struct tl_buf more = {0};

	if (f->member)
		add_mark(marks, _("the same text"));
	if (f->others && !f->open) {
		tl_buf_printf(
			&more,
			P_("%zu more of the same text", "%zu more of the same text", f->others),
			f->others);
		add_mark(marks, more.p);
		tl_buf_free(&more);
	}
	if (m.starred)
		add_mark(marks, _("starred"));
	if (m.read)
		add_mark(marks, _("already read"));
	if (m.n_tags)
		add_mark(marks, _("tagged"));
	if (m.noted)
		add_mark(marks, _("with a note"));
	if (r->corrected)
		add_mark(marks, _("corrected by hand"));
}

/* "3. 18/03/2024, Quảng Ninh: HEADLINE (starred)" */
static void print_row(struct plain *p, size_t item, const struct tl_list_row *r)
{
	struct tl_folded folded = tl_fold_at(&p->fold, item);
	const char *province = tl_format_province(r->province, r->today, r->published);
	struct tl_buf facts = {0}, marks = {0};

	if (r->published.year && r->inferred)
		tl_buf_str(&facts, _("about "));
	tl_format_date(r->published, &facts);
	if (*province)
		tl_buf_printf(&facts, "%s%s", facts.n ? ", " : "", province);
	add_marks(p, &folded, r, &marks);
	plain_say(p, "%zu. %s%s%s%s%s", item + 1, facts.n ? facts.p : "", facts.n ? ": " : "",
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
	size_t end = p->first + PLAIN_PAGE < p->lines.n ? p->first + PLAIN_PAGE : p->lines.n;

	/* How many there are comes first: whoever listens need not hear them all. */
	plain_say(p, _("Lines %zu to %zu of %zu."), p->first + 1, end, p->lines.n);
	for (size_t i = p->first; i < end; i++)
		plain_say(p, "%zu. %s", i + 1, p->lines.list[i].text);
}

static void print_articles(struct plain *p)
{
	size_t all = plain_shown(p), n = all - p->first < PLAIN_PAGE ? all - p->first : PLAIN_PAGE;
	struct tl_arena *arena;
	struct tl_list_row rows[PLAIN_PAGE];
	int64_t ids[PLAIN_PAGE];
	struct tl_error e;

	if (!all) {
		plain_say(p, "%s", _("No article has all this. undo takes the last filter back."));
		return;
	}
	if (tl_fold_away(&p->fold) && !p->first)
		plain_say(p,
			  P_("Articles %zu to %zu of %zu. %zu more is the same text.",
			     "Articles %zu to %zu of %zu. %zu more are the same texts.",
			     tl_fold_away(&p->fold)),
			  p->first + 1, p->first + n, all, tl_fold_away(&p->fold));
	else
		plain_say(p, _("Articles %zu to %zu of %zu."), p->first + 1, p->first + n, all);
	for (size_t i = 0; i < n; i++)
		ids[i] = plain_shown_id(p, p->first + i + 1);
	arena = tl_arena_new();
	if (tl_archive_rows(p->archive, ids, n, arena, rows, &e) == TL_OK)
		print_rows(p, rows, n, arena);
	else
		plain_error(p, &e);
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

/* ---- searching ------------------------------------------------------------------------------ */

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

enum tl_status plain_run(struct plain *p, const struct tl_query *query, struct tl_result **out,
			 struct tl_error *e)
{
	return tl_query_run(query, p->corpus, p->archive, state, p, 0, out, e);
}

void plain_forget_rows(struct plain *p)
{
	tl_fold_rows(&p->fold, NULL, NULL, 0);
	tl_result_drop(p->result);
	p->result = NULL;
	p->rows = NULL;
	p->n_rows = p->first = 0;
}

bool plain_search_at(struct plain *p, size_t first)
{
	const struct tl_filters *now = tl_history_now(&p->history);
	const struct tl_query *parts[TL_MAX_FILTERS];
	struct tl_result *result;
	struct tl_query *query;
	enum tl_status status;
	struct tl_error e;
	size_t n;

	/* What another program has imported meanwhile is there, too. */
	if (tl_corpus_stale(p->archive, &p->seen) && !plain_reload(p, &e))
		plain_error(p, &e);
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
	plain_fold_rows(p);
	n = plain_shown(p);
	/* The last page where there is none so far down. */
	p->first = first < n ? first : n ? (n - 1) / PLAIN_PAGE * PLAIN_PAGE : 0;
	p->row = SIZE_MAX;
	/* Whoever can't see the line of filters hears it when it may have changed. */
	plain_say_filters(p);
	plain_print(p);
	return true;
}

bool plain_search(struct plain *p)
{
	return plain_search_at(p, 0);
}

/* ---- going about ---------------------------------------------------------------------------- */

void plain_list(struct plain *p, const char *words)
{
	(void)words;
	/* The way back: from the article to the lines that it was opened from, from the neighbours
	 * of words to their places, from lines to the list. */
	if (!p->id && p->standing == PLAIN_NEIGHBOURS) {
		plain_kwic_show(p);
		return;
	}
	if (!p->id)
		plain_lines_close(p);
	plain_print(p);
}

/* The next or previous row with another article than the open one, or another place; SIZE_MAX:
 * there is none. */
static size_t row_beside(const struct plain *p, bool forward)
{
	size_t n = plain_shown(p), row = p->row;

	while (forward ? row + 1 < n : row > 0) {
		int64_t id;

		row = forward ? row + 1 : row - 1;
		id = plain_shown_id(p, row + 1);
		if (id && (id != p->id || p->standing != PLAIN_LIST))
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
	} else if (p->first + PLAIN_PAGE < plain_shown(p)) {
		p->first += PLAIN_PAGE;
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
		p->first = p->first > PLAIN_PAGE ? p->first - PLAIN_PAGE : 0;
		plain_print(p);
	} else {
		plain_say(p, "%s", _("This is the first page."));
	}
}

/* More digits are no row of any list, and four of them are a year. */
static bool is_row(const char *words)
{
	size_t n = strlen(words);

	return n && n != 4 && n <= 9 && strspn(words, "0123456789") == n;
}

static void go_to_days(struct plain *p, const char *words)
{
	size_t item = SIZE_MAX;
	int32_t from, to;

	if (!tl_jump_days(p->rules, words, &from, &to)) {
		plain_say(p, "%s", _("A row is a number; a date is 2019, 3/2019 or 5/3/2019."));
		return;
	}
	plain_lines_close(p);
	item = tl_jump_item(&p->fold, p->corpus, p->rows, p->order, p->first, from, to);
	if (item == SIZE_MAX) {
		plain_say(p, _("No article of %s in this list."), words);
		return;
	}
	p->first = item < plain_shown(p) || !item ? item : item - 1;
	plain_print(p);
}

void plain_go_to(struct plain *p, const char *words)
{
	size_t n = plain_shown(p), row;

	if (plain_word(&words, N_("first"))) {
		row = 1;
	} else if (plain_word(&words, N_("last"))) {
		row = n > PLAIN_PAGE ? n - PLAIN_PAGE + 1 : 1;
	} else if (is_row(words)) {
		row = plain_number(p, words, n);
		if (!row)
			return;
	} else {
		go_to_days(p, words);
		return;
	}
	p->first = row - 1;
	plain_print(p);
}

/* ---- order ---------------------------------------------------------------------------------- */

static void list_orders(struct plain *p)
{
	const struct tl_field_word *words = tl_fields[TL_FIELD_SORT].words;

	for (int i = 0; i < TL_ORDERS; i++)
		plain_say(p, "%s: %s%s%s", plain_english() ? words[i].en : words[i].vi,
			  _(words[i].help), i == (int)p->order ? "; " : "",
			  i == (int)p->order ? _("so it is now") : "");
}

void plain_order(struct plain *p, const char *words)
{
	const struct tl_field_word *names = tl_fields[TL_FIELD_SORT].words;

	if (!p->id && (p->standing == PLAIN_OCCURRENCES || p->standing == PLAIN_NEIGHBOURS)) {
		plain_kwic_order(p, words);
		return;
	}
	if (!p->id && (p->standing == PLAIN_TABLE || p->standing == PLAIN_MAP) &&
	    p->table.indicator) {
		plain_table_order(p, words);
		return;
	}
	for (int i = 0; i < TL_ORDERS && *words; i++) {
		if (tl_fold_starts(names[i].en, words) || tl_fold_starts(names[i].vi, words)) {
			p->order = (enum tl_order)i;
			plain_search(p);
			return;
		}
	}
	if (*words)
		plain_say(p, _("There is no order \"%s\"; there are:"), words);
	list_orders(p);
}

void plain_reverse(struct plain *p, const char *words)
{
	enum tl_order other = tl_order_other(p->order);

	(void)words;
	if (other == p->order) {
		plain_say(p, "%s", _("This order has no other end."));
		return;
	}
	p->order = other;
	plain_search(p);
}
