/* HTML to text: a tokenizer that trusts nothing (tags may be open, nested wrongly or cut off) and
 * writes one line for each block-level stretch of text. There is no tree. Lines that are mostly
 * links are menus and lists of other articles: they are left out here, where the links can still be
 * seen; everything else is for parsing to judge, as in a text page.
 *
 * The page's own words about itself are kept: the title, the address (rel=canonical, og:url), the
 * date (article:published_time, the first <time>, schema.org in JSON-LD). */
#include <string.h>
#include <strings.h>

#include "internal.h"
#include "tulieu/table.h"

struct html {
	const char *p, *end;
	struct reading *reading;
	struct tl_buf out;	      /* finished lines */
	struct tl_buf line;	      /* the line under way */
	size_t line_text, line_links; /* bytes of it that are no blanks; those inside links */
	bool line_linked;	      /* it begins inside a link */
	unsigned link, heading, pre;  /* depth of <a>, <h1>-<h6>, <pre> */
	bool in_title;
	struct tl_buf title, meta_title, h1, url, date;
	bool in_h1;
	bool open_comment;     /* there is no "-->" any more */
	unsigned never_closed; /* opaque elements without an end tag from here on, by index */
	struct tl_buf ld_title, ld_date, ld_body; /* of JSON-LD */
	struct tl_arena *arena;
};

/* ---- names --------------------------------------------------------------------------------- */

static bool is_name(struct tl_str s, const char *name)
{
	return s.n == strlen(name) && strncasecmp(s.p, name, s.n) == 0;
}

