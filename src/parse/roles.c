/* The text and what comes behind it, line by line: paragraphs, headings, captions, then by-line and
 * source, then the rest of the web page.
 *
 * Where the article ends decides most: names count as a by-line, and titles as links to other
 * articles, only where no text follows. How much text follows each line is summed up beforehand. */
#include <string.h>

#include "headline.h"
#include "roles.h"

enum {
	ENOUGH_WORDS = 25, /* of text before a line such as "Bình luận" can end the article */
	ELLIPSIS_WORDS = 9, /* of a heading that ends with dots */
	TEASER_LINES = 6, /* from a teaser to the text that says it again */
};

/* ---- the end of the article ------------------------------------------------------------------ */

/* True if names at line i may be a by-line: hardly any text follows. */
static bool near_end(const struct body *b, size_t i)
{
	size_t next = next_line(b->rd, i);

	if (b->after[i] == 0)
		return true;
	/* Some collections put the lead at the end, behind empty lines. */
	if (next + 1 == b->rd->n_lines && b->rd->lines[next].gap >= 2)
		return true;
	return b->text > 0 && b->after[i] < b->text / 3 &&
	       (next >= b->rd->n_lines || !tl_is_text(&b->rd->lines[next]));
}

/* True if the line below says the lead again: a site that puts names between its teaser and the
 * text. */
static bool over_lead(const struct body *b, size_t i)
{
	size_t next = next_line(b->rd, i);
	struct tl_str lead, below;

	if (b->lead == SIZE_MAX || i != b->lead + 1 || next >= b->rd->n_lines)
		return false;
	lead = tl_line_text(b->rd, &b->rd->lines[b->lead]);
	below = tl_line_text(b->rd, &b->rd->lines[next]);
	return tl_same_words(below.p, below.n, lead.p, lead.n);
}

/* True if names alone stand between the lead and the day under it. */
static bool between_lead_and_stamp(const struct body *b, size_t i)
{
	const struct tl_page_reader *rd = b->rd;
	const struct tl_page_line *l = &rd->lines[i];
	size_t next = next_line(rd, i);

	return b->lead != SIZE_MAX && i == b->lead + 1 && next < rd->n_lines &&
	       rd->lines[next].stamp && l->capitals == l->words && l->words <= CREDIT_WORDS &&
	       l->line_end == TL_ENDS_OPEN && !l->section;
}

/* True if a number alone stands below line i: how often the article was read. Nothing of it
 * follows. */
static bool over_count(const struct body *b, size_t i)
{
	const struct tl_page_line *n = i + 1 < b->rd->n_lines ? &b->rd->lines[i + 1] : NULL;

	return n && n->words == 0 && n->numbers == 1 && !n->stamp && !n->time_only &&
	       b->text >= ENOUGH_WORDS;
}

/* "(LÊ AN)" over "* Cùng ngày, …": signs one of several pieces of news. */
static bool over_next_piece(const struct body *b, size_t i)
{
	const struct tl_page_reader *rd = b->rd;

	return tl_is_bracketed(rd, &rd->lines[i]) && i + 1 < rd->n_lines &&
	       rd->page->text.p[rd->lines[i + 1].begin] == '*';
}

