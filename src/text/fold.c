/* The two forms in which words are compared. Canonical: lower case with the tone of a final oa, oe,
 * uy on the second vowel, as both placements are in use (hòa, hoà). Folded: the ASCII letters
 * alone, as people type without a Vietnamese keyboard. */
#include <stdlib.h>

#include "letters.h"

/* Writes as much of a letter's bytes as fits; false where it did not. */
static bool append(char *out, size_t *n, size_t room, const char *bytes, size_t k)
{
	if (k > room - *n)
		return false;
	memcpy(out + *n, bytes, k);
	*n += k;
	return true;
}

size_t tl_canon_word(const char *p, size_t n, char *out, size_t room)
{
	/* The last three letters, newest first, and where the second newest begins in out. */
	const struct letter *e1 = NULL, *e2 = NULL, *e3 = NULL;
	struct letter rare[3];
	unsigned next_rare = 0;
	size_t w = 0, at1 = 0, at2 = 0;

	letters_need();
	for (size_t i = 0; i < n;) {
		uint32_t cp;
		size_t k = decode(p + i, n - i, &cp);
		const struct letter *l = letter_of(cp, &rare[next_rare]);

		if (l == &rare[next_rare])
			next_rare = (next_rare + 1) % 3;
		e3 = e2;
		e2 = e1;
		e1 = l;
		at2 = at1;
		at1 = w;
		if (cp == 0xfffd && k == 1 ? !append(out, &w, room, p + i, 1)
					   : !append(out, &w, room, l->canon, l->canon_n))
			return w;
		i += k;
	}
	if (letters_tone_moves(e3, e2, e1)) {
		char toned[4];
		size_t k = tl_utf8_encode(letters_vowel(e1->vowel, e2->tone, false), toned);

		w = at2;
		append(out, &w, room, e2->vowel == V_O ? "o" : "u", 1);
		append(out, &w, room, toned, k);
	}
	return w;
}

size_t tl_fold_word(const char *p, size_t n, char *out, size_t room)
{
	size_t w = 0;

	letters_need();
	for (size_t i = 0; i < n;) {
		struct letter rare;
		uint32_t cp;
		size_t k = decode(p + i, n - i, &cp);
		const struct letter *l = letter_of(cp, &rare);
		bool fits = true;

		if (cp == 0xfffd && k == 1)
			fits = append(out, &w, room, p + i, 1);
		else if (l->fold)
			fits = append(out, &w, room, (const char *)&l->fold, 1);
		else if (!(l->flags & L_DROPPED))
			fits = append(out, &w, room, l->canon, l->canon_n);
		if (!fits)
			break;
		i += k;
	}
	return w;
}

bool tl_next_word(const char *p, size_t n, size_t *pos, size_t *begin, size_t *end)
{
	struct letter rare;
	uint32_t cp;
	size_t i = *pos;

	letters_need();
	for (; i < n;) {
		size_t k = decode(p + i, n - i, &cp);

		if (letter_of(cp, &rare)->flags & (L_LETTER | L_DIGIT))
			break;
		i += k;
	}
	*begin = i;
	for (; i < n;) {
		size_t k = decode(p + i, n - i, &cp);

		if (!(letter_of(cp, &rare)->flags & (L_LETTER | L_DIGIT)))
			break;
		i += k;
	}
	*end = *pos = i;
	return *begin < *end;
}

/* Makes room for n more bytes at the end of b and returns where they go. */
static char *reserve(struct tl_buf *b, size_t n)
{
	if (b->cap - b->n <= n) {
		if (n > SIZE_MAX / 4 - b->n)
			tl_die("out of memory");
		b->cap = (b->n + n) * 2 + 16;
		b->p = tl_realloc(b->p, b->cap, 1);
	}
	return b->p + b->n;
}

/* Appends bytes from a function that writes at most 3 bytes for each byte read: no lower case or
 * canonical letter takes more than that. */
static void append_whole(size_t (*form)(const char *, size_t, char *, size_t), const char *p,
			 size_t n, struct tl_buf *out)
{
	size_t room = n <= SIZE_MAX / 4 ? 3 * n + 4 : n;

	out->n += form(p, n, reserve(out, room), room);
	out->p[out->n] = '\0';
}

void tl_fold(const char *p, size_t n, struct tl_buf *out)
{
	append_whole(tl_fold_word, p, n, out);
}

void tl_canon(const char *p, size_t n, struct tl_buf *out)
{
	size_t pos = 0, begin, end, done = 0;

	while (tl_next_word(p, n, &pos, &begin, &end)) {
		if (begin > done)
			tl_buf_add(out, p + done, begin - done);
		append_whole(tl_canon_word, p + begin, end - begin, out);
		done = end;
	}
	if (n > done)
		tl_buf_add(out, p + done, n - done);
}

/* Folds a C string for tl_fold_starts and tl_fold_contains: a run of blanks and dashes is one
 * blank, so that ba-ria-vung-tau is found in "Bà Rịa - Vũng Tàu"; none at the beginning. The caller
 * frees. */
static char *fold_label(const char *text)
{
	struct tl_buf b = {0};
	size_t w = 0;

	tl_fold(text, strlen(text), &b);
	for (size_t i = 0; i < b.n;) {
		struct letter rare;
		uint32_t cp;
		size_t k = decode(b.p + i, b.n - i, &cp);
		bool gap = cp == '-' || (cp >= 0x2010 && cp <= 0x2015) || cp == 0x2212 ||
			   letter_of(cp, &rare)->flags & L_BLANK;

		if (!gap) {
			memmove(b.p + w, b.p + i, k);
			w += k;
		} else if (w > 0 && b.p[w - 1] != ' ') {
			b.p[w++] = ' ';
		}
		i += k;
	}
	b.n = w;
	if (b.p)
		b.p[w] = '\0';
	return tl_buf_steal(&b);
}

bool tl_fold_starts(const char *text, const char *prefix)
{
	char *t = fold_label(text), *x = fold_label(prefix);
	bool starts = strncmp(t, x, strlen(x)) == 0;

	free(t);
	free(x);
	return starts;
}

bool tl_fold_contains(const char *text, const char *part)
{
	char *t = fold_label(text), *x = fold_label(part);
	bool contains = strstr(t, x) != NULL;

	free(t);
	free(x);
	return contains;
}
