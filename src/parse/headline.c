/* Which line of the head is the headline.
 *
 * It is the last line that can be one before the stamp, since sections stand over it; where the
 * stamp comes first or is missing, it is the first such line of the head, or the second where the
 * first is a section or series line. Which of two lines is the headline shows in the text: its
 * words come again there. */
#include <string.h>
#include <unictype.h>

#include "headline.h"

enum {
	KICKER_WORDS = 15, /* a line that is longer is no section line */
	STOPPED_TITLE_WORDS = 32,
	FEW_WORDS = 4,	   /* of a headline without a stamp, at most too few */
	MENU_LINES = 8,	   /* that may stand over a headline without a stamp */
	FOREIGN_WORDS = 3, /* without a single Vietnamese mark */
	SAID_AGAIN = 70, /* percent of a headline with a full stop, in a lead that is no long one */
	RUN_ON_BYTES = 60, /* behind the headline in its line: the text was run on */
};

bool tl_is_bracketed(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	const char *p = rd->page->text.p;

	return l->end - l->begin > 2 && p[l->begin] == '(' && p[l->end - 1] == ')' &&
	       !memchr(p + l->begin + 1, '(', l->end - l->begin - 1);
}

bool tl_is_posted(const struct tl_page_reader *rd, size_t i)
{
	static const char tail[] = " ·";
	const struct tl_page_line *l = &rd->lines[i];

	return i < rd->n_lines && (l->stamp || l->time_only) &&
	       l->end + sizeof tail - 1 <= rd->page->text.n &&
	       memcmp(rd->page->text.p + l->end, tail, sizeof tail - 1) == 0;
}

/* "NAME |": the bar stood before a date or a comment count, so that capitals are no headline. */
static bool barred(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	return l->end + 2 <= rd->page->text.n && memcmp(rd->page->text.p + l->end, " |", 2) == 0;
}

bool tl_names_only(struct tl_page_reader *rd, const struct tl_page_line *l, bool first)
{
	struct tl_credit c;

	if (l->words > BYLINE_WORDS || !tl_credit_read(rd, l->begin, l->end, &c))
		return false;
	if (c.labelled || tl_has(l->whole, TL_F_CREDIT_GROUP))
		return true;
	return !first && !c.body && c.n_authors && c.words >= 2 && (!l->all_caps || barred(rd, l));
}

bool tl_over_stamp(const struct tl_page_reader *rd, size_t i)
{
	for (i++; i < rd->n_lines && rd->lines[i].effect == TL_DROP; i++)
		;
	return i < rd->n_lines && rd->lines[i].stamp;
}

bool tl_same_lines(const struct tl_page_reader *rd, size_t first, size_t second)
{
	struct tl_str a = tl_line_text(rd, &rd->lines[first]),
		      b = tl_line_text(rd, &rd->lines[second]);

	return tl_same_words(a.p, a.n, b.p, b.n);
}

bool tl_is_foreign(const struct tl_page_line *l)
{
	return !l->marked && l->words >= FOREIGN_WORDS;
}

static bool can_be_title(const struct tl_page_line *l)
{
	if ((tl_has(l->begins, TL_F_WEEKDAY) || tl_has(l->begins, TL_F_UPDATED)) && l->numbers)
		return false; /* a stamp with a misprint */
	if (l->url || (tl_has(l->begins, TL_F_DAYPART) && l->numbers))
		return false;
	return !l->effect && !l->stamp && !l->time_only && l->words >= 2 &&
	       l->words <= TITLE_WORDS && l->line_end != TL_ENDS_COLON &&
	       l->line_end != TL_ENDS_COMMA && !l->credit && !l->lower &&
	       !tl_has(l->whole, TL_F_PLACE);
}

/* "Ngày 3/2 đáng nhớ ở xóm Thượng": begins with a day as a text does, but no stop ends it and the
 * stamp stands right under it. */
static bool day_in_title(const struct tl_page_reader *rd, size_t i)
{
	const struct tl_page_line *l = &rd->lines[i];

	return tl_has(l->begins, TL_F_DAYPART) && l->numbers && !l->effect && !l->stamp &&
	       !l->time_only && !l->url && !l->credit && !l->lower && l->words >= SERIES_WORDS &&
	       l->words <= STOPPED_TITLE_WORDS && l->sentences == 1 &&
	       l->line_end == TL_ENDS_OPEN && i + 1 < rd->n_lines && rd->lines[i + 1].stamp;
}

