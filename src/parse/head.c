/* The head of a page: section line, headline, stamp, by-line and place, in whatever order the site
 * puts them, up to the first line of text. headline.c tells which line is the headline. */
#include <string.h>
#include <unictype.h>

#include "headline.h"

/* Where the words of a headline begin that stands in a list: behind its bullet. */
static size_t behind_bullet(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	static const char *const bullets[] = {"•", "●", "▪", "■", "►", "»", "*", "-", "+", ">"};
	struct tl_str text = tl_line_text(rd, l);
	uint32_t cp;
	size_t n;

	for (size_t i = 0; i < TL_COUNT(bullets); i++) {
		n = strlen(bullets[i]);

		if (text.n > n + 1 && memcmp(text.p, bullets[i], n) == 0 && text.p[n] == ' ')
			return l->begin + n + 1 + strspn(text.p + n + 1, " ");
	}
	/* A small picture in their place, which posts in networks have. */
	n = tl_utf8_decode(text.p, text.n, &cp);
	if (uc_is_general_category(cp, UC_OTHER_SYMBOL) && n < text.n && text.p[n] == ' ')
		return l->begin + n + 1;
	return l->begin;
}

bool tl_is_head_byline(struct tl_page_reader *rd, const struct tl_page_line *l)
{
	/* "Ông Lê Văn A, nguyên Chủ tịch …" is in a picture, for no author is addressed. */
	return !tl_begins_address(rd, l) && !tl_is_prose(l) && !l->caption && !l->stamp &&
	       !l->effect && tl_names_only(rd, l, false);
}

/* The line and the same one over it: shown once. */
static void picture_twice(struct tl_page_line *l)
{
	l[-1].again = true;
	tl_set_role(l, TL_ROLE_CAPTION, "picture over the headline");
}

/* "20 °C" beside the place in line i: the weather, which is no place of the article. */
static bool beside_weather(const struct tl_page_reader *rd, size_t i)
{
	return (i > 0 && tl_line_says(rd, &rd->lines[i - 1], "°")) ||
	       (i + 1 < rd->n_lines && tl_line_says(rd, &rd->lines[i + 1], "°"));
}

/* A few words, as of a menu. */
static bool menu_item(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	enum { WORDS = 6 };

	return (!l->effect || (l->effect == TL_DROP && !tl_line_says(rd, l, "Trang"))) &&
	       !l->stamp && !l->time_only && l->words && l->words <= WORDS && !l->numbers &&
	       !tl_is_site_name(rd, l) && l->line_end == TL_ENDS_OPEN &&
	       !tl_has(l->whole, TL_F_PLACE) && !l->credit;
}

/* Line i is the last of three items of a menu or more, which nothing sets apart. Three under
 * "Trang chủ" are the way to the page, and the last of them its section. */
static bool ends_menu(const struct tl_page_reader *rd, size_t i)
{
	enum { LEAST = 3 };
	size_t n = 0;

	while (n <= LEAST && n <= i && menu_item(rd, &rd->lines[i - n]) &&
	       (n < 2 || rd->lines[i - n + 1].gap == rd->lines[i].gap))
		n++;
	return n > LEAST || (n == LEAST && !(n <= i && tl_line_says(rd, &rd->lines[i - n], "Trang")));
}

