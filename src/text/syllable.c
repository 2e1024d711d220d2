/* Vietnamese orthography in tables: first consonants, vowel groups, and the final consonants that
 * each group takes. A word under way is held against every group; there are some fifty. */
#include "letters.h"
#include "syllable.h"

/* Final consonants; as a set in the table of vowel groups. */
enum { C = 1, CH = 2, K = 4, M = 8, N = 16, NG = 32, NH = 64, P = 128, T = 256, H = 512 };
static const struct {
	char text[3];
	bool stop; /* takes the tones sắc and nặng only */
} codas[] = {
	{"c", true},   {"ch", true},  {"k", true}, {"m", false}, {"n", false},
	{"ng", false}, {"nh", false}, {"p", true}, {"t", true},	 {"h", false},
};

/* Vowel groups with the final consonants they take; OPEN: they also stand without one. Groups after
 * qu and gi are those without the u and i. From the orthography; k and h are final in names of the
 * Central Highlands (Đắk Lắk, Krông Búk, Chư Păh, Đạ Tẻh). */
enum { OPEN = 1024 };
static const struct group {
	uint8_t vowels[3];
	uint16_t codas;
} groups[] = {
	{{V_A}, OPEN | C | CH | H | K | M | N | NG | NH | P | T},
	{{V_AW}, C | H | K | M | N | NG | P | T},
	{{V_AA}, C | K | M | N | NG | P | T},
	{{V_E}, OPEN | C | H | K | M | N | NG | P | T},
	{{V_EE}, OPEN | CH | M | N | NH | P | T},
	{{V_I}, OPEN | CH | M | N | NH | P | T},
	{{V_O}, OPEN | C | K | M | N | NG | P | T},
	{{V_OO}, OPEN | C | K | M | N | NG | P | T},
	{{V_OW}, OPEN | M | N | P | T},
	{{V_U}, OPEN | C | K | M | N | NG | P | T},
	{{V_UW}, OPEN | C | H | M | N | NG | T},
	{{V_Y}, OPEN | CH | N | NH | P | T},
	{{V_A, V_I}, OPEN},
	{{V_A, V_O}, OPEN},
	{{V_A, V_U}, OPEN},
	{{V_A, V_Y}, OPEN},
	{{V_AA, V_U}, OPEN},
	{{V_AA, V_Y}, OPEN},
	{{V_E, V_O}, OPEN},
	{{V_EE, V_U}, OPEN},
	{{V_I, V_A}, OPEN},
	{{V_I, V_EE}, C | M | N | NG | P | T},
	{{V_I, V_EE, V_U}, OPEN},
	{{V_I, V_U}, OPEN},
	{{V_Y, V_EE}, M | N | NG | T},
	{{V_Y, V_EE, V_U}, OPEN},
	{{V_O, V_A}, OPEN | C | CH | M | N | NG | NH | P | T},
	{{V_O, V_A, V_I}, OPEN},
	{{V_O, V_A, V_O}, OPEN},
	{{V_O, V_A, V_Y}, OPEN},
	{{V_O, V_AW}, C | M | N | NG | P | T},
	{{V_O, V_E}, OPEN | M | N | NG | T},
	{{V_O, V_E, V_O}, OPEN},
	{{V_O, V_I}, OPEN},
	{{V_O, V_O}, C | N | NG},
	{{V_OO, V_I}, OPEN},
	{{V_OW, V_I}, OPEN},
	{{V_U, V_A}, OPEN},
	{{V_U, V_AA}, N | NG | T},
	{{V_U, V_AA, V_Y}, OPEN},
	{{V_U, V_EE}, OPEN | CH | N | NH},
	{{V_U, V_EE, V_U}, OPEN},
	{{V_U, V_I}, OPEN},
	{{V_U, V_OO}, C | M | N | NG | P | T},
	{{V_U, V_OO, V_I}, OPEN},
	{{V_U, V_OW}, OPEN},
	{{V_U, V_Y}, OPEN | CH | N | NH | P | T},
	{{V_U, V_Y, V_A}, OPEN},
	{{V_U, V_Y, V_EE}, N | T},
	{{V_U, V_Y, V_U}, OPEN},
	{{V_UW, V_A}, OPEN},
	{{V_UW, V_I}, OPEN},
	{{V_UW, V_OW}, C | M | N | NG | P | T},
	{{V_UW, V_OW, V_I}, OPEN},
	{{V_UW, V_OW, V_U}, OPEN},
	{{V_UW, V_U}, OPEN},
};

/* First consonants, đ written D; groups with r and l begin names of the Central Highlands (Krông
 * Ana, M'Đrắk, Chư Prông, Kon Plông). */
static const char onsets[][4] = {
	"",  "b",  "c",	  "ch", "d", "D",  "Dr", "g",  "gh", "gi", "h", "k", "kh", "kr", "l", "m",
	"n", "ng", "ngh", "nh", "p", "ph", "pl", "pr", "qu", "r",  "s", "t", "th", "tr", "v", "x",
};

uint8_t vowel_bare(uint8_t vowel)
{
	static const uint8_t bases[V_COUNT] = {
		[V_A] = V_A, [V_AW] = V_A, [V_AA] = V_A, [V_E] = V_E, [V_EE] = V_E, [V_I] = V_I,
		[V_O] = V_O, [V_OO] = V_O, [V_OW] = V_O, [V_U] = V_U, [V_UW] = V_U, [V_Y] = V_Y,
	};

	return bases[vowel];
}

