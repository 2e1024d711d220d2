/* What the two parts of reading people share: the words of the tables, by kind, and those of the
 * grammar. people_rules.c loads them, people.c reads an article by them. */
#ifndef TULIEU_ANNOTATE_PEOPLE_H
#define TULIEU_ANNOTATE_PEOPLE_H

#include "annotate/internal.h"

/* Kinds of words in data/positions.tsv, and family names. */
enum kind {
	ADDRESS = 1,
	POSITION = 2,
	STOP = 4,
	ORGANISATION = 8,
	BEFORE = 16,
	SURNAME = 32,
	ONE_WORD = 64, /* an organisation's word that is a given name as well: Trường, Phòng, Đài */
	RANK = 128, /* a position that gives way to an office behind the name */
};

struct tl_people_rules {
	struct tl_table *words, *surnames;
	uint32_t and, dong, chi, gom, photo, born, ethnic[2];
	uint32_t former[4];	      /* nguyên, cựu, quyền, tân: before an office */
	uint32_t toward[24], link[8]; /* được bầu giữ chức, làm: between a name and its office */
	uint32_t crowd[6]; /* words for others who came too: và toàn thể …, và các … */
};

#endif
