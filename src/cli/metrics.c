/* tulieu metrics: the figures of a query's articles, one a row, or as a table. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "select.h"

#define MAX_BY 3

enum { INDICATOR, BY, LEVEL, FORMAT };
static const struct tl_flag flags[] = {
	[INDICATOR] = {'i', "indicator", N_("ID"), N_("only figures of this indicator")},
	[BY] = {'b', "by", "province|today|region|year|indicator[,...]",
		N_("a table: one value for each combination, added where adding is right")},
	[LEVEL] = {0, "level", "national|region|province|district|commune|organisation",
		   N_("with --by: figures of scopes of this level (default province)")},
	[FORMAT] = {'f', "format", "tsv|csv|json|md", N_("the form of the output (default tsv)")},
};

struct options {
	const char *indicator;
	enum tl_dim by[MAX_BY];
	size_t n_by;
	enum tl_level level;
	enum tl_sheet_form form;
};

static void flush(struct tl_buf *out)
{
	if (out->n)
		fwrite(out->p, 1, out->n, stdout);
	tl_buf_reset(out);
}

/* ---- rows ---------------------------------------------------------------------------------- */

static const char *const row_names[] = {
	"id",	      "date",	"indicator", "value", "value2",	  "kind",  "unit",
	"qualifiers", "period", "scope",     "level", "province", "begin", "end",
};

struct listing {
	const struct tl_corpus *corpus;
	struct tl_sheet sheet;
	size_t n;
};

static bool list_row(void *context, const struct tl_metric_row *row)
{
	struct listing *l = context;
	const struct tl_metric *m = &row->metric;
	struct tl_buf qualifiers = {0};
	const char *province = NULL;
	char date[24];

	for (unsigned i = 0; i < TL_QUALIFIERS; i++)
		if (m->qualifiers >> i & 1)
			tl_buf_printf(&qualifiers, "%s%s", qualifiers.n ? "," : "",
				      tl_qualifier_name(i));
	if (m->province) {
		uint32_t value = tl_dim_find(l->corpus, TL_DIM_PROVINCE, m->province);

		province = value == TL_NO_VALUE
				   ? m->province
				   : tl_dim_value(l->corpus, TL_DIM_PROVINCE, value).label;
	}
	tl_date_iso(row->published, date, sizeof date);
	tl_sheet_number(&l->sheet, (double)row->id);
	tl_sheet_text(&l->sheet, *date ? date : NULL);
	tl_sheet_text(&l->sheet, m->indicator);
	tl_sheet_number(&l->sheet, m->value);
	if (m->has2)
		tl_sheet_number(&l->sheet, m->value2);
	else
		tl_sheet_text(&l->sheet, NULL);
	tl_sheet_text(&l->sheet, tl_metric_kind_name(m->kind));
	tl_sheet_text(&l->sheet, m->unit);
	tl_sheet_text(&l->sheet, qualifiers.p);
	tl_sheet_text(&l->sheet, m->period);
	tl_sheet_text(&l->sheet, m->scope);
	tl_sheet_text(&l->sheet, tl_level_name(m->level));
	tl_sheet_text(&l->sheet, province);
	tl_sheet_number(&l->sheet, (double)m->begin);
	tl_sheet_number(&l->sheet, (double)m->end);
	flush(l->sheet.out);
	tl_buf_free(&qualifiers);
	l->n++;
	return !ferror(stdout);
}

static enum tl_status list(const struct tl_cli *cli, const struct tl_selection *s,
			   const struct options *o, size_t *n, struct tl_error *e)
{
	struct tl_buf out = {0};
	struct listing l = {.corpus = s->corpus};
	int64_t *ids = tl_calloc(s->n + 1, sizeof *ids);
	enum tl_status status = TL_OK;

	for (size_t i = 0; i < s->n; i++)
		ids[i] = tl_corpus_item(s->corpus, s->rows[i]).id;
	tl_sheet_start(&l.sheet, o->form, row_names, TL_COUNT(row_names), &out);
	l.sheet.ascii = !cli->utf8;
	if (s->n)
		status = tl_archive_metrics(s->archive, ids, s->n, o->indicator, list_row, &l, e);
	tl_sheet_end(&l.sheet);
	flush(&out);
	tl_buf_free(&out);
	free(ids);
	*n = l.n;
	return status == TL_ECANCELLED && ferror(stdout) ? TL_OK : status;
}

