/* Wrapping: one pass over the graphemes of a paragraph, which remembers on the line under way the
 * last place where it may be broken, and the columns up to there, so that nothing is measured
 * twice. */
#include "letters.h"
#include "vocab.h"

/* A place to break: the line's text ends at `end`, the next line begins at `next`. */
struct place {
	size_t end, next;
	int used; /* columns of the line up to next */
};

static void add_line(struct tl_span **lines, size_t *n, size_t *cap, size_t begin, size_t end)
{
	*lines = tl_grow(*lines, *n, cap, sizeof **lines);
	(*lines)[(*n)++] = (struct tl_span){begin, end};
}

/* True for what a syllable or number is made of. */
static bool in_word(const char *p, size_t n)
{
	struct letter rare;
	uint32_t cp;

	decode(p, n, &cp);
	return letter_of(cp, &rare)->flags & (L_LETTER | L_DIGIT);
}

size_t tl_wrap(const char *p, size_t n, int columns, struct tl_span **lines, size_t *cap)
{
	struct place blank = {0}, edge = {0}; /* none while .next is not behind begin */
	bool space, was_word = false;
	size_t count = 0, begin, end = n, i;
	int used = 0;

	letters_need();
	i = begin = scan_blanks(p, n, 0, &space);
	while (i < n) {
		size_t next = scan_blanks(p, n, i, &space), k;
		bool word;
		int width;

		if (space) {
			if (next == n) {
				end = i;
				break;
			}
			used += tl_text_width(p + i, next - i);
			blank = (struct place){i, next, used};
			was_word = false;
			i = next;
			continue;
		}
		k = tl_grapheme(p + i, n - i, &width);
		word = in_word(p + i, n - i);
		if (i > begin && used + width > columns) {
			struct place cut = {i, i, used};

			/* At the last blank; else at the edge of a syllable, which may be here;
			 * else here, inside a syllable that no line could hold. */
			if (blank.next > begin)
				cut = blank;
			else if (was_word && word && edge.next > begin)
				cut = edge;
			add_line(lines, &count, cap, begin, cut.end);
			begin = cut.next;
			used -= cut.used;
			edge.used -= cut.used;
			continue;
		}
		if (!(was_word && word))
			edge = (struct place){i, i, used};
		used += width;
		was_word = word;
		i += k;
	}
	if (begin < end || count == 0)
		add_line(lines, &count, cap, begin < end ? begin : 0, begin < end ? end : 0);
	return count;
}
