/* A fault of the program's own, such as SIGSEGV: the terminal is given back before it dies of it.
 * Apart from terminal.c, for here nothing of curses may be called: only what POSIX allows in a
 * signal handler. */
#ifndef TULIEU_UI_FATAL_H
#define TULIEU_UI_FATAL_H

#include <stdbool.h>

/* The signals of faults. They come in the thread that has the fault, so no thread may block them.
 */
enum { TL_FAULTS = 7 };
extern const int tl_faults[TL_FAULTS];

/* Notes the terminal's mode as the shell has left it, before curses changes it, and sets the
 * handlers. */
void tl_fatal_start(void);
/* From now on the terminal is the program's, or the shell's again. The kind of terminal must be
 * known (terminfo.h) when it becomes the program's. */
void tl_fatal_take(bool taken);
/* The signals do again what they did. */
void tl_fatal_stop(void);

#endif
