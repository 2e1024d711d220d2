/* Styles: what a piece of the screen means, and how each kind of terminal shows it. */
#ifndef TULIEU_UI_THEME_H
#define TULIEU_UI_THEME_H

#include "tulieu/config.h"

enum tl_style {
	TL_STYLE_NORMAL,
	TL_STYLE_BORDER,
	TL_STYLE_TITLE,
	TL_STYLE_TITLE_FOCUS, /* title of the pane in focus */
	TL_STYLE_BAR,         /* the row under the cursor, pane in focus */
	TL_STYLE_BAR_AWAY,    /* the same, pane not in focus */
	TL_STYLE_DIM,         /* less important: hints, counts of nothing */
	TL_STYLE_DATE,
	TL_STYLE_PROVINCE,
	TL_STYLE_HEADLINE,
	TL_STYLE_KICKER,
	TL_STYLE_META,
	TL_STYLE_HEADING,
	TL_STYLE_CAPTION,
	TL_STYLE_MATCH,
	TL_STYLE_MATCH_NOW, /* the match that n and N step over */
	TL_STYLE_FIGURE,    /* a metric in the text */
	TL_STYLE_FIGURE_NOW,
	TL_STYLE_SENTENCE, /* the sentence of the current figure */
	TL_STYLE_VALUE,    /* a figure's value in the figures pane */
	TL_STYLE_FILTER_NUMBER,
	TL_STYLE_FILTER,
	TL_STYLE_COUNT,
	TL_STYLE_KEY, /* a key in a hint or in the help */
	TL_STYLE_MESSAGE,
	TL_STYLE_ERROR,
	TL_STYLE_MARKED, /* a chosen value of a picker */
	TL_STYLES
};

/* Prepares the styles for a terminal with so many colours (0: attributes only); again after a change of
 * the theme or of a style, once the terminal is taken. */
void tl_theme_start(int colours);
/* Chooses the colours that a style has where the user names none. */
void tl_theme_choose(enum tl_theme_choice theme);

/* Names as in a configuration file. */
const char *tl_theme_element(enum tl_style style);
bool tl_theme_element_of(const char *name, enum tl_style *style);
/* "default", "red", "bright-red", "0" to "255". */
bool tl_theme_colour_of(const char *name, short *colour);
const char *tl_theme_colour_names(void); /* for a message: "default, black ..., 0 to 255" */
bool tl_theme_attribute_of(const char *name, unsigned *attribute); /* "bold" ... */
const char *tl_theme_attribute_names(void);
/* A user's own colours of a style; attributes stay as they are unless they are given. */
void tl_theme_set(enum tl_style style, short fg, short bg, bool with_attributes, unsigned attributes);
/* Attributes and colour pair of a style, for curses. */
unsigned tl_theme_attr(enum tl_style style);
short tl_theme_pair(enum tl_style style);

#endif
