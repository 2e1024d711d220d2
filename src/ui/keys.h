/* Keys: how they are numbered, named in texts, and decoded from the bytes of a terminal. */
#ifndef TULIEU_UI_KEYS_H
#define TULIEU_UI_KEYS_H

#include "tulieu/base.h"

/* A key is a code point (control keys are 0x01 to 0x1f), or one of these numbers above Unicode. */
typedef uint32_t tl_key;
enum tl_special_key {
	TL_KEY_NONE = 0,
	TL_KEY_TAB = '\t',
	TL_KEY_ENTER = '\r',
	TL_KEY_ESC = 0x1b,
	TL_KEY_UP = 0x110000,
	TL_KEY_DOWN,
	TL_KEY_LEFT,
	TL_KEY_RIGHT,
	TL_KEY_HOME,
	TL_KEY_END,
	TL_KEY_PGUP,
	TL_KEY_PGDN,
	TL_KEY_INSERT,
	TL_KEY_DELETE,
	TL_KEY_BACKSPACE,
	TL_KEY_BACKTAB,
	TL_KEY_CTRL_LEFT,
	TL_KEY_CTRL_RIGHT,
	TL_KEY_PASTE_BEGIN,
	TL_KEY_PASTE_END,
	TL_KEY_MOUSE, /* where and what: tl_terminal_mouse */
	TL_KEY_F1, /* F1 to F12 follow each other */
	TL_KEY_F12 = TL_KEY_F1 + 11,
	TL_KEYS_END
};

/* Reads the name of one key at the front of text ("j", "^D", "S-Tab", "PgDn", "F5", "đ"); the name ends
 * at a blank or at the end. Returns the bytes it takes, or 0 where it names no key. */
size_t tl_key_parse(const char *text, tl_key *key);
/* The name of a key, as tl_key_parse reads it, into out; always ends with NUL. */
#define TL_KEY_NAME 16
void tl_key_name(tl_key key, char out[TL_KEY_NAME]);
/* True for a key that puts a visible character or a blank into a line of text. */
bool tl_key_is_text(tl_key key);

/* Bytes to code points, one byte at a time, so that a character may arrive in halves. A byte that fits
 * nowhere gives U+FFFD and never takes a good one with it. */
struct tl_key_decoder {
	unsigned char bytes[4];
	int have, need;
};
/* Returns the number of code points that this byte completed (0, 1 or 2) and writes them. */
int tl_key_decode(struct tl_key_decoder *d, unsigned char byte, uint32_t out[2]);

#endif
