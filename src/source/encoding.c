/* The encoding of a page is found by its words: the words with a mark are decoded in every way, and
 * the way that makes most of them common syllables is the right one. What a page says of itself is
 * often untrue (a page in TCVN3 looks right on a screen that has the font, whatever its head
 * declares), so that it only settles what the words leave open.
 *
 * The same is done with text that is UTF-8 but has no letter that only Vietnamese has: it may have
 * been in one of these encodings, or in UTF-8, when it was taken for Windows-1252 and written as
 * UTF-8. */
#include "encoding.h"

#include <string.h>

#include "judge.h"
#include "tulieu/source.h"
#include "tulieu/text.h"

static const char *const encoding_names[ENC_COUNT] = {
	"UTF-8", "UTF-16LE", "UTF-16BE", "TCVN3", "VNI", "VISCII", "Windows-1258", "Windows-1252",
};
const char tl_source_encodings[] =
	"UTF-8, UTF-16LE, UTF-16BE, TCVN3, VNI, VISCII, Windows-1258, Windows-1252";

/* ---- names --------------------------------------------------------------------------------- */

enum encoding encoding_named(const char *p, size_t n)
{
	static const struct {
		const char *name; /* in lower case, letters and digits only */
		enum encoding e;
	} names[] = {
		{"utf8", ENC_UTF8},	      {"utf16le", ENC_UTF16LE},
		{"utf16be", ENC_UTF16BE},     {"tcvn3", ENC_TCVN3},
		{"tcvn", ENC_TCVN3},	      {"tcvn5712", ENC_TCVN3},
		{"tcvn57121", ENC_TCVN3},     {"abc", ENC_TCVN3},
		{"xviettcvn5712", ENC_TCVN3}, {"vni", ENC_VNI},
		{"vniwindows", ENC_VNI},      {"xvietvni", ENC_VNI},
		{"viscii", ENC_VISCII},	      {"xviscii", ENC_VISCII},
		{"visciii", ENC_VISCII},      {"windows1258", ENC_CP1258},
		{"cp1258", ENC_CP1258},	      {"xcp1258", ENC_CP1258},
		{"windows1252", ENC_CP1252},  {"cp1252", ENC_CP1252},
		{"latin1", ENC_CP1252},	      {"iso88591", ENC_CP1252},
	};
	char plain[20];
	size_t k = 0;

	for (size_t i = 0; i < n; i++) {
		char c = p[i] >= 'A' && p[i] <= 'Z' ? (char)(p[i] - 'A' + 'a') : p[i];

		if (c == '-' || c == '_' || c == ' ')
			continue;
		if (k + 1 == sizeof plain)
			return ENC_NONE;
		plain[k++] = c;
	}
	plain[k] = '\0';
	for (size_t i = 0; i < TL_COUNT(names); i++)
		if (strcmp(names[i].name, plain) == 0)
			return names[i].e;
	return ENC_NONE;
}

/* The encoding that was asked for according to what is told; ENC_NONE if none was. */
static enum encoding asked_for(const char *told)
{
	size_t n = told ? strlen(told) : 0, behind = strlen(TL_SOURCE_ASKED);

	if (n < behind || strcmp(told + n - behind, TL_SOURCE_ASKED) != 0)
		return ENC_NONE;
	return encoding_named(told, n - behind);
}

const char *tl_source_ask(const char *name)
{
	static const char *const told[ENC_COUNT] = {
		"UTF-8" TL_SOURCE_ASKED,	"UTF-16LE" TL_SOURCE_ASKED,
		"UTF-16BE" TL_SOURCE_ASKED,	"TCVN3" TL_SOURCE_ASKED,
		"VNI" TL_SOURCE_ASKED,		"VISCII" TL_SOURCE_ASKED,
		"Windows-1258" TL_SOURCE_ASKED, "Windows-1252" TL_SOURCE_ASKED,
	};
	enum encoding e = encoding_named(name, strlen(name));

	return e == ENC_NONE ? NULL : told[e];
}

const char *encoding_told(const struct reading *r, struct tl_arena *arena)
{
	const char *name = encoding_names[r->found];
	struct tl_buf told = {0};

	if (r->asked != ENC_NONE)
		return tl_source_ask(name);
	if (!r->twice && !r->doubtful)
		return name;
	tl_buf_str(&told, name);
	tl_buf_str(&told, r->doubtful		 ? TL_SOURCE_DOUBTFUL
			  : r->found == ENC_UTF8 ? " twice"
						 : " in Unicode");
	name = tl_arena_strndup(arena, told.p, told.n);
	tl_buf_free(&told);
	return name;
}

