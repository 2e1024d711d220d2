/* A text into the terminal's clipboard, with an honest word about it: nobody answers. */
#ifndef TULIEU_UI_CLIP_H
#define TULIEU_UI_CLIP_H

#include "app.h"

/* True where the settings and the terminal leave hope that it arrives. */
bool tl_clip_works(struct tl_app *app);
/* Sends n bytes, which hold nothing but text, and tells how much and whose it is to take it; what:
 * what they are, in the language of the interface. False, after a message that asks for a file
 * instead: there is no clipboard here, or the text is too long for one. */
bool tl_clip(struct tl_app *app, const char *text, size_t n, const char *what);

#endif
