/* What figures are called in a list of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tulieu/base.h"
#include "ui/figure_labels.h"

#define MOST 8

/* An article of one sentence, with a figure for each text that is named, all of one unit. */
struct made {
	struct tl_article article;
	struct tl_metric metrics[MOST];
	struct tl_figure_labels labels;
};

static void make(struct made *m, const char *body, const char *const *figures)
{
	const char *at = body;

	*m = (struct made){.article = {.body = body, .body_n = strlen(body), .metrics = m->metrics}};
	for (size_t i = 0; figures[i]; i++) {
		struct tl_metric *f = &m->metrics[m->article.n_metrics++];

		at = strstr(at, figures[i]);
		assert_non_null(at);
		f->begin = (size_t)(at - body);
		f->end = f->begin + strlen(figures[i]);
		f->sentence_end = strlen(body);
		f->unit = "hộ";
		f->scope = "xã";
		at += strlen(figures[i]);
	}
}

static void labels_are(struct made *m, const char *const *texts)
{
	tl_figure_labels_make(&m->labels, &m->article, NULL, true);
	assert_int_equal(m->labels.n, m->article.n_metrics);
	for (size_t i = 0; i < m->labels.n; i++)
		assert_string_equal(m->labels.at[i].text, texts[i]);
	tl_figure_labels_free(&m->labels);
}

/* Rows that look alike: which of them is which can only be found out in the text. */
static void test_alike(void **state)
{
	struct made m;

	(void)state;
	make(&m, "Xã có 5 hộ được xét tặng giống lúa; 4 hộ được xét tặng giống ngô và 9 hộ trồng rừng.",
	     (const char *const[]){"5 hộ", "4 hộ", "9 hộ", NULL});
	labels_are(&m, (const char *const[]){"hộ, được xét tặng giống lúa", "  … ngô",
					     "  trồng rừng"});
	/* Nothing follows: what stands before. */
	make(&m, "Xã cấp giống lúa cho 5 hộ, còn giống ngô cho 4 hộ.",
	     (const char *const[]){"5 hộ", "4 hộ", NULL});
	labels_are(&m, (const char *const[]){"hộ, Xã cấp giống lúa cho", "  còn giống ngô cho"});
}

/* Figures that a column tells apart need no words; their names stand in each row. */
static void test_told_apart(void **state)
{
	struct made m;

	(void)state;
	make(&m, "Xã có 5 hộ trồng lúa, 4 hộ trồng ngô, 3 hộ trồng rừng.",
	     (const char *const[]){"5 hộ", "4 hộ", "3 hộ", NULL});
	m.metrics[0].period = "2019";
	m.metrics[1].period = "2020";
	m.metrics[2].period = "2020";
	m.metrics[2].scope = "huyện";
	m.metrics[2].qualifiers = TL_Q_PART;
	labels_are(&m, (const char *const[]){"hộ", "hộ", "  hộ"});
}

/* A name that stands in every row and leaves no room for what is new in it. */
static void test_name_is_said_once(void **state)
{
	char *data = tl_data_dir();
	struct tl_dirs dirs = {data, NULL};
	struct tl_rules *rules;
	struct tl_error e;
	struct made m;

	(void)state;
	assert_int_equal(tl_rules_load(&dirs, NULL, NULL, &rules, &e), TL_OK);
	make(&m, "Xã có 9 đảng viên nhận huy hiệu: 5 đảng viên 60 năm, 3 đảng viên 50 năm, 1 đảng viên "
		 "lớn tuổi nhất.",
	     (const char *const[]){"9 đảng viên", "5 đảng viên", "3 đảng viên", "1 đảng viên", NULL});
	for (size_t i = 0; i < m.article.n_metrics; i++) {
		m.metrics[i].indicator = "badges_awarded";
		m.metrics[i].unit = "đảng viên";
	}
	m.metrics[1].unit = "đảng viên (60 năm)";
	m.metrics[2].unit = "đảng viên (50 năm)";
	tl_figure_labels_make(&m.labels, &m.article, rules, true);
	assert_string_equal(m.labels.at[0].text, "Party badges awarded: đảng viên");
	assert_string_equal(m.labels.at[1].text, "  đảng viên (60 năm)");
	assert_string_equal(m.labels.at[2].text, "  đảng viên (50 năm)");
	assert_string_equal(m.labels.at[3].text, "  đảng viên, lớn tuổi nhất");
	tl_figure_labels_free(&m.labels);
	/* A unit that the name tells already, below one that it doesn't. */
	m.metrics[2].unit = m.metrics[3].unit = "huy hiệu";
	tl_figure_labels_make(&m.labels, &m.article, rules, true);
	assert_string_equal(m.labels.at[2].text, "  50 năm");
	assert_string_equal(m.labels.at[3].text, "  lớn tuổi nhất");
	tl_figure_labels_free(&m.labels);
	tl_rules_free(rules);
	free(data);
}

/* Spans of a damaged archive: read outside of the body. */
static void test_damaged(void **state)
{
	struct made m;

	(void)state;
	make(&m, "Xã có 5 hộ trồng lúa, 4 hộ trồng ngô.", (const char *const[]){"5 hộ", "4 hộ", NULL});
	m.metrics[0].sentence_end = 9999;
	m.metrics[1].sentence_begin = 9999;
	labels_are(&m, (const char *const[]){"hộ", "hộ"});
	make(&m, "Xã có 5 hộ trồng lúa, 4 hộ trồng ngô.", (const char *const[]){"5 hộ", "4 hộ", NULL});
	m.metrics[1].begin = m.metrics[1].end = m.metrics[1].sentence_begin = 0;
	labels_are(&m, (const char *const[]){"hộ, trồng lúa, 4 hộ trồng ngô",
					     "  Xã có 5 hộ trồng lúa, 4 hộ trồng ngô"});
	tl_figure_labels_make(&m.labels, NULL, NULL, true);
	assert_int_equal(m.labels.n, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_alike),
		cmocka_unit_test(test_told_apart),
		cmocka_unit_test(test_name_is_said_once),
		cmocka_unit_test(test_damaged),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
