/* What the figures of the list say together, in the dialogue: an indicator over provinces and
 * years, the provinces by their numbers. */
#include <stdlib.h>
#include <string.h>

#include "format.h"
#include "plain.h"
#include "tulieu/text.h"

static void free_grid(struct plain *p)
{
	tl_grid_free(&p->table.grid);
	tl_figures_free(p->table.figures);
	p->table.figures = NULL;
}

void plain_table_free(struct plain *p)
{
	free_grid(p);
	free(p->table.indicator);
	p->table.indicator = NULL;
}

/* ---- lines ---------------------------------------------------------------------------------- */

/* Where the figure stands that makes the value. */
static size_t place_of(const struct tl_cell *cell)
{
	for (size_t i = 0; i < cell->n_figures; i++)
		if (cell->figures[i].used)
			return cell->figures[i].begin;
	return SIZE_MAX;
}

/* A cell's line: its article is opened at the figure; several are listed. */
static void add_cell(struct plain_lines *lines, const char *name, const struct tl_cell *cell)
{
	struct tl_buf text = {0}, query = {0};
	size_t n;
	uint32_t *ids = tl_cell_articles(cell, &n);

	tl_buf_printf(&text, "%s: ", name);
	tl_cell_words(cell, "; ", false, &text);
	for (size_t i = 0; i < n; i++)
		tl_buf_printf(&query, "%s%u", i ? "," : "id:", (unsigned)ids[i]);
	plain_lines_add(lines, tl_buf_steal(&text), n == 1 ? ids[0] : 0, place_of(cell),
			n == 1 ? NULL : tl_buf_steal(&query));
	tl_buf_free(&query);
	free(ids);
}

static const char *province_of(const struct plain *p, size_t row)
{
	const struct tl_grid *g = &p->table.grid;

	return row < g->n_rows ? tl_dim_value(p->corpus, g->dim, g->rows[row]).label
			       : _("All provinces");
}

/* The total of one year says that year again. */
static bool says_again(const struct tl_grid *g, size_t row)
{
	const struct tl_cell *total = tl_grid_cell(g, row, g->n_years), *only = NULL;

	for (size_t column = 0; column < g->n_years; column++) {
		if (only && tl_grid_cell(g, row, column))
			return false;
		if (!only)
			only = tl_grid_cell(g, row, column);
	}
	return only && total && tl_cell_valued(only) && tl_cell_valued(total) &&
	       only->n_figures == total->n_figures && !(only->value < total->value) &&
	       !(only->value > total->value);
}

/* Of each province its years, then their total: the table row by row, that of all at the end.
 */
static void add_table(struct plain *p, struct plain_lines *lines)
{
	const struct tl_grid *g = &p->table.grid;

	/* One province is all of them. */
	for (size_t row = 0; row < (g->n_rows == 1 ? 1 : g->n_rows + 1); row++) {
		for (size_t column = 0; column <= g->n_years; column++) {
			const struct tl_cell *cell = tl_grid_cell(g, row, column);
			struct tl_buf name = {0};

			if (!cell || (column == g->n_years && says_again(g, row)))
				continue;
			tl_buf_printf(&name, "%s, ", province_of(p, row));
			if (column < g->n_years)
				tl_buf_printf(&name, "%u", (unsigned)g->years[column]);
			else
				tl_buf_str(&name, tl_grid_total(g));
			add_cell(lines, name.p, cell);
			tl_buf_free(&name);
		}
	}
}

/* Of each province the number of all years; what has no value has no place. */
static void add_ranking(struct plain *p, struct plain_lines *lines)
{
	const struct tl_grid *g = &p->table.grid;

	for (size_t row = 0; row < g->n_rows; row++) {
		const struct tl_cell *cell = tl_grid_cell(g, row, g->n_years);

		if (tl_cell_valued(cell))
			add_cell(lines, province_of(p, row), cell);
	}
}

/* What it is of: "Members admitted (numbers), 63 provinces, figures of whole provinces, ..." */
static void say_title(struct plain *p)
{
	const struct plain_table *t = &p->table;
	const struct tl_indicator_info *info = tl_indicator_find(p->rules, t->indicator);
	struct tl_buf text = {0};

	if (info)
		tl_buf_str(&text, plain_english() ? info->label_en : info->label_vi);
	tl_buf_printf(&text, " (%s), %s", tl_grid_kind(&t->grid),
		      t->dim == TL_DIM_TODAY ? _("34 provinces") : _("63 provinces"));
	if (t->level != TL_LEVEL_PROVINCE)
		tl_buf_printf(&text, ", %s", tl_grid_level(t->level));
	if (t->by_total && !t->map)
		tl_buf_printf(&text, ", %s", _("the largest first"));
	plain_say(p, "%s:", text.p);
	tl_buf_free(&text);
}

static void show_grid(struct plain *p)
{
	struct plain_table *t = &p->table;
	struct plain_lines lines = {0};

	tl_grid_free(&t->grid);
	tl_grid_make(&t->grid, t->figures, t->dim, t->kind, t->by_total || t->map);
	if (t->map)
		add_ranking(p, &lines);
	else
		add_table(p, &lines);
	say_title(p);
	plain_lines_show(p, &lines, t->map ? PLAIN_MAP : PLAIN_TABLE,
			 _("No article has a figure for this."));
	if (tl_figures_left_out(t->figures))
		plain_say(p, "%s: %zu", _("Left out, for they are of something else"),
			  tl_figures_left_out(t->figures));
}

/* The figures of the list are gathered, and shown. Where they can't be read there is no table. */
static void gather(struct plain *p)
{
	struct plain_table *t = &p->table;
	struct tl_error e;

	free_grid(p);
	if (tl_corpus_figures(p->corpus, p->archive, t->indicator, t->level, p->rows, p->n_rows,
			      NULL, &t->figures, &e) == TL_OK) {
		show_grid(p);
	} else {
		plain_error(p, &e);
		plain_table_free(p);
	}
}

