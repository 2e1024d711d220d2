/* The list with groups folded, against a plain way of counting. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ui/fold.h"

#define ROWS 200

/* Article 1000 - row: so that ids and rows are not mixed up. */
static uint32_t id_of(const void *context, size_t row)
{
	(void)context;
	return (uint32_t)(1000 - row);
}

/* Groups of the rows by number, -1: none. The caller frees. */
static struct tl_alike groups_of(const int *group)
{
	struct tl_alike a = {.members = tl_calloc(ROWS, sizeof *a.members)};

	for (size_t row = ROWS; row-- > 0;) {
		if (group[row] < 0)
			continue;
		a.members[a.n++] = (struct tl_alike_member){id_of(NULL, row), (uint32_t)group[row]};
		if ((size_t)group[row] >= a.n_groups)
			a.n_groups = (size_t)group[row] + 1;
	}
	return a;
}

/* What the list should be: the first of each group, then those of an open one. */
static size_t expect(const int *group, const bool *open, size_t n, size_t *items)
{
	bool seen[ROWS] = {false};
	size_t count = 0;

	for (size_t row = 0; row < n; row++) {
		if (group[row] >= 0 && seen[group[row]])
			continue;
		items[count++] = row;
		if (group[row] < 0)
			continue;
		seen[group[row]] = true;
		for (size_t other = row + 1; other < n && open[group[row]]; other++)
			if (group[other] == group[row])
				items[count++] = other;
	}
	return count;
}

static void compare(const struct tl_fold *f, const int *group, const bool *open, size_t n)
{
	size_t items[ROWS], count = expect(group, open, n, items);

	assert_int_equal(tl_fold_items(f), count);
	assert_int_equal(tl_fold_away(f), n - count);
	for (size_t i = 0; i < count; i++) {
		struct tl_folded at = tl_fold_at(f, i);
		size_t others = 0;

		assert_int_equal(at.row, items[i]);
		assert_int_equal(tl_fold_item(f, items[i]), i);
		for (size_t row = 0; row < n; row++)
			others +=
				row != items[i] && group[row] >= 0 && group[row] == group[items[i]];
		assert_int_equal(at.others, at.member ? 0 : others);
		assert_true(at.member == (i > 0 && group[items[i]] >= 0 && open[group[items[i]]] &&
					  group[items[i - 1]] == group[items[i]]));
		assert_true(at.open ==
			    (!at.member && group[items[i]] >= 0 && open[group[items[i]]]));
	}
}

/* Any groups, rows that come in pieces, any of them open: an item that is told twice or not at all,
 * a row that stands in another place than the way back to it says. */
static void test_against_counting(void **state)
{
	unsigned seed = 1;

	(void)state;
	for (int round = 0; round < 300; round++) {
		struct tl_fold f = {0};
		struct tl_alike alike;
		int group[ROWS], n_groups = 1 + round % 40;
		bool open[ROWS] = {false};
		size_t n = (size_t)(round * 7 % ROWS);

		for (size_t row = 0; row < ROWS; row++) {
			seed = seed * 1103515245u + 12345u;
			group[row] = (int)(seed >> 16) % (2 * n_groups) - n_groups;
			group[row] = group[row] < 0 ? -1 : group[row];
		}
		alike = groups_of(group);
		tl_fold_groups(&f, &alike);
		tl_fold_rows(&f, id_of, NULL, n / 2);
		compare(&f, group, open, n / 2);
		for (size_t i = 0; i < tl_fold_items(&f); i += 3) {
			size_t row = tl_fold_at(&f, i).row, item = tl_fold_toggle(&f, i);

			if (item == SIZE_MAX)
				continue;
			open[group[row]] = !open[group[row]];
			assert_int_equal(group[tl_fold_at(&f, item).row], group[row]);
			assert_false(tl_fold_at(&f, item).member);
		}
		tl_fold_more(&f, n);
		compare(&f, group, open, n);
		for (size_t row = 0; row < n; row += 11) {
			tl_fold_show(&f, row);
			if (tl_fold_at(&f, tl_fold_item(&f, row)).row != row)
				fail_msg("row %zu is not shown", row);
		}
		tl_fold_free(&f);
		free(alike.members);
	}
}

/* All open, and one closed of them; none; a list without any. */
static void test_all(void **state)
{
	struct tl_fold f = {0};
	struct tl_alike alike;
	int group[ROWS];
	bool open[ROWS];
	size_t row, item;

	(void)state;
	assert_true(tl_fold_toggle_all(&f, 0) == SIZE_MAX);
	for (row = 0; row < ROWS; row++)
		group[row] = row % 3 ? -1 : (int)row % 7;
	alike = groups_of(group);
	tl_fold_groups(&f, &alike);
	tl_fold_rows(&f, id_of, NULL, ROWS);
	memset(open, true, sizeof open);
	row = tl_fold_at(&f, 100).row;
	item = tl_fold_toggle_all(&f, 100);
	assert_int_equal(tl_fold_at(&f, item).row, row);
	compare(&f, group, open, ROWS);
	assert_int_equal(tl_fold_toggle(&f, 0), 0);
	open[group[0]] = false;
	compare(&f, group, open, ROWS);
	/* One is closed: all are opened before all are closed. */
	assert_int_equal(tl_fold_toggle_all(&f, 0), 0);
	open[group[0]] = true;
	compare(&f, group, open, ROWS);
	/* From within a group to its first. */
	item = tl_fold_item(&f, 21);
	assert_true(tl_fold_at(&f, item).member);
	assert_int_equal(tl_fold_toggle_all(&f, item), 0);
	memset(open, false, sizeof open);
	compare(&f, group, open, ROWS);
	tl_fold_free(&f);
	free(alike.members);
}

/* Groups that are found anew, under other numbers: what was opened is closed below the reader's
 * eyes. */
static void test_other_groups(void **state)
{
	struct tl_fold f = {0};
	struct tl_alike alike, again;
	int group[ROWS];
	bool open[ROWS] = {false};

	(void)state;
	for (int row = 0; row < ROWS; row++)
		group[row] = row % 5 ? -1 : row / 50;
	alike = groups_of(group);
	tl_fold_groups(&f, &alike);
	tl_fold_rows(&f, id_of, NULL, ROWS);
	tl_fold_show(&f, 60);
	open[1] = true;
	compare(&f, group, open, ROWS);
	for (int row = 0; row < ROWS; row++)
		group[row] = group[row] < 0 ? -1 : 3 - group[row];
	again = groups_of(group);
	tl_fold_groups(&f, &again);
	tl_fold_rows(&f, id_of, NULL, ROWS);
	open[1] = false;
	open[2] = true;
	compare(&f, group, open, ROWS);
	tl_fold_groups(&f, NULL);
	tl_fold_rows(&f, id_of, NULL, ROWS);
	assert_int_equal(tl_fold_items(&f), ROWS);
	assert_int_equal(tl_fold_at(&f, 150).row, 150);
	assert_int_equal(tl_fold_item(&f, 150), 150);
	tl_fold_free(&f);
	free(alike.members);
	free(again.members);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_against_counting),
		cmocka_unit_test(test_all),
		cmocka_unit_test(test_other_groups),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
