/* Vietnamese alphabetical order as a key of bytes: three levels, each over the whole text, as
 * Vietnamese dictionaries and the CLDR's collation have them: letters, then tones, then case.
 *
 * A syllable has one tone, so that the second level has one byte for each run of letters; where in
 * it the tone is written (hòa, hoà) makes no difference. */
#include "letters.h"

enum {
	END_OF_LEVEL = 0x01,
	BLANK = 0x02,
	PUNCT = 0x03, /* followed by its UTF-8 */
	DIGIT = 0x10,
	LETTER = 0x20,
	OTHER = 0x60,		/* a letter of another script, followed by its UTF-8 */
	LEVEL_2 = 0x02,		/* + tone */
	FOREIGN_MARK = T_COUNT, /* in place of the tone: é counts as e with a tone, ö has this */
	LOWER = 0x02,
	UPPER = 0x03
};

/* Rank in a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z. */
static int rank(uint32_t cp, const struct letter *l)
{
	static const uint8_t ranks[26] = {0,  3,  4,  5,  7,  9,  10, 11, 12, 13, 14, 15, 16,
					  17, 18, 21, 22, 23, 24, 25, 26, 28, 29, 30, 31, 32};
	int r = ranks[l->fold - 'a'];

	if (cp == 0x110 || cp == 0x111)
		return r + 1;
	switch (l->vowel) {
	case V_AW:
	case V_EE:
	case V_OO:
	case V_UW:
		return r + 1;
	case V_AA:
	case V_OW:
		return r + 2;
	default:
		return r;
	}
}

void tl_sort_key(const char *p, size_t n, struct tl_buf *out)
{
	struct tl_buf tones = {0}, cases = {0};
	int tone = -1; /* of the run of letters under way; -1: none is */

	letters_need();
	for (size_t i = 0; i < n;) {
		struct letter rare;
		const struct letter *l;
		uint32_t cp;
		size_t k = decode(p + i, n - i, &cp);

		l = letter_of(cp, &rare);
		if (!(l->flags & L_LETTER) && tone >= 0) {
			tl_buf_char(&tones, (char)(LEVEL_2 + tone));
			tone = -1;
		}
		if (l->flags & L_BLANK || cp == '\n') {
			tl_buf_char(out, BLANK);
		} else if (l->flags & L_DIGIT) {
			tl_buf_char(out, (char)(DIGIT + l->fold - '0'));
		} else if (l->flags & L_MARK) {
			if (tone < 0)
				tone = 0;
		} else if (l->flags & L_LETTER) {
			int own = l->tone;

			if (l->fold) {
				tl_buf_char(out, (char)(LETTER + rank(cp, l)));
				if (cp >= 0x80 && !(l->flags & L_VIET))
					own = FOREIGN_MARK;
			} else {
				tl_buf_char(out, OTHER);
				tl_buf_add(out, l->canon, l->canon_n);
			}
			if (own > tone)
				tone = own;
			tl_buf_char(&cases, l->flags & L_UPPER ? UPPER : LOWER);
		} else {
			tl_buf_char(out, PUNCT);
			tl_buf_add(out, p + i, k);
		}
		i += k;
	}
	if (tone >= 0)
		tl_buf_char(&tones, (char)(LEVEL_2 + tone));
	tl_buf_char(out, END_OF_LEVEL);
	tl_buf_add(out, tones.p, tones.n);
	tl_buf_char(out, END_OF_LEVEL);
	tl_buf_add(out, cases.p, cases.n);
	tl_buf_free(&tones);
	tl_buf_free(&cases);
}