struct parts syllable_divide(const struct syllable *s, bool gi)
{
	struct parts p = {0, 0};
	const struct letter_key *at = s->at;

	while (p.vowel < s->n && !at[p.vowel].vowel)
		p.vowel++;
	if (p.vowel == 1 && s->n > 1) {
		if (at[0].ascii == 'q' && at[1].vowel == V_U)
			p.vowel = 2;
		else if (gi && at[0].ascii == 'g' && at[1].vowel == V_I && s->n > 2 && at[2].vowel)
			p.vowel = 2;
	}
	p.coda = p.vowel;
	while (p.coda < s->n && at[p.coda].vowel)
		p.coda++;
	return p;
}

/* exact: as they are; otherwise a d may still become đ. */
static bool known_onset(const struct syllable *s, size_t n, bool exact)
{
	for (size_t i = 0; i < TL_COUNT(onsets); i++) {
		size_t k = 0;

		while (k < n && onsets[i][k]) {
			const struct letter_key *l = &s->at[k];
			char c = onsets[i][k];

			if (c == 'D' ? !l->stroke && (exact || l->ascii != 'd')
				     : l->stroke || l->ascii != c)
				break;
			k++;
		}
		if (k == n && !onsets[i][k])
			return true;
	}
	return false;
}

/* True if the letters [coda, n) begin a final consonant of a set that takes the word's tone. */
static bool coda_fits(const struct syllable *s, size_t coda, unsigned set)
{
	size_t n = s->n - coda;

	if (n == 0)
		return true;
	for (size_t i = 0; i < TL_COUNT(codas); i++) {
		size_t k = 0;

		if (!(set & 1u << i) || n > 2 || (codas[i].text[n - 1] == '\0'))
			continue;
		while (k < n && codas[i].text[k] == s->at[coda + k].ascii &&
		       !s->at[coda + k].stroke)
			k++;
		if (k == n && (!codas[i].stop || !s->tone || s->tone == T_SAC || s->tone == T_NANG))
			return true;
	}
	return false;
}

/* True if the vowels of s can begin those of a group, or be all of them where a coda follows.
 * exact: with the marks that they have; otherwise marks may still be added. */
static bool group_fits(const struct syllable *s, struct parts p, const struct group *g, bool exact)
{
	size_t n = p.coda - p.vowel;

	if (n > 3 || (n < 3 && g->vowels[n] && p.coda < s->n))
		return false;
	for (size_t i = 0; i < n; i++) {
		uint8_t v = s->at[p.vowel + i].vowel;

		if (v != g->vowels[i] && (exact || v != vowel_bare(g->vowels[i]) || !g->vowels[i]))
			return false;
	}
	return true;
}

static bool fits(const struct syllable *s, bool exact, bool gi)
{
	struct parts p = syllable_divide(s, gi);

	if (p.vowel == p.coda || !known_onset(s, p.vowel, exact))
		return false;
	for (size_t i = 0; i < TL_COUNT(groups); i++)
		if (group_fits(s, p, &groups[i], exact) && coda_fits(s, p.coda, groups[i].codas))
			return true;
	return false;
}

bool syllable_plausible(const struct syllable *s, bool exact)
{
	return fits(s, exact, true) || fits(s, exact, false);
}

bool syllable_half_horn(const struct syllable *s)
{
	struct parts p = syllable_divide(s, true);

	return p.coda == s->n && p.coda - p.vowel == 2 && s->at[p.vowel].vowel == V_UW &&
	       s->at[p.vowel + 1].vowel == V_O && known_onset(s, p.vowel, true);
}

/* Which vowel bears the tone: one with a mark, the last of them; else the middle of three, the
 * second before a final consonant, the first of two. Final oa, oe, uy: as the style has it. */
static size_t tone_place(const struct syllable *s, bool old_style)
{
	struct parts p = syllable_divide(s, true);
	const struct letter_key *v;
	size_t n;

	if (!fits(s, false, true))
		p = syllable_divide(s, false);
	v = &s->at[p.vowel];
	n = p.coda - p.vowel;
	for (size_t i = n; i-- > 0;)
		if (v[i].vowel != vowel_bare(v[i].vowel))
			return p.vowel + i;
	if (n == 2 && p.coda == s->n) {
		bool glide = (v[0].vowel == V_O && (v[1].vowel == V_A || v[1].vowel == V_E)) ||
			     (v[0].vowel == V_U && v[1].vowel == V_Y);

		return p.vowel + (glide && !old_style);
	}
	return n >= 2 ? p.vowel + 1 : p.vowel;
}

void syllable_write(const struct syllable *s, bool old_style, struct tl_buf *out)
{
	size_t toned = s->tone ? tone_place(s, old_style) : s->n;

	for (size_t i = 0; i < s->n; i++) {
		const struct letter_key *k = &s->at[i];
		char bytes[4];
		uint32_t cp;

		if (k->vowel)
			cp = letters_vowel(k->vowel, i == toned ? s->tone : T_NGANG, k->upper);
		else if (k->stroke)
			cp = k->upper ? 0x110 : 0x111;
		else
			cp = (uint32_t)(k->upper ? k->ascii - 'a' + 'A' : k->ascii);
		tl_buf_add(out, bytes, tl_utf8_encode(cp, bytes));
	}
}

bool syllable_marked(const struct syllable *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->at[i].stroke || s->at[i].vowel != vowel_bare(s->at[i].vowel))
			return true;
	return s->tone != T_NGANG;
}