/* Takes a line as by-line or source if it has the form. */
static bool take_credit(struct body *b, size_t i)
{
	struct tl_page_reader *rd = b->rd;
	struct tl_page_line *l = &rd->lines[i];
	struct tl_credit c;
	size_t begin = l->begin, end = l->end;

	if (l->stamp) {
		begin = l->stamp->rest.begin;
		end = l->stamp->rest.end;
	}
	if (begin == end || tl_is_prose(l) || tl_has(l->whole, TL_F_SOURCE_LABEL) ||
	    (l->lower && !l->url) || tl_is_masthead(rd, l) || !tl_credit_read(rd, begin, end, &c))
		return false;
	if (!c.labelled && !c.url && c.words > CREDIT_WORDS)
		return false;
	/* "THÔNG BÁO" stands over other pages of a portal. */
	if (!c.labelled && (tl_begins_address(rd, l) || tl_is_document_kind(rd, l)))
		return false;
	if (c.affiliation && !c.n_authors && (b->credit == SIZE_MAX || i > b->credit + 1))
		return false;
	/* Initials may end with a full stop, a name only as the last line of all. */
	if (l->line_end == TL_ENDS_STOP && !c.labelled && !c.url && c.words > 1 &&
	    (next_line(rd, i) < rd->n_lines || l->capitals < l->words || l->words > NAME_WORDS ||
	     tl_has(l->holds, TL_F_PLACE)))
		return false;
	/* A cell or a committee of the Party signs nothing: it is in a picture. */
	if (c.body && !c.labelled && tl_has(l->begins, TL_F_GROUP) &&
	    tl_has(l->begins, TL_F_SECTION))
		return false;
	/* "Từ khóa:", then "Huyện ủy A": a keyword; under a headline that has its names, "HUYỆN A" too. */
	if (!c.labelled && b->in_list && (c.body || b->signed_above))
		return false;
	if (c.body && !c.labelled) { /* an organisation signs only at the very end */
		size_t next = next_line(rd, i);

		if (next < rd->n_lines && !rd->lines[next].effect && !rd->lines[next].stamp &&
		    !rd->lines[next].url && !tl_has(rd->lines[next].begins, TL_F_SOURCE_LABEL))
			return false;
	}
	if (c.n_authors || c.affiliation)
		tl_set_role(l, TL_ROLE_BYLINE,
			    c.labelled ? "label of a by-line" : "names at the end");
	else
		tl_set_role(l, TL_ROLE_SOURCE, c.url ? "address of a source" : "name of a source");
	l->from = (uint32_t)begin;
	l->to = (uint32_t)end;
	b->credit = i;
	return true;
}

static void end_here(struct body *b, struct tl_page_line *l, const char *why)
{
	tl_set_role(l, TL_ROLE_BOILERPLATE, why);
	b->ended = true;
}

/* A line of the page's own furniture. */
static void furniture(struct body *b, struct tl_page_line *l)
{
	tl_set_role(l, TL_ROLE_BOILERPLATE, "words of the web page");
	if (l->effect == TL_DROP)
		return;
	b->in_list = true;
	b->items = false;
	if (b->text >= ENOUGH_WORDS && (l->effect == TL_END || b->credit != SIZE_MAX))
		b->ended = true;
}

/* ---- the text ------------------------------------------------------------------------------- */

void tl_body_paragraph(struct body *b, size_t i, const char *why)
{
	struct tl_page_line *l = &b->rd->lines[i];
	const struct tl_page_line *before = i ? l - 1 : NULL;

	if (b->lead == SIZE_MAX) {
		b->lead = i;
		tl_set_role(l, TL_ROLE_LEAD, "first paragraph");
	} else {
		tl_set_role(l, TL_ROLE_PARAGRAPH, why);
		/* A sentence that the page breaks in two: it goes on with a small letter. */
		if (l->lower && !l->dash && before &&
		    (before->role == TL_ROLE_PARAGRAPH || before->role == TL_ROLE_LEAD) &&
		    (before->line_end == TL_ENDS_OPEN || before->line_end == TL_ENDS_COMMA)) {
			l->joined = true;
			l->why = "goes on from the line before";
		}
	}
	b->text += l->words;
	b->items = l->line_end == TL_ENDS_COLON || l->dash || (b->items && short_open(l));
}

/* An item of a list of the text, or over some of them whose they are: with a number, in a row or the
 * name of a body. Links to other articles stand under no colon. */
static bool list_item(const struct body *b, const struct tl_page_line *l)
{
	return b->items && !b->in_list && short_open(l) && l->gap <= 1 &&
	       (l->numbers || l->dash || tl_has(l->begins, TL_F_SECTION_OPEN) ||
		tl_has(l->begins, TL_F_GROUP));
}

/* "2. …" */
static bool numbered(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	return l->dash && rd->page->text.p[l->begin] >= '0' && rd->page->text.p[l->begin] <= '9';
}

