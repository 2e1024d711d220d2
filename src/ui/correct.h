/* What a reader types to put a mark right. */
#ifndef TULIEU_UI_CORRECT_H
#define TULIEU_UI_CORRECT_H

#include "tulieu/report.h"

#define TL_MISSED SIZE_MAX /* instead of a figure's index: one that the rules have missed */

/* Reads what stands instead of the index-th of what the article has of this kind: a date; names of provinces or
 * ids of topics with commas between; MEMBER=VALUE ... or delete for a figure, or WORDS MEMBER=VALUE ... for one
 * that was missed. Nothing typed: there is none. All but id of *out is set, its strings in arena. TL_EUSAGE, with
 * what is wrong. */
enum tl_status tl_correct_typed(const struct tl_rules *rules, const struct tl_article *a,
				enum tl_explained what, size_t index, const char *text,
				struct tl_arena *arena, struct tl_correction *out,
				struct tl_error *e);
/* The same of a figure that was missed, in a place of the text: MEMBER=VALUE ... */
enum tl_status tl_correct_missed(const struct tl_rules *rules, const struct tl_article *a,
				 struct tl_span place, const char *text, struct tl_arena *arena,
				 struct tl_correction *out, struct tl_error *e);
/* The correction that holds for it now, or NULL. */
const struct tl_correction *tl_correction_of(const struct tl_correction *list, size_t n,
					     const struct tl_article *a, enum tl_explained what,
					     size_t index);

/* Of the browser (explain.c): has a correction written, or taken back, and the article shown anew; then says
 * `said`, N_(). Takes the arena over, which owns what *c points to. */
struct tl_app;
void tl_correct_post(struct tl_app *app, const struct tl_correction *c, struct tl_arena *arena, bool undo,
		     const char *said);

#endif
