/* The article from the roles of its lines: the body with its blocks, the names, and the verdict
 * whether the page holds an article at all. */
#include <stdlib.h>
#include <string.h>

#include "internal.h"
#include "tulieu/i18n.h"

static const char *const role_names[] = {"blank",     "boilerplate", "stamp",  "kicker",
					 "headline",  "place",	     "lead",   "heading",
					 "paragraph", "caption",     "byline", "source"};
_Static_assert(TL_COUNT(role_names) == TL_ROLES, "a name for each role");

const char *tl_role_name(enum tl_role role)
{
	return role_names[role];
}

enum {
	ARTICLE_WORDS = 40, /* of text: with less a page holds an article only if it is clean, or
			     * has figures or names */
	LEAST_WORDS = 12,
	CLEAN_LINES = 2,   /* of furniture, at most, on a page that is nothing but a short text */
	TEASER_WORDS = 60, /* of text on average in a list of teasers, at most */
	TEASER_DATES = 3,
	LINKS = 2,   /* headings and dates between teasers, at least */
	TEASERS = 3, /* under a keyword or a section, at most: with more it is a page of text */
	NEWS_OF_MANY = 3,
	KEYWORD_WORDS = 12,
	SECTION_WORDS = 3,
	SPAM_KINDS = 7,	 /* different words of spam; news of a police raid has fewer */
	SPAM_SHARE = 60, /* words of text for each of them, at most */
};

static bool block_of(enum tl_role role, enum tl_block_kind *kind)
{
	static const int kinds[TL_ROLES] = {
		[TL_ROLE_BLANK] = -1,
		[TL_ROLE_BOILERPLATE] = -1,
		[TL_ROLE_STAMP] = -1,
		[TL_ROLE_KICKER] = TL_BLOCK_KICKER,
		[TL_ROLE_HEADLINE] = TL_BLOCK_HEADLINE,
		[TL_ROLE_PLACE] = TL_BLOCK_PLACE,
		[TL_ROLE_LEAD] = TL_BLOCK_LEAD,
		[TL_ROLE_HEADING] = TL_BLOCK_HEADING,
		[TL_ROLE_PARAGRAPH] = TL_BLOCK_PARAGRAPH,
		[TL_ROLE_CAPTION] = TL_BLOCK_CAPTION,
		[TL_ROLE_BYLINE] = TL_BLOCK_BYLINE,
		[TL_ROLE_SOURCE] = TL_BLOCK_SOURCE,
	};

	if (kinds[role] < 0)
		return false;
	*kind = (enum tl_block_kind)kinds[role];
	return true;
}

/* How much of a text without line ends can be copied as it is: up to two blanks, or a last one. Of
 * two blanks one is found by looking at every second byte. */
static size_t plain(const char *p, size_t n)
{
	size_t i;

	for (i = 1; i < n; i += 2) {
		if (p[i] != ' ')
			continue;
		if (p[i - 1] == ' ')
			return i - 1;
		if (i + 1 == n || p[i + 1] == ' ')
			return i;
	}
	return n && p[n - 1] == ' ' ? n - 1 : n;
}

/* Appends text with runs of blanks and line ends made one blank: they are layout, not text. None is
 * put before a comma or full stop that a link in the page pushed to the next line. */
static void add_text(struct tl_buf *b, const char *p, size_t n)
{
	size_t line_end = 0;

	for (size_t at = 0; at < n;) {
		size_t end = at;
		bool line = false;

		if (line_end <= at) {
			const char *next = memchr(p + at, '\n', n - at);

			line_end = next ? (size_t)(next - p) : n;
		}
		end += plain(p + at, line_end - at);
		tl_buf_add(b, p + at, end - at);
		for (at = end; at < n && (p[at] == ' ' || p[at] == '\n'); at++)
			line |= p[at] == '\n';
		if (at < n && at > end && !(line && strchr(",.;:!?)", p[at])))
			tl_buf_char(b, ' ');
	}
}

/* Begins a block unless this one goes on; the block's end follows the text. */
static void add_block(struct tl_buf *body, struct tl_article *a, size_t *cap,
		      enum tl_block_kind kind, bool joined, const char *p, size_t n)
{
	if (joined && a->n_blocks) {
		tl_buf_char(body, ' ');
	} else {
		if (body->n)
			tl_buf_char(body, '\n');
		*TL_ARENA_PUSH(a->arena, a->blocks, a->n_blocks, *cap) =
			(struct tl_block){.kind = kind, .begin = body->n};
	}
	add_text(body, p, n);
	a->blocks[a->n_blocks - 1].end = body->n;
}

