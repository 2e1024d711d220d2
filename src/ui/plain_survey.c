/* What the list says together, in the dialogue: each place of some words, an indicator over
 * provinces and years, the provinces by their numbers. */
#include <stdlib.h>
#include <string.h>

#include "format.h"
#include "grid.h"
#include "kwic_lines.h"
#include "plain.h"
#include "tulieu/text.h"

/* Bytes beside an occurrence that are read out, as far as whole words go. */
#define CONTEXT 100

/* ---- concordance ---------------------------------------------------------------------------- */

static char *occurrence_text(const struct tl_kwic_line *o)
{
	const char *match = o->text + o->left_n, *right = match + o->match_n, *from = o->text,
		   *blank;
	size_t right_n = o->right_n;
	struct tl_buf text = {0};

	if (o->left_n > CONTEXT) {
		blank = memchr(match - CONTEXT, ' ', CONTEXT);
		from = blank ? blank + 1 : match;
	}
	if (right_n > CONTEXT) {
		right_n = CONTEXT;
		while (right_n && right[right_n] != ' ')
			right_n--;
	}
	if (o->date.year && o->inferred)
		tl_buf_str(&text, _("about "));
	tl_format_date(o->date, &text);
	if (o->province)
		tl_buf_printf(&text, "%s%s", text.n ? ", " : "", o->province);
	if (text.n)
		tl_buf_str(&text, ": ");
	tl_buf_add(&text, from, (size_t)(right - from) + right_n);
	return tl_buf_steal(&text);
}

static void show_occurrences(struct plain *p, struct tl_result *result, struct tl_query *query)
{
	struct tl_kwic_search search = {.result = result,
					.query = query,
					.how = TL_TOGETHER_ADJACENT,
					.most = TL_KWIC_MOST};
	struct plain_lines lines = {0};

	tl_kwic_find_all(&search, p->archive);
	for (size_t i = 0; i < search.found.n; i++)
		plain_lines_add(&lines, occurrence_text(search.found.list[i]),
				search.found.list[i]->id, NULL);
	if (search.cut)
		plain_say(p, _("There are more than %zu places; these are the first."), lines.n);
	plain_lines_show(p, &lines, _("The words do not occur in these articles."));
	tl_kwic_lines_free(&search.found);
}

/* The words are looked for within the list, whose filters stay as they are. */
void plain_concordance(struct plain *p, const char *words)
{
	const struct tl_filters *now = tl_history_now(&p->history);
	const struct tl_query *parts[TL_MAX_FILTERS + 1];
	struct tl_filter *typed = NULL;
	struct tl_result *result;
	struct tl_query *query;
	struct tl_buf text = {0};
	size_t n = 0;
	struct tl_error e;

	for (; n < now->n; n++)
		parts[n] = now->at[n]->query;
	if (*words) {
		tl_kwic_typed(words, &text);
		if (tl_filter_words(p->rules, text.p, false, &typed, &e) != TL_OK) {
			plain_error(p, &e);
			tl_buf_free(&text);
			return;
		}
		parts[n++] = typed->query;
	}
	tl_buf_free(&text);
	query = tl_query_all(parts, n);
	if (p->order != TL_ORDER_NEWEST)
		tl_query_set_order(query, p->order);
	if (!tl_query_has_words(query)) {
		plain_say(p, "%s", _("Words are needed, here or in a filter."));
	} else if (plain_run(p, query, &result, &e) != TL_OK) {
		plain_error(p, &e);
	} else {
		/* Of words that were typed, only theirs are the places. */
		show_occurrences(p, result, typed ? typed->query : query);
		tl_result_drop(result);
	}
	tl_query_free(query);
	tl_filter_drop(typed);
}

/* ---- figures -------------------------------------------------------------------------------- */

/* What was typed: a name, and behind it the word for today's provinces. The caller frees the name.
 */
static char *read_name(const char *words, enum tl_dim *dim)
{
	static const char *const todays[] = {"today", "nay"};
	size_t n = strlen(words);

	*dim = TL_DIM_PROVINCE;
	while (n && words[n - 1] == ' ')
		n--;
	for (size_t i = 0; i < TL_COUNT(todays); i++) {
		size_t k = strlen(todays[i]);

		if (n < k || memcmp(words + n - k, todays[i], k) != 0 ||
		    (n > k && words[n - k - 1] != ' '))
			continue;
		*dim = TL_DIM_TODAY;
		n -= k;
		while (n && words[n - 1] == ' ')
			n--;
		break;
	}
	return tl_strndup(words, n);
}

static bool same_name(const char *a, const char *b)
{
	return tl_fold_starts(a, b) && tl_fold_starts(b, a);
}

/* The indicator of this id or label, else the first that has the words in its label; NULL after a
 * message. */
static const struct tl_indicator_info *find_indicator(struct plain *p, const char *name)
{
	size_t n;
	const struct tl_indicator_info *all = tl_indicators(p->rules, &n);

	for (size_t i = 0; i < n; i++)
		if (strcmp(all[i].id, name) == 0 || same_name(all[i].label_vi, name) ||
		    same_name(all[i].label_en, name))
			return &all[i];
	for (size_t i = 0; *name && i < n; i++)
		if (tl_fold_contains(all[i].label_vi, name) ||
		    tl_fold_contains(all[i].label_en, name))
			return &all[i];
	if (*name)
		plain_say(p, _("No indicator is called \"%s\"."), name);
	return NULL;
}