/* A sentence with its full stop, or a part of one; but what is `trực thuộc` belongs to what is
 * known without a word behind it. */
static bool is_sentence(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	static const char under[] = "trực thuộc";
	struct tl_str text = tl_line_text(rd, l);
	size_t n = sizeof under - 1;

	if (text.n > n && tl_same_words(text.p + text.n - n, n, under, n))
		return false;
	return (text.p[text.n - 1] == '.' && !l->ellipsis) || l->unfinished;
}

/* The line that ends with a word such as `trong` stands on top of the page and right over its text,
 * which does not go on from it. */
static bool over_prose(const struct tl_page_reader *rd, size_t i)
{
	size_t next = i + 1;

	if (!rd->lines[i].unfinished || rd->lines[i].line_end != TL_ENDS_OPEN)
		return false;
	for (size_t k = 0; k < i; k++)
		if (rd->lines[k].effect != TL_DROP)
			return false;
	while (next < rd->n_lines && rd->lines[next].effect == TL_DROP)
		next++;
	return next < rd->n_lines && tl_is_prose(&rd->lines[next]) && !rd->lines[next].lower;
}

/* `Đảng ủy xã A kiểm tra …`: what a body does may be a headline as well as a picture. */
static bool body_acts(const struct tl_page_line *l)
{
	return l->line_end == TL_ENDS_OPEN && !l->credit && tl_has(l->begins, TL_F_BODY);
}

/* Of two lines over the stamp the text says nothing of the first and much of the second: a headline
 * under the words of a campaign, though it reads like what is under a picture. */
static bool told_below(const struct tl_head *h, size_t first, size_t second)
{
	enum { NOTHING = 10, MUCH = 40 };
	const struct tl_page_line *l = &h->rd->lines[second];

	return l->line_end == TL_ENDS_OPEN && !l->credit && tl_over_stamp(h->rd, second) &&
	       tl_overlap(h->rd, h->prose, l) >= MUCH &&
	       tl_overlap(h->rd, h->prose, &h->rd->lines[first]) <= NOTHING;
}

/* Of two lines that follow each other and can be headlines: true if the second is. */
static bool second_is_title(const struct tl_head *h, size_t first, size_t second)
{
	const struct tl_page_line *a = &h->rd->lines[first], *b = &h->rd->lines[second];
	struct tl_str ta = tl_line_text(h->rd, a), tb = tl_line_text(h->rd, b);
	unsigned oa, ob;

	if (tl_same_words(ta.p, ta.n, tb.p, tb.n))
		return false;
	if (tl_begins_with(ta.p, ta.n, tb.p, tb.n)) /* "Headline - name of the site", headline */
		return true;
	if (a->section)
		return true;
	if (a->marked && tl_is_foreign(b)) /* the same without marks: a picture's name */
		return false;
	if (told_below(h, first, second))
		return true;
	/* A short headline over short sentences: what follows them is in its text. */
	if (tl_text_between(h->rd, first, second) && !tl_over_stamp(h->rd, second))
		return false;
	if (b->section || a->words > KICKER_WORDS ||
	    (b->caption && !(body_acts(b) && tl_over_stamp(h->rd, second))))
		return false;
	if (b->line_end == TL_ENDS_STOP && b->words > STOPPED_TITLE_WORDS)
		return false;
	/* Under a headline a few words more stand under a picture, or over the text. */
	if (a->words > SERIES_WORDS && b->words <= FEW_WORDS &&
	    !tl_has(a->begins, TL_F_SECTION_OPEN) && !tl_over_stamp(h->rd, second))
		return false;
	if (tl_has(a->begins, TL_F_SECTION_OPEN) || a->capitals == a->words)
		return true;
	oa = tl_overlap(h->rd, h->prose, a);
	ob = tl_overlap(h->rd, h->prose, b);
	/* A lead of one sentence says less of the text than the headline; but no lead asks. */
	if (b->line_end == TL_ENDS_STOP && tb.p[tb.n - 1] != '?')
		return ob >= 60 && ob > oa;
	/* What stands right over the stamp is the headline; else it may be the first heading. */
	if (tl_over_stamp(h->rd, second) || a->words <= SERIES_WORDS)
		return !(oa >= 60 && oa >= ob + 35 && a->words >= b->words);
	return ob >= oa + 20;
}

