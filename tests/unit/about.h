/* The provinces that an article in blocks is about, written down for comparison. */
#ifndef TESTS_UNIT_ABOUT_H
#define TESTS_UNIT_ABOUT_H

#include "reading.h"

#include <stdio.h>

static struct bench bench;
static struct tl_place_rules *rules;
static struct tl_block blocks[16];

static inline int about_setup(void **state)
{
	struct tl_dirs dirs = bench_dirs();
	struct tl_error e;

	(void)state;
	bench_open(&bench);
	if (tl_page_rules_load(&dirs, NULL, NULL, &bench.rules.page, &e))
		return -1;
	return tl_place_rules_load(&dirs, &bench.rules, NULL, NULL, &rules, &e) == TL_OK ? 0 : -1;
}

static inline int about_teardown(void **state)
{
	(void)state;
	bench_close(&bench);
	tl_place_rules_free(rules);
	tl_page_rules_free(bench.rules.page);
	return 0;
}

struct page {
	int year; /* 0: 2019 */
	bool undated;
	const char *agency, *source, *url, *masthead;
};

/* One block a line, its kind before a bar: `headline|…`. The provinces as "*Name/today mentions".
 */
static inline const char *about_page(struct page page, const char *text)
{
	static char out[1024];
	struct tl_buf body = {0};
	size_t n_blocks = 0, n = 0;

	while (*text) {
		const char *bar = strchr(text, '|'), *end = strchr(text, '\n');
		size_t kind_n = (size_t)(bar - text);

		if (!end)
			end = text + strlen(text);
		if (body.n)
			tl_buf_char(&body, '\n');
		for (int k = 0; k < TL_BLOCK_KINDS; k++)
			if (strlen(tl_block_name((enum tl_block_kind)k)) == kind_n &&
			    strncmp(tl_block_name((enum tl_block_kind)k), text, kind_n) == 0)
				blocks[n_blocks].kind = (enum tl_block_kind)k;
		blocks[n_blocks].begin = body.n;
		tl_buf_add(&body, bar + 1, (size_t)(end - bar) - 1);
		blocks[n_blocks++].end = body.n;
		text = *end ? end + 1 : end;
	}
	bench_read(&bench, body.p);
	tl_buf_free(&body);
	bench.article.blocks = blocks;
	bench.article.n_blocks = n_blocks;
	bench.article.agency = page.agency;
	bench.article.source_name = page.source;
	bench.article.page_url = page.url;
	bench.article.masthead = page.masthead;
	free(bench.rd.sentences);
	bench.rd.sentences = NULL;
	bench.rd.cap_sentences = 0;
	tl_sentences(&bench.rd);
	bench.rd.now = page.undated ? TL_NO_DATE
				    : (struct tl_date){(int16_t)(page.year ? page.year : 2019), 9,
						       1, -1, 0};
	tl_place_rules_run(rules, &bench.rd);
	out[0] = '\0';
	for (size_t i = 0; i < bench.article.n_provinces; i++) {
		const struct tl_province_ref *p = &bench.article.provinces[i];

		assert_true(p->begin <= p->end && p->end <= bench.article.body_n);
		assert_non_null(p->rule);
		n += (size_t)snprintf(out + n, sizeof out - n, "%s%s%s/%s %u", i ? "; " : "",
				      p->primary ? "*" : "", p->name ? p->name : "?", p->today,
				      (unsigned)p->mentions);
	}
	return out;
}

static inline const char *about(const char *text)
{
	return about_page((struct page){0}, text);
}

#endif
