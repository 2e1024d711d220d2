/* The words of a text in both forms, one after the other, for those who need them all: the word
 * index and the sketches. A word that was met lately is found again by its key (key.h). */
#include <stdlib.h>

#include "key.h"
#include "letters.h"

enum { SLOT_BITS = 11, SLOT_BYTES = 16 };

struct slot {
	uint64_t key[2];
	uint8_t n; /* bytes of the word in the text, 0: the slot is free */
	uint8_t canon_n, fold_n;
	char canon[SLOT_BYTES], fold[SLOT_BYTES];
};
struct tl_forms {
	char canon[TL_FORM_BYTES], fold[TL_FORM_BYTES]; /* of a word that has no slot */
	struct slot slots[1 << SLOT_BITS];
};

struct tl_forms *tl_forms_new(void)
{
	letters_need();
	return tl_alloc(sizeof(struct tl_forms));
}

void tl_forms_free(struct tl_forms *f)
{
	free(f);
}

/* The first letter or digit of a word from i on, or n. */
static size_t word_begin(const char *p, size_t n, size_t i)
{
	while (i < n) {
		struct letter rare;
		uint32_t cp;
		size_t k;

		if (p[i] == ' ') {
			i++;
			continue;
		}
		k = decode(p + i, n - i, &cp);
		if (letter_of(cp, &rare)->flags & (L_LETTER | L_DIGIT))
			break;
		i += k;
	}
	return i;
}

static void read_word(struct tl_forms *f, const char *p, size_t n, size_t begin,
		      struct tl_spelt *out)
{
	size_t pos = begin;

	tl_next_word(p, n, &pos, &out->begin, &out->end);
	out->canon_n = tl_canon_word(p + begin, out->end - begin, f->canon, sizeof f->canon);
	out->fold_n = tl_fold_word(p + begin, out->end - begin, f->fold, sizeof f->fold);
	out->canon = f->canon;
	out->fold = f->fold;
}

bool tl_forms_next(struct tl_forms *f, const char *p, size_t n, size_t *pos, struct tl_spelt *out)
{
	size_t begin = word_begin(p, n, *pos);
	uint64_t key[2];
	struct slot *s;

	*pos = n;
	if (begin == n)
		return false;
	if (!key_of_run((const unsigned char *)p + begin, n - begin, key)) {
		read_word(f, p, n, begin, out);
		*pos = out->end;
		return true;
	}
	s = &f->slots[key_hash(key) >> (64 - SLOT_BITS)];
	if (s->n && s->key[0] == key[0] && s->key[1] == key[1]) {
		*out = (struct tl_spelt){begin,	 begin + s->n, s->canon,
					s->fold, s->canon_n,   s->fold_n};
		*pos = out->end;
		return true;
	}
	read_word(f, p, n, begin, out);
	*pos = out->end;
	if (out->canon_n <= SLOT_BYTES && out->fold_n <= SLOT_BYTES) {
		s->key[0] = key[0];
		s->key[1] = key[1];
		s->n = (uint8_t)(out->end - begin);
		s->canon_n = (uint8_t)out->canon_n;
		s->fold_n = (uint8_t)out->fold_n;
		memcpy(s->canon, out->canon, out->canon_n);
		memcpy(s->fold, out->fold, out->fold_n);
	}
	return true;
}
