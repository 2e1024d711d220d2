/* Tables of figures: what is added, what stands, what is marked. Each test names the rule whose
 * breach would put a wrong number on the screen. */
#include "corpus/internal.h"
#include "corpus/period.h"
#include "query_fixture.h"

struct setting {
	struct tl_rules *rules;
	struct tl_corpus *c;
};

static int start(void **state)
{
	struct setting *s = tl_alloc(sizeof *s);

	s->rules = load_rules();
	s->c = tl_corpus_new(s->rules);
	tl_corpus_finish(s->c);
	*state = s;
	return 0;
}

static int stop(void **state)
{
	struct setting *s = *state;

	tl_corpus_drop(s->c);
	tl_rules_free(s->rules);
	free(s);
	return 0;
}

/* A figure in short: article, its date, indicator, value, period, province, and what is unlike the
 * usual. */
struct given {
	uint32_t id;
	const char *date, *indicator;
	double value;
	const char *period, *province;
	unsigned qualifiers;
	const char *unit;
	enum tl_metric_kind kind;
	enum tl_level level; /* 0: province */
	const char *scope;
	uint32_t begin;
	double value2;
};

static struct tl_figures *gather(const struct setting *s, const struct given *list, size_t n,
				 const char *indicator, enum tl_level level)
{
	struct tl_figures *f = tl_figures_new(s->c, indicator, level);

	for (size_t i = 0; i < n; i++) {
		const struct given *g = &list[i];
		struct tl_metric m = {.begin = g->begin,
				      .end = g->begin + 1,
				      .value = g->value,
				      .kind = g->kind,
				      .value2 = g->value2,
				      .has2 = g->value2 > 0,
				      .qualifiers = g->qualifiers,
				      .indicator = g->indicator,
				      .unit = g->unit ? g->unit : "đảng viên",
				      .period = g->period,
				      .scope = g->scope,
				      .province = g->province,
				      .level = g->level ? g->level : TL_LEVEL_PROVINCE};
		struct tl_date date = TL_NO_DATE;

		if (g->date)
			assert_true(tl_date_parse_iso(g->date, &date));
		tl_figures_add(f, g->id, date, &m);
	}
	return f;
}

/* The only cell of a table by `by` of the given figures. */
static struct tl_cell only(const struct setting *s, const struct given *list, size_t n,
			   const enum tl_dim *by, size_t n_by, struct tl_figures_table *table)
{
	struct tl_figures *f = gather(s, list, n, list[0].indicator, TL_LEVEL_PROVINCE);

	tl_figures_cells(f, by, n_by, table);
	tl_figures_free(f);
	assert_int_equal(table->n_cells, 1);
	return table->cells[0];
}

static void expect(const struct setting *s, const struct given *list, size_t n,
		   const enum tl_dim *by, size_t n_by, enum tl_how how, double value,
		   unsigned flags)
{
	struct tl_figures_table table;
	struct tl_cell cell = only(s, list, n, by, n_by, &table);

	assert_int_equal(cell.how, how);
	if (how != TL_HOW_NONE)
		assert_true(cell.value >= value && cell.value <= value);
	assert_int_equal(cell.flags, flags);
	assert_int_equal(cell.n_figures, n);
	tl_figures_table_free(&table);
}

#define G(i, d, n, v, p, pr)                                                                       \
	.id = (i), .date = (d), .indicator = (n), .value = (v), .period = (p), .province = (pr)
#define EXPECT(by, how, value, flags, ...)                                                         \
	do {                                                                                       \
		const struct given list_[] = {__VA_ARGS__};                                        \
		expect(*state, list_, TL_COUNT(list_), (by), TL_COUNT(by), (how), (value),         \
		       (flags));                                                                   \
	} while (0)

static const enum tl_dim by_place_year[] = {TL_DIM_PROVINCE, TL_DIM_YEAR};
static const enum tl_dim by_year[] = {TL_DIM_YEAR};
static const enum tl_dim by_place[] = {TL_DIM_PROVINCE};

/* Six months and nine months of a year overlap: the nine are the year's so far. */
static void test_longest_period(void **state)
{
	EXPECT(by_place_year, TL_HOW_ONE, 92, TL_CELL_PARTIAL,
	       {G(1, "2017-07-01", "members_admitted", 50, "2017-01/2017-06", "06")},
	       {G(2, "2017-10-01", "members_admitted", 92, "2017-01/2017-09", "06")});
	EXPECT(by_place_year, TL_HOW_ONE, 120, 0,
	       {G(1, "2017-07-01", "members_admitted", 50, "2017-01/2017-06", "06")},
	       {G(3, "2018-01-10", "members_admitted", 120, "2017", "06")},
	       {G(2, "2017-10-01", "members_admitted", 92, "2017-01/2017-09", "06")});
}

