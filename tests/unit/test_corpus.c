/* The columns: loading, values, counts and predicates against plain ones, orders, sheets. */
#include "corpus/internal.h"
#include "query_fixture.h"

#define ROWS 2000

/* One row as the tests know it. */
struct known {
	int day; /* tl_date_days; precision 0: none */
	unsigned precision, flags;
	uint32_t values[TL_SETS][8], n[TL_SETS];
};

struct setting {
	struct tl_rules *rules;
	struct tl_corpus *c;
	struct known *all;
};

static bool in_list(const uint32_t *list, size_t n, uint32_t value)
{
	for (size_t i = 0; i < n; i++)
		if (list[i] == value)
			return true;
	return false;
}

static void add(struct known *k, enum tl_set set, uint32_t value)
{
	if (k->n[set] < 8 && !in_list(k->values[set], k->n[set], value))
		k->values[set][k->n[set]++] = value;
}

static void invent(const struct tl_corpus *c, struct dice *d, struct known *k)
{
	*k = (struct known){.precision = roll(d, 4), .flags = roll(d, 64)};
	k->day = tl_date_days((struct tl_date){(int16_t)(1990 + roll(d, 40)),
					       (int8_t)(1 + roll(d, 12)), (int8_t)(1 + roll(d, 28)),
					       -1, 0});
	if (k->precision == TL_MONTH_ONLY || k->precision == TL_YEAR_ONLY) {
		struct tl_date date = tl_date_from_days(k->day);

		date.day = 1;
		date.month = k->precision == TL_YEAR_ONLY ? 1 : date.month;
		k->day = tl_date_days(date);
	}
	for (uint32_t n = roll(d, 4); n > 0; n--) {
		uint32_t province = roll(d, 63);

		add(k, TL_SET_PROVINCE, province);
		add(k, TL_SET_TODAY, tl_today_of(c, province));
	}
	if (roll(d, 5) == 0) { /* only the new unit is known, beside others or alone */
		if (roll(d, 2))
			k->n[TL_SET_PROVINCE] = k->n[TL_SET_TODAY] = 0;
		add(k, TL_SET_TODAY, roll(d, 34));
	}
	for (uint32_t n = roll(d, 3); n > 0; n--)
		add(k, TL_SET_MENTIONED, roll(d, 63));
	for (uint32_t n = roll(d, 4); n > 0; n--)
		add(k, TL_SET_TOPIC, roll(d, 20));
	for (uint32_t n = roll(d, 4); n > 0; n--)
		add(k, TL_SET_DISTRICT, roll(d, 700));
	/* More values than one word of the pool holds. */
	if (roll(d, 2))
		add(k, TL_SET_SOURCE, roll(d, 2) ? roll(d, 10) : roll(d, 200000));
	if (roll(d, 2))
		add(k, TL_SET_AGENCY, 4095 + roll(d, 3));
}

static int start(void **state)
{
	struct setting *s = tl_alloc(sizeof *s);
	struct dice dice = {3};

	s->rules = load_rules();
	s->c = tl_corpus_new(s->rules);
	s->all = tl_calloc(ROWS, sizeof *s->all);
	for (uint32_t row = 0; row < ROWS; row++) {
		struct known *k = &s->all[row];
		struct tl_date date;
		struct tl_columns_row columns = {0};
		const uint32_t *values[TL_SETS];

		invent(s->c, &dice, k);
		date = tl_date_from_days(k->day);
		/* every third number is gone */
		columns.id = row + 1 + row / 2;
		columns.docid = tl_doc_of(k->precision ? date : TL_NO_DATE, columns.id);
		columns.precision = (uint8_t)k->precision;
		columns.inferred = k->flags & TL_ITEM_INFERRED;
		columns.no_article = k->flags & TL_ITEM_NO_ARTICLE;
		columns.corrected = k->flags & TL_ITEM_CORRECTED;
		columns.figures = k->flags & TL_ITEM_FIGURES;
		columns.citations = k->flags & TL_ITEM_CITATIONS;
		columns.people = k->flags & TL_ITEM_PEOPLE;
		for (int set = 0; set < TL_SETS; set++)
			values[set] = k->values[set];
		tl_corpus_add(s->c, &columns, values, k->n);
	}
	tl_corpus_finish(s->c);
	*state = s;
	return 0;
}

