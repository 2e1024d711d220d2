/* A disk that is long in answering: a browser whose reads of an archive, and locks of it, wait
 * while the gate is closed. So a test can tell what the browser does before an answer is there,
 * whatever the machine's speed. */
#ifndef TESTS_GATE_H
#define TESTS_GATE_H

#include "screen/screen.h"

/* A browser on the archive with the gate open. There is one gate: it is that of the last one
 * started. */
struct screen *gate_browser(const struct screen_setup *setup, const char *archive);
void gate_close(void);
void gate_open(void);
/* Waits until something of the browser stands at the gate, since it was closed. */
#define gate_wait(s) gate_wait_at((s), __FILE__, __LINE__)
void gate_wait_at(struct screen *s, const char *file, int line);

#endif