/* Two lines of the same words, the first on top of the page: a headline, whatever it looks like. */
static bool said_twice(const struct tl_page_reader *rd, size_t first, size_t second)
{
	size_t over = 0;

	while (over < first && rd->lines[over].effect == TL_DROP)
		over++;
	return over == first && tl_same_lines(rd, first, second);
}

/* Where the text begins: the first paragraph that is not a headline with a full stop. */
static void find_prose(struct tl_head *h)
{
	struct tl_page_reader *rd = h->rd;

	h->prose = rd->n_lines;
	for (size_t i = 0; i < rd->n_lines && h->n < HEAD_LINES; i++) {
		const struct tl_page_line *l = &rd->lines[i];

		if (l->effect)
			continue;
		if (tl_is_prose(l) && !l->caption) {
			size_t next = i + 1;

			while (next < rd->n_lines && rd->lines[next].effect)
				next++;
			/* One sentence with the stamp under it. */
			if (!(l->sentences == 1 && l->words <= STOPPED_TITLE_WORDS && !l->dash &&
			      next < rd->n_lines && !tl_has(l->begins, TL_F_DAYPART) &&
			      (rd->lines[next].stamp || said_twice(rd, i, next) ||
			       (next > 1 && said_twice(rd, 0, i))))) {
				h->prose = i;
				return;
			}
		}
		h->c[h->n++] = i;
	}
}

/* Behind byte `at` of a line no sentence begins: a small letter stands there. */
static bool goes_on(struct tl_str text, size_t at)
{
	uint32_t cp = 0;

	while (at < text.n && text.p[at] == ' ')
		at++;
	return at < text.n && tl_utf8_decode(text.p + at, text.n - at, &cp) > 0 && uc_is_lower(cp);
}

size_t tl_headline_given(struct tl_page_reader *rd)
{
	const char *hint = rd->title_hint;
	size_t n = hint ? strlen(hint) : 0;

	if (!n)
		return SIZE_MAX;
	for (size_t i = 0; i < rd->n_lines && i < HEAD_LINES; i++) {
		struct tl_page_line *l = &rd->lines[i];
		struct tl_str text = tl_line_text(rd, l);
		size_t behind = tl_begins_with(text.p, text.n, hint, n);

		/* A site that calls every page by its own name */
		if (tl_same_words(text.p, text.n, hint, n) && tl_is_site_name(rd, l))
			continue;
		if (tl_same_words(text.p, text.n, hint, n) ||
		    (l->words >= 4 && !l->effect && tl_begins_with(hint, n, text.p, text.n)))
			return i;
		if (behind && l->words <= TITLE_WORDS && l->line_end == TL_ENDS_OPEN &&
		    goes_on(text, behind))
			return i; /* the page is called by its first words */
		if (behind && text.n - behind > RUN_ON_BYTES) {
			/* Title and text were run together: its marks go with the title. */
			while (behind < text.n && strchr(".!?\"' ", text.p[behind]))
				behind++;
			if (behind < text.n) {
				tl_line_split(rd, i, l->begin + behind);
				return i;
			}
		}
	}
	return SIZE_MAX;
}

/* Under what reads like a headline: a name in capitals ("BÙI THANH"), or the body that signs. */
static bool beside_headline(struct tl_page_reader *rd, const struct tl_page_line *headline,
			    const struct tl_page_line *l)
{
	struct tl_credit c;

	return headline->words > SERIES_WORDS && !headline->all_caps && !headline->section &&
	       l->words < SERIES_WORDS && l->line_end == TL_ENDS_OPEN &&
	       tl_credit_read(rd, l->begin, l->end, &c) &&
	       (c.body || (l->all_caps && c.n_authors > 0));
}

/* Over a lead that begins with the day, or with an agency, and says much of the line again; but
 * somebody who speaks is in a picture. */
