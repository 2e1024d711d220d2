/* What a piece of work costs, told as a count that is the same on every machine and in every run.
 *
 * The library's code is compiled for this program with -fsanitize-coverage=trace-pc: each branch of
 * it that is taken adds one. What the C library and libunistring do for it is added by wrappers
 * (ld's --wrap, as the Makefile lists them): one for each 16 bytes that they look at. */
#ifndef TESTS_GROWTH_COUNT_H
#define TESTS_GROWTH_COUNT_H

#include <stddef.h>
#include <stdint.h>

/* Since the program began. */
uint64_t count_now(void);
/* Bytes of the heap that the library holds now, and the most since count_memory_begin. */
long long count_memory(void);
long long count_memory_most(void);
void count_memory_begin(void);

#endif
