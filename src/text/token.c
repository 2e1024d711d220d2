/* Tokens: what the rules see of a text. A token is found in one pass over its letters, which also
 * writes the two forms that are looked up in the vocabulary. */
#include <stdlib.h>
#include <string.h>

#include "key.h"
#include "letters.h"
#include "vocab.h"

char unify_mark(uint32_t cp)
{
	if (cp > 0x20 && cp < 0x7f && cp != '`')
		return (char)cp;
	if (cp >= 0xff01 && cp <= 0xff5e) /* full width forms of ASCII */
		return unify_mark(cp - 0xfee0);
	switch (cp) {
	case 0x2010:
	case 0x2011:
	case 0x2012:
	case 0x2013:
	case 0x2014:
	case 0x2015:
	case 0x2043:
	case 0x2212:
	case 0xfe58:
	case 0xfe63:
		return '-';
	case 0xab:
	case 0xbb:
	case 0x201c:
	case 0x201d:
	case 0x201e:
	case 0x201f:
	case 0x2033:
	case 0x300c:
	case 0x300d:
		return '"';
	case '`':
	case 0xb4:
	case 0x2bb:
	case 0x2bc:
	case 0x2018:
	case 0x2019:
	case 0x201a:
	case 0x201b:
	case 0x2032:
	case 0x2039:
	case 0x203a:
		return '\'';
	case 0x2024:
	case 0x2026: /* an ellipsis ends a sentence or a list as a full stop does */
	case 0x3002:
		return '.';
	case 0x3001:
		return ',';
	case 0x2044:
	case 0x2215:
		return '/';
	default:
		return '?';
	}
}

/* True for a byte that no blank begins with, but most words do: ASCII, U+00C0 to 07FF. */
static inline bool begins_token(unsigned char c)
{
	return (c > ' ' && c < 0x80) || c == '\n' || (c >= 0xc3 && c < 0xe0);
}

size_t scan_blanks(const char *p, size_t n, size_t at, bool *space)
{
	size_t i = at;

	while (i < n) {
		struct letter rare;
		uint32_t cp;
		size_t k;

		if (p[i] == ' ') {
			i++;
			continue;
		}
		if (begins_token((unsigned char)p[i]))
			break;
		k = decode(p + i, n - i, &cp);
		if (!(letter_of(cp, &rare)->flags & L_BLANK))
			break;
		i += k;
	}
	*space = i > at;
	return i;
}

static bool ascii_digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t number_end(const char *p, size_t n, size_t at)
{
	size_t i = at + 1;

	while (i < n && (ascii_digit(p[i]) ||
			 ((p[i] == '.' || p[i] == ',') && i + 1 < n && ascii_digit(p[i + 1]))))
		i++;
	return i;
}

static void scan_number(const char *p, size_t n, size_t at, struct scan *s)
{
	size_t i = number_end(p, n, at);

	s->kind = TL_NUMBER;
	s->end = i;
	s->ascii = true;
	s->canon_n = i - at;
	if (s->canon_n > WORD_MAX) {
		s->too_long = true;
		return;
	}
	memcpy(s->canon, p + at, s->canon_n);
	memset(s->canon + s->canon_n, 0, 8);
}

static void scan_break(const char *p, size_t n, size_t at, struct scan *s)
{
	s->kind = TL_BREAK;
	s->canon_n = 0;
	for (;;) {
		bool space;
		size_t next;

		while (at < n && p[at] == '\n')
			at++;
		s->end = at;
		/* Blanks belong to the break only between its line ends. */
		next = scan_blanks(p, n, at, &space);
		if (!space || next == n || p[next] != '\n')
			return;
		at = next;
	}
}

static void scan_punct(const char *p, size_t at, size_t k, uint32_t cp, struct scan *s)
{
	s->kind = TL_PUNCT;
	s->end = at + k;
	s->mark = unify_mark(cp);
	s->ascii = true;
	memset(s->canon, 0, 16);
	/* A mark without an ASCII form (₫, °) is still a word of its own. */
	if (s->mark == '?' && cp != '?') {
		memcpy(s->canon, p + at, k);
		s->canon_n = k;
	} else {
		s->canon[0] = s->mark;
		s->canon_n = 1;
	}
}

