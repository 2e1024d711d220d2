/* HTML to text: a tokenizer that trusts nothing (tags may be open, nested wrongly or cut off) and
 * writes one line for each block-level stretch of text. There is no tree. Lines that are mostly
 * links are menus and lists of other articles: they are left out here, where the links can still be
 * seen; everything else is for parsing to judge, as in a text page.
 *
 * The page's own words about itself are kept: the title, the address (rel=canonical, og:url), the
 * date (article:published_time, the first <time>, schema.org in JSON-LD). */
#include <string.h>
#include <strings.h>

#include "html.h"

/* ---- names --------------------------------------------------------------------------------- */

bool html_is_name(struct tl_str s, const char *name)
{
	return s.n == strlen(name) && strncasecmp(s.p, name, s.n) == 0;
}

bool html_one_of(struct tl_str s, const char *const *names)
{
	for (; *names; names++)
		if (html_is_name(s, *names))
			return true;
	return false;
}

/* Elements that begin and end a line. */
static const char *const blocks[] = {
	"address", "article", "aside", "blockquote", "body",   "br",	     "caption",
	"center",  "dd",      "div",   "dl",	     "dt",     "figcaption", "figure",
	"footer",  "form",    "h1",    "h2",	     "h3",     "h4",	     "h5",
	"h6",	   "header",  "hr",    "li",	     "main",   "nav",	     "ol",
	"option",  "p",	      "pre",   "section",    "select", "table",	     "tbody",
	"td",	   "th",      "thead", "tr",	     "ul",     NULL};
/* Elements whose content is no text of the page: it is stepped over up to their end tag. */
static const char *const opaque[] = {"script", "style",	   "noscript", "template", "iframe", "svg",
				     "object", "textarea", "button",   "select",   "math",   NULL};
/* Those that may put their text in the middle. */
static const char *const centring[] = {"p", "div", "td", "center", "figure", NULL};
static const char *const headings[] = {"h1", "h2", "h3", "h4", "h5", "h6", NULL};

/* ---- characters ---------------------------------------------------------------------------- */

void html_add_decoded(const struct html *h, struct tl_buf *out, const char *p, const char *end,
		      bool in_text)
{
	while (p < end) {
		const char *amp = memchr(p, '&', (size_t)(end - p));
		char utf8[4];
		size_t used;
		uint32_t cp, byte;

		tl_buf_add(out, p, (size_t)((amp ? amp : end) - p));
		if (!amp)
			return;
		cp = html_reference(amp, end, in_text, &used);
		byte = legacy_unit(cp);
		if (!cp)
			tl_buf_add(out, amp, used = 1);
		else if (h->reading->bytewise && byte >= 0x80 && byte < 0x100)
			tl_buf_char(out, byte == 0xa0 ? ' ' : (char)byte);
		else
			tl_buf_add(out, utf8, tl_utf8_encode(cp, utf8));
		p = amp + used;
	}
}

/* ---- lines --------------------------------------------------------------------------------- */

enum {
	HEADLINES = 2000,    /* bytes of <title> and <h1> that are kept */
	WAY_MOST = 120,	     /* bytes of the way to a page, "Trang chủ > Chính trị" */
	BEFORE_PICTURE = 40, /* of text: a headline, at least */
	CENTRED_MOST = 400,
	SLANTED_MOST = 240,
	BEGUN = 400,	   /* bytes of text behind which no linked heading is the headline */
	SECTION_MOST = 60, /* bytes of a section's name */
	TITLE_LEAST = 12,  /* bytes of a line that is known as the headline by the page's title */
};

static void put_line(struct html *h, const char *p, size_t n, enum tl_markup markup)
{
	tl_buf_add(&h->out, p, n);
	tl_buf_char(&h->out, '\n');
	tl_buf_char(&h->markup, (char)markup);
}