static bool over_lead(const struct tl_head *h, const struct tl_page_line *l)
{
	enum { MUCH = 50 };
	const struct tl_page_line *prose = &h->rd->lines[h->prose];
	struct tl_dateline d = {0};

	if (l->line_end != TL_ENDS_OPEN || h->prose == h->rd->n_lines ||
	    tl_line_says(h->rd, l, "phát biểu") || tl_overlap(h->rd, h->prose, l) < MUCH)
		return false;
	if (tl_has(prose->begins, TL_F_DAYPART))
		return true;
	tl_dateline_read(h->rd, prose, &d);
	return d.agency.end > d.agency.begin;
}

/* "Lãnh đạo tỉnh thăm, tặng quà gia đình chính sách": whom somebody visits or gives something to is
 * news. Under a picture stands who he is, or where he does it. */
static bool news_of_a_visit(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	enum { WORDS = 8 };
	static const char *const acts[] = {" thăm", " tặng ", " tiếp ", " kiểm tra "};
	static const char *const shown[] = {"phát biểu", " tại buổi", " tại lễ", " tại hội nghị",
					    " tại Hội nghị"};
	bool news = false;

	if (l->line_end != TL_ENDS_OPEN || l->words < WORDS || tl_has(l->holds, TL_F_OFFICE))
		return false;
	for (size_t i = 0; i < TL_COUNT(acts); i++)
		news |= tl_line_says(rd, l, acts[i]);
	for (size_t i = 0; i < TL_COUNT(shown); i++)
		news &= !tl_line_says(rd, l, shown[i]);
	return news;
}

/* The doubled line that ends with its stop, the k-th of the head, stands under a picture: somebody
 * who is addressed does something in it, or a headline stands right below. */
static bool doubled_caption(const struct tl_head *h, size_t k)
{
	const struct tl_page_reader *rd = h->rd;
	const struct tl_page_line *l = &rd->lines[h->c[k]], *below;

	if (l->caption && tl_begins_address(rd, l))
		return true;
	if (k + 2 >= h->n)
		return false;
	below = &rd->lines[h->c[k + 2]];
	return can_be_title(below) && !below->caption && !below->section &&
	       below->line_end == TL_ENDS_OPEN && below->words > SERIES_WORDS;
}

/* True if the first n candidates are sections of a paper, whose headline is not among them. */
static bool only_sections(const struct tl_page_reader *rd, const size_t *t, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!rd->lines[t[i]].section)
			return false;
	return n > 0;
}

/* Two sentences of text stand over the k-th line of the head, and no stamp under it: the page has
 * lost its headline, and the line is the name of who wrote it or a heading. */
static bool under_text(const struct tl_head *h, size_t k)
{
	size_t sentences = 0;

	for (size_t i = 0; i < h->c[k]; i++)
		sentences += tl_is_text(&h->rd->lines[i]) &&
			     !(i > 0 && tl_same_lines(h->rd, i - 1, i));
	return sentences >= 2 && !tl_over_stamp(h->rd, h->c[k]);
}

/* Over the k-th line of the head stands one that is no section, date or name of a site. */
static bool has_above(const struct tl_head *h, size_t k)
{
	for (size_t i = 0; i < k; i++) {
		const struct tl_page_line *l = &h->rd->lines[h->c[i]];

		if (l->words >= 2 && !l->stamp && !l->time_only && !l->section &&
		    !tl_is_site_name(h->rd, l) && !tl_is_foreign(l))
			return true;
	}
	return false;
}

/* "Báo X": where the text is from. */
static bool is_paper(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	struct tl_str text = tl_line_text(rd, l);

	return !l->section && tl_sources_find(rd->rules->sources, text.p, text.n);
}

/* The lines of the head that may be its headline, in order. */
struct titles {
	size_t line[HEAD_LINES];
	size_t n;
	size_t stamp; /* how many of them stand over the time of the article; SIZE_MAX: none tells it */
};

