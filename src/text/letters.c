/* The table behind letters.h: filled once from libunistring's data (Unicode Character Database),
 * with what Unicode does not say added by hand: đ has no decomposition, and neither have a few
 * Latin letters with a stroke. */
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <uniwidth.h>

#include "letters.h"

struct letter letters_table[LETTERS_LOW + LETTERS_HIGH_END - LETTERS_HIGH];
atomic_bool letters_ready;
static uint32_t vowels[V_COUNT][T_COUNT][2];

/* Code points that must not be drawn, sorted: Unicode's categories Cc, Cf, Cs, Co, the property
 * Default_Ignorable_Code_Point (which holds unassigned ranges too), line and paragraph separators
 * and the noncharacters. Written out, and not asked from libunistring, so that an archive is the
 * same on every machine. */
static const struct range {
	uint32_t first, last;
} unsafe_ranges[] = {
	{0x0000, 0x0009},   {0x000b, 0x001f},	{0x007f, 0x009f},   {0x00ad, 0x00ad},
	{0x034f, 0x034f},   {0x0600, 0x0605},	{0x061c, 0x061c},   {0x06dd, 0x06dd},
	{0x070f, 0x070f},   {0x0890, 0x0891},	{0x08e2, 0x08e2},   {0x115f, 0x1160},
	{0x17b4, 0x17b5},   {0x180b, 0x180f},	{0x200b, 0x200f},   {0x2028, 0x202e},
	{0x2060, 0x206f},   {0x3164, 0x3164},	{0xd800, 0xf8ff},   {0xfdd0, 0xfdef},
	{0xfe00, 0xfe0f},   {0xfeff, 0xfeff},	{0xffa0, 0xffa0},   {0xfff0, 0xfffb},
	{0xfffe, 0xffff},   {0x110bd, 0x110bd}, {0x110cd, 0x110cd}, {0x13430, 0x1343f},
	{0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a}, {0x1fffe, 0x1ffff}, {0x2fffe, 0x2ffff},
	{0x3fffe, 0x3ffff}, {0x4fffe, 0x4ffff}, {0x5fffe, 0x5ffff}, {0x6fffe, 0x6ffff},
	{0x7fffe, 0x7ffff}, {0x8fffe, 0x8ffff}, {0x9fffe, 0x9ffff}, {0xafffe, 0xaffff},
	{0xbfffe, 0xbffff}, {0xcfffe, 0xcffff}, {0xdfffe, 0xe0fff}, {0xefffe, UINT32_MAX},
};

bool tl_unsafe(uint32_t cp)
{
	size_t low = 0, high = TL_COUNT(unsafe_ranges);

	if (cp >= 0x20 && cp < 0x7f)
		return false;
	while (low < high) {
		size_t mid = (low + high) / 2;

		if (cp > unsafe_ranges[mid].last)
			low = mid + 1;
		else
			high = mid;
	}
	return cp >= unsafe_ranges[low].first;
}

/* White space but for the line ends that tl_clean turns to \n. */
static bool is_blank(uint32_t cp)
{
	return cp == ' ' || cp == '\t' || cp == 0x0b || cp == 0x0c || cp == 0x85 || cp == 0xa0 ||
	       cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200a) || cp == 0x202f || cp == 0x205f ||
	       cp == 0x3000;
}

/* Diacritics proper. The vowel signs of Thai or Devanagari are marks too, but a word without them
 * is another word, so that the fold keeps them. */
static bool is_diacritic(uint32_t cp)
{
	return (cp >= 0x300 && cp <= 0x36f) || (cp >= 0x1ab0 && cp <= 0x1aff) ||
	       (cp >= 0x1dc0 && cp <= 0x1dff) || (cp >= 0x20d0 && cp <= 0x20ff) ||
	       (cp >= 0xfe20 && cp <= 0xfe2f);
}

/* The ASCII letter, in lower case, that is left of a letter without its marks; 0: none. */
static uint8_t ascii_under(uint32_t cp)
{
	static const struct {
		uint16_t cp;
		char ascii;
	} by_hand[] = {
		{0x00d0, 'd'}, {0x00d8, 'o'}, {0x00f0, 'd'}, {0x00f8, 'o'}, {0x0110, 'd'},
		{0x0111, 'd'}, {0x0126, 'h'}, {0x0127, 'h'}, {0x0131, 'i'}, {0x0141, 'l'},
		{0x0142, 'l'}, {0x0166, 't'}, {0x0167, 't'}, {0x017f, 's'}, {0x0189, 'd'},
		{0x018b, 'd'}, {0x018c, 'd'}, {0x0256, 'd'}, {0x00b9, '1'}, {0x00b2, '2'},
		{0x00b3, '3'},
	};
	ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];

	for (size_t i = 0; i < TL_COUNT(by_hand); i++)
		if (by_hand[i].cp == cp)
			return (uint8_t)by_hand[i].ascii;
	while (cp >= 0x80 && uc_canonical_decomposition(cp, parts) > 0)
		cp = parts[0];
	if (cp >= 'A' && cp <= 'Z')
		cp += 'a' - 'A';
	return (cp >= 'a' && cp <= 'z') || (cp >= '0' && cp <= '9') ? (uint8_t)cp : 0;
}

/* True where NFC may change cp: alone, by reordering, or by composing it with what stands before
 * it. What has a decomposition but composes again (ế) is not meant. Errs on the side of true. */
