/* Lines that are pieces of one: of a text saved with its lines as the screen showed them, or broken
 * at its links. */
#include <string.h>

#include "internal.h"

enum {
	WRAPPED_WORDS = 6,
	WRAPPED_MOST = 30, /* of a line in a text whose lines were wrapped */
	LONG_LINE = 4096,  /* bytes: a paragraph that is joined to nothing */
	NAMES = 4,	   /* words of a name */
	PARAGRAPH = 10,	   /* words, at least */
};

/* "Lê An" under a paragraph that ends with its stop: whatever stands below, a keyword in small
 * letters or a lone ".", does not go on from it. */
static bool names_under_text(const struct tl_page_reader *rd, const struct tl_page_line *a)
{
	return a > rd->lines && a->words && a->words <= NAMES && a->capitals == a->words &&
	       !a->numbers && a[-1].line_end == TL_ENDS_STOP && a[-1].words >= PARAGRAPH;
}

/* True if line b is a piece of the sentence that line a breaks off: it begins with a small letter
 * or a mark. Pages whose links were put on lines of their own are full of them. */
static bool continues(const struct tl_page_reader *rd, const struct tl_page_line *a,
		      const struct tl_page_line *b, bool wrapped)
{
	char c = rd->page->text.p[b->begin];
	bool open = a->line_end == TL_ENDS_OPEN || a->line_end == TL_ENDS_COMMA;

	if (a->stamp || b->stamp || a->time_only || b->time_only || a->caption || b->caption ||
	    a->effect || b->gap > 1 || !open || a->end - a->begin > LONG_LINE)
		return false;
	if (b->words <= NAMES && !strchr("(,;)", c) && names_under_text(rd, a))
		return false;
	/* "Tin và ảnh: LÊ AN", and the site under it */
	if (b->lower && tl_has(a->begins, TL_F_CREDIT_LABEL) && a->colon)
		return false;
	if (b->effect)
		return b->effect == TL_DROP && b->gap == 0 && b->end - b->begin == 1 && c == '.' &&
		       (a->lower || a->words <= 3);
	if (wrapped && b->gap == 0 && a->words >= WRAPPED_WORDS && !b->dash)
		return true;
	return (b->lower && !b->dash) || c == ',' || c == ';' || c == ')' ||
	       (c == '.' && b->words > 0) || (a->unfinished && b->gap == 0 && !b->dash);
}

/* True if the text was saved with its lines as the screen showed them: most of them break off, and
 * the next goes on with a small letter. */
static bool is_wrapped(const struct tl_page_reader *rd, size_t from)
{
	size_t broken = 0, pairs = 0;

	for (size_t i = from; i + 1 < rd->n_lines; i++) {
		const struct tl_page_line *a = &rd->lines[i], *b = a + 1;

		if (a->effect || b->effect || b->gap || a->words < WRAPPED_WORDS ||
		    a->words > WRAPPED_MOST)
			continue;
		pairs++;
		broken += a->line_end == TL_ENDS_OPEN && b->lower;
	}
	return (pairs >= 8 && broken * 3 >= pairs) || (broken >= 4 && broken * 2 >= pairs);
}

/* Joins the lines from `from` on that `go_on`. */
static void join(struct tl_page_reader *rd, size_t from,
		 bool go_on(const struct tl_page_reader *rd, size_t a))
{
	size_t out = from;

	for (size_t i = from; i < rd->n_lines; out++) {
		struct tl_page_line l = rd->lines[i];
		size_t end = i + 1;

		while (end < rd->n_lines && go_on(rd, end - 1))
			end++;
		if (end > i + 1) {
			l.end = rd->lines[end - 1].end;
			tl_line_measure(rd, &l);
		}
		rd->lines[out] = l;
		i = end;
	}
	rd->n_lines = out < rd->n_lines ? out : rd->n_lines;
}

bool tl_is_agency_line(const struct tl_page_reader *rd, const struct tl_page_line *l)
{
	enum { WORDS = 3 };
	static const char dash[] = "–";
	const size_t n = sizeof dash - 1;
	const char *p = rd->page->text.p, *close;
	size_t end = l->end;

	if (p[l->begin] != '(' || l->words == 0 || l->words > WORDS || l->numbers || l->effect)
		return false;
	while (end > l->begin + n &&
	       (strchr("- ", p[end - 1]) || memcmp(p + end - n, dash, n) == 0))
		end -= strchr("- ", p[end - 1]) ? 1 : n;
	close = memchr(p + l->begin, ')', end - l->begin);
	return end < l->end && close == p + end - 1;
}

static bool sentence_goes_on(const struct tl_page_reader *rd, size_t i)
{
	const struct tl_page_line *a = &rd->lines[i], *b = a + 1;

	if (continues(rd, a, b, rd->wrapped) ||
	    (tl_is_agency_line(rd, a) && tl_is_prose(b) && b->gap <= 1))
		return true;
	/* A link in the middle of the sentence, before a line that goes on. */
	return i + 2 < rd->n_lines && b->gap == 0 && a->words >= 3 && b->words <= 8 && !b->effect &&
	       !a->effect && !a->caption && !a->stamp && a->line_end == TL_ENDS_OPEN &&
	       !a->all_caps && b[1].gap == 0 && !b[1].effect &&
	       continues(rd, b, b + 1, rd->wrapped);
}

void tl_lines_mend(struct tl_page_reader *rd, size_t from)
{
	rd->wrapped = rd->wrapped || is_wrapped(rd, from);
	join(rd, from, sentence_goes_on);
}

/* A headline is whole in its line: only a small letter or a number after a line that breaks off
 * tells that the line goes on. */
static bool surely_goes_on(const struct tl_page_reader *rd, size_t i)
{
	const struct tl_page_line *a = &rd->lines[i], *b = a + 1;
	char c = rd->page->text.p[b->begin];

	return !a->effect && !b->effect && !a->stamp && !b->stamp && !a->time_only && b->gap == 0 &&
	       !b->dash && a->words >= WRAPPED_WORDS &&
	       (a->line_end == TL_ENDS_COMMA ||
		(a->line_end == TL_ENDS_OPEN && (b->lower || (c >= '0' && c <= '9'))));
}

void tl_lines_unwrap(struct tl_page_reader *rd)
{
	rd->wrapped = is_wrapped(rd, 0);
	if (rd->wrapped)
		join(rd, 0, surely_goes_on);
}