/* ---- a table ------------------------------------------------------------------------------- */

static int by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

/* Numbers of the articles that the value is from, or of those that only say the same or differ;
 * each once. */
static void add_articles(struct tl_sheet *sheet, const struct tl_cell *cell, bool used)
{
	uint32_t *ids[2] = {tl_calloc(cell->n_figures + 1, sizeof **ids),
			    tl_calloc(cell->n_figures + 1, sizeof **ids)};
	size_t n[2] = {0};
	struct tl_buf text = {0};

	for (size_t i = 0; i < cell->n_figures; i++) {
		int which = cell->figures[i].used;

		ids[which][n[which]++] = cell->figures[i].id;
	}
	for (int which = 0; which < 2; which++)
		qsort(ids[which], n[which], sizeof **ids, by_number);
	for (size_t i = 0; i < n[used]; i++) {
		uint32_t id = ids[used][i];

		if ((i && ids[used][i - 1] == id) ||
		    (!used && bsearch(&id, ids[1], n[1], sizeof id, by_number)))
			continue;
		tl_buf_printf(&text, "%s%u", text.n ? "," : "", (unsigned)id);
	}
	tl_sheet_text(sheet, text.p);
	tl_buf_free(&text);
	free(ids[0]);
	free(ids[1]);
}

static void add_cell(struct tl_sheet *sheet, const struct tl_corpus *c, const struct options *o,
		     const struct tl_cell *cell)
{
	static const char *const marks[] = {"conflict", "approx", "partial"};
	struct tl_buf text = {0};

	for (size_t k = 0; k < o->n_by; k++) {
		struct tl_value v = tl_dim_value(c, o->by[k], cell->keys[k]);

		tl_sheet_text(sheet, o->by[k] == TL_DIM_INDICATOR ? v.id : v.label);
	}
	tl_sheet_text(sheet, tl_metric_kind_name((enum tl_metric_kind)cell->kind));
	if (cell->how == TL_HOW_NONE)
		tl_sheet_text(sheet, NULL);
	else
		tl_sheet_number(sheet, cell->value);
	if (cell->has2)
		tl_sheet_number(sheet, cell->value2);
	else
		tl_sheet_text(sheet, NULL);
	tl_sheet_text(sheet, tl_how_name((enum tl_how)cell->how));
	tl_sheet_text(sheet, *cell->as_of ? cell->as_of : NULL);
	for (size_t i = 0; i < TL_COUNT(marks); i++)
		if (cell->flags >> i & 1)
			tl_buf_printf(&text, "%s%s", text.n ? "," : "", marks[i]);
	tl_sheet_text(sheet, text.p);
	tl_buf_free(&text);
	add_articles(sheet, cell, true);
	add_articles(sheet, cell, false);
}

static enum tl_status tabulate(const struct tl_cli *cli, const struct tl_selection *s,
			       const struct options *o, size_t *n, struct tl_error *e)
{
	const char *names[MAX_BY + 8];
	static const char *const rest[] = {"kind",  "value", "value2",	 "how",
					   "as_of", "marks", "articles", "others"};
	size_t n_names = 0;
	struct tl_figures *figures;
	struct tl_figures_table table;
	struct tl_sheet sheet;
	struct tl_buf out = {0};
	enum tl_status status = tl_corpus_figures(s->corpus, s->archive, o->indicator, o->level,
						  s->rows, s->n, NULL, &figures, e);

	_Static_assert(TL_COUNT(names) >= MAX_BY + TL_COUNT(rest), "names has too little room");
	if (status != TL_OK)
		return status;
	for (size_t k = 0; k < o->n_by; k++)
		names[n_names++] = tl_dim_name(o->by[k]);
	for (size_t k = 0; k < TL_COUNT(rest); k++)
		names[n_names++] = rest[k];
	tl_figures_cells(figures, o->by, o->n_by, &table);
	tl_sheet_start(&sheet, o->form, names, n_names, &out);
	sheet.ascii = !cli->utf8;
	for (size_t i = 0; i < table.n_cells; i++) {
		add_cell(&sheet, s->corpus, o, &table.cells[i]);
		flush(&out);
	}
	tl_sheet_end(&sheet);
	flush(&out);
	*n = table.n_cells;
	tl_buf_free(&out);
	tl_figures_table_free(&table);
	tl_figures_free(figures);
	return TL_OK;
}

/* ---- command line -------------------------------------------------------------------------- */

