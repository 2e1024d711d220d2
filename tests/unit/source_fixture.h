/* A folder of files, walked and decoded: for the tests of the source module. */
#ifndef TESTS_SOURCE_FIXTURE_H
#define TESTS_SOURCE_FIXTURE_H

#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "tulieu/source.h"

/* What a walk gives, a line each: "+ name: bytes" or "- name: reason", names below the folder. */
struct fixture {
	char folder[256];
	struct tl_buf log;
	struct tl_arena *arena;
	size_t stop_after; /* pages; 0: never */
};

static int start(void **state)
{
	struct fixture *f = tl_alloc(sizeof *f);
	const char *tmp = getenv("TMPDIR");
	char template[200], *real;

	snprintf(template, sizeof template, "%s/srcXXXXXX",
		 tmp && strlen(tmp) < 150 ? tmp : "/tmp");
	assert_non_null(mkdtemp(template));
	real = realpath(template, NULL);
	snprintf(f->folder, sizeof f->folder, "%s", real);
	free(real);
	f->arena = tl_arena_new();
	*state = f;
	return 0;
}

static int remove_one(const char *path, const struct stat *st, int type, struct FTW *level)
{
	(void)st;
	(void)type;
	(void)level;
	return remove(path);
}

static int stop(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(nftw(f->folder, remove_one, 8, FTW_DEPTH | FTW_PHYS), 0);
	tl_buf_free(&f->log);
	tl_arena_free(f->arena);
	free(f);
	return 0;
}

static void put(struct fixture *f, const char *name, const char *bytes, size_t n)
{
	char path[400];
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", f->folder, name);
	file = fopen(path, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, n, file), n);
	fclose(file);
}

static inline void put_text(struct fixture *f, const char *name, const char *text)
{
	put(f, name, text, strlen(text));
}

static inline void folder(struct fixture *f, const char *name)
{
	char path[400];

	snprintf(path, sizeof path, "%s/%s", f->folder, name);
	assert_int_equal(mkdir(path, 0755), 0);
}

static const char *below(const struct fixture *f, const char *name)
{
	size_t n = strlen(f->folder);

	return strncmp(name, f->folder, n) == 0 ? name + n + (name[n] == '/') : name;
}

static bool page(void *context, const struct tl_source_page *p)
{
	struct fixture *f = context;

	tl_buf_printf(&f->log, "+ %s: %.*s\n", below(f, p->name), (int)p->raw.n, p->raw.p);
	return !f->stop_after || --f->stop_after;
}

static void refused(void *context, const char *name, const char *reason)
{
	struct fixture *f = context;

	tl_buf_printf(&f->log, "- %s: %s\n", below(f, name), reason);
}

static inline const char *walk(struct fixture *f, const char *path, size_t max_bytes)
{
	struct tl_source_sink sink = {.page = page, .refused = refused, .context = f};

	tl_buf_reset(&f->log);
	tl_buf_str(&f->log, "");
	tl_source_walk(&path, 1, max_bytes, &sink);
	return f->log.p;
}

static struct tl_source_text decode(struct fixture *f, const char *format, const char *bytes,
				    size_t n)
{
	struct tl_source_text text;
	struct tl_error e;

	if (tl_source_decode(format, tl_str_of(bytes, n), NULL, f->arena, &text, &e) != TL_OK)
		fail_msg("decode: %s", e.text);
	return text;
}

#endif
