/* Ending a long command in order: SIGINT and SIGTERM set a flag, which its loop looks at. */
#ifndef TL_CLI_STOP_H
#define TL_CLI_STOP_H

#include <stdbool.h>

/* From now on SIGINT, SIGTERM and SIGHUP only set the flag. */
void tl_stop_start(void);
bool tl_stop_asked(void);

/* One line on stderr that is written over, only where stderr is a terminal and at most five times a
 * second. */
void tl_progress(const char *format, ...) __attribute__((format(printf, 1, 2)));
void tl_progress_end(void); /* wipes the line */

#endif
