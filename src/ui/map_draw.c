/* How the map looks: a tile shows its level by a sign as well as its number, so that it can be read
 * without colours. */
#include <string.h>

#include "format.h"
#include "grid.h"
#include "map_view.h"

#define SHORT_MOST 4

static struct tl_survey_map *of(struct tl_view *v)
{
	return (struct tl_survey_map *)v;
}

int tl_map_rows_shown(const struct tl_survey_map *m)
{
	return tl_clamp((m->view.rect.h - TL_MAP_FOOT_ROWS) / m->tile_rows, 1,
			TL_MAP_GRID_MOST + 1);
}

static const char *shade(int level)
{
	static const char *const blocks[TL_MAP_LEVELS + 1] = {"·", "░", "▒", "▓", "█"};
	static const char *const signs[TL_MAP_LEVELS + 1] = {".", "-", "+", "*", "#"};

	return (tl_terminal_ascii() ? signs : blocks)[level];
}

static void number_text(const struct tl_survey_map *m, double number, struct tl_buf *out)
{
	struct tl_metric metric = {.kind = m->kind, .value = number};

	tl_format_metric(&metric, out);
}

/* The pen of one row of a tile, one column short of its neighbour. */
static void draw_tile(const struct tl_survey_map *m, struct tl_pen *pen, const struct tl_tile *t,
		      int line)
{
	bool here = t == &m->tiles[m->at];
	struct tl_pen part = *pen;
	struct tl_buf number = {0};
	const char *name = t->label;
	int digits;

	if (here)
		tl_pen_bar(&part, true);
	if (t->known)
		number_text(m, t->number, &number);
	digits = number.n ? tl_draw_width(number.p, number.n) : 0;
	tl_draw_str(&part, here ? ">" : shade(t->level), TL_STYLE_COUNT);
	if (line == 0) {
		/* Names in full where they fit beside the number, or the number has a line of its
		 * own. */
		if (tl_draw_width(name, strlen(name)) >
		    tl_pen_room(&part) - (m->tile_rows > 1 || !digits ? 0 : digits + 1))
			name = t->short_label;
		if (m->tile_rows == 1 && digits) {
			tl_draw_cell(&part, name, strlen(name),
				     tl_clamp(tl_pen_room(&part) - digits - 1, 2, SHORT_MOST + 26),
				     TL_STYLE_PROVINCE);
			tl_draw_blanks(&part, 1);
			tl_draw_cell_right(&part, number.p, number.n, tl_pen_room(&part),
					   TL_STYLE_VALUE);
		} else {
			tl_draw_cell(&part, name, strlen(name), tl_pen_room(&part),
				     TL_STYLE_PROVINCE);
		}
	} else if (line == 1) {
		for (int i = tl_pen_room(&part) - digits - 1; i > 0; i--)
			tl_draw_str(&part, t->level ? shade(t->level) : " ", TL_STYLE_COUNT);
		if (number.n)
			tl_draw_cell_right(&part, number.p, number.n, tl_pen_room(&part),
					   TL_STYLE_VALUE);
	}
	tl_draw_rest(&part);
	pen->x = part.x;
	tl_buf_free(&number);
}

static void draw_legend(const struct tl_survey_map *m, struct tl_pen *pen, int level)
{
	struct tl_buf text = {0};

	if (level && (!(m->bounds[level] > 0) ||
		      (level > 1 && !(m->bounds[level] > m->bounds[level - 1])))) {
		return;
	}
	tl_buf_printf(&text, " %s ", shade(level));
	if (level) {
		tl_buf_str(&text, _("up to "));
		number_text(m, m->bounds[level], &text);
	} else {
		tl_buf_str(&text, _("none"));
	}
	tl_draw(pen, text.p, text.n, TL_STYLE_DIM);
	tl_buf_free(&text);
}

static void draw_map_row(const struct tl_survey_map *m, struct tl_pen *pen, int row, int line)
{
	int left = pen->x;

	for (size_t i = 0; i < m->n_tiles; i++) {
		const struct tl_tile *t = &m->tiles[i];
		struct tl_pen part = *pen;

		if (t->row != row)
			continue;
		tl_draw_blanks(pen, left + t->column * m->tile_columns - pen->x);
		part = *pen;
		if (part.end > part.x + m->tile_columns - 1)
			part.end = part.x + m->tile_columns - 1;
		draw_tile(m, &part, t, line);
		pen->x = part.x;
	}
	if (line == 0 && row >= TL_MAP_LEGEND_ROW && row <= TL_MAP_LEGEND_ROW + TL_MAP_LEVELS &&
	    pen->x <= left + TL_MAP_LEGEND_COLUMN * m->tile_columns) {
		tl_draw_blanks(pen, left + TL_MAP_LEGEND_COLUMN * m->tile_columns - pen->x);
		draw_legend(m, pen, row - TL_MAP_LEGEND_ROW);
	}
}

static void describe(const struct tl_survey_map *m, struct tl_buf *out)
{
	const struct tl_tile *t = &m->tiles[m->at];

	tl_buf_printf(out, "%s · ", t->label);
	if (!m->indicator) {
		tl_buf_printf(out, "%s: ", _("articles"));
		tl_format_count(t->known ? (uint64_t)t->number : 0, out);
	} else if (t->known) {
		number_text(m, t->number, out);
		tl_how_words((enum tl_how)t->how, t->as_of, " · ", out);
		if (t->flags & TL_CELL_CONFLICT)
			tl_buf_printf(out, " · ! %s", _("articles differ"));
		if (t->flags & TL_CELL_APPROX)
			tl_buf_printf(out, " · ~ %s", _("about"));
	} else {
		tl_buf_str(out, _("no figure"));
	}
}

void tl_survey_map_draw(struct tl_view *v, int row)
{
	struct tl_survey_map *m = of(v);
	struct tl_pen pen = tl_pen_row(&v->rect, row, TL_STYLE_NORMAL);
	struct tl_buf text = {0};

	if (!m->n_tiles) {
		if (row == 0)
			tl_draw_str(&pen, _("Counting…"), TL_STYLE_NORMAL);
	} else if (row == v->rect.h - TL_MAP_FOOT_ROWS) {
		describe(m, &text);
		tl_draw_blanks(&pen, 1);
		tl_draw_cell(&pen, text.p, text.n, tl_pen_room(&pen), TL_STYLE_META);
		tl_buf_free(&text);
	} else if (row / m->tile_rows < tl_map_rows_shown(m)) {
		draw_map_row(m, &pen, m->top + row / m->tile_rows, row % m->tile_rows);
	}
	tl_draw_rest(&pen);
}

void tl_survey_map_title(struct tl_view *v, struct tl_buf *out)
{
	struct tl_survey_map *m = of(v);
	const struct tl_indicator_info *info =
		v->app->rules && m->indicator ? tl_indicator_find(v->app->rules, m->indicator)
					      : NULL;
	const char *what = m->indicator ? m->indicator : _("number of articles");

	if (info)
		what = tl_format_english() ? info->label_en : info->label_vi;
	tl_buf_printf(out, "%s: %s · %s", _("Map"), what,
		      m->dim == TL_DIM_TODAY ? _("34 provinces") : _("63 provinces"));
	if (m->waiting)
		tl_buf_str(out, "…");
}
