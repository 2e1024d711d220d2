/* What a fuzz target is made of. A target states what must hold for every input, with FUZZ_CHECK;
 * that it survives is the least of it. It runs under our own driver (any compiler) and under
 * libFuzzer. */
#ifndef TESTS_FUZZ_H
#define TESTS_FUZZ_H

#include "tulieu/base.h"

struct fuzz_target {
	const char *name;
	void (*start)(void); /* once, before the first input; may be NULL */
	void (*run)(const char *p, size_t n);
	const char *const *seeds; /* inputs to start from, NULL at the end */
	bool sample;		  /* the pages of data/sample are seeds, too */
	const char *const *words; /* what mutation likes to insert, NULL at the end */
	size_t max_bytes;	  /* longest input; 0: 4096 */
};
/* Each fuzz_x.c defines it. */
extern const struct fuzz_target fuzz_target;

/* Ends the program, leaving the input in a file, unless the condition holds. */
#define FUZZ_CHECK(condition) ((condition) ? (void)0 : fuzz_failed(__FILE__, __LINE__, #condition))
_Noreturn void fuzz_failed(const char *file, int line, const char *condition);

/* A number from the input itself: the same input always gives the same, and any may come. */
unsigned fuzz_choice(const char *p, size_t n, unsigned below);

/* Words that are hard on any text: broken and unsafe bytes, marks without a base, look-alikes. */
#define FUZZ_HARD_TEXT                                                                             \
	"\xff", "\xc3", "\xe1\xba", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc0\xaf", "\x1b[31m",    \
		"\x9b", "\xc2\x9b", "\xc2\x85", "\xe2\x80\xae", "\xe2\x80\x8b", "\xef\xbb\xbf",    \
		"\xc2\xad", "\xcc\x81", "\xcc\x83\xcc\x80\xcc\xa3\xcc\x89\xcc\x81\xcc\x82",        \
		"\xc3\x90", "\xc3\xb0", "\xc2\xa0", "\xe2\x80\xa8", "\xef\xbf\xbe",                \
		"\xf3\xa0\x80\x81", "\xe4\xb8\xad",                                                \
		"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb", "\r\n", "\r", "\n\n", "\t",        \
		"\x01", "\x7f", "e\xcc\x82\xcc\xa3", "o\xcc\x9b\xcc\x80"

#endif
