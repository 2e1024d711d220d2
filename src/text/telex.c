/* Telex and VNI as a function of the keys of one word.
 *
 * Keys are read from left to right into letters, each an ASCII letter with a Vietnamese mark, and
 * one tone for the syllable. A key that may be a command is tried as one: it is obeyed if the
 * letters can still become a Vietnamese syllable with it, else it is a letter. What can be a
 * syllable comes from one table: the vowel groups and the final consonants that each takes. Whether
 * the result is shown, or the keys as they were typed, is decided at the end by the same table. */
#include "letters.h"
#include "syllable.h"
#include "tulieu/telex.h"

struct word {
	struct syllable s;
	size_t taken_back; /* n after a key that took something back */
	bool late;	   /* a mark was typed after the final consonant */
	bool free_horn;	   /* ơ of ươ came by itself: a w for it that follows does nothing */
	bool no_tone, no_hat, no_horn, no_stroke; /* taken back: the key is a letter from then on */
};

static void append(struct word *w, char key)
{
	bool upper = key >= 'A' && key <= 'Z';
	char ascii = upper ? (char)(key - 'A' + 'a') : key;
	uint8_t vowel = (unsigned char)key < 0x80 ? letters_table[(unsigned char)ascii].vowel : 0;

	w->s.at[w->s.n++] = (struct letter_key){.ascii = ascii, .vowel = vowel, .upper = upper};
}

/* Appends the key that took a mark or tone back: it is a letter after all. */
static void append_taken_back(struct word *w, char key)
{
	append(w, key);
	w->taken_back = w->s.n;
}

/* Takes over a changed copy if it can be a syllable. */
static bool accept(struct word *w, const struct word *changed)
{
	if (!syllable_plausible(&changed->s, false))
		return false;
	*w = *changed;
	return true;
}

/* uơ and ưo become ươ once something follows that only ươ can have before it. */
static void complete_horn(struct word *w)
{
	struct parts p = syllable_divide(&w->s, true);
	struct word changed = *w;
	struct letter_key *u = &changed.s.at[p.vowel], *o = u + 1;

	if (p.coda - p.vowel < 2 || w->s.n == p.vowel + 2)
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
		changed.s.tone = T_NGANG;
		if (!w->s.tone)
			return false;
		*w = changed;
		return true;
	}
	if (w->s.tone == tone && syllable_plausible(&w->s, false)) {
		w->s.tone = T_NGANG;
		w->no_tone = true;
		append_taken_back(w, key);
		return true;
	}
	changed.s.tone = tone;
	return accept(w, &changed);
}

/* Gives the last vowel that can take it the mark that makes `from` to `to`; another mark on that
 * letter gives way. A letter that has the mark already loses it, and the key is a letter. */