/* True if the line under way is the headline: in <h1>, or what the page's title begins with. */
static bool is_headline(const struct html *h)
{
	size_t skip = 0;

	while (skip < h->title.n && strchr(" \t\r\n", h->title.p[skip]))
		skip++;
	return h->heading == 1 || (h->line.n >= TITLE_LEAST && h->title.n - skip >= h->line.n &&
				   memcmp(h->title.p + skip, h->line.p, h->line.n) == 0);
}

/* A menu's line may name the article's section: where the page's title has it as well, or where it
 * stands in the way to the page. The last one counts. */
static void keep_section(struct html *h)
{
	struct tl_str site = html_site_name(h);

	/* All pages of a site have its name at the end of their titles. */
	if (h->line.n > SECTION_MOST || h->line_links < h->line_text ||
	    tl_str_eq(site, tl_str_of(h->line.p, h->line.n)))
		return;
	if (html_within(h, PART_SECTION) || (h->title.n && strstr(h->title.p, h->line.p))) {
		tl_buf_reset(&h->section);
		tl_buf_add(&h->section, h->line.p, h->line.n);
	}
}

/* In the middle of the page or in italics, and not bold, right behind a picture. */
static bool under_picture(const struct html *h)
{
	return h->image && !h->line_bold && !h->heading && h->text >= BEFORE_PICTURE &&
	       ((h->centred && h->line.n <= CENTRED_MOST) ||
		(h->line_slanted && h->line.n <= SLANTED_MOST));
}

static void end_line(struct html *h)
{
	/* Begins with a link and is one for two thirds: a menu, a list of articles. A heading may
	 * be a link to itself, but hardly one amid the text; in "Theo <a>..." the words before the
	 * link say what it is. */
	bool linked = h->line_linked && h->line_links * 3 > h->line_text * 2;
	bool menu = linked && h->line_markup != TL_MARKUP_BYLINE &&
		    (!h->heading || (h->heading > 1 && h->text - h->links >= BEGUN));

	menu |= h->line_links && !h->heading && h->line.n <= WAY_MOST &&
		html_within(h, PART_SECTION);
	if (h->line_text && h->line_markup == TL_MARKUP_NONE && under_picture(h))
		h->line_markup = TL_MARKUP_CAPTION;

	if (h->line.n && h->line.p[h->line.n - 1] == ' ')
		h->line.p[--h->line.n] = '\0';
	if (h->line_text && !menu) {
		if (h->section.n && is_headline(h))
			put_line(h, h->section.p, h->section.n, TL_MARKUP_NONE);
		tl_buf_reset(&h->section);
		put_line(h, h->line.p, h->line.n, h->line_markup);
		h->text += h->line_text;
		h->links += h->line_links;
		h->image = false;
	} else if (h->line_text) {
		keep_section(h);
		h->menus++;
	}
	tl_buf_reset(&h->line);
	h->line_text = h->line_links = h->link_end = h->span_end = h->span_begin = 0;
}

/* Keeps of the title what a title may be: each line of a menu is looked for in it. */
static void add_title(struct html *h, const char *p, size_t n)
{
	size_t room = h->title.n < HEADLINES ? HEADLINES - h->title.n : 0;

	if (n > room) {
		n = room;
		for (int k = 0; k < 3 && n > 0 && ((unsigned char)p[n] & 0xc0) == 0x80; k++)
			n--;
	}
	tl_buf_add(&h->title, p, n);
}

/* A name and a time in two spans side by side, which only their style sets apart on the screen. */
static bool numbers_behind_span(const struct html *h, char c)
{
	unsigned char last = h->line.n ? (unsigned char)h->line.p[h->line.n - 1] : 0;

	return h->span_begin && h->span_begin == h->line.n && c >= '0' && c <= '9' &&
	       (last >= 0x80 || (last >= 'a' && last <= 'z') || (last >= 'A' && last <= 'Z'));
}

