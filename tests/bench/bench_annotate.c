/* How fast pages become articles and articles get their marks: CPU time of each stage over the
 * files that are named, for the part of `make bench` that stands beside `wc -w`.
 *
 *     bench_annotate [--quiet] FILE...     --quiet: nothing is printed (for counting instructions)
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

int main(int argc, char **argv)
{
	bool quiet = argc > 1 && strcmp(argv[1], "--quiet") == 0;
	char *data = tl_data_dir();
	struct tl_dirs dirs = {data, NULL};
	struct tl_buf raw = {0}, text = {0};
	struct tl_arena *arena = tl_arena_new();
	double clean = 0, parse = 0, annotate = 0, bytes = 0;
	size_t figures = 0;
	struct tl_rules *rules;
	struct tl_error e;

	if (tl_rules_load(&dirs, NULL, NULL, &rules, &e)) {
		fprintf(stderr, "bench_annotate: %s\n", e.text);
		return 1;
	}
	for (int i = 1 + quiet; i < argc; i++) {
		struct tl_page page = {.name = argv[i], .date_hint = TL_NO_DATE};
		struct tl_article article;
		double start;

		if (tl_read_file(argv[i], 0, &raw, &e)) {
			fprintf(stderr, "bench_annotate: %s: %s\n", argv[i], e.text);
			return 1;
		}
		tl_buf_reset(&text);
		tl_arena_reset(arena);
		start = now();
		tl_clean(raw.p, raw.n, &text, NULL);
		clean += now() - start;
		page.text = tl_str_of(text.p, text.n);
		start = now();
		if (tl_parse(tl_rules_page(rules), &page, arena, &article, &e))
			continue;
		parse += now() - start;
		start = now();
		tl_annotate(rules, &article);
		annotate += now() - start;
		bytes += (double)raw.n;
		figures += article.n_metrics;
	}
	if (!quiet)
		printf("%.1f MB, %zu figures: clean %.0f MB/s, parse %.0f MB/s, annotate %.1f "
		       "MB/s, all %.1f MB/s\n",
		       bytes / 1e6, figures, bytes / 1e6 / clean, bytes / 1e6 / parse,
		       bytes / 1e6 / annotate, bytes / 1e6 / (clean + parse + annotate));
	tl_rules_free(rules);
	tl_arena_free(arena);
	tl_buf_free(&raw);
	tl_buf_free(&text);
	free(data);
	return 0;
}
