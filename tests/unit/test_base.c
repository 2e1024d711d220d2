#include "tulieu/article.h"
#include "tulieu/table.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

/* Would catch: a wrong padding at the boundaries of SHA-256 blocks (55, 56, 64 bytes). The digests
 * of
 * "" and "abc" are those of FIPS 180-4's examples; the rest were computed with coreutils'
 * sha256sum. */
static void sha256(void **state)
{
	static const struct {
		size_t n;
		const char *hex;
	} of_a[] = {{0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
		    {55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"},
		    {56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"},
		    {64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"}};
	char a[64], hex[65];

	(void)state;
	memset(a, 'a', sizeof a);
	for (size_t i = 0; i < TL_COUNT(of_a); i++) {
		tl_sha256_hex(a, of_a[i].n, hex);
		assert_string_equal(hex, of_a[i].hex);
	}
	tl_sha256_hex("abc", 3, hex);
	assert_string_equal(hex,
			    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

/* Would catch: a list that grows in its own block and takes in what was allocated behind it, loses what it had, leaves
 * the block's new part as it was, or is lost itself at the next reset. */
static void arena_lists(void **state)
{
	enum { MANY = 60000 };
	struct tl_arena *a = tl_arena_new();

	(void)state;
	for (int round = 0; round < 3; round++) {
		uint64_t *one = NULL, *two = NULL;
		size_t n_one = 0, n_two = 0, cap_one = 0, cap_two = 0;
		const char *last = "";

		for (uint64_t i = 0; i < MANY; i++) {
			*TL_ARENA_PUSH(a, one, n_one, cap_one) = i;
			*TL_ARENA_PUSH(a, two, n_two, cap_two) = ~i;
			if (i % 1000 == 0)
				last = tl_arena_printf(a, "%s", "between");
		}
		for (uint64_t i = 0; i < MANY; i++)
			assert_true(one[i] == i && two[i] == ~i);
		for (size_t i = MANY; i < cap_one; i++)
			assert_true(one[i] == 0);
		assert_string_equal(last, "between");
		memset(one, 0xff, cap_one * sizeof *one);
		assert_true(two[0] == ~UINT64_C(0) && two[MANY - 1] == ~(uint64_t)(MANY - 1));
		tl_arena_reset(a);
	}
	tl_arena_free(a);
}

/* Would catch: memory of a reset arena that overlaps, is not zero, or is not kept. */
static void arena(void **state)
{
	struct tl_arena *a = tl_arena_new();

	(void)state;
	for (int round = 0; round < 3; round++) {
		unsigned char *before = NULL;

		for (size_t n = 1; n < 200000; n = n * 3 + 1) {
			unsigned char *p = tl_arena_alloc(a, n);

			for (size_t i = 0; i < n; i++)
				assert_int_equal(p[i], 0);
			memset(p, 0xab, n);
			assert_ptr_not_equal(p, before);
			before = p;
		}
		assert_string_equal(tl_arena_printf(a, "%d/%s", 7, "x"), "7/x");
		tl_arena_reset(a);
	}
	tl_arena_free(a);
}

/* Would catch: a date that is off by one at leap years or before 1970, or an ISO form taken that is
 * none. */
static void dates(void **state)
{
	struct tl_date d;
	char iso[20];

	(void)state;
	assert_int_equal(tl_date_days((struct tl_date){1970, 1, 1, -1, 0}), 0);
	assert_int_equal(tl_date_days((struct tl_date){2000, 3, 1, -1, 0}), 11017);
	for (int days = -30000; days < 60000; days += 13)
		assert_int_equal(tl_date_days(tl_date_from_days(days)), days);
	assert_int_equal(tl_month_days(1900, 2), 28);
	assert_int_equal(tl_month_days(2000, 2), 29);
	assert_false(tl_date_valid(2023, 2, 29));
	assert_true(tl_date_parse_iso("2017-10-23T17:01", &d));
	tl_date_iso(d, iso, sizeof iso);
	assert_string_equal(iso, "2017-10-23T17:01");
	assert_true(tl_date_parse_iso("2022", &d));
	tl_date_iso(d, iso, sizeof iso);
	assert_string_equal(iso, "2022");
	/* without a year: only where it is asked for */
	assert_true(tl_date_parse_partial("--02-29", &d));
	assert_true(d.year == 0 && d.month == 2 && d.day == 29);
	tl_date_partial(d, iso, sizeof iso);
	assert_string_equal(iso, "--02-29");
	tl_date_iso(d, iso, sizeof iso);
	assert_string_equal(iso, "");
	assert_true(tl_date_parse_partial("--07", &d));
	tl_date_partial(d, iso, sizeof iso);
	assert_string_equal(iso, "--07");
	tl_date_partial(TL_NO_DATE, iso, sizeof iso);
	assert_string_equal(iso, "");
	assert_true(tl_date_parse_partial("2017-10", &d));
	tl_date_partial(d, iso, sizeof iso);
	assert_string_equal(iso, "2017-10");
	assert_false(tl_date_parse_iso("--07", &d));
	assert_false(tl_date_parse_partial("--7", &d));
	assert_false(tl_date_parse_partial("--13", &d));
	assert_false(tl_date_parse_partial("--07-", &d));
	assert_false(tl_date_parse_partial("2017-10-23T17:01", &d));
	assert_false(tl_date_parse_iso("2017-13-01", &d));
	assert_false(tl_date_parse_iso("2017-1-01x", &d));
	assert_false(tl_date_parse_iso("2017-10-23T24:01", &d));
}

/* Would catch: an error text cut inside a letter, or with a control character in it. */
static void errors(void **state)
{
	char longer[2000];
	struct tl_error e;

	(void)state;
	for (size_t i = 0; i + 3 < sizeof longer; i += 3)
		memcpy(longer + i, "ế", 4);
	assert_int_equal(tl_fail(&e, TL_EINPUT, "a\033[1m\n%s", longer), TL_EINPUT);
	assert_null(strchr(e.text, '\033'));
	assert_null(strchr(e.text, '\n'));
	assert_true(strlen(e.text) < sizeof e.text);
	assert_memory_equal(e.text + strlen(e.text) - 3, "ế", 3);
}

static char folder[] = "/tmp/tulieu-table-XXXXXX";
static char reports[4096];

static void keep(void *context, const char *message)
{
	(void)context;
	strncat(reports, strrchr(message, '/') + 1, sizeof reports - strlen(reports) - 2);
	strcat(reports, "\n");
}

static void put(const char *name, const char *text)
{
	char path[200];
	FILE *f;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	f = fopen(path, "w");
	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

static enum tl_status load(struct tl_table **t, struct tl_error *e)
{
	static const char *const required[] = {"id", "label", NULL};
	char data[100], user[100];
	struct tl_dirs dirs = {data, user};

	snprintf(data, sizeof data, "%s/data", folder);
	snprintf(user, sizeof user, "%s/user", folder);
	reports[0] = '\0';
	return tl_table_load(&dirs, "t.tsv", required, keep, NULL, t, e);
}

static int make_folder(void **state)
{
	char path[100];

	(void)state;
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/data", folder);
	mkdir(path, 0700);
	snprintf(path, sizeof path, "%s/user", folder);
	return mkdir(path, 0700);
}

static int remove_folder(void **state)
{
	static const char *const names[] = {"data/t.tsv", "user/t.tsv", "data", "user", ""};
	char path[200];

	(void)state;
	for (size_t i = 0; i < TL_COUNT(names); i++) {
		snprintf(path, sizeof path, "%s/%s", folder, names[i]);
		remove(path);
	}
	return 0;
}

/* Would catch: one bad line losing the whole table, a wrong line number, an optional last cell that
 * must be written. */
static void bad_rows(void **state)
{
	struct tl_table *t;
	struct tl_error e;

	(void)state;
	put("data/t.tsv", "# head\n\nid\tlabel\tnote\na\tA\nb\nc\tC\tn\tmore\na\tagain\nd\tD\tx\n");
	assert_int_equal(load(&t, &e), TL_OK);
	assert_int_equal(t->n_rows, 2);
	assert_string_equal(tl_table_cell(t, &t->rows[0], "note"), "");
	assert_string_equal(tl_table_cell(t, &t->rows[1], "note"), "x");
	assert_string_equal(reports, "t.tsv:5: fewer cells than the table needs\n"
				     "t.tsv:6: more cells than the table has columns\n"
				     "t.tsv:7: this id stands twice in the table\n");
	tl_table_free(t);
}

/* Would catch: a user's row that does not replace ours, extend the table or remove a row; a broken
 * user's file that takes our table down. */
static void user_rows(void **state)
{
	struct tl_table *t;
	struct tl_error e;

	(void)state;
	put("data/t.tsv", "id\tlabel\na\tA\nb\tB\nc\tC\n");
	put("user/t.tsv", "id\tlabel\nb\tmine\nz\tnew\n-a\n-nobody\n");
	assert_int_equal(load(&t, &e), TL_OK);
	assert_int_equal(t->n_rows, 3);
	assert_string_equal(t->rows[0].cells[1], "mine");
	assert_string_equal(t->rows[2].cells[0], "z");
	assert_non_null(strstr(reports, "t.tsv:5: no row with that id to remove"));
	tl_table_free(t);
	put("user/t.tsv", "other\thead\nx\ty\n");
	assert_int_equal(load(&t, &e), TL_OK);
	assert_int_equal(t->n_rows, 3);
	assert_non_null(strstr(reports, "t.tsv:1: the head line"));
	tl_table_free(t);
	put("user/t.tsv", "");
	put("data/t.tsv", "id\nx\n");
	assert_int_equal(load(&t, &e), TL_EINPUT);
	assert_non_null(strstr(e.text, "no column \"label\""));
	put("data/t.tsv", "id\tlabel\nx\ta\033b\n");
	assert_int_equal(load(&t, &e), TL_OK);
	assert_int_equal(t->n_rows, 0);
	tl_table_free(t);
}

/* Would catch: a row without an id that becomes a nameless topic, a table of Notepad's whose first
 * line is not known, bytes of another encoding in a label, the second of two rows that wins
 * silently, a misspelt file that does nothing. */
static void slips_of_users(void **state)
{
	char data[100], user[100], path[200];
	struct tl_dirs dirs = {data, user};
	struct tl_table *t;
	struct tl_error e;

	(void)state;
	put("data/t.tsv", "id\tlabel\na\tA\n");
	put("user/t.tsv",
	    "\xef\xbb\xbfid\tlabel\r\n\tnameless\r\n-\nb\tB\xe9\nc\tC\nc\tD\na\tmine\n");
	assert_int_equal(load(&t, &e), TL_OK);
	assert_int_equal(t->n_rows, 2);
	assert_string_equal(t->rows[0].cells[1], "mine");
	assert_string_equal(t->rows[1].cells[1], "C");
	assert_string_equal(reports, "t.tsv:2: the first cell, the id, is empty\n"
				     "t.tsv:3: the first cell, the id, is empty\n"
				     "t.tsv:4: the line is not UTF-8\n"
				     "t.tsv:6: this id stands twice in the table\n");
	tl_table_free(t);
	snprintf(data, sizeof data, "%s/data", folder);
	snprintf(user, sizeof user, "%s/user", folder);
	put("user/ts.tsv", "id\n");
	put("user/config", "set mouse on\n");
	reports[0] = '\0';
	tl_table_strangers(&dirs, keep, NULL);
	assert_string_equal(reports, "ts.tsv:1: there is no table of that name\n");
	snprintf(path, sizeof path, "%s/ts.tsv", user);
	remove(path);
	snprintf(path, sizeof path, "%s/config", user);
	remove(path);
}

/* Would catch: blanks kept around a part, an empty part given. */
static void cells(void **state)
{
	const char *rest = " a b | |c|";
	struct tl_str part;

	(void)state;
	assert_true(tl_cell_next(&rest, '|', &part));
	assert_true(tl_str_is(part, "a b"));
	assert_true(tl_cell_next(&rest, '|', &part));
	assert_true(tl_str_is(part, "c"));
	assert_false(tl_cell_next(&rest, '|', &part));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sha256),
		cmocka_unit_test(arena),	  cmocka_unit_test(arena_lists),
		cmocka_unit_test(dates),
		cmocka_unit_test(errors),
		cmocka_unit_test_setup_teardown(bad_rows, make_folder, NULL),
		cmocka_unit_test(slips_of_users),
		cmocka_unit_test_setup_teardown(user_rows, NULL, remove_folder),
		cmocka_unit_test(cells),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