static void build_body(struct tl_page_reader *rd, struct tl_article *a)
{
	struct tl_buf body = {0};
	enum tl_block_kind kind;
	size_t cap = rd->title_from_hint;

	for (size_t i = 0; i < rd->n_lines; i++)
		cap += block_of(rd->lines[i].role, &kind);
	a->blocks = tl_arena_alloc(a->arena, cap * sizeof *a->blocks);
	if (rd->title_from_hint)
		add_block(&body, a, &cap, TL_BLOCK_HEADLINE, false, rd->title_hint,
			  strlen(rd->title_hint));
	for (size_t i = 0; i < rd->n_lines; i++) {
		const struct tl_page_line *l = &rd->lines[i];
		bool joined =
			l->joined && i > 0 && l[-1].role != TL_ROLE_BOILERPLATE && !l[-1].again;

		if (l->again || !block_of(l->role, &kind) || l->from == l->to)
			continue;
		add_block(&body, a, &cap, kind, joined, rd->page->text.p + l->from,
			  l->to - l->from);
	}
	a->body = tl_arena_strndup(a->arena, body.p ? body.p : "", body.n);
	a->body_n = body.n;
	tl_buf_free(&body);
}

static const char *first_block(const struct tl_article *a, enum tl_block_kind kind)
{
	for (size_t i = 0; i < a->n_blocks; i++)
		if (a->blocks[i].kind == kind)
			return tl_arena_strndup(a->arena, a->body + a->blocks[i].begin,
						a->blocks[i].end - a->blocks[i].begin);
	return NULL;
}

/* Authors of an article; a page with more is a list of names. */
enum { MOST_AUTHORS = 32 };

static void add_author(struct tl_article *a, size_t *cap, struct tl_author author)
{
	if (a->n_authors == MOST_AUTHORS)
		return;
	for (size_t i = 0; i < a->n_authors; i++)
		if (tl_same_words(a->authors[i].name, strlen(a->authors[i].name), author.name,
				  strlen(author.name))) {
			if (!a->authors[i].affiliation)
				a->authors[i].affiliation = author.affiliation;
			return;
		}
	*TL_ARENA_PUSH(a->arena, a->authors, a->n_authors, *cap) = author;
}

/* The name of a source that gives only its address: that of the table, else its host. */
static const char *name_of_url(const struct tl_page_reader *rd, const char *url)
{
	const struct tl_source_info *info = tl_sources_find(rd->rules->sources, url, strlen(url));
	const char *host = strstr(url, "://");

	if (info)
		return info->name;
	host = host ? host + 3 : url;
	if (strncmp(host, "www.", 4) == 0)
		host += 4;
	return tl_arena_strndup(rd->arena, host, strcspn(host, "/?#: "));
}

/* "NCO - Thứ Sáu, 12/04/2019": capitals alone beside the date are the paper's code, if somebody
 * else signs. */
static bool code_beside_date(const struct tl_page_reader *rd, const struct tl_page_line *l,
			     const struct tl_credit *c)
{
	enum { LEAST = 3, MOST = 5 };
	size_t n = c->n_authors == 1 ? strlen(c->authors[0].name) : 0;

	if (!l->stamp || l->to > l->stamp->begin || n < LEAST || n > MOST ||
	    (size_t)(l - rd->lines) > rd->body)
		return false;
	for (size_t i = 0; i < n; i++)
		if (c->authors[0].name[i] < 'A' || c->authors[0].name[i] > 'Z')
			return false;
	return true;
}

static void build_credits(struct tl_page_reader *rd, struct tl_article *a)
{
	size_t cap = 0;
	bool code = false;

	for (size_t i = 0; i < rd->n_lines; i++) {
		const struct tl_page_line *l = &rd->lines[i];
		struct tl_credit c;

		if ((l->role != TL_ROLE_BYLINE && l->role != TL_ROLE_SOURCE) ||
		    !tl_credit_read(rd, l->from, l->to, &c))
			continue;
		if (c.body && i > 0 && l[-1].role == TL_ROLE_BYLINE && a->n_authors) {
			/* An organisation under a name is where its bearer works. */
			if (!a->authors[a->n_authors - 1].affiliation)
				a->authors[a->n_authors - 1].affiliation = c.authors[0].name;
			continue;
		}
		if (code_beside_date(rd, l, &c))
			code = true;
		for (size_t k = 0; k < c.n_authors; k++)
			add_author(a, &cap, c.authors[k]);
		if (c.affiliation && !c.n_authors && a->n_authors &&
		    !a->authors[a->n_authors - 1].affiliation)
			a->authors[a->n_authors - 1].affiliation = c.affiliation;
		if (!a->source_url && c.url)
			a->source_url = c.url;
		if (!a->source_name && c.source)
			a->source_name = c.source;
	}
	if (!a->source_name && a->source_url)
		a->source_name = name_of_url(rd, a->source_url);
	/* The first of several is no author, for others sign the text. */
	if (code && a->n_authors > 1) {
		a->authors++;
		a->n_authors--;
	}
}

