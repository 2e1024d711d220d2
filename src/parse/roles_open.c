/* Lines of the text that end without a full stop: headings, items of lists, what stands under a
 * picture, titles of other articles. */
#include <string.h>

#include "headline.h"
#include "roles.h"

enum {
	LIST_RUN = 3,	 /* short lines in a row that are a list and no headings */
	LINK_WORDS = 12, /* a last line without a full stop that is longer is text */
	UNDER_PICTURE_WORDS = 45,
	UNDER_OPENING_WORDS = 14, /* the same, of a picture over the text */
};

/* How many short lines without a full stop stand in a row around line i. */
static size_t run_length(const struct body *b, size_t i)
{
	const struct tl_page_reader *rd = b->rd;
	size_t n = 1;

	for (size_t k = i; k-- > b->rd->body && n < LIST_RUN;) {
		if (rd->lines[k].effect == TL_DROP)
			continue;
		if (!short_open(&rd->lines[k]))
			break;
		n++;
	}
	for (size_t k = next_line(rd, i); k < rd->n_lines && n < LIST_RUN; k = next_line(rd, k)) {
		if (!short_open(&rd->lines[k]))
			break;
		n++;
	}
	return n;
}

/* "Tại buổi lễ, …" opens a sentence of the text. */
static bool tells_where(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	struct tl_str text = tl_line_text(rd, l);

	return tl_begins_with(text.p, text.n, "tại", strlen("tại")) > 0;
}

/* One sentence too long for a heading and without a full stop, between paragraphs that end with
 * theirs: it stands under a picture. n: the line below, or NULL. */
static bool among_paragraphs(const struct body *b, size_t i, const struct tl_page_line *n)
{
	const struct tl_page_line *l = &b->rd->lines[i];

	return i > 0 && l->words > HEADING_WORDS && l->words <= UNDER_PICTURE_WORDS &&
	       l->sentences == 1 && !l->dash && !l->colon && !l->unfinished && l->numbers <= 2 &&
	       !tl_has(l->begins, TL_F_ATTEND) && !tl_has(l->begins, TL_F_DAYPART) &&
	       !tl_has(l->holds, TL_F_REPORT) && !tells_where(b->rd, l) &&
	       (l[-1].role == TL_ROLE_PARAGRAPH || l[-1].role == TL_ROLE_LEAD) &&
	       l[-1].line_end == TL_ENDS_STOP && n && n->gap == l->gap && tl_is_prose(n) &&
	       !n->lower && !n->dash;
}

/* Somebody does something, between two lines that stand under pictures. n: the line below, or NULL. */
static bool among_captions(const struct body *b, size_t i, const struct tl_page_line *n)
{
	const struct tl_page_line *l = &b->rd->lines[i];
	size_t before = i;

	while (before > b->rd->body && b->rd->lines[before - 1].effect == TL_DROP)
		before--;
	return before > b->rd->body && b->rd->lines[before - 1].role == TL_ROLE_CAPTION && n &&
	       n->caption && l->sentences == 1 && !l->dash && tl_has(l->holds, TL_F_ACT);
}

/* A picture under the text: the author's name, which ends the article, stands right below in
 * line n. */
static bool over_byline(const struct body *b, size_t i, const struct tl_page_line *n)
{
	const struct tl_page_line *l = &b->rd->lines[i];
	struct tl_credit c;

	return i > 0 && (l->words > NAME_WORDS + 1 || tl_begins_address(b->rd, l)) && !l->dash &&
	       !b->in_list && n && !n->effect && !n->stamp && n->words <= CREDIT_WORDS &&
	       (l[-1].role == TL_ROLE_PARAGRAPH || l[-1].role == TL_ROLE_CAPTION) &&
	       tl_credit_read(b->rd, n->begin, n->end, &c) && c.n_authors && !c.body &&
	       (c.labelled || n->capitals == n->words);
}

