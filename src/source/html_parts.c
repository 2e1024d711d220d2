/* The parts of a page that are none of the article's text, and those that say what a line is.
 *
 * An element is known by its name, by a word of its class or id (content systems have used much the
 * same ones for twenty years) or by its style. There is no tree: of each such element it is noted
 * where the text stood at its start tag, and its end tag is found by counting elements of its name.
 * Only then is the text between taken back, if what it holds fits what its class says: an element
 * that is never closed, or closed by the end tag of another, holds paragraphs and is kept. */
#include <string.h>
#include <strings.h>

#include "html.h"

enum {
	HIDDEN_MOST =
		600, /* bytes outside links, in a hidden part: more is a text to be unfolded */
	SECTION_MOST = 200, /* bytes in the way to a page */
	CHROME_MOST = 400,
	PLAIN_MOST = 400, /* outside links, in a part of links */
	FOOT_MOST = 2000,
	BEFORE = 600,	   /* of text before comments and the foot of the page, at least */
	COMMENTS_MOST = 4, /* times the text before them */
	HEADLINE_MOST = 400,
	TITLE_LEAST = 32, /* shorter ones are of boxes: "Tin nổi bật" */
	CAPTION_LINES = 3,
	CAPTION_MOST = 600,
	BYLINE_MOST = 120,
	WORD_MOST = 48, /* of a class */
	ROW_MOST = 400, /* bytes in a row of a table of figures */
};

struct tl_str html_attribute(struct tl_str tag, const char *wanted)
{
	const char *p = tag.p, *end = tag.p + tag.n;

	while (p < end) {
		struct tl_str name, value = {"", 0};

		while (p < end && (html_space(*p) || *p == '/'))
			p++;
		name.p = p;
		while (p < end && !html_space(*p) && *p != '=' && *p != '/')
			p++;
		name.n = (size_t)(p - name.p);
		while (p < end && html_space(*p))
			p++;
		if (p < end && *p == '=') {
			for (p++; p < end && html_space(*p);)
				p++;
			if (p < end && (*p == '"' || *p == '\'')) {
				const char *close = memchr(p + 1, *p, (size_t)(end - p - 1));

				value = tl_str_of(p + 1, (size_t)((close ? close : end) - p - 1));
				p = close ? close + 1 : end;
			} else {
				value.p = p;
				while (p < end && !html_space(*p))
					p++;
				value.n = (size_t)(p - value.p);
			}
		} else if (name.n == 0) {
			p++;
		}
		if (name.n && html_is_name(name, wanted))
			return value;
	}
	return tl_str_of(NULL, 0);
}

/* ---- what an element is ------------------------------------------------------------------------
 */

