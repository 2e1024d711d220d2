/* The last check before a terminal, a log or a title, whatever the text went through before. */
#include "letters.h"
#include "vocab.h"

/* Appends the nearest ASCII to one code point. */
static void put_ascii(uint32_t cp, const struct letter *l, struct tl_buf *out)
{
	if (cp < 0x80) {
		tl_buf_char(out, (char)cp);
	} else if (l->fold) {
		bool lower = !(l->flags & L_UPPER) || (l->flags & L_DIGIT);

		tl_buf_char(out, (char)(lower ? l->fold : l->fold - 'a' + 'A'));
	} else if (cp == 0x2026) {
		tl_buf_str(out, "...");
	} else if (cp == 0x2022) {
		tl_buf_char(out, '*');
	} else if (cp == 0xb7) {
		tl_buf_char(out, '-');
	} else if (cp == 0xd7) {
		tl_buf_char(out, 'x');
	} else if (!(l->flags & L_MARK)) {
		tl_buf_char(out, unify_mark(cp));
	}
}

void tl_printable(const char *p, size_t n, bool ascii, struct tl_buf *out)
{
	letters_need();
	for (size_t i = 0; i < n;) {
		struct letter rare;
		const struct letter *l;
		uint32_t cp;
		size_t k = decode(p + i, n - i, &cp);
		bool bad = cp == 0xfffd && k == 1;

		l = letter_of(cp, &rare);
		if (cp == '\n' || (l->flags & L_BLANK))
			tl_buf_char(out, ' ');
		else if (bad || (l->flags & L_UNSAFE))
			tl_buf_str(out, ascii ? "?" : "\xef\xbf\xbd");
		else if (ascii)
			put_ascii(cp, l, out);
		else
			tl_buf_add(out, p + i, k);
		i += k;
	}
	tl_buf_add(out, "", 0);
}

void tl_disarm(char *p, size_t n)
{
	letters_need();
	for (size_t i = 0; i < n;) {
		struct letter rare;
		uint32_t cp;
		size_t k;

		if ((p[i] >= ' ' && p[i] < 0x7f) || p[i] == '\n' || p[i] == '\t') {
			i++;
			continue;
		}
		k = decode(p + i, n - i, &cp);
		if ((cp == 0xfffd && k == 1) || letter_of(cp, &rare)->flags & L_UNSAFE)
			memset(p + i, '?', k);
		i += k;
	}
}
