/* Sets of rows, one bit each, 64 at a time. Bits behind the last row are always 0. */
#include <stdlib.h>
#include <string.h>

#include "tulieu/corpus.h"

static size_t words_of(size_t rows)
{
	return (rows + 63) / 64;
}

void tl_bits_init(struct tl_bits *b, size_t n)
{
	b->n = n;
	b->words = tl_calloc(words_of(n) + 1, sizeof *b->words);
}

void tl_bits_all(struct tl_bits *b)
{
	memset(b->words, 0xff, words_of(b->n) * sizeof *b->words);
	if (b->n % 64)
		b->words[b->n / 64] = (UINT64_C(1) << b->n % 64) - 1;
}

void tl_bits_copy(struct tl_bits *b, const struct tl_bits *from)
{
	tl_bits_init(b, from->n);
	memcpy(b->words, from->words, words_of(b->n) * sizeof *b->words);
}

void tl_bits_and(struct tl_bits *b, const struct tl_bits *with)
{
	for (size_t i = 0; i < words_of(b->n); i++)
		b->words[i] &= with->words[i];
}

void tl_bits_or(struct tl_bits *b, const struct tl_bits *with)
{
	for (size_t i = 0; i < words_of(b->n); i++)
		b->words[i] |= with->words[i];
}

void tl_bits_without(struct tl_bits *b, const struct tl_bits *other)
{
	for (size_t i = 0; i < words_of(b->n); i++)
		b->words[i] &= ~other->words[i];
}

size_t tl_bits_count(const struct tl_bits *b)
{
	size_t n = 0;

	for (size_t i = 0; i < words_of(b->n); i++)
		for (uint64_t word = b->words[i]; word; word &= word - 1)
			n++;
	return n;
}

void tl_bits_free(struct tl_bits *b)
{
	free(b->words);
	*b = (struct tl_bits){0};
}