/* The headline, or the lead beside the lead or at the very end, once more. */
static bool said_again(const struct body *b, size_t i)
{
	const struct tl_page_reader *rd = b->rd;
	struct tl_str text = tl_line_text(rd, &rd->lines[i]), other;

	if (rd->title != SIZE_MAX) {
		other = tl_line_text(rd, &rd->lines[rd->title]);
		if (tl_same_words(text.p, text.n, other.p, other.n))
			return true;
		/* "HEADLINE - 1", "HEADLINE Anh 1": a picture's name. */
		if (rd->lines[i].words <= rd->lines[rd->title].words + 1 &&
		    rd->lines[i].numbers == rd->lines[rd->title].numbers + 1 &&
		    tl_begins_with(text.p, text.n, other.p, other.n))
			return true;
		/* A picture's name: "HEADLINE ảnh 1". */
		if (rd->lines[i].words <= rd->lines[rd->title].words + 1 &&
		    tl_has(rd->lines[i].holds, TL_F_PHOTO) && rd->lines[rd->title].words >= 4 &&
		    tl_begins_with(text.p, text.n, other.p, other.n))
			return true;
	} else if (rd->title_hint &&
		   tl_same_words(text.p, text.n, rd->title_hint, strlen(rd->title_hint))) {
		return true;
	}
	if (b->lead == SIZE_MAX || (i > b->lead + 3 && b->after[i] > 0))
		return false;
	other = tl_line_text(rd, &rd->lines[b->lead]);
	return tl_same_words(text.p, text.n, other.p, other.n);
}

/* A teaser over the text: its words open a paragraph soon below. */
static bool teaser(const struct body *b, size_t i)
{
	const struct tl_page_reader *rd = b->rd;
	struct tl_str text = tl_line_text(rd, &rd->lines[i]);

	if (b->lead != SIZE_MAX || rd->lines[i].words < 8)
		return false;
	for (size_t k = i + 1; k < rd->n_lines && k <= i + TEASER_LINES; k++) {
		struct tl_str other = tl_line_text(rd, &rd->lines[k]);

		while (text.n && (text.p[text.n - 1] == '.' || text.p[text.n - 1] == ' '))
			text.n--;
		if (other.n > text.n && rd->lines[k].words > rd->lines[i].words &&
		    tl_begins_with(other.p, other.n, text.p, text.n))
			return true;
	}
	return false;
}

static bool bare_names(const struct body *b, const struct tl_page_line *l)
{
	struct tl_credit c;

	return tl_credit_read(b->rd, l->begin, l->end, &c) && c.n_authors && !c.labelled;
}

/* Behind the by-line: more of it, a last caption, or the end. */
static void behind_credit(struct body *b, size_t i)
{
	struct tl_page_line *l = &b->rd->lines[i];

	/* Behind the page's own words names need a label, and capitals where the names before have
	 * none: they are a section of the page. */
	if (i <= b->credit + 2 &&
	    !((l[-1].effect ||
	       (l->all_caps && l->words > 2 && !b->rd->lines[b->credit].all_caps)) &&
	      bare_names(b, l)) &&
	    take_credit(b, i))
		return;
	if ((l->stamp || l->time_only) && i == b->credit + 1)
		tl_set_role(l, TL_ROLE_STAMP, "date beside the by-line");
	else if (l->caption && !tl_is_masthead(b->rd, l))
		tl_set_role(l, TL_ROLE_CAPTION, "caption behind the by-line");
	else if (tl_is_text(l) && !l->ellipsis)
		tl_body_paragraph(b, i, "text behind the by-line");
	else
		end_here(b, l, "behind the by-line");
}

static void stamp_line(struct body *b, size_t i)
{
	struct tl_page_line *l = &b->rd->lines[i];

	if (l->stamp && l->stamp->rest_words && near_end(b, i) && take_credit(b, i))
		return;
	if (b->text <= 120 && b->lead != SIZE_MAX && i <= b->lead + 4)
		tl_set_role(l, TL_ROLE_STAMP, "date under the lead");
	else if (b->lead == SIZE_MAX)
		tl_set_role(l, TL_ROLE_STAMP, "date over the text");
	else if (b->after[i] == 0 && b->text > 0 && !b->in_list &&
		 (next_line(b->rd, i) >= b->rd->n_lines || b->rd->lines[i + 1].effect))
		tl_set_role(l, TL_ROLE_STAMP, "date under the text");
	else
		tl_set_role(l, TL_ROLE_BOILERPLATE, "date of another article");
}

