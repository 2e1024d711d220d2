/* The judgement over a page's words: each word with a mark is decoded in every way, and the way
 * that makes most of them common syllables is the right one. */
#include "judge.h"

#include "tulieu/text.h"

enum { ENOUGH = 2 }; /* common syllables below which there is no opinion */

/* ---- words ---------------------------------------------------------------------------------- */

/* The unit at p and its bytes. Among bytes three that are UTF-8 are that: no encoding has such a
 * word, and a character that an HTML page names by its number is written so. */
static uint32_t unit_at(const struct words *w, const char *p, size_t *used)
{
	size_t left = (size_t)(w->end - p);
	uint32_t cp;

	*used = 1;
	if ((unsigned char)*p < 0x80)
		return (unsigned char)*p;
	*used = tl_utf8_decode(p, left, &cp);
	if (!w->bytes)
		return legacy_unit(cp);
	if (*used >= 3)
		return cp;
	*used = 1;
	return (unsigned char)*p;
}

static bool is_ascii_letter(uint32_t u)
{
	return (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z');
}

static bool in_word(const struct words *w, uint32_t u)
{
	uint32_t before = w->n ? w->units[w->n - 1] : 0;

	if (u < 0x80) /* some capitals are control characters */
		return is_ascii_letter(u) || (u < ' ' && !(u >= '\t' && u <= '\r'));
	if (u == 0xa0) /* a blank, but for the second half of à, Ơ, Ạ, Ỡ in UTF-8 */
		return before == 0xc2 || before == 0xc3 || before == 0xc6 ||
		       (w->n >= 2 && w->units[w->n - 2] == 0xe1 &&
			(before == 0xba || before == 0xbb));
	return u < 0x100 || u == 0xfffd || tl_is_letter(u);
}

bool judge_next_word(struct words *w)
{
	size_t used;

	w->n = 0;
	w->marked = false;
	while (w->p < w->end && !in_word(w, unit_at(w, w->p, &used)))
		w->p += used;
	w->begin = w->p;
	while (w->p < w->end && w->n < WORD_UNITS) {
		uint32_t u = unit_at(w, w->p, &used);

		if (!in_word(w, u))
			break;
		w->units[w->n++] = u;
		if (u >= 0x80 && u != 0x85 && u != 0xa0 && !(u >= 0x91 && u <= 0x97))
			w->marked = true;
		w->p += used;
	}
	return w->n > 0;
}

static bool is_letter_at(const char *p, size_t n, size_t *k)
{
	uint32_t cp;

	*k = tl_utf8_decode(p, n, &cp);
	return tl_is_letter(cp);
}

bool judge_hit(const struct words *w, enum encoding e, struct tl_buf *raw, struct tl_buf *clean)
{
	size_t begin = 0, end, k;

	tl_buf_reset(raw);
	tl_buf_reset(clean);
	legacy_decode(e, w->units, w->n, raw);
	tl_clean(raw->p, raw->n, clean, NULL);
	end = clean->n;
	while (begin < end && !is_letter_at(clean->p + begin, end - begin, &k))
		begin += k;
	while (end > begin) {
		size_t last = end - 1;

		while (last > begin && ((unsigned char)clean->p[last] & 0xc0) == 0x80)
			last--;
		if (is_letter_at(clean->p + last, end - last, &k))
			break;
		end = last;
	}
	for (size_t i = begin; i < end; i++)
		if ((unsigned char)clean->p[i] >= 0x80)
			return common_syllable(clean->p + begin, end - begin);
	return false;
}

/* ---- the judgement -------------------------------------------------------------------------- */

static bool judged(enum encoding e)
{
	return e == ENC_UTF8 || e >= ENC_TCVN3;
}

static bool is_western(const struct words *w)
{
	size_t ascii = 0;

	for (size_t i = 0; i < w->n; i++) {
		if (w->units[i] < 0x80)
			ascii++;
		else if (w->units[i] < 0xc0 && i && i + 1 < w->n)
			return false;
	}
	return ascii * 2 >= w->n;
}

static uint64_t hash_bit(const struct tl_buf *word)
{
	uint32_t h = 2166136261u;

	for (size_t i = 0; i < word->n; i++)
		h = (h ^ (unsigned char)word->p[i]) * 16777619u;
	return UINT64_C(1) << (h >> 26);
}

/* A sign that stands alone in a line of UTF-8, "16:05 ·": it is no word in another layer. */
static bool lone_sign(const struct words *w)
{
	return !w->bytes && w->n == 1 && w->units[0] >= 0xa0 && !tl_is_letter(w->units[0]);
}

void judge_line(struct judge *j, const char *p, size_t n, enum line_kind kind)
{
	struct words w = {.p = p, .end = p + n, .bytes = kind == BYTES};
	struct tally t = {0};

	while (judge_next_word(&w) && t.words < JUDGED_WORDS) {
		t.all++;
		if (!w.marked || w.n == WORD_UNITS || lone_sign(&w))
			continue;
		t.words++;
		t.western += is_western(&w);
		for (enum encoding e = 0; e < ENC_COUNT; e++)
			if (judged(e) && judge_hit(&w, e, &j->raw, &j->clean)) {
				t.hits[e]++;
				t.seen[e] |= hash_bit(&j->clean);
			}
	}
	/* Vietnamese names may have no letter that is Vietnamese only: "Trà Hà". */
	if (kind == LATIN && t.hits[ENC_CP1252] * 5 >= t.words * 4)
		return;
	j->sum.all += t.all;
	j->sum.words += t.words;
	j->sum.western += t.western;
	for (enum encoding e = 0; e < ENC_COUNT; e++) {
		j->sum.hits[e] += t.hits[e];
		j->sum.seen[e] |= t.seen[e];
	}
}

/* Whether so many of the words are common syllables that it can be no accident. In Vietnamese three
 * words of four have a mark; in other languages few have, and often the same ones. */
static bool convincing(const struct tally *t, enum encoding e, size_t enough)
{
	size_t distinct = 0;

	for (uint64_t bits = t->seen[e]; bits; bits &= bits - 1)
		distinct++;
	return distinct >= enough && t->hits[e] * 2 >= t->words && t->hits[e] * 4 >= t->all;
}

void judge_decide(const struct judge *j, struct reading *r)
{
	const struct tally *t = &j->sum;
	enum encoding best = ENC_UTF8;
	size_t second = 0, as_is = t->hits[ENC_CP1252];

	for (enum encoding e = 0; e < ENC_COUNT; e++)
		if (t->hits[e] > t->hits[best])
			best = e;
	if (r->hint != ENC_NONE && judged(r->hint) && t->hits[r->hint] * 10 >= t->hits[best] * 9)
		best = r->hint;
	for (enum encoding e = 0; e < ENC_COUNT; e++)
		if (e != best && t->hits[e] > second)
			second = t->hits[e];
	if (!r->bytewise) {
		/* It is UTF-8 as it stands: a second layer must show itself clearly. */
		size_t more = t->hits[best] > as_is ? t->hits[best] - as_is : 0;

		r->twice = best != ENC_CP1252 && more * 3 >= t->words &&
			   convincing(t, best, ENOUGH + 1);
		if (r->twice)
			r->found = best;
		return;
	}
	r->found = best;
	r->doubtful = second * 10 >= t->hits[best] * 9;
	if (convincing(t, best, ENOUGH))
		return;
	if (best == r->hint && t->hits[best] > as_is) {
		r->doubtful = true;
		return;
	}
	if (t->western * 4 >= t->words * 3) {
		/* Another language, or Vietnamese too short to tell. */
		r->found = ENC_CP1252;
		r->doubtful = t->hits[best] > as_is;
		return;
	}
	if (t->hits[best] * 3 < t->words || t->hits[best] * 4 < t->all)
		r->found = ENC_UTF8;
	r->doubtful = true;
}
