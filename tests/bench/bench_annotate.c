/* How fast pages become articles and articles get their marks: CPU time of each stage over the
 * files that are named, of any format that is imported, for the part of `make bench` that stands
 * beside `wc -w`. All pages are read again and again for some seconds, as an importer reads many
 * and as other machines' work comes and goes beside ours: the first round, in which all memory is
 * new to the process, the one in the middle and the best one are told apart. MB are those of clean
 * text.
 *
 *     bench_annotate [--quiet] FILE...     --quiet: one round, nothing is printed (for counting
 *                                          instructions)
 */
#include "tulieu/annotate.h"
#include "tulieu/source.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

enum { LEAST = 12, MOST = 60 }; /* rounds */
static const double enough = 6; /* seconds */

/* Seconds of each stage over all pages. */
struct times {
	double decode, parse, annotate;
};

/* A page as it was found. */
struct found {
	char *name, *raw;
	size_t n;
	const char *format; /* a constant */
};

struct bench {
	struct tl_rules *rules;
	struct tl_arena *arena;
	struct found *pages;
	size_t n_pages, cap_pages;
	double bytes; /* of text */
	size_t articles, figures;
};

static bool keep(void *context, const struct tl_source_page *page)
{
	struct bench *b = context;

	*TL_PUSH(b->pages, b->n_pages, b->cap_pages) =
		(struct found){tl_strdup(page->name), tl_strndup(page->raw.p, page->raw.n),
			       page->raw.n, page->format};
	return true;
}

static void refused(void *context, const char *name, const char *reason)
{
	(void)context;
	fprintf(stderr, "bench_annotate: %s: %s\n", name, reason);
}

/* Reads a page through all stages. */
static void measure(struct bench *b, const struct found *f, struct times *t)
{
	struct tl_source_text text;
	struct tl_page page;
	struct tl_article article;
	struct tl_error e;
	enum tl_status status;
	double start;

	tl_arena_reset(b->arena);
	start = now();
	status = tl_source_decode(f->format, tl_str_of(f->raw, f->n), NULL, b->arena, &text, &e);
	t->decode += now() - start;
	if (status)
		return;
	b->bytes += (double)text.text.n;
	page = tl_page_of(f->name, &text);
	start = now();
	status = tl_parse(tl_rules_page(b->rules), &page, b->arena, &article, &e);
	t->parse += now() - start;
	if (status)
		return;
	start = now();
	tl_annotate(b->rules, &article);
	t->annotate += now() - start;
	b->articles++;
	b->figures += article.n_metrics;
}

static void print(const char *what, const struct bench *b, const struct times *t)
{
	double mb = b->bytes / 1e6;

	printf("%s: %.1f MB, %zu articles, %zu figures: decode %.0f MB/s, parse %.0f MB/s, "
	       "annotate %.1f MB/s, all %.1f MB/s\n",
	       what, mb, b->articles, b->figures, mb / t->decode, mb / t->parse, mb / t->annotate,
	       mb / (t->decode + t->parse + t->annotate));
}

static double sum(const struct times *t)
{
	return t->decode + t->parse + t->annotate;
}

static int by_sum(const void *a, const void *b)
{
	double x = sum(a), y = sum(b);

	return (x > y) - (x < y);
}

int main(int argc, char **argv)
{
	bool quiet = argc > 1 && strcmp(argv[1], "--quiet") == 0;
	char *data = tl_data_dir();
	struct tl_dirs dirs = {data, NULL};
	struct bench b = {.arena = tl_arena_new()};
	struct times times[MOST] = {{0}}, first;
	double begin;
	size_t n = 0;
	struct tl_error e;
	int status = 0;

	if (tl_rules_load(&dirs, NULL, NULL, &b.rules, &e)) {
		fprintf(stderr, "bench_annotate: %s\n", e.text);
		return 1;
	}
	status = tl_source_walk((const char *const *)argv + 1 + quiet, (size_t)(argc - 1 - quiet),
				0, &(struct tl_source_sink){keep, refused, &b, NULL}) != TL_OK;
	begin = now();
	do {
		b.bytes = 0;
		b.articles = b.figures = 0;
		for (size_t i = 0; i < b.n_pages && !status; i++)
			measure(&b, &b.pages[i], &times[n]);
		n++;
	} while (!quiet && !status && n < MOST && (n < LEAST || now() - begin < enough));
	if (!quiet && !status) {
		first = times[0];
		qsort(times, n, sizeof *times, by_sum);
		print(" first", &b, &first);
		print("median", &b, &times[n / 2]);
		print("  best", &b, &times[0]);
		printf("  (of %zu rounds)\n", n);
	}
	tl_rules_free(b.rules);
	tl_arena_free(b.arena);
	for (size_t i = 0; i < b.n_pages; i++) {
		free(b.pages[i].name);
		free(b.pages[i].raw);
	}
	free(b.pages);
	free(data);
	return status;
}
