#include "mouse_report.h"

#include <stdio.h>

/* Keys that are held while the mouse is used do not matter. */
#define HELD_KEYS 0x1c

void tl_mouse_begin(struct tl_mouse_reader *r)
{
	r->reading = true;
	r->n = 0;
}

static bool meaning(int button, bool released, enum tl_mouse_what *what)
{
	switch (button & ~HELD_KEYS) {
	case 0:
		*what = released ? TL_MOUSE_RELEASE : TL_MOUSE_CLICK;
		return true;
	case 32:
		*what = released ? TL_MOUSE_RELEASE : TL_MOUSE_DRAG;
		return true;
	case 64:
		*what = TL_MOUSE_WHEEL_UP;
		return !released;
	case 65:
		*what = TL_MOUSE_WHEEL_DOWN;
		return !released;
	default:
		return false;
	}
}

bool tl_mouse_byte(struct tl_mouse_reader *r, int byte, struct tl_mouse *out)
{
	int button, column, row;

	if ((byte >= '0' && byte <= '9') || byte == ';') {
		if (r->n + 1 < sizeof r->text)
			r->text[r->n++] = (char)byte;
		return false;
	}
	r->reading = false;
	r->text[r->n] = '\0';
	if ((byte != 'M' && byte != 'm') ||
	    sscanf(r->text, "%4d;%5d;%5d", &button, &column, &row) != 3)
		return false;
	out->y = row - 1;
	out->x = column - 1;
	return meaning(button, byte == 'm', &out->what);
}
