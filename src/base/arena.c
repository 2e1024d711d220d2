/* Blocks in a chain, filled from the first to the last. A reset keeps the blocks, so that importing
 * the next article allocates nothing; a request larger than a block gets a block of its own. */
#include "tulieu/base.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK_BYTES ((size_t)64 * 1024)
#define KEEP_BYTES ((size_t)4 * 1024 * 1024) /* larger blocks are given back at a reset */

struct block {
	struct block *next;
	size_t used, size;
	_Alignas(max_align_t) unsigned char bytes[];
};
struct tl_arena {
	struct block *first, *current;
};

static struct block *block_new(size_t size)
{
	struct block *b = tl_realloc(NULL, sizeof *b + size, 1);

	*b = (struct block){.size = size};
	return b;
}

struct tl_arena *tl_arena_new(void)
{
	struct tl_arena *a = tl_alloc(sizeof *a);

	a->first = a->current = block_new(BLOCK_BYTES);
	return a;
}

void tl_arena_reset(struct tl_arena *a)
{
	struct block **link = &a->first;

	while (*link) {
		struct block *b = *link;

		b->used = 0;
		if (b->size > KEEP_BYTES) {
			*link = b->next;
			free(b);
		} else {
			link = &b->next;
		}
	}
	if (!a->first)
		a->first = block_new(BLOCK_BYTES);
	a->current = a->first;
}

void tl_arena_free(struct tl_arena *a)
{
	if (!a)
		return;
	for (struct block *b = a->first, *next; b; b = next) {
		next = b->next;
		free(b);
	}
	free(a);
}

static void *take(struct tl_arena *a, size_t bytes)
{
	const size_t unit = _Alignof(max_align_t);
	size_t need = (bytes + unit - 1) / unit * unit;
	struct block *b = a->current;
	void *p;

	if (need < bytes)
		tl_die("not enough memory for %zu bytes", bytes);
	while (b->size - b->used < need) {
		if (!b->next)
			b->next = block_new(need > BLOCK_BYTES ? need : BLOCK_BYTES);
		b = b->next;
	}
	a->current = b;
	p = b->bytes + b->used;
	b->used += need;
	return p;
}

void *tl_arena_alloc(struct tl_arena *a, size_t bytes)
{
	return memset(take(a, bytes), 0, bytes);
}

char *tl_arena_strndup(struct tl_arena *a, const char *s, size_t bytes)
{
	char *p = take(a, bytes + 1);

	if (bytes)
		memcpy(p, s, bytes);
	p[bytes] = '\0';
	return p;
}

char *tl_arena_strdup(struct tl_arena *a, const char *s)
{
	return tl_arena_strndup(a, s, strlen(s));
}

char *tl_arena_printf(struct tl_arena *a, const char *format, ...)
{
	struct tl_buf b = {0};
	va_list ap;
	char *p;

	va_start(ap, format);
	tl_buf_vprintf(&b, format, ap);
	va_end(ap);
	p = tl_arena_strndup(a, b.p, b.n);
	tl_buf_free(&b);
	return p;
}

void *tl_arena_grow(struct tl_arena *a, void *items, size_t n, size_t *cap, size_t size)
{
	void *bigger;

	if (n < *cap)
		return items;
	*cap = *cap < 8 ? 8 : *cap * 2;
	if (*cap > SIZE_MAX / size)
		tl_die("not enough memory for %zu things of %zu bytes", *cap, size);
	bigger = tl_arena_alloc(a, *cap * size);
	if (n)
		memcpy(bigger, items, n * size);
	return bigger;
}
