/* What keys cost on the line, what a first screen takes and what memory, beside other readers of
 * lists of articles (newsboat, sfeed_curses, neomutt; those that are installed) with the same
 * articles at 120x40.
 *
 *     bench_bytes ARCHIVE
 *
 * A key's bytes are all that the program writes until it has been silent for 0.3 s. Of several
 * tries the middle one counts. "held" is a row down with the key held, thirty times a second: there
 * a text that follows the cursor only at rest shows. Memory is the most that the one process had
 * resident; what it starts (sfeed_curses shows a text with less) is not in it. */
#include "bench/peers.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ARTICLES 300
#define TRIES 5
#define HELD 15

struct cost {
	size_t down, held, page, open, letter, idle; /* bytes */
	long long first;			     /* milliseconds, the best of TRIES */
	double memory;				     /* MB */
};

static jmp_buf given_up;

static void give_up(const char *file, int line)
{
	(void)file;
	(void)line;
	longjmp(given_up, 1);
}

static int by_size(const void *a, const void *b)
{
	size_t x = *(const size_t *)a, y = *(const size_t *)b;

	return (x > y) - (x < y);
}

static size_t middle(struct screen *s, const char *keys)
{
	size_t bytes[TRIES];

	for (size_t i = 0; i < TRIES; i++)
		bytes[i] = screen_cost(s, keys);
	qsort(bytes, TRIES, sizeof *bytes, by_size);
	return bytes[TRIES / 2];
}

/* The first letter, the prompt before it and the way out after it not counted. */
static size_t letter(struct screen *s, const struct peer *p)
{
	size_t bytes[TRIES];

	for (size_t i = 0; i < TRIES; i++) {
		screen_keys(s, p->to_prompt);
		bytes[i] = screen_cost(s, p->letter);
		screen_keys(s, "C-c");
	}
	qsort(bytes, TRIES, sizeof *bytes, by_size);
	return bytes[TRIES / 2];
}

static double memory(struct screen *s)
{
	char path[64], line[256];
	double kilobytes = 0;
	FILE *f;

	snprintf(path, sizeof path, "/proc/%d/status", (int)screen_pid(s));
	f = fopen(path, "r");
	while (f && fgets(line, sizeof line, f))
		if (strncmp(line, "VmHWM:", 6) == 0)
			kilobytes = strtod(line + 6, NULL);
	if (f)
		fclose(f);
	return kilobytes / 1024;
}

static struct screen *start(const struct peer *p, const char *term)
{
	const struct screen_setup setup = {.columns = 120, .rows = 40, .term = term, .env = p->env};

	return screen_start(&setup, p->argv);
}

/* With the list on the screen in the form that is measured, and at rest. */
static struct screen *start_list(const struct peer *p, const char *term,
				 const struct peer_articles *articles)
{
	struct screen *s = start(p, term);

	screen_wait(s, p->first ? p->first : articles->headline);
	screen_wait_quiet(s, 300);
	if (*p->to_list) {
		screen_keys(s, p->to_list);
		screen_wait(s, articles->headline);
	}
	screen_keys(s, p->settle);
	screen_wait_quiet(s, 500);
	return s;
}

static long long first_screen(const struct peer *p, const char *term, const char *headline)
{
	long long best = 0;

	for (int i = 0; i < TRIES; i++) {
		long long began = child_now(), took;
		struct screen *s = start(p, term);

		screen_wait(s, p->first ? p->first : headline);
		took = child_now() - began;
		if (i == 0 || took < best)
			best = took;
		screen_stop(s);
	}
	return best;
}

static size_t held(struct screen *s, const char *key)
{
	screen_wait_quiet(s, 300);
	screen_mark(s);
	for (int i = 0; i < HELD; i++) {
		screen_keys(s, key);
		screen_wait_quiet(s, 33);
	}
	return screen_bytes(s) / HELD;
}

static struct cost measure(const struct peer *p, const char *term,
			   const struct peer_articles *articles)
{
	struct cost c = {.first = first_screen(p, term, articles->headline)};
	struct screen *s = start_list(p, term, articles);

	screen_mark(s);
	screen_keys(s, p->open);
	screen_wait(s, articles->line);
	screen_wait_quiet(s, 500);
	c.open = screen_bytes(s);
	c.memory = memory(s);
	screen_stop(s);

	s = start_list(p, term, articles);
	screen_mark(s);
	screen_wait_quiet(s, 2000);
	c.idle = screen_bytes(s);
	c.down = middle(s, p->down);
	c.held = held(s, p->down);
	c.page = middle(s, p->page);
	if (p->letter)
		c.letter = letter(s, p);
	screen_stop(s);
	return c;
}

/* ours: the same of the first program, ourselves. */
static void report(const struct peer *p, const char *term, const struct cost *c,
		   const struct cost *ours)
{
	char typed[24] = "-";

	if (p->letter)
		snprintf(typed, sizeof typed, "%zu", c->letter);
	printf("  %-21s %-14s %6zu %6zu %6zu %6zu %6s %5zu %6lld ms %5.1f %6.1f MB %5.1f\n",
	       p->name, term, c->down, c->held, c->page, c->open, typed, c->idle, c->first,
	       (double)c->first / (double)(ours->first ? ours->first : 1), c->memory,
	       c->memory / (ours->memory > 0 ? ours->memory : 1));
}

int main(int argc, char **argv)
{
	static const char *const terms[] = {"xterm-256color", "vt100"};
	struct peer_articles articles;
	static struct peer peers[8];
	static struct cost ours[TL_COUNT(terms)];
	static size_t n;

	if (argc != 2) {
		fputs("usage: bench_bytes ARCHIVE\n", stderr);
		return 2;
	}
	setvbuf(stdout, NULL, _IOLBF, 0);
	screen_on_failure = give_up;
	puts("bytes a key, at 120x40: a row down (alone, and with the key held), a page down,");
	puts("  opening an article, the first letter of a filter, two seconds of rest; the first");
	puts("  screen and the memory, with their ratios to ours");
	n = peers_prepare(argv[1], ARTICLES, peers, TL_COUNT(peers), &articles);
	printf("  %-21s %-14s %6s %6s %6s %6s %6s %5s %9s %5s %9s %5s\n", "", "", "row", "held",
	       "page", "open", "letter", "idle", "first", "ratio", "memory", "ratio");
	for (volatile size_t i = 0; i < n; i++)
		for (volatile size_t t = 0; t < TL_COUNT(terms); t++) {
			if (setjmp(given_up)) {
				printf("  %-21s %-14s did not answer as expected\n", peers[i].name,
				       terms[t]);
				continue;
			}
			const struct cost c = measure(&peers[i], terms[t], &articles);

			if (i == 0)
				ours[t] = c;
			report(&peers[i], terms[t], &c, &ours[t]);
		}
	return 0;
}
