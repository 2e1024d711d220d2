/* HTML to text: a tokenizer that trusts nothing (tags may be open, nested wrongly or cut off) and
 * writes one line for each block-level stretch of text. There is no tree. Lines that are mostly
 * links are menus and lists of other articles: they are left out here, where the links can still be
 * seen; everything else is for parsing to judge, as in a text page.
 *
 * The page's own words about itself are kept: the title, the address (rel=canonical, og:url), the
 * date (article:published_time, the first <time>). */
#include <string.h>
#include <strings.h>

#include "internal.h"

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

/* The characters 160 to 255 by the names of HTML 4 (W3C Recommendation, section 24.2.1). Pages in
 * VNI or TCVN3 name their bytes so. */
static const char *const latin1[] = {
	"nbsp",	  "iexcl",  "cent",   "pound",	"curren", "yen",    "brvbar", "sect",	"uml",
	"copy",	  "ordf",   "laquo",  "not",	"shy",	  "reg",    "macr",   "deg",	"plusmn",
	"sup2",	  "sup3",   "acute",  "micro",	"para",	  "middot", "cedil",  "sup1",	"ordm",
	"raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc",	"Atilde",
	"Auml",	  "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",	"Igrave",
	"Iacute", "Icirc",  "Iuml",   "ETH",	"Ntilde", "Ograve", "Oacute", "Ocirc",	"Otilde",
	"Ouml",	  "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",
	"szlig",  "agrave", "aacute", "acirc",	"atilde", "auml",   "aring",  "aelig",	"ccedil",
	"egrave", "eacute", "ecirc",  "euml",	"igrave", "iacute", "icirc",  "iuml",	"eth",
	"ntilde", "ograve", "oacute", "ocirc",	"otilde", "ouml",   "divide", "oslash", "ugrave",
	"uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml",
};
_Static_assert(TL_COUNT(latin1) == 96, "one name for each of 160 to 255");
struct entity {
	const char *name;
	uint16_t cp;
};
/* Others that Vietnamese pages use, from the same source. */
static const struct entity entities[] = {
	{"amp", '&'},	    {"lt", '<'},	{"gt", '>'},	    {"quot", '"'},
	{"apos", '\''},	    {"ndash", 0x2013},	{"mdash", 0x2014},  {"lsquo", 0x2018},
	{"rsquo", 0x2019},  {"ldquo", 0x201c},	{"rdquo", 0x201d},  {"hellip", 0x2026},
	{"bull", 0x2022},   {"prime", 0x2032},	{"rarr", 0x2192},   {"euro", 0x20ac},
	{"trade", 0x2122},  {"ensp", 0x2002},	{"emsp", 0x2003},   {"thinsp", 0x2009},
	{"sbquo", 0x201a},  {"bdquo", 0x201e},	{"OElig", 0x152},   {"oelig", 0x153},
	{"Scaron", 0x160},  {"scaron", 0x161},	{"Yuml", 0x178},    {"fnof", 0x192},
	{"circ", 0x2c6},    {"tilde", 0x2dc},	{"dagger", 0x2020}, {"Dagger", 0x2021},
	{"permil", 0x2030}, {"lsaquo", 0x2039}, {"rsaquo", 0x203a},
};

static uint32_t named(struct tl_str name)
{
	for (size_t i = 0; i < TL_COUNT(entities); i++)
		if (tl_str_is(name, entities[i].name))
			return entities[i].cp;
	for (size_t i = 0; i < TL_COUNT(latin1); i++)
		if (tl_str_is(name, latin1[i]))
			return 160 + (uint32_t)i;
	return 0;
}

/* The character that a reference at p ("&...") stands for, and its bytes; 0 if it is none. In text
 * the old names need no semicolon and may have letters behind them ("b&aacuteo"), as browsers have
 * it. */
