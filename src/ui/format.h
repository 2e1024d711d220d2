/* Numbers, dates and periods as a reader writes them. Vietnamese form in every language of the
 * interface: they stand beside the text that they come from. */
#ifndef TULIEU_UI_FORMAT_H
#define TULIEU_UI_FORMAT_H

#include "tulieu/article.h"

/* The interface speaks English: labels of tables are taken from their English column. */
bool tl_format_english(void);

/* All append. */
void tl_format_count(uint64_t n, struct tl_buf *out);        /* 35.530 */
void tl_format_number(double value, struct tl_buf *out);     /* 37.340  76,67 */
void tl_format_date(struct tl_date d, struct tl_buf *out);   /* 19/03/2024, 03/2024, 2024, "" */
/* The dates of a query, "2019, 2020-03, 2021-01..2024-06", as a reader writes them. */
void tl_format_dates(const char *text, struct tl_buf *out);
/* The name that a province had on the day of the article: today's from 1 July 2025 on, when the 63 became
 * 34. Either name may be NULL; never returns NULL. */
const char *tl_format_province(const char *name, const char *today, struct tl_date published);
/* With its sign of kind and qualifiers in words: "76,67 %", "169/169", "over 500". */
void tl_format_metric(const struct tl_metric *m, struct tl_buf *out);
/* A period in its normal form: "9 months of 2017", "as of 06/2019"; NULL gives nothing. */
void tl_format_period(const char *period, struct tl_buf *out);

#endif
