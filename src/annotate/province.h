/* What each province has gathered in a text; private to province*.c. */
#ifndef TULIEU_ANNOTATE_PROVINCE_H
#define TULIEU_ANNOTATE_PROVINCE_H

#include "annotate/place.h"

/* What a province has gathered. The 63 come first, then those of the 34 of which only the new unit
 * is known. */
struct tally {
	double score, strongest; /* of all mentions; of its best one */
	double head;		 /* of the place tag, kicker, headline and lead alone */
	uint32_t mentions;
	uint32_t begin, end;
	uint32_t order; /* of the first mention */
	struct reason {
		const char *table, *id; /* a row; id NULL: of one of several */
		const char *where;	/* in the article; NULL: anywhere */
	} rule;				/* table NULL: nothing has told of it */
	bool district;			/* a district or commune of it is named by its unit */
	bool quarter;			/* `quận 6`, which has its unit in its name, is named */
	bool unit;			/* a unit word stands before one of the names */
	bool body;			/* an organisation of it is named */
	bool nickname;			/* named by nicknames alone */
	bool told;			/* named elsewhere than under a picture */
	bool local;			/* the newspaper or site is of it */
	bool below; /* a place in it, or itself as a part of the new unit, is named */
};

struct ranked {
	const struct tally *tally;
	size_t index;
	bool primary;
};

/* The province of whoever prints the page, or PLACE_NONE, and what told it. (province_page.c) */
uint32_t province_of_page(const struct place_text *t, struct reason *rule);
/* Marks the primary ones among ranked[0..n), the weightiest first. (province_choose.c) */
void province_choose(const struct place_text *t, struct ranked *ranked, size_t n);
/* True if committees of the Party below the centre act in the text: Tỉnh ủy,
 * Huyện ủy, Đảng bộ, Đảng ủy, chi bộ, Tỉnh đoàn. Such news is about one province, whether it names
 * it or not. (province_choose.c) */
bool province_of_local_party(const struct place_text *t);

#endif
