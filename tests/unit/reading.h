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
	bool ready; /* the phrases are compiled */
};

/* Before a part's load function is called. */
static inline void bench_open(struct bench *b)
{
	b->rules.vocab = tl_vocab_new();
	tl_date_words(b->rules.vocab);
	b->rules.phrases = tl_phrases_new(b->rules.vocab, TL_IN_WRITTEN);
}

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
	if (!b->ready)
		tl_phrases_compile(b->rules.phrases);
	b->ready = true;
	if (b->article.arena)
		tl_arena_free(b->article.arena);
	memset(&b->article, 0, sizeof b->article);
	b->article.arena = tl_arena_new();
	b->article.body = tl_arena_strdup(b->article.arena, text);
	b->article.body_n = strlen(text);
	b->block = (struct tl_block){TL_BLOCK_PARAGRAPH, 0, b->article.body_n};
	b->article.blocks = &b->block;
	b->article.n_blocks = 1;
	tl_reading_begin(&b->rd, &b->rules, &b->article);
}

/* The rules of its parts are freed by their own functions. */
static inline void bench_close(struct bench *b)
{
	if (b->article.arena)
		tl_arena_free(b->article.arena);
	tl_reading_free(&b->rd);
	tl_phrases_free(b->rules.phrases);
	tl_vocab_free(b->rules.vocab);
}

#endif