/* Text between two tags: runs of white space are one blank, as on a screen. */
static void add_text(struct html *h, const char *p, const char *end)
{
	struct tl_buf text = {0};

	html_add_decoded(h, &text, p, end, true);
	if (h->in_title)
		add_title(h, text.p, text.n);
	for (size_t i = 0; i < text.n && !h->in_title; i++) {
		char c = text.p[i];

		if (html_space(c) && h->pre && c == '\n') {
			end_line(h);
		} else if (html_space(c)) {
			if (h->line.n && h->line.p[h->line.n - 1] != ' ')
				tl_buf_char(&h->line, ' ');
		} else {
			if (numbers_behind_span(h, c))
				tl_buf_char(&h->line, ' ');
			if (!h->line_text) {
				h->line_linked = h->link > 0;
				h->line_markup = html_markup(h);
				h->line_slanted = true;
				h->line_bold = h->bold > 0;
			} else if (h->line_markup != TL_MARKUP_NONE &&
				   h->line_markup != html_markup(h)) {
				h->line_markup = TL_MARKUP_NONE;
			}
			tl_buf_char(&h->line, c);
			h->line_text++;
			h->line_links += h->link > 0;
			h->line_slanted &= h->italic > 0;
			if (h->in_h1)
				tl_buf_char(&h->h1, c);
		}
		if (html_space(c) && h->in_h1 && h->h1.n)
			tl_buf_char(&h->h1, ' ');
	}
	tl_buf_free(&text);
}

/* ---- tags ---------------------------------------------------------------------------------- */

static void count(unsigned *depth, bool closing)
{
	if (!closing)
		++*depth;
	else if (*depth)
		--*depth;
}

/* Reads the content of an opaque element up to its end tag, with that. Where there is none, only
 * code reaches to the end of the page; anything else was left open and holds the rest of the text.
 */
static struct tl_str opaque_content(struct html *h, struct tl_str name, size_t which)
{
	const char *begin = h->p;

	for (const char *p = begin; p < h->end && !(h->never_closed & 1u << which); p++) {
		p = memchr(p, '<', (size_t)(h->end - p));
		if (!p)
			break;
		if ((size_t)(h->end - p) > name.n + 2 && p[1] == '/' &&
		    strncasecmp(p + 2, name.p, name.n) == 0) {
			const char *gt = memchr(p, '>', (size_t)(h->end - p));

			h->p = gt ? gt + 1 : h->end;
			return tl_str_of(begin, (size_t)(p - begin));
		}
	}
	h->never_closed |= 1u << which;
	if (html_is_name(name, "script") || html_is_name(name, "style"))
		h->p = h->end;
	return tl_str_of(begin, 0);
}

