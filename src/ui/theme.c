/* One row a style. Colours are the terminal's own 16 as far as they go, so that light and dark themes
 * both stay readable; what a colour says is also said by an attribute or by place. */
#include "theme.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>

#define NONE (-1)

static const struct row {
	attr_t mono, colour; /* attributes without and with colours */
	short fg, bg;        /* of 8 or 16 colours; NONE: the terminal's own */
	short fg256, bg256;
} rows[TL_STYLES] = {
	[TL_STYLE_NORMAL] = {A_NORMAL, A_NORMAL, NONE, NONE, NONE, NONE},
	[TL_STYLE_BORDER] = {A_NORMAL, A_NORMAL, NONE, NONE, 244, NONE},
	[TL_STYLE_TITLE] = {A_NORMAL, A_NORMAL, NONE, NONE, NONE, NONE},
	[TL_STYLE_TITLE_FOCUS] = {A_REVERSE, A_REVERSE, NONE, NONE, NONE, NONE},
	[TL_STYLE_BAR] = {A_REVERSE, A_REVERSE, NONE, NONE, NONE, NONE},
	[TL_STYLE_BAR_AWAY] = {A_BOLD, A_BOLD, NONE, NONE, NONE, NONE},
	[TL_STYLE_DIM] = {A_NORMAL, A_NORMAL, NONE, NONE, 244, NONE},
	[TL_STYLE_DATE] = {A_NORMAL, A_NORMAL, NONE, NONE, NONE, NONE},
	/* Without a colour of its own: a row that leaves the bar is sent again with all its colours. */
	[TL_STYLE_PROVINCE] = {A_NORMAL, A_NORMAL, NONE, NONE, NONE, NONE},
	[TL_STYLE_HEADLINE] = {A_BOLD, A_BOLD, NONE, NONE, NONE, NONE},
	[TL_STYLE_KICKER] = {A_NORMAL, A_NORMAL, NONE, NONE, 244, NONE},
	[TL_STYLE_META] = {A_NORMAL, A_NORMAL, COLOR_CYAN, NONE, COLOR_CYAN, NONE},
	[TL_STYLE_HEADING] = {A_BOLD, A_BOLD, NONE, NONE, NONE, NONE},
	[TL_STYLE_CAPTION] = {A_NORMAL, A_NORMAL, NONE, NONE, 244, NONE},
	[TL_STYLE_MATCH] = {A_BOLD | A_UNDERLINE, A_BOLD | A_UNDERLINE, NONE, NONE, NONE, NONE},
	[TL_STYLE_MATCH_NOW] = {A_REVERSE | A_BOLD, A_REVERSE | A_BOLD, NONE, NONE, NONE, NONE},
	[TL_STYLE_FIGURE] = {A_NORMAL, A_NORMAL, COLOR_GREEN, NONE, COLOR_GREEN, NONE},
	[TL_STYLE_FIGURE_NOW] = {A_REVERSE | A_BOLD, A_REVERSE | A_BOLD, NONE, NONE, NONE, NONE},
	[TL_STYLE_SENTENCE] = {A_UNDERLINE, A_UNDERLINE, NONE, NONE, NONE, NONE},
	[TL_STYLE_VALUE] = {A_BOLD, A_BOLD, NONE, NONE, NONE, NONE},
	[TL_STYLE_FILTER_NUMBER] = {A_REVERSE, A_REVERSE, NONE, NONE, NONE, NONE},
	[TL_STYLE_FILTER] = {A_BOLD, A_BOLD, NONE, NONE, NONE, NONE},
	[TL_STYLE_COUNT] = {A_NORMAL, A_NORMAL, NONE, NONE, NONE, NONE},
	[TL_STYLE_KEY] = {A_BOLD, A_BOLD, COLOR_CYAN, NONE, COLOR_CYAN, NONE},
	[TL_STYLE_MESSAGE] = {A_BOLD, A_BOLD, NONE, NONE, NONE, NONE},
	[TL_STYLE_ERROR] = {A_REVERSE, A_BOLD, COLOR_RED, NONE, COLOR_RED, NONE},
	[TL_STYLE_MARKED] = {A_BOLD, A_BOLD, NONE, NONE, NONE, NONE},
};


/* Hues for a light and a dark background, in the place of those above; of 16 and of 256 colours. */
enum { THEMES = 2 };
static const struct {
	short from, to16[THEMES], to256[THEMES]; /* from: as in the table above */
} hues[] = {
	{244, {NONE, NONE}, {240, 248}},
	{COLOR_CYAN, {COLOR_BLUE, COLOR_CYAN}, {24, 80}},
	{COLOR_GREEN, {COLOR_GREEN, COLOR_GREEN}, {28, 114}},
	{COLOR_RED, {COLOR_RED, COLOR_RED}, {160, 210}},
};

