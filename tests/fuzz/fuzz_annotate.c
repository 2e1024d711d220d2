/* Annotation: every mark stands in the body, holds what it says, and comes out the same twice. */
#include "checks.h"
#include "fuzz.h"

#include "tulieu/annotate.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const struct tl_rules *rules;

static void start(void)
{
	rules = fuzz_rules();
}

static void check_places(const struct tl_article *a)
{
	for (size_t i = 0; i < a->n_places; i++) {
		const struct tl_place *p = &a->places[i];

		fuzz_check_span(a, p->begin, p->end);
		FUZZ_CHECK(p->level > TL_LEVEL_NONE && p->level < TL_LEVELS && p->name &&
			   p->name[0]);
	}
	for (size_t i = 0; i < a->n_provinces; i++) {
		const struct tl_province_ref *p = &a->provinces[i];

		FUZZ_CHECK((p->code == NULL) == (p->name == NULL) && (p->code || p->today_code));
		FUZZ_CHECK((p->today_code == NULL) == (p->today == NULL) && p->rule);
		FUZZ_CHECK(i == 0 || a->provinces[i - 1].primary || !p->primary);
		if (p->begin != p->end)
			fuzz_check_span(a, p->begin, p->end);
		for (size_t k = 0; k < i; k++)
			FUZZ_CHECK(!p->code || !a->provinces[k].code ||
				   strcmp(p->code, a->provinces[k].code) != 0);
	}
	for (size_t i = 0; i < a->n_districts; i++)
		FUZZ_CHECK(a->districts[i] && a->districts[i][0]);
}

static void check_topics(const struct tl_article *a)
{
	for (size_t i = 0; i < a->n_topics; i++) {
		FUZZ_CHECK(a->topics[i].id && a->topics[i].score >= 0 && a->topics[i].score <= 1);
		FUZZ_CHECK(i == 0 || a->topics[i - 1].score >= a->topics[i].score);
		for (size_t k = 0; k < i; k++)
			FUZZ_CHECK(strcmp(a->topics[i].id, a->topics[k].id) != 0);
	}
	for (size_t i = 0; i < a->n_cues; i++) {
		fuzz_check_span(a, a->cues[i].begin, a->cues[i].end);
		FUZZ_CHECK(a->cues[i].id);
	}
}

/* Periods in normal form: A, A/B, A/, @A, by:A, yearly, yearly:A/B; ytd and H1 where no year is known.
 * A is a date as far as it is known, and not after B; without a year both have none, and A may be
 * of the year before. A/ runs to the day of an article that tells none. */
static void check_period(const char *p)
{
	static const char *const prefixes[] = {"@", "by:", "yearly:"};
	const char *slash;
	char from[16] = "";
	struct tl_date d;

	if (!p || strcmp(p, "yearly") == 0 || strcmp(p, "ytd") == 0 || strcmp(p, "H1") == 0)
		return;
	for (size_t i = 0; i < TL_COUNT(prefixes); i++)
		if (strncmp(p, prefixes[i], strlen(prefixes[i])) == 0) {
			p += strlen(prefixes[i]);
			break;
		}
	slash = strchr(p, '/');
	if (slash) {
		FUZZ_CHECK((size_t)(slash - p) < sizeof from);
		memcpy(from, p, (size_t)(slash - p));
		FUZZ_CHECK(tl_date_parse_partial(from, &d));
		if (d.year)
			fuzz_check_date(d);
		p = slash + 1;
		if (d.year && !*p)
			return;
		FUZZ_CHECK((*p == '-') == !d.year);
		FUZZ_CHECK(!d.year ||
			   strncmp(from, p, strlen(from) < strlen(p) ? strlen(from) : strlen(p)) <=
				   0);
	}
	FUZZ_CHECK(tl_date_parse_partial(p, &d));
	if (d.year)
		fuzz_check_date(d);
}

static void check_metrics(const struct tl_article *a)
{
	for (size_t i = 0; i < a->n_metrics; i++) {
		const struct tl_metric *m = &a->metrics[i];

		fuzz_check_span(a, m->begin, m->end);
		FUZZ_CHECK(m->end - m->begin <= 80);
		FUZZ_CHECK(i == 0 || a->metrics[i - 1].begin <= m->begin);
		FUZZ_CHECK(isfinite(m->value) && isfinite(m->value2) && m->value >= 0);
		FUZZ_CHECK(m->kind < TL_METRIC_KINDS && m->qualifiers < 1u << TL_QUALIFIERS);
		FUZZ_CHECK(m->has2 || m->value2 == 0);
		FUZZ_CHECK(m->kind != TL_RATIO || m->has2);
		FUZZ_CHECK(m->has2 || !(m->qualifiers & TL_Q_RANGE));
		FUZZ_CHECK(!m->indicator || tl_indicator_find(rules, m->indicator));
		FUZZ_CHECK(m->level < TL_LEVELS && m->sentence_begin <= m->begin &&
			   m->end <= m->sentence_end && m->sentence_end <= a->body_n);
		if (m->why_begin != m->why_end)
			fuzz_check_span(a, m->why_begin, m->why_end);
		fuzz_check_string(m->unit);
		fuzz_check_string(m->scope);
		fuzz_check_string(m->rule);
		check_period(m->period);
	}
}