/* Quarters do not overlap and are added; four of them are the year. */
static void test_periods_that_add(void **state)
{
	EXPECT(by_place_year, TL_HOW_SUM, 30, TL_CELL_PARTIAL,
	       {G(1, "2017-04-01", "members_admitted", 10, "2017-01/2017-03", "06")},
	       {G(2, "2017-07-01", "members_admitted", 20, "2017-04/2017-06", "06")});
	EXPECT(by_place_year, TL_HOW_SUM, 100, 0,
	       {G(1, "2017-04-01", "members_admitted", 10, "2017-01/2017-03", "06")},
	       {G(4, "2018-01-01", "members_admitted", 40, "2017-10/2017-12", "06")},
	       {G(3, "2017-10-01", "members_admitted", 30, "2017-07/2017-09", "06")},
	       {G(2, "2017-07-01", "members_admitted", 20, "2017-04/2017-06", "06")});
	/* years of one place, without the year as a dimension */
	EXPECT(by_place, TL_HOW_SUM, 300, 0,
	       {G(1, "2018-01-01", "members_admitted", 100, "2017", "06")},
	       {G(2, "2019-01-01", "members_admitted", 200, "2018", "06")});
}

/* A level is never added over time: the latest of the year stands. */
static void test_stock(void **state)
{
	EXPECT(by_place_year, TL_HOW_LATEST, 37340, 0,
	       {G(1, "2024-01-01", "party_members_total", 37000, "@2024-01", "06")},
	       {G(2, "2024-03-19", "party_members_total", 37340, "@2024-03", "06")});
	EXPECT(by_place, TL_HOW_LATEST, 37340, 0,
	       {G(2, "2024-03-19", "party_members_total", 37340, "@2024-03", "06")},
	       {G(1, "2020-01-01", "party_members_total", 35000, "@2020", "06")});
	/* of several places in one year it is added; of different years it is not */
	EXPECT(by_year, TL_HOW_SUM, 300, 0,
	       {G(1, "2024-01-01", "party_members_total", 100, "@2024-01", "06")},
	       {G(2, "2024-03-19", "party_members_total", 200, "@2024-03", "04")});
	{
		const struct given list[] = {
			{G(1, "2024-01-01", "party_members_total", 100, "@2024-01", "06")},
			{G(2, "2020-03-19", "party_members_total", 200, "@2020-03", "04")}};

		expect(*state, list, 2, NULL, 0, TL_HOW_NONE, 0, 0);
	}
	/* without a period it is that of the article's day */
	EXPECT(by_place_year, TL_HOW_LATEST, 37340, 0,
	       {G(1, "2024-01-01", "party_members_total", 37000, NULL, "06")},
	       {G(2, "2024-03-19", "party_members_total", 37340, NULL, "06")});
}

/* Rates are never added, whatever their unit says; percents of any indicator are rates. */
static void test_rates(void **state)
{
	EXPECT(by_place_year, TL_HOW_LATEST, 98.5, 0,
	       {G(1, "2017-07-01", "admission_plan_rate", 50, "2017-01/2017-06", "06"), .unit = "%",
		.kind = TL_PERCENT},
	       {G(2, "2017-12-31", "admission_plan_rate", 98.5, "2017", "06"), .unit = "%",
		.kind = TL_PERCENT});
	EXPECT(by_year, TL_HOW_NONE, 0, 0,
	       {G(1, "2017-12-31", "admission_plan_rate", 50, "2017", "06"), .unit = "%",
		.kind = TL_PERCENT},
	       {G(2, "2017-12-31", "admission_plan_rate", 98.5, "2017", "04"), .unit = "%",
		.kind = TL_PERCENT});
	EXPECT(by_year, TL_HOW_NONE, 0, 0,
	       {G(1, "2017-12-31", "members_admitted", 5, "2017", "06"), .unit = "%",
		.kind = TL_PERCENT},
	       {G(2, "2017-12-31", "members_admitted", 6, "2017", "04"), .unit = "%",
		.kind = TL_PERCENT});
	EXPECT(by_year, TL_HOW_NONE, 0, 0,
	       {G(1, "2017-12-31", "socio_economic_other", 5, "2017", "06")},
	       {G(2, "2017-12-31", "socio_economic_other", 6, "2017", "04")});
}

