/* No part of reading a page, taking it apart, finding what is in it, writing it out and searching
 * it may cost more than in proportion to its length: a page may be 16 MB of anything. Texts of many
 * shapes are made at two sizes, and what each stage costs for them is counted, not timed (count.h),
 * so that the result is the same on every machine. Memory is measured beside it.
 *
 *     growth                   the shapes of `make check`
 *     growth --thorough        those and many more, larger (`make bench`)
 *     growth --list            all shapes with what they cost: counts and bytes of memory a byte of
 * text growth NAME...           those whose name holds one of these words, told as by --list
 */
#include "growth/count.h"
#include "growth/shapes.h"

#include "tulieu/annotate.h"
#include "tulieu/query.h"
#include "tulieu/report.h"
#include "tulieu/source.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A text four times as long may cost so many times as much: sorting n things costs n log n, and
 * tables that double their size are not always equally full. What costs less than this for each
 * byte is not looked at. */
enum { TIMES = 4 };
static const double most_growth = 4.6, least_looked_at = 0.5;
/* What grows less than this, but too much, is looked at again in texts so many times as large:
 * around a figure some dozens of times are looked at, which a page has only after many KB. */
static const double surely = 15;
/* KB of the smaller text, and so many times that; with sanitizers all takes four times as long. */
#ifdef __SANITIZE_ADDRESS__
enum { SMALL = 4, LARGER = 48 };
#else
enum { SMALL = 12, LARGER = 16 };
#endif
/* The same of memory, which is taken in powers of two: a table may just have been doubled. */
static const double most_memory_growth = 8.5, least_memory = 64;

enum stage { READ, PARSE, ANNOTATE, WRITE, EXPLAIN, SEARCH, WRAP, STAGES };
static const char *const stage_names[STAGES] = {"reading",    "parsing",   "annotating", "writing",
						"explaining", "searching", "wrapping"};

struct cost {
	uint64_t counts[STAGES];
	long long memory; /* bytes at most while a page is read and annotated */
	size_t bytes;	  /* of the file */
};

struct bench {
	struct tl_rules *rules;
	struct tl_query *queries[3];
	struct tl_arena *arena;
	struct tl_buf out;
	struct tl_span *spans;
	size_t cap;
	struct cost *cost;
	uint64_t since;
};

static void charge(struct bench *b, enum stage stage)
{
	uint64_t now = count_now();

	b->cost->counts[stage] += now - b->since;
	b->since = now;
}

/* The first few of each kind and the last: readers ask for one at a time. */
static void explain(struct bench *b, const struct tl_article *article)
{
	for (int what = 0; what < TL_EXPLAINED; what++) {
		size_t n = tl_explain_count(article, (enum tl_explained)what);

		for (size_t i = 0; i < n; i++)
			if (i < 4 || i + 1 == n) {
				tl_buf_reset(&b->out);
				tl_explain(b->rules, article, (enum tl_explained)what, i, &b->out);
			}
	}
}

static void search(struct bench *b, const struct tl_article *article)
{
	for (size_t i = 0; i < TL_COUNT(b->queries); i++) {
		tl_query_highlight(b->queries[i], article->body, article->body_n, false, &b->spans,
				   &b->cap);
		tl_query_places(b->queries[i], article->body, article->body_n,
				(enum tl_together)(i % TL_TOGETHERS), &b->spans, &b->cap);
	}
}

static bool page(void *context, const struct tl_source_page *found)
{
	static const enum tl_article_form forms[] = {TL_ARTICLE_JSONL, TL_ARTICLE_TEXT};
	struct bench *b = context;
	struct tl_stored_page stored = {
		.name = found->name, .format = found->format, .raw = found->raw};
	struct tl_source_text text;
	struct tl_page page;
	struct tl_article article;
	struct tl_exported x = {.page = &stored, .article = &article};
	struct tl_error e;
	enum tl_status status;

	tl_arena_reset(b->arena);
	charge(b, READ); /* the walk to here */
	if (tl_source_decode(found->format, found->raw, NULL, b->arena, &text, &e))
		return true;
	charge(b, READ);
	page = tl_page_of(found->name, &text);
	stored.encoding = text.encoding;
	status = tl_parse(tl_rules_page(b->rules), &page, b->arena, &article, &e);
	charge(b, PARSE);
	if (status)
		return true;
	tl_annotate(b->rules, &article);
	charge(b, ANNOTATE);
	for (size_t i = 0; i < TL_COUNT(forms); i++) {
		tl_buf_reset(&b->out);
		tl_article_write(forms[i], &x, true, &b->out);
	}
	charge(b, WRITE);
	explain(b, &article);
	charge(b, EXPLAIN);
	search(b, &article);
	charge(b, SEARCH);
	tl_wrap(article.body, article.body_n, 80, &b->spans, &b->cap);
	charge(b, WRAP);
	return true;
}

static void refused(void *context, const char *name, const char *reason)
{
	(void)context;
	(void)name;
	(void)reason;
}

/* What a text of so many bytes costs; 0: its head and tail alone. */
static struct cost measure(struct bench *b, const struct shapes *s, const struct shape *shape,
			   size_t bytes, const char *folder)
{
	struct cost cost = {.counts = {0}};
	struct tl_source_sink sink = {page, refused, b, NULL};
	struct tl_buf text = {0};
	char path[4096];
	const char *paths[] = {path};
	long long before;
	FILE *f;

	shapes_text(s, shape, bytes, &text);
	cost.bytes = text.n;
	snprintf(path, sizeof path, "%s/growth-%ld.%s", folder, (long)getpid(), shape->suffix);
	f = fopen(path, "wb");
	if (!f || fwrite(text.p, 1, text.n, f) != text.n || fclose(f))
		tl_die("%s cannot be written", path);
	tl_buf_free(&text);
	b->arena = tl_arena_new();
	b->cost = &cost;
	before = count_memory();
	count_memory_begin();
	b->since = count_now();
	tl_source_walk(paths, 1, 0, &sink);
	charge(b, READ);
	cost.memory = count_memory_most() - before;
	unlink(path);
	tl_arena_free(b->arena);
	tl_buf_free(&b->out);
	free(b->spans);
	b->spans = NULL;
	b->cap = 0;
	return cost;
}

