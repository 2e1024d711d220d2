/* Few rows are folded away, so only those are kept, in order: an item's row is found by counting
 * how many of them come before it, a binary search. Open groups are as few: where they stand is
 * kept, too. */
#include "fold.h"

#include <stdlib.h>
#include <string.h>

#define NONE UINT32_MAX

struct tl_fold_hidden {
	uint32_t row, group;
};

struct tl_fold_open {
	uint32_t group;
	size_t item;   /* of its first row */
	size_t before; /* rows that the open groups before it show: where its own are in `shown` */
	size_t n;
};

static uint32_t group_of(const struct tl_fold *f, size_t row)
{
	uint32_t id = f->id(f->context, row);

	return f->alike && tl_bits_has(&f->grouped, id) ? tl_alike_of(f->alike, id) : NONE;
}

static bool is_open(const struct tl_fold *f, uint32_t group)
{
	return f->turned[group] != f->open_all;
}

/* How many rows are folded, open or not, before one. */
static size_t hidden_before(const struct tl_fold *f, size_t row)
{
	size_t low = 0, high = f->n_hidden;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (f->hidden[middle].row < row)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static const struct tl_fold_hidden *hidden_at(const struct tl_fold *f, size_t row)
{
	size_t i = hidden_before(f, row);

	return i < f->n_hidden && f->hidden[i].row == row ? &f->hidden[i] : NULL;
}

/* ---- where things stand --------------------------------------------------------------------- */

static int by_item(const void *a, const void *b)
{
	const struct tl_fold_open *x = a, *y = b;

	return (x->item > y->item) - (x->item < y->item);
}

/* Finds the open groups and their rows. */
static void place(struct tl_fold *f)
{
	size_t *at = tl_calloc(f->alike ? f->alike->n_groups + 1 : 1, sizeof *at), before = 0;

	f->n_opened = f->n_shown = 0;
	for (uint32_t g = 0; f->alike && g < f->alike->n_groups; g++)
		if (f->others[g] && is_open(f, g))
			*TL_PUSH(f->opened, f->n_opened, f->opened_cap) = (struct tl_fold_open){
				.group = g,
				.item = f->first[g] - hidden_before(f, f->first[g]),
				.n = f->others[g],
			};
	if (f->n_opened)
		qsort(f->opened, f->n_opened, sizeof *f->opened, by_item);
	for (size_t i = 0; i < f->n_opened; i++) {
		struct tl_fold_open *o = &f->opened[i];

		o->item += before;
		o->before = at[o->group] = before;
		before += o->n;
	}
	while (f->n_shown < before)
		*TL_PUSH(f->shown, f->n_shown, f->shown_cap) = 0;
	for (size_t i = 0; i < f->n_hidden && before; i++)
		if (is_open(f, f->hidden[i].group))
			f->shown[at[f->hidden[i].group]++] = f->hidden[i].row;
	free(at);
}

/* The last open group that begins before an item, or NULL. */
static const struct tl_fold_open *opened_before(const struct tl_fold *f, size_t item)
{
	size_t low = 0, high = f->n_opened;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (f->opened[middle].item < item)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? &f->opened[low - 1] : NULL;
}

/* ---- what a list asks ----------------------------------------------------------------------- */

size_t tl_fold_items(const struct tl_fold *f)
{
	return f->n - f->n_hidden + f->n_shown;
}

size_t tl_fold_away(const struct tl_fold *f)
{
	return f->n_hidden - f->n_shown;
}

struct tl_folded tl_fold_at(const struct tl_fold *f, size_t item)
{
	const struct tl_fold_open *o = opened_before(f, item);
	size_t low = 0, high = f->n_hidden;
	struct tl_folded found = {0};
	uint32_t group;

	if (o && item <= o->item + o->n)
		return (struct tl_folded){.row = f->shown[o->before + item - o->item - 1],
					  .member = true};
	if (o)
		item -= o->before + o->n;
	/* As many as are folded before it: the k-th of them stands behind row - k items. */
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (f->hidden[middle].row - middle <= item)
			low = middle + 1;
		else
			high = middle;
	}
	found.row = item + low;
	group = f->n_hidden ? group_of(f, found.row) : NONE;
	if (group != NONE) {
		found.others = f->others[group];
		found.open = is_open(f, group);
	}
	return found;
}

