/* Metrics of sentences in our own words, written down for comparison. */
#ifndef TESTS_UNIT_METRICS_H
#define TESTS_UNIT_METRICS_H

#include "annotate/internal.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

static struct tl_rules *metric_rules;
static struct tl_article metric_article;
static size_t metric_caption; /* the paragraph that is a caption, counted from 1; 0: none */

static bool metric_elsewhere; /* the texts are left without PASSING */

/* A last paragraph, which names the Party more than in passing: of a text about anything that does, all figures are
 * written. */
#define PASSING "Bí thư Đảng ủy Lê Văn Nam, Phó Bí thư Đảng ủy Hà Văn Bắc, Bí thư Đảng ủy Ngô Văn Đông, Phó Bí thư Đảng ủy Vũ Văn Tây."

/* What of each metric is written. */
enum {
	SHOW_INDICATOR = 1,
	SHOW_UNIT = 2,
	SHOW_QUALIFIERS = 4,
	SHOW_PERIOD = 8,
	SHOW_SCOPE = 16,
	SHOW_KIND = 32,
	SHOW_SPAN = 64,
	NAMED = SHOW_INDICATOR | SHOW_UNIT | SHOW_QUALIFIERS,
	SCOPED = SHOW_SCOPE | SHOW_QUALIFIERS,
	VALUED = SHOW_KIND | SHOW_QUALIFIERS,
	SPANNED = SHOW_UNIT | SHOW_SPAN
};

/* The headline and day of most sentences here. */
#define HEADLINE "Đảng bộ huyện làm tốt công tác xây dựng Đảng"
#define DAY "2017-10-23"

static inline void metric_report(void *context, const char *message)
{
	(void)context;
	fprintf(stderr, "%s\n", message);
}

static inline int metric_setup(void **state)
{
	char *data = tl_data_dir();
	struct tl_dirs dirs = {data, NULL};
	struct tl_error e;
	enum tl_status status = tl_rules_load(&dirs, metric_report, NULL, &metric_rules, &e);

	(void)state;
	if (status)
		fprintf(stderr, "%s\n", e.text);
	free(data);
	return (int)status;
}

static inline int metric_teardown(void **state)
{
	(void)state;
	tl_arena_free(metric_article.arena);
	metric_article.arena = NULL;
	tl_rules_free(metric_rules);
	return 0;
}

/* Annotates an article: a headline, then one paragraph a line. date as "2017-10-23" or "". */
static inline void metric_read(const char *headline, const char *date, const char *text)
{
	struct tl_article *a = &metric_article;
	size_t at = 0, cap = 0;

	tl_arena_free(a->arena);
	memset(a, 0, sizeof *a);
	a->arena = tl_arena_new();
	a->published = TL_NO_DATE;
	if (date[0])
		tl_date_parse_iso(date, &a->published);
	a->headline = headline;
	a->body = tl_arena_printf(a->arena, "%s\n%s", headline, text);
	if (!metric_elsewhere)
		a->body = tl_arena_printf(a->arena, "%s\n%s", a->body, PASSING);
	a->body_n = strlen(a->body);
	while (at < a->body_n) {
		const char *end = memchr(a->body + at, '\n', a->body_n - at);
		size_t to = end ? (size_t)(end - a->body) : a->body_n;
		struct tl_block *b = TL_ARENA_PUSH(a->arena, a->blocks, a->n_blocks, cap);

		*b = (struct tl_block){at ? TL_BLOCK_PARAGRAPH : TL_BLOCK_HEADLINE, at, to};
		if (metric_caption && a->n_blocks == metric_caption + 1)
			b->kind = TL_BLOCK_CAPTION;
		at = to + 1;
	}
	tl_annotate(metric_rules, a);
}

/* Whether a figure of the text, in an article of a Party committee, is of this indicator. */
static inline bool metric_tells(const char *text, const char *indicator)
{
	metric_read(HEADLINE, DAY, text);
	for (size_t k = 0; k < metric_article.n_metrics; k++)
		if (metric_article.metrics[k].indicator &&
		    strcmp(metric_article.metrics[k].indicator, indicator) == 0)
			return true;
	return false;
}

/* The metrics as "92 members_admitted đảng viên +over @2017 …; …": a number with its second end
 * behind a slash (ratio) or dash (range). */
static inline const char *metric_list(unsigned show)
{
	static struct tl_buf out;
	const struct tl_article *a = &metric_article;

	tl_buf_reset(&out);
	tl_buf_str(&out, "");
	for (size_t i = 0; i < a->n_metrics; i++) {
		const struct tl_metric *m = &a->metrics[i];

		assert_true(m->begin < m->end && m->end <= a->body_n && m->end - m->begin <= 80);
		assert_true(m->sentence_begin <= m->begin && m->end <= m->sentence_end);
		tl_buf_printf(&out, "%s%.12g", i ? "; " : "", m->value);
		if (m->has2)
			tl_buf_printf(&out, "%c%.12g", m->kind == TL_RATIO ? '/' : '-', m->value2);
		if (m->kind == TL_PERCENT)
			tl_buf_char(&out, '%');
		if (show & SHOW_KIND)
			tl_buf_printf(&out, " %s", tl_metric_kind_name(m->kind));
		if (show & SHOW_INDICATOR)
			tl_buf_printf(&out, " %s", m->indicator ? m->indicator : "-");
		if (show & SHOW_UNIT)
			tl_buf_printf(&out, " %s", m->unit ? m->unit : "-");
		for (unsigned q = 0; (show & SHOW_QUALIFIERS) && q < TL_QUALIFIERS; q++)
			if (m->qualifiers >> q & 1)
				tl_buf_printf(&out, " +%s", tl_qualifier_name(q));
		if (show & SHOW_PERIOD)
			tl_buf_printf(&out, " %s", m->period ? m->period : "-");
		if (show & SHOW_SCOPE)
			tl_buf_printf(&out, " %s %s",
				      tl_level_name(m->level) ? tl_level_name(m->level) : "-",
				      m->province ? m->province : "-");
		if (show & SHOW_SPAN)
			tl_buf_printf(&out, " [%.*s]", (int)(m->end - m->begin),
				      a->body + m->begin);
	}
	return out.p;
}

#define assert_metrics(show, headline, date, text, want)                                           \
	do {                                                                                       \
		metric_read(headline, date, text);                                                 \
		assert_string_equal(metric_list(show), want);                                      \
	} while (0)

/* The scopes of the figures, "-" for none. */
static inline const char *metric_scopes(const char *headline, const char *text)
{
	static struct tl_buf out;

	metric_read(headline, DAY, text);
	tl_buf_reset(&out);
	tl_buf_str(&out, "");
	for (size_t i = 0; i < metric_article.n_metrics; i++)
		tl_buf_printf(&out, "%s%s", i ? "; " : "",
			      metric_article.metrics[i].scope ? metric_article.metrics[i].scope
							      : "-");
	return out.p;
}

#endif