static bool one_of(struct tl_str s, const char *const *names)
{
	for (; *names; names++)
		if (is_name(s, *names))
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
static const char *const headings[] = {"h1", "h2", "h3", "h4", "h5", "h6", NULL};

/* ---- characters ---------------------------------------------------------------------------- */

/* Appends text with its references replaced. */
static void add_decoded(const struct html *h, struct tl_buf *out, const char *p, const char *end,
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

static void end_line(struct html *h)
{
	/* Begins with a link and is one for two thirds: a menu, a list of articles. A heading may
	 * be a link to itself; in "Theo <a>..." the words before the link say what it is. */
	bool menu = !h->heading && h->line_linked && h->line_links * 3 > h->line_text * 2;

	if (h->line.n && h->line.p[h->line.n - 1] == ' ')
		h->line.n--;
	if (h->line_text && !menu) {
		tl_buf_add(&h->out, h->line.p, h->line.n);
		tl_buf_char(&h->out, '\n');
	}
	tl_buf_reset(&h->line);
	h->line_text = h->line_links = 0;
}

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Text between two tags: runs of white space are one blank, as on a screen. */
static void add_text(struct html *h, const char *p, const char *end)
{
	struct tl_buf text = {0};

	add_decoded(h, &text, p, end, true);
	if (h->in_title)
		tl_buf_add(&h->title, text.p, text.n);
	for (size_t i = 0; i < text.n && !h->in_title; i++) {
		char c = text.p[i];

		if (is_space(c) && h->pre && c == '\n') {
			end_line(h);
		} else if (is_space(c)) {
			if (h->line.n && h->line.p[h->line.n - 1] != ' ')
				tl_buf_char(&h->line, ' ');
		} else {
			if (!h->line_text)
				h->line_linked = h->link > 0;
			tl_buf_char(&h->line, c);
			h->line_text++;
			h->line_links += h->link > 0;
			if (h->in_h1)
				tl_buf_char(&h->h1, c);
		}
		if (is_space(c) && h->in_h1 && h->h1.n)
			tl_buf_char(&h->h1, ' ');
	}
	tl_buf_free(&text);
}

/* ---- tags ---------------------------------------------------------------------------------- */

/* Value of an attribute in the text between a tag's name and its end; n 0 if absent. */
static struct tl_str attribute(struct tl_str tag, const char *wanted)
{
	const char *p = tag.p, *end = tag.p + tag.n;

	while (p < end) {
		struct tl_str name, value = {"", 0};

		while (p < end && (is_space(*p) || *p == '/'))
			p++;
		name.p = p;
		while (p < end && !is_space(*p) && *p != '=' && *p != '/')
			p++;
		name.n = (size_t)(p - name.p);
		while (p < end && is_space(*p))
			p++;
		if (p < end && *p == '=') {
			for (p++; p < end && is_space(*p);)
				p++;
			if (p < end && (*p == '"' || *p == '\'')) {
				const char *close = memchr(p + 1, *p, (size_t)(end - p - 1));

				value = tl_str_of(p + 1, (size_t)((close ? close : end) - p - 1));
				p = close ? close + 1 : end;
			} else {
				value.p = p;
				while (p < end && !is_space(*p))
					p++;
				value.n = (size_t)(p - value.p);
			}
		} else if (name.n == 0) {
			p++;
		}
		if (name.n && is_name(name, wanted))
			return value;
	}
	return tl_str_of("", 0);
}

static void keep_first(const struct html *h, struct tl_buf *out, struct tl_str value)
{
	if (!out->n && value.n)
		add_decoded(h, out, value.p, value.p + value.n, false);
}

/* "text/html; charset=x-viet-vni" or the name alone. That a page is in UTF-8 or Windows-1252 is
 * what every program writes, whatever it is in. */
static void hint_charset(struct html *h, struct tl_str s)
{
	const char *name = s.p + s.n;
	enum encoding e;

	while (name > s.p && name[-1] != '=' && name[-1] != ' ')
		name--;
	e = encoding_named(name, (size_t)(s.p + s.n - name));
	if (h->reading->hint == ENC_NONE && e != ENC_NONE && e != ENC_UTF8 && e != ENC_CP1252)
		h->reading->hint = e;
}

/* "font-family: .VnTime", face="VNI-Times": the fonts of TCVN3 and VNI are named so. */
static void hint_font(struct html *h, struct tl_str s)
{
	for (size_t i = 0; i + 3 < s.n; i++) {
		bool begins = i == 0 || strchr(" :,;'\"", s.p[i - 1]);

		if (begins && strncasecmp(s.p + i, ".vn", 3) == 0)
			h->reading->hint = ENC_TCVN3;
		else if (begins && strncasecmp(s.p + i, "vni-", 4) == 0)
			h->reading->hint = ENC_VNI;
	}
}

/* Under which names pages tell when they were published: Open Graph, schema.org, Dublin Core,
 * others. */
static const char *const published[] = {"article:published_time",
					"og:published_time",
					"datePublished",
					"pubdate",
					"publishdate",
					"publish_date",
					"DC.date.issued",
					"dcterms.issued",
					"sailthru.date",
					"cXenseParse:recs:publishtime",
					NULL};

static void meta(struct html *h, struct tl_str tag)
{
	struct tl_str name = attribute(tag, "property"), content = attribute(tag, "content");

	if (!name.n)
		name = attribute(tag, "name");
	if (attribute(tag, "charset").n)
		hint_charset(h, attribute(tag, "charset"));
	else if (is_name(attribute(tag, "http-equiv"), "content-type"))
		hint_charset(h, content);
	if (is_name(name, "og:title"))
		keep_first(h, &h->meta_title, content);
	else if (is_name(name, "og:url"))
		keep_first(h, &h->url, content);
	else if (one_of(name, published) || one_of(attribute(tag, "itemprop"), published))
		keep_first(h, &h->date, content);
}

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
	if (is_name(name, "script") || is_name(name, "style"))
		h->p = h->end;
	return tl_str_of(begin, 0);
}

/* "NewsArticle", "https://schema.org/BlogPosting", several of them one a line; or nothing. */
static bool says_article(const char *types)
{
	static const char *const ends[] = {"Article", "BlogPosting", "Report"};
	struct tl_str type;

	if (!types)
		return true;
	while (tl_cell_next(&types, '\n', &type))
		for (size_t i = 0; i < TL_COUNT(ends); i++) {
			size_t n = strlen(ends[i]);

			if (type.n >= n && memcmp(type.p + type.n - n, ends[i], n) == 0)
				return true;
		}
	return false;
}

/* An object of JSON-LD: of an article its words, of all others nothing. Returns the bytes of its
 * @graph: the objects of a page that are told in one. */
static struct tl_str linked_object(struct html *h, struct tl_str object)
{
	enum { TYPE, HEADLINE, DATE, BODY, GRAPH, MEMBERS };
	struct json_member m[MEMBERS] = {
		[TYPE] = {.key = "@type"},	   [HEADLINE] = {.key = "headline"},
		[DATE] = {.key = "datepublished"}, [BODY] = {.key = "articlebody"},
		[GRAPH] = {.key = "@graph"},
	};
	struct tl_error e;

	if (json_members(object, h->arena, m, MEMBERS, &e) != TL_OK)
		return tl_str_of("", 0);
	if (says_article(m[TYPE].value.p)) {
		keep_first(h, &h->ld_title, m[HEADLINE].value);
		keep_first(h, &h->ld_date, m[DATE].value);
		keep_first(h, &h->ld_body, m[BODY].value);
	}
	return m[GRAPH].raw;
}

/* What a page tells to search engines: schema.org's Article as JSON-LD, alone or among others in an
 * array or a graph. */
static void linked_data(struct html *h, struct tl_str json)
{
	struct tl_str object, inner;

	while (json_next_object(&json, &object)) {
		struct tl_str graph = linked_object(h, object);

		while (json_next_object(&graph, &inner))
			linked_object(h, inner);
	}
}

static void tag_done(struct html *h, struct tl_str name, struct tl_str rest, bool closing)
{
	if (is_name(name, "font"))
		hint_font(h, attribute(rest, "face"));
	else if (rest.n > 12 && !closing)
		hint_font(h, attribute(rest, "style"));
	if (is_name(name, "title")) {
		/* An <svg> has titles of its own: only the first one counts. */
		h->in_title = !closing && !h->title.n;
	} else if (is_name(name, "a")) {
		/* Links do not nest: an open one is ended by the next. */
		h->link = !closing;
	} else if (is_name(name, "meta")) {
		meta(h, rest);
	} else if (is_name(name, "link") && is_name(attribute(rest, "rel"), "canonical")) {
		tl_buf_reset(&h->url);
		keep_first(h, &h->url, attribute(rest, "href"));
	} else if (is_name(name, "time") && !closing) {
		keep_first(h, &h->date, attribute(rest, "datetime"));
	}
	if (one_of(name, blocks)) {
		if (!closing || !one_of(name, headings))
			end_line(h);
		if (one_of(name, headings)) {
			/* The end of a heading ends its line while it still counts as one. */
			if (closing)
				end_line(h);
			h->heading = !closing;
			h->in_h1 = !closing && is_name(name, "h1") && !h->h1.n;
		}
		if (is_name(name, "pre"))
			count(&h->pre, closing);
		if (is_name(name, "p") || is_name(name, "div"))
			h->link = 0;
	}
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
		if (is_name(name, opaque[i])) {
			struct tl_str content = opaque_content(h, name, i);

			if (is_name(attribute(rest, "type"), "application/ld+json"))
				linked_data(h, content);
			return;
		}
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
	/* <h1> is the article's own; <title> often has the paper's name behind it. */
	from = h.h1.n		? &h.h1
	       : h.meta_title.n ? &h.meta_title
	       : h.ld_title.n	? &h.ld_title
				: &h.title;
	title = tl_str_of(from->p ? from->p : "", from->n);
	if (title.n)
		out->title = source_one_line(encoding_mend(title, arena, r), arena, &out->repaired);
	if (h.url.n)
		out->url = source_one_line(tl_str_of(h.url.p, h.url.n), arena, &out->repaired);
	from = h.date.n ? &h.date : &h.ld_date;
	out->date = source_date(tl_str_of(from->p ? from->p : "", from->n));
	tl_buf_free(&h.ld_title);
	tl_buf_free(&h.ld_date);
	tl_buf_free(&h.ld_body);
	tl_buf_free(&h.out);
	tl_buf_free(&h.line);
	tl_buf_free(&h.title);
	tl_buf_free(&h.meta_title);
	tl_buf_free(&h.h1);
	tl_buf_free(&h.url);
	tl_buf_free(&h.date);
	return TL_OK;
}