static void check_names(const struct tl_article *a)
{
	for (size_t i = 0; i < a->n_citations; i++) {
		const struct tl_citation *c = &a->citations[i];

		fuzz_check_span(a, c->begin, c->end);
		FUZZ_CHECK(c->type && c->type[0]);
		fuzz_check_string(c->number);
		fuzz_check_string(c->issuer);
		fuzz_check_date(c->date);
	}
	for (size_t i = 0; i < a->n_people; i++) {
		const struct tl_person *p = &a->people[i];

		fuzz_check_span(a, p->begin, p->end);
		FUZZ_CHECK(p->name && p->name[0]);
		fuzz_check_string(p->name);
		fuzz_check_string(p->position);
	}
}

/* What must not depend on anything but the text: all numbers and strings of the marks. */
static uint64_t digest(const struct tl_article *a)
{
	struct tl_buf b = {0};
	uint64_t h;

	for (size_t i = 0; i < a->n_places; i++)
		tl_buf_printf(&b, "%zu %zu %s %s\n", a->places[i].begin, a->places[i].end,
			      a->places[i].name, a->places[i].code ? a->places[i].code : "");
	for (size_t i = 0; i < a->n_provinces; i++)
		tl_buf_printf(&b, "%s %d %u\n", a->provinces[i].code ? a->provinces[i].code : "",
			      a->provinces[i].primary, a->provinces[i].mentions);
	for (size_t i = 0; i < a->n_topics; i++)
		tl_buf_printf(&b, "%s %.2f\n", a->topics[i].id, a->topics[i].score);
	for (size_t i = 0; i < a->n_metrics; i++) {
		const struct tl_metric *m = &a->metrics[i];

		tl_buf_printf(&b, "%zu %zu %g %g %d %u %s %s %s %s\n", m->begin, m->end, m->value,
			      m->value2, (int)m->kind, m->qualifiers,
			      m->indicator ? m->indicator : "", m->unit ? m->unit : "",
			      m->period ? m->period : "", m->scope ? m->scope : "");
	}
	for (size_t i = 0; i < a->n_citations; i++)
		tl_buf_printf(&b, "%zu %zu %s\n", a->citations[i].begin, a->citations[i].end,
			      a->citations[i].number ? a->citations[i].number : "");
	for (size_t i = 0; i < a->n_people; i++)
		tl_buf_printf(&b, "%zu %s\n", a->people[i].begin, a->people[i].name);
	h = tl_hash(TL_HASH_START, b.p ? b.p : "", b.n);
	tl_buf_free(&b);
	return h;
}

static void run(const char *raw, size_t n_raw)
{
	struct tl_arena *arena = tl_arena_new();
	struct tl_page page = {.name = "trang.txt", .date_hint = TL_NO_DATE};
	struct tl_article a, b;
	struct tl_buf text = {0};
	struct tl_error e;

	tl_buf_str(&text, "");
	tl_clean(raw, n_raw, &text, NULL);
	page.text = tl_str_of(text.p, text.n);
	if (tl_parse(tl_rules_page(rules), &page, arena, &a, &e) == TL_OK &&
	    tl_parse(tl_rules_page(rules), &page, arena, &b, &e) == TL_OK) {
		tl_annotate(rules, &a);
		check_places(&a);
		check_topics(&a);
		check_metrics(&a);
		check_names(&a);
		tl_annotate(rules, &b);
		FUZZ_CHECK(digest(&a) == digest(&b));
	}
	tl_arena_free(arena);
	tl_buf_free(&text);
}

static const char *const seeds[] = {
	"Đảng bộ tỉnh Bắc Kạn\n23/10/2017\nNăm 2017, toàn tỉnh kết nạp 1.234 đảng viên (đạt 98,7% "
	"kế hoạch), "
	"trong đó có 56/120 chi bộ; tăng 12% so với cùng kỳ, từ 3 - 5 đồng chí mỗi huyện.\n",
	"Kết quả\n2019\nQua 5 năm (2015-2020), hơn hai nghìn lượt người, gần 1,5 tỷ đồng, 02 "
	"lần/năm, khoảng "
	"30-40% số xã. Nghị quyết số 22-NQ/TW, ngày 02/02/2008 của Ban Chấp hành Trung ương khóa "
	"X.\n",
	"Bí thư Tỉnh ủy Nguyễn Văn A\nĐồng chí Nguyễn Văn A, Ủy viên Trung ương Đảng, Bí thư Tỉnh "
	"ủy Quảng Ninh "
	"phát biểu tại huyện Bình Liêu, thị xã Đông Triều và TP Hạ Long.\n",
	"Số\n999999999999999999999,9% 1/0 0/0 00 000.000.000 1.2.3.4 5,,5 -7 +8 1e9 0x10 ½ 10²\n",
	NULL,
};
static const char *const words[] = {
	FUZZ_HARD_TEXT,
	"\n",
	"%",
	"/",
	"-",
	"1.234",
	"98,7%",
	"169/169",
	"năm 2019",
	"quý III/2018",
	"đảng viên",
	"chi bộ",
	"triệu đồng",
	"một trăm linh năm",
	"nửa",
	"hơn ",
	"trong đó ",
	"22-NQ/TW",
	"khóa XII",
	"huyện ",
	"tỉnh Bắc Kạn",
	"TP. ",
	"đồng chí ",
	"Nguyễn Văn ",
	"ngày 31/02/2020",
	NULL,
};

const struct fuzz_target fuzz_target = {
	.name = "annotate",
	.start = start,
	.run = run,
	.seeds = seeds,
	.sample = true,
	.words = words,
	.max_bytes = 8000,
};