/* Reads the word whose first letter is at p[at]. */
static void scan_word(const char *p, size_t n, size_t at, struct scan *s)
{
	struct letter rare[4];
	const struct letter *e1 = NULL, *e2 = NULL, *e3 = NULL;
	size_t i = at, w = 0, f = 0, at1 = 0, at2 = 0;
	unsigned all = L_UPPER, any = 0, next_rare = 0;
	bool small = false; /* the last letter */

	while (i < n) {
		uint32_t cp;
		size_t k = decode(p + i, n - i, &cp);
		const struct letter *l = letter_of(cp, &rare[next_rare]);

		if (!(l->flags & (L_LETTER | L_DIGIT)))
			break;
		/* hiện có5.214, số09: a blank is missing behind a Vietnamese word */
		if ((l->flags & L_DIGIT) && (any & L_VIET) && !(any & L_DIGIT) && small)
			break;
		small = !(l->flags & L_UPPER);
		if (l == &rare[next_rare])
			next_rare = (next_rare + 1) % 4;
		i += k;
		any |= l->flags;
		if (!(l->flags & (L_DIGIT | L_MARK)))
			all &= l->flags;
		if (w > WORD_MAX)
			continue;
		e3 = e2;
		e2 = e1;
		e1 = l;
		at2 = at1;
		at1 = w;
		memcpy(s->canon + w, l->canon, 4);
		w += l->canon_n;
		if (l->fold) {
			s->fold[f++] = (char)l->fold;
		} else if (!(l->flags & L_DROPPED)) {
			memcpy(s->fold + f, l->canon, 4);
			f += l->canon_n;
		}
	}
	s->kind = TL_WORD;
	s->end = i;
	s->flags = any & L_VIET ? TL_MARKED : 0;
	if (all & any)
		s->flags |= TL_CAPS;
	s->canon_n = w;
	s->fold_n = f;
	if (w > WORD_MAX) {
		s->too_long = true;
		return;
	}
	if (letters_tone_moves(e3, e2, e1)) {
		char toned[4];
		size_t k = tl_utf8_encode(letters_vowel(e1->vowel, e2->tone, false), toned);

		s->canon[at2] = e2->vowel == V_O ? 'o' : 'u';
		memcpy(s->canon + at2 + 1, toned, k);
		s->canon_n = at2 + 1 + k;
	}
	memset(s->canon + s->canon_n, 0, 8);
	memset(s->fold + f, 0, 8);
	/* A word of nothing but stray marks folds to nothing; it is its own fold then. */
	s->ascii = f == 0 || (f == s->canon_n && memcmp(s->canon, s->fold, f) == 0);
}

void scan_token(const char *p, size_t n, size_t at, struct scan *s)
{
	struct letter rare;
	const struct letter *l;
	uint32_t cp;
	size_t k;

	s->flags = 0;
	s->mark = 0;
	s->too_long = false;
	if (p[at] == '\n') {
		scan_break(p, n, at, s);
		return;
	}
	if (ascii_digit(p[at])) {
		scan_number(p, n, at, s);
		return;
	}
	k = decode(p + at, n - at, &cp);
	l = letter_of(cp, &rare);
	if (!(l->flags & L_LETTER)) {
		scan_punct(p, at, k, cp, s);
		return;
	}
	scan_word(p, n, at, s);
	if (l->flags & L_UPPER)
		s->flags |= TL_UPPER;
}

/* ---- words met before ------------------------------------------------------------------------
 *
 * A token is found again by its key (key.h): it depends on nothing behind the run that begins with
 * it, but for numbers, which may go on behind a dot and have a key of their own. */

enum { MEMO_BITS = 12 }; /* of an index */

struct memo_slot {
	uint64_t key[2];
	struct tl_token token; /* as if it stood at 0; end 0: the slot is free */
};
struct tl_memo {
	const struct tl_vocab *v;
	struct memo_slot ascii[128]; /* marks of one byte */
	/* Two words that fall on one place, the newer one first; both are in a line of the processor's
	 * cache. */
	struct memo_slot slots[1 << MEMO_BITS][2];
};

struct tl_memo *tl_memo_take(const struct tl_vocab *v)
{
	struct tl_memo *m = vocab_keep(v, NULL);

	letters_need();
	if (!m) {
		m = tl_alloc(sizeof *m);
		m->v = v;
	}
	return m;
}

void tl_memo_give(struct tl_memo *m)
{
	if (m)
		free(vocab_keep(m->v, m));
}