/* Parts, repeats, changes, averages, targets, ranges, other levels and unknown places stand
 * nowhere. */
static void test_left_out(void **state)
{
	static const unsigned qualifiers[] = {TL_Q_PART,  TL_Q_REPEAT, TL_Q_INCREASE, TL_Q_DECREASE,
					      TL_Q_AVG,	  TL_Q_EACH,   TL_Q_TARGET,   TL_Q_FORECAST,
					      TL_Q_RANGE, TL_Q_EXCEED};
	struct given list[TL_COUNT(qualifiers) + 4];
	struct tl_figures_table table;
	struct tl_figures *f;
	size_t n = 0;

	for (size_t i = 0; i < TL_COUNT(qualifiers); i++)
		list[n++] = (struct given){G(1, "2017-12-31", "members_admitted", 7, "2017", "06"),
					   .qualifiers = qualifiers[i]};
	list[n++] = (struct given){G(1, "2017-12-31", "members_admitted", 7, "2017", "06"),
				   .level = TL_LEVEL_DISTRICT};
	list[n++] = (struct given){G(1, "2017-12-31", "members_admitted", 7, "2017", NULL)};
	list[n++] = (struct given){G(1, "2017-12-31", "members_admitted", 7, "2017", "zz")};
	list[n++] = (struct given){G(1, "2017-12-31", NULL, 7, "2017", "06")};
	f = gather(*state, list, n, "members_admitted", TL_LEVEL_NONE);
	assert_int_equal(tl_figures_left_out(f), n - 1); /* one is of no indicator */
	tl_figures_cells(f, by_place_year, 2, &table);
	assert_int_equal(table.n_cells, 0);
	tl_figures_table_free(&table);
	tl_figures_free(f);
	/* but a target is what an indicator of targets is about */
	EXPECT(by_place_year, TL_HOW_ONE, 900, 0,
	       {G(1, "2017-01-31", "admission_target", 900, "by:2017", "06"),
		.qualifiers = TL_Q_TARGET});
	/* in each year: no figure of one */
	f = gather(*state,
		   &(struct given){G(1, "2017-12-31", "members_admitted", 7, "yearly", "06")}, 1,
		   NULL, TL_LEVEL_NONE);
	tl_figures_cells(f, NULL, 0, &table);
	assert_int_equal(table.n_cells, 0);
	tl_figures_table_free(&table);
	tl_figures_free(f);
}

/* The same figure in several articles counts once. */
static void test_same_figure(void **state)
{
	struct tl_figures_table table;
	const struct given list[] = {{G(1, "2018-01-01", "members_admitted", 120, "2017", "06")},
				     {G(2, "2018-01-02", "members_admitted", 120, "2017", "06")},
				     {G(3, "2018-01-03", "members_admitted", 120, "2017", "06"),
				      .unit = "đảng viên mới"}};
	struct tl_cell cell = only(*state, list, 3, by_place_year, 2, &table);
	int used = 0;

	assert_true(cell.value >= 120 && cell.value <= 120);
	assert_int_equal(cell.how, TL_HOW_ONE);
	assert_int_equal(cell.flags, 0);
	for (size_t i = 0; i < cell.n_figures; i++)
		used += cell.figures[i].used;
	assert_int_equal(used, 1);
	tl_figures_table_free(&table);
}

/* Articles that differ are marked, and the newest stands; "over" and the like explain a difference.
 */
