/* Measures the program beside the peer, in one run on one machine: what counts are the ratios.
 *
 *     bench_run [ARTICLES]        default 5000
 *
 * Times are processor seconds of the whole process (user and system, children's threads included)
 * and the best of several rounds, taken in turns; wall time is given beside them. */
#include "screen/screen.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define ROUNDS 3

struct cost {
	double wall, cpu; /* seconds */
	double memory;	  /* MB at most */
};

static const char *beside(const char *name)
{
	char path[4096];
	ssize_t n = readlink("/proc/self/exe", path, sizeof path - 1);
	char *slash;
	static char out[8192];

	path[n > 0 ? n : 0] = '\0';
	slash = strrchr(path, '/');
	if (slash)
		*slash = '\0';
	snprintf(out, sizeof out, "%s/%s", path, name);
	return out;
}

static struct cost run(const char *const argv[])
{
	long long begin = child_now();
	pid_t pid = child_spawn(argv, NULL, NULL, NULL);
	struct rusage used;
	struct cost c;
	int status;

	if (wait4(pid, &status, 0, &used) != pid || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
		tl_die("%s %s failed", argv[0] ? argv[0] : "tulieu", argv[3] ? argv[3] : "");
	c.wall = (double)(child_now() - begin) / 1e3;
	c.cpu = (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
		(double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
	c.memory = (double)used.ru_maxrss / 1024;
	return c;
}

static void keep_best(struct cost *best, struct cost c)
{
	if (best->cpu == 0 || c.cpu < best->cpu)
		best->cpu = c.cpu;
	if (best->wall == 0 || c.wall < best->wall)
		best->wall = c.wall;
	if (c.memory > best->memory)
		best->memory = c.memory;
}

static double megabytes(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 ? (double)st.st_size / 1e6 : 0;
}

static void remove_archive(const char *db)
{
	static const char *const tails[] = {"", "-wal", "-shm"};

	for (size_t i = 0; i < TL_COUNT(tails); i++)
		unlink(child_path("%s%s", strrchr(db, '/') + 1, tails[i]));
}

static void bench_import(const char *folder, const char *ours, const char *peer)
{
	const char *program = tl_strdup(beside("bench_peer"));
	const char *const by_peer[] = {program, peer, "import", folder, NULL};
	const char *const by_us[] = {NULL, "-d", ours, "import", folder, NULL};
	struct cost p = {0}, u = {0};

	for (int i = 0; i < ROUNDS; i++) {
		remove_archive(peer);
		keep_best(&p, run(by_peer));
		remove_archive(ours);
		keep_best(&u, run(by_us));
	}
	printf("import\n");
	printf("  plain SQLite  cpu %6.2f s  wall %6.2f s  %5.1f MB of memory  %6.1f MB on disk\n",
	       p.cpu, p.wall, p.memory, megabytes(peer));
	printf("  tulieu        cpu %6.2f s  wall %6.2f s  %5.1f MB of memory  %6.1f MB on disk\n",
	       u.cpu, u.wall, u.memory, megabytes(ours));
	printf("  ratio         cpu %6.2f    wall %6.2f\n", u.cpu / p.cpu, u.wall / p.wall);
	free((void *)(uintptr_t)program);
}

static void bench_search(const char *ours, const char *peer)
{
	static const char *const queries[][2] = {{"đảng", "đảng"},
						 {"dang vien", "dang AND vien"},
						 {"\"chi bộ\"", "\"chi bộ\""},
						 {"th*", "th*"}};
	const char *program = tl_strdup(beside("bench_peer"));

	printf("search, the newest 50 (the whole process, rules loaded)\n");
	for (size_t q = 0; q < TL_COUNT(queries); q++) {
		const char *const by_peer[] = {program, peer, "search", queries[q][1], NULL};
		const char *const by_us[] = {NULL,	"-d", ours,	     "search",
					     "--limit", "50", queries[q][0], NULL};
		struct cost p = {0}, u = {0};

		for (int i = 0; i < 3 * ROUNDS; i++) {
			keep_best(&p, run(by_peer));
			keep_best(&u, run(by_us));
		}
		printf("  plain SQLite %5.1f ms  tulieu %5.1f ms of cpu, %4.1f MB   %s\n",
		       p.cpu * 1e3, u.cpu * 1e3, u.memory, queries[q][0]);
	}
	free((void *)(uintptr_t)program);
}

static void bench_screen(const char *ours)
{
	static const char *const terms[] = {"xterm-256color", "vt100"};

	printf("browser, 120x40\n");
	for (size_t t = 0; t < TL_COUNT(terms); t++) {
		struct screen_setup setup = {.columns = 120, .rows = 40, .term = terms[t]};
		long long best = 0, begin;
		size_t first, down, idle;
		struct screen *s = NULL;

		for (int i = 0; i < 3 * ROUNDS; i++) {
			long long took;

			if (s)
				screen_stop(s);
			begin = child_now();
			s = screen_tulieu(&setup, "-d", ours, NULL);
			screen_wait(s, "tỉnh");
			took = child_now() - begin;
			if (best == 0 || took < best)
				best = took;
		}
		screen_wait_quiet(s, 500);
		first = screen_bytes(s);
		screen_keys(s, "j");
		down = screen_cost(s, "j");
		screen_mark(s);
		screen_wait_quiet(s, 1000);
		idle = screen_bytes(s);
		printf("  %-14s  first screen after %lld ms, %zu bytes; a line down and its text "
		       "%zu bytes; "
		       "idle %zu\n",
		       terms[t], best, first, down, idle);
		screen_stop(s);
	}
}

int main(int argc, char **argv)
{
	const char *count = argc > 1 ? argv[1] : "5000";
	const char *folder = child_path("articles");
	const char *ours = child_path("ours.db"), *peer = child_path("peer.db");
	const char *const generate[] = {beside("bench_generate"), count, folder, NULL};

	run(generate);
	printf("%s synthetic articles\n", count);
	bench_import(folder, ours, peer);
	bench_search(ours, peer);
	bench_screen(ours);
	return 0;
}
