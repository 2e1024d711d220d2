/* Telex and VNI as a function of the keys of one word.
 *
 * Keys are read from left to right into letters, each an ASCII letter with a Vietnamese mark, and one
 * tone for the syllable. A key that may be a command is tried as one: it is obeyed if the letters can
 * still become a Vietnamese syllable with it, else it is a letter. What can be a syllable comes from
 * one table: the vowel groups and the final consonants that each takes. Whether the result is shown,
 * or the keys as they were typed, is decided at the end by the same table. */
#include "letters.h"
#include "tulieu/telex.h"

/* Keys of the longest word that is looked at: nghiêng with every mark taken back and set again. */
enum { MAX_KEYS = 32 };

/* Final consonants; as a set in the table of vowel groups. */
enum { C = 1, CH = 2, K = 4, M = 8, N = 16, NG = 32, NH = 64, P = 128, T = 256, H = 512 };
static const struct {
	char text[3];
	bool stop; /* takes the tones sắc and nặng only */
} codas[] = {
	{"c", true}, {"ch", true},  {"k", true}, {"m", false}, {"n", false},
	{"ng", false}, {"nh", false}, {"p", true}, {"t", true}, {"h", false},
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

/* First consonants, đ written D; groups with r and l begin names of the Central Highlands (Krông Ana,
 * M'Đrắk, Chư Prông, Kon Plông). */
static const char onsets[][4] = {
	"",  "b",  "c",	  "ch", "d", "D",  "Dr", "g", "gh", "gi", "h", "k",  "kh", "kr", "l", "m",
	"n", "ng", "ngh", "nh", "p", "ph", "pl", "pr", "qu", "r", "s", "t",  "th", "tr", "v", "x",
};

struct letter_key {
	char ascii;    /* lower case; anything that is not a letter makes no syllable */
	uint8_t vowel; /* enum vowel; 0: a consonant */
	bool stroke;   /* đ */
	bool upper;
	bool from_w; /* ư typed as a w alone */
};
struct word {
	struct letter_key at[MAX_KEYS];
	size_t n;
	uint8_t tone;
	size_t taken_back; /* n after a key that took something back */
	bool late;	  /* a mark was typed after the final consonant */
	bool free_horn;	  /* ơ of ươ came by itself: a w for it that follows does nothing */
	bool no_tone, no_hat, no_horn, no_stroke; /* taken back: the key is a letter from then on */
};
/* The parts of a word as indices: [0, vowel) first consonant, [vowel, coda) vowels, [coda, n). */
struct parts {
	size_t vowel, coda;
};

static uint8_t bare(uint8_t vowel)
{
	static const uint8_t bases[V_COUNT] = {
		[V_A] = V_A,  [V_AW] = V_A, [V_AA] = V_A, [V_E] = V_E, [V_EE] = V_E, [V_I] = V_I,
		[V_O] = V_O,  [V_OO] = V_O, [V_OW] = V_O, [V_U] = V_U, [V_UW] = V_U, [V_Y] = V_Y,
	};

	return bases[vowel];
}

/* Divides a word. gi before a vowel is a first consonant if `gi` says so: giêng is gi-ê-ng to some
 * and g-iê-ng to others, and only one of the two is in the table for each word. */
static struct parts divide(const struct word *w, bool gi)
{
	struct parts p = {0, 0};
	const struct letter_key *at = w->at;

	while (p.vowel < w->n && !at[p.vowel].vowel)
		p.vowel++;
	if (p.vowel == 1 && w->n > 1) {
		if (at[0].ascii == 'q' && at[1].vowel == V_U)
			p.vowel = 2;
		else if (gi && at[0].ascii == 'g' && at[1].vowel == V_I && w->n > 2 && at[2].vowel)
			p.vowel = 2;
	}
	p.coda = p.vowel;
	while (p.coda < w->n && at[p.coda].vowel)
		p.coda++;
	return p;
}

/* exact: as they are; otherwise a d may still become đ. */
static bool known_onset(const struct word *w, size_t n, bool exact)
{
	for (size_t i = 0; i < TL_COUNT(onsets); i++) {
		size_t k = 0;

		while (k < n && onsets[i][k]) {
			const struct letter_key *l = &w->at[k];
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

/* True if the letters [coda, n) begin one of the final consonants of a set, with the word's tone. */
static bool coda_fits(const struct word *w, size_t coda, unsigned set)
{
	size_t n = w->n - coda;

	if (n == 0)
		return true;
	for (size_t i = 0; i < TL_COUNT(codas); i++) {
		size_t k = 0;

		if (!(set & 1u << i) || n > 2 || (codas[i].text[n - 1] == '\0'))
			continue;
		while (k < n && codas[i].text[k] == w->at[coda + k].ascii && !w->at[coda + k].stroke)
			k++;
		if (k == n &&
		    (!codas[i].stop || !w->tone || w->tone == T_SAC || w->tone == T_NANG))
			return true;
	}
	return false;
}

/* True if the vowels of w can begin those of a group, or be all of them where a coda follows.
 * exact: with the marks that they have; otherwise marks may still be added. */
static bool group_fits(const struct word *w, struct parts p, const struct group *g, bool exact)
{
	size_t n = p.coda - p.vowel;

	if (n > 3 || (n < 3 && g->vowels[n] && p.coda < w->n))
		return false;
	for (size_t i = 0; i < n; i++) {
		uint8_t v = w->at[p.vowel + i].vowel;

		if (v != g->vowels[i] && (exact || v != bare(g->vowels[i]) || !g->vowels[i]))
			return false;
	}
	return true;
}

static bool fits(const struct word *w, bool exact, bool gi)
{
	struct parts p = divide(w, gi);

	if (p.vowel == p.coda || !known_onset(w, p.vowel, exact))
		return false;
	for (size_t i = 0; i < TL_COUNT(groups); i++)
		if (group_fits(w, p, &groups[i], exact) && coda_fits(w, p.coda, groups[i].codas))
			return true;
	return false;
}

/* True if the word is a syllable or the beginning of one. */
static bool plausible(const struct word *w, bool exact)
{
	return fits(w, exact, true) || fits(w, exact, false);
}

/* ưo is on the way to ươ; it is shown, as most people type the two horns one after the other. */
static bool half_horn(const struct word *w)
{
	struct parts p = divide(w, true);

	return p.coda == w->n && p.coda - p.vowel == 2 && w->at[p.vowel].vowel == V_UW &&
	       w->at[p.vowel + 1].vowel == V_O && known_onset(w, p.vowel, true);
}

static void append(struct word *w, char key)
{
	bool upper = key >= 'A' && key <= 'Z';
	char ascii = upper ? (char)(key - 'A' + 'a') : key;
	uint8_t vowel = (unsigned char)key < 0x80 ? letters_table[(unsigned char)ascii].vowel : 0;

	w->at[w->n++] = (struct letter_key){.ascii = ascii, .vowel = vowel, .upper = upper};
}

/* Appends the key that took a mark or tone back: it is a letter after all. */
static void append_taken_back(struct word *w, char key)
{
	append(w, key);
	w->taken_back = w->n;
}

/* Takes over a changed copy if it can be a syllable. */
static bool accept(struct word *w, const struct word *changed)
{
	if (!plausible(changed, false))
		return false;
	*w = *changed;
	return true;
}

/* uơ and ưo become ươ once something follows that only ươ can have before it. */
static void complete_horn(struct word *w)
{
	struct parts p = divide(w, true);
	struct word changed = *w;
	struct letter_key *u = &changed.at[p.vowel], *o = u + 1;

	if (p.coda - p.vowel < 2 || w->n == p.vowel + 2)
		return;
	if (u->vowel == V_UW && o->vowel == V_O) {
		o->vowel = V_OW;
		changed.free_horn = true;
	} else if (u->vowel == V_U && o->vowel == V_OW) {
		u->vowel = V_UW;
	} else {
		return;
	}
	accept(w, &changed);
}

static bool set_tone(struct word *w, uint8_t tone, char key)
{
	struct word changed = *w;

	if (w->no_tone)
		return false;
	if (tone == T_NGANG) {
		changed.tone = T_NGANG;
		if (!w->tone)
			return false;
		*w = changed;
		return true;
	}
	if (w->tone == tone && plausible(w, false)) {
		w->tone = T_NGANG;
		w->no_tone = true;
		append_taken_back(w, key);
		return true;
	}
	changed.tone = tone;
	return accept(w, &changed);
}

/* Gives the last vowel that can take it the mark that makes `from` to `to`; another mark on that
 * letter gives way. A letter that has the mark already loses it, and the key is a letter. */
static bool set_mark(struct word *w, uint8_t from, uint8_t to, bool *off, char key)
{
	struct parts p = divide(w, true);

	if (*off)
		return false;
	for (size_t i = p.coda; i-- > p.vowel;) {
		struct word changed = *w;

		if (bare(w->at[i].vowel) != from)
			continue;
		if (w->at[i].vowel == to) {
			if (!plausible(w, false))
				return false;
			w->at[i].vowel = from;
			*off = true;
			append_taken_back(w, key);
			return true;
		}
		changed.at[i].vowel = to;
		changed.late |= p.coda < w->n;
		if (accept(w, &changed))
			return true;
	}
	return false;
}

static bool set_hat(struct word *w, uint8_t from, char key)
{
	return set_mark(w, from, from == V_A ? V_AA : from == V_E ? V_EE : V_OO, &w->no_hat, key);
}

/* The horns of a group uo: both where something follows; only ơ where nothing does yet (thuở), and
 * both when asked again. false: there is no such group. */
static bool set_horns(struct word *w, char key, bool *done)
{
	struct parts p = divide(w, true);
	struct word changed = *w;
	struct letter_key *u, *o;

	if (p.coda - p.vowel < 2 || bare(w->at[p.vowel].vowel) != V_U ||
	    bare(w->at[p.vowel + 1].vowel) != V_O)
		return false;
	u = &changed.at[p.vowel];
	o = u + 1;
	if (u->vowel == V_UW && o->vowel == V_OW && w->free_horn) {
		w->free_horn = false;
		*done = true;
		return true;
	}
	if (u->vowel == V_UW && o->vowel == V_OW && plausible(w, false)) {
		u->vowel = V_U;
		o->vowel = V_O;
		changed.no_horn = true;
		append_taken_back(&changed, key);
		*w = changed;
		*done = true;
		return true;
	}
	if (u->vowel == V_UW || o->vowel == V_OW || w->n > p.vowel + 2)
		u->vowel = V_UW;
	o->vowel = V_OW;
	changed.late |= p.coda < w->n;
	*done = accept(w, &changed);
	return true;
}

/* w alone is ư, where a vowel may stand; once more, it is w. */
static bool lone_w(struct word *w, char key)
{
	struct word changed = *w;

	if (w->n > 0 && w->at[w->n - 1].from_w) {
		w->n--;
		w->no_horn = true;
		append_taken_back(w, key);
		return true;
	}
	append(&changed, key);
	changed.at[w->n].ascii = 'u';
	changed.at[w->n].vowel = V_UW;
	changed.at[w->n].from_w = true;
	return accept(w, &changed);
}

static bool set_horn(struct word *w, bool breve, char key)
{
	struct parts p = divide(w, true);
	bool done = false;

	if (w->no_horn)
		return false;
	if (w->n > 0 && w->at[w->n - 1].from_w)
		return lone_w(w, key);
	if (set_horns(w, key, &done))
		return done;
	/* The last vowel that can take a horn or breve; ua is ưa, oa is oă, by the table. */
	for (size_t i = p.coda; i-- > p.vowel;) {
		struct word changed = *w;
		uint8_t base = bare(w->at[i].vowel);
		uint8_t to = base == V_A && breve ? V_AW : base == V_O ? V_OW : base == V_U ? V_UW : 0;

		if (!to)
			continue;
		if (w->at[i].vowel == to) {
			/* A w that became ư by itself goes back to w only at once. */
			if (w->at[i].from_w || !plausible(w, false))
				return false;
			w->at[i].vowel = base;
			w->no_horn = true;
			append_taken_back(w, key);
			return true;
		}
		changed.at[i].vowel = to;
		changed.late |= p.coda < w->n;
		if (accept(w, &changed))
			return true;
	}
	return false;
}

/* đ: the last letter, in a word without vowels too, as in the abbreviation HĐND; or from the end of
 * the syllable the d that begins it. */
static bool set_stroke(struct word *w, char key)
{
	struct parts p = divide(w, true);
	size_t i = p.coda == p.vowel && w->n > 0 ? w->n - 1 : 0;
	struct word changed = *w;

	if (w->no_stroke || w->n == 0 || w->at[i].ascii != 'd')
		return false;
	if (w->at[i].stroke && (p.coda == p.vowel || plausible(w, false))) {
		w->at[i].stroke = false;
		w->no_stroke = true;
		append_taken_back(w, key);
		return true;
	}
	changed.at[i].stroke = true;
	if (p.coda == p.vowel) {
		*w = changed;
		return true;
	}
	changed.late |= p.coda < w->n;
	return accept(w, &changed);
}

static bool telex_command(struct word *w, char key)
{
	switch (key | 0x20) {
	case 's':
		return set_tone(w, T_SAC, key);
	case 'f':
		return set_tone(w, T_HUYEN, key);
	case 'r':
		return set_tone(w, T_HOI, key);
	case 'x':
		return set_tone(w, T_NGA, key);
	case 'j':
		return set_tone(w, T_NANG, key);
	case 'z':
		return set_tone(w, T_NGANG, key);
	case 'a':
		return set_hat(w, V_A, key);
	case 'e':
		return set_hat(w, V_E, key);
	case 'o':
		return set_hat(w, V_O, key);
	case 'w':
		return set_horn(w, true, key) || (!w->no_horn && lone_w(w, key));
	case 'd':
		return set_stroke(w, key);
	default:
		return false;
	}
}

static bool vni_command(struct word *w, char key)
{
	static const uint8_t tones[] = {T_NGANG, T_SAC, T_HUYEN, T_HOI, T_NGA, T_NANG};

	switch (key) {
	case '0':
	case '1':
	case '2':
	case '3':
	case '4':
	case '5':
		return set_tone(w, tones[key - '0'], key);
	case '6':
		return set_hat(w, V_A, key) || set_hat(w, V_E, key) || set_hat(w, V_O, key);
	case '7':
		return set_horn(w, false, key);
	case '8':
		return set_mark(w, V_A, V_AW, &w->no_horn, key);
	case '9':
		return set_stroke(w, key);
	default:
		return false;
	}
}

/* Which vowel bears the tone: one with a mark, the last of them; else the middle of three, the second
 * before a final consonant, the first of two. Final oa, oe, uy: as the style has it. */
static size_t tone_place(const struct word *w, bool old_style)
{
	struct parts p = divide(w, true);
	const struct letter_key *v;
	size_t n;

	if (!fits(w, false, true))
		p = divide(w, false);
	v = &w->at[p.vowel];
	n = p.coda - p.vowel;
	for (size_t i = n; i-- > 0;)
		if (v[i].vowel != bare(v[i].vowel))
			return p.vowel + i;
	if (n == 2 && p.coda == w->n) {
		bool glide = (v[0].vowel == V_O && (v[1].vowel == V_A || v[1].vowel == V_E)) ||
			     (v[0].vowel == V_U && v[1].vowel == V_Y);

		return p.vowel + (glide && !old_style);
	}
	return n >= 2 ? p.vowel + 1 : p.vowel;
}

static void write_word(const struct word *w, bool old_style, struct tl_buf *out)
{
	size_t toned = w->tone ? tone_place(w, old_style) : w->n;

	for (size_t i = 0; i < w->n; i++) {
		const struct letter_key *k = &w->at[i];
		char bytes[4];
		uint32_t cp;

		if (k->vowel)
			cp = letters_vowel(k->vowel, i == toned ? w->tone : T_NGANG, k->upper);
		else if (k->stroke)
			cp = k->upper ? 0x110 : 0x111;
		else
			cp = (uint32_t)(k->upper ? k->ascii - 'a' + 'A' : k->ascii);
		tl_buf_add(out, bytes, tl_utf8_encode(cp, bytes));
	}
}

static bool marked(const struct word *w)
{
	for (size_t i = 0; i < w->n; i++)
		if (w->at[i].stroke || w->at[i].vowel != bare(w->at[i].vowel))
			return true;
	return w->tone != T_NGANG;
}

/* True if what the keys became is to be shown, not the keys. */
static bool shown(const struct word *w)
{
	struct parts p = divide(w, true);
	bool stop = p.coda < w->n && strchr("cptk", w->at[p.coda].ascii);

	/* Who takes a mark back has seen what he gets. If he goes on to something that is no syllable
	 * and still has marks, the doubled key was not meant so (necessary). */
	if (w->taken_back && (w->taken_back == w->n || !marked(w)))
		return true;
	if (p.vowel == p.coda) /* but đ */
		return true;
	/* No syllable that ends in a stop is without a tone: data is not dât, but dataj is dật. */
	if (w->late && stop && !w->tone)
		return false;
	return plausible(w, true) || half_horn(w);
}

void tl_telex(const char *raw, size_t n, enum tl_input_method method, bool old_style_tone,
	      struct tl_buf *out)
{
	struct word w = {0};

	letters_need();
	for (size_t i = 0; i < n && n <= MAX_KEYS; i++) {
		bool obeyed;

		if ((unsigned char)raw[i] >= 0x80) {
			method = TL_INPUT_OFF;
			break;
		}
		obeyed = (method == TL_INPUT_TELEX && telex_command(&w, raw[i])) ||
			 (method == TL_INPUT_VNI && vni_command(&w, raw[i]));
		if (!obeyed) {
			bool again = w.n > 0 && w.taken_back == w.n && raw[i] == raw[i - 1];

			append(&w, raw[i]);
			complete_horn(&w);
			if (again)
				w.taken_back = w.n;
		}
	}
	if (method == TL_INPUT_OFF || n > MAX_KEYS || n == 0 || !shown(&w))
		tl_buf_add(out, raw, n);
	else
		write_word(&w, old_style_tone, out);
}
