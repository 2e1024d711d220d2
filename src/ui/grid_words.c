/* A table's cell in words, for the line below the table and for the dialogue. */
#include <stdlib.h>

#include "format.h"
#include "grid.h"
#include "tulieu/i18n.h"

const char *tl_grid_kind(const struct tl_grid *g)
{
	static const char *const texts[TL_METRIC_KINDS] = {
		[TL_COUNT_OF] = N_("numbers"),	 [TL_PERCENT] = N_("percent"),
		[TL_RATIO] = N_("so many of"),	 [TL_MONEY] = N_("amounts of money"),
		[TL_DURATION] = N_("durations"), [TL_FREQUENCY] = N_("how often"),
	};

	return _(texts[g->kind]);
}

const char *tl_grid_level(enum tl_level level)
{
	switch (level) {
	case TL_LEVEL_PROVINCE:
		return _("figures of whole provinces");
	case TL_LEVEL_DISTRICT:
		return _("figures of districts");
	default:
		return _("figures of any level");
	}
}

const char *tl_grid_total(const struct tl_grid *g)
{
	switch (tl_grid_how(g)) {
	case TL_HOW_SUM:
		return _("Total");
	case TL_HOW_LATEST:
		return _("Latest");
	default:
		return _("All years");
	}
}

void tl_cell_value(const struct tl_cell *cell, struct tl_buf *out)
{
	struct tl_metric m = {.kind = (enum tl_metric_kind)cell->kind,
			      .value = cell->value,
			      .value2 = cell->value2,
			      .has2 = cell->has2};

	if (tl_cell_valued(cell))
		tl_format_metric(&m, out);
	else
		tl_buf_str(out, "-");
}

void tl_how_words(enum tl_how how, const char *as_of, const char *between, struct tl_buf *out)
{
	if (how == TL_HOW_SUM)
		tl_buf_printf(out, "%s%s", between, _("added up"));
	else if (how == TL_HOW_LATEST)
		tl_buf_printf(out, "%s%s", between, _("the latest of several"));
	if (!as_of[0])
		return;
	/* A sum may be of several times: its period would be taken for that of all. */
	tl_buf_printf(out, "%s%s", between, how == TL_HOW_SUM ? _("the latest of ") : "");
	tl_format_period(as_of, out);
}

void tl_cell_words(const struct tl_cell *cell, const char *between, bool marks, struct tl_buf *out)
{
	size_t n;

	if (tl_cell_valued(cell)) {
		tl_cell_value(cell, out);
		tl_how_words((enum tl_how)cell->how, cell->as_of, between, out);
	} else {
		tl_buf_str(out, _("figures that must not be added"));
	}
	if (cell->flags & TL_CELL_CONFLICT)
		tl_buf_printf(out, "%s%s%s", between, marks ? "! " : "", _("articles differ"));
	if (cell->flags & TL_CELL_PARTIAL)
		tl_buf_printf(out, "%s%s%s", between, marks ? "* " : "", _("not the whole year"));
	if (cell->flags & TL_CELL_APPROX)
		tl_buf_printf(out, "%s%s%s", between, marks ? "~ " : "", _("about"));
	free(tl_cell_articles(cell, &n));
	tl_buf_printf(out, "%s%s: ", between, _("articles"));
	tl_format_count(n, out);
}
