/* Texts that a rule which looks too far would be slow on: one piece said again and again. */
#ifndef TESTS_GROWTH_SHAPES_H
#define TESTS_GROWTH_SHAPES_H

#include "tulieu/base.h"

/* The text is head, as many pieces as it has room for, as many backs as pieces, tail. In a piece
 *   {i} {t}       is its number, plain and with dots at the thousands, {d} a day of 2019
 *   {w}           the next of words
 *   {s} {n}       a syllable, a person's name: they come again after some thousands
 *   {x} {q} {c}   names of provinces, districts and communes, in the order of their tables */
struct shape {
	const char *name;
	const char *suffix; /* of the file: what it is read as */
	const char *head, *piece, *back, *tail;
	char **words;
	size_t n_words;
};

/* Heads of articles whose text is one sentence unless a piece ends it: one about the Party, and one
 * about something else, whose figures are read by other rules. */
#define SHAPE_PARTY                                                                                \
	"Đảng bộ tỉnh Quảng Ninh kết nạp đảng viên mới\n\n01/02/2019\n\nNgày 30/1, Tỉnh ủy "
#define SHAPE_NEWS "Giá nông sản ở chợ tăng trong tuần\n\n01/02/2019\n\nTheo tiểu thương, sáng nay "

extern const struct shape shapes_written[]; /* written.c */
extern const size_t shapes_n_written;

/* A list of words. */
struct words {
	char **list;
	size_t n, cap;
};

struct shapes {
	struct tl_arena *arena;
	struct shape *list;
	size_t n, cap;
	struct words provinces, districts, communes; /* names */
};
/* All shapes: those written down, those of the words of the tables in the folder of data, and those
 * of its sample's articles. thorough: the words in three surroundings, and some hundred pairs of
 * them, too. */
void shapes_load(struct shapes *s, const char *data, bool thorough);
void shapes_free(struct shapes *s);
/* Makes the text of a shape, of so many bytes and a piece more at most; without any for 0. */
void shapes_text(const struct shapes *s, const struct shape *shape, size_t bytes,
		 struct tl_buf *out);

#endif
