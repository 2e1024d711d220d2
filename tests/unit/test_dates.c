#include "reading.h"

#include <stdio.h>

static struct bench bench;

static int setup(void **state)
{
	(void)state;
	bench_open(&bench);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	bench_close(&bench);
	return 0;
}

/* All dates of a text, in order: "year-month-day/tokens", 0 for what is not known. */
static const char *dates(const char *text)
{
	static char out[512];
	size_t n = 0;

	bench_read(&bench, text);
	out[0] = '\0';
	for (size_t i = 0; i < bench.rd.n_tokens;) {
		struct tl_date d;
		size_t k = tl_date_tokens(&bench.rd, i, &d);

		if (k)
			n += (size_t)snprintf(out + n, sizeof out - n, "%s%d-%d-%d/%zu", n ? " " : "",
					      d.year, d.month, d.day, k);
		i += k ? k : 1;
	}
	return out;
}

/* Would catch: a form of full date that is not known, or the tokens counted wrong. */
static void full(void **state)
{
	(void)state;
	assert_string_equal(dates("ngày 23/10/2017"), "2017-10-23/6");
	assert_string_equal(dates("24-10-2011"), "2011-10-24/5");
	assert_string_equal(dates("Ngày 23.10.2017,"), "2017-10-23/2");
	assert_string_equal(dates("ngày 23 tháng 10 năm 2017"), "2017-10-23/6");
	assert_string_equal(dates("ngày 5 tháng 3/2016"), "2016-3-5/6");
	assert_string_equal(dates("từ 1/1/2017 đến 30/6/2017"), "2017-1-1/5 2017-6-30/5");
}

/* Would catch: a day without a year missed after its word, or made of a ratio or a decimal. */
static void without_year(void **state)
{
	(void)state;
	assert_string_equal(dates("Sáng 16.7, chiều ngày 19/3"), "0-7-16/1 0-3-19/4");
	assert_string_equal(dates("nhân dịp 2-9 và đợt 3/2"), "0-9-2/3 0-2-3/3");
	assert_string_equal(dates("8/12 xã, 5/9 tiêu chí, 16.7%"), "");
	assert_string_equal(dates("ngày 31/2 và ngày 32/1"), "");
}

/* Would catch: months, quarters and years that do not take the year behind them. */
static void coarse(void **state)
{
	(void)state;
	assert_string_equal(dates("tháng 6-2019, tháng 6/2019, tháng 6.2019, tháng 6 năm 2019"),
			    "2019-6-0/4 2019-6-0/4 2019-6-0/2 2019-6-0/4");
	assert_string_equal(dates("quý I/2018; quý II.2018; quý 3 năm 2018; quý IV"),
			    "2018-3-0/4 2018-6-0/4 2018-9-0/4 0-12-0/2");
	assert_string_equal(dates("Năm 2017 và 10/2017"), "2017-0-0/2 2017-10-0/3");
	assert_string_equal(dates("năm 120 và 5 năm 2.017"), "");
}

/* Would catch: a date read out of the middle of a document's number. */
static void documents(void **state)
{
	(void)state;
	assert_string_equal(dates("Nghị định 543/07/2019"), "");
	assert_string_equal(dates("22-NQ/TW"), "");
	assert_string_equal(dates("Nghị quyết số 22-NQ/TW, ngày 02/02/2008"), "2008-2-2/6");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(full),
		cmocka_unit_test(without_year),
		cmocka_unit_test(coarse),
		cmocka_unit_test(documents),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