static void tag_done(struct html *h, struct tl_str name, struct tl_str rest, bool closing)
{
	if (html_is_name(name, "font"))
		html_hint_font(h, html_attribute(rest, "face"));
	else if (rest.n > 12 && !closing)
		html_hint_font(h, html_attribute(rest, "style"));
	if (html_is_name(name, "title")) {
		/* An <svg> has titles of its own: only the first one counts. */
		h->in_title = !closing && !h->title.n;
	} else if (html_is_name(name, "a")) {
		/* Links do not nest: an open one is ended by the next. Two side by side are apart
		 * on the screen. */
		if (closing)
			h->link_end = h->line.n;
		else if (h->line.n && h->link_end == h->line.n && h->line.p[h->line.n - 1] != ' ')
			tl_buf_char(&h->line, ' ');
		h->link = !closing;
	} else if (html_is_name(name, "b") || html_is_name(name, "strong")) {
		count(&h->bold, closing);
	} else if (html_is_name(name, "i") || html_is_name(name, "em")) {
		count(&h->italic, closing);
	} else if (html_is_name(name, "span")) {
		if (closing)
			h->span_end = h->line.n;
		else if (h->span_end == h->line.n)
			h->span_begin = h->line.n;
	} else if (html_is_name(name, "img")) {
		h->image = true;
	} else if (html_is_name(name, "meta")) {
		html_meta(h, rest);
	} else if (html_is_name(name, "link") &&
		   html_is_name(html_attribute(rest, "rel"), "canonical")) {
		tl_buf_reset(&h->url);
		html_keep_first(h, &h->url, html_attribute(rest, "href"));
	} else if (html_is_name(name, "time")) {
		if (!closing)
			html_keep_first(h, &h->date, html_attribute(rest, "datetime"));
		/* A date stands apart from the words before it on the screen, too. */
		if (h->line.n && h->line.p[h->line.n - 1] != ' ')
			tl_buf_char(&h->line, ' ');
	}
	if (html_one_of(name, blocks)) {
		if (!closing || !html_one_of(name, headings))
			end_line(h);
		html_part_implied(h, name, closing);
		if (html_one_of(name, headings)) {
			/* The end of a heading ends its line while it still counts as one. */
			if (closing)
				end_line(h);
			if (closing && h->in_h1 && h->h1.n)
				tl_buf_char(&h->h1, '\n');
			h->heading = closing ? 0 : (unsigned)(name.p[1] - '0');
			h->in_h1 = h->heading == 1 && h->h1.n < HEADLINES;
		}
		if (html_is_name(name, "pre"))
			count(&h->pre, closing);
		if (html_is_name(name, "blockquote"))
			count(&h->quote, closing);
		if (html_is_name(name, "article"))
			count(&h->article, closing);
		if (html_is_name(name, "p") || html_is_name(name, "div"))
			h->link = 0;
		if (html_one_of(name, centring))
			h->centred = !closing && html_centres(name, rest);
		if (html_is_name(name, "table"))
			h->ruled = !closing && html_ruled(rest);
		if (html_is_name(name, "tr") && !closing)
			html_row_begin(h);
		else if (html_is_name(name, "tr") || html_is_name(name, "table"))
			html_row_end(h);
		else if (html_is_name(name, "th"))
			h->row.head = true;
	}
	if (closing)
		html_part_end(h, name);
	else
		html_part_begin(h, name, rest, rest.n && rest.p[rest.n - 1] == '/');
}

/* How far something is looked for that need not be there. */
static const char *near(const struct html *h, const char *p)
{
	return h->end - p > 4096 ? p + 4096 : h->end;
}

/* Goes behind the next `end` in p .. limit; false where there is none. */
static bool skip_to(struct html *h, const char *p, const char *limit, const char *end)
{
	size_t n = strlen(end);

	for (; p && p + n <= limit; p++) {
		p = memchr(p, end[0], (size_t)(limit - p) - n + 1);
		if (!p)
			return false;
		if (memcmp(p, end, n) == 0) {
			h->p = p + n;
			return true;
		}
	}
	return false;
}

/* "<!-->" and "<!--->" are whole; a comment that is never closed ends with its first tag, as in the
 * browsers of its time, and doesn't swallow the page. */
static void skip_comment(struct html *h)
{
	const char *p = h->p + 4;

	if (p < h->end && *p == '>') {
		h->p = p + 1;
	} else if (h->end - p >= 2 && memcmp(p, "->", 2) == 0) {
		h->p = p + 2;
	} else if (h->open_comment || !skip_to(h, p, h->end, "-->")) {
		h->open_comment = true;
		if (!skip_to(h, p, near(h, p), ">"))
			h->p = near(h, p);
	}
}