/* "[Tỉnh X trao Huy hiệu Đảng]": a link to another article, as one site prints them amid the text.
 */
static bool link_in_brackets(const struct body *b, size_t i)
{
	enum { WORDS = 4 };
	const struct tl_page_line *l = &b->rd->lines[i];
	const char *p = b->rd->page->text.p;

	return p[l->begin] == '[' && p[l->end - 1] == ']' && l->words >= WORDS &&
	       l->words <= HEADING_WORDS && !l->caption && !tl_has(l->begins, TL_F_SOURCE_LABEL) &&
	       !tl_has(l->begins, TL_F_CREDIT_LABEL) &&
	       !memchr(p + l->begin + 1, '[', l->end - l->begin - 1);
}

/* A line that the page's own elements tell: a row of a table, a heading, the author over the text.
 */
static bool told_by_markup(struct body *b, size_t i)
{
	struct tl_page_line *l = &b->rd->lines[i];
	uint32_t text = b->text;
	size_t credit = b->credit;

	if (l->markup == TL_MARKUP_ROW && b->lead != SIZE_MAX && !b->in_list) {
		tl_body_paragraph(b, i, "row of a table");
		return true;
	}
	if (l->markup == TL_MARKUP_HEADING && b->lead != SIZE_MAX && b->after[i] > 0 &&
	    l->words <= HEADING_WORDS && !tl_is_prose(l) && !said_again(b, i)) {
		tl_set_role(l, TL_ROLE_HEADING, "heading of the page");
		b->in_list = false;
		return true;
	}
	if (l->markup == TL_MARKUP_BYLINE && !l->stamp && take_credit(b, i)) {
		/* It may stand over the text or beside a picture, too; what little follows at its
		 * end is of other articles. */
		if (text == 0 || (b->after[i] > 0 && !near_end(b, i)))
			b->credit = credit;
		return true;
	}
	if (l->markup == TL_MARKUP_BYLINE && !l->stamp && l->words <= NAME_WORDS &&
	    l->line_end == TL_ENDS_OPEN && !l->caption) {
		tl_set_role(l, TL_ROLE_BOILERPLATE, "nobody's name where the author stands");
		return true;
	}
	return false;
}

/* "Phóng viên: … ?", "PV: … ?": what an interview asks. */
static bool asked(const struct tl_page_line *l)
{
	return l->colon &&
	       (tl_has(l->begins, TL_F_CREDIT_LABEL) || tl_has(l->begins, TL_F_CREDIT_GROUP));
}

