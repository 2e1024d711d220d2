/* The columns of a row: what the reader did with the article, date, province or district, headline,
 * number of figures. On a narrow screen they give way to the headline, from the last to the first.
 */
#include "list_row.h"

#include <stdlib.h>
#include <string.h>

#include "format.h"

#define DATE_COLUMNS 10 /* dd/mm/yyyy */

/* Most names have up to 11 letters, the longest 17; the headline has what is left. */
static int province_columns(int columns)
{
	int room = columns - DATE_COLUMNS - 4;

	return room >= 56 ? 17 : room >= 44 ? 14 : room >= 26 ? 11 : room >= 20 ? 8 : 0;
}

/* One column for what the reader did with an article: the strongest mark stands. */
static const char *mark_of(struct tl_reader_marks m)
{
	if (m.starred)
		return "*";
	if (m.noted || m.n_tags)
		return "+";
	return !m.read ? " " : tl_terminal_ascii() ? "." : "·";
}

/* With the word, where there is room for it: a number alone is a riddle. */
#define ROOM_FOR_FIGURES 50
#define ROOM_FOR_WORD 70

static int figures_columns(int columns)
{
	return columns < ROOM_FOR_FIGURES ? 0
	       : columns < ROOM_FOR_WORD  ? 4
					  : 5 + tl_draw_width(_("fig."), strlen(_("fig.")));
}

static void draw_figures(const struct tl_list_row *text, int columns, struct tl_pen *pen)
{
	struct tl_buf out = {0};

	if (text->figures) {
		tl_format_count(text->figures, &out);
		if (columns > 4)
			tl_buf_printf(&out, " %s", _("fig."));
	}
	tl_draw_cell_right(pen, out.n ? out.p : "", out.n, columns, TL_STYLE_DIM);
	tl_buf_free(&out);
}

/* The province of the only filter of provinces, if it asks for one: it says nothing in the list
 * then. */
static const char *only_province(const struct tl_app *app, const struct tl_corpus *c)
{
	const struct tl_filters *now = tl_history_now(&app->history);
	int index = tl_filters_find(now, TL_DIM_PROVINCE);
	const struct tl_filter *f = index >= 0 ? now->at[index] : NULL;
	uint32_t value;

	if (!c || !f || f->dim != TL_DIM_PROVINCE || f->exclude || f->n_ids != 1)
		return NULL;
	value = tl_dim_find(c, TL_DIM_PROVINCE, f->ids[0]);
	return value == TL_NO_VALUE ? NULL : tl_dim_value(c, TL_DIM_PROVINCE, value).label;
}

/* The first district that an article names in a province. */
static const char *district(const struct tl_list_item *item, const char *province)
{
	uint32_t values[16];
	size_t n = tl_corpus_values(item->corpus, item->row, TL_DIM_DISTRICT, values,
				    TL_COUNT(values));

	for (size_t k = 0; k < n && k < TL_COUNT(values); k++) {
		struct tl_value v = tl_dim_value(item->corpus, TL_DIM_DISTRICT, values[k]);

		if (v.group && strcmp(v.group, province) == 0)
			return v.label;
	}
	return "";
}

/* Of the first of a group how many others there are; before those that follow it a dash. */
static void draw_group(const struct tl_folded *folded, struct tl_pen *pen)
{
	struct tl_buf out = {0};

	if (folded->member)
		tl_buf_str(&out, "  - ");
	else if (folded->others)
		tl_buf_printf(&out, "(%c%zu) ", folded->open ? '-' : '+', folded->others);
	if (out.n)
		tl_draw(pen, out.p, out.n, TL_STYLE_NORMAL);
	tl_buf_free(&out);
}

void tl_list_row_draw(const struct tl_app *app, const struct tl_list_item *item, int columns,
		      struct tl_pen *pen)
{
	const struct tl_list_row *text = item->text;
	const char *only = only_province(app, item->corpus);
	int province = province_columns(columns), figures = figures_columns(columns);
	struct tl_reader_marks m = tl_mine_marks(app, text->id);
	struct tl_buf date = {0};

	tl_format_date(text->published, &date);
	/* In the style of the row: a row that leaves the bar is sent again, with every change of
	 * style. */
	tl_draw_str(pen, mark_of(m), TL_STYLE_NORMAL);
	tl_draw_str(pen,
		    text->published.year && text->inferred ? "~"
		    : text->corrected			   ? "="
							   : " ",
		    TL_STYLE_DATE);
	tl_draw_cell_right(pen, date.n ? date.p : "–", date.n ? date.n : strlen("–"), DATE_COLUMNS,
			   TL_STYLE_DATE);
	tl_draw_blanks(pen, 1);
	if (province) {
		const char *name =
			only ? district(item, only)
			     : tl_format_province(text->province, text->today, text->published);

		tl_draw_cell(pen, name, strlen(name), province, TL_STYLE_PROVINCE);
		tl_draw_blanks(pen, 1);
	}
	draw_group(&item->folded, pen);
	tl_draw_cell(pen, text->headline, strlen(text->headline), tl_pen_room(pen) - figures,
		     TL_STYLE_NORMAL);
	if (figures)
		draw_figures(text, figures, pen);
	tl_buf_free(&date);
}