/* Words of class or id: WHOLE, what they BEGIN with, or what they HOLD. */
static const struct {
	const char *word;
	enum { WHOLE, BEGIN, HOLD } how;
	enum html_part_kind kind;
} words[] = {
	{"hidden", WHOLE, PART_HIDDEN},
	{"hide", WHOLE, PART_HIDDEN},
	{"d-none", WHOLE, PART_HIDDEN},
	{"display-none", WHOLE, PART_HIDDEN},
	{"hide-accessible", WHOLE, PART_HIDDEN},
	{"element-invisible", WHOLE, PART_HIDDEN},
	{"sr-only", WHOLE, PART_HIDDEN},
	{"visually-hidden", WHOLE, PART_HIDDEN},
	{"screen-reader-text", WHOLE, PART_HIDDEN},
	{"site-title", WHOLE, PART_CHROME},
	{"site-name", WHOLE, PART_CHROME},
	{"site-description", WHOLE, PART_CHROME},
	{"site-slogan", WHOLE, PART_CHROME},
	{"titlewrapper", WHOLE, PART_CHROME},
	{"descriptionwrapper", WHOLE, PART_CHROME},
	{"portlet-title", WHOLE, PART_CHROME},
	{"portlet-topper", WHOLE, PART_CHROME},
	{"skip-link", WHOLE, PART_CHROME},
	{"cookie", HOLD, PART_CHROME},
	{"entry-title", WHOLE, PART_HEADLINE},
	{"post-title", WHOLE, PART_HEADLINE},
	{"article-title", WHOLE, PART_HEADLINE},
	{"article__title", WHOLE, PART_HEADLINE},
	{"detail-title", WHOLE, PART_HEADLINE},
	{"title-detail", WHOLE, PART_HEADLINE},
	{"itemtitle", WHOLE, PART_HEADLINE},
	{"contentheading", WHOLE, PART_HEADLINE},
	{"news-title", WHOLE, PART_TITLE},
	{"news_title", WHOLE, PART_TITLE},
	{"newstitle", WHOLE, PART_TITLE},
	{"title-news", WHOLE, PART_TITLE},
	{"ct-title", WHOLE, PART_TITLE},
	{"tieudetin", WHOLE, PART_TITLE},
	{"tieude", WHOLE, PART_TITLE},
	{"tieu-de", WHOLE, PART_TITLE},
	{"cungchuyenmuc", HOLD, PART_LINKS},
	{"cung-chuyen-muc", HOLD, PART_LINKS},
	{"same-cat", HOLD, PART_LINKS},
	{"-tag", HOLD, PART_LINKS},
	{"ez-toc-c", BEGIN, PART_LINKS},
	{"toc_", BEGIN, PART_LINKS},
	{"breadcrumb", HOLD, PART_SECTION},
	{"pathway", HOLD, PART_SECTION},
	{"cate", WHOLE, PART_SECTION},
	{"category", WHOLE, PART_SECTION},
	{"cate_title", WHOLE, PART_SECTION},
	{"cate-title", WHOLE, PART_SECTION},
	{"cat-name", WHOLE, PART_SECTION},
	{"art-cat", WHOLE, PART_SECTION},
	{"detail-cate", WHOLE, PART_SECTION},
	{"entry-category", WHOLE, PART_SECTION},
	{"chuyenmuc", HOLD, PART_SECTION},
	{"chuyen-muc", HOLD, PART_SECTION},
	{"binhluan", HOLD, PART_COMMENTS},
	{"binh-luan", HOLD, PART_COMMENTS},
	{"ykien", HOLD, PART_COMMENTS},
	{"comment", HOLD, PART_COMMENTS},
	{"caption", HOLD, PART_CAPTION},
	{"cap", WHOLE, PART_CAPTION},
	{"chuthich", HOLD, PART_CAPTION},
	{"chu-thich", HOLD, PART_CAPTION},
	{"relate", HOLD, PART_LINKS},
	{"lienquan", HOLD, PART_LINKS},
	{"lien-quan", HOLD, PART_LINKS},
	{"tinkhac", HOLD, PART_LINKS},
	{"tin-khac", HOLD, PART_LINKS},
	{"othernews", HOLD, PART_LINKS},
	{"other-news", HOLD, PART_LINKS},
	{"oldnews", HOLD, PART_LINKS},
	{"share", BEGIN, PART_LINKS},
	{"sharing", BEGIN, PART_LINKS},
	{"sd-sharing", BEGIN, PART_LINKS},
	{"social", BEGIN, PART_LINKS},
	{"addthis", BEGIN, PART_LINKS},
	{"tags", WHOLE, PART_LINKS},
	{"tags-links", WHOLE, PART_LINKS},
	{"tag-list", WHOLE, PART_LINKS},
	{"article__tag", WHOLE, PART_LINKS},
	{"rating", HOLD, PART_LINKS},
	{"popup", HOLD, PART_LINKS},
	{"modal", BEGIN, PART_LINKS},
	{"login", HOLD, PART_LINKS},
	{"weather", HOLD, PART_LINKS},
	{"thoitiet", HOLD, PART_LINKS},
	{"pagination", HOLD, PART_LINKS},
	{"post-navigation", WHOLE, PART_LINKS},
	{"newsletter", HOLD, PART_LINKS},
	{"quangcao", HOLD, PART_LINKS},
	{"copyright", HOLD, PART_LINKS},
	{"tacgia", HOLD, PART_BYLINE},
	{"tac-gia", HOLD, PART_BYLINE},
	{"byline", WHOLE, PART_BYLINE},
	{"author", HOLD, PART_BYLINE},
};

/* Words that say that something is not there, or that it is what surrounds it. */
static bool denies(const char *word)
{
	static const char *const begins[] = {"no-", "has-", "with-", "carousel", "slide"};
	static const char *const holds[] = {"avatar", "-box", "-bio", "follow", "-list", "-img"};

	for (size_t i = 0; i < TL_COUNT(begins); i++)
		if (strncmp(word, begins[i], strlen(begins[i])) == 0)
			return true;
	for (size_t i = 0; i < TL_COUNT(holds); i++)
		if (strstr(word, "author") && strstr(word, holds[i]))
			return true;
	return false;
}

