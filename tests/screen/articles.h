/* An archive of a few articles written for the tests, with provinces, topics and figures that are
 * known, and enough others that a list is longer than a screen. */
#ifndef TESTS_ARTICLES_H
#define TESTS_ARTICLES_H

#include "screen/screen.h"

/* Path of the archive; it is made once for a test program. */
const char *articles_archive(void);
/* Articles in it. */
#define ARTICLES 64

/* The browser on it. */
struct screen *articles_browser(const struct screen_setup *setup);
/* The same with the interface in Vietnamese. */
struct screen *articles_browser_vi(const struct screen_setup *setup);

/* Row of the first cell with the text. */
int articles_row(struct screen *s, const char *text);

#endif
