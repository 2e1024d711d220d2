/* An archive in a fresh folder and invented articles to put in it, for the tests of the archive. */
#ifndef TL_ARCHIVE_FIXTURE_H
#define TL_ARCHIVE_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "tulieu/archive.h"
#include "tulieu/text.h"

struct fixture {
	char folder[64], path[96];
	struct tl_archive *a;
	struct tl_arena *arena;
	struct tl_error e;
};

static inline int fixture_start(void **state)
{
	struct fixture *f = tl_alloc(sizeof *f);

	snprintf(f->folder, sizeof f->folder, "%s/tlXXXXXX",
		 getenv("TMPDIR") && strlen(getenv("TMPDIR")) < 40 ? getenv("TMPDIR") : "/tmp");
	assert_non_null(mkdtemp(f->folder));
	snprintf(f->path, sizeof f->path, "%s/archive.db", f->folder);
	f->arena = tl_arena_new();
	assert_int_equal(tl_archive_open(f->path, TL_ARCHIVE_CREATE, &f->a, &f->e), TL_OK);
	*state = f;
	return 0;
}

static inline int fixture_stop(void **state)
{
	static const char *const tails[] = {"", "-wal", "-shm", "-journal"};
	struct fixture *f = *state;

	tl_archive_close(f->a);
	for (size_t i = 0; i < TL_COUNT(tails); i++) {
		char path[128];

		snprintf(path, sizeof path, "%s%s", f->path, tails[i]);
		unlink(path);
	}
	rmdir(f->folder);
	tl_arena_free(f->arena);
	free(f);
	return 0;
}

/* An article of a headline and a body, without marks. */
static inline struct tl_article plain_article(struct tl_arena *arena, const char *date,
					      const char *headline, const char *text)
{
	struct tl_article t = {.arena = arena, .published = TL_NO_DATE};

	t.headline = headline;
	t.body = tl_arena_printf(arena, "%s\n%s", headline, text);
	t.body_n = strlen(t.body);
	if (*date)
		assert_true(tl_date_parse_iso(date, &t.published));
	t.published_from = *date ? TL_FROM_STAMP : TL_FROM_NONE;
	t.n_blocks = 2;
	t.blocks = tl_arena_alloc(arena, 2 * sizeof *t.blocks);
	t.blocks[0] = (struct tl_block){TL_BLOCK_HEADLINE, 0, strlen(headline)};
	t.blocks[1] = (struct tl_block){TL_BLOCK_PARAGRAPH, strlen(headline) + 1, t.body_n};
	return t;
}

static inline int64_t put(struct fixture *f, const char *name, const struct tl_article *t)
{
	struct tl_stored_page page = {
		.name = name, .format = "text", .encoding = "UTF-8", .imported = 1700000000};
	int64_t id = 0;

	page.raw = tl_str_of(t->body, t->body_n);
	tl_sha256_hex(t->body, t->body_n, page.sha256);
	assert_int_equal(tl_archive_begin(f->a, &f->e), TL_OK);
	if (tl_archive_put(f->a, &page, t, &id, &f->e) != TL_OK)
		fail_msg("put: %s", f->e.text);
	if (tl_archive_commit(f->a, &f->e) != TL_OK)
		fail_msg("commit: %s", f->e.text);
	return id;
}

static inline int64_t put_text(struct fixture *f, const char *name, const char *date,
			       const char *headline, const char *text)
{
	struct tl_article t = plain_article(f->arena, date, headline, text);

	return put(f, name, &t);
}

static inline void print_fault(void *context, const char *message)
{
	(void)context;
	print_message("# fault: %s\n", message);
}

static inline void assert_sound(struct fixture *f)
{
	bool verified = false;
	enum tl_status status = tl_archive_check(f->a, print_fault, NULL, &verified, &f->e);

	if (status != TL_OK)
		fail_msg("check: %s", f->e.text);
	assert_true(verified);
}

#endif