static enum html_part_kind kind_of_word(const char *word)
{
	for (size_t i = 0; i < TL_COUNT(words); i++) {
		const char *found = strstr(word, words[i].word);

		if (!found || (words[i].how != HOLD && found != word) ||
		    (words[i].how == WHOLE && found[strlen(words[i].word)]))
			continue;
		return denies(word) ? PART_NONE : words[i].kind;
	}
	return PART_NONE;
}

/* By the first word of a class or id that is known. "Image" stands under a picture where it is a
 * paragraph or a cell, in two content systems of newspapers. */
static enum html_part_kind kind_of_words(struct tl_str s, struct tl_str name)
{
	for (size_t i = 0, n; i < s.n; i += n + 1) {
		char word[WORD_MOST];
		enum html_part_kind kind;

		for (n = 0; i + n < s.n && !html_space(s.p[i + n]); n++)
			;
		if (n == 0 || n >= sizeof word)
			continue;
		for (size_t k = 0; k < n; k++)
			word[k] = (char)(s.p[i + k] |
					 (s.p[i + k] >= 'A' && s.p[i + k] <= 'Z' ? 32 : 0));
		word[n] = '\0';
		if (strcmp(word, "image") == 0 &&
		    (html_is_name(name, "p") || html_is_name(name, "td")))
			return PART_CAPTION;
		kind = kind_of_word(word);
		if (kind != PART_NONE)
			return kind;
	}
	return PART_NONE;
}

/* True if a style holds "display:none" or the like, whatever blanks are in it. */
static bool style_has(struct tl_str style, const char *form)
{
	for (size_t i = 0; i < style.n; i++) {
		size_t n = 0;

		/* Begun at its letters alone: a style may be a megabyte of blanks. */
		for (size_t at = html_space(style.p[i]) ? style.n : i; at < style.n && form[n];
		     at++) {
			char c = style.p[at];

			if (html_space(c))
				continue;
			if ((c | (c >= 'A' && c <= 'Z' ? 32 : 0)) != form[n])
				break;
			n++;
		}
		if (!form[n])
			return true;
	}
	return false;
}

bool html_centres(struct tl_str name, struct tl_str tag)
{
	static const char *const classes[] = {"rtecenter", "text-center", "aligncenter"};
	struct tl_str list = html_attribute(tag, "class");

	if (html_is_name(name, "center") || html_is_name(html_attribute(tag, "align"), "center") ||
	    style_has(html_attribute(tag, "style"), "text-align:center"))
		return true;
	for (size_t i = 0; i < TL_COUNT(classes); i++)
		if (html_is_name(list, classes[i]))
			return true;
	return false;
}

bool html_ruled(struct tl_str tag)
{
	struct tl_str border = html_attribute(tag, "border");

	return border.n && !html_is_name(border, "0");
}

static enum html_part_kind kind_of(const struct html *h, struct tl_str name, struct tl_str tag)
{
	static const char *const never[] = {"html", "body",   "main",  "form",	"head",
					    "meta", "link",   "img",   "input", "br",
					    "hr",   "script", "style", "a",	NULL};
	enum html_part_kind kind;

	if (html_one_of(name, never))
		return PART_NONE;
	if (html_is_name(name, "nav") || html_is_name(name, "aside"))
		return PART_LINKS;
	if (html_is_name(name, "footer") && !h->article)
		return PART_FOOT;
	if (html_is_name(name, "figcaption"))
		return PART_CAPTION;
	if (tag.n < 6)
		return PART_NONE;
	if (html_attribute(tag, "hidden").p ||
	    style_has(html_attribute(tag, "style"), "display:none") ||
	    style_has(html_attribute(tag, "style"), "visibility:hidden"))
		return PART_HIDDEN;
	kind = kind_of_words(html_attribute(tag, "class"), name);
	if (kind == PART_NONE)
		kind = kind_of_words(html_attribute(tag, "id"), name);
	if (kind == PART_NONE && html_is_name(html_attribute(tag, "itemprop"), "author"))
		kind = PART_BYLINE;
	return kind == PART_BYLINE && h->quote ? PART_NONE : kind;
}

