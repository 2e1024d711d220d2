/* What a page of HTML says of itself: <meta>, fonts that tell the encoding, JSON-LD for search
 * engines, its title. */
#include <string.h>
#include <strings.h>

#include "html.h"
#include "tulieu/table.h"

void html_keep_first(const struct html *h, struct tl_buf *out, struct tl_str value)
{
	if (!out->n && value.n)
		html_add_decoded(h, out, value.p, value.p + value.n, false);
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

void html_hint_font(struct html *h, struct tl_str s)
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

void html_meta(struct html *h, struct tl_str tag)
{
	struct tl_str name = html_attribute(tag, "property"),
		      content = html_attribute(tag, "content");

	if (!name.n)
		name = html_attribute(tag, "name");
	if (html_attribute(tag, "charset").n)
		hint_charset(h, html_attribute(tag, "charset"));
	else if (html_is_name(html_attribute(tag, "http-equiv"), "content-type"))
		hint_charset(h, content);
	if (html_is_name(name, "og:title"))
		html_keep_first(h, &h->meta_title, content);
	else if (html_is_name(name, "og:url"))
		html_keep_first(h, &h->url, content);
	else if (html_one_of(name, published) ||
		 html_one_of(html_attribute(tag, "itemprop"), published))
		html_keep_first(h, &h->date, content);
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
		html_keep_first(h, &h->ld_title, m[HEADLINE].value);
		html_keep_first(h, &h->ld_date, m[DATE].value);
		html_keep_first(h, &h->ld_body, m[BODY].value);
	}
	return m[GRAPH].raw;
}

void html_linked_data(struct html *h, struct tl_str json)
{
	struct tl_str object, inner;

	while (json_next_object(&json, &object)) {
		struct tl_str graph = linked_object(h, object);

		while (json_next_object(&graph, &inner))
			linked_object(h, inner);
	}
}

struct tl_str html_site_name(const struct html *h)
{
	enum { SITE_MOST = 160 }; /* bytes, with what stands before it */
	static const char *const bars[] = {" - ", " | ", " – ", " — ", " > ", " » "};
	struct tl_str title = tl_str_of(h->title.p ? h->title.p : "", h->title.n), tail = {"", 0};

	for (size_t i = title.n; i-- > 0 && !tail.n && title.n - i <= SITE_MOST;)
		for (size_t k = 0; k < TL_COUNT(bars) && !tail.n; k++) {
			size_t n = strlen(bars[k]);

			if (i > 0 && i + n < title.n && memcmp(title.p + i, bars[k], n) == 0)
				tail = tl_str_of(title.p + i + n, title.n - i - n);
		}
	while (tail.n && strchr(" \t\r\n", tail.p[tail.n - 1]))
		tail.n--;
	return tail;
}

/* Without white space at both ends. */
static struct tl_str trimmed(struct tl_str s)
{
	while (s.n && strchr(" \t\r\n", s.p[s.n - 1]))
		s.n--;
	while (s.n && strchr(" \t\r\n", *s.p))
		s = tl_str_of(s.p + 1, s.n - 1);
	return s;
}

struct tl_str html_headline(const struct html *h)
{
	const struct tl_buf *others[] = {&h->meta_title, &h->ld_title, &h->box_title, &h->title};
	struct tl_str site = html_site_name(h), first = {NULL, 0}, line;
	const char *lines = h->h1.n ? h->h1.p : "";

	if (h->headline.n)
		return tl_str_of(h->headline.p, h->headline.n);

	while (tl_cell_next(&lines, '\n', &line)) {
		line = trimmed(line);
		/* The name of the site may be an <h1>, too. */
		for (size_t i = 0; i < TL_COUNT(others) && line.n; i++)
			if (others[i]->n &&
			    tl_str_eq(line, trimmed(tl_str_of(others[i]->p, others[i]->n))))
				return line;
		if (line.n && !first.n && !tl_str_eq(line, site))
			first = line;
	}
	if (first.n)
		return first;
	for (size_t i = 0; i < TL_COUNT(others); i++)
		if (others[i]->n)
			return tl_str_of(others[i]->p, others[i]->n);
	return tl_str_of(NULL, 0);
}
