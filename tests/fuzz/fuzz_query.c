/* The query language: anything typed is a query or an error with a place, and the text of a query
 * is the same query. The first line is the query, the rest a text in which its words are marked. */
#include "checks.h"
#include "fuzz.h"

#include "tulieu/query.h"
#include "tulieu/text.h"

#include <stdlib.h>
#include <string.h>

static const struct tl_rules *rules;

static void start(void)
{
	rules = fuzz_rules();
}

static void check_error(const char *p, size_t n, const struct tl_error *e)
{
	size_t code_points = 0;

	for (size_t i = 0; i < n; code_points++) {
		uint32_t cp;

		i += tl_utf8_decode(p + i, n - i, &cp);
	}
	FUZZ_CHECK(e->status == TL_EQUERY);
	FUZZ_CHECK(e->column >= 1 && (size_t)e->column <= code_points + 1);
	FUZZ_CHECK(e->text[0]);
	for (const char *t = e->text; *t; t++)
		FUZZ_CHECK((unsigned char)*t >= 0x20 && *t != 0x7f);
}

/* Written out and read again it is the same query, however often. */
static void check_text(const struct tl_query *q)
{
	struct tl_buf once = {0}, twice = {0}, title = {0};
	struct tl_query *again = NULL, *copy = tl_query_copy(q);
	struct tl_error e;

	tl_buf_str(&once, "");
	tl_buf_str(&twice, "");
	tl_query_text(q, &once);
	FUZZ_CHECK(tl_utf8_valid(once.p, once.n) == once.n);
	FUZZ_CHECK(tl_query_parse(rules, once.p, once.n, TL_QUERY_STRICT, &again, &e) == TL_OK);
	tl_query_text(again, &twice);
	FUZZ_CHECK(strcmp(once.p, twice.p) == 0);
	FUZZ_CHECK(tl_query_empty(q) == tl_query_empty(again));
	FUZZ_CHECK(tl_query_has_words(q) == tl_query_has_words(again));
	FUZZ_CHECK(tl_query_order(q) == tl_query_order(again));
	tl_buf_reset(&twice);
	tl_query_text(copy, &twice);
	FUZZ_CHECK(strcmp(once.p, twice.p) == 0);
	FUZZ_CHECK(tl_query_title(q, false, &title) <= TL_FIELDS);
	tl_query_free(again);
	tl_query_free(copy);
	tl_buf_free(&once);
	tl_buf_free(&twice);
	tl_buf_free(&title);
}

static void check_spans(const struct tl_span *spans, size_t count, const char *text, size_t n)
{
	size_t at = 0;

	for (size_t i = 0; i < count; i++) {
		FUZZ_CHECK(spans[i].begin >= at && spans[i].begin < spans[i].end &&
			   spans[i].end <= n);
		FUZZ_CHECK((text[spans[i].begin] & 0xc0) != 0x80 &&
			   (spans[i].end == n || (text[spans[i].end] & 0xc0) != 0x80));
		at = spans[i].end;
	}
}

/* A place that a concordance lists lies in one block. */
static void check_highlight(const struct tl_query *q, const char *text, size_t n)
{
	struct tl_span *spans = NULL;
	size_t cap = 0, count = tl_query_highlight(q, text, n, false, &spans, &cap);

	check_spans(spans, count, text, n);
	for (int how = 0; how < TL_TOGETHERS; how++) {
		count = tl_query_places(q, text, n, (enum tl_together)how, &spans, &cap);
		check_spans(spans, count, text, n);
		for (size_t i = 0; i < count; i++)
			FUZZ_CHECK(!memchr(text + spans[i].begin, '\n',
					   spans[i].end - spans[i].begin));
	}
	free(spans);
}

static void check_completion(const char *p, size_t n, size_t cursor)
{
	struct tl_completion c;

	tl_query_complete(rules, NULL, p, n, cursor, 20, &c);
	FUZZ_CHECK(c.n <= 20);
	FUZZ_CHECK(c.n == 0 || (c.begin <= cursor && cursor <= c.end && c.end <= n));
	for (size_t i = 0; i < c.n; i++)
		FUZZ_CHECK(c.items[i] && c.items[i][0]);
	tl_completion_free(&c);
}

static void run(const char *raw, size_t n_raw)
{
	const char *end = n_raw ? memchr(raw, '\n', n_raw) : NULL;
	size_t n = end ? (size_t)(end - raw) : n_raw;
	struct tl_query *strict = NULL, *typing = NULL, *both = NULL;
	struct tl_buf text = {0};
	struct tl_error e = {0};

	tl_buf_str(&text, "");
	if (end)
		tl_clean(end + 1, n_raw - n - 1, &text, NULL);
	if (tl_query_parse(rules, raw, n, TL_QUERY_STRICT, &strict, &e) == TL_OK) {
		check_text(strict);
		check_highlight(strict, text.p, text.n);
	} else {
		FUZZ_CHECK(!strict);
		check_error(raw, n, &e);
	}
	FUZZ_CHECK(tl_query_parse(rules, raw, n, TL_QUERY_TYPING, &typing, &e) == TL_OK);
	check_highlight(typing, text.p, text.n);
	both = tl_query_all((const struct tl_query *const[]){strict, NULL, typing}, 3);
	FUZZ_CHECK(both && tl_query_empty(both) ==
				   ((!strict || tl_query_empty(strict)) && tl_query_empty(typing)));
	if (n)
		check_completion(raw, n, fuzz_choice(raw, n, (unsigned)n + 1));
	tl_query_free(strict);
	tl_query_free(typing);
	tl_query_free(both);
	tl_buf_free(&text);
}

static const char *const seeds[] = {
	"đảng viên \"kết nạp mới\" -kỷ* or (chi bộ)\nKết nạp mới đảng viên, chi bộ kỷ luật",
	"tỉnh:bac-kan chủđề:kiem-tra ngày:2019-01..2024-06 số:members_admitted>=100",
	"tỉnh:\"Bắc Kạn\" nay:thai-nguyen vănbản:22-NQ/TW is:unread has:figures sort:oldest",
	"dang ~5 vien province:06 -today:19 year:2017..2019 headline:nghị",
	"(a or b) (c or (d -e)) -(f or g)",
	"ngày:..2020 ngày:2019.. năm:2019 is: tỉnh: \"mở -",
	"person:nguyễn cites:\"Nghị quyết\" source:nhân-dân agency:ttxvn tag:đọc region:tay-nguyen",
	"-- -\"-\" :: a:b:c http://x.vn/a?b=c#d 22-NQ/TW 1.234,5",
	"",
	NULL,
};
static const char *const words[] = {
	FUZZ_HARD_TEXT, "\"",	 "(",	      ")",   "-",      " or ",	" hoặc ", ":",
	"..",		"~",	 "*",	      ">=",  "<",      "tỉnh:", "nay:",	  "is:",
	"has:",		"sort:", "ngày:2019", "số:", "chủđề:", "\\",	" ",	  NULL,
};

const struct fuzz_target fuzz_target = {
	.name = "query",
	.start = start,
	.run = run,
	.seeds = seeds,
	.words = words,
	.max_bytes =
		600, /* below the limit of conditions, which a text written out reaches sooner */
};
