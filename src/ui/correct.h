/* What a reader types to put a mark right. */
#ifndef TULIEU_UI_CORRECT_H
#define TULIEU_UI_CORRECT_H

#include "tulieu/report.h"

/* Reads what stands instead of the index-th of what the article has of this kind: a date; names of
 * provinces or ids of topics with commas between; MEMBER=VALUE ... or delete for a figure. Nothing
 * typed: there is none. All but id of *out is set, its strings in arena. TL_EUSAGE, with what is
 * wrong. */
enum tl_status tl_correct_typed(const struct tl_rules *rules, const struct tl_article *a,
				enum tl_explained what, size_t index, const char *text,
				struct tl_arena *arena, struct tl_correction *out,
				struct tl_error *e);
/* The correction that holds for it now, or NULL. */
const struct tl_correction *tl_correction_of(const struct tl_correction *list, size_t n,
					     const struct tl_article *a, enum tl_explained what,
					     size_t index);

#endif
