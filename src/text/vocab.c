/* The vocabulary: an open hash table from the canonical bytes of a word to its number, and for each
 * number the bytes. Words of a text that no rule knows are the common case, so that a slot
 * carries part of the hash and a miss ends without touching the words. */
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "letters.h"
#include "vocab.h"

struct slot {
	uint32_t tag;	 /* upper half of the hash */
	uint32_t number; /* 0: free */
};
struct entry {
	uint32_t at; /* in text */
	uint16_t n;
	uint8_t hints;
};
/* Threads share a vocabulary: each takes what is kept, or finds nothing. */
struct kept {
	_Atomic(struct tl_memo *) memo;
};
struct tl_vocab {
	struct slot *slots;
	size_t n_slots;	       /* a power of 2, at most half in use */
	struct entry *entries; /* [0] stands for "unknown" */
	size_t n_entries, cap_entries;
	struct tl_buf text;
	struct kept *kept;
};

struct tl_vocab *tl_vocab_new(void)
{
	struct tl_vocab *v = tl_alloc(sizeof *v);

	letters_need();
	v->kept = tl_alloc(sizeof *v->kept);
	v->n_slots = 1024;
	v->slots = tl_calloc(v->n_slots, sizeof *v->slots);
	*TL_PUSH(v->entries, v->n_entries, v->cap_entries) = (struct entry){0};
	return v;
}

void tl_vocab_free(struct tl_vocab *v)
{
	if (!v)
		return;
	free(vocab_keep(v, NULL));
	free(v->kept);
	free(v->slots);
	free(v->entries);
	tl_buf_free(&v->text);
	free(v);
}

struct tl_memo *vocab_keep(const struct tl_vocab *v, struct tl_memo *m)
{
	return atomic_exchange(&v->kept->memo, m);
}

uint32_t vocab_end(const struct tl_vocab *v)
{
	return (uint32_t)v->n_entries;
}

void tl_vocab_hint(struct tl_vocab *v, uint32_t word, uint8_t hints)
{
	/* What was learnt of the word before is out of date. */
	free(vocab_keep(v, NULL));
	if (word)
		v->entries[word].hints |= hints;
}

uint8_t vocab_hints(const struct tl_vocab *v, uint32_t word)
{
	return v->entries[word].hints;
}

/* word is followed by zero bytes up to a multiple of 8. */
static uint64_t hash_word(const char *word, size_t n)
{
	uint64_t h = n * UINT64_C(0x9e3779b97f4a7c15);

	for (size_t i = 0; i < n; i += 8) {
		uint64_t eight;

		memcpy(&eight, word + i, 8);
		h = (h ^ eight) * UINT64_C(0xff51afd7ed558ccd);
		h ^= h >> 32;
	}
	return h;
}

/* The slot that holds the word, or the free one where it belongs. */
static struct slot *probe(const struct tl_vocab *v, const char *word, size_t n, uint64_t h)
{
	size_t mask = v->n_slots - 1;
	uint32_t tag = (uint32_t)(h >> 32);

	for (size_t i = h & mask;; i = (i + 1) & mask) {
		struct slot *s = &v->slots[i];

		if (!s->number)
			return s;
		if (s->tag == tag && v->entries[s->number].n == n &&
		    memcmp(v->text.p + v->entries[s->number].at, word, n) == 0)
			return s;
	}
}

static void widen(struct tl_vocab *v)
{
	struct slot *old = v->slots;
	size_t n_old = v->n_slots;

	v->n_slots *= 2;
	v->slots = tl_calloc(v->n_slots, sizeof *v->slots);
	for (size_t i = 0; i < n_old; i++) {
		const struct entry *e = &v->entries[old[i].number];
		char word[WORD_MAX + 8] = {0};

		if (!old[i].number)
			continue;
		memcpy(word, v->text.p + e->at, e->n);
		*probe(v, word, e->n, hash_word(word, e->n)) = old[i];
	}
	free(old);
}

static uint32_t enter_form(struct tl_vocab *v, const char *word, size_t n)
{
	uint64_t h = hash_word(word, n);
	struct slot *s = probe(v, word, n, h);

	if (s->number)
		return s->number;
	if ((v->n_entries + 1) * 2 > v->n_slots) {
		widen(v);
		s = probe(v, word, n, h);
	}
	free(vocab_keep(v, NULL));
	if (v->text.n > UINT32_MAX - WORD_MAX)
		tl_die("the vocabulary is full");
	s->tag = (uint32_t)(h >> 32);
	s->number = (uint32_t)v->n_entries;
	*TL_PUSH(v->entries, v->n_entries, v->cap_entries) =
		(struct entry){.at = (uint32_t)v->text.n, .n = (uint16_t)n};
	tl_buf_add(&v->text, word, n);
	return (uint32_t)v->n_entries - 1;
}

void vocab_enter(struct tl_vocab *v, const struct scan *s, uint32_t *word, uint32_t *fold)
{
	*word = *fold = 0;
	if (s->too_long || s->kind == TL_BREAK)
		return;
	*word = enter_form(v, s->canon, s->canon_n);
	*fold = s->ascii ? *word : enter_form(v, s->fold, s->fold_n);
}

uint32_t vocab_look_up(const struct tl_vocab *v, const struct scan *s)
{
	if (s->too_long || s->kind == TL_BREAK)
		return 0;
	return probe(v, s->canon, s->canon_n, hash_word(s->canon, s->canon_n))->number;
}

/* Reads p as one token; false where it is none or more than one. */
static bool one_token(const char *p, size_t n, struct scan *s)
{
	bool space;
	size_t at = scan_blanks(p, n, 0, &space);

	if (at == n)
		return false;
	scan_token(p, n, at, s);
	return scan_blanks(p, n, s->end, &space) == n;
}

uint32_t tl_vocab_add(struct tl_vocab *v, const char *p, size_t n)
{
	struct scan s;
	uint32_t word = 0, fold;

	if (one_token(p, n, &s))
		vocab_enter(v, &s, &word, &fold);
	return word;
}

uint32_t tl_vocab_find(const struct tl_vocab *v, const char *p, size_t n)
{
	struct scan s;

	return one_token(p, n, &s) ? vocab_look_up(v, &s) : 0;
}
