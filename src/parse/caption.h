/* What caption.c, captions by their words and their neighbours, and caption_credit.c, the credits and
 * marks in them, share. All look at the tokens and phrases of a line, in rd. */
#ifndef TULIEU_PARSE_CAPTION_H
#define TULIEU_PARSE_CAPTION_H

#include "internal.h"

enum {
	CREDIT_TAIL = 12, /* tokens behind a credit's colon */
	OPEN_WORDS = 9,	  /* of a line without a full stop: a heading is shorter */
};

/* caption_credit.c */
/* "Bài: Lan Chi. Ảnh: Hồ Bắc": opens like a by-line and holds nothing but names. */
bool tl_opens_photo_byline(const struct tl_page_reader *rd, const struct tl_page_line *l);
/* "Ảnh: X" as the line or at its end, "(Ảnh minh họa)". */
bool tl_photo_credit(const struct tl_page_reader *rd);
/* "… tăng cao N.H": a photographer's initials behind a line that has no full stop. */
bool tl_initials_at_end(const struct tl_page_reader *rd, const struct tl_page_line *l);
/* "(bìa phải)", "(thứ hai, từ trái sang)": a bracket that begins or ends with such words. */
bool tl_picture_mark(const struct tl_page_reader *rd, const struct tl_page_line *l);

#endif