static int stop(void **state)
{
	struct setting *s = *state;

	tl_corpus_drop(s->c);
	tl_rules_free(s->rules);
	free(s->all);
	free(s);
	return 0;
}

/* What a row has of a dimension, from what was put in. */
static size_t expected(const struct setting *s, size_t row, enum tl_dim dim, uint32_t *values)
{
	static const int sets[TL_DIMS] = {
		[TL_DIM_PROVINCE] = TL_SET_PROVINCE,   [TL_DIM_TODAY] = TL_SET_TODAY,
		[TL_DIM_DISTRICT] = TL_SET_DISTRICT,   [TL_DIM_TOPIC] = TL_SET_TOPIC,
		[TL_DIM_INDICATOR] = TL_SET_INDICATOR, [TL_DIM_SOURCE] = TL_SET_SOURCE,
		[TL_DIM_AGENCY] = TL_SET_AGENCY,
	};
	const struct known *k = &s->all[row];
	struct tl_date date = tl_date_from_days(k->day);
	size_t n = 0, provinces, todays;
	const struct tl_province_info *p = tl_provinces(s->rules, &provinces);
	const struct tl_today_info *t = tl_todays(s->rules, &todays);

	switch (dim) {
	case TL_DIM_YEAR:
		values[0] = (uint32_t)date.year;
		return k->precision ? 1 : 0;
	case TL_DIM_MONTH:
		values[0] = (uint32_t)(date.year * 12 + date.month - 1);
		return k->precision >= TL_MONTH_ONLY ? 1 : 0;
	case TL_DIM_MENTIONED:
		for (int set = TL_SET_PROVINCE; set <= TL_SET_MENTIONED; set++)
			for (uint32_t i = 0; i < k->n[set]; i++)
				if (!in_list(values, n, k->values[set][i]))
					values[n++] = k->values[set][i];
		return n;
	case TL_DIM_REGION:
		for (uint32_t i = 0; i < k->n[TL_SET_PROVINCE] ||
				     (!k->n[TL_SET_PROVINCE] && i < k->n[TL_SET_TODAY]);
		     i++) {
			const char *region = k->n[TL_SET_PROVINCE]
						     ? p[k->values[TL_SET_PROVINCE][i]].region
						     : t[k->values[TL_SET_TODAY][i]].region;
			uint32_t value = tl_dim_find(s->c, TL_DIM_REGION, region);

			assert_true(value != TL_NO_VALUE);
			if (!in_list(values, n, value))
				values[n++] = value;
		}
		return n;
	default:
		memcpy(values, k->values[sets[dim]], k->n[sets[dim]] * sizeof *values);
		return k->n[sets[dim]];
	}
}

