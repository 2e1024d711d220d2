/* A disk that is long in answering: a browser whose reads of an archive, and locks of it, wait
 * while the gate is closed. So a test can tell what the browser does before an answer is there,
 * whatever the machine's speed. */
#ifndef TESTS_GATE_H
#define TESTS_GATE_H

#include "screen/screen.h"

/* A browser on the archive with the gate open. There is one gate: it is that of the last one
 * started. */
struct screen *gate_browser(const struct screen_setup *setup, const char *archive);
/* The same, at whose gate another file is held: all whose path begins so. closed: from the
 * beginning. */
struct screen *gate_browser_at(const struct screen_setup *setup, const char *archive,
			       const char *gated, bool closed);
void gate_close(void);
void gate_open(void);
/* Whether the disk has no room for what is written into what is gated. */
void gate_full(bool full);
/* Waits until something of the browser stands at the gate, since it was closed. */
#define gate_wait(s) gate_wait_at((s), __FILE__, __LINE__)
void gate_wait_at(struct screen *s, const char *file, int line);

#endif