static const char *const elements[TL_STYLES] = {
	[TL_STYLE_NORMAL] = "normal",	      [TL_STYLE_BORDER] = "border",
	[TL_STYLE_TITLE] = "title",	      [TL_STYLE_TITLE_FOCUS] = "title-focus",
	[TL_STYLE_BAR] = "bar",		      [TL_STYLE_BAR_AWAY] = "bar-away",
	[TL_STYLE_DIM] = "dim",		      [TL_STYLE_DATE] = "date",
	[TL_STYLE_PROVINCE] = "province",     [TL_STYLE_HEADLINE] = "headline",
	[TL_STYLE_KICKER] = "kicker",	      [TL_STYLE_META] = "meta",
	[TL_STYLE_HEADING] = "heading",	      [TL_STYLE_CAPTION] = "caption",
	[TL_STYLE_MATCH] = "match",	      [TL_STYLE_MATCH_NOW] = "match-now",
	[TL_STYLE_FIGURE] = "figure",	      [TL_STYLE_FIGURE_NOW] = "figure-now",
	[TL_STYLE_SENTENCE] = "sentence",     [TL_STYLE_VALUE] = "value",
	[TL_STYLE_FILTER_NUMBER] = "filter-number", [TL_STYLE_FILTER] = "filter",
	[TL_STYLE_COUNT] = "count",	      [TL_STYLE_KEY] = "key",
	[TL_STYLE_MESSAGE] = "message",	      [TL_STYLE_ERROR] = "error",
	[TL_STYLE_MARKED] = "marked",
};

/* What the user has chosen for a style. */
static struct {
	bool colours, attributes;
	short fg, bg;
	attr_t attr;
} own[TL_STYLES];
static enum tl_theme_choice theme;
static int depth;

/* ---- names ---------------------------------------------------------------------------------- */

const char *tl_theme_element(enum tl_style style)
{
	return elements[style];
}

bool tl_theme_element_of(const char *name, enum tl_style *style)
{
	for (int i = 0; i < TL_STYLES; i++) {
		if (strcmp(elements[i], name) == 0) {
			*style = (enum tl_style)i;
			return true;
		}
	}
	return false;
}

const char *tl_theme_colour_names(void)
{
	return "default, black, red, green, yellow, blue, magenta, cyan, white, bright-black ... "
	       "bright-white, 0 ... 255";
}

bool tl_theme_colour_of(const char *name, short *colour)
{
	static const char *const names[] = {"black", "red",	"green", "yellow",
					    "blue",  "magenta", "cyan",	 "white"};
	bool bright = strncmp(name, "bright-", 7) == 0;
	char *end;
	long n;

	if (strcmp(name, "default") == 0) {
		*colour = NONE;
		return true;
	}
	for (size_t i = 0; i < TL_COUNT(names); i++) {
		if (strcmp(name + (bright ? 7 : 0), names[i]) == 0) {
			*colour = (short)(i + (bright ? 8 : 0));
			return true;
		}
	}
	n = strtol(name, &end, 10);
	if (*name < '0' || *name > '9' || *end || n > 255)
		return false;
	*colour = (short)n;
	return true;
}

const char *tl_theme_attribute_names(void)
{
	return "normal, bold, dim, underline, reverse";
}

bool tl_theme_attribute_of(const char *name, unsigned *attribute)
{
	static const struct {
		const char *name;
		attr_t attr;
	} names[] = {{"normal", A_NORMAL},
		     {"bold", A_BOLD},
		     {"dim", A_DIM},
		     {"underline", A_UNDERLINE},
		     {"reverse", A_REVERSE}};

	for (size_t i = 0; i < TL_COUNT(names); i++) {
		if (strcmp(names[i].name, name) == 0) {
			*attribute = names[i].attr;
			return true;
		}
	}
	return false;
}

/* ---- colours in force ----------------------------------------------------------------------- */

void tl_theme_set(enum tl_style style, short fg, short bg, bool with_attributes, unsigned attributes)
{
	own[style].colours = true;
	own[style].fg = fg;
	own[style].bg = bg;
	if (with_attributes) {
		own[style].attributes = true;
		own[style].attr = attributes;
	}
}

void tl_theme_choose(enum tl_theme_choice choice)
{
	theme = choice;
}

static short hue(short colour)
{
	if (theme != TL_THEME_LIGHT && theme != TL_THEME_DARK)
		return colour;
	for (size_t i = 0; i < TL_COUNT(hues); i++)
		if (hues[i].from == colour)
			return depth >= 256 ? hues[i].to256[theme == TL_THEME_DARK]
					    : hues[i].to16[theme == TL_THEME_DARK];
	return colour;
}

static void colours_of(enum tl_style style, short *fg, short *bg)
{
	const struct row *r = &rows[style];

	if (own[style].colours) {
		*fg = own[style].fg < depth ? own[style].fg : NONE;
		*bg = own[style].bg < depth ? own[style].bg : NONE;
	} else {
		*fg = hue(depth >= 256 ? r->fg256 : r->fg);
		*bg = hue(depth >= 256 ? r->bg256 : r->bg);
	}
}

void tl_theme_start(int colours)
{
	depth = theme == TL_THEME_NONE ? 0 : colours;
	for (int i = 0; i < TL_STYLES && depth; i++) {
		short fg, bg;

		colours_of((enum tl_style)i, &fg, &bg);
		init_pair((short)(i + 1), fg, bg);
	}
}

unsigned tl_theme_attr(enum tl_style style)
{
	if (own[style].attributes)
		return own[style].attr;
	return depth ? rows[style].colour : rows[style].mono;
}

short tl_theme_pair(enum tl_style style)
{
	short fg, bg;

	if (!depth)
		return 0;
	colours_of(style, &fg, &bg);
	/* Pair 0 is the terminal's own colours: nothing needs to be sent for it. */
	return fg == NONE && bg == NONE ? 0 : (short)(style + 1);
}
