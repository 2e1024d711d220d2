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
/* Both, when all articles are listed: the top line says so. */
#define ARTICLES_ALL "64/64"
struct screen *articles_listed(const struct screen_setup *setup);
struct screen *articles_listed_vi(const struct screen_setup *setup);
/* In Vietnamese at 120x40, when the newest article is shown, too; so its headline begins. */
#define ARTICLES_FIRST "Bắc Kạn kết nạp được 92"
struct screen *articles_wide(void);

/* Row of the first cell with the text. */
int articles_row(struct screen *s, const char *text);
/* For screen_wait_until: the bar of the list's cursor stands in *(int *)row. */
bool articles_bar_in_row(struct screen *s, void *row);

#endif