/* "Các chi bộ nhận quyết định thành lập": over the text stands what those in a picture do. */
static bool opens_picture(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	static const char *const bodies[] = {"các chi bộ", "các đảng bộ", "các tổ chức đảng"};
	struct tl_str text = tl_line_text(rd, l);
	const uint64_t opens = TL_FORM_BIT(TL_F_PERSON) | TL_FORM_BIT(TL_F_GROUP) |
			       TL_FORM_BIT(TL_F_SCENE);

	bool who = l->begins & opens;

	for (size_t i = 0; i < TL_COUNT(bodies); i++)
		who |= tl_begins_with(text.p, text.n, bodies[i], strlen(bodies[i])) > 0;
	return who && l->words <= UNDER_OPENING_WORDS && !l->numbers &&
	       !l->dash && !l->colon && !tl_has(l->holds, TL_F_REPORT) &&
	       (tl_has(l->holds, TL_F_ACT) || tl_has(l->holds, TL_F_ATTEND));
}

/* A line without a full stop that is neither caption nor by-line. */
void tl_body_open_line(struct body *b, size_t i)
{
	struct tl_page_reader *rd = b->rd;
	struct tl_page_line *l = &rd->lines[i];
	size_t next = next_line(rd, i);
	const struct tl_page_line *n = next < rd->n_lines ? &rd->lines[next] : NULL;
	const char *p = rd->page->text.p;
	bool goes_on =
		l->lower || (unsigned char)p[l->begin] == 0xf0 || /* a small picture: a post */
		(b->lead == SIZE_MAX && tl_has(l->begins, TL_F_DAYPART) && l->numbers > 0) ||
		(p[l->begin] == '(' && p[l->end - 1] == ')') ||
		(i > 0 && l[-1].role == TL_ROLE_PARAGRAPH && l[-1].line_end == TL_ENDS_COLON);

	if (!goes_on && l->words > NAME_WORDS && tl_is_foreign(l) && rd->title != SIZE_MAX &&
	    rd->lines[rd->title].marked && b->after[i] > 0) {
		tl_set_role(l, TL_ROLE_CAPTION, "words of a picture, without their marks");
	} else if (!goes_on && among_captions(b, i, n)) {
		tl_set_role(l, TL_ROLE_CAPTION, "somebody acts, between two captions");
	} else if (!goes_on && among_paragraphs(b, i, n)) {
		tl_set_role(l, TL_ROLE_CAPTION, "no full stop, among paragraphs that have theirs");
	} else if (goes_on || l->words > HEADING_WORDS) {
		tl_body_paragraph(b, i, "no full stop, but text");
	} else if (b->after[i] == 0 && b->text > 0 && l->words > 1 && tl_has_figures(rd, i)) {
		tl_body_paragraph(b, i, "ends with its figures"); /* no link to another article does */
	} else if (b->after[i] == 0 && over_byline(b, i, n)) {
		tl_set_role(l, TL_ROLE_CAPTION, "no full stop, between text and by-line");
	} else if (b->after[i] == 0) {
		if (b->text == 0 || (l->words > LINK_WORDS && run_length(b, i) == 1) || l->dash)
			tl_body_paragraph(b, i, "last line, without a full stop");
		else
			tl_set_role(l, TL_ROLE_BOILERPLATE, "title of another article");
	} else if (tl_is_numbered_part(b->rd, i, n)) {
		tl_set_role(l, TL_ROLE_HEADING, "number, its text follows");
	} else if (tl_is_roman_part(b->rd, l) && n && !tl_is_roman_part(b->rd, n)) {
		tl_set_role(l, TL_ROLE_HEADING, "Roman number, text follows");
	} else if (run_length(b, i) >= LIST_RUN || (l->dash && n && n->dash && !tl_is_prose(n))) {
		tl_body_paragraph(b, i, "item of a list");
	} else if (tl_ends_with_place(rd, l)) {
		tl_set_role(l, TL_ROLE_CAPTION, "ends with where it is");
	} else if (b->lead == SIZE_MAX && opens_picture(rd, l)) {
		tl_set_role(l, TL_ROLE_CAPTION, "somebody acts, over the text");
	} else {
		tl_set_role(l, TL_ROLE_HEADING, "short, no full stop, text follows");
	}
}