/* The page of a keyword: its first line says so. */
static bool of_keyword(const struct tl_page_reader *rd)
{
	static const char *const labels[] = {"từ khóa", "tag",	      "tags",
					     "chủ đề",	"chuyên mục", "thẻ"};
	const struct tl_page_line *l = rd->lines;

	for (size_t i = 0; i < TL_COUNT(labels) && rd->n_lines; i++) {
		struct tl_str text = tl_line_text(rd, l);
		size_t n = tl_begins_with(text.p, text.n, labels[i], strlen(labels[i]));

		if (n && n < text.n && text.p[n] == ':' && l->words <= KEYWORD_WORDS)
			return true;
	}
	return false;
}

/* "Huyện ủy", then the headline of the one article in that section, and again under its picture. */
static bool of_section(const struct tl_page_reader *rd)
{
	const struct tl_page_line *l;

	if (rd->title == SIZE_MAX || rd->title + 2 >= rd->n_lines)
		return false;
	l = &rd->lines[rd->title];
	return l->words <= SECTION_WORDS && (l[1].again || l[2].again) && l[1].words > l->words &&
	       !l[1].credit && l[1].line_end == TL_ENDS_OPEN;
}

/* Paragraph after paragraph opens with the agency's code: as many pieces of news. */
static bool of_many(struct tl_page_reader *rd)
{
	struct tl_dateline first = {.text = 0}, d;
	size_t same = 0, paragraphs = 0;

	for (size_t i = 0; i < rd->n_lines; i++) {
		const struct tl_page_line *l = &rd->lines[i];
		const char *p = rd->page->text.p;

		if (l->role != TL_ROLE_LEAD && l->role != TL_ROLE_PARAGRAPH)
			continue;
		paragraphs++;
		tl_dateline_read(rd, l, &d);
		if (d.agency.end == d.agency.begin)
			continue;
		if (same == 0)
			first = d;
		same += tl_same_words(p + d.agency.begin, d.agency.end - d.agency.begin,
				      p + first.agency.begin,
				      first.agency.end - first.agency.begin);
	}
	return same >= NEWS_OF_MANY && same * 2 > paragraphs;
}

/* No text, a list of teasers, or spam. */
static bool no_article(struct tl_page_reader *rd)
{
	uint32_t words = 0, paragraphs = 0, numbers = 0, teasers = 0;
	uint32_t dates = 0, links = 0, furniture = 0, spam = 0, spam_hits = 0, kinds = 0;
	bool title = rd->title != SIZE_MAX || rd->title_from_hint;
	bool dated = rd->title_hint != NULL, credited = false;

	for (size_t i = 0; i < rd->n_lines; i++) {
		const struct tl_page_line *l = &rd->lines[i];

		spam |= l->spam;
		spam_hits += l->spam_hits;
		furniture += l->role == TL_ROLE_BOILERPLATE;
		dated |= l->role == TL_ROLE_STAMP;
		credited |= l->role == TL_ROLE_BYLINE || l->role == TL_ROLE_SOURCE;
		if (l->role == TL_ROLE_LEAD || l->role == TL_ROLE_PARAGRAPH) {
			words += l->words;
			numbers += l->numbers;
			paragraphs++;
			teasers += l->ellipsis;
		} else if (i >= rd->body &&
			   (l->role == TL_ROLE_BOILERPLATE || l->role == TL_ROLE_HEADING ||
			    l->role == TL_ROLE_STAMP)) {
			dates += l->stamp != NULL;
			links += l->line_end == TL_ENDS_OPEN && l->words >= 5;
		}
	}
	for (; spam; spam &= spam - 1)
		kinds++;
	if (words < LEAST_WORDS || (kinds >= SPAM_KINDS && spam_hits >= words / SPAM_SHARE))
		return true;
	if (words < ARTICLE_WORDS && numbers == 0 && !credited &&
	    (teasers || !dated || !title || furniture > CLEAN_LINES))
		return true;
	if (credited)
		return false;
	if (of_many(rd) || (paragraphs <= TEASERS && words < TEASERS * TEASER_WORDS * 2 &&
			    (of_keyword(rd) || of_section(rd))))
		return true;
	if (words / paragraphs > TEASER_WORDS)
		return false;
	return (dates >= TEASER_DATES && dates * 2 >= paragraphs) ||
	       (teasers * 2 > paragraphs && dates + links >= LINKS &&
		/* of the first teaser the title is the heading */
		dates + links + title >= paragraphs);
}

