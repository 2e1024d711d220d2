/* What a program has sent to the terminal's clipboard. */
#ifndef TESTS_CLIPBOARD_H
#define TESTS_CLIPBOARD_H

#include "screen/screen.h"

/* Decodes the base64 behind `before` ("\033]52;c;") in what was sent since the mark; NULL if there is none.
 * The caller frees. */
char *clipboard_sent(struct screen *s, const char *before);

#endif
