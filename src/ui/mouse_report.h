/* Reports of a terminal's mouse: button ; column ; row, then M, or m where a button is let go.
 * Their bytes may come in parts, and may be anything. */
#ifndef TULIEU_UI_MOUSE_REPORT_H
#define TULIEU_UI_MOUSE_REPORT_H

#include <stdbool.h>
#include <stddef.h>

enum tl_mouse_what {
	TL_MOUSE_CLICK,
	TL_MOUSE_DRAG,	  /* moved with the first button held */
	TL_MOUSE_RELEASE, /* it was let go */
	TL_MOUSE_WHEEL_UP,
	TL_MOUSE_WHEEL_DOWN
};
struct tl_mouse {
	enum tl_mouse_what what;
	int y, x; /* may lie outside of the screen: it is what the terminal says */
};

struct tl_mouse_reader {
	bool reading; /* a report has begun */
	char text[32];
	size_t n;
};
/* What begins a report has come. */
void tl_mouse_begin(struct tl_mouse_reader *r);
/* Its next byte. Returns true when a report that means something is complete, which is in *out
 * then; r->reading tells whether more bytes belong to it. */
bool tl_mouse_byte(struct tl_mouse_reader *r, int byte, struct tl_mouse *out);

#endif
