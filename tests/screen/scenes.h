/* Every view of the browser in every form: a scene is how to come to one from the panes, what must
 * be true of it there, and how to leave it. Each is played at 80x24, 120x40 and 160x50, in UTF-8
 * and in ASCII, and in Vietnamese at 80x24, and compared with its snapshot; once left, the screen
 * must be as it was before.
 *
 * TL_UPDATE_SNAPSHOTS=1 ./tests/run.sh build scenes kwic map screen/test_table makes all snapshots
 * again. What they show of the sample follows its pages, the rules, labels, keys and hints.
 *
 * The archive is the sample, read by somebody who has starred, tagged, noted and read some of it.
 */
#ifndef TESTS_SCENES_H
#define TESTS_SCENES_H

#include "screen/screen.h"

struct stage {
	struct screen *s;
	const char *form; /* "120x40-ascii" */
	bool ascii, vietnamese;
	struct tl_arena *arena;
};

struct scene {
	const char *name; /* of the snapshot */
	void (*play)(struct stage *g);
	const char *leave; /* keys that lead back; NULL: it leaves traces, a new browser follows */
	bool full;	   /* it covers the panes */
};
#define SCENE(name, play, leave)                                                                   \
	{                                                                                          \
		name, play, leave, false                                                           \
	}
#define SCENE_FULL(name, play, leave)                                                              \
	{                                                                                          \
		name, play, leave, true                                                            \
	}
/* Plays them one after another in one browser for each form. */
void scenes_play(const struct scene *scenes, size_t n);
const char *scenes_archive(void);
/* A browser of that reader, when it shows the first article. */
struct screen *scenes_start(const struct screen_setup *setup, bool ascii);

/* The label of the language on the stage, as the terminal can show it. The string lives as long as
 * the stage. */
const char *stage_say(struct stage *g, const char *english, const char *vietnamese);
/* Text that is the same in all languages: of the articles. */
const char *stage_text(struct stage *g, const char *text);

/* As those of screen.h, with what stage_text makes of the text. A fact is waited for where it can
 * be: what stands there now may be half a frame. */
#define stage_wait(g, text) screen_wait((g)->s, stage_text((g), (text)))
#define stage_wait_row(g, row, text) screen_wait_row((g)->s, (row), stage_text((g), (text)))
#define stage_wait_gone(g, text) screen_wait_gone((g)->s, stage_text((g), (text)))
#define stage_wait_label(g, english, vietnamese)                                                   \
	screen_wait((g)->s, stage_say((g), (english), (vietnamese)))
#define stage_has(g, text) screen_has((g)->s, stage_text((g), (text)))
#define stage_assert(g, condition) screen_assert((g)->s, (condition))
/* The row where text begins; asserts that it is there. */
#define stage_row(g, text) stage_row_at((g), (text), __FILE__, __LINE__)
int stage_row_at(struct stage *g, const char *text, const char *file, int line);
/* Waits until the cell where text begins is in reverse video, or is not. */
#define stage_wait_reverse(g, text, on) stage_wait_reverse_at((g), (text), (on), __FILE__, __LINE__)
void stage_wait_reverse_at(struct stage *g, const char *text, bool on, const char *file, int line);
/* Until the cursor is shown, or hidden. */
#define stage_wait_cursor(g, on) stage_wait_cursor_at((g), (on), __FILE__, __LINE__)
void stage_wait_cursor_at(struct stage *g, bool on, const char *file, int line);
/* Until n rows hold the text. */
#define stage_wait_rows(g, text, n) stage_wait_rows_at((g), (text), (n), __FILE__, __LINE__)
void stage_wait_rows_at(struct stage *g, const char *text, int n, const char *file, int line);

#endif
