#include "escape.h"

#include <stdlib.h>
#include <string.h>

/* The rest of a sequence comes as soon as the line lets it. Nobody types as fast as two bytes that
 * arrive together, so an ESC that was already taken for a key is still remembered so long. */
#define REST_MS 1000

static tl_key numbered(long number)
{
	/* As xterm and the Linux console send them. */
	static const tl_key keys[] = {
		[1] = TL_KEY_HOME,     [2] = TL_KEY_INSERT,  [3] = TL_KEY_DELETE,
		[4] = TL_KEY_END,      [5] = TL_KEY_PGUP,    [6] = TL_KEY_PGDN,
		[7] = TL_KEY_HOME,     [8] = TL_KEY_END,     [11] = TL_KEY_F1,
		[12] = TL_KEY_F1 + 1,  [13] = TL_KEY_F1 + 2, [14] = TL_KEY_F1 + 3,
		[15] = TL_KEY_F1 + 4,  [17] = TL_KEY_F1 + 5, [18] = TL_KEY_F1 + 6,
		[19] = TL_KEY_F1 + 7,  [20] = TL_KEY_F1 + 8, [21] = TL_KEY_F1 + 9,
		[23] = TL_KEY_F1 + 10, [24] = TL_KEY_F12,
	};

	if (number == 200)
		return TL_KEY_PASTE_BEGIN;
	if (number == 201)
		return TL_KEY_PASTE_END;
	return number > 0 && number < (long)TL_COUNT(keys) ? keys[number] : TL_KEY_NONE;
}

static tl_key lettered(char letter)
{
	static const char letters[] = "ABCDHFZPQRS";
	static const tl_key keys[] = {TL_KEY_UP,     TL_KEY_DOWN,   TL_KEY_RIGHT,   TL_KEY_LEFT,
				      TL_KEY_HOME,   TL_KEY_END,    TL_KEY_BACKTAB, TL_KEY_F1,
				      TL_KEY_F1 + 1, TL_KEY_F1 + 2, TL_KEY_F1 + 3};
	const char *at = letter ? strchr(letters, letter) : NULL;

	_Static_assert(TL_COUNT(keys) == sizeof letters - 1, "a key for each letter");
	return at ? keys[at - letters] : TL_KEY_NONE;
}

/* The key of the whole sequence. Keys held with another one have no name here, but for those of
 * words. */
static tl_key meaning(const struct tl_escape *e)
{
	char last = e->text[e->n - 1];

	if (strcmp(e->text, "[1;5C") == 0)
		return TL_KEY_CTRL_RIGHT;
	if (strcmp(e->text, "[1;5D") == 0)
		return TL_KEY_CTRL_LEFT;
	if (memchr(e->text, ';', e->n))
		return TL_KEY_NONE;
	if (last == '~')
		return numbered(strtol(e->text + 1, NULL, 10));
	return e->n == 2 ? lettered(last) : TL_KEY_NONE;
}

static void begin(struct tl_escape *e, int byte, int64_t now)
{
	e->begun = false;
	e->reading = true;
	e->esc_at = 0;
	e->until = now + REST_MS;
	e->text[0] = (char)byte;
	e->n = 1;
}

static enum tl_escape_result go_on(struct tl_escape *e, int byte, tl_key *key)
{
	if (e->n == 1 && e->text[0] == '[' && byte == '<') {
		e->reading = false;
		return TL_ESCAPE_MOUSE;
	}
	/* Of one that is longer than any key's the end is enough. */
	if (e->n < sizeof e->text - 1)
		e->text[e->n++] = (char)byte;
	if (e->text[0] == '[' && byte < 0x40)
		return TL_ESCAPE_MORE;
	e->reading = false;
	e->text[e->n] = '\0';
	*key = meaning(e);
	return TL_ESCAPE_KEY;
}

enum tl_escape_result tl_escape_byte(struct tl_escape *e, int byte, int64_t now, int (*peek)(void),
				     tl_key *key)
{
	/* ECMA-48: parameters and intermediates are 0x20 to 0x3f, what ends a sequence 0x40 to
	 * 0x7e. */
	if (e->reading && now <= e->until && byte >= 0x20 && byte <= 0x7e)
		return go_on(e, byte, key);
	e->reading = false;
	if (e->begun) {
		begin(e, byte, now);
		return TL_ESCAPE_MORE;
	}
	if (byte == 0x1b) {
		int next = peek();

		e->begun = next == '[' || next == 'O';
		e->esc_at = now;
		return e->begun ? TL_ESCAPE_MORE : TL_ESCAPE_OTHER;
	}
	/* The ESC came before and was taken for a key. */
	if ((byte == '[' || byte == 'O') && e->esc_at && now - e->esc_at < REST_MS) {
		int next = peek();

		if (next > 0 && next <= 0x7e &&
		    (lettered((char)next) || (byte == '[' && next >= '0' && next <= '9'))) {
			begin(e, byte, now);
			return TL_ESCAPE_MORE;
		}
	}
	e->esc_at = 0;
	return TL_ESCAPE_OTHER;
}
