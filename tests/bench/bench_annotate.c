/* How fast pages become articles and articles get their marks: CPU time of each stage over the
 * files that are named, for the part of `make bench` that stands beside `wc -w`. All files are read
 * again and again for some seconds, as an importer reads many and as other machines' work comes and
 * goes beside ours: the first round, in which all memory is new to the process, the one in the
 * middle and the best one are told apart.
 *
 *     bench_annotate [--quiet] FILE...     --quiet: one round, nothing is printed (for counting
 *                                          instructions)
 */
#include "tulieu/annotate.h"
#include "tulieu/text.h"

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

enum { LEAST = 12, MOST = 60 };	/* rounds */
static const double enough = 6; /* seconds */

/* Seconds of each stage over all files. */
struct times {
	double clean, parse, annotate;
};

struct bench {
	struct tl_rules *rules;
	struct tl_arena *arena;
	struct tl_buf raw, text;
	double bytes;
	size_t figures;
};

/* Reads a file through all stages; false if it cannot be read. */
static bool measure(struct bench *b, const char *name, struct times *t)
{
	struct tl_page page = {.name = name, .date_hint = TL_NO_DATE};
	struct tl_article article;
	struct tl_error e;
	double start;

	if (tl_read_file(name, 0, &b->raw, &e)) {
		fprintf(stderr, "bench_annotate: %s: %s\n", name, e.text);
		return false;
	}
	tl_buf_reset(&b->text);
	tl_arena_reset(b->arena);
	start = now();
	tl_clean(b->raw.p, b->raw.n, &b->text, NULL);
	t->clean += now() - start;
	page.text = tl_str_of(b->text.p, b->text.n);
	start = now();
	if (tl_parse(tl_rules_page(b->rules), &page, b->arena, &article, &e))
		return true;
	t->parse += now() - start;
	start = now();
	tl_annotate(b->rules, &article);
	t->annotate += now() - start;
	b->bytes += (double)b->raw.n;
	b->figures += article.n_metrics;
	return true;
}

static void print(const char *what, const struct bench *b, const struct times *t)
{
	double mb = b->bytes / 1e6;

	printf("%s: %.1f MB, %zu figures: clean %.0f MB/s, parse %.0f MB/s, annotate %.1f MB/s, "
	       "all %.1f MB/s\n",
	       what, mb, b->figures, mb / t->clean, mb / t->parse, mb / t->annotate,
	       mb / (t->clean + t->parse + t->annotate));
}

static double sum(const struct times *t)
{
	return t->clean + t->parse + t->annotate;
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
	double begin = now();
	size_t n = 0;
	struct tl_error e;
	int status = 0;

	if (tl_rules_load(&dirs, NULL, NULL, &b.rules, &e)) {
		fprintf(stderr, "bench_annotate: %s\n", e.text);
		return 1;
	}
	do {
		b.bytes = 0;
		b.figures = 0;
		for (int i = 1 + quiet; i < argc && !status; i++)
			status = !measure(&b, argv[i], &times[n]);
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
	tl_buf_free(&b.raw);
	tl_buf_free(&b.text);
	free(data);
	return status;
}
