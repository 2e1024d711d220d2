/* What the terminal database says about a terminal. Apart from terminal.c because <term.h> defines
 * hundreds of everyday words as macros. */
#ifndef TULIEU_UI_TERMINFO_H
#define TULIEU_UI_TERMINFO_H

#include <stdbool.h>
#include <stddef.h>

enum tl_terminfo {
	TL_TERMINFO_UNKNOWN, /* not in the database, or no name */
	TL_TERMINFO_DUMB,    /* can't place the cursor */
	TL_TERMINFO_GOOD
};
enum tl_terminfo tl_terminfo_look(const char *term);
/* A terminal of this name, on which curses has not started, has a second screen: it is of the family
 * that knows sequences for titles and the clipboard. */
bool tl_terminfo_knows_alternate(const char *term);
/* The terminal that curses has started on has a second screen to go back from. */
bool tl_terminfo_alternate(void);
/* Shows the cursor, whatever curses believes: some terminals keep its visibility with the screen
 * that is left and bring back what it was when the second one was entered. */
void tl_terminfo_show_cursor(void);
/* Writes into out (of `size` bytes) what gives the terminal back to the shell when curses can't be
 * asked any more: its screen, its cursor, plain text, no reports of pastes and of the mouse.
 * Returns the bytes. */
size_t tl_terminfo_last_words(char *out, size_t size);

#endif