/* A cell's line: its article is opened; several are listed. */
static void add_cell(struct plain_lines *lines, const char *name, const struct tl_cell *cell)
{
	struct tl_buf text = {0}, query = {0};
	size_t n;
	uint32_t *ids = tl_cell_articles(cell, &n);

	tl_buf_printf(&text, "%s: ", name);
	tl_cell_words(cell, "; ", false, &text);
	for (size_t i = 0; i < n; i++)
		tl_buf_printf(&query, "%s%u", i ? "," : "id:", (unsigned)ids[i]);
	plain_lines_add(lines, tl_buf_steal(&text), n == 1 ? ids[0] : 0,
			n == 1 ? NULL : tl_buf_steal(&query));
	tl_buf_free(&query);
	free(ids);
}

/* Of each province its years, then their total: the table row by row, that of all at the end. */
static void add_table(struct plain *p, struct plain_lines *lines, const struct tl_grid *g)
{
	for (size_t row = 0; row <= g->n_rows; row++) {
		const char *province = row < g->n_rows
					       ? tl_dim_value(p->corpus, g->dim, g->rows[row]).label
					       : _("All provinces");

		for (size_t column = 0; column <= g->n_years; column++) {
			const struct tl_cell *cell = tl_grid_cell(g, row, column);
			struct tl_buf name = {0};

			if (!cell)
				continue;
			tl_buf_printf(&name, "%s, ", province);
			if (column < g->n_years)
				tl_buf_printf(&name, "%u", (unsigned)g->years[column]);
			else
				tl_buf_str(&name, tl_grid_total(g));
			add_cell(lines, name.p, cell);
			tl_buf_free(&name);
		}
	}
}

/* Of each province the number of all years, the largest first; what has no value has no place. */
static void add_ranking(struct plain *p, struct plain_lines *lines, const struct tl_grid *g)
{
	for (size_t row = 0; row < g->n_rows; row++) {
		const struct tl_cell *cell = tl_grid_cell(g, row, g->n_years);

		if (tl_cell_valued(cell))
			add_cell(lines, tl_dim_value(p->corpus, g->dim, g->rows[row]).label, cell);
	}
}

static void show_figures(struct plain *p, const struct tl_indicator_info *info, enum tl_dim dim,
			 bool map)
{
	struct tl_figures *figures;
	struct plain_lines lines = {0};
	struct tl_grid grid;
	struct tl_error e;

	if (tl_corpus_figures(p->corpus, p->archive, info->id, TL_LEVEL_PROVINCE, p->rows,
			      p->n_rows, NULL, &figures, &e) != TL_OK) {
		plain_error(p, &e);
		return;
	}
	tl_grid_make(&grid, figures, dim, TL_METRIC_KINDS, map);
	if (map)
		add_ranking(p, &lines, &grid);
	else
		add_table(p, &lines, &grid);
	if (lines.n)
		plain_say(p, "%s (%s), %s:", plain_english() ? info->label_en : info->label_vi,
			  tl_grid_kind(&grid),
			  dim == TL_DIM_TODAY ? _("34 provinces") : _("63 provinces"));
	plain_lines_show(p, &lines, _("No article has a figure for this."));
	if (tl_figures_left_out(figures))
		plain_say(p, "%s: %zu", _("Left out, for they are of something else"),
			  tl_figures_left_out(figures));
	tl_grid_free(&grid);
	tl_figures_free(figures);
}

void plain_table(struct plain *p, const char *words)
{
	const struct tl_indicator_info *info;
	enum tl_dim dim;
	char *name = read_name(words, &dim);

	info = find_indicator(p, name);
	if (info)
		show_figures(p, info, dim, false);
	else if (!*name)
		plain_indicator(p, "");
	free(name);
}

/* ---- map ------------------------------------------------------------------------------------ */

/* A province's line: its number sets the filter on it. */
static void show_counts(struct plain *p, enum tl_dim dim)
{
	const char *field = tl_fields[dim == TL_DIM_TODAY ? TL_FIELD_TODAY : TL_FIELD_PROVINCE].en;
	struct plain_lines lines = {0};
	struct tl_count *counts;
	size_t n = tl_corpus_count(p->corpus, dim, p->rows, p->n_rows, &counts);

	tl_counts_by_number(counts, n);
	for (size_t i = 0; i < n; i++) {
		struct tl_value value = tl_dim_value(p->corpus, dim, counts[i].value);
		struct tl_buf text = {0}, query = {0};

		tl_buf_printf(&text, P_("%s: %u article", "%s: %u articles", counts[i].n),
			      value.label, counts[i].n);
		tl_buf_printf(&query, "%s:\"%s\"", field, value.id);
		plain_lines_add(&lines, tl_buf_steal(&text), 0, tl_buf_steal(&query));
	}
	free(counts);
	plain_lines_show(p, &lines, _("There is nothing to choose from."));
}

void plain_map(struct plain *p, const char *words)
{
	enum tl_dim dim;
	char *name = read_name(words, &dim);

	if (!*name) {
		show_counts(p, dim);
	} else {
		const struct tl_indicator_info *info = find_indicator(p, name);

		if (info)
			show_figures(p, info, dim, true);
	}
	free(name);
}