static void test_conflicts(void **state)
{
	EXPECT(by_place_year, TL_HOW_ONE, 125, TL_CELL_CONFLICT,
	       {G(2, "2018-02-01", "members_admitted", 125, "2017", "06")},
	       {G(1, "2018-01-01", "members_admitted", 120, "2017", "06")});
	EXPECT(by_place_year, TL_HOW_ONE, 37340, 0,
	       {G(2, "2024-03-20", "party_members_total", 37000, "@2024-03", "06"),
		.qualifiers = TL_Q_OVER},
	       {G(1, "2024-03-01", "party_members_total", 37340, "@2024-03", "06")});
	EXPECT(by_place_year, TL_HOW_ONE, 37340, 0,
	       {G(1, "2024-03-20", "party_members_total", 37500, "@2024-03", "06"),
		.qualifiers = TL_Q_NEARLY},
	       {G(2, "2024-03-01", "party_members_total", 37340, "@2024-03", "06")});
	EXPECT(by_place_year, TL_HOW_ONE, 30000, TL_CELL_CONFLICT | TL_CELL_APPROX,
	       {G(1, "2024-03-20", "party_members_total", 30000, "@2024-03", "06"),
		.qualifiers = TL_Q_OVER},
	       {G(2, "2024-03-01", "party_members_total", 37340, "@2024-03", "06")});
	/* different periods are no conflict */
	EXPECT(by_place_year, TL_HOW_LATEST, 125, 0,
	       {G(2, "2018-02-01", "party_members_total", 125, "@2018-02", "06")},
	       {G(1, "2018-01-01", "party_members_total", 120, "@2018-01", "06")});
	/* in one article the larger is the whole and what has another unit its part ... */
	EXPECT(by_place_year, TL_HOW_ONE, 125, 0,
	       {G(1, "2018-02-01", "members_admitted", 40, "2017", "06"), .unit = "đoàn viên",
		.begin = 1},
	       {G(1, "2018-02-01", "members_admitted", 125, "2017", "06"), .begin = 2});
	/* ... and with the same unit it contradicts itself */
	EXPECT(by_place_year, TL_HOW_ONE, 125, TL_CELL_CONFLICT,
	       {G(1, "2018-02-01", "members_admitted", 40, "2017", "06"), .begin = 1},
	       {G(1, "2018-02-01", "members_admitted", 125, "2017", "06"), .begin = 2});
}

/* Turns (lượt) are not persons. */
static void test_turns(void **state)
{
	EXPECT(by_place_year, TL_HOW_ONE, 100, 0,
	       {G(1, "2018-02-01", "cadres_trained", 100, "2017", "06"), .unit = "cán bộ"},
	       {G(2, "2018-03-01", "cadres_trained", 1722, "2017", "06"), .unit = "lượt cán bộ"});
}

/* Different kinds are never one cell; different indicators have no sum. */
static void test_kinds(void **state)
{
	const struct given list[] = {
		{G(1, "2018-02-01", "members_admitted", 100, "2017", "06")},
		{G(1, "2018-02-01", "members_admitted", 5.5, "2017", "06"), .unit = "%",
		 .kind = TL_PERCENT},
		{G(1, "2018-02-01", "party_members_total", 1000, "@2017", "06")}};
	struct tl_figures *f = gather(*state, list, 3, NULL, TL_LEVEL_NONE);
	const enum tl_dim by_indicator[] = {TL_DIM_INDICATOR};
	struct tl_figures_table table;

	tl_figures_cells(f, by_place, 1, &table);
	assert_int_equal(table.n_cells, 2);
	assert_int_equal(table.cells[0].how, TL_HOW_NONE); /* counts of two indicators */
	assert_int_equal(table.cells[1].how, TL_HOW_ONE);
	tl_figures_table_free(&table);
	tl_figures_cells(f, by_indicator, 1, &table);
	assert_int_equal(table.n_cells, 3);
	tl_figures_table_free(&table);
	tl_figures_free(f);
}

/* Today's provinces add what their former ones report. */
static void test_today(void **state)
{
	const enum tl_dim by[] = {TL_DIM_TODAY, TL_DIM_YEAR};
	struct tl_figures_table table;
	const struct given list[] = {{G(1, "2018-02-01", "members_admitted", 100, "2017", "06")},
				     {G(2, "2018-02-01", "members_admitted", 200, "2017", "19")}};
	struct tl_cell cell = only(*state, list, 2, by, 2, &table);
	struct setting *s = *state;

	assert_string_equal(tl_dim_value(s->c, TL_DIM_TODAY, cell.keys[0]).label, "Thái Nguyên");
	assert_int_equal(cell.keys[1], 2017);
	assert_int_equal(cell.scopes, 2);
	assert_int_equal(cell.how, TL_HOW_SUM);
	assert_true(cell.value >= 300 && cell.value <= 300);
	tl_figures_table_free(&table);
}

