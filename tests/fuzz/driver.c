/* Runs a fuzz target: our own small mutation engine, so that fuzzing needs no more than the
 * compiler, or libFuzzer's (compiled with -DTL_LIBFUZZER).
 *
 *     fuzz_x                    mutated seeds for FUZZ_SECONDS (30), or FUZZ_RUNS inputs
 *     fuzz_x FILE...            these inputs, to reproduce or to minimise
 *     fuzz_x --seeds FOLDER     writes the seeds as files, to start libFuzzer from
 *
 * FUZZ_SEED makes a run repeatable; it is printed. Without coverage to guide it the engine leans on
 * good seeds, on a list of hard words, and on many small changes a second. An input that fails is
 * left in the working folder (or FUZZ_FOLDER) as fail-TARGET-SEED-RUN. */
#include "fuzz.h"

#include "tulieu/table.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

_Noreturn void fuzz_failed(const char *file, int line, const char *condition)
{
	fprintf(stderr, "fuzz: %s: %s:%d: not true: %s\n", fuzz_target.name, file, line, condition);
	abort();
}

unsigned fuzz_choice(const char *p, size_t n, unsigned below)
{
	return (unsigned)(tl_hash(TL_HASH_START, p, n) % below);
}

static void run(const char *p, size_t n)
{
	/* A copy of just the size: a sanitizer then sees any byte read beyond it. */
	char *exact = tl_realloc(NULL, n, 1);

	if (n)
		memcpy(exact, p, n);
	fuzz_target.run(exact, n);
	free(exact);
}

#ifdef TL_LIBFUZZER

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerInitialize(int *argc, char ***argv);

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	if (fuzz_target.start)
		fuzz_target.start();
	return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	run((const char *)data, size);
	return 0;
}

#else

/* An input may take this long before it counts as a hang. */
#define LIMIT_SECONDS 20

static const char *current;
static size_t current_n;
static char fail_path[512];

static void save_input(void)
{
	int fd = fail_path[0] ? open(fail_path, O_WRONLY | O_CREAT | O_TRUNC, 0666) : -1;

	if (fd < 0)
		return;
	if (write(fd, current, current_n) == (ssize_t)current_n) {
		static const char said[] = "fuzz: the input is in ";

		if (write(2, said, sizeof said - 1) < 0 ||
		    write(2, fail_path, strlen(fail_path)) < 0 || write(2, "\n", 1) < 0)
			_exit(70);
	}
	close(fd);
	fail_path[0] = '\0';
}

/* Present when linked with a sanitizer: called before it ends the program. */
void __sanitizer_set_death_callback(void (*callback)(void)) __attribute__((weak));

static void on_signal(int number)
{
	save_input();
	signal(number, SIG_DFL);
	raise(number);
}

static uint64_t state;

/* xorshift64* (Vigna 2016): repeatable on every machine. */
static uint64_t next(void)
{
	state ^= state >> 12;
	state ^= state << 25;
	state ^= state >> 27;
	return state * UINT64_C(2685821657736338717);
}

static size_t below(size_t n)
{
	return n ? (size_t)(next() >> 16) % n : 0;
}

static size_t count(const char *const *list)
{
	size_t n = 0;

	while (list && list[n])
		n++;
	return n;
}

static struct tl_buf *seeds;
static size_t n_seeds, cap_seeds;

static int by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* In the order of their names: a seed's number must mean the same everywhere. */
static void add_sample_pages(void)
{
	char *data = tl_data_dir(), **names = NULL;
	struct tl_buf path = {0};
	size_t n = 0, cap = 0;
	DIR *d;

	tl_buf_printf(&path, "%s/sample", data);
	d = opendir(path.p);
	if (!d)
		tl_die("%s cannot be read", path.p);
	for (struct dirent *entry; (entry = readdir(d));)
		if (entry->d_name[0] != '.')
			*TL_PUSH(names, n, cap) = tl_strdup(entry->d_name);
	closedir(d);
	qsort(names, n, sizeof *names, by_name);
	for (size_t i = 0; i < n; i++) {
		struct tl_buf *seed = TL_PUSH(seeds, n_seeds, cap_seeds);
		struct tl_buf file = {0};

		*seed = (struct tl_buf){0};
		tl_buf_printf(&file, "%s/%s", path.p, names[i]);
		if (tl_read_file(file.p, 0, seed, NULL) != TL_OK)
			tl_die("%s cannot be read", file.p);
		tl_buf_free(&file);
		free(names[i]);
	}
	free(names);
	free(data);
	tl_buf_free(&path);
}

static void collect_seeds(void)
{
	for (size_t i = 0; i < count(fuzz_target.seeds); i++) {
		struct tl_buf *seed = TL_PUSH(seeds, n_seeds, cap_seeds);

		*seed = (struct tl_buf){0};
		tl_buf_str(seed, fuzz_target.seeds[i]);
	}
	if (fuzz_target.sample)
		add_sample_pages();
}

static void free_seeds(void)
{
	for (size_t i = 0; i < n_seeds; i++)
		tl_buf_free(&seeds[i]);
	free(seeds);
}

/* Replaces [at, at + gone) of b by n bytes, which may lie in b itself. */
static void replace(struct tl_buf *b, size_t at, size_t gone, const char *p, size_t n)
{
	struct tl_buf out = {0};

	tl_buf_add(&out, b->p, at);
	tl_buf_add(&out, p, n);
	tl_buf_add(&out, b->p + at + gone, b->n - at - gone);
	tl_buf_free(b);
	*b = out;
}