/* "Headline - Báo X" as a page's title is the headline. */
static const char *clean_hint(const struct tl_page_rules *rules, const char *hint,
			      struct tl_arena *arena)
{
	static const char *const bars[] = {" | ", " - ", " – ", " — "};
	struct tl_buf b = {0};
	const char *out;

	if (!hint)
		return NULL;
	tl_clean(hint, strlen(hint), &b, NULL);
	for (size_t i = 0; i < b.n; i++)
		if (b.p[i] == '\n')
			b.p[i] = ' ';
	while (b.n && b.p[b.n - 1] == ' ')
		b.p[--b.n] = '\0';
	for (size_t i = b.n; i-- > 0;) {
		bool cut = false;

		for (size_t k = 0; b.p[i] == ' ' && k < TL_COUNT(bars) && !cut; k++) {
			size_t n = strlen(bars[k]);

			cut = i > 0 && i + n < b.n && memcmp(b.p + i, bars[k], n) == 0 &&
			      (tl_sources_find(rules->sources, b.p + i + n, b.n - i - n) ||
			       tl_begins_with(b.p + i + n, b.n - i - n, "báo", strlen("báo")) ||
			       tl_begins_with(b.p + i + n, b.n - i - n, "cổng", strlen("cổng")));
		}
		if (cut) {
			b.n = i;
			break;
		}
	}
	out = b.p ? b.p + strspn(b.p, " ") : "";
	out = *out && b.n ? tl_arena_strndup(arena, out, b.n - (size_t)(out - b.p)) : NULL;
	tl_buf_free(&b);
	return out;
}

struct tl_page tl_page_of(const char *name, const struct tl_source_text *text)
{
	return (struct tl_page){
		.name = name,
		.text = text->text,
		.url = text->url,
		.title_hint = text->title,
		.date_hint = text->date,
		.markup = text->markup,
		.n_markup = text->n_markup,
	};
}

static void read_page(struct tl_page_reader *rd, const struct tl_page_rules *rules,
		      const struct tl_page *page, struct tl_arena *arena)
{
	tl_page_reader_open(rd, rules, page, arena);
	rd->title_hint = clean_hint(rules, page->title_hint, arena);
	tl_roles_read(rd);
}

enum tl_status tl_parse(const struct tl_page_rules *rules, const struct tl_page *page,
			struct tl_arena *arena, struct tl_article *article, struct tl_error *e)
{
	struct tl_page_reader rd;
	bool letter = false;

	*article = (struct tl_article){.arena = arena, .published = TL_NO_DATE, .body = ""};
	for (size_t i = 0; i < page->text.n && !letter;) {
		uint32_t cp;

		i += tl_utf8_decode(page->text.p + i, page->text.n - i, &cp);
		letter = tl_is_letter(cp);
	}
	if (!letter)
		return tl_fail(e, TL_EINPUT, N_("the page is empty"));
	read_page(&rd, rules, page, arena);
	build_body(&rd, article);
	article->headline = first_block(article, TL_BLOCK_HEADLINE);
	article->kicker = first_block(article, TL_BLOCK_KICKER);
	article->place_tag = first_block(article, TL_BLOCK_PLACE);
	article->page_url = page->url;
	article->masthead = tl_masthead_read(&rd);
	tl_published_read(&rd, article);
	build_credits(&rd, article);
	article->no_article = no_article(&rd);
	tl_page_reader_close(&rd);
	return TL_OK;
}

size_t tl_parse_roles(const struct tl_page_rules *rules, const struct tl_page *page,
		      struct tl_arena *arena, struct tl_line_role **lines)
{
	struct tl_page_reader rd;
	size_t n;

	read_page(&rd, rules, page, arena);
	n = rd.n_lines;
	*lines = tl_arena_alloc(arena, (n + 1) * sizeof **lines);
	for (size_t i = 0; i < n; i++)
		(*lines)[i] = (struct tl_line_role){rd.lines[i].begin, rd.lines[i].end,
						    rd.lines[i].role, rd.lines[i].why};
	tl_page_reader_close(&rd);
	return n;
}