/* Scopes of one level below: each is its own. */
static void test_levels(void **state)
{
	const struct given list[] = {{G(1, "2018-02-01", "members_admitted", 10, "2017", "06"),
				      .level = TL_LEVEL_DISTRICT, .scope = "Đảng bộ huyện Chợ Mới"},
				     {G(1, "2018-02-01", "members_admitted", 20, "2017", "06"),
				      .level = TL_LEVEL_DISTRICT, .scope = "Đảng bộ huyện Ba Bể"},
				     {G(2, "2018-02-01", "members_admitted", 20, "2017", "06"),
				      .level = TL_LEVEL_DISTRICT, .scope = "đảng bộ huyện Ba Bể"},
				     {G(1, "2018-02-01", "members_admitted", 500, "2017", "06")}};
	struct tl_figures *f = gather(*state, list, 4, NULL, TL_LEVEL_DISTRICT);
	struct tl_figures_table table;

	tl_figures_cells(f, by_place_year, 2, &table);
	assert_int_equal(table.n_cells, 1);
	assert_int_equal(table.cells[0].scopes, 2);
	assert_true(table.cells[0].value >= 30 && table.cells[0].value <= 30);
	tl_figures_table_free(&table);
	tl_figures_free(f);
}

/* A district's figure that is added to its province's, of which it may be part; the province counted
 * twice because two articles name it by other words. */
static void test_any_level(void **state)
{
	const struct given list[] = {{G(1, "2018-02-01", "members_admitted", 10, "2017", "06"),
				      .level = TL_LEVEL_DISTRICT, .scope = "Đảng bộ huyện Chợ Mới"},
				     {G(1, "2018-02-01", "members_admitted", 500, "2017", "06"),
				      .scope = "Đảng bộ tỉnh"},
				     {G(2, "2018-02-01", "members_admitted", 40, "2017", "08"),
				      .scope = "toàn tỉnh"},
				     {G(3, "2018-02-02", "members_admitted", 40, "2017", "08"),
				      .scope = "Đảng bộ tỉnh"}};
	struct tl_figures *f = gather(*state, list, 4, NULL, TL_LEVELS);
	struct tl_figures_table table;

	tl_figures_cells(f, by_place_year, 2, &table);
	assert_int_equal(table.n_cells, 2);
	assert_int_equal(table.cells[0].how, TL_HOW_NONE);
	assert_int_equal(table.cells[0].n_figures, 2);
	assert_int_equal(table.cells[1].how, TL_HOW_ONE);
	assert_true(table.cells[1].value >= 40 && table.cells[1].value <= 40);
	tl_figures_table_free(&table);
	tl_figures_free(f);
}

/* A ratio keeps its second number; as_of is the latest period. */
static void test_ratio(void **state)
{
	struct tl_figures_table table;
	const struct given list[] = {{G(1, "2018-02-01", "members_admitted", 98, "2017", "06"),
				      .kind = TL_RATIO, .value2 = 104}};
	struct tl_cell cell = only(*state, list, 1, by_place_year, 2, &table);

	assert_true(cell.has2 && cell.value2 >= 104 && cell.value2 <= 104);
	assert_string_equal(cell.as_of, "2017");
	tl_figures_table_free(&table);
}

