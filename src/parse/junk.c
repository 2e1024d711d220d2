/* Junk: lines that belong to a page and not to its article, by their form alone. */
#include <string.h>
#include <strings.h>

#include "internal.h"

enum {
	REPETITIVE_WORDS = 24,
	ADDRESS_WORDS = 8, /* with what is between its stops, of an address for mail */
};

/* A long line that says the same few words over and over: the pictures of a slide show, a menu. */
static bool repetitive(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	uint64_t seen = 0;
	size_t different = 0;

	if (l->words < REPETITIVE_WORDS)
		return false;
	for (size_t i = 0; i < rd->n_tokens; i++) {
		const char *p = rd->page->text.p + rd->base + rd->tokens[i].begin;
		uint64_t bit =
			UINT64_C(1)
			<< (tl_hash(TL_HASH_START, p, rd->tokens[i].end - rd->tokens[i].begin) &
			    63);

		different += !(seen & bit);
		seen |= bit;
		if (different > 8)
			return false;
	}
	return true;
}

bool tl_is_file_name(const char *p, size_t n)
{
	static const char *const kinds[] = {".jpg", ".jpeg", ".png", ".gif", ".webp"};
	size_t digits = 0, end = n && p[n - 1] == ')' ? n - 1 : n;
	bool joint = false;

	for (size_t i = 0; i < TL_COUNT(kinds); i++) {
		size_t k = strlen(kinds[i]);

		if (end >= k && strncasecmp(p + end - k, kinds[i], k) == 0)
			return true;
	}
	for (size_t i = 0; i < n; i++) {
		if (p[i] == ' ' || p[i] == '/' || p[i] == '@' || ((unsigned char)p[i] & 0x80))
			return false;
		digits += p[i] >= '0' && p[i] <= '9';
		joint |= p[i] == '-' || p[i] == '_';
	}
	return joint && digits >= 4 && n >= 8;
}

/* "lan.anh@bao.vn": where to write to the author. */
static bool is_mail_address(const char *p, size_t n)
{
	const char *at = memchr(p, '@', n);

	return at && at > p && memchr(at, '.', n - (size_t)(at - p)) && !memchr(p, ' ', n);
}

/* "X, Tin tức X, Tin mới tỉnh X": what a page calls itself for those who look for it; each part has
 * the first again. */
static bool keywords(const char *p, size_t n)
{
	enum { PARTS = 3, MOST = 200 };
	const char *comma = n <= MOST ? memchr(p, ',', n) : NULL;
	size_t first = comma ? (size_t)(comma - p) : 0, parts = 1;

	if (first < 4 || !memchr(p, ' ', first))
		return false;
	for (size_t at = first + 1; at < n; parts++) {
		const char *end = memchr(p + at, ',', n - at);
		size_t stop = end ? (size_t)(end - p) : n;

		if (stop < at + first || memcmp(p + stop - first, p, first) != 0)
			return false;
		at = stop + 1;
	}
	return parts >= PARTS;
}

bool tl_is_junk(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	const char *p = rd->page->text.p + l->begin;
	size_t n = l->end - l->begin, bars = 0, arrows = 0, numbered = 0;
	static const char *const links[] = {">",  "»", "►", "▶", "<", "#", "[image", "[Image",
					    "![", "{", "→", "‹", "›", "«", "©"};

	if (l->stamp || l->time_only)
		return false;
	if (l->words == 0)
		return l->markup != TL_MARKUP_ROW;
	if (repetitive(rd, l) || (l->words <= ADDRESS_WORDS && is_mail_address(p, n)))
		return true;
	if (l->words <= JUNK_WORDS && !l->url && tl_is_file_name(p, n))
		return true;
	if (l->words <= 6)
		for (size_t i = 0; i + 1 < n; i++)
			if (memcmp(p + i, "°", 2) == 0)
				return true;
	/* "nguyen van a": the alternative text of a picture; "• Web": a menu. */
	if (keywords(p, n))
		return true;
	if (l->words >= 2 && l->words <= 8 && l->capitals == 0 && !l->marked && !l->numbers &&
	    l->line_end == TL_ENDS_OPEN && !l->url && rd->n_tokens == l->words)
		return true;
	if (l->words <= 4 && n > 3 && memcmp(p, "•", 3) == 0)
		return true;
	for (size_t i = 0; i < TL_COUNT(links) && !tl_ascii_letter(p[0]); i++)
		if (n > strlen(links[i]) && memcmp(p, links[i], strlen(links[i])) == 0 &&
		    l->words <= JUNK_WORDS)
			return true;
	if (l->words > JUNK_WORDS || l->line_end == TL_ENDS_STOP)
		return false;
	for (size_t i = 0; i < rd->n_tokens; i++) {
		bars += rd->tokens[i].mark == '|';
		/* "[1]Trang chủ [2]Thời sự": links, as browsers of text show them. */
		numbered += rd->tokens[i].mark == '[' && i + 2 < rd->n_tokens &&
			    rd->tokens[i + 1].kind == TL_NUMBER && rd->tokens[i + 2].mark == ']';
		arrows += rd->tokens[i].mark == '>' ||
			  (rd->tokens[i].mark == '"' &&
			   rd->tokens[i].end - rd->tokens[i].begin == 2 &&
			   memcmp(p + rd->tokens[i].begin, "»", 2) == 0);
	}
	return bars >= 3 || arrows >= 1 || numbered >= 2;
}