/* A province's line: its number sets the filter on it. */
static void show_counts(struct plain *p)
{
	enum tl_dim dim = p->table.dim;
	const char *field = tl_fields[dim == TL_DIM_TODAY ? TL_FIELD_TODAY : TL_FIELD_PROVINCE].en;
	struct plain_lines lines = {0};
	struct tl_count *counts;
	size_t n = tl_corpus_count(p->corpus, dim, p->rows, p->n_rows, &counts);

	tl_counts_by_number(counts, n);
	for (size_t i = 0; i < n; i++) {
		struct tl_value value = tl_dim_value(p->corpus, dim, counts[i].value);
		struct tl_buf text = {0}, query = {0};

		tl_buf_str(&text, value.label);
		tl_buf_printf(&text, P_(": %u article", ": %u articles", counts[i].n), counts[i].n);
		tl_buf_printf(&query, "%s:\"%s\"", field, value.id);
		plain_lines_add(&lines, tl_buf_steal(&text), 0, SIZE_MAX, tl_buf_steal(&query));
	}
	free(counts);
	if (lines.n)
		plain_say(p, "%s:", dim == TL_DIM_TODAY ? _("34 provinces") : _("63 provinces"));
	plain_lines_show(p, &lines, PLAIN_MAP, _("There is nothing to choose from."));
}

/* ---- commands -------------------------------------------------------------------------------- */

/* What was typed: a name, and behind it the word for today's provinces. The caller frees the name.
 */
static char *read_name(struct plain *p, const char *words)
{
	static const char *const todays[] = {"today", "nay"};
	size_t n = strlen(words);

	p->table.dim = plain_setting(p, TL_OPT_DIVISION) == TL_DIVISION_34 ? TL_DIM_TODAY
									   : TL_DIM_PROVINCE;
	while (n && words[n - 1] == ' ')
		n--;
	for (size_t i = 0; i < TL_COUNT(todays); i++) {
		size_t k = strlen(todays[i]);

		if (n < k || memcmp(words + n - k, todays[i], k) != 0 ||
		    (n > k && words[n - k - 1] != ' '))
			continue;
		p->table.dim = TL_DIM_TODAY;
		n -= k;
		while (n && words[n - 1] == ' ')
			n--;
		break;
	}
	return tl_strndup(words, n);
}

/* The indicator that is filtered by, if it is one; else NULL. */
static const char *filtered_by(const struct plain *p)
{
	const struct tl_filters *now = tl_history_now(&p->history);
	int index = tl_filters_find(now, TL_DIM_INDICATOR);

	return index >= 0 && now->at[index]->n_ids == 1 && !now->at[index]->exclude
		       ? now->at[index]->ids[0]
		       : NULL;
}

static void show_figures(struct plain *p, const char *id, bool map)
{
	struct plain_table *t = &p->table;
	char *copy = tl_strdup(id);

	free(t->indicator);
	t->indicator = copy;
	t->level = TL_LEVEL_PROVINCE;
	t->kind = TL_METRIC_KINDS;
	t->map = map;
	gather(p);
}

void plain_table(struct plain *p, const char *words)
{
	char *name = read_name(p, words);
	const char *id = *name ? NULL : filtered_by(p);

	if (!id)
		id = plain_find_indicator(p, name, PLAIN_TO_TABLE);
	if (id)
		show_figures(p, id, false);
	free(name);
}

void plain_map(struct plain *p, const char *words)
{
	char *name = read_name(p, words);
	const char *id;

	if (!*name) {
		plain_table_free(p);
		show_counts(p);
	} else {
		id = plain_find_indicator(p, name, PLAIN_TO_MAP);
		if (id)
			show_figures(p, id, true);
	}
	free(name);
}

/* ---- of the one that stands ------------------------------------------------------------------ */

static bool none_stands(struct plain *p)
{
	if ((p->standing == PLAIN_TABLE || p->standing == PLAIN_MAP) && p->table.indicator)
		return false;
	plain_say(p, "%s", _("No table stands: table and the name of an indicator make one."));
	return true;
}

void plain_level(struct plain *p, const char *words)
{
	(void)words;
	if (none_stands(p))
		return;
	p->table.level = tl_grid_next_level(p->table.level);
	gather(p);
}

void plain_kind(struct plain *p, const char *words)
{
	enum tl_metric_kind kind;

	(void)words;
	if (none_stands(p))
		return;
	kind = tl_grid_next_kind(&p->table.grid);
	if (kind == p->table.grid.kind) {
		plain_say(p, "%s", _("There are no figures of another kind."));
		return;
	}
	p->table.kind = kind;
	show_grid(p);
}

void plain_division(struct plain *p, const char *words)
{
	struct plain_table *t = &p->table;

	(void)words;
	if (p->standing != PLAIN_MAP && none_stands(p))
		return;
	t->dim = t->dim == TL_DIM_PROVINCE ? TL_DIM_TODAY : TL_DIM_PROVINCE;
	if (t->indicator)
		show_grid(p);
	else
		show_counts(p);
}

void plain_table_order(struct plain *p, const char *words)
{
	if (p->table.map) {
		plain_say(p, "%s", _("The largest first."));
		return;
	}
	if (plain_word(&words, N_("north")))
		p->table.by_total = false;
	else if (plain_word(&words, N_("largest")))
		p->table.by_total = true;
	else if (!*words)
		p->table.by_total = !p->table.by_total;
	else
		plain_say(p, "%s", _("The order can be: north, largest."));
	if (!*words)
		show_grid(p);
}
