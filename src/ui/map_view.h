/* The map of the provinces as its three files know it: map.c gets the numbers, arranges and obeys
 * keys, map_tiles.c holds the tiles, map_draw.c draws. A tile stands in a grid of rows and columns
 * (data/map.tsv); the screen gives every row and column of the grid the same size, so a tile's
 * place on the screen is a multiplication. */
#ifndef TULIEU_UI_MAP_VIEW_H
#define TULIEU_UI_MAP_VIEW_H

#include "app.h"
#include "grid.h"

#define TL_MAP_LEVELS 4
/* The legend stands in the sea: right of the narrow middle of the country. */
#define TL_MAP_LEGEND_ROW 4
#define TL_MAP_LEGEND_COLUMN 5
/* Below the map: the tile under the cursor. */
#define TL_MAP_FOOT_ROWS 1
/* A place that a user's table gets wrong stays within any screen. */
#define TL_MAP_GRID_MOST 60

struct tl_tile {
	uint32_t value; /* of the dimension */
	int row, column;
	const char *label, *short_label; /* of the rules; of the table */
	bool known;
	double number;
	/* Of a figure: enum tl_cell_flag, enum tl_how, the period of the latest; else 0, 0, "". */
	unsigned flags, how;
	char as_of[24];
	int level;
};
struct tl_survey_map {
	struct tl_view view;
	struct tl_table *table; /* map.tsv */
	enum tl_dim dim;
	char *indicator;	/* NULL: numbers of articles */
	struct tl_result *seen; /* what was counted or asked for last; held */
	bool waiting;
	enum tl_metric_kind kind; /* of the figures */
	struct tl_tile *tiles;
	size_t n_tiles, at;
	int rows, columns;		  /* of the grid */
	double bounds[TL_MAP_LEVELS + 1]; /* the largest number of each level; 0: unused */
	/* Geometry. */
	int tile_rows, tile_columns, top; /* top: first row of the grid that is shown */
};

/* ---- map_tiles.c ---------------------------------- */

/* The tiles of the division, without numbers; the cursor stays on its province. */
void tl_map_make_tiles(struct tl_survey_map *m, const struct tl_corpus *c);
/* The number of a province's tile, if it has one. cell: the figure that it is of, or NULL. */
void tl_map_set_number(struct tl_survey_map *m, uint32_t value, double number,
		       const struct tl_cell *cell);
/* The levels of all tiles, when their numbers are known. */
void tl_map_set_levels(struct tl_survey_map *m);
/* Index of the nearest tile in a direction (left, right, up, down), or of the one under the cursor.
 */
size_t tl_map_neighbour(const struct tl_survey_map *m, enum tl_move how);

/* ---- map_draw.c: for the view's class ---------------------------------- */

/* Rows of the grid that the screen has room for. */
int tl_map_rows_shown(const struct tl_survey_map *m);
void tl_survey_map_draw(struct tl_view *v, int row);
void tl_survey_map_title(struct tl_view *v, struct tl_buf *out);

#endif
