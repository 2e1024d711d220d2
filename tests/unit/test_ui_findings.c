/* The rows of what was found in an article: what is named several times is one row. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "tulieu/base.h"
#include "ui/findings.h"

static const char body[] = "0123456789";

/* The rows of one kind, written "place:index:times" each. */
static void rows_are(const struct tl_article *a, enum tl_finding_kind kind, const char *expected)
{
	struct tl_findings f = {0};
	struct tl_buf got = {0};

	tl_findings_make(&f, a);
	for (size_t i = 0; i < f.n; i++)
		if (f.rows[i].kind == kind)
			tl_buf_printf(&got, "%s%zu:%zu:%u", got.n ? " " : "", f.rows[i].begin,
				      f.rows[i].index, f.rows[i].times);
	assert_string_equal(got.n ? got.p : "", expected);
	tl_findings_free(&f);
	tl_buf_free(&got);
}

static void documents_are(struct tl_citation *all, size_t n, const char *expected)
{
	struct tl_article a = {.body = body, .body_n = sizeof body - 1, .citations = all,
			       .n_citations = n};

	for (size_t i = 0; i < n; i++) {
		all[i].begin = i;
		all[i].end = i + 1;
		all[i].type = "Nghị quyết";
	}
	rows_are(&a, TL_FINDING_CITATION, expected);
}

#define DOCUMENTS(expected, ...) \
	documents_are((struct tl_citation[]){__VA_ARGS__}, \
		      TL_COUNT(((struct tl_citation[]){__VA_ARGS__})), expected)

/* Its date and issuer are said once; the row stands at the first mention and tells the most. */
static void test_documents(void **state)
{
	const struct tl_date day = {.year = 2008, .month = 2, .day = 2};
	const struct tl_date other = {.year = 2018, .month = 2, .day = 2};

	(void)state;
	DOCUMENTS("0:1:3", {.number = "22-NQ/TW"}, {.number = "22-NQ/TW", .date = day, .issuer = "Trung ương"},
		  {.number = "22-NQ/TW", .issuer = "Bộ Chính trị"});
	DOCUMENTS("0:0:2 1:1:1", {.number = "22-NQ/TW", .date = day}, {.number = "22-NQ/TW", .date = other},
		  {.number = "22-NQ/TW", .date = day});
	DOCUMENTS("0:0:2 2:2:1", {.number = "22-NQ/TW"}, {.number = "22-NQ/TW"}, {.number = "24-NQ/TW"});
	/* Two districts number theirs alike; a province's committee has several names. */
	DOCUMENTS("0:0:1 1:1:2", {.number = "15-NQ/HU", .issuer = "Huyện ủy A"},
		  {.number = "15-NQ/HU", .issuer = "Huyện ủy B"},
		  {.number = "15-NQ/HU", .issuer = "BTV Huyện ủy B"});
	DOCUMENTS("0:0:2", {.number = "15-NQ/TU", .issuer = "Tỉnh ủy"},
		  {.number = "15-NQ/TU", .issuer = "Ban Chấp hành Đảng bộ tỉnh"});
}

/* The mention that tells the position. */
static void test_people(void **state)
{
	struct tl_person all[] = {{0, 1, "Lê Văn Tám", NULL},
				  {2, 3, "Lê Văn Tám", "Bí thư Huyện ủy"},
				  {4, 5, "Lê Thị Chín", NULL}};
	struct tl_article a = {.body = body, .body_n = sizeof body - 1, .people = all,
			       .n_people = TL_COUNT(all)};

	(void)state;
	rows_are(&a, TL_FINDING_PERSON, "0:1:2 4:2:1");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_documents),
		cmocka_unit_test(test_people),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
