/* Parsing of invented pages: what the tests of src/parse share. The pages are made for the tests;
 * they have the forms of real ones and none of their text. */
#ifndef TESTS_PARSING_H
#define TESTS_PARSING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tulieu/parse.h"
#include "tulieu/text.h"

/* Paragraphs of text, for pages whose text does not matter. The second has no date and no year. */
#define TEXT_1                                                                                                        \
	"Thời gian qua, các chi bộ trong xã thường xuyên thay đổi cách sinh hoạt, gắn việc bàn " \
	"nghị "                                                                                                     \
	"quyết với việc làm đường, kéo điện và trồng rừng ở từng xóm nhỏ ven suối.\n"
#define TEXT_2                                                                                                                   \
	"Nhờ cách làm ấy, người dân tin và làm theo; nhiều hộ tự nguyện góp đất, góp công để mở " \
	"rộng "                                                                                                                \
	"con đường liên xóm, đưa nông sản ra chợ huyện dễ dàng hơn trước rất nhiều.\n"
#define TEXT TEXT_1 "\n" TEXT_2

static struct tl_page_rules *rules;

static inline int parsing_start(void **state)
{
	char *data = tl_data_dir();
	struct tl_dirs dirs = {.data = data};
	struct tl_error e;

	(void)state;
	if (tl_page_rules_load(&dirs, NULL, NULL, &rules, &e)) {
		fprintf(stderr, "%s\n", e.text);
		return -1;
	}
	free(data);
	return 0;
}

static inline int parsing_stop(void **state)
{
	(void)state;
	tl_page_rules_free(rules);
	return 0;
}

struct parsed {
	struct tl_arena *arena;
	struct tl_buf text;
	struct tl_page page;
	struct tl_article a;
};

/* Parses a page given as it was saved; *more has hints, or is NULL. Ends with parsed_free. */
static inline void parse_page(struct parsed *p, const char *raw, const struct tl_page *more)
{
	struct tl_error e;

	memset(p, 0, sizeof *p);
	p->arena = tl_arena_new();
	tl_clean(raw, strlen(raw), &p->text, NULL);
	p->page = more ? *more : (struct tl_page){.date_hint = TL_NO_DATE};
	p->page.name = "page.txt";
	p->page.text = tl_str_of(p->text.p, p->text.n);
	assert_int_equal(tl_parse(rules, &p->page, p->arena, &p->a, &e), TL_OK);
}

static inline void parsed_free(struct parsed *p)
{
	tl_arena_free(p->arena);
	tl_buf_free(&p->text);
}

/* Both may be NULL. */
static inline void assert_text(const char *got, const char *want, const char *page)
{
	if ((got == NULL) != (want == NULL) || (got && strcmp(got, want) != 0)) {
		print_error("got \"%s\", expected \"%s\" in:\n%s\n", got ? got : "(none)",
			    want ? want : "(none)", page);
		fail();
	}
}

/* The authors' names with '|' between them, in the arena. */
static inline const char *authors_of(const struct parsed *p)
{
	const char *s = NULL;

	for (size_t i = 0; i < p->a.n_authors; i++)
		s = s ? tl_arena_printf(p->arena, "%s|%s", s, p->a.authors[i].name)
		      : p->a.authors[i].name;
	return s;
}

/* The role of the line that begins with `start`; "(no line)" if there is none. */
static inline const char *role_of(const struct parsed *p, const char *start)
{
	struct tl_line_role *lines;
	size_t n = tl_parse_roles(rules, &p->page, p->arena, &lines), k = strlen(start);

	for (size_t i = 0; i < n; i++)
		if (lines[i].end - lines[i].begin >= k &&
		    memcmp(p->page.text.p + lines[i].begin, start, k) == 0)
			return tl_role_name(lines[i].role);
	return "(no line)";
}

/* Two lines of a text, as long as those of papers are. */
#define ROAD_LINE                                                                                                             \
	"Thời gian qua, xã Núi Xa huy động bà con góp công làm đường, mỗi nhà hai buổi, đến nay " \
	"đã xong bốn đoạn dài qua ba xóm, xe chở nông sản vào tận nơi.\n"
#define BRIDGES_LINE                                                                                                                \
	"Theo lãnh đạo xã, năm tới bà con sẽ làm tiếp hai cầu nhỏ bắc qua suối, để các em học " \
	"sinh đến lớp cả trong mùa mưa, không phải đi vòng xa như trước.\n"

#endif