static uint32_t reference(const char *p, const char *end, bool in_text, size_t *used)
{
	const char *name = p + 1, *q = name;
	uint32_t cp = 0;

	if (q < end && *q == '#') {
		bool hex = q + 1 < end && (q[1] == 'x' || q[1] == 'X');

		for (q += hex ? 2 : 1, name = q; q < end && q - name < 8; q++) {
			int digit = *q >= '0' && *q <= '9'	    ? *q - '0'
				    : hex && *q >= 'a' && *q <= 'f' ? *q - 'a' + 10
				    : hex && *q >= 'A' && *q <= 'F' ? *q - 'A' + 10
								    : -1;

			if (digit < 0)
				break;
			cp = cp * (hex ? 16 : 10) + (uint32_t)digit;
		}
		if (cp >= 0x80 && cp < 0xa0) /* numbers of Windows-1252, whatever the page is in */
			cp = legacy_cp1252(cp);
	} else {
		while (q < end && q - name < 8 &&
		       ((*q >= 'a' && *q <= 'z') || (*q >= 'A' && *q <= 'Z') ||
			(*q >= '0' && *q <= '9')))
			q++;
		cp = named(tl_str_of(name, (size_t)(q - name)));
		for (const char *stop = q; !cp && in_text && --stop > name + 1;) {
			cp = named(tl_str_of(name, (size_t)(stop - name)));
			cp = cp < 0x100 ? cp : 0;
			q = cp ? stop : q;
		}
	}
	*used = (size_t)(q - p) + (q < end && *q == ';');
	return q == name ? 0 : cp;
}

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
		cp = reference(amp, end, in_text, &used);
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
	if (!out->n)
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
	else if (is_name(name, "article:published_time") || is_name(name, "pubdate"))
		keep_first(h, &h->date, content);
}

static void count(unsigned *depth, bool closing)
{
	if (!closing)
		++*depth;
	else if (*depth)
		--*depth;
}

/* Steps over everything up to the end tag of an opaque element. */
static void skip_content(struct html *h, struct tl_str name)
{
	while (h->p < h->end) {
		const char *lt = memchr(h->p, '<', (size_t)(h->end - h->p));

		if (!lt) {
			h->p = h->end;
			return;
		}
		h->p = lt + 1;
		if ((size_t)(h->end - lt) > name.n + 2 && lt[1] == '/' &&
		    strncasecmp(lt + 2, name.p, name.n) == 0) {
			const char *gt = memchr(lt, '>', (size_t)(h->end - lt));

			h->p = gt ? gt + 1 : h->end;
			return;
		}
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

/* At "<": reads a tag, comment or declaration. */
static void tag(struct html *h)
{
	const char *p = h->p + 1, *gt;
	struct tl_str name;
	bool closing;

	if (h->end - p >= 3 && memcmp(p, "!--", 3) == 0) {
		for (p += 3; h->end - p >= 3 && memcmp(p, "-->", 3) != 0;)
			p++;
		h->p = h->end - p >= 3 ? p + 3 : h->end;
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
	for (gt = p; gt < h->end && *gt != '>'; gt++)
		if (*gt == '"' || *gt == '\'') {
			const char *limit = h->end - gt > 4096 ? gt + 4096 : h->end;
			const char *close = memchr(gt + 1, *gt, (size_t)(limit - gt - 1));

			if (close)
				gt = close;
		}
	h->p = gt < h->end ? gt + 1 : h->end;
	tag_done(h, name, tl_str_of(p, (size_t)(gt - p)), closing);
	if (!closing && name.n && one_of(name, opaque) && !(gt > p && gt[-1] == '/'))
		skip_content(h, name);
}

enum tl_status html_decode(struct tl_str raw, struct reading *r, struct tl_arena *arena,
			   struct tl_source_text *out, struct tl_error *e)
{
	struct html h = {.p = raw.p, .end = raw.p + raw.n, .reading = r};
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
	title = encoding_mend(tl_str_of(h.out.p ? h.out.p : "", h.out.n), arena, r);
	out->text = source_clean(title, arena, &out->repaired);
	/* <h1> is the article's own; <title> often has the paper's name behind it. */
	title = h.h1.n		 ? tl_str_of(h.h1.p, h.h1.n)
		: h.meta_title.n ? tl_str_of(h.meta_title.p, h.meta_title.n)
				 : tl_str_of(h.title.p, h.title.n);
	if (title.n)
		out->title = source_one_line(encoding_mend(title, arena, r), arena, &out->repaired);
	if (h.url.n)
		out->url = source_one_line(tl_str_of(h.url.p, h.url.n), arena, &out->repaired);
	out->date = source_date(tl_str_of(h.date.p ? h.date.p : "", h.date.n));
	tl_buf_free(&h.out);
	tl_buf_free(&h.line);
	tl_buf_free(&h.title);
	tl_buf_free(&h.meta_title);
	tl_buf_free(&h.h1);
	tl_buf_free(&h.url);
	tl_buf_free(&h.date);
	return TL_OK;
}