static bool read_by(struct options *o, const char *list)
{
	static const enum tl_dim dims[] = {TL_DIM_PROVINCE, TL_DIM_TODAY, TL_DIM_REGION,
					   TL_DIM_YEAR, TL_DIM_INDICATOR};
	struct tl_str part;

	o->n_by = 0;
	while (tl_cell_next(&list, ',', &part)) {
		bool known = false;
		enum tl_dim dim;

		if (!tl_dim_of(part.p, part.n, &dim) || o->n_by == MAX_BY)
			return false;
		for (size_t i = 0; i < TL_COUNT(dims); i++)
			known |= dims[i] == dim;
		for (size_t i = 0; i < o->n_by; i++)
			known &= o->by[i] != dim;
		if (!known)
			return false;
		o->by[o->n_by++] = dim;
	}
	return o->n_by > 0;
}

static int read_option(struct tl_cli *cli, struct tl_args *args, int flag, struct options *o)
{
	struct tl_rules *rules;
	int form;

	switch (flag) {
	case INDICATOR:
		rules = tl_cli_rules(cli);
		if (!rules)
			return TL_EXIT_REFUSED;
		if (!tl_indicator_find(rules, args->value))
			return tl_cli_usage(&tl_command_metrics, _("%s is no indicator"),
					    args->value);
		o->indicator = args->value;
		return TL_EXIT_DONE;
	case BY:
		if (!read_by(o, args->value))
			return tl_cli_usage(&tl_command_metrics,
					    _("--by takes up to three different ones of province, "
					      "today, region, year, indicator, not %s"),
					    args->value);
		return TL_EXIT_DONE;
	case LEVEL:
		o->level = tl_level_of(args->value);
		if (o->level == TL_LEVEL_NONE)
			return tl_cli_usage(&tl_command_metrics, _("%s is no level"), args->value);
		return TL_EXIT_DONE;
	default:
		form = tl_args_choice(args, tl_sheet_forms, TL_SHEET_FORMS);
		if (form < 0)
			return TL_EXIT_USAGE;
		o->form = (enum tl_sheet_form)form;
		return TL_EXIT_DONE;
	}
}

/* Different indicators are never one value: without one, the table has them as its first column. */
static bool part_indicators(struct options *o)
{
	for (size_t i = 0; i < o->n_by; i++)
		if (o->by[i] == TL_DIM_INDICATOR)
			return true;
	if (o->indicator || !o->n_by)
		return true;
	if (o->n_by == MAX_BY)
		return false;
	memmove(o->by + 1, o->by, o->n_by * sizeof *o->by);
	o->by[0] = TL_DIM_INDICATOR;
	o->n_by++;
	return true;
}

static int run(struct tl_cli *cli, int argc, char **argv)
{
	struct options o = {.level = TL_LEVEL_PROVINCE};
	struct tl_selection s;
	struct tl_args args;
	struct tl_error e;
	char *query;
	size_t n = 0;
	int flag, status;

	tl_args_start(&args, &tl_command_metrics, argc, argv);
	while ((flag = tl_args_next(&args)) >= 0) {
		status = read_option(cli, &args, flag, &o);
		if (status != TL_EXIT_DONE)
			return status;
	}
	if (flag != TL_ARGS_END)
		return tl_args_exit(flag);
	if (!part_indicators(&o))
		return tl_cli_usage(&tl_command_metrics,
				    _("a table by three needs --indicator, or indicator as one"));
	query = tl_args_query(&args);
	status = tl_cli_select(cli, query, 0, &s);
	if (status == TL_EXIT_DONE) {
		enum tl_status read =
			o.n_by ? tabulate(cli, &s, &o, &n, &e) : list(cli, &s, &o, &n, &e);

		if (tl_archive_unharmed(s.archive, &e) != TL_OK)
			read = TL_EARCHIVE;
		if (read != TL_OK)
			status = tl_cli_fail(tl_cli_path(cli), &e);
		else if (!n)
			status = TL_EXIT_REFUSED;
	}
	tl_selection_free(&s);
	free(query);
	return tl_cli_finish(status);
}

const struct tl_command tl_command_metrics = {
	.name = "metrics",
	.operands = N_("[QUERY]"),
	.help = N_("list the figures of a query's articles, or make a table of them"),
	.flags = flags,
	.n_flags = TL_COUNT(flags),
	.run = run,
};
