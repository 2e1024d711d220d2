/* Checks, and the rules, that several targets share. */
#ifndef TESTS_FUZZ_CHECKS_H
#define TESTS_FUZZ_CHECKS_H

#include "tulieu/annotate.h"

/* A string (or NULL) that will be printed and drawn: valid UTF-8, nothing unsafe in it. */
void fuzz_check_string(const char *s);
/* A stretch of the body that is not empty and cuts no code point. */
void fuzz_check_span(const struct tl_article *a, size_t begin, size_t end);
/* A date as the program may hold it; nothing at all if year is 0. */
void fuzz_check_date(struct tl_date d);
/* All rules, without a user's own; freed at the end of the program. */
const struct tl_rules *fuzz_rules(void);

#endif
