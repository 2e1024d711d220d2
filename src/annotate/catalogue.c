/* The catalogue: what queries, pickers and tables need to know of the rules' provinces and districts,
 * in the order in which a reader looks for them. */
#include "annotate/place.h"

#include <stdlib.h>
#include <string.h>

struct keyed {
	struct tl_district_info info;
	struct tl_buf key;
};

static int by_key(const void *a, const void *b)
{
	const struct keyed *x = a, *y = b;
	int order = strcmp(x->info.province, y->info.province);

	if (order == 0)
		order = memcmp(x->key.p, y->key.p, x->key.n < y->key.n ? x->key.n : y->key.n);
	if (order == 0)
		order = (x->key.n > y->key.n) - (x->key.n < y->key.n);
	return order ? order : strcmp(x->info.code, y->info.code);
}

void tl_place_catalogue(struct tl_place_rules *r)
{
	struct keyed *sorted = tl_calloc(r->n_districts + 1, sizeof *sorted);

	r->province_infos = tl_arena_alloc(r->arena, r->n_provinces * sizeof *r->province_infos);
	for (size_t i = 0; i < r->n_provinces; i++)
		r->province_infos[i] = r->provinces[i].info;
	r->today_infos = tl_arena_alloc(r->arena, r->n_todays * sizeof *r->today_infos);
	for (size_t i = 0; i < r->n_todays; i++)
		r->today_infos[i] = r->todays[i].info;
	r->district_infos = tl_arena_alloc(r->arena, r->n_districts * sizeof *r->district_infos);
	for (size_t i = 0; i < r->n_districts; i++) {
		sorted[i].info = r->districts[i].info;
		tl_sort_key(sorted[i].info.name, strlen(sorted[i].info.name), &sorted[i].key);
		tl_buf_char(&sorted[i].key, '\0');
	}
	qsort(sorted, r->n_districts, sizeof *sorted, by_key);
	for (size_t i = 0; i < r->n_districts; i++) {
		r->district_infos[i] = sorted[i].info;
		tl_buf_free(&sorted[i].key);
	}
	free(sorted);
}

const struct tl_province_info *tl_provinces(const struct tl_rules *r, size_t *n)
{
	*n = r->places->n_provinces;
	return r->places->province_infos;
}

const struct tl_today_info *tl_todays(const struct tl_rules *r, size_t *n)
{
	*n = r->places->n_todays;
	return r->places->today_infos;
}

const struct tl_district_info *tl_districts(const struct tl_rules *r, size_t *n)
{
	*n = r->places->n_districts;
	return r->places->district_infos;
}

static bool is_named(const char *path, struct tl_str name)
{
	const char *slash = strrchr(path, '/');

	return tl_str_is(name, slash ? slash + 1 : path);
}

bool tl_rule_row(const struct tl_rules *rules, struct tl_str table, struct tl_str id, const char **file,
		 int *line)
{
	const struct tl_place_rules *r = rules->places;
	const struct tl_source_info *source =
		tl_str_is(table, "sources.tsv") ? tl_source_of(rules->page, id) : NULL;

	if (source) {
		*file = source->file;
		*line = source->line;
		return true;
	}
	for (size_t i = 0; i < r->n_tables; i++)
		for (size_t k = 0; k < r->tables[i]->n_rows; k++) {
			const struct tl_row *row = &r->tables[i]->rows[k];

			if (!is_named(row->file, table))
				break;
			if (tl_str_is(id, row->cells[0])) {
				*file = row->file;
				*line = row->line;
				return true;
			}
		}
	return false;
}
