/* Names of keys are one table, read in both directions: what the help shows can be typed into a
 * configuration file. */
#include "keys.h"

#include <stdio.h>
#include <string.h>

#include "tulieu/text.h"

static const struct {
	tl_key key;
	const char *name;
} names[] = {
	/* The first name of a key is the one that is shown. */
	{TL_KEY_TAB, "Tab"},
	{TL_KEY_ENTER, "Enter"},
	{TL_KEY_ESC, "Esc"},
	{' ', "Space"},
	{TL_KEY_UP, "Up"},
	{TL_KEY_DOWN, "Down"},
	{TL_KEY_LEFT, "Left"},
	{TL_KEY_RIGHT, "Right"},
	{TL_KEY_HOME, "Home"},
	{TL_KEY_END, "End"},
	{TL_KEY_PGUP, "PgUp"},
	{TL_KEY_PGDN, "PgDn"},
	{TL_KEY_INSERT, "Insert"},
	{TL_KEY_DELETE, "Delete"},
	{TL_KEY_BACKSPACE, "Backspace"},
	{TL_KEY_BACKTAB, "S-Tab"},
	{TL_KEY_CTRL_LEFT, "C-Left"},
	{TL_KEY_CTRL_RIGHT, "C-Right"},
	{TL_KEY_PGUP, "PageUp"},
	{TL_KEY_PGDN, "PageDown"},
	{TL_KEY_ENTER, "Return"},
	{TL_KEY_ESC, "Escape"},
};

static bool same_name(const char *a, const char *b, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (tl_lower((unsigned char)a[i]) != tl_lower((unsigned char)b[i]))
			return false;
	return true;
}

size_t tl_key_parse(const char *text, tl_key *key)
{
	size_t n = strcspn(text, " \t");
	uint32_t cp;

	if (!n)
		return 0;
	if (tl_utf8_decode(text, n, &cp) == n && cp > ' ' && cp != 0xfffd && !tl_unsafe(cp)) {
		*key = cp;
		return n;
	}
	if (n == 2 && text[0] == '^') {
		unsigned char c = (unsigned char)text[1];

		if (c >= 'a' && c <= 'z')
			c = (unsigned char)(c - 'a' + 'A');
		if (c < '@' || c > '_' || c == '@')
			return 0;
		*key = c & 0x1fU;
		if (*key == '\n')
			*key = TL_KEY_ENTER;
		return n;
	}
	if ((text[0] == 'F' || text[0] == 'f') && (n == 2 || n == 3)) {
		int number = 0;

		for (size_t i = 1; i < n; i++) {
			if (text[i] < '0' || text[i] > '9')
				return 0;
			number = number * 10 + (text[i] - '0');
		}
		if (number < 1 || number > 12)
			return 0;
		*key = (tl_key)(TL_KEY_F1 + number - 1);
		return n;
	}
	for (size_t i = 0; i < TL_COUNT(names); i++) {
		if (strlen(names[i].name) == n && same_name(names[i].name, text, n)) {
			*key = names[i].key;
			return n;
		}
	}
	return 0;
}

void tl_key_name(tl_key key, char out[TL_KEY_NAME])
{
	for (size_t i = 0; i < TL_COUNT(names); i++) {
		if (names[i].key == key) {
			snprintf(out, TL_KEY_NAME, "%s", names[i].name);
			return;
		}
	}
	if (key >= TL_KEY_F1 && key <= TL_KEY_F12) {
		snprintf(out, TL_KEY_NAME, "F%u", (unsigned)(key - TL_KEY_F1 + 1) & 0xfU);
	} else if (key < ' ') {
		snprintf(out, TL_KEY_NAME, "^%c", (char)(key + '@'));
	} else if (key < 0x110000 && !tl_unsafe(key)) {
		size_t n = tl_utf8_encode(key, out);

		out[n] = '\0';
	} else {
		snprintf(out, TL_KEY_NAME, "?");
	}
}

bool tl_key_is_text(tl_key key)
{
	return key >= ' ' && key < 0x110000 && key != 0xfffd && !tl_unsafe(key);
}

int tl_key_decode(struct tl_key_decoder *d, unsigned char byte, uint32_t out[2])
{
	int n = 0;

	if (d->need && (byte & 0xc0) != 0x80) {
		d->need = d->have = 0;
		out[n++] = 0xfffd;
	}
	if (!d->need) {
		if (byte < 0x80) {
			out[n++] = byte;
		} else if (byte >= 0xc2 && byte <= 0xf4) {
			d->bytes[0] = byte;
			d->have = 1;
			d->need = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
		} else {
			out[n++] = 0xfffd;
		}
		return n;
	}
	d->bytes[d->have++] = byte;
	if (d->have == d->need) {
		uint32_t cp;

		if (tl_utf8_decode((const char *)d->bytes, (size_t)d->need, &cp) != (size_t)d->need)
			cp = 0xfffd;
		out[n++] = cp;
		d->need = d->have = 0;
	}
	return n;
}