/* The line is a sentence, or a part of one, and is no headline but with the stamp under it. */
static bool only_sentence(const struct tl_head *h, size_t k)
{
	const struct tl_page_reader *rd = h->rd;
	const struct tl_page_line *next;

	if (!is_sentence(rd, &rd->lines[h->c[k]]) || over_prose(rd, h->c[k]))
		return false;
	if (k + 1 >= h->n)
		return true;
	next = &rd->lines[h->c[k + 1]];
	return !(next->stamp || (said_twice(rd, h->c[k], h->c[k + 1]) && !doubled_caption(h, k)) ||
		 (k + 2 < h->n && next->section && said_twice(rd, h->c[k], h->c[k + 2])));
}

/* The k-th line of the head may be a headline; t: those over it. */
static bool may_be_title(const struct tl_head *h, size_t k, const struct titles *t)
{
	struct tl_page_reader *rd = h->rd;
	const struct tl_page_line *l = &rd->lines[h->c[k]];

	if (!(can_be_title(l) || day_in_title(rd, h->c[k])) || tl_names_only(rd, l, t->n == 0) ||
	    tl_is_bracketed(rd, l) || tl_is_agency_line(rd, l))
		return false;
	/* "Báo X" on top of the page. */
	if (t->n == 0 && tl_has(l->begins, TL_F_BODY) && is_paper(rd, l))
		return false;
	if (t->n > 0 &&
	    (beside_headline(rd, &rd->lines[t->line[t->n - 1]], l) || tl_is_part(rd, l) ||
	     is_paper(rd, l)))
		return false;
	return !(tl_is_listed(rd, h->c[k]) && has_above(h, k));
}

/* Collects the lines that may be the headline. */
static void find_titles(const struct tl_head *h, struct titles *t)
{
	struct tl_page_reader *rd = h->rd;

	t->n = 0;
	t->stamp = SIZE_MAX;
	for (size_t k = 0; k < h->n; k++) {
		const struct tl_page_line *l = &rd->lines[h->c[k]];

		if (l->stamp && !l->stamp->today && t->stamp == SIZE_MAX) {
			t->stamp = t->n;
			continue;
		}
		/* Who posts stands over the time; a post has its headline on its first line. */
		if (tl_is_posted(rd, h->c[k] + 1))
			continue;
		if (t->n == 0 &&
		    (under_text(h, k) || (h->c[k] >= 2 && tl_is_posted(rd, h->c[k] - 2))))
			break;
		if (!may_be_title(h, k, t))
			continue;
		if (t->n > 0 && tl_list_between(rd, t->line[0], h->c[k], KICKER_WORDS))
			break;
		/* The office of the author who is named right over it. */
		if (t->n > 0 && tl_has(l->begins, TL_F_OFFICE) && !tl_has(l->holds, TL_F_ACT) &&
		    tl_names_only(rd, &rd->lines[h->c[k - 1]], false))
			continue;
		if (!only_sentence(h, k))
			t->line[t->n++] = h->c[k];
	}
}

/* Takes the first `some` lines away. */
static void drop_titles(struct titles *t, size_t some)
{
	t->n -= some;
	memmove(t->line, t->line + some, t->n * sizeof *t->line);
}

/* Takes away what only leads to the headline: the site's name, sections, what stands behind the stamp. */
static void narrow_titles(const struct tl_head *h, struct titles *t)
{
	const struct tl_page_reader *rd = h->rd;
	const struct tl_page_line *lines = rd->lines;

	while (t->n > 1 && ((t->stamp != 1 && (tl_is_site_name(rd, &lines[t->line[0]]) ||
					       tl_is_foreign(&lines[t->line[0]]))) ||
			    tl_is_masthead(rd, &lines[t->line[0]]))) {
		drop_titles(t, 1);
		t->stamp -= t->stamp != SIZE_MAX && t->stamp > 0;
	}
	/* Sections over the stamp, the headline under it. */
	if (t->stamp != SIZE_MAX && t->stamp < t->n && only_sections(rd, t->line, t->stamp)) {
		drop_titles(t, t->stamp);
		t->stamp = SIZE_MAX;
	}
	if (t->stamp == SIZE_MAX || t->stamp == 0) {
		while (t->n > 2 && lines[t->line[0]].section && lines[t->line[1]].section)
			drop_titles(t, 1);
		return;
	}
	/* Only lines before the stamp count, if there are any. */
	t->n = t->stamp;
	/* What stands alone between a section and the stamp is the headline, whatever it looks like. */
	while (t->n > 1) {
		size_t last = t->line[t->n - 1], over = t->line[t->n - 2];

		if (!lines[last].caption || lines[over].section ||
		    !(lines[over].words > SERIES_WORDS || lines[last].credit) ||
		    body_acts(&lines[last]) || told_below(h, over, last))
			break;
		t->n--;
	}
	if (t->n > 2)
		drop_titles(t, t->n - 2);
}

