/* Sequences of keys that curses did not put together: it waits 25 ms for the rest of one, which a
 * slow line takes longer to bring, and it does not know them all. Their bytes must not be taken for
 * commands. */
#ifndef TULIEU_UI_ESCAPE_H
#define TULIEU_UI_ESCAPE_H

#include "keys.h"

/* Starts as {0}. Times are milliseconds of any clock. */
struct tl_escape {
	bool begun;	/* ESC was read; the byte behind it is there */
	bool reading;	/* within a sequence */
	int64_t esc_at; /* when the last ESC was read that nothing followed; 0: none */
	int64_t until;	/* what comes later does not belong to the sequence */
	char text[16];	/* the sequence without its ESC */
	size_t n;
};
enum tl_escape_result {
	TL_ESCAPE_OTHER, /* the byte belongs to no sequence */
	TL_ESCAPE_MORE,	 /* it does, and more will follow */
	TL_ESCAPE_KEY,	/* it is the last of one: *key, which is TL_KEY_NONE for keys without a name
			   here */
	TL_ESCAPE_MOUSE /* the report of a mouse has begun: mouse_report.h */
};
/* Takes the next byte. peek returns the one after it if it has arrived, without taking it, else
 * less than 0; it is only asked behind ESC, '[' and 'O'. */
enum tl_escape_result tl_escape_byte(struct tl_escape *e, int byte, int64_t now, int (*peek)(void),
				     tl_key *key);

#endif
