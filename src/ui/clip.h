/* A text into the terminal's clipboard, with an honest word about it: nobody answers. */
#ifndef TULIEU_UI_CLIP_H
#define TULIEU_UI_CLIP_H

#include "app.h"

/* Whether a text may go: setting is the option's value, knows whether the terminal is of a kind
 * that may take it. */
bool tl_clip_may(int setting, bool knows);
/* Why n bytes are better written to a file, in the language of the interface; NULL: nothing stands
 * against the clipboard. */
const char *tl_clip_refusal(bool may, size_t n);
/* Appends the sequence that sends a text, and what is to be said when it has been sent. */
void tl_clip_make(const char *text, size_t n, const char *what, struct tl_buf *sequence,
		  struct tl_buf *said);

/* True where the settings and the terminal leave hope that it arrives. */
bool tl_clip_works(struct tl_app *app);
/* Sends n bytes, which hold nothing but text, and tells how much and whose it is to take it; what:
 * what they are, in the language of the interface. False, after a message that asks for a file
 * instead: there is no clipboard here, or the text is too long for one. */
bool tl_clip(struct tl_app *app, const char *text, size_t n, const char *what);

#endif