/* Values come back as they were put in: also large numbers, and successors that are not stored. */
static void test_values(void **state)
{
	struct setting *s = *state;

	assert_int_equal(tl_corpus_rows(s->c), ROWS);
	for (size_t row = 0; row < ROWS; row++) {
		struct tl_item item = tl_corpus_item(s->c, row);

		assert_int_equal(item.id, row + 1 + row / 2);
		assert_int_equal(tl_corpus_find(s->c, item.id), row);
		assert_int_equal(item.precision, s->all[row].precision);
		assert_int_equal(item.flags, s->all[row].flags);
		if (item.precision)
			assert_int_equal(item.day, s->all[row].day);
		else
			assert_int_equal(tl_item_date(&item).year, 0);
		for (int dim = 0; dim < TL_DIMS; dim++) {
			uint32_t want[32], have[32];
			size_t n = expected(s, row, (enum tl_dim)dim, want);

			if (tl_corpus_values(s->c, row, (enum tl_dim)dim, have, 32) != n)
				fail_msg("row %zu: %s", row, tl_dim_name((enum tl_dim)dim));
			for (size_t i = 0; i < n; i++)
				assert_true(in_list(have, n, want[i]));
			assert_int_equal(tl_corpus_values(s->c, row, (enum tl_dim)dim, have, 1),
					 n ? 1 : 0);
		}
	}
	assert_int_equal(tl_corpus_find(s->c, 0), SIZE_MAX);
	assert_int_equal(tl_corpus_find(s->c, 3), SIZE_MAX);
	assert_int_equal(tl_corpus_find(s->c, 1000000), SIZE_MAX);
	assert_int_equal(tl_corpus_item(s->c, ROWS).id, 0);
	assert_int_equal(tl_corpus_values(s->c, ROWS, TL_DIM_TOPIC, NULL, 0), 0);
}

/* Counts of a selection, of all, and each article once for a value. */
static void test_counts(void **state)
{
	struct setting *s = *state;
	uint32_t rows[ROWS];
	size_t n_rows = 0;

	for (uint32_t row = 0; row < ROWS; row += 3)
		rows[n_rows++] = row;
	for (int whole = 0; whole < 2; whole++)
		for (int dim = 0; dim < TL_DIMS; dim++) {
			struct tl_count *counts;
			size_t n = tl_corpus_count(s->c, (enum tl_dim)dim, whole ? NULL : rows,
						   n_rows, &counts),
			       total = 0, want_total = 0;

			for (size_t i = 0; i < n; i++) {
				uint32_t want = 0;

				assert_true(!i || counts[i - 1].value < counts[i].value);
				for (size_t row = 0; row < ROWS; row += whole ? 1 : 3) {
					uint32_t values[32];
					size_t has = expected(s, row, (enum tl_dim)dim, values);

					if (!whole || !(s->all[row].flags & TL_ITEM_NO_ARTICLE))
						want += in_list(values, has, counts[i].value);
				}
				assert_int_equal(counts[i].n, want);
				total += want;
			}
			for (size_t row = 0; row < ROWS; row += whole ? 1 : 3) {
				uint32_t values[32];

				if (!whole || !(s->all[row].flags & TL_ITEM_NO_ARTICLE))
					want_total += expected(s, row, (enum tl_dim)dim, values);
			}
			assert_int_equal(total, want_total);
			tl_counts_by_number(counts, n);
			for (size_t i = 1; i < n; i++)
				assert_true(counts[i - 1].n > counts[i].n ||
					    (counts[i - 1].n == counts[i].n &&
					     counts[i - 1].value < counts[i].value));
			free(counts);
		}
}

/* Tags and the like: ids that are gone or not selected do not count. */
static void test_count_ids(void **state)
{
	struct setting *s = *state;
	const uint32_t rows[] = {0, 1, 5}, ids[] = {1, 2, 3, 4, 1000000};

	assert_int_equal(tl_corpus_count_ids(s->c, rows, 3, ids, 5), 2);
	assert_int_equal(tl_corpus_count_ids(s->c, rows, 0, ids, 5), 0);
}