static void before_title(struct tl_page_reader *rd)
{
	struct tl_str title = tl_line_text(rd, &rd->lines[rd->title]);
	bool kicker = false, apart = false, menu = false;

	for (size_t i = rd->title; i-- > 0;) {
		struct tl_page_line *l = &rd->lines[i];
		struct tl_str text = tl_line_text(rd, l);

		if (tl_is_posted(rd, i + 1)) {
			tl_set_role(l, TL_ROLE_BOILERPLATE, "who posts");
		} else if (l->effect) {
			tl_set_role(l, TL_ROLE_BOILERPLATE, "page furniture over the headline");
			apart = apart || l->words > 0;
		} else if (l->stamp && l->stamp->rest_words && !kicker &&
			   (tl_has(l->begins, TL_F_SECTION) ||
			    tl_has(l->begins, TL_F_SECTION_OPEN))) {
			tl_set_role(l, TL_ROLE_KICKER, "section with a date over the headline");
			l->from = (uint32_t)l->stamp->rest.begin;
			l->to = (uint32_t)l->stamp->rest.end;
			kicker = true;
		} else if (l->stamp || l->time_only)
			tl_set_role(l, TL_ROLE_STAMP, "date over the headline");
		else if (tl_begins_with(text.p, text.n, title.p, title.n) ||
			 tl_begins_with(title.p, title.n, text.p, text.n) ||
			 (text.n > title.n &&
			  memcmp(text.p + text.n - title.n, title.p, title.n) == 0))
			tl_set_role(l, TL_ROLE_BOILERPLATE, "headline, said again below");
		else if (tl_has(l->whole, TL_F_PLACE) && beside_weather(rd, i))
			tl_set_role(l, TL_ROLE_BOILERPLATE, "place of the weather over the headline");
		else if (tl_has(l->whole, TL_F_PLACE) && !kicker)
			tl_set_role(l, TL_ROLE_PLACE, "place over the headline");
		else if (tl_has(l->whole, TL_F_CREDIT_GROUP))
			tl_set_role(l, TL_ROLE_BYLINE, "who writes, over the headline");
		else if (tl_is_site_name(rd, l))
			tl_set_role(l, TL_ROLE_BOILERPLATE, "masthead over the headline");
		else if (tl_is_foreign(l))
			tl_set_role(l, TL_ROLE_BOILERPLATE,
				    "words of another language over the headline");
		else if (l->line_end == TL_ENDS_STOP && i > 0 && tl_same_lines(rd, i - 1, i))
			picture_twice(l);
		else if (l->again)
			tl_set_role(l, TL_ROLE_CAPTION, "picture over the headline, said again");
		else if (!kicker && l->words <= TITLE_WORDS && !l->credit && !l->url &&
			 i + 4 > rd->title && !(apart && !l->section) && !menu && !ends_menu(rd, i) &&
			 /* MENU, LOGO: one word in capitals */
			 !(l->words == 1 && l->all_caps && !l->marked)) {
			tl_set_role(l, TL_ROLE_KICKER, "line over the headline");
			kicker = true;
		} else {
			tl_set_role(l, TL_ROLE_BOILERPLATE, "menu over the headline");
			menu = true;
		}
	}
}

/* "LÊ AN" right under the headline and over a text that opens with its agency. */
static bool capital_byline(struct tl_page_reader *rd, size_t i)
{
	const struct tl_page_line *l = &rd->lines[i];
	struct tl_dateline d = {0};
	struct tl_credit c;

	if (!l->all_caps || l->words < 2 || l->words >= SERIES_WORDS || l->numbers || l->section ||
	    i + 1 >= rd->n_lines || !tl_is_prose(&rd->lines[i + 1]) ||
	    !tl_credit_read(rd, l->begin, l->end, &c) || !c.n_authors || c.body)
		return false;
	tl_dateline_read(rd, &rd->lines[i + 1], &d);
	return d.agency.end > d.agency.begin;
}

/* "TTXVN" alone under the headline and over the text or the time: whose news it is. */
static bool paper_alone(const struct tl_page_reader *rd, size_t i)
{
	const struct tl_page_line *l = &rd->lines[i];
	struct tl_str text = tl_line_text(rd, l);

	if (l->numbers || l->line_end != TL_ENDS_OPEN || i + 1 >= rd->n_lines ||
	    !tl_sources_find(rd->rules->sources, text.p, text.n))
		return false;
	/* "Báo X" over the time: of a site that collects from many. */
	return (l->all_caps && l->words == 1 && rd->lines[i + 1].words > SERIES_WORDS) ||
	       (l->words < SERIES_WORDS && rd->lines[i + 1].stamp);
}

/* "Người đăng: Văn phòng X": the office that runs the page, and not who wrote. */
static bool posted_by_office(struct tl_page_reader *rd, struct tl_span rest)
{
	static const char label[] = "người đăng";
	const char *p = rd->page->text.p + rest.begin;
	size_t n = rest.end - rest.begin, name = tl_begins_with(p, n, label, sizeof label - 1);

	if (!name || name >= n || p[name] != ':')
		return false;
	tl_read_tokens(rd, rest.begin + name + 1, rest.end);
	for (size_t i = 0; i < rd->n_matches; i++)
		if (rd->matches[i].first == 0 &&
		    rd->rules->rules[rd->matches[i].value].form == TL_F_BODY)
			return true;
	return false;
}

