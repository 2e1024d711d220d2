/* Numbers, dates and periods as they are shown. The tests run in the C locale: words are English.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <math.h>

#include <cmocka.h>

#include "ui/format.h"

static const char *number(double value, struct tl_buf *out)
{
	tl_buf_reset(out);
	tl_format_number(value, out);
	return out->p;
}

static void test_numbers(void **state)
{
	struct tl_buf out = {0};

	(void)state;
	assert_string_equal(number(0, &out), "0");
	assert_string_equal(number(999, &out), "999");
	assert_string_equal(number(1000, &out), "1.000");
	assert_string_equal(number(37340, &out), "37.340");
	assert_string_equal(number(1234567, &out), "1.234.567");
	assert_string_equal(number(76.67, &out), "76,67");
	assert_string_equal(number(98.5, &out), "98,5");
	/* Trailing zeros of the whole part are digits, those behind the comma are not. */
	assert_string_equal(number(100, &out), "100");
	assert_string_equal(number(1000.5, &out), "1.000,5");
	assert_string_equal(number(-5, &out), "-5");
	/* A damaged archive may hold anything. */
	assert_string_equal(number(NAN, &out), "?");
	assert_string_equal(number(INFINITY, &out), "?");
	assert_true(number(1.7e308, &out)[0] == '1');
	tl_buf_free(&out);
}

static const char *period(const char *normal, struct tl_buf *out)
{
	tl_buf_reset(out);
	tl_buf_str(out, "");
	tl_format_period(normal, out);
	return out->n ? out->p : "";
}

static void test_periods(void **state)
{
	static const char *const cases[][2] = {
		{"2017", "2017"},
		{"2017-09", "09/2017"},
		{"2017-09-02", "02/09/2017"},
		{"2017-01/2017-09", "9 months of 2017"},
		{"2017-01/2017-12", "2017"},
		{"2017-04/2017-06", "QII 2017"},
		{"2017-01/2017-03", "QI 2017"},
		{"2017-03/2017-08", "03–08/2017"},
		{"2015/2020", "2015–2020"},
		{"2017-01/2017-11-30", "01/2017–30/11/2017"},
		{"2009/", "since 2009"},
		{"2018-07/", "since 07/2018"},
		{"@2019-06", "as of 06/2019"},
		{"by:2020", "by 2020"},
		{"yearly", "yearly"},
		{"yearly:2015/2020", "yearly 2015–2020"},
		{"ytd", "since January"},
		{"H1", "first six months"},
		/* without a year */
		{"--09-26", "26/9"},
		{"--07", "month 7"},
		{"@--12-31", "as of 31/12"},
		{"by:--12", "by month 12"},
		{"--01/--03", "QI"},
		{"--01/--09", "first 9 months"},
		{"--05/--07", "months 5–7"},
		{"--05-15/--05-20", "15/5–20/5"},
		{"--05/--07-20", "month 5–20/7"},
		{"--7", "--7"},
		{"--13", "--13"},
		{"2017-13/2017-15", "2017-13/2017-15"},
		{"--05/2017-07", "--05/2017-07"},
		/* What isn't one is shown as it is, not as a date of nonsense. */
		{"20", "20"},
		{"2017-1", "2017-1"},
		{"20/", "20/"},
		{"--05/", "--05/"},
		{"", ""},
	};
	struct tl_buf out = {0};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(cases); i++)
		assert_string_equal(period(cases[i][0], &out), cases[i][1]);
	assert_string_equal(period(NULL, &out), "");
	tl_buf_free(&out);
}

static void test_metrics(void **state)
{
	static const struct {
		struct tl_metric metric;
		const char *text;
	} cases[] = {
		{{.value = 37340, .kind = TL_COUNT_OF}, "37.340"},
		{{.value = 76.67, .kind = TL_PERCENT}, "76,67 %"},
		{{.value = 169, .value2 = 169, .has2 = true, .kind = TL_RATIO}, "169/169"},
		{{.value = 90, .value2 = 100, .has2 = true, .kind = TL_COUNT_OF}, "90–100"},
		{{.value = 500, .kind = TL_COUNT_OF, .qualifiers = TL_Q_OVER}, "over 500"},
		{{.value = 500, .kind = TL_COUNT_OF, .qualifiers = TL_Q_INCREASE | TL_Q_NEARLY},
		 "up by nearly 500"},
		{{.value = 5, .kind = TL_DURATION, .unit = "năm", .indicator = "x"}, "5 năm"},
		/* Without an indicator the unit is the label: once is enough. */
		{{.value = 5, .kind = TL_DURATION, .unit = "năm"}, "5"},
		{{.value = 24350e9, .kind = TL_MONEY}, "24.350 billion"},
		{{.value = 57.2e6, .kind = TL_MONEY}, "57,2 million"},
	};
	struct tl_buf out = {0};

	(void)state;
	for (size_t i = 0; i < TL_COUNT(cases); i++) {
		tl_buf_reset(&out);
		tl_format_metric(&cases[i].metric, &out);
		assert_string_equal(out.p, cases[i].text);
	}
	tl_buf_free(&out);
}

/* A dispatch of August 2025 is not from a province that had ceased to be in July. */
static void test_provinces(void **state)
{
	const struct tl_date before = {2025, 6, 30, -1, 0}, after = {2025, 7, 1, 8, 0},
			     year = {2025, 0, 0, -1, 0};

	(void)state;
	assert_string_equal(tl_format_province("Bắc Kạn", "Thái Nguyên", before), "Bắc Kạn");
	assert_string_equal(tl_format_province("Bắc Kạn", "Thái Nguyên", after), "Thái Nguyên");
	assert_string_equal(tl_format_province("Bắc Kạn", "Thái Nguyên", year), "Bắc Kạn");
	assert_string_equal(tl_format_province("Bắc Kạn", "Thái Nguyên", TL_NO_DATE), "Bắc Kạn");
	assert_string_equal(tl_format_province(NULL, "Huế", before), "Huế");
	assert_string_equal(tl_format_province("Bắc Kạn", NULL, after), "Bắc Kạn");
	assert_string_equal(tl_format_province(NULL, NULL, after), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_periods),
		cmocka_unit_test(test_metrics),
		cmocka_unit_test(test_provinces),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
