/* tmux takes OSC 52 itself where set-clipboard is on, and hands a wrapped sequence through where
 * allow-passthrough is on; it gets both, since either may be off, and the same text set twice is
 * set once. screen knows only the wrapped one, and in pieces: it prints what is longer than its
 * buffer. */
#include "clipboard.h"

#include <string.h>

#include "tulieu/text.h"

/* screen keeps 256 bytes of a string in its oldest versions that are still about. */
#define SCREEN_PIECE 250

static void base64(const char *text, size_t n, struct tl_buf *out)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < n; i += 3) {
		unsigned long bits = 0;
		size_t have = n - i < 3 ? n - i : 3;

		for (size_t k = 0; k < 3; k++)
			bits = bits << 8 | (k < have ? (unsigned char)text[i + k] : 0u);
		for (size_t k = 0; k < 4; k++)
			tl_buf_char(out, k <= have ? digits[bits >> (18 - 6 * k) & 63] : '=');
	}
}

enum tl_multiplexer tl_multiplexer_of(const char *term, const char *tmux, const char *sty)
{
	/* $TMUX does not come along over SSH, TERM does. */
	if ((tmux && *tmux) || (term && strncmp(term, "tmux", 4) == 0))
		return TL_MULTIPLEXER_TMUX;
	if ((sty && *sty) || (term && strncmp(term, "screen", 6) == 0))
		return TL_MULTIPLEXER_SCREEN;
	return TL_MULTIPLEXER_NONE;
}

void tl_osc52(const char *text, size_t n, enum tl_multiplexer inside, struct tl_buf *out)
{
	struct tl_buf bare = {0};

	tl_buf_str(&bare, "\033]52;c;");
	base64(text, n, &bare);
	tl_buf_char(&bare, '\a');
	if (inside == TL_MULTIPLEXER_SCREEN) {
		for (size_t i = 0; i < bare.n; i += SCREEN_PIECE) {
			tl_buf_str(out, "\033P");
			tl_buf_add(out, bare.p + i,
				   bare.n - i < SCREEN_PIECE ? bare.n - i : SCREEN_PIECE);
			tl_buf_str(out, "\033\\");
		}
	} else {
		tl_buf_add(out, bare.p, bare.n);
	}
	if (inside == TL_MULTIPLEXER_TMUX) {
		/* Each ESC within is doubled; there is one, at the front. */
		tl_buf_str(out, "\033Ptmux;\033");
		tl_buf_add(out, bare.p, bare.n);
		tl_buf_str(out, "\033\\");
	}
	tl_buf_free(&bare);
}

void tl_clean_lines(const char *text, size_t n, struct tl_buf *out)
{
	for (size_t i = 0; i < n;) {
		const char *end = memchr(text + i, '\n', n - i);
		size_t k = end ? (size_t)(end - text) - i : n - i;
		bool crlf = end && k && end[-1] == '\r'; /* of CSV; a line end is enough here */

		tl_printable(text + i, k - crlf, false, out);
		if (end)
			tl_buf_char(out, '\n');
		i += k + (end != NULL);
	}
}

void tl_clean_cells(const char *text, size_t n, struct tl_buf *out)
{
	for (size_t i = 0; i < n;) {
		const char *end = memchr(text + i, '\t', n - i);
		size_t k = end ? (size_t)(end - text) - i : n - i;

		tl_clean_lines(text + i, k, out);
		if (end)
			tl_buf_char(out, '\t');
		i += k + (end != NULL);
	}
}

/* A number stays one, whatever its sign. */
static bool is_formula(const char *p, size_t n)
{
	if (n < 2 || !memchr("=+-@", p[0], 4))
		return false;
	for (size_t i = 1; i < n; i++)
		if (!memchr("0123456789.,", p[i], 12))
			return true;
	return false;
}

void tl_spreadsheet_cells(const char *text, size_t n, struct tl_buf *out)
{
	for (size_t i = 0, k; i < n; i += k) {
		for (k = 0; i + k < n && text[i + k] != '\t' && text[i + k] != '\n'; k++)
			;
		if (is_formula(text + i, k))
			tl_buf_char(out, '\'');
		k += i + k < n;
		tl_clean_cells(text + i, k, out);
	}
}
