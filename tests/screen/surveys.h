/* An archive whose figures are known: provinces that admit members in several years. Article "X: năm Y"
 * says how many members province X admitted in Y, and how many it then had. */
#ifndef TESTS_SURVEYS_H
#define TESTS_SURVEYS_H

#include "screen/screen.h"

/* Hà Giang 200, Quảng Ninh 1.000, Nghệ An 3.000, Cà Mau 600 in 2021; 10 more each year to 2023. Cà Mau has
 * no article of 2022. A second article of Nghệ An says 2.900 for 2023. */
#define SURVEY_ARTICLES 12

struct screen *surveys_browser(int columns, int rows, bool ascii);
struct screen *surveys_browser_vi(int columns, int rows);
/* The snapshots VIEW/80x24, VIEW/120x40 and VIEW/160x50, each also as VIEW/…-ascii, of what show() leads a
 * new browser to. */
void surveys_snapshots(const char *view, void (*show)(struct screen *s));

#endif