/* How many times the part that grows has grown, for a text that is `times` as long. */
static double growth(double none, double small, double large, double times)
{
	return small > none ? (large - none) / (small - none) * TIMES / times : 0;
}

struct result {
	struct cost none, small, large;
	double times; /* as long */
};

/* The most that any cost has grown; *why (appended) says what has grown too much. */
static double judge(const struct result *r, struct tl_buf *why)
{
	double extra = (double)(r->large.bytes - r->none.bytes), most = 0, g;

	tl_buf_reset(why);
	for (int i = 0; i < STAGES; i++) {
		if ((double)r->large.counts[i] < least_looked_at * extra)
			continue;
		g = growth((double)r->none.counts[i], (double)r->small.counts[i],
			   (double)r->large.counts[i], r->times);
		if (g > most_growth)
			tl_buf_printf(why, "%s costs %.2f times as much; ", stage_names[i], g);
		most = g > most ? g : most;
	}
	g = growth((double)r->none.memory, (double)r->small.memory, (double)r->large.memory,
		   r->times);
	if (g > most_memory_growth && (double)r->large.memory > least_memory * extra)
		tl_buf_printf(why, "memory is %.2f times as much; ", g);
	return most;
}

static struct result grow(struct bench *b, const struct shapes *s, const struct shape *shape,
			  size_t size, const char *folder)
{
	struct result r = {.none = measure(b, s, shape, 0, folder),
			   .small = measure(b, s, shape, size, folder),
			   .large = measure(b, s, shape, TIMES * size, folder)};

	r.times = (double)(r.large.bytes - r.none.bytes) / (double)(r.small.bytes - r.none.bytes);
	return r;
}

static void list(const struct result *r)
{
	double extra = (double)(r->large.bytes - r->none.bytes);

	printf("#  ");
	for (int i = 0; i < STAGES; i++)
		printf(" %s %.1f (%.2f)", stage_names[i],
		       ((double)r->large.counts[i] - (double)r->none.counts[i]) / extra,
		       growth((double)r->none.counts[i], (double)r->small.counts[i],
			      (double)r->large.counts[i], r->times));
	printf(" memory %.1f (%.2f)\n", (double)r->large.memory / (double)r->large.bytes,
	       growth((double)r->none.memory, (double)r->small.memory, (double)r->large.memory,
		      r->times));
}

static bool wanted(const struct shape *shape, char **words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strstr(shape->name, words[i]))
			return true;
	return n == 0;
}

static void load(struct bench *b, const struct tl_dirs *dirs)
{
	static const char *const texts[] = {"\"chi bộ\" \"đảng viên\"", "12* ~5 dang",
					    "đồng or a* or dang vien"};
	struct tl_error e;

	if (tl_rules_load(dirs, NULL, NULL, &b->rules, &e))
		tl_die("%s", e.text);
	for (size_t i = 0; i < TL_COUNT(texts); i++)
		if (tl_query_parse(b->rules, texts[i], strlen(texts[i]), TL_QUERY_STRICT,
				   &b->queries[i], &e))
			tl_die("%s: %s", texts[i], e.text);
}

int main(int argc, char **argv)
{
	bool thorough = argc > 1 && strcmp(argv[1], "--thorough") == 0;
	bool listing = argc > 1 && !thorough;
	size_t skip = argc > 1 && argv[1][0] == '-' ? 2 : 1, n = 0, failed = 0;
	const char *folder = getenv("TMPDIR"), *kb = getenv("GROWTH_KB");
	size_t size = (kb ? strtoul(kb, NULL, 10) : thorough ? 2 * SMALL : SMALL) * 1024;
	char *data = tl_data_dir();
	struct bench b = {0};
	struct shapes shapes;
	struct tl_buf why = {0};

	folder = folder ? folder : "/tmp";
	load(&b, &(struct tl_dirs){data, NULL});
	shapes_load(&shapes, data, thorough);
	for (size_t i = 0; i < shapes.n; i++) {
		const struct shape *shape = &shapes.list[i];
		struct result r;

		if (!wanted(shape, argv + skip, argc > (int)skip ? (size_t)argc - skip : 0))
			continue;
		r = grow(&b, &shapes, shape, size, folder);
		/* It may be that what is looked at around a figure is bounded, but not yet full. */
		if (judge(&r, &why) < surely && why.n)
			r = grow(&b, &shapes, shape, LARGER * size, folder);
		/* Or that a buffer which doubles does so between the two lengths. */
		if (judge(&r, &why) < surely && why.n)
			r = grow(&b, &shapes, shape, LARGER * size / 2 * 3, folder);
		judge(&r, &why);
		failed += why.n > 0;
		printf("%s %zu - %s\n", why.n ? "not ok" : "ok", ++n, shape->name);
		if (why.n)
			printf("#   %s\n", why.p);
		if (listing)
			list(&r);
	}
	printf("1..%zu\n", n);
	tl_buf_free(&why);
	shapes_free(&shapes);
	for (size_t i = 0; i < TL_COUNT(b.queries); i++)
		tl_query_free(b.queries[i]);
	tl_rules_free(b.rules);
	free(data);
	return failed > 0;
}
