/* What stands in a pane or over the panes: a struct of functions with its own state.
 *
 * To add one: a file with its state, its functions and a tl_view_class, and a tl_NAME_new in app.h. A
 * mode (picker, prompt, help: anything that comes and goes) is pushed with tl_app_push by a command, a
 * row of the table in command.c; a view that takes the place of a pane is made in views.c and swapped in
 * with tl_app_swap. Keys of its own need a bit in enum tl_context and its name in tl_contexts. What
 * takes time is a job of worker.h: run in the worker, done in the screen's thread, dropped when a newer
 * one was posted. */
#ifndef TULIEU_UI_VIEW_H
#define TULIEU_UI_VIEW_H

#include "draw.h"
#include "keys.h"
#include "terminal.h"

struct tl_app;
struct tl_view;

enum tl_move {
	TL_MOVE_DOWN,
	TL_MOVE_UP,
	TL_MOVE_PAGE_DOWN,
	TL_MOVE_PAGE_UP,
	TL_MOVE_HALF_DOWN,
	TL_MOVE_HALF_UP,
	TL_MOVE_FIRST,
	TL_MOVE_LAST,
	TL_MOVE_LEFT, /* where there are cells: nothing in a list */
	TL_MOVE_RIGHT
};
/* Where commands apply: one bit for each kind of view. */
enum tl_context {
	TL_IN_LIST = 1,
	TL_IN_TEXT = 2,
	TL_IN_FIGURES = 4,
	TL_IN_RAW = 8,
	TL_IN_HELP = 16,
	TL_IN_PICKER = 32,
	TL_IN_PROMPT = 64,
	TL_IN_NUMBER = 128,
	TL_IN_START = 256,
	TL_IN_EXPLAIN = 1 << 12,
	TL_IN_MENU = 1 << 13,
	TL_IN_SAVED = 1 << 14,
	TL_IN_ASK = 1 << 15,
	TL_IN_TABLE = 512,
	TL_IN_MAP = 1024,
	TL_IN_KWIC = 2048,
	TL_IN_HINTS_FILTERED = 1 << 16, /* no place: the hint is shown only while there is a filter */
	TL_IN_HINTS_LISTS = 1 << 17,    /* nor this: it is left out where an article is read */
	TL_IN_HINTS_READING = 1 << 18,  /* nor this: it is shown only there */
	TL_IN_HINTS_FIRST = 1 << 19,    /* nor this: it stands before the others */
	TL_IN_PANES = TL_IN_LIST | TL_IN_TEXT | TL_IN_FIGURES | TL_IN_RAW,
	TL_IN_SURVEYS = TL_IN_TABLE | TL_IN_MAP | TL_IN_KWIC, /* over the panes, of the same articles */
	TL_IN_READING = TL_IN_TEXT | TL_IN_RAW
};
enum tl_where {
	TL_PLACE_PANE,  /* in one of the layout's panes */
	TL_PLACE_FULL,  /* over all of them */
	TL_PLACE_POPUP, /* over some of them */
	TL_PLACE_LINE,  /* in the bottom line */
	TL_PLACE_NONE   /* waits for a key; nothing of its own is shown but its hint */
};
/* Any function but draw and free may be NULL. */
struct tl_view_class {
	const char *name; /* as in a configuration file: "list" */
	enum tl_context context;
	enum tl_where place;
	/* Appends the title for the border. */
	void (*title)(struct tl_view *v, struct tl_buf *out);
	/* Before rows are drawn: false to leave them as they are on the screen for now. What they are to show
	 * is on its way, and app->draw_at tells until when it is waited for. */
	bool (*ready)(struct tl_view *v);
	/* Draws one row, 0 .. rect.h - 1, from its first to its last column. */
	void (*draw)(struct tl_view *v, int row);
	/* The rectangle has changed, or what stands in it: prepare what drawing needs. */
	void (*arrange)(struct tl_view *v);
	void (*move)(struct tl_view *v, enum tl_move how);
	/* Enter. */
	void (*select)(struct tl_view *v);
	/* A key no command is bound to (in text entry: before commands are looked at, see `typing`).
	 * Returns true if it was taken. */
	bool (*key)(struct tl_view *v, tl_key key);
	bool typing; /* keys that are text go to `key` first */
	/* A paste has ended, whose characters came to `key` while app->pasting was set. */
	void (*pasted)(struct tl_view *v);
	/* Where the cursor of a text entry stands on the screen. */
	void (*cursor)(struct tl_view *v, int *y, int *x);
	/* Another article is shown, or the query or the result has changed. */
	void (*article_changed)(struct tl_view *v);
	void (*result_changed)(struct tl_view *v);
	/* Something in the text: find what was typed (empty: nothing), step over matches and figures.
	 * False where it isn't in the text, or not in that direction. */
	bool (*find)(struct tl_view *v, const char *text);
	bool (*next_match)(struct tl_view *v, int direction);
	bool (*next_figure)(struct tl_view *v, int direction);
	/* A row was clicked: the cursor goes there. Returns true if it was there already: Enter follows. */
	bool (*click)(struct tl_view *v, int row);
	/* Whether a command of its context, by its name, has a meaning just now: else its hint is left out. */
	bool (*offers)(const struct tl_view *v, const char *command);
	/* Left by `back`: returns true if it did something else than to be left. */
	bool (*back)(struct tl_view *v);
	void (*free)(struct tl_view *v);
};

struct tl_view {
	const struct tl_view_class *class;
	struct tl_app *app;
	struct tl_rect rect; /* inside the border; h == 0: not shown */
	struct tl_rect box;  /* with the border; h == 0: has none */
	bool focus;
	bool title_dirty;
	bool dirty[TL_MAX_ROWS]; /* rows to be drawn */
};

void tl_view_dirty(struct tl_view *v);              /* all rows, and the title */
void tl_view_dirty_row(struct tl_view *v, int row); /* passes over rows that are not shown */

/* A list with a cursor: moves `at` within n items and `top` so that the cursor is seen, marks the
 * rows that change. Shared by the list, the figures, the pickers and the help. */
struct tl_scroll {
	size_t n, at, top;
};
void tl_scroll_move(struct tl_view *v, struct tl_scroll *s, int skip_rows, enum tl_move how);
/* Sets cursor and number of items; skip_rows are rows of the view above the first item. */
void tl_scroll_set(struct tl_view *v, struct tl_scroll *s, int skip_rows, size_t n, size_t at);
/* A click on a row of the view; see tl_view_class. */
bool tl_scroll_click(struct tl_view *v, struct tl_scroll *s, int skip_rows, int row);
/* A wrapped text or other lines without a cursor: moves top. Returns true if it moved. */
bool tl_scroll_lines(struct tl_view *v, size_t n, size_t *top, enum tl_move how);

#endif
