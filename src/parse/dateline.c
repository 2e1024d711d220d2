/* What opens a paragraph: a place and an agency in one of some twenty forms, then the text.
 *
 * "TTXVN -Ngày", "(QBĐT) -", "(Baonghean.vn) -", "[ĐCSVN]-", "LSO-Sáng", "VOV.VN -",
 * "Bắc Kạn (TTXVN) -", "(Dân Việt) (Dân Việt) -", "- Ngày": an agency stands in brackets, or is a
 * code or known name before a dash. */
#include <string.h>

#include "internal.h"

enum { OPENING = 160, AGENCY_WORDS = 5 };

static bool known(const struct tl_page_reader *rd, size_t first, size_t end)
{
	const char *p = rd->page->text.p + rd->base;

	return end > first && tl_sources_find(rd->rules->sources, p + rd->tokens[first].begin,
					      rd->tokens[end - 1].end - rd->tokens[first].begin);
}

/* A code in capitals or a host's name: what an unknown agency looks like. */
static bool code_like(const struct tl_page_reader *rd, size_t first, size_t end)
{
	bool host = false, caps = true;
	size_t words = 0;

	for (size_t i = first; i < end; i++) {
		const struct tl_token *t = &rd->tokens[i];

		if (t->kind == TL_WORD) {
			words++;
			caps &= (t->flags & TL_CAPS) != 0;
		} else if (t->mark == '.' && i + 1 < end && !(rd->tokens[i + 1].flags & TL_SPACE)) {
			host = true;
		} else if (t->kind == TL_NUMBER) {
			return false;
		}
	}
	return host ||
	       (caps && words == 1 && rd->tokens[first].end - rd->tokens[first].begin <= 12);
}

/* The token behind a dash or colon, or behind nothing where a day follows; 0 if no text follows. */
static size_t behind_dash(const struct tl_page_reader *rd, size_t i)
{
	char c = tl_mark_at(rd, i);

	if (c == '-' || c == ':')
		return i + 1 < rd->n_tokens ? i + 1 : 0;
	return 0;
}

static bool day_follows(const struct tl_page_reader *rd, size_t i)
{
	for (size_t k = 0; k < rd->n_matches; k++)
		if (rd->matches[k].first == i &&
		    rd->rules->rules[rd->matches[k].value].form == TL_F_DAYPART)
			return true;
	return false;
}

static void found(const struct tl_page_reader *rd, struct tl_dateline *d, size_t first, size_t end,
		  size_t text)
{
	d->agency = (struct tl_span){rd->base + rd->tokens[first].begin,
				     rd->base + rd->tokens[end - 1].end};
	d->text = rd->base + rd->tokens[text].begin;
}

/* "(X)" at token i, perhaps with "(X)" again and a dash behind it. */
static bool bracketed(const struct tl_page_reader *rd, size_t i, struct tl_dateline *d)
{
	char open = tl_mark_at(rd, i), close = open == '(' ? ')' : ']';
	size_t end = i + 1, text, dash, words = 0;
	bool sure;

	if (open != '(' && open != '[')
		return false;
	/* (Nguồn: X) stands under a picture. */
	while (end < rd->n_tokens && tl_mark_at(rd, end) != close && words <= AGENCY_WORDS) {
		if (tl_mark_at(rd, end) == ':')
			return false;
		words += rd->tokens[end++].kind == TL_WORD;
	}
	if (tl_mark_at(rd, end) != close || words == 0 || words > AGENCY_WORDS)
		return false;
	text = end + 1;
	if (tl_mark_at(rd, text) == open && text + end - i < rd->n_tokens &&
	    tl_mark_at(rd, text + end - i) == close)
		text += end - i + 1; /* the same again */
	dash = behind_dash(rd, text);
	if (!dash && text >= rd->n_tokens)
		return false;
	sure = known(rd, i + 1, end);
	if (!sure && !code_like(rd, i + 1, end) && !(dash && (rd->tokens[i + 1].flags & TL_UPPER)))
		return false;
	/* (BTV) Đảng bộ xã …: a code that opens the text */
	if (!dash && !sure && !day_follows(rd, text) &&
	    !(i == 0 && open == '(' && end == i + 2 && (rd->tokens[i + 1].flags & TL_CAPS) &&
	      (rd->tokens[text].flags & TL_UPPER)))
		return false;
	found(rd, d, i + 1, end, dash ? dash : text);
	return true;
}