static bool may_reorder(uint32_t cp, bool mark)
{
	uint32_t in[1] = {cp}, out[8];
	size_t n = TL_COUNT(out);

	if (mark || uc_combining_class((ucs4_t)cp) != 0)
		return true;
	if ((cp >= 0x1100 && cp <= 0x11ff) || (cp >= 0x10000 && cp < 0x1f000))
		return true;
	if (cp < 0xc0)
		return false;
	return u32_normalize(UNINORM_NFC, in, 1, out, &n) != out || n != 1 || out[0] != cp;
}

void letters_compute(uint32_t cp, struct letter *l)
{
	bool eth = cp == 0xd0 || cp == 0xf0 || cp == 0x189 || cp == 0x256 || cp == 0x18b ||
		   cp == 0x18c;
	bool mark = uc_is_general_category(cp, UC_CATEGORY_M);
	int width = uc_width(cp, "UTF-8");

	memset(l, 0, sizeof *l);
	l->lower = uc_tolower(cp);
	l->fold = ascii_under(cp);
	if (l->fold >= '1' && l->fold <= '3') {
		l->canon[0] = (char)l->fold;
		l->canon_n = 1;
	} else {
		l->canon_n = (uint8_t)tl_utf8_encode(l->lower, l->canon);
	}
	/* U+02BB, U+02BC are letters to Unicode, but the apostrophe of Cư Mʼgar here. */
	if ((mark || uc_is_general_category(cp, UC_CATEGORY_L)) && cp != 0x2bb && cp != 0x2bc)
		l->flags |= L_LETTER;
	if (mark)
		l->flags |= L_MARK;
	if (l->lower != cp || uc_is_general_category(cp, UC_CATEGORY_Lu))
		l->flags |= L_UPPER;
	if (l->fold >= '0' && l->fold <= '9')
		l->flags |= L_DIGIT;
	if (is_blank(cp))
		l->flags |= L_BLANK;
	if (is_diacritic(cp))
		l->flags |= L_DROPPED;
	if (tl_unsafe(cp))
		l->flags |= L_UNSAFE;
	if (may_reorder(cp, mark))
		l->flags |= L_REORDER;
	if ((l->flags & (L_UNSAFE | L_REORDER)) || eth || ((l->flags & L_BLANK) && cp != ' '))
		l->flags |= L_DIRTY;
	if (l->flags & L_UNSAFE)
		l->width = 1;
	else
		l->width = (int8_t)(width < 0 ? 1 : width);
	if (cp == 0x110 || cp == 0x111)
		l->flags |= L_VIET;
}

static void fill_vowels(void)
{
	static const uint16_t plain[V_COUNT] = {
		[V_A] = 'a',	[V_AW] = 0x103, [V_AA] = 0xe2,	[V_E] = 'e',
		[V_EE] = 0xea,	[V_I] = 'i',	[V_O] = 'o',	[V_OO] = 0xf4,
		[V_OW] = 0x1a1, [V_U] = 'u',	[V_UW] = 0x1b0, [V_Y] = 'y',
	};
	static const uint16_t marks[T_COUNT] = {0, 0x300, 0x309, 0x303, 0x301, 0x323};

	for (unsigned v = 1; v < V_COUNT; v++)
		for (unsigned t = 0; t < T_COUNT; t++) {
			uint32_t in[2] = {plain[v], marks[t]}, out[4];
			struct letter rare; /* not used: all are in the table */
			size_t n = TL_COUNT(out);

			if (u32_normalize(UNINORM_NFC, in, t ? 2 : 1, out, &n) != out || n != 1)
				tl_die("libunistring does not compose vowel %u with tone %u", v, t);
			vowels[v][t][0] = out[0];
			vowels[v][t][1] = uc_toupper(out[0]);
			for (unsigned upper = 0; upper < 2; upper++) {
				struct letter *l =
					(struct letter *)letter_of(vowels[v][t][upper], &rare);

				l->vowel = (uint8_t)v;
				l->tone = (uint8_t)t;
				if (vowels[v][t][upper] >= 0x80)
					l->flags |= L_VIET;
			}
		}
}

static void fill(void)
{
	for (uint32_t i = 0; i < TL_COUNT(letters_table); i++) {
		uint32_t cp = i < LETTERS_LOW ? i : i - LETTERS_LOW + LETTERS_HIGH;

		letters_compute(cp, &letters_table[i]);
		/* ASCII, Latin letters, dashes and quotes: what comes after them decides whether
		 * they are a grapheme, and only a mark does not begin a new one. */
		if (letters_table[i].width == 1 &&
		    !(letters_table[i].flags & (L_MARK | L_UNSAFE)) &&
		    (cp < 0x250 || (cp >= 0x1e00 && cp < 0x1f00) || (cp >= 0x2010 && cp < 0x2028)))
			letters_table[i].flags |= L_SIMPLE;
	}
	fill_vowels();
	atomic_store_explicit(&letters_ready, true, memory_order_release);
}

void letters_init(void)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;

	pthread_once(&once, fill);
}

uint32_t letters_vowel(unsigned vowel, unsigned tone, bool upper)
{
	return vowels[vowel][tone][upper];
}

uint32_t tl_lower(uint32_t cp)
{
	struct letter room;

	letters_need();
	return letter_of(cp, &room)->lower;
}

bool tl_is_letter(uint32_t cp)
{
	struct letter room;

	letters_need();
	return letter_of(cp, &room)->flags & L_LETTER;
}
