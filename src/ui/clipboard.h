/* The terminal's clipboard, set with OSC 52. Nobody answers: whether the terminal took it can't be
 * known. */
#ifndef TULIEU_UI_CLIPBOARD_H
#define TULIEU_UI_CLIPBOARD_H

#include "tulieu/base.h"

/* Bytes of text at most: with them the sequence has the 100,000 bytes at which terminals begin to
 * cut it or to throw it away (hterm and tmux document this limit). */
#define TL_CLIPBOARD_MOST 74994

/* What stands between the program and the terminal, and wants a wrapping of its own. */
enum tl_multiplexer { TL_MULTIPLEXER_NONE, TL_MULTIPLEXER_TMUX, TL_MULTIPLEXER_SCREEN };
/* From $TERM, $TMUX and $STY; any may be NULL. */
enum tl_multiplexer tl_multiplexer_of(const char *term, const char *tmux, const char *sty);
/* Appends the bytes that put a text into the clipboard. */
void tl_osc52(const char *text, size_t n, enum tl_multiplexer inside, struct tl_buf *out);
/* Appends a text of several lines with nothing in it that could be taken for a command. */
void tl_clean_lines(const char *text, size_t n, struct tl_buf *out);
/* The same for lines of cells parted by tabs, which stay. */
void tl_clean_cells(const char *text, size_t n, struct tl_buf *out);
/* The same for a spreadsheet: a cell that it would take for a formula, whoever wrote it, begins with '. */
void tl_spreadsheet_cells(const char *text, size_t n, struct tl_buf *out);

#endif