/* The only line that may be the headline is that of a picture of somebody speaking, with which a page
 * without a headline may begin; but a lead that says when and the same again has its headline over it. */
static bool is_speaker(const struct tl_head *h, const struct titles *t)
{
	const struct tl_page_reader *rd = h->rd;
	const struct tl_page_line *l = &rd->lines[t->line[0]];

	return !over_lead(h, l) && !news_of_a_visit(rd, l) &&
	       !(t->line[0] + 1 < rd->n_lines && said_twice(rd, t->line[0], t->line[0] + 1)) &&
	       t->stamp == SIZE_MAX && l->caption && h->c[0] == t->line[0] &&
	       tl_has(l->begins, TL_F_PERSON) && tl_has(l->holds, TL_F_ACT) &&
	       h->prose < rd->n_lines;
}

/* Behind a menu: the line that the text says again; SIZE_MAX: there is none. */
static size_t behind_menu(const struct tl_head *h, const struct titles *t)
{
	for (size_t k = 2; k < t->n && k < MENU_LINES; k++) {
		const struct tl_page_line *lines = h->rd->lines;
		unsigned o = tl_overlap(h->rd, h->prose, &lines[t->line[k]]);

		if (o >= 50 && !lines[t->line[k]].caption &&
		    o > tl_overlap(h->rd, h->prose, &lines[t->line[0]]) + 20 &&
		    o > tl_overlap(h->rd, h->prose, &lines[t->line[1]]) + 20)
			return t->line[k];
	}
	return SIZE_MAX;
}

/* The headline as its form and place tell it, SIZE_MAX: none does. */
static size_t title_by_form(const struct tl_head *h)
{
	struct titles t;
	size_t line;

	find_titles(h, &t);
	narrow_titles(h, &t);
	if (t.n == 0)
		return SIZE_MAX;
	if (tl_is_notice(h->rd, t.line[0]))
		return t.line[0];
	if (t.n == 1)
		return is_speaker(h, &t) || h->rd->lines[t.line[0]].section ? SIZE_MAX : t.line[0];
	line = behind_menu(h, &t);
	if (line != SIZE_MAX)
		return line;
	return second_is_title(h, t.line[0], t.line[1]) ? t.line[1] : t.line[0];
}

/* A page without a headline has its text on the first line; but one sentence, short beside what
 * follows, is a headline with a full stop. */
static size_t stopped_title(struct tl_head *h)
{
	struct tl_page_reader *rd = h->rd;
	size_t first = h->n ? h->c[0] : h->prose;
	const struct tl_page_line *l, *next;

	/* Nothing but this line stands over the text. */
	if (first + 1 >= rd->n_lines || h->n > 1 || (h->n == 1 && h->prose != first + 1))
		return SIZE_MAX;
	l = &rd->lines[first];
	next = l + 1;
	if (l->sentences > 1 || l->words > STOPPED_TITLE_WORDS || l->effect || l->caption ||
	    l->stamp || l->line_end != TL_ENDS_STOP || tl_has(l->begins, TL_F_DAYPART) ||
	    tl_has(l->holds, TL_F_REPORT) || !tl_has(next->begins, TL_F_DAYPART))
		return SIZE_MAX;
	if (h->n == 0 && next->words > 2 * l->words)
		return first;
	return next->words > l->words && tl_overlap(h->rd, h->prose, l) >= SAID_AGAIN ? first
										      : SIZE_MAX;
}

size_t tl_headline_find(struct tl_head *h)
{
	size_t title;

	find_prose(h);
	title = title_by_form(h);
	return title == SIZE_MAX ? stopped_title(h) : title;
}