static void mutate(struct tl_buf *b)
{
	size_t at = below(b->n + 1), rest = b->n - at, n;
	char bytes[64];

	switch (below(10)) {
	case 0: /* other bytes */
		n = 1 + below(4);
		for (size_t i = 0; i < n; i++)
			bytes[i] = (char)next();
		replace(b, at, below(2) && n <= rest ? n : 0, bytes, n);
		break;
	case 1: /* a bit */
		if (rest)
			b->p[at] = (char)(b->p[at] ^ 1 << below(8));
		break;
	case 2: /* a stretch goes */
		replace(b, at, below(rest < 40 ? rest + 1 : 40), NULL, 0);
		break;
	case 3: { /* a stretch comes again elsewhere */
		size_t from = below(b->n + 1);

		n = below(b->n - from < 200 ? b->n - from + 1 : 200);
		replace(b, at, 0, b->p + from, n);
		break;
	}
	case 4: { /* a stretch many times: what is quadratic shows */
		struct tl_buf many = {0};

		n = 1 + below(rest < 12 ? rest : 12);
		if (n > rest)
			break;
		for (size_t i = 0, times = 2 + below(300); i < times; i++)
			tl_buf_add(&many, b->p + at, n);
		replace(b, at, n, many.p, many.n);
		tl_buf_free(&many);
		break;
	}
	case 5: { /* the rest of another seed */
		const struct tl_buf *seed = &seeds[below(n_seeds)];

		n = below(seed->n + 1);
		replace(b, at, below(2) ? rest : 0, seed->p + seed->n - n, n);
		break;
	}
	case 6: /* the end is cut off */
		if (below(4) == 0)
			replace(b, at, rest, NULL, 0);
		break;
	case 7: /* digits: numbers are where programs go wrong */
		for (size_t i = at; i < b->n && i < at + 30; i++)
			if (b->p[i] >= '0' && b->p[i] <= '9')
				b->p[i] = (char)('0' + below(10));
		break;
	default: /* a hard word */
		if (fuzz_target.words && fuzz_target.words[0]) {
			const char *word = fuzz_target.words[below(count(fuzz_target.words))];

			replace(b, at, below(3) ? 0 : below(rest < 8 ? rest + 1 : 8), word,
				strlen(word));
		}
	}
}

static int write_seeds(const char *folder)
{
	mkdir(folder, 0777);
	for (size_t i = 0; i < n_seeds; i++) {
		struct tl_buf path = {0};
		FILE *f;

		tl_buf_printf(&path, "%s/%zu", folder, i);
		f = fopen(path.p, "wb");
		if (!f || fwrite(seeds[i].p, 1, seeds[i].n, f) != seeds[i].n || fclose(f) != 0)
			tl_die("%s cannot be written", path.p);
		tl_buf_free(&path);
	}
	return 0;
}

static uint64_t number(const char *variable, uint64_t otherwise)
{
	const char *set = getenv(variable);

	return set && *set ? strtoull(set, NULL, 10) : otherwise;
}

int main(int argc, char **argv)
{
	static const int signals[] = {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGALRM};
	const char *folder = getenv("FUZZ_FOLDER");
	uint64_t seed = number("FUZZ_SEED", (uint64_t)time(NULL));
	uint64_t runs = number("FUZZ_RUNS", 0), done = 0;
	time_t end = time(NULL) + (time_t)number("FUZZ_SECONDS", 30);
	size_t most = fuzz_target.max_bytes ? fuzz_target.max_bytes : 4096;
	struct tl_buf input = {0};

	collect_seeds();
	atexit(free_seeds);
	if (argc == 3 && strcmp(argv[1], "--seeds") == 0)
		return write_seeds(argv[2]);
	if (fuzz_target.start)
		fuzz_target.start();
	for (size_t i = 0; i < TL_COUNT(signals); i++)
		signal(signals[i], on_signal);
	if (__sanitizer_set_death_callback)
		__sanitizer_set_death_callback(save_input);
	if (argc > 1) {
		for (int i = 1; i < argc; i++) {
			struct tl_error e;

			if (tl_read_file(argv[i], 0, &input, &e) != TL_OK)
				tl_die("%s: %s", argv[i], e.text);
			run(input.p ? input.p : "", input.n);
		}
		printf("%s: %d files\n", fuzz_target.name, argc - 1);
		tl_buf_free(&input);
		return 0;
	}
	printf("%s: seed %llu\n", fuzz_target.name, (unsigned long long)seed);
	fflush(stdout);
	while (runs ? done < runs : time(NULL) < end) {
		const struct tl_buf *start = &seeds[done % n_seeds];

		/* Each input comes from its own number: run 12,345 can be repeated without the
		 * others. */
		state = (seed + done) * UINT64_C(0x9e3779b97f4a7c15) + 1;
		tl_buf_reset(&input);
		tl_buf_add(&input, start->p, start->n);
		if (done >= n_seeds)
			for (size_t i = 1 + below(12); i > 0; i--)
				mutate(&input);
		if (input.n > most)
			replace(&input, most, input.n - most, NULL, 0);
		current = input.p ? input.p : "";
		current_n = input.n;
		snprintf(fail_path, sizeof fail_path, "%s/fail-%s-%llu-%llu", folder ? folder : ".",
			 fuzz_target.name, (unsigned long long)seed, (unsigned long long)done);
		alarm(LIMIT_SECONDS);
		run(current, current_n);
		alarm(0);
		done++;
	}
	fail_path[0] = '\0';
	printf("%s: %llu inputs, nothing found\n", fuzz_target.name, (unsigned long long)done);
	tl_buf_free(&input);
	return 0;
}

#endif
