/* Whether the cost of a page grows faster than its length: no page may stop an import. Each
 * sentence and each phrase of the files that are named is said again and again, as a page that is
 * one sentence, with and without commas; shapes of HTML that nest, stay open or never end stand
 * below. CPU time of decoding, parsing and annotating a page is compared with that of one an eighth
 * as long; one that takes far more than eight times as long is measured again twice as long,
 * and told if it still does: a search without an end costs the square, 64 times.
 *
 *     bench_growth FILE...      .tsv: its phrases, each behind a number; else sentences
 *
 * Ends with status 1 if there was one.
 */
#include "tulieu/annotate.h"
#include "tulieu/source.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
	SMALL = 24000, /* bytes of the shorter page */
	TIMES = 8,
	LARGER = 2,	 /* times, where there is a doubt */
	SUSPICIOUS = 14, /* times the cost */
	LONGEST = 2000,	 /* bytes of a sentence */
};
static const double least = 0.01; /* seconds that mean something */

/* What a page is made of. */
struct shape {
	const char *format, *begin, *again, *end;
};

/* A headline, of the Party or of anything, and how the text begins: one that begins with a small
 * letter is taken for a menu. */
#define MEETING "Đảng bộ họp\n\nỞ đây "
#define MARKET "Chợ phiên xóm Mây đông người\n\nỞ đây "

static const struct shape shapes[] = {
	/* changes, and times that nothing is compared with; a name that China has, too; names in
	 * capitals behind a word that they belong to */
	{"text", MEETING, "nhiệm kỳ qua giảm 3 đồng chí, tỷ lệ 5%, ", ".\n"},
	{"text", MARKET, "Hải Phòng 1; Long An/Tây Ninh 1 ", ".\n"},
	{"text", MARKET, "Hồ Chí Minh/Hồ Chí Minh 1; Nam Định/Ninh Bình 1 ", ".\n"},
	{"html", "<p>x</p><div style='", " ", "'>a</div>"},
	{"html", "<div class='", "related x-tag ", "'>a</div>"},
	{"html", "<div ", "a=b ", ">a</div>"},
	{"html", "<title>", "Tin ", "</title>"},
	{"html", "<title>Tin mới", "<li><a>Tin</a></li>", "</title>"},
	{"html", "<title>Tin mới - Báo</title>", "<li><a>Tin</a></li>", ""},
	{"html", "", "<div class=hidden>x", ""},
	{"html", "", "<div class=related><p>một hai</p>", ""},
	{"html", "", "<span class=author>x", ""},
	{"html", "<table border=1>", "<tr><td>5<td>6", "</table>"},
	{"html", "", "<table border=1><tr><td>5", ""},
	{"html", "", "<h1>a", ""},
	{"html", "", "<![CDATA[", ""},
	{"html", "", "<!-- x ", ""},
	{"html", "", "<script>", ""},
	{"html", "", "</script", ""},
	{"html", "", "<textarea>x", ""},
	{"html", "<p>", "&amp", ""},
	{"html", "", "<", ""},
	{"html", "", "<a '", ""},
	{"html", "<script type='application/ld+json'>", "{\"@graph\":[", "</script>"},
	{"html", "<script type='application/ld+json'>[", "{\"@type\":\"A\"},", "]</script>"},
	{"html", "", "<figure><figcaption>Ảnh: a</figcaption></figure>", ""},
	{"html", "", "<img><p align=center><i>Ao sen ở xóm Mây.</i></p>", ""},
	{"html", "", "<div class=breadcrumb><a>Trang chủ</a> &gt; <a>Tin</a></div>", ""},
	{"html", "<p>A</p>", "<div class=comment>Hay 12/03/2024</div>", ""},
	{"html", "<div class=share>", "12/03/20 ", "</div>"},
	{"html", "", "<time datetime=2024-01-01>", ""},
	{"html", "<pre>", "x\n", "</pre>"},
};