/* At "<": reads a tag, comment or declaration. */
static void tag(struct html *h)
{
	const char *p = h->p + 1, *gt;
	struct tl_str name, rest;
	bool closing, declaration = p < h->end && *p == '!';

	if (h->end - p >= 3 && memcmp(p, "!--", 3) == 0) {
		skip_comment(h);
		return;
	}
	if (h->end - p >= 8 && memcmp(p, "![CDATA[", 8) == 0) {
		if (!skip_to(h, p + 8, near(h, p), "]]>"))
			h->p = p + 8;
		return;
	}
	closing = p < h->end && *p == '/';
	name.p = p + closing;
	for (p = name.p; p < h->end && ((*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z') ||
					(*p >= '0' && *p <= '9') || *p == '-' || *p == ':');)
		p++;
	name.n = (size_t)(p - name.p);
	if (!name.n && *h->p == '<' && (h->p + 1 == h->end || (h->p[1] != '!' && h->p[1] != '?'))) {
		add_text(h, h->p, h->p + 1); /* "a < b" */
		h->p++;
		return;
	}
	/* A quoted value may hold ">". A quote that is never closed must not swallow the page. */
	for (gt = p; gt < h->end && *gt != '>'; gt++) {
		/* <!DOCTYPE html [...]> */
		if (*gt == '[' && declaration && skip_to(h, gt, near(h, gt), "]>"))
			return;
		declaration = declaration && *gt != '[';
		if (*gt == '"' || *gt == '\'') {
			const char *close = memchr(gt + 1, *gt, (size_t)(near(h, gt) - gt - 1));

			if (close)
				gt = close;
		}
	}
	h->p = gt < h->end ? gt + 1 : h->end;
	rest = tl_str_of(p, (size_t)(gt - p));
	tag_done(h, name, rest, closing);
	if (closing || (gt > p && gt[-1] == '/'))
		return;
	for (size_t i = 0; opaque[i]; i++)
		if (html_is_name(name, opaque[i])) {
			struct tl_str content = opaque_content(h, name, i);

			if (html_is_name(html_attribute(rest, "type"), "application/ld+json"))
				html_linked_data(h, content);
			return;
		}
}

static size_t line_ends(const char *p, size_t n)
{
	size_t ends = 0;

	for (size_t i = 0; p && i < n; i++)
		ends += p[i] == '\n';
	return ends;
}

/* What each line is; nothing where cleaning the text changed the number of its lines. */
static void keep_markup(const struct html *h, struct tl_arena *arena, struct tl_source_text *out)
{
	if (!h->markup.n || line_ends(h->out.p, h->out.n) != line_ends(out->text.p, out->text.n))
		return;
	out->markup = (const unsigned char *)tl_arena_strndup(arena, h->markup.p, h->markup.n);
	out->n_markup = h->markup.n;
}

enum tl_status html_decode(struct tl_str raw, struct reading *r, struct tl_arena *arena,
			   struct tl_source_text *out, struct tl_error *e)
{
	const struct tl_buf *from;
	struct html h = {.p = raw.p, .end = raw.p + raw.n, .reading = r, .arena = arena};
	struct tl_str title;

	(void)e;
	while (h.p < h.end) {
		const char *lt = memchr(h.p, '<', (size_t)(h.end - h.p));

		if (lt != h.p)
			add_text(&h, h.p, lt ? lt : h.end);
		h.p = lt ? lt : h.end;
		if (lt)
			tag(&h);
	}
	end_line(&h);
	/* A page that a script fills has its text there only. */
	if (h.ld_body.n > 2 * h.out.n) {
		tl_buf_add(&h.out, h.ld_title.p ? h.ld_title.p : "", h.ld_title.n);
		tl_buf_str(&h.out, "\n\n");
		tl_buf_add(&h.out, h.ld_body.p, h.ld_body.n);
	}
	title = encoding_mend(tl_str_of(h.out.p ? h.out.p : "", h.out.n), arena, r);
	out->text = source_clean(title, arena, &out->repaired);
	title = html_headline(&h);
	if (title.n)
		out->title = source_one_line(encoding_mend(title, arena, r), arena, &out->repaired);
	keep_markup(&h, arena, out);
	if (h.url.n)
		out->url = source_one_line(tl_str_of(h.url.p, h.url.n), arena, &out->repaired);
	from = h.date.n ? &h.date : &h.ld_date;
	out->date = source_date(tl_str_of(from->p ? from->p : "", from->n));
	tl_buf_free(&h.ld_title);
	tl_buf_free(&h.ld_date);
	tl_buf_free(&h.ld_body);
	tl_buf_free(&h.out);
	tl_buf_free(&h.markup);
	tl_buf_free(&h.section);
	tl_buf_free(&h.headline);
	tl_buf_free(&h.box_title);
	tl_buf_free(&h.line);
	tl_buf_free(&h.title);
	tl_buf_free(&h.meta_title);
	tl_buf_free(&h.h1);
	tl_buf_free(&h.url);
	tl_buf_free(&h.date);
	return TL_OK;
}
