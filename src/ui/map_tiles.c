/* The tiles of the map. Each has a value (articles, or a figure) and from it a level, 0 to 4. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "map_view.h"

static int by_place(const void *a, const void *b)
{
	const struct tl_tile *x = a, *y = b;

	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	return (x->column > y->column) - (x->column < y->column);
}

static int read_place(const char *cell)
{
	int n = atoi(cell);

	return n < 0 ? 0 : n > TL_MAP_GRID_MOST ? TL_MAP_GRID_MOST : n;
}

void tl_map_make_tiles(struct tl_survey_map *m, const struct tl_corpus *c)
{
	const char *division = m->dim == TL_DIM_TODAY ? "34-" : "63-";
	uint32_t before = m->at < m->n_tiles ? m->tiles[m->at].value : TL_NO_VALUE;

	free(m->tiles);
	m->tiles = tl_calloc(m->table->n_rows + 1, sizeof *m->tiles);
	m->n_tiles = m->at = 0;
	m->rows = m->columns = 1;
	for (size_t i = 0; i < m->table->n_rows; i++) {
		const struct tl_row *row = &m->table->rows[i];
		const char *id = tl_table_cell(m->table, row, "id");
		uint32_t value = TL_NO_VALUE;
		struct tl_tile *t = &m->tiles[m->n_tiles];

		if (strncmp(id, division, strlen(division)) == 0)
			value = tl_dim_find(c, m->dim, id + strlen(division));
		if (value == TL_NO_VALUE)
			continue;
		*t = (struct tl_tile){
			.value = value,
			.row = read_place(tl_table_cell(m->table, row, "row")),
			.column = read_place(tl_table_cell(m->table, row, "column")),
			.label = tl_dim_value(c, m->dim, value).label,
			.short_label = tl_table_cell(m->table, row, "short"),
		};
		m->rows = t->row >= m->rows ? t->row + 1 : m->rows;
		m->columns = t->column >= m->columns ? t->column + 1 : m->columns;
		m->n_tiles++;
	}
	qsort(m->tiles, m->n_tiles, sizeof *m->tiles, by_place);
	for (size_t i = 0; i < m->n_tiles; i++)
		if (m->tiles[i].value == before)
			m->at = i;
}

/* Few provinces have most of the articles: levels are even in the square root. */
void tl_map_set_levels(struct tl_survey_map *m)
{
	double most = 0;

	for (size_t i = 0; i < m->n_tiles; i++)
		if (m->tiles[i].known && m->tiles[i].number > most)
			most = m->tiles[i].number;
	for (int level = 1; level <= TL_MAP_LEVELS; level++) {
		m->bounds[level] = most * level * level / (TL_MAP_LEVELS * TL_MAP_LEVELS);
		if (most > TL_MAP_LEVELS)
			m->bounds[level] = floor(m->bounds[level]);
		else
			m->bounds[level] = level < most ? level : most;
	}
	for (size_t i = 0; i < m->n_tiles; i++) {
		struct tl_tile *t = &m->tiles[i];

		t->level = t->known ? 1 : 0;
		while (t->level && t->level < TL_MAP_LEVELS && t->number > m->bounds[t->level])
			t->level++;
	}
}

void tl_map_set_number(struct tl_survey_map *m, uint32_t value, double number,
		       const struct tl_cell *cell)
{
	for (size_t i = 0; i < m->n_tiles; i++) {
		if (m->tiles[i].value != value)
			continue;
		m->tiles[i].known = true;
		m->tiles[i].number = number;
		m->tiles[i].flags = cell ? cell->flags : 0;
		m->tiles[i].how = cell ? cell->how : 0;
		snprintf(m->tiles[i].as_of, sizeof m->tiles[i].as_of, "%s",
			 cell ? cell->as_of : "");
	}
}

/* The nearest tile in a direction: what lies to the side counts more than what lies ahead. */
size_t tl_map_neighbour(const struct tl_survey_map *m, enum tl_move how)
{
	const struct tl_tile *from = &m->tiles[m->at];
	size_t best = m->at;
	int least = 0;

	for (size_t i = 0; i < m->n_tiles; i++) {
		int down = m->tiles[i].row - from->row, right = m->tiles[i].column - from->column;
		bool vertical = how == TL_MOVE_DOWN || how == TL_MOVE_UP;
		int ahead = how == TL_MOVE_DOWN	  ? down
			    : how == TL_MOVE_UP	  ? -down
			    : how == TL_MOVE_LEFT ? -right
						  : right;
		int aside = abs(vertical ? right : down), far;

		if (ahead <= 0)
			continue;
		far = 2 * ahead + 3 * aside;
		if (best == m->at || far < least) {
			best = i;
			least = far;
		}
	}
	return best;
}