/* "Th.s - Bs. Lê Văn A": a learned title at token i, and no code. */
static bool learned_title(const struct tl_page_reader *rd, size_t i)
{
	for (size_t k = 0; k < rd->n_matches; k++)
		if (rd->matches[k].first == i &&
		    rd->rules->rules[rd->matches[k].value].form == TL_F_DEGREE)
			return true;
	return false;
}

/* "X -" at token i. */
static bool bare(const struct tl_page_reader *rd, size_t i, struct tl_dateline *d)
{
	if (learned_title(rd, i))
		return false;
	for (size_t end = i + 1, words = 0; end < rd->n_tokens; end++) {
		size_t text = behind_dash(rd, end);

		if (rd->tokens[end - 1].kind == TL_WORD && ++words > AGENCY_WORDS)
			return false;
		if (!text || tl_mark_at(rd, end) != '-') {
			if (rd->tokens[end].kind == TL_PUNCT && tl_mark_at(rd, end) != '.')
				return false;
			continue;
		}
		if (rd->tokens[text].kind != TL_WORD && rd->tokens[text].kind != TL_NUMBER &&
		    rd->tokens[text].mark != '"')
			return false;
		if (known(rd, i, end)
			    ? !(rd->tokens[text].flags & TL_UPPER) &&
				      rd->tokens[text].kind == TL_WORD
			    : !code_like(rd, i, end) ||
				      (!day_follows(rd, text) &&
				       !(end - i >= 3 && (rd->tokens[text].flags & TL_UPPER))))
			return false;
		found(rd, d, i, end, text);
		return true;
	}
	return false;
}

/* False where the line begins with a few words without a bracket or a dash, which most paragraphs
 * do: they have no dateline. The dashes of other sets begin with a byte that no Vietnamese letter
 * has. No other mark stands in a place's or an agency's name. */
static bool may_have_one(const char *p, size_t n)
{
	enum { BLANKS = 12 };
	size_t blanks = 0;

	for (size_t i = 0; i < n && blanks <= BLANKS; i++) {
		if (p[i] == '-' || p[i] == '(' || p[i] == '[' || (unsigned char)p[i] >= 0xe2)
			return true;
		if (i > 0 && (p[i] == ',' || p[i] == ':' || p[i] == ';' || p[i] == '/'))
			return false;
		blanks += p[i] == ' ';
	}
	return false;
}

void tl_dateline_read(struct tl_page_reader *rd, const struct tl_page_line *l,
		      struct tl_dateline *d)
{
	size_t end = l->end, place = 0, first = 0;

	*d = (struct tl_dateline){.text = l->begin};
	if (end - l->begin > OPENING) {
		end = l->begin + OPENING;
		while (end > l->begin && rd->page->text.p[end - 1] != ' ')
			end--;
	}
	if (!may_have_one(rd->page->text.p + l->begin, end - l->begin))
		return;
	tl_read_tokens(rd, l->begin, end);
	if (tl_mark_at(rd, 0) == '-') {
		first = 1;
		if (rd->n_tokens > 1)
			d->text = rd->base + rd->tokens[1].begin;
	}
	for (size_t i = 0; i < rd->n_matches; i++)
		if (rd->matches[i].first == first && rd->matches[i].count > place &&
		    rd->rules->rules[rd->matches[i].value].form == TL_F_PLACE)
			place = rd->matches[i].count;
	if (first < rd->n_tokens && bracketed(rd, first, d))
		return;
	if (place && first + place < rd->n_tokens && bracketed(rd, first + place, d))
		return;
	if (first < rd->n_tokens)
		bare(rd, first, d);
}
