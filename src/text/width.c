/* Columns and graphemes. A terminal gives every code point its own width and knows nothing of
 * clusters, so that a grapheme here is at most two columns wide: a mark joins its base, but an
 * emoji and its skin tone, or the two letters of a flag, which a terminal may draw in four columns,
 * are two graphemes. This also bounds what hostile text can pack into one. */
#include <limits.h>
#include <unigbrk.h>

#include "letters.h"

int tl_width(uint32_t cp)
{
	struct letter rare;

	letters_need();
	return letter_of(cp, &rare)->width;
}

size_t tl_grapheme(const char *p, size_t n, int *columns)
{
	struct letter room[2];
	const struct letter *l;
	uint32_t cp, next;
	size_t i;

	letters_need();
	i = decode(p, n, &cp);
	l = letter_of(cp, &room[0]);
	*columns = l->width;
	while (i < n && !(l->flags & L_UNSAFE)) {
		size_t k = decode(p + i, n - i, &next);
		const struct letter *m = letter_of(next, &room[1]);

		if ((l->flags & m->flags & L_SIMPLE) || (m->flags & L_UNSAFE) || next == '\n' ||
		    *columns + m->width > 2 || uc_is_grapheme_break(cp, next))
			break;
		*columns += m->width;
		i += k;
		cp = next;
		room[0] = *m;
		l = &room[0];
	}
	return i;
}

int tl_text_width(const char *p, size_t n)
{
	struct letter rare;
	int columns = 0;

	letters_need();
	for (size_t i = 0; i < n && columns < INT_MAX - 2;) {
		uint32_t cp;

		i += decode(p + i, n - i, &cp);
		columns += letter_of(cp, &rare)->width;
	}
	return columns;
}

size_t tl_cut(const char *p, size_t n, int columns, int *used)
{
	size_t i = 0;

	*used = 0;
	while (i < n) {
		int width;
		size_t k = tl_grapheme(p + i, n - i, &width);

		if (width > columns - *used)
			break;
		*used += width;
		i += k;
	}
	return i;
}