static bool set_mark(struct word *w, uint8_t from, uint8_t to, bool *off, char key)
{
	struct parts p = syllable_divide(&w->s, true);

	if (*off)
		return false;
	for (size_t i = p.coda; i-- > p.vowel;) {
		struct word changed = *w;

		if (vowel_bare(w->s.at[i].vowel) != from)
			continue;
		if (w->s.at[i].vowel == to) {
			if (!syllable_plausible(&w->s, false))
				return false;
			w->s.at[i].vowel = from;
			*off = true;
			append_taken_back(w, key);
			return true;
		}
		changed.s.at[i].vowel = to;
		changed.late |= p.coda < w->s.n;
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
	struct parts p = syllable_divide(&w->s, true);
	struct word changed = *w;
	struct letter_key *u, *o;

	if (p.coda - p.vowel < 2 || vowel_bare(w->s.at[p.vowel].vowel) != V_U ||
	    vowel_bare(w->s.at[p.vowel + 1].vowel) != V_O)
		return false;
	u = &changed.s.at[p.vowel];
	o = u + 1;
	if (u->vowel == V_UW && o->vowel == V_OW && w->free_horn) {
		w->free_horn = false;
		*done = true;
		return true;
	}
	if (u->vowel == V_UW && o->vowel == V_OW && syllable_plausible(&w->s, false)) {
		u->vowel = V_U;
		o->vowel = V_O;
		changed.no_horn = true;
		append_taken_back(&changed, key);
		*w = changed;
		*done = true;
		return true;
	}
	if (u->vowel == V_UW || o->vowel == V_OW || w->s.n > p.vowel + 2)
		u->vowel = V_UW;
	o->vowel = V_OW;
	changed.late |= p.coda < w->s.n;
	*done = accept(w, &changed);
	return true;
}

/* w alone is ư, where a vowel may stand; once more, it is w. */
static bool lone_w(struct word *w, char key)
{
	struct word changed = *w;

	if (w->s.n > 0 && w->s.at[w->s.n - 1].from_w) {
		w->s.n--;
		w->no_horn = true;
		append_taken_back(w, key);
		return true;
	}
	append(&changed, key);
	changed.s.at[w->s.n].ascii = 'u';
	changed.s.at[w->s.n].vowel = V_UW;
	changed.s.at[w->s.n].from_w = true;
	return accept(w, &changed);
}

static bool set_horn(struct word *w, bool breve, char key)
{
	struct parts p = syllable_divide(&w->s, true);
	bool done = false;

	if (w->no_horn)
		return false;
	if (w->s.n > 0 && w->s.at[w->s.n - 1].from_w)
		return lone_w(w, key);
	if (set_horns(w, key, &done))
		return done;
	/* The last vowel that can take a horn or breve; ua is ưa, oa is oă, by the table. */
	for (size_t i = p.coda; i-- > p.vowel;) {
		struct word changed = *w;
		uint8_t base = vowel_bare(w->s.at[i].vowel);
		uint8_t to = base == V_A && breve ? V_AW
			     : base == V_O	  ? V_OW
			     : base == V_U	  ? V_UW
						  : 0;

		if (!to)
			continue;
		if (w->s.at[i].vowel == to) {
			/* A w that became ư by itself goes back to w only at once. */
			if (w->s.at[i].from_w || !syllable_plausible(&w->s, false))
				return false;
			w->s.at[i].vowel = base;
			w->no_horn = true;
			append_taken_back(w, key);
			return true;
		}
		changed.s.at[i].vowel = to;
		changed.late |= p.coda < w->s.n;
		if (accept(w, &changed))
			return true;
	}
	return false;
}

/* đ: the last letter, in a word without vowels too, as in the abbreviation HĐND; or from the end of
 * the syllable the d that begins it. */
static bool set_stroke(struct word *w, char key)
{
	struct parts p = syllable_divide(&w->s, true);
	size_t i = p.coda == p.vowel && w->s.n > 0 ? w->s.n - 1 : 0;
	struct word changed = *w;

	if (w->no_stroke || w->s.n == 0 || w->s.at[i].ascii != 'd')
		return false;
	if (w->s.at[i].stroke && (p.coda == p.vowel || syllable_plausible(&w->s, false))) {
		w->s.at[i].stroke = false;
		w->no_stroke = true;
		append_taken_back(w, key);
		return true;
	}
	changed.s.at[i].stroke = true;
	if (p.coda == p.vowel) {
		*w = changed;
		return true;
	}
	changed.late |= p.coda < w->s.n;
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

/* True if what the keys became is to be shown, not the keys. */
static bool shown(const struct word *w)
{
	struct parts p = syllable_divide(&w->s, true);
	bool stop = p.coda < w->s.n && strchr("cptk", w->s.at[p.coda].ascii);

	/* Who takes a mark back has seen what he gets. If he goes on to something that is no
	 * syllable and still has marks, the doubled key was not meant so (necessary). */
	if (w->taken_back && (w->taken_back == w->s.n || !syllable_marked(&w->s)))
		return true;
	if (p.vowel == p.coda) /* but đ */
		return true;
	/* No syllable that ends in a stop is without a tone: data is not dât, but dataj is dật. */
	if (w->late && stop && !w->s.tone)
		return false;
	return syllable_plausible(&w->s, true) || syllable_half_horn(&w->s);
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
			bool again = w.s.n > 0 && w.taken_back == w.s.n && raw[i] == raw[i - 1];

			append(&w, raw[i]);
			complete_horn(&w);
			if (again)
				w.taken_back = w.s.n;
		}
	}
	if (method == TL_INPUT_OFF || n > MAX_KEYS || n == 0 || !shown(&w))
		tl_buf_add(out, raw, n);
	else
		syllable_write(&w.s, old_style_tone, out);
}