struct growth {
	struct tl_rules *rules;
	struct tl_arena *arena;
	struct tl_buf page;
	size_t n, found;
};

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Seconds for a page of the shape, the better of two. */
static double cost(struct growth *g, const struct shape *s, size_t bytes)
{
	double best = 0;

	tl_buf_reset(&g->page);
	tl_buf_str(&g->page, s->begin);
	while (g->page.n < bytes)
		tl_buf_str(&g->page, s->again);
	tl_buf_str(&g->page, s->end);
	for (int round = 0; round < 2; round++) {
		struct tl_page page = {.name = "page"};
		struct tl_source_text text;
		struct tl_article article;
		struct tl_error e;
		double start;

		tl_arena_reset(g->arena);
		start = now();
		if (tl_source_decode(s->format, tl_str_of(g->page.p, g->page.n), NULL, g->arena,
				     &text, &e) == TL_OK) {
			page.text = text.text;
			page.title_hint = text.title;
			page.markup = text.markup;
			page.n_markup = text.n_markup;
			if (tl_parse(tl_rules_page(g->rules), &page, g->arena, &article, &e) ==
			    TL_OK)
				tl_annotate(g->rules, &article);
		}
		start = now() - start;
		if (round == 0 || start < best)
			best = start;
	}
	return best;
}

static void measure(struct growth *g, const struct shape *s)
{
	double small = 0, large = 0;

	g->n++;
	for (size_t bytes = SMALL; bytes <= SMALL * LARGER; bytes *= LARGER) {
		small = cost(g, s, bytes);
		large = cost(g, s, bytes * TIMES);
		if (large < least || large < SUSPICIOUS * small)
			return;
	}
	g->found++;
	printf("    %.1f ms, and %.0f ms for %d times as long: %s%.200s\n", small * 1e3,
	       large * 1e3, TIMES, s->begin, s->again);
}

static void sentence(struct growth *g, const char *head, const char *number, struct tl_str words)
{
	static const char *const between[] = {" ", ", "};
	struct tl_buf again = {0};

	while (words.n && strchr(" .!?", words.p[words.n - 1]))
		words.n--;
	for (size_t i = 0; i < TL_COUNT(between) && words.n && words.n <= LONGEST; i++) {
		tl_buf_reset(&again);
		tl_buf_printf(&again, "%s%.*s%s", number, (int)words.n, words.p, between[i]);
		measure(g, &(struct shape){"text", head, again.p, ".\n"});
	}
	tl_buf_free(&again);
}

/* The sentences of a text, as far as a full stop and a blank tell, or the cells of a table. */
static void all_of(struct growth *g, const char *p, size_t n, bool table)
{
	const char *const ends = table ? "\t\n;|" : "\n", *head = table ? MARKET : MEETING;
	size_t from = 0;

	for (size_t i = 0; i <= n; i++) {
		bool stop = i + 1 < n && !table && strchr(".!?", p[i]) && p[i + 1] == ' ';

		if (i < n && !stop && !strchr(ends, p[i]))
			continue;
		while (from < i && p[from] == ' ')
			from++;
		if (i > from && p[from] != '#')
			sentence(g, head, table ? "5 " : "", tl_str_of(p + from, i - from));
		from = i + 1;
	}
}

static bool read_file(struct growth *g, const char *name)
{
	size_t n = strlen(name), got;
	FILE *f = fopen(name, "rb");
	struct tl_buf text = {0};
	char piece[4096];

	if (!f) {
		perror(name);
		return false;
	}
	while ((got = fread(piece, 1, sizeof piece, f)) > 0)
		tl_buf_add(&text, piece, got);
	fclose(f);
	if (text.n)
		all_of(g, text.p, text.n, n > 4 && strcmp(name + n - 4, ".tsv") == 0);
	tl_buf_free(&text);
	return true;
}

int main(int argc, char **argv)
{
	char *data = tl_data_dir();
	struct tl_dirs dirs = {data, NULL};
	struct growth g = {.arena = tl_arena_new()};
	struct tl_error e;
	int status = 0;

	if (tl_rules_load(&dirs, NULL, NULL, &g.rules, &e)) {
		fprintf(stderr, "bench_growth: %s\n", e.text);
		return 1;
	}
	for (size_t i = 0; i < TL_COUNT(shapes); i++)
		measure(&g, &shapes[i]);
	for (int i = 1; i < argc; i++)
		status |= !read_file(&g, argv[i]);
	printf("  %zu pages of one sentence or element, again and again: %zu cost more than their "
	       "length\n",
	       g.n, g.found);
	tl_rules_free(g.rules);
	tl_arena_free(g.arena);
	tl_buf_free(&g.page);
	free(data);
	return status || g.found;
}