size_t tl_fold_item(const struct tl_fold *f, size_t row)
{
	const struct tl_fold_hidden *h = hidden_at(f, row);
	size_t item;

	for (size_t i = 0; h && i < f->n_opened; i++) {
		const struct tl_fold_open *o = &f->opened[i];

		for (size_t k = 0; k < o->n && o->group == h->group; k++)
			if (f->shown[o->before + k] == row)
				return o->item + 1 + k;
	}
	while (row < f->n && hidden_at(f, row))
		row++;
	item = row - hidden_before(f, row);
	for (size_t i = f->n_opened; i-- > 0;)
		if (f->opened[i].item - f->opened[i].before < item)
			return item + f->opened[i].before + f->opened[i].n;
	return item;
}

/* ---- changes -------------------------------------------------------------------------------- */

static void forget_rows(struct tl_fold *f)
{
	f->n = f->n_hidden = f->n_opened = f->n_shown = 0;
	for (size_t g = 0; f->alike && g < f->alike->n_groups; g++) {
		f->first[g] = NONE;
		f->others[g] = 0;
	}
}

void tl_fold_groups(struct tl_fold *f, const struct tl_alike *alike)
{
	const struct tl_alike *old = f->alike;
	bool *turned = tl_calloc(alike ? alike->n_groups + 1 : 1, sizeof *turned);

	for (size_t i = 0; old && alike && i < old->n; i++) {
		uint32_t group = f->turned[old->members[i].group]
					 ? tl_alike_of(alike, old->members[i].id)
					 : NONE;

		if (group != NONE)
			turned[group] = true;
	}
	free(f->turned);
	free(f->first);
	free(f->others);
	tl_bits_free(&f->grouped);
	f->alike = alike && alike->n ? alike : NULL;
	f->turned = turned;
	f->first = f->others = NULL;
	if (f->alike) {
		f->first = tl_calloc(alike->n_groups, sizeof *f->first);
		f->others = tl_calloc(alike->n_groups, sizeof *f->others);
		tl_bits_init(&f->grouped, (size_t)alike->members[alike->n - 1].id + 1);
		for (size_t i = 0; i < alike->n; i++)
			tl_bits_add(&f->grouped, alike->members[i].id);
	}
	forget_rows(f);
}

void tl_fold_rows(struct tl_fold *f, tl_fold_id_fn *id, const void *context, size_t n)
{
	forget_rows(f);
	f->id = id;
	f->context = context;
	tl_fold_more(f, n);
}

void tl_fold_more(struct tl_fold *f, size_t n)
{
	for (size_t row = f->n; f->alike && row < n; row++) {
		uint32_t group = group_of(f, row);

		if (group == NONE)
			continue;
		if (f->first[group] == NONE) {
			f->first[group] = (uint32_t)row;
			continue;
		}
		f->others[group]++;
		*TL_PUSH(f->hidden, f->n_hidden, f->hidden_cap) =
			(struct tl_fold_hidden){(uint32_t)row, group};
	}
	f->n = n;
	place(f);
}

void tl_fold_show(struct tl_fold *f, size_t row)
{
	const struct tl_fold_hidden *h = hidden_at(f, row);

	if (!h || is_open(f, h->group))
		return;
	f->turned[h->group] = !f->turned[h->group];
	place(f);
}

size_t tl_fold_toggle(struct tl_fold *f, size_t item)
{
	uint32_t group =
		f->alike && item < tl_fold_items(f) ? group_of(f, tl_fold_at(f, item).row) : NONE;

	if (group == NONE || !f->others[group])
		return SIZE_MAX;
	f->turned[group] = !f->turned[group];
	place(f);
	return tl_fold_item(f, f->first[group]);
}

size_t tl_fold_toggle_all(struct tl_fold *f, size_t item)
{
	size_t row;
	uint32_t group;

	if (!f->n_hidden || item >= tl_fold_items(f))
		return SIZE_MAX;
	row = tl_fold_at(f, item).row;
	group = group_of(f, row);
	f->open_all = f->n_shown < f->n_hidden;
	memset(f->turned, 0, f->alike->n_groups * sizeof *f->turned);
	place(f);
	return tl_fold_item(f, f->open_all || group == NONE ? row : f->first[group]);
}

void tl_fold_free(struct tl_fold *f)
{
	tl_bits_free(&f->grouped);
	free(f->first);
	free(f->others);
	free(f->turned);
	free(f->hidden);
	free(f->opened);
	free(f->shown);
	*f = (struct tl_fold){0};
}