/* Stamp, by-line, place and the like under the headline. Returns the first line of the text. */
static size_t after_title(struct tl_page_reader *rd)
{
	struct tl_str title = tl_line_text(rd, &rd->lines[rd->title]);
	bool byline = false, place = false;
	size_t i = rd->title + 1;

	for (; i < rd->n_lines; i++) {
		struct tl_page_line *l = &rd->lines[i];
		struct tl_str text = tl_line_text(rd, l);
		struct tl_credit c;

		if (l->effect) {
			if (l->effect == TL_LIST)
				break;
			tl_set_role(l, TL_ROLE_BOILERPLATE, "page furniture under the headline");
		} else if (l->stamp) {
			tl_set_role(l, TL_ROLE_STAMP, "date under the headline");
			if (l->stamp->rest_words && !byline &&
			    !posted_by_office(rd, l->stamp->rest) &&
			    tl_credit_read(rd, l->stamp->rest.begin, l->stamp->rest.end, &c) &&
			    c.n_authors) {
				tl_set_role(l, TL_ROLE_BYLINE, "names beside the date");
				l->from = (uint32_t)l->stamp->rest.begin;
				l->to = (uint32_t)l->stamp->rest.end;
				byline = true;
			}
		} else if (l->time_only) {
			tl_set_role(l, TL_ROLE_STAMP, "time under the headline");
		} else if (tl_same_words(text.p, text.n, title.p, title.n)) {
			tl_set_role(l, TL_ROLE_BOILERPLATE, "headline said again");
		} else if (tl_has(l->whole, TL_F_PLACE) && !place) {
			tl_set_role(l, TL_ROLE_PLACE, "nothing but a place");
			place = true;
		} else if (l->section && i == rd->title + 1) {
			tl_set_role(l, TL_ROLE_BOILERPLATE, "section under the headline");
		} else if (tl_is_head_byline(rd, l)) {
			tl_set_role(l, TL_ROLE_BYLINE, "names under the headline");
			byline = true;
		} else if (!byline && !tl_is_prose(l) && !l->caption && i + 1 < rd->n_lines &&
			   l->capitals == l->words && l->words < SERIES_WORDS &&
			   (tl_over_stamp(rd, i) || l[-1].role == TL_ROLE_STAMP) &&
			   tl_credit_read(rd, l->begin, l->end, &c) && c.n_authors) {
			tl_set_role(l, TL_ROLE_BYLINE, "names beside the date");
			byline = true;
		} else if (paper_alone(rd, i)) {
			tl_set_role(l, TL_ROLE_SOURCE, "code of the paper under the headline");
		} else if (!byline && capital_byline(rd, i)) {
			tl_set_role(l, TL_ROLE_BYLINE, "names in capitals over the text");
			byline = true;
		} else if (l[-1].role == TL_ROLE_BYLINE && tl_is_bracketed(rd, l) &&
			   tl_credit_read(rd, l->begin, l->end, &c)) {
			tl_set_role(l, TL_ROLE_BYLINE, "where the author works");
		} else if (l[-1].role == TL_ROLE_BYLINE && !tl_is_prose(l) && !l->caption &&
			   l->line_end == TL_ENDS_OPEN && l->words <= BYLINE_WORDS &&
			   ((tl_credit_read(rd, l->begin, l->end, &c) && c.body) ||
			    (tl_has(l->begins, TL_F_OFFICE) && !tl_has(l->holds, TL_F_ACT)))) {
			tl_set_role(l, TL_ROLE_BYLINE, "where the author works");
		} else {
			break;
		}
	}
	return i;
}

void tl_head_read(struct tl_page_reader *rd)
{
	struct tl_head h = {.rd = rd};

	rd->title = tl_headline_given(rd);
	if (rd->title == SIZE_MAX && (rd->title = tl_document_title(rd)) != SIZE_MAX) {
		rd->body = tl_document_head(rd);
		return;
	}
	if (rd->title == SIZE_MAX)
		rd->title = tl_headline_find(&h);
	if (rd->title == SIZE_MAX) {
		rd->title_from_hint = rd->title_hint != NULL;
		for (size_t i = 0; i < h.n && h.c[i] < h.prose; i++) {
			if (tl_is_posted(rd, h.c[i] + 1))
				tl_set_role(&rd->lines[h.c[i]], TL_ROLE_BOILERPLATE, "who posts");
			else if (rd->lines[h.c[i]].stamp)
				tl_set_role(&rd->lines[h.c[i]], TL_ROLE_STAMP,
					    "date over the text");
			else if (rd->lines[h.c[i]].section)
				tl_set_role(&rd->lines[h.c[i]], TL_ROLE_KICKER,
					    "section over the text");
		}
		rd->body = 0;
		return;
	}
	tl_set_role(&rd->lines[rd->title], TL_ROLE_HEADLINE,
		    rd->title_hint ? "given with the page" : "form and place");
	rd->lines[rd->title].from = (uint32_t)behind_bullet(rd, &rd->lines[rd->title]);
	before_title(rd);
	rd->body = after_title(rd);
}