static bool same_name(struct tl_str a, struct tl_str b)
{
	return a.n == b.n && strncasecmp(a.p, b.p, a.n) == 0;
}

/* ---- begin and end -----------------------------------------------------------------------------
 */

bool html_within(const struct html *h, enum html_part_kind kind)
{
	for (size_t i = 0; i < h->n_parts; i++)
		if (h->parts[i].kind == kind &&
		    (kind != PART_SECTION ||
		     h->text + h->line_text - h->parts[i].text <= SECTION_MOST))
			return true;
	return false;
}

enum tl_markup html_markup(const struct html *h)
{
	for (size_t i = h->n_parts; i-- > 0;) {
		const struct html_part *part = &h->parts[i];
		size_t text = h->text + h->line_text - part->text;

		if (part->kind == PART_CAPTION && text <= CAPTION_MOST &&
		    h->markup.n - part->n_lines < CAPTION_LINES)
			return TL_MARKUP_CAPTION;
		if (part->kind == PART_BYLINE && text <= BYLINE_MOST &&
		    h->markup.n == part->n_lines)
			return TL_MARKUP_BYLINE;
	}
	return h->heading ? TL_MARKUP_HEADING : TL_MARKUP_NONE;
}

void html_part_begin(struct html *h, struct tl_str name, struct tl_str tag, bool empty)
{
	enum html_part_kind kind = empty ? PART_NONE : kind_of(h, name, tag);

	if (kind != PART_NONE && h->n_parts < HTML_PARTS) {
		h->parts[h->n_parts++] = (struct html_part){
			.kind = kind,
			.name = name,
			.depth = 1,
			.out = h->out.n,
			.n_lines = h->markup.n,
			.line = h->line.n,
			.line_text = h->line_text,
			.line_links = h->line_links,
			.text = h->text + h->line_text,
			.links = h->links + h->line_links,
			.h1 = h->h1.n,
			.menus = h->menus,
		};
		h->in_h1 = h->in_h1 && kind != PART_CHROME;
		return;
	}
	for (size_t i = h->n_parts; i-- > 0 && !empty;)
		if (same_name(h->parts[i].name, name)) {
			h->parts[i].depth++;
			return;
		}
}

/* "18/05/2018", "18-5-2018", "18.05.2018" somewhere in a text. */
static bool holds_date(const char *p, size_t n)
{
	for (size_t i = 2; i + 4 < n; i++)
		if (strchr("/-.", p[i]) && strspn(p + i + 1, "0123456789") >= 4 &&
		    memchr("0123456789", p[i - 1], 10) &&
		    (strchr("/-.", p[i - 2]) || (i > 2 && strchr("/-.", p[i - 3]))))
			return true;
	return false;
}

/* True if what a part holds is what its kind says, and none of the article's text. */
static bool left_out(const struct html *h, const struct html_part *part)
{
	size_t text = h->text + h->line_text - part->text;
	size_t links = h->links + h->line_links - part->links;
	bool headline = h->h1.n > part->h1, few = text - links <= PLAIN_MOST || links * 2 >= text;

	/* Over the text the date may stand among buttons, or beside the number of comments. */
	if ((part->kind == PART_LINKS || part->kind == PART_COMMENTS) && part->text < BEFORE &&
	    h->out.n > part->out && holds_date(h->out.p + part->out, h->out.n - part->out))
		return false;
	switch (part->kind) {
	case PART_HIDDEN:
		return text - links <= HIDDEN_MOST || links * 2 >= text;
	case PART_CHROME:
		return text <= CHROME_MOST;
	case PART_LINKS:
		/* Or under each linked title, which is left out, what the article is on. */
		return !headline && (few || h->menus - part->menus >= h->markup.n - part->n_lines);
	case PART_COMMENTS:
		return !headline &&
		       (few || (part->text >= BEFORE && text <= COMMENTS_MOST * part->text));
	case PART_FOOT:
		return !headline && part->text >= BEFORE && text <= FOOT_MOST;
	default:
		return false;
	}
}

static void cut(struct tl_buf *b, size_t n)
{
	if (b->n > n)
		b->p[b->n = n] = '\0';
}

