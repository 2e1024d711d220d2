/* What the files of the screen under test share: screen.c has the process, the emulator and what stands
 * there, input.c what is typed, wait.c what is waited for. Private to them. */
#ifndef TESTS_SCREEN_INTERNAL_H
#define TESTS_SCREEN_INTERNAL_H

#include "screen/screen.h"

#include <vterm.h>

struct screen {
	struct screen *next;
	pid_t pid;
	int fd; /* the terminal's end; -1 after end of file */
	bool ended;
	int status; /* as waitpid gave it, once ended */
	int columns, rows;
	VTerm *vt;
	VTermScreen *cells;
	bool cursor_shown, alternate, mouse, application_keys;
	enum screen_form form;
	long long esc_sent; /* when a lone Esc was sent; 0: something followed */
	struct tl_buf raw;  /* bytes since the mark */
	char tail[4];       /* the last bytes before the mark's next: a sequence may span two reads */
	struct tl_buf row_text[8];
	unsigned next_row;
};

/* Reads all live screens, waiting for at most `milliseconds`; true if any of them wrote. */
bool screen_pump(int milliseconds);
/* Bytes to the program; screens are read meanwhile, so that it never waits for us to take its own. */
void screen_send(struct screen *s, const char *p, size_t n);
/* Notes that the program has ended if it has, or waits until it has. */
void screen_reap(struct screen *s, bool wait);

#endif