/* The key of the token at p[0..n), n > 0, which is no break. False for one that is too long. */
static inline bool token_key(const unsigned char *p, size_t n, uint64_t key[2])
{
	unsigned char room[KEY_BYTES + 1];
	size_t k;

	if (!ascii_digit((char)p[0]))
		return key_of_run(p, n, key);
	if (n <= KEY_BYTES) {
		memset(room, 0, sizeof room);
		memcpy(room, p, n);
		p = room;
	}
	k = number_end((const char *)p, KEY_BYTES + 1, 0);
	/* The dot at the end of what was copied may have a digit behind it. */
	if (k >= KEY_BYTES)
		return false;
	key[0] = key_eight(p) & (k < 8 ? (UINT64_C(1) << 8 * k) - 1 : UINT64_MAX);
	key[1] = k > 8 ? key_eight(p + 8) & ((UINT64_C(1) << 8 * (k - 8)) - 1) : 0;
	return true;
}

static inline bool slot_is(const struct memo_slot *s, const uint64_t key[2])
{
	return ((s->key[0] ^ key[0]) | (s->key[1] ^ key[1])) == 0;
}

/* The slot for the token at p[at]; NULL where it has none. */
static inline struct memo_slot *slot_of(struct tl_memo *m, const char *p, size_t n, size_t at)
{
	unsigned char c = (unsigned char)p[at];
	struct memo_slot *slot;
	uint64_t key[2];

	if (c < 0x80 && !tl_ascii_letter((char)c) && !ascii_digit((char)c))
		return c == '\n' ? NULL : &m->ascii[c];
	if (!token_key((const unsigned char *)p + at, n - at, key))
		return NULL;
	slot = m->slots[key_hash(key) >> (64 - MEMO_BITS)];
	if (slot_is(slot, key))
		return slot;
	if (slot_is(slot + 1, key))
		return slot + 1;
	slot[1] = slot[0];
	slot->key[0] = key[0];
	slot->key[1] = key[1];
	slot->token.end = 0;
	return slot;
}

/* Reads the token at p[at], which is not a blank, and returns where it ends. */
static inline size_t read_token(const struct tl_vocab *v, struct tl_memo *m, const char *p,
				size_t n, size_t at, struct tl_token *t)
{
	struct memo_slot *slot = m ? slot_of(m, p, n, at) : NULL;
	uint32_t length = slot ? slot->token.end : 0;

	if (length) {
		*t = slot->token;
	} else {
		struct scan s;
		uint32_t word;

		scan_token(p, n, at, &s);
		word = vocab_look_up(v, &s);
		length = (uint32_t)(s.end - at);
		*t = (struct tl_token){.end = length,
				       .word = word,
				       .kind = s.kind,
				       .flags = s.flags,
				       .mark = s.mark,
				       .hints = vocab_hints(v, word)};
		if (slot)
			slot->token = *t;
	}
	t->begin = (uint32_t)at;
	t->end = (uint32_t)at + length;
	return t->end;
}

static size_t read_tokens(const struct tl_vocab *v, struct tl_memo *m, const char *p, size_t n,
			  struct tl_token **tokens, size_t *cap)
{
	size_t count = 0, i = 0, room = *cap;
	struct tl_token *list;

	letters_need();
	if (n >= UINT32_MAX)
		tl_die("tl_tokens: a text of %zu bytes", n);
	/* Few texts have more than a token for four bytes. */
	list = tl_room(*tokens, n / 4 + 1, &room, sizeof *list);
	for (;;) {
		bool space = i < n && p[i] == ' ';

		i += space;
		if (i < n && !begins_token((unsigned char)p[i])) {
			bool more;

			i = scan_blanks(p, n, i, &more);
			space |= more;
		}
		if (i == n)
			break;
		if (count == room)
			list = tl_grow(list, count, &room, sizeof *list);
		i = read_token(v, m, p, n, i, &list[count]);
		list[count++].flags |= space ? TL_SPACE : 0;
	}
	if (count == 0 || list[count - 1].kind != TL_BREAK) {
		list = tl_grow(list, count, &room, sizeof *list);
		list[count++] = (struct tl_token){
			.begin = (uint32_t)n, .end = (uint32_t)n, .kind = TL_BREAK};
	}
	*tokens = list;
	*cap = room;
	return count;
}

size_t tl_tokens_memo(struct tl_memo *m, const char *p, size_t n, struct tl_token **tokens,
		      size_t *cap)
{
	return read_tokens(m->v, m, p, n, tokens, cap);
}

size_t tl_tokens(const struct tl_vocab *v, const char *p, size_t n, struct tl_token **tokens,
		 size_t *cap)
{
	return read_tokens(v, NULL, p, n, tokens, cap);
}
