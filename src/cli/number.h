/* The number of an article on the command line. */
#ifndef TL_CLI_NUMBER_H
#define TL_CLI_NUMBER_H

#include <stdbool.h>
#include <stdint.h>

/* True if text is a whole number > 0 and nothing else. */
bool tl_number_of(const char *text, int64_t *number);

#endif