/* ---- UTF-16, and bytes ---------------------------------------------------------------------- */

bool encoding_utf16(struct tl_str b, bool *big)
{
	size_t zero_even = 0, zero_odd = 0, n = b.n < 4096 ? b.n & ~(size_t)1 : 4096;
	const unsigned char *p = (const unsigned char *)b.p;

	if (n < 2)
		return false;
	*big = p[0] == 0xfe && p[1] == 0xff;
	if (*big || (p[0] == 0xff && p[1] == 0xfe))
		return true;
	/* Without a mark: blanks, digits and most letters have one zero byte, almost all on one
	 * side (U+0300 has the other). */
	for (size_t i = 0; i < n; i += 2) {
		zero_even += p[i] == 0;
		zero_odd += p[i + 1] == 0;
	}
	*big = zero_even > zero_odd;
	return (zero_even + zero_odd) * 4 > n / 2 &&
	       (*big ? zero_odd * 16 < zero_even : zero_even * 16 < zero_odd);
}

static struct tl_str from_utf16(struct tl_str b, bool big, struct tl_arena *arena)
{
	const unsigned char *p = (const unsigned char *)b.p;
	char *out = tl_arena_alloc(arena, b.n / 2 * 3 + 4);
	size_t n = 0;

	for (size_t i = 0; i + 1 < b.n; i += 2) {
		uint32_t cp = big ? (uint32_t)p[i] << 8 | p[i + 1] : (uint32_t)p[i + 1] << 8 | p[i];

		if (cp >= 0xd800 && cp < 0xdc00 && i + 3 < b.n) {
			uint32_t low = big ? (uint32_t)p[i + 2] << 8 | p[i + 3]
					   : (uint32_t)p[i + 3] << 8 | p[i + 2];

			if (low >= 0xdc00 && low < 0xe000) {
				cp = 0x10000 + ((cp - 0xd800) << 10) + (low - 0xdc00);
				i += 2;
			}
		}
		if (cp != 0xfeff || n)
			n += tl_utf8_encode(cp, out + n);
	}
	return tl_str_of(out, n);
}

/* True if most characters over 127 are no UTF-8. */
static bool is_bytewise(struct tl_str b)
{
	size_t i = tl_utf8_valid(b.p, b.n), bad = 0, good = 0;

	if (i == b.n)
		return false;
	for (i = 0; i < b.n;) {
		uint32_t cp;
		size_t k;

		if ((unsigned char)b.p[i] < 0x80) {
			i++;
			continue;
		}
		k = tl_utf8_decode(b.p + i, b.n - i, &cp);
		good += k > 1;
		bad += k == 1;
		i += k;
	}
	return bad > good;
}

struct tl_str encoding_begin(struct tl_str bytes, const char *told, struct tl_arena *arena,
			     struct reading *r)
{
	bool big;

	*r = (struct reading){.asked = asked_for(told), .hint = ENC_NONE, .found = ENC_NONE};
	big = r->asked == ENC_UTF16BE;
	if (big || r->asked == ENC_UTF16LE ||
	    (r->asked == ENC_NONE && encoding_utf16(bytes, &big))) {
		r->found = big ? ENC_UTF16BE : ENC_UTF16LE;
		return from_utf16(bytes, big, arena);
	}
	if (bytes.n >= 3 && memcmp(bytes.p, "\xef\xbb\xbf", 3) == 0)
		bytes = tl_str_of(bytes.p + 3, bytes.n - 3);
	r->bytewise = r->asked != ENC_UTF8 && is_bytewise(bytes);
	return bytes;
}

struct tl_str encoding_begin_again(struct tl_str bytes, struct tl_arena *arena, struct reading *r)
{
	return encoding_begin(bytes,
			      r->asked == ENC_NONE ? NULL : tl_source_ask(encoding_names[r->asked]),
			      arena, r);
}

/* ---- lines ---------------------------------------------------------------------------------- */

static enum line_kind kind_of(const char *p, size_t n, const struct reading *r)
{
	bool latin = false, bad = false, other = false;

