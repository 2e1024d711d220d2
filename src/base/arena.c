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

/* What so many bytes take, so that what follows them is aligned for any type. */
static size_t aligned(size_t bytes)
{
	const size_t unit = _Alignof(max_align_t);
	size_t need = (bytes + unit - 1) / unit * unit;

	if (need < bytes)
		tl_die("not enough memory for %zu bytes", bytes);
	return need;
}

static void *take(struct tl_arena *a, size_t bytes)
{
	size_t need = aligned(bytes);
	struct block *b = a->current;
	void *p;

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

/* Makes the block larger that holds nothing but these bytes, so that what has grown large leaves no
 * old copies behind; NULL where they share theirs. */
static void *extend(struct tl_arena *a, const void *bytes, size_t old, size_t new)
{
	struct block **link = &a->first, *b;
	size_t need = aligned(new);

	if (old <= BLOCK_BYTES)
		return NULL;
	while (*link && (*link)->bytes != bytes)
		link = &(*link)->next;
	b = *link;
	if (!b || b->used != aligned(old))
		return NULL;
	if (b->size < need) {
		bool current = a->current == b;

		b = tl_realloc(b, sizeof *b + need, 1);
		b->size = need;
		*link = b;
		a->current = current ? b : a->current;
	}
	b->used = need;
	memset(b->bytes + old, 0, new - old);
	return b->bytes;
}

void *tl_arena_grow(struct tl_arena *a, void *items, size_t n, size_t *cap, size_t size)
{
	size_t old = *cap * size;
	void *bigger;

	if (n < *cap)
		return items;
	*cap = *cap < 8 ? 8 : old < BLOCK_BYTES ? *cap * 2 : *cap + *cap / 2;
	if (*cap > SIZE_MAX / size)
		tl_die("not enough memory for %zu things of %zu bytes", *cap, size);
	bigger = extend(a, items, old, *cap * size);
	if (bigger)
		return bigger;
	bigger = tl_arena_alloc(a, *cap * size);
	if (n)
		memcpy(bigger, items, n * size);
	return bigger;
}