/* Predicates take out what does not fit and nothing else. */
static void test_predicates(void **state)
{
	struct setting *s = *state;
	struct dice dice = {11};

	for (int round = 0; round < 200; round++) {
		enum tl_dim dim = (enum tl_dim)roll(&dice, TL_DIMS);
		uint32_t wanted[3], n_wanted = roll(&dice, 4);
		struct tl_bits before, rows;

		for (uint32_t i = 0; i < 3; i++) {
			uint32_t values[32];
			size_t n = expected(s, roll(&dice, ROWS), dim, values);

			wanted[i] = n ? values[0] : roll(&dice, 100);
		}
		if (n_wanted == 3)
			wanted[2] = TL_NO_VALUE; /* of a name that nothing has */
		tl_bits_init(&before, ROWS);
		tl_bits_all(&before);
		for (size_t row = 0; row < ROWS; row += 7)
			before.words[row / 64] &= ~(UINT64_C(1) << row % 64);
		tl_bits_copy(&rows, &before);
		tl_corpus_keep(s->c, dim, n_wanted ? wanted : NULL, n_wanted, &rows);
		for (size_t row = 0; row < ROWS; row++) {
			uint32_t values[32];
			size_t n = expected(s, row, dim, values);
			bool fits = n && !n_wanted;

			for (uint32_t i = 0; i < n_wanted; i++)
				fits |= in_list(values, n, wanted[i]);
			assert_int_equal(tl_bits_has(&rows, row), fits && row % 7);
		}
		tl_bits_free(&before);
		tl_bits_free(&rows);
	}
	for (unsigned flag = 1; flag < 64; flag *= 2)
		for (int with = 0; with < 2; with++) {
			struct tl_bits rows;

			tl_bits_init(&rows, ROWS);
			tl_bits_all(&rows);
			assert_int_equal(tl_bits_count(&rows), ROWS);
			tl_corpus_keep_flags(s->c, flag, with, &rows);
			for (size_t row = 0; row < ROWS; row++)
				assert_int_equal(tl_bits_has(&rows, row),
						 ((s->all[row].flags & flag) != 0) == with);
			tl_bits_free(&rows);
		}
}

/* A date known by its month or year fits only what the whole of it fits. */
static void test_days(void **state)
{
	struct setting *s = *state;
	int32_t from = tl_date_days((struct tl_date){2001, 3, 1, -1, 0});
	int32_t to = tl_date_days((struct tl_date){2011, 6, 15, -1, 0});
	struct tl_bits rows;

	tl_bits_init(&rows, ROWS);
	tl_bits_all(&rows);
	tl_corpus_keep_days(s->c, from, to, &rows);
	for (size_t row = 0; row < ROWS; row++) {
		const struct known *k = &s->all[row];
		struct tl_date last = tl_date_from_days(k->day);

		if (k->precision == TL_YEAR_ONLY)
			last.month = 12;
		if (k->precision && k->precision < TL_WHOLE_DAY)
			last.day = (int8_t)tl_month_days(last.year, last.month);
		assert_int_equal(tl_bits_has(&rows, row),
				 k->precision && k->day >= from && tl_date_days(last) <= to);
	}
	tl_bits_free(&rows);
}

/* The newest first, no date last; "jump to a date" finds the first of that day or before. */
static void test_newest(void **state)
{
	struct setting *s = *state;
	const uint32_t *rows = tl_corpus_newest(s->c);
	bool seen[ROWS] = {false};

	for (size_t i = 0; i < ROWS; i++) {
		const struct known *k = &s->all[rows[i]], *before = i ? &s->all[rows[i - 1]] : NULL;

		assert_false(seen[rows[i]]);
		seen[rows[i]] = true;
		if (!before)
			continue;
		assert_true(before->precision || !k->precision);
		if (before->precision && k->precision)
			assert_true(before->day > k->day ||
				    (before->day == k->day && rows[i - 1] > rows[i]));
	}
	for (int day = s->all[rows[0]].day + 2; day > 0; day -= 97) {
		size_t at = tl_corpus_find_day(s->c, rows, ROWS, day);

		assert_true(at == ROWS || !s->all[rows[at]].precision ||
			    s->all[rows[at]].day <= day);
		assert_true(!at || s->all[rows[at - 1]].day > day);
	}
}