static void body_line(struct body *b, size_t i)
{
	struct tl_page_line *l = &b->rd->lines[i];

	if (b->ended) {
		tl_set_role(l, TL_ROLE_BOILERPLATE, "behind the article");
	} else if (l->effect) {
		furniture(b, l);
	} else if (b->notice && !l->stamp && !b->in_list) {
		tl_body_paragraph(b, i, "notice");
	} else if (b->pictures && b->lead != SIZE_MAX && b->credit == SIZE_MAX &&
		   tl_tells_picture(l) && !bare_names(b, l)) {
		tl_set_role(l, TL_ROLE_CAPTION, "sentence of a story in pictures");
	} else if (b->text > 0 &&
		   (tl_is_recipients(b->rd, l) || (b->recipients && (l->dash || l->all_caps)))) {
		tl_set_role(l, TL_ROLE_BOILERPLATE, "to whom the document goes");
		b->recipients = true;
	} else if (l->markup && told_by_markup(b, i)) {
		return;
	} else if (link_in_brackets(b, i)) {
		tl_set_role(l, TL_ROLE_BOILERPLATE, "link in brackets");
	} else if (b->credit != SIZE_MAX) {
		behind_credit(b, i);
	} else if (l->caption && !(b->in_list && b->after[i] == 0) &&
		   !(tl_has(l->holds, TL_F_PHOTO) && said_again(b, i))) {
		tl_set_role(l, TL_ROLE_CAPTION,
			    l->again ? "caption said again" : "form of a caption");
		b->in_list = false;
	} else if (l->stamp || l->time_only) {
		stamp_line(b, i);
	} else if (said_again(b, i)) {
		tl_set_role(l, TL_ROLE_BOILERPLATE, "said again");
		b->head_again = true;
	} else if (teaser(b, i)) {
		tl_set_role(l, TL_ROLE_BOILERPLATE, "teaser, said again below");
	} else if (b->head_again && !tl_is_prose(l) && tl_is_head_byline(b->rd, l)) {
		tl_set_role(l, TL_ROLE_BYLINE, "names under the headline said again");
	} else if (between_lead_and_stamp(b, i) && take_credit(b, i)) {
		b->credit = SIZE_MAX; /* the text is still to come */
	} else if (b->text > 0 && over_lead(b, i) && take_credit(b, i)) {
		b->credit = SIZE_MAX; /* the text is still to come */
		b->head_again = true;
	} else if (b->after[i] == 0 && list_item(b, l)) {
		tl_body_paragraph(b, i, "item of a list of the text");
	} else if (b->text > 0 && (near_end(b, i) || over_count(b, i)) && take_credit(b, i)) {
		return;
	} else if (b->text > 0 && over_next_piece(b, i) && take_credit(b, i)) {
		b->credit = SIZE_MAX;
	} else if (b->in_list && !tl_is_text(l)) {
		tl_set_role(l, TL_ROLE_BOILERPLATE, "title in a list of links");
	} else if (l->line_end == TL_ENDS_OPEN && !tl_is_prose(l)) {
		tl_body_open_line(b, i);
	} else if (l->words <= HEADING_WORDS / 2 && b->after[i] > 0 &&
		   (b->lead != SIZE_MAX || l->dash) && !l->ellipsis &&
		   (!l->dash || numbered(b->rd, l)) && l->line_end == TL_ENDS_STOP &&
		   strchr("?!", b->rd->page->text.p[l->end - 1]) &&
		   !tl_is_salutation(b->rd, l) && !asked(l)) {
		tl_set_role(l, TL_ROLE_HEADING, "short question or call");
	} else if (l->ellipsis && l->words <= ELLIPSIS_WORDS && !l->dash && !l->quote &&
		   !l->lower && l->sentences == 1 && b->lead != SIZE_MAX &&
		   next_line(b->rd, i) < b->rd->n_lines &&
		   tl_is_prose(&b->rd->lines[next_line(b->rd, i)]) &&
		   (l[-1].line_end == TL_ENDS_STOP || l[-1].caption ||
		    l[-1].role == TL_ROLE_HEADING) &&
		   !tl_has(l->holds, TL_F_REPORT)) {
		tl_set_role(l, TL_ROLE_HEADING, "few words that break off, text follows");
	} else if (b->after[i] > 0 && tl_is_centred(b->rd, i)) {
		tl_set_role(l, TL_ROLE_CAPTION, "in the middle of its line");
	} else {
		b->in_list = false;
		tl_body_paragraph(b, i, "sentence or part of a list");
	}
}

void tl_roles_read(struct tl_page_reader *rd)
{
	struct body b = {.rd = rd, .lead = SIZE_MAX, .credit = SIZE_MAX};
	uint32_t sum = 0;

	tl_lines_read(rd);
	tl_lines_unwrap(rd);
	tl_lines_cut_head(rd);
	tl_head_read(rd);
	tl_captions_pair(rd, rd->body);
	tl_lines_mend(rd, rd->body);
	tl_lines_cut_credits(rd);
	b.after = tl_arena_alloc(rd->arena, (rd->n_lines + 1) * sizeof *b.after);
	for (size_t i = rd->n_lines; i-- > 0;) {
		b.after[i] = sum;
		if (rd->lines[i].effect == TL_END)
			sum = 0; /* what stands behind it is not this article's */
		else if (tl_is_text(&rd->lines[i]))
			sum += rd->lines[i].words;
	}
	b.notice = tl_is_notice(rd, rd->title);
	b.pictures = tl_is_picture_story(rd);
	for (size_t i = 0; i < rd->body; i++)
		b.signed_above |= rd->lines[i].role == TL_ROLE_BYLINE;
	for (size_t i = rd->body; i < rd->n_lines; i++)
		if (rd->lines[i].role == TL_ROLE_BLANK)
			body_line(&b, i);
	tl_lines_cut_end_marks(rd);
}