/* Periods over several years belong to none; those without a year take the article's. */
static void test_periods(void **state)
{
	static const struct {
		const char *text;
		enum tl_period_kind kind;
		const char *from, *to;
		int year;
	} periods[] = {
		{"2017", TL_PERIOD_SPAN, "2017-01-01", "2017-12-31", 2017},
		{"2016-02", TL_PERIOD_SPAN, "2016-02-01", "2016-02-29", 2016},
		{"2017-01/2017-09", TL_PERIOD_SPAN, "2017-01-01", "2017-09-30", 2017},
		{"2015/2020", TL_PERIOD_SPAN, "2015-01-01", "2020-12-31", 0},
		{"2015/", TL_PERIOD_SPAN, "2015-01-01", "2018-03-31", 0},
		{"2018-02/", TL_PERIOD_SPAN, "2018-02-01", "2018-03-31", 2018},
		{"@2019-06", TL_PERIOD_POINT, "2019-06-01", "2019-06-30", 2019},
		{"@2019-06-05", TL_PERIOD_POINT, "2019-06-05", "2019-06-05", 2019},
		{"by:2020", TL_PERIOD_BY, "2020-01-01", "2020-12-31", 2020},
		{"ytd", TL_PERIOD_SPAN, "2018-01-01", "2018-03-31", 2018},
		{"H1", TL_PERIOD_SPAN, "2018-01-01", "2018-06-30", 2018},
		/* without a year, of an article of March 2018 */
		{"--02", TL_PERIOD_SPAN, "2018-02-01", "2018-02-28", 2018},
		{"--09-26", TL_PERIOD_SPAN, "2017-09-26", "2017-09-26", 2017},
		{"@--12-31", TL_PERIOD_POINT, "2017-12-31", "2017-12-31", 2017},
		{"--05-15/--05-20", TL_PERIOD_SPAN, "2017-05-15", "2017-05-20", 2017},
		{"--11/--02", TL_PERIOD_SPAN, "2017-11-01", "2018-02-28", 0},
	};
	static const char *const bad[] = {"",
					  "x",
					  "@2017/",
					  "2019/",
					  "/2017",
					  "2020/2015",
					  "@",
					  "by:",
					  "2017-13",
					  "--",
					  "--13",
					  "--02-29",
					  "--09/2018",
					  "2017-09/--10",
					  "2017-01/2017-02/2017-03",
					  "2017-01-01-01-01-01-01-01-01-01-01-01-01"};
	const struct tl_date published = {2018, 3, 0, -1, 0};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(periods); i++) {
		struct tl_period p = tl_period_read(periods[i].text, published);
		struct tl_date from, to;

		assert_int_equal(p.kind, periods[i].kind);
		assert_true(tl_date_parse_iso(periods[i].from, &from));
		assert_true(tl_date_parse_iso(periods[i].to, &to));
		assert_int_equal(p.from, tl_date_days(from));
		assert_int_equal(p.to, tl_date_days(to));
		assert_int_equal(tl_period_year(&p), periods[i].year);
	}
	for (size_t i = 0; i < TL_COUNT(bad); i++)
		if (tl_period_read(bad[i], published).kind != TL_PERIOD_NONE)
			fail_msg("%s is no period", bad[i]);
	assert_int_equal(tl_period_read(NULL, published).kind, TL_PERIOD_NONE);
	assert_int_equal(tl_period_read("ytd", TL_NO_DATE).kind, TL_PERIOD_NONE);
	assert_int_equal(tl_period_read("2015/", TL_NO_DATE).kind, TL_PERIOD_NONE);
	assert_true(tl_period_known("2019/"));
	/* Without a date it belongs to no year, and may be written all the same. */
	assert_int_equal(tl_period_read("--09-26", TL_NO_DATE).kind, TL_PERIOD_NONE);
	assert_true(tl_period_known("--09-26") && tl_period_known("@--02-29"));
	assert_false(tl_period_known("--02-30"));
	assert_int_equal(tl_period_read("yearly:2015/2020", published).kind, TL_PERIOD_YEARLY);
}

/* The order in which figures come makes no difference. */
static void test_any_order(void **state)
{
	struct dice dice = {17};
	struct given list[40];
	double first = 0;

	for (size_t i = 0; i < TL_COUNT(list); i++) {
		static const char *const periods[] = {
			"2017", "2017-01/2017-06", "2017-07/2017-12", "2017-03", "2017-11", NULL};

		list[i] = (struct given){G(1 + roll(&dice, 9), "2018-01-01", "members_admitted",
					   1 + roll(&dice, 50), periods[roll(&dice, 6)],
					   roll(&dice, 2) ? "06" : "04"),
					 .begin = (uint32_t)i};
	}
	for (int round = 0; round < 50; round++) {
		struct tl_figures_table table;
		struct tl_figures *f = gather(*state, list, TL_COUNT(list), NULL, TL_LEVEL_NONE);
		double sum = 0;

		tl_figures_cells(f, by_place, 1, &table);
		for (size_t i = 0; i < table.n_cells; i++)
			sum += table.cells[i].value * (double)(i + 1) + table.cells[i].flags;
		if (round)
			assert_true(sum >= first && sum <= first);
		first = sum;
		tl_figures_table_free(&table);
		tl_figures_free(f);
		for (size_t i = TL_COUNT(list) - 1; i > 0; i--) {
			size_t k = roll(&dice, (uint32_t)i + 1);
			struct given g = list[i];

			list[i] = list[k];
			list[k] = g;
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_longest_period), cmocka_unit_test(test_periods_that_add),
		cmocka_unit_test(test_stock),	       cmocka_unit_test(test_rates),
		cmocka_unit_test(test_left_out),       cmocka_unit_test(test_same_figure),
		cmocka_unit_test(test_conflicts),      cmocka_unit_test(test_turns),
		cmocka_unit_test(test_kinds),	       cmocka_unit_test(test_today),
		cmocka_unit_test(test_levels),
		cmocka_unit_test(test_any_level),	       cmocka_unit_test(test_ratio),
		cmocka_unit_test(test_periods),	       cmocka_unit_test(test_any_order),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
