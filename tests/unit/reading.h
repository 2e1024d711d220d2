/* A reading of one paragraph with only some of annotation's parts loaded, for their tests. */
#ifndef TESTS_UNIT_READING_H
#define TESTS_UNIT_READING_H

#include "annotate/internal.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

struct bench {
	struct tl_rules rules;
	struct tl_article article;
	struct tl_reading rd;
	struct tl_block block;
};

static inline struct tl_dirs bench_dirs(void)
{
	static char *data;

	if (!data)
		data = tl_data_dir();
	return (struct tl_dirs){data, NULL};
}

/* Reads `text` as one paragraph; the parts' run functions may be called on b->rd afterwards. */
static inline void bench_read(struct bench *b, const char *text)
{
	if (b->article.arena)
		tl_arena_free(b->article.arena);
	free(b->rd.tokens);
	free(b->rd.sentences);
	free(b->rd.taken);
	free(b->rd.place_at);
	free(b->rd.matches);
	free(b->rd.scratch);
	memset(&b->rd, 0, sizeof b->rd);
	memset(&b->article, 0, sizeof b->article);
	b->article.arena = tl_arena_new();
	b->article.body = tl_arena_strdup(b->article.arena, text);
	b->article.body_n = strlen(text);
	b->block = (struct tl_block){TL_BLOCK_PARAGRAPH, 0, b->article.body_n};
	b->article.blocks = &b->block;
	b->article.n_blocks = 1;
	b->rd.rules = &b->rules;
	b->rd.article = &b->article;
	b->rd.n_tokens = tl_tokens(b->rules.vocab, text, strlen(text), &b->rd.tokens,
				   &b->rd.cap_tokens);
	b->rd.taken = tl_calloc(b->rd.n_tokens, 1);
	b->rd.place_at = tl_realloc(NULL, b->rd.n_tokens, sizeof *b->rd.place_at);
	memset(b->rd.place_at, 0xff, b->rd.n_tokens * sizeof *b->rd.place_at);
	tl_sentences(&b->rd);
}

static inline void bench_close(struct bench *b)
{
	tl_arena_free(b->article.arena);
	free(b->rd.tokens);
	free(b->rd.sentences);
	free(b->rd.taken);
	free(b->rd.place_at);
	free(b->rd.matches);
	free(b->rd.scratch);
}

#endif