	for (size_t i = 0; i < n;) {
		uint32_t cp;
		size_t k;

		if ((unsigned char)p[i] < 0x80) {
			i++;
			continue;
		}
		if (r->bytewise)
			return BYTES;
		k = tl_utf8_decode(p + i, n - i, &cp);
		i += k;
		if (cp == 0xfffd)
			bad |= k == 1;
		else if (legacy_unit(cp) < 0x100)
			latin = true;
		else if (tl_is_letter(cp))
			return FINE;
		else
			other = true;
	}
	return bad ? BYTES : latin ? LATIN : other ? FINE : PLAIN;
}

/* Bytes up to the next line end or the end of the text. */
static size_t line_length(struct tl_str text, size_t at)
{
	const char *end = memchr(text.p + at, '\n', text.n - at);

	return end ? (size_t)(end - text.p) - at : text.n - at;
}

static void judge_text(struct tl_str text, struct reading *r)
{
	struct judge j = {0};

	for (size_t at = 0; at < text.n;) {
		size_t n = line_length(text, at);
		enum line_kind kind = kind_of(text.p + at, n, r);

		if (kind == FINE)
			r->mixed = true;
		else if (kind != PLAIN && j.sum.words < JUDGED_WORDS)
			judge_line(&j, text.p + at, n, kind);
		at += n + 1;
	}
	judge_decide(&j, r);
	tl_buf_free(&j.raw);
	tl_buf_free(&j.clean);
}

/* ---- making UTF-8 --------------------------------------------------------------------------- */

struct mender {
	const struct reading *r;
	struct tl_buf out, raw, clean;
};

/* True if a line of UTF-8 is to be decoded: unless it has more words as it stands, or has none
 * either way and may be one of the lines that are good. */
static bool is_to_mend(struct mender *m, const char *p, size_t n)
{
	struct words w = {.p = p, .end = p + n};
	size_t as_is = 0, mended = 0;

	while (judge_next_word(&w))
		if (w.marked && w.n < WORD_UNITS) {
			as_is += judge_hit(&w, ENC_CP1252, &m->raw, &m->clean);
			mended += judge_hit(&w, m->r->found, &m->raw, &m->clean);
		}
	return mended > as_is || (mended == as_is && (mended || !m->r->mixed));
}

static void mend_line(struct mender *m, const char *p, size_t n, bool bytes)
{
	struct words w = {.p = p, .end = p + n, .bytes = bytes};
	const char *done = p;

	for (bool more = true; more;) {
		more = judge_next_word(&w);
		for (; done < w.begin; done++) /* what is over 127 between words is a blank: A0 */
			tl_buf_char(&m->out, bytes && (unsigned char)*done == 0xa0 ? ' ' : *done);
		if (bytes || w.marked)
			legacy_decode(m->r->found, w.units, w.n, &m->out);
		else
			tl_buf_add(&m->out, w.begin, (size_t)(w.p - w.begin));
		done = w.p;
	}
}

struct tl_str encoding_mend(struct tl_str text, struct tl_arena *arena, struct reading *r)
{
	struct mender m = {.r = r};

	if (!r->decided) {
		r->decided = true;
		if (r->found == ENC_NONE)
			r->found = r->asked == ENC_NONE ? ENC_UTF8 : r->asked;
		if (r->asked == ENC_NONE)
			judge_text(text, r);
		else
			r->twice = !r->bytewise && r->asked >= ENC_TCVN3 && r->asked != ENC_CP1252;
	}
	if (!r->twice && (!r->bytewise || r->found == ENC_UTF8))
		return text;
	for (size_t at = 0; at < text.n;) {
		const char *p = text.p + at;
		size_t n = line_length(text, at);
		enum line_kind kind = kind_of(p, n, r);

		if (kind == BYTES || (kind == LATIN && is_to_mend(&m, p, n)))
			mend_line(&m, p, n, kind == BYTES);
		else
			tl_buf_add(&m.out, p, n);
		at += n;
		if (at < text.n)
			tl_buf_char(&m.out, text.p[at++]);
	}
	text = tl_str_of(tl_arena_strndup(arena, m.out.p ? m.out.p : "", m.out.n), m.out.n);
	tl_buf_free(&m.out);
	tl_buf_free(&m.raw);
	tl_buf_free(&m.clean);
	return text;
}
