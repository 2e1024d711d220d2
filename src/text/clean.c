/* Cleaning: raw UTF-8 becomes text that may be stored, compared and drawn.
 *
 * Almost every text is clean already, so that one scan finds the stretches that can be copied as
 * they are. Composition (NFC), the limit of marks on a base and the look-alikes of đ cost a further
 * pass each, made only over texts in which the scan met a code point that asks for it. */
#include <stdlib.h>
#include <uninorm.h>

#include "letters.h"

enum { MAX_MARKS = 4 };

enum need { NEED_NFC = 1, NEED_ETH = 2 };

/* Appends p[0..n) with everything replaced or dropped that one code point alone decides. */
static unsigned sanitise(const char *p, size_t n, struct tl_buf *out, struct tl_clean_report *r)
{
	unsigned need = 0;
	size_t done = 0, i = 0; /* [done, i) is fine and not yet copied */

	while (i < n) {
		struct letter room;
		const struct letter *l;
		uint32_t cp;
		size_t k = decode(p + i, n - i, &cp);
		bool bad = cp == 0xfffd && k == 1;

		l = letter_of(cp, &room);
		if (!(l->flags & L_DIRTY) && !bad) {
			i += k;
			continue;
		}
		if (l->flags & L_REORDER)
			need |= NEED_NFC;
		if (!(l->flags & (L_UNSAFE | L_BLANK | L_REORDER)) && !bad) {
			need |= NEED_ETH;
			i += k;
			continue;
		}
		if (!(l->flags & (L_UNSAFE | L_BLANK)) && !bad) {
			i += k;
			continue;
		}
		if (i > done)
			tl_buf_add(out, p + done, i - done);
		if (bad) {
			tl_utf8_add(out, 0xfffd);
			r->repaired++;
		} else if (cp == '\r' || cp == 0x2028 || cp == 0x2029) {
			if (!(cp == '\r' && i + 1 < n && p[i + 1] == '\n'))
				tl_buf_char(out, '\n');
		} else if (l->flags & L_BLANK) {
			tl_buf_char(out, ' ');
		} else {
			r->removed++;
		}
		i += k;
		done = i;
	}
	if (n > done)
		tl_buf_add(out, p + done, n - done);
	return need;
}

/* Composes out[from..) and drops the marks over MAX_MARKS of each base. */
static void compose(struct tl_buf *out, size_t from, struct tl_clean_report *r)
{
	size_t n = 0, i = 0, w = 0, marks = 0;
	char *nfc = (char *)u8_normalize(UNINORM_NFC, (const uint8_t *)out->p + from, out->n - from,
					 NULL, &n);

	if (!nfc && n)
		tl_die("out of memory");
	while (i < n) {
		struct letter room;
		uint32_t cp;
		size_t k = decode(nfc + i, n - i, &cp);

		marks = letter_of(cp, &room)->flags & L_MARK ? marks + 1 : 0;
		if (marks <= MAX_MARKS) {
			memmove(nfc + w, nfc + i, k);
			w += k;
		} else {
			r->removed++;
		}
		i += k;
	}
	out->n = from;
	tl_buf_add(out, nfc, w);
	free(nfc);
}

/* The two bytes of đ or Đ for a look-alike at p: Icelandic eth (U+00D0, 00F0), African d
 * (U+0189, 0256), d with topbar (U+018B, 018C). NULL for anything else. */
static const char *real_d(const char *p, size_t n)
{
	uint32_t cp;

	decode(p, n, &cp);
	switch (cp) {
	case 0xd0:
	case 0x189:
	case 0x18b:
		return "\xc4\x90";
	case 0xf0:
	case 0x256:
	case 0x18c:
		return "\xc4\x91";
	default:
		return NULL;
	}
}

/* True where the look-alike at p[at] stands in a Vietnamese word: đ begins a syllable, or the word
 * is an abbreviation in capitals (HĐND, QĐ). Icelandic and Faroese have ð only after the first
 * letter, and beside vowels. A word over LONGEST letters is neither, which also bounds the work. */
static bool in_vietnamese_word(const char *p, size_t n, size_t at)
{
	enum { LONGEST = 12 };
	struct letter room;
	size_t begin = at, i, count = 0;
	bool capitals = true, vowel = false;
	uint32_t cp;

	while (begin > 0) {
		size_t b = begin - 1;

		while (b > 0 && ((unsigned char)p[b] & 0xc0) == 0x80)
			b--;
		decode(p + b, n - b, &cp);
		if (!(letter_of(cp, &room)->flags & L_LETTER))
			break;
		if (++count > LONGEST)
			return false;
		begin = b;
	}
	count = 0;
	for (i = begin; i < n;) {
		size_t k = decode(p + i, n - i, &cp);
		const struct letter *l = letter_of(cp, &room);

		if (!(l->flags & L_LETTER))
			break;
		if (++count > LONGEST)
			return false;
		if (cp >= 0x80 && !(l->flags & (L_VIET | L_MARK)) && !real_d(p + i, n - i))
			return false;
		if (!(l->flags & L_UPPER))
			capitals = false;
		if (l->vowel)
			vowel = true;
		i += k;
	}
	return begin == at || (capitals && (!vowel || count <= 4));
}

static void mend_d(char *p, size_t n)
{
	for (size_t i = 0; i + 1 < n;) {
		uint32_t cp;
		size_t k = decode(p + i, n - i, &cp);
		const char *d = cp < 0x80 ? NULL : real_d(p + i, n - i);

		if (d && in_vietnamese_word(p, n, i))
			memcpy(p + i, d, 2);
		i += k;
	}
}

void tl_clean(const char *p, size_t n, struct tl_buf *out, struct tl_clean_report *report)
{
	struct tl_clean_report ignored = {0};
	size_t from = out->n;
	unsigned need;

	letters_need();
	if (!report)
		report = &ignored;
	*report = (struct tl_clean_report){0};
	need = sanitise(p, n, out, report);
	if (out->n == from)
		return;
	if (need & NEED_NFC)
		compose(out, from, report);
	if (need & NEED_ETH)
		mend_d(out->p + from, out->n - from);
}