static void take_back(struct html *h, const struct html_part *part)
{
	if (h->out.n == part->out && h->menus == part->menus) {
		cut(&h->line, part->line);
		h->line_text = part->line_text;
		h->line_links = part->line_links;
	} else if (h->out.n == part->out) {
		/* The line that it began in was a menu's, and is gone. */
		cut(&h->line, 0);
		h->line_text = h->line_links = 0;
	} else if (part->line == 0 && h->line.n == 0) {
		cut(&h->out, part->out);
		cut(&h->markup, part->n_lines);
		h->row.open &= h->row.out <= part->out;
		h->text = part->text;
		h->links = part->links;
	} else {
		return;
	}
	cut(&h->h1, part->h1);
}

/* The first part of its kind that is one line. */
static void keep_headline(const struct html *h, const struct html_part *part, struct tl_buf *out)
{
	size_t n = h->out.n - part->out;

	if (!out->n && h->markup.n == part->n_lines + 1 && n <= HEADLINE_MOST)
		tl_buf_add(out, h->out.p + part->out, n - 1);
}

static void end_part(struct html *h, size_t i)
{
	struct html_part part = h->parts[i];

	/* Those within it that are still open were never closed. */
	h->n_parts = i;
	if (left_out(h, &part))
		take_back(h, &part);
	else if (part.kind == PART_HEADLINE)
		keep_headline(h, &part, &h->headline);
	else if (part.kind == PART_TITLE && h->out.n - part.out >= TITLE_LEAST)
		keep_headline(h, &part, &h->box_title);
}

void html_part_end(struct html *h, struct tl_str name)
{
	for (size_t i = h->n_parts; i-- > 0;)
		if (same_name(h->parts[i].name, name)) {
			if (--h->parts[i].depth == 0)
				end_part(h, i);
			return;
		}
}

void html_part_implied(struct html *h, struct tl_str name, bool closing)
{
	static const char *const cells[] = {"td", "th", "tr", "tbody", "table", NULL};
	const struct html_part *part = h->n_parts ? &h->parts[h->n_parts - 1] : NULL;
	bool cell;

	if (!part || (closing && same_name(part->name, name)))
		return;
	cell = html_is_name(part->name, "td") || html_is_name(part->name, "th");
	if (html_is_name(part->name, "p") ||
	    (cell && html_one_of(name, cells) && (closing || !html_is_name(name, "table"))))
		end_part(h, h->n_parts - 1);
}

/* ---- rows of tables ----------------------------------------------------------------------------
 */

void html_row_begin(struct html *h)
{
	html_row_end(h);
	h->row = (struct html_row){
		.open = true, .head = h->ruled, .out = h->out.n, .n_lines = h->markup.n};
}

/* Digits, and what stands between and beside them. */
static bool is_figure(const char *p, size_t n)
{
	bool digit = false;

	for (size_t i = 0; i < n; i++) {
		digit |= p[i] >= '0' && p[i] <= '9';
		if (!(p[i] >= '0' && p[i] <= '9') && !strchr(".,%-+ ", p[i]))
			return false;
	}
	return digit;
}

void html_row_end(struct html *h)
{
	struct html_row row = h->row;
	size_t n_lines = h->markup.n - row.n_lines, figures = 0;

	h->row.open = false;
	if (!row.open || h->out.n < row.out || h->markup.n < row.n_lines || n_lines < 2 ||
	    h->out.n - row.out > ROW_MOST)
		return;
	/* An element that began in the row and is still open remembers where its lines begin. */
	for (size_t i = 0; i < h->n_parts; i++)
		if (h->parts[i].out > row.out)
			return;
	for (size_t i = row.n_lines; i < h->markup.n; i++)
		if (h->markup.p[i] != TL_MARKUP_NONE)
			return;
	for (size_t i = row.out, end; i < h->out.n; i = end + 1) {
		end = (size_t)((const char *)memchr(h->out.p + i, '\n', h->out.n - i) - h->out.p);
		figures += is_figure(h->out.p + i, end - i);
	}
	if (!row.head && !figures)
		return;
	for (size_t i = row.out; i + 1 < h->out.n; i++)
		if (h->out.p[i] == '\n')
			h->out.p[i] = ' ';
	cut(&h->markup, row.n_lines);
	tl_buf_char(&h->markup, TL_MARKUP_ROW);
}
