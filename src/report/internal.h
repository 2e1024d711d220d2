/* An article in each form; corrections of figures. */
#ifndef TL_REPORT_INTERNAL_H
#define TL_REPORT_INTERNAL_H

#include "tulieu/report.h"

void tl_export_jsonl(struct tl_buf *out, const struct tl_exported *x);
/* separator: '\t' (TSV) or ',' (CSV). */
void tl_export_row(struct tl_buf *out, const struct tl_exported *x, char separator);
void tl_export_row_head(struct tl_buf *out, char separator);
void tl_export_markdown(struct tl_buf *out, const struct tl_exported *x);
void tl_export_text(struct tl_buf *out, const struct tl_exported *x);


/* One MEMBER=VALUE of a figure, as it is typed: TL_EUSAGE with what is wrong. (correct.c) */
enum tl_status tl_member_check(const struct tl_rules *rules, const char *word, struct tl_error *e);

#endif