/* Names: of the tables in their order, with groups; unknown ids are told. */
static void test_dims(void **state)
{
	struct setting *s = *state;
	uint32_t value = tl_dim_find(s->c, TL_DIM_PROVINCE, "06");

	assert_string_equal(tl_dim_value(s->c, TL_DIM_PROVINCE, value).label, "Bắc Kạn");
	assert_non_null(tl_dim_value(s->c, TL_DIM_PROVINCE, value).group);
	assert_int_equal(tl_dim_find(s->c, TL_DIM_PROVINCE, "zz"), TL_NO_VALUE);
	assert_string_equal(tl_dim_value(s->c, TL_DIM_PROVINCE, 9999).label, "");
	assert_string_equal(tl_dim_value(s->c, TL_DIM_YEAR, 2019).label, "2019");
	assert_string_equal(tl_dim_value(s->c, TL_DIM_MONTH, 2019 * 12 + 2).id, "2019-03");
	assert_int_equal(tl_dim_find(s->c, TL_DIM_MONTH, "2019-03"), 2019 * 12 + 2);
	assert_int_equal(tl_dim_find(s->c, TL_DIM_YEAR, "x"), TL_NO_VALUE);
	for (int d = 0; d < TL_DIMS; d++) {
		enum tl_dim dim;

		assert_true(tl_dim_of(tl_dim_name((enum tl_dim)d),
				      strlen(tl_dim_name((enum tl_dim)d)), &dim));
		assert_int_equal(dim, d);
	}
}

/* About 30 bytes a row: the budget of a million articles on a small machine. */
static void test_memory(void **state)
{
	struct setting *s = *state;

	assert_true(tl_corpus_memory(s->c) < ROWS * 64 + 100000);
}

static void test_empty(void **state)
{
	struct setting *s = *state;
	struct tl_corpus *c = tl_corpus_new(s->rules);
	struct tl_count *counts;

	assert_int_equal(tl_corpus_rows(c), 0);
	assert_false(tl_corpus_loaded(c));
	tl_corpus_finish(c);
	assert_true(tl_corpus_loaded(c));
	assert_int_equal(tl_corpus_rows(c), 0);
	assert_int_equal(tl_corpus_count(c, TL_DIM_YEAR, NULL, 0, &counts), 0);
	free(counts);
	assert_int_equal(tl_corpus_find(c, 1), SIZE_MAX);
	tl_corpus_drop(c);
}

/* Every form keeps what is in a cell in it. */
static void test_sheets(void **state)
{
	static const char *const names[] = {"a", "b"};
	static const char *const want[] = {
		"a\tb\nx y z\t1.5\n=1+1\t1000000\n\"q\"|\t\n",
		"a,b\r\nx y z,1.5\r\n'=1+1,1000000\r\n\"\"\"q\"\"|\",\r\n",
		"[\n{\"a\":\"x y z\",\"b\":1.5},\n{\"a\":\"=1+1\",\"b\":1000000},\n"
		"{\"a\":\"\\\"q\\\"|\",\"b\":null}\n]\n",
		"| a | b |\n| --- | --- |\n| x y z | 1.5 |\n| =1+1 | 1000000 |\n| \"q\"\\| |  |\n",
	};

	(void)state;
	for (int form = 0; form < TL_SHEET_FORMS; form++) {
		struct tl_buf out = {0};
		struct tl_sheet sheet;

		tl_sheet_start(&sheet, (enum tl_sheet_form)form, names, 2, &out);
		tl_sheet_text(&sheet, "x\ty\nz");
		tl_sheet_number(&sheet, 1.5);
		tl_sheet_text(&sheet, "=1+1");
		tl_sheet_number(&sheet, 1e6);
		tl_sheet_text(&sheet, "\"q\"|");
		tl_sheet_text(&sheet, NULL);
		tl_sheet_end(&sheet);
		assert_string_equal(out.p, want[form]);
		tl_buf_free(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_values),	   cmocka_unit_test(test_counts),
		cmocka_unit_test(test_predicates), cmocka_unit_test(test_days),
		cmocka_unit_test(test_newest),	   cmocka_unit_test(test_dims),
		cmocka_unit_test(test_memory),	   cmocka_unit_test(test_empty),
		cmocka_unit_test(test_sheets),	   cmocka_unit_test(test_count_ids),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
