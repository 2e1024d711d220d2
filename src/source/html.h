/* A page of HTML being read: what the tokenizer (html.c), the parts of a page (html_parts.c) and
 * what it says of itself (html_meta.c) share. */
#ifndef TL_SOURCE_HTML_H
#define TL_SOURCE_HTML_H

#include "internal.h"

/* White space between attributes and in text. */
static inline bool html_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* What an element is, by its name, its class or id and its style. */
enum html_part_kind {
	PART_NONE,
	PART_HIDDEN,   /* not shown: display:none, for screen readers */
	PART_CHROME,   /* the site's name over each of its pages, a notice on cookies */
	PART_LINKS,    /* related articles, tags, buttons for sharing, forms */
	PART_COMMENTS, /* what readers wrote */
	PART_FOOT,     /* of the page */
	PART_HEADLINE, /* of the article */
	PART_TITLE,    /* of the article, or of a box of the page */
	PART_SECTION,  /* the way to the page, "Trang chủ > Chính trị" */
	PART_CAPTION,
	PART_BYLINE,
};

/* An element of a kind whose end tag is still to come, and where things stood at its start tag. */
struct html_part {
	enum html_part_kind kind;
	struct tl_str name;
	unsigned depth;	     /* elements of its name that are open, with itself */
	size_t out, n_lines; /* of what is finished */
	size_t line;	     /* bytes of the line under way */
	size_t line_text, line_links;
	size_t text, links, menus; /* as in struct html */
	size_t h1;
};

enum { HTML_PARTS = 24 };

/* A row of a table, from its start tag on. */
struct html_row {
	bool open;
	bool head;	     /* has a <th>, or stands in a table with lines */
	size_t out, n_lines; /* where its first cell stands */
};

struct html {
	const char *p, *end;
	struct reading *reading;
	struct tl_buf out;	      /* finished lines */
	struct tl_buf markup;	      /* enum tl_markup of each of them, a byte */
	struct tl_buf line;	      /* the line under way */
	size_t line_text, line_links; /* bytes of it that are no blanks; those inside links */
	bool line_linked;	      /* it begins inside a link */
	enum tl_markup line_markup;   /* of its text so far */
	size_t menus;		      /* lines that were left out */
	size_t text, links;	      /* line_text and line_links of the finished lines together */
	struct tl_buf section; /* a line that was left out as a menu and may name the section */
	struct html_part parts[HTML_PARTS];
	size_t n_parts;
	struct html_row row;
	bool ruled;	   /* the table has lines */
	bool image;	   /* a picture stands right before the line under way */
	bool centred;	   /* the block is, by its own element */
	bool line_bold;	   /* the line begins in bold letters */
	bool line_slanted; /* all text of the line is in italics */
	size_t link_end;   /* bytes of the line up to the last link, if it ends with one */
	size_t span_end;   /* bytes of the line up to the last end of a span */
	size_t span_begin; /* bytes of the line where a span begins right behind another, or 0 */
	unsigned link, pre, quote, article; /* depth of <a>, <pre>, <blockquote>, <article> */
	unsigned bold, italic;		    /* of <b> and <strong>, of <i> and <em> */
	unsigned heading;		    /* 1 to 6 within <h1> to <h6>, else 0 */
	bool in_title;
	struct tl_buf title, meta_title, h1, url, date; /* h1: each <h1> with text, a line */
	struct tl_buf headline, box_title; /* the first line of PART_HEADLINE, of PART_TITLE */
	bool in_h1;
	bool open_comment;     /* there is no "-->" any more */
	unsigned never_closed; /* opaque elements without an end tag from here on, by index */
	struct tl_buf ld_title, ld_date, ld_body; /* of JSON-LD */
	struct tl_arena *arena;
};

/* html.c */
bool html_is_name(struct tl_str s, const char *name);
bool html_one_of(struct tl_str s, const char *const *names); /* NULL at the end */
/* Appends text with its character references replaced. */
void html_add_decoded(const struct html *h, struct tl_buf *out, const char *p, const char *end,
		      bool in_text);

/* html_parts.c. tag: the text between a tag's name and its end. */
/* Value of an attribute; p NULL where there is none, n 0 where it has no value. */
struct tl_str html_attribute(struct tl_str tag, const char *wanted);
/* At a start tag, its line begun: notes the element if it is of a kind. empty: "<x/>". */
void html_part_begin(struct html *h, struct tl_str name, struct tl_str tag, bool empty);
/* At an end tag, the line before it ended: the element's text is taken back where it is none of the
 * article's. */
void html_part_end(struct html *h, struct tl_str name);
/* Ends the <p>, <td> and the like that this tag of a block ends without an end tag of their own. */
void html_part_implied(struct html *h, struct tl_str name, bool closing);
/* What the text that comes next is, by the elements around it. */
enum tl_markup html_markup(const struct html *h);
/* True inside an element of the kind. */
bool html_within(const struct html *h, enum html_part_kind kind);
/* True if the element puts its text in the middle. */
bool html_centres(struct tl_str name, struct tl_str tag);
/* True if a table is drawn with lines: one of figures, not of the page's columns. */
bool html_ruled(struct tl_str tag);
/* A row of a table begins, or has ended: the cells of a row of figures are put into one line. */
void html_row_begin(struct html *h);
void html_row_end(struct html *h);

/* html_meta.c */
void html_keep_first(const struct html *h, struct tl_buf *out, struct tl_str value);
/* "font-family: .VnTime", face="VNI-Times": the fonts of TCVN3 and VNI are named so. */
void html_hint_font(struct html *h, struct tl_str s);
void html_meta(struct html *h, struct tl_str tag);
/* What a page tells to search engines: schema.org's Article as JSON-LD, alone or among others in an
 * array or a graph. */
void html_linked_data(struct html *h, struct tl_str json);
/* The last part of <title>, behind a dash or bar: what all pages of a site have there. */
struct tl_str html_site_name(const struct html *h);
/* The page's headline: its first <h1> that is not the name of the site, else what it is called
 * elsewhere; p NULL: nowhere. */
struct tl_str html_headline(const struct html *h);

#endif
